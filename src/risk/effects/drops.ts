/** DROP of tables, views and sequences: what falls with them, the catalog tells. */
import type { DropStmt, Node } from "libpg-query";
import { whatFalls, type DependencyFall } from "../catalog/falls.ts";
import { stringsOf, writtenName, type WrittenName } from "../catalog/names.ts";
import { outcomeOfFalls } from "./falls.ts";
import { dependentsOn } from "../catalog/store.ts";
import { mergeOutcomes } from "./outcome.ts";
import { isMadeAgain, keepsColumns } from "./remake.ts";
import { rowsOn, type Act, type Outcome } from "./row.ts";
import { LINKED, MATERIALISED, PARCELS, READINGS, SEQUENCED, VIEWED } from "./setups.ts";
import { familyOf, isPartitioned, lockAll, targetNamed, type Target } from "./target.ts";
import { nodeName } from "./object-names.ts";

export const DROP_ROWS = [
  ...rowsOn<DropStmt>(
    "DropStmt",
    ["OBJECT_FOREIGN_TABLE"],
    [
      {
        action: "drop-foreign-table",
        summary: "The rows stay where they are; code that reads them here fails.",
        source: "DROP FOREIGN TABLE",
        effect: (act) => relationsDropped(act, "none"),
        witnesses: [
          {
            setup:
              "CREATE FOREIGN DATA WRAPPER dummy; CREATE SERVER nowhere FOREIGN DATA WRAPPER dummy; CREATE FOREIGN TABLE far (id integer) SERVER nowhere;",
            statement: "DROP FOREIGN TABLE far",
          },
        ],
      },
    ],
  ),
  ...rowsOn<DropStmt>(
    "DropStmt",
    ["OBJECT_TABLE"],
    [
      {
        action: "drop-table",
        summary: "Rows are lost. Tables whose foreign keys reference it, or that it references, are locked with it.",
        source: "DROP TABLE: ACCESS EXCLUSIVE; CASCADE drops views and foreign keys of others",
        effect: (act) => relationsDropped(act, "certain"),
        witnesses: [
          { setup: PARCELS, statement: "DROP TABLE parcels" },
          { setup: LINKED, statement: "DROP TABLE carriers CASCADE" },
          { setup: LINKED, statement: "DROP TABLE parcels" },
          { setup: READINGS, statement: "DROP TABLE readings" },
          { setup: READINGS, statement: "DROP TABLE readings_2025" },
          { setup: PARCELS, statement: "CREATE TABLE brief (id integer); DROP TABLE brief" },
        ],
      },
    ],
  ),
  ...rowsOn<DropStmt>(
    "DropStmt",
    ["OBJECT_MATVIEW"],
    [
      {
        action: "drop-materialized-view",
        summary: "Its rows are derived and can be computed again; its readers fail.",
        source: "DROP MATERIALIZED VIEW",
        effect: (act) => relationsDropped(act, "none"),
        witnesses: [{ setup: MATERIALISED, statement: "DROP MATERIALIZED VIEW parcel_totals" }],
      },
    ],
  ),
  ...rowsOn<DropStmt>(
    "DropStmt",
    ["OBJECT_VIEW"],
    [
      {
        action: "drop-view",
        summary: "Readers of the view fail, unless it is made again in the same file.",
        source: "DROP VIEW: ACCESS EXCLUSIVE on the view",
        effect: (act) => relationsDropped(act, "none"),
        witnesses: [
          { setup: VIEWED, statement: "DROP VIEW parcel_brief" },
          { setup: VIEWED, statement: "DROP VIEW parcel_brief; CREATE VIEW parcel_brief AS SELECT id, code, label FROM parcels" },
        ],
      },
    ],
  ),
  ...rowsOn<DropStmt>(
    "DropStmt",
    ["OBJECT_SEQUENCE"],
    [
      {
        action: "drop-sequence",
        summary: "The position of a sequence that no column is numbered by is lost: numbers may be given a second time.",
        source: "DROP SEQUENCE",
        effect: (act) => sequencesDropped(act),
        witnesses: [
          { setup: "CREATE SEQUENCE loose_no; SELECT nextval('loose_no');", statement: "DROP SEQUENCE loose_no" },
          { setup: SEQUENCED, statement: "DROP SEQUENCE ticket_no CASCADE" },
        ],
      },
    ],
  ),
];

/** The named objects with what falls with them. */
export function falling(act: Act<DropStmt>): readonly DependencyFall[] {
  return whatFalls(act.situation.catalog, { DropStmt: act.body });
}

export function names(act: Act<DropStmt>): readonly WrittenName[] {
  return (act.body.objects ?? []).map((node: Node) =>
    "List" in node ? writtenName(stringsOf(node.List.items)) : nodeName(node),
  );
}

/** Tables, views, sequences: those that the history does not know are judged by what the statement says of them. */
function relationsDropped(act: Act<DropStmt>, dataLoss: "none" | "possible" | "certain"): Outcome {
  const { catalog } = act.situation;
  const targets = names(act).map((name) => targetNamed(catalog, name));
  const present = targets.filter((target) => target.state !== "absent");
  const absent = targets
    .filter((target) => target.state === "absent")
    .map((target) => `${target.name} does not exist, so nothing is dropped.`);
  const again = present.filter((target) => isUsableAgain(act, target));
  const tables =
    dataLoss === "certain"
      ? present.flatMap((target) => (isPartitioned(target) ? familyOf(catalog, target) : [target]))
      : present;
  return mergeOutcomes([
    {
      locks: lockAll(
        "AccessExclusiveLock",
        act.body.missing_ok === true ? tables.filter((target) => target.state === "known") : tables,
      ),
      dataLoss,
      lost: tables.map((target) => ({ target, column: null, ...(dataLoss === "certain" ? { as: "table" as const } : {}) })),
      breaks: present.some((target) => !target.isNew && !again.includes(target)),
      because: [...present.map((target) => droppedSentence(target, dataLoss)), ...absent],
    },
    ...(present.length === 0 ? [] : [withoutNamed(outcomeOfFalls(catalog, falling(act)), again.length === present.length)]),
  ]);
}

/** Made again in the same file; a table with all the columns that it had. */
function isUsableAgain(act: Act<DropStmt>, target: Target): boolean {
  if (!isMadeAgain(act.situation, act.variant, target.name)) return false;
  return act.variant !== "OBJECT_TABLE" || target.relation === null || keepsColumns(act.situation, target.relation);
}

/** The position of a sequence that numbers a column can be told from the column. */
function sequencesDropped(act: Act<DropStmt>): Outcome {
  const { catalog } = act.situation;
  const targets = names(act).map((name) => targetNamed(catalog, name));
  const numbering = targets.every(
    ({ relation }) => relation !== null && (relation.ownedBy !== null || dependentsOn(catalog, relation.oid).length > 0),
  );
  return relationsDropped(act, numbering ? "none" : "possible");
}

/** What falls with a thing that is made again breaks nothing by that alone: its locks count. */
function withoutNamed(outcome: Outcome, again: boolean): Outcome {
  return again ? { ...outcome, breaks: false } : outcome;
}

function droppedSentence(target: Target, dataLoss: string): string {
  if (target.isNew) return `${target.name} was created in this release.`;
  if (dataLoss === "certain") return `${target.name} is dropped with all its rows.`;
  if (dataLoss === "possible") return `${target.name} is dropped: the position in the sequence is lost.`;
  return `${target.name} is dropped; code that reads it fails.`;
}

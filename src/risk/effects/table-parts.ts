/** Triggers, rules and other parts of a table: made and dropped by statements of their own. */
import type { CreateStatsStmt, CreateTrigStmt, DropStmt, Node, RuleStmt } from "libpg-query";
import { triggersOn } from "../catalog/queries.ts";
import { lockSelf, nameOf, self } from "./act-targets.ts";
import { nameParts } from "./object-names.ts";
import { analysedLocks } from "./analysed.ts";
import { isMadeAgain } from "./remake.ts";
import { rowsOn, type Act } from "./row.ts";
import { PARCELS, TRIGGERED } from "./setups.ts";
import { familyOf, isPartitioned, lockAll, targetNamed, type Target } from "./target.ts";

export const TABLE_PART_ROWS = [
  ...rowsOn<CreateTrigStmt>(
    "CreateTrigStmt",
    [""],
    [
      {
        action: "replace-trigger",
        summary: "CREATE OR REPLACE of a trigger that is there: what happens on writes changes.",
        source: "CREATE TRIGGER, OR REPLACE",
        when: (act) => act.body.replace === true && hasTrigger(act),
        effect: (act) => ({
          locks: lockAll("ShareRowExclusiveLock", triggered(act)),
          because: [`What the trigger ${act.body.trigname ?? ""} of ${nameOf(act)} does changes.`],
          undo: "Replace it by the old one.",
        }),
        witnesses: [
          {
            setup: TRIGGERED,
            statement: "CREATE OR REPLACE TRIGGER parcels_stamp BEFORE INSERT ON parcels FOR EACH ROW EXECUTE FUNCTION stamp()",
          },
        ],
      },
      {
        action: "create-trigger",
        summary: "Writers wait for a moment; what running code writes fires the trigger from then on.",
        source: "CREATE TRIGGER: SHARE ROW EXCLUSIVE",
        effect: (act) => ({
          locks: [...lockAll("ShareRowExclusiveLock", triggered(act)), ...lockAll("AccessShareLock", constraintTable(act))],
          because: [`Writes to ${nameOf(act)} fire the trigger ${act.body.trigname ?? ""} from then on.`],
          undo: "DROP TRIGGER.",
        }),
        witnesses: [
          {
            setup: TRIGGERED,
            statement: "CREATE TRIGGER parcels_stamp2 BEFORE INSERT ON parcels FOR EACH ROW EXECUTE FUNCTION stamp()",
          },
        ],
      },
    ],
  ),
  ...rowsOn<DropStmt>(
    "DropStmt",
    ["OBJECT_TRIGGER"],
    [
      {
        action: "drop-trigger",
        summary: "What the trigger did for running code stops, unless it is made again in the same file.",
        source: "DROP TRIGGER: ACCESS EXCLUSIVE on the table",
        effect: (act) => ({
          locks: lockAll(
            "AccessExclusiveLock",
            owners(act).flatMap((table) => (isPartitioned(table) ? familyOf(act.situation.catalog, table) : [table])),
          ),
          breaks: !isAgain(act) && owners(act).some((table) => !table.isNew),
          because: parts(act).map(
            (part) => `The trigger ${part.name} of ${part.table.name} is dropped${isAgain(act) ? " and made again" : ""}.`,
          ),
          undo: "Create the trigger again.",
        }),
        witnesses: [{ setup: TRIGGERED, statement: "DROP TRIGGER parcels_stamp ON parcels" }],
      },
    ],
  ),
  ...rowsOn<DropStmt>(
    "DropStmt",
    ["OBJECT_RULE", "OBJECT_POLICY"],
    [
      {
        action: "drop-policy",
        summary: "What roles see or write, or how queries are rewritten, changes, unless it is made again in the same file.",
        source: "DROP POLICY, DROP RULE: ACCESS EXCLUSIVE on the table",
        effect: (act) => ({
          locks: lockAll("AccessExclusiveLock", owners(act)),
          breaks: !isAgain(act) && owners(act).some((table) => !table.isNew),
          because: parts(act).map(
            (part) => `${part.name} of ${part.table.name} is dropped${isAgain(act) ? " and made again" : ""}.`,
          ),
          undo: "Create it again.",
        }),
        witnesses: [
          { setup: `${PARCELS}CREATE POLICY mine ON parcels USING (true);`, statement: "DROP POLICY mine ON parcels" },
          {
            setup: `${PARCELS}CREATE RULE quiet AS ON DELETE TO parcels DO INSTEAD NOTHING;`,
            statement: "DROP RULE quiet ON parcels",
          },
        ],
      },
    ],
  ),
  ...rowsOn<RuleStmt>(
    "RuleStmt",
    [""],
    [
      {
        action: "create-rule",
        summary: "Queries on the table are rewritten from then on.",
        source: "CREATE RULE: ACCESS EXCLUSIVE",
        effect: (act) => ({
          locks: [
            ...lockSelf(act, "AccessExclusiveLock"),
            ...(act.body.actions ?? []).flatMap((tree) => analysedLocks(act.situation, tree)),
          ],
          breaks: act.body.instead === true,
          because: [`Queries on ${nameOf(act)} are rewritten by the rule ${act.body.rulename ?? ""} from then on.`],
          undo: "DROP RULE.",
        }),
        witnesses: [{ setup: PARCELS, statement: "CREATE RULE quiet AS ON DELETE TO parcels DO INSTEAD NOTHING" }],
      },
    ],
  ),
  ...rowsOn<CreateStatsStmt>(
    "CreateStatsStmt",
    [""],
    [
      {
        action: "create-statistics",
        summary: "Concerns the next ANALYZE.",
        source: "CREATE STATISTICS: SHARE UPDATE EXCLUSIVE",
        effect: (act) => ({
          locks: lockAll("ShareUpdateExclusiveLock", analysed(act)),
          because: ["More statistics are gathered from the next ANALYZE on."],
          undo: "DROP STATISTICS.",
        }),
        witnesses: [{ setup: PARCELS, statement: "CREATE STATISTICS parcels_stat ON code, qty FROM parcels" }],
      },
    ],
  ),
];

/** Row-level triggers of partitioned tables are made on every partition. */
function triggered(act: Act<CreateTrigStmt>): readonly Target[] {
  if (act.target === null || !isPartitioned(act.target) || act.body.row !== true) return self(act);
  return familyOf(act.situation.catalog, act.target);
}

/** CREATE CONSTRAINT TRIGGER … FROM. */
function constraintTable(act: Act<CreateTrigStmt>): readonly Target[] {
  const { constrrel } = act.body;
  return constrrel === undefined ? [] : [targetNamed(act.situation.catalog, constrrel)];
}

function hasTrigger(act: Act<CreateTrigStmt>): boolean {
  const relation = act.target?.relation ?? null;
  if (relation === null) return true;
  return triggersOn(act.situation.catalog, relation).some((trigger) => trigger.name === act.body.trigname);
}

interface Part {
  readonly table: Target;
  readonly name: string;
}

/** `DROP TRIGGER name ON schema.table` names table and part in one list. */
function parts(act: Act<DropStmt>): readonly Part[] {
  return (act.body.objects ?? []).map((node: Node) => {
    const all = nameParts(node);
    const [name, table, schema] = [all.at(-1) ?? "", all.at(-2) ?? "", all.at(-3) ?? null];
    return { name, table: targetNamed(act.situation.catalog, { schema, name: table }) };
  });
}

function owners(act: Act<DropStmt>): readonly Target[] {
  return parts(act).map((part) => part.table);
}

function isAgain(act: Act<DropStmt>): boolean {
  return parts(act).every((part) => isMadeAgain(act.situation, act.variant, `${part.table.name}.${part.name}`));
}

function analysed(act: Act<CreateStatsStmt>): readonly Target[] {
  return (act.body.relations ?? []).flatMap((node) =>
    "RangeVar" in node ? [targetNamed(act.situation.catalog, node.RangeVar)] : [],
  );
}

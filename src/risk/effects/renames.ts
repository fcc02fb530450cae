/** RENAME of tables, their columns and parts. */
import type { RenameStmt } from "libpg-query";
import { constraintNamed } from "../catalog/queries.ts";
import { columnNamed, lockSelf, nameOf, self } from "./act-targets.ts";
import { nodeName, shownName } from "./object-names.ts";
import { isMadeAgain } from "./remake.ts";
import { rowsOn, type Act, type Outcome } from "./row.ts";
import { COMPOSITES, PARCELS, READINGS, TRIGGERED, VIEWED } from "./setups.ts";
import { familyOf, lockAll, targetNamed, type Target } from "./target.ts";
import { typedTables, typeNamed } from "./type-users.ts";

const RELATIONS = ["OBJECT_TABLE", "OBJECT_VIEW", "OBJECT_MATVIEW", "OBJECT_FOREIGN_TABLE"];

function below(act: Act<RenameStmt>): readonly Target[] {
  return act.target === null ? [] : familyOf(act.situation.catalog, act.target);
}

export function renamed(act: Act<RenameStmt>, what: string): Outcome {
  const name = nodeName(act.body.object);
  const shown = name.name === "" ? (act.body.subname ?? nameOf(act)) : shownName(name);
  return {
    breaks: true,
    because: [`${what} ${shown} is called ${act.body.newname ?? ""} from then on; code that names it fails.`],
    undo: "Rename it back.",
  };
}

export const RENAME_ROWS = [
  ...rowsOn<RenameStmt>(
    "RenameStmt",
    ["OBJECT_TABLE"],
    [
      {
        action: "swap-table",
        summary:
          "Another table takes the name: what was written after its rows were copied is missing, and foreign keys, grants and triggers do not follow.",
        source: "ALTER TABLE, RENAME TO",
        when: (act) => act.target?.isNew !== true && isTakenOver(act),
        effect: (act) => ({
          locks: lockSelf(act, "AccessExclusiveLock"),
          dataLoss: "possible",
          lost: self(act).map((target) => ({ target, column: null })),
          breaks: true,
          because: [
            `Another table takes the name of ${nameOf(act)}: rows that were not copied to it are out of the code's sight, and foreign keys, grants and triggers stay with the old one.`,
          ],
          undo: "Rename both back; what was written meanwhile is in the other table.",
        }),
        witnesses: [
          {
            setup: PARCELS,
            statement:
              "CREATE TABLE parcels_new (LIKE parcels INCLUDING ALL); INSERT INTO parcels_new SELECT * FROM parcels; ALTER TABLE parcels RENAME TO parcels_old; ALTER TABLE parcels_new RENAME TO parcels",
          },
        ],
      },
    ],
  ),
  ...rowsOn<RenameStmt>("RenameStmt", RELATIONS, [
    {
      action: "rename-table",
      summary: "Code that names the old name fails, unless a view or table takes it in the same file.",
      source: "ALTER TABLE, RENAME TO",
      effect: (act) => {
        const again = isMadeAgain(act.situation, "OBJECT_VIEW", nameOf(act));
        return {
          locks: lockSelf(act, "AccessExclusiveLock"),
          breaks: !again,
          because: [
            `${nameOf(act)} is called ${act.body.newname ?? ""} from then on${again ? "; a view takes its name" : "; code that names it fails"}.`,
          ],
          undo: "Rename it back.",
        };
      },
      witnesses: [
        { setup: PARCELS, statement: "ALTER TABLE parcels RENAME TO packets" },
        { setup: VIEWED, statement: "ALTER VIEW parcel_brief RENAME TO brief" },
      ],
    },
  ]),
  ...rowsOn<RenameStmt>(
    "RenameStmt",
    ["OBJECT_COLUMN"],
    [
      {
        action: "rename-column",
        summary: "Code that names the old name fails; partitions and children are locked too.",
        source: "ALTER TABLE, RENAME COLUMN",
        effect: (act) => {
          const fresh = columnNamed(act, act.body.subname)?.epoch === "release";
          return {
            locks: lockAll("AccessExclusiveLock", below(act)),
            breaks: !fresh,
            because: [
              `${nameOf(act)}.${act.body.subname ?? ""} is called ${act.body.newname ?? ""} from then on; code that names it fails.`,
            ],
            undo: "Rename it back.",
          };
        },
        witnesses: [
          { setup: PARCELS, statement: "ALTER TABLE parcels RENAME COLUMN label TO caption" },
          { setup: READINGS, statement: "ALTER TABLE readings RENAME COLUMN val TO amount" },
        ],
      },
    ],
  ),
  ...rowsOn<RenameStmt>(
    "RenameStmt",
    ["OBJECT_TABCONSTRAINT"],
    [
      {
        action: "rename-constraint",
        summary: "Only code that reads the constraint's name in an error message notices.",
        source: "ALTER TABLE, RENAME CONSTRAINT",
        effect: (act) => ({
          locks: lockAll("AccessExclusiveLock", isHandedDown(act) ? below(act) : self(act)),
          because: [`Only the name of a constraint of ${nameOf(act)} changes.`],
          undo: "Rename it back.",
        }),
        witnesses: [
          {
            setup: `${PARCELS}ALTER TABLE parcels ADD CONSTRAINT q CHECK (qty > 0);`,
            statement: "ALTER TABLE parcels RENAME CONSTRAINT q TO qty_positive",
          },
        ],
      },
    ],
  ),
  ...rowsOn<RenameStmt>(
    "RenameStmt",
    ["OBJECT_TRIGGER", "OBJECT_RULE", "OBJECT_POLICY"],
    [
      {
        action: "rename-trigger",
        summary: "Nobody names it in a query.",
        source: "ALTER TRIGGER, ALTER RULE, ALTER POLICY, RENAME TO",
        effect: (act) => ({
          locks: lockAll("AccessExclusiveLock", act.variant === "OBJECT_TRIGGER" ? below(act) : self(act)),
          because: [`Only a name changes at ${nameOf(act)}.`],
          undo: "Rename it back.",
        }),
        witnesses: [{ setup: TRIGGERED, statement: "ALTER TRIGGER parcels_stamp ON parcels RENAME TO stamp_parcels" }],
      },
    ],
  ),
  ...rowsOn<RenameStmt>(
    "RenameStmt",
    ["OBJECT_ATTRIBUTE"],
    [
      {
        action: "rename-attribute",
        summary: "Code that names the attribute of the composite type fails.",
        source: "ALTER TYPE, RENAME ATTRIBUTE",
        effect: (act) => ({
          ...renamed(act, "The attribute"),
          locks: lockAll(
            "AccessExclusiveLock",
            typedTables(
              act.situation,
              typeNamed(act.situation, { schema: act.body.relation?.schemaname ?? null, name: act.body.relation?.relname ?? "" }),
            ),
          ),
        }),
        witnesses: [{ setup: COMPOSITES, statement: "ALTER TYPE address RENAME ATTRIBUTE city TO town" }],
      },
    ],
  ),
];

/** Only checks (and NOT NULLs, from PostgreSQL 18 on) have one name in all partitions and children. */
function isHandedDown(act: Act<RenameStmt>): boolean {
  const relation = act.target?.relation ?? null;
  const found = relation === null ? null : constraintNamed(act.situation.catalog, relation, act.body.subname ?? "");
  return found === null || found.constraintKind === "check" || found.constraintKind === "not-null";
}

/** A later statement gives the name to a table of this release, which may hold a copy of the rows. */
function isTakenOver(act: Act<RenameStmt>): boolean {
  const name = act.body.relation?.relname ?? "";
  return act.situation.later(name).some((tree) => {
    if (!("RenameStmt" in tree)) return false;
    const { renameType, newname, relation } = tree.RenameStmt;
    if (renameType !== "OBJECT_TABLE" || newname !== name || relation === undefined) return false;
    return targetNamed(act.situation.catalog, relation).state !== "known" || targetNamed(act.situation.catalog, relation).isNew;
  });
}

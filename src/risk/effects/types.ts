/** ALTER TYPE, ALTER DOMAIN, and new types. */
import type { AlterDomainStmt, AlterEnumStmt } from "libpg-query";
import { stringsOf, writtenName } from "../catalog/names.ts";
import { lockAll, targetOf } from "./target.ts";
import type { AlterAct } from "./acts.ts";
import { definitionOf } from "./add-column.ts";
import { stored } from "./act-targets.ts";
import { isUnchecked } from "./constraints.ts";
import { rowsOn, type Act, type Outcome } from "./row.ts";
import { COMPOSITES, DOMAINS, ENUMERATED } from "./setups.ts";
import { columnsWithType, tablesOfDomain, typedTables, typeNamed } from "./type-users.ts";

const TYPED = "CREATE TYPE shape AS (a integer); CREATE TABLE shapes OF shape; INSERT INTO shapes VALUES (1);";

function typeOf(act: Act<AlterAct>) {
  const range = act.body.statement.relation;
  return typeNamed(act.situation, { schema: range?.schemaname ?? null, name: range?.relname ?? "" });
}

function attribute(act: Act<AlterAct>): string {
  return `${nameOfType(act)}.${act.body.command.name ?? definitionOf(act).colname ?? ""}`;
}

function nameOfType(act: Act<AlterAct>): string {
  const range = act.body.statement.relation;
  return range?.schemaname === undefined ? (range?.relname ?? "") : `${range.schemaname}.${range.relname ?? ""}`;
}

/** Tables OF the type follow it. */
function typedLocks(act: Act<AlterAct>): Outcome {
  return { locks: lockAll("AccessExclusiveLock", typedTables(act.situation, typeOf(act))) };
}

export const TYPE_ROWS = [
  ...rowsOn<AlterAct>(
    "alter-type",
    ["AT_AddColumn"],
    [
      {
        action: "add-attribute",
        summary: "Values of the type get one part more; clients that read them by position notice.",
        source: "ALTER TYPE, ADD ATTRIBUTE",
        effect: (act) => ({
          ...typedLocks(act),
          breaks: true,
          because: [`Values of the type ${nameOfType(act)} have one part more: ${attribute(act)}.`],
          undo: "DROP ATTRIBUTE.",
        }),
        witnesses: [
          { setup: "CREATE TYPE address AS (street text);", statement: "ALTER TYPE address ADD ATTRIBUTE zip text" },
          { setup: TYPED, statement: "ALTER TYPE shape ADD ATTRIBUTE b integer CASCADE" },
        ],
      },
    ],
  ),
  ...rowsOn<AlterAct>(
    "alter-type",
    ["AT_DropColumn"],
    [
      {
        action: "drop-attribute",
        summary: "That part of every stored value of the type is lost, in tables that the statement does not name.",
        source: "ALTER TYPE, DROP ATTRIBUTE",
        effect: (act) => {
          const typed = typedTables(act.situation, typeOf(act));
          const columns = columnsWithType(act.situation, typeOf(act));
          return {
            ...typedLocks(act),
            dataLoss: "certain",
            lost: [
              ...columns.map(({ relation, column }) => ({ target: targetOf(relation), column: column.name })),
              ...typed.map((target) => ({ target, column: act.body.command.name ?? "" })),
              ...(columns.length + typed.length === 0 && !isUnused(act) ? [{ target: null, column: null }] : []),
            ],
            breaks: true,
            because: [`The values of ${attribute(act)} are lost in every table that stores the type.`],
          };
        },
        witnesses: [
          { setup: COMPOSITES, statement: "ALTER TYPE address DROP ATTRIBUTE city" },
          { setup: TYPED, statement: "ALTER TYPE shape DROP ATTRIBUTE a CASCADE" },
        ],
      },
    ],
  ),
  ...rowsOn<AlterAct>(
    "alter-type",
    ["AT_AlterColumnType"],
    [
      {
        action: "change-attribute-type",
        summary: "Allowed only where no table stores the type; tables OF the type are rewritten.",
        source: "ALTER TYPE, ALTER ATTRIBUTE",
        effect: (act) => ({
          ...typedLocks(act),
          rewrites: typedTables(act.situation, typeOf(act)),
          scans: typedTables(act.situation, typeOf(act)),
          breaks: true,
          because: [`The type of ${attribute(act)} changes.`],
        }),
        witnesses: [{ setup: TYPED, statement: "ALTER TYPE shape ALTER ATTRIBUTE a TYPE bigint CASCADE" }],
      },
    ],
  ),
  ...rowsOn<AlterAct>(
    "alter-type",
    ["AT_ChangeOwner"],
    [
      {
        action: "change-owner",
        summary: "Who may alter it changes.",
        source: "ALTER TYPE, OWNER TO",
        effect: () => ({ because: ["The owner of the type changes."] }),
        witnesses: [{ setup: COMPOSITES, statement: "ALTER TYPE address OWNER TO CURRENT_USER" }],
      },
    ],
  ),
  ...rowsOn<AlterEnumStmt>(
    "AlterEnumStmt",
    [""],
    [
      {
        action: "rename-enum-value",
        summary: "Code that writes or compares the old label fails.",
        source: "ALTER TYPE, RENAME VALUE",
        when: (act) => act.body.oldVal !== undefined,
        effect: (act) => ({
          breaks: true,
          because: [
            `The value '${act.body.oldVal ?? ""}' is called '${act.body.newVal ?? ""}' from then on; code that writes the old one fails.`,
          ],
          undo: "Rename it back.",
        }),
        witnesses: [
          { setup: "CREATE TYPE mood AS ENUM ('sad', 'fine');", statement: "ALTER TYPE mood RENAME VALUE 'sad' TO 'blue'" },
        ],
      },
      {
        action: "add-enum-value",
        summary: "Nothing is read or written; the value cannot be used before the transaction ends, and never be removed.",
        source: "ALTER TYPE, ADD VALUE",
        effect: (act) => ({
          because: [`The value '${act.body.newVal ?? ""}' is added; it can be used once the transaction has ended.`],
          undo: null,
        }),
        witnesses: [{ setup: ENUMERATED, statement: "ALTER TYPE parcel_state ADD VALUE 'lost'" }],
      },
    ],
  ),
  ...rowsOn<AlterDomainStmt>(
    "AlterDomainStmt",
    ["C", "O"],
    [
      {
        action: "add-domain-constraint-not-valid",
        summary: "Existing values are not checked; new ones are.",
        source: "ALTER DOMAIN, ADD domain_constraint NOT VALID",
        when: (act) => isUncheckedDomain(act),
        effect: (act) => ({
          breaks: true,
          because: [`New values of ${domainName(act)} must satisfy another constraint; existing ones are not checked.`],
          undo: "ALTER DOMAIN, DROP CONSTRAINT.",
        }),
        witnesses: [{ setup: DOMAINS, statement: "ALTER DOMAIN plain ADD CONSTRAINT p CHECK (VALUE > 0) NOT VALID" }],
      },
      {
        action: "add-domain-constraint",
        summary: "Every table that uses the domain is read while nobody can write to it.",
        source: "ALTER DOMAIN, ADD domain_constraint, SET NOT NULL: SHARE lock on each table that uses it",
        effect: (act) => ({
          locks: lockAll("ShareLock", domainTables(act)),
          scans: domainTables(act),
          breaks: true,
          because: [
            `Every table with a column of ${domainName(act)} is read while nobody can write to it; values that violate the constraint are refused.`,
          ],
          undo: "ALTER DOMAIN, DROP CONSTRAINT (or DROP NOT NULL).",
        }),
        witnesses: [
          { setup: DOMAINS, statement: "ALTER DOMAIN plain ADD CONSTRAINT p CHECK (VALUE > 0)" },
          { setup: DOMAINS, statement: "ALTER DOMAIN plain SET NOT NULL" },
        ],
      },
    ],
  ),
  ...rowsOn<AlterDomainStmt>(
    "AlterDomainStmt",
    ["V"],
    [
      {
        action: "validate-domain-constraint",
        summary: "Every table that uses the domain is read while nobody can write to it.",
        source: "ALTER DOMAIN, VALIDATE CONSTRAINT",
        effect: (act) => ({
          locks: lockAll("ShareLock", domainTables(act)),
          scans: domainTables(act),
          because: [`Every table with a column of ${domainName(act)} is read while nobody can write to it.`],
        }),
        witnesses: [
          {
            setup: `${DOMAINS}ALTER DOMAIN plain ADD CONSTRAINT p CHECK (VALUE > 0) NOT VALID;`,
            statement: "ALTER DOMAIN plain VALIDATE CONSTRAINT p",
            versions: "15-17",
          },
          {
            setup: `${DOMAINS}ALTER DOMAIN plain ADD CONSTRAINT p CHECK (VALUE > 0) NOT VALID;`,
            statement: "ALTER DOMAIN plain VALIDATE CONSTRAINT p",
            versions: "18",
          },
        ],
      },
    ],
  ),
  ...rowsOn<AlterDomainStmt>(
    "AlterDomainStmt",
    ["X", "N", "T"],
    [
      {
        action: "alter-domain",
        summary: "A default or a relaxation: no table is read.",
        source: "ALTER DOMAIN, SET DEFAULT, DROP NOT NULL, DROP CONSTRAINT",
        effect: (act) => ({
          breaks: act.variant === "T" && act.body.def === undefined,
          because: [`${domainName(act)} changes for new values; existing ones stay.`],
          undo: "Set the old one again.",
        }),
        witnesses: [{ setup: DOMAINS, statement: "ALTER DOMAIN positive DROP CONSTRAINT positive_check" }],
      },
    ],
  ),
];

/** Known since it was made, and no table has a column of it. */
function isUnused(act: Act<AlterAct>): boolean {
  const type = typeOf(act);
  return type !== null && !type.assumed && act.situation.catalog.uncertain === null;
}

function domainName(act: Act<AlterDomainStmt>): string {
  return stringsOf(act.body.typeName).join(".");
}

function isUncheckedDomain(act: Act<AlterDomainStmt>): boolean {
  const { def } = act.body;
  return def !== undefined && "Constraint" in def && isUnchecked(def.Constraint);
}

function domainTables(act: Act<AlterDomainStmt>) {
  // A partitioned table has no rows to look at, and is let go at once.
  return stored(tablesOfDomain(act.situation, typeNamed(act.situation, writtenName(stringsOf(act.body.typeName)))));
}

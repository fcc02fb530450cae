/** ADD COLUMN: what the new column costs. Its constraints are acts of their own. */
import type { ColumnDef, Constraint, Node } from "libpg-query";
import type { TypeRef, UserType, Volatility } from "../catalog/objects.ts";
import { constraintsOfDomain } from "../catalog/queries.ts";
import { canonicalType, userTypeOf } from "../catalog/resolve-type.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { isNullConstant } from "../catalog/tree.ts";
import { columnNamed, family, lockSelf, nameOf, stored } from "./act-targets.ts";
import type { AlterAct } from "./acts.ts";
import { rowsOn, type Act, type Outcome } from "./row.ts";
import { plannedVolatility } from "./volatility.ts";
import { PARCELS } from "./setups.ts";
import { lockAll } from "./target.ts";

const NOTES = "ALTER TABLE, Notes: adding a column with a volatile DEFAULT rewrites the table";

export const ADD_COLUMN_ROWS = rowsOn<AlterAct>(
  "alter",
  ["AT_AddColumn"],
  [
    {
      action: "add-column",
      summary: "ADD COLUMN IF NOT EXISTS of a column that is there changes nothing, but takes the lock.",
      source: "ALTER TABLE, ADD COLUMN IF NOT EXISTS",
      when: (act) => act.body.command.missing_ok === true && columnNamed(act, definitionOf(act).colname) !== null,
      effect: (act) => ({
        locks: lockSelf(act, "AccessExclusiveLock"),
        because: [`${columnName(act)} exists already, so nothing is added.`],
      }),
      witnesses: [{ setup: PARCELS, statement: "ALTER TABLE parcels ADD COLUMN IF NOT EXISTS label integer NOT NULL" }],
    },
    {
      action: "add-generated-column",
      summary: "A stored generated column is computed for every row while the table is rewritten.",
      source: "ALTER TABLE, Notes: adding a stored generated column rewrites the table",
      when: (act) => generatedKind(definitionOf(act)) === "s",
      effect: (act) => rewriting(act, "is computed for every row"),
      witnesses: [
        { setup: PARCELS, statement: "ALTER TABLE parcels ADD COLUMN twice integer GENERATED ALWAYS AS (qty * 2) STORED" },
      ],
    },
    {
      action: "add-generated-column",
      summary: "A virtual generated column is computed when it is read; nothing is written.",
      source: "Generated Columns (PostgreSQL 18): virtual columns occupy no storage",
      when: (act) => generatedKind(definitionOf(act)) === "v",
      effect: (act) => added(act),
      witnesses: [
        {
          setup: PARCELS,
          statement: "ALTER TABLE parcels ADD COLUMN twice integer GENERATED ALWAYS AS (qty * 2) VIRTUAL",
          versions: "18",
        },
      ],
    },
    {
      action: "add-identity-column",
      summary: "An identity or serial column numbers every row while the table is rewritten.",
      source: NOTES,
      when: (act) => isNumbered(definitionOf(act)),
      effect: (act) => rewriting(act, "numbers every row"),
      witnesses: [
        { setup: PARCELS, statement: "ALTER TABLE parcels ADD COLUMN no bigint GENERATED ALWAYS AS IDENTITY" },
        { setup: PARCELS, statement: "ALTER TABLE parcels ADD COLUMN no bigserial" },
      ],
    },
    {
      action: "add-column-volatile-default",
      summary: "A default that differs from row to row is computed for every row while the table is rewritten.",
      source: NOTES,
      when: (act) => ["volatile", "unknown"].includes(defaultVolatility(act)),
      effect: (act) => ({
        ...rewriting(act, "has a default that is computed for every row"),
        breaks: needsValue(act),
        understood: true,
      }),
      witnesses: [
        { setup: PARCELS, statement: "ALTER TABLE parcels ADD COLUMN token uuid DEFAULT gen_random_uuid()" },
        {
          setup: `${PARCELS}CREATE FUNCTION next_ref() RETURNS text LANGUAGE sql AS 'SELECT random()::text';`,
          statement: "ALTER TABLE parcels ADD COLUMN ref text DEFAULT next_ref()",
        },
      ],
    },
    {
      action: "add-column-constrained-domain",
      summary: "A column of a domain with constraints makes PostgreSQL rewrite the table, even where all values are NULL.",
      source: "ALTER TABLE, Notes: a domain with constraints is checked for every row (up to PostgreSQL 18 by rewriting)",
      when: (act) => isConstrainedDomain(act.situation.catalog, typeOf(act)),
      effect: (act) => ({ ...rewriting(act, "has a domain whose constraints are checked"), breaks: needsValue(act) }),
      witnesses: [
        {
          setup: `${PARCELS}CREATE DOMAIN positive AS integer CHECK (VALUE > 0);`,
          statement: "ALTER TABLE parcels ADD COLUMN score positive",
        },
      ],
    },
    {
      action: "add-required-column",
      summary: "NOT NULL without a default: fails where there are rows, and INSERTs that leave the column out fail afterwards.",
      source: "ALTER TABLE, ADD COLUMN; CREATE TABLE, NOT NULL",
      when: (act) => needsValue(act),
      effect: (act) => ({
        ...added(act),
        scans: stored(family(act)),
        breaks: true,
        because: [
          `${columnName(act)} is NOT NULL without a default: the statement fails where ${nameOf(act)} has rows, and the running code's INSERTs fail afterwards.`,
        ],
      }),
      witnesses: [
        {
          setup: "CREATE TABLE boxes (id integer PRIMARY KEY);",
          statement: "ALTER TABLE boxes ADD COLUMN size integer NOT NULL",
        },
      ],
    },
    {
      action: "add-column",
      summary: "A column without default, or with one that is the same for all rows, is added to the catalog only.",
      source: "ALTER TABLE, Notes: a constant default is stored in the table's metadata",
      effect: (act) => added(act),
      witnesses: [
        { setup: PARCELS, statement: "ALTER TABLE parcels ADD COLUMN tier integer" },
        { setup: PARCELS, statement: "ALTER TABLE parcels ADD COLUMN tier integer NOT NULL DEFAULT 3" },
        { setup: PARCELS, statement: "ALTER TABLE parcels ADD COLUMN seen_at timestamptz DEFAULT now()" },
      ],
    },
  ],
);

export function definitionOf(act: Act<AlterAct>): ColumnDef {
  const { def } = act.body.command;
  return def !== undefined && "ColumnDef" in def ? def.ColumnDef : {};
}

function columnName(act: Act<AlterAct>): string {
  return `${nameOf(act)}.${definitionOf(act).colname ?? ""}`;
}

function added(act: Act<AlterAct>): Outcome {
  return {
    locks: lockAll("AccessExclusiveLock", family(act)),
    because: [`${columnName(act)} is added without touching the rows.`],
    undo: `Drop ${columnName(act)}.`,
  };
}

function rewriting(act: Act<AlterAct>, why: string): Outcome {
  const tables = family(act);
  return {
    locks: lockAll("AccessExclusiveLock", tables),
    rewrites: stored(tables),
    scans: stored(tables),
    because: [`${columnName(act)} ${why}: ${nameOf(act)} is rewritten and nobody can read it meanwhile.`],
    undo: `Drop ${columnName(act)}.`,
  };
}

function constraintOf(column: ColumnDef, kind: string): Constraint | null {
  for (const node of column.constraints ?? []) {
    if ("Constraint" in node && node.Constraint.contype === kind) return node.Constraint;
  }
  return null;
}

function generatedKind(column: ColumnDef): string | null {
  const generated = constraintOf(column, "CONSTR_GENERATED");
  return generated === null ? null : (generated.generated_kind ?? "s");
}

const SERIAL = /^(small|big)?serial[248]?$/;

function isNumbered(column: ColumnDef): boolean {
  if (constraintOf(column, "CONSTR_IDENTITY") !== null) return true;
  const name = column.typeName?.names?.at(-1);
  return name !== undefined && "String" in name && SERIAL.test(name.String.sval ?? "");
}

/** Null without a default, and for DEFAULT NULL. */
export function defaultOf(column: ColumnDef): Node | null {
  const node = constraintOf(column, "CONSTR_DEFAULT")?.raw_expr ?? column.raw_default;
  return node === undefined || isNullConstant(node) ? null : node;
}

function defaultVolatility(act: Act<AlterAct>): Volatility {
  const node = defaultOf(definitionOf(act));
  return node === null ? "constant" : plannedVolatility(act.situation, node);
}

function typeOf(act: Act<AlterAct>): UserType | null {
  const { typeName } = definitionOf(act);
  return typeName === undefined ? null : userTypeOf(act.situation.catalog, canonicalType(act.situation.catalog, typeName));
}

/** A domain with CHECK or NOT NULL, its own or of the domain below it. */
function isConstrainedDomain(catalog: Catalog, type: UserType | null): boolean {
  for (let next = type; next !== null && next.typeKind === "domain";) {
    if (next.notNull || constraintsOfDomain(catalog, next).length > 0) return true;
    const base: TypeRef | null = next.base;
    next = userTypeOf(catalog, base);
  }
  return false;
}

/** Whether INSERTs that leave the column out fail. */
function needsValue(act: Act<AlterAct>): boolean {
  const column = definitionOf(act);
  const required = constraintOf(column, "CONSTR_NOTNULL") ?? constraintOf(column, "CONSTR_PRIMARY");
  const typed = typeOf(act);
  if (required === null && !(typed?.typeKind === "domain" && typed.notNull)) return false;
  return defaultOf(column) === null && (typed === null || typed.default === null);
}

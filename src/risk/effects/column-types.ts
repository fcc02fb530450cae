/** ALTER COLUMN … TYPE. What a change of type does to values and storage, `compare-types` knows. */
import { compareTypes, type TypeComparison } from "../catalog/compare-types.ts";
import { stringsOf } from "../catalog/names.ts";
import { relationOf, constraintsOn, foreignKeysTo, indexesOn } from "../catalog/queries.ts";
import type { Column, Constraint, TypeRef } from "../catalog/objects.ts";
import { canonicalType } from "../catalog/resolve-type.ts";
import { columnNamed, columnWithChildren, family, nameOf, stored } from "./act-targets.ts";
import type { AlterAct } from "./acts.ts";
import { definitionOf } from "./add-column.ts";
import { referencedTargets } from "./falls.ts";
import { rowsOn, type Act, type Outcome } from "./row.ts";
import { LINKED, PARCELS } from "./setups.ts";
import { familyOf, lockAll, targetOf, type Target } from "./target.ts";

const SOURCE = "ALTER TABLE, SET DATA TYPE and Notes: changing the type normally rewrites the table and its indexes";

export const COLUMN_TYPE_ROWS = rowsOn<AlterAct>(
  "alter",
  ["AT_AlterColumnType"],
  [
    {
      action: "change-type-lossy",
      summary: "Values are cut, rounded or lose a part of their meaning without an error.",
      source: `${SOURCE}; the casts of Data Types`,
      when: (act) => comparison(act).lossy !== "none",
      effect: (act) => changed(act),
      witnesses: [
        { setup: PARCELS, statement: "ALTER TABLE parcels ALTER COLUMN sent_at TYPE date" },
        { setup: PARCELS, statement: "ALTER TABLE parcels ALTER COLUMN weight TYPE numeric(8,0)" },
        { setup: PARCELS, statement: "ALTER TABLE parcels ALTER COLUMN code TYPE varchar(2) USING code::varchar(2)" },
      ],
    },
    {
      action: "change-type-rewrite",
      summary: "Every row is written anew, nothing is lost: a value that does not fit makes the statement fail.",
      source: SOURCE,
      when: (act) => comparison(act).rewrite,
      effect: (act) => changed(act),
      witnesses: [
        { setup: PARCELS, statement: "ALTER TABLE parcels ALTER COLUMN qty TYPE bigint" },
        { setup: PARCELS, statement: "ALTER TABLE parcels ALTER COLUMN label TYPE varchar(50)" },
        { setup: LINKED, statement: "ALTER TABLE parcels ALTER COLUMN carrier_id TYPE bigint" },
      ],
    },
    {
      action: "change-type",
      summary: "The old type's values are valid values of the new one as they are stored: only the catalog changes.",
      source: `${SOURCE}; except where the old type is binary coercible to the new one`,
      effect: (act) => changed(act),
      witnesses: [
        { setup: PARCELS, statement: "ALTER TABLE parcels ALTER COLUMN label TYPE varchar" },
        { setup: PARCELS, statement: "ALTER TABLE parcels ALTER COLUMN code TYPE varchar(80)" },
        { setup: PARCELS, statement: "ALTER TABLE parcels ALTER COLUMN weight TYPE numeric(12,2)" },
      ],
    },
  ],
);

const UNKNOWN: Column = {
  number: 0,
  name: "",
  epoch: "existing",
  type: null,
  collation: null,
  notNull: false,
  default: null,
  generated: null,
  identity: null,
  inherited: 0,
  local: true,
};

function newType(act: Act<AlterAct>): TypeRef | null {
  const { typeName } = definitionOf(act);
  return typeName === undefined ? null : canonicalType(act.situation.catalog, typeName);
}

function comparison(act: Act<AlterAct>): TypeComparison {
  const column = columnNamed(act, act.body.command.name) ?? UNKNOWN;
  const generated = column.generated !== null;
  const definition = definitionOf(act);
  const to = newType(act) ?? { schema: "pg_catalog", name: "unknown", modifiers: [], dimensions: 0, oid: null };
  const compared = compareTypes(act.situation.catalog, column, {
    to,
    collation: definition.collClause === undefined ? null : stringsOf(definition.collClause.collname).join("."),
    using: definition.raw_default ?? null,
  });
  // What is generated can be computed again.
  return generated ? { ...compared, lossy: "none" } : compared;
}

function changed(act: Act<AlterAct>): Outcome {
  const name = act.body.command.name ?? "";
  const compared = comparison(act);
  const tables = family(act);
  const linked = linkedTables(act);
  const indexed = compared.indexRebuild && hasIndex(act);
  const reads = compared.rewrite || compared.scan || indexed;
  return {
    locks: lockAll("AccessExclusiveLock", [...tables, ...linked]),
    rewrites: compared.rewrite ? stored(tables) : [],
    scans: reads ? stored([...tables, ...(compared.rewrite ? linked : [])]) : [],
    dataLoss: compared.lossy,
    lost:
      compared.lossy === "none"
        ? []
        : columnWithChildren(act, name, false).map((each) => ({ target: each, column: name, as: "values" as const })),
    breaks: isBreaking(act, compared),
    because: [sentence(`${nameOf(act)}.${name}`, compared)],
    undo: compared.lossy === "none" ? "Change the type back." : null,
  };
}

function sentence(column: string, compared: TypeComparison): string {
  const cost = compared.rewrite ? "the table is rewritten" : "the rows stay as they are";
  return `The type of ${column} changes: ${compared.reason}, ${cost}.`;
}

const TIMES = new Set(["timestamp", "timestamptz", "date", "time", "timetz"]);

/** Drivers read another type, or old code's values are refused. A wider text is the same to them. */
function isBreaking(act: Act<AlterAct>, compared: TypeComparison): boolean {
  if (compared.rewrite || compared.lossy !== "none" || compared.mayFail) return true;
  const before = columnNamed(act, act.body.command.name)?.type?.name;
  const after = newType(act)?.name;
  return before !== after && (TIMES.has(before ?? "") || TIMES.has(after ?? ""));
}

/** Foreign keys of the column are made again, which locks and checks the tables at their other end. */
function linkedTables(act: Act<AlterAct>): readonly Target[] {
  const { catalog } = act.situation;
  const relation = act.target?.relation ?? null;
  const column = columnNamed(act, act.body.command.name);
  if (relation === null || column === null) return [];
  const from = constraintsOn(catalog, relation).filter(
    (each) => each.constraintKind === "foreign" && each.columns.includes(column.number),
  );
  const to = foreignKeysTo(catalog, relation).filter((each) => each.references?.columns.includes(column.number) === true);
  return [...from.flatMap((key) => referencedTargets(catalog, key)), ...to.flatMap((key) => owner(act, key))];
}

function owner(act: Act<AlterAct>, key: Constraint): readonly Target[] {
  const table = key.relation === null ? null : relationOf(act.situation.catalog, key.relation);
  return table === null ? [] : familyOf(act.situation.catalog, targetOf(table));
}

function hasIndex(act: Act<AlterAct>): boolean {
  const relation = act.target?.relation ?? null;
  const column = columnNamed(act, act.body.command.name);
  if (relation === null || column === null) return true;
  return indexesOn(act.situation.catalog, relation, column).length > 0;
}

/** A copy that has to be made, or why it cannot. Pure. */
import type { Loss } from "../../risk/loss.ts";
import type { RescuedColumn, RescuedRelation } from "./relation-facts.ts";
import type { RescueCopy } from "./rescue-copy.ts";

export interface WantedCopy {
  readonly kind: RescueCopy["kind"];
  readonly relation: RescuedRelation;
  /** Without the key's. */
  readonly columns: readonly RescuedColumn[];
  readonly key: readonly RescuedColumn[];
  /** SQL that makes again what is lost; empty where nothing is missing afterwards. */
  readonly definition: string;
}

export type Wanted = WantedCopy | { readonly refused: string };

/** `relation`: as it is on the server; null where it does not exist. */
export function wantCopy(loss: Exclude<Loss, { kind: "other" }>, relation: RescuedRelation | null, asDeployer: boolean): Wanted {
  const { kind } = loss;
  const refused = relation === null ? `${loss.relation} does not exist here.` : whyNot(loss.kind, relation, asDeployer);
  if (relation === null || refused !== null) return { refused: refused ?? "" };
  const key = relation.key.flatMap((name) => relation.columns.filter((column) => column.name === name));
  if (loss.kind !== "column" && loss.kind !== "values") {
    const keyNames = new Set(relation.key);
    const columns = relation.columns.filter(({ name }) => !keyNames.has(name));
    if (kind === "changes" && key.length === 0)
      return { refused: `${shown(relation)} has no primary key, by which changed rows could be found again.` };
    return { kind, relation, columns, key, definition: kind === "table" ? defineTable(relation) : "" };
  }
  const column = relation.columns.find(({ name }) => name === loss.column);
  if (column === undefined) return { refused: `${shown(relation)} has no column ${loss.column} here.` };
  if (column.isLargeObject)
    return { refused: `${shown(relation)}.${column.name} refers to large objects, which a copy would not hold.` };
  if (key.length === 0)
    return { refused: `${shown(relation)} has no primary key, by which values of ${column.name} could be put back.` };
  return {
    kind,
    relation,
    columns: key.includes(column) ? [] : [column],
    key,
    definition:
      kind === "values"
        ? ""
        : withSequences(
            relation,
            [column],
            `ALTER TABLE ${quoted(relation)} ADD COLUMN ${defineColumn({ ...column, rest: withoutNotNull(column.rest) })}`,
          ),
  };
}

function whyNot(kind: Loss["kind"], relation: RescuedRelation, asDeployer: boolean): string | null {
  const name = shown(relation);
  if (relation.kind === "f") return `${name} is a foreign table: its rows are another server's.`;
  if (relation.kind !== "r" && relation.kind !== "p") return `${name} is no table whose rows could be copied.`;
  if (kind === "changes" && relation.hasChildren)
    return `Tables inherit from ${name}, and what a statement changes in them is not seen as a whole.`;
  if (kind === "table" && relation.columns.some(({ isLargeObject }) => isLargeObject))
    return `${name} refers to large objects, which a copy would not hold.`;
  if (!asDeployer) return null;
  if (relation.isHidden) return `Row-level security hides rows of ${name} from the deploying role, so a copy would lack them.`;
  if (!relation.isReadable) return `The deploying role may not read ${name}: GRANT SELECT ON ${quoted(relation)} TO …`;
  if (kind === "changes" && !relation.isOwned)
    return `The deploying role does not own ${name}, so it may not put triggers on it that catch what changes.`;
  return null;
}

export function shown({ schema, name }: RescuedRelation): string {
  return `${schema}.${name}`;
}

export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function quoted({ schema, name }: RescuedRelation): string {
  return `${identifier(schema)}.${identifier(name)}`;
}

function defineColumn({ name, type, rest }: RescuedColumn): string {
  return [identifier(name), type, rest].filter((part) => part !== "").join(" ");
}

/** A column cannot be added to a table that has rows with NOT NULL and no default. */
function withoutNotNull(rest: string): string {
  return rest.startsWith("NOT NULL") && !rest.includes("DEFAULT") && !rest.includes("GENERATED") ? rest.slice(8).trim() : rest;
}

function defineTable(relation: RescuedRelation): string {
  const key = relation.key.length === 0 ? [] : [`PRIMARY KEY (${relation.key.map(identifier).join(", ")})`];
  const text = `CREATE TABLE ${quoted(relation)} (\n  ${[...relation.columns.map(defineColumn), ...key].join(",\n  ")}\n)`;
  return withSequences(relation, relation.columns, text);
}

/** A sequence that belongs to a column goes with it, and the column's default names it. */
function withSequences(relation: RescuedRelation, columns: readonly RescuedColumn[], text: string): string {
  const owned = columns.flatMap(({ name, type, sequence }) => (sequence === null ? [] : [{ name, type, sequence }]));
  const made = owned.map(({ type, sequence }) => {
    const as = /^(?:smallint|integer|bigint)$/.test(type) ? ` AS ${type}` : "";
    return `CREATE SEQUENCE IF NOT EXISTS ${sequence}${as}`;
  });
  const given = owned.map(({ name, sequence }) => `ALTER SEQUENCE ${sequence} OWNED BY ${quoted(relation)}.${identifier(name)}`);
  return [...made, text, ...given].join(";\n");
}

/**
 * Expand/contract plans as migrations. Knows what statements drop and how the same is reached in two releases; must not know where files are
 * written. This file: a migration's DROP TABLE and DROP COLUMN, with what the migrations before it tell of what they drop.
 */
import type { AlterTableStmt, DropStmt, Node } from "libpg-query";
import type { Catalog } from "../risk/catalog/catalog.ts";
import { stringsOf, writtenName, type WrittenName } from "../risk/catalog/names.ts";
import { columnOf, resolveRelation, toWrittenName } from "../risk/catalog/queries.ts";
import { isNode } from "../risk/catalog/tree.ts";
import type { Statement } from "../sql/statement.ts";

/** One table or column that a statement drops. */
export interface Drop {
  readonly line: number;
  /** As written; `schema` null where the search path finds it. */
  readonly table: WrittenName;
  /** Null: the table. */
  readonly column: string | null;
  readonly ifExists: boolean;
  readonly cascade: boolean;
  /** NOT NULL without anything that fills it: code that does not name the column cannot insert. Null: the migrations do not tell. */
  readonly required: boolean | null;
  /** Names beside it that are taken already. */
  readonly taken: (name: string) => boolean;
}

/** A drop that is left as it is; one sentence. */
export interface LeftDrop {
  readonly line: number;
  readonly because: string;
}

export interface FoundDrops {
  readonly drops: readonly Drop[];
  readonly left: readonly LeftDrop[];
}

/** `catalog`: as it is when the statement begins. Empty for a statement that drops neither tables nor columns. */
export function findDrops(statement: Statement, catalog: Catalog): FoundDrops {
  const { tree, line } = statement;
  if (tree === null || !isNode(tree)) return NOTHING;
  const found = dropsOf(tree, line, catalog);
  if (found.drops.length === 0 || !statement.masked) return found;
  return leave(line, "It has placeholders, so what it drops is not known.");
}

const NOTHING: FoundDrops = { drops: [], left: [] };

function leave(line: number, because: string): FoundDrops {
  return { drops: [], left: [{ line, because }] };
}

function dropsOf(tree: Node, line: number, catalog: Catalog): FoundDrops {
  if ("DropStmt" in tree && tree.DropStmt.removeType === "OBJECT_TABLE")
    return merge(tablesIn(tree.DropStmt).map((table) => tableDrop(table, { statement: tree.DropStmt, line, catalog })));
  if (!("AlterTableStmt" in tree) || tree.AlterTableStmt.objtype !== "OBJECT_TABLE") return NOTHING;
  const statement = tree.AlterTableStmt;
  const commands = (statement.cmds ?? []).flatMap((node) => ("AlterTableCmd" in node ? node.AlterTableCmd : []));
  const dropping = commands.filter(({ subtype }) => subtype === "AT_DropColumn");
  if (dropping.length === 0) return NOTHING;
  if (dropping.length < commands.length)
    return leave(line, "It does more than drop columns: write the drops as statements of their own.");
  if (statement.relation?.inh !== true)
    return leave(line, "ONLY leaves the column to the tables that inherit it; a rename cannot.");
  return merge(
    dropping.map(({ name = "", missing_ok, behavior }) =>
      columnDrop(name, { statement, line, catalog, ifExists: missing_ok === true, cascade: behavior === "DROP_CASCADE" }),
    ),
  );
}

function merge(all: readonly FoundDrops[]): FoundDrops {
  return { drops: all.flatMap(({ drops }) => drops), left: all.flatMap(({ left }) => left) };
}

function tablesIn({ objects }: DropStmt): readonly WrittenName[] {
  return (objects ?? []).flatMap((node) => ("List" in node ? [writtenName(stringsOf(node.List.items))] : []));
}

interface DroppingTable {
  readonly statement: DropStmt;
  readonly line: number;
  readonly catalog: Catalog;
}

function tableDrop(table: WrittenName, { statement, line, catalog }: DroppingTable): FoundDrops {
  const answer = resolveRelation(catalog, table);
  const reason = unfit(answer.state, [table.schema ?? "", table.name]);
  if (reason !== null) return leave(line, reason);
  const known = answer.state === "known" ? answer.value : null;
  if (known?.epoch === "release") return leave(line, "The migration makes the table itself, so nothing of value is in it.");
  if (known !== null && known.partitionOf !== null)
    return leave(line, "It is a partition: ALTER TABLE … DETACH PARTITION keeps its rows, and a later release drops it.");
  const schema = known?.schema ?? table.schema;
  const taken = (name: string): boolean => resolveRelation(catalog, { schema, name }).state === "known";
  const { missing_ok, behavior } = statement;
  const how = { ifExists: missing_ok === true, cascade: behavior === "DROP_CASCADE", required: false, taken };
  return { drops: [{ line, table, column: null, ...how }], left: [] };
}

interface DroppingColumn {
  readonly statement: AlterTableStmt;
  readonly line: number;
  readonly catalog: Catalog;
  readonly ifExists: boolean;
  readonly cascade: boolean;
}

function columnDrop(column: string, { statement, line, catalog, ifExists, cascade }: DroppingColumn): FoundDrops {
  const table = toWrittenName(statement.relation ?? { schema: null, name: "" });
  const answer = resolveRelation(catalog, table);
  const relation = answer.state === "known" ? answer.value : null;
  const found = relation === null ? null : columnOf(catalog, relation, column);
  const reason = unfit(found?.state ?? answer.state, [table.schema ?? "", table.name, column]);
  if (reason !== null) return leave(line, reason);
  const known = found?.state === "known" ? found.value : null;
  if (known?.epoch === "release" || relation?.epoch === "release")
    return leave(line, "The migration makes the column itself, so nothing of value is in it.");
  if ((known?.generated ?? null) !== null)
    return leave(line, "The column is generated from others, so no information is lost with it.");
  if (ifExists && known === null)
    return leave(line, "Whether the column exists is not known, and a rename has no IF EXISTS: leave IF EXISTS out.");
  const required = known === null ? null : known.notNull && known.default === null && known.identity === null;
  const taken = (name: string): boolean => relation !== null && relation.columns.some((each) => each.name === name);
  const tableIfExists = statement.missing_ok === true;
  return { drops: [{ line, table, column, ifExists: tableIfExists, cascade, required, taken }], left: [] };
}

/** Null for what can be renamed. A line break could end a comment, or begin a directive of the migration tool. */
function unfit(state: "known" | "absent" | "unknown", names: readonly string[]): string | null {
  if (state === "absent") return "What it drops does not exist by then.";
  return names.some((name) => /\p{Cc}|\p{Zl}|\p{Zp}/u.test(name))
    ? "Its name has a line break or another control character."
    : null;
}

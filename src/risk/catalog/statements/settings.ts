/** SET search_path in its forms (where unqualified names are looked for), and SET TimeZone. */
import type { AlterDatabaseSetStmt, AlterRoleSetStmt, Node, SelectStmt, VariableSetStmt } from "libpg-query";
import type { Catalog } from "../catalog.ts";
import { stringsOf } from "../names.ts";
import type { StatementContext } from "../context.ts";
import { constantValue, walk } from "../tree.ts";
import { runRoutine } from "./routines.ts";
import { selectInto } from "./views.ts";

export function setVariable(catalog: Catalog, tree: VariableSetStmt): void {
  if (tree.kind === "VAR_RESET_ALL" || tree.name?.toLowerCase() === "timezone") {
    const [zone] = tree.kind === "VAR_SET_VALUE" ? (tree.args ?? []) : [];
    catalog.timeZone = zone === undefined ? null : String(constantValue(zone));
  }
  const path = pathOf(catalog, tree);
  if (path !== null) catalog.searchPath = path;
}

/** ALTER DATABASE or ROLE … SET: holds for the sessions to come. */
export function setDefault(catalog: Catalog, tree: AlterDatabaseSetStmt | AlterRoleSetStmt): void {
  const path = tree.setstmt === undefined ? null : pathOf(catalog, tree.setstmt);
  if (path !== null) catalog.defaultSearchPath = path;
}

function pathOf(catalog: Catalog, tree: VariableSetStmt): readonly string[] | null {
  if (tree.kind === "VAR_RESET_ALL") return catalog.defaultSearchPath;
  if (tree.name !== "search_path") return null;
  if (tree.kind !== "VAR_SET_VALUE") return catalog.defaultSearchPath;
  return schemasOf((tree.args ?? []).map((node: Node) => String(constantValue(node) ?? "")));
}

/** Without `$user`, whose schema is never known, and pg_catalog, which always counts. */
function schemasOf(words: readonly string[]): readonly string[] {
  return words
    .map((word) => word.trim())
    .filter((word) => word !== "" && word !== "$user" && word !== "pg_catalog" && word !== "pg_temp");
}

/** SELECT may set the search path (set_config), make a table (INTO) and run functions. */
export function runSelect(catalog: Catalog, tree: SelectStmt, context: StatementContext): void {
  if (tree.intoClause !== undefined) selectInto(catalog, tree, context);
  walk([tree], (kind, body) => {
    if (kind !== "FuncCall") return;
    const call: { funcname?: Node[]; args?: Node[] } = body;
    const parts = stringsOf(call.funcname);
    const name = parts.at(-1) ?? "";
    if (name === "set_config") setConfig(catalog, call.args ?? []);
    else runRoutine(catalog, { schema: parts.at(-2) ?? null, name }, context);
  });
}

function setConfig(catalog: Catalog, args: readonly Node[]): void {
  const [name, value] = args.map(constantValue);
  if (name !== "search_path" || typeof value !== "string") return;
  catalog.searchPath = schemasOf(value.split(",").map((word) => word.trim().replace(/^"([^"]*)"$/, "$1")));
}

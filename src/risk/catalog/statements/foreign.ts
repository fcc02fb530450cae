/** Foreign servers and tables: a table needs its server, the server its wrapper, the wrapper the extension that brings it. */
import type { CreateForeignServerStmt, CreateForeignTableStmt } from "libpg-query";
import type { Catalog } from "../catalog.ts";
import type { ReplayContext } from "../context.ts";
import type { Oid } from "../objects.ts";
import { resolveRelation } from "../queries.ts";
import { addDependency, nameKey } from "../store.ts";
import { defineForeignTable } from "./create-table.ts";
import { addOther } from "./others.ts";

export function createForeignServer(catalog: Catalog, tree: CreateForeignServerStmt, context: ReplayContext): void {
  const name = { schema: null, name: tree.servername ?? "" };
  const server = addOther(catalog, { objectType: "OBJECT_FOREIGN_SERVER", name, context });
  const on = wrapperNamed(catalog, tree.fdwname ?? "");
  if (server !== null && on !== undefined) addDependency(catalog, { from: server, on, type: "normal" });
}

/** One that no statement made comes with the extension of its name, such as postgres_fdw. */
function wrapperNamed(catalog: Catalog, name: string): Oid | undefined {
  const { map } = catalog.names;
  return map.get(nameKey("other", "OBJECT_FDW", `\0${name}`)) ?? map.get(nameKey("extension", "", name));
}

export function createForeignTable(catalog: Catalog, tree: CreateForeignTableStmt, context: ReplayContext): void {
  const { base, servername = "" } = tree;
  if (base?.relation === undefined || !defineForeignTable(catalog, base, context)) return;
  const table = resolveRelation(catalog, base.relation);
  const on = catalog.names.map.get(nameKey("other", "OBJECT_FOREIGN_SERVER", `\0${servername}`));
  if (table.state === "known" && on !== undefined) addDependency(catalog, { from: table.value.oid, on, type: "normal" });
}

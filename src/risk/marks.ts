/**
 * What the catalog does not record, by relation: which tables CLUSTER knows, which tablespace they lie in, which publication has
 * them; and which roles were made. Keys are `clustered`, `tablespace x`, `publication x`, `role x`.
 */
import type { AlterTableCmd, Node } from "libpg-query";
import type { Catalog } from "./catalog/catalog.ts";
import type { Oid } from "./catalog/objects.ts";
import { resolveRelation } from "./catalog/queries.ts";

export type Marks = Map<string, Set<Oid>>;

/** To be called when the statement has been replayed. */
export function noteMarks(marks: Marks, tree: Node, catalog: Catalog): void {
  if ("CreateRoleStmt" in tree) setOf(marks, `role ${tree.CreateRoleStmt.role ?? ""}`);
  if ("ClusterStmt" in tree) for (const oid of oids(catalog, tree.ClusterStmt.relation)) setOf(marks, "clustered").add(oid);
  if ("CreateStmt" in tree && tree.CreateStmt.tablespacename !== undefined)
    for (const oid of oids(catalog, tree.CreateStmt.relation)) move(marks, oid, tree.CreateStmt.tablespacename);
  if ("AlterTableStmt" in tree) {
    for (const oid of oids(catalog, tree.AlterTableStmt.relation)) {
      for (const node of tree.AlterTableStmt.cmds ?? []) if ("AlterTableCmd" in node) noteCommand(marks, oid, node.AlterTableCmd);
    }
  }
  if ("CreatePublicationStmt" in tree) publish(marks, tree.CreatePublicationStmt, catalog);
  if ("AlterPublicationStmt" in tree) publish(marks, tree.AlterPublicationStmt, catalog);
}

function oids(catalog: Catalog, range: Parameters<typeof resolveRelation>[1] | undefined): readonly Oid[] {
  const found = range === undefined ? null : resolveRelation(catalog, range);
  return found?.state === "known" ? [found.value.oid] : [];
}

function setOf(marks: Marks, key: string): Set<Oid> {
  let set = marks.get(key);
  if (set === undefined) {
    set = new Set();
    marks.set(key, set);
  }
  return set;
}

function noteCommand(marks: Marks, oid: Oid, command: AlterTableCmd): void {
  if (command.subtype === "AT_ClusterOn") setOf(marks, "clustered").add(oid);
  if (command.subtype === "AT_DropCluster") setOf(marks, "clustered").delete(oid);
  if (command.subtype === "AT_SetTableSpace") move(marks, oid, command.name ?? "");
}

function move(marks: Marks, oid: Oid, tablespace: string): void {
  for (const [key, set] of marks) if (key.startsWith("tablespace ")) set.delete(oid);
  setOf(marks, `tablespace ${tablespace}`).add(oid);
}

interface Publication {
  readonly pubname?: string;
  readonly pubobjects?: readonly Node[];
  /** Of ALTER PUBLICATION. */
  readonly action?: string;
}

function publish(marks: Marks, { pubname, pubobjects, action }: Publication, catalog: Catalog): void {
  const set = setOf(marks, `publication ${pubname ?? ""}`);
  if (action === "AP_SetObjects") set.clear();
  for (const node of pubobjects ?? []) {
    const relation = "PublicationObjSpec" in node ? node.PublicationObjSpec.pubtable?.relation : undefined;
    for (const oid of oids(catalog, relation)) {
      if (action === "AP_DropObjects") set.delete(oid);
      else set.add(oid);
    }
  }
}

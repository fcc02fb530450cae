/** What CREATE OR REPLACE VIEW does to the columns of a view. */
import type { ViewStmt } from "libpg-query";
import { forkCatalog } from "../catalog/catalog.ts";
import { resolveRelation } from "../catalog/queries.ts";
import { replay } from "../catalog/replay.ts";
import { typeName } from "../catalog/resolve-type.ts";
import type { Situation } from "./row.ts";
import { targetNamed } from "./target.ts";

/** The first column that is not at its place with its type any more; null where none is missing, or where the columns are not known. */
export function missingViewColumn(situation: Situation, statement: ViewStmt): string | null {
  if (statement.view === undefined) return null;
  const before = targetNamed(situation.catalog, statement.view).relation;
  if (before === null || !before.columnsComplete) return null;
  const after = forkCatalog(situation.catalog);
  const name = `${before.name} replaced`;
  replay(
    after,
    { ViewStmt: { ...statement, view: { ...statement.view, schemaname: before.schema, relname: name } } },
    { epoch: "release" },
  );
  const made = resolveRelation(after, { schema: before.schema, name });
  if (made.state !== "known" || !made.value.columnsComplete) return null;
  const { columns } = made.value;
  const changed = before.columns.find((column, index) => {
    const now = columns[index];
    if (now === undefined || now.name !== column.name) return true;
    return column.type !== null && now.type !== null && typeName(column.type) !== typeName(now.type);
  });
  return changed?.name ?? null;
}

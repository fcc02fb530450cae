/** What a statement is about that is no relation: types, functions, schemas. What this very release created breaks no code that runs. */
import type { AlterDomainStmt, AlterEnumStmt, AlterObjectSchemaStmt, DropStmt, GrantStmt, Node, RenameStmt } from "libpg-query";
import { findObject } from "../catalog/drop-targets.ts";
import { fallsOf } from "../catalog/falls.ts";
import type { CatalogObject } from "../catalog/objects.ts";
import { columnsOfType, isNewInRelease } from "../catalog/queries.ts";
import { getObject } from "../catalog/store.ts";
import type { AlterAct } from "./acts.ts";
import type { Act } from "./row.ts";
import { targetNamed } from "./target.ts";

/** A name with libpg-query's word for what it names. */
interface Subject {
  readonly type: string;
  readonly node: Node;
}

/** Whether all that the act is about was created in this release, and nothing older uses it. False where that is not known. */
export function isAboutNewOnly(act: Act<unknown>): boolean {
  const subjects = SUBJECTS[act.kind]?.(act);
  return subjects !== undefined && subjects.length > 0 && subjects.every((subject) => isNew(act, subject));
}

function isNew({ kind, situation }: Act<unknown>, { type, node }: Subject): boolean {
  const { catalog, before } = situation;
  if ("RangeVar" in node) return targetNamed(catalog, node.RangeVar).isNew;
  const oid = findObject(catalog, type, node);
  const object = oid === null ? null : getObject(catalog, oid);
  // One that took the name of an older one is used under it.
  if (object === null || !isNewInRelease(object) || findObject(before, type, node) !== null) return false;
  if (kind !== "DropStmt") return object.kind !== "type" || columnsOfType(catalog, object).every(isNewColumn);
  return fallsOf(catalog, [{ oid: object.oid, column: 0, part: "whole" }]).every(isNewColumn);
}

function isNewColumn(of: {
  readonly column: { readonly epoch: CatalogObject["epoch"] } | null;
  readonly relation?: CatalogObject;
  readonly object?: CatalogObject;
}): boolean {
  const holder = of.relation ?? of.object;
  return (holder !== undefined && isNewInRelease(holder)) || (of.column !== null && isNewInRelease(of.column));
}

/** Methods, so that each may say which body its kind of act has (as rows do). */
type SubjectsOf = { of(act: Act<unknown>): readonly Subject[] }["of"];

const SUBJECTS: Readonly<Record<string, SubjectsOf>> = {
  "alter-type": ({ body }: Act<AlterAct>) => {
    const { schemaname, relname } = body.statement.relation ?? {};
    return [{ type: "OBJECT_TYPE", node: listOf([schemaname, relname]) }];
  },
  AlterEnumStmt: ({ body }: Act<AlterEnumStmt>) => [{ type: "OBJECT_TYPE", node: { List: { items: body.typeName ?? [] } } }],
  AlterDomainStmt: ({ body }: Act<AlterDomainStmt>) => [
    { type: "OBJECT_DOMAIN", node: { List: { items: body.typeName ?? [] } } },
  ],
  RenameStmt: ({ body, variant }: Act<RenameStmt>) => renamedSubject(body, variant),
  AlterObjectSchemaStmt: ({ body, variant }: Act<AlterObjectSchemaStmt>) =>
    body.object === undefined ? [] : [{ type: variant, node: body.object }],
  DropStmt: ({ body, variant }: Act<DropStmt>) => (body.objects ?? []).map((node) => ({ type: variant, node })),
  GrantStmt: ({ body, variant }: Act<GrantStmt>) => {
    const type = body.targtype === "ACL_TARGET_ALL_IN_SCHEMA" ? "OBJECT_SCHEMA" : variant;
    return body.targtype === "ACL_TARGET_DEFAULTS" ? [] : (body.objects ?? []).map((node) => ({ type, node }));
  },
};

function renamedSubject({ object, relation, subname }: RenameStmt, variant: string): readonly Subject[] {
  if (variant === "OBJECT_SCHEMA") return [{ type: variant, node: { String: { sval: subname ?? "" } } }];
  if (variant === "OBJECT_ATTRIBUTE") return [{ type: "OBJECT_TYPE", node: listOf([relation?.schemaname, relation?.relname]) }];
  return object === undefined ? [] : [{ type: variant, node: object }];
}

function listOf(parts: readonly (string | undefined)[]): Node {
  return { List: { items: parts.flatMap((part) => (part === undefined ? [] : [{ String: { sval: part } }])) } };
}

/** What a DROP takes along: pg_depend's way through the dependencies. */
import type { AlterTableCmd, DropStmt, Node } from "libpg-query";
import type { Catalog } from "./catalog.ts";
import { namedBy, type DropTarget } from "./drop-targets.ts";
import type { WrittenName } from "./names.ts";
import {
  SOME_COLUMNS,
  type CatalogObject,
  type Column,
  type Dependency,
  type Index,
  type Oid,
  type Relation,
} from "./objects.ts";
import { columnNumbered, columnOf, columnsOfType, lookUp, relationOf, resolveRelation, toWrittenName } from "./queries.ts";
import { dependenciesOf, dependentsOn, getObject } from "./store.ts";
import { isNode } from "./tree.ts";

/** One thing that a statement makes fall. */
export interface DependencyFall {
  /** The object itself, or the relation (composite type) whose column (attribute) or default falls. */
  readonly object: CatalogObject;
  /** Set when only a column of a relation falls, or the default of one. */
  readonly column: Column | null;
  readonly part: "whole" | "column" | "default";
  /** Whether the statement names it, or it is taken along. */
  readonly named: boolean;
  /** Whether it falls without CASCADE (a part of what is named). False: without CASCADE the statement fails. */
  readonly automatic: boolean;
  /** Rows or values go with it: a table, a column that is not generated. What is derived (materialised views) is no loss. */
  readonly dataLost: boolean;
  /** False: the history does not tell whether it really depends. */
  readonly certain: boolean;
  /** `schema.name`, `schema.table.column`, or `name on schema.table` for constraints, triggers, rules and policies. */
  readonly name: string;
}

/** A place in the graph of dependencies. `column`: a relation's column or a composite's attribute, 0 for the whole. */
export interface Target {
  readonly oid: Oid;
  readonly column: number;
  readonly part: "whole" | "column" | "default";
}

interface Found extends Target {
  readonly named: boolean;
  readonly automatic: boolean;
  readonly certain: boolean;
}

/**
 * Everything that a `DropStmt` or the DROP COLUMNs (DROP ATTRIBUTEs) of an `AlterTableStmt` make fall, the named things first. What only
 * CASCADE takes is listed with RESTRICT too (`automatic: false`): there the statement would fail. Names that are not known
 * give nothing: ask `resolveRelation` too. DROP OWNED gives nothing, since owners are not known.
 */
export function whatFalls(catalog: Catalog, tree: Node | Readonly<Record<string, unknown>>): readonly DependencyFall[] {
  if (!isNode(tree)) return [];
  return fallsOf(catalog, targetsOf(catalog, tree));
}

/** What falls with one column, the column itself first. */
export function whatFallsWithColumn(catalog: Catalog, relation: Relation, column: Column): readonly DependencyFall[] {
  return fallsOf(catalog, [{ oid: relation.oid, column: column.number, part: "column" }]);
}

/** What falls with an object, itself first. */
export function whatFallsWith(catalog: Catalog, object: CatalogObject): readonly DependencyFall[] {
  return fallsOf(catalog, [{ oid: object.oid, column: 0, part: "whole" }]);
}

/** What an object is a part of, so that it cannot be dropped by itself, not even with CASCADE; null: it stands alone. */
export function requiredBy(catalog: Catalog, object: CatalogObject): CatalogObject | null {
  for (const edge of dependenciesOf(catalog, object.oid)) {
    if (edge.type === "internal" || edge.type === "extension") return getObject(catalog, edge.on);
  }
  return null;
}

function targetsOf(catalog: Catalog, tree: Node): readonly Target[] {
  if ("DropStmt" in tree) return dropTargets(catalog, tree.DropStmt);
  if (!("AlterTableStmt" in tree) || tree.AlterTableStmt.relation === undefined) return [];
  const { relation, objtype } = tree.AlterTableStmt;
  const commands = (tree.AlterTableStmt.cmds ?? []).flatMap((node) => ("AlterTableCmd" in node ? node.AlterTableCmd : []));
  if (objtype === "OBJECT_TYPE") return attributeTargets(catalog, toWrittenName(relation), commands);
  const answer = resolveRelation(catalog, relation);
  if (answer.state !== "known") return [];
  return commands.flatMap(({ subtype, name }): readonly Target[] => {
    const column = subtype === "AT_DropColumn" ? columnOf(catalog, answer.value, name ?? "") : null;
    return column?.state === "known" ? [{ oid: answer.value.oid, column: column.value.number, part: "column" }] : [];
  });
}

function attributeTargets(catalog: Catalog, name: WrittenName, commands: readonly AlterTableCmd[]): readonly Target[] {
  const type = lookUp(catalog, "type", name);
  if (type?.kind !== "type") return [];
  const dropped = new Set(commands.flatMap((command) => (command.subtype === "AT_DropColumn" ? (command.name ?? []) : [])));
  const attributes = type.attributes.filter((each) => dropped.has(each.name));
  return attributes.map(({ number }) => ({ oid: type.oid, column: number, part: "column" }));
}

function dropTargets(catalog: Catalog, tree: DropStmt): readonly Target[] {
  return namedBy(catalog, tree).flatMap((target: DropTarget) =>
    target.oid === null ? [] : { oid: target.oid, column: 0, part: "whole" as const },
  );
}

/** The fall of some targets and of all that needs them. */
export function fallsOf(catalog: Catalog, targets: readonly Target[]): readonly DependencyFall[] {
  return collect(catalog, targets).flatMap((found) => describe(catalog, found) ?? []);
}

/** As `fallsOf`, without words: for whoever takes them away. */
export function collect(catalog: Catalog, targets: readonly Target[]): readonly Found[] {
  const found = new Map<string, Found>();
  const later: { edge: Dependency; from: Found }[] = [];
  const queue: Found[] = [];
  const visit = (next: Found): void => {
    const key = `${next.oid}.${next.column}.${next.part}`;
    const before = found.get(key);
    if (before !== undefined && (before.certain || !next.certain)) return;
    found.set(key, next);
    queue.push(next);
  };
  const spread = (): void => {
    for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
      for (const edge of edgesOn(catalog, at)) {
        if (edge.type === "normal") later.push({ edge, from: at });
        else visit(reach(catalog, edge, at));
      }
    }
  };
  for (const target of targets) visit({ ...target, named: true, automatic: true, certain: true });
  spread();
  for (let next = later.shift(); next !== undefined; next = later.shift()) {
    visit({ ...reach(catalog, next.edge, next.from), automatic: false });
    spread();
  }
  const wholes = new Set([...found.values()].flatMap((each) => (each.part === "whole" && each.certain ? each.oid : [])));
  return [...found.values()].filter((each) => {
    if (each.part === "whole") return true;
    return (
      !wholes.has(each.oid) && !(each.part === "default" && found.get(`${each.oid}.${each.column}.column`)?.certain === true)
    );
  });
}

function edgesOn(catalog: Catalog, at: Found): readonly Dependency[] {
  if (at.part === "default") return [];
  const object = getObject(catalog, at.oid);
  const edges = dependentsOn(catalog, at.oid);
  if (at.part === "whole" && object?.kind === "schema") return [...edges, ...schemaEdges(catalog, object.oid, object.name)];
  if (object?.kind === "index") return [...edges, ...constraintOf(object)];
  if (at.part === "whole") return object?.kind === "relation" ? [...edges, ...keysToParents(catalog, object)] : edges;
  return edges.filter((edge) => edge.onColumn === at.column || edge.onColumn === SOME_COLUMNS);
}

/** A constraint does not outlive its index, but does not fall silently with it. */
function constraintOf(index: Index): readonly Dependency[] {
  if (index.constraint === null) return [];
  return [
    { id: 0, from: index.constraint, fromColumn: 0, part: "whole", on: index.oid, onColumn: 0, type: "normal", certain: true },
  ];
}

/** A foreign key that references a partitioned table needs each of its partitions. */
function keysToParents(catalog: Catalog, partition: Relation): readonly Dependency[] {
  const edges: Dependency[] = [];
  const seen = new Set<Oid>();
  let parent = partition.partitionOf?.parent ?? null;
  while (parent !== null && !seen.has(parent)) {
    seen.add(parent);
    for (const edge of dependentsOn(catalog, parent)) {
      const user = getObject(catalog, edge.from);
      if (user?.kind === "constraint" && user.references?.relation === parent) edges.push({ ...edge, type: "normal" });
    }
    parent = relationOf(catalog, parent)?.partitionOf?.parent ?? null;
  }
  return edges;
}

/** Objects of a schema need it; that is not kept as dependencies. */
function schemaEdges(catalog: Catalog, oid: Oid, schema: string): readonly Dependency[] {
  const edges: Dependency[] = [];
  for (const object of catalog.objects.map.values()) {
    const owned = object.kind === "relation" || object.kind === "type" || object.kind === "routine" || object.kind === "other";
    if (!owned || object.schema !== schema) continue;
    edges.push({ id: 0, from: object.oid, fromColumn: 0, part: "whole", on: oid, onColumn: 0, type: "normal", certain: true });
  }
  return edges;
}

/** A partitioned table falls as a whole with a column of its partition key. */
function reach(catalog: Catalog, edge: Dependency, from: Found): Found {
  const certain = from.certain && edge.certain;
  const { automatic } = from;
  const rest = { named: false, automatic, certain };
  const user = getObject(catalog, edge.from);
  const hasColumns = user?.kind === "relation" || (user?.kind === "type" && user.typeKind === "composite");
  const isKey =
    user?.kind === "relation" && user.partitionBy?.columns.includes(edge.fromColumn) === true && edge.part !== "default";
  if (edge.fromColumn === 0 || !hasColumns || isKey) return { oid: edge.from, column: 0, part: "whole", ...rest };
  return { oid: edge.from, column: edge.fromColumn, part: edge.part === "default" ? "default" : "column", ...rest };
}

function describe(catalog: Catalog, found: Found): DependencyFall | null {
  const object = getObject(catalog, found.oid);
  if (object === null) return null;
  const { part, named, automatic, certain } = found;
  const column = object.kind === "relation" && part !== "whole" ? columnNumbered(object, found.column) : null;
  const attribute =
    object.kind === "type" && part === "column" ? object.attributes.find((each) => each.number === found.column) : undefined;
  const inner = column?.name ?? attribute?.name ?? null;
  const name = inner === null ? describeName(catalog, object) : `${describeName(catalog, object)}.${inner}`;
  return {
    object,
    column,
    part,
    named,
    automatic,
    certain,
    dataLost: losesData(catalog, object, { ...found, columnObject: column }),
    name,
  };
}

/** `schema.name`; what belongs to a table: `name on schema.table`. */
export function describeName(catalog: Catalog, object: CatalogObject): string {
  if (object.kind === "schema" || object.kind === "extension") return object.name;
  if (object.kind === "routine") return `${object.schema}.${object.name}(${object.signature.join(", ")})`;
  const ownerOid = "relation" in object ? (object.relation ?? ("domain" in object ? object.domain : null)) : null;
  const owner = ownerOid === null ? null : getObject(catalog, ownerOid);
  return owner === null ? `${object.schema}.${object.name}` : `${object.name} on ${owner.schema}.${owner.name}`;
}

function losesData(catalog: Catalog, object: CatalogObject, fall: Found & { readonly columnObject: Column | null }): boolean {
  if (object.kind === "type") return fall.part === "column" && columnsOfType(catalog, object).length > 0;
  if (object.kind !== "relation" || fall.part === "default") return false;
  const stores = object.relationKind === "table" || object.relationKind === "unknown";
  if (!stores || object.persistence === "temporary") return false;
  return fall.part === "whole" || fall.columnObject?.generated === null;
}

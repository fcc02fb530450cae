/**
 * What is known of a PostgreSQL database after its earlier migrations. This folder knows objects, names and dependencies;
 * it must not know locks, rewrites of statements or risks. `replay` fills a catalog, `queries.ts` and `falls.ts` ask it.
 */
import { createLayeredMap, type LayeredMap, type TopLayer } from "./layered-map.ts";
import type { CatalogObject, Dependency, Oid } from "./objects.ts";

/** A map that forks share until one of them writes. */
export interface Shared<K, V extends object | string | number | boolean> {
  map: LayeredMap<K, V>;
}

/** The dependencies at one end of an object; written in place by the catalog that owns it, layered by others. */
export interface DependencyList {
  readonly owner: object;
  readonly list: TopLayer<number, Dependency>;
}

/** The constraints, indexes, triggers, rules and policies of a table; constraints of a domain. */
export interface PartList {
  readonly owner: object;
  readonly list: TopLayer<Oid, Oid>;
}

/** Mutable, by the functions of `store.ts` only. */
export interface Catalog {
  readonly objects: Shared<Oid, CatalogObject>;
  /** `class:schema.name` -> object; see `nameKey`. */
  readonly names: Shared<string, Oid>;
  /** By the table or domain that they are parts of. */
  readonly parts: Shared<Oid, PartList>;
  /** Partitions and inheriting tables, by their parent. */
  readonly children: Shared<Oid, PartList>;
  /** `schema\0name` -> the functions and procedures of that name. */
  readonly routines: Shared<string, readonly Oid[]>;
  /** `schema\0name` -> how many constraints of tables or domains have this name; made-up names avoid all of them. */
  readonly constraintNames: Shared<string, number>;
  /** `schema\0name` without its last digits -> from which number on a made-up name may be free. */
  readonly nextSuffix: Shared<string, number>;
  /** Keys of names that are known to be free: dropped, renamed or moved away. */
  readonly gone: Shared<string, true>;
  /** By the object that is needed (`on`), and by the one that needs (`from`). */
  readonly dependents: Shared<Oid, DependencyList>;
  readonly dependencies: Shared<Oid, DependencyList>;
  /** Schemas in which unqualified names are looked for, in order, without pg_catalog. */
  searchPath: readonly string[];
  /** The search path of a new session. */
  defaultSearchPath: readonly string[];
  /** What SET TimeZone said in this session; null: the server's own, which is not known. */
  timeZone: string | null;
  /** Whether temporary objects were made in this session. */
  hasTemporary: boolean;
  /** Whether the whole history was seen: then what is not known does not exist. */
  readonly complete: boolean;
  /** Why the catalog may be wrong since some statement, one clause; null as long as it is not. Nothing is absent then. */
  uncertain: string | null;
  nextId: number;
  owner: object;
}

/** An empty catalog with the schema `public`. `complete: false` where the history may have begun before the first file. */
export function createCatalog(options: { readonly complete: boolean }): Catalog {
  return {
    objects: { map: createLayeredMap() },
    names: { map: createLayeredMap() },
    parts: { map: createLayeredMap() },
    children: { map: createLayeredMap() },
    routines: { map: createLayeredMap() },
    constraintNames: { map: createLayeredMap() },
    nextSuffix: { map: createLayeredMap() },
    gone: { map: createLayeredMap() },
    dependents: { map: createLayeredMap() },
    dependencies: { map: createLayeredMap() },
    searchPath: ["public"],
    defaultSearchPath: ["public"],
    timeZone: null,
    hasTemporary: false,
    complete: options.complete,
    uncertain: null,
    nextId: 1,
    owner: {},
  };
}

/** A second catalog that goes its own way. Costs nothing, however much both hold. */
export function forkCatalog(catalog: Catalog): Catalog {
  catalog.owner = {};
  return {
    objects: share(catalog.objects),
    names: share(catalog.names),
    parts: share(catalog.parts),
    children: share(catalog.children),
    routines: share(catalog.routines),
    constraintNames: share(catalog.constraintNames),
    nextSuffix: share(catalog.nextSuffix),
    gone: share(catalog.gone),
    dependents: share(catalog.dependents),
    dependencies: share(catalog.dependencies),
    searchPath: catalog.searchPath,
    defaultSearchPath: catalog.defaultSearchPath,
    timeZone: catalog.timeZone,
    hasTemporary: catalog.hasTemporary,
    complete: catalog.complete,
    uncertain: catalog.uncertain,
    nextId: catalog.nextId,
    owner: {},
  };
}

function share<K, V extends object | string | number | boolean>(part: Shared<K, V>): Shared<K, V> {
  const [mine, theirs] = part.map.fork();
  part.map = mine;
  return { map: theirs };
}

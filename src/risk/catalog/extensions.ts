/** What well-known extensions bring, and DROP EXTENSION … CASCADE takes: types with their columns, operator classes with their indexes. From their scripts. */
import type { TypeRef } from "./objects.ts";

const TYPES_OF_EXTENSION: Readonly<Record<string, readonly string[]>> = {
  citext: ["citext"],
  cube: ["cube"],
  earthdistance: ["earth"],
  hstore: ["hstore"],
  intarray: ["query_int"],
  isn: ["ean13", "isbn", "isbn13", "ismn", "ismn13", "issn", "issn13", "upc"],
  lo: ["lo"],
  ltree: ["ltree", "lquery", "ltxtquery"],
  seg: ["seg"],
  postgis: ["geometry", "geography", "box2d", "box3d", "spheroid", "geometry_dump", "valid_detail"],
  postgis_raster: ["raster", "addbandarg", "rastbandarg"],
  postgis_topology: ["topogeometry"],
  vector: ["vector", "halfvec", "sparsevec"],
  semver: ["semver"],
  ip4r: ["ip4", "ip4r", "ip6", "ip6r", "ipaddress", "iprange"],
  pg_uuidv7: [],
  h3: ["h3index"],
  hll: ["hll"],
  prefix: ["prefix_range"],
  unit: ["unit"],
  roaringbitmap: ["roaringbitmap"],
  rum: ["rum_distance_query"],
  temporal_tables: [],
  timescaledb: [],
  "uuid-ossp": [],
  pgcrypto: [],
};

/** Types that are domains of their extension, and on what. */
export const DOMAINS_OF_EXTENSIONS: Readonly<Record<string, string>> = { earth: "cube", lo: "oid" };

const EXTENSION_OF_TYPE = new Map<string, string>(
  Object.entries(TYPES_OF_EXTENSION).flatMap(([extension, types]) => types.map((type): [string, string] => [type, extension])),
);

/** Names of types; empty for an extension without types or one that is not known. */
export function typesOfExtension(extension: string): readonly string[] {
  return Object.hasOwn(TYPES_OF_EXTENSION, extension) ? (TYPES_OF_EXTENSION[extension] ?? []) : [];
}

/** The extension that is known for a type of this name; null otherwise. */
export function extensionOfType(type: string): string | null {
  return EXTENSION_OF_TYPE.get(type) ?? null;
}

/** Operator classes that are written in an index. */
const EXTENSION_OF_OPERATOR_CLASS: Readonly<Record<string, string>> = {
  gin_trgm_ops: "pg_trgm",
  gist_trgm_ops: "pg_trgm",
  gin__int_ops: "intarray",
  gist__int_ops: "intarray",
  gist__intbig_ops: "intarray",
  bit_hamming_ops: "vector",
  bit_jaccard_ops: "vector",
};

const EXTENSION_OF_METHOD: Readonly<Record<string, string>> = { bloom: "bloom", hnsw: "vector", ivfflat: "vector", rum: "rum" };

/** Built-in types (without arrays) whose default operator class an extension brings, by access method. */
const DEFAULT_CLASSES: Readonly<Record<string, { readonly extension: string; readonly types: ReadonlySet<string> }>> = {
  gin: {
    extension: "btree_gin",
    types: new Set(
      (
        "bit bool bpchar bytea char cidr date float4 float8 inet int2 int4 int8 interval macaddr macaddr8 money name numeric oid text " +
        "time timestamp timestamptz timetz uuid varbit varchar"
      ).split(" "),
    ),
  },
  gist: {
    extension: "btree_gist",
    types: new Set(
      (
        "bit bool bpchar bytea cidr date float4 float8 inet int2 int4 int8 interval macaddr macaddr8 money numeric oid text time " +
        "timestamp timestamptz timetz uuid varbit varchar"
      ).split(" "),
    ),
  },
};

export interface IndexedKey {
  readonly method: string;
  /** As written, without its schema; null: the type's default. */
  readonly operatorClass: string | null;
  /** Null for an expression, and where it is not known. */
  readonly type: TypeRef | null;
}

/** The extension without which an index cannot have the key; null where it needs none, or none is known. */
export function extensionOfKey({ method, operatorClass, type }: IndexedKey): string | null {
  const own = Object.hasOwn(EXTENSION_OF_METHOD, method) ? EXTENSION_OF_METHOD[method] : undefined;
  if (own !== undefined) return own;
  if (operatorClass !== null) {
    if (Object.hasOwn(EXTENSION_OF_OPERATOR_CLASS, operatorClass)) return EXTENSION_OF_OPERATOR_CLASS[operatorClass] ?? null;
    return method === "gist" && /^gist_\w+_ops$/.test(operatorClass) && !BROUGHT_WITH_TYPE.test(operatorClass)
      ? "btree_gist"
      : null;
  }
  const defaults = Object.hasOwn(DEFAULT_CLASSES, method) ? DEFAULT_CLASSES[method] : undefined;
  if (defaults === undefined || type === null || type.schema !== "pg_catalog") return null;
  if (type.dimensions > 0) return method === "gist" && type.name === "int4" ? "intarray" : null;
  return defaults.types.has(type.name) ? defaults.extension : null;
}

/** Their indexes fall with the columns of the type. */
const BROUGHT_WITH_TYPE = /^gist_(?:hstore|cube|seg|ltree|_ltree|geometry|geography)\w*_ops/;

/** Types that well-known extensions bring: what DROP EXTENSION … CASCADE takes columns of. From their control scripts. */

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

/** Functions of the extensions that come with PostgreSQL, which only read their arguments; those behind operators, types and indexes are left out. */
import type { Catalog } from "./catalog.ts";
import type { WrittenName } from "./names.ts";
import type { Volatility } from "./objects.ts";
import { nameKey } from "./store.ts";

/** By extension, as pg_proc of 18 declares them. */
const FUNCTIONS: Readonly<Record<string, readonly (readonly [Volatility, string])[]>> = {
  citext: [
    [
      "immutable",
      "citext regexp_match regexp_matches regexp_replace regexp_split_to_array regexp_split_to_table replace split_part",
    ],
  ],
  cube: [
    [
      "immutable",
      "cube cube_dim cube_enlarge cube_inter cube_is_point cube_ll_coord cube_size cube_subset cube_union cube_ur_coord",
    ],
  ],
  earthdistance: [["immutable", "earth earth_box earth_distance gc_to_sec latitude ll_to_earth longitude sec_to_gc"]],
  fuzzystrmatch: [
    [
      "immutable",
      "daitch_mokotoff difference dmetaphone dmetaphone_alt levenshtein levenshtein_less_equal metaphone soundex text_soundex",
    ],
  ],
  hstore: [
    [
      "immutable",
      "akeys avals defined each hstore hstore_to_json hstore_to_json_loose hstore_to_jsonb hstore_to_jsonb_loose isdefined isexists skeys slice svals",
    ],
  ],
  intarray: [["immutable", "intset sort sort_asc sort_desc subarray uniq"]],
  ltree: [["immutable", "index lca ltree2text nlevel subltree subpath text2ltree"]],
  pg_trgm: [
    ["immutable", "show_trgm similarity strict_word_similarity word_similarity"],
    ["stable", "show_limit"],
  ],
  pgcrypto: [
    [
      "immutable",
      "armor dearmor decrypt decrypt_iv encrypt encrypt_iv pgp_key_id pgp_pub_decrypt pgp_pub_decrypt_bytea pgp_sym_decrypt pgp_sym_decrypt_bytea",
    ],
    ["volatile", "pgp_pub_encrypt pgp_pub_encrypt_bytea pgp_sym_encrypt pgp_sym_encrypt_bytea"],
  ],
  seg: [["immutable", "seg_center seg_inter seg_lower seg_size seg_union seg_upper"]],
  unaccent: [["stable", "unaccent"]],
};

/** Null where no extension that was created has such a function: names such as `index` may be anybody's. */
export function extensionVolatility(catalog: Catalog, { name }: WrittenName): Volatility | null {
  for (const [extension, kinds] of Object.entries(FUNCTIONS)) {
    const found = kinds.find(([, names]) => ` ${names} `.includes(` ${name} `));
    if (found !== undefined && catalog.names.map.has(nameKey("extension", "", extension))) return found[0];
  }
  return null;
}

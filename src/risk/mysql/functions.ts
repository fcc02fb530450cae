/** Functions that MySQL and MariaDB have themselves (information_schema.SQL_FUNCTIONS; Built-In Function and Operator Reference). */
import type { Outcome } from "../by-tokens/row.ts";

/** Those that change something that lasts. */
export const HARMFUL_FUNCTIONS: Readonly<Record<string, Outcome>> = {
  setval: { dataLoss: "possible", breaks: true, because: ["SETVAL moves a sequence: numbers may be given a second time."] },
  sys_exec: { understood: false, dataLoss: "possible", because: ["SYS_EXEC runs a program on the server."] },
  sys_eval: { understood: false, dataLoss: "possible", because: ["SYS_EVAL runs a program on the server."] },
};

export const BUILTIN_FUNCTIONS: ReadonlySet<string> = new Set(
  `abs acos adddate addtime add_months aes_decrypt aes_encrypt any_value ascii asin atan atan2 avg benchmark bin bin_to_uuid binlog_gtid_pos bit_and
bit_count bit_length bit_or bit_xor cast ceil ceiling char character_length char_length charset chr coalesce coercibility collation column_add column_check
column_create column_delete column_exists column_get column_json column_list compress concat concat_ws connection_id contains conv convert convert_tz cos cot count
crc32 crc32c cume_dist curdate current_date current_role current_time current_timestamp current_user curtime database date date_add date_format date_sub
datediff day dayname dayofmonth dayofweek dayofyear decode decode_histogram default degrees dense_rank des_decrypt des_encrypt elt encode encrypt exp
export_set extract extractvalue field find_in_set first_value floor format format_bytes format_pico_time found_rows from_base64 from_days from_unixtime
geomcollfromtext geometrycollection geometryfromtext geomfromtext get_format get_lock greatest group_concat grouping gtid_subset gtid_subtract hex hour if
ifnull inet6_aton inet6_ntoa inet_aton inet_ntoa insert instr interval is_free_lock is_ipv4 is_ipv4_compat is_ipv4_mapped is_ipv6 is_used_lock is_uuid isnull
json_array json_arrayagg json_array_append json_array_insert json_compact json_contains json_contains_path json_depth json_detailed json_equals json_exists
json_extract json_insert json_keys json_length json_loose json_merge json_merge_patch json_merge_preserve json_normalize json_object json_objectagg
json_overlaps json_pretty json_query json_quote json_remove json_replace json_schema_valid json_schema_validation_report json_search json_set
json_storage_free json_storage_size json_table json_type json_unquote json_valid json_value kdf lag last_day last_insert_id last_value lastval lcase lead least
left length lengthb linestring ln load_file localtime localtimestamp locate log log10 log2 lower lpad ltrim make_set makedate maketime mbrcontains mbrcoveredby
mbrcovers mbrdisjoint mbrequals mbrintersects mbroverlaps mbrtouches mbrwithin master_gtid_wait master_pos_wait max md5 median microsecond mid min minute mod
month monthname multilinestring multipoint multipolygon name_const natural_sort_key nextval now nth_value ntile nullif nvl nvl2 oct octet_length old_password ord
password percent_rank percentile_cont percentile_disc period_add period_diff pi point polygon position pow power ps_current_thread_id ps_thread_id quarter
quote radians rand random_bytes rank regexp_instr regexp_like regexp_replace regexp_substr release_all_locks release_lock repeat replace reverse right
roles_graphml round row_count row_number rpad rtrim schema sec_to_time second session_user sformat sha sha1 sha2 sign sin sleep soundex source_pos_wait space
sqrt st_area st_asbinary st_asgeojson st_astext st_aswkb st_aswkt st_buffer st_buffer_strategy st_centroid st_collect st_contains st_convexhull st_crosses
st_difference st_dimension st_disjoint st_distance st_distance_sphere st_endpoint st_envelope st_equals st_exteriorring st_frechetdistance
st_geohash st_geomcollfromtext st_geometryfromtext st_geometryn st_geometrytype st_geomfromgeojson st_geomfromtext st_geomfromwkb st_hausdorffdistance st_interiorringn
st_intersection st_intersects st_isclosed st_isempty st_issimple st_isvalid st_latfromgeohash st_latitude st_length st_linefromtext st_longfromgeohash
st_longitude st_makeenvelope st_mlinefromtext st_mpointfromtext st_mpolyfromtext st_numgeometries st_numinteriorring st_numpoints st_overlaps
st_pointfromgeohash st_pointfromtext st_pointn st_polyfromtext st_polygonfromtext st_simplify st_srid st_startpoint st_swapxy st_symdifference st_touches
st_transform st_union st_validate st_within st_x st_y statement_digest statement_digest_text std stddev stddev_pop stddev_samp str_to_date strcmp subdate substr
substring substring_index subtime sum sysdate system_user tan time time_format time_to_sec timediff timestamp timestampadd timestampdiff to_base64 to_char to_days
to_seconds trim truncate ucase uncompress uncompressed_length unhex unix_timestamp updatexml upper user utc_date utc_time utc_timestamp uuid uuid_short
uuid_to_bin uuid_v4 uuid_v7 validate_password_strength values value var_pop var_samp variance version vec_distance vec_distance_cosine
vec_distance_euclidean vec_fromtext vec_totext wait_for_executed_gtid_set week weekday weekofyear weight_string year yearweek sys_guid json_object_to_array
json_key_value json_array_intersect json_object_filter_keys json_unquote rownum sys.version_major sys.format_bytes schemas`.split(
    /\s+/,
  ),
);

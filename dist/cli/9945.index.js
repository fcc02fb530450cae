"use strict";
exports.id = 9945;
exports.ids = [9945];
exports.modules = {

/***/ 38781:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gm: () => (/* binding */ freeRelationName),
/* harmony export */   IL: () => (/* binding */ freeName),
/* harmony export */   ti: () => (/* binding */ joinColumnNames)
/* harmony export */ });
/* unused harmony exports objectName, clip */
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81314);

const NAME_BYTES = 63;
const ASCII = /^[\0-\x7f]*$/;
const encoder = new TextEncoder();
const decoder = new TextDecoder();
/** `table_columns_label`, its first two parts cut so that the whole has at most 63 bytes. */
function objectName(parts) {
    const whole = parts.columns === null ? `${parts.table}_${parts.label}` : `${parts.table}_${parts.columns}_${parts.label}`;
    // Nearly all names; encoding them took longer than all else here.
    if (whole.length <= NAME_BYTES && ASCII.test(whole))
        return whole;
    const room = NAME_BYTES - parts.label.length - 1 - (parts.columns === null ? 0 : 1);
    let first = encoder.encode(parts.table).length;
    let second = parts.columns === null ? 0 : encoder.encode(parts.columns).length;
    while (first + second > room) {
        if (first > second)
            first--;
        else
            second--;
    }
    const kept = [clip(parts.table, first), ...(parts.columns === null ? [] : [clip(parts.columns, second)])];
    return [...kept, parts.label].join("_");
}
/** At most so many bytes, without half a character at the end. */
function clip(text, bytes) {
    if (text.length <= bytes && ASCII.test(text))
        return text;
    const encoded = encoder.encode(text);
    if (encoded.length <= bytes)
        return text;
    let end = bytes;
    while (end > 0 && ((encoded[end] ?? 0) & 0xc0) === 0x80)
        end--;
    return decoder.decode(encoded.subarray(0, end));
}
/** The first name of `x`, `x1`, `x2`, … that is free. Thousands of such names are counted on, not tried again. */
function freeName(catalog, parts, space) {
    const key = (0,_store_js__WEBPACK_IMPORTED_MODULE_0__/* .suffixKey */ .ZT)(space.schema, objectName(parts));
    for (let pass = catalog.nextSuffix.map.get(key) ?? 0;; pass++) {
        const name = objectName({ ...parts, label: pass === 0 ? parts.label : `${parts.label}${pass}` });
        if (space.isTaken(name))
            continue;
        (0,_store_js__WEBPACK_IMPORTED_MODULE_0__/* .setSuffix */ .GR)(catalog, key, pass);
        return name;
    }
}
/** A free name for a table, index or sequence of a schema. */
function freeRelationName(catalog, schema, parts) {
    return freeName(catalog, parts, { schema, isTaken: (name) => catalog.names.map.has((0,_store_js__WEBPACK_IMPORTED_MODULE_0__/* .nameKey */ .Rc)("relation", schema, name)) });
}
/** `a_b_c`, as the middle part of the name of an index or a foreign key. */
function joinColumnNames(names) {
    let joined = "";
    for (const name of names) {
        joined = joined === "" ? name : `${joined}_${name}`;
        if (joined.length >= NAME_BYTES + 1)
            break;
    }
    return clip(joined, 2 * NAME_BYTES);
}


/***/ }),

/***/ 18311:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cg: () => (/* binding */ updateRelation),
/* harmony export */   JF: () => (/* binding */ addColumns),
/* harmony export */   Oi: () => (/* binding */ addOwnedSequence),
/* harmony export */   RR: () => (/* binding */ creationSchema),
/* harmony export */   _R: () => (/* binding */ columnFor),
/* harmony export */   bY: () => (/* binding */ makeRelation),
/* harmony export */   cq: () => (/* binding */ addColumn),
/* harmony export */   dp: () => (/* binding */ ensureType),
/* harmony export */   gb: () => (/* binding */ relationFor),
/* harmony export */   lB: () => (/* binding */ linkExpression),
/* harmony export */   oW: () => (/* binding */ nextvalOf),
/* harmony export */   vi: () => (/* binding */ makeType),
/* harmony export */   y$: () => (/* binding */ updateColumn)
/* harmony export */ });
/* harmony import */ var _auto_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38781);
/* harmony import */ var _enum_values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93785);
/* harmony import */ var _expression_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37005);
/* harmony import */ var _extensions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33637);
/* harmony import */ var _queries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11657);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81314);






/** Where an unqualified new object goes. */
function creationSchema(catalog, schema) {
    return schema ?? catalog.searchPath[0] ?? "public";
}
/** A relation with everything that is not given left empty. */
function makeRelation(catalog, given) {
    const empty = {
        kind: "relation",
        assumed: false,
        persistence: "permanent",
        columns: [],
        perhapsOlder: false,
        columnsComplete: true,
        goneColumns: [],
        nextColumn: 1,
        partitionBy: null,
        partitionOf: null,
        parents: [],
        query: null,
        ownedBy: null,
        rowSecurity: false,
        replicaIdentity: "default",
        accessMethod: null,
    };
    return (0,_store_js__WEBPACK_IMPORTED_MODULE_4__/* .putObject */ .$R)(catalog, { ...empty, ...given, oid: given.oid ?? (0,_store_js__WEBPACK_IMPORTED_MODULE_4__/* .takeId */ .lX)(catalog) });
}
/** The relation of a name; one that was never seen is assumed to exist already, with unknown columns. */
function relationFor(catalog, name) {
    const answer = (0,_queries_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveRelation */ .j0)(catalog, name);
    if (answer.state === "known")
        return answer.value;
    return answer.state === "unknown" ? assumeRelation(catalog, name) : null;
}
function assumeRelation(catalog, name) {
    const written = (0,_queries_js__WEBPACK_IMPORTED_MODULE_3__/* .toWrittenName */ .Ko)(name);
    if (written.schema === "pg_catalog" || written.schema === "information_schema")
        return null;
    const schema = creationSchema(catalog, written.schema);
    const known = { epoch: "existing", schema, name: written.name, relationKind: "unknown" };
    return makeRelation(catalog, { ...known, assumed: true, columnsComplete: false });
}
function updateRelation(catalog, oid, change) {
    const before = catalog.objects.map.get(oid);
    return before?.kind === "relation" ? (0,_store_js__WEBPACK_IMPORTED_MODULE_4__/* .putObject */ .$R)(catalog, { ...before, ...change, oid }) : null;
}
/** PostgreSQL's own limit: further columns are refused. */
const MOST_COLUMNS = 1600;
/** Adds a column at the end. Null when the relation is gone or full. */
function addColumn(catalog, oid, given) {
    return addColumns(catalog, oid, [given])[0] ?? null;
}
/** Adds columns at the end, as many as the relation takes. */
function addColumns(catalog, oid, given) {
    const relation = (0,_queries_js__WEBPACK_IMPORTED_MODULE_3__/* .relationOf */ .Ke)(catalog, oid);
    if (relation === null)
        return [];
    const room = Math.max(0, MOST_COLUMNS - relation.columns.length);
    const made = given.slice(0, room).map((each, index) => completeColumn(each, relation.nextColumn + index));
    const names = new Set(made.map((column) => column.name));
    const goneColumns = relation.goneColumns.filter((name) => !names.has(name));
    const columns = [...relation.columns, ...made];
    (0,_store_js__WEBPACK_IMPORTED_MODULE_4__/* .putObject */ .$R)(catalog, { ...relation, columns, nextColumn: relation.nextColumn + made.length, goneColumns });
    for (const column of made) {
        linkType(catalog, oid, column);
        linkDefault(catalog, oid, column);
    }
    return made;
}
/** Field by field: this runs for every column of every table, and spreading two objects is ten times slower. */
function completeColumn(given, number) {
    return {
        number,
        name: given.name,
        epoch: given.epoch,
        type: given.type ?? null,
        collation: given.collation ?? null,
        notNull: given.notNull ?? false,
        default: given.default ?? null,
        generated: given.generated ?? null,
        identity: given.identity ?? null,
        inherited: given.inherited ?? 0,
        local: given.local ?? true,
    };
}
/** The column of a name; assumed where the relation is known in part. */
function columnFor(catalog, oid, name) {
    const relation = catalog.objects.map.get(oid);
    if (relation?.kind !== "relation")
        return null;
    const answer = (0,_queries_js__WEBPACK_IMPORTED_MODULE_3__/* .columnOf */ .uV)(catalog, relation, name);
    if (answer.state === "known")
        return answer.value;
    return answer.state === "unknown" && !relation.columnsComplete ? addColumn(catalog, oid, { name, epoch: "existing" }) : null;
}
/** Puts a changed column (same number) in its place and renews what it needs. */
function updateColumn(catalog, oid, changed) {
    const relation = catalog.objects.map.get(oid);
    if (relation?.kind !== "relation")
        return;
    const columns = relation.columns.map((column) => (column.number === changed.number ? changed : column));
    (0,_store_js__WEBPACK_IMPORTED_MODULE_4__/* .putObject */ .$R)(catalog, { ...relation, columns });
    const before = relation.columns.find((column) => column.number === changed.number);
    const typeChanged = before?.type?.oid !== changed.type?.oid;
    const defaultChanged = before?.default !== changed.default || before.generated !== changed.generated;
    if (!typeChanged && !defaultChanged)
        return;
    for (const edge of (0,_store_js__WEBPACK_IMPORTED_MODULE_4__/* .dependenciesOf */ .hk)(catalog, oid)) {
        if (edge.fromColumn !== changed.number)
            continue;
        const isTypes = edge.on === before?.type?.oid && edge.part === "whole";
        if (isTypes ? typeChanged : defaultChanged)
            (0,_store_js__WEBPACK_IMPORTED_MODULE_4__/* .removeDependency */ .cd)(catalog, edge);
    }
    if (typeChanged)
        linkType(catalog, oid, changed);
    if (defaultChanged)
        linkDefault(catalog, oid, changed);
}
function linkType(catalog, oid, { number, type }) {
    if (type !== null && type.oid !== null)
        (0,_store_js__WEBPACK_IMPORTED_MODULE_4__/* .addDependency */ .bj)(catalog, { from: oid, fromColumn: number, on: type.oid, type: "normal" });
}
function linkDefault(catalog, oid, column) {
    const from = { from: oid, fromColumn: column.number };
    if (column.default === null)
        return;
    const part = column.generated === null ? "default" : "whole";
    linkExpression(catalog, column.default.tree, { ...from, part, self: oid, selfType: "normal" });
}
/** Says that an object needs the functions, types, sequences and columns that its expression mentions. */
function linkExpression(catalog, tree, end) {
    const { self, selfType, ...from } = end;
    const mentions = (0,_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .mentionsOf */ .jO)(catalog, tree);
    for (const name of mentions.functions) {
        for (const routine of (0,_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .routinesNamed */ .vF)(catalog, name))
            (0,_store_js__WEBPACK_IMPORTED_MODULE_4__/* .addDependency */ .bj)(catalog, { ...from, on: routine.oid, type: "normal" });
    }
    for (const type of mentions.types)
        if (type.oid !== null)
            (0,_store_js__WEBPACK_IMPORTED_MODULE_4__/* .addDependency */ .bj)(catalog, { ...from, on: type.oid, type: "normal" });
    for (const name of mentions.relations) {
        const answer = (0,_queries_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveRelation */ .j0)(catalog, name);
        if (answer.state === "known")
            (0,_store_js__WEBPACK_IMPORTED_MODULE_4__/* .addDependency */ .bj)(catalog, { ...from, on: answer.value.oid, type: "normal" });
    }
    if (self === null)
        return;
    for (const name of mentions.columns) {
        const column = columnFor(catalog, self, name);
        if (column !== null)
            (0,_store_js__WEBPACK_IMPORTED_MODULE_4__/* .addDependency */ .bj)(catalog, { ...from, on: self, onColumn: column.number, type: selfType });
    }
}
/** The same type with its object; a type that was never seen is assumed, with the extension that is known for its name. */
function ensureType(catalog, type) {
    if (type === null || type.oid !== null || type.schema === "pg_catalog")
        return type;
    const extension = (0,_extensions_js__WEBPACK_IMPORTED_MODULE_2__/* .extensionOfType */ .Xm)(type.name);
    const made = makeType(catalog, {
        epoch: "existing",
        schema: type.schema,
        name: type.name,
        typeKind: "unknown",
        assumed: true,
        extension,
    });
    if (extension !== null) {
        const owner = catalog.names.map.get((0,_store_js__WEBPACK_IMPORTED_MODULE_4__/* .nameKey */ .Rc)("extension", "", extension)) ?? assumeExtension(catalog, extension, type.schema).oid;
        (0,_store_js__WEBPACK_IMPORTED_MODULE_4__/* .addDependency */ .bj)(catalog, { from: made.oid, on: owner, type: "extension" });
    }
    return { ...type, oid: made.oid };
}
function assumeExtension(catalog, name, schema) {
    return (0,_store_js__WEBPACK_IMPORTED_MODULE_4__/* .putObject */ .$R)(catalog, { kind: "extension", oid: (0,_store_js__WEBPACK_IMPORTED_MODULE_4__/* .takeId */ .lX)(catalog), epoch: "existing", assumed: true, schema, name });
}
function makeType(catalog, given) {
    const rest = {
        assumed: false,
        values: (0,_enum_values_js__WEBPACK_IMPORTED_MODULE_5__/* .enumValues */ .UU)([]),
        attributes: [],
        base: null,
        notNull: false,
        default: null,
        extension: null,
    };
    return (0,_store_js__WEBPACK_IMPORTED_MODULE_4__/* .putObject */ .$R)(catalog, { kind: "type", ...rest, ...given, oid: given.oid ?? (0,_store_js__WEBPACK_IMPORTED_MODULE_4__/* .takeId */ .lX)(catalog) });
}
/** The sequence of a serial or identity column. */
function addOwnedSequence(catalog, wanted) {
    const table = catalog.objects.map.get(wanted.relation);
    if (table?.kind !== "relation")
        return null;
    const schema = wanted.name?.schema ?? table.schema;
    const name = wanted.name?.name ?? (0,_auto_names_js__WEBPACK_IMPORTED_MODULE_0__/* .freeRelationName */ .Gm)(catalog, schema, { table: table.name, columns: wanted.column.name, label: "seq" });
    const ownedBy = { relation: table.oid, column: wanted.column.number, internal: wanted.internal };
    const sequence = makeRelation(catalog, { epoch: wanted.epoch, schema, name, relationKind: "sequence", ownedBy });
    const type = wanted.internal ? "internal" : "auto";
    (0,_store_js__WEBPACK_IMPORTED_MODULE_4__/* .addDependency */ .bj)(catalog, { from: sequence.oid, on: table.oid, onColumn: wanted.column.number, type });
    return sequence;
}
/** `nextval('schema.name'::regclass)` as the default of a serial column. */
function nextvalOf(sequence) {
    const sval = `${quoteName(sequence.schema)}.${quoteName(sequence.name)}`;
    return { FuncCall: { funcname: [{ String: { sval: "nextval" } }], args: [{ A_Const: { sval: { sval } } }] } };
}
function quoteName(name) {
    return /^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}


/***/ }),

/***/ 59297:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ builtinVolatility),
  D: () => (/* binding */ knownVolatility)
});

;// CONCATENATED MODULE: ./build/risk/catalog/support-functions.js
/**
 * PostgreSQL's functions behind types, operators, aggregates and catalog views (pg_proc of 18), which migrations seldom call by name: input
 * and output, comparison, statistics. By name, the most volatile of the overloads. Left out are those that SQL cannot call (they take or
 * return `internal`), and volatile ones that do more than read.
 */
const SUPPORT_IMMUTABLE = `
  aclcontains aclinsert aclitemeq aclremove any_in any_out any_value_transfn anyarray_in anycompatible_in anycompatible_out
  anycompatiblearray_in anycompatiblenonarray_in anycompatiblenonarray_out anyelement_in anyelement_out anyenum_in
  anynonarray_in anynonarray_out array_eq array_ge array_gt array_larger array_le array_lt array_ne array_smaller arraycontained
  arraycontains arrayoverlap bit_in bit_out bit_send bitand bitcat bitcmp biteq bitge bitgt bitle bitlt bitne bitnot bitor
  bitshiftleft bitshiftright bittypmodout bitxor booland_statefunc booleq boolge boolgt boolin boolle boollt boolne
  boolor_statefunc boolout boolsend box_above box_above_eq box_add box_below box_below_eq box_center box_contain box_contain_pt
  box_contained box_distance box_div box_eq box_ge box_gt box_in box_intersect box_le box_left box_lt box_mul box_out
  box_overabove box_overbelow box_overlap box_overleft box_overright box_right box_same box_send box_sub bpchar_larger
  bpchar_pattern_ge bpchar_pattern_gt bpchar_pattern_le bpchar_pattern_lt bpchar_smaller bpcharcmp bpchareq bpcharge bpchargt
  bpchariclike bpcharicnlike bpcharicregexeq bpcharicregexne bpcharin bpcharle bpcharlike bpcharlt bpcharne bpcharnlike
  bpcharout bpcharregexeq bpcharregexne bpchartypmodout brin_bloom_summary_in brin_bloom_summary_out
  brin_minmax_multi_summary_in brin_minmax_multi_summary_out btarraycmp btboolcmp btbpchar_pattern_cmp btcharcmp btequalimage
  btfloat48cmp btfloat4cmp btfloat84cmp btfloat8cmp btint24cmp btint28cmp btint2cmp btint42cmp btint48cmp btint4cmp btint82cmp
  btint84cmp btint8cmp btnamecmp btnametextcmp btoidcmp btoidvectorcmp btrecordcmp btrecordimagecmp bttext_pattern_cmp bttextcmp
  bttextnamecmp bttidcmp btvarstrequalimage bytea_larger bytea_smaller byteacat byteacmp byteaeq byteage byteagt byteain byteale
  bytealike bytealt byteane byteanlike byteaout byteasend cash_cmp cash_div_cash cash_div_flt4 cash_div_flt8 cash_div_int2
  cash_div_int4 cash_div_int8 cash_eq cash_ge cash_gt cash_le cash_lt cash_mi cash_mul_flt4 cash_mul_flt8 cash_mul_int2
  cash_mul_int4 cash_mul_int8 cash_ne cash_pl cash_send cashlarger cashsmaller chareq charge chargt charin charle charlt charne
  charout charsend cideq cidin cidout cidr_in cidr_out cidr_send cidsend circle_above circle_add_pt circle_below circle_center
  circle_contain circle_contain_pt circle_contained circle_distance circle_div_pt circle_eq circle_ge circle_gt circle_in
  circle_le circle_left circle_lt circle_mul_pt circle_ne circle_out circle_overabove circle_overbelow circle_overlap
  circle_overleft circle_overright circle_right circle_same circle_send circle_sub_pt close_ls close_lseg close_pb close_pl
  close_ps close_sb cstring_in cstring_out date_cmp date_cmp_timestamp date_eq date_eq_timestamp date_ge date_ge_timestamp
  date_gt date_gt_timestamp date_larger date_le date_le_timestamp date_lt date_lt_timestamp date_mi date_mi_interval date_mii
  date_ne date_ne_timestamp date_pl_interval date_pli date_send date_smaller daterange_canonical daterange_subdiff datetime_pl
  datetimetz_pl dcbrt dist_bp dist_bs dist_cpoint dist_cpoly dist_lp dist_ls dist_pathp dist_pb dist_pc dist_pl dist_polyc
  dist_polyp dist_ppath dist_ppoly dist_ps dist_sb dist_sl dist_sp dpow dsqrt elem_contained_by_multirange
  elem_contained_by_range enum_cmp enum_eq enum_ge enum_gt enum_larger enum_le enum_lt enum_ne enum_smaller event_trigger_in
  event_trigger_out fdw_handler_in fdw_handler_out float48div float48eq float48ge float48gt float48le float48lt float48mi
  float48mul float48ne float48pl float4_accum float4abs float4div float4eq float4ge float4gt float4in float4larger float4le
  float4lt float4mi float4mul float4ne float4out float4pl float4send float4smaller float4um float4up float84div float84eq
  float84ge float84gt float84le float84lt float84mi float84mul float84ne float84pl float8_accum float8_avg float8_combine
  float8_corr float8_covar_pop float8_covar_samp float8_regr_accum float8_regr_avgx float8_regr_avgy float8_regr_combine
  float8_regr_intercept float8_regr_r2 float8_regr_slope float8_regr_sxx float8_regr_sxy float8_regr_syy float8_stddev_pop
  float8_stddev_samp float8_var_pop float8_var_samp float8abs float8div float8eq float8ge float8gt float8in float8larger
  float8le float8lt float8mi float8mul float8ne float8out float8pl float8send float8smaller float8um float8up flt4_mul_cash
  flt8_mul_cash gin_cmp_tslexeme gin_compare_jsonb gist_translate_cmptype_common gtsvectorin gtsvectorout hash_aclitem
  hash_aclitem_extended hash_array hash_array_extended hash_multirange hash_multirange_extended hash_numeric
  hash_numeric_extended hash_range hash_range_extended hash_record hash_record_extended hashbool hashboolextended hashbpchar
  hashbpcharextended hashbytea hashbyteaextended hashchar hashcharextended hashcid hashcidextended hashdate hashdateextended
  hashenum hashenumextended hashfloat4 hashfloat4extended hashfloat8 hashfloat8extended hashinet hashinetextended hashint2
  hashint2extended hashint4 hashint4extended hashint8 hashint8extended hashmacaddr hashmacaddr8 hashmacaddr8extended
  hashmacaddrextended hashname hashnameextended hashoid hashoidextended hashoidvector hashoidvectorextended hashtid
  hashtidextended hashxid hashxid8 hashxid8extended hashxidextended index_am_handler_in index_am_handler_out inet_in inet_out
  inet_send inetand inetmi inetmi_int8 inetnot inetor inetpl int24div int24eq int24ge int24gt int24le int24lt int24mi int24mul
  int24ne int24pl int28div int28eq int28ge int28gt int28le int28lt int28mi int28mul int28ne int28pl int2_avg_accum
  int2_avg_accum_inv int2_mul_cash int2_sum int2abs int2and int2div int2eq int2ge int2gt int2in int2larger int2le int2lt int2mi
  int2mod int2mul int2ne int2not int2or int2out int2pl int2send int2shl int2shr int2smaller int2um int2up int2vectorin
  int2vectorout int2vectorsend int2xor int42div int42eq int42ge int42gt int42le int42lt int42mi int42mul int42ne int42pl
  int48div int48eq int48ge int48gt int48le int48lt int48mi int48mul int48ne int48pl int4_avg_accum int4_avg_accum_inv
  int4_avg_combine int4_mul_cash int4_sum int4abs int4and int4div int4eq int4ge int4gt int4in int4larger int4le int4lt int4mi
  int4mod int4mul int4ne int4not int4or int4out int4pl int4range_canonical int4range_subdiff int4send int4shl int4shr
  int4smaller int4um int4up int4xor int82div int82eq int82ge int82gt int82le int82lt int82mi int82mul int82ne int82pl int84div
  int84eq int84ge int84gt int84le int84lt int84mi int84mul int84ne int84pl int8_avg int8_mul_cash int8_sum int8abs int8and
  int8div int8eq int8ge int8gt int8in int8larger int8le int8lt int8mi int8mod int8mul int8ne int8not int8or int8out int8pl
  int8pl_inet int8range_canonical int8range_subdiff int8send int8shl int8shr int8smaller int8um int8up int8xor integer_pl_date
  inter_lb inter_sb inter_sl interval_cmp interval_div interval_eq interval_ge interval_gt interval_hash interval_hash_extended
  interval_larger interval_le interval_lt interval_mi interval_mul interval_ne interval_pl interval_pl_date interval_pl_time
  interval_pl_timestamp interval_pl_timetz interval_send interval_smaller interval_um intervaltypmodout json_array_element
  json_array_element_text json_extract_path json_extract_path_text json_in json_object_field json_object_field_text json_out
  json_send jsonb_array_element jsonb_array_element_text jsonb_cmp jsonb_concat jsonb_contained jsonb_contains jsonb_delete
  jsonb_delete_path jsonb_eq jsonb_exists jsonb_exists_all jsonb_exists_any jsonb_extract_path jsonb_extract_path_text jsonb_ge
  jsonb_gt jsonb_hash jsonb_hash_extended jsonb_in jsonb_le jsonb_lt jsonb_ne jsonb_object_field jsonb_object_field_text
  jsonb_out jsonb_path_exists_opr jsonb_path_match_opr jsonb_send jsonpath_in jsonpath_out jsonpath_send language_handler_in
  language_handler_out line_distance line_eq line_horizontal line_in line_interpt line_intersect line_out line_parallel
  line_perp line_send line_vertical lseg_center lseg_distance lseg_eq lseg_ge lseg_gt lseg_horizontal lseg_in lseg_interpt
  lseg_intersect lseg_le lseg_length lseg_lt lseg_ne lseg_out lseg_parallel lseg_perp lseg_send lseg_vertical macaddr8_and
  macaddr8_cmp macaddr8_eq macaddr8_ge macaddr8_gt macaddr8_in macaddr8_le macaddr8_lt macaddr8_ne macaddr8_not macaddr8_or
  macaddr8_out macaddr8_send macaddr_and macaddr_cmp macaddr_eq macaddr_ge macaddr_gt macaddr_in macaddr_le macaddr_lt
  macaddr_ne macaddr_not macaddr_or macaddr_out macaddr_send mul_d_interval multirange_adjacent_multirange
  multirange_adjacent_range multirange_after_multirange multirange_after_range multirange_before_multirange
  multirange_before_range multirange_cmp multirange_contained_by_multirange multirange_contained_by_range
  multirange_contains_elem multirange_contains_multirange multirange_contains_range multirange_eq multirange_ge multirange_gt
  multirange_intersect multirange_intersect_agg_transfn multirange_le multirange_lt multirange_minus multirange_ne
  multirange_overlaps_multirange multirange_overlaps_range multirange_overleft_multirange multirange_overleft_range
  multirange_overright_multirange multirange_overright_range multirange_union nameeq nameeqtext namege namegetext namegt
  namegttext nameiclike nameicnlike nameicregexeq nameicregexne namein namele nameletext namelike namelt namelttext namene
  namenetext namenlike nameout nameregexeq nameregexne network_cmp network_eq network_ge network_gt network_larger network_le
  network_lt network_ne network_overlap network_smaller network_sub network_subeq network_sup network_supeq numeric_abs
  numeric_add numeric_cmp numeric_div numeric_div_trunc numeric_eq numeric_exp numeric_ge numeric_gt numeric_in numeric_inc
  numeric_larger numeric_le numeric_ln numeric_log numeric_lt numeric_mod numeric_mul numeric_ne numeric_out numeric_pl_pg_lsn
  numeric_power numeric_send numeric_smaller numeric_sqrt numeric_sub numeric_uminus numeric_uplus numerictypmodout
  numrange_subdiff oideq oidge oidgt oidin oidlarger oidle oidlt oidne oidout oidsend oidsmaller oidvectoreq oidvectorge
  oidvectorgt oidvectorin oidvectorle oidvectorlt oidvectorne oidvectorout oidvectorsend on_pb on_pl on_ppath on_ps on_sb on_sl
  path_add path_add_pt path_contain_pt path_distance path_div_pt path_in path_inter path_length path_mul_pt path_n_eq path_n_ge
  path_n_gt path_n_le path_n_lt path_npoints path_out path_send path_sub_pt pg_ddl_command_in pg_ddl_command_out
  pg_ddl_command_send pg_dependencies_in pg_dependencies_out pg_lsn_cmp pg_lsn_eq pg_lsn_ge pg_lsn_gt pg_lsn_hash
  pg_lsn_hash_extended pg_lsn_in pg_lsn_larger pg_lsn_le pg_lsn_lt pg_lsn_mi pg_lsn_mii pg_lsn_ne pg_lsn_out pg_lsn_pli
  pg_lsn_send pg_lsn_smaller pg_mcv_list_in pg_mcv_list_out pg_ndistinct_in pg_ndistinct_out pg_node_tree_in pg_node_tree_out
  pg_snapshot_in pg_snapshot_out pg_snapshot_send point_above point_add point_below point_distance point_div point_eq
  point_horiz point_in point_left point_mul point_ne point_out point_right point_send point_sub point_vert poly_above poly_below
  poly_center poly_contain poly_contain_pt poly_contained poly_distance poly_in poly_left poly_npoints poly_out poly_overabove
  poly_overbelow poly_overlap poly_overleft poly_overright poly_right poly_same poly_send postgresql_fdw_validator
  pt_contained_circle pt_contained_poly range_adjacent range_adjacent_multirange range_after range_after_multirange range_before
  range_before_multirange range_cmp range_contained_by range_contained_by_multirange range_contains range_contains_elem
  range_contains_multirange range_eq range_ge range_gt range_intersect range_intersect_agg_transfn range_le range_lt range_minus
  range_ne range_overlaps range_overlaps_multirange range_overleft range_overleft_multirange range_overright
  range_overright_multirange range_union record_eq record_ge record_gt record_image_eq record_image_ge record_image_gt
  record_image_le record_image_lt record_image_ne record_larger record_le record_lt record_ne record_smaller regclasssend
  regcollationsend regconfigsend regdictionarysend regnamespacesend regoperatorsend regopersend regproceduresend regprocsend
  regr_avgx regr_avgy regr_count regr_intercept regr_r2 regr_slope regr_sxx regr_sxy regr_syy regrolesend regtypesend shell_in
  shell_out spg_poly_quad_compress starts_with table_am_handler_in table_am_handler_out text_ge text_gt text_larger text_le
  text_lt text_pattern_ge text_pattern_gt text_pattern_le text_pattern_lt text_smaller textcat texteq texteqname textgename
  textgtname texticlike texticnlike texticregexeq texticregexne textin textlename textlike textltname textne textnename
  textnlike textout textregexeq textregexne tideq tidge tidgt tidin tidlarger tidle tidlt tidne tidout tidsend tidsmaller
  time_cmp time_eq time_ge time_gt time_hash time_hash_extended time_larger time_le time_lt time_mi_interval time_mi_time
  time_ne time_out time_pl_interval time_send time_smaller timedate_pl timestamp_cmp timestamp_cmp_date timestamp_eq
  timestamp_eq_date timestamp_ge timestamp_ge_date timestamp_gt timestamp_gt_date timestamp_hash timestamp_hash_extended
  timestamp_larger timestamp_le timestamp_le_date timestamp_lt timestamp_lt_date timestamp_mi timestamp_mi_interval timestamp_ne
  timestamp_ne_date timestamp_pl_interval timestamp_send timestamp_smaller timestamptypmodout timestamptz_cmp timestamptz_eq
  timestamptz_ge timestamptz_gt timestamptz_hash timestamptz_hash_extended timestamptz_larger timestamptz_le timestamptz_lt
  timestamptz_mi timestamptz_ne timestamptz_send timestamptz_smaller timestamptztypmodout timetypmodout timetz_cmp timetz_eq
  timetz_ge timetz_gt timetz_hash timetz_hash_extended timetz_larger timetz_le timetz_lt timetz_mi_interval timetz_ne timetz_out
  timetz_pl_interval timetz_send timetz_smaller timetzdate_pl timetztypmodout trigger_in trigger_out ts_match_qv ts_match_vq
  tsm_handler_in tsm_handler_out tsq_mcontained tsq_mcontains tsquery_and tsquery_cmp tsquery_eq tsquery_ge tsquery_gt
  tsquery_le tsquery_lt tsquery_ne tsquery_not tsquery_or tsqueryin tsqueryout tsquerysend tsrange_subdiff tstzrange_subdiff
  tsvector_cmp tsvector_concat tsvector_eq tsvector_ge tsvector_gt tsvector_le tsvector_lt tsvector_ne tsvectorin tsvectorout
  tsvectorsend txid_snapshot_in txid_snapshot_out txid_snapshot_send unknownin unknownout unknownsend uuid_cmp uuid_eq uuid_ge
  uuid_gt uuid_hash uuid_hash_extended uuid_in uuid_le uuid_lt uuid_ne uuid_out uuid_send varbit_in varbit_out varbit_send
  varbitcmp varbiteq varbitge varbitgt varbitle varbitlt varbitne varbittypmodout varcharin varcharout varchartypmodout void_in
  void_out void_send xid8_larger xid8_smaller xid8cmp xid8eq xid8ge xid8gt xid8in xid8le xid8lt xid8ne xid8out xid8send xideq
  xideqint4 xidin xidneq xidneqint4 xidout xidsend xml_out
`;
const SUPPORT_STABLE = `
  aclitemin aclitemout anyarray_out anyarray_send anycompatiblearray_out anycompatiblearray_send anycompatiblemultirange_in
  anycompatiblemultirange_out anycompatiblerange_in anycompatiblerange_out anyenum_out anymultirange_in anymultirange_out
  anyrange_in anyrange_out anytextcat array_in array_out array_send bpcharsend brin_bloom_summary_send
  brin_minmax_multi_summary_send cash_in cash_out cstring_send date_cmp_timestamptz date_eq_timestamptz date_ge_timestamptz
  date_gt_timestamptz date_in date_le_timestamptz date_lt_timestamptz date_ne_timestamptz date_out domain_in enum_in enum_out
  enum_send fmgr_c_validator fmgr_internal_validator fmgr_sql_validator interval_in interval_out interval_pl_timestamptz
  multirange_in multirange_out multirange_send namesend pg_collation_is_visible pg_conversion_is_visible pg_dependencies_send
  pg_function_is_visible pg_get_acl pg_get_catalog_foreign_keys pg_get_function_arg_default pg_get_function_arguments
  pg_get_function_identity_arguments pg_get_function_result pg_get_function_sqlbody pg_get_functiondef pg_get_keywords
  pg_get_object_address pg_get_partition_constraintdef pg_get_partkeydef pg_get_publication_tables pg_get_replica_identity_index
  pg_get_replication_slots pg_get_ruledef pg_get_statisticsobjdef pg_get_statisticsobjdef_columns
  pg_get_statisticsobjdef_expressions pg_get_triggerdef pg_get_userbyid pg_index_column_has_property pg_index_has_property
  pg_indexam_has_property pg_mcv_list_send pg_ndistinct_send pg_node_tree_send pg_opclass_is_visible pg_operator_is_visible
  pg_opfamily_is_visible pg_replication_origin_oid pg_show_all_settings pg_stat_get_activity pg_stat_get_analyze_count
  pg_stat_get_archiver pg_stat_get_autoanalyze_count pg_stat_get_autovacuum_count pg_stat_get_backend_activity
  pg_stat_get_backend_activity_start pg_stat_get_backend_client_addr pg_stat_get_backend_client_port pg_stat_get_backend_dbid
  pg_stat_get_backend_idset pg_stat_get_backend_pid pg_stat_get_backend_start pg_stat_get_backend_subxact
  pg_stat_get_backend_userid pg_stat_get_backend_wait_event pg_stat_get_backend_wait_event_type pg_stat_get_backend_xact_start
  pg_stat_get_bgwriter_buf_written_clean pg_stat_get_bgwriter_maxwritten_clean pg_stat_get_bgwriter_stat_reset_time
  pg_stat_get_blocks_fetched pg_stat_get_blocks_hit pg_stat_get_buf_alloc pg_stat_get_checkpointer_buffers_written
  pg_stat_get_checkpointer_num_performed pg_stat_get_checkpointer_num_requested pg_stat_get_checkpointer_num_timed
  pg_stat_get_checkpointer_restartpoints_performed pg_stat_get_checkpointer_restartpoints_requested
  pg_stat_get_checkpointer_restartpoints_timed pg_stat_get_checkpointer_slru_written pg_stat_get_checkpointer_stat_reset_time
  pg_stat_get_checkpointer_sync_time pg_stat_get_checkpointer_write_time pg_stat_get_db_active_time pg_stat_get_db_blk_read_time
  pg_stat_get_db_blk_write_time pg_stat_get_db_blocks_fetched pg_stat_get_db_blocks_hit pg_stat_get_db_checksum_failures
  pg_stat_get_db_checksum_last_failure pg_stat_get_db_conflict_all pg_stat_get_db_conflict_bufferpin
  pg_stat_get_db_conflict_lock pg_stat_get_db_conflict_logicalslot pg_stat_get_db_conflict_snapshot
  pg_stat_get_db_conflict_startup_deadlock pg_stat_get_db_conflict_tablespace pg_stat_get_db_deadlocks
  pg_stat_get_db_idle_in_transaction_time pg_stat_get_db_numbackends pg_stat_get_db_parallel_workers_launched
  pg_stat_get_db_parallel_workers_to_launch pg_stat_get_db_session_time pg_stat_get_db_sessions
  pg_stat_get_db_sessions_abandoned pg_stat_get_db_sessions_fatal pg_stat_get_db_sessions_killed pg_stat_get_db_stat_reset_time
  pg_stat_get_db_temp_bytes pg_stat_get_db_temp_files pg_stat_get_db_tuples_deleted pg_stat_get_db_tuples_fetched
  pg_stat_get_db_tuples_inserted pg_stat_get_db_tuples_returned pg_stat_get_db_tuples_updated pg_stat_get_db_xact_commit
  pg_stat_get_db_xact_rollback pg_stat_get_dead_tuples pg_stat_get_function_calls pg_stat_get_function_self_time
  pg_stat_get_function_total_time pg_stat_get_ins_since_vacuum pg_stat_get_last_analyze_time pg_stat_get_last_autoanalyze_time
  pg_stat_get_last_autovacuum_time pg_stat_get_last_vacuum_time pg_stat_get_lastscan pg_stat_get_live_tuples
  pg_stat_get_mod_since_analyze pg_stat_get_numscans pg_stat_get_progress_info pg_stat_get_replication_slot pg_stat_get_slru
  pg_stat_get_snapshot_timestamp pg_stat_get_subscription pg_stat_get_subscription_stats pg_stat_get_total_analyze_time
  pg_stat_get_total_autoanalyze_time pg_stat_get_total_autovacuum_time pg_stat_get_total_vacuum_time pg_stat_get_tuples_deleted
  pg_stat_get_tuples_fetched pg_stat_get_tuples_hot_updated pg_stat_get_tuples_inserted pg_stat_get_tuples_newpage_updated
  pg_stat_get_tuples_returned pg_stat_get_tuples_updated pg_stat_get_vacuum_count pg_stat_get_wal pg_stat_get_wal_receiver
  pg_stat_get_wal_senders pg_statistics_obj_is_visible pg_table_is_visible pg_timezone_abbrevs_abbrevs pg_timezone_abbrevs_zone
  pg_timezone_names pg_ts_config_is_visible pg_ts_dict_is_visible pg_ts_parser_is_visible pg_ts_template_is_visible
  pg_type_is_visible range_in range_out range_send record_in record_out record_send regclassin regclassout regcollationin
  regcollationout regconfigin regconfigout regdictionaryin regdictionaryout regnamespacein regnamespaceout regoperatorin
  regoperatorout regoperin regoperout regprocedurein regprocedureout regprocin regprocout regrolein regroleout regtypein
  regtypeout textanycat textsend time_in timestamp_cmp_timestamptz timestamp_eq_timestamptz timestamp_ge_timestamptz
  timestamp_gt_timestamptz timestamp_in timestamp_le_timestamptz timestamp_lt_timestamptz timestamp_ne_timestamptz timestamp_out
  timestamptz_cmp_date timestamptz_cmp_timestamp timestamptz_eq_date timestamptz_eq_timestamp timestamptz_ge_date
  timestamptz_ge_timestamp timestamptz_gt_date timestamptz_gt_timestamp timestamptz_in timestamptz_le_date
  timestamptz_le_timestamp timestamptz_lt_date timestamptz_lt_timestamp timestamptz_mi_interval timestamptz_ne_date
  timestamptz_ne_timestamp timestamptz_out timestamptz_pl_interval timetz_in ts_match_tq ts_match_tt varcharsend xml_in xml_send
`;
const SUPPORT_VOLATILE = `
  pg_control_checkpoint pg_control_init pg_control_recovery pg_control_system pg_get_aios pg_get_backend_memory_contexts
  pg_get_loaded_modules pg_get_multixact_members pg_get_sequence_data pg_get_shmem_allocations pg_get_shmem_allocations_numa
  pg_get_wait_events pg_get_wal_replay_pause_state pg_get_wal_resource_managers pg_get_wal_summarizer_state
  pg_logical_slot_peek_binary_changes pg_logical_slot_peek_changes pg_ls_archive_statusdir pg_ls_dir pg_ls_logdir
  pg_ls_logicalmapdir pg_ls_logicalsnapdir pg_ls_replslotdir pg_ls_summariesdir pg_ls_tmpdir pg_ls_waldir
  pg_replication_origin_progress pg_replication_origin_session_is_setup pg_replication_origin_session_progress
  pg_show_all_file_settings pg_show_replication_origin_status pg_stat_clear_snapshot pg_stat_file pg_stat_force_next_flush
  pg_stat_get_backend_io pg_stat_get_backend_wal pg_stat_get_io pg_stat_get_recovery_prefetch pg_stat_get_xact_blocks_fetched
  pg_stat_get_xact_blocks_hit pg_stat_get_xact_function_calls pg_stat_get_xact_function_self_time
  pg_stat_get_xact_function_total_time pg_stat_get_xact_numscans pg_stat_get_xact_tuples_deleted pg_stat_get_xact_tuples_fetched
  pg_stat_get_xact_tuples_hot_updated pg_stat_get_xact_tuples_inserted pg_stat_get_xact_tuples_newpage_updated
  pg_stat_get_xact_tuples_returned pg_stat_get_xact_tuples_updated pg_stat_have_stats
`;

;// CONCATENATED MODULE: ./build/risk/catalog/builtin-functions.js

const VOLATILE = `
  amvalidate array_sample array_shuffle clock_timestamp current_query currval cursor_to_xml cursor_to_xmlschema
  gen_random_bytes gen_random_uuid gen_salt lastval lo_close lo_creat lo_create lo_export lo_from_bytea lo_get lo_import
  lo_lseek lo_lseek64 lo_open lo_put lo_tell lo_tell64 lo_truncate lo_truncate64 lo_unlink loread lowrite nextval
  pg_advisory_lock pg_advisory_lock_shared pg_advisory_unlock pg_advisory_unlock_all pg_advisory_unlock_shared
  pg_advisory_xact_lock pg_advisory_xact_lock_shared pg_available_wal_summaries pg_blocking_pids pg_cancel_backend
  pg_clear_attribute_stats pg_clear_relation_stats pg_collation_actual_version pg_copy_logical_replication_slot
  pg_copy_physical_replication_slot pg_create_logical_replication_slot pg_create_physical_replication_slot
  pg_create_restore_point pg_current_logfile pg_current_wal_flush_lsn pg_current_wal_insert_lsn pg_current_wal_lsn
  pg_database_collation_actual_version pg_database_size pg_drop_replication_slot pg_export_snapshot pg_extension_config_dump
  pg_hba_file_rules pg_ident_file_mappings pg_import_system_collations pg_indexes_size pg_is_in_recovery
  pg_is_wal_replay_paused pg_jit_available pg_last_committed_xact pg_last_wal_receive_lsn pg_last_wal_replay_lsn
  pg_last_xact_replay_timestamp pg_lock_status pg_log_backend_memory_contexts pg_log_standby_snapshot
  pg_notification_queue_usage pg_notify pg_partition_ancestors pg_partition_tree pg_prepared_xact pg_promote
  pg_read_binary_file pg_read_file pg_relation_size pg_reload_conf pg_restore_attribute_stats pg_restore_relation_stats
  pg_rotate_logfile pg_safe_snapshot_blocking_pids pg_sequence_last_value pg_sleep pg_sleep_for pg_sleep_until pg_switch_wal
  pg_sync_replication_slots pg_table_size pg_tablespace_size pg_terminate_backend pg_total_relation_size
  pg_try_advisory_lock pg_try_advisory_lock_shared pg_try_advisory_xact_lock pg_try_advisory_xact_lock_shared
  pg_wal_replay_pause pg_wal_replay_resume pg_wal_summary_contents pg_xact_commit_timestamp pg_xact_commit_timestamp_origin
  pg_xact_status query_to_xml query_to_xml_and_xmlschema query_to_xmlschema random random_normal set_config setseed setval
  suppress_redundant_updates_trigger timeofday ts_rewrite ts_stat tsvector_update_trigger tsvector_update_trigger_column
  txid_status unique_key_recheck uuid_generate_v1 uuid_generate_v1mc uuid_generate_v4 uuidv4 uuidv7
`;
const STABLE = `
  aclexplode age array_to_json array_to_string col_description concat concat_ws convert convert_from convert_to
  current_database current_schema current_schemas current_setting current_user database_to_xml database_to_xml_and_xmlschema
  database_to_xmlschema date date_add date_part date_subtract date_trunc enum_first enum_last enum_range extract format
  format_type generate_series get_current_ts_config getdatabaseencoding getpgusername has_any_column_privilege
  has_column_privilege has_database_privilege has_foreign_data_wrapper_privilege has_function_privilege
  has_language_privilege has_largeobject_privilege has_parameter_privilege has_schema_privilege has_sequence_privilege
  has_server_privilege has_table_privilege has_tablespace_privilege has_type_privilege in_range inet_client_addr
  inet_client_port inet_server_addr inet_server_port json_agg json_agg_strict json_build_array json_build_object
  json_object_agg json_object_agg_strict json_object_agg_unique json_object_agg_unique_strict json_populate_record
  json_populate_recordset json_to_record json_to_recordset json_to_tsvector jsonb_agg jsonb_agg_strict jsonb_build_array
  jsonb_build_object jsonb_path_exists_tz jsonb_path_match_tz jsonb_path_query_array_tz jsonb_path_query_first_tz
  jsonb_path_query_tz jsonb_populate_record jsonb_populate_record_valid jsonb_populate_recordset jsonb_to_record
  jsonb_to_recordset jsonb_to_tsvector length make_timestamptz money mxid_age now numeric obj_description oidvectortypes
  overlaps pg_available_extension_versions pg_available_extensions pg_backend_pid pg_basetype pg_char_to_encoding
  pg_client_encoding pg_collation_for pg_column_compression pg_column_is_updatable pg_column_size pg_column_toast_chunk_id
  pg_conf_load_time pg_config pg_current_snapshot pg_current_xact_id pg_current_xact_id_if_assigned pg_cursor
  pg_describe_object pg_encoding_to_char pg_event_trigger_ddl_commands pg_event_trigger_dropped_objects
  pg_event_trigger_table_rewrite_oid pg_event_trigger_table_rewrite_reason pg_extension_update_paths pg_filenode_relation
  pg_get_constraintdef pg_get_expr pg_get_indexdef pg_get_serial_sequence pg_get_viewdef pg_has_role pg_identify_object
  pg_identify_object_as_address pg_input_error_info pg_input_is_valid pg_is_other_temp_schema pg_listening_channels
  pg_mcv_list_items pg_my_temp_schema pg_numa_available pg_options_to_table pg_postmaster_start_time pg_prepared_statement
  pg_relation_filenode pg_relation_filepath pg_relation_is_publishable pg_relation_is_updatable pg_sequence_parameters
  pg_settings_get_flags pg_split_walfile_name pg_tablespace_databases pg_tablespace_location pg_trigger_depth pg_typeof
  phraseto_tsquery plainto_tsquery quote_literal quote_nullable regclass row_security_active row_to_json schema_to_xml
  schema_to_xml_and_xmlschema schema_to_xmlschema session_user shobj_description statement_timestamp system_user
  table_to_xml table_to_xml_and_xmlschema table_to_xmlschema time timestamp timestamptz timetz timezone to_char to_date
  to_json to_jsonb to_number to_regclass to_regcollation to_regnamespace to_regoper to_regoperator to_regproc
  to_regprocedure to_regrole to_regtype to_regtypemod to_timestamp to_tsquery to_tsvector transaction_timestamp ts_debug
  ts_headline ts_parse ts_token_type txid_current txid_current_if_assigned txid_current_snapshot version
  websearch_to_tsquery xml xml_is_well_formed
`;
const IMMUTABLE = `
  abbrev abs acldefault acos acosd acosh any_value area array_agg array_append array_cat array_dims array_fill array_length
  array_lower array_ndims array_position array_positions array_prepend array_remove array_replace array_reverse array_sort
  array_to_tsvector array_upper ascii asin asind asinh atan atan2 atan2d atand atanh avg bit bit_and bit_count bit_length
  bit_or bit_xor bittypmodin bool bool_and bool_or bound_box box bpchar bpchartypmodin broadcast btrim bytea cardinality
  casefold cash_words cbrt ceil ceiling center char char_length character_length chr cidr circle corr cos cosd cosh cot cotd
  count covar_pop covar_samp crc32 crc32c crypt cume_dist date_bin datemultirange daterange decode degrees dense_rank dexp
  diagonal diameter digest div dlog1 dlog10 dround dtrunc encode erf erfc every exp factorial family first_value float4
  float8 floor gamma gcd generate_subscripts get_bit get_byte hashtext hashtextextended height hmac host hostmask
  icu_unicode_version inet_merge inet_same_family initcap int2 int2int4_sum int4 int4inc int4multirange int4range int8
  int8dec int8dec_any int8inc int8inc_any int8inc_float8_float8 int8multirange int8range interval intervaltypmodin
  is_normalized isclosed isempty isfinite ishorizontal isopen isparallel isperp isvertical json_array_elements
  json_array_elements_text json_array_length json_each json_each_text json_object json_object_keys json_strip_nulls
  json_typeof jsonb_array_elements jsonb_array_elements_text jsonb_array_length jsonb_each jsonb_each_text jsonb_insert
  jsonb_object jsonb_object_agg jsonb_object_agg_strict jsonb_object_agg_unique jsonb_object_agg_unique_strict
  jsonb_object_keys jsonb_path_exists jsonb_path_match jsonb_path_query jsonb_path_query_array jsonb_path_query_first
  jsonb_pretty jsonb_set jsonb_set_lax jsonb_strip_nulls jsonb_typeof justify_days justify_hours justify_interval lag
  last_value lcm lead left lgamma like like_escape line ln log log10 lower lower_inc lower_inf lpad lseg ltrim macaddr
  macaddr8 macaddr8_set7bit make_date make_interval make_time make_timestamp makeaclitem masklen max md5 min min_scale mod
  mode multirange name nameconcatoid netmask network normalize notlike npoints nth_value ntile num_nonnulls num_nulls
  numerictypmodin nummultirange numnode numrange octet_length oid overlay parse_ident path pclose percent_rank
  percentile_cont percentile_disc pg_encoding_max_length pg_indexam_progress_phasename pg_lsn pg_partition_root
  pg_size_bytes pg_size_pretty pg_snapshot_xip pg_snapshot_xmax pg_snapshot_xmin pg_visible_in_snapshot pg_wal_lsn_diff
  pg_walfile_name pg_walfile_name_offset pi point polygon popen position pow power querytree quote_ident radians radius
  range_agg range_intersect_agg range_merge rank regexp_count regexp_instr regexp_like regexp_match regexp_matches
  regexp_replace regexp_split_to_array regexp_split_to_table regexp_substr repeat replace reverse right round row_number
  rpad rtrim satisfies_hash_partition scale set_bit set_byte set_masklen setweight sha224 sha256 sha384 sha512 sign
  similar_escape similar_to_escape similarity sin sind sinh slope split_part sqrt stddev stddev_pop stddev_samp string_agg
  string_to_array string_to_table strip strpos substr substring sum tan tand tanh text textlen timestamptypmodin
  timestamptztypmodin timetypmodin timetztypmodin to_ascii to_bin to_hex to_oct translate trim_array trim_scale trunc
  ts_delete ts_filter ts_lexize ts_rank ts_rank_cd tsmultirange tsquery_phrase tsrange tstzmultirange tstzrange
  tsvector_to_array txid_snapshot_xip txid_snapshot_xmax txid_snapshot_xmin txid_visible_in_snapshot unicode_assigned
  unicode_version unistr unnest upper upper_inc upper_inf uuid_extract_timestamp uuid_extract_version uuid_generate_v3
  uuid_generate_v5 uuid_nil uuid_ns_dns uuid_ns_url var_pop var_samp varbit varbittypmodin varchar varchartypmodin variance
  width width_bucket xid xml_is_well_formed_content xml_is_well_formed_document xmlagg xmlcomment xmlconcat2 xmlexists
  xmltext xmlvalidate xpath xpath_exists
`;
const BY_NAME = new Map([
    ...entries(IMMUTABLE, "immutable"),
    ...entries(STABLE, "stable"),
    ...entries(VOLATILE, "volatile"),
]);
/** Made when the first name is asked that is not above: most migrations call none of them. */
let support = null;
function supportFunctions() {
    return (support ??= new Map([
        ...entries(SUPPORT_IMMUTABLE, "immutable"),
        ...entries(SUPPORT_STABLE, "stable"),
        ...entries(SUPPORT_VOLATILE, "volatile"),
    ]));
}
function entries(names, volatility) {
    return names
        .trim()
        .split(/\s+/)
        .map((name) => [name, volatility]);
}
/** Null for a function that PostgreSQL does not bring. */
function builtinVolatility(name) {
    return BY_NAME.get(name) ?? supportFunctions().get(name) ?? null;
}
/** Functions of extensions above, which may lie in any schema. */
const EXTENSIONS = /^(?:uuid_(?:generate_v\w+|nil|ns_\w+)|crypt|digest|hmac|gen_salt|gen_random_(?:bytes|uuid)|similarity)$/;
/** As `builtinVolatility`, for a name as it is written: what lies in another schema is somebody else's, whatever it is called. */
function knownVolatility({ schema, name }) {
    return schema === null || schema === "pg_catalog" || EXTENSIONS.test(name) ? builtinVolatility(name) : null;
}


/***/ }),

/***/ 80348:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ createCatalog),
/* harmony export */   S: () => (/* binding */ forkCatalog)
/* harmony export */ });
/* harmony import */ var _layered_map_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96712);
/**
 * What is known of a PostgreSQL database after its earlier migrations. This folder knows objects, names and dependencies;
 * it must not know locks, rewrites of statements or risks. `replay` fills a catalog, `queries.ts` and `falls.ts` ask it.
 */

/** An empty catalog with the schema `public`. `complete: false` where the history may have begun before the first file. */
function createCatalog(options) {
    return {
        objects: { map: (0,_layered_map_js__WEBPACK_IMPORTED_MODULE_0__/* .createLayeredMap */ .BZ)() },
        names: { map: (0,_layered_map_js__WEBPACK_IMPORTED_MODULE_0__/* .createLayeredMap */ .BZ)() },
        parts: { map: (0,_layered_map_js__WEBPACK_IMPORTED_MODULE_0__/* .createLayeredMap */ .BZ)() },
        children: { map: (0,_layered_map_js__WEBPACK_IMPORTED_MODULE_0__/* .createLayeredMap */ .BZ)() },
        routines: { map: (0,_layered_map_js__WEBPACK_IMPORTED_MODULE_0__/* .createLayeredMap */ .BZ)() },
        constraintNames: { map: (0,_layered_map_js__WEBPACK_IMPORTED_MODULE_0__/* .createLayeredMap */ .BZ)() },
        nextSuffix: { map: (0,_layered_map_js__WEBPACK_IMPORTED_MODULE_0__/* .createLayeredMap */ .BZ)() },
        gone: { map: (0,_layered_map_js__WEBPACK_IMPORTED_MODULE_0__/* .createLayeredMap */ .BZ)() },
        dependents: { map: (0,_layered_map_js__WEBPACK_IMPORTED_MODULE_0__/* .createLayeredMap */ .BZ)() },
        dependencies: { map: (0,_layered_map_js__WEBPACK_IMPORTED_MODULE_0__/* .createLayeredMap */ .BZ)() },
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
function forkCatalog(catalog) {
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
function share(part) {
    const [mine, theirs] = part.map.fork();
    part.map = mine;
    return { map: theirs };
}


/***/ }),

/***/ 7261:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ compareTypes)
});

// UNUSED EXPORTS: isRebuilt

;// CONCATENATED MODULE: ./build/risk/catalog/casts.js
/** Sources: pg_cast of PostgreSQL 18; what is lost by running each cast (the matrix test). */
const ROWS = [
    ["int2", "int4 int8 float4 float8 numeric oid", "function", "none"],
    ["int4", "int8 float8 numeric", "function", "none"],
    ["int4", "float4", "function", "possible"],
    ["int4", "oid", "binary", "none"],
    ["int4", "int2 money", "function", "none", "fails"],
    ["int4", "bool", "function", "possible", "explicit"],
    ["int4", "bit", "function", "possible", "explicit"],
    ["int4", "char", "function", "none", "explicit fails"],
    ["int8", "numeric", "function", "none"],
    ["int8", "float4 float8", "function", "possible"],
    ["int8", "int2 int4 oid money", "function", "none", "fails"],
    ["int8", "bit", "function", "possible", "explicit"],
    ["int2 int4 int8", "bytea", "function", "none", "explicit"],
    ["numeric", "float4 float8", "function", "possible", "fails"],
    ["numeric", "int2 int4 int8 money", "function", "possible", "fails"],
    ["float4", "float8", "function", "none"],
    ["float4", "int2 int4 int8 numeric", "function", "possible", "fails"],
    ["float8", "float4 int2 int4 int8 numeric", "function", "possible", "fails"],
    ["money", "numeric", "function", "none"],
    ["oid", "int4", "binary", "none"],
    ["oid", "int8", "function", "none"],
    ["bool", "text varchar bpchar", "function", "none"],
    ["bool", "int4", "function", "none", "explicit"],
    ["text", "varchar bpchar", "binary", "none"],
    ["varchar", "text bpchar", "binary", "none"],
    ["bpchar", "text varchar", "function", "none"],
    ["text varchar bpchar", "name", "function", "possible"],
    ["text varchar bpchar", "char", "function", "possible"],
    ["text varchar bpchar", "xml json uuid", "function", "none", "explicit fails"],
    ["name", "text varchar bpchar", "function", "none"],
    ["char", "text varchar bpchar", "function", "none"],
    ["char", "int4", "function", "none", "explicit"],
    ["date", "timestamp timestamptz", "function", "none"],
    ["timestamp", "timestamptz", "zone", "none"],
    ["timestamptz", "timestamp", "zone", "possible"],
    ["timestamp", "date time", "function", "certain"],
    ["timestamptz", "date time timetz", "function", "certain"],
    ["time", "timetz interval", "function", "none"],
    ["timetz", "time", "function", "possible"],
    ["interval", "time", "function", "possible"],
    ["cidr", "inet", "binary", "none"],
    ["inet", "cidr", "function", "possible"],
    ["inet cidr", "text varchar bpchar", "function", "none"],
    ["macaddr", "macaddr8", "function", "none"],
    ["macaddr8", "macaddr", "function", "none", "fails"],
    ["xml", "text varchar bpchar", "binary", "none"],
    ["json", "jsonb", "function", "possible", "fails"],
    ["jsonb", "json", "function", "none"],
    ["jsonb", "bool int2 int4 int8 numeric float4 float8", "function", "possible", "explicit fails"],
    ["bit", "varbit", "binary", "none"],
    ["varbit", "bit", "binary", "none"],
    ["bit", "int4 int8", "function", "none", "explicit fails"],
    ["box", "polygon", "function", "none"],
    ["box", "circle lseg point", "function", "certain", "explicit"],
    ["circle", "box point", "function", "certain", "explicit"],
    ["circle", "polygon", "function", "possible", "explicit"],
    ["lseg", "point", "function", "certain", "explicit"],
    ["path", "polygon", "function", "none", "fails"],
    ["point", "box", "function", "none"],
    ["polygon", "path", "function", "none"],
    ["polygon", "box circle point", "function", "certain", "explicit"],
    ["bytea", "int2 int4 int8", "function", "possible", "explicit fails"],
    ["xid8", "xid", "function", "possible", "explicit"],
    ["citext", "text varchar bpchar", "binary", "none"],
    ["text varchar", "citext", "binary", "none"],
    ["bpchar bool inet", "citext", "function", "none"],
    ["hstore", "json jsonb", "function", "possible"],
];
const CASTS = new Map(ROWS.flatMap(expand));
function expand([from, to, method, lossy, flags]) {
    const cast = {
        method,
        lossy,
        mayFail: flags?.endsWith("fails") === true,
        explicitOnly: flags?.startsWith("explicit") === true,
    };
    return from.split(" ").flatMap((source) => to.split(" ").map((target) => [`${source}>${target}`, cast]));
}
/** The types of category S: everything can be assigned to them, and they can be cast to everything. */
const STRINGS = new Set(["text", "varchar", "bpchar", "name", "citext"]);
/** Types whose text form keeps all that a string could say; casting a string to others loses its spelling (`007`, `1e3`). */
const FAITHFUL = new Set(["json", "uuid", "xml"]);
/** The cast between two types of different names, without modifiers; null when there is none. */
function castBetween(from, to) {
    const known = CASTS.get(`${from}>${to}`);
    if (known !== undefined)
        return known;
    if (STRINGS.has(to))
        return { method: "function", lossy: to === "name" ? "possible" : "none", mayFail: false, explicitOnly: false };
    if (!STRINGS.has(from))
        return null;
    return { method: "function", lossy: FAITHFUL.has(to) ? "none" : "possible", mayFail: true, explicitOnly: true };
}

// EXTERNAL MODULE: ./build/risk/catalog/queries.js + 1 modules
var queries = __webpack_require__(11657);
// EXTERNAL MODULE: ./build/risk/catalog/resolve-type.js + 1 modules
var resolve_type = __webpack_require__(54745);
;// CONCATENATED MODULE: ./build/risk/catalog/type-modifiers.js
const NOTHING = { rewrite: false, lossy: "none", mayFail: false, reason: "the type stays as wide or gets wider" };
/** `explicit`: by a written cast, which cuts strings silently where assignment fails. Types that take no modifiers: nothing. */
function compareModifiers(name, [from, to], explicit) {
    if (to.length === 0 || String(from) === String(to))
        return NOTHING;
    const compare = COMPARISONS[name];
    return compare === undefined ? UNKNOWN : compare(from, to, explicit);
}
const UNKNOWN = { rewrite: true, lossy: "possible", mayFail: true, reason: "what the modifiers mean is not known" };
const COMPARISONS = {
    varchar: compareLengths,
    varbit: compareLengths,
    bpchar: compareFixed,
    bit: compareBits,
    numeric: compareNumeric,
    timestamp: comparePrecision,
    timestamptz: comparePrecision,
    time: comparePrecision,
    timetz: comparePrecision,
    interval: compareIntervals,
};
function cut(explicit, reason) {
    return { rewrite: true, lossy: explicit ? "possible" : "none", mayFail: !explicit, reason };
}
/** varchar_support and varbit_support of PostgreSQL: nothing to do when the new limit is not lower. */
function compareLengths([from], [to], explicit) {
    if (from !== undefined && Number(to) >= Number(from))
        return NOTHING;
    return cut(explicit, explicit ? "an explicit cast cuts longer values silently" : "values longer than the new limit make it fail");
}
/** character(n) is stored padded, so a new length is a new value. */
function compareFixed([from], [to], explicit) {
    if (from !== undefined && Number(to) >= Number(from))
        return { ...NOTHING, rewrite: true, reason: "every value is padded anew" };
    return cut(explicit, explicit ? "an explicit cast cuts longer values silently" : "values longer than the new length make it fail");
}
function compareBits(from, to, explicit) {
    const wider = from[0] !== undefined && Number(to[0]) >= Number(from[0]);
    if (!explicit)
        return cut(false, "bit strings of another length make it fail");
    return wider
        ? { ...NOTHING, rewrite: true, reason: "every value is padded anew" }
        : cut(true, "an explicit cast cuts longer values silently");
}
/** numeric_support: nothing to do when the scale stays and the precision is not lower. */
function compareNumeric(from, to) {
    const [precision = 0, scale = 0] = to.map(Number);
    const [oldPrecision, oldScale = 0] = from.map(Number);
    if (oldPrecision === undefined) {
        return {
            rewrite: true,
            lossy: "possible",
            mayFail: true,
            reason: "values are rounded to the new scale; too large ones make it fail",
        };
    }
    const mayFail = precision - scale < oldPrecision - oldScale;
    if (scale < oldScale)
        return { rewrite: true, lossy: "possible", mayFail: true, reason: "values are rounded to the smaller scale" };
    if (scale === oldScale && precision >= oldPrecision)
        return NOTHING;
    const reason = mayFail ? "values that are too large make it fail" : "a larger scale is stored anew";
    return { rewrite: true, lossy: "none", mayFail, reason };
}
const MOST_DIGITS = 6;
function comparePrecision([from = MOST_DIGITS], [to = MOST_DIGITS]) {
    if (Number(to) >= Number(from) || Number(to) >= MOST_DIGITS)
        return NOTHING;
    return { rewrite: true, lossy: "possible", mayFail: false, reason: "fractions of a second are rounded" };
}
/** The lowest field that is kept: year 2, month 1, day 3, … as bits of the mask; seconds are the finest. */
const FINEST_FIRST = [4096, 2048, 1024, 8, 2, 4];
const FULL_RANGE = 32767;
function least(mask) {
    return FINEST_FIRST.findIndex((bit) => (mask & bit) !== 0);
}
/** interval_support: nothing to do when the finest field is as fine and the precision of seconds not lower. */
function compareIntervals(from, to) {
    const [oldRange = FULL_RANGE, oldPrecision = MOST_DIGITS] = from.map(Number);
    const [range = FULL_RANGE, precision = MOST_DIGITS] = to.map(Number);
    const asFine = least(range) <= least(oldRange);
    const seconds = least(oldRange) > 0 || precision >= MOST_DIGITS || precision >= oldPrecision;
    if (asFine && seconds)
        return NOTHING;
    return { rewrite: true, lossy: "possible", mayFail: false, reason: "the finer fields of the interval are cut or rounded" };
}

;// CONCATENATED MODULE: ./build/risk/catalog/convert-type.js




const UNCHANGED = {
    rewrite: false,
    lossy: "none",
    mayFail: false,
    impossible: false,
    known: true,
    sameOperators: true,
    reason: null,
};
const LOSSES = ["none", "possible", "certain"];
/** One after the other: the worst of both. */
function join(first, second) {
    const worse = LOSSES.indexOf(second.lossy) > LOSSES.indexOf(first.lossy) || first.reason === null;
    return {
        rewrite: first.rewrite || second.rewrite,
        lossy: worse ? (second.lossy === "none" ? first.lossy : second.lossy) : first.lossy,
        mayFail: first.mayFail || second.mayFail,
        impossible: first.impossible || second.impossible,
        known: first.known && second.known,
        sameOperators: first.sameOperators && second.sameOperators,
        reason: worse ? (second.reason ?? first.reason) : first.reason,
    };
}
/** One conversion, by assignment or by an explicit cast, through domains and arrays. */
function convert(catalog, { from, to, explicit }) {
    if (isSame(from, to))
        return UNCHANGED;
    const source = baseOf(catalog, from);
    const target = baseOf(catalog, to);
    if (source === null || target === null)
        return { ...UNCHANGED, ...UNKNOWN_STEP };
    const plain = convertBase(catalog, { from: source.type, to: target.type, explicit });
    const anew = needsComputing({ from, to }, [source, target]);
    const sameOperators = plain.sameOperators && ((0,resolve_type/* bareTypeName */.GJ)(from) === (0,resolve_type/* bareTypeName */.GJ)(to) || !isPolymorphic(catalog, target.type));
    const reason = plain.reason ?? (anew ? "every value is computed anew" : null);
    const step = { ...plain, sameOperators, rewrite: plain.rewrite || anew, reason };
    if (!target.constrained)
        return step;
    const checked = step.lossy === "none" ? "every value is checked against the domain's constraints" : step.reason;
    return { ...step, rewrite: true, mayFail: true, reason: checked };
}
/** Indexes of arrays, enums, ranges and rows have operators of any such type: another type makes another index. */
function isPolymorphic(catalog, type) {
    const kind = (0,resolve_type/* userTypeOf */.ln)(catalog, type)?.typeKind;
    return type.dimensions > 0 || type.name.endsWith("range") || kind === "enum" || kind === "range" || kind === "composite";
}
function isSame(from, to) {
    return (0,resolve_type/* typeName */.go)(from) === (0,resolve_type/* typeName */.go)(to) && from.oid === to.oid;
}
/**
 * Where PostgreSQL computes values though nothing changes. Arrays go through element by element, unless only modifiers are
 * dropped. What comes out of a domain or of another type has lost its modifiers, so a limit is checked even when it was there.
 */
function needsComputing(written, [source, target]) {
    const { stored: from } = source;
    const { stored: to } = target;
    if (from.dimensions > 0 && to.dimensions > 0) {
        return (0,resolve_type/* bareTypeName */.GJ)(from) !== (0,resolve_type/* bareTypeName */.GJ)(to) || (to.modifiers.length > 0 && (0,resolve_type/* typeName */.go)(from) !== (0,resolve_type/* typeName */.go)(to));
    }
    const isPlain = (0,resolve_type/* typeName */.go)(written.from) === (0,resolve_type/* typeName */.go)(from) && from.name === to.name;
    return to.modifiers.length > 0 && !isPlain;
}
const UNKNOWN_STEP = {
    rewrite: true,
    lossy: "possible",
    mayFail: true,
    known: false,
    sameOperators: false,
    reason: "one of the types is not known",
};
/** What a domain stands for in the end; the type itself otherwise. Null: its kind is not known. */
function baseOf(catalog, type) {
    let at = type;
    let stored = type;
    let constrained = false;
    for (let user = (0,resolve_type/* userTypeOf */.ln)(catalog, at); user?.typeKind === "domain"; user = (0,resolve_type/* userTypeOf */.ln)(catalog, at)) {
        if (user.base === null)
            return null;
        constrained ||= isConstrained(catalog, user);
        const isElement = at.dimensions > 0;
        at = { ...user.base, dimensions: user.base.dimensions + at.dimensions };
        if (!isElement)
            stored = at;
    }
    const user = (0,resolve_type/* userTypeOf */.ln)(catalog, at);
    const isKnown = at.schema === "pg_catalog" || (user !== null && user.typeKind !== "unknown") || (user?.extension ?? null) !== null;
    return isKnown ? { type: at, stored, constrained } : null;
}
function isConstrained(catalog, domain) {
    return domain.notNull || (0,queries/* constraintsOfDomain */.iv)(catalog, domain).length > 0;
}
function convertBase(catalog, { from, to, explicit }) {
    if (from.dimensions > 0 !== to.dimensions > 0)
        return convertArrayToText({ from, to, explicit });
    if (from.oid !== to.oid || from.name !== to.name) {
        const cast = castStep(catalog, { from, to, explicit });
        const length = lengthStep(to, { from: cast.keepsLength ? from.modifiers : [], explicit });
        return join(cast.step, length);
    }
    return lengthStep(to, { from: from.modifiers, explicit });
}
function lengthStep(to, given) {
    const { rewrite, lossy, mayFail, reason } = compareModifiers(to.name, [given.from, to.modifiers], given.explicit);
    return { ...UNCHANGED, rewrite, lossy, mayFail, reason: rewrite ? reason : null };
}
/** Both count the same things: the old limit tells of the new one. */
const SAME_LENGTH = new Set(["bit>varbit", "varchar>bpchar"]);
function castStep(catalog, { from, to, explicit }) {
    const cast = isEnum(catalog, to) && !isEnum(catalog, from) ? fromText(from) : castBetween(from.name, to.name);
    const keepsLength = SAME_LENGTH.has(`${from.name}>${to.name}`);
    if (cast === null) {
        const reason = `there is no cast from ${(0,resolve_type/* typeName */.go)(from)} to ${(0,resolve_type/* typeName */.go)(to)}`;
        return { step: { ...UNCHANGED, ...UNKNOWN_STEP, known: true, impossible: true, reason }, keepsLength };
    }
    const { method, lossy, mayFail } = cast;
    const inUtc = catalog.timeZone !== null && UTC.has(catalog.timeZone.toLowerCase());
    const rewrite = method === "function" || (method === "zone" && !inUtc);
    const reason = reasonOf({ from, to, explicit }, { method, lossy, inUtc });
    const sameOperators = TEXT_OPERATORS.has(from.name) && TEXT_OPERATORS.has(to.name);
    const isInet = from.name === "cidr" && to.name === "inet";
    const impossible = cast.explicitOnly && !explicit;
    return {
        step: { rewrite, lossy, mayFail, impossible, known: true, sameOperators: sameOperators || isInet, reason },
        keepsLength,
    };
}
const UTC = new Set([
    "utc",
    "gmt",
    "etc/utc",
    "etc/gmt",
    "zulu",
    "uct",
    "etc/uct",
    "etc/zulu",
    "greenwich",
    "etc/greenwich",
    "universal",
    "etc/universal",
]);
const TEXT_OPERATORS = new Set(["text", "varchar"]);
function isEnum(catalog, type) {
    return (0,resolve_type/* userTypeOf */.ln)(catalog, type)?.typeKind === "enum";
}
/** Text becomes an enum by its input function; what is no value fails. */
function fromText(from) {
    const isText = castBetween(from.name, "uuid") !== null;
    return isText ? { method: "function", lossy: "none", mayFail: true, explicitOnly: true } : null;
}
function reasonOf({ from, to }, cast) {
    const pair = `${(0,resolve_type/* typeName */.go)({ ...from, modifiers: [] })} to ${(0,resolve_type/* typeName */.go)({ ...to, modifiers: [] })}`;
    if (cast.method === "binary")
        return `${pair} leaves the stored values as they are`;
    if (cast.method === "zone") {
        const storage = cast.inUtc ? "in UTC the stored values stay" : "every value is converted with the session's TimeZone";
        return cast.lossy === "none" ? storage : `${storage}; the zone is dropped`;
    }
    if (cast.lossy === "certain")
        return `${pair} cuts a part off every value`;
    return cast.lossy === "possible" ? `${pair} can change values for good` : `${pair} stores every value anew`;
}
/** An array becomes text by its output function; text becomes an array only by an explicit cast; nothing else does. */
function convertArrayToText({ from, to, explicit }) {
    const cast = from.dimensions > 0 ? castBetween("array", to.name) : castBetween(from.name, "array");
    const reason = `${(0,resolve_type/* typeName */.go)(from)} to ${(0,resolve_type/* typeName */.go)(to)} stores every value anew`;
    if (cast === null)
        return {
            ...UNCHANGED,
            ...UNKNOWN_STEP,
            known: true,
            impossible: true,
            reason: `there is no cast from ${(0,resolve_type/* typeName */.go)(from)} to ${(0,resolve_type/* typeName */.go)(to)}`,
        };
    const impossible = cast.explicitOnly && !explicit;
    const step = {
        ...UNCHANGED,
        lossy: cast.lossy,
        mayFail: cast.mayFail,
        rewrite: true,
        impossible,
        sameOperators: false,
        reason,
    };
    return join(step, lengthStep(to, { from: [], explicit }));
}

// EXTERNAL MODULE: ./build/risk/catalog/expression.js
var expression = __webpack_require__(37005);
// EXTERNAL MODULE: ./build/risk/catalog/names.js
var names = __webpack_require__(30167);
// EXTERNAL MODULE: ./build/risk/catalog/tree.js
var tree = __webpack_require__(8455);
;// CONCATENATED MODULE: ./build/risk/catalog/compare-types.js





const CAREFUL = {
    rewrite: true,
    scan: true,
    indexRebuild: false,
    lossy: "possible",
    mayFail: true,
    impossible: false,
    known: false,
    reason: "one of the types is not known",
};
/** A column whose type is not known, or types that are not known: the careful answer. */
function compareTypes(catalog, column, change) {
    if (column.type === null)
        return compareUnknown(catalog, column, change);
    const steps = change.using === null ? [] : castsOf(catalog, column, change.using);
    if (steps === null)
        return compareExpression(catalog, column, change);
    let from = column.type;
    let result = UNCHANGED;
    for (const to of steps) {
        result = join(result, convert(catalog, { from, to, explicit: true }));
        from = to;
    }
    result = join(result, convert(catalog, { from, to: change.to, explicit: false }));
    return finish(catalog, { column, change, result });
}
function compareUnknown(catalog, column, change) {
    const steps = change.using === null ? [] : castsOf(catalog, column, change.using);
    return steps === null ? { ...compareExpression(catalog, column, change), known: false } : CAREFUL;
}
/** Whether an index of the column is built anew by the change, the table itself not being rewritten (CheckIndexCompatible). */
function isRebuilt(index, comparison) {
    const isPlain = index.predicate === null && index.keys.every((key) => key.expression === null);
    return comparison.rewrite || comparison.indexRebuild || !isPlain;
}
/** The types of the casts that USING applies to the bare column, innermost first; null when it does something else. */
function castsOf(catalog, column, using) {
    const types = [];
    let node = using;
    while (node !== undefined) {
        if ("ColumnRef" in node)
            return (0,tree/* fieldsOf */.Pf)(node.ColumnRef).at(-1) === column.name ? types.reverse() : null;
        if ("TypeCast" in node) {
            const type = node.TypeCast.typeName === undefined ? null : (0,resolve_type/* canonicalType */.jD)(catalog, node.TypeCast.typeName);
            if (type === null)
                return null;
            types.push(type);
            node = node.TypeCast.arg;
        }
        else if ("CollateClause" in node)
            node = node.CollateClause.arg;
        else
            return null;
    }
    return null;
}
/** Functions that keep all of their argument. */
const FAITHFUL_FUNCTIONS = new Set(["timezone", "to_json", "to_jsonb", "to_timestamp"]);
function compareExpression(catalog, column, { using }) {
    const mentions = (0,expression/* mentionsOf */.jO)(catalog, using);
    const rest = { rewrite: true, scan: true, indexRebuild: false, mayFail: true, impossible: false, known: true };
    if (!mentions.columns.includes(column.name) && !mentions.star) {
        return { ...rest, lossy: "certain", reason: "USING does not take the old values up: all of them are replaced" };
    }
    const isCall = using !== null && "FuncCall" in using;
    const faithful = isCall && FAITHFUL_FUNCTIONS.has((0,names/* stringsOf */.iw)(using.FuncCall.funcname).at(-1) ?? "");
    if (faithful)
        return { ...rest, lossy: "none", reason: "USING computes every value anew" };
    return { ...rest, lossy: "possible", reason: "USING computes every value anew, and may lose some of it" };
}
function finish(catalog, given) {
    const { column, change, result } = given;
    const { rewrite, lossy, mayFail, impossible, known, sameOperators } = result;
    const collationChanges = column.collation !== change.collation && collates(catalog, change.to);
    const reason = result.reason ?? (collationChanges ? "the collation changes" : "the stored values stay as they are");
    const indexRebuild = !rewrite && (!sameOperators || collationChanges);
    return { rewrite, scan: rewrite, indexRebuild, lossy, mayFail, impossible, known, reason };
}
function collates(catalog, type) {
    return ["text", "varchar", "bpchar", "citext", "name"].includes(baseOf(catalog, type)?.type.name ?? "");
}


/***/ }),

/***/ 62265:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ namedBy),
/* harmony export */   Z: () => (/* binding */ findObject),
/* harmony export */   sM: () => (/* binding */ findRoutine)
/* harmony export */ });
/* harmony import */ var _expression_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37005);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30167);
/* harmony import */ var _queries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11657);
/* harmony import */ var _resolve_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54745);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81314);





const RELATIONS = new Set([
    "OBJECT_TABLE",
    "OBJECT_VIEW",
    "OBJECT_MATVIEW",
    "OBJECT_SEQUENCE",
    "OBJECT_FOREIGN_TABLE",
    "OBJECT_INDEX",
]);
const ROUTINES = new Set(["OBJECT_FUNCTION", "OBJECT_PROCEDURE", "OBJECT_ROUTINE", "OBJECT_AGGREGATE"]);
const ON_TABLES = new Set(["OBJECT_TRIGGER", "OBJECT_RULE", "OBJECT_POLICY"]);
/** What the statement names, in order, once each. */
function namedBy(catalog, tree) {
    const type = tree.removeType ?? "";
    return (tree.objects ?? []).map((node) => {
        const name = nameOf(node);
        return { oid: findObject(catalog, type, node), name };
    });
}
function nameOf(node) {
    if ("List" in node)
        return (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .writtenName */ .lD)((0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .stringsOf */ .iw)(node.List.items));
    if ("String" in node)
        return { schema: null, name: node.String.sval ?? "" };
    if ("TypeName" in node)
        return (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .writtenName */ .lD)((0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .stringsOf */ .iw)(node.TypeName.names));
    return "ObjectWithArgs" in node ? (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .writtenName */ .lD)((0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .stringsOf */ .iw)(node.ObjectWithArgs.objname)) : { schema: null, name: "" };
}
/** The object that a node of DROP, COMMENT or ALTER … names; null when it is not known. */
function findObject(catalog, type, node) {
    const name = nameOf(node);
    if (RELATIONS.has(type))
        return (0,_queries_js__WEBPACK_IMPORTED_MODULE_1__/* .lookUp */ .TE)(catalog, "relation", name)?.oid ?? null;
    if (type === "OBJECT_TYPE" || type === "OBJECT_DOMAIN")
        return (0,_queries_js__WEBPACK_IMPORTED_MODULE_1__/* .lookUp */ .TE)(catalog, "type", name)?.oid ?? null;
    const routine = ROUTINES.has(type) && "ObjectWithArgs" in node ? findRoutine(catalog, node.ObjectWithArgs) : null;
    // Aggregates are kept by name.
    if (routine !== null || (ROUTINES.has(type) && type !== "OBJECT_AGGREGATE"))
        return routine?.oid ?? null;
    if (type === "OBJECT_SCHEMA")
        return catalog.names.map.get((0,_store_js__WEBPACK_IMPORTED_MODULE_3__/* .nameKey */ .Rc)("schema", "", name.name)) ?? null;
    if (type === "OBJECT_EXTENSION")
        return catalog.names.map.get((0,_store_js__WEBPACK_IMPORTED_MODULE_3__/* .nameKey */ .Rc)("extension", "", name.name)) ?? null;
    if (ON_TABLES.has(type))
        return "List" in node ? findOnTable(catalog, type, (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .stringsOf */ .iw)(node.List.items)) : null;
    for (const schema of name.schema === null ? [...catalog.searchPath, ""] : [name.schema]) {
        const oid = catalog.names.map.get((0,_store_js__WEBPACK_IMPORTED_MODULE_3__/* .nameKey */ .Rc)("other", type, `${schema}\0${name.name}`));
        if (oid !== undefined)
            return oid;
    }
    return null;
}
/** By its signature; without one it must be the only routine of that name. */
function findRoutine(catalog, object) {
    const named = (0,_expression_js__WEBPACK_IMPORTED_MODULE_0__/* .routinesNamed */ .vF)(catalog, (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .writtenName */ .lD)((0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .stringsOf */ .iw)(object.objname)));
    if (object.args_unspecified === true)
        return named.length === 1 ? (named[0] ?? null) : null;
    const signature = (object.objargs ?? []).map((node) => typeText(catalog, node)).join(",");
    return named.find((routine) => routine.signature.join(",") === signature) ?? null;
}
function typeText(catalog, node) {
    const type = "TypeName" in node ? (0,_resolve_type_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalType */ .jD)(catalog, node.TypeName) : null;
    return type === null ? "?" : (0,_resolve_type_js__WEBPACK_IMPORTED_MODULE_2__/* .bareTypeName */ .GJ)(type);
}
const KINDS = { OBJECT_TRIGGER: "trigger", OBJECT_RULE: "rule", OBJECT_POLICY: "policy" };
function findOnTable(catalog, type, parts) {
    const table = (0,_queries_js__WEBPACK_IMPORTED_MODULE_1__/* .lookUp */ .TE)(catalog, "relation", (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .writtenName */ .lD)(parts.slice(0, -1)));
    if (table === null || (0,_queries_js__WEBPACK_IMPORTED_MODULE_1__/* .relationOf */ .Ke)(catalog, table.oid) === null)
        return null;
    const found = (0,_store_js__WEBPACK_IMPORTED_MODULE_3__/* .partsOf */ .CI)(catalog, table.oid).find((object) => object.kind === KINDS[type] && object.name === parts.at(-1));
    return found?.oid ?? null;
}


/***/ }),

/***/ 93785:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ renameValue),
/* harmony export */   UU: () => (/* binding */ enumValues),
/* harmony export */   _q: () => (/* binding */ epochOfValue),
/* harmony export */   dM: () => (/* binding */ addValue)
/* harmony export */ });
/* unused harmony export listValues */
function enumValues(values) {
    const log = { steps: [], present: new Map() };
    for (const each of values)
        append(log, { ...each, neighbor: null, isAfter: true });
    return { log, length: log.steps.length };
}
/** The epoch of a value; null where the enum has none of that name. */
function epochOfValue(values, value) {
    const { log, length } = values;
    if (log.steps.length === length)
        return log.present.get(value) ?? null;
    return listValues(values).find((each) => each.value === value)?.epoch ?? null;
}
function addValue(values, added) {
    return epochOfValue(values, added.value) === null ? grow(values, added) : values;
}
/** Unchanged where there is none of the name, or the new one is taken. */
function renameValue(values, from, to) {
    const isRefused = epochOfValue(values, from) === null || epochOfValue(values, to) !== null;
    return isRefused ? values : grow(values, { from, to });
}
function grow(values, step) {
    const isNewest = values.log.steps.length === values.length;
    const log = isNewest ? values.log : enumValues(listValues(values)).log;
    append(log, step);
    return { log, length: log.steps.length };
}
function append({ steps, present }, step) {
    steps.push(step);
    if ("value" in step)
        present.set(step.value, step.epoch);
    else {
        present.set(step.to, present.get(step.from) ?? "existing");
        present.delete(step.from);
    }
}
/** In their order. Takes time in proportion to all that ever happened to them. */
function listValues({ log, length }) {
    const head = { value: "", epoch: "existing", next: null, before: null };
    const links = new Map();
    let last = head;
    for (let index = 0; index < length; index++) {
        const step = log.steps[index];
        if (step === undefined)
            break;
        if ("value" in step) {
            const link = insert(step, placeOf(step, links, last));
            links.set(step.value, link);
            if (link.next === null)
                last = link;
        }
        else
            rename(links, step);
    }
    const found = [];
    for (let link = head.next; link !== null; link = link.next)
        found.push({ value: link.value, epoch: link.epoch });
    return found;
}
/** The link behind which it comes. */
function placeOf({ neighbor, isAfter }, links, last) {
    const beside = neighbor === null ? undefined : links.get(neighbor);
    if (beside === undefined)
        return last;
    return isAfter ? beside : (beside.before ?? last);
}
function insert({ value, epoch }, before) {
    const link = { value, epoch, next: before.next, before };
    if (link.next !== null)
        link.next.before = link;
    before.next = link;
    return link;
}
function rename(links, { from, to }) {
    const link = links.get(from);
    if (link === undefined)
        return;
    links.delete(from);
    link.value = to;
    links.set(to, link);
}


/***/ }),

/***/ 37005:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MY: () => (/* binding */ toExpression),
/* harmony export */   jO: () => (/* binding */ mentionsOf),
/* harmony export */   je: () => (/* binding */ volatilityOf),
/* harmony export */   mf: () => (/* binding */ castType),
/* harmony export */   vF: () => (/* binding */ routinesNamed)
/* harmony export */ });
/* harmony import */ var _builtin_functions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59297);
/* harmony import */ var _extension_functions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85490);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30167);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81314);
/* harmony import */ var _resolve_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54745);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8455);






/** What the expression of one table (a default, a check, an index key) mentions. */
function mentionsOf(catalog, tree) {
    const columns = new Set();
    const functions = [];
    const types = [];
    const relations = [];
    let star = false;
    (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .walk */ .GG)(tree, (kind, body) => {
        if (kind === "ColumnRef") {
            const last = lastField(body["fields"]);
            if (last === "*")
                star = true;
            else
                columns.add(last);
        }
        else if (kind === "FuncCall") {
            const call = calledFunction(body);
            functions.push(call.name);
            if (call.sequence !== null)
                relations.push(call.sequence);
        }
        else if (kind === "TypeCast" && (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .isRecord */ .u4)(body["typeName"])) {
            const type = (0,_resolve_type_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalType */ .jD)(catalog, body["typeName"]);
            if (type !== null)
                types.push(type);
            const cast = body;
            const relation = type?.name === "regclass" ? (0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .parseName */ .$q)((0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .stringConstant */ .eG)(cast.arg) ?? "") : null;
            if (relation !== null)
                relations.push(relation);
        }
    });
    return { columns: [...columns], star, functions, types, relations };
}
function lastField(fields) {
    const nodes = Array.isArray(fields) ? fields : [];
    const last = nodes.at(-1);
    if ((0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .isRecord */ .u4)(last) && (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .isRecord */ .u4)(last["String"]))
        return typeof last["String"]["sval"] === "string" ? last["String"]["sval"] : "";
    return "*";
}
const SEQUENCE_FUNCTIONS = new Set(["nextval", "currval", "setval"]);
function calledFunction(body) {
    const call = body;
    const name = (0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .writtenName */ .lD)((0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .stringsOf */ .iw)(call.funcname));
    const argument = SEQUENCE_FUNCTIONS.has(name.name) ? (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .stringConstant */ .eG)(call.args?.[0]) : null;
    return { name, sequence: argument === null ? null : (0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .parseName */ .$q)(argument) };
}
const ORDER = ["constant", "immutable", "stable", "volatile", "unknown"];
/** The most volatile of all that an expression calls. `unknown` outranks `volatile`. */
function volatilityOf(catalog, tree) {
    let worst = "constant";
    const raise = (volatility) => {
        if (ORDER.indexOf(volatility) > ORDER.indexOf(worst))
            worst = volatility;
    };
    (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .walk */ .GG)(tree, (kind, body) => {
        if (kind === "FuncCall")
            raise(functionVolatility(catalog, calledFunction(body).name));
        else if (kind === "SQLValueFunction")
            raise("stable");
        else if (!CONSTANT_NODES.has(kind))
            raise("immutable");
    });
    return worst;
}
const CONSTANT_NODES = new Set(["A_Const", "TypeCast", "String", "Integer", "Float", "Boolean", "CollateClause"]);
function functionVolatility(catalog, name) {
    const builtin = name.schema === null || name.schema === "pg_catalog" ? (0,_builtin_functions_js__WEBPACK_IMPORTED_MODULE_0__/* .builtinVolatility */ .Z)(name.name) : null;
    if (builtin !== null)
        return builtin;
    const routines = routinesNamed(catalog, name);
    if (routines.length === 0)
        return (0,_builtin_functions_js__WEBPACK_IMPORTED_MODULE_0__/* .knownVolatility */ .D)(name) ?? (0,_extension_functions_js__WEBPACK_IMPORTED_MODULE_1__/* .extensionVolatility */ .V)(catalog, name) ?? "unknown";
    return routines.map((routine) => routine.volatility).reduce((a, b) => (ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b));
}
/** All overloads of a function, in the first schema of the search path that has any. */
function routinesNamed(catalog, name) {
    for (const schema of name.schema === null ? catalog.searchPath : [name.schema]) {
        const oids = catalog.routines.map.get(`${schema}\0${name.name}`) ?? [];
        const found = oids.map((oid) => (0,_store_js__WEBPACK_IMPORTED_MODULE_2__/* .getObject */ .iM)(catalog, oid)).filter((object) => object?.kind === "routine");
        if (found.length > 0)
            return found;
    }
    return [];
}
function toExpression(catalog, tree) {
    return { tree, volatility: volatilityOf(catalog, tree) };
}
/** The type that an expression certainly has: of a cast or a constant; null where that takes more knowledge. */
function castType(catalog, tree) {
    if (!("TypeCast" in tree))
        return null;
    const name = tree.TypeCast.typeName;
    return name === undefined ? null : (0,_resolve_type_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalType */ .jD)(catalog, name);
}


/***/ }),

/***/ 85490:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ extensionVolatility)
/* harmony export */ });
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81314);

/** By extension, as pg_proc of 18 declares them. */
const FUNCTIONS = {
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
function extensionVolatility(catalog, { name }) {
    for (const [extension, kinds] of Object.entries(FUNCTIONS)) {
        const found = kinds.find(([, names]) => ` ${names} `.includes(` ${name} `));
        if (found !== undefined && catalog.names.map.has((0,_store_js__WEBPACK_IMPORTED_MODULE_0__/* .nameKey */ .Rc)("extension", "", extension)))
            return found[0];
    }
    return null;
}


/***/ }),

/***/ 33637:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hn: () => (/* binding */ DOMAINS_OF_EXTENSIONS),
/* harmony export */   IM: () => (/* binding */ extensionOfKey),
/* harmony export */   Xm: () => (/* binding */ extensionOfType),
/* harmony export */   yQ: () => (/* binding */ typesOfExtension)
/* harmony export */ });
const TYPES_OF_EXTENSION = {
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
const DOMAINS_OF_EXTENSIONS = { earth: "cube", lo: "oid" };
const EXTENSION_OF_TYPE = new Map(Object.entries(TYPES_OF_EXTENSION).flatMap(([extension, types]) => types.map((type) => [type, extension])));
/** Names of types; empty for an extension without types or one that is not known. */
function typesOfExtension(extension) {
    return Object.hasOwn(TYPES_OF_EXTENSION, extension) ? (TYPES_OF_EXTENSION[extension] ?? []) : [];
}
/** The extension that is known for a type of this name; null otherwise. */
function extensionOfType(type) {
    return EXTENSION_OF_TYPE.get(type) ?? null;
}
/** Operator classes that are written in an index. */
const EXTENSION_OF_OPERATOR_CLASS = {
    gin_trgm_ops: "pg_trgm",
    gist_trgm_ops: "pg_trgm",
    gin__int_ops: "intarray",
    gist__int_ops: "intarray",
    gist__intbig_ops: "intarray",
    bit_hamming_ops: "vector",
    bit_jaccard_ops: "vector",
};
const EXTENSION_OF_METHOD = { bloom: "bloom", hnsw: "vector", ivfflat: "vector", rum: "rum" };
/** Built-in types (without arrays) whose default operator class an extension brings, by access method. */
const DEFAULT_CLASSES = {
    gin: {
        extension: "btree_gin",
        types: new Set(("bit bool bpchar bytea char cidr date float4 float8 inet int2 int4 int8 interval macaddr macaddr8 money name numeric oid text " +
            "time timestamp timestamptz timetz uuid varbit varchar").split(" ")),
    },
    gist: {
        extension: "btree_gist",
        types: new Set(("bit bool bpchar bytea cidr date float4 float8 inet int2 int4 int8 interval macaddr macaddr8 money numeric oid text time " +
            "timestamp timestamptz timetz uuid varbit varchar").split(" ")),
    },
};
/** The extension without which an index cannot have the key; null where it needs none, or none is known. */
function extensionOfKey({ method, operatorClass, type }) {
    const own = Object.hasOwn(EXTENSION_OF_METHOD, method) ? EXTENSION_OF_METHOD[method] : undefined;
    if (own !== undefined)
        return own;
    if (operatorClass !== null) {
        if (Object.hasOwn(EXTENSION_OF_OPERATOR_CLASS, operatorClass))
            return EXTENSION_OF_OPERATOR_CLASS[operatorClass] ?? null;
        return method === "gist" && /^gist_\w+_ops$/.test(operatorClass) && !BROUGHT_WITH_TYPE.test(operatorClass)
            ? "btree_gist"
            : null;
    }
    const defaults = Object.hasOwn(DEFAULT_CLASSES, method) ? DEFAULT_CLASSES[method] : undefined;
    if (defaults === undefined || type === null || type.schema !== "pg_catalog")
        return null;
    if (type.dimensions > 0)
        return method === "gist" && type.name === "int4" ? "intarray" : null;
    return defaults.types.has(type.name) ? defaults.extension : null;
}
/** Their indexes fall with the columns of the type. */
const BROUGHT_WITH_TYPE = /^gist_(?:hstore|cube|seg|ltree|_ltree|geometry|geography)\w*_ops/;


/***/ }),

/***/ 85009:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DN: () => (/* binding */ whatFallsWithColumn),
/* harmony export */   Fo: () => (/* binding */ collect),
/* harmony export */   bU: () => (/* binding */ whatFalls),
/* harmony export */   lt: () => (/* binding */ whatFallsWith),
/* harmony export */   uO: () => (/* binding */ fallsOf)
/* harmony export */ });
/* unused harmony exports requiredBy, describeName */
/* harmony import */ var _drop_targets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62265);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90971);
/* harmony import */ var _queries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11657);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81314);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8455);





/**
 * Everything that a `DropStmt` or the DROP COLUMNs (DROP ATTRIBUTEs) of an `AlterTableStmt` make fall, the named things first. What only
 * CASCADE takes is listed with RESTRICT too (`automatic: false`): there the statement would fail. Names that are not known
 * give nothing: ask `resolveRelation` too. DROP OWNED gives nothing, since owners are not known.
 */
function whatFalls(catalog, tree) {
    if (!(0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .isNode */ .Ll)(tree))
        return [];
    return fallsOf(catalog, targetsOf(catalog, tree));
}
/** What falls with one column, the column itself first. */
function whatFallsWithColumn(catalog, relation, column) {
    return fallsOf(catalog, [{ oid: relation.oid, column: column.number, part: "column" }]);
}
/** What falls with an object, itself first. */
function whatFallsWith(catalog, object) {
    return fallsOf(catalog, [{ oid: object.oid, column: 0, part: "whole" }]);
}
/** What an object is a part of, so that it cannot be dropped by itself, not even with CASCADE; null: it stands alone. */
function requiredBy(catalog, object) {
    for (const edge of dependenciesOf(catalog, object.oid)) {
        if (edge.type === "internal" || edge.type === "extension")
            return getObject(catalog, edge.on);
    }
    return null;
}
function targetsOf(catalog, tree) {
    if ("DropStmt" in tree)
        return dropTargets(catalog, tree.DropStmt);
    if (!("AlterTableStmt" in tree) || tree.AlterTableStmt.relation === undefined)
        return [];
    const { relation, objtype } = tree.AlterTableStmt;
    const commands = (tree.AlterTableStmt.cmds ?? []).flatMap((node) => ("AlterTableCmd" in node ? node.AlterTableCmd : []));
    if (objtype === "OBJECT_TYPE")
        return attributeTargets(catalog, (0,_queries_js__WEBPACK_IMPORTED_MODULE_1__/* .toWrittenName */ .Ko)(relation), commands);
    const answer = (0,_queries_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveRelation */ .j0)(catalog, relation);
    if (answer.state !== "known")
        return [];
    return commands.flatMap(({ subtype, name }) => {
        const column = subtype === "AT_DropColumn" ? (0,_queries_js__WEBPACK_IMPORTED_MODULE_1__/* .columnOf */ .uV)(catalog, answer.value, name ?? "") : null;
        return column?.state === "known" ? [{ oid: answer.value.oid, column: column.value.number, part: "column" }] : [];
    });
}
function attributeTargets(catalog, name, commands) {
    const type = (0,_queries_js__WEBPACK_IMPORTED_MODULE_1__/* .lookUp */ .TE)(catalog, "type", name);
    if (type?.kind !== "type")
        return [];
    const dropped = new Set(commands.flatMap((command) => (command.subtype === "AT_DropColumn" ? (command.name ?? []) : [])));
    const attributes = type.attributes.filter((each) => dropped.has(each.name));
    return attributes.map(({ number }) => ({ oid: type.oid, column: number, part: "column" }));
}
function dropTargets(catalog, tree) {
    return (0,_drop_targets_js__WEBPACK_IMPORTED_MODULE_0__/* .namedBy */ .T)(catalog, tree).flatMap((target) => target.oid === null ? [] : { oid: target.oid, column: 0, part: "whole" });
}
/** The fall of some targets and of all that needs them. */
function fallsOf(catalog, targets) {
    return collect(catalog, targets).flatMap((found) => describe(catalog, found) ?? []);
}
/** As `fallsOf`, without words: for whoever takes them away. */
function collect(catalog, targets) {
    const found = new Map();
    const later = [];
    const queue = [];
    const visit = (next) => {
        const key = `${next.oid}.${next.column}.${next.part}`;
        const before = found.get(key);
        if (before !== undefined && (before.certain || !next.certain))
            return;
        found.set(key, next);
        queue.push(next);
    };
    const spread = () => {
        for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
            for (const edge of edgesOn(catalog, at)) {
                if (edge.type === "normal")
                    later.push({ edge, from: at });
                else
                    visit(reach(catalog, edge, at));
            }
        }
    };
    for (const target of targets)
        visit({ ...target, named: true, automatic: true, certain: true });
    spread();
    for (let next = later.shift(); next !== undefined; next = later.shift()) {
        visit({ ...reach(catalog, next.edge, next.from), automatic: false });
        spread();
    }
    const wholes = new Set([...found.values()].flatMap((each) => (each.part === "whole" && each.certain ? each.oid : [])));
    return [...found.values()].filter((each) => {
        if (each.part === "whole")
            return true;
        return (!wholes.has(each.oid) && !(each.part === "default" && found.get(`${each.oid}.${each.column}.column`)?.certain === true));
    });
}
function edgesOn(catalog, at) {
    if (at.part === "default")
        return [];
    const object = (0,_store_js__WEBPACK_IMPORTED_MODULE_2__/* .getObject */ .iM)(catalog, at.oid);
    const edges = (0,_store_js__WEBPACK_IMPORTED_MODULE_2__/* .dependentsOn */ .yw)(catalog, at.oid);
    if (at.part === "whole" && object?.kind === "schema")
        return [...edges, ...schemaEdges(catalog, object.oid, object.name)];
    if (object?.kind === "index")
        return [...edges, ...constraintOf(object)];
    if (at.part === "whole")
        return object?.kind === "relation" ? [...edges, ...keysToParents(catalog, object)] : edges;
    return edges.filter((edge) => edge.onColumn === at.column || edge.onColumn === _objects_js__WEBPACK_IMPORTED_MODULE_4__/* .SOME_COLUMNS */ .F);
}
/** A constraint does not outlive its index, but does not fall silently with it. */
function constraintOf(index) {
    if (index.constraint === null)
        return [];
    return [
        { id: 0, from: index.constraint, fromColumn: 0, part: "whole", on: index.oid, onColumn: 0, type: "normal", certain: true },
    ];
}
/** A foreign key that references a partitioned table needs each of its partitions. */
function keysToParents(catalog, partition) {
    const edges = [];
    const seen = new Set();
    let parent = partition.partitionOf?.parent ?? null;
    while (parent !== null && !seen.has(parent)) {
        seen.add(parent);
        for (const edge of (0,_store_js__WEBPACK_IMPORTED_MODULE_2__/* .dependentsOn */ .yw)(catalog, parent)) {
            const user = (0,_store_js__WEBPACK_IMPORTED_MODULE_2__/* .getObject */ .iM)(catalog, edge.from);
            if (user?.kind === "constraint" && user.references?.relation === parent)
                edges.push({ ...edge, type: "normal" });
        }
        parent = (0,_queries_js__WEBPACK_IMPORTED_MODULE_1__/* .relationOf */ .Ke)(catalog, parent)?.partitionOf?.parent ?? null;
    }
    return edges;
}
/** Objects of a schema need it; that is not kept as dependencies. */
function schemaEdges(catalog, oid, schema) {
    const edges = [];
    for (const object of catalog.objects.map.values()) {
        const owned = object.kind === "relation" || object.kind === "type" || object.kind === "routine" || object.kind === "other";
        if (!owned || object.schema !== schema)
            continue;
        edges.push({ id: 0, from: object.oid, fromColumn: 0, part: "whole", on: oid, onColumn: 0, type: "normal", certain: true });
    }
    return edges;
}
/** A partitioned table falls as a whole with a column of its partition key. */
function reach(catalog, edge, from) {
    const certain = from.certain && edge.certain;
    const { automatic } = from;
    const rest = { named: false, automatic, certain };
    const user = (0,_store_js__WEBPACK_IMPORTED_MODULE_2__/* .getObject */ .iM)(catalog, edge.from);
    const hasColumns = user?.kind === "relation" || (user?.kind === "type" && user.typeKind === "composite");
    const isKey = user?.kind === "relation" && user.partitionBy?.columns.includes(edge.fromColumn) === true && edge.part !== "default";
    if (edge.fromColumn === 0 || !hasColumns || isKey)
        return { oid: edge.from, column: 0, part: "whole", ...rest };
    return { oid: edge.from, column: edge.fromColumn, part: edge.part === "default" ? "default" : "column", ...rest };
}
function describe(catalog, found) {
    const object = (0,_store_js__WEBPACK_IMPORTED_MODULE_2__/* .getObject */ .iM)(catalog, found.oid);
    if (object === null)
        return null;
    const { part, named, automatic, certain } = found;
    const column = object.kind === "relation" && part !== "whole" ? (0,_queries_js__WEBPACK_IMPORTED_MODULE_1__/* .columnNumbered */ .rM)(object, found.column) : null;
    const attribute = object.kind === "type" && part === "column" ? object.attributes.find((each) => each.number === found.column) : undefined;
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
function describeName(catalog, object) {
    if (object.kind === "schema" || object.kind === "extension")
        return object.name;
    if (object.kind === "routine")
        return `${object.schema}.${object.name}(${object.signature.join(", ")})`;
    const ownerOid = "relation" in object ? (object.relation ?? ("domain" in object ? object.domain : null)) : null;
    const owner = ownerOid === null ? null : (0,_store_js__WEBPACK_IMPORTED_MODULE_2__/* .getObject */ .iM)(catalog, ownerOid);
    return owner === null ? `${object.schema}.${object.name}` : `${object.name} on ${owner.schema}.${owner.name}`;
}
function losesData(catalog, object, fall) {
    if (object.kind === "type")
        return fall.part === "column" && (0,_queries_js__WEBPACK_IMPORTED_MODULE_1__/* .columnsOfType */ .Ro)(catalog, object).length > 0;
    if (object.kind !== "relation" || fall.part === "default")
        return false;
    const stores = object.relationKind === "table" || object.relationKind === "unknown";
    if (!stores || object.persistence === "temporary")
        return false;
    return fall.part === "whole" || fall.columnObject?.generated === null;
}


/***/ }),

/***/ 5692:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H4: () => (/* binding */ copyForeignKey),
/* harmony export */   IW: () => (/* binding */ foreignKeysReaching),
/* harmony export */   pl: () => (/* binding */ addForeignKey)
/* harmony export */ });
/* unused harmony export putForeignKey */
/* harmony import */ var _auto_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38781);
/* harmony import */ var _build_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18311);
/* harmony import */ var _make_constraint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54653);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30167);
/* harmony import */ var _queries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11657);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81314);
/** Foreign keys and their copies on partitions. */






const ACTIONS = {
    a: "no action",
    r: "restrict",
    c: "cascade",
    n: "set null",
    d: "set default",
};
function addForeignKey(catalog, table, plan) {
    const { tree, epoch } = plan;
    const target = tree.pktable === undefined ? null : (0,_build_js__WEBPACK_IMPORTED_MODULE_1__/* .relationFor */ .gb)(catalog, tree.pktable);
    if (target === null)
        return;
    const names = plan.column === null ? (0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .stringsOf */ .iw)(tree.fk_attrs) : [plan.column];
    const label = { columns: (0,_auto_names_js__WEBPACK_IMPORTED_MODULE_0__/* .joinColumnNames */ .ti)(names), label: "fkey" };
    const name = tree.conname ?? (0,_make_constraint_js__WEBPACK_IMPORTED_MODULE_2__/* .freeConstraintName */ .PC)(catalog, table, label);
    const columns = names.flatMap((each) => (0,_build_js__WEBPACK_IMPORTED_MODULE_1__/* .columnFor */ ._R)(catalog, table.oid, each)?.number ?? []);
    const actions = {
        onDelete: ACTIONS[tree.fk_del_action ?? "a"] ?? "no action",
        onUpdate: ACTIONS[tree.fk_upd_action ?? "a"] ?? "no action",
    };
    const references = { relation: target.oid, columns: referencedColumns(catalog, target, (0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .stringsOf */ .iw)(tree.pk_attrs)), ...actions };
    const fields = { epoch, constraintKind: "foreign", references, ...(0,_make_constraint_js__WEBPACK_IMPORTED_MODULE_2__/* .flagsOf */ .Zo)(plan) };
    putForeignKey(catalog, table, { ...fields, name, columns, schema: table.schema, relation: table.oid });
}
/** The foreign key, what it needs of the table it references, and its copies on partitions. */
function putForeignKey(catalog, table, given) {
    const made = (0,_make_constraint_js__WEBPACK_IMPORTED_MODULE_2__/* .makeConstraint */ .k7)(catalog, given);
    const { references } = made;
    if (references !== null) {
        const edge = { from: made.oid, on: references.relation, type: "normal" };
        if (references.columns.length === 0)
            (0,_store_js__WEBPACK_IMPORTED_MODULE_4__/* .addDependency */ .bj)(catalog, edge);
        for (const column of references.columns)
            (0,_store_js__WEBPACK_IMPORTED_MODULE_4__/* .addDependency */ .bj)(catalog, { ...edge, onColumn: column });
        const index = referencedIndex(catalog, references.relation, references.columns);
        if (index !== null)
            (0,_store_js__WEBPACK_IMPORTED_MODULE_4__/* .addDependency */ .bj)(catalog, { from: made.oid, on: index.oid, type: "normal" });
    }
    if (made.parent !== null)
        (0,_store_js__WEBPACK_IMPORTED_MODULE_4__/* .addDependency */ .bj)(catalog, { from: made.oid, on: made.parent, type: "internal" });
    if (table.partitionBy !== null)
        for (const child of (0,_queries_js__WEBPACK_IMPORTED_MODULE_3__/* .childrenOf */ .LU)(catalog, table))
            copyForeignKey(catalog, child, made);
    return made;
}
/** A partition's copy of its parent's foreign key. */
function copyForeignKey(catalog, partition, key) {
    const parent = key.relation === null ? null : (0,_queries_js__WEBPACK_IMPORTED_MODULE_3__/* .relationOf */ .Ke)(catalog, key.relation);
    const names = key.columns.flatMap((number) => parent?.columns.find((column) => column.number === number)?.name ?? []);
    const columns = names.flatMap((name) => (0,_build_js__WEBPACK_IMPORTED_MODULE_1__/* .columnFor */ ._R)(catalog, partition.oid, name)?.number ?? []);
    const { oid: _oid, kind: _kind, ...rest } = key;
    const used = (0,_queries_js__WEBPACK_IMPORTED_MODULE_3__/* .constraintNamed */ .RB)(catalog, partition, key.name) !== null;
    const label = { columns: (0,_auto_names_js__WEBPACK_IMPORTED_MODULE_0__/* .joinColumnNames */ .ti)(names), label: "fkey" };
    const name = used ? (0,_make_constraint_js__WEBPACK_IMPORTED_MODULE_2__/* .freeConstraintName */ .PC)(catalog, partition, label) : key.name;
    const place = { name, schema: partition.schema, relation: partition.oid, columns };
    putForeignKey(catalog, partition, { ...rest, ...place, parent: key.oid, inherited: 1, local: false });
}
function referencedColumns(catalog, target, names) {
    if (names.length > 0)
        return names.flatMap((name) => (0,_build_js__WEBPACK_IMPORTED_MODULE_1__/* .columnFor */ ._R)(catalog, target.oid, name)?.number ?? []);
    return (0,_queries_js__WEBPACK_IMPORTED_MODULE_3__/* .constraintsOn */ .Gd)(catalog, target).find((each) => each.constraintKind === "primary")?.columns ?? [];
}
function referencedIndex(catalog, oid, columns) {
    const table = (0,_queries_js__WEBPACK_IMPORTED_MODULE_3__/* .relationOf */ .Ke)(catalog, oid);
    if (table === null)
        return null;
    const keys = (0,_queries_js__WEBPACK_IMPORTED_MODULE_3__/* .constraintsOn */ .Gd)(catalog, table).filter((each) => each.constraintKind === "primary" || each.constraintKind === "unique");
    const same = keys.find((each) => each.columns.length === columns.length && columns.every((column) => each.columns.includes(column)));
    return same?.index === null || same?.index === undefined ? null : { oid: same.index };
}
/** Foreign keys whose rows may be this table's: those that reference it, or a partitioned table that it is a part of. */
function foreignKeysReaching(catalog, table) {
    const found = [];
    const seen = new Set();
    let at = table;
    while (at !== null && !seen.has(at.oid)) {
        seen.add(at.oid);
        found.push(...(0,_queries_js__WEBPACK_IMPORTED_MODULE_3__/* .foreignKeysTo */ .Op)(catalog, at));
        at = at.partitionOf === null ? null : (0,_queries_js__WEBPACK_IMPORTED_MODULE_3__/* .relationOf */ .Ke)(catalog, at.partitionOf.parent);
    }
    return found;
}


/***/ }),

/***/ 54653:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PC: () => (/* binding */ freeConstraintName),
/* harmony export */   Sf: () => (/* binding */ notNullOf),
/* harmony export */   UI: () => (/* binding */ spreadNotNull),
/* harmony export */   Zo: () => (/* binding */ flagsOf),
/* harmony export */   k7: () => (/* binding */ makeConstraint),
/* harmony export */   z$: () => (/* binding */ setNotNull)
/* harmony export */ });
/* harmony import */ var _auto_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38781);
/* harmony import */ var _build_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18311);
/* harmony import */ var _queries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11657);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81314);




/** A constraint with everything that is not given left empty; needs its columns (falls with them). */
function makeConstraint(catalog, given) {
    const constraint = (0,_store_js__WEBPACK_IMPORTED_MODULE_3__/* .putObject */ .$R)(catalog, {
        kind: "constraint",
        oid: (0,_store_js__WEBPACK_IMPORTED_MODULE_3__/* .takeId */ .lX)(catalog),
        epoch: given.epoch,
        schema: given.schema,
        name: given.name,
        assumed: false,
        constraintKind: given.constraintKind,
        relation: given.relation ?? null,
        domain: given.domain ?? null,
        columns: given.columns ?? [],
        references: given.references ?? null,
        expression: given.expression ?? null,
        validated: given.validated ?? true,
        enforced: given.enforced ?? true,
        deferrable: given.deferrable ?? false,
        initiallyDeferred: given.initiallyDeferred ?? false,
        noInherit: given.noInherit ?? false,
        index: given.index ?? null,
        parent: given.parent ?? null,
        inherited: given.inherited ?? 0,
        local: given.local ?? true,
    });
    const on = constraint.relation ?? constraint.domain;
    if (on === null)
        return constraint;
    const edge = { from: constraint.oid, on, type: "auto" };
    if (constraint.columns.length === 0)
        (0,_store_js__WEBPACK_IMPORTED_MODULE_3__/* .addDependency */ .bj)(catalog, edge);
    for (const column of constraint.columns)
        (0,_store_js__WEBPACK_IMPORTED_MODULE_3__/* .addDependency */ .bj)(catalog, { ...edge, onColumn: column });
    return constraint;
}
/** A made-up name that no constraint of the schema has. */
function freeConstraintName(catalog, owner, parts) {
    const isTaken = (name) => catalog.constraintNames.map.has(`${owner.schema}\0${name}`);
    return (0,_auto_names_js__WEBPACK_IMPORTED_MODULE_0__/* .freeName */ .IL)(catalog, { table: owner.name, ...parts }, { schema: owner.schema, isTaken });
}
/** What a tree says of validity and deferral. */
function flagsOf({ tree, fresh, }) {
    const mayBeUnenforced = tree.contype === "CONSTR_CHECK" || tree.contype === "CONSTR_FOREIGN";
    const enforced = !mayBeUnenforced || tree.is_enforced === true;
    return {
        enforced,
        validated: enforced && (fresh || tree.skip_validation !== true),
        deferrable: tree.deferrable === true,
        initiallyDeferred: tree.initdeferred === true,
        noInherit: tree.is_no_inherit === true,
    };
}
/** As `setNotNull`, on children too, whose constraints are handed down under the parent's name. */
function spreadNotNull(catalog, table, given) {
    const column = (0,_build_js__WEBPACK_IMPORTED_MODULE_1__/* .columnFor */ ._R)(catalog, table.oid, given.column);
    const number = column?.number ?? 0;
    const before = column?.notNull === true ? notNullOf(catalog, table.oid, number) : null;
    setNotNull(catalog, table, given);
    if (before !== null || given.only)
        return;
    const made = notNullOf(catalog, table.oid, number);
    if (made === null || made.noInherit)
        return;
    for (const child of (0,_queries_js__WEBPACK_IMPORTED_MODULE_2__/* .childrenOf */ .LU)(catalog, table))
        spreadNotNull(catalog, child, { ...given, name: made.name, inherited: true, claimed: false });
}
/** Marks one table's column NOT NULL with a constraint of its own, as PostgreSQL 18 does; 15 to 17 know the mark only. */
function setNotNull(catalog, table, given) {
    const column = (0,_build_js__WEBPACK_IMPORTED_MODULE_1__/* .columnFor */ ._R)(catalog, table.oid, given.column);
    if (column === null)
        return;
    const before = column.notNull ? notNullOf(catalog, table.oid, column.number) : null;
    if (before !== null) {
        const inherited = before.inherited + (given.inherited === true ? 1 : 0);
        const local = before.local || given.claimed === true;
        (0,_store_js__WEBPACK_IMPORTED_MODULE_3__/* .putObject */ .$R)(catalog, { ...before, validated: before.validated || given.validated, inherited, local });
        return;
    }
    (0,_build_js__WEBPACK_IMPORTED_MODULE_1__/* .updateColumn */ .y$)(catalog, table.oid, { ...column, notNull: true });
    const wanted = given.inherited === true && (0,_queries_js__WEBPACK_IMPORTED_MODULE_2__/* .constraintNamed */ .RB)(catalog, table, given.name ?? "") !== null ? null : given.name;
    const name = wanted ?? freeConstraintName(catalog, table, { columns: column.name, label: "not_null" });
    const { epoch, validated, noInherit = false } = given;
    const handed = given.inherited === true ? { inherited: 1, local: false } : {};
    const place = { schema: table.schema, relation: table.oid, columns: [column.number], ...handed };
    makeConstraint(catalog, { epoch, name, constraintKind: "not-null", validated, noInherit, ...place });
}
/** The NOT NULL constraint of a column. */
function notNullOf(catalog, oid, column) {
    const table = (0,_queries_js__WEBPACK_IMPORTED_MODULE_2__/* .relationOf */ .Ke)(catalog, oid);
    const all = table === null ? [] : (0,_queries_js__WEBPACK_IMPORTED_MODULE_2__/* .constraintsOn */ .Gd)(catalog, table);
    return all.find((each) => each.constraintKind === "not-null" && each.columns[0] === column) ?? null;
}


/***/ }),

/***/ 33765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eZ: () => (/* binding */ replay),
  yC: () => (/* binding */ replayUnknown),
  wD: () => (/* reexport */ resetSession)
});

// UNUSED EXPORTS: replayAll

// EXTERNAL MODULE: ./build/risk/catalog/catalog.js
var catalog = __webpack_require__(80348);
// EXTERNAL MODULE: ./build/risk/catalog/build.js
var build = __webpack_require__(18311);
// EXTERNAL MODULE: ./build/risk/catalog/expression.js
var expression = __webpack_require__(37005);
// EXTERNAL MODULE: ./build/risk/catalog/foreign-keys.js
var foreign_keys = __webpack_require__(5692);
// EXTERNAL MODULE: ./build/risk/catalog/auto-names.js
var auto_names = __webpack_require__(38781);
// EXTERNAL MODULE: ./build/risk/catalog/extensions.js
var extensions = __webpack_require__(33637);
// EXTERNAL MODULE: ./build/risk/catalog/names.js
var catalog_names = __webpack_require__(30167);
// EXTERNAL MODULE: ./build/risk/catalog/queries.js + 1 modules
var queries = __webpack_require__(11657);
// EXTERNAL MODULE: ./build/risk/catalog/tree.js
var catalog_tree = __webpack_require__(8455);
;// CONCATENATED MODULE: ./build/risk/catalog/implied-name.js


/** `?column?` where there is none. */
function impliedName(value) {
    return figureName(value)?.name ?? "?column?";
}
function figureName(value) {
    if (value === undefined)
        return null;
    if ("ColumnRef" in value)
        return strong((0,catalog_tree/* fieldsOf */.Pf)(value.ColumnRef).findLast((field) => field !== "*"));
    if ("A_Indirection" in value)
        return strong((0,catalog_names/* stringsOf */.iw)(value.A_Indirection.indirection).at(-1)) ?? figureName(value.A_Indirection.arg);
    if ("FuncCall" in value)
        return strong((0,catalog_names/* stringsOf */.iw)(value.FuncCall.funcname).at(-1));
    if ("A_Expr" in value)
        return value.A_Expr.kind === "AEXPR_NULLIF" ? strong("nullif") : null;
    if ("CollateClause" in value)
        return figureName(value.CollateClause.arg);
    if ("TypeCast" in value)
        return outside(figureName(value.TypeCast.arg), (0,catalog_names/* stringsOf */.iw)(value.TypeCast.typeName?.names).at(-1));
    if ("CaseExpr" in value)
        return outside(figureName(value.CaseExpr.defresult), "case");
    if ("SubLink" in value)
        return sublinkName(value.SubLink);
    if ("MinMaxExpr" in value)
        return strong(value.MinMaxExpr.op === "IS_LEAST" ? "least" : "greatest");
    if ("SQLValueFunction" in value)
        return strong(valueFunctionName(value.SQLValueFunction.op ?? ""));
    const [kind = ""] = Object.keys(value);
    return strong(NAMES[kind]);
}
const NAMES = {
    A_ArrayExpr: "array",
    CoalesceExpr: "coalesce",
    GroupingFunc: "grouping",
    JsonArrayAgg: "json_arrayagg",
    JsonArrayConstructor: "json_array",
    JsonArrayQueryConstructor: "json_array",
    JsonObjectAgg: "json_objectagg",
    JsonObjectConstructor: "json_object",
    JsonParseExpr: "json",
    JsonScalarExpr: "json_scalar",
    JsonSerializeExpr: "json_serialize",
    MergeSupportFunc: "merge_action",
    RowExpr: "row",
    XmlSerialize: "xmlserialize",
};
function strong(name) {
    return name === undefined ? null : { name, weak: false };
}
function outside(inner, name) {
    if (inner?.weak === false)
        return inner;
    return name === undefined ? inner : { name, weak: true };
}
/** `SVFOP_CURRENT_TIMESTAMP_N` is named `current_timestamp`. */
function valueFunctionName(op) {
    return op.replace("SVFOP_", "").replace(/_N$/, "").toLowerCase();
}
function sublinkName(link) {
    if (link.subLinkType === "EXISTS_SUBLINK")
        return strong("exists");
    if (link.subLinkType === "ARRAY_SUBLINK")
        return strong("array");
    const query = link.subselect;
    if (link.subLinkType !== "EXPR_SUBLINK" || query === undefined || !("SelectStmt" in query))
        return null;
    const [target] = query.SelectStmt.targetList ?? [];
    if (target === undefined || !("ResTarget" in target))
        return null;
    return strong(target.ResTarget.name) ?? figureName(target.ResTarget.val);
}

// EXTERNAL MODULE: ./build/risk/catalog/store.js
var store = __webpack_require__(81314);
;// CONCATENATED MODULE: ./build/risk/catalog/indexes.js








/** Makes an index on a table or materialised view; where that is partitioned, on its partitions too. */
function makeIndex(catalog, table, plan) {
    const names = keyNames([...plan.keys, ...plan.include]);
    const keys = plan.keys.map((node, place) => ({ ...keyOf(catalog, table.oid, node), name: names[place] ?? "" }));
    const include = plan.include.flatMap((node) => keyOf(catalog, table.oid, node).column ?? []);
    const name = plan.name ?? freeIndexName(catalog, table, plan);
    const partitions = table.partitionBy === null ? [] : (0,queries/* childrenOf */.LU)(catalog, table);
    const index = (0,store/* putObject */.$R)(catalog, {
        kind: "index",
        oid: (0,store/* takeId */.lX)(catalog),
        epoch: plan.epoch,
        assumed: false,
        schema: table.schema,
        name,
        table: table.oid,
        method: plan.method,
        unique: plan.unique,
        primary: plan.primary,
        keys,
        include,
        predicate: plan.predicate,
        mentions: mentionedBy(catalog, table.oid, { keys, include, predicate: plan.predicate }),
        valid: !(plan.only && partitions.length > 0),
        constraint: null,
        parent: plan.parent,
    });
    linkIndex(catalog, index);
    linkExtensions(catalog, index, plan);
    if (!plan.only)
        for (const partition of partitions)
            indexPartition(catalog, partition, { index, plan });
    return index;
}
function freeIndexName(catalog, table, plan) {
    const columns = plan.label === "pkey" ? null : (0,auto_names/* joinColumnNames */.ti)(keyNames([...plan.keys, ...plan.include]));
    return (0,auto_names/* freeRelationName */.Gm)(catalog, table.schema, { table: table.name, columns, label: plan.label });
}
function keyNames(nodes) {
    const taken = new Set();
    for (const node of nodes) {
        const name = keyName(elementOf(node));
        let free = name;
        for (let number = 1; taken.has(free); number++)
            free = `${name}${number}`;
        taken.add(free);
    }
    return [...taken];
}
function keyName(element) {
    if (element.indexcolname !== undefined)
        return element.indexcolname;
    if (element.name !== undefined)
        return element.name;
    const implied = element.expr === undefined ? "?column?" : impliedName(element.expr);
    return implied === "?column?" ? "expr" : implied;
}
/** A key may be an IndexElem or, in a constraint, just a name. */
function elementOf(node) {
    if ("IndexElem" in node)
        return node.IndexElem;
    return "String" in node ? { name: node.String.sval ?? "" } : {};
}
function keyOf(catalog, table, node) {
    const { name, expr } = elementOf(node);
    const column = name === undefined ? null : (0,build/* columnFor */._R)(catalog, table, name);
    return { column: column?.number ?? null, expression: expr ?? null };
}
function mentionedBy(catalog, table, parts) {
    const numbers = new Set(parts.include);
    for (const key of parts.keys)
        if (key.column !== null)
            numbers.add(key.column);
    for (const tree of [...parts.keys.map((key) => key.expression), parts.predicate]) {
        if (tree === null)
            continue;
        for (const name of (0,expression/* mentionsOf */.jO)(catalog, tree).columns) {
            const column = (0,build/* columnFor */._R)(catalog, table, name);
            if (column !== null)
                numbers.add(column.number);
        }
    }
    return [...numbers];
}
/** Says what an index needs: its columns (it falls with them), functions in its expressions. */
function linkIndex(catalog, index) {
    const edge = { from: index.oid, on: index.table, type: "auto" };
    if (index.mentions.length === 0)
        (0,store/* addDependency */.bj)(catalog, edge);
    for (const number of index.mentions)
        (0,store/* addDependency */.bj)(catalog, { ...edge, onColumn: number });
    const end = { from: index.oid, fromColumn: 0, part: "whole", self: null, selfType: "auto" };
    for (const key of index.keys)
        if (key.expression !== null)
            (0,build/* linkExpression */.lB)(catalog, key.expression, end);
    if (index.predicate !== null)
        (0,build/* linkExpression */.lB)(catalog, index.predicate, end);
    if (index.parent !== null)
        (0,store/* addDependency */.bj)(catalog, { from: index.oid, on: index.parent, type: "internal" });
}
/** Operator classes and access methods fall with the extension that brings them, and indexes with them. */
function linkExtensions(catalog, index, plan) {
    const table = (0,queries/* relationOf */.Ke)(catalog, index.table);
    index.keys.forEach(({ column }, place) => {
        const node = plan.keys[place];
        const written = node === undefined ? null : ((0,catalog_names/* stringsOf */.iw)(elementOf(node).opclass).at(-1) ?? null);
        const type = table === null || column === null ? null : ((0,queries/* columnNumbered */.rM)(table, column)?.type ?? null);
        const extension = (0,extensions/* extensionOfKey */.IM)({ method: plan.method, operatorClass: written, type });
        const on = extension === null ? undefined : catalog.names.map.get((0,store/* nameKey */.Rc)("extension", "", extension));
        if (on !== undefined)
            (0,store/* addDependency */.bj)(catalog, { from: index.oid, on, type: "normal" });
    });
}
/** Attaches an equal index that a partition has already, else makes one. Returns it. */
function indexPartition(catalog, partition, wanted) {
    const equal = equalIndex(catalog, partition, { index: wanted.index, isKey: wanted.plan.label !== "idx" });
    if (equal !== null)
        return attachIndex(catalog, equal, wanted.index);
    return makeIndex(catalog, partition, { ...wanted.plan, name: null, only: false, parent: wanted.index.oid });
}
/** Makes a partition's index a part of the partitioned one, which becomes valid when every partition has its own. */
function attachIndex(catalog, child, parent) {
    const attached = (0,store/* putObject */.$R)(catalog, { ...child, parent: parent.oid });
    (0,store/* addDependency */.bj)(catalog, { from: child.oid, on: parent.oid, type: "internal" });
    if (child.constraint !== null && parent.constraint !== null)
        handDownKey(catalog, child.constraint, parent.constraint);
    const table = (0,queries/* relationOf */.Ke)(catalog, parent.table);
    if (parent.valid || table === null)
        return attached;
    const complete = (0,queries/* childrenOf */.LU)(catalog, table).every((each) => (0,queries/* indexesOn */.OF)(catalog, each).some((one) => one.parent === parent.oid && one.valid));
    const latest = (0,store/* getObject */.iM)(catalog, parent.oid);
    if (complete && latest?.kind === "index")
        (0,store/* putObject */.$R)(catalog, { ...latest, valid: true });
    return attached;
}
/** A partition's own key becomes its parent's. */
function handDownKey(catalog, child, parent) {
    const key = (0,store/* getObject */.iM)(catalog, child);
    if (key?.kind !== "constraint" || key.parent !== null)
        return;
    (0,store/* putObject */.$R)(catalog, { ...key, parent, inherited: key.inherited + 1, local: false });
    (0,store/* addDependency */.bj)(catalog, { from: child, on: parent, type: "internal" });
}
/** An index of the partition with the same keys, that belongs to no partitioned index yet. */
function equalIndex(catalog, partition, wanted) {
    const { index, isKey } = wanted;
    const parentTable = (0,queries/* relationOf */.Ke)(catalog, index.table);
    if (parentTable === null)
        return null;
    const shape = shapeOf(parentTable, index);
    const free = (0,queries/* indexesOn */.OF)(catalog, partition).filter((each) => each.parent === null && each.valid);
    return free.find((each) => shapeOf(partition, each) === shape && (!isKey || each.constraint !== null)) ?? null;
}
function shapeOf(table, index) {
    const nameOf = (number) => number === null ? null : ((0,queries/* columnNumbered */.rM)(table, number)?.name ?? null);
    const keys = index.keys.map((key) => nameOf(key.column) ?? shapeOfTree(key.expression));
    const parts = [index.method, index.unique, index.primary, keys, index.include.map(nameOf), shapeOfTree(index.predicate)];
    return JSON.stringify(parts);
}
/** A tree as text, without the positions of its nodes. */
function shapeOfTree(tree) {
    return JSON.stringify(tree, (key, value) => (key === "location" || key.endsWith("_location") ? undefined : value));
}

// EXTERNAL MODULE: ./build/risk/catalog/make-constraint.js
var make_constraint = __webpack_require__(54653);
;// CONCATENATED MODULE: ./build/risk/catalog/constraints.js








const ADDERS = {
    CONSTR_NOTNULL: addNotNull,
    CONSTR_CHECK: addCheck,
    CONSTR_PRIMARY: addIndexed,
    CONSTR_UNIQUE: addIndexed,
    CONSTR_EXCLUSION: addIndexed,
    CONSTR_FOREIGN: foreign_keys/* addForeignKey */.pl,
};
/** Adds one constraint; other kinds of nodes (DEFAULT, GENERATED) are left alone. */
function addConstraint(catalog, oid, plan) {
    const table = (0,queries/* relationOf */.Ke)(catalog, oid);
    const adder = ADDERS[plan.tree.contype ?? ""];
    const { conname } = plan.tree;
    if (table === null || adder === undefined)
        return;
    if (conname !== undefined && plan.tree.contype !== "CONSTR_NOTNULL" && (0,queries/* constraintNamed */.RB)(catalog, table, conname) !== null)
        return;
    adder(catalog, table, plan);
}
function addNotNull(catalog, table, plan) {
    const column = plan.column ?? (0,catalog_names/* stringsOf */.iw)(plan.tree.keys)[0] ?? "";
    const { noInherit, validated } = (0,make_constraint/* flagsOf */.Zo)(plan);
    (0,make_constraint/* spreadNotNull */.UI)(catalog, table, {
        column,
        epoch: plan.epoch,
        name: plan.tree.conname ?? null,
        validated,
        noInherit,
        only: plan.only,
        claimed: !plan.fresh,
    });
}
function addCheck(catalog, table, plan) {
    const { raw_expr, conname } = plan.tree;
    if (raw_expr === undefined)
        return;
    const mentioned = (0,expression/* mentionsOf */.jO)(catalog, raw_expr).columns.flatMap((name) => (0,build/* columnFor */._R)(catalog, table.oid, name) ?? []);
    const only = mentioned.length === 1 ? (mentioned[0]?.name ?? null) : null;
    const name = conname ?? (0,make_constraint/* freeConstraintName */.PC)(catalog, table, { columns: only, label: "check" });
    putCheck(catalog, table, { ...plan, tree: { ...plan.tree, conname: name } }, true);
}
/** A check under its name; children get it too, or count it as handed down where they have it. */
function putCheck(...[catalog, table, plan, local]) {
    const { raw_expr, conname = "" } = plan.tree;
    const flags = (0,make_constraint/* flagsOf */.Zo)(plan);
    const before = (0,queries/* constraintNamed */.RB)(catalog, table, conname);
    if (before !== null) {
        (0,store/* putObject */.$R)(catalog, {
            ...before,
            inherited: before.inherited + (local ? 0 : 1),
            validated: before.validated || flags.validated,
        });
    }
    else if (raw_expr !== undefined) {
        const columns = (0,expression/* mentionsOf */.jO)(catalog, raw_expr).columns.flatMap((name) => (0,build/* columnFor */._R)(catalog, table.oid, name)?.number ?? []);
        const place = { schema: table.schema, relation: table.oid, columns, local, inherited: local ? 0 : 1 };
        const made = (0,make_constraint/* makeConstraint */.k7)(catalog, {
            epoch: plan.epoch,
            name: conname,
            constraintKind: "check",
            expression: raw_expr,
            ...place,
            ...flags,
        });
        (0,build/* linkExpression */.lB)(catalog, raw_expr, { from: made.oid, fromColumn: 0, part: "whole", self: null, selfType: "normal" });
    }
    if (plan.only || flags.noInherit)
        return;
    for (const child of (0,queries/* childrenOf */.LU)(catalog, table))
        putCheck(catalog, child, plan, false);
}
const INDEXED = {
    CONSTR_PRIMARY: ["primary", "pkey"],
    CONSTR_UNIQUE: ["unique", "key"],
    CONSTR_EXCLUSION: ["exclusion", "excl"],
};
function addIndexed(catalog, table, plan) {
    const { tree, epoch, only } = plan;
    const [kind, label] = INDEXED[tree.contype ?? ""] ?? ["unique", "key"];
    if (kind === "primary" && (0,queries/* constraintsOn */.Gd)(catalog, table).some((each) => each.constraintKind === "primary"))
        return;
    if (tree.indexname !== undefined)
        return adoptIndex(catalog, table, { plan, kind });
    const keys = indexKeys(plan);
    if (kind === "primary")
        makeKeysNotNull(catalog, table, { names: (0,catalog_names/* stringsOf */.iw)(keys), plan });
    const method = tree.contype === "CONSTR_EXCLUSION" ? (tree.access_method ?? "gist") : tree.without_overlaps === true ? "gist" : "btree";
    const shape = { keys, include: tree.including ?? [], predicate: tree.where_clause ?? null, method };
    const unique = kind !== "exclusion";
    const name = tree.conname ?? null;
    const index = makeIndex(catalog, table, {
        epoch,
        name,
        label,
        unique,
        primary: kind === "primary",
        only,
        parent: null,
        ...shape,
    });
    constrainByIndex(catalog, index, { kind, plan, parent: null });
}
function indexKeys({ tree, column }) {
    if (tree.exclusions !== undefined) {
        return tree.exclusions.flatMap((pair) => ("List" in pair ? (pair.List.items ?? []).slice(0, 1) : []));
    }
    return column === null ? (tree.keys ?? []) : [{ String: { sval: column } }];
}
function makeKeysNotNull(catalog, table, given) {
    const { epoch, only } = given.plan;
    for (const column of given.names)
        (0,make_constraint/* spreadNotNull */.UI)(catalog, table, { column, epoch, name: null, validated: true, only });
}
/** The constraint that an index backs, and those of the partitions' indexes. The index is a part of its constraint. */
function constrainByIndex(catalog, index, by) {
    const table = (0,queries/* relationOf */.Ke)(catalog, index.table);
    const latest = catalog.objects.map.get(index.oid);
    if (table === null || latest?.kind !== "index")
        return;
    if (latest.constraint !== null) {
        if (by.parent !== null)
            handDownKey(catalog, latest.constraint, by.parent);
        return;
    }
    const columns = latest.keys.flatMap((key) => key.column ?? []);
    const place = { schema: table.schema, relation: table.oid, columns, index: index.oid, parent: by.parent };
    const inherited = by.parent === null ? 0 : 1;
    const common = { name: index.name, constraintKind: by.kind, epoch: by.plan.epoch, inherited, local: by.parent === null };
    const made = (0,make_constraint/* makeConstraint */.k7)(catalog, { ...(0,make_constraint/* flagsOf */.Zo)(by.plan), ...common, ...place, validated: true });
    (0,store/* putObject */.$R)(catalog, { ...latest, constraint: made.oid });
    (0,store/* addDependency */.bj)(catalog, { from: index.oid, on: made.oid, type: "internal" });
    for (const column of latest.include)
        (0,store/* addDependency */.bj)(catalog, { from: made.oid, on: table.oid, onColumn: column, type: "auto" });
    if (by.parent !== null)
        (0,store/* addDependency */.bj)(catalog, { from: made.oid, on: by.parent, type: "internal" });
    for (const child of (0,queries/* childrenOf */.LU)(catalog, table)) {
        for (const part of partsOf(catalog, child, index.oid))
            constrainByIndex(catalog, part, { ...by, parent: made.oid });
    }
}
function partsOf(catalog, partition, parent) {
    const found = [];
    for (const edge of (0,store/* dependentsOn */.yw)(catalog, parent)) {
        const part = catalog.objects.map.get(edge.from);
        if (part?.kind === "index" && part.parent === parent && part.table === partition.oid)
            found.push(part);
    }
    return found;
}
/** ADD CONSTRAINT … USING INDEX: the index takes the constraint's name. */
function adoptIndex(catalog, table, given) {
    const { tree } = given.plan;
    const answer = (0,queries/* resolveIndex */.pQ)(catalog, { schema: table.schema, name: tree.indexname ?? "" });
    if (answer.state !== "known")
        return;
    const name = tree.conname ?? answer.value.name;
    const index = (0,store/* putObject */.$R)(catalog, { ...answer.value, name, primary: given.kind === "primary" });
    const names = index.keys.flatMap((key) => table.columns.find((column) => column.number === key.column)?.name ?? []);
    if (given.kind === "primary")
        makeKeysNotNull(catalog, table, { names, plan: given.plan });
    constrainByIndex(catalog, index, { ...given, parent: null });
}

// EXTERNAL MODULE: ./build/risk/catalog/resolve-type.js + 1 modules
var resolve_type = __webpack_require__(54745);
;// CONCATENATED MODULE: ./build/risk/catalog/statements/alteration.js

/** Runs the same sub-command on children, unless ONLY was said. */
function forChildren(catalog, alteration, apply) {
    if (alteration.only)
        return;
    for (const child of (0,queries/* childrenOf */.LU)(catalog, alteration.table)) {
        const table = (0,queries/* relationOf */.Ke)(catalog, child.oid);
        if (table !== null)
            apply(catalog, { ...alteration, table });
    }
}

;// CONCATENATED MODULE: ./build/risk/catalog/statements/define-column.js





/** The kinds of column constraints that are properties of the column itself. */
const PROPERTIES = new Set(["CONSTR_DEFAULT", "CONSTR_IDENTITY", "CONSTR_GENERATED", "CONSTR_NULL"]);
/** Adds the column without its constraints; null when the table is gone or full. */
function defineColumn(catalog, oid, given) {
    const { def, definition } = given;
    const column = (0,build/* addColumn */.cq)(catalog, oid, describeColumn(catalog, def, definition));
    if (column === null)
        return null;
    const identity = constraintsOfColumn(def).find((each) => each.contype === "CONSTR_IDENTITY");
    const isSerial = (0,resolve_type/* serialType */.tW)(def.typeName) !== null;
    if (definition.inherited === true || (identity === undefined && !isSerial))
        return column;
    const name = identity === undefined ? null : sequenceName(identity.options ?? []);
    const sequence = (0,build/* addOwnedSequence */.Oi)(catalog, {
        relation: oid,
        column,
        epoch: definition.epoch,
        internal: identity !== undefined,
        name,
    });
    if (!isSerial || sequence === null)
        return column;
    const serial = { ...column, default: (0,expression/* toExpression */.MY)(catalog, (0,build/* nextvalOf */.oW)(sequence)) };
    (0,build/* updateColumn */.y$)(catalog, oid, serial);
    return serial;
}
function describeColumn(catalog, def, definition) {
    const constraints = constraintsOfColumn(def);
    const generated = constraints.find((each) => each.contype === "CONSTR_GENERATED");
    const identity = constraints.find((each) => each.contype === "CONSTR_IDENTITY");
    const tree = generated?.raw_expr ?? constraints.find((each) => each.contype === "CONSTR_DEFAULT")?.raw_expr ?? def.raw_default;
    const type = def.typeName === undefined ? null : (0,build/* ensureType */.dp)(catalog, (0,resolve_type/* canonicalType */.jD)(catalog, def.typeName));
    return {
        name: def.colname ?? "",
        epoch: definition.epoch,
        type,
        collation: (0,catalog_names/* collationName */.xD)(def.collClause?.collname),
        default: defaultOf(catalog, type, tree),
        generated: generated === undefined ? null : generated.generated_kind === "v" ? "virtual" : "stored",
        identity: identity === undefined ? null : identityKind(identity),
        inherited: definition.inherited === true ? 1 : 0,
        local: definition.inherited !== true,
    };
}
/** DEFAULT NULL is no default at all, unless it hides that of a domain. */
function defaultOf(catalog, type, tree) {
    if (tree === undefined)
        return null;
    const isNull = "A_Const" in tree && tree.A_Const.isnull === true;
    return isNull && (0,resolve_type/* userTypeOf */.ln)(catalog, type)?.typeKind !== "domain" ? null : (0,expression/* toExpression */.MY)(catalog, tree);
}
function identityKind(tree) {
    return tree.generated_when === "d" ? "by default" : "always";
}
/** The name in `(SEQUENCE NAME a.b …)`. */
function sequenceName(options) {
    for (const node of options) {
        if (!("DefElem" in node) || node.DefElem.defname !== "sequence_name")
            continue;
        const { arg } = node.DefElem;
        return arg !== undefined && "List" in arg ? (0,catalog_names/* writtenName */.lD)((0,catalog_names/* stringsOf */.iw)(arg.List.items)) : null;
    }
    return null;
}
/** A column's constraints, with DEFERRABLE, INITIALLY … and NOT ENFORCED joined to what they stand behind. */
function constraintsOfColumn(def) {
    const constraints = [];
    for (const node of def.constraints ?? []) {
        if (!("Constraint" in node))
            continue;
        const flags = ATTRIBUTES[node.Constraint.contype ?? ""];
        const before = constraints.pop();
        if (flags === undefined)
            constraints.push(...(before === undefined ? [] : [before]), node.Constraint);
        else if (before !== undefined)
            constraints.push({ ...before, ...flags });
    }
    return constraints;
}
const ATTRIBUTES = {
    CONSTR_ATTR_DEFERRABLE: { deferrable: true },
    CONSTR_ATTR_NOT_DEFERRABLE: { deferrable: false },
    CONSTR_ATTR_DEFERRED: { deferrable: true, initdeferred: true },
    CONSTR_ATTR_IMMEDIATE: { initdeferred: false },
    CONSTR_ATTR_ENFORCED: { is_enforced: true },
    CONSTR_ATTR_NOT_ENFORCED: { is_enforced: false },
};
/** All constraints of a column definition, those that serial and identity imply too. */
function placedConstraints(def) {
    const column = def.colname ?? "";
    const written = constraintsOfColumn(def);
    const placed = written.filter((each) => !PROPERTIES.has(each.contype ?? "")).map((tree) => ({ tree, column }));
    const impliesNotNull = (0,resolve_type/* serialType */.tW)(def.typeName) !== null || written.some((each) => each.contype === "CONSTR_IDENTITY");
    const says = placed.some((each) => each.tree.contype === "CONSTR_NOTNULL");
    return impliesNotNull && !says ? [{ tree: { contype: "CONSTR_NOTNULL", initially_valid: true }, column }, ...placed] : placed;
}
/** In PostgreSQL's order: NOT NULL and CHECK, the primary key, other indexes, foreign keys. Equal unnamed ones fall together. */
const ORDER = ["CONSTR_NOTNULL", "CONSTR_CHECK", "CONSTR_PRIMARY", "CONSTR_UNIQUE", "CONSTR_EXCLUSION", "CONSTR_FOREIGN"];
/** Adds the constraints of a new table or column. */
function addPlacedConstraints(catalog, oid, given) {
    const { epoch, only = false } = given.definition;
    const rank = (each) => {
        const place = ORDER.indexOf(each.tree.contype ?? "");
        return place === 4 ? 3 : place;
    };
    const ordered = withoutRepeats(given.placed.filter((each) => rank(each) >= 0)).sort((a, b) => rank(a) - rank(b));
    for (const { tree, column } of ordered)
        addConstraint(catalog, oid, { tree, epoch, column, fresh: true, only });
}
function withoutRepeats(placed) {
    const kept = [];
    const indexed = new Map();
    for (const each of placed) {
        const key = indexKey(each);
        const before = key === null ? undefined : indexed.get(key);
        if (before === undefined) {
            if (key !== null)
                indexed.set(key, kept.length);
            kept.push(each);
            continue;
        }
        const first = kept[before];
        if (first !== undefined)
            kept[before] = merged(first, each);
    }
    return kept;
}
function merged(first, second) {
    const primary = [first, second].find((each) => each.tree.contype === "CONSTR_PRIMARY");
    const name = first.tree.conname ?? second.tree.conname;
    const { tree, column } = primary ?? first;
    return { column, tree: name === undefined ? tree : { ...tree, conname: name } };
}
/** Equal for PRIMARY KEY (a) and UNIQUE (a): one index serves both. */
function indexKey({ tree, column }) {
    if (tree.contype !== "CONSTR_PRIMARY" && tree.contype !== "CONSTR_UNIQUE")
        return null;
    if (tree.indexname !== undefined)
        return null;
    const keys = column === null ? (0,catalog_names/* stringsOf */.iw)(tree.keys) : [column];
    const rest = [
        (0,catalog_names/* stringsOf */.iw)(tree.including),
        tree.nulls_not_distinct === true,
        tree.deferrable === true,
        tree.initdeferred === true,
    ];
    return JSON.stringify([keys, rest, tree.without_overlaps === true]);
}

// EXTERNAL MODULE: ./build/risk/catalog/drop-targets.js
var drop_targets = __webpack_require__(62265);
// EXTERNAL MODULE: ./build/risk/catalog/falls.js
var falls = __webpack_require__(85009);
;// CONCATENATED MODULE: ./build/risk/catalog/statements/drop.js





const CLASSES = {
    OBJECT_TABLE: "relation",
    OBJECT_VIEW: "relation",
    OBJECT_MATVIEW: "relation",
    OBJECT_SEQUENCE: "relation",
    OBJECT_FOREIGN_TABLE: "relation",
    OBJECT_INDEX: "relation",
    OBJECT_TYPE: "type",
    OBJECT_DOMAIN: "type",
};
/** A history that went on after a DROP … RESTRICT shows that nothing needed the object any more: it is taken with all that does. */
function drop(catalog, tree) {
    for (const { oid, name } of (0,drop_targets/* namedBy */.T)(catalog, tree)) {
        const nameClass = CLASSES[tree.removeType ?? ""];
        if (oid !== null)
            dropPart(catalog, { oid, column: 0, part: "whole" });
        else if (nameClass !== undefined) {
            for (const schema of name.schema === null ? catalog.searchPath : [name.schema])
                (0,store/* forgetName */.Vj)(catalog, (0,store/* nameKey */.Rc)(nameClass, schema, name.name));
        }
    }
}
/** Takes away an object, a column or a default, and all that certainly needs it. */
function dropPart(catalog, target) {
    for (const found of (0,falls/* collect */.Fo)(catalog, [target]))
        if (found.certain)
            takeAway(catalog, found);
}
function takeAway(catalog, target) {
    if (target.part === "default")
        return clearDefault(catalog, target);
    if (target.part === "column")
        return removeColumn(catalog, target);
    const object = (0,store/* getObject */.iM)(catalog, target.oid);
    if (object?.kind === "constraint" && object.constraintKind === "not-null" && object.relation !== null) {
        const table = (0,queries/* relationOf */.Ke)(catalog, object.relation);
        const column = table === null ? null : (0,queries/* columnNumbered */.rM)(table, object.columns[0] ?? 0);
        if (table !== null && column !== null)
            (0,build/* updateColumn */.y$)(catalog, table.oid, { ...column, notNull: false });
    }
    (0,store/* removeObject */.Gj)(catalog, target.oid);
}
function clearDefault(catalog, target) {
    const table = (0,queries/* relationOf */.Ke)(catalog, target.oid);
    const column = table === null ? null : (0,queries/* columnNumbered */.rM)(table, target.column);
    if (column !== null)
        (0,build/* updateColumn */.y$)(catalog, target.oid, { ...column, default: null });
}
function removeColumn(catalog, target) {
    const object = (0,store/* getObject */.iM)(catalog, target.oid);
    if (object?.kind === "type") {
        (0,store/* putObject */.$R)(catalog, { ...object, attributes: object.attributes.filter((each) => each.number !== target.column) });
    }
    const table = (0,queries/* relationOf */.Ke)(catalog, target.oid);
    const column = table === null ? null : (0,queries/* columnNumbered */.rM)(table, target.column);
    if (table !== null && column !== null) {
        const columns = table.columns.filter((each) => each.number !== target.column);
        (0,build/* updateRelation */.Cg)(catalog, table.oid, {
            columns,
            goneColumns: table.columnsComplete ? [] : [...table.goneColumns, column.name],
        });
    }
    for (const edge of (0,store/* dependenciesOf */.hk)(catalog, target.oid))
        if (edge.fromColumn === target.column)
            (0,store/* removeDependency */.cd)(catalog, edge);
}

;// CONCATENATED MODULE: ./build/risk/catalog/statements/inheritance.js







/** Gives a child its parent's columns (those it has already count as inherited too) and remembers the parent. */
function inheritColumns(catalog, child, link) {
    const parent = (0,queries/* relationOf */.Ke)(catalog, link.parent);
    if (parent === null)
        return;
    const isPartition = link.bound !== undefined;
    for (const column of parent.columns)
        inheritColumn(catalog, child, { column, epoch: link.epoch, isPartition });
    const table = (0,queries/* relationOf */.Ke)(catalog, child);
    if (table === null)
        return;
    const bound = link.bound === undefined ? null : { PartitionBoundSpec: link.bound };
    (0,build/* updateRelation */.Cg)(catalog, child, {
        columnsComplete: table.columnsComplete && parent.columnsComplete,
        ...(isPartition
            ? { partitionOf: { parent: parent.oid, bound, isDefault: link.bound?.is_default === true } }
            : { parents: [...table.parents, parent.oid] }),
    });
    (0,store/* addDependency */.bj)(catalog, { from: child, on: parent.oid, type: isPartition ? "auto" : "normal" });
}
function inheritColumn(catalog, child, given) {
    const { column, epoch, isPartition } = given;
    const identity = isPartition ? column.identity : null;
    const own = (0,queries/* relationOf */.Ke)(catalog, child)?.columns.find((each) => each.name === column.name);
    if (own !== undefined) {
        (0,build/* updateColumn */.y$)(catalog, child, {
            ...own,
            type: own.type ?? column.type,
            inherited: own.inherited + 1,
            identity: identity ?? own.identity,
        });
        return;
    }
    const { name, type, collation, default: value, generated } = column;
    (0,build/* addColumn */.cq)(catalog, child, {
        name,
        type,
        collation,
        default: value,
        generated,
        identity,
        epoch,
        inherited: 1,
        local: false,
    });
}
/** Gives a child its parent's checks and NOT NULLs; a partition also the indexes, keys and foreign keys. */
function inheritConstraints(catalog, child, link) {
    const parent = (0,queries/* relationOf */.Ke)(catalog, link.parent);
    if (parent === null)
        return;
    for (const constraint of (0,queries/* constraintsOn */.Gd)(catalog, parent)) {
        const table = (0,queries/* relationOf */.Ke)(catalog, child);
        if (table === null || constraint.noInherit)
            continue;
        if (constraint.constraintKind === "check")
            inheritCheck(catalog, table, { constraint, parent, epoch: link.epoch });
        if (constraint.constraintKind === "not-null")
            inheritNotNull(catalog, table, { constraint, parent, epoch: link.epoch });
    }
    for (const column of parent.columns) {
        const table = (0,queries/* relationOf */.Ke)(catalog, child);
        if (column.notNull && table !== null)
            (0,make_constraint/* setNotNull */.z$)(catalog, table, { column: column.name, epoch: link.epoch, name: null, validated: true });
    }
    if (link.bound !== undefined)
        inheritIndexes(catalog, child, link);
}
function inheritCheck(catalog, child, handed) {
    const { constraint, parent, epoch } = handed;
    const before = (0,queries/* constraintNamed */.RB)(catalog, child, constraint.name);
    if (before !== null) {
        (0,store/* putObject */.$R)(catalog, { ...before, inherited: before.inherited + 1, local: before.local && child.partitionOf === null });
        return;
    }
    const { oid: _oid, kind: _kind, ...rest } = constraint;
    const columns = translate(constraint.columns, parent, child);
    const place = { relation: child.oid, schema: child.schema, columns, epoch, inherited: 1, local: false };
    (0,make_constraint/* makeConstraint */.k7)(catalog, { ...rest, ...place });
}
function inheritNotNull(catalog, child, handed) {
    const { constraint, parent, epoch } = handed;
    const [number] = translate(constraint.columns, parent, child);
    const column = (0,queries/* columnNumbered */.rM)(child, number ?? 0);
    if (column === null)
        return;
    const before = (0,make_constraint/* notNullOf */.Sf)(catalog, child.oid, column.number);
    if (before === null) {
        const name = (0,queries/* constraintNamed */.RB)(catalog, child, constraint.name) === null ? constraint.name : null;
        (0,make_constraint/* setNotNull */.z$)(catalog, child, { column: column.name, epoch, name, validated: constraint.validated });
    }
    const made = (0,make_constraint/* notNullOf */.Sf)(catalog, child.oid, column.number);
    if (made !== null)
        (0,store/* putObject */.$R)(catalog, { ...made, inherited: made.inherited + 1, local: before?.local === true && child.partitionOf === null });
}
/** Numbers of the columns with the same names in another table. */
function translate(numbers, from, to) {
    const names = numbers.map((number) => (0,queries/* columnNumbered */.rM)(from, number)?.name);
    return names.flatMap((name) => to.columns.find((column) => column.name === name)?.number ?? []);
}
function inheritIndexes(catalog, child, link) {
    const parent = (0,queries/* relationOf */.Ke)(catalog, link.parent);
    if (parent === null)
        return;
    for (const index of (0,queries/* indexesOn */.OF)(catalog, parent)) {
        const table = (0,queries/* relationOf */.Ke)(catalog, child);
        if (table !== null)
            inheritIndex(catalog, table, { index, parent, epoch: link.epoch });
    }
    for (const key of (0,queries/* foreignKeysFrom */.rE)(catalog, parent)) {
        const table = (0,queries/* relationOf */.Ke)(catalog, child);
        if (table !== null)
            (0,foreign_keys/* copyForeignKey */.H4)(catalog, table, { ...key, epoch: link.epoch });
    }
}
function inheritIndex(catalog, child, given) {
    const { index, parent, epoch } = given;
    const made = indexPartition(catalog, child, { index, plan: planOf(parent, index, epoch) });
    const constraint = index.constraint === null ? null : (0,store/* getObject */.iM)(catalog, index.constraint);
    if (constraint?.kind !== "constraint" || made.constraint !== null)
        return;
    const tree = { deferrable: constraint.deferrable, initdeferred: constraint.initiallyDeferred };
    const plan = { tree, epoch, column: null, fresh: true, only: false };
    constrainByIndex(catalog, made, { kind: constraint.constraintKind, plan, parent: constraint.oid });
}
const LABELS = { primary: "pkey", unique: "key", exclusion: "excl" };
/** How to make the same index on another table with columns of the same names. */
function planOf(table, index, epoch) {
    const named = (number) => ({ IndexElem: { name: (0,queries/* columnNumbered */.rM)(table, number)?.name ?? "" } });
    const keys = index.keys.map((key) => keyElement(table, key));
    const { method, unique, primary, predicate } = index;
    const kind = primary ? "primary" : index.constraint === null ? null : unique ? "unique" : "exclusion";
    const label = kind === null ? "idx" : LABELS[kind];
    return {
        epoch,
        name: null,
        label,
        method,
        unique,
        primary,
        keys,
        include: index.include.map(named),
        predicate,
        only: false,
        parent: null,
    };
}
/** The index's own name of the column goes on, though the table's may have been renamed. */
function keyElement(table, key) {
    const name = key.column === null ? undefined : (0,queries/* columnNumbered */.rM)(table, key.column)?.name;
    const place = name === undefined ? {} : { name };
    return { IndexElem: { indexcolname: key.name, ...place, ...(key.expression === null ? {} : { expr: key.expression }) } };
}
/** DETACH PARTITION or NO INHERIT: the child keeps everything as its own. */
function detachChild(catalog, child, parentOid) {
    const parent = (0,queries/* relationOf */.Ke)(catalog, parentOid);
    const wasPartition = child.partitionOf?.parent === parentOid;
    for (const edge of (0,store/* dependenciesOf */.hk)(catalog, child.oid))
        if (edge.on === parentOid && edge.fromColumn === 0)
            (0,store/* removeDependency */.cd)(catalog, edge);
    const parents = child.parents.filter((oid) => oid !== parentOid);
    (0,build/* updateRelation */.Cg)(catalog, child.oid, wasPartition ? { partitionOf: null } : { parents });
    for (const column of child.columns) {
        if (column.inherited === 0 || parent?.columns.some((each) => each.name === column.name) === false)
            continue;
        const inherited = column.inherited - 1;
        const identity = wasPartition ? null : column.identity;
        (0,build/* updateColumn */.y$)(catalog, child.oid, { ...column, inherited, local: column.local || inherited === 0, identity });
    }
    for (const constraint of (0,queries/* constraintsOn */.Gd)(catalog, child))
        if (constraint.inherited > 0)
            detachConstraint(catalog, constraint, parent);
    for (const index of (0,queries/* indexesOn */.OF)(catalog, child))
        if (index.parent !== null)
            cutParent(catalog, index);
}
function detachConstraint(catalog, constraint, parent) {
    if (constraint.parent === null) {
        const handed = parent === null || constraint.constraintKind === "not-null" || (0,queries/* constraintNamed */.RB)(catalog, parent, constraint.name) !== null;
        const inherited = constraint.inherited - 1;
        if (handed)
            (0,store/* putObject */.$R)(catalog, { ...constraint, inherited, local: constraint.local || inherited === 0 });
        return;
    }
    cutParent(catalog, { ...constraint, inherited: 0, local: true });
}
function cutParent(catalog, part) {
    for (const edge of (0,store/* dependenciesOf */.hk)(catalog, part.oid)) {
        if (edge.on === part.parent && edge.type === "internal")
            (0,store/* removeDependency */.cd)(catalog, edge);
    }
    (0,store/* putObject */.$R)(catalog, { ...part, parent: null });
}

;// CONCATENATED MODULE: ./build/risk/catalog/statements/alter-constraint.js






function validateConstraint(catalog, alteration) {
    const constraint = (0,queries/* constraintNamed */.RB)(catalog, alteration.table, alteration.command.name ?? "");
    if (constraint === null || !constraint.enforced)
        return;
    for (const each of withCopies(catalog, constraint))
        (0,store/* putObject */.$R)(catalog, { ...each, validated: true });
    if (constraint.constraintKind !== "foreign")
        forChildren(catalog, { ...alteration, only: false }, validateConstraint);
}
/** The copies that partitions have of a foreign key or of a key. */
function withCopies(catalog, constraint) {
    const found = new Map([[constraint.oid, constraint]]);
    for (const each of found.values()) {
        for (const edge of (0,store/* dependentsOn */.yw)(catalog, each.oid)) {
            const copy = (0,store/* getObject */.iM)(catalog, edge.from);
            if (copy?.kind === "constraint" && copy.parent === each.oid)
                found.set(copy.oid, copy);
        }
    }
    return [...found.values()];
}
function alterConstraint(catalog, { table, command }) {
    const change = command.def !== undefined && "ATAlterConstraint" in command.def ? command.def.ATAlterConstraint : null;
    const constraint = change === null ? null : (0,queries/* constraintNamed */.RB)(catalog, table, change.conname ?? "");
    if (change === null || constraint === null)
        return;
    for (const each of withCopies(catalog, constraint)) {
        const deferral = { deferrable: change.deferrable === true, initiallyDeferred: change.initdeferred === true };
        const enforced = change.is_enforced === true;
        (0,store/* putObject */.$R)(catalog, {
            ...each,
            ...(change.alterDeferrability === true ? deferral : {}),
            ...(change.alterEnforceability === true ? { enforced, validated: enforced } : {}),
            ...(change.alterInheritability === true ? { noInherit: change.noinherit === true } : {}),
        });
    }
}
function dropConstraint(catalog, { table, command, only }) {
    const constraint = (0,queries/* constraintNamed */.RB)(catalog, table, command.name ?? "");
    if (constraint !== null)
        dropHandedDown(catalog, constraint, only);
}
/**
 * Drops a constraint of a table. Children lose what only this parent hands down; with ONLY they keep it as their own. Copies on partitions
 * fall with it in any case.
 */
function dropHandedDown(catalog, constraint, only) {
    const table = constraint.relation === null ? null : (0,queries/* relationOf */.Ke)(catalog, constraint.relation);
    if (table === null)
        return;
    const spreads = constraint.constraintKind === "check" || constraint.constraintKind === "not-null";
    const children = spreads && !constraint.noInherit ? (0,queries/* childrenOf */.LU)(catalog, table) : [];
    const copies = children.flatMap((child) => copyOn(catalog, child, { constraint, table }) ?? []);
    dropPart(catalog, { oid: constraint.oid, column: 0, part: "whole" });
    for (const copy of copies) {
        const inherited = copy.inherited - 1;
        if (only)
            (0,store/* putObject */.$R)(catalog, { ...copy, inherited, local: true });
        else if (inherited > 0 || copy.local)
            (0,store/* putObject */.$R)(catalog, { ...copy, inherited });
        else
            dropHandedDown(catalog, copy, false);
    }
}
/** A check by its name, NOT NULL by its column. */
function copyOn(catalog, child, of) {
    const { constraint, table } = of;
    const [number] = constraint.constraintKind === "not-null" ? translate(constraint.columns, table, child) : [];
    const copy = number === undefined ? (0,queries/* constraintNamed */.RB)(catalog, child, constraint.name) : (0,make_constraint/* notNullOf */.Sf)(catalog, child.oid, number);
    return copy === null || copy.inherited === 0 ? null : copy;
}

;// CONCATENATED MODULE: ./build/risk/catalog/statements/alter-column.js











function definitionOf({ command }) {
    return command.def !== undefined && "ColumnDef" in command.def ? command.def.ColumnDef : null;
}
function namedColumn(catalog, { table, command }) {
    return (0,build/* columnFor */._R)(catalog, table.oid, command.name ?? "");
}
function addColumnToTable(catalog, alteration) {
    const { table, epoch, only } = alteration;
    const def = definitionOf(alteration);
    if (def === null || (0,queries/* columnOf */.uV)(catalog, table, def.colname ?? "").state === "known")
        return;
    const column = defineColumn(catalog, table.oid, { def, definition: { epoch } });
    if (column === null)
        return;
    if (!only)
        for (const child of (0,queries/* childrenOf */.LU)(catalog, table))
            handDown(catalog, child, { column, alteration });
    addPlacedConstraints(catalog, table.oid, { placed: placedConstraints(def), definition: { epoch, only } });
}
function handDown(catalog, child, given) {
    const { column, alteration } = given;
    const def = definitionOf(alteration);
    const own = (0,queries/* columnOf */.uV)(catalog, child, column.name);
    if (own.state === "known")
        return (0,build/* updateColumn */.y$)(catalog, child.oid, { ...own.value, inherited: own.value.inherited + 1 });
    if (def === null)
        return;
    const made = defineColumn(catalog, child.oid, { def, definition: { epoch: alteration.epoch, inherited: true } });
    if (made !== null)
        (0,build/* updateColumn */.y$)(catalog, child.oid, {
            ...made,
            default: column.default,
            identity: child.partitionOf === null ? null : column.identity,
        });
    for (const below of (0,queries/* childrenOf */.LU)(catalog, child))
        handDown(catalog, below, given);
}
function dropColumn(catalog, alteration) {
    const { table } = alteration;
    const column = namedColumn(catalog, alteration);
    if (column === null)
        return;
    const children = (0,queries/* childrenOf */.LU)(catalog, table);
    dropPart(catalog, { oid: table.oid, column: column.number, part: "column" });
    for (const child of children) {
        const latest = (0,queries/* relationOf */.Ke)(catalog, child.oid);
        if (latest !== null)
            releaseColumn(catalog, { ...alteration, table: latest });
    }
}
/** A child's column goes when no other parent hands it down and it is not its own; with ONLY it becomes its own. */
function releaseColumn(catalog, alteration) {
    const { table, command, only } = alteration;
    const column = (0,queries/* columnOf */.uV)(catalog, table, command.name ?? "");
    if (column.state !== "known" || column.value.inherited === 0)
        return;
    const { value } = column;
    const inherited = value.inherited - 1;
    if (only)
        (0,build/* updateColumn */.y$)(catalog, table.oid, { ...value, inherited, local: true });
    else if (inherited > 0 || value.local)
        (0,build/* updateColumn */.y$)(catalog, table.oid, { ...value, inherited });
    else
        dropColumn(catalog, alteration);
}
function alterColumnType(catalog, alteration) {
    const column = namedColumn(catalog, alteration);
    const def = definitionOf(alteration);
    if (column === null || def?.typeName === undefined)
        return;
    const collation = (0,catalog_names/* collationName */.xD)(def.collClause?.collname);
    const type = (0,build/* ensureType */.dp)(catalog, (0,resolve_type/* canonicalType */.jD)(catalog, def.typeName));
    (0,build/* updateColumn */.y$)(catalog, alteration.table.oid, { ...column, type, collation });
    forChildren(catalog, alteration, alterColumnType);
}
function setColumnDefault(catalog, alteration) {
    const column = namedColumn(catalog, alteration);
    if (column === null || column.identity !== null || column.generated !== null)
        return;
    const { def } = alteration.command;
    (0,build/* updateColumn */.y$)(catalog, alteration.table.oid, { ...column, default: defaultOf(catalog, column.type, def) });
    forChildren(catalog, alteration, setColumnDefault);
}
function setColumnNotNull(catalog, alteration) {
    const { table, command, epoch, only } = alteration;
    (0,make_constraint/* spreadNotNull */.UI)(catalog, table, {
        column: command.name ?? "",
        epoch,
        name: null,
        validated: true,
        only,
        noInherit: only && (0,queries/* childrenOf */.LU)(catalog, table).length > 0,
        claimed: true,
    });
}
function dropNotNull(catalog, alteration) {
    const { table, only } = alteration;
    const column = namedColumn(catalog, alteration);
    if (column === null)
        return;
    const constraint = (0,make_constraint/* notNullOf */.Sf)(catalog, table.oid, column.number);
    if (constraint !== null)
        dropHandedDown(catalog, constraint, only);
    else
        (0,build/* updateColumn */.y$)(catalog, table.oid, { ...column, notNull: false });
}
function setExpression(catalog, alteration) {
    const column = namedColumn(catalog, alteration);
    const { def } = alteration.command;
    if (column === null || def === undefined)
        return;
    (0,build/* updateColumn */.y$)(catalog, alteration.table.oid, { ...column, default: (0,expression/* toExpression */.MY)(catalog, def) });
    forChildren(catalog, alteration, setExpression);
}
function dropExpression(catalog, alteration) {
    const column = namedColumn(catalog, alteration);
    if (column === null || column.generated !== "stored")
        return;
    (0,build/* updateColumn */.y$)(catalog, alteration.table.oid, { ...column, default: null, generated: null });
    forChildren(catalog, alteration, dropExpression);
}
function addIdentity(catalog, alteration) {
    const { table, command, epoch } = alteration;
    const column = namedColumn(catalog, alteration);
    if (column === null || column.identity !== null || command.def === undefined || !("Constraint" in command.def))
        return;
    (0,build/* updateColumn */.y$)(catalog, table.oid, { ...column, identity: identityKind(command.def.Constraint) });
    if (table.partitionOf === null)
        (0,build/* addOwnedSequence */.Oi)(catalog, { relation: table.oid, column, epoch, internal: true });
    forPartitions(catalog, alteration, addIdentity);
}
/** Since PostgreSQL 17 partitions have the identity of their parent, and its sequence. */
function forPartitions(catalog, alteration, apply) {
    if (alteration.table.partitionBy !== null)
        forChildren(catalog, alteration, apply);
}
function setIdentity(catalog, alteration) {
    const column = namedColumn(catalog, alteration);
    const { def } = alteration.command;
    const options = def !== undefined && "List" in def ? (def.List.items ?? []) : [];
    for (const node of options) {
        if (column === null || !("DefElem" in node) || node.DefElem.defname !== "generated")
            continue;
        const { arg } = node.DefElem;
        const code = arg !== undefined && "Integer" in arg ? (arg.Integer.ival ?? 0) : 0;
        (0,build/* updateColumn */.y$)(catalog, alteration.table.oid, {
            ...column,
            identity: String.fromCharCode(code) === "d" ? "by default" : "always",
        });
    }
    forPartitions(catalog, alteration, setIdentity);
}
function dropIdentity(catalog, alteration) {
    const column = namedColumn(catalog, alteration);
    const table = (0,queries/* relationOf */.Ke)(catalog, alteration.table.oid);
    if (column === null || table === null || column.identity === null)
        return;
    for (const sequence of (0,queries/* sequencesOf */.SO)(catalog, table, column))
        if (sequence.ownedBy?.internal === true)
            (0,store/* removeObject */.Gj)(catalog, sequence.oid);
    const latest = (0,build/* columnFor */._R)(catalog, table.oid, column.name);
    if (latest !== null)
        (0,build/* updateColumn */.y$)(catalog, table.oid, { ...latest, identity: null });
    forPartitions(catalog, alteration, dropIdentity);
}

// EXTERNAL MODULE: ./build/risk/catalog/enum-values.js
var enum_values = __webpack_require__(93785);
;// CONCATENATED MODULE: ./build/risk/catalog/statements/like.js







/** Bits of TableLikeClause.options (CREATE_TABLE_LIKE_… in parsenodes.h). */
const INCLUDING = { constraints: 4, defaults: 8, generated: 16, identity: 32, indexes: 64 };
/** Columns with NOT NULL, and as options say defaults, generated expressions, identity and checks. */
function copyLike(catalog, oid, given) {
    const { like, definition } = given;
    const source = like.relation === undefined ? null : (0,build/* relationFor */.gb)(catalog, like.relation);
    if (source === null)
        return;
    if (!source.columnsComplete)
        (0,build/* updateRelation */.Cg)(catalog, oid, { columnsComplete: false });
    for (const column of source.columns)
        copyColumn(catalog, oid, { column, source, ...given });
    if (!includes(like, "constraints"))
        return;
    for (const constraint of (0,queries/* constraintsOn */.Gd)(catalog, source)) {
        if (constraint.constraintKind === "check")
            copyCheck(catalog, oid, { constraint, source, definition });
    }
}
function includes(like, part) {
    return ((like.options ?? 0) & INCLUDING[part]) !== 0;
}
function copyColumn(catalog, oid, given) {
    const { like, definition, column, source } = given;
    const keepsExpression = includes(like, column.generated === null ? "defaults" : "generated");
    const identity = includes(like, "identity") ? column.identity : null;
    const { name, type, collation } = column;
    const made = (0,build/* addColumn */.cq)(catalog, oid, {
        name,
        type,
        collation,
        identity,
        epoch: definition.epoch,
        default: keepsExpression ? column.default : null,
        generated: keepsExpression ? column.generated : null,
    });
    if (made === null)
        return;
    if (identity !== null)
        (0,build/* addOwnedSequence */.Oi)(catalog, { relation: oid, column: made, epoch: definition.epoch, internal: true });
    const table = (0,queries/* relationOf */.Ke)(catalog, oid);
    if (!column.notNull || table === null)
        return;
    const notNull = (0,queries/* constraintsOn */.Gd)(catalog, source).find((each) => each.constraintKind === "not-null" && each.columns[0] === column.number);
    (0,make_constraint/* setNotNull */.z$)(catalog, table, { column: name, epoch: definition.epoch, name: notNull?.name ?? null, validated: true });
}
function copyCheck(catalog, oid, given) {
    const table = (0,queries/* relationOf */.Ke)(catalog, oid);
    if (table === null || (0,queries/* constraintNamed */.RB)(catalog, table, given.constraint.name) !== null)
        return;
    const { oid: _oid, kind: _kind, ...rest } = given.constraint;
    const columns = translate(rest.columns, given.source, table);
    const place = {
        relation: oid,
        schema: table.schema,
        columns,
        epoch: given.definition.epoch,
        inherited: 0,
        local: true,
        parent: null,
    };
    (0,make_constraint/* makeConstraint */.k7)(catalog, { ...rest, ...place, validated: rest.enforced });
}
/** INCLUDING INDEXES: with new names, and the constraints that they back. Runs after the table's own constraints. */
function copyLikeIndexes(catalog, oid, given) {
    const { like, definition } = given;
    const source = like.relation === undefined ? null : (0,build/* relationFor */.gb)(catalog, like.relation);
    if (source === null || !includes(like, "indexes"))
        return;
    for (const index of (0,queries/* indexesOn */.OF)(catalog, source)) {
        const table = (0,queries/* relationOf */.Ke)(catalog, oid);
        if (table === null)
            return;
        const made = makeIndex(catalog, table, planOf(source, index, definition.epoch));
        const constraint = index.constraint === null ? null : (0,store/* getObject */.iM)(catalog, index.constraint);
        if (constraint?.kind !== "constraint")
            continue;
        const tree = { deferrable: constraint.deferrable, initdeferred: constraint.initiallyDeferred };
        const plan = { tree, epoch: definition.epoch, column: null, fresh: true, only: false };
        constrainByIndex(catalog, made, { kind: constraint.constraintKind, plan, parent: null });
    }
}

;// CONCATENATED MODULE: ./build/risk/catalog/statements/create-table.js








function createTable(catalog, tree, context) {
    defineTable(catalog, { tree, relationKind: "table", context });
}
/** Answers whether it was made: its name may be taken. */
function defineForeignTable(catalog, tree, context) {
    return defineTable(catalog, { tree, relationKind: "foreign-table", context });
}
/** False where its name is taken. */
function defineTable(catalog, plan) {
    const { tree, context } = plan;
    const ifNotExists = tree.if_not_exists === true;
    const table = startRelation(catalog, { name: tree.relation ?? {}, relationKind: plan.relationKind, context, ifNotExists });
    if (table === null)
        return false;
    const { oid } = table;
    (0,build/* updateRelation */.Cg)(catalog, oid, { accessMethod: tree.accessMethod ?? null });
    const parents = (tree.inhRelations ?? []).flatMap((node) => "RangeVar" in node ? ((0,build/* relationFor */.gb)(catalog, node.RangeVar)?.oid ?? []) : []);
    const link = { epoch: context.epoch, bound: tree.partbound };
    for (const parent of parents)
        inheritColumns(catalog, oid, { ...link, parent });
    if (tree.ofTypename !== undefined)
        columnsOfType(catalog, oid, tree);
    const definition = { epoch: context.epoch };
    const placed = (tree.tableElts ?? []).flatMap((node) => defineElement(catalog, oid, { node, definition }));
    partitionBy(catalog, oid, tree.partspec);
    for (const parent of parents)
        inheritConstraints(catalog, oid, { ...link, parent });
    addPlacedConstraints(catalog, oid, { placed, definition });
    for (const node of tree.tableElts ?? [])
        if ("TableLikeClause" in node)
            copyLikeIndexes(catalog, oid, { like: node.TableLikeClause, definition });
    return true;
}
/** An empty relation of a free name. One that was only mentioned before keeps its identity; null when the name is taken. */
function startRelation(catalog, plan) {
    const { name, relationKind, context } = plan;
    const written = (0,queries/* toWrittenName */.Ko)(name);
    const isTemporary = name.relpersistence === "t";
    const schema = isTemporary ? "pg_temp" : (0,build/* creationSchema */.RR)(catalog, written.schema);
    const taken = catalog.names.map.get((0,store/* nameKey */.Rc)("relation", schema, written.name));
    const before = taken === undefined ? null : (catalog.objects.map.get(taken) ?? null);
    if (before !== null && !before.assumed)
        return null;
    const perhapsOlder = plan.ifNotExists === true && !isTemporary && isUnknown(catalog, { schema, name: written.name });
    const persistence = isTemporary ? "temporary" : name.relpersistence === "u" ? "unlogged" : "permanent";
    const identity = before?.kind === "relation" ? { oid: before.oid, nextColumn: before.nextColumn } : {};
    if (before !== null && before.kind !== "relation")
        (0,store/* removeObject */.Gj)(catalog, before.oid);
    if (isTemporary)
        catalog.hasTemporary = true;
    return (0,build/* makeRelation */.bY)(catalog, {
        schema,
        name: written.name,
        epoch: context.epoch,
        relationKind,
        persistence,
        perhapsOlder,
        ...identity,
    });
}
function defineElement(catalog, oid, given) {
    const { node, definition } = given;
    if ("Constraint" in node)
        return [{ tree: node.Constraint, column: null }];
    if ("TableLikeClause" in node) {
        copyLike(catalog, oid, { like: node.TableLikeClause, definition });
        return [];
    }
    if (!("ColumnDef" in node))
        return [];
    const def = node.ColumnDef;
    const inherited = (0,queries/* relationOf */.Ke)(catalog, oid)?.columns.find((column) => column.name === def.colname);
    if (inherited === undefined)
        defineColumn(catalog, oid, { def, definition });
    else
        overrideColumn(catalog, oid, def);
    return placedConstraints(def);
}
/** A column that a parent hands down and that is declared again: its default wins. */
function overrideColumn(catalog, oid, def) {
    const column = (0,build/* columnFor */._R)(catalog, oid, def.colname ?? "");
    if (column === null)
        return;
    const tree = constraintsOfColumn(def).find((each) => each.contype === "CONSTR_DEFAULT" || each.contype === "CONSTR_GENERATED")?.raw_expr;
    const value = tree === undefined ? column.default : defaultOf(catalog, column.type, tree);
    (0,build/* updateColumn */.y$)(catalog, oid, { ...column, default: value, local: column.local || def.typeName !== undefined });
}
function columnsOfType(catalog, oid, tree) {
    const names = (tree.ofTypename?.names ?? []).map((node) => ("String" in node ? (node.String.sval ?? "") : ""));
    const name = (0,catalog_names/* parseName */.$q)(names.map((part) => `"${part}"`).join("."));
    const type = name === null ? null : (0,resolve_type/* resolveType */.r)(catalog, name);
    if (type?.kind !== "type") {
        (0,build/* updateRelation */.Cg)(catalog, oid, { columnsComplete: false });
        return;
    }
    (0,store/* addDependency */.bj)(catalog, { from: oid, on: type.oid, type: "normal" });
    for (const attribute of type.attributes) {
        const table = (0,queries/* relationOf */.Ke)(catalog, oid);
        if (table === null)
            return;
        defineColumn(catalog, oid, { def: { colname: attribute.name }, definition: { epoch: table.epoch } });
        const column = (0,build/* columnFor */._R)(catalog, oid, attribute.name);
        if (column !== null)
            (0,build/* updateColumn */.y$)(catalog, oid, { ...column, type: attribute.type });
    }
}
const STRATEGIES = {
    PARTITION_STRATEGY_LIST: "list",
    PARTITION_STRATEGY_RANGE: "range",
    PARTITION_STRATEGY_HASH: "hash",
};
function partitionBy(catalog, oid, spec) {
    if (spec === undefined)
        return;
    const names = (spec.partParams ?? []).flatMap((node) => ("PartitionElem" in node ? (node.PartitionElem.name ?? []) : []));
    const columns = names.flatMap((name) => (0,build/* columnFor */._R)(catalog, oid, name)?.number ?? []);
    (0,build/* updateRelation */.Cg)(catalog, oid, { partitionBy: { strategy: STRATEGIES[spec.strategy ?? "PARTITION_STRATEGY_RANGE"], columns } });
}
/** Whether nobody can tell if a table of this name exists. One that was only mentioned is taken to exist. */
function isUnknown(catalog, name) {
    const answer = (0,queries/* resolveRelation */.j0)(catalog, name);
    return answer.state === "unknown" || (answer.state === "known" && answer.value.assumed);
}

;// CONCATENATED MODULE: ./build/risk/catalog/statements/others.js








function createIndex(catalog, tree, context) {
    const table = tree.relation === undefined ? null : (0,build/* relationFor */.gb)(catalog, tree.relation);
    if (table === null)
        return;
    const { idxname } = tree;
    if (idxname !== undefined && (0,queries/* resolveIndex */.pQ)(catalog, { schema: table.schema, name: idxname }).state === "known")
        return;
    makeIndex(catalog, table, {
        epoch: context.epoch,
        name: idxname ?? null,
        label: "idx",
        method: tree.accessMethod ?? "btree",
        unique: tree.unique === true,
        primary: false,
        keys: tree.indexParams ?? [],
        include: tree.indexIncludingParams ?? [],
        predicate: tree.whereClause ?? null,
        only: tree.relation?.inh !== true,
        parent: null,
    });
}
function createSchema(catalog, tree, context) {
    const name = tree.schemaname ?? tree.authrole?.rolename ?? "";
    addSchema(catalog, name, { ...context, ifNotExists: tree.if_not_exists === true });
    if (tree.schemaElts === undefined)
        return;
    const before = catalog.searchPath;
    catalog.searchPath = [name, ...before];
    for (const element of tree.schemaElts)
        context.replay(catalog, element, context);
    catalog.searchPath = before;
}
function addSchema(catalog, name, context) {
    const key = (0,store/* nameKey */.Rc)("schema", "", name);
    if (catalog.names.map.has(key))
        return;
    const perhapsOlder = context.ifNotExists && !(0,queries/* isFree */.xp)(catalog, key);
    (0,store/* putObject */.$R)(catalog, {
        kind: "schema",
        oid: (0,store/* takeId */.lX)(catalog),
        epoch: context.epoch,
        assumed: false,
        perhapsOlder,
        schema: name,
        name,
    });
}
function createExtension(catalog, tree, context) {
    const name = tree.extname ?? "";
    const taken = catalog.names.map.get((0,store/* nameKey */.Rc)("extension", "", name));
    const before = taken === undefined ? null : (0,store/* getObject */.iM)(catalog, taken);
    if (before !== null && !before.assumed)
        return;
    const wanted = (tree.options ?? []).flatMap((node) => "DefElem" in node && node.DefElem.defname === "schema" ? node.DefElem : []);
    const [option] = wanted;
    const schema = option?.arg !== undefined && "String" in option.arg
        ? (option.arg.String.sval ?? "public")
        : (catalog.searchPath[0] ?? "public");
    const extension = (0,store/* putObject */.$R)(catalog, {
        kind: "extension",
        oid: taken ?? (0,store/* takeId */.lX)(catalog),
        epoch: context.epoch,
        assumed: false,
        perhapsOlder: tree.if_not_exists === true && !(0,queries/* isFree */.xp)(catalog, (0,store/* nameKey */.Rc)("extension", "", name)),
        schema,
        name,
    });
    for (const type of (0,extensions/* typesOfExtension */.yQ)(name)) {
        const member = catalog.names.map.get((0,store/* nameKey */.Rc)("type", schema, type)) ?? addMemberType(catalog, { extension: name, schema, type, context });
        (0,store/* addDependency */.bj)(catalog, { from: member, on: extension.oid, type: "extension" });
    }
}
function addMemberType(catalog, given) {
    const { extension, schema, type, context } = given;
    const isDomain = Object.hasOwn(extensions/* DOMAINS_OF_EXTENSIONS */.Hn, type);
    return (0,build/* makeType */.vi)(catalog, { epoch: context.epoch, schema, name: type, typeKind: isDomain ? "domain" : "base", extension }).oid;
}
/** ALTER EXTENSION … ADD (1) or DROP (-1) an object. */
function alterExtensionContents(catalog, tree) {
    const owner = catalog.names.map.get((0,store/* nameKey */.Rc)("extension", "", tree.extname ?? ""));
    const member = tree.object === undefined ? null : (0,drop_targets/* findObject */.Z)(catalog, tree.objtype ?? "", tree.object);
    if (owner === undefined || member === null)
        return;
    if (tree.action === 1)
        return (0,store/* addDependency */.bj)(catalog, { from: member, on: owner, type: "extension" });
    for (const edge of (0,store/* dependenciesOf */.hk)(catalog, member))
        if (edge.on === owner)
            (0,store/* removeDependency */.cd)(catalog, edge);
}
function createSequence(catalog, tree, context) {
    const made = startRelation(catalog, { name: tree.sequence ?? {}, relationKind: "sequence", context });
    if (made !== null)
        applySequenceOptions(catalog, made, tree.options ?? []);
}
function alterSequence(catalog, tree) {
    const sequence = tree.sequence === undefined ? null : (0,build/* relationFor */.gb)(catalog, tree.sequence);
    if (sequence !== null)
        applySequenceOptions(catalog, sequence, tree.options ?? []);
}
/** Of the options only OWNED BY says something about other objects. */
function applySequenceOptions(catalog, sequence, options) {
    (0,build/* updateRelation */.Cg)(catalog, sequence.oid, { relationKind: "sequence", columnsComplete: true });
    for (const node of options) {
        if (!("DefElem" in node) || node.DefElem.defname !== "owned_by")
            continue;
        const { arg } = node.DefElem;
        const parts = arg !== undefined && "List" in arg ? (0,catalog_names/* stringsOf */.iw)(arg.List.items) : [];
        const before = sequence.ownedBy;
        for (const edge of (0,store/* dependenciesOf */.hk)(catalog, sequence.oid))
            if (edge.on === before?.relation && edge.type === "auto")
                (0,store/* removeDependency */.cd)(catalog, edge);
        (0,build/* updateRelation */.Cg)(catalog, sequence.oid, { ownedBy: null });
        const table = parts.length > 1 ? (0,build/* relationFor */.gb)(catalog, (0,catalog_names/* writtenName */.lD)(parts.slice(0, -1))) : null;
        const column = table === null ? null : (0,build/* columnFor */._R)(catalog, table.oid, parts.at(-1) ?? "");
        if (table === null || column === null)
            continue;
        (0,build/* updateRelation */.Cg)(catalog, sequence.oid, { ownedBy: { relation: table.oid, column: column.number, internal: false } });
        (0,store/* addDependency */.bj)(catalog, { from: sequence.oid, on: table.oid, onColumn: column.number, type: "auto" });
    }
}
function createStatistics(catalog, tree, context) {
    const name = (0,catalog_names/* writtenName */.lD)((0,catalog_names/* stringsOf */.iw)(tree.defnames));
    if (name.name === "")
        return;
    const oid = addOther(catalog, { objectType: "OBJECT_STATISTIC_EXT", name, context });
    const [relation] = tree.relations ?? [];
    const table = relation !== undefined && "RangeVar" in relation ? (0,build/* relationFor */.gb)(catalog, relation.RangeVar) : null;
    if (oid === null || table === null)
        return;
    for (const node of tree.exprs ?? []) {
        const column = "StatsElem" in node && node.StatsElem.name !== undefined ? (0,build/* columnFor */._R)(catalog, table.oid, node.StatsElem.name) : null;
        (0,store/* addDependency */.bj)(catalog, { from: oid, on: table.oid, onColumn: column?.number ?? 0, type: "auto" });
    }
}
/** An object that is known by its name only; null when the name is taken. */
function addOther(catalog, given) {
    const { objectType, name, context } = given;
    const schema = SCHEMALESS.has(objectType) ? "" : (name.schema ?? catalog.searchPath[0] ?? "public");
    if (catalog.names.map.has((0,store/* nameKey */.Rc)("other", objectType, `${schema}\0${name.name}`)))
        return null;
    return (0,store/* putObject */.$R)(catalog, {
        kind: "other",
        oid: (0,store/* takeId */.lX)(catalog),
        epoch: context.epoch,
        assumed: false,
        schema,
        name: name.name,
        objectType,
    }).oid;
}
const SCHEMALESS = new Set([
    "OBJECT_PUBLICATION",
    "OBJECT_SUBSCRIPTION",
    "OBJECT_EVENT_TRIGGER",
    "OBJECT_FDW",
    "OBJECT_FOREIGN_SERVER",
    "OBJECT_LANGUAGE",
]);
/** Objects with nothing but a name, by the field of the tree that holds it. */
function addNamed(objectType, name) {
    return (catalog, context) => void addOther(catalog, { objectType, name: { schema: null, name: name ?? "" }, context });
}

;// CONCATENATED MODULE: ./build/risk/catalog/statements/create-type.js









/** Null when the name is taken. A type that was only mentioned, or a shell, keeps its identity. */
function startType(...[catalog, name, plan, context]) {
    const schema = (0,build/* creationSchema */.RR)(catalog, name.schema);
    const taken = catalog.names.map.get((0,store/* nameKey */.Rc)("type", schema, name.name));
    const before = taken === undefined ? null : (0,store/* getObject */.iM)(catalog, taken);
    if (before?.kind === "type" && !before.assumed && before.typeKind !== "shell")
        return null;
    const identity = before === null ? {} : { oid: before.oid };
    return (0,build/* makeType */.vi)(catalog, { schema, name: name.name, epoch: context.epoch, ...identity, ...plan });
}
function createEnum(catalog, tree, context) {
    const values = (0,enum_values/* enumValues */.UU)((0,catalog_names/* stringsOf */.iw)(tree.vals).map((value) => ({ value, epoch: context.epoch })));
    startType(catalog, (0,catalog_names/* writtenName */.lD)((0,catalog_names/* stringsOf */.iw)(tree.typeName)), { typeKind: "enum", values }, context);
}
function createComposite(catalog, tree, context) {
    const made = startType(catalog, (0,queries/* toWrittenName */.Ko)(tree.typevar ?? {}), { typeKind: "composite" }, context);
    if (made === null)
        return;
    for (const node of tree.coldeflist ?? []) {
        const def = "ColumnDef" in node ? node.ColumnDef : null;
        const type = def?.typeName === undefined ? null : (0,build/* ensureType */.dp)(catalog, (0,resolve_type/* canonicalType */.jD)(catalog, def.typeName));
        if (def !== null)
            addAttribute(catalog, made.oid, { name: def.colname ?? "", type });
    }
}
function addAttribute(catalog, oid, given) {
    const composite = (0,store/* getObject */.iM)(catalog, oid);
    if (composite?.kind !== "type" || composite.attributes.some((each) => each.name === given.name))
        return;
    const number = Math.max(0, ...composite.attributes.map((each) => each.number)) + 1;
    (0,build/* makeType */.vi)(catalog, { ...composite, attributes: [...composite.attributes, { ...given, number }] });
    linkAttribute(catalog, oid, { number, type: given.type });
}
function linkAttribute(catalog, oid, given) {
    const on = given.type?.oid ?? null;
    if (on !== null)
        (0,store/* addDependency */.bj)(catalog, { from: oid, fromColumn: given.number, on, type: "normal" });
}
function createRange(catalog, tree, context) {
    const subtype = (tree.params ?? []).flatMap((node) => "DefElem" in node && node.DefElem.defname === "subtype" ? (node.DefElem.arg ?? []) : []);
    const [named] = subtype;
    const base = named !== undefined && "TypeName" in named ? (0,build/* ensureType */.dp)(catalog, (0,resolve_type/* canonicalType */.jD)(catalog, named.TypeName)) : null;
    const made = startType(catalog, (0,catalog_names/* writtenName */.lD)((0,catalog_names/* stringsOf */.iw)(tree.typeName)), { typeKind: "range", base }, context);
    if (made !== null)
        linkBase(catalog, made);
}
function linkBase(catalog, type) {
    const on = type.base?.oid ?? null;
    if (on !== null)
        (0,store/* addDependency */.bj)(catalog, { from: type.oid, on, type: "normal" });
}
function createDomain(catalog, tree, context) {
    const base = tree.typeName === undefined ? null : (0,build/* ensureType */.dp)(catalog, (0,resolve_type/* canonicalType */.jD)(catalog, tree.typeName));
    const given = (0,resolve_type/* userTypeOf */.ln)(catalog, base)?.default ?? null;
    const made = startType(catalog, (0,catalog_names/* writtenName */.lD)((0,catalog_names/* stringsOf */.iw)(tree.domainname)), { typeKind: "domain", base, default: given }, context);
    if (made === null)
        return;
    linkBase(catalog, made);
    for (const node of tree.constraints ?? [])
        addDomainConstraint(catalog, made.oid, { node, context });
}
/** CHECK, NOT NULL or DEFAULT of a domain. */
function addDomainConstraint(catalog, oid, given) {
    const domain = (0,store/* getObject */.iM)(catalog, oid);
    if (domain?.kind !== "type" || !("Constraint" in given.node))
        return;
    const tree = given.node.Constraint;
    const place = { domain: oid, schema: domain.schema, epoch: given.context.epoch };
    if (tree.contype === "CONSTR_DEFAULT" && tree.raw_expr !== undefined)
        setDomainDefault(catalog, domain, tree.raw_expr);
    if (tree.contype === "CONSTR_NOTNULL" && !domain.notNull) {
        (0,build/* makeType */.vi)(catalog, { ...domain, notNull: true });
        (0,make_constraint/* makeConstraint */.k7)(catalog, {
            ...place,
            name: tree.conname ?? (0,make_constraint/* freeConstraintName */.PC)(catalog, domain, { columns: null, label: "not_null" }),
            constraintKind: "not-null",
        });
    }
    if (tree.contype !== "CONSTR_CHECK" || tree.raw_expr === undefined)
        return;
    const name = tree.conname ?? (0,make_constraint/* freeConstraintName */.PC)(catalog, domain, { columns: null, label: "check" });
    if ((0,queries/* constraintsOfDomain */.iv)(catalog, domain).some((each) => each.name === name))
        return;
    const validated = tree.skip_validation !== true;
    const made = (0,make_constraint/* makeConstraint */.k7)(catalog, { ...place, name, constraintKind: "check", expression: tree.raw_expr, validated });
    (0,build/* linkExpression */.lB)(catalog, tree.raw_expr, { from: made.oid, fromColumn: 0, part: "whole", self: null, selfType: "normal" });
}
function setDomainDefault(catalog, domain, tree) {
    (0,build/* makeType */.vi)(catalog, { ...domain, default: tree === null ? null : (0,expression/* toExpression */.MY)(catalog, tree) });
}
/** CREATE TYPE of a base type or a shell; aggregates, operators, collations, … are kept by name. */
function create_type_define(catalog, tree, context) {
    const name = (0,catalog_names/* writtenName */.lD)((0,catalog_names/* stringsOf */.iw)(tree.defnames));
    if (tree.kind === "OBJECT_TYPE")
        startType(catalog, name, { typeKind: (tree.definition ?? []).length === 0 ? "shell" : "base" }, context);
    else
        addOther(catalog, { objectType: tree.kind ?? "", name, context });
}

;// CONCATENATED MODULE: ./build/risk/catalog/statements/alter-type.js








/** The type of a name; assumed, of this kind, where it was never seen. */
function typeFor(catalog, name, typeKind) {
    const found = (0,queries/* lookUp */.TE)(catalog, "type", name);
    if (found?.kind === "type")
        return found;
    const schema = name.schema ?? catalog.searchPath[0] ?? "public";
    const assumed = (0,build/* ensureType */.dp)(catalog, { schema, name: name.name, modifiers: [], dimensions: 0, oid: null });
    const made = (0,store/* getObject */.iM)(catalog, assumed?.oid ?? 0);
    return made?.kind === "type" ? (0,build/* makeType */.vi)(catalog, { ...made, typeKind }) : null;
}
function alterEnum(catalog, tree, context) {
    const type = typeFor(catalog, (0,catalog_names/* writtenName */.lD)((0,catalog_names/* stringsOf */.iw)(tree.typeName)), "enum");
    const { newVal, oldVal, newValNeighbor, newValIsAfter } = tree;
    if (type === null || newVal === undefined)
        return;
    const neighbor = newValNeighbor === undefined || newValNeighbor === "" ? null : newValNeighbor;
    const added = { value: newVal, epoch: context.epoch, neighbor, isAfter: newValIsAfter === true };
    const values = oldVal === undefined ? (0,enum_values/* addValue */.dM)(type.values, added) : (0,enum_values/* renameValue */.G)(type.values, oldVal, newVal);
    if (values !== type.values)
        (0,build/* makeType */.vi)(catalog, { ...type, values });
}
/** ALTER TYPE … ADD, DROP, ALTER ATTRIBUTE. */
function alterComposite(catalog, tree, _context) {
    const first = typeFor(catalog, (0,queries/* toWrittenName */.Ko)(tree.relation ?? {}), "composite");
    for (const node of tree.cmds ?? []) {
        const type = first === null ? null : (0,store/* getObject */.iM)(catalog, first.oid);
        if (type?.kind !== "type" || !("AlterTableCmd" in node))
            return;
        const { subtype, name, def } = node.AlterTableCmd;
        const column = def !== undefined && "ColumnDef" in def ? def.ColumnDef : null;
        const given = column?.typeName === undefined ? null : (0,build/* ensureType */.dp)(catalog, (0,resolve_type/* canonicalType */.jD)(catalog, column.typeName));
        if (subtype === "AT_AddColumn")
            addAttribute(catalog, type.oid, { name: column?.colname ?? "", type: given });
        const attribute = type.attributes.find((each) => each.name === name);
        if (attribute === undefined)
            continue;
        if (subtype === "AT_DropColumn")
            dropPart(catalog, { oid: type.oid, column: attribute.number, part: "column" });
        if (subtype !== "AT_AlterColumnType")
            continue;
        const attributes = type.attributes.map((each) => (each.number === attribute.number ? { ...each, type: given } : each));
        (0,store/* putObject */.$R)(catalog, { ...type, attributes });
        for (const edge of (0,store/* dependenciesOf */.hk)(catalog, type.oid))
            if (edge.fromColumn === attribute.number)
                (0,store/* removeDependency */.cd)(catalog, edge);
        linkAttribute(catalog, type.oid, { number: attribute.number, type: given });
    }
}
/** T: default · N: drop not null · O: set not null · C: add constraint · X: drop constraint · V: validate. */
function alterDomain(catalog, tree, context) {
    const domain = typeFor(catalog, (0,catalog_names/* writtenName */.lD)((0,catalog_names/* stringsOf */.iw)(tree.typeName)), "domain");
    if (domain === null)
        return;
    const named = (0,queries/* constraintsOfDomain */.iv)(catalog, domain).find((each) => each.name === tree.name);
    if (tree.subtype === "T")
        setDomainDefault(catalog, domain, tree.def ?? null);
    if (tree.subtype === "O")
        addDomainConstraint(catalog, domain.oid, { node: { Constraint: { contype: "CONSTR_NOTNULL" } }, context });
    if (tree.subtype === "C" && tree.def !== undefined)
        addDomainConstraint(catalog, domain.oid, { node: tree.def, context });
    if (tree.subtype === "V" && named !== undefined)
        (0,store/* putObject */.$R)(catalog, { ...named, validated: true });
    const notNull = (0,queries/* constraintsOfDomain */.iv)(catalog, domain).find((each) => each.constraintKind === "not-null");
    const dropped = tree.subtype === "X" ? named : tree.subtype === "N" ? notNull : undefined;
    if (dropped === undefined)
        return;
    dropPart(catalog, { oid: dropped.oid, column: 0, part: "whole" });
    if (dropped.constraintKind === "not-null")
        (0,build/* makeType */.vi)(catalog, { ...domain, notNull: false });
}

;// CONCATENATED MODULE: ./build/risk/catalog/statements/alter-table.js









/** Sub-commands that are not listed change nothing that a catalog knows (OWNER, SET (…), STATISTICS, CLUSTER, …). */
const COMMANDS = {
    AT_AddColumn: addColumnToTable,
    AT_DropColumn: dropColumn,
    AT_AlterColumnType: alterColumnType,
    AT_ColumnDefault: setColumnDefault,
    AT_SetNotNull: setColumnNotNull,
    AT_DropNotNull: dropNotNull,
    AT_SetExpression: setExpression,
    AT_DropExpression: dropExpression,
    AT_AddIdentity: addIdentity,
    AT_SetIdentity: setIdentity,
    AT_DropIdentity: dropIdentity,
    AT_AddConstraint: addTableConstraint,
    AT_DropConstraint: dropConstraint,
    AT_ValidateConstraint: validateConstraint,
    AT_AlterConstraint: alterConstraint,
    AT_AttachPartition: attachPartition,
    AT_DetachPartition: detachPartition,
    AT_AddInherit: addInherit,
    AT_DropInherit: dropInherit,
    AT_SetLogged: (catalog, { table }) => void (0,build/* updateRelation */.Cg)(catalog, table.oid, { persistence: "permanent" }),
    AT_SetUnLogged: (catalog, { table }) => void (0,build/* updateRelation */.Cg)(catalog, table.oid, { persistence: "unlogged" }),
    AT_EnableRowSecurity: (catalog, { table }) => void (0,build/* updateRelation */.Cg)(catalog, table.oid, { rowSecurity: true }),
    AT_DisableRowSecurity: (catalog, { table }) => void (0,build/* updateRelation */.Cg)(catalog, table.oid, { rowSecurity: false }),
    AT_ReplicaIdentity: setReplicaIdentity,
    AT_SetAccessMethod: (catalog, { table, command }) => void (0,build/* updateRelation */.Cg)(catalog, table.oid, { accessMethod: command.name ?? null }),
    AT_EnableTrig: switchTriggers(true),
    AT_EnableTrigAll: switchTriggers(true),
    AT_EnableTrigUser: switchTriggers(true),
    AT_EnableAlwaysTrig: switchTriggers(true),
    AT_EnableReplicaTrig: switchTriggers(true),
    AT_DisableTrig: switchTriggers(false),
    AT_DisableTrigAll: switchTriggers(false),
    AT_DisableTrigUser: switchTriggers(false),
};
/** AlterTablePass of tablecmds.c: drops come first, then types, new columns, constraints, indexes, foreign keys. */
const PASSES = {
    AT_DropColumn: 0,
    AT_DropConstraint: 0,
    AT_DropNotNull: 0,
    AT_DropExpression: 0,
    AT_DropIdentity: 0,
    AT_AlterColumnType: 1,
    AT_AddColumn: 2,
    AT_SetExpression: 3,
    AT_AddConstraint: 4,
    AT_SetNotNull: 5,
};
const CONSTRAINT_PASSES = {
    CONSTR_PRIMARY: 6,
    CONSTR_UNIQUE: 6,
    CONSTR_EXCLUSION: 6,
    CONSTR_FOREIGN: 7,
};
const LAST_PASS = 8;
/** The sub-commands in the order in which PostgreSQL runs them, which is not the order in which they are written. */
function inPassOrder(commands) {
    return [...commands].sort((a, b) => passOf(a) - passOf(b));
}
function passOf({ subtype = "AT_SetOptions", def, name }) {
    if (subtype === "AT_ColumnDefault" && def === undefined && name !== undefined)
        return 0;
    const contype = def !== undefined && "Constraint" in def ? (def.Constraint.contype ?? "") : "";
    return (subtype === "AT_AddConstraint" ? CONSTRAINT_PASSES[contype] : undefined) ?? PASSES[subtype] ?? LAST_PASS;
}
function alterTable(catalog, tree, context) {
    const { relation, objtype, missing_ok } = tree;
    if (relation === undefined)
        return;
    if (objtype === "OBJECT_TYPE")
        return alterComposite(catalog, tree, context);
    if (objtype === "OBJECT_INDEX")
        return alterIndex(catalog, tree);
    const first = missing_ok === true ? relationIfKnown(catalog, tree) : (0,build/* relationFor */.gb)(catalog, relation);
    if (first === null)
        return;
    const commands = (tree.cmds ?? []).flatMap((node) => ("AlterTableCmd" in node ? node.AlterTableCmd : []));
    for (const command of inPassOrder(commands)) {
        const table = (0,queries/* relationOf */.Ke)(catalog, first.oid);
        if (table === null)
            return;
        const apply = COMMANDS[command.subtype ?? ""];
        apply?.(catalog, { table, command, epoch: context.epoch, only: relation.inh !== true });
    }
}
/** ALTER TABLE IF EXISTS of a table nobody mentioned: it may exist, hence is assumed like any other. */
function relationIfKnown(catalog, tree) {
    return tree.relation === undefined ? null : (0,build/* relationFor */.gb)(catalog, tree.relation);
}
function addTableConstraint(catalog, { table, command, epoch, only }) {
    if (command.def === undefined || !("Constraint" in command.def))
        return;
    addConstraint(catalog, table.oid, { tree: command.def.Constraint, epoch, column: null, fresh: false, only });
}
function partitionNamed(catalog, { command }) {
    const { def } = command;
    const name = def !== undefined && "PartitionCmd" in def ? def.PartitionCmd.name : undefined;
    return name === undefined ? null : (0,build/* relationFor */.gb)(catalog, name);
}
function attachPartition(catalog, alteration) {
    const partition = partitionNamed(catalog, alteration);
    const { def } = alteration.command;
    if (partition === null || def === undefined || !("PartitionCmd" in def))
        return;
    alter_table_link(catalog, partition.oid, { parent: alteration.table.oid, epoch: alteration.epoch, bound: def.PartitionCmd.bound ?? {} });
}
function alter_table_link(catalog, child, to) {
    const before = (0,queries/* relationOf */.Ke)(catalog, child);
    if (before === null || before.partitionOf !== null)
        return;
    inheritColumns(catalog, child, to);
    const table = (0,queries/* relationOf */.Ke)(catalog, child);
    if (to.bound !== undefined && table !== null) {
        (0,build/* updateRelation */.Cg)(catalog, child, { columns: table.columns.map(asPartitionColumn) });
    }
    inheritConstraints(catalog, child, to);
}
/** A partition's columns are its parent's, whoever declared them first. */
function asPartitionColumn(column) {
    return { ...column, local: column.inherited === 0 };
}
function detachPartition(catalog, alteration) {
    const partition = partitionNamed(catalog, alteration);
    if (partition !== null)
        detachChild(catalog, partition, alteration.table.oid);
}
function addInherit(catalog, { table, command, epoch }) {
    const parent = command.def !== undefined && "RangeVar" in command.def ? (0,build/* relationFor */.gb)(catalog, command.def.RangeVar) : null;
    if (parent !== null)
        alter_table_link(catalog, table.oid, { parent: parent.oid, epoch });
}
function dropInherit(catalog, { table, command }) {
    const parent = command.def !== undefined && "RangeVar" in command.def ? (0,build/* relationFor */.gb)(catalog, command.def.RangeVar) : null;
    if (parent !== null)
        detachChild(catalog, table, parent.oid);
}
const IDENTITIES = { d: "default", f: "full", n: "nothing", i: "index" };
function setReplicaIdentity(catalog, { table, command }) {
    const type = command.def !== undefined && "ReplicaIdentityStmt" in command.def ? command.def.ReplicaIdentityStmt.identity_type : undefined;
    (0,build/* updateRelation */.Cg)(catalog, table.oid, { replicaIdentity: IDENTITIES[type ?? "d"] ?? "default" });
}
function switchTriggers(enabled) {
    return (catalog, { table, command }) => {
        for (const trigger of (0,queries/* triggersOn */.Xx)(catalog, table)) {
            if (command.name === undefined || trigger.name === command.name)
                (0,store/* putObject */.$R)(catalog, { ...trigger, enabled });
        }
    };
}
function alterIndex(catalog, tree) {
    const parent = tree.relation === undefined ? null : (0,queries/* resolveIndex */.pQ)(catalog, tree.relation);
    for (const node of tree.cmds ?? []) {
        const def = "AlterTableCmd" in node && node.AlterTableCmd.subtype === "AT_AttachPartition" ? node.AlterTableCmd.def : undefined;
        if (def === undefined || !("PartitionCmd" in def) || def.PartitionCmd.name === undefined)
            continue;
        const child = (0,queries/* resolveIndex */.pQ)(catalog, def.PartitionCmd.name);
        if (parent?.state === "known" && child.state === "known" && child.value.parent === null)
            attachIndex(catalog, child.value, parent.value);
    }
}

;// CONCATENATED MODULE: ./build/risk/catalog/statements/foreign.js




function createForeignServer(catalog, tree, context) {
    const name = { schema: null, name: tree.servername ?? "" };
    const server = addOther(catalog, { objectType: "OBJECT_FOREIGN_SERVER", name, context });
    const on = wrapperNamed(catalog, tree.fdwname ?? "");
    if (server !== null && on !== undefined)
        (0,store/* addDependency */.bj)(catalog, { from: server, on, type: "normal" });
}
/** One that no statement made comes with the extension of its name, such as postgres_fdw. */
function wrapperNamed(catalog, name) {
    const { map } = catalog.names;
    return map.get((0,store/* nameKey */.Rc)("other", "OBJECT_FDW", `\0${name}`)) ?? map.get((0,store/* nameKey */.Rc)("extension", "", name));
}
function createForeignTable(catalog, tree, context) {
    const { base, servername = "" } = tree;
    if (base?.relation === undefined || !defineForeignTable(catalog, base, context))
        return;
    const table = (0,queries/* resolveRelation */.j0)(catalog, base.relation);
    const on = catalog.names.map.get((0,store/* nameKey */.Rc)("other", "OBJECT_FOREIGN_SERVER", `\0${servername}`));
    if (table.state === "known" && on !== undefined)
        (0,store/* addDependency */.bj)(catalog, { from: table.value.oid, on, type: "normal" });
}

;// CONCATENATED MODULE: ./build/risk/catalog/statements/rename-references.js





/** Renames a column in the checks, indexes and generated columns of its table. */
function renameInColumns(catalog, oid, renaming) {
    const table = (0,queries/* relationOf */.Ke)(catalog, oid);
    if (table === null)
        return;
    for (const constraint of (0,queries/* constraintsOn */.Gd)(catalog, table)) {
        if (constraint.expression !== null)
            (0,store/* putObject */.$R)(catalog, { ...constraint, expression: renamed(constraint.expression, renaming) });
    }
    for (const index of (0,queries/* indexesOn */.OF)(catalog, table)) {
        const keys = index.keys.map((key) => key.expression === null ? key : { ...key, expression: renamed(key.expression, renaming) });
        (0,store/* putObject */.$R)(catalog, { ...index, keys, predicate: index.predicate === null ? null : renamed(index.predicate, renaming) });
    }
    (0,build/* updateRelation */.Cg)(catalog, oid, { columns: table.columns.map((column) => renamedIn(column, renaming)) });
}
function renamedIn(column, renaming) {
    if (column.generated === null || column.default === null)
        return column;
    const value = { ...column.default, tree: renamed(column.default.tree, renaming) };
    return { ...column, default: value };
}
/** The tree with its references to one column under the new name. Trees are shared, so it is a copy. */
function renamed(tree, renaming) {
    const text = JSON.stringify(tree, (key, value) => key === "ColumnRef" && (0,catalog_tree/* isRecord */.u4)(value) ? renamedRef(value, renaming) : value);
    const copy = JSON.parse(text);
    return copy;
}
function renamedRef(ref, { from, to }) {
    const fields = Array.isArray(ref["fields"]) ? [...ref["fields"]] : [];
    const last = fields.at(-1);
    if (!(0,catalog_tree/* isRecord */.u4)(last) || !(0,catalog_tree/* isRecord */.u4)(last["String"]) || last["String"]["sval"] !== from)
        return ref;
    return { ...ref, fields: [...fields.slice(0, -1), { String: { sval: to } }] };
}
/** Gives a type another name or schema, also in the columns, attributes, domains and signatures that use it. */
function renameType(catalog, type, to) {
    const before = (0,resolve_type/* bareTypeName */.GJ)({ ...type, modifiers: [], dimensions: 0 });
    const after = (0,resolve_type/* bareTypeName */.GJ)({ ...to, modifiers: [], dimensions: 0, oid: null });
    (0,store/* putObject */.$R)(catalog, { ...type, ...to });
    const follow = (ref) => (ref?.oid === type.oid ? { ...ref, ...to } : ref);
    for (const oid of new Set((0,store/* dependentsOn */.yw)(catalog, type.oid).map((edge) => edge.from))) {
        const user = (0,store/* getObject */.iM)(catalog, oid);
        if (user?.kind === "relation") {
            (0,build/* updateRelation */.Cg)(catalog, oid, { columns: user.columns.map((column) => ({ ...column, type: follow(column.type) })) });
        }
        else if (user?.kind === "type") {
            const attributes = user.attributes.map((attribute) => ({ ...attribute, type: follow(attribute.type) }));
            (0,store/* putObject */.$R)(catalog, { ...user, base: follow(user.base), attributes });
        }
        else if (user?.kind === "routine") {
            const signature = user.signature.map((each) => (each === before ? after : each === `${before}[]` ? `${after}[]` : each));
            (0,store/* putObject */.$R)(catalog, { ...user, signature, returns: follow(user.returns) });
        }
    }
}

;// CONCATENATED MODULE: ./build/risk/catalog/statements/rename.js







function rename(catalog, tree) {
    const apply = RENAMES[tree.renameType ?? ""] ?? renameObject;
    apply(catalog, tree);
}
const RENAMES = {
    OBJECT_TABLE: renameRelation,
    OBJECT_VIEW: renameRelation,
    OBJECT_MATVIEW: renameRelation,
    OBJECT_SEQUENCE: renameRelation,
    OBJECT_FOREIGN_TABLE: renameRelation,
    OBJECT_INDEX: renameRelation,
    OBJECT_COLUMN: renameColumn,
    OBJECT_ATTRIBUTE: renameAttribute,
    OBJECT_TABCONSTRAINT: renameTableConstraint,
    OBJECT_DOMCONSTRAINT: renameDomainConstraint,
    OBJECT_SCHEMA: renameSchema,
    OBJECT_TRIGGER: renameOnTable,
    OBJECT_RULE: renameOnTable,
    OBJECT_POLICY: renameOnTable,
};
/** A view, index or sequence may be renamed by ALTER TABLE too. */
function renameRelation(catalog, tree) {
    const { relation, newname = "" } = tree;
    if (relation === undefined)
        return;
    const found = (0,queries/* lookUp */.TE)(catalog, "relation", (0,queries/* toWrittenName */.Ko)(relation)) ??
        (tree.renameType === "OBJECT_INDEX" ? null : (0,build/* relationFor */.gb)(catalog, relation));
    if (found === null)
        return forgetUnseen(catalog, (0,queries/* toWrittenName */.Ko)(relation));
    if ((0,queries/* lookUp */.TE)(catalog, "relation", { schema: found.schema, name: newname }) !== null)
        return;
    const renamed = (0,store/* putObject */.$R)(catalog, withMark(found, { name: newname }));
    const constraint = renamed.kind === "index" && renamed.constraint !== null ? (0,store/* getObject */.iM)(catalog, renamed.constraint) : null;
    if (constraint !== null)
        (0,store/* putObject */.$R)(catalog, { ...constraint, name: newname });
}
function forgetUnseen(catalog, name) {
    for (const schema of name.schema === null ? catalog.searchPath : [name.schema])
        (0,store/* forgetName */.Vj)(catalog, (0,store/* nameKey */.Rc)("relation", schema, name.name));
}
function renameColumn(catalog, tree) {
    const { relation, subname = "", newname = "" } = tree;
    const table = relation === undefined ? null : (0,build/* relationFor */.gb)(catalog, relation);
    if (table === null || (0,build/* columnFor */._R)(catalog, table.oid, subname) === null)
        return;
    renameColumnOf(catalog, table.oid, { from: subname, to: newname, recurse: relation?.inh === true });
}
function renameColumnOf(catalog, oid, given) {
    const table = (0,queries/* relationOf */.Ke)(catalog, oid);
    const { from, to } = given;
    if (table === null || (0,queries/* columnOf */.uV)(catalog, table, from).state !== "known" || (0,queries/* columnOf */.uV)(catalog, table, to).state === "known")
        return;
    const columns = table.columns.map((column) => column.name === from ? { ...column, name: to, renamed: true } : column);
    const goneColumns = table.columnsComplete ? [] : [...table.goneColumns.filter((name) => name !== to), from];
    (0,build/* updateRelation */.Cg)(catalog, oid, { columns, goneColumns });
    renameInColumns(catalog, oid, given);
    if (given.recurse)
        for (const child of (0,queries/* childrenOf */.LU)(catalog, table))
            renameColumnOf(catalog, child.oid, given);
}
function renameAttribute(catalog, tree) {
    const type = tree.relation === undefined ? null : typeFor(catalog, (0,queries/* toWrittenName */.Ko)(tree.relation), "composite");
    if (type === null)
        return;
    const attributes = type.attributes.map((each) => (each.name === tree.subname ? { ...each, name: tree.newname ?? "" } : each));
    (0,store/* putObject */.$R)(catalog, { ...type, attributes });
}
function renameTableConstraint(catalog, tree) {
    const table = tree.relation === undefined ? null : (0,build/* relationFor */.gb)(catalog, tree.relation);
    if (table !== null)
        renameConstraintOn(catalog, table, tree);
}
function renameConstraintOn(catalog, table, tree) {
    const constraint = (0,queries/* constraintNamed */.RB)(catalog, table, tree.subname ?? "");
    if (constraint === null)
        return;
    const name = tree.newname ?? "";
    (0,store/* putObject */.$R)(catalog, { ...constraint, name });
    const index = constraint.index === null ? null : (0,store/* getObject */.iM)(catalog, constraint.index);
    if (index !== null)
        (0,store/* putObject */.$R)(catalog, { ...index, name });
    if (constraint.constraintKind !== "check" && constraint.constraintKind !== "not-null")
        return;
    for (const child of (0,queries/* childrenOf */.LU)(catalog, table))
        renameConstraintOn(catalog, child, tree);
}
function renameDomainConstraint(catalog, tree) {
    const name = tree.object !== undefined && "List" in tree.object ? (0,catalog_names/* writtenName */.lD)((0,catalog_names/* stringsOf */.iw)(tree.object.List.items)) : null;
    const domain = name === null ? null : typeFor(catalog, name, "domain");
    const constraint = domain === null ? undefined : (0,queries/* constraintsOfDomain */.iv)(catalog, domain).find((each) => each.name === tree.subname);
    if (constraint !== undefined)
        (0,store/* putObject */.$R)(catalog, { ...constraint, name: tree.newname ?? "" });
}
function renameSchema(catalog, tree) {
    const { subname = "", newname = "" } = tree;
    const oid = catalog.names.map.get((0,store/* nameKey */.Rc)("schema", "", subname));
    const schema = oid === undefined ? null : (0,store/* getObject */.iM)(catalog, oid);
    if (schema !== null)
        (0,store/* putObject */.$R)(catalog, { ...schema, name: newname, schema: newname });
    const objects = Array.from(catalog.objects.map.values());
    for (const object of objects)
        if (object.schema === subname && object.kind !== "extension")
            moveObject(catalog, object, newname);
}
/** Triggers, rules and policies, which are found through their table. */
function renameOnTable(catalog, tree) {
    const { relation, subname = "", newname = "", renameType = "" } = tree;
    if (relation === undefined)
        return;
    const parts = [relation.schemaname, relation.relname, subname].flatMap((part) => part ?? []);
    const oid = (0,drop_targets/* findObject */.Z)(catalog, renameType, { List: { items: parts.map((sval) => ({ String: { sval } })) } });
    const object = oid === null ? null : (0,store/* getObject */.iM)(catalog, oid);
    if (object !== null)
        (0,store/* putObject */.$R)(catalog, { ...object, name: newname });
}
/** Types, domains, routines and whatever is known by name. */
function renameObject(catalog, tree) {
    const { object: node, newname = "", renameType = "" } = tree;
    const oid = node === undefined ? null : (0,drop_targets/* findObject */.Z)(catalog, renameType, node);
    const object = oid === null ? null : (0,store/* getObject */.iM)(catalog, oid);
    if (object === null)
        return;
    if (object.kind === "type")
        moveTypeName(catalog, object, { schema: object.schema, name: newname });
    else
        (0,store/* putObject */.$R)(catalog, { ...object, name: newname });
}
function moveTypeName(catalog, type, to) {
    if ((0,queries/* lookUp */.TE)(catalog, "type", to) === null)
        renameType(catalog, type, to);
}
function setSchema(catalog, tree) {
    const { relation, object: node, objectType = "", newschema = "" } = tree;
    const object = relation === undefined ? named(catalog, objectType, node) : relationNamed(catalog, relation);
    if (object === null)
        return;
    if (object.kind === "extension") {
        (0,store/* putObject */.$R)(catalog, { ...object, schema: newschema });
        for (const member of (0,queries/* ownedByExtension */.mg)(catalog, object.name))
            moveObject(catalog, member, newschema);
        return;
    }
    moveObject(catalog, object, newschema);
    if (object.kind !== "relation")
        return;
    for (const part of [...(0,queries/* constraintsOn */.Gd)(catalog, object), ...(0,queries/* indexesOn */.OF)(catalog, object), ...(0,queries/* sequencesOf */.SO)(catalog, object)])
        moveObject(catalog, part, newschema);
}
function named(catalog, objectType, node) {
    const oid = node === undefined ? null : (0,drop_targets/* findObject */.Z)(catalog, objectType, node);
    return oid === null ? null : (0,store/* getObject */.iM)(catalog, oid);
}
function relationNamed(catalog, relation) {
    return (0,queries/* lookUp */.TE)(catalog, "relation", (0,queries/* toWrittenName */.Ko)(relation)) ?? (0,build/* relationFor */.gb)(catalog, relation);
}
function moveObject(catalog, object, schema) {
    if (object.kind === "type")
        renameType(catalog, object, { schema, name: object.name });
    else
        (0,store/* putObject */.$R)(catalog, withMark(object, { schema }));
}
/** Relations tell that they were once called otherwise. */
function withMark(object, change) {
    return object.kind === "relation" ? { ...object, ...change, renamed: true } : { ...object, ...change };
}

// EXTERNAL MODULE: ./build/risk/catalog/objects.js
var objects = __webpack_require__(90971);
;// CONCATENATED MODULE: ./build/risk/catalog/query-reads.js






const DEEPEST = 100;
/** `tree` is the SELECT's node (`{ SelectStmt: … }`); anything else reads what its RangeVars name, with unknown columns. */
function readQuery(catalog, tree) {
    const reading = { catalog, reads: new Map(), unknown: new Map() };
    const top = { sources: [], outer: null, named: new Map(), depth: 0 };
    const output = "SelectStmt" in tree ? readSelect(reading, tree.SelectStmt, top) : readAnything(reading, tree, top);
    return { reads: [...reading.reads.values()], unknownRelations: [...reading.unknown.values()], output };
}
function readSelect(reading, select, outer) {
    if (outer.depth > DEEPEST)
        return readAnything(reading, { SelectStmt: select }, outer);
    let first = select;
    const named = readWith(reading, select, outer);
    const scopeOf = () => ({ sources: [], outer, named, depth: outer.depth + 1 });
    const others = [];
    while (first.larg !== undefined) {
        if (first.rarg !== undefined)
            others.push(first.rarg);
        first = first.larg;
    }
    for (const other of others)
        readSelect(reading, other, scopeOf());
    return readSimple(reading, first, scopeOf());
}
function readWith(reading, select, outer) {
    const queries = select.withClause?.ctes ?? [];
    if (queries.length === 0)
        return outer.named;
    const named = new Map(outer.named);
    for (const node of queries) {
        if (!("CommonTableExpr" in node))
            continue;
        const { ctename, ctequery, aliascolnames } = node.CommonTableExpr;
        const scope = { sources: [], outer, named, depth: outer.depth + 1 };
        if (select.withClause?.recursive === true)
            named.set(ctename ?? "", null);
        const given = ctequery === undefined ? null : readNested(reading, ctequery, scope);
        named.set(ctename ?? "", query_reads_renamed(given, (0,catalog_names/* stringsOf */.iw)(aliascolnames)));
    }
    return named;
}
function readNested(reading, query, scope) {
    return "SelectStmt" in query ? readSelect(reading, query.SelectStmt, scope) : readAnything(reading, query, scope);
}
/** INSERT … RETURNING and the like inside WITH: relations are told, columns are not. */
function readAnything(reading, tree, scope) {
    (0,catalog_tree/* walk */.GG)((0,catalog_tree/* isRecord */.u4)(tree) ? Object.values(tree) : tree, (kind, body) => {
        if (kind === "RangeVar")
            addTable(reading, body, scope);
    });
    for (const source of scope.sources)
        markAll(reading, source, false);
    return null;
}
function query_reads_renamed(columns, names) {
    return columns === null ? null : columns.map((column, index) => ({ ...column, name: names[index] ?? column.name }));
}
function readSimple(reading, select, scope) {
    for (const from of select.fromClause ?? [])
        readFrom(reading, from, scope);
    const { targetList, fromClause: _from, withClause: _with, ...clauses } = select;
    readExpressions(reading, clauses, scope);
    readExpressions(reading, targetList, scope);
    if (select.valuesLists !== undefined)
        return valuesColumns(reading, select.valuesLists);
    const output = [];
    for (const node of targetList ?? []) {
        const given = "ResTarget" in node ? outputOf(reading, node.ResTarget, scope) : [];
        if (given === null)
            return null;
        output.push(...given);
    }
    return output;
}
function valuesColumns(reading, lists) {
    const first = lists[0];
    const items = first !== undefined && "List" in first ? (first.List.items ?? []) : [];
    return items.map((item, index) => ({ name: `column${index + 1}`, type: (0,expression/* castType */.mf)(reading.catalog, item) }));
}
function readFrom(reading, from, scope) {
    const queue = [from];
    const conditions = [];
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
        if ("JoinExpr" in node) {
            const { larg, rarg, quals, usingClause } = node.JoinExpr;
            if (rarg !== undefined)
                queue.push(rarg);
            if (larg !== undefined)
                queue.push(larg);
            conditions.push(quals, (0,catalog_names/* stringsOf */.iw)(usingClause).map((name) => ({ ColumnRef: { fields: [{ String: { sval: name } }] } })));
        }
        else if ("RangeVar" in node) {
            addTable(reading, node.RangeVar, scope);
        }
        else if ("RangeSubselect" in node) {
            const { subquery, alias } = node.RangeSubselect;
            const given = subquery === undefined ? null : readNested(reading, subquery, scope);
            addDerived(scope, alias?.aliasname ?? "", query_reads_renamed(given, (0,catalog_names/* stringsOf */.iw)(alias?.colnames)));
        }
        else {
            readExpressions(reading, node, scope);
            addDerived(scope, aliasOf(node), null);
        }
    }
    readExpressions(reading, conditions, scope);
}
function aliasOf(node) {
    const body = Object.values(node)[0];
    return body?.alias?.aliasname ?? "";
}
function addDerived(scope, alias, columns) {
    const numbered = columns?.map((column) => ({ ...column, number: 0 })) ?? null;
    scope.sources.push({ alias, relation: null, columns: numbered });
}
function addTable(reading, table, scope) {
    const { relname = "", schemaname, alias } = table;
    const named = schemaname === undefined ? scope.named.get(relname) : undefined;
    if (named !== undefined)
        return addDerived(scope, alias?.aliasname ?? relname, named);
    if (schemaname === "pg_catalog" || schemaname === "information_schema")
        return addDerived(scope, alias?.aliasname ?? relname, null);
    const answer = (0,queries/* resolveRelation */.j0)(reading.catalog, table);
    if (answer.state !== "known") {
        reading.unknown.set(JSON.stringify((0,queries/* toWrittenName */.Ko)(table)), table);
        return addDerived(scope, alias?.aliasname ?? relname, null);
    }
    const { value } = answer;
    const names = (0,catalog_names/* stringsOf */.iw)(alias?.colnames);
    const columns = value.columns.map(({ name, type, number }, index) => ({ name: names[index] ?? name, type, number }));
    scope.sources.push({
        alias: alias?.aliasname ?? relname,
        relation: value.oid,
        columns: value.columnsComplete ? columns : null,
    });
    mark(reading, { relation: value.oid, column: 0, certain: true });
}
function readExpressions(reading, tree, scope) {
    (0,catalog_tree/* walk */.GG)(tree, (kind, body) => {
        if (kind === "SelectStmt") {
            readSelect(reading, body, scope);
            return false;
        }
        if (kind === "ColumnRef")
            readColumn(reading, body, scope);
        return true;
    });
    for (const relation of (0,expression/* mentionsOf */.jO)(reading.catalog, tree).relations) {
        const answer = (0,queries/* resolveRelation */.j0)(reading.catalog, relation);
        if (answer.state === "known")
            mark(reading, { relation: answer.value.oid, column: 0, certain: true });
    }
}
function readColumn(reading, ref, scope) {
    const fields = (0,catalog_tree/* fieldsOf */.Pf)(ref);
    const name = fields.at(-1) ?? "*";
    const qualifier = fields.at(-2) ?? null;
    const inScope = qualifier === null ? scope.sources : scope.sources.filter((source) => source.alias === qualifier);
    if (name === "*")
        return inScope.forEach((source) => markAll(reading, source, source.columns !== null));
    let found = false;
    for (const source of inScope) {
        const column = source.columns?.find((each) => each.name === name);
        if (source.relation === null)
            found ||= column !== undefined;
        else if (column !== undefined) {
            mark(reading, { relation: source.relation, column: column.number, certain: true });
            found = true;
        }
        else if (source.columns === null)
            markPartial(reading, source.relation, { name, certain: qualifier !== null || inScope.length === 1 });
    }
    const wholeRow = qualifier === null ? scope.sources.find((source) => source.alias === name) : undefined;
    if (!found && wholeRow !== undefined)
        return markAll(reading, wholeRow, true);
    if (!found && scope.outer !== null)
        readColumn(reading, ref, scope.outer);
}
/** A column of a relation that is known in part. */
function markPartial(reading, oid, { name, certain }) {
    const object = reading.catalog.objects.map.get(oid);
    const column = object?.kind === "relation" ? object.columns.find((each) => each.name === name) : undefined;
    if (column !== undefined)
        mark(reading, { relation: oid, column: column.number, certain });
}
function markAll(reading, source, certain) {
    if (source.relation === null)
        return;
    for (const column of source.columns ?? [])
        mark(reading, { relation: source.relation, column: column.number, certain });
    if (source.columns === null)
        mark(reading, { relation: source.relation, column: objects/* SOME_COLUMNS */.F, certain: false });
}
function mark(reading, read) {
    const key = `${read.relation}.${read.column}`;
    if (reading.reads.get(key)?.certain !== true)
        reading.reads.set(key, read);
}
function outputOf(reading, target, scope) {
    const { val, name } = target;
    if (val === undefined)
        return [];
    if (!("ColumnRef" in val))
        return [{ name: name ?? impliedName(val), type: (0,expression/* castType */.mf)(reading.catalog, val) }];
    const fields = (0,catalog_tree/* fieldsOf */.Pf)(val.ColumnRef);
    const last = fields.at(-1) ?? "*";
    const qualifier = fields.at(-2) ?? null;
    const sources = qualifier === null ? scope.sources : scope.sources.filter((source) => source.alias === qualifier);
    if (last === "*")
        return sources.some((each) => each.columns === null) ? null : sources.flatMap((each) => each.columns ?? []);
    const column = sources.flatMap((source) => source.columns ?? []).find((each) => each.name === last);
    return [{ name: name ?? last, type: column?.type ?? null }];
}

;// CONCATENATED MODULE: ./build/risk/catalog/statements/routines.js









const INPUT_MODES = new Set(["FUNC_PARAM_IN", "FUNC_PARAM_INOUT", "FUNC_PARAM_VARIADIC", "FUNC_PARAM_DEFAULT"]);
function createRoutine(catalog, tree, context) {
    const name = (0,catalog_names/* writtenName */.lD)((0,catalog_names/* stringsOf */.iw)(tree.funcname));
    const schema = (0,build/* creationSchema */.RR)(catalog, name.schema);
    const parameters = (tree.parameters ?? []).flatMap((node) => ("FunctionParameter" in node ? node.FunctionParameter : []));
    const signature = parameters.filter((each) => INPUT_MODES.has(each.mode ?? "")).map((each) => parameterType(catalog, each));
    const key = (0,store/* nameKey */.Rc)("routine", schema, `${name.name}(${signature.join(",")})`);
    const taken = catalog.names.map.get(key);
    const before = taken === undefined ? null : (0,store/* getObject */.iM)(catalog, taken);
    if (before !== null && tree.replace !== true)
        return;
    const { language, body, volatility } = optionsOf(tree.options ?? []);
    const made = (0,store/* putObject */.$R)(catalog, {
        kind: "routine",
        oid: before?.oid ?? (0,store/* takeId */.lX)(catalog),
        epoch: before?.epoch ?? context.epoch,
        assumed: false,
        perhapsOlder: before === null ? tree.replace === true && !(0,queries/* isFree */.xp)(catalog, key) : before.perhapsOlder === true,
        schema,
        name: name.name,
        routineKind: tree.is_procedure === true ? "procedure" : "function",
        signature,
        language,
        body,
        volatility,
        returns: tree.returnType === undefined ? null : (0,resolve_type/* canonicalType */.jD)(catalog, tree.returnType),
        mentions: mentionedRelations(tree, { body, language, context }),
    });
    for (const edge of (0,store/* dependenciesOf */.hk)(catalog, made.oid))
        if (edge.type === "normal")
            (0,store/* removeDependency */.cd)(catalog, edge);
    linkTypes(catalog, made, { parameters, tree });
}
function parameterType(catalog, parameter) {
    const type = parameter.argType === undefined ? null : (0,resolve_type/* canonicalType */.jD)(catalog, parameter.argType);
    return type === null ? "?" : (0,resolve_type/* bareTypeName */.GJ)(type);
}
function optionsOf(options) {
    const found = {};
    for (const node of options) {
        if (!("DefElem" in node))
            continue;
        const { defname = "", arg } = node.DefElem;
        if (arg !== undefined && "String" in arg)
            found[defname] = arg.String.sval ?? "";
        if (arg !== undefined && "List" in arg)
            found[defname] = (0,catalog_names/* stringsOf */.iw)(arg.List.items)[0] ?? "";
    }
    const declared = found["volatility"];
    const volatility = declared === "immutable" || declared === "stable" ? declared : "volatile";
    return { language: (found["language"] ?? "sql").toLowerCase(), body: found["as"] ?? null, volatility };
}
/** Names of relations in a body; null when it cannot be read. */
function mentionedRelations(tree, coded) {
    const { body, language, context } = coded;
    const read = body === null ? null : (context.readBody?.(body, language) ?? null);
    const trees = tree.sql_body ?? read?.trees ?? null;
    if (trees === null)
        return null;
    const names = new Set();
    (0,catalog_tree/* walk */.GG)([trees], (kind, node) => {
        if (kind === "RangeVar")
            names.add(rangeName(node));
        for (const value of Object.values(node))
            if ((0,catalog_tree/* isRecord */.u4)(value) && typeof value["relname"] === "string")
                names.add(rangeName(value));
    });
    return [...names];
}
function rangeName(node) {
    return node.schemaname === undefined ? (node.relname ?? "") : `${node.schemaname}.${node.relname ?? ""}`;
}
/** A routine needs the types of its signature, and the relations of a BEGIN ATOMIC body; a body in a string is not looked into. */
function linkTypes(catalog, routine, { parameters, tree }) {
    for (const name of [...parameters.map((each) => each.argType), tree.returnType]) {
        const type = name === undefined ? null : (0,build/* ensureType */.dp)(catalog, (0,resolve_type/* canonicalType */.jD)(catalog, name));
        if (type !== null && type.oid !== null)
            (0,store/* addDependency */.bj)(catalog, { from: routine.oid, on: type.oid, type: "normal" });
    }
    if (tree.sql_body === undefined)
        return;
    (0,catalog_tree/* walk */.GG)([tree.sql_body], (kind, body) => {
        const node = { [kind]: body };
        if (!ATOMIC.has(kind) || !(0,catalog_tree/* isNode */.Ll)(node))
            return true;
        for (const { relation, column, certain } of readQuery(catalog, node).reads) {
            (0,store/* addDependency */.bj)(catalog, { from: routine.oid, on: relation, onColumn: column, certain, type: "normal" });
        }
        return false;
    });
}
const ATOMIC = new Set(["SelectStmt", "InsertStmt", "UpdateStmt", "DeleteStmt", "MergeStmt"]);
function alterRoutine(catalog, tree) {
    const routine = tree.func === undefined ? null : (0,drop_targets/* findRoutine */.sM)(catalog, tree.func);
    const says = (tree.actions ?? []).some((node) => "DefElem" in node && node.DefElem.defname === "volatility");
    if (routine !== null && says)
        (0,store/* putObject */.$R)(catalog, { ...routine, volatility: optionsOf(tree.actions ?? []).volatility });
}
function createTrigger(catalog, tree, context) {
    const table = tree.relation === undefined ? null : (0,build/* relationFor */.gb)(catalog, tree.relation);
    const name = tree.trigname ?? "";
    if (table === null)
        return;
    const before = (0,queries/* triggersOn */.Xx)(catalog, table).find((each) => each.name === name);
    if (before !== undefined && tree.replace !== true)
        return;
    const [routine] = (0,expression/* routinesNamed */.vF)(catalog, (0,catalog_names/* writtenName */.lD)((0,catalog_names/* stringsOf */.iw)(tree.funcname)));
    const oid = before?.oid ?? (0,store/* takeId */.lX)(catalog);
    const epoch = before?.epoch ?? context.epoch;
    const { schema } = table;
    (0,store/* putObject */.$R)(catalog, {
        kind: "trigger",
        oid,
        epoch,
        assumed: false,
        schema,
        name,
        relation: table.oid,
        routine: routine?.oid ?? null,
        enabled: true,
    });
    for (const edge of (0,store/* dependenciesOf */.hk)(catalog, oid))
        (0,store/* removeDependency */.cd)(catalog, edge);
    (0,store/* addDependency */.bj)(catalog, { from: oid, on: table.oid, type: "auto" });
    if (routine !== undefined)
        (0,store/* addDependency */.bj)(catalog, { from: oid, on: routine.oid, type: "normal" });
    needColumns(catalog, oid, { table, names: (0,catalog_names/* stringsOf */.iw)(tree.columns) });
    if (tree.whenClause !== undefined)
        linkOnTable(catalog, oid, { table, expression: tree.whenClause });
}
function needColumns(catalog, from, given) {
    for (const name of given.names) {
        const column = (0,build/* columnFor */._R)(catalog, given.table.oid, name);
        if (column !== null)
            (0,store/* addDependency */.bj)(catalog, { from, on: given.table.oid, onColumn: column.number, type: "normal" });
    }
}
function linkOnTable(catalog, from, given) {
    (0,build/* linkExpression */.lB)(catalog, given.expression, { from, fromColumn: 0, part: "whole", self: given.table.oid, selfType: "normal" });
}
function createPolicy(catalog, tree, context) {
    const table = tree.table === undefined ? null : (0,build/* relationFor */.gb)(catalog, tree.table);
    if (table === null)
        return;
    const { oid: relation, schema } = table;
    const oid = (0,store/* takeId */.lX)(catalog);
    (0,store/* putObject */.$R)(catalog, {
        kind: "policy",
        oid,
        epoch: context.epoch,
        assumed: false,
        schema,
        name: tree.policy_name ?? "",
        relation,
    });
    (0,store/* addDependency */.bj)(catalog, { from: oid, on: relation, type: "auto" });
    for (const expression of [tree.qual, tree.with_check])
        if (expression !== undefined)
            linkPolicy(catalog, oid, { table, expression });
}
/** A policy may ask other tables; only names of columns outside of subqueries are its own table's for certain. */
function linkPolicy(catalog, from, given) {
    const { table, expression } = given;
    const query = {
        SelectStmt: { fromClause: [{ RangeVar: { schemaname: table.schema, relname: table.name } }], whereClause: expression },
    };
    for (const { relation, column, certain } of readQuery(catalog, query).reads) {
        const isOwnWhole = relation === table.oid && column === 0;
        if (!isOwnWhole)
            (0,store/* addDependency */.bj)(catalog, { from, on: relation, onColumn: column, certain, type: "normal" });
    }
    (0,build/* linkExpression */.lB)(catalog, expression, { from, fromColumn: 0, part: "whole", self: null, selfType: "normal" });
}
function createRule(catalog, tree, context) {
    const table = tree.relation === undefined ? null : (0,build/* relationFor */.gb)(catalog, tree.relation);
    if (table === null)
        return;
    const oid = (0,store/* takeId */.lX)(catalog);
    const { schema } = table;
    (0,store/* putObject */.$R)(catalog, {
        kind: "rule",
        oid,
        epoch: context.epoch,
        assumed: false,
        schema,
        name: tree.rulename ?? "",
        relation: table.oid,
    });
    (0,store/* addDependency */.bj)(catalog, { from: oid, on: table.oid, type: "auto" });
    (0,catalog_tree/* walk */.GG)([tree.actions], (kind, body) => {
        for (const value of kind === "RangeVar" ? [body] : Object.values(body)) {
            const answer = (0,catalog_tree/* isRecord */.u4)(value) && typeof value["relname"] === "string" ? (0,queries/* resolveRelation */.j0)(catalog, value) : null;
            if (answer?.state === "known" && answer.value.oid !== table.oid)
                (0,store/* addDependency */.bj)(catalog, { from: oid, on: answer.value.oid, type: "normal" });
        }
    });
}
/** DO: what it certainly may run is applied; dynamic SQL and unreadable bodies leave the catalog uncertain. */
function runBlock(catalog, tree, context) {
    const { body, language } = optionsOf(tree.args ?? []);
    runBody(catalog, { body, language: language === "sql" ? "plpgsql" : language, context, what: "a DO block" });
}
function runCall(catalog, tree, context) {
    const name = (0,catalog_names/* writtenName */.lD)((0,catalog_names/* stringsOf */.iw)(tree.funccall?.funcname));
    runRoutine(catalog, name, context);
}
/** Calls of functions that are defined in the history: their bodies run too. Others are taken to change no schema. */
function runRoutine(catalog, name, context) {
    for (const { body, language } of (0,expression/* routinesNamed */.vF)(catalog, name)) {
        if (body !== null && SCHEMA_WORDS.test(body))
            runBody(catalog, { body, language, context, what: `${name.name}()` });
    }
}
const SCHEMA_WORDS = /\b(?:create|alter|drop|execute)\b/i;
function runBody(catalog, code) {
    const { body, language, context, what } = code;
    if (body === null)
        return;
    const read = context.readBody?.(body, language) ?? null;
    if (read === null) {
        if (SCHEMA_WORDS.test(body))
            catalog.uncertain ??= `${what} may have changed the schema`;
        return;
    }
    const { readBody: _calls, ...inside } = context;
    for (const tree of read.trees)
        context.replay(catalog, tree, inside);
    if (read.dynamic)
        catalog.uncertain ??= `${what} runs SQL that it builds itself`;
}

;// CONCATENATED MODULE: ./build/risk/catalog/statements/views.js







function createView(catalog, tree, context) {
    const { view, query, aliases, replace } = tree;
    if (view === undefined || query === undefined)
        return;
    const facts = learn(catalog, query);
    const before = (0,queries/* resolveRelation */.j0)(catalog, view);
    const known = before.state === "known" && replace === true && (before.value.relationKind === "view" || before.value.assumed);
    const made = known ? before.value : startRelation(catalog, { name: view, relationKind: "view", context });
    if (made === null)
        return;
    (0,build/* updateRelation */.Cg)(catalog, made.oid, { relationKind: "view", query, assumed: false });
    setColumns(catalog, made, { output: facts.output, names: (0,catalog_names/* stringsOf */.iw)(aliases), context });
    linkQuery(catalog, made, { query, facts });
}
/** What the query reads; relations that were never seen are assumed first, so that they can be needed. */
function learn(catalog, query) {
    const facts = readQuery(catalog, query);
    if (facts.unknownRelations.length === 0)
        return facts;
    for (const relation of facts.unknownRelations)
        (0,build/* relationFor */.gb)(catalog, relation);
    return readQuery(catalog, query);
}
/** A replaced view keeps the columns it had; new ones come behind them. */
function setColumns(catalog, relation, columns) {
    const { output, names, context } = columns;
    const given = output ?? names.map((name) => ({ name, type: null }));
    const all = given.map((column, index) => ({ type: column.type, name: names[index] ?? column.name }));
    const before = new Set((0,queries/* relationOf */.Ke)(catalog, relation.oid)?.columns.map((column) => column.name));
    const added = new Map(all.filter(({ name }) => !before.has(name)).map(({ name, type }) => [name, { name, type, epoch: context.epoch }]));
    (0,build/* addColumns */.JF)(catalog, relation.oid, [...added.values()]);
    (0,build/* updateRelation */.Cg)(catalog, relation.oid, { columnsComplete: output !== null });
}
function linkQuery(catalog, relation, given) {
    for (const edge of (0,store/* dependenciesOf */.hk)(catalog, relation.oid))
        if (edge.fromColumn === 0)
            (0,store/* removeDependency */.cd)(catalog, edge);
    for (const { relation: on, column, certain } of given.facts.reads) {
        (0,store/* addDependency */.bj)(catalog, { from: relation.oid, on, onColumn: column, certain, type: "normal" });
    }
    (0,build/* linkExpression */.lB)(catalog, given.query, { from: relation.oid, fromColumn: 0, part: "whole", self: null, selfType: "normal" });
}
/** CREATE TABLE AS and CREATE MATERIALIZED VIEW. */
function createTableAs(catalog, tree, context) {
    const relationKind = tree.objtype === "OBJECT_MATVIEW" ? "materialized-view" : "table";
    const ifNotExists = tree.if_not_exists === true;
    if (tree.into !== undefined && tree.query !== undefined)
        fillFromQuery(catalog, { into: tree.into, query: tree.query, relationKind, context, ifNotExists });
}
/** SELECT … INTO. */
function selectInto(catalog, tree, context) {
    const { intoClause, ...query } = tree;
    if (intoClause !== undefined)
        fillFromQuery(catalog, { into: intoClause, query: { SelectStmt: query }, relationKind: "table", context });
}
function fillFromQuery(catalog, filling) {
    const { into, query, relationKind, context, ifNotExists = false } = filling;
    const facts = learn(catalog, query);
    const name = into.rel ?? {};
    const made = startRelation(catalog, { name, relationKind, context, ifNotExists });
    if (made === null)
        return;
    setColumns(catalog, made, { output: facts.output, names: (0,catalog_names/* stringsOf */.iw)(into.colNames), context });
    if (relationKind !== "materialized-view")
        return;
    (0,build/* updateRelation */.Cg)(catalog, made.oid, { query });
    linkQuery(catalog, made, { query, facts });
}

;// CONCATENATED MODULE: ./build/risk/catalog/statements/settings.js




function setVariable(catalog, tree) {
    if (tree.kind === "VAR_RESET_ALL" || tree.name?.toLowerCase() === "timezone") {
        const [zone] = tree.kind === "VAR_SET_VALUE" ? (tree.args ?? []) : [];
        catalog.timeZone = zone === undefined ? null : String((0,catalog_tree/* constantValue */.yb)(zone));
    }
    const path = pathOf(catalog, tree);
    if (path !== null)
        catalog.searchPath = path;
}
/** ALTER DATABASE or ROLE … SET: holds for the sessions to come. */
function setDefault(catalog, tree) {
    const path = tree.setstmt === undefined ? null : pathOf(catalog, tree.setstmt);
    if (path !== null)
        catalog.defaultSearchPath = path;
}
function pathOf(catalog, tree) {
    if (tree.kind === "VAR_RESET_ALL")
        return catalog.defaultSearchPath;
    if (tree.name !== "search_path")
        return null;
    if (tree.kind !== "VAR_SET_VALUE")
        return catalog.defaultSearchPath;
    return schemasOf((tree.args ?? []).map((node) => String((0,catalog_tree/* constantValue */.yb)(node) ?? "")));
}
/** Without `$user`, whose schema is never known, and pg_catalog, which always counts. */
function schemasOf(words) {
    return words
        .map((word) => word.trim())
        .filter((word) => word !== "" && word !== "$user" && word !== "pg_catalog" && word !== "pg_temp");
}
/** SELECT may set the search path (set_config), make a table (INTO) and run functions. */
function runSelect(catalog, tree, context) {
    if (tree.intoClause !== undefined)
        selectInto(catalog, tree, context);
    (0,catalog_tree/* walk */.GG)([tree], (kind, body) => {
        if (kind !== "FuncCall")
            return;
        const call = body;
        const parts = (0,catalog_names/* stringsOf */.iw)(call.funcname);
        const name = parts.at(-1) ?? "";
        if (name === "set_config")
            setConfig(catalog, call.args ?? []);
        else
            runRoutine(catalog, { schema: parts.at(-2) ?? null, name }, context);
    });
}
function setConfig(catalog, args) {
    const [name, value] = args.map(catalog_tree/* constantValue */.yb);
    if (name !== "search_path" || typeof value !== "string")
        return;
    catalog.searchPath = schemasOf(value.split(",").map((word) => word.trim().replace(/^"([^"]*)"$/, "$1")));
}

;// CONCATENATED MODULE: ./build/risk/catalog/statements/statements.js











const STATEMENTS = {
    CreateStmt: createTable,
    CreateForeignTableStmt: createForeignTable,
    CreateTableAsStmt: createTableAs,
    ViewStmt: createView,
    IndexStmt: createIndex,
    AlterTableStmt: alterTable,
    CreateEnumStmt: createEnum,
    CompositeTypeStmt: createComposite,
    CreateRangeStmt: createRange,
    CreateDomainStmt: createDomain,
    DefineStmt: create_type_define,
    AlterEnumStmt: alterEnum,
    AlterDomainStmt: alterDomain,
    CreateSeqStmt: createSequence,
    AlterSeqStmt: alterSequence,
    CreateFunctionStmt: createRoutine,
    AlterFunctionStmt: alterRoutine,
    CreateTrigStmt: createTrigger,
    CreatePolicyStmt: createPolicy,
    RuleStmt: createRule,
    CreateSchemaStmt: createSchema,
    CreateExtensionStmt: createExtension,
    AlterExtensionContentsStmt: alterExtensionContents,
    CreateStatsStmt: createStatistics,
    CreatePublicationStmt: (catalog, body, context) => addNamed("OBJECT_PUBLICATION", body.pubname)(catalog, context),
    CreateSubscriptionStmt: (catalog, body, context) => addNamed("OBJECT_SUBSCRIPTION", body.subname)(catalog, context),
    CreateEventTrigStmt: (catalog, body, context) => addNamed("OBJECT_EVENT_TRIGGER", body.trigname)(catalog, context),
    CreateFdwStmt: (catalog, body, context) => addNamed("OBJECT_FDW", body.fdwname)(catalog, context),
    CreateForeignServerStmt: createForeignServer,
    RenameStmt: rename,
    AlterObjectSchemaStmt: setSchema,
    DropStmt: drop,
    VariableSetStmt: setVariable,
    AlterDatabaseSetStmt: setDefault,
    SelectStmt: runSelect,
    DoStmt: runBlock,
    CallStmt: runCall,
};

;// CONCATENATED MODULE: ./build/risk/catalog/statements/session.js


/** Search path and time zone are the defaults again, temporary objects are gone. */
function resetSession(catalog) {
    catalog.searchPath = catalog.defaultSearchPath;
    catalog.timeZone = null;
    if (!catalog.hasTemporary)
        return;
    for (const object of (0,queries/* ownedBySchema */.AD)(catalog, "pg_temp"))
        dropPart(catalog, { oid: object.oid, column: 0, part: "whole" });
    catalog.hasTemporary = false;
}

;// CONCATENATED MODULE: ./build/risk/catalog/replay.js
/** One statement applied to what is known. A table says who applies which statement. */



/**
 * Changes the catalog as the statement would change the database. A statement that PostgreSQL would refuse (a table that
 * exists already) changes nothing. BEGIN, COMMIT, ROLLBACK and savepoints are left to `replayAll`.
 */
function replay(catalog, tree, context) {
    if (!(0,catalog_tree/* isNode */.Ll)(tree))
        return;
    for (const [kind, body] of Object.entries(tree)) {
        const apply = Object.hasOwn(STATEMENTS, kind) ? STATEMENTS[kind] : undefined;
        if (apply !== undefined && (0,catalog_tree/* isRecord */.u4)(body))
            apply(catalog, body, { ...context, replay });
    }
}
/** A statement that was not understood: from now on nothing is known to be absent. */
function replayUnknown(catalog, why) {
    catalog.uncertain ??= why;
}
/** A new session begins: the search path is the default again, temporary objects are gone. Call it before each migration. */

/**
 * Replays the statements of one session, in which ROLLBACK and ROLLBACK TO take back what they cover. The answer is the catalog to go
 * on with: the given one, unless something was rolled back. Trees that are null (not parsed) leave it uncertain.
 */
function replayAll(catalog, trees, context) {
    let current = catalog;
    let saved = [];
    for (const tree of trees) {
        const step = tree === null ? null : transactionStep(tree);
        if (tree === null)
            replayUnknown(current, "a statement was not understood");
        else if (step === null)
            replay(current, tree, context);
        else if (step.kind === "save")
            saved.push({ name: step.name, catalog: forkCatalog(current) });
        else if (step.kind === "end")
            saved = [];
        else {
            const index = saved.findLastIndex((each) => each.name === step.name);
            const at = saved[step.name === null ? 0 : index];
            if (at === undefined)
                continue;
            current = step.name === null ? at.catalog : forkCatalog(at.catalog);
            saved = step.name === null ? [] : saved.slice(0, index + 1);
        }
    }
    return current;
}
function transactionStep(tree) {
    const statement = isNode(tree) && "TransactionStmt" in tree ? tree.TransactionStmt : null;
    switch (statement?.kind) {
        case "TRANS_STMT_BEGIN":
        case "TRANS_STMT_START":
            return { kind: "save", name: null };
        case "TRANS_STMT_SAVEPOINT":
            return { kind: "save", name: statement.savepoint_name ?? "" };
        case "TRANS_STMT_ROLLBACK":
            return { kind: "back", name: null };
        case "TRANS_STMT_ROLLBACK_TO":
            return { kind: "back", name: statement.savepoint_name ?? "" };
        case "TRANS_STMT_COMMIT":
            return { kind: "end", name: null };
        default:
            return null;
    }
}


/***/ }),

/***/ 54745:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GJ: () => (/* reexport */ bareTypeName),
  jD: () => (/* binding */ canonicalType),
  r: () => (/* binding */ resolveType),
  tW: () => (/* binding */ serialType),
  go: () => (/* reexport */ typeName),
  ln: () => (/* binding */ userTypeOf)
});

// EXTERNAL MODULE: ./build/risk/catalog/names.js
var names = __webpack_require__(30167);
// EXTERNAL MODULE: ./build/risk/catalog/queries.js + 1 modules
var queries = __webpack_require__(11657);
// EXTERNAL MODULE: ./build/risk/catalog/store.js
var store = __webpack_require__(81314);
// EXTERNAL MODULE: ./build/risk/catalog/tree.js
var tree = __webpack_require__(8455);
;// CONCATENATED MODULE: ./build/risk/catalog/type-names.js
const BUILTIN = new Set(`aclitem any anyarray anycompatible anycompatiblearray anycompatiblemultirange anycompatiblenonarray anycompatiblerange
  anyelement anyenum anymultirange anynonarray anyrange bit bool box bpchar bytea char cid cidr circle cstring date
  datemultirange daterange event_trigger fdw_handler float4 float8 gtsvector index_am_handler inet int2 int2vector int4
  int4multirange int4range int8 int8multirange int8range internal interval json jsonb jsonpath language_handler line lseg
  macaddr macaddr8 money name numeric nummultirange numrange oid oidvector path pg_lsn pg_node_tree pg_snapshot point polygon
  record refcursor regclass regcollation regconfig regdictionary regnamespace regoper regoperator regproc regprocedure
  regrole regtype table_am_handler text tid time timestamp timestamptz timetz trigger tsm_handler tsmultirange tsquery
  tsrange tstzmultirange tstzrange tsvector txid_snapshot unknown uuid varbit varchar void xid xid8 xml`.split(/\s+/));
/** Words that are no type of pg_type: the serial kinds, by the type of the column that they make. */
const SERIAL_TYPES = new Map([
    ["smallserial", "int2"],
    ["serial2", "int2"],
    ["serial", "int4"],
    ["serial4", "int4"],
    ["bigserial", "int8"],
    ["serial8", "int8"],
]);
/** SQL's spellings; only those that the grammar leaves as they are would not need it, but texts have them too. */
const SPELLINGS = new Map([
    ["int", "int4"],
    ["integer", "int4"],
    ["smallint", "int2"],
    ["bigint", "int8"],
    ["real", "float4"],
    ["double precision", "float8"],
    ["decimal", "numeric"],
    ["boolean", "bool"],
    ["character varying", "varchar"],
    ["character", "bpchar"],
    ["bit varying", "varbit"],
    ["timestamp with time zone", "timestamptz"],
    ["timestamp without time zone", "timestamp"],
    ["time with time zone", "timetz"],
    ["time without time zone", "time"],
]);
/** pg_type's name of a built-in type, also from SQL's spelling; null for every other name. */
function builtinTypeName(name) {
    const canonical = SPELLINGS.get(name) ?? name;
    return BUILTIN.has(canonical) ? canonical : null;
}
const FORMATS = new Map([
    ["bool", ["boolean", ""]],
    ["bpchar", ["character", ""]],
    ["char", ['"char"', ""]],
    ["float4", ["real", ""]],
    ["float8", ["double precision", ""]],
    ["int2", ["smallint", ""]],
    ["int4", ["integer", ""]],
    ["int8", ["bigint", ""]],
    ["time", ["time", " without time zone"]],
    ["timetz", ["time", " with time zone"]],
    ["timestamp", ["timestamp", " without time zone"]],
    ["timestamptz", ["timestamp", " with time zone"]],
    ["varbit", ["bit varying", ""]],
    ["varchar", ["character varying", ""]],
]);
const INTERVAL_FULL_RANGE = 32767;
const INTERVAL_FIELDS = new Map([
    [4, " year"],
    [2, " month"],
    [8, " day"],
    [1024, " hour"],
    [2048, " minute"],
    [4096, " second"],
    [6, " year to month"],
    [1032, " day to hour"],
    [3080, " day to minute"],
    [7176, " day to second"],
    [3072, " hour to minute"],
    [7168, " hour to second"],
    [6144, " minute to second"],
]);
/** As format_type writes it, user types always with their schema: `character varying(40)`, `public.state[]`. */
function typeName(type) {
    return elementName(type) + (type.dimensions > 0 ? "[]" : "");
}
/** Without modifiers, as signatures of functions are compared. */
function bareTypeName(type) {
    return typeName({ ...type, modifiers: [] });
}
function elementName(type) {
    const { name, modifiers } = type;
    if (type.schema !== "pg_catalog")
        return `${type.schema}.${name}${inParentheses(modifiers)}`;
    if (name === "interval")
        return intervalName(modifiers);
    if (name === "bpchar" && modifiers.length === 0)
        return "bpchar";
    const [before, after] = FORMATS.get(name) ?? [name, ""];
    return `${before}${inParentheses(modifiers)}${after}`;
}
function intervalName(modifiers) {
    const [fields, precision] = modifiers;
    if (typeof fields !== "number")
        return "interval";
    const words = fields === INTERVAL_FULL_RANGE ? "" : (INTERVAL_FIELDS.get(fields) ?? "");
    return `interval${words}${precision === undefined ? "" : `(${precision})`}`;
}
function inParentheses(modifiers) {
    return modifiers.length === 0 ? "" : `(${modifiers.join(",")})`;
}

;// CONCATENATED MODULE: ./build/risk/catalog/resolve-type.js






/** The object of a user type; null for built-in ones, row types of tables and types that were never mentioned before. */
function userTypeOf(catalog, type) {
    const oid = type?.oid ?? null;
    const object = oid === null ? null : (0,store/* getObject */.iM)(catalog, oid);
    return object?.kind === "type" ? object : null;
}
/** Looks a user type (or a table, for its row type) up by name. Null: not known; built-in ones are never found here. */
function resolveType(catalog, name) {
    const type = (0,queries/* lookUp */.TE)(catalog, "type", name) ?? (0,queries/* lookUp */.TE)(catalog, "relation", name);
    return type?.kind === "type" || type?.kind === "relation" ? type : null;
}
/** Null where the tree names no type (`table.column%TYPE`). serial is int4. An unknown name has no oid and the first schema. */
function canonicalType(catalog, tree) {
    const parts = (0,names/* stringsOf */.iw)(tree.names);
    if (parts.length === 0 || tree.pct_type === true)
        return null;
    const written = (0,names/* writtenName */.lD)(parts);
    const dimensions = tree.arrayBounds?.length ?? 0;
    const builtin = builtinType(written);
    const modifiers = (tree.typmods ?? []).map(modifierOf);
    if (builtin !== null) {
        const normal = normalizeModifiers(builtin.name, modifiers);
        return {
            schema: "pg_catalog",
            name: builtin.name,
            modifiers: normal,
            dimensions: dimensions + builtin.dimensions,
            oid: null,
        };
    }
    const found = resolveType(catalog, written);
    const schema = found?.schema ?? written.schema ?? catalog.searchPath[0] ?? "public";
    return { schema, name: found?.name ?? written.name, modifiers, dimensions, oid: found?.oid ?? null };
}
/** The sort of serial that a column is declared with: `int4` for `serial`; null otherwise. */
function serialType(tree) {
    const { schema, name } = (0,names/* writtenName */.lD)((0,names/* stringsOf */.iw)(tree?.names));
    return schema === null && (tree?.arrayBounds ?? []).length === 0 ? (SERIAL_TYPES.get(name) ?? null) : null;
}
function builtinType(written) {
    if (written.schema !== null && written.schema !== "pg_catalog")
        return null;
    const name = builtinTypeName(written.name) ?? SERIAL_TYPES.get(written.name) ?? null;
    if (name !== null)
        return { name, dimensions: 0 };
    const element = written.name.startsWith("_") ? builtinTypeName(written.name.slice(1)) : null;
    return element === null ? null : { name: element, dimensions: 1 };
}
function modifierOf(node) {
    return (0,tree/* constantValue */.yb)(node) ?? "?";
}
function normalizeModifiers(name, modifiers) {
    if (name === "numeric" && modifiers.length === 1)
        return [...modifiers, 0];
    return modifiers;
}


/***/ }),

/***/ 67277:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T1: () => (/* binding */ family),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   _K: () => (/* binding */ lockSelf),
/* harmony export */   _X: () => (/* binding */ isColumnAbsent),
/* harmony export */   bg: () => (/* binding */ self),
/* harmony export */   c1: () => (/* binding */ columnNamed),
/* harmony export */   su: () => (/* binding */ stored),
/* harmony export */   yy: () => (/* binding */ columnWithChildren)
/* harmony export */ });
/* harmony import */ var _catalog_queries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11657);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90921);


/** The named relation alone. */
function self(act) {
    return act.target === null ? [] : [act.target];
}
/** The named relation with its partitions and children, unless ONLY. */
function family(act) {
    return act.target === null ? [] : (0,_target_js__WEBPACK_IMPORTED_MODULE_1__/* .familyOf */ .Ap)(act.situation.catalog, act.target, act.body.only);
}
/** Those that have rows of their own. */
function stored(targets) {
    return targets.filter((target) => (0,_target_js__WEBPACK_IMPORTED_MODULE_1__/* .hasStorage */ .uY)(target));
}
function lockSelf(act, mode) {
    return (0,_target_js__WEBPACK_IMPORTED_MODULE_1__/* .lockAll */ .jt)(mode, self(act));
}
function nameOf(act) {
    return act.target?.name ?? "the relation";
}
/**
 * The named relation and those that inherit its column, whose values are rows of their own (those of partitions are the relation's). After
 * DROP COLUMN a child keeps a column that it declares itself.
 */
function columnWithChildren(act, name, keepsOwn) {
    return family(act).filter((target) => {
        if (target === act.target)
            return true;
        const own = target.relation?.columns.find((column) => column.name === name);
        return target.relation?.partitionOf === null && !(keepsOwn && own?.local === true);
    });
}
/** The column that an ALTER TABLE sub-command names; null where it is not known. */
function columnNamed(act, name) {
    if (act.target?.relation === null || act.target === null || name === undefined)
        return null;
    const answer = (0,_catalog_queries_js__WEBPACK_IMPORTED_MODULE_0__/* .columnOf */ .uV)(act.situation.catalog, act.target.relation, name);
    return answer.state === "known" ? answer.value : null;
}
/** Known not to be there (not merely unknown). */
function isColumnAbsent(act, name) {
    if (act.target === null || name === undefined)
        return false;
    if (act.target.relation === null)
        return act.target.state === "absent";
    return (0,_catalog_queries_js__WEBPACK_IMPORTED_MODULE_0__/* .columnOf */ .uV)(act.situation.catalog, act.target.relation, name).state === "absent";
}


/***/ }),

/***/ 76739:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ refusalOf)
});

// UNUSED EXPORTS: REFUSALS

// EXTERNAL MODULE: ./build/risk/catalog/compare-types.js + 3 modules
var compare_types = __webpack_require__(7261);
// EXTERNAL MODULE: ./build/risk/catalog/falls.js
var catalog_falls = __webpack_require__(85009);
// EXTERNAL MODULE: ./build/risk/catalog/foreign-keys.js
var foreign_keys = __webpack_require__(5692);
// EXTERNAL MODULE: ./build/risk/catalog/queries.js + 1 modules
var queries = __webpack_require__(11657);
// EXTERNAL MODULE: ./build/risk/catalog/resolve-type.js + 1 modules
var resolve_type = __webpack_require__(54745);
// EXTERNAL MODULE: ./build/risk/catalog/tree.js
var tree = __webpack_require__(8455);
// EXTERNAL MODULE: ./build/risk/effects/act-targets.js
var act_targets = __webpack_require__(67277);
// EXTERNAL MODULE: ./build/risk/catalog/enum-values.js
var enum_values = __webpack_require__(93785);
// EXTERNAL MODULE: ./build/risk/effects/updates.js
var updates = __webpack_require__(11224);
;// CONCATENATED MODULE: ./build/risk/effects/enum-values.js




/** Of an UPDATE or INSERT … VALUES. Only values of a type that is older than the transaction count: a new type's can be used. */
function usesNewEnumValue(act) {
    const relation = act.target?.relation ?? null;
    if (relation === null || !act.situation.oneTransaction || !(0,tree/* isRecord */.u4)(act.body))
        return null;
    const given = act.kind === "UpdateStmt" ? assigned(act.body, relation) : inserted(act.body, relation);
    const found = given.find(({ column, value }) => isNewValue(act.situation, column, value));
    return found === undefined
        ? null
        : `the value '${found.value}' was added to its type in the same transaction and cannot be used before the transaction ends.`;
}
function assigned(body, relation) {
    return (0,updates/* assignmentsOf */.I7)(body).flatMap(({ column, value }) => give(relation.columns.find((each) => each.name === column), value ?? undefined));
}
function inserted(body, relation) {
    const select = (0,tree/* isRecord */.u4)(body["selectStmt"]) ? body["selectStmt"]["SelectStmt"] : null;
    if (!(0,tree/* isRecord */.u4)(select) || !Array.isArray(select["valuesLists"]))
        return [];
    const names = Array.isArray(body["cols"])
        ? body["cols"].map((node) => ("ResTarget" in node ? node.ResTarget.name : ""))
        : null;
    const columns = names === null ? relation.columns : names.map((name) => relation.columns.find((each) => each.name === name));
    return select["valuesLists"].flatMap((row) => {
        const items = (0,tree/* isNode */.Ll)(row) && "List" in row ? (row.List.items ?? []) : [];
        return items.flatMap((item, index) => give(columns[index], item));
    });
}
function give(column, node) {
    const value = (0,tree/* stringConstant */.eG)(node);
    return column === undefined || value === null ? [] : [{ column, value }];
}
function isNewValue(situation, column, value) {
    const type = (0,resolve_type/* userTypeOf */.ln)(situation.catalog, column.type);
    if (type?.typeKind !== "enum" || type.epoch === "release")
        return false;
    return (0,enum_values/* epochOfValue */._q)(type.values, value) === "release";
}

// EXTERNAL MODULE: ./build/risk/effects/setups.js
var setups = __webpack_require__(45190);
// EXTERNAL MODULE: ./build/risk/effects/target.js
var target = __webpack_require__(90921);
// EXTERNAL MODULE: ./build/risk/catalog/catalog.js
var catalog = __webpack_require__(80348);
// EXTERNAL MODULE: ./build/risk/catalog/replay.js + 24 modules
var replay = __webpack_require__(33765);
;// CONCATENATED MODULE: ./build/risk/effects/view-columns.js





/** The first column that is not at its place with its type any more; null where none is missing, or where the columns are not known. */
function missingViewColumn(situation, statement) {
    if (statement.view === undefined)
        return null;
    const before = (0,target/* targetNamed */.bH)(situation.catalog, statement.view).relation;
    if (before === null || !before.columnsComplete)
        return null;
    const after = (0,catalog/* forkCatalog */.S)(situation.catalog);
    const name = `${before.name} replaced`;
    (0,replay/* replay */.eZ)(after, { ViewStmt: { ...statement, view: { ...statement.view, schemaname: before.schema, relname: name } } }, { epoch: "release" });
    const made = (0,queries/* resolveRelation */.j0)(after, { schema: before.schema, name });
    if (made.state !== "known" || !made.value.columnsComplete)
        return null;
    const { columns } = made.value;
    const changed = before.columns.find((column, index) => {
        const now = columns[index];
        if (now === undefined || now.name !== column.name)
            return true;
        return column.type !== null && now.type !== null && (0,resolve_type/* typeName */.go)(column.type) !== (0,resolve_type/* typeName */.go)(now.type);
    });
    return changed?.name ?? null;
}

;// CONCATENATED MODULE: ./build/risk/effects/refusals.js











/** The body's type is that of the kinds under `on`. */
function refusal(on, reason, witnesses) {
    const typed = { reason };
    return { on, witnesses, reason: (act) => asRefusal(typed).reason(act) };
}
function asRefusal(typed) {
    return typed;
}
const REFUSALS = [
    refusal(["alter:AT_AlterColumnType"], (act) => typeRefused(act), [
        { setup: setups/* VIEWED */.Z0, statement: "ALTER TABLE parcels ALTER COLUMN code TYPE text", fails: "used by a view or rule" },
        { setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels ALTER COLUMN label TYPE integer", fails: "cannot be cast automatically" },
    ]),
    refusal(["alter:AT_DropColumn"], (act) => columnDropRefused(act), [
        { setup: setups/* VIEWED */.Z0, statement: "ALTER TABLE parcels DROP COLUMN code", fails: "other objects depend on it" },
    ]),
    refusal(["alter:AT_DropConstraint"], (act) => constraintDropRefused(act), [
        { setup: setups/* LINKED */.sn, statement: "ALTER TABLE carriers DROP CONSTRAINT carriers_pkey", fails: "other objects depend on it" },
    ]),
    refusal(["alter:AT_AddColumn"], (act) => columnExists(act), [
        { setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels ADD COLUMN label text", fails: "already exists" },
    ]),
    refusal(["constraint:CONSTR_PRIMARY"], (act) => secondPrimaryKey(act), [
        { setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels ADD PRIMARY KEY (code)", fails: "multiple primary keys" },
    ]),
    refusal(["DropStmt:*"], (act) => dropRefused(act), [
        { setup: setups/* LINKED */.sn, statement: "DROP TABLE carriers", fails: "other objects depend on it" },
    ]),
    refusal(["TruncateStmt:*"], (act) => truncateRefused(act), [
        { setup: setups/* LINKED */.sn, statement: "TRUNCATE carriers", fails: "referenced in a foreign key constraint" },
    ]),
    refusal(["IndexStmt:*"], (act) => indexRefused(act), [
        { setup: setups/* PARCELS */.DL, statement: "CREATE INDEX parcels_now ON parcels ((now()))", fails: "must be marked IMMUTABLE" },
    ]),
    refusal(["ViewStmt:*"], (act) => viewRefused(act), [
        {
            setup: setups/* VIEWED */.Z0,
            statement: "CREATE OR REPLACE VIEW parcel_brief AS SELECT id FROM parcels",
            fails: "cannot drop columns from view",
        },
    ]),
    refusal(["RefreshMatViewStmt:*"], (act) => refreshRefused(act), [
        {
            setup: `${setups/* PARCELS */.DL}CREATE MATERIALIZED VIEW totals AS SELECT qty FROM parcels;`,
            statement: "REFRESH MATERIALIZED VIEW CONCURRENTLY totals",
            fails: "cannot refresh materialized view",
        },
    ]),
    refusal(["UpdateStmt:*", "InsertStmt:*"], (act) => usesNewEnumValue(act), [
        {
            setup: setups/* ENUMERATED */.NR,
            statement: "ALTER TYPE parcel_state ADD VALUE 'lost'; UPDATE jobs SET state = 'lost' WHERE id = 1",
            fails: "unsafe use of new value",
        },
    ]),
];
const BY_KIND = new Map();
for (const each of REFUSALS)
    for (const key of each.on)
        BY_KIND.set(key, [...(BY_KIND.get(key) ?? []), each]);
/** Why PostgreSQL refuses the act, for certain; null where that is not known. */
function refusalOf(act) {
    if (act.situation.catalog.uncertain !== null)
        return null;
    for (const key of [`${act.kind}:${act.variant}`, `${act.kind}:*`]) {
        for (const each of BY_KIND.get(key) ?? []) {
            const reason = each.reason(act);
            if (reason !== null)
                return `PostgreSQL refuses this: ${reason}`;
        }
    }
    return null;
}
function typeRefused(act) {
    const relation = act.target?.relation ?? null;
    const column = (0,act_targets/* columnNamed */.c1)(act, act.body.command.name);
    if (relation === null || column === null)
        return null;
    const view = (0,queries/* viewsReading */.dV)(act.situation.catalog, relation, column).find((reader) => reader.certain && reader.depth === 0);
    if (view !== undefined)
        return `the view ${view.view.schema}.${view.view.name} uses ${(0,act_targets/* nameOf */.Vb)(act)}.${column.name}.`;
    const { def } = act.body.command;
    if (def === undefined ||
        !("ColumnDef" in def) ||
        def.ColumnDef.typeName === undefined ||
        def.ColumnDef.raw_default !== undefined)
        return null;
    const to = (0,resolve_type/* canonicalType */.jD)(act.situation.catalog, def.ColumnDef.typeName);
    if (to === null)
        return null;
    const compared = (0,compare_types/* compareTypes */.Z)(act.situation.catalog, column, { to, collation: null, using: null });
    return compared.known && compared.impossible
        ? `there is no cast to the new type of ${(0,act_targets/* nameOf */.Vb)(act)}.${column.name} without USING.`
        : null;
}
/** What a DROP without CASCADE would have to take along. */
function hinders(falls, command) {
    if (command.behavior === "DROP_CASCADE")
        return null;
    const other = falls.find((fall) => !fall.named && !fall.automatic && fall.certain);
    return other === undefined ? null : `${other.name} depends on it, and CASCADE is not given.`;
}
function columnDropRefused(act) {
    const relation = act.target?.relation ?? null;
    const column = (0,act_targets/* columnNamed */.c1)(act, act.body.command.name);
    if (relation !== null && column !== null && column.inherited > 0)
        return `${(0,act_targets/* nameOf */.Vb)(act)} inherits the column ${column.name}.`;
    if (relation !== null && column !== null && relation.partitionBy?.columns.includes(column.number) === true)
        return `${(0,act_targets/* nameOf */.Vb)(act)} is partitioned by the column ${column.name}.`;
    if (relation !== null && column !== null)
        return hinders((0,catalog_falls/* whatFallsWithColumn */.DN)(act.situation.catalog, relation, column), act.body.command);
    const absent = act.body.command.missing_ok !== true && (0,act_targets/* isColumnAbsent */._X)(act, act.body.command.name);
    return absent ? `${(0,act_targets/* nameOf */.Vb)(act)} has no column ${act.body.command.name ?? ""}.` : null;
}
function constraintDropRefused(act) {
    const relation = act.target?.relation ?? null;
    const constraint = relation === null ? null : (0,queries/* constraintNamed */.RB)(act.situation.catalog, relation, act.body.command.name ?? "");
    return constraint === null ? null : hinders((0,catalog_falls/* whatFallsWith */.lt)(act.situation.catalog, constraint), act.body.command);
}
function columnExists(act) {
    const { def, missing_ok } = act.body.command;
    if (missing_ok === true || def === undefined || !("ColumnDef" in def))
        return null;
    if (act.body.only && act.target?.relation && (0,queries/* childrenOf */.LU)(act.situation.catalog, act.target.relation).length > 0)
        return `the column must be added to the children of ${(0,act_targets/* nameOf */.Vb)(act)} too, so not to it alone.`;
    const column = (0,act_targets/* columnNamed */.c1)(act, def.ColumnDef.colname);
    const dropped = (act.body.statement.cmds ?? []).some((node) => "AlterTableCmd" in node && node.AlterTableCmd.subtype === "AT_DropColumn" && node.AlterTableCmd.name === column?.name);
    return column === null || dropped ? null : `${(0,act_targets/* nameOf */.Vb)(act)} has a column ${column.name} already.`;
}
function secondPrimaryKey(act) {
    const relation = act.target?.relation ?? null;
    if (relation === null || act.body.place === "new-table")
        return null;
    const key = (0,queries/* constraintsOn */.Gd)(act.situation.catalog, relation).find((each) => each.constraintKind === "primary");
    const drops = (act.body.statement?.cmds ?? []).some((node) => "AlterTableCmd" in node && ["AT_DropConstraint", "AT_DropColumn"].includes(node.AlterTableCmd.subtype ?? ""));
    return key === undefined || drops ? null : `${(0,act_targets/* nameOf */.Vb)(act)} has a primary key already.`;
}
function dropRefused(act) {
    const falls = (0,catalog_falls/* whatFalls */.bU)(act.situation.catalog, { DropStmt: act.body });
    if (act.variant !== "OBJECT_INDEX")
        return hinders(falls, act.body);
    const kept = falls.find((fall) => fall.named && fall.object.kind === "index" && fall.object.constraint !== null);
    return kept === undefined ? null : `the index ${kept.name} belongs to a constraint.`;
}
function truncateRefused(act) {
    if (act.body.behavior === "DROP_CASCADE")
        return null;
    const { catalog } = act.situation;
    const tables = (act.body.relations ?? []).flatMap((node) => "RangeVar" in node ? (0,target/* familyOf */.Ap)(catalog, (0,target/* targetNamed */.bH)(catalog, node.RangeVar)) : []);
    const oids = new Set(tables.map((table) => table.relation?.oid));
    for (const { relation, name } of tables) {
        if (relation === null)
            continue;
        const key = (0,foreign_keys/* foreignKeysReaching */.IW)(catalog, relation).find((each) => each.relation !== null && !oids.has(each.relation));
        if (key !== undefined)
            return `the foreign key ${key.name} references ${name}, and CASCADE is not given.`;
    }
    return null;
}
/** Functions without an immutable form of the same name. */
const NEVER_IMMUTABLE = /^(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday|random|gen_random_uuid|nextval|current_setting)$/;
function indexRefused(act) {
    if (act.body.concurrent === true && act.target !== null && (0,target/* isPartitioned */.gN)(act.target))
        return `an index of the partitioned table ${(0,act_targets/* nameOf */.Vb)(act)} cannot be created concurrently.`;
    let found = null;
    (0,tree/* walk */.GG)([act.body.indexParams, act.body.whereClause], (kind, body) => {
        if (kind === "SQLValueFunction")
            found ??= "current values";
        const call = kind === "FuncCall" ? body : {};
        const last = call.funcname?.at(-1);
        const name = last !== undefined && "String" in last ? (last.String.sval ?? "") : "";
        if (NEVER_IMMUTABLE.test(name))
            found ??= `${name}()`;
    });
    return found === null ? null : `functions in an index must be IMMUTABLE, ${String(found)} is not.`;
}
/** Replacing a view may add columns at its end, nothing else. */
function viewRefused(act) {
    const missing = act.body.replace === true ? missingViewColumn(act.situation, act.body) : null;
    return missing === null ? null : `columns of the view ${(0,act_targets/* nameOf */.Vb)(act)} cannot be dropped, renamed or retyped (${missing}).`;
}
function refreshRefused(act) {
    const relation = act.target?.relation ?? null;
    if (act.body.concurrent !== true || relation === null || relation.assumed)
        return null;
    const unique = (0,queries/* indexesOn */.OF)(act.situation.catalog, relation).some((index) => index.unique && index.predicate === null);
    return unique ? null : `${(0,act_targets/* nameOf */.Vb)(act)} has no unique index, which CONCURRENTLY needs.`;
}


/***/ }),

/***/ 24688:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uv: () => (/* binding */ andParts),
/* harmony export */   Yu: () => (/* binding */ scannedBy),
/* harmony export */   y5: () => (/* binding */ isIndexed)
/* harmony export */ });
/* harmony import */ var _catalog_queries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11657);
/* harmony import */ var _catalog_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8455);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90921);



/** All relations that the query reads, but those whose only use is through an index on a column compared for equality. */
function scannedBy(situation, query, reading) {
    const read = reading.locks.map((lock) => lock.target).filter((target) => (0,_target_js__WEBPACK_IMPORTED_MODULE_1__/* .hasStorage */ .uY)(target));
    const where = whereOf(query);
    if (where === null || reading.named.length !== 1)
        return read;
    const [only] = reading.named;
    return only?.relation !== undefined && only.relation !== null && isIndexed(situation, only.relation, where) ? [] : read;
}
function whereOf(query) {
    if (!(0,_catalog_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(query))
        return null;
    const select = query["SelectStmt"];
    const clause = (0,_catalog_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(select) ? select["whereClause"] : undefined;
    return (0,_catalog_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .isNode */ .Ll)(clause) ? clause : null;
}
/** Whether an index narrows the rows of `relation` that satisfy `where`: one of its AND parts compares a leading key column. */
function isIndexed(situation, relation, where) {
    if (where === undefined)
        return false;
    const usable = (0,_catalog_queries_js__WEBPACK_IMPORTED_MODULE_0__/* .indexesOn */ .OF)(situation.catalog, relation).filter((index) => index.predicate === null && index.valid);
    const leading = new Set(usable.map((index) => (0,_catalog_queries_js__WEBPACK_IMPORTED_MODULE_0__/* .columnNumbered */ .rM)(relation, index.keys[0]?.column ?? 0)?.name));
    return andParts(where).some((part) => {
        const column = comparedColumn(part);
        return column !== null && leading.has(column);
    });
}
const COMPARISONS = new Set(["=", "<", ">", "<=", ">="]);
/** The column in `column = value`, `column IN (…)`, `column BETWEEN …`, `column IS NULL`; null for anything else. */
function comparedColumn(part) {
    if ("NullTest" in part)
        return part.NullTest.nulltesttype === "IS_NULL" ? columnIn(part.NullTest.arg) : null;
    if (!("A_Expr" in part))
        return null;
    const { kind, name, lexpr, rexpr } = part.A_Expr;
    if (kind === "AEXPR_BETWEEN" || kind === "AEXPR_OP_ANY")
        return columnIn(lexpr);
    if (kind !== "AEXPR_OP" && kind !== "AEXPR_IN")
        return null;
    const operator = name?.[0];
    if (operator === undefined || !("String" in operator) || !COMPARISONS.has(operator.String.sval ?? ""))
        return null;
    return columnIn(lexpr) ?? (kind === "AEXPR_OP" ? columnIn(rexpr) : null);
}
function columnIn(node) {
    return node !== undefined && "ColumnRef" in node ? ((0,_catalog_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(node.ColumnRef).at(-1) ?? null) : null;
}
/** The parts of an AND, however deep. */
function andParts(where) {
    const parts = [];
    const stack = [where];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
        if ("BoolExpr" in node && node.BoolExpr.boolop === "AND_EXPR")
            stack.push(...(node.BoolExpr.args ?? []));
        else
            parts.push(node);
    }
    return parts;
}


/***/ }),

/***/ 45190:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ MATERIALISED),
/* harmony export */   AW: () => (/* binding */ FUNCTIONS),
/* harmony export */   At: () => (/* binding */ SEQUENCED),
/* harmony export */   DL: () => (/* binding */ PARCELS),
/* harmony export */   Mf: () => (/* binding */ CARRIERS),
/* harmony export */   N6: () => (/* binding */ INHERITED),
/* harmony export */   NR: () => (/* binding */ ENUMERATED),
/* harmony export */   V: () => (/* binding */ COMPOSITES),
/* harmony export */   Z0: () => (/* binding */ VIEWED),
/* harmony export */   eb: () => (/* binding */ CASCADING),
/* harmony export */   g4: () => (/* binding */ TRIGGERED),
/* harmony export */   hj: () => (/* binding */ READINGS_WITH_DEFAULT),
/* harmony export */   mc: () => (/* binding */ READINGS),
/* harmony export */   qQ: () => (/* binding */ IDENTIFIED),
/* harmony export */   si: () => (/* binding */ DOMAINS),
/* harmony export */   sn: () => (/* binding */ LINKED)
/* harmony export */ });
/** Worlds in which witnesses run; each is the setup of many rows. */
/** A table with rows, of common types, with a primary key. */
const PARCELS = `
CREATE TABLE parcels (id integer PRIMARY KEY, code varchar(40) NOT NULL, label text, weight numeric(8,2), qty integer DEFAULT 1, sent_at timestamp);
INSERT INTO parcels SELECT g, 'P' || g, 'label ' || g, g * 1.5, g, timestamp '2026-01-01' + g * interval '1 minute' FROM generate_series(1, 50) g;
`;
/** A second table that parcels refers to. */
const CARRIERS = `
CREATE TABLE carriers (id integer PRIMARY KEY, title text);
INSERT INTO carriers SELECT g, 'carrier ' || g FROM generate_series(1, 5) g;
`;
const LINKED = `${CARRIERS}${PARCELS}
ALTER TABLE parcels ADD COLUMN carrier_id integer;
UPDATE parcels SET carrier_id = 1;
ALTER TABLE parcels ADD CONSTRAINT parcels_carrier FOREIGN KEY (carrier_id) REFERENCES carriers (id);
`;
/** Deleting a carrier deletes its parcels. */
const CASCADING = `${CARRIERS}${PARCELS}
ALTER TABLE parcels ADD COLUMN carrier_id integer;
UPDATE parcels SET carrier_id = 1;
ALTER TABLE parcels ADD CONSTRAINT parcels_carrier FOREIGN KEY (carrier_id) REFERENCES carriers (id) ON DELETE CASCADE;
`;
/** A partitioned table with two partitions that hold rows. */
const READINGS = `
CREATE TABLE readings (taken_on date NOT NULL, sensor integer, val numeric) PARTITION BY RANGE (taken_on);
CREATE TABLE readings_2025 PARTITION OF readings FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE readings_2026 PARTITION OF readings FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
INSERT INTO readings SELECT date '2025-06-01' + g, g, g FROM generate_series(1, 400) g;
`;
const READINGS_WITH_DEFAULT = `${READINGS}
CREATE TABLE readings_rest PARTITION OF readings DEFAULT;
`;
const VIEWED = `${PARCELS}
CREATE VIEW parcel_brief AS SELECT id, code FROM parcels;
`;
const MATERIALISED = `${PARCELS}
CREATE MATERIALIZED VIEW parcel_totals AS SELECT qty, count(*) AS n FROM parcels GROUP BY qty;
CREATE UNIQUE INDEX parcel_totals_qty ON parcel_totals (qty);
`;
const TRIGGERED = `${PARCELS}
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER parcels_stamp BEFORE UPDATE ON parcels FOR EACH ROW EXECUTE FUNCTION stamp();
`;
const ENUMERATED = `
CREATE TYPE parcel_state AS ENUM ('new', 'sent');
CREATE TABLE jobs (id integer PRIMARY KEY, state parcel_state);
INSERT INTO jobs VALUES (1, 'new'), (2, 'sent');
`;
const DOMAINS = `
CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
CREATE DOMAIN plain AS integer;
CREATE TABLE stock (id integer PRIMARY KEY, amount plain);
INSERT INTO stock VALUES (1, 5), (2, 6);
`;
const COMPOSITES = `
CREATE TYPE address AS (street text, city text);
CREATE TABLE people (id integer PRIMARY KEY, home address);
INSERT INTO people VALUES (1, ROW('a', 'b'));
`;
const SEQUENCED = `
CREATE SEQUENCE ticket_no;
CREATE TABLE tickets (id bigint PRIMARY KEY DEFAULT nextval('ticket_no'), body text);
INSERT INTO tickets (body) SELECT 'b' || g FROM generate_series(1, 20) g;
`;
const IDENTIFIED = `
CREATE TABLE crates (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, n integer);
INSERT INTO crates (n) SELECT g FROM generate_series(1, 20) g;
`;
const FUNCTIONS = `
CREATE FUNCTION add_vat(n numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT n * 1.2';
`;
const INHERITED = `
CREATE TABLE base_rows (id integer, q integer);
CREATE TABLE child_rows () INHERITS (base_rows);
INSERT INTO base_rows VALUES (1, 1);
INSERT INTO child_rows VALUES (2, 2);
`;


/***/ }),

/***/ 90921:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   Ap: () => (/* binding */ familyOf),
/* harmony export */   bH: () => (/* binding */ targetNamed),
/* harmony export */   gN: () => (/* binding */ isPartitioned),
/* harmony export */   i5: () => (/* binding */ partitionsWith),
/* harmony export */   jt: () => (/* binding */ lockAll),
/* harmony export */   uY: () => (/* binding */ hasStorage),
/* harmony export */   u_: () => (/* binding */ targetWithOid)
/* harmony export */ });
/* harmony import */ var _catalog_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30167);
/* harmony import */ var _catalog_queries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11657);


function targetNamed(catalog, name) {
    const answer = (0,_catalog_queries_js__WEBPACK_IMPORTED_MODULE_0__/* .resolveRelation */ .j0)(catalog, name);
    if (answer.state === "known")
        return targetOf(answer.value);
    return { name: answer.name, relation: null, state: answer.state, isNew: false };
}
function targetOf(relation) {
    return { name: (0,_catalog_names_js__WEBPACK_IMPORTED_MODULE_1__/* .qualifiedName */ .OL)(relation), relation, state: "known", isNew: (0,_catalog_queries_js__WEBPACK_IMPORTED_MODULE_0__/* .isNewInRelease */ .TQ)(relation) };
}
function targetWithOid(catalog, oid) {
    const relation = (0,_catalog_queries_js__WEBPACK_IMPORTED_MODULE_0__/* .relationOf */ .Ke)(catalog, oid);
    return relation === null ? null : targetOf(relation);
}
/** The relation with its partitions and children, of all levels; alone after ONLY. */
function familyOf(catalog, target, only = false) {
    if (target.relation === null || only)
        return [target];
    return [target, ...(0,_catalog_queries_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionsBelow */ .Jj)(catalog, target.relation).map((relation) => targetOf(relation))];
}
/** The relation with its partitions, where it is partitioned; INHERITS children are left alone. */
function partitionsWith(catalog, target) {
    return isPartitioned(target) ? familyOf(catalog, target) : [target];
}
function isPartitioned(target) {
    return target.relation !== null && target.relation.partitionBy !== null;
}
/** Partitioned tables, views and foreign tables have no rows of their own. */
function hasStorage(target) {
    const kind = target.relation?.relationKind;
    return !isPartitioned(target) && kind !== "view" && kind !== "foreign-table";
}
function lockAll(mode, targets) {
    return targets.map((target) => ({ target, mode }));
}


/***/ }),

/***/ 11224:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ET: () => (/* binding */ assignedColumns),
/* harmony export */   I7: () => (/* binding */ assignmentsOf),
/* harmony export */   Rv: () => (/* binding */ overwrites),
/* harmony export */   WF: () => (/* binding */ keepsValue),
/* harmony export */   jU: () => (/* binding */ nullColumns),
/* harmony export */   rL: () => (/* binding */ setsConstants)
/* harmony export */ });
/* harmony import */ var _catalog_queries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11657);
/* harmony import */ var _catalog_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8455);
/* harmony import */ var _scans_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24688);



function assignmentsOf(statement) {
    return (statement.targetList ?? []).flatMap((node) => {
        if (!("ResTarget" in node))
            return [];
        const { name, val, indirection } = node.ResTarget;
        return [{ column: name ?? "", value: val ?? null, partly: (indirection ?? []).length > 0 }];
    });
}
function assignedColumns(statement) {
    return assignmentsOf(statement).map((each) => each.column);
}
/** False where every assigned column is new in this release, was NULL in all rows that match, or keeps its value. */
function overwrites(act) {
    if (act.target?.isNew === true)
        return false;
    const nulls = act.body.whereClause === undefined ? [] : nullColumns(act.body.whereClause);
    return assignmentsOf(act.body).some((each) => {
        if (isNewColumn(act, each.column) || nulls.includes(each.column))
            return false;
        return !keepsValue(each);
    });
}
/** Whether the new values tell nothing of the old ones: no column or subquery is in them. */
function setsConstants(act) {
    return assignmentsOf(act.body).some((each) => {
        if (each.value === null || each.partly || isNewColumn(act, each.column))
            return false;
        let mentions = false;
        (0,_catalog_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .walk */ .GG)(each.value, (kind) => {
            if (kind === "ColumnRef" || kind === "SubLink" || kind === "MultiAssignRef")
                mentions = true;
        });
        return !mentions;
    });
}
function isNewColumn(act, name) {
    const relation = act.target?.relation ?? null;
    if (relation === null)
        return false;
    const answer = (0,_catalog_queries_js__WEBPACK_IMPORTED_MODULE_0__/* .columnOf */ .uV)(act.situation.catalog, relation, name);
    return answer.state === "known" && answer.value.epoch === "release";
}
/** Columns that the condition says are NULL. */
function nullColumns(where) {
    return (0,_scans_js__WEBPACK_IMPORTED_MODULE_1__/* .andParts */ .Uv)(where).flatMap((part) => {
        if (!("NullTest" in part) || part.NullTest.nulltesttype !== "IS_NULL")
            return [];
        const { arg } = part.NullTest;
        return arg !== undefined && "ColumnRef" in arg ? [(0,_catalog_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(arg.ColumnRef).at(-1) ?? ""] : [];
    });
}
/** `SET a = a`, `SET a = coalesce(a, …)`: what was not NULL stays. */
function keepsValue({ column, value, partly }) {
    if (value === null || partly)
        return false;
    if ("CoalesceExpr" in value) {
        const [first] = value.CoalesceExpr.args ?? [];
        return first !== undefined && isColumn(first, column);
    }
    return isColumn(value, column);
}
function isColumn(node, column) {
    return "ColumnRef" in node && (0,_catalog_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(node.ColumnRef).length === 1 && (0,_catalog_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(node.ColumnRef)[0] === column;
}


/***/ }),

/***/ 5447:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HA: () => (/* binding */ isOne),
/* harmony export */   Xd: () => (/* binding */ stepTransaction),
/* harmony export */   _2: () => (/* binding */ hold),
/* harmony export */   iP: () => (/* binding */ withHeld),
/* harmony export */   q8: () => (/* binding */ transactionStatement),
/* harmony export */   u8: () => (/* binding */ isSaidToBeOne),
/* harmony export */   yW: () => (/* binding */ beginFile)
/* harmony export */ });
/* harmony import */ var _catalog_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8455);
/* harmony import */ var _catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80348);
/* harmony import */ var _effects_lock_modes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83134);



function beginFile(wrapped) {
    return { held: new Map(), explicit: false, wrapped, saved: [] };
}
/** Whether earlier statements of the file and this one end together: as `deploy` and nearly all runners have it, unless told otherwise. */
function isOne(state) {
    return state.explicit || state.wrapped !== false;
}
/** The statement's locks as they are then: those it takes, or stronger ones that are held on the same relations. */
function withHeld(state, locks) {
    return locks.map(({ relation, mode }) => ({ relation, mode: stronger(mode, state.held.get(relation) ?? mode) }));
}
function hold(state, locks) {
    if (!isOne(state))
        return;
    for (const { relation, mode } of locks)
        state.held.set(relation, stronger(mode, state.held.get(relation) ?? mode));
}
function stronger(a, b) {
    return (0,_effects_lock_modes_js__WEBPACK_IMPORTED_MODULE_1__/* .strongerMode */ .uV)((0,_effects_lock_modes_js__WEBPACK_IMPORTED_MODULE_1__/* .toLockMode */ .aY)(a), (0,_effects_lock_modes_js__WEBPACK_IMPORTED_MODULE_1__/* .toLockMode */ .aY)(b));
}
/** Whether that is said: a file that nobody is said to wrap may be run statement by statement. */
function isSaidToBeOne(state) {
    return state.explicit || state.wrapped === true;
}
function transactionStatement(tree) {
    return tree !== null && (0,_catalog_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .isNode */ .Ll)(tree) && "TransactionStmt" in tree ? tree.TransactionStmt : null;
}
/** BEGIN, COMMIT, ROLLBACK and savepoints: the catalog to go on with. */
function stepTransaction(state, statement, catalog) {
    const name = statement.savepoint_name ?? "";
    switch (statement.kind) {
        case "TRANS_STMT_BEGIN":
        case "TRANS_STMT_START":
            return begin(state, catalog);
        case "TRANS_STMT_SAVEPOINT":
            state.saved.push({ name, catalog: (0,_catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .forkCatalog */ .S)(catalog) });
            return catalog;
        case "TRANS_STMT_ROLLBACK_TO":
            return rollBackTo(state, name, catalog);
        case "TRANS_STMT_ROLLBACK":
            return rollBack(state, statement.chain === true, catalog);
        case "TRANS_STMT_COMMIT":
        case "TRANS_STMT_PREPARE":
            end(state, statement.chain === true);
            return catalog;
        default:
            return catalog;
    }
}
function begin(state, catalog) {
    if (!state.explicit)
        state.held.clear();
    state.explicit = true;
    state.saved = [{ name: null, catalog: (0,_catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .forkCatalog */ .S)(catalog) }];
    return catalog;
}
function end(state, chain) {
    state.explicit = chain;
    state.held.clear();
    state.saved = [];
}
function rollBack(state, chain, catalog) {
    const at = state.saved.find((each) => each.name === null);
    end(state, chain);
    return at?.catalog ?? catalog;
}
function rollBackTo(state, name, catalog) {
    const index = state.saved.findLastIndex((each) => each.name === name);
    const at = state.saved[index];
    if (at === undefined)
        return catalog;
    state.saved = state.saved.slice(0, index + 1);
    return (0,_catalog_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .forkCatalog */ .S)(at.catalog);
}


/***/ }),

/***/ 82481:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ nodeOf),
/* harmony export */   Je: () => (/* binding */ stringOf),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   Rm: () => (/* binding */ visitNodes),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   g7: () => (/* binding */ treeOf),
/* harmony export */   iP: () => (/* binding */ flagOf),
/* harmony export */   rl: () => (/* binding */ numberOf),
/* harmony export */   xK: () => (/* binding */ isTree),
/* harmony export */   yi: () => (/* binding */ constantOf)
/* harmony export */ });
function isTree(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** `{ Kind: { … } }` as kind and fields; null when the value is nothing of that shape. */
function nodeOf(value) {
    if (!isTree(value))
        return null;
    for (const kind of Object.keys(value)) {
        const fields = value[kind];
        return /^[A-Z]/.test(kind) && isTree(fields) ? { kind, fields } : null;
    }
    return null;
}
/** The fields of a node of that kind; null for a node of another kind. */
function fieldsOf(value, kind) {
    const fields = isTree(value) ? value[kind] : undefined;
    return isTree(fields) ? fields : null;
}
/** The list in a field; empty when absent. A list of lists comes as `List` nodes with `items`. */
function listOf(fields, name) {
    const value = fields[name];
    if (Array.isArray(value))
        return value;
    const items = fieldsOf(value, "List")?.["items"];
    return Array.isArray(items) ? items : [];
}
/** A field that is a tree without wrapper (`RangeVar` in `relation`, `TypeName` in `typeName`); null when absent. */
function treeOf(fields, name) {
    const value = fields[name];
    return isTree(value) ? value : null;
}
/** A text or enum field; empty when absent. */
function textOf(fields, name) {
    const value = fields[name];
    return typeof value === "string" ? value : "";
}
/** A number field; 0 when absent. */
function numberOf(fields, name) {
    const value = fields[name];
    return typeof value === "number" ? value : 0;
}
function flagOf(fields, name) {
    return fields[name] === true;
}
/** A `String` node's text; null for any other node. */
function stringOf(value) {
    const fields = fieldsOf(value, "String");
    return fields === null ? null : textOf(fields, "sval");
}
/** A qualified name as its parts: `["public", "t"]` of a list of `String` nodes; other nodes in it are left out. */
function namesOf(list) {
    if (!Array.isArray(list))
        return [];
    const names = [];
    for (const item of list) {
        const name = stringOf(item);
        if (name !== null)
            names.push(name);
    }
    return names;
}
/**
 * The value of an `A_Const`: numbers too large for an integer and decimals as text, NULL as `{ value: null }`; null when
 * the value is no constant. A zero, an empty text and false are absent in the tree.
 */
function constantOf(value) {
    const fields = fieldsOf(value, "A_Const");
    if (fields === null)
        return null;
    if (flagOf(fields, "isnull"))
        return { value: null };
    const kind = ["ival", "fval", "boolval", "sval", "bsval"].find((name) => isTree(fields[name]));
    const inner = kind === undefined ? null : treeOf(fields, kind);
    if (kind === undefined || inner === null)
        return null;
    if (kind === "ival")
        return { value: numberOf(inner, "ival") };
    if (kind === "boolval")
        return { value: flagOf(inner, "boolval") };
    return { value: textOf(inner, kind) };
}
/** Calls `visit` with every node of a tree, outer ones first; an answer of false leaves out what is below it. Not recursive. */
function visitNodes(tree, visit) {
    const waiting = [tree];
    while (waiting.length > 0) {
        const value = waiting.pop();
        if (typeof value !== "object" || value === null)
            continue;
        const node = nodeOf(value);
        if (node !== null && visit(node) === false)
            continue;
        const children = Array.isArray(value) ? value : Object.values(value);
        for (let index = children.length - 1; index >= 0; index--)
            waiting.push(children[index]);
    }
}


/***/ })

};
;
"use strict";
exports.id = 5401;
exports.ids = [5401];
exports.modules = {

/***/ 96712:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AW: () => (/* binding */ deleteFrom),
/* harmony export */   BZ: () => (/* binding */ createLayeredMap),
/* harmony export */   CN: () => (/* binding */ freeze),
/* harmony export */   Oe: () => (/* binding */ setIn),
/* harmony export */   ZN: () => (/* binding */ layerOn),
/* harmony export */   sm: () => (/* binding */ valuesOf)
/* harmony export */ });
/* unused harmony export getFrom */
/** Maps that can be forked at no cost: a thin layer over layers that nobody writes to any more. */
const GONE = Symbol("gone");
function layerOn(below) {
    return { own: new Map(), below, size: below?.size ?? 0 };
}
function getFrom(top, key) {
    const value = top.own.get(key) ?? findBelow(top.below, key);
    return value === GONE ? undefined : value;
}
function setIn(top, key, value) {
    if (getFrom(top, key) === undefined)
        top.size++;
    top.own.set(key, value);
}
function deleteFrom(top, key) {
    if (getFrom(top, key) === undefined)
        return;
    top.size--;
    if (top.below === null)
        top.own.delete(key);
    else
        top.own.set(key, GONE);
}
/** Oldest keys first. The layer must not be written to meanwhile. */
function valuesOf(top) {
    return present(top.below === null ? top.own : flatten(top));
}
/** What a top layer holds, for others to stand on. Nobody may write to it any more. */
function freeze(top) {
    return top.own.size === 0 ? top.below : compact(top);
}
function createLayeredMap(below = null) {
    return new Layered(below);
}
/** A class, since thousands are made: closures took longer to make than to call. */
class Layered {
    #top;
    constructor(below) {
        this.#top = layerOn(below);
    }
    get size() {
        return this.#top.size;
    }
    get(key) {
        return getFrom(this.#top, key);
    }
    has(key) {
        return getFrom(this.#top, key) !== undefined;
    }
    set(key, value) {
        setIn(this.#top, key, value);
    }
    delete(key) {
        deleteFrom(this.#top, key);
    }
    values() {
        return valuesOf(this.#top);
    }
    fork() {
        const layer = freeze(this.#top);
        return [new Layered(layer), new Layered(layer)];
    }
}
function findBelow(below, key) {
    for (let layer = below; layer !== null; layer = layer.below) {
        const value = layer.own.get(key);
        if (value !== undefined)
            return value;
    }
    return undefined;
}
/** Each layer is at least twice as large as the one on it, so that there are few of them. */
function compact(top) {
    let layer = top;
    while (layer.below !== null && layer.below.own.size <= 2 * layer.own.size) {
        const below = layer.below;
        const own = new Map(below.own);
        for (const [key, value] of layer.own) {
            if (value === GONE && below.below === null)
                own.delete(key);
            else
                own.set(key, value);
        }
        layer = { own, below: below.below, size: layer.size };
    }
    return layer;
}
function* present(entries) {
    for (const value of entries.values())
        if (value !== GONE)
            yield value;
}
function flatten(top) {
    const layers = [];
    for (let layer = top; layer !== null; layer = layer.below)
        layers.push(layer);
    const all = new Map();
    for (const layer of layers.reverse())
        for (const [key, value] of layer.own)
            all.set(key, value);
    return all;
}


/***/ }),

/***/ 30167:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $q: () => (/* binding */ parseName),
/* harmony export */   OL: () => (/* binding */ qualifiedName),
/* harmony export */   iw: () => (/* binding */ stringsOf),
/* harmony export */   lD: () => (/* binding */ writtenName),
/* harmony export */   xD: () => (/* binding */ collationName)
/* harmony export */ });
/** `schema.name` as the answers of this tool write it: without quotes. */
function qualifiedName(object) {
    return `${object.schema}.${object.name}`;
}
/** The strings of a list of String nodes (a dotted name). */
function stringsOf(nodes) {
    const strings = [];
    for (const node of nodes ?? [])
        if ("String" in node)
            strings.push(node.String.sval ?? "");
    return strings;
}
/** The last two parts of a dotted name; a leading database name is dropped. */
function writtenName(parts) {
    const name = parts.at(-1) ?? "";
    return { schema: parts.length > 1 ? (parts.at(-2) ?? null) : null, name };
}
/** The collation after COLLATE as `Column.collation` has it; null: none is said, or the default one. */
function collationName(nodes) {
    const parts = stringsOf(nodes);
    const own = parts[0] === "pg_catalog" ? parts.slice(1) : parts;
    return own.length === 0 || own.at(-1) === "default" ? null : own.join(".");
}
/**
 * The relation name in a text such as `public.ticket_no`, `"Drop"` or `a."b.c"`, folded as PostgreSQL folds it
 * (`nextval('…')`, `'…'::regclass`). Null when it is no name.
 */
function parseName(text) {
    const parts = [];
    let rest = text.trim();
    for (;;) {
        const match = /^(?:"((?:[^"]|"")*)"|([\p{L}_][\p{L}\p{N}_$]*))/u.exec(rest);
        if (match === null)
            return null;
        parts.push(match[1]?.replaceAll('""', '"') ?? (match[2] ?? "").toLowerCase());
        rest = rest.slice(match[0].length);
        if (rest === "")
            return writtenName(parts);
        if (!rest.startsWith("."))
            return null;
        rest = rest.slice(1);
    }
}


/***/ }),

/***/ 90971:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ SOME_COLUMNS)
/* harmony export */ });
/** In place of a column's number: some columns, nobody can tell which. */
const SOME_COLUMNS = -1;


/***/ }),

/***/ 11657:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LU: () => (/* binding */ childrenOf),
  rM: () => (/* binding */ columnNumbered),
  uV: () => (/* binding */ columnOf),
  Ro: () => (/* binding */ columnsOfType),
  RB: () => (/* binding */ constraintNamed),
  iv: () => (/* binding */ constraintsOfDomain),
  Gd: () => (/* binding */ constraintsOn),
  rE: () => (/* binding */ foreignKeysFrom),
  Op: () => (/* binding */ foreignKeysTo),
  fq: () => (/* binding */ fullName),
  OF: () => (/* binding */ indexesOn),
  xp: () => (/* binding */ isFree),
  TQ: () => (/* binding */ isNewInRelease),
  TE: () => (/* binding */ lookUp),
  hN: () => (/* binding */ needsOf),
  mg: () => (/* binding */ ownedByExtension),
  AD: () => (/* binding */ ownedBySchema),
  Jj: () => (/* binding */ partitionsBelow),
  Ke: () => (/* binding */ relationOf),
  pQ: () => (/* binding */ resolveIndex),
  j0: () => (/* binding */ resolveRelation),
  SO: () => (/* binding */ sequencesOf),
  QR: () => (/* binding */ tablesUsingDomain),
  Ko: () => (/* binding */ toWrittenName),
  Xx: () => (/* binding */ triggersOn),
  dV: () => (/* binding */ viewsReading)
});

// EXTERNAL MODULE: ./build/risk/catalog/objects.js
var objects = __webpack_require__(90971);
;// CONCATENATED MODULE: ./build/risk/catalog/system-catalogs.js
/** PostgreSQL's own tables and views (pg_class of 18), which stand before every schema of the search path. */
/** Without their `pg_`. */
const NAMES = `
  aggregate aios am amop amproc attrdef attribute auth_members authid available_extension_versions available_extensions
  backend_memory_contexts cast class collation config constraint conversion cursors database db_role_setting default_acl depend
  description enum event_trigger extension file_settings foreign_data_wrapper foreign_server foreign_table group hba_file_rules
  ident_file_mappings index indexes inherits init_privs language largeobject largeobject_metadata locks matviews namespace
  opclass operator opfamily parameter_acl partitioned_table policies policy prepared_statements prepared_xacts proc publication
  publication_namespace publication_rel publication_tables range replication_origin replication_origin_status replication_slots
  rewrite roles rules seclabel seclabels sequence sequences settings shadow shdepend shdescription shmem_allocations
  shmem_allocations_numa shseclabel stat_activity stat_all_indexes stat_all_tables stat_archiver stat_bgwriter stat_checkpointer
  stat_database stat_database_conflicts stat_gssapi stat_io stat_progress_analyze stat_progress_basebackup stat_progress_cluster
  stat_progress_copy stat_progress_create_index stat_progress_vacuum stat_recovery_prefetch stat_replication
  stat_replication_slots stat_slru stat_ssl stat_subscription stat_subscription_stats stat_sys_indexes stat_sys_tables
  stat_user_functions stat_user_indexes stat_user_tables stat_wal stat_wal_receiver stat_xact_all_tables stat_xact_sys_tables
  stat_xact_user_functions stat_xact_user_tables statio_all_indexes statio_all_sequences statio_all_tables statio_sys_indexes
  statio_sys_sequences statio_sys_tables statio_user_indexes statio_user_sequences statio_user_tables statistic statistic_ext
  statistic_ext_data stats stats_ext stats_ext_exprs subscription subscription_rel tables tablespace timezone_abbrevs
  timezone_names transform trigger ts_config ts_config_map ts_dict ts_parser ts_template type user user_mapping user_mappings
  views wait_events
`;
let names = null;
/** Of extensions none: pg_stat_statements lies in a schema of yours. */
function isSystemCatalog(name) {
    if (!name.startsWith("pg_"))
        return false;
    names ??= new Set(NAMES.trim().split(/\s+/));
    return names.has(name.slice(3));
}

// EXTERNAL MODULE: ./build/risk/catalog/store.js
var store = __webpack_require__(81314);
;// CONCATENATED MODULE: ./build/risk/catalog/queries.js



/** Looks a table, view, sequence, … up (never an index: see `resolveIndex`). A mentioned one (`assumed`) is known. */
function resolveRelation(catalog, name) {
    const answer = resolveRelationOrIndex(catalog, name);
    if (answer.state !== "known")
        return answer;
    const { value } = answer;
    return value.kind === "relation" ? { state: "known", value } : { state: "absent", name: `${value.schema}.${value.name}` };
}
function resolveIndex(catalog, name) {
    const answer = resolveRelationOrIndex(catalog, name);
    if (answer.state !== "known")
        return answer;
    const { value } = answer;
    return value.kind === "index" ? { state: "known", value } : { state: "absent", name: `${value.schema}.${value.name}` };
}
/** The name with its schema, whether it exists or not: `public.parcels`. */
function fullName(catalog, name) {
    const answer = resolveRelationOrIndex(catalog, name);
    return answer.state === "known" ? `${answer.value.schema}.${answer.value.name}` : answer.name;
}
function resolveRelationOrIndex(catalog, name) {
    const written = toWrittenName(name);
    const found = lookUp(catalog, "relation", written);
    if (found !== null && (found.kind === "relation" || found.kind === "index"))
        return { state: "known", value: found };
    if (written.schema === null && isSystemCatalog(written.name))
        return { state: "unknown", name: `pg_catalog.${written.name}` };
    const schema = written.schema ?? catalog.searchPath[0] ?? "public";
    const schemas = written.schema === null ? catalog.searchPath : [written.schema];
    const free = schemas.every((each) => isFree(catalog, (0,store/* nameKey */.Rc)("relation", each, written.name)));
    return { state: free ? "absent" : "unknown", name: `${schema}.${written.name}` };
}
function toWrittenName(name) {
    if ("name" in name)
        return name;
    const { schemaname, relname } = name;
    return { schema: schemaname ?? null, name: relname ?? "" };
}
/** By schema, else along the search path; temporary objects come first. */
function lookUp(catalog, nameClass, name) {
    const schemas = name.schema === null ? ["pg_temp", ...catalog.searchPath] : [name.schema];
    for (const schema of schemas) {
        const oid = catalog.names.map.get((0,store/* nameKey */.Rc)(nameClass, schema, name.name));
        if (oid !== undefined)
            return (0,store/* getObject */.iM)(catalog, oid);
    }
    return null;
}
/** Whether nothing can have the name of a key (`nameKey`): it is known not to exist. */
function isFree(catalog, key) {
    if (catalog.uncertain !== null)
        return false;
    return catalog.complete || catalog.gone.map.has(key);
}
/**
 * Whether it was certainly created in the release that is judged: nobody uses it yet, it needs no lock and loses nothing. A table of
 * CREATE … IF NOT EXISTS is new only where it was known not to exist.
 */
function isNewInRelease(object) {
    return object.epoch === "release" && object.perhapsOlder !== true;
}
function columnOf(catalog, relation, name) {
    const value = relation.columns.find((column) => column.name === name);
    if (value !== undefined)
        return { state: "known", value };
    const sure = catalog.uncertain === null && (relation.columnsComplete || relation.goneColumns.includes(name));
    return { state: sure ? "absent" : "unknown", name: `${relation.schema}.${relation.name}.${name}` };
}
function columnNumbered(relation, number) {
    return relation.columns.find((column) => column.number === number) ?? null;
}
function relationOf(catalog, oid) {
    const object = (0,store/* getObject */.iM)(catalog, oid);
    return object?.kind === "relation" ? object : null;
}
/** The constraints of a table, in the order they were made. Foreign keys of other tables: `foreignKeysTo`. */
function constraintsOn(catalog, table) {
    return partsOfKind(catalog, table.oid, "constraint");
}
function constraintNamed(catalog, table, name) {
    const oid = catalog.names.map.get((0,store/* nameKey */.Rc)("constraint", String(table.oid), name));
    const found = oid === undefined ? null : (0,store/* getObject */.iM)(catalog, oid);
    return found?.kind === "constraint" ? found : null;
}
/** The indexes of a table (of one column: those whose keys, INCLUDE or predicate mention it), with those behind constraints. */
function indexesOn(catalog, table, column) {
    const indexes = partsOfKind(catalog, table.oid, "index");
    return column === undefined ? indexes : indexes.filter((index) => index.mentions.includes(column.number));
}
function foreignKeysFrom(catalog, table) {
    return constraintsOn(catalog, table).filter((constraint) => constraint.constraintKind === "foreign");
}
/** Foreign keys that reference this table (its own included). */
function foreignKeysTo(catalog, table) {
    return dependentsOfKind(catalog, table.oid, "constraint").filter((each) => each.references?.relation === table.oid);
}
/** Direct partitions and inheritance children. */
function childrenOf(catalog, table) {
    return (0,store/* childOids */.e2)(catalog, table.oid).flatMap((oid) => relationOf(catalog, oid) ?? []);
}
/** Partitions of partitions too, and what inherits; without the table itself, parents before children. */
function partitionsBelow(catalog, table) {
    const found = new Map();
    const queue = [table];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        for (const child of childrenOf(catalog, next)) {
            if (found.has(child.oid) || child.oid === table.oid)
                continue;
            found.set(child.oid, child);
            queue.push(child);
        }
    }
    return [...found.values()];
}
/** Views and materialised views that read a table or view (or one of its columns), also through other views. */
function viewsReading(catalog, relation, column) {
    const found = new Map();
    const queue = [{ relation, number: column?.number ?? 0, depth: 0 }];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        for (const edge of (0,store/* dependentsOn */.yw)(catalog, next.relation.oid)) {
            const view = relationOf(catalog, edge.from);
            if (view === null || view.query === null || !mayRead(edge, next.number))
                continue;
            const certain = edge.certain && (next.number === 0 || edge.onColumn === next.number);
            const before = found.get(view.oid);
            if (before === undefined)
                queue.push({ relation: view, number: 0, depth: next.depth + 1 });
            if (before === undefined || (certain && !before.certain))
                found.set(view.oid, { view, certain, depth: next.depth });
        }
    }
    return [...found.values()];
}
function mayRead(edge, column) {
    return column === 0 || edge.onColumn === column || edge.onColumn === objects/* SOME_COLUMNS */.F;
}
/** Columns of tables whose type is this one, an array of it, or a domain or composite built on it. */
function columnsOfType(catalog, type) {
    const found = new Map();
    const seen = new Set([type.oid]);
    const queue = [type.oid];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        for (const edge of (0,store/* dependentsOn */.yw)(catalog, next)) {
            const user = (0,store/* getObject */.iM)(catalog, edge.from);
            if (user?.kind === "type" && !seen.has(user.oid)) {
                seen.add(user.oid);
                queue.push(user.oid);
            }
            if (user?.kind !== "relation" || edge.part !== "whole")
                continue;
            const column = columnNumbered(user, edge.fromColumn);
            if (column?.type?.oid === next)
                found.set(`${user.oid}.${column.number}`, { relation: user, column });
        }
    }
    return [...found.values()];
}
/** Tables with a column of this domain, or of one built on it. */
function tablesUsingDomain(catalog, domain) {
    return [...new Set(columnsOfType(catalog, domain).map(({ relation }) => relation))];
}
/** The checks and NOT NULLs of a domain. */
function constraintsOfDomain(catalog, domain) {
    return partsOfKind(catalog, domain.oid, "constraint");
}
function triggersOn(catalog, table) {
    return partsOfKind(catalog, table.oid, "trigger");
}
/** Objects of one schema. Those of tables (constraints, triggers) are not listed beside their table. */
function ownedBySchema(catalog, schema) {
    const found = [];
    for (const object of catalog.objects.map.values()) {
        if (object.schema === schema && (object.kind === "relation" || object.kind === "type" || object.kind === "routine"))
            found.push(object);
    }
    return found;
}
/** What an extension brought, as far as it is named anywhere. */
function ownedByExtension(catalog, name) {
    const oid = catalog.names.map.get((0,store/* nameKey */.Rc)("extension", "", name));
    if (oid === undefined)
        return [];
    const members = (0,store/* dependentsOn */.yw)(catalog, oid).filter((edge) => edge.type === "extension");
    return members.map((edge) => (0,store/* getObject */.iM)(catalog, edge.from)).filter((object) => object !== null);
}
function dependentsOfKind(catalog, oid, kind) {
    const found = new Map();
    for (const edge of (0,store/* dependentsOn */.yw)(catalog, oid)) {
        const object = (0,store/* getObject */.iM)(catalog, edge.from);
        if (object !== null && isOfKind(object, kind))
            found.set(object.oid, object);
    }
    return [...found.values()];
}
function partsOfKind(catalog, oid, kind) {
    const found = [];
    for (const object of (0,store/* partsOf */.CI)(catalog, oid))
        if (isOfKind(object, kind))
            found.push(object);
    return found;
}
function isOfKind(object, kind) {
    return object.kind === kind;
}
/** The sequence of a serial or identity column, and others that are OWNED BY it. */
function sequencesOf(catalog, table, column) {
    const owned = dependentsOfKind(catalog, table.oid, "relation").filter((each) => each.ownedBy?.relation === table.oid);
    return column === undefined ? owned : owned.filter((each) => each.ownedBy?.column === column.number);
}
/** Objects that an object needs, once each. */
function needsOf(catalog, oid) {
    const needed = new Set((0,store/* dependenciesOf */.hk)(catalog, oid).map((edge) => edge.on));
    return [...needed].map((each) => (0,store/* getObject */.iM)(catalog, each)).filter((object) => object !== null);
}


/***/ }),

/***/ 81314:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ putObject),
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   GR: () => (/* binding */ setSuffix),
/* harmony export */   Gj: () => (/* binding */ removeObject),
/* harmony export */   Rc: () => (/* binding */ nameKey),
/* harmony export */   Vj: () => (/* binding */ forgetName),
/* harmony export */   ZT: () => (/* binding */ suffixKey),
/* harmony export */   bj: () => (/* binding */ addDependency),
/* harmony export */   cd: () => (/* binding */ removeDependency),
/* harmony export */   e2: () => (/* binding */ childOids),
/* harmony export */   hk: () => (/* binding */ dependenciesOf),
/* harmony export */   iM: () => (/* binding */ getObject),
/* harmony export */   lX: () => (/* binding */ takeId),
/* harmony export */   yw: () => (/* binding */ dependentsOn)
/* harmony export */ });
/* unused harmony export keyOf */
/* harmony import */ var _layered_map_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96712);

function nameKey(nameClass, schema, name) {
    return `${nameClass}:${schema}\0${name}`;
}
/** Under which key an object is found; null for those that are found through their table. */
function keyOf(object) {
    switch (object.kind) {
        case "relation":
        case "index":
            return nameKey("relation", object.schema, object.name);
        case "type":
            return nameKey("type", object.schema, object.name);
        case "routine":
            return nameKey("routine", object.schema, `${object.name}(${object.signature.join(",")})`);
        case "schema":
            return nameKey("schema", "", object.name);
        case "extension":
            return nameKey("extension", "", object.name);
        case "other":
            return nameKey("other", object.objectType, `${object.schema}\0${object.name}`);
        case "constraint":
            return nameKey("constraint", String(object.relation ?? object.domain), object.name);
        default:
            return null;
    }
}
function getObject(catalog, oid) {
    return catalog.objects.map.get(oid) ?? null;
}
function takeId(catalog) {
    return catalog.nextId++;
}
/** Puts an object in, or in the place of what has its oid; its names follow. Returns it. */
function putObject(catalog, object) {
    const before = catalog.objects.map.get(object.oid);
    const oldKey = before === undefined ? null : keyOf(before);
    const key = keyOf(object);
    if (oldKey !== key) {
        if (oldKey !== null)
            releaseName(catalog, oldKey, object.oid);
        if (before !== undefined)
            releaseSuffix(catalog, before);
        if (key !== null) {
            catalog.names.map.set(key, object.oid);
            if (catalog.gone.map.has(key))
                catalog.gone.map.delete(key);
        }
        if (before?.kind === "routine")
            forgetRoutine(catalog, before);
        if (object.kind === "routine")
            rememberRoutine(catalog, object);
    }
    if (object.kind === "constraint" &&
        (before?.kind !== "constraint" || before.name !== object.name || before.schema !== object.schema)) {
        if (before?.kind === "constraint")
            countConstraint(catalog, before, -1);
        countConstraint(catalog, object, 1);
    }
    const whole = before === undefined ? wholeOf(object) : null;
    if (whole !== null)
        (0,_layered_map_js__WEBPACK_IMPORTED_MODULE_0__/* .setIn */ .Oe)(listOf(catalog, catalog.parts, whole), object.oid, object.oid);
    followParents(catalog, before, object);
    catalog.objects.map.set(object.oid, object);
    return object;
}
/** Takes an object away with all its dependencies, whatever still needs it. */
function removeObject(catalog, oid) {
    const object = catalog.objects.map.get(oid);
    if (object === undefined)
        return;
    const key = keyOf(object);
    if (key !== null)
        releaseName(catalog, key, oid);
    releaseSuffix(catalog, object);
    if (object.kind === "routine")
        forgetRoutine(catalog, object);
    if (object.kind === "constraint")
        countConstraint(catalog, object, -1);
    followParents(catalog, object, null);
    const whole = wholeOf(object);
    if (whole !== null)
        (0,_layered_map_js__WEBPACK_IMPORTED_MODULE_0__/* .deleteFrom */ .AW)(listOf(catalog, catalog.parts, whole), oid);
    for (const edge of dependenciesOf(catalog, oid))
        removeDependency(catalog, edge);
    for (const edge of dependentsOn(catalog, oid))
        removeDependency(catalog, edge);
    catalog.objects.map.delete(oid);
}
/** Constraints and relations share the counting: both may only be counted too low. */
function suffixKey(schema, name) {
    return `${schema}\0${name.replace(/\d+$/, "")}`;
}
/** The lowest number that may be free: lowered by `releaseSuffix`. */
function setSuffix(catalog, key, pass) {
    if (pass > 0)
        catalog.nextSuffix.map.set(key, pass);
}
function releaseSuffix(catalog, { schema, name }) {
    const key = suffixKey(schema, name);
    if (catalog.nextSuffix.map.has(key))
        catalog.nextSuffix.map.delete(key);
}
function releaseName(catalog, key, oid) {
    if (catalog.names.map.get(key) === oid)
        catalog.names.map.delete(key);
    if (key.startsWith("constraint:"))
        return;
    catalog.gone.map.set(key, true);
}
/** Remembers that a name is free: it was dropped, though nobody saw it being made. */
function forgetName(catalog, key) {
    catalog.gone.map.set(key, true);
}
function countConstraint(catalog, { schema, name }, change) {
    const key = `${schema}\0${name}`;
    const count = (catalog.constraintNames.map.get(key) ?? 0) + change;
    if (count > 0)
        catalog.constraintNames.map.set(key, count);
    else {
        catalog.constraintNames.map.delete(key);
        releaseSuffix(catalog, { schema, name });
    }
}
function rememberRoutine(catalog, routine) {
    const key = `${routine.schema}\0${routine.name}`;
    catalog.routines.map.set(key, [...(catalog.routines.map.get(key) ?? []), routine.oid]);
}
function forgetRoutine(catalog, routine) {
    const key = `${routine.schema}\0${routine.name}`;
    const rest = (catalog.routines.map.get(key) ?? []).filter((oid) => oid !== routine.oid);
    if (rest.length > 0)
        catalog.routines.map.set(key, rest);
    else
        catalog.routines.map.delete(key);
}
const NO_PARENTS = [];
function parentsOf(object) {
    if (object?.kind !== "relation")
        return NO_PARENTS;
    return object.partitionOf === null ? object.parents : [object.partitionOf.parent];
}
function followParents(catalog, before, after) {
    const old = parentsOf(before);
    const now = parentsOf(after);
    const oid = after?.oid ?? before?.oid ?? 0;
    for (const parent of old)
        if (!now.includes(parent))
            (0,_layered_map_js__WEBPACK_IMPORTED_MODULE_0__/* .deleteFrom */ .AW)(listOf(catalog, catalog.children, parent), oid);
    for (const parent of now)
        if (!old.includes(parent))
            (0,_layered_map_js__WEBPACK_IMPORTED_MODULE_0__/* .setIn */ .Oe)(listOf(catalog, catalog.children, parent), oid, oid);
}
/** Partitions and inheriting tables, in the order in which they were attached. */
function childOids(catalog, parent) {
    const found = catalog.children.map.get(parent);
    return found === undefined ? [] : [...(0,_layered_map_js__WEBPACK_IMPORTED_MODULE_0__/* .valuesOf */ .sm)(found.list)];
}
/** The table or domain that an object is a part of. */
function wholeOf(object) {
    if (object.kind === "index")
        return object.table;
    if (object.kind === "constraint")
        return object.relation ?? object.domain;
    return object.kind === "trigger" || object.kind === "rule" || object.kind === "policy" ? object.relation : null;
}
/** The constraints, indexes, triggers, rules and policies of a table (constraints of a domain), oldest first. */
function partsOf(catalog, oid) {
    const found = catalog.parts.map.get(oid);
    const oids = found === undefined ? [] : [...(0,_layered_map_js__WEBPACK_IMPORTED_MODULE_0__/* .valuesOf */ .sm)(found.list)];
    return oids.flatMap((part) => getObject(catalog, part) ?? []);
}
/** What needs this object, oldest first. The answer does not change under a caller who drops things. */
function dependentsOn(catalog, oid) {
    return edgesIn(catalog.dependents.map.get(oid));
}
function dependenciesOf(catalog, oid) {
    return edgesIn(catalog.dependencies.map.get(oid));
}
function edgesIn(found) {
    return found === undefined ? [] : [...(0,_layered_map_js__WEBPACK_IMPORTED_MODULE_0__/* .valuesOf */ .sm)(found.list)];
}
/** Parts that are left out: the whole object on both ends, certain. */
function addDependency(catalog, edge) {
    if (edge.from === edge.on && edge.fromColumn === edge.onColumn)
        return;
    const whole = {
        id: takeId(catalog),
        from: edge.from,
        fromColumn: edge.fromColumn ?? 0,
        part: edge.part ?? "whole",
        on: edge.on,
        onColumn: edge.onColumn ?? 0,
        type: edge.type,
        certain: edge.certain ?? true,
    };
    (0,_layered_map_js__WEBPACK_IMPORTED_MODULE_0__/* .setIn */ .Oe)(listOf(catalog, catalog.dependents, edge.on), whole.id, whole);
    (0,_layered_map_js__WEBPACK_IMPORTED_MODULE_0__/* .setIn */ .Oe)(listOf(catalog, catalog.dependencies, edge.from), whole.id, whole);
}
function removeDependency(catalog, edge) {
    (0,_layered_map_js__WEBPACK_IMPORTED_MODULE_0__/* .deleteFrom */ .AW)(listOf(catalog, catalog.dependents, edge.on), edge.id);
    (0,_layered_map_js__WEBPACK_IMPORTED_MODULE_0__/* .deleteFrom */ .AW)(listOf(catalog, catalog.dependencies, edge.from), edge.id);
}
/** The list of one object, to be written to: a new layer where a fork shares it. */
function listOf(catalog, part, oid) {
    const found = part.map.get(oid);
    if (found !== undefined && found.owner === catalog.owner)
        return found.list;
    const list = (0,_layered_map_js__WEBPACK_IMPORTED_MODULE_0__/* .layerOn */ .ZN)(found === undefined ? null : (0,_layered_map_js__WEBPACK_IMPORTED_MODULE_0__/* .freeze */ .CN)(found.list));
    part.map.set(oid, { owner: catalog.owner, list });
    return list;
}


/***/ }),

/***/ 8455:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GG: () => (/* binding */ walk),
/* harmony export */   Ks: () => (/* binding */ isNullConstant),
/* harmony export */   Ll: () => (/* binding */ isNode),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   eG: () => (/* binding */ stringConstant),
/* harmony export */   u4: () => (/* binding */ isRecord),
/* harmony export */   yb: () => (/* binding */ constantValue)
/* harmony export */ });
/**
 * Visits every node below (and with) `root`, parents before children. Returning false leaves a node's children out. Deep trees are
 * safe: there is no recursion. Fields whose type is fixed (`TypeCast.typeName`) are part of their parent's content.
 */
function walk(root, visit) {
    const stack = [root];
    while (stack.length > 0) {
        const value = stack.pop();
        if (typeof value !== "object" || value === null)
            continue;
        if (Array.isArray(value)) {
            for (let index = value.length - 1; index >= 0; index--)
                stack.push(value[index]);
            continue;
        }
        if (isRecord(value))
            visitFields(value, { visit, stack });
    }
}
function visitFields(value, { visit, stack }) {
    const keys = Object.keys(value);
    for (let index = keys.length - 1; index >= 0; index--) {
        const key = keys[index] ?? "";
        const child = value[key];
        if (typeof child !== "object" || child === null)
            continue;
        if (isKind(key) && isRecord(child) && visit(key, child) === false)
            continue;
        stack.push(child);
    }
}
function isKind(key) {
    const first = key.charCodeAt(0);
    return first >= 65 && first <= 90;
}
function isRecord(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** Whether a tree is one node: an object with its kind as the only key. */
function isNode(tree) {
    return isRecord(tree) && Object.keys(tree).length === 1;
}
/** The names of a column reference; `*` stands for a star. */
function fieldsOf(ref) {
    return (ref.fields ?? []).map((field) => ("String" in field ? (field.String.sval ?? "") : "*"));
}
/** The text of a string constant, also behind a cast such as `'x'::regclass`; null otherwise. */
function stringConstant(node) {
    let inner = node;
    while (inner !== undefined && "TypeCast" in inner)
        inner = inner.TypeCast.arg;
    if (inner === undefined || !("A_Const" in inner))
        return null;
    return inner.A_Const.sval?.sval ?? null;
}
/** A number or word of a list of options or type modifiers. Zero is left out of trees, so `{ ival: {} }` is 0. */
function constantValue(node) {
    if ("Integer" in node)
        return node.Integer.ival ?? 0;
    if ("String" in node)
        return node.String.sval ?? "";
    if ("Float" in node)
        return Number(node.Float.fval ?? "0");
    if ("ColumnRef" in node)
        return fieldsOf(node.ColumnRef).join(".");
    return "A_Const" in node ? valueOf(node.A_Const) : null;
}
function valueOf(constant) {
    if (constant.ival !== undefined)
        return constant.ival.ival ?? 0;
    if (constant.fval !== undefined)
        return Number(constant.fval.fval ?? "0");
    return constant.sval?.sval ?? null;
}
/** Whether an expression is a NULL constant, cast or not. */
function isNullConstant(node) {
    let inner = node;
    while (inner !== undefined && "TypeCast" in inner)
        inner = inner.TypeCast.arg;
    return inner !== undefined && "A_Const" in inner && inner.A_Const.isnull === true;
}


/***/ })

};
;
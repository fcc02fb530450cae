"use strict";
exports.id = 2629;
exports.ids = [2629];
exports.modules = {

/***/ 82629:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  assessMysql: () => (/* binding */ assessMysql)
});

// EXTERNAL MODULE: ./build/risk/by-tokens/assess.js + 1 modules
var assess = __webpack_require__(52524);
;// CONCATENATED MODULE: ./build/risk/mysql/acts.js
/** Sound because acts reach the rows of this folder only from its own reader. */
function isAct(act) {
    return act.kind !== "";
}

// EXTERNAL MODULE: ./build/sql/parser.js
var parser = __webpack_require__(21781);
// EXTERNAL MODULE: ./build/sql/tokens.js
var tokens = __webpack_require__(40344);
// EXTERNAL MODULE: ./build/risk/by-tokens/cursor.js
var by_tokens_cursor = __webpack_require__(11878);
// EXTERNAL MODULE: ./build/risk/by-tokens/catalog.js
var by_tokens_catalog = __webpack_require__(75781);
// EXTERNAL MODULE: ./build/risk/by-tokens/query.js
var by_tokens_query = __webpack_require__(3606);
;// CONCATENATED MODULE: ./build/risk/mysql/type-names.js
/** The names of types, synonyms made one. Section "Data Types" of both manuals. */

/** Longer ones first where one begins another. */
const NAMES = [
    ["double precision", "double"],
    ["national character varying", "varchar"],
    ["national char varying", "varchar"],
    ["national varchar", "varchar"],
    ["national character", "char"],
    ["national char", "char"],
    ["character varying", "varchar"],
    ["char varying", "varchar"],
    ["char byte", "binary"],
    ["long varbinary", "mediumblob"],
    ["long varchar", "mediumtext"],
    ["varcharacter", "varchar"],
    ["character", "char"],
    ["nvarchar", "varchar"],
    ["varchar2", "varchar"],
    ["nchar", "char"],
    ["varchar", "varchar"],
    ["char", "char"],
    ["integer", "int"],
    ["int1", "tinyint"],
    ["int2", "smallint"],
    ["int3", "mediumint"],
    ["int4", "int"],
    ["int8", "bigint"],
    ["middleint", "mediumint"],
    ["bool", "tinyint"],
    ["boolean", "tinyint"],
    ["dec", "decimal"],
    ["numeric", "decimal"],
    ["fixed", "decimal"],
    ["number", "decimal"],
    ["real", "double"],
    ["float4", "float"],
    ["float8", "double"],
    ["long", "mediumtext"],
    ["clob", "longtext"],
    ["raw", "varbinary"],
    ["geometrycollection", "geometry"],
    ["geomcollection", "geometry"],
    ...[
        "tinyint",
        "smallint",
        "mediumint",
        "int",
        "bigint",
        "decimal",
        "float",
        "double",
        "bit",
        "serial",
        "date",
        "datetime",
        "timestamp",
        "time",
        "year",
        "binary",
        "varbinary",
        "tinyblob",
        "blob",
        "mediumblob",
        "longblob",
        "tinytext",
        "text",
        "mediumtext",
        "longtext",
        "enum",
        "set",
        "json",
        "geometry",
        "point",
        "linestring",
        "polygon",
        "multipoint",
        "multilinestring",
        "multipolygon",
        "uuid",
        "inet4",
        "inet6",
        "vector",
        "xmltype",
    ].map((name) => [name, name]),
];
const CANONICAL = new Map(NAMES);
const WRITTEN = NAMES.map(([name]) => name);
/** Moves over the name of a type; null where none stands there. */
function canonicalType(cursor) {
    const written = (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, WRITTEN);
    return written === null ? null : (CANONICAL.get(written) ?? null);
}

;// CONCATENATED MODULE: ./build/risk/mysql/read-column.js


/** Moves over a definition (`name type attributes`); null where a part of it is not understood. */
function takeColumnDef(cursor) {
    const name = (0,by_tokens_cursor/* takeName */.rv)(cursor);
    return name === null ? null : takeDefinition(cursor, name);
}
/** What follows the name. */
function takeDefinition(cursor, name) {
    const taken = takeType(cursor);
    if (taken === null)
        return null;
    const draft = { ...EMPTY, charset: taken.charset };
    while (!(0,by_tokens_cursor/* isAtEnd */.B6)(cursor) &&
        !(0,by_tokens_cursor/* isSymbol */.Bm)((0,by_tokens_cursor/* peek */.se)(cursor), ",") &&
        !(0,by_tokens_cursor/* isSymbol */.Bm)((0,by_tokens_cursor/* peek */.se)(cursor), ")") &&
        !(0,by_tokens_cursor/* hasWords */.kR)(cursor, "first") &&
        !(0,by_tokens_cursor/* hasWords */.kR)(cursor, "after")) {
        if (!takeAttribute(cursor, draft))
            return null;
    }
    const { charset, ...rest } = draft;
    // SERIAL is BIGINT UNSIGNED NOT NULL AUTO_INCREMENT UNIQUE.
    const serial = taken.name === "serial";
    const type = serial ? { ...taken, name: "bigint", unsigned: true } : { ...taken, charset };
    const numbered = rest.numbered || serial;
    return { name, type, ...rest, notNull: rest.notNull || rest.primary || serial, numbered, unique: rest.unique || serial };
}
const EMPTY = {
    charset: null,
    notNull: false,
    default: "none",
    numbered: false,
    generated: null,
    primary: false,
    unique: false,
    checked: false,
    references: null,
};
/** Section "Data Types"; null where no such type is known. */
function takeType(cursor) {
    const name = canonicalType(cursor);
    if (name === null)
        return null;
    const inner = (0,by_tokens_cursor/* takeParens */.LS)(cursor);
    const list = inner === null ? [] : (0,by_tokens_cursor/* splitByCommas */.uZ)(inner);
    const listed = name === "enum" || name === "set";
    if (list.some((part) => part.length !== 1 || part[0]?.kind !== (listed ? "string" : "number")))
        return null;
    if (listed && list.length === 0)
        return null;
    const texts = list.map((part) => part[0]?.text ?? "");
    let unsigned = false;
    let charset = null;
    for (;;) {
        if ((0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["unsigned", "zerofill"]) !== null)
            unsigned = true;
        else if (!(0,by_tokens_cursor/* takeWords */.ph)(cursor, "signed") && !(0,by_tokens_cursor/* takeWords */.ph)(cursor, "binary")) {
            const found = takeCharset(cursor);
            if (found === null)
                break;
            charset = found;
        }
    }
    return { name, sizes: listed ? [] : texts.map(Number), members: listed ? texts : [], unsigned, charset };
}
/** CHARACTER SET, CHARSET or COLLATE with its name: the character set in lower case, null where none stands there. */
function takeCharset(cursor) {
    const start = cursor.at;
    const word = (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["character set", "charset", "collate", "ascii", "unicode"]);
    if (word === null)
        return null;
    if (word === "ascii")
        return "latin1";
    if (word === "unicode")
        return "ucs2";
    (0,by_tokens_cursor/* takeSymbol */.CD)(cursor, "=");
    const name = (0,by_tokens_cursor/* takeName */.rv)(cursor)?.toLowerCase();
    if (name === undefined) {
        cursor.at = start;
        return null;
    }
    return word === "collate" ? (name.split("_", 1)[0] ?? name) : name;
}
const PLAIN_ATTRIBUTES = [
    "null",
    "visible",
    "invisible",
    "column_format fixed",
    "column_format dynamic",
    "column_format default",
    "storage disk",
    "storage memory",
    "storage default",
    "compressed",
    "signed",
    "persistent_comment",
    "with system versioning",
    "without system versioning",
    "enforced",
    "not enforced",
    "hidden",
];
const ATTRIBUTES = [
    (cursor, draft) => (0,by_tokens_cursor/* takeWords */.ph)(cursor, "not null") && set(draft, { notNull: true }),
    (cursor) => (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, PLAIN_ATTRIBUTES) !== null,
    (cursor, draft) => (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["auto_increment", "autoincrement"]) !== null && set(draft, { numbered: true }),
    (cursor, draft) => (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["primary key", "key"]) !== null && set(draft, { primary: true }),
    (cursor, draft) => (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["unique key", "unique"]) !== null && set(draft, { unique: true }),
    takeDefault,
    (cursor) => (0,by_tokens_cursor/* takeWords */.ph)(cursor, "on update") && takeNow(cursor),
    takeGenerated,
    takeCheck,
    takeReferenceAttribute,
    (cursor) => (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["comment", "engine_attribute", "secondary_engine_attribute"]) !== null && takeString(cursor),
    (cursor) => (0,by_tokens_cursor/* takeWords */.ph)(cursor, "srid") && (0,by_tokens_cursor/* takeName */.rv)({ ...cursor }) === null && (0,by_tokens_cursor/* peek */.se)(cursor)?.kind === "number" && step(cursor),
    (cursor) => (0,by_tokens_cursor/* takeWords */.ph)(cursor, "ref_system_id") && (0,by_tokens_cursor/* takeSymbol */.CD)(cursor, "=") && step(cursor),
    (cursor, draft) => {
        const charset = takeCharset(cursor);
        return charset !== null && set(draft, { charset });
    },
];
function takeAttribute(cursor, draft) {
    const start = cursor.at;
    for (const take of ATTRIBUTES) {
        if (take(cursor, draft))
            return true;
        cursor.at = start;
    }
    return false;
}
function set(draft, values) {
    Object.assign(draft, values);
    return true;
}
function step(cursor) {
    cursor.at += 1;
    return true;
}
function takeString(cursor) {
    (0,by_tokens_cursor/* takeSymbol */.CD)(cursor, "=");
    if ((0,by_tokens_cursor/* peek */.se)(cursor)?.kind !== "string")
        return false;
    while ((0,by_tokens_cursor/* peek */.se)(cursor)?.kind === "string")
        cursor.at += 1;
    return true;
}
function takeDefault(cursor, draft) {
    if (!(0,by_tokens_cursor/* takeWords */.ph)(cursor, "default"))
        return false;
    const kind = takeDefaultValue(cursor);
    return kind !== null && set(draft, { default: kind });
}
/** The value behind DEFAULT; null where it is none that the manual allows. */
function takeDefaultValue(cursor) {
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "null"))
        return "null";
    if (takeNow(cursor))
        return "now";
    if ((0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["true", "false"]) !== null)
        return "constant";
    if ((0,by_tokens_cursor/* isSymbol */.Bm)((0,by_tokens_cursor/* peek */.se)(cursor), "("))
        return (0,by_tokens_cursor/* takeParens */.LS)(cursor) === null ? null : "expression";
    while ((0,by_tokens_cursor/* takeSymbol */.CD)(cursor, "-") || (0,by_tokens_cursor/* takeSymbol */.CD)(cursor, "+") || (0,by_tokens_cursor/* takeSymbol */.CD)(cursor, "."))
        continue;
    const token = (0,by_tokens_cursor/* peek */.se)(cursor);
    if (token?.kind === "number") {
        cursor.at += 1;
        if (/e$/i.test(token.text) && ((0,by_tokens_cursor/* takeSymbol */.CD)(cursor, "-") || (0,by_tokens_cursor/* takeSymbol */.CD)(cursor, "+")))
            cursor.at += 1;
        return "constant";
    }
    if (token?.kind === "string" || token?.kind === "placeholder")
        return takeString(cursor) || step(cursor) ? "constant" : null;
    // Introducers and literals such as `b'1'`, `_utf8mb4'x'`, `DATE '2000-01-01'`.
    if (token?.kind === "word" && (0,by_tokens_cursor/* peek */.se)(cursor, 1)?.kind === "string") {
        cursor.at += 1;
        return takeString(cursor) ? "constant" : null;
    }
    // MariaDB takes expressions without parentheses, such as UUID().
    if (token?.kind === "word" && (0,by_tokens_cursor/* isSymbol */.Bm)((0,by_tokens_cursor/* peek */.se)(cursor, 1), "(")) {
        cursor.at += 1;
        return (0,by_tokens_cursor/* takeParens */.LS)(cursor) === null ? null : "expression";
    }
    return (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["current_user", "current_role", "current_date", "current_time"]) === null ? null : "expression";
}
function takeNow(cursor) {
    if ((0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["current_timestamp", "now", "localtime", "localtimestamp"]) === null)
        return false;
    (0,by_tokens_cursor/* takeParens */.LS)(cursor);
    return true;
}
function takeGenerated(cursor, draft) {
    if ((0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["generated always as row start", "generated always as row end"]) !== null)
        return set(draft, { numbered: true });
    if ((0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["generated always as identity", "generated by default as identity"]) !== null)
        return set(draft, { numbered: true });
    if ((0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["generated always as", "as"]) === null || (0,by_tokens_cursor/* takeParens */.LS)(cursor) === null)
        return false;
    const how = (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["virtual", "stored", "persistent"]);
    return set(draft, { generated: how === null || how === "virtual" ? "virtual" : "stored" });
}
function takeCheck(cursor, draft) {
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "constraint") && !(0,by_tokens_cursor/* hasWords */.kR)(cursor, "check"))
        (0,by_tokens_cursor/* takeName */.rv)(cursor);
    if (!(0,by_tokens_cursor/* takeWords */.ph)(cursor, "check") || (0,by_tokens_cursor/* takeParens */.LS)(cursor) === null)
        return false;
    const enforced = (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["not enforced", "enforced"]) !== "not enforced";
    return set(draft, { checked: draft.checked || enforced });
}
function takeReferenceAttribute(cursor, draft) {
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "constraint") && !(0,by_tokens_cursor/* hasWords */.kR)(cursor, "references"))
        (0,by_tokens_cursor/* takeName */.rv)(cursor);
    const references = takeReferences(cursor);
    return references !== null && set(draft, { references });
}
/** `REFERENCES t (a) ON DELETE …`. */
function takeReferences(cursor) {
    if (!(0,by_tokens_cursor/* takeWords */.ph)(cursor, "references"))
        return null;
    const table = (0,by_tokens_cursor/* takeTableName */.hY)(cursor);
    if (table === null)
        return null;
    const inner = (0,by_tokens_cursor/* takeParens */.LS)(cursor);
    if (inner !== null && (0,by_tokens_cursor/* namesIn */.wX)(inner) === null)
        return null;
    let onDelete = null;
    for (;;) {
        if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "match")) {
            if ((0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["full", "partial", "simple"]) === null)
                return null;
        }
        else if ((0,by_tokens_cursor/* hasWords */.kR)(cursor, "on delete") || (0,by_tokens_cursor/* hasWords */.kR)(cursor, "on update")) {
            const isDelete = (0,by_tokens_cursor/* peekWord */.wS)(cursor, 1) === "delete";
            cursor.at += 2;
            const action = (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["cascade", "set null", "set default", "restrict", "no action"]);
            if (action === null)
                return null;
            if (isDelete)
                onDelete = action === "cascade" ? "cascade" : action.startsWith("set") ? "set-null" : null;
        }
        else
            return { table, onDelete };
    }
}

;// CONCATENATED MODULE: ./build/risk/mysql/read-alter-options.js
/** Table options, and the actions of ALTER TABLE that are written like them. */


/** Null where no option that is known begins here. */
function takeAlterOption(cursor, base) {
    const option = (name, value = "") => ({ ...base, kind: "table-option", option: name, value });
    if ((0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["convert to character set", "convert to charset"]) !== null) {
        const charset = (0,by_tokens_cursor/* takeName */.rv)(cursor)?.toLowerCase() ?? null;
        takeCharset(cursor);
        return charset === null ? null : { ...base, kind: "convert-charset", charset: charset === "default" ? null : charset };
    }
    const plain = (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["enable keys", "disable keys", "force", "discard tablespace", "import tablespace"]);
    if (plain !== null)
        return option(plain);
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "order by"))
        return takeOrder(cursor) ? option("order by") : null;
    const start = cursor.at;
    (0,by_tokens_cursor/* takeWords */.ph)(cursor, "default");
    const charset = takeCharset(cursor);
    if (charset !== null)
        return option("default charset", charset);
    cursor.at = start;
    const name = (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, OPTIONS);
    if (name === null)
        return null;
    const value = takeValue(cursor);
    return value === null ? null : option(name, value);
}
function takeOrder(cursor) {
    do {
        if ((0,by_tokens_cursor/* takeName */.rv)(cursor) === null)
            return false;
        (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["asc", "desc"]);
    } while ((0,by_tokens_cursor/* isSymbol */.Bm)((0,by_tokens_cursor/* peek */.se)(cursor), ",") &&
        (0,by_tokens_cursor/* peek */.se)(cursor, 1)?.kind !== undefined &&
        !/^(add|drop|modify|change)$/.test((0,by_tokens_cursor/* peekWord */.wS)(cursor, 1)) &&
        (0,by_tokens_cursor/* takeSymbol */.CD)(cursor, ","));
    return true;
}
const OPTIONS = [
    "storage engine",
    "engine",
    "type",
    "auto_increment",
    "avg_row_length",
    "checksum",
    "table_checksum",
    "page_checksum",
    "comment",
    "compression",
    "connection",
    "data directory",
    "index directory",
    "delay_key_write",
    "encryption",
    "encrypted",
    "encryption_key_id",
    "engine_attribute",
    "secondary_engine_attribute",
    "secondary_engine",
    "insert_method",
    "key_block_size",
    "max_rows",
    "min_rows",
    "pack_keys",
    "password",
    "row_format",
    "start transaction",
    "stats_auto_recalc",
    "stats_persistent",
    "stats_sample_pages",
    "storage",
    "tablespace",
    "transactional",
    "union",
    "page_compressed",
    "page_compression_level",
    "autoextend_size",
    "with system versioning",
    "sequence",
    "ietf_quotes",
];
/** A word, number, string, or a list in parentheses; empty where none follows. */
function takeValue(cursor) {
    (0,by_tokens_cursor/* takeSymbol */.CD)(cursor, "=");
    if ((0,by_tokens_cursor/* isSymbol */.Bm)((0,by_tokens_cursor/* peek */.se)(cursor), "("))
        return (0,by_tokens_cursor/* takeParens */.LS)(cursor) === null ? null : "()";
    const token = (0,by_tokens_cursor/* peek */.se)(cursor);
    if ((0,by_tokens_cursor/* isAtEnd */.B6)(cursor) || token === undefined || (0,by_tokens_cursor/* isSymbol */.Bm)(token, ","))
        return "";
    if (!["word", "name", "string", "number", "placeholder"].includes(token.kind))
        return null;
    cursor.at += 1;
    return token.text.toLowerCase();
}

;// CONCATENATED MODULE: ./build/risk/mysql/read-partition.js
/** The actions of ALTER TABLE on partitions. */

/** Null where none begins here; the cursor then stands where it stood. */
function takePartitionAction(cursor, base) {
    const start = cursor.at;
    for (const [words, read] of ACTIONS) {
        if (!(0,by_tokens_cursor/* takeWords */.ph)(cursor, words))
            continue;
        const found = read(cursor);
        if (found !== null)
            return { ...base, kind: "alter-partition", with: null, names: [], ...found };
        cursor.at = start;
    }
    return null;
}
const ACTIONS = [
    ["add partition", readAdd],
    ["drop partition", (cursor) => ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "if exists"), listed(cursor, "drop"))],
    ["truncate partition", (cursor) => listed(cursor, "truncate")],
    [
        "coalesce partition",
        (cursor) => (takeLocally(cursor), (0,by_tokens_cursor/* peek */.se)(cursor)?.kind === "number" && read_partition_step(cursor) ? { work: "coalesce" } : null),
    ],
    ["reorganize partition", readReorganize],
    ["exchange partition", readExchange],
    ["remove partitioning", () => ({ work: "remove" })],
    ["partition by", readPartitionBy],
    ["analyze partition", (cursor) => listed(cursor, "maintain")],
    ["check partition", (cursor) => maintained(cursor, "maintain")],
    ["optimize partition", (cursor) => listed(cursor, "rebuild")],
    ["rebuild partition", (cursor) => listed(cursor, "rebuild")],
    ["repair partition", (cursor) => maintained(cursor, "rebuild")],
    ["discard partition", (cursor) => withTablespace(cursor, "discard")],
    ["import partition", (cursor) => withTablespace(cursor, "import")],
    ["convert partition", (cursor) => readConvertOut(cursor)],
    ["convert table", (cursor) => readConvertIn(cursor)],
];
function read_partition_step(cursor) {
    cursor.at += 1;
    return true;
}
function takeLocally(cursor) {
    (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["no_write_to_binlog", "local"]);
}
/** Names separated by commas, or ALL. A comma before another action is not theirs, and partitions cannot be mixed with others. */
function takeNames(cursor) {
    takeLocally(cursor);
    const names = [];
    do {
        const name = (0,by_tokens_cursor/* takeName */.rv)(cursor);
        if (name === null)
            return null;
        names.push(name);
    } while ((0,by_tokens_cursor/* takeSymbol */.CD)(cursor, ","));
    return names;
}
function listed(cursor, work) {
    const names = takeNames(cursor);
    return names === null || !(0,by_tokens_cursor/* isAtEnd */.B6)(cursor) ? null : { work, names };
}
function maintained(cursor, work) {
    const names = takeNames(cursor);
    while ((0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["for upgrade", "quick", "fast", "medium", "extended", "changed", "use_frm"]) !== null)
        continue;
    return names === null || !(0,by_tokens_cursor/* isAtEnd */.B6)(cursor) ? null : { work, names };
}
function withTablespace(cursor, work) {
    const names = takeNames(cursor);
    return names !== null && (0,by_tokens_cursor/* takeWords */.ph)(cursor, "tablespace") && (0,by_tokens_cursor/* isAtEnd */.B6)(cursor) ? { work, names } : null;
}
function readAdd(cursor) {
    takeLocally(cursor);
    (0,by_tokens_cursor/* takeWords */.ph)(cursor, "if not exists");
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "partitions"))
        return (0,by_tokens_cursor/* peek */.se)(cursor)?.kind === "number" && read_partition_step(cursor) ? { work: "add" } : null;
    return (0,by_tokens_cursor/* takeParens */.LS)(cursor) === null ? null : { work: "add" };
}
function readReorganize(cursor) {
    takeLocally(cursor);
    if ((0,by_tokens_cursor/* isAtEnd */.B6)(cursor))
        return { work: "reorganize" };
    const names = takeNames(cursor);
    return names !== null && (0,by_tokens_cursor/* takeWords */.ph)(cursor, "into") && (0,by_tokens_cursor/* takeParens */.LS)(cursor) !== null ? { work: "reorganize", names } : null;
}
function readExchange(cursor) {
    const name = (0,by_tokens_cursor/* takeName */.rv)(cursor);
    const table = name !== null && (0,by_tokens_cursor/* takeWords */.ph)(cursor, "with table") ? (0,by_tokens_cursor/* takeTableName */.hY)(cursor) : null;
    (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["with validation", "without validation"]);
    return name === null || table === null ? null : { work: "exchange", names: [name], with: table };
}
function readConvertOut(cursor) {
    const name = (0,by_tokens_cursor/* takeName */.rv)(cursor);
    const table = name !== null && (0,by_tokens_cursor/* takeWords */.ph)(cursor, "to table") ? (0,by_tokens_cursor/* takeTableName */.hY)(cursor) : null;
    return name === null || table === null ? null : { work: "convert-out", names: [name], with: table };
}
function readConvertIn(cursor) {
    const table = (0,by_tokens_cursor/* takeTableName */.hY)(cursor);
    if (table === null || !(0,by_tokens_cursor/* takeWords */.ph)(cursor, "to partition") || (0,by_tokens_cursor/* takeName */.rv)(cursor) === null)
        return null;
    cursor.at = cursor.tokens.length;
    return { work: "convert-in", with: table };
}
const PARTITION_WORDS = new Set("linear key hash range list columns system_time algorithm partitions subpartition subpartitions by interval limit auto history current".split(" "));
/** `PARTITION BY …` reaches to the end of the statement, and consists of known words, numbers, names of units and parentheses. */
function readPartitionBy(cursor) {
    if (!/^(linear|key|hash|range|list|system_time)$/.test((0,by_tokens_cursor/* peekWord */.wS)(cursor)))
        return null;
    while (!(0,by_tokens_cursor/* isAtEnd */.B6)(cursor)) {
        if ((0,by_tokens_cursor/* takeParens */.LS)(cursor) !== null)
            continue;
        const token = (0,by_tokens_cursor/* peek */.se)(cursor);
        const known = token?.kind === "number" || (0,by_tokens_cursor/* isSymbol */.Bm)(token, "=") || PARTITION_WORDS.has((0,by_tokens_cursor/* peekWord */.wS)(cursor)) || isUnit((0,by_tokens_cursor/* peekWord */.wS)(cursor));
        if (!known)
            return null;
        cursor.at += 1;
    }
    return (0,by_tokens_cursor/* startCursor */.$Z)(cursor.tokens).tokens.length > 0 ? { work: "partition-by" } : null;
}
function isUnit(word) {
    return /^(year|quarter|month|week|day|hour|minute|second)$/.test(word);
}

;// CONCATENATED MODULE: ./build/risk/mysql/read-table.js



/** Behind `CREATE [OR REPLACE] [TEMPORARY] TABLE`. Null where its shape is not that of a CREATE TABLE. */
function readCreateTable(cursor, how) {
    const ifNotExists = (0,by_tokens_cursor/* takeWords */.ph)(cursor, "if not exists");
    const table = (0,by_tokens_cursor/* takeTableName */.hY)(cursor);
    if (table === null)
        return null;
    const base = { kind: "create-table", table, ifNotExists, ...how };
    const like = readLike(cursor);
    if (like !== null) {
        return (0,by_tokens_cursor/* isAtEnd */.B6)(cursor) ? { ...base, like, query: null, partitioned: false, definition: NOTHING } : null;
    }
    let definition = NOTHING;
    if ((0,by_tokens_cursor/* isSymbol */.Bm)((0,by_tokens_cursor/* peek */.se)(cursor), "(") && !/^(select|with)$/.test((0,by_tokens_cursor/* peekWord */.wS)(cursor, 1))) {
        const inner = (0,by_tokens_cursor/* takeParens */.LS)(cursor);
        if (inner === null)
            return null;
        definition = readTableBody(inner);
    }
    const options = readOptions(cursor);
    if (options === null)
        return null;
    if (definition === NOTHING && options.query === null)
        return null;
    const complete = definition.complete && options.query === null;
    return {
        ...base,
        like: null,
        query: options.query,
        partitioned: options.partitioned,
        definition: { ...definition, charset: options.charset, complete },
    };
}
const NOTHING = { columns: [], keys: [], foreignKeys: [], charset: null, complete: true };
function readLike(cursor) {
    const start = cursor.at;
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "like"))
        return (0,by_tokens_cursor/* takeTableName */.hY)(cursor);
    if (!(0,by_tokens_cursor/* isSymbol */.Bm)((0,by_tokens_cursor/* peek */.se)(cursor), "(") || (0,by_tokens_cursor/* peekWord */.wS)(cursor, 1) !== "like")
        return null;
    const inner = (0,by_tokens_cursor/* takeParens */.LS)(cursor);
    const within = (0,by_tokens_cursor/* startCursor */.$Z)(inner ?? []);
    const like = (0,by_tokens_cursor/* takeWords */.ph)(within, "like") ? (0,by_tokens_cursor/* takeTableName */.hY)(within) : null;
    if (like !== null && (0,by_tokens_cursor/* isAtEnd */.B6)(within))
        return like;
    cursor.at = start;
    return null;
}
/** The table options, PARTITION BY, and the query at the end; null where something else stands there. */
function readOptions(cursor) {
    let charset = null;
    let partitioned = false;
    while (!(0,by_tokens_cursor/* isAtEnd */.B6)(cursor)) {
        if ((0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["ignore", "replace", "as"]) !== null)
            continue;
        if (/^(select|with|values|table)$/.test((0,by_tokens_cursor/* peekWord */.wS)(cursor)) || (0,by_tokens_cursor/* isSymbol */.Bm)((0,by_tokens_cursor/* peek */.se)(cursor), "(")) {
            const rest = cursor.tokens.slice(cursor.at);
            const query = isQueryStart(rest) ? (0,by_tokens_query/* readQuery */.x)(rest) : null;
            if (query !== null) {
                cursor.at = cursor.tokens.length;
                return { charset, partitioned, query };
            }
        }
        (0,by_tokens_cursor/* takeWords */.ph)(cursor, "default");
        const found = takeCharset(cursor);
        if (found !== null)
            charset = found;
        else if ((0,by_tokens_cursor/* hasWords */.kR)(cursor, "partition by"))
            partitioned = true;
        if (found === null)
            cursor.at += 1;
    }
    return { charset, partitioned, query: null };
}
function isQueryStart(tokens) {
    const [first, second] = tokens;
    if ((0,by_tokens_cursor/* isSymbol */.Bm)(first, "("))
        return second?.kind === "word" && /^(select|with)$/i.test(second.text);
    return !(first?.text.toLowerCase() === "table" && tokens.length !== 2);
}
function readTableBody(inner) {
    const columns = [];
    const keys = [];
    const foreignKeys = [];
    let complete = true;
    for (const part of (0,by_tokens_cursor/* splitByCommas */.uZ)(inner)) {
        const cursor = (0,by_tokens_cursor/* startCursor */.$Z)(part);
        const item = takeTableItem(cursor);
        if (item === null || !(0,by_tokens_cursor/* isAtEnd */.B6)(cursor))
            complete = false;
        else if (item.kind === "column")
            columns.push(item.column);
        else if (item.kind === "key")
            keys.push(item.key);
        else if (item.kind === "foreign-key")
            foreignKeys.push(item.key);
    }
    const own = columns.flatMap((column) => ownKeys(column));
    const inlined = columns.flatMap((column) => column.references === null ? [] : [{ name: null, columns: [column.name.toLowerCase()], references: column.references }]);
    const primary = new Set(keys.filter((key) => key.kind === "primary").flatMap((key) => key.columns));
    return {
        columns: columns.map((column) => (primary.has(column.name.toLowerCase()) ? { ...column, notNull: true } : column)),
        keys: [...keys, ...own],
        foreignKeys: [...foreignKeys, ...inlined],
        charset: null,
        complete,
    };
}
/** PRIMARY KEY and UNIQUE in a column's definition. */
function ownKeys(column) {
    if (!column.primary && !column.unique)
        return [];
    return [
        {
            kind: column.primary ? "primary" : "unique",
            name: column.primary ? null : column.name,
            columns: [column.name.toLowerCase()],
        },
    ];
}
/** One part of a table's definition; null where it is not understood. */
function takeTableItem(cursor) {
    const other = takeConstraintItem(cursor);
    if (other !== undefined)
        return other;
    const column = takeColumnDef(cursor);
    return column === null ? null : { kind: "column", column };
}
const KEYS = [
    ["primary key", "primary"],
    ["unique index", "unique"],
    ["unique key", "unique"],
    ["unique", "unique"],
    ["fulltext index", "fulltext"],
    ["fulltext key", "fulltext"],
    ["fulltext", "fulltext"],
    ["spatial index", "spatial"],
    ["spatial key", "spatial"],
    ["spatial", "spatial"],
    ["vector index", "vector"],
    ["vector key", "vector"],
    ["index", "index"],
    ["key", "index"],
];
/** A key, a foreign key or a check; undefined where none begins here. */
function takeConstraintItem(cursor) {
    const start = cursor.at;
    let name = null;
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "constraint")) {
        (0,by_tokens_cursor/* takeWords */.ph)(cursor, "if not exists");
        if (!/^(primary|unique|foreign|check)$/.test((0,by_tokens_cursor/* peekWord */.wS)(cursor)))
            name = (0,by_tokens_cursor/* takeName */.rv)(cursor);
    }
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "foreign key"))
        return takeForeignKey(cursor, name);
    if ((0,by_tokens_cursor/* hasWords */.kR)(cursor, "check") && (0,by_tokens_cursor/* isSymbol */.Bm)((0,by_tokens_cursor/* peek */.se)(cursor, 1), "(")) {
        cursor.at += 1;
        if ((0,by_tokens_cursor/* takeParens */.LS)(cursor) === null)
            return null;
        return { kind: "check", enforced: (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["not enforced", "enforced"]) !== "not enforced" };
    }
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "period for"))
        return (0,by_tokens_cursor/* takeName */.rv)(cursor) === null || (0,by_tokens_cursor/* takeParens */.LS)(cursor) === null ? null : { kind: "period" };
    const found = KEYS.find(([words]) => (0,by_tokens_cursor/* takeWords */.ph)(cursor, words));
    const key = found === undefined ? null : takeKey(cursor, found[1], name);
    if (key !== null)
        return key;
    const named = cursor.at > start && (0,by_tokens_cursor/* hasWords */.kR)({ ...cursor, at: start }, "constraint");
    cursor.at = start;
    // What is left may be a column that is called like a keyword: `key int`.
    return named ? null : undefined;
}
/** What follows the words: name, type, columns, options. */
function takeKey(cursor, kind, constraint) {
    const ifNotExists = (0,by_tokens_cursor/* takeWords */.ph)(cursor, "if not exists");
    let name = constraint;
    if (!(0,by_tokens_cursor/* isSymbol */.Bm)((0,by_tokens_cursor/* peek */.se)(cursor), "(") && !(0,by_tokens_cursor/* hasWords */.kR)(cursor, "using"))
        name = (0,by_tokens_cursor/* takeName */.rv)(cursor) ?? constraint;
    takeIndexType(cursor);
    const inner = (0,by_tokens_cursor/* takeParens */.LS)(cursor);
    if (inner === null || !takeIndexOptions(cursor))
        return null;
    return { kind: "key", key: { kind, name, columns: keyColumns(inner) }, ifNotExists };
}
function takeIndexType(cursor) {
    return (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["using btree", "using hash", "using rtree", "type btree", "type hash"]) !== null;
}
/** False where something stands there that is no option of an index. */
function takeIndexOptions(cursor) {
    while (!(0,by_tokens_cursor/* isAtEnd */.B6)(cursor) && !(0,by_tokens_cursor/* isSymbol */.Bm)((0,by_tokens_cursor/* peek */.se)(cursor), ",")) {
        if (takeIndexType(cursor) || (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["visible", "invisible", "ignored", "not ignored"]) !== null)
            continue;
        if (ALTER_OPTIONS.test((0,by_tokens_cursor/* peekWord */.wS)(cursor)))
            return true;
        const named = (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, [
            "key_block_size",
            "comment",
            "with parser",
            "clustering",
            "engine_attribute",
            "secondary_engine_attribute",
            "m",
            "distance",
        ]);
        if (named === null)
            return false;
        if ((0,by_tokens_cursor/* isSymbol */.Bm)((0,by_tokens_cursor/* peek */.se)(cursor), "="))
            cursor.at += 1;
        if ((0,by_tokens_cursor/* peek */.se)(cursor) === undefined)
            return false;
        cursor.at += 1;
    }
    return true;
}
/** What may follow a key within CREATE INDEX. */
const ALTER_OPTIONS = /^(algorithm|lock|wait|nowait)$/;
/** Empty where one is an expression. */
function keyColumns(inner) {
    const names = (0,by_tokens_cursor/* splitByCommas */.uZ)(inner).map((part) => {
        const cursor = (0,by_tokens_cursor/* startCursor */.$Z)(part);
        const name = (0,by_tokens_cursor/* takeName */.rv)(cursor);
        if (name === null)
            return null;
        (0,by_tokens_cursor/* takeParens */.LS)(cursor);
        (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["asc", "desc"]);
        return (0,by_tokens_cursor/* isAtEnd */.B6)(cursor) ? name.toLowerCase() : null;
    });
    return names.every((name) => name !== null) ? names : [];
}
function takeForeignKey(cursor, constraint) {
    (0,by_tokens_cursor/* takeWords */.ph)(cursor, "if not exists");
    const name = (0,by_tokens_cursor/* isSymbol */.Bm)((0,by_tokens_cursor/* peek */.se)(cursor), "(") ? constraint : ((0,by_tokens_cursor/* takeName */.rv)(cursor) ?? constraint);
    const inner = (0,by_tokens_cursor/* takeParens */.LS)(cursor);
    const references = inner === null ? null : takeReferences(cursor);
    return inner === null || references === null
        ? null
        : { kind: "foreign-key", key: { name, columns: keyColumns(inner), references } };
}

;// CONCATENATED MODULE: ./build/risk/mysql/read-alter.js
/** ALTER TABLE as its actions. One action that is not understood makes the whole statement so. */





/** Behind `ALTER [IGNORE] TABLE`. */
function readAlterTable(cursor, ignore) {
    (0,by_tokens_cursor/* takeWords */.ph)(cursor, "if exists");
    const table = (0,by_tokens_cursor/* takeTableName */.hY)(cursor);
    if (table === null)
        return null;
    takeWait(cursor);
    const options = { algorithm: null, lock: null };
    const base = { table, ignore, algorithm: null, lock: null };
    const acts = [];
    while (!(0,by_tokens_cursor/* isAtEnd */.B6)(cursor)) {
        if (!takeAlgorithm(cursor, options)) {
            const found = takeAction(cursor, base);
            if (found === null)
                return null;
            acts.push(...found);
        }
        // Table options and the partitioning may follow without a comma.
        if ((0,by_tokens_cursor/* takeSymbol */.CD)(cursor, ",")) {
            if ((0,by_tokens_cursor/* isAtEnd */.B6)(cursor))
                return null;
        }
        else if (!(0,by_tokens_cursor/* isAtEnd */.B6)(cursor) && !mayFollow(cursor, acts))
            return null;
    }
    return linkActs(acts).map((act) => ({ ...act, ...options }));
}
/** What one action makes of another: names that are taken over, columns and keys that are dropped and added again. */
function linkActs(acts) {
    const left = new Map();
    const added = new Set();
    let primary = false;
    acts.forEach((act, index) => {
        const renamed = act.kind === "change-column" && act.column.toLowerCase() !== act.definition.name.toLowerCase();
        if (act.kind === "drop-column" || act.kind === "rename-column" || renamed)
            left.set(act.column.toLowerCase(), index);
        if (act.kind === "add-column")
            added.add(act.column.name.toLowerCase());
        if (act.kind === "add-key" && act.key.kind === "primary")
            primary = true;
    });
    const takes = (name, index) => (left.get(name.toLowerCase()) ?? index) !== index;
    return acts.map((act, index) => {
        switch (act.kind) {
            case "rename-column":
                return { ...act, swaps: takes(act.to, index) };
            case "change-column":
                return { ...act, swaps: takes(act.definition.name, index) };
            case "drop-column":
                return { ...act, again: added.has(act.column.toLowerCase()) };
            case "drop-key":
                return { ...act, again: primary };
            default:
                return act;
        }
    });
}
function mayFollow(cursor, acts) {
    const last = acts.at(-1)?.kind;
    if ((0,by_tokens_cursor/* hasWords */.kR)(cursor, "partition by") || (0,by_tokens_cursor/* hasWords */.kR)(cursor, "remove partitioning"))
        return true;
    return last === "table-option" || last === "convert-charset";
}
/** MariaDB: WAIT n, NOWAIT. */
function takeWait(cursor) {
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "nowait"))
        return;
    if ((0,by_tokens_cursor/* hasWords */.kR)(cursor, "wait") && (0,by_tokens_cursor/* peek */.se)(cursor, 1)?.kind === "number")
        cursor.at += 2;
}
function takeAlgorithm(cursor, options) {
    const start = cursor.at;
    const word = (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["algorithm", "lock"]);
    if (word === null)
        return (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["with validation", "without validation"]) !== null;
    (0,by_tokens_cursor/* takeSymbol */.CD)(cursor, "=");
    const value = (0,by_tokens_cursor/* peekWord */.wS)(cursor).toUpperCase();
    const known = word === "algorithm" ? /^(DEFAULT|INSTANT|NOCOPY|INPLACE|COPY)$/ : /^(DEFAULT|NONE|SHARED|EXCLUSIVE)$/;
    if (!known.test(value)) {
        cursor.at = start;
        return false;
    }
    cursor.at += 1;
    options[word === "lock" ? "lock" : "algorithm"] = value === "DEFAULT" ? null : value;
    return true;
}
function takeAction(cursor, base) {
    const partition = takePartitionAction(cursor, base);
    if (partition !== null)
        return [partition];
    switch ((0,by_tokens_cursor/* peekWord */.wS)(cursor)) {
        case "add":
            cursor.at += 1;
            return takeAdd(cursor, base);
        case "drop":
            cursor.at += 1;
            return one(takeDrop(cursor, base));
        case "modify":
        case "change":
            return one(takeChange(cursor, base));
        case "alter":
            cursor.at += 1;
            return one(takeAlter(cursor, base));
        case "rename":
            cursor.at += 1;
            return one(takeRename(cursor, base));
        default:
            return one(takeAlterOption(cursor, base));
    }
}
function one(act) {
    return act === null ? null : [act];
}
function takeAdd(cursor, base) {
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "system versioning"))
        return [{ ...base, kind: "table-option", option: "add system versioning", value: "" }];
    const item = takeConstraintItem(cursor);
    if (item === null)
        return null;
    if (item !== undefined) {
        switch (item.kind) {
            case "key":
                return [{ ...base, kind: "add-key", key: item.key, ifNotExists: item.ifNotExists, orReplace: false }];
            case "foreign-key":
                return [{ ...base, kind: "add-foreign-key", key: item.key }];
            case "check":
                return [{ ...base, kind: "add-check", enforced: item.enforced }];
            case "period":
                return [{ ...base, kind: "table-option", option: "period", value: "" }];
            case "column":
                return null;
        }
    }
    (0,by_tokens_cursor/* takeWords */.ph)(cursor, "column");
    const ifNotExists = (0,by_tokens_cursor/* takeWords */.ph)(cursor, "if not exists");
    if ((0,by_tokens_cursor/* isSymbol */.Bm)((0,by_tokens_cursor/* peek */.se)(cursor), "("))
        return takeSeveral(cursor, base, ifNotExists);
    const column = takeColumnDef(cursor);
    return column === null ? null : [{ ...base, kind: "add-column", column, ifNotExists, placed: takePlace(cursor) }];
}
/** ADD (a INT, b INT, KEY (a)). */
function takeSeveral(cursor, base, ifNotExists) {
    const inner = (0,by_tokens_cursor/* takeParens */.LS)(cursor);
    if (inner === null)
        return null;
    const within = { tokens: inner, at: 0 };
    const acts = [];
    do {
        const item = takeConstraintItem(within);
        if (item === null)
            return null;
        if (item === undefined) {
            const column = takeColumnDef(within);
            if (column === null)
                return null;
            acts.push({ ...base, kind: "add-column", column, ifNotExists, placed: false });
        }
        else if (item.kind === "key")
            acts.push({ ...base, kind: "add-key", key: item.key, ifNotExists: false, orReplace: false });
        else if (item.kind === "foreign-key")
            acts.push({ ...base, kind: "add-foreign-key", key: item.key });
        else if (item.kind === "check")
            acts.push({ ...base, kind: "add-check", enforced: item.enforced });
    } while ((0,by_tokens_cursor/* takeSymbol */.CD)(within, ","));
    return (0,by_tokens_cursor/* isAtEnd */.B6)(within) ? acts : null;
}
/** FIRST, AFTER column. */
function takePlace(cursor) {
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "first"))
        return true;
    return (0,by_tokens_cursor/* takeWords */.ph)(cursor, "after") && (0,by_tokens_cursor/* takeName */.rv)(cursor) !== null;
}
const DROPS = {
    "primary key": "primary",
    index: "index",
    key: "index",
    "foreign key": "foreign-key",
    check: "check",
    constraint: "constraint",
};
function takeDrop(cursor, base) {
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "system versioning"))
        return { ...base, kind: "table-option", option: "drop system versioning", value: "" };
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "period for system_time"))
        return { ...base, kind: "table-option", option: "period", value: "" };
    const start = cursor.at;
    const word = (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, Object.keys(DROPS));
    const what = word === null ? undefined : DROPS[word];
    if (what === "primary")
        return { ...base, kind: "drop-key", what, name: "PRIMARY", again: false };
    if (what !== undefined) {
        (0,by_tokens_cursor/* takeWords */.ph)(cursor, "if exists");
        const name = (0,by_tokens_cursor/* takeName */.rv)(cursor);
        if (name !== null)
            return { ...base, kind: "drop-key", what, name, again: false };
        // `DROP key`: a column that is called like a keyword.
        cursor.at = start;
    }
    (0,by_tokens_cursor/* takeWords */.ph)(cursor, "column");
    const ifExists = (0,by_tokens_cursor/* takeWords */.ph)(cursor, "if exists");
    const column = (0,by_tokens_cursor/* takeName */.rv)(cursor);
    (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["restrict", "cascade"]);
    return column === null ? null : { ...base, kind: "drop-column", column, ifExists, again: false };
}
/** MODIFY column definition; CHANGE column name definition. */
function takeChange(cursor, base) {
    const isChange = (0,by_tokens_cursor/* peekWord */.wS)(cursor) === "change";
    cursor.at += 1;
    (0,by_tokens_cursor/* takeWords */.ph)(cursor, "column");
    (0,by_tokens_cursor/* takeWords */.ph)(cursor, "if exists");
    const column = (0,by_tokens_cursor/* takeName */.rv)(cursor);
    const name = isChange ? (0,by_tokens_cursor/* takeName */.rv)(cursor) : column;
    const definition = column === null || name === null ? null : takeDefinition(cursor, name);
    return column === null || definition === null
        ? null
        : { ...base, kind: "change-column", column, definition, placed: takePlace(cursor), swaps: false };
}
function takeAlter(cursor, base) {
    const word = (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["index", "key", "check", "constraint"]);
    if (word !== null) {
        (0,by_tokens_cursor/* takeWords */.ph)(cursor, "if exists");
        const name = (0,by_tokens_cursor/* takeName */.rv)(cursor);
        const to = (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["visible", "invisible", "not ignored", "ignored", "not enforced", "enforced"]);
        const kind = word === "check" || word === "constraint" ? "toggle-check" : "alter-key";
        return name === null || to === null ? null : { ...base, kind, name, to };
    }
    (0,by_tokens_cursor/* takeWords */.ph)(cursor, "column");
    (0,by_tokens_cursor/* takeWords */.ph)(cursor, "if exists");
    const column = (0,by_tokens_cursor/* takeName */.rv)(cursor);
    if (column === null)
        return null;
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "drop default"))
        return { ...base, kind: "set-default", column, default: "none" };
    if ((0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["set visible", "set invisible"]) !== null)
        return { ...base, kind: "table-option", option: "column visibility", value: "" };
    const value = (0,by_tokens_cursor/* takeWords */.ph)(cursor, "set default") ? takeDefaultValue(cursor) : null;
    return value === null ? null : { ...base, kind: "set-default", column, default: value };
}
function takeRename(cursor, base) {
    const word = (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["column", "index", "key", "to", "as"]);
    if (word === null || word === "to" || word === "as") {
        (0,by_tokens_cursor/* takeSymbol */.CD)(cursor, "=");
        const to = (0,by_tokens_cursor/* takeTableName */.hY)(cursor);
        return to === null ? null : { ...base, kind: "rename-table", to, swaps: false };
    }
    (0,by_tokens_cursor/* takeWords */.ph)(cursor, "if exists");
    const name = (0,by_tokens_cursor/* takeName */.rv)(cursor);
    const to = (0,by_tokens_cursor/* takeWords */.ph)(cursor, "to") ? (0,by_tokens_cursor/* takeName */.rv)(cursor) : null;
    if (name === null || to === null)
        return null;
    return word === "column"
        ? { ...base, kind: "rename-column", column: name, to, swaps: false }
        : { ...base, kind: "rename-key", name, to };
}

;// CONCATENATED MODULE: ./build/risk/mysql/read-body.js


/** Null where a part of it is not understood. */
function readBody(tokens, read) {
    const acts = [];
    for (const piece of splitAtSemicolons(tokens)) {
        const found = readPiece((0,by_tokens_cursor/* startCursor */.$Z)(piece), read);
        if (found === null)
            return null;
        acts.push(...found);
    }
    return acts;
}
function splitAtSemicolons(tokens) {
    const pieces = [];
    let start = 0;
    tokens.forEach((token, index) => {
        if (!(0,by_tokens_cursor/* isSymbol */.Bm)(token, ";"))
            return;
        pieces.push(tokens.slice(start, index));
        start = index + 1;
    });
    pieces.push(tokens.slice(start));
    return pieces.filter((piece) => piece.length > 0);
}
/** Conditions and control words in front of a statement are taken off; what conditions call counts. */
function readPiece(cursor, read) {
    const calls = [];
    const done = (acts) => calls.length === 0 ? acts : [...acts, { kind: "select", table: null, calls }];
    for (;;) {
        if ((0,by_tokens_cursor/* peek */.se)(cursor) === undefined)
            return done([]);
        if ((0,by_tokens_cursor/* isSymbol */.Bm)((0,by_tokens_cursor/* peek */.se)(cursor, 1), ":") && (0,by_tokens_cursor/* peekWord */.wS)(cursor) !== "") {
            cursor.at += 2;
            continue;
        }
        const word = (0,by_tokens_cursor/* peekWord */.wS)(cursor);
        if (ENDS.test(word)) {
            calls.push(...(0,by_tokens_query/* callsIn */.T)(cursor.tokens.slice(cursor.at + 1)));
            return done([]);
        }
        if ((0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["begin not atomic", "begin", "else", "loop"]) !== null)
            continue;
        if (word === "repeat" && !(0,by_tokens_cursor/* isSymbol */.Bm)((0,by_tokens_cursor/* peek */.se)(cursor, 1), "(")) {
            cursor.at += 1;
            continue;
        }
        const closing = CONDITIONS[word];
        if (closing !== undefined) {
            cursor.at += 1;
            const condition = (0,by_tokens_cursor/* takeUntil */.QK)(cursor, (token) => token.kind === "word" && closing.includes(token.text.toLowerCase()));
            if ((0,by_tokens_cursor/* peek */.se)(cursor) === undefined)
                return null;
            calls.push(...(0,by_tokens_query/* callsIn */.T)(condition));
            if ((0,by_tokens_cursor/* peekWord */.wS)(cursor) !== "when")
                cursor.at += 1;
            continue;
        }
        if (word === "declare") {
            if (!takeHandler(cursor)) {
                calls.push(...(0,by_tokens_query/* callsIn */.T)(cursor.tokens.slice(cursor.at + 2)).filter((name) => !/^(varchar|char|decimal|enum|set)$/.test(name)));
                return done([]);
            }
            continue;
        }
        const acts = read(cursor.tokens.slice(cursor.at));
        return acts === null ? null : done(acts);
    }
}
/** Word -> what ends the condition behind it. */
const CONDITIONS = {
    if: ["then"],
    elseif: ["then"],
    when: ["then"],
    case: ["when"],
    while: ["do"],
    for: ["do"],
};
/** Statements of stored programs that touch no data. */
const ENDS = /^(end|until|leave|iterate|return|open|fetch|close|signal|resignal|get)$/;
const HANDLED = /^(sqlexception|sqlwarning|found|sqlstate|value|not|,)$/i;
/** `DECLARE CONTINUE HANDLER FOR condition, …` in front of a statement. */
function takeHandler(cursor) {
    const start = cursor.at;
    cursor.at += 1;
    if ((0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["continue handler for", "exit handler for", "undo handler for"]) === null) {
        cursor.at = start;
        return false;
    }
    for (let token = (0,by_tokens_cursor/* peek */.se)(cursor); token !== undefined; token = (0,by_tokens_cursor/* peek */.se)(cursor)) {
        const named = token.kind === "word" && ((0,by_tokens_cursor/* isSymbol */.Bm)((0,by_tokens_cursor/* peek */.se)(cursor, 1), ",") || (0,by_tokens_cursor/* isSymbol */.Bm)((0,by_tokens_cursor/* peek */.se)(cursor, -1), ","));
        if (!HANDLED.test(token.text) && token.kind !== "number" && token.kind !== "string" && !named)
            break;
        cursor.at += 1;
    }
    return (0,by_tokens_cursor/* takeWords */.ph)(cursor, "begin") || (0,by_tokens_cursor/* peek */.se)(cursor) !== undefined;
}

;// CONCATENATED MODULE: ./build/risk/mysql/read-create.js






/** Behind CREATE. */
function readCreate(cursor, read) {
    const orReplace = (0,by_tokens_cursor/* takeWords */.ph)(cursor, "or replace");
    const temporary = (0,by_tokens_cursor/* takeWords */.ph)(cursor, "temporary");
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "table"))
        return read_create_one(readCreateTable(cursor, { orReplace, temporary }));
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "sequence"))
        return sequence(cursor, orReplace);
    if (temporary)
        return null;
    const index = (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, Object.keys(INDEXES));
    if (index !== null)
        return read_create_one(readCreateIndex(cursor, INDEXES[index] ?? "index", orReplace));
    takeHead(cursor);
    const word = (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, [
        "view",
        "aggregate function",
        "function",
        "procedure",
        "trigger",
        "event",
        "package body",
        "package",
    ]);
    switch (word) {
        case "view":
            return read_create_one(readView(cursor, orReplace));
        case "aggregate function":
        case "function":
        case "procedure":
            return read_create_one(readRoutine(cursor, { what: word === "procedure" ? "procedure" : "function", replace: orReplace, read }));
        case "trigger":
            return read_create_one(readTrigger(cursor, orReplace, read));
        case "event":
            return read_create_one(readEvent(cursor, orReplace, read));
        default:
            return word === null ? readOtherObject(cursor, orReplace) : null;
    }
}
function read_create_one(act) {
    return act === null ? null : [act];
}
const INDEXES = {
    "unique index": "unique",
    "fulltext index": "fulltext",
    "spatial index": "spatial",
    "vector index": "vector",
    index: "index",
};
function readCreateIndex(cursor, kind, orReplace) {
    const ifNotExists = (0,by_tokens_cursor/* takeWords */.ph)(cursor, "if not exists");
    const name = (0,by_tokens_cursor/* takeName */.rv)(cursor);
    (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["using btree", "using hash", "using rtree"]);
    const table = (0,by_tokens_cursor/* takeWords */.ph)(cursor, "on") ? (0,by_tokens_cursor/* takeTableName */.hY)(cursor) : null;
    takeWait(cursor);
    const inner = table === null ? null : (0,by_tokens_cursor/* takeParens */.LS)(cursor);
    if (name === null || table === null || inner === null || !takeIndexOptions(cursor))
        return null;
    const options = { algorithm: null, lock: null };
    while (takeAlgorithm(cursor, options))
        continue;
    const key = { kind, name, columns: keyColumns(inner) };
    return { kind: "add-key", table, ignore: false, ...options, key, ifNotExists, orReplace };
}
/** ALGORITHM, DEFINER, SQL SECURITY in front of views and stored programs. */
function takeHead(cursor) {
    for (;;) {
        if ((0,by_tokens_cursor/* hasWords */.kR)(cursor, "algorithm") || (0,by_tokens_cursor/* hasWords */.kR)(cursor, "definer")) {
            const isDefiner = (0,by_tokens_cursor/* peekWord */.wS)(cursor) === "definer";
            cursor.at += 1;
            (0,by_tokens_cursor/* takeSymbol */.CD)(cursor, "=");
            if (isDefiner)
                takeAccount(cursor);
            else
                (0,by_tokens_cursor/* takeName */.rv)(cursor);
        }
        else if ((0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["sql security definer", "sql security invoker"]) === null)
            return;
    }
}
/** `'user'@'host'`, CURRENT_USER, a role. */
function takeAccount(cursor) {
    (0,by_tokens_cursor/* takeName */.rv)(cursor);
    (0,by_tokens_cursor/* takeParens */.LS)(cursor);
    if ((0,by_tokens_cursor/* takeSymbol */.CD)(cursor, "@"))
        (0,by_tokens_cursor/* takeName */.rv)(cursor);
}
/** Behind VIEW. */
function readView(cursor, replace) {
    const conditional = (0,by_tokens_cursor/* takeWords */.ph)(cursor, "if not exists");
    const table = (0,by_tokens_cursor/* takeTableName */.hY)(cursor);
    if (table === null)
        return null;
    (0,by_tokens_cursor/* takeParens */.LS)(cursor);
    if (!(0,by_tokens_cursor/* takeWords */.ph)(cursor, "as"))
        return null;
    const rest = (0,by_tokens_cursor/* takeUntil */.QK)(cursor, (token) => token.kind === "word" && /^check$/i.test(token.text));
    (0,by_tokens_cursor/* takeWords */.ph)(cursor, "check option");
    if ((0,by_tokens_query/* readQuery */.x)(rest) === null)
        return null;
    return { kind: "object", what: replace ? "replace-view" : "create-view", table, name: table.name, conditional };
}
function sequence(cursor, replace) {
    const conditional = (0,by_tokens_cursor/* takeWords */.ph)(cursor, "if not exists");
    const table = (0,by_tokens_cursor/* takeTableName */.hY)(cursor);
    cursor.at = cursor.tokens.length;
    return table === null
        ? null
        : [{ kind: "object", what: replace ? "replace-sequence" : "create-sequence", table, name: table.name, conditional }];
}
const CHARACTERISTICS = [
    "language sql",
    "not deterministic",
    "deterministic",
    "contains sql",
    "no sql",
    "reads sql data",
    "modifies sql data",
    "sql security definer",
    "sql security invoker",
];
function takeCharacteristics(cursor) {
    for (;;) {
        if ((0,by_tokens_cursor/* hasWords */.kR)(cursor, "comment") && (0,by_tokens_cursor/* peek */.se)(cursor, 1)?.kind === "string")
            cursor.at += 2;
        else if ((0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, CHARACTERISTICS) === null)
            return;
    }
}
function readRoutine(cursor, { what, replace, read }) {
    (0,by_tokens_cursor/* takeWords */.ph)(cursor, "if not exists");
    const name = (0,by_tokens_cursor/* takeTableName */.hY)(cursor);
    if (name === null)
        return null;
    const base = { kind: "define", table: null, what, name: name.name, replace };
    const parameters = (0,by_tokens_cursor/* takeParens */.LS)(cursor);
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "returns")) {
        // A function of a library: nobody sees what it does.
        if (parameters === null)
            return (0,by_tokens_cursor/* takeName */.rv)(cursor) !== null && (0,by_tokens_cursor/* takeWords */.ph)(cursor, "soname") && (0,by_tokens_cursor/* takeName */.rv)(cursor) !== null
                ? { ...base, body: null }
                : null;
        if (takeType(cursor) === null)
            return null;
    }
    else if (parameters === null)
        return null;
    takeCharacteristics(cursor);
    return { ...base, body: readBody(takeRest(cursor), read) };
}
function takeRest(cursor) {
    const rest = cursor.tokens.slice(cursor.at);
    cursor.at = cursor.tokens.length;
    return rest;
}
function readTrigger(cursor, replace, read) {
    (0,by_tokens_cursor/* takeWords */.ph)(cursor, "if not exists");
    const name = (0,by_tokens_cursor/* takeTableName */.hY)(cursor);
    if ((0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["before", "after"]) === null || (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["insert", "update", "delete"]) === null)
        return null;
    const table = (0,by_tokens_cursor/* takeWords */.ph)(cursor, "on") ? (0,by_tokens_cursor/* takeTableName */.hY)(cursor) : null;
    if (name === null || table === null || !(0,by_tokens_cursor/* takeWords */.ph)(cursor, "for each row"))
        return null;
    if ((0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["follows", "precedes"]) !== null)
        (0,by_tokens_cursor/* takeName */.rv)(cursor);
    return { kind: "define", what: "trigger", table, name: name.name, replace, body: readBody(takeRest(cursor), read) };
}
/** Behind EVENT. Its schedule is of no interest: it runs by itself. */
function readEvent(cursor, replace, read) {
    (0,by_tokens_cursor/* takeWords */.ph)(cursor, "if not exists");
    const name = (0,by_tokens_cursor/* takeTableName */.hY)(cursor);
    if (name === null)
        return null;
    (0,by_tokens_cursor/* takeUntil */.QK)(cursor, (token) => token.kind === "word" && /^do$/i.test(token.text));
    if (!(0,by_tokens_cursor/* takeWords */.ph)(cursor, "do"))
        return null;
    return { kind: "define", what: "event", table: null, name: name.name, replace, body: readBody(takeRest(cursor), read) };
}
const OTHERS = [
    ["database", "create-database"],
    ["schema", "create-database"],
    ["user", "create-role"],
    ["role", "create-role"],
    ["server", "create-object"],
    ["tablespace", "create-object"],
    ["undo tablespace", "create-object"],
    ["logfile group", "create-object"],
    ["resource group", "create-object"],
    ["spatial reference system", "create-object"],
];
/** What follows the name are properties of the object. */
function readOtherObject(cursor, orReplace) {
    const found = OTHERS.find(([words]) => (0,by_tokens_cursor/* takeWords */.ph)(cursor, words));
    if (found === undefined)
        return null;
    const conditional = (0,by_tokens_cursor/* takeWords */.ph)(cursor, "if not exists");
    const token = (0,by_tokens_cursor/* peek */.se)(cursor);
    if ((0,by_tokens_cursor/* isAtEnd */.B6)(cursor) || token === undefined || (0,by_tokens_cursor/* isSymbol */.Bm)(token, ";"))
        return null;
    cursor.at = cursor.tokens.length;
    const what = orReplace && found[1] === "create-database" ? "replace-database" : found[1];
    return [{ kind: "object", what, table: null, name: token.text, conditional }];
}

;// CONCATENATED MODULE: ./build/risk/mysql/read-objects.js
/** DROP and ALTER of what is no table, and statements on accounts. */



/** Words -> its effect row. Longer ones first. */
const DROPPED = [
    ["database", "drop-database"],
    ["schema", "drop-database"],
    ["procedure", "drop-function"],
    ["function", "drop-function"],
    ["trigger", "drop-trigger"],
    ["event", "drop-event"],
    ["package body", "drop-function"],
    ["package", "drop-function"],
    ["user", "drop-role"],
    ["role", "drop-role"],
    ["server", "drop-object"],
    ["undo tablespace", "drop-tablespace"],
    ["tablespace", "drop-tablespace"],
    ["logfile group", "drop-tablespace"],
    ["resource group", "drop-object"],
    ["spatial reference system", "drop-object"],
    ["prepare", "deallocate"],
];
/** Behind DROP, for all but tables. */
function readDropObject(cursor) {
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "index"))
        return readDropIndex(cursor);
    const listed = (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["view", "sequence", "temporary sequence"]);
    if (listed !== null) {
        const conditional = (0,by_tokens_cursor/* takeWords */.ph)(cursor, "if exists");
        const tables = (0,by_tokens_cursor/* takeTableNames */.uL)(cursor);
        (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["restrict", "cascade"]);
        const what = listed === "view" ? "drop-view" : "drop-sequence";
        return tables === null ? null : tables.map((table) => ({ kind: "object", what, table, name: table.name, conditional }));
    }
    const found = DROPPED.find(([words]) => (0,by_tokens_cursor/* takeWords */.ph)(cursor, words));
    if (found === undefined)
        return null;
    const [, what] = found;
    if (what === "drop-role" || what === "drop-tablespace")
        return readAccounts(cursor, what);
    const conditional = (0,by_tokens_cursor/* takeWords */.ph)(cursor, "if exists");
    const number = (0,by_tokens_cursor/* peek */.se)(cursor)?.kind === "number" ? (0,by_tokens_cursor/* peek */.se)(cursor) : undefined;
    if (number !== undefined)
        cursor.at += 1;
    const name = number === undefined ? (0,by_tokens_cursor/* takeTableName */.hY)(cursor) : { schema: null, name: number.text };
    (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["force", "restrict", "cascade"]);
    return name === null ? null : [{ kind: "object", what, table: null, name: name.name, conditional }];
}
function readDropIndex(cursor) {
    (0,by_tokens_cursor/* takeWords */.ph)(cursor, "if exists");
    const name = (0,by_tokens_cursor/* takeName */.rv)(cursor);
    const table = (0,by_tokens_cursor/* takeWords */.ph)(cursor, "on") ? (0,by_tokens_cursor/* takeTableName */.hY)(cursor) : null;
    takeWait(cursor);
    const options = { algorithm: null, lock: null };
    while (takeAlgorithm(cursor, options))
        continue;
    if (name === null || table === null)
        return null;
    const what = name.toUpperCase() === "PRIMARY" ? "primary" : "index";
    return [{ kind: "drop-key", table, ignore: false, ...options, what, name, again: false }];
}
const ALTERED = [
    ["database", "alter-database"],
    ["schema", "alter-database"],
    ["procedure", "alter-function"],
    ["function", "alter-function"],
    ["user", "alter-role"],
    ["role", "alter-role"],
    ["server", "alter-object"],
    ["tablespace", "alter-object"],
    ["undo tablespace", "alter-object"],
    ["logfile group", "alter-object"],
    ["resource group", "alter-object"],
    ["instance", "alter-system"],
];
/** Behind ALTER, for all but tables. Properties of the object follow its name. */
function readAlterObject(cursor, read) {
    const start = cursor.at;
    takeHead(cursor);
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "view")) {
        const view = readView(cursor, true);
        return view === null ? null : [view];
    }
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "event"))
        return readAlterEvent(cursor, read);
    cursor.at = start;
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "sequence"))
        return readAlterSequence(cursor);
    const found = ALTERED.find(([words]) => (0,by_tokens_cursor/* takeWords */.ph)(cursor, words));
    return found === undefined ? null : readAccounts(cursor, found[1]);
}
function readAlterEvent(cursor, read) {
    const hasBody = cursor.tokens.some((token) => token.kind === "word" && /^do$/i.test(token.text));
    if (!hasBody)
        return readAccounts(cursor, "alter-object");
    const event = readEvent(cursor, true, read);
    return event === null ? null : [event];
}
function readAlterSequence(cursor) {
    const conditional = (0,by_tokens_cursor/* takeWords */.ph)(cursor, "if exists");
    const table = (0,by_tokens_cursor/* takeTableName */.hY)(cursor);
    if (table === null || (0,by_tokens_cursor/* isAtEnd */.B6)(cursor))
        return null;
    const restarts = cursor.tokens.some((token) => token.kind === "word" && /^restart$/i.test(token.text));
    cursor.at = cursor.tokens.length;
    return [{ kind: "object", what: restarts ? "restart-sequence" : "alter-sequence", table, name: table.name, conditional }];
}
/** Accounts, privileges and properties: what follows holds names and constants only, and is not looked at. */
function readAccounts(cursor, what) {
    const conditional = (0,by_tokens_cursor/* hasWords */.kR)(cursor, "if exists") || (0,by_tokens_cursor/* hasWords */.kR)(cursor, "if not exists");
    const name = (0,by_tokens_cursor/* peek */.se)(cursor)?.text ?? "";
    if ((0,by_tokens_cursor/* isAtEnd */.B6)(cursor) && what !== "session")
        return null;
    cursor.at = cursor.tokens.length;
    return [{ kind: "object", what, table: null, name, conditional }];
}
/** `GRANT … TO …`, `REVOKE … FROM …`. */
function readPrivileges(cursor, what) {
    const direction = what === "grant" ? "to" : "from";
    const has = cursor.tokens.some((token) => token.kind === "word" && token.text.toLowerCase() === direction);
    return has && (0,by_tokens_cursor/* peekWord */.wS)(cursor) !== "" && !(0,by_tokens_cursor/* takeSymbol */.CD)(cursor, ";") ? readAccounts(cursor, what) : null;
}

;// CONCATENATED MODULE: ./build/risk/mysql/read-other.js





/** Statements of which the whole rest is names and constants -> their effect row. */
const WHOLE = {
    show: "session",
    describe: "session",
    desc: "session",
    help: "session",
    explain: "session",
    flush: "session",
    kill: "session",
    unlock: "session",
    savepoint: "savepoint",
    release: "savepoint",
    install: "create-object",
    uninstall: "drop-object",
    cache: "session",
    stop: "replication",
    change: "replication",
    reset: "reset",
    purge: "purge",
    shutdown: "alter-system",
    restart: "alter-system",
    signal: "session",
    deallocate: "deallocate",
};
/** For all first words that no other reader has. */
function readOther(cursor, read) {
    const word = (0,by_tokens_cursor/* peekWord */.wS)(cursor);
    const reader = READERS[word];
    const what = WHOLE[word];
    if (reader === undefined && what === undefined)
        return null;
    cursor.at += 1;
    return reader === undefined ? readAccounts(cursor, what ?? "") : reader(cursor, read);
}
const READERS = {
    use: (cursor) => {
        const name = (0,by_tokens_cursor/* takeName */.rv)(cursor);
        return name === null ? null : [session("use", name)];
    },
    begin: (cursor, read) => {
        (0,by_tokens_cursor/* takeWords */.ph)(cursor, "work");
        if ((0,by_tokens_cursor/* isAtEnd */.B6)(cursor))
            return [session("begin")];
        cursor.at = 0;
        return compound(cursor, read);
    },
    start: (cursor) => {
        if (!(0,by_tokens_cursor/* takeWords */.ph)(cursor, "transaction"))
            return /^(slave|replica|all|group_replication)$/.test((0,by_tokens_cursor/* peekWord */.wS)(cursor)) ? readAccounts(cursor, "replication") : null;
        cursor.at = cursor.tokens.length;
        return [session("begin")];
    },
    commit: (cursor) => ending(cursor, "commit"),
    rollback: (cursor) => ending(cursor, "rollback"),
    unlock: (cursor) => ((0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["tables", "table", "instance"]) === null ? null : [session("unlock")]),
    set: readSet,
    do: (cursor) => {
        const calls = (0,by_tokens_query/* callsIn */.T)(cursor.tokens);
        cursor.at = cursor.tokens.length;
        return [{ kind: "select", table: null, calls }];
    },
    call: (cursor) => {
        const name = (0,by_tokens_cursor/* takeTableName */.hY)(cursor);
        const calls = (0,by_tokens_query/* callsIn */.T)((0,by_tokens_cursor/* takeParens */.LS)(cursor) ?? []);
        return name === null ? null : [{ kind: "call", table: null, what: "procedure", name: name.name, calls }];
    },
    prepare: readPrepare,
    execute: (cursor, read) => {
        if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "immediate"))
            return readImmediate(cursor, read);
        const name = (0,by_tokens_cursor/* takeName */.rv)(cursor);
        if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "using"))
            cursor.at = cursor.tokens.length;
        return name === null ? null : [{ kind: "call", table: null, what: "statement", name, calls: [] }];
    },
    grant: (cursor) => readPrivileges(cursor, "grant"),
    revoke: (cursor) => readPrivileges(cursor, "revoke"),
    explain: (cursor) => ((0,by_tokens_cursor/* peekWord */.wS)(cursor) === "analyze" || (0,by_tokens_cursor/* peekWord */.wS)(cursor) === "for" ? null : readAccounts(cursor, "session")),
    if: (cursor, read) => compound(cursor, read),
};
function session(what, name = "", value = "") {
    return { kind: "session", table: null, what, name, value, calls: [] };
}
/** MariaDB's statements of stored programs outside of one. */
function compound(cursor, read) {
    const acts = readBody(cursor.tokens, read);
    cursor.at = cursor.tokens.length;
    return acts === null ? null : [...acts, session("compound")];
}
function ending(cursor, what) {
    (0,by_tokens_cursor/* takeWords */.ph)(cursor, "work");
    if ((0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["to savepoint", "to"]) !== null)
        return (0,by_tokens_cursor/* takeName */.rv)(cursor) === null ? null : [session("rollback-to")];
    (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["and no chain", "and chain"]);
    (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["no release", "release"]);
    return [session(what)];
}
/** SET of variables, names, roles, passwords. */
function readSet(cursor, read) {
    if (/^(password|role|default|resource|names|character|charset|transaction|statement)$/.test((0,by_tokens_cursor/* peekWord */.wS)(cursor)) ||
        isScopedTransaction(cursor)) {
        return (0,by_tokens_cursor/* peekWord */.wS)(cursor) === "statement"
            ? null
            : readAccounts(cursor, /^(password|default)$/.test((0,by_tokens_cursor/* peekWord */.wS)(cursor)) ? "alter-role" : "session");
    }
    const acts = [];
    for (const part of (0,by_tokens_cursor/* splitByCommas */.uZ)(cursor.tokens.slice(cursor.at))) {
        const act = readVariable((0,by_tokens_cursor/* startCursor */.$Z)(part), read);
        if (act === null)
            return null;
        acts.push(...act);
    }
    cursor.at = cursor.tokens.length;
    return acts.length === 0 ? null : acts;
}
function isScopedTransaction(cursor) {
    return /^(session|global|local)$/.test((0,by_tokens_cursor/* peekWord */.wS)(cursor)) && (0,by_tokens_cursor/* peekWord */.wS)(cursor, 1) === "transaction";
}
/** `@@session.sql_mode = …`, `@a := …`, `NEW.a = …`. */
function readVariable(cursor, read) {
    const user = (0,by_tokens_cursor/* isSymbol */.Bm)((0,by_tokens_cursor/* peek */.se)(cursor), "@");
    if (!(0,by_tokens_cursor/* takeSymbol */.CD)(cursor, "@@"))
        (0,by_tokens_cursor/* takeSymbol */.CD)(cursor, "@");
    let scope = (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["global", "session", "local", "persist_only", "persist"]) ?? "session";
    (0,by_tokens_cursor/* takeSymbol */.CD)(cursor, ".");
    let name = (0,by_tokens_cursor/* takeName */.rv)(cursor);
    if (name === null)
        return null;
    while ((0,by_tokens_cursor/* takeSymbol */.CD)(cursor, ".")) {
        scope = "row";
        name = (0,by_tokens_cursor/* takeName */.rv)(cursor) ?? "";
    }
    const sign = (0,by_tokens_cursor/* peek */.se)(cursor);
    const glued = sign?.kind === "operator" && sign.text.startsWith("=") ? sign.text.slice(1) : null;
    if (glued === null && !(0,by_tokens_cursor/* takeSymbol */.CD)(cursor, ":"))
        return null;
    cursor.at += 1;
    const value = cursor.tokens.slice(cursor.at);
    if (value.length === 0)
        return null;
    const calls = (0,by_tokens_query/* callsIn */.T)(value);
    if (user) {
        const body = glued === "" || glued === null ? readTexts(value, read) : null;
        return [{ kind: "define", what: "variable", table: null, name: name.toLowerCase(), replace: true, body }, ...looking(calls)];
    }
    const text = value.length === 1 && glued === "" ? (value[0]?.text.toLowerCase() ?? "") : "?";
    return [
        {
            kind: "session",
            table: null,
            what: scope === "session" || scope === "local" ? "set" : "set-global",
            name: name.toLowerCase(),
            value: text,
            calls,
        },
    ];
}
function looking(calls) {
    return calls.length === 0 ? [] : [{ kind: "select", table: null, calls }];
}
/** All statements that the text of an expression can be; null where that is not known. */
function readTexts(value, read) {
    const texts = textsOf(value, 0);
    if (texts === null)
        return null;
    const acts = [];
    for (const text of texts) {
        const found = read((0,tokens/* tokenise */.t)(text, "mysql"));
        if (found === null)
            return null;
        acts.push(...found);
    }
    return acts;
}
/** The strings that an expression can be: constants, IF, `(SELECT IF(…))`, CONCAT of constants. */
function textsOf(value, depth) {
    if (depth > 8)
        return null;
    if (value.every((token) => token.kind === "string") && value.length > 0)
        return [value.map((token) => token.text).join("")];
    const cursor = (0,by_tokens_cursor/* startCursor */.$Z)(value);
    const inner = (0,by_tokens_cursor/* takeParens */.LS)(cursor);
    if (inner !== null)
        return (0,by_tokens_cursor/* isAtEnd */.B6)(cursor) ? textsOf(inner, depth + 1) : null;
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "select"))
        return textsOf((0,by_tokens_cursor/* takeUntil */.QK)(cursor, (token) => token.kind === "word" && /^(from|limit)$/i.test(token.text)), depth + 1);
    const word = (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["if", "concat", "ifnull", "coalesce"]);
    const list = word === null ? null : (0,by_tokens_cursor/* takeParens */.LS)(cursor);
    if (list === null || !(0,by_tokens_cursor/* isAtEnd */.B6)(cursor))
        return null;
    const parts = (0,by_tokens_cursor/* splitByCommas */.uZ)(list);
    const choices = (word === "if" ? parts.slice(1) : parts).map((part) => textsOf(part, depth + 1));
    if (choices.some((choice) => choice === null))
        return null;
    if (word !== "concat")
        return choices.flatMap((choice) => choice ?? []);
    return choices.every((choice) => choice?.length === 1) ? [choices.flatMap((choice) => choice ?? []).join("")] : null;
}
function readPrepare(cursor, read) {
    const name = (0,by_tokens_cursor/* takeName */.rv)(cursor);
    if (name === null || !(0,by_tokens_cursor/* takeWords */.ph)(cursor, "from"))
        return null;
    const base = { kind: "define", what: "statement", table: null, name: name.toLowerCase(), replace: true };
    if ((0,by_tokens_cursor/* takeSymbol */.CD)(cursor, "@")) {
        const variable = (0,by_tokens_cursor/* takeName */.rv)(cursor);
        return variable === null ? null : [{ ...base, from: variable.toLowerCase(), body: null }];
    }
    const rest = cursor.tokens.slice(cursor.at);
    cursor.at = cursor.tokens.length;
    return [{ ...base, body: readTexts(rest, read) }];
}
function readImmediate(cursor, read) {
    const acts = readTexts((0,by_tokens_cursor/* takeUntil */.QK)(cursor, (token) => token.kind === "word" && /^using$/i.test(token.text)), read);
    cursor.at = cursor.tokens.length;
    return acts;
}

// EXTERNAL MODULE: ./build/risk/by-tokens/condition.js
var condition = __webpack_require__(83895);
// EXTERNAL MODULE: ./build/risk/by-tokens/sources.js
var by_tokens_sources = __webpack_require__(80392);
// EXTERNAL MODULE: ./build/risk/by-tokens/tail.js
var by_tokens_tail = __webpack_require__(18078);
;// CONCATENATED MODULE: ./build/risk/mysql/read-write.js





const PRIORITIES = ["low_priority", "delayed", "high_priority", "quick"];
/** Behind INSERT or REPLACE. */
function readInsert(cursor, replaces) {
    while ((0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, PRIORITIES) !== null)
        continue;
    const ignores = (0,by_tokens_cursor/* takeWords */.ph)(cursor, "ignore");
    (0,by_tokens_cursor/* takeWords */.ph)(cursor, "into");
    const table = (0,by_tokens_cursor/* takeTableName */.hY)(cursor);
    if (table === null || ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "partition") && (0,by_tokens_cursor/* takeParens */.LS)(cursor) === null))
        return null;
    const columns = takeColumnList(cursor);
    if (columns === undefined)
        return null;
    const rows = takeRows(cursor);
    if (rows === null)
        return null;
    const duplicates = takeDuplicates(cursor);
    if (duplicates === undefined)
        return null;
    const mode = replaces ? "replace" : duplicates !== null ? "upsert" : ignores ? "ignore" : "plain";
    const overwritten = (duplicates?.assignments ?? []).filter((each) => !each.keeps).map((each) => each.column);
    const calls = [...rows.calls, ...(duplicates?.calls ?? [])];
    return { kind: "insert", table, mode, columns, query: rows.query, overwritten, calls };
}
/** Null: there is none. Undefined: not understood. */
function takeColumnList(cursor) {
    if (!(0,by_tokens_cursor/* isSymbol */.Bm)((0,by_tokens_cursor/* peek */.se)(cursor), "(") || /^(select|with|values|table)$/.test((0,by_tokens_cursor/* peekWord */.wS)(cursor, 1)))
        return null;
    const inner = (0,by_tokens_cursor/* takeParens */.LS)(cursor);
    return inner === null ? undefined : ((0,by_tokens_cursor/* namesIn */.wX)(inner) ?? undefined);
}
/** What stands before ON DUPLICATE KEY and RETURNING. */
function takeToDuplicates(cursor) {
    const start = cursor.at;
    for (;;) {
        (0,by_tokens_cursor/* takeUntil */.QK)(cursor, (token) => token.kind === "word" && /^(on|returning)$/i.test(token.text));
        if ((0,by_tokens_cursor/* isAtEnd */.B6)(cursor) || (0,by_tokens_cursor/* peekWord */.wS)(cursor) !== "on" || (0,by_tokens_cursor/* peekWord */.wS)(cursor, 1) === "duplicate")
            break;
        cursor.at += 1;
    }
    return cursor.tokens.slice(start, cursor.at);
}
/** VALUES …, SET …, or a query. */
function takeRows(cursor) {
    const word = (0,by_tokens_cursor/* peekWord */.wS)(cursor);
    const rows = takeToDuplicates(cursor);
    if (rows.length < 2)
        return null;
    if (word === "values" || word === "value")
        return areRows(rows) ? { query: null, calls: (0,by_tokens_query/* callsIn */.T)(rows) } : null;
    if (word === "set")
        return (0,by_tokens_sources/* readAssignments */.FI)(rows.slice(1)) === null ? null : { query: null, calls: (0,by_tokens_query/* callsIn */.T)(rows) };
    const query = (0,by_tokens_query/* readQuery */.x)(rows);
    return query === null ? null : { query, calls: query.calls };
}
/** `VALUES (…), ROW(…) AS new (a, b)`. */
function areRows(tokens) {
    const cursor = { tokens, at: 1 };
    do {
        (0,by_tokens_cursor/* takeWords */.ph)(cursor, "row");
        if ((0,by_tokens_cursor/* takeParens */.LS)(cursor) === null)
            return false;
    } while ((0,by_tokens_cursor/* takeSymbol */.CD)(cursor, ","));
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "as") && (0,by_tokens_cursor/* takeName */.rv)(cursor) !== null)
        (0,by_tokens_cursor/* takeParens */.LS)(cursor);
    return (0,by_tokens_cursor/* isAtEnd */.B6)(cursor);
}
/** Null: there is no such clause. Undefined: something else stands there. */
function takeDuplicates(cursor) {
    let found = null;
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "on duplicate key update")) {
        const tokens = (0,by_tokens_cursor/* takeUntil */.QK)(cursor, (token) => token.kind === "word" && /^returning$/i.test(token.text));
        const assignments = tokens.length === 0 ? null : (0,by_tokens_sources/* readAssignments */.FI)(tokens);
        if (assignments === null)
            return undefined;
        found = { assignments, calls: (0,by_tokens_query/* callsIn */.T)(tokens) };
    }
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "returning"))
        cursor.at = cursor.tokens.length;
    return (0,by_tokens_cursor/* isAtEnd */.B6)(cursor) ? found : undefined;
}
/** Behind LOAD. */
function readLoad(cursor) {
    if ((0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["data", "xml"]) === null)
        return null;
    while ((0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["low_priority", "concurrent", "local"]) !== null)
        continue;
    if (!(0,by_tokens_cursor/* takeWords */.ph)(cursor, "infile") || (0,by_tokens_cursor/* peek */.se)(cursor)?.kind !== "string")
        return null;
    cursor.at += 1;
    const word = (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["replace", "ignore"]);
    const table = (0,by_tokens_cursor/* takeWords */.ph)(cursor, "into table") ? (0,by_tokens_cursor/* takeTableName */.hY)(cursor) : null;
    if (table === null || !(0,by_tokens_cursor/* isBalanced */.hG)(cursor.tokens))
        return null;
    const calls = (0,by_tokens_query/* callsIn */.T)(cursor.tokens.slice(cursor.at));
    return {
        kind: "insert",
        table,
        mode: word === "replace" || word === "ignore" ? word : "plain",
        columns: null,
        query: null,
        overwritten: [],
        calls,
    };
}
/** Behind UPDATE. */
function readUpdate(cursor) {
    while ((0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["low_priority", "ignore"]) !== null)
        continue;
    const sources = (0,by_tokens_sources/* readSources */.tW)((0,by_tokens_cursor/* takeUntil */.QK)(cursor, (token) => token.kind === "word" && /^set$/i.test(token.text)));
    if (sources === null || !(0,by_tokens_cursor/* takeWords */.ph)(cursor, "set"))
        return null;
    const set = (0,by_tokens_cursor/* takeUntil */.QK)(cursor, by_tokens_tail/* isTail */.r8);
    const assignments = set.length === 0 ? null : (0,by_tokens_sources/* readAssignments */.FI)(set);
    const tail = assignments === null ? null : (0,by_tokens_tail/* takeTail */.MB)(cursor);
    if (assignments === null || tail === null)
        return null;
    const rows = (0,by_tokens_tail/* rowsReached */.kI)(tail, sources.length > 1);
    const calls = [...(0,by_tokens_query/* callsIn */.T)(set), ...tail.calls];
    const nulls = sources.length > 1 ? [] : (0,condition/* nullColumns */.j)(tail.where);
    return sources.flatMap((source) => {
        const own = assignments
            .filter((each) => each.qualifier === null || isSource(source, each.qualifier))
            .map((each) => (sources.length > 1 ? { ...each, keeps: false, from: null } : each));
        if (source.table === null || own.length === 0)
            return [];
        return [{ kind: "update", table: source.table, assignments: own, rows, nulls, calls }];
    });
}
function isSource({ table, alias }, qualifier) {
    return (alias ?? table?.name ?? "").toLowerCase() === qualifier.toLowerCase();
}
/** Behind DELETE. */
function readDelete(cursor) {
    while ((0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["low_priority", "quick", "ignore", "history"]) !== null)
        continue;
    const fromFirst = (0,by_tokens_cursor/* takeWords */.ph)(cursor, "from");
    const targets = takeTargets(cursor);
    if (targets === null)
        return null;
    if (fromFirst && !(0,by_tokens_cursor/* hasWords */.kR)(cursor, "using")) {
        if (targets.length !== 1)
            return null;
        if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "as") ||
            ((0,by_tokens_cursor/* peek */.se)(cursor) !== undefined && !by_tokens_tail/* TAIL */.ZH.test((0,by_tokens_cursor/* peekWord */.wS)(cursor)) && (0,by_tokens_cursor/* peekWord */.wS)(cursor) !== "partition"))
            (0,by_tokens_cursor/* takeName */.rv)(cursor);
        const partly = (0,by_tokens_cursor/* takeWords */.ph)(cursor, "partition");
        if (partly && (0,by_tokens_cursor/* takeParens */.LS)(cursor) === null)
            return null;
        const tail = (0,by_tokens_tail/* takeTail */.MB)(cursor);
        return tail === null
            ? null
            : targets.map((table) => ({ kind: "delete", table, rows: (0,by_tokens_tail/* rowsReached */.kI)(tail, partly), calls: tail.calls }));
    }
    if (!(0,by_tokens_cursor/* takeWords */.ph)(cursor, fromFirst ? "using" : "from"))
        return null;
    const sources = (0,by_tokens_sources/* readSources */.tW)((0,by_tokens_cursor/* takeUntil */.QK)(cursor, by_tokens_tail/* isTail */.r8));
    const tail = sources === null ? null : (0,by_tokens_tail/* takeTail */.MB)(cursor);
    if (sources === null || tail === null)
        return null;
    const rows = (0,by_tokens_tail/* rowsReached */.kI)(tail, sources.length > 1);
    return targets.map((target) => ({ kind: "delete", table: realTable(target, sources), rows, calls: tail.calls }));
}
/** `t`, `t.*`, several. */
function takeTargets(cursor) {
    const { tokens } = cursor;
    const starred = tokens.some((token, index) => token.kind === "operator" && token.text === "*" && (0,by_tokens_cursor/* isSymbol */.Bm)(tokens[index - 1], "."));
    if (!starred)
        return (0,by_tokens_cursor/* takeTableNames */.uL)(cursor);
    const targets = [];
    do {
        const parts = [];
        let name = (0,by_tokens_cursor/* takeName */.rv)(cursor);
        for (; name !== null; name = (0,by_tokens_cursor/* takeSymbol */.CD)(cursor, ".") ? (0,by_tokens_cursor/* takeName */.rv)(cursor) : null)
            parts.push(name);
        if (parts.length === 0)
            return null;
        (0,by_tokens_cursor/* takeSymbol */.CD)(cursor, "*");
        targets.push({ schema: parts.at(-2) ?? null, name: parts.at(-1) ?? "" });
    } while ((0,by_tokens_cursor/* takeSymbol */.CD)(cursor, ","));
    return targets;
}
function realTable(target, sources) {
    const found = target.schema === null ? sources.find((source) => isSource(source, target.name)) : undefined;
    return found?.table ?? target;
}

;// CONCATENATED MODULE: ./build/risk/mysql/read.js
/** A statement of MySQL or MariaDB as acts. A table of first words says who reads it; the whole statement must be understood. */










/** Null where the statement is not understood as a whole. */
function readMysql(statement) {
    if (statement.parsedText.length > parser/* MAX_STATEMENT_LENGTH */.U)
        return null;
    return readTokens((0,tokens/* tokenise */.t)(statement.parsedText, "mysql"));
}
/** Of one statement, without its `;`. */
function readTokens(tokens) {
    if (tokens.length === 0 || !(0,by_tokens_cursor/* isBalanced */.hG)(tokens))
        return null;
    const cursor = (0,by_tokens_cursor/* startCursor */.$Z)(tokens);
    const acts = readStatement(cursor);
    return acts !== null && (0,by_tokens_cursor/* isAtEnd */.B6)(cursor) ? acts : null;
}
function readStatement(cursor) {
    const word = (0,by_tokens_cursor/* peekWord */.wS)(cursor);
    if (word === "" || word === "with" || QUERIES.has(word))
        return readQueryStatement(cursor);
    const read = read_READERS.get(word);
    if (read === undefined)
        return readOther(cursor, readTokens);
    cursor.at += 1;
    return read(cursor);
}
const QUERIES = new Set(["select", "values", "table"]);
/** A query, or `WITH … UPDATE` and `WITH … DELETE`. */
function readQueryStatement(cursor) {
    const start = cursor.at;
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "with")) {
        (0,by_tokens_cursor/* takeWords */.ph)(cursor, "recursive");
        do {
            if ((0,by_tokens_cursor/* takeName */.rv)(cursor) === null)
                return null;
            (0,by_tokens_cursor/* takeParens */.LS)(cursor);
            if (!(0,by_tokens_cursor/* takeWords */.ph)(cursor, "as") || (0,by_tokens_cursor/* takeParens */.LS)(cursor) === null)
                return null;
        } while ((0,by_tokens_cursor/* takeSymbol */.CD)(cursor, ","));
        const word = (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["update", "delete"]);
        if (word !== null)
            return word === "update" ? readUpdate(cursor) : readDelete(cursor);
    }
    const query = (0,by_tokens_query/* readQuery */.x)(cursor.tokens.slice(start));
    cursor.at = cursor.tokens.length;
    return query === null ? null : [{ kind: "select", table: null, calls: query.calls }];
}
const read_READERS = new Map([
    ["create", (cursor) => readCreate(cursor, readTokens)],
    ["alter", readAlter],
    ["drop", readDrop],
    ["truncate", (cursor) => ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "table"), takeWaiting(named(cursor, "truncate"), cursor))],
    ["rename", readRename],
    ["insert", (cursor) => read_one(readInsert(cursor, false))],
    ["replace", (cursor) => read_one(readInsert(cursor, true))],
    ["load", (cursor) => read_one(readLoad(cursor))],
    ["update", readUpdate],
    ["delete", readDelete],
    ["lock", readLock],
    ["analyze", (cursor) => readMaintenance(cursor, "analyze-table")],
    ["optimize", (cursor) => readMaintenance(cursor, "optimize-table")],
    ["repair", (cursor) => readMaintenance(cursor, "repair-table")],
    ["check", (cursor) => readMaintenance(cursor, "analyze-table")],
    ["checksum", (cursor) => readMaintenance(cursor, "analyze-table")],
]);
function read_one(act) {
    return act === null ? null : [act];
}
function readAlter(cursor) {
    (0,by_tokens_cursor/* takeWords */.ph)(cursor, "online");
    const ignore = (0,by_tokens_cursor/* takeWords */.ph)(cursor, "ignore");
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "table"))
        return readAlterTable(cursor, ignore);
    return ignore ? null : readAlterObject(cursor, readTokens);
}
function readDrop(cursor) {
    const start = cursor.at;
    const temporary = (0,by_tokens_cursor/* takeWords */.ph)(cursor, "temporary");
    if ((0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["table", "tables"]) === null) {
        cursor.at = start;
        return readDropObject(cursor);
    }
    const ifExists = (0,by_tokens_cursor/* takeWords */.ph)(cursor, "if exists");
    const tables = (0,by_tokens_cursor/* takeTableNames */.uL)(cursor);
    takeWait(cursor);
    (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["restrict", "cascade"]);
    return tables === null ? null : tables.map((table) => ({ kind: "drop-table", table, ifExists, temporary }));
}
function named(cursor, kind) {
    const tables = (0,by_tokens_cursor/* takeTableNames */.uL)(cursor);
    return tables === null ? null : tables.map((table) => ({ kind, table, mode: "" }));
}
function takeWaiting(acts, cursor) {
    takeWait(cursor);
    return acts;
}
function readRename(cursor) {
    if ((0,by_tokens_cursor/* hasWords */.kR)(cursor, "user"))
        return readAccounts(cursor, "alter-role");
    if ((0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["table", "tables"]) === null)
        return null;
    (0,by_tokens_cursor/* takeWords */.ph)(cursor, "if exists");
    const acts = [];
    do {
        const table = (0,by_tokens_cursor/* takeTableName */.hY)(cursor);
        takeWait(cursor);
        const to = table !== null && (0,by_tokens_cursor/* takeWords */.ph)(cursor, "to") ? (0,by_tokens_cursor/* takeTableName */.hY)(cursor) : null;
        if (table === null || to === null)
            return null;
        acts.push({ kind: "rename-table", table, to, ignore: false, algorithm: null, lock: null, swaps: false });
    } while ((0,by_tokens_cursor/* takeSymbol */.CD)(cursor, ","));
    const freed = new Set(acts.map((act) => (0,by_tokens_catalog/* shownName */.HD)(act.table).toLowerCase()));
    return acts.map((act) => ({ ...act, swaps: freed.has((0,by_tokens_catalog/* shownName */.HD)(act.to).toLowerCase()) }));
}
function readLock(cursor) {
    if ((0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["tables", "table"]) === null)
        return null;
    const acts = [];
    do {
        const table = (0,by_tokens_cursor/* takeTableName */.hY)(cursor);
        if (table === null)
            return null;
        if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "as") || !/^(read|write|low_priority)$/.test((0,by_tokens_cursor/* peekWord */.wS)(cursor)))
            (0,by_tokens_cursor/* takeName */.rv)(cursor);
        const mode = (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["read local", "read", "low_priority write", "write concurrent", "write"]);
        if (mode === null)
            return null;
        acts.push({ kind: "lock-table", table, mode: mode.startsWith("read") ? "read" : "write" });
    } while ((0,by_tokens_cursor/* takeSymbol */.CD)(cursor, ","));
    takeWait(cursor);
    return acts;
}
const MAINTENANCE_WORDS = ["for upgrade", "quick", "fast", "medium", "extended", "changed", "use_frm", "wait", "nowait"];
function readMaintenance(cursor, kind) {
    (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["no_write_to_binlog", "local"]);
    if ((0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["table", "tables"]) === null)
        return null;
    const acts = named(cursor, kind);
    while ((0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, MAINTENANCE_WORDS) !== null)
        continue;
    // ANALYZE TABLE t UPDATE HISTOGRAM ON c, …; MariaDB: PERSISTENT FOR …
    if (kind === "analyze-table" && /^(update|drop|persistent)$/.test((0,by_tokens_cursor/* peekWord */.wS)(cursor)))
        cursor.at = cursor.tokens.length;
    return acts;
}

// EXTERNAL MODULE: ./build/risk/by-tokens/copies.js
var copies = __webpack_require__(31433);
// EXTERNAL MODULE: ./build/risk/by-tokens/copied.js
var copied = __webpack_require__(10220);
;// CONCATENATED MODULE: ./build/risk/mysql/edit-table.js
/** A known table as it is after one change to its columns or keys. */


function withColumn(table, column, epoch) {
    if ((0,by_tokens_catalog/* columnOf */.uV)(table, column.name) !== null)
        return table;
    return { ...table, columns: [...table.columns, (0,by_tokens_catalog/* toColumn */._T)(column, epoch)], keys: [...table.keys, ...ownKeys(column)] };
}
function editColumn(table, name, change) {
    const lower = name.toLowerCase();
    return { ...table, columns: table.columns.map((column) => (column.key === lower ? change(column) : column)) };
}
function withChanged(table, name, definition) {
    const before = (0,by_tokens_catalog/* columnOf */.uV)(table, name);
    if (before === null)
        return withRenamedKeys({ ...table, columns: [...table.columns, (0,by_tokens_catalog/* toColumn */._T)(definition, "existing")] }, name, definition.name);
    const notNull = definition.notNull || before.primary;
    return withRenamedKeys(editColumn(table, name, ({ epoch }) => (0,by_tokens_catalog/* toColumn */._T)({ ...definition, notNull }, epoch)), name, definition.name);
}
function withRenamed(table, name, to) {
    return withRenamedKeys(editColumn(table, name, (column) => (0,by_tokens_catalog/* toColumn */._T)({ ...column, name: to }, column.epoch)), name, to);
}
function withRenamedKeys(table, from, to) {
    if (from.toLowerCase() === to.toLowerCase())
        return table;
    const rename = (column) => (column === from.toLowerCase() ? to.toLowerCase() : column);
    return { ...table, keys: table.keys.map((key) => ({ ...key, columns: key.columns.map(rename) })) };
}
function withoutKey(table, what, name) {
    const lower = name.toLowerCase();
    if (what === "primary")
        return { ...table, keys: table.keys.filter((key) => key.kind !== "primary") };
    if (what === "foreign-key")
        return { ...table, foreignKeys: table.foreignKeys.filter((key) => key.name?.toLowerCase() !== lower) };
    return { ...table, keys: table.keys.filter((key) => key.name?.toLowerCase() !== lower) };
}
function withCharset(table, charset) {
    const columns = table.columns.map((column) => column.type === null ? column : { ...column, type: { ...column.type, charset } });
    return { ...table, charset, columns };
}

;// CONCATENATED MODULE: ./build/risk/mysql/replay.js
/** What acts leave behind in the catalog. */





function replayAct(catalog, act, epoch) {
    if (isAct(act))
        replay(catalog, act, epoch);
}
function replay(catalog, act, epoch) {
    switch (act.kind) {
        case "create-table":
            return createTable(catalog, act, epoch);
        case "drop-table":
            return dropTable(catalog, act.table);
        case "rename-table":
            return (0,by_tokens_catalog/* renameTable */.vV)(catalog, act.table, act.to);
        case "add-column":
            return alter(catalog, act.table, (table) => withColumn(table, act.column, epoch));
        case "drop-column":
            return dropColumn(catalog, act.table, act.column);
        case "change-column":
            return alter(catalog, act.table, (table) => withChanged(table, act.column, act.definition));
        case "rename-column":
            return alter(catalog, act.table, (table) => withRenamed(table, act.column, act.to));
        case "set-default":
            return alter(catalog, act.table, (table) => editColumn(table, act.column, (column) => ({ ...column, default: act.default })));
        case "add-key":
            return alter(catalog, act.table, (table) => ({ ...table, keys: [...table.keys, act.key] }));
        case "drop-key":
            return alter(catalog, act.table, (table) => withoutKey(table, act.what, act.name));
        case "add-foreign-key":
            return alter(catalog, act.table, (table) => ({ ...table, foreignKeys: [...table.foreignKeys, act.key] }));
        case "convert-charset":
            return alter(catalog, act.table, (table) => withCharset(table, act.charset));
        case "table-option":
            if (act.option === "default charset")
                alter(catalog, act.table, (table) => ({ ...table, charset: act.value }));
            return;
        case "alter-partition":
            return alterPartition(catalog, act, epoch);
        case "insert":
            return insert(catalog, act);
        case "update":
            return update(catalog, act);
        case "delete":
            return emptied(catalog, act.table, act.rows);
        case "truncate":
            return emptied(catalog, act.table, "all");
        case "object":
            return replayObject(catalog, act, epoch);
        case "define":
            return replay_define(catalog, act);
        case "call":
            return call(catalog, act, epoch);
        case "session":
            return replaySession(catalog, act);
        default:
    }
}
function createTable(catalog, act, epoch) {
    const before = (0,by_tokens_catalog/* targetNamed */.bH)(catalog, act.table);
    if (act.ifNotExists && !act.temporary && before.state !== "absent") {
        // It may be there already, with other columns.
        if (before.state === "unknown")
            (0,by_tokens_catalog/* addTable */.GC)(catalog, { name: act.table, epoch: "existing", definition: { ...act.definition, complete: false } });
        return;
    }
    if (act.orReplace && before.state !== "absent")
        dropTable(catalog, act.table);
    const like = act.like === null ? null : (0,by_tokens_catalog/* targetNamed */.bH)(catalog, act.like).table;
    const copied = like === null ? by_tokens_catalog/* NO_DEFINITION */["in"] : { ...like, foreignKeys: [] };
    const definition = act.like === null ? act.definition : copied;
    const table = (0,by_tokens_catalog/* addTable */.GC)(catalog, { name: act.table, epoch, temporary: act.temporary, partitioned: act.partitioned, definition });
    if (act.query !== null)
        fillTable(catalog, table, act.query.rows);
}
/** CREATE TABLE … SELECT: its columns are those of the query, behind those that are defined. */
function fillTable(catalog, table, sources) {
    for (const rows of sources)
        (0,copies/* recordCopies */.tU)(catalog, { from: (0,by_tokens_catalog/* mentionTable */.pT)(catalog, rows.table), to: table }, (0,copied/* copiedBy */.m)(rows, null, true));
    const given = (0,copied/* givenColumns */.J)(catalog, sources, table.epoch);
    if (given === null)
        return;
    const columns = [...table.columns, ...given.filter((column) => (0,by_tokens_catalog/* columnOf */.uV)(table, column.name) === null)];
    (0,by_tokens_catalog/* putTable */.sg)(catalog, { ...table, complete: true, columns });
}
function dropTable(catalog, name) {
    const { table } = (0,by_tokens_catalog/* targetNamed */.bH)(catalog, name);
    if (table !== null)
        (0,copies/* promoteHolders */.cQ)(catalog, table, null);
    (0,by_tokens_catalog/* removeTable */.NT)(catalog, name);
}
function dropColumn(catalog, name, column) {
    const { table } = (0,by_tokens_catalog/* targetNamed */.bH)(catalog, name);
    if (table !== null)
        (0,copies/* promoteHolders */.cQ)(catalog, table, column);
    const lower = column.toLowerCase();
    alter(catalog, name, (each) => ({
        ...each,
        columns: each.columns.filter((one) => one.key !== lower),
        keys: each.keys
            .map((key) => ({ ...key, columns: key.columns.filter((one) => one !== lower) }))
            .filter((key) => key.columns.length > 0),
    }));
}
function alter(catalog, name, change) {
    (0,by_tokens_catalog/* putTable */.sg)(catalog, change((0,by_tokens_catalog/* mentionTable */.pT)(catalog, name)));
}
function alterPartition(catalog, act, epoch) {
    if (act.work === "partition-by" || act.work === "remove")
        alter(catalog, act.table, (table) => ({ ...table, partitioned: act.work !== "remove" }));
    if (act.work === "truncate" || act.work === "exchange" || act.work === "drop")
        emptied(catalog, act.table, "some");
    if (act.with === null)
        return;
    // Rows of an existing table are in it from now on.
    if (act.work === "convert-out")
        (0,by_tokens_catalog/* addTable */.GC)(catalog, { name: act.with, epoch: "existing", definition: by_tokens_catalog/* NO_DEFINITION */["in"] });
    if (act.work === "convert-in")
        (0,by_tokens_catalog/* removeTable */.NT)(catalog, act.with);
    if (act.work === "exchange")
        alter(catalog, act.with, (table) => ({ ...table, epoch: epoch === "release" ? "existing" : table.epoch }));
}
function insert(catalog, act) {
    const to = (0,by_tokens_catalog/* mentionTable */.pT)(catalog, act.table);
    if (act.mode === "replace" || act.mode === "upsert")
        (0,copies/* spoilCopies */.$_)(catalog, to, act.mode === "upsert" ? act.overwritten : null);
    const columns = act.columns ?? (to.complete ? to.columns.map((column) => column.name) : null);
    for (const rows of act.query?.rows ?? []) {
        (0,copies/* recordCopies */.tU)(catalog, { from: (0,by_tokens_catalog/* mentionTable */.pT)(catalog, rows.table), to }, (0,copied/* copiedBy */.m)(rows, columns, act.mode === "plain"));
    }
}
function update(catalog, act) {
    const table = (0,by_tokens_catalog/* mentionTable */.pT)(catalog, act.table);
    const copied = act.assignments.flatMap(({ column, from }) => from === null ? [] : [{ column: from, as: column, whole: act.rows === "all" }]);
    (0,copies/* spoilCopies */.$_)(catalog, table, act.assignments.map(({ column }) => column));
    (0,copies/* recordCopies */.tU)(catalog, { from: table, to: table }, copied);
}
function emptied(catalog, name, rows) {
    const { table } = (0,by_tokens_catalog/* targetNamed */.bH)(catalog, name);
    if (table === null || rows === "none")
        return;
    if (rows === "all")
        (0,copies/* forgetCopies */.zf)(catalog, table);
    else
        (0,copies/* spoilCopies */.$_)(catalog, table, null);
}
function replayObject(catalog, act, epoch) {
    if (act.what === "drop-database" || act.what === "replace-database")
        return dropDatabase(catalog, act.name);
    if (act.table === null) {
        if (act.what === "drop-function")
            catalog.bodies.delete(`routine:${act.name.toLowerCase()}`);
        return;
    }
    const kind = act.what.endsWith("-view") ? "view" : "sequence";
    if (act.what.startsWith("drop-"))
        (0,by_tokens_catalog/* removeTable */.NT)(catalog, act.table);
    else if (act.what.startsWith("create-") && (0,by_tokens_catalog/* targetNamed */.bH)(catalog, act.table).state !== "known") {
        (0,by_tokens_catalog/* addTable */.GC)(catalog, { name: act.table, kind, epoch, definition: by_tokens_catalog/* NO_DEFINITION */["in"] });
    }
}
function dropDatabase(catalog, name) {
    const start = `${name.toLowerCase()}\0`;
    for (const [key, table] of catalog.tables)
        if (key.startsWith(start))
            (0,by_tokens_catalog/* removeTable */.NT)(catalog, table.name);
}
function replay_define(catalog, act) {
    const body = act.from === undefined ? act.body : (catalog.bodies.get(`variable:${act.from}`) ?? null);
    const key = act.what === "statement" || act.what === "variable"
        ? act.what
        : act.what === "trigger" || act.what === "event"
            ? act.what
            : "routine";
    catalog.bodies.set(`${key}:${act.name.toLowerCase()}`, body);
}
/** What a body does may depend on conditions: tables that it makes may have been there before. */
function call(catalog, { what, name }, epoch) {
    const body = catalog.bodies.get(`${what === "statement" ? "statement" : "routine"}:${name.toLowerCase()}`) ?? null;
    if (body === null)
        return (0,by_tokens_catalog/* replayUnknown */.yC)(catalog);
    for (const act of body) {
        if (!isAct(act) || act.kind === "call")
            continue;
        if (act.kind === "create-table" && epoch === "release")
            replay(catalog, { ...act, ifNotExists: true }, epoch);
        else if (act.kind === "add-column" && epoch === "release")
            replay(catalog, act, "existing");
        else if (act.kind !== "session")
            replay(catalog, act, epoch);
    }
}
function replaySession(catalog, act) {
    if (act.what === "use") {
        catalog.database = act.name;
        catalog.severalDatabases = true;
    }
    else if (act.what === "set" || act.what === "set-global")
        catalog.settings.set(act.name, act.value);
    // Copies that were made by INSERT are taken back; which ones is not followed.
    else if (act.what === "rollback" || act.what === "rollback-to") {
        catalog.copies.of.clear();
        catalog.copies.in.clear();
    }
}

// EXTERNAL MODULE: ./build/risk/by-tokens/outcome.js
var outcome = __webpack_require__(68374);
// EXTERNAL MODULE: ./build/risk/by-tokens/row.js
var row = __webpack_require__(40334);
;// CONCATENATED MODULE: ./build/risk/mysql/types.js
const UNKNOWN = { narrower: "the old type is not known from the migrations", otherKind: true, storage: "copy" };
/** `from` null: not known. Character sets are those of the columns, null where not known. */
function compareTypes(from, to) {
    if (from === null || to === null)
        return UNKNOWN;
    const a = normalise(from);
    const b = normalise(to);
    const charset = compareCharsets(a, b);
    const found = kindOf(a) === kindOf(b) ? compareWithin(a, b) : compareAcross(a, b);
    if (charset === null || !isText(a) || !isText(b))
        return found;
    return { ...found, narrower: found.narrower ?? charset.narrower, storage: charset.same ? found.storage : "copy" };
}
const INTEGERS = { tinyint: 1, smallint: 2, mediumint: 3, int: 4, bigint: 8 };
/** The most bytes that a value may have. */
const TEXTS = { tinytext: 255, text: 65535, mediumtext: 2 ** 24 - 1, longtext: 2 ** 32 - 1 };
const BLOBS = { tinyblob: 255, blob: 65535, mediumblob: 2 ** 24 - 1, longblob: 2 ** 32 - 1 };
const TIMES = new Set(["date", "datetime", "timestamp", "time", "year"]);
function kindOf({ name }) {
    if (INTEGERS[name] !== undefined)
        return "integer";
    if (name === "decimal")
        return "decimal";
    if (name === "float" || name === "double")
        return "float";
    if (name === "char" || name === "varchar" || TEXTS[name] !== undefined)
        return "text";
    if (name === "binary" || name === "varbinary" || BLOBS[name] !== undefined)
        return "bytes";
    if (TIMES.has(name))
        return "time";
    if (name === "enum" || name === "set" || name === "bit" || name === "json")
        return name;
    return "other";
}
function isText(type) {
    return ["text", "enum", "set"].includes(kindOf(type));
}
/** Lengths and precisions that were left out; TEXT(n) is the smallest that holds n. */
function normalise(type) {
    const [first] = type.sizes;
    switch (type.name) {
        case "decimal":
            return { ...type, sizes: [first ?? 10, type.sizes[1] ?? 0] };
        case "char":
        case "binary":
        case "bit":
            return { ...type, sizes: [first ?? 1] };
        case "datetime":
        case "timestamp":
        case "time":
            return { ...type, sizes: [first ?? 0] };
        case "float":
            return type.sizes.length === 1 && (first ?? 0) > 24 ? { ...type, name: "double", sizes: [] } : type;
        case "text":
            return first === undefined ? type : { ...type, name: smallest(TEXTS, first * 4), sizes: [] };
        case "blob":
            return first === undefined ? type : { ...type, name: smallest(BLOBS, first), sizes: [] };
        default:
            return type;
    }
}
function smallest(sizes, bytes) {
    return Object.entries(sizes).find(([, most]) => bytes <= most)?.[0] ?? "longtext";
}
/** Bytes of one character at most. */
const CHARSET_BYTES = {
    utf8mb4: 4,
    utf8mb3: 3,
    utf8: 3,
    latin1: 1,
    ascii: 1,
    binary: 1,
    ucs2: 2,
    utf16: 4,
    utf32: 4,
};
function bytesOf(charset) {
    return CHARSET_BYTES[charset ?? "utf8mb4"] ?? 4;
}
/** Null: nothing to say, since neither is known. */
function compareCharsets(a, b) {
    const from = canonicalCharset(a.charset);
    const to = canonicalCharset(b.charset);
    if (from === to)
        return null;
    if (to !== null && holdsCharset(to, from))
        return { narrower: null, same: false };
    const shown = to ?? "the table's character set";
    return { narrower: `${shown} cannot hold every character of ${from ?? "the old character set"}`, same: false };
}
function canonicalCharset(charset) {
    return charset === "utf8" ? "utf8mb3" : charset;
}
/** Whether every character of one set (null: any) is in the other. */
function holdsCharset(to, from) {
    if (to === "utf8mb4" || to === "utf16" || to === "utf32")
        return from !== "binary";
    if (from === "ascii")
        return true;
    return (to === "utf8mb3" || to === "ucs2") && (from === "latin1" || from === "utf8mb3" || from === "ucs2");
}
function compareWithin(a, b) {
    const same = JSON.stringify({ ...a, charset: null }) === JSON.stringify({ ...b, charset: null });
    if (same)
        return { narrower: null, otherKind: false, storage: "same" };
    return WITHIN[kindOf(a)](a, b);
}
function change(narrower, storage = "copy", otherKind = false) {
    return { narrower, otherKind, storage };
}
const NOT_COMPARED = "the types are not compared";
const WITHIN = {
    integer: (a, b) => change(integerNarrower(a, b), a.name === b.name && a.unsigned === b.unsigned ? "metadata" : "copy"),
    decimal: compareDecimals,
    float: (a, b) => {
        if (a.unsigned !== b.unsigned && b.unsigned)
            return change("negative values do not fit");
        return change(a.name === "double" && b.name === "float"
            ? "FLOAT keeps fewer digits than DOUBLE"
            : b.sizes.length > 1
                ? "digits are rounded"
                : null);
    },
    text: compareTexts,
    bytes: compareBytes,
    enum: (a, b) => compareMembers(a, b),
    set: (a, b) => compareMembers(a, b),
    bit: (a, b) => change((a.sizes[0] ?? 1) > (b.sizes[0] ?? 1) ? `BIT(${b.sizes[0] ?? 1}) is shorter` : null),
    time: compareTimes,
    json: () => change(null),
    other: () => change(NOT_COMPARED),
};
function integerNarrower(a, b) {
    const from = INTEGERS[a.name] ?? 8;
    const to = INTEGERS[b.name] ?? 0;
    if (b.unsigned && !a.unsigned)
        return "negative values do not fit an unsigned column";
    if (to < from)
        return `${b.name.toUpperCase()} is smaller than ${a.name.toUpperCase()}`;
    return a.unsigned && !b.unsigned && to <= from ? "the upper half of the unsigned values does not fit a signed column" : null;
}
function compareDecimals(a, b) {
    const [precision = 10, scale = 0] = a.sizes;
    const [newPrecision = 10, newScale = 0] = b.sizes;
    if (newScale < scale)
        return change(`values are rounded from ${scale} to ${newScale} decimal places`);
    if (newPrecision - newScale < precision - scale)
        return change("fewer digits before the decimal point fit");
    return change(b.unsigned && !a.unsigned ? "negative values do not fit" : null);
}
/** Characters that fit for certain; null: as many as the type of its bytes allows. */
function characters(type) {
    const bytes = TEXTS[type.name];
    return bytes === undefined ? (type.sizes[0] ?? 0) : Math.floor(bytes / bytesOf(type.charset));
}
function compareTexts(a, b) {
    const shorter = TEXTS[a.name] !== undefined && TEXTS[b.name] !== undefined
        ? (TEXTS[b.name] ?? 0) < (TEXTS[a.name] ?? 0)
        : fewerCharacters(a, b);
    if (shorter)
        return change("longer values do not fit");
    if (a.name !== "char" && b.name === "char")
        return change("CHAR drops trailing spaces");
    if (a.name !== "varchar" || b.name !== "varchar")
        return change(null);
    const bytes = bytesOf(b.charset ?? a.charset);
    return change(null, lengthStorage((a.sizes[0] ?? 0) * bytes, (b.sizes[0] ?? 0) * bytes));
}
/** The length is stored in one byte up to 255 bytes, else in two. MariaDB sees the difference where 128 bytes or more were allowed. */
function lengthStorage(before, after) {
    if (before <= 255 === after <= 255)
        return "metadata";
    return before < 128 ? "copy-mysql" : "copy";
}
function fewerCharacters(a, b) {
    // A TEXT column may hold as many one-byte characters as it has bytes.
    const from = TEXTS[a.name] ?? a.sizes[0] ?? 0;
    return characters(b) < from;
}
function bytesIn(type) {
    return BLOBS[type.name] ?? type.sizes[0] ?? 0;
}
function compareBytes(a, b) {
    if (bytesIn(b) < bytesIn(a))
        return change("longer values do not fit");
    if (b.name === "binary")
        return change("BINARY pads values with zero bytes");
    if (a.name !== "varbinary" || b.name !== "varbinary")
        return change(null);
    return change(null, lengthStorage(bytesIn(a), bytesIn(b)));
}
function compareMembers(a, b) {
    const kept = new Set(b.members);
    const removed = a.members.filter((member) => !kept.has(member));
    if (removed.length > 0)
        return change(`${removed.map((member) => `'${member}'`).join(", ")} is no member any more`);
    const appended = a.members.every((member, index) => b.members[index] === member);
    const limit = a.name === "enum" ? 255 : 8;
    const sameSize = a.name === "enum" ? a.members.length <= limit === b.members.length <= limit : bytesOfSet(a) === bytesOfSet(b);
    return change(null, appended && sameSize ? "metadata" : "copy");
}
function bytesOfSet({ members }) {
    const bytes = Math.ceil(members.length / 8);
    return bytes > 4 ? 8 : bytes;
}
/** Each kind of time -> those that hold all of its values. */
const HOLDS_TIME = {
    date: ["date", "datetime"],
    datetime: ["datetime"],
    timestamp: ["timestamp"],
    time: ["time"],
    year: ["year"],
};
function compareTimes(a, b) {
    if (HOLDS_TIME[a.name]?.includes(b.name) !== true) {
        const zoned = a.name === "timestamp" && b.name === "datetime";
        return change(zoned
            ? "the values are converted by the time zone of the session"
            : `${b.name.toUpperCase()} does not hold what ${a.name.toUpperCase()} holds`, "copy", true);
    }
    if ((b.sizes[0] ?? 0) < (a.sizes[0] ?? 0))
        return change(`fractions of a second are rounded to ${b.sizes[0] ?? 0} digits`);
    return change(null, "copy", a.name !== b.name);
}
/** Characters that the longest value of a type has as text. */
function printedLength(type) {
    switch (kindOf(type)) {
        case "integer":
            return { tinyint: 4, smallint: 6, mediumint: 9, int: 11, bigint: 20 }[type.name] ?? 20;
        case "decimal":
            return (type.sizes[0] ?? 10) + 3;
        case "enum":
            return Math.max(0, ...type.members.map((member) => member.length));
        case "set":
            return type.members.join(",").length;
        case "time":
            return 26;
        case "json":
            return TEXTS["longtext"] ?? 0;
        default:
            return null;
    }
}
const DIGITS = { tinyint: 3, smallint: 5, mediumint: 8, int: 10, bigint: 20 };
function compareAcross(a, b) {
    const [from, to] = [kindOf(a), kindOf(b)];
    const name = b.name.toUpperCase();
    if (to === "text") {
        const length = printedLength(a);
        if (length === null)
            return change(`not every value of ${a.name.toUpperCase()} is kept as ${name}`, "copy", true);
        return change(characters(b) < length ? "longer values do not fit" : null, "copy", from !== "enum" && from !== "set");
    }
    if (from === "integer" && to === "decimal") {
        const [precision = 10, scale = 0] = b.sizes;
        const fits = precision - scale >= (DIGITS[a.name] ?? 20) && !(b.unsigned && !a.unsigned);
        return change(fits ? null : `${name}(${precision},${scale}) has too few digits`, "copy", false);
    }
    if (from === "integer" && b.name === "double" && a.name !== "bigint")
        return change(b.unsigned && !a.unsigned ? "negative values do not fit" : null, "copy", true);
    if (from === "text" && to === "bytes")
        return change(bytesIn(b) < (TEXTS[a.name] ?? (a.sizes[0] ?? 0) * bytesOf(a.charset)) || b.name === "binary"
            ? "longer values do not fit"
            : null, "copy", true);
    return change(`not every value of ${a.name.toUpperCase()} is kept as ${name}`, "copy", true);
}

// EXTERNAL MODULE: ./build/risk/by-tokens/definitions.js
var definitions = __webpack_require__(2464);
;// CONCATENATED MODULE: ./build/risk/mysql/functions.js
/** Those that change something that lasts. */
const HARMFUL_FUNCTIONS = {
    setval: { dataLoss: "possible", breaks: true, because: ["SETVAL moves a sequence: numbers may be given a second time."] },
    sys_exec: { understood: false, dataLoss: "possible", because: ["SYS_EXEC runs a program on the server."] },
    sys_eval: { understood: false, dataLoss: "possible", because: ["SYS_EVAL runs a program on the server."] },
};
const BUILTIN_FUNCTIONS = new Set(`abs acos adddate addtime add_months aes_decrypt aes_encrypt any_value ascii asin atan atan2 avg benchmark bin bin_to_uuid binlog_gtid_pos bit_and
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
json_key_value json_array_intersect json_object_filter_keys json_unquote rownum sys.version_major sys.format_bytes schemas`.split(/\s+/));

;// CONCATENATED MODULE: ./build/risk/mysql/rows/calls.js


/** Nothing for functions that only compute, what the bodies do for those defined by migrations; others may do anything. */
function calledOutcome(situation, calls) {
    return (0,outcome/* mergeOutcomes */.ko)(calls.map((name) => oneCalled(situation, name)));
}
function oneCalled({ catalog, judge }, name) {
    const body = bodyOf(catalog, "routine", name.split(".").at(-1) ?? name);
    if (body !== undefined)
        return body === null ? unknown(name) : (0,outcome/* mergeOutcomes */.ko)(judge(body));
    const harm = HARMFUL_FUNCTIONS[name];
    if (harm !== undefined)
        return harm;
    return BUILTIN_FUNCTIONS.has(name) ? {} : unknown(name);
}
function unknown(name) {
    return {
        understood: false,
        dataLoss: "possible",
        breaks: true,
        because: [`What ${name} does is not known from the migrations; it may change anything.`],
    };
}
/** Undefined: never heard of; null: not readable. */
function bodyOf(catalog, kind, name) {
    return catalog.bodies.get(`${kind}:${name.toLowerCase()}`);
}

;// CONCATENATED MODULE: ./build/risk/mysql/rows/work.js

/**
 * Metadata locks as `performance_schema.metadata_locks` spells them, weakest first. DDL holds EXCLUSIVE, at the beginning and the end at
 * least; what waits in between for as long as the table is large is told apart (`stalls`).
 */
const METADATA_LOCKS = [
    "SHARED_READ",
    "SHARED_WRITE",
    "SHARED_UPGRADABLE",
    "SHARED_READ_ONLY",
    "SHARED_NO_WRITE",
    "SHARED_NO_READ_WRITE",
    "EXCLUSIVE",
];
/** DDL in MySQL and MariaDB commits: it is never part of a transaction. */
function altering(situation, work) {
    const { target, act } = situation;
    const algorithm = chosen(act.algorithm, work.algorithm);
    const rewrites = algorithm === "COPY" || algorithm === "REBUILD";
    const stalls = algorithm === "COPY" ||
        work.stalls === true ||
        (rewrites || work.scans === true ? act.lock === "SHARED" || act.lock === "EXCLUSIVE" : false);
    return {
        locks: [{ target, mode: "EXCLUSIVE" }],
        rewrites: rewrites ? [target] : [],
        scans: work.scans === true ? [target] : [],
        stalls: stalls ? [target] : [],
        transactional: false,
        because: sentences(target, { algorithm, stalls }),
    };
}
/** What the statement asks for itself. An algorithm that is too weak makes the server refuse it. */
function chosen(asked, own) {
    if (asked === "COPY")
        return "COPY";
    if (asked === "INSTANT")
        return "INSTANT";
    return asked === "NOCOPY" && own === null ? "INPLACE" : own;
}
function sentences(target, { algorithm, stalls }) {
    if (target.isNew)
        return [];
    if (algorithm === "COPY")
        return [`All rows of ${target.name} are copied (ALGORITHM=COPY); writes to it wait until that is done.`];
    if (algorithm === "REBUILD")
        return [
            `${target.name} is rebuilt in place (ALGORITHM=INPLACE); ${stalls ? "writes to it wait" : "reads and writes go on"} meanwhile.`,
        ];
    return stalls ? [`Writes to ${target.name} wait until its rows were read.`] : [];
}
/** The work together with what else is to be said. */
function altered(situation, work, rest) {
    return (0,outcome/* mergeOutcomes */.ko)([rest, altering(situation, work)]);
}
/** `SET foreign_key_checks = 0` earlier in the file. */
function isUncheckedSession(catalog) {
    return /^(0|off|false)$/.test(catalog.settings.get("foreign_key_checks") ?? "");
}
function exclusive(target) {
    return { locks: [{ target, mode: "EXCLUSIVE" }], transactional: false };
}

;// CONCATENATED MODULE: ./build/risk/mysql/rows/tables.js
/** CREATE, DROP, TRUNCATE and RENAME of tables. */







const PARCELS = "CREATE TABLE parcels (id INT PRIMARY KEY, code VARCHAR(20) NOT NULL, qty INT UNSIGNED, label VARCHAR(50), weight DECIMAL(8,2), state ENUM('new','sent'), KEY by_label (label));";
const TABLE_ROWS = [
    ...(0,row/* rowsOf */.R)("create-table", [
        {
            action: "create-table",
            summary: "CREATE TABLE IF NOT EXISTS of a table that is there changes nothing.",
            source: "CREATE TABLE Statement, IF NOT EXISTS",
            when: ({ act, target }) => act.ifNotExists && !act.temporary && target.state === "known",
            effect: ({ target }) => ({ transactional: false, because: [`${target.name} exists already, so nothing is created.`] }),
            examples: [{ setup: PARCELS, statement: "CREATE TABLE IF NOT EXISTS parcels (other INT)" }],
        },
        {
            action: "drop-table",
            summary: "MariaDB's CREATE OR REPLACE TABLE drops the table that is there, with all rows.",
            source: "MariaDB: CREATE TABLE, OR REPLACE",
            when: ({ act, target }) => act.orReplace && !act.temporary && target.state !== "absent",
            effect: (situation) => (0,outcome/* mergeOutcomes */.ko)([droppedTable(situation), { breaks: false, because: ["A table of the same name takes its place."] }]),
            examples: [{ setup: PARCELS, statement: "CREATE OR REPLACE TABLE parcels (id INT)" }],
        },
        {
            action: "create-table",
            summary: "A new table; tables that its foreign keys reference are locked for a moment.",
            source: "CREATE TABLE Statement; Metadata Locking: tables related by a foreign key are locked too",
            effect: (situation) => {
                const { act, target, catalog } = situation;
                const parents = act.definition.foreignKeys.map(({ references }) => (0,by_tokens_catalog/* targetNamed */.bH)(catalog, references.table));
                const read = (act.query?.rows ?? []).map(({ table }) => (0,by_tokens_catalog/* targetNamed */.bH)(catalog, table));
                return (0,outcome/* mergeOutcomes */.ko)([
                    { transactional: false, because: [`${target.name} is new.`], undo: "DROP TABLE, as long as it is empty." },
                    { locks: parents.map((parent) => ({ target: parent, mode: "EXCLUSIVE" })) },
                    { locks: read.map((each) => ({ target: each, mode: "SHARED_READ" })), scans: read },
                    calledOutcome(situation, act.query?.calls ?? []),
                ]);
            },
            examples: [
                {
                    statement: "CREATE TABLE pallets (id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY, name VARCHAR(100) NOT NULL) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4",
                },
                {
                    setup: PARCELS,
                    statement: "CREATE TABLE lines (id INT PRIMARY KEY, parcel INT, FOREIGN KEY (parcel) REFERENCES parcels (id) ON DELETE CASCADE)",
                },
                { setup: PARCELS, statement: "CREATE TABLE parcels_copy AS SELECT * FROM parcels" },
                { setup: PARCELS, statement: "CREATE TABLE parcels_new LIKE parcels" },
            ],
        },
    ]),
    ...(0,row/* rowsOf */.R)("drop-table", [
        {
            action: "drop-table",
            summary: "DROP TEMPORARY TABLE drops nothing that others see.",
            source: "DROP TABLE Statement, TEMPORARY",
            when: ({ act, target }) => act.temporary || target.table?.temporary === true,
            effect: ({ target }) => ({ because: [`${target.name} is a temporary table.`] }),
            examples: [{ statement: "DROP TEMPORARY TABLE IF EXISTS scratch" }],
        },
        {
            action: "drop-table",
            summary: "The table is known not to exist.",
            source: "DROP TABLE Statement, IF EXISTS",
            when: ({ target }) => target.state === "absent",
            effect: ({ target }) => ({ transactional: false, because: [`${target.name} does not exist, so nothing is dropped.`] }),
            examples: [{ setup: `${PARCELS} DROP TABLE parcels;`, statement: "DROP TABLE IF EXISTS parcels" }],
        },
        {
            action: "drop-table",
            summary: "The table is gone with all rows; it cannot be rolled back.",
            source: "DROP TABLE Statement; Statements That Cause an Implicit Commit",
            effect: (situation) => droppedTable(situation),
            examples: [
                { setup: PARCELS, statement: "DROP TABLE parcels" },
                { statement: "DROP TABLE IF EXISTS elsewhere, other.things CASCADE" },
            ],
        },
    ]),
    ...(0,row/* rowsOf */.R)("truncate", [
        {
            action: "truncate",
            summary: "All rows are gone at once; it cannot be rolled back.",
            source: "TRUNCATE TABLE Statement; Statements That Cause an Implicit Commit",
            effect: ({ target }) => ({
                ...exclusive(target),
                dataLoss: "certain",
                lost: [{ target, column: null }],
                breaks: true,
                because: [
                    target.isNew
                        ? `${target.name} is new in this release.`
                        : `All rows of ${target.name} are deleted, and numbering begins anew.`,
                ],
            }),
            examples: [{ setup: PARCELS, statement: "TRUNCATE TABLE parcels" }, { statement: "TRUNCATE parcels" }],
        },
    ]),
    ...(0,row/* rowsOf */.R)("rename-table", [
        {
            action: "swap-table",
            summary: "Another table takes a name that running code uses: what the old one holds is not found there any more.",
            source: "RENAME TABLE Statement: renaming several tables is done left to right, for instance to swap two names",
            when: (situation) => situation.act.kind === "rename-table" && takesPlace(situation) !== null,
            effect: (situation) => placeTaken(situation),
            examples: [
                {
                    setup: `${PARCELS} CREATE TABLE parcels_new LIKE parcels;`,
                    statement: "RENAME TABLE parcels TO parcels_old, parcels_new TO parcels",
                },
            ],
        },
        {
            action: "rename-table",
            summary: "Code that names the old name fails.",
            source: "RENAME TABLE Statement; ALTER TABLE Statement, RENAME",
            effect: ({ act, target, isMadeLater }) => ({
                ...exclusive(target),
                breaks: true,
                because: [
                    `${target.name} is called ${(0,by_tokens_catalog/* shownName */.HD)(act.to)} from then on${act.table !== null && isMadeLater("table", act.table.name) ? "; another table takes its name later" : "; code that names it fails"}.`,
                ],
                undo: "Rename it back.",
            }),
            examples: [
                { setup: PARCELS, statement: "RENAME TABLE parcels TO packets" },
                { setup: PARCELS, statement: "ALTER TABLE parcels RENAME TO packets" },
            ],
        },
    ]),
];
function droppedTable(situation) {
    const { target, catalog, act } = situation;
    const again = situation.isMadeLater("table", act.table.name);
    const children = (0,by_tokens_catalog/* childrenOf */.LU)(catalog, act.table).map((table) => table.name.name);
    return (0,outcome/* mergeOutcomes */.ko)([
        {
            ...exclusive(target),
            breaks: true,
            because: [
                ...(target.isNew ? [`${target.name} is new in this release.`] : []),
                ...(again && !target.isNew ? [`${target.name} is made again later; until then code that names it fails.`] : []),
                ...(children.length > 0
                    ? [`${children.join(", ")} references it: the server refuses unless foreign_key_checks is off.`]
                    : []),
            ],
        },
        lossOfTable(situation, target),
    ]);
}
/** MySQL commits each statement: what is written between a copy and the drop is in no copy, so a loss stays possible. */
function lossOfTable({ catalog }, target) {
    if (target.isNew)
        return {};
    if (target.table?.kind === "view")
        return { because: [`${target.name} is a view and holds no rows.`] };
    const remains = target.table === null ? null : (0,copies/* remainsOfTable */.vd)(catalog, target.table);
    if (remains === null)
        return {
            dataLoss: "certain",
            lost: [{ target, column: null }],
            because: [`All rows of ${target.name} are lost${target.state === "unknown" ? ", if it exists" : ""}.`],
        };
    const gone = [...remains.lost].filter(([, state]) => state === "certain").map(([column]) => column);
    if (gone.length > 0) {
        return {
            dataLoss: "certain",
            lost: gone.map((column) => ({ target, column })),
            because: [
                `${target.name} was copied before, but the values of ${gone.map((column) => `${target.name}.${column}`).join(", ")} were not and are lost.`,
            ],
        };
    }
    return {
        dataLoss: "possible",
        lost: [{ target, column: null }],
        because: [`${target.name} was copied to another table before; what is written between the copy and the drop is lost.`],
    };
}
/** The table that had the new name, where running code used it. */
function takesPlace({ act, catalog }) {
    const before = formerOf(catalog, act);
    if (before !== null)
        return { before };
    if (!act.swaps)
        return null;
    const { table, used } = (0,by_tokens_catalog/* targetNamed */.bH)(catalog, act.to);
    return used ? { before: table } : null;
}
function formerOf(catalog, act) {
    const key = `${(act.to.schema ?? catalog.database ?? "").toLowerCase()}\0${act.to.name.toLowerCase()}`;
    return catalog.former.get(key) ?? null;
}
function placeTaken(situation) {
    const { act, target } = situation;
    const before = takesPlace(situation)?.before ?? null;
    const name = (0,by_tokens_catalog/* shownName */.HD)(act.to);
    const missing = differences(before, target.table);
    return {
        ...exclusive(target),
        dataLoss: "possible",
        breaks: missing.length > 0 ? "always" : false,
        because: [
            `${target.name} takes the name ${name}: rows of the former ${name} that are not in it, or are written between the copy and the swap, are not found there any more.`,
            ...missing,
        ],
        undo: "Rename both back; what was written since then stays in the table that goes.",
    };
}
/** What running code misses in a table that takes another's place. */
function differences(before, after) {
    if (before === null || after === null || !before.complete || !after.complete)
        return [];
    const name = before.name.name;
    const missing = before.columns
        .filter((column) => (0,by_tokens_catalog/* columnOf */.uV)(after, column.name) === null)
        .map((column) => `${name}.${column.name} is missing in it.`);
    const required = after.columns
        .filter((column) => (0,by_tokens_catalog/* columnOf */.uV)(before, column.name) === null && (0,definitions/* needsValue */.p)(column))
        .map((column) => `${name}.${column.name} needs a value that running code does not give.`);
    return [...missing, ...required];
}

;// CONCATENATED MODULE: ./build/risk/mysql/rows/changes.js
/** MODIFY and CHANGE COLUMN: the whole definition anew. */






const SOURCE = "ALTER TABLE Statement, MODIFY and CHANGE; Online DDL Operations, Column Operations; Server SQL Modes, strict mode";
const CHANGE_ROWS = [
    ...(0,row/* rowsOf */.R)("change-column", [
        {
            action: "swap-column",
            summary: "CHANGE gives a column the name of another that goes in the same statement: running code reads and writes the wrong values.",
            source: SOURCE,
            when: ({ act }) => isRenamed(act) && act.swaps,
            effect: (situation) => (0,outcome/* mergeOutcomes */.ko)([
                {
                    dataLoss: "possible",
                    lost: [{ target: situation.target, column: situation.act.definition.name }],
                    breaks: true,
                    because: [
                        `${situation.target.name}.${situation.act.column} takes the name ${situation.act.definition.name}: running code writes into the wrong column without noticing.`,
                    ],
                },
                changed(situation),
            ]),
            examples: [{ setup: "CREATE TABLE pairs (a INT, b INT);", statement: "ALTER TABLE pairs CHANGE a b INT, CHANGE b a INT" }],
        },
        {
            action: "change-type-lossy",
            summary: "Values that do not fit make the statement fail in strict SQL mode, else they are cut; rounding goes unnoticed in every mode.",
            source: SOURCE,
            when: (situation) => losesValues(situation),
            effect: (situation) => changed(situation),
            examples: [
                { setup: PARCELS, statement: "ALTER TABLE parcels MODIFY label VARCHAR(20)" },
                { setup: PARCELS, statement: "ALTER TABLE parcels MODIFY COLUMN weight DECIMAL(8,1)" },
                { setup: PARCELS, statement: "ALTER TABLE parcels MODIFY state ENUM('new')" },
                { statement: "ALTER TABLE elsewhere CHANGE a a VARCHAR(255)" },
            ],
        },
        {
            action: "set-not-null",
            summary: "NULLs make the statement fail in strict SQL mode, else they become 0 or ''; NULLs that running code writes fail.",
            source: SOURCE,
            when: (situation) => forbidsNull(situation),
            effect: (situation) => changed(situation),
            examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels MODIFY qty INT UNSIGNED NOT NULL" }],
        },
        {
            action: "rename-column",
            summary: "CHANGE with a new name: code that names the old name fails.",
            source: SOURCE,
            when: ({ act }) => isRenamed(act),
            effect: (situation) => changed(situation),
            examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels CHANGE label caption VARCHAR(50)" }],
        },
        {
            action: "change-type",
            summary: "Every value fits the new type; the table is copied unless the old values are stored as the new ones are.",
            source: SOURCE,
            when: (situation) => comparison(situation).storage !== "same",
            effect: (situation) => changed(situation),
            examples: [
                { setup: PARCELS, statement: "ALTER TABLE parcels MODIFY label VARCHAR(60)" },
                { setup: PARCELS, statement: "ALTER TABLE parcels MODIFY qty BIGINT UNSIGNED" },
                { setup: PARCELS, statement: "ALTER TABLE parcels MODIFY state ENUM('new','sent','lost')" },
            ],
        },
        {
            action: "change-column",
            summary: "Only the default, the comment, the place or nullability changes.",
            source: SOURCE,
            effect: (situation) => changed(situation),
            examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels MODIFY label VARCHAR(50) COMMENT 'x' AFTER qty" }],
        },
    ]),
    ...(0,row/* rowsOf */.R)("convert-charset", [
        {
            action: "change-type-lossy",
            summary: "A character set that does not hold every character: those are replaced by '?' outside strict SQL mode.",
            source: "ALTER TABLE Statement, Changing the Character Set; Online DDL Operations, Table Operations",
            when: (situation) => !isConversionSafe(situation),
            effect: (situation) => converted(situation),
            examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels CONVERT TO CHARACTER SET latin1" }],
        },
        {
            action: "change-type-rewrite",
            summary: "The new character set holds every character; all rows are copied.",
            source: "ALTER TABLE Statement, Changing the Character Set; Online DDL Operations, Table Operations",
            effect: (situation) => converted(situation),
            examples: [
                { setup: PARCELS, statement: "ALTER TABLE parcels CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci" },
            ],
        },
    ]),
];
function isRenamed({ column, definition }) {
    return column.toLowerCase() !== definition.name.toLowerCase();
}
function before({ act, target }) {
    return (0,by_tokens_catalog/* columnOf */.uV)(target.table, act.column);
}
/** Without a character set of its own a column has the table's. */
function changes_withCharset(type, { target }) {
    return type === null ? null : { ...type, charset: type.charset ?? target.table?.charset ?? null };
}
function comparison(situation) {
    return compareTypes(changes_withCharset(before(situation)?.type ?? null, situation), changes_withCharset(situation.act.definition.type, situation));
}
/** Values of a generated column are computed, whatever they were. */
function losesValues(situation) {
    return !isFresh(situation) && (before(situation)?.generated ?? null) === null && comparison(situation).narrower !== null;
}
function isFresh(situation) {
    return situation.target.isNew || before(situation)?.epoch === "release";
}
function forbidsNull(situation) {
    const column = before(situation);
    return situation.act.definition.notNull && column?.notNull !== true;
}
function changed(situation) {
    const { act, target } = situation;
    const name = `${target.name}.${act.column}`;
    const column = before(situation);
    const type = comparison(situation);
    const fresh = isFresh(situation);
    const lossy = losesValues(situation);
    const nulls = forbidsNull(situation);
    const required = act.definition.notNull &&
        act.definition.default === "none" &&
        column !== null &&
        column.default !== "none" &&
        !act.definition.numbered;
    const unnumbered = column?.numbered === true && !act.definition.numbered;
    const breaks = !fresh && (lossy || nulls || required || unnumbered || type.otherKind || isRenamed(act));
    const because = [
        ...(lossy ? [`Values of ${name} may be cut, rounded or refused, since ${type.narrower ?? ""}.`] : []),
        ...(nulls && !fresh
            ? [
                `NULLs in ${name} make it fail, or become empty values outside strict SQL mode; running code cannot write NULL any more.`,
            ]
            : []),
        ...(isRenamed(act)
            ? [`${name} is called ${act.definition.name} from then on${fresh ? "" : "; code that names it fails"}.`]
            : []),
        ...(required && !nulls ? [`${name} has no default any more: INSERTs that leave it out fail.`] : []),
        ...(unnumbered ? [`${name} is not numbered any more: INSERTs that leave it out fail.`] : []),
    ];
    const rest = {
        dataLoss: lossy || (nulls && !fresh) ? "possible" : "none",
        lost: [{ target, column: act.column }],
        breaks,
        because: because.length > 0 ? because : [`Every value of ${name} fits its new definition.`],
        undo: "Change it back.",
    };
    return altered(situation, { algorithm: algorithmOf(situation, type) }, rest);
}
/** Certain only where the old definition is known. */
function algorithmOf(situation, type) {
    const column = before(situation);
    if (column === null || column.type === null)
        return null;
    if (type.storage === "copy" || (type.storage === "copy-mysql" && situation.dialect === "mysql"))
        return "COPY";
    if (situation.act.definition.notNull !== column.notNull)
        return "REBUILD";
    return situation.act.placed && situation.dialect === "mysql" ? "REBUILD" : "INSTANT";
}
/** Safe where the new set holds every character of the old one, which may not be known. */
function isConversionSafe({ act, target }) {
    if (act.charset === null)
        return false;
    const to = canonicalCharset(act.charset) ?? "";
    const charsets = target.table === null || !target.table.complete
        ? [null]
        : target.table.columns.map((column) => column.type?.charset ?? target.table?.charset ?? null);
    return charsets.every((from) => from === to || holdsCharset(to, canonicalCharset(from)));
}
function converted(situation) {
    const { act, target } = situation;
    const charset = act.charset ?? "the default of the database";
    if (isConversionSafe(situation)) {
        return altered(situation, { algorithm: "COPY" }, { because: [`${charset} holds every character of ${target.name}.`], undo: "Convert it back." });
    }
    return altered(situation, { algorithm: "COPY" }, {
        dataLoss: "possible",
        lost: [{ target, column: null }],
        breaks: true,
        because: [
            `${charset} may not hold every character of ${target.name}: others are refused, or replaced outside strict SQL mode.`,
        ],
    });
}

;// CONCATENATED MODULE: ./build/risk/mysql/rows/columns.js
/** ADD, DROP and RENAME of columns, defaults. */






const ONLINE = "Online DDL Operations, Column Operations; MariaDB: InnoDB Online DDL Operations with ALGORITHM=INSTANT";
const COLUMN_ROWS = [
    ...(0,row/* rowsOf */.R)("add-column", [
        {
            action: "add-column",
            summary: "ADD COLUMN IF NOT EXISTS of a column that is there changes nothing.",
            source: "MariaDB: ALTER TABLE, ADD COLUMN IF NOT EXISTS",
            when: ({ act, target }) => act.ifNotExists && (0,by_tokens_catalog/* columnOf */.uV)(target.table, act.column.name) !== null,
            effect: (situation) => altered(situation, { algorithm: "INSTANT" }, { because: [`${columnName(situation)} exists already, so nothing is added.`] }),
            examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels ADD COLUMN IF NOT EXISTS label INT" }],
        },
        {
            action: "add-generated-column",
            summary: "A generated column: STORED copies the table, VIRTUAL changes the dictionary only.",
            source: "Online DDL Operations, Generated Column Operations",
            when: ({ act }) => act.column.generated !== null,
            effect: (situation) => added(situation, { algorithm: situation.act.column.generated === "stored" ? "COPY" : "INSTANT" }),
            examples: [
                { setup: PARCELS, statement: "ALTER TABLE parcels ADD COLUMN twice INT GENERATED ALWAYS AS (qty * 2) STORED" },
                { setup: PARCELS, statement: "ALTER TABLE parcels ADD COLUMN twice INT AS (qty * 2) VIRTUAL" },
            ],
        },
        {
            action: "add-required-column",
            summary: "NOT NULL without a default: existing rows get 0 or '', INSERTs that leave the column out fail in strict mode.",
            source: `${ONLINE}; Data Type Default Values: an implicit default is only used outside strict SQL mode`,
            when: ({ act }) => (0,definitions/* needsValue */.p)(act.column),
            effect: (situation) => (0,outcome/* mergeOutcomes */.ko)([
                {
                    breaks: true,
                    because: [
                        `${columnName(situation)} is NOT NULL without a default: existing rows get an empty value, and the running code's INSERTs fail in strict SQL mode.`,
                    ],
                },
                added(situation, columnWork(situation)),
            ]),
            examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels ADD size INT NOT NULL" }],
        },
        {
            action: "add-identity-column",
            summary: "An AUTO_INCREMENT column numbers every row while the table is rebuilt and writers wait.",
            source: `${ONLINE}: adding an auto-increment column rebuilds the table and does not permit concurrent DML`,
            when: ({ act }) => act.column.numbered,
            effect: (situation) => added(situation, { algorithm: "REBUILD", stalls: true }),
            examples: [
                {
                    setup: "CREATE TABLE plain (a INT);",
                    statement: "ALTER TABLE plain ADD id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY FIRST",
                },
            ],
        },
        {
            action: "add-column",
            summary: "A column with a constant default, or none, is added to the dictionary only; a default that is computed copies the table, and so does MySQL for a CHECK.",
            source: ONLINE,
            effect: (situation) => added(situation, columnWork(situation)),
            examples: [
                { setup: PARCELS, statement: "ALTER TABLE parcels ADD COLUMN tier INT NOT NULL DEFAULT 3 AFTER qty" },
                {
                    setup: PARCELS,
                    statement: "ALTER TABLE parcels ADD seen_at DATETIME(6) NULL ON UPDATE CURRENT_TIMESTAMP(6), ADD (a INT, b JSON)",
                },
                { setup: PARCELS, statement: "ALTER TABLE parcels ADD token CHAR(36) DEFAULT (UUID())" },
                { setup: PARCELS, statement: "ALTER TABLE parcels ADD rank_no INT CHECK (rank_no > 0)" },
            ],
        },
    ]),
    ...(0,row/* rowsOf */.R)("rename-column", [
        {
            action: "swap-column",
            summary: "Another column takes a name that running code uses: it reads and writes the wrong values without an error.",
            source: "ALTER TABLE Statement: RENAME COLUMN can swap two names in one statement",
            when: ({ act }) => act.swaps,
            effect: (situation) => altered(situation, { algorithm: "INSTANT" }, {
                dataLoss: "possible",
                lost: [{ target: situation.target, column: situation.act.to }],
                breaks: true,
                because: [
                    `${situation.target.name}.${situation.act.column} takes the name ${situation.act.to}: running code writes into the wrong column without noticing.`,
                ],
                undo: "Rename both back; what was written since then stays where it was written.",
            }),
            examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels RENAME COLUMN label TO code, RENAME COLUMN code TO label" }],
        },
        {
            action: "rename-column",
            summary: "Code that names the old name fails.",
            source: `${ONLINE}: renaming a column`,
            effect: (situation) => renamed(situation, situation.act.column, situation.act.to),
            examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels RENAME COLUMN label TO caption" }],
        },
    ]),
    ...(0,row/* rowsOf */.R)("set-default", [
        {
            action: "drop-default",
            summary: "INSERTs that leave the column out fail where it is NOT NULL.",
            source: `${ONLINE}: dropping a column default`,
            when: ({ act }) => act.default === "none",
            effect: (situation) => {
                const { act, target } = situation;
                const optional = (0,by_tokens_catalog/* columnOf */.uV)(target.table, act.column)?.notNull === false;
                const because = `${target.name}.${act.column} has no default any more${optional ? "" : ": INSERTs that leave it out fail where it is NOT NULL"}.`;
                return altered(situation, { algorithm: "INSTANT" }, { breaks: !optional, because: [because], undo: "Set the default again." });
            },
            examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels ALTER COLUMN code DROP DEFAULT" }],
        },
        {
            action: "set-default",
            summary: "Only rows that are inserted later get it.",
            source: `${ONLINE}: setting a column default value`,
            effect: (situation) => altered(situation, { algorithm: "INSTANT" }, { because: [`Rows of ${situation.target.name} that are there keep their values.`], undo: "Set the old default again." }),
            examples: [
                { setup: PARCELS, statement: "ALTER TABLE parcels ALTER qty SET DEFAULT 1, ALTER COLUMN label SET DEFAULT 'none'" },
            ],
        },
    ]),
];
/** For RENAME COLUMN, and CHANGE with a new name. */
function renamed(situation, from, to) {
    const { target } = situation;
    const fresh = (0,by_tokens_catalog/* columnOf */.uV)(target.table, from)?.epoch === "release";
    const because = `${target.name}.${from} is called ${to} from then on${fresh ? "" : "; code that names it fails"}.`;
    return altered(situation, { algorithm: "INSTANT" }, { breaks: !fresh, because: [because], undo: "Rename it back." });
}
function columnName({ act, target }) {
    return `${target.name}.${act.column.name}`;
}
/** Key, check and default decide; MariaDB copies for a reference, which MySQL ignores in the definition of a column. */
function columnWork({ act, dialect, catalog }) {
    const { column } = act;
    const refers = column.references !== null && dialect === "mariadb" && !isUncheckedSession(catalog);
    if (column.default === "expression" || refers)
        return { algorithm: "COPY" };
    if (column.primary)
        return { algorithm: "REBUILD" };
    if (column.checked && dialect === "mysql")
        return { algorithm: "COPY" };
    return column.unique ? { algorithm: "INPLACE", scans: true } : { algorithm: "INSTANT" };
}
function added(situation, work) {
    const { act } = situation;
    const unique = act.column.unique || act.column.primary;
    const ignored = act.column.references !== null && situation.dialect === "mysql";
    return altered(situation, work, {
        because: [
            `${columnName(situation)} is added${unique && !act.column.numbered ? " with a unique key" : ""}.`,
            ...(ignored ? ["MySQL ignores REFERENCES in the definition of a column: there will be no foreign key."] : []),
        ],
        undo: `Drop ${columnName(situation)}.`,
    });
}

;// CONCATENATED MODULE: ./build/risk/mysql/rows/constraints.js
/** Foreign keys and checks. */





const CONSTRAINT_ROWS = [
    ...(0,row/* rowsOf */.R)("add-foreign-key", [
        {
            action: "add-foreign-key",
            summary: "All rows are copied and checked while writers wait, unless foreign_key_checks is off; the referenced table is locked too.",
            source: "Online DDL Operations, Foreign Key Operations: INPLACE needs foreign_key_checks to be off",
            effect: (situation) => {
                const { act, target, catalog } = situation;
                const parent = (0,by_tokens_catalog/* targetNamed */.bH)(catalog, {
                    schema: act.key.references.table.schema ?? act.table.schema,
                    name: act.key.references.table.name,
                });
                const unchecked = isUncheckedSession(catalog);
                const to = (0,by_tokens_catalog/* shownName */.HD)(act.key.references.table);
                return (0,outcome/* mergeOutcomes */.ko)([
                    altered(situation, { algorithm: unchecked ? "INPLACE" : "COPY" }, {
                        breaks: true,
                        because: [
                            unchecked
                                ? `Rows of ${target.name} that are there are not checked against ${to}, since foreign_key_checks is off.`
                                : `Rows of ${target.name} without a partner in ${to} make the statement fail, and later the running code's writes.`,
                        ],
                        undo: "Drop the foreign key.",
                    }),
                    parentLocks(parent, unchecked),
                ]);
            },
            examples: [
                {
                    setup: `${PARCELS} CREATE TABLE carriers (id INT PRIMARY KEY);`,
                    statement: "ALTER TABLE parcels ADD CONSTRAINT fk FOREIGN KEY (qty) REFERENCES carriers (id) ON DELETE SET NULL",
                },
                {
                    setup: `${PARCELS} CREATE TABLE carriers (id INT PRIMARY KEY); SET foreign_key_checks = 0;`,
                    statement: "ALTER TABLE parcels ADD FOREIGN KEY (qty) REFERENCES carriers (id)",
                },
            ],
        },
    ]),
    ...(0,row/* rowsOf */.R)("add-check", [
        {
            action: "add-check",
            summary: "Every row is checked while the table is copied, unless NOT ENFORCED.",
            source: "CHECK Constraints; ALTER TABLE Statement, ADD CHECK",
            effect: (situation) => {
                const { act, target } = situation;
                return altered(situation, { algorithm: act.enforced ? "COPY" : "INSTANT" }, {
                    breaks: act.enforced,
                    because: [
                        act.enforced
                            ? `Rows of ${target.name} that break the check make the statement fail, and later the running code's writes.`
                            : `The check on ${target.name} is not enforced.`,
                    ],
                    undo: "Drop the check.",
                });
            },
            examples: [
                { setup: PARCELS, statement: "ALTER TABLE parcels ADD CONSTRAINT positive CHECK (qty > 0)" },
                { setup: PARCELS, statement: "ALTER TABLE parcels ADD CHECK (qty > 0) NOT ENFORCED" },
            ],
        },
    ]),
];
function parentLocks(parent, unchecked) {
    return { locks: [{ target: parent, mode: "EXCLUSIVE" }], stalls: unchecked ? [] : [parent] };
}

// EXTERNAL MODULE: ./build/risk/by-tokens/data-outcomes.js
var data_outcomes = __webpack_require__(85656);
;// CONCATENATED MODULE: ./build/risk/mysql/rows/data.js
/** INSERT, REPLACE, LOAD DATA, UPDATE, DELETE, and statements that only look. */






const UPDATE_SOURCE = "UPDATE Statement";
const DATA_ROWS = [
    ...(0,row/* rowsOf */.R)("insert", [
        {
            action: "upsert",
            summary: "REPLACE deletes the rows that are there, with all columns it does not name.",
            source: "REPLACE Statement; LOAD DATA Statement, REPLACE",
            when: ({ act }) => act.mode === "replace",
            effect: (situation) => (0,outcome/* mergeOutcomes */.ko)([
                (0,data_outcomes/* overwritten */.gu)(situation, `Rows of ${situation.target.name} with the same key are deleted and written anew.`),
                written(situation),
            ]),
            examples: [
                { setup: PARCELS, statement: "REPLACE INTO parcels (id, code) VALUES (1, 'a')" },
                { statement: "LOAD DATA LOCAL INFILE 'x.csv' REPLACE INTO TABLE elsewhere" },
            ],
        },
        {
            action: "upsert",
            summary: "ON DUPLICATE KEY UPDATE overwrites the rows that are there.",
            source: "INSERT ... ON DUPLICATE KEY UPDATE Statement",
            when: ({ act }) => act.mode === "upsert" && act.overwritten.length > 0,
            effect: (situation) => (0,outcome/* mergeOutcomes */.ko)([
                (0,data_outcomes/* overwritten */.gu)(situation, `Rows of ${situation.target.name} that are there already are overwritten.`),
                written(situation),
            ]),
            examples: [
                {
                    setup: PARCELS,
                    statement: "INSERT INTO parcels (id, code) VALUES (1, 'a') ON DUPLICATE KEY UPDATE code = VALUES(code)",
                },
            ],
        },
        {
            action: "insert",
            summary: "Rows are added; with IGNORE those that do not fit are left out or cut. Nothing that is there changes.",
            source: "INSERT Statement",
            effect: (situation) => (0,outcome/* mergeOutcomes */.ko)([
                written(situation),
                {
                    because: [`Rows are added to ${situation.target.name}; those that are there stay.`],
                    undo: "Delete the rows that were added.",
                },
            ]),
            examples: [
                { setup: PARCELS, statement: "INSERT INTO parcels (id, code) VALUES (1, 'a'), (2, NOW())" },
                { setup: PARCELS, statement: "INSERT IGNORE INTO parcels SET id = 1, code = 'a'" },
                {
                    setup: PARCELS,
                    statement: "INSERT INTO parcels (id, code) SELECT id, UPPER(code) FROM parcels ON DUPLICATE KEY UPDATE id = id",
                },
            ],
        },
    ]),
    ...(0,row/* rowsOf */.R)("update", [
        {
            action: "backfill",
            summary: "Only columns of this release, or NULLs, are written, or no row: no value that was there is gone.",
            source: UPDATE_SOURCE,
            when: (situation) => (0,data_outcomes/* overwrittenBy */.r0)(situation).length === 0,
            effect: (situation) => (0,outcome/* mergeOutcomes */.ko)([written(situation), { because: [`No value of ${situation.target.name} that was there is overwritten.`] }]),
            examples: [
                { setup: PARCELS, statement: "UPDATE parcels SET label = 'none' WHERE label IS NULL" },
                { setup: PARCELS, statement: "UPDATE parcels SET label = COALESCE(label, code)" },
            ],
        },
        {
            action: "update-all",
            summary: "Without a condition (or with one that is always true) the old values of all rows are gone.",
            source: UPDATE_SOURCE,
            when: ({ act }) => act.rows === "all",
            effect: (situation) => (0,outcome/* mergeOutcomes */.ko)([(0,data_outcomes/* updated */.C2)(situation, "certain"), written(situation)]),
            examples: [
                { setup: PARCELS, statement: "UPDATE parcels SET label = 'same'" },
                { setup: PARCELS, statement: "UPDATE parcels SET label = 'same' WHERE 1 = 1" },
            ],
        },
        {
            action: "update",
            summary: "The old values of the rows that match are gone.",
            source: UPDATE_SOURCE,
            effect: (situation) => (0,outcome/* mergeOutcomes */.ko)([(0,data_outcomes/* updated */.C2)(situation, "possible"), written(situation)]),
            examples: [
                { setup: PARCELS, statement: "UPDATE parcels SET label = 'x' WHERE qty > 10" },
                { setup: PARCELS, statement: "UPDATE parcels p JOIN carriers c ON c.id = p.id SET p.label = c.title" },
            ],
        },
    ]),
    ...(0,row/* rowsOf */.R)("delete", [
        {
            action: "delete-all",
            summary: "Without a condition (or with one that is always true) all rows are gone.",
            source: "DELETE Statement",
            when: ({ act }) => act.rows === "all",
            effect: (situation) => (0,outcome/* mergeOutcomes */.ko)([(0,data_outcomes/* deleted */.KF)(situation, "certain", `All rows of ${situation.target.name} are deleted.`), written(situation)]),
            examples: [
                { setup: PARCELS, statement: "DELETE FROM parcels" },
                { setup: PARCELS, statement: "DELETE FROM parcels WHERE true OR id > 5" },
            ],
        },
        {
            action: "delete",
            summary: "The condition is true of no row.",
            source: "DELETE Statement",
            when: ({ act }) => act.rows === "none",
            effect: (situation) => (0,outcome/* mergeOutcomes */.ko)([written(situation), { because: ["The condition is true of no row."] }]),
            examples: [{ setup: PARCELS, statement: "DELETE FROM parcels WHERE 1 = 0" }],
        },
        {
            action: "delete",
            summary: "Rows that match are gone, with those that reference them by ON DELETE CASCADE.",
            source: "DELETE Statement; FOREIGN KEY Constraints, Referential Actions",
            effect: (situation) => (0,outcome/* mergeOutcomes */.ko)([
                (0,data_outcomes/* deleted */.KF)(situation, "possible", `Rows of ${situation.target.name} that match are deleted.`),
                written(situation),
            ]),
            examples: [
                { setup: PARCELS, statement: "DELETE FROM parcels WHERE qty < 10" },
                { setup: PARCELS, statement: "DELETE p FROM parcels p LEFT JOIN carriers c ON c.id = p.id WHERE c.id IS NULL" },
                {
                    setup: `${PARCELS} CREATE TABLE lines (id INT, parcel INT, FOREIGN KEY (parcel) REFERENCES parcels (id) ON DELETE CASCADE);`,
                    statement: "DELETE FROM parcels ORDER BY id LIMIT 10",
                },
            ],
        },
    ]),
    ...(0,row/* rowsOf */.R)("select", [
        {
            action: "select",
            summary: "Reads; what the functions do that it calls counts.",
            source: "SELECT Statement; DO Statement",
            effect: (situation) => (0,outcome/* mergeOutcomes */.ko)([calledOutcome(situation, situation.act.calls), { because: ["It only reads."] }]),
            examples: [{ statement: "SELECT COUNT(*) FROM parcels" }, { statement: "WITH a AS (SELECT 1) SELECT * FROM a" }],
        },
    ]),
];
function written(situation) {
    const { target, act, catalog } = situation;
    const sources = act.kind === "insert" ? (act.query?.rows ?? []) : [];
    const read = sources.map(({ table }) => (0,by_tokens_catalog/* targetNamed */.bH)(catalog, table));
    const locks = [{ target, mode: "SHARED_WRITE" }, ...read.map((each) => ({ target: each, mode: "SHARED_READ" }))];
    return (0,outcome/* mergeOutcomes */.ko)([{ locks, scans: read }, calledOutcome(situation, act.calls)]);
}

;// CONCATENATED MODULE: ./build/risk/mysql/rows/drop-column.js
/** DROP COLUMN: the values go. */






const DROP_COLUMN_ROWS = (0,row/* rowsOf */.R)("drop-column", [
    {
        action: "drop-column",
        summary: "DROP COLUMN IF EXISTS of a column that is not there changes nothing.",
        source: "MariaDB: ALTER TABLE, DROP COLUMN IF EXISTS",
        when: ({ act, target }) => act.ifExists && (0,by_tokens_catalog/* lacksColumn */.Lq)(target.table, act.column),
        effect: (situation) => altered(situation, { algorithm: "INSTANT" }, { because: [`${droppedName(situation)} does not exist, so nothing is dropped.`] }),
        examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels DROP COLUMN IF EXISTS never_there" }],
    },
    {
        action: "drop-generated-column",
        summary: "The values of a generated column can be computed again; its readers fail.",
        source: "Online DDL Operations, Generated Column Operations",
        when: ({ act, target }) => ((0,by_tokens_catalog/* columnOf */.uV)(target.table, act.column)?.generated ?? null) !== null,
        effect: (situation) => altered(situation, {
            algorithm: situation.target.table !== null && (0,by_tokens_catalog/* columnOf */.uV)(situation.target.table, situation.act.column)?.generated === "stored"
                ? "REBUILD"
                : "INSTANT",
        }, {
            breaks: true,
            because: [`${droppedName(situation)} is generated from other columns, so no information is lost with it.`],
            undo: "Add it again with the same expression.",
        }),
        examples: [
            {
                setup: `${PARCELS} ALTER TABLE parcels ADD twice INT AS (qty * 2);`,
                statement: "ALTER TABLE parcels DROP COLUMN twice",
            },
        ],
    },
    {
        action: "drop-column",
        summary: "The values are lost, and indexes lose the column; it cannot be rolled back.",
        source: `${ONLINE}; ALTER TABLE Statement: columns that are dropped are removed from indexes`,
        effect: (situation) => dropped(situation),
        examples: [
            { setup: PARCELS, statement: "ALTER TABLE parcels DROP COLUMN weight" },
            { setup: PARCELS, statement: "ALTER TABLE parcels DROP label, ADD label TEXT" },
            { statement: "ALTER TABLE `elsewhere` DROP `anything`" },
        ],
    },
]);
function droppedName({ act, target }) {
    return `${target.name}.${act.column}`;
}
function dropped(situation) {
    const { act, target, catalog } = situation;
    const column = (0,by_tokens_catalog/* columnOf */.uV)(target.table, act.column);
    const name = droppedName(situation);
    const remains = target.table === null ? "certain" : (0,copies/* remainsOfColumn */.nr)(catalog, target.table, act.column);
    const copied = remains !== "certain";
    const fresh = target.isNew || column?.epoch === "release";
    return altered(situation, { algorithm: dropAlgorithm(situation, column) }, {
        dataLoss: copied ? "possible" : "certain",
        lost: [{ target, column: act.column }],
        breaks: !fresh,
        because: fresh
            ? [`${name} was added in this release.`]
            : [
                copied
                    ? `The values of ${name} were copied before; what is written between the copy and the drop is lost.`
                    : `The values of ${name} are lost.`,
                ...(act.again ? [`${name} is added again, without the values.`] : []),
            ],
        undo: null,
    });
}
/** Dropping a column that is part of an index rebuilds the table; whether it is one is known only of known tables. */
function dropAlgorithm({ target, act }, column) {
    if (target.table === null || column === null || !target.table.complete)
        return null;
    return target.table.keys.some((key) => key.columns.includes(act.column.toLowerCase())) ? null : "INSTANT";
}

;// CONCATENATED MODULE: ./build/risk/mysql/rows/keys.js
/** Indexes, keys, foreign keys, checks. */



const keys_ONLINE = "Online DDL Operations, Index Operations";
const KEY_ROWS = [
    ...(0,row/* rowsOf */.R)("add-key", [
        {
            action: "add-unique",
            summary: "MariaDB's ALTER IGNORE TABLE deletes the rows that break the new key.",
            source: "MariaDB: ALTER TABLE, IGNORE",
            when: ({ act }) => act.ignore && isUnique(act),
            effect: (situation) => altered(situation, { algorithm: "COPY" }, {
                dataLoss: "possible",
                lost: [{ target: situation.target, column: null }],
                breaks: true,
                because: [`Rows of ${situation.target.name} that are equal in the columns of the key are deleted without an error.`],
            }),
            examples: [{ setup: PARCELS, statement: "ALTER IGNORE TABLE parcels ADD UNIQUE (label)" }],
        },
        {
            action: "add-primary-key",
            summary: "The table is rebuilt in the order of the key; fails where values repeat.",
            source: `${keys_ONLINE} and Primary Key Operations`,
            when: ({ act }) => act.key.kind === "primary",
            effect: (situation) => altered(situation, { algorithm: "REBUILD" }, {
                breaks: true,
                because: [
                    `${situation.target.name} gets a primary key: the statement fails where values repeat or are NULL, and so do later INSERTs.`,
                ],
                undo: "DROP PRIMARY KEY.",
            }),
            examples: [{ setup: "CREATE TABLE plain (a INT NOT NULL);", statement: "ALTER TABLE plain ADD PRIMARY KEY (a)" }],
        },
        {
            action: "add-unique",
            summary: "Fails where values repeat; afterwards running code cannot write equal ones.",
            source: keys_ONLINE,
            when: ({ act }) => isUnique(act),
            effect: (situation) => altered(situation, { algorithm: "INPLACE", scans: true }, {
                breaks: true,
                because: [`Equal values in ${keys_named(situation)} make the statement fail, and later the running code's writes.`],
                undo: "Drop the index.",
            }),
            examples: [
                { setup: PARCELS, statement: "ALTER TABLE parcels ADD UNIQUE KEY u (label)" },
                { setup: PARCELS, statement: "CREATE UNIQUE INDEX u ON parcels (label(10) DESC) ALGORITHM=INPLACE LOCK=NONE" },
            ],
        },
        {
            action: "create-index",
            summary: "The rows are read while reads and writes go on; FULLTEXT and SPATIAL make writers wait.",
            source: keys_ONLINE,
            effect: (situation) => altered(situation, indexWork(situation), {
                because: [`An index on ${keys_named(situation)} is built.`],
                undo: "Drop the index.",
            }),
            examples: [
                { setup: PARCELS, statement: "CREATE INDEX by_qty ON parcels (qty)" },
                { setup: PARCELS, statement: "ALTER TABLE parcels ADD FULLTEXT INDEX words (label)" },
                { setup: PARCELS, statement: "CREATE OR REPLACE INDEX by_label ON parcels (label, qty)" },
            ],
        },
    ]),
    ...(0,row/* rowsOf */.R)("drop-key", [
        {
            action: "drop-primary-key",
            summary: "All rows are copied, unless another primary key is added in the same statement.",
            source: "Online DDL Operations, Primary Key Operations",
            when: ({ act }) => act.what === "primary",
            effect: (situation) => {
                return altered(situation, { algorithm: situation.act.again ? "REBUILD" : "COPY" }, { because: [`The primary key of ${situation.target.name} goes; values may repeat.`], undo: "Add it again." });
            },
            examples: [
                { setup: PARCELS, statement: "ALTER TABLE parcels DROP PRIMARY KEY, ADD PRIMARY KEY (id, code)" },
                { setup: PARCELS, statement: "DROP INDEX `PRIMARY` ON parcels" },
            ],
        },
        {
            action: "drop-index",
            summary: "Queries that used it are slower; a unique one no longer keeps equal values out.",
            source: keys_ONLINE,
            when: ({ act }) => act.what === "index",
            effect: (situation) => altered(situation, { algorithm: "INPLACE" }, {
                because: [`The index ${situation.act.name} of ${situation.target.name} is dropped; no value goes with it.`],
                undo: "Create it again.",
            }),
            examples: [
                { setup: PARCELS, statement: "DROP INDEX by_label ON parcels" },
                { setup: PARCELS, statement: "ALTER TABLE parcels DROP KEY by_label, ADD KEY by_label (label, qty)" },
            ],
        },
        {
            action: "drop-constraint",
            summary: "Foreign keys and checks go; no value changes.",
            source: "Online DDL Operations, Foreign Key Operations",
            effect: (situation) => altered(situation, { algorithm: "INPLACE" }, {
                because: [`The constraint ${situation.act.name} of ${situation.target.name} is dropped; nothing checks it any more.`],
                undo: "Add it again.",
            }),
            examples: [
                { setup: PARCELS, statement: "ALTER TABLE parcels DROP FOREIGN KEY fk_carrier" },
                { setup: PARCELS, statement: "ALTER TABLE parcels DROP CHECK positive, DROP CONSTRAINT other" },
            ],
        },
    ]),
    ...(0,row/* rowsOf */.R)("rename-key", [
        {
            action: "rename-index",
            summary: "Only index hints name it.",
            source: keys_ONLINE,
            effect: (situation) => altered(situation, { algorithm: "INSTANT" }, { because: [`Only the name of an index of ${situation.target.name} changes.`], undo: "Rename it back." }),
            examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels RENAME INDEX by_label TO labels" }],
        },
    ]),
    ...(0,row/* rowsOf */.R)("alter-key", [
        {
            action: "alter-index",
            summary: "The optimiser sees the index or does not; it is kept up to date in either case.",
            source: "Invisible Indexes; MariaDB: Ignored Indexes",
            effect: (situation) => altered(situation, { algorithm: "INSTANT" }, { because: [`Whether queries use the index ${situation.act.name} changes.`], undo: "Set it back." }),
            examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels ALTER INDEX by_label INVISIBLE" }],
        },
    ]),
    ...(0,row/* rowsOf */.R)("toggle-check", [
        {
            action: "alter-constraint",
            summary: "ENFORCED checks every row while the table is copied.",
            source: "ALTER TABLE Statement, ALTER CHECK; CHECK Constraints",
            effect: (situation) => {
                const enforced = situation.act.to === "enforced";
                return altered(situation, { algorithm: enforced ? "COPY" : "INSTANT" }, {
                    breaks: enforced,
                    because: [
                        `The check ${situation.act.name} of ${situation.target.name} is ${enforced ? "enforced: rows that break it make this fail, and later writes" : "not enforced any more"}.`,
                    ],
                });
            },
            examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels ALTER CHECK positive NOT ENFORCED" }],
        },
    ]),
];
function isUnique({ key }) {
    return key.kind === "unique" || key.kind === "primary";
}
function keys_named({ act, target }) {
    return act.key.columns.length === 0 ? target.name : act.key.columns.map((column) => `${target.name}.${column}`).join(", ");
}
/** The first FULLTEXT index of a table without FTS_DOC_ID rebuilds it; which one is the first is not known. */
function indexWork({ act }) {
    const waits = act.key.kind === "fulltext" || act.key.kind === "spatial" || act.key.kind === "vector";
    return { algorithm: "INPLACE", scans: true, stalls: waits };
}

;// CONCATENATED MODULE: ./build/risk/mysql/rows/server-objects.js
const SERVER_OBJECTS = [
    {
        what: "create-role",
        summary: "A new account.",
        source: "CREATE USER Statement",
        because: "An account is added.",
        examples: [{ statement: "CREATE USER IF NOT EXISTS 'app'@'%' IDENTIFIED BY 'x'" }],
    },
    {
        what: "alter-role",
        summary: "An account changes: code that logs in with it may fail.",
        source: "ALTER USER, RENAME USER, SET PASSWORD Statements",
        breaks: true,
        because: "Code that logs in with the account may fail.",
        examples: [{ statement: "ALTER USER 'app'@'%' ACCOUNT LOCK" }, { statement: "SET PASSWORD FOR 'app'@'%' = 'x'" }],
    },
    {
        what: "drop-role",
        summary: "Code that logs in with it fails.",
        source: "DROP USER Statement",
        breaks: true,
        because: "Code that logs in with the account fails.",
        examples: [{ statement: "DROP USER IF EXISTS 'app'@'localhost'" }],
    },
    {
        what: "grant",
        summary: "Privileges are added.",
        source: "GRANT Statement",
        because: "Privileges are added.",
        examples: [{ statement: "GRANT SELECT, INSERT ON app.* TO 'app'@'%'" }],
    },
    {
        what: "revoke",
        summary: "Code that needs them fails.",
        source: "REVOKE Statement",
        breaks: true,
        because: "Code that needs the privileges fails.",
        examples: [{ statement: "REVOKE DELETE ON app.* FROM 'app'@'%'" }],
    },
    {
        what: "create-object",
        summary: "Servers, tablespaces, plugins and their like.",
        source: "CREATE SERVER, CREATE TABLESPACE, INSTALL PLUGIN Statements",
        because: "% is added; it holds no rows yet.",
        examples: [{ statement: "CREATE TABLESPACE ts ADD DATAFILE 'ts.ibd'" }],
    },
    {
        what: "alter-object",
        summary: "Servers, tablespaces, events and their like.",
        source: "ALTER SERVER, ALTER TABLESPACE, ALTER EVENT Statements",
        breaks: true,
        because: "Properties of % change.",
        examples: [{ statement: "ALTER EVENT e DISABLE" }],
    },
    {
        what: "drop-object",
        summary: "Code that uses it fails.",
        source: "DROP SERVER, UNINSTALL PLUGIN Statements",
        breaks: true,
        because: "Code that uses % fails.",
        examples: [{ statement: "DROP SERVER IF EXISTS far" }],
    },
    {
        what: "drop-tablespace",
        summary: "The server refuses it where tables are in it; what else is in it is gone.",
        source: "DROP TABLESPACE Statement",
        dataLoss: "possible",
        breaks: true,
        because: "What % holds may be lost.",
        examples: [{ statement: "DROP TABLESPACE ts" }],
    },
    {
        what: "alter-system",
        summary: "The server as a whole changes or stops.",
        source: "ALTER INSTANCE, SHUTDOWN Statements",
        breaks: true,
        because: "The whole server is affected.",
        examples: [{ statement: "ALTER INSTANCE ROTATE INNODB MASTER KEY" }],
    },
    {
        what: "replication",
        summary: "Replicas stop, start or follow another source.",
        source: "SQL Statements for Controlling Replication",
        breaks: true,
        because: "Replication is affected.",
        examples: [{ statement: "STOP REPLICA" }],
    },
    {
        what: "reset",
        action: "purge-logs",
        summary: "Binary logs are deleted: there is no point-in-time recovery from before.",
        source: "RESET BINARY LOGS AND GTIDS Statement; RESET REPLICA Statement",
        dataLoss: "possible",
        breaks: true,
        because: "Binary logs may be deleted, and with them point-in-time recovery.",
        examples: [{ statement: "RESET MASTER" }],
    },
    {
        what: "purge",
        action: "purge-logs",
        summary: "Binary logs are deleted: there is no point-in-time recovery from before.",
        source: "PURGE BINARY LOGS Statement",
        dataLoss: "possible",
        because: "Binary logs are deleted, and with them point-in-time recovery.",
        examples: [{ statement: "PURGE BINARY LOGS TO 'b.000010'" }],
    },
    {
        what: "savepoint",
        summary: "Changes no data.",
        source: "SAVEPOINT Statement",
        transactional: true,
        because: "It changes no data.",
        examples: [{ statement: "SAVEPOINT a" }],
    },
    {
        what: "deallocate",
        action: "session",
        summary: "Changes no data.",
        source: "DEALLOCATE PREPARE Statement",
        transactional: true,
        because: "It changes no data.",
        examples: [{ statement: "DEALLOCATE PREPARE s" }],
    },
    {
        what: "session",
        summary: "Looks at something, or concerns this session only.",
        source: "SHOW, EXPLAIN, DESCRIBE, FLUSH, KILL Statements",
        transactional: true,
        because: "It changes no data.",
        examples: [{ statement: "SHOW TABLES" }, { statement: "EXPLAIN DELETE FROM parcels" }, { statement: "SET NAMES utf8mb4" }],
    },
];

;// CONCATENATED MODULE: ./build/risk/mysql/rows/object-list.js


/** What is true of every object of a kind, whatever is known of it. DDL commits. */
const OBJECTS = [
    ...SERVER_OBJECTS,
    {
        what: "drop-database",
        summary: "All tables of the database are gone with their rows.",
        source: "DROP DATABASE Statement",
        dataLoss: "certain",
        breaks: true,
        because: "All tables of % are lost.",
        examples: [{ statement: "DROP DATABASE IF EXISTS old" }, { statement: "DROP SCHEMA old" }],
    },
    {
        what: "replace-database",
        action: "drop-database",
        summary: "MariaDB drops the database that is there.",
        source: "MariaDB: CREATE DATABASE, OR REPLACE",
        dataLoss: "certain",
        breaks: true,
        because: "All tables of % are lost where it exists.",
        examples: [{ statement: "CREATE OR REPLACE DATABASE old" }],
    },
    {
        what: "create-database",
        summary: "A new, empty database.",
        source: "CREATE DATABASE Statement",
        because: "% is new.",
        examples: [{ statement: "CREATE DATABASE IF NOT EXISTS fresh CHARACTER SET utf8mb4" }],
    },
    {
        what: "alter-database",
        summary: "Tables that are there keep their character sets.",
        source: "ALTER DATABASE Statement",
        because: "Only tables that are made later are affected.",
        examples: [{ statement: "ALTER DATABASE old CHARACTER SET utf8mb4" }],
    },
    {
        what: "create-view",
        summary: "A new view.",
        source: "CREATE VIEW Statement",
        because: "% is new and holds no rows.",
        examples: [
            {
                setup: PARCELS,
                statement: "CREATE ALGORITHM = MERGE DEFINER = `a`@`%` SQL SECURITY INVOKER VIEW v (a) AS SELECT id FROM parcels WITH CHECK OPTION",
            },
        ],
    },
    {
        what: "replace-view",
        summary: "Code that reads the view may miss columns.",
        source: "CREATE VIEW Statement, OR REPLACE",
        breaks: true,
        because: "The view % may have other columns afterwards.",
        examples: [{ statement: "CREATE OR REPLACE VIEW v AS SELECT 1 AS a" }, { statement: "ALTER VIEW v AS SELECT 1 AS a" }],
    },
    {
        what: "drop-view",
        summary: "Code that reads it fails; no rows go.",
        source: "DROP VIEW Statement",
        breaks: true,
        because: "Code that reads the view % fails; it holds no rows.",
        examples: [{ statement: "DROP VIEW IF EXISTS v, w" }],
    },
    {
        what: "create-sequence",
        summary: "A new sequence.",
        source: "MariaDB: CREATE SEQUENCE",
        because: "% is new.",
        examples: [{ statement: "CREATE SEQUENCE s START WITH 1" }],
    },
    {
        what: "replace-sequence",
        action: "restart-sequence",
        summary: "Numbers may be given a second time.",
        source: "MariaDB: CREATE SEQUENCE, OR REPLACE",
        dataLoss: "possible",
        breaks: true,
        because: "Numbers of % may be given a second time.",
        examples: [{ statement: "CREATE OR REPLACE SEQUENCE s" }],
    },
    {
        what: "restart-sequence",
        summary: "Numbers may be given a second time.",
        source: "MariaDB: ALTER SEQUENCE, RESTART",
        dataLoss: "possible",
        breaks: true,
        because: "Numbers of % may be given a second time.",
        examples: [{ statement: "ALTER SEQUENCE s RESTART 1" }],
    },
    {
        what: "alter-sequence",
        summary: "Increment, limits and cache change.",
        source: "MariaDB: ALTER SEQUENCE",
        because: "Only the steps and limits of % change.",
        examples: [{ statement: "ALTER SEQUENCE s CACHE 100" }],
    },
    {
        what: "drop-sequence",
        summary: "Its last number is lost.",
        source: "MariaDB: DROP SEQUENCE",
        dataLoss: "certain",
        breaks: true,
        because: "The last number of % is lost.",
        examples: [{ statement: "DROP SEQUENCE s" }],
    },
    {
        what: "drop-function",
        summary: "Code that calls it fails.",
        source: "DROP PROCEDURE and DROP FUNCTION Statements",
        breaks: true,
        because: "Code that calls % fails.",
        examples: [{ statement: "DROP PROCEDURE IF EXISTS p" }],
    },
    {
        what: "alter-function",
        summary: "Characteristics change, the body stays.",
        source: "ALTER PROCEDURE Statement",
        because: "Only characteristics of % change.",
        examples: [{ statement: "ALTER PROCEDURE p SQL SECURITY INVOKER" }],
    },
    {
        what: "drop-trigger",
        summary: "What it did no longer happens.",
        source: "DROP TRIGGER Statement",
        breaks: true,
        because: "What the trigger % did no longer happens.",
        examples: [{ statement: "DROP TRIGGER IF EXISTS app.t" }],
    },
    {
        what: "drop-event",
        summary: "What it did no longer happens.",
        source: "DROP EVENT Statement",
        breaks: true,
        because: "What the event % did no longer happens.",
        examples: [{ statement: "DROP EVENT e" }],
    },
];

;// CONCATENATED MODULE: ./build/risk/mysql/rows/objects.js
/** Views, accounts, databases, …: the rows of their list. */



const OBJECT_ROWS = (0,row/* rowsOf */.R)("object", OBJECTS.map(objectRow));
function objectRow(row) {
    const { what, summary, source, examples } = row;
    return {
        action: row.action ?? what,
        summary,
        source,
        when: ({ act }) => act.what === what,
        effect: ({ target, act, isMadeLater }) => ({
            ...(act.table === null || row.transactional === true ? {} : exclusive(target)),
            dataLoss: row.dataLoss ?? "none",
            ...(row.dataLoss === undefined || act.table === null ? {} : { lost: [{ target, column: null }] }),
            breaks: row.breaks === true && !isMadeLater(row.what.replace("drop-", ""), act.name),
            transactional: row.transactional ?? false,
            because: [row.because.replace("%", act.name)],
        }),
        examples,
    };
}

;// CONCATENATED MODULE: ./build/risk/mysql/rows/options.js
/** Table options and partitions. */





const options_ONLINE = "Online DDL Operations, Table Operations";
/** Engines that keep rows as InnoDB does. */
const KEEPING = /^(innodb|ndb|ndbcluster|rocksdb|tokudb|aria|myisam|xtradb|columnstore|spider)$/;
/** Option -> how the table gets it; others are not certain. */
const ALGORITHMS = {
    force: "REBUILD",
    row_format: "REBUILD",
    key_block_size: "REBUILD",
    "order by": "COPY",
    encryption: "COPY",
    "add system versioning": "COPY",
    "with system versioning": "COPY",
    "default charset": "INPLACE",
    auto_increment: "INPLACE",
    comment: "INSTANT",
    stats_persistent: "INPLACE",
    stats_auto_recalc: "INPLACE",
    stats_sample_pages: "INPLACE",
    "column visibility": "INSTANT",
};
const OPTION_ROWS = [
    ...(0,row/* rowsOf */.R)("table-option", [
        {
            action: "drop-versions",
            summary: "MariaDB: the history of a system-versioned table is deleted.",
            source: "MariaDB: System-Versioned Tables, Removing Versioning",
            when: ({ act }) => act.option === "drop system versioning",
            effect: (situation) => altered(situation, { algorithm: "COPY" }, {
                dataLoss: "certain",
                lost: [{ target: situation.target, column: null }],
                breaks: true,
                because: [`All former versions of rows of ${situation.target.name} are deleted.`],
            }),
            examples: [{ statement: "ALTER TABLE elsewhere DROP SYSTEM VERSIONING" }],
        },
        {
            action: "discard-tablespace",
            summary: "The file with all rows is deleted.",
            source: "ALTER TABLE Statement, DISCARD TABLESPACE",
            when: ({ act }) => act.option === "discard tablespace",
            effect: (situation) => altered(situation, { algorithm: null }, {
                dataLoss: "certain",
                lost: [{ target: situation.target, column: null }],
                breaks: true,
                because: [`The file that holds all rows of ${situation.target.name} is deleted.`],
            }),
            examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels DISCARD TABLESPACE" }],
        },
        {
            action: "import-tablespace",
            summary: "Rows come from a file; those that were there are replaced by it.",
            source: "ALTER TABLE Statement, IMPORT TABLESPACE",
            when: ({ act }) => act.option === "import tablespace",
            effect: (situation) => altered(situation, { algorithm: null }, {
                dataLoss: "possible",
                lost: [{ target: situation.target, column: null }],
                breaks: true,
                because: [`The rows of ${situation.target.name} are those of a file from then on.`],
            }),
            examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels IMPORT TABLESPACE" }],
        },
        {
            action: "set-engine",
            summary: "All rows are copied into another storage engine; some keep no rows, or lose them in a restart or crash.",
            source: "Alternative Storage Engines; Online DDL Operations, Table Operations",
            when: ({ act }) => isEngine(act) && act.value !== "innodb",
            effect: (situation) => {
                const keeps = KEEPING.test(situation.act.value);
                const certain = situation.act.value === "blackhole";
                return altered(situation, { algorithm: "COPY" }, {
                    dataLoss: keeps ? "none" : certain ? "certain" : "possible",
                    lost: [{ target: situation.target, column: null }],
                    breaks: true,
                    because: [
                        certain
                            ? `BLACKHOLE keeps no rows: all of ${situation.target.name} are lost.`
                            : `${situation.target.name} gets the storage engine ${situation.act.value}, with other promises on transactions and on what a crash leaves.`,
                    ],
                    undo: certain ? null : "Set the old engine again.",
                });
            },
            examples: [
                { setup: PARCELS, statement: "ALTER TABLE parcels ENGINE = MEMORY" },
                { setup: PARCELS, statement: "ALTER TABLE parcels ENGINE=BLACKHOLE" },
            ],
        },
        {
            action: "set-storage-parameter",
            summary: "Options of the table; some rebuild or copy it, no value changes.",
            source: options_ONLINE,
            effect: (situation) => altered(situation, { algorithm: isEngine(situation.act) ? "REBUILD" : (ALGORITHMS[situation.act.option] ?? null) }, {
                because: [`The option ${situation.act.option} of ${situation.target.name} is set; no value changes.`],
                undo: "Set it back.",
            }),
            examples: [
                { setup: PARCELS, statement: "ALTER TABLE parcels ENGINE=InnoDB ROW_FORMAT=DYNAMIC COMMENT='x'" },
                {
                    setup: PARCELS,
                    statement: "ALTER TABLE parcels DEFAULT CHARACTER SET = utf8mb4 COLLATE utf8mb4_bin, AUTO_INCREMENT = 100, FORCE",
                },
                { setup: PARCELS, statement: "ALTER TABLE parcels ORDER BY qty DESC, id" },
            ],
        },
    ]),
    ...(0,row/* rowsOf */.R)("alter-partition", [
        {
            action: "drop-partition",
            summary: "All rows of the partitions are gone.",
            source: "ALTER TABLE Partition Operations; Online DDL Operations, Partitioning Operations",
            when: ({ act }) => ["drop", "truncate", "discard"].includes(act.work),
            effect: (situation) => lossy(situation, "certain", "All rows of"),
            examples: [
                { statement: "ALTER TABLE readings DROP PARTITION p2019, p2020" },
                { statement: "ALTER TABLE readings TRUNCATE PARTITION ALL" },
            ],
        },
        {
            action: "exchange-partition",
            summary: "Rows change places with those of a table, or leave the table.",
            source: "ALTER TABLE Partition Operations, EXCHANGE PARTITION; MariaDB: CONVERT PARTITION",
            when: ({ act }) => ["exchange", "convert-out", "import"].includes(act.work),
            effect: (situation) => {
                const { act, catalog } = situation;
                const other = act.with === null ? [] : [{ target: (0,by_tokens_catalog/* targetNamed */.bH)(catalog, act.with), mode: "EXCLUSIVE" }];
                return (0,outcome/* mergeOutcomes */.ko)([
                    lossy(situation, "possible", "Running code no longer finds the rows that were in"),
                    { locks: other },
                ]);
            },
            examples: [
                { setup: PARCELS, statement: "ALTER TABLE readings EXCHANGE PARTITION p1 WITH TABLE parcels WITHOUT VALIDATION" },
            ],
        },
        {
            action: "alter-partition",
            summary: "Partitions are added, merged or split; rows that have no place make the statement fail.",
            source: "ALTER TABLE Partition Operations; Online DDL Operations, Partitioning Operations",
            effect: (situation) => altered(situation, { algorithm: PARTITION_WORK[situation.act.work] ?? null }, { because: [`The partitions of ${situation.target.name} change; its rows stay.`] }),
            examples: [
                { statement: "ALTER TABLE readings ADD PARTITION (PARTITION p2027 VALUES LESS THAN (2028))" },
                { statement: "ALTER TABLE readings REORGANIZE PARTITION p1, p2 INTO (PARTITION p VALUES LESS THAN (10))" },
                { setup: PARCELS, statement: "ALTER TABLE parcels PARTITION BY HASH (id) PARTITIONS 4" },
                { setup: PARCELS, statement: "ALTER TABLE parcels REMOVE PARTITIONING" },
            ],
        },
    ]),
];
const PARTITION_WORK = {
    "partition-by": "COPY",
    remove: "COPY",
    rebuild: "REBUILD",
    reorganize: "REBUILD",
    coalesce: "REBUILD",
};
function isEngine({ option }) {
    return option === "engine" || option === "storage engine" || option === "type";
}
function lossy(situation, dataLoss, words) {
    const { act, target } = situation;
    return altered(situation, { algorithm: "INPLACE" }, {
        dataLoss,
        lost: [{ target, column: null }],
        breaks: true,
        because: [
            `${words} the partitions ${act.names.join(", ")} of ${target.name}${dataLoss === "certain" ? " are deleted" : ""}.`,
        ],
    });
}

;// CONCATENATED MODULE: ./build/risk/mysql/rows/programs.js
/** Stored programs and prepared statements: what they run counts when they run. */





const PROGRAM_ROWS = [
    ...(0,row/* rowsOf */.R)("define", [
        {
            action: "create-event",
            summary: "An event runs by itself: what its body does counts.",
            source: "CREATE EVENT Statement",
            when: ({ act }) => act.what === "event",
            effect: (situation) => (0,outcome/* mergeOutcomes */.ko)([
                { transactional: false, because: [`The event ${situation.act.name} runs by itself.`] },
                bodyOutcome(situation.act.body, situation),
            ]),
            examples: [{ statement: "CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO DELETE FROM parcels WHERE qty = 0" }],
        },
        {
            action: "create-trigger",
            summary: "Runs with each write of running code from then on.",
            source: "CREATE TRIGGER Statement",
            when: ({ act }) => act.what === "trigger",
            effect: ({ act, target }) => ({
                ...exclusive(target),
                breaks: act.body === null,
                because: [`The trigger ${act.name} runs with each write to ${target.name} from then on.`],
                undo: "Drop the trigger.",
            }),
            examples: [
                { setup: PARCELS, statement: "CREATE TRIGGER t BEFORE INSERT ON parcels FOR EACH ROW SET NEW.label = UPPER(NEW.label)" },
            ],
        },
        {
            action: "create-function",
            summary: "Nothing happens until it is called.",
            source: "CREATE PROCEDURE and CREATE FUNCTION Statements",
            when: ({ act }) => act.what === "procedure" || act.what === "function",
            effect: ({ act }) => ({
                transactional: false,
                breaks: act.replace,
                because: [`${act.name} does nothing until it is called.`],
                undo: "Drop it.",
            }),
            examples: [{ statement: "CREATE PROCEDURE p(IN a INT) BEGIN DELETE FROM parcels WHERE id = a; END" }],
        },
        {
            action: "prepare",
            summary: "Nothing happens until it is executed.",
            source: "PREPARE Statement; User-Defined Variables",
            effect: () => ({ because: ["Nothing happens until it is executed."] }),
            examples: [{ statement: "PREPARE s FROM 'DROP TABLE parcels'" }, { statement: "SET @a = 'DROP TABLE parcels'" }],
        },
    ]),
    ...(0,row/* rowsOf */.R)("call", [
        {
            action: "call",
            summary: "What the procedure does counts; one that the migrations do not tell may do anything.",
            source: "CALL Statement",
            when: ({ act }) => act.what === "procedure",
            effect: (situation) => (0,outcome/* mergeOutcomes */.ko)([
                calledOutcome(situation, [situation.act.name, ...situation.act.calls]),
                { because: [`${situation.act.name} is run.`] },
            ]),
            examples: [
                { statement: "CALL unknown_procedure(1)" },
                { setup: "CREATE PROCEDURE p() BEGIN INSERT INTO log_lines VALUES (1); END;", statement: "CALL p()" },
            ],
        },
        {
            action: "execute",
            summary: "What the text does counts, where it is known.",
            source: "EXECUTE Statement",
            effect: (situation) => {
                const body = bodyOf(situation.catalog, "statement", situation.act.name) ?? null;
                return (0,outcome/* mergeOutcomes */.ko)([bodyOutcome(body, situation), { because: ["The prepared statement is run."] }]);
            },
            examples: [{ statement: "EXECUTE s" }, { setup: "", statement: "EXECUTE s USING @a" }],
        },
    ]),
];
function bodyOutcome(body, situation) {
    if (body !== null)
        return (0,outcome/* mergeOutcomes */.ko)(situation.judge(body));
    return {
        understood: false,
        dataLoss: "possible",
        breaks: true,
        because: ["What it runs is not known, so it may change anything."],
    };
}

;// CONCATENATED MODULE: ./build/risk/mysql/rows/sessions.js
/** Maintenance, locks, settings, transactions. */





const SESSION_ROWS = [
    ...(0,row/* rowsOf */.R)("lock-table", [
        {
            action: "lock",
            summary: "Others wait until the tables are unlocked.",
            source: "LOCK TABLES and UNLOCK TABLES Statements",
            effect: ({ act, target }) => ({
                locks: [{ target, mode: act.mode === "read" ? "SHARED_READ_ONLY" : "SHARED_NO_READ_WRITE" }],
                transactional: false,
                because: [`Others cannot ${act.mode === "read" ? "write" : "read or write"} ${target.name} until it is unlocked.`],
            }),
            examples: [{ setup: PARCELS, statement: "LOCK TABLES parcels WRITE, parcels AS p READ" }],
        },
    ]),
    ...(0,row/* rowsOf */.R)("analyze-table", [
        {
            action: "analyze",
            summary: "Reads, and writes statistics.",
            source: "ANALYZE TABLE, CHECK TABLE, CHECKSUM TABLE Statements",
            effect: ({ target }) => ({
                locks: [{ target, mode: "SHARED_READ" }],
                scans: [target],
                transactional: false,
                because: [`${target.name} is read.`],
            }),
            examples: [{ setup: PARCELS, statement: "ANALYZE TABLE parcels" }],
        },
    ]),
    ...(0,row/* rowsOf */.R)("optimize-table", [
        {
            action: "vacuum-full",
            summary: "The table is rebuilt in place while reads and writes go on.",
            source: "OPTIMIZE TABLE Statement; Online DDL Operations, Table Operations",
            effect: ({ target }) => ({
                ...exclusive(target),
                rewrites: [target],
                because: [`${target.name} is rebuilt in place; reads and writes go on meanwhile.`],
            }),
            examples: [{ setup: PARCELS, statement: "OPTIMIZE LOCAL TABLE parcels" }],
        },
    ]),
    ...(0,row/* rowsOf */.R)("repair-table", [
        {
            action: "repair-table",
            summary: "Rows that cannot be repaired are lost.",
            source: "REPAIR TABLE Statement: make a backup before, since the operation might cause data loss",
            effect: ({ target }) => ({
                ...exclusive(target),
                dataLoss: "possible",
                lost: [{ target, column: null }],
                rewrites: [target],
                because: [`Rows of ${target.name} that cannot be repaired are lost.`],
            }),
            examples: [{ setup: PARCELS, statement: "REPAIR TABLE parcels QUICK" }],
        },
    ]),
    ...(0,row/* rowsOf */.R)("session", [
        {
            action: "transaction-control",
            summary: "Begins or ends a transaction; DDL commits whatever is open.",
            source: "START TRANSACTION, COMMIT, and ROLLBACK Statements",
            when: ({ act }) => /^(begin|commit|rollback|rollback-to|compound)$/.test(act.what),
            effect: ({ act }) => ({
                transactional: act.what === "rollback-to",
                because: ["It begins or ends a transaction, which DDL commits in any case."],
            }),
            examples: [{ statement: "START TRANSACTION READ ONLY" }, { statement: "COMMIT" }, { statement: "ROLLBACK AND NO CHAIN" }],
        },
        {
            action: "alter-system",
            summary: "A setting of the whole server changes.",
            source: "SET Syntax for Variable Assignment",
            when: ({ act }) => act.what === "set-global",
            effect: (situation) => (0,outcome/* mergeOutcomes */.ko)([
                calledOutcome(situation, situation.act.calls),
                { breaks: true, because: [`${situation.act.name} changes for the whole server.`] },
            ]),
            examples: [{ statement: "SET GLOBAL max_connections = 5" }, { statement: "SET @@global.event_scheduler = ON" }],
        },
        {
            action: "set",
            summary: "Concerns this session only.",
            source: "SET Syntax for Variable Assignment; USE Statement",
            effect: (situation) => (0,outcome/* mergeOutcomes */.ko)([calledOutcome(situation, situation.act.calls), { because: ["It concerns this session only."] }]),
            examples: [
                { statement: "SET SESSION sql_mode = '', foreign_key_checks = 0" },
                { statement: "USE app" },
                { statement: "UNLOCK TABLES" },
            ],
        },
    ]),
];

;// CONCATENATED MODULE: ./build/risk/mysql/language.js















const MYSQL_ROWS = [
    ...TABLE_ROWS,
    ...COLUMN_ROWS,
    ...DROP_COLUMN_ROWS,
    ...CHANGE_ROWS,
    ...KEY_ROWS,
    ...CONSTRAINT_ROWS,
    ...OPTION_ROWS,
    ...DATA_ROWS,
    ...OBJECT_ROWS,
    ...PROGRAM_ROWS,
    ...SESSION_ROWS,
];
function mysqlLanguage(dialect) {
    return {
        dialect,
        rows: MYSQL_ROWS,
        lockModes: METADATA_LOCKS,
        read: readMysql,
        replay: replayAct,
        makes: (act) => {
            if (!isAct(act))
                return null;
            switch (act.kind) {
                case "create-table":
                    return { kind: "table", name: act.table.name };
                case "rename-table":
                    return { kind: "table", name: act.to.name };
                case "object":
                    return act.what.startsWith("create-") ? { kind: act.what.replace("create-", ""), name: act.name } : null;
                case "define":
                    return { kind: act.what === "procedure" ? "function" : act.what, name: act.name };
                default:
                    return null;
            }
        },
    };
}

;// CONCATENATED MODULE: ./build/risk/mysql/assess-mysql.js


/** One assessment for each script of the release. All scripts are of one dialect; `dialect` says which. */
function assessMysql(input, dialect = "mysql") {
    return (0,assess/* assessDialect */.n)(mysqlLanguage(dialect), input);
}


/***/ })

};
;
"use strict";
exports.id = 884;
exports.ids = [884];
exports.modules = {

/***/ 40884:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  assessSqlite: () => (/* binding */ assessSqlite)
});

// EXTERNAL MODULE: ./build/risk/by-tokens/assess.js + 1 modules
var assess = __webpack_require__(52524);
;// CONCATENATED MODULE: ./build/risk/sqlite/acts.js
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
// EXTERNAL MODULE: ./build/risk/by-tokens/query.js
var by_tokens_query = __webpack_require__(3606);
;// CONCATENATED MODULE: ./build/risk/sqlite/names.js
/** Names of SQLite: `main` is the database that is meant without a name. */

function takeTable(cursor) {
    const name = (0,by_tokens_cursor/* takeTableName */.hY)(cursor);
    return name?.schema?.toLowerCase() === "main" ? { schema: null, name: name.name } : name;
}

;// CONCATENATED MODULE: ./build/risk/sqlite/read-column.js
/** A column as CREATE TABLE and ADD COLUMN define it (sqlite.org/syntax/column-def.html). */

/** Moves over name, type and constraints; null where a part is not understood. */
function takeColumnDef(cursor) {
    const name = (0,by_tokens_cursor/* takeName */.rv)(cursor);
    if (name === null)
        return null;
    const type = takeType(cursor);
    if (type === undefined)
        return null;
    const draft = { ...EMPTY };
    while (!(0,by_tokens_cursor/* isAtEnd */.B6)(cursor) && !(0,by_tokens_cursor/* isSymbol */.Bm)((0,by_tokens_cursor/* peek */.se)(cursor), ",")) {
        const start = cursor.at;
        if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "constraint") && (0,by_tokens_cursor/* takeName */.rv)(cursor) === null)
            return null;
        if ((0,by_tokens_cursor/* isAtEnd */.B6)(cursor))
            break;
        if (!takeConstraint(cursor, draft)) {
            cursor.at = start;
            return null;
        }
    }
    // INTEGER PRIMARY KEY is numbered by itself.
    const numbered = draft.primary && type?.name === "integer";
    return { name, type, ...draft, numbered, notNull: draft.notNull || numbered };
}
const EMPTY = {
    notNull: false,
    default: "none",
    generated: null,
    primary: false,
    unique: false,
    checked: false,
    references: null,
};
const CONSTRAINTS = /^(constraint|primary|not|null|unique|check|default|collate|references|generated|as|deferrable|autoincrement|on)$/;
/** Any words with at most two numbers: null where none stands there, undefined where it is no type. */
function takeType(cursor) {
    const words = [];
    for (let token = (0,by_tokens_cursor/* peek */.se)(cursor); token !== undefined; token = (0,by_tokens_cursor/* peek */.se)(cursor)) {
        const isWord = token.kind === "word" && !CONSTRAINTS.test(token.text.toLowerCase());
        if (!isWord && token.kind !== "name" && token.kind !== "string")
            break;
        words.push(token.text.toLowerCase());
        cursor.at += 1;
    }
    if (words.length === 0)
        return null;
    const inner = (0,by_tokens_cursor/* takeParens */.LS)(cursor);
    const sizes = (0,by_tokens_cursor/* splitByCommas */.uZ)(inner ?? []).map((part) => Number(part.at(-1)?.text));
    if (sizes.some((size) => Number.isNaN(size)) || sizes.length > 2)
        return undefined;
    return { name: words.join(" "), sizes, members: [], unsigned: false, charset: null };
}
function takeConflict(cursor) {
    if (!(0,by_tokens_cursor/* takeWords */.ph)(cursor, "on conflict"))
        return true;
    return (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["rollback", "abort", "fail", "ignore", "replace"]) !== null;
}
function takeConstraint(cursor, draft) {
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "primary key")) {
        (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["asc", "desc"]);
        draft.primary = true;
        return takeConflict(cursor) && ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "autoincrement") || true);
    }
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "not null"))
        return ((draft.notNull = true), takeConflict(cursor));
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "null"))
        return takeConflict(cursor);
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "unique"))
        return ((draft.unique = true), takeConflict(cursor));
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "check"))
        return ((draft.checked = true), (0,by_tokens_cursor/* takeParens */.LS)(cursor) !== null);
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "collate"))
        return (0,by_tokens_cursor/* takeName */.rv)(cursor) !== null;
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "default"))
        return takeDefault(cursor, draft);
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "autoincrement"))
        return true;
    if ((0,by_tokens_cursor/* hasWords */.kR)(cursor, "references")) {
        draft.references = takeReferences(cursor);
        return draft.references !== null;
    }
    if ((0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["generated always as", "as"]) !== null && (0,by_tokens_cursor/* takeParens */.LS)(cursor) !== null) {
        draft.generated = (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["stored", "virtual"]) === "stored" ? "stored" : "virtual";
        return true;
    }
    return false;
}
function takeDefault(cursor, draft) {
    draft.default = "constant";
    if ((0,by_tokens_cursor/* takeParens */.LS)(cursor) !== null) {
        draft.default = "expression";
        return true;
    }
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "null")) {
        draft.default = "null";
        return true;
    }
    if ((0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["current_timestamp", "current_date", "current_time"]) !== null) {
        draft.default = "now";
        return true;
    }
    while ((0,by_tokens_cursor/* takeSymbol */.CD)(cursor, "-") || (0,by_tokens_cursor/* takeSymbol */.CD)(cursor, "+") || (0,by_tokens_cursor/* takeSymbol */.CD)(cursor, "."))
        continue;
    const token = (0,by_tokens_cursor/* peek */.se)(cursor);
    if (token === undefined || token.kind === "symbol" || token.kind === "operator")
        return false;
    cursor.at += 1;
    // A blob: `x'00'`; an exponent: `1e-3`.
    if (token.kind === "word" && token.text.toLowerCase() === "x" && (0,by_tokens_cursor/* peek */.se)(cursor)?.kind === "string")
        cursor.at += 1;
    if (token.kind === "number" && /e$/i.test(token.text) && ((0,by_tokens_cursor/* takeSymbol */.CD)(cursor, "-") || (0,by_tokens_cursor/* takeSymbol */.CD)(cursor, "+")))
        cursor.at += 1;
    return true;
}
/** `REFERENCES t (a) ON DELETE … DEFERRABLE …`. */
function takeReferences(cursor) {
    if (!(0,by_tokens_cursor/* takeWords */.ph)(cursor, "references"))
        return null;
    const table = (0,by_tokens_cursor/* takeTableName */.hY)(cursor);
    const inner = table === null ? null : (0,by_tokens_cursor/* takeParens */.LS)(cursor);
    if (table === null || (inner !== null && (0,by_tokens_cursor/* namesIn */.wX)(inner) === null))
        return null;
    let onDelete = null;
    for (;;) {
        const word = (0,by_tokens_cursor/* peekWord */.wS)(cursor);
        if ((0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["on delete", "on update"]) !== null) {
            const isDelete = cursor.tokens[cursor.at - 1]?.text.toLowerCase() === "delete";
            const action = (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["set null", "set default", "cascade", "restrict", "no action"]);
            if (action === null)
                return null;
            if (isDelete)
                onDelete = action === "cascade" ? "cascade" : action.startsWith("set") ? "set-null" : null;
        }
        else if (word === "match") {
            cursor.at += 2;
        }
        else if ((0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["not deferrable", "deferrable"]) !== null) {
            (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["initially deferred", "initially immediate"]);
        }
        else
            return { table, onDelete };
    }
}

;// CONCATENATED MODULE: ./build/risk/sqlite/read-table.js




/** Behind `CREATE [TEMP] TABLE`. */
function readCreateTable(cursor, temporary) {
    const ifNotExists = (0,by_tokens_cursor/* takeWords */.ph)(cursor, "if not exists");
    const table = takeTable(cursor);
    if (table === null)
        return null;
    const base = { kind: "create-table", table, ifNotExists, temporary };
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "as")) {
        const query = (0,by_tokens_query/* readQuery */.x)(cursor.tokens.slice(cursor.at));
        cursor.at = cursor.tokens.length;
        return query === null ? null : { ...base, query, definition: NOTHING };
    }
    const inner = (0,by_tokens_cursor/* takeParens */.LS)(cursor);
    if (inner === null || inner.length === 0)
        return null;
    do {
        if ((0,by_tokens_cursor/* isAtEnd */.B6)(cursor))
            break;
        if ((0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["without rowid", "strict"]) === null)
            return null;
    } while ((0,by_tokens_cursor/* takeSymbol */.CD)(cursor, ","));
    return { ...base, query: null, definition: readBody(inner) };
}
const NOTHING = { columns: [], keys: [], foreignKeys: [], charset: null, complete: false };
function readBody(inner) {
    const draft = { columns: [], keys: [], foreignKeys: [] };
    let complete = true;
    for (const part of (0,by_tokens_cursor/* splitByCommas */.uZ)(inner)) {
        const cursor = (0,by_tokens_cursor/* startCursor */.$Z)(part);
        if (!takeItem(cursor, draft) || !(0,by_tokens_cursor/* isAtEnd */.B6)(cursor))
            complete = false;
    }
    const primary = new Set(draft.keys.filter((key) => key.kind === "primary").flatMap((key) => key.columns));
    const columns = draft.columns.map((column) => (primary.has(column.name.toLowerCase()) ? { ...column, primary: true } : column));
    const inlined = draft.columns.flatMap(({ name, references }) => references === null ? [] : [{ name: null, columns: [name.toLowerCase()], references }]);
    const own = draft.columns.flatMap((column) => column.primary || column.unique
        ? [{ kind: column.primary ? "primary" : "unique", name: null, columns: [column.name.toLowerCase()] }]
        : []);
    return { columns, keys: [...draft.keys, ...own], foreignKeys: [...draft.foreignKeys, ...inlined], charset: null, complete };
}
function takeItem(cursor, draft) {
    if (/^(constraint|primary|unique|check|foreign)$/.test((0,by_tokens_cursor/* peekWord */.wS)(cursor)) && isTableConstraint(cursor)) {
        if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "constraint"))
            (0,by_tokens_cursor/* takeName */.rv)(cursor);
        return takeTableConstraint(cursor, draft);
    }
    const column = takeColumnDef(cursor);
    if (column !== null)
        draft.columns.push(column);
    return column !== null;
}
/** A column may be called `check` only in quotes: SQLite reserves these words. */
function isTableConstraint(cursor) {
    return (0,by_tokens_cursor/* peek */.se)(cursor)?.kind === "word";
}
function takeTableConstraint(cursor, draft) {
    const word = (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["primary key", "unique", "check", "foreign key"]);
    const inner = word === null ? null : (0,by_tokens_cursor/* takeParens */.LS)(cursor);
    if (inner === null)
        return false;
    if (word === "check")
        return true;
    if (word === "foreign key") {
        const references = takeReferences(cursor);
        if (references === null)
            return false;
        draft.foreignKeys.push({ name: null, columns: columnsOf(inner), references });
        return true;
    }
    draft.keys.push({ kind: word === "unique" ? "unique" : "primary", name: null, columns: columnsOf(inner) });
    return (!(0,by_tokens_cursor/* hasWords */.kR)(cursor, "on conflict") ||
        ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "on conflict"), (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["rollback", "abort", "fail", "ignore", "replace"]) !== null));
}
/** Names of a key; empty where one is an expression. */
function columnsOf(inner) {
    const names = (0,by_tokens_cursor/* splitByCommas */.uZ)(inner).map((part) => {
        const cursor = (0,by_tokens_cursor/* startCursor */.$Z)(part);
        const name = (0,by_tokens_cursor/* takeName */.rv)(cursor);
        if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "collate"))
            (0,by_tokens_cursor/* takeName */.rv)(cursor);
        (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["asc", "desc", "autoincrement"]);
        return (0,by_tokens_cursor/* isAtEnd */.B6)(cursor) ? (name?.toLowerCase() ?? null) : null;
    });
    return names.every((name) => name !== null) ? names : [];
}
/** Behind CREATE VIRTUAL TABLE: its module keeps rows of its own. */
function readVirtualTable(cursor) {
    (0,by_tokens_cursor/* takeWords */.ph)(cursor, "if not exists");
    const table = takeTable(cursor);
    if (table === null || !(0,by_tokens_cursor/* takeWords */.ph)(cursor, "using") || (0,by_tokens_cursor/* takeName */.rv)(cursor) === null)
        return null;
    (0,by_tokens_cursor/* takeParens */.LS)(cursor);
    return { kind: "object", what: "create-virtual-table", table, name: table.name };
}

// EXTERNAL MODULE: ./build/risk/by-tokens/condition.js
var condition = __webpack_require__(83895);
// EXTERNAL MODULE: ./build/risk/by-tokens/sources.js
var by_tokens_sources = __webpack_require__(80392);
// EXTERNAL MODULE: ./build/risk/by-tokens/tail.js
var by_tokens_tail = __webpack_require__(18078);
;// CONCATENATED MODULE: ./build/risk/sqlite/read-write.js






const CONFLICTS = ["or rollback", "or abort", "or fail", "or ignore", "or replace"];
/** Behind INSERT or REPLACE. */
function readInsert(cursor, replaces) {
    const conflict = (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, CONFLICTS);
    const table = (0,by_tokens_cursor/* takeWords */.ph)(cursor, "into") ? takeTable(cursor) : null;
    if (table === null)
        return null;
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "as"))
        (0,by_tokens_cursor/* takeName */.rv)(cursor);
    const columns = takeColumnList(cursor);
    if (columns === undefined)
        return null;
    const rows = takeRows(cursor);
    if (rows === null)
        return null;
    const upsert = takeUpserts(cursor);
    if (upsert === null || !(0,by_tokens_cursor/* isAtEnd */.B6)(cursor))
        return null;
    const replacing = replaces || conflict === "or replace";
    const ignoring = conflict === "or ignore" || upsert.does === "nothing";
    const mode = replacing ? "replace" : upsert.does === "update" ? "upsert" : ignoring ? "ignore" : "plain";
    return {
        kind: "insert",
        table,
        mode,
        columns,
        query: rows.query,
        overwritten: upsert.overwritten,
        calls: [...rows.calls, ...upsert.calls],
    };
}
/** Null: there is none. Undefined: not understood. */
function takeColumnList(cursor) {
    if (!(0,by_tokens_cursor/* isSymbol */.Bm)((0,by_tokens_cursor/* peek */.se)(cursor), "("))
        return null;
    const inner = (0,by_tokens_cursor/* takeParens */.LS)(cursor);
    return inner === null ? undefined : ((0,by_tokens_cursor/* namesIn */.wX)(inner) ?? undefined);
}
function endsRows(cursor) {
    const conflict = cursor.tokens.findIndex((_, at) => at >= cursor.at && isConflict(cursor.tokens, at));
    return (token) => (token.kind === "word" && /^returning$/i.test(token.text)) || (conflict >= 0 && token === cursor.tokens[conflict]);
}
function isConflict(tokens, at) {
    const [first, second] = [tokens[at], tokens[at + 1]];
    return first?.kind === "word" && /^on$/i.test(first.text) && second?.kind === "word" && /^conflict$/i.test(second.text);
}
function takeRows(cursor) {
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "default values"))
        return { query: null, calls: [] };
    const rows = (0,by_tokens_cursor/* takeUntil */.QK)(cursor, endsRows(cursor));
    if (rows.length < 2)
        return null;
    if ((0,by_tokens_cursor/* peekWord */.wS)({ tokens: rows, at: 0 }) !== "values") {
        const query = (0,by_tokens_query/* readQuery */.x)(rows);
        return query === null ? null : { query, calls: query.calls };
    }
    const within = { tokens: rows, at: 1 };
    do {
        if ((0,by_tokens_cursor/* takeParens */.LS)(within) === null)
            return null;
    } while ((0,by_tokens_cursor/* takeSymbol */.CD)(within, ","));
    return (0,by_tokens_cursor/* isAtEnd */.B6)(within) ? { query: null, calls: (0,by_tokens_query/* callsIn */.T)(rows) } : null;
}
/** Any number of ON CONFLICT clauses, and RETURNING. */
function takeUpserts(cursor) {
    let does = "none";
    const overwritten = [];
    const calls = [];
    while ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "on conflict")) {
        (0,by_tokens_cursor/* takeParens */.LS)(cursor);
        if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "where"))
            (0,by_tokens_cursor/* takeUntil */.QK)(cursor, (token) => token.kind === "word" && /^do$/i.test(token.text));
        if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "do nothing")) {
            if (does === "none")
                does = "nothing";
            continue;
        }
        if (!(0,by_tokens_cursor/* takeWords */.ph)(cursor, "do update set"))
            return null;
        const set = (0,by_tokens_cursor/* takeUntil */.QK)(cursor, (token) => token.kind === "word" && /^(where|on|returning)$/i.test(token.text));
        const assignments = set.length === 0 ? null : (0,by_tokens_sources/* readAssignments */.FI)(set);
        if (assignments === null)
            return null;
        const where = (0,by_tokens_cursor/* takeWords */.ph)(cursor, "where")
            ? (0,by_tokens_cursor/* takeUntil */.QK)(cursor, (token) => token.kind === "word" && /^(on|returning)$/i.test(token.text))
            : [];
        does = "update";
        overwritten.push(...assignments.filter((each) => !each.keeps).map((each) => each.column));
        calls.push(...(0,by_tokens_query/* callsIn */.T)(set), ...(0,by_tokens_query/* callsIn */.T)(where));
    }
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "returning"))
        cursor.at = cursor.tokens.length;
    return { does, overwritten, calls };
}
/** Behind UPDATE. */
function readUpdate(cursor) {
    (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, CONFLICTS);
    const table = takeTable(cursor);
    const sources = table === null ? null : takeAliasAndHint(cursor);
    if (table === null || sources === null || !(0,by_tokens_cursor/* takeWords */.ph)(cursor, "set"))
        return null;
    const set = (0,by_tokens_cursor/* takeUntil */.QK)(cursor, (token) => (0,by_tokens_tail/* isTail */.r8)(token) || (token.kind === "word" && /^from$/i.test(token.text)));
    const assignments = set.length === 0 ? null : (0,by_tokens_sources/* readAssignments */.FI)(set);
    if (assignments === null)
        return null;
    const joined = (0,by_tokens_cursor/* takeWords */.ph)(cursor, "from");
    if (joined && (0,by_tokens_sources/* readSources */.tW)((0,by_tokens_cursor/* takeUntil */.QK)(cursor, by_tokens_tail/* isTail */.r8)) === null)
        return null;
    const tail = (0,by_tokens_tail/* takeTail */.MB)(cursor);
    if (tail === null)
        return null;
    const own = assignments.map((each) => (joined ? { ...each, keeps: false, from: null } : each));
    const nulls = joined ? [] : (0,condition/* nullColumns */.j)(tail.where);
    return [
        { kind: "update", table, assignments: own, rows: (0,by_tokens_tail/* rowsReached */.kI)(tail, joined), nulls, calls: [...(0,by_tokens_query/* callsIn */.T)(set), ...tail.calls] },
    ];
}
/** `AS a`, INDEXED BY; null where neither is well formed. */
function takeAliasAndHint(cursor) {
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "as") && (0,by_tokens_cursor/* takeName */.rv)(cursor) === null)
        return null;
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "indexed by") && (0,by_tokens_cursor/* takeName */.rv)(cursor) === null)
        return null;
    (0,by_tokens_cursor/* takeWords */.ph)(cursor, "not indexed");
    return true;
}
/** Behind DELETE. */
function readDelete(cursor) {
    const table = (0,by_tokens_cursor/* takeWords */.ph)(cursor, "from") ? takeTable(cursor) : null;
    if (table === null || takeAliasAndHint(cursor) === null)
        return null;
    const tail = (0,by_tokens_tail/* takeTail */.MB)(cursor);
    return tail === null ? null : [{ kind: "delete", table, rows: (0,by_tokens_tail/* rowsReached */.kI)(tail, false), calls: tail.calls }];
}

;// CONCATENATED MODULE: ./build/risk/sqlite/read.js
/** A statement of SQLite as acts. A table of first words says who reads it; the whole statement must be understood. */








/** Null where the statement is not understood as a whole. */
function readSqlite(statement) {
    if (statement.parsedText.length > parser/* MAX_STATEMENT_LENGTH */.U)
        return null;
    return readTokens((0,tokens/* tokenise */.t)(statement.parsedText, "sqlite"));
}
function readTokens(tokens) {
    if (tokens.length === 0 || !(0,by_tokens_cursor/* isBalanced */.hG)(tokens))
        return null;
    const cursor = (0,by_tokens_cursor/* startCursor */.$Z)(tokens);
    const word = (0,by_tokens_cursor/* peekWord */.wS)(cursor);
    if (/^(select|values|with)$/.test(word))
        return readQueryStatement(cursor);
    const read = READERS.get(word);
    if (read === undefined)
        return null;
    cursor.at += 1;
    const acts = read(cursor);
    return acts !== null && (0,by_tokens_cursor/* isAtEnd */.B6)(cursor) ? acts : null;
}
/** A query, or `WITH …` in front of INSERT, REPLACE, UPDATE, DELETE. */
function readQueryStatement(cursor) {
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "with")) {
        (0,by_tokens_cursor/* takeWords */.ph)(cursor, "recursive");
        do {
            if ((0,by_tokens_cursor/* takeName */.rv)(cursor) === null)
                return null;
            (0,by_tokens_cursor/* takeParens */.LS)(cursor);
            if ((0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["as not materialized", "as materialized", "as"]) === null || (0,by_tokens_cursor/* takeParens */.LS)(cursor) === null)
                return null;
        } while ((0,by_tokens_cursor/* takeSymbol */.CD)(cursor, ","));
        const read = /^(insert|replace|update|delete)$/.test((0,by_tokens_cursor/* peekWord */.wS)(cursor)) ? READERS.get((0,by_tokens_cursor/* peekWord */.wS)(cursor)) : undefined;
        if (read !== undefined) {
            cursor.at += 1;
            const acts = read(cursor);
            return acts !== null && (0,by_tokens_cursor/* isAtEnd */.B6)(cursor) ? acts : null;
        }
    }
    const query = (0,by_tokens_query/* readQuery */.x)(cursor.tokens);
    return query === null ? null : [{ kind: "select", table: null, calls: query.calls }];
}
function one(act) {
    return act === null ? null : [act];
}
const READERS = new Map([
    ["create", readCreate],
    ["alter", readAlter],
    ["drop", readDrop],
    ["insert", (cursor) => one(readInsert(cursor, false))],
    ["replace", (cursor) => one(readInsert(cursor, true))],
    ["update", readUpdate],
    ["delete", readDelete],
    ["pragma", readPragma],
    [
        "begin",
        (cursor) => ((0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["deferred", "immediate", "exclusive"]), (0,by_tokens_cursor/* takeWords */.ph)(cursor, "transaction"), step("begin")),
    ],
    ["commit", (cursor) => ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "transaction"), step("commit"))],
    ["end", (cursor) => ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "transaction"), step("commit"))],
    ["rollback", readRollback],
    ["savepoint", (cursor) => ((0,by_tokens_cursor/* takeName */.rv)(cursor) === null ? null : step("savepoint"))],
    ["release", (cursor) => ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "savepoint"), (0,by_tokens_cursor/* takeName */.rv)(cursor) === null ? null : step("release"))],
    ["vacuum", (cursor) => readVacuum(cursor)],
    ["attach", (cursor) => rest(cursor, "attach")],
    ["detach", (cursor) => rest(cursor, "detach")],
    ["analyze", (cursor) => (takeTable(cursor), object("analyze"))],
    ["reindex", (cursor) => (takeTable(cursor), object("reindex"))],
    ["explain", (cursor) => rest(cursor, "explain")],
]);
function step(what) {
    return [{ kind: "transaction", table: null, what }];
}
function object(what) {
    return [{ kind: "object", what, table: null, name: "" }];
}
function rest(cursor, what) {
    if ((0,by_tokens_cursor/* isAtEnd */.B6)(cursor))
        return null;
    cursor.at = cursor.tokens.length;
    return object(what);
}
function readRollback(cursor) {
    (0,by_tokens_cursor/* takeWords */.ph)(cursor, "transaction");
    if (!(0,by_tokens_cursor/* takeWords */.ph)(cursor, "to"))
        return step("rollback");
    (0,by_tokens_cursor/* takeWords */.ph)(cursor, "savepoint");
    return (0,by_tokens_cursor/* takeName */.rv)(cursor) === null ? null : step("rollback-to");
}
/** `VACUUM INTO 'file'` leaves the database as it is. */
function readVacuum(cursor) {
    if ((0,by_tokens_cursor/* peekWord */.wS)(cursor) !== "into")
        (0,by_tokens_cursor/* takeName */.rv)(cursor);
    if (!(0,by_tokens_cursor/* takeWords */.ph)(cursor, "into"))
        return object("vacuum");
    return rest(cursor, "vacuum-into");
}
function readCreate(cursor) {
    const temporary = (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["temporary", "temp"]) !== null;
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "table"))
        return one(readCreateTable(cursor, temporary));
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "virtual table"))
        return one(readVirtualTable(cursor));
    const word = (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["unique index", "index", "view", "trigger"]);
    if (word === null)
        return null;
    (0,by_tokens_cursor/* takeWords */.ph)(cursor, "if not exists");
    const name = takeTable(cursor);
    if (name === null)
        return null;
    if (word === "view") {
        (0,by_tokens_cursor/* takeParens */.LS)(cursor);
        const query = (0,by_tokens_cursor/* takeWords */.ph)(cursor, "as") ? (0,by_tokens_query/* readQuery */.x)(cursor.tokens.slice(cursor.at)) : null;
        cursor.at = cursor.tokens.length;
        return query === null ? null : [{ kind: "object", what: "create-view", table: name, name: name.name }];
    }
    if (word === "trigger")
        return readTrigger(cursor, name.name);
    const table = (0,by_tokens_cursor/* takeWords */.ph)(cursor, "on") ? takeTable(cursor) : null;
    const inner = table === null ? null : (0,by_tokens_cursor/* takeParens */.LS)(cursor);
    if (table === null || inner === null || inner.length === 0)
        return null;
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "where"))
        cursor.at = cursor.tokens.length;
    // An index stands in the database of its name.
    return [
        {
            kind: "create-index",
            table: { schema: name.schema, name: table.name },
            unique: word !== "index",
            columns: columnsOf(inner),
        },
    ];
}
/** What it does runs with later writes. Its body is not looked at, apart from its bounds. */
function readTrigger(cursor, name) {
    (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["before", "after", "instead of"]);
    if ((0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["insert", "delete", "update"]) === null)
        return null;
    if ((0,by_tokens_cursor/* takeWords */.ph)(cursor, "of")) {
        do
            (0,by_tokens_cursor/* takeName */.rv)(cursor);
        while ((0,by_tokens_cursor/* takeSymbol */.CD)(cursor, ","));
    }
    const table = (0,by_tokens_cursor/* takeWords */.ph)(cursor, "on") ? takeTable(cursor) : null;
    const ends = cursor.tokens.at(-1);
    const hasBody = cursor.tokens.some((token) => token.kind === "word" && /^begin$/i.test(token.text));
    if (table === null || !hasBody || ends?.kind !== "word" || !/^end$/i.test(ends.text))
        return null;
    cursor.at = cursor.tokens.length;
    return [{ kind: "object", what: "create-trigger", table, name }];
}
function readDrop(cursor) {
    const word = (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["table", "index", "view", "trigger"]);
    const ifExists = (0,by_tokens_cursor/* takeWords */.ph)(cursor, "if exists");
    const table = takeTable(cursor);
    if (word === null || table === null)
        return null;
    if (word === "table")
        return [{ kind: "drop-table", table, ifExists }];
    return [{ kind: "object", what: `drop-${word}`, table: word === "view" ? table : null, name: table.name }];
}
function readAlter(cursor) {
    const table = (0,by_tokens_cursor/* takeWords */.ph)(cursor, "table") ? takeTable(cursor) : null;
    if (table === null)
        return null;
    const word = (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, [
        "rename to",
        "rename column",
        "rename",
        "add constraint",
        "add check",
        "add column",
        "add",
        "drop constraint",
        "drop column",
        "drop",
        "alter column",
        "alter",
    ]);
    switch (word) {
        case "rename to": {
            const name = (0,by_tokens_cursor/* takeName */.rv)(cursor);
            return name === null ? null : [{ kind: "rename-table", table, to: { schema: table.schema, name } }];
        }
        case "rename column":
        case "rename": {
            const column = (0,by_tokens_cursor/* takeName */.rv)(cursor);
            const to = (0,by_tokens_cursor/* takeWords */.ph)(cursor, "to") ? (0,by_tokens_cursor/* takeName */.rv)(cursor) : null;
            return column === null || to === null ? null : [{ kind: "rename-column", table, column, to }];
        }
        case "add column":
        case "add": {
            const column = takeColumnDef(cursor);
            return column === null ? null : [{ kind: "add-column", table, column }];
        }
        case "add constraint":
        case "add check": {
            const name = word === "add check" ? "check" : (0,by_tokens_cursor/* takeName */.rv)(cursor);
            const checked = word === "add check" || (0,by_tokens_cursor/* takeWords */.ph)(cursor, "check");
            return name === null || !checked || (0,by_tokens_cursor/* takeParens */.LS)(cursor) === null ? null : [{ kind: "add-check", table, name }];
        }
        case "drop constraint": {
            const name = (0,by_tokens_cursor/* takeName */.rv)(cursor);
            return name === null ? null : [{ kind: "drop-constraint", table, name }];
        }
        case "drop column":
        case "drop": {
            const column = (0,by_tokens_cursor/* takeName */.rv)(cursor);
            return column === null ? null : [{ kind: "drop-column", table, column }];
        }
        case "alter column":
        case "alter": {
            const name = (0,by_tokens_cursor/* takeName */.rv)(cursor);
            const how = name === null ? null : (0,by_tokens_cursor/* takeOneOf */.ZF)(cursor, ["set not null", "drop not null"]);
            return name === null || how === null
                ? null
                : [{ kind: how === "set not null" ? "set-not-null" : "drop-not-null", table, name }];
        }
        default:
            return null;
    }
}
/** `PRAGMA name`, `PRAGMA name = value`, `PRAGMA name(value)`, with a database in front. */
function readPragma(cursor) {
    const name = takeTable(cursor)?.name.toLowerCase() ?? null;
    if (name === null)
        return null;
    if ((0,by_tokens_cursor/* isAtEnd */.B6)(cursor))
        return [{ kind: "pragma", table: null, name, value: null }];
    const inner = (0,by_tokens_cursor/* takeParens */.LS)(cursor);
    if (inner !== null)
        return [{ kind: "pragma", table: null, name, value: textOf(inner) }];
    const glued = (0,by_tokens_cursor/* peek */.se)(cursor)?.kind === "operator" && (0,by_tokens_cursor/* peek */.se)(cursor)?.text.startsWith("=") === true;
    if (!glued)
        return null;
    const value = textOf(cursor.tokens.slice(cursor.at + 1));
    const length = cursor.tokens.length - cursor.at;
    cursor.at = cursor.tokens.length;
    return length === 2 || length === 3 ? [{ kind: "pragma", table: null, name, value }] : null;
}
function textOf(tokens) {
    return tokens.map((token) => token.text.toLowerCase()).join("");
}

// EXTERNAL MODULE: ./build/risk/by-tokens/catalog.js
var by_tokens_catalog = __webpack_require__(75781);
// EXTERNAL MODULE: ./build/risk/by-tokens/copied.js
var by_tokens_copied = __webpack_require__(10220);
// EXTERNAL MODULE: ./build/risk/by-tokens/copies.js
var copies = __webpack_require__(31433);
;// CONCATENATED MODULE: ./build/risk/sqlite/affinity.js
/** Null: the type is not known. */
function affinityOf(type) {
    const name = type?.name ?? "";
    if (name.includes("int"))
        return "integer";
    if (/char|clob|text/.test(name))
        return "text";
    if (name === "" || name.includes("blob"))
        return "blob";
    return /real|floa|doub/.test(name) ? "real" : "numeric";
}
/** Whether values of one column are kept as they are in another: text that looks like a number becomes one, `007` becomes 7. */
function keepsValues(from, to) {
    const [a, b] = [affinityOf(from), affinityOf(to)];
    const isText = a === "text" || a === "blob";
    return !(isText && (b === "integer" || b === "real" || b === "numeric"));
}

;// CONCATENATED MODULE: ./build/risk/sqlite/replay.js
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
            return alter(catalog, act.table, (table) => (0,by_tokens_catalog/* columnOf */.uV)(table, act.column.name) === null
                ? { ...table, columns: [...table.columns, (0,by_tokens_catalog/* toColumn */._T)(act.column, epoch)] }
                : table);
        case "drop-column":
            return dropColumn(catalog, act.table, act.column);
        case "rename-column":
            return alter(catalog, act.table, (table) => edit(table, act.column, { name: act.to }));
        case "set-not-null":
            return alter(catalog, act.table, (table) => edit(table, act.name, { notNull: true }));
        case "drop-not-null":
            return alter(catalog, act.table, (table) => edit(table, act.name, { notNull: false }));
        case "insert":
            return insert(catalog, act);
        case "update":
            return update(catalog, act);
        case "delete":
            return emptied(catalog, act.table, act.rows);
        case "object":
            return replayObject(catalog, act, epoch);
        case "pragma":
            return replayPragma(catalog, act);
        case "transaction":
            return replayTransaction(catalog, act);
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
    const table = (0,by_tokens_catalog/* addTable */.GC)(catalog, { name: act.table, epoch, temporary: act.temporary, definition: act.definition });
    if (act.query === null)
        return;
    const columns = (0,by_tokens_copied/* givenColumns */.J)(catalog, act.query.rows, epoch);
    const to = columns === null ? table : { ...table, columns, complete: true };
    (0,by_tokens_catalog/* putTable */.sg)(catalog, to);
    for (const rows of act.query.rows)
        copyRows(catalog, rows, { to, columns: null, whole: true });
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
    alter(catalog, name, (each) => ({ ...each, columns: each.columns.filter((one) => one.key !== lower) }));
}
function alter(catalog, name, change) {
    (0,by_tokens_catalog/* putTable */.sg)(catalog, change((0,by_tokens_catalog/* mentionTable */.pT)(catalog, name)));
}
function edit(table, name, change) {
    const lower = name.toLowerCase();
    return {
        ...table,
        columns: table.columns.map((column) => (column.key === lower ? (0,by_tokens_catalog/* toColumn */._T)({ ...column, ...change }, column.epoch) : column)),
    };
}
function insert(catalog, act) {
    const to = (0,by_tokens_catalog/* mentionTable */.pT)(catalog, act.table);
    if (act.mode === "replace" || act.mode === "upsert")
        (0,copies/* spoilCopies */.$_)(catalog, to, act.mode === "upsert" ? act.overwritten : null);
    for (const rows of act.query?.rows ?? [])
        copyRows(catalog, rows, { to, columns: act.columns, whole: act.mode === "plain" });
}
function copyRows(catalog, rows, how) {
    const from = (0,by_tokens_catalog/* mentionTable */.pT)(catalog, rows.table);
    const { to } = how;
    const columns = how.columns ?? (to.complete ? namesOf(to) : null);
    const copied = byPosition((0,by_tokens_copied/* copiedBy */.m)(rows, columns, how.whole), { from, columns });
    (0,copies/* recordCopies */.tU)(catalog, { from, to }, copied.map((each) => ({
        ...each,
        whole: each.whole && keepsValues((0,by_tokens_catalog/* columnOf */.uV)(from, each.column)?.type ?? null, (0,by_tokens_catalog/* columnOf */.uV)(to, each.as)?.type ?? null),
    })));
}
/** `SELECT *` as its columns, where they are known. */
function byPosition(copied, { from, columns }) {
    const [only] = copied;
    if (only?.column !== "*" || !from.complete || columns === null)
        return copied;
    return namesOf(from).flatMap((column, index) => {
        const as = columns[index];
        return as === undefined ? [] : [{ column, as, whole: only.whole }];
    });
}
function namesOf(table) {
    return table.columns.filter((column) => column.generated === null).map((column) => column.name);
}
function update(catalog, act) {
    const table = (0,by_tokens_catalog/* mentionTable */.pT)(catalog, act.table);
    const copied = act.assignments.flatMap(({ column, from }) => {
        if (from === null)
            return [];
        const whole = act.rows === "all" && keepsValues((0,by_tokens_catalog/* columnOf */.uV)(table, from)?.type ?? null, (0,by_tokens_catalog/* columnOf */.uV)(table, column)?.type ?? null);
        return [{ column: from, as: column, whole }];
    });
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
    if (act.table === null)
        return;
    if (act.what === "drop-view")
        (0,by_tokens_catalog/* removeTable */.NT)(catalog, act.table);
    if (act.what !== "create-view" && act.what !== "create-virtual-table")
        return;
    if ((0,by_tokens_catalog/* targetNamed */.bH)(catalog, act.table).state === "known")
        return;
    (0,by_tokens_catalog/* addTable */.GC)(catalog, { name: act.table, kind: act.what === "create-view" ? "view" : "table", epoch, definition: by_tokens_catalog/* NO_DEFINITION */["in"] });
}
function replayPragma(catalog, { name, value }) {
    // "This pragma is a no-op within a transaction."
    const ignored = name === "foreign_keys" && catalog.settings.get("transaction") === "open";
    if (value !== null && !ignored)
        catalog.settings.set(name, value);
}
function replayTransaction(catalog, { what }) {
    if (what === "begin")
        catalog.settings.set("transaction", "open");
    if (what === "commit" || what === "rollback")
        catalog.settings.delete("transaction");
    if (what === "rollback" || what === "rollback-to")
        forgetRelease(catalog);
}
/** What was made may be gone again, and what was dropped may be there: how far ROLLBACK reaches is not followed. */
function forgetRelease(catalog) {
    (0,by_tokens_catalog/* replayUnknown */.yC)(catalog);
    catalog.copies.of.clear();
    catalog.copies.in.clear();
    for (const [key, table] of catalog.tables) {
        if (table.epoch === "release")
            catalog.tables.delete(key);
        else
            catalog.tables.set(key, { ...table, columns: [], complete: false });
    }
}

// EXTERNAL MODULE: ./build/risk/by-tokens/definitions.js
var definitions = __webpack_require__(2464);
// EXTERNAL MODULE: ./build/risk/by-tokens/outcome.js
var outcome = __webpack_require__(68374);
// EXTERNAL MODULE: ./build/risk/by-tokens/row.js
var row = __webpack_require__(40334);
;// CONCATENATED MODULE: ./build/risk/sqlite/rows/common.js
/** What rows of all kinds say of locks, queries and functions. */

/**
 * Locks of the database file, weakest first (sqlite.org/lockingv3.html). They are on the whole file; the relation named is the one that the
 * statement writes or reads. In WAL mode readers go on in spite of EXCLUSIVE.
 */
const FILE_LOCKS = ["SHARED", "EXCLUSIVE"];
function locked(target) {
    return { locks: [{ target, mode: "EXCLUSIVE" }] };
}
/** The tables that a query copies from. */
function readBy({ catalog }, query) {
    const read = (query?.rows ?? []).map(({ table }) => (0,by_tokens_catalog/* targetNamed */.bH)(catalog, table));
    return { locks: read.map((target) => ({ target, mode: "SHARED" })), scans: read };
}
/** SQLite has no stored functions. These reach beyond the database. */
const HARMFUL = new Set(["load_extension", "writefile", "edit", "fts3_tokenizer", "zipfile", "sqlite_rename_table"]);
function calledOutcome(calls) {
    const harmful = calls.filter((name) => HARMFUL.has(name));
    if (harmful.length === 0)
        return {};
    return { understood: false, dataLoss: "possible", breaks: true, because: [`${harmful.join(", ")} may run or write anything.`] };
}

// EXTERNAL MODULE: ./build/risk/by-tokens/data-outcomes.js
var data_outcomes = __webpack_require__(85656);
;// CONCATENATED MODULE: ./build/risk/sqlite/rows/tables.js
/** CREATE, DROP, RENAME of tables; the recipe of making a table anew. */







const PARCELS = "CREATE TABLE parcels (id INTEGER PRIMARY KEY, code TEXT NOT NULL, qty INTEGER, label TEXT);";
const PARCELS_NEW = "CREATE TABLE parcels_new (id INTEGER PRIMARY KEY, code TEXT NOT NULL, qty INTEGER);";
const RECIPE = "ALTER TABLE, Making Other Kinds Of Table Schema Changes";
const TABLE_ROWS = [
    ...(0,row/* rowsOf */.R)("create-table", [
        {
            action: "create-table",
            summary: "CREATE TABLE IF NOT EXISTS of a table that is there changes nothing.",
            source: "CREATE TABLE, IF NOT EXISTS",
            when: ({ act, target }) => act.ifNotExists && !act.temporary && target.state === "known",
            effect: ({ target }) => ({ because: [`${target.name} exists already, so nothing is created.`] }),
            examples: [{ setup: PARCELS, statement: "CREATE TABLE IF NOT EXISTS parcels (other INTEGER)" }],
        },
        {
            action: "create-table",
            summary: "A new table, maybe in the place of one that was renamed or dropped before in the same release.",
            source: `CREATE TABLE; ${RECIPE}`,
            effect: (situation) => {
                const { act, target, catalog } = situation;
                const former = catalog.former.get((0,by_tokens_catalog/* tableKey */.ih)(catalog, act.table)) ?? null;
                const because = former === null ? [`${target.name} is new.`] : [`${target.name} takes the place of the former ${target.name}.`];
                const place = former === null
                    ? {}
                    : differing(former, { columns: act.definition.columns, complete: act.definition.complete && act.query === null });
                return (0,outcome/* mergeOutcomes */.ko)([
                    { because, undo: "DROP TABLE, as long as it is empty." },
                    place,
                    readBy(situation, act.query),
                    calledOutcome(act.query?.calls ?? []),
                ]);
            },
            examples: [
                {
                    statement: "CREATE TABLE IF NOT EXISTS pallets (id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL DEFAULT (datetime('now'))) STRICT, WITHOUT ROWID",
                },
                { setup: PARCELS, statement: "CREATE TABLE parcels_copy AS SELECT * FROM parcels" },
                { setup: PARCELS, statement: "CREATE TEMP TABLE scratch (a, b)" },
            ],
        },
    ]),
    ...(0,row/* rowsOf */.R)("drop-table", [
        {
            action: "drop-table",
            summary: "The table is known not to exist, or seen by this connection only.",
            source: "DROP TABLE; CREATE TABLE, TEMP",
            when: ({ target }) => target.state === "absent" || target.table?.temporary === true,
            effect: ({ target }) => ({
                because: [
                    target.state === "absent"
                        ? `${target.name} does not exist, so nothing is dropped.`
                        : `${target.name} is a temporary table.`,
                ],
            }),
            examples: [{ setup: `${PARCELS} DROP TABLE parcels;`, statement: "DROP TABLE IF EXISTS parcels" }],
        },
        {
            action: "drop-table",
            summary: "All rows go, but for columns that the same release copied; rows that reference them go too where foreign keys are on.",
            source: `DROP TABLE: performs an implicit DELETE FROM where foreign keys are enabled; ${RECIPE}`,
            effect: (situation) => dropped(situation),
            examples: [
                { setup: PARCELS, statement: "DROP TABLE parcels" },
                {
                    setup: `${PARCELS} ${PARCELS_NEW}`,
                    statement: "INSERT INTO parcels_new SELECT id, code, qty FROM parcels; DROP TABLE parcels",
                },
                { statement: "DROP TABLE IF EXISTS main.elsewhere" },
            ],
        },
    ]),
    ...(0,row/* rowsOf */.R)("rename-table", [
        {
            action: "swap-table",
            summary: "Another table takes a name that running code uses; what it lacks breaks that code.",
            source: `ALTER TABLE RENAME; ${RECIPE}`,
            when: ({ act, catalog }) => catalog.former.has((0,by_tokens_catalog/* tableKey */.ih)(catalog, act.to)),
            effect: (situation) => {
                const { act, target, catalog } = situation;
                const former = catalog.former.get((0,by_tokens_catalog/* tableKey */.ih)(catalog, act.to)) ?? null;
                const to = (0,by_tokens_catalog/* shownName */.HD)(act.to);
                return (0,outcome/* mergeOutcomes */.ko)([
                    locked(target),
                    { because: [`${target.name} takes the place of the former ${to}.`], undo: "Make the former table again." },
                    former === null || target.table === null ? {} : differing(former, target.table),
                ]);
            },
            examples: [
                {
                    setup: PARCELS,
                    statement: `${PARCELS_NEW} INSERT INTO parcels_new SELECT id, code, qty FROM parcels; DROP TABLE parcels; ALTER TABLE parcels_new RENAME TO parcels`,
                },
            ],
        },
        {
            action: "rename-table",
            summary: "Code that names the old name fails, unless a table takes it in the same file.",
            source: "ALTER TABLE RENAME",
            effect: ({ act, target, isMadeLater }) => {
                const again = isMadeLater("table", act.table.name);
                return {
                    ...locked(target),
                    breaks: !again,
                    because: [
                        `${target.name} is called ${(0,by_tokens_catalog/* shownName */.HD)(act.to)} from then on; ${again ? "another table takes its name later" : "code that names it fails"}.`,
                    ],
                    undo: "Rename it back.",
                };
            },
            examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels RENAME TO packets" }],
        },
    ]),
];
function dropped(situation) {
    const { target, act, isMadeLater } = situation;
    const again = isMadeLater("table", act.table.name);
    const whole = { breaks: !again, ...locked(target) };
    return (0,outcome/* mergeOutcomes */.ko)([whole, lossOfTable(situation), throughKeys(situation)]);
}
function lossOfTable({ target, catalog, act, isMadeLater }) {
    const again = isMadeLater("table", act.table.name) ? [`A table takes the name ${target.name} again later.`] : [];
    if (target.isNew)
        return { because: [`${target.name} is new in this release.`] };
    const remains = target.table === null ? null : (0,copies/* remainsOfTable */.vd)(catalog, target.table);
    if (remains === null)
        return {
            dataLoss: "certain",
            lost: [{ target, column: null }],
            because: [
                `All rows of ${target.name} are lost${act.ifExists && target.state === "unknown" ? ", if it exists" : ""}.`,
                ...again,
            ],
        };
    if (remains.lost.size === 0)
        return { because: [`All columns of ${target.name} were copied to another table before.`, ...again] };
    const certain = [...remains.lost].filter(([, state]) => state === "certain").map(([column]) => column);
    const possible = [...remains.lost]
        .filter(([column, state]) => state === "possible" && column !== "*")
        .map(([column]) => column);
    return {
        dataLoss: certain.length > 0 ? "certain" : "possible",
        lost: [...remains.lost.keys()].map((column) => ({ target, column: column === "*" ? null : column })),
        because: [
            ...(certain.length > 0
                ? [
                    `${certain.map((column) => `${target.name}.${column}`).join(", ")} was not copied to another table before; the values are lost.`,
                ]
                : []),
            ...(possible.length > 0
                ? [`The copy of ${possible.map((column) => `${target.name}.${column}`).join(", ")} may lack rows or parts of values.`]
                : []),
            ...(remains.lost.has("*")
                ? [`Columns of ${target.name} that the migrations do not tell were not copied, if there are any.`]
                : []),
            ...again,
        ],
    };
}
/** PRAGMA foreign_keys = OFF helps only outside of a transaction, in which most runners put a file. */
function throughKeys({ target, catalog, act }) {
    if (target.isNew || isUnchecked(catalog.settings))
        return {};
    const through = (0,data_outcomes/* cascades */.GP)(catalog, act.table).filter(({ target: child }) => child.name !== target.name && !child.isNew);
    if (through.length === 0)
        return {};
    const names = [...new Set(through.map((loss) => loss.target.name))].join(", ");
    return {
        dataLoss: "possible",
        lost: through,
        because: [
            `Where foreign keys are on, dropping ${target.name} deletes its rows first, and with them what references them in ${names} (ON DELETE); PRAGMA foreign_keys = OFF does nothing within a transaction.`,
        ],
    };
}
function isUnchecked(settings) {
    return /^(0|off|no|false)$/.test(settings.get("foreign_keys") ?? "") && settings.get("wrapped") === "no";
}
/** What running code misses in the table that takes another's place. */
function differing(former, after) {
    const { name } = former.name;
    if (!former.complete || !after.complete) {
        return { breaks: "always", because: [`Which columns ${name} had is not known from the migrations: code may miss some.`] };
    }
    const has = (column) => after.columns.some((each) => each.name.toLowerCase() === column.toLowerCase());
    const missing = former.columns
        .filter((column) => !has(column.name))
        .map((column) => `${name}.${column.name} is missing in it.`);
    const required = after.columns
        .filter((column) => isStricter((0,by_tokens_catalog/* columnOf */.uV)(former, column.name), column))
        .map((column) => `${name}.${column.name} must not be NULL any more.`);
    return missing.length + required.length === 0 ? {} : { breaks: "always", because: [...missing, ...required] };
}
function isStricter(before, after) {
    return before === null ? (0,definitions/* needsValue */.p)(after) : after.notNull && !before.notNull && !before.primary;
}

;// CONCATENATED MODULE: ./build/risk/sqlite/rows/columns.js
/** ALTER TABLE on columns and constraints; indexes. */







const COLUMN_ROWS = [
    ...(0,row/* rowsOf */.R)("add-column", [
        {
            action: "add-required-column",
            summary: "NOT NULL without a default: SQLite refuses it, and running code would not fill it.",
            source: "ALTER TABLE ADD COLUMN: if NOT NULL is specified, the column must have a default other than NULL",
            when: ({ act }) => (0,definitions/* needsValue */.p)(act.column),
            effect: (situation) => ({
                ...added(situation),
                breaks: true,
                because: [`${situation.target.name}.${situation.act.column.name} is NOT NULL without a default: SQLite refuses it.`],
            }),
            examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels ADD COLUMN size INTEGER NOT NULL" }],
        },
        {
            action: "add-generated-column",
            summary: "Computed when it is read.",
            source: "Generated Columns: only VIRTUAL ones can be added",
            when: ({ act }) => act.column.generated !== null,
            effect: (situation) => added(situation),
            examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels ADD twice INTEGER AS (qty * 2) VIRTUAL" }],
        },
        {
            action: "add-column",
            summary: "Only the schema's text changes; a CHECK reads all rows.",
            source: "ALTER TABLE ADD COLUMN: the execution time is independent of the amount of data",
            effect: (situation) => ({ ...added(situation), scans: situation.act.column.checked ? [situation.target] : [] }),
            examples: [
                { setup: PARCELS, statement: "ALTER TABLE parcels ADD COLUMN tier INTEGER NOT NULL DEFAULT 3" },
                { setup: PARCELS, statement: "ALTER TABLE parcels ADD tier TEXT CHECK (tier <> '')" },
            ],
        },
    ]),
    ...(0,row/* rowsOf */.R)("drop-column", [
        {
            action: "drop-generated-column",
            summary: "The values of a generated column can be computed again; its readers fail.",
            source: "ALTER TABLE DROP COLUMN; Generated Columns",
            when: ({ act, target }) => ((0,by_tokens_catalog/* columnOf */.uV)(target.table, act.column)?.generated ?? null) !== null,
            effect: ({ act, target }) => ({
                ...locked(target),
                rewrites: [target],
                breaks: true,
                because: [`${target.name}.${act.column} is generated from other columns, so no information is lost with it.`],
                undo: "Add it again with the same expression.",
            }),
            examples: [
                {
                    setup: `${PARCELS} ALTER TABLE parcels ADD twice INTEGER AS (qty * 2);`,
                    statement: "ALTER TABLE parcels DROP COLUMN twice",
                },
            ],
        },
        {
            action: "drop-column",
            summary: "The values are lost while all rows are rewritten.",
            source: "ALTER TABLE DROP COLUMN (3.35): rewrites the table content to purge the data",
            effect: (situation) => columns_dropped(situation),
            examples: [
                { setup: PARCELS, statement: "ALTER TABLE parcels DROP COLUMN label" },
                { statement: "ALTER TABLE elsewhere DROP [a b]" },
            ],
        },
    ]),
    ...(0,row/* rowsOf */.R)("rename-column", [
        {
            action: "rename-column",
            summary: "Code that names the old name fails; indexes, triggers and views follow.",
            source: "ALTER TABLE RENAME COLUMN",
            effect: ({ act, target }) => {
                const fresh = (0,by_tokens_catalog/* columnOf */.uV)(target.table, act.column)?.epoch === "release";
                const because = `${target.name}.${act.column} is called ${act.to} from then on${fresh ? "" : "; code that names it fails"}.`;
                return { ...locked(target), breaks: !fresh, because: [because], undo: "Rename it back." };
            },
            examples: [
                { setup: PARCELS, statement: "ALTER TABLE parcels RENAME label TO caption" },
                { setup: PARCELS, statement: "ALTER TABLE parcels RENAME COLUMN label TO caption" },
            ],
        },
    ]),
    ...(0,row/* rowsOf */.R)("set-not-null", [
        {
            action: "set-not-null",
            summary: "All rows are read; NULLs make it fail, and later the running code's writes.",
            source: "ALTER TABLE ALTER COLUMN SET NOT NULL (3.53)",
            effect: ({ act, target }) => ({
                ...locked(target),
                scans: [target],
                breaks: true,
                because: [`NULLs in ${target.name}.${act.name} make it fail, and later the running code's writes.`],
                undo: "DROP NOT NULL.",
            }),
            examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels ALTER COLUMN label SET NOT NULL" }],
        },
    ]),
    ...(0,row/* rowsOf */.R)("drop-not-null", [
        {
            action: "drop-not-null",
            summary: "Only new rows may be NULL.",
            source: "ALTER TABLE ALTER COLUMN DROP NOT NULL (3.53)",
            effect: ({ act, target }) => ({
                ...locked(target),
                because: [`${target.name}.${act.name} may be NULL from then on.`],
                undo: "SET NOT NULL.",
            }),
            examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels ALTER code DROP NOT NULL" }],
        },
    ]),
    ...(0,row/* rowsOf */.R)("add-check", [
        {
            action: "add-check",
            summary: "All rows are read; those that break it make it fail, and later the running code's writes.",
            source: "ALTER TABLE ADD CONSTRAINT (3.53)",
            effect: ({ target }) => ({
                ...locked(target),
                scans: [target],
                breaks: true,
                because: [`Rows of ${target.name} that break the check make it fail, and later the running code's writes.`],
                undo: "DROP CONSTRAINT.",
            }),
            examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels ADD CONSTRAINT positive CHECK (qty > 0)" }],
        },
    ]),
    ...(0,row/* rowsOf */.R)("drop-constraint", [
        {
            action: "drop-constraint",
            summary: "Nothing checks it any more; no value changes.",
            source: "ALTER TABLE DROP CONSTRAINT (3.53)",
            effect: ({ act, target }) => ({
                ...locked(target),
                because: [`Nothing checks ${act.name} of ${target.name} any more.`],
                undo: "Add it again.",
            }),
            examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels DROP CONSTRAINT positive" }],
        },
    ]),
    ...(0,row/* rowsOf */.R)("create-index", [
        {
            action: "add-unique",
            summary: "All rows are read; equal values make it fail, and later the running code's writes.",
            source: "CREATE INDEX, Unique Indexes",
            when: ({ act }) => act.unique,
            effect: ({ act, target }) => ({
                ...locked(target),
                scans: [target],
                breaks: true,
                because: [`Equal values in ${named(act, target.name)} make it fail, and later the running code's writes.`],
                undo: "Drop the index.",
            }),
            examples: [{ setup: PARCELS, statement: "CREATE UNIQUE INDEX IF NOT EXISTS u ON parcels (code) WHERE qty > 0" }],
        },
        {
            action: "create-index",
            summary: "All rows are read while others cannot write.",
            source: "CREATE INDEX",
            effect: ({ act, target }) => ({
                ...locked(target),
                scans: [target],
                stalls: [target],
                because: [`An index on ${named(act, target.name)} is built.`],
                undo: "Drop the index.",
            }),
            examples: [{ setup: PARCELS, statement: "CREATE INDEX by_qty ON parcels (qty DESC, lower(label))" }],
        },
    ]),
];
function named(act, table) {
    return act.columns.length === 0 ? table : act.columns.map((column) => `${table}.${column}`).join(", ");
}
function added({ act, target }) {
    const name = `${target.name}.${act.column.name}`;
    return { ...locked(target), because: [`${name} is added without touching the rows.`], undo: `Drop ${name}.` };
}
function columns_dropped({ act, target, catalog }) {
    const name = `${target.name}.${act.column}`;
    const fresh = target.isNew || (0,by_tokens_catalog/* columnOf */.uV)(target.table, act.column)?.epoch === "release";
    const remains = target.table === null ? "certain" : (0,copies/* remainsOfColumn */.nr)(catalog, target.table, act.column);
    const sentences = {
        none: `The values of ${name} were copied to another column before.`,
        possible: `Values of ${name} may be missing in the copy that was made before.`,
        certain: `The values of ${name} are lost.`,
    };
    return (0,outcome/* mergeOutcomes */.ko)([
        { ...locked(target), rewrites: [target], stalls: [target], breaks: !fresh },
        {
            dataLoss: remains,
            lost: [{ target, column: act.column }],
            because: [fresh ? `${name} was added in this release.` : sentences[remains]],
            undo: null,
        },
    ]);
}

;// CONCATENATED MODULE: ./build/risk/sqlite/rows/data.js





/** The schema itself, which only PRAGMA writable_schema makes writable. */
function isSchemaTable({ act }) {
    return /^sqlite_(temp_)?(master|schema)$/i.test(act.table.name);
}
function schemaWritten() {
    return {
        understood: false,
        dataLoss: "possible",
        breaks: true,
        because: ["The schema is written as text, past SQLite's checks: it may lose or corrupt anything."],
    };
}
const SCHEMA_SOURCE = "PRAGMA writable_schema: misuse of this pragma can easily result in a corrupt database file";
const DATA_ROWS = [
    ...(0,row/* rowsOf */.R)("insert", [
        {
            action: "write-schema",
            summary: "The schema is written as text.",
            source: SCHEMA_SOURCE,
            when: isSchemaTable,
            effect: schemaWritten,
            examples: [{ statement: "INSERT INTO sqlite_master (type) VALUES ('table')" }],
        },
        {
            action: "upsert",
            summary: "Rows that conflict with new ones are deleted (OR REPLACE).",
            source: "REPLACE; The ON CONFLICT Clause, REPLACE",
            when: ({ act }) => act.mode === "replace",
            effect: (situation) => (0,outcome/* mergeOutcomes */.ko)([
                (0,data_outcomes/* overwritten */.gu)(situation, `Rows of ${situation.target.name} that conflict with new ones are deleted.`),
                written(situation),
            ]),
            examples: [
                { setup: PARCELS, statement: "INSERT OR REPLACE INTO parcels (id, code) VALUES (1, 'a')" },
                { setup: PARCELS, statement: "REPLACE INTO parcels SELECT 1, 'a', 2, 'b'" },
            ],
        },
        {
            action: "upsert",
            summary: "Rows that conflict with new ones are overwritten (ON CONFLICT DO UPDATE).",
            source: "UPSERT",
            when: ({ act }) => act.mode === "upsert" && act.overwritten.length > 0,
            effect: (situation) => (0,outcome/* mergeOutcomes */.ko)([
                (0,data_outcomes/* overwritten */.gu)(situation, `Rows of ${situation.target.name} that are there already are overwritten.`),
                written(situation),
            ]),
            examples: [
                {
                    setup: PARCELS,
                    statement: "INSERT INTO parcels (id, code) VALUES (1, 'a') ON CONFLICT (id) DO UPDATE SET code = excluded.code WHERE qty > 1",
                },
            ],
        },
        {
            action: "insert",
            summary: "Rows are added; nothing that is there changes.",
            source: "INSERT",
            effect: (situation) => (0,outcome/* mergeOutcomes */.ko)([
                written(situation),
                {
                    because: [`Rows are added to ${situation.target.name}; those that are there stay.`],
                    undo: "Delete the rows that were added.",
                },
            ]),
            examples: [
                { setup: PARCELS, statement: "INSERT OR IGNORE INTO parcels (id, code) VALUES (1, 'a'), (2, date('now')) RETURNING id" },
                { setup: PARCELS, statement: "INSERT INTO parcels DEFAULT VALUES" },
                { setup: PARCELS, statement: "WITH a AS (SELECT 1) INSERT INTO parcels SELECT * FROM parcels ON CONFLICT DO NOTHING" },
            ],
        },
    ]),
    ...(0,row/* rowsOf */.R)("update", [
        {
            action: "write-schema",
            summary: "The schema is written as text.",
            source: SCHEMA_SOURCE,
            when: isSchemaTable,
            effect: schemaWritten,
            examples: [{ statement: "UPDATE sqlite_schema SET sql = 'x' WHERE name = 'parcels'" }],
        },
        {
            action: "backfill",
            summary: "Only columns of this release, or NULLs, are written, or no row: no value that was there is gone.",
            source: "UPDATE",
            when: (situation) => (0,data_outcomes/* overwrittenBy */.r0)(situation).length === 0,
            effect: (situation) => (0,outcome/* mergeOutcomes */.ko)([written(situation), { because: [`No value of ${situation.target.name} that was there is overwritten.`] }]),
            examples: [
                { setup: PARCELS, statement: "UPDATE parcels SET label = 'none' WHERE label IS NULL" },
                { setup: PARCELS, statement: "ALTER TABLE parcels ADD a TEXT; UPDATE parcels SET a = label" },
            ],
        },
        {
            action: "update-all",
            summary: "Without a condition (or with one that is always true) the old values of all rows are gone.",
            source: "UPDATE",
            when: ({ act }) => act.rows === "all",
            effect: (situation) => (0,outcome/* mergeOutcomes */.ko)([(0,data_outcomes/* updated */.C2)(situation, "certain"), written(situation)]),
            examples: [
                { setup: PARCELS, statement: "UPDATE parcels SET label = 'same'" },
                { setup: PARCELS, statement: "UPDATE OR FAIL parcels SET (label, qty) = ('a', 1) WHERE true" },
            ],
        },
        {
            action: "update",
            summary: "The old values of the rows that match are gone.",
            source: "UPDATE",
            effect: (situation) => (0,outcome/* mergeOutcomes */.ko)([(0,data_outcomes/* updated */.C2)(situation, "possible"), written(situation)]),
            examples: [{ setup: PARCELS, statement: "UPDATE parcels SET label = c.title FROM carriers c WHERE c.id = parcels.id" }],
        },
    ]),
    ...(0,row/* rowsOf */.R)("delete", [
        {
            action: "write-schema",
            summary: "The schema is written as text.",
            source: SCHEMA_SOURCE,
            when: isSchemaTable,
            effect: schemaWritten,
            examples: [{ statement: "DELETE FROM sqlite_master WHERE name = 'parcels'" }],
        },
        {
            action: "delete-all",
            summary: "Without a condition (or with one that is always true) all rows are gone.",
            source: "DELETE",
            when: ({ act }) => act.rows === "all",
            effect: (situation) => (0,outcome/* mergeOutcomes */.ko)([(0,data_outcomes/* deleted */.KF)(situation, "certain", `All rows of ${situation.target.name} are deleted.`), written(situation)]),
            examples: [
                { setup: PARCELS, statement: "DELETE FROM parcels" },
                { setup: PARCELS, statement: "DELETE FROM parcels WHERE 1" },
            ],
        },
        {
            action: "delete",
            summary: "The condition is true of no row.",
            source: "DELETE",
            when: ({ act }) => act.rows === "none",
            effect: (situation) => (0,outcome/* mergeOutcomes */.ko)([written(situation), { because: ["The condition is true of no row."] }]),
            examples: [{ setup: PARCELS, statement: "DELETE FROM parcels WHERE 0" }],
        },
        {
            action: "delete",
            summary: "Rows that match are gone, with those that reference them by ON DELETE CASCADE where foreign keys are on.",
            source: "DELETE; SQLite Foreign Key Support",
            effect: (situation) => (0,outcome/* mergeOutcomes */.ko)([
                (0,data_outcomes/* deleted */.KF)(situation, "possible", `Rows of ${situation.target.name} that match are deleted.`),
                written(situation),
            ]),
            examples: [{ setup: PARCELS, statement: "DELETE FROM parcels AS p WHERE p.qty < 10 RETURNING *" }],
        },
    ]),
    ...(0,row/* rowsOf */.R)("select", [
        {
            action: "select",
            summary: "Reads.",
            source: "SELECT",
            effect: ({ act }) => (0,outcome/* mergeOutcomes */.ko)([calledOutcome(act.calls), { because: ["It only reads."] }]),
            examples: [{ statement: "SELECT count(*) FROM parcels" }, { statement: "SELECT load_extension('x')" }],
        },
    ]),
];
function written(situation) {
    const { target, act } = situation;
    return (0,outcome/* mergeOutcomes */.ko)([locked(target), readBy(situation, act.kind === "insert" ? act.query : null), calledOutcome(act.calls)]);
}

;// CONCATENATED MODULE: ./build/risk/sqlite/rows/others.js
/** Views, triggers, PRAGMA, VACUUM, transactions: what holds no rows of its own. */



const OBJECTS = [
    {
        what: "drop-index",
        summary: "Queries that used it are slower; a unique one no longer keeps equal values out.",
        source: "DROP INDEX",
        because: "The index % is dropped; no value goes with it.",
        examples: [{ statement: "DROP INDEX IF EXISTS `by_qty`" }],
    },
    {
        what: "create-view",
        summary: "A new view.",
        source: "CREATE VIEW",
        because: "The view % is new and holds no rows.",
        examples: [{ statement: "CREATE VIEW IF NOT EXISTS v (a) AS SELECT 1" }],
    },
    {
        what: "drop-view",
        summary: "Code that reads it fails; no rows go.",
        source: "DROP VIEW",
        breaks: true,
        because: "Code that reads the view % fails; it holds no rows.",
        examples: [{ statement: "DROP VIEW v" }],
    },
    {
        what: "create-trigger",
        summary: "Runs with each write of running code from then on.",
        source: "CREATE TRIGGER",
        because: "The trigger % runs with later writes.",
        examples: [
            {
                setup: PARCELS,
                statement: "CREATE TEMP TRIGGER t AFTER UPDATE OF qty, label ON parcels FOR EACH ROW WHEN new.qty > 1 BEGIN UPDATE parcels SET label = 'x' WHERE id = new.id; END",
            },
        ],
    },
    {
        what: "drop-trigger",
        summary: "What it did no longer happens.",
        source: "DROP TRIGGER",
        breaks: true,
        because: "What the trigger % did no longer happens.",
        examples: [{ statement: "DROP TRIGGER IF EXISTS main.t" }],
    },
    {
        what: "create-virtual-table",
        action: "create-table",
        summary: "A new virtual table, whose module keeps its rows.",
        source: "CREATE VIRTUAL TABLE",
        because: "% is new.",
        examples: [{ statement: "CREATE VIRTUAL TABLE words USING fts5(text, content='parcels')" }],
    },
    {
        what: "vacuum",
        action: "vacuum-full",
        summary: "The whole file is written anew while nobody else can write.",
        source: "VACUUM: fails if there is an open transaction",
        transactional: false,
        because: "The whole database file is written anew; others cannot write meanwhile.",
        examples: [{ statement: "VACUUM" }, { statement: "VACUUM main" }],
    },
    {
        what: "vacuum-into",
        action: "vacuum",
        summary: "A copy of the database is written to another file.",
        source: "VACUUM INTO",
        transactional: false,
        because: "The database stays as it is; a copy is written.",
        examples: [{ statement: "VACUUM INTO 'copy.db'" }],
    },
    {
        what: "attach",
        summary: "Another file is opened or made.",
        source: "ATTACH DATABASE; it is not undone by ROLLBACK",
        transactional: false,
        because: "Another database file is opened; it is made where it does not exist.",
        examples: [{ statement: "ATTACH DATABASE 'other.db' AS other" }],
    },
    {
        what: "detach",
        summary: "Another file is closed.",
        source: "DETACH DATABASE",
        transactional: false,
        because: "Another database file is closed; nothing in it changes.",
        examples: [{ statement: "DETACH other" }],
    },
    {
        what: "analyze",
        summary: "Reads, and writes statistics.",
        source: "ANALYZE",
        because: "Only statistics are written.",
        examples: [{ statement: "ANALYZE main.parcels" }],
    },
    {
        what: "reindex",
        summary: "Indexes are built anew.",
        source: "REINDEX",
        because: "Indexes are built anew from the rows.",
        examples: [{ statement: "REINDEX parcels" }],
    },
    {
        what: "explain",
        summary: "Shows a plan; the statement is not run.",
        source: "EXPLAIN",
        because: "The statement is explained, not run.",
        examples: [{ statement: "EXPLAIN QUERY PLAN DELETE FROM parcels" }],
    },
];
function objectRow(row) {
    return {
        action: row.action ?? row.what,
        summary: row.summary,
        source: row.source,
        when: ({ act }) => act.what === row.what,
        effect: ({ act, target, isMadeLater }) => ({
            ...(act.table === null ? {} : locked(target)),
            breaks: row.breaks === true && !isMadeLater(row.what.replace("drop-", ""), act.name),
            transactional: row.transactional ?? true,
            because: [row.because.replace("%", act.name)],
        }),
        examples: row.examples,
    };
}
/** Settings of the connection or the file that change no rows. Others are not understood. */
const HARMLESS = new Set(("analysis_limit application_id auto_vacuum automatic_index busy_timeout cache_size cache_spill case_sensitive_like cell_size_check checkpoint_fullfsync " +
    "collation_list compile_options data_version database_list defer_foreign_keys encoding foreign_key_check freelist_count full_column_names fullfsync " +
    "function_list hard_heap_limit incremental_vacuum index_info index_list index_xinfo integrity_check journal_size_limit legacy_alter_table locking_mode " +
    "max_page_count mmap_size module_list optimize page_count page_size parser_trace pragma_list query_only quick_check read_uncommitted recursive_triggers " +
    "reverse_unordered_selects schema_version secure_delete short_column_names shrink_memory soft_heap_limit stats synchronous table_info table_list " +
    "table_xinfo temp_store threads trusted_schema user_version vdbe_trace wal_autocheckpoint wal_checkpoint foreign_key_list cell_size_check").split(" "));
/** Those that mean something else, or nothing, within a transaction. */
const NOT_IN_TRANSACTION = /^(foreign_keys|journal_mode|synchronous|locking_mode|auto_vacuum|page_size|wal_checkpoint)$/;
const OTHER_ROWS = [
    ...(0,row/* rowsOf */.R)("object", OBJECTS.map(objectRow)),
    ...(0,row/* rowsOf */.R)("pragma", [
        {
            action: "unknown",
            summary: "PRAGMA writable_schema lets statements write the schema as text.",
            source: "PRAGMA writable_schema",
            when: ({ act }) => (act.name === "writable_schema" || act.name === "ignore_check_constraints") &&
                act.value !== null &&
                !/^(0|off|no|false)$/.test(act.value),
            effect: ({ act }) => ({
                understood: false,
                dataLoss: "possible",
                breaks: true,
                because: [`With ${act.name} SQLite no longer checks what is written.`],
            }),
            examples: [{ statement: "PRAGMA writable_schema = ON" }],
        },
        {
            action: "set",
            summary: "Asks or sets something of the connection or the file; no row changes.",
            source: "PRAGMA Statements; PRAGMA foreign_keys is a no-op within a transaction",
            when: ({ act }) => HARMLESS.has(act.name) || /^(foreign_keys|journal_mode|writable_schema|ignore_check_constraints)$/.test(act.name),
            effect: ({ act }) => ({
                transactional: act.value === null || !NOT_IN_TRANSACTION.test(act.name),
                because: [
                    act.name === "foreign_keys" && act.value !== null
                        ? "Foreign keys are checked or not in this connection; within a transaction this does nothing."
                        : "No row changes.",
                ],
            }),
            examples: [
                { statement: "PRAGMA foreign_keys=OFF" },
                { statement: "PRAGMA main.user_version = 5" },
                { statement: "PRAGMA table_info(parcels)" },
            ],
        },
        {
            action: "unknown",
            summary: "A PRAGMA that SQLite's manual does not know: an extension may do anything.",
            source: "PRAGMA Statements",
            effect: ({ act }) => ({
                understood: false,
                dataLoss: "possible",
                breaks: true,
                transactional: false,
                because: [`What PRAGMA ${act.name} does is not known.`],
            }),
            examples: [{ statement: "PRAGMA rekey = 'x'" }],
        },
    ]),
    ...(0,row/* rowsOf */.R)("transaction", [
        {
            action: "savepoint",
            summary: "Marks a place to roll back to.",
            source: "SAVEPOINT",
            when: ({ act }) => ["savepoint", "release", "rollback-to"].includes(act.what),
            effect: () => ({ because: ["It changes no data by itself."] }),
            examples: [
                { statement: "SAVEPOINT a" },
                { statement: "RELEASE SAVEPOINT a" },
                { statement: "ROLLBACK TRANSACTION TO SAVEPOINT a" },
            ],
        },
        {
            action: "transaction-control",
            summary: "Begins or ends a transaction.",
            source: "Transaction: BEGIN fails within a transaction",
            effect: () => ({ transactional: false, because: ["It begins or ends a transaction."] }),
            examples: [
                { statement: "BEGIN IMMEDIATE TRANSACTION" },
                { statement: "COMMIT" },
                { statement: "END" },
                { statement: "ROLLBACK" },
            ],
        },
    ]),
];

;// CONCATENATED MODULE: ./build/risk/sqlite/language.js








const SQLITE_ROWS = [...TABLE_ROWS, ...COLUMN_ROWS, ...DATA_ROWS, ...OTHER_ROWS];
const SQLITE = {
    dialect: "sqlite",
    rows: SQLITE_ROWS,
    lockModes: FILE_LOCKS,
    read: readSqlite,
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
            default:
                return null;
        }
    },
};

;// CONCATENATED MODULE: ./build/risk/sqlite/assess-sqlite.js


/** One assessment for each script of the release; all are of SQLite. */
function assessSqlite(input) {
    return (0,assess/* assessDialect */.n)(SQLITE, input);
}


/***/ })

};
;
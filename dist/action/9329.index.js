"use strict";
exports.id = 9329;
exports.ids = [9329];
exports.modules = {

/***/ 21781:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ MAX_STATEMENT_LENGTH),
/* harmony export */   l: () => (/* binding */ notParsed)
/* harmony export */ });
/** What a parser of a dialect says of one statement. */
function notParsed(message, offset = 0) {
    return { tree: null, problem: { message, offset } };
}
/** Larger statements are not parsed: what they hold is data, and their trees would not fit into memory. */
const MAX_STATEMENT_LENGTH = 2 * 1024 * 1024;


/***/ }),

/***/ 99329:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadParsers: () => (/* binding */ loadParsers)
});

// EXTERNAL MODULE: ./build/sql/parser.js
var parser = __webpack_require__(21781);
// EXTERNAL MODULE: ./build/sql/postgresql-tree.js
var postgresql_tree = __webpack_require__(82481);
;// CONCATENATED MODULE: ./build/sql/node-sql-parser.js


/** The grammars that are tried, in this order: what MySQL's cannot read, MariaDB's often can, and the reverse. */
const BUILDS = {
    mysql: ["mysql", "mariadb"],
    mariadb: ["mariadb", "mysql"],
    sqlite: ["sqlite"],
};
/** Loads what a dialect needs. The parser tries one grammar after another and tells the problem of the one that came furthest. */
async function loadNodeSqlParser(dialect) {
    const grammars = await Promise.all(BUILDS[dialect].map(async (build) => LOAD[build]()));
    return (text) => {
        let furthest = null;
        for (const grammar of grammars) {
            const parsed = parseWith(grammar, text);
            if (parsed.problem === null)
                return parsed;
            if ((furthest?.problem?.offset ?? -1) < parsed.problem.offset)
                furthest = parsed;
        }
        return furthest ?? (0,parser/* notParsed */.l)("There is no grammar for it.");
    };
}
const LOAD = {
    mysql: async () => new (await Promise.all(/* import() */[__webpack_require__.e(3269), __webpack_require__.e(6442)]).then(__webpack_require__.t.bind(__webpack_require__, 56442, 23))).default.Parser(),
    mariadb: async () => new (await Promise.all(/* import() */[__webpack_require__.e(3269), __webpack_require__.e(932)]).then(__webpack_require__.t.bind(__webpack_require__, 30932, 23))).default.Parser(),
    sqlite: async () => new (await Promise.all(/* import() */[__webpack_require__.e(3269), __webpack_require__.e(1570)]).then(__webpack_require__.t.bind(__webpack_require__, 21570, 23))).default.Parser(),
};
function parseWith(grammar, text) {
    try {
        const answer = grammar.astify(text);
        const statements = Array.isArray(answer) ? answer : [answer];
        const tree = statements[0];
        if (statements.length !== 1 || !(0,postgresql_tree/* isTree */.xK)(tree))
            return (0,parser/* notParsed */.l)(`This is not one statement but ${statements.length}.`);
        return { tree, problem: null };
    }
    catch (error) {
        return (0,parser/* notParsed */.l)(messageOf(error), offsetOf(error));
    }
}
/** The generated messages list hundreds of expected tokens; only what was found helps. */
function messageOf(error) {
    const found = error instanceof Error ? / but (.{1,40}) found\.$/s.exec(error.message.slice(-60))?.[1] : undefined;
    if (found === "end of input")
        return "syntax error at end of input";
    return found === undefined ? "The statement cannot be parsed." : `syntax error at or near ${found}`;
}
function offsetOf(error) {
    const location = error instanceof Error && "location" in error ? error.location : null;
    const start = (0,postgresql_tree/* isTree */.xK)(location) ? location["start"] : null;
    const offset = (0,postgresql_tree/* isTree */.xK)(start) ? start["offset"] : null;
    return typeof offset === "number" ? offset : 0;
}

// EXTERNAL MODULE: ./build/sql/positions.js
var positions = __webpack_require__(7400);
;// CONCATENATED MODULE: ./build/sql/postgresql-parser.js



async function loadPostgresqlParser() {
    const { default: createModule } = await __webpack_require__.e(/* import() */ 3995).then(__webpack_require__.t.bind(__webpack_require__, 53995, 23));
    const create = () => createModule({ printErr: () => { } });
    let module = await create();
    /** Gives the instance up when it throws. */
    const guard = (call, otherwise) => {
        if (module === null)
            return otherwise("The parser ran out of stack at an earlier statement.");
        try {
            return call(module);
        }
        catch {
            module = null;
            return otherwise("The statement is nested too deeply.");
        }
    };
    return {
        parse: (text) => guard((usable) => parseOne(usable, text), parser/* notParsed */.l),
        parsePlpgsql: (text) => guard((usable) => parseBody(usable, text), () => null),
        isUsable: () => module !== null,
        restart: async () => {
            module ??= await create();
        },
    };
}
/** The fields of the C struct PgQueryParseResult and PgQueryError, as byte offsets. */
const RESULT = { tree: 0, error: 8 };
const ERROR = { message: 0, cursor: 16 };
function parseOne(module, text) {
    const query = writeText(module, text);
    const result = module._wasm_parse_query_raw(query);
    const error = module.getValue(result + RESULT.error, "i32");
    let parsed;
    if (error === 0) {
        parsed = readTree(module.UTF8ToString(module.getValue(result + RESULT.tree, "i32")));
    }
    else {
        const message = module.UTF8ToString(module.getValue(error + ERROR.message, "i32"));
        // 1-based, in code points; 0 when unknown.
        const cursor = module.getValue(error + ERROR.cursor, "i32");
        parsed = (0,parser/* notParsed */.l)(message, (0,positions/* offsetOfCodePoint */.QJ)(text, Math.max(0, cursor - 1)));
    }
    module._wasm_free_parse_result(result);
    module._free(query);
    return parsed;
}
function readTree(json) {
    const answer = JSON.parse(json);
    const statements = (0,postgresql_tree/* isTree */.xK)(answer) ? (0,postgresql_tree/* listOf */.c3)(answer, "stmts") : [];
    const [first] = statements;
    const tree = (0,postgresql_tree/* isTree */.xK)(first) ? (0,postgresql_tree/* treeOf */.g7)(first, "stmt") : null;
    if (statements.length !== 1 || tree === null)
        return (0,parser/* notParsed */.l)(`This is not one statement but ${statements.length}.`);
    return { tree, problem: null };
}
function parseBody(module, text) {
    const query = writeText(module, text);
    const result = module._wasm_parse_plpgsql(query);
    const answer = module.UTF8ToString(result);
    module._wasm_free_string(result);
    module._free(query);
    // Anything but an object is an error message.
    if (!answer.startsWith("{"))
        return null;
    const tree = JSON.parse(answer);
    return (0,postgresql_tree/* isTree */.xK)(tree) ? tree : null;
}
function writeText(module, text) {
    const size = module.lengthBytesUTF8(text) + 1;
    const pointer = module._malloc(size);
    if (pointer === 0)
        throw new Error("out of memory");
    module.stringToUTF8(text, pointer, size);
    return pointer;
}

;// CONCATENATED MODULE: ./build/sql/parsers.js


async function loadParsers(dialects, options = {}) {
    const wanted = new Set(dialects);
    const others = new Map();
    for (const dialect of wanted) {
        if (dialect !== "postgresql")
            others.set(dialect, await loadNodeSqlParser(dialect));
    }
    if (!wanted.has("postgresql"))
        return { postgresql: null, others };
    options.beforeWasm?.();
    return { postgresql: await loadPostgresqlParser(), others };
}


/***/ }),

/***/ 7400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QJ: () => (/* binding */ offsetOfCodePoint),
/* harmony export */   uD: () => (/* binding */ indexLines)
/* harmony export */ });
/* unused harmony export offsetOfByte */
/** Where an offset of a text stands, in lines and columns. */
/**
 * Makes functions that tell line and column of UTF-16 offsets of `text`. Each of them asked in ascending order, all its
 * answers together take time linear in the text, however long its lines are.
 */
function indexLines(text) {
    const starts = lineStarts(text);
    const hasSurrogates = /[\ud800-\udbff]/.test(text);
    return () => {
        let last = { line: 0, offset: 0, column: 1 };
        return (offset) => {
            const line = lineAt(starts, offset);
            const start = starts[line] ?? 0;
            if (!hasSurrogates)
                return { line: line + 1, column: offset - start + 1 };
            const from = last.line === line && last.offset <= offset ? last : { line, offset: start, column: 1 };
            last = { line, offset, column: from.column + countCodePoints(text, from.offset, offset) };
            return { line: line + 1, column: last.column };
        };
    };
}
/** The UTF-16 offset of the code point with that number, 0-based; the end where there are fewer. */
function offsetOfCodePoint(text, index) {
    let at = 0;
    for (let count = 0; count < index && at < text.length; count++)
        at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    return at;
}
/** The UTF-16 offset of a byte offset into the UTF-8 of `text`. */
function offsetOfByte(text, byte) {
    let at = 0;
    for (let count = 0; count < byte && at < text.length;) {
        const code = text.codePointAt(at) ?? 0;
        count += utf8Length(code);
        at += code > 0xffff ? 2 : 1;
    }
    return at;
}
function utf8Length(code) {
    if (code < 0x80)
        return 1;
    if (code < 0x800)
        return 2;
    return code < 0x10000 ? 3 : 4;
}
function lineStarts(text) {
    const starts = [0];
    const end = /\r\n|\n|\r/g;
    while (end.exec(text) !== null)
        starts.push(end.lastIndex);
    return starts;
}
/** Index of the last line that begins at or before the offset. */
function lineAt(starts, offset) {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}
function countCodePoints(text, from, to) {
    let count = 0;
    for (let at = from; at < to; at++) {
        const code = text.charCodeAt(at);
        if (code < 0xdc00 || code > 0xdfff)
            count += 1;
    }
    return count;
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
"use strict";
exports.id = 5054;
exports.ids = [5054];
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


/***/ }),

/***/ 55054:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readScript: () => (/* binding */ readScript)
});

// UNUSED EXPORTS: readScriptSync

;// CONCATENATED MODULE: ./build/sql/comments.js
/** A comment without its marks. */
function readComment(comment) {
    if (comment.startsWith("/*"))
        return comment.slice(2, comment.endsWith("*/") ? -2 : undefined).trim();
    return comment.slice(comment.startsWith("#") ? 1 : 2).trim();
}
/**
 * For each statement the comments within it, those behind it on its last line, and those between it and the statement
 * before. Both lists in the order of the file.
 */
function attachComments(statements, comments) {
    const attached = statements.map(() => []);
    let next = 0;
    for (const comment of comments) {
        while (next < statements.length && comment.start >= (statements[next]?.end ?? 0))
            next += 1;
        const { text, line } = comment;
        const before = statements[next - 1];
        const after = statements[next];
        if (before?.endLine === line)
            attached[next - 1]?.push({ text, line });
        if (after !== undefined && (before?.endLine !== line || after.line === line))
            attached[next]?.push({ text, line });
    }
    return attached;
}

// EXTERNAL MODULE: ./build/sql/decode.js
var decode = __webpack_require__(29508);
// EXTERNAL MODULE: ./build/sql/parsers.js + 2 modules
var sql_parsers = __webpack_require__(99329);
// EXTERNAL MODULE: ./build/sql/lexer.js
var lexer = __webpack_require__(90042);
// EXTERNAL MODULE: ./build/sql/lexis.js
var lexis = __webpack_require__(76293);
;// CONCATENATED MODULE: ./build/sql/insert-rows.js


/** Shorter statements are not worth the trouble. */
const LONG = 32_768;
const CONSTANT_WORDS = new Set(["null", "true", "false", "default"]);
/** `INSERT … VALUES (…), (…), …` with its first row alone, and whatever follows the rows. Null where a row holds more than constants. */
function leaveOutRows(text, dialect) {
    if (text.length < LONG || !/^\s*(?:insert|replace)\b/i.test(text.slice(0, 100)))
        return null;
    const values = findValues(text, dialect);
    const first = values === null ? null : endOfRow(text, values, dialect);
    if (first === null)
        return null;
    let end = first;
    for (let next = endOfNextRow(text, end, dialect); next !== null; next = endOfNextRow(text, end, dialect))
        end = next;
    // A row that was not taken for constants is left in, behind a comma that is then missing: better all of it.
    if (tokenFrom(text, end, dialect)?.text === ",")
        return null;
    return end === first ? null : { text: text.slice(0, first) + text.slice(end), start: first, end };
}
function findValues(text, dialect) {
    for (let at = 0; at < Math.min(text.length, LONG);) {
        const lexeme = (0,lexer/* readLexeme */.b)(text, at, lexis/* LEXIS */.Y[dialect]);
        at = lexeme.end;
        if (lexeme.kind === "word" && /^values?$/i.test(text.slice(lexeme.start, lexeme.end)))
            return at;
    }
    return null;
}
function endOfNextRow(text, at, dialect) {
    const comma = tokenFrom(text, at, dialect);
    return comma?.text === "," ? endOfRow(text, comma.end, dialect) : null;
}
/** Behind the closing parenthesis of a row of constants; null where something else stands. */
function endOfRow(text, at, dialect) {
    const open = tokenFrom(text, at, dialect);
    if (open?.text !== "(")
        return null;
    for (let token = tokenFrom(text, open.end, dialect); token !== null; token = tokenFrom(text, token.end, dialect)) {
        if (token.text === ")")
            return token.end;
        if (!isConstantPart(token))
            return null;
    }
    return null;
}
function isConstantPart({ kind, text }) {
    if (kind === "string" || kind === "number")
        return true;
    if (kind === "word")
        return CONSTANT_WORDS.has(text.toLowerCase());
    return text === "," || text === "-" || text === "+";
}
/** The next token that is neither white space nor comment. */
function tokenFrom(text, start, dialect) {
    for (let at = start; at < text.length;) {
        const { kind, start: from, end } = (0,lexer/* readLexeme */.b)(text, at, lexis/* LEXIS */.Y[dialect]);
        at = end;
        if (kind !== "space" && kind !== "comment")
            return { kind, text: text.slice(from, end), end };
    }
    return null;
}

// EXTERNAL MODULE: ./build/sql/parser.js
var parser = __webpack_require__(21781);
;// CONCATENATED MODULE: ./build/sql/parse-piece.js


/**
 * The generated parsers read about one million characters a second. PostgreSQL's is fast, but the trees must fit into
 * memory: some 150 bytes for each token.
 */
function startBudget(dialect) {
    return { left: dialect === "postgresql" ? 16_000_000 : 4_000_000 };
}
/** What a statement costs at least, and what it costs more to find out that no grammar reads it. */
const COST = { statement: 100, failure: 300 };
function costOf(dialect, text, piece) {
    if (dialect === "postgresql")
        return COST.statement + 5 * piece.tokens;
    // For each CAST within a CAST the generated grammars take two to three times as long.
    return COST.statement + text.length * 3 ** Math.max(0, piece.casts - 2);
}
const MAX_PARTS = 1000;
/** Usually one statement; several where a parenthesis that is never closed would hide what follows it. */
function parsePiece(piece, context) {
    const whole = parseWhole(piece, context);
    if (whole.problem === null || piece.semicolons.length === 0 || piece.semicolons.length > MAX_PARTS)
        return [whole];
    const parts = splitAt(piece, context.section.text).map((part) => parseWhole(part, context));
    return parts.some((part) => part.problem === null) ? parts : [whole];
}
function parseWhole(piece, context) {
    const { section, dialect } = context;
    const { start, end, parsedText, masked } = piece;
    const place = { start: section.start + start, end: section.start + end, text: section.text.slice(start, end) };
    const parsed = parseWithin(piece, context);
    const withoutVariables = dialect === "postgresql" && parsed.problem !== null ? maskVariables(piece) : parsedText;
    if (withoutVariables === parsedText)
        return { ...place, parsedText, masked, ...parsed };
    const again = parseWithin({ ...piece, parsedText: withoutVariables }, context);
    if (again.problem !== null)
        return { ...place, parsedText, masked, ...parsed };
    return { ...place, parsedText: withoutVariables, masked: true, ...again };
}
/** Parses what may be parsed. */
function parseWithin(piece, { dialect, parse, budget }) {
    if (piece.refused !== null)
        return (0,parser/* notParsed */.l)(piece.refused);
    const shortened = leaveOutRows(piece.parsedText, dialect);
    const text = shortened?.text ?? piece.parsedText;
    if (text.length > parser/* MAX_STATEMENT_LENGTH */.U)
        return (0,parser/* notParsed */.l)("The statement is longer than 2 MB.");
    const cost = costOf(dialect, text, shortened === null ? piece : { ...piece, tokens: 0 });
    if (cost > budget.left)
        return (0,parser/* notParsed */.l)("Too much of the file was parsed already.");
    budget.left -= cost;
    const parsed = parse(text);
    if (parsed.problem === null)
        return parsed;
    budget.left -= COST.failure;
    const { message, offset } = parsed.problem;
    return (0,parser/* notParsed */.l)(message, shortened !== null && offset > shortened.start ? offset + shortened.end - shortened.start : offset);
}
/**
 * psql's `:name`, `:'name'` and `:"name"` without their colons: what is left parses in the place of any value. Only
 * tried when the text as it is does not parse, since a colon can also stand in a slice.
 */
function maskVariables({ parsedText, colons }) {
    const parts = [];
    let at = 0;
    for (const colon of colons) {
        if (parsedText.charAt(colon - 1) === ":" || !/[A-Za-z_'"]/.test(parsedText.charAt(colon + 1)))
            continue;
        parts.push(parsedText.slice(at, colon), " ");
        at = colon + 1;
    }
    return parts.join("") + parsedText.slice(at);
}
function splitAt(piece, text) {
    const cuts = [...piece.semicolons, piece.parsedText.length];
    const parts = [];
    let at = 0;
    for (const cut of cuts) {
        const part = piece.parsedText.slice(at, cut);
        const start = piece.start + at + part.length - part.trimStart().length;
        const end = piece.start + at + part.trimEnd().length;
        if (end > start) {
            parts.push({
                ...piece,
                start,
                end,
                parsedText: part.trim(),
                masked: piece.masked && part.trim() !== text.slice(start, end),
                colons: [],
                semicolons: [],
            });
        }
        at = cut + 1;
    }
    return parts;
}

// EXTERNAL MODULE: ./build/sql/positions.js
var positions = __webpack_require__(7400);
// EXTERNAL MODULE: ./build/sql/sections.js + 1 modules
var sql_sections = __webpack_require__(58024);
// EXTERNAL MODULE: ./build/sql/split.js + 3 modules
var sql_split = __webpack_require__(18263);
;// CONCATENATED MODULE: ./build/sql/script.js







/** Loads the parser that the dialect needs, unless `parsers` holds it already. Never throws for what is in the file. */
async function readScript(source, options = {}) {
    const parsers = options.parsers ?? (await (0,sql_parsers.loadParsers)([source.dialect], options));
    await parsers.postgresql?.restart();
    return readScriptSync(source, parsers);
}
/** As `readScript`. Should a statement exhaust a parser's stack, later ones are not parsed until `restart` was called. */
function readScriptSync(source, parsers) {
    const { path, dialect } = source;
    const { text, problems } = (0,decode/* decodeScript */.e)(source.bytes);
    if (problems.length > 0)
        return { path, dialect, statements: [], down: [], comments: [], wrapped: null, problems };
    const sections = (0,sql_sections/* readSections */.j)(text, source.framework);
    const side = { newLocate: (0,positions/* indexLines */.uD)(text), dialect, parse: parserOf(dialect, parsers), budget: startBudget(dialect) };
    const up = readSide(sections.up, side);
    const down = readSide(sections.down, side);
    return {
        path,
        dialect,
        statements: up.statements,
        down: down.statements,
        comments: [...up.comments, ...down.comments].sort((a, b) => a.line - b.line),
        wrapped: sections.wrapped,
        problems: up.problems,
    };
}
/** @throws when the parser of the dialect was not loaded: a mistake of the caller. */
function parserOf(dialect, parsers) {
    const { postgresql } = parsers;
    const parse = dialect === "postgresql" ? postgresql?.parse : parsers.others.get(dialect);
    if (parse === undefined)
        throw new Error(`The parser of ${dialect} is not loaded.`);
    return parse;
}
/** Reads the sections of one direction. */
function readSide(sections, { dialect, parse, budget, newLocate }) {
    const pieces = [];
    const comments = [];
    const problems = [];
    const locateComment = newLocate();
    const locateProblem = newLocate();
    for (const section of sections) {
        const split = (0,sql_split/* splitText */.A)(section.text, dialect, section.delimiter);
        if (pieces.length + split.pieces.length > sql_split/* MAX_STATEMENTS */.o) {
            const message = `The file has more than ${sql_split/* MAX_STATEMENTS */.o} statements.`;
            problems.push({ message, ...locateProblem(section.start) });
            break;
        }
        for (const piece of split.pieces)
            pieces.push(...parsePiece(piece, { section, dialect, parse, budget }));
        for (const { start, end } of split.comments) {
            const at = section.start + start;
            comments.push({ start: at, text: readComment(section.text.slice(start, end)), line: locateComment(at).line });
        }
        for (const { message, offset } of split.problems)
            problems.push({ message, ...locateProblem(section.start + offset) });
    }
    return {
        statements: toStatements(pieces, comments, newLocate),
        comments: comments.map(({ text, line }) => ({ text, line })),
        problems,
    };
}
function toStatements(pieces, comments, newLocate) {
    const locateStart = newLocate();
    const locateEnd = newLocate();
    const locateProblem = newLocate();
    const placed = pieces.map((piece) => ({ ...piece, ...locateStart(piece.start), endLine: locateEnd(piece.end - 1).line }));
    const attached = attachComments(placed, comments);
    return placed.map(({ text, parsedText, masked, line, column, endLine, tree, problem, start }, index) => ({
        text,
        parsedText,
        masked,
        line,
        column,
        endLine,
        tree,
        problem: problem === null ? null : { message: problem.message, ...locateProblem(start + problem.offset) },
        comments: attached[index] ?? [],
    }));
}


/***/ }),

/***/ 58024:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ readSections)
});

;// CONCATENATED MODULE: ./build/sql/liquibase.js
const CHANGESET = /^\s*--\s*changeset\s+\S/i;
const ROLLBACK = /^\s*--\s*rollback\s/i;
/** Rollbacks that are no SQL. */
const NO_SQL = /^(?:not required|empty|changesetid:)/i;
/** Attributes as docs.liquibase.com, "SQL changelog format": `runInTransaction:false`, `endDelimiter:X`. */
function readLiquibase(text) {
    const up = [];
    const down = [];
    let wrapped = null;
    let changeset = { start: 0, delimiter: null };
    let rollback = null;
    const closeRollback = () => {
        if (rollback !== null)
            down.push(sectionOf(rollback, changeset.delimiter));
        rollback = null;
    };
    const closeChangeset = (end) => {
        closeRollback();
        if (end > changeset.start)
            up.push(sectionOf({ start: changeset.start, text: text.slice(changeset.start, end) }, changeset.delimiter));
    };
    for (let start = 0; start < text.length;) {
        const newline = text.indexOf("\n", start);
        const end = newline < 0 ? text.length : newline + 1;
        const line = text.slice(start, end);
        const mark = ROLLBACK.exec(line)?.[0];
        if (mark !== undefined) {
            const sql = NO_SQL.test(line.slice(mark.length)) ? "" : line.slice(mark.length);
            rollback ??= { start, text: "" };
            rollback.text += sql.padStart(line.length, " ");
        }
        else {
            closeRollback();
        }
        if (CHANGESET.test(line)) {
            closeChangeset(start);
            if (/\brunInTransaction:"?false\b/i.test(line))
                wrapped = false;
            changeset = { start, delimiter: /\bendDelimiter:"?([^\s"]+)/i.exec(line)?.[1] ?? null };
        }
        start = end;
    }
    closeChangeset(text.length);
    return { up, down, wrapped };
}
function sectionOf(section, delimiter) {
    // A pattern such as `\n/` means the last of it: a line of its own.
    const plain = delimiter?.replaceAll(/\\[nrst]|[\^$*+?]/g, "") ?? "";
    return { start: section.start, text: section.text, ...(plain === "" ? {} : { delimiter: plain }) };
}

;// CONCATENATED MODULE: ./build/sql/sections.js
/**
 * The parts of a migration file that its tool runs forwards and backwards, as the tool's own directives tell. Each tool
 * reads them line by line, in quotes or not; so they are looked for before any SQL is read.
 */

const NONE = { up: null, down: null, boundary: null, noTransaction: null, where: "any" };
/** By framework id. As strict as the tools are: a line that the tool does not take for the way down runs forwards. */
const DIRECTIVES = new Map([
    [
        "dbmate",
        {
            ...NONE,
            up: /^--\s*migrate:up(?:\s|$)/,
            down: /^--\s*migrate:down(?:\s|$)/,
            noTransaction: /^--\s*migrate:up\s(?:.*\s)?transaction:false(?:\s|$)/,
        },
    ],
    [
        "goose",
        {
            ...NONE,
            up: /^--\s*\+goose\s+Up\s*$/,
            down: /^--\s*\+goose\s+Down\s*$/,
            boundary: /^--\s*\+goose\s+Statement(?:Begin|End)\s*$/,
            noTransaction: /^--\s*\+goose\s+NO TRANSACTION\s*$/,
        },
    ],
    [
        "sql-migrate",
        {
            ...NONE,
            up: /^-- \+migrate Up(?:\s|$)/,
            down: /^-- \+migrate Down(?:\s|$)/,
            boundary: /^-- \+migrate Statement(?:Begin|End)(?:\s|$)/,
            noTransaction: /^-- \+migrate Up\s(?:.*\s)?notransaction(?:\s|$)/,
        },
    ],
    ["tern", { ...NONE, down: /^---- create above \/ drop below ----\s*$/, noTransaction: /^---- tern: disable-tx ----\s*$/ }],
    ["node-pg-migrate", { ...NONE, up: /^\s*--[\s-]*up\s+migration/i, down: /^\s*--[\s-]*down\s+migration/i }],
    ["play-evolutions", { ...NONE, up: /^(?:#|--).*!Ups/, down: /^(?:#|--).*!Downs/ }],
    ["sqlx", { ...NONE, noTransaction: /^-- no-transaction/, where: "first" }],
    ["graphile-migrate", { ...NONE, noTransaction: /^--! no-transaction\s*$/ }],
    ["atlas", { ...NONE, noTransaction: /^--\s*atlas:txmode\s+none\s*$/ }],
    ["yoyo", { ...NONE, noTransaction: /^--\s*transactional:\s*false\s*$/i }],
]);
const LIQUIBASE = /^\s*--\s*liquibase\s+formatted\s+sql/i;
/**
 * `framework` decides whose directives count; with null (a loose file) those that are found in the file do, provided
 * that nothing but the tool's own shape can be meant: a way down without a way up tells nothing.
 */
function readSections(text, framework) {
    if ((framework === null || framework === "liquibase") && LIQUIBASE.test(text))
        return readLiquibase(text);
    const lines = directiveLines(text);
    const directives = framework === null ? recogniseDirectives(lines) : DIRECTIVES.get(framework);
    if (directives !== undefined)
        return divide(text, lines, directives);
    return { ...whole(text), wrapped: framework === null ? wrappedOf(lines, null) : null };
}
/** The lines that begin with a comment mark. Lines end at LF alone, as the tools read them. */
function directiveLines(text) {
    const lines = [];
    for (let start = 0; start < text.length;) {
        const newline = text.indexOf("\n", start);
        const end = newline < 0 ? text.length : newline;
        const head = text.slice(start, Math.min(end, start + 400));
        if (/^\s*(?:--|#)/.test(head))
            lines.push({ text: head.trimEnd(), start, end: Math.min(text.length, end + 1) });
        start = end + 1;
    }
    return lines;
}
function recogniseDirectives(lines) {
    return [...DIRECTIVES.values()].find(({ up, down }) => {
        const first = up ?? down;
        return first !== null && lines.some((line) => first.test(line.text));
    });
}
function whole(text) {
    return { up: [{ start: 0, text }], down: [] };
}
function divide(text, lines, directives) {
    const { up, down, boundary } = directives;
    const wrapped = wrappedOf(lines, directives);
    // Without a way up, the tools that have one run all of the file, or refuse it.
    if (up !== null && !lines.some((line) => up.test(line.text)))
        return { ...whole(text), wrapped };
    const sections = { up: [], down: [] };
    let side = "up";
    let start = 0;
    const close = (end) => {
        if (end > start)
            sections[side].push({ start, text: text.slice(start, end) });
        start = end;
    };
    for (const line of lines) {
        const next = down?.test(line.text) === true ? "down" : up?.test(line.text) === true ? "up" : null;
        if (next === null && boundary?.test(line.text) !== true)
            continue;
        close(line.start);
        // The directive itself need not be SQL: Play's begins with `#`.
        start = line.end;
        side = next ?? side;
    }
    close(text.length);
    return { ...sections, wrapped };
}
/** A loose file without sections may still say that it runs outside a transaction. */
function wrappedOf(lines, directives) {
    const candidates = directives === null ? [...DIRECTIVES.values()] : [directives];
    const told = candidates.some(({ noTransaction, where }) => lines.some((line) => (where === "any" || line.start === 0) && noTransaction?.test(line.text) === true));
    return told ? false : null;
}


/***/ })

};
;
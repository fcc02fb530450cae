"use strict";
exports.id = 4103;
exports.ids = [4103];
exports.modules = {

/***/ 29508:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ decodeScript),
/* harmony export */   g: () => (/* binding */ MAX_FILE_BYTES)
/* harmony export */ });
/** Larger files are refused: what they hold is data, and a parser's memory is not endless. */
const MAX_FILE_BYTES = 32 * 1024 * 1024;
/** Strict UTF-8. NUL is refused, since the C parser would not see what follows it. */
function decodeScript(bytes) {
    if (bytes.length > MAX_FILE_BYTES)
        return refuse(`The file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB.`, "");
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
        return refuse("The file is UTF-16; it must be UTF-8.", "");
    }
    const text = decodeUtf8(bytes);
    if (text === null)
        return refuse("The file is not valid UTF-8.", validPrefix(bytes));
    const nul = text.indexOf("\0");
    return nul < 0 ? { text, problems: [] } : refuse("The file holds a NUL byte.", text.slice(0, nul));
}
/** `before` is the text in front of the trouble. */
function refuse(message, before) {
    const lines = before.split(/\r\n|\n|\r/);
    return { text: "", problems: [{ message, line: lines.length, column: Array.from(lines.at(-1) ?? "").length + 1 }] };
}
function decodeUtf8(bytes) {
    try {
        return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    }
    catch {
        return null;
    }
}
/** The longest prefix that is valid UTF-8, found by halving: a prefix of an invalid one is valid, never the reverse. */
function validPrefix(bytes) {
    let low = 0;
    let high = bytes.length;
    while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (isPrefixValid(bytes.subarray(0, middle)))
            low = middle;
        else
            high = middle;
    }
    return new TextDecoder("utf-8").decode(bytes.subarray(0, low), { stream: true });
}
/** Whether it is valid as far as it goes; a sequence that is cut off at the end counts as valid. */
function isPrefixValid(bytes) {
    try {
        new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 90042:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ readLexeme)
/* harmony export */ });
/* harmony import */ var _placeholders_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72064);

const SPACE = /[ \t\n\r\f\v]+/y;
const WORD = /[A-Za-z_\u0080-\uffff](?:[\w\u0080-\uffff]|\$(?!\{))*/y;
const NUMBER = /\d[\w.]*/y;
const OPERATOR_CHARACTERS = "+-*/<>=~!@#%^&|`?";
const DOLLAR_TAG = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;
/** The token at `at`, which must be before the end of `text`. */
function readLexeme(text, at, lexis) {
    const character = text.charAt(at);
    switch (character) {
        case " ":
        case "\t":
        case "\n":
        case "\r":
        case "\f":
        case "\v":
            return { kind: "space", start: at, end: endOfMatch(SPACE, text, at) };
        case "'":
            return readQuoted(text, { kind: "string", start: at, open: at, backslashes: lexis.backslashes });
        case '"':
            return readQuoted(text, {
                kind: lexis.doubleQuotes,
                start: at,
                open: at,
                backslashes: lexis.backslashes && lexis.doubleQuotes === "string",
            });
        case "(":
        case ")":
        case ",":
        case ";":
        case ".":
        case ":":
        case "]":
        case "}":
        case "\\":
            return symbol(at);
        default:
            return readOther(text, at, lexis);
    }
}
function readOther(text, at, lexis) {
    const code = text.charCodeAt(at);
    if (isWordStart(code))
        return readWord(text, at, lexis);
    if (code >= 48 && code <= 57)
        return { kind: "number", start: at, end: endOfMatch(NUMBER, text, at) };
    const comment = readComment(text, at, lexis);
    if (comment !== null)
        return comment;
    const character = text.charAt(at);
    if (character === "$" || character === "{")
        return readDollarOrBrace(text, at, lexis);
    if (character === "`" && lexis.backticks)
        return readQuoted(text, { kind: "name", start: at, open: at, backslashes: false });
    if (character === "[" && lexis.brackets)
        return readUntil(text, { kind: "name", start: at, from: at + 1 }, "]");
    if (OPERATOR_CHARACTERS.includes(character))
        return { kind: "operator", start: at, end: endOfOperator(text, at, lexis) };
    return symbol(at);
}
function symbol(at) {
    return { kind: "symbol", start: at, end: at + 1 };
}
function isWordStart(code) {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code >= 128;
}
function endOfMatch(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : at + 1;
}
/** A word, or the string that it introduces: `E'…'`, `U&'…'`, `U&"…"`. */
function readWord(text, at, lexis) {
    const end = endOfMatch(WORD, text, at);
    if (lexis.postgresql && end === at + 1) {
        const letter = text.charAt(at);
        const next = text.charAt(end);
        if (next === "'" && "eEbBxXnN".includes(letter)) {
            return readQuoted(text, { kind: "string", start: at, open: end, backslashes: letter === "e" || letter === "E" });
        }
        const quote = text.charAt(end + 1);
        if ((letter === "U" || letter === "u") && next === "&" && (quote === "'" || quote === '"')) {
            return readQuoted(text, { kind: quote === "'" ? "string" : "name", start: at, open: end + 1, backslashes: false });
        }
    }
    return { kind: "word", start: at, end };
}
/** Up to the closing quote; a doubled one stands for itself. A template in a quoted name may hold quotes of its own. */
function readQuoted(text, { kind, start, open, backslashes }) {
    const quote = text.charAt(open);
    let at = open + 1;
    while (at < text.length) {
        const character = text.charAt(at);
        if (character === quote) {
            if (text.charAt(at + 1) !== quote)
                return { kind, start, end: at + 1 };
            at += 2;
        }
        else if (character === "\\" && backslashes) {
            at += 2;
        }
        else if (character === "{" && kind === "name") {
            at = (0,_placeholders_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfPlaceholder */ .A1)(text, at) ?? at + 1;
        }
        else {
            at += 1;
        }
    }
    return { kind, start, end: text.length, open: true };
}
function readUntil(text, { kind, start, from }, close) {
    const end = text.indexOf(close, from);
    return end < 0 ? { kind, start, end: text.length, open: true } : { kind, start, end: end + close.length };
}
function readDollarOrBrace(text, at, lexis) {
    const end = (0,_placeholders_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfPlaceholder */ .A1)(text, at);
    if (end !== null)
        return { kind: "placeholder", start: at, end };
    if (!lexis.postgresql || text.charAt(at) === "{")
        return symbol(at);
    DOLLAR_TAG.lastIndex = at;
    const tag = DOLLAR_TAG.exec(text)?.[0];
    if (tag === undefined)
        return symbol(at);
    const close = text.indexOf(tag, at + tag.length);
    if (close < 0)
        return { kind: "string", start: at, end: text.length, open: true };
    return { kind: "string", start: at, end: close + tag.length };
}
function readComment(text, at, lexis) {
    if (!beginsComment(text, at, lexis))
        return null;
    const character = text.charAt(at);
    if (character === "*")
        return { kind: "comment", start: at, end: at + 2 };
    if (character !== "/")
        return readLineComment(text, at, lexis);
    if (lexis.conditionalComments) {
        const opening = /^\/\*M?!\d*/.exec(text.slice(at, at + 12))?.[0];
        if (opening !== undefined)
            return { kind: "comment", start: at, end: at + opening.length };
    }
    return lexis.nestedComments ? readNestedComment(text, at) : readUntil(text, { kind: "comment", start: at, from: at + 2 }, "*/");
}
function readLineComment(text, at, lexis) {
    const end = lexis.returnEndsComment ? endOfMatch(/[^\n\r]*/y, text, at) : endOfMatch(/[^\n]*/y, text, at);
    return { kind: "comment", start: at, end };
}
function readNestedComment(text, start) {
    const edge = /\/\*|\*\//g;
    edge.lastIndex = start;
    let depth = 0;
    for (let match = edge.exec(text); match !== null; match = edge.exec(text)) {
        depth += match[0] === "/*" ? 1 : -1;
        if (depth === 0)
            return { kind: "comment", start, end: edge.lastIndex };
    }
    return { kind: "comment", start, end: text.length, open: true };
}
/** As PostgreSQL's scan.l: as long as it goes, but a comment ends it. */
function endOfOperator(text, start, lexis) {
    let at = start + 1;
    while (at < text.length && OPERATOR_CHARACTERS.includes(text.charAt(at))) {
        if (text.charAt(at) === "`" && lexis.backticks)
            break;
        if (beginsComment(text, at, lexis))
            break;
        at += 1;
    }
    return at;
}
function beginsComment(text, at, lexis) {
    const character = text.charAt(at);
    const next = text.charAt(at + 1);
    // After the dashes MySQL wants white space, a control character or the end: charCodeAt is then NaN.
    if (character === "-" && next === "-")
        return !lexis.spaceAfterDashes || !(text.charCodeAt(at + 2) > 32);
    if (character === "/")
        return next === "*";
    if (character === "*")
        return next === "/" && lexis.conditionalComments;
    return character === "#" && lexis.hashComments;
}


/***/ }),

/***/ 76293:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ LEXIS)
/* harmony export */ });
const MYSQL = {
    backslashes: true,
    postgresql: false,
    nestedComments: false,
    hashComments: true,
    spaceAfterDashes: true,
    returnEndsComment: false,
    conditionalComments: true,
    backticks: true,
    brackets: false,
    doubleQuotes: "string",
};
const LEXIS = {
    // Sections 4.1.2.2 to 4.1.5 of the manual.
    postgresql: {
        backslashes: false,
        postgresql: true,
        nestedComments: true,
        hashComments: false,
        spaceAfterDashes: false,
        returnEndsComment: true,
        conditionalComments: false,
        backticks: false,
        brackets: false,
        doubleQuotes: "name",
    },
    // Sections 11.1.1 and 11.7 of the reference manual, under the default sql_mode.
    mysql: MYSQL,
    mariadb: MYSQL,
    // sqlite.org/lang_keywords.html, lang_comment.html
    sqlite: {
        backslashes: false,
        postgresql: false,
        nestedComments: false,
        hashComments: false,
        spaceAfterDashes: false,
        returnEndsComment: false,
        conditionalComments: false,
        backticks: true,
        brackets: true,
        doubleQuotes: "name",
    },
};


/***/ }),

/***/ 72064:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A1: () => (/* binding */ endOfPlaceholder),
/* harmony export */   Y: () => (/* binding */ maskQuotedName),
/* harmony export */   _1: () => (/* binding */ maskPlaceholder),
/* harmony export */   kG: () => (/* binding */ holdsPlaceholder)
/* harmony export */ });
/** Placeholders that a tool fills in before the server sees the text: Flyway's `${x}`, Go's `{{ x }}`. */
/** A longer one is not one: so a search for the end stays bounded. */
const MAX_LENGTH = 200;
/** Words of Go's template language that stand for no text of their own. */
const CONTROL = /^\{\{-?\s*(?:if|else|end|range|with|define|block|break|continue|\/\*|\$\w+\s*:?=)/;
/** The offset behind the placeholder that begins at `at`; null where none does. */
function endOfPlaceholder(text, at) {
    const next = text.charAt(at + 1);
    if (next !== "{")
        return null;
    const close = text.charAt(at) === "$" ? "}" : "}}";
    const head = text.slice(at, at + MAX_LENGTH);
    const end = head.indexOf(close, 2);
    return end < 0 || (close === "}" && head.slice(0, end).includes("\n")) ? null : at + end + close.length;
}
/** As many characters that parse as one identifier, or white space for what stands for nothing, such as `{{ if }}`. */
function maskPlaceholder(placeholder) {
    if (CONTROL.test(placeholder))
        return " ".repeat(placeholder.length);
    const name = placeholder.replaceAll(/[^A-Za-z0-9]/g, "").toLowerCase();
    return `_${name}`.slice(0, placeholder.length).padEnd(placeholder.length, "_");
}
/** A quoted name whose templates hold quotes of their own: these become `_`, so that it stays one name. */
function maskQuotedName(name) {
    const inner = name.slice(1, -1);
    return `${name.charAt(0)}${inner.replaceAll(/\{\{.{0,200}?\}\}/gs, (template) => template.replaceAll(/["`\]]/g, "_"))}${name.slice(-1)}`;
}
/** Whether a name in quotes holds a placeholder, so that it is not the real name. */
function holdsPlaceholder(text) {
    return /\$\{|\{\{/.test(text);
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

/***/ 18263:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ MAX_STATEMENTS),
  A: () => (/* binding */ splitText)
});

;// CONCATENATED MODULE: ./build/sql/blocks.js
function startBlocks() {
    return { words: [], depth: 0, previous: "" };
}
const KEPT_WORDS = 12;
/** Takes one token in, outside parentheses: a word in lower case, a symbol, or anything else as an empty string. */
function blockToken(blocks, dialect, token) {
    if (blocks.words[0] === "create" || blocks.words.length === 0)
        BODY[dialect](blocks, token);
    if (blocks.words.length < KEPT_WORDS && /^\w/.test(token))
        blocks.words.push(token);
    blocks.previous = token;
}
/** `BEGIN ATOMIC … END` of SQL functions, `CASE … END` within it. */
const trackPostgresql = (blocks, token) => {
    if (token === "atomic" && blocks.previous === "begin" && isRoutine(blocks.words, POSTGRESQL_OBJECTS))
        blocks.depth = 1;
    else if (token === "case" && blocks.depth > 0)
        blocks.depth += 1;
    else if (token === "end" && blocks.depth > 0)
        blocks.depth -= 1;
};
/** Stored programs without DELIMITER, as drivers take them. `END IF` and its like close what was not counted. */
const trackMysql = (blocks, token) => {
    if (!isRoutine(blocks.words, MYSQL_OBJECTS))
        return;
    if (blocks.previous === "end" && NOT_COUNTED.has(token))
        blocks.depth += 1;
    else if (token === "begin" || (token === "case" && blocks.previous !== "end" && blocks.depth > 0))
        blocks.depth += 1;
    else if (token === "end" && blocks.depth > 0)
        blocks.depth -= 1;
};
const trackSqlite = (blocks, token) => {
    if (!isRoutine(blocks.words, SQLITE_OBJECTS))
        return;
    if (token === "begin" || (token === "case" && blocks.depth > 0))
        blocks.depth += 1;
    else if (token === "end" && blocks.depth > 0)
        blocks.depth -= 1;
};
const BODY = {
    postgresql: trackPostgresql,
    mysql: trackMysql,
    mariadb: trackMysql,
    sqlite: trackSqlite,
};
const NOT_COUNTED = new Set(["if", "loop", "while", "repeat", "for"]);
const OTHERS = ["table", "view", "index", "database", "schema", "user", "role", "sequence", "type", "extension", "domain"];
const objects = (withBody) => new Map([
    ...OTHERS.map((word) => [word, false]),
    ...withBody.map((word) => [word, true]),
]);
const POSTGRESQL_OBJECTS = objects(["function", "procedure"]);
const MYSQL_OBJECTS = objects(["function", "procedure", "trigger", "event", "package"]);
const SQLITE_OBJECTS = objects(["trigger"]);
function isRoutine(words, kinds) {
    if (words[0] !== "create")
        return false;
    const kind = words.find((word) => kinds.has(word));
    return kind !== undefined && kinds.get(kind) === true;
}

// EXTERNAL MODULE: ./build/sql/lexer.js
var lexer = __webpack_require__(90042);
// EXTERNAL MODULE: ./build/sql/lexis.js
var sql_lexis = __webpack_require__(76293);
;// CONCATENATED MODULE: ./build/sql/nesting.js
/**
 * How deep a statement's tree can become, from its tokens alone. The parsers recurse; one that runs out of stack is lost,
 * and so may be whoever walks the tree. So what is too deep is told before it is parsed.
 */
/** The C parser overflowed from about 6,000 on by this measure; code that people write stays below 500. */
const MAX_NESTING = 1500;
const KEPT = new Set(["join", "union", "intersect", "except"]);
const SEPARATORS = new Set([",", ";", "and", "or", "when", "else", "elsif", "elseif"]);
const CLOSES = { ")": "(", "]": "[", end: "case" };
function startNesting() {
    const outermost = { opener: "", isCast: false, chain: 0, kept: 0 };
    return { levels: [outermost], current: 0, deepest: 0, casts: 0, deepestCasts: 0, previous: "" };
}
/** Takes one token in: a word in lower case, a symbol, or anything else as an empty string. */
function nestToken(nesting, token) {
    const top = nesting.levels.at(-1);
    if (top === undefined)
        return;
    if (token === "(" || token === "[" || token === "case") {
        const isCast = token === "(" && nesting.previous === "cast";
        nesting.levels.push({ opener: token, isCast, chain: 1, kept: 1 });
        nesting.current += 1;
        if (isCast)
            nesting.casts += 1;
    }
    else if (CLOSES[token] !== undefined && CLOSES[token] === top.opener) {
        nesting.levels.pop();
        nesting.current -= top.chain;
        if (top.isCast)
            nesting.casts -= 1;
    }
    else if (SEPARATORS.has(token)) {
        nesting.current -= top.chain - top.kept;
        top.chain = top.kept;
    }
    else {
        if (KEPT.has(token))
            top.kept += 1;
        top.chain += 1;
        nesting.current += 1;
    }
    nesting.deepest = Math.max(nesting.deepest, nesting.current);
    nesting.deepestCasts = Math.max(nesting.deepestCasts, nesting.casts);
    nesting.previous = token;
}

// EXTERNAL MODULE: ./build/sql/placeholders.js
var placeholders = __webpack_require__(72064);
;// CONCATENATED MODULE: ./build/sql/psql.js
/** What psql reads that the server does not: backslash commands and the data behind COPY … FROM stdin. */
const SENDING = new Set(["g", "gx", "gset", "gdesc", "gexec", "watch", "crosstabview", "bind", "parse"]);
/** Commands that set variables and formats, print, or choose between parts of the file that are read anyhow. */
const HARMLESS = new Set(("set unset echo qecho warn timing restrict unrestrict pset x a t f H C T encoding conninfo if elif else endif errverbose " +
    "gset g gx gdesc crosstabview bind parse p r reset z d dt di dv df dn du l").split(" "));
/** The command whose backslash stands at `at`: up to the end of the line. */
function readMetaCommand(text, at) {
    if (text.charAt(at + 1) === ";")
        return { end: at + 2, sends: true, problem: null };
    const end = endOfLine(text, at);
    const name = /^\\([A-Za-z]+|[!?])/.exec(text.slice(at, Math.min(end, at + 40)))?.[1] ?? "";
    return {
        end,
        sends: SENDING.has(name),
        problem: HARMLESS.has(name) ? null : `What the psql command \\${name} does cannot be seen in this file.`,
    };
}
/**
 * Finds the data lines of a COPY … FROM stdin whose `;` stands at an offset: from the end of its line to the end of the
 * line `\.`; null where no such line follows, since then nothing tells data from statements. Asked in ascending order,
 * all answers together take time linear in the text.
 */
function findCopyDataIn(text) {
    const terminator = /\n\\\.(?=\r?\n|\r?$)/g;
    let line = -1;
    let found = { start: 0, end: -1 };
    return (at) => {
        if (at > line)
            line = endOfLine(text, at);
        if (found !== null && found.start < line) {
            terminator.lastIndex = line;
            const match = terminator.exec(text);
            found = match === null ? null : { start: match.index, end: terminator.lastIndex };
        }
        return found === null ? null : { start: line, end: found.end };
    };
}
function endOfLine(text, at) {
    const end = text.indexOf("\n", at);
    return end < 0 ? text.length : end;
}

;// CONCATENATED MODULE: ./build/sql/split.js






/** More are not kept: of statements that is a problem of the file, of comments only ignores are lost. */
const MAX_STATEMENTS = 200_000;
const MAX_COMMENTS = 200_000;
/** The server refuses a longer operator; its scanner takes cubic time to find that out. */
const MAX_OPERATOR = 63;
/** `delimiter` ends statements as `;` does (PostgreSQL), or in its place (MySQL). */
function splitText(text, dialect, delimiter = ";") {
    const splitter = {
        text,
        dialect,
        delimiter,
        at: 0,
        open: null,
        data: null,
        findCopyData: findCopyDataIn(text),
        pieces: [],
        comments: [],
        problems: [],
    };
    const lexis = sql_lexis/* LEXIS */.Y[dialect];
    while (splitter.at < text.length) {
        if (splitter.pieces.length >= MAX_STATEMENTS) {
            splitter.problems.push({ message: `The file has more than ${MAX_STATEMENTS} statements.`, offset: splitter.at });
            return splitter;
        }
        if (endsByDelimiter(splitter))
            continue;
        const lexeme = (0,lexer/* readLexeme */.b)(text, splitter.at, lexis);
        splitter.at = lexeme.end;
        takeLexeme(splitter, lexeme);
        jumpOverData(splitter);
    }
    closePiece(splitter);
    return splitter;
}
function takeLexeme(splitter, lexeme) {
    if (lexeme.kind === "space")
        return;
    if (lexeme.kind === "comment") {
        takeComment(splitter, lexeme);
        return;
    }
    if (lexeme.kind === "symbol" && takeSymbol(splitter, lexeme))
        return;
    // `{{ if }}` is no text of a statement: both of its branches are read.
    if (splitter.open === null && lexeme.kind === "placeholder" && (0,placeholders/* maskPlaceholder */._1)(textOf(splitter, lexeme)).trim() === "")
        return;
    const word = lexeme.kind === "word" && lexeme.end - lexeme.start < 20 ? textOf(splitter, lexeme).toLowerCase() : "";
    if (splitter.open === null && word === "delimiter" && sql_lexis/* LEXIS */.Y[splitter.dialect].conditionalComments) {
        takeDelimiterCommand(splitter);
        return;
    }
    const open = (splitter.open ??= startPiece(lexeme.start));
    open.end = lexeme.end;
    open.tokens += 1;
    const token = lexeme.kind === "symbol" ? textOf(splitter, lexeme) : word;
    if (token === "(")
        open.parens += 1;
    else if (token === ")")
        open.parens = Math.max(0, open.parens - 1);
    else if (token === ":")
        open.colons.push(lexeme.start - open.start);
    else if (open.parens === 0)
        blockToken(open.blocks, splitter.dialect, token);
    nestToken(open.nesting, token);
    maskLexeme(splitter, open, lexeme);
}
/** Handles a symbol that is not simply part of a statement; true when nothing is left to do. */
function takeSymbol(splitter, lexeme) {
    const open = splitter.open;
    switch (textOf(splitter, lexeme)) {
        case ";":
            if (open === null)
                return true;
            if (isInside(splitter, open)) {
                open.semicolons.push(lexeme.start - open.start);
                return false;
            }
            if (isPostgresql(splitter) && isCopyFromStdin(open.blocks.words))
                splitter.data = splitter.findCopyData(lexeme.start);
            closePiece(splitter);
            return true;
        case "\\":
            return takeBackslash(splitter, lexeme);
        default:
            return false;
    }
}
/** PostgreSQL's clients count parentheses (CREATE RULE … DO (a; b)); those of the others do not. */
function isInside(splitter, open) {
    if (isPostgresql(splitter))
        return open.parens > 0 || open.blocks.depth > 0;
    return open.blocks.depth > 0 || splitter.delimiter !== ";";
}
function isPostgresql(splitter) {
    return splitter.dialect === "postgresql";
}
function isCopyFromStdin(words) {
    const from = words.indexOf("from");
    return words[0] === "copy" && from > 0 && words[from + 1] === "stdin";
}
function takeBackslash(splitter, lexeme) {
    if (!isPostgresql(splitter))
        return false;
    const command = readMetaCommand(splitter.text, lexeme.start);
    if (command.problem !== null)
        splitter.problems.push({ message: command.problem, offset: lexeme.start });
    splitter.open?.edits.push(blankEdit(splitter, { start: lexeme.start, end: command.end }));
    if (command.sends)
        closePiece(splitter);
    splitter.at = command.end;
    return true;
}
function takeComment(splitter, lexeme) {
    const { start, end } = lexeme;
    // The marks around MySQL's conditional comments are no comments: what stands between them is executed.
    if (!sql_lexis/* LEXIS */.Y[splitter.dialect].conditionalComments ||
        !/^(?:\/\*M?!\d*|\*\/)$/.test(splitter.text.slice(start, Math.min(end, start + 13)))) {
        if (splitter.comments.length < MAX_COMMENTS)
            splitter.comments.push({ start, end });
        if (lexeme.open === true && splitter.dialect !== "sqlite")
            splitter.problems.push({ message: "A comment is not closed.", offset: start });
    }
    splitter.open?.edits.push(blankEdit(splitter, lexeme));
}
function takeDelimiterCommand(splitter) {
    const rest = /[^\n]*/y;
    rest.lastIndex = splitter.at;
    const line = rest.exec(splitter.text)?.[0] ?? "";
    splitter.delimiter = line.trim().split(/\s/, 1)[0] || ";";
    splitter.at += line.length;
}
function endsByDelimiter(splitter) {
    const { text, at, delimiter } = splitter;
    if (delimiter === ";" || !text.startsWith(delimiter, at))
        return false;
    if (isPostgresql(splitter) && !standsAlone(text, at, delimiter))
        return false;
    closePiece(splitter);
    splitter.at += delimiter.length;
    return true;
}
function standsAlone(text, at, delimiter) {
    const before = text.charAt(at - 1);
    const after = text.slice(at + delimiter.length, at + delimiter.length + 2);
    return (before === "" || before === "\n") && (after === "" || after.startsWith("\n") || after === "\r\n");
}
function jumpOverData(splitter) {
    if (splitter.data === null || splitter.at < splitter.data.start)
        return;
    splitter.at = Math.max(splitter.at, splitter.data.end);
    splitter.data = null;
}
function startPiece(start) {
    return {
        start,
        end: start,
        masked: false,
        refused: null,
        parens: 0,
        tokens: 0,
        edits: [],
        colons: [],
        semicolons: [],
        blocks: startBlocks(),
        nesting: startNesting(),
    };
}
function maskLexeme(splitter, open, lexeme) {
    const { kind, start, end } = lexeme;
    if (kind === "operator" && end - start > MAX_OPERATOR)
        open.refused = `An operator is longer than ${MAX_OPERATOR} characters.`;
    if (kind === "placeholder") {
        open.masked = true;
        open.edits.push({ start, end, text: (0,placeholders/* maskPlaceholder */._1)(textOf(splitter, lexeme)) });
    }
    else if (kind === "name" && (0,placeholders/* holdsPlaceholder */.kG)(textOf(splitter, lexeme))) {
        open.masked = true;
        open.edits.push({ start, end, text: (0,placeholders/* maskQuotedName */.Y)(textOf(splitter, lexeme)) });
    }
}
function closePiece(splitter) {
    const open = splitter.open;
    if (open === null)
        return;
    splitter.open = null;
    const { start, end, masked, colons, tokens, nesting } = open;
    const semicolons = isPostgresql(splitter) && isInside(splitter, open) ? open.semicolons : [];
    const refused = nesting.deepest > MAX_NESTING ? "The statement is nested too deeply." : open.refused;
    const casts = nesting.deepestCasts;
    splitter.pieces.push({
        start,
        end,
        parsedText: applyEdits(splitter.text, open),
        masked,
        colons,
        semicolons,
        tokens,
        casts,
        refused,
    });
}
function applyEdits(text, { start, end, edits }) {
    if (edits.length === 0)
        return text.slice(start, end);
    const parts = [];
    let at = start;
    for (const edit of edits) {
        if (edit.start >= end)
            break;
        parts.push(text.slice(at, edit.start), edit.text);
        at = edit.end;
    }
    parts.push(text.slice(at, end));
    return parts.join("");
}
function blankEdit(splitter, { start, end }) {
    return { start, end, text: splitter.text.slice(start, end).replaceAll(/[^\n\r]/g, " ") };
}
function textOf(splitter, { start, end }) {
    return splitter.text.slice(start, end);
}


/***/ })

};
;
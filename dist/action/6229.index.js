"use strict";
exports.id = 6229;
exports.ids = [6229];
exports.modules = {

/***/ 83134:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PE: () => (/* binding */ blocksWrites),
/* harmony export */   aY: () => (/* binding */ toLockMode),
/* harmony export */   bx: () => (/* binding */ LOCK_MODES),
/* harmony export */   uV: () => (/* binding */ strongerMode)
/* harmony export */ });
/** The eight table-level locks, weakest first (manual: Explicit Locking, Table-Level Locks). */
const LOCK_MODES = [
    "AccessShareLock",
    "RowShareLock",
    "RowExclusiveLock",
    "ShareUpdateExclusiveLock",
    "ShareLock",
    "ShareRowExclusiveLock",
    "ExclusiveLock",
    "AccessExclusiveLock",
];
/** The stronger of two modes, in the order above. */
function strongerMode(a, b) {
    return LOCK_MODES.indexOf(a) >= LOCK_MODES.indexOf(b) ? a : b;
}
/** The mode with this name; the strongest for a name that is none. */
function toLockMode(name) {
    return LOCK_MODES.find((mode) => mode === name) ?? "AccessExclusiveLock";
}
/** Whether INSERT, UPDATE and DELETE of others wait for it. */
function blocksWrites(mode) {
    return LOCK_MODES.findIndex((each) => each === mode) >= LOCK_MODES.indexOf("ShareLock");
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


/***/ })

};
;
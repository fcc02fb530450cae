#!/usr/bin/env node
/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 97667:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P8: () => (/* binding */ showPath),
/* harmony export */   Pe: () => (/* binding */ listPaths),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Xm: () => (/* binding */ makeVisible),
/* harmony export */   it: () => (/* binding */ cutMiddle)
/* harmony export */ });
/** Paths as words: what cannot be seen is spelled out, so that a name in a sentence is the name that is meant. */
/** Text that is visible as it stands; nearly every path is. */
const PLAIN = /^[\x20-\x7E]*$/;
/**
 * Controls, bidi and other format marks, fillers, line separators, single surrogates; not the emoji variation mark. Made where a
 * text asks for it: building these sets takes as long as the rest of a small check.
 */
let invisible = null;
function findInvisible() {
    return (invisible ??= new RegExp("(?!\\uFE0F)[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Default_Ignorable_Code_Point}]", "gu"));
}
const NAMED = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
/**
 * The text on one line with every invisible character spelled out: `\n`, `\x1B` (a control character, or a byte that is not
 * UTF-8), `\u202E`. Not reversible; for eyes only.
 */
function makeVisible(text) {
    if (PLAIN.test(text))
        return text;
    return text.replace(findInvisible(), (character) => NAMED[character] ?? spellOut(character.codePointAt(0) ?? 0));
}
/** A path in a sentence: visible, and cut in its middle where it is very long. */
function showPath(path) {
    return cutMiddle(makeVisible(path), 200);
}
/** `a, b, c and 4 more`. */
function listPaths(paths, limit = 3) {
    const shown = paths.slice(0, paths.length === limit + 1 ? limit + 1 : limit).map(showPath);
    const rest = paths.length - shown.length;
    if (rest > 0)
        return `${shown.join(", ")} and ${rest} more`;
    if (shown.length < 2)
        return shown.join("");
    return `${shown.slice(0, -1).join(", ")} and ${shown.at(-1) ?? ""}`;
}
/** `1 file`, `3 files`. */
function count(amount, one, many = `${one}s`) {
    return `${amount} ${amount === 1 ? one : many}`;
}
/** Keeps both ends of a text that is longer than `limit` code points. */
function cutMiddle(text, limit) {
    if (text.length <= limit)
        return text;
    const points = Array.from(text);
    if (points.length <= limit)
        return text;
    const half = Math.floor((limit - 1) / 2);
    return `${points.slice(0, half).join("")}…${points.slice(points.length - half).join("")}`;
}
function spellOut(code) {
    if (code >= 0xdc80 && code <= 0xdcff)
        return `\\x${hex(code - 0xdc00, 2)}`;
    if (code < 0x80)
        return `\\x${hex(code, 2)}`;
    return code > 0xffff ? `\\u{${hex(code, 5)}}` : `\\u${hex(code, 4)}`;
}
function hex(code, width) {
    return code.toString(16).toUpperCase().padStart(width, "0");
}


/***/ }),

/***/ 29668:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ DatabaseError)
/* harmony export */ });
/** What deploys need of a database server, as interfaces: `adapters/postgres` implements them, the doors hand them in. */
/** Something the server said no to, or a connection that could not be made or broke. Holds no secret. */
class DatabaseError extends Error {
    name = "DatabaseError";
    /** `lost`: the connection broke, so what ran may or may not have been done. */
    kind;
    /** SQLSTATE such as `55P03`; null where the server did not answer. */
    code;
    detail;
    /** What to do, one sentence. */
    hint;
    /** 1-based, in code points of the text that was sent; null when unknown. */
    position;
    /** How many statements of the batch were completed before it (answers that came first); null when unknown. */
    completed;
    constructor(message, facts = {}) {
        super(message);
        this.kind = facts.kind ?? "statement";
        this.code = facts.code ?? null;
        this.detail = facts.detail ?? null;
        this.hint = facts.hint ?? null;
        this.position = facts.position ?? null;
        this.completed = facts.completed ?? null;
    }
}


/***/ }),

/***/ 56459:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Du: () => (/* binding */ parseCommandLine),
/* harmony export */   J_: () => (/* binding */ everyValue),
/* harmony export */   U: () => (/* binding */ showCommandHelp),
/* harmony export */   jo: () => (/* binding */ showHelp),
/* harmony export */   vU: () => (/* binding */ textOption),
/* harmony export */   y8: () => (/* binding */ listOption)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(89984);
/** What a command looks like on the command line, and how its words are read. Nothing is guessed or coerced. */


/** Reads a command's words; throws `UserError` that names the word and lists what is allowed. */
function parseCommandLine(name, command, words) {
    const options = Object.fromEntries(Object.entries(command.options).map(([option, { type }]) => [option, { type, multiple: true }]));
    const see = `See: schema-release ${name} --help`;
    let parsed;
    try {
        parsed = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...words], options, allowPositionals: command.positionals, strict: true });
    }
    catch (error) {
        const reason = error instanceof Error ? (error.message.split(". ")[0] ?? error.message) : String(error);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("usage", `${reason.replace(/\.$/, "")}.`, `Options of ${name}: ${Object.keys(command.options).map(dashed).join(" ")}. ${see}`);
    }
    const values = {};
    for (const [option, given] of Object.entries(parsed.values)) {
        const all = Array.isArray(given) ? given : [given];
        const [value] = all;
        if (command.options[option]?.several === true) {
            const joined = all.join(",");
            for (const one of joined.split(","))
                refuseUnknown(one.trim(), option, command);
            values[option] = joined;
            continue;
        }
        if (all.length > 1)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("usage", `${dashed(option)} was given ${all.length} times.`, "Give it once.");
        if (value === undefined)
            continue;
        refuseUnknown(String(value), option, command);
        values[option] = value;
    }
    return { options: values, positionals: parsed.positionals };
}
function refuseUnknown(value, option, { options }) {
    const allowed = options[option]?.allowed;
    if (allowed === undefined || allowed.includes(value))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("usage", `${dashed(option)} ${JSON.stringify(value)} is not known.`, `It may be: ${allowed.join(", ")}.`);
}
/** An option's text value; undefined when it was not given. */
function textOption(line, option) {
    const value = line.options[option];
    return typeof value === "string" ? value : undefined;
}
/** The values of an option that may be given several times, or once with commas; each once. Empty when it was not given. */
function listOption(line, option) {
    return [...new Set(everyValue(line, option))];
}
/** As `listOption`, with those that were given twice. */
function everyValue(line, option) {
    const values = (textOption(line, option) ?? "").split(",").map((value) => value.trim());
    return values.filter((value) => value !== "");
}
/** The list of commands. */
function showHelp(commands) {
    const width = Math.max(...Object.keys(commands).map((name) => name.length));
    const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
    const exits = "Exit codes: 0 fine, 1 the answer is no, 2 usage or configuration, 3 something outside failed, 70 a bug.";
    return `Usage: schema-release COMMAND [OPTIONS]\n\nCommands:\n${lines.join("\n")}\n\n${exits}\nOptions of a command: schema-release COMMAND --help\n`;
}
/** One command with its options. */
function showCommandHelp(name, command) {
    const heads = Object.entries(command.options).map(([option, { value }]) => dashed(option) + (value === undefined ? "" : ` ${value}`));
    const width = Math.max(...heads.map((head) => head.length), name.length);
    const lines = Object.values(command.options).map(({ help, allowed }, index) => {
        const choice = allowed === undefined ? "" : ` (${allowed.join(", ")})`;
        return `  ${(heads[index] ?? "").padEnd(width)}  ${help}${choice}`;
    });
    return `Usage: schema-release ${command.usage}\n\nOptions:\n${lines.join("\n")}\n`;
}
function dashed(option) {
    return `--${option}`;
}


/***/ }),

/***/ 89984:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   UserError: () => (/* binding */ UserError),
/* harmony export */   d: () => (/* binding */ EXIT)
/* harmony export */ });
/** The two errors that are thrown on purpose; everything else that is thrown is a bug (exit 70). */
/** Exit codes of every command, the same in both doors. */
const EXIT = { ok: 0, no: 1, usage: 2, outside: 3, bug: 70 };
/** Wrong input, configuration or permission, or something outside that failed: one sentence and what to do about it. */
class UserError extends Error {
    name = "UserError";
    code;
    /** What to do, one sentence. */
    hint;
    constructor(code, message, hint) {
        super(message);
        this.code = code;
        this.hint = hint;
    }
    /** 3 where something outside failed, 2 where the input was wrong. */
    get exitCode() {
        return this.code === "outside" || this.code === "permission" ? EXIT.outside : EXIT.usage;
    }
}


/***/ }),

/***/ 94963:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   F: () => (/* binding */ guardLines),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   V9: () => (/* binding */ escapeCommandData),
/* harmony export */   YG: () => (/* binding */ escapeCommandProperty),
/* harmony export */   ZD: () => (/* binding */ escapeHtml),
/* harmony export */   en: () => (/* binding */ escapeTerminal),
/* harmony export */   p0: () => (/* binding */ markdownFence)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(97667);
/**
 * One escaping function a medium. Every string that a pull request controls (path, title, SQL, branch, label) passes through
 * the one of the medium it is printed to. What each medium reads is cited beside it.
 */

/**
 * For a terminal and for the log of a workflow: one line, nothing invisible, and no `##[command]`, which the runner obeys
 * anywhere in a line of stdout or stderr (actions/runner, ActionCommand.TryParse).
 */
function escapeTerminal(text) {
    return breakLegacyCommands((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .Xm)(text));
}
/**
 * Last guard over text made of several lines: a line that begins with `::` would be a workflow command (TryParseV2 trims white
 * space first).
 */
function guardLines(text) {
    return text.replaceAll(/^([^\S\n]*):(?=:)/gm, "$1: ");
}
/** The message of a workflow command; its lines stay lines. */
function escapeCommandData(text) {
    return text.split("\n").map(escapeTerminal).join("\n").replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
/**
 * A property of a workflow command, such as `file=`. The true path is needed there, so nothing is spelled out: what would end
 * the property is percent-encoded, and bytes that are not UTF-8 have no form that the runner would understand.
 */
function escapeCommandProperty(text) {
    return breakLegacyCommands((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .Xm)(text).replaceAll("%", "%25").replaceAll(":", "%3A").replaceAll(",", "%2C"));
}
/** For HTML text and attribute values in quotes. */
function escapeHtml(text) {
    return escapeTerminal(text).replaceAll(/[&<>"'`]/g, encodeEntity);
}
/**
 * Prose in Markdown: no markup, no HTML, no table border, no mention, no reference to an issue, no link, no list or heading where it
 * begins a line. A zero width space behind `@`, `#`, `www` and in `://` is what keeps GitHub's filters off, which run on the finished HTML.
 */
function escapeMarkdown(text) {
    return escapeTerminal(text)
        .replaceAll(/[\\`*_~[\]|$]/g, String.raw `\$&`)
        .replace(/^( {0,3}(?:\d{1,9}(?=[.)])|(?=[-+#=])))(.)(?=[ #=-]|$)/, String.raw `$1\$2`)
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll(/@(?=\w)|#(?=\d)|\bGH-(?=\d)|:(?=\/\/)|\bwww(?=\.)/gi, "$&&#8203;");
}
/**
 * A path or another literal in Markdown, table cells included. Inline code where nothing in it could end the code or the cell,
 * else `<code>` with entities, which CommonMark never reads as markup.
 */
function markdownCode(text) {
    const visible = escapeTerminal(text);
    if (/^[^\s`|\\](?:[^`|\\]*[^\s`|\\])?$/.test(visible))
        return `\`${visible}\``;
    // GFM links addresses inside HTML too: `www.` as it is written, `a@b` after entities are read.
    const encoded = visible.replaceAll(/[^A-Za-z0-9 /-]/gu, encodeUnlessLetter).replaceAll("&#64;", "&#64;&#8203;");
    return `<code>${encoded}</code>`;
}
/** Lines as a code block whose fence is longer than any run of backticks within. Each line must be escaped for a terminal already. */
function markdownFence(lines, language = "") {
    let longest = 2;
    for (const line of lines)
        for (const [run] of line.matchAll(/`+/g))
            longest = Math.max(longest, run.length);
    const fence = "`".repeat(longest + 1);
    return [fence + language, ...lines, fence];
}
function breakLegacyCommands(text) {
    return text.replaceAll("##[", "# #[");
}
function encodeUnlessLetter(character) {
    return /[\p{L}\p{N}]/u.test(character) ? character : encodeEntity(character);
}
function encodeEntity(character) {
    return `&#${character.codePointAt(0) ?? 0};`;
}


/***/ }),

/***/ 18743:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of this package; a project test keeps it equal to package.json. */
const VERSION = "0.1.0";


/***/ }),

/***/ 42613:
/***/ ((module) => {

module.exports = require("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = require("buffer");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = require("crypto");

/***/ }),

/***/ 72250:
/***/ ((module) => {

module.exports = require("dns");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = require("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = require("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = require("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = require("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = require("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = require("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = require("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = require("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = require("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = require("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = require("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = require("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = require("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = require("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = require("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = require("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = require("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = require("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = require("node:querystring");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = require("node:stream");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = require("node:string_decoder");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = require("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = require("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = require("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = require("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = require("node:util/types");

/***/ }),

/***/ 78877:
/***/ ((module) => {

module.exports = require("node:v8");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = require("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = require("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = require("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = require("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = require("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = require("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = require("string_decoder");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = require("tls");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = require("util");

/***/ }),

/***/ 98253:
/***/ ((module) => {

module.exports = require("util/types");

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			id: moduleId,
/******/ 			loaded: false,
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Flag the module as loaded
/******/ 		module.loaded = true;
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/node module decorator */
/******/ 	(() => {
/******/ 		__nccwpck_require__.nmd = (module) => {
/******/ 			module.paths = [];
/******/ 			if (!module.children) module.children = [];
/******/ 			return module;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			8792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};

// EXTERNAL MODULE: ./build/doors/command-line.js
var command_line = __nccwpck_require__(56459);
;// CONCATENATED MODULE: ./build/doors/commands.js
/** Each command is loaded when it is called. */
const COMMANDS = {
    check: {
        summary: "fails a change set that mixes application code with migrations",
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4955), __nccwpck_require__.e(6241)]).then(__nccwpck_require__.bind(__nccwpck_require__, 16241))).checkCommand,
    },
    classify: {
        summary: "tells the backup risk of migration files, and what they lock, rewrite, lose and break",
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4623), __nccwpck_require__.e(4568), __nccwpck_require__.e(7183)]).then(__nccwpck_require__.bind(__nccwpck_require__, 17183))).classifyCommand,
    },
    plan: {
        summary: "makes a release of what is pending on the targets, with the page for whoever approves it",
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4623), __nccwpck_require__.e(4568), __nccwpck_require__.e(3240), __nccwpck_require__.e(8249), __nccwpck_require__.e(4955), __nccwpck_require__.e(8003)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8003))).planCommand,
    },
    preflight: {
        summary: "looks whether a release may be tried at all: commit, targets, environments and who must approve",
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4623), __nccwpck_require__.e(4568), __nccwpck_require__.e(3240), __nccwpck_require__.e(8249), __nccwpck_require__.e(4955), __nccwpck_require__.e(1823)]).then(__nccwpck_require__.bind(__nccwpck_require__, 41823))).preflightCommand,
    },
    test: {
        summary: "tests the application with a release, on an empty database: one of three cases",
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4623), __nccwpck_require__.e(4568), __nccwpck_require__.e(3240), __nccwpck_require__.e(8249), __nccwpck_require__.e(4955), __nccwpck_require__.e(7340), __nccwpck_require__.e(7804), __nccwpck_require__.e(8378)]).then(__nccwpck_require__.bind(__nccwpck_require__, 56877))).testCommand,
    },
    deploy: {
        summary: "applies an approved release to a target, once, and leaves evidence",
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4623), __nccwpck_require__.e(4568), __nccwpck_require__.e(3240), __nccwpck_require__.e(8249), __nccwpck_require__.e(7340), __nccwpck_require__.e(4946), __nccwpck_require__.e(4199), __nccwpck_require__.e(7804), __nccwpck_require__.e(5984), __nccwpck_require__.e(9841)]).then(__nccwpck_require__.bind(__nccwpck_require__, 79841))).deployCommand,
    },
    backup: {
        summary: "takes and proves the backup that a release needs on a target, or drills the restore of a dump",
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4623), __nccwpck_require__.e(4568), __nccwpck_require__.e(3240), __nccwpck_require__.e(8249), __nccwpck_require__.e(4955), __nccwpck_require__.e(7340), __nccwpck_require__.e(4946), __nccwpck_require__.e(4199), __nccwpck_require__.e(7208)]).then(__nccwpck_require__.bind(__nccwpck_require__, 67208))).backupCommand,
    },
    verify: {
        summary: "compares the schema of a target with another or a record, and runs its smoke tests",
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4623), __nccwpck_require__.e(4568), __nccwpck_require__.e(3240), __nccwpck_require__.e(8249), __nccwpck_require__.e(4955), __nccwpck_require__.e(7340), __nccwpck_require__.e(6055)]).then(__nccwpck_require__.bind(__nccwpck_require__, 36055))).verifyCommand,
    },
    status: {
        summary: "shows what a target holds, lacks and left unfinished, and who is in the way",
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4623), __nccwpck_require__.e(4568), __nccwpck_require__.e(3240), __nccwpck_require__.e(8249), __nccwpck_require__.e(4955), __nccwpck_require__.e(7340), __nccwpck_require__.e(4946), __nccwpck_require__.e(7507)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7507))).statusCommand,
    },
    rescue: {
        summary: "shows what a release lost and a copy kept, and puts it back",
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4623), __nccwpck_require__.e(4568), __nccwpck_require__.e(3240), __nccwpck_require__.e(8249), __nccwpck_require__.e(4955), __nccwpck_require__.e(7340), __nccwpck_require__.e(6571)]).then(__nccwpck_require__.bind(__nccwpck_require__, 96571))).rescueCommand,
    },
    summary: {
        summary: "writes the page that the reviewers of Production's environment see before they approve",
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4623), __nccwpck_require__.e(4568), __nccwpck_require__.e(5984), __nccwpck_require__.e(5254)]).then(__nccwpck_require__.bind(__nccwpck_require__, 95254))).summaryCommand,
    },
    record: {
        summary: "says where a release ended up and what to do next, on one page and on its pull requests",
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(4623), __nccwpck_require__.e(4568), __nccwpck_require__.e(3240), __nccwpck_require__.e(8249), __nccwpck_require__.e(4955), __nccwpck_require__.e(4958)]).then(__nccwpck_require__.bind(__nccwpck_require__, 14958))).recordCommand,
    },
};

// EXTERNAL MODULE: ./build/database-port.js
var database_port = __nccwpck_require__(29668);
// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(89984);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __nccwpck_require__(94963);
;// CONCATENATED MODULE: ./build/doors/failure.js
/** How a command that could not answer ends: one sentence and what to do, or the stack of a bug. */



/** The lines to print on standard error, made harmless, and the exit code. */
function describeFailure(error) {
    if (error instanceof errors.UserError) {
        const [first = "", ...rest] = error.message.split("\n").map(report_escape/* escapeTerminal */.en);
        const lines = [`schema-release: ${first}`, ...rest.map((line) => `  ${line}`), `  ${(0,report_escape/* escapeTerminal */.en)(error.hint)}`];
        return { text: (0,report_escape/* guardLines */.F)(`${lines.join("\n")}\n`), exitCode: error.exitCode };
    }
    if (error instanceof database_port/* DatabaseError */.a) {
        const place = error.code === null ? "" : ` (SQLSTATE ${error.code})`;
        const told = [`schema-release: ${error.message}${place}`, ...indented(error.detail), ...indented(error.hint)].map(report_escape/* escapeTerminal */.en);
        return { text: (0,report_escape/* guardLines */.F)(`${told.join("\n")}\n`), exitCode: errors/* EXIT */.d.outside };
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const lines = stack.split("\n").map((line) => `  ${(0,report_escape/* escapeTerminal */.en)(line.trim())}`);
    const text = ["schema-release: This is a bug. Please report it with the lines below.", ...lines, ""].join("\n");
    return { text: (0,report_escape/* guardLines */.F)(text), exitCode: errors/* EXIT */.d.bug };
}
function indented(sentence) {
    return sentence === null ? [] : sentence.split("\n").map((line) => `  ${line}`);
}
/** Prints a failure on standard error and answers the exit code. */
function reportFailure(error) {
    const { text, exitCode } = describeFailure(error);
    process.stderr.write(text);
    return exitCode;
}

;// CONCATENATED MODULE: ./build/doors/publisher.js
const NOWHERE = { summary: () => Promise.resolve(), outputs: () => Promise.resolve() };

// EXTERNAL MODULE: ./build/version.js
var version = __nccwpck_require__(18743);
;// CONCATENATED MODULE: ./build/cli.js
/** The command line door: a command's name in, its exit code out. */






async function run(args) {
    const [name, ...rest] = args;
    if (name === undefined || name === "--help" || name === "-h" || name === "help") {
        process.stdout.write((0,command_line/* showHelp */.jo)(COMMANDS));
        return name === undefined ? errors/* EXIT */.d.usage : errors/* EXIT */.d.ok;
    }
    if (name === "--version" || name === "-v") {
        process.stdout.write(`${version/* VERSION */.x}\n`);
        return errors/* EXIT */.d.ok;
    }
    const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (entry === undefined) {
        const known = Object.keys(COMMANDS).join(", ");
        throw new errors.UserError("usage", `There is no command ${JSON.stringify(name)}.`, `Commands: ${known}. See: schema-release --help`);
    }
    const command = await entry.load();
    if (rest.includes("--help") || rest.includes("-h")) {
        process.stdout.write((0,command_line/* showCommandHelp */.U)(name, command));
        return errors/* EXIT */.d.ok;
    }
    return command.run((0,command_line/* parseCommandLine */.Du)(name, command, rest), NOWHERE);
}
// A reader that stops reading early (`| head`) is no failure of ours.
process.stdout.on("error", (error) => {
    if (error.code !== "EPIPE")
        throw error;
});
/** Nothing left to wait for and yet not done: that would end the process with 0, as if all were well. */
function reportStall() {
    process.stderr.write("schema-release: It ended before it was done, without an answer. This is a bug; please report it.\n");
    process.exitCode = errors/* EXIT */.d.bug;
}
async function main() {
    process.once("beforeExit", reportStall);
    try {
        process.exitCode = await run(process.argv.slice(2));
    }
    catch (error) {
        process.exitCode = reportFailure(error);
    }
    finally {
        process.removeListener("beforeExit", reportStall);
    }
}
void main();

module.exports = __webpack_exports__;
/******/ })()
;
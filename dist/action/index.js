/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 7667:
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

/***/ 1533:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ appendSummary),
/* harmony export */   n: () => (/* binding */ setOutputs)
/* harmony export */ });
/** The runner's files: outputs and the job summary, through `@actions/core`, which knows how they are delimited. */
/** Sets outputs; nothing happens outside a runner. */
async function setOutputs(outputs) {
    if ((process.env["GITHUB_OUTPUT"] ?? "") === "")
        return;
    const { setOutput } = await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(421)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6421));
    for (const [name, value] of Object.entries(outputs))
        setOutput(name, value);
}
/** Adds Markdown to the job summary; at most 1 MiB a step, or the runner drops all of it. */
async function appendSummary(markdown) {
    if ((process.env["GITHUB_STEP_SUMMARY"] ?? "") === "")
        return;
    const { summary } = await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(421)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6421));
    await summary.addRaw(markdown, true).write();
}


/***/ }),

/***/ 7945:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   UK: () => (/* binding */ readCommand),
/* harmony export */   Y2: () => (/* binding */ readCheckInputs)
/* harmony export */ });
/* unused harmony export ACTION_COMMANDS */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9984);
/** The action's inputs, read once into one object. Nothing is guessed: a value that is not allowed is an error that lists what is. */

const ACTION_COMMANDS = ["check"];
function readCommand(environment) {
    const said = readInput(environment, "command") ?? "check";
    const command = ACTION_COMMANDS.find((known) => known === said);
    if (command !== undefined)
        return command;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError("usage", `The input command may not be ${JSON.stringify(said)}.`, `It may be: ${ACTION_COMMANDS.join(", ")}.`);
}
function readCheckInputs(environment) {
    const token = readInput(environment, "token");
    if (token === null) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError("usage", "The input token is empty.", "Leave it out, so that it is github.token, or give a token that may read contents and pull requests.");
    }
    return {
        token,
        base: readInput(environment, "base"),
        head: readInput(environment, "head"),
        repositoryPath: readInput(environment, "repository-path") ?? environment["GITHUB_WORKSPACE"] ?? ".",
        comment: readFlag(environment, "comment", true),
        labels: readFlag(environment, "labels", false),
        jsonFile: readInput(environment, "json-file"),
        sarifFile: readInput(environment, "sarif-file"),
        requestTimeoutMs: readSeconds(environment, "request-timeout", 30) * 1000,
    };
}
/** As the runner hands it over: `INPUT_` and the name in capitals, hyphens kept. Null when empty. */
function readInput(environment, name) {
    const value = (environment[`INPUT_${name.toUpperCase()}`] ?? "").trim();
    return value === "" ? null : value;
}
function readFlag(environment, name, otherwise) {
    const value = readInput(environment, name);
    if (value === null)
        return otherwise;
    if (value === "true" || value === "false")
        return value === "true";
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError("usage", `The input ${name} may not be ${JSON.stringify(value)}.`, "It may be: true, false.");
}
function readSeconds(environment, name, otherwise) {
    const value = readInput(environment, name);
    if (value === null)
        return otherwise;
    const seconds = Number(value);
    if (/^\d{1,3}$/.test(value) && seconds >= 1 && seconds <= 300)
        return seconds;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError("usage", `The input ${name} may not be ${JSON.stringify(value)}.`, "It is a whole number of seconds from 1 to 300.");
}


/***/ }),

/***/ 9984:
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

/***/ 7728:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   XV: () => (/* binding */ createAnnotations),
/* harmony export */   tn: () => (/* binding */ formatAnnotation)
/* harmony export */ });
/* unused harmony exports annotate, renderGithub */
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7667);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4963);
/* harmony import */ var _outline_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(132);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2365);




const PER_LEVEL = 10;
const MESSAGE_CHARACTERS = 3_000;
/** At most ten of each level; where there are more, the tenth counts the rest. What does not block is no error. */
function createAnnotations(result) {
    return annotate((0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .allFindings */ .c4)(result), result.blocking);
}
/** As `createAnnotations`, for findings, the gravest first. */
function annotate(findings, blocking) {
    const annotations = findings.map((finding) => toAnnotation(finding, blocking));
    return ["error", "warning", "notice"].flatMap((level) => limit(annotations.filter((each) => each.level === level)));
}
/** One line for stdout, such as `::error file=a.sql,line=3,title=edited-migration::…`. */
function formatAnnotation({ level, file, line, column, title, message }) {
    const properties = [
        ...(file === null ? [] : [`file=${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeCommandProperty */ .YG)(file)}`]),
        ...(file === null || line === null ? [] : [`line=${line}`]),
        ...(file === null || line === null || column === null ? [] : [`col=${column}`]),
        `title=${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeCommandProperty */ .YG)(title)}`,
    ];
    return `::${level} ${properties.join(",")}::${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeCommandData */ .V9)(message)}`;
}
/** For the log of a workflow: the annotations as commands, then the text for people, which holds none. */
function renderGithub(result, context) {
    const commands = createAnnotations(result).map((annotation) => `${formatAnnotation(annotation)}\n`);
    return commands.join("") + renderTerminal(result, context);
}
function toAnnotation({ severity, path, line, column, rule, message, remedy }, blocking) {
    const level = { error: blocking ? "error" : "warning", warning: "warning", note: "notice" };
    return {
        level: level[severity],
        file: path,
        line,
        column,
        title: rule,
        message: (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(`${message}\n${remedy}`, MESSAGE_CHARACTERS),
    };
}
function limit(annotations) {
    const [first] = annotations;
    if (first === undefined || annotations.length <= PER_LEVEL)
        return annotations;
    const rest = annotations.slice(PER_LEVEL - 1);
    const byRule = new Map();
    for (const { title } of rest)
        byRule.set(title, (byRule.get(title) ?? 0) + 1);
    const message = `${[...byRule].map(([rule, times]) => `${rule}: ${times}`).join(", ")}. The job summary and the log have all of them.`;
    const summary = {
        level: first.level,
        file: null,
        line: null,
        column: null,
        title: (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(rest.length, `more ${first.level}`),
        message,
    };
    return [...annotations.slice(0, PER_LEVEL - 1), summary];
}


/***/ }),

/***/ 2737:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ toBytes),
/* harmony export */   d: () => (/* binding */ byteLength)
/* harmony export */ });
/** Text as the bytes that it stood for. */
/** UTF-8, in which the lone surrogates U+DC80 to U+DCFF are the single bytes that they stand for; other lone ones become U+FFFD. */
function toBytes(text) {
    if (!/\p{Cs}/u.test(text))
        return new TextEncoder().encode(text);
    const bytes = [];
    for (const character of text) {
        const code = character.codePointAt(0) ?? 0;
        if (code >= 0xdc80 && code <= 0xdcff)
            bytes.push(code - 0xdc00);
        else
            bytes.push(...new TextEncoder().encode(character));
    }
    return Uint8Array.from(bytes);
}
/** How many bytes a text takes in UTF-8. */
function byteLength(text) {
    return new TextEncoder().encode(text).length;
}


/***/ }),

/***/ 4963:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   F: () => (/* binding */ guardLines),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   V9: () => (/* binding */ escapeCommandData),
/* harmony export */   YG: () => (/* binding */ escapeCommandProperty),
/* harmony export */   en: () => (/* binding */ escapeTerminal),
/* harmony export */   p0: () => (/* binding */ markdownFence)
/* harmony export */ });
/* unused harmony export escapeHtml */
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7667);
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
 * Prose in Markdown: no markup, no HTML, no table border, no mention, no reference to an issue, no link. A zero width space
 * behind `@`, `#`, `www` and in `://` is what keeps GitHub's filters off, which run on the finished HTML.
 */
function escapeMarkdown(text) {
    return escapeTerminal(text)
        .replaceAll(/[\\`*_~[\]|$]/g, String.raw `\$&`)
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

/***/ 132:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H9: () => (/* binding */ groupByReason),
/* harmony export */   O1: () => (/* binding */ describeTally),
/* harmony export */   YP: () => (/* binding */ standingOf),
/* harmony export */   be: () => (/* binding */ rangeOf),
/* harmony export */   c4: () => (/* binding */ allFindings),
/* harmony export */   gD: () => (/* binding */ headlineOf),
/* harmony export */   jr: () => (/* binding */ schemaSide),
/* harmony export */   mn: () => (/* binding */ applicationSide),
/* harmony export */   sv: () => (/* binding */ tallyOf)
/* harmony export */ });
/* unused harmony export orderFindings */
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7667);

/** How the result stands: `reported` would fail but for report mode, `opened` but for an override. */
function standingOf(result) {
    if (result.verdict === "pass")
        return "pass";
    if (result.blocking)
        return "fail";
    return result.override === null ? "reported" : "opened";
}
/** The verdict's reason in one line, without its full stop. */
function headlineOf(result) {
    const tally = tallyOf(result);
    const migrations = (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(tally.migration, "migration file");
    const application = (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(tally.app, "file of the application", "files of the application");
    if (!result.complete)
        return "the list of changed files is not known to be complete";
    const errors = allFindings(result).filter(({ severity, rule }) => severity === "error" && rule !== "mixed-change-set");
    const rules = [...new Set(errors.map(({ rule }) => rule))].join(", ");
    if (result.kind === "mixed")
        return `${migrations} and ${application} in one change set${rules === "" ? "" : `; also ${rules}`}`;
    if (result.verdict === "fail" && errors.length > 0)
        return `${rules} (${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(errors.length, "error")})`;
    const warnings = allFindings(result).filter(({ severity }) => severity === "warning").length;
    const aside = warnings === 0 ? "" : `, with ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(warnings, "warning")}`;
    if (result.kind === "standalone")
        return `a schema release of its own: ${migrations}, no application code${aside}`;
    if (result.files.length === 0)
        return "nothing changed";
    return `no migration among ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(result.files.length, "changed file")}${aside}`;
}
function tallyOf({ files }) {
    const tally = { migration: 0, schema: 0, app: 0, neutral: 0 };
    for (const { category } of files)
        tally[category] += 1;
    return tally;
}
/** `12 files: 2 migration, 1 schema, 5 app, 4 neutral`, without what there is none of. */
function describeTally(result) {
    const parts = Object.entries(tallyOf(result)).flatMap(([category, amount]) => (amount > 0 ? [`${amount} ${category}`] : []));
    const total = (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(result.files.length, "file");
    return parts.length === 0 ? total : `${total}: ${parts.join(", ")}`;
}
/** The files of one side by their reasons, `limit` of them named; every reason gets its share of the room. */
function groupByReason(files, limit) {
    const byReason = new Map();
    for (const file of files) {
        const group = byReason.get(file.because);
        if (group === undefined)
            byReason.set(file.because, [file]);
        else
            group.push(file);
    }
    const all = [...byReason];
    const shown = all.slice(0, limit);
    const room = shareOut(shown.map(([, members]) => members.length), limit);
    const groups = shown.map(([because, members], index) => {
        const named = members.slice(0, room[index]);
        return { because, files: named, more: members.length - named.length };
    });
    return { groups, more: all.slice(limit).reduce((sum, [, members]) => sum + members.length, 0) };
}
/** Shares `limit` out fairly: what a small group does not need goes to the larger ones. */
function shareOut(sizes, limit) {
    const shares = sizes.map(() => 0);
    const smallFirst = sizes.map((size, index) => ({ size, index })).sort((a, b) => a.size - b.size);
    let room = limit;
    smallFirst.forEach(({ size, index }, turn) => {
        const share = Math.min(size, Math.max(1, Math.floor(room / (smallFirst.length - turn))));
        shares[index] = share;
        room -= share;
    });
    return shares;
}
function schemaSide({ files }) {
    // Migrations first: they are what the reader looks for.
    return [...files.filter(({ category }) => category === "migration"), ...files.filter(({ category }) => category === "schema")];
}
function applicationSide({ files }) {
    return files.filter(({ category }) => category === "app");
}
const ORDER = { error: 0, warning: 1, note: 2 };
/** Findings about the change set and about its migrations, each once, the gravest first. */
function allFindings(result) {
    const ofMigrations = result.migrations.flatMap(({ path, findings }) => findings.map((finding) => ({ ...finding, path: finding.path ?? path })));
    const seen = new Set();
    const findings = [...result.findings, ...ofMigrations].filter((finding) => {
        const key = JSON.stringify([finding.rule, finding.path, finding.line, finding.column, finding.message]);
        return !seen.has(key) && seen.add(key);
    });
    return orderFindings(findings);
}
/** The gravest first; those of one severity stay in their order. */
function orderFindings(findings) {
    return findings.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
/** `9c8d7e6...3f2a1b9`, as git writes what head changed since it left base. */
function rangeOf({ base, head }) {
    return `${base.slice(0, 8)}...${head.slice(0, 8)}`;
}


/***/ }),

/***/ 6187:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ RISK_ASKS),
/* harmony export */   z: () => (/* binding */ reasonsOf)
/* harmony export */ });
/* harmony import */ var _risk_assessment_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3389);
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7667);
/** Why a migration has its backup risk, in as few sentences as tell it. */


/** What a risk asks of whoever releases. */
const RISK_ASKS = {
    nightly: "nightly backups suffice",
    snapshot: "take a coordinated backup before it runs",
    quiesce: "suspend the writers, then take a backup, then run it",
};
/** The distinct reasons of its riskiest statements, at most `limit`, with a last line that counts the rest. Empty for `nightly`. */
function reasonsOf(migration, limit) {
    if (migration.backupRisk === "nightly")
        return [];
    const graveFirst = migration.statements.toSorted((a, b) => _risk_assessment_js__WEBPACK_IMPORTED_MODULE_1__/* .BACKUP_RISKS */ .QH.indexOf(b.backupRisk) - _risk_assessment_js__WEBPACK_IMPORTED_MODULE_1__/* .BACKUP_RISKS */ .QH.indexOf(a.backupRisk));
    const risky = graveFirst.filter(({ backupRisk }) => backupRisk !== "nightly");
    const reasons = [...new Set(risky.flatMap(({ because }) => because))].map((reason) => (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(reason, 400));
    const rest = reasons.length - limit;
    return rest > 0 ? [...reasons.slice(0, limit), `and ${rest} more`] : reasons;
}


/***/ }),

/***/ 2360:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  t: () => (/* binding */ splitCommands)
});

// EXTERNAL MODULE: ./build/change-set/visible.js
var visible = __nccwpck_require__(7667);
// EXTERNAL MODULE: ./build/report/bytes.js
var bytes = __nccwpck_require__(2737);
;// CONCATENATED MODULE: ./build/report/shell.js
/** One word of a POSIX-like shell (bash, zsh, ksh), whatever the path: the only place that knows a shell's quoting. */


const BARE = /^[A-Za-z0-9_./][A-Za-z0-9_./@%+,-]*$/;
/**
 * The word as it must be written in a command. Bare where that is safe, else `'…'`, and `$'…'` where the path holds what
 * cannot be seen, is not UTF-8, or would be read by the log of a workflow (`##[`). What comes out is printable and stays
 * inert in every medium without further escaping, since escaping would break the command.
 */
function quoteShell(word) {
    if (BARE.test(word))
        return word;
    if ((0,visible/* makeVisible */.Xm)(word) === word && !word.includes("##["))
        return `'${word.replaceAll("'", String.raw `'\''`)}'`;
    return `$'${[...(0,bytes/* toBytes */.Z)(word)].map(escapeByte).join("")}'`;
}
function escapeByte(byte) {
    const character = String.fromCodePoint(byte);
    return /[ -~]/.test(character) && !/[\\'#!]/.test(character)
        ? character
        : `\\x${byte.toString(16).padStart(2, "0").toUpperCase()}`;
}

;// CONCATENATED MODULE: ./build/report/split-commands.js
/** A plan to split a change set as commands for a shell: nothing but git, nothing that a path could break out of. */


const INLINE_PATHS = 200;
const INLINE_CHARACTERS = 20_000;
const CHUNK_CHARACTERS = 2_000;
/**
 * The steps in their safe order. Run in a clone that has both commits; they stop before they would overwrite uncommitted work.
 * Both branches start at the merge base, so that merging the two gives the head's files again.
 */
function splitCommands(plan) {
    const inline = plan.schemaPaths.length <= INLINE_PATHS && plan.schemaPaths.reduce((sum, path) => sum + path.length, 0) <= INLINE_CHARACTERS;
    const source = plan.head === "staged" ? '"$head"' : quoteShell(plan.head);
    const restoreSchema = (from) => restorePaths(from, inline ? plan.schemaPaths : null);
    const schema = {
        title: `Schema release: ${(0,visible/* count */.U9)(plan.schemaPaths.length, "path")}, on the branch ${plan.schemaBranch}`,
        commands: [...startBranch(plan.schemaBranch), ...restoreSchema(source), commit("Schema release")],
    };
    const application = {
        title: `Application release: everything else, on the branch ${plan.applicationBranch}`,
        commands: [
            ...startBranch(plan.applicationBranch),
            `git restore --source=${source} --staged --worktree -- :/ &&`,
            ...restoreSchema('"$from"'),
            commit("Application release"),
        ],
    };
    const halves = plan.order === "schema-first" ? [schema, application] : [application, schema];
    return [{ title: "Prepare", commands: [...prepare(plan), ...(inline ? [] : writeList(plan.schemaPaths))] }, ...halves];
}
function prepare(plan) {
    const toTop = 'cd "$(git rev-parse --show-toplevel)"';
    const warn = "git diff --quiet HEAD || echo 'Commit or stash your changes first.'";
    if (plan.head !== "staged") {
        return [toTop, warn, `from=$(git merge-base ${quoteShell(plan.base)} ${quoteShell(plan.head)})`];
    }
    return [
        toTop,
        "from=$(git rev-parse HEAD)",
        "git diff --quiet || echo 'Stage or stash your other changes first.'",
        'git diff --quiet && head=$(git commit-tree -p HEAD -m "Change set before the split" "$(git write-tree)") && git reset --quiet --hard',
    ];
}
function startBranch(branch) {
    return ["git diff --quiet HEAD &&", `git switch --quiet --create ${quoteShell(branch)} "$from" &&`];
}
/** `git restore` without overlay adds, changes and removes, whatever each path needs; null: the paths stand in `$list`. */
function restorePaths(source, paths) {
    const head = `git --literal-pathspecs restore --source=${source} --staged --worktree`;
    if (paths === null)
        return [`${head} --pathspec-from-file="$list" --pathspec-file-nul &&`];
    const words = paths.map(quoteShell);
    const line = `${head} -- ${words.join(" ")} &&`;
    if (line.length <= 120)
        return [line];
    return [`${head} -- \\`, ...words.map((word, index) => `  ${word} ${index === words.length - 1 ? "&&" : "\\"}`)];
}
function commit(message) {
    return `git commit --quiet --message=${quoteShell(message)}`;
}
/** Written by the shell itself, so that no limit on a command's arguments applies. */
function writeList(paths) {
    const lines = ["list=$(mktemp)"];
    let words = [];
    let length = 0;
    const flush = () => {
        if (words.length > 0)
            lines.push(`printf '%s\\0' ${words.join(" ")} >>"$list"`);
        words = [];
        length = 0;
    };
    for (const path of paths) {
        const word = quoteShell(path);
        if (length + word.length > CHUNK_CHARACTERS)
            flush();
        words.push(word);
        length += word.length + 1;
    }
    flush();
    return lines;
}


/***/ }),

/***/ 2365:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  b: () => (/* binding */ renderTerminal)
});

// EXTERNAL MODULE: ./build/change-set/visible.js
var visible = __nccwpck_require__(7667);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __nccwpck_require__(4963);
// EXTERNAL MODULE: ./build/report/outline.js
var outline = __nccwpck_require__(132);
;// CONCATENATED MODULE: ./build/report/paint.js
function painter(colour) {
    const sgr = (code) => (text) => (colour ? `\u001B[${code}m${text}\u001B[0m` : text);
    return { good: sgr("1;32"), bad: sgr("1;31"), warn: sgr("1;33"), note: sgr("36"), strong: sgr("1"), faint: sgr("2") };
}

;// CONCATENATED MODULE: ./build/report/wrap.js
/** Breaks a line of words at spaces, so that none is longer than `width` unless a single word is. */
function wrapText(text, width) {
    const lines = [];
    let line = "";
    for (const word of text.split(" ")) {
        if (line !== "" && line.length + 1 + word.length > width) {
            lines.push(line);
            line = word;
        }
        else {
            line = line === "" ? word : `${line} ${word}`;
        }
    }
    if (line !== "")
        lines.push(line);
    return lines;
}

;// CONCATENATED MODULE: ./build/report/terminal-finding.js
/** One finding in a terminal. */



const WIDTH = 100;
function renderFinding({ severity, rule, path, line, message, remedy }, paint) {
    const tint = { error: paint.bad, warning: paint.warn, note: paint.note }[severity];
    const place = path === null ? "" : `  ${(0,report_escape/* escapeTerminal */.en)((0,visible/* cutMiddle */.it)(path, 200))}${line === null ? "" : `:${line}`}`;
    const [first = "", ...more] = remedy.split("\n");
    return [
        `${tint(severity)}${" ".repeat(9 - severity.length)}${paint.strong(rule)}${place}`,
        ...wrapText((0,report_escape/* escapeTerminal */.en)((0,visible/* cutMiddle */.it)(message, 2000)), WIDTH - 9).map((text) => `         ${text}`),
        ...wrapText((0,report_escape/* escapeTerminal */.en)(first), WIDTH - 12).map((text, index) => `         ${index === 0 ? "=> " : "   "}${text}`),
        ...more.map((text) => `            ${(0,report_escape/* escapeTerminal */.en)(text)}`),
    ];
}

// EXTERNAL MODULE: ./build/report/reasons.js
var report_reasons = __nccwpck_require__(6187);
;// CONCATENATED MODULE: ./build/report/terminal-risk.js




function renderRisk({ backupRisk, migrations }, { paint, limit }) {
    if (backupRisk === null || migrations.length === 0)
        return [];
    const rest = limit === null ? 0 : migrations.length - limit;
    const heading = `${paint.strong("Backup risk:")} ${tintOf(backupRisk, paint)(backupRisk)}, ${report_reasons/* RISK_ASKS */.T[backupRisk]}`;
    if (backupRisk === "nightly" && limit !== null)
        return [heading];
    const shown = migrations.slice(0, limit ?? migrations.length);
    const reasons = shown.map((migration) => reasonLines(migration));
    return [
        heading,
        ...shown.flatMap((migration, index) => {
            const told = reasons[index] ?? [];
            // What is true of several migrations in a row is said once, behind the last of them.
            const again = told.join() === reasons[index + 1]?.join();
            return [nameMigration(migration, paint), again ? [] : told].flat();
        }),
        ...(rest > 0 ? [`  and ${rest} more`] : []),
    ];
}
function nameMigration({ backupRisk, path }, paint) {
    return `  ${tintOf(backupRisk, paint)(backupRisk)}${" ".repeat(10 - backupRisk.length)}${(0,report_escape/* escapeTerminal */.en)((0,visible/* cutMiddle */.it)(path, 200))}`;
}
function reasonLines(migration) {
    return (0,report_reasons/* reasonsOf */.z)(migration, 3)
        .flatMap((reason) => wrapText((0,report_escape/* escapeTerminal */.en)(reason), 88))
        .map((text) => `            ${text}`);
}
function tintOf(risk, paint) {
    return { nightly: paint.good, snapshot: paint.warn, quiesce: paint.bad }[risk];
}

// EXTERNAL MODULE: ./build/report/split-commands.js + 1 modules
var split_commands = __nccwpck_require__(2360);
;// CONCATENATED MODULE: ./build/report/terminal.js








const terminal_WIDTH = 100;
const FILES_PER_SIDE = 8;
const FINDINGS = 30;
const MIGRATIONS = 12;
/** Ends with a line feed; every string of the change set is escaped; no line is a workflow command. */
function renderTerminal(result, context) {
    const paint = painter(context.colour);
    const blocks = [
        renderVerdict(result, paint),
        result.kind === "mixed" ? renderSides(result, paint) : [],
        renderFindings(result, paint),
        result.verdict === "pass" && result.backupRisk === "nightly" ? [] : renderRisk(result, { paint, limit: MIGRATIONS }),
        renderSplit(context, paint),
        renderWayIn(result, context),
    ];
    return (0,report_escape/* guardLines */.F)(`${blocks
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join("\n"))
        .join("\n\n")}\n`);
}
function renderVerdict(result, paint) {
    const { override } = result;
    const headline = (0,report_escape/* escapeTerminal */.en)((0,outline/* headlineOf */.gD)(result));
    const risk = result.backupRisk === null ? "" : `; backup risk ${result.backupRisk}`;
    const judged = `${(0,report_escape/* escapeTerminal */.en)((0,outline/* rangeOf */.be)(result))}, ${(0,outline/* describeTally */.O1)(result)}${risk}`;
    switch ((0,outline/* standingOf */.YP)(result)) {
        case "pass":
            return behind("PASS", paint.good, result.kind === "standalone" ? [headline, judged] : [headline]);
        case "fail":
            return behind("FAIL", paint.bad, [headline, judged]);
        case "reported":
            return behind("WOULD FAIL", paint.warn, [
                headline,
                "Report mode: this does not block. With mode: enforce it would.",
                judged,
            ]);
        case "opened":
            return behind("OPENED", paint.warn, [
                `by ${(0,report_escape/* escapeTerminal */.en)(override?.by ?? "")}: ${(0,report_escape/* escapeTerminal */.en)((0,visible/* cutMiddle */.it)(override?.reason ?? "", 300))}`,
                `Without the override it would fail: ${headline}`,
                judged,
            ]);
    }
}
/** Lines behind a word that stands in the margin of the first. */
function behind(word, tint, lines) {
    const margin = " ".repeat(word.length + 2);
    return lines
        .flatMap((line) => wrapText(line, terminal_WIDTH - margin.length))
        .map((line, index) => (index === 0 ? `${tint(word)}  ${line}` : margin + line));
}
function renderSides(result, paint) {
    const { neutral } = (0,outline/* tallyOf */.sv)(result);
    const along = neutral === 0 ? [] : [`  and ${(0,visible/* count */.U9)(neutral, "file")} of tests, documentation and the like, which go along`];
    return [
        ...renderSide("Schema release", (0,outline/* schemaSide */.jr)(result), paint),
        "",
        ...renderSide("Application release", (0,outline/* applicationSide */.mn)(result), paint),
        ...along,
    ];
}
const MARKS = { added: "+", modified: "~", removed: "-", renamed: ">" };
function renderSide(title, files, paint) {
    const { groups, more } = (0,outline/* groupByReason */.H9)(files, FILES_PER_SIDE);
    return [
        `${paint.strong(title)} (${(0,visible/* count */.U9)(files.length, "file")})`,
        ...groups.flatMap((group) => renderGroup(group, paint)),
        ...(more > 0 ? [`  and ${more} more for other reasons`] : []),
    ];
}
function renderGroup({ because, files, more }, paint) {
    return [
        ...wrapText((0,report_escape/* escapeTerminal */.en)((0,visible/* cutMiddle */.it)(because, 200)), terminal_WIDTH - 2).map((line) => `  ${paint.faint(line)}`),
        ...files.map((file) => `    ${MARKS[file.status]} ${showFile(file)}`),
        ...(more > 0 ? [`    and ${more} more`] : []),
    ];
}
function showFile({ path, previousPath }) {
    const now = (0,report_escape/* escapeTerminal */.en)((0,visible/* cutMiddle */.it)(path, 200));
    return previousPath === null ? now : `${now}, was ${(0,report_escape/* escapeTerminal */.en)((0,visible/* cutMiddle */.it)(previousPath, 200))}`;
}
function renderFindings(result, paint) {
    const findings = (0,outline/* allFindings */.c4)(result);
    const lines = findings.slice(0, FINDINGS).flatMap((finding) => renderFinding(finding, paint));
    const rest = findings.length - FINDINGS;
    return rest > 0 ? [...lines, `and ${(0,visible/* count */.U9)(rest, "more finding", "more findings")}`] : lines;
}
function renderSplit({ split }, paint) {
    if (split === null)
        return [];
    const steps = (0,split_commands/* splitCommands */.t)(split).flatMap((step, index) => renderStep(step, index + 1, paint));
    const advice = split.advice.flatMap((sentence) => wrapText(`- ${(0,report_escape/* escapeTerminal */.en)(sentence)}`, terminal_WIDTH));
    return [paint.strong("How to split it"), ...advice, ...steps];
}
function renderStep({ title, commands }, place, paint) {
    return ["", `${place}. ${paint.strong((0,report_escape/* escapeTerminal */.en)(title))}`, ...commands.map((command) => `   ${command}`)];
}
function renderWayIn(result, { overrideLabel }) {
    if ((0,outline/* standingOf */.YP)(result) !== "fail" || overrideLabel === null)
        return [];
    const label = (0,report_escape/* escapeTerminal */.en)(overrideLabel);
    return wrapText(`If it must go in as it is: somebody else who may write here sets the label "${label}" and gives a reason.`, terminal_WIDTH);
}


/***/ }),

/***/ 3389:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O9: () => (/* binding */ DIALECTS),
/* harmony export */   QH: () => (/* binding */ BACKUP_RISKS),
/* harmony export */   gh: () => (/* binding */ highestRisk)
/* harmony export */ });
/** How data must be kept before a migration may run; ordered from least to most. */
const BACKUP_RISKS = ["nightly", "snapshot", "quiesce"];
const DIALECTS = ["postgresql", "mysql", "mariadb", "sqlite"];
/** The highest of several risks; null of none. */
function highestRisk(risks) {
    let highest = -1;
    for (const risk of risks)
        highest = Math.max(highest, BACKUP_RISKS.indexOf(risk));
    return BACKUP_RISKS[highest] ?? null;
}


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = require("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = require("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = require("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = require("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = require("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = require("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = require("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = require("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = require("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = require("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = require("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = require("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = require("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = require("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = require("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = require("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = require("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = require("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = require("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = require("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = require("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = require("node:stream");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = require("node:string_decoder");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = require("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = require("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = require("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = require("node:util/types");

/***/ }),

/***/ 8877:
/***/ ((module) => {

module.exports = require("node:v8");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = require("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = require("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = require("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = require("path");

/***/ }),

/***/ 8551:
/***/ ((module) => {

module.exports = require("process");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = require("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = require("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = require("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = require("util");

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
/******/ 			792: 1
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

// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(9984);
// EXTERNAL MODULE: ./build/report/annotations.js
var annotations = __nccwpck_require__(7728);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __nccwpck_require__(4963);
// EXTERNAL MODULE: ./build/doors/action-files.js
var action_files = __nccwpck_require__(1533);
;// CONCATENATED MODULE: ./build/database-port.js
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

;// CONCATENATED MODULE: ./build/doors/failure.js
/** How a command that could not answer ends: one sentence and what to do, or the stack of a bug. */



/** The lines to print on standard error, made harmless, and the exit code. */
function describeFailure(error) {
    if (error instanceof errors.UserError) {
        const [first = "", ...rest] = error.message.split("\n").map(report_escape/* escapeTerminal */.en);
        const lines = [`schema-release: ${first}`, ...rest.map((line) => `  ${line}`), `  ${(0,report_escape/* escapeTerminal */.en)(error.hint)}`];
        return { text: (0,report_escape/* guardLines */.F)(`${lines.join("\n")}\n`), exitCode: error.exitCode };
    }
    if (error instanceof DatabaseError) {
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

;// CONCATENATED MODULE: ./build/doors/action-failure.js
/** How the action ends when it could not answer: annotation, summary, outputs that keep later steps closed. */





/** Publishes a failure and answers the exit code. Never throws. */
async function failAction(error) {
    const { text, exitCode } = describeFailure(error);
    const title = error instanceof errors.UserError ? "schema-release could not answer" : "schema-release has a bug";
    const message = error instanceof errors.UserError ? `${error.message} ${error.hint}` : text;
    const annotation = { level: "error", file: null, line: null, column: null, title, message };
    process.stdout.write(`${(0,annotations/* formatAnnotation */.tn)(annotation)}\n`);
    const lines = message.split("\n").map((line) => (0,report_escape/* escapeMarkdown */.FV)(line));
    try {
        await (0,action_files/* setOutputs */.n)({ verdict: "fail", blocking: "true", complete: "false" });
        await (0,action_files/* appendSummary */.f)(`### ❌ ${title}\n\nThe gate stays closed.\n\n${lines.join("  \n")}\n`);
    }
    catch {
        // Without the runner's files the annotation and the exit code say it.
    }
    return exitCode;
}

// EXTERNAL MODULE: ./build/doors/action-inputs.js
var action_inputs = __nccwpck_require__(7945);
;// CONCATENATED MODULE: ./build/action.js
/** The action's door: inputs in, command called, result published, exit code. */


async function run() {
    switch ((0,action_inputs/* readCommand */.UK)(process.env)) {
        case "check":
            return (await __nccwpck_require__.e(/* import() */ 846).then(__nccwpck_require__.bind(__nccwpck_require__, 6846))).checkInAction(process.env);
    }
}
/** Ends at once: a connection on which GitHub never answered would keep the process alive. Output to pipes and files is written by then. */
async function main() {
    try {
        process.exit(await run());
    }
    catch (error) {
        process.exit(await failAction(error));
    }
}
void main();

module.exports = __webpack_exports__;
/******/ })()
;
"use strict";
exports.id = 9676;
exports.ids = [9676];
exports.modules = {

/***/ 22737:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 90132:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ orderFindings),
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
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);

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

/***/ 78114:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ painter)
/* harmony export */ });
function painter(colour) {
    const sgr = (code) => (text) => (colour ? `\u001B[${code}m${text}\u001B[0m` : text);
    return { good: sgr("1;32"), bad: sgr("1;31"), warn: sgr("1;33"), note: sgr("36"), strong: sgr("1"), faint: sgr("2") };
}


/***/ }),

/***/ 26187:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ RISK_ASKS),
/* harmony export */   z: () => (/* binding */ reasonsOf)
/* harmony export */ });
/* harmony import */ var _risk_assessment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13389);
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
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

/***/ 81036:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ quoteShell)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22737);
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
    if ((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .Xm)(word) === word && !word.includes("##["))
        return `'${word.replaceAll("'", String.raw `'\''`)}'`;
    return `$'${[...(0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .toBytes */ .Z)(word)].map(escapeByte).join("")}'`;
}
function escapeByte(byte) {
    const character = String.fromCodePoint(byte);
    return /[ -~]/.test(character) && !/[\\'#!]/.test(character)
        ? character
        : `\\x${byte.toString(16).padStart(2, "0").toUpperCase()}`;
}


/***/ }),

/***/ 73501:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ splitCommands)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _shell_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81036);
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
    const source = plan.head === "staged" ? '"$head"' : (0,_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteShell */ .L)(plan.head);
    const restoreSchema = (from) => restorePaths(from, inline ? plan.schemaPaths : null);
    const schema = {
        title: `Schema release: ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(plan.schemaPaths.length, "path")}, on the branch ${plan.schemaBranch}`,
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
        return [toTop, warn, `from=$(git merge-base ${(0,_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteShell */ .L)(plan.base)} ${(0,_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteShell */ .L)(plan.head)})`];
    }
    return [
        toTop,
        "from=$(git rev-parse HEAD)",
        "git diff --quiet || echo 'Stage or stash your other changes first.'",
        'git diff --quiet && head=$(git commit-tree -p HEAD -m "Change set before the split" "$(git write-tree)") && git reset --quiet --hard',
    ];
}
function startBranch(branch) {
    return ["git diff --quiet HEAD &&", `git switch --quiet --create ${(0,_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteShell */ .L)(branch)} "$from" &&`];
}
/** `git restore` without overlay adds, changes and removes, whatever each path needs; null: the paths stand in `$list`. */
function restorePaths(source, paths) {
    const head = `git --literal-pathspecs restore --source=${source} --staged --worktree`;
    if (paths === null)
        return [`${head} --pathspec-from-file="$list" --pathspec-file-nul &&`];
    const words = paths.map(_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteShell */ .L);
    const line = `${head} -- ${words.join(" ")} &&`;
    if (line.length <= 120)
        return [line];
    return [`${head} -- \\`, ...words.map((word, index) => `  ${word} ${index === words.length - 1 ? "&&" : "\\"}`)];
}
function commit(message) {
    return `git commit --quiet --message=${(0,_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteShell */ .L)(message)}`;
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
        const word = (0,_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteShell */ .L)(path);
        if (length + word.length > CHUNK_CHARACTERS)
            flush();
        words.push(word);
        length += word.length + 1;
    }
    flush();
    return lines;
}


/***/ }),

/***/ 50124:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ renderFinding)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94963);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74184);
/** One finding in a terminal. */



const WIDTH = 100;
function renderFinding({ severity, rule, path, line, message, remedy }, paint) {
    const tint = { error: paint.bad, warning: paint.warn, note: paint.note }[severity];
    const place = path === null ? "" : `  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(path, 200))}${line === null ? "" : `:${line}`}`;
    const [first = "", ...more] = remedy.split("\n");
    return [
        `${tint(severity)}${" ".repeat(9 - severity.length)}${paint.strong(rule)}${place}`,
        ...(0,_wrap_js__WEBPACK_IMPORTED_MODULE_2__/* .wrapText */ .C)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(message, 2000)), WIDTH - 9).map((text) => `         ${text}`),
        ...(0,_wrap_js__WEBPACK_IMPORTED_MODULE_2__/* .wrapText */ .C)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(first), WIDTH - 12).map((text, index) => `         ${index === 0 ? "=> " : "   "}${text}`),
        ...more.map((text) => `            ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(text)}`),
    ];
}


/***/ }),

/***/ 59166:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ renderRisk)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94963);
/* harmony import */ var _reasons_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26187);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74184);




function renderRisk({ backupRisk, migrations }, { paint, limit, asks }) {
    if (backupRisk === null || migrations.length === 0)
        return [];
    const rest = limit === null ? 0 : migrations.length - limit;
    const heading = `${paint.strong("Backup risk:")} ${tintOf(backupRisk, paint)(backupRisk)}, ${asks ?? _reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .RISK_ASKS */ .T[backupRisk]}`;
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
    return `  ${tintOf(backupRisk, paint)(backupRisk)}${" ".repeat(10 - backupRisk.length)}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(path, 200))}`;
}
function reasonLines(migration) {
    return (0,_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonsOf */ .z)(migration, 3)
        .flatMap((reason) => (0,_wrap_js__WEBPACK_IMPORTED_MODULE_3__/* .wrapText */ .C)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(reason), 88))
        .map((text) => `            ${text}`);
}
function tintOf(risk, paint) {
    return { nightly: paint.good, snapshot: paint.warn, quiesce: paint.bad }[risk];
}


/***/ }),

/***/ 89676:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderTerminal: () => (/* binding */ renderTerminal)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94963);
/* harmony import */ var _outline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90132);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(78114);
/* harmony import */ var _terminal_finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50124);
/* harmony import */ var _terminal_risk_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59166);
/* harmony import */ var _split_commands_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73501);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74184);








const WIDTH = 100;
const FILES_PER_SIDE = 8;
const FINDINGS = 30;
const MIGRATIONS = 12;
/** Ends with a line feed; every string of the change set is escaped; no line is a workflow command. */
function renderTerminal(result, context) {
    const paint = (0,_paint_js__WEBPACK_IMPORTED_MODULE_6__/* .painter */ .C)(context.colour);
    const blocks = [
        renderVerdict(result, paint),
        result.kind === "mixed" ? renderSides(result, paint) : [],
        renderFindings(result, paint),
        result.verdict === "pass" && result.backupRisk === "nightly" ? [] : (0,_terminal_risk_js__WEBPACK_IMPORTED_MODULE_4__/* .renderRisk */ .I)(result, { paint, limit: MIGRATIONS }),
        renderSplit(context, paint),
        renderWayIn(result, context),
    ];
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .guardLines */ .F)(`${blocks
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join("\n"))
        .join("\n\n")}\n`);
}
function renderVerdict(result, paint) {
    const { override } = result;
    const headline = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .headlineOf */ .gD)(result));
    const risk = result.backupRisk === null ? "" : `; backup risk ${result.backupRisk}`;
    const judged = `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .rangeOf */ .be)(result))}, ${(0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .describeTally */ .O1)(result)}${risk}`;
    switch ((0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .standingOf */ .YP)(result)) {
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
                `by ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(override?.by ?? "")}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(override?.reason ?? "", 300))}`,
                `Without the override it would fail: ${headline}`,
                judged,
            ]);
    }
}
/** Lines behind a word that stands in the margin of the first. */
function behind(word, tint, lines) {
    const margin = " ".repeat(word.length + 2);
    return lines
        .flatMap((line) => (0,_wrap_js__WEBPACK_IMPORTED_MODULE_7__/* .wrapText */ .C)(line, WIDTH - margin.length))
        .map((line, index) => (index === 0 ? `${tint(word)}  ${line}` : margin + line));
}
function renderSides(result, paint) {
    const { neutral } = (0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .tallyOf */ .sv)(result);
    const along = neutral === 0 ? [] : [`  and ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(neutral, "file")} of tests, documentation and the like, which go along`];
    return [
        ...renderSide("Schema release", (0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .schemaSide */ .jr)(result), paint),
        "",
        ...renderSide("Application release", (0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .applicationSide */ .mn)(result), paint),
        ...along,
    ];
}
const MARKS = { added: "+", modified: "~", removed: "-", renamed: ">" };
function renderSide(title, files, paint) {
    const { groups, more } = (0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .groupByReason */ .H9)(files, FILES_PER_SIDE);
    return [
        `${paint.strong(title)} (${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(files.length, "file")})`,
        ...groups.flatMap((group) => renderGroup(group, paint)),
        ...(more > 0 ? [`  and ${more} more for other reasons`] : []),
    ];
}
function renderGroup({ because, files, more }, paint) {
    return [
        ...(0,_wrap_js__WEBPACK_IMPORTED_MODULE_7__/* .wrapText */ .C)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(because, 200)), WIDTH - 2).map((line) => `  ${paint.faint(line)}`),
        ...files.map((file) => `    ${MARKS[file.status]} ${showFile(file)}`),
        ...(more > 0 ? [`    and ${more} more`] : []),
    ];
}
function showFile({ path, previousPath }) {
    const now = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(path, 200));
    return previousPath === null ? now : `${now}, was ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(previousPath, 200))}`;
}
function renderFindings(result, paint) {
    const findings = (0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .allFindings */ .c4)(result);
    const lines = findings.slice(0, FINDINGS).flatMap((finding) => (0,_terminal_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .renderFinding */ .K)(finding, paint));
    const rest = findings.length - FINDINGS;
    return rest > 0 ? [...lines, `and ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(rest, "more finding", "more findings")}`] : lines;
}
function renderSplit({ split }, paint) {
    if (split === null)
        return [];
    const steps = (0,_split_commands_js__WEBPACK_IMPORTED_MODULE_5__/* .splitCommands */ .t)(split).flatMap((step, index) => renderStep(step, index + 1, paint));
    const advice = split.advice.flatMap((sentence) => (0,_wrap_js__WEBPACK_IMPORTED_MODULE_7__/* .wrapText */ .C)(`- ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(sentence)}`, WIDTH));
    return [paint.strong("How to split it"), ...advice, ...steps];
}
function renderStep({ title, commands }, place, paint) {
    return ["", `${place}. ${paint.strong((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(title))}`, ...commands.map((command) => `   ${command}`)];
}
function renderWayIn(result, { overrideLabel }) {
    if ((0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .standingOf */ .YP)(result) !== "fail" || overrideLabel === null)
        return [];
    const label = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(overrideLabel);
    return (0,_wrap_js__WEBPACK_IMPORTED_MODULE_7__/* .wrapText */ .C)(`If it must go in as it is: somebody else who may write here sets the label "${label}" and gives a reason.`, WIDTH);
}


/***/ }),

/***/ 74184:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ wrapText)
/* harmony export */ });
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


/***/ })

};
;
"use strict";
exports.id = 569;
exports.ids = [569,3389];
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

/***/ 97236:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ fitBlocks)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94963);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22737);
/** Markdown in blocks that are shown whole or not at all, so that a cut never opens a fence or a table. */


/** For the short lines that stand for blocks, and for the last one, which counts those that have none. */
const RESERVE_BYTES = 2_000;
const LAST_LINE_BYTES = 200;
/** The blocks, one blank line between them, in at most `limitBytes` bytes of UTF-8. */
function fitBlocks(blocks, limitBytes) {
    const texts = [];
    let left = limitBytes - LAST_LINE_BYTES;
    let dropped = 0;
    const push = (text, spare) => {
        const bytes = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .byteLength */ .d)(text) + 1;
        if (bytes > left - spare)
            return false;
        texts.push(text);
        left -= bytes;
        return true;
    };
    for (const { lines, instead } of blocks) {
        if (push((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .guardLines */ .F)(`${lines.join("\n")}\n`), RESERVE_BYTES - LAST_LINE_BYTES))
            continue;
        if (instead === null || !push(`${instead}\n`, 0))
            dropped += 1;
    }
    if (dropped > 0)
        texts.push(`Cut here for its length: ${dropped} more parts are in the log.\n`);
    return texts.join("\n");
}


/***/ }),

/***/ 65965:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ findingLines)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94963);
/* harmony import */ var _rule_page_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77680);
/** One finding in Markdown. */



const MARKS = { error: "❌", warning: "⚠️", note: "ℹ️" };
function findingLines({ severity, rule, path, line, message, remedy }, docs) {
    const name = docs === null ? `**${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(rule)}**` : `[**${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(rule)}**](${(0,_rule_page_js__WEBPACK_IMPORTED_MODULE_2__/* .rulePage */ .g)(docs, rule)})`;
    const place = path === null ? "" : ` ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(path, 200))}${line === null ? "" : ` line ${line}`}`;
    const [first = "", ...more] = (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(remedy, 4000).split("\n");
    const code = more.length === 0 ? [] : ["", ...(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownFence */ .p0)(more.map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en))];
    // One line of source: foreign words at the start of a line could be a heading or a list.
    const told = `${MARKS[severity]} ${name}${place}<br>${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(message, 1500))}<br>**Do:** ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(first)}`;
    return [told, ...code];
}


/***/ }),

/***/ 16841:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ riskBlocks)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94963);
/* harmony import */ var _reasons_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26187);



const MIGRATIONS = 15;
const STATEMENTS = 60;
/** `asks`: what is said of the risk; left out, what it asks of whoever releases. */
function riskBlocks({ backupRisk, migrations }, asks) {
    if (backupRisk === null || migrations.length === 0)
        return [];
    const rest = migrations.length - MIGRATIONS;
    const heading = `**Backup risk: ${backupRisk}**, ${asks ?? _reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .RISK_ASKS */ .T[backupRisk]}.`;
    const table = [
        heading,
        "",
        "| Migration | Backup risk | Because |",
        "| --- | --- | --- |",
        ...migrations.slice(0, MIGRATIONS).map(migrationRow),
        ...(rest > 0 ? [`| and ${rest} more | | |`] : []),
    ];
    const blocks = [{ lines: backupRisk === "nightly" ? [heading] : table, instead: heading }];
    const statements = migrations.flatMap(({ path, positions, statements }) => {
        const name = `${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(path.slice(path.lastIndexOf("/") + 1), 100)}${positions === "file" ? "" : ", printed SQL"}`;
        return statements.map((statement) => ({ name, statement }));
    });
    if (statements.some(({ statement }) => statement.understood))
        blocks.push({ lines: foldStatements(statements), instead: "The statements are too many to be shown here." });
    return blocks;
}
function migrationRow(migration) {
    const reasons = (0,_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonsOf */ .z)(migration, 3).map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV).join("<br>");
    return `| ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(migration.path, 200))} | ${migration.backupRisk} | ${reasons} |`;
}
function foldStatements(statements) {
    const rest = statements.length - STATEMENTS;
    return [
        "<details><summary>Statements</summary>",
        "",
        "| Line | Does | Locks | Loses data | Backup risk |",
        "| --- | --- | --- | --- | --- |",
        ...statements.slice(0, STATEMENTS).map(({ name, statement }) => statementRow(name, statement)),
        ...(rest > 0 ? [`| and ${rest} more | | | | |`] : []),
        "",
        "</details>",
    ];
}
function statementRow(name, { line, actions, locks, dataLoss, backupRisk, understood }) {
    const does = understood ? actions.slice(0, 5).map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV).join(", ") : "not understood";
    const held = locks.slice(0, 5).map(({ relation, mode }) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(relation, 130))} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(mode)}`);
    return `| ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(`${name}:${line}`)} | ${does} | ${held.join("<br>")} | ${dataLoss} | ${backupRisk} |`;
}


/***/ }),

/***/ 70569:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderMarkdown: () => (/* binding */ renderMarkdown)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94963);
/* harmony import */ var _markdown_blocks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97236);
/* harmony import */ var _markdown_finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65965);
/* harmony import */ var _markdown_risk_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16841);
/* harmony import */ var _outline_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90132);
/* harmony import */ var _split_commands_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73501);







/** A comment may have 65,536 characters; the marker of the comment and some room are left to the caller. */
const LIMIT_BYTES = 60_000;
const FILES_PER_SIDE = 6;
const FINDINGS = 20;
/** At most 60,000 bytes, cut between blocks, never within one. Ends with a line feed. */
function renderMarkdown(result, context) {
    return (0,_markdown_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .fitBlocks */ .U)([
        { lines: [headingOf(result)], instead: null },
        ...standingBlocks(result),
        ...(result.kind === "mixed" ? [sidesBlock(result)] : []),
        ...findingBlocks(result, context),
        ...splitBlocks(context),
        ...wayInBlocks(result, context),
        ...(0,_markdown_risk_js__WEBPACK_IMPORTED_MODULE_4__/* .riskBlocks */ .K)(result),
        { lines: [`<sub>Judged: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)((0,_outline_js__WEBPACK_IMPORTED_MODULE_5__/* .rangeOf */ .be)(result))}, ${(0,_outline_js__WEBPACK_IMPORTED_MODULE_5__/* .describeTally */ .O1)(result)}.</sub>`], instead: null },
    ], LIMIT_BYTES);
}
const SIGNS = {
    pass: "✅ Pass",
    fail: "❌ Fail",
    reported: "⚠️ Would fail",
    opened: "⚠️ Opened by an override",
};
function headingOf(result) {
    return `### ${SIGNS[(0,_outline_js__WEBPACK_IMPORTED_MODULE_5__/* .standingOf */ .YP)(result)]}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_outline_js__WEBPACK_IMPORTED_MODULE_5__/* .headlineOf */ .gD)(result))}`;
}
function standingBlocks(result) {
    const { override } = result;
    if ((0,_outline_js__WEBPACK_IMPORTED_MODULE_5__/* .standingOf */ .YP)(result) === "reported") {
        return [{ lines: ["> **Report mode.** This does not block. With `mode: enforce` it would."], instead: null }];
    }
    if (override === null)
        return [];
    const reason = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(override.reason, 1000));
    const lines = [
        `> **Override.** ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(override.by)} set the label ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(override.label)} at ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(override.at)}. ` +
            `Reason, by ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(override.reasonBy)}: ${reason}`,
    ];
    return [{ lines, instead: null }];
}
function sidesBlock(result) {
    const { neutral } = (0,_outline_js__WEBPACK_IMPORTED_MODULE_5__/* .tallyOf */ .sv)(result);
    const along = neutral === 0 ? [] : ["", `${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(neutral, "file")} of tests, documentation and the like go with the application.`];
    return {
        lines: [
            "| Release | Files | Why |",
            "| --- | --- | --- |",
            ...sideRows("Schema", (0,_outline_js__WEBPACK_IMPORTED_MODULE_5__/* .schemaSide */ .jr)(result)),
            ...sideRows("Application", (0,_outline_js__WEBPACK_IMPORTED_MODULE_5__/* .applicationSide */ .mn)(result)),
            ...along,
        ],
        instead: "The table of the files is too long to be shown here.",
    };
}
function sideRows(title, files) {
    const { groups, more } = (0,_outline_js__WEBPACK_IMPORTED_MODULE_5__/* .groupByReason */ .H9)(files, FILES_PER_SIDE);
    const rows = groups.map((group, index) => {
        const names = group.files.map((file) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(file.path, 200)));
        const rest = group.more > 0 ? [`and ${group.more} more`] : [];
        const head = index === 0 ? `**${title}** (${files.length})` : "";
        return `| ${head} | ${[...names, ...rest].join("<br>")} | ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(group.because, 200))} |`;
    });
    return more > 0 ? [...rows, `| | and ${more} more | other reasons |`] : rows;
}
function findingBlocks(result, { docs }) {
    const findings = (0,_outline_js__WEBPACK_IMPORTED_MODULE_5__/* .allFindings */ .c4)(result);
    const blocks = findings.slice(0, FINDINGS).map((finding) => ({ lines: (0,_markdown_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .findingLines */ .h)(finding, docs), instead: null }));
    const rest = findings.length - FINDINGS;
    return rest > 0 ? [...blocks, { lines: [`and ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(rest, "more finding")}.`], instead: null }] : blocks;
}
function splitBlocks({ split }) {
    if (split === null)
        return [];
    const steps = (0,_split_commands_js__WEBPACK_IMPORTED_MODULE_6__/* .splitCommands */ .t)(split).flatMap(({ title, commands }, index) => [[`**${index + 1}. ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(title)}**`, ""], (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownFence */ .p0)(commands, "bash"), [""]].flat());
    const lines = ["<details><summary>Commands that split this change set</summary>", "", ...steps, "</details>"];
    const advice = split.advice.map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV).join(" ");
    return [
        { lines: [`**Order.** ${advice}`], instead: null },
        {
            lines,
            instead: "The commands that split this change set are too long for this place: `schema-release check` prints them.",
        },
    ];
}
function wayInBlocks(result, { overrideLabel }) {
    if ((0,_outline_js__WEBPACK_IMPORTED_MODULE_5__/* .standingOf */ .YP)(result) !== "fail" || overrideLabel === null)
        return [];
    const lines = [
        `If it must go in as it is: somebody else who may write here sets the label ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(overrideLabel)} and gives a reason.`,
    ];
    return [{ lines, instead: null }];
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

/***/ 77680:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ rulePage)
/* harmony export */ });
/* harmony import */ var _rules_gate_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24623);
/** Where the docs speak of a rule. */

const GATE_RULES = new Set(_rules_gate_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .GATE_RULE_DESCRIPTIONS */ .TJ.map(({ id }) => id));
/** Rules about change sets share the page at `docs` (`…/rules.md`); each rule about migrations has one of its own in the folder `rules`. */
function rulePage(docs, rule) {
    const id = encodeURIComponent(rule);
    return GATE_RULES.has(rule) ? `${docs}#${id}` : `${docs.replace(/\.md$/, "")}/${id}.md`;
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

/***/ 13389:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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


/***/ })

};
;
"use strict";
exports.id = 569;
exports.ids = [569];
exports.modules = {

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


/***/ })

};
;
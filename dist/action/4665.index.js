"use strict";
exports.id = 4665;
exports.ids = [4665,1453];
exports.modules = {

/***/ 51453:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findingsOf: () => (/* binding */ findingsOf),
/* harmony export */   renderClassifyMarkdown: () => (/* binding */ renderClassifyMarkdown),
/* harmony export */   renderClassifyTerminal: () => (/* binding */ renderClassifyTerminal)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94963);
/* harmony import */ var _markdown_blocks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97236);
/* harmony import */ var _markdown_finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65965);
/* harmony import */ var _markdown_risk_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16841);
/* harmony import */ var _outline_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90132);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(78114);
/* harmony import */ var _terminal_finding_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50124);
/* harmony import */ var _terminal_risk_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(59166);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(74184);
/** The risk of migrations that were classified by themselves, for people: terminal and Markdown. */










const FINDINGS_TERMINAL = 200;
const FINDINGS_MARKDOWN = 20;
const LIMIT_BYTES = 60_000;
/** Findings with their files, the gravest first. */
function findingsOf({ migrations }) {
    return (0,_outline_js__WEBPACK_IMPORTED_MODULE_5__/* .orderFindings */ .$t)(migrations.flatMap(({ path, findings }) => findings.map((finding) => ({ ...finding, path }))));
}
/** Notes of one rule about several places are told once, with the other places named. */
function gather(findings) {
    const notes = new Map();
    const gathered = [];
    for (const finding of findings) {
        const others = finding.severity === "note" ? notes.get(finding.rule) : undefined;
        if (others !== undefined) {
            others.push(`${finding.path ?? ""}${finding.line === null ? "" : `:${finding.line}`}`);
            continue;
        }
        const entry = { finding, others: [] };
        if (finding.severity === "note")
            notes.set(finding.rule, entry.others);
        gathered.push(entry);
    }
    return gathered;
}
/** Ends with a line feed; everything that a file says is escaped. */
function renderClassifyTerminal(result, { colour }) {
    const paint = (0,_paint_js__WEBPACK_IMPORTED_MODULE_8__/* .painter */ .C)(colour);
    const findings = gather(findingsOf(result));
    const shown = findings
        .slice(0, FINDINGS_TERMINAL)
        .map(({ finding, others }) => [
        ...(0,_terminal_finding_js__WEBPACK_IMPORTED_MODULE_6__/* .renderFinding */ .K)(finding, paint),
        ...(others.length === 0
            ? []
            : (0,_wrap_js__WEBPACK_IMPORTED_MODULE_9__/* .wrapText */ .C)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(`The same in ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .listPaths */ .Pe)(others)}.`), 91).map((line) => `         ${line}`)),
    ]);
    const rest = findings.length - FINDINGS_TERMINAL;
    const blocks = [
        (0,_terminal_risk_js__WEBPACK_IMPORTED_MODULE_7__/* .renderRisk */ .I)(result, { paint, limit: null }),
        shown.flat(),
        rest > 0 ? [`and ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(rest, "more finding")}`] : [],
    ];
    const texts = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .guardLines */ .F)(`${texts.join("\n\n")}\n`);
}
/** At most 60,000 bytes, cut between blocks. */
function renderClassifyMarkdown(result, { docs }) {
    const findings = gather(findingsOf(result));
    const rest = findings.length - FINDINGS_MARKDOWN;
    return (0,_markdown_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .fitBlocks */ .U)([
        { lines: [`### Backup risk of ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(result.migrations.length, "migration")}`], instead: null },
        ...(0,_markdown_risk_js__WEBPACK_IMPORTED_MODULE_4__/* .riskBlocks */ .K)(result),
        ...findings.slice(0, FINDINGS_MARKDOWN).map(({ finding, others }) => ({
            lines: [
                ...(0,_markdown_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .findingLines */ .h)(finding, docs),
                ...(others.length === 0 ? [] : ["", (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(`The same in ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .listPaths */ .Pe)(others)}.`)]),
            ],
            instead: null,
        })),
        ...(rest > 0 ? [{ lines: [`and ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(rest, "more finding"), 80)}.`], instead: null }] : []),
    ], LIMIT_BYTES);
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

/***/ 49960:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ ladderSentences),
/* harmony export */   t: () => (/* binding */ ladderBlocks)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _amounts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41915);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94963);
/* harmony import */ var _plan_backup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16458);
/* harmony import */ var _plan_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22691);
/** What stands behind the backup decision, for who wants to know: every rung that was looked at, every copy, what the forecast rests on. */





function shareBy(all) {
    const groups = new Map();
    for (const { target, what } of all) {
        const key = JSON.stringify(what);
        groups.set(key, { targets: [...(groups.get(key)?.targets ?? []), target], what });
    }
    return [...groups.values()];
}
function laddersOf(backup) {
    if ((0,_plan_backup_js__WEBPACK_IMPORTED_MODULE_2__/* .answersOf */ .Bw)(backup).length === 0)
        return [];
    return shareBy(backup.targets.map(({ target, ladder }) => ({ target, what: ladder }))).filter(({ what }) => what.length > 0);
}
function copiesOf({ targets }) {
    return shareBy(targets.map(({ target, copies }) => ({ target, what: copies }))).filter(({ what }) => what.length > 0);
}
/** Those of targets that are written to alike are one. */
function forecastsOf({ forecast }) {
    const all = forecast.map(({ target, windowSeconds, tables }) => ({ target, what: { windowSeconds, tables } }));
    return shareBy(all).filter(({ what }) => what.tables.length > 0);
}
/** Sentences, one a rung, for a terminal. */
function ladderSentences(backup) {
    return [
        ...laddersOf(backup).flatMap(({ targets, what }) => what.map(({ rung, suffices, because }) => `${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .listPaths */ .Pe)(targets, 6)}, ${_plan_backup_js__WEBPACK_IMPORTED_MODULE_2__/* .RUNG_TITLES */ .FP[rung]}: ${suffices ? "suffices" : "no"}. ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(because, 400)}`)),
        ...forecastRestsOn(backup),
    ];
}
/** Distinct sentences. */
function forecastRestsOn({ forecast }) {
    return [...new Set(forecast.flatMap(({ restsOn }) => restsOn.map((sentence) => (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(sentence, 400))))];
}
const COPIES = 100;
/** Folded; empty where no target needs a backup. */
function ladderBlocks(backup) {
    const ladders = laddersOf(backup);
    if (ladders.length === 0)
        return [];
    const parts = [
        ...ladders.map(({ targets, what }) => rungTable(targets, what)),
        ...copiesOf(backup).map(({ targets, what }) => copyTable(targets, what)),
        ...forecastsOf(backup).map(({ targets, what }) => forecastTable(targets, what)),
        forecastRestsOn(backup).map((sentence) => `- ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(sentence)}`),
    ];
    const lines = parts.filter((part) => part.length > 0).flatMap((part, index) => (index === 0 ? part : ["", ...part]));
    return [
        {
            lines: ["<details><summary>Backup, rung by rung</summary>", "", ...lines, "", "</details>"],
            instead: "The rungs of the backup are too many to be shown here.",
        },
    ];
}
function rungTable(targets, ladder) {
    return [
        `| Rung for ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .listPaths */ .Pe)(targets, 6))} | Suffices | Because |`,
        "| --- | --- | --- |",
        ...ladder.map(({ rung, suffices, because }) => `| ${_plan_backup_js__WEBPACK_IMPORTED_MODULE_2__/* .RUNG_TITLES */ .FP[rung]} | ${suffices ? "yes" : "no"} | ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(because, 600))} |`),
    ];
}
function copyTable(targets, copies) {
    const rows = copies.map(({ path, relation, what, rows: amount, bytes, seconds }) => `| ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(path.slice(path.lastIndexOf("/") + 1), 100))} | ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(relation, 130))} | ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(what, 300))} | ${known(amount, _amounts_js__WEBPACK_IMPORTED_MODULE_4__/* .showAmount */ .aG)} | ${known(bytes, _amounts_js__WEBPACK_IMPORTED_MODULE_4__/* .showBytes */ .ni)} | ${known(seconds, _plan_backup_js__WEBPACK_IMPORTED_MODULE_2__/* .copySeconds */ .f5)} |`);
    return [
        `| Rescue copies on ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .listPaths */ .Pe)(targets, 6))} | Of | What | Rows | Size | Time |`,
        "| --- | --- | --- | --: | --: | --: |",
        ...(0,_plan_words_js__WEBPACK_IMPORTED_MODULE_3__/* .atMost */ .Tu)(rows, COPIES),
    ];
}
function forecastTable(targets, { windowSeconds, tables }) {
    const time = windowSeconds === null ? "" : ` in ${(0,_plan_words_js__WEBPACK_IMPORTED_MODULE_3__/* .showSeconds */ .h6)(windowSeconds)}`;
    const rows = tables.map(({ relation, rowsPerSecond, rows: amount }) => `| ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(relation, 130))} | ${known(rowsPerSecond, (each) => (0,_amounts_js__WEBPACK_IMPORTED_MODULE_4__/* .showAmount */ .aG)(each * 3600))} | ${known(amount, _amounts_js__WEBPACK_IMPORTED_MODULE_4__/* .showAmount */ .aG)} |`);
    return [
        `| Written to ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .listPaths */ .Pe)(targets, 6))} | Rows an hour | Rows${time} |`,
        "| --- | --: | --: |",
        ...(0,_plan_words_js__WEBPACK_IMPORTED_MODULE_3__/* .atMost */ .Tu)(rows, COPIES),
    ];
}
function known(amount, show) {
    return amount === null ? "not known" : show(amount);
}


/***/ }),

/***/ 44665:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   folded: () => (/* binding */ folded),
/* harmony export */   planFolds: () => (/* binding */ planFolds),
/* harmony export */   renderPlanMarkdown: () => (/* binding */ renderPlanMarkdown)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _classify_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51453);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94963);
/* harmony import */ var _markdown_blocks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97236);
/* harmony import */ var _markdown_finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65965);
/* harmony import */ var _markdown_risk_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16841);
/* harmony import */ var _plan_backup_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16458);
/* harmony import */ var _plan_ladder_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(49960);
/* harmony import */ var _plan_words_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(22691);
/** The page for the approver: one screen that decides, everything else folded below it. */









const LIMIT_BYTES = 200_000;
const SQL_FILE_CHARACTERS = 20_000;
const FINDINGS = 20;
/** At most 200,000 bytes, cut between blocks. */
function renderPlanMarkdown(plan, context) {
    switch (plan.verdict) {
        case "refused":
            return (0,_markdown_blocks_js__WEBPACK_IMPORTED_MODULE_3__/* .fitBlocks */ .U)([heading(plan, "❌ No release"), ...plan.problems.map(problemBlock), ...noteBlocks(plan.notes), targets(plan)], LIMIT_BYTES);
        case "nothing-pending":
            return (0,_markdown_blocks_js__WEBPACK_IMPORTED_MODULE_3__/* .fitBlocks */ .U)([heading(plan, "✅ Nothing is pending"), ...noteBlocks(plan.notes), targets(plan)], LIMIT_BYTES);
        case "planned":
            return (0,_markdown_blocks_js__WEBPACK_IMPORTED_MODULE_3__/* .fitBlocks */ .U)([
                { lines: [`## Schema release: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_8__/* .headlineOf */ .gD)(plan))}`], instead: null },
                ...noteBlocks(plan.notes),
                { lines: screen(plan), instead: null },
                identity(plan),
                ...(0,_markdown_risk_js__WEBPACK_IMPORTED_MODULE_5__/* .riskBlocks */ .K)(plan, (0,_plan_backup_js__WEBPACK_IMPORTED_MODULE_6__/* .isDecided */ .d$)(plan) ? _plan_backup_js__WEBPACK_IMPORTED_MODULE_6__/* .BACKUP_ABOVE */ .zd : undefined),
                ...planFolds(plan, context),
            ], LIMIT_BYTES);
    }
}
/** What a page about a plan folds away: rungs of the backup, findings, SQL, what the estimate rests on, targets. */
function planFolds(plan, context) {
    const ladder = plan.backup === null ? [] : (0,_plan_ladder_js__WEBPACK_IMPORTED_MODULE_7__/* .ladderBlocks */ .t)(plan.backup);
    return [...ladder, ...findingBlocks(plan, context), ...sqlBlocks(plan, context), ...restsOn(plan), targets(plan)];
}
function heading({ because, database, commit }, title) {
    return {
        lines: [
            `## ${title} for ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(database, 100))}`,
            "",
            `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(because, 1000))} Commit ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownCode */ .D9)(commit.slice(0, 12))}.`,
        ],
        instead: null,
    };
}
const BACKUP_MARKS = { none: "🟢", snapshot: "🟠", quiesce: "🔴" };
/** What an approver must know, as rows of a table. */
function screen({ migrations, backup, estimate, application, targets: states }) {
    return tableOf([
        ["Changes", (0,_plan_words_js__WEBPACK_IMPORTED_MODULE_8__/* .atMost */ .Tu)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_8__/* .changesOf */ .fs)(migrations), 8).map(_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)],
        ["Backup", backup === null ? [] : backupLines(backup)],
        ["Stall and duration", estimate === null ? [] : durationLines(estimate)],
        ["The running application must already cope with", (0,_plan_words_js__WEBPACK_IMPORTED_MODULE_8__/* .atMost */ .Tu)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_8__/* .copeSentences */ .Is)(application), 6).map(_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)],
        ["The new application", (0,_plan_words_js__WEBPACK_IMPORTED_MODULE_8__/* .waitSentences */ .w8)(application).map(_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)],
        ["Where", states.map((state) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_8__/* .targetSentence */ .z5)(state)))],
    ]);
}
/** Why it is needed, then a target after the other with what stays at risk there; several with the same answer are one. */
function backupLines(backup) {
    const answers = (0,_plan_backup_js__WEBPACK_IMPORTED_MODULE_6__/* .answersOf */ .Bw)(backup);
    if (answers.length === 0)
        return [
            `**${BACKUP_MARKS[backup.needed]} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_8__/* .backupSentence */ .oo)(backup))}**`,
            ...(0,_plan_words_js__WEBPACK_IMPORTED_MODULE_8__/* .atMost */ .Tu)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_8__/* .backupReasons */ .sH)(backup), 4).map(_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV),
            (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(backup.remains),
        ];
    const reasons = backup.because.length === 0 ? [] : [(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_8__/* .reasonsLine */ .s3)(backup, 4))];
    return [...reasons, ...answers.flatMap(answerLines)];
}
function answerLines(answer) {
    const { rung } = answer.backup;
    const isFine = rung === "none" && !(0,_plan_backup_js__WEBPACK_IMPORTED_MODULE_6__/* .isAccepted */ .oB)(answer.backup);
    const mark = rung === null || rung === "quiesce" ? "🔴" : isFine ? "🟢" : "🟠";
    return [
        `**${mark} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_plan_backup_js__WEBPACK_IMPORTED_MODULE_6__/* .answerHead */ .XD)(answer))}** ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_plan_backup_js__WEBPACK_IMPORTED_MODULE_6__/* .answerReason */ .Jn)(answer))}`,
        ...[(0,_plan_backup_js__WEBPACK_IMPORTED_MODULE_6__/* .copySentence */ .Dz)(answer), (0,_plan_backup_js__WEBPACK_IMPORTED_MODULE_6__/* .remainsSentence */ .ZZ)(answer)].filter((one) => one !== null).map(_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV),
    ];
}
function durationLines(estimate) {
    const [first = "", ...rest] = (0,_plan_words_js__WEBPACK_IMPORTED_MODULE_8__/* .durationSentences */ .pm)(estimate).map(_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV);
    return [(0,_plan_words_js__WEBPACK_IMPORTED_MODULE_8__/* .isLongStall */ .hT)(estimate) ? `**🟠 ${first}**` : first, ...rest];
}
function tableOf(rows) {
    const filled = rows.filter(([, lines]) => lines.length > 0);
    return ["| | |", "| --- | --- |", ...filled.map(([name, lines]) => `| **${name}** | ${lines.join("<br>")} |`)];
}
function identity({ digest, commit }) {
    return {
        lines: [
            `Digest ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownCode */ .D9)(digest ?? "")}, commit ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownCode */ .D9)(commit.slice(0, 12))}. What is approved is this digest.`,
        ],
        instead: null,
    };
}
function problemBlock({ kind, target, path, message, remedy }) {
    const where = [
        target === null ? "" : ` on ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(target)}`,
        path === null ? "" : ` ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownCode */ .D9)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(path, 200))}`,
    ];
    const [first = "", ...more] = (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(remedy, 4000).split("\n");
    const code = more.length === 0 ? [] : ["", ...(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownFence */ .p0)(more.map(_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeTerminal */ .en))];
    return {
        lines: [
            `❌ **${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(kind)}**${where.join("")}<br>${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(message, 1500))}<br>**Do:** ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(first)}`,
            ...code,
        ],
        instead: null,
    };
}
function noteBlocks(notes) {
    return notes.map(({ message, remedy }) => ({
        lines: [`⚠️ ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(message)}<br>**Do:** ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(remedy)}`],
        instead: null,
    }));
}
/** `summary` is HTML, escaped already. */
function folded(summary, lines) {
    return [`<details><summary>${summary}</summary>`, "", ...lines, "", "</details>"];
}
function findingBlocks(plan, { docs }) {
    const findings = (0,_classify_report_js__WEBPACK_IMPORTED_MODULE_1__.findingsOf)({ backupRisk: plan.backupRisk ?? "nightly", migrations: plan.migrations });
    if (findings.length === 0)
        return [];
    const rest = findings.length - FINDINGS;
    const shown = findings.slice(0, FINDINGS).flatMap((finding) => ["", ...(0,_markdown_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .findingLines */ .h)(finding, docs)]);
    return [
        {
            lines: folded(`Findings (${findings.length})`, [...shown.slice(1), ...(rest > 0 ? ["", `and ${rest} more.`] : [])]),
            instead: `${findings.length} findings are too many to be shown here.`,
        },
    ];
}
/** One fold a file, so that a cut leaves whole files out. */
function sqlBlocks({ migrations }, { texts }) {
    return migrations.map(({ path, sha256 }) => {
        const text = texts.get(path) ?? "";
        const lines = (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(text.replace(/\r?\n$/, ""), SQL_FILE_CHARACTERS)
            .split(/\r?\n/)
            .map(showLine);
        const language = path.endsWith(".sql") ? "sql" : "";
        return {
            lines: folded(`SQL of <code>${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeHtml */ .ZD)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(path, 200))}</code>`, [
                ...(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownFence */ .p0)(lines, language),
                "",
                `SHA-256 ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownCode */ .D9)(sha256)}`,
            ]),
            instead: `The SQL of ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownCode */ .D9)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(path, 200))} is too long to be shown here.`,
        };
    });
}
/** Tabs are indentation; everything else that cannot be seen is spelled out. */
function showLine(line) {
    return line.split("\t").map(_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeTerminal */ .en).join("    ");
}
function restsOn({ estimate }) {
    if (estimate === null)
        return [];
    const lines = estimate.restsOn.map((sentence) => `- ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(sentence)}`);
    return [{ lines: folded("What the estimate rests on", lines), instead: null }];
}
function targets({ targets: states }) {
    const rows = states.map(({ name, serverVersion, historyTable, historyExists, applied, pending }) => `| ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(name)} | ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(serverVersion)} | ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownCode */ .D9)(historyTable)}${historyExists ? "" : " (not there yet)"} | ${applied} | ${pending} |`);
    const head = ["| Target | PostgreSQL | History | Applied | Pending |", "| --- | --- | --- | --- | --- |"];
    return { lines: folded("Targets", [...head, ...rows]), instead: null };
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
"use strict";
exports.id = 4665;
exports.ids = [4665];
exports.modules = {

/***/ 44665:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderPlanMarkdown: () => (/* binding */ renderPlanMarkdown)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _classify_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51453);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94963);
/* harmony import */ var _markdown_blocks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97236);
/* harmony import */ var _markdown_finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65965);
/* harmony import */ var _markdown_risk_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16841);
/* harmony import */ var _plan_words_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22691);
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
                { lines: [`## Schema release: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_6__/* .headlineOf */ .gD)(plan))}`], instead: null },
                ...noteBlocks(plan.notes),
                { lines: screen(plan), instead: null },
                identity(plan),
                ...(0,_markdown_risk_js__WEBPACK_IMPORTED_MODULE_5__/* .riskBlocks */ .K)(plan),
                ...findingBlocks(plan, context),
                ...sqlBlocks(plan, context),
                ...restsOn(plan),
                targets(plan),
            ], LIMIT_BYTES);
    }
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
        ["Changes", (0,_plan_words_js__WEBPACK_IMPORTED_MODULE_6__/* .atMost */ .Tu)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_6__/* .changesOf */ .fs)(migrations), 8).map(_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)],
        ["Backup", backup === null ? [] : backupLines(backup)],
        ["Stall and duration", estimate === null ? [] : durationLines(estimate)],
        ["The running application must already cope with", (0,_plan_words_js__WEBPACK_IMPORTED_MODULE_6__/* .atMost */ .Tu)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_6__/* .copeSentences */ .Is)(application), 6).map(_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)],
        ["The new application", (0,_plan_words_js__WEBPACK_IMPORTED_MODULE_6__/* .waitSentences */ .w8)(application).map(_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)],
        ["Where", states.map((state) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_6__/* .targetSentence */ .z5)(state)))],
    ]);
}
function backupLines(backup) {
    return [
        `**${BACKUP_MARKS[backup.needed]} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_6__/* .backupSentence */ .oo)(backup))}**`,
        ...(0,_plan_words_js__WEBPACK_IMPORTED_MODULE_6__/* .atMost */ .Tu)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_6__/* .backupReasons */ .sH)(backup), 4).map(_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV),
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(backup.remains),
    ];
}
function durationLines(estimate) {
    const [first = "", ...rest] = (0,_plan_words_js__WEBPACK_IMPORTED_MODULE_6__/* .durationSentences */ .pm)(estimate).map(_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV);
    return [(0,_plan_words_js__WEBPACK_IMPORTED_MODULE_6__/* .isLongStall */ .hT)(estimate) ? `**🟠 ${first}**` : first, ...rest];
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


/***/ })

};
;
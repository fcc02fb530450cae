"use strict";
exports.id = 2874;
exports.ids = [2874];
exports.modules = {

/***/ 42874:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderApprovalMarkdown: () => (/* binding */ renderApprovalMarkdown)
});

// UNUSED EXPORTS: MARK_SIGNS

// EXTERNAL MODULE: ./build/change-set/visible.js
var visible = __webpack_require__(97667);
// EXTERNAL MODULE: ./build/release/application-test.js
var application_test = __webpack_require__(3048);
// EXTERNAL MODULE: ./build/report/approval/approval-backup.js
var approval_backup = __webpack_require__(39752);
// EXTERNAL MODULE: ./build/report/approval/approval-tests.js
var approval_tests = __webpack_require__(90001);
// EXTERNAL MODULE: ./build/report/approval/approval-release.js
var approval_release = __webpack_require__(62965);
// EXTERNAL MODULE: ./build/report/evidence-words.js
var evidence_words = __webpack_require__(59393);
;// CONCATENATED MODULE: ./build/report/mermaid.js
/** A flowchart in the language of Mermaid, which GitHub draws in a job summary. Knows how to write one, not what it is about. */

/** Readable on GitHub's light and dark page. */
const STYLES = {
    done: "fill:#dafbe1,stroke:#1a7f37,color:#1f2328",
    look: "fill:#fff1d6,stroke:#9a6700,color:#1f2328",
    stop: "fill:#ffebe9,stroke:#cf222e,color:#1f2328",
    here: "fill:#ddf4ff,stroke:#0969da,color:#1f2328,stroke-width:3px",
    next: "fill:#f6f8fa,stroke:#818b98,color:#1f2328,stroke-dasharray:4 3",
};
/** Boxes from left to right, one stage behind the other; boxes of one stage stand side by side. The lines of a fenced block. */
function flowchart(stages) {
    const named = stages
        .filter((boxes) => boxes.length > 0)
        .map((boxes, stage) => boxes.map((box, index) => ({ ...box, id: `s${stage}b${index}` })));
    const arrows = named.slice(1).map((boxes, index) => `  ${idsOf(named[index] ?? [])} --> ${idsOf(boxes)}`);
    const kinds = [...new Set(named.flat().map(({ kind }) => kind))];
    return [
        "```mermaid",
        "flowchart LR",
        ...named.flat().map(({ id, lines }) => `  ${id}["${lines.map(mermaidText).join("<br/>")}"]`),
        ...arrows,
        ...kinds.map((kind) => `  classDef ${kind} ${STYLES[kind]}`),
        ...kinds.map((kind) => `  class ${idsOf(named.flat().filter((box) => box.kind === kind), ",")} ${kind}`),
        "```",
    ];
}
function idsOf(boxes, separator = " & ") {
    return boxes.map(({ id }) => id).join(separator);
}
const MOST = 60;
/**
 * One line of a label in quotes. Letters, digits and the few marks that words need; anything else becomes a dot, since Mermaid reads
 * quotes, brackets, entities (`#35;`), Markdown, formulas, icons (`fa:fa-x`), comments (`%%`) and links in labels.
 */
function mermaidText(text) {
    const plain = (0,visible/* cutMiddle */.it)((0,visible/* makeVisible */.Xm)(text), MOST).replaceAll(/[^\p{L}\p{N} .,_/()-]/gu, "·");
    // `- x`, `1. x` and ` x` at the start of a line would be a list or code.
    const started = plain.replace(/^[^\p{L}\p{N}(]+/u, "·").replace(/^(\d+)\. /, "$1· ");
    return started.trim() === "" ? "·" : started;
}

;// CONCATENATED MODULE: ./build/report/approval/approval-picture.js
/** The release as a picture: what is done, where the reader stands, what is to come. */







const KINDS = { stop: "stop", look: "look", fine: "done", fact: "done" };
/** Lines of a fenced block. */
function approvalPicture(page) {
    const { plan, production, dr, closed } = page;
    const isVain = closed.some(({ target }) => target === production.name);
    return flowchart([
        [
            {
                kind: KINDS[(0,approval_backup/* backupRow */.f)({ ...page, closed: [] }).mark],
                lines: ["Plan", (0,visible/* count */.U9)(plan.migrations.length, "migration"), `risk ${plan.backupRisk ?? "nightly"}`],
            },
        ],
        [testBox(page)],
        [stagingBox(page)],
        [isVain ? { kind: "stop", lines: ["Approval", "would be in vain"] } : { kind: "here", lines: ["Approval", "you are here"] }],
        [targetBox("Production", { target: production, page })],
        dr.map((target) => targetBox("DR", { target, page })),
    ]);
}
function testBox(page) {
    const outcomes = application_test/* TEST_CASES */.n.map((name) => page.tests.find((test) => test.case === name)?.outcome ?? "not-tested");
    const passed = outcomes.filter((outcome) => outcome === "passed").length;
    const isTested = outcomes.some((outcome) => outcome !== "not-tested");
    return {
        kind: KINDS[(0,approval_tests/* applicationRow */.R)(page).mark],
        lines: ["With the application", isTested ? `${passed} of ${outcomes.length} passed` : "not tested"],
    };
}
function stagingBox(page) {
    const { staging } = page;
    const surprises = (0,evidence_words/* surprisesOf */.cC)(staging).length;
    const smoke = staging.smoke === null ? "no smoke tests" : `smoke tests ${staging.smoke.passed ? "passed" : "failed"}`;
    return {
        kind: KINDS[(0,approval_release/* stagingRow */.Mu)(page).mark],
        lines: [
            titleOf("Staging", staging.target.name),
            `${evidence_words/* OUTCOME_WORDS */.nx[staging.outcome]} in ${(0,evidence_words/* duration */.p0)(staging.durationMs)}`,
            ...(surprises > 0 ? [(0,visible/* count */.U9)(surprises, "surprise")] : []),
            smoke,
        ],
    };
}
function targetBox(stage, { target, page }) {
    const title = titleOf(stage, target.name);
    if (page.closed.some((one) => one.target === target.name))
        return { kind: "stop", lines: [title, "will stay closed"] };
    if (target.kind === "replica")
        return { kind: "next", lines: [title, "replays it"] };
    const step = (0,approval_backup/* backupStep */.l)(target, page);
    const steps = [
        ...(step === "backup" ? [step] : []),
        step === "rescue copies" ? `deploy with ${step}` : "deploy",
        ...(target.smokes ? ["smoke tests"] : []),
        "verify",
    ];
    return { kind: "next", lines: [title, steps.join(", ")] };
}
/** The stage, with the target's name where that says more. */
function titleOf(stage, name) {
    return name.toLowerCase() === stage.toLowerCase() ? stage : `${stage} ${name}`;
}

// EXTERNAL MODULE: ./build/report/approval/approval-rows.js + 1 modules
var approval_rows = __webpack_require__(71867);
// EXTERNAL MODULE: ./build/report/approval/approval-words.js
var approval_words = __webpack_require__(98809);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(94963);
// EXTERNAL MODULE: ./build/report/evidence-markdown.js + 1 modules
var evidence_markdown = __webpack_require__(76279);
// EXTERNAL MODULE: ./build/report/markdown-blocks.js
var markdown_blocks = __webpack_require__(97236);
// EXTERNAL MODULE: ./build/report/markdown-risk.js
var markdown_risk = __webpack_require__(16841);
// EXTERNAL MODULE: ./build/report/plan-backup.js
var plan_backup = __webpack_require__(16458);
// EXTERNAL MODULE: ./build/report/plan-markdown.js
var plan_markdown = __webpack_require__(44665);
// EXTERNAL MODULE: ./build/report/test-page.js
var test_page = __webpack_require__(4246);
;// CONCATENATED MODULE: ./build/report/approval/approval-markdown.js
/** The page that the reviewers of Production's environment read: one screen that decides, a picture, everything else folded. */











/** A summary may have 1 MiB a step; over that GitHub drops all of it. */
const LIMIT_BYTES = 900_000;
const MARK_SIGNS = { stop: "🔴", look: "🟠", fine: "🟢", fact: "⚪" };
/** At most 900,000 bytes, cut between blocks. */
function renderApprovalMarkdown(page, context) {
    const rows = (0,approval_rows/* rowsOf */.R)(page);
    const { mark, text } = (0,approval_words/* verdictOf */.Vj)(page, rows);
    return (0,markdown_blocks/* fitBlocks */.U)([
        whole([`## ${MARK_SIGNS[mark]} ${(0,report_escape/* escapeMarkdown */.FV)(text)}`, "", openingOf(page)]),
        whole(["| | | |", "| :-: | --- | --- |", ...rows.map(rowLine)]),
        whole(approvalPicture(page)),
        ...riskFolds(page),
        ...(0,plan_markdown.planFolds)(page.plan, context),
        ...testFolds(page),
        evidenceFold(page),
    ], LIMIT_BYTES);
}
function whole(lines) {
    return { lines, instead: null };
}
/** What is asked of the reader, and why the release is there. */
function openingOf(page) {
    const { plan, startedBy, reason } = page;
    const asked = `A release of ${strong((0,visible/* cutMiddle */.it)(plan.database, 60))} waits to go to ${strong((0,approval_words/* wayOf */.VO)(page))}.`;
    const by = startedBy === null ? "" : ` Started by ${(0,report_escape/* escapeMarkdown */.FV)((0,visible/* cutMiddle */.it)(startedBy, 60))}.`;
    const why = reason === null || reason === "" ? "" : ` Reason given: “${(0,report_escape/* escapeMarkdown */.FV)((0,visible/* cutMiddle */.it)(reason, 400))}”`;
    return `${asked}${by}${why}`;
}
function rowLine({ mark, name, lines }) {
    return `| ${MARK_SIGNS[mark]} | ${strong(name)} | ${lines.map(showLine).join("<br>")} |`;
}
function showLine(line) {
    return line
        .map((part) => {
        if (typeof part === "string")
            return (0,report_escape/* escapeMarkdown */.FV)(part);
        return "bold" in part ? strong(part.bold) : (0,report_escape/* markdownCode */.D9)(part.code);
    })
        .join("");
}
/** Not stars, which somebody's blanks and marks could undo. */
function strong(text) {
    return `<b>${(0,report_escape/* escapeMarkdown */.FV)(text)}</b>`;
}
function riskFolds({ plan }) {
    const [why, ...statements] = (0,markdown_risk/* riskBlocks */.K)(plan, (0,plan_backup/* isDecided */.d$)(plan) ? plan_backup/* BACKUP_ABOVE */.zd : undefined);
    if (why === undefined || plan.backupRisk === "nightly")
        return statements;
    return [{ lines: (0,plan_markdown.folded)("Backup risk of each migration", why.lines), instead: why.instead }, ...statements];
}
/** What a test printed that did not simply pass. */
function testFolds({ tests }) {
    const odd = tests.filter(({ outcome, flake }) => outcome !== "passed" || flake !== null);
    if (odd.every(({ output }) => output.trim() === ""))
        return [];
    const lines = odd.flatMap((test) => [...(0,test_page.renderTestMarkdown)(test).trimEnd().split("\n"), ""]);
    return [
        {
            lines: (0,plan_markdown.folded)("Tests of the application", lines.slice(0, -1)),
            instead: "What the tests printed is too long to be shown here.",
        },
    ];
}
function evidenceFold({ staging }) {
    const name = (0,report_escape/* escapeHtml */.ZD)((0,visible/* cutMiddle */.it)(staging.target.name, 60));
    return {
        lines: (0,plan_markdown.folded)(`Evidence of ${name} in full`, (0,evidence_markdown.renderEvidenceMarkdown)(staging).trimEnd().split("\n")),
        instead: `The evidence of ${name} is too long to be shown here; the artifact has it.`,
    };
}


/***/ }),

/***/ 76279:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderEvidenceMarkdown: () => (/* binding */ renderEvidenceMarkdown)
});

// EXTERNAL MODULE: ./build/change-set/visible.js
var visible = __webpack_require__(97667);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(94963);
// EXTERNAL MODULE: ./build/report/amounts.js
var amounts = __webpack_require__(41915);
// EXTERNAL MODULE: ./build/report/evidence-backup.js
var evidence_backup = __webpack_require__(10624);
// EXTERNAL MODULE: ./build/report/evidence-words.js
var evidence_words = __webpack_require__(59393);
;// CONCATENATED MODULE: ./build/report/evidence-backup-markdown.js
/** What a release rests on, in Markdown: a line, a small table, the rest folded. */





const TABLES = 20;
const COPIES = 20;
/** Blocks of lines; how to restore is folded but where a deploy went wrong, and for rescue copies, which are small. */
function backupParts({ backup, dataAtRisk, rescueCopies, outcome }) {
    const taken = backup === null
        ? []
        : [
            `**Backup:** ${(0,report_escape/* escapeMarkdown */.FV)((0,evidence_backup/* backupWords */.eI)(backup))}: ${(0,report_escape/* markdownCode */.D9)((0,visible/* cutMiddle */.it)(backup.reference, 300))}. ${prose((0,evidence_backup/* proofSentence */.U$)(backup))}`,
        ];
    const restore = backup?.restore ?? [];
    return [
        taken,
        (0,evidence_backup/* hasRisk */.cp)(dataAtRisk) ? riskTable(dataAtRisk) : [],
        (0,evidence_backup/* hasRisk */.cp)(dataAtRisk) ? caveats(dataAtRisk) : [],
        rescueCopies.length === 0 ? [] : copyTable(rescueCopies),
        restore.length === 0 ? [] : restoreLines(restore, (0,evidence_words/* isGood */.Kg)(outcome) && rescueCopies.length === 0),
    ].filter((lines) => lines.length > 0);
}
function riskTable(atRisk) {
    const rows = (0,evidence_backup/* tablesInOrder */.ZM)(atRisk).map((table) => `| ${(0,report_escape/* markdownCode */.D9)((0,visible/* cutMiddle */.it)(table.relation, 130))} | ${(0,evidence_backup/* rowsWords */.hc)(table)} | ${howCell(table)} |`);
    const rest = rows.length - TABLES;
    return [
        `| ${(0,report_escape/* escapeMarkdown */.FV)((0,evidence_backup/* riskWords */.zk)(atRisk))} | | |`,
        "|---|--:|---|",
        ...rows.slice(0, TABLES),
        ...(rest > 0 ? [`| and ${rest} more | | |`] : []),
    ];
}
function howCell(table) {
    const words = (0,evidence_backup/* howWords */.kk)(table);
    return table.delta === null ? words : `${words} ${(0,report_escape/* markdownCode */.D9)((0,visible/* cutMiddle */.it)(table.delta.file, 200))}`;
}
function caveats(atRisk) {
    const position = (0,evidence_backup/* positionSentence */.f4)(atRisk);
    const sentences = [...atRisk.caveats, ...(position === null ? [] : [position])];
    if (sentences.length === 0)
        return [];
    return [
        "<details><summary>What these numbers cannot tell</summary>",
        "",
        ...sentences.map((sentence) => `- ${prose(sentence)}`),
        "",
        "</details>",
    ];
}
function copyTable(copies) {
    const rows = copies.map((copy) => `| ${copy.id} | ${(0,report_escape/* markdownCode */.D9)((0,visible/* cutMiddle */.it)(copy.relation, 130))} | ${prose((0,evidence_backup/* copyWords */.rb)(copy))} | ${(0,amounts/* showCount */.px)(copy.rows)} | ${(0,amounts/* showBytes */.ni)(copy.bytes)} | ${(0,report_escape/* escapeMarkdown */.FV)((0,evidence_backup/* dayOf */.kb)(copy.keepUntil))} |`);
    return [
        "| rescue copy | of | what | rows | size | kept until |",
        "|--:|---|---|--:|--:|---|",
        ...rows.slice(0, COPIES),
        ...(rows.length > COPIES ? [`| | and ${rows.length - COPIES} more | | | | |`] : []),
    ];
}
function restoreLines(restore, isFolded) {
    const steps = (0,report_escape/* markdownFence */.p0)(restore.map((line) => (0,report_escape/* escapeTerminal */.en)((0,visible/* cutMiddle */.it)(line, 500))), "text");
    if (!isFolded)
        return ["**To restore it**", "", ...steps];
    return ["<details><summary>To restore it</summary>", "", ...steps, "", "</details>"];
}
function prose(text) {
    return (0,report_escape/* escapeMarkdown */.FV)((0,visible/* cutMiddle */.it)(text, 1000));
}

// EXTERNAL MODULE: ./build/report/markdown-blocks.js
var markdown_blocks = __webpack_require__(97236);
// EXTERNAL MODULE: ./build/report/run-link.js
var run_link = __webpack_require__(95932);
;// CONCATENATED MODULE: ./build/report/evidence-markdown.js
/** A deploy's record as Markdown: what a reviewer must know first, the rest folded. */






const LIMIT_BYTES = 100_000;
const MIGRATIONS = 100;
const FENCED_LINES = 60;
/** At most 100,000 bytes, cut between blocks: the outcome and what to do come first. */
function renderEvidenceMarkdown(evidence) {
    const blocks = [
        { lines: headline(evidence), instead: null },
        ...failures(evidence).map((lines) => ({ lines, instead: null })),
        { lines: gates(evidence), instead: "What the gates said is too long to be shown here; the evidence file has it." },
        { lines: migrations(evidence), instead: "The table of migrations is too long to be shown here; the evidence file has it." },
        { lines: surprises(evidence), instead: "What differs from the prediction is too long to be shown here." },
        ...backupParts(evidence).map((lines) => ({ lines, instead: "What stands behind the backup is too long to be shown here." })),
        { lines: smoke(evidence), instead: "What the smoke tests said is too long to be shown here." },
        { lines: identity(evidence), instead: null },
    ];
    return (0,markdown_blocks/* fitBlocks */.U)(blocks.filter(({ lines }) => lines.length > 0).map(({ lines, instead }) => ({ lines: withoutLastBlank(lines), instead })), LIMIT_BYTES);
}
/** Between blocks there is one anyway. */
function withoutLastBlank(lines) {
    return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}
function headline(evidence) {
    const mark = (0,evidence_words/* isGood */.Kg)(evidence.outcome) ? "✅" : "❌";
    return [`## ${mark} ${(0,report_escape/* escapeMarkdown */.FV)((0,evidence_words/* headlineOf */.gD)(evidence))}`, "", (0,report_escape/* escapeMarkdown */.FV)((0,visible/* cutMiddle */.it)(evidence.because, 1000)), ""];
}
function failures(evidence) {
    return (0,evidence_words/* failuresOf */.dJ)(evidence).map(({ path, failure }) => {
        if (failure === null)
            return [];
        const where = `${path}${failure.line === null ? "" : `:${failure.line}`}`;
        const code = failure.code === null ? "" : ` (${failure.code})`;
        const message = (0,report_escape/* escapeMarkdown */.FV)((0,visible/* cutMiddle */.it)(`${failure.message}${code}`, 2000));
        return [`**${(0,report_escape/* markdownCode */.D9)(where)}** ${message}`, "", ...textFence(failure.remedy)];
    });
}
/** Lines that somebody else wrote, as they are. */
function textFence(text) {
    const lines = text.split("\n").map((line) => (0,report_escape/* escapeTerminal */.en)((0,visible/* cutMiddle */.it)(line, 300)));
    return [...(0,report_escape/* markdownFence */.p0)(lines.slice(-FENCED_LINES), "text"), ""];
}
const MARKS = {
    open: "✅",
    closed: "⛔",
    "opened-by-hand": "⚠️ by hand",
    "not-asked": "–",
};
function gates({ gates: all }) {
    if (all.length === 0)
        return [];
    const rows = (0,evidence_words/* gatesInOrder */.a0)(all).map((gate) => `| ${MARKS[gate.answer]} | ${gate.gate} | ${cell((0,evidence_words/* gateSentence */.zo)(gate))} |`);
    return ["| | gate | answer |", "|---|---|---|", ...rows, ""];
}
function migrations(evidence) {
    const { shown, held } = (0,evidence_words/* migrationsToShow */.mA)(evidence);
    if (evidence.migrations.length === 0)
        return [];
    const rows = shown.slice(0, MIGRATIONS).map((migration) => {
        const name = (0,report_escape/* markdownCode */.D9)((0,visible/* cutMiddle */.it)(migration.path, 200)).replaceAll("|", String.raw `\|`);
        return `| ${name} | ${cell((0,evidence_words/* migrationSentence */.m3)(migration))} | ${cell((0,evidence_words/* observedSentence */.So)(migration))} |`;
    });
    const rest = shown.length - MIGRATIONS;
    const more = [...(rest > 0 ? [`And ${rest} more.`] : []), ...(held > 0 ? [`${held} were held already.`] : [])];
    const table = rows.length === 0 ? [] : ["| migration | what happened | locks and rewrites |", "|---|---|---|", ...rows, ""];
    return [...table, ...(more.length === 0 ? [] : [more.join(" "), ""])];
}
function surprises(evidence) {
    const all = (0,evidence_words/* surprisesOf */.cC)(evidence);
    if (all.length === 0)
        return [];
    return [
        "**Unlike what was predicted**",
        "",
        ...all
            .slice(0, 30)
            .map(({ path, surprise }) => `- ${(0,report_escape/* markdownCode */.D9)((0,visible/* cutMiddle */.it)(path, 200))} ${(0,report_escape/* escapeMarkdown */.FV)((0,visible/* cutMiddle */.it)(surprise, 500))}`),
        "",
    ];
}
function smoke(evidence) {
    const sentence = (0,evidence_words/* smokeSentence */.NJ)(evidence);
    if (sentence === null)
        return [];
    const output = evidence.smoke?.output ?? "";
    const folded = ["<details><summary>Their output</summary>", "", ...textFence(output), "</details>", ""];
    return [evidence.smoke?.passed === true ? `✅ ${sentence}` : `❌ ${sentence}`, "", ...(output === "" ? [] : folded)];
}
function identity(evidence) {
    const { release, fingerprint, target, tool } = evidence;
    return [
        `${(0,report_escape/* escapeMarkdown */.FV)((0,evidence_words/* whoSentence */.GR)(evidence))}${(0,run_link/* runLink */.u)(evidence.runUrl)}`,
        "",
        "<details><summary>Identity</summary>",
        "",
        `- release ${(0,report_escape/* markdownCode */.D9)(release.digest)} of ${(0,report_escape/* markdownCode */.D9)(release.database)}, commit ${(0,report_escape/* markdownCode */.D9)(release.commit)}`,
        `- schema before ${(0,report_escape/* markdownCode */.D9)(fingerprint.before ?? "unknown")}, after ${(0,report_escape/* markdownCode */.D9)(fingerprint.after ?? "unknown")}`,
        `- server ${(0,report_escape/* markdownCode */.D9)(target.hostHash)}, schema-release ${(0,report_escape/* markdownCode */.D9)(tool)}`,
        "",
        "</details>",
        "",
    ];
}
function cell(text) {
    return (0,report_escape/* escapeMarkdown */.FV)((0,visible/* cutMiddle */.it)(text, 1000)).replaceAll("\n", " ");
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

/***/ 95932:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ runLink)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94963);
/** The address of a workflow run in Markdown. */

/** With a blank before it; empty where there is none. An address of a run and nothing else may be a link. */
function runLink(runUrl) {
    if (runUrl === null)
        return "";
    return /^https:\/\/[\w.-]+(?::\d+)?\/[\w./-]+\/actions\/runs\/\d+$/.test(runUrl) ? ` <${runUrl}>` : ` ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownCode */ .D9)(runUrl)}`;
}


/***/ }),

/***/ 4246:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderTestMarkdown: () => (/* binding */ renderTestMarkdown),
/* harmony export */   renderTestTerminal: () => (/* binding */ renderTestTerminal)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94963);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78114);
/* harmony import */ var _test_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25328);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74184);
/** A test of the application with a release, in a terminal and as Markdown. */





const WIDTH = 100;
const OUTPUT_LINES = { terminal: 20, markdown: 60 };
/** Ends with a line feed. What a run that passed printed is not shown again. */
function renderTestTerminal(document, { colour }) {
    const paint = (0,_paint_js__WEBPACK_IMPORTED_MODULE_3__/* .painter */ .C)(colour);
    const { good, bad, warn } = paint;
    const title = { passed: good, failed: bad, "not-tested": warn }[document.outcome]((0,_test_words_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictOf */ .Vj)(document));
    const sentences = [document.because, flakeSentence(document), (0,_test_words_js__WEBPACK_IMPORTED_MODULE_2__/* .consequenceOf */ .pd)(document)].filter((one) => one !== null);
    const facts = (0,_test_words_js__WEBPACK_IMPORTED_MODULE_2__/* .factsOf */ .xS)(document);
    const lines = [
        title,
        ...sentences.flatMap((sentence) => (0,_wrap_js__WEBPACK_IMPORTED_MODULE_4__/* .wrapText */ .C)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(sentence, 2000)), WIDTH)),
        ...(facts.length === 0 ? [] : [paint.faint((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(facts.join(", ")))]),
        ...(document.outcome === "passed" ? [] : lastLines(document.output, OUTPUT_LINES.terminal).map((line) => `  ${line}`)),
    ];
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .guardLines */ .F)(`${lines.join("\n")}\n`);
}
const MARKS = { passed: "✅", failed: "❌", "not-tested": "⚠️" };
/** Short: its place is a summary of several jobs. */
function renderTestMarkdown(document) {
    const sentences = [document.because, flakeSentence(document), (0,_test_words_js__WEBPACK_IMPORTED_MODULE_2__/* .consequenceOf */ .pd)(document)].filter((one) => one !== null);
    const output = lastLines(document.output, OUTPUT_LINES.markdown);
    const facts = (0,_test_words_js__WEBPACK_IMPORTED_MODULE_2__/* .factsOf */ .xS)(document);
    const folded = [
        "",
        `<details><summary>Output${facts.length === 0 ? "" : `: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(facts.join(", "))}`}</summary>`,
        "",
        ...(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownFence */ .p0)(output, "text"),
        "",
        "</details>",
    ];
    const lines = [
        `${MARKS[document.outcome]} **${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_test_words_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictOf */ .Vj)(document))}.** ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(sentences.join(" "), 2000))}`,
        ...(output.length === 0 ? [] : folded),
    ];
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .guardLines */ .F)(`${lines.join("\n")}\n`);
}
function flakeSentence({ flake }) {
    if (flake === null)
        return null;
    return `The first try failed with the known flake "${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(flake.output, 100)}": ${flake.reason.replace(/\.$/, "")}.`;
}
/** Escaped for a terminal. */
function lastLines(output, most) {
    if (output.trim() === "")
        return [];
    return output
        .split("\n")
        .slice(-most)
        .map((line) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(line, 300)));
}


/***/ })

};
;
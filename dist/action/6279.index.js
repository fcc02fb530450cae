"use strict";
exports.id = 6279;
exports.ids = [6279];
exports.modules = {

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


/***/ })

};
;
"use strict";
exports.id = 6230;
exports.ids = [6230];
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

/***/ 59393:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BD: () => (/* binding */ schemaSentence),
/* harmony export */   GR: () => (/* binding */ whoSentence),
/* harmony export */   Kg: () => (/* binding */ isGood),
/* harmony export */   NJ: () => (/* binding */ smokeSentence),
/* harmony export */   So: () => (/* binding */ observedSentence),
/* harmony export */   a0: () => (/* binding */ gatesInOrder),
/* harmony export */   cC: () => (/* binding */ surprisesOf),
/* harmony export */   dJ: () => (/* binding */ failuresOf),
/* harmony export */   gD: () => (/* binding */ headlineOf),
/* harmony export */   m3: () => (/* binding */ migrationSentence),
/* harmony export */   mA: () => (/* binding */ migrationsToShow),
/* harmony export */   nx: () => (/* binding */ OUTCOME_WORDS),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   zo: () => (/* binding */ gateSentence)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/** A deploy's record as sentences, the same for every medium. Nothing is escaped yet. */

const OUTCOME_WORDS = {
    applied: "Applied",
    "nothing-to-do": "Nothing to do",
    refused: "Refused, nothing was changed",
    failed: "Failed",
    interrupted: "Interrupted",
};
function isGood(outcome) {
    return outcome === "applied" || outcome === "nothing-to-do";
}
/** `Failed on production (PostgreSQL 18.4), 3.2 s`. */
function headlineOf({ outcome, target, durationMs }) {
    const version = target.serverVersion === null ? "" : ` (PostgreSQL ${target.serverVersion})`;
    return `${OUTCOME_WORDS[outcome]} on ${target.name}${version}, ${duration(durationMs)}`;
}
function duration(milliseconds) {
    if (milliseconds < 1000)
        return `${Math.round(milliseconds)} ms`;
    if (milliseconds < 60_000)
        return `${(milliseconds / 1000).toFixed(1)} s`;
    const minutes = Math.floor(milliseconds / 60_000);
    return `${minutes} min ${Math.round((milliseconds % 60_000) / 1000)} s`;
}
/** Closed ones first, then those that were opened by hand. */
function gatesInOrder(gates) {
    const rank = { closed: 0, "opened-by-hand": 1, open: 2, "not-asked": 3 };
    return gates.toSorted((a, b) => rank[a.answer] - rank[b.answer]);
}
function gateSentence({ because, byHand, remedy }) {
    const hand = byHand === null ? "" : ` Opened by ${byHand.by}: ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(byHand.reason, 300)}`;
    return `${because}${hand}${remedy === null ? "" : ` ${remedy}`}`;
}
const MIGRATION_WORDS = {
    applied: "applied",
    "already-applied": "held already",
    failed: "failed",
    interrupted: "interrupted",
    "not-run": "not run",
};
/** `applied in 41 ms, 2 attempts, waited 1.2 s for locks`. */
function migrationSentence({ outcome, durationMs, attempts, lockWaitMs }) {
    const parts = [
        `${MIGRATION_WORDS[outcome]}${durationMs === null ? "" : ` in ${duration(durationMs)}`}`,
        ...(attempts > 1 ? [(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(attempts, "attempt")] : []),
        ...(lockWaitMs >= 100 ? [`waited ${duration(lockWaitMs)} for locks`] : []),
    ];
    return parts.join(", ");
}
/** Locks and rewrites as they were seen; empty where nothing that existed was locked. */
function observedSentence({ locks, rewrites }) {
    const held = (locks ?? []).map(({ relation, mode }) => `${mode.replace(/Lock$/, "")} on ${relation}`);
    const rewritten = (rewrites ?? []).length === 0 ? [] : [`rewrote ${(rewrites ?? []).join(", ")}`];
    const shown = [...held.slice(0, 5), ...(held.length > 5 ? [`${held.length - 5} more locks`] : []), ...rewritten];
    return shown.join(", ");
}
/** Those that were run or should have been; what a target held already is only counted. */
function migrationsToShow(evidence) {
    const shown = evidence.migrations.filter(({ outcome }) => outcome !== "already-applied");
    return { shown, held: evidence.migrations.length - shown.length };
}
function surprisesOf(evidence) {
    return evidence.migrations.flatMap(({ path, surprises }) => surprises.map((surprise) => ({ path, surprise })));
}
/** What to do next, of what failed. */
function failuresOf(evidence) {
    return evidence.migrations.filter(({ failure }) => failure !== null);
}
function smokeSentence({ smoke }) {
    if (smoke === null)
        return null;
    if (smoke.passed)
        return `Smoke tests passed in ${duration(smoke.durationMs)}.`;
    if (smoke.timedOut)
        return `Smoke tests did not end within ${duration(smoke.durationMs)}.`;
    return `Smoke tests failed${smoke.exitCode === null ? "" : ` (exit code ${smoke.exitCode})`}.`;
}
/** `Schema 4cab2af7c47b before, e91847247c26 after.`; null where neither could be read. */
function schemaSentence({ fingerprint: { before, after } }) {
    if (before === null && after === null)
        return null;
    if (before === after)
        return `Schema ${shortDigest(before)}, before and after.`;
    return `Schema ${shortDigest(before)} before, ${shortDigest(after)} after.`;
}
function shortDigest(digest) {
    return digest === null ? "unknown" : digest.replace(/^sha256:/, "").slice(0, 12);
}
/** `Started by wim at 2026-11-22T10:00:00Z; approved by ada.` */
function whoSentence({ startedBy, startedAt, approvals }) {
    const approved = approvals.length === 0 ? "" : `; approved by ${approvals.map(({ by }) => by).join(", ")}`;
    return `Started ${startedBy === null ? "" : `by ${startedBy} `}at ${startedAt}${approved}.`;
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

/***/ 73849:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderRecordComment: () => (/* binding */ renderRecordComment),
/* harmony export */   renderRecordMarkdown: () => (/* binding */ renderRecordMarkdown),
/* harmony export */   renderRecordTerminal: () => (/* binding */ renderRecordTerminal)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94963);
/* harmony import */ var _evidence_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59393);
/* harmony import */ var _markdown_blocks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97236);
/* harmony import */ var _run_link_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95932);
/* harmony import */ var _status_sections_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26411);
/** Where a release ended up, for people: one line a job, what decided, and what to do. */






const OUTCOMES = {
    released: { tone: "good", mark: "✅", word: "Done" },
    stopped: { tone: "warn", mark: "⛔", word: "Stopped" },
    failed: { tone: "bad", mark: "❌", word: "Failed" },
    waiting: { tone: "warn", mark: "⏳", word: "Waits for an approval" },
    "nothing-pending": { tone: "good", mark: "✅", word: "Nothing to release" },
};
const RESULTS = {
    success: { mark: "✅", word: "ok" },
    failure: { mark: "❌", word: "not ok" },
    cancelled: { mark: "⏹️", word: "cancelled" },
    skipped: { mark: "–", word: "not run" },
};
const NAMES = {
    preflight: "preflight",
    plan: "plan",
    test: "test with the application",
    staging: "Staging",
    summary: "page for the approver",
    production: "Production",
    dr: "DR",
};
const LIMIT_BYTES = 100_000;
const LONGEST = 700;
/** Ends with a line feed. */
function renderRecordTerminal(document, colour) {
    const { because, next, stages, notes } = document;
    const items = stages.map((stage) => ({
        text: `${NAMES[stage.stage]}: ${RESULTS[stage.result].word}. ${stage.because}`,
        details: approvedBy(stage).map((who) => `Approved by ${who}.`),
    }));
    return (0,_status_sections_js__WEBPACK_IMPORTED_MODULE_5__/* .renderPageTerminal */ .U)({
        tone: OUTCOMES[document.outcome].tone,
        headline: headlineOf(document),
        lead: [because, ...(next === null ? [] : [`=> ${next}`])],
        sections: [
            { title: "Jobs", items },
            { title: "Missing or not read", items: notes.map((text) => ({ text })) },
        ],
    }, colour);
}
/** One screen; at most 100,000 bytes. */
function renderRecordMarkdown(document) {
    const { digest, commit, notes } = document;
    const identity = [
        ...(digest === null ? [] : [`release ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(digest)}`]),
        ...(commit === "" ? [] : [`commit ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(commit)}`]),
    ];
    const evidence = document.stages.flatMap((stage) => stage.evidence.map((each) => `evidence of ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(each.evidence.target.name)} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(each.sha256)}`));
    const backups = document.stages.flatMap((stage) => stage.evidence.flatMap(({ evidence: { target, backup } }) => backup === null ? [] : [`backup of ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(target.name)} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(backup.reference, 300))}`]));
    const listed = [...identity, ...evidence, ...backups].map((line) => `- ${line}`);
    return blocksToText([
        ...headLines("##", document),
        tableLines(document.stages),
        notes.length === 0 ? [] : [`**Missing or not read:** ${notes.map((note) => prose(note)).join(" ")}`],
        linesOf(startLine(document)),
        listed.length === 0 ? [] : ["<details><summary>Identity</summary>", "", ...listed, "", "</details>"],
    ]);
}
/** For a pull request that brought migrations of it: where they are. */
function renderRecordComment(document) {
    const deploys = document.stages.filter(({ stage }) => stage === "staging" || stage === "production" || stage === "dr");
    return blocksToText([...headLines("###", document), tableLines(deploys), linesOf(startLine(document))]);
}
function headlineOf({ outcome, database, digest }) {
    const name = database === "" ? "schema release" : `schema release of ${database}`;
    return `${OUTCOMES[outcome].word}: ${name}${digest === null ? "" : ` ${digest.replace(/^sha256:/, "").slice(0, 12)}`}`;
}
function headLines(level, document) {
    const { outcome, because, next } = document;
    return [
        [`${level} ${OUTCOMES[outcome].mark} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(headlineOf(document))}`],
        [prose(because)],
        next === null ? [] : [`**Next:** ${prose(next)}`],
    ];
}
function tableLines(stages) {
    const rows = stages.map((stage) => {
        const who = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(approvedBy(stage).join(", "));
        return `| ${RESULTS[stage.result].mark} | ${NAMES[stage.stage]} | ${prose(stage.because)} | ${who} | ${timeOf(stage)} |`;
    });
    return rows.length === 0 ? [] : ["| | job | what happened | approved by | ended |", "|---|---|---|---|---|", ...rows];
}
/** Logins, each once. */
function approvedBy({ evidence }) {
    return [...new Set(evidence.flatMap((each) => each.evidence.approvals.map(({ by }) => by)))];
}
function timeOf({ evidence }) {
    return evidence
        .map(({ evidence: { finishedAt, durationMs } }) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(finishedAt).replace(/\.\d+Z$/, "Z")}, took ${(0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(durationMs)}`)
        .join("; ");
}
function startLine({ startedBy, runUrl, pullRequests }) {
    const numbers = pullRequests.map((number) => `#${number}`).join(", ");
    const brought = pullRequests.length === 0 ? "" : ` Brought by ${numbers}.`;
    const started = startedBy === null ? "" : `Started by ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(startedBy)}.`;
    return `${started}${brought}${(0,_run_link_js__WEBPACK_IMPORTED_MODULE_4__/* .runLink */ .u)(runUrl)}`.trim();
}
function linesOf(line) {
    return line === "" ? [] : [line];
}
function prose(text) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(text, LONGEST));
}
function blocksToText(blocks) {
    const filled = blocks.filter((lines) => lines.length > 0);
    return (0,_markdown_blocks_js__WEBPACK_IMPORTED_MODULE_3__/* .fitBlocks */ .U)(filled.map((lines) => ({ lines, instead: null })), LIMIT_BYTES);
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

/***/ 26411:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ renderPageTerminal),
/* harmony export */   x: () => (/* binding */ renderPageMarkdown)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94963);
/* harmony import */ var _markdown_blocks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97236);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78114);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74184);
/** A page of a headline and sections, for a terminal and as Markdown: what `status` and `verify` say. Nothing in it is escaped yet. */





const WIDTH = 100;
const LONGEST = 2000;
const LIMIT_BYTES = 100_000;
/** Ends with a line feed. */
function renderPageTerminal(page, colour) {
    const paint = (0,_paint_js__WEBPACK_IMPORTED_MODULE_3__/* .painter */ .C)(colour);
    const heading = [paint[page.tone](shown(page.headline)), ...page.lead.flatMap((text) => (0,_wrap_js__WEBPACK_IMPORTED_MODULE_4__/* .wrapText */ .C)(shown(text), WIDTH))];
    const sections = page.sections
        .filter(({ items }) => items.length > 0)
        .map(({ title, items }) => [
        paint.strong(shown(title)),
        ...items.flatMap(({ text, details = [], lines = [] }) => [
            ...indented(text, "  "),
            ...details.flatMap((detail) => indented(detail, "    ")),
            ...lines.map((line) => `    ${paintLine(shown(line), paint)}`),
        ]),
    ]);
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .guardLines */ .F)(`${[heading, ...sections].map((lines) => lines.join("\n")).join("\n\n")}\n`);
}
const MARKS = { good: "✅", bad: "❌", warn: "⚠️" };
/** At most 100,000 bytes, cut between items. */
function renderPageMarkdown(page) {
    const heading = [`## ${MARKS[page.tone]} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(page.headline)}`, ...page.lead.flatMap((text) => ["", prose(text)])];
    const blocks = page.sections
        .filter(({ items }) => items.length > 0)
        .flatMap(({ title, items }) => [[`**${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(title)}**`], ...joinPlain(items).map(renderItems)]);
    return (0,_markdown_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .fitBlocks */ .U)([heading, ...blocks].map((lines) => ({ lines, instead: null })), LIMIT_BYTES);
}
/** Items without lines are one list; each with lines stands alone, so that a cut loses no more than it. */
function joinPlain(items) {
    const groups = [];
    let plain = null;
    for (const item of items) {
        if (item.lines !== undefined && item.lines.length > 0) {
            groups.push([item]);
            plain = null;
        }
        else if (plain === null || plain.length === 20) {
            plain = [item];
            groups.push(plain);
        }
        else {
            plain.push(item);
        }
    }
    return groups;
}
function renderItems(items) {
    return items.flatMap(({ text, details = [], lines = [] }) => [
        `- ${prose(text)}`,
        ...details.map((detail) => `  ${prose(detail)}`),
        ...(lines.length === 0 ? [] : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownFence */ .p0)(lines.map(shown), languageOf(lines)).map((line) => `  ${line}`)),
    ]);
}
function languageOf(lines) {
    return lines.every((line) => /^[-+ ] /.test(line)) ? "diff" : "text";
}
function prose(text) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(text, LONGEST));
}
function shown(text) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(text, LONGEST));
}
function indented(text, margin) {
    return (0,_wrap_js__WEBPACK_IMPORTED_MODULE_4__/* .wrapText */ .C)(shown(text), WIDTH - margin.length).map((line) => margin + line);
}
function paintLine(line, paint) {
    if (line.startsWith("+"))
        return paint.good(line);
    return line.startsWith("-") ? paint.bad(line) : line;
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
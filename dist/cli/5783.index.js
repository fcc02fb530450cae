"use strict";
exports.id = 5783;
exports.ids = [5783];
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

/***/ 15783:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderEvidenceMarkdown: () => (/* binding */ renderEvidenceMarkdown)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94963);
/* harmony import */ var _evidence_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59393);
/* harmony import */ var _markdown_blocks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97236);
/* harmony import */ var _run_link_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95932);
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
        { lines: smoke(evidence), instead: "What the smoke tests said is too long to be shown here." },
        { lines: identity(evidence), instead: null },
    ];
    return (0,_markdown_blocks_js__WEBPACK_IMPORTED_MODULE_3__/* .fitBlocks */ .U)(blocks.filter(({ lines }) => lines.length > 0).map(({ lines, instead }) => ({ lines: withoutLastBlank(lines), instead })), LIMIT_BYTES);
}
/** Between blocks there is one anyway. */
function withoutLastBlank(lines) {
    return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}
function headline(evidence) {
    const mark = (0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_2__/* .isGood */ .Kg)(evidence.outcome) ? "✅" : "❌";
    return [`## ${mark} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_2__/* .headlineOf */ .gD)(evidence))}`, "", (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(evidence.because, 1000)), ""];
}
function failures(evidence) {
    return (0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_2__/* .failuresOf */ .dJ)(evidence).map(({ path, failure }) => {
        if (failure === null)
            return [];
        const where = `${path}${failure.line === null ? "" : `:${failure.line}`}`;
        const code = failure.code === null ? "" : ` (${failure.code})`;
        const message = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(`${failure.message}${code}`, 2000));
        return [`**${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(where)}** ${message}`, "", ...textFence(failure.remedy)];
    });
}
/** Lines that somebody else wrote, as they are. */
function textFence(text) {
    const lines = text.split("\n").map((line) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(line, 300)));
    return [...(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownFence */ .p0)(lines.slice(-FENCED_LINES), "text"), ""];
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
    const rows = (0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_2__/* .gatesInOrder */ .a0)(all).map((gate) => `| ${MARKS[gate.answer]} | ${gate.gate} | ${cell((0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_2__/* .gateSentence */ .zo)(gate))} |`);
    return ["| | gate | answer |", "|---|---|---|", ...rows, ""];
}
function migrations(evidence) {
    const { shown, held } = (0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_2__/* .migrationsToShow */ .mA)(evidence);
    if (evidence.migrations.length === 0)
        return [];
    const rows = shown.slice(0, MIGRATIONS).map((migration) => {
        const name = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(migration.path, 200)).replaceAll("|", String.raw `\|`);
        return `| ${name} | ${cell((0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_2__/* .migrationSentence */ .m3)(migration))} | ${cell((0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_2__/* .observedSentence */ .So)(migration))} |`;
    });
    const rest = shown.length - MIGRATIONS;
    const more = [...(rest > 0 ? [`And ${rest} more.`] : []), ...(held > 0 ? [`${held} were held already.`] : [])];
    const table = rows.length === 0 ? [] : ["| migration | what happened | locks and rewrites |", "|---|---|---|", ...rows, ""];
    return [...table, ...(more.length === 0 ? [] : [more.join(" "), ""])];
}
function surprises(evidence) {
    const all = (0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_2__/* .surprisesOf */ .cC)(evidence);
    if (all.length === 0)
        return [];
    return [
        "**Unlike what was predicted**",
        "",
        ...all
            .slice(0, 30)
            .map(({ path, surprise }) => `- ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(path, 200))} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(surprise, 500))}`),
        "",
    ];
}
function smoke(evidence) {
    const sentence = (0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_2__/* .smokeSentence */ .NJ)(evidence);
    if (sentence === null)
        return [];
    const output = evidence.smoke?.output ?? "";
    const folded = ["<details><summary>Their output</summary>", "", ...textFence(output), "</details>", ""];
    return [evidence.smoke?.passed === true ? `✅ ${sentence}` : `❌ ${sentence}`, "", ...(output === "" ? [] : folded)];
}
function identity(evidence) {
    const { release, fingerprint, target, tool } = evidence;
    const backup = (0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_2__/* .backupSentence */ .oo)(evidence);
    return [
        ...(backup === null ? [] : [(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(backup), ""]),
        `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_2__/* .whoSentence */ .GR)(evidence))}${(0,_run_link_js__WEBPACK_IMPORTED_MODULE_4__/* .runLink */ .u)(evidence.runUrl)}`,
        "",
        "<details><summary>Identity</summary>",
        "",
        `- release ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(release.digest)} of ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(release.database)}, commit ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(release.commit)}`,
        `- schema before ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(fingerprint.before ?? "unknown")}, after ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(fingerprint.after ?? "unknown")}`,
        `- server ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(target.hostHash)}, schema-release ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(tool)}`,
        "",
        "</details>",
        "",
    ];
}
function cell(text) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(text, 1000)).replaceAll("\n", " ");
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
/* harmony export */   oo: () => (/* binding */ backupSentence),
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
function backupSentence({ backup }) {
    return backup === null ? null : `Backup ${backup.reference}, taken from ${backup.startedAt} to ${backup.finishedAt}.`;
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
"use strict";
exports.id = 2862;
exports.ids = [2862];
exports.modules = {

/***/ 72862:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderEvidenceTerminal: () => (/* binding */ renderEvidenceTerminal)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94963);
/* harmony import */ var _evidence_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59393);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78114);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74184);
/** A deploy's record in a terminal. */





const WIDTH = 100;
const MIGRATIONS = 40;
/** Ends with a line feed; everything that files, servers and people say is escaped. */
function renderEvidenceTerminal(evidence, { colour }) {
    const paint = (0,_paint_js__WEBPACK_IMPORTED_MODULE_3__/* .painter */ .C)(colour);
    const blocks = [
        headline(evidence, paint),
        failures(evidence, paint),
        gates(evidence, paint),
        migrations(evidence, paint),
        listed("Unlike what was predicted", (0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_2__/* .surprisesOf */ .cC)(evidence).map(({ path, surprise }) => `${path}: ${surprise}`), paint),
        smoke(evidence, paint),
        identity(evidence),
    ];
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .guardLines */ .F)(`${blocks
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.join("\n"))
        .join("\n\n")}\n`);
}
function headline(evidence, paint) {
    const title = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_2__/* .headlineOf */ .gD)(evidence));
    return [
        (0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_2__/* .isGood */ .Kg)(evidence.outcome) ? paint.good(title) : paint.bad(title),
        ...(0,_wrap_js__WEBPACK_IMPORTED_MODULE_4__/* .wrapText */ .C)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(evidence.because, 1000)), WIDTH),
    ];
}
function failures(evidence, paint) {
    return (0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_2__/* .failuresOf */ .dJ)(evidence).flatMap(({ path, failure }) => {
        if (failure === null)
            return [];
        const line = failure.line === null ? "" : `:${failure.line}`;
        const code = failure.code === null ? "" : ` (${failure.code})`;
        return [
            paint.bad((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(`${path}${line}`)),
            ...indented(`${failure.message}${code}`),
            ...failure.remedy.split("\n").flatMap((text) => indented(`=> ${text}`)),
        ];
    });
}
function gates({ gates: all }, paint) {
    const asked = (0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_2__/* .gatesInOrder */ .a0)(all).filter(({ answer }) => answer !== "not-asked");
    if (asked.length === 0)
        return [];
    const lines = asked.flatMap((gate) => {
        const mark = gate.answer === "closed" ? paint.bad("closed") : gate.answer === "open" ? paint.good("open  ") : paint.warn("opened");
        return [
            `  ${mark} ${gate.gate}`,
            ...(0,_wrap_js__WEBPACK_IMPORTED_MODULE_4__/* .wrapText */ .C)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_2__/* .gateSentence */ .zo)(gate)), WIDTH - 9).map((text) => `         ${text}`),
        ];
    });
    return [paint.strong("Gates"), ...lines];
}
function migrations(evidence, paint) {
    const { shown, held } = (0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_2__/* .migrationsToShow */ .mA)(evidence);
    const rest = shown.length - MIGRATIONS;
    const lines = shown.slice(0, MIGRATIONS).flatMap((migration) => {
        const seen = (0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_2__/* .observedSentence */ .So)(migration);
        return [
            `  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(migration.path, 200))}  ${(0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_2__/* .migrationSentence */ .m3)(migration)}`,
            ...(seen === "" ? [] : (0,_wrap_js__WEBPACK_IMPORTED_MODULE_4__/* .wrapText */ .C)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(seen), WIDTH - 4).map((text) => `    ${text}`)),
        ];
    });
    const more = [...(rest > 0 ? [`  and ${rest} more`] : []), ...(held > 0 ? [`  ${held} held already`] : [])];
    return lines.length + more.length === 0 ? [] : [paint.strong("Migrations"), ...lines, ...more];
}
function smoke(evidence, paint) {
    const sentence = (0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_2__/* .smokeSentence */ .NJ)(evidence);
    if (sentence === null)
        return [];
    if (evidence.smoke?.passed === true)
        return [paint.good(sentence)];
    const output = (evidence.smoke?.output ?? "").split("\n").slice(-15);
    return [paint.bad(sentence), ...output.map((line) => `  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(line, 300))}`)];
}
function identity(evidence) {
    const sentences = [(0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_2__/* .backupSentence */ .oo)(evidence), (0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_2__/* .schemaSentence */ .BD)(evidence), (0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_2__/* .whoSentence */ .GR)(evidence), evidence.runUrl];
    const lines = sentences
        .filter((sentence) => sentence !== null)
        .flatMap((sentence) => (0,_wrap_js__WEBPACK_IMPORTED_MODULE_4__/* .wrapText */ .C)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(sentence), WIDTH));
    return [...lines, `Release ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(evidence.release.digest)}`];
}
function listed(title, sentences, paint) {
    return sentences.length === 0 ? [] : [paint.strong(title), ...sentences.flatMap((sentence) => indented(sentence))];
}
function indented(text) {
    return (0,_wrap_js__WEBPACK_IMPORTED_MODULE_4__/* .wrapText */ .C)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(text, 2000)), WIDTH - 2).map((line) => `  ${line}`);
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
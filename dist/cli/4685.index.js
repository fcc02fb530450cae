"use strict";
exports.id = 4685;
exports.ids = [4685];
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

/***/ 24685:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderVerifyMarkdown: () => (/* binding */ renderVerifyMarkdown),
  renderVerifyTerminal: () => (/* binding */ renderVerifyTerminal)
});

// EXTERNAL MODULE: ./build/change-set/visible.js
var visible = __webpack_require__(97667);
// EXTERNAL MODULE: ./build/report/evidence-words.js
var evidence_words = __webpack_require__(59393);
// EXTERNAL MODULE: ./build/report/status-sections.js
var status_sections = __webpack_require__(26411);
;// CONCATENATED MODULE: ./build/report/verify-lines.js
/** The difference of two definitions as lines that begin with `-`, `+` or a space. */
const CONTEXT = 2;
const MOST = 40;
const LONGEST = 240;
/** Whatever both begin and end with is left out but for two lines; of long lines only what is around the difference is shown. */
function diffLines(before, after) {
    const [a, b] = [before.split("\n"), after.split("\n")];
    const start = commonLength(a, b, (index) => a[index] === b[index]);
    const rest = Math.min(a.length, b.length) - start;
    const end = commonLength(a.slice(start), b.slice(start), (index) => index < rest && a.at(-1 - index) === b.at(-1 - index));
    const removed = a.slice(start, a.length - end);
    const added = b.slice(start, b.length - end);
    const isOneLine = removed.length === 1 && added.length === 1;
    const [left, right] = isOneLine ? cutAround(removed[0] ?? "", added[0] ?? "") : ["", ""];
    return [
        ...(start > CONTEXT ? ["  …"] : []),
        ...a.slice(Math.max(0, start - CONTEXT), start).map((line) => `  ${cut(line)}`),
        ...(isOneLine ? [`- ${left}`] : limited(removed.map((line) => `- ${cut(line)}`))),
        ...(isOneLine ? [`+ ${right}`] : limited(added.map((line) => `+ ${cut(line)}`))),
        ...a.slice(a.length - end, a.length - end + CONTEXT).map((line) => `  ${cut(line)}`),
        ...(end > CONTEXT ? ["  …"] : []),
    ];
}
/** A definition that one side alone has. */
function signedLines(sign, definition) {
    return definition === "" ? [] : limited(definition.split("\n").map((line) => `${sign} ${cut(line)}`));
}
function commonLength(a, b, isSame) {
    const most = Math.min(a.length, b.length);
    let length = 0;
    while (length < most && isSame(length))
        length++;
    return length;
}
function limited(lines) {
    const sign = lines[0]?.[0] ?? " ";
    return lines.length > MOST ? [...lines.slice(0, MOST), `${sign} and ${lines.length - MOST} more lines`] : lines;
}
/** Two lines, from a little before the first character that differs. */
function cutAround(a, b) {
    if (Math.max(a.length, b.length) <= LONGEST)
        return [a, b];
    const from = Math.max(0, commonLength(a, b, (index) => a[index] === b[index]) - 60);
    const part = (text) => `${from > 0 ? "…" : ""}${cut(text.slice(from))}`;
    return [part(a), part(b)];
}
function cut(line) {
    return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

;// CONCATENATED MODULE: ./build/report/verify-page.js
/** What `verify` found, for people. */




const DIFFERENCES = 200;
const TABLES = 20;
/** Ends with a line feed. */
function renderVerifyTerminal(document, colour) {
    return (0,status_sections/* renderPageTerminal */.U)(pageOf(document), colour);
}
function renderVerifyMarkdown(document) {
    return (0,status_sections/* renderPageMarkdown */.x)(pageOf(document));
}
function pageOf(document) {
    const { verdict, target, fingerprint, objects, because, differences, columnOrder, notes, smoke } = document;
    const output = smoke === null || smoke.passed ? [] : smoke.output.split("\n").slice(-15);
    return {
        tone: verdict === "pass" ? "good" : "bad",
        headline: `${headlineOf(document)} (PostgreSQL ${target.serverVersion})`,
        lead: [...because, ...factsOf(document), `Fingerprint ${fingerprint} of ${(0,visible/* count */.U9)(objects, "object")}.`],
        sections: [
            {
                title: "Differences",
                items: verify_page_limited((differences ?? []).map((one) => itemOf(one, document)), DIFFERENCES),
            },
            { title: "Columns in another order, which is no difference", items: verify_page_limited(columnOrder.map(orderItem), TABLES) },
            { title: "What the smoke command said last", items: output.length === 0 ? [] : [{ text: "Output", lines: output }] },
            { title: "Worth knowing", items: notes.map((text) => ({ text })) },
        ],
    };
}
function headlineOf({ verdict, target, against }) {
    if (verdict === "fail")
        return `${target.name} is not as it should be`;
    if (against === null)
        return `The schema of ${target.name}`;
    return `${target.name} has the schema ${against.kind === "digest" ? "that is expected" : `of ${against.name}`}`;
}
/** What went well, or is simply so. */
function factsOf({ replay, smoke, target }) {
    const replayed = replay !== null && replay.reached ? [`${target.name} stands at ${replay.position}${wantedOf(replay.wanted)}.`] : [];
    return [...replayed, ...(smoke?.passed === true ? [`The smoke command passed in ${(0,evidence_words/* duration */.p0)(smoke.durationMs)}.`] : [])];
}
function wantedOf(wanted) {
    return wanted === null ? "" : `, at or past ${wanted}`;
}
function itemOf({ change, kind, name, before, after }, { target, against }) {
    const subject = `${kind.replaceAll("-", " ")} ${name}`;
    switch (change) {
        case "added":
            return { text: `${subject}: only in ${target.name}`, lines: signedLines("+", after ?? "") };
        case "removed":
            return {
                text: `${subject}: missing in ${target.name}`,
                lines: signedLines("-", before ?? ""),
            };
        case "changed":
            return {
                text: `${subject}: ${against?.name ?? ""} (-) and ${target.name} (+)`,
                lines: diffLines(before ?? "", after ?? ""),
            };
    }
}
function orderItem({ table, before, after }) {
    const at = before.findIndex((column, index) => column !== after[index]);
    return { text: `${table}: column ${at + 1} is ${after[at] ?? ""}, elsewhere ${before[at] ?? ""}` };
}
function verify_page_limited(items, most) {
    return items.length > most ? [...items.slice(0, most), { text: `and ${items.length - most} more` }] : items;
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
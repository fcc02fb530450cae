"use strict";
exports.id = 2653;
exports.ids = [2653];
exports.modules = {

/***/ 41915:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aG: () => (/* binding */ showAmount),
/* harmony export */   ni: () => (/* binding */ showBytes),
/* harmony export */   px: () => (/* binding */ showCount)
/* harmony export */ });
/** Amounts as people read them; rounded, since they are estimates or not to be added up. */
/** `37`, `2,523`, `1,200,000`: two digits of what is above ten thousand. */
function showAmount(amount) {
    const rounded = Math.round(amount);
    const step = 10 ** Math.max(0, String(Math.abs(rounded)).length - 2);
    return showCount(rounded > 10_000 ? Math.round(rounded / step) * step : rounded);
}
/** Of what was counted: every digit, in groups of three. */
function showCount(amount) {
    return Math.round(amount).toLocaleString("en-US");
}
const UNITS = ["bytes", "kB", "MB", "GB", "TB"];
/** `512 bytes`, `6 MB`, `1.4 GB`: in steps of 1,024, as `pg_size_pretty` has them. */
function showBytes(bytes) {
    let size = bytes;
    let unit = 0;
    while (size >= 1024 && unit < UNITS.length - 1) {
        size /= 1024;
        unit += 1;
    }
    return `${size < 10 && unit > 0 ? Math.round(size * 10) / 10 : Math.round(size)} ${UNITS[unit] ?? ""}`;
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

/***/ 61371:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ copyItem)
/* harmony export */ });
/* harmony import */ var _amounts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41915);

function copyItem(copy) {
    const { id, rows, bytes, madeAt, keepUntil, mayBeDropped, restoredAt, migration } = copy;
    const until = mayBeDropped ? `kept until ${dayOf(keepUntil)}, so it may be dropped now` : `kept until ${dayOf(keepUntil)}`;
    const restored = restoredAt === null ? "" : `; restored ${dayOf(restoredAt)}`;
    return {
        text: `${id}  ${whatOf(copy)}: ${rows} rows, ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .showBytes */ .ni)(bytes)}`,
        details: [`of migration ${migration.id}, made ${dayOf(madeAt)}; ${until}${restored}`],
    };
}
function whatOf({ kind, relation, columns }) {
    const names = columns.map(({ name }) => name).join(", ");
    switch (kind) {
        case "table":
            return `table ${relation}`;
        case "rows":
            return `rows of ${relation}, which was emptied`;
        case "changes":
            return `rows of ${relation} that were changed or deleted`;
        case "column":
            return `${names} of ${relation}`;
        case "values":
            return `old values of ${names} of ${relation}`;
    }
}
/** `2026-12-23 09:41 UTC` */
function dayOf(moment) {
    return `${moment.slice(0, 16).replace("T", " ")} UTC`;
}


/***/ }),

/***/ 82653:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderRescueMarkdown: () => (/* binding */ renderRescueMarkdown),
/* harmony export */   renderRescueTerminal: () => (/* binding */ renderRescueTerminal)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _status_sections_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26411);
/* harmony import */ var _rescue_copies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61371);



/** Ends with a line feed. */
function renderRescueTerminal(document, colour) {
    return (0,_status_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .renderPageTerminal */ .U)(pageOf(document), colour);
}
function renderRescueMarkdown(document) {
    return (0,_status_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .renderPageMarkdown */ .x)(pageOf(document));
}
function pageOf(document) {
    const { verb, because, copies, restores, next } = document;
    const sections = [
        { title: "Why not", items: because.map((text) => ({ text })) },
        ...(verb === "show" ? copies.map(shownCopy) : []),
        { title: "Copies", items: verb === "list" || verb === "drop" ? copies.map(_rescue_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .copyItem */ .X) : [] },
        ...restores.map(restoreSection),
        { title: "Next", items: next.length === 0 ? [] : [{ text: NEXT[document.outcome], lines: next }] },
    ];
    return { tone: TONES[document.outcome], headline: headlineOf(document), lead: [], sections };
}
const TONES = {
    told: "good",
    "would-restore": "warn",
    restored: "good",
    dropped: "good",
    conflicts: "bad",
    refused: "bad",
};
const NEXT = {
    told: "Look closer; nothing is changed by it:",
    "would-restore": "Do it:",
    restored: "When the copy is not needed any more, and its date has passed:",
    dropped: "",
    conflicts: "Look at what was written since, or leave it as it is and restore the rest:",
    refused: "",
};
function headlineOf({ verb, outcome, database, target, copies, restores }) {
    const where = `${database} on ${target.name}`;
    const rows = (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(restores.reduce((sum, entry) => sum + entry.rows, 0), "row");
    switch (outcome) {
        case "told":
            return copies.length === 0
                ? `No rescue copies: ${where}`
                : `${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(copies.length, "rescue copy", "rescue copies")}: ${where}`;
        case "would-restore":
            return `Dry run, nothing was changed. ${rows} would be put back: ${where}`;
        case "restored":
            return `Restored, ${rows} put back: ${where}`;
        case "dropped":
            return `Dropped ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(copies.length, "rescue copy", "rescue copies")}: ${where}`;
        case "conflicts":
            return `Nothing was changed, since rows were written meanwhile: ${where}`;
        case "refused":
            return verb === "drop" ? `Nothing was dropped: ${where}` : `Nothing was changed, it cannot be restored as it is: ${where}`;
    }
}
function shownCopy(copy) {
    const { text, details = [] } = (0,_rescue_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .copyItem */ .X)(copy);
    const columns = copy.columns.map(({ name, type }) => `${name} ${type}`).join(", ");
    const facts = [
        { text, details: [...details, `key: ${copy.key.length === 0 ? "none" : copy.key.join(", ")}; columns: ${columns}`] },
        { text: `release ${copy.digest}, migration ${copy.migration.path}` },
        ...(copy.definition === "" ? [] : [{ text: "What makes again what was lost:", lines: copy.definition.split("\n") }]),
        { text: "To look at the rows by hand:", lines: [`SELECT * FROM ${copy.storedIn};`] },
        ...(copy.sample === null ? [] : [{ text: "Some of its rows, the key first:", lines: copy.sample.map(valuesLine) }]),
    ];
    return { title: `Copy ${copy.id}`, items: facts };
}
const STATES = {
    "would-restore": "would be put back",
    restored: "put back",
    nothing: "to put back",
    conflicts: "could be put back",
    refused: "could be put back",
    waits: "could be put back",
};
function restoreSection(entry) {
    const { copy, relation, kind, state, because, remedy, conflictRows, conflicts } = entry;
    const items = [
        ...(because === null ? [] : [{ text: because }]),
        ...(remedy === null ? [] : [remedyItem(remedy)]),
        ...(state === "waits" || (state === "refused" && entry.rows + entry.equal + conflicts === 0) ? [] : [countsItem(entry)]),
        ...conflictRows.map((row) => conflictItem(row)),
        ...(conflicts > conflictRows.length ? [{ text: `and ${conflicts - conflictRows.length} more conflicts` }] : []),
        ...entry.sequences.map(({ name, to }) => ({ text: `${name} goes on behind ${to}.` })),
        ...(entry.triggers.length === 0 ? [] : [{ text: `Triggers of the table: ${entry.triggers.join(", ")}.` }]),
        ...entry.notes.map((text) => ({ text })),
    ];
    return { title: `Copy ${copy}: ${KINDS[kind]} ${relation}`, items };
}
const KINDS = {
    table: "table",
    rows: "rows of",
    column: "column of",
    values: "old values of",
    changes: "changed rows of",
};
/** SQL stands on lines of its own. */
function remedyItem(remedy) {
    const [text = "", ...lines] = remedy.split("\n");
    return { text: `=> ${text}`, lines };
}
function countsItem({ state, rows, equal, deletedSince, insertedSince, conflicts }) {
    const parts = [
        `${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(rows, "row")} ${STATES[state]}`,
        `${equal} equal already`,
        ...(conflicts === 0 ? [] : [`${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(conflicts, "conflict")} left as ${conflicts === 1 ? "it is" : "they are"}`]),
        ...(deletedSince === 0 ? [] : [`${deletedSince} deleted since`]),
        ...((insertedSince ?? 0) === 0 ? [] : [`${insertedSince ?? 0} newer than the copy`]),
    ];
    return { text: `${parts.join(", ")}.` };
}
function conflictItem({ key, because, kept, present }) {
    const values = kept === null || present === null ? [] : [`kept: ${valuesLine(kept)}`, `now:  ${valuesLine(present)}`];
    return { text: `conflict at ${valuesLine(key)}: ${because}`, lines: values };
}
function valuesLine(values) {
    return `(${values.map((value) => (value === null ? "null" : JSON.stringify(value))).join(", ")})`;
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
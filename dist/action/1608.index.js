"use strict";
exports.id = 1608;
exports.ids = [1608];
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

/***/ 61608:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderStatusMarkdown: () => (/* binding */ renderStatusMarkdown),
/* harmony export */   renderStatusTerminal: () => (/* binding */ renderStatusTerminal)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _rescue_copies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61371);
/* harmony import */ var _status_sections_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26411);
/** What `status` found, for people: one screen where little is wrong. */



const SHOWN = 10;
/** Ends with a line feed. */
function renderStatusTerminal(document, colour) {
    return (0,_status_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .renderPageTerminal */ .U)(pageOf(document), colour);
}
function renderStatusMarkdown(document) {
    return (0,_status_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .renderPageMarkdown */ .x)(pageOf(document));
}
const TONES = { "up-to-date": "good", pending: "warn", blocked: "bad" };
function pageOf(document) {
    const sections = [
        {
            title: "Problems",
            items: document.problems.map(({ message, remedy }) => ({ text: message, details: remedyLines(remedy) })),
        },
        { title: "Begun and not ended", items: document.unfinished.map(unfinishedItem) },
        {
            title: "Pending, in the order in which they run",
            items: document.pending.map(({ id, path, repeatable }) => ({
                text: `${id}  ${path}${repeatable ? "  (repeatable)" : ""}`,
            })),
        },
        {
            title: "Invalid indexes",
            items: document.invalidIndexes.map(({ index, table, state, pid, remedy }) => ({
                text: `${index} on ${table}: ${STATES[state]}${pid === null ? "" : `, pid ${pid}`}`,
                details: remedyLines(remedy),
            })),
        },
        { title: "Another deploy", items: deployerItems(document) },
        { title: "In the way", items: document.inTheWay.map(sessionItem) },
        { title: "Rescue copies", items: copyItems(document) },
        { title: "Worth knowing", items: document.notes.map((text) => ({ text })) },
    ];
    return {
        tone: TONES[document.state],
        headline: headlineOf(document),
        lead: leadOf(document),
        sections: sections.map(({ title, items }) => ({ title, items: limited(items) })),
    };
}
/** Commands in it stand on lines of their own. */
function remedyLines(remedy) {
    return remedy.split("\n").map((line, index) => (index === 0 ? `=> ${line}` : line));
}
function headlineOf({ state, target, database, pending, problems }) {
    const where = `${database} on ${target.name} (PostgreSQL ${target.serverVersion})`;
    const waits = pending.length === 0 ? "" : `, ${pending.length} pending`;
    switch (state) {
        case "up-to-date":
            return `Up to date: ${where}`;
        case "pending":
            return pending.length === 0 ? `Begun and not ended: ${where}` : `${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(pending.length, "migration")} pending: ${where}`;
        case "blocked":
            return `Nothing can be applied: ${where}, ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(problems.length, "problem")}${waits}`;
    }
}
function leadOf({ historyExists, historyTable, applied, last, commit, fingerprint }) {
    const when = last?.appliedAt === null || last === null ? "" : ` at ${last.appliedAt}`;
    const latest = last === null ? "" : `, the last of them ${last.id}${when}`;
    return [
        historyExists
            ? `${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(applied.length, "migration is", "migrations are")} in ${historyTable}${latest}.`
            : `There is no history yet: ${historyTable} does not exist.`,
        `Files of commit ${commit.slice(0, 12)}; fingerprint ${fingerprint}.`,
    ];
}
const STATES = {
    building: "is being built",
    unattached: "lacks parts on partitions",
    failed: "its build failed, so no query uses it",
    "rebuild-failed": "is what a failed REINDEX CONCURRENTLY left",
};
function unfinishedItem({ id, path, done, begunAtLine, changedAt }) {
    const begun = begunAtLine === null ? "" : `, the one at line ${begunAtLine} was begun`;
    return {
        text: `${id}  ${path}: ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(done, "statement is", "statements are")} done${begun} (${changedAt})`,
        details: ["=> Deploy the same release again: it goes on from there."],
    };
}
function deployerItems({ deployer }) {
    if (deployer === null)
        return [];
    const { pid, application, orphaned } = deployer;
    const what = orphaned ? "its process is gone; the next deploy ends its session" : "it is under way";
    return [{ text: `pid ${pid} (${application}): ${what}` }];
}
function copyItems({ rescueCopies }) {
    const { length } = rescueCopies.filter(({ mayBeDropped }) => mayBeDropped);
    const may = length === 0 ? [] : [{ text: `${length} of them may be dropped now: schema-release rescue drop --copy ID` }];
    const shown = rescueCopies.slice(0, may.length === 0 ? rescueCopies.length : SHOWN - 1);
    return [
        ...may,
        ...shown.map(_rescue_copies_js__WEBPACK_IMPORTED_MODULE_2__/* .copyItem */ .X),
        ...(shown.length < rescueCopies.length ? [{ text: "and more: schema-release rescue list" }] : []),
    ];
}
function sessionItem({ pid, application, state, transactionSeconds, query, locks }) {
    const who = pid === 0 ? application : `pid ${pid}${application === "" ? "" : ` (${application})`}`;
    const age = transactionSeconds === null ? "" : `, in its transaction for ${showAge(transactionSeconds)}`;
    const held = locks.slice(0, 3).map(({ relation, mode }) => `${mode.replace(/Lock$/, "")} on ${relation}`);
    const more = locks.length > 3 ? [`${locks.length - 3} more`] : [];
    return {
        text: `${who}${state === "" ? "" : `, ${state}`}${age}${held.length === 0 ? "" : `; holds ${[...held, ...more].join(", ")}`}`,
        details: query === "" ? [] : [query],
    };
}
/** `4.2 s`, `12 min`, `3 h`. */
function showAge(seconds) {
    if (seconds < 120)
        return `${seconds} s`;
    return seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}
function limited(items) {
    return items.length > SHOWN ? [...items.slice(0, SHOWN), { text: `and ${items.length - SHOWN} more` }] : items;
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


/***/ })

};
;
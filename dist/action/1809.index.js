"use strict";
exports.id = 1809;
exports.ids = [1809];
exports.modules = {

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

/***/ 31809:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderPreflightMarkdown: () => (/* binding */ renderPreflightMarkdown),
/* harmony export */   renderPreflightTerminal: () => (/* binding */ renderPreflightTerminal)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94963);
/* harmony import */ var _status_sections_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26411);
/** What `preflight` found, for people: the verdict, what to mend, and who is asked where. */



/** Ends with a line feed. */
function renderPreflightTerminal(document, colour) {
    const stages = rowsOf(document).map(({ stage, target, environment, asked }) => ({
        text: `${stage}: ${target}, environment ${environment}, ${asked}`,
    }));
    const page = pageOf(document);
    const [problems, ...others] = page.sections;
    const table = { title: "The way of the release", items: stages };
    return (0,_status_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .renderPageTerminal */ .U)({ ...page, sections: [...(problems === undefined ? [] : [problems]), table, ...others] }, colour);
}
/** Problems first, then who is asked where; the rest folded. */
function renderPreflightMarkdown(document) {
    const page = pageOf(document);
    const [problems, ...others] = page.sections;
    const head = (0,_status_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .renderPageMarkdown */ .x)({ ...page, sections: problems === undefined ? [] : [problems] });
    const notes = (0,_status_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .renderPageMarkdown */ .x)({ tone: "warn", headline: "", lead: [], sections: others });
    const folded = document.notes.length === 0 ? [] : foldedNotes(document, notes.slice(notes.indexOf("\n")).trim());
    return [head.trimEnd(), ...tableOf(document), ...folded].join("\n\n").concat("\n");
}
function foldedNotes({ notes }, text) {
    return [`<details><summary>${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(notes.length, "note")}</summary>`, text, "</details>"];
}
function pageOf({ verdict, because, database, deployed, problems, notes, commit }) {
    const application = deployed === null ? [] : [`The application that runs now: ${deployed.commit.slice(0, 12)}, ${deployed.because}.`];
    const what = `${database === "" ? "the release" : database}${commit === "" ? "" : ` at ${commit.slice(0, 12)}`}`;
    return {
        tone: verdict === "pass" ? "good" : "bad",
        headline: verdict === "pass" ? `Preflight: ${what} may be released` : `Preflight: ${what} stays where it is`,
        lead: verdict === "pass"
            ? [because, ...application]
            : ["No job names an environment and no database is reached.", ...application],
        sections: [
            { title: "What to mend", items: problems.map(toItem) },
            { title: "Worth knowing", items: notes.map(toItem) },
        ],
    };
}
function toItem({ message, remedy }) {
    return { text: message, details: [`=> ${remedy}`] };
}
function rowsOf({ staging, production, dr, environments }) {
    const row = (stage, target) => {
        if (target === null)
            return [];
        const found = environments.find(({ name }) => name.toLowerCase() === target.environment.toLowerCase());
        const name = target.kind === "replica" ? `${target.name} (replica)` : target.name;
        return [
            {
                stage,
                target: name,
                environment: target.environment === "" ? "none" : target.environment,
                asked: target.environment === "" ? "nobody is asked" : askedOf(found),
            },
        ];
    };
    return [...row("Staging", staging), ...row("Production", production), ...dr.flatMap((target) => row("DR", target))];
}
function askedOf(environment) {
    if (environment === undefined)
        return "not looked at";
    if (!environment.exists)
        return "does not exist";
    const { reviewers } = environment;
    if (reviewers.length === 0)
        return "nobody is asked";
    return `${reviewers.length === 1 ? "" : "one of "}${reviewers.join(", ")} approves`;
}
function tableOf(document) {
    const rows = rowsOf(document).map(({ stage, target, environment, asked }) => `| ${stage} | ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(target)} | ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(environment)} | ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(asked)} |`);
    return rows.length === 0 ? [] : [["| stage | target | environment | approval |", "|---|---|---|---|", ...rows].join("\n")];
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
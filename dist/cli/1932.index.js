"use strict";
exports.id = 1932;
exports.ids = [1932];
exports.modules = {

/***/ 61932:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderBackupMarkdown: () => (/* binding */ renderBackupMarkdown),
/* harmony export */   renderBackupTerminal: () => (/* binding */ renderBackupTerminal)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94963);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78114);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74184);
/** A backup or a restore drill, in a terminal and as Markdown. */




const WIDTH = 100;
const MOST_ITEMS = 50;
/** Ends with a line feed. */
function renderBackupTerminal(page, { colour }) {
    const paint = (0,_paint_js__WEBPACK_IMPORTED_MODULE_2__/* .painter */ .C)(colour);
    const width = Math.max(0, ...page.facts.map(([name]) => name.length));
    const lines = [
        paint[page.standing]((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(page.title)),
        ...page.sentences.flatMap(wrapped),
        ...page.facts.map(([name, value]) => `  ${paint.faint(name.padEnd(width))}  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(value)}`),
        ...page.lists.flatMap(({ title, items }) => items.length === 0 ? [] : [`${title}:`, ...shorten(items).map((item) => `  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(item)}`)]),
        ...(page.remedy === null ? [] : wrapped(page.remedy)),
    ];
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .guardLines */ .F)(`${lines.join("\n")}\n`);
}
function wrapped(text) {
    return (0,_wrap_js__WEBPACK_IMPORTED_MODULE_3__/* .wrapText */ .C)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(text, 2000)), WIDTH);
}
const MARKS = { good: "✅", bad: "❌", warn: "⚠️" };
function renderBackupMarkdown(page) {
    const lines = [
        `${MARKS[page.standing]} **${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(page.title)}.** ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(page.sentences.join(" "), 2000))}`,
        ...(page.remedy === null ? [] : ["", (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(page.remedy, 2000))]),
        ...(page.facts.length === 0 ? [] : ["", ...page.facts.map(([name, value]) => `- ${name}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(value)}`)]),
        ...page.lists.flatMap(({ title, items }) => items.length === 0
            ? []
            : [
                "",
                `<details><summary>${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(title)}</summary>`,
                "",
                ...shorten(items).map((item) => `- ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(item)}`),
                "",
                "</details>",
            ]),
    ];
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .guardLines */ .F)(`${lines.join("\n")}\n`);
}
function shorten(items) {
    const shown = items.slice(0, MOST_ITEMS).map((item) => (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(item, 400));
    return items.length > MOST_ITEMS ? [...shown, `and ${items.length - MOST_ITEMS} more`] : shown;
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
"use strict";
exports.id = 4246;
exports.ids = [4246];
exports.modules = {

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


/***/ }),

/***/ 25328:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HX: () => (/* binding */ CASE_TITLES),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   pd: () => (/* binding */ consequenceOf),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
const CASE_TITLES = {
    "deployed-on-new": "The application that runs now, on the new schema",
    "head-on-new": "The new application, on the new schema",
    "head-on-old": "The new application, on the old schema",
};
const OUTCOMES = { passed: "passed", failed: "failed", "not-tested": "not tested" };
function verdictOf({ case: name, outcome }) {
    return `${CASE_TITLES[name]}: ${OUTCOMES[outcome]}`;
}
/** What it means for the release, one sentence; null where nothing needs to be said. */
function consequenceOf({ outcome, required, stops }) {
    if (outcome === "passed")
        return null;
    if (stops)
        return "The release stops here.";
    return required
        ? "The release goes on, since the configuration lets an untested one (test.untested)."
        : "The release goes on: this case is not required (test.required).";
}
/** Facts on one line, none where nothing ran. */
function factsOf({ application, durationMs, timedOut, exitCode }) {
    if (application === null)
        return [];
    const ended = timedOut ? "time limit" : exitCode === null ? "ended by a signal" : `exit code ${exitCode}`;
    return [`application ${application.slice(0, 12)}`, `${(durationMs / 1000).toFixed(1)} s`, ended];
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
"use strict";
exports.id = 1894;
exports.ids = [1894];
exports.modules = {

/***/ 31894:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderApprovalTerminal: () => (/* binding */ renderApprovalTerminal)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _approval_rows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71867);
/* harmony import */ var _approval_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98809);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94963);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78114);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74184);
/** The approver's page in a terminal: the verdict and the rows, without the folds. */






const WIDTH = 100;
const WORDS = { stop: "stop", look: "look", fine: "ok", fact: "" };
/** Ends with a line feed; everything that files, people or servers say is escaped. */
function renderApprovalTerminal(page, { colour }) {
    const paint = (0,_paint_js__WEBPACK_IMPORTED_MODULE_4__/* .painter */ .C)(colour);
    const rows = (0,_approval_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .rowsOf */ .R)(page);
    const { mark, text } = (0,_approval_words_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictOf */ .Vj)(page, rows);
    const title = (0,_wrap_js__WEBPACK_IMPORTED_MODULE_5__/* .wrapText */ .C)((0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeTerminal */ .en)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(text, 400)), WIDTH).map(paintOf(mark, paint));
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .guardLines */ .F)(`${[title, ...rows.map((row) => rowLines(row, paint))].map((lines) => lines.join("\n")).join("\n\n")}\n`);
}
function paintOf(mark, { good, bad, warn, strong }) {
    return { stop: bad, look: warn, fine: good, fact: strong }[mark];
}
function rowLines({ mark, name, lines }, paint) {
    const word = WORDS[mark] === "" ? "" : `${paintOf(mark, paint)(WORDS[mark])}  `;
    const told = lines.flatMap((line) => (0,_wrap_js__WEBPACK_IMPORTED_MODULE_5__/* .wrapText */ .C)((0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeTerminal */ .en)(plain(line)), WIDTH - 4).map((text, index) => `${index === 0 ? "  - " : "    "}${text}`));
    return [`${word}${paint.strong((0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .escapeTerminal */ .en)(name))}`, ...told];
}
function plain(line) {
    return line
        .map((part) => {
        if (typeof part === "string")
            return part;
        return "bold" in part ? part.bold : part.code;
    })
        .join("");
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
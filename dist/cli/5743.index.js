"use strict";
exports.id = 5743;
exports.ids = [5743];
exports.modules = {

/***/ 55743:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   placeInPrinted: () => (/* binding */ placeInPrinted),
/* harmony export */   readPrinted: () => (/* binding */ readPrinted)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/** SQL that a command printed for a migration, as a script; findings about it name its lines, since the migration's file has no such lines. */

/** Linear. */
const BEGIN = /^(?:begin|start\s+transaction)(?:\s+(?:work|transaction))?$/i;
const COMMIT = /^(?:commit|end)(?:\s+(?:work|transaction))?$/i;
/** Null where the output holds no statement of the migration. */
function readPrinted(script, { text, facts }) {
    const { bookkeeping, unwritten } = facts;
    const own = bookkeeping === undefined ? script.statements : script.statements.filter((statement) => !bookkeeping.test(statement.text));
    const problems = [...script.problems];
    const at = unwritten === undefined ? -1 : text.search(unwritten);
    if (at >= 0) {
        const message = "The tool says that a part of the migration cannot be written as SQL, and so did not print it.";
        problems.push({ message, line: text.slice(0, at).split("\n").length, column: 1 });
    }
    if (problems.length === 0 && own.every((statement) => isControl(statement)))
        return null;
    // The transaction that the tool has around the migration is none of its statements.
    const inner = own.slice(1, -1);
    const isWrapped = BEGIN.test(own[0]?.text.trim() ?? "") && COMMIT.test(own.at(-1)?.text.trim() ?? "") && !inner.some(isControl);
    return { ...script, statements: isWrapped ? inner : own, problems, wrapped: isWrapped ? true : script.wrapped };
}
function isControl({ text }) {
    return BEGIN.test(text.trim()) || COMMIT.test(text.trim());
}
/** The finding as one about the whole file, with the line and the statement that it is about in its message. */
function placeInPrinted(finding, script) {
    const { line, column, message } = finding;
    const statement = script.statements.find((each) => each.line === line && each.column === column);
    const text = statement === undefined ? "" : `: ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .Xm)(statement.text.replaceAll(/\s+/g, " ")), 160)}`;
    const place = line === null ? "In the printed SQL" : `Line ${line} of the printed SQL`;
    return { ...finding, message: `${message} (${place}${text})`, line: null, column: null };
}


/***/ })

};
;
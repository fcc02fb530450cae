"use strict";
exports.id = 7849;
exports.ids = [7849];
exports.modules = {

/***/ 27849:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ MAX_PROBLEMS),
/* harmony export */   describeProblems: () => (/* binding */ describeProblems),
/* harmony export */   h: () => (/* binding */ quote)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89984);
/** What is wrong with a configuration file, and where. Knows positions and words; must not know YAML. */

/** A file with more mistakes than this is not read further. */
const MAX_PROBLEMS = 100;
const SHOWN_PROBLEMS = 20;
/** Problems as an error for whoever wrote the file: one line `path:line:column: where: message hint` for each of the first 20. */
function describeProblems(problems, path) {
    const lines = problems.slice(0, SHOWN_PROBLEMS).map((problem) => describeProblem(problem, path));
    const more = problems.length - lines.length;
    if (more > 0)
        lines.push(`… and ${String(more)} more.`);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError("configuration", `The configuration is not valid.\n${lines.join("\n")}`, "Correct the file; docs/configuration.md lists every key and what it may hold.");
}
function describeProblem(problem, path) {
    const where = problem.where === "" ? "" : ` ${problem.where}:`;
    return `${path}:${String(problem.line)}:${String(problem.column)}:${where} ${problem.message} ${problem.hint}`;
}
const QUOTED_LENGTH = 60;
/** A value from the file as it may stand in a message: in double quotes, escaped, at most 60 characters of it. */
function quote(value) {
    const characters = Array.from(value.slice(0, 2 * QUOTED_LENGTH + 2));
    const isLong = characters.length > QUOTED_LENGTH;
    return JSON.stringify(isLong ? `${characters.slice(0, QUOTED_LENGTH).join("")}…` : value);
}


/***/ })

};
;
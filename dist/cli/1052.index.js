"use strict";
exports.id = 1052;
exports.ids = [1052,3389];
exports.modules = {

/***/ 57728:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   annotate: () => (/* binding */ annotate),
/* harmony export */   createAnnotations: () => (/* binding */ createAnnotations),
/* harmony export */   formatAnnotation: () => (/* binding */ formatAnnotation),
/* harmony export */   renderGithub: () => (/* binding */ renderGithub)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94963);
/* harmony import */ var _outline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90132);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89676);




const PER_LEVEL = 10;
const MESSAGE_CHARACTERS = 3_000;
/** At most ten of each level; where there are more, the tenth counts the rest. What does not block is no error. */
function createAnnotations(result) {
    return annotate((0,_outline_js__WEBPACK_IMPORTED_MODULE_2__/* .allFindings */ .c4)(result), result.blocking);
}
/** As `createAnnotations`, for findings, the gravest first. */
function annotate(findings, blocking) {
    const annotations = findings.map((finding) => toAnnotation(finding, blocking));
    return ["error", "warning", "notice"].flatMap((level) => limit(annotations.filter((each) => each.level === level)));
}
/** One line for stdout, such as `::error file=a.sql,line=3,title=edited-migration::…`. */
function formatAnnotation({ level, file, line, column, title, message }) {
    const properties = [
        ...(file === null ? [] : [`file=${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeCommandProperty */ .YG)(file)}`]),
        ...(file === null || line === null ? [] : [`line=${line}`]),
        ...(file === null || line === null || column === null ? [] : [`col=${column}`]),
        `title=${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeCommandProperty */ .YG)(title)}`,
    ];
    return `::${level} ${properties.join(",")}::${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeCommandData */ .V9)(message)}`;
}
/** For the log of a workflow: the annotations as commands, then the text for people, which holds none. */
function renderGithub(result, context) {
    const commands = createAnnotations(result).map((annotation) => `${formatAnnotation(annotation)}\n`);
    return commands.join("") + (0,_terminal_js__WEBPACK_IMPORTED_MODULE_3__.renderTerminal)(result, context);
}
function toAnnotation({ severity, path, line, column, rule, message, remedy }, blocking) {
    const level = { error: blocking ? "error" : "warning", warning: "warning", note: "notice" };
    return {
        level: level[severity],
        file: path,
        line,
        column,
        title: rule,
        message: (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(`${message}\n${remedy}`, MESSAGE_CHARACTERS),
    };
}
function limit(annotations) {
    const [first] = annotations;
    if (first === undefined || annotations.length <= PER_LEVEL)
        return annotations;
    const rest = annotations.slice(PER_LEVEL - 1);
    const byRule = new Map();
    for (const { title } of rest)
        byRule.set(title, (byRule.get(title) ?? 0) + 1);
    const message = `${[...byRule].map(([rule, times]) => `${rule}: ${times}`).join(", ")}. The job summary and the log have all of them.`;
    const summary = {
        level: first.level,
        file: null,
        line: null,
        column: null,
        title: (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(rest.length, `more ${first.level}`),
        message,
    };
    return [...annotations.slice(0, PER_LEVEL - 1), summary];
}


/***/ }),

/***/ 13389:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O9: () => (/* binding */ DIALECTS),
/* harmony export */   QH: () => (/* binding */ BACKUP_RISKS),
/* harmony export */   gh: () => (/* binding */ highestRisk)
/* harmony export */ });
/** How data must be kept before a migration may run; ordered from least to most. */
const BACKUP_RISKS = ["nightly", "snapshot", "quiesce"];
const DIALECTS = ["postgresql", "mysql", "mariadb", "sqlite"];
/** The highest of several risks; null of none. */
function highestRisk(risks) {
    let highest = -1;
    for (const risk of risks)
        highest = Math.max(highest, BACKUP_RISKS.indexOf(risk));
    return BACKUP_RISKS[highest] ?? null;
}


/***/ })

};
;
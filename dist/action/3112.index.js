"use strict";
exports.id = 3112;
exports.ids = [3112];
exports.modules = {

/***/ 93112:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   formatStatistics: () => (/* binding */ formatStatistics),
/* harmony export */   parseStatistics: () => (/* binding */ parseStatistics)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89984);
/** Table sizes as a file: measured once by whoever may, read wherever nobody has credentials. */

const HINT = "Write it anew: schema-release classify --database-url-env NAME --write-statistics FILE";
const MOST_RELATIONS = 200_000;
/** A file of its own version; ends with a line feed. `rows` is the planner's estimate. */
function formatStatistics(sizes) {
    const relations = [...sizes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([relation, size]) => ({ relation, ...size }));
    return `${JSON.stringify({ version: 1, relations }, null, 1)}\n`;
}
/** Throws `UserError` for what is no such file; `name` is how the file is called in the message. */
function parseStatistics(text, name) {
    const wrong = (why) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError("configuration", `The statistics ${JSON.stringify(name)} ${why}.`, HINT);
    let document;
    try {
        document = JSON.parse(text);
    }
    catch {
        throw wrong("are no JSON");
    }
    if (!isRecord(document) || document["version"] !== 1 || !Array.isArray(document["relations"]))
        throw wrong("are not of version 1");
    const relations = document["relations"];
    if (relations.length > MOST_RELATIONS)
        throw wrong("have too many relations");
    return new Map(relations.map((entry) => {
        const { relation, rows, bytes } = isRecord(entry) ? entry : {};
        if (typeof relation !== "string" || !isSize(rows) || !isSize(bytes))
            throw wrong("have an entry that is not understood");
        return [relation, { rows, bytes }];
    }));
}
function isRecord(value) {
    return typeof value === "object" && value !== null;
}
function isSize(value) {
    return typeof value === "number" && Number.isFinite(value) && value >= 0;
}


/***/ })

};
;
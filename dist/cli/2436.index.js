"use strict";
exports.id = 2436;
exports.ids = [2436];
exports.modules = {

/***/ 82436:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readRelease: () => (/* binding */ readRelease),
/* harmony export */   readSource: () => (/* binding */ readSource),
/* harmony export */   unknownScript: () => (/* binding */ unknownScript)
/* harmony export */ });
async function readRelease(release, reading) {
    const files = [];
    for (const file of release)
        files.push(await readFile(file, reading));
    return files;
}
async function readFile(file, reading) {
    const { bytes, unread, printed } = file;
    if (bytes === null || unread !== null)
        return { file, script: null, before: null };
    if (printed !== null) {
        const { readPrinted } = await __webpack_require__.e(/* import() */ 5743).then(__webpack_require__.bind(__webpack_require__, 55743));
        const text = new TextDecoder().decode(bytes);
        // The tool's directives are for files that it reads, not for what it prints.
        const script = await readSource(file.path, bytes, { ...reading, framework: null });
        return { file, script: readPrinted(script, { text, facts: printed }), before: null };
    }
    const script = await readSource(file.path, bytes, reading);
    const before = file.before === null ? null : await readSource(file.path, file.before, reading);
    return { file, script: before === null ? script : withoutStatements(script, before), before };
}
async function readSource(path, bytes, { dialect, framework, parsers }) {
    const { readScript } = await Promise.all(/* import() */[__webpack_require__.e(4103), __webpack_require__.e(5054)]).then(__webpack_require__.bind(__webpack_require__, 55054));
    return readScript({ path, bytes, dialect, framework }, { parsers });
}
/** What a list has gained: each statement that stood in it before is taken off once. */
function withoutStatements(script, old) {
    const left = new Map();
    for (const { text } of old.statements)
        left.set(text, (left.get(text) ?? 0) + 1);
    const statements = script.statements.filter(({ text }) => {
        const times = left.get(text) ?? 0;
        if (times > 0)
            left.set(text, times - 1);
        return times === 0;
    });
    return { ...script, statements };
}
/** Stands where a file runs of which nothing is known, so that nothing is taken for known behind it. */
function unknownScript(path, dialect) {
    const problems = [{ message: "Nobody has read what it does.", line: 1, column: 1 }];
    return { path, dialect, statements: [], down: [], comments: [], wrapped: null, problems };
}


/***/ })

};
;
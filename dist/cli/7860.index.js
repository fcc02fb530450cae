"use strict";
exports.id = 7860;
exports.ids = [7860,7522];
exports.modules = {

/***/ 57522:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   orderFinding: () => (/* binding */ orderFinding),
/* harmony export */   orderMigration: () => (/* binding */ orderMigration),
/* harmony export */   renderClassifyJson: () => (/* binding */ renderClassifyJson),
/* harmony export */   renderJson: () => (/* binding */ renderJson),
/* harmony export */   stringifyInert: () => (/* binding */ stringifyInert)
/* harmony export */ });
/** Ends with a line feed. Bytes of a path that are not UTF-8 stand as `\udc80` to `\udcff`, one each. */
function renderJson(result) {
    const document = {
        version: result.version,
        verdict: result.verdict,
        blocking: result.blocking,
        mode: result.mode,
        override: result.override,
        kind: result.kind,
        complete: result.complete,
        base: result.base,
        head: result.head,
        backupRisk: result.backupRisk,
        files: result.files.map(orderFile),
        editedMigrations: result.editedMigrations,
        findings: result.findings.map(orderFinding),
        migrations: result.migrations.map(orderMigration),
    };
    return `${stringifyInert(document)}\n`;
}
/** The answer of `classify`. Ends with a line feed. */
function renderClassifyJson({ version, backupRisk, migrations }) {
    return `${stringifyInert({ version, backupRisk, migrations: migrations.map(orderMigration) })}\n`;
}
/** JSON that is safe in the log of a workflow, where `##[` would be a command, and free of invisible characters. */
function stringifyInert(value) {
    return JSON.stringify(value, null, 2)
        .replaceAll("##[", String.raw `#\u0023[`)
        .replaceAll(/[\u007F-\u009F\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu, escapeUnits);
}
function escapeUnits(character) {
    return Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`).join("");
}
function orderFile({ path, previousPath, status, category, because, framework, database }) {
    return { path, previousPath, status, category, because, framework, database };
}
/** The order in which every JSON document names the fields of a finding. */
function orderFinding({ path, rule, severity, confidence, message, remedy, line, column }) {
    return { path, rule, severity, confidence, message, remedy, line, column };
}
/** The order in which every JSON document names the fields of a migration. */
function orderMigration(migration) {
    const { path, dialect, framework, id, backupRisk, transactional, backwardCompatible, positions, statements, findings } = migration;
    return {
        path,
        dialect,
        framework,
        id,
        backupRisk,
        transactional,
        backwardCompatible,
        positions,
        statements: statements.map(orderStatement),
        findings: findings.map(orderFinding),
    };
}
function orderStatement(statement) {
    const { line, column, endLine, kind, actions, locks, rewrites, scans, dataLoss } = statement;
    const { backwardCompatible, transactional, backupRisk, because, understood } = statement;
    return {
        line,
        column,
        endLine,
        kind,
        actions,
        locks: locks.map(({ relation, mode }) => ({ relation, mode })),
        rewrites,
        scans,
        dataLoss,
        backwardCompatible,
        transactional,
        backupRisk,
        because,
        understood,
    };
}


/***/ }),

/***/ 27860:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderRescueJson: () => (/* binding */ renderRescueJson)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57522);

/** Ends with a line feed. */
function renderRescueJson(document) {
    const { version, verb, outcome, database, target, because, copies, restores, next } = document;
    const { name, hostHash } = target;
    const told = { because, copies: copies.map(orderCopy), restores: restores.map(orderRestore), next };
    return `${(0,_json_js__WEBPACK_IMPORTED_MODULE_0__.stringifyInert)({ version, verb, outcome, database, target: { name, hostHash }, ...told })}\n`;
}
function orderCopy(copy) {
    const { id, digest, database, migration, kind, relation, columns, key, table, storedIn } = copy;
    const { rows, bytes, madeAt, keepUntil, mayBeDropped, restoredAt, definition, sample } = copy;
    const what = { id, digest, database, migration, kind, relation, columns, key, table, storedIn };
    return { ...what, rows, bytes, madeAt, keepUntil, mayBeDropped, restoredAt, definition, sample };
}
function orderRestore(entry) {
    const { copy, relation, kind, state, because, remedy, rows, equal, deletedSince, insertedSince } = entry;
    const { conflicts, conflictRows, sequences, triggers, notes } = entry;
    const counts = { copy, relation, kind, state, because, remedy, rows, equal, deletedSince, insertedSince };
    return { ...counts, conflicts, conflictRows, sequences, triggers, notes };
}


/***/ })

};
;
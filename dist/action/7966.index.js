"use strict";
exports.id = 7966;
exports.ids = [7966];
exports.modules = {

/***/ 67966:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   backupPage: () => (/* binding */ backupPage),
/* harmony export */   v: () => (/* binding */ drillPage)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _amounts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41915);
/* harmony import */ var _evidence_backup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10624);
/* harmony import */ var _evidence_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59393);




const TITLES = {
    taken: "Backed up",
    "not-needed": "No backup needed",
    "left-to-deploy": "Nothing to take before the deploy",
    failed: "Not backed up",
};
const STANDINGS = {
    taken: "good",
    "not-needed": "good",
    "left-to-deploy": "good",
    "as-recorded": "good",
    restored: "warn",
    differs: "bad",
    failed: "bad",
};
function backupPage(document) {
    const { outcome, backup, target, release, decision } = document;
    const base = {
        standing: STANDINGS[outcome],
        title: `${TITLES[outcome]}: ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showPath */ .P8)(target)}, ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showPath */ .P8)(release.database)}`,
        remedy: document.remedy,
    };
    if (backup === null)
        return { ...base, sentences: [document.because], facts: releaseFacts(document), lists: [] };
    const facts = [
        ["backup", (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(backup.reference, 300)],
        ...(backup.position === null ? [] : [["position", backup.position]]),
        ...releaseFacts(document),
    ];
    const counted = backup.proof.tables.map(({ relation, rows }) => `${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showPath */ .P8)(relation)}: ${rowsOf(rows)}`);
    return {
        ...base,
        standing: (0,_evidence_backup_js__WEBPACK_IMPORTED_MODULE_1__/* .isProven */ .nn)(backup) ? base.standing : "warn",
        sentences: [`${(0,_evidence_backup_js__WEBPACK_IMPORTED_MODULE_1__/* .backupWords */ .eI)(backup)}.`, (0,_evidence_backup_js__WEBPACK_IMPORTED_MODULE_1__/* .proofSentence */ .U$)(backup), ...(isAsDecided(document) ? [decision?.remains ?? ""] : [])],
        facts,
        lists: [
            { title: "Counted", items: counted },
            { title: "To restore it", items: backup.restore },
        ],
    };
}
/** What remains at risk was said of the rung that was decided, not of another one that was asked for. */
function isAsDecided({ backup, decision }) {
    return decision !== null && backup !== null && (decision.rung === backup.rung || decision.rung === "quiesce");
}
function releaseFacts({ release, backupRisk }) {
    return [["release", release.digest], ...(backupRisk === null ? [] : [["backup risk", backupRisk]])];
}
const DRILL_TITLES = {
    "as-recorded": "Restored, as recorded",
    restored: "Restored",
    differs: "Restored, but not as recorded",
    failed: "Not restored",
};
function drillPage(document) {
    const { outcome, file, bytes, sha256, restoreMs, takenAt, tables, differences, seen } = document;
    return {
        standing: STANDINGS[outcome],
        title: `${DRILL_TITLES[outcome]}: ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showPath */ .P8)(file)}`,
        sentences: [document.because, ...(restoreMs === null ? [] : [`The restore took ${(0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(restoreMs)}.`])],
        facts: [
            ...(takenAt === null ? [] : [["taken", takenAt]]),
            ...(bytes === null ? [] : [["size", (0,_amounts_js__WEBPACK_IMPORTED_MODULE_3__/* .showBytes */ .ni)(bytes)]]),
            ...(sha256 === null ? [] : [["sha256", sha256]]),
            ...(tables.length === 0 ? [] : [["tables", `${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(tables.length, "table")} counted`]]),
        ],
        lists: [
            { title: "Not as recorded", items: differences },
            { title: "Counted", items: tables.map(countedWords) },
            { title: "Seen", items: seen },
        ],
        remedy: document.remedy,
    };
}
function countedWords({ relation, rows, recorded }) {
    const said = recorded === null ? "" : recorded === rows ? ", as recorded" : `, recorded are ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_3__/* .showCount */ .px)(recorded)}`;
    return `${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showPath */ .P8)(relation)}: ${rowsOf(rows)}${said}`;
}
function rowsOf(rows) {
    return `${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_3__/* .showCount */ .px)(rows)} ${rows === 1 ? "row" : "rows"}`;
}


/***/ })

};
;
"use strict";
exports.id = 3389;
exports.ids = [3389];
exports.modules = {

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
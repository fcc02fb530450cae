"use strict";
exports.id = 6075;
exports.ids = [6075];
exports.modules = {

/***/ 26075:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keepLabels: () => (/* binding */ keepLabels)
/* harmony export */ });
/* harmony import */ var _comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30943);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8659);


const KIND_LABELS = {
    mixed: { name: "schema-release: mixed", color: "b60205", description: "Mixes migrations with application code" },
    standalone: { name: "schema-release: standalone", color: "0e8a16", description: "A schema release of its own" },
    "app-only": null,
    neither: null,
};
const RISK_LABELS = {
    nightly: { name: "backup-risk: nightly", color: "c2e0c6", description: "Nightly backups suffice for its migrations" },
    snapshot: { name: "backup-risk: snapshot", color: "fbca04", description: "Take a coordinated backup before its migrations" },
    quiesce: { name: "backup-risk: quiesce", color: "d93f0b", description: "Suspend the writers before its migrations" },
};
/** Only these are ever removed. */
const OWN = [...Object.values(KIND_LABELS), ...Object.values(RISK_LABELS)].flatMap((label) => label === null ? [] : [label.name]);
/** Sets the labels for kind and risk, makes those that the repository lacks and takes off those of an earlier result. */
async function keepLabels(github, { number, kind, backupRisk }) {
    const wanted = [KIND_LABELS[kind], backupRisk === null ? null : RISK_LABELS[backupRisk]].filter((label) => label !== null);
    return (0,_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .asCourtesy */ .R3)(async () => {
        const issue = { ...github.repository, issue_number: number };
        const present = new Set((await github.paginate(github.rest.issues.listLabelsOnIssue, { ...issue, per_page: 100 })).map(({ name }) => name.toLowerCase()));
        const missing = wanted.filter(({ name }) => !present.has(name));
        const stale = OWN.filter((name) => present.has(name) && !wanted.some((label) => label.name === name));
        for (const label of missing)
            await makeLabel(github, label);
        if (missing.length > 0)
            await github.rest.issues.addLabels({ ...issue, labels: missing.map(({ name }) => name) });
        for (const name of stale)
            await unlessGone(github.rest.issues.removeLabel({ ...issue, name }));
        return missing.length + stale.length > 0 ? "updated" : "unchanged";
    });
}
async function makeLabel(github, label) {
    try {
        await github.rest.issues.getLabel({ ...github.repository, name: label.name });
    }
    catch (error) {
        if (!(error instanceof _failures_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y) || error.status !== 404)
            throw error;
        await github.rest.issues.createLabel({ ...github.repository, ...label });
    }
}
/** Somebody else may have taken it off meanwhile. */
async function unlessGone(removal) {
    try {
        await removal;
    }
    catch (error) {
        if (!(error instanceof _failures_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y) || error.status !== 404)
            throw error;
    }
}


/***/ })

};
;
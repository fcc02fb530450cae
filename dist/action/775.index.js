"use strict";
exports.id = 775;
exports.ids = [775];
exports.modules = {

/***/ 3775:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readCheckedOut: () => (/* binding */ readCheckedOut),
/* harmony export */   readWorkTree: () => (/* binding */ readWorkTree)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _git_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7223);
/** What is checked out in a folder, as git tells it. */



/** Null where nothing is checked out, as in a bare repository. Throws `UserError` where git cannot be started. */
async function readWorkTree(folder) {
    const [inside, commits] = await Promise.all([
        (0,_git_process_js__WEBPACK_IMPORTED_MODULE_2__/* .askGit */ .gG)({ folder }, ["rev-parse", "--is-inside-work-tree", "--show-toplevel"]),
        (0,_git_process_js__WEBPACK_IMPORTED_MODULE_2__/* .askGit */ .gG)({ folder }, ["rev-list", "--parents", "--max-count=1", "HEAD", "--"]),
    ]);
    const [isInside, root = ""] = inside.stdout.toString("utf8").split("\n");
    if (inside.code !== 0 || isInside !== "true" || root === "" || commits.code !== 0)
        return null;
    return { root, commits: commits.stdout.toString("latin1").trim().split(" ") };
}
/** A file's bytes; null where there is none. Links are not followed. */
async function readCheckedOut(root, path) {
    try {
        const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path);
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(full)).isFile() ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(full) : null;
    }
    catch {
        return null;
    }
}


/***/ })

};
;
"use strict";
exports.id = 3775;
exports.ids = [3775];
exports.modules = {

/***/ 93775:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readCheckedOut: () => (/* binding */ readCheckedOut),
/* harmony export */   readWorkTree: () => (/* binding */ readWorkTree)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _git_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77223);
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


/***/ }),

/***/ 77223:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BE: () => (/* binding */ startGit),
/* harmony export */   gG: () => (/* binding */ askGit),
/* harmony export */   m3: () => (/* binding */ cannotStart),
/* harmony export */   y2: () => (/* binding */ explainGit)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89984);
/** Starting git: arguments as an array, no shell, no prompt, no pager, and its complaints as `UserError`s. */


const DEFAULT_TIMEOUT_MS = 120_000;
/** Starts git in a folder. Locale, prompts, pagers, replace refs and work tree checks are fixed so that answers are git's own. */
function startGit(folder, args) {
    return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("git", gitArguments(folder, args), { env: gitEnvironment(), windowsHide: true });
}
function gitArguments(folder, args) {
    return ["-C", folder, "--no-pager", "--no-replace-objects", "-c", "core.quotePath=false", ...args];
}
function gitEnvironment() {
    return { ...process.env, LC_ALL: "C", GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0" };
}
/** Runs git to its end. Throws `UserError` when git cannot be started or takes too long; a non-zero code is an answer. */
function askGit({ folder, timeoutMs = DEFAULT_TIMEOUT_MS }, args) {
    return new Promise((resolve, reject) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("git", gitArguments(folder, args), {
            env: gitEnvironment(),
            windowsHide: true,
            stdio: ["ignore", "pipe", "pipe"],
        });
        const stdout = [];
        const stderr = [];
        const timer = setTimeout(() => {
            child.kill("SIGKILL");
            const seconds = Math.round(timeoutMs / 1000);
            reject(new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("outside", `git ${args[0]} did not answer within ${seconds} s.`, "Try again, or look at the repository's size and disk."));
        }, timeoutMs);
        child.stdout.on("data", (chunk) => stdout.push(chunk));
        child.stderr.on("data", (chunk) => stderr.push(chunk));
        child.on("error", (error) => {
            clearTimeout(timer);
            reject(cannotStart(error, folder));
        });
        child.on("close", (code) => {
            clearTimeout(timer);
            resolve({ code: code ?? 1, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString("utf8") });
        });
    });
}
/** Why git could not be started at all. */
function cannotStart(error, folder) {
    if (error.code === "ENOENT")
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("outside", "git was not found on this machine.", "Install git 2.30 or newer.");
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("outside", `git could not be started in ${folder}: ${error.code ?? error.message}.`, "Check the folder and its permissions.");
}
/** What git's complaint means for somebody who called us. */
function explainGit(stderr, folder) {
    const complaint = stderr.trim().split("\n").at(-1) ?? "";
    if (/not a git repository|cannot change to/.test(stderr)) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("not-a-repository", `${folder} is not a git repository.`, "Give one with --repo DIR; a bare repository serves too.");
    }
    if (/dubious ownership/.test(stderr)) {
        const hint = "Run as its owner, or say: git config --global --add safe.directory DIR";
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("not-a-repository", `git refuses ${folder}, since it belongs to another user.`, hint);
    }
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("outside", `git failed in ${folder}: ${complaint === "" ? "no reason given" : complaint}`, "Run git fsck there, and check disk and permissions.");
}


/***/ })

};
;
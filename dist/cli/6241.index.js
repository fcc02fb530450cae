"use strict";
exports.id = 6241;
exports.ids = [6241];
exports.modules = {

/***/ 66851:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ beforeWasm)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_v8__WEBPACK_IMPORTED_MODULE_0__);
/**
 * V8 would optimise the WebAssembly of the parser a second time in the background and so keep the process alive after its
 * work: 0.4 s and 500 MB on Node 24. Flags set at run time do not bring along the ones they imply at start, hence all
 * three.
 */

/** To be called before the module is compiled. */
function beforeWasm() {
    for (const flag of ["--liftoff-only", "--no-wasm-tier-up", "--no-wasm-dynamic-tiering"])
        (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)(flag);
}


/***/ }),

/***/ 16241:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkCommand: () => (/* binding */ checkCommand)
/* harmony export */ });
/* harmony import */ var _adapters_git_git_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14955);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89984);
/* harmony import */ var _before_wasm_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66851);
/* harmony import */ var _checkout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69477);
/* harmony import */ var _command_line_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56459);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(72036);
/* harmony import */ var _local_configuration_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(645);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57297);
/** `schema-release check` on the command line. */








const FORMATS = ["terminal", "json", "markdown", "sarif", "github"];
const checkCommand = {
    usage: "check [--repo DIR] (--base REV [--head REV] | --staged) [--config FILE] [--format FORMAT]",
    positionals: false,
    options: {
        repo: { type: "string", value: "DIR", help: "the repository, bare or not; default: the current folder" },
        base: { type: "string", value: "REV", help: "where the change set goes: a branch, tag or commit" },
        head: { type: "string", value: "REV", help: "what is checked; default: HEAD" },
        staged: { type: "boolean", help: "check what is staged against HEAD, as a pre-commit hook" },
        config: { type: "string", value: "FILE", help: "use this configuration instead of the base's; for local runs" },
        format: { type: "string", value: "FORMAT", help: "default: terminal", allowed: FORMATS },
        color: { type: "string", value: "WHEN", help: "default: auto", allowed: ["auto", "always", "never"] },
        help: { type: "boolean", help: "show this" },
    },
    run,
};
async function run(line) {
    const range = readRange(line);
    const configuration = await (0,_local_configuration_js__WEBPACK_IMPORTED_MODULE_5__/* .readLocalConfiguration */ .Y)((0,_command_line_js__WEBPACK_IMPORTED_MODULE_4__/* .textOption */ .vU)(line, "config"));
    const folder = (0,_command_line_js__WEBPACK_IMPORTED_MODULE_4__/* .textOption */ .vU)(line, "repo") ?? ".";
    const source = (0,_adapters_git_git_source_js__WEBPACK_IMPORTED_MODULE_0__/* .openGitSource */ .el)(folder, range);
    try {
        // git starts while the rest of the program is loaded.
        const { check } = await Promise.all(/* import() */[__webpack_require__.e(4623), __webpack_require__.e(4568), __webpack_require__.e(9618)]).then(__webpack_require__.bind(__webpack_require__, 49618));
        const branch = range === "staged" ? null : branchName(range.head);
        const openCheckout = (0,_checkout_js__WEBPACK_IMPORTED_MODULE_3__/* .checkoutAt */ .G)(folder, process.env);
        const report = await check({ source, configuration, readOverride: null, branch, openCheckout, beforeWasm: _before_wasm_js__WEBPACK_IMPORTED_MODULE_2__/* .beforeWasm */ .Y });
        process.stdout.write(await render(report, line));
        return report.result.blocking ? _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.no : _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.ok;
    }
    finally {
        await source.close();
    }
}
function readRange(line) {
    const base = (0,_command_line_js__WEBPACK_IMPORTED_MODULE_4__/* .textOption */ .vU)(line, "base");
    const head = (0,_command_line_js__WEBPACK_IMPORTED_MODULE_4__/* .textOption */ .vU)(line, "head");
    if (line.options["staged"] === true) {
        if (base === undefined && head === undefined)
            return "staged";
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("usage", "--staged was given together with a range.", "Give either --staged or --base and --head.");
    }
    if (base === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("usage", "There is nothing to compare with.", "Give --base REV, such as --base origin/main, or --staged.");
    }
    return { base, head: head ?? "HEAD" };
}
/** A head that is named like a branch names the branches of a split. */
function branchName(head) {
    return /^[0-9a-f]{7,64}$/.test(head) || head.startsWith("HEAD") ? null : head.replace(/^origin\//, "");
}
/** Each format's renderer is loaded when it is wanted. */
async function render(report, line) {
    const format = FORMATS.find((known) => known === (0,_command_line_js__WEBPACK_IMPORTED_MODULE_4__/* .textOption */ .vU)(line, "format")) ?? "terminal";
    const context = { ...report.context, docs: _links_js__WEBPACK_IMPORTED_MODULE_6__/* .DOCS */ .i, colour: (0,_terminal_js__WEBPACK_IMPORTED_MODULE_7__/* .wantsColour */ .M)((0,_command_line_js__WEBPACK_IMPORTED_MODULE_4__/* .textOption */ .vU)(line, "color"), process.stdout) };
    switch (format) {
        case "terminal":
            return (await Promise.all(/* import() */[__webpack_require__.e(9676), __webpack_require__.e(3389)]).then(__webpack_require__.bind(__webpack_require__, 89676))).renderTerminal(report.result, context);
        case "json":
            return (await __webpack_require__.e(/* import() */ 7522).then(__webpack_require__.bind(__webpack_require__, 57522))).renderJson(report.result);
        case "markdown":
            return (await Promise.all(/* import() */[__webpack_require__.e(4623), __webpack_require__.e(569)]).then(__webpack_require__.bind(__webpack_require__, 70569))).renderMarkdown(report.result, context);
        case "sarif":
            return (await Promise.all(/* import() */[__webpack_require__.e(4623), __webpack_require__.e(5375)]).then(__webpack_require__.bind(__webpack_require__, 85375))).renderSarif(report.result, context);
        case "github":
            return (await Promise.all(/* import() */[__webpack_require__.e(9676), __webpack_require__.e(1052)]).then(__webpack_require__.bind(__webpack_require__, 57728))).renderGithub(report.result, context);
    }
}


/***/ }),

/***/ 69477:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ checkoutAt),
/* harmony export */   _: () => (/* binding */ namedCheckout)
/* harmony export */ });
/**
 * Events whose runs may execute what is checked out: those of people who may push, and `pull_request`, which GitHub gives neither secrets
 * nor a token that writes where a fork asks. Not `pull_request_target`, `workflow_run` and `issue_comment`, which have both.
 */
const EVENTS = new Set(["pull_request", "push", "merge_group", "workflow_dispatch", "schedule"]);
/** For a repository in a folder; git is asked once, when the first migration needs it. */
function checkoutAt(folder, environment) {
    let opened = null;
    return (head) => (opened ??= open(folder, { head, environment }));
}
async function open(folder, { head, environment }) {
    const refused = refusedByEvent(environment);
    if (refused !== null)
        return { refused };
    const { readWorkTree } = await __webpack_require__.e(/* import() */ 3775).then(__webpack_require__.bind(__webpack_require__, 93775));
    // Without git nothing tells what is checked out.
    const tree = await readWorkTree(folder).catch(() => null);
    if (tree === null)
        return { refused: "nothing is checked out there, and it executes the code of the revision under check" };
    const { root, commits } = tree;
    if (head !== "staged" && !isCheckedOut(head, commits))
        return { refused: "what is checked out is not the revision under check, whose code it executes" };
    return checkoutOf(root, environment);
}
/** For files that were named on the command line, below a root. Its configuration is the work tree's own word, so somebody must say so. */
function namedCheckout(root, of) {
    const { environment, isAllowed } = of;
    return () => {
        const refused = isAllowed ? refusedByEvent(environment) : NOT_ALLOWED;
        return refused === null ? checkoutOf(root, environment) : Promise.resolve({ refused });
    };
}
const NOT_ALLOWED = "it executes code of this work tree, so say that it may: --run-sql-command";
function refusedByEvent({ GITHUB_ACTIONS, GITHUB_EVENT_NAME = "" }) {
    if (GITHUB_ACTIONS !== "true" || EVENTS.has(GITHUB_EVENT_NAME))
        return null;
    return `a run of the event ${JSON.stringify(GITHUB_EVENT_NAME)} may have secrets, and it executes code that is not reviewed`;
}
/** Itself, or as GitHub checks pull requests out: merged into its base. */
function isCheckedOut(head, commits) {
    return commits[0] === head || (commits.length === 3 && commits[2] === head);
}
/** What tools find their settings and libraries by; nothing that may be a secret. A command can set more: `[env, NAME=value, …]`. */
const PASSED = "DJANGO_SETTINGS_MODULE PYTHONPATH NODE_PATH NODE_ENV RAILS_ENV GEM_HOME GEM_PATH DOTNET_ROOT DOTNET_CLI_HOME ASPNETCORE_ENVIRONMENT".split(" ");
async function checkoutOf(root, environment) {
    const [{ openRunCommand }, { readCheckedOut }] = await Promise.all([
        __webpack_require__.e(/* import() */ 474).then(__webpack_require__.bind(__webpack_require__, 20474)),
        __webpack_require__.e(/* import() */ 3775).then(__webpack_require__.bind(__webpack_require__, 93775)),
    ]);
    return { runCommand: openRunCommand({ root, environment, passed: PASSED }), readFile: (path) => readCheckedOut(root, path) };
}


/***/ }),

/***/ 72036:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ DOCS),
/* harmony export */   x: () => (/* binding */ docsOfAction)
/* harmony export */ });
/** Address of the rules' page. The project's own repository is not known to the code, so the action says it when it runs. */
const DOCS = null;
/** The rules' page in the repository that the running action came from, at its own commit or tag; null when that is not known. */
function docsOfAction(environment) {
    const server = environment["GITHUB_SERVER_URL"] ?? "";
    const repository = environment["GITHUB_ACTION_REPOSITORY"] ?? "";
    const ref = environment["GITHUB_ACTION_REF"] ?? "";
    if (!/^https:\/\/[\w.-]+$/.test(server) || !/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^[\w./-]+$/.test(ref))
        return null;
    return `${server}/${repository}/blob/${ref}/docs/rules.md`;
}


/***/ }),

/***/ 645:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ readLocalConfiguration)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89984);
/** The configuration that `--config` names. */


/** Null where none was named; throws `UserError` for a file that cannot be read. */
async function readLocalConfiguration(path) {
    if (path === undefined)
        return null;
    try {
        return { path, bytes: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path) };
    }
    catch (error) {
        const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("usage", `The configuration ${JSON.stringify(path)} could not be read (${reason}).`, "Give the path of a file after --config.");
    }
}


/***/ }),

/***/ 57297:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ wantsColour)
/* harmony export */ });
/** Whether a stream shall have colour: as told, else on a terminal only, and never against NO_COLOR. */
function wantsColour(told, stream) {
    if (told === "always")
        return true;
    if (told === "never")
        return false;
    const { NO_COLOR: noColour, TERM: terminal } = process.env;
    return stream.isTTY === true && (noColour === undefined || noColour === "") && terminal !== "dumb";
}


/***/ })

};
;
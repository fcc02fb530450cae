"use strict";
exports.id = 8003;
exports.ids = [8003];
exports.modules = {

/***/ 55766:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/** The machine's own time and chance. */

const systemClock = {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    random: () => Math.random(),
    async sleep(milliseconds, signal) {
        try {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, signal === undefined ? {} : { signal });
        }
        catch {
            // The signal came first, which is how a sleep ends early.
        }
    },
};


/***/ }),

/***/ 81421:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ openGitRevision)
/* harmony export */ });
/* harmony import */ var _cat_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18626);
/* harmony import */ var _folder_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62567);
/* harmony import */ var _git_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14955);



/** Opens a repository (bare, partial and shallow ones too). Throws `UserError` where there is no such revision. */
async function openGitRevision(folder, revision) {
    const objects = new _cat_file_js__WEBPACK_IMPORTED_MODULE_0__/* .ObjectReader */ .n(folder);
    try {
        const commit = await (0,_git_source_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveRevision */ .eZ)(objects, revision);
        const reader = new _folder_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .FolderReader */ ._(objects, `${commit}^{tree}`, new Map());
        return {
            commit,
            files: {
                listFolders: (_side, folders) => (0,_git_source_js__WEBPACK_IMPORTED_MODULE_2__/* .listFolders */ .uT)(reader, folders),
                readBlobs: (oids) => (0,_git_source_js__WEBPACK_IMPORTED_MODULE_2__/* .readBlobs */ .b4)(objects, oids),
            },
            close: () => objects.close(),
        };
    }
    catch (error) {
        objects.close();
        throw error;
    }
}


/***/ }),

/***/ 95627:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ bindFile),
/* harmony export */   h: () => (/* binding */ findUnbound)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _adapters_sha256_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3069);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89984);
/** Files that later jobs take only as they were left: `NAME=SHA-256`, with commas, as a job output and as an option. */



/** Of a file that was just written; empty where none was. */
function bindFile(file, text) {
    return file === undefined ? [] : [`${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file)}=${(0,_adapters_sha256_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .s)(text)}`];
}
/**
 * The names of files that are not as they were left: another content, or missing. A name without a SHA-256 counts among them, since what
 * should have been passed on was dropped. Throws `UserError` for what is no such list.
 */
function findUnbound(files, bound) {
    return bound.flatMap((entry) => {
        const { name, hash } = /^(?<name>[\w.-]{1,200})=(?<hash>[0-9a-f]{64}|missing|)$/.exec(entry)?.groups ?? {};
        if (name === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.UserError("usage", `${JSON.stringify(entry)} binds no file.`, "Give --bound NAME=SHA-256, with commas.");
        const bytes = files.get(name);
        return bytes !== undefined && (0,_adapters_sha256_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .s)(bytes) === hash ? [] : [name];
    });
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

/***/ 8003:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planCommand: () => (/* binding */ planCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/adapters/clock.js
var clock = __webpack_require__(55766);
// EXTERNAL MODULE: ./build/adapters/git/git-revision.js
var git_revision = __webpack_require__(81421);
// EXTERNAL MODULE: ./build/adapters/postgres/command-environment.js
var command_environment = __webpack_require__(30767);
// EXTERNAL MODULE: ./build/adapters/postgres/server.js + 8 modules
var server = __webpack_require__(93240);
// EXTERNAL MODULE: ./build/adapters/process/run-command.js + 1 modules
var run_command = __webpack_require__(20474);
// EXTERNAL MODULE: ./build/adapters/sha256.js
var sha256 = __webpack_require__(3069);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/frameworks/frameworks.js + 12 modules
var frameworks = __webpack_require__(55023);
;// CONCATENATED MODULE: ./build/commands/plan/baseline.js
/** The SQL that takes over a live database: what it holds already is recorded as applied. Whoever read it runs it. */


/** Up to the migration with this id, that one included; one batch, ends with a line feed. Throws `UserError` where the framework knows no such thing. */
function writeBaseline({ native, framework, database }, id) {
    const sql = native?.baseline(id) ?? null;
    if (sql !== null)
        return `BEGIN;\n${sql};\nCOMMIT;\n`;
    const title = (0,frameworks/* frameworkById */.pl)(framework)?.framework.title ?? framework;
    throw new errors.UserError("usage", `What the database ${JSON.stringify(database.name)} holds already is recorded by ${title} itself.`, "Use its own command for that, such as `alembic stamp`, `django migrate --fake` or `prisma migrate resolve`.");
}

// EXTERNAL MODULE: ./build/commands/choose-targets.js
var choose_targets = __webpack_require__(59370);
// EXTERNAL MODULE: ./build/commands/open-database.js + 10 modules
var open_database = __webpack_require__(46981);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(18743);
// EXTERNAL MODULE: ./build/doors/before-wasm.js
var before_wasm = __webpack_require__(66851);
// EXTERNAL MODULE: ./build/doors/bound-files.js
var bound_files = __webpack_require__(95627);
// EXTERNAL MODULE: ./build/doors/checkout.js
var checkout = __webpack_require__(69477);
// EXTERNAL MODULE: ./build/doors/command-line.js
var command_line = __webpack_require__(56459);
// EXTERNAL MODULE: ./build/doors/links.js
var links = __webpack_require__(72036);
// EXTERNAL MODULE: ./build/doors/local-configuration.js
var local_configuration = __webpack_require__(645);
// EXTERNAL MODULE: ./build/doors/table-sizes.js
var table_sizes = __webpack_require__(39382);
// EXTERNAL MODULE: ./build/doors/terminal.js
var terminal = __webpack_require__(57297);
;// CONCATENATED MODULE: ./build/doors/plan-command.js
/** `schema-release plan` on the command line. */





















const FORMATS = ["terminal", "json", "markdown"];
const planCommand = {
    usage: "plan [--repo DIR] [--database NAME] [--rev REV] [--target NAME…] --out FILE [--format FORMAT]",
    positionals: false,
    options: {
        repo: { type: "string", value: "DIR", help: "the repository, bare or not; default: the current folder" },
        database: { type: "string", value: "NAME", help: "which set of migrations; needless where there is one" },
        rev: { type: "string", value: "REV", help: "the revision to release; default: HEAD" },
        target: { type: "string", value: "NAME", help: "where it shall go; may be given several times", several: true },
        out: { type: "string", value: "FILE", help: "write the release here, such as release.json" },
        "plan-file": { type: "string", value: "FILE", help: "write the plan as JSON here, whatever the format of the output" },
        baseline: {
            type: "string",
            value: "ID",
            help: "print the SQL that records all up to this migration as applied, and ask no server",
        },
        statistics: { type: "string", value: "FILE", help: "table sizes measured elsewhere; the larger ones count" },
        config: { type: "string", value: "FILE", help: "use this configuration instead of the revision's" },
        format: { type: "string", value: "FORMAT", help: "default: terminal", allowed: FORMATS },
        color: { type: "string", value: "WHEN", help: "default: auto", allowed: ["auto", "always", "never"] },
        help: { type: "boolean", help: "show this" },
    },
    run,
};
async function run(line, publisher) {
    const folder = (0,command_line/* textOption */.vU)(line, "repo") ?? ".";
    const configuration = await (0,local_configuration/* readLocalConfiguration */.Y)((0,command_line/* textOption */.vU)(line, "config"));
    const revision = await (0,git_revision/* openGitRevision */.w)(folder, (0,command_line/* textOption */.vU)(line, "rev") ?? "HEAD");
    try {
        const opened = await (0,open_database/* openDatabaseSet */.w)({
            files: revision.files,
            configuration,
            database: (0,command_line/* textOption */.vU)(line, "database") ?? null,
            environment: { get: (name) => process.env[name], names: Object.keys(process.env) },
            sha256: sha256/* sha256 */.s,
            beforeWasm: before_wasm/* beforeWasm */.Y,
        });
        const baseline = (0,command_line/* textOption */.vU)(line, "baseline");
        if (baseline !== undefined) {
            process.stdout.write(writeBaseline(opened, baseline));
            return errors/* EXIT */.d.ok;
        }
        const report = await planFor(line, opened, { folder, commit: revision.commit });
        const bound = await writeOut(report, line);
        process.stdout.write(await render(report, formatOf(line), line));
        await publish(report, { line, bound }, publisher);
        return report.release === null ? errors/* EXIT */.d.no : errors/* EXIT */.d.ok;
    }
    finally {
        revision.close();
    }
}
async function planFor(line, opened, at) {
    const environment = process.env;
    const chosen = (0,choose_targets/* chooseTargets */.u)({
        options: opened.options,
        database: opened.database.name,
        names: (0,command_line/* listOption */.y8)(line, "target"),
        isSet: (variable) => (environment[variable] ?? "") !== "",
    });
    const targets = await Promise.all(chosen.map(async (options) => ({
        options,
        server: (0,server/* openServer */.C)({ environment, urlVariable: options.databaseUrlEnv, mustWrite: false }),
        environment: await (0,command_environment/* commandEnvironment */.J)({ environment, urlVariable: options.databaseUrlEnv, purpose: "command" }),
    })));
    const { plan } = await Promise.all(/* import() */[__webpack_require__.e(7340), __webpack_require__.e(4946), __webpack_require__.e(4199), __webpack_require__.e(4467)]).then(__webpack_require__.bind(__webpack_require__, 44467));
    return plan({
        opened,
        commit: at.commit,
        targets,
        statistics: await (0,table_sizes/* readSizes */.P)({ urlVariable: undefined, file: (0,command_line/* textOption */.vU)(line, "statistics"), writeTo: undefined }),
        run: (0,run_command.openRunCommand)({ root: (0,external_node_path_.resolve)(at.folder), environment }),
        clock: clock/* systemClock */.m,
        sha256: sha256/* sha256 */.s,
        tool: version/* VERSION */.x,
        openCheckout: (0,checkout/* checkoutAt */.G)(at.folder, environment),
    });
}
/** Answers what later jobs may know the files by. */
async function writeOut({ release, document }, line) {
    const bound = [];
    const file = (0,command_line/* textOption */.vU)(line, "out");
    if (release !== null && file !== undefined) {
        const { writeRelease } = await __webpack_require__.e(/* import() */ 2758).then(__webpack_require__.bind(__webpack_require__, 2758));
        const text = writeRelease(release);
        await write("release", { file, option: "--out", text });
        bound.push(...(0,bound_files/* bindFile */.a)(file, text));
    }
    const planFile = (0,command_line/* textOption */.vU)(line, "plan-file");
    if (planFile === undefined)
        return bound;
    const { renderPlanJson } = await __webpack_require__.e(/* import() */ 6450).then(__webpack_require__.bind(__webpack_require__, 76450));
    const text = renderPlanJson(document);
    await write("plan", { file: planFile, option: "--plan-file", text });
    return [...bound, ...(0,bound_files/* bindFile */.a)(planFile, text)];
}
async function write(what, { file, option, text }) {
    try {
        await (0,promises_.writeFile)(file, text);
    }
    catch (error) {
        const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
        throw new errors.UserError("usage", `The ${what} could not be written to ${JSON.stringify(file)} (${code}).`, `Give a path in a folder that exists after ${option}.`);
    }
}
async function publish(report, { line, bound }, publisher) {
    const { verdict, digest, backupRisk, migrations } = report.document;
    await publisher.outputs({
        verdict,
        pending: String(verdict === "planned"),
        digest: digest ?? "",
        "backup-risk": verdict === "planned" ? (backupRisk ?? "") : "",
        migrations: JSON.stringify(migrations.map(({ path }) => path)),
        bound: bound.join(","),
    });
    await publisher.summary(() => render(report, "markdown", line));
}
function formatOf(line) {
    return FORMATS.find((known) => known === (0,command_line/* textOption */.vU)(line, "format")) ?? "terminal";
}
/** Each format's renderer is loaded when it is wanted. */
async function render({ document, texts }, format, line) {
    switch (format) {
        case "terminal":
            return (await Promise.all(/* import() */[__webpack_require__.e(188), __webpack_require__.e(2764)]).then(__webpack_require__.bind(__webpack_require__, 92764))).renderPlanTerminal(document, {
                colour: (0,terminal/* wantsColour */.M)((0,command_line/* textOption */.vU)(line, "color"), process.stdout),
            });
        case "json":
            return (await __webpack_require__.e(/* import() */ 6450).then(__webpack_require__.bind(__webpack_require__, 76450))).renderPlanJson(document);
        case "markdown":
            return (await Promise.all(/* import() */[__webpack_require__.e(188), __webpack_require__.e(4665)]).then(__webpack_require__.bind(__webpack_require__, 44665))).renderPlanMarkdown(document, { texts: decode(texts), docs: links/* DOCS */.i });
    }
}
function decode(texts) {
    const utf8 = new TextDecoder();
    return new Map([...texts].map(([path, bytes]) => [path, utf8.decode(bytes)]));
}


/***/ }),

/***/ 39382:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ readSizes)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89984);
/** Where table sizes come from, as the command line says: a server or a file. */


/** Null where nothing was asked for. Throws `UserError`; no message holds the URL. */
async function readSizes({ urlVariable, file, writeTo }) {
    if (urlVariable !== undefined && file !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("usage", "--statistics was given together with --database-url-env.", "Give one of them.");
    if (writeTo !== undefined && urlVariable === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("usage", "--write-statistics has nothing to write.", "Give --database-url-env NAME as well.");
    if (file !== undefined)
        return readFrom(file);
    if (urlVariable === undefined)
        return null;
    const { readRelationSizes } = await Promise.all(/* import() */[__webpack_require__.e(3240), __webpack_require__.e(7839)]).then(__webpack_require__.bind(__webpack_require__, 47839));
    const sizes = await readRelationSizes(readVariable(urlVariable));
    if (writeTo !== undefined)
        await writeSizes(sizes, writeTo);
    return sizes;
}
function readVariable(name) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("usage", "--database-url-env takes the name of an environment variable.", "Put the URL into a variable, such as DATABASE_URL, and give its name: arguments can be seen by others.");
    }
    const url = process.env[name];
    if (url !== undefined && url !== "")
        return url;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("usage", `The environment variable ${name} is not set.`, "Set it to the URL of the database.");
}
async function readFrom(file) {
    const { parseStatistics } = await __webpack_require__.e(/* import() */ 3112).then(__webpack_require__.bind(__webpack_require__, 93112));
    let text;
    try {
        text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, "utf8");
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("usage", `The statistics ${JSON.stringify(file)} could not be read.`, "Give the path of a file after --statistics.");
    }
    return parseStatistics(text, file);
}
async function writeSizes(sizes, file) {
    const { formatStatistics } = await __webpack_require__.e(/* import() */ 3112).then(__webpack_require__.bind(__webpack_require__, 93112));
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, formatStatistics(sizes));
    }
    catch (error) {
        const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("usage", `The statistics could not be written to ${JSON.stringify(file)} (${code}).`, "Give a path that can be written.");
    }
}


/***/ })

};
;
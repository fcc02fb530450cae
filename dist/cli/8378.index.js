"use strict";
exports.id = 8378;
exports.ids = [8378,2758];
exports.modules = {

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

/***/ 24420:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ TEST_COMMANDS),
/* harmony export */   d: () => (/* binding */ TEST)
/* harmony export */ });
/* harmony import */ var _release_application_test_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3048);
/* harmony import */ var _command_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19571);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65032);
/* harmony import */ var _text_shapes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52394);
/** What `test:` may say of running the application with a release, as data. */




const TEST_COMMANDS = {
    "prepare-command": (0,_command_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .commandKey */ .B)("Puts an empty database as it is before the first migration, such as roles and extensions; run in the work tree of the release's commit.", 900),
    command: (0,_command_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .commandKey */ .B)("Tests the application against the database of `DATABASE_URL`; exit code 0 is a pass.", 1800),
};
const KNOWN_FLAKE = {
    kind: "mapping",
    what: "a known flake",
    keys: {
        output: {
            shape: _text_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .FLAKE_OUTPUT */ .Gf,
            required: true,
            description: "Text that the failing run prints, as it stands there.",
        },
        reason: { shape: _text_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .REASON */ .rh, required: true, description: "Why it is not the release's fault, or where it is tracked." },
    },
};
const TEST = {
    kind: "mapping",
    what: "tests with the application",
    keys: {
        ...TEST_COMMANDS,
        "application-environment": {
            shape: _text_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .ENVIRONMENT_NAME */ .YR,
            description: "GitHub environment that the application is deployed to; its last successful deployment is the application that runs now. No target has it, since a deployment of the schema would look like one of the application.",
            default: null,
            defaultMeans: "none",
        },
        required: {
            shape: {
                kind: "list",
                what: "a list of test cases",
                item: { kind: "choice", what: "a test case", values: _release_application_test_js__WEBPACK_IMPORTED_MODULE_3__/* .TEST_CASES */ .n },
                maxItems: _release_application_test_js__WEBPACK_IMPORTED_MODULE_3__/* .TEST_CASES */ .n.length,
            },
            description: "Cases without which a release stops.",
            default: _options_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_TEST_OPTIONS */ .wA.required,
            defaultMeans: _options_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_TEST_OPTIONS */ .wA.required.map((name) => `\`${name}\``).join(", "),
        },
        untested: {
            shape: { kind: "choice", what: "what happens to an untested release", values: ["stop", "go-on"] },
            description: "What happens when a required case cannot be tested.",
            default: _options_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_TEST_OPTIONS */ .wA.untested,
        },
        "known-flakes": {
            shape: { kind: "list", what: "a list of known flakes", item: KNOWN_FLAKE, maxItems: 100, distinct: "output" },
            description: "Failures that are known and not the release's: such a run is tried once more, and is listed with its reason.",
            default: [],
        },
    },
};


/***/ }),

/***/ 47205:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FG: () => (/* binding */ TARGET_OPTIONS),
/* harmony export */   be: () => (/* binding */ formatOf),
/* harmony export */   yY: () => (/* binding */ withTarget),
/* harmony export */   zR: () => (/* binding */ OUTPUT_OPTIONS)
/* harmony export */ });
/* unused harmony export TARGET_FORMATS */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _adapters_git_git_revision_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81421);
/* harmony import */ var _adapters_postgres_command_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30767);
/* harmony import */ var _adapters_postgres_server_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93240);
/* harmony import */ var _adapters_process_run_command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20474);
/* harmony import */ var _adapters_sha256_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3069);
/* harmony import */ var _commands_choose_target_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67471);
/* harmony import */ var _commands_open_database_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(46981);
/* harmony import */ var _before_wasm_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(66851);
/* harmony import */ var _command_line_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(56459);
/* harmony import */ var _local_configuration_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(645);
/* harmony import */ var _passed_variables_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(44481);
/** What `verify` and `status` both need of the world: a revision, a target, programs. */












const TARGET_FORMATS = ["terminal", "json", "markdown"];
function formatOf(line) {
    return TARGET_FORMATS.find((known) => known === (0,_command_line_js__WEBPACK_IMPORTED_MODULE_9__/* .textOption */ .vU)(line, "format")) ?? "terminal";
}
const TARGET_OPTIONS = {
    repo: { type: "string", value: "DIR", help: "the repository, bare or not; default: the current folder" },
    rev: { type: "string", value: "REV", help: "the revision whose migrations and configuration count; default: HEAD" },
    database: { type: "string", value: "NAME", help: "which set of migrations; needless where there is one" },
    target: { type: "string", value: "NAME", help: "which server; needless where there is one" },
};
const OUTPUT_OPTIONS = {
    config: { type: "string", value: "FILE", help: "use this configuration instead of the revision's" },
    format: { type: "string", value: "FORMAT", help: "default: terminal", allowed: TARGET_FORMATS },
    color: { type: "string", value: "WHEN", help: "default: auto", allowed: ["auto", "always", "never"] },
    help: { type: "boolean", help: "show this" },
};
/** Opens what the options say, and closes it when `use` has ended. `mustWrite` refuses read replicas; left out, they do. */
async function withTarget(line, use, { mustWrite = false } = {}) {
    const folder = (0,_command_line_js__WEBPACK_IMPORTED_MODULE_9__/* .textOption */ .vU)(line, "repo") ?? ".";
    const environment = process.env;
    const configuration = await (0,_local_configuration_js__WEBPACK_IMPORTED_MODULE_10__/* .readLocalConfiguration */ .Y)((0,_command_line_js__WEBPACK_IMPORTED_MODULE_9__/* .textOption */ .vU)(line, "config"));
    const revision = await (0,_adapters_git_git_revision_js__WEBPACK_IMPORTED_MODULE_1__/* .openGitRevision */ .w)(folder, (0,_command_line_js__WEBPACK_IMPORTED_MODULE_9__/* .textOption */ .vU)(line, "rev") ?? "HEAD");
    try {
        const opened = await (0,_commands_open_database_js__WEBPACK_IMPORTED_MODULE_7__/* .openDatabaseSet */ .w)({
            files: revision.files,
            configuration,
            database: (0,_command_line_js__WEBPACK_IMPORTED_MODULE_9__/* .textOption */ .vU)(line, "database") ?? null,
            environment: { get: (name) => environment[name], names: Object.keys(environment) },
            sha256: _adapters_sha256_js__WEBPACK_IMPORTED_MODULE_5__/* .sha256 */ .s,
            beforeWasm: _before_wasm_js__WEBPACK_IMPORTED_MODULE_8__/* .beforeWasm */ .Y,
        });
        const reach = async (name) => {
            const options = (0,_commands_choose_target_js__WEBPACK_IMPORTED_MODULE_6__/* .chooseTarget */ .b)({ options: opened.options, database: opened.database.name, name });
            return {
                options,
                server: (0,_adapters_postgres_server_js__WEBPACK_IMPORTED_MODULE_3__/* .openServer */ .C)({ environment, urlVariable: options.databaseUrlEnv, mustWrite }),
                environment: await (0,_adapters_postgres_command_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .commandEnvironment */ .J)({ environment, urlVariable: options.databaseUrlEnv, purpose: "command" }),
            };
        };
        const target = await reach((0,_command_line_js__WEBPACK_IMPORTED_MODULE_9__/* .textOption */ .vU)(line, "target") ?? null);
        const passed = (0,_passed_variables_js__WEBPACK_IMPORTED_MODULE_11__/* .passedTo */ .S)(target.options, opened.options, environment);
        const run = (0,_adapters_process_run_command_js__WEBPACK_IMPORTED_MODULE_4__.openRunCommand)({ root: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder), environment, passed });
        return await use({ opened, folder, commit: revision.commit, target, run, reach });
    }
    finally {
        revision.close();
    }
}


/***/ }),

/***/ 56877:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  testCommand: () => (/* binding */ testCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/adapters/clock.js
var clock = __webpack_require__(55766);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/adapters/git/git-process.js
var git_process = __webpack_require__(77223);
;// CONCATENATED MODULE: ./build/adapters/git/clean-tree.js
/** A commit as its own folder, for programs that shall see that commit and nothing else. */



/** A large repository takes its time. */
const TIMEOUT_MS = 900_000;
/** git reads what another one that makes a work tree of the same repository has not written yet. */
const IS_RACE = /failed to read \S*\/worktrees\//;
const MOST_ATTEMPTS = 5;
/** Hooks of the repository do not run. Throws `UserError` where git cannot do it. */
async function openCleanTree({ repository, commit, above }) {
    const folder = await (0,promises_.realpath)(await (0,promises_.mkdtemp)((0,external_node_path_.join)(above, "schema-release-tree-")));
    const git = (...args) => (0,git_process/* askGit */.gG)({ folder: repository, timeoutMs: TIMEOUT_MS }, ["-c", "core.hooksPath=/dev/null", "worktree", ...args]);
    const close = async () => {
        const removed = await git("remove", "--force", "--force", folder).catch(() => null);
        await (0,promises_.rm)(folder, { recursive: true, force: true }).catch(() => null);
        if (removed?.code !== 0)
            await git("prune").catch(() => null);
    };
    for (let attempt = 1;; attempt++) {
        const made = await git("add", "--quiet", "--detach", folder, commit);
        if (made.code === 0)
            break;
        if (attempt < MOST_ATTEMPTS && IS_RACE.test(made.stderr))
            continue;
        await close();
        throw (0,git_process/* explainGit */.y2)(made.stderr, repository);
    }
    return {
        folder,
        remove: async (paths) => {
            for (const path of paths)
                await removeFile(folder, path);
        },
        close,
    };
}
async function removeFile(root, path) {
    await (0,promises_.rm)((0,external_node_path_.join)(root, path));
    for (let folder = (0,external_node_path_.dirname)(path); folder !== "."; folder = (0,external_node_path_.dirname)(folder)) {
        const isEmpty = await (0,promises_.rmdir)((0,external_node_path_.join)(root, folder)).then(() => true, () => false);
        if (!isEmpty)
            return;
    }
}

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
// EXTERNAL MODULE: ./build/commands/open-database.js + 10 modules
var open_database = __webpack_require__(46981);
// EXTERNAL MODULE: ./build/change-set/visible.js
var visible = __webpack_require__(97667);
// EXTERNAL MODULE: ./build/database-port.js
var database_port = __webpack_require__(29668);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
;// CONCATENATED MODULE: ./build/commands/test/empty-database.js
/** Whether a database is one that nobody uses: what runs on it may do to it what it likes. */


/** What somebody made, besides what belongs to extensions. */
const OBJECTS = `
SELECT kind, name, count(*) OVER () AS total FROM (
  SELECT 1 AS rank, CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence' ELSE 'table' END AS kind,
    n.nspname || '.' || c.relname AS name, 'pg_catalog.pg_class'::regclass AS catalog, c.oid
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S') AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
  UNION ALL
  SELECT 2, 'function', n.nspname || '.' || p.proname, 'pg_catalog.pg_proc'::regclass, p.oid
  FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
  WHERE n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
  UNION ALL
  SELECT 3, 'type', n.nspname || '.' || t.typname, 'pg_catalog.pg_type'::regclass, t.oid
  FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
  WHERE t.typtype IN ('d', 'e', 'r') AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
  UNION ALL
  SELECT 4, 'schema', n.nspname, 'pg_catalog.pg_namespace'::regclass, n.oid
  FROM pg_catalog.pg_namespace n
  WHERE n.nspname NOT IN ('information_schema', 'public') AND n.nspname !~ '^pg_'
) AS o
WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = o.catalog AND d.objid = o.oid AND d.deptype = 'e')
ORDER BY rank, name LIMIT 3`;
/** Throws `UserError` where it is in use; `variable`: what said where it is. */
async function refuseUsedDatabase(server, variable) {
    const session = await server.connect("test");
    try {
        const rows = await session.query(OBJECTS);
        if (rows.length === 0)
            return;
        const shown = rows.map(({ kind, name }) => `${String(kind)} ${String(name)}`).join(", ");
        const more = Number(rows[0]?.["total"]) - rows.length;
        throw new errors.UserError("usage", `The database of ${variable} is not empty: it holds ${shown}${more > 0 ? ` and ${(0,visible/* count */.U9)(more, "more object")}` : ""}.`, "Tests change what they find, so give an empty database that nobody needs, such as a service container of the job.");
    }
    finally {
        await session.close();
    }
}

;// CONCATENATED MODULE: ./build/commands/test/test-request.js

/** What programs are told besides where the database is. */
function testVariables({ environment, case: name, release }) {
    return {
        ...environment,
        SCHEMA_RELEASE_TEST: name,
        SCHEMA_RELEASE_DATABASE: release.database,
        SCHEMA_RELEASE_DIGEST: release.digest,
        SCHEMA_RELEASE_COMMIT: release.commit,
    };
}
/** Throws `UserError` (`outside`) where there is no such program on this machine. */
async function runProgram(program, tree, request) {
    const { command, timeoutSeconds, onLine } = program;
    const { signal } = request;
    try {
        return await tree.run({ command, timeoutSeconds, environment: testVariables(request), signal, onLine });
    }
    catch (error) {
        throw asOutside(error);
    }
}
/** A program that is missing here is no mistake of the configuration. */
function asOutside(error) {
    return error instanceof errors.UserError && error.code === "configuration"
        ? new errors.UserError("outside", error.message, error.hint)
        : error;
}
/** How a program ended that was to end with 0, to follow its name. */
function howEnded({ exitCode, signal, timedOut }, { timeoutSeconds }) {
    if (timedOut)
        return `did not end within ${timeoutSeconds} s`;
    return exitCode === null ? `ended by ${signal ?? "a signal"}` : `ended with exit code ${exitCode}`;
}

// EXTERNAL MODULE: ./build/deploy/apply/apply-release.js + 21 modules
var apply_release = __webpack_require__(30539);
// EXTERNAL MODULE: ./build/deploy/settings.js
var settings = __webpack_require__(86);
// EXTERNAL MODULE: ./build/fingerprint/read-fingerprint.js + 7 modules
var read_fingerprint = __webpack_require__(77340);
;// CONCATENATED MODULE: ./build/commands/test/test-schema.js
/** The schema that an application is tested on: an empty database, the team's preparation, and the migrations of the case. */






/** Of the release's commit in `head`. Throws `DatabaseError` where the server is away, `UserError` where a program is. */
async function makeSchema(request, head) {
    const { release } = request;
    // So an application that migrates by itself cannot bring in what it is tested without.
    if (isOld(request))
        await head.remove(release.migrations.map(({ path }) => path));
    const stopped = (await prepare(request, head)) ?? (await migrate(request, head));
    return stopped ?? { fingerprint: await readSchemaDigest(request, head) };
}
function migrate(request, head) {
    const { native, command } = request.opened;
    return native === null ? applyByTool(request, head, command) : applyNatively(request, native);
}
/** Paths of the release that are applied: after a test on the old schema there must be none. */
async function listApplied(request, head) {
    const pending = new Set((await readHistory(request, head)).pending.map(({ path }) => path));
    return request.release.migrations.map(({ path }) => path).filter((path) => !pending.has(path));
}
function isOld(request) {
    return request.case === "head-on-old";
}
/** Null when the database is prepared. */
async function prepare(request, head) {
    const { prepareCommand } = request.options;
    if (prepareCommand === null)
        return null;
    request.onProgress({ kind: "note", text: "The database is prepared." });
    const onLine = (text) => request.onProgress({ kind: "note", text });
    const outcome = await runProgram({ ...prepareCommand, onLine }, head, request);
    if (outcome.exitCode === 0)
        return null;
    return {
        failed: `The prepare-command ${howEnded(outcome, prepareCommand)}.`,
        output: lastLines(`${outcome.stdout}\n${outcome.stderr}`),
    };
}
const KEPT_LINES = 30;
function lastLines(text) {
    return text.trimEnd().split("\n").slice(-KEPT_LINES).join("\n").trim();
}
/** Null when all is applied that the case wants. */
async function applyNatively(request, set) {
    const { release, server, clock, signal, onProgress } = request;
    const left = new Set(isOld(request) ? release.migrations.map(({ path }) => path) : []);
    const read = async (session) => withoutPaths(await set.readHistory(session), left);
    const whole = await withSession(request, (session) => set.readHistory(session));
    const [problem] = whole.problems;
    if (problem !== undefined)
        return { failed: problem.message, output: problem.remedy };
    const again = whole.pending.find(({ path, repeatable }) => repeatable && left.has(path));
    if (again !== undefined)
        return { impossible: `${again.path} runs again whenever it changes, and how it was before the release is not known.` };
    const migrations = withoutPaths(whole, left).pending.map(({ id, path, sha256 }) => ({
        id,
        path,
        sha256,
        backupRisk: "nightly",
        predicted: null,
    }));
    const result = await (0,apply_release/* applyRelease */.Y)({
        server,
        set: { ...set, readHistory: read },
        release: { digest: release.digest, database: release.database, migrations },
        predictions: new Map(),
        settings: settings/* DEFAULT_APPLY_SETTINGS */.F,
        clock,
        signal,
        onProgress,
        mayStart: () => Promise.resolve(true),
    });
    if (result.outcome === "applied" || result.outcome === "nothing-to-do")
        return null;
    const failed = result.migrations.find(({ failure }) => failure !== null);
    if (failed === undefined)
        return { failed: result.because };
    const { message = "", line = null } = failed.failure ?? {};
    return { failed: `The migration ${failed.path}${line === null ? "" : `:${line}`} failed: ${message}` };
}
function withoutPaths(state, left) {
    return { ...state, pending: state.pending.filter(({ path }) => !left.has(path)) };
}
async function applyByTool(request, head, command) {
    const { onProgress, signal } = request;
    onProgress({ kind: "note", text: "The team's own tool applies the migrations." });
    try {
        const run = (given) => head.run({ ...given, signal, onLine: (text) => onProgress({ kind: "note", text }) });
        await command.deploy(run, testVariables(request));
    }
    catch (error) {
        if (error instanceof errors.UserError && error.code === "outside")
            return { failed: error.message, output: error.hint };
        throw asOutside(error);
    }
    const { pending, problems } = await readHistory(request, head);
    const released = new Set(request.release.migrations.map(({ path }) => path));
    const problem = problems.find(({ path }) => path === null || !isOld(request) || !released.has(path));
    if (problem !== undefined)
        return { failed: `The history has a problem. ${problem.message}` };
    const lacking = pending.map(({ path }) => path).filter((path) => !isOld(request) || !released.has(path));
    if (lacking.length > 0)
        return { failed: `The tool ended well, but its history lacks ${(0,visible/* listPaths */.Pe)(lacking)}.` };
    const kept = isOld(request) ? [...released].filter((path) => !pending.some((one) => one.path === path)) : [];
    return kept.length > 0 ? { impossible: `The tool applied ${(0,visible/* listPaths */.Pe)(kept)} without the file.` } : null;
}
async function readHistory(request, head) {
    const { native, command } = request.opened;
    return withSession(request, (session) => native === null ? command.readHistory(head.run, testVariables(request), session) : native.readHistory(session));
}
async function readSchemaDigest(request, head) {
    const { table } = await readHistory(request, head);
    const scope = { ignore: request.opened.database.fingerprintIgnore, historyTables: [table] };
    return withSession(request, async (session) => (await (0,read_fingerprint/* readFingerprint */.b)(session, scope, request.sha256)).digest);
}
async function withSession({ server }, use) {
    const session = await server.connect("test");
    try {
        return await use(session);
    }
    finally {
        await session.close();
    }
}

;// CONCATENATED MODULE: ./build/commands/test/test-release.js
/** `test`: the application on the schema before or after a release, on a database that nobody needs. */






/**
 * Throws `UserError` for a release of another commit and for a database that is in use, `DatabaseError` where the server is away. What
 * migrations and programs do is an answer.
 */
async function testRelease(request) {
    const untested = untestedBecause(request);
    if (untested !== null)
        return documentOf(request, { outcome: "not-tested", because: untested });
    refuseOtherRelease(request);
    await refuseUsedDatabase(request.server, request.urlVariable);
    const learnt = await withTree(request, request.head, (head) => testOn(request, head));
    if (!request.signal.aborted)
        return documentOf(request, learnt);
    return documentOf(request, { ...learnt, outcome: "not-tested", because: "The run was told to end before the tests did." });
}
function untestedBecause({ command, case: name, deployed }) {
    if (command === null)
        return "No test command is configured (test.command in .github/schema-release.yml).";
    return name === "deployed-on-new" && "because" in deployed ? deployed.because : null;
}
function refuseOtherRelease({ release, opened, head, sha256 }) {
    const files = new Map(opened.files.map(({ path, bytes }) => [path, bytes]));
    const other = release.migrations.filter(({ path, sha256: expected }) => {
        const bytes = files.get(path);
        return bytes === undefined || sha256(bytes) !== expected;
    });
    if (other.length === 0)
        return;
    throw new errors.UserError("usage", `At ${head} ${(0,visible/* listPaths */.Pe)(other.map(({ path }) => path))} is not what the release holds.`, `Give the commit that it was planned at: --rev ${release.commit}.`);
}
async function testOn(request, head) {
    const schema = await makeSchema(request, head);
    if ("failed" in schema)
        return { outcome: "failed", because: schema.failed, output: schema.output ?? "" };
    if ("impossible" in schema)
        return { outcome: "not-tested", because: schema.impossible };
    const { deployed } = request;
    const isHead = request.case !== "deployed-on-new" || "because" in deployed;
    const application = isHead ? request.head : deployed.commit;
    const learnt = isHead ? await runTests(request, head) : await withTree(request, application, (tree) => runTests(request, tree));
    const brought = request.case === "head-on-old" ? await listBrought(request, head) : [];
    const seen = { ...learnt, application, fingerprint: schema.fingerprint };
    if (brought.length === 0)
        return seen;
    const because = `The tests applied ${(0,visible/* listPaths */.Pe)(brought)} themselves, so they did not run on the schema before.`;
    return { ...seen, outcome: "not-tested", because, flake: null };
}
/** What the tests left of the history is theirs: one that cannot be read says nothing. */
async function listBrought(request, head) {
    try {
        return await listApplied(request, head);
    }
    catch (error) {
        if (error instanceof database_port/* DatabaseError */.a || error instanceof errors.UserError)
            return [];
        throw error;
    }
}
/** What is tested, to follow "the tests of". */
const WHAT = {
    "deployed-on-new": "the application that runs now, on the schema after the release",
    "head-on-new": "the application of the release's commit, on the schema after the release",
    "head-on-old": "the application of the release's commit, on the schema before the release",
};
async function runTests(request, tree) {
    const what = `The tests of ${WHAT[request.case]}`;
    const first = await runOnce(request, tree);
    if (first.exitCode === 0)
        return { ...first, outcome: "passed", because: `${what}, passed.` };
    const flake = request.signal.aborted ? null : findFlake(request.options.knownFlakes, first.text);
    if (flake === null)
        return { ...first, outcome: "failed", because: `${what}, ${first.how}.` };
    request.onProgress({
        kind: "note",
        text: `They ${first.how}, as a known flake does; they are tried once more on this database.`,
    });
    const second = await runOnce(request, tree);
    const durationMs = first.durationMs + second.durationMs;
    if (second.exitCode !== 0)
        return { ...second, durationMs, outcome: "failed", because: `${what}, ${second.how}, at the second try as at the first.` };
    return { ...second, durationMs, outcome: "passed", because: `${what}, passed at the second try.`, flake };
}
/** Lines of output that a record keeps, and characters of a line. */
const test_release_KEPT_LINES = 60;
const KEPT_CHARACTERS = 500;
async function runOnce(request, tree) {
    const { command, onProgress } = request;
    if (command === null)
        throw new Error("There is no test command.");
    const last = [];
    const onLine = (line) => {
        last.push((0,visible/* cutMiddle */.it)(line, KEPT_CHARACTERS));
        if (last.length > test_release_KEPT_LINES)
            last.shift();
        onProgress({ kind: "note", text: line });
    };
    onProgress({ kind: "note", text: `The application is tested (${request.case}).` });
    const outcome = await runProgram({ ...command, onLine }, tree, request);
    return {
        exitCode: outcome.exitCode,
        timedOut: outcome.timedOut,
        durationMs: Math.round(outcome.durationMs),
        output: last.join("\n"),
        how: howEnded(outcome, command),
        text: `${outcome.stdout}\n${outcome.stderr}`,
    };
}
function findFlake(flakes, text) {
    return flakes.find(({ output }) => text.includes(output)) ?? null;
}
async function withTree({ openTree }, commit, use) {
    const tree = await openTree(commit);
    try {
        return await use(tree);
    }
    finally {
        await tree.close();
    }
}
function documentOf({ case: name, release, options }, learnt) {
    const required = options.required.includes(name);
    return {
        version: 1,
        case: name,
        outcome: learnt.outcome,
        because: learnt.because,
        required,
        stops: required && stopsWith(learnt.outcome, options.untested),
        digest: release.digest,
        application: learnt.application ?? null,
        flake: learnt.flake ?? null,
        exitCode: learnt.exitCode ?? null,
        timedOut: learnt.timedOut ?? false,
        durationMs: learnt.durationMs ?? 0,
        output: learnt.output ?? "",
        fingerprint: learnt.fingerprint ?? null,
    };
}
function stopsWith(outcome, untested) {
    return outcome === "failed" || (outcome === "not-tested" && untested === "stop");
}

// EXTERNAL MODULE: ./build/config/test-shape.js
var test_shape = __webpack_require__(24420);
// EXTERNAL MODULE: ./build/release/application-test.js
var application_test = __webpack_require__(3048);
// EXTERNAL MODULE: ./build/release/read-release.js
var read_release = __webpack_require__(96065);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(94963);
// EXTERNAL MODULE: ./build/doors/before-wasm.js
var before_wasm = __webpack_require__(66851);
// EXTERNAL MODULE: ./build/doors/command-line.js
var command_line = __webpack_require__(56459);
// EXTERNAL MODULE: ./build/doors/local-configuration.js
var local_configuration = __webpack_require__(645);
// EXTERNAL MODULE: ./build/doors/passed-variables.js
var passed_variables = __webpack_require__(44481);
// EXTERNAL MODULE: ./build/doors/progress-lines.js
var progress_lines = __webpack_require__(39028);
// EXTERNAL MODULE: ./build/doors/stop-signal.js
var stop_signal = __webpack_require__(84518);
// EXTERNAL MODULE: ./build/doors/target-door.js
var target_door = __webpack_require__(47205);
// EXTERNAL MODULE: ./build/doors/terminal.js
var terminal = __webpack_require__(57297);
// EXTERNAL MODULE: ./build/doors/write-document.js
var write_document = __webpack_require__(73318);
;// CONCATENATED MODULE: ./build/doors/test-command.js
/** `schema-release test`: the application with a release, on an empty database. */

























const testCommand = {
    usage: "test --case CASE --release FILE [--repo DIR] [--rev REV] [--deployed-ref REV] [--test-command LINE] [--out FILE]",
    positionals: false,
    options: {
        case: { type: "string", value: "CASE", help: "which application on which schema", allowed: application_test/* TEST_CASES */.n },
        release: { type: "string", value: "FILE", help: "what `plan` wrote" },
        repo: { type: "string", value: "DIR", help: "the repository, bare or not; default: the current folder" },
        rev: { type: "string", value: "REV", help: "the release's commit; default: HEAD" },
        "deployed-ref": { type: "string", value: "REV", help: "the application that runs now, for deployed-on-new" },
        "test-command": { type: "string", value: "LINE", help: "a line for bash instead of the configuration's test.command" },
        "database-url-env": {
            type: "string",
            value: "NAME",
            help: "variable with the URL of an EMPTY database; default: DATABASE_URL, else PG*",
        },
        out: { type: "string", value: "FILE", help: "write the result here, as JSON" },
        ...target_door/* OUTPUT_OPTIONS */.zR,
    },
    run,
};
async function run(line, publisher) {
    const name = readCase(line);
    const release = await openRelease((0,command_line/* textOption */.vU)(line, "release") ?? "");
    if (release === null)
        return errors/* EXIT */.d.no;
    const folder = (0,command_line/* textOption */.vU)(line, "repo") ?? ".";
    const environment = process.env;
    const configuration = await (0,local_configuration/* readLocalConfiguration */.Y)((0,command_line/* textOption */.vU)(line, "config"));
    const revision = await (0,git_revision/* openGitRevision */.w)(folder, filled(line, "rev") ?? "HEAD");
    const stop = (0,stop_signal/* stopOnSignals */.Z)();
    try {
        const opened = await (0,open_database/* openDatabaseSet */.w)({
            files: revision.files,
            configuration,
            database: release.database,
            environment: { get: (variable) => environment[variable], names: Object.keys(environment) },
            sha256: sha256/* sha256 */.s,
            beforeWasm: before_wasm/* beforeWasm */.Y,
        });
        const urlVariable = filled(line, "database-url-env") ?? "DATABASE_URL";
        const progress = (0,progress_lines/* openProgress */.m)(process.stderr, false);
        const document = await testRelease({
            case: name,
            release,
            opened,
            options: opened.options.test,
            command: commandOf(line, opened.options.test),
            head: revision.commit,
            deployed: await findDeployed(folder, filled(line, "deployed-ref")),
            ...(await connect(urlVariable)),
            openTree: (commit) => openTree({ folder, commit, opened, urlVariable }),
            clock: clock/* systemClock */.m,
            sha256: sha256/* sha256 */.s,
            signal: stop.signal,
            onProgress: (event) => progress.show(event.kind === "note" ? { kind: "note", text: (0,report_escape/* guardLines */.F)(event.text) } : event),
        });
        await publish(document, line, publisher);
        return document.stops ? errors/* EXIT */.d.no : errors/* EXIT */.d.ok;
    }
    finally {
        stop.dispose();
        revision.close();
    }
}
/** An input of the action that nobody gave is empty. */
function filled(line, option) {
    const value = (0,command_line/* textOption */.vU)(line, option)?.trim();
    return value === "" ? undefined : value;
}
function readCase(line) {
    const name = application_test/* TEST_CASES */.n.find((known) => known === (0,command_line/* textOption */.vU)(line, "case"));
    if (name !== undefined)
        return name;
    throw new errors.UserError("usage", "test needs --case.", `Give --case: ${application_test/* TEST_CASES */.n.join(", ")}.`);
}
/** Null when what is in it cannot be trusted: said, and the answer is no. */
async function openRelease(file) {
    if (file === "")
        throw new errors.UserError("usage", "test needs --release.", "Give --release: what `schema-release plan --out` wrote.");
    const bytes = await (0,promises_.readFile)(file).catch((error) => {
        const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
        throw new errors.UserError("usage", `${JSON.stringify(file)} could not be read (${code}).`, "Give the path of a file after --release.");
    });
    const read = (0,read_release/* readRelease */.i)(bytes, sha256/* sha256 */.s);
    if ("release" in read)
        return read.release;
    process.stderr.write(`schema-release: ${JSON.stringify(file)}: ${read.problem}\n${read.remedy}\n`);
    return null;
}
/** A line of the workflow's author is read by a shell, which ends with the first command that fails. */
function commandOf(line, { command }) {
    const given = filled(line, "test-command");
    if (given === undefined)
        return command;
    const timeoutSeconds = command?.timeoutSeconds ?? test_shape/* TEST_COMMANDS */.I.command.timeoutSeconds;
    return { command: ["bash", "-eo", "pipefail", "-c", given], timeoutSeconds };
}
async function findDeployed(folder, ref) {
    if (ref === undefined)
        return {
            because: "Which application runs now is not known: no --deployed-ref, and no deployment to test.application-environment.",
        };
    try {
        const revision = await (0,git_revision/* openGitRevision */.w)(folder, ref);
        revision.close();
        return { commit: revision.commit };
    }
    catch (error) {
        if (!(error instanceof errors.UserError) || error.code !== "unknown-revision")
            throw error;
        return { because: `The commit ${ref} of the application that runs now is not in this clone; check out with fetch-depth: 0.` };
    }
}
async function connect(urlVariable) {
    const where = { environment: process.env, urlVariable };
    const environment = await (0,command_environment/* commandEnvironment */.J)({ ...where, purpose: "test" });
    return { server: (0,server/* openServer */.C)(where), urlVariable, environment };
}
async function openTree({ folder, commit, opened, urlVariable }) {
    const environment = process.env;
    const tree = await openCleanTree({ repository: folder, commit, above: environment["RUNNER_TEMP"] ?? (0,external_node_os_.tmpdir)() });
    const passed = (0,passed_variables/* passedToTests */.J)(opened.options, urlVariable, environment);
    return { run: (0,run_command.openRunCommand)({ root: tree.folder, environment, passed }), remove: tree.remove, close: tree.close };
}
async function publish(document, line, publisher) {
    process.stdout.write(await render(document, line));
    await (0,write_document/* writeDocument */.f)("result", filled(line, "out"), toJson(document));
    await publisher.outputs({ outcome: document.outcome, digest: document.digest });
    await publisher.summary(async () => (await __webpack_require__.e(/* import() */ 4246).then(__webpack_require__.bind(__webpack_require__, 4246))).renderTestMarkdown(document));
}
async function render(document, line) {
    const format = (0,target_door/* formatOf */.be)(line);
    if (format === "json")
        return toJson(document);
    const { renderTestMarkdown, renderTestTerminal } = await __webpack_require__.e(/* import() */ 4246).then(__webpack_require__.bind(__webpack_require__, 4246));
    if (format === "markdown")
        return renderTestMarkdown(document);
    return renderTestTerminal(document, { colour: (0,terminal/* wantsColour */.M)((0,command_line/* textOption */.vU)(line, "color"), process.stdout) });
}
function toJson(document) {
    return `${JSON.stringify(document, null, 2)}\n`;
}


/***/ }),

/***/ 73318:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ writeDocument)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89984);
/** Files that a command writes beside its output. */


/** To the file of `--out`; nothing without one. Throws `UserError` where it cannot be written. */
async function writeDocument(what, file, text) {
    if (file === undefined)
        return;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, text);
    }
    catch (error) {
        const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("usage", `The ${what} could not be written to ${JSON.stringify(file)} (${code}).`, "Give a path in a folder that exists after --out.");
    }
}


/***/ }),

/***/ 3048:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ TEST_CASES),
/* harmony export */   o: () => (/* binding */ orderSeen)
/* harmony export */ });
/** The release run with the application (JSON `test`, version 1): one case, one file `test-CASE.json`. */
/**
 * - `deployed-on-new`: the application that runs now, on the schema after the release: may the change be applied?
 * - `head-on-new`: the application of the released commit, on the schema after the release
 * - `head-on-old`: the application of the released commit, on the schema before: may the change be taken back?
 */
const TEST_CASES = ["deployed-on-new", "head-on-new", "head-on-old"];
/** Source: the ADR, "run and tested with the application". A case that was not tested leaves the order unknown. */
function orderSeen(tests) {
    const outcomeOf = (name) => tests.find((test) => test.case === name)?.outcome ?? "not-tested";
    const [applied, head, back] = TEST_CASES.map(outcomeOf);
    if (head === "failed")
        return "neither";
    if (applied === "not-tested" || back === "not-tested" || head === "not-tested")
        return "not-known";
    if (applied === "passed")
        return back === "passed" ? "either" : "schema-first";
    return back === "passed" ? "application-first" : "neither";
}


/***/ }),

/***/ 28554:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ NotCanonical),
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** JSON of which every program makes the same bytes (RFC 8785), so that a digest of it means the value and not its spelling. */
/** A value that has no canonical form. */
class NotCanonical extends Error {
    name = "NotCanonical";
}
/**
 * Keys in the order of their UTF-16 code units, no white space, numbers and texts as JSON.stringify writes them (which is what the RFC
 * prescribes). Throws `NotCanonical` for NaN, infinities and lone surrogates.
 */
function canonicalJson(value) {
    if (typeof value === "string")
        return canonicalText(value);
    if (typeof value === "number") {
        if (!Number.isFinite(value))
            throw new NotCanonical("Only finite numbers have a canonical form");
        return JSON.stringify(value);
    }
    if (value === null || typeof value === "boolean")
        return String(value);
    if (isList(value))
        return `[${value.map(canonicalJson).join(",")}]`;
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${canonicalText(key)}:${canonicalJson(inner)}`).join(",")}}`;
}
function isList(value) {
    return Array.isArray(value);
}
function canonicalText(text) {
    if (/\p{Surrogate}/u.test(text))
        throw new NotCanonical("A text with half a character has no canonical form");
    return JSON.stringify(text);
}


/***/ }),

/***/ 27141:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ sealOf),
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28554);
/** What identifies a release, and what shows that its file was altered. */

/** `sha256:` and 64 hexadecimal digits, of exactly `database`, `framework`, `placeholders` and each migration's `id`, `path` and `sha256`. */
function digestOf({ database, framework, placeholders, migrations }, sha256) {
    const content = {
        database,
        framework,
        placeholders: { ...placeholders },
        migrations: migrations.map(({ id, path, sha256: hash }) => ({ id, path, sha256: hash })),
    };
    return `sha256:${sha256((0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(content))}`;
}
/** Of all that a release says but the seal itself. */
function sealOf(release, sha256) {
    const { seal: _, ...rest } = { ...release, seal: "" };
    return `sha256:${sha256((0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(toJson(rest)))}`;
}
function toJson(value) {
    const json = JSON.parse(JSON.stringify(value));
    return json;
}


/***/ }),

/***/ 51028:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BA: () => (/* binding */ MOMENT),
/* harmony export */   Dh: () => (/* binding */ DIGEST),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   T1: () => (/* binding */ pattern),
/* harmony export */   Tp: () => (/* binding */ parseDocument),
/* harmony export */   Xd: () => (/* binding */ orNull),
/* harmony export */   YW: () => (/* binding */ Wrong),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   aD: () => (/* binding */ SHA256),
/* harmony export */   g1: () => (/* binding */ record),
/* harmony export */   gI: () => (/* binding */ PATH),
/* harmony export */   og: () => (/* binding */ isRepositoryPath),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   vj: () => (/* binding */ amount),
/* harmony export */   zI: () => (/* binding */ refuseOtherVersion)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/** Reads JSON documents that come from elsewhere: unknown values -> typed ones, or the first thing that is wrong with its place. */

/** Where and what, such as `migrations[2].path is no text`, on one line with nothing invisible. */
class Wrong extends Error {
    name = "Wrong";
}
const text = (value, place) => {
    if (typeof value !== "string")
        throw new Wrong(`${place} is no text`);
    return value;
};
const flag = (value, place) => {
    if (typeof value !== "boolean")
        throw new Wrong(`${place} is neither true nor false`);
    return value;
};
const amount = (value, place) => {
    if (typeof value !== "number" || !Number.isFinite(value))
        throw new Wrong(`${place} is no number`);
    return value;
};
function pattern(source, what) {
    return (value, place) => {
        const found = text(value, place);
        if (!source.test(found))
            throw new Wrong(`${place} is no ${what}`);
        return found;
    };
}
function choice(values) {
    return (value, place) => {
        const found = values.find((one) => one === value);
        if (found === undefined)
            throw new Wrong(`${place} is none of ${values.join(", ")}`);
        return found;
    };
}
function orNull(reader) {
    return (value, place) => (value === null ? null : reader(value, place));
}
function list(reader, most = 10_000) {
    return (value, place) => {
        if (!Array.isArray(value))
            throw new Wrong(`${place} is no list`);
        if (value.length > most)
            throw new Wrong(`${place} has more than ${most} entries`);
        return value.map((item, index) => reader(item, `${place}[${index}]`));
    };
}
/** Names to values, such as placeholders. */
function table(reader) {
    return (value, place) => Object.fromEntries(Object.entries(mapping(value, place)).map(([key, inner]) => [
        key,
        reader(inner, `${place}.${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .Xm)(key), 60)}`),
    ]));
}
/** Properties that are not among `fields` are passed over. */
function record(fields) {
    const readers = Object.entries(fields);
    return (value, place) => {
        const found = mapping(value, place);
        const read = readers.map(([key, reader]) => {
            const inner = place === "" ? key : `${place}.${key}`;
            if (!Object.hasOwn(found, key))
                throw new Wrong(`${inner} is missing`);
            return [key, reader(found[key], inner)];
        });
        // Each key was read by its own reader.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        return Object.fromEntries(read);
    };
}
function mapping(value, place) {
    if (typeof value !== "object" || value === null || Array.isArray(value))
        throw new Wrong(`${place === "" ? "The document" : place} is no object`);
    return Object.fromEntries(Object.entries(value));
}
const SHA256 = pattern(/^[0-9a-f]{64}$/, "SHA-256 in hexadecimal");
const DIGEST = pattern(/^sha256:[0-9a-f]{64}$/, "digest (sha256: and 64 hexadecimal digits)");
/** ISO 8601 in UTC, as every time in our documents. */
const MOMENT = pattern(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z$/, "time in UTC (ISO 8601)");
/** A path of a repository: relative, without steps upwards, backslashes, NUL and half characters. Otherwise a name is a name. */
const PATH = (value, place) => {
    const path = text(value, place);
    if (!isRepositoryPath(path))
        throw new Wrong(`${place} is no path below the repository`);
    return path;
};
function isRepositoryPath(path) {
    const isPlain = path.length <= 4096 && !/[\0\\\p{Surrogate}]|^[A-Za-z]:/u.test(path);
    return isPlain && path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}
const MOST_BYTES = 20_000_000;
/** Bytes -> text and JSON; throws `Wrong`. A byte order mark is no JSON. */
function parseDocument(bytes) {
    if (bytes.length > MOST_BYTES)
        throw new Wrong("The document is larger than 20 MB");
    try {
        const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
        const value = JSON.parse(text);
        return { text, value };
    }
    catch {
        throw new Wrong("The document is no JSON");
    }
}
/** The version comes first: of another one nothing else can be said. */
function refuseOtherVersion(value, what) {
    const version = typeof value === "object" && value !== null && "version" in value ? value.version : undefined;
    if (version === 1)
        return;
    if (typeof version === "number" && version > 1)
        throw new Wrong(`This is version ${version} of ${what}, made by a newer schema-release; this one reads version 1`);
    throw new Wrong(`This is not ${what}: it has no version 1`);
}


/***/ }),

/***/ 99713:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readIsoMoment),
/* harmony export */   h: () => (/* binding */ toIsoMoment)
/* harmony export */ });
/** Writes and reads the times of our documents, ISO 8601 in UTC. The middle has no clock and no calendar of its own. */
const MOMENT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,3})\d*)?Z$/;
/** ISO 8601 in UTC -> milliseconds since 1970; null where it is no time. Days as in H. Hinnant, "chrono-compatible low-level date algorithms". */
function readIsoMoment(text) {
    const parts = MOMENT.exec(text);
    if (parts === null)
        return null;
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map(Number);
    if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 60)
        return null;
    // Years begin in March, so that a leap day is the last of its year.
    const shifted = month > 2 ? year : year - 1;
    const era = Math.floor(shifted / 400);
    const yearOfEra = shifted - era * 400;
    const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
    const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
    const days = era * 146_097 + dayOfEra - 719_468;
    return (((days * 24 + hour) * 60 + minute) * 60 + second) * 1000 + Number((parts[7] ?? "").padEnd(3, "0"));
}
/** `milliseconds` since 1970, from 0 to the year 9999. Days to a date as in H. Hinnant, "chrono-compatible low-level date algorithms". */
function toIsoMoment(milliseconds) {
    const whole = Math.max(0, Math.floor(milliseconds));
    const shifted = Math.floor(whole / 86_400_000) + 719_468;
    const era = Math.floor(shifted / 146_097);
    const dayOfEra = shifted - era * 146_097;
    const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
    const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
    // Months are counted from March.
    const month = Math.floor((5 * dayOfYear + 2) / 153);
    const day = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
    const year = era * 400 + yearOfEra + (month >= 10 ? 1 : 0);
    const time = whole % 86_400_000;
    const date = `${pad(year, 4)}-${pad(month < 10 ? month + 3 : month - 9, 2)}-${pad(day, 2)}`;
    const clock = [Math.floor(time / 3_600_000), Math.floor(time / 60_000) % 60, Math.floor(time / 1000) % 60];
    return `${date}T${clock.map((part) => pad(part, 2)).join(":")}.${pad(time % 1000, 3)}Z`;
}
function pad(value, digits) {
    return String(value).padStart(digits, "0");
}


/***/ }),

/***/ 91727:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I3: () => (/* binding */ PREDICTION),
/* harmony export */   YM: () => (/* binding */ LOCK),
/* harmony export */   yX: () => (/* binding */ RISK)
/* harmony export */ });
/* harmony import */ var _risk_assessment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13389);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51028);


const RISK = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(_risk_assessment_js__WEBPACK_IMPORTED_MODULE_1__/* .BACKUP_RISKS */ .QH);
const LOCK = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ relation: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, mode: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq });
const PREDICTION = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ backupRisk: RISK, locks: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(LOCK), rewrites: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) });


/***/ }),

/***/ 60812:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ RELEASE)
/* harmony export */ });
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51028);
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91727);
/** What `release.json` holds, in the order in which it is written. */


/** Values as they are, in the order of their keys; anything else that they hold is left out. Throws `Wrong`. */
const RELEASE = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({
    version: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)([1]),
    digest: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .DIGEST */ .Dh,
    database: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    framework: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    placeholders: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD),
    backupRisk: _parts_js__WEBPACK_IMPORTED_MODULE_1__/* .RISK */ .yX,
    migrations: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ id: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, path: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .PATH */ .gI, sha256: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD, backupRisk: _parts_js__WEBPACK_IMPORTED_MODULE_1__/* .RISK */ .yX, predicted: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)(_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .PREDICTION */ .I3) })),
    commit: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .pattern */ .T1)(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, "full commit id"),
    targets: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ name: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, hostHash: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD, applied: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq), fingerprint: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .DIGEST */ .Dh })),
    plannedAt: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .MOMENT */ .BA,
    tool: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    seal: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .DIGEST */ .Dh,
});


/***/ }),

/***/ 2758:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ sealRelease),
/* harmony export */   writeRelease: () => (/* binding */ writeRelease)
/* harmony export */ });
/* harmony import */ var _risk_assessment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13389);
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89984);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27141);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51028);
/* harmony import */ var _release_shape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60812);
/** A release as the bytes of `release.json`: always the same for the same release. */






/** Adds what follows from the rest: version, digest, highest risk, seal. Throws `UserError` for a path that no release can hold. */
function sealRelease(facts, sha256) {
    const { database, framework, placeholders, migrations, commit, targets, plannedAt, tool } = facts;
    const odd = migrations.find(({ path }) => !(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .isRepositoryPath */ .og)(path));
    if (odd !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("configuration", `The name of ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showPath */ .P8)(odd.path)} is not UTF-8 or holds a backslash, so no release can hold it.`, "Rename the file.");
    }
    const release = {
        version: 1,
        digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .o)(facts, sha256),
        database,
        framework,
        placeholders,
        backupRisk: (0,_risk_assessment_js__WEBPACK_IMPORTED_MODULE_5__/* .highestRisk */ .gh)(migrations.map(({ backupRisk }) => backupRisk)) ?? "nightly",
        migrations,
        commit,
        targets,
        plannedAt,
        tool,
    };
    return { ...release, seal: (0,_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .sealOf */ .R)(release, sha256) };
}
/** UTF-8, two blanks of indent, a line break at the end; the order of keys is that of the format, whatever that of `release`. */
function writeRelease(release) {
    return `${JSON.stringify((0,_release_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .RELEASE */ .g)(release, ""), null, 2)}\n`;
}


/***/ })

};
;
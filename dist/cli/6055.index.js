"use strict";
exports.id = 6055;
exports.ids = [6055];
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

/***/ 67471:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ chooseTarget)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _config_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65032);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89984);
/* harmony import */ var _choose_targets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59370);
/** The one target that `verify` and `status` look at; a replica may be one. */




/** Throws `UserError` where it is not clear which is meant. A name that the configuration does not list needs a configuration without targets. */
function chooseTarget({ options, database, name }) {
    const known = options.targets.filter((target) => target.database === null || target.database === database);
    if (options.targets.length === 0 || (known.length === 0 && name === null))
        return (0,_config_options_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultTarget */ .zo)(name ?? _choose_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .ONLY_TARGET */ .N);
    const [only] = name === null ? known : known.filter((target) => target.name === name);
    if (only !== undefined && (name !== null || known.length === 1))
        return only;
    const names = (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .listPaths */ .Pe)(known.map((target) => target.name), 10);
    throw name === null
        ? new _errors_js__WEBPACK_IMPORTED_MODULE_2__.UserError("usage", `The database ${JSON.stringify(database)} has ${known.length} targets: ${names}.`, "Say which one: --target NAME.")
        : new _errors_js__WEBPACK_IMPORTED_MODULE_2__.UserError("usage", `The database ${JSON.stringify(database)} has no target ${JSON.stringify(name)}.`, known.length === 0 ? "The configuration has targets of other databases only." : `It may be: ${names}.`);
}


/***/ }),

/***/ 9398:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G7: () => (/* binding */ readSchema),
/* harmony export */   MH: () => (/* binding */ readFacts),
/* harmony export */   mp: () => (/* binding */ withReader)
/* harmony export */ });
/* harmony import */ var _fingerprint_read_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77340);

/** Of an open session of `target`. Throws `DatabaseError`, and `UserError` of the team's own tool. */
async function readSchema(session, target, { opened, run, sha256 }) {
    const facts = await readFacts(session);
    const { native, command, database } = opened;
    const history = native === null ? await command.readHistory(run, target.environment, session) : await native.readHistory(session);
    const scope = { ignore: database.fingerprintIgnore, historyTables: [history.table] };
    return { ...facts, fingerprint: await (0,_fingerprint_read_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .readFingerprint */ .b)(session, scope, sha256) };
}
async function readFacts(session) {
    const [answer] = await session.batch(`
    SELECT pg_catalog.current_setting('server_version') AS version, pg_catalog.pg_is_in_recovery() AS replica,
      CASE WHEN pg_catalog.pg_is_in_recovery() THEN coalesce(pg_catalog.pg_last_wal_replay_lsn(), '0/0')
        ELSE pg_catalog.pg_current_wal_insert_lsn() END::text AS position`);
    const row = answer?.rows[0];
    const [serverVersion = ""] = String(row?.["version"]).split(" ");
    return { serverVersion, isReplica: row?.["replica"] === true, position: String(row?.["position"]) };
}
/** Runs `use` with a session that can change nothing, and ends it. */
async function withReader(target, purpose, use) {
    const session = await target.server.connect(purpose);
    try {
        await session.batch("SET default_transaction_read_only = on; SET lock_timeout = '2s'; SET statement_timeout = '60s'");
        return await use(session);
    }
    finally {
        await session.close();
    }
}


/***/ }),

/***/ 95688:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lw: () => (/* binding */ runSmoke),
/* harmony export */   Ly: () => (/* binding */ isoTime),
/* harmony export */   ay: () => (/* binding */ takeBackup)
/* harmony export */ });
/* harmony import */ var _release_moment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99713);

/** Lines of output that a record keeps. */
const KEPT_LINES = 30;
async function runSmoke(command, context) {
    const outcome = await run(command, context);
    return {
        passed: outcome.exitCode === 0,
        exitCode: outcome.exitCode,
        timedOut: outcome.timedOut,
        durationMs: Math.round(outcome.durationMs),
        output: lastLines(`${outcome.stdout}\n${outcome.stderr}`),
    };
}
/**
 * Takes the backup and records what the command names last on its standard output: an identity that can be looked up, such as the name of
 * a snapshot. A command that names nothing proves nothing.
 */
async function takeBackup(command, context) {
    const startedAt = isoTime(context.clock);
    const outcome = await run(command, context);
    const finishedAt = isoTime(context.clock);
    const program = JSON.stringify(command.command[0] ?? "");
    if (outcome.timedOut)
        return { failed: `The backup command ${program} did not end within ${command.timeoutSeconds} s.` };
    if (outcome.exitCode !== 0) {
        const how = outcome.exitCode === null ? `was ended by ${outcome.signal ?? "a signal"}` : `ended with ${outcome.exitCode}`;
        const said = lastLines(outcome.stderr, 1);
        return { failed: `The backup command ${program} ${how}${said === "" ? "" : `: ${said}`}` };
    }
    const reference = lastLines(outcome.stdout, 1);
    if (reference === "")
        return { failed: `The backup command ${program} printed no identity of a backup, so none is proven.` };
    return {
        taken: {
            kind: "command",
            rung: "snapshot",
            reference,
            startedAt,
            finishedAt,
            position: null,
            bytes: null,
            proof: { how: "said", because: [`The command ${program} ended with 0 and named it.`], restoreMs: null, tables: [] },
            restore: [],
        },
    };
}
function run({ command, timeoutSeconds }, context) {
    const { environment, signal, onLine } = context;
    return context.runCommand({ command, environment, timeoutSeconds, signal, onLine });
}
function lastLines(text, count = KEPT_LINES) {
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
    return lines.slice(-count).join("\n").trim();
}
/** UTC, by this machine's clock. */
function isoTime(clock) {
    return (0,_release_moment_js__WEBPACK_IMPORTED_MODULE_0__/* .toIsoMoment */ .h)(clock.now());
}


/***/ }),

/***/ 21557:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ readRelations),
/* harmony export */   Lu: () => (/* binding */ toWalPosition),
/* harmony export */   QG: () => (/* binding */ LOOK_AT_OWN_LOCKS),
/* harmony export */   bx: () => (/* binding */ LOCK_MODES),
/* harmony export */   jo: () => (/* binding */ joinLocks),
/* harmony export */   pZ: () => (/* binding */ findRewrites),
/* harmony export */   sq: () => (/* binding */ readLook)
/* harmony export */ });
/* unused harmony export strongerMode */
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90052);

const LOCK_MODES = [
    "AccessShareLock",
    "RowShareLock",
    "RowExclusiveLock",
    "ShareUpdateExclusiveLock",
    "ShareLock",
    "ShareRowExclusiveLock",
    "ExclusiveLock",
    "AccessExclusiveLock",
];
const READ = `
  SELECT c.oid::bigint::float8 AS oid, n.nspname || '.' || c.relname AS name, c.relfilenode::bigint::float8 AS file
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'm', 'v', 'f') AND n.nspname !~ '^pg_'
    AND n.nspname NOT IN ('information_schema', 'schema_release', 'schema_release_rescue')`;
/** Also tells where the WAL ends. */
async function readRelations(session) {
    const [wal, relations] = await session.batch(`SELECT pg_catalog.pg_current_wal_insert_lsn()::text AS wal; ${READ}`);
    return { wal: toWalPosition((0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(wal?.rows[0], "wal")), relations: toRelations(relations?.rows ?? []) };
}
function toRelations(rows) {
    return new Map(rows.map((row) => [(0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .numberAt */ .tk)(row, "oid"), { name: (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(row, "name") ?? "", file: (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .numberAt */ .tk)(row, "file") }]));
}
/**
 * The last statement before COMMIT: the transaction's own locks. It locks catalogs itself, so there is a row always, which tells where the
 * WAL ends. As little as can be, since every migration pays for it.
 */
const LOOK_AT_OWN_LOCKS = `
  SELECT relation::bigint::float8 AS oid, mode, pg_catalog.pg_current_wal_insert_lsn()::text AS wal
  FROM pg_catalog.pg_locks WHERE pid = pg_catalog.pg_backend_pid() AND locktype = 'relation' AND granted`;
/** Reads what `LOOK_AT_OWN_LOCKS` answered. Whatever changes a relation's file or name excludes all others from it. */
function readLook(rows, relations) {
    const locks = [];
    const changed = [];
    for (const row of rows) {
        const oid = (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .numberAt */ .tk)(row, "oid");
        const mode = (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(row, "mode") ?? "";
        const relation = relations.get(oid);
        if (relation === undefined)
            continue;
        locks.push({ relation: relation.name, mode });
        if (mode === "AccessExclusiveLock")
            changed.push(oid);
    }
    return { locks: joinLocks(locks), changed, wal: toWalPosition((0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(rows[0], "wal")) };
}
/**
 * Brings the map up to date and answers the names (from before) of relations that have new files. `truncates`: whether the SQL empties
 * tables, which is no rewrite.
 */
async function findRewrites(session, relations, { changed, truncates }) {
    if (changed.length === 0)
        return [];
    const [answer] = await session.batch(READ.replace("SELECT", "SELECT c.relkind IN ('r', 'm') AND pg_catalog.pg_relation_size(c.oid) = 0 AS empty,") +
        ` AND c.oid IN (${changed.join(", ")})`);
    const now = toRelations(answer?.rows ?? []);
    const empty = new Set(answer?.rows.filter((row) => row["empty"] === true).map((row) => (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .numberAt */ .tk)(row, "oid")));
    const rewrites = [];
    for (const oid of changed) {
        const before = relations.get(oid);
        const after = now.get(oid);
        if (after === undefined)
            relations.delete(oid);
        else
            relations.set(oid, after);
        if (before !== undefined && after !== undefined && before.file !== after.file && !(truncates && empty.has(oid)))
            rewrites.push(before.name);
    }
    return rewrites.sort();
}
function strongerMode(a, b) {
    return LOCK_MODES.indexOf(a ?? "") > LOCK_MODES.indexOf(b) ? (a ?? b) : b;
}
/** Of several looks: the strongest on each. */
function joinLocks(...looks) {
    const strongest = new Map();
    for (const { relation, mode } of looks.flat())
        strongest.set(relation, strongerMode(strongest.get(relation), mode));
    return [...strongest].map(([relation, mode]) => ({ relation, mode })).sort(byRelation);
}
function byRelation(a, b) {
    return a.relation < b.relation ? -1 : 1;
}
/** `16/B374D848` as a number of bytes. */
function toWalPosition(text) {
    const [high = "0", low = "0"] = (text ?? "0/0").split("/");
    return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`);
}


/***/ }),

/***/ 44481:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ passedToTests),
/* harmony export */   S: () => (/* binding */ passedTo)
/* harmony export */ });
/** The runner's own: tokens of the run, inputs, and files by which a step speaks to it. */
const RUNNERS = /^(?:ACTIONS_|INPUT_|GITHUB_(?:TOKEN|ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)$|RUNNER_|DATABASE_URL$|PG[A-Z]+$)/;
/**
 * All that a backup or a test may need (credentials of a cloud, settings of an application), less what belongs to the runner, to another
 * target, or to a server that only our own sessions and PostgreSQL's programs go to. Where the database is, they are told separately.
 */
function passedTo(target, { targets }, environment) {
    const others = targets.filter(({ name }) => name !== target.name).map(({ databaseUrlEnv }) => databaseUrlEnv);
    const kept = new Set([...others, ...[...targets, target].flatMap((each) => besideUrls(each))]);
    return Object.keys(environment).filter((name) => !RUNNERS.test(name) && !kept.has(name));
}
/** All that a build and its tests may need, less what belongs to the runner, to any target, and what speaks to GitHub in the run's name. */
function passedToTests({ targets }, urlVariable, environment) {
    const urls = new Set([urlVariable, ...targets.flatMap((each) => [each.databaseUrlEnv, ...besideUrls(each)])]);
    return Object.keys(environment).filter((name) => !RUNNERS.test(name) && !urls.has(name) && name !== "GH_TOKEN");
}
/** Variables with the URLs of the servers that a target's dumps are made of and restored on: PostgreSQL's programs get them as `PG*`. */
function besideUrls({ databaseUrlEnv, backup: { snapshot } }) {
    if (snapshot?.kind !== "pg_dump")
        return [];
    const named = [snapshot.fromUrlEnv, snapshot.scratchUrlEnv].flatMap((name) => name ?? []);
    return named.filter((name) => name !== databaseUrlEnv);
}


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

/***/ 36055:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verifyCommand: () => (/* binding */ verifyCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/adapters/clock.js
var clock = __webpack_require__(55766);
// EXTERNAL MODULE: ./build/adapters/sha256.js
var sha256 = __webpack_require__(3069);
// EXTERNAL MODULE: ./build/change-set/visible.js
var visible = __webpack_require__(97667);
// EXTERNAL MODULE: ./build/deploy/apply/relations.js
var relations = __webpack_require__(21557);
// EXTERNAL MODULE: ./build/release/moment.js
var moment = __webpack_require__(99713);
;// CONCATENATED MODULE: ./build/fingerprint/diff.js
/**
 * From `a` to `b`. The columns, constraints and so on of a table that only one of them has are left out: the table says it.
 */
function diffFingerprints(a, b) {
    const objects = [];
    const before = byKey(a.objects);
    const after = byKey(b.objects);
    for (const [key, objectsBefore] of before) {
        const objectsAfter = after.get(key) ?? [];
        for (let index = 0; index < Math.max(objectsBefore.length, objectsAfter.length); index++)
            objects.push(...compare(objectsBefore[index], objectsAfter[index]));
    }
    for (const [key, added] of after)
        if (!before.has(key))
            objects.push(...added.flatMap((object) => compare(undefined, object)));
    return { objects: withoutParts(objects).sort(inOrder), columnOrder: diffOrder(a.columnOrder, b.columnOrder) };
}
/** Dots in names can make two objects have one name, so there may be several. */
function byKey(objects) {
    const map = new Map();
    for (const object of objects) {
        const key = JSON.stringify([object.kind, object.name]);
        const same = map.get(key);
        if (same === undefined)
            map.set(key, [object]);
        else
            same.push(object);
    }
    return map;
}
function compare(before, after) {
    const object = after ?? before;
    if (object === undefined || before?.definition === after?.definition)
        return [];
    const { kind, name } = object;
    if (before === undefined)
        return [{ change: "added", kind, name, before: null, after: object.definition }];
    if (after === undefined)
        return [{ change: "removed", kind, name, before: object.definition, after: null }];
    return [{ change: "changed", kind, name, before: before.definition, after: after.definition }];
}
const TABLES = new Set(["table", "foreign-table"]);
const PARTS = new Set(["column", "constraint", "trigger", "rule", "policy"]);
function withoutParts(differences) {
    const whole = new Set(differences
        .filter(({ kind, change }) => TABLES.has(kind) && change !== "changed")
        .map(({ name, change }) => `${change} ${name}`));
    return differences.filter(({ kind, name, change }) => !PARTS.has(kind) || !whole.has(`${change} ${name.slice(0, name.lastIndexOf("."))}`));
}
function inOrder(a, b) {
    if (a.kind !== b.kind)
        return a.kind < b.kind ? -1 : 1;
    if (a.name !== b.name)
        return a.name < b.name ? -1 : 1;
    return 0;
}
function diffOrder(a, b) {
    return [...a].flatMap(([table, before]) => {
        const after = b.get(table);
        if (after === undefined || after.join("\0") === before.join("\0"))
            return [];
        const isSameSet = after.length === before.length && [...after].sort().join("\0") === [...before].sort().join("\0");
        return isSameSet ? [{ table, before, after }] : [];
    });
}

// EXTERNAL MODULE: ./build/fingerprint/fingerprint-file.js
var fingerprint_file = __webpack_require__(3827);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/commands/read-schema.js
var read_schema = __webpack_require__(9398);
// EXTERNAL MODULE: ./build/commands/target-commands.js
var target_commands = __webpack_require__(95688);
;// CONCATENATED MODULE: ./build/commands/verify.js
/** `verify`: the schema of a target, compared with another, and its smoke command. Changes nothing on the server. */








/** Throws `DatabaseError` and `UserError`; that schemas differ is an answer. */
async function verify(request) {
    const { target, opened, clock } = request;
    const other = request.against === null ? null : await readOther(request.against, request);
    const own = await (0,read_schema/* withReader */.mp)(target, "verify", async (session) => {
        const replay = await waitForReplay(() => (0,read_schema/* readFacts */.MH)(session), { request, other });
        return { replay, schema: await (0,read_schema/* readSchema */.G7)(session, target, request) };
    });
    const compared = verify_compare(own.schema, other);
    const because = [...compared.because, ...replayFailures(request, own)];
    const smoke = await smokeOf(request);
    if (smoke?.passed === false)
        because.push(describeSmoke(smoke));
    const { fingerprint, serverVersion } = own.schema;
    const { options, server } = target;
    const document = {
        version: 1,
        verdict: because.length === 0 ? "pass" : "fail",
        because,
        database: opened.database.name,
        target: { name: options.name, kind: options.kind, hostHash: server.hostHash, serverVersion },
        fingerprint: fingerprint.digest,
        objects: fingerprint.objects.length,
        against: other === null ? null : other.shown,
        differences: compared.differences,
        columnOrder: compared.columnOrder,
        replay: own.replay,
        smoke,
        notes: notesOf(request, own.schema, other),
    };
    return { document, file: fileOf(own.schema, opened.database.fingerprintIgnore, (0,moment/* toIsoMoment */.h)(clock.now())) };
}
async function readOther(against, request) {
    switch (against.kind) {
        case "target": {
            const { target } = against;
            if (target.server.hostHash === request.target.server.hostHash)
                throw sameServer(request.target, target);
            const schema = await (0,read_schema/* withReader */.mp)(target, "verify", (session) => (0,read_schema/* readSchema */.G7)(session, target, request));
            const { fingerprint, serverVersion, position } = schema;
            const shown = { kind: "target", name: target.options.name, fingerprint: fingerprint.digest, serverVersion };
            return { shown, fingerprint, position, ignore: null };
        }
        case "file":
            return otherOfFile(against.path, (0,fingerprint_file/* readExpectedSchema */.a)(against.text, request.sha256));
        case "digest":
            return otherOfDigest("digest", against.digest, against.digest);
    }
}
/** A database is always like itself. */
function sameServer({ options: { name, databaseUrlEnv } }, { options: other }) {
    return new errors.UserError("usage", `The targets ${JSON.stringify(name)} and ${JSON.stringify(other.name)} are one and the same database.`, `Give each its own variable in the configuration (\`database-url-env\`; now ${databaseUrlEnv} and ${other.databaseUrlEnv}).`);
}
function otherOfFile(path, expected) {
    switch (expected.kind) {
        case "unreadable":
            throw new errors.UserError("usage", `${JSON.stringify(path)} cannot be compared with: ${expected.because}.`, "Give a file that `schema-release verify --write` or `deploy --evidence` wrote.");
        case "digest":
            return otherOfDigest("file", path, expected.digest);
        case "fingerprint": {
            const { fingerprint, file } = expected;
            const shown = { kind: "file", name: path, fingerprint: fingerprint.digest, serverVersion: file.serverVersion };
            return { shown, fingerprint, position: null, ignore: file.ignore };
        }
    }
}
function otherOfDigest(kind, name, digest) {
    return { shown: { kind, name, fingerprint: digest, serverVersion: null }, fingerprint: null, position: null, ignore: null };
}
function verify_compare({ fingerprint }, other) {
    if (other === null)
        return { differences: null, columnOrder: [], because: [] };
    const name = other.shown.kind === "digest" ? "the digest that is expected" : other.shown.name;
    if (other.fingerprint === null) {
        const isSame = other.shown.fingerprint === fingerprint.digest;
        const sentence = `The schema is not that of ${name}, which says no more than its digest.`;
        return { differences: null, columnOrder: [], because: isSame ? [] : [sentence] };
    }
    const { objects, columnOrder } = diffFingerprints(other.fingerprint, fingerprint);
    const because = objects.length === 0 ? [] : [`The schema differs from that of ${name} in ${(0,visible/* count */.U9)(objects.length, "object")}.`];
    return { differences: objects, columnOrder, because };
}
const POLL_MS = 250;
/** Null for a target that is no replica. */
async function waitForReplay(look, { request, other }) {
    const { clock, signal, replayTimeoutMs } = request;
    const wanted = request.replayed ?? (request.target.options.kind === "replica" ? (other?.position ?? null) : null);
    const deadline = clock.monotonic() + replayTimeoutMs;
    for (;;) {
        const { isReplica, position } = await look();
        if (!isReplica && request.target.options.kind !== "replica" && request.replayed === null)
            return null;
        const reached = wanted === null || (0,relations/* toWalPosition */.Lu)(position) >= endOfRecords((0,relations/* toWalPosition */.Lu)(wanted));
        if (reached || !isReplica || signal.aborted || clock.monotonic() >= deadline)
            return { position, wanted, reached };
        await clock.sleep(POLL_MS, signal);
    }
}
const PAGE = 8192n;
const SMALLEST_SEGMENT = 1048576n;
/**
 * Where the last record ends. At a page's boundary the server says of its own WAL where the next one will begin, behind the header of the
 * page (24 bytes, 40 of a segment): on an idle primary nothing would ever be replayed up to there. (`XLogBytePosToRecPtr`, xlog.c)
 */
function endOfRecords(position) {
    if (position % SMALLEST_SEGMENT === 40n)
        return position - 40n;
    return position % PAGE === 24n ? position - 24n : position;
}
function replayFailures({ target }, { schema, replay }) {
    const { name, kind } = target.options;
    if (kind === "replica" && !schema.isReplica)
        return [`${name} is configured as a replica, but its server replays nothing.`];
    if (replay === null || replay.reached)
        return [];
    return [`${name} has replayed up to ${replay.position}, not to ${replay.wanted ?? ""}.`];
}
async function smokeOf(request) {
    const { smokeCommand } = request.target.options;
    if (smokeCommand === null || !request.runsSmoke || request.signal.aborted)
        return null;
    const { run, clock, signal, onLine, target, opened } = request;
    const environment = {
        ...target.environment,
        SCHEMA_RELEASE_TARGET: target.options.name,
        SCHEMA_RELEASE_DATABASE: opened.database.name,
    };
    return (0,target_commands/* runSmoke */.Lw)(smokeCommand, { runCommand: run, clock, environment, signal, onLine });
}
function describeSmoke({ timedOut, exitCode }) {
    if (timedOut)
        return "The smoke command did not end in time.";
    return exitCode === null ? "The smoke command was ended by a signal." : `The smoke command ended with ${exitCode}.`;
}
function notesOf({ opened, target }, own, other) {
    const notes = [];
    const theirs = other?.shown.serverVersion ?? null;
    if (theirs !== null && majorOf(theirs) !== majorOf(own.serverVersion)) {
        notes.push(`The servers are of PostgreSQL ${theirs} and ${own.serverVersion}, which may write the same view or function in other words.`);
    }
    const ignore = opened.database.fingerprintIgnore;
    if (other !== null && other.ignore !== null && other.ignore.join("\0") !== ignore.join("\0"))
        notes.push(`${other.shown.name} was written with another \`fingerprint-ignore:\` than is configured now.`);
    if (target.options.kind === "independent" && own.isReplica)
        notes.push(`${target.options.name} is a read replica now.`);
    return notes;
}
function majorOf(version) {
    return version.split(".")[0] ?? "";
}
function fileOf({ fingerprint, serverVersion }, ignore, takenAt) {
    const { digest, objects, columnOrder } = fingerprint;
    return { version: 1, digest, serverVersion, takenAt, ignore, objects, columnOrder: Object.fromEntries(columnOrder) };
}

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(94963);
// EXTERNAL MODULE: ./build/doors/command-line.js
var command_line = __webpack_require__(56459);
// EXTERNAL MODULE: ./build/doors/target-door.js
var target_door = __webpack_require__(47205);
// EXTERNAL MODULE: ./build/doors/terminal.js
var terminal = __webpack_require__(57297);
;// CONCATENATED MODULE: ./build/doors/verify-command.js
/** `schema-release verify` on the command line. */










const verifyCommand = {
    usage: "verify [--target NAME] [--against FILE.json|TARGET | --expect DIGEST] [--write FILE] [--format FORMAT]",
    positionals: false,
    options: {
        ...target_door/* TARGET_OPTIONS */.FG,
        against: { type: "string", value: "WHAT", help: "another target, or a file (*.json) of verify --write or deploy --evidence" },
        expect: { type: "string", value: "DIGEST", help: "the fingerprint that it should have: sha256:…" },
        replayed: { type: "string", value: "LSN", help: "WAL position that a replica must have replayed, such as 16/B374D848" },
        "replay-wait": { type: "string", value: "SECONDS", help: "how long to wait for that; default: 60" },
        "no-smoke": { type: "boolean", help: "leave the smoke command out" },
        write: { type: "string", value: "FILE", help: "keep the fingerprint, to compare with later" },
        ...target_door/* OUTPUT_OPTIONS */.zR,
    },
    run,
};
async function run(line, publisher) {
    const replayed = readPosition((0,command_line/* textOption */.vU)(line, "replayed"));
    const replayTimeoutMs = readSeconds((0,command_line/* textOption */.vU)(line, "replay-wait") ?? "60") * 1000;
    const expected = readDigest(line);
    const report = await (0,target_door/* withTarget */.yY)(line, async (door) => verify({
        opened: door.opened,
        target: door.target,
        against: expected ?? (await readAgainst(line, door)),
        replayed,
        replayTimeoutMs,
        runsSmoke: line.options["no-smoke"] !== true,
        run: door.run,
        sha256: sha256/* sha256 */.s,
        clock: clock/* systemClock */.m,
        signal: new AbortController().signal,
        onLine: (text) => process.stderr.write(`${(0,report_escape/* guardLines */.F)((0,report_escape/* escapeTerminal */.en)(text))}\n`),
    }));
    await writeOut(report, (0,command_line/* textOption */.vU)(line, "write"));
    process.stdout.write(await render(report, (0,target_door/* formatOf */.be)(line), line));
    const { verdict, fingerprint } = report.document;
    await publisher.outputs({ verdict, fingerprint });
    await publisher.summary(() => render(report, "markdown", line));
    return report.document.verdict === "pass" ? errors/* EXIT */.d.ok : errors/* EXIT */.d.no;
}
function readDigest(line) {
    const digest = (0,command_line/* textOption */.vU)(line, "expect");
    if (digest === undefined)
        return null;
    if ((0,command_line/* textOption */.vU)(line, "against") !== undefined)
        throw new errors.UserError("usage", "--expect was given together with --against.", "Give one of them.");
    if (fingerprint_file/* DIGEST */.D.test(digest))
        return { kind: "digest", digest };
    throw new errors.UserError("usage", `${JSON.stringify(digest)} is no fingerprint.`, "It is sha256: and 64 hexadecimal digits, as `verify` prints it.");
}
async function readAgainst(line, { reach }) {
    const what = (0,command_line/* textOption */.vU)(line, "against");
    if (what === undefined)
        return null;
    if (!what.endsWith(".json"))
        return { kind: "target", target: await reach(what) };
    try {
        return { kind: "file", path: what, text: await (0,promises_.readFile)(what, "utf8") };
    }
    catch (error) {
        throw new errors.UserError("usage", `${JSON.stringify(what)} could not be read (${codeOf(error)}).`, "Give a target's name or the path of a file after --against.");
    }
}
function readPosition(position) {
    if (position === undefined || /^[0-9A-F]{1,8}\/[0-9A-F]{1,8}$/i.test(position))
        return position ?? null;
    throw new errors.UserError("usage", `${JSON.stringify(position)} is no WAL position.`, "Give --replayed what `SELECT pg_current_wal_lsn()` says on the primary, such as 16/B374D848.");
}
function readSeconds(text) {
    if (/^\d{1,5}$/.test(text))
        return Number(text);
    throw new errors.UserError("usage", `${JSON.stringify(text)} is no number of seconds.`, "Give --replay-wait 0 to 99999.");
}
async function writeOut({ file }, path) {
    if (path === undefined)
        return;
    const { renderFingerprintFile } = await __webpack_require__.e(/* import() */ 7556).then(__webpack_require__.bind(__webpack_require__, 37556));
    try {
        await (0,promises_.writeFile)(path, renderFingerprintFile(file));
    }
    catch (error) {
        throw new errors.UserError("usage", `The fingerprint could not be written to ${JSON.stringify(path)} (${codeOf(error)}).`, "Give a path in a folder that exists after --write.");
    }
}
function codeOf(error) {
    return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}
/** Each format's renderer is loaded when it is wanted. */
async function render({ document }, format, line) {
    switch (format) {
        case "terminal": {
            const colour = (0,terminal/* wantsColour */.M)((0,command_line/* textOption */.vU)(line, "color"), process.stdout);
            return (await __webpack_require__.e(/* import() */ 4685).then(__webpack_require__.bind(__webpack_require__, 24685))).renderVerifyTerminal(document, colour);
        }
        case "json":
            return (await __webpack_require__.e(/* import() */ 7556).then(__webpack_require__.bind(__webpack_require__, 37556))).renderVerifyJson(document);
        case "markdown":
            return (await __webpack_require__.e(/* import() */ 4685).then(__webpack_require__.bind(__webpack_require__, 24685))).renderVerifyMarkdown(document);
    }
}


/***/ }),

/***/ 3827:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ DIGEST),
/* harmony export */   a: () => (/* binding */ readExpectedSchema)
/* harmony export */ });
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79248);

const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** Takes what `verify --write` and `deploy` wrote: a fingerprint whose objects are not those of its digest is refused. */
function readExpectedSchema(text, sha256) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return unreadable("it is not JSON");
    }
    if (!isRecord(value) || value["version"] !== 1)
        return unreadable("it is no document of version 1");
    if (isRecord(value["fingerprint"]))
        return digestOfEvidence(value["fingerprint"]);
    if (!isFile(value))
        return unreadable("it is neither a fingerprint nor the evidence of a deploy");
    const fingerprint = (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .a)(value.objects, new Map(Object.entries(value.columnOrder)), sha256);
    if (fingerprint.digest !== value.digest)
        return unreadable("its objects are not those that its digest was made of");
    return { kind: "fingerprint", fingerprint, file: value };
}
function digestOfEvidence({ after }) {
    if (typeof after === "string" && DIGEST.test(after))
        return { kind: "digest", digest: after };
    return unreadable("the deploy of this evidence took no fingerprint afterwards");
}
function unreadable(because) {
    return { kind: "unreadable", because };
}
function isFile(value) {
    const { digest, serverVersion, takenAt, ignore, objects, columnOrder } = value;
    return ([digest, serverVersion, takenAt].every((text) => typeof text === "string") &&
        isTexts(ignore) &&
        Array.isArray(objects) &&
        objects.every(isObject) &&
        isRecord(columnOrder) &&
        Object.values(columnOrder).every(isTexts));
}
function isObject(value) {
    return isRecord(value) && [value["kind"], value["name"], value["definition"]].every((text) => typeof text === "string");
}
function isTexts(value) {
    return Array.isArray(value) && value.every((text) => typeof text === "string");
}
function isRecord(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
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


/***/ })

};
;
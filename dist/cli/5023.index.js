"use strict";
exports.id = 5023;
exports.ids = [5023,2758];
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

/***/ 73232:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ openWorkTree)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/** The work tree, or a folder of loose files, as a listing. The only folder that reads files which nobody named on the command line. */


/** So many files are read at once. */
const AT_ONCE = 32;
/** Files below `root`, whatever side is asked for. An object id is the path itself, so nothing is hashed. */
function openWorkTree(root) {
    return {
        listFolders: async (_side, folders) => {
            const listed = await inTurns(folders, async (folder) => [folder, await listFolder(root, folder)]);
            return new Map(listed.flatMap(([folder, entries]) => (entries === null ? [] : [[folder, entries]])));
        },
        readBlobs: async (paths) => {
            const read = await inTurns(paths, async (path) => [path, await readOrNull((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path))]);
            return new Map(read.flatMap(([path, bytes]) => (bytes === null ? [] : [[path, bytes]])));
        },
    };
}
async function inTurns(items, run) {
    const done = [];
    for (let at = 0; at < items.length; at += AT_ONCE)
        done.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(run))));
    return done;
}
/** Null where it does not exist or may not be read. */
async function listFolder(root, folder) {
    try {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, folder), { withFileTypes: true });
        return entries.flatMap((entry) => {
            const { name } = entry;
            const oid = folder === "" ? name : `${folder}/${name}`;
            if (entry.isDirectory())
                return [{ name, kind: "folder", oid }];
            if (entry.isFile())
                return [{ name, kind: "file", oid }];
            return entry.isSymbolicLink() ? [{ name, kind: "symlink", oid }] : [];
        });
    }
    catch {
        return null;
    }
}
async function readOrNull(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path);
    }
    catch {
        return null;
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
    return { taken: { kind: "command", reference, startedAt, finishedAt } };
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

/***/ 40444:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BG: () => (/* binding */ readDeployer),
/* harmony export */   hx: () => (/* binding */ announcePulse),
/* harmony export */   ky: () => (/* binding */ endSession),
/* harmony export */   rF: () => (/* binding */ tryDeployerLock)
/* harmony export */ });
/* unused harmony exports OUR_APPLICATION, deployerKey */
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90052);

/** First halves of the keys, arbitrary but ours: `SRe1` of who deploys, `SRe2` of who says it has a pulse, `SRe3` of pulses. */
const DEPLOYS = 0x53526531;
const HAS_PULSE = 0x53526532;
const PULSE = 0x53526533;
/** Of all our sessions, as `connect` names them. */
const OUR_APPLICATION = "schema-release";
/** Second half of the key: FNV-1a of the name, as a signed integer. */
function deployerKey(database) {
    let hash = 0x811c9dc5;
    for (const character of database)
        hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    return hash | 0;
}
async function tryDeployerLock(session, database) {
    const [answer] = await session.batch(`SELECT pg_catalog.pg_try_advisory_lock(${DEPLOYS}, ${deployerKey(database)}) AS held`);
    return answer?.rows[0]?.["held"] === true;
}
/**
 * Lets others see that this deployer lives: the companion session, which is idle and so ends at once with its process, holds a lock in the
 * name of the other's pid. A deployer that announced a pulse and has none is an orphan of the server.
 */
async function announcePulse(session, companion) {
    await companion.batch(`SELECT pg_catalog.pg_advisory_lock_shared(${PULSE}, ${session.pid})`);
    await session.batch(`SELECT pg_catalog.pg_advisory_lock_shared(${HAS_PULSE}, ${session.pid})`);
}
/** Null when nobody holds the lock. */
async function readDeployer(session, database) {
    const [answer] = await session.batch(`
    WITH held AS (
      SELECT pid, classid::bigint AS class, objid::bigint AS object FROM pg_catalog.pg_locks
      WHERE locktype = 'advisory' AND objsubid = 2 AND granted
        AND database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()))
    SELECT holder.pid::int AS pid, coalesce(activity.application_name, '') AS application,
      EXISTS (SELECT FROM held WHERE class = ${HAS_PULSE} AND object = holder.pid AND pid = holder.pid)
        AND NOT EXISTS (SELECT FROM held WHERE class = ${PULSE} AND object = holder.pid) AS orphaned
    FROM held AS holder LEFT JOIN pg_catalog.pg_stat_activity AS activity USING (pid)
    WHERE class = ${DEPLOYS} AND object = ${deployerKey(database) >>> 0}`);
    const row = answer?.rows[0];
    return row === undefined ? null : toDeployer(row);
}
function toDeployer(row) {
    const application = (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(row, "application") ?? "";
    const orphaned = row["orphaned"] === true && application.startsWith(OUR_APPLICATION);
    return { pid: (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .numberAt */ .tk)(row, "pid"), application, orphaned };
}
/** False where the role may not. */
async function endSession(session, pid) {
    try {
        const [answer] = await session.batch(`SELECT pg_catalog.pg_terminate_backend(${pid}) AS ended`);
        return answer?.rows[0]?.["ended"] === true;
    }
    catch {
        return false;
    }
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

/***/ 74651:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fr: () => (/* binding */ NOTHING_WATCHED),
/* harmony export */   II: () => (/* binding */ startWatchman),
/* harmony export */   Kk: () => (/* binding */ concealValues)
/* harmony export */ });
/* harmony import */ var _sql_lexis_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76293);
/* harmony import */ var _sql_lexer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90042);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90052);



/** Faster ones pay nothing. */
const PATIENCE_MS = 100;
const INTERVAL_MS = 100;
const MAX_QUERY_LENGTH = 200;
const NOTHING_WATCHED = { lockWaitMs: 0, blockers: [], locks: [] };
/**
 * Has what takes longer than a moment watched, until the answer is called. One timer for all migrations, so that small ones pay for
 * none.
 */
function startWatchman(run) {
    const over = new AbortController();
    void keepWatch(run, over.signal);
    return () => over.abort();
}
async function keepWatch(run, over) {
    const { clock } = run.request;
    while (!over.aborted) {
        await clock.sleep(PATIENCE_MS / 2, over);
        const { onTheWay } = run;
        if (onTheWay === null || onTheWay.watching !== null || clock.monotonic() - onTheWay.began < PATIENCE_MS)
            continue;
        onTheWay.ended ??= new AbortController();
        onTheWay.watching = watch(run, onTheWay.ended.signal, onTheWay.onBlocked);
    }
}
/** Until `ended` aborts. Never throws: a companion that is lost sees nothing more. `onBlocked` is told of each new set of blockers. */
async function watch(run, ended, onBlocked) {
    const { clock } = run.request;
    const { companion } = run.sessions;
    if (companion === null)
        return NOTHING_WATCHED;
    const notes = { waits: new Map(), locks: new Map(), blockers: [] };
    let told = "";
    while (!ended.aborted) {
        if (!(await look(companion, run.main.pid, notes)))
            break;
        const pids = notes.blockers.map(({ pid }) => pid).join();
        if (pids !== told && pids !== "" && !ended.aborted)
            onBlocked(notes.blockers);
        told = pids;
        await clock.sleep(INTERVAL_MS, ended);
    }
    const lockWaitMs = [...notes.waits.values()].reduce((sum, wait) => sum + wait, 0);
    return { lockWaitMs: Math.round(lockWaitMs), blockers: notes.blockers, locks: [...notes.locks.values()] };
}
/** `waitstart` is of PostgreSQL 14; before, a wait is as long as the query. */
const lookAt = (pid) => `
  SELECT relation::bigint::float8 AS oid, mode, granted, locktype,
    coalesce(to_jsonb(l) ->> 'waitstart', a.query_start::text) AS since,
    (extract(epoch FROM clock_timestamp() - coalesce((to_jsonb(l) ->> 'waitstart')::timestamptz, a.query_start)) * 1000)::float8 AS "waitMs"
  FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE l.pid = ${pid} AND (l.locktype = 'relation' OR NOT l.granted);
  SELECT DISTINCT b.pid, coalesce(a.application_name, '') AS application, a.backend_type AS type, coalesce(a.state, '') AS state,
    extract(epoch FROM clock_timestamp() - a.xact_start)::float8 AS age, left(a.query, 1000) AS query
  FROM unnest(pg_blocking_pids(${pid})) AS b (pid) LEFT JOIN pg_stat_activity a ON a.pid = b.pid`;
async function look(companion, pid, notes) {
    try {
        const [locks, blockers] = await companion.batch(lookAt(pid));
        for (const row of locks?.rows ?? [])
            noteLock(row, notes);
        const found = blockers?.rows.map(toBlocker) ?? [];
        if (found.length > 0)
            notes.blockers = found;
        return true;
    }
    catch {
        return false;
    }
}
function noteLock(row, notes) {
    if (row["granted"] !== true) {
        notes.waits.set((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(row, "since") ?? "", Math.max(0, (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(row, "waitMs")));
        return;
    }
    const oid = (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(row, "oid");
    const mode = (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(row, "mode") ?? "";
    notes.locks.set(`${oid} ${mode}`, { oid, mode });
}
function toBlocker(row) {
    const pid = (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(row, "pid");
    const type = (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(row, "type");
    const age = row["age"];
    return {
        pid,
        // Of prepared transactions the server says 0; processes of its own have no application.
        application: pid === 0 ? "a prepared transaction" : (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(row, "application") || (type === "client backend" ? "" : (type ?? "")),
        state: (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(row, "state") ?? "",
        transactionSeconds: typeof age === "number" ? Math.round(age * 10) / 10 : null,
        query: concealValues((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(row, "query") ?? "").slice(0, MAX_QUERY_LENGTH),
    };
}
/** The query with `?` for strings and numbers, which are data, and without comments. */
function concealValues(query) {
    let shown = "";
    for (let at = 0; at < query.length;) {
        const { kind, start, end } = (0,_sql_lexer_js__WEBPACK_IMPORTED_MODULE_2__/* .readLexeme */ .b)(query, at, _sql_lexis_js__WEBPACK_IMPORTED_MODULE_0__/* .LEXIS */ .Y.postgresql);
        // `$1` stands for a value already.
        if (kind === "string" || (kind === "number" && !shown.endsWith("$")))
            shown += "?";
        else
            shown += kind === "space" || kind === "comment" ? " " : query.slice(start, end);
        at = end;
    }
    return shown.replaceAll(/ {2,}/g, " ").trim();
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

/***/ 15023:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deployCommand: () => (/* binding */ deployCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/adapters/clock.js
var clock = __webpack_require__(55766);
// EXTERNAL MODULE: ./build/adapters/files/work-tree.js
var work_tree = __webpack_require__(73232);
// EXTERNAL MODULE: ./build/adapters/postgres/command-environment.js
var command_environment = __webpack_require__(30767);
// EXTERNAL MODULE: ./build/adapters/postgres/server.js + 12 modules
var server = __webpack_require__(80702);
// EXTERNAL MODULE: ./build/adapters/process/run-command.js + 1 modules
var run_command = __webpack_require__(20474);
// EXTERNAL MODULE: ./build/adapters/sha256.js
var sha256 = __webpack_require__(3069);
// EXTERNAL MODULE: ./build/commands/choose-target.js
var choose_target = __webpack_require__(67471);
// EXTERNAL MODULE: ./build/database-port.js
var database_port = __webpack_require__(29668);
// EXTERNAL MODULE: ./build/deploy/apply/deployer-lock.js
var deployer_lock = __webpack_require__(40444);
// EXTERNAL MODULE: ./build/deploy/apply/watch.js
var watch = __webpack_require__(74651);
;// CONCATENATED MODULE: ./build/deploy/apply/attempt.js
/** Sends SQL to the server and stays with it: watched while it runs, cancelled when the deploy is told to end. */



/** A runner leaves 7.5 s in all. */
const CANCEL_AGAIN_MS = 400;
const CANCELS = 4;
/** A companion that answers nothing is left alone. */
const COMPANION_PATIENCE_MS = 1000;
/** Throws only what is no `DatabaseError`. `onBlocked` is told while it waits. */
async function attempt(run, text, onBlocked = () => undefined) {
    const { clock, signal } = run.request;
    const sent = { began: clock.monotonic(), onBlocked, ended: null, watching: null };
    const cancel = () => {
        sent.ended ??= new AbortController();
        void cancelUntilEnded(run, sent.ended.signal);
    };
    signal.addEventListener("abort", cancel, { once: true });
    run.onTheWay = sent;
    let answer;
    try {
        answer = { results: await run.main.batch(text) };
    }
    catch (error) {
        if (!(error instanceof database_port/* DatabaseError */.a))
            throw error;
        answer = { error };
    }
    finally {
        run.onTheWay = null;
        sent.ended?.abort();
        signal.removeEventListener("abort", cancel);
    }
    const durationMs = Math.round(clock.monotonic() - sent.began);
    const watched = sent.watching === null ? watch/* NOTHING_WATCHED */.Fr : await endWatch(run, sent.watching);
    return { ...watched, answer, durationMs };
}
/** A companion that does not answer either has seen nothing. */
async function endWatch({ request }, watching) {
    const patience = new AbortController();
    const gaveUp = request.clock.sleep(COMPANION_PATIENCE_MS, patience.signal).then(() => watch/* NOTHING_WATCHED */.Fr);
    const watched = await Promise.race([watching, gaveUp]);
    patience.abort();
    return watched;
}
/**
 * A cancel that comes between two statements is lost on the server, hence again. Where nothing helps the session is ended, and then the
 * connection: a server that nobody reaches any more must not keep us from telling so.
 */
async function cancelUntilEnded({ main, sessions, request }, ended) {
    const { clock } = request;
    for (let count = 0; count < CANCELS && !ended.aborted; count++) {
        void main.cancel();
        await clock.sleep(CANCEL_AGAIN_MS, ended);
    }
    if (ended.aborted)
        return;
    if (sessions.companion !== null)
        void (0,deployer_lock/* endSession */.ky)(sessions.companion, main.pid);
    await clock.sleep(CANCEL_AGAIN_MS, ended);
    if (!ended.aborted)
        await main.close();
}

// EXTERNAL MODULE: ./build/sql/positions.js
var positions = __webpack_require__(7400);
// EXTERNAL MODULE: ./build/sql/lexer.js
var lexer = __webpack_require__(90042);
// EXTERNAL MODULE: ./build/sql/lexis.js
var lexis = __webpack_require__(76293);
;// CONCATENATED MODULE: ./build/deploy/apply/batch.js



/** The line's end keeps a closing `--` comment from taking the semicolon. */
const SEPARATOR = "\n;\n";
/** Each part is one statement, or comments alone. */
function makeBatch(parts) {
    return { text: parts.map(textOf).join(SEPARATOR), parts };
}
/** The statement that failed, by the position that the server named or by how many it had completed; null when neither tells. */
function locateFailure({ text, parts }, error) {
    if (error.position !== null) {
        const at = locateOffset(parts, (0,positions/* offsetOfCodePoint */.QJ)(text, error.position - 1));
        if (at !== null)
            return at;
    }
    const part = error.completed === null ? onlyStatement(parts) : parts.filter(holdsTokens)[error.completed];
    return part === undefined || typeof part === "string" ? null : { statement: part, line: firstLine(part) };
}
function locateOffset(parts, offset) {
    let start = 0;
    for (const part of parts) {
        const end = start + textOf(part).length;
        if (offset <= end) {
            if (typeof part === "string")
                return null;
            return { statement: part, line: part.line + countLines(part.text.slice(0, Math.max(0, offset - start))) };
        }
        start = end + SEPARATOR.length;
    }
    return null;
}
function textOf(part) {
    return typeof part === "string" ? part : part.text;
}
function countLines(text) {
    return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}
/** Where its first token stands, behind comments. */
function firstLine(statement) {
    return statement.line + countLines(statement.text.slice(0, firstToken(statement.text) ?? 0));
}
/** The server answers nothing to a statement of comments. */
function holdsTokens(part) {
    return firstToken(textOf(part)) !== null;
}
function firstToken(text) {
    for (let at = 0; at < text.length;) {
        const lexeme = (0,lexer/* readLexeme */.b)(text, at, lexis/* LEXIS */.Y.postgresql);
        if (lexeme.kind !== "space" && lexeme.kind !== "comment")
            return at;
        at = lexeme.end;
    }
    return null;
}
function onlyStatement(parts) {
    const statements = parts.filter((part) => typeof part !== "string");
    return statements.length === 1 ? statements[0] : undefined;
}

;// CONCATENATED MODULE: ./build/deploy/apply/failure.js
/** By SQLSTATE, or by its class where two letters stand. */
const REMEDIES = {
    "22": "Values that are there do not fit: mend them in a migration before this one, or handle them in it.",
    "23": "Rows that are there contradict it: find and mend them in a migration before this one, then deploy a new release.",
    "23505": "There are duplicates: find them with GROUP BY … HAVING count(*) > 1, decide which stay, then deploy again.",
    "25001": "It cannot run in a transaction: mark the migration as non-transactional, in the way of its framework.",
    "28": "The role may not connect: see its password, its rights and pg_hba.conf.",
    "40": "Deploy again when there is less traffic.",
    "42": "The SQL or the schema is not what the migration expects: compare with the target by `status` and `verify`, then mend the migration.",
    "42501": "Grant the deploying role what is missing, or make it a member of the owner, then deploy again.",
    "53": "The server is short of something (disk, memory, connections): make room, then deploy again.",
    "53100": "The server's disk is full: make room, then deploy again. A rewrite and an index need as much as the table once more.",
    "55P03": "Find what holds the lock (long transactions, idle sessions in a transaction), end it or wait for it, then deploy again.",
    "57014": "It took longer than it may: give it more time in the target's settings, or do less at once.",
    "57P": "The server went away: see that it runs, then deploy again; what is done will not be done twice.",
    "58": "The server could not use its files: see its log.",
};
const OTHERWISE = "Mend the cause, then deploy again: what is done will not be done twice.";
function toFailure(error, { place, attempts, blockers, isCallback = false }) {
    const where = isCallback ? `In a callback of the framework, line ${place?.line ?? 1}: ` : "";
    const times = attempts > 1 ? ` (in ${attempts} attempts)` : "";
    const inTheWay = blockers.length > 0 && isLockTrouble(error) ? ` In the way: ${blockers.map(nameBlocker).join("; ")}.` : "";
    return {
        message: `${where}${endSentence(`${error.message}${times}`)}${inTheWay}`,
        code: error.code,
        line: isCallback ? null : (place?.line ?? null),
        remedy: remedyOf(error.code) + (error.hint === null ? "" : ` The server says: ${endSentence(error.hint)}`),
    };
}
/** Ended by a signal; nothing of what was on stays. */
function toldToEnd(line) {
    return {
        message: "The deploy was told to end; what was on was cancelled and rolled back.",
        code: null,
        line,
        remedy: "Deploy the same release again: it goes on where it stopped.",
    };
}
/** `isApplied`: what the history said afterwards; null where it could not be asked. */
function connectionLost(failure, isApplied) {
    const known = isApplied === null ? "Whether it was applied is not known yet." : "It was not recorded as applied.";
    return {
        ...failure,
        message: `The connection was lost: ${failure.message} ${known}`,
        remedy: "Deploy the same release again: it asks the history first, ends what is left of this session, and goes on where it stopped.",
    };
}
/** Failures that another attempt may mend, since nothing of this one stays: a lock not had in time, a deadlock, a serialization failure. */
function isWorthAnotherAttempt(error) {
    return error.kind === "statement" && (isLockTrouble(error) || error.code === "40001");
}
function isLockTrouble(error) {
    return error.code === "55P03" || error.code === "40P01";
}
function nameBlocker({ pid, application, state, transactionSeconds, query }) {
    const named = application === "" ? `pid ${pid}` : `pid ${pid} (${application})`;
    const age = transactionSeconds === null ? "" : ` for ${Math.round(transactionSeconds)} s`;
    return [named, `${state}${age}`.trim(), query].filter((part) => part !== "").join(", ");
}
function remedyOf(code) {
    for (const length of [5, 3, 2]) {
        const remedy = code === null ? undefined : REMEDIES[code.slice(0, length)];
        if (remedy !== undefined)
            return remedy;
    }
    return OTHERWISE;
}
function endSentence(text) {
    return /[.!?]$/.test(text) ? text : `${text}.`;
}

// EXTERNAL MODULE: ./build/deploy/apply/relations.js
var apply_relations = __webpack_require__(21557);
;// CONCATENATED MODULE: ./build/deploy/apply/pause.js
/** Behind attempt number `attempt` (1 is the first): twice as long each time up to the cap, of which chance (0 to 1) takes up to a half. */
function pauseAfter(attempt, { first, most }, chance) {
    const full = Math.min(most, first * 2 ** Math.min(attempt - 1, 30));
    return Math.round(full * (1 - chance / 2));
}

;// CONCATENATED MODULE: ./build/deploy/apply/retry.js
/** A transaction tried until it gets its locks: a bounded number of times, each with a limit to its waits. */





/** `batch` begins and ends a transaction; nothing of it stays unless it is answered in full. */
async function tryTransaction(work, batch) {
    const { run, tally } = work;
    const { settings, signal } = run.request;
    for (let count = 1;; count++) {
        const tried = await attempt(run, batch.text);
        tally.lockWaitMs += tried.lockWaitMs;
        if ("results" in tried.answer)
            return { results: tried.answer.results };
        const { error } = tried.answer;
        const place = locateFailure(batch, error);
        const isCallback = place !== null && !work.migration.statements.includes(place.statement);
        const failure = toFailure(error, { place, attempts: count, blockers: tried.blockers, isCallback });
        if (error.kind !== "statement" || !(await rollBack(run)))
            return { ending: { kind: "lost", failure }, error };
        if (signal.aborted)
            return { ending: { kind: "interrupted", failure: toldToEnd(failure.line) }, error };
        if (!isWorthAnotherAttempt(error) || count >= settings.maxAttempts)
            return { ending: { kind: "failed", failure }, error };
        await leaveInPeace(work, tried.blockers, count);
        if (signal.aborted)
            return { ending: { kind: "interrupted", failure: toldToEnd(null) }, error };
    }
}
/** False where the connection is gone. */
async function rollBack({ main }) {
    try {
        await main.batch("ROLLBACK");
        return true;
    }
    catch (error) {
        if (error instanceof database_port/* DatabaseError */.a)
            return false;
        throw error;
    }
}
/** Tells who stood in the way of attempt number `count`, and leaves the application in peace for a while. */
async function leaveInPeace({ run, migration, tally }, blockers, count) {
    const { clock, settings, signal, onProgress } = run.request;
    const retryInMs = pauseAfter(count, settings.retryPauseMs, clock.random());
    tally.attempts++;
    onProgress({ kind: "blocked", id: migration.id, blockers, attempt: count, retryInMs });
    await clock.sleep(retryInMs, signal);
}

;// CONCATENATED MODULE: ./build/deploy/apply/time-limits.js
const LONG_ENOUGH_MS = 50;
/**
 * An autovacuum that is in the way is ended by whoever has waited for it as long as `deadlock_timeout` (Section 24.1.6 of the manual).
 * Both are a second by default, and whoever gives up in that moment never gets its lock; a little longer it does.
 */
function outlastDeadlockTimeout(lockTimeoutMs, deadlockTimeoutMs) {
    const enough = deadlockTimeoutMs + LONG_ENOUGH_MS;
    return lockTimeoutMs >= deadlockTimeoutMs && lockTimeoutMs < enough ? enough : lockTimeoutMs;
}
/** For the transaction only; a migration's own `SET` behind it wins, and what it set before (`own`) is left as it is. */
function limitTime({ lockTimeoutMs, statementTimeoutMs }, own = new Set()) {
    return limits({ lock_timeout: lockTimeoutMs, statement_timeout: statementTimeoutMs }, own, "SET LOCAL");
}
/** For a statement that waits for others without blocking them: a lock timeout would leave an invalid index behind. */
function limitWaiting({ concurrentTimeoutMs }, own) {
    return limits({ lock_timeout: 0, statement_timeout: concurrentTimeoutMs }, own, "SET");
}
/** For a statement outside of a transaction that blocks others. */
function limitAlone({ lockTimeoutMs, statementTimeoutMs }, own) {
    return limits({ lock_timeout: lockTimeoutMs, statement_timeout: statementTimeoutMs }, own, "SET");
}
function limits(values, own, set) {
    return Object.entries(values)
        .filter(([name]) => !own.has(name))
        .map(([name, value]) => `${set} ${name} = ${value}`);
}
const OWN_LIMIT = /^\s*SET\s+(?<local>LOCAL\s+)?(?:SESSION\s+)?(?<name>lock_timeout|statement_timeout)\s*(?:=|\bTO\b)\s*(?<value>[^\s;]{1,40})/i;
/** Names of the limits that statements set for the session. */
function ownLimits(statements) {
    const names = statements.map(({ text }) => OWN_LIMIT.exec(text)?.groups).filter((groups) => groups?.["local"] === undefined);
    return new Set(names.flatMap((groups) => groups?.["name"]?.toLowerCase() ?? []));
}
/** A migration that sets its own limits is taken at its word, on the record. */
function noteOwnLimits({ run, migration, tally }) {
    const { lockTimeoutMs, statementTimeoutMs } = run.request.settings;
    const usual = { lock_timeout: lockTimeoutMs, statement_timeout: statementTimeoutMs };
    for (const { text, line } of migration.statements) {
        const { name, value } = OWN_LIMIT.exec(text)?.groups ?? {};
        if (name === undefined || value === undefined)
            continue;
        const instead = `${usual[name.toLowerCase()] ?? 0} ms`;
        tally.remarks.push(`It sets ${name.toLowerCase()} to ${value} itself (line ${line}), which holds instead of ${instead}.`);
    }
}

// EXTERNAL MODULE: ./build/deploy/apply/values.js
var apply_values = __webpack_require__(90052);
;// CONCATENATED MODULE: ./build/deploy/apply/prepare.js
/** What comes before the first migration and behind the last. */








/** Makes the history table where there is none, then looks at what is there. */
async function openRun(request, sessions, state) {
    const { main } = sessions;
    // Records of ours name the release that they were made by.
    const reset = [...sessions.reset, `SET schema_release.release = ${(0,apply_values/* quoteLiteral */.ce)(request.release.digest)}`];
    const statements = state.exists ? [] : request.set.prepare();
    if (statements.length > 0)
        await main.batch(makeBatch([...reset, "BEGIN", ...limitTime(request.settings), ...statements, "COMMIT"]).text);
    const { relations, wal } = await (0,apply_relations/* readRelations */.Ae)(main);
    const [timeout] = await main.batch("SELECT setting::float8 AS ms FROM pg_catalog.pg_settings WHERE name = 'deadlock_timeout'");
    const lockTimeoutMs = outlastDeadlockTimeout(request.settings.lockTimeoutMs, (0,apply_values/* numberAt */.tk)(timeout?.rows[0], "ms"));
    const settings = { ...request.settings, lockTimeoutMs };
    for (const [oid, { name }] of relations)
        if (isTable(name, state.table))
            relations.delete(oid);
    return {
        request: { ...request, settings },
        sessions: { ...sessions, reset },
        main,
        relations,
        walAt: wal,
        onTheWay: null,
        walSeen: [],
    };
}
/** Callbacks of the framework, in a transaction of their own; null when they went well. */
async function runAround(run, moment) {
    const { set, settings, signal } = run.request;
    const statements = set.around(moment);
    if (statements.length === 0)
        return null;
    const batch = makeBatch([...run.sessions.reset, "BEGIN", ...limitTime(settings), ...statements, "COMMIT"]);
    const { answer, blockers } = await attempt(run, batch.text);
    if ("results" in answer)
        return null;
    await rollBack(run);
    if (signal.aborted)
        return toldToEnd(null);
    return toFailure(answer.error, { place: locateFailure(batch, answer.error), attempts: 1, blockers });
}
/** `table` may be quoted, and may lack its schema. */
function isTable(name, table) {
    const plain = table.replaceAll('"', "");
    return name === plain || (!plain.includes(".") && name.endsWith(`.${plain}`));
}
/** Throws what is no `DatabaseError`. */
function asDatabaseError(error) {
    if (error instanceof database_port/* DatabaseError */.a)
        return error;
    throw error;
}

;// CONCATENATED MODULE: ./build/deploy/apply/after-loss.js


/** A server that restarts is back in that time; when the deploy was told to end there is less. */
const PATIENCE_MS = 60_000;
const LITTLE_PATIENCE_MS = 1500;
const PAUSE_MS = 250;
/** Null where the server does not say so in time. The old session is over then: as long as it lives it may still commit. */
async function learnWhetherApplied(work) {
    const { clock, signal } = work.run.request;
    const over = new AbortController();
    const patience = clock.sleep(signal.aborted ? LITTLE_PATIENCE_MS : PATIENCE_MS, over.signal).then(() => null);
    try {
        return await Promise.race([askUntil(work, over.signal), patience]);
    }
    finally {
        over.abort();
    }
}
async function askUntil(work, over) {
    while (!over.aborted) {
        const answer = await askOnce(work);
        if (answer !== undefined)
            return answer;
        await work.run.request.clock.sleep(PAUSE_MS, over);
    }
    return null;
}
/** Undefined of a server that could not be asked, or whose old session is not over. */
async function askOnce({ run, migration }) {
    const session = await run.request.server.connect("deploy").catch(() => null);
    if (session === null)
        return undefined;
    try {
        return (await isOver(session, run)) ? await ask(session, migration.isRecorded) : undefined;
    }
    catch (error) {
        // A history that is not there says nothing was applied: the crash took its table along.
        const { kind, code } = asDatabaseError(error);
        if (kind !== "statement")
            return undefined;
        return code === "42P01" ? false : null;
    }
    finally {
        await session.close();
    }
}
/** It has the deployers' lock until its last breath. */
async function isOver(session, { main, request }) {
    const deployer = await (0,deployer_lock/* readDeployer */.BG)(session, request.release.database);
    if (deployer?.pid !== main.pid)
        return true;
    await (0,deployer_lock/* endSession */.ky)(session, main.pid);
    return false;
}
async function ask(session, isRecorded) {
    const [answer] = await session.batch(`SELECT (${isRecorded}) AS recorded`);
    return answer?.rows[0]?.["recorded"] === true;
}

;// CONCATENATED MODULE: ./build/deploy/apply/as-ourselves.js
/** A migration may have gone over to another role for all that follows in it; our own records are written as the one that connected. */
const OURSELVES = ["SET LOCAL SESSION AUTHORIZATION DEFAULT", "SET LOCAL role TO DEFAULT"];
/** Within a transaction: statements that hold until its end. */
function becomeOurselves() {
    return OURSELVES;
}
/** `statement` in a transaction of its own. */
function asOurselves(statement) {
    return ["BEGIN", ...OURSELVES, statement, "COMMIT"].join(";\n");
}

;// CONCATENATED MODULE: ./build/deploy/apply/progress-table.js

const MAKE_PROGRESS_TABLE = `
  CREATE SCHEMA IF NOT EXISTS schema_release;
  CREATE TABLE IF NOT EXISTS schema_release.progress (
    database text NOT NULL,
    path text NOT NULL,
    migration text NOT NULL,
    step integer NOT NULL,
    line integer NOT NULL,
    sha256 text NOT NULL,
    state text NOT NULL CHECK (state IN ('begun', 'done')),
    evidence text NOT NULL,
    release text NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (database, path, step))`;
/** Asks first: who may not create a schema may not say `IF NOT EXISTS` either. */
async function makeProgressTable(session) {
    if (!(await hasProgressTable(session)))
        await session.batch(MAKE_PROGRESS_TABLE);
}
async function hasProgressTable(session) {
    const [there] = await session.batch("SELECT pg_catalog.to_regclass('schema_release.progress') IS NOT NULL AS is");
    return there?.rows[0]?.["is"] === true;
}
/** Of migrations that were begun and not ended, in order; empty where none ever ran. */
async function readSteps(session, database) {
    if (!(await hasProgressTable(session)))
        return [];
    const [answer] = await session.batch(`SELECT path, migration, step, line, state, sha256, evidence FROM schema_release.progress
     WHERE database = ${(0,apply_values/* quoteLiteral */.ce)(database)} ORDER BY path, step`);
    return (answer?.rows ?? []).map((row) => ({
        path: (0,apply_values/* textAt */.$6)(row, "path") ?? "",
        id: (0,apply_values/* textAt */.$6)(row, "migration") ?? "",
        step: (0,apply_values/* numberAt */.tk)(row, "step"),
        line: (0,apply_values/* numberAt */.tk)(row, "line"),
        state: (0,apply_values/* textAt */.$6)(row, "state") === "done" ? "done" : "begun",
        sha256: (0,apply_values/* textAt */.$6)(row, "sha256") ?? "",
        evidence: ((0,apply_values/* textAt */.$6)(row, "evidence") ?? "").split(" ").filter(Boolean).map(Number),
    }));
}
/** One statement. */
function markStep(work, mark, state) {
    const { release } = work.run.request;
    const values = [release.database, work.migration.path, work.migration.id].map(apply_values/* quoteLiteral */.ce);
    return `INSERT INTO schema_release.progress (database, path, migration, step, line, sha256, state, evidence, release)
    VALUES (${values.join(", ")}, ${mark.step}, ${mark.line}, ${hashOf(mark.text)}, '${state}', '${(mark.evidence ?? []).join(" ")}', ${(0,apply_values/* quoteLiteral */.ce)(release.digest)})
    ON CONFLICT (database, path, step) DO UPDATE SET line = excluded.line, sha256 = excluded.sha256, state = excluded.state,
      evidence = excluded.evidence, release = excluded.release, changed_at = clock_timestamp()`;
}
/** SQL expression. */
function hashOf(text) {
    return `encode(sha256(convert_to(${(0,apply_values/* quoteLiteral */.ce)(text)}, 'UTF8')), 'hex')`;
}
/** One statement; without `step` all of the migration. */
function forgetSteps(work, step = null) {
    return `DELETE FROM schema_release.progress WHERE ${whereStep(work, step)}`;
}
function whereStep({ run, migration }, step) {
    const where = `database = ${(0,apply_values/* quoteLiteral */.ce)(run.request.release.database)} AND path = ${(0,apply_values/* quoteLiteral */.ce)(migration.path)}`;
    return step === null ? where : `${where} AND step = ${step}`;
}

;// CONCATENATED MODULE: ./build/deploy/apply/invalid-indexes.js

const SELECT = `
  SELECT c.oid::bigint::float8 AS oid, format('%I.%I', n.nspname, c.relname) AS quoted, c.relname::text AS name,
    (SELECT format('%s.%s', tn.nspname, t.relname) FROM pg_class t JOIN pg_namespace tn ON tn.oid = t.relnamespace
      WHERE t.oid = i.indrelid) AS "table",
    i.indisvalid AND i.indisready AS valid,
    c.relkind = 'I' OR EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = c.oid) AS part
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace`;
/** Those that somebody is building right now are not yet valid, which is no fault. */
const NOBODY_BUILDS = `NOT EXISTS (SELECT FROM pg_stat_progress_create_index b WHERE b.index_relid = i.indexrelid)`;
/** All of the database that a build left behind, also of REINDEX CONCURRENTLY (`…_ccnew`, `…_ccold`); an index of partitions is none. */
async function readInvalidIndexes(session) {
    const rows = await session.query(`${SELECT} WHERE NOT (i.indisvalid AND i.indisready) AND c.relkind = 'i' AND ${NOBODY_BUILDS} ORDER BY 2`);
    return rows.map(toIndex);
}
/** `table` as SQL has it; empty where there is none. */
async function readIndexesOf(session, table) {
    const rows = await session.query(`${SELECT} WHERE i.indrelid = to_regclass($1) ORDER BY 2`, [table]);
    return rows.map(toIndex);
}
/** `name` as SQL has it, without a schema: it is its table's. */
function isNamed({ name }, written) {
    return name === foldName(written);
}
/** As the server does: lower case unless quoted, 63 bytes (of UTF-8; a longer name is rare enough to be taken by characters). */
function foldName(written) {
    const name = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written.toLowerCase();
    return name.slice(0, 63);
}
function toIndex(row) {
    return {
        oid: (0,apply_values/* numberAt */.tk)(row, "oid"),
        quoted: (0,apply_values/* textAt */.$6)(row, "quoted") ?? "",
        table: (0,apply_values/* textAt */.$6)(row, "table") ?? "",
        name: (0,apply_values/* textAt */.$6)(row, "name") ?? "",
        isValid: row["valid"] === true,
        isPart: row["part"] === true,
    };
}

;// CONCATENATED MODULE: ./build/deploy/apply/remains.js
/** What a statement that waits for others may leave behind, and what the catalog says about whether it was done. */




/** Also waits for transactions; when told to end there is little time, and the next deploy does it. */
const DROP_MS = 60_000;
const DROP_MS_AT_END = 2000;
/**
 * OIDs of indexes that are there before a statement: all of its table, and all invalid ones. What comes besides is its own. 0 is always
 * among them, so that no indexes are told from a statement that makes none.
 */
async function readBefore({ main }, form) {
    if (form.kind !== "create-index" && form.kind !== "reindex")
        return [];
    const invalid = await readInvalidIndexes(main);
    const ofTable = form.kind === "create-index" ? await readIndexesOf(main, form.table) : [];
    return [...new Set([0, ...[...invalid, ...ofTable].map(({ oid }) => oid)])];
}
/** Invalid indexes of its own. One of its name, whoever left it, would be in its way, or taken for what it makes. */
async function findRemains({ main }, form, before) {
    const known = new Set(before);
    if (form.kind === "create-index")
        return (await readIndexesOf(main, form.table)).filter((index) => !index.isValid && !index.isPart && (form.name === null ? !known.has(index.oid) : isNamed(index, form.name)));
    if (form.kind === "reindex")
        return (await readInvalidIndexes(main)).filter(({ oid, name }) => !known.has(oid) && /_cc(?:new|old)\d*$/.test(name));
    return [];
}
/** False where some could not be dropped in time; they are found again by the next deploy. */
async function dropRemains(run, remains) {
    const { signal, onProgress } = run.request;
    for (const { quoted, table } of remains) {
        await run.main.batch(`SET lock_timeout = 0; SET statement_timeout = ${signal.aborted ? DROP_MS_AT_END : DROP_MS}`);
        const { answer } = await attempt(run, `DROP INDEX CONCURRENTLY IF EXISTS ${quoted}`);
        if ("error" in answer) {
            if (answer.error.kind !== "statement")
                throw answer.error;
            onProgress({ kind: "note", text: `The invalid index ${quoted} of ${table} could not be dropped: ${answer.error.message}` });
            return false;
        }
        onProgress({ kind: "note", text: `Dropped ${quoted} of ${table}: an index whose build did not end.` });
    }
    return true;
}
/**
 * Invalid indexes that no deploy will mend by itself: those that are there besides what statements left that were begun and not ended,
 * which the next deploy drops and builds anew.
 */
async function readLastingInvalidIndexes(session, database) {
    const found = await readInvalidIndexes(session);
    if (found.length === 0)
        return [];
    const begun = (await readSteps(session, database)).filter(({ state, evidence }) => state === "begun" && evidence.length > 0);
    return found.filter(({ oid }) => begun.every(({ evidence }) => evidence.includes(oid)));
}
/** To be asked when its remains are dropped. */
async function judgeBegun(run, form, before) {
    switch (form.kind) {
        case "create-index":
            return (await findMade(run, form, before)) === null ? "not-done" : "done";
        case "drop-index":
            return (await isThere(run, "to_regclass($1) IS NOT NULL", [form.name])) ? "not-done" : "done";
        case "detach-partition":
            return judgeDetached(run, form);
        case "reindex":
        case "repeatable":
        case "session":
            return "not-done";
        default:
            return "unknown";
    }
}
/** An index that is valid, and was not there before. */
async function findMade({ main }, { table, name }, before) {
    const made = (await readIndexesOf(main, table)).filter(({ oid, isValid }) => isValid && !before.includes(oid));
    return made.find((index) => name === null || isNamed(index, name)) ?? null;
}
/** Detached in a first transaction, it is finished by `FINALIZE` (ALTER TABLE in the manual). */
async function judgeDetached(run, { table, partition }) {
    const where = "FROM pg_inherits WHERE inhparent = to_regclass($1) AND inhrelid = to_regclass($2)";
    const names = [table, partition];
    if (await isThere(run, `EXISTS (SELECT ${where} AND inhdetachpending)`, names)) {
        const { answer } = await attempt(run, `ALTER TABLE ${table} DETACH PARTITION ${partition} FINALIZE`);
        if ("error" in answer)
            throw answer.error;
        return "done";
    }
    return (await isThere(run, `EXISTS (SELECT ${where})`, names)) ? "not-done" : "done";
}
/** Null when the index that the statement is for is there and valid: IF NOT EXISTS is content with any of its name. Else one sentence. */
async function findFlaw({ main }, form) {
    if (form.kind !== "create-index" || form.name === null)
        return null;
    const { name, table } = form;
    const index = (await readIndexesOf(main, table)).find((each) => isNamed(each, name));
    if (index === undefined)
        return new database_port/* DatabaseError */.a(`There is something else of the name ${name}, and no such index of ${table}.`);
    return index.isValid || index.isPart ? null : new database_port/* DatabaseError */.a(`The index ${index.quoted} of ${index.table} is invalid.`);
}
async function isThere({ main }, expression, values) {
    const [row] = await main.query(`SELECT ${expression} AS is`, values);
    return row?.["is"] === true;
}

;// CONCATENATED MODULE: ./build/deploy/apply/apply-alone.js









/** Null when it is done. Throws `DatabaseError` when the connection breaks between statements. */
async function applyAlone(work, alone) {
    const { run } = work;
    const { settings, signal } = run.request;
    for (let count = 1;; count++) {
        const before = await begin(work, alone);
        const tried = await send(work, alone, count);
        const error = "error" in tried.answer ? tried.answer.error : await findFlaw(run, alone.form);
        if (error === null) {
            await run.main.batch(asOurselves(markStep(work, toMark(alone), "done")));
            return null;
        }
        const place = locateFailure(makeBatch([alone.statement]), error);
        const failure = toFailure(error, { place, attempts: count, blockers: tried.blockers });
        if (error.kind !== "statement")
            return { kind: "lost", failure };
        await cleanUp(work, alone, before);
        if (signal.aborted)
            return { kind: "interrupted", failure: toldToEnd(failure.line) };
        if (!isWorthAnotherAttempt(error) || count >= settings.maxAttempts)
            return { kind: "failed", failure };
        await leaveInPeace(work, tried.blockers, count);
        if (signal.aborted)
            return { kind: "interrupted", failure: toldToEnd(null) };
    }
}
/** Marks it as begun, with what is there before it. An invalid index of its name, whoever left it, is dropped first. */
async function begin(work, alone) {
    const { run, migration } = work;
    const { settings } = run.request;
    const there = await readBefore(run, alone.form);
    const remains = await findRemains(run, alone.form, there);
    await dropRemains(run, remains);
    const dropped = new Set(remains.map(({ oid }) => oid));
    const before = there.filter((oid) => !dropped.has(oid));
    await run.main.batch(asOurselves(markStep(work, { ...toMark(alone), evidence: before }, "begun")));
    const own = ownLimits(migration.statements.slice(0, alone.step - 1));
    const limits = WAITING.has(alone.form.kind) ? limitWaiting(settings, own) : limitAlone(settings, own);
    if (limits.length > 0)
        await run.main.batch(limits.join("; "));
    return before;
}
const WAITING = new Set(["create-index", "drop-index", "reindex", "detach-partition"]);
async function send({ run, tally, migration }, { statement }, count) {
    const { onProgress } = run.request;
    const tried = await attempt(run, statement.text, (blockers) => onProgress({ kind: "blocked", id: migration.id, blockers, attempt: count, retryInMs: 0 }));
    tally.lockWaitMs += tried.lockWaitMs;
    const seen = tried.locks.flatMap(({ oid, mode }) => {
        const relation = run.relations.get(oid);
        return relation === undefined ? [] : [{ relation: relation.name, mode }];
    });
    if (seen.length > 0)
        tally.locks = (0,apply_relations/* joinLocks */.jo)(tally.locks ?? [], seen);
    return tried;
}
/** What is not cleaned up, or may have done something for good, stays marked as begun: the next deploy finds it. */
async function cleanUp(work, alone, before) {
    const { run } = work;
    const isClean = await dropRemains(run, await findRemains(run, alone.form, before));
    const mayHaveActed = alone.form.kind === "detach-partition" || alone.form.kind === "other";
    if (isClean && !mayHaveActed)
        await run.main.batch(asOurselves(forgetSteps(work, alone.step)));
}
/** Relations whose files are new: statements outside of transactions leave no locks to tell them by. */
async function lookForRewrites({ run, tally }) {
    const { relations, wal } = await (0,apply_relations/* readRelations */.Ae)(run.main);
    const rewrites = new Set(tally.rewrites ?? []);
    for (const [oid, { name, file }] of relations) {
        const before = run.relations.get(oid);
        if (before === undefined)
            continue;
        if (before.file !== file)
            rewrites.add(before.name);
        run.relations.set(oid, { name, file });
    }
    tally.rewrites = [...rewrites].sort();
    tally.walTo = wal;
    run.walAt = wal;
}
function toMark({ step, statement }) {
    return { step, line: statement.line, text: statement.text };
}
/** Whether the server says that the statement cannot run in a transaction, or ends one itself (procedures). */
function wantsToBeAlone(error) {
    return error?.code === "25001" || error?.code === "2D000";
}

;// CONCATENATED MODULE: ./build/deploy/apply/note-look.js
/** Takes down what a transaction's last look at its own locks showed. */


/** `look`: the answer to `LOOK_AT_OWN_LOCKS`. The transaction is over; a connection that is lost now leaves the rewrites unknown. */
async function noteLook({ run, tally }, look, statements) {
    const { locks, changed, wal } = (0,apply_relations/* readLook */.sq)(look?.rows ?? [], run.relations);
    tally.locks = (0,apply_relations/* joinLocks */.jo)(tally.locks ?? [], locks);
    tally.walTo = wal;
    run.walAt = wal;
    try {
        const rewrites = await (0,apply_relations/* findRewrites */.pZ)(run.main, run.relations, { changed, truncates: emptiesTables(statements) });
        tally.rewrites = [...(tally.rewrites ?? []), ...rewrites.filter((name) => tally.rewrites?.includes(name) !== true)];
    }
    catch (error) {
        if (!(error instanceof database_port/* DatabaseError */.a))
            throw error;
    }
}
/** Whether tables are emptied by a statement that gives them new files, which is no rewrite. */
function emptiesTables(statements) {
    return statements.some(({ text }) => /\btruncate\b/i.test(text));
}

;// CONCATENATED MODULE: ./build/deploy/apply/apply-unit.js
/** A unit of a stepwise migration that runs in a transaction, together with the row that says that it is done. */








/** Null when it is done. A statement that the server refuses to run in a transaction runs alone. */
async function applyUnit(work, unit) {
    const { run, migration } = work;
    const { statements, step } = unit;
    const own = ownLimits(migration.statements.slice(0, step - 1));
    const batch = makeBatch([
        unit.begin,
        ...limitTime(run.request.settings, own),
        ...statements,
        ...becomeOurselves(),
        markStep(work, unitMark(unit), "done"),
        apply_relations/* LOOK_AT_OWN_LOCKS */.QG,
        unit.end,
    ]);
    const tried = await tryTransaction(work, batch);
    if ("results" in tried) {
        await noteLook(work, tried.results.at(-2), statements);
        return null;
    }
    const [statement] = statements;
    if (statements.length === 1 && statement !== undefined && wantsToBeAlone(tried.error))
        return applyAlone(work, { step, statement, form: { kind: "other" } });
    return tried.ending;
}
function unitMark({ step, statements }) {
    return { step, line: statements[0]?.line ?? 1, text: statements.map(({ text }) => text).join("\n;\n") };
}

;// CONCATENATED MODULE: ./build/deploy/apply/statement-form.js
/** What a statement is, as far as it decides how it is run and what is done when nobody knows whether it was. By its tokens alone. */


/** First words -> form. The longest that fits counts. */
const FORMS = [
    ["BEGIN", "begin"],
    ["START TRANSACTION", "begin"],
    ["COMMIT PREPARED", "other"],
    ["COMMIT", "commit"],
    ["END", "commit"],
    ["ROLLBACK PREPARED", "other"],
    ["ROLLBACK TO", "other"],
    ["ROLLBACK WORK TO", "other"],
    ["ROLLBACK TRANSACTION TO", "other"],
    ["ROLLBACK", "roll-back"],
    ["ABORT", "roll-back"],
    ["SET TRANSACTION", "other"],
    ["SET CONSTRAINTS", "other"],
    ["SET LOCAL", "other"],
    ["SET", "session"],
    ["RESET", "session"],
    ["SELECT SET_CONFIG", "session"],
    ["SELECT PG_CATALOG . SET_CONFIG", "session"],
    ["VACUUM", "repeatable"],
    ["ALTER SYSTEM", "repeatable"],
    ["CHECKPOINT", "repeatable"],
];
/** Enough for every form; a statement of a megabyte is not read to its end. */
const MAX_TOKENS = 60;
function readForm(text) {
    const tokens = readTokens(text);
    const words = tokens.map((token) => token.toUpperCase());
    return (readCreateIndex(tokens, words) ??
        readDropIndex(tokens, words) ??
        readDetach(tokens, words) ?? { kind: readReindex(words) ?? readByWords(words) });
}
function readByWords(words) {
    const line = `${words.join(" ")} `;
    const kind = FORMS.find(([first]) => line.startsWith(`${first} `))?.[1] ?? "other";
    const isChained = (kind === "commit" || kind === "roll-back") && words.at(-1) === "CHAIN" && words.at(-2) === "AND";
    return isChained ? "chain" : kind;
}
/** CREATE [UNIQUE] INDEX CONCURRENTLY [[IF NOT EXISTS] name] ON [ONLY] table */
function readCreateIndex(tokens, words) {
    let at = words[1] === "UNIQUE" ? 2 : 1;
    if (words[0] !== "CREATE" || words[at] !== "INDEX" || words[at + 1] !== "CONCURRENTLY")
        return null;
    at += 2;
    if (words[at] === "IF" && words[at + 1] === "NOT")
        at += 3;
    const name = words[at] === "ON" ? null : (tokens[at++] ?? null);
    at += words[at + 1] === "ONLY" ? 2 : 1;
    return { kind: "create-index", table: readName(tokens, at), name };
}
/** DROP INDEX CONCURRENTLY [IF EXISTS] name */
function readDropIndex(tokens, words) {
    if (words[0] !== "DROP" || words[1] !== "INDEX" || words[2] !== "CONCURRENTLY")
        return null;
    return { kind: "drop-index", name: readName(tokens, words[3] === "IF" && words[4] === "EXISTS" ? 5 : 3) };
}
/** ALTER TABLE [IF EXISTS] [ONLY] table DETACH PARTITION partition CONCURRENTLY */
function readDetach(tokens, words) {
    const detach = words.indexOf("DETACH");
    if (words[0] !== "ALTER" || words[1] !== "TABLE" || detach === -1 || words.at(-1) !== "CONCURRENTLY")
        return null;
    let at = words[2] === "IF" && words[3] === "EXISTS" ? 4 : 2;
    if (words[at] === "ONLY")
        at++;
    return { kind: "detach-partition", table: readName(tokens, at), partition: readName(tokens, detach + 2) };
}
/** REINDEX [( option [, ...] )] { INDEX | TABLE | SCHEMA | DATABASE | SYSTEM } [CONCURRENTLY] name */
function readReindex(words) {
    if (words[0] !== "REINDEX")
        return null;
    return words.includes("CONCURRENTLY") ? "reindex" : "repeatable";
}
/** `schema.name` or `name`, with its quotes. */
function readName(tokens, at) {
    let name = tokens[at] ?? "";
    for (let next = at + 1; tokens[next] === "."; next += 2)
        name += `.${tokens[next + 1] ?? ""}`;
    return name;
}
function readTokens(text) {
    const tokens = [];
    for (let at = 0; at < text.length && tokens.length < MAX_TOKENS;) {
        const { kind, start, end } = (0,lexer/* readLexeme */.b)(text, at, lexis/* LEXIS */.Y.postgresql);
        if (kind !== "space" && kind !== "comment")
            tokens.push(text.slice(start, end));
        at = end;
    }
    return tokens.at(-1) === ";" ? tokens.slice(0, -1) : tokens;
}

;// CONCATENATED MODULE: ./build/deploy/apply/units.js

/** Statements that are there to open and close transactions belong to no migration that is one transaction. */
function runsStepwise({ transactional, statements }) {
    return !transactional || statements.some(({ text }) => MAY_CONTROL.test(text) && CONTROLS.has(readForm(text).kind));
}
/** Reading tokens of every statement would take time; one that controls a transaction is short, or begins with a comment. */
const MAY_CONTROL = /^\s*(?:begin|start|commit|end|rollback|abort|--|\/\*)/i;
const CONTROLS = new Set(["begin", "commit", "roll-back", "chain"]);
/** A framework that wraps the file has opened a transaction before its first statement: the file's first COMMIT ends it. */
function toUnits({ transactional, statements }) {
    const units = [];
    let open = transactional ? { step: 1, begin: "BEGIN", statements: [] } : null;
    for (const [index, statement] of statements.entries()) {
        const form = readForm(statement.text);
        const step = index + 1;
        if (form.kind === "begin")
            open ??= { step, begin: statement.text, statements: [] };
        else if (form.kind === "commit" || form.kind === "roll-back") {
            if (open !== null)
                units.push(units_close(open, statement.text));
            open = null;
        }
        else if (open !== null)
            open.statements.push(statement);
        else
            units.push(toUnit(step, statement, form));
    }
    if (open !== null)
        units.push(units_close(open, "COMMIT"));
    return units;
}
function units_close({ step, begin, statements }, end) {
    return { kind: "transaction", step, begin, statements, end };
}
function toUnit(step, statement, form) {
    if (form.kind === "session")
        return { kind: "session", step, statement };
    if (form.kind === "other")
        return { kind: "transaction", step, statements: [statement], begin: "BEGIN", end: "COMMIT" };
    return { kind: "alone", step, statement, form };
}

;// CONCATENATED MODULE: ./build/deploy/apply/way-out.js




/** Of a statement that was begun, and of which the server does not show whether it was done. */
function wayOut(work, { step, line }) {
    const { path } = work.migration;
    const where = whereStep(work, step);
    return {
        message: `The statement in line ${line} of ${path} was begun by an earlier deploy that did not end, and nothing tells whether it was done.`,
        code: null,
        line,
        remedy: `Look whether it did its work. If it did, say so: UPDATE schema_release.progress SET state = 'done' WHERE ${where}; ` +
            `if it did not, or only a part that may be done again: DELETE FROM schema_release.progress WHERE ${where}; then deploy again.`,
    };
}
/** Null when what was done or begun of the migration is what stands there now. */
async function findAltered(work, units, steps) {
    if (steps.length === 0)
        return null;
    const texts = units.flatMap((unit) => {
        if (unit.kind === "session")
            return [];
        return [`(${unit.step}, ${hashOf(unit.kind === "alone" ? unit.statement.text : unitMark(unit).text)})`];
    });
    const [answer] = await work.run.main.batch(`SELECT step, line FROM schema_release.progress WHERE ${whereStep(work, null)}
       AND (step, sha256) NOT IN (SELECT 0, '' UNION ALL VALUES ${texts.join(", ")}) ORDER BY step LIMIT 1`);
    const row = answer?.rows[0];
    if (row === undefined)
        return null;
    const line = (0,apply_values/* numberAt */.tk)(row, "line");
    return {
        message: `${work.migration.path} was begun by an earlier deploy, and its statement of line ${line} is another one now.`,
        code: null,
        line,
        remedy: "Deploy the file as it was, or change only statements that did not run yet; " +
            `or undo by hand what it did, say so (DELETE FROM schema_release.progress WHERE ${whereStep(work, null)}), then deploy again.`,
    };
}
/** COMMIT AND CHAIN leaves no place for a record of what is done. */
function chained({ statements, path }) {
    const statement = statements.find(({ text }) => readForm(text).kind === "chain");
    if (statement === undefined)
        return null;
    return {
        message: `${path} says AND CHAIN, which leaves no place between its transactions. Nothing of it was run.`,
        code: null,
        line: statement.line,
        remedy: "Write COMMIT; BEGIN; instead.",
    };
}

;// CONCATENATED MODULE: ./build/deploy/apply/apply-stepwise.js
/** A migration that cannot run in one transaction: unit by unit, with progress kept in the database, so that it can be taken up again. */












async function applyStepwise(work) {
    noteOwnLimits(work);
    try {
        return (await walk(work)) ?? { kind: "applied" };
    }
    catch (error) {
        if (!(error instanceof database_port/* DatabaseError */.a))
            throw error;
        const failure = toFailure(error, { place: null, attempts: 1, blockers: [] });
        return { kind: error.kind === "statement" ? "failed" : "lost", failure };
    }
}
async function walk(work) {
    const { run, migration } = work;
    const { main, request, sessions } = run;
    const units = toUnits(migration);
    const chain = chained(migration);
    if (chain !== null)
        return { kind: "failed", failure: chain };
    await main.batch(sessions.reset.join("; "));
    await makeProgressTable(main);
    const steps = (await readSteps(main, request.release.database)).filter(({ path }) => path === migration.path);
    const altered = await findAltered(work, units, steps);
    if (altered !== null)
        return { kind: "interrupted", failure: altered };
    const known = new Map(steps.map((step) => [step.step, step]));
    if (steps.length === 0) {
        const stop = await runOwn(work, request.set.around("before-each"));
        if (stop !== null)
            return stop;
    }
    for (const [index, unit] of units.entries()) {
        if (request.signal.aborted)
            return { kind: "interrupted", failure: toldToEnd(null) };
        const { line } = firstOf(unit) ?? { line: 1 };
        request.onProgress({ kind: "statement", id: migration.id, line, index, of: units.length });
        const stop = await applyKnown(work, unit, known.get(unit.step));
        if (stop !== null)
            return stop;
    }
    await lookForRewrites(work);
    return recordApplied(work);
}
function firstOf(unit) {
    return unit.kind === "transaction" ? unit.statements[0] : unit.statement;
}
/** What the session was told holds for the rest, so it is said again; all else that is done stays done. */
async function applyKnown(work, unit, known) {
    if (unit.kind === "session") {
        await work.run.main.batch(unit.statement.text);
        return null;
    }
    if (known?.state === "done")
        return null;
    if (known?.state === "begun") {
        const verdict = await takeUp(work, unit, known);
        if (verdict === "done")
            return null;
        if (verdict !== "not-done")
            return { kind: "interrupted", failure: verdict };
    }
    return unit.kind === "alone" ? applyAlone(work, unit) : applyUnit(work, unit);
}
/** A statement that was begun, and then nothing was heard of it: the catalog tells, or nobody does. */
async function takeUp(work, unit, { evidence, line }) {
    const { run } = work;
    const form = unit.kind === "alone" ? unit.form : { kind: "other" };
    await dropRemains(run, await findRemains(run, form, evidence));
    const verdict = await judgeBegun(run, form, evidence);
    if (verdict === "unknown")
        return wayOut(work, { step: unit.step, line });
    if (verdict === "done") {
        const mark = unit.kind === "alone" ? toMark(unit) : unitMark(unit);
        await run.main.batch(asOurselves(markStep(work, mark, "done")));
        run.request.onProgress({
            kind: "note",
            text: `The statement in line ${line} of ${work.migration.path} had been done before.`,
        });
    }
    return verdict;
}
async function runOwn(work, parts) {
    if (parts.length === 0)
        return null;
    const { settings } = work.run.request;
    const tried = await tryTransaction(work, makeBatch(["BEGIN", ...limitTime(settings), ...parts, "COMMIT"]));
    return "ending" in tried ? tried.ending : null;
}
/** The history row comes and the progress goes in one transaction. */
function recordApplied(work) {
    const { run, migration, tally } = work;
    const { set, clock } = run.request;
    const elapsedMs = String(Math.round(clock.monotonic() - tally.began));
    return runOwn(work, [
        ...run.sessions.reset,
        ...set.around("after-each"),
        "RESET SESSION AUTHORIZATION",
        "RESET ROLE",
        migration.record(elapsedMs),
        forgetSteps(work),
    ]);
}

;// CONCATENATED MODULE: ./build/deploy/apply/apply-transactional.js
/** A migration in one transaction with its history row: sent in one message, so that it takes one round trip when all goes well. */





const ELAPSED = "extract(epoch FROM clock_timestamp() - transaction_timestamp()) * 1000";
async function applyTransactional(work) {
    noteOwnLimits(work);
    const tried = await tryTransaction(work, composeBatch(work));
    if ("ending" in tried)
        return tried.ending;
    await noteLook(work, tried.results.at(-2), work.migration.statements);
    return { kind: "applied" };
}
/** No query comes before the migration's own, which may want to say `SET TRANSACTION` first. */
function composeBatch({ run, migration }) {
    const { set, settings } = run.request;
    return makeBatch([
        ...run.sessions.reset,
        "BEGIN",
        ...limitTime(settings),
        ...set.around("before-each"),
        ...migration.statements,
        ...set.around("after-each"),
        // A migration may have gone over to a role that may not write the history.
        "RESET SESSION AUTHORIZATION",
        "RESET ROLE",
        migration.record(ELAPSED),
        apply_relations/* LOOK_AT_OWN_LOCKS */.QG,
        "COMMIT",
    ]);
}

// EXTERNAL MODULE: ./build/release/moment.js
var moment = __webpack_require__(99713);
;// CONCATENATED MODULE: ./build/deploy/apply/surprises.js

/** Reading alone hinders nobody but who changes the table's shape. */
const HARMLESS = apply_relations/* LOCK_MODES */.bx.indexOf("AccessShareLock");
/** Sentences. Less than predicted is no surprise: the prediction holds for the worst case. */
function findSurprises(seen, predicted) {
    const expected = new Map(predicted.locks.map(({ relation, mode }) => [relation, apply_relations/* LOCK_MODES */.bx.indexOf(mode)]));
    const stronger = (seen.locks ?? []).flatMap(({ relation, mode }) => {
        const rank = apply_relations/* LOCK_MODES */.bx.indexOf(mode);
        const expectedRank = expected.get(relation) ?? HARMLESS;
        if (rank <= expectedRank)
            return [];
        const instead = expected.has(relation)
            ? `, ${apply_relations/* LOCK_MODES */.bx[expectedRank] ?? "less"} was predicted`
            : ", no lock on it was predicted";
        return [`It took ${mode} on ${relation}${instead}.`];
    });
    const rewritten = (seen.rewrites ?? [])
        .filter((relation) => !predicted.rewrites.includes(relation))
        .map((relation) => `It rewrote ${relation}, which was not predicted.`);
    return [...stronger, ...rewritten];
}

;// CONCATENATED MODULE: ./build/deploy/apply/outcome.js


function startTally(run) {
    const { clock } = run.request;
    return {
        startedAt: (0,moment/* toIsoMoment */.h)(clock.now()),
        began: clock.monotonic(),
        attempts: 1,
        lockWaitMs: 0,
        locks: null,
        rewrites: null,
        walFrom: run.walAt,
        walTo: null,
        remarks: [],
    };
}
function observe(run, { migration, tally, outcome, failure }) {
    const { id, path, sha256, transactional } = migration;
    const predicted = run.request.predictions.get(path) ?? null;
    const seen = { locks: tally.locks, rewrites: tally.rewrites };
    return {
        id,
        path,
        sha256,
        outcome,
        transactional,
        startedAt: tally.startedAt,
        durationMs: Math.round(run.request.clock.monotonic() - tally.began),
        attempts: tally.attempts,
        lockWaitMs: tally.lockWaitMs,
        ...seen,
        walBytes: tally.walTo === null ? null : Number(tally.walTo - tally.walFrom),
        predicted,
        surprises: [...(predicted === null ? [] : findSurprises(seen, predicted)), ...tally.remarks],
        failure,
    };
}
/** Of a migration that was not begun. */
function notBegun(request, { id, path, sha256 }, outcome) {
    return {
        id,
        path,
        sha256,
        outcome,
        transactional: true,
        startedAt: null,
        durationMs: null,
        attempts: 0,
        lockWaitMs: 0,
        locks: null,
        rewrites: null,
        walBytes: null,
        predicted: request.predictions.get(path) ?? null,
        surprises: [],
        failure: null,
    };
}

;// CONCATENATED MODULE: ./build/deploy/apply/replica-lag.js


const POLL_MS = 500;
const REPLICAS = `
  SELECT pg_catalog.pg_current_wal_lsn()::text AS wal, coalesce(application_name, '') AS name, replay_lsn::text AS replayed,
    state IS NULL AS hidden, (extract(epoch FROM replay_lag) * 1000)::float8 AS lag
  FROM pg_catalog.pg_stat_replication WHERE state IS DISTINCT FROM 'backup'`;
/** Null when the replicas are near enough, or are not to be looked at; else one sentence. */
async function awaitReplicas(run) {
    const { clock, settings, signal, onProgress } = run.request;
    const { maxReplicaLagMs, concurrentTimeoutMs } = settings;
    if (maxReplicaLagMs === null)
        return null;
    const began = clock.monotonic();
    for (let told = false;; told = true) {
        const [answer] = await run.main.batch(REPLICAS);
        const rows = answer?.rows ?? [];
        if (rows.some((row) => (0,apply_values/* isTrueAt */.Yj)(row, "hidden"))) {
            onProgress({ kind: "note", text: "The lag of replicas cannot be seen: the role is no member of pg_monitor." });
            return null;
        }
        const worst = findWorst(rows, run);
        if (worst === null || worst.lagMs <= maxReplicaLagMs || signal.aborted)
            return null;
        const lags = `The replica ${worst.name} is ${Math.round(worst.lagMs)} ms behind, ${maxReplicaLagMs} ms are allowed.`;
        if (clock.monotonic() - began >= concurrentTimeoutMs)
            return lags;
        if (!told)
            onProgress({ kind: "note", text: `${lags} Waiting for it.` });
        await clock.sleep(POLL_MS, signal);
    }
}
function findWorst(rows, { request, walSeen }) {
    const now = request.clock.monotonic();
    if (rows[0] !== undefined)
        walSeen.push({ wal: (0,apply_relations/* toWalPosition */.Lu)((0,apply_values/* textAt */.$6)(rows[0], "wal")), at: now });
    let worst = null;
    let replayedByAll = walSeen.at(-1)?.wal ?? 0n;
    for (const row of rows) {
        const replayed = (0,apply_values/* textAt */.$6)(row, "replayed");
        if (replayed === null)
            continue;
        const position = (0,apply_relations/* toWalPosition */.Lu)(replayed);
        if (position < replayedByAll)
            replayedByAll = position;
        const lagMs = lagOf(row, position, { walSeen, now });
        if (lagMs > (worst?.lagMs ?? 0))
            worst = { name: (0,apply_values/* textAt */.$6)(row, "name") ?? "", lagMs };
    }
    while ((walSeen[0]?.wal ?? replayedByAll + 1n) <= replayedByAll)
        walSeen.shift();
    return worst;
}
/**
 * `replay_lag` is what the replica last reported: it does not grow while replay stands still, and keeps its value for a while when there
 * is nothing to replay. So the age of the oldest WAL that is known not to be replayed counts, too.
 */
function lagOf(row, replayed, { walSeen, now }) {
    const oldest = walSeen.find(({ wal }) => wal > replayed);
    return oldest === undefined ? 0 : Math.max(now - oldest.at, (0,apply_values/* numberAt */.tk)(row, "lag"));
}

;// CONCATENATED MODULE: ./build/deploy/apply/apply-pending.js









async function applyPending(work) {
    const run = await openRun(work.request, work.sessions, work.state);
    const endWatch = (0,watch/* startWatchman */.II)(run);
    try {
        return await applyEach(run, work);
    }
    finally {
        endWatch();
    }
}
async function applyEach(run, { request, state, pending }) {
    const observed = new Map();
    request.onProgress({ kind: "started", migrations: pending.length });
    let stop = stopAround(request, await runAround(run, "before-all"));
    for (const [index, next] of pending.entries()) {
        stop ??= await stopBefore(run);
        if (stop !== null)
            break;
        request.onProgress({ kind: "migration-started", id: next.id, path: next.path, index, of: pending.length });
        const work = { run, migration: request.set.toRunnable(next), tally: startTally(run) };
        const ending = await applyOne(work);
        const observation = toObservation(work, ending);
        observed.set(next.path, observation);
        stop = stopAfter(ending, next, index === pending.length - 1);
        tell(run, observation);
    }
    stop ??= stopAround(request, await runAround(run, "after-all"));
    const lacking = new Set(pending.map(({ path }) => path));
    return {
        ...(stop ?? { outcome: "applied", because: countApplied(pending.length) }),
        migrations: request.release.migrations.map((migration) => observed.get(migration.path) ?? notBegun(request, migration, lacking.has(migration.path) ? "not-run" : "already-applied")),
        history: state,
    };
}
async function applyOne(work) {
    const ending = await (runsStepwise(work.migration) ? applyStepwise(work) : applyTransactional(work));
    if (ending.kind !== "lost")
        return ending;
    const isApplied = await learnWhetherApplied(work);
    return isApplied === true
        ? { kind: "applied-but-lost" }
        : { kind: "interrupted", failure: connectionLost(ending.failure, isApplied) };
}
function toObservation({ run, migration, tally }, ending) {
    switch (ending.kind) {
        case "applied":
        case "applied-but-lost":
            return observe(run, { migration, tally, outcome: "applied", failure: null });
        case "failed":
            return observe(run, { migration, tally, outcome: "failed", failure: ending.failure });
        case "interrupted":
        case "lost":
            return observe(run, { migration, tally, outcome: "interrupted", failure: ending.failure });
    }
}
function tell({ request }, { id, outcome, durationMs, attempts, failure }) {
    if (outcome === "applied")
        request.onProgress({ kind: "migration-applied", id, durationMs: durationMs ?? 0, attempts });
    else
        request.onProgress({ kind: "migration-failed", id, message: failure?.message ?? "" });
}
/** What is done stays told, whatever becomes of the connection between two migrations. */
async function stopBefore(run) {
    let lag;
    try {
        lag = await awaitReplicas(run);
    }
    catch (error) {
        const { kind, message } = asDatabaseError(error);
        return { outcome: kind === "statement" ? "failed" : "interrupted", because: message };
    }
    if (lag !== null)
        return { outcome: "failed", because: lag };
    return run.request.signal.aborted ? { outcome: "interrupted", because: toldToEnd(null).message } : null;
}
function stopAfter(ending, { path }, isLast) {
    switch (ending.kind) {
        case "applied":
            return null;
        case "applied-but-lost":
            return isLast ? null : { outcome: "interrupted", because: `The connection was lost behind ${path}, which was applied.` };
        case "failed":
            return { outcome: "failed", because: `${path} failed: ${ending.failure.message}` };
        case "interrupted":
        case "lost":
            return { outcome: "interrupted", because: `${path} was interrupted: ${ending.failure.message}` };
    }
}
function stopAround(request, failure) {
    if (failure === null)
        return null;
    if (request.signal.aborted)
        return { outcome: "interrupted", because: failure.message };
    return { outcome: "failed", because: `A callback of the framework failed: ${failure.message}` };
}
function countApplied(count) {
    return count === 1 ? "One migration was applied." : `${count} migrations were applied.`;
}

;// CONCATENATED MODULE: ./build/deploy/apply/choose.js
/**
 * In the framework's order. Refuses a file that is not the one of the release, and a versioned migration that would have to run before one
 * of the release without being part of it.
 */
function choosePending(release, state) {
    const byPath = new Map(release.map((migration) => [migration.path, migration]));
    const chosen = [];
    let foreign = null;
    for (const pending of state.pending) {
        const released = byPath.get(pending.path);
        if (released === undefined) {
            if (!pending.repeatable)
                foreign ??= pending;
            continue;
        }
        if (released.sha256 !== pending.sha256)
            return refuse(`${pending.path} is not the file that the release was made of.`);
        if (foreign !== null)
            return refuse(`${foreign.path} is pending before ${pending.path}, and is not part of the release.`);
        chosen.push(pending);
    }
    return { kind: "pending", migrations: chosen };
}
function refuse(because) {
    return { kind: "refused", because };
}

;// CONCATENATED MODULE: ./build/deploy/apply/sessions.js
/** The sessions of a deploy: one that applies, and a companion that watches it and shows others that this process lives. */



/** Throws `DatabaseError` where the main one cannot be had. */
async function openSessions(server) {
    const companionOpening = server.connect("watch").catch(() => null);
    const main = await server.connect("deploy").catch(async (error) => {
        await (await companionOpening)?.close();
        throw error;
    });
    const companion = await companionOpening;
    const close = async () => {
        await Promise.all([main.close(), companion?.close()]);
    };
    try {
        const reset = await prepareSession(main);
        if (companion !== null) {
            // It is idle by trade. Not every version knows the setting.
            await canSet(companion, "SET idle_session_timeout = 0");
            await (0,deployer_lock/* announcePulse */.hx)(main, companion);
        }
        return { main, companion, reset, close };
    }
    catch (error) {
        await close();
        throw error;
    }
}
/** An application's own timeouts, set for the role or the database, shall not end a migration; what is ours is said where it runs. */
const TIMEOUTS = {
    statement_timeout: "0",
    idle_in_transaction_session_timeout: "60s",
    // PostgreSQL 14 and 17.
    idle_session_timeout: "0",
    transaction_timeout: "0",
};
const SETTINGS = `
  SELECT name, setting, source FROM pg_catalog.pg_settings
  WHERE source = 'session' OR name IN ('synchronous_commit', ${Object.keys(TIMEOUTS).map(apply_values/* quoteLiteral */.ce).join(", ")})`;
/** What the connection was given when it was opened, such as how the server notices that this process is gone, is said again. */
async function prepareSession(session) {
    const [answer] = await session.batch(SETTINGS);
    const given = new Map();
    for (const row of answer?.rows ?? []) {
        const name = (0,apply_values/* textAt */.$6)(row, "name") ?? "";
        const setting = (0,apply_values/* textAt */.$6)(row, "setting") ?? "";
        const timeout = TIMEOUTS[name];
        if (timeout !== undefined)
            given.set(name, timeout);
        // A crash must not take back what we said was applied.
        else if (name === "synchronous_commit" && setting === "off")
            given.set(name, "local");
        else if (row["source"] === "session")
            given.set(name, setting);
    }
    const reset = [
        "RESET SESSION AUTHORIZATION",
        "RESET ROLE",
        "RESET ALL",
        ...[...given].map(([name, value]) => `SET ${name} = ${(0,apply_values/* quoteLiteral */.ce)(value)}`),
    ];
    await session.batch(reset.join("; "));
    return reset;
}
async function canSet(session, statement) {
    try {
        await session.batch(statement);
        return true;
    }
    catch (error) {
        if (error instanceof database_port/* DatabaseError */.a && error.kind === "statement")
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/deploy/apply/take-lock.js

const take_lock_POLL_MS = 200;
/** A deployer that has just lost its companion may be about to end by itself. */
const ORPHAN_LOOKS = 3;
/** Ends the session of a deployer whose process is gone; waits for one that lives, as long as the settings say. */
async function takeDeployerLock(request, { main }) {
    const { clock, settings, signal, onProgress, release } = request;
    const deadline = clock.monotonic() + settings.deployerTimeoutMs;
    let told = null;
    let orphanSeen = 0;
    for (;;) {
        if (signal.aborted)
            return { held: false, because: "The deploy was told to end while it waited for another one.", interrupted: true };
        if (await (0,deployer_lock/* tryDeployerLock */.rF)(main, release.database))
            return { held: true };
        const deployer = await (0,deployer_lock/* readDeployer */.BG)(main, release.database);
        if (deployer === null)
            continue;
        const { pid, application, orphaned } = deployer;
        if (pid !== told)
            onProgress({ kind: "waiting-for-deployer", pid, application });
        orphanSeen = orphaned && pid === told ? orphanSeen + 1 : 0;
        told = pid;
        if (orphanSeen >= ORPHAN_LOOKS && (await (0,deployer_lock/* endSession */.ky)(main, pid))) {
            onProgress({ kind: "note", text: `Ended the session of a deploy whose process is gone (pid ${pid}).` });
            orphanSeen = 0;
        }
        if (clock.monotonic() >= deadline)
            return { held: false, because: nameDeployer(pid, application), interrupted: false };
        await clock.sleep(take_lock_POLL_MS, signal);
    }
}
function nameDeployer(pid, application) {
    return `Another deploy of this database would not end in time: pid ${pid}${application === "" ? "" : ` (${application})`}.`;
}

;// CONCATENATED MODULE: ./build/deploy/apply/apply-release.js





/** Throws `DatabaseError` where the server cannot be reached, or something is wrong before the first migration; nothing is changed then. */
async function applyRelease(request) {
    const sessions = await openSessions(request.server);
    try {
        return await applyWith(request, sessions);
    }
    finally {
        await sessions.close();
    }
}
async function applyWith(request, sessions) {
    const { release, set, signal } = request;
    const lock = await takeDeployerLock(request, sessions);
    if (!lock.held)
        return nothingDone(request, lock.interrupted ? "interrupted" : "refused", lock.because);
    const state = await set.readHistory(sessions.main);
    const choice = choosePending(release.migrations, state);
    if (choice.kind === "refused")
        return nothingDone(request, "refused", choice.because, state);
    if (choice.migrations.length === 0)
        return nothingDone(request, "nothing-to-do", "The target holds the whole release.", state);
    if (!(await request.mayStart(state)))
        return nothingDone(request, "refused", "A gate is closed.", state);
    if (signal.aborted)
        return nothingDone(request, "interrupted", "The deploy was told to end before it began.", state);
    return applyPending({ request, sessions, state, pending: choice.migrations });
}
/** What the history lacks was not run. */
function nothingDone(request, outcome, ...[because, history = null]) {
    const lacking = history === null ? null : new Set(history.pending.map(({ path }) => path));
    const migrations = request.release.migrations.map((migration) => notBegun(request, migration, lacking === null || lacking.has(migration.path) ? "not-run" : "already-applied"));
    return { outcome, because, migrations, history };
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/change-set/visible.js
var visible = __webpack_require__(97667);
// EXTERNAL MODULE: ./build/commands/target-commands.js
var target_commands = __webpack_require__(95688);
;// CONCATENATED MODULE: ./build/commands/deploy-by-command.js




const deploy_by_command_POLL_MS = 500;
async function applyByCommand(request) {
    const session = await request.server.connect("deploy");
    try {
        const refusal = await takeLock(session, request);
        if (refusal !== null)
            return result(request, { outcome: "refused", because: refusal, history: null });
        return await applyLocked(request, session);
    }
    finally {
        await session.close();
    }
}
/** Null when it is held; else who holds it. */
async function takeLock(session, request) {
    const { clock, target, release, signal, onProgress } = request;
    const deadline = clock.monotonic() + target.apply.deployerTimeoutMs;
    while (!(await (0,deployer_lock/* tryDeployerLock */.rF)(session, release.database))) {
        const deployer = await (0,deployer_lock/* readDeployer */.BG)(session, release.database);
        if (signal.aborted || clock.monotonic() > deadline)
            return `Another deployer is at work${deployer === null ? "" : ` (pid ${deployer.pid}, ${deployer.application})`}.`;
        onProgress({ kind: "waiting-for-deployer", pid: deployer?.pid ?? null, application: deployer?.application ?? null });
        await clock.sleep(deploy_by_command_POLL_MS, signal);
    }
    return null;
}
async function applyLocked(request, session) {
    const { command, run, environment, release, clock, target, onProgress } = request;
    const history = await command.readHistory(run, environment, session);
    const paths = new Set(release.migrations.map(({ path }) => path));
    const pending = history.pending.filter(({ path }) => paths.has(path));
    if (history.problems.length === 0 && pending.length === 0)
        return result(request, { outcome: "nothing-to-do", because: "The target holds the whole release.", history });
    // The tool applies whatever it finds, so that must be what was approved.
    const foreign = history.pending.filter(({ path }) => !paths.has(path)).map(({ path }) => path);
    if (foreign.length > 0) {
        const because = `The tool would also apply ${(0,visible/* listPaths */.Pe)(foreign)}, which the release does not hold. Check out the release's commit, or plan again.`;
        return result(request, { outcome: "refused", because, history });
    }
    if (!(await request.mayStart(history)))
        return result(request, { outcome: "refused", because: "A gate is closed.", history });
    const startedAt = (0,target_commands/* isoTime */.Ly)(clock);
    const began = clock.monotonic();
    onProgress({ kind: "started", migrations: pending.length });
    const failure = await runTool(request, { ...environment, ...sessionSettings(environment, target.apply.lockTimeoutMs) });
    const after = await command.readHistory(run, environment, session);
    const left = new Set(after.pending.map(({ path }) => path));
    const times = { startedAt, durationMs: Math.round(clock.monotonic() - began) };
    const migrations = release.migrations.map((migration) => {
        if (!pending.some(({ path }) => path === migration.path))
            return observation(migration, "already-applied");
        if (!left.has(migration.path))
            return { ...observation(migration, "applied"), ...times, attempts: 1 };
        return observation(migration, "not-run");
    });
    const [problem] = after.problems;
    await command.remember(session, pending.filter(({ path }) => !left.has(path)), release.digest);
    if (failure === null && left.size === 0 && problem === undefined)
        return {
            outcome: "applied",
            because: `${command.framework} applied ${(0,visible/* listPaths */.Pe)(pending.map(({ path }) => path))}.`,
            migrations,
            history,
        };
    const wrong = left.size > 0 ? `lacks ${(0,visible/* listPaths */.Pe)([...left])}` : `is not what it should be: ${problem?.message ?? ""}`;
    const because = failure ?? `The tool ended well, but its history ${wrong}${left.size > 0 ? "." : ""}`;
    return { outcome: "failed", because, migrations, history };
}
async function runTool(request, environment) {
    try {
        await request.command.deploy(request.run, environment);
        return null;
    }
    catch (error) {
        if (error instanceof errors.UserError)
            return `${error.message} ${error.hint}`;
        throw error;
    }
}
/** Reaches every tool that uses libpq; drivers of their own read it as well (node-postgres, pgx, psycopg). */
function sessionSettings({ PGOPTIONS: given = "" }, lockTimeoutMs) {
    return { PGOPTIONS: `${given} -c lock_timeout=${lockTimeoutMs}`.trim(), PGAPPNAME: "schema-release deploy-command" };
}
function result({ release }, { outcome, because, history }) {
    const left = history === null ? null : new Set(history.pending.map(({ path }) => path));
    const migrations = release.migrations.map((migration) => observation(migration, left === null || left.has(migration.path) ? "not-run" : "already-applied"));
    return { outcome, because, migrations, history };
}
function observation({ id, path, sha256, predicted }, outcome) {
    return {
        id,
        path,
        sha256,
        outcome,
        transactional: false,
        startedAt: null,
        durationMs: null,
        attempts: 0,
        lockWaitMs: 0,
        locks: null,
        rewrites: null,
        walBytes: null,
        predicted,
        surprises: [],
        failure: null,
    };
}

// EXTERNAL MODULE: ./build/release/gate.js
var gate = __webpack_require__(35014);
;// CONCATENATED MODULE: ./build/release/gates/facts.js
/** What a target lacks of the release; a newer revision may hold more, which is not run. */
function pendingOf(release, history) {
    const paths = new Set(release.migrations.map(({ path }) => path));
    return history.pending.filter(({ path }) => paths.has(path));
}
function isUnknown(fact) {
    return typeof fact === "object" && fact !== null && "unknown" in fact;
}
const facts_open = (because) => ({ answer: "open", because });
const notAsked = (because) => ({ answer: "not-asked", because });
const facts_closed = (because, remedy) => ({ answer: "closed", because, remedy });

;// CONCATENATED MODULE: ./build/release/gates/approval.js
/** Somebody who may approve this risk said yes, and is not who wrote the change. Going past the rules is no approval. */


const approvalGate = ({ target, approval, backupRisk }) => {
    if (!target.gates.includes("approval"))
        return notAsked(`${target.name} does not ask for an approval.`);
    if (isUnknown(approval))
        return facts_closed(`Who approved is not known: ${approval.unknown}`, "Run in a workflow job with the target's environment, with `actions: read` and `contents: read`.");
    if (approval.approvers.length === 0)
        return facts_closed("Nobody approved this run: it went past the rules of the environment, or needed no approval.", "Start it anew and have it approved.");
    // What nobody could judge may be the worst.
    const risk = backupRisk ?? "quiesce";
    const may = target.approvers[risk] ?? null;
    const named = approval.approvers.filter((login) => may === null || may.some((allowed) => covers(allowed, login, approval)));
    if (named.length === 0) {
        return facts_closed(`${listNames(approval.approvers)} approved, but for the backup risk ${risk} only ${listNames(may ?? [])} may.`, describeTeams(may ?? [], approval));
    }
    if (approval.authors.length === 0)
        return facts_closed("Who wrote the change is not known.", "Deploy a commit whose authors GitHub knows.");
    const others = named.filter((login) => !approval.authors.some((author) => sameLogin(author, login)));
    if (others.length === 0)
        return facts_closed(`${listNames(named)} approved a change of their own.`, "Have somebody approve who did not write it.");
    return facts_open(`${listNames(others)} approved.`);
};
/** `allowed` is a login, with or without `@`, or a team. */
function covers(allowed, login, { teams }) {
    if (!allowed.includes("/"))
        return sameLogin(allowed.replace(/^@/, ""), login);
    return teams?.get(allowed.toLowerCase())?.some((member) => sameLogin(member, login)) ?? false;
}
function describeTeams(may, { teams }) {
    const unknown = may.filter((allowed) => allowed.includes("/") && teams?.has(allowed.toLowerCase()) !== true);
    if (unknown.length === 0)
        return "Have one of them approve.";
    return `Have one of them approve; who belongs to ${listNames(unknown)} is not known here, so list logins under \`approvers\`.`;
}
function listNames(names) {
    return names.map(visible/* showPath */.P8).join(", ");
}
/** GitHub's logins are blind to case. */
function sameLogin(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}

;// CONCATENATED MODULE: ./build/release/gates/backup.js
/** A backup that is proven, where the risk asks for one. */


const backupGate = ({ backupRisk, backup, target, release, history, now }) => {
    const risk = backupRisk ?? "unknown";
    if (pendingOf(release, history).length === 0)
        return facts_open("Nothing is pending, so no backup is needed.");
    if (risk === "nightly")
        return facts_open("Nothing that exists can be lost: nightly backups suffice.");
    const needs = risk === "unknown" ? "What the release may lose is not known" : `The backup risk is ${risk}`;
    if (backup === null)
        return facts_closed(`${needs}, and there is no backup: ${target.name} has no \`backup-command\`.`, `Configure \`backup-command\` for ${target.name}; it takes a backup and prints its identity last.`);
    if (isUnknown(backup))
        return facts_closed(`${needs}, and no backup is proven. ${backup.unknown}`, "See why the backup failed; nothing was changed.");
    const doubt = doubtOf(backup, now);
    if (doubt !== null)
        return facts_closed(`${needs}, and no backup is proven: ${doubt}`, "Take the backup anew.");
    return facts_open(`${needs}; the backup ${backup.reference} was taken from ${backup.startedAt} to ${backup.finishedAt}.`);
};
const HOUR_MS = 3_600_000;
const OLDEST_MS = 24 * HOUR_MS;
function doubtOf({ reference, startedAt, finishedAt }, now) {
    if (reference.trim() === "")
        return "the record does not say which it is.";
    const [started, finished] = [(0,moment/* readIsoMoment */.a)(startedAt), (0,moment/* readIsoMoment */.a)(finishedAt)];
    if (started === null || finished === null || started > finished || finished > now + HOUR_MS)
        return "the record does not say a time that can be.";
    return now - started > OLDEST_MS ? `it was begun at ${startedAt}, more than a day ago.` : null;
}

;// CONCATENATED MODULE: ./build/release/gates/digest.js
/** What was approved is what is checked out. Cannot be opened by hand: then it would be another release. */


const PLAN_AGAIN = "Check out the commit of the release, or plan again and have that approved.";
const digestGate = ({ release, files, expectedDigest }) => {
    if (expectedDigest !== null && expectedDigest !== release.digest) {
        return facts_closed(`The release's digest is ${release.digest}, not the ${expectedDigest} that was approved.`, "Deploy the release file that was approved.");
    }
    if (files.differing.length > 0) {
        return facts_closed(`The checked-out files differ from what was approved: ${(0,visible/* listPaths */.Pe)(files.differing)}.`, PLAN_AGAIN);
    }
    if (files.digest !== release.digest) {
        return facts_closed("The checked-out files, with the placeholders of this run, make another digest than the release has.", PLAN_AGAIN);
    }
    const approved = expectedDigest === null ? "" : ", which is the approved one";
    return facts_open(`The checked-out files make the release's digest${approved}.`);
};

;// CONCATENATED MODULE: ./build/release/gates/environment.js
/** The environment exists and somebody must approve: one that is named and missing is created without any protection. */

const environmentGate = ({ target, environment }) => {
    if (!target.gates.includes("environment"))
        return notAsked(`${target.name} does not ask for a protected environment.`);
    const name = target.environment ?? "";
    if (isUnknown(environment))
        return facts_closed(`Whether the environment ${name} is protected is not known: ${environment.unknown}`, "Grant `actions: read`.");
    if (!environment.exists || environment.name !== name)
        return facts_closed(`There is no environment ${name}, or the token may not see it.`, "Create it in the repository's settings, with required reviewers.");
    if (environment.reviewers === 0)
        return facts_closed(`Nobody must approve deployments to ${name}.`, "Set required reviewers in the environment's protection rules.");
    return facts_open(`${name} asks for an approval by one of ${environment.reviewers} reviewers or teams.`);
};

;// CONCATENATED MODULE: ./build/release/gates/fingerprint.js
/** The schema is the one that the release was planned and tried on. */


const LOOK = "Compare with `schema-release verify`. Somebody changed a schema outside of releases: put it back, bring it into a migration, or leave it out by `fingerprint-ignore`; then plan again.";
const fingerprintGate = (facts) => {
    const { release, target, hostHash, history, fingerprint } = facts;
    if (isUnknown(fingerprint))
        return facts_closed(`The schema could not be read: ${fingerprint.unknown}`, "Grant the role what it needs to read the catalogs.");
    const held = release.migrations.length - pendingOf(release, history).length;
    const planned = release.targets.find((each) => each.hostHash === hostHash);
    const starts = planned === undefined ? startsElsewhere(facts, held) : [planned];
    const same = starts.find((start) => start.fingerprint === fingerprint);
    if (same !== undefined) {
        return same === planned
            ? facts_open(`The schema of ${target.name} is what it was when the release was planned.`)
            : facts_open(`The schema of ${target.name} is what ${same.name} had before the release.`);
    }
    const between = betweenTwo(facts, held - (planned?.applied.length ?? 0));
    if (between !== null)
        return facts_open(between);
    if (planned !== undefined)
        return facts_closed(`The schema of ${target.name} is not what it was when the release was planned.`, LOOK);
    const names = starts.length === 0 ? "" : ` (${starts.map(({ name }) => name).join(", ")})`;
    return facts_closed(`The schema of ${target.name} is none that the release was planned for or tried on${names}.`, LOOK);
};
/** For a server that `plan` did not see: what those had that held as much of the release, and what the evidence began with. */
function startsElsewhere({ release, evidence }, held) {
    const planned = release.targets.filter(({ applied }) => applied.length === held);
    if (evidence === null || isUnknown(evidence))
        return planned;
    const { evidence: tried, sha256, expectedSha256 } = evidence;
    const { before } = tried.fingerprint;
    const isOfThis = tried.release.digest === release.digest && (expectedSha256 === null || expectedSha256 === sha256);
    const heldThere = tried.migrations.filter(({ outcome }) => outcome === "already-applied").length;
    if (!isOfThis || tried.outcome !== "applied" || before === null || heldThere !== held)
        return planned;
    return [...planned, { name: tried.target.name, fingerprint: before }];
}
/** A deploy that did not come to its end leaves a schema that nobody has seen before; what is done of it stands in the database. */
function betweenTwo({ begun = [], release }, appliedSince) {
    if (appliedSince > 0)
        return `The release was begun here: ${(0,visible/* count */.U9)(appliedSince, "migration")} of it ${appliedSince === 1 ? "was" : "were"} applied since, so the schema is between two known ones; the history accounts for it.`;
    const paths = new Set(release.migrations.map(({ path }) => path));
    const path = begun.find((one) => paths.has(one));
    if (path === undefined)
        return null;
    return `The release was begun here: ${path} ran in part, so the schema is between two known ones; its progress accounts for it.`;
}

;// CONCATENATED MODULE: ./build/release/gates/history.js
/** The target's history fits: nothing wrong in it, and what is pending there is an end of the release. */


const historyGate = ({ release, history, invalidIndexes, target }) => {
    const [problem] = history.problems;
    if (problem !== undefined) {
        const rest = history.problems.length - 1;
        return facts_closed(`${problem.message}${rest > 0 ? ` And ${(0,visible/* count */.U9)(rest, "more problem")}.` : ""}`, problem.remedy);
    }
    if (invalidIndexes.length > 0) {
        return facts_closed(`${invalidIndexes.length === 1 ? "An index is" : "Indexes are"} invalid: ${(0,visible/* listPaths */.Pe)(invalidIndexes)}.`, "Drop or rebuild it (DROP INDEX CONCURRENTLY, REINDEX INDEX CONCURRENTLY): it takes writes and answers nothing, and IF NOT EXISTS would take it for done.");
    }
    const known = new Map(release.migrations.map((migration, index) => [migration.path, { ...migration, index }]));
    const first = history.pending.findIndex(({ path }) => known.has(path));
    const ahead = first === -1 ? [] : history.pending.slice(0, first);
    if (ahead.length > 0) {
        return facts_closed(`Before the release ${target.name} lacks ${(0,visible/* listPaths */.Pe)(ahead.map(({ path }) => path))}, which the release does not hold.`, `Plan again for ${target.name}, so that they are approved as well.`);
    }
    const pending = pendingOf(release, history);
    const foreign = history.pending.slice(0, history.pending.findLastIndex(({ path }) => known.has(path)) + 1);
    const between = foreign.filter(({ path }) => !known.has(path));
    if (between.length > 0) {
        return facts_closed(`Among the release's migrations ${target.name} would run ${(0,visible/* listPaths */.Pe)(between.map(({ path }) => path))}, which nobody approved.`, `Plan again for ${target.name}.`);
    }
    const expected = release.migrations.slice(Math.max(0, release.migrations.length - pending.length));
    const isEnd = pending.every(({ path, id, sha256 }, index) => {
        const same = expected[index];
        return same?.path === path && same.id === id && same.sha256 === sha256;
    });
    if (!isEnd) {
        return facts_closed(`What ${target.name} lacks is not the end of the release: ${(0,visible/* listPaths */.Pe)(pending.map(({ path }) => path))}.`, `Plan again for ${target.name}.`);
    }
    const held = release.migrations.length - pending.length;
    return facts_open(`${history.table} fits: of the release's ${(0,visible/* count */.U9)(release.migrations.length, "migration")} it holds ${held}, and ${pending.length} ${pending.length === 1 ? "is" : "are"} to be applied.`);
};

;// CONCATENATED MODULE: ./build/release/gates/staging-evidence.js
/** The release ran elsewhere first, and its tests passed there. */


const staging_evidence_HOUR_MS = 3_600_000;
const stagingEvidenceGate = ({ release, target, hostHash, evidence: given, now }) => {
    if (!target.gates.includes("staging-evidence"))
        return notAsked(`${target.name} does not ask for evidence of another target.`);
    const where = target.evidenceOf;
    if (where === null)
        return facts_closed("Whose evidence is wanted is not configured.", `Set \`evidence-of\` for ${target.name} to the target before it.`);
    const deployThere = `Deploy this release to ${where} and hand its evidence on (--staging-evidence FILE).`;
    if (given === null)
        return facts_closed(`There is no evidence that the release ran on ${where}.`, deployThere);
    if (isUnknown(given))
        return facts_closed(`The evidence of ${where} cannot be read: ${given.unknown}`, deployThere);
    const { evidence, sha256, expectedSha256, finishedAt } = given;
    if (expectedSha256 !== null && expectedSha256 !== sha256)
        return facts_closed("The evidence is not the file that was passed on: its SHA-256 differs.", deployThere);
    if (evidence.release.digest !== release.digest)
        return facts_closed(`The evidence is of another release (${evidence.release.digest}).`, deployThere);
    if (evidence.target.name !== where)
        return facts_closed(`The evidence is of ${evidence.target.name}, not of ${where}.`, deployThere);
    if (evidence.target.hostHash === hostHash)
        return facts_closed("The evidence is of this very database, so the release ran nowhere else.", deployThere);
    const failed = refuseOutcome(evidence, where);
    if (failed !== null)
        return failed;
    if (finishedAt === null || finishedAt > now + staging_evidence_HOUR_MS)
        return facts_closed("The evidence does not say a time that can be.", deployThere);
    const hours = (now - finishedAt) / staging_evidence_HOUR_MS;
    if (hours > target.evidenceHours) {
        return facts_closed(`The evidence of ${where} is ${Math.floor(hours)} hours old; ${target.evidenceHours} are allowed.`, `Deploy to ${where} again: it applies nothing twice and runs the smoke tests anew.`);
    }
    return facts_open(`The release ran on ${where} at ${evidence.finishedAt}, and the smoke tests passed.${worthKnowing(evidence)}`);
};
/** What did not go well there; null when all did. */
function refuseOutcome({ outcome, because, smoke, gates, migrations }, where) {
    const mend = `Mend it on ${where} first.`;
    if (outcome !== "applied" && outcome !== "nothing-to-do")
        return facts_closed(`On ${where} the release ended as ${outcome}: ${because}`, mend);
    if (gates.some(({ answer }) => answer === "closed") || migrations.some((migration) => !isDone(migration.outcome)))
        return facts_closed(`The evidence of ${where} contradicts itself.`, `Deploy to ${where} again.`);
    if (smoke === null)
        return facts_closed(`On ${where} no smoke tests ran.`, `Configure \`smoke-command\` for ${where} and deploy there again.`);
    return smoke.passed ? null : facts_closed(`On ${where} the smoke tests failed.`, mend);
}
function isDone(outcome) {
    return outcome === "applied" || outcome === "already-applied";
}
/** What the approver of the next target should look at. */
function worthKnowing({ gates, migrations }) {
    const byHand = gates.filter(({ answer }) => answer === "opened-by-hand").map(({ gate }) => gate);
    const surprises = migrations.reduce((sum, migration) => sum + migration.surprises.length, 0);
    const opened = byHand.length === 0 ? "" : ` Opened by hand there: ${(0,visible/* listPaths */.Pe)(byHand, byHand.length)}.`;
    return `${opened}${surprises === 0 ? "" : ` It did ${(0,visible/* count */.U9)(surprises, "thing")} that nobody predicted.`}`;
}

;// CONCATENATED MODULE: ./build/release/gates/writers.js
/** Writers are suspended where a backup alone is not enough. */

const writersGate = ({ release, backupRisk, writersSuspended, history }) => {
    if (pendingOf(release, history).length === 0 || (backupRisk !== null && backupRisk !== "quiesce"))
        return facts_open("No writer needs to be suspended.");
    if (backupRisk === null)
        return facts_closed("Whether writers must be suspended is not known.", "See why the migrations could not be judged.");
    if (writersSuspended === null || writersSuspended.trim() === "")
        return facts_closed("The release asks for its writers to be suspended, and nobody says that they are.", "Suspend them and say who did and how: --writers-suspended TEXT. It stands on the record.");
    return facts_open(`On the record: ${writersSuspended.trim()}`);
};

;// CONCATENATED MODULE: ./build/release/gates.js
/** All gates of a deploy, in their order. Each is asked; closed when unsure. */









const GATE_OF = {
    digest: digestGate,
    history: historyGate,
    fingerprint: fingerprintGate,
    "staging-evidence": stagingEvidenceGate,
    environment: environmentGate,
    approval: approvalGate,
    backup: backupGate,
    writers: writersGate,
};
/** What is deployed is what was approved: anything else would be another release. */
const NEVER_BY_HAND = ["digest"];
const SHORTEST_REASON = 10;
/** One answer for each gate. An opening opens exactly the gate that it names, and only with a name and a reason. */
function evaluateGates(facts, opened) {
    return gate/* GATES */.J.map((gate) => {
        const verdict = GATE_OF[gate](facts);
        const hand = opened.find((one) => one.gate === gate && isOnRecord(one));
        return answer(gate, verdict, hand ?? null);
    });
}
function isOnRecord({ by, reason }) {
    return by.trim() !== "" && reason.trim().length >= SHORTEST_REASON;
}
function answer(gate, verdict, hand) {
    const { because } = verdict;
    if (verdict.answer !== "closed")
        return { gate, answer: verdict.answer, because, remedy: null, byHand: null };
    if (hand === null || NEVER_BY_HAND.includes(gate))
        return { gate, answer: "closed", because, remedy: verdict.remedy, byHand: null };
    return { gate, answer: "opened-by-hand", because, remedy: null, byHand: { by: hand.by.trim(), reason: hand.reason.trim() } };
}
function isClosed(answers) {
    return answers.some(({ answer }) => answer === "closed");
}

// EXTERNAL MODULE: ./build/release/digest.js
var digest = __webpack_require__(27141);
// EXTERNAL MODULE: ./build/release/document.js
var release_document = __webpack_require__(51028);
// EXTERNAL MODULE: ./build/release/parts.js
var parts = __webpack_require__(91727);
;// CONCATENATED MODULE: ./build/release/read-evidence.js



const OBSERVATION = (0,release_document/* record */.g1)({
    id: release_document/* text */.Qq,
    path: release_document/* text */.Qq,
    sha256: release_document/* SHA256 */.aD,
    outcome: (0,release_document/* choice */.Yq)(["applied", "already-applied", "failed", "interrupted", "not-run"]),
    transactional: release_document/* flag */.Jt,
    startedAt: (0,release_document/* orNull */.Xd)(release_document/* MOMENT */.BA),
    durationMs: (0,release_document/* orNull */.Xd)(release_document/* amount */.vj),
    attempts: release_document/* amount */.vj,
    lockWaitMs: release_document/* amount */.vj,
    locks: (0,release_document/* orNull */.Xd)((0,release_document/* list */.p_)(parts/* LOCK */.YM)),
    rewrites: (0,release_document/* orNull */.Xd)((0,release_document/* list */.p_)(release_document/* text */.Qq)),
    walBytes: (0,release_document/* orNull */.Xd)(release_document/* amount */.vj),
    predicted: (0,release_document/* orNull */.Xd)(parts/* PREDICTION */.I3),
    surprises: (0,release_document/* list */.p_)(release_document/* text */.Qq),
    failure: (0,release_document/* orNull */.Xd)((0,release_document/* record */.g1)({ message: release_document/* text */.Qq, code: (0,release_document/* orNull */.Xd)(release_document/* text */.Qq), line: (0,release_document/* orNull */.Xd)(release_document/* amount */.vj), remedy: release_document/* text */.Qq })),
});
const GATE = (0,release_document/* record */.g1)({
    gate: (0,release_document/* choice */.Yq)(gate/* GATES */.J),
    answer: (0,release_document/* choice */.Yq)(["open", "closed", "opened-by-hand", "not-asked"]),
    because: release_document/* text */.Qq,
    remedy: (0,release_document/* orNull */.Xd)(release_document/* text */.Qq),
    byHand: (0,release_document/* orNull */.Xd)((0,release_document/* record */.g1)({ by: release_document/* text */.Qq, reason: release_document/* text */.Qq })),
});
const EVIDENCE = (0,release_document/* record */.g1)({
    version: (0,release_document/* choice */.Yq)([1]),
    outcome: (0,release_document/* choice */.Yq)(["applied", "nothing-to-do", "refused", "failed", "interrupted"]),
    because: release_document/* text */.Qq,
    release: (0,release_document/* record */.g1)({ digest: release_document/* DIGEST */.Dh, database: release_document/* text */.Qq, commit: release_document/* text */.Qq, backupRisk: parts/* RISK */.yX }),
    target: (0,release_document/* record */.g1)({ name: release_document/* text */.Qq, environment: (0,release_document/* orNull */.Xd)(release_document/* text */.Qq), hostHash: release_document/* SHA256 */.aD, serverVersion: (0,release_document/* orNull */.Xd)(release_document/* text */.Qq) }),
    startedAt: release_document/* MOMENT */.BA,
    finishedAt: release_document/* MOMENT */.BA,
    durationMs: release_document/* amount */.vj,
    startedBy: (0,release_document/* orNull */.Xd)(release_document/* text */.Qq),
    runUrl: (0,release_document/* orNull */.Xd)(release_document/* text */.Qq),
    approvals: (0,release_document/* list */.p_)((0,release_document/* record */.g1)({ by: release_document/* text */.Qq, environment: release_document/* text */.Qq })),
    gates: (0,release_document/* list */.p_)(GATE),
    backup: (0,release_document/* orNull */.Xd)((0,release_document/* record */.g1)({ kind: (0,release_document/* choice */.Yq)(["command"]), reference: release_document/* text */.Qq, startedAt: release_document/* MOMENT */.BA, finishedAt: release_document/* MOMENT */.BA })),
    migrations: (0,release_document/* list */.p_)(OBSERVATION),
    fingerprint: (0,release_document/* record */.g1)({ before: (0,release_document/* orNull */.Xd)(release_document/* DIGEST */.Dh), after: (0,release_document/* orNull */.Xd)(release_document/* DIGEST */.Dh) }),
    smoke: (0,release_document/* orNull */.Xd)((0,release_document/* record */.g1)({ passed: release_document/* flag */.Jt, exitCode: (0,release_document/* orNull */.Xd)(release_document/* amount */.vj), timedOut: release_document/* flag */.Jt, durationMs: release_document/* amount */.vj, output: release_document/* text */.Qq })),
    tool: release_document/* text */.Qq,
});
/** Never throws for what is in the file, however hostile. Properties that are not known are passed over: later versions may add some. */
function readEvidence(bytes) {
    try {
        const { value } = (0,release_document/* parseDocument */.Tp)(bytes);
        (0,release_document/* refuseOtherVersion */.zI)(value, "evidence");
        return { evidence: EVIDENCE(value, "") };
    }
    catch (error) {
        if (!(error instanceof release_document/* Wrong */.YW))
            throw error;
        return { problem: `${error.message}.` };
    }
}

// EXTERNAL MODULE: ./build/commands/assess-pending.js + 3 modules
var assess_pending = __webpack_require__(9651);
// EXTERNAL MODULE: ./build/commands/assess-set.js + 1 modules
var assess_set = __webpack_require__(97152);
;// CONCATENATED MODULE: ./build/commands/deploy-request.js
/** What a team's commands are told besides where the database is. */
function commandVariables({ environment, target, release }) {
    return {
        ...environment,
        SCHEMA_RELEASE_TARGET: target.name,
        SCHEMA_RELEASE_DATABASE: release.database,
        SCHEMA_RELEASE_DIGEST: release.digest,
        SCHEMA_RELEASE_COMMIT: release.commit,
    };
}

;// CONCATENATED MODULE: ./build/commands/deploy-gates.js











async function askGates(target, request) {
    const facts = await gatherFacts(target, request);
    const approvals = approvalsOf(facts);
    const first = evaluateGates(facts, request.openedByHand);
    const isOnlyBackupClosed = first.every(({ gate, answer }) => answer !== "closed" || gate === "backup");
    const command = request.takesBackups ? request.target.backupCommand : null;
    const isBackupWanted = first.some(({ gate, answer }) => gate === "backup" && answer === "closed") && command !== null;
    if (!isOnlyBackupClosed || !isBackupWanted || command === null) {
        return { isOpen: !isClosed(first), gates: waiting(first, isBackupWanted), approvals, backup: null };
    }
    const { run: runCommand, clock, signal, onProgress } = request;
    onProgress({ kind: "note", text: "A backup is being taken." });
    const onLine = (text) => onProgress({ kind: "note", text });
    const backup = await (0,target_commands/* takeBackup */.ay)(command, { runCommand, clock, signal, environment: commandVariables(request), onLine });
    const gates = evaluateGates({ ...facts, backup: "taken" in backup ? backup.taken : { unknown: backup.failed } }, request.openedByHand);
    return { isOpen: !isClosed(gates), gates, approvals, backup: "taken" in backup ? backup.taken : null };
}
/** Where another gate is closed no backup is taken, and its gate must not read as if one had been missing. */
function waiting(gates, isBackupWanted) {
    if (!isBackupWanted)
        return gates;
    return gates.map((answer) => answer.gate === "backup" && answer.answer === "closed"
        ? { ...answer, because: "A backup is needed; it is taken once all other gates are open.", remedy: "Open the other gates." }
        : answer);
}
async function gatherFacts(target, request) {
    const { release, server, clock } = request;
    const { gates, environment } = request.target;
    const paths = release.migrations.map(({ path }) => path);
    const outside = { unknown: "This is no run of a workflow." };
    const isAsked = (gate) => gates.includes(gate) && environment !== null;
    return {
        release,
        target: request.target,
        hostHash: server.hostHash,
        files: fileFacts(request),
        expectedDigest: request.expectedDigest,
        history: target.history,
        invalidIndexes: await invalidIndexes(target, request),
        begun: await begunMigrations(request),
        backupRisk: await riskHere(target, request),
        fingerprint: target.fingerprint.digest,
        evidence: givenEvidence(request),
        environment: isAsked("environment") ? ((await request.github?.environment(environment ?? "")) ?? outside) : outside,
        approval: isAsked("approval")
            ? ((await request.github?.approval(environment ?? "", { commit: release.commit, paths })) ?? outside)
            : outside,
        backup: null,
        writersSuspended: request.writersSuspended,
        now: clock.now(),
    };
}
/** Less those that an interrupted deploy left or a pending migration builds: they are dropped and built anew. */
async function invalidIndexes({ history }, { server, opened, release }) {
    const session = await server.connect("gates");
    try {
        const found = await readLastingInvalidIndexes(session, release.database);
        if (found.length === 0)
            return [];
        const paths = new Set(history.pending.map(({ path }) => path));
        const texts = opened.files.filter(({ path }) => paths.has(path)).map(({ bytes }) => new TextDecoder().decode(bytes));
        return found.filter(({ name }) => !texts.some((text) => text.includes(name))).map(({ quoted }) => quoted);
    }
    finally {
        await session.close();
    }
}
/** What an earlier deploy left half done, statement by statement: its schema is one that nobody planned for. */
async function begunMigrations({ server, release }) {
    const session = await server.connect("gates");
    try {
        return [...new Set((await readSteps(session, release.database)).map(({ path }) => path))];
    }
    finally {
        await session.close();
    }
}
function fileFacts({ release, opened, sha256 }) {
    const files = new Map(opened.files.map(({ path, bytes }) => [path, bytes]));
    const hashes = release.migrations.map(({ path }) => {
        const bytes = files.get(path);
        return bytes === undefined ? null : sha256(bytes);
    });
    const differing = release.migrations.filter((migration, index) => hashes[index] !== migration.sha256).map(({ path }) => path);
    if (hashes.includes(null))
        return { digest: null, differing };
    const placeholders = [...(opened.native?.placeholders ?? [])].map(([name, value]) => [name, sha256(value)]);
    const content = {
        database: release.database,
        framework: opened.framework,
        placeholders: Object.fromEntries(placeholders),
        migrations: release.migrations.map(({ id, path }, index) => ({ id, path, sha256: hashes[index] ?? "" })),
    };
    return { digest: (0,digest/* digestOf */.o)(content, sha256), differing };
}
/** Judged anew from the files, for what this target lacks: what a manifest says of risk is not what was approved, but stands beside it. */
async function riskHere(target, request) {
    const pending = pendingOf(request.release, target.history);
    const planned = await (0,assess_pending/* assessPending */.o)({
        opened: request.opened,
        targets: [{ ...target, history: { ...target.history, pending } }],
        pending,
        statistics: null,
        openCheckout: request.openCheckout,
        commit: request.release.commit,
    });
    return planned.length === pending.length ? (0,assess_set/* riskOfAll */.uH)(planned) : null;
}
function givenEvidence({ stagingEvidence, sha256 }) {
    if (stagingEvidence === null)
        return null;
    const { bytes, expectedSha256 } = stagingEvidence;
    const read = readEvidence(bytes);
    if ("problem" in read)
        return { unknown: read.problem };
    const { evidence } = read;
    return { evidence, sha256: sha256(bytes), expectedSha256, finishedAt: (0,moment/* readIsoMoment */.a)(evidence.finishedAt) };
}
function approvalsOf({ approval, target }) {
    if ("unknown" in approval)
        return [];
    return approval.approvers.map((by) => ({ by, environment: target.environment ?? "" }));
}

// EXTERNAL MODULE: ./build/commands/read-target.js + 1 modules
var read_target = __webpack_require__(88672);
;// CONCATENATED MODULE: ./build/commands/deploy.js
/** `deploy`: asks the gates, applies what was approved and nothing else, proves it, and leaves evidence of all that. */







/** Never throws for what the server or a command does: that is evidence, too. Throws `UserError` for wrong input. */
async function deploy(request) {
    const { clock, target, release } = request;
    const started = clock.monotonic();
    const startedAt = (0,target_commands/* isoTime */.Ly)(clock);
    const learnt = { gates: [], approvals: [], backup: null, before: null };
    const applied = await apply(request, learnt);
    // What does not fit was refused before any gate was asked; the record shall hold their answers all the same.
    if (applied.outcome === "refused" && learnt.gates.length === 0 && applied.history !== null)
        await startOrNot(applied.history, { ...request, takesBackups: false }, learnt);
    const isDone = applied.outcome === "applied" || applied.outcome === "nothing-to-do";
    const after = isDone ? await readAfter(request) : null;
    const smoke = isDone && target.smokeCommand !== null ? await smokeTests(request) : null;
    const { outcome, because } = judge({ applied, after, smoke, request });
    return {
        version: 1,
        outcome,
        because,
        release: {
            digest: release.digest,
            database: release.database,
            commit: release.commit,
            backupRisk: release.backupRisk,
        },
        target: {
            name: target.name,
            environment: target.environment,
            hostHash: request.server.hostHash,
            serverVersion: learnt.before?.serverVersion ?? after?.serverVersion ?? null,
        },
        startedAt,
        finishedAt: (0,target_commands/* isoTime */.Ly)(clock),
        durationMs: Math.round(clock.monotonic() - started),
        startedBy: request.startedBy,
        runUrl: request.runUrl,
        approvals: learnt.approvals,
        gates: learnt.gates,
        backup: learnt.backup,
        migrations: applied.migrations,
        fingerprint: { before: learnt.before?.fingerprint.digest ?? null, after: after?.fingerprint.digest ?? null },
        smoke,
        tool: request.tool,
    };
}
async function apply(request, learnt) {
    const { opened, release, server, target, clock, signal, onProgress } = request;
    const mayStart = (state) => startOrNot(state, request, learnt);
    try {
        if (opened.native === null)
            return await applyByCommand({ ...request, command: opened.command, mayStart });
        return await applyRelease({
            server,
            set: opened.native,
            release,
            predictions: predictionsOf(release),
            settings: target.apply,
            clock,
            signal,
            onProgress,
            mayStart,
        });
    }
    catch (error) {
        if (!(error instanceof database_port/* DatabaseError */.a))
            throw error;
        const because = [error.message, error.hint].filter((part) => part !== null).join(" ");
        return { outcome: "failed", because, migrations: [], history: null };
    }
}
/** Under the deployers' lock: what is asked here stays true while migrations run. */
async function startOrNot(state, request, learnt) {
    const before = await readNow(request);
    learnt.before = before;
    const answer = await askGates({ ...before, history: state }, request);
    learnt.gates = answer.gates;
    learnt.approvals = answer.approvals;
    learnt.backup = answer.backup;
    return answer.isOpen;
}
function predictionsOf({ migrations }) {
    return new Map(migrations.flatMap(({ path, predicted }) => (predicted === null ? [] : [[path, predicted]])));
}
function readNow({ target, server, environment, opened, run, sha256 }) {
    return (0,read_target/* readTarget */._)({ options: target, server, environment }, { opened, run, sha256 });
}
async function readAfter(request) {
    try {
        return await readNow(request);
    }
    catch (error) {
        if (error instanceof database_port/* DatabaseError */.a)
            return null;
        throw error;
    }
}
function smokeTests(request) {
    const { target, run, clock, signal, onProgress } = request;
    if (target.smokeCommand === null)
        return Promise.resolve(null);
    onProgress({ kind: "note", text: "Smoke tests are running." });
    return (0,target_commands/* runSmoke */.Lw)(target.smokeCommand, {
        runCommand: run,
        clock,
        signal,
        environment: commandVariables(request),
        onLine: (line) => onProgress({ kind: "note", text: line }),
    });
}
/** Applied is not enough: the history must say so, and the tests must pass. */
function judge({ applied, after, smoke, request }) {
    const { outcome, because } = applied;
    if (outcome !== "applied" && outcome !== "nothing-to-do")
        return { outcome, because };
    if (after === null)
        return { outcome: "failed", because: `${because} But the schema could not be read afterwards.` };
    const paths = new Set(request.release.migrations.map(({ path }) => path));
    const left = after.history.pending.filter(({ path }) => paths.has(path));
    if (left.length > 0)
        return { outcome: "failed", because: `The history does not say that ${left[0]?.path ?? ""} is applied, though it ran.` };
    const [problem] = after.history.problems;
    if (problem !== undefined)
        return { outcome: "failed", because: `Afterwards the history has a problem. ${problem.message}` };
    if (smoke !== null && !smoke.passed) {
        const how = smoke.timedOut ? "did not end in time" : "failed";
        return { outcome: "failed", because: `${because} But the smoke tests ${how}.` };
    }
    return { outcome, because };
}

// EXTERNAL MODULE: ./build/commands/open-database.js + 12 modules
var open_database = __webpack_require__(54135);
// EXTERNAL MODULE: ./build/risk/assessment.js
var assessment = __webpack_require__(13389);
// EXTERNAL MODULE: ./build/release/canonical-json.js
var canonical_json = __webpack_require__(28554);
// EXTERNAL MODULE: ./build/release/release-shape.js
var release_shape = __webpack_require__(60812);
// EXTERNAL MODULE: ./build/release/write-release.js
var write_release = __webpack_require__(2758);
;// CONCATENATED MODULE: ./build/release/read-release.js
/** The bytes of `release.json` -> a release, or what is wrong with it. A file that was altered in any byte is noticed. */







const read_release_PLAN_AGAIN = "Take the file that `schema-release plan` wrote, as it wrote it, or plan again.";
/** Never throws for what is in the file, however hostile. Properties that are not known are an alteration, too. */
function readRelease(bytes, sha256) {
    try {
        const { text, value } = (0,release_document/* parseDocument */.Tp)(bytes);
        (0,release_document/* refuseOtherVersion */.zI)(value, "a release");
        const release = (0,release_shape/* RELEASE */.g)(value, "");
        refuseContradictions(release);
        if ((0,digest/* digestOf */.o)(release, sha256) !== release.digest)
            throw new release_document/* Wrong */.YW("The digest is not that of its migrations: the file was altered");
        const { seal, ...rest } = release;
        if ((0,digest/* sealOf */.R)(rest, sha256) !== seal)
            throw new release_document/* Wrong */.YW("The seal is broken: the file was altered after it was planned");
        if (text !== (0,write_release.writeRelease)(release))
            throw new release_document/* Wrong */.YW("The file is not as it was written: it was altered");
        return { release };
    }
    catch (error) {
        if (!(error instanceof release_document/* Wrong */.YW) && !(error instanceof canonical_json/* NotCanonical */.E))
            throw error;
        return { problem: `${error.message}.`, remedy: read_release_PLAN_AGAIN };
    }
}
function refuseContradictions({ migrations, targets, backupRisk }) {
    refuseTwice(migrations.map(({ path }) => path));
    refuseTwice(migrations.map(({ id }) => id));
    refuseTwice(targets.map(({ name }) => name));
    const ids = migrations.map(({ id }) => id);
    for (const { name, applied } of targets) {
        if (applied.length > ids.length || applied.some((id, index) => id !== ids[index]))
            throw new release_document/* Wrong */.YW(`What ${(0,visible/* showPath */.P8)(name)} holds is no beginning of the release`);
    }
    const highest = (0,assessment/* highestRisk */.gh)(migrations.map((migration) => migration.backupRisk)) ?? "nightly";
    if (backupRisk !== highest)
        throw new release_document/* Wrong */.YW(`The backup risk is ${backupRisk}, but that of its migrations is ${highest}`);
}
function refuseTwice(names) {
    const seen = new Set();
    for (const name of names) {
        if (seen.has(name))
            throw new release_document/* Wrong */.YW(`"${(0,visible/* showPath */.P8)(name)}" stands in it twice`);
        seen.add(name);
    }
}

;// CONCATENATED MODULE: ./build/release/write-evidence.js
/** UTF-8, two blanks of indent, a line break at the end. */
function writeEvidence(evidence) {
    return `${JSON.stringify(evidence, null, 2)}\n`;
}

// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(18743);
// EXTERNAL MODULE: ./build/doors/before-wasm.js
var before_wasm = __webpack_require__(66851);
// EXTERNAL MODULE: ./build/doors/checkout.js
var checkout = __webpack_require__(69477);
// EXTERNAL MODULE: ./build/doors/command-line.js
var command_line = __webpack_require__(56459);
;// CONCATENATED MODULE: ./build/doors/deployment-facts.js
/** Null outside of a workflow run. A run without a token knows nothing, which keeps gates closed. */
function openDeploymentFacts(environment) {
    const { GITHUB_REPOSITORY: repository = "", GITHUB_RUN_ID: run = "", GITHUB_API_URL: apiUrl } = environment;
    const token = environment["GITHUB_TOKEN"] ?? environment["INPUT_TOKEN"] ?? "";
    const [owner = "", repo = ""] = repository.split("/");
    if (environment["GITHUB_ACTIONS"] !== "true" || owner === "" || repo === "" || !/^\d+$/.test(run))
        return null;
    if (token === "") {
        const unknown = { unknown: "There is no token to ask GitHub with: set GITHUB_TOKEN." };
        return { environment: () => Promise.resolve(unknown), approval: () => Promise.resolve(unknown) };
    }
    const github = async () => {
        const [{ connect }, facts] = await Promise.all([
            __webpack_require__.e(/* import() */ 9455).then(__webpack_require__.bind(__webpack_require__, 89455)),
            __webpack_require__.e(/* import() */ 4775).then(__webpack_require__.bind(__webpack_require__, 14775)),
        ]);
        return { client: await connect({ token, owner, repo, apiUrl }), ...facts };
    };
    return {
        async environment(name) {
            const { client, readEnvironment } = await github();
            const facts = await readEnvironment(client, name);
            return "unknown" in facts ? facts : { name, exists: facts.exists, reviewers: facts.reviewers };
        },
        async approval(name, { commit, paths }) {
            const { client, readApprovals, readAuthors } = await github();
            const said = await readApprovals(client, Number(run));
            if ("unknown" in said)
                return said;
            const authors = await readAuthors(client, commit, paths);
            if ("unknown" in authors)
                return authors;
            const approvers = said.approvals.filter(({ environments }) => environments.includes(name)).map(({ by }) => by);
            return { approvers: [...new Set(approvers)], authors: authors.authors };
        },
    };
}
/** Address of the workflow run; null outside of one. */
function runUrlOf({ GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID }) {
    if (GITHUB_SERVER_URL === undefined || GITHUB_REPOSITORY === undefined || GITHUB_RUN_ID === undefined)
        return null;
    return `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`;
}

// EXTERNAL MODULE: ./build/doors/passed-variables.js
var passed_variables = __webpack_require__(44481);
// EXTERNAL MODULE: ./build/doors/local-configuration.js
var local_configuration = __webpack_require__(645);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(94963);
;// CONCATENATED MODULE: ./build/doors/progress-lines.js

const BAR_CELLS = 24;
function openProgress(stream, hasBar) {
    const isTerminal = stream.isTTY === true && hasBar;
    let done = 0;
    let total = 0;
    let isDrawn = false;
    const clear = () => {
        if (isDrawn)
            stream.write("\r\u001B[K");
        isDrawn = false;
    };
    const draw = () => {
        if (!isTerminal || total === 0)
            return;
        const filled = Math.round((done / total) * BAR_CELLS);
        stream.write(`[${"#".repeat(filled)}${".".repeat(BAR_CELLS - filled)}] ${done} of ${total}`);
        isDrawn = true;
    };
    return {
        show(event) {
            if (event.kind === "started")
                total = event.migrations;
            if (event.kind === "migration-applied")
                done += 1;
            clear();
            for (const line of linesOf(event))
                stream.write(`${(0,report_escape/* escapeTerminal */.en)(line)}\n`);
            draw();
        },
        end: clear,
    };
}
function linesOf(event) {
    switch (event.kind) {
        case "started":
            return [`${event.migrations} to apply`];
        case "waiting-for-deployer":
            return [
                `Another deployer is at work (pid ${event.pid ?? "unknown"}${event.application === null ? "" : `, ${event.application}`}); waiting.`,
            ];
        case "migration-started":
            return [`${event.index + 1} of ${event.of}  ${event.path}`];
        case "statement":
            return event.of === 1 ? [] : [`   statement ${event.index + 1} of ${event.of}, line ${event.line}`];
        case "blocked":
            return [
                `   blocked, attempt ${event.attempt}; next one in ${(event.retryInMs / 1000).toFixed(1)} s`,
                ...event.blockers.slice(0, 5).map(blockerLine),
            ];
        case "migration-applied":
            return [`   applied in ${Math.round(event.durationMs)} ms${event.attempts > 1 ? `, attempt ${event.attempts}` : ""}`];
        case "migration-failed":
            return [`   failed: ${event.message}`];
        case "note":
            return [event.text];
    }
}
function blockerLine({ pid, application, state, transactionSeconds, query }) {
    const age = transactionSeconds === null ? "" : `, transaction of ${Math.round(transactionSeconds)} s`;
    return `     by pid ${pid} (${application === "" ? "no name" : application}, ${state}${age}): ${query}`;
}

// EXTERNAL MODULE: ./build/doors/terminal.js
var terminal = __webpack_require__(57297);
;// CONCATENATED MODULE: ./build/doors/deploy-command.js
/** `schema-release deploy` on the command line. */

























const FORMATS = ["terminal", "json", "markdown"];
const BY_HAND = gate/* GATES */.J.filter((gate) => !NEVER_BY_HAND.includes(gate));
const deployCommand = {
    usage: "deploy --release FILE --target NAME [--evidence FILE] [--repo DIR] [--digest DIGEST]",
    positionals: false,
    options: {
        release: { type: "string", value: "FILE", help: "what `plan` wrote and somebody approved" },
        target: { type: "string", value: "NAME", help: "where it goes; a name under targets:, or any name for DATABASE_URL" },
        evidence: { type: "string", value: "FILE", help: "write the record here; default: evidence-NAME.json" },
        repo: { type: "string", value: "DIR", help: "the work tree with the release's files; default: the current folder" },
        digest: { type: "string", value: "DIGEST", help: "the digest that was approved; another release is refused" },
        "staging-evidence": { type: "string", value: "FILE", help: "the record of the target that the release ran on first" },
        "staging-evidence-sha256": { type: "string", value: "HEX", help: "its SHA-256 as it was passed on; another file is refused" },
        "writers-suspended": { type: "string", value: "TEXT", help: "who suspended the writers and how; stands on the record" },
        "open-gate": {
            type: "string",
            value: "GATE",
            help: "open a closed gate by hand, on the record",
            allowed: BY_HAND,
            several: true,
        },
        reason: { type: "string", value: "TEXT", help: "why gates are opened by hand" },
        by: { type: "string", value: "NAME", help: "who opens them; default: the actor of the workflow run" },
        config: { type: "string", value: "FILE", help: "use this configuration instead of the work tree's" },
        format: { type: "string", value: "FORMAT", help: "of the record on standard output; default: terminal", allowed: FORMATS },
        color: { type: "string", value: "WHEN", help: "default: auto", allowed: ["auto", "always", "never"] },
        help: { type: "boolean", help: "show this" },
    },
    run,
};
const EXIT_OF = {
    applied: errors/* EXIT */.d.ok,
    "nothing-to-do": errors/* EXIT */.d.ok,
    refused: errors/* EXIT */.d.no,
    failed: errors/* EXIT */.d.outside,
    interrupted: errors/* EXIT */.d.outside,
};
async function run(line) {
    const file = required(line, "release", "what `schema-release plan --out` wrote");
    const name = required(line, "target", "such as staging");
    const openedByHand = readOpenings(line);
    const release = await openRelease(file);
    if (release === null)
        return errors/* EXIT */.d.no;
    const folder = (0,command_line/* textOption */.vU)(line, "repo") ?? ".";
    const environment = process.env;
    const opened = await (0,open_database/* openDatabaseSet */.w)({
        files: (0,work_tree/* openWorkTree */.w)((0,external_node_path_.resolve)(folder)),
        configuration: await (0,local_configuration/* readLocalConfiguration */.Y)((0,command_line/* textOption */.vU)(line, "config")),
        database: release.database,
        environment: { get: (variable) => environment[variable], names: Object.keys(environment) },
        sha256: sha256/* sha256 */.s,
        beforeWasm: before_wasm/* beforeWasm */.Y,
    });
    const target = findTarget(opened.options, { name, database: release.database });
    const stop = stopOnSignals();
    const progress = openProgress(process.stderr, (0,terminal/* wantsColour */.M)((0,command_line/* textOption */.vU)(line, "color"), process.stderr));
    try {
        const evidence = await deploy({
            release,
            opened,
            target,
            server: (0,server/* openServer */.C)({ environment, urlVariable: target.databaseUrlEnv }),
            environment: await (0,command_environment/* commandEnvironment */.J)({ environment, urlVariable: target.databaseUrlEnv, purpose: "command" }),
            expectedDigest: (0,command_line/* textOption */.vU)(line, "digest") ?? null,
            stagingEvidence: await readStagingEvidence(line),
            takesBackups: true,
            openedByHand,
            writersSuspended: (0,command_line/* textOption */.vU)(line, "writers-suspended") ?? null,
            github: openDeploymentFacts(environment),
            startedBy: environment["GITHUB_TRIGGERING_ACTOR"] ?? environment["GITHUB_ACTOR"] ?? environment["USER"] ?? null,
            runUrl: runUrlOf(environment),
            run: (0,run_command.openRunCommand)({ root: (0,external_node_path_.resolve)(folder), environment, passed: (0,passed_variables/* passedTo */.S)(target, opened.options, environment) }),
            openCheckout: (0,checkout/* checkoutAt */.G)(folder, environment),
            clock: clock/* systemClock */.m,
            sha256: sha256/* sha256 */.s,
            signal: stop.signal,
            onProgress: progress.show,
            tool: version/* VERSION */.x,
        });
        progress.end();
        await publish(evidence, line);
        return EXIT_OF[evidence.outcome];
    }
    finally {
        progress.end();
        stop.dispose();
    }
}
function required(line, option, example) {
    const value = (0,command_line/* textOption */.vU)(line, option);
    if (value !== undefined && value !== "")
        return value;
    throw new errors.UserError("usage", `deploy needs --${option}.`, `Give --${option}: ${example}.`);
}
/** Null when what is in it cannot be trusted: said, and the answer is no. */
async function openRelease(file) {
    const read = readRelease(await readGiven(file, "release"), sha256/* sha256 */.s);
    if ("release" in read)
        return read.release;
    process.stderr.write(`schema-release: The gate "digest" is closed. ${JSON.stringify(file)}: ${read.problem}\n${read.remedy}\n`);
    return null;
}
async function readGiven(file, option) {
    try {
        return await (0,promises_.readFile)(file);
    }
    catch (error) {
        const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
        throw new errors.UserError("usage", `${JSON.stringify(file)} could not be read (${code}).`, `Give the path of a file after --${option}.`);
    }
}
function findTarget(options, { name, database }) {
    const target = (0,choose_target/* chooseTarget */.b)({ options, database, name });
    if (target.kind === "independent")
        return target;
    throw new errors.UserError("usage", `${JSON.stringify(name)} is a physical replica: what its primary gets, it replays.`, "Deploy to the primary; `schema-release verify` shows that the replica has replayed it.");
}
function readOpenings(line) {
    const gates = (0,command_line/* listOption */.y8)(line, "open-gate");
    if (gates.length === 0)
        return [];
    const reason = (0,command_line/* textOption */.vU)(line, "reason")?.trim() ?? "";
    const by = ((0,command_line/* textOption */.vU)(line, "by") ?? process.env["GITHUB_TRIGGERING_ACTOR"] ?? "").trim();
    if (reason.length < SHORTEST_REASON)
        throw new errors.UserError("usage", "--open-gate needs a reason.", `Say why in at least ${SHORTEST_REASON} characters: --reason TEXT.`);
    if (by === "")
        throw new errors.UserError("usage", "--open-gate needs a name.", "Say who opens it: --by NAME.");
    return gates.map((gate) => ({ gate, by, reason }));
}
async function readStagingEvidence(line) {
    const file = (0,command_line/* textOption */.vU)(line, "staging-evidence");
    const expectedSha256 = (0,command_line/* textOption */.vU)(line, "staging-evidence-sha256") ?? null;
    if (file === undefined) {
        if (expectedSha256 === null)
            return null;
        throw new errors.UserError("usage", "--staging-evidence-sha256 was given without the file.", "Give --staging-evidence FILE as well.");
    }
    return { bytes: await readGiven(file, "staging-evidence"), expectedSha256 };
}
/** The first signal ends the deploy in order, within seconds; a second one ends the process. */
function stopOnSignals() {
    const controller = new AbortController();
    const stop = () => {
        controller.abort();
        dispose();
    };
    const dispose = () => {
        process.removeListener("SIGINT", stop);
        process.removeListener("SIGTERM", stop);
    };
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
    return { signal: controller.signal, dispose };
}
async function publish(evidence, line) {
    const text = writeEvidence(evidence);
    const file = (0,command_line/* textOption */.vU)(line, "evidence") ?? `evidence-${evidence.target.name.replaceAll(/[^\w.-]/g, "-")}.json`;
    process.stdout.write(await render(evidence, { line, text }));
    try {
        await (0,promises_.writeFile)(file, text);
    }
    catch (error) {
        const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
        process.stderr.write(`schema-release: The evidence could not be written to ${JSON.stringify(file)} (${code}). It was:\n${text}`);
    }
}
async function render(evidence, { line, text }) {
    switch (FORMATS.find((known) => known === (0,command_line/* textOption */.vU)(line, "format")) ?? "terminal") {
        case "terminal":
            return (await __webpack_require__.e(/* import() */ 2862).then(__webpack_require__.bind(__webpack_require__, 72862))).renderEvidenceTerminal(evidence, {
                colour: (0,terminal/* wantsColour */.M)((0,command_line/* textOption */.vU)(line, "color"), process.stdout),
            });
        case "json":
            return text;
        case "markdown":
            return (await __webpack_require__.e(/* import() */ 5783).then(__webpack_require__.bind(__webpack_require__, 15783))).renderEvidenceMarkdown(evidence);
    }
}


/***/ }),

/***/ 44481:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ passedTo)
/* harmony export */ });
/** The runner's own: tokens of the run, inputs, and files by which a step speaks to it. */
const RUNNERS = /^(?:ACTIONS_|INPUT_|GITHUB_(?:TOKEN|ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)$|RUNNER_|DATABASE_URL$|PG[A-Z]+$)/;
/**
 * All that a backup or a test may need (credentials of a cloud, settings of an application), less what belongs to the runner or to
 * another target. Where the database is, they are told separately.
 */
function passedTo(target, { targets }, environment) {
    const others = new Set(targets.filter(({ name }) => name !== target.name).map(({ databaseUrlEnv }) => databaseUrlEnv));
    return Object.keys(environment).filter((name) => !RUNNERS.test(name) && !others.has(name));
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

/***/ 35014:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ GATES)
/* harmony export */ });
/** A gate of a deploy: a question with a recorded answer. Closed when unsure. */
/** In the order in which they are asked. */
const GATES = [
    "digest",
    "history",
    "fingerprint",
    "staging-evidence",
    "environment",
    "approval",
    "backup",
    "writers",
];


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


/***/ }),

/***/ 7400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QJ: () => (/* binding */ offsetOfCodePoint),
/* harmony export */   uD: () => (/* binding */ indexLines)
/* harmony export */ });
/* unused harmony export offsetOfByte */
/** Where an offset of a text stands, in lines and columns. */
/**
 * Makes functions that tell line and column of UTF-16 offsets of `text`. Each of them asked in ascending order, all its
 * answers together take time linear in the text, however long its lines are.
 */
function indexLines(text) {
    const starts = lineStarts(text);
    const hasSurrogates = /[\ud800-\udbff]/.test(text);
    return () => {
        let last = { line: 0, offset: 0, column: 1 };
        return (offset) => {
            const line = lineAt(starts, offset);
            const start = starts[line] ?? 0;
            if (!hasSurrogates)
                return { line: line + 1, column: offset - start + 1 };
            const from = last.line === line && last.offset <= offset ? last : { line, offset: start, column: 1 };
            last = { line, offset, column: from.column + countCodePoints(text, from.offset, offset) };
            return { line: line + 1, column: last.column };
        };
    };
}
/** The UTF-16 offset of the code point with that number, 0-based; the end where there are fewer. */
function offsetOfCodePoint(text, index) {
    let at = 0;
    for (let count = 0; count < index && at < text.length; count++)
        at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    return at;
}
/** The UTF-16 offset of a byte offset into the UTF-8 of `text`. */
function offsetOfByte(text, byte) {
    let at = 0;
    for (let count = 0; count < byte && at < text.length;) {
        const code = text.codePointAt(at) ?? 0;
        count += utf8Length(code);
        at += code > 0xffff ? 2 : 1;
    }
    return at;
}
function utf8Length(code) {
    if (code < 0x80)
        return 1;
    if (code < 0x800)
        return 2;
    return code < 0x10000 ? 3 : 4;
}
function lineStarts(text) {
    const starts = [0];
    const end = /\r\n|\n|\r/g;
    while (end.exec(text) !== null)
        starts.push(end.lastIndex);
    return starts;
}
/** Index of the last line that begins at or before the offset. */
function lineAt(starts, offset) {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}
function countCodePoints(text, from, to) {
    let count = 0;
    for (let at = from; at < to; at++) {
        const code = text.charCodeAt(at);
        if (code < 0xdc00 || code > 0xdfff)
            count += 1;
    }
    return count;
}


/***/ })

};
;
"use strict";
exports.id = 6571;
exports.ids = [6571,2758];
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

/***/ 47608:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ lockFirst)
/* harmony export */ });
/* harmony import */ var _risk_effects_lock_modes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83134);

const WEAKEST = _risk_effects_lock_modes_js__WEBPACK_IMPORTED_MODULE_0__/* .LOCK_MODES */ .bx.indexOf("RowExclusiveLock");
/**
 * Statements (none or one) that take the locks in one order for everybody. Relations are `schema.name`, unquoted; what does not exist and
 * what cannot be locked by name (materialized views, foreign tables) is left to the migration.
 */
function lockFirst(locks) {
    const wanted = locks.filter(({ mode }) => _risk_effects_lock_modes_js__WEBPACK_IMPORTED_MODULE_0__/* .LOCK_MODES */ .bx.indexOf((0,_risk_effects_lock_modes_js__WEBPACK_IMPORTED_MODULE_0__/* .toLockMode */ .aY)(mode)) >= WEAKEST);
    if (wanted.length === 0)
        return [];
    const rows = wanted.map(({ relation, mode }) => `(${literal(relation)}, ${literal(spellMode(mode))})`);
    const body = `DECLARE wanted record;
BEGIN
  FOR wanted IN
    SELECT n.nspname, c.relname, w.mode FROM (VALUES ${rows.join(", ")}) AS w (name, mode)
    JOIN pg_catalog.pg_namespace n ON starts_with(w.name, n.nspname || '.')
    JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND n.nspname || '.' || c.relname = w.name
    WHERE c.relkind IN ('r', 'p', 'v') ORDER BY c.oid
  LOOP
    EXECUTE pg_catalog.format('LOCK TABLE %I.%I IN %s MODE', wanted.nspname, wanted.relname, wanted.mode);
  END LOOP;
END`;
    return [`DO ${literal(body)}`];
}
/** `AccessExclusiveLock` -> `ACCESS EXCLUSIVE`. */
function spellMode(mode) {
    return (0,_risk_effects_lock_modes_js__WEBPACK_IMPORTED_MODULE_0__/* .toLockMode */ .aY)(mode)
        .replace(/Lock$/, "")
        .replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ")
        .toUpperCase();
}
/** Whatever `standard_conforming_strings` is. */
function literal(text) {
    const quoted = text.replaceAll("'", "''");
    return text.includes("\\") ? ` E'${quoted.replaceAll("\\", "\\\\")}'` : `'${quoted}'`;
}


/***/ }),

/***/ 50188:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QX: () => (/* binding */ readCopies),
/* harmony export */   SW: () => (/* binding */ readKeptCopies),
/* harmony export */   w6: () => (/* binding */ plainCopy)
/* harmony export */ });
/* harmony import */ var _deploy_apply_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90052);
/* harmony import */ var _storage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38259);


/** By id; empty where none was ever made. Throws `DatabaseError`, also where the role may not read them. */
async function readCopies(session, filter = {}) {
    return (await readKeptCopies(session, filter)).map(plainCopy);
}
/** Without what a record has no use for. */
function plainCopy(copy) {
    const { id, digest, database, migration, kind, relation, columns, key, table, rows, bytes, madeAt, keepUntil, restoredAt } = copy;
    return { id, digest, database, migration, kind, relation, columns, key, table, rows, bytes, madeAt, keepUntil, restoredAt };
}
const MOMENT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const COPIES = `
SELECT id::float8 AS id, digest, database, migration_id, migration_path, kind, schema_name, relation_name, columns,
  pg_catalog.to_json(key_columns) AS key, copy_table, rows::float8 AS rows, bytes::float8 AS bytes, definition,
  pg_catalog.to_char(made_at AT TIME ZONE 'UTC', ${MOMENT}) AS made_at,
  pg_catalog.to_char(keep_until AT TIME ZONE 'UTC', ${MOMENT}) AS keep_until,
  pg_catalog.to_char(restored_at AT TIME ZONE 'UTC', ${MOMENT}) AS restored_at,
  keep_until <= pg_catalog.clock_timestamp() AS may_be_dropped,
  pg_catalog.to_regclass(pg_catalog.format('%I.%I', '${_storage_js__WEBPACK_IMPORTED_MODULE_0__/* .RESCUE_SCHEMA */ .yX}', copy_table)) IS NOT NULL AS is_there
FROM ${_storage_js__WEBPACK_IMPORTED_MODULE_0__/* .RESCUE_SCHEMA */ .yX}.copies
WHERE ($1::text IS NULL OR digest = $1) AND ($2::text IS NULL OR database = $2) AND ($3::bigint IS NULL OR id = $3)
ORDER BY id`;
/** As `readCopies`. */
async function readKeptCopies(session, filter = {}) {
    const [there] = await session.batch(`SELECT pg_catalog.to_regclass('${_storage_js__WEBPACK_IMPORTED_MODULE_0__/* .RESCUE_SCHEMA */ .yX}.copies') IS NOT NULL AS is`);
    if (!(0,_deploy_apply_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isTrueAt */ .Yj)(there?.rows[0], "is"))
        return [];
    const rows = await session.query(COPIES, [filter.digest ?? null, filter.database ?? null, filter.id ?? null]);
    return rows.map(toCopy);
}
function toCopy(row) {
    const text = (column) => (0,_deploy_apply_values_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(row, column) ?? "";
    const [schema, name] = [text("schema_name"), text("relation_name")];
    return {
        id: (0,_deploy_apply_values_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(row, "id"),
        digest: text("digest"),
        database: text("database"),
        migration: { id: text("migration_id"), path: text("migration_path") },
        kind: kindOf(text("kind")),
        relation: `${schema}.${name}`,
        columns: listOf(row["columns"]).map(toColumn),
        key: listOf(row["key"]).map(String),
        table: text("copy_table"),
        rows: (0,_deploy_apply_values_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(row, "rows"),
        bytes: (0,_deploy_apply_values_js__WEBPACK_IMPORTED_MODULE_1__/* .numberAt */ .tk)(row, "bytes"),
        madeAt: text("made_at"),
        keepUntil: text("keep_until"),
        restoredAt: (0,_deploy_apply_values_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(row, "restored_at"),
        schema,
        name,
        definition: text("definition"),
        mayBeDropped: (0,_deploy_apply_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isTrueAt */ .Yj)(row, "may_be_dropped"),
        isThere: (0,_deploy_apply_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isTrueAt */ .Yj)(row, "is_there"),
    };
}
const KINDS = ["table", "rows", "changes", "column", "values"];
/** The table's own check lets no other in. */
function kindOf(text) {
    const kind = KINDS.find((known) => known === text);
    if (kind === undefined)
        throw new Error(`${_storage_js__WEBPACK_IMPORTED_MODULE_0__/* .RESCUE_SCHEMA */ .yX}.copies holds a copy of the kind ${JSON.stringify(text)}`);
    return kind;
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function toColumn(value) {
    const { name, type } = Object.fromEntries(Object.entries(value ?? {}));
    return { name: String(name), type: String(type) };
}


/***/ }),

/***/ 38259:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GX: () => (/* binding */ PREPARE_STORAGE),
/* harmony export */   Vo: () => (/* binding */ OPERATION_COLUMN),
/* harmony export */   eA: () => (/* binding */ AFTER_COLUMN),
/* harmony export */   yX: () => (/* binding */ RESCUE_SCHEMA)
/* harmony export */ });
/** Where rescue copies lie. The schema is made when the first copy is, and belongs to the role that deploys. */
const RESCUE_SCHEMA = "schema_release_rescue";
/** Columns of a copy of `changes` beside those of the table: what happened to the row, and the row as it became. */
const OPERATION_COLUMN = "schema_release_operation";
/** `md5(row::text)` of the row as the change left it; null for a row that was deleted. */
const AFTER_COLUMN = "schema_release_after";
/** Statements, each harmless where it is there already. One row a copy, see `RescueCopy`. */
const PREPARE_STORAGE = [
    `CREATE SCHEMA IF NOT EXISTS ${RESCUE_SCHEMA}`,
    `CREATE TABLE IF NOT EXISTS ${RESCUE_SCHEMA}.copies (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  digest text NOT NULL,
  database text NOT NULL,
  migration_id text NOT NULL,
  migration_path text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('table', 'rows', 'changes', 'column', 'values')),
  schema_name text NOT NULL,
  relation_name text NOT NULL,
  columns jsonb NOT NULL,
  key_columns text[] NOT NULL,
  copy_table text NOT NULL UNIQUE,
  rows bigint NOT NULL,
  bytes bigint NOT NULL,
  definition text NOT NULL,
  made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  keep_until timestamptz NOT NULL,
  restored_at timestamptz
)`,
];


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

/***/ 28962:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ pauseAfter)
/* harmony export */ });
/** Behind attempt number `attempt` (1 is the first): twice as long each time up to the cap, of which chance (0 to 1) takes up to a half. */
function pauseAfter(attempt, { first, most }, chance) {
    const full = Math.min(most, first * 2 ** Math.min(attempt - 1, 30));
    return Math.round(full * (1 - chance / 2));
}


/***/ }),

/***/ 88512:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ limitTime),
/* harmony export */   Jb: () => (/* binding */ limitAlone),
/* harmony export */   P: () => (/* binding */ noteOwnLimits),
/* harmony export */   b7: () => (/* binding */ outlastDeadlockTimeout),
/* harmony export */   tT: () => (/* binding */ ownLimits),
/* harmony export */   x3: () => (/* binding */ limitWaiting)
/* harmony export */ });
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
const OWN_LIMIT = /^\s*SET\s+(?<local>LOCAL\s+)?(?:SESSION\s+)?(?<name>lock_timeout|statement_timeout)\s*(?:=|\bTO\b)\s*(?<value>(?:'[^']{1,40}'|[^\s;]{1,40}))/i;
/** Names of the limits that statements set for the session. */
function ownLimits(statements) {
    const names = statements.map(({ text }) => OWN_LIMIT.exec(text)?.groups).filter((groups) => groups?.["local"] === undefined);
    return new Set(names.flatMap((groups) => groups?.["name"]?.toLowerCase() ?? []));
}
const UNITS_MS = { us: 0.001, ms: 1, s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000 };
/** A limit as the server reads it, in ms; infinite for 0, which is none, and for what is not understood. */
function readLimit(value) {
    const { amount, unit = "ms" } = /^'?(?<amount>\d+(?:\.\d+)?)\s*(?<unit>us|ms|s|min|h|d)?'?$/.exec(value)?.groups ?? {};
    const ms = Number(amount ?? 0) * (UNITS_MS[unit] ?? 0);
    return ms > 0 ? ms : Number.POSITIVE_INFINITY;
}
/** A migration that sets its own limits is taken at its word; on the record where that is a longer one. */
function noteOwnLimits({ run, migration, tally }) {
    const { lockTimeoutMs, statementTimeoutMs } = run.request.settings;
    const usual = { lock_timeout: lockTimeoutMs, statement_timeout: statementTimeoutMs };
    for (const { text, line } of migration.statements) {
        const { name, value } = OWN_LIMIT.exec(text)?.groups ?? {};
        if (name === undefined || value === undefined)
            continue;
        const limit = usual[name.toLowerCase()] ?? 0;
        if (limit === 0 || readLimit(value) <= limit)
            continue;
        const instead = `${limit} ms`;
        tally.remarks.push(`It sets ${name.toLowerCase()} to ${value} itself (line ${line}), which holds instead of ${instead}.`);
    }
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

/***/ 96571:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rescueCommand: () => (/* binding */ rescueCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/adapters/clock.js
var clock = __webpack_require__(55766);
// EXTERNAL MODULE: ./build/adapters/sha256.js
var sha256 = __webpack_require__(3069);
// EXTERNAL MODULE: ./build/report/shell.js
var shell = __webpack_require__(81036);
;// CONCATENATED MODULE: ./build/commands/rescue/next-commands.js
/** The command that comes next, to be run as it stands. */

function nextCommands(request, { outcome, copies, restores }) {
    const { verb, restoring } = request;
    const [first] = copies;
    if (first === undefined)
        return [];
    if (verb === "list")
        return [command(request, ["show", "--copy", String(first.id)])];
    if (verb === "show")
        return copies.map(({ id }) => command(request, ["restore", "--copy", String(id)]));
    if (verb === "drop")
        return [];
    const again = ["restore", ...chosen(request), ...given(request)];
    if (outcome === "would-restore" && !restoring.apply) {
        const isDone = restores.every(({ state }) => state === "nothing");
        return isDone ? [] : [command(request, [...again, ...(restoring.skipConflicts ? ["--skip-conflicts"] : []), "--apply"])];
    }
    if (outcome === "conflicts")
        return [command(request, [...again, "--show-values"]), command(request, [...again, "--skip-conflicts", "--apply"])];
    return outcome === "restored" ? [command(request, ["drop", ...chosen(request)])] : [];
}
function command({ where }, words) {
    return ["schema-release", "rescue", ...[...words, ...where].map(showWord)].join(" ");
}
/** Options stand bare, as everybody writes them. */
function showWord(word) {
    return /^--[a-z]+(?:-[a-z]+)*$/.test(word) ? word : (0,shell/* quoteShell */.L)(word);
}
function chosen({ copy, digest }) {
    return copy === null ? ["--digest", digest ?? ""] : ["--copy", String(copy)];
}
function given({ restoring }) {
    const values = { into: restoring.into, through: restoring.through, triggers: restoring.triggers };
    return Object.entries(values).flatMap(([option, value]) => (value === null ? [] : optionWords(option, value)));
}
/** As words of a command line; a value that looks like an option stands with its own. */
function optionWords(option, value) {
    return value.startsWith("-") ? [`--${option}=${value}`] : [`--${option}`, value];
}

// EXTERNAL MODULE: ./build/backup/rescue/read-copies.js
var read_copies = __webpack_require__(50188);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/commands/read-schema.js
var read_schema = __webpack_require__(9398);
;// CONCATENATED MODULE: ./build/backup/rescue/restore/names.js
/** Names of a database as SQL: quoted always, whatever they are. */
function quoteIdentifier(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
function quoteTable({ schema, name }) {
    return `${quoteIdentifier(schema)}.${quoteIdentifier(name)}`;
}
/** `l."weight"` */
function columnOf(alias, name) {
    return `${alias}.${quoteIdentifier(name)}`;
}
/**
 * Text of some values, by the types' own output: equal where they are the same, nulls included, even of types that have no equality. A
 * value and its text make the same text here.
 */
function rowText(values) {
    return `ROW(${values.join(", ")})::text`;
}
/** A JSON list of texts, for people; null stays null. */
function textsOf(values) {
    return `pg_catalog.to_json(ARRAY[${values.map((value) => `${value}::text`).join(", ")}]::text[])`;
}

// EXTERNAL MODULE: ./build/backup/rescue/storage.js
var storage = __webpack_require__(38259);
;// CONCATENATED MODULE: ./build/commands/rescue/copy-entry.js
/** A copy as `rescue` and `status` tell it. */



function toEntry(copy, sample = null) {
    const { mayBeDropped, definition, table } = copy;
    return { ...(0,read_copies/* plainCopy */.w6)(copy), mayBeDropped, definition, storedIn: `${storage/* RESCUE_SCHEMA */.yX}.${quoteIdentifier(table)}`, sample };
}

// EXTERNAL MODULE: ./build/database-port.js
var database_port = __webpack_require__(29668);
// EXTERNAL MODULE: ./build/deploy/apply/time-limits.js
var time_limits = __webpack_require__(88512);
// EXTERNAL MODULE: ./build/deploy/settings.js
var deploy_settings = __webpack_require__(86);
;// CONCATENATED MODULE: ./build/backup/rescue/drop-copies.js
/** Drops rescue copies whose time has passed, by the server's clock; all that are named, or none. */





/** Throws `DatabaseError`; nothing is dropped then. */
async function dropCopies(session, copies, settings) {
    await session.batch(["BEGIN READ WRITE", ...(0,time_limits/* limitTime */.DZ)({ ...deploy_settings/* DEFAULT_APPLY_SETTINGS */.F, ...settings })].join(";\n"));
    try {
        const because = await readKept(session, copies);
        if (because.length > 0) {
            await session.batch("ROLLBACK");
            return { dropped: false, because };
        }
        for (const copy of copies)
            await session.batch(dropCopy(copy).join(";\n"));
        await session.batch("COMMIT");
        return { dropped: true };
    }
    catch (error) {
        if (error instanceof database_port/* DatabaseError */.a && error.kind === "statement")
            await session.batch("ROLLBACK");
        throw error;
    }
}
/** A sentence for each that may not go yet. Their rows are locked, so nobody makes it longer meanwhile. */
async function readKept(session, copies) {
    const rows = await session.query(`SELECT id::float8 AS id, pg_catalog.to_char(keep_until AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') AS until
     FROM ${storage/* RESCUE_SCHEMA */.yX}.copies WHERE id = ANY ($1::bigint[]) AND keep_until > pg_catalog.clock_timestamp() ORDER BY id FOR UPDATE`, [copies.map(({ id }) => String(id))]);
    return rows.map(({ id, until }) => `Copy ${String(id)} is kept until ${String(until)} UTC.`);
}
/** With what caught the rows of `changes`, where that could not be taken away after the deploy. */
function dropCopy({ id, table }) {
    return [
        `DROP TABLE IF EXISTS ${storage/* RESCUE_SCHEMA */.yX}.${quoteIdentifier(table)}`,
        `DROP FUNCTION IF EXISTS ${storage/* RESCUE_SCHEMA */.yX}.${quoteIdentifier(`catch_${id}`)}() CASCADE`,
        `DELETE FROM ${storage/* RESCUE_SCHEMA */.yX}.copies WHERE id = ${id}`,
    ];
}

// EXTERNAL MODULE: ./build/deploy/apply/deployer-lock.js
var deployer_lock = __webpack_require__(40444);
;// CONCATENATED MODULE: ./build/commands/rescue/deployers-lock.js


/** The lock is the session's, and goes with it. Throws `UserError` where another one has it. */
async function takeDeployersLock(session, database) {
    if (await (0,deployer_lock/* tryDeployerLock */.rF)(session, database))
        return;
    const deployer = await (0,deployer_lock/* readDeployer */.BG)(session, database);
    const who = deployer === null ? "" : ` (pid ${deployer.pid}, ${deployer.application})`;
    throw new errors.UserError("outside", `A deploy of this database is under way${who}, so nothing was changed.`, "Wait until it has ended; `schema-release status` tells.");
}

;// CONCATENATED MODULE: ./build/commands/rescue/drop.js
/** `rescue drop`: of copies whose time has passed, and that somebody named. */



async function dropNamed(session, { database, target }, copies) {
    await takeDeployersLock(session, database);
    const answer = await dropCopies(session, copies, target.options.apply);
    const entries = copies.map((copy) => toEntry(copy));
    if (answer.dropped)
        return { outcome: "dropped", because: [], copies: entries, restores: [] };
    return { outcome: "refused", because: answer.because, copies: entries, restores: [] };
}

// EXTERNAL MODULE: ./build/deploy/apply/values.js
var values = __webpack_require__(90052);
;// CONCATENATED MODULE: ./build/backup/rescue/restore/read-table.js

const COLUMNS = `
SELECT pg_catalog.json_agg(pg_catalog.json_build_object(
    'name', a.attname, 'typeOid', a.atttypid::bigint, 'typmod', a.atttypmod, 'type', pg_catalog.format_type(a.atttypid, a.atttypmod),
    'fullType', CASE WHEN tn.nspname <> 'pg_catalog' AND pg_catalog.pg_type_is_visible(a.atttypid) THEN pg_catalog.quote_ident(tn.nspname) || '.' ELSE '' END
      || pg_catalog.format_type(a.atttypid, a.atttypmod),
    'notNull', a.attnotnull, 'isGenerated', a.attgenerated <> '', 'identity', a.attidentity,
    'default', CASE WHEN a.attgenerated = '' THEN pg_catalog.pg_get_expr(d.adbin, d.adrelid) END,
    'filled', CASE WHEN a.atthasmissing THEN (a.attmissingval::text::text[])[1] END,
    'sequence', s.name) ORDER BY a.attnum)
FROM pg_catalog.pg_attribute a
JOIN pg_catalog.pg_type ty ON ty.oid = a.atttypid JOIN pg_catalog.pg_namespace tn ON tn.oid = ty.typnamespace
LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
LEFT JOIN LATERAL (
  SELECT pg_catalog.format('%I.%I', sn.nspname, sc.relname) AS name
  FROM pg_catalog.pg_depend p
  JOIN pg_catalog.pg_class sc ON sc.relkind = 'S' AND p.classid = 'pg_catalog.pg_class'::regclass AND p.refclassid = 'pg_catalog.pg_class'::regclass
    AND p.refobjid = a.attrelid AND p.refobjsubid = a.attnum AND p.deptype IN ('a', 'i') AND sc.oid = p.objid
    OR sc.relkind = 'S' AND p.classid = 'pg_catalog.pg_attrdef'::regclass AND p.objid = d.oid
    AND p.refclassid = 'pg_catalog.pg_class'::regclass AND sc.oid = p.refobjid
  JOIN pg_catalog.pg_namespace sn ON sn.oid = sc.relnamespace
  WHERE (p.refobjid = a.attrelid OR p.objid = d.oid) AND a.atttypid IN (20, 21, 23, 1700)
  ORDER BY 1 LIMIT 1) s ON true
WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped`;
/** Of each unique index over plain columns: its columns and the operators by which it knows equal from different. */
const KEYS = `
SELECT pg_catalog.json_agg(pg_catalog.json_build_object('columns', k.columns, 'operators', k.operators)
    ORDER BY i.indisprimary DESC, i.indexrelid)
FROM pg_catalog.pg_index i
CROSS JOIN LATERAL (
  SELECT pg_catalog.json_agg(a.attname ORDER BY u.position) AS columns,
    pg_catalog.json_agg(pg_catalog.format('OPERATOR(%I.%s)', opn.nspname, o.oprname) ORDER BY u.position) AS operators
  FROM unnest(i.indkey::int2[], i.indclass::oid[]) WITH ORDINALITY AS u (attnum, opclass, position)
  JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = u.attnum
  JOIN pg_catalog.pg_opclass oc ON oc.oid = u.opclass
  JOIN pg_catalog.pg_amop ao ON ao.amopfamily = oc.opcfamily AND ao.amoplefttype = oc.opcintype
    AND ao.amoprighttype = oc.opcintype AND ao.amopstrategy = 3
  JOIN pg_catalog.pg_operator o ON o.oid = ao.amopopr
  JOIN pg_catalog.pg_namespace opn ON opn.oid = o.oprnamespace
  WHERE u.position <= i.indnkeyatts) k
WHERE i.indrelid = c.oid AND i.indisunique AND i.indisvalid AND i.indpred IS NULL AND i.indexprs IS NULL AND k.columns IS NOT NULL`;
/** A key to a partitioned table has others below it, one to each partition; these are not wanted all at once. */
const FOREIGN_KEYS = `
SELECT pg_catalog.json_agg(pg_catalog.json_build_object('schema', pn.nspname, 'name', p.relname, 'columns', k.columns,
    'parents', k.parents, 'operators', k.operators) ORDER BY f.oid)
FROM pg_catalog.pg_constraint f
JOIN pg_catalog.pg_class p ON p.oid = f.confrelid JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace
CROSS JOIN LATERAL (
  SELECT pg_catalog.json_agg(a.attname ORDER BY u.position) AS columns, pg_catalog.json_agg(pa.attname ORDER BY u.position) AS parents,
    pg_catalog.json_agg(pg_catalog.format('OPERATOR(%I.%s)', opn.nspname, o.oprname) ORDER BY u.position) AS operators
  FROM unnest(f.conkey, f.confkey, f.conpfeqop) WITH ORDINALITY AS u (number, parent, operator, position)
  JOIN pg_catalog.pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = u.number
  JOIN pg_catalog.pg_attribute pa ON pa.attrelid = f.confrelid AND pa.attnum = u.parent
  JOIN pg_catalog.pg_operator o ON o.oid = u.operator JOIN pg_catalog.pg_namespace opn ON opn.oid = o.oprnamespace) k
WHERE f.contype = 'f' AND f.conrelid = c.oid AND f.confrelid <> c.oid
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint up WHERE up.oid = f.conparentid AND up.conrelid = f.conrelid)
  AND CASE WHEN pg_catalog.has_table_privilege(f.confrelid, 'SELECT') THEN NOT (p.relrowsecurity AND NOT pg_catalog.pg_has_role(p.relowner, 'USAGE')) END`;
/** Those of partitions, too, but for what they have of the table itself. */
const TRIGGERS = `
SELECT pg_catalog.json_agg(pg_catalog.json_build_object('schema', gn.nspname, 'table', g.relname, 'name', t.tgname, 'enabled', t.tgenabled,
    'inserts', t.tgtype & 4 <> 0, 'updates', t.tgtype & 16 <> 0) ORDER BY g.oid, t.tgname)
FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class g ON g.oid = t.tgrelid JOIN pg_catalog.pg_namespace gn ON gn.oid = g.relnamespace
WHERE NOT t.tgisinternal AND t.tgenabled IN ('O', 'A') AND (t.tgrelid = c.oid
  OR t.tgparentid = 0 AND t.tgrelid IN (SELECT relid FROM pg_catalog.pg_partition_tree(c.oid)))`;
const TABLE = `
SELECT c.relkind AS kind, (${COLUMNS}) AS columns, (${KEYS}) AS keys, (${TRIGGERS}) AS triggers, (${FOREIGN_KEYS}) AS foreign_keys,
  EXISTS (SELECT FROM pg_catalog.pg_rewrite r WHERE r.ev_class = c.oid AND r.rulename <> '_RETURN') AS has_rules,
  c.relkind = 'r' AND EXISTS (SELECT FROM pg_catalog.pg_inherits h WHERE h.inhparent = c.oid) AS has_children,
  pg_catalog.has_table_privilege(c.oid, 'SELECT') AS may_select, pg_catalog.has_table_privilege(c.oid, 'INSERT') AS may_insert,
  pg_catalog.has_table_privilege(c.oid, 'UPDATE') AS may_update, pg_catalog.pg_has_role(c.relowner, 'USAGE') AS may_alter
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = $1 AND c.relname = $2 AND c.relkind IN ('r', 'p', 'v', 'm', 'f')`;
/** Names as the server keeps them, unquoted. Null where there is no such relation. Throws `DatabaseError`. */
async function readTable(session, schema, name) {
    const [row] = await session.query(TABLE, [schema, name]);
    if (row === undefined)
        return null;
    return {
        schema,
        name,
        kind: String(row["kind"]),
        columns: objectsIn(row["columns"]).map(toColumn),
        keys: objectsIn(row["keys"]).map(toKey),
        foreignKeys: objectsIn(row["foreign_keys"]).map(toForeignKey),
        triggers: objectsIn(row["triggers"]).map(toTrigger),
        hasRules: row["has_rules"] === true,
        hasChildren: row["has_children"] === true,
        may: {
            select: row["may_select"] === true,
            insert: row["may_insert"] === true,
            update: row["may_update"] === true,
            alter: row["may_alter"] === true,
        },
    };
}
/** A JSON list of objects; empty for null. */
function objectsIn(value) {
    return Array.isArray(value) ? value.map((one) => Object.fromEntries(Object.entries(one))) : [];
}
function toColumn(column) {
    return {
        name: (0,values/* textAt */.$6)(column, "name") ?? "",
        typeOid: (0,values/* numberAt */.tk)(column, "typeOid"),
        typmod: (0,values/* numberAt */.tk)(column, "typmod"),
        type: (0,values/* textAt */.$6)(column, "type") ?? "",
        fullType: (0,values/* textAt */.$6)(column, "fullType") ?? "",
        notNull: (0,values/* isTrueAt */.Yj)(column, "notNull"),
        isGenerated: (0,values/* isTrueAt */.Yj)(column, "isGenerated"),
        identity: (0,values/* textAt */.$6)(column, "identity") ?? "",
        default: (0,values/* textAt */.$6)(column, "default"),
        filled: (0,values/* textAt */.$6)(column, "filled"),
        sequence: (0,values/* textAt */.$6)(column, "sequence"),
    };
}
function toKey({ columns, operators }) {
    return { columns: textsIn(columns), operators: textsIn(operators) };
}
function toForeignKey(key) {
    const [columns, parents, operators] = [key["columns"], key["parents"], key["operators"]].map(textsIn);
    const [schema, name] = [(0,values/* textAt */.$6)(key, "schema") ?? "", (0,values/* textAt */.$6)(key, "name") ?? ""];
    return { schema, name, columns: columns ?? [], parents: parents ?? [], operators: operators ?? [] };
}
function textsIn(value) {
    return Array.isArray(value) ? value.map(String) : [];
}
function toTrigger(trigger) {
    const [inserts, updates] = [(0,values/* isTrueAt */.Yj)(trigger, "inserts"), (0,values/* isTrueAt */.Yj)(trigger, "updates")];
    const table = { schema: (0,values/* textAt */.$6)(trigger, "schema") ?? "", name: (0,values/* textAt */.$6)(trigger, "table") ?? "" };
    return { table, name: (0,values/* textAt */.$6)(trigger, "name") ?? "", enabled: (0,values/* textAt */.$6)(trigger, "enabled") ?? "", inserts, updates };
}
/** Pairs `source>target` of types between which the server converts by itself, where values may all fit. */
async function readImplicitCasts(session) {
    const rows = await session.query("SELECT castsource::bigint || '>' || casttarget::bigint AS pair FROM pg_catalog.pg_cast WHERE castcontext = 'i'");
    return new Set(rows.map(({ pair }) => String(pair)));
}

;// CONCATENATED MODULE: ./build/commands/rescue/read-sample.js



const SHOWN = 20;
/** Columns in the order of the copy's table. */
async function readSample(session, { table }) {
    const facts = await readTable(session, storage/* RESCUE_SCHEMA */.yX, table);
    if (facts === null)
        return null;
    const values = textsOf(facts.columns.map(({ name }) => columnOf("c", name)));
    const rows = await session.query(`SELECT ${values} AS texts FROM ${quoteTable(facts)} AS c LIMIT ${SHOWN}`);
    return rows.map(({ texts }) => (Array.isArray(texts) ? texts : []).map((text) => (typeof text === "string" ? text : null)));
}

// EXTERNAL MODULE: ./build/deploy/apply/pause.js
var pause = __webpack_require__(28962);
// EXTERNAL MODULE: ./build/backup/lock-first.js
var lock_first = __webpack_require__(47608);
;// CONCATENATED MODULE: ./build/backup/rescue/restore/explain-refusal.js
/** What a server says no to while rows are put back, in a sentence without values: they are personal data. Pure. */

/** Lock not to be had, deadlock. */
const LOCK_CODES = new Set(["55P03", "40P01"]);
/** Null for what is no matter of these rows. */
function explainRefusal(error) {
    if (!(error instanceof database_port/* DatabaseError */.a) || error.kind !== "statement" || error.code === null)
        return null;
    if (error.code === "42501")
        return `The role may not do that: ${error.message}.`;
    // These name constraints, never values; the values are in what PostgreSQL calls the detail.
    if (error.code.startsWith("23"))
        return `The table does not take the rows: ${error.message}.`;
    if (error.code.startsWith("22"))
        return `A value does not fit its column (SQLSTATE ${error.code}).`;
    return null;
}
/** Whether a conversion is what failed: there is none between the types, or it does not take a value. */
function isConversionFailure(error) {
    return error instanceof database_port/* DatabaseError */.a && error.kind === "statement" && /^(?:42846|42804|22...)$/.test(error.code ?? "");
}

;// CONCATENATED MODULE: ./build/backup/rescue/restore/order.js
const RANKS = { table: 0, rows: 1, column: 2, values: 3, changes: 4 };
function orderCopies(copies, pointing) {
    const newest = new Map();
    for (const copy of copies)
        newest.set(changeOf(copy), Math.max(newest.get(changeOf(copy)) ?? 0, copy.id));
    const depths = depthsOf(pointing);
    const depthOf = ({ relation }) => depths.get(relation) ?? 0;
    return copies.toSorted((a, b) => (newest.get(changeOf(b)) ?? 0) - (newest.get(changeOf(a)) ?? 0) ||
        depthOf(a) - depthOf(b) ||
        (a.relation === b.relation ? RANKS[a.kind] - RANKS[b.kind] : 0) ||
        a.id - b.id);
}
function changeOf({ digest, migration }) {
    return `${digest} ${migration.path}`;
}
/** Of each relation the longest way to one that points at none; where they point in a circle, a way around it once. */
function depthsOf(pointing) {
    const targets = new Map();
    for (const { from, to } of pointing)
        if (from !== to)
            targets.set(from, [...(targets.get(from) ?? []), to]);
    const depths = new Map();
    const visit = (relation, above) => {
        const known = depths.get(relation);
        if (known !== undefined)
            return known;
        if (above.has(relation))
            return 0;
        const inside = new Set([...above, relation]);
        const depth = Math.max(0, ...(targets.get(relation) ?? []).map((target) => visit(target, inside) + 1));
        depths.set(relation, depth);
        return depth;
    };
    for (const relation of targets.keys())
        visit(relation, new Set());
    return depths;
}

;// CONCATENATED MODULE: ./build/backup/rescue/restore/table-facts.js
/** What restoring has to know of a table. Pure. */
function findColumn({ columns }, name) {
    return columns.find((column) => column.name === name) ?? null;
}

;// CONCATENATED MODULE: ./build/backup/rescue/restore/match.js
/** How rows of a copy and of the table find each other, and how values of a type become those of another. Pure SQL. */


/** As `c` holds it, in the type that the column has now. */
function keptValue(kept, live) {
    const value = columnOf("c", kept.name);
    return isSameType(kept, live) ? value : `CAST(${value} AS ${live.type})`;
}
function isSameType(a, b) {
    return a.typeOid === b.typeOid && a.typmod === b.typmod;
}
/** Types that are not the server's own may go with the column, so their values are kept as text. */
const TEXT_OID = 25;
/** The type that the column had; of a key's column the one that it is kept in. */
function oldType({ copy }, { kept }) {
    return copy.columns.find(({ name }) => name === kept.name)?.type ?? kept.type;
}
/** Whether the column has the type again that it had. */
function hasOldType(restoring, pair) {
    return isSameType(pair.kept, pair.live) || (pair.kept.typeOid === TEXT_OID && isNamed(oldType(restoring, pair), pair.live));
}
/** Whoever made the copy may have had another search path. */
function isNamed(type, { type: own, fullType }) {
    return type === fullType || type === own;
}
/** Whether values may fit: the old type, that with other limits, or one that the server converts to by itself. */
function mayFit(restoring, pair) {
    const { kept, live } = pair;
    if (kept.typeOid === live.typeOid || hasOldType(restoring, pair))
        return true;
    // What a key's column was is not recorded, but text that it was kept as is read again by the type that it has.
    if (kept.typeOid === TEXT_OID && restoring.copy.key.includes(kept.name))
        return true;
    return restoring.implicitCasts.has(`${kept.typeOid}>${live.typeOid}`);
}
/** Counts values that do not come back as they were; null where nothing is converted. */
function countUnfit(table, pairs) {
    const converted = pairs.filter(({ kept, live }) => !isSameType(kept, live));
    if (converted.length === 0)
        return null;
    const changed = converted.map(({ kept, live }) => {
        const value = columnOf("c", kept.name);
        return `ROW(CAST(CAST(${value} AS ${live.type}) AS ${kept.type}))::text OPERATOR(pg_catalog.<>) ROW(${value})::text`;
    });
    return `SELECT pg_catalog.count(*)::float8 AS lost FROM ${table} AS c WHERE ${changed.join(" OR ")}`;
}
/** Columns of these names on both sides; null for one that a side lacks. */
function pairColumn({ kept, live }, name, into = name) {
    const [from, to] = [findColumn(kept, name), findColumn(live, into)];
    return from === null || to === null ? null : { kept: from, live: to };
}
/** The unique key of exactly these columns, whatever their order; null where there is none. */
function findKey({ keys }, columns) {
    if (columns.length === 0)
        return null;
    const wanted = new Set(columns);
    return keys.find((key) => key.columns.length === wanted.size && key.columns.every((name) => wanted.has(name))) ?? null;
}
/** SQL: whether row `alias` of the table has the key of `c`, by the operators of its index. Null where a column is missing. */
function sameKey(tables, key, alias = "l") {
    const conditions = [];
    for (const [index, name] of key.columns.entries()) {
        const pair = pairColumn(tables, name);
        const operator = key.operators[index];
        if (pair === null || operator === undefined)
            return null;
        conditions.push(`${columnOf(alias, name)} ${operator} ${keptValue(pair.kept, pair.live)}`);
    }
    return `(${conditions.join(" AND ")})`;
}

;// CONCATENATED MODULE: ./build/backup/rescue/restore/restoring.js
/**
 * - `restore`: its values are put back · `equal`: it has them · `conflict`: somebody wrote it since
 * - `deleted`: it is gone since · `inserted`: it is newer than the copy
 */
const ROW_STATES = (/* unused pure expression or super */ null && (["restore", "equal", "conflict", "deleted", "inserted"]));
function refuse(because, remedy) {
    return { refused: { because, remedy } };
}

;// CONCATENATED MODULE: ./build/backup/rescue/restore/check-columns.js
/** Whether a table can take what a copy holds, and what to do where it cannot. Pure. */




/** Null where values can be set by UPDATE. */
function checkDestination(restoring, pair) {
    const { copy, live } = restoring;
    const { kept, live: column } = pair;
    const name = `${copy.relation}.${column.name}`;
    const table = quoteTable(live);
    const quoted = quoteIdentifier(column.name);
    if (column.isGenerated)
        return { because: `${name} is generated from other columns now.`, remedy: "There is nothing to put back into it." };
    if (column.identity === "a")
        return {
            because: `${name} is an identity that takes no values (GENERATED ALWAYS).`,
            remedy: `Let it take them, then restore again:\nALTER TABLE ${table} ALTER COLUMN ${quoted} SET GENERATED BY DEFAULT;`,
        };
    if (copy.kind === "values" && !hasOldType(restoring, pair)) {
        const type = oldType(restoring, pair);
        return {
            because: `${name} is ${column.type}; the values are ${type}.`,
            remedy: [
                "Put them into a column of their own, then restore again with --into and its name:",
                `ALTER TABLE ${table} ADD COLUMN ${quoteIdentifier(`${kept.name}_before`)} ${type};`,
                "Or change the type back, and restore again with --through and the type that it has now:",
                `ALTER TABLE ${table} ALTER COLUMN ${quoted} TYPE ${type};`,
            ].join("\n"),
        };
    }
    return mayFit(restoring, pair) ? null : typeChanged(restoring, pair);
}
/** Values that do not convert by themselves are not guessed at. */
function typeChanged(restoring, pair) {
    const [name, was] = [`${restoring.copy.relation}.${pair.live.name}`, oldType(restoring, pair)];
    return {
        because: `${name} is ${pair.live.type} now and was ${was}; PostgreSQL does not convert one to the other by itself.`,
        remedy: `Make it ${was} again, or copy by hand from the table that \`rescue show\` names.`,
    };
}
/** Names of the columns that are wanted; the table lacks some. */
function missingColumns({ copy, kept, live, options }, names) {
    const missing = names.filter((name) => findColumn(live, name) === null);
    const because = `${copy.relation} has no ${missing.length === 1 ? "column" : "columns"} ${missing.join(", ")}.`;
    if (copy.kind === "column" && options.into === null && missing.length === names.length && copy.definition !== "")
        return refuse(because, `Make it again, then restore again:\n${withSemicolon(copy.definition)}`);
    const first = copy.columns[0]?.name ?? "";
    const added = missing.map((name) => {
        const source = options.into === null ? name : first;
        const type = copy.columns.find((column) => column.name === source)?.type ?? findColumn(kept, source)?.type ?? "text";
        return `ALTER TABLE ${quoteTable(live)} ADD COLUMN ${quoteIdentifier(name)} ${type};`;
    });
    return refuse(because, `Make it, then restore again:\n${added.join("\n")}`);
}
/** For a copy whose rows cannot be found in the table again. */
function lacksKey({ copy, live }) {
    if (copy.key.length === 0)
        return refuse("The table had no primary key, so the rows that the values belong to are not known.", "Compare by hand with the table that `rescue show` names.");
    const columns = copy.key.map(quoteIdentifier).join(", ");
    return refuse(`${copy.relation} has no unique index over ${copy.key.join(", ")}, by which rows are found.`, `Make it, then restore again:\nALTER TABLE ${quoteTable(live)} ADD PRIMARY KEY (${columns});`);
}
function withSemicolon(sql) {
    const text = sql.trimEnd();
    return text.endsWith(";") ? text : `${text};`;
}

;// CONCATENATED MODULE: ./build/backup/rescue/restore/check-table.js


const KINDS = { v: "a view", m: "a materialized view", f: "a foreign table" };
/** Null where it is. */
function checkTable({ relation }, live) {
    const kind = KINDS[live.kind];
    if (kind !== undefined)
        return { because: `${relation} is ${kind} now.`, remedy: "Move it out of the way and make the table again, then restore." };
    if (live.hasChildren)
        return { because: `Other tables inherit from ${relation}, so whose rows these are is not known.`, remedy: BY_HAND };
    if (live.hasRules)
        return { because: `${relation} has rules (CREATE RULE), which would rewrite what is written to it.`, remedy: BY_HAND };
    const lacking = ["select", "insert", "update"].filter((privilege) => !live.may[privilege]);
    if (lacking.length === 0)
        return null;
    const rights = lacking.join(", ").toUpperCase();
    return {
        because: `The role lacks ${rights} on ${relation}.`,
        remedy: `Restore as a role that has it, or:\nGRANT ${rights} ON ${quoteTable(live)} TO …;`,
    };
}
const BY_HAND = "Copy by hand from the table that `rescue show` names.";
/** The table is not there; with the SQL that makes it again. */
function missingTable(copy, kept) {
    const because = `There is no table ${copy.relation}.`;
    if (copy.kind === "table" && copy.definition !== "")
        return { because, remedy: `Make it again, then restore again:\n${withSemicolon(copy.definition)}` };
    const columns = kept.columns.map(({ name, type }) => `${quoteIdentifier(name)} ${type}`).join(", ");
    return {
        because,
        remedy: `It was dropped or renamed since. Restore the copy of that first, or make it again; of it the copy knows: ${columns}.`,
    };
}

;// CONCATENATED MODULE: ./build/backup/rescue/restore/look.js

/** As many as somebody reads. */
const LISTED = 100;
async function lookAt(session, { look, isWhole }) {
    const [answer] = await session.batch(`SELECT state, pg_catalog.count(*)::float8 AS rows FROM (${look}) AS work GROUP BY state`);
    const counts = new Map((answer?.rows ?? []).map((row) => [(0,values/* textAt */.$6)(row, "state"), (0,values/* numberAt */.tk)(row, "rows")]));
    const count = (state) => counts.get(state) ?? 0;
    const conflicts = count("conflict");
    return {
        rows: count("restore"),
        equal: count("equal"),
        deletedSince: count("deleted"),
        insertedSince: isWhole ? count("inserted") : null,
        conflicts,
        conflictRows: conflicts === 0 ? [] : await readConflicts(session, look),
    };
}
async function readConflicts(session, look) {
    const [answer] = await session.batch(`SELECT key, kept, present, because FROM (${look}) AS work WHERE state OPERATOR(pg_catalog.=) 'conflict' ORDER BY key::text LIMIT ${LISTED}`);
    return (answer?.rows ?? []).map((row) => ({
        key: look_textsIn(row["key"]) ?? [],
        because: (0,values/* textAt */.$6)(row, "because") ?? "",
        kept: look_textsIn(row["kept"]),
        present: look_textsIn(row["present"]),
    }));
}
function look_textsIn(value) {
    return Array.isArray(value) ? value.map((one) => (typeof one === "string" ? one : null)) : null;
}

;// CONCATENATED MODULE: ./build/backup/rescue/restore/sequences.js



/** Sequences that are behind; by what the copy holds, as long as the table does not hold it. Throws `DatabaseError`. */
async function findSequences(session, { kept, live }, { columns }) {
    const moved = [];
    for (const name of columns) {
        const sequence = findColumn(live, name)?.sequence ?? null;
        const source = findColumn(kept, name);
        if (sequence === null || source === null)
            continue;
        const value = `${columnOf("c", name)}::pg_catalog.int8`;
        const [answer] = await session.batch(`
      SELECT top.value::text AS value,
        CASE WHEN step > 0 THEN top.value > s.last_value OR top.value = s.last_value AND NOT s.is_called
          ELSE top.value < s.last_value OR top.value = s.last_value AND NOT s.is_called END AS behind
      FROM ${sequence} AS s,
        (SELECT seqincrement AS step FROM pg_catalog.pg_sequence WHERE seqrelid = ${quoteRegclass(sequence)}) AS q,
        LATERAL (SELECT CASE WHEN step > 0 THEN pg_catalog.max(${value}) ELSE pg_catalog.min(${value}) END AS value
          FROM ${quoteTable(kept)} AS c) AS top`);
        const row = answer?.rows[0];
        const to = (0,values/* textAt */.$6)(row, "value");
        if (to !== null && (0,values/* isTrueAt */.Yj)(row, "behind"))
            moved.push({ name: sequence, to });
    }
    return moved;
}
/** `to` is decimal digits, by the query above. */
function setSequence({ name, to }) {
    return `SELECT pg_catalog.setval(${quoteRegclass(name)}, ${BigInt(to)})`;
}
function quoteRegclass(name) {
    const quoted = `'${name.replaceAll("'", "''").replaceAll("\\", "\\\\")}'`;
    return `${name.includes("\\") ? " E" : ""}${quoted}::pg_catalog.regclass`;
}

;// CONCATENATED MODULE: ./build/backup/rescue/restore/triggers.js
/**
 * Triggers of the table's own. They would take what is put back for something new (send mails, write audit rows), so nobody's fire unasked,
 * and none is passed over unasked: `session_replication_role` needs a superuser and would pass over foreign keys, too.
 */

function triggersOf({ triggers }, { inserts, updates }) {
    return triggers.filter((trigger) => (inserts && trigger.inserts) || (updates && trigger.updates));
}
function switchOff({ table, name }) {
    return `ALTER TABLE ${quoteTable(table)} DISABLE TRIGGER ${quoteIdentifier(name)}`;
}
/** As it was before. */
function switchOn({ table, name, enabled }) {
    const always = enabled === "A" ? "ALWAYS " : "";
    return `ALTER TABLE ${quoteTable(table)} ENABLE ${always}TRIGGER ${quoteIdentifier(name)}`;
}

;// CONCATENATED MODULE: ./build/backup/rescue/restore/collisions.js
/** What would stand in the way of a row: others that have what must be unique, and what it points at and is gone. Pure SQL. */


/** SQL, true or false: whether a row of the table has what a unique index of it, other than that over `key`, wants `c` alone to have. */
function collides(restoring, key) {
    const { live } = restoring;
    const own = new Set(key);
    const others = live.keys.filter(({ columns }) => columns.length !== own.size || columns.some((name) => !own.has(name)));
    const found = others.flatMap((other) => {
        const match = sameKey(restoring, other, "u");
        return match === null ? [] : [`EXISTS (SELECT FROM ${quoteTable(live)} AS u WHERE ${match})`];
    });
    return found.length === 0 ? "false" : `(${found.join(" OR ")})`;
}
/** SQL, true or false: whether what `c` would point at by a foreign key over written columns is gone. */
function pointsNowhere(restoring, written) {
    const { live, pending } = restoring;
    const missing = live.foreignKeys.flatMap((key) => {
        const pairs = key.columns.flatMap((name) => pairColumn(restoring, name) ?? []);
        const isWritten = key.columns.some((name) => written.includes(name));
        if (!isWritten || pairs.length < key.columns.length || pending.has(`${key.schema}.${key.name}`))
            return [];
        const values = pairs.map(({ kept, live: column }) => keptValue(kept, column));
        const match = values.map((value, index) => {
            const parent = columnOf("p", key.parents[index] ?? "");
            return `${parent} ${key.operators[index] ?? ""} ${value}`;
        });
        const isSet = values.map((value) => `ROW(${value})::text OPERATOR(pg_catalog.<>) '()'`);
        return [`(${isSet.join(" AND ")} AND NOT EXISTS (SELECT FROM ${quoteTable(key)} AS p WHERE ${match.join(" AND ")}))`];
    });
    return missing.length === 0 ? "false" : `(${missing.join(" OR ")})`;
}

;// CONCATENATED MODULE: ./build/backup/rescue/restore/row-columns.js
/** Which columns of a kept row go where. Pure. */






const OURS = new Set([storage/* OPERATION_COLUMN */.Vo, storage/* AFTER_COLUMN */.eA]);
/** Generated columns are left out: the server makes their values. */
function checkRows(restoring) {
    const { copy, kept, live } = restoring;
    const names = kept.columns.map(({ name }) => name).filter((name) => !OURS.has(name));
    const missing = names.filter((name) => findColumn(live, name) === null);
    if (missing.length > 0)
        return missingColumns(restoring, names);
    const all = kept.columns.flatMap((column) => {
        const present = OURS.has(column.name) ? null : findColumn(live, column.name);
        return present === null || present.isGenerated ? [] : [{ kept: column, live: present }];
    });
    const changed = all.find((pair) => !mayFit(restoring, pair));
    if (changed !== undefined)
        return { refused: typeChanged(restoring, changed) };
    const demanding = live.columns.find((column) => !names.includes(column.name) && needsValue(column));
    if (demanding !== undefined && copy.kind !== "changes")
        return demandsValue(restoring, demanding.name);
    return {
        pairs: all,
        names: all.map(({ live: { name } }) => name),
        values: all.map((pair) => keptValue(pair.kept, pair.live)),
        present: all.map(({ live: { name } }) => columnOf("l", name)),
        layout: names.map((name) => columnOf("l", name)),
        added: live.columns.filter(({ name }) => !names.includes(name)).map(({ name }) => columnOf("l", name)),
        fits: countUnfit(quoteTable(kept), all),
        notes: live.columns.length > all.length ? notesOf(restoring, names) : [],
    };
}
function needsValue({ notNull, isGenerated, identity, default: value }) {
    return notNull && !isGenerated && identity === "" && value === null;
}
function demandsValue({ copy, live }, name) {
    return refuse(`${copy.relation}.${name} is new since the copy, NOT NULL and has no default, so rows of the copy have no value for it.`, `Give it a default, then restore again:\nALTER TABLE ${quoteTable(live)} ALTER COLUMN ${quoteIdentifier(name)} SET DEFAULT …;`);
}
function notesOf({ live }, names) {
    const fresh = live.columns.filter(({ name, isGenerated }) => !isGenerated && !names.includes(name)).map(({ name }) => name);
    return fresh.length === 0 ? [] : [`${fresh.join(", ")} is not in the copy: rows that are put back get the default.`];
}

;// CONCATENATED MODULE: ./build/backup/rescue/restore/work-rows.js
/** Rows back into a table that was dropped and made again, or emptied. Pure SQL. */






/** For copies of the kinds `table` and `rows`. */
function workRows(restoring) {
    if (restoring.options.into !== null)
        return refuse("--into is for values of one column; this copy holds rows.", "Leave it out.");
    const columns = checkRows(restoring);
    if ("refused" in columns)
        return columns;
    const { copy, live } = restoring;
    if (copy.key.length === 0)
        return { work: buildByText(restoring, columns) };
    const key = findKey(live, copy.key);
    const match = key === null ? null : sameKey(restoring, key);
    return match === null ? lacksKey(restoring) : { work: buildByKey(restoring, columns, match) };
}
function buildByKey(restoring, columns, match) {
    const { copy, kept, live } = restoring;
    const isEqual = `${rowText(columns.present)} OPERATOR(pg_catalog.=) ${rowText(columns.values)}`;
    const collision = collides(restoring, copy.key);
    const orphan = pointsNowhere(restoring, columns.names);
    const look = `SELECT CASE WHEN c.ctid IS NULL THEN 'inserted' WHEN l.ctid IS NULL THEN CASE WHEN ${collision} OR ${orphan} THEN 'conflict' ELSE 'restore' END
    WHEN ${isEqual} THEN 'equal' ELSE 'conflict' END AS state,
  ${textsOf(copy.key.map((name) => columnOf("c", name)))} AS key, ${shownValues(restoring, columns)},
  CASE WHEN l.ctid IS NULL AND ${orphan} THEN 'What it points at is gone.' WHEN l.ctid IS NULL THEN 'Another row has what must be unique.' ELSE 'Another row has this key.' END AS because
FROM ${quoteTable(kept)} AS c FULL JOIN ${quoteTable(live)} AS l ON ${match}`;
    const write = `${insertInto(restoring, columns)} FROM ${quoteTable(kept)} AS c
WHERE NOT EXISTS (SELECT FROM ${quoteTable(live)} AS l WHERE ${match}) AND NOT (${collision} OR ${orphan})`;
    return { ...writing(columns), look, writes: [write] };
}
/** Without a key rows are as good as their text: of each there must be as many as the copy has. */
function buildByText(restoring, columns) {
    const { kept, live } = restoring;
    const before = numbered("c", quoteTable(kept), columns.values);
    const now = numbered("l", quoteTable(live), columns.present);
    const match = "k.text OPERATOR(pg_catalog.=) n.text AND k.nth OPERATOR(pg_catalog.=) n.nth";
    const look = `SELECT CASE WHEN k.place IS NULL THEN 'inserted' WHEN n.place IS NULL THEN 'restore' ELSE 'equal' END AS state,
  NULL::json AS key, NULL::json AS kept, NULL::json AS present, NULL::text AS because
FROM ${before} AS k FULL JOIN ${now} AS n ON ${match}`;
    const write = `${insertInto(restoring, columns)} FROM ${quoteTable(kept)} AS c JOIN ${before} AS k ON k.place OPERATOR(pg_catalog.=) c.ctid
WHERE NOT EXISTS (SELECT FROM ${now} AS n WHERE ${match})`;
    return { ...writing(columns), look, writes: [write] };
}
/** Each row's text, and which of its equals it is. */
function numbered(alias, table, values) {
    const text = rowText(values);
    const nth = `pg_catalog.row_number() OVER (PARTITION BY ${text})`;
    return `(SELECT ${alias}.ctid AS place, ${text} AS text, ${nth} AS nth FROM ${table} AS ${alias})`;
}
function writing({ names, fits, notes }) {
    return { isWhole: true, inserts: true, updates: false, columns: names, fits, notes };
}
/** `kept` and `present` of a conflict. */
function shownValues({ options }, { values, present }) {
    const [kept, now] = options.showValues ? [textsOf(values), textsOf(present)] : ["NULL::json", "NULL::json"];
    return `${kept} AS kept, ${now} AS present`;
}
/** Up to its FROM. Identities keep the values that they had. */
function insertInto({ live }, { names, values }) {
    return `INSERT INTO ${quoteTable(live)} (${names.map(quoteIdentifier).join(", ")}) OVERRIDING SYSTEM VALUE\nSELECT ${values.join(", ")}`;
}

;// CONCATENATED MODULE: ./build/backup/rescue/restore/work-changes.js
/** Rows that an UPDATE, DELETE or MERGE hit, as they were before it. Pure SQL. */









/** For copies of the kind `changes`, which have a key always. */
function workChanges(restoring) {
    const { copy, kept, live, options } = restoring;
    if (options.into !== null)
        return refuse("--into is for values of one column; this copy holds rows.", "Leave it out.");
    if (findColumn(kept, storage/* AFTER_COLUMN */.eA) === null)
        return refuse(`The copy's table lacks its column ${storage/* AFTER_COLUMN */.eA}.`, "Compare by hand with the table that `rescue show` names.");
    const columns = checkRows(restoring);
    if ("refused" in columns)
        return columns;
    const key = findKey(live, copy.key);
    const match = key === null ? null : sameKey(restoring, key);
    return match === null ? lacksKey(restoring) : { work: build(restoring, columns, match) };
}
function build(restoring, columns, match) {
    const { copy, live } = restoring;
    const isEqual = `${rowText(columns.present)} OPERATOR(pg_catalog.=) ${rowText(columns.values)}`;
    const collision = collides(restoring, copy.key);
    const orphan = pointsNowhere(restoring, columns.names);
    const isLeft = `(${asTheChangeLeftIt(columns)}) AND NOT ${orphan}`;
    const source = `(${firstOfEach(restoring)}) AS c`;
    const look = `SELECT CASE
    WHEN l.ctid IS NULL AND c.${storage/* AFTER_COLUMN */.eA} IS NOT NULL THEN 'deleted'
    WHEN l.ctid IS NULL THEN CASE WHEN ${collision} OR ${orphan} THEN 'conflict' ELSE 'restore' END
    WHEN ${isEqual} THEN 'equal' WHEN ${isLeft} THEN 'restore' ELSE 'conflict' END AS state,
  ${textsOf(copy.key.map((name) => columnOf("c", name)))} AS key, ${shownValues(restoring, columns)},
  CASE WHEN ${orphan} THEN 'What it points at is gone.' WHEN l.ctid IS NULL THEN 'Another row has what must be unique.' WHEN c.${storage/* AFTER_COLUMN */.eA} IS NULL THEN 'Another row has this key.'
    ELSE 'The row was written since.' END AS because
FROM ${source} LEFT JOIN ${quoteTable(live)} AS l ON ${match}`;
    const set = columns.pairs.flatMap(({ live: column }, index) => column.identity === "a" ? [] : [`${quoteIdentifier(column.name)} = ${columns.values[index] ?? ""}`]);
    const update = `UPDATE ${quoteTable(live)} AS l SET ${set.join(", ")} FROM ${source} WHERE ${match} AND NOT (${isEqual}) AND (${isLeft})`;
    const insert = `${insertInto(restoring, columns)} FROM ${source}
WHERE c.${storage/* AFTER_COLUMN */.eA} IS NULL AND NOT EXISTS (SELECT FROM ${quoteTable(live)} AS l WHERE ${match}) AND NOT (${collision} OR ${orphan})`;
    const { names, fits, notes } = columns;
    const writes = set.length === 0 ? [insert] : [update, insert];
    return { look, isWhole: false, writes, inserts: true, updates: true, columns: names, fits, notes };
}
/** A row that several statements hit: as it was before the first, and as the last left it. The copy has them in the order of the hits. */
function firstOfEach({ copy, kept }) {
    const key = copy.key.map((name) => columnOf("c", name)).join(", ");
    const names = kept.columns.filter(({ name }) => name !== storage/* AFTER_COLUMN */.eA).map(({ name }) => columnOf("c", name));
    return `SELECT DISTINCT ON (${key}) ${names.join(", ")}, pg_catalog.last_value(c.${storage/* AFTER_COLUMN */.eA}) OVER (PARTITION BY ${key} ORDER BY c.ctid
    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS ${storage/* AFTER_COLUMN */.eA} FROM ${quoteTable(kept)} AS c ORDER BY ${key}, c.ctid`;
}
/**
 * SQL, never null for a row that is there. The text of a row is that of all its columns at that time: those of the copy, and perhaps some
 * that the same migration added before. A column that was dropped and made again lies behind the others now, so their order is the copy's.
 */
function asTheChangeLeftIt({ layout, added }) {
    const layouts = [["l.*"], ...[...added, null].map((_, amount) => [...layout, ...added.slice(0, amount)])];
    const same = layouts.map((columns) => `pg_catalog.md5(${rowText(columns)}) OPERATOR(pg_catalog.=) c.${storage/* AFTER_COLUMN */.eA}`);
    return `c.${storage/* AFTER_COLUMN */.eA} IS NOT NULL AND (${same.join(" OR ")})`;
}

;// CONCATENATED MODULE: ./build/backup/rescue/restore/never-written.js
/** Whether a column of a row is as it was when the column was made again: null, or its default. Pure SQL. */


/** A literal, with or without a cast: evaluating it does nothing but give its value. */
const CONSTANT = /^(?:\(?-?\d{1,40}(?:\.\d{1,40})?\)?|true|false|NULL|'(?:[^']|'')*'|E'(?:[^'\\]|''|\\\\)*')(?:::[\w ".,()[\]]{1,200})?$/;
/** SQL, true or false, never null. */
function isUnwritten(column) {
    const now = rowText([columnOf("l", column.name)]);
    const made = [rowText([`NULL::text`])];
    if (column.filled !== null)
        made.push(rowText([`${(0,values/* quoteLiteral */.ce)(column.filled)}::text`]));
    if (column.default !== null && CONSTANT.test(column.default))
        made.push(rowText([`CAST(${column.default} AS ${column.type})`]));
    return `(${made.map((text) => `${now} OPERATOR(pg_catalog.=) ${text}`).join(" OR ")})`;
}
/** Whether what the default gave can be told from what somebody wrote. */
function isDefaultKnown({ default: value, filled }) {
    return value === null || filled !== null || CONSTANT.test(value);
}

;// CONCATENATED MODULE: ./build/backup/rescue/restore/work-column.js
/** Values back into a column that was made again, or whose type is the old one again. Pure SQL. */







/** For copies of the kinds `column` and `values`. */
function workColumn(restoring) {
    const { copy, kept, live, options } = restoring;
    const names = copy.columns.map(({ name }) => name);
    const { into } = options;
    if (into !== null && names.length > 1)
        return refuse(`This copy holds ${names.length} columns, so --into does not say where each of them goes.`, SPLIT);
    if (names.length === 0)
        return refuse("The column was part of the key by which rows are found.", work_column_BY_HAND);
    const pairs = names.flatMap((name) => pairColumn(restoring, name, into ?? name) ?? []);
    if (pairs.length < names.length)
        return missingColumns(restoring, into === null ? names : [into]);
    for (const pair of pairs) {
        const refused = checkDestination(restoring, pair);
        if (refused !== null)
            return { refused };
    }
    const key = findKey(live, copy.key);
    const match = key === null ? null : sameKey(restoring, key);
    if (match === null)
        return lacksKey(restoring);
    const keys = copy.key.flatMap((name) => pairColumn(restoring, name) ?? []);
    const other = keys.find((pair) => !mayFit(restoring, pair));
    if (other !== undefined)
        return { refused: typeChanged(restoring, other) };
    return { work: { ...work_column_build(restoring, pairs, match), fits: countUnfit(quoteTable(kept), [...keys, ...pairs]) } };
}
const work_column_BY_HAND = "Copy by hand from the table that `rescue show` names.";
const SPLIT = "Leave --into out, or copy from the table that `rescue show` names by hand.";
function work_column_build(restoring, pairs, match) {
    const { copy, kept, live, options } = restoring;
    const present = pairs.map((pair) => columnOf("l", pair.live.name));
    const values = pairs.map((pair) => keptValue(pair.kept, pair.live));
    const isEqual = `${rowText(present)} OPERATOR(pg_catalog.=) ${rowText(values)}`;
    const isFree = pairs.map((pair, index) => {
        const same = `${rowText([present[index] ?? ""])} OPERATOR(pg_catalog.=) ${rowText([values[index] ?? ""])}`;
        return `(${same} OR ${isReplaceable(restoring, pair)})`;
    });
    const written = pairs.map((pair) => pair.live.name);
    const orphan = pointsNowhere(restoring, written);
    const mayWrite = [...isFree, ...isUnchanged(restoring, pairs), `NOT ${orphan}`].join(" AND ");
    const shown = options.showValues ? [textsOf(values), textsOf(present)] : ["NULL::json", "NULL::json"];
    const look = `SELECT CASE WHEN c.ctid IS NULL THEN 'inserted' WHEN l.ctid IS NULL THEN 'deleted'
    WHEN ${isEqual} THEN 'equal' WHEN ${mayWrite} THEN 'restore' ELSE 'conflict' END AS state,
  ${textsOf(copy.key.map((name) => columnOf("c", name)))} AS key, ${shown[0]} AS kept, ${shown[1]} AS present,
  CASE WHEN ${orphan} THEN 'What it points at is gone.' ELSE 'The row was written since.' END AS because
FROM ${quoteTable(kept)} AS c FULL JOIN ${quoteTable(live)} AS l ON ${match}`;
    const set = pairs.map(({ live: { name } }, index) => `${quoteIdentifier(name)} = ${values[index] ?? ""}`);
    const write = `UPDATE ${quoteTable(live)} AS l SET ${set.join(", ")} FROM ${quoteTable(kept)} AS c
WHERE ${match} AND NOT (${isEqual}) AND ${mayWrite}`;
    return {
        look,
        isWhole: true,
        writes: [write],
        inserts: false,
        updates: true,
        columns: written,
        notes: work_column_notesOf(restoring, pairs),
    };
}
/** SQL: whether nobody wrote what stands where the value goes. */
function isReplaceable({ copy, options }, { kept, live }) {
    if (copy.kind === "column" || options.into !== null)
        return isUnwritten(live);
    if (options.through === null || !options.recomputes)
        return "false";
    const made = `CAST(CAST(${keptValue(kept, live)} AS ${options.through}) AS ${live.type})`;
    return `${rowText([columnOf("l", live.name)])} OPERATOR(pg_catalog.=) ${rowText([made])}`;
}
/** SQL, none or one: of old values that go beside the changed column, whether that one still is what the change made of them. */
function isUnchanged(restoring, pairs) {
    const { copy, live, options } = restoring;
    const [pair] = pairs;
    const changed = pair === undefined ? null : findColumn(live, pair.kept.name);
    if (copy.kind !== "values" || options.into === null || pair === undefined || changed === null || !options.recomputes)
        return [];
    const old = keptValue(pair.kept, pair.live);
    const now = rowText([columnOf("l", changed.name)]);
    const through = options.through === null ? old : `CAST(${old} AS ${options.through})`;
    const made = [rowText([old]), rowText([`CAST(${through} AS ${changed.type})`])];
    return [`(${made.map((text) => `${now} OPERATOR(pg_catalog.=) ${text}`).join(" OR ")})`];
}
function work_column_notesOf({ copy, options }, pairs) {
    if (copy.kind === "values" && !options.recomputes)
        return [options.into === null ? NOT_COMPUTED : NOT_COMPARED];
    if (copy.kind === "values" && options.into === null && options.through === null)
        return [NOT_SAID];
    const unknown = pairs.filter(({ live }) => !isDefaultKnown(live)).map(({ live }) => live.name);
    if (unknown.length === 0 || (copy.kind === "values" && options.into === null))
        return [];
    return [`The default of ${unknown.join(", ")} is no constant: what it gave to rows cannot be told from what was written.`];
}
const NOT_SAID = "What the change made of the values is not known, so each row that has another value now counts as written since. Say --through with the type that the column had meanwhile.";
const NOT_COMPUTED = "PostgreSQL does not convert the old values by itself, so each row that has another value now counts as written since.";
const NOT_COMPARED = "PostgreSQL does not convert the old values by itself, so whether a row was written since the change cannot be told here.";

;// CONCATENATED MODULE: ./build/backup/rescue/restore/restore-one.js











const WORK = {
    table: workRows,
    rows: workRows,
    column: workColumn,
    values: workColumn,
    changes: workChanges,
};
/** Within a transaction, under locks where something may be written. Throws `DatabaseError`. */
async function restoreOne(session, one) {
    const { copy, request, underway } = one;
    const earlier = underway.restored.get(copy.relation);
    if (earlier !== undefined && !request.apply)
        return waitsFor(copy, earlier);
    underway.restored.set(copy.relation, copy.id);
    const kept = copy.isThere ? await readTable(session, storage/* RESCUE_SCHEMA */.yX, copy.table) : null;
    if (kept === null)
        return refusedEntry(copy, GONE);
    const live = await readTable(session, copy.schema, copy.name);
    if (live === null)
        return refusedEntry(copy, missingTable(copy, kept));
    const unfit = checkTable(copy, live);
    if (unfit !== null)
        return refusedEntry(copy, unfit);
    const { into, through, showValues } = request;
    const { implicitCasts } = underway;
    const options = { into, through, showValues, recomputes: true };
    const restoring = { copy, kept, live, options, pending: one.pending, implicitCasts };
    return withinSavepoint(session, copy, () => lookAndWrite(session, restoring, one));
}
async function lookAndWrite(session, given, one) {
    const { copy, request, underway } = one;
    const found = await workOut(session, given);
    if ("refused" in found)
        return refusedEntry(copy, found.refused);
    const { work, restoring, look } = found;
    const isStopped = look.conflicts > 0 && !request.skipConflicts;
    const triggers = look.rows === 0 ? [] : triggersOf(restoring.live, work);
    const sequences = look.rows === 0 ? [] : await findSequences(session, restoring, work);
    const entry = {
        ...emptyEntry(copy),
        ...look,
        state: isStopped ? "conflicts" : look.rows === 0 ? "nothing" : "would-restore",
        sequences,
        triggers: triggers.map(({ name }) => name),
        notes: work.notes,
    };
    if (triggers.length > 0 && request.triggers === null)
        return { ...entry, ...undecided(restoring, entry) };
    if (triggers.length > 0 && request.triggers === "off" && !restoring.live.may.alter)
        return {
            ...entry,
            state: "refused",
            because: `Only the owner of ${copy.relation} may switch its triggers off.`,
            remedy: OWNER,
        };
    if (!request.apply || isStopped)
        return entry;
    await markRestored(session, copy, look);
    if (look.rows === 0)
        return entry;
    const off = request.triggers === "off" ? triggers : [];
    underway.switchedOff.push(...off);
    const written = await write(session, off.map(switchOff), work);
    if (written !== look.rows)
        return { ...entry, state: "refused", because: changedUnderway(copy, look.rows, written), remedy: TRIGGERS_OFF };
    if (sequences.length > 0)
        await session.batch(sequences.map(setSequence).join(";\n"));
    return { ...entry, state: "restored" };
}
/** Where the server cannot compute anew what a change made of values, it is asked without. */
async function workOut(session, restoring) {
    const { copy, options } = restoring;
    const restorable = WORK[copy.kind](restoring);
    if ("refused" in restorable)
        return restorable;
    const { work } = restorable;
    if (work.fits !== null) {
        const [answer] = await session.batch(work.fits);
        const lost = (0,values/* numberAt */.tk)(answer?.rows[0], "lost");
        if (lost > 0)
            return { refused: doNotFit(copy, lost) };
    }
    await session.batch("SAVEPOINT looking");
    try {
        const look = await lookAt(session, work);
        await session.batch("RELEASE SAVEPOINT looking");
        return { work, restoring, look };
    }
    catch (error) {
        if (copy.kind !== "values" || !options.recomputes || !isConversionFailure(error))
            throw error;
        await session.batch("ROLLBACK TO SAVEPOINT looking");
        return workOut(session, { ...restoring, options: { ...options, recomputes: false } });
    }
}
/** What the server refuses for the sake of these rows is an answer; the transaction is left as it was before. */
async function withinSavepoint(session, copy, restore) {
    await session.batch("SAVEPOINT copy");
    try {
        const entry = await restore();
        await session.batch("RELEASE SAVEPOINT copy");
        return entry;
    }
    catch (error) {
        const because = explainRefusal(error);
        if (because === null)
            throw error;
        await session.batch("ROLLBACK TO SAVEPOINT copy");
        return refusedEntry(copy, { because, remedy: "Mend that, or copy by hand from the table that `rescue show` names." });
    }
}
async function write(session, before, { writes }) {
    const results = await session.batch([...before, ...writes].join(";\n"));
    return results.slice(before.length).reduce((sum, { rowCount }) => sum + (rowCount ?? 0), 0);
}
async function markRestored(session, copy, look) {
    if (look.rows === 0 && (look.equal === 0 || copy.restoredAt !== null))
        return;
    await session.query(`UPDATE ${storage/* RESCUE_SCHEMA */.yX}.copies SET restored_at = pg_catalog.clock_timestamp() WHERE id = $1`, [copy.id]);
}
function emptyEntry({ id, relation, kind }) {
    return {
        copy: id,
        relation,
        kind,
        state: "nothing",
        because: null,
        remedy: null,
        rows: 0,
        equal: 0,
        deletedSince: 0,
        insertedSince: null,
        conflicts: 0,
        conflictRows: [],
        sequences: [],
        triggers: [],
        notes: [],
    };
}
function refusedEntry(copy, { because, remedy }) {
    return { ...emptyEntry(copy), state: "refused", because, remedy };
}
function waitsFor(copy, earlier) {
    const because = `Copy ${earlier} of the same table is put back before it; what this one finds shows then.`;
    return { ...emptyEntry(copy), state: "waits", because };
}
const GONE = {
    because: "The table that held the copy is gone: somebody dropped it by hand.",
    remedy: "Restore from a backup of the time before the release; see docs/restore.md.",
};
const OWNER = "Restore as its owner, or say --triggers fire.";
const TRIGGERS_OFF = "A trigger of the table keeps rows from being written: say --triggers off.";
function undecided({ live }, { triggers }) {
    return {
        state: "refused",
        because: `Writing to ${live.schema}.${live.name} would fire ${triggers.join(", ")}.`,
        remedy: "Say --triggers off (they stay switched off for this transaction; foreign keys are checked all the same), or --triggers fire.",
    };
}
function doNotFit({ relation }, lost) {
    return {
        because: `${lost} values would not come back as they were: a column of ${relation} has a narrower type now.`,
        remedy: "Give the column the type that `rescue show` names, then restore again.",
    };
}
function changedUnderway({ relation }, wanted, written) {
    return `${written} of ${wanted} rows of ${relation} would have been written, so nothing was.`;
}

;// CONCATENATED MODULE: ./build/backup/rescue/restore/restore-copies.js
/**
 * Puts copies back, all in one transaction: every table is locked first, in the order of their OIDs as a deploy does, then each is looked at
 * and written under that lock. Without `apply` nothing is locked or written. What was written since is never overwritten.
 */










/** Throws `DatabaseError` for what is outside, locks that were not to be had among it; nothing is changed then. */
async function restoreCopies(session, request) {
    for (let attempt = 1;; attempt += 1) {
        const { settings, clock } = request;
        try {
            return await tryOnce(session, request);
        }
        catch (error) {
            if (!(error instanceof database_port/* DatabaseError */.a))
                throw error;
            if (error.kind === "statement")
                await session.batch("ROLLBACK");
            if (!LOCK_CODES.has(error.code ?? ""))
                throw error;
            if (attempt >= Math.min(settings.maxAttempts, MOST_ATTEMPTS))
                throw tooBusy(attempt, error);
            await clock.sleep((0,pause/* pauseAfter */.l)(attempt, settings.retryPauseMs, clock.random()));
        }
    }
}
/** Somebody waits for the answer. */
const MOST_ATTEMPTS = 5;
function tooBusy(attempts, { code }) {
    return new database_port/* DatabaseError */.a(`The tables could not be locked in ${attempts} attempts, so nothing was restored.`, {
        code,
        hint: "`schema-release status` names the sessions in the way. Restore again in a quieter moment.",
    });
}
async function tryOnce(session, request) {
    const { copies, apply, skipConflicts } = request;
    await session.batch(begin(request).join(";\n"));
    const underway = { implicitCasts: await readImplicitCasts(session), restored: new Map(), switchedOff: [] };
    const restores = [];
    const ordered = orderCopies(copies, await readPointing(session));
    for (const [index, copy] of ordered.entries()) {
        const pending = new Set((apply ? ordered.slice(index + 1) : ordered).map(({ relation }) => relation));
        const answer = await restoreOne(session, { copy, request, underway, pending });
        restores.push(answer);
        // What follows would be looked at in a state that never comes to be.
        if (apply && !isThrough(answer, skipConflicts))
            break;
    }
    const refused = restores.flatMap(({ state, because }) => (state === "refused" && because !== null ? [because] : []));
    const isIn = restores.every((one) => isThrough(one, skipConflicts));
    if (!apply || !isIn) {
        await session.batch("ROLLBACK");
        if (isIn)
            return { outcome: "would-restore", restores, because: [] };
        return { outcome: refused.length > 0 ? "refused" : "conflicts", restores: restores.map(undone), because: refused };
    }
    try {
        await session.batch(["SET CONSTRAINTS ALL IMMEDIATE", ...underway.switchedOff.map(switchOn), "COMMIT"].join(";\n"));
    }
    catch (error) {
        const because = explainRefusal(error);
        if (because === null)
            throw error;
        await session.batch("ROLLBACK");
        return { outcome: "refused", restores: restores.map(undone), because: [because] };
    }
    return { outcome: "restored", restores, because: [] };
}
function begin({ copies, apply, settings }) {
    const limits = (0,time_limits/* limitTime */.DZ)({ ...deploy_settings/* DEFAULT_APPLY_SETTINGS */.F, ...settings });
    // Rather an error than rows that a policy hides, which would look like rows that are gone.
    if (!apply)
        return ["BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", ...limits, "SET LOCAL row_security = off"];
    const relations = [...new Set(copies.map(({ relation }) => relation))];
    const locks = (0,lock_first/* lockFirst */.M)(relations.map((relation) => ({ relation, mode: "ShareRowExclusiveLock" })));
    const begins = ["BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE", ...limits, "SET LOCAL row_security = off"];
    return [...begins, "SET CONSTRAINTS ALL DEFERRED", ...locks];
}
function isThrough({ state }, skipConflicts) {
    return state !== "refused" && (state !== "conflicts" || skipConflicts);
}
/** What was done was rolled back. */
function undone(entry) {
    return entry.state === "restored" ? { ...entry, state: "would-restore" } : entry;
}
async function readPointing(session) {
    const rows = await session.query(`
    SELECT DISTINCT fn.nspname || '.' || f.relname AS source, tn.nspname || '.' || t.relname AS target
    FROM pg_catalog.pg_constraint k
    JOIN pg_catalog.pg_class f ON f.oid = k.conrelid JOIN pg_catalog.pg_namespace fn ON fn.oid = f.relnamespace
    JOIN pg_catalog.pg_class t ON t.oid = k.confrelid JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
    WHERE k.contype = 'f'`);
    return rows.map(({ source, target }) => ({ from: String(source), to: String(target) }));
}

;// CONCATENATED MODULE: ./build/commands/rescue/read-type.js
/** The name of a type that somebody gave, once it is known to be one and nothing else. */



/** A name, perhaps with a schema, limits and brackets: `numeric(6,2)`, `timestamp(3) with time zone`, `"My Types".mood[]`. */
const NAME = /^(?<before>[\w."$ ]{1,200}?)\s{0,3}(?<limits>\(\s{0,3}\d{1,5}(?:\s{0,3},\s{0,3}-?\d{1,5})?\s{0,3}\))?(?<after>[\w[\] ]{0,30})$/;
/** Throws `UserError`. */
async function readType(session, text) {
    const { before = "", after = "" } = NAME.exec(text.trim())?.groups ?? {};
    const isKnown = async () => {
        try {
            const [row] = await session.query("SELECT pg_catalog.to_regtype($1) IS NOT NULL AS is", [`${before}${after}`]);
            return (0,values/* isTrueAt */.Yj)(row, "is");
        }
        catch (error) {
            // What is no name at all is an error to the server.
            if (error instanceof database_port/* DatabaseError */.a && error.kind === "statement")
                return false;
            throw error;
        }
    };
    if (before.trim() !== "" && (await isKnown()))
        return text.trim();
    throw new errors.UserError("usage", `${JSON.stringify(text)} is no type of this database.`, "Give --through the type that the column had between the change and now, such as integer or varchar(20).");
}

;// CONCATENATED MODULE: ./build/commands/rescue/restore.js





async function restoreNamed(session, { database, target, restoring, clock }, copies) {
    const { apply, into, through } = restoring;
    if (copies.length > 1 && (into !== null || through !== null))
        throw new errors.UserError("usage", "--into and --through are for one copy.", "Name it with --copy.");
    if (apply)
        await takeDeployersLock(session, database);
    const type = through === null ? null : await readType(session, through);
    const settings = target.options.apply;
    const { outcome, restores, because } = await restoreCopies(session, { ...restoring, through: type, copies, settings, clock });
    return { outcome, because, copies: copies.map((copy) => toEntry(copy)), restores };
}

;// CONCATENATED MODULE: ./build/commands/rescue/rescue.js








const VERBS = ["list", "show", "restore", "drop"];
/** Throws `UserError` and `DatabaseError`. */
async function rescue(request) {
    const { verb, database, target } = request;
    const answer = await ANSWERS[verb](request);
    return {
        version: 1,
        verb,
        outcome: answer.outcome,
        database,
        target: { name: target.options.name, hostHash: target.server.hostHash },
        because: answer.because,
        copies: answer.copies,
        restores: answer.restores,
        next: nextCommands(request, answer),
    };
}
const ANSWERS = {
    list: (request) => (0,read_schema/* withReader */.mp)(request.target, "rescue", async (session) => told((await readChosen(session, request)).map((copy) => toEntry(copy)))),
    show: (request) => (0,read_schema/* withReader */.mp)(request.target, "rescue", async (session) => {
        const entries = [];
        for (const copy of await readNamed(session, request)) {
            const sample = request.restoring.showValues && copy.isThere ? await readSample(session, copy) : null;
            entries.push(toEntry(copy, sample));
        }
        return told(entries);
    }),
    restore: (request) => withSession(request, async (session) => restoreNamed(session, request, await readNamed(session, request))),
    drop: (request) => withSession(request, async (session) => dropNamed(session, request, await readNamed(session, request))),
};
function told(copies) {
    return { outcome: "told", because: [], copies, restores: [] };
}
async function withSession({ target }, use) {
    const session = await target.server.connect("rescue");
    try {
        return await use(session);
    }
    finally {
        await session.close();
    }
}
function readChosen(session, { database, copy, digest }) {
    return (0,read_copies/* readKeptCopies */.SW)(session, { database, ...(copy === null ? {} : { id: copy }), ...(digest === null ? {} : { digest }) });
}
/** At least one. */
async function readNamed(session, request) {
    const copies = await readChosen(session, request);
    if (copies.length > 0)
        return copies;
    const { copy, digest, target } = request;
    const what = copy === null ? `The release ${digest ?? ""} has no rescue copies` : `There is no rescue copy ${copy}`;
    throw new errors.UserError("usage", `${what} on ${target.options.name}.`, "`schema-release rescue list` shows those that there are.");
}

// EXTERNAL MODULE: ./build/fingerprint/fingerprint-file.js
var fingerprint_file = __webpack_require__(3827);
// EXTERNAL MODULE: ./build/release/read-release.js
var read_release = __webpack_require__(96065);
// EXTERNAL MODULE: ./build/doors/command-line.js
var command_line = __webpack_require__(56459);
// EXTERNAL MODULE: ./build/doors/target-door.js
var target_door = __webpack_require__(47205);
// EXTERNAL MODULE: ./build/doors/terminal.js
var terminal = __webpack_require__(57297);
;// CONCATENATED MODULE: ./build/doors/rescue-command.js
/** `schema-release rescue VERB` on the command line. */











const rescue_command_TRIGGERS = ["fire", "off"];
const rescueCommand = {
    usage: "rescue list|show|restore|drop [--copy ID | --release FILE | --digest DIGEST] [--target NAME] [--apply]\n       schema-release rescue soft-drop FILE [--out DIR]",
    positionals: true,
    options: {
        copy: { type: "string", value: "ID", help: "which copy, as `rescue list` numbers them" },
        release: { type: "string", value: "FILE", help: "all copies of this release: what `plan` wrote" },
        digest: { type: "string", value: "DIGEST", help: "all copies of the release with this digest" },
        apply: { type: "boolean", help: "restore: do it; without it nothing is changed" },
        "skip-conflicts": { type: "boolean", help: "restore: leave out what was written since; without it nothing is restored then" },
        into: { type: "string", value: "COLUMN", help: "restore: put values into this column instead of their own" },
        through: { type: "string", value: "TYPE", help: "restore: the type that the column had between the change and now" },
        triggers: { type: "string", value: "HOW", help: "restore: the table's own triggers, where it has some", allowed: rescue_command_TRIGGERS },
        "show-values": { type: "boolean", help: "show, restore: show values of rows, which may be personal data" },
        out: { type: "string", value: "DIR", help: "soft-drop: write the files below this folder; without it they are shown" },
        framework: { type: "string", value: "ID", help: "soft-drop: the migration tool; default: as names and folders tell" },
        ...target_door/* TARGET_OPTIONS */.FG,
        ...target_door/* OUTPUT_OPTIONS */.zR,
    },
    run,
};
const WHICH = ["copy", "release", "digest"];
const WHERE = ["target", "database", "repo", "rev", "config"];
const EVERYWHERE = [...WHERE, "format", "color", "help"];
/** Options of each verb besides those that say where. */
const OF_VERB = {
    list: ["release", "digest"],
    show: [...WHICH, "show-values"],
    restore: [...WHICH, "apply", "skip-conflicts", "into", "through", "triggers", "show-values"],
    drop: WHICH,
};
const OF_SOFT_DROP = ["out", "framework", "config", "color", "help"];
async function run(line, publisher) {
    const [word = "", ...others] = line.positionals;
    if (word === "soft-drop") {
        refuseOthers(word, line, OF_SOFT_DROP);
        const { runSoftDrop } = await Promise.all(/* import() */[__webpack_require__.e(5401), __webpack_require__.e(7756)]).then(__webpack_require__.bind(__webpack_require__, 37756));
        return runSoftDrop({ ...line, positionals: others });
    }
    const verb = readVerb(word, others);
    refuseOthers(verb, line, [...OF_VERB[verb], ...EVERYWHERE]);
    const chosen = await readChoice(verb, line);
    const restoring = readRestoring(line);
    const document = await (0,target_door/* withTarget */.yY)(line, ({ opened, target }) => rescue({ verb, database: opened.database.name, target, ...chosen, restoring, clock: clock/* systemClock */.m, where: whereOf(line) }), { mustWrite: verb === "drop" || restoring.apply });
    process.stdout.write(await render(document, (0,target_door/* formatOf */.be)(line), line));
    await publisher.outputs({ outcome: document.outcome });
    await publisher.summary(() => render(document, "markdown", line));
    return document.outcome === "conflicts" || document.outcome === "refused" ? errors/* EXIT */.d.no : errors/* EXIT */.d.ok;
}
function readVerb(word, others) {
    const verb = VERBS.find((known) => known === word);
    if (verb !== undefined && others.length === 0)
        return verb;
    const what = word === "" ? "rescue needs a verb." : `rescue has no verb ${JSON.stringify([word, ...others].join(" "))}.`;
    throw new errors.UserError("usage", what, `Verbs: ${VERBS.join(", ")}, soft-drop. See: schema-release rescue --help`);
}
function refuseOthers(verb, { options }, allowed) {
    const other = Object.keys(options).find((option) => !allowed.includes(option));
    if (other === undefined)
        return;
    const list = allowed.filter((option) => option !== "help").map((option) => `--${option}`);
    throw new errors.UserError("usage", `rescue ${verb} has no use for --${other}.`, `It takes: ${list.join(" ")}.`);
}
/** Never everything: what is shown, restored or dropped is named. */
async function readChoice(verb, line) {
    const given = WHICH.filter((option) => (0,command_line/* textOption */.vU)(line, option) !== undefined);
    if (given.length > 1)
        throw new errors.UserError("usage", `--${given.join(" and --")} were given.`, "Give one of --copy, --release and --digest.");
    const [option] = given;
    if (option === undefined && verb === "list")
        return { copy: null, digest: null };
    if (option === undefined)
        throw new errors.UserError("usage", `rescue ${verb} needs to know of what.`, "Give --copy ID, --release FILE or --digest DIGEST.");
    const text = (0,command_line/* textOption */.vU)(line, option) ?? "";
    if (option === "copy")
        return { copy: readId(text), digest: null };
    if (option === "release")
        return { copy: null, digest: await readDigestOf(text) };
    if (fingerprint_file/* DIGEST */.D.test(text))
        return { copy: null, digest: text };
    throw new errors.UserError("usage", `${JSON.stringify(text)} is no digest.`, "It is sha256: and 64 hexadecimal digits, as `plan` prints it.");
}
function readId(text) {
    if (/^[1-9]\d{0,14}$/.test(text))
        return Number(text);
    throw new errors.UserError("usage", `${JSON.stringify(text)} is no copy's number.`, "Give --copy a number of `rescue list`.");
}
async function readDigestOf(file) {
    const bytes = await (0,promises_.readFile)(file).catch((error) => {
        const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
        throw new errors.UserError("usage", `${JSON.stringify(file)} could not be read (${code}).`, "Give the path of a file after --release.");
    });
    const read = (0,read_release/* readRelease */.i)(bytes, sha256/* sha256 */.s);
    if ("release" in read)
        return read.release.digest;
    throw new errors.UserError("usage", `${JSON.stringify(file)}: ${read.problem}`, read.remedy);
}
function readRestoring(line) {
    const is = (option) => line.options[option] === true;
    return {
        apply: is("apply"),
        skipConflicts: is("skip-conflicts"),
        showValues: is("show-values"),
        triggers: rescue_command_TRIGGERS.find((known) => known === (0,command_line/* textOption */.vU)(line, "triggers")) ?? null,
        into: (0,command_line/* textOption */.vU)(line, "into") ?? null,
        through: (0,command_line/* textOption */.vU)(line, "through") ?? null,
    };
}
/** For the command that comes next. */
function whereOf(line) {
    return WHERE.flatMap((option) => {
        const value = (0,command_line/* textOption */.vU)(line, option);
        return value === undefined ? [] : optionWords(option, value);
    });
}
/** Each format's renderer is loaded when it is wanted. */
async function render(document, format, line) {
    switch (format) {
        case "terminal": {
            const colour = (0,terminal/* wantsColour */.M)((0,command_line/* textOption */.vU)(line, "color"), process.stdout);
            return (await __webpack_require__.e(/* import() */ 2653).then(__webpack_require__.bind(__webpack_require__, 82653))).renderRescueTerminal(document, colour);
        }
        case "json":
            return (await __webpack_require__.e(/* import() */ 7860).then(__webpack_require__.bind(__webpack_require__, 27860))).renderRescueJson(document);
        case "markdown":
            return (await __webpack_require__.e(/* import() */ 2653).then(__webpack_require__.bind(__webpack_require__, 82653))).renderRescueMarkdown(document);
    }
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

/***/ 96065:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readRelease)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _risk_assessment_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13389);
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28554);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27141);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51028);
/* harmony import */ var _release_shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60812);
/* harmony import */ var _write_release_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2758);
/** The bytes of `release.json` -> a release, or what is wrong with it. A file that was altered in any byte is noticed. */







const PLAN_AGAIN = "Take the file that `schema-release plan` wrote, as it wrote it, or plan again.";
/** Never throws for what is in the file, however hostile. Properties that are not known are an alteration, too. */
function readRelease(bytes, sha256) {
    try {
        const { text, value } = (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .Tp)(bytes);
        (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseOtherVersion */ .zI)(value, "a release");
        const release = (0,_release_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .RELEASE */ .g)(value, "");
        refuseContradictions(release);
        if ((0,_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .o)(release, sha256) !== release.digest)
            throw new _document_js__WEBPACK_IMPORTED_MODULE_1__/* .Wrong */ .YW("The digest is not that of its migrations: the file was altered");
        const { seal, ...rest } = release;
        if ((0,_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .sealOf */ .R)(rest, sha256) !== seal)
            throw new _document_js__WEBPACK_IMPORTED_MODULE_1__/* .Wrong */ .YW("The seal is broken: the file was altered after it was planned");
        if (text !== (0,_write_release_js__WEBPACK_IMPORTED_MODULE_3__.writeRelease)(release))
            throw new _document_js__WEBPACK_IMPORTED_MODULE_1__/* .Wrong */ .YW("The file is not as it was written: it was altered");
        return { release };
    }
    catch (error) {
        if (!(error instanceof _document_js__WEBPACK_IMPORTED_MODULE_1__/* .Wrong */ .YW) && !(error instanceof _canonical_json_js__WEBPACK_IMPORTED_MODULE_5__/* .NotCanonical */ .E))
            throw error;
        return { problem: `${error.message}.`, remedy: PLAN_AGAIN };
    }
}
function refuseContradictions({ migrations, targets, backupRisk }) {
    refuseTwice(migrations.map(({ path }) => path));
    refuseTwice(migrations.map(({ id }) => id));
    refuseTwice(targets.map(({ name }) => name));
    const ids = migrations.map(({ id }) => id);
    for (const { name, applied } of targets) {
        if (applied.length > ids.length || applied.some((id, index) => id !== ids[index]))
            throw new _document_js__WEBPACK_IMPORTED_MODULE_1__/* .Wrong */ .YW(`What ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showPath */ .P8)(name)} holds is no beginning of the release`);
    }
    const highest = (0,_risk_assessment_js__WEBPACK_IMPORTED_MODULE_6__/* .highestRisk */ .gh)(migrations.map((migration) => migration.backupRisk)) ?? "nightly";
    if (backupRisk !== highest)
        throw new _document_js__WEBPACK_IMPORTED_MODULE_1__/* .Wrong */ .YW(`The backup risk is ${backupRisk}, but that of its migrations is ${highest}`);
}
function refuseTwice(names) {
    const seen = new Set();
    for (const name of names) {
        if (seen.has(name))
            throw new _document_js__WEBPACK_IMPORTED_MODULE_1__/* .Wrong */ .YW(`"${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showPath */ .P8)(name)}" stands in it twice`);
        seen.add(name);
    }
}


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

/***/ 83134:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PE: () => (/* binding */ blocksWrites),
/* harmony export */   aY: () => (/* binding */ toLockMode),
/* harmony export */   bx: () => (/* binding */ LOCK_MODES),
/* harmony export */   uV: () => (/* binding */ strongerMode)
/* harmony export */ });
/** The eight table-level locks, weakest first (manual: Explicit Locking, Table-Level Locks). */
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
/** The stronger of two modes, in the order above. */
function strongerMode(a, b) {
    return LOCK_MODES.indexOf(a) >= LOCK_MODES.indexOf(b) ? a : b;
}
/** The mode with this name; the strongest for a name that is none. */
function toLockMode(name) {
    return LOCK_MODES.find((mode) => mode === name) ?? "AccessExclusiveLock";
}
/** Whether INSERT, UPDATE and DELETE of others wait for it. */
function blocksWrites(mode) {
    return LOCK_MODES.findIndex((each) => each === mode) >= LOCK_MODES.indexOf("ShareLock");
}


/***/ })

};
;
"use strict";
exports.id = 9683;
exports.ids = [9683];
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

/***/ 31779:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ status_status)
});

// EXTERNAL MODULE: ./build/backup/rescue/read-copies.js
var read_copies = __webpack_require__(50188);
// EXTERNAL MODULE: ./build/database-port.js
var database_port = __webpack_require__(29668);
// EXTERNAL MODULE: ./build/deploy/apply/relations.js
var relations = __webpack_require__(21557);
// EXTERNAL MODULE: ./build/deploy/apply/deployer-lock.js
var deployer_lock = __webpack_require__(40444);
// EXTERNAL MODULE: ./build/deploy/apply/watch.js
var watch = __webpack_require__(74651);
// EXTERNAL MODULE: ./build/deploy/apply/values.js
var values = __webpack_require__(90052);
;// CONCATENATED MODULE: ./build/deploy/state/in-the-way.js


/** A transaction that is older is in the way of whatever waits for all others (CREATE INDEX CONCURRENTLY) and of vacuum. */
const LONG_TRANSACTION_SECONDS = 60;
const MAX_QUERY_LENGTH = 200;
/**
 * For each mode, the modes of other sessions that it waits for (manual, 13.3.1, table 13.2), so that what only stands beside it is not
 * named.
 */
const CONFLICTS = {
    AccessShareLock: ["AccessExclusiveLock"],
    RowShareLock: ["ExclusiveLock", "AccessExclusiveLock"],
    RowExclusiveLock: ["ShareLock", "ShareRowExclusiveLock", "ExclusiveLock", "AccessExclusiveLock"],
    ShareUpdateExclusiveLock: [
        "ShareUpdateExclusiveLock",
        "ShareLock",
        "ShareRowExclusiveLock",
        "ExclusiveLock",
        "AccessExclusiveLock",
    ],
    ShareLock: ["RowExclusiveLock", "ShareUpdateExclusiveLock", "ShareRowExclusiveLock", "ExclusiveLock", "AccessExclusiveLock"],
    ShareRowExclusiveLock: [
        "RowExclusiveLock",
        "ShareUpdateExclusiveLock",
        "ShareLock",
        "ShareRowExclusiveLock",
        "ExclusiveLock",
        "AccessExclusiveLock",
    ],
    ExclusiveLock: [
        "RowShareLock",
        "RowExclusiveLock",
        "ShareUpdateExclusiveLock",
        "ShareLock",
        "ShareRowExclusiveLock",
        "ExclusiveLock",
        "AccessExclusiveLock",
    ],
    AccessExclusiveLock: [
        "AccessShareLock",
        "RowShareLock",
        "RowExclusiveLock",
        "ShareUpdateExclusiveLock",
        "ShareLock",
        "ShareRowExclusiveLock",
        "ExclusiveLock",
        "AccessExclusiveLock",
    ],
};
/**
 * Locks of prepared transactions have no pid, and no more than the lock on its own id tells which is whose: `virtualtransaction` is `-1/ID`,
 * as the manual has it, only after a restart.
 */
const READ = `
SELECT a.pid::int AS pid, coalesce(a.application_name, '') AS application, coalesce(a.backend_type, '') AS type,
  coalesce(a.state, '') AS state, extract(epoch FROM clock_timestamp() - a.xact_start)::float8 AS age, left(a.query, 1000) AS query,
  l.relation, l.mode
FROM pg_catalog.pg_stat_activity a LEFT JOIN LATERAL (
    SELECT n.nspname || '.' || c.relname AS relation, k.mode FROM pg_catalog.pg_locks k
      JOIN pg_catalog.pg_class c ON c.oid = k.relation JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE k.pid = a.pid AND k.granted AND k.locktype = 'relation' AND k.database = a.datid AND n.nspname !~ '^pg_') l ON true
WHERE a.datname = pg_catalog.current_database() AND a.pid <> pg_catalog.pg_backend_pid()
UNION ALL
SELECT 0, 'prepared transaction ' || pg_catalog.quote_literal(p.gid), '', 'prepared',
  extract(epoch FROM clock_timestamp() - p.prepared)::float8, '', l.relation, l.mode
FROM pg_catalog.pg_prepared_xacts p LEFT JOIN LATERAL (
    SELECT n.nspname || '.' || c.relname AS relation, k.mode FROM pg_catalog.pg_locks k
      JOIN pg_catalog.pg_class c ON c.oid = k.relation JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE k.pid IS NULL AND k.granted AND k.locktype = 'relation' AND k.virtualtransaction IN (SELECT x.virtualtransaction
      FROM pg_catalog.pg_locks x WHERE x.locktype = 'transactionid' AND x.transactionid = p.transaction AND x.pid IS NULL)) l ON true
WHERE p.database = pg_catalog.current_database()
ORDER BY 1, 2`;
/**
 * `wanted`: what pending migrations lock. One round trip. A role without `pg_read_all_stats` sees neither age nor query of others'
 * sessions, but their locks. Throws `DatabaseError`.
 */
async function readSessionsInTheWay(session, wanted) {
    const [answer] = await session.batch(READ);
    const groups = new Map();
    for (const row of answer?.rows ?? []) {
        const key = `${(0,values/* numberAt */.tk)(row, "pid")} ${(0,values/* numberAt */.tk)(row, "pid") === 0 ? ((0,values/* textAt */.$6)(row, "application") ?? "") : ""}`;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [row]);
        else
            group.push(row);
    }
    const refused = refusedBy(wanted);
    const sessions = [...groups.values()].flatMap((rows) => judge(rows, refused));
    return sessions.sort((a, b) => (b.transactionSeconds ?? -1) - (a.transactionSeconds ?? -1) || a.pid - b.pid);
}
/** Relation -> modes of others that a pending migration waits for. */
function refusedBy(wanted) {
    const refused = new Map();
    for (const { relation, mode } of wanted) {
        const modes = refused.get(relation) ?? new Set();
        for (const other of CONFLICTS[mode] ?? [])
            modes.add(other);
        refused.set(relation, modes);
    }
    return refused;
}
/** The rows of one session, one a lock. */
function judge(rows, refused) {
    const [row] = rows;
    if (row === undefined)
        return [];
    const locks = rows.flatMap((one) => {
        const [relation, mode] = [(0,values/* textAt */.$6)(one, "relation"), (0,values/* textAt */.$6)(one, "mode")];
        return relation !== null && mode !== null && refused.get(relation)?.has(mode) === true ? [{ relation, mode }] : [];
    });
    const age = row["age"];
    const isOld = typeof age === "number" && age >= LONG_TRANSACTION_SECONDS;
    if (locks.length === 0 && !isOld)
        return [];
    const type = (0,values/* textAt */.$6)(row, "type") ?? "";
    const application = (0,values/* textAt */.$6)(row, "application") ?? "";
    return [
        {
            pid: (0,values/* numberAt */.tk)(row, "pid"),
            application: application !== "" || type === "client backend" ? application : type,
            state: (0,values/* textAt */.$6)(row, "state") ?? "",
            transactionSeconds: typeof age === "number" ? Math.round(age * 10) / 10 : null,
            query: (0,watch/* concealValues */.Kk)((0,values/* textAt */.$6)(row, "query") ?? "").slice(0, MAX_QUERY_LENGTH),
            because: locks.length === 0 ? "age" : isOld ? "locks-and-age" : "locks",
            locks: locks.sort((a, b) => (a.relation < b.relation ? -1 : 1)),
        },
    ];
}

;// CONCATENATED MODULE: ./build/fingerprint/invalid-indexes.js
const invalid_indexes_READ = `
SELECT format('%I.%I', n.nspname, c.relname) AS index, format('%I.%I', tn.nspname, t.relname) AS "table",
  pg_catalog.pg_get_indexdef(x.indexrelid) AS definition, p.pid::int AS pid,
  CASE WHEN p.pid IS NOT NULL THEN 'building' WHEN c.relkind = 'I' THEN 'unattached'
    WHEN c.relname ~ '_cc(new|old)[0-9]*$' THEN 'rebuild-failed' ELSE 'failed' END AS state
FROM pg_catalog.pg_index x
  JOIN pg_catalog.pg_class c ON c.oid = x.indexrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_class t ON t.oid = x.indrelid JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
  LEFT JOIN pg_catalog.pg_stat_progress_create_index p ON p.datname = pg_catalog.current_database()
    AND (p.index_relid = x.indexrelid OR p.index_relid = 0 AND p.relid = x.indrelid)
WHERE NOT (x.indisvalid AND x.indisready AND x.indislive) AND n.nspname !~ '^pg_'
ORDER BY 1`;
/** One round trip; reads catalogs only. Throws `DatabaseError`. */
async function readInvalidIndexes(session) {
    const [answer] = await session.batch(invalid_indexes_READ);
    return (answer?.rows ?? []).map((row) => {
        const index = String(row["index"]);
        const state = STATES.find((known) => known === row["state"]) ?? "failed";
        const pid = typeof row["pid"] === "number" ? row["pid"] : null;
        const table = String(row["table"]);
        return { index, table, definition: String(row["definition"]), state, pid, remedy: REMEDIES[state](index) };
    });
}
const STATES = ["building", "unattached", "failed", "rebuild-failed"];
const REMEDIES = {
    building: () => "Wait until its session has ended.",
    unattached: (index) => `Make the index on every partition and attach it: ALTER INDEX ${index} ATTACH PARTITION …;`,
    failed: (index) => `DROP INDEX CONCURRENTLY ${index}; then make it again. A deploy that made it does that itself.`,
    "rebuild-failed": (index) => `DROP INDEX CONCURRENTLY ${index}; then REINDEX again.`,
};

// EXTERNAL MODULE: ./build/commands/assess/assess-pending.js + 3 modules
var assess_pending = __webpack_require__(94352);
// EXTERNAL MODULE: ./build/commands/read-schema.js
var read_schema = __webpack_require__(9398);
// EXTERNAL MODULE: ./build/commands/read-target.js + 1 modules
var read_target = __webpack_require__(88672);
;// CONCATENATED MODULE: ./build/commands/status.js
/** `status`: what is applied, pending and wrong on a target, and who would be in the way of a deploy. Changes nothing there. */









/** Throws `DatabaseError` and `UserError`; what is wrong with a history is an answer. */
async function status_status(request) {
    const { opened, target, commit } = request;
    const read = await (0,read_target/* readTarget */._)(target, request);
    const notes = [];
    const wantedLocks = await readWanted(read, request, notes);
    const { history, name, hostHash, serverVersion, fingerprint, unfinished } = read;
    if (unfinished === null)
        notes.push("Whether a migration was begun and did not end is not known: the role may not read schema_release.progress.");
    const live = await (0,read_schema/* withReader */.mp)(target, "status", (session) => look(session, { opened, wanted: wantedLocks ?? [], notes }));
    return {
        version: 1,
        state: stateOf(history, unfinished ?? []),
        database: opened.database.name,
        framework: opened.framework,
        commit,
        target: { name, kind: target.options.kind, hostHash, serverVersion },
        fingerprint: fingerprint.digest,
        historyTable: history.table,
        // A set that keeps a record of its own beside the tool's says no before that is made, too.
        historyExists: history.exists || history.applied.length > 0,
        applied: history.applied,
        pending: history.pending,
        problems: history.problems,
        last: lastOf(history.applied),
        unfinished: unfinished ?? [],
        ...live,
        wantedLocks,
        notes,
    };
}
async function look(session, { opened, wanted, notes }) {
    const { name } = opened.database;
    const tryTo = async (what, read, instead) => {
        try {
            return await read();
        }
        catch (error) {
            if (!(error instanceof database_port/* DatabaseError */.a) || error.kind !== "statement")
                throw error;
            notes.push(`${what} could not be looked at: ${error.message}.`);
            return instead;
        }
    };
    return {
        invalidIndexes: await tryTo("Invalid indexes", () => readInvalidIndexes(session), []),
        deployer: await tryTo("Other deploys", () => (0,deployer_lock/* readDeployer */.BG)(session, name), null),
        inTheWay: await tryTo("Sessions in the way", () => readSessionsInTheWay(session, wanted), []),
        rescueCopies: (await tryTo("Rescue copies", () => (0,read_copies/* readKeptCopies */.SW)(session, { database: name }), [])).map(toState),
    };
}
function toState(copy) {
    const { id, digest, migration, kind, relation, columns, rows, bytes, madeAt, keepUntil, mayBeDropped, restoredAt } = copy;
    return { id, digest, migration, kind, relation, columns, rows, bytes, madeAt, keepUntil, mayBeDropped, restoredAt };
}
/** What pending migrations are expected to lock, the strongest on each relation; null where none can be told. */
async function readWanted(target, { opened, commit, openCheckout }, notes) {
    const { pending } = target.history;
    if (pending.length === 0)
        return [];
    const planned = await (0,assess_pending/* assessPending */.o)({ opened, targets: [target], pending, statistics: null, openCheckout, commit });
    const statements = planned.flatMap((migration) => migration.statements);
    if (!statements.every(({ understood }) => understood) || planned.length < pending.length)
        notes.push("Not all of what is pending is understood, so it may lock more than is said here.");
    return statements.length === 0 ? null : (0,relations/* joinLocks */.jo)(...statements.map(({ locks }) => locks));
}
function stateOf({ problems, pending }, unfinished) {
    if (problems.length > 0)
        return "blocked";
    return pending.length === 0 && unfinished.length === 0 ? "up-to-date" : "pending";
}
/** By time where the history has it, else as the history has them. */
function lastOf(applied) {
    const ran = applied.filter(({ succeeded }) => succeeded);
    return ran.reduce((last, one) => (last === null || (one.appliedAt ?? "") >= (last.appliedAt ?? "") ? one : last), null);
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


/***/ })

};
;
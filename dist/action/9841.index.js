"use strict";
exports.id = 9841;
exports.ids = [9841];
exports.modules = {

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

/***/ 74715:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ backUp)
/* harmony export */ });
/* harmony import */ var _backup_rescue_storage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38259);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89984);
/* harmony import */ var _target_commands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95688);
/* harmony import */ var _deploy_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79933);




/** `since`: when the deploy began, milliseconds since 1970. Never throws for what a server or a program does. */
async function backUp(decided, request, since) {
    const { rung, by } = decided.decision;
    if (rung === "rescue-copy" || (rung === "quiesce" && by === null))
        return nothingElse(rescueRecord(request));
    if (rung === null || rung === "none" || by === null)
        return nothingElse({ unknown: decided.decision.because });
    if (by === "command" && request.target.backupCommand !== null)
        return nothingElse(await runBackupCommand(request));
    try {
        return await takeBy(by, decided, { request, since });
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError))
            throw error;
        return nothingElse({ unknown: error.message, remedy: error.hint });
    }
}
/** Made and proven by the migrations' own transactions, which come behind the gate. */
function rescueRecord({ clock, release, target }) {
    const now = (0,_target_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .isoTime */ .Ly)(clock);
    return {
        kind: "rescue-copy",
        rung: "rescue-copy",
        reference: `${_backup_rescue_storage_js__WEBPACK_IMPORTED_MODULE_0__/* .RESCUE_SCHEMA */ .yX}, release ${release.digest}`,
        startedAt: now,
        finishedAt: now,
        position: null,
        bytes: null,
        proof: {
            how: "transaction",
            because: [
                "What is lost is copied under the change's own locks, in its transaction, which commits with the copies or not at all.",
            ],
            restoreMs: null,
            tables: [],
        },
        restore: [
            `schema-release rescue list --target ${target.name} --digest ${release.digest}`,
            `schema-release rescue restore --target ${target.name} --digest ${release.digest} --apply`,
        ],
    };
}
async function runBackupCommand(request) {
    const { target, run: runCommand, clock, signal, onProgress } = request;
    if (target.backupCommand === null)
        return { unknown: `${target.name} has no \`backup-command\`.` };
    onProgress({ kind: "note", text: "A backup is being taken." });
    const onLine = (text) => onProgress({ kind: "note", text });
    const environment = (0,_deploy_request_js__WEBPACK_IMPORTED_MODULE_3__/* .commandVariables */ .L)(request);
    const outcome = await (0,_target_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .takeBackup */ .ay)(target.backupCommand, { runCommand, clock, signal, environment, onLine });
    return "taken" in outcome ? outcome.taken : { unknown: outcome.failed };
}
async function takeBy(by, { decision, affected }, { request, since }) {
    const { release, target, clock, signal, onProgress } = request;
    const backups = await request.openBackups();
    const take = providerOf(decision, backups, request);
    if (take === null)
        return nothingElse({ unknown: `${target.name} has nothing that takes a backup by ${by}.` });
    onProgress({ kind: "note", text: `A backup is being taken (${by}).` });
    const outcome = await take({
        release: { digest: release.digest, database: release.database, commit: release.commit },
        target: target.name,
        affected,
        since,
        waitSeconds: target.backup.waitSeconds,
        clock,
        signal,
        onProgress: (text) => onProgress({ kind: "note", text }),
    });
    if ("failed" in outcome)
        return nothingElse({ unknown: outcome.failed, remedy: outcome.remedy });
    const { taken: backup, written, snapshot } = outcome;
    return { backup, written, snapshot, writeDelta: backups.writeDelta, storeDelta: backups.storeDelta ?? null };
}
/** Under `quiesce` the kind tells which of both it is. */
function providerOf({ rung, by }, { restorePoint, snapshot }, { target }) {
    if (rung === "restore-point")
        return restorePoint;
    if (rung === "snapshot")
        return snapshot;
    return target.backup.snapshot?.kind === by ? snapshot : restorePoint;
}
function nothingElse(backup) {
    return { backup, written: null, snapshot: null, writeDelta: null, storeDelta: null };
}


/***/ }),

/***/ 79933:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ commandVariables)
/* harmony export */ });
/** What a team's commands are told besides where the database is. */
function commandVariables({ environment, target, release, }) {
    return {
        ...environment,
        SCHEMA_RELEASE_TARGET: target.name,
        SCHEMA_RELEASE_DATABASE: release.database,
        SCHEMA_RELEASE_DIGEST: release.digest,
        SCHEMA_RELEASE_COMMIT: release.commit,
    };
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

/***/ 71707:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ BACKUP),
  a: () => (/* binding */ toBackup)
});

// EXTERNAL MODULE: ./build/config/backup-options.js
var backup_options = __webpack_require__(53329);
// EXTERNAL MODULE: ./build/config/command-shape.js
var command_shape = __webpack_require__(19571);
// EXTERNAL MODULE: ./build/config/text-shapes.js
var text_shapes = __webpack_require__(52394);
;// CONCATENATED MODULE: ./build/config/backup-texts.js

const FOLDER_HINT = "Write an absolute path outside of the repository, such as /var/backups/schema-release.";
const ABSOLUTE_FOLDER = {
    kind: "text",
    what: "an absolute folder",
    maxLength: 1024,
    drops: "/",
    rules: [
        { pattern: "^/[^/]", matches: true, says: "is no absolute path", hint: FOLDER_HINT },
        { ...text_shapes/* NO_CONTROL_CHARACTER */._E, hint: FOLDER_HINT },
        { pattern: "(?:^|/)\\.{1,2}(?:/|$)", matches: false, says: "has . or .. as a part", hint: FOLDER_HINT },
        text_shapes/* NO_WHITE_SPACE_AT_ENDS */.CX,
    ],
};
const AWS_IDENTIFIER = {
    kind: "text",
    what: "an identifier of AWS",
    maxLength: 63,
    rules: [
        {
            pattern: "^[A-Za-z](?:-?[A-Za-z0-9])*$",
            matches: true,
            says: "is no identifier of an instance or cluster",
            hint: "Write it as the console of AWS shows it, such as orders-production; it is no host name and no ARN.",
        },
    ],
};
const AWS_REGION = {
    kind: "text",
    what: "a region of AWS",
    maxLength: 32,
    rules: [
        { pattern: "^[a-z]{2}(?:-[a-z]+)+-[0-9]$", matches: true, says: "is no region", hint: "Write a region such as eu-west-1." },
    ],
};

;// CONCATENATED MODULE: ./build/config/backup-shape.js
/** What `backup:` of a target may say, as data, and how it becomes options. */




const { rescue: RESCUE, waitSeconds } = backup_options/* DEFAULT_BACKUP_OPTIONS */.w;
const MEGABYTE = 1024 * 1024;
const AWS_KEYS = {
    region: {
        shape: AWS_REGION,
        description: "Region of AWS.",
        default: null,
        defaultMeans: "as the environment says (`AWS_REGION`)",
    },
};
const INSTANCE = {
    kind: "mapping",
    what: "an instance of Amazon RDS",
    keys: { instance: { shape: AWS_IDENTIFIER, required: true, description: "Identifier of the DB instance." }, ...AWS_KEYS },
};
const CLUSTER = {
    kind: "mapping",
    what: "a cluster of Amazon Aurora",
    keys: { cluster: { shape: AWS_IDENTIFIER, required: true, description: "Identifier of the DB cluster." }, ...AWS_KEYS },
};
function optional(shape, description) {
    return { shape, description, default: null, defaultMeans: "none" };
}
const DUMP_COMMANDS = {
    store: (0,command_shape/* commandKey */.B)("Takes the finished file of `SCHEMA_RELEASE_BACKUP_FILE` to where it is kept, and prints where last. A machine that is thrown away behind the run needs it.", 3600),
};
const PG_DUMP = {
    kind: "mapping",
    what: "dumps by pg_dump",
    keys: {
        folder: {
            shape: ABSOLUTE_FOLDER,
            required: true,
            description: "Where dumps and deltas go: an absolute path outside of the repository. They hold personal data.",
        },
        format: {
            shape: { kind: "choice", what: "a format of dumps", values: ["custom", "directory"] },
            description: "Format of pg_dump.",
            default: "custom",
        },
        jobs: {
            shape: { kind: "number", what: "a number of jobs", least: 1, most: 64 },
            description: "Parallel jobs of dump and restore; more than one needs the format `directory`.",
            default: 1,
        },
        "from-url-env": {
            shape: text_shapes/* VARIABLE_NAME */.nN,
            description: "Environment variable that holds the URL of a physical replica to dump from.",
            default: null,
            defaultMeans: "the target itself",
        },
        "scratch-url-env": {
            shape: text_shapes/* VARIABLE_NAME */.nN,
            description: "Environment variable that holds the URL of a server on which the dump is restored for its proof.",
            default: null,
            defaultMeans: "beside the target's database",
        },
        "prove-all-up-to-mb": {
            shape: { kind: "number", what: "a number of megabytes", least: 0, most: 100_000_000 },
            description: "Of larger databases only the schema and the affected tables are restored for the proof.",
            default: 10_240,
        },
        ...DUMP_COMMANDS,
    },
};
const SNAPSHOT_COMMANDS = {
    start: (0,command_shape/* commandKey */.B)("Starts a backup; what it prints last is given to the others as `SCHEMA_RELEASE_BACKUP`.", 3600),
    wait: (0,command_shape/* commandKey */.B)("Asked every few seconds until it ends with 0; 3 means not yet.", 600),
    prove: (0,command_shape/* commandKey */.B)("Proves that the backup is there and prints its identity last.", 3600),
};
const COMMANDS = {
    kind: "mapping",
    what: "commands of a backup",
    keys: {
        start: { ...SNAPSHOT_COMMANDS.start, required: true },
        wait: SNAPSHOT_COMMANDS.wait,
        prove: { ...SNAPSHOT_COMMANDS.prove, required: true },
    },
};
const BACKUP = {
    kind: "mapping",
    what: "how a target is backed up",
    keys: {
        "at-least": {
            shape: { kind: "choice", what: "a rung", values: ["rescue-copy", "restore-point", "snapshot"] },
            description: "The least that a release takes here when it needs a backup, even where less would do.",
            default: backup_options/* DEFAULT_BACKUP_OPTIONS */.w.atLeast,
        },
        rescue: {
            shape: {
                kind: "mapping",
                what: "rescue copies",
                keys: {
                    enabled: {
                        shape: { kind: "choice", what: "yes or no", values: ["yes", "no"] },
                        description: "Whether what is lost may be copied in the migrations' own transactions.",
                        default: "yes",
                    },
                    "stall-ms": {
                        shape: { kind: "number", what: "a number of milliseconds", least: 1, most: 600_000 },
                        description: "How long copies of one migration, or its deltas, may stall the application.",
                        default: RESCUE.stallMs,
                    },
                    "space-mb": {
                        shape: { kind: "number", what: "a number of megabytes", least: 0, most: 100_000_000 },
                        description: "What all copies of a release may take; PostgreSQL does not tell how much room its disk has.",
                        default: RESCUE.spaceBytes / MEGABYTE,
                    },
                    "keep-days": {
                        shape: { kind: "number", what: "a number of days", least: 0, most: 3650 },
                        description: "How long a copy is kept; before that it cannot be dropped.",
                        default: RESCUE.keepDays,
                    },
                },
            },
            description: "Rescue copies: what a migration loses, kept in the schema `schema_release_rescue`.",
            default: null,
            defaultMeans: "its defaults",
        },
        "restore-point": {
            shape: {
                kind: "mapping",
                what: "point-in-time recovery",
                keys: {
                    wal: optional({
                        kind: "choice",
                        what: "the kind of archive",
                        values: ["archive"],
                    }, "`archive`: the server archives its WAL itself, and restores to a named point."),
                    rds: optional(INSTANCE, "Point-in-time recovery of Amazon RDS."),
                    aurora: optional(CLUSTER, "Point-in-time recovery of Amazon Aurora."),
                },
            },
            description: "Point-in-time recovery: exactly one of `wal`, `rds` and `aurora`.",
            default: null,
            defaultMeans: "none",
        },
        snapshot: {
            shape: {
                kind: "mapping",
                what: "a snapshot",
                keys: {
                    "pg-dump": optional(PG_DUMP, "A dump, proven by a restore."),
                    rds: optional(INSTANCE, "A snapshot of Amazon RDS."),
                    aurora: optional(CLUSTER, "A snapshot of Amazon Aurora."),
                    command: optional(COMMANDS, "Three commands of your own: start, wait, prove."),
                },
            },
            description: "What takes a snapshot: exactly one of `pg-dump`, `rds`, `aurora` and `command`.",
            default: null,
            defaultMeans: "none",
        },
        "append-only": {
            shape: { kind: "list", what: "a list of tables", item: text_shapes/* TABLE_NAME */.BL, maxItems: 1000 },
            description: "Tables whose rows are only ever added: what is added behind a dump gets a delta dump under the migration's lock.",
            default: [],
        },
        "accept-less": {
            shape: {
                kind: "mapping",
                what: "a release without a backup",
                keys: { reason: { shape: text_shapes/* REASON */.rh, required: true, description: "Why; it stands on the record of each such release." } },
            },
            description: "Where no backup that suffices is to be had, a release whose risk is `snapshot` goes on all the same.",
            default: null,
            defaultMeans: "never",
        },
        "wait-seconds": {
            shape: { kind: "number", what: "a number of seconds", least: 1, most: 604_800 },
            description: "Limit of taking and proving a backup.",
            default: waitSeconds,
        },
    },
};
function toBackup(value) {
    if (value === null)
        return backup_options/* DEFAULT_BACKUP_OPTIONS */.w;
    const { rescue } = value;
    return {
        atLeast: value["at-least"],
        rescue: rescue === null
            ? RESCUE
            : {
                enabled: rescue.enabled === "yes",
                stallMs: rescue["stall-ms"],
                spaceBytes: rescue["space-mb"] * MEGABYTE,
                keepDays: rescue["keep-days"],
            },
        restorePoint: toRestorePoint(value["restore-point"]),
        snapshot: toSnapshot(value.snapshot),
        appendOnly: value["append-only"].map((table) => (table.includes(".") ? table : `public.${table}`)),
        acceptLess: value["accept-less"],
        waitSeconds: value["wait-seconds"],
    };
}
function toRestorePoint(value) {
    if (value === null)
        return null;
    if (value.rds !== null)
        return { kind: "rds", identifier: value.rds.instance, region: value.rds.region };
    if (value.aurora !== null)
        return { kind: "aurora", identifier: value.aurora.cluster, region: value.aurora.region };
    return value.wal === null ? null : { kind: "restore-point" };
}
function toSnapshot(value) {
    if (value === null)
        return null;
    const { rds, aurora, command, "pg-dump": dump } = value;
    if (dump !== null)
        return {
            kind: "pg_dump",
            folder: dump.folder,
            format: dump.format,
            jobs: dump.jobs,
            fromUrlEnv: dump["from-url-env"],
            scratchUrlEnv: dump["scratch-url-env"],
            provesAllUpToBytes: dump["prove-all-up-to-mb"] * MEGABYTE,
            store: (0,command_shape/* toCommand */.V)(dump.store, DUMP_COMMANDS.store),
        };
    if (rds !== null)
        return { kind: "rds", identifier: rds.instance, region: rds.region };
    if (aurora !== null)
        return { kind: "aurora", identifier: aurora.cluster, region: aurora.region };
    if (command === null)
        return null;
    const start = (0,command_shape/* toCommand */.V)(command.start, SNAPSHOT_COMMANDS.start);
    const prove = (0,command_shape/* toCommand */.V)(command.prove, SNAPSHOT_COMMANDS.prove);
    if (start === null || prove === null)
        return null;
    return { kind: "command", start, wait: (0,command_shape/* toCommand */.V)(command.wait, SNAPSHOT_COMMANDS.wait), prove };
}


/***/ }),

/***/ 94953:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qn: () => (/* binding */ TARGET),
/* harmony export */   WY: () => (/* binding */ GATES_ASKED_FOR),
/* harmony export */   nk: () => (/* binding */ TARGET_COMMANDS)
/* harmony export */ });
/* harmony import */ var _deploy_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86);
/* harmony import */ var _release_gate_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35014);
/* harmony import */ var _release_stage_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65043);
/* harmony import */ var _backup_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71707);
/* harmony import */ var _command_shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19571);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65032);
/* harmony import */ var _text_shapes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52394);
/** What an entry of `targets:` may say, as data. */







const DEFAULTS = (0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .defaultTarget */ .zo)("");
const SECOND = 1000;
const GATES_ASKED_FOR = ["staging-evidence", "environment", "approval"];
const REFUSED_GATES = Object.fromEntries(_release_gate_js__WEBPACK_IMPORTED_MODULE_5__/* .GATES */ .J.filter((gate) => !GATES_ASKED_FOR.some((asked) => asked === gate)).map((gate) => [
    gate,
    "Every target has this gate; it need not be asked for.",
]));
const APPROVERS = {
    kind: "list",
    what: "a list of logins and teams",
    item: _text_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .APPROVER */ .Yz,
    minItems: 1,
    maxItems: 100,
};
function approversKey(description) {
    return { shape: APPROVERS, description, default: null, defaultMeans: "as for the next lower risk" };
}
function numberKey(description, shape) {
    const { default: fallback, ...number } = shape;
    return { shape: { kind: "number", ...number }, description, default: fallback };
}
const TARGET_COMMANDS = {
    "backup-command": (0,_command_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .commandKey */ .B)("Takes a backup, proves it and prints its identity last. It is taken wherever a release needs a backup, even where a rescue copy would do.", 3600),
    "smoke-command": (0,_command_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .commandKey */ .B)("Acceptance or smoke tests, run after a deploy; exit code 0 is a pass.", 900),
};
const LIMITS = {
    "lock-timeout-ms": numberKey("How long each attempt waits for locks, and so stalls the application at most.", {
        what: "a number of milliseconds",
        least: 1,
        most: 600_000,
        default: _deploy_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_APPLY_SETTINGS */ .F.lockTimeoutMs,
    }),
    "max-attempts": numberKey("Attempts of a migration that does not get its locks.", {
        what: "a number of attempts",
        least: 1,
        most: 1000,
        default: _deploy_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_APPLY_SETTINGS */ .F.maxAttempts,
    }),
    "statement-timeout-ms": {
        ...numberKey("Limit of one statement in a transaction; 0 is none.", {
            what: "a number of milliseconds",
            least: 0,
            most: 86_400_000,
            default: _deploy_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_APPLY_SETTINGS */ .F.statementTimeoutMs,
        }),
        defaultMeans: "none",
    },
    "concurrent-timeout-seconds": numberKey("Limit of a statement that waits without blocking others, such as CREATE INDEX CONCURRENTLY.", {
        what: "a number of seconds",
        least: 1,
        most: 604_800,
        default: _deploy_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_APPLY_SETTINGS */ .F.concurrentTimeoutMs / SECOND,
    }),
    "deployer-timeout-seconds": numberKey("How long to wait for another deployer to end.", {
        what: "a number of seconds",
        least: 0,
        most: 86_400,
        default: _deploy_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_APPLY_SETTINGS */ .F.deployerTimeoutMs / SECOND,
    }),
    "max-replica-lag-seconds": {
        shape: { kind: "number", what: "a number of seconds", least: 0, most: 86_400 },
        description: "Before each migration, wait until no replica lags behind by more.",
        default: null,
        defaultMeans: "not looked at",
    },
};
const TARGET = {
    kind: "mapping",
    what: "a target",
    keys: {
        name: { shape: _text_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .TARGET_NAME */ .MI, required: true, description: "Name of the target, such as staging. No two share one." },
        database: {
            shape: _text_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .DATABASE_NAME */ .oU,
            description: "Name of the entry of `databases` that it holds a copy of.",
            default: null,
            defaultMeans: "any",
        },
        stage: {
            shape: { kind: "choice", what: "a stage", values: _release_stage_js__WEBPACK_IMPORTED_MODULE_6__/* .STAGES */ .a },
            description: "Job of the workflow that deploys to it. A database has one target of `staging` and of `production`, and any number of `dr`.",
            default: null,
            defaultMeans: "its name when that is one of them, else none",
        },
        environment: {
            shape: _text_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .ENVIRONMENT_NAME */ .YR,
            description: "GitHub environment of the job that deploys to it.",
            default: null,
            defaultMeans: "none",
        },
        "database-url-env": {
            shape: _text_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .VARIABLE_NAME */ .nN,
            description: "Environment variable that holds its libpq URL; where it is not set, the `PG*` variables count.",
            default: DEFAULTS.databaseUrlEnv,
        },
        kind: {
            shape: { kind: "choice", what: "a kind of target", values: ["independent", "replica"] },
            description: "`replica` is a physical replica: never deployed to, only shown to have replayed.",
            default: DEFAULTS.kind,
        },
        gates: {
            shape: {
                kind: "list",
                what: "a list of gates",
                item: { kind: "choice", what: "a gate", values: GATES_ASKED_FOR, refused: REFUSED_GATES },
                maxItems: GATES_ASKED_FOR.length,
            },
            description: "Gates that it asks for besides `digest`, `history`, `fingerprint`, `backup` and `writers`, which every target does.",
            default: DEFAULTS.gates,
        },
        "evidence-of": {
            shape: _text_shapes_js__WEBPACK_IMPORTED_MODULE_4__/* .TARGET_NAME */ .MI,
            description: "Target whose evidence the gate `staging-evidence` wants.",
            default: null,
            defaultMeans: "none",
        },
        "evidence-hours": numberKey("How old that evidence may be.", {
            what: "a number of hours",
            least: 1,
            most: 8760,
            default: DEFAULTS.evidenceHours,
        }),
        approvers: {
            shape: {
                kind: "mapping",
                what: "approvers by risk",
                keys: {
                    nightly: approversKey("Who may approve a release whose risk is `nightly`."),
                    snapshot: approversKey("Who may approve a release whose risk is `snapshot`."),
                    quiesce: approversKey("Who may approve a release whose risk is `quiesce`."),
                },
            },
            description: "Logins (and teams, where their members can be read) who may approve, by backup risk, for the gate `approval`. A risk that is not named has those of the next lower one.",
            default: null,
            defaultMeans: "whoever the environment lets",
        },
        ...TARGET_COMMANDS,
        backup: {
            shape: _backup_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .BACKUP */ .D,
            description: "How it is backed up when a release can lose something: the cheapest rung that suffices is taken. See docs/backup.md. A `backup-command` is a snapshot that is always taken.",
            default: null,
            defaultMeans: "rescue copies where they suffice",
        },
        ...LIMITS,
    },
};


/***/ }),

/***/ 60980:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ openBackups)
/* harmony export */ });
/* harmony import */ var _adapters_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55766);
/* harmony import */ var _adapters_postgres_server_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93240);
/* harmony import */ var _adapters_sha256_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3069);
/* harmony import */ var _backup_written_so_far_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46792);
/** What a target can be backed up with, opened from its configuration and the environment. Each provider is loaded when it is configured. */




/** Asks no server yet. Throws `UserError` where a variable that is named holds no URL. */
async function openBackups(target, world) {
    const opening = { ...world, target };
    const { restorePoint, snapshot } = target.backup;
    const opened = snapshot === null ? null : await openSnapshot(snapshot, opening);
    return {
        snapshot: opened?.snapshot ?? null,
        writeDelta: opened?.writeDelta ?? null,
        storeDelta: opened?.storeDelta ?? null,
        restorePoint: restorePoint === null ? null : await openRestorePoint(restorePoint, opening),
    };
}
async function openSnapshot(options, opening) {
    switch (options.kind) {
        case "pg_dump":
            return openDumps(options, opening);
        case "rds":
        case "aurora": {
            const { takeAwsSnapshot } = await Promise.all(/* import() */[__webpack_require__.e(8511), __webpack_require__.e(8156)]).then(__webpack_require__.bind(__webpack_require__, 38156));
            return { snapshot: takeAwsSnapshot(...(await openAws(options, opening))) };
        }
        case "command": {
            const { takeByCommand } = await __webpack_require__.e(/* import() */ 3490).then(__webpack_require__.bind(__webpack_require__, 63490));
            const { runCommand, commandEnvironment: environment } = opening;
            return { snapshot: takeByCommand({ options, runCommand, environment }) };
        }
    }
}
async function openRestorePoint(options, opening) {
    switch (options.kind) {
        case "rds":
        case "aurora": {
            const { reachRestorableTime } = await Promise.all(/* import() */[__webpack_require__.e(8511), __webpack_require__.e(6739)]).then(__webpack_require__.bind(__webpack_require__, 36739));
            return reachRestorableTime(...(await openAws(options, opening)));
        }
        case "restore-point": {
            const { makeRestorePoint } = await __webpack_require__.e(/* import() */ 8026).then(__webpack_require__.bind(__webpack_require__, 88026));
            return makeRestorePoint({ server: (0,_adapters_postgres_server_js__WEBPACK_IMPORTED_MODULE_1__/* .openServer */ .C)(serverOf(opening)) });
        }
    }
}
async function openDumps(options, opening) {
    const { environment, target, folder: repository, runCommand } = opening;
    const { openDumpServer } = await __webpack_require__.e(/* import() */ 6808).then(__webpack_require__.bind(__webpack_require__, 66808));
    const { dumpFiles: files } = await __webpack_require__.e(/* import() */ 8266).then(__webpack_require__.bind(__webpack_require__, 68266));
    const { openPgDump } = await Promise.all(/* import() */[__webpack_require__.e(8886), __webpack_require__.e(1935)]).then(__webpack_require__.bind(__webpack_require__, 81935));
    const open = (urlVariable, mustWrite) => urlVariable === null ? null : openDumpServer({ environment, urlVariable, mustWrite });
    const world = {
        options,
        appendOnly: target.backup.appendOnly,
        target: openDumpServer({ ...serverOf(opening), mustWrite: true }),
        replica: open(options.fromUrlEnv, false),
        scratch: open(options.scratchUrlEnv, true),
        runCommand,
        files,
        repository,
        isThrownAway: isThrownAway(environment),
    };
    return openPgDump(world, { clock: _adapters_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m, sha256: _adapters_sha256_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .s });
}
/** Whether this machine is gone behind the run. One that does not say so is taken for a lasting one. */
function isThrownAway(environment) {
    return environment["RUNNER_ENVIRONMENT"] === "github-hosted";
}
async function openAws(options, opening) {
    const { openRds } = await __webpack_require__.e(/* import() */ 2546).then(__webpack_require__.bind(__webpack_require__, 62546));
    const { openAwsServer } = await __webpack_require__.e(/* import() */ 6604).then(__webpack_require__.bind(__webpack_require__, 6604));
    const { environment } = opening;
    const server = openAwsServer({ ...serverOf(opening), server: (0,_adapters_postgres_server_js__WEBPACK_IMPORTED_MODULE_1__/* .openServer */ .C)(serverOf(opening)), readWritten: _backup_written_so_far_js__WEBPACK_IMPORTED_MODULE_3__/* .readWritten */ .I });
    return [openRds({ options, environment }), options, server];
}
function serverOf({ environment, target }) {
    return { environment, urlVariable: target.databaseUrlEnv };
}


/***/ }),

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

/***/ 79841:
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
// EXTERNAL MODULE: ./build/adapters/postgres/server.js + 8 modules
var postgres_server = __webpack_require__(93240);
// EXTERNAL MODULE: ./build/adapters/process/run-command.js + 1 modules
var run_command = __webpack_require__(20474);
// EXTERNAL MODULE: ./build/adapters/sha256.js
var sha256 = __webpack_require__(3069);
// EXTERNAL MODULE: ./build/commands/choose-target.js
var choose_target = __webpack_require__(67471);
// EXTERNAL MODULE: ./build/change-set/visible.js
var visible = __webpack_require__(97667);
// EXTERNAL MODULE: ./build/database-port.js
var database_port = __webpack_require__(29668);
// EXTERNAL MODULE: ./build/deploy/apply/apply-release.js + 21 modules
var apply_release = __webpack_require__(30539);
// EXTERNAL MODULE: ./build/release/moment.js
var moment = __webpack_require__(99713);
;// CONCATENATED MODULE: ./build/backup/wal-position.js
/** Positions in the WAL, such as `16/B374D848`. */
/** Bytes from one to the other, none when it went back; null where one is not known. All sessions' and the server's own. */
function walDistance(from, to) {
    const [first, last] = [readPosition(from), readPosition(to)];
    if (first === null || last === null)
        return null;
    return last < first ? 0 : Number(last - first);
}
function readPosition(text) {
    const { high, low } = /^(?<high>[\dA-F]{1,8})\/(?<low>[\dA-F]{1,8})$/i.exec(text ?? "")?.groups ?? {};
    return high === undefined || low === undefined ? null : (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`);
}

;// CONCATENATED MODULE: ./build/backup/measure.js
/** From what had been written at the backup and under the lock to what is at risk. Pure. */



const ABOUT_COUNTERS = "Rows are the server's counters: they lag up to 10 s on idle connections, count what was rolled back, and do not see TRUNCATE.";
const RESTARTED = "The server was restarted or its counters were reset meanwhile, so what was written is not known.";
const WENT_BACK = "Counters are lower than they were at the backup, as after a reset or where a table was made anew, so what was written is not known of:";
const NOT_COUNTED = "The server counts no rows of these (they were not there, are no tables, or the look was at a replica), so what was written is not known of:";
const NOT_HELD = "The migration holds no lock from its beginning to its end: what was written after the second look is not in the numbers.";
const CLOCK = "The clock of the backup and that of the server differ, so the window is not known to the second.";
function dataAtRisk(from, to, measuring) {
    const isCounting = from.counting === to.counting;
    const relations = [...new Set([...to.rows.keys(), ...from.rows.keys(), ...measuring.deltas.keys()])];
    const tables = relations.map((relation) => tableAtRisk(relation, { from, to, isCounting, measuring }));
    const windowMs = ((0,moment/* readIsoMoment */.a)(to.at) ?? 0) - ((0,moment/* readIsoMoment */.a)(from.at) ?? 0);
    const isEstimated = tables.some(({ how }) => how === "estimate");
    return {
        from: { at: from.at, position: from.position },
        to: { at: to.at, position: to.position },
        windowMs: Math.max(0, windowMs),
        walBytes: walDistance(from.position, to.position),
        tables,
        caveats: [
            ...(isEstimated ? [ABOUT_COUNTERS] : []),
            ...(isCounting ? unknownOf(tables, from, to) : [RESTARTED]),
            ...(measuring.held ? [] : [NOT_HELD]),
            ...(windowMs < 0 ? [CLOCK] : []),
        ],
    };
}
function tableAtRisk(relation, { from, to, isCounting, measuring }) {
    const delta = measuring.deltas.get(relation);
    if (delta !== undefined) {
        const { file, rows, sha256, missing } = delta;
        const written = { file, rows, sha256 };
        return missing === null
            ? { relation, ...estimate(relation, from, to, isCounting), delta: written }
            : { relation, rows: missing, how: "exact", delta: written };
    }
    if (measuring.kept.includes(relation))
        return { relation, rows: 0, how: "none-possible", delta: null };
    return { relation, ...estimate(relation, from, to, isCounting), delta: null };
}
const KINDS = ["inserted", "updated", "deleted"];
/** A counter that went back tells that the others may have, too. */
function estimate(relation, ...[from, to, isCounting]) {
    const [before, after] = [from.rows.get(relation) ?? null, to.rows.get(relation) ?? null];
    if (before === null || after === null || !isCounting)
        return { rows: null, how: "unknown" };
    const wentBack = KINDS.some((kind) => after[kind] < before[kind]);
    return wentBack ? { rows: null, how: "unknown" } : { rows: total(after) - total(before), how: "estimate" };
}
/** Why rows are not known though the server counted all the time. */
function unknownOf(tables, from, to) {
    const unknown = tables.filter(({ how }) => how === "unknown").map(({ relation }) => relation);
    const isCounted = (relation) => (from.rows.get(relation) ?? null) !== null && (to.rows.get(relation) ?? null) !== null;
    const wentBack = unknown.filter(isCounted);
    const notCounted = unknown.filter((relation) => !isCounted(relation));
    return [
        ...(wentBack.length === 0 ? [] : [`${WENT_BACK} ${(0,visible/* listPaths */.Pe)(wentBack, MOST_NAMED)}.`]),
        ...(notCounted.length === 0 ? [] : [`${NOT_COUNTED} ${(0,visible/* listPaths */.Pe)(notCounted, MOST_NAMED)}.`]),
    ];
}
const MOST_NAMED = 5;
function total({ inserted, updated, deleted }) {
    return inserted + updated + deleted;
}

// EXTERNAL MODULE: ./build/backup/rescue/read-copies.js
var read_copies = __webpack_require__(50188);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
;// CONCATENATED MODULE: ./build/commands/deploy/tell-backup.js




/** Never throws for what the server does: then less is told. */
async function tellBackup({ backedUp, guarded, migrations }, request) {
    if (backedUp === null || "unknown" in backedUp.backup)
        return { backup: null, dataAtRisk: null, rescueCopies: [] };
    const rescueCopies = guarded?.keepsRescueCopies === true ? await copiesOf(request) : [];
    const last = guarded === null ? null : lastMeasured(guarded);
    const applied = new Set(migrations.flatMap(({ path, outcome }) => (outcome === "applied" ? path : [])));
    const isCommitted = guarded?.losing.some(({ path }) => applied.has(path)) === true;
    const backup = backedUp.backup.kind === "rescue-copy" ? rescueRecord(backedUp.backup, rescueCopies, isCommitted) : backedUp.backup;
    if (last === null || guarded === null)
        return { backup, dataAtRisk: null, rescueCopies };
    const deltas = await storeAll(last.deltas, backedUp.storeDelta, request);
    const from = guarded.keepsRescueCopies ? last.written : (backedUp.written ?? last.written);
    return {
        backup,
        dataAtRisk: dataAtRisk(from, last.written, {
            deltas,
            kept: guarded.keepsRescueCopies ? [...last.written.rows.keys()] : [],
            held: guarded.isHeld,
        }),
        rescueCopies,
    };
}
/** A transaction that was rolled back took its copies with it: what was not made is not claimed. */
function rescueRecord(backup, copies, isCommitted) {
    const moments = copies.map(({ madeAt }) => madeAt).toSorted();
    const [startedAt, finishedAt] = [moments[0], moments.at(-1)];
    const bytes = copies.reduce((sum, copy) => sum + copy.bytes, 0);
    if (startedAt !== undefined && finishedAt !== undefined)
        return { ...backup, startedAt, finishedAt, bytes };
    // A DELETE or UPDATE that hit no row leaves no copy.
    return isCommitted ? { ...backup, bytes } : null;
}
/** Several migrations hold their locks one after the other: of each relation the latest look counts. */
function lastMeasured({ measured, before }) {
    const looks = [...(before === null ? [] : [before]), ...measured.values()];
    const last = looks.at(-1);
    if (last === undefined)
        return null;
    const rows = new Map(looks.flatMap(({ written }) => [...written.rows]));
    return { written: { ...last.written, rows }, deltas: new Map(looks.flatMap(({ deltas }) => [...deltas])) };
}
async function copiesOf({ server, release }) {
    try {
        const session = await server.connect("backup");
        try {
            return await (0,read_copies/* readCopies */.QX)(session, { digest: release.digest, database: release.database });
        }
        finally {
            await session.close();
        }
    }
    catch (error) {
        if (error instanceof database_port/* DatabaseError */.a)
            return [];
        throw error;
    }
}
/** A delta that could not be taken where its dump is stays where it was written, and that is told. */
async function storeAll(deltas, store, { signal, onProgress }) {
    if (store === null || store === undefined)
        return deltas;
    const stored = new Map();
    for (const [relation, delta] of deltas) {
        try {
            stored.set(relation, { ...delta, file: await store(delta.file, signal) });
        }
        catch (error) {
            if (!(error instanceof errors.UserError))
                throw error;
            stored.set(relation, delta);
            onProgress({ kind: "note", text: `The delta of ${relation} is only at ${delta.file}: ${error.message} ${error.hint}` });
        }
    }
    return stored;
}

// EXTERNAL MODULE: ./build/deploy/apply/deployer-lock.js
var deployer_lock = __webpack_require__(40444);
// EXTERNAL MODULE: ./build/commands/target-commands.js
var target_commands = __webpack_require__(95688);
;// CONCATENATED MODULE: ./build/commands/deploy/deploy-by-command.js




const POLL_MS = 500;
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
        await clock.sleep(POLL_MS, signal);
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

// EXTERNAL MODULE: ./build/backup/written-so-far.js
var written_so_far = __webpack_require__(46792);
// EXTERNAL MODULE: ./build/release/gates.js + 3 modules
var release_gates = __webpack_require__(15740);
// EXTERNAL MODULE: ./build/release/gates/facts.js
var facts = __webpack_require__(95713);
// EXTERNAL MODULE: ./build/deploy/apply/remains.js + 1 modules
var remains = __webpack_require__(87800);
// EXTERNAL MODULE: ./build/deploy/apply/progress-table.js
var progress_table = __webpack_require__(5428);
// EXTERNAL MODULE: ./build/release/digest.js
var digest = __webpack_require__(27141);
// EXTERNAL MODULE: ./build/release/read-evidence.js
var read_evidence = __webpack_require__(72235);
// EXTERNAL MODULE: ./build/commands/assess/assess-pending.js + 3 modules
var assess_pending = __webpack_require__(94352);
// EXTERNAL MODULE: ./build/commands/assess/assess-set.js + 1 modules
var assess_set = __webpack_require__(41766);
// EXTERNAL MODULE: ./build/commands/assess/decide-target-backup.js + 9 modules
var decide_target_backup = __webpack_require__(29935);
// EXTERNAL MODULE: ./build/commands/deploy/back-up.js
var back_up = __webpack_require__(74715);
;// CONCATENATED MODULE: ./build/deploy/privileges.js
const QUERY = `
WITH wanted AS (SELECT * FROM (VALUES ($1::bool, $2::text[], $3::text[], $4::text[])) AS v (schemas, create_in, own, insert_into)),
relations AS (
  SELECT n.nspname || '.' || c.relname AS name, format('%I.%I', n.nspname, c.relname) AS quoted, c.oid, c.relowner, c.relkind
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace, wanted w
  WHERE n.nspname || '.' || c.relname = ANY (w.own || w.insert_into)),
database AS (SELECT current_database() AS name, has_database_privilege(current_database(), 'CREATE') AS may_create)
SELECT format('create schemas in the database %s', name) AS what, format('GRANT CREATE ON DATABASE %I TO %I', name, current_user) AS remedy
FROM database, wanted
WHERE NOT may_create AND (schemas OR EXISTS (SELECT FROM unnest(create_in) s WHERE to_regnamespace(quote_ident(s)) IS NULL))
UNION ALL
SELECT format('create objects in the schema %s', n.nspname), format('GRANT USAGE, CREATE ON SCHEMA %I TO %I', n.nspname, current_user)
FROM pg_catalog.pg_namespace n, wanted w
WHERE n.nspname = ANY (w.create_in) AND NOT (has_schema_privilege(n.oid, 'CREATE') AND has_schema_privilege(n.oid, 'USAGE'))
UNION ALL
SELECT format('change %s, which belongs to %s', name, pg_get_userbyid(relowner)), format('GRANT %I TO %I', pg_get_userbyid(relowner), current_user)
FROM relations, wanted WHERE name = ANY (own) AND NOT pg_has_role(relowner, 'USAGE')
UNION ALL
SELECT format('read and add to %s', name), format('GRANT SELECT, INSERT ON %s TO %I', quoted, current_user)
FROM relations, wanted
WHERE name = ANY (insert_into) AND relkind IN ('r', 'p', 'v', 'f')
  AND NOT (has_table_privilege(oid, 'SELECT') AND has_table_privilege(oid, 'INSERT'))
ORDER BY 1`;
/** A sentence for each thing that the session's role may not do, with the statement that lets it. Empty when nothing is missing. */
async function missingPrivileges(session, wanted) {
    const { createSchemas, createIn, own, insertInto } = wanted;
    const rows = await session.query(QUERY, [createSchemas, createIn, own, insertInto]);
    return rows.map(({ what, remedy }) => `The role may not ${String(what)}: ${String(remedy)}.`);
}

;// CONCATENATED MODULE: ./build/commands/deploy/find-missing-privileges.js
/** What the role of a deploy is not allowed and its migrations certainly need, before anything runs. */

/** Only an owner may do these, whatever else a role is granted. */
const OWNERS = new Set([
    "add-column",
    "drop-column",
    "set-not-null",
    "drop-not-null",
    "set-default",
    "drop-default",
    "drop-table",
]);
/** What follows, or every migration where it is in a callback, runs as somebody else. */
const OTHER_ROLE = /\b(?:ROLE|SESSION[ \t]+AUTHORIZATION)\b/i;
/** Sentences; empty where nothing is missing, and for migrations that change the role themselves. Throws `DatabaseError`. */
async function findMissingPrivileges({ history }, { server, opened }, planned) {
    if (planned.length === 0)
        return [];
    const utf8 = new TextDecoder();
    const isOwnRole = opened.native !== null && !opened.files.some(({ bytes }) => OTHER_ROLE.test(utf8.decode(bytes)));
    const own = !isOwnRole ? [] : planned.flatMap(({ statements }) => statements.flatMap(changedRelation));
    const session = await server.connect("gates");
    try {
        const wanted = { createSchemas: false, createIn: [], own: [...new Set(own)], insertInto: [history.table] };
        return await missingPrivileges(session, wanted);
    }
    finally {
        await session.close();
    }
}
/** Of a statement whose only strong lock is on what it changes. */
function changedRelation({ actions, locks }) {
    const strongest = locks.filter(({ mode }) => mode === "AccessExclusiveLock");
    const [only] = strongest;
    const isChange = actions.length > 0 && actions.every((action) => OWNERS.has(action));
    return isChange && strongest.length === 1 && only !== undefined ? [only.relation] : [];
}

;// CONCATENATED MODULE: ./build/commands/deploy/deploy-gates.js













/** `since`: when the deploy began, milliseconds since 1970. */
async function askGates(target, request, since) {
    const { facts, decided } = await gatherFacts(target, request);
    const approvals = approvalsOf(facts, request);
    const first = (0,release_gates/* evaluateGates */.ud)(facts, request.openedByHand);
    const isOnlyBackupClosed = first.every(({ gate, answer }) => answer !== "closed" || gate === "backup");
    const isOffered = decided !== null && decided.decision.rung !== null && request.takesBackups;
    const isBackupWanted = isOffered && first.some(({ gate, answer }) => gate === "backup" && answer === "closed");
    if (!isOnlyBackupClosed || !isBackupWanted)
        return { isOpen: !(0,release_gates/* isClosed */.Lx)(first), gates: waiting(first, isBackupWanted), approvals, decided, backedUp: null };
    const before = await lookBefore(decided, request);
    const backedUp = await (0,back_up/* backUp */.v)(decided, request, since);
    const gates = (0,release_gates/* evaluateGates */.ud)({ ...facts, backup: backedUp.backup }, request.openedByHand);
    return { isOpen: !(0,release_gates/* isClosed */.Lx)(gates), gates, approvals, decided, backedUp: { ...backedUp, written: backedUp.written ?? before } };
}
/** For backups that do not look themselves. */
async function lookBefore({ affected }, { server }) {
    const session = await server.connect("backup");
    try {
        return await (0,written_so_far/* readWritten */.I)(session, affected);
    }
    finally {
        await session.close();
    }
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
    const { release, server, clock, opened } = request;
    const { gates, environment } = request.target;
    const outside = { unknown: "This is no run of a workflow." };
    const planned = await judgeHere(target, request);
    const decided = planned === null ? null : await (0,decide_target_backup/* decideBackupFor */.g)({ opened, target, server, planned, release, asDeployer: true });
    const facts = {
        release,
        target: request.target,
        hostHash: server.hostHash,
        files: fileFacts(request),
        expectedDigest: request.expectedDigest,
        history: target.history,
        invalidIndexes: await invalidIndexes(target, request),
        begun: await begunMigrations(request),
        backupRisk: planned === null ? null : (0,assess_set/* riskOfAll */.uH)(planned),
        missingPrivileges: await findMissingPrivileges(target, request, planned ?? []),
        fingerprint: target.fingerprint.digest,
        evidence: givenEvidence(request),
        environment: gates.includes("environment") && environment !== null
            ? ((await request.github?.environment(environment)) ?? outside)
            : outside,
        approval: gates.includes("approval") ? await askWhoApproved(request) : outside,
        backup: null,
        backupDecision: decided?.decision ?? null,
        writersSuspended: request.writersSuspended,
        now: clock.now(),
    };
    return { facts, decided };
}
/** Less those that an interrupted deploy left or a pending migration builds: they are dropped and built anew. */
async function invalidIndexes({ history }, { server, opened, release }) {
    const session = await server.connect("gates");
    try {
        const found = await (0,remains/* readLastingInvalidIndexes */.Cp)(session, release.database);
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
        return [...new Set((await (0,progress_table/* readSteps */.I$)(session, release.database)).map(({ path }) => path))];
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
/** Environment whose reviewers approve a deploy to the target. */
function approvedEnvironmentOf({ approvedEnvironment, target }) {
    return approvedEnvironment ?? target.environment;
}
async function askWhoApproved(request) {
    const { release, github, approvalsBefore } = request;
    const environment = approvedEnvironmentOf(request);
    if (github === null || environment === null)
        return { unknown: "This is no run of a workflow." };
    const paths = release.migrations.map(({ path }) => path);
    const facts = await github.approval(environment, { commit: release.commit, paths });
    return "unknown" in facts ? facts : { ...facts, approvers: withoutEarlier(facts.approvers, approvalsBefore) };
}
/** A re-run keeps the approvals of earlier attempts, which were of what was shown then. Each is taken out once. */
function withoutEarlier(approvers, before) {
    const left = before.map((login) => login.toLowerCase());
    const later = approvers.filter((login) => {
        const at = left.indexOf(login.toLowerCase());
        if (at !== -1)
            left.splice(at, 1);
        return at === -1;
    });
    return [...new Set(later)];
}
/**
 * Judged anew from the files, for what this target lacks: what a manifest says of risk is not what was approved, but stands beside it.
 * Null where something could not be judged.
 */
async function judgeHere(target, request) {
    const pending = (0,facts/* pendingOf */.lc)(request.release, target.history);
    const planned = await (0,assess_pending/* assessPending */.o)({
        opened: request.opened,
        targets: [{ ...target, history: { ...target.history, pending } }],
        pending,
        statistics: null,
        openCheckout: request.openCheckout,
        commit: request.release.commit,
    });
    return planned.length === pending.length ? planned : null;
}
function givenEvidence({ stagingEvidence, sha256 }) {
    if (stagingEvidence === null)
        return null;
    const { bytes, expectedSha256 } = stagingEvidence;
    const read = (0,read_evidence/* readEvidence */.A)(bytes);
    if ("problem" in read)
        return { unknown: read.problem };
    const { evidence } = read;
    return { evidence, sha256: sha256(bytes), expectedSha256, finishedAt: (0,moment/* readIsoMoment */.a)(evidence.finishedAt) };
}
function approvalsOf({ approval }, request) {
    if ("unknown" in approval)
        return [];
    const environment = approvedEnvironmentOf(request) ?? "";
    return approval.approvers.map((by) => ({ by, environment }));
}

// EXTERNAL MODULE: ./build/commands/deploy/deploy-request.js
var deploy_request = __webpack_require__(79933);
// EXTERNAL MODULE: ./build/backup/lock-first.js
var lock_first = __webpack_require__(47608);
;// CONCATENATED MODULE: ./build/commands/deploy/guard-migrations.js


/** Migrations that do not run as one transaction have no guard: nothing is held while they run. */
function guardMigrations(guarding) {
    const measured = new Map();
    const guards = new Map();
    for (const migration of guarding.losing) {
        if (!migration.transactional)
            continue;
        const rescue = guarding.rescue.get(migration.path) ?? null;
        guards.set(migration.path, {
            // Else a role whose default is stricter would look at a picture from before its locks.
            before: rescue?.before ?? ["SET TRANSACTION ISOLATION LEVEL READ COMMITTED", ...(0,lock_first/* lockFirst */.M)(migration.locks)],
            underLock: async (session) => {
                await rescue?.underLock?.(session);
                measured.set(migration.path, await measure(session, migration, guarding));
            },
            after: rescue?.after ?? [],
            ...(rescue?.locks === undefined ? {} : { locks: rescue.locks }),
        });
    }
    return { guardOf: (path) => guards.get(path) ?? null, measured };
}
async function measure(session, migration, guarding) {
    const touched = relationsOf(migration);
    const written = await (0,written_so_far/* readWritten */.I)(session, touched);
    const known = new Set(touched);
    const appendOnly = guarding.appendOnly.filter((relation) => known.has(relation));
    return { written, deltas: await writeDeltas(session, appendOnly, { ...guarding, migration: migration.id }) };
}
/** Of tables that were declared append-only, where a dump has a snapshot to add to. Throws `DatabaseError`. */
async function writeDeltas(session, relations, { snapshot, writeDelta, stallMs, release, migration, onProgress }) {
    const deltas = new Map();
    if (snapshot === null || writeDelta === null)
        return deltas;
    const of = migration === undefined ? { release, stallMs } : { release, stallMs, migration };
    for (const relation of relations) {
        const delta = await writeDelta(session, { relation, snapshot, ...of });
        if (delta === null)
            continue;
        deltas.set(relation, delta);
        onProgress(`The delta of ${relation} is written: ${delta.rows} rows in ${delta.file}.`);
    }
    return deltas;
}
function relationsOf({ losses, locks }) {
    const lost = losses.flatMap(({ relation }) => (relation === null ? [] : [relation]));
    return [...new Set([...lost, ...locks.map(({ relation }) => relation)])];
}

;// CONCATENATED MODULE: ./build/commands/deploy/guard-release.js


/** Null where no backup was taken, so that nothing has to be kept or measured. Throws `DatabaseError`. */
async function guardRelease({ rescue, losing, affected }, backedUp, request) {
    if (backedUp === null || "unknown" in backedUp.backup)
        return null;
    const { release, target, opened, onProgress } = request;
    const keepsRescueCopies = backedUp.backup.kind === "rescue-copy" && rescue?.kind === "offered";
    const guarding = {
        losing: opened.native === null ? [] : losing,
        rescue: keepsRescueCopies ? rescue.guards : new Map(),
        snapshot: backedUp.snapshot,
        writeDelta: backedUp.writeDelta,
        appendOnly: target.backup.appendOnly,
        stallMs: target.backup.rescue.stallMs,
        release: { digest: release.digest, database: release.database },
        onProgress: (text) => onProgress({ kind: "note", text }),
    };
    const held = guarding.losing.filter(({ transactional }) => transactional);
    const isHeld = held.length === losing.length;
    const locked = new Set(held.flatMap(relationsOf));
    const rest = guarding.snapshot === null ? [] : guarding.appendOnly.filter((relation) => !locked.has(relation));
    const before = isHeld && rest.length === 0 ? null : await guard_release_lookBefore(isHeld ? [] : affected, rest, { guarding, request });
    return { ...guardMigrations(guarding), before, isHeld, keepsRescueCopies, losing };
}
/** Tables that no migration locks go on being written: their deltas hold what was there when the first one began, and stall nobody. */
async function guard_release_lookBefore(relations, deltasOf, { guarding, request: { server, target } }) {
    const session = await server.connect("backup");
    try {
        await session.batch("BEGIN ISOLATION LEVEL READ COMMITTED READ ONLY");
        const written = await (0,written_so_far/* readWritten */.I)(session, relations);
        const deltas = await writeDeltas(session, deltasOf, { ...guarding, stallMs: target.backup.waitSeconds * 1000 });
        await session.batch("COMMIT");
        return { written, deltas };
    }
    finally {
        await session.close();
    }
}

// EXTERNAL MODULE: ./build/commands/read-schema.js
var read_schema = __webpack_require__(9398);
// EXTERNAL MODULE: ./build/commands/read-target.js + 1 modules
var read_target = __webpack_require__(88672);
;// CONCATENATED MODULE: ./build/commands/deploy/deploy.js
/** `deploy`: asks the gates, applies what was approved and nothing else, proves it, and leaves evidence of all that. */











/** Never throws for what the server or a command does: that is evidence, too. Throws `UserError` for wrong input. */
async function deploy(request) {
    const { clock, target, release } = request;
    const started = clock.monotonic();
    const startedAt = (0,target_commands/* isoTime */.Ly)(clock);
    const learnt = { gates: [], approvals: [], backedUp: null, guarded: null, before: null, since: clock.now() };
    const applied = refuseOther(await apply(request, learnt), request);
    // What does not fit was refused before any gate was asked; the record shall hold their answers all the same.
    if (applied.outcome === "refused" && learnt.gates.length === 0 && applied.history !== null)
        await startOrNot(applied.history, { ...request, takesBackups: false }, learnt);
    const isDone = applied.outcome === "applied" || applied.outcome === "nothing-to-do";
    const after = isDone ? await readAfter(request) : null;
    const smoke = isDone && target.smokeCommand !== null ? await smokeTests(request) : null;
    const overtaken = after !== null && isOvertaken(after, release);
    const { outcome, because } = judge({ applied, after, smoke, request });
    return {
        version: 1,
        outcome,
        because: overtaken ? `${because} A newer release went first.` : nameClosed(because, learnt.gates),
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
        ...(await tellBackup({ ...learnt, migrations: applied.migrations }, request)),
        migrations: applied.migrations,
        fingerprint: { before: learnt.before?.fingerprint.digest ?? null, after: after?.fingerprint.digest ?? null },
        position: isDone ? await deploy_readPosition(request) : null,
        smoke,
        overtaken,
        tool: request.tool,
    };
}
async function apply(request, learnt) {
    const { opened, release, server, target, clock, signal, onProgress } = request;
    const mayStart = (state) => startOrNot(state, request, learnt);
    try {
        if (opened.native === null)
            return await applyByCommand({ ...request, command: opened.command, mayStart });
        return await (0,apply_release/* applyRelease */.Y)({
            server,
            set: opened.native,
            release,
            predictions: predictionsOf(release),
            settings: target.apply,
            clock,
            signal,
            onProgress,
            mayStart,
            guardOf: (path) => learnt.guarded?.guardOf(path) ?? null,
        });
    }
    catch (error) {
        if (!(error instanceof database_port/* DatabaseError */.a))
            throw error;
        const because = [error.message, error.hint].filter((part) => part !== null).join(" ");
        return { outcome: "failed", because, migrations: [], history: null };
    }
}
/**
 * A target that holds another release than the approved one holds nothing that anybody approved, even if there is nothing left to do; and
 * one whose URL leads to the database that the evidence is of has not got anything.
 */
function refuseOther(applied, request) {
    const { expectedDigest, release, server, target } = request;
    const tried = target.gates.includes("staging-evidence") ? givenEvidence(request) : null;
    const isTried = tried !== null && "evidence" in tried && tried.evidence.target.hostHash === server.hostHash;
    const isOther = isTried || (expectedDigest !== null && expectedDigest !== release.digest);
    if (applied.outcome !== "nothing-to-do" || !isOther)
        return applied;
    return { ...applied, outcome: "refused", because: A_GATE };
}
/** Under the deployers' lock: what is asked here stays true while migrations run. */
async function startOrNot(state, request, learnt) {
    const before = await readNow(request);
    learnt.before = before;
    const answer = await askGates({ ...before, history: state }, request, learnt.since);
    learnt.gates = answer.gates;
    learnt.approvals = answer.approvals;
    learnt.backedUp = answer.backedUp;
    if (answer.isOpen && answer.decided !== null)
        learnt.guarded = await guardRelease(answer.decided, answer.backedUp, request);
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
/** Repeatable migrations have no order, and some tools none at all: then nobody is said to have gone first. */
function isOvertaken({ history }, { migrations }) {
    const ids = new Set(migrations.map(({ id }) => id));
    const last = history.applied.findLastIndex(({ id }) => id !== null && ids.has(id));
    return last !== -1 && history.applied.slice(last + 1).some(({ id }) => id !== null);
}
/** Where a replica must get to. Not every server that calls itself PostgreSQL says it. */
async function deploy_readPosition({ server }) {
    try {
        const session = await server.connect("verify");
        try {
            return (await (0,read_schema/* readFacts */.MH)(session)).position;
        }
        finally {
            await session.close();
        }
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
        environment: (0,deploy_request/* commandVariables */.L)(request),
        onLine: (line) => onProgress({ kind: "note", text: line }),
    });
}
const A_GATE = "A gate is closed.";
/** Which one, where nothing else was wrong. */
function nameClosed(because, gates) {
    const closed = gates.filter(({ answer }) => answer === "closed").map(({ gate }) => gate);
    if (because !== A_GATE || closed.length === 0)
        return because;
    return closed.length === 1
        ? `The gate ${closed[0] ?? ""} is closed.`
        : `The gates ${(0,visible/* listPaths */.Pe)(closed, closed.length)} are closed.`;
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

// EXTERNAL MODULE: ./build/commands/open-database.js + 10 modules
var open_database = __webpack_require__(46981);
// EXTERNAL MODULE: ./build/config/target-shape.js
var target_shape = __webpack_require__(94953);
// EXTERNAL MODULE: ./build/release/gate.js
var gate = __webpack_require__(35014);
// EXTERNAL MODULE: ./build/release/read-release.js
var read_release = __webpack_require__(96065);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(18743);
// EXTERNAL MODULE: ./build/doors/backup-providers.js
var backup_providers = __webpack_require__(60980);
// EXTERNAL MODULE: ./build/doors/before-wasm.js
var before_wasm = __webpack_require__(66851);
// EXTERNAL MODULE: ./build/doors/checkout.js
var checkout = __webpack_require__(69477);
// EXTERNAL MODULE: ./build/doors/command-line.js
var command_line = __webpack_require__(56459);
// EXTERNAL MODULE: ./build/doors/deployment-facts.js
var deployment_facts = __webpack_require__(1348);
// EXTERNAL MODULE: ./build/doors/passed-variables.js
var passed_variables = __webpack_require__(44481);
// EXTERNAL MODULE: ./build/doors/local-configuration.js
var local_configuration = __webpack_require__(645);
// EXTERNAL MODULE: ./build/doors/progress-lines.js
var progress_lines = __webpack_require__(39028);
;// CONCATENATED MODULE: ./build/release/write-evidence.js
/** UTF-8, two blanks of indent, a line break at the end. */
function writeEvidence(evidence) {
    return `${JSON.stringify(evidence, null, 2)}\n`;
}

// EXTERNAL MODULE: ./build/doors/terminal.js
var terminal = __webpack_require__(57297);
;// CONCATENATED MODULE: ./build/doors/publish-evidence.js
/** A deploy's record: shown, kept as a file, and told to the workflow. */





const DEPLOY_FORMATS = ["terminal", "json", "markdown"];
/** Where the file cannot be written the record is printed: nothing is lost. */
async function publishEvidence(evidence, line, publisher) {
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
    await publisher.outputs({
        outcome: evidence.outcome,
        digest: evidence.release.digest,
        evidence: file,
        "evidence-sha256": (0,sha256/* sha256 */.s)(text),
        fingerprint: evidence.fingerprint.after ?? "",
        position: evidence.position ?? "",
        overtaken: String(evidence.overtaken),
    });
    await publisher.summary(async () => (await Promise.all(/* import() */[__webpack_require__.e(624), __webpack_require__.e(6279)]).then(__webpack_require__.bind(__webpack_require__, 76279))).renderEvidenceMarkdown(evidence));
}
async function render(evidence, { line, text }) {
    switch (DEPLOY_FORMATS.find((known) => known === (0,command_line/* textOption */.vU)(line, "format")) ?? "terminal") {
        case "terminal":
            return (await Promise.all(/* import() */[__webpack_require__.e(624), __webpack_require__.e(2862)]).then(__webpack_require__.bind(__webpack_require__, 72862))).renderEvidenceTerminal(evidence, {
                colour: (0,terminal/* wantsColour */.M)((0,command_line/* textOption */.vU)(line, "color"), process.stdout),
            });
        case "json":
            return text;
        case "markdown":
            return (await Promise.all(/* import() */[__webpack_require__.e(624), __webpack_require__.e(6279)]).then(__webpack_require__.bind(__webpack_require__, 76279))).renderEvidenceMarkdown(evidence);
    }
}

// EXTERNAL MODULE: ./build/doors/stop-signal.js
var stop_signal = __webpack_require__(84518);
;// CONCATENATED MODULE: ./build/doors/deploy-command.js
/** `schema-release deploy` on the command line. */




























const BY_HAND = gate/* GATES */.J.filter((gate) => !release_gates/* NEVER_BY_HAND */.Jg.includes(gate));
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
        "ask-gate": {
            type: "string",
            value: "GATE",
            help: "ask this gate even where the configuration does not; it cannot be opened by hand",
            allowed: target_shape/* GATES_ASKED_FOR */.WY,
            several: true,
        },
        "evidence-of": { type: "string", value: "NAME", help: "target whose evidence the gate staging-evidence wants" },
        "approved-environment": { type: "string", value: "NAME", help: "environment whose approvals count; default: the target's" },
        "approvals-before": {
            type: "string",
            value: "LOGIN",
            help: "approvals of earlier attempts of the run, which do not count",
            several: true,
        },
        reason: { type: "string", value: "TEXT", help: "why gates are opened by hand" },
        by: { type: "string", value: "NAME", help: "who opens them; default: the actor of the workflow run" },
        config: { type: "string", value: "FILE", help: "use this configuration instead of the work tree's" },
        format: {
            type: "string",
            value: "FORMAT",
            help: "of the record on standard output; default: terminal",
            allowed: DEPLOY_FORMATS,
        },
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
async function run(line, publisher) {
    const file = required(line, "release", "what `schema-release plan --out` wrote");
    const name = required(line, "target", "such as staging");
    // What a later job sees of one that never came to its end.
    await publisher.outputs({ outcome: "not-started" });
    const openedByHand = readOpenings(line);
    const stagingEvidence = await readStagingEvidence(line);
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
    const target = deploy_command_askGates(findTarget(opened.options, { name, database: release.database }), line);
    const { databaseUrlEnv: urlVariable } = target;
    const server = (0,postgres_server/* openServer */.C)({ environment, urlVariable });
    const commands = await (0,command_environment/* commandEnvironment */.J)({ environment, urlVariable, purpose: "command" });
    const stop = (0,stop_signal/* stopOnSignals */.Z)();
    const run = (0,run_command.openRunCommand)({ root: (0,external_node_path_.resolve)(folder), environment, passed: (0,passed_variables/* passedTo */.S)(target, opened.options, environment) });
    const progress = (0,progress_lines/* openProgress */.m)(process.stderr, (0,terminal/* wantsColour */.M)((0,command_line/* textOption */.vU)(line, "color"), process.stderr));
    try {
        await publisher.outputs({ outcome: "unknown" });
        const evidence = await deploy({
            release,
            opened,
            target,
            server,
            environment: commands,
            expectedDigest: (0,command_line/* textOption */.vU)(line, "digest") ?? null,
            stagingEvidence,
            takesBackups: true,
            openedByHand,
            approvedEnvironment: (0,command_line/* textOption */.vU)(line, "approved-environment") ?? null,
            approvalsBefore: (0,command_line/* everyValue */.J_)(line, "approvals-before"),
            writersSuspended: (0,command_line/* textOption */.vU)(line, "writers-suspended") ?? null,
            github: (0,deployment_facts/* openDeploymentFacts */.BC)(environment),
            startedBy: environment["GITHUB_TRIGGERING_ACTOR"] ?? environment["GITHUB_ACTOR"] ?? environment["USER"] ?? null,
            runUrl: (0,deployment_facts/* runUrlOf */.Qm)(environment),
            run,
            openBackups: () => (0,backup_providers/* openBackups */.s)(target, { environment, folder: (0,external_node_path_.resolve)(folder), runCommand: run, commandEnvironment: commands }),
            openCheckout: (0,checkout/* checkoutAt */.G)(folder, environment),
            clock: clock/* systemClock */.m,
            sha256: sha256/* sha256 */.s,
            signal: stop.signal,
            onProgress: progress.show,
            tool: version/* VERSION */.x,
        });
        progress.end();
        await publishEvidence(evidence, line, publisher);
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
    const read = (0,read_release/* readRelease */.i)(await readGiven(file, "release"), sha256/* sha256 */.s);
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
        const gone = code === "ENOENT" ? " In a workflow its artifact is missing or has expired: start a new run." : "";
        throw new errors.UserError("usage", `${JSON.stringify(file)} could not be read (${code}).`, `Give the path of a file after --${option}.${gone}`);
    }
}
function findTarget(options, { name, database }) {
    const target = (0,choose_target/* chooseTarget */.b)({ options, database, name });
    if (target.kind === "independent")
        return target;
    throw new errors.UserError("usage", `${JSON.stringify(name)} is a physical replica: what its primary gets, it replays.`, "Deploy to the primary; `schema-release verify` shows that the replica has replayed it.");
}
/** With the gates that whoever runs this asks for, whatever the configuration says. */
function deploy_command_askGates(target, line) {
    const asked = (0,command_line/* listOption */.y8)(line, "ask-gate");
    const gates = target_shape/* GATES_ASKED_FOR */.WY.filter((gate) => target.gates.includes(gate) || asked.includes(gate));
    return { ...target, gates, evidenceOf: (0,command_line/* textOption */.vU)(line, "evidence-of") ?? target.evidenceOf };
}
function readOpenings(line) {
    const gates = (0,command_line/* listOption */.y8)(line, "open-gate");
    if (gates.length === 0)
        return [];
    const asked = (0,command_line/* listOption */.y8)(line, "ask-gate").find((gate) => gates.includes(gate));
    if (asked !== undefined)
        throw new errors.UserError("usage", `The gate ${asked} was asked for by whoever runs this; it cannot be opened by hand.`, "Leave it out of --open-gate, and do what the gate asks for.");
    const reason = (0,command_line/* textOption */.vU)(line, "reason")?.trim() ?? "";
    const by = ((0,command_line/* textOption */.vU)(line, "by") ?? process.env["GITHUB_TRIGGERING_ACTOR"] ?? "").trim();
    if (reason.length < release_gates/* SHORTEST_REASON */.eS)
        throw new errors.UserError("usage", "--open-gate needs a reason.", `Say why in at least ${release_gates/* SHORTEST_REASON */.eS} characters: --reason TEXT.`);
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


/***/ }),

/***/ 18743:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of this package; a project test keeps it equal to package.json. */
const VERSION = "0.1.0";


/***/ })

};
;
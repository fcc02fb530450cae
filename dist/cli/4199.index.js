"use strict";
exports.id = 4199;
exports.ids = [4199,2758];
exports.modules = {

/***/ 40391:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ ARCHIVES_SOMEHOW),
/* harmony export */   q: () => (/* binding */ readOffers)
/* harmony export */ });
/* harmony import */ var _database_port_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29668);
/** What a server offers for backups, by what it tells any role. Reads only. */

/** A cloud's own settings are listed by `pg_settings`; a placeholder of one is not, and answers when it is asked for. */
const FACTS = `
SELECT pg_is_in_recovery() AS replica,
  to_regprocedure('pg_catalog.aurora_version()') IS NOT NULL OR to_regproc('aurora_version') IS NOT NULL AS aurora,
  EXISTS (SELECT FROM pg_settings WHERE name LIKE 'rds.%') OR current_setting('rds.extensions', true) IS NOT NULL AS rds,
  EXISTS (SELECT FROM pg_settings WHERE name LIKE 'cloudsql.%') OR current_setting('cloudsql.logical_decoding', true) IS NOT NULL AS cloudsql,
  EXISTS (SELECT FROM pg_settings WHERE name LIKE 'azure.%') OR current_setting('azure.extensions', true) IS NOT NULL AS azure,
  current_setting('archive_mode', true) AS "archiveMode",
  has_function_privilege('pg_catalog.pg_create_restore_point(text)', 'EXECUTE') AS "mayCreate"`;
/** That something archives, in any supported version: libraries came with PostgreSQL 15. Any role may see both. */
const ARCHIVES_SOMEHOW = "coalesce(current_setting('archive_command', true), '') <> '' OR coalesce(current_setting('archive_library', true), '') <> ''";
const ARCHIVER = `
SELECT ${ARCHIVES_SOMEHOW} AS configured,
  to_char(last_archived_time AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "lastArchivedAt",
  coalesce(last_failed_time > coalesce(last_archived_time, '-infinity'), false) AS failing FROM pg_stat_archiver`;
/** Throws `DatabaseError` only where the connection is of no use any more. */
async function readOffers(session) {
    const [facts] = await session.query(FACTS);
    const isOn = facts?.["archiveMode"] === "on" || facts?.["archiveMode"] === "always";
    return {
        isReplica: facts?.["replica"] === true,
        cloud: cloudOf(facts),
        archiving: await readArchiving(session, isOn),
        mayCreateRestorePoint: facts?.["mayCreate"] === true,
    };
}
function cloudOf(facts) {
    if (facts?.["aurora"] === true)
        return "aurora";
    if (facts?.["rds"] === true)
        return "rds";
    if (facts?.["cloudsql"] === true)
        return "cloudsql";
    return facts?.["azure"] === true ? "azure" : null;
}
async function readArchiving(session, isOn) {
    try {
        const [row] = await session.query(ARCHIVER);
        const last = row?.["lastArchivedAt"];
        return {
            isOn,
            isConfigured: row?.["configured"] === true,
            isFailing: row?.["failing"] === true,
            lastArchivedAt: typeof last === "string" ? last : null,
        };
    }
    catch (error) {
        if (error instanceof _database_port_js__WEBPACK_IMPORTED_MODULE_0__/* .DatabaseError */ .a && error.kind === "statement")
            return null;
        throw error;
    }
}


/***/ }),

/***/ 46792:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readWritten)
/* harmony export */ });
/* harmony import */ var _deploy_apply_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90052);

/**
 * Statistics of a transaction are a picture of its first look unless they are dropped. A position that the role may not see, or that the
 * server has not (Aurora's readers), is not told, and the transaction goes on; so it is asked in a block that catches just that.
 */
const ASK_POSITION = `
DO LANGUAGE plpgsql $ask$
BEGIN
  PERFORM pg_catalog.pg_stat_clear_snapshot(), pg_catalog.set_config('schema_release.position', '', true);
  BEGIN
    IF pg_catalog.pg_is_in_recovery()
    THEN PERFORM pg_catalog.set_config('schema_release.position', pg_catalog.pg_last_wal_replay_lsn()::text, true);
    ELSE PERFORM pg_catalog.set_config('schema_release.position', pg_catalog.pg_current_wal_lsn()::text, true);
    END IF;
  EXCEPTION WHEN insufficient_privilege OR feature_not_supported OR undefined_function OR object_not_in_prerequisite_state THEN
    NULL;
  END;
END $ask$`;
/**
 * A crash drops all counters, `pg_stat_reset` those of a database; a crash does not start the postmaster again, but the counters of the
 * background writer. A regular restart keeps them, but is worth knowing.
 */
const MOMENT = `
SELECT pg_catalog.to_char(pg_catalog.clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at,
  nullif(pg_catalog.current_setting('schema_release.position', true), '') AS position,
  pg_catalog.concat_ws(' ', extract(epoch FROM pg_catalog.pg_postmaster_start_time()),
    (SELECT extract(epoch FROM stats_reset) FROM pg_catalog.pg_stat_database WHERE datname = pg_catalog.current_database()),
    (SELECT extract(epoch FROM stats_reset) FROM pg_catalog.pg_stat_bgwriter)) AS counting`;
/**
 * A partitioned table has the rows of its parts, and a parent those of its children. A replica counts nothing but its own, which says
 * nothing.
 */
function rowsOf(relations) {
    const names = relations.map((relation) => (0,_deploy_apply_values_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteLiteral */ .ce)(relation)).join(", ");
    return `
WITH RECURSIVE parts AS (
  SELECT n.nspname || '.' || c.relname AS relation, c.oid
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND n.nspname || '.' || c.relname = ANY (ARRAY[${names}]::text[]) AND NOT pg_catalog.pg_is_in_recovery()
  UNION SELECT parts.relation, i.inhrelid FROM parts JOIN pg_catalog.pg_inherits i ON i.inhparent = parts.oid)
SELECT relation, sum(s.n_tup_ins)::float8 AS inserted, sum(s.n_tup_upd)::float8 AS updated, sum(s.n_tup_del)::float8 AS deleted
FROM parts JOIN pg_catalog.pg_stat_all_tables s ON s.relid = parts.oid GROUP BY relation`;
}
/** `relations` as `schema.name`, unquoted. One round trip; takes no lock that could wait. Throws `DatabaseError`. */
async function readWritten(session, relations) {
    const [, asked, counted] = await session.batch([ASK_POSITION, MOMENT, rowsOf(relations)].join(";\n"));
    const [moment] = asked?.rows ?? [];
    const rows = new Map(relations.map((relation) => [relation, null]));
    for (const row of counted?.rows ?? [])
        rows.set(String(row["relation"]), toRows(row));
    const position = moment?.["position"];
    return {
        at: String(moment?.["at"]),
        position: typeof position === "string" ? position : null,
        counting: String(moment?.["counting"]),
        rows,
    };
}
function toRows({ inserted, updated, deleted }) {
    return { inserted: Number(inserted), updated: Number(updated), deleted: Number(deleted) };
}


/***/ }),

/***/ 29935:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ decideBackupFor)
});

;// CONCATENATED MODULE: ./build/backup/decide-target.js
function decideTargetBackup(facts) {
    const { target, backupRisk, rescue } = facts;
    if (backupRisk === null || backupRisk === "nightly")
        return nothingNeeded(facts);
    const steps = [rescueStep(facts), restorePointStep(facts), snapshotStep(facts)];
    const accepted = accept(facts, steps);
    const chosen = steps.find(({ answer }) => answer.suffices) ?? null;
    const none = { rung: "none", suffices: false, because: "Something can be lost or changed for good." };
    if (accepted !== null)
        return accepted;
    const looked = chosen === null ? steps : steps.slice(0, steps.indexOf(chosen) + 1);
    const ladder = [none, ...looked.map(({ answer }) => answer)];
    if (chosen === null)
        return {
            target: target.name,
            rung: null,
            by: null,
            because: `No backup that suffices is to be had for ${target.name}. ${lastReasons(steps)}`,
            remains: "All that the release loses.",
            ladder,
            copies: [],
            remedy: remedyOf(facts),
        };
    const isQuiesce = backupRisk === "quiesce";
    const copies = chosen.rung === "rescue-copy" && rescue?.kind === "offered" ? rescue.copies : [];
    return {
        target: target.name,
        rung: isQuiesce ? "quiesce" : chosen.rung,
        by: chosen.by,
        because: isQuiesce
            ? `A writer would go on writing into what is lost, or wait too long: it is suspended first, then: ${chosen.answer.because}`
            : chosen.answer.because,
        remains: isQuiesce ? `With the writers suspended nothing that they write is lost. ${chosen.remains}` : chosen.remains,
        ladder: isQuiesce ? [...ladder, { rung: "quiesce", suffices: true, because: "The writers are suspended first." }] : ladder,
        copies,
        remedy: null,
    };
}
function nothingNeeded({ target, backupRisk }) {
    const because = backupRisk === null ? "Nothing is pending here." : "Nothing that exists can be lost: nightly backups suffice.";
    return {
        target: target.name,
        rung: "none",
        by: null,
        because,
        remains: "Nothing that exists can be lost or changed for good by this release.",
        ladder: [{ rung: "none", suffices: true, because }],
        copies: [],
        remedy: null,
    };
}
const ORDER = ["rescue-copy", "restore-point", "snapshot"];
/** What the configuration asks for at least, where the rung itself would do. */
function tooLittle({ target }, rung) {
    // Who says how a backup is taken wants one, unless a `backup` says when.
    if (target.backupCommand !== null && rung !== "snapshot")
        return "The configuration asks for its `backup-command`.";
    const { atLeast } = target.backup;
    return ORDER.indexOf(rung) < ORDER.indexOf(atLeast) ? `The configuration asks for ${WORDS[atLeast]} at least.` : null;
}
const WORDS = {
    "rescue-copy": "a rescue copy",
    "restore-point": "a restore point",
    snapshot: "a snapshot",
};
const RESCUE_REMAINS = "Nothing that is written before the change is lost; what is written behind it is in no copy.";
function rescueStep(facts) {
    const { rescue } = facts;
    const little = tooLittle(facts, "rescue-copy");
    if (rescue === null)
        return toRescueStep(false, "What is lost cannot be told, so it cannot be copied.");
    if (rescue.kind === "refused")
        return toRescueStep(false, rescue.because);
    if (little !== null)
        return toRescueStep(false, little);
    return toRescueStep(true, "What is lost is copied in the migrations' own transactions, under the change's own locks.");
}
function toRescueStep(suffices, because) {
    const answer = { rung: "rescue-copy", suffices, because };
    return { rung: "rescue-copy", by: null, answer, remains: RESCUE_REMAINS };
}
const BY_RESTORE_POINT = { rds: "Amazon RDS", aurora: "Amazon Aurora", "restore-point": "the WAL archive" };
function restorePointStep(facts) {
    const { target, offers } = facts;
    const { restorePoint } = target.backup;
    const remains = "A restore goes back to right before the change; all that is written from then until the restore is lost with it.";
    const step = (suffices, because) => ({
        rung: "restore-point",
        by: restorePoint?.kind ?? null,
        answer: { rung: "restore-point", suffices, because },
        remains,
    });
    if (restorePoint === null)
        return step(false, `No \`restore-point\` is configured.${hintOf(offers)}`);
    const little = tooLittle(facts, "restore-point");
    if (little !== null)
        return step(false, little);
    const doubt = restorePoint.kind === "restore-point" ? doubtOfArchive(offers) : null;
    if (doubt !== null)
        return step(false, doubt);
    return step(true, `Point-in-time recovery by ${BY_RESTORE_POINT[restorePoint.kind]} goes back to right before the change.`);
}
function doubtOfArchive(offers) {
    if (offers === null)
        return "Whether the server archives its WAL is not known.";
    if (offers.isReplica)
        return "Restore points are made on a primary, and this is a replica.";
    if (offers.archiving?.isOn === false)
        return "The server does not archive its WAL (`archive_mode` is off).";
    if (offers.archiving?.isConfigured === false)
        return "The server does not archive its WAL (neither `archive_command` nor `archive_library` is set).";
    if (offers.archiving?.isFailing === true)
        return "The server fails to archive its WAL (`pg_stat_archiver`).";
    return null;
}
const CLOUDS = {
    rds: "It looks like Amazon RDS, which has point-in-time recovery.",
    aurora: "It looks like Amazon Aurora, which has point-in-time recovery.",
    cloudsql: "It looks like Cloud SQL, which has point-in-time recovery: see `snapshot` with commands.",
    azure: "It looks like Azure Database for PostgreSQL, which has point-in-time recovery: see `snapshot` with commands.",
};
function hintOf(offers) {
    if (offers === null)
        return "";
    if (offers.cloud !== null)
        return ` ${CLOUDS[offers.cloud]}`;
    return offers.archiving?.isOn === true && offers.archiving.isConfigured ? " The server archives its WAL, so one could be." : "";
}
const BY_SNAPSHOT = {
    command: "the target's commands",
    pg_dump: "`pg_dump`, proven by a restore",
    rds: "Amazon RDS",
    aurora: "Amazon Aurora",
    "restore-point": "a restore point",
};
function snapshotStep({ target, databaseBytes }) {
    const { snapshot, appendOnly } = target.backup;
    const by = snapshot?.kind ?? (target.backupCommand === null ? null : "command");
    const closes = snapshot?.kind === "pg_dump" && appendOnly.length > 0
        ? ` A delta dump keeps what is added to ${appendOnly.slice(0, 3).join(", ")} until the change.`
        : "";
    const remains = `If it has to be restored, all that was written between it and the restore is lost.${closes}`;
    if (by === null)
        return {
            rung: "snapshot",
            by,
            answer: { rung: "snapshot", suffices: false, because: "Neither `snapshot` nor `backup-command` is configured." },
            remains,
        };
    const size = databaseBytes === null ? "" : `, of some ${showMegabytes(databaseBytes)}`;
    const because = `A backup by ${BY_SNAPSHOT[by]} is taken${size}, waited for and proven before anything changes.`;
    return { rung: "snapshot", by, answer: { rung: "snapshot", suffices: true, because }, remains };
}
function showMegabytes(bytes) {
    const megabytes = bytes / (1024 * 1024);
    return megabytes >= 1024 ? `${Math.ceil(megabytes / 102.4) / 10} GB` : `${Math.ceil(megabytes)} MB`;
}
/** Less than what suffices, on the record of the configuration. */
function accept({ target, backupRisk, rescue }, steps) {
    const { acceptLess } = target.backup;
    if (acceptLess === null || backupRisk !== "snapshot" || steps.some(({ answer }) => answer.suffices))
        return null;
    if (rescue?.kind === "offered")
        return acceptCopies({ target, because: acceptLess.reason, copies: rescue.copies, steps });
    const because = `The configuration accepts to release without a backup here: ${acceptLess.reason}`;
    return {
        target: target.name,
        rung: "none",
        by: null,
        because,
        remains: "All that the release loses is lost for good; the nightly backup is all there is.",
        ladder: [...steps.map(({ answer }) => answer), { rung: "none", suffices: true, because }],
        copies: [],
        remedy: null,
    };
}
/** What falls short only of what the configuration asks for at least is better than nothing. */
function acceptCopies({ target, because: reason, copies, steps }) {
    const because = `The configuration accepts less than it asks for here, so what is lost is copied: ${reason}`;
    const others = steps.filter(({ rung }) => rung !== "rescue-copy").map(({ answer }) => answer);
    return {
        target: target.name,
        rung: "rescue-copy",
        by: null,
        because,
        remains: RESCUE_REMAINS,
        ladder: [...others, { rung: "rescue-copy", suffices: true, because }],
        copies,
        remedy: null,
    };
}
function lastReasons(steps) {
    return steps.map(({ rung, answer }) => `${HEADS[rung]}: ${answer.because}`).join(" ");
}
const HEADS = {
    "rescue-copy": "Rescue copy",
    "restore-point": "Restore point",
    snapshot: "Snapshot",
};
function remedyOf({ target }) {
    return `Configure a backup for ${target.name}: \`backup:\` with \`snapshot:\` (pg-dump, rds, aurora or commands) or \`restore-point:\`, or a \`backup-command\`. See docs/backup.md.`;
}

// EXTERNAL MODULE: ./build/backup/offers.js
var offers = __webpack_require__(40391);
// EXTERNAL MODULE: ./build/risk/effects/lock-modes.js
var lock_modes = __webpack_require__(83134);
// EXTERNAL MODULE: ./build/risk/loss.js
var loss = __webpack_require__(97004);
;// CONCATENATED MODULE: ./build/backup/rescue/losing-migrations.js


/** In their order; those that lose nothing are left out. */
function losingMigrations(planned) {
    return planned.flatMap((migration) => {
        const losses = (0,loss/* withoutRepeats */.j)(migration.statements.flatMap(lossesOf));
        if (losses.length === 0)
            return [];
        const { id, path, transactional } = migration;
        return [{ id, path, transactional, losses, locks: strongestLocks(migration) }];
    });
}
/** Where nobody said what is lost, something may be. */
function lossesOf({ losses, dataLoss, understood, because }) {
    if (losses !== undefined)
        return losses;
    if (dataLoss === "none" && understood)
        return [];
    return [{ kind: "other", relation: null, because: because[0] ?? "It may lose data." }];
}
/** Relations (`schema.name`) that something is lost of, or that are locked so that they can be changed; each once, losses first. */
function affectedRelations(planned) {
    const losing = losingMigrations(planned);
    const lost = losing.flatMap(({ losses }) => losses.flatMap(({ relation }) => relation ?? []));
    const changed = planned.flatMap((migration) => strongestLocks(migration).flatMap(({ relation, mode }) => (READS.has(mode) ? [] : relation)));
    return [...new Set([...lost, ...changed])];
}
const READS = new Set(["AccessShareLock", "RowShareLock"]);
/** The strongest of each relation, over all statements. */
function strongestLocks({ statements }) {
    const strongest = new Map();
    for (const { relation, mode } of statements.flatMap(({ locks }) => locks)) {
        const other = strongest.get(relation);
        strongest.set(relation, other === undefined ? mode : (0,lock_modes/* strongerMode */.uV)((0,lock_modes/* toLockMode */.aY)(other), (0,lock_modes/* toLockMode */.aY)(mode)));
    }
    return [...strongest].map(([relation, mode]) => ({ relation, mode }));
}

;// CONCATENATED MODULE: ./build/backup/rescue/wanted-copy.js
/** `relation`: as it is on the server; null where it does not exist. */
function wantCopy(loss, relation, asDeployer) {
    const { kind } = loss;
    const refused = relation === null ? `${loss.relation} does not exist here.` : whyNot(loss.kind, relation, asDeployer);
    if (relation === null || refused !== null)
        return { refused: refused ?? "" };
    const key = relation.key.flatMap((name) => relation.columns.filter((column) => column.name === name));
    if (loss.kind !== "column" && loss.kind !== "values") {
        const keyNames = new Set(relation.key);
        const columns = relation.columns.filter(({ name }) => !keyNames.has(name));
        if (kind === "changes" && key.length === 0)
            return { refused: `${shown(relation)} has no primary key, by which changed rows could be found again.` };
        return { kind, relation, columns, key, definition: kind === "table" ? defineTable(relation) : "" };
    }
    const column = relation.columns.find(({ name }) => name === loss.column);
    if (column === undefined)
        return { refused: `${shown(relation)} has no column ${loss.column} here.` };
    if (column.isLargeObject)
        return { refused: `${shown(relation)}.${column.name} refers to large objects, which a copy would not hold.` };
    if (key.length === 0)
        return { refused: `${shown(relation)} has no primary key, by which values of ${column.name} could be put back.` };
    return {
        kind,
        relation,
        columns: key.includes(column) ? [] : [column],
        key,
        definition: kind === "values"
            ? ""
            : withSequences(relation, [column], `ALTER TABLE ${quoted(relation)} ADD COLUMN ${defineColumn({ ...column, rest: withoutNotNull(column.rest) })}`),
    };
}
function whyNot(kind, relation, asDeployer) {
    const name = shown(relation);
    if (relation.kind === "f")
        return `${name} is a foreign table: its rows are another server's.`;
    if (relation.kind !== "r" && relation.kind !== "p")
        return `${name} is no table whose rows could be copied.`;
    if (kind === "changes" && relation.hasChildren)
        return `Tables inherit from ${name}, and what a statement changes in them is not seen as a whole.`;
    if (kind === "table" && relation.columns.some(({ isLargeObject }) => isLargeObject))
        return `${name} refers to large objects, which a copy would not hold.`;
    if (!asDeployer)
        return null;
    if (relation.isHidden)
        return `Row-level security hides rows of ${name} from the deploying role, so a copy would lack them.`;
    if (!relation.isReadable)
        return `The deploying role may not read ${name}: GRANT SELECT ON ${quoted(relation)} TO …`;
    if (kind === "changes" && !relation.isOwned)
        return `The deploying role does not own ${name}, so it may not put triggers on it that catch what changes.`;
    return null;
}
function shown({ schema, name }) {
    return `${schema}.${name}`;
}
function identifier(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
function quoted({ schema, name }) {
    return `${identifier(schema)}.${identifier(name)}`;
}
function defineColumn({ name, type, rest }) {
    return [identifier(name), type, rest].filter((part) => part !== "").join(" ");
}
/** A column cannot be added to a table that has rows with NOT NULL and no default. */
function withoutNotNull(rest) {
    return rest.startsWith("NOT NULL") && !rest.includes("DEFAULT") && !rest.includes("GENERATED") ? rest.slice(8).trim() : rest;
}
function defineTable(relation) {
    const key = relation.key.length === 0 ? [] : [`PRIMARY KEY (${relation.key.map(identifier).join(", ")})`];
    const text = `CREATE TABLE ${quoted(relation)} (\n  ${[...relation.columns.map(defineColumn), ...key].join(",\n  ")}\n)`;
    return withSequences(relation, relation.columns, text);
}
/** A sequence that belongs to a column goes with it, and the column's default names it. */
function withSequences(relation, columns, text) {
    const owned = columns.flatMap(({ name, type, sequence }) => (sequence === null ? [] : [{ name, type, sequence }]));
    const made = owned.map(({ type, sequence }) => {
        const as = /^(?:smallint|integer|bigint)$/.test(type) ? ` AS ${type}` : "";
        return `CREATE SEQUENCE IF NOT EXISTS ${sequence}${as}`;
    });
    const given = owned.map(({ name, sequence }) => `ALTER SEQUENCE ${sequence} OWNED BY ${quoted(relation)}.${identifier(name)}`);
    return [...made, text, ...given].join(";\n");
}

;// CONCATENATED MODULE: ./build/backup/rescue/estimate-copy.js

/**
 * Some twice what `CREATE TABLE AS` took of narrow, wide and TOASTed rows on two shared processors with the table in memory. A slow disk takes longer:
 * the server ends a copy that exceeds the limit, so then a deploy stops and nothing is changed.
 */
const READ_PER_SECOND = 1_500_000_000;
const WRITTEN_PER_SECOND = 350_000_000;
/** TOASTed values are put together, compressed where they were not, and taken apart again. */
const TOASTED_PER_SECOND = 130_000_000;
const SECONDS_A_ROW = 0.000_000_3;
const SECONDS_A_COPY = 0.02;
/** Of a row: header, line pointer, alignment. */
const ROW_OVERHEAD = 32;
/** Of a value whose width nobody has measured. */
const USUAL_WIDTH = 16;
/** Types whose values never lie elsewhere than in the row; of all others they may. */
const ALWAYS_INLINE = /^(?:smallint|integer|bigint|real|double precision|boolean|uuid|date|money|oid|(?:time|timestamp|interval)\b[^[]*)$/;
/** Rows that a DELETE or UPDATE will hit are not known: at most it is all of them. */
function estimateCopy(copy, path) {
    const { kind, relation, columns, key } = copy;
    const isWhole = kind === "table" || kind === "rows" || kind === "changes";
    const toasted = [...key, ...columns].some(({ type }) => !ALWAYS_INLINE.test(type)) ? outsideOfRows(copy) : 0;
    const inline = relation.rows === null ? relation.bytes : relation.rows * widthOf([...key, ...columns]);
    const bytes = isWhole || relation.rows === null ? relation.bytes : Math.min(relation.bytes * 2, inline + toasted);
    const rows = relation.rows ?? relation.bytes / (ROW_OVERHEAD + USUAL_WIDTH);
    const written = Math.max(0, bytes - toasted) / WRITTEN_PER_SECOND + toasted / TOASTED_PER_SECOND;
    const seconds = SECONDS_A_COPY + relation.bytes / READ_PER_SECOND + written + rows * SECONDS_A_ROW;
    return {
        path,
        relation: shown(relation),
        what: describe(copy),
        rows: kind === "changes" ? null : relation.rows,
        bytes: kind === "changes" ? null : Math.round(bytes),
        seconds: Math.ceil(seconds * 1000) / 1000,
    };
}
/** Statistics have of a TOASTed value only the width of its pointer: what no width explains may be such values, or dead rows. */
function outsideOfRows({ relation }) {
    return relation.rows === null ? 0 : Math.max(0, relation.bytes - relation.rows * widthOf(relation.columns));
}
function widthOf(columns) {
    return columns.reduce((sum, column) => sum + (column.width ?? USUAL_WIDTH), ROW_OVERHEAD);
}
function describe({ kind, columns, key }) {
    if (kind === "table")
        return "all rows, before the table is dropped";
    if (kind === "rows")
        return "all rows, before the table is emptied";
    if (kind === "changes")
        return "rows that are changed or deleted, as they were";
    const names = nameAll(columns.length === 0 ? key : columns);
    return `${kind === "column" ? "" : "old values of "}${columns.length > 1 ? "the columns" : "the column"} ${names} with the key ${nameAll(key)}`;
}
function nameAll(columns) {
    return columns.map(({ name }) => name).join(", ");
}

// EXTERNAL MODULE: ./build/deploy/apply/values.js
var values = __webpack_require__(90052);
// EXTERNAL MODULE: ./build/backup/rescue/storage.js
var storage = __webpack_require__(38259);
;// CONCATENATED MODULE: ./build/backup/rescue/keep-checks.js
/** The SQL that lets a migration commit only when nothing is lost but what is kept. Pure text; runs before COMMIT. */


/** What a transaction's own tables are called while it goes on; gone at COMMIT. */
const BEFORE = "pg_temp.schema_release_before";
const MADE = "pg_temp.schema_release_made";
/** `written`: OIDs of relations that the migration is known to write. Triggers that wait for COMMIT run first, or nobody would look at their work. */
function keepAfter({ written }) {
    return ["SET CONSTRAINTS ALL IMMEDIATE", block(AFTER.replaceAll("WRITTEN", `ARRAY[${written.join(", ")}]::oid[]`))];
}
/** Takes away what is inert since COMMIT; it needs a lock that would have stalled readers. */
function keepCleanUp({ copies }) {
    return copies.some(({ kind }) => kind === "changes") ? [block(CLEAN_UP)] : [];
}
/**
 * Nothing else is lost than what is kept: no relation, no column, no row. Triggers that caught rows are made inert. What others drop or empty
 * meanwhile is their own affair: this transaction did not lock it.
 */
const AFTER = `DECLARE lost text; made record; changed bigint; caught bigint; held oid[];
BEGIN
  held := ARRAY(SELECT l.relation FROM pg_catalog.pg_locks l
    WHERE l.pid = pg_catalog.pg_backend_pid() AND l.locktype = 'relation' AND l.mode = 'AccessExclusiveLock' AND l.granted);
  SELECT b.relation || '.' || b.attname INTO lost FROM ${BEFORE} b
  WHERE b.oid = ANY (held) AND NOT EXISTS (SELECT FROM pg_catalog.pg_attribute a WHERE a.attrelid = b.oid AND a.attnum = b.attnum AND NOT a.attisdropped)
    AND NOT EXISTS (SELECT FROM ${MADE} m WHERE m.target = b.oid AND m.kind <> 'changes' AND b.attname = ANY (m.names))
  ORDER BY 1 LIMIT 1;
  IF lost IS NOT NULL THEN
    RAISE EXCEPTION 'It loses %, of which no rescue copy was made.', lost USING ERRCODE = 'SR001';
  END IF;
  SELECT b.relation INTO lost FROM ${BEFORE} b JOIN pg_catalog.pg_class c ON c.oid = b.oid AND c.relfilenode <> b.relfilenode
  WHERE b.oid = ANY (held) AND b.relkind = 'r' AND NOT EXISTS (SELECT FROM ${MADE} m WHERE m.target = b.oid AND m.kind <> 'changes')
    AND NOT EXISTS (SELECT FROM unnest(WRITTEN) w WHERE w = b.oid OR b.oid IN (SELECT t.relid FROM pg_catalog.pg_partition_tree(w) t))
  ORDER BY 1 LIMIT 1;
  IF lost IS NOT NULL THEN
    RAISE EXCEPTION 'It empties or rewrites %, which nothing in it names. No rescue copy holds its rows.', lost USING ERRCODE = 'SR001';
  END IF;
  FOR made IN SELECT m.id, min(m.relation) AS relation, pg_catalog.array_agg(m.target) AS targets FROM ${MADE} m WHERE m.kind = 'changes' GROUP BY m.id LOOP
    EXECUTE pg_catalog.format('SELECT count(*) FROM ${storage/* RESCUE_SCHEMA */.yX}.%I', 'copy_' || made.id) INTO caught;
    SELECT sum(pg_catalog.pg_stat_get_xact_tuples_updated(t) + pg_catalog.pg_stat_get_xact_tuples_deleted(t)
      - coalesce((SELECT min(b.changed) FROM ${BEFORE} b WHERE b.oid = t), 0)) INTO changed FROM unnest(made.targets) AS t;
    IF changed > caught THEN
      RAISE EXCEPTION 'It changes % rows of %, of which % were caught.', changed, made.relation, caught USING ERRCODE = 'SR001';
    END IF;
    IF caught = 0 THEN
      EXECUTE pg_catalog.format('DROP TABLE ${storage/* RESCUE_SCHEMA */.yX}.%I', 'copy_' || made.id);
      DELETE FROM ${storage/* RESCUE_SCHEMA */.yX}.copies c WHERE c.id = made.id;
    ELSE
      UPDATE ${storage/* RESCUE_SCHEMA */.yX}.copies c SET rows = caught,
        bytes = pg_catalog.pg_table_size(pg_catalog.format('${storage/* RESCUE_SCHEMA */.yX}.%I', c.copy_table)::regclass) WHERE c.id = made.id;
    END IF;
    FOR lost IN SELECT pg_catalog.format('ALTER TABLE %I.%I DISABLE TRIGGER %I', n.nspname, c.relname, t.tgname)
      FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE t.tgname IN ('schema_release_delete_' || made.id, 'schema_release_update_' || made.id) AND t.tgparentid = 0
    LOOP
      EXECUTE lost;
    END LOOP;
  END LOOP;
  SELECT b.relation INTO lost FROM ${BEFORE} b
  WHERE b.oid IN (SELECT l.relation FROM pg_catalog.pg_locks l WHERE l.pid = pg_catalog.pg_backend_pid() AND l.locktype = 'relation')
    AND pg_catalog.pg_stat_get_xact_tuples_updated(b.oid) + pg_catalog.pg_stat_get_xact_tuples_deleted(b.oid) > b.changed
    AND NOT EXISTS (SELECT FROM ${MADE} m WHERE m.target = b.oid)
    AND NOT EXISTS (SELECT FROM unnest(WRITTEN) w WHERE w = b.oid OR b.oid IN (SELECT t.relid FROM pg_catalog.pg_partition_tree(w) t))
  ORDER BY 1 LIMIT 1;
  IF lost IS NOT NULL THEN
    RAISE EXCEPTION 'It changes rows of %, which nothing in it names: a trigger may do that. No rescue copy holds them.', lost USING ERRCODE = 'SR001';
  END IF;
END`;
const CLEAN_UP = `DECLARE left_over text;
BEGIN
  FOR left_over IN SELECT pg_catalog.format('DROP FUNCTION ${storage/* RESCUE_SCHEMA */.yX}.%I() CASCADE', p.proname)
    FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname = '${storage/* RESCUE_SCHEMA */.yX}' AND p.proname ~ '^catch_[0-9]+$'
  LOOP
    EXECUTE left_over;
  END LOOP;
END`;
/** A block without a name, whatever `standard_conforming_strings` is. */
function block(body) {
    return `DO ${(0,values/* quoteLiteral */.ce)(body)}`;
}

;// CONCATENATED MODULE: ./build/backup/rescue/keep-sql.js
/** The SQL of a guard that keeps what a migration loses. Pure text; runs behind BEGIN and before COMMIT. */




/** Gone with the session. */
const KEEP = "pg_temp.schema_release_keep";
/**
 * All that needs no lock of the application's tables comes before the locks, so that nobody waits for it. The snapshot of every later
 * statement is its own, whatever the role's default is: a copy holds all that was committed before the lock.
 */
function keepBefore(keeping) {
    const { limits, copies } = keeping;
    return [
        "SET TRANSACTION ISOLATION LEVEL READ COMMITTED",
        PICTURE,
        ...storage/* PREPARE_STORAGE */.GX,
        KEEP_TO_OURSELVES,
        CREATE_KEEP,
        `CREATE TEMPORARY TABLE schema_release_made (id bigint, kind text, target oid, names text[], relation text) ON COMMIT DROP`,
        "SELECT pg_catalog.set_config('schema_release.statement_timeout', pg_catalog.current_setting('statement_timeout'), true)," +
            " pg_catalog.set_config('schema_release.row_security', pg_catalog.current_setting('row_security'), true)",
        lockByOid(keeping.locks),
        // Rather an error than a copy that lacks rows.
        "SET LOCAL row_security = off",
        `SET LOCAL statement_timeout = ${Math.max(1, Math.round(limits.stallMs))}`,
        keepAll(keeping, copies),
        "SELECT pg_catalog.set_config('statement_timeout', pg_catalog.current_setting('schema_release.statement_timeout'), true)," +
            " pg_catalog.set_config('row_security', pg_catalog.current_setting('schema_release.row_security'), true)",
    ];
}
/** `changed`: counted of the session's earlier transactions, which the server has not yet added to its statistics. */
const PICTURE = `CREATE TEMPORARY TABLE schema_release_before ON COMMIT DROP AS
  SELECT c.oid, n.nspname || '.' || c.relname AS relation, c.relkind, c.relfilenode, c.changed, a.attnum, a.attname
  FROM (SELECT *, pg_catalog.pg_stat_get_xact_tuples_updated(oid) + pg_catalog.pg_stat_get_xact_tuples_deleted(oid) AS changed
    FROM pg_catalog.pg_class) c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'schema_release', '${storage/* RESCUE_SCHEMA */.yX}')
    AND n.nspname !~ '^pg_(toast|temp)'`;
function lockByOid(locks) {
    const rows = locks.map(({ oid, mode }) => `(${oid}::oid, ${(0,values/* quoteLiteral */.ce)(spellMode(mode))})`);
    return block(`DECLARE wanted record;
BEGIN
  FOR wanted IN
    SELECT n.nspname, c.relname, w.mode FROM (VALUES ${rows.join(", ")}) AS w (oid, mode)
    JOIN pg_catalog.pg_class c ON c.oid = w.oid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v') ORDER BY c.oid
  LOOP
    EXECUTE pg_catalog.format('LOCK TABLE %I.%I IN %s MODE', wanted.nspname, wanted.relname, wanted.mode);
  END LOOP;
END`);
}
/** `AccessExclusiveLock` -> `ACCESS EXCLUSIVE`. */
function spellMode(mode) {
    const words = mode.replace(/Lock$/, "").replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ");
    return words.toUpperCase();
}
/** Copies hold what tables hold, and default privileges may let others read new tables. */
const KEEP_TO_OURSELVES = block(`DECLARE other text;
BEGIN
  FOR other IN
    SELECT DISTINCT CASE WHEN acl.grantee = 0 THEN 'PUBLIC' ELSE pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(acl.grantee)) END
    FROM pg_catalog.pg_namespace n CROSS JOIN LATERAL pg_catalog.aclexplode(n.nspacl) acl
    WHERE n.nspname = '${storage/* RESCUE_SCHEMA */.yX}' AND acl.grantee <> n.nspowner AND pg_catalog.pg_has_role(n.nspowner, 'USAGE')
  LOOP
    EXECUTE 'REVOKE ALL ON SCHEMA ${storage/* RESCUE_SCHEMA */.yX} FROM ' || other;
  END LOOP;
END`);
/** Keeps one relation's columns. Names are those of this moment; values of types that may go with the column are kept as text. */
const CREATE_KEEP = `CREATE OR REPLACE FUNCTION ${KEEP}(target oid, copy_kind text, key_numbers int2[], wanted int2[], facts jsonb)
RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS ${(0,values/* quoteLiteral */.ce)(`
DECLARE
  here record; copy_id bigint; copy_name text; chosen text; copied bigint := 0; key_names text[]; kept jsonb; old_list text; same_key text;
  numbers int2[];
BEGIN
  SELECT n.nspname, c.relname, c.relkind INTO here FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = target;
  -- Of whole rows whatever is there now: an earlier migration of the release may have dropped or added columns.
  numbers := CASE WHEN copy_kind IN ('column', 'values') THEN wanted ELSE ARRAY(SELECT a.attnum FROM pg_attribute a
    WHERE a.attrelid = target AND a.attnum > 0 AND NOT a.attisdropped AND a.attnum <> ALL (key_numbers) ORDER BY a.attnum) END;
  SELECT string_agg(format(CASE WHEN own THEN 't.%1$I' ELSE 't.%1$I::text AS %1$I' END, name), ', ' ORDER BY position),
    string_agg(format(CASE WHEN own THEN 'o.%1$I' ELSE 'o.%1$I::text' END, name), ', ' ORDER BY position),
    string_agg(format('ROW(o.%1$I)::text = ROW(n.%1$I)::text', name), ' AND ') FILTER (WHERE position <= cardinality(key_numbers)),
    coalesce(array_agg(name ORDER BY position) FILTER (WHERE position <= cardinality(key_numbers)), '{}'),
    coalesce(jsonb_agg(jsonb_build_object('name', name, 'type', type) ORDER BY position) FILTER (WHERE position > cardinality(key_numbers)), '[]'),
    count(*)
  INTO chosen, old_list, same_key, key_names, kept, copied
  FROM (SELECT u.position, a.attname::text AS name, format_type(a.atttypid, a.atttypmod) AS type, t.typnamespace = 'pg_catalog'::regnamespace AS own
    FROM unnest(key_numbers || numbers) WITH ORDINALITY AS u (number, position)
    JOIN pg_attribute a ON a.attrelid = target AND a.attnum = u.number AND NOT a.attisdropped JOIN pg_type t ON t.oid = a.atttypid) AS found;
  IF here.relname IS NULL OR copied <> cardinality(key_numbers) + cardinality(numbers) THEN
    RAISE EXCEPTION '% is not any more what it was when the release was judged.', facts ->> 'relation' USING ERRCODE = 'SR001';
  END IF;
  copied := 0;
  copy_id := nextval(pg_get_serial_sequence('${storage/* RESCUE_SCHEMA */.yX}.copies', 'id'));
  copy_name := format('copy_%s', copy_id);
  IF copy_kind = 'changes' THEN
    EXECUTE format('CREATE TABLE ${storage/* RESCUE_SCHEMA */.yX}.%I AS SELECT %s, NULL::text AS ${storage/* OPERATION_COLUMN */.Vo}, NULL::text AS ${storage/* AFTER_COLUMN */.eA} FROM %I.%I AS t WITH NO DATA',
      copy_name, chosen, here.nspname, here.relname);
    EXECUTE format('CREATE FUNCTION ${storage/* RESCUE_SCHEMA */.yX}.%I() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS %L',
      'catch_' || copy_id, format('DECLARE hit bigint; caught bigint;
BEGIN
  IF TG_OP = ''DELETE'' THEN
    INSERT INTO ${storage/* RESCUE_SCHEMA */.yX}.%1$I SELECT %2$s, ''delete'', NULL FROM gone AS o;
    RETURN NULL;
  END IF;
  INSERT INTO ${storage/* RESCUE_SCHEMA */.yX}.%1$I SELECT %2$s, ''update'', md5(n::text) FROM gone AS o JOIN became AS n ON %3$s;
  GET DIAGNOSTICS caught = ROW_COUNT;
  SELECT count(*) INTO hit FROM gone;
  IF hit <> caught THEN
    RAISE EXCEPTION ''It changes keys of %%, so its rows could not be found again.'', %4$L USING ERRCODE = ''SR001'';
  END IF;
  RETURN NULL;
END', copy_name, old_list, same_key, facts ->> 'relation'));
    EXECUTE format('CREATE TRIGGER %I AFTER DELETE ON %I.%I REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION ${storage/* RESCUE_SCHEMA */.yX}.%I()',
      'schema_release_delete_' || copy_id, here.nspname, here.relname, 'catch_' || copy_id);
    EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I.%I REFERENCING OLD TABLE AS gone NEW TABLE AS became FOR EACH STATEMENT EXECUTE FUNCTION ${storage/* RESCUE_SCHEMA */.yX}.%I()',
      'schema_release_update_' || copy_id, here.nspname, here.relname, 'catch_' || copy_id);
    EXECUTE format('ALTER TABLE %I.%I ENABLE ALWAYS TRIGGER %I, ENABLE ALWAYS TRIGGER %I',
      here.nspname, here.relname, 'schema_release_delete_' || copy_id, 'schema_release_update_' || copy_id);
  ELSE
    EXECUTE format('CREATE TABLE ${storage/* RESCUE_SCHEMA */.yX}.%I AS SELECT %s FROM %s %I.%I AS t',
      copy_name, chosen, CASE WHEN here.relkind = 'p' THEN '' ELSE 'ONLY' END, here.nspname, here.relname);
    GET DIAGNOSTICS copied = ROW_COUNT;
  END IF;
  INSERT INTO ${storage/* RESCUE_SCHEMA */.yX}.copies (id, digest, database, migration_id, migration_path, kind, schema_name, relation_name, columns, key_columns,
    copy_table, rows, bytes, definition, keep_until)
  OVERRIDING SYSTEM VALUE VALUES (copy_id, facts ->> 'digest', facts ->> 'database', facts ->> 'id', facts ->> 'path', copy_kind, here.nspname,
    here.relname, kept, key_names, copy_name, copied, pg_table_size(format('${storage/* RESCUE_SCHEMA */.yX}.%I', copy_name)::regclass), facts ->> 'definition',
    clock_timestamp() + (facts ->> 'days')::int * interval '1 day');
  INSERT INTO ${MADE} SELECT copy_id, copy_kind, parts.relid, CASE WHEN copy_kind IN ('table', 'rows') THEN all_names ELSE
      key_names || ARRAY(SELECT value ->> 'name' FROM jsonb_array_elements(kept)) END, facts ->> 'relation'
  FROM (SELECT target AS relid UNION SELECT relid FROM pg_partition_tree(target)) AS parts
  CROSS JOIN LATERAL (SELECT array_agg(a.attname::text) AS all_names FROM pg_attribute a WHERE a.attrelid = parts.relid AND a.attnum > 0 AND NOT a.attisdropped) AS every;
END`)}`;
function keepAll({ release, migration, limits }, copies) {
    const calls = copies.map(({ kind, relation, key, columns, definition }) => {
        const facts = { ...release, ...migration, relation: shown(relation), definition, days: limits.keepDays };
        return `PERFORM ${KEEP}(${relation.oid}::oid, '${kind}', ${numbersOf(key)}, ${numbersOf(columns)}, ${(0,values/* quoteLiteral */.ce)(JSON.stringify(facts))}::jsonb);`;
    });
    const late = `What is lost was not copied within ${Math.round(limits.stallMs)} ms, as long as the application may be stalled: a table may have grown.`;
    // Somebody may as well have ended the release.
    const early = `pg_catalog.clock_timestamp() - began < ${Math.round(limits.stallMs * 0.9)} * interval '1 ms'`;
    return block(`DECLARE began timestamptz := pg_catalog.clock_timestamp();
BEGIN
  ${calls.join("\n  ")}
EXCEPTION WHEN query_canceled THEN
  IF ${early} THEN
    RAISE;
  END IF;
  RAISE EXCEPTION '%', ${(0,values/* quoteLiteral */.ce)(late)} USING ERRCODE = 'SR001';
END`);
}
function numbersOf(columns) {
    return `ARRAY[${columns.map(({ number }) => number).join(", ")}]::int2[]`;
}

;// CONCATENATED MODULE: ./build/backup/rescue/may-keep.js

const QUERY = `
SELECT current_database() AS database, current_user AS role,
  has_database_privilege(current_database(), 'TEMPORARY') AS temporary, current_setting('track_counts')::boolean AS counted,
  CASE WHEN n.oid IS NULL THEN has_database_privilege(current_database(), 'CREATE') ELSE has_schema_privilege(n.oid, 'CREATE') END AS make,
  coalesce(pg_has_role((SELECT c.relowner FROM pg_class c WHERE c.relnamespace = n.oid AND c.relname = 'copies'), 'USAGE'), true) AS own
FROM (SELECT) one LEFT JOIN pg_namespace n ON n.nspname = '${storage/* RESCUE_SCHEMA */.yX}'`;
/** One sentence where it may not; null otherwise. */
async function mayKeep(session) {
    const [row] = await session.query(QUERY);
    const [database, role] = [JSON.stringify(row?.["database"] ?? ""), JSON.stringify(row?.["role"] ?? "")];
    if (row?.["make"] !== true)
        return `The role may not make the schema ${storage/* RESCUE_SCHEMA */.yX}: GRANT CREATE ON DATABASE ${database} TO ${role}.`;
    if (row["temporary"] !== true)
        return `The role may not make temporary tables: GRANT TEMPORARY ON DATABASE ${database} TO ${role}.`;
    if (row["own"] !== true)
        return `The rescue copies of ${database} belong to another role, of which ${role} is no member.`;
    if (row["counted"] !== true)
        return "The setting track_counts is off, so the server could not tell whether every changed row was caught: switch it on.";
    return null;
}

;// CONCATENATED MODULE: ./build/backup/rescue/relation-facts.js

const COLUMNS = `
SELECT json_agg(json_build_object('name', a.attname, 'number', a.attnum, 'type', format_type(a.atttypid, a.atttypmod),
    'isLargeObject', t.oid = 'oid'::regtype OR t.typname = 'lo',
    'rest', concat_ws(' ', CASE WHEN a.attnotnull THEN 'NOT NULL' END,
      CASE WHEN a.attgenerated <> '' THEN format('GENERATED ALWAYS AS (%s) %s', pg_get_expr(d.adbin, d.adrelid),
          CASE WHEN a.attgenerated = 's' THEN 'STORED' ELSE 'VIRTUAL' END)
        WHEN a.attidentity <> '' THEN format('GENERATED %s AS IDENTITY', CASE WHEN a.attidentity = 'a' THEN 'ALWAYS' ELSE 'BY DEFAULT' END)
        WHEN d.adbin IS NOT NULL THEN 'DEFAULT ' || pg_get_expr(d.adbin, d.adrelid) END),
    'sequence', (SELECT min(format('%I.%I', qn.nspname, q.relname)) FROM pg_depend p JOIN pg_class q ON q.oid = p.objid AND q.relkind = 'S'
      JOIN pg_namespace qn ON qn.oid = q.relnamespace WHERE p.classid = 'pg_class'::regclass AND p.refclassid = 'pg_class'::regclass
        AND p.refobjid = c.oid AND p.refobjsubid = a.attnum AND p.deptype = 'a'),
    'width', (SELECT max(s.avg_width) FROM pg_stats s WHERE s.schemaname = n.nspname AND s.tablename = c.relname AND s.attname = a.attname))
  ORDER BY a.attnum)
FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped`;
const KEY = `
SELECT json_agg(a.attname ORDER BY k.position) FROM (
  SELECT i.indexrelid, i.indkey FROM pg_index i
  WHERE i.indrelid = c.oid AND i.indisunique AND i.indisvalid AND i.indimmediate AND i.indpred IS NULL AND i.indexprs IS NULL
    AND NOT EXISTS (SELECT FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS u (number, position) JOIN pg_attribute a
      ON a.attrelid = c.oid AND a.attnum = u.number WHERE u.position <= i.indnkeyatts AND NOT a.attnotnull)
  ORDER BY i.indisprimary DESC, i.indexrelid LIMIT 1) best
CROSS JOIN LATERAL unnest(best.indkey::int2[]) WITH ORDINALITY AS k (number, position)
JOIN pg_index bi ON bi.indexrelid = best.indexrelid
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number WHERE k.position <= bi.indnkeyatts`;
const RELATIONS = `
SELECT c.oid::bigint::float8 AS oid, n.nspname AS schema, c.relname AS name, c.relkind AS kind,
  c.relkind = 'r' AND EXISTS (SELECT FROM pg_inherits i WHERE i.inhparent = c.oid) AS "hasChildren",
  row_security_active(c.oid) AS "isHidden", pg_has_role(c.relowner, 'USAGE') AS "isOwned",
  has_table_privilege(c.oid, 'SELECT') AS "isReadable",
  CASE WHEN c.relkind = 'p' THEN (SELECT CASE WHEN min(p.reltuples) >= 0 THEN sum(p.reltuples) END FROM pg_partition_tree(c.oid) t JOIN pg_class p ON p.oid = t.relid WHERE t.isleaf)
    WHEN c.reltuples >= 0 THEN c.reltuples END::float8 AS rows,
  CASE WHEN c.relkind = 'p' THEN (SELECT coalesce(sum(pg_table_size(t.relid)), 0) FROM pg_partition_tree(c.oid) t WHERE t.isleaf)
    WHEN c.relkind IN ('r', 'm') THEN pg_table_size(c.oid) ELSE 0 END::float8 AS bytes,
  (${COLUMNS}) AS columns, (${KEY}) AS key
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace`;
/** By `schema.name`; what does not exist is absent. Throws `DatabaseError`. */
async function readRelations(session, names) {
    const rows = await session.query(`${RELATIONS} WHERE n.nspname || '.' || c.relname = ANY ($1) AND c.relkind IN ('r', 'p', 'f', 'm', 'v')`, [names]);
    return new Map(rows.map(toRelation).map((relation) => [`${relation.schema}.${relation.name}`, relation]));
}
/** Throws `DatabaseError`. */
async function readRelationsById(session, oids) {
    if (oids.length === 0)
        return [];
    return (await session.query(`${RELATIONS} WHERE c.oid = ANY ($1::oid[]) ORDER BY c.oid`, [oids.map(String)])).map(toRelation);
}
/**
 * Tables whose rows follow when rows of the given ones are deleted or get other keys: ON DELETE and ON UPDATE that do something, all the way
 * down. Parts of partitioned tables are left to their roots.
 */
const CASCADES = `
WITH RECURSIVE reached AS (
  SELECT unnest($1::oid[]) AS oid
  UNION SELECT k.conrelid FROM reached JOIN pg_constraint k ON k.contype = 'f' AND k.conparentid = 0
    AND (k.confdeltype IN ('c', 'n', 'd') OR k.confupdtype IN ('c', 'n', 'd'))
    AND k.confrelid IN (SELECT reached.oid UNION SELECT relid FROM pg_partition_ancestors(reached.oid) UNION SELECT relid FROM pg_partition_tree(reached.oid)))
SELECT oid::bigint::float8 AS oid FROM reached WHERE NOT oid = ANY ($1::oid[]) ORDER BY oid`;
async function readCascades(session, oids) {
    if (oids.length === 0)
        return [];
    const rows = await session.query(CASCADES, [oids.map(String)]);
    return readRelationsById(session, rows.map((row) => (0,values/* numberAt */.tk)(row, "oid")));
}
function toRelation(row) {
    const rows = row["rows"];
    return {
        oid: (0,values/* numberAt */.tk)(row, "oid"),
        schema: (0,values/* textAt */.$6)(row, "schema") ?? "",
        name: (0,values/* textAt */.$6)(row, "name") ?? "",
        kind: (0,values/* textAt */.$6)(row, "kind") ?? "",
        hasChildren: (0,values/* isTrueAt */.Yj)(row, "hasChildren"),
        isHidden: (0,values/* isTrueAt */.Yj)(row, "isHidden"),
        isOwned: (0,values/* isTrueAt */.Yj)(row, "isOwned"),
        isReadable: (0,values/* isTrueAt */.Yj)(row, "isReadable"),
        rows: typeof rows === "number" ? rows : null,
        bytes: (0,values/* numberAt */.tk)(row, "bytes"),
        columns: listOf(row["columns"]).map(toColumn),
        key: listOf(row["key"]).map(String),
    };
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function toColumn(value) {
    const row = typeof value === "object" && value !== null ? { ...value } : {};
    const width = row["width"];
    return {
        name: (0,values/* textAt */.$6)(row, "name") ?? "",
        number: (0,values/* numberAt */.tk)(row, "number"),
        type: (0,values/* textAt */.$6)(row, "type") ?? "",
        isLargeObject: (0,values/* isTrueAt */.Yj)(row, "isLargeObject"),
        rest: (0,values/* textAt */.$6)(row, "rest") ?? "",
        sequence: (0,values/* textAt */.$6)(row, "sequence"),
        width: typeof width === "number" ? width : null,
    };
}

;// CONCATENATED MODULE: ./build/backup/rescue/plan-rescue.js







/** Throws `DatabaseError`. Changes nothing. */
async function planRescue(session, planning) {
    const { migrations, limits, asDeployer } = planning;
    const names = migrations.flatMap(({ losses, locks }) => [
        ...losses.flatMap(({ relation }) => relation ?? []),
        ...locks.map(({ relation }) => relation),
    ]);
    const relations = await readRelations(session, [...new Set(names)]);
    const refusal = asDeployer ? await mayKeep(session) : null;
    if (refusal !== null)
        return { kind: "refused", because: refusal };
    const guards = new Map();
    const foreseen = [];
    for (const migration of migrations) {
        if (migration.losses.length === 0)
            continue;
        const wanted = await wantAll(session, migration, { relations, asDeployer });
        if ("refused" in wanted)
            return { kind: "refused", because: wanted.refused };
        const copies = wanted.copies.map((copy) => estimateCopy(copy, migration.path));
        const tooMuch = overLimits(copies, limits);
        if (tooMuch !== null)
            return { kind: "refused", because: tooMuch };
        foreseen.push(...copies);
        guards.set(migration.path, guard(migration, wanted.copies, { planning, relations }));
    }
    const bytes = foreseen.reduce((sum, copy) => sum + (copy.bytes ?? 0), 0);
    if (bytes > limits.spaceBytes)
        return {
            kind: "refused",
            because: `The copies would take ${megabytes(bytes)}; ${megabytes(limits.spaceBytes)} are allowed.`,
        };
    return { kind: "offered", guards, copies: foreseen };
}
async function wantAll(session, { transactional, path, losses }, { relations, asDeployer }) {
    const other = losses.find(({ kind }) => kind === "other");
    if (other?.kind === "other")
        return { refused: other.because };
    if (!transactional)
        return { refused: `${path} does not run as one transaction, so nothing could be copied in it.` };
    const copies = new Map();
    for (const loss of losses) {
        if (loss.kind === "other")
            continue;
        const wanted = wantCopy(loss, relations.get(loss.relation) ?? null, asDeployer);
        if ("refused" in wanted)
            return wanted;
        const key = `${wanted.kind} ${loss.relation}`;
        const known = copies.get(key);
        copies.set(key, known === undefined ? wanted : joinColumns(known, wanted));
    }
    const cascaded = await readCascades(session, changedOids(copies));
    for (const relation of cascaded) {
        const loss = { kind: "changes", relation: shown(relation) };
        if (copies.has(`changes ${loss.relation}`))
            continue;
        const wanted = wantCopy(loss, relation, asDeployer);
        if ("refused" in wanted)
            return wanted;
        copies.set(`changes ${loss.relation}`, wanted);
    }
    return withoutCovered([...copies.values()]);
}
function changedOids(copies) {
    return [...copies.values()].filter(({ kind }) => kind === "changes").map(({ relation }) => relation.oid);
}
/** Several columns of a table make one copy. */
function joinColumns(known, { columns, definition }) {
    const numbers = new Set(known.columns.map(({ number }) => number));
    const more = columns.filter(({ number }) => !numbers.has(number));
    if (more.length === 0)
        return known;
    return {
        ...known,
        columns: [...known.columns, ...more],
        definition: [known.definition, definition].filter((part) => part !== "").join(";\n"),
    };
}
/** The whole table holds all that is in it. */
function withoutCovered(copies) {
    const whole = new Set(copies.filter(({ kind }) => kind === "table").map(({ relation }) => relation.oid));
    for (const { kind, relation } of copies)
        if (kind === "rows" && !whole.has(relation.oid))
            whole.add(relation.oid);
    const left = copies.filter(({ kind, relation }, index) => {
        if (!whole.has(relation.oid))
            return true;
        if (kind !== "table" && kind !== "rows")
            return false;
        return (copies.findIndex((copy) => copy.relation.oid === relation.oid && (copy.kind === "table" || copy.kind === "rows")) === index);
    });
    const changed = left.find(({ kind, relation }) => kind === "changes" &&
        left.some((copy) => copy !== undefined && copy.kind !== "changes" && copy.relation.oid === relation.oid));
    if (changed === undefined)
        return { copies: left };
    return { refused: `One migration both changes rows of ${shown(changed.relation)} and loses values of its columns.` };
}
function guard({ id, path, locks }, copies, { planning: { release, limits }, relations }) {
    const strongest = new Map();
    const add = (oid, mode) => {
        const other = strongest.get(oid);
        strongest.set(oid, other === undefined ? mode : (0,lock_modes/* strongerMode */.uV)((0,lock_modes/* toLockMode */.aY)(other), (0,lock_modes/* toLockMode */.aY)(mode)));
    };
    const written = [];
    for (const { relation, mode } of locks) {
        const found = relations.get(relation);
        if (found === undefined || plan_rescue_READS.has(mode))
            continue;
        add(found.oid, mode);
        written.push(found.oid);
    }
    for (const { kind, relation } of copies)
        add(relation.oid, kind === "changes" ? CATCHING : "AccessExclusiveLock");
    const byOid = [...strongest].map(([oid, mode]) => ({ oid, mode }));
    const keeping = { release, migration: { id, path }, copies, locks: byOid, written, limits };
    const caught = copies.filter(({ kind }) => kind === "changes");
    return {
        before: keepBefore(keeping),
        underLock: null,
        after: keepAfter(keeping),
        cleanUp: keepCleanUp(keeping),
        locks: caught.map(({ relation }) => ({ relation: shown(relation), mode: CATCHING })),
    };
}
const plan_rescue_READS = new Set(["AccessShareLock", "RowShareLock"]);
/** What CREATE TRIGGER takes: writers wait, readers do not. */
const CATCHING = "ShareRowExclusiveLock";
function overLimits(copies, { stallMs }) {
    const seconds = copies.reduce((sum, copy) => sum + (copy.seconds ?? 0), 0);
    if (seconds * 1000 <= stallMs)
        return null;
    const largest = copies.toSorted((a, b) => (b.seconds ?? 0) - (a.seconds ?? 0))[0];
    const what = largest === undefined ? "What is lost" : `${largest.relation}: ${largest.what}`;
    return `Copying would stall the application for some ${seconds.toFixed(1)} s (${what}); ${(stallMs / 1000).toFixed(1)} s are allowed.`;
}
function megabytes(bytes) {
    return `${Math.ceil(bytes / (1024 * 1024))} MB`;
}

// EXTERNAL MODULE: ./build/risk/assessment.js
var assessment = __webpack_require__(13389);
;// CONCATENATED MODULE: ./build/commands/assess/decide-target-backup.js
/** Which backup suffices for what is pending on a target: judged from the files and from what the server is like now. */





/** Throws `DatabaseError`. Changes nothing. */
async function decideBackupFor(deciding) {
    const { opened, target, server, planned } = deciding;
    const backupRisk = planned.length === 0 ? null : ((0,assessment/* highestRisk */.gh)(planned.map((migration) => migration.backupRisk)) ?? "nightly");
    const losing = losingMigrations(planned);
    const affected = affectedRelations(planned);
    const facts = {
        target: target.options,
        backupRisk,
        databaseBytes: [...target.sizes.values()].reduce((sum, { bytes }) => sum + bytes, 0),
        hasWriters: opened.database.writers.length > 0,
    };
    // Nothing to lose, nothing to ask.
    if (backupRisk === null || backupRisk === "nightly")
        return { decision: decideTargetBackup({ ...facts, rescue: null, offers: null }), rescue: null, losing, affected };
    const session = await server.connect("backup");
    try {
        await session.batch("SET default_transaction_read_only = on; SET lock_timeout = '2s'; SET statement_timeout = '60s'");
        const rescue = losing.length === 0 ? null : await askRescue(session, { ...deciding, losing });
        const decision = decideTargetBackup({ ...facts, rescue, offers: await (0,offers/* readOffers */.q)(session) });
        return { decision, rescue, losing, affected };
    }
    finally {
        await session.close();
    }
}
async function askRescue(session, { opened, target, release, losing, asDeployer }) {
    const { rescue: limits } = target.options.backup;
    if (!limits.enabled)
        return refused("The configuration turns rescue copies off here.");
    if (opened.native === null)
        return refused(`${opened.framework} applies its migrations by its own tool, into whose transactions nothing can be put.`);
    if (opened.dialect !== "postgresql")
        return refused("Rescue copies are made in PostgreSQL only.");
    return planRescue(session, { release, migrations: losing, limits, asDeployer });
}
function refused(because) {
    return { kind: "refused", because };
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


/***/ }),

/***/ 97004:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ withoutRepeats)
/* harmony export */ });
/** What exactly a statement loses of what existed before the release, so that it can be kept. */
/** Each once, in their order. */
function withoutRepeats(losses) {
    return [...new Map(losses.map((loss) => [JSON.stringify(loss), loss])).values()];
}


/***/ })

};
;
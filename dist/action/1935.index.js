"use strict";
exports.id = 1935;
exports.ids = [1935];
exports.modules = {

/***/ 81935:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openPgDump: () => (/* binding */ openPgDump)
});

// EXTERNAL MODULE: ./build/database-port.js
var database_port = __webpack_require__(29668);
;// CONCATENATED MODULE: ./build/deploy/apply/guard.js
/** What runs in a migration's own transaction around its statements, so that something is kept or measured under its lock. */

/** SQLSTATE of a guard that does not let a migration commit. */
const GUARD_REFUSES = "SR001";
/** What `underLock` throws where it does not let a migration go on; both are one or two sentences. */
function refuseByGuard(because, remedy) {
    return new database_port/* DatabaseError */.a(because, { code: GUARD_REFUSES, hint: remedy });
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
;// CONCATENATED MODULE: ./build/backup/delta-script.js
/** How values are written, and must be read again: name -> value. */
const DELTA_SETTINGS = {
    bytea_output: "hex",
    DateStyle: "ISO, YMD",
    extra_float_digits: "3",
    IntervalStyle: "postgres",
    lc_monetary: "C",
    row_security: "off",
    search_path: "",
    TimeZone: "UTC",
};
const ROWS = "pg_temp.schema_release_delta";
const TRIGGERS = "pg_temp.schema_release_triggers";
/** Names in comments are JSON, which has no line ends. */
function writeDeltaScript(table, { digest, xmin }) {
    const columns = table.columns.join(", ");
    const settings = { ...DELTA_SETTINGS, client_encoding: "UTF8", standard_conforming_strings: "on", statement_timeout: "0" };
    return {
        head: `-- Rows of ${JSON.stringify(table.relation)} that a dump may lack: all that transactions from ${xmin} on wrote.
-- Of the release ${JSON.stringify(digest)}. Holds data: keep it as carefully as the dump.
-- Run it on the restored dump: psql --no-psqlrc --set=ON_ERROR_STOP=1 --dbname=… --file=…
-- Rows that are there already stay as they are; running it twice does no harm. All of it is one transaction.
\\set ON_ERROR_STOP on
${Object.entries(settings)
            .map(([name, value]) => `SET ${name} = '${value}';\n`)
            .join("")}BEGIN;
${table.partitions.map((statement) => `${statement};\n`).join("")}CREATE TEMPORARY TABLE schema_release_delta ON COMMIT DROP AS SELECT ${columns} FROM ${table.name} WITH NO DATA;
COPY ${ROWS} (${columns}) FROM stdin;
`,
        tail: `\\.
${triggersOff(table.name)}
INSERT INTO ${table.name} (${columns})${table.hasIdentity ? " OVERRIDING SYSTEM VALUE" : ""}
SELECT ${columns} FROM ${ROWS} ON CONFLICT (${table.key.join(", ")}) DO NOTHING;
${TRIGGERS_ON}
${table.sequences.map(raiseSequence).join("")}COMMIT;
`,
    };
}
/** What was restored ran its triggers when it was written; they must not run again. Checks and foreign keys do hold. */
function triggersOff(name) {
    const table = `${quote(name)}::pg_catalog.regclass`;
    return `CREATE TEMPORARY TABLE schema_release_triggers ON COMMIT DROP AS
SELECT t.level, g.tgrelid, g.tgname, g.tgenabled
FROM (SELECT ${table} AS oid, 0 AS level UNION SELECT relid, level FROM pg_catalog.pg_partition_tree(${table})) t
JOIN pg_catalog.pg_trigger g ON g.tgrelid = t.oid AND NOT g.tgisinternal;
DO $schema_release$
DECLARE found record;
BEGIN
  FOR found IN SELECT * FROM ${TRIGGERS} WHERE tgenabled IN ('O', 'A') ORDER BY level LOOP
    EXECUTE pg_catalog.format('ALTER TABLE %s DISABLE TRIGGER %I', found.tgrelid::pg_catalog.regclass, found.tgname);
  END LOOP;
END $schema_release$;`;
}
/** Those of a partitioned table take their partitions' along, so upper ones come first. */
const TRIGGERS_ON = `DO $schema_release$
DECLARE found record;
BEGIN
  FOR found IN SELECT * FROM ${TRIGGERS} ORDER BY level LOOP
    EXECUTE pg_catalog.format('ALTER TABLE %s %s TRIGGER %I', found.tgrelid::pg_catalog.regclass,
      CASE found.tgenabled WHEN 'O' THEN 'ENABLE' WHEN 'A' THEN 'ENABLE ALWAYS' WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'DISABLE' END,
      found.tgname);
  END LOOP;
END $schema_release$;`;
function raiseSequence({ name, last, isDescending }) {
    const further = isDescending ? "least" : "greatest";
    return `SELECT pg_catalog.setval(${quote(name)}, ${further}(last_value, ${last}::bigint), true) FROM ${name};
`;
}
/** The script turns `standard_conforming_strings` on. */
function quote(text) {
    return `'${text.replaceAll("'", "''")}'`;
}
/** A row in the text format of COPY; null is NULL. */
function writeCopyRow(values) {
    return `${values.map((value) => (value === null ? String.raw `\N` : escapeCopy(value))).join("\t")}\n`;
}
const ESCAPED = {
    "\\": String.raw `\\`,
    "\b": String.raw `\b`,
    "\f": String.raw `\f`,
    "\n": String.raw `\n`,
    "\r": String.raw `\r`,
    "\t": String.raw `\t`,
    "\v": String.raw `\v`,
};
function escapeCopy(value) {
    return value.replace(/[\\\b\f\n\r\t\v]/g, (character) => ESCAPED[character] ?? character);
}

;// CONCATENATED MODULE: ./build/backup/delta-table.js

/** Names are in `schema.name`, so two tables may have the same one where dots are part of names. */
const FIND = `
SELECT c.oid::text AS oid, quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name, c.relkind,
  EXISTS (SELECT FROM pg_inherits i WHERE i.inhparent = c.oid) AND c.relkind <> 'p' AS is_inherited,
  EXISTS (SELECT FROM pg_rewrite r WHERE r.ev_class = c.oid AND r.ev_type IN ('2', '3')) AS has_rules,
  EXISTS (SELECT FROM pg_partition_tree(c.oid) t JOIN pg_class p ON p.oid = t.relid AND p.relkind = 'f') AS has_foreign,
  ARRAY(SELECT quote_ident(a.attname) FROM pg_attribute a
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum) AS columns,
  EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attidentity <> '' AND NOT a.attisdropped) AS has_identity,
  current_setting('transaction_isolation') AS isolation,
  pg_encoding_to_char((SELECT encoding FROM pg_database WHERE datname = current_database())) AS encoding
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND n.nspname || '.' || c.relname = $1`;
/** The primary key first. What is checked only at the end of a transaction cannot be asked for conflicts. */
const KEY = `
SELECT ARRAY(SELECT quote_ident(a.attname) FROM unnest((i.indkey::int2[])[0:i.indnkeyatts - 1]) WITH ORDINALITY AS k (attnum, place)
    JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum ORDER BY k.place) AS columns
FROM pg_index i
WHERE i.indrelid = $1::oid AND i.indisunique AND i.indisvalid AND i.indimmediate AND i.indpred IS NULL AND i.indexprs IS NULL
  AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = i.indrelid AND NOT a.attnotnull
    AND a.attnum = ANY ((i.indkey::int2[])[0:i.indnkeyatts - 1]))
ORDER BY i.indisprimary DESC, i.indexrelid LIMIT 1`;
const PARTITIONS = `
SELECT 'CREATE TABLE IF NOT EXISTS ' || quote_ident(n.nspname) || '.' || quote_ident(c.relname) || ' PARTITION OF '
  || quote_ident(pn.nspname) || '.' || quote_ident(p.relname) || ' ' || pg_get_expr(c.relpartbound, c.oid)
  || coalesce(' PARTITION BY ' || pg_get_partkeydef(c.oid), '') AS statement
FROM pg_partition_tree($1::oid) t
JOIN pg_class c ON c.oid = t.relid JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_class p ON p.oid = t.parentrelid JOIN pg_namespace pn ON pn.oid = p.relnamespace
WHERE t.level > 0 ORDER BY t.level, c.oid`;
const SEQUENCES = `
WITH used AS (
  SELECT d.objid AS oid FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass
    AND d.refobjid = $1::oid AND d.deptype IN ('a', 'i')
  UNION
  SELECT d.refobjid FROM pg_depend d JOIN pg_attrdef ad ON ad.oid = d.objid AND d.classid = 'pg_attrdef'::regclass
  WHERE d.refclassid = 'pg_class'::regclass AND ad.adrelid = $1::oid
)
SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name, s.last_value::text AS last, s.increment_by < 0 AS descending
FROM used u JOIN pg_class c ON c.oid = u.oid AND c.relkind = 'S' JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_sequences s ON s.schemaname = n.nspname AND s.sequencename = c.relname
WHERE s.last_value IS NOT NULL ORDER BY 1`;
const LOCKED = `
SELECT bool_and(EXISTS (SELECT FROM pg_locks l WHERE l.pid = pg_backend_pid() AND l.granted AND l.locktype = 'relation'
  AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()) AND l.relation = t.oid
  AND l.mode IN ('ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock'))) AS locked
FROM (SELECT $1::oid AS oid UNION SELECT relid::oid FROM pg_partition_tree($1::oid)) t`;
/** Throws `DatabaseError`. Takes no lock on the table. */
async function readDeltaTable(session, relation) {
    const found = await session.query(FIND, [relation]);
    const [row] = found;
    if (row === undefined)
        return null;
    const [key] = await session.query(KEY, [row["oid"]]);
    const refusal = refuse(relation, { found, key });
    if (refusal !== null)
        return refusal;
    const { oid } = row;
    const [locked] = await session.query(LOCKED, [oid]);
    return {
        table: {
            relation,
            name: String(row["name"]),
            columns: textsOf(row["columns"]),
            hasIdentity: has(found, "has_identity"),
            key: textsOf(key?.["columns"]),
            partitions: (await session.query(PARTITIONS, [oid])).map(({ statement }) => String(statement)),
            sequences: (await session.query(SEQUENCES, [oid])).map(({ name, last, descending }) => ({
                name: String(name),
                last: String(last),
                isDescending: descending === true,
            })),
            isLocked: locked?.["locked"] === true,
        },
    };
}
function textsOf(value) {
    return Array.isArray(value) ? value.map(String) : [];
}
/** In this order; of each what is wrong. */
const REFUSALS = [
    [
        ({ found }) => found[0]?.["isolation"] !== "read committed",
        "would be read as it was before its lock was granted, since transactions of this role are not READ COMMITTED",
    ],
    [({ found }) => found.length > 1, "may be either of two, since dots are part of names"],
    [({ found }) => has(found, "is_inherited"), "has tables that inherit from it, each of which is one of its own"],
    [({ found }) => has(found, "has_foreign"), "has partitions on other servers, which no dump of this one holds"],
    [({ found }) => has(found, "has_rules"), "has rules for INSERT or UPDATE, beside which ON CONFLICT does not work"],
    [({ found }) => found[0]?.["encoding"] === "SQL_ASCII", "is encoded as SQL_ASCII, whose bytes cannot be read as text"],
    [
        ({ key }) => key === undefined,
        "has no unique key of columns that are never null, so rows that the dump holds already would be added twice",
    ],
];
function has([row], fact) {
    return row?.[fact] === true;
}
function refuse(relation, facts) {
    const because = REFUSALS.find(([applies]) => applies(facts))?.[1];
    if (because === undefined)
        return null;
    return {
        refused: `The append-only table ${JSON.stringify(relation)} ${because}.`,
        remedy: "Mend that, or take it out of the target's append-only tables.",
    };
}
/** Throws `UserError` where the table can have no delta. False where there is none: the release may be what makes it, or dropped it already. */
async function checkAppendOnly(session, relation) {
    const answer = await readDeltaTable(session, relation);
    if (answer !== null && "refused" in answer)
        throw new errors.UserError("outside", answer.refused, answer.remedy);
    return answer !== null;
}

// EXTERNAL MODULE: ./build/backup/providers/pg-dump-tables.js
var pg_dump_tables = __webpack_require__(38551);
;// CONCATENATED MODULE: ./build/backup/providers/pg-dump-snapshot.js

/** A session that waits in a transaction must not be ended for that; and it may not hold anything up. */
const STAY = ["idle_in_transaction_session_timeout", "idle_session_timeout", "transaction_timeout", "statement_timeout"];
/** Settings that the server has, so that older ones are served. A session whose other end is gone ends all the same. */
const PREPARE = `
SELECT set_config(name, CASE name WHEN 'search_path' THEN '' WHEN 'row_security' THEN 'off' WHEN 'lock_timeout' THEN '60s'
  ELSE '0' END, false)
FROM pg_settings WHERE name = ANY ($1::text[])`;
const POSITION = `SELECT CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END::text AS position`;
/** The older function is there since PostgreSQL 8.3, and still. */
const EXPORT = `
SELECT pg_export_snapshot() AS id, txid_snapshot_xmin(txid_current_snapshot())::text AS xmin,
  to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at`;
/** Leaves the session in the snapshot's transaction, which can only read. Works on a replica, too (from PostgreSQL 10 on). */
async function exportSnapshot(session) {
    await session.query(PREPARE, [[...STAY, "lock_timeout", "search_path", "row_security"]]);
    const [before] = await session.query(POSITION);
    await session.batch("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const [row] = await session.query(EXPORT);
    if (row === undefined || before === undefined)
        throw new Error("The server exported no snapshot.");
    return { id: String(row["id"]), xmin: String(row["xmin"]), at: String(row["at"]), position: String(before["position"]) };
}
/** From here on it is worth to be said beforehand. */
const SLOW_MS = 1000;
/** Exact, in the snapshot. Each table is read once. */
async function countTables(session, { xmin }, { appendOnly, affected, clock, onProgress }) {
    const declared = new Set(appendOnly);
    const older = `count(*) FILTER (WHERE age(xmin) > age('${shortTransactionId(xmin)}'::xid))::text`;
    const counted = [];
    for (const table of await (0,pg_dump_tables/* findTables */.J)(session, [...appendOnly, ...affected])) {
        const isDeclared = declared.has(table.relation);
        const started = clock.monotonic();
        const [row] = await session.query(`SELECT count(*)::text AS rows, ${isDeclared ? older : "NULL"} AS older FROM ${table.name}`);
        const took = Math.round(clock.monotonic() - started);
        if (isDeclared && took >= SLOW_MS)
            onProgress(`Reading ${JSON.stringify(table.relation)} took ${took} ms; for its delta it is read again, under the migration's lock.`);
        counted.push({ ...table, rows: Number(row?.["rows"]), older: isDeclared ? Number(row?.["older"]) : null });
    }
    return counted;
}
/** Of a 64-bit transaction id what rows are marked with. Those below 3 mean something else; they are before the first that is one. */
function shortTransactionId(full) {
    const short = BigInt(full) % 4294967296n;
    return String(short < 3n ? 3n : short);
}

;// CONCATENATED MODULE: ./build/backup/delta.js
/** Delta dumps: what was added to an append-only table since a dump's snapshot, written under the migration's lock. */






/**
 * Reads the table twice: to count it, and for the rows that no transaction before the snapshot's `xmin` wrote (a superset of what the dump
 * lacks: ids that are drawn early and committed late are in it). The settings of the session are afterwards what they were.
 */
function openDeltas(world) {
    return async (session, request) => {
        const ends = world.clock.monotonic() + request.stallMs;
        const isLate = () => world.clock.monotonic() >= ends;
        try {
            return await withSettings(session, request.stallMs, () => write({ ...world, session, request, isLate }));
        }
        catch (error) {
            if (error instanceof errors.UserError)
                throw refuseByGuard(`${error.message} Nothing was changed.`, error.hint);
            if (error instanceof database_port/* DatabaseError */.a && error.code === QUERY_CANCELLED && isLate())
                throw tooSlow(request);
            throw error;
        }
    };
}
const QUERY_CANCELLED = "57014";
function tooSlow({ relation, stallMs }) {
    return refuseByGuard(`The delta of ${JSON.stringify(relation)} was not written within ${stallMs} ms, as long as the application may be stalled. Nothing was changed.`, "Allow a longer stall, start when fewer rows are written, or suspend the writers.");
}
/** Restores what they were; where `work` throws, the transaction and they with it are gone. */
async function withSettings(session, stallMs, work) {
    const names = [...Object.keys(DELTA_SETTINGS), "statement_timeout"];
    const rows = await session.query("SELECT name, current_setting(name) AS value FROM unnest($1::text[]) AS name", [names]);
    const before = new Map(rows.map(({ name, value }) => [String(name), String(value)]));
    await set(session, new Map([...Object.entries(DELTA_SETTINGS), ["statement_timeout", String(Math.max(1, Math.ceil(stallMs)))]]));
    const result = await work();
    await set(session, before);
    return result;
}
async function set(session, values) {
    const settings = "unnest($1::text[], $2::text[]) AS s (name, value)";
    await session.query(`SELECT set_config(name, value, true) FROM ${settings}`, [[...values.keys()], [...values.values()]]);
}
async function write(work) {
    const { session, request, files } = work;
    const answer = await readDeltaTable(session, request.relation);
    if (answer === null)
        return null;
    if ("refused" in answer)
        throw new errors.UserError("outside", answer.refused, answer.remedy);
    const { table } = answer;
    const age = await readAge(session, request.snapshot.xmin);
    const counted = table.isLocked ? null : await countBeside(session, table, age);
    const path = `${request.snapshot.folder}/${fileName(work)}`;
    const partial = `${path}.partial`;
    try {
        await files.remove(partial);
        const writer = await files.create(partial);
        const { head, tail } = writeDeltaScript(table, { digest: request.release.digest, xmin: request.snapshot.xmin });
        await writer.write(head);
        const rows = await writeRows(work, { table, age, writer });
        await writer.write(tail);
        const sha256 = await writer.close();
        await files.rename(partial, path);
        const count = counted ?? (await countHeld(session, table, rows));
        return { file: path, rows, sha256, missing: countMissing(request, count) };
    }
    catch (error) {
        await files.remove(partial).catch(() => { });
        throw error;
    }
}
/** Names of tables may hold anything; the sum tells those apart that look alike. */
function fileName({ request: { relation, migration }, sha256 }) {
    const sum = sha256(`${migration ?? ""}\n${relation}`).slice(0, 8);
    const words = [...(migration === undefined ? [] : [migration]), relation].map((word) => word.replace(/[^A-Za-z0-9_.-]/g, "_").slice(0, 60));
    return `delta-${words.join("-")}-${sum}.sql`;
}
/** The first are few, since rows may be of any size. */
const FIRST_ROWS = 50;
const BATCH_CHARACTERS = 4_000_000;
async function writeRows(work, { table, age, writer }) {
    const { session, request } = work;
    // `format` writes what the type itself writes and reads, whatever casts to text somebody made.
    const columns = table.columns.map((column, at) => `CASE WHEN ${column} IS DISTINCT FROM NULL THEN format('%s', ${column}) END AS c${at}`);
    await session.batch(`DECLARE schema_release_delta NO SCROLL CURSOR FOR SELECT ${columns.join(", ")} FROM ${table.name} WHERE ${age}`);
    let total = 0;
    for (let size = FIRST_ROWS;;) {
        const rows = await session.query(`FETCH ${size} FROM schema_release_delta`);
        if (work.isLate())
            throw tooSlow(request);
        const text = rows.map((row) => writeCopyRow(table.columns.map((_, at) => textOrNull(row[`c${at}`])))).join("");
        await writer.write(text);
        total += rows.length;
        if (rows.length < size)
            break;
        size = Math.max(1, Math.min(10_000, Math.floor((BATCH_CHARACTERS * rows.length) / Math.max(1, text.length))));
    }
    await session.batch("CLOSE schema_release_delta");
    return total;
}
function textOrNull(value) {
    return typeof value === "string" ? value : null;
}
const HALF_OF_ALL_IDS = 2147483648n;
/**
 * Condition of the rows that no transaction before `xmin` wrote. Ages are distances to the present transaction, so ids may have wrapped.
 * Rows that were frozen long ago may look new: that is more than needed, never less. Where the snapshot is so old that ids no longer tell,
 * it is all rows.
 */
async function readAge(session, xmin) {
    const [row] = await session.query("SELECT txid_snapshot_xmax(txid_current_snapshot())::text AS next");
    const passed = BigInt(String(row?.["next"])) - BigInt(xmin);
    if (passed < 0n || passed >= HALF_OF_ALL_IDS)
        return "true";
    return `age(xmin) <= age('${shortTransactionId(xmin)}'::xid)`;
}
/** Where others write meanwhile both numbers must be of one moment. */
async function countBeside(session, { name }, age) {
    const [row] = await session.query(`SELECT count(*)::text AS rows, count(*) FILTER (WHERE NOT (${age}))::text AS older FROM ${name}`);
    return { count: Number(row?.["rows"]), older: Number(row?.["older"]) };
}
/** Where nobody writes, the delta's rows are the rest; a count alone can use indexes and several processes. */
async function countHeld(session, { name }, rows) {
    const [row] = await session.query(`SELECT count(*)::text AS rows FROM ${name}`);
    const count = Number(row?.["rows"]);
    return { count, older: count - rows };
}
/** Exact where the rows that older transactions wrote are as many as they were: none of them was changed or removed. */
function countMissing({ relation, snapshot }, { count, older }) {
    // What is not among them was not there.
    const then = snapshot.rows.get(relation) ?? 0;
    const olderThen = snapshot.older?.get(relation);
    if (olderThen !== undefined && olderThen !== older)
        return null;
    return count >= then ? count - then : null;
}

// EXTERNAL MODULE: ./build/release/moment.js
var moment = __webpack_require__(99713);
// EXTERNAL MODULE: ./build/backup/written-so-far.js
var written_so_far = __webpack_require__(46792);
// EXTERNAL MODULE: ./build/backup/providers/pg-dump-limit.js
var pg_dump_limit = __webpack_require__(71879);
// EXTERNAL MODULE: ./build/backup/providers/pg-dump-manifest.js
var pg_dump_manifest = __webpack_require__(39255);
// EXTERNAL MODULE: ./build/backup/providers/pg-dump-progress.js
var pg_dump_progress = __webpack_require__(26173);
;// CONCATENATED MODULE: ./build/backup/providers/pg-dump-place.js
/** Where a dump may lie: a folder of its own, never in the repository, with room enough. */



const PROBLEMS = {
    missing: "is not there",
    "no-folder": "is no folder",
    "not-writable": "may not be written to",
};
/** Throws `UserError`. Nothing is made yet. */
async function findPlace(world, taking) {
    const { folder: given, store } = world.options;
    const shown = JSON.stringify(given);
    if (world.isThrownAway && store === null)
        throw new errors.UserError("outside", "This machine is thrown away when the run ends, and a dump in one of its folders with it.", "Give the target's pg_dump backup a `store` command that takes the files elsewhere, or run the deploy on a machine of your own.");
    const opened = await world.files.openFolder(given);
    if ("problem" in opened)
        throw new errors.UserError("outside", `The folder for dumps, ${shown}, ${PROBLEMS[opened.problem]}.`, `Make it for the user of this process alone: install -d -m 700 ${shown}`);
    if (await world.files.isWithin(opened.folder, world.repository))
        throw new errors.UserError("outside", `The folder for dumps, ${shown}, lies in the repository, where dumps end up in commits and artifacts.`, "Name a folder outside of it.");
    for (const name of await world.files.findPartials(opened.folder))
        taking.onProgress(`An earlier run left ${JSON.stringify(`${opened.folder}/${name}`)} behind: no backup, but data. If no other run is at work, remove it.`);
    const folder = `${opened.folder}/${nameOf(taking)}`;
    return { folder, partial: `${folder}.partial` };
}
/** Database, release and time, of characters that need no quoting anywhere. */
function nameOf({ release, clock }) {
    const database = release.database.replace(/[^A-Za-z0-9_-]/g, "_").slice(0, 40);
    const digest = release.digest.replace(/^sha256:/, "").slice(0, 12);
    const time = (0,moment/* toIsoMoment */.h)(clock.now()).replace(/[-:]/g, "").replace(".", "");
    return `${database}-${digest}-${time}`;
}
/** Throws `UserError`. An estimate of what the rows take, which compressed dumps rarely reach. */
async function checkRoom({ files }, folder, bytes) {
    const free = await files.freeBytes(folder);
    if (free >= bytes)
        return;
    throw new errors.UserError("outside", `The folder for dumps has room for ${(0,pg_dump_progress/* megabytes */.ix)(free)}, and the rows to be dumped take ${(0,pg_dump_progress/* megabytes */.ix)(bytes)}.`, "Make room (old dumps are never removed by this tool), or name a folder on a larger disk.");
}

// EXTERNAL MODULE: ./build/backup/providers/pg-dump-programs.js
var pg_dump_programs = __webpack_require__(66179);
// EXTERNAL MODULE: ./build/backup/providers/pg-dump-proof.js + 1 modules
var pg_dump_proof = __webpack_require__(3100);
;// CONCATENATED MODULE: ./build/backup/providers/pg-dump-run.js


/** Throws `UserError`; what is at `path` then is of no use. */
async function runDump(dumping) {
    const { options, files, path, limit } = dumping;
    // So that it has its mode from the first byte on.
    if (options.format === "directory")
        await files.makeFolder(path);
    else
        await (await files.create(path)).close();
    const environment = await dumping.source.environment();
    const say = async (seconds) => `pg_dump has written ${(0,pg_dump_progress/* megabytes */.ix)(await files.size(path))} in ${seconds} s.`;
    const outcome = await (0,pg_dump_progress/* whileTelling */.Hc)({ limit, onProgress: dumping.onProgress, say }, () => dumping.runCommand({
        command: [
            "pg_dump",
            `--snapshot=${dumping.snapshot}`,
            `--format=${options.format}`,
            ...(options.format === "directory" ? [`--jobs=${options.jobs}`] : []),
            `--file=${path}`,
            "--lock-wait-timeout=60s",
            "--no-password",
        ],
        environment: { ...environment, ...pg_dump_programs/* IN_ENGLISH */.vL },
        timeoutSeconds: limit.remainingSeconds(),
        signal: limit.signal,
    }));
    limit.check();
    if (outcome.exitCode !== 0)
        throw (0,pg_dump_programs/* explainProgram */.gl)("pg_dump", outcome);
    await files.protect(path);
}

// EXTERNAL MODULE: ./build/backup/providers/pg-dump-scratch.js
var pg_dump_scratch = __webpack_require__(22466);
// EXTERNAL MODULE: ./build/deploy/apply/values.js
var values = __webpack_require__(90052);
;// CONCATENATED MODULE: ./build/backup/providers/pg-dump-servers.js
/** What the servers of a dump are, asked before anything is begun. */




const QUIET = "SET search_path = ''; SET statement_timeout = 0; SET lock_timeout = '500ms'";
const READ = `
SELECT current_setting('server_version_num')::int AS version, current_database() AS database, pg_is_in_recovery() AS replica,
  pg_database_size(current_database())::float8 AS database_bytes,
  pg_encoding_to_char(d.encoding) AS encoding, d.datcollate AS collate, d.datctype AS ctype, to_jsonb(d) AS all
FROM pg_database d WHERE d.datname = current_database()`;
const ROW_BYTES = `
SELECT coalesce(sum(pg_relation_size(c.oid)), 0)::float8 AS bytes FROM pg_class c
WHERE c.relkind IN ('r', 'm', 't') AND c.relpersistence <> 't' AND c.oid >= 16384`;
async function readSource(source, limit) {
    return (0,pg_dump_limit/* withSession */.f)({ server: source.server, purpose: "backup", limit }, async (session) => {
        await session.batch(QUIET);
        const [row] = await session.query(READ);
        if (row === undefined)
            throw new Error("The server does not know its own database.");
        const databaseBytes = Number(row["database_bytes"]);
        return {
            version: Number(row["version"]),
            database: String(row["database"]),
            isReplica: row["replica"] === true,
            databaseBytes,
            rowBytes: await readRowBytes(session, databaseBytes),
            locale: localeOf(row),
            cluster: await readCluster(session),
        };
    });
}
/** Sizes are read under weak locks, so one that is locked away makes it the whole database's. */
async function readRowBytes(session, otherwise) {
    try {
        const [row] = await session.query(ROW_BYTES);
        return Number(row?.["bytes"]);
    }
    catch (error) {
        if (error instanceof database_port/* DatabaseError */.a && error.code === "55P03")
            return otherwise;
        throw error;
    }
}
async function readCluster(session) {
    try {
        const [row] = await session.query("SELECT system_identifier::text AS id FROM pg_control_system()");
        return row === undefined ? null : String(row["id"]);
    }
    catch (error) {
        if (error instanceof database_port/* DatabaseError */.a && error.kind === "statement")
            return null;
        throw error;
    }
}
const PROVIDERS = { i: "icu", b: "builtin" };
/** PostgreSQL 15 keeps the locale of ICU in `daticulocale`, 17 that of every provider in `datlocale`. */
function localeOf(row) {
    const all = isRecord(row["all"]) ? row["all"] : {};
    const provider = PROVIDERS[String(all["datlocprovider"])];
    const locale = all["datlocale"] ?? all["daticulocale"];
    const rules = all["daticurules"];
    return [
        `ENCODING ${(0,values/* quoteLiteral */.ce)(String(row["encoding"]))}`,
        `LC_COLLATE ${(0,values/* quoteLiteral */.ce)(String(row["collate"]))}`,
        `LC_CTYPE ${(0,values/* quoteLiteral */.ce)(String(row["ctype"]))}`,
        ...(provider === undefined ? [] : [`LOCALE_PROVIDER ${provider}`]),
        ...(provider === undefined || typeof locale !== "string"
            ? []
            : [`${provider === "icu" ? "ICU_LOCALE" : "BUILTIN_LOCALE"} ${(0,values/* quoteLiteral */.ce)(locale)}`]),
        ...(provider === "icu" && typeof rules === "string" ? [`ICU_RULES ${(0,values/* quoteLiteral */.ce)(rules)}`] : []),
    ].join(" ");
}
function isRecord(value) {
    return typeof value === "object" && value !== null;
}
const POLL_MS = 500;
const LONGEST_WAIT_S = 300;
/** What was committed without waiting for the disk is not written yet, but is behind this position. */
const INSERTED = "SELECT pg_current_wal_insert_lsn()::text AS position";
/** An empty message in the WAL, on which its writer waits: what is before it is sent along. Else it may take the server a quarter of a minute. */
const FLUSH = "SET synchronous_commit = local; SELECT pg_logical_emit_message(true, 'schema_release', '')";
async function readInserted(session) {
    const [row] = await session.query(INSERTED);
    await session.batch(FLUSH).catch(() => { });
    return String(row?.["position"]);
}
/**
 * Waits until the replica has replayed what the target has committed by now: five minutes, or half of the time there is.
 * Throws `UserError` that says how far behind it is.
 */
async function waitForReplica({ target, replica, limit, onProgress }) {
    const { clock } = limit;
    const position = await (0,pg_dump_limit/* withSession */.f)({ server: target.server, purpose: "backup", limit }, readInserted);
    const ends = clock.monotonic() + Math.min(LONGEST_WAIT_S, limit.remainingSeconds() / 2) * 1000;
    await (0,pg_dump_limit/* withSession */.f)({ server: replica.server, purpose: "backup", limit }, async (session) => {
        let told = -Infinity;
        for (;;) {
            const lag = await readLag(session, position);
            if (lag.bytes <= 0)
                return;
            const behind = `The replica is ${lag.bytes} bytes of WAL behind${lag.seconds === null ? "" : `, its last transaction ${lag.seconds} s old`}`;
            if (clock.monotonic() >= ends)
                throw new errors.UserError("outside", `${behind}, so a dump of it would lack what was written before this backup began.`, "Wait until it has caught up (see whether its replay is paused or held up by long queries), or dump from the target itself.");
            if (clock.monotonic() - told >= 20_000)
                onProgress(`${behind}; waiting for it.`);
            if (clock.monotonic() - told >= 20_000)
                told = clock.monotonic();
            await clock.sleep(POLL_MS, limit.signal);
            limit.check();
        }
    });
}
async function readLag(session, position) {
    const [row] = await session.query(`SELECT pg_wal_lsn_diff($1::pg_lsn, pg_last_wal_replay_lsn())::float8 AS bytes,
       extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp())::int AS seconds`, [position]);
    const seconds = row?.["seconds"];
    return { bytes: Number(row?.["bytes"]), seconds: typeof seconds === "number" ? seconds : null };
}
/** Throws `UserError` unless it is a physical replica of the target, in the same database. */
function checkReplica(replica, target) {
    const problem = !replica.isReplica
        ? "The server that is configured as replica to dump from is none: it does not replay another's WAL."
        : replica.cluster !== null && target.cluster !== null && replica.cluster !== target.cluster
            ? "The replica to dump from is one of another server than the target."
            : replica.database !== target.database
                ? `The replica's URL names the database ${JSON.stringify(replica.database)}, the target's ${JSON.stringify(target.database)}.`
                : null;
    if (problem !== null)
        throw new errors.UserError("outside", problem, "Correct the URL of the replica, or leave `from-url-env` out to dump from the target itself.");
}

;// CONCATENATED MODULE: ./build/backup/providers/pg-dump-store.js

/** Answers what the command printed last: where the file is now. Throws `UserError` where it failed or named nothing. */
async function storeBackupFile({ store, runCommand, file, signal, environment = {} }) {
    const program = JSON.stringify(store.command[0] ?? "");
    const outcome = await runCommand({
        command: store.command,
        environment: { ...environment, SCHEMA_RELEASE_BACKUP_FILE: file },
        timeoutSeconds: store.timeoutSeconds,
        signal,
    });
    const remedy = "Run the command by hand with SCHEMA_RELEASE_BACKUP_FILE set to a file, and see what it does.";
    if (outcome.timedOut)
        throw new errors.UserError("outside", `The store command ${program} did not end within ${store.timeoutSeconds} s.`, remedy);
    if (outcome.exitCode !== 0) {
        const how = outcome.exitCode === null ? `was ended by ${outcome.signal ?? "a signal"}` : `ended with ${outcome.exitCode}`;
        throw new errors.UserError("outside", `The store command ${program} ${how}.`, remedy);
    }
    const reference = outcome.stdout.trim().split(/\r?\n/).at(-1)?.trim() ?? "";
    if (reference === "")
        throw new errors.UserError("outside", `The store command ${program} did not say where the file is now.`, "Let it print that last.");
    return reference;
}

;// CONCATENATED MODULE: ./build/backup/providers/pg-dump-together.js
/** Waits for both, since nothing may still write when the partial is removed; the first that fails stops the other and is what is told. */
async function together(failed, dumping, counting) {
    const failures = [];
    const fail = (error) => {
        failures.push(error);
        failed.abort();
    };
    await Promise.all([dumping.catch(fail), counting.catch(fail)]);
    if (failures.length > 0)
        throw failures[0];
    return counting;
}
const KEEP_ALIVE_MS = 20_000;
/** Firewalls forget connections that say nothing. One that is lost now is no loss: pg_dump has the snapshot for itself by then. */
async function keepAlive(session, { clock }, ended) {
    while (!ended.aborted) {
        await clock.sleep(KEEP_ALIVE_MS, ended);
        if (!ended.aborted)
            await session.query("SELECT 1").catch(() => { });
    }
}

;// CONCATENATED MODULE: ./build/backup/providers/pg-dump.js
/** A dump by pg_dump of an exported snapshot, proven by restoring it. */

















/** Everything that can be known beforehand is asked before anything is begun. */
function takePgDump(world) {
    return async (taking) => {
        const limit = (0,pg_dump_limit/* openLimit */.a)(taking);
        try {
            return await take({ world, taking, limit });
        }
        catch (error) {
            const told = limit.over() ?? error;
            if (!(told instanceof errors.UserError) && !(told instanceof database_port/* DatabaseError */.a))
                throw error;
            return {
                failed: `The dump was not taken. ${told.message}`,
                remedy: told.hint ?? "See the server's log, then start again.",
            };
        }
        finally {
            limit.dispose();
        }
    };
}
async function take(work) {
    const { world, taking, limit } = work;
    const place = await findPlace(world, taking);
    const prepared = await prepare(work);
    await checkRoom(world, world.options.folder, prepared.facts.rowBytes);
    await world.files.makeFolder(place.partial);
    try {
        const dumped = await dump(work, prepared, place);
        const proof = await prove(work, dumped);
        const bytes = await describe(work, dumped, place);
        limit.check();
        await world.files.rename(place.partial, place.folder);
        return await finish(work, { ...dumped, proof, place, bytes });
    }
    catch (error) {
        for (const path of [place.partial, place.folder])
            await removePartial(work, path);
        throw error;
    }
}
async function removePartial({ world, taking }, partial) {
    try {
        await world.files.remove(partial);
    }
    catch (error) {
        if (!(error instanceof errors.UserError))
            throw error;
        taking.onProgress(`${error.message} It is no whole dump but holds data: remove it by hand.`);
    }
}
async function prepare({ world, taking, limit }) {
    const { target, replica } = world;
    const targetFacts = await readSource(target, limit);
    await (0,pg_dump_programs/* checkPrograms */.uj)(world.runCommand, targetFacts.version, limit);
    const scratch = await (0,pg_dump_scratch/* readScratch */.p4)(world.scratch ?? target, limit);
    if (Math.floor(scratch.version / 10_000) < Math.floor(targetFacts.version / 10_000))
        throw new errors.UserError("outside", "The server for scratch databases is older than the target: a dump cannot be restored into it.", `Name one of PostgreSQL ${Math.floor(targetFacts.version / 10_000)} or newer.`);
    if (scratch.leftOvers.length > 0)
        taking.onProgress((0,pg_dump_scratch/* sayLeftOvers */.iK)(scratch.leftOvers));
    const written = await (0,pg_dump_limit/* withSession */.f)({ server: target.server, purpose: "backup", limit }, async (session) => {
        for (const relation of world.appendOnly)
            if (!(await checkAppendOnly(session, relation)))
                taking.onProgress(`There is no table ${JSON.stringify(relation)}, which is declared append-only.`);
        return (0,written_so_far/* readWritten */.I)(session, relationsOf(world, taking));
    });
    if (replica === null)
        return { facts: targetFacts, written };
    const facts = await readSource(replica, limit);
    checkReplica(facts, targetFacts);
    await waitForReplica({ target, replica, limit, onProgress: taking.onProgress });
    return { facts, written };
}
function relationsOf(world, taking) {
    return [...new Set([...world.appendOnly, ...taking.affected])];
}
async function dump({ world, taking, limit }, prepared, { partial }) {
    const { options, runCommand, files } = world;
    const { onProgress } = taking;
    const source = world.replica ?? world.target;
    const path = `${partial}/${pg_dump_fileName(world)}`;
    return (0,pg_dump_limit/* withSession */.f)({ server: source.server, purpose: "backup", limit }, async (session) => {
        const snapshot = await exportSnapshot(session);
        const began = limit.clock.monotonic();
        onProgress(`Dumping ${(0,pg_dump_progress/* megabytes */.ix)(prepared.facts.rowBytes)} of rows as of ${snapshot.position}, ${snapshot.at}.`);
        const failed = new AbortController();
        failed.signal.addEventListener("abort", () => void session.cancel(), { once: true });
        const dumped = new AbortController();
        const signal = AbortSignal.any([limit.signal, failed.signal]);
        const dumping = runDump({
            options,
            source,
            runCommand,
            files,
            snapshot: snapshot.id,
            path,
            limit: { ...limit, signal },
            onProgress,
        }).finally(() => dumped.abort());
        const count = async () => {
            const tables = await countTables(session, snapshot, { ...taking, appendOnly: world.appendOnly });
            await keepAlive(session, limit, dumped.signal);
            return tables;
        };
        const tables = await together(failed, dumping, count());
        return { ...prepared, snapshot, tables, path, began };
    });
}
function pg_dump_fileName({ options }) {
    return options.format === "directory" ? "database" : "database.dump";
}
async function prove({ world, taking, limit }, { facts, tables, path }) {
    const { options } = world;
    const only = new Set(tables.flatMap(({ oids }) => oids));
    return (0,pg_dump_proof/* proveDump */.T)({
        world: { scratch: world.scratch ?? world.target, runCommand: world.runCommand, files: world.files },
        path,
        jobs: options.jobs,
        locale: facts.locale,
        expected: tables,
        only: facts.databaseBytes > options.provesAllUpToBytes ? () => only : null,
        limit,
        onProgress: taking.onProgress,
    });
}
/** Writes the manifest beside it; answers its size. */
async function describe({ world, taking, limit }, { snapshot, tables, path }, { partial }) {
    const { files } = world;
    const bytes = await files.size(path);
    await (0,pg_dump_manifest/* writeManifest */.HN)(files, `${partial}/${pg_dump_manifest/* MANIFEST */.e0}`, {
        version: 1,
        release: taking.release,
        takenAt: snapshot.at,
        position: snapshot.position,
        xmin: snapshot.xmin,
        file: pg_dump_fileName(world),
        bytes,
        sha256: await (0,pg_dump_progress/* whileTelling */.Hc)({ limit, onProgress: taking.onProgress, say: (0,pg_dump_progress/* sayOf */.J)("Summing the dump") }, () => files.sha256(path)),
        tables: tables.map(({ relation, rows }) => ({ relation, rows })),
    });
    return bytes;
}
async function finish({ world, taking, limit }, proven) {
    const { store } = world.options;
    const { snapshot, place, bytes } = proven;
    const path = `${place.folder}/${pg_dump_fileName(world)}`;
    const reference = await (0,pg_dump_progress/* whileTelling */.Hc)({ limit, onProgress: taking.onProgress, say: (0,pg_dump_progress/* sayOf */.J)("Storing the dump") }, async () => store === null ? path : storeBackupFile({ store, runCommand: world.runCommand, file: path, signal: limit.signal }));
    return {
        taken: {
            kind: "pg_dump",
            rung: "snapshot",
            reference,
            startedAt: snapshot.at,
            finishedAt: (0,moment/* toIsoMoment */.h)(((0,moment/* readIsoMoment */.a)(snapshot.at) ?? limit.clock.now()) + limit.clock.monotonic() - proven.began),
            position: snapshot.position,
            bytes,
            proof: proven.proof,
            restore: (0,pg_dump_manifest/* sayRestore */.yn)({ file: reference, isStored: store !== null, jobs: world.options.jobs }),
        },
        written: { ...proven.written, at: snapshot.at, position: snapshot.position },
        snapshot: snapshotOf(proven, world),
    };
}
function snapshotOf({ snapshot, tables, place }, { appendOnly }) {
    if (appendOnly.length === 0)
        return null;
    const declared = tables.filter(({ relation }) => appendOnly.includes(relation));
    return {
        xmin: snapshot.xmin,
        rows: new Map(declared.map(({ relation, rows }) => [relation, rows])),
        older: new Map(declared.map(({ relation, older }) => [relation, older ?? 0])),
        folder: place.folder,
    };
}

;// CONCATENATED MODULE: ./build/backup/providers/pg-dump-backups.js



function openPgDump(world, { clock, sha256 }) {
    const { store } = world.options;
    const { files, runCommand } = world;
    return {
        snapshot: takePgDump(world),
        writeDelta: openDeltas({ files, clock, sha256 }),
        storeDelta: store === null ? null : (file, signal) => storeBackupFile({ store, runCommand, file, signal }),
    };
}


/***/ })

};
;
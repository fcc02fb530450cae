"use strict";
exports.id = 8026;
exports.ids = [8026];
exports.modules = {

/***/ 88026:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   makeRestorePoint: () => (/* binding */ makeRestorePoint)
/* harmony export */ });
/* harmony import */ var _database_port_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29668);
/* harmony import */ var _offers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40391);
/* harmony import */ var _written_so_far_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46792);
/** A named restore point of a WAL archive that really advances: recovery with the archive goes back to right before the change. */



/** Never throws for what the server does. Needs a primary, `archive_mode`, and the right to call `pg_create_restore_point`. */
function makeRestorePoint({ server }) {
    return async (taking) => {
        try {
            const session = await server.connect("backup");
            try {
                return await make(session, taking);
            }
            finally {
                await session.close();
            }
        }
        catch (error) {
            if (!(error instanceof _database_port_js__WEBPACK_IMPORTED_MODULE_0__/* .DatabaseError */ .a))
                throw error;
            return failed(`The restore point could not be made: ${error.message}`, error.hint ?? "See the server's log; nothing was changed.");
        }
    };
}
const failed = (because, remedy) => ({ failed: because, remedy });
async function make(session, taking) {
    const refusal = await refuse(session);
    if (refusal !== null)
        return refusal;
    const { clock, release, target, onProgress } = taking;
    const name = nameOf(taking);
    const before = await readArchiver(session);
    const startedAt = await now(session);
    const written = await (0,_written_so_far_js__WEBPACK_IMPORTED_MODULE_2__/* .readWritten */ .I)(session, taking.affected);
    const [point] = await session.query("SELECT pg_create_restore_point($1)::text AS position", [name]);
    const position = String(point?.["position"]);
    // The segment is archived when it is full or left, whichever comes first.
    const [segment] = await session.query("SELECT pg_walfile_name($1::pg_lsn) AS file, pg_switch_wal()", [position]);
    const file = String(segment?.["file"]);
    onProgress(`The restore point ${name} is made at ${position}; waiting until ${file} is archived.`);
    const began = clock.monotonic();
    const wait = await waitForArchive(session, { file, before, taking });
    if (wait !== null)
        return wait;
    const taken = {
        kind: "restore-point",
        rung: "restore-point",
        reference: name,
        startedAt,
        finishedAt: await now(session),
        position,
        bytes: null,
        proof: {
            how: "state",
            because: [
                `The server says that it archived ${file}, which holds the restore point, after ${Math.ceil((clock.monotonic() - began) / 1000)} s.`,
                "That the archive holds it and the base backup before it is not seen from here: a restore drill shows that.",
            ],
            restoreMs: null,
            tables: [],
        },
        restore: [
            `Restore a base backup of ${target} that was taken before ${startedAt}, and say in its configuration where the archive is (restore_command).`,
            `recovery_target_name = '${name}'`,
            "recovery_target_action = 'promote'",
            "touch recovery.signal, then start it: it stops at the restore point, right before the change.",
        ],
    };
    onProgress(`${file} is archived, so ${release.database} can be restored to ${name}.`);
    return { taken, written, snapshot: null };
}
/** The first restore point of a name is where recovery stops, so none is used twice. 63 bytes at most. */
function nameOf({ release, clock }) {
    const digest = release.digest.replace(/^sha256:/, "").slice(0, 12);
    return `schema_release_${digest}_${clock.now()}`;
}
const FACTS = `
SELECT pg_is_in_recovery() AS replica, current_setting('archive_mode') AS mode, current_setting('wal_level') AS level, current_user AS role,
  ${_offers_js__WEBPACK_IMPORTED_MODULE_1__/* .ARCHIVES_SOMEHOW */ .n} AS archives,
  has_function_privilege('pg_catalog.pg_create_restore_point(text)', 'EXECUTE')
    AND has_function_privilege('pg_catalog.pg_switch_wal()', 'EXECUTE') AS may`;
async function refuse(session) {
    const [facts] = await session.query(FACTS);
    if (facts?.["replica"] === true)
        return failed("A restore point is made on a primary, and this is a replica.", "Give the URL of the primary.");
    if (facts?.["mode"] === "off")
        return failed("The server does not archive its WAL (`archive_mode` is off), so a restore point would lead nowhere.", "Set up WAL archiving, or configure `snapshot:` instead.");
    if (facts?.["archives"] !== true)
        return failed("The server does not archive its WAL (neither `archive_command` nor `archive_library` is set), so a restore point would lead nowhere.", "Set up WAL archiving, or configure `snapshot:` instead.");
    if (facts?.["level"] === "minimal")
        return failed("The server's `wal_level` is minimal, which cannot be recovered from.", "Set `wal_level` to replica.");
    if (facts?.["may"] === true)
        return null;
    const role = JSON.stringify(facts?.["role"] ?? "");
    return failed("The deploying role may not make restore points.", `Let it: GRANT EXECUTE ON FUNCTION pg_catalog.pg_create_restore_point(text), pg_catalog.pg_switch_wal() TO ${role}.`);
}
const LOOK_MS = 500;
const TELL_MS = 20_000;
/** Null when it is archived. File names of one timeline sort as they were written; those of `.history` and `.backup` are none. */
async function waitForArchive(session, { file, before, taking }) {
    const { clock, signal, waitSeconds, onProgress } = taking;
    const began = clock.monotonic();
    let told = began;
    for (;;) {
        const { archived, failures, lastFailed } = await readArchiver(session);
        if (archived.slice(0, 8) === file.slice(0, 8) && archived.slice(8) >= file.slice(8))
            return null;
        if (failures > before.failures && lastFailed !== "")
            return failed(`The server fails to archive its WAL (${lastFailed}), so the restore point would lead nowhere.`, "See `archive_command` and the server's log; nothing was changed.");
        if (signal.aborted)
            return failed("The deploy was told to end while the archive was waited for.", "Start it again.");
        const waited = clock.monotonic() - began;
        if (waited > waitSeconds * 1000)
            return failed(`The server did not archive ${file} within ${waitSeconds} s.`, "See whether its archiver hangs (`pg_stat_archiver`), or give it more time (`wait-seconds`); nothing was changed.");
        if (clock.monotonic() - told > TELL_MS) {
            told = clock.monotonic();
            onProgress(`Still waiting until ${file} is archived; the last one is ${archived === "" ? "none" : archived}.`);
        }
        await clock.sleep(LOOK_MS, signal);
    }
}
const ARCHIVER = `SELECT coalesce(last_archived_wal, '') AS archived, failed_count::float8 AS failures,
  coalesce(last_failed_wal, '') AS "lastFailed", pg_stat_clear_snapshot() FROM pg_stat_archiver`;
async function readArchiver(session) {
    const [row = {}] = await session.query(ARCHIVER);
    const archived = String(row["archived"]);
    return {
        archived: /^[\dA-F]{24}$/.test(archived) ? archived : "",
        failures: Number(row["failures"]),
        lastFailed: String(row["lastFailed"]),
    };
}
async function now(session) {
    const [row] = await session.query(`SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at`);
    return String(row?.["at"]);
}


/***/ })

};
;
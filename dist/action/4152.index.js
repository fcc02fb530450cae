"use strict";
exports.id = 4152;
exports.ids = [4152,6808,8266,7966];
exports.modules = {

/***/ 68266:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dumpFiles: () => (/* binding */ dumpFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89984);
/** Files that hold personal data: nobody but their owner may read them, and they are whole or not there. */







const dumpFiles = {
    async openFolder(path) {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).catch(() => null);
        if (found === null)
            return { problem: "missing" };
        if (!found.isDirectory())
            return { problem: "no-folder" };
        const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(path);
        return (await mayWrite(folder)) ? { folder } : { problem: "not-writable" };
    },
    async isWithin(path, above) {
        const [inner, outer] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(path), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(above)]);
        const way = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.relative)(outer, inner);
        return way === "" || !(way === ".." || way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_4__.sep}`));
    },
    freeBytes: (folder) => explained(`The free space of ${JSON.stringify(folder)} is not known`, async () => {
        const { bavail, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.statfs)(folder);
        return bavail * bsize;
    }),
    findPartials: (folder) => explained(`The folder ${JSON.stringify(folder)} could not be read`, async () => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder)).filter((name) => name.endsWith(".partial"))),
    makeFolder: (path) => explained(`The folder ${JSON.stringify(path)} could not be made`, async () => {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(path, { mode: 0o700 });
    }),
    makeTemporaryFolder: () => explained("No temporary folder could be made", () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)(), "schema-release-restore-"))),
    create: (path) => explained(`The file ${JSON.stringify(path)} could not be made`, async () => openWriter(path, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, "wx", 0o600))),
    protect: (path) => explained(`The mode of ${JSON.stringify(path)} could not be set`, () => protect(path)),
    size: (path) => explained(`The size of ${JSON.stringify(path)} is not known`, () => sizeOf(path)),
    sha256: (path) => explained(`${JSON.stringify(path)} could not be read`, () => sumOf(path)),
    readText: (path) => explained(`${JSON.stringify(path)} could not be read`, () => textOrNull(path)),
    rename: (from, to) => explained(`${JSON.stringify(from)} could not be renamed`, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(from, to)),
    remove: (path) => explained(`${JSON.stringify(path)} could not be removed`, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { recursive: true, force: true })),
};
/** By trying: roots, read-only mounts and access lists answer differently from the mode. */
async function mayWrite(folder) {
    const probe = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, `.schema-release-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString("hex")}`);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.access)(folder, node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.constants.W_OK);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(probe, { mode: 0o700 });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(probe, { recursive: true });
        return true;
    }
    catch {
        return false;
    }
}
function openWriter(path, file) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    const failed = `The file ${JSON.stringify(path)} could not be written`;
    return {
        write: (text) => explained(failed, async () => {
            const bytes = Buffer.from(text, "utf8");
            hash.update(bytes);
            await file.writeFile(bytes);
        }).catch(async (error) => {
            await file.close().catch(() => { });
            throw error;
        }),
        close: () => explained(failed, async () => {
            try {
                await file.sync();
            }
            finally {
                await file.close();
            }
            return hash.digest("hex");
        }),
    };
}
async function protect(path) {
    const isFolder = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path)).isDirectory();
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod)(path, isFolder ? 0o700 : 0o600);
    if (isFolder)
        for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(path))
            await protect((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(path, name));
}
async function sizeOf(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path).catch(nullIfMissing);
    if (found === null)
        return 0;
    if (!found.isDirectory())
        return found.size;
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(path);
    const sizes = await Promise.all(names.map((name) => sizeOf((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(path, name))));
    return sizes.reduce((sum, size) => sum + size, 0);
}
async function sumOf(path) {
    if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path)).isDirectory())
        return (await hashFile(path)).digest("hex");
    const list = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for (const name of (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(path)).sort())
        list.update(`${(await hashFile((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(path, name))).digest("hex")}  ${name}\n`);
    return list.digest("hex");
}
async function hashFile(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path))
        if (chunk instanceof Buffer)
            hash.update(chunk);
    return hash;
}
async function textOrNull(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path, "utf8").catch(nullIfMissing);
}
function nullIfMissing(error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR")
        return null;
    throw error;
}
const REMEDIES = {
    ENOSPC: "The disk is full: make room, or name a folder on a larger one.",
    EDQUOT: "The quota of this user is used up: make room, or name another folder.",
    EFBIG: "It became larger than files may become here: name a folder on a file system that takes large files.",
    EROFS: "The file system may only be read: name another folder.",
    EACCES: "Let the user of this process write there.",
    EPERM: "Let the user of this process write there.",
    EEXIST: "Something of that name is there already: see what it is, and move it away.",
    EIO: "The disk does not answer as it should: see to it, or name a folder on another one.",
};
/** Says what failed by its code; anything that is no failure of the machine goes on as it is. */
async function explained(what, work) {
    try {
        return await work();
    }
    catch (error) {
        const code = codeOf(error);
        if (!/^E[A-Z0-9]+$/.test(code))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__.UserError("outside", `${what} (${code}).`, REMEDIES[code] ?? "See that the folder can be used by this process.");
    }
}
function codeOf(error) {
    return error instanceof Error && "code" in error ? String(error.code) : "";
}


/***/ }),

/***/ 66808:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openDumpServer: () => (/* binding */ openDumpServer)
/* harmony export */ });
/* harmony import */ var _command_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30767);
/* harmony import */ var _server_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93240);


/** Throws `UserError` as `openServer` does. */
function openDumpServer(options) {
    return {
        server: (0,_server_js__WEBPACK_IMPORTED_MODULE_1__/* .openServer */ .C)(options),
        async environment() {
            const { DATABASE_URL: _, ...environment } = await (0,_command_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .commandEnvironment */ .J)({ ...options, purpose: "backup" });
            return environment;
        },
        inDatabase: (database) => (0,_server_js__WEBPACK_IMPORTED_MODULE_1__/* .openServer */ .C)({ ...options, database }),
    };
}


/***/ }),

/***/ 84152:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  drill: () => (/* binding */ backup_drill_drill)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/adapters/clock.js
var clock = __webpack_require__(55766);
// EXTERNAL MODULE: ./build/adapters/files/dump-files.js
var dump_files = __webpack_require__(68266);
// EXTERNAL MODULE: ./build/adapters/postgres/dump-server.js
var dump_server = __webpack_require__(66808);
// EXTERNAL MODULE: ./build/adapters/process/run-command.js + 1 modules
var run_command = __webpack_require__(20474);
// EXTERNAL MODULE: ./build/database-port.js
var database_port = __webpack_require__(29668);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/release/moment.js
var moment = __webpack_require__(99713);
// EXTERNAL MODULE: ./build/backup/providers/pg-dump-archive.js
var pg_dump_archive = __webpack_require__(83250);
// EXTERNAL MODULE: ./build/backup/providers/pg-dump-limit.js
var pg_dump_limit = __webpack_require__(71879);
// EXTERNAL MODULE: ./build/backup/providers/pg-dump-manifest.js
var pg_dump_manifest = __webpack_require__(39255);
// EXTERNAL MODULE: ./build/backup/providers/pg-dump-proof.js + 1 modules
var pg_dump_proof = __webpack_require__(3100);
// EXTERNAL MODULE: ./build/backup/providers/pg-dump-scratch.js
var pg_dump_scratch = __webpack_require__(22466);
;// CONCATENATED MODULE: ./build/backup/drill.js
/** A restore drill: a dump that is already there is restored into a scratch database, counted and dropped again. */








/** Never throws for what a server or a program does. Reads the dump only. */
async function drillDump(world, request) {
    const limit = (0,pg_dump_limit/* openLimit */.a)(request);
    try {
        return { drilled: await drill(world, request, limit) };
    }
    catch (error) {
        const told = limit.over() ?? error;
        if (!(told instanceof errors.UserError) && !(told instanceof database_port/* DatabaseError */.a))
            throw error;
        return { failed: `The drill failed. ${told.message}`, remedy: told.hint ?? "See the server's log." };
    }
    finally {
        limit.dispose();
    }
}
async function drill(world, request, limit) {
    const { file, tables, clock, onProgress } = request;
    const startedAt = (0,moment/* toIsoMoment */.h)(clock.now());
    const bytes = await world.files.size(file);
    if (bytes === 0)
        throw new errors.UserError("outside", `There is no dump ${JSON.stringify(file)}, or it is empty.`, "Name one that is.");
    const manifest = await (0,pg_dump_manifest/* readManifest */.WI)(world.files, file);
    const sha256 = await world.files.sha256(file);
    if (manifest !== null && manifest.sha256 !== sha256)
        throw new errors.UserError("outside", `The dump ${JSON.stringify(file)} is not what it was when it was made: its SHA-256 is another than in the manifest beside it.`, "Fetch it again from where it is kept, or drill another one.");
    const { leftOvers } = await (0,pg_dump_scratch/* readScratch */.p4)(world.scratch, limit);
    if (leftOvers.length > 0)
        onProgress((0,pg_dump_scratch/* sayLeftOvers */.iK)(leftOvers));
    const proof = await (0,pg_dump_proof/* proveDump */.T)({
        world,
        path: file,
        jobs: request.jobs,
        locale: ANY_LOCALE,
        expected: expectedOf(manifest, tables),
        only: tables === undefined ? null : (entries) => chooseTables(entries, tables),
        limit,
        onProgress,
    });
    return { file, bytes, sha256, startedAt, finishedAt: (0,moment/* toIsoMoment */.h)(clock.now()), proof, manifest };
}
/** Every text fits into it, on every server; what the order of texts is does not tell whether they can be had back. */
const ANY_LOCALE = "ENCODING 'UTF8' LOCALE 'C'";
/** Null: whatever there is is counted. */
function expectedOf(manifest, tables) {
    if (tables === undefined)
        return manifest?.tables ?? null;
    const known = new Map(manifest?.tables.map(({ relation, rows }) => [relation, rows]));
    return tables.map((relation) => ({ relation, rows: known.get(relation) ?? null }));
}
function chooseTables(entries, tables) {
    return new Set(tables.map((relation) => {
        const found = (0,pg_dump_archive/* findTableData */.uj)(entries, relation);
        if (found !== undefined)
            return found.oid;
        throw new errors.UserError("outside", `The dump holds no rows of ${JSON.stringify(relation)}.`, "Name tables as `schema.name`; of a partitioned table name the partitions.");
    }));
}

;// CONCATENATED MODULE: ./build/commands/backup/compare-drill.js
function compareDrill(comparing) {
    const { outcome, recorded, tool } = comparing;
    const file = /[^/]*$/.exec(comparing.file.replace(/\/+$/, ""))?.[0] ?? comparing.file;
    if ("failed" in outcome) {
        const { startedAt, finishedAt } = comparing;
        const answer = { outcome: "failed", because: outcome.failed, remedy: outcome.remedy };
        const unseen = { bytes: null, sha256: null, restoreMs: null, takenAt: recorded?.backup.startedAt ?? null };
        return { version: 1, ...answer, file, ...unseen, tables: [], differences: [], seen: [], startedAt, finishedAt, tool };
    }
    const { drilled } = outcome;
    const differences = recorded === null ? [] : differencesOf(drilled, recorded, comparing.only);
    return {
        version: 1,
        ...answerOf(drilled, recorded, differences),
        file,
        bytes: drilled.bytes,
        sha256: drilled.sha256,
        restoreMs: drilled.proof.restoreMs,
        takenAt: recorded?.backup.startedAt ?? drilled.manifest?.takenAt ?? null,
        tables: tablesOf(drilled, recorded),
        differences,
        seen: drilled.proof.because,
        startedAt: drilled.startedAt,
        finishedAt: drilled.finishedAt,
        tool,
    };
}
function answerOf({ manifest }, recorded, differences) {
    if (differences.length > 0)
        return {
            outcome: "differs",
            because: `It can be restored, but is not what was recorded: ${differences[0] ?? ""}`,
            remedy: "See whether it is the dump of that record; if it is, take a new backup, and see who wrote where it is kept.",
        };
    if (recorded !== null || manifest !== null) {
        const what = recorded === null ? "in the manifest beside it" : "in its record";
        return { outcome: "as-recorded", because: `It was restored whole and holds what is ${what}.`, remedy: null };
    }
    return {
        outcome: "restored",
        because: "It was restored whole; there is no record to compare it with.",
        remedy: "Give --record: what `schema-release backup --out` or a deploy wrote.",
    };
}
function differencesOf(drilled, { digest, backup }, only) {
    const found = new Map(drilled.proof.tables.map(({ relation, rows }) => [relation, rows]));
    const wanted = backup.proof.tables.filter(({ relation }) => only.length === 0 || only.includes(relation));
    const { manifest } = drilled;
    return [
        ...(manifest === null || manifest.release.digest === digest
            ? []
            : [`it was taken for the release ${manifest.release.digest}, the record is of ${digest}.`]),
        ...(backup.bytes === null || backup.bytes === drilled.bytes
            ? []
            : [`it has ${drilled.bytes} bytes, recorded are ${backup.bytes}.`]),
        ...wanted.flatMap(({ relation, rows }) => {
            const counted = found.get(relation);
            const table = JSON.stringify(relation);
            if (counted === undefined)
                return [`the table ${table} is not among what was restored and counted.`];
            return counted === rows ? [] : [`the table ${table} has ${counted} rows, recorded are ${rows}.`];
        }),
    ];
}
function tablesOf({ proof, manifest }, recorded) {
    const known = new Map([...(manifest?.tables ?? []), ...(recorded?.backup.proof.tables ?? [])].map(({ relation, rows }) => [relation, rows]));
    return proof.tables.map(({ relation, rows }) => ({ relation, rows, recorded: known.get(relation) ?? null }));
}

// EXTERNAL MODULE: ./build/release/backup-parts.js + 1 modules
var backup_parts = __webpack_require__(38846);
// EXTERNAL MODULE: ./build/release/document.js
var release_document = __webpack_require__(51028);
;// CONCATENATED MODULE: ./build/release/read-recorded-dump.js


const READ = (0,release_document/* record */.g1)({
    version: (0,release_document/* choice */.Yq)([1]),
    release: (0,release_document/* record */.g1)({ digest: release_document/* DIGEST */.Dh, database: release_document/* text */.Qq }),
    backup: (0,release_document/* orNull */.Xd)(backup_parts/* BACKUP_RECORD */.xe),
});
/** Refuses what is no record of a dump: others cannot be restored from a file. */
function readRecordedDump(bytes) {
    const remedy = "Give what `schema-release backup --out` or a deploy wrote when the dump was taken.";
    try {
        const { value } = (0,release_document/* parseDocument */.Tp)(bytes);
        (0,release_document/* refuseOtherVersion */.zI)(value, "a record");
        const { release, backup } = READ(value, "");
        if (backup === null)
            return { problem: "It is the record of no backup: none was taken then.", remedy };
        if (backup.kind === "pg_dump")
            return { digest: release.digest, backup };
        return { problem: `It is the record of a backup by ${backup.kind}, which is no file that can be restored here.`, remedy };
    }
    catch (error) {
        if (!(error instanceof release_document/* Wrong */.YW))
            throw error;
        return { problem: `${error.message}.`, remedy };
    }
}

// EXTERNAL MODULE: ./build/report/backup-words.js
var backup_words = __webpack_require__(67966);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(94963);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(18743);
// EXTERNAL MODULE: ./build/doors/command-line.js
var command_line = __webpack_require__(56459);
// EXTERNAL MODULE: ./build/doors/progress-lines.js
var progress_lines = __webpack_require__(39028);
// EXTERNAL MODULE: ./build/doors/publish-backup.js
var publish_backup = __webpack_require__(41417);
// EXTERNAL MODULE: ./build/doors/stop-signal.js
var stop_signal = __webpack_require__(84518);
;// CONCATENATED MODULE: ./build/doors/backup-drill.js
/** `schema-release backup --drill`: restores a dump into a scratch database, and holds it against its record. */


















const EXIT_OF = {
    "as-recorded": errors/* EXIT */.d.ok,
    restored: errors/* EXIT */.d.ok,
    differs: errors/* EXIT */.d.no,
    failed: errors/* EXIT */.d.outside,
};
const DEFAULT_WAIT_SECONDS = 7200;
async function backup_drill_drill(line, publisher) {
    const file = (0,external_node_path_.resolve)((0,command_line/* textOption */.vU)(line, "drill") ?? "");
    const only = (0,command_line/* listOption */.y8)(line, "table");
    const jobs = readNumber(line, "parallel", { otherwise: 1, most: 64 });
    const waitSeconds = readNumber(line, "wait-seconds", { otherwise: DEFAULT_WAIT_SECONDS, most: 604_800 });
    await publisher.outputs({ outcome: "failed" });
    const recorded = await openRecord((0,command_line/* textOption */.vU)(line, "record")?.trim() ?? "");
    const environment = process.env;
    const urlVariable = (0,command_line/* textOption */.vU)(line, "database-url-env")?.trim() ?? "";
    const scratch = (0,dump_server.openDumpServer)({
        environment,
        urlVariable: urlVariable === "" ? "DATABASE_URL" : urlVariable,
        mustWrite: true,
    });
    const stop = (0,stop_signal/* stopOnSignals */.Z)();
    const progress = (0,progress_lines/* openProgress */.m)(process.stderr, false);
    try {
        const startedAt = (0,moment/* toIsoMoment */.h)(clock/* systemClock */.m.now());
        const outcome = await drillDump({ scratch, runCommand: (0,run_command.openRunCommand)({ root: (0,external_node_path_.resolve)("."), environment }), files: dump_files.dumpFiles }, {
            file,
            ...(only.length > 0 && { tables: only }),
            jobs,
            waitSeconds,
            clock: clock/* systemClock */.m,
            signal: stop.signal,
            onProgress: (text) => progress.show({ kind: "note", text: (0,report_escape/* guardLines */.F)(text) }),
        });
        const finishedAt = (0,moment/* toIsoMoment */.h)(clock/* systemClock */.m.now());
        const document = compareDrill({ outcome, file, recorded, only, startedAt, finishedAt, tool: version/* VERSION */.x });
        await (0,publish_backup/* publishBackup */.W)({ document, page: (0,backup_words/* drillPage */.v)(document) }, line, publisher);
        await publisher.outputs({ outcome: document.outcome, digest: recorded?.digest ?? "", reference: document.file });
        return EXIT_OF[document.outcome];
    }
    finally {
        progress.end();
        stop.dispose();
    }
}
function readNumber(line, option, { otherwise, most }) {
    const given = (0,command_line/* textOption */.vU)(line, option)?.trim() ?? "";
    if (given === "")
        return otherwise;
    const number = /^[0-9]{1,9}$/.test(given) ? Number(given) : 0;
    if (number >= 1 && number <= most)
        return number;
    throw new errors.UserError("usage", `--${option} may not be ${JSON.stringify(given)}.`, `Give a whole number from 1 to ${most}.`);
}
async function openRecord(file) {
    if (file === "")
        return null;
    const bytes = await (0,promises_.readFile)(file).catch((error) => {
        const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
        throw new errors.UserError("usage", `${JSON.stringify(file)} could not be read (${code}).`, "Give the path of a file after --record.");
    });
    const read = readRecordedDump(bytes);
    if ("backup" in read)
        return read;
    throw new errors.UserError("usage", `${JSON.stringify(file)}: ${read.problem}`, read.remedy);
}


/***/ }),

/***/ 38846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xe: () => (/* binding */ BACKUP_RECORD),
  dV: () => (/* binding */ DATA_AT_RISK),
  Et: () => (/* binding */ FORECAST),
  oR: () => (/* binding */ RESCUE_COPY),
  hP: () => (/* binding */ TARGET_BACKUP)
});

;// CONCATENATED MODULE: ./build/backup/ladder.js
/** The rungs of backup, from the cheapest to the dearest, and what is decided for a release on a target. */
/**
 * - `none`: nightly backups suffice · `rescue-copy`: what will be lost is copied in the migration's own transaction
 * - `restore-point`: a restore point of a WAL archive, or a cloud's point-in-time recovery
 * - `snapshot`: a dump or a provider's snapshot, taken and proven before the release
 * - `quiesce`: the writers are suspended, then what `under` says
 */
const RUNGS = ["none", "rescue-copy", "restore-point", "snapshot", "quiesce"];
/** What takes a backup. `command` is the one that does all by itself (`backup-command`), or three: start, wait, prove. */
const PROVIDERS = ["command", "pg_dump", "rds", "aurora", "restore-point"];

// EXTERNAL MODULE: ./build/release/document.js
var release_document = __webpack_require__(51028);
;// CONCATENATED MODULE: ./build/release/backup-parts.js


const BACKUP_RECORD = (0,release_document/* record */.g1)({
    kind: (0,release_document/* choice */.Yq)([...PROVIDERS, "rescue-copy"]),
    rung: (0,release_document/* choice */.Yq)(["rescue-copy", "restore-point", "snapshot"]),
    reference: release_document/* text */.Qq,
    startedAt: release_document/* MOMENT */.BA,
    finishedAt: release_document/* MOMENT */.BA,
    position: (0,release_document/* orNull */.Xd)(release_document/* text */.Qq),
    bytes: (0,release_document/* orNull */.Xd)(release_document/* amount */.vj),
    proof: (0,release_document/* record */.g1)({
        how: (0,release_document/* choice */.Yq)(["restored", "listed", "state", "said", "transaction"]),
        because: (0,release_document/* list */.p_)(release_document/* text */.Qq),
        restoreMs: (0,release_document/* orNull */.Xd)(release_document/* amount */.vj),
        tables: (0,release_document/* list */.p_)((0,release_document/* record */.g1)({ relation: release_document/* text */.Qq, rows: release_document/* amount */.vj })),
    }),
    restore: (0,release_document/* list */.p_)(release_document/* text */.Qq),
});
const MOMENT_AT = (0,release_document/* record */.g1)({ at: release_document/* MOMENT */.BA, position: (0,release_document/* orNull */.Xd)(release_document/* text */.Qq) });
const DATA_AT_RISK = (0,release_document/* record */.g1)({
    from: MOMENT_AT,
    to: MOMENT_AT,
    windowMs: release_document/* amount */.vj,
    walBytes: (0,release_document/* orNull */.Xd)(release_document/* amount */.vj),
    tables: (0,release_document/* list */.p_)((0,release_document/* record */.g1)({
        relation: release_document/* text */.Qq,
        rows: (0,release_document/* orNull */.Xd)(release_document/* amount */.vj),
        how: (0,release_document/* choice */.Yq)(["exact", "estimate", "none-possible", "unknown"]),
        delta: (0,release_document/* orNull */.Xd)((0,release_document/* record */.g1)({ file: release_document/* text */.Qq, rows: release_document/* amount */.vj, sha256: release_document/* SHA256 */.aD })),
    })),
    caveats: (0,release_document/* list */.p_)(release_document/* text */.Qq),
});
const RESCUE_COPY = (0,release_document/* record */.g1)({
    id: release_document/* amount */.vj,
    digest: release_document/* text */.Qq,
    database: release_document/* text */.Qq,
    migration: (0,release_document/* record */.g1)({ id: release_document/* text */.Qq, path: release_document/* text */.Qq }),
    kind: (0,release_document/* choice */.Yq)(["table", "rows", "changes", "column", "values"]),
    relation: release_document/* text */.Qq,
    columns: (0,release_document/* list */.p_)((0,release_document/* record */.g1)({ name: release_document/* text */.Qq, type: release_document/* text */.Qq })),
    key: (0,release_document/* list */.p_)(release_document/* text */.Qq),
    table: release_document/* text */.Qq,
    rows: release_document/* amount */.vj,
    bytes: release_document/* amount */.vj,
    madeAt: release_document/* MOMENT */.BA,
    keepUntil: release_document/* MOMENT */.BA,
    restoredAt: (0,release_document/* orNull */.Xd)(release_document/* MOMENT */.BA),
});
const RUNG_ANSWER = (0,release_document/* record */.g1)({ rung: (0,release_document/* choice */.Yq)(RUNGS), suffices: release_document/* flag */.Jt, because: release_document/* text */.Qq });
const TARGET_BACKUP = (0,release_document/* record */.g1)({
    target: release_document/* text */.Qq,
    rung: (0,release_document/* orNull */.Xd)((0,release_document/* choice */.Yq)(RUNGS)),
    by: (0,release_document/* orNull */.Xd)((0,release_document/* choice */.Yq)(PROVIDERS)),
    because: release_document/* text */.Qq,
    remains: release_document/* text */.Qq,
    ladder: (0,release_document/* list */.p_)(RUNG_ANSWER),
    copies: (0,release_document/* list */.p_)((0,release_document/* record */.g1)({
        path: release_document/* text */.Qq,
        relation: release_document/* text */.Qq,
        what: release_document/* text */.Qq,
        rows: (0,release_document/* orNull */.Xd)(release_document/* amount */.vj),
        bytes: (0,release_document/* orNull */.Xd)(release_document/* amount */.vj),
        seconds: (0,release_document/* orNull */.Xd)(release_document/* amount */.vj),
    })),
    remedy: (0,release_document/* orNull */.Xd)(release_document/* text */.Qq),
});
const FORECAST = (0,release_document/* record */.g1)({
    target: release_document/* text */.Qq,
    windowSeconds: (0,release_document/* orNull */.Xd)(release_document/* amount */.vj),
    tables: (0,release_document/* list */.p_)((0,release_document/* record */.g1)({ relation: release_document/* text */.Qq, rowsPerSecond: (0,release_document/* orNull */.Xd)(release_document/* amount */.vj), rows: (0,release_document/* orNull */.Xd)(release_document/* amount */.vj) })),
    restsOn: (0,release_document/* list */.p_)(release_document/* text */.Qq),
});


/***/ }),

/***/ 67966:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   backupPage: () => (/* binding */ backupPage),
/* harmony export */   v: () => (/* binding */ drillPage)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _amounts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41915);
/* harmony import */ var _evidence_backup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10624);
/* harmony import */ var _evidence_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59393);




const TITLES = {
    taken: "Backed up",
    "not-needed": "No backup needed",
    "left-to-deploy": "Nothing to take before the deploy",
    failed: "Not backed up",
};
const STANDINGS = {
    taken: "good",
    "not-needed": "good",
    "left-to-deploy": "good",
    "as-recorded": "good",
    restored: "warn",
    differs: "bad",
    failed: "bad",
};
function backupPage(document) {
    const { outcome, backup, target, release, decision } = document;
    const base = {
        standing: STANDINGS[outcome],
        title: `${TITLES[outcome]}: ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showPath */ .P8)(target)}, ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showPath */ .P8)(release.database)}`,
        remedy: document.remedy,
    };
    if (backup === null)
        return { ...base, sentences: [document.because], facts: releaseFacts(document), lists: [] };
    const facts = [
        ["backup", (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(backup.reference, 300)],
        ...(backup.position === null ? [] : [["position", backup.position]]),
        ...releaseFacts(document),
    ];
    const counted = backup.proof.tables.map(({ relation, rows }) => `${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showPath */ .P8)(relation)}: ${rowsOf(rows)}`);
    return {
        ...base,
        standing: (0,_evidence_backup_js__WEBPACK_IMPORTED_MODULE_1__/* .isProven */ .nn)(backup) ? base.standing : "warn",
        sentences: [`${(0,_evidence_backup_js__WEBPACK_IMPORTED_MODULE_1__/* .backupWords */ .eI)(backup)}.`, (0,_evidence_backup_js__WEBPACK_IMPORTED_MODULE_1__/* .proofSentence */ .U$)(backup), ...(isAsDecided(document) ? [decision?.remains ?? ""] : [])],
        facts,
        lists: [
            { title: "Counted", items: counted },
            { title: "To restore it", items: backup.restore },
        ],
    };
}
/** What remains at risk was said of the rung that was decided, not of another one that was asked for. */
function isAsDecided({ backup, decision }) {
    return decision !== null && backup !== null && (decision.rung === backup.rung || decision.rung === "quiesce");
}
function releaseFacts({ release, backupRisk }) {
    return [["release", release.digest], ...(backupRisk === null ? [] : [["backup risk", backupRisk]])];
}
const DRILL_TITLES = {
    "as-recorded": "Restored, as recorded",
    restored: "Restored",
    differs: "Restored, but not as recorded",
    failed: "Not restored",
};
function drillPage(document) {
    const { outcome, file, bytes, sha256, restoreMs, takenAt, tables, differences, seen } = document;
    return {
        standing: STANDINGS[outcome],
        title: `${DRILL_TITLES[outcome]}: ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showPath */ .P8)(file)}`,
        sentences: [document.because, ...(restoreMs === null ? [] : [`The restore took ${(0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(restoreMs)}.`])],
        facts: [
            ...(takenAt === null ? [] : [["taken", takenAt]]),
            ...(bytes === null ? [] : [["size", (0,_amounts_js__WEBPACK_IMPORTED_MODULE_3__/* .showBytes */ .ni)(bytes)]]),
            ...(sha256 === null ? [] : [["sha256", sha256]]),
            ...(tables.length === 0 ? [] : [["tables", `${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(tables.length, "table")} counted`]]),
        ],
        lists: [
            { title: "Not as recorded", items: differences },
            { title: "Counted", items: tables.map(countedWords) },
            { title: "Seen", items: seen },
        ],
        remedy: document.remedy,
    };
}
function countedWords({ relation, rows, recorded }) {
    const said = recorded === null ? "" : recorded === rows ? ", as recorded" : `, recorded are ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_3__/* .showCount */ .px)(recorded)}`;
    return `${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showPath */ .P8)(relation)}: ${rowsOf(rows)}${said}`;
}
function rowsOf(rows) {
    return `${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_3__/* .showCount */ .px)(rows)} ${rows === 1 ? "row" : "rows"}`;
}


/***/ })

};
;
"use strict";
exports.id = 8886;
exports.ids = [8886];
exports.modules = {

/***/ 83250:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ writeUseList),
/* harmony export */   TH: () => (/* binding */ readArchiveList),
/* harmony export */   uj: () => (/* binding */ findTableData),
/* harmony export */   yu: () => (/* binding */ chooseEntries)
/* harmony export */ });
/** What is in an archive of pg_dump, by its list, and what of it is restored to prove it. */
const ENTRY = /^(\d+); (\d+) (\d+) (.+)$/;
/** The lines of `pg_restore --list`. A table called `DATA` something is told from data by its catalog: data has none. */
function readArchiveList(lines) {
    return lines.flatMap((line) => {
        const parts = ENTRY.exec(line);
        if (parts === null)
            return [];
        const [, dumpId = "", catalog = "", oid = "", text = ""] = parts;
        return [{ dumpId, oid, text, isTableData: catalog === "0" && text.startsWith("TABLE DATA ") }];
    });
}
/** Nothing of these says whether rows can be had back, and restoring them needs roles, reaches other servers or acts on its own. */
const NEVER = [
    "ACL",
    "COMMENT",
    "DATABASE",
    "DEFAULT ACL",
    "EVENT TRIGGER",
    "MATERIALIZED VIEW DATA",
    "POLICY",
    "PUBLICATION",
    "ROW SECURITY",
    "SECURITY LABEL",
    "STATISTICS DATA",
    "SUBSCRIPTION",
    "USER MAPPING",
];
/** Where only some tables' rows are restored: large objects are left out, and checks that look at other tables' rows. */
const ONLY_WHOLE = ["BLOB", "BLOBS", "BLOB METADATA", "FK CONSTRAINT", "TRIGGER"];
/** Of `tables` (object ids) the rows, all of the schema; `tables` null is everything. For `pg_restore --use-list`. */
function chooseEntries(entries, tables) {
    const left = tables === null ? NEVER : [...NEVER, ...ONLY_WHOLE];
    return entries.filter(({ text, isTableData, oid }) => {
        if (isTableData)
            return tables === null || tables.has(oid);
        return !left.some((kind) => text.startsWith(`${kind} `));
    });
}
function writeUseList(entries) {
    return entries.map(({ dumpId }) => `${dumpId};\n`).join("");
}
/**
 * Of a table by its name, as the list writes it: line ends become spaces, and a space stands between schema and table. For archives of a
 * database that is not at hand.
 */
function findTableData(entries, relation) {
    const name = relation.replace(/[\r\n]/g, " ");
    const spelled = [...name.matchAll(/\./g)].map(({ index }) => `TABLE DATA ${name.slice(0, index)} ${name.slice(index + 1)} `);
    return entries.find(({ isTableData, text }) => isTableData && spelled.some((beginning) => text.startsWith(beginning)));
}


/***/ }),

/***/ 71879:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ openLimit),
/* harmony export */   f: () => (/* binding */ withSession)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89984);

function openLimit({ clock, signal, waitSeconds }) {
    const ends = clock.monotonic() + waitSeconds * 1000;
    const limit = new AbortController();
    const disposed = new AbortController();
    const stop = () => limit.abort();
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted)
        stop();
    const waitForEnd = async () => {
        // Timers of the machine reach 24 days.
        while (!disposed.signal.aborted && !limit.signal.aborted && clock.monotonic() < ends)
            await clock.sleep(Math.min(ends - clock.monotonic(), 1_000_000_000), disposed.signal);
        if (!disposed.signal.aborted)
            limit.abort();
    };
    void waitForEnd();
    const over = () => {
        if (signal.aborted)
            return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError("outside", "It was told to end.", "Start it again.");
        if (!limit.signal.aborted)
            return null;
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError("outside", `It did not end within ${waitSeconds} s.`, "Give it more time (`backup.wait-seconds` of the target), more jobs, or dump from a faster machine or a replica.");
    };
    return {
        signal: limit.signal,
        clock,
        remainingSeconds: () => Math.max(1, Math.ceil((ends - clock.monotonic()) / 1000)),
        over,
        check() {
            const ended = over();
            if (ended !== null)
                throw ended;
        },
        dispose() {
            disposed.abort();
            signal.removeEventListener("abort", stop);
        },
    };
}
/** Ends the session behind `use`; what it runs when the limit is over is cancelled. */
async function withSession(opening, use) {
    opening.limit.check();
    const { signal } = opening.limit;
    const session = await opening.server.connect(opening.purpose);
    const cancel = () => void session.cancel();
    signal.addEventListener("abort", cancel, { once: true });
    try {
        return await use({
            ...session,
            // A cancel between two statements is lost.
            query(text, values) {
                opening.limit.check();
                return session.query(text, values);
            },
        });
    }
    finally {
        signal.removeEventListener("abort", cancel);
        await session.close();
    }
}


/***/ }),

/***/ 39255:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ writeManifest),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   e0: () => (/* binding */ MANIFEST),
/* harmony export */   yn: () => (/* binding */ sayRestore)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89984);
/* harmony import */ var _release_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51028);
/** What lies beside a dump, so that a drill knows what must be in it. Holds no rows. */


const MANIFEST = "manifest.json";
async function writeManifest(files, path, manifest) {
    const file = await files.create(path);
    await file.write(`${JSON.stringify(manifest, null, 2)}\n`);
    await file.close();
}
const READ = (0,_release_document_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)({
    version: (0,_release_document_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)([1]),
    release: (0,_release_document_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)({ digest: _release_document_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, database: _release_document_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, commit: _release_document_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq }),
    takenAt: _release_document_js__WEBPACK_IMPORTED_MODULE_1__/* .MOMENT */ .BA,
    position: _release_document_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    xmin: _release_document_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    file: _release_document_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq,
    bytes: _release_document_js__WEBPACK_IMPORTED_MODULE_1__/* .amount */ .vj,
    sha256: _release_document_js__WEBPACK_IMPORTED_MODULE_1__/* .SHA256 */ .aD,
    tables: (0,_release_document_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)((0,_release_document_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)({ relation: _release_document_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, rows: _release_document_js__WEBPACK_IMPORTED_MODULE_1__/* .amount */ .vj })),
});
/** Of the manifest beside a dump; null where there is none, or one of another file. Throws `UserError` for one that cannot be read. */
async function readManifest(files, dump) {
    const [, folder = ".", name = ""] = /^(?:(.*)\/)?([^/]+)\/?$/.exec(dump) ?? [];
    const path = `${folder}/${MANIFEST}`;
    const found = await files.readText(path);
    if (found === null)
        return null;
    try {
        const manifest = READ(parse(found), "");
        return manifest.file === name ? manifest : null;
    }
    catch (error) {
        if (!(error instanceof _release_document_js__WEBPACK_IMPORTED_MODULE_1__/* .Wrong */ .YW))
            throw error;
        const because = `The manifest ${JSON.stringify(path)} cannot be read: ${error.message}.`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError("outside", because, "Restore it from where the dump is kept, or move it away.");
    }
}
function parse(json) {
    try {
        return JSON.parse(json);
    }
    catch {
        throw new _release_document_js__WEBPACK_IMPORTED_MODULE_1__/* .Wrong */ .YW("The document is no JSON");
    }
}
/** For the record; docs/restore.md says it at length. */
function sayRestore({ file, isStored, jobs }) {
    const shown = isStored ? "FILE" : quote(file);
    return [
        ...(isStored ? [`Fetch ${JSON.stringify(file)} to a file of this machine that nobody else may read.`] : []),
        "createdb --template=template0 restored",
        `pg_restore --exit-on-error --no-password --jobs=${jobs} --dbname=restored ${shown}`,
        "For each delta script of the release: psql --no-psqlrc --set=ON_ERROR_STOP=1 --dbname=restored --file=DELTA",
    ];
}
function quote(path) {
    return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw `'\''`)}'`;
}


/***/ }),

/***/ 66179:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gl: () => (/* binding */ explainProgram),
/* harmony export */   uj: () => (/* binding */ checkPrograms),
/* harmony export */   vL: () => (/* binding */ IN_ENGLISH)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89984);

/** What they say is read, so that they shall say it in English. */
const IN_ENGLISH = { LC_ALL: "C" };
/** Throws `UserError` unless `pg_dump` and `pg_restore` are there and at least as new as the server (`server_version_num`). */
async function checkPrograms(run, serverVersion, limit) {
    const server = Math.floor(serverVersion / 10_000);
    for (const program of ["pg_dump", "pg_restore"]) {
        const found = await readVersion(run, program, limit);
        if (found === null)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError("outside", `The program ${program} is not on this machine.`, howToGet(server));
        if (found < server)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError("outside", `${program} is of PostgreSQL ${found}, the server of ${server}: an older program cannot dump a newer server.`, howToGet(server));
    }
}
/** Major version; null where it does not run. */
async function readVersion(run, program, limit) {
    try {
        const { stdout, exitCode } = await run({
            command: [program, "--version"],
            environment: IN_ENGLISH,
            timeoutSeconds: 30,
            signal: limit.signal,
        });
        limit.check();
        const major = /\(PostgreSQL\) (\d+)/.exec(stdout)?.[1];
        return exitCode === 0 && major !== undefined ? Number(major) : null;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError && error.code === "configuration")
            return null;
        throw error;
    }
}
function howToGet(major) {
    return (`Install the client programs of PostgreSQL ${major} or newer and put them first in PATH: on Debian and Ubuntu ` +
        `postgresql-client-${major} of apt.postgresql.org, on macOS \`brew install libpq\`, in containers the image postgres:${major}.`);
}
/** What programs say, so that it can be told without their own words: those may hold values of rows. */
const SAYINGS = [
    [
        /No space left on device|Disk quota exceeded/,
        ["there is no space left on the disk", "Make room, or name a folder on a larger disk."],
    ],
    [
        /File too large/,
        ["a file became larger than files may become here", "Name a folder on a file system that takes large files."],
    ],
    [
        /password authentication failed|no password supplied|fe_sendauth/,
        ["the server did not take the password", "See the role and the password in the URL of the database."],
    ],
    [
        /no pg_hba\.conf entry/,
        ["the server does not admit this machine, role or database", "Let pg_hba.conf (or the provider's network rules) admit it."],
    ],
    [
        /server version mismatch/,
        ["the server is newer than the program", "Install client programs that are at least as new as the server."],
    ],
    [
        /unsupported version \([\d.]+\) in file header/,
        ["the archive was made by a newer pg_dump", "Install client programs that are at least as new as those that made it."],
    ],
    [
        /unlogged relations during recovery/,
        ["a replica has no rows of unlogged tables", "Dump from the target itself: leave `from-url-env` out."],
    ],
    [
        /conflict with recovery/,
        [
            "the replica cancelled it, since what it read was removed on the primary",
            "Set hot_standby_feedback = on at the replica (or raise max_standby_streaming_delay), or dump from the primary.",
        ],
    ],
    [
        /row-level security/,
        [
            "row-level security would hide rows from the role",
            "Dump as a role with BYPASSRLS; a dump without those rows would be no backup.",
        ],
    ],
    [
        /permission denied/,
        ["the role may not read all that is to be dumped", "Grant it pg_read_all_data, or dump as the owner of the tables."],
    ],
    [
        /lock timeout/,
        [
            "another session kept a lock on a table for a minute",
            "Wait until it ends (pg_stat_activity tells which), then start again.",
        ],
    ],
    [
        /invalid snapshot identifier|could not import the requested snapshot/,
        ["the session that holds the snapshot has ended", "See the server's log for who ended it, then start again."],
    ],
    [
        /server closed the connection|terminating connection|connection to server .{1,999}? failed|could not (?:connect|translate host name)|SSL (?:SYSCALL|error)|certificate|Connection refused|timeout expired|the database system is/,
        ["the connection to the server broke", "See that the server runs and can be reached, then start again."],
    ],
];
/** `UserError` about a program that did not end well. Shows what it said only as far as no row can be in it. */
function explainProgram(program, outcome) {
    const said = SAYINGS.find(([pattern]) => pattern.test(outcome.stderr))?.[1];
    if (said !== undefined)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError("outside", `${program} failed: ${said[0]}.`, said[1]);
    const how = outcome.exitCode === null
        ? `was ended by ${outcome.signal ?? "its time limit"}`
        : `failed with exit code ${outcome.exitCode}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError("outside", `${program} ${how}${ownWords(program, outcome.stderr)}.`, `Run ${program} by hand with the same PG* variables to see all that it says.`);
}
/** Its first error as far as its own words go: what the server said follows behind `ERROR:` and may hold values. */
function ownWords(program, stderr) {
    const beginning = `${program}: error: `;
    const line = stderr.split("\n").find((text) => text.startsWith(beginning));
    if (line === undefined)
        return "";
    const [words = ""] = line.slice(beginning.length).split(/:? *(?:ERROR|FATAL|PANIC):/);
    return words === "" ? "" : `: ${words.slice(0, 200).replace(/\.$/, "")}`;
}


/***/ }),

/***/ 26173:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hc: () => (/* binding */ whileTelling),
/* harmony export */   J: () => (/* binding */ sayOf),
/* harmony export */   ix: () => (/* binding */ megabytes)
/* harmony export */ });
const EVERY_MS = 25_000;
async function whileTelling({ limit, onProgress, say }, work) {
    const done = new AbortController();
    const started = limit.clock.monotonic();
    const tell = async () => {
        for (;;) {
            await limit.clock.sleep(EVERY_MS, done.signal);
            if (done.signal.aborted)
                return;
            onProgress(await say(Math.round((limit.clock.monotonic() - started) / 1000)));
        }
    };
    const telling = tell().catch(() => { });
    try {
        return await work();
    }
    finally {
        done.abort();
        await telling;
    }
}
function megabytes(bytes) {
    return bytes < 10_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${Math.round(bytes / 1_000_000)} MB`;
}
function sayOf(what) {
    return (seconds) => `${what} for ${seconds} s.`;
}


/***/ }),

/***/ 3100:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ proveDump)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/backup/providers/pg-dump-archive.js
var pg_dump_archive = __webpack_require__(83250);
;// CONCATENATED MODULE: ./build/backup/providers/pg-dump-errors.js
/** What pg_restore could not do, without the values that its words may hold. */
const ERROR = /^pg_restore: error: (.*)$/;
const COMMAND = /^Command was: (.*)$/;
/** Said without a command of its own. */
const ROWS = /^COPY failed for table ("(?:[^"\n]|"")*")/;
/** A newer pg_restore sets what an older server does not know, and goes on. */
const HARMLESS = /unrecognized configuration parameter "(?:transaction_timeout|idle_session_timeout)"|schema "public" already exists/;
/** Extensions and what can only be restored with them. Where rows need one, their table fails, too. */
const MAY_LACK = /^(?:CREATE|ALTER) (?:EXTENSION|(?:OR REPLACE )?(?:TRUSTED )?(?:PROCEDURAL )?LANGUAGE|FOREIGN DATA WRAPPER|SERVER|FOREIGN TABLE|TRANSFORM) /;
/** What a command of pg_dump is about: words in capitals, and a name. What follows may hold values. */
const BEGINNING = /^((?:[A-Z]+ )+)((?:"(?:[^"]|"")*"|[a-z_][\w$]*)(?:\.(?:"(?:[^"]|"")*"|[a-z_][\w$]*))?)/;
/** Words of the server that name objects, never values. */
const NAMES_ONLY = [
    /(?:extension|type|role|schema|relation|language|collation|access method|server) "[^"]{1,128}" (?:does not exist|is not available|already exists)/,
    /permission denied (?:for|to) [a-z ]{1,60}/,
    /No space left on device/,
    /could not resize shared memory segment/,
    /must be superuser[a-z ]{0,60}/,
    /the connection to the server was lost|server closed the connection unexpectedly|terminating connection/,
    /canceling statement due to [a-z ]{1,40}/,
];
function readRestoreErrors(stderr) {
    const lacks = new Set();
    const failures = new Set();
    for (const { error, command } of readMessages(stderr)) {
        if (HARMLESS.test(error))
            continue;
        const sentence = `${subjectOf(error, command)} could not be restored${ownWords(error)}.`;
        (MAY_LACK.test(command) ? lacks : failures).add(sentence);
    }
    return { lacks: [...lacks], failures: [...failures] };
}
/** Several processes may speak at once: a command belongs to the last error that has none yet. */
function readMessages(stderr) {
    const messages = [];
    for (const line of stderr.split("\n")) {
        const error = ERROR.exec(line)?.[1];
        if (error !== undefined)
            messages.push({ error, command: "" });
        const last = messages.at(-1);
        const command = COMMAND.exec(line)?.[1];
        if (command !== undefined && last !== undefined && last.command === "")
            last.command = command;
    }
    return messages;
}
function subjectOf(error, command) {
    const rowsOf = ROWS.exec(error)?.[1];
    if (rowsOf !== undefined)
        return `Rows of ${rowsOf}`;
    const [, words, name] = BEGINNING.exec(command) ?? [];
    return words === undefined || name === undefined ? "Something" : JSON.stringify(words + name);
}
function ownWords(error) {
    for (const words of NAMES_ONLY) {
        const found = words.exec(error)?.[0];
        if (found !== undefined)
            return `: ${found}`;
    }
    return "";
}

// EXTERNAL MODULE: ./build/backup/providers/pg-dump-limit.js
var pg_dump_limit = __webpack_require__(71879);
// EXTERNAL MODULE: ./build/backup/providers/pg-dump-programs.js
var pg_dump_programs = __webpack_require__(66179);
// EXTERNAL MODULE: ./build/backup/providers/pg-dump-progress.js
var pg_dump_progress = __webpack_require__(26173);
// EXTERNAL MODULE: ./build/backup/providers/pg-dump-scratch.js
var pg_dump_scratch = __webpack_require__(22466);
// EXTERNAL MODULE: ./build/backup/providers/pg-dump-tables.js
var pg_dump_tables = __webpack_require__(38551);
;// CONCATENATED MODULE: ./build/backup/providers/pg-dump-proof.js
/** Proves a dump: its list can be read, it can be restored, and what is restored has the rows of the snapshot. */








/** Throws `UserError` where it is not proven, with the reason. */
async function proveDump(proving) {
    const entries = (0,pg_dump_archive/* readArchiveList */.TH)(await readList(proving));
    const tables = proving.only?.(entries) ?? null;
    const chosen = (0,pg_dump_archive/* chooseEntries */.yu)(entries, tables);
    return (0,pg_dump_scratch/* withScratch */.hM)({
        scratch: proving.world.scratch,
        locale: proving.locale,
        connections: proving.jobs + 3,
        limit: proving.limit,
        onProgress: proving.onProgress,
    }, async (name) => {
        const part = tables === null ? "all of it" : `its schema and the rows of ${tables.size} tables`;
        proving.onProgress(`Restoring ${part} into the scratch database ${name}.`);
        const { restoreMs, lacks } = await restoreInto(name, chosen, proving);
        const counted = await (0,pg_dump_limit/* withSession */.f)({ server: proving.world.scratch.inDatabase(name), purpose: "scratch", limit: proving.limit }, (session) => (0,pg_dump_tables/* countNamed */.z)(session, proving.expected?.map(({ relation }) => relation) ?? null));
        compare(proving.expected ?? [], counted);
        return {
            how: "restored",
            because: [
                `Its list has ${entries.length} entries; ${part} ${tables === null ? "was" : "were"} restored into a scratch database, which was dropped again.`,
                ...(tables === null ? [] : ["The rows of the other tables are in it, but were not restored to see."]),
                ...sayCompared(proving.expected ?? [], counted.length),
                ...lacks,
            ],
            restoreMs: Math.round(restoreMs),
            tables: counted,
        };
    });
}
async function readList({ world, path, limit }) {
    const lines = [];
    const outcome = await world.runCommand({
        command: ["pg_restore", "--list", path],
        environment: pg_dump_programs/* IN_ENGLISH */.vL,
        timeoutSeconds: limit.remainingSeconds(),
        signal: limit.signal,
        onLine: (line, stream) => {
            if (stream === "stdout")
                lines.push(line);
        },
    });
    limit.check();
    if (outcome.exitCode !== 0)
        throw (0,pg_dump_programs/* explainProgram */.gl)("pg_restore", outcome);
    return lines;
}
async function restoreInto(name, entries, { world, ...proving }) {
    const { limit } = proving;
    const folder = await world.files.makeTemporaryFolder();
    const listPath = `${folder}/restore.list`;
    const list = await world.files.create(listPath);
    await list.write((0,pg_dump_archive/* writeUseList */.D)(entries));
    await list.close();
    try {
        const environment = await (0,pg_dump_scratch/* scratchEnvironment */.u3)(world.scratch, name);
        const say = (0,pg_dump_progress/* sayOf */.J)("pg_restore has been at work");
        const outcome = await (0,pg_dump_progress/* whileTelling */.Hc)({ limit, onProgress: proving.onProgress, say }, () => world.runCommand({
            command: [
                "pg_restore",
                `--dbname=${name}`,
                `--use-list=${listPath}`,
                `--jobs=${proving.jobs}`,
                "--no-owner",
                "--no-privileges",
                "--no-tablespaces",
                "--no-password",
                proving.path,
            ],
            environment: { ...environment, ...pg_dump_programs/* IN_ENGLISH */.vL },
            timeoutSeconds: limit.remainingSeconds(),
            signal: limit.signal,
        }));
        limit.check();
        if (outcome.truncated === true)
            throw notProven("pg_restore could not restore it whole, and said too much about it to be read");
        const { lacks, failures } = readRestoreErrors(outcome.stderr);
        const [failure] = failures;
        if (failure !== undefined) {
            const more = failures.length === 1 ? "" : ` And ${failures.length - 1} more.`;
            throw notProven(`pg_restore could not restore it whole. ${failure}${more}`.replace(/\.$/, ""));
        }
        // It ends with 1 where it went on behind errors, all of which are known here.
        if (outcome.exitCode !== 0 && (outcome.exitCode !== 1 || !/pg_restore: error: /.test(outcome.stderr)))
            throw (0,pg_dump_programs/* explainProgram */.gl)("pg_restore", outcome);
        return { restoreMs: outcome.durationMs, lacks };
    }
    finally {
        await world.files.remove(folder);
    }
}
function compare(expected, counted) {
    const found = new Map(counted.map(({ relation, rows }) => [relation, rows]));
    for (const { relation, rows } of expected) {
        const restored = found.get(relation);
        const table = JSON.stringify(relation);
        if (restored === undefined)
            throw notProven(`the table ${table} is not in what was restored`);
        if (rows !== null && restored !== rows)
            throw notProven(`the table ${table} has ${restored} rows restored, but ${rows} in the snapshot that was dumped`);
    }
}
function sayCompared(expected, counted) {
    const known = expected.filter(({ rows }) => rows !== null).length;
    if (counted === 0)
        return [];
    return known === 0
        ? [`Of ${counted} counted ${counted === 1 ? "table" : "tables"} it is not known how many rows they should have.`]
        : [`${known} ${known === 1 ? "table has" : "tables have"} as many rows restored as in the snapshot that was dumped.`];
}
function notProven(because) {
    return new errors.UserError("outside", `The dump is not proven: ${because}.`, "Restore it by hand to see why; where the scratch server lacks an extension, name one that has what the target has.");
}


/***/ }),

/***/ 22466:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hM: () => (/* binding */ withScratch),
/* harmony export */   iK: () => (/* binding */ sayLeftOvers),
/* harmony export */   p4: () => (/* binding */ readScratch),
/* harmony export */   u3: () => (/* binding */ scratchEnvironment)
/* harmony export */ });
/* unused harmony export SCRATCH_PREFIX */
/* harmony import */ var _database_port_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29668);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89984);
/* harmony import */ var _pg_dump_limit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71879);
/** Scratch databases: made to restore into, dropped in any case. */



const SCRATCH_PREFIX = "schema_release_scratch_";
const READ = `
SELECT current_setting('server_version_num')::int AS version, pg_is_in_recovery() AS replica,
  (SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user) AS may_create,
  ARRAY(SELECT d.datname::text FROM pg_database d WHERE starts_with(d.datname::text, $1)
    AND NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.datid = d.oid) ORDER BY 1) AS left_overs`;
/** Throws `UserError` where no scratch database could be made; better before a dump of hours than after it. */
async function readScratch(scratch, limit) {
    const [row] = await (0,_pg_dump_limit_js__WEBPACK_IMPORTED_MODULE_2__/* .withSession */ .f)({ server: scratch.server, purpose: "scratch", limit }, (session) => session.query(READ, [SCRATCH_PREFIX]));
    if (row?.["replica"] === true)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("outside", "The server for scratch databases is a replica, which can only be read.", NAME_ANOTHER);
    if (row?.["may_create"] !== true)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("outside", "The role may make no scratch database to restore the dump into, and a dump that was never restored is not proven.", `Let it, by ALTER ROLE … CREATEDB. Or: ${NAME_ANOTHER}`);
    const leftOvers = row["left_overs"];
    return { version: Number(row["version"]), leftOvers: Array.isArray(leftOvers) ? leftOvers.map(String) : [] };
}
const NAME_ANOTHER = "Name another server by `scratch-url-env` of the target's `backup.snapshot.pg-dump`, such as a container beside the job.";
/** For who cleans up by hand. */
function sayLeftOvers(leftOvers) {
    const commands = leftOvers.map((name) => `DROP DATABASE ${quoteDatabase(name)};`).join(" ");
    return `An earlier run left what it restored behind, with the data of that dump. If no other run is at work: ${commands}`;
}
/** Makes one for `use` and drops it behind it, also where that failed or was told to end. */
async function withScratch(making, use) {
    const { scratch, limit, onProgress } = making;
    const name = scratchName(limit.clock);
    try {
        await (0,_pg_dump_limit_js__WEBPACK_IMPORTED_MODULE_2__/* .withSession */ .f)({ server: scratch.server, purpose: "scratch", limit }, async (session) => {
            await session.batch(`CREATE DATABASE ${name} TEMPLATE template0 ${making.locale} CONNECTION LIMIT ${making.connections}`);
            await session.batch(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
        });
        return await use(name);
    }
    finally {
        await dropScratch(scratch, name, onProgress);
    }
}
/** Digits of chance: the name is unique, nothing depends on its being secret. */
function scratchName(clock) {
    return `${SCRATCH_PREFIX}${Array.from({ length: 12 }, () => Math.floor(clock.random() * 36).toString(36)).join("")}`;
}
/** Sessions of it that are left (those of a program that was killed, say) are ended. Never throws: says what is left. */
async function dropScratch({ server }, name, onProgress) {
    let session = null;
    try {
        session = await server.connect("scratch");
        await session.batch("SET statement_timeout = '60s'");
        await session.batch(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    }
    catch (error) {
        if (!(error instanceof _database_port_js__WEBPACK_IMPORTED_MODULE_0__/* .DatabaseError */ .a) && !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError))
            throw error;
        onProgress(`The scratch database ${name} could not be dropped and holds the data of the dump. ${error.message} Do it by hand: DROP DATABASE ${quoteDatabase(name)};`);
    }
    finally {
        await session?.close();
    }
}
function quoteDatabase(name) {
    return /^[a-z0-9_]+$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}
/** Also for programs: the database in which `pg_restore` works. */
async function scratchEnvironment({ environment }, name) {
    return { ...(await environment()), PGDATABASE: name };
}


/***/ }),

/***/ 38551:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ findTables),
/* harmony export */   z: () => (/* binding */ countNamed)
/* harmony export */ });
const FIND = `
WITH RECURSIVE wanted AS (
  SELECT c.oid, n.nspname || '.' || c.relname AS relation, quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND n.nspname || '.' || c.relname = ANY ($1::text[])
), tree AS (
  SELECT oid AS root, oid FROM wanted
  UNION
  SELECT t.root, i.inhrelid FROM tree t JOIN pg_inherits i ON i.inhparent = t.oid
)
SELECT w.relation, w.name, (SELECT array_agg(t.oid::text) FROM tree t WHERE t.root = w.oid) AS oids
FROM wanted w ORDER BY w.relation, w.name`;
/** Those that there are, in the order of their names; whatever is no table is left out. */
async function findTables(session, relations) {
    if (relations.length === 0)
        return [];
    const rows = await session.query(FIND, [[...new Set(relations)]]);
    return rows.map(({ relation, name, oids }) => ({
        relation: String(relation),
        name: String(name),
        oids: Array.isArray(oids) ? oids.map(String) : [],
    }));
}
const ALL = `
SELECT n.nspname || '.' || c.relname AS relation FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence <> 't' AND n.nspname !~ '^pg_|^information_schema$'`;
/** Rows of what of `relations` is there, those of partitions and children included; `relations` null is every table. */
async function countNamed(session, relations) {
    await session.batch("SET search_path = ''; SET row_security = off");
    const wanted = relations ?? (await session.query(ALL)).map(({ relation }) => String(relation));
    const counted = [];
    for (const { relation, name } of await findTables(session, wanted)) {
        const [row] = await session.query(`SELECT count(*)::text AS rows FROM ${name}`);
        counted.push({ relation, rows: Number(row?.["rows"]) });
    }
    return counted;
}


/***/ })

};
;
"use strict";
exports.id = 3519;
exports.ids = [3519,474];
exports.modules = {

/***/ 30767:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ commandEnvironment)
/* harmony export */ });
/* harmony import */ var _connection_target_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34664);
/* harmony import */ var _connection_parameters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39141);
/* harmony import */ var _server_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93240);
/** Where the database is, in the variables that the team's own tools read. */



/**
 * `DATABASE_URL` and `PG*` that say what a session of ours would be told, for `CommandRequest.environment`. Holds the password, from
 * wherever it comes; a token of RDS is made anew. Throws `UserError` as `openServer` does.
 */
async function commandEnvironment({ environment, urlVariable, purpose, }) {
    const { target, url, passwords, iam } = (0,_server_js__WEBPACK_IMPORTED_MODULE_2__/* .openTarget */ .A)({ environment, ...(urlVariable !== undefined && { urlVariable }) });
    const [host] = target.hosts;
    if (host === undefined)
        throw new Error("There is no host.");
    const password = await passwords.find(host);
    const variables = Object.fromEntries(_connection_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .PARAMETER_VARIABLES */ .Kp.flatMap(([keyword, variable]) => {
        const value = target.settings.get(keyword);
        return value === undefined ? [] : [[variable, value]];
    }));
    return {
        ...variables,
        PGHOST: target.hosts.map(({ name }) => name).join(","),
        PGPORT: target.hosts.map(({ port }) => port).join(","),
        PGUSER: target.user,
        PGDATABASE: target.database,
        PGAPPNAME: `schema-release ${purpose}`,
        ...(password !== null && { PGPASSWORD: password }),
        DATABASE_URL: url.startsWith("postgres") && !iam ? url : writeUrl(target, host, password),
    };
}
/** Of the first host only: few tools know several. */
function writeUrl({ settings, user, database }, host, password) {
    const login = [user, ...(password === null ? [] : [password])].map((part) => encodeURIComponent(part)).join(":");
    const query = ["sslmode", "sslrootcert", "sslcert", "sslkey", "options"].flatMap((keyword) => {
        const value = settings.get(keyword);
        return value === undefined ? [] : [`${keyword}=${encodeURIComponent(value)}`];
    });
    if ((0,_connection_target_js__WEBPACK_IMPORTED_MODULE_0__/* .isSocket */ .qU)(host))
        query.unshift(`host=${encodeURIComponent(host.name)}`);
    const place = (0,_connection_target_js__WEBPACK_IMPORTED_MODULE_0__/* .isSocket */ .qU)(host)
        ? `localhost:${host.port}`
        : `${host.name.includes(":") ? `[${host.name}]` : host.name}:${host.port}`;
    return `postgresql://${login}@${place}/${encodeURIComponent(database)}${query.length === 0 ? "" : `?${query.join("&")}`}`;
}


/***/ }),

/***/ 20474:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openRunCommand: () => (/* binding */ openRunCommand)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/adapters/process/environment.js
var process_environment = __webpack_require__(65631);
// EXTERNAL MODULE: ./build/adapters/process/mask-secrets.js
var mask_secrets = __webpack_require__(56584);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./build/adapters/process/output.js
/** A stream of a command: bytes in, lines without secrets out, and all of it up to a limit. */

/** A line that is longer is told in pieces. */
const LONGEST_LINE = 65_536;
function openOutput({ mask, limit, onLine }) {
    const decoder = new external_node_string_decoder_.StringDecoder("utf8");
    const kept = openExcerpt(limit);
    let pending = "";
    const tell = (text, end) => {
        const masked = mask.mask(text);
        kept.add(masked + end);
        onLine(masked.endsWith("\r") ? masked.slice(0, -1) : masked);
    };
    /** The last characters of a piece may be the beginning of a secret, so they wait for what follows. */
    const tellPieces = () => {
        while (pending.length > LONGEST_LINE + mask.longest) {
            const cut = mask.cutBefore(pending, LONGEST_LINE) || LONGEST_LINE;
            tell(pending.slice(0, cut), "");
            pending = pending.slice(cut);
        }
    };
    return {
        add(chunk) {
            const lines = (pending + decoder.write(chunk)).split("\n");
            pending = lines.pop() ?? "";
            for (const line of lines)
                tell(line, "\n");
            tellPieces();
        },
        end() {
            pending += decoder.end();
            tellPieces();
            if (pending !== "")
                tell(pending, "");
            pending = "";
            return kept.read();
        },
    };
}
/** The first and the last half of `limit` characters: what a program began with, and what it said last. */
function openExcerpt(limit) {
    const half = Math.ceil(limit / 2);
    let head = "";
    let tail = [];
    let tailLength = 0;
    let left = 0;
    const shorten = () => {
        const text = tail.join("");
        tail = [text.slice(-half)];
        left += text.length - Math.min(text.length, half);
        tailLength = Math.min(text.length, half);
    };
    return {
        add(text) {
            const room = half - head.length;
            head += text.slice(0, room);
            if (text.length <= room)
                return;
            tail.push(text.slice(room));
            tailLength += text.length - room;
            if (tailLength > 2 * half + LONGEST_LINE)
                shorten();
        },
        read() {
            if (tailLength > half)
                shorten();
            const gap = left === 0 ? "" : `\n[${left} characters left out]\n`;
            return { text: head + gap + tail.join(""), truncated: left > 0 };
        },
    };
}

;// CONCATENATED MODULE: ./build/adapters/process/run-command.js
/** Starts programs: no shell, little of our environment, an end in any case. Knows nothing of what they are for. */







/** How long output may still come from what a command left running behind it. */
const DRAIN_MS = 1000;
/**
 * Commands run in a process group of their own, so that whatever they start ends with them. Standard input is empty. A line of more than
 * 65 536 characters is told in pieces; of output above the limit the middle is left out.
 */
function openRunCommand(options) {
    return async (request) => {
        const environment = { ...(0,process_environment/* scrubEnvironment */.vf)(options.environment, options.passed), ...request.environment };
        const secrets = [...(options.secrets ?? []), ...(0,process_environment/* secretsOf */.Fj)(options.environment), ...(0,process_environment/* secretsOf */.Fj)(request.environment ?? {})];
        const mask = (0,mask_secrets/* openMask */.h8)(secrets);
        const limit = options.outputLimit ?? 4_194_304;
        const open = (stream) => openOutput({ mask, limit, onLine: (line) => request.onLine?.(line, stream) });
        const outputs = { stdout: open("stdout"), stderr: open("stderr") };
        const startedAt = performance.now();
        const child = await start(request, { folder: findFolder(options.root, request.folder), environment });
        child.stdout.on("data", (chunk) => outputs.stdout.add(chunk));
        child.stderr.on("data", (chunk) => outputs.stderr.add(chunk));
        const ended = await waitFor(child, request, options.graceMs ?? 5000);
        const stdout = outputs.stdout.end();
        const stderr = outputs.stderr.end();
        return {
            ...ended,
            stdout: stdout.text,
            stderr: stderr.text,
            truncated: stdout.truncated || stderr.truncated,
            durationMs: performance.now() - startedAt,
        };
    };
}
function findFolder(root, folder = ".") {
    const found = (0,external_node_path_.resolve)(root, folder);
    const path = (0,external_node_path_.relative)(root, found);
    if (path === ".." || /^\.\.[/\\]/.test(path) || (0,external_node_path_.isAbsolute)(path))
        throw new errors.UserError("configuration", `The folder ${JSON.stringify(folder)} is not in the repository.`, "Name one that is.");
    if ((0,external_node_fs_.statSync)(found, { throwIfNoEntry: false })?.isDirectory() !== true)
        throw new errors.UserError("configuration", `There is no folder ${JSON.stringify(folder)}.`, "Name one of the repository.");
    return found;
}
async function start({ command }, { folder, environment }) {
    const [program, ...args] = command;
    if (program === undefined || program === "")
        throw new errors.UserError("configuration", "A command names no program.", "Give the program first, then its arguments.");
    try {
        const child = (0,external_node_child_process_.spawn)(program, args, {
            cwd: folder,
            env: environment,
            stdio: ["ignore", "pipe", "pipe"],
            detached: process.platform !== "win32",
            windowsHide: true,
        });
        await new Promise((spawned, failed) => child.once("spawn", spawned).once("error", failed));
        // What cannot be signalled any more has ended.
        child.on("error", () => { });
        return child;
    }
    catch (error) {
        throw explain(error, program);
    }
}
const REASONS = {
    ENOENT: [
        "was not found",
        "Install it before this step, or give the path of a program that exists (relative to the repository).",
    ],
    EACCES: ["may not be executed", "Make it executable (git update-index --chmod=+x), or run it by its interpreter."],
    E2BIG: ["was given too much", "Shorten its arguments and its environment."],
    ERR_INVALID_ARG_VALUE: ["was given what no program can be given", "Take the zero byte out of the command or its environment."],
};
/** Holds neither the arguments nor the environment, where secrets may be. */
function explain(error, program) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const [reason, hint] = REASONS[code] ?? [
        `could not be started (${code || "unknown"})`,
        "See whether it runs on this machine by hand.",
    ];
    return new errors.UserError("configuration", `The program ${JSON.stringify(program)} ${reason}.`, hint);
}
async function waitFor(child, request, graceMs) {
    let timedOut = false;
    const timers = [];
    const stop = () => {
        signalGroup(child, "SIGTERM");
        timers.push(setTimeout(() => signalGroup(child, "SIGKILL"), graceMs));
    };
    const onTimeout = () => {
        timedOut = true;
        stop();
    };
    timers.push(setTimeout(onTimeout, Math.min(request.timeoutSeconds * 1000, 2_147_483_647)));
    request.signal?.addEventListener("abort", stop, { once: true });
    if (request.signal?.aborted === true)
        stop();
    const closed = new Promise((resolve) => child.once("close", resolve));
    try {
        const { exitCode, signal } = await exitOf(child);
        timers.push(setTimeout(() => abandon(child), DRAIN_MS));
        await closed;
        return { exitCode: timedOut ? null : exitCode, signal, timedOut };
    }
    finally {
        for (const timer of timers)
            clearTimeout(timer);
        request.signal?.removeEventListener("abort", stop);
        // Whatever of it still runs would outlive the deploy.
        signalGroup(child, "SIGKILL");
    }
}
function exitOf(child) {
    if (child.exitCode !== null || child.signalCode !== null)
        return Promise.resolve({ exitCode: child.exitCode, signal: child.signalCode });
    return new Promise((resolve) => child.once("exit", (exitCode, signal) => resolve({ exitCode, signal })));
}
/** Ends those that still hold the output open. One that made itself a group of its own is not waited for. */
function abandon(child) {
    signalGroup(child, "SIGKILL");
    child.stdout.destroy();
    child.stderr.destroy();
}
function signalGroup(child, signal) {
    if (child.pid === undefined)
        return;
    try {
        if (process.platform === "win32")
            child.kill(signal);
        else
            process.kill(-child.pid, signal);
    }
    catch {
        // Nobody of it is left.
    }
}


/***/ }),

/***/ 41766:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Kp: () => (/* binding */ ParserShelf),
  hw: () => (/* binding */ assessSet),
  uH: () => (/* binding */ riskOfAll)
});

// EXTERNAL MODULE: ./build/risk/assessment.js
var assessment = __webpack_require__(13389);
;// CONCATENATED MODULE: ./build/risk/unread.js
const RULE = "not-understood";
/** The assessment of a file that is no SQL, or could not be read. `severities`: as the configuration has them. */
function unreadMigration(of, unread, severities) {
    const { because } = unread;
    return {
        ...of,
        backupRisk: "snapshot",
        transactional: true,
        backwardCompatible: false,
        positions: "file",
        statements: [
            {
                line: 1,
                column: 1,
                endLine: 1,
                kind: "unknown",
                actions: ["unknown"],
                locks: [],
                rewrites: [],
                scans: [],
                dataLoss: "possible",
                backwardCompatible: false,
                transactional: true,
                backupRisk: "snapshot",
                because: [because],
                understood: false,
                losses: [{ kind: "other", relation: null, because }],
            },
        ],
        findings: findingsOf(of.path, unread, severities[RULE]),
    };
}
function findingsOf(path, { because, remedy, severity }, configured) {
    if (remedy === null || configured === "off")
        return [];
    return [
        {
            rule: RULE,
            severity: configured ?? severity,
            confidence: "high",
            message: because,
            remedy,
            path,
            line: null,
            column: null,
        },
    ];
}

;// CONCATENATED MODULE: ./build/commands/assess/assess-set.js


/** Parsers are loaded when the first file of their dialect is read, once a process. */
class ParserShelf {
    #loaded = new Map();
    #beforeWasm;
    constructor(beforeWasm) {
        this.#beforeWasm = beforeWasm;
    }
    get(dialect) {
        const known = this.#loaded.get(dialect);
        if (known !== undefined)
            return known;
        const loading = __webpack_require__.e(/* import() */ 9329).then(__webpack_require__.bind(__webpack_require__, 99329)).then(({ loadParsers }) => loadParsers([dialect], this.#beforeWasm === undefined ? {} : { beforeWasm: this.#beforeWasm }));
        this.#loaded.set(dialect, loading);
        return loading;
    }
}
/** One assessment for each file of the release, in its order. */
async function assessSet(set, shelf) {
    const { framework, dialect, release, severities } = set;
    const isRead = release.some(({ bytes, unread }) => bytes !== null && unread === null);
    const assessed = isRead ? await assessReadable(set, shelf) : new Map();
    return release.map((file) => {
        const { path, id, unread, bytes } = file;
        const found = assessed.get(file);
        if (found !== undefined)
            return { ...found, framework, id };
        return unreadMigration({ path, dialect, framework, id }, unread ?? (bytes === null ? NOT_READ : NOTHING_PRINTED), severities);
    });
}
const NOT_READ = { because: "The file could not be read, so it may lose data.", remedy: null, severity: "warning" };
const NOTHING_PRINTED = {
    because: "What the sql-command printed for this migration holds no statement, so what it does is not understood and it may lose data.",
    remedy: "See what the migration does that is not SQL, or correct the sql-command; until then it asks for a backup.",
    severity: "warning",
};
/** Of the files whose statements are known. */
async function assessReadable(set, shelf) {
    const { framework, dialect, options, severities, inTurn } = set;
    const [parsers, { readRelease, readSource, unknownScript }, assess, { startRules }] = await Promise.all([
        shelf.get(dialect),
        __webpack_require__.e(/* import() */ 2436).then(__webpack_require__.bind(__webpack_require__, 82436)),
        loadAssessment(dialect),
        Promise.all(/* import() */[__webpack_require__.e(9945), __webpack_require__.e(5401), __webpack_require__.e(3966), __webpack_require__.e(3894)]).then(__webpack_require__.bind(__webpack_require__, 3894)),
    ]);
    const reading = { dialect, framework, parsers };
    const history = [];
    for (const { path, bytes } of set.history)
        history.push(await readSource(path, bytes, reading));
    const files = await readRelease(set.release, reading);
    for (const { before } of files)
        if (before !== null)
            history.push(before);
    const scripts = files.map(({ file, script }) => script ?? unknownScript(file.path, dialect));
    const undoing = new Set(scripts.filter((_, index) => files[index]?.file.undoes === true));
    const rules = startRules({ framework, severities });
    const found = assess({ history, release: scripts, options, parsers, inTurn, undoing, onStatement: rules.onStatement });
    const isPrinted = files.some(({ file }) => file.printed !== null);
    const place = isPrinted ? (await __webpack_require__.e(/* import() */ 5743).then(__webpack_require__.bind(__webpack_require__, 55743))).placeInPrinted : null;
    return new Map(files.flatMap(({ file, script }, index) => {
        const assessment = found[index];
        if (script === null || assessment === undefined)
            return [];
        const findings = rules.findingsOf(script, assessment);
        if (place === null || file.printed === null)
            return [[file, { ...assessment, findings }]];
        const placed = findings.map((finding) => place(finding, script));
        return [[file, { ...assessment, positions: "printed-sql", findings: placed }]];
    }));
}
/** Only what the dialect needs. */
async function loadAssessment(dialect) {
    switch (dialect) {
        case "postgresql":
            return (await Promise.all(/* import() */[__webpack_require__.e(9945), __webpack_require__.e(5401), __webpack_require__.e(5478), __webpack_require__.e(6229)]).then(__webpack_require__.bind(__webpack_require__, 95478))).assessMigrations;
        case "sqlite":
            return (await Promise.all(/* import() */[__webpack_require__.e(9350), __webpack_require__.e(884)]).then(__webpack_require__.bind(__webpack_require__, 40884))).assessSqlite;
        case "mysql":
        case "mariadb": {
            const { assessMysql } = await Promise.all(/* import() */[__webpack_require__.e(9350), __webpack_require__.e(2629)]).then(__webpack_require__.bind(__webpack_require__, 82629));
            return (input) => assessMysql(input, dialect);
        }
    }
}
/** The highest risk; `nightly` of none. */
function riskOfAll(migrations) {
    return (0,assessment/* highestRisk */.gh)(migrations.map(({ backupRisk }) => backupRisk)) ?? "nightly";
}


/***/ }),

/***/ 59370:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ ONLY_TARGET),
/* harmony export */   u: () => (/* binding */ chooseTargets)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _config_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65032);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89984);
/** Which targets a command is about: those that are named, else those that the configuration has for the database. */



/** Name of the only target where the configuration has none. */
const ONLY_TARGET = "default";
/** Throws `UserError` where it is not clear which are meant, or where one is never deployed to. */
function chooseTargets(choosing) {
    const known = choosing.options.targets.filter(({ database }) => database === null || database === choosing.database);
    return choosing.names.length > 0 ? choosing.names.map((name) => namedTarget(name, known)) : allTargets(known, choosing);
}
function namedTarget(name, known) {
    const target = known.find((one) => one.name === name);
    if (target?.kind === "replica") {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.UserError("usage", `The target ${JSON.stringify(name)} is a replica: it gets migrations from its primary.`, "Give the primary's target.");
    }
    return target ?? (0,_config_options_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultTarget */ .zo)(name);
}
function allTargets(known, { isSet, database }) {
    const own = known.filter(({ kind }) => kind === "independent");
    if (own.length === 0)
        return [(0,_config_options_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultTarget */ .zo)(ONLY_TARGET)];
    if (own.length === 1)
        return own;
    const variables = own.map(({ databaseUrlEnv }) => databaseUrlEnv);
    const missing = own.filter(({ databaseUrlEnv }) => !isSet(databaseUrlEnv));
    if (new Set(variables).size === own.length && missing.length === 0)
        return own;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.UserError("usage", `The database ${JSON.stringify(database)} has ${own.length} targets: ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .listPaths */ .Pe)(own.map(({ name }) => name), 10)}.`, missing.length > 0
        ? `Say which ones with --target NAME, or set ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .listPaths */ .Pe)(missing.map(({ databaseUrlEnv }) => databaseUrlEnv), 10)}, too.`
        : "Say which one with --target NAME, or give each its own `database-url-env` in the configuration.");
}


/***/ }),

/***/ 17017:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ findDatabase)
/* harmony export */ });
/* harmony import */ var _config_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65032);
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97667);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89984);
/* harmony import */ var _frameworks_configured_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8105);
/* harmony import */ var _frameworks_detect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63677);
/* harmony import */ var _frameworks_exclusions_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(84372);
/* harmony import */ var _frameworks_frameworks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55023);
/* harmony import */ var _blob_texts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99226);
/* harmony import */ var _glob_compiler_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(746);
/* harmony import */ var _revision_tree_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(77394);










/** Throws `UserError` where none or several could be meant. */
async function findDatabase(files, options, name) {
    if (options.databases.length === 0)
        return findUnconfigured(files, options, name);
    const known = options.databases.map((database) => database.name);
    const named = name === null ? options.databases : options.databases.filter((database) => database.name === name);
    const [database] = named;
    if (database === undefined)
        throw unknownDatabase(name ?? "", known);
    if (named.length > 1)
        throw severalDatabases(known);
    return database.migrations.length === 0 ? findByFramework(files, options, database) : findByPaths(files, options, database);
}
/** A database whose folders the configuration names. */
async function findByPaths(files, options, database) {
    const compileGlob = await (0,_glob_compiler_js__WEBPACK_IMPORTED_MODULE_7__/* .globCompilerFor */ .n)(options);
    const isNamed = (0,_frameworks_configured_js__WEBPACK_IMPORTED_MODULE_8__/* .compilePatterns */ .xi)(database.migrations, compileGlob);
    const roots = withoutNested(database.migrations.map(rootOfPattern));
    const listed = [];
    for (const root of roots) {
        const below = await (0,_revision_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .listBelow */ .Iy)(files, root);
        if (below === null)
            throw noFolder(database, root);
        listed.push(...below.filter(({ path }) => isNamed(path)));
    }
    const detection = await detectAmong(files, options, listed);
    const migrations = migrationsIn(detection, listed).filter(({ set }) => set.database === database.name);
    const dialect = database.dialect ?? migrations[0]?.set.dialect ?? (0,_frameworks_frameworks_js__WEBPACK_IMPORTED_MODULE_4__/* .frameworkById */ .pl)(database.framework)?.framework.dialect;
    return { database, dialect: dialect ?? "postgresql", roots, listed, migrations };
}
/** A database of which the configuration names the framework alone. */
async function findByFramework(files, options, database) {
    const sets = await detectSets(files, options);
    const set = sets.find(({ name, framework }) => name === database.name && framework === database.framework);
    if (set === undefined)
        throw noMigrations(database);
    if (set.roots.length > 1 && !MANY_FOLDERS.has(set.framework))
        throw severalFolders(database, set.roots);
    return toFound(set, database);
}
async function findUnconfigured(files, options, name) {
    const sets = await detectSets(files, options);
    const known = sets.map((set) => set.name);
    const [set] = name === null ? sets : sets.filter((one) => one.name === name);
    if (sets.length === 0)
        throw nothingFound();
    if (set === undefined)
        throw unknownDatabase(name ?? "", known);
    if (name === null && sets.length > 1)
        throw severalDatabases(known);
    return toFound(set, (0,_config_options_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultDatabase */ .$E)(set.name, set.framework));
}
/** Tools whose one history is of several folders. */
const MANY_FOLDERS = new Set(["django", "laravel"]);
/** Every set of the revision that holds a migration. */
async function detectSets(files, options) {
    const listed = (await (0,_revision_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .listBelow */ .Iy)(files, "", (folder) => !(0,_frameworks_exclusions_js__WEBPACK_IMPORTED_MODULE_9__/* .isForeign */ .jq)(`${folder}/`))) ?? [];
    const detection = await detectAmong(files, options, listed);
    const groups = new Map();
    for (const migration of migrationsIn(detection, listed)) {
        const key = `${migration.set.framework.id}\0${migration.set.database}`;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [migration]);
        else
            group.push(migration);
    }
    return [...groups.values()].flatMap((migrations) => {
        const [first] = migrations;
        if (first === undefined)
            return [];
        const roots = withoutNested(migrations.map(({ set }) => set.root));
        const { database, framework } = first.set;
        const own = listed.filter(belongsTo(roots, migrations));
        return [{ name: database, framework: framework.id, roots, migrations, listed: own }];
    });
}
/** All below the roots; where migrations lie in the repository's own root, what lies in the folders that hold them. */
function belongsTo(roots, migrations) {
    const folders = new Set(migrations.map(({ path }) => (0,_frameworks_exclusions_js__WEBPACK_IMPORTED_MODULE_9__/* .folderOf */ .yS)(path)));
    if (roots.includes(""))
        return ({ path }) => folders.has((0,_frameworks_exclusions_js__WEBPACK_IMPORTED_MODULE_9__/* .folderOf */ .yS)(path));
    const isBelow = (0,_frameworks_configured_js__WEBPACK_IMPORTED_MODULE_8__/* .compilePatterns */ .xi)(roots, null);
    return ({ path }) => isBelow(path);
}
/** As if all of them had just been added. */
async function detectAmong(files, options, listed) {
    const changes = listed.map(({ path, kind, oid }) => ({
        path,
        previousPath: null,
        status: "added",
        before: null,
        after: { oid, kind },
    }));
    const texts = new _blob_texts_js__WEBPACK_IMPORTED_MODULE_5__/* .BlobTexts */ .u(files);
    const detection = (0,_frameworks_detect_js__WEBPACK_IMPORTED_MODULE_3__/* .detect */ .o)({ changes, options, compileGlob: await (0,_glob_compiler_js__WEBPACK_IMPORTED_MODULE_7__/* .globCompilerFor */ .n)(options) });
    let step = detection.next();
    while (step.done !== true) {
        const { folders, oids } = step.value;
        const answer = folders.length === 0 ? new Map() : await files.listFolders("base", folders);
        await texts.fetch(oids);
        step = detection.next({ folders: answer, texts: texts.pick(oids) });
    }
    return step.value;
}
function migrationsIn(detection, listed) {
    return listed.flatMap(({ path }) => {
        const migration = detection.migrationAt(path);
        return migration === null || migration.role === "unrecognised" || migration.role === "support" ? [] : [migration];
    });
}
function toFound({ roots, listed, migrations }, database) {
    return { database, dialect: database.dialect ?? migrations[0]?.set.dialect ?? "postgresql", roots, listed, migrations };
}
/** The folder that a pattern of the configuration begins with. */
function rootOfPattern(pattern) {
    const plain = pattern.replace(/^\.\//, "").replace(/\/+(?:\*\*)?$/, "");
    const parts = plain === "." ? [] : plain.split("/");
    const first = parts.findIndex(_frameworks_configured_js__WEBPACK_IMPORTED_MODULE_8__/* .isGlob */ .fg);
    return (first === -1 ? parts : parts.slice(0, first)).join("/");
}
function withoutNested(roots) {
    const all = [...new Set(roots)].sort();
    return all.filter((root) => !all.some((other) => other !== root && (other === "" || root.startsWith(`${other}/`))));
}
const HOW = "Name it in .github/schema-release.yml: `databases: [{ name: main, framework: flyway, migrations: [db/migration] }]`.";
function nothingFound() {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__.UserError("configuration", "No set of migrations was found in this revision.", HOW);
}
function unknownDatabase(name, known) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__.UserError("usage", `There is no database ${JSON.stringify(name)}.`, `It may be: ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .listPaths */ .Pe)(known, 20)}.`);
}
function severalDatabases(known) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__.UserError("usage", `There are ${known.length} databases: ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .listPaths */ .Pe)(known, 20)}.`, "Say which one: --database NAME.");
}
function noMigrations({ name, framework }) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__.UserError("configuration", `No migration of ${framework} was found for the database ${JSON.stringify(name)}.`, "Name its folder in .github/schema-release.yml, under `databases:`, `migrations:`; or mend `framework:` where that is not its tool.");
}
function noFolder({ name }, root) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__.UserError("configuration", `There is no folder ${JSON.stringify(root)}, in which the migrations of the database ${JSON.stringify(name)} should lie.`, "Correct `migrations:` in .github/schema-release.yml, or give another revision. Links are not followed.");
}
function severalFolders({ name }, roots) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__.UserError("configuration", `Migrations for the database ${JSON.stringify(name)} lie in ${roots.length} folders: ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .listPaths */ .Pe)(roots, 10)}.`, "Say in .github/schema-release.yml, under `migrations:`, which of them are its own, and describe the others as databases too.");
}


/***/ }),

/***/ 46981:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ openDatabaseSet)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/frameworks/run-order.js
var run_order = __webpack_require__(55073);
;// CONCATENATED MODULE: ./build/deploy/by-command/alembic-revisions.js
/** Alembic's graph as its files say it: `revision`, `down_revision` and `depends_on` at the beginning of a line. */
/** Null where the file has no `revision` that is a plain string. */
function readRevision(text) {
    const id = /^revision\b[^=\n]*=\s*["']([^"'\n]+)["']/m.exec(text)?.[1];
    if (id === undefined)
        return null;
    return { id, after: [...namesIn(text, /^down_revision\b[^=\n]*=/m), ...namesIn(text, /^depends_on\b[^=\n]*=/m)] };
}
/** The strings of a value: one, a tuple or list, or none of `None`. */
function namesIn(text, assignment) {
    const match = assignment.exec(text);
    if (match === null)
        return [];
    const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 2_000).trimStart();
    const end = /^[([]/.test(rest) ? rest.search(/[)\]]/) : rest.indexOf("\n");
    return Array.from(rest.slice(0, end < 0 ? undefined : end).matchAll(/["']([^"'\n]+)["']/g), ([, name]) => name ?? "");
}
/** What comes before stands before; otherwise as they came. A circle keeps its order. */
function orderRevisions(items) {
    const byId = new Map(items.map((item) => [item.id, item]));
    const ordered = new Set();
    const entered = new Set();
    for (const item of items) {
        const stack = [item];
        for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
            const open = entered.has(top) ? [] : (top.revision?.after ?? []).flatMap((id) => byId.get(id) ?? []);
            entered.add(top);
            const next = open.filter((each) => !entered.has(each));
            if (next.length > 0)
                stack.push(...next);
            else {
                ordered.add(top);
                stack.pop();
            }
        }
    }
    return [...ordered];
}
/** All revisions that must have run for these to be there, themselves included. */
function withAncestors(ids, items) {
    const after = new Map(items.map(({ id, revision }) => [id, revision?.after ?? []]));
    const found = new Set();
    const open = [...ids];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
        if (found.has(id))
            continue;
        found.add(id);
        open.push(...(after.get(id) ?? []));
    }
    return found;
}

;// CONCATENATED MODULE: ./build/deploy/by-command/set-migrations.js


/** Those that run forwards, in the order in which they run as far as names and texts tell. */
function toSetMigrations({ framework, migrations, files, sha256 }) {
    const bytes = new Map(files.map((file) => [file.path, file.bytes]));
    const forwards = migrations.filter(({ role }) => role === "versioned").toSorted(run_order/* compareRuns */.qB);
    const named = forwards.flatMap(({ path, id }) => {
        const content = bytes.get(path);
        if (content === undefined)
            return [];
        const stem = stemOf(path);
        const revision = framework === "alembic" ? readRevision(new TextDecoder().decode(content)) : null;
        return [{ id: idOf({ framework, path, stem, revision, id }), path, sha256: sha256(content), stem, version: id, revision }];
    });
    return framework === "alembic" ? orderRevisions(named) : named;
}
function idOf({ framework, path, stem, revision, id }) {
    if (revision !== null)
        return revision.id;
    if (framework === "django")
        return djangoName(path, stem);
    return id ?? stem;
}
/** `app.0001_initial`: the app is labelled as its folder is, unless its configuration says otherwise. */
function djangoName(path, stem) {
    const parts = path.split("/");
    return `${parts.at(-3) ?? ""}.${stem}`;
}
function stemOf(path) {
    const parts = path.split("/");
    const name = parts.at(-1) ?? "";
    if (/^(?:migration|up)\.\w+$/.test(name) && parts.length > 1)
        return parts.at(-2) ?? name;
    return withoutExtension(name);
}
/** Without `.js`, `.up.sql` and the like. */
function withoutExtension(name) {
    return name.replace(/(?:\.up)?\.(?:sql|[cm]?[jt]s|py|rb|php|exs|cs|vb|go|rs|json|fizz)$/i, "");
}

;// CONCATENATED MODULE: ./build/deploy/by-command/history-tables.js

const byStem = ({ stem }) => stem;
const byVersion = ({ version, stem }) => version ?? stem;
const lastPart = (recorded) => withoutExtension(recorded.replace(/^.*[/\\]/, ""));
const HISTORY_TABLES = {
    alembic: { table: "alembic_version", id: "version_num", kind: "heads", nameOf: ({ id }) => id },
    bun: { table: "bun_migrations", id: "name", appliedAt: "migrated_at", nameOf: byVersion },
    "db-migrate": { table: "migrations", id: "name", appliedAt: "run_on", normalise: lastPart, nameOf: byStem },
    diesel: {
        table: "__diesel_schema_migrations",
        id: "version",
        appliedAt: "run_on",
        nameOf: ({ stem }) => stem.replace(/_.*$/s, "").replaceAll("-", ""),
    },
    django: { table: "django_migrations", id: "app || '.' || name", appliedAt: "applied", nameOf: ({ id }) => id, shared: true },
    doctrine: {
        table: "doctrine_migration_versions",
        id: "version",
        appliedAt: "executed_at",
        normalise: lastPart,
        nameOf: byStem,
        shared: true,
    },
    ecto: { table: "schema_migrations", id: "version::text", appliedAt: "inserted_at", nameOf: byVersion },
    "ef-core": { table: '"__EFMigrationsHistory"', id: '"MigrationId"', nameOf: byStem },
    "golang-migrate": { table: "schema_migrations", id: "version::text", succeeded: "NOT dirty", kind: "last", nameOf: byVersion },
    goose: {
        table: "goose_db_version",
        id: "version_id::text",
        appliedAt: "tstamp",
        // Going back adds a row, too: the newest of each version counts.
        where: "version_id > 0 AND is_applied AND id IN (SELECT max(id) FROM {table} GROUP BY version_id)",
        nameOf: byVersion,
    },
    knex: { table: "knex_migrations", id: "name", appliedAt: "migration_time", normalise: withoutExtension, nameOf: byStem },
    kysely: { table: "kysely_migration", id: "name", appliedAt: '"timestamp"::timestamptz', nameOf: byStem },
    laravel: { table: "migrations", id: "migration", nameOf: byStem, shared: true },
    lucid: { table: "adonis_schema", id: "name", appliedAt: "migration_time", normalise: lastPart, nameOf: byStem, shared: true },
    "mikro-orm": {
        table: "mikro_orm_migrations",
        id: "name",
        appliedAt: "executed_at",
        normalise: withoutExtension,
        nameOf: byStem,
    },
    "node-pg-migrate": { table: "pgmigrations", id: "name", appliedAt: "run_on", nameOf: byStem },
    phinx: { table: "phinxlog", id: "version::text", appliedAt: "end_time", nameOf: byVersion, shared: true },
    prisma: {
        table: "_prisma_migrations",
        id: "migration_name",
        appliedAt: "finished_at",
        sha256: "checksum",
        succeeded: "finished_at IS NOT NULL",
        where: "rolled_back_at IS NULL",
        nameOf: byStem,
    },
    rails: { table: "schema_migrations", id: "version", nameOf: byVersion },
    refinery: { table: "refinery_schema_history", id: "version::text", nameOf: byVersion },
    sequel: { table: "schema_migrations", id: "filename", normalise: withoutExtension, nameOf: byStem },
    sequelize: { table: '"SequelizeMeta"', id: "name", normalise: withoutExtension, nameOf: byStem },
    "sql-migrate": { table: "gorp_migrations", id: "id", appliedAt: "applied_at", normalise: lastPart, nameOf: byStem },
    sqlx: { table: "_sqlx_migrations", id: "version::text", appliedAt: "installed_on", succeeded: "success", nameOf: byVersion },
    supabase: { table: "supabase_migrations.schema_migrations", id: "version", nameOf: ({ stem }) => stem.replace(/_.*$/s, "") },
    tern: { table: "schema_version", id: "version::text", kind: "last", nameOf: byVersion },
    typeorm: { table: "migrations", id: '"timestamp"::text', nameOf: ({ stem }) => /^\d+/.exec(stem)?.[0] ?? stem },
    yii: {
        table: "migration",
        id: "version",
        appliedAt: "to_timestamp(apply_time)",
        where: "version <> 'm000000_000000_base'",
        normalise: lastPart,
        nameOf: byStem,
        shared: true,
    },
};
/** Null for a framework whose history only `status-command` can tell. */
function historyTableOf(framework) {
    return Object.hasOwn(HISTORY_TABLES, framework) ? (HISTORY_TABLES[framework] ?? null) : null;
}

// EXTERNAL MODULE: ./build/frameworks/frameworks.js + 12 modules
var frameworks = __webpack_require__(55023);
// EXTERNAL MODULE: ./build/deploy/apply/values.js
var values = __webpack_require__(90052);
// EXTERNAL MODULE: ./build/deploy/native/own-record.js
var own_record = __webpack_require__(83869);
;// CONCATENATED MODULE: ./build/deploy/by-command/command-state.js
/** What was learnt of applied migrations, by whatever way, beside the files of the set. */



function toState(framework, migrations, learnt) {
    const pending = migrations.filter(({ path }) => !learnt.appliedPaths.has(path));
    return {
        exists: learnt.exists,
        table: learnt.source,
        applied: learnt.applied,
        pending: pending.map(({ id, path, sha256 }) => ({ id, path, sha256, repeatable: false })),
        problems: [
            ...learnt.problems,
            ...duplicates(migrations),
            ...late(framework, migrations, learnt.appliedPaths),
            ...edited(migrations, learnt),
        ],
    };
}
function duplicates(migrations) {
    const first = new Map();
    return migrations.flatMap(({ id, path }) => {
        const other = first.get(id);
        first.set(id, other ?? path);
        if (other === undefined)
            return [];
        const message = `It is ${id} to the tool, as ${other} is.`;
        return [{ kind: "duplicate", id, path, message, remedy: "Give one of them an id of its own." }];
    });
}
/** Only for tools that would not run it: what others run late is theirs to decide. */
function late(framework, migrations, applied) {
    const tool = (0,frameworks/* frameworkById */.pl)(framework)?.framework;
    if (tool === undefined || tool.outOfOrder === "runs" || ["graph", "listed", "none"].includes(tool.order))
        return [];
    const last = migrations.findLastIndex(({ path }) => applied.has(path));
    return migrations
        .slice(0, Math.max(0, last))
        .filter(({ path }) => !applied.has(path))
        .map(({ id, path }) => ({
        kind: "out-of-order",
        id,
        path,
        message: `${id} is pending, but ${migrations[last]?.id ?? "a later one"} is applied; ${tool.title} would not run it.`,
        remedy: "Rename it so that it comes last.",
    }));
}
/** Most of these tools keep no checksum: what we remember of our own deploys tells. */
function edited(migrations, { appliedPaths, remembered, source }) {
    return migrations.flatMap(({ id, path, sha256 }) => {
        const known = remembered.get(id);
        if (known === undefined || known === sha256 || !appliedPaths.has(path))
            return [];
        const where = `history = ${(0,values/* quoteLiteral */.ce)(source)} AND id = ${(0,values/* quoteLiteral */.ce)(id)}`;
        const remedy = `Restore it and write a new migration. If the edit means nothing to the schema: DELETE FROM ${own_record/* OWN_TABLE */.C} WHERE ${where};`;
        return [{ kind: "edited", id, path, message: `The file is not what was applied as ${id}.`, remedy }];
    });
}

;// CONCATENATED MODULE: ./build/deploy/by-command/status-output.js
/**
 * What a `status-command` printed, read strictly. Two forms (docs/interoperation.md):
 * - a list: each line is one applied migration and nothing else, or one JSON array of such names
 * - a status: lines say of migrations whether they are applied, by a mark beside the name or by a heading above it
 */
function readStatusOutput(output, identify) {
    const json = readJson(output);
    if (json !== null)
        return json;
    const lines = output.split(/\r\n|\n|\r/).map((text, index) => readLine(plain(text), index + 1, identify));
    const isStatus = lines.some(({ state, heading }) => state !== null || heading !== null);
    return isStatus ? readStatus(lines) : readList(lines);
}
/** Without colours. */
function plain(text) {
    // ECMA-48 control sequences.
    return text
        .replaceAll(/\u001b\[[0-9;?]*[A-Za-z]/g, "")
        .slice(0, 2_000)
        .trim();
}
function readLine(text, number, identify) {
    // A short number may be a date's, a count or a batch.
    const words = wordsOf(text).filter((word) => word === text || !/^\d{1,4}$/.test(word));
    const known = new Map();
    for (const word of words) {
        const identity = identify(word);
        if (identity !== null && !known.has(identity))
            known.set(identity, word);
    }
    const names = known.size > 0 ? [...known.values()] : words.filter((word) => LIKE_A_NAME.test(word)).slice(0, 1);
    const [name] = names;
    return name === undefined
        ? { number, text, names, state: null, heading: headingOf(text) }
        : { number, text, names, state: stateOf(text, name), heading: null };
}
/** Digits, then words: `20240101_a`, `V012__x`, `0001_initial`, `app.0001_initial`; or a long number. No date. */
const LIKE_A_NAME = /^(?!\d{4}-\d\d-\d\d(?:T|$))(?:(?:[a-z]\w*\.)?[a-z]?\d{3,}[_-]\w|\d{10,})/i;
/** Longest first: paths before their parts. */
function wordsOf(text) {
    const words = text.split(/[\s|│,]+/).map(trimWord);
    const parts = words.flatMap((word) => (/[/\\]/.test(word) ? word.split(/[/\\]/) : []));
    return [...words, ...parts].filter((word) => word !== "");
}
/** Without quotes, brackets and the punctuation of sentences around it. */
function trimWord(word) {
    return word.replace(/^["'`([*-]+/, "").replace(/["'`)\],;:]+$/, "");
}
const MARKS = new Map([
    ...["[x]", "[✓]", "[✔]", "(x)", "✓", "✔", "☑", "applied", "up", "ran", "yes", "done", "success", "installed", "executed"].map((mark) => [mark, "applied"]),
    ...["migrated", "complete", "completed", "true"].map((mark) => [mark, "applied"]),
    ...[
        "[ ]",
        "[]",
        "( )",
        "☐",
        "pending",
        "down",
        "no",
        "new",
        "not applied",
        "not run",
        "not migrated",
        "not executed",
        "false",
    ].map((mark) => [mark, "pending"]),
    ...["failed", "failure", "error", "dirty", "corrupt", "corrupted"].map((mark) => [mark, "failed"]),
]);
/** The mark that stands alone before the name, or else behind it: a title may hold any word. Null without one. */
function stateOf(text, name) {
    // Rails and Ecto.
    if (/\*\* (?:NO FILE|FILE NOT FOUND|FILE MISSING) \*\*/.test(text))
        return "missing";
    const at = text.indexOf(name);
    const before = text.slice(0, Math.max(0, at));
    const after = text.slice(at + name.length);
    return markIn(before) ?? (isTimed(before) ? "applied" : markIn(after));
}
const TIME = /\b\d{1,2}:\d\d(?::\d\d)?\b/;
/** goose says when it was applied. */
function isTimed(before) {
    return TIME.test(before);
}
/** The only mark in it, or in a cell of a table. sqlx joins it to the name by `/`. */
function markIn(text) {
    const joined = /^\/(\w+)(?: \((different checksum)\))?/.exec(text);
    if (joined !== null)
        return joined[2] === undefined ? markOf(joined[1] ?? "") : "failed";
    const states = text.split(/[|│]/).flatMap((cell) => markOf(cell) ?? []);
    return states[0] ?? null;
}
function markOf(cell) {
    const text = cell.toLowerCase().replaceAll(/\s+/g, " ").trim();
    const bare = text
        .replaceAll(/\d{4}[-/]\d\d[-/]\d\d/g, " ")
        .replaceAll(/\b\d{1,2}:\d\d(?::\d\d)?\b|\[\d+\]|(?<= )\d+(?= |$)/g, " ")
        .replaceAll(/^[\s.:–*#>-]+|[\s.:–*#>-]+$/g, "");
    const inside = /^[([](\w[\w ]*)[)\]]$/.exec(bare)?.[1];
    return MARKS.get(text) ?? MARKS.get(bare) ?? (inside === undefined ? null : (MARKS.get(inside) ?? null));
}
/** `Found 2 Pending Migration file/files.`, `Applied migrations:`, `Pending:`. */
function headingOf(text) {
    if (!/^(?:found \d+ )?(?:the )?(?:following )?[\w' -]{0,60}?\b(?:applied|executed|completed|pending)\b[\w /'-]{0,60}[:.]?$/i.test(text))
        return null;
    if (/:\s*\d+$/.test(text))
        return null;
    return /\bpending\b|\bnot\b/i.test(text) ? "pending" : "applied";
}
function readStatus(lines) {
    const mentions = [];
    const problems = [];
    let under = null;
    for (const line of lines) {
        under = line.heading ?? under;
        const [name, ...more] = line.names;
        if (name === undefined)
            continue;
        const state = line.state ?? under;
        if (state === null)
            problems.push(notUnderstood(line, "it does not say whether that is applied"));
        else if (more.length > 0)
            problems.push(notUnderstood(line, "it names several migrations"));
        else
            mentions.push({ name, state, line: line.number });
    }
    return { form: "status", mentions, problems };
}
/** Nothing but names, or it could be anything. */
function readList(lines) {
    const filled = lines.filter(({ text }) => text !== "");
    const wrong = filled.filter(({ names, text }) => names.length === 0 || /\s/.test(text));
    return {
        form: "list",
        mentions: filled.flatMap(({ names, number }) => names.slice(0, 1).map((name) => ({ name, state: "applied", line: number }))),
        problems: wrong.map((line) => notUnderstood(line, "it is no migration's name")),
    };
}
function notUnderstood({ number, text }, because) {
    return `Line ${number} was not understood, ${because}: ${JSON.stringify(text.slice(0, 200))}`;
}
const NAME_KEYS = ["id", "name", "migration", "migrationName", "version", "filename", "fileName", "file", "script", "path"];
const STATE_KEYS = ["applied", "state", "status"];
/** Null when the output is no JSON array. */
function readJson(output) {
    const text = output.trim();
    if (!text.startsWith("[") || !text.endsWith("]"))
        return null;
    let list;
    try {
        list = JSON.parse(text);
    }
    catch {
        return null;
    }
    if (!Array.isArray(list))
        return null;
    const items = list;
    if (items.every((item) => typeof item === "string" || typeof item === "number")) {
        return {
            form: "list",
            mentions: items.map((item, at) => ({ name: String(item), state: "applied", line: at + 1 })),
            problems: [],
        };
    }
    const read = items.map((item, at) => readItem(item, at + 1));
    return {
        form: "status",
        mentions: read.filter((item) => typeof item !== "string"),
        problems: read.filter((item) => typeof item === "string"),
    };
}
function readItem(item, number) {
    const record = new Map(typeof item === "object" && item !== null ? Object.entries(item) : []);
    const name = NAME_KEYS.map((key) => record.get(key)).find((value) => typeof value === "string" || typeof value === "number");
    const said = STATE_KEYS.map((key) => record.get(key)).find((value) => typeof value === "string" || typeof value === "boolean");
    const state = said === undefined ? null : typeof said === "boolean" ? (said ? "applied" : "pending") : markOf(said);
    if (name === undefined || state === null)
        return `Item ${number} of the JSON array has no name, or does not say whether it is applied.`;
    return { name: String(name), state, line: number };
}

;// CONCATENATED MODULE: ./build/deploy/by-command/read-status.js



function readStatusOf(output, reading) {
    const { migrations, framework, source, remembered } = reading;
    const book = indexNames(migrations);
    const { form, mentions, problems } = readStatusOutput(output, (name) => identify(book, name));
    const told = new Map();
    const found = problems.map((message) => unreadable(null, message));
    for (const mention of mentions) {
        const migration = find(book, mention.name);
        if (migration === null)
            found.push(unreadable(null, `Line ${mention.line}: several files are called ${mention.name}.`));
        else if (migration === undefined)
            found.push(...stranger(mention, reading));
        else if ((told.get(migration) ?? mention.state) === mention.state)
            told.set(migration, mention.state);
        else
            found.push(unreadable(migration, `Line ${mention.line} says of ${migration.id} otherwise than a line before.`));
    }
    for (const migration of migrations) {
        const state = told.get(migration);
        if (state === "failed" || state === "missing")
            found.push(failed(migration, state));
        if (state === undefined && form === "status")
            found.push(unreadable(migration, `Nothing is said of ${migration.id}.`));
    }
    const applied = migrations.filter((migration) => told.get(migration) === "applied");
    return toState(framework, migrations, {
        exists: true,
        source,
        remembered,
        appliedPaths: new Set(applied.map(({ path }) => path)),
        applied: applied.map(({ id, path }) => ({
            id,
            script: path.slice(path.lastIndexOf("/") + 1),
            appliedAt: null,
            succeeded: true,
        })),
        problems: found,
    });
}
function find(book, name) {
    return book.has(name) ? book.get(name) : book.get(withoutExtension(name));
}
/** Two names of which nobody knows which migration they are stay two. */
function identify(book, name) {
    const migration = find(book, name);
    return migration === undefined ? null : (migration?.path ?? name);
}
/** Every name by which a tool may call a migration; null where it would be several's. */
function indexNames(migrations) {
    const book = new Map();
    for (const migration of migrations) {
        const { id, path, stem, version } = migration;
        const raw = /^\d+/.exec(stem)?.[0];
        // TypeORM names `1704067200000-AddUsers.ts` by its class.
        const names = [id, path, path.slice(path.lastIndexOf("/") + 1), stem, stem.replace(/^(\d{13})-(\w+)$/, "$2$1"), version];
        if (raw !== undefined && raw.length >= 4)
            names.push(raw);
        for (const name of new Set(names)) {
            if (name !== null)
                book.set(name, book.has(name) && book.get(name) !== migration ? null : migration);
        }
    }
    return book;
}
/** A migration that no file has. */
function stranger({ name, state, line }, { shared }) {
    if (shared)
        return [];
    if (state === "pending")
        return [unreadable(null, `Line ${line}: ${name} is pending, but no file of the set has that name.`)];
    const message = `${name} is applied, but no file has it.`;
    return [{ kind: "missing", id: name, path: null, message, remedy: "Restore its file, or let the tool forget it." }];
}
function failed({ id, path }, state) {
    const message = state === "failed" ? `The tool says that ${id} failed.` : `The tool says that the file of ${id} is missing.`;
    return { kind: state, id, path, message, remedy: "Mend that by the tool's own commands first." };
}
function unreadable(migration, message) {
    return {
        kind: "unreadable",
        id: migration?.id ?? null,
        path: migration?.path ?? null,
        message,
        remedy: "Let `status-command` print each migration with its state; docs/interoperation.md says in which forms.",
    };
}

// EXTERNAL MODULE: ./build/deploy/native/table-name.js
var table_name = __webpack_require__(87747);
// EXTERNAL MODULE: ./build/database-port.js
var database_port = __webpack_require__(29668);
;// CONCATENATED MODULE: ./build/deploy/by-command/remember.js
/** Our own record of what the team's tool applied for us: the same table in which the natively applied stands. */



/** SHA-256 by id of what stands in the record under a history table; empty where there is no record. */
async function readRemembered(session, history) {
    const [there] = await session.query("SELECT to_regclass($1)::text AS name", [own_record/* OWN_TABLE */.C]);
    if ((0,values/* textAt */.$6)(there, "name") === null)
        return new Map();
    const rows = await session.query(`SELECT id, sha256 FROM ${own_record/* OWN_TABLE */.C} WHERE history = $1`, [history]);
    return new Map(rows.map((row) => [(0,values/* textAt */.$6)(row, "id") ?? "", (0,values/* textAt */.$6)(row, "sha256") ?? ""]));
}
/** Insufficient privilege, or a database that may only be read. */
const MAY_NOT = new Set(["42501", "25006"]);
async function remember(session, { history, applied, digest }) {
    if (applied.length === 0)
        return;
    const rows = applied.map(({ id, path, sha256 }) => (0,own_record/* insertOwn */.Cc)({ history, id, path, sha256 }, null));
    const [there] = await session.query(`SELECT ${own_record/* OWN_THERE */.qD}`);
    const name = `SELECT set_config('schema_release.release', ${(0,values/* quoteLiteral */.ce)(digest)}, true)`;
    try {
        await session.batch(["BEGIN", name, ...(0,own_record/* prepareOwn */.u4)((0,own_record/* toOwnThere */.m9)(there)), ...rows, "COMMIT"].join(";\n"));
    }
    catch (error) {
        if (!(error instanceof database_port/* DatabaseError */.a) || error.code === null || !MAY_NOT.has(error.code))
            throw error;
        await session.batch("ROLLBACK");
    }
}

;// CONCATENATED MODULE: ./build/deploy/by-command/read-table.js






async function readTable(session, reading) {
    const { table, found } = await findTable(session, reading);
    const rows = found ? await session.query(selectFrom(table, reading.history)) : [];
    return readRows(reading, { table, exists: found, rows, remembered: await readRemembered(session, table) });
}
/** The table as the server spells it, with its schema; as it is written where there is none. */
async function findTable(session, reading) {
    const table = tableOf(reading);
    const [row] = await session.query(FIND, [table]);
    const name = (0,values/* textAt */.$6)(row, "name");
    return { table: name ?? table, found: name !== null };
}
const FIND = `SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = to_regclass($1) AND c.relkind IN ('r', 'p', 'v', 'f')`;
function tableOf({ configured, history }) {
    if (configured === null)
        return history.table;
    const { schema, table } = (0,table_name/* readTableName */.M)(configured);
    return schema === null ? (0,table_name/* quoteName */.A)(table) : `${(0,table_name/* quoteName */.A)(schema)}.${(0,table_name/* quoteName */.A)(table)}`;
}
function selectFrom(table, { id, appliedAt, sha256, succeeded, where }) {
    const columns = [
        `(${id})::text AS id`,
        `${appliedAt === undefined ? "NULL::text" : (0,own_record/* isoTime */.Ly)(`(${appliedAt})::timestamptz`)} AS applied_at`,
        `${sha256 === undefined ? "NULL::text" : `(${sha256})::text`} AS sha256`,
        `coalesce((${succeeded ?? "true"})::boolean, false) AS succeeded`,
    ];
    return `SELECT ${columns.join(", ")} FROM ${table}${where === undefined ? "" : ` WHERE ${where.replaceAll("{table}", table)}`}`;
}
function readRows(reading, { table, exists, rows, remembered }) {
    const { framework, history, migrations } = reading;
    const entries = rows.map((row) => ({ name: (history.normalise ?? String)((0,values/* textAt */.$6)(row, "id") ?? ""), row }));
    const byName = new Map(migrations.map((migration) => [history.nameOf(migration), migration]));
    const known = new Map(entries.flatMap(({ name, row }) => (byName.has(name) ? [[name, row]] : [])));
    const appliedNames = namesApplied(reading, [...known].flatMap(([name, row]) => ((0,values/* isTrueAt */.Yj)(row, "succeeded") ? [name] : [])));
    const applied = migrations.filter((migration) => appliedNames.has(history.nameOf(migration)));
    const strangers = history.shared === true ? [] : entries.filter(({ name }) => !byName.has(name));
    return toState(framework, migrations, {
        exists,
        source: table,
        remembered: history.sha256 === undefined ? remembered : new Map(),
        appliedPaths: new Set(applied.map(({ path }) => path)),
        applied: [
            ...applied.map((migration) => toApplied(migration.id, known.get(history.nameOf(migration)), migration)),
            ...strangers.map(({ name, row }) => toApplied(name, row, null)),
        ],
        problems: [
            ...strangers.map(({ name }) => missing(name, table)),
            ...entries.flatMap((entry) => read_table_failed(entry, table)),
            ...repeatedNames(entries).map((name) => duplicate(name, table)),
            ...applied.flatMap((migration) => read_table_edited(migration, known.get(history.nameOf(migration)))),
        ],
    });
}
/** The names of all that is applied, where the table holds only the last, or the ends of a graph. */
function namesApplied({ history, migrations }, recorded) {
    if (history.kind === "heads")
        return withAncestors(recorded, migrations);
    if (history.kind !== "last")
        return new Set(recorded);
    const names = migrations.map((migration) => history.nameOf(migration));
    const found = new Set(recorded);
    const last = names.findLastIndex((name) => found.has(name));
    return new Set(names.slice(0, last + 1));
}
function toApplied(id, row, migration) {
    return {
        id,
        script: migration === null ? null : migration.path.slice(migration.path.lastIndexOf("/") + 1),
        appliedAt: (0,values/* textAt */.$6)(row, "applied_at"),
        succeeded: row === undefined || (0,values/* isTrueAt */.Yj)(row, "succeeded"),
    };
}
function missing(id, table) {
    const message = `${id} stands in ${table}, but no file has it.`;
    return {
        kind: "missing",
        id,
        path: null,
        message,
        remedy: "Restore its file, or let the tool forget it if it was removed on purpose.",
    };
}
function read_table_failed({ name, row }, table) {
    if ((0,values/* isTrueAt */.Yj)(row, "succeeded"))
        return [];
    const message = `${name} stands in ${table} as begun, but not as ended well.`;
    const remedy = "See what it left behind, mend that, and mark it by the tool's own command (`migrate resolve`, `force`, `repair`).";
    return [{ kind: "failed", id: name, path: null, message, remedy }];
}
function repeatedNames(entries) {
    const seen = new Set();
    return entries.filter(({ name }) => seen.size === seen.add(name).size).map(({ name }) => name);
}
function duplicate(id, table) {
    const message = `${id} stands in ${table} more than once.`;
    return { kind: "duplicate", id, path: null, message, remedy: `Remove all but one row of ${(0,values/* quoteLiteral */.ce)(id)}.` };
}
function read_table_edited({ id, path, sha256 }, row) {
    const recorded = (0,values/* textAt */.$6)(row, "sha256");
    if (recorded === null || recorded === sha256)
        return [];
    const message = `The file is not what was applied as ${id}: its SHA-256 is another.`;
    return [{ kind: "edited", id, path, message, remedy: "Restore it and write a new migration." }];
}

;// CONCATENATED MODULE: ./build/deploy/by-command/command-set.js






/** Whether the team's tool applies the set: `deploy-command` says so. */
function isByCommand({ deployCommand }) {
    return deployCommand !== null;
}
/** Throws `UserError` (`configuration`) without `deploy-command`, and without `status-command` where no table of the tool is known. */
function openCommandSet(database, source) {
    const { framework } = source;
    const { name, statusCommand, deployCommand, historyTable } = database;
    const history = historyTableOf(framework);
    if (deployCommand === null)
        throw lacking("deploy-command", name, framework);
    if (statusCommand === null && history === null)
        throw lacking("status-command", name, framework);
    const migrations = toSetMigrations(source);
    const findSource = async (session) => {
        if (history !== null && session !== undefined)
            return (await findTable(session, { history, configured: historyTable })).table;
        return historyTable ?? statusCommand?.command.join(" ") ?? framework;
    };
    return {
        framework,
        readHistory: async (run, environment, session) => {
            if (statusCommand !== null) {
                const { command, timeoutSeconds } = statusCommand;
                const outcome = await run({ command, environment, timeoutSeconds });
                if (outcome.exitCode !== 0)
                    throw command_set_failed("status-command", statusCommand, outcome);
                const source = await findSource(session);
                const remembered = session === undefined ? new Map() : await readRemembered(session, source);
                return readStatusOf(outcome.stdout, { framework, source, remembered, migrations, shared: history?.shared === true });
            }
            if (history === null || session === undefined)
                throw lacking("status-command", name, framework);
            return readTable(session, { framework, history, configured: historyTable, migrations });
        },
        remember: async (session, applied, digest) => remember(session, { history: await findSource(session), applied, digest }),
        deploy: async (run, environment) => {
            const { command, timeoutSeconds } = deployCommand;
            const outcome = await run({ command, environment, timeoutSeconds });
            if (outcome.exitCode !== 0)
                throw command_set_failed("deploy-command", deployCommand, outcome);
        },
    };
}
function lacking(option, name, framework) {
    return new errors.UserError("configuration", `The database ${JSON.stringify(name)} (${framework}) has no \`${option}\`.`, `Add it to the database in .github/schema-release.yml; docs/interoperation.md has a recipe for each tool.`);
}
const LAST_LINES = 15;
function command_set_failed(option, { command, timeoutSeconds }, outcome) {
    const { exitCode, signal, timedOut, stdout, stderr } = outcome;
    const how = timedOut
        ? `did not end within ${timeoutSeconds} s`
        : exitCode === null
            ? `was ended by ${signal ?? "a signal"}`
            : `failed with exit code ${exitCode}`;
    const said = (stderr.trim() === "" ? stdout : stderr).trim().split("\n").slice(-LAST_LINES).join("\n");
    const hint = said === "" ? "It printed nothing." : `Its last lines:\n${said}`;
    return new errors.UserError("outside", `The ${option} \`${command.join(" ")}\` ${how}.`, hint);
}

;// CONCATENATED MODULE: ./build/deploy/native/natives.js
/** Each loaded when it is wanted. */
const NATIVES = {
    dbmate: async () => (await Promise.all(/* import() */[__webpack_require__.e(4103), __webpack_require__.e(1763)]).then(__webpack_require__.bind(__webpack_require__, 91763))).openDbmate,
    flyway: async () => (await Promise.all(/* import() */[__webpack_require__.e(4103), __webpack_require__.e(8149)]).then(__webpack_require__.bind(__webpack_require__, 8149))).openFlyway,
    other: async () => (await Promise.all(/* import() */[__webpack_require__.e(4103), __webpack_require__.e(2845)]).then(__webpack_require__.bind(__webpack_require__, 92845))).openPlain,
};
/** Null for a framework that is not run natively. */
async function openNative(framework, input) {
    const load = Object.hasOwn(NATIVES, framework) ? NATIVES[framework] : undefined;
    return load === undefined ? null : (await load())(input);
}
const NATIVE_FRAMEWORKS = Object.keys(NATIVES);

// EXTERNAL MODULE: ./build/commands/assess/assess-set.js + 1 modules
var assess_set = __webpack_require__(41766);
// EXTERNAL MODULE: ./build/commands/find-database.js
var find_database = __webpack_require__(17017);
// EXTERNAL MODULE: ./build/commands/known-names.js
var known_names = __webpack_require__(49440);
// EXTERNAL MODULE: ./build/commands/read-configuration.js
var read_configuration = __webpack_require__(32815);
// EXTERNAL MODULE: ./build/commands/revision-tree.js
var revision_tree = __webpack_require__(77394);
;// CONCATENATED MODULE: ./build/commands/open-database.js









/** Throws `UserError` where no set, or none that can be deployed, is meant. */
async function openDatabaseSet(opening) {
    const { files, configuration } = opening;
    const options = await (0,read_configuration/* readConfiguration */.T)(files, configuration, known_names/* knownNames */.U);
    const found = await (0,find_database/* findDatabase */.X)(files, options, opening.database);
    const { database, dialect, roots, migrations } = found;
    if (dialect !== "postgresql")
        throw otherDialect(database.name, dialect);
    const set = await (0,revision_tree/* readAll */.yw)(files, found.listed);
    const root = commonFolder(roots);
    const shelf = new assess_set/* ParserShelf */.Kp(opening.beforeWasm);
    const { framework } = database;
    const runner = await openRunner({ found, set, root, shelf }, opening);
    return { options, database, framework, dialect, root, roots, files: set, migrations, shelf, ...runner };
}
/** Commands that the configuration names win over what would be run natively: Flyway's migrations may be in Java. */
async function openRunner(of, opening) {
    const { database } = of.found;
    if (isByCommand(database)) {
        const { framework } = database;
        const { migrations } = of.found;
        return { native: null, command: openCommandSet(database, { framework, migrations, files: of.set, sha256: opening.sha256 }) };
    }
    const native = await openNatively(of, opening);
    if (native === null)
        throw notDeployable(database);
    return { native, command: null };
}
async function openNatively({ found, set, root, shelf }, opening) {
    const { database } = found;
    return openNative(database.framework, {
        files: set,
        root,
        roots: found.roots,
        readFile: (path) => (0,revision_tree/* readOne */.JF)(opening.files, path),
        environment: opening.environment.get,
        environmentNames: opening.environment.names,
        historyTable: database.historyTable,
        parsers: await shelf.get("postgresql"),
        sha256: opening.sha256,
    });
}
function commonFolder(roots) {
    const [first = "", ...others] = roots.map((root) => root.split("/"));
    const parts = first === "" ? [] : first;
    let length = parts.length;
    for (const other of others)
        while (parts.slice(0, length).some((part, index) => part !== other[index]))
            length -= 1;
    return parts.slice(0, length).join("/");
}
function otherDialect(name, dialect) {
    return new errors.UserError("configuration", `Deploys are for PostgreSQL; the database ${JSON.stringify(name)} is ${dialect}.`, "`check` and `classify` judge its migrations; let its own tool apply them. If it is PostgreSQL, say `dialect: postgresql`.");
}
function notDeployable({ name, framework }) {
    const title = (0,frameworks/* frameworkById */.pl)(framework)?.framework.title ?? framework;
    return new errors.UserError("configuration", `${title} applies the migrations of the database ${JSON.stringify(name)}, and how is not said.`, `Add to that database in .github/schema-release.yml: ${COMMANDS}. See docs/interoperation.md.`);
}
const COMMANDS = '`status-command: ["your-tool", "status"]` (prints the ids of what is applied) and `deploy-command: ["your-tool", "migrate"]`';


/***/ }),

/***/ 77394:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iy: () => (/* binding */ listBelow),
/* harmony export */   JF: () => (/* binding */ readOne),
/* harmony export */   yw: () => (/* binding */ readAll)
/* harmony export */ });
/* harmony import */ var _frameworks_exclusions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84372);
/* harmony import */ var _frameworks_definition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88044);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89984);
/** Files of one revision or of the work tree, found by walking its folders; links are never followed. */



/** More files than any set of migrations has, and than a repository should be searched for one. */
const MOST_FILES = 300_000;
/**
 * All that lies below a folder, sub-folders included, by path; null where there is no such folder, also where a link stands for it or for
 * one above it. Folders that `isWanted` denies are not entered.
 */
async function listBelow(files, folder, isWanted = () => true) {
    if (!(await isFolder(files, folder)))
        return null;
    const found = [];
    for (let waiting = [folder]; waiting.length > 0;) {
        const listed = await files.listFolders("base", waiting);
        const deeper = [];
        for (const [above, entries] of listed) {
            for (const { name, kind, oid } of entries) {
                const path = (0,_frameworks_definition_js__WEBPACK_IMPORTED_MODULE_1__/* .joinPath */ .uJ)(above, name);
                if (kind !== "folder")
                    found.push({ path, kind, oid });
                else if (name !== ".git" && isWanted(path))
                    deeper.push(path);
            }
        }
        if (found.length > MOST_FILES)
            throw tooMany(folder);
        waiting = deeper;
    }
    return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
/** The bytes of a file; null where there is none. Throws `UserError` for a link. */
async function readOne(files, path) {
    if (!(await isFolder(files, (0,_frameworks_exclusions_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(path))))
        return null;
    const entries = (await files.listFolders("base", [(0,_frameworks_exclusions_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(path)])).get((0,_frameworks_exclusions_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(path)) ?? [];
    const entry = entries.find(({ name, kind }) => name === (0,_frameworks_exclusions_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(path) && kind !== "folder");
    if (entry === undefined)
        return null;
    const [read] = await readAll(files, [{ path, kind: entry.kind === "folder" ? "file" : entry.kind, oid: entry.oid }]);
    return read?.bytes ?? null;
}
/** The contents of all of them, in their order; throws `UserError` for a link, a submodule and for what cannot be read. */
async function readAll(files, listed) {
    const odd = listed.find(({ kind }) => kind !== "file");
    if (odd !== undefined)
        throw notAFile(odd);
    const contents = await files.readBlobs(listed.map(({ oid }) => oid));
    return listed.map(({ path, oid }) => {
        const bytes = contents.get(oid);
        if (bytes === undefined)
            throw unreadable(path);
        return { path, bytes };
    });
}
/** Step by step from the root, so that a link in the work tree leads nowhere. */
async function isFolder(files, folder) {
    const parts = folder === "" ? [] : folder.split("/");
    if (parts.some((part) => part === "" || part === "." || part === ".." || part === ".git"))
        return false;
    const above = parts.map((_, index) => parts.slice(0, index).join("/"));
    const listed = await files.listFolders("base", above);
    return parts.every((part, index) => (listed.get(above[index] ?? "") ?? []).some(({ name, kind }) => name === part && kind === "folder"));
}
function notAFile({ path, kind }) {
    const what = kind === "symlink" ? "a symbolic link" : "a submodule";
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError("configuration", `${JSON.stringify(path)} is ${what}; of what it stands for nothing can be approved.`, "Put the file itself there, or name folders without it under `migrations:`.");
}
function unreadable(path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError("outside", `${JSON.stringify(path)} could not be read, so the set of migrations is not known.`, "Files above 20 MB are not read; of a partial clone fetch the missing objects first.");
}
function tooMany(folder) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError("configuration", `There are more than ${MOST_FILES} files below ${folder === "" ? "the repository's root" : JSON.stringify(folder)}.`, "Name the folders of the migrations in .github/schema-release.yml (`databases:`, `migrations:`).");
}


/***/ }),

/***/ 90052:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Yj: () => (/* binding */ isTrueAt),
/* harmony export */   ce: () => (/* binding */ quoteLiteral),
/* harmony export */   tk: () => (/* binding */ numberAt)
/* harmony export */ });
/** 0 where it is none; casts such as `::float8` make it a number. */
function numberAt(row, column) {
    const value = row?.[column];
    return typeof value === "number" ? value : Number(typeof value === "string" ? value : 0);
}
/** Null where it is none. */
function textAt(row, column) {
    const value = row?.[column];
    return typeof value === "string" ? value : null;
}
function isTrueAt(row, column) {
    return row?.[column] === true;
}
/** A text as a literal that means the same whatever `standard_conforming_strings` is. */
function quoteLiteral(text) {
    const quoted = `'${text.replaceAll("'", "''").replaceAll("\\", "\\\\")}'`;
    return text.includes("\\") ? ` E${quoted}` : quoted;
}


/***/ }),

/***/ 83869:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ OWN_TABLE),
/* harmony export */   Cc: () => (/* binding */ insertOwn),
/* harmony export */   Ly: () => (/* binding */ isoTime),
/* harmony export */   Wj: () => (/* binding */ toMilliseconds),
/* harmony export */   b4: () => (/* binding */ HISTORY_COLUMNS),
/* harmony export */   m9: () => (/* binding */ toOwnThere),
/* harmony export */   qD: () => (/* binding */ OWN_THERE),
/* harmony export */   tT: () => (/* binding */ OWN_SCHEMA),
/* harmony export */   u4: () => (/* binding */ prepareOwn)
/* harmony export */ });
/* harmony import */ var _apply_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90052);

/** Our schema; nothing of ours lives outside of it. */
const OWN_SCHEMA = "schema_release";
const OWN_TABLE = `${OWN_SCHEMA}.applied`;
/** What is kept of a migration, in every table of ours. `duration_ms` is null in what was taken over. */
const HISTORY_COLUMNS = `id text NOT NULL,
  path text NOT NULL,
  sha256 text NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  applied_by text NOT NULL DEFAULT session_user,
  duration_ms bigint,
  release text DEFAULT nullif(current_setting('schema_release.release', true), '')`;
/** SQL expressions: what there is of our schema and table. */
const OWN_THERE = `to_regnamespace('${OWN_SCHEMA}') IS NOT NULL AS has_own_schema, to_regclass('${OWN_TABLE}') IS NOT NULL AS has_own`;
function toOwnThere(row) {
    return { hasOwnSchema: (0,_apply_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isTrueAt */ .Yj)(row, "has_own_schema"), hasOwn: (0,_apply_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isTrueAt */ .Yj)(row, "has_own") };
}
/**
 * Makes schema and table where they are not: even with IF NOT EXISTS the server asks for the right to make a schema. `history`: the
 * framework's history table, as the server spells it; so several sets may live in one database.
 */
function prepareOwn({ hasOwnSchema, hasOwn }) {
    const table = `CREATE TABLE IF NOT EXISTS ${OWN_TABLE} (
  history text NOT NULL,
  ${HISTORY_COLUMNS},
  PRIMARY KEY (history, id)
)`;
    return [...(hasOwnSchema ? [] : [`CREATE SCHEMA IF NOT EXISTS ${OWN_SCHEMA}`]), ...(hasOwn ? [] : [table])];
}
/**
 * An INSERT to stand in a WITH clause, so that it is one statement with the framework's own. `elapsedMs`: an SQL expression; null where
 * nothing was run. An older row of the same migration, which the team's tool undid meanwhile, is replaced.
 */
function insertOwn({ history, id, path, sha256 }, elapsedMs) {
    const values = [history, id, path, sha256].map(_apply_values_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteLiteral */ .ce);
    return `INSERT INTO ${OWN_TABLE} (history, id, path, sha256, duration_ms) VALUES (${[...values, toMilliseconds(elapsedMs)].join(", ")})
ON CONFLICT (history, id) DO UPDATE SET path = excluded.path, sha256 = excluded.sha256, applied_at = excluded.applied_at,
  applied_by = excluded.applied_by, duration_ms = excluded.duration_ms, release = excluded.release`;
}
/** An SQL expression of milliseconds as `bigint`. */
function toMilliseconds(elapsedMs) {
    return elapsedMs === null ? "NULL" : `round((${elapsedMs})::numeric)::bigint`;
}
/** A `timestamptz` as ISO 8601, UTC, whatever the session's settings are. */
function isoTime(expression) {
    return `to_char((${expression}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}


/***/ }),

/***/ 87747:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ quoteName),
/* harmony export */   M: () => (/* binding */ readTableName)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89984);
/** Names of history tables, as configurations and environments say them. */

/** `table` or `schema.table`, both as the server keeps them: without quotes, in the right case. */
function readTableName(name) {
    const parts = name.split(".");
    const [first = "", second] = parts;
    if (parts.length > 2 || parts.includes("")) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError("configuration", `The history table ${JSON.stringify(name)} is no table's name.`, "Write it as `table` or `schema.table`, without quotes.");
    }
    return second === undefined ? { schema: null, table: first } : { schema: first, table: second };
}
/** Quoted where it is not plain. Words that SQL reserves are not known here: they are quoted, too, since plain names need it never. */
function quoteName(name) {
    return /^[a-z_][a-z0-9_]*$/.test(name) && !RESERVED.has(name) ? name : `"${name.replaceAll('"', '""')}"`;
}
/** PostgreSQL's reserved words that somebody may call a schema or table. */
const RESERVED = new Set(("all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create current_date " +
    "current_role current_time current_timestamp current_user default deferrable desc distinct do else end except false fetch for " +
    "foreign from grant group having in initially intersect into lateral leading limit localtime localtimestamp not null offset on " +
    "only or order placing primary references returning select session_user some symmetric system_user table then to trailing true " +
    "union unique user using variadic when where window with authorization binary collation concurrently cross current_schema freeze " +
    "full ilike inner is isnull join left like natural notnull outer overlaps right similar tablesample verbose").split(" "));


/***/ }),

/***/ 645:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ readLocalConfiguration)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89984);
/** The configuration that `--config` names. */


/** Null where none was named; throws `UserError` for a file that cannot be read. */
async function readLocalConfiguration(path) {
    if (path === undefined)
        return null;
    try {
        return { path, bytes: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path) };
    }
    catch (error) {
        const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("usage", `The configuration ${JSON.stringify(path)} could not be read (${reason}).`, "Give the path of a file after --config.");
    }
}


/***/ })

};
;
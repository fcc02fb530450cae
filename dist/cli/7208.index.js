"use strict";
exports.id = 7208;
exports.ids = [7208];
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

/***/ 67208:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  backupCommand: () => (/* binding */ backupCommand)
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
// EXTERNAL MODULE: ./build/backup/written-so-far.js
var written_so_far = __webpack_require__(46792);
// EXTERNAL MODULE: ./build/change-set/visible.js
var visible = __webpack_require__(97667);
// EXTERNAL MODULE: ./build/database-port.js
var database_port = __webpack_require__(29668);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/release/gates/facts.js
var facts = __webpack_require__(95713);
// EXTERNAL MODULE: ./build/commands/assess/assess-pending.js + 3 modules
var assess_pending = __webpack_require__(94352);
// EXTERNAL MODULE: ./build/commands/assess/assess-set.js + 1 modules
var assess_set = __webpack_require__(41766);
// EXTERNAL MODULE: ./build/commands/assess/decide-target-backup.js + 9 modules
var decide_target_backup = __webpack_require__(29935);
// EXTERNAL MODULE: ./build/commands/deploy/back-up.js
var back_up = __webpack_require__(74715);
// EXTERNAL MODULE: ./build/commands/read-target.js + 1 modules
var read_target = __webpack_require__(88672);
// EXTERNAL MODULE: ./build/commands/target-commands.js
var target_commands = __webpack_require__(95688);
;// CONCATENATED MODULE: ./build/commands/backup/backup.js











/** Rungs that can be taken without the migrations. */
const TAKEN_RUNGS = ["restore-point", "snapshot"];
/** Never throws for what the server or a provider does. Throws `UserError` for wrong input. */
async function takeTargetBackup(request) {
    const { release, target, clock, tool } = request;
    const startedAt = (0,target_commands/* isoTime */.Ly)(clock);
    const { digest, database, commit } = release;
    const told = await tell(request);
    return {
        version: 1,
        outcome: told.outcome,
        because: told.because,
        remedy: told.remedy,
        release: { digest, database, commit },
        target: target.name,
        backupRisk: told.backupRisk ?? null,
        decision: told.decision ?? null,
        backup: told.backup ?? null,
        written: told.written ?? null,
        startedAt,
        finishedAt: (0,target_commands/* isoTime */.Ly)(clock),
        tool,
    };
}
async function tell(request) {
    refuseOtherFiles(request);
    const by = request.rung === null ? null : findProvider(request.rung, request.target);
    try {
        return await decideAndTake(request, by);
    }
    catch (error) {
        if (!(error instanceof database_port/* DatabaseError */.a))
            throw error;
        const because = `The database did not answer as it should: ${error.message.replace(/\.$/, "")}. No backup was taken.`;
        return { outcome: "failed", because, remedy: error.hint ?? "See the server's log, then start again." };
    }
}
/** What is lost is judged from the files, so they have to be the release's. */
function refuseOtherFiles({ release, opened, sha256 }) {
    const files = new Map(opened.files.map(({ path, bytes }) => [path, bytes]));
    const others = release.migrations.filter(({ path, sha256: wanted }) => {
        const bytes = files.get(path);
        return bytes === undefined || sha256(bytes) !== wanted;
    });
    if (others.length === 0)
        return;
    const paths = (0,visible/* listPaths */.Pe)(others.map(({ path }) => path));
    throw new errors.UserError("usage", `The work tree has other migrations than the release: ${paths} ${others.length === 1 ? "differs or is" : "differ or are"} not there.`, `Check out the release's commit ${release.commit}, or make a new release (\`schema-release plan\`).`);
}
/** `by`: what takes the rung that was asked for; null where none was. */
async function decideAndTake(request, by) {
    const { server, target: options, environment, rung } = request;
    const since = request.clock.now();
    const target = await (0,read_target/* readTarget */._)({ options, server, environment }, request);
    const planned = await judge(target, request);
    if (planned === null && rung === null)
        return failed("What is pending could not be judged, so it is not known which backup suffices.", `Say which one to take: --rung ${TAKEN_RUNGS.join(" or --rung ")}.`);
    const deciding = {
        opened: request.opened,
        target,
        server,
        planned: planned ?? [],
        release: request.release,
        asDeployer: false,
    };
    const decided = await (0,decide_target_backup/* decideBackupFor */.g)(deciding);
    const backupRisk = planned === null || planned.length === 0 ? null : (0,assess_set/* riskOfAll */.uH)(planned);
    const { decision } = decided;
    const judged = { backupRisk, decision: planned === null ? null : decision };
    const answer = rung === null ? answerWithout(decision) : null;
    if (answer !== null)
        return { ...answer, ...judged };
    const chosen = rung === null ? decision : { ...decision, rung, by, because: "It was asked for." };
    return { ...(await take({ ...decided, decision: chosen }, request, since)), ...judged };
}
/** Null where something could not be judged. */
async function judge(target, request) {
    const { opened, openCheckout, release } = request;
    const pending = (0,facts/* pendingOf */.lc)(release, target.history);
    const targets = [{ ...target, history: { ...target.history, pending } }];
    const planned = await (0,assess_pending/* assessPending */.o)({ opened, targets, pending, statistics: null, openCheckout, commit: release.commit });
    return planned.length === pending.length ? planned : null;
}
/** Where nothing has to be taken, or nothing can be. */
function answerWithout({ rung, by, because, remains, remedy, ladder }) {
    if (rung === null)
        return failed(because, remedy);
    if (rung === "none")
        return { outcome: "not-needed", because: ladder.length === 1 ? because : `${because} ${remains}`, remedy: null };
    if (by !== null)
        return null;
    return {
        outcome: "left-to-deploy",
        because: `${because} The deploy makes the copies by itself; nothing has to be taken before.`,
        remedy: `For a backup besides: --rung ${TAKEN_RUNGS.join(" or --rung ")}.`,
    };
}
function findProvider(rung, target) {
    const by = providerOf(rung, target);
    if (by !== null)
        return by;
    throw new errors.UserError("usage", `The target ${JSON.stringify(target.name)} has no \`${rung}\` configured.`, `Say in the configuration how it is taken (\`backup: { ${rung}: … }\` of the target), or leave --rung out.`);
}
function providerOf(rung, { backup, backupCommand }) {
    if (rung === "restore-point")
        return backup.restorePoint?.kind ?? null;
    return backup.snapshot?.kind ?? (backupCommand === null ? null : "command");
}
async function take(decided, request, since) {
    const before = await look(request.server, decided.affected);
    const { backup, written } = await (0,back_up/* backUp */.v)(decided, request, since);
    if ("unknown" in backup)
        return failed(backup.unknown, backup.remedy ?? null);
    return {
        outcome: "taken",
        because: backup.proof.because.join(" "),
        remedy: null,
        backup,
        written: toWritten(written ?? before),
    };
}
/** For what takes backups without looking itself. */
async function look(server, relations) {
    const session = await server.connect("backup");
    try {
        return await (0,written_so_far/* readWritten */.I)(session, relations);
    }
    finally {
        await session.close();
    }
}
function toWritten({ at, position, rows }) {
    return { at, position, tables: [...rows].map(([relation, written]) => ({ relation, rows: written })) };
}
function failed(because, remedy) {
    return { outcome: "failed", because, remedy: remedy ?? "See what is said above, then start again." };
}

// EXTERNAL MODULE: ./build/commands/open-database.js + 10 modules
var open_database = __webpack_require__(46981);
// EXTERNAL MODULE: ./build/release/read-release.js
var read_release = __webpack_require__(96065);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(94963);
// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(18743);
// EXTERNAL MODULE: ./build/doors/backup-providers.js
var backup_providers = __webpack_require__(60980);
// EXTERNAL MODULE: ./build/doors/publish-backup.js
var publish_backup = __webpack_require__(41417);
// EXTERNAL MODULE: ./build/doors/before-wasm.js
var before_wasm = __webpack_require__(66851);
// EXTERNAL MODULE: ./build/doors/checkout.js
var checkout = __webpack_require__(69477);
// EXTERNAL MODULE: ./build/doors/command-line.js
var command_line = __webpack_require__(56459);
// EXTERNAL MODULE: ./build/commands/choose-target.js
var choose_target = __webpack_require__(67471);
;// CONCATENATED MODULE: ./build/doors/independent-target.js
/** The target that something is done to, which a replica is not. */


/** Throws `UserError` as choosing does, and for a replica. */
function findIndependentTarget(options, { name, database }) {
    const target = (0,choose_target/* chooseTarget */.b)({ options, database, name });
    if (target.kind === "independent")
        return target;
    throw new errors.UserError("usage", `${JSON.stringify(name)} is a physical replica: what its primary holds, it holds.`, "Back up the primary; to dump from the replica, name it there: `backup: { snapshot: { pg-dump: { from-url-env: … } } }`.");
}

// EXTERNAL MODULE: ./build/doors/local-configuration.js
var local_configuration = __webpack_require__(645);
// EXTERNAL MODULE: ./build/doors/passed-variables.js
var passed_variables = __webpack_require__(44481);
// EXTERNAL MODULE: ./build/doors/progress-lines.js
var progress_lines = __webpack_require__(39028);
// EXTERNAL MODULE: ./build/doors/stop-signal.js
var stop_signal = __webpack_require__(84518);
// EXTERNAL MODULE: ./build/doors/target-door.js
var target_door = __webpack_require__(47205);
// EXTERNAL MODULE: ./build/doors/terminal.js
var terminal = __webpack_require__(57297);
;// CONCATENATED MODULE: ./build/doors/backup-command.js
/** `schema-release backup` on the command line: takes a backup, or drills one that is there. */


























const TAKING = ["release", "target", "repo", "rung", "config"];
const DRILLING = ["record", "table", "parallel", "wait-seconds", "database-url-env"];
const backupCommand = {
    usage: "backup --release FILE --target NAME [--rung RUNG] [--out FILE]\n       schema-release backup --drill DUMP [--record FILE]",
    positionals: false,
    options: {
        release: { type: "string", value: "FILE", help: "what `plan` wrote" },
        target: { type: "string", value: "NAME", help: "what is backed up; a name under targets:, or any name for DATABASE_URL" },
        repo: { type: "string", value: "DIR", help: "the work tree with the release's files; default: the current folder" },
        rung: { type: "string", value: "RUNG", help: "take this one, whatever would suffice", allowed: TAKEN_RUNGS },
        out: { type: "string", value: "FILE", help: "write the record here, as JSON" },
        drill: { type: "string", value: "DUMP", help: "restore this dump into a scratch database, count, time and drop it" },
        record: { type: "string", value: "FILE", help: "of the drill: what the dump has to hold; of backup --out, or evidence" },
        table: {
            type: "string",
            value: "NAME",
            help: "of the drill: restore the rows of this table (schema.name) only",
            several: true,
        },
        parallel: { type: "string", value: "NUMBER", help: "of the drill: parallel jobs; default: 1" },
        "wait-seconds": { type: "string", value: "NUMBER", help: "of the drill: how long it may take; default: 7200" },
        "database-url-env": {
            type: "string",
            value: "NAME",
            help: "of the drill: variable with the URL of the server for scratch databases; default: DATABASE_URL, else PG*",
        },
        ...target_door/* OUTPUT_OPTIONS */.zR,
        config: { type: "string", value: "FILE", help: "use this configuration instead of the work tree's" },
    },
    run: async (line, publisher) => {
        if (filled(line, "drill") === null) {
            refuseBeside(line, DRILLING, "--drill is not given");
            return backup_command_take(line, publisher);
        }
        refuseBeside(line, TAKING, "a drill needs neither release nor target");
        return (await Promise.all(/* import() */[__webpack_require__.e(624), __webpack_require__.e(8886), __webpack_require__.e(4152)]).then(__webpack_require__.bind(__webpack_require__, 84152))).drill(line, publisher);
    },
};
const EXIT_OF = {
    taken: errors/* EXIT */.d.ok,
    "not-needed": errors/* EXIT */.d.ok,
    "left-to-deploy": errors/* EXIT */.d.ok,
    failed: errors/* EXIT */.d.outside,
};
/** An input of the action that nobody gave is empty. */
function filled(line, option) {
    const value = (0,command_line/* textOption */.vU)(line, option)?.trim() ?? "";
    return value === "" ? null : value;
}
/** What is not heeded was meant otherwise. */
function refuseBeside(line, options, because) {
    const given = options.find((option) => filled(line, option) !== null);
    if (given === undefined)
        return;
    throw new errors.UserError("usage", `--${given} has no use here: ${because}.`, "See: schema-release backup --help");
}
async function backup_command_take(line, publisher) {
    const file = required(line, "release", "what `schema-release plan --out` wrote");
    const name = required(line, "target", "such as staging");
    await publisher.outputs({ outcome: "failed" });
    const release = await openRelease(file);
    const folder = (0,external_node_path_.resolve)((0,command_line/* textOption */.vU)(line, "repo") ?? ".");
    const environment = process.env;
    const opened = await (0,open_database/* openDatabaseSet */.w)({
        files: (0,work_tree/* openWorkTree */.w)(folder),
        configuration: await (0,local_configuration/* readLocalConfiguration */.Y)(filled(line, "config") ?? undefined),
        database: release.database,
        environment: { get: (variable) => environment[variable], names: Object.keys(environment) },
        sha256: sha256/* sha256 */.s,
        beforeWasm: before_wasm/* beforeWasm */.Y,
    });
    const target = findIndependentTarget(opened.options, { name, database: release.database });
    const where = { environment, urlVariable: target.databaseUrlEnv };
    const server = (0,postgres_server/* openServer */.C)(where);
    const commands = await (0,command_environment/* commandEnvironment */.J)({ ...where, purpose: "backup" });
    const run = (0,run_command.openRunCommand)({ root: folder, environment, passed: (0,passed_variables/* passedTo */.S)(target, opened.options, environment) });
    const stop = (0,stop_signal/* stopOnSignals */.Z)();
    const progress = (0,progress_lines/* openProgress */.m)(process.stderr, (0,terminal/* wantsColour */.M)((0,command_line/* textOption */.vU)(line, "color"), process.stderr));
    try {
        const document = await takeTargetBackup({
            release,
            opened,
            target,
            server,
            environment: commands,
            openBackups: () => (0,backup_providers/* openBackups */.s)(target, { environment, folder, runCommand: run, commandEnvironment: commands }),
            rung: TAKEN_RUNGS.find((rung) => rung === filled(line, "rung")) ?? null,
            run,
            openCheckout: (0,checkout/* checkoutAt */.G)(folder, environment),
            clock: clock/* systemClock */.m,
            sha256: sha256/* sha256 */.s,
            signal: stop.signal,
            onProgress: (event) => progress.show(event.kind === "note" ? { kind: "note", text: (0,report_escape/* guardLines */.F)(event.text) } : event),
            tool: version/* VERSION */.x,
        });
        progress.end();
        const { backupPage } = await Promise.all(/* import() */[__webpack_require__.e(624), __webpack_require__.e(7966)]).then(__webpack_require__.bind(__webpack_require__, 67966));
        await (0,publish_backup/* publishBackup */.W)({ document, page: backupPage(document) }, line, publisher);
        await publisher.outputs(outputsOf(document));
        return EXIT_OF[document.outcome];
    }
    finally {
        progress.end();
        stop.dispose();
    }
}
function required(line, option, example) {
    const value = filled(line, option);
    if (value !== null)
        return value;
    const beside = option === "release" ? " To try a dump that is there: --drill DUMP." : "";
    throw new errors.UserError("usage", `backup needs --${option}.`, `Give --${option}: ${example}.${beside}`);
}
async function openRelease(file) {
    const bytes = await (0,promises_.readFile)(file).catch((error) => {
        const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
        throw new errors.UserError("usage", `${JSON.stringify(file)} could not be read (${code}).`, "Give the path of a file after --release.");
    });
    const read = (0,read_release/* readRelease */.i)(bytes, sha256/* sha256 */.s);
    if ("release" in read)
        return read.release;
    throw new errors.UserError("usage", `${JSON.stringify(file)}: ${read.problem}`, read.remedy);
}
function outputsOf({ outcome, backup, decision, release }) {
    return {
        outcome,
        digest: release.digest,
        reference: backup?.reference ?? "",
        rung: backup?.rung ?? decision?.rung ?? "",
        proven: backup === null ? "" : backup.proof.how,
    };
}


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

/***/ 39028:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ openProgress)
/* harmony export */ });
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94963);

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
                stream.write(`${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .guardLines */ .F)((0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(line))}\n`);
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


/***/ }),

/***/ 41417:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ publishBackup)
/* harmony export */ });
/* harmony import */ var _command_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56459);
/* harmony import */ var _target_door_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47205);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57297);
/* harmony import */ var _write_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73318);




async function publishBackup({ document, page }, line, publisher) {
    const json = `${JSON.stringify(document, null, 2)}\n`;
    const { renderBackupMarkdown, renderBackupTerminal } = await __webpack_require__.e(/* import() */ 1932).then(__webpack_require__.bind(__webpack_require__, 61932));
    const colour = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .wantsColour */ .M)((0,_command_line_js__WEBPACK_IMPORTED_MODULE_0__/* .textOption */ .vU)(line, "color"), process.stdout);
    const texts = {
        json: () => json,
        markdown: () => renderBackupMarkdown(page),
        terminal: () => renderBackupTerminal(page, { colour }),
    };
    process.stdout.write(texts[(0,_target_door_js__WEBPACK_IMPORTED_MODULE_1__/* .formatOf */ .be)(line)]());
    const out = (0,_command_line_js__WEBPACK_IMPORTED_MODULE_0__/* .textOption */ .vU)(line, "out")?.trim() ?? "";
    await (0,_write_document_js__WEBPACK_IMPORTED_MODULE_2__/* .writeDocument */ .f)("record", out === "" ? undefined : out, json);
    await publisher.summary(() => renderBackupMarkdown(page));
}


/***/ }),

/***/ 84518:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ stopOnSignals)
/* harmony export */ });
/** SIGINT and SIGTERM as one AbortSignal. */
/** The first signal ends the work in order; a second one ends the process. */
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

/***/ 73318:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ writeDocument)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89984);
/** Files that a command writes beside its output. */


/** To the file of `--out`; nothing without one. Throws `UserError` where it cannot be written. */
async function writeDocument(what, file, text) {
    if (file === undefined)
        return;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, text);
    }
    catch (error) {
        const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("usage", `The ${what} could not be written to ${JSON.stringify(file)} (${code}).`, "Give a path in a folder that exists after --out.");
    }
}


/***/ }),

/***/ 95713:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $h: () => (/* binding */ closed),
/* harmony export */   Op: () => (/* binding */ notAsked),
/* harmony export */   ho: () => (/* binding */ open),
/* harmony export */   lc: () => (/* binding */ pendingOf),
/* harmony export */   t8: () => (/* binding */ isUnknown)
/* harmony export */ });
/** What a target lacks of the release; a newer revision may hold more, which is not run. */
function pendingOf(release, history) {
    const paths = new Set(release.migrations.map(({ path }) => path));
    return history.pending.filter(({ path }) => paths.has(path));
}
function isUnknown(fact) {
    return typeof fact === "object" && fact !== null && "unknown" in fact;
}
const open = (because) => ({ answer: "open", because });
const notAsked = (because) => ({ answer: "not-asked", because });
const closed = (because, remedy) => ({ answer: "closed", because, remedy });


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


/***/ })

};
;
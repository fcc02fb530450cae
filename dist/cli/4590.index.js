"use strict";
exports.id = 4590;
exports.ids = [4590,7849];
exports.modules = {

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

/***/ 19571:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ commandKey),
/* harmony export */   V: () => (/* binding */ toCommand)
/* harmony export */ });
/* harmony import */ var _text_shapes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52394);

const WORDS = {
    kind: "list",
    what: "a program and its arguments",
    item: _text_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .WORD */ .f7,
    minItems: 1,
    maxItems: 200,
};
const HINT = "Write a list of words, or one text without quotes and shell characters, or a mapping of command and timeout-seconds.";
const WORDS_OR_LINE = {
    kind: "either",
    what: "a command",
    text: _text_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMAND_LINE */ .rD,
    list: WORDS,
    hint: "Write a list of words, or one text without quotes and shell characters.",
};
/** `timeoutSeconds`: its limit where none is written. */
function commandShape(timeoutSeconds) {
    return {
        kind: "either",
        what: "a command",
        text: _text_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMAND_LINE */ .rD,
        list: WORDS,
        mapping: {
            kind: "mapping",
            what: "a command with its time limit",
            keys: {
                command: {
                    shape: WORDS_OR_LINE,
                    required: true,
                    description: "Program and arguments: a list of words, or a text that is split at blanks. No shell reads it.",
                },
                "timeout-seconds": {
                    shape: { kind: "number", what: "a number of seconds", least: 1, most: 86_400 },
                    description: "It is ended when it takes longer.",
                    default: timeoutSeconds,
                },
            },
        },
        hint: HINT,
    };
}
/** A key that holds a command; without it there is none. */
function commandKey(description, timeoutSeconds) {
    const shape = commandShape(timeoutSeconds);
    return { shape, description, default: null, defaultMeans: "none", timeoutSeconds };
}
/** Of what `commandKey` made: the value that was read -> options. */
function toCommand(value, { timeoutSeconds }) {
    if (value === null)
        return null;
    if (typeof value === "string")
        return { command: splitWords(value), timeoutSeconds };
    if ("command" in value) {
        const { command, "timeout-seconds": ownTimeout } = value;
        return { command: typeof command === "string" ? splitWords(command) : command, timeoutSeconds: ownTimeout };
    }
    return { command: value, timeoutSeconds };
}
function splitWords(line) {
    return line.trim().split(/\s+/);
}


/***/ }),

/***/ 34590:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseConfiguration: () => (/* binding */ parseConfiguration)
});

;// CONCATENATED MODULE: ./build/config/find-key.js
function findKey(tree, key) {
    return tree.kind === "mapping" ? tree.entries.find((entry) => entry.key === key)?.value : undefined;
}

;// CONCATENATED MODULE: ./build/config/check-backups.js
/** What `backup:` of a target says that cannot be meant, though each key is right by itself. */

const CHECKS = [
    {
        path: ["backup", "snapshot"],
        isWrong: (_, backup) => countKeys(backup, "snapshot") !== 1,
        message: "A snapshot is taken by exactly one of pg-dump, rds, aurora and command.",
        hint: "Keep one of them.",
    },
    {
        path: ["backup", "restore-point"],
        isWrong: (_, backup) => countKeys(backup, "restore-point") !== 1,
        message: "Point-in-time recovery is exactly one of wal, rds and aurora.",
        hint: "Keep one of them.",
    },
    {
        path: ["backup", "snapshot"],
        isWrong: ({ backupCommand, backup: { snapshot } }) => backupCommand !== null && snapshot !== null,
        message: "The target has a backup-command and a snapshot.",
        hint: "Keep one of them: both would take the same backup.",
    },
    {
        path: ["backup", "snapshot", "pg-dump", "jobs"],
        isWrong: ({ backup: { snapshot } }) => snapshot?.kind === "pg_dump" && snapshot.jobs > 1 && snapshot.format === "custom",
        message: "More than one job needs the format directory.",
        hint: "Write format: directory, or jobs: 1.",
    },
    {
        path: ["backup", "at-least"],
        isWrong: ({ backupCommand, backup: { atLeast, snapshot } }) => atLeast === "snapshot" && snapshot === null && backupCommand === null,
        message: "Nothing takes a snapshot here, which is asked for at least.",
        hint: "Add snapshot: with pg-dump, rds, aurora or command, or a backup-command.",
    },
    {
        path: ["backup", "at-least"],
        isWrong: ({ backupCommand, backup: { atLeast, restorePoint, snapshot } }) => atLeast === "restore-point" && restorePoint === null && snapshot === null && backupCommand === null,
        message: "Nothing makes a restore point here, which is asked for at least.",
        hint: "Add restore-point: with wal, rds or aurora, or a snapshot.",
    },
    {
        path: ["backup"],
        isWrong: ({ kind }) => kind === "replica",
        message: "A replica is never deployed to, so it is not backed up.",
        hint: "Remove it here; its primary's backup may dump from it (from-url-env).",
    },
];
/** `entries`: the targets as they stand in the file, in the order of `options.targets`. */
function checkBackups({ targets }, entries) {
    return targets.flatMap((target, index) => {
        const entry = entries[index];
        const backup = entry === undefined ? undefined : findKey(entry, "backup");
        if (entry === undefined || backup === undefined)
            return [];
        return CHECKS.filter(({ isWrong }) => isWrong(target, backup)).map(({ path, message, hint }) => ({
            at: deepest(entry, path).at,
            where: `targets[${String(index)}].${path.join(".")}`,
            message,
            hint,
        }));
    });
}
/** 1 where the key itself is absent. */
function countKeys(backup, key) {
    const tree = findKey(backup, key);
    return tree?.kind === "mapping" ? tree.entries.length : 1;
}
function deepest(entry, path) {
    let tree = entry;
    for (const key of path)
        tree = findKey(tree, key) ?? tree;
    return tree;
}

// EXTERNAL MODULE: ./build/config/problem.js
var problem = __webpack_require__(27849);
;// CONCATENATED MODULE: ./build/config/suggestion.js
const LONGEST_COMPARED = 64;
/**
 * What was probably meant by a word that is not in the list: the nearest by edits (insert, delete, replace, swap of
 * neighbours), with case, `_` and camelCase forgiven; null when nothing is near. At most one edit per three characters.
 */
function suggest(word, allowed) {
    if (word === "" || word.length > LONGEST_COMPARED)
        return null;
    const plain = toKebabCase(word);
    let nearest = null;
    let least = Math.max(1, Math.floor(plain.length / 3)) + 1;
    for (const candidate of allowed) {
        if (Math.abs(candidate.length - plain.length) >= least)
            continue;
        const distance = countEdits(plain, candidate.toLowerCase());
        if (distance < least) {
            nearest = candidate;
            least = distance;
        }
    }
    return nearest;
}
function toKebabCase(word) {
    return word
        .replaceAll(/([a-z0-9])([A-Z])/g, "$1-$2")
        .replaceAll(/[_ ]/g, "-")
        .toLowerCase();
}
/** Optimal string alignment distance, three rows at a time. */
function countEdits(left, right) {
    let beforeLast = [];
    let last = Array.from({ length: right.length + 1 }, (_, index) => index);
    for (let row = 1; row <= left.length; row++) {
        const current = [row];
        for (let column = 1; column <= right.length; column++) {
            const same = left[row - 1] === right[column - 1];
            const edits = [(last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1)];
            const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
            if (swapped)
                edits.push((beforeLast[column - 2] ?? 0) + 1);
            current.push(Math.min(...edits));
        }
        beforeLast = last;
        last = current;
    }
    return last[right.length] ?? 0;
}

;// CONCATENATED MODULE: ./build/config/check-targets.js
/** What entries of `targets:` say of each other and of databases that cannot be meant. No single key is wrong by itself. */




/** `options` as they were read from `tree`. */
function checkTargets(options, tree) {
    const entries = listEntries(tree);
    const mistakes = options.targets.flatMap((target, index) => check_targets_CHECKS.filter(({ isWrong }) => isWrong(target, options)).map((check) => {
        const entry = entries[index];
        const at = (entry === undefined ? undefined : findKey(entry, check.key))?.at ?? entry?.at ?? 0;
        const where = `targets[${String(index)}].${check.key}`;
        return { at, where, message: check.message(target), hint: check.hint(target, options) };
    }));
    return [...mistakes, ...checkBackups(options, listEntries(tree)), ...checkApplicationEnvironment(options, tree)];
}
/** GitHub takes names of environments without regard to case. */
function checkApplicationEnvironment({ test, targets }, tree) {
    const name = test.applicationEnvironment?.toLowerCase();
    const target = name === undefined ? undefined : targets.find(({ environment }) => environment?.toLowerCase() === name);
    if (target === undefined)
        return [];
    return [
        {
            at: findKey(findKey(tree, "test") ?? tree, "application-environment")?.at ?? tree.at,
            where: "test.application-environment",
            message: `It is the environment of the target ${(0,problem/* quote */.h)(target.name)}: a deployment of the schema would look like one of the application.`,
            hint: "Name the environment that the application is deployed to, or give the target one of its own.",
        },
    ];
}
const check_targets_CHECKS = [
    {
        key: "database",
        isWrong: ({ database }, { databases }) => database !== null && databases.length > 0 && !databases.some(({ name }) => name === database),
        message: ({ database }) => `No database is called ${(0,problem/* quote */.h)(database ?? "")}.`,
        hint: ({ database }, { databases }) => hintNames(database ?? "", databases.map(({ name }) => name)),
    },
    {
        key: "evidence-of",
        isWrong: ({ evidenceOf }, { targets }) => evidenceOf !== null && !targets.some(({ name }) => name === evidenceOf),
        message: ({ evidenceOf }) => `No target is called ${(0,problem/* quote */.h)(evidenceOf ?? "")}.`,
        hint: ({ name, evidenceOf }, { targets }) => hintNames(evidenceOf ?? "", targets.map((target) => target.name).filter((other) => other !== name)),
    },
    {
        key: "evidence-of",
        isWrong: ({ name, evidenceOf }) => evidenceOf === name,
        message: () => "A target cannot wait for its own evidence.",
        hint: () => "Name the target that is deployed to before.",
    },
    {
        key: "evidence-of",
        isWrong: (target, { targets }) => evidenceTarget(target, targets)?.kind === "replica",
        message: ({ evidenceOf }) => `${(0,problem/* quote */.h)(evidenceOf ?? "")} is a replica, which is never deployed to.`,
        hint: () => "Name a target that is deployed to before.",
    },
    {
        key: "evidence-of",
        isWrong: (target, { targets }) => differs(target.database, evidenceTarget(target, targets)?.database),
        message: ({ evidenceOf }) => `${(0,problem/* quote */.h)(evidenceOf ?? "")} holds another database.`,
        hint: () => "Name a target of the same database.",
    },
    {
        key: "gates",
        isWrong: ({ gates, evidenceOf }) => gates.includes("staging-evidence") && evidenceOf === null,
        message: () => "The gate staging-evidence needs evidence-of.",
        hint: () => "Name the target whose evidence it wants, such as evidence-of: staging.",
    },
    {
        key: "evidence-of",
        isWrong: ({ stage, gates, evidenceOf }) => evidenceOf !== null && !gates.includes("staging-evidence") && !isAskedByWorkflow(stage),
        message: () => "evidence-of has no effect without the gate staging-evidence.",
        hint: () => "Add staging-evidence to gates.",
    },
    {
        key: "gates",
        isWrong: ({ gates, environment }) => gates.includes("environment") && environment === null,
        message: () => "The gate environment needs environment.",
        hint: () => "Name the GitHub environment that must be protected.",
    },
    {
        key: "gates",
        isWrong: ({ gates, environment }) => gates.includes("approval") && environment === null,
        message: () => "The gate approval needs environment.",
        hint: () => "Name the GitHub environment whose reviewers approve.",
    },
    {
        key: "approvers",
        isWrong: ({ stage, gates, approvers }) => Object.keys(approvers).length > 0 && !gates.includes("approval") && !isAskedByWorkflow(stage),
        message: () => "approvers has no effect without the gate approval.",
        hint: () => "Add approval to gates.",
    },
    {
        key: "gates",
        isWrong: ({ kind, gates }) => kind === "replica" && gates.length > 0,
        message: () => "A replica is never deployed to, so it has no gates.",
        hint: () => "Remove them, or write kind: independent.",
    },
    {
        key: "stage",
        isWrong: ({ kind, stage }) => kind === "replica" && stage !== null && stage !== "dr",
        message: ({ stage }) => `A replica is never deployed to, so its stage cannot be ${stage ?? ""}.`,
        hint: () => "Write stage: dr, or kind: independent.",
    },
    {
        key: "stage",
        isWrong: (target, { targets }) => findRival(target, targets) !== undefined,
        message: ({ name, stage, database }) => `${(0,problem/* quote */.h)(name)} is a second target of ${stage ?? ""}${database === null ? "" : ` for the database ${(0,problem/* quote */.h)(database)}`}.`,
        hint: (target, { targets }) => `The workflow has one job for it: ${(0,problem/* quote */.h)(findRival(target, targets)?.name ?? "")}. Write stage: dr, or the database of each.`,
    },
];
/** For whatever comes behind Staging the workflow asks for evidence and approval, whether or not the target does. */
function isAskedByWorkflow(stage) {
    return stage === "production" || stage === "dr";
}
/** The target before it that the same job would deploy to. One without a database holds any. */
function findRival(target, targets) {
    if (target.stage === null || target.stage === "dr")
        return undefined;
    const rival = targets.find(({ stage, database }) => stage === target.stage && !differs(database, target.database));
    return rival === target ? undefined : rival;
}
function evidenceTarget(target, targets) {
    const { evidenceOf, name } = target;
    return evidenceOf === null || evidenceOf === name ? undefined : targets.find((other) => other.name === evidenceOf);
}
function differs(one, other) {
    return one !== null && other !== null && other !== undefined && one !== other;
}
function hintNames(word, names) {
    const near = suggest(word, names);
    const list = names.length === 0 ? "There is no other." : `There are: ${names.slice(0, 20).join(", ")}.`;
    return near === null ? list : `Did you mean ${(0,problem/* quote */.h)(near)}? ${list}`;
}
function listEntries(tree) {
    const targets = findKey(tree, "targets");
    return targets?.kind === "list" ? targets.items : [];
}

// EXTERNAL MODULE: ./build/risk/assessment.js
var assessment = __webpack_require__(13389);
// EXTERNAL MODULE: ./build/config/command-shape.js
var command_shape = __webpack_require__(19571);
// EXTERNAL MODULE: ./build/config/options.js
var config_options = __webpack_require__(65032);
// EXTERNAL MODULE: ./build/config/target-shape.js
var target_shape = __webpack_require__(94953);
// EXTERNAL MODULE: ./build/config/test-shape.js
var test_shape = __webpack_require__(24420);
// EXTERNAL MODULE: ./build/config/text-shapes.js
var text_shapes = __webpack_require__(52394);
;// CONCATENATED MODULE: ./build/config/configuration-shape.js
/** Everything that `.github/schema-release.yml` may say, as data. A new key is a new entry here and in `Options`. */






/** The framework id of a set whose files only the configured paths tell. */
const OTHER_FRAMEWORK = "other";
const GLOBS = { kind: "list", what: "a list of folders or globs", item: text_shapes/* GLOB */.XC, maxItems: 500 };
const SEVERITY_VALUES = ["error", "warning", "note", "off"];
/** Rules that are the gate itself: their severity can be changed, they cannot be switched off. */
const ALWAYS_ON = new Set(["mixed-change-set", "incomplete-change-set"]);
const SEVERITY = { kind: "choice", what: "a severity", values: SEVERITY_VALUES };
const SEVERITY_ALWAYS_ON = {
    kind: "choice",
    what: "a severity",
    values: SEVERITY_VALUES.filter((value) => value !== "off"),
    refused: { off: "This rule is the gate itself and cannot be off; mode: report lets everything through, on the record." },
};
function severityTable(rules) {
    const rows = rules.map((rule) => [rule, ALWAYS_ON.has(rule) ? SEVERITY_ALWAYS_ON : SEVERITY]);
    return { kind: "table", what: "severities by rule", rows: Object.fromEntries(rows) };
}
function globsKey(description) {
    return { shape: GLOBS, description, default: [] };
}
const TABLES = { kind: "list", what: "a list of tables", item: text_shapes/* TABLE_NAME */.BL, maxItems: 1000 };
const WRITER = {
    kind: "mapping",
    what: "a writer",
    keys: {
        name: {
            shape: text_shapes/* WRITER_NAME */.sZ,
            required: true,
            description: "Name of the writer, in every output. No two of a database share one.",
        },
        writes: { shape: TABLES, required: true, description: "Tables that it writes to; without a schema `public` is meant." },
        "max-blocked-seconds": {
            shape: { kind: "number", what: "a number of seconds", least: 0, most: 86_400 },
            description: "How long it may wait for a table before its queue fills up.",
            default: null,
            defaultMeans: "as long as it takes",
        },
    },
};
const DATABASE_COMMANDS = {
    "sql-command": (0,command_shape/* commandKey */.B)("Prints the SQL of the migration that it is given by {path}, {name} or {id}, for migrations that are not SQL.", 60),
    "status-command": (0,command_shape/* commandKey */.B)("Prints the ids of the applied migrations, for frameworks that are not run natively.", 120),
    "deploy-command": (0,command_shape/* commandKey */.B)("Applies what is pending, for frameworks that are not run natively.", 3600),
};
function databaseShape(frameworks) {
    return {
        kind: "mapping",
        what: "a database",
        keys: {
            name: { shape: text_shapes/* DATABASE_NAME */.oU, required: true, description: "Name of the database, in every output. No two share one." },
            framework: {
                shape: { kind: "choice", what: "a framework", values: [...new Set([...frameworks, OTHER_FRAMEWORK])] },
                required: true,
                description: "The migration tool. `other` is a set whose files only `migrations` tells, such as migrations in application code.",
            },
            migrations: {
                ...globsKey("Folders (with all below them) or globs of the migrations, relative to the root of the repository."),
                defaultMeans: "where the framework is found by itself",
            },
            schema: globsKey("Folders or globs of further companions: dumps, snapshots, journals, which change with a migration."),
            dialect: {
                shape: { kind: "choice", what: "a dialect", values: assessment/* DIALECTS */.O9 },
                description: "The SQL that the migrations are written in.",
                default: null,
                defaultMeans: "as the framework's own files tell, else postgresql",
            },
            writers: {
                shape: { kind: "list", what: "a list of writers", item: WRITER, maxItems: 100, distinct: "name" },
                description: "Processes that write to the database from a queue and can be suspended. Where one writes to what a migration loses, or would wait too long, the backup risk is `quiesce`.",
                default: [],
                defaultMeans: "none",
            },
            statistics: {
                shape: text_shapes/* FILE_PATH */.Nd,
                description: "File of table sizes that `classify --write-statistics` wrote; `check` takes it from the base revision.",
                default: null,
                defaultMeans: "sizes are not known",
            },
            ...DATABASE_COMMANDS,
            "history-table": {
                shape: text_shapes/* TABLE_NAME */.BL,
                description: "The framework's table of applied migrations, such as audit.flyway_schema_history.",
                default: null,
                defaultMeans: "as the framework has it",
            },
            "fingerprint-ignore": {
                shape: { kind: "list", what: "a list of globs over qualified names", item: text_shapes/* NAME_GLOB */.R2, maxItems: 500 },
                description: "Objects that the fingerprint of the schema leaves out, such as time partitions (public.events_2*) or schemas of other teams (analytics.*).",
                default: [],
            },
        },
        condition: {
            key: "framework",
            is: OTHER_FRAMEWORK,
            needs: "migrations",
            because: "Only these paths tell what is a migration of it.",
        },
    };
}
const CATEGORY_KEYS = {
    migration: globsKey("Files that are migrations."),
    schema: globsKey("Files that describe the schema and change with a migration."),
    app: globsKey("Files that are application code."),
    neutral: globsKey("Files that are neither, such as documentation and tests."),
};
/** The whole document, with the ids that are known. */
function configurationShape(known) {
    return {
        kind: "mapping",
        what: "the configuration",
        keys: {
            databases: {
                shape: {
                    kind: "list",
                    what: "a list of databases",
                    item: databaseShape(known.frameworks),
                    maxItems: 100,
                    distinct: "name",
                },
                description: "The databases whose migrations are in this repository.",
                default: [],
                defaultMeans: "those whose framework is recognised",
            },
            targets: {
                shape: { kind: "list", what: "a list of targets", item: target_shape/* TARGET */.Qn, maxItems: 1000, distinct: "name" },
                description: "The database servers that releases are deployed to. One that is not listed has the defaults below.",
                default: [],
                defaultMeans: "none",
            },
            test: {
                shape: test_shape/* TEST */.d,
                description: "How the application is run and tested with a release, see [tests with the application](testing.md).",
                default: null,
                defaultMeans: "nothing is tested",
            },
            categories: {
                shape: { kind: "mapping", what: "globs by category", keys: CATEGORY_KEYS },
                description: "Decides the category of files before anything else does; where several match, the first in this order wins.",
                default: config_options/* DEFAULT_OPTIONS */.lp.categories,
            },
            models: {
                shape: { kind: "choice", what: "a way to see models", values: ["app", "schema"] },
                description: "Whether ORM models and entities are application code, or describe the schema and may change with a migration.",
                default: config_options/* DEFAULT_OPTIONS */.lp.models,
            },
            lockfiles: {
                shape: { kind: "choice", what: "a way to see lock files", values: ["app", "neutral"] },
                description: "Whether lock files of packages are application code or neutral.",
                default: config_options/* DEFAULT_OPTIONS */.lp.lockfiles,
            },
            mode: {
                shape: { kind: "choice", what: "a mode", values: ["enforce", "report"] },
                description: "`enforce` fails a change set that breaks the rule; `report` says the same and lets it through.",
                default: config_options/* DEFAULT_OPTIONS */.lp.mode,
            },
            severities: {
                shape: severityTable(known.rules),
                description: "Another severity for a rule; `off` drops its findings. The rules that are the gate itself cannot be off.",
                default: config_options/* DEFAULT_OPTIONS */.lp.severities,
            },
            "override-label": {
                shape: { kind: "unless-false", what: "a label, or false for no override", inner: text_shapes/* LABEL */.d_ },
                description: "Label that opens the gate for one pull request, or false: there is no override.",
                default: config_options/* DEFAULT_OPTIONS */.lp.overrideLabel ?? false,
            },
        },
    };
}

;// CONCATENATED MODULE: ./build/config/source-text.js
/** 256 KiB; the longest configuration in sight is a hundredth of it. */
const MAX_BYTES = 256 * 1024;
const MAX_NESTING = 64;
const MAX_REPORTED = 20;
function createLocate(text) {
    const starts = [0];
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1))
        starts.push(at + 1);
    return (offset) => {
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = Math.ceil((low + high) / 2);
            if ((starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: countCodePoints(text.slice(starts[low] ?? 0, offset)) + 1 };
    };
}
function countCodePoints(text) {
    let count = 0;
    for (const _ of text)
        count++;
    return count;
}
/**
 * The text of a configuration file, without a byte order mark, or what keeps it from being read at all: more than
 * 256 KiB, not UTF-8, control characters, nesting that no configuration needs (and that costs a parser its stack).
 */
function readSourceText(source) {
    if (source.length > MAX_BYTES)
        return { problems: [atStart("The file is larger than 256 KiB.", "Write fewer, broader globs.")] };
    let text;
    if (typeof source === "string")
        text = source;
    else {
        const decoded = decodeUtf8(source);
        if (decoded === null)
            return { problems: [describeBadBytes(source)] };
        text = decoded;
    }
    const withoutMark = text.startsWith("\uFEFF") ? text.slice(1) : text;
    const problems = [...findControlCharacters(withoutMark), ...findDeepNesting(withoutMark)];
    return problems.length === 0 ? { text: withoutMark } : { problems };
}
function atStart(message, hint) {
    return { line: 1, column: 1, where: "", message, hint };
}
function decodeUtf8(bytes) {
    try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return null;
    }
}
const LINE_FEED = 0x0a;
/** Lines are decoded one by one: UTF-8 has no line feed inside a character, so one line holds the first bad byte. */
function describeBadBytes(bytes) {
    const hint = "Save the file as UTF-8.";
    for (let start = 0, line = 1; start < bytes.length; line++) {
        const feed = bytes.indexOf(LINE_FEED, start);
        const end = feed === -1 ? bytes.length : feed;
        const content = bytes.subarray(start, end);
        if (decodeUtf8(content) === null) {
            const good = new TextDecoder("utf-8", { ignoreBOM: true }).decode(content).split("\uFFFD", 1)[0] ?? "";
            return { line, column: countCodePoints(good) + 1, where: "", message: "The file is not UTF-8.", hint };
        }
        start = end + 1;
    }
    return atStart("The file is not UTF-8.", hint);
}
function findControlCharacters(text) {
    const locate = createLocate(text);
    const problems = [];
    for (const match of text.matchAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]|\r(?!\n)/g)) {
        const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
        const message = `There is a control character, U+${code}.`;
        problems.push({ ...locate(match.index), where: "", message, hint: "Remove it; lines end with LF or CR LF." });
        if (problems.length === MAX_REPORTED)
            break;
    }
    return problems;
}
/** Counts open brackets and the block marks that stand one behind the other, whatever they belong to: cheap, and on the safe side. */
function findDeepNesting(text) {
    let open = 0;
    let marks = 0;
    for (let index = 0; index < text.length; index++) {
        const character = text[index];
        if (character === "[" || character === "{")
            open++;
        else if (character === "]" || character === "}")
            open = Math.max(0, open - 1);
        if (isBlockMark(character) && isBlank(text[index + 1]))
            marks++;
        else if (!isBlank(character))
            marks = 0;
        if (open <= MAX_NESTING && marks <= MAX_NESTING)
            continue;
        const message = "The file is nested too deeply.";
        return [{ ...createLocate(text)(index), where: "", message, hint: "A configuration needs five levels." }];
    }
    return [];
}
function isBlockMark(character) {
    return character === "-" || character === "?" || character === ":";
}
function isBlank(character) {
    return character === " " || character === "\t";
}

;// CONCATENATED MODULE: ./build/config/read-shape.js
/** A tree against a shape: the value, or every problem in it. Knows neither YAML nor what the configuration may say. */



function readShape(tree, shape, mistakes) {
    return readAny({ tree, where: "", mistakes }, shape);
}
function readAny(place, shape) {
    if (place.tree.kind === "unreadable" || place.mistakes.length >= problem/* MAX_PROBLEMS */.a)
        return undefined;
    switch (shape.kind) {
        case "text":
            return readText(place, shape);
        case "number":
            return readNumber(place, shape);
        case "choice":
            return readChoice(place, shape);
        case "list":
            return readList(place, shape);
        case "mapping":
            return readMapping(place, shape);
        case "table":
            return readTable(place, shape);
        case "unless-false":
            return readUnlessFalse(place, shape);
        case "either":
            return readEither(place, shape);
    }
}
function report(place, message, hint) {
    place.mistakes.push({ at: place.tree.at, where: place.where, message, hint });
}
const FOUND = {
    mapping: "a mapping",
    list: "a list",
    text: "a text",
    number: "a number",
    boolean: "true or false",
    null: "nothing",
    unreadable: "something else",
};
function reportKind(place, expected, hint) {
    const quotable = place.tree.kind === "number" || place.tree.kind === "boolean" || place.tree.kind === "null";
    const shown = quotable && place.tree.source !== "" ? `${(0,problem/* quote */.h)(place.tree.source)}, ${FOUND[place.tree.kind]}` : FOUND[place.tree.kind];
    return report(place, `Here must be ${expected}, not ${shown}.`, hint);
}
function readText(place, shape) {
    const { tree } = place;
    if (tree.kind !== "text")
        return reportKind(place, shape.what, "Write a text; one that looks like a number or a truth value in quotes.");
    const shown = shape.isUnquoted === true ? "This" : (0,problem/* quote */.h)(tree.value);
    if (countCodePoints(tree.value) > shape.maxLength) {
        return report(place, `${shown} is too long.`, `At most ${String(shape.maxLength)} characters are allowed.`);
    }
    const broken = shape.rules.find((rule) => new RegExp(rule.pattern, "u").test(tree.value) !== rule.matches);
    if (broken === undefined)
        return dropEnding(tree.value, shape.drops ?? "");
    return report(place, `${shown} ${broken.says}.`, broken.hint);
}
function dropEnding(text, ending) {
    return ending !== "" && text.endsWith(ending) ? text.slice(0, -ending.length) : text;
}
function readNumber(place, shape) {
    const { tree } = place;
    const hint = `Write a whole number from ${String(shape.least)} to ${String(shape.most)}, without quotes.`;
    if (tree.kind !== "number")
        return reportKind(place, shape.what, hint);
    const value = /^\d{1,9}$/.test(tree.source) ? Number(tree.source) : Number.NaN;
    if (value >= shape.least && value <= shape.most)
        return value;
    return report(place, `${(0,problem/* quote */.h)(tree.source)} is not ${shape.what} that is allowed here.`, hint);
}
function readChoice(place, shape) {
    const { tree } = place;
    if (tree.kind !== "text")
        return reportKind(place, shape.what, describeAllowed("", shape.values));
    if (shape.values.includes(tree.value))
        return tree.value;
    const refused = Object.entries(shape.refused ?? {}).find(([value]) => value === tree.value);
    const hint = describeAllowed(tree.value, shape.values);
    return report(place, `${(0,problem/* quote */.h)(tree.value)} is not ${shape.what} that is allowed here.`, refused === undefined ? hint : `${refused[1]} ${hint}`);
}
function describeAllowed(word, allowed) {
    const near = suggest(word, allowed);
    const list = allowed.length === 0 ? "Nothing is allowed here." : `Allowed: ${allowed.join(", ")}.`;
    return near === null ? list : `Did you mean ${(0,problem/* quote */.h)(near)}? ${list}`;
}
function readList(place, shape) {
    const { tree, where, mistakes } = place;
    if (tree.kind !== "list")
        return reportKind(place, shape.what, "Write a list: [one, two], or one line with a hyphen for each.");
    if (tree.items.length > shape.maxItems) {
        return report(place, "The list is too long.", `At most ${String(shape.maxItems)} entries are allowed.`);
    }
    if (tree.items.length < (shape.minItems ?? 0))
        return report(place, "The list is empty.", `Here must be ${shape.what}.`);
    const values = tree.items.map((item, index) => readAny({ tree: item, where: `${where}[${String(index)}]`, mistakes }, shape.item));
    if (shape.distinct !== undefined)
        reportRepeated(place, tree.items, shape.distinct);
    return values;
}
function reportRepeated(place, items, key) {
    const seen = new Set();
    for (const [index, item] of items.entries()) {
        const value = item.kind === "mapping" ? item.entries.find((entry) => entry.key === key)?.value : undefined;
        if (value?.kind !== "text")
            continue;
        const where = `${place.where}[${String(index)}].${key}`;
        if (seen.has(value.value))
            report({ ...place, tree: value, where }, `${(0,problem/* quote */.h)(value.value)} is there already.`, `Each ${key} stands once.`);
        seen.add(value.value);
    }
}
function readMapping(place, shape) {
    const { tree } = place;
    if (tree.kind !== "mapping")
        return reportKind(place, shape.what, `Write a mapping. ${describeAllowed("", Object.keys(shape.keys))}`);
    const values = readEntries(place, shape.keys, (key) => key.shape);
    for (const [name, key] of Object.entries(shape.keys)) {
        if (tree.entries.some((entry) => entry.key === name))
            continue;
        if (key.required === true)
            report(place, `The key ${name} is missing.`, describeKey(key));
        values.set(name, key.default);
    }
    if (shape.condition !== undefined)
        reportCondition(place, shape, values);
    return Object.fromEntries(values);
}
function describeKey(key) {
    return key.shape.kind === "choice" ? describeAllowed("", key.shape.values) : key.description;
}
function reportCondition(place, shape, values) {
    const { condition } = shape;
    if (condition === undefined || values.get(condition.key) !== condition.is)
        return;
    const needed = values.get(condition.needs);
    if (!Array.isArray(needed) || needed.length > 0)
        return;
    report(place, `${condition.key}: ${condition.is} needs ${condition.needs}.`, condition.because);
}
function readTable(place, shape) {
    if (place.tree.kind !== "mapping")
        return reportKind(place, shape.what, `Write a mapping. ${describeAllowed("", Object.keys(shape.rows))}`);
    return Object.fromEntries(readEntries(place, shape.rows, (row) => row));
}
/** The entries whose keys are known, read; the others reported. */
function readEntries(place, known, shapeOf) {
    const values = new Map();
    if (place.tree.kind !== "mapping")
        return values;
    const keys = new Map(Object.entries(known));
    for (const { key, keyAt, value } of place.tree.entries) {
        const found = keys.get(key);
        const where = extendPath(place.where, key);
        if (place.mistakes.length >= problem/* MAX_PROBLEMS */.a)
            break;
        if (found === undefined) {
            const hint = describeAllowed(key, [...keys.keys()]);
            place.mistakes.push({ at: keyAt, where, message: "This key is not known.", hint });
        }
        else
            values.set(key, readAny({ tree: value, where, mistakes: place.mistakes }, shapeOf(found)));
    }
    return values;
}
function extendPath(where, key) {
    if (!/^[A-Za-z0-9_-]{1,64}$/.test(key))
        return `${where}[${(0,problem/* quote */.h)(key)}]`;
    return where === "" ? key : `${where}.${key}`;
}
function readUnlessFalse(place, shape) {
    const { tree } = place;
    if (tree.kind === "boolean" && tree.source === "false")
        return false;
    if (tree.kind !== "text")
        return reportKind(place, shape.what, "Write a text, or false.");
    return readText(place, shape.inner);
}
function readEither(place, shape) {
    const { kind } = place.tree;
    if (kind === "text")
        return readText(place, shape.text);
    if (kind === "list")
        return readList(place, shape.list);
    if (kind === "mapping" && shape.mapping !== undefined)
        return readMapping(place, shape.mapping);
    return reportKind(place, shape.what, shape.hint);
}

// EXTERNAL MODULE: ./build/deploy/settings.js
var settings = __webpack_require__(86);
// EXTERNAL MODULE: ./build/config/backup-shape.js + 1 modules
var backup_shape = __webpack_require__(71707);
;// CONCATENATED MODULE: ./build/config/to-options.js
/** Values in the file's words -> options in ours: commands split, units in one kind, names in camel case. */







function toDatabase(value) {
    const writers = value.writers;
    return {
        ...(0,config_options/* defaultDatabase */.$E)(value.name, value.framework),
        migrations: value.migrations,
        schema: value.schema,
        dialect: value.dialect,
        writers: writers.map(({ "max-blocked-seconds": maxBlockedSeconds, ...writer }) => ({ ...writer, maxBlockedSeconds })),
        statistics: value.statistics,
        sqlCommand: (0,command_shape/* toCommand */.V)(value["sql-command"], DATABASE_COMMANDS["sql-command"]),
        statusCommand: (0,command_shape/* toCommand */.V)(value["status-command"], DATABASE_COMMANDS["status-command"]),
        deployCommand: (0,command_shape/* toCommand */.V)(value["deploy-command"], DATABASE_COMMANDS["deploy-command"]),
        historyTable: value["history-table"],
        fingerprintIgnore: value["fingerprint-ignore"],
    };
}
const SECOND = 1000;
function toTarget(value) {
    const lag = value["max-replica-lag-seconds"];
    const defaults = (0,config_options/* defaultTarget */.zo)(value.name);
    return {
        ...defaults,
        database: value.database,
        stage: value.stage ?? defaults.stage,
        environment: value.environment,
        databaseUrlEnv: value["database-url-env"],
        kind: value.kind,
        gates: [...new Set(value.gates)],
        evidenceOf: value["evidence-of"],
        evidenceHours: value["evidence-hours"],
        approvers: toApprovers(value.approvers),
        backupCommand: (0,command_shape/* toCommand */.V)(value["backup-command"], target_shape/* TARGET_COMMANDS */.nk["backup-command"]),
        backup: (0,backup_shape/* toBackup */.a)(value.backup),
        smokeCommand: (0,command_shape/* toCommand */.V)(value["smoke-command"], target_shape/* TARGET_COMMANDS */.nk["smoke-command"]),
        apply: {
            ...settings/* DEFAULT_APPLY_SETTINGS */.F,
            lockTimeoutMs: value["lock-timeout-ms"],
            maxAttempts: value["max-attempts"],
            statementTimeoutMs: value["statement-timeout-ms"],
            concurrentTimeoutMs: value["concurrent-timeout-seconds"] * SECOND,
            deployerTimeoutMs: value["deployer-timeout-seconds"] * SECOND,
            maxReplicaLagMs: lag === null ? null : lag * SECOND,
        },
    };
}
function toTest(value) {
    if (value === null)
        return config_options/* DEFAULT_TEST_OPTIONS */.wA;
    const knownFlakes = value["known-flakes"];
    return {
        command: (0,command_shape/* toCommand */.V)(value.command, test_shape/* TEST_COMMANDS */.I.command),
        prepareCommand: (0,command_shape/* toCommand */.V)(value["prepare-command"], test_shape/* TEST_COMMANDS */.I["prepare-command"]),
        applicationEnvironment: value["application-environment"],
        required: [...new Set(value.required)],
        untested: value.untested,
        knownFlakes,
    };
}
/** A risk without approvers of its own has those of the next lower one: what is riskier is never easier to approve. */
function toApprovers(value) {
    const nightly = value?.nightly ?? null;
    const snapshot = value?.snapshot ?? nightly;
    const quiesce = value?.quiesce ?? snapshot;
    return {
        ...(nightly === null ? {} : { nightly }),
        ...(snapshot === null ? {} : { snapshot }),
        ...(quiesce === null ? {} : { quiesce }),
    };
}

;// CONCATENATED MODULE: ./build/config/yaml-tree.js

const MAX_ALIASES = 20;
const MAX_DEPTH = 16;
const MAX_NODES = 20_000;
const PLAIN_TAG = /^tag:yaml\.org,2002:(?:str|map|seq|bool|null|int|float)$/;
/**
 * Reads one YAML document; `tree` is null when it is empty or its syntax is wrong. Anything but plain data (foreign tags,
 * several documents, keys that are no text, a key twice) is a mistake, as are more than 20 aliases. About 100 mistakes at most.
 */
async function readYamlTree(text) {
    const yaml = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    // Unique keys are checked below: the library compares each key with all before it. It throws for nothing but its own bugs.
    const document = yaml.parseDocument(text, {
        version: "1.2",
        strict: true,
        uniqueKeys: false,
        prettyErrors: false,
        logLevel: "error",
    });
    if (document.errors.length > 0)
        return { tree: null, mistakes: document.errors.slice(0, problem/* MAX_PROBLEMS */.a).map(describeComplaint) };
    // A tag that the library does not know is reported with its value, as is every tag of other than plain data.
    const mistakes = document.warnings
        .filter((warning) => warning.code !== "TAG_RESOLVE_FAILED")
        .slice(0, problem/* MAX_PROBLEMS */.a)
        .map(describeComplaint);
    if (document.directives?.yaml.explicit === true && document.directives.yaml.version !== "1.2") {
        const at = Math.max(0, text.search(/^%YAML/m));
        mistakes.push({ at, where: "", message: "Only YAML 1.2 is read.", hint: "Remove the %YAML line." });
    }
    const root = document.contents;
    if (root === null || (yaml.isScalar(root) && root.value === null))
        return { tree: null, mistakes };
    const tree = readNode({ yaml, document, mistakes, exhausted: false, aliases: 0, nodes: 0 }, root, 0);
    return { tree, mistakes };
}
function describeComplaint(error) {
    const at = error.pos[0];
    if (error.code === "RESOURCE_EXHAUSTION") {
        return { at, where: "", message: "The file is nested too deeply.", hint: "A configuration needs five levels." };
    }
    if (error.code === "MULTIPLE_DOCS") {
        return {
            at,
            where: "",
            message: "A second document begins here.",
            hint: "The file holds one document; remove the --- line.",
        };
    }
    const message = error.message.split("\n", 1)[0] ?? "";
    return { at, where: "", message: `This is not valid YAML: ${message}.`, hint: "Correct the syntax." };
}
function readNode(reading, node, depth) {
    const { yaml } = reading;
    const at = yaml.isNode(node) ? (node.range?.[0] ?? 0) : 0;
    reading.nodes++;
    if (reading.exhausted || reading.nodes > MAX_NODES || depth > MAX_DEPTH) {
        if (!reading.exhausted)
            yaml_tree_report(reading, at, ["The file holds too much, or nests too deeply.", "A configuration needs five levels."]);
        reading.exhausted = true;
        return { kind: "unreadable", at };
    }
    if (yaml.isAlias(node))
        return readAlias(reading, node, depth);
    if (yaml.isNode(node) && node.tag !== undefined && !PLAIN_TAG.test(node.tag)) {
        yaml_tree_report(reading, at, [`The tag ${(0,problem/* quote */.h)(node.tag)} is not plain data.`, "Remove the tag."]);
        return { kind: "unreadable", at };
    }
    if (yaml.isMap(node))
        return { kind: "mapping", at, entries: yaml_tree_readEntries(reading, node.items, depth) };
    if (yaml.isSeq(node))
        return { kind: "list", at, items: node.items.map((item) => readNode(reading, item, depth + 1)) };
    if (yaml.isScalar(node))
        return readScalar(node, at);
    return { kind: "null", at, source: "" };
}
function yaml_tree_report(reading, at, [message, hint]) {
    if (reading.mistakes.length < problem/* MAX_PROBLEMS */.a)
        reading.mistakes.push({ at, where: "", message, hint });
}
/** Each alias is one walk over the document, hence the bound; one that leads to itself ends at the depth bound. */
function readAlias(reading, alias, depth) {
    const at = alias.range?.[0] ?? 0;
    reading.aliases++;
    if (reading.aliases <= MAX_ALIASES) {
        const target = alias.resolve(reading.document);
        if (target !== undefined)
            return readNode(reading, target, depth + 1);
        yaml_tree_report(reading, at, [`No anchor ${(0,problem/* quote */.h)(alias.source)} stands before this alias.`, "Write the value out."]);
    }
    else if (reading.aliases === MAX_ALIASES + 1) {
        yaml_tree_report(reading, at, [`There are more than ${String(MAX_ALIASES)} aliases.`, "Write the values out."]);
    }
    return { kind: "unreadable", at };
}
function yaml_tree_readEntries(reading, pairs, depth) {
    const seen = new Set();
    const entries = [];
    for (const pair of pairs) {
        const key = readNode(reading, pair.key, depth + 1);
        if (key.kind === "unreadable")
            continue;
        if (key.kind === "mapping" || key.kind === "list") {
            yaml_tree_report(reading, key.at, ["A key is a list or a mapping.", "Keys are plain words."]);
            continue;
        }
        const name = key.kind === "text" ? key.value : key.source;
        if (seen.has(name)) {
            yaml_tree_report(reading, key.at, [`The key ${(0,problem/* quote */.h)(name)} stands here a second time.`, "Keep one of them."]);
            continue;
        }
        seen.add(name);
        const value = pair.value === null ? { kind: "null", at: key.at, source: "" } : readNode(reading, pair.value, depth + 1);
        const missing = value.kind === "null" && value.source === "";
        entries.push({ key: name, keyAt: key.at, value: missing ? { ...value, at: key.at } : value });
    }
    return entries;
}
function readScalar(scalar, at) {
    const { value } = scalar;
    if (typeof value === "string")
        return { kind: "text", at, value };
    const source = scalar.source ?? "";
    if (typeof value === "number" || typeof value === "bigint")
        return { kind: "number", at, source };
    if (typeof value === "boolean")
        return { kind: "boolean", at, source };
    return { kind: "null", at, source };
}

;// CONCATENATED MODULE: ./build/config/parse-configuration.js
/** `.github/schema-release.yml` -> options, or every problem in it. Knows the file's words; must not know where it lies. */








/**
 * Reads the configuration; never throws for what it says, however hostile. An empty file means the defaults. Problems are
 * in the order of the file, at most 100. Bytes are taken as UTF-8.
 */
async function parseConfiguration(source, known) {
    const read = readSourceText(source);
    if ("problems" in read)
        return read;
    const { tree, mistakes: treeMistakes } = await readYamlTree(read.text);
    const mistakes = [...treeMistakes];
    const value = tree === null ? null : readShape(tree, configurationShape(known), mistakes);
    if (mistakes.length > 0)
        return { problems: locateMistakes(mistakes, read.text) };
    if (tree === null || value === null)
        return { options: config_options/* DEFAULT_OPTIONS */.lp };
    const { "override-label": overrideLabel, databases, targets, test, ...rest } = value;
    const allDatabases = databases;
    const allTargets = targets;
    const options = {
        ...config_options/* DEFAULT_OPTIONS */.lp,
        ...rest,
        databases: allDatabases.map(toDatabase),
        targets: allTargets.map(toTarget),
        test: toTest(test),
        overrideLabel: overrideLabel === false ? null : overrideLabel,
    };
    const contradictions = checkTargets(options, tree);
    return contradictions.length > 0 ? { problems: locateMistakes(contradictions, read.text) } : { options };
}
function locateMistakes(mistakes, text) {
    const locate = createLocate(text);
    const ordered = mistakes.toSorted((left, right) => left.at - right.at).slice(0, problem/* MAX_PROBLEMS */.a);
    return ordered.map(({ at, where, message, hint }) => {
        const { line, column } = locate(at);
        return { line, column, where, message, hint };
    });
}


/***/ }),

/***/ 27849:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ MAX_PROBLEMS),
/* harmony export */   describeProblems: () => (/* binding */ describeProblems),
/* harmony export */   h: () => (/* binding */ quote)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89984);
/** What is wrong with a configuration file, and where. Knows positions and words; must not know YAML. */

/** A file with more mistakes than this is not read further. */
const MAX_PROBLEMS = 100;
const SHOWN_PROBLEMS = 20;
/** Problems as an error for whoever wrote the file: one line `path:line:column: where: message hint` for each of the first 20. */
function describeProblems(problems, path) {
    const lines = problems.slice(0, SHOWN_PROBLEMS).map((problem) => describeProblem(problem, path));
    const more = problems.length - lines.length;
    if (more > 0)
        lines.push(`… and ${String(more)} more.`);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError("configuration", `The configuration is not valid.\n${lines.join("\n")}`, "Correct the file; docs/configuration.md lists every key and what it may hold.");
}
function describeProblem(problem, path) {
    const where = problem.where === "" ? "" : ` ${problem.where}:`;
    return `${path}:${String(problem.line)}:${String(problem.column)}:${where} ${problem.message} ${problem.hint}`;
}
const QUOTED_LENGTH = 60;
/** A value from the file as it may stand in a message: in double quotes, escaped, at most 60 characters of it. */
function quote(value) {
    const characters = Array.from(value.slice(0, 2 * QUOTED_LENGTH + 2));
    const isLong = characters.length > QUOTED_LENGTH;
    return JSON.stringify(isLong ? `${characters.slice(0, QUOTED_LENGTH).join("")}…` : value);
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

/***/ 24420:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ TEST_COMMANDS),
/* harmony export */   d: () => (/* binding */ TEST)
/* harmony export */ });
/* harmony import */ var _release_application_test_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3048);
/* harmony import */ var _command_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19571);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65032);
/* harmony import */ var _text_shapes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52394);
/** What `test:` may say of running the application with a release, as data. */




const TEST_COMMANDS = {
    "prepare-command": (0,_command_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .commandKey */ .B)("Puts an empty database as it is before the first migration, such as roles and extensions; run in the work tree of the release's commit.", 900),
    command: (0,_command_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .commandKey */ .B)("Tests the application against the database of `DATABASE_URL`; exit code 0 is a pass.", 1800),
};
const KNOWN_FLAKE = {
    kind: "mapping",
    what: "a known flake",
    keys: {
        output: {
            shape: _text_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .FLAKE_OUTPUT */ .Gf,
            required: true,
            description: "Text that the failing run prints, as it stands there.",
        },
        reason: { shape: _text_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .REASON */ .rh, required: true, description: "Why it is not the release's fault, or where it is tracked." },
    },
};
const TEST = {
    kind: "mapping",
    what: "tests with the application",
    keys: {
        ...TEST_COMMANDS,
        "application-environment": {
            shape: _text_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .ENVIRONMENT_NAME */ .YR,
            description: "GitHub environment that the application is deployed to; its last successful deployment is the application that runs now. No target has it, since a deployment of the schema would look like one of the application.",
            default: null,
            defaultMeans: "none",
        },
        required: {
            shape: {
                kind: "list",
                what: "a list of test cases",
                item: { kind: "choice", what: "a test case", values: _release_application_test_js__WEBPACK_IMPORTED_MODULE_3__/* .TEST_CASES */ .n },
                maxItems: _release_application_test_js__WEBPACK_IMPORTED_MODULE_3__/* .TEST_CASES */ .n.length,
            },
            description: "Cases without which a release stops.",
            default: _options_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_TEST_OPTIONS */ .wA.required,
            defaultMeans: _options_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_TEST_OPTIONS */ .wA.required.map((name) => `\`${name}\``).join(", "),
        },
        untested: {
            shape: { kind: "choice", what: "what happens to an untested release", values: ["stop", "go-on"] },
            description: "What happens when a required case cannot be tested.",
            default: _options_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_TEST_OPTIONS */ .wA.untested,
        },
        "known-flakes": {
            shape: { kind: "list", what: "a list of known flakes", item: KNOWN_FLAKE, maxItems: 100, distinct: "output" },
            description: "Failures that are known and not the release's: such a run is tried once more, and is listed with its reason.",
            default: [],
        },
    },
};


/***/ }),

/***/ 52394:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BL: () => (/* binding */ TABLE_NAME),
/* harmony export */   CX: () => (/* binding */ NO_WHITE_SPACE_AT_ENDS),
/* harmony export */   Gf: () => (/* binding */ FLAKE_OUTPUT),
/* harmony export */   MI: () => (/* binding */ TARGET_NAME),
/* harmony export */   Nd: () => (/* binding */ FILE_PATH),
/* harmony export */   R2: () => (/* binding */ NAME_GLOB),
/* harmony export */   XC: () => (/* binding */ GLOB),
/* harmony export */   YR: () => (/* binding */ ENVIRONMENT_NAME),
/* harmony export */   Yz: () => (/* binding */ APPROVER),
/* harmony export */   _E: () => (/* binding */ NO_CONTROL_CHARACTER),
/* harmony export */   d_: () => (/* binding */ LABEL),
/* harmony export */   f7: () => (/* binding */ WORD),
/* harmony export */   nN: () => (/* binding */ VARIABLE_NAME),
/* harmony export */   oU: () => (/* binding */ DATABASE_NAME),
/* harmony export */   rD: () => (/* binding */ COMMAND_LINE),
/* harmony export */   rh: () => (/* binding */ REASON),
/* harmony export */   sZ: () => (/* binding */ WRITER_NAME)
/* harmony export */ });
const GLOB_HINT = "Write paths relative to the root of the repository, with /, such as db/migration or **/changelog/*.sql.";
/**
 * What a path in the configuration must not be. Beyond plain mistakes: what a matcher would take for something else, match
 * nothing by, or need more than an instant for, when a hostile path meets it.
 */
const GLOB_RULES = [
    { pattern: "^$", matches: false, says: "is empty", hint: GLOB_HINT },
    { pattern: "[\\u0000-\\u001f\\u007f-\\u009f]", matches: false, says: "holds a control character", hint: GLOB_HINT },
    { pattern: "\\\\", matches: false, says: "holds a backslash", hint: GLOB_HINT },
    { pattern: "^(?:/|[A-Za-z]:)", matches: false, says: "is an absolute path", hint: GLOB_HINT },
    { pattern: "(?:^|/)\\.\\.(?:/|$)", matches: false, says: "has .. as a part", hint: GLOB_HINT },
    {
        pattern: "(?:^|/)\\.(?:/|$)",
        matches: false,
        says: "has a part that is only a dot",
        hint: "Leave it out; ** is the whole repository.",
    },
    { pattern: "//", matches: false, says: "has an empty part", hint: "Write one / between two parts." },
    { pattern: "^\\s|\\s$", matches: false, says: "begins or ends with white space", hint: "Remove the white space." },
    {
        pattern: "^!",
        matches: false,
        says: "begins with !",
        hint: "Lists name what belongs to them; nothing can be excluded by !.",
    },
    {
        pattern: "[()|]",
        matches: false,
        says: "holds a parenthesis or |",
        hint: "Write alternatives as {a,b}, and ? where the path itself has such a character.",
    },
    {
        pattern: "^(?:[^{}]|\\{(?:[^{}]|\\{[^{}]*\\})*\\})*$",
        matches: true,
        says: "has braces that do not close, or more than two within one another",
        hint: "Write alternatives as {a,b}, and ? where the path itself has such a character.",
    },
    {
        pattern: "^(?:[^[\\]]|\\[[^[\\]/]+\\])*$",
        matches: true,
        says: "has brackets that do not close",
        hint: "Write one of several characters as [abc] or [0-9], and ? where the path itself has such a character.",
    },
    { pattern: "(?:\\{[^{]*){5}", matches: false, says: "has more than four {", hint: "Write a simpler glob, or several." },
    { pattern: "[\\]}]\\+", matches: false, says: "has a + behind a bracket", hint: "Write * or **." },
    {
        pattern: "\\*[^*/]+\\*[^*/]+\\*[^*/]+\\*",
        matches: false,
        says: "has more than three * in one part",
        hint: "Write a simpler glob, or several.",
    },
    {
        pattern: "^(?:[^*]|\\*(?!\\*))*(?:\\*\\*(?:[^*]|\\*(?!\\*))*){4}",
        matches: false,
        says: "has more than three **",
        hint: "Write a simpler glob, or several.",
    },
];
const GLOB = { kind: "text", what: "a folder or glob", maxLength: 256, rules: GLOB_RULES, drops: "/" };
const DATABASE_NAME = {
    kind: "text",
    what: "the name of a database",
    maxLength: 64,
    rules: [
        {
            pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$",
            matches: true,
            says: "is no name",
            hint: "A name begins with a letter or digit; letters, digits, dots, hyphens and underscores follow.",
        },
    ],
};
const WRITER_NAME = { ...DATABASE_NAME, what: "the name of a writer" };
const TABLE_NAME = {
    kind: "text",
    what: "the name of a table",
    maxLength: 129,
    rules: [
        {
            pattern: "^[^\\s.\"'\\u0000-\\u001f\\u007f-\\u009f]+(?:\\.[^\\s.\"'\\u0000-\\u001f\\u007f-\\u009f]+)?$",
            matches: true,
            says: "is no name of a table",
            hint: "Write table or schema.table, as the database has it, without quotes.",
        },
    ],
};
const PATH_RULES = [
    ...GLOB_RULES.slice(0, 8),
    {
        pattern: "[*?[\\]{}()|!]",
        matches: false,
        says: "is no path of one file",
        hint: "Write the path of one file, such as db/statistics.json.",
    },
];
const FILE_PATH = { kind: "text", what: "the path of a file", maxLength: 256, rules: PATH_RULES };
const LABEL = {
    kind: "text",
    what: "a label",
    maxLength: 50,
    rules: [
        { pattern: "^$", matches: false, says: "is empty", hint: "Write a label, or false for no override." },
        {
            pattern: "[\\u0000-\\u001f\\u007f-\\u009f]",
            matches: false,
            says: "holds a control character",
            hint: "Write a plain label.",
        },
        { pattern: "^\\s|\\s$", matches: false, says: "begins or ends with white space", hint: "Remove the white space." },
        {
            pattern: "^(?:[Nn][Oo]|[Oo][Ff][Ff]|[Nn][Oo][Nn][Ee])$",
            matches: false,
            says: "would be a label of that name",
            hint: "Write false for no override.",
        },
    ],
};
const TARGET_NAME = { ...DATABASE_NAME, what: "the name of a target" };
const NO_CONTROL_CHARACTER = {
    pattern: "[\\u0000-\\u001f\\u007f-\\u009f]",
    matches: false,
    says: "holds a control character",
    hint: "Remove it.",
};
const NO_WHITE_SPACE_AT_ENDS = {
    pattern: "^\\s|\\s$",
    matches: false,
    says: "begins or ends with white space",
    hint: "Remove the white space.",
};
function notEmpty(hint) {
    return { pattern: "^$", matches: false, says: "is empty", hint };
}
const ENVIRONMENT_NAME = {
    kind: "text",
    what: "the name of a GitHub environment",
    maxLength: 255,
    rules: [notEmpty("Write the name of the environment as GitHub shows it."), NO_CONTROL_CHARACTER, NO_WHITE_SPACE_AT_ENDS],
};
const FLAKE_OUTPUT = {
    kind: "text",
    what: "text of an output",
    maxLength: 500,
    rules: [{ pattern: "^\\s*$", matches: false, says: "is empty", hint: "Write what the failing run prints." }],
};
const REASON = {
    kind: "text",
    what: "a reason",
    maxLength: 300,
    rules: [
        NO_CONTROL_CHARACTER,
        NO_WHITE_SPACE_AT_ENDS,
        { pattern: "^.{10,}$", matches: true, says: "is too short", hint: "Write a reason of at least 10 characters." },
    ],
};
/** A URL that was written here by mistake holds a password, so it is not quoted. */
const VARIABLE_NAME = {
    kind: "text",
    what: "the name of an environment variable",
    maxLength: 128,
    isUnquoted: true,
    rules: [
        {
            pattern: "^[A-Za-z_][A-Za-z0-9_]*$",
            matches: true,
            says: "is no name of an environment variable",
            hint: "Write the name of the variable that holds the URL, such as STAGING_DATABASE_URL; the URL itself never stands in a file.",
        },
    ],
};
const APPROVER = {
    kind: "text",
    what: "a login or a team",
    maxLength: 141,
    rules: [
        {
            pattern: "^(?:@?[A-Za-z0-9][A-Za-z0-9_-]*|@[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9._-]+)$",
            matches: true,
            says: "is neither a login nor a team",
            hint: "Write a login such as octocat, or a team such as @org/team, in quotes.",
        },
    ],
};
/** Other characters than `*` and `?` are those of names. */
const NAME_GLOB = {
    kind: "text",
    what: "a glob over qualified names",
    maxLength: 256,
    rules: [
        notEmpty("Write qualified names, in which * is any text and ? one character, such as public.events_2*."),
        NO_CONTROL_CHARACTER,
        NO_WHITE_SPACE_AT_ENDS,
        {
            pattern: "^[*?.]*$",
            matches: false,
            says: "would leave out everything",
            hint: "Name a schema or the beginning of a name, such as analytics.*.",
        },
    ],
};
const WORD = {
    kind: "text",
    what: "a word of a command",
    maxLength: 4096,
    rules: [{ ...NO_CONTROL_CHARACTER, pattern: "\\u0000", says: "holds a NUL" }],
};
const LIST_HINT = "No shell reads it: write a list of words, such as [psql, --file, db/a b.sql].";
/** Split at blanks, so it must hold nothing that a shell would take for more than a character. */
const COMMAND_LINE = {
    kind: "text",
    what: "a command line",
    maxLength: 4096,
    rules: [
        { pattern: "^\\s*$", matches: false, says: "is empty", hint: "Write a program and its arguments." },
        { ...NO_CONTROL_CHARACTER, hint: LIST_HINT },
        { pattern: "[\"'`\\\\]", matches: false, says: "holds a quote or a backslash", hint: LIST_HINT },
        {
            pattern: "[|&;<>()$*?\\[\\]#~!]",
            matches: false,
            says: "holds a character that only a shell would understand",
            hint: LIST_HINT,
        },
        {
            pattern: "^[^{}]*(?:\\{[a-z]+\\}[^{}]*)*$",
            matches: true,
            says: "has braces around other than a placeholder",
            hint: LIST_HINT,
        },
        {
            pattern: "^\\s*[A-Za-z_][A-Za-z0-9_]*=",
            matches: false,
            says: "begins with an assignment",
            hint: "No shell reads it: set the variable in the workflow, or write [env, NAME=value, program].",
        },
    ],
};


/***/ }),

/***/ 3048:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ TEST_CASES),
/* harmony export */   o: () => (/* binding */ orderSeen)
/* harmony export */ });
/** The release run with the application (JSON `test`, version 1): one case, one file `test-CASE.json`. */
/**
 * - `deployed-on-new`: the application that runs now, on the schema after the release: may the change be applied?
 * - `head-on-new`: the application of the released commit, on the schema after the release
 * - `head-on-old`: the application of the released commit, on the schema before: may the change be taken back?
 */
const TEST_CASES = ["deployed-on-new", "head-on-new", "head-on-old"];
/** Source: the ADR, "run and tested with the application". A case that was not tested leaves the order unknown. */
function orderSeen(tests) {
    const outcomeOf = (name) => tests.find((test) => test.case === name)?.outcome ?? "not-tested";
    const [applied, head, back] = TEST_CASES.map(outcomeOf);
    if (head === "failed")
        return "neither";
    if (applied === "not-tested" || back === "not-tested" || head === "not-tested")
        return "not-known";
    if (applied === "passed")
        return back === "passed" ? "either" : "schema-first";
    return back === "passed" ? "application-first" : "neither";
}


/***/ }),

/***/ 35014:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ GATES)
/* harmony export */ });
/** A gate of a deploy: a question with a recorded answer. Closed when unsure. */
/** In the order in which they are asked. */
const GATES = [
    "digest",
    "history",
    "fingerprint",
    "staging-evidence",
    "environment",
    "approval",
    "backup",
    "writers",
];


/***/ })

};
;
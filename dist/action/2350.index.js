"use strict";
exports.id = 2350;
exports.ids = [2350];
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

/***/ 30539:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ applyRelease)
});

// EXTERNAL MODULE: ./build/deploy/apply/deployer-lock.js
var deployer_lock = __webpack_require__(40444);
// EXTERNAL MODULE: ./build/database-port.js
var database_port = __webpack_require__(29668);
// EXTERNAL MODULE: ./build/deploy/apply/attempt.js
var attempt = __webpack_require__(81981);
// EXTERNAL MODULE: ./build/sql/positions.js
var positions = __webpack_require__(7400);
// EXTERNAL MODULE: ./build/sql/lexer.js
var lexer = __webpack_require__(90042);
// EXTERNAL MODULE: ./build/sql/lexis.js
var lexis = __webpack_require__(76293);
;// CONCATENATED MODULE: ./build/deploy/apply/batch.js



/** The line's end keeps a closing `--` comment from taking the semicolon. */
const SEPARATOR = "\n;\n";
/** Each part is one statement, or comments alone. */
function makeBatch(parts) {
    return { text: parts.map(textOf).join(SEPARATOR), parts };
}
/** The statement that failed, by the position that the server named or by how many it had completed; null when neither tells. */
function locateFailure({ text, parts }, error) {
    if (error.position !== null) {
        const at = locateOffset(parts, (0,positions/* offsetOfCodePoint */.QJ)(text, error.position - 1));
        if (at !== null)
            return at;
    }
    const part = error.completed === null ? onlyStatement(parts) : parts.filter(holdsTokens)[error.completed];
    return part === undefined || typeof part === "string" ? null : { statement: part, line: firstLine(part) };
}
function locateOffset(parts, offset) {
    let start = 0;
    for (const part of parts) {
        const end = start + textOf(part).length;
        if (offset <= end) {
            if (typeof part === "string")
                return null;
            return { statement: part, line: part.line + countLines(part.text.slice(0, Math.max(0, offset - start))) };
        }
        start = end + SEPARATOR.length;
    }
    return null;
}
function textOf(part) {
    return typeof part === "string" ? part : part.text;
}
function countLines(text) {
    return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}
/** Where its first token stands, behind comments. */
function firstLine(statement) {
    return statement.line + countLines(statement.text.slice(0, firstToken(statement.text) ?? 0));
}
/** The server answers nothing to a statement of comments. */
function holdsTokens(part) {
    return firstToken(textOf(part)) !== null;
}
function firstToken(text) {
    for (let at = 0; at < text.length;) {
        const lexeme = (0,lexer/* readLexeme */.b)(text, at, lexis/* LEXIS */.Y.postgresql);
        if (lexeme.kind !== "space" && lexeme.kind !== "comment")
            return at;
        at = lexeme.end;
    }
    return null;
}
function onlyStatement(parts) {
    const statements = parts.filter((part) => typeof part !== "string");
    return statements.length === 1 ? statements[0] : undefined;
}

;// CONCATENATED MODULE: ./build/deploy/apply/failure.js
/** By SQLSTATE, or by its class where two letters stand. */
const REMEDIES = {
    "22": "Values that are there do not fit: mend them in a migration before this one, or handle them in it.",
    "23": "Rows that are there contradict it: find and mend them in a migration before this one, then deploy a new release.",
    "23505": "There are duplicates: find them with GROUP BY … HAVING count(*) > 1, decide which stay, then deploy again.",
    "25001": "It cannot run in a transaction: mark the migration as non-transactional, in the way of its framework.",
    "28": "The role may not connect: see its password, its rights and pg_hba.conf.",
    "40": "Deploy again when there is less traffic.",
    "42": "The SQL or the schema is not what the migration expects: compare with the target by `status` and `verify`, then mend the migration.",
    "42501": "Grant the deploying role what is missing, or make it a member of the owner, then deploy again.",
    "53": "The server is short of something (disk, memory, connections): make room, then deploy again.",
    "53100": "The server's disk is full: make room, then deploy again. A rewrite and an index need as much as the table once more.",
    "55P03": "Find what holds the lock (long transactions, idle sessions in a transaction), end it or wait for it, then deploy again.",
    "57014": "It took longer than it may: give it more time in the target's settings, or do less at once.",
    "57P": "The server went away: see that it runs, then deploy again; what is done will not be done twice.",
    SR001: "Nothing of it was changed. Plan again: another backup may suffice, or the migration has to say what it loses.",
    "58": "The server could not use its files: see its log.",
};
const OTHERWISE = "Mend the cause, then deploy again: what is done will not be done twice.";
function toFailure(error, { place, attempts, blockers, isCallback = false }) {
    const where = isCallback ? `In a callback of the framework, line ${place?.line ?? 1}: ` : "";
    const times = attempts > 1 ? ` (in ${attempts} attempts)` : "";
    const inTheWay = blockers.length > 0 && isLockTrouble(error) ? ` In the way: ${blockers.map(nameBlocker).join("; ")}.` : "";
    return {
        message: `${where}${endSentence(`${error.message}${times}`)}${inTheWay}`,
        code: error.code,
        line: isCallback ? null : (place?.line ?? null),
        remedy: remedyOf(error.code) + (error.hint === null ? "" : ` The server says: ${endSentence(error.hint)}`),
    };
}
/** Ended by a signal; nothing of what was on stays. */
function toldToEnd(line) {
    return {
        message: "The deploy was told to end; what was on was cancelled and rolled back.",
        code: null,
        line,
        remedy: "Deploy the same release again: it goes on where it stopped.",
    };
}
/** `isApplied`: what the history said afterwards; null where it could not be asked. */
function connectionLost(failure, isApplied) {
    const known = isApplied === null ? "Whether it was applied is not known yet." : "It was not recorded as applied.";
    return {
        ...failure,
        message: `The connection was lost: ${failure.message} ${known}`,
        remedy: "Deploy the same release again: it asks the history first, ends what is left of this session, and goes on where it stopped.",
    };
}
/** Failures that another attempt may mend, since nothing of this one stays: a lock not had in time, a deadlock, a serialization failure. */
function isWorthAnotherAttempt(error) {
    return error.kind === "statement" && (isLockTrouble(error) || error.code === "40001");
}
function isLockTrouble(error) {
    return error.code === "55P03" || error.code === "40P01";
}
function nameBlocker({ pid, application, state, transactionSeconds, query }) {
    const named = application === "" ? `pid ${pid}` : `pid ${pid} (${application})`;
    const age = transactionSeconds === null ? "" : ` for ${Math.round(transactionSeconds)} s`;
    return [named, `${state}${age}`.trim(), query].filter((part) => part !== "").join(", ");
}
function remedyOf(code) {
    for (const length of [5, 3, 2]) {
        const remedy = code === null ? undefined : REMEDIES[code.slice(0, length)];
        if (remedy !== undefined)
            return remedy;
    }
    return OTHERWISE;
}
function endSentence(text) {
    return /[.!?]$/.test(text) ? text : `${text}.`;
}

// EXTERNAL MODULE: ./build/deploy/apply/relations.js
var apply_relations = __webpack_require__(21557);
// EXTERNAL MODULE: ./build/deploy/apply/pause.js
var pause = __webpack_require__(28962);
;// CONCATENATED MODULE: ./build/deploy/apply/retry.js
/** A transaction tried until it gets its locks: a bounded number of times, each with a limit to its waits. */





/** `opening` and `batch` begin and end a transaction; nothing of it stays unless it is answered in full. */
async function tryTransaction(work, batch, opening = null) {
    const { run, tally } = work;
    const { settings, signal } = run.request;
    for (let count = 1;; count++) {
        const on = { batch: NOTHING };
        const tried = await (0,attempt/* attempt */.C)(run, (main) => sendAll(main, { batch, opening, on, signal }));
        tally.lockWaitMs += tried.lockWaitMs;
        if ("results" in tried.answer)
            return { results: tried.answer.results };
        const { error } = tried.answer;
        const place = locateFailure(on.batch, error);
        const isCallback = place !== null && !work.migration.statements.includes(place.statement);
        const failure = toFailure(error, { place, attempts: count, blockers: tried.blockers, isCallback });
        if (error.kind !== "statement" || !(await rollBack(run)))
            return { ending: { kind: "lost", failure }, error };
        if (signal.aborted)
            return { ending: { kind: "interrupted", failure: toldToEnd(failure.line) }, error };
        if (!isWorthAnotherAttempt(error) || count >= settings.maxAttempts)
            return { ending: { kind: "failed", failure }, error };
        await leaveInPeace(work, tried.blockers, count);
        if (signal.aborted)
            return { ending: { kind: "interrupted", failure: toldToEnd(null) }, error };
    }
}
const NOTHING = { text: "", parts: [] };
async function sendAll(main, { batch, opening, on, signal }) {
    if (opening !== null) {
        on.batch = opening.batch;
        await main.batch(opening.batch.text);
        on.batch = NOTHING;
        await opening.underLock(main);
        // A cancel between two messages is lost.
        if (signal.aborted)
            throw new database_port/* DatabaseError */.a("The deploy was told to end.", { code: QUERY_CANCELLED });
    }
    on.batch = batch;
    return main.batch(batch.text);
}
const QUERY_CANCELLED = "57014";
/** False where the connection is gone. */
async function rollBack({ main }) {
    try {
        await main.batch("ROLLBACK");
        return true;
    }
    catch (error) {
        if (error instanceof database_port/* DatabaseError */.a)
            return false;
        throw error;
    }
}
/** Tells who stood in the way of attempt number `count`, and leaves the application in peace for a while. */
async function leaveInPeace({ run, migration, tally }, blockers, count) {
    const { clock, settings, signal, onProgress } = run.request;
    const retryInMs = (0,pause/* pauseAfter */.l)(count, settings.retryPauseMs, clock.random());
    tally.attempts++;
    onProgress({ kind: "blocked", id: migration.id, blockers, attempt: count, retryInMs });
    await clock.sleep(retryInMs, signal);
}

// EXTERNAL MODULE: ./build/deploy/apply/time-limits.js
var time_limits = __webpack_require__(88512);
// EXTERNAL MODULE: ./build/deploy/apply/values.js
var values = __webpack_require__(90052);
;// CONCATENATED MODULE: ./build/deploy/apply/prepare.js
/** What comes before the first migration and behind the last. */








/** Makes the history table where there is none, then looks at what is there. */
async function openRun(request, sessions, state) {
    const { main } = sessions;
    // Records of ours name the release that they were made by.
    const reset = [...sessions.reset, `SET schema_release.release = ${(0,values/* quoteLiteral */.ce)(request.release.digest)}`];
    const statements = state.exists ? [] : request.set.prepare();
    if (statements.length > 0)
        await main.batch(makeBatch([...reset, "BEGIN", ...(0,time_limits/* limitTime */.DZ)(request.settings), ...statements, "COMMIT"]).text);
    const { relations, wal } = await (0,apply_relations/* readRelations */.Ae)(main);
    const [timeout] = await main.batch("SELECT setting::float8 AS ms FROM pg_catalog.pg_settings WHERE name = 'deadlock_timeout'");
    const lockTimeoutMs = (0,time_limits/* outlastDeadlockTimeout */.b7)(request.settings.lockTimeoutMs, (0,values/* numberAt */.tk)(timeout?.rows[0], "ms"));
    const settings = { ...request.settings, lockTimeoutMs };
    for (const [oid, { name }] of relations)
        if (isTable(name, state.table))
            relations.delete(oid);
    return {
        request: { ...request, settings },
        sessions: { ...sessions, reset },
        main,
        relations,
        walAt: wal,
        onTheWay: null,
        walSeen: [],
    };
}
/** Callbacks of the framework, in a transaction of their own; null when they went well. */
async function runAround(run, moment) {
    const { set, settings, signal } = run.request;
    const statements = set.around(moment);
    if (statements.length === 0)
        return null;
    const batch = makeBatch([...run.sessions.reset, "BEGIN", ...(0,time_limits/* limitTime */.DZ)(settings), ...statements, "COMMIT"]);
    const { answer, blockers } = await (0,attempt/* attempt */.C)(run, batch.text);
    if ("results" in answer)
        return null;
    await rollBack(run);
    if (signal.aborted)
        return toldToEnd(null);
    return toFailure(answer.error, { place: locateFailure(batch, answer.error), attempts: 1, blockers });
}
/** `table` may be quoted, and may lack its schema. */
function isTable(name, table) {
    const plain = table.replaceAll('"', "");
    return name === plain || (!plain.includes(".") && name.endsWith(`.${plain}`));
}
/** Throws what is no `DatabaseError`. */
function asDatabaseError(error) {
    if (error instanceof database_port/* DatabaseError */.a)
        return error;
    throw error;
}

;// CONCATENATED MODULE: ./build/deploy/apply/after-loss.js


/** A server that restarts is back in that time; when the deploy was told to end there is less. */
const PATIENCE_MS = 60_000;
const LITTLE_PATIENCE_MS = 1500;
const PAUSE_MS = 250;
/** Null where the server does not say so in time. The old session is over then: as long as it lives it may still commit. */
async function learnWhetherApplied(work) {
    const { clock, signal } = work.run.request;
    const over = new AbortController();
    const patience = clock.sleep(signal.aborted ? LITTLE_PATIENCE_MS : PATIENCE_MS, over.signal).then(() => null);
    try {
        return await Promise.race([askUntil(work, over.signal), patience]);
    }
    finally {
        over.abort();
    }
}
async function askUntil(work, over) {
    while (!over.aborted) {
        const answer = await askOnce(work);
        if (answer !== undefined)
            return answer;
        await work.run.request.clock.sleep(PAUSE_MS, over);
    }
    return null;
}
/** Undefined of a server that could not be asked, or whose old session is not over. */
async function askOnce({ run, migration }) {
    const session = await run.request.server.connect("deploy").catch(() => null);
    if (session === null)
        return undefined;
    try {
        return (await isOver(session, run)) ? await ask(session, migration.isRecorded) : undefined;
    }
    catch (error) {
        // A history that is not there says nothing was applied: the crash took its table along.
        const { kind, code } = asDatabaseError(error);
        if (kind !== "statement")
            return undefined;
        return code === "42P01" ? false : null;
    }
    finally {
        await session.close();
    }
}
/** It has the deployers' lock until its last breath. */
async function isOver(session, { main, request }) {
    const deployer = await (0,deployer_lock/* readDeployer */.BG)(session, request.release.database);
    if (deployer?.pid !== main.pid)
        return true;
    await (0,deployer_lock/* endSession */.ky)(session, main.pid);
    return false;
}
async function ask(session, isRecorded) {
    const [answer] = await session.batch(`SELECT (${isRecorded}) AS recorded`);
    return answer?.rows[0]?.["recorded"] === true;
}

;// CONCATENATED MODULE: ./build/deploy/apply/as-ourselves.js
/** A migration may have gone over to another role for all that follows in it; our own records are written as the one that connected. */
const OURSELVES = ["SET LOCAL SESSION AUTHORIZATION DEFAULT", "SET LOCAL role TO DEFAULT"];
/** Within a transaction: statements that hold until its end. */
function becomeOurselves() {
    return OURSELVES;
}
/** `statement` in a transaction of its own. */
function asOurselves(statement) {
    return ["BEGIN", ...OURSELVES, statement, "COMMIT"].join(";\n");
}

// EXTERNAL MODULE: ./build/deploy/apply/progress-table.js
var progress_table = __webpack_require__(5428);
// EXTERNAL MODULE: ./build/deploy/apply/remains.js + 1 modules
var apply_remains = __webpack_require__(87800);
;// CONCATENATED MODULE: ./build/deploy/apply/apply-alone.js









/** Null when it is done. Throws `DatabaseError` when the connection breaks between statements. */
async function applyAlone(work, alone) {
    const { run } = work;
    const { settings, signal } = run.request;
    for (let count = 1;; count++) {
        const before = await begin(work, alone);
        const tried = await send(work, alone, count);
        const error = "error" in tried.answer ? tried.answer.error : await (0,apply_remains/* findFlaw */.cV)(run, alone.form);
        if (error === null) {
            await run.main.batch(asOurselves((0,progress_table/* markStep */.OL)(work, toMark(alone), "done")));
            return null;
        }
        const place = locateFailure(makeBatch([alone.statement]), error);
        const failure = toFailure(error, { place, attempts: count, blockers: tried.blockers });
        if (error.kind !== "statement")
            return { kind: "lost", failure };
        await cleanUp(work, alone, before);
        if (signal.aborted)
            return { kind: "interrupted", failure: toldToEnd(failure.line) };
        if (!isWorthAnotherAttempt(error) || count >= settings.maxAttempts)
            return { kind: "failed", failure };
        await leaveInPeace(work, tried.blockers, count);
        if (signal.aborted)
            return { kind: "interrupted", failure: toldToEnd(null) };
    }
}
/** Marks it as begun, with what is there before it. An invalid index of its name, whoever left it, is dropped first. */
async function begin(work, alone) {
    const { run, migration } = work;
    const { settings } = run.request;
    const there = await (0,apply_remains/* readBefore */._H)(run, alone.form);
    const remains = await (0,apply_remains/* findRemains */.fS)(run, alone.form, there);
    await (0,apply_remains/* dropRemains */.tS)(run, remains);
    const dropped = new Set(remains.map(({ oid }) => oid));
    const before = there.filter((oid) => !dropped.has(oid));
    await run.main.batch(asOurselves((0,progress_table/* markStep */.OL)(work, { ...toMark(alone), evidence: before }, "begun")));
    const own = (0,time_limits/* ownLimits */.tT)(migration.statements.slice(0, alone.step - 1));
    const limits = WAITING.has(alone.form.kind) ? (0,time_limits/* limitWaiting */.x3)(settings, own) : (0,time_limits/* limitAlone */.Jb)(settings, own);
    if (limits.length > 0)
        await run.main.batch(limits.join("; "));
    return before;
}
const WAITING = new Set(["create-index", "drop-index", "reindex", "detach-partition"]);
async function send({ run, tally, migration }, { statement }, count) {
    const { onProgress } = run.request;
    const tried = await (0,attempt/* attempt */.C)(run, statement.text, (blockers) => onProgress({ kind: "blocked", id: migration.id, blockers, attempt: count, retryInMs: 0 }));
    tally.lockWaitMs += tried.lockWaitMs;
    const seen = tried.locks.flatMap(({ oid, mode }) => {
        const relation = run.relations.get(oid);
        return relation === undefined ? [] : [{ relation: relation.name, mode }];
    });
    if (seen.length > 0)
        tally.locks = (0,apply_relations/* joinLocks */.jo)(tally.locks ?? [], seen);
    return tried;
}
/** What is not cleaned up, or may have done something for good, stays marked as begun: the next deploy finds it. */
async function cleanUp(work, alone, before) {
    const { run } = work;
    const isClean = await (0,apply_remains/* dropRemains */.tS)(run, await (0,apply_remains/* findRemains */.fS)(run, alone.form, before));
    const mayHaveActed = alone.form.kind === "detach-partition" || alone.form.kind === "other";
    if (isClean && !mayHaveActed)
        await run.main.batch(asOurselves((0,progress_table/* forgetSteps */.DS)(work, alone.step)));
}
/** Relations whose files are new: statements outside of transactions leave no locks to tell them by. */
async function lookForRewrites({ run, tally }) {
    const { relations, wal } = await (0,apply_relations/* readRelations */.Ae)(run.main);
    const rewrites = new Set(tally.rewrites ?? []);
    for (const [oid, { name, file }] of relations) {
        const before = run.relations.get(oid);
        if (before === undefined)
            continue;
        if (before.file !== file)
            rewrites.add(before.name);
        run.relations.set(oid, { name, file });
    }
    tally.rewrites = [...rewrites].sort();
    tally.walTo = wal;
    run.walAt = wal;
}
function toMark({ step, statement }) {
    return { step, line: statement.line, text: statement.text };
}
/** Whether the server says that the statement cannot run in a transaction, or ends one itself (procedures). */
function wantsToBeAlone(error) {
    return error?.code === "25001" || error?.code === "2D000";
}

;// CONCATENATED MODULE: ./build/deploy/apply/note-look.js
/** Takes down what a transaction's last look at its own locks showed. */


/** `look`: the answer to `LOOK_AT_OWN_LOCKS`. The transaction is over; a connection that is lost now leaves the rewrites unknown. */
async function noteLook({ run, tally }, look, statements) {
    const { locks, changed, wal } = (0,apply_relations/* readLook */.sq)(look?.rows ?? [], run.relations);
    tally.locks = (0,apply_relations/* joinLocks */.jo)(tally.locks ?? [], locks);
    tally.walTo = wal;
    run.walAt = wal;
    try {
        const rewrites = await (0,apply_relations/* findRewrites */.pZ)(run.main, run.relations, { changed, truncates: emptiesTables(statements) });
        tally.rewrites = [...(tally.rewrites ?? []), ...rewrites.filter((name) => tally.rewrites?.includes(name) !== true)];
    }
    catch (error) {
        if (!(error instanceof database_port/* DatabaseError */.a))
            throw error;
    }
}
/** Whether tables are emptied by a statement that gives them new files, which is no rewrite. */
function emptiesTables(statements) {
    return statements.some(({ text }) => /\btruncate\b/i.test(text));
}

;// CONCATENATED MODULE: ./build/deploy/apply/apply-unit.js
/** A unit of a stepwise migration that runs in a transaction, together with the row that says that it is done. */








/** Null when it is done. A statement that the server refuses to run in a transaction runs alone. */
async function applyUnit(work, unit) {
    const { run, migration } = work;
    const { statements, step } = unit;
    const own = (0,time_limits/* ownLimits */.tT)(migration.statements.slice(0, step - 1));
    const batch = makeBatch([
        unit.begin,
        ...(0,time_limits/* limitTime */.DZ)(run.request.settings, own),
        ...statements,
        ...becomeOurselves(),
        (0,progress_table/* markStep */.OL)(work, unitMark(unit), "done"),
        apply_relations/* LOOK_AT_OWN_LOCKS */.QG,
        unit.end,
    ]);
    const tried = await tryTransaction(work, batch);
    if ("results" in tried) {
        await noteLook(work, tried.results.at(-2), statements);
        return null;
    }
    const [statement] = statements;
    if (statements.length === 1 && statement !== undefined && wantsToBeAlone(tried.error))
        return applyAlone(work, { step, statement, form: { kind: "other" } });
    return tried.ending;
}
function unitMark({ step, statements }) {
    return { step, line: statements[0]?.line ?? 1, text: statements.map(({ text }) => text).join("\n;\n") };
}

;// CONCATENATED MODULE: ./build/deploy/apply/statement-form.js
/** What a statement is, as far as it decides how it is run and what is done when nobody knows whether it was. By its tokens alone. */


/** First words -> form. The longest that fits counts. */
const FORMS = [
    ["BEGIN", "begin"],
    ["START TRANSACTION", "begin"],
    ["COMMIT PREPARED", "other"],
    ["COMMIT", "commit"],
    ["END", "commit"],
    ["ROLLBACK PREPARED", "other"],
    ["ROLLBACK TO", "other"],
    ["ROLLBACK WORK TO", "other"],
    ["ROLLBACK TRANSACTION TO", "other"],
    ["ROLLBACK", "roll-back"],
    ["ABORT", "roll-back"],
    ["SET TRANSACTION", "other"],
    ["SET CONSTRAINTS", "other"],
    ["SET LOCAL", "other"],
    ["SET", "session"],
    ["RESET", "session"],
    ["SELECT SET_CONFIG", "session"],
    ["SELECT PG_CATALOG . SET_CONFIG", "session"],
    ["VACUUM", "repeatable"],
    ["ALTER SYSTEM", "repeatable"],
    ["CHECKPOINT", "repeatable"],
];
/** Enough for every form; a statement of a megabyte is not read to its end. */
const MAX_TOKENS = 60;
function readForm(text) {
    const tokens = readTokens(text);
    const words = tokens.map((token) => token.toUpperCase());
    return (readCreateIndex(tokens, words) ??
        readDropIndex(tokens, words) ??
        readDetach(tokens, words) ?? { kind: readReindex(words) ?? readByWords(words) });
}
function readByWords(words) {
    const line = `${words.join(" ")} `;
    const kind = FORMS.find(([first]) => line.startsWith(`${first} `))?.[1] ?? "other";
    const isChained = (kind === "commit" || kind === "roll-back") && words.at(-1) === "CHAIN" && words.at(-2) === "AND";
    return isChained ? "chain" : kind;
}
/** CREATE [UNIQUE] INDEX CONCURRENTLY [[IF NOT EXISTS] name] ON [ONLY] table */
function readCreateIndex(tokens, words) {
    let at = words[1] === "UNIQUE" ? 2 : 1;
    if (words[0] !== "CREATE" || words[at] !== "INDEX" || words[at + 1] !== "CONCURRENTLY")
        return null;
    at += 2;
    if (words[at] === "IF" && words[at + 1] === "NOT")
        at += 3;
    const name = words[at] === "ON" ? null : (tokens[at++] ?? null);
    at += words[at + 1] === "ONLY" ? 2 : 1;
    return { kind: "create-index", table: readName(tokens, at), name };
}
/** DROP INDEX CONCURRENTLY [IF EXISTS] name */
function readDropIndex(tokens, words) {
    if (words[0] !== "DROP" || words[1] !== "INDEX" || words[2] !== "CONCURRENTLY")
        return null;
    return { kind: "drop-index", name: readName(tokens, words[3] === "IF" && words[4] === "EXISTS" ? 5 : 3) };
}
/** ALTER TABLE [IF EXISTS] [ONLY] table DETACH PARTITION partition CONCURRENTLY */
function readDetach(tokens, words) {
    const detach = words.indexOf("DETACH");
    if (words[0] !== "ALTER" || words[1] !== "TABLE" || detach === -1 || words.at(-1) !== "CONCURRENTLY")
        return null;
    let at = words[2] === "IF" && words[3] === "EXISTS" ? 4 : 2;
    if (words[at] === "ONLY")
        at++;
    return { kind: "detach-partition", table: readName(tokens, at), partition: readName(tokens, detach + 2) };
}
/** REINDEX [( option [, ...] )] { INDEX | TABLE | SCHEMA | DATABASE | SYSTEM } [CONCURRENTLY] name */
function readReindex(words) {
    if (words[0] !== "REINDEX")
        return null;
    return words.includes("CONCURRENTLY") ? "reindex" : "repeatable";
}
/** `schema.name` or `name`, with its quotes. */
function readName(tokens, at) {
    let name = tokens[at] ?? "";
    for (let next = at + 1; tokens[next] === "."; next += 2)
        name += `.${tokens[next + 1] ?? ""}`;
    return name;
}
function readTokens(text) {
    const tokens = [];
    for (let at = 0; at < text.length && tokens.length < MAX_TOKENS;) {
        const { kind, start, end } = (0,lexer/* readLexeme */.b)(text, at, lexis/* LEXIS */.Y.postgresql);
        if (kind !== "space" && kind !== "comment")
            tokens.push(text.slice(start, end));
        at = end;
    }
    return tokens.at(-1) === ";" ? tokens.slice(0, -1) : tokens;
}

;// CONCATENATED MODULE: ./build/deploy/apply/units.js

/** Statements that are there to open and close transactions belong to no migration that is one transaction. */
function runsStepwise({ transactional, statements }) {
    return !transactional || statements.some(({ text }) => MAY_CONTROL.test(text) && CONTROLS.has(readForm(text).kind));
}
/** Reading tokens of every statement would take time; one that controls a transaction is short, or begins with a comment. */
const MAY_CONTROL = /^\s*(?:begin|start|commit|end|rollback|abort|--|\/\*)/i;
const CONTROLS = new Set(["begin", "commit", "roll-back", "chain"]);
/** A framework that wraps the file has opened a transaction before its first statement: the file's first COMMIT ends it. */
function toUnits({ transactional, statements }) {
    const units = [];
    let open = transactional ? { step: 1, begin: "BEGIN", statements: [] } : null;
    for (const [index, statement] of statements.entries()) {
        const form = readForm(statement.text);
        const step = index + 1;
        if (form.kind === "begin")
            open ??= { step, begin: statement.text, statements: [] };
        else if (form.kind === "commit" || form.kind === "roll-back") {
            if (open !== null)
                units.push(units_close(open, statement.text));
            open = null;
        }
        else if (open !== null)
            open.statements.push(statement);
        else
            units.push(toUnit(step, statement, form));
    }
    if (open !== null)
        units.push(units_close(open, "COMMIT"));
    return units;
}
function units_close({ step, begin, statements }, end) {
    return { kind: "transaction", step, begin, statements, end };
}
function toUnit(step, statement, form) {
    if (form.kind === "session")
        return { kind: "session", step, statement };
    if (form.kind === "other")
        return { kind: "transaction", step, statements: [statement], begin: "BEGIN", end: "COMMIT" };
    return { kind: "alone", step, statement, form };
}

;// CONCATENATED MODULE: ./build/deploy/apply/way-out.js




/** Of a statement that was begun, and of which the server does not show whether it was done. */
function wayOut(work, { step, line }) {
    const { path } = work.migration;
    const where = (0,progress_table/* whereStep */.Eq)(work, step);
    return {
        message: `The statement in line ${line} of ${path} was begun by an earlier deploy that did not end, and nothing tells whether it was done.`,
        code: null,
        line,
        remedy: `Look whether it did its work. If it did, say so: UPDATE schema_release.progress SET state = 'done' WHERE ${where}; ` +
            `if it did not, or only a part that may be done again: DELETE FROM schema_release.progress WHERE ${where}; then deploy again.`,
    };
}
/** Null when what was done or begun of the migration is what stands there now. */
async function findAltered(work, units, steps) {
    if (steps.length === 0)
        return null;
    const texts = units.flatMap((unit) => {
        if (unit.kind === "session")
            return [];
        return [`(${unit.step}, ${(0,progress_table/* hashOf */.qQ)(unit.kind === "alone" ? unit.statement.text : unitMark(unit).text)})`];
    });
    const [answer] = await work.run.main.batch(`SELECT step, line FROM schema_release.progress WHERE ${(0,progress_table/* whereStep */.Eq)(work, null)}
       AND (step, sha256) NOT IN (SELECT 0, '' UNION ALL VALUES ${texts.join(", ")}) ORDER BY step LIMIT 1`);
    const row = answer?.rows[0];
    if (row === undefined)
        return null;
    const line = (0,values/* numberAt */.tk)(row, "line");
    return {
        message: `${work.migration.path} was begun by an earlier deploy, and its statement of line ${line} is another one now.`,
        code: null,
        line,
        remedy: "Deploy the file as it was, or change only statements that did not run yet; " +
            `or undo by hand what it did, say so (DELETE FROM schema_release.progress WHERE ${(0,progress_table/* whereStep */.Eq)(work, null)}), then deploy again.`,
    };
}
/** COMMIT AND CHAIN leaves no place for a record of what is done. */
function chained({ statements, path }) {
    const statement = statements.find(({ text }) => readForm(text).kind === "chain");
    if (statement === undefined)
        return null;
    return {
        message: `${path} says AND CHAIN, which leaves no place between its transactions. Nothing of it was run.`,
        code: null,
        line: statement.line,
        remedy: "Write COMMIT; BEGIN; instead.",
    };
}

;// CONCATENATED MODULE: ./build/deploy/apply/apply-stepwise.js
/** A migration that cannot run in one transaction: unit by unit, with progress kept in the database, so that it can be taken up again. */












async function applyStepwise(work) {
    (0,time_limits/* noteOwnLimits */.P)(work);
    try {
        return (await walk(work)) ?? { kind: "applied" };
    }
    catch (error) {
        if (!(error instanceof database_port/* DatabaseError */.a))
            throw error;
        const failure = toFailure(error, { place: null, attempts: 1, blockers: [] });
        return { kind: error.kind === "statement" ? "failed" : "lost", failure };
    }
}
async function walk(work) {
    const { run, migration } = work;
    const { main, request, sessions } = run;
    const units = toUnits(migration);
    const chain = chained(migration);
    if (chain !== null)
        return { kind: "failed", failure: chain };
    await main.batch(sessions.reset.join("; "));
    await (0,progress_table/* makeProgressTable */.sh)(main);
    const steps = (await (0,progress_table/* readSteps */.I$)(main, request.release.database)).filter(({ path }) => path === migration.path);
    const altered = await findAltered(work, units, steps);
    if (altered !== null)
        return { kind: "interrupted", failure: altered };
    const known = new Map(steps.map((step) => [step.step, step]));
    if (steps.length === 0) {
        const stop = await runOwn(work, request.set.around("before-each"));
        if (stop !== null)
            return stop;
    }
    for (const [index, unit] of units.entries()) {
        if (request.signal.aborted)
            return { kind: "interrupted", failure: toldToEnd(null) };
        const { line } = firstOf(unit) ?? { line: 1 };
        request.onProgress({ kind: "statement", id: migration.id, line, index, of: units.length });
        const stop = await applyKnown(work, unit, known.get(unit.step));
        if (stop !== null)
            return stop;
    }
    await lookForRewrites(work);
    return recordApplied(work);
}
function firstOf(unit) {
    return unit.kind === "transaction" ? unit.statements[0] : unit.statement;
}
/** What the session was told holds for the rest, so it is said again; all else that is done stays done. */
async function applyKnown(work, unit, known) {
    if (unit.kind === "session") {
        await work.run.main.batch(unit.statement.text);
        return null;
    }
    if (known?.state === "done")
        return null;
    if (known?.state === "begun") {
        const verdict = await takeUp(work, unit, known);
        if (verdict === "done")
            return null;
        if (verdict !== "not-done")
            return { kind: "interrupted", failure: verdict };
    }
    return unit.kind === "alone" ? applyAlone(work, unit) : applyUnit(work, unit);
}
/** A statement that was begun, and then nothing was heard of it: the catalog tells, or nobody does. */
async function takeUp(work, unit, { evidence, line }) {
    const { run } = work;
    const form = unit.kind === "alone" ? unit.form : { kind: "other" };
    await (0,apply_remains/* dropRemains */.tS)(run, await (0,apply_remains/* findRemains */.fS)(run, form, evidence));
    const verdict = await (0,apply_remains/* judgeBegun */.xS)(run, form, evidence);
    if (verdict === "unknown")
        return wayOut(work, { step: unit.step, line });
    if (verdict === "done") {
        const mark = unit.kind === "alone" ? toMark(unit) : unitMark(unit);
        await run.main.batch(asOurselves((0,progress_table/* markStep */.OL)(work, mark, "done")));
        run.request.onProgress({
            kind: "note",
            text: `The statement in line ${line} of ${work.migration.path} had been done before.`,
        });
    }
    return verdict;
}
async function runOwn(work, parts) {
    if (parts.length === 0)
        return null;
    const { settings } = work.run.request;
    const tried = await tryTransaction(work, makeBatch(["BEGIN", ...(0,time_limits/* limitTime */.DZ)(settings), ...parts, "COMMIT"]));
    return "ending" in tried ? tried.ending : null;
}
/** The history row comes and the progress goes in one transaction. */
function recordApplied(work) {
    const { run, migration, tally } = work;
    const { set, clock } = run.request;
    const elapsedMs = String(Math.round(clock.monotonic() - tally.began));
    return runOwn(work, [
        ...run.sessions.reset,
        ...set.around("after-each"),
        "RESET SESSION AUTHORIZATION",
        "RESET ROLE",
        migration.record(elapsedMs),
        (0,progress_table/* forgetSteps */.DS)(work),
    ]);
}

;// CONCATENATED MODULE: ./build/deploy/apply/apply-transactional.js
/** A migration in one transaction with its history row: sent in one message, so that it takes one round trip when all goes well. */





const ELAPSED = "extract(epoch FROM clock_timestamp() - transaction_timestamp()) * 1000";
async function applyTransactional(work) {
    (0,time_limits/* noteOwnLimits */.P)(work);
    const { run, migration } = work;
    const guard = run.request.guardOf?.(migration.path) ?? null;
    const tried = await tryGuarded(work, guard);
    if ("ending" in tried)
        return tried.ending;
    await noteLook(work, tried.results.at(-2), migration.statements);
    await apply_transactional_cleanUp(work, guard?.cleanUp ?? []);
    return { kind: "applied" };
}
/** What is applied stays applied: what could not be cleaned up is only told. */
async function apply_transactional_cleanUp(work, statements) {
    if (statements.length === 0)
        return;
    const { run, tally } = work;
    const batch = makeBatch([...run.sessions.reset, "BEGIN", ...(0,time_limits/* limitTime */.DZ)(run.request.settings), ...statements, "COMMIT"]);
    const tried = await tryTransaction(work, batch);
    if ("ending" in tried)
        tally.remarks.push("Triggers that caught its rows are switched off, but could not be dropped: the next release with rescue copies does.");
}
function tryGuarded(work, guard) {
    const begin = [...work.run.sessions.reset, "BEGIN", ...(0,time_limits/* limitTime */.DZ)(work.run.request.settings), ...(guard?.before ?? [])];
    const rest = composeRest(work, guard);
    const underLock = guard?.underLock ?? null;
    return underLock === null
        ? tryTransaction(work, makeBatch([...begin, ...rest]))
        : tryTransaction(work, makeBatch(rest), { batch: makeBatch(begin), underLock });
}
/** Without a guard no query comes before the migration's own, which may want to say `SET TRANSACTION` first. */
function composeRest({ run, migration }, guard) {
    const { set } = run.request;
    return [
        ...set.around("before-each"),
        ...migration.statements,
        ...set.around("after-each"),
        // A migration may have gone over to a role that may not write the history.
        "RESET SESSION AUTHORIZATION",
        "RESET ROLE",
        ...(guard?.after ?? []),
        migration.record(ELAPSED),
        apply_relations/* LOOK_AT_OWN_LOCKS */.QG,
        "COMMIT",
    ];
}

// EXTERNAL MODULE: ./build/release/moment.js
var moment = __webpack_require__(99713);
;// CONCATENATED MODULE: ./build/deploy/apply/surprises.js

/** Reading alone hinders nobody but who changes the table's shape. */
const HARMLESS = apply_relations/* LOCK_MODES */.bx.indexOf("AccessShareLock");
/** Sentences. Less than predicted is no surprise: the prediction holds for the worst case. */
function findSurprises(seen, predicted) {
    const expected = new Map(predicted.locks.map(({ relation, mode }) => [relation, apply_relations/* LOCK_MODES */.bx.indexOf(mode)]));
    const stronger = (seen.locks ?? []).flatMap(({ relation, mode }) => {
        const rank = apply_relations/* LOCK_MODES */.bx.indexOf(mode);
        const expectedRank = expected.get(relation) ?? HARMLESS;
        if (rank <= expectedRank)
            return [];
        const instead = expected.has(relation)
            ? `, ${apply_relations/* LOCK_MODES */.bx[expectedRank] ?? "less"} was predicted`
            : ", no lock on it was predicted";
        return [`It took ${mode} on ${relation}${instead}.`];
    });
    const rewritten = (seen.rewrites ?? [])
        .filter((relation) => !predicted.rewrites.includes(relation))
        .map((relation) => `It rewrote ${relation}, which was not predicted.`);
    return [...stronger, ...rewritten];
}

;// CONCATENATED MODULE: ./build/deploy/apply/outcome.js



function startTally(run) {
    const { clock } = run.request;
    return {
        startedAt: (0,moment/* toIsoMoment */.h)(clock.now()),
        began: clock.monotonic(),
        attempts: 1,
        lockWaitMs: 0,
        locks: null,
        rewrites: null,
        walFrom: run.walAt,
        walTo: null,
        remarks: [],
    };
}
function observe(run, { migration, tally, outcome, failure }) {
    const { id, path, sha256, transactional } = migration;
    const predicted = run.request.predictions.get(path) ?? null;
    const guarding = run.request.guardOf?.(path)?.locks ?? [];
    const seen = { locks: tally.locks, rewrites: tally.rewrites };
    return {
        id,
        path,
        sha256,
        outcome,
        transactional,
        startedAt: tally.startedAt,
        durationMs: Math.round(run.request.clock.monotonic() - tally.began),
        attempts: tally.attempts,
        lockWaitMs: tally.lockWaitMs,
        ...seen,
        walBytes: tally.walTo === null ? null : Number(tally.walTo - tally.walFrom),
        predicted,
        surprises: [
            ...(predicted === null ? [] : findSurprises(seen, { ...predicted, locks: (0,apply_relations/* joinLocks */.jo)(predicted.locks, guarding) })),
            ...tally.remarks,
        ],
        failure,
    };
}
/** Of a migration that was not begun. */
function notBegun(request, { id, path, sha256 }, outcome) {
    return {
        id,
        path,
        sha256,
        outcome,
        transactional: true,
        startedAt: null,
        durationMs: null,
        attempts: 0,
        lockWaitMs: 0,
        locks: null,
        rewrites: null,
        walBytes: null,
        predicted: request.predictions.get(path) ?? null,
        surprises: [],
        failure: null,
    };
}

;// CONCATENATED MODULE: ./build/deploy/apply/replica-lag.js


const POLL_MS = 500;
const REPLICAS = `
  SELECT pg_catalog.pg_current_wal_lsn()::text AS wal, coalesce(application_name, '') AS name, replay_lsn::text AS replayed,
    state IS NULL AS hidden, (extract(epoch FROM replay_lag) * 1000)::float8 AS lag
  FROM pg_catalog.pg_stat_replication WHERE state IS DISTINCT FROM 'backup'`;
/** Null when the replicas are near enough, or are not to be looked at; else one sentence. */
async function awaitReplicas(run) {
    const { clock, settings, signal, onProgress } = run.request;
    const { maxReplicaLagMs, concurrentTimeoutMs } = settings;
    if (maxReplicaLagMs === null)
        return null;
    const began = clock.monotonic();
    for (let told = false;; told = true) {
        const [answer] = await run.main.batch(REPLICAS);
        const rows = answer?.rows ?? [];
        if (rows.some((row) => (0,values/* isTrueAt */.Yj)(row, "hidden"))) {
            onProgress({ kind: "note", text: "The lag of replicas cannot be seen: the role is no member of pg_monitor." });
            return null;
        }
        const worst = findWorst(rows, run);
        if (worst === null || worst.lagMs <= maxReplicaLagMs || signal.aborted)
            return null;
        const lags = `The replica ${worst.name} is ${Math.round(worst.lagMs)} ms behind, ${maxReplicaLagMs} ms are allowed.`;
        if (clock.monotonic() - began >= concurrentTimeoutMs)
            return lags;
        if (!told)
            onProgress({ kind: "note", text: `${lags} Waiting for it.` });
        await clock.sleep(POLL_MS, signal);
    }
}
function findWorst(rows, { request, walSeen }) {
    const now = request.clock.monotonic();
    if (rows[0] !== undefined)
        walSeen.push({ wal: (0,apply_relations/* toWalPosition */.Lu)((0,values/* textAt */.$6)(rows[0], "wal")), at: now });
    let worst = null;
    let replayedByAll = walSeen.at(-1)?.wal ?? 0n;
    for (const row of rows) {
        const replayed = (0,values/* textAt */.$6)(row, "replayed");
        if (replayed === null)
            continue;
        const position = (0,apply_relations/* toWalPosition */.Lu)(replayed);
        if (position < replayedByAll)
            replayedByAll = position;
        const lagMs = lagOf(row, position, { walSeen, now });
        if (lagMs > (worst?.lagMs ?? 0))
            worst = { name: (0,values/* textAt */.$6)(row, "name") ?? "", lagMs };
    }
    while ((walSeen[0]?.wal ?? replayedByAll + 1n) <= replayedByAll)
        walSeen.shift();
    return worst;
}
/**
 * `replay_lag` is what the replica last reported: it does not grow while replay stands still, and keeps its value for a while when there
 * is nothing to replay. So the age of the oldest WAL that is known not to be replayed counts, too.
 */
function lagOf(row, replayed, { walSeen, now }) {
    const oldest = walSeen.find(({ wal }) => wal > replayed);
    return oldest === undefined ? 0 : Math.max(now - oldest.at, (0,values/* numberAt */.tk)(row, "lag"));
}

// EXTERNAL MODULE: ./build/deploy/apply/watch.js
var watch = __webpack_require__(74651);
;// CONCATENATED MODULE: ./build/deploy/apply/apply-pending.js









async function applyPending(work) {
    const run = await openRun(work.request, work.sessions, work.state);
    const endWatch = (0,watch/* startWatchman */.II)(run);
    try {
        return await applyEach(run, work);
    }
    finally {
        endWatch();
    }
}
async function applyEach(run, { request, state, pending }) {
    const observed = new Map();
    request.onProgress({ kind: "started", migrations: pending.length });
    let stop = stopAround(request, await runAround(run, "before-all"));
    for (const [index, next] of pending.entries()) {
        stop ??= await stopBefore(run);
        if (stop !== null)
            break;
        request.onProgress({ kind: "migration-started", id: next.id, path: next.path, index, of: pending.length });
        const work = { run, migration: request.set.toRunnable(next), tally: startTally(run) };
        const ending = await applyOne(work);
        const observation = toObservation(work, ending);
        observed.set(next.path, observation);
        stop = stopAfter(ending, next, index === pending.length - 1);
        tell(run, observation);
    }
    stop ??= stopAround(request, await runAround(run, "after-all"));
    const lacking = new Set(pending.map(({ path }) => path));
    return {
        ...(stop ?? { outcome: "applied", because: countApplied(pending.length) }),
        migrations: request.release.migrations.map((migration) => observed.get(migration.path) ?? notBegun(request, migration, lacking.has(migration.path) ? "not-run" : "already-applied")),
        history: state,
    };
}
async function applyOne(work) {
    const ending = await (runsStepwise(work.migration) ? applyStepwise(work) : applyTransactional(work));
    if (ending.kind !== "lost")
        return ending;
    const isApplied = await learnWhetherApplied(work);
    return isApplied === true
        ? { kind: "applied-but-lost" }
        : { kind: "interrupted", failure: connectionLost(ending.failure, isApplied) };
}
function toObservation({ run, migration, tally }, ending) {
    switch (ending.kind) {
        case "applied":
        case "applied-but-lost":
            return observe(run, { migration, tally, outcome: "applied", failure: null });
        case "failed":
            return observe(run, { migration, tally, outcome: "failed", failure: ending.failure });
        case "interrupted":
        case "lost":
            return observe(run, { migration, tally, outcome: "interrupted", failure: ending.failure });
    }
}
function tell({ request }, { id, outcome, durationMs, attempts, failure }) {
    if (outcome === "applied")
        request.onProgress({ kind: "migration-applied", id, durationMs: durationMs ?? 0, attempts });
    else
        request.onProgress({ kind: "migration-failed", id, message: failure?.message ?? "" });
}
/** What is done stays told, whatever becomes of the connection between two migrations. */
async function stopBefore(run) {
    let lag;
    try {
        lag = await awaitReplicas(run);
    }
    catch (error) {
        const { kind, message } = asDatabaseError(error);
        return { outcome: kind === "statement" ? "failed" : "interrupted", because: message };
    }
    if (lag !== null)
        return { outcome: "failed", because: lag };
    return run.request.signal.aborted ? { outcome: "interrupted", because: toldToEnd(null).message } : null;
}
function stopAfter(ending, { path }, isLast) {
    switch (ending.kind) {
        case "applied":
            return null;
        case "applied-but-lost":
            return isLast ? null : { outcome: "interrupted", because: `The connection was lost behind ${path}, which was applied.` };
        case "failed":
            return { outcome: "failed", because: `${path} failed: ${ending.failure.message}` };
        case "interrupted":
        case "lost":
            return { outcome: "interrupted", because: `${path} was interrupted: ${ending.failure.message}` };
    }
}
function stopAround(request, failure) {
    if (failure === null)
        return null;
    if (request.signal.aborted)
        return { outcome: "interrupted", because: failure.message };
    return { outcome: "failed", because: `A callback of the framework failed: ${failure.message}` };
}
function countApplied(count) {
    return count === 1 ? "One migration was applied." : `${count} migrations were applied.`;
}

;// CONCATENATED MODULE: ./build/deploy/apply/choose.js
/**
 * In the framework's order. Refuses a file that is not the one of the release, and a versioned migration that would have to run before one
 * of the release without being part of it.
 */
function choosePending(release, state) {
    const byPath = new Map(release.map((migration) => [migration.path, migration]));
    const chosen = [];
    let foreign = null;
    for (const pending of state.pending) {
        const released = byPath.get(pending.path);
        if (released === undefined) {
            if (!pending.repeatable)
                foreign ??= pending;
            continue;
        }
        if (released.sha256 !== pending.sha256)
            return refuse(`${pending.path} is not the file that the release was made of.`);
        if (foreign !== null)
            return refuse(`${foreign.path} is pending before ${pending.path}, and is not part of the release.`);
        chosen.push(pending);
    }
    return { kind: "pending", migrations: chosen };
}
function refuse(because) {
    return { kind: "refused", because };
}

;// CONCATENATED MODULE: ./build/deploy/apply/sessions.js
/** The sessions of a deploy: one that applies, and a companion that watches it and shows others that this process lives. */



/** Throws `DatabaseError` where the main one cannot be had. */
async function openSessions(server) {
    const companionOpening = server.connect("watch").catch(() => null);
    const main = await server.connect("deploy").catch(async (error) => {
        await (await companionOpening)?.close();
        throw error;
    });
    const companion = await companionOpening;
    const close = async () => {
        await Promise.all([main.close(), companion?.close()]);
    };
    try {
        const reset = await prepareSession(main);
        if (companion !== null) {
            // It is idle by trade. Not every version knows the setting.
            await canSet(companion, "SET idle_session_timeout = 0");
            await (0,deployer_lock/* announcePulse */.hx)(main, companion);
        }
        return { main, companion, reset, close };
    }
    catch (error) {
        await close();
        throw error;
    }
}
/** An application's own timeouts, set for the role or the database, shall not end a migration; what is ours is said where it runs. */
const TIMEOUTS = {
    statement_timeout: "0",
    idle_in_transaction_session_timeout: "60s",
    // PostgreSQL 14 and 17.
    idle_session_timeout: "0",
    transaction_timeout: "0",
};
const SETTINGS = `
  SELECT name, setting, source FROM pg_catalog.pg_settings
  WHERE source = 'session' OR name IN ('synchronous_commit', ${Object.keys(TIMEOUTS).map(values/* quoteLiteral */.ce).join(", ")})`;
/** What the connection was given when it was opened, such as how the server notices that this process is gone, is said again. */
async function prepareSession(session) {
    const [answer] = await session.batch(SETTINGS);
    const given = new Map();
    for (const row of answer?.rows ?? []) {
        const name = (0,values/* textAt */.$6)(row, "name") ?? "";
        const setting = (0,values/* textAt */.$6)(row, "setting") ?? "";
        const timeout = TIMEOUTS[name];
        if (timeout !== undefined)
            given.set(name, timeout);
        // A crash must not take back what we said was applied.
        else if (name === "synchronous_commit" && setting === "off")
            given.set(name, "local");
        else if (row["source"] === "session")
            given.set(name, setting);
    }
    const reset = [
        "RESET SESSION AUTHORIZATION",
        "RESET ROLE",
        "RESET ALL",
        ...[...given].map(([name, value]) => `SET ${name} = ${(0,values/* quoteLiteral */.ce)(value)}`),
    ];
    await session.batch(reset.join("; "));
    return reset;
}
async function canSet(session, statement) {
    try {
        await session.batch(statement);
        return true;
    }
    catch (error) {
        if (error instanceof database_port/* DatabaseError */.a && error.kind === "statement")
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/deploy/apply/take-lock.js

const take_lock_POLL_MS = 200;
/** A deployer that has just lost its companion may be about to end by itself. */
const ORPHAN_LOOKS = 3;
/** Ends the session of a deployer whose process is gone; waits for one that lives, as long as the settings say. */
async function takeDeployerLock(request, { main }) {
    const { clock, settings, signal, onProgress, release } = request;
    const deadline = clock.monotonic() + settings.deployerTimeoutMs;
    let told = null;
    let orphanSeen = 0;
    for (;;) {
        if (signal.aborted)
            return { held: false, because: "The deploy was told to end while it waited for another one.", interrupted: true };
        if (await (0,deployer_lock/* tryDeployerLock */.rF)(main, release.database))
            return { held: true };
        const deployer = await (0,deployer_lock/* readDeployer */.BG)(main, release.database);
        if (deployer === null)
            continue;
        const { pid, application, orphaned } = deployer;
        if (pid !== told)
            onProgress({ kind: "waiting-for-deployer", pid, application });
        orphanSeen = orphaned && pid === told ? orphanSeen + 1 : 0;
        told = pid;
        if (orphanSeen >= ORPHAN_LOOKS && (await (0,deployer_lock/* endSession */.ky)(main, pid))) {
            onProgress({ kind: "note", text: `Ended the session of a deploy whose process is gone (pid ${pid}).` });
            orphanSeen = 0;
        }
        if (clock.monotonic() >= deadline)
            return { held: false, because: nameDeployer(pid, application), interrupted: false };
        await clock.sleep(take_lock_POLL_MS, signal);
    }
}
function nameDeployer(pid, application) {
    return `Another deploy of this database would not end in time: pid ${pid}${application === "" ? "" : ` (${application})`}.`;
}

;// CONCATENATED MODULE: ./build/deploy/apply/apply-release.js





/** Throws `DatabaseError` where the server cannot be reached, or something is wrong before the first migration; nothing is changed then. */
async function applyRelease(request) {
    const sessions = await openSessions(request.server);
    try {
        return await applyWith(request, sessions);
    }
    finally {
        await sessions.close();
    }
}
async function applyWith(request, sessions) {
    const { release, set, signal } = request;
    const lock = await takeDeployerLock(request, sessions);
    if (!lock.held)
        return nothingDone(request, lock.interrupted ? "interrupted" : "refused", lock.because);
    const state = await set.readHistory(sessions.main);
    const choice = choosePending(release.migrations, state);
    if (choice.kind === "refused")
        return nothingDone(request, "refused", choice.because, state);
    if (choice.migrations.length === 0)
        return nothingDone(request, "nothing-to-do", "The target holds the whole release.", state);
    if (!(await request.mayStart(state)))
        return nothingDone(request, "refused", "A gate is closed.", state);
    if (signal.aborted)
        return nothingDone(request, "interrupted", "The deploy was told to end before it began.", state);
    return applyPending({ request, sessions, state, pending: choice.migrations });
}
/** What the history lacks was not run. */
function nothingDone(request, outcome, ...[because, history = null]) {
    const lacking = history === null ? null : new Set(history.pending.map(({ path }) => path));
    const migrations = request.release.migrations.map((migration) => notBegun(request, migration, lacking === null || lacking.has(migration.path) ? "not-run" : "already-applied"));
    return { outcome, because, migrations, history };
}


/***/ }),

/***/ 81981:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ attempt)
/* harmony export */ });
/* harmony import */ var _database_port_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29668);
/* harmony import */ var _deployer_lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40444);
/* harmony import */ var _watch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74651);
/** Sends SQL to the server and stays with it: watched while it runs, cancelled when the deploy is told to end. */



/** A runner leaves 7.5 s in all. */
const CANCEL_AGAIN_MS = 400;
const CANCELS = 4;
/** A companion that answers nothing is left alone. */
const COMPANION_PATIENCE_MS = 1000;
/** Throws only what is no `DatabaseError`. `onBlocked` is told while it waits. */
async function attempt(run, sending, onBlocked = () => undefined) {
    const { clock, signal } = run.request;
    const sent = { began: clock.monotonic(), onBlocked, ended: null, watching: null };
    const cancel = () => {
        sent.ended ??= new AbortController();
        void cancelUntilEnded(run, sent.ended.signal);
    };
    signal.addEventListener("abort", cancel, { once: true });
    run.onTheWay = sent;
    let answer;
    try {
        answer = { results: await (typeof sending === "string" ? run.main.batch(sending) : sending(run.main)) };
    }
    catch (error) {
        if (!(error instanceof _database_port_js__WEBPACK_IMPORTED_MODULE_0__/* .DatabaseError */ .a))
            throw error;
        answer = { error };
    }
    finally {
        run.onTheWay = null;
        sent.ended?.abort();
        signal.removeEventListener("abort", cancel);
    }
    const durationMs = Math.round(clock.monotonic() - sent.began);
    const watched = sent.watching === null ? _watch_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_WATCHED */ .Fr : await endWatch(run, sent.watching);
    return { ...watched, answer, durationMs };
}
/** A companion that does not answer either has seen nothing. */
async function endWatch({ request }, watching) {
    const patience = new AbortController();
    const gaveUp = request.clock.sleep(COMPANION_PATIENCE_MS, patience.signal).then(() => _watch_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_WATCHED */ .Fr);
    const watched = await Promise.race([watching, gaveUp]);
    patience.abort();
    return watched;
}
/**
 * A cancel that comes between two statements is lost on the server, hence again. Where nothing helps the session is ended, and then the
 * connection: a server that nobody reaches any more must not keep us from telling so.
 */
async function cancelUntilEnded({ main, sessions, request }, ended) {
    const { clock } = request;
    for (let count = 0; count < CANCELS && !ended.aborted; count++) {
        void main.cancel();
        await clock.sleep(CANCEL_AGAIN_MS, ended);
    }
    if (ended.aborted)
        return;
    if (sessions.companion !== null)
        void (0,_deployer_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .endSession */ .ky)(sessions.companion, main.pid);
    await clock.sleep(CANCEL_AGAIN_MS, ended);
    if (!ended.aborted)
        await main.close();
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

/***/ 28962:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ pauseAfter)
/* harmony export */ });
/** Behind attempt number `attempt` (1 is the first): twice as long each time up to the cap, of which chance (0 to 1) takes up to a half. */
function pauseAfter(attempt, { first, most }, chance) {
    const full = Math.min(most, first * 2 ** Math.min(attempt - 1, 30));
    return Math.round(full * (1 - chance / 2));
}


/***/ }),

/***/ 5428:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DS: () => (/* binding */ forgetSteps),
/* harmony export */   Eq: () => (/* binding */ whereStep),
/* harmony export */   I$: () => (/* binding */ readSteps),
/* harmony export */   OL: () => (/* binding */ markStep),
/* harmony export */   qQ: () => (/* binding */ hashOf),
/* harmony export */   sh: () => (/* binding */ makeProgressTable)
/* harmony export */ });
/* unused harmony export MAKE_PROGRESS_TABLE */
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90052);

const MAKE_PROGRESS_TABLE = `
  CREATE SCHEMA IF NOT EXISTS schema_release;
  CREATE TABLE IF NOT EXISTS schema_release.progress (
    database text NOT NULL,
    path text NOT NULL,
    migration text NOT NULL,
    step integer NOT NULL,
    line integer NOT NULL,
    sha256 text NOT NULL,
    state text NOT NULL CHECK (state IN ('begun', 'done')),
    evidence text NOT NULL,
    release text NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (database, path, step))`;
/** Asks first: who may not create a schema may not say `IF NOT EXISTS` either. */
async function makeProgressTable(session) {
    if (!(await hasProgressTable(session)))
        await session.batch(MAKE_PROGRESS_TABLE);
}
async function hasProgressTable(session) {
    const [there] = await session.batch("SELECT pg_catalog.to_regclass('schema_release.progress') IS NOT NULL AS is");
    return there?.rows[0]?.["is"] === true;
}
/** Of migrations that were begun and not ended, in order; empty where none ever ran. */
async function readSteps(session, database) {
    if (!(await hasProgressTable(session)))
        return [];
    const [answer] = await session.batch(`SELECT path, migration, step, line, state, sha256, evidence FROM schema_release.progress
     WHERE database = ${(0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteLiteral */ .ce)(database)} ORDER BY path, step`);
    return (answer?.rows ?? []).map((row) => ({
        path: (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(row, "path") ?? "",
        id: (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(row, "migration") ?? "",
        step: (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .numberAt */ .tk)(row, "step"),
        line: (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .numberAt */ .tk)(row, "line"),
        state: (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(row, "state") === "done" ? "done" : "begun",
        sha256: (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(row, "sha256") ?? "",
        evidence: ((0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(row, "evidence") ?? "").split(" ").filter(Boolean).map(Number),
    }));
}
/** One statement. */
function markStep(work, mark, state) {
    const { release } = work.run.request;
    const values = [release.database, work.migration.path, work.migration.id].map(_values_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteLiteral */ .ce);
    return `INSERT INTO schema_release.progress (database, path, migration, step, line, sha256, state, evidence, release)
    VALUES (${values.join(", ")}, ${mark.step}, ${mark.line}, ${hashOf(mark.text)}, '${state}', '${(mark.evidence ?? []).join(" ")}', ${(0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteLiteral */ .ce)(release.digest)})
    ON CONFLICT (database, path, step) DO UPDATE SET line = excluded.line, sha256 = excluded.sha256, state = excluded.state,
      evidence = excluded.evidence, release = excluded.release, changed_at = clock_timestamp()`;
}
/** SQL expression. */
function hashOf(text) {
    return `encode(sha256(convert_to(${(0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteLiteral */ .ce)(text)}, 'UTF8')), 'hex')`;
}
/** One statement; without `step` all of the migration. */
function forgetSteps(work, step = null) {
    return `DELETE FROM schema_release.progress WHERE ${whereStep(work, step)}`;
}
function whereStep({ run, migration }, step) {
    const where = `database = ${(0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteLiteral */ .ce)(run.request.release.database)} AND path = ${(0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteLiteral */ .ce)(migration.path)}`;
    return step === null ? where : `${where} AND step = ${step}`;
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

/***/ 87800:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tS: () => (/* binding */ dropRemains),
  cV: () => (/* binding */ findFlaw),
  fS: () => (/* binding */ findRemains),
  xS: () => (/* binding */ judgeBegun),
  _H: () => (/* binding */ readBefore),
  Cp: () => (/* binding */ readLastingInvalidIndexes)
});

// EXTERNAL MODULE: ./build/database-port.js
var database_port = __webpack_require__(29668);
// EXTERNAL MODULE: ./build/deploy/apply/attempt.js
var attempt = __webpack_require__(81981);
// EXTERNAL MODULE: ./build/deploy/apply/values.js
var values = __webpack_require__(90052);
;// CONCATENATED MODULE: ./build/deploy/apply/invalid-indexes.js

const SELECT = `
  SELECT c.oid::bigint::float8 AS oid, format('%I.%I', n.nspname, c.relname) AS quoted, c.relname::text AS name,
    (SELECT format('%s.%s', tn.nspname, t.relname) FROM pg_class t JOIN pg_namespace tn ON tn.oid = t.relnamespace
      WHERE t.oid = i.indrelid) AS "table",
    i.indisvalid AND i.indisready AS valid,
    c.relkind = 'I' OR EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = c.oid) AS part
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace`;
/** Those that somebody is building right now are not yet valid, which is no fault. */
const NOBODY_BUILDS = `NOT EXISTS (SELECT FROM pg_stat_progress_create_index b WHERE b.index_relid = i.indexrelid)`;
/** All of the database that a build left behind, also of REINDEX CONCURRENTLY (`…_ccnew`, `…_ccold`); an index of partitions is none. */
async function readInvalidIndexes(session) {
    const rows = await session.query(`${SELECT} WHERE NOT (i.indisvalid AND i.indisready) AND c.relkind = 'i' AND ${NOBODY_BUILDS} ORDER BY 2`);
    return rows.map(toIndex);
}
/** `table` as SQL has it; empty where there is none. */
async function readIndexesOf(session, table) {
    const rows = await session.query(`${SELECT} WHERE i.indrelid = to_regclass($1) ORDER BY 2`, [table]);
    return rows.map(toIndex);
}
/** `name` as SQL has it, without a schema: it is its table's. */
function isNamed({ name }, written) {
    return name === foldName(written);
}
/** As the server does: lower case unless quoted, 63 bytes (of UTF-8; a longer name is rare enough to be taken by characters). */
function foldName(written) {
    const name = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written.toLowerCase();
    return name.slice(0, 63);
}
function toIndex(row) {
    return {
        oid: (0,values/* numberAt */.tk)(row, "oid"),
        quoted: (0,values/* textAt */.$6)(row, "quoted") ?? "",
        table: (0,values/* textAt */.$6)(row, "table") ?? "",
        name: (0,values/* textAt */.$6)(row, "name") ?? "",
        isValid: row["valid"] === true,
        isPart: row["part"] === true,
    };
}

// EXTERNAL MODULE: ./build/deploy/apply/progress-table.js
var progress_table = __webpack_require__(5428);
;// CONCATENATED MODULE: ./build/deploy/apply/remains.js
/** What a statement that waits for others may leave behind, and what the catalog says about whether it was done. */




/** Also waits for transactions; when told to end there is little time, and the next deploy does it. */
const DROP_MS = 60_000;
const DROP_MS_AT_END = 2000;
/**
 * OIDs of indexes that are there before a statement: all of its table, and all invalid ones. What comes besides is its own. 0 is always
 * among them, so that no indexes are told from a statement that makes none.
 */
async function readBefore({ main }, form) {
    if (form.kind !== "create-index" && form.kind !== "reindex")
        return [];
    const invalid = await readInvalidIndexes(main);
    const ofTable = form.kind === "create-index" ? await readIndexesOf(main, form.table) : [];
    return [...new Set([0, ...[...invalid, ...ofTable].map(({ oid }) => oid)])];
}
/** Invalid indexes of its own. One of its name, whoever left it, would be in its way, or taken for what it makes. */
async function findRemains({ main }, form, before) {
    const known = new Set(before);
    if (form.kind === "create-index")
        return (await readIndexesOf(main, form.table)).filter((index) => !index.isValid && !index.isPart && (form.name === null ? !known.has(index.oid) : isNamed(index, form.name)));
    if (form.kind === "reindex")
        return (await readInvalidIndexes(main)).filter(({ oid, name }) => !known.has(oid) && /_cc(?:new|old)\d*$/.test(name));
    return [];
}
/** False where some could not be dropped in time; they are found again by the next deploy. */
async function dropRemains(run, remains) {
    const { signal, onProgress } = run.request;
    for (const { quoted, table } of remains) {
        await run.main.batch(`SET lock_timeout = 0; SET statement_timeout = ${signal.aborted ? DROP_MS_AT_END : DROP_MS}`);
        const { answer } = await (0,attempt/* attempt */.C)(run, `DROP INDEX CONCURRENTLY IF EXISTS ${quoted}`);
        if ("error" in answer) {
            if (answer.error.kind !== "statement")
                throw answer.error;
            onProgress({ kind: "note", text: `The invalid index ${quoted} of ${table} could not be dropped: ${answer.error.message}` });
            return false;
        }
        onProgress({ kind: "note", text: `Dropped ${quoted} of ${table}: an index whose build did not end.` });
    }
    return true;
}
/**
 * Invalid indexes that no deploy will mend by itself: those that are there besides what statements left that were begun and not ended,
 * which the next deploy drops and builds anew.
 */
async function readLastingInvalidIndexes(session, database) {
    const found = await readInvalidIndexes(session);
    if (found.length === 0)
        return [];
    const begun = (await (0,progress_table/* readSteps */.I$)(session, database)).filter(({ state, evidence }) => state === "begun" && evidence.length > 0);
    return found.filter(({ oid }) => begun.every(({ evidence }) => evidence.includes(oid)));
}
/** To be asked when its remains are dropped. */
async function judgeBegun(run, form, before) {
    switch (form.kind) {
        case "create-index":
            return (await findMade(run, form, before)) === null ? "not-done" : "done";
        case "drop-index":
            return (await isThere(run, "to_regclass($1) IS NOT NULL", [form.name])) ? "not-done" : "done";
        case "detach-partition":
            return judgeDetached(run, form);
        case "reindex":
        case "repeatable":
        case "session":
            return "not-done";
        default:
            return "unknown";
    }
}
/** An index that is valid, and was not there before. */
async function findMade({ main }, { table, name }, before) {
    const made = (await readIndexesOf(main, table)).filter(({ oid, isValid }) => isValid && !before.includes(oid));
    return made.find((index) => name === null || isNamed(index, name)) ?? null;
}
/** Detached in a first transaction, it is finished by `FINALIZE` (ALTER TABLE in the manual). */
async function judgeDetached(run, { table, partition }) {
    const where = "FROM pg_inherits WHERE inhparent = to_regclass($1) AND inhrelid = to_regclass($2)";
    const names = [table, partition];
    if (await isThere(run, `EXISTS (SELECT ${where} AND inhdetachpending)`, names)) {
        const { answer } = await (0,attempt/* attempt */.C)(run, `ALTER TABLE ${table} DETACH PARTITION ${partition} FINALIZE`);
        if ("error" in answer)
            throw answer.error;
        return "done";
    }
    return (await isThere(run, `EXISTS (SELECT ${where})`, names)) ? "not-done" : "done";
}
/** Null when the index that the statement is for is there and valid: IF NOT EXISTS is content with any of its name. Else one sentence. */
async function findFlaw({ main }, form) {
    if (form.kind !== "create-index" || form.name === null)
        return null;
    const { name, table } = form;
    const index = (await readIndexesOf(main, table)).find((each) => isNamed(each, name));
    if (index === undefined)
        return new database_port/* DatabaseError */.a(`There is something else of the name ${name}, and no such index of ${table}.`);
    return index.isValid || index.isPart ? null : new database_port/* DatabaseError */.a(`The index ${index.quoted} of ${index.table} is invalid.`);
}
async function isThere({ main }, expression, values) {
    const [row] = await main.query(`SELECT ${expression} AS is`, values);
    return row?.["is"] === true;
}


/***/ }),

/***/ 88512:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ limitTime),
/* harmony export */   Jb: () => (/* binding */ limitAlone),
/* harmony export */   P: () => (/* binding */ noteOwnLimits),
/* harmony export */   b7: () => (/* binding */ outlastDeadlockTimeout),
/* harmony export */   tT: () => (/* binding */ ownLimits),
/* harmony export */   x3: () => (/* binding */ limitWaiting)
/* harmony export */ });
const LONG_ENOUGH_MS = 50;
/**
 * An autovacuum that is in the way is ended by whoever has waited for it as long as `deadlock_timeout` (Section 24.1.6 of the manual).
 * Both are a second by default, and whoever gives up in that moment never gets its lock; a little longer it does.
 */
function outlastDeadlockTimeout(lockTimeoutMs, deadlockTimeoutMs) {
    const enough = deadlockTimeoutMs + LONG_ENOUGH_MS;
    return lockTimeoutMs >= deadlockTimeoutMs && lockTimeoutMs < enough ? enough : lockTimeoutMs;
}
/** For the transaction only; a migration's own `SET` behind it wins, and what it set before (`own`) is left as it is. */
function limitTime({ lockTimeoutMs, statementTimeoutMs }, own = new Set()) {
    return limits({ lock_timeout: lockTimeoutMs, statement_timeout: statementTimeoutMs }, own, "SET LOCAL");
}
/** For a statement that waits for others without blocking them: a lock timeout would leave an invalid index behind. */
function limitWaiting({ concurrentTimeoutMs }, own) {
    return limits({ lock_timeout: 0, statement_timeout: concurrentTimeoutMs }, own, "SET");
}
/** For a statement outside of a transaction that blocks others. */
function limitAlone({ lockTimeoutMs, statementTimeoutMs }, own) {
    return limits({ lock_timeout: lockTimeoutMs, statement_timeout: statementTimeoutMs }, own, "SET");
}
function limits(values, own, set) {
    return Object.entries(values)
        .filter(([name]) => !own.has(name))
        .map(([name, value]) => `${set} ${name} = ${value}`);
}
const OWN_LIMIT = /^\s*SET\s+(?<local>LOCAL\s+)?(?:SESSION\s+)?(?<name>lock_timeout|statement_timeout)\s*(?:=|\bTO\b)\s*(?<value>(?:'[^']{1,40}'|[^\s;]{1,40}))/i;
/** Names of the limits that statements set for the session. */
function ownLimits(statements) {
    const names = statements.map(({ text }) => OWN_LIMIT.exec(text)?.groups).filter((groups) => groups?.["local"] === undefined);
    return new Set(names.flatMap((groups) => groups?.["name"]?.toLowerCase() ?? []));
}
const UNITS_MS = { us: 0.001, ms: 1, s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000 };
/** A limit as the server reads it, in ms; infinite for 0, which is none, and for what is not understood. */
function readLimit(value) {
    const { amount, unit = "ms" } = /^'?(?<amount>\d+(?:\.\d+)?)\s*(?<unit>us|ms|s|min|h|d)?'?$/.exec(value)?.groups ?? {};
    const ms = Number(amount ?? 0) * (UNITS_MS[unit] ?? 0);
    return ms > 0 ? ms : Number.POSITIVE_INFINITY;
}
/** A migration that sets its own limits is taken at its word; on the record where that is a longer one. */
function noteOwnLimits({ run, migration, tally }) {
    const { lockTimeoutMs, statementTimeoutMs } = run.request.settings;
    const usual = { lock_timeout: lockTimeoutMs, statement_timeout: statementTimeoutMs };
    for (const { text, line } of migration.statements) {
        const { name, value } = OWN_LIMIT.exec(text)?.groups ?? {};
        if (name === undefined || value === undefined)
            continue;
        const limit = usual[name.toLowerCase()] ?? 0;
        if (limit === 0 || readLimit(value) <= limit)
            continue;
        const instead = `${limit} ms`;
        tally.remarks.push(`It sets ${name.toLowerCase()} to ${value} itself (line ${line}), which holds instead of ${instead}.`);
    }
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

/***/ 57297:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ wantsColour)
/* harmony export */ });
/** Whether a stream shall have colour: as told, else on a terminal only, and never against NO_COLOR. */
function wantsColour(told, stream) {
    if (told === "always")
        return true;
    if (told === "never")
        return false;
    const { NO_COLOR: noColour, TERM: terminal } = process.env;
    return stream.isTTY === true && (noColour === undefined || noColour === "") && terminal !== "dumb";
}


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


/***/ }),

/***/ 7400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QJ: () => (/* binding */ offsetOfCodePoint),
/* harmony export */   uD: () => (/* binding */ indexLines)
/* harmony export */ });
/* unused harmony export offsetOfByte */
/** Where an offset of a text stands, in lines and columns. */
/**
 * Makes functions that tell line and column of UTF-16 offsets of `text`. Each of them asked in ascending order, all its
 * answers together take time linear in the text, however long its lines are.
 */
function indexLines(text) {
    const starts = lineStarts(text);
    const hasSurrogates = /[\ud800-\udbff]/.test(text);
    return () => {
        let last = { line: 0, offset: 0, column: 1 };
        return (offset) => {
            const line = lineAt(starts, offset);
            const start = starts[line] ?? 0;
            if (!hasSurrogates)
                return { line: line + 1, column: offset - start + 1 };
            const from = last.line === line && last.offset <= offset ? last : { line, offset: start, column: 1 };
            last = { line, offset, column: from.column + countCodePoints(text, from.offset, offset) };
            return { line: line + 1, column: last.column };
        };
    };
}
/** The UTF-16 offset of the code point with that number, 0-based; the end where there are fewer. */
function offsetOfCodePoint(text, index) {
    let at = 0;
    for (let count = 0; count < index && at < text.length; count++)
        at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    return at;
}
/** The UTF-16 offset of a byte offset into the UTF-8 of `text`. */
function offsetOfByte(text, byte) {
    let at = 0;
    for (let count = 0; count < byte && at < text.length;) {
        const code = text.codePointAt(at) ?? 0;
        count += utf8Length(code);
        at += code > 0xffff ? 2 : 1;
    }
    return at;
}
function utf8Length(code) {
    if (code < 0x80)
        return 1;
    if (code < 0x800)
        return 2;
    return code < 0x10000 ? 3 : 4;
}
function lineStarts(text) {
    const starts = [0];
    const end = /\r\n|\n|\r/g;
    while (end.exec(text) !== null)
        starts.push(end.lastIndex);
    return starts;
}
/** Index of the last line that begins at or before the offset. */
function lineAt(starts, offset) {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}
function countCodePoints(text, from, to) {
    let count = 0;
    for (let at = from; at < to; at++) {
        const code = text.charCodeAt(at);
        if (code < 0xdc00 || code > 0xdfff)
            count += 1;
    }
    return count;
}


/***/ })

};
;
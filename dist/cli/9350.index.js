"use strict";
exports.id = 9350;
exports.ids = [9350];
exports.modules = {

/***/ 52524:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ assessDialect)
});

// EXTERNAL MODULE: ./build/risk/assessment.js
var assessment = __webpack_require__(13389);
// EXTERNAL MODULE: ./build/risk/loss.js
var loss = __webpack_require__(97004);
// EXTERNAL MODULE: ./build/risk/by-tokens/catalog.js
var by_tokens_catalog = __webpack_require__(75781);
// EXTERNAL MODULE: ./build/risk/by-tokens/outcome.js
var by_tokens_outcome = __webpack_require__(68374);
;// CONCATENATED MODULE: ./build/risk/by-tokens/judge.js


/** For each script of the release, for each of its statements: the effects of its acts. At least one effect a statement. */
function judgeRelease(language, { history, release, complete, inTurn = false, undoing }) {
    const catalog = (0,by_tokens_catalog/* createCatalog */.CE)(complete);
    for (const script of history)
        replayScript(language, catalog, script);
    (0,by_tokens_catalog/* beginRelease */.$)(catalog);
    const rows = indexRows(language.rows);
    return release.map((script) => {
        const undoes = undoing?.has(script) === true;
        const effects = judgeScript({ language, rows }, undoes ? (0,by_tokens_catalog/* forkCatalog */.SS)(catalog) : catalog, script);
        if (inTurn && !undoes)
            (0,by_tokens_catalog/* settleRelease */.Tw)(catalog);
        return effects;
    });
}
function replayScript(language, catalog, script) {
    (0,by_tokens_catalog/* resetSession */.wD)(catalog);
    if (script.problems.length > 0)
        (0,by_tokens_catalog/* replayUnknown */.yC)(catalog);
    for (const statement of script.statements) {
        const acts = language.read(statement);
        if (acts === null)
            (0,by_tokens_catalog/* replayUnknown */.yC)(catalog);
        else
            for (const act of acts)
                language.replay(catalog, act, "existing");
    }
}
function judgeScript(judge, catalog, script) {
    const { language } = judge;
    (0,by_tokens_catalog/* resetSession */.wD)(catalog);
    // Most runners wrap a file in a transaction: only a file that says otherwise is taken for one that is not.
    catalog.settings.set("wrapped", script.wrapped === false ? "no" : "yes");
    if (script.problems.length > 0)
        (0,by_tokens_catalog/* replayUnknown */.yC)(catalog);
    const read = script.statements.map((statement) => language.read(statement));
    const lastMade = lastMakings(language, read);
    return read.map((acts, index) => {
        if (acts === null) {
            (0,by_tokens_catalog/* replayUnknown */.yC)(catalog);
            return [notUnderstood()];
        }
        const isMadeLater = (kind, name) => (lastMade.get(`${kind}:${name.toLowerCase()}`) ?? -1) > index;
        const masked = script.statements[index]?.masked === true;
        const effects = judgeActs(judge, { catalog, acts, isMadeLater, masked });
        for (const act of acts)
            language.replay(catalog, act, "release");
        return effects;
    });
}
function lastMakings(language, read) {
    const last = new Map();
    read.forEach((acts, index) => {
        for (const act of acts ?? []) {
            const made = language.makes(act);
            if (made !== null)
                last.set(`${made.kind}:${made.name.toLowerCase()}`, index);
        }
    });
    return last;
}
function judgeActs(judge, scene) {
    if (scene.acts.length === 0)
        return [notUnderstood()];
    return scene.acts.map((act) => {
        const target = targetOf(scene, act);
        const answer = answerTo(judge, { ...scene, depth: 0 }, act);
        return (0,by_tokens_outcome/* toEffect */.T3)(answer.action, answer.outcome, { target, modes: judge.language.lockModes });
    });
}
const NO_TARGET = { name: "", table: null, state: "unknown", isNew: false, used: true };
function targetOf({ catalog, masked }, act) {
    if (act.table === null)
        return NO_TARGET;
    const target = (0,by_tokens_catalog/* targetNamed */.bH)(catalog, act.table);
    return masked && target.state === "absent" ? { ...target, state: "unknown", used: true } : target;
}
/** Bodies that call bodies: deeper ones are not understood. */
const MAX_DEPTH = 8;
function answerTo(judge, scene, act) {
    const target = targetOf(scene, act);
    const inner = (acts) => {
        if (scene.depth >= MAX_DEPTH)
            return [{ understood: false, dataLoss: "possible", breaks: true }];
        return acts.map((each) => answerTo(judge, { ...scene, acts, depth: scene.depth + 1 }, each).outcome);
    };
    const { catalog, isMadeLater } = scene;
    const situation = { dialect: judge.language.dialect, act, target, catalog, isMadeLater, judge: inner };
    const row = judge.rows.get(act.kind)?.find((each) => each.when?.(situation) ?? true);
    return row === undefined
        ? { action: "unknown", outcome: NOT_UNDERSTOOD }
        : { action: row.action, outcome: row.effect(situation) };
}
function indexRows(rows) {
    const index = new Map();
    for (const row of rows)
        index.set(row.on, [...(index.get(row.on) ?? []), row]);
    return index;
}
const NOT_UNDERSTOOD = {
    understood: false,
    dataLoss: "possible",
    breaks: true,
    transactional: false,
    because: ["This statement is not understood, so it may lose data."],
};
/** `why`: one sentence. */
function notUnderstood(why) {
    const outcome = why === undefined ? NOT_UNDERSTOOD : { ...NOT_UNDERSTOOD, because: [why] };
    return (0,by_tokens_outcome/* toEffect */.T3)("unknown", outcome, { target: NO_TARGET, modes: [] });
}

;// CONCATENATED MODULE: ./build/risk/by-tokens/assess.js
/** From the effects of MySQL's, MariaDB's and SQLite's statements to assessments, by the rules that PostgreSQL's follow. */




/** One assessment for each script of the release. `framework`, `id` and `findings` are left for whoever knows them. */
function assessDialect(language, input) {
    const { history, release, options, inTurn = false, undoing = new Set(), onStatement } = input;
    const judged = judgeRelease(language, { history, release, complete: options.historyComplete === true, inTurn, undoing });
    return release.map((script, at) => {
        const effects = judged[at] ?? [];
        const statements = [
            ...script.statements.map((statement, index) => {
                const own = effects[index] ?? [notUnderstood()];
                const assessment = assess(statement, own, options);
                onStatement?.({ script, statement, effects: own, assessment, situation: null });
                return assessment;
            }),
            ...script.problems.map((problem) => assess({ ...problem, endLine: problem.line }, [notUnderstood(`The file is not understood: ${problem.message}`)], options)),
        ];
        return {
            path: script.path,
            dialect: script.dialect,
            framework: null,
            id: null,
            backupRisk: (0,assessment/* highestRisk */.gh)(statements.map((statement) => statement.backupRisk)) ?? "nightly",
            transactional: statements.every((statement) => statement.transactional),
            backwardCompatible: statements.every((statement) => statement.backwardCompatible),
            positions: "file",
            statements,
            findings: [],
        };
    });
}
function assess(at, effects, options) {
    const risk = riskOf(effects, options);
    return {
        line: at.line,
        column: at.column,
        endLine: at.endLine,
        kind: [...effects].sort((a, b) => weight(b) - weight(a))[0]?.action ?? "unknown",
        actions: unique(effects.map((effect) => effect.action)),
        locks: [
            ...new Map(effects.flatMap((effect) => effect.locks).map((lock) => [`${lock.relation} ${lock.mode}`, lock])).values(),
        ],
        rewrites: unique(effects.flatMap((effect) => effect.rewrites)),
        scans: unique(effects.flatMap((effect) => effect.scans)),
        dataLoss: (0,by_tokens_outcome/* worstLoss */.JP)(effects.map((effect) => effect.dataLoss)),
        backwardCompatible: effects.every((effect) => effect.backwardCompatible),
        transactional: effects.every((effect) => effect.transactional),
        backupRisk: risk.backupRisk,
        because: unique([...effects.flatMap((effect) => effect.because), ...risk.because]),
        understood: effects.every((effect) => effect.understood),
        losses: (0,loss/* withoutRepeats */.j)(effects.flatMap((effect) => effect.losses)),
    };
}
function unique(values) {
    return [...new Set(values)];
}
/** The riskiest action gives a statement its kind. */
function weight(effect) {
    const loss = { none: 0, possible: 16, certain: 64 }[effect.dataLoss];
    return (loss +
        (effect.understood ? 0 : 32) +
        (effect.backwardCompatible ? 0 : 8) +
        (effect.rewrites.length > 0 ? 4 : 0) +
        (effect.stalls.length > 0 ? 2 : 0) +
        (effect.scans.length > 0 ? 1 : 0));
}
/** `quiesce` where a writer writes to what is lost, or waits longer than it may; a table of unknown size is taken for too large. */
function riskOf(effects, options) {
    const because = options.writers.flatMap((writer) => [
        ...lossSentences(effects, writer),
        ...waitSentences(effects, writer, options),
    ]);
    if (because.length > 0)
        return { backupRisk: "quiesce", because };
    const careful = effects.some((effect) => effect.dataLoss !== "none" || !effect.understood);
    return { backupRisk: careful ? "snapshot" : "nightly", because };
}
function lossSentences(effects, writer) {
    for (const effect of effects) {
        if (effect.dataLoss === "none" || !effect.understood)
            continue;
        if (effect.lost.length === 0)
            return [`The writer ${writer.name} would go on writing into what is lost.`];
        const table = writer.writes.find((name) => effect.lost.some((lost) => isOf(lost, name)));
        if (table !== undefined)
            return [`The writer ${writer.name} would go on writing into ${table}.`];
    }
    return [];
}
/** Whether `t`, `db.t` or a column of them is meant by a writer's `t` or `db.t`: the database may have been left out on either side. */
function isOf(lost, table) {
    const bare = table.slice(table.lastIndexOf(".") + 1).toLowerCase();
    return lost.toLowerCase().split(".").includes(bare);
}
/** Bytes a second that are copied; cautious, since a time estimate may only err upwards. */
const COPIED_PER_SECOND = 20_000_000;
function waitSentences(effects, { name, writes, maxBlockedSeconds }, { sizes }) {
    if (maxBlockedSeconds === null)
        return [];
    const stalled = unique(effects.flatMap((effect) => effect.stalls)).filter((relation) => writes.some((table) => isOf(relation, table)));
    return stalled.flatMap((relation) => {
        const bytes = sizes?.get(relation)?.bytes;
        const seconds = bytes === undefined ? null : Math.ceil(bytes / COPIED_PER_SECOND);
        if (seconds !== null && seconds <= maxBlockedSeconds)
            return [];
        const time = seconds === null ? "for a time that is not known" : `for about ${seconds} s`;
        return [`The writer ${name} would wait ${time} for ${relation}; ${maxBlockedSeconds} s are allowed.`];
    });
}


/***/ }),

/***/ 75781:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ beginRelease),
/* harmony export */   CE: () => (/* binding */ createCatalog),
/* harmony export */   GC: () => (/* binding */ addTable),
/* harmony export */   HD: () => (/* binding */ shownName),
/* harmony export */   LU: () => (/* binding */ childrenOf),
/* harmony export */   Lq: () => (/* binding */ lacksColumn),
/* harmony export */   NT: () => (/* binding */ removeTable),
/* harmony export */   SS: () => (/* binding */ forkCatalog),
/* harmony export */   Tw: () => (/* binding */ settleRelease),
/* harmony export */   _T: () => (/* binding */ toColumn),
/* harmony export */   bH: () => (/* binding */ targetNamed),
/* harmony export */   ih: () => (/* binding */ tableKey),
/* harmony export */   "in": () => (/* binding */ NO_DEFINITION),
/* harmony export */   pT: () => (/* binding */ mentionTable),
/* harmony export */   sg: () => (/* binding */ putTable),
/* harmony export */   uV: () => (/* binding */ columnOf),
/* harmony export */   vV: () => (/* binding */ renameTable),
/* harmony export */   wD: () => (/* binding */ resetSession),
/* harmony export */   yC: () => (/* binding */ replayUnknown)
/* harmony export */ });
function toColumn(column, epoch) {
    return { ...column, key: column.name.toLowerCase(), epoch };
}
function createCatalog(complete) {
    return {
        tables: new Map(),
        temporary: new Map(),
        byId: new Map(),
        gone: new Set(),
        former: new Map(),
        children: new Map(),
        copies: { of: new Map(), in: new Map() },
        bodies: new Map(),
        settings: new Map(),
        database: null,
        severalDatabases: false,
        complete,
        nextId: 1,
    };
}
/** What the history left is what running code uses; copies that were made long ago are out of date. */
function beginRelease(catalog) {
    catalog.former.clear();
    catalog.copies.of.clear();
    catalog.copies.in.clear();
    for (const table of catalog.tables.values()) {
        if (!table.used || table.original !== table.name)
            putTable(catalog, { ...table, original: table.name, used: true });
    }
}
/** As if all that was made so far had been released. */
function settleRelease(catalog) {
    for (const table of catalog.tables.values()) {
        if (table.epoch === "existing" && table.columns.every((column) => column.epoch === "existing"))
            continue;
        const columns = table.columns.map((column) => ({ ...column, epoch: "existing" }));
        putTable(catalog, { ...table, epoch: "existing", used: true, original: table.name, columns });
    }
    beginRelease(catalog);
}
/** A second catalog that goes its own way. */
function forkCatalog(catalog) {
    const { copies } = catalog;
    return {
        ...catalog,
        tables: new Map(catalog.tables),
        temporary: new Map(catalog.temporary),
        byId: new Map(catalog.byId),
        gone: new Set(catalog.gone),
        former: new Map(catalog.former),
        children: new Map([...catalog.children].map(([key, set]) => [key, new Set(set)])),
        copies: { of: copyMaps(copies.of), in: copyMaps(copies.in) },
        bodies: new Map(catalog.bodies),
        settings: new Map(catalog.settings),
    };
}
function copyMaps(maps) {
    return new Map([...maps].map(([key, map]) => [key, new Map(map)]));
}
/** Temporary tables, settings and the choice of a database end with the session. */
function resetSession(catalog) {
    for (const table of catalog.temporary.values())
        catalog.byId.delete(table.id);
    catalog.temporary.clear();
    catalog.settings.clear();
    catalog.database = null;
}
/** Names that differ in case may be one table, depending on the server: they share a key. */
function tableKey(catalog, { schema, name }) {
    return `${(schema ?? catalog.database ?? "").toLowerCase()}\0${name.toLowerCase()}`;
}
/** As answers write it: with the schema where it was told. */
function shownName({ schema, name }) {
    return schema === null ? name : `${schema}.${name}`;
}
function targetNamed(catalog, name) {
    const key = tableKey(catalog, name);
    const table = catalog.temporary.get(key) ?? catalog.tables.get(key) ?? null;
    const shown = shownName(name);
    if (table === null) {
        const absent = catalog.gone.has(key) || (catalog.complete && !catalog.severalDatabases && name.schema === null);
        return { name: shown, table, state: absent ? "absent" : "unknown", isNew: false, used: !absent };
    }
    // Where only the case differs it depends on the server whether this is the table.
    const same = table.name.name === name.name;
    return { name: shown, table, state: "known", isNew: table.epoch === "release" && same, used: table.used || !same };
}
function columnOf(table, name) {
    if (table === null)
        return null;
    const lower = name.toLowerCase();
    return table.columns.find((column) => column.key === lower) ?? null;
}
/** Known not to have it. */
function lacksColumn(table, name) {
    return table !== null && table.complete && columnOf(table, name) === null;
}
function addTable(catalog, made) {
    const { definition, epoch } = made;
    const key = tableKey(catalog, made.name);
    const table = {
        id: catalog.nextId++,
        name: made.name,
        original: made.name,
        kind: made.kind ?? "table",
        epoch,
        used: epoch === "existing" || catalog.former.has(key),
        temporary: made.temporary ?? false,
        columns: definition.columns.map((column) => toColumn(column, epoch)),
        complete: definition.complete,
        keys: definition.keys,
        foreignKeys: definition.foreignKeys,
        charset: definition.charset,
        partitioned: made.partitioned ?? false,
    };
    putTable(catalog, table);
    return table;
}
const NO_DEFINITION = { columns: [], keys: [], foreignKeys: [], charset: null, complete: false };
/** A table that is mentioned though nobody saw it being made; the known one where there is one. */
function mentionTable(catalog, name) {
    const { table } = targetNamed(catalog, name);
    return table ?? addTable(catalog, { name, epoch: "existing", definition: NO_DEFINITION });
}
/** No server has tables with more columns or keys; what is beyond is not followed. */
const MOST = 2100;
/** Foreign keys that are followed from one table, so that each statement stays cheap. */
const MOST_CHILDREN = 300;
/** Puts a table in, or in the place of what has its name. */
function putTable(catalog, given) {
    const table = isTooLarge(given) ? { ...given, columns: [], keys: [], foreignKeys: [], complete: false } : given;
    const key = tableKey(catalog, table.name);
    if (table.name.schema !== null || catalog.database !== null)
        catalog.severalDatabases = true;
    const map = table.temporary ? catalog.temporary : catalog.tables;
    const before = map.get(key);
    if (before !== undefined && before.id !== table.id)
        catalog.byId.delete(before.id);
    map.set(key, table);
    catalog.byId.set(table.id, table);
    catalog.gone.delete(key);
    for (const { references } of table.foreignKeys) {
        const parent = tableKey(catalog, { schema: references.table.schema ?? table.name.schema, name: references.table.name });
        const children = catalog.children.get(parent) ?? new Set();
        if (children.size < MOST_CHILDREN)
            catalog.children.set(parent, children.add(key));
    }
}
function isTooLarge({ columns, keys, foreignKeys }) {
    return columns.length > MOST || keys.length > MOST || foreignKeys.length > MOST;
}
/** The name is free from now on, whether or not it was known. Returns what had it. */
function removeTable(catalog, name) {
    const key = tableKey(catalog, name);
    const hidden = catalog.temporary.get(key);
    const table = hidden ?? catalog.tables.get(key) ?? null;
    if (table !== null)
        catalog.byId.delete(table.id);
    if (hidden !== undefined) {
        catalog.temporary.delete(key);
        return hidden;
    }
    catalog.tables.delete(key);
    catalog.gone.add(key);
    if (table !== null && table.used && !catalog.former.has(key))
        catalog.former.set(key, table);
    return table;
}
/** `used` is decided by whether running code used the new name, as it stands; see `beginRelease`. */
function renameTable(catalog, from, to) {
    const table = mentionTable(catalog, from);
    const name = { schema: to.schema ?? from.schema, name: to.name };
    removeTable(catalog, from);
    const used = catalog.former.has(tableKey(catalog, name));
    putTable(catalog, { ...table, name, original: used ? name : table.original, used });
}
/** Known tables whose foreign keys point at this one. */
function childrenOf(catalog, name) {
    const key = tableKey(catalog, name);
    return [...(catalog.children.get(key) ?? [])].flatMap((child) => {
        const table = catalog.tables.get(child);
        const points = table?.foreignKeys.some(({ references }) => tableKey(catalog, { schema: references.table.schema ?? table.name.schema, name: references.table.name }) === key);
        return table !== undefined && points === true ? [table] : [];
    });
}
/** From now on nothing is known to be absent: a statement was not understood. */
function replayUnknown(catalog) {
    catalog.complete = false;
    catalog.gone.clear();
}


/***/ }),

/***/ 83895:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ rowsThat),
/* harmony export */   j: () => (/* binding */ nullColumns)
/* harmony export */ });
/* harmony import */ var _cursor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11878);

/** `all` only where the condition is true of every row (`1 = 1`, `id = id`, `x OR true`), `none` where of no row. */
function rowsThat(where) {
    if (where === null)
        return "all";
    const truth = truthOf(where, 0);
    if (truth === null)
        return "some";
    return truth ? "all" : "none";
}
/** Columns that the condition says are NULL, in lower case. */
function nullColumns(where) {
    if (where === null || hasWord(where, "or") || hasWord(where, "xor") || hasWord(where, "case"))
        return [];
    return splitAt(where, "and").flatMap((part) => {
        const words = part.map((token) => (token.kind === "word" ? token.text.toLowerCase() : ""));
        const name = part.at(-3);
        const isNull = words.at(-2) === "is" && words.at(-1) === "null";
        return isNull && name !== undefined && isColumn(part.slice(0, -2)) ? [name.text.toLowerCase()] : [];
    });
}
const MAX_DEPTH = 50;
function truthOf(tokens, depth) {
    if (depth > MAX_DEPTH || tokens.length === 0 || hasUnclear(tokens))
        return null;
    const or = splitAt(tokens, "or");
    if (or.length > 1) {
        const parts = or.map((part) => truthOf(part, depth + 1));
        return parts.includes(true) ? true : parts.every((part) => part === false) ? false : null;
    }
    const and = splitAt(tokens, "and");
    if (and.length > 1) {
        const parts = and.map((part) => truthOf(part, depth + 1));
        return parts.includes(false) ? false : parts.every((part) => part === true) ? true : null;
    }
    if (isWord(tokens[0], "not")) {
        const inner = truthOf(tokens.slice(1), depth + 1);
        return inner === null ? null : !inner;
    }
    const cursor = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .startCursor */ .$Z)(tokens);
    const inner = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeParens */ .LS)(cursor);
    return inner !== null && cursor.at === tokens.length ? truthOf(inner, depth + 1) : truthOfAtom(tokens);
}
/** CASE, BETWEEN … AND, XOR and `&&` do not split at AND and OR as the rest does. */
function hasUnclear(tokens) {
    return tokens.some((token) => {
        if (token.kind === "operator")
            return token.text === "&&" || token.text === "||" || token.text === "!";
        return token.kind === "word" && /^(case|between|xor|select)$/i.test(token.text);
    });
}
function truthOfAtom(tokens) {
    const [first, ...rest] = tokens;
    if (rest.length === 0)
        return first === undefined ? null : constantTruth(first);
    const at = tokens.findIndex((token) => token.kind === "operator");
    const operator = tokens[at]?.text ?? "";
    if (at < 1 || COMPARE[operator] === undefined)
        return null;
    const left = tokens.slice(0, at);
    const right = tokens.slice(at + 1);
    if (isColumn(left) && isColumn(right))
        return sameTokens(left, right) && ["=", "<=", ">=", "<=>", "=="].includes(operator) ? true : null;
    const a = left[0];
    const b = right[0];
    if (left.length !== 1 || right.length !== 1 || a === undefined || b === undefined || a.kind !== b.kind)
        return null;
    if (a.kind === "number")
        return COMPARE[operator]?.(Number(a.text), Number(b.text)) ?? null;
    return a.kind === "string" ? (COMPARE[operator]?.(a.text, b.text) ?? null) : null;
}
function constantTruth(token) {
    if (token.kind === "number") {
        const value = Number(token.text);
        return Number.isNaN(value) ? null : value !== 0;
    }
    if (isWord(token, "true"))
        return true;
    return isWord(token, "false") || isWord(token, "null") ? false : null;
}
const COMPARE = {
    "=": (a, b) => a === b,
    "==": (a, b) => a === b,
    "<=>": (a, b) => a === b,
    "<>": (a, b) => a !== b,
    "!=": (a, b) => a !== b,
    "<": (a, b) => a < b,
    ">": (a, b) => a > b,
    "<=": (a, b) => a <= b,
    ">=": (a, b) => a >= b,
};
const CONSTANT_WORDS = /^(true|false|null|default|current_\w+|not|exists|interval|binary)$/i;
/** `a`, `t.a`. */
function isColumn(tokens) {
    if (tokens.length !== 1 && tokens.length !== 3)
        return false;
    return tokens.every((token, index) => {
        if (index === 1)
            return (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .isSymbol */ .Bm)(token, ".");
        return token.kind === "name" || (token.kind === "word" && !CONSTANT_WORDS.test(token.text));
    });
}
function sameTokens(left, right) {
    return (left.length === right.length && left.every((token, index) => token.text.toLowerCase() === right[index]?.text.toLowerCase()));
}
function isWord(token, word) {
    return token?.kind === "word" && token.text.toLowerCase() === word;
}
function hasWord(tokens, word) {
    return tokens.some((token) => isWord(token, word));
}
function splitAt(tokens, word) {
    const cursor = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .startCursor */ .$Z)(tokens);
    const parts = [];
    for (;;) {
        parts.push((0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeUntil */ .QK)(cursor, (token) => isWord(token, word)));
        if (cursor.at >= tokens.length)
            return parts;
        cursor.at += 1;
    }
}


/***/ }),

/***/ 10220:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ givenColumns),
/* harmony export */   m: () => (/* binding */ copiedBy)
/* harmony export */ });
/* harmony import */ var _catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75781);
/** What `INSERT … SELECT` and `CREATE TABLE … SELECT` copy. */

/** `columns`: those that are written, in order; null: named as in the query. `whole`: no row can be left out on the way. */
function copiedBy(rows, columns, whole) {
    const star = rows.items.some((item) => item.columns.includes("*"));
    if (star) {
        // Which column of `*` goes where is told by their order, unless the list is all there is.
        return rows.items.length === 1 ? [{ column: "*", as: "*", whole: whole && rows.all }] : [];
    }
    return rows.items.flatMap((item, index) => {
        const as = columns === null ? item.name : columns[index];
        if (as === undefined || as === "")
            return [];
        return item.columns.map((column) => ({ column, as, whole: whole && rows.all && item.exact }));
    });
}
/** The columns of a table that is made from a query; null where they are not known. */
function givenColumns(catalog, sources, epoch) {
    const [first] = sources;
    if (first === undefined || sources.length > 1)
        return null;
    const from = (0,_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .mentionTable */ .pT)(catalog, first.table);
    const columns = [];
    for (const { name } of first.items) {
        if (name === "" || (name === "*" && !from.complete))
            return null;
        const found = name === "*" ? from.columns : [{ ...UNKNOWN_COLUMN, ...(0,_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .columnOf */ .uV)(from, name), name }];
        columns.push(...found.map((column) => (0,_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .toColumn */ ._T)({ ...column, generated: null }, epoch)));
    }
    return columns;
}
const UNKNOWN_COLUMN = {
    name: "",
    type: null,
    notNull: false,
    default: "none",
    numbered: false,
    generated: null,
    primary: false,
    unique: false,
    checked: false,
    references: null,
};


/***/ }),

/***/ 31433:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $_: () => (/* binding */ spoilCopies),
/* harmony export */   cQ: () => (/* binding */ promoteHolders),
/* harmony export */   nr: () => (/* binding */ remainsOfColumn),
/* harmony export */   tU: () => (/* binding */ recordCopies),
/* harmony export */   vd: () => (/* binding */ remainsOfTable),
/* harmony export */   zf: () => (/* binding */ forgetCopies)
/* harmony export */ });
/* harmony import */ var _catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75781);
/**
 * Which values were copied within the release, so that a later drop takes less with it. A table that is dropped while
 * others hold its columns loses only the rest; those others then hold what existed before.
 */

/** `to` holds values of `from` from now on. Copies of a copy are copies of the original, too. */
function recordCopies(catalog, { from, to }, columns) {
    const held = [...(catalog.copies.in.get(from.id)?.values() ?? [])];
    for (const { column, as, whole } of columns) {
        const lower = column.toLowerCase();
        putCopy(catalog, { origin: from.id, holder: to.id, column: lower, as: as.toLowerCase(), whole });
        for (const copy of held) {
            if (copy.origin === to.id || (copy.as !== lower && copy.as !== "*" && lower !== "*"))
                continue;
            const through = lower === "*"
                ? { column: copy.column, as: copy.as }
                : { column: copy.as === "*" ? lower : copy.column, as: as.toLowerCase() };
            putCopy(catalog, { origin: copy.origin, holder: to.id, ...through, whole: whole && copy.whole });
        }
    }
}
/** More are not followed, so that each statement stays cheap. */
const MOST_COPIES = 2000;
function putCopy({ copies }, copy) {
    if ((copies.of.get(copy.origin)?.size ?? 0) >= MOST_COPIES || (copies.in.get(copy.holder)?.size ?? 0) >= MOST_COPIES)
        return;
    const key = `${copy.origin}:${copy.holder}:${copy.column}:${copy.as}`;
    const of = copies.of.get(copy.origin) ?? new Map();
    const held = copies.in.get(copy.holder) ?? new Map();
    copies.of.set(copy.origin, of.set(key, copy));
    copies.in.set(copy.holder, held.set(key, copy));
}
/** The table was written to (`columns`, null: all): copies in it may lack something, and copies of it are out of date. */
function spoilCopies({ copies }, table, columns) {
    const names = columns === null ? null : new Set(columns.map((column) => column.toLowerCase()));
    const isWritten = (column) => names === null || column === "*" || names.has(column);
    for (const [key, copy] of copies.in.get(table.id) ?? [])
        if (isWritten(copy.as))
            spoil(copies, key, copy);
    for (const [key, copy] of copies.of.get(table.id) ?? [])
        if (isWritten(copy.column))
            spoil(copies, key, copy);
}
function spoil(copies, key, copy) {
    const spoiled = { ...copy, whole: false };
    copies.of.get(copy.origin)?.set(key, spoiled);
    copies.in.get(copy.holder)?.set(key, spoiled);
}
/** All rows of the table went: it holds no copies any more. */
function forgetCopies({ copies }, table) {
    for (const [key, copy] of copies.in.get(table.id) ?? [])
        copies.of.get(copy.origin)?.delete(key);
    copies.in.delete(table.id);
}
function remainsOfColumn(catalog, table, column) {
    const lower = column.toLowerCase();
    const copies = livingCopies(catalog, table).filter((copy) => (copy.column === lower || copy.column === "*") && !(copy.holder === table.id && copy.as === lower));
    return remainsOf(copies);
}
/** Per column what goes with a table; null where nothing of it was copied. */
function remainsOfTable(catalog, table) {
    const copies = livingCopies(catalog, table).filter((copy) => copy.holder !== table.id);
    if (copies.length === 0)
        return null;
    const byColumn = new Map();
    for (const copy of copies)
        byColumn.set(copy.column, [...(byColumn.get(copy.column) ?? []), copy]);
    const everything = byColumn.get("*") ?? [];
    const stored = table.columns.filter((column) => column.generated === null).map((column) => column.name);
    const lost = new Map();
    const kept = [];
    for (const name of stored) {
        const remains = remainsOf([...(byColumn.get(name.toLowerCase()) ?? []), ...everything]);
        if (remains === "none")
            kept.push(name);
        else
            lost.set(name, remains);
    }
    if (!table.complete && !everything.some((copy) => copy.whole))
        lost.set("*", "possible");
    return { lost, kept };
}
function remainsOf(copies) {
    if (copies.some((copy) => copy.whole))
        return "none";
    return copies.length > 0 ? "possible" : "certain";
}
/** Those whose holder is there and still has the column. */
function livingCopies(catalog, table) {
    return [...(catalog.copies.of.get(table.id)?.values() ?? [])].filter((copy) => {
        const holder = catalog.byId.get(copy.holder);
        return holder !== undefined && (copy.as === "*" || !holder.complete || (0,_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .columnOf */ .uV)(holder, copy.as) !== null);
    });
}
/** The table or (`column`) a part of it is going: who holds copies of its values holds what existed before. */
function promoteHolders(catalog, table, column) {
    if (table.epoch === "release")
        return;
    const lower = column?.toLowerCase() ?? null;
    for (const copy of livingCopies(catalog, table)) {
        if (lower !== null && copy.column !== lower && copy.column !== "*")
            continue;
        const holder = catalog.byId.get(copy.holder);
        if (holder === undefined)
            continue;
        const columns = holder.columns.map((each) => copy.as === "*" || each.key === copy.as ? { ...each, epoch: "existing" } : each);
        (0,_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .putTable */ .sg)(catalog, { ...holder, epoch: "existing", columns });
    }
}


/***/ }),

/***/ 11878:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Z: () => (/* binding */ startCursor),
/* harmony export */   B6: () => (/* binding */ isAtEnd),
/* harmony export */   Bm: () => (/* binding */ isSymbol),
/* harmony export */   CD: () => (/* binding */ takeSymbol),
/* harmony export */   LS: () => (/* binding */ takeParens),
/* harmony export */   QK: () => (/* binding */ takeUntil),
/* harmony export */   ZF: () => (/* binding */ takeOneOf),
/* harmony export */   hG: () => (/* binding */ isBalanced),
/* harmony export */   hY: () => (/* binding */ takeTableName),
/* harmony export */   kR: () => (/* binding */ hasWords),
/* harmony export */   ph: () => (/* binding */ takeWords),
/* harmony export */   rv: () => (/* binding */ takeName),
/* harmony export */   se: () => (/* binding */ peek),
/* harmony export */   uL: () => (/* binding */ takeTableNames),
/* harmony export */   uZ: () => (/* binding */ splitByCommas),
/* harmony export */   wR: () => (/* binding */ isComma),
/* harmony export */   wS: () => (/* binding */ peekWord),
/* harmony export */   wX: () => (/* binding */ namesIn)
/* harmony export */ });
function startCursor(tokens) {
    return { tokens, at: 0 };
}
function isAtEnd(cursor) {
    return cursor.at >= cursor.tokens.length;
}
function peek(cursor, ahead = 0) {
    return cursor.tokens[cursor.at + ahead];
}
/** The keyword at the cursor in lower case; empty where none stands there. */
function peekWord(cursor, ahead = 0) {
    const token = peek(cursor, ahead);
    return token?.kind === "word" ? token.text.toLowerCase() : "";
}
/** Whether the words (in lower case, separated by spaces) stand at the cursor. */
function hasWords(cursor, words) {
    const first = peekWord(cursor);
    if (first === "" || !words.startsWith(first))
        return false;
    return words.split(" ").every((word, index) => peekWord(cursor, index) === word);
}
/** Moves over the words where they stand at the cursor. */
function takeWords(cursor, words) {
    if (!hasWords(cursor, words))
        return false;
    cursor.at += words.split(" ").length;
    return true;
}
/** Moves over the first of several that stands there, and returns it. Longer ones come first. */
function takeOneOf(cursor, choices) {
    return choices.find((words) => takeWords(cursor, words)) ?? null;
}
function isSymbol(token, text) {
    return (token?.kind === "symbol" || token?.kind === "operator") && token.text === text;
}
function takeSymbol(cursor, text) {
    if (!isSymbol(peek(cursor), text))
        return false;
    cursor.at += 1;
    return true;
}
/** A name, quoted or not. Quoted strings count: MySQL under ANSI_QUOTES and SQLite take them for names. */
function takeName(cursor) {
    const token = peek(cursor);
    if (token === undefined || !["word", "name", "string"].includes(token.kind))
        return null;
    cursor.at += 1;
    return token.text;
}
/** `name` or `schema.name`. */
function takeTableName(cursor) {
    const start = cursor.at;
    const first = takeName(cursor);
    if (first === null)
        return null;
    if (!takeSymbol(cursor, "."))
        return { schema: null, name: first };
    const second = takeName(cursor);
    if (second !== null)
        return { schema: first, name: second };
    cursor.at = start;
    return null;
}
/** One or more table names separated by commas; null where one is missing. */
function takeTableNames(cursor) {
    const names = [];
    do {
        const name = takeTableName(cursor);
        if (name === null)
            return null;
        names.push(name);
    } while (takeSymbol(cursor, ","));
    return names;
}
/** The tokens between the parenthesis at the cursor and its partner; null where there is none. */
function takeParens(cursor) {
    if (!isSymbol(peek(cursor), "("))
        return null;
    let depth = 0;
    for (let at = cursor.at; at < cursor.tokens.length; at += 1) {
        const token = cursor.tokens[at];
        if (isSymbol(token, "("))
            depth += 1;
        else if (isSymbol(token, ")"))
            depth -= 1;
        if (depth > 0)
            continue;
        const inner = cursor.tokens.slice(cursor.at + 1, at);
        cursor.at = at + 1;
        return inner;
    }
    return null;
}
/** The tokens up to the next one outside parentheses that `ends` says, or up to the end. */
function takeUntil(cursor, ends) {
    const start = cursor.at;
    let depth = 0;
    for (; cursor.at < cursor.tokens.length; cursor.at += 1) {
        const token = cursor.tokens[cursor.at];
        if (token === undefined || (depth === 0 && ends(token)))
            break;
        if (isSymbol(token, "("))
            depth += 1;
        else if (isSymbol(token, ")"))
            depth -= 1;
        if (depth < 0)
            break;
    }
    return cursor.tokens.slice(start, cursor.at);
}
function isComma(token) {
    return isSymbol(token, ",");
}
/** The parts between commas outside parentheses; none of an empty list. */
function splitByCommas(tokens) {
    if (tokens.length === 0)
        return [];
    const cursor = startCursor(tokens);
    const parts = [takeUntil(cursor, isComma)];
    while (takeSymbol(cursor, ","))
        parts.push(takeUntil(cursor, isComma));
    return parts;
}
/** Deeper statements are not read, so that reading stays linear. */
const MAX_DEPTH = 200;
/** Whether parentheses close in the right order, and are not nested too deeply. */
function isBalanced(tokens) {
    let depth = 0;
    for (const token of tokens) {
        if (isSymbol(token, "("))
            depth += 1;
        else if (isSymbol(token, ")"))
            depth -= 1;
        if (depth < 0 || depth > MAX_DEPTH)
            return false;
    }
    return depth === 0;
}
/** A list of plain names such as `(a, b)`; null where the tokens are anything else. */
function namesIn(tokens) {
    const names = splitByCommas(tokens).map((part) => (part.length === 1 ? takeName(startCursor(part)) : null));
    return names.every((name) => name !== null) ? names : null;
}


/***/ }),

/***/ 85656:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ updated),
/* harmony export */   GP: () => (/* binding */ cascades),
/* harmony export */   KF: () => (/* binding */ deleted),
/* harmony export */   gu: () => (/* binding */ overwritten),
/* harmony export */   r0: () => (/* binding */ overwrittenBy)
/* harmony export */ });
/* unused harmony export cascadeSentences */
/* harmony import */ var _catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75781);
/** What writing statements overwrite and delete, through foreign keys too. */

/** Rows that are there already and are written anew. `because` says how. */
function overwritten(situation, because) {
    const { target, act } = situation;
    const columns = act.mode === "upsert" ? act.overwritten : [];
    const lost = columns.length === 0 ? [{ target, column: null }] : columns.map((column) => ({ target, column }));
    const through = act.mode === "replace" ? cascades(situation.catalog, act.table) : [];
    return { dataLoss: "possible", lost: [...lost, ...through], because: [because, ...cascadeSentences(through)] };
}
/** Columns of which an UPDATE takes values that were there: not those of this release, not NULLs, not those that keep their value. */
function overwrittenBy({ act, target }) {
    if (target.isNew || act.rows === "none")
        return [];
    return act.assignments
        .filter(({ column, keeps }) => !keeps && !act.nulls.includes(column.toLowerCase()) && (0,_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .columnOf */ .uV)(target.table, column)?.epoch !== "release")
        .map(({ column }) => column);
}
function updated(situation, dataLoss) {
    const { target } = situation;
    const columns = overwrittenBy(situation);
    const which = dataLoss === "certain" ? "all rows" : "the rows that match";
    return {
        dataLoss,
        lost: columns.map((column) => ({ target, column })),
        because: [`The values of ${columns.map((column) => `${target.name}.${column}`).join(", ")} are overwritten in ${which}.`],
    };
}
function deleted({ target, act, catalog }, dataLoss, because) {
    const through = target.isNew ? [] : cascades(catalog, act.table);
    return {
        dataLoss,
        lost: [{ target, column: null }, ...through],
        because: [target.isNew ? `${target.name} is new in this release.` : because, ...cascadeSentences(through)],
    };
}
/** Rows and values of other tables that go with deleted rows (ON DELETE CASCADE, SET NULL), as far as the history tells. */
function cascades(catalog, name, seen = new Set()) {
    return (0,_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .childrenOf */ .LU)(catalog, name).flatMap((child) => {
        if (seen.has(child.id))
            return [];
        seen.add(child.id);
        const target = (0,_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .targetNamed */ .bH)(catalog, child.name);
        return child.foreignKeys.flatMap(({ references, columns }) => {
            if (references.table.name.toLowerCase() !== name.name.toLowerCase())
                return [];
            if (references.onDelete === "cascade")
                return [{ target, column: null }, ...cascades(catalog, child.name, seen)];
            return references.onDelete === "set-null" ? columns.map((column) => ({ target, column })) : [];
        });
    });
}
function cascadeSentences(through) {
    const names = [...new Set(through.map(({ target }) => target.name))];
    return names.length === 0 ? [] : [`Rows of ${names.join(", ")} that reference them go or change with them (ON DELETE).`];
}


/***/ }),

/***/ 2464:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ needsValue)
/* harmony export */ });
/** Whether an INSERT that leaves the column out fails. */
function needsValue(column) {
    return column.notNull && column.default === "none" && !column.numbered && column.generated === null;
}


/***/ }),

/***/ 68374:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JP: () => (/* binding */ worstLoss),
/* harmony export */   T3: () => (/* binding */ toEffect),
/* harmony export */   ko: () => (/* binding */ mergeOutcomes)
/* harmony export */ });
/* harmony import */ var _catalog_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75781);

const LOSSES = ["none", "possible", "certain"];
function worstLoss(losses) {
    let worst = 0;
    for (const loss of losses)
        worst = Math.max(worst, LOSSES.indexOf(loss));
    return LOSSES[worst] ?? "certain";
}
/** Several outcomes of one act as one. */
function mergeOutcomes(outcomes) {
    const dataLoss = worstLoss(outcomes.map((each) => each.dataLoss ?? "none"));
    const lost = outcomes.flatMap((each) => each.lost ?? []);
    return {
        dataLoss,
        ...(lost.length > 0 ? { lost } : {}),
        breaks: outcomes.some((each) => each.breaks === "always") ? "always" : outcomes.some((each) => each.breaks === true),
        because: [...new Set(outcomes.flatMap((each) => each.because ?? []))],
        undo: outcomes.find((each) => each.undo !== undefined)?.undo ?? null,
        understood: outcomes.every((each) => each.understood !== false),
        locks: outcomes.flatMap((each) => each.locks ?? []),
        rewrites: outcomes.flatMap((each) => each.rewrites ?? []),
        scans: outcomes.flatMap((each) => each.scans ?? []),
        stalls: outcomes.flatMap((each) => each.stalls ?? []),
        transactional: outcomes.every((each) => each.transactional !== false),
    };
}
/** `modes` are the dialect's lock modes, weakest first; `target` is what the act is about. */
function toEffect(action, outcome, { target, modes }) {
    const claimed = outcome.dataLoss ?? "none";
    const lost = (outcome.lost ?? []).filter(isLost);
    const understood = outcome.understood ?? true;
    const gone = claimed !== "none" && outcome.lost !== undefined && lost.length === 0;
    const dataLoss = !understood && (gone || claimed === "none") ? "possible" : gone ? "none" : claimed;
    return {
        action,
        locks: strongestLocks(outcome.locks ?? [], modes),
        rewrites: namesOf(outcome.rewrites ?? []),
        scans: namesOf(outcome.scans ?? []),
        stalls: namesOf(outcome.stalls ?? []),
        dataLoss,
        lost: claimed === "none" ? [] : lost.map(lossName),
        losses: dataLoss === "none" && understood ? [] : nameLosses(claimed === "none" ? [] : lost, outcome),
        backwardCompatible: outcome.breaks !== "always" && (outcome.breaks !== true || !target.used),
        transactional: outcome.transactional ?? true,
        because: outcome.because ?? [],
        undo: outcome.undo ?? null,
        understood,
    };
}
/** Rescue copies are made by PostgreSQL only, so all are `other`. */
function nameLosses(lost, { because }) {
    const why = because?.[0] ?? "It may lose data.";
    const relations = [...new Set(lost.map((loss) => lossName({ ...loss, column: null })))];
    if (relations.length === 0)
        return [{ kind: "other", relation: null, because: why }];
    return relations.map((relation) => ({ kind: "other", relation, because: why }));
}
/** Under the name that running code and writers know. */
function lossName({ target, column }) {
    const name = target.table === null ? target.name : (0,_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .shownName */ .HD)(target.table.original);
    return column === null ? name : `${name}.${column}`;
}
function isLost({ target, column }) {
    if (target.isNew || target.state === "absent")
        return false;
    return column === null || (0,_catalog_js__WEBPACK_IMPORTED_MODULE_0__/* .columnOf */ .uV)(target.table, column)?.epoch !== "release";
}
function counts(target) {
    return !target.isNew && target.state !== "absent" && target.table?.temporary !== true && target.name !== "";
}
function namesOf(targets) {
    return [...new Set(targets.filter(counts).map((target) => target.name))];
}
function strongestLocks(locks, modes) {
    const strongest = new Map();
    for (const { target, mode } of locks) {
        if (!counts(target))
            continue;
        const before = strongest.get(target.name);
        if (before === undefined || modes.indexOf(before) < modes.indexOf(mode))
            strongest.set(target.name, mode);
    }
    return [...strongest].map(([relation, mode]) => ({ relation, mode }));
}


/***/ }),

/***/ 3606:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ callsIn),
/* harmony export */   x: () => (/* binding */ readQuery)
/* harmony export */ });
/* harmony import */ var _cursor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11878);
/* harmony import */ var _sources_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80392);


/** Null where it does not look like a query. */
function readQuery(tokens) {
    const first = tokens[0];
    if (first === undefined || !(0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .isBalanced */ .hG)(tokens))
        return null;
    const begins = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .isSymbol */ .Bm)(first, "(") || /^(select|with|values|table)$/i.test(first.kind === "word" ? first.text : "");
    const words = new Set(tokens.flatMap((token) => (token.kind === "word" ? [token.text.toLowerCase()] : [])));
    if (!begins || ((0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .isSymbol */ .Bm)(first, "(") && !words.has("select") && !words.has("values") && !words.has("table")))
        return null;
    return { calls: callsIn(tokens), rows: readRows(tokens), words };
}
const NO_FUNCTIONS = new Set(("in not and or on using as values value over exists any some all between like then else when case where having select from by limit distinct " +
    "interval union except intersect join with partition filter within order group key index ignore force use div mod xor is end return into " +
    "char varchar decimal binary varbinary numeric nchar datetime time timestamp float double real integer int bigint signed unsigned " +
    "columns path nested table lateral if coalesce cast convert match against offset rollup window row rows check default set").split(" "));
/** Names before a parenthesis that can be functions. */
function callsIn(tokens) {
    const calls = new Set();
    tokens.forEach((token, index) => {
        if ((token.kind !== "word" && token.kind !== "name") || !(0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .isSymbol */ .Bm)(tokens[index + 1], "("))
            return;
        const lower = token.text.toLowerCase();
        const before = tokens[index - 1];
        if ((0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .isSymbol */ .Bm)(before, "."))
            calls.add(`${tokens[index - 2]?.text.toLowerCase() ?? ""}.${lower}`);
        else if (!(token.kind === "word" && NO_FUNCTIONS.has(lower)) && !isCteName(tokens, index))
            calls.add(lower);
    });
    return [...calls];
}
/** `WITH a (x) AS (…), b (y) AS (…)`, and columns of an alias: `(…) AS a (x)`. */
function isCteName(tokens, index) {
    const before = tokens[index - 1];
    if (before?.kind === "word" && /^(with|recursive|as)$/i.test(before.text))
        return true;
    if (before === undefined || !(0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .isComma */ .wR)(before))
        return false;
    const cursor = { tokens, at: index + 1 };
    return (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeParens */ .LS)(cursor) !== null && (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeWords */ .ph)(cursor, "as") && (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .isSymbol */ .Bm)((0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .peek */ .se)(cursor), "(");
}
function readRows(tokens) {
    const cursor = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .startCursor */ .$Z)(tokens);
    if ((0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeWords */ .ph)(cursor, "table")) {
        const table = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeTableName */ .hY)(cursor);
        return table === null ? [] : [{ table, items: [ALL_COLUMNS], all: cursor.at === tokens.length }];
    }
    if (!(0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeWords */ .ph)(cursor, "select"))
        return [];
    (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeWords */ .ph)(cursor, "all");
    const distinct = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeWords */ .ph)(cursor, "distinct");
    const list = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeUntil */ .QK)(cursor, _sources_js__WEBPACK_IMPORTED_MODULE_1__/* .isClause */ .ii);
    if (!(0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeWords */ .ph)(cursor, "from"))
        return [];
    const sources = (0,_sources_js__WEBPACK_IMPORTED_MODULE_1__/* .readSources */ .tW)((0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeUntil */ .QK)(cursor, _sources_js__WEBPACK_IMPORTED_MODULE_1__/* .isClause */ .ii)) ?? [];
    const ordered = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .hasWords */ .kR)(cursor, "order by") && (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeUntil */ .QK)(cursor, isEndOfOrder).length > 0;
    const all = !distinct && sources.length === 1 && (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .peek */ .se)(cursor) === undefined && (ordered || cursor.at === tokens.length);
    const parts = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .splitByCommas */ .uZ)(list);
    return sources.flatMap(({ table, alias }) => {
        if (table === null)
            return [];
        const names = sources.length === 1 ? null : (alias ?? table.name).toLowerCase();
        return [{ table, items: parts.map((part) => readItem(part, names)), all }];
    });
}
function isEndOfOrder(token) {
    return (0,_sources_js__WEBPACK_IMPORTED_MODULE_1__/* .isClause */ .ii)(token) && token.text.toLowerCase() !== "order";
}
const ALL_COLUMNS = { columns: ["*"], exact: true, name: "*" };
/** `own`: the name before columns of the table where there are several; columns without one may be of any. */
function readItem(tokens, own) {
    const cursor = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .startCursor */ .$Z)(tokens);
    if ((0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .isSymbol */ .Bm)(tokens.at(-1), "*") && tokens.length <= 3)
        return isOf(tokens, own) ? ALL_COLUMNS : { columns: [], exact: false, name: "*" };
    const kept = coalescedColumn(tokens);
    const column = kept === null ? takeColumn(cursor) : null;
    const alias = column === null ? null : aliasAtEnd(cursor);
    const isColumn = column !== null && (cursor.at === tokens.length || alias !== null);
    const last = tokens.at(-1);
    const named = last?.kind === "name" || last?.kind === "word";
    const name = isColumn ? (alias ?? column) : named ? last.text : "";
    if (!isOf(tokens, own))
        return { columns: [], exact: false, name };
    if (isColumn)
        return { columns: [column], exact: true, name };
    return kept === null ? { columns: columnsIn(tokens), exact: false, name } : { columns: [kept], exact: true, name };
}
/** Whether columns of the table may be meant. */
function isOf(tokens, own) {
    if (own === null)
        return true;
    const qualifiers = tokens.flatMap((token, index) => ((0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .isSymbol */ .Bm)(tokens[index + 1], ".") ? [token.text.toLowerCase()] : []));
    return qualifiers.length === 0 || qualifiers.includes(own);
}
function aliasAtEnd(cursor) {
    if (cursor.at === cursor.tokens.length)
        return null;
    (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeWords */ .ph)(cursor, "as");
    const name = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeName */ .rv)(cursor);
    return cursor.at === cursor.tokens.length ? name : null;
}
const WORDS_IN_EXPRESSIONS = /^(null|true|false|current_timestamp|current_date|current_time|default|as|is|not|and|or|case|when|then|else|end|in|like|between)$/i;
function takeColumn(cursor) {
    const token = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .peek */ .se)(cursor);
    if (token === undefined || (token.kind !== "name" && token.kind !== "word"))
        return null;
    if (token.kind === "word" && WORDS_IN_EXPRESSIONS.test(token.text))
        return null;
    if ((0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .isSymbol */ .Bm)((0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .peek */ .se)(cursor, 1), "("))
        return null;
    const name = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeTableName */ .hY)(cursor);
    return name?.name ?? null;
}
/** `COALESCE(a, …)` and `IFNULL(a, …)` keep what is not NULL. */
function coalescedColumn(tokens) {
    const cursor = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .startCursor */ .$Z)(tokens);
    if (!(0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeWords */ .ph)(cursor, "coalesce") && !(0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeWords */ .ph)(cursor, "ifnull"))
        return null;
    const inner = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeParens */ .LS)(cursor);
    const first = inner === null ? undefined : (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .splitByCommas */ .uZ)(inner)[0];
    if (first === undefined)
        return null;
    const within = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .startCursor */ .$Z)(first);
    const column = takeColumn(within);
    const rest = cursor.at === tokens.length || aliasAtEnd(cursor) !== null;
    return rest && within.at === first.length ? column : null;
}
function columnsIn(tokens) {
    return tokens.flatMap((token, index) => {
        const isName = token.kind === "name" || (token.kind === "word" && !WORDS_IN_EXPRESSIONS.test(token.text));
        return isName && !(0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .isSymbol */ .Bm)(tokens[index + 1], "(") && !(0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .isSymbol */ .Bm)(tokens[index + 1], ".") ? [token.text] : [];
    });
}


/***/ }),

/***/ 40334:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ rowsOf)
/* harmony export */ });
/** Rows of one kind. `when` and `effect` are methods so that rows of all kinds fit one list; acts of a kind have one shape. */
function rowsOf(kind, rows) {
    return rows.map((row) => ({ ...row, on: kind }));
}


/***/ }),

/***/ 80392:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FI: () => (/* binding */ readAssignments),
/* harmony export */   ii: () => (/* binding */ isClause),
/* harmony export */   tW: () => (/* binding */ readSources)
/* harmony export */ });
/* unused harmony export takeAlias */
/* harmony import */ var _cursor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11878);

const JOIN = [
    "natural left outer join",
    "natural right outer join",
    "natural left join",
    "natural right join",
    "natural inner join",
    "natural join",
    "left outer join",
    "right outer join",
    "full outer join",
    "left join",
    "right join",
    "full join",
    "inner join",
    "cross join",
    "straight_join",
    "join",
];
/** Null where the tokens are no list of tables. */
function readSources(tokens) {
    const cursor = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .startCursor */ .$Z)(tokens);
    const sources = [];
    do {
        const found = takeSource(cursor);
        if (found === null)
            return null;
        sources.push(...found);
        if ((0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeWords */ .ph)(cursor, "on"))
            (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeUntil */ .QK)(cursor, (token) => (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .isComma */ .wR)(token) || isJoinWord(token));
        else if ((0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeWords */ .ph)(cursor, "using") && (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeParens */ .LS)(cursor) === null)
            return null;
    } while ((0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeSymbol */ .CD)(cursor, ",") || (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeOneOf */ .ZF)(cursor, JOIN) !== null);
    return (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .peek */ .se)(cursor) === undefined ? sources : null;
}
function isJoinWord(token) {
    return token.kind === "word" && /^(natural|left|right|full|inner|cross|straight_join|join)$/i.test(token.text);
}
function takeSource(cursor) {
    (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeWords */ .ph)(cursor, "lateral");
    const inner = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeParens */ .LS)(cursor);
    if (inner !== null) {
        const isQuery = /^(select|with|values)$/i.test(inner[0]?.text ?? "");
        const alias = takeAlias(cursor);
        if (alias !== null)
            (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeParens */ .LS)(cursor);
        return isQuery ? [{ table: null, alias }] : readSources(inner);
    }
    const table = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeTableName */ .hY)(cursor);
    if (table === null)
        return null;
    if ((0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .isSymbol */ .Bm)((0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .peek */ .se)(cursor), "(")) {
        (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeParens */ .LS)(cursor);
        return [{ table: null, alias: takeAlias(cursor) }];
    }
    if ((0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeWords */ .ph)(cursor, "partition") && (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeParens */ .LS)(cursor) === null)
        return null;
    const alias = takeAlias(cursor);
    takeHints(cursor);
    return [{ table, alias }];
}
/** USE INDEX (…), FORCE INDEX FOR JOIN (…), SQLite's INDEXED BY. */
function takeHints(cursor) {
    for (;;) {
        if ((0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeWords */ .ph)(cursor, "not indexed"))
            continue;
        if ((0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeWords */ .ph)(cursor, "indexed by")) {
            (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeName */ .rv)(cursor);
            continue;
        }
        if (!/^(use|force|ignore)$/.test((0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .peekWord */ .wS)(cursor)) || !/^(index|key)$/.test((0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .peekWord */ .wS)(cursor, 1)))
            return;
        cursor.at += 2;
        (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeOneOf */ .ZF)(cursor, ["for join", "for order by", "for group by"]);
        (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeParens */ .LS)(cursor);
    }
}
/** `a = 1, t.b = c`, and SQLite's `(a, b) = (…)`. Null where the tokens are no assignments. */
function readAssignments(tokens) {
    const all = [];
    for (const part of (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .splitByCommas */ .uZ)(tokens)) {
        const cursor = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .startCursor */ .$Z)(part);
        const several = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeParens */ .LS)(cursor);
        const target = several === null ? takeDotted(cursor) : null;
        if ((several === null && target === null) || !isAssign((0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .peek */ .se)(cursor)))
            return null;
        const glued = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .peek */ .se)(cursor)?.text !== "=" && (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .peek */ .se)(cursor)?.text !== ":";
        cursor.at += (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .peek */ .se)(cursor)?.text === ":" ? 2 : 1;
        const value = part.slice(cursor.at);
        if (value.length === 0)
            return null;
        if (target === null) {
            const names = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .splitByCommas */ .uZ)(several ?? []).map((name) => name.at(-1)?.text ?? "");
            all.push(...names.map((column) => ({ qualifier: null, column, keeps: false, from: null })));
            continue;
        }
        const source = glued ? null : sourceColumn(value, target.qualifier);
        const keeps = source !== null && source.column.toLowerCase() === target.column.toLowerCase();
        all.push({ ...target, keeps, from: source !== null && source.exact && !keeps ? source.column : null });
    }
    return all;
}
/** `=`, `:=`, or `=` with an operator that follows it at once (`=-1`, `=@a`). */
function isAssign(token) {
    return (token !== undefined &&
        ((0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .isSymbol */ .Bm)(token, ":") || (token.kind === "operator" && token.text.startsWith("=") && !token.text.startsWith("=="))));
}
/** `a`, `t.a`, `db.t.a`. */
function takeDotted(cursor) {
    const parts = [];
    do {
        const name = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeName */ .rv)(cursor);
        if (name === null)
            return null;
        parts.push(name);
    } while ((0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeSymbol */ .CD)(cursor, "."));
    return { qualifier: parts.at(-2) ?? null, column: parts.at(-1) ?? "" };
}
/** `a`, or `COALESCE(a, …)`, of the same table: `excluded.a` and `new.a` are not. */
function sourceColumn(value, qualifier) {
    const cursor = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .startCursor */ .$Z)(value);
    if ((0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeOneOf */ .ZF)(cursor, ["coalesce", "ifnull"]) !== null) {
        const first = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .splitByCommas */ .uZ)((0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeParens */ .LS)(cursor) ?? [])[0];
        const inner = first === undefined || cursor.at !== value.length ? null : columnAlone(first, qualifier);
        return inner === null ? null : { column: inner, exact: false };
    }
    const column = columnAlone(value, qualifier);
    return column === null ? null : { column, exact: true };
}
function columnAlone(tokens, qualifier) {
    const [first] = tokens;
    if (first === undefined ||
        first.kind === "string" ||
        (first.kind === "word" && /^(null|true|false|default|current_\w+)$/i.test(first.text)))
        return null;
    const cursor = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .startCursor */ .$Z)(tokens);
    const name = takeDotted(cursor);
    if (name === null || cursor.at !== tokens.length)
        return null;
    return name.qualifier === null || name.qualifier.toLowerCase() === qualifier?.toLowerCase() ? name.column : null;
}
const CLAUSES = /^(from|where|group|having|order|limit|union|except|intersect|window|for|into|procedure|lock|offset|fetch|returning)$/i;
/** Whether it begins a part of a query behind the list of SELECT. */
function isClause(token) {
    return token.kind === "word" && CLAUSES.test(token.text);
}
/** `AS a` or `a`, where no clause begins. */
function takeAlias(cursor) {
    if ((0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeWords */ .ph)(cursor, "as"))
        return (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeName */ .rv)(cursor);
    const token = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .peek */ .se)(cursor);
    if (token === undefined || isClause(token) || AFTER_TABLE.test((0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .peekWord */ .wS)(cursor)))
        return null;
    return token.kind === "word" || token.kind === "name" ? (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .takeName */ .rv)(cursor) : null;
}
const AFTER_TABLE = /^(join|inner|left|right|full|cross|natural|straight_join|on|using|set|use|force|ignore|partition|indexed|not|values|select|as)$/;


/***/ }),

/***/ 18078:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MB: () => (/* binding */ takeTail),
/* harmony export */   ZH: () => (/* binding */ TAIL),
/* harmony export */   kI: () => (/* binding */ rowsReached),
/* harmony export */   r8: () => (/* binding */ isTail)
/* harmony export */ });
/* harmony import */ var _condition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83895);
/* harmony import */ var _cursor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11878);
/* harmony import */ var _query_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3606);



/** Words that end the part before them. */
const TAIL = /^(where|order|limit|returning)$/i;
function isTail(token) {
    return token.kind === "word" && TAIL.test(token.text);
}
/** WHERE, ORDER BY, LIMIT, RETURNING; null where something else stands there. */
function takeTail(cursor) {
    const start = cursor.at;
    let where = null;
    if ((0,_cursor_js__WEBPACK_IMPORTED_MODULE_2__/* .takeWords */ .ph)(cursor, "where")) {
        where = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_2__/* .takeUntil */ .QK)(cursor, isTail);
        if (where.length === 0)
            return null;
    }
    if ((0,_cursor_js__WEBPACK_IMPORTED_MODULE_2__/* .takeWords */ .ph)(cursor, "order by"))
        (0,_cursor_js__WEBPACK_IMPORTED_MODULE_2__/* .takeUntil */ .QK)(cursor, isTail);
    const limited = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_2__/* .takeWords */ .ph)(cursor, "limit");
    if (limited)
        (0,_cursor_js__WEBPACK_IMPORTED_MODULE_2__/* .takeUntil */ .QK)(cursor, isTail);
    if ((0,_cursor_js__WEBPACK_IMPORTED_MODULE_2__/* .takeWords */ .ph)(cursor, "returning"))
        cursor.at = cursor.tokens.length;
    return (0,_cursor_js__WEBPACK_IMPORTED_MODULE_2__/* .isAtEnd */ .B6)(cursor) ? { where, limited, calls: (0,_query_js__WEBPACK_IMPORTED_MODULE_1__/* .callsIn */ .T)(cursor.tokens.slice(start)) } : null;
}
/** LIMIT and joins leave rows out. */
function rowsReached({ where, limited }, joined) {
    const rows = (0,_condition_js__WEBPACK_IMPORTED_MODULE_0__/* .rowsThat */ .X)(where);
    return rows === "all" && (limited || joined) ? "some" : rows;
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


/***/ }),

/***/ 90042:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ readLexeme)
/* harmony export */ });
/* harmony import */ var _placeholders_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72064);

const SPACE = /[ \t\n\r\f\v]+/y;
const WORD = /[A-Za-z_\u0080-\uffff](?:[\w\u0080-\uffff]|\$(?!\{))*/y;
const NUMBER = /\d[\w.]*/y;
const OPERATOR_CHARACTERS = "+-*/<>=~!@#%^&|`?";
const DOLLAR_TAG = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;
/** The token at `at`, which must be before the end of `text`. */
function readLexeme(text, at, lexis) {
    const character = text.charAt(at);
    switch (character) {
        case " ":
        case "\t":
        case "\n":
        case "\r":
        case "\f":
        case "\v":
            return { kind: "space", start: at, end: endOfMatch(SPACE, text, at) };
        case "'":
            return readQuoted(text, { kind: "string", start: at, open: at, backslashes: lexis.backslashes });
        case '"':
            return readQuoted(text, {
                kind: lexis.doubleQuotes,
                start: at,
                open: at,
                backslashes: lexis.backslashes && lexis.doubleQuotes === "string",
            });
        case "(":
        case ")":
        case ",":
        case ";":
        case ".":
        case ":":
        case "]":
        case "}":
        case "\\":
            return symbol(at);
        default:
            return readOther(text, at, lexis);
    }
}
function readOther(text, at, lexis) {
    const code = text.charCodeAt(at);
    if (isWordStart(code))
        return readWord(text, at, lexis);
    if (code >= 48 && code <= 57)
        return { kind: "number", start: at, end: endOfMatch(NUMBER, text, at) };
    const comment = readComment(text, at, lexis);
    if (comment !== null)
        return comment;
    const character = text.charAt(at);
    if (character === "$" || character === "{")
        return readDollarOrBrace(text, at, lexis);
    if (character === "`" && lexis.backticks)
        return readQuoted(text, { kind: "name", start: at, open: at, backslashes: false });
    if (character === "[" && lexis.brackets)
        return readUntil(text, { kind: "name", start: at, from: at + 1 }, "]");
    if (OPERATOR_CHARACTERS.includes(character))
        return { kind: "operator", start: at, end: endOfOperator(text, at, lexis) };
    return symbol(at);
}
function symbol(at) {
    return { kind: "symbol", start: at, end: at + 1 };
}
function isWordStart(code) {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code >= 128;
}
function endOfMatch(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : at + 1;
}
/** A word, or the string that it introduces: `E'…'`, `U&'…'`, `U&"…"`. */
function readWord(text, at, lexis) {
    const end = endOfMatch(WORD, text, at);
    if (lexis.postgresql && end === at + 1) {
        const letter = text.charAt(at);
        const next = text.charAt(end);
        if (next === "'" && "eEbBxXnN".includes(letter)) {
            return readQuoted(text, { kind: "string", start: at, open: end, backslashes: letter === "e" || letter === "E" });
        }
        const quote = text.charAt(end + 1);
        if ((letter === "U" || letter === "u") && next === "&" && (quote === "'" || quote === '"')) {
            return readQuoted(text, { kind: quote === "'" ? "string" : "name", start: at, open: end + 1, backslashes: false });
        }
    }
    return { kind: "word", start: at, end };
}
/** Up to the closing quote; a doubled one stands for itself. A template in a quoted name may hold quotes of its own. */
function readQuoted(text, { kind, start, open, backslashes }) {
    const quote = text.charAt(open);
    let at = open + 1;
    while (at < text.length) {
        const character = text.charAt(at);
        if (character === quote) {
            if (text.charAt(at + 1) !== quote)
                return { kind, start, end: at + 1 };
            at += 2;
        }
        else if (character === "\\" && backslashes) {
            at += 2;
        }
        else if (character === "{" && kind === "name") {
            at = (0,_placeholders_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfPlaceholder */ .A1)(text, at) ?? at + 1;
        }
        else {
            at += 1;
        }
    }
    return { kind, start, end: text.length, open: true };
}
function readUntil(text, { kind, start, from }, close) {
    const end = text.indexOf(close, from);
    return end < 0 ? { kind, start, end: text.length, open: true } : { kind, start, end: end + close.length };
}
function readDollarOrBrace(text, at, lexis) {
    const end = (0,_placeholders_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfPlaceholder */ .A1)(text, at);
    if (end !== null)
        return { kind: "placeholder", start: at, end };
    if (!lexis.postgresql || text.charAt(at) === "{")
        return symbol(at);
    DOLLAR_TAG.lastIndex = at;
    const tag = DOLLAR_TAG.exec(text)?.[0];
    if (tag === undefined)
        return symbol(at);
    const close = text.indexOf(tag, at + tag.length);
    if (close < 0)
        return { kind: "string", start: at, end: text.length, open: true };
    return { kind: "string", start: at, end: close + tag.length };
}
function readComment(text, at, lexis) {
    if (!beginsComment(text, at, lexis))
        return null;
    const character = text.charAt(at);
    if (character === "*")
        return { kind: "comment", start: at, end: at + 2 };
    if (character !== "/")
        return readLineComment(text, at, lexis);
    if (lexis.conditionalComments) {
        const opening = /^\/\*M?!\d*/.exec(text.slice(at, at + 12))?.[0];
        if (opening !== undefined)
            return { kind: "comment", start: at, end: at + opening.length };
    }
    return lexis.nestedComments ? readNestedComment(text, at) : readUntil(text, { kind: "comment", start: at, from: at + 2 }, "*/");
}
function readLineComment(text, at, lexis) {
    const end = lexis.returnEndsComment ? endOfMatch(/[^\n\r]*/y, text, at) : endOfMatch(/[^\n]*/y, text, at);
    return { kind: "comment", start: at, end };
}
function readNestedComment(text, start) {
    const edge = /\/\*|\*\//g;
    edge.lastIndex = start;
    let depth = 0;
    for (let match = edge.exec(text); match !== null; match = edge.exec(text)) {
        depth += match[0] === "/*" ? 1 : -1;
        if (depth === 0)
            return { kind: "comment", start, end: edge.lastIndex };
    }
    return { kind: "comment", start, end: text.length, open: true };
}
/** As PostgreSQL's scan.l: as long as it goes, but a comment ends it. */
function endOfOperator(text, start, lexis) {
    let at = start + 1;
    while (at < text.length && OPERATOR_CHARACTERS.includes(text.charAt(at))) {
        if (text.charAt(at) === "`" && lexis.backticks)
            break;
        if (beginsComment(text, at, lexis))
            break;
        at += 1;
    }
    return at;
}
function beginsComment(text, at, lexis) {
    const character = text.charAt(at);
    const next = text.charAt(at + 1);
    // After the dashes MySQL wants white space, a control character or the end: charCodeAt is then NaN.
    if (character === "-" && next === "-")
        return !lexis.spaceAfterDashes || !(text.charCodeAt(at + 2) > 32);
    if (character === "/")
        return next === "*";
    if (character === "*")
        return next === "/" && lexis.conditionalComments;
    return character === "#" && lexis.hashComments;
}


/***/ }),

/***/ 76293:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ LEXIS)
/* harmony export */ });
const MYSQL = {
    backslashes: true,
    postgresql: false,
    nestedComments: false,
    hashComments: true,
    spaceAfterDashes: true,
    returnEndsComment: false,
    conditionalComments: true,
    backticks: true,
    brackets: false,
    doubleQuotes: "string",
};
const LEXIS = {
    // Sections 4.1.2.2 to 4.1.5 of the manual.
    postgresql: {
        backslashes: false,
        postgresql: true,
        nestedComments: true,
        hashComments: false,
        spaceAfterDashes: false,
        returnEndsComment: true,
        conditionalComments: false,
        backticks: false,
        brackets: false,
        doubleQuotes: "name",
    },
    // Sections 11.1.1 and 11.7 of the reference manual, under the default sql_mode.
    mysql: MYSQL,
    mariadb: MYSQL,
    // sqlite.org/lang_keywords.html, lang_comment.html
    sqlite: {
        backslashes: false,
        postgresql: false,
        nestedComments: false,
        hashComments: false,
        spaceAfterDashes: false,
        returnEndsComment: false,
        conditionalComments: false,
        backticks: true,
        brackets: true,
        doubleQuotes: "name",
    },
};


/***/ }),

/***/ 21781:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ MAX_STATEMENT_LENGTH),
/* harmony export */   l: () => (/* binding */ notParsed)
/* harmony export */ });
/** What a parser of a dialect says of one statement. */
function notParsed(message, offset = 0) {
    return { tree: null, problem: { message, offset } };
}
/** Larger statements are not parsed: what they hold is data, and their trees would not fit into memory. */
const MAX_STATEMENT_LENGTH = 2 * 1024 * 1024;


/***/ }),

/***/ 72064:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A1: () => (/* binding */ endOfPlaceholder),
/* harmony export */   Y: () => (/* binding */ maskQuotedName),
/* harmony export */   _1: () => (/* binding */ maskPlaceholder),
/* harmony export */   kG: () => (/* binding */ holdsPlaceholder)
/* harmony export */ });
/** Placeholders that a tool fills in before the server sees the text: Flyway's `${x}`, Go's `{{ x }}`. */
/** A longer one is not one: so a search for the end stays bounded. */
const MAX_LENGTH = 200;
/** Words of Go's template language that stand for no text of their own. */
const CONTROL = /^\{\{-?\s*(?:if|else|end|range|with|define|block|break|continue|\/\*|\$\w+\s*:?=)/;
/** The offset behind the placeholder that begins at `at`; null where none does. */
function endOfPlaceholder(text, at) {
    const next = text.charAt(at + 1);
    if (next !== "{")
        return null;
    const close = text.charAt(at) === "$" ? "}" : "}}";
    const head = text.slice(at, at + MAX_LENGTH);
    const end = head.indexOf(close, 2);
    return end < 0 || (close === "}" && head.slice(0, end).includes("\n")) ? null : at + end + close.length;
}
/** As many characters that parse as one identifier, or white space for what stands for nothing, such as `{{ if }}`. */
function maskPlaceholder(placeholder) {
    if (CONTROL.test(placeholder))
        return " ".repeat(placeholder.length);
    const name = placeholder.replaceAll(/[^A-Za-z0-9]/g, "").toLowerCase();
    return `_${name}`.slice(0, placeholder.length).padEnd(placeholder.length, "_");
}
/** A quoted name whose templates hold quotes of their own: these become `_`, so that it stays one name. */
function maskQuotedName(name) {
    const inner = name.slice(1, -1);
    return `${name.charAt(0)}${inner.replaceAll(/\{\{.{0,200}?\}\}/gs, (template) => template.replaceAll(/["`\]]/g, "_"))}${name.slice(-1)}`;
}
/** Whether a name in quotes holds a placeholder, so that it is not the real name. */
function holdsPlaceholder(text) {
    return /\$\{|\{\{/.test(text);
}


/***/ }),

/***/ 40344:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ tokenise)
/* harmony export */ });
/* harmony import */ var _lexer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90042);
/* harmony import */ var _lexis_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76293);


/**
 * The tokens of `text`, without white space and comments, at most `limit`. What stands in MySQL's conditional comments
 * counts as text. Meant for `Statement.parsedText`.
 */
function tokenise(text, dialect, limit = Number.POSITIVE_INFINITY) {
    const tokens = [];
    for (let at = 0; at < text.length && tokens.length < limit;) {
        const { kind, start, end, open } = (0,_lexer_js__WEBPACK_IMPORTED_MODULE_1__/* .readLexeme */ .b)(text, at, _lexis_js__WEBPACK_IMPORTED_MODULE_0__/* .LEXIS */ .Y[dialect]);
        at = end;
        if (kind === "space" || kind === "comment")
            continue;
        const raw = text.slice(start, end);
        tokens.push({ kind, text: (kind === "name" || kind === "string") && open !== true ? unquote(raw) : raw });
    }
    return tokens;
}
/** Backslash escapes are left as they are. */
function unquote(raw) {
    const dollar = /^\$[^$]*\$/.exec(raw)?.[0];
    if (dollar !== undefined)
        return raw.slice(dollar.length, Math.max(dollar.length, raw.length - dollar.length));
    const opening = /^[A-Za-z]?&?/.exec(raw)?.[0].length ?? 0;
    const quote = raw.charAt(opening);
    const inner = raw.slice(opening + 1, Math.max(opening + 1, raw.length - 1));
    return quote === "[" ? inner : inner.replaceAll(quote + quote, quote);
}


/***/ })

};
;
"use strict";
exports.id = 5478;
exports.ids = [5478];
exports.modules = {

/***/ 95478:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  assessMigrations: () => (/* binding */ assessMigrations)
});

// EXTERNAL MODULE: ./build/risk/assessment.js
var assessment = __webpack_require__(13389);
// EXTERNAL MODULE: ./build/risk/loss.js
var loss = __webpack_require__(97004);
;// CONCATENATED MODULE: ./build/risk/effects/actions.js
/** What a statement can be said to do: the closed list of `actions` and `kind` in the answer. */
/** From the most to the least risky; the `kind` of a statement is the first of its actions in this order. */
const ACTIONS = [
    // Rows, values and what holds them go.
    "drop-database",
    "drop-owned",
    "drop-schema",
    "drop-table",
    "truncate",
    "drop-extension",
    "drop-type",
    "drop-column",
    "drop-attribute",
    "delete-all",
    "update-all",
    "change-type-lossy",
    // Nobody knows.
    "unknown",
    "execute",
    "call",
    "do",
    // Rows or values may go.
    "delete",
    "merge",
    "update",
    "upsert",
    "swap-table",
    "set-unlogged",
    "drop-sequence",
    "restart-sequence",
    // Running code fails.
    "drop-materialized-view",
    "drop-generated-column",
    "drop-view",
    "drop-foreign-table",
    "drop-function",
    "rename-table",
    "rename-column",
    "rename-schema",
    "rename-attribute",
    "rename-object",
    "rename-enum-value",
    "set-schema",
    "add-required-column",
    "set-not-null",
    "add-not-null-not-valid",
    "drop-default",
    "drop-identity",
    "drop-expression",
    "add-identity",
    "set-identity",
    "change-attribute-type",
    "add-attribute",
    "enable-row-security",
    "revoke",
    "drop-policy",
    "alter-policy",
    "drop-trigger",
    "disable-trigger",
    "alter-rule",
    "create-rule",
    "detach-partition",
    "detach-partition-concurrently",
    "inherit",
    "no-inherit",
    "drop-role",
    "drop-publication",
    "drop-subscription",
    "drop-object",
    "update-extension",
    "add-domain-constraint",
    "add-domain-constraint-not-valid",
    "alter-domain",
    // Tables are rewritten.
    "change-type-rewrite",
    "add-identity-column",
    "add-column-volatile-default",
    "add-column-constrained-domain",
    "add-generated-column",
    "set-expression",
    "vacuum-full",
    "cluster",
    "set-logged",
    "set-access-method",
    "set-tablespace",
    "refresh-materialized-view",
    // Tables are read under locks, or refuse what they took.
    "add-primary-key",
    "add-unique",
    "add-exclusion",
    "add-check",
    "add-foreign-key",
    "create-unique-index",
    "add-constraint-using-index",
    "add-check-not-valid",
    "add-foreign-key-not-valid",
    "validate-domain-constraint",
    "attach-partition",
    "create-partition",
    "create-index",
    "reindex",
    // Strong locks for a moment.
    "lock",
    "drop-index",
    "change-type",
    "set-not-null-proven",
    "drop-constraint",
    "alter-constraint",
    "rename-constraint",
    "rename-trigger",
    "drop-not-null",
    "set-default",
    "add-column",
    "set-storage",
    "set-replica-identity",
    "change-owner",
    "disable-row-security",
    "create-policy",
    "create-trigger",
    "replace-trigger",
    "enable-trigger",
    "replace-view",
    "alter-view",
    "set-storage-parameter",
    "reassign-owned",
    // Weak locks.
    "refresh-materialized-view-concurrently",
    "reindex-concurrently",
    "create-index-concurrently",
    "drop-index-concurrently",
    "create-index-if-not-exists",
    "validate-constraint",
    "vacuum",
    "analyze",
    "cluster-on",
    "set-statistics",
    "create-statistics",
    "drop-statistics",
    "attach-index",
    "create-publication",
    "alter-publication",
    "create-subscription",
    "alter-subscription",
    // Rows come or are read.
    "backfill",
    "insert",
    "copy-from",
    "copy-to",
    "create-table-as",
    "select-into",
    "select",
    "explain",
    // Definitions.
    "replace-function",
    "alter-function",
    "create-function",
    "create-event-trigger",
    "add-enum-value",
    "alter-sequence",
    "alter-index",
    "rename-index",
    "rename-internal-object",
    "alter-object",
    "alter-extension-contents",
    "depend-on-extension",
    "create-table",
    "create-view",
    "create-sequence",
    "create-extension",
    "create-type",
    "create-object",
    "comment",
    // Roles, server, session.
    "alter-role",
    "create-role",
    "grant",
    "default-privileges",
    "alter-system",
    "alter-database",
    "create-database",
    "drop-tablespace",
    "transaction-control",
    "savepoint",
    "discard",
    "prepare",
    "session",
    "set",
];
/** The riskiest of several; `unknown` of none. */
function riskiestAction(actions) {
    let first = ACTIONS.length;
    for (const action of actions) {
        const rank = ACTIONS.findIndex((each) => each === action);
        if (rank >= 0 && rank < first)
            first = rank;
    }
    return ACTIONS[first] ?? "unknown";
}

// EXTERNAL MODULE: ./build/risk/effects/lock-modes.js
var lock_modes = __webpack_require__(83134);
// EXTERNAL MODULE: ./build/risk/catalog/names.js
var names = __webpack_require__(30167);
// EXTERNAL MODULE: ./build/risk/catalog/queries.js + 1 modules
var queries = __webpack_require__(11657);
;// CONCATENATED MODULE: ./build/risk/effects/copies.js
/** The copy that holds what would be lost; the complete one where there are several. */
function copyOf(copies, loss) {
    const fitting = copies.filter((copy) => copy.of.name === loss.target?.name && (copy.column === null || copy.column === loss.column));
    return fitting.find((copy) => copy.complete) ?? fitting.find((copy) => copy.plain) ?? fitting[0] ?? null;
}

;// CONCATENATED MODULE: ./build/risk/effects/losses.js



/** Of what remains lost once what is new in the release is left out. `outcome`: whose losses they are. */
function nameLosses(lost, outcome, situation) {
    const whole = new Set(lost.flatMap(({ as, target }) => (isWhole(as) && target?.relation ? [target.relation.oid] : [])));
    const named = lost
        .filter((each) => !isWhole(each.as) || !isPartOf(whole, each.target, situation.catalog))
        .flatMap((each) => nameLoss(each, situation));
    const understood = outcome.understood !== false;
    if (understood ? named.length > 0 || lost.length === 0 : named.some(({ kind }) => kind === "other"))
        return (0,loss/* withoutRepeats */.j)(named);
    const because = outcome.because?.[0] ?? "What it does is not understood, so it may lose data.";
    return (0,loss/* withoutRepeats */.j)([...named, { kind: "other", relation: null, because }]);
}
function isWhole(as) {
    return as === "table" || as === "rows";
}
/** Rows of a partition are rows of the partitioned table. */
function isPartOf(whole, target, catalog) {
    const seen = new Set();
    let parent = target?.relation?.partitionOf?.parent ?? null;
    while (parent !== null && !seen.has(parent)) {
        if (whole.has(parent))
            return true;
        seen.add(parent);
        parent = (0,queries/* relationOf */.Ke)(catalog, parent)?.partitionOf?.parent ?? null;
    }
    return false;
}
function nameLoss(loss, situation) {
    if (loss.named !== undefined)
        return loss.named;
    const { as, target, column } = loss;
    const why = loss.because ?? "It may lose data.";
    if (target === null)
        return [{ kind: "other", relation: null, because: why }];
    const relation = relationBefore(target, situation);
    const other = (because) => [{ kind: "other", relation, because }];
    const doubt = as === undefined ? why : doubtOf(target, situation);
    if (as === undefined || doubt !== null)
        return other(doubt ?? why);
    if (as === "table" || as === "rows" || as === "changes")
        return [{ kind: as, relation }];
    const former = column === null ? null : columnBefore(target, column, situation);
    return former === null ? other(why) : [{ kind: as, relation, column: former }];
}
function relationBefore({ name, relation }, { before }) {
    const former = relation === null ? null : (0,queries/* relationOf */.Ke)(before, relation.oid);
    return former === null ? name : (0,names/* qualifiedName */.OL)(former);
}
/** Why a copy under its name could be one of something else; null: it is the one. */
function doubtOf({ name, relation, state }, { before }) {
    if (/^(pg_catalog|information_schema|pg_toast)\./.test(name))
        return `${name} belongs to the server itself.`;
    const schema = relation?.schema ?? name.slice(0, name.lastIndexOf("."));
    if (schema.includes("."))
        return `${name} cannot be told from others of that name, because of the points in it.`;
    if (relation === null)
        return state === "unknown" ? null : `${name} is not known.`;
    const { relationKind } = relation;
    if (relationKind !== "table" && relationKind !== "unknown")
        return `${name} is a ${relationKind.replaceAll("-", " ")}, whose rows are elsewhere.`;
    return relation.renamed === true && (0,queries/* relationOf */.Ke)(before, relation.oid) === null
        ? `What ${name} was called before it was renamed is not known.`
        : null;
}
/** Null where the name that it had before is not known. */
function columnBefore({ relation }, name, { before }) {
    const column = relation?.columns.find((each) => each.name === name);
    if (relation === null || column === undefined)
        return name;
    const former = (0,queries/* relationOf */.Ke)(before, relation.oid)?.columns.find((each) => each.number === column.number);
    if (former !== undefined)
        return former.name;
    return column.renamed === true || (0,queries/* isNewInRelease */.TQ)(column) ? null : name;
}

;// CONCATENATED MODULE: ./build/risk/effects/outcome.js





function toEffect(action, outcome, of) {
    const loss = remainingLoss(outcome, of.situation);
    return {
        action,
        locks: strongestLocks(outcome.locks ?? [], of.situation.before),
        rewrites: namesOf(outcome.rewrites ?? [], of.situation.before),
        scans: namesOf(outcome.scans ?? [], of.situation.before),
        dataLoss: loss.dataLoss,
        lost: loss.lost.flatMap((each) => (each.target === null ? [] : [lossName(each, of.situation.before)])),
        losses: nameLosses(loss.lost, outcome, of.situation),
        backwardCompatible: outcome.breaks !== true || of.target?.isNew === true,
        transactional: outcome.transactional ?? true,
        because: isHarmlessToNew(of.target, outcome, loss.dataLoss)
            ? [`${of.target?.name ?? "It"} was created in this release, so nobody uses it yet.`]
            : [...(outcome.because ?? []), ...loss.because],
        undo: outcome.undo ?? null,
        understood: outcome.understood ?? true,
    };
}
/** What would be said of a table in use is not true of one that nobody uses. */
function isHarmlessToNew(target, outcome, dataLoss) {
    return target?.isNew === true && outcome.understood !== false && dataLoss === "none";
}
/** Several outcomes of one act as one: all locks, the worst loss. */
function mergeOutcomes(outcomes) {
    return {
        locks: outcomes.flatMap((each) => each.locks ?? []),
        rewrites: outcomes.flatMap((each) => each.rewrites ?? []),
        scans: outcomes.flatMap((each) => each.scans ?? []),
        dataLoss: worstLoss(outcomes.map((each) => each.dataLoss ?? "none")),
        lost: outcomes.flatMap(lossesOf),
        breaks: outcomes.some((each) => each.breaks === true),
        transactional: outcomes.every((each) => each.transactional !== false),
        because: [...new Set(outcomes.flatMap((each) => each.because ?? []))],
        undo: outcomes.find((each) => each.undo !== undefined)?.undo ?? null,
        understood: outcomes.every((each) => each.understood !== false),
    };
}
const LOSSES = ["none", "possible", "certain"];
function worstLoss(losses) {
    let worst = 0;
    for (const loss of losses)
        worst = Math.max(worst, LOSSES.indexOf(loss));
    return LOSSES[worst] ?? "certain";
}
/** A lock that counts: on a table or view that others may be using. Sequences and indexes are not listed. */
function counts(target) {
    if (target.isNew || target.state === "absent")
        return false;
    if (target.relation?.relationKind === "sequence")
        return false;
    return !/^(pg_catalog|information_schema|pg_temp|pg_toast)\./.test(target.name);
}
/** The name before the release, which is the one that running code knows. */
function knownName(target, before) {
    const relation = target.relation === null ? null : (0,queries/* relationOf */.Ke)(before, target.relation.oid);
    return relation === null ? target.name : (0,names/* qualifiedName */.OL)(relation);
}
function strongestLocks(locks, before) {
    const strongest = new Map();
    for (const { target, mode } of locks) {
        if (!counts(target))
            continue;
        const name = knownName(target, before);
        const other = strongest.get(name);
        strongest.set(name, other === undefined ? mode : (0,lock_modes/* strongerMode */.uV)(other, mode));
    }
    return [...strongest].map(([relation, mode]) => ({ relation, mode }));
}
function namesOf(targets, before) {
    return [...new Set(targets.filter(counts).map((target) => knownName(target, before)))];
}
/** Each thing lost with how surely it is. */
function lossesOf(outcome) {
    const dataLoss = outcome.dataLoss ?? "none";
    if (dataLoss === "none")
        return [];
    const because = outcome.because?.[0] ?? "It may lose data.";
    if (outcome.lost === undefined)
        return [{ target: null, column: null, dataLoss, because }];
    return outcome.lost.map((each) => ({ ...each, dataLoss: each.dataLoss ?? dataLoss, because: each.because ?? because }));
}
function lossName(loss, before) {
    const name = loss.target === null ? "" : knownName(loss.target, before);
    return loss.column === null ? name : `${name}.${loss.column}`;
}
/** What is new in this release holds nothing to lose; what was copied before is not lost for certain. */
function remainingLoss(outcome, situation) {
    const lost = [];
    const because = [];
    let worst = "none";
    for (const each of lossesOf(outcome)) {
        if (each.target?.isNew === true || each.target?.state === "absent")
            continue;
        const copy = copyOf(situation.copies, each);
        if (copy !== null)
            because.push(copySentence(lossName(each, situation.before), copy));
        if (copy?.complete === true)
            continue;
        lost.push(each);
        worst = worstLoss([worst, copy === null ? (each.dataLoss ?? "certain") : "possible"]);
    }
    return { dataLoss: worst, lost, because };
}
function copySentence(name, { to, complete, plain }) {
    if (!plain)
        return `${to} was computed from the values of ${name} before, which may not tell all of them.`;
    if (complete)
        return `The values of ${name} were copied to ${to} under a lock that keeps writers out, so none is lost.`;
    return `The values of ${name} were copied to ${to} before, but what is written between the copy and the loss is not in it.`;
}

// EXTERNAL MODULE: ./build/risk/statement-risk.js
var statement_risk = __webpack_require__(64616);
;// CONCATENATED MODULE: ./build/risk/assess-statement.js





function assessStatement(statement, effects, context) {
    const own = strongest(effects.flatMap((effect) => effect.locks));
    const locks = context.locks(own);
    const risk = (0,statement_risk/* riskOf */.bi)(effects, locks, context);
    const actions = [...new Set(effects.map((effect) => effect.action))];
    return {
        line: statement.line,
        column: statement.column,
        endLine: statement.endLine,
        kind: riskiestAction(actions),
        actions,
        locks,
        rewrites: [...new Set(effects.flatMap((effect) => effect.rewrites))],
        scans: [...new Set(effects.flatMap((effect) => effect.scans))],
        dataLoss: worstLoss(effects.map((effect) => effect.dataLoss)),
        backwardCompatible: effects.every((effect) => effect.backwardCompatible),
        transactional: effects.every((effect) => effect.transactional),
        backupRisk: risk.backupRisk,
        because: [...new Set([...effects.flatMap((effect) => effect.because), ...heldSentences(own, locks), ...risk.because])],
        understood: effects.every((effect) => effect.understood),
        losses: (0,loss/* withoutRepeats */.j)(effects.flatMap((effect) => effect.losses)),
    };
}
function strongest(locks) {
    const found = new Map();
    for (const { relation, mode } of locks) {
        const before = found.get(relation);
        found.set(relation, before === undefined ? mode : (0,lock_modes/* strongerMode */.uV)((0,lock_modes/* toLockMode */.aY)(before), (0,lock_modes/* toLockMode */.aY)(mode)));
    }
    return [...found].map(([relation, mode]) => ({ relation, mode }));
}
/** Where an earlier statement's lock is stronger, being gentle gains nothing. */
function heldSentences(own, locks) {
    return locks.flatMap((lock, index) => own[index]?.mode === lock.mode
        ? []
        : [`${lock.relation} is still locked by an earlier statement of the transaction (${lock.mode}).`]);
}

// EXTERNAL MODULE: ./build/risk/catalog/catalog.js
var catalog_catalog = __webpack_require__(80348);
// EXTERNAL MODULE: ./build/risk/catalog/store.js
var store = __webpack_require__(81314);
// EXTERNAL MODULE: ./build/risk/catalog/replay.js + 24 modules
var replay = __webpack_require__(33765);
// EXTERNAL MODULE: ./build/sql/lexer.js
var lexer = __webpack_require__(90042);
// EXTERNAL MODULE: ./build/sql/lexis.js
var lexis = __webpack_require__(76293);
// EXTERNAL MODULE: ./build/sql/split.js + 3 modules
var split = __webpack_require__(18263);
;// CONCATENATED MODULE: ./build/sql/parse-text.js

function parseText(text, postgresql) {
    return (0,split/* splitText */.A)(text, "postgresql").pieces.map(({ start, parsedText, masked, refused }) => ({
        start,
        text: parsedText,
        tree: refused === null ? postgresql.parse(parsedText).tree : null,
        masked,
    }));
}
/** The tree of a text that is one statement; null when it is not. */
function parseOneStatement(text, postgresql) {
    const statements = parseText(text, postgresql);
    return statements.length === 1 ? (statements[0]?.tree ?? null) : null;
}

// EXTERNAL MODULE: ./build/sql/postgresql-tree.js
var postgresql_tree = __webpack_require__(82481);
;// CONCATENATED MODULE: ./build/sql/dynamic-sql.js
/** SQL that is put together while a function runs: as much of it as stands in the text. */


/** Stands for what is not known: a name where a name may stand, and no keyword. */
const UNKNOWN = "_unknown_";
/** The statements that an expression makes: constants, `||` and format() are followed, all else is unknown. At least one. */
function foldDynamic(expression, postgresql) {
    const unknown = [{ text: expression, tree: null, masked: true }];
    const select = (0,postgresql_tree/* fieldsOf */.Pf)(parseOneStatement(`SELECT ${expression}`, postgresql), "SelectStmt");
    const target = select === null ? null : (0,postgresql_tree/* fieldsOf */.Pf)((0,postgresql_tree/* listOf */.c3)(select, "targetList")[0], "ResTarget");
    const text = target === null ? null : fold(target["val"]);
    if (text === null || !/[a-z]/i.test(text.replaceAll(UNKNOWN, "")))
        return unknown;
    const isMasked = text.includes(UNKNOWN);
    const made = parseText(text, postgresql).map(({ text, tree, masked }) => ({ text, tree, masked: masked || isMasked }));
    return made.length === 0 ? unknown : made;
}
/** The text of an expression with UNKNOWN in it; null when nothing of it is known. Deep chains were refused before. */
function fold(value) {
    const constant = (0,postgresql_tree/* constantOf */.yi)(value);
    if (constant !== null)
        return typeof constant.value === "string" ? constant.value : String(constant.value ?? "");
    const cast = (0,postgresql_tree/* fieldsOf */.Pf)(value, "TypeCast");
    if (cast !== null)
        return fold(cast["arg"]);
    const call = (0,postgresql_tree/* fieldsOf */.Pf)(value, "FuncCall");
    if (call !== null)
        return foldCall(call);
    const operation = (0,postgresql_tree/* fieldsOf */.Pf)(value, "A_Expr");
    if (operation === null || (0,postgresql_tree/* stringOf */.Je)((0,postgresql_tree/* listOf */.c3)(operation, "name")[0]) !== "||")
        return null;
    const left = fold(operation["lexpr"]);
    const right = fold(operation["rexpr"]);
    return left === null && right === null ? null : (left ?? UNKNOWN) + (right ?? UNKNOWN);
}
/** Functions whose result follows from the text of constant arguments. */
const FUNCTIONS = {
    format: ([template, ...args]) => {
        const text = fold(template);
        return text === null ? null : foldFormat(text, args.map(dynamic_sql_valueOf));
    },
    quote_ident: ([name]) => quoteName(dynamic_sql_valueOf(name)),
    quote_literal: ([value]) => quoteValue(dynamic_sql_valueOf(value)),
    quote_nullable: ([value]) => quoteValue(dynamic_sql_valueOf(value)),
    concat: (args) => (args.every((arg) => fold(arg) === null) ? null : args.map((arg) => fold(arg) ?? UNKNOWN).join("")),
};
function foldCall(call) {
    const name = (0,postgresql_tree/* namesOf */.eZ)((0,postgresql_tree/* listOf */.c3)(call, "funcname")).at(-1) ?? "";
    const isKnown = Object.hasOwn(FUNCTIONS, name) && call["func_variadic"] !== true;
    return isKnown ? (FUNCTIONS[name]?.((0,postgresql_tree/* listOf */.c3)(call, "args")) ?? null) : null;
}
function dynamic_sql_valueOf(argument) {
    if ((0,postgresql_tree/* constantOf */.yi)(argument)?.value === null)
        return null;
    const text = fold(argument);
    return text === null || text.includes(UNKNOWN) ? undefined : text;
}
const SPECIFIER = /%(?:(\d{1,4})\$)?-?(\d+|\*(?:\d+\$)?)?([IsL%])/g;
/** `%I` is a name, `%L` a constant, `%s` either. A width only pads, but one that is an argument shifts what follows. */
function foldFormat(template, args) {
    let next = 0;
    let isShifted = false;
    return template.replaceAll(SPECIFIER, (...[, position, width, kind = ""]) => {
        if (kind === "%")
            return "%";
        isShifted ||= width?.startsWith("*") === true;
        if (position !== undefined)
            next = Number(position) - 1;
        const value = isShifted ? undefined : args[next];
        next += 1;
        if (kind === "I")
            return quoteName(value);
        return kind === "L" ? quoteValue(value) : value === undefined ? UNKNOWN : (value ?? "");
    });
}
function quoteName(value) {
    return value === undefined || value === null ? UNKNOWN : `"${value.replaceAll('"', '""')}"`;
}
function quoteValue(value) {
    if (value === null)
        return "NULL";
    if (value === undefined)
        return `'${UNKNOWN}'`;
    const quoted = value.replaceAll("'", "''");
    return quoted.includes("\\") ? `E'${quoted.replaceAll("\\", "\\\\")}'` : `'${quoted}'`;
}

// EXTERNAL MODULE: ./build/sql/placeholders.js
var placeholders = __webpack_require__(72064);
;// CONCATENATED MODULE: ./build/sql/plpgsql.js
/** What runs in a PL/pgSQL body, from libpg-query's tree of it. */






/** Null when it cannot be parsed. */
function readPlpgsql({ statement, body, postgresql }) {
    const prepared = prepareBody(body.text);
    const source = prepared === null ? null : replaceBody(statement, body, prepared.text);
    const tree = source === null ? null : postgresql.parsePlpgsql(source);
    if (prepared === null || tree === null)
        return null;
    const { text, masked } = prepared;
    const found = [];
    const place = placeIn(text, body);
    for (const query of queriesOf(tree))
        found.push(...readQuery(query, { place, masked, postgresql }));
    return found;
}
/** More would take the parser time that grows with their square. */
const MAX_DECLARATIONS = 1000;
const MAX_OPERATOR = 63;
const QUOTE = "$schema_release_body$";
/**
 * Comments blanked and placeholders masked, unit for unit; null where it must not be given to the parser, which takes
 * quadratic time for nested comments, cubic time for long operators and quadratic time for declarations.
 */
function prepareBody(text) {
    const parts = [];
    let isDeclaring = false;
    let declarations = 0;
    let masked = false;
    for (let at = 0; at < text.length;) {
        const { kind, start, end } = (0,lexer/* readLexeme */.b)(text, at, lexis/* LEXIS */.Y.postgresql);
        at = end;
        const token = text.slice(start, end);
        if (kind === "operator" && token.length > MAX_OPERATOR)
            return null;
        if (kind === "word" && /^(?:declare|begin)$/i.test(token))
            isDeclaring = token.length === 7;
        if (token === ";" && isDeclaring)
            declarations += 1;
        masked ||= kind === "placeholder" || (kind === "name" && (0,placeholders/* holdsPlaceholder */.kG)(token));
        parts.push(prepareToken(kind, token));
    }
    return declarations > MAX_DECLARATIONS ? null : { text: parts.join(""), masked };
}
function prepareToken(kind, token) {
    if (kind === "comment")
        return token.replaceAll(/[^\n\r]/g, " ");
    if (kind === "placeholder")
        return (0,placeholders/* maskPlaceholder */._1)(token);
    return kind === "name" && (0,placeholders/* holdsPlaceholder */.kG)(token) ? (0,placeholders/* maskQuotedName */.Y)(token) : token;
}
/** The statement with the prepared body in dollar quotes in the place of its own. */
function replaceBody({ parsedText }, { start, end }, text) {
    return text.includes(QUOTE) ? null : parsedText.slice(0, start) + QUOTE + text + QUOTE + parsedText.slice(end);
}
/** Fields whose text is put together while the body runs. */
const DYNAMIC = new Set([
    "PLpgSQL_stmt_dynexecute.query",
    "PLpgSQL_stmt_dynfors.query",
    "PLpgSQL_stmt_return_query.dynquery",
    "PLpgSQL_stmt_open.dynquery",
]);
/** All expressions in the order of the tree, whatever holds them: so that no kind of statement is forgotten. */
function queriesOf(tree) {
    const queries = [];
    const waiting = [
        { value: tree, kind: "", field: "", line: 1 },
    ];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const { value, kind, field, line } = next;
        if (Array.isArray(value)) {
            for (const item of value.toReversed())
                waiting.push({ value: item, kind, field, line });
        }
        else if ((0,postgresql_tree/* isTree */.xK)(value)) {
            if (kind === "PLpgSQL_expr" && typeof value["query"] === "string") {
                queries.push({ text: (0,postgresql_tree/* textOf */.b6)(value, "query"), mode: (0,postgresql_tree/* numberOf */.rl)(value, "parseMode"), isDynamic: DYNAMIC.has(field), line });
                continue;
            }
            const ownLine = (0,postgresql_tree/* numberOf */.rl)(value, "lineno") || line;
            for (const key of keysInOrder(value).toReversed()) {
                const isKind = key.startsWith("PLpgSQL_");
                waiting.push({ value: value[key], kind: isKind ? key : kind, field: isKind ? field : `${kind}.${key}`, line: ownLine });
            }
            if (kind === "PLpgSQL_stmt_commit" || kind === "PLpgSQL_stmt_rollback") {
                queries.push({ text: kind === "PLpgSQL_stmt_commit" ? "COMMIT" : "ROLLBACK", mode: 0, isDynamic: false, line: ownLine });
            }
        }
    }
    return queries;
}
/** As they run: of a FOR over a query the tree has the body first. */
function keysInOrder(fields) {
    const keys = Object.keys(fields);
    return keys.includes("query") ? [...keys.filter((key) => key !== "body"), ...keys.filter((key) => key === "body")] : keys;
}
function readQuery(query, { place, masked, postgresql }) {
    const { line, column } = place(query);
    const base = { line, column };
    if (query.isDynamic) {
        const made = foldDynamic(query.text, postgresql);
        return made.map((one) => ({
            kind: "statement",
            text: one.text,
            ...base,
            tree: one.tree,
            dynamic: true,
            masked: one.masked || masked,
        }));
    }
    if (query.mode === 0) {
        const tree = parseOneStatement(query.text, postgresql);
        return [{ kind: "statement", text: query.text, ...base, tree, dynamic: false, masked }];
    }
    // Without a parenthesis it can neither call nor select.
    if (!query.text.includes("("))
        return [];
    const expression = query.mode >= 3 ? query.text.replace(/^[^=]*=/, "") : query.text;
    const text = `SELECT ${expression.trim()}`;
    return [{ kind: "expression", text, ...base, tree: parseOneStatement(text, postgresql), dynamic: false, masked }];
}
const WINDOW = 2000;
/** Finds a query's text on or soon behind the line that the tree gives. */
function placeIn(text, body) {
    const starts = [0];
    const newline = /\n/g;
    while (newline.exec(text) !== null)
        starts.push(newline.lastIndex);
    let last = { line: 0, end: 0 };
    return (query) => {
        const start = starts[query.line - 1] ?? 0;
        const from = query.line === last.line ? Math.max(start, last.end) : start;
        const first = query.text.split(/\s{2,}|\n/, 1)[0] ?? "";
        const found = text.slice(from, from + WINDOW + first.length).indexOf(first);
        const { line, column } = body.locate(from + Math.max(0, found));
        if (found >= 0)
            last = { line: query.line, end: from + found + first.length };
        return { line, column: found < 0 ? null : column };
    };
}

// EXTERNAL MODULE: ./build/sql/positions.js
var positions = __webpack_require__(7400);
;// CONCATENATED MODULE: ./build/sql/function-body.js
/** The SQL inside functions, procedures and DO blocks. Knows where bodies stand and what runs in them, not what it does. */






/**
 * What runs in the body of a CREATE FUNCTION, CREATE PROCEDURE or DO. Null when the statement is none of these, or its
 * body cannot be read: another language, or PL/pgSQL with errors. Never throws.
 */
function parseFunctionBody(statement, parsers) {
    const { postgresql } = parsers;
    const definition = statement.tree === null ? null : readDefinition(statement.tree);
    if (definition === null || postgresql === null)
        return null;
    const { language, source } = definition;
    if (source === null)
        return parseAtomicBody(statement, postgresql);
    const body = findBody(statement, source);
    if (body === null)
        return null;
    if (language === "sql")
        return { language, statements: parseSql(body, postgresql) };
    if (language !== "plpgsql")
        return null;
    const statements = readPlpgsql({ statement, body, postgresql });
    return statements === null ? null : { language, statements };
}
function readDefinition(tree) {
    const create = (0,postgresql_tree/* fieldsOf */.Pf)(tree, "CreateFunctionStmt");
    const block = (0,postgresql_tree/* fieldsOf */.Pf)(tree, "DoStmt");
    const options = create === null ? (block === null ? [] : (0,postgresql_tree/* listOf */.c3)(block, "args")) : (0,postgresql_tree/* listOf */.c3)(create, "options");
    let language = create === null ? "plpgsql" : "sql";
    let source = null;
    for (const option of options) {
        const element = (0,postgresql_tree/* fieldsOf */.Pf)(option, "DefElem");
        const argument = element?.["arg"];
        if (element !== null && (0,postgresql_tree/* textOf */.b6)(element, "defname") === "language")
            language = ((0,postgresql_tree/* stringOf */.Je)(argument) ?? language).toLowerCase();
        if (element !== null && (0,postgresql_tree/* textOf */.b6)(element, "defname") === "as") {
            const items = (0,postgresql_tree/* namesOf */.eZ)((0,postgresql_tree/* listOf */.c3)(element, "arg"));
            source = items.length > 0 ? (items.length === 1 ? (items[0] ?? null) : null) : (0,postgresql_tree/* stringOf */.Je)(argument);
            if (source === null)
                return null;
        }
    }
    if (source === null && (create === null || (0,postgresql_tree/* treeOf */.g7)(create, "sql_body") === null))
        return null;
    return { language, source };
}
/** The string of the statement that holds the body, which the tree gives without its quotes. */
function findBody(statement, source) {
    const { text } = statement;
    const locate = locateInFile(statement);
    for (let at = 0; at < text.length;) {
        const lexeme = (0,lexer/* readLexeme */.b)(text, at, lexis/* LEXIS */.Y.postgresql);
        at = lexeme.end;
        if (lexeme.kind !== "string")
            continue;
        const quoted = text.slice(lexeme.start, lexeme.end);
        const opening = quoted.startsWith("$") ? quoted.indexOf("$", 1) + 1 : quoted.indexOf("'") + 1;
        const inner = quoted.slice(opening, quoted.length - (quoted.startsWith("$") ? opening : 1));
        const start = lexeme.start + opening;
        const place = { text: source, start: lexeme.start, end: lexeme.end };
        if (inner === source)
            return { ...place, locate: (offset) => locate(start + offset) };
        // Escaped: the lines are still right, since quotes and backslashes add none; columns are not.
        if (inner.replaceAll("''", "'") === source || (/^e/i.test(quoted) && inner.includes("\\"))) {
            const inBody = (0,positions/* indexLines */.uD)(source)();
            return { ...place, locate: (offset) => ({ line: locate(start).line + inBody(offset).line - 1, column: null }) };
        }
    }
    return null;
}
function locateInFile(statement) {
    const locate = (0,positions/* indexLines */.uD)(statement.text)();
    return (offset) => {
        const { line, column } = locate(offset);
        return { line: statement.line + line - 1, column: line === 1 ? statement.column + column - 1 : column };
    };
}
/** A body in the language SQL: its statements, one after another. */
function parseSql(body, postgresql) {
    return parseText(body.text, postgresql).map(({ start, text, tree, masked }) => {
        const { line, column } = body.locate(start);
        return { kind: "statement", text, line, column, tree, dynamic: false, masked };
    });
}
/** `RETURN …` or `BEGIN ATOMIC …; END` at the end of the statement. */
function parseAtomicBody(statement, postgresql) {
    const { parsedText } = statement;
    const start = findStandardBody(parsedText);
    if (start === null)
        return null;
    const isBlock = /^begin/i.test(parsedText.slice(start, start + 5));
    const text = isBlock
        ? parsedText.slice(start).replace(/^begin\s+atomic|end\s*$/gi, (match) => " ".repeat(match.length))
        : parsedText.slice(start);
    const locate = locateInFile(statement);
    const returns = text.replaceAll(/(^\s*|;\s*)return\b/gi, "$1SELECT");
    return { language: "sql", statements: parseSql({ text: returns, locate: (offset) => locate(start + offset) }, postgresql) };
}
function findStandardBody(text) {
    let parens = 0;
    for (let at = 0; at < text.length;) {
        const { kind, start, end } = (0,lexer/* readLexeme */.b)(text, at, lexis/* LEXIS */.Y.postgresql);
        at = end;
        const token = text.slice(start, end).toLowerCase();
        if (token === "(")
            parens += 1;
        if (token === ")")
            parens -= 1;
        if (parens > 0 || kind !== "word")
            continue;
        if (token === "return" || (token === "begin" && /^\s+atomic\b/i.test(text.slice(end, end + 100))))
            return start;
    }
    return null;
}

// EXTERNAL MODULE: ./build/risk/catalog/tree.js
var catalog_tree = __webpack_require__(8455);
;// CONCATENATED MODULE: ./build/risk/effects/options.js

/** Of a list (`options`) or of a List node (`def`). */
function optionsOf(nodes) {
    if (nodes === undefined)
        return [];
    const list = isList(nodes) ? nodes : "List" in nodes ? (nodes.List.items ?? []) : [nodes];
    return list.flatMap((node) => {
        if (!("DefElem" in node))
            return [];
        const element = node.DefElem;
        const value = element.arg === undefined ? null : constantOf(element.arg);
        return [{ name: element.defname ?? "", namespace: element.defnamespace ?? null, value, element }];
    });
}
function isList(nodes) {
    return Array.isArray(nodes);
}
function constantOf(node) {
    if ("Boolean" in node)
        return node.Boolean.boolval === true ? "true" : "false";
    if ("TypeName" in node) {
        const last = node.TypeName.names?.at(-1);
        return last !== undefined && "String" in last ? (last.String.sval ?? null) : null;
    }
    return (0,catalog_tree/* constantValue */.yb)(node);
}
function optionNames(nodes) {
    return optionsOf(nodes).map((option) => option.name);
}
/** Whether a Boolean option is on: named without a value, or with one that PostgreSQL reads as true. */
function isOptionOn(nodes, name) {
    const option = optionsOf(nodes).find((each) => each.name === name);
    if (option === undefined)
        return false;
    return option.value === null || !/^(false|off|no|0)$/i.test(String(option.value));
}

;// CONCATENATED MODULE: ./build/risk/effects/body-text.js
/** The text of a body as a tree gives it, without its quotes: what routines keep and `readBody` is asked with. */



/** Of CREATE FUNCTION, CREATE PROCEDURE and DO; null of other statements and of bodies that are no text. */
function bodyTextOf(tree) {
    if (tree === null || !(0,catalog_tree/* isNode */.Ll)(tree))
        return null;
    const options = "CreateFunctionStmt" in tree ? tree.CreateFunctionStmt.options : "DoStmt" in tree ? tree.DoStmt.args : undefined;
    const arg = optionsOf(options).find((option) => option.name === "as")?.element.arg;
    if (arg === undefined)
        return null;
    if ("String" in arg)
        return arg.String.sval ?? "";
    const strings = "List" in arg ? (0,names/* stringsOf */.iw)(arg.List.items) : [];
    return strings.length === 1 ? (strings[0] ?? null) : null;
}

;// CONCATENATED MODULE: ./build/risk/effects/bodies.js



/** Bodies are parsed when they are asked for, once each. */
function bodyReader(scripts, parsers) {
    const statements = new Map();
    for (const script of scripts) {
        for (const statement of script.statements) {
            const text = bodyTextOf(statement.tree);
            if (text !== null)
                statements.set(text, statement);
        }
    }
    const read = new Map();
    return (body) => {
        const statement = statements.get(body);
        if (statement === undefined)
            return null;
        const before = read.get(body);
        if (before !== undefined)
            return before;
        const found = toBody(parseFunctionBody(statement, parsers));
        read.set(body, found);
        return found;
    };
}
function toBody(body) {
    if (body === null)
        return null;
    const trees = [];
    let dynamic = false;
    for (const { tree, dynamic: made, masked } of body.statements) {
        if (tree === null || (made && masked))
            dynamic = true;
        else if ((0,catalog_tree/* isNode */.Ll)(tree))
            trees.push(tree);
    }
    return { trees, dynamic };
}

// EXTERNAL MODULE: ./build/risk/catalog/compare-types.js + 3 modules
var compare_types = __webpack_require__(7261);
// EXTERNAL MODULE: ./build/risk/catalog/resolve-type.js + 1 modules
var resolve_type = __webpack_require__(54745);
// EXTERNAL MODULE: ./build/risk/catalog/expression.js
var catalog_expression = __webpack_require__(37005);
// EXTERNAL MODULE: ./build/risk/effects/target.js
var effects_target = __webpack_require__(90921);
// EXTERNAL MODULE: ./build/risk/effects/updates.js
var updates = __webpack_require__(11224);
;// CONCATENATED MODULE: ./build/risk/effects/copy-statements.js







/** `held`: locks of the transaction, where it certainly is one. Made before the statement itself is replayed. */
function copiesBy(tree, situation, held) {
    if (!(0,catalog_tree/* isNode */.Ll)(tree))
        return [];
    const copyTo = (to, place, copy) => ({
        ...copy,
        to,
        place,
        complete: copy.plain && (0,lock_modes/* blocksWrites */.PE)(held.get(copy.of.name) ?? ""),
    });
    if ("UpdateStmt" in tree) {
        const { relation, whereClause } = tree.UpdateStmt;
        if (relation === undefined || whereClause !== undefined || (tree.UpdateStmt.fromClause ?? []).length > 0)
            return [];
        const of = (0,effects_target/* targetNamed */.bH)(situation.catalog, relation);
        return (0,updates/* assignmentsOf */.I7)(tree.UpdateStmt).flatMap(({ column, value, partly }) => {
            if (value === null || partly)
                return [];
            const plain = plainColumn(value);
            const sources = plain === null ? (0,catalog_expression/* mentionsOf */.jO)(situation.catalog, value).columns : [plain];
            const others = sources.filter((source) => source !== column);
            const fits = plain !== null && isHeld(situation, { of, column: plain }, { of, column });
            return others.map((source) => copyTo(`${of.name}.${column}`, placeOf(of, relation, column), { of, column: source, plain: fits }));
        });
    }
    const made = copyingQuery(tree);
    if (made === null || made.into.relpersistence === "t")
        return [];
    const into = (0,effects_target/* targetNamed */.bH)(situation.catalog, made.into);
    const copied = columnsCopied(made.select, situation);
    // A table that the statement makes has the same types; into another one values may be rounded or cut.
    const names = "InsertStmt" in tree ? intoColumns(tree.InsertStmt, into) : null;
    return copied.map((each, index) => {
        const held = names === null ||
            (each.column !== null && isHeld(situation, { of: each.of, column: each.column }, { of: into, column: names[index] ?? "" }));
        return copyTo(into.name, placeOf(into, made.into, null), { ...each, plain: held || isLike(each, into) });
    });
}
function placeOf({ name }, { relname = "" }, column) {
    return { schema: name.slice(0, Math.max(0, name.length - relname.length - 1)), table: relname, column };
}
/** The columns that INSERT fills, in its order. */
function intoColumns(statement, into) {
    const listed = (statement.cols ?? []).map((node) => ("ResTarget" in node ? (node.ResTarget.name ?? "") : ""));
    return listed.length > 0 ? listed : (into.relation?.columns ?? []).map((column) => column.name);
}
/** `SELECT *` into a table with the same columns of the same types. */
function isLike({ of, column }, into) {
    if (column !== null || of.relation === null || into.relation === null)
        return false;
    return of.relation.columnsComplete && into.relation.columnsComplete && shape(of.relation) === shape(into.relation);
}
function shape(relation) {
    return relation.columns.map((each) => (each.type === null ? "" : (0,resolve_type/* typeName */.go)(each.type))).join();
}
/** Whether the values of one column are kept as they are in another: its type takes all of them. */
function isHeld(situation, from, to) {
    const source = columnIn(from);
    const type = columnIn(to)?.type ?? null;
    if (source === null || type === null || source.type === null)
        return false;
    const compared = (0,compare_types/* compareTypes */.Z)(situation.catalog, source, { to: type, collation: null, using: null });
    return compared.known && compared.lossy === "none" && !compared.impossible;
}
function columnIn({ of, column }) {
    return of.relation?.columns.find((each) => each.name === column) ?? null;
}
function copyingQuery(tree) {
    if ("CreateTableAsStmt" in tree) {
        const { into, query, objtype } = tree.CreateTableAsStmt;
        if (objtype === "OBJECT_MATVIEW" || into?.rel === undefined || into.skipData === true)
            return null;
        return query !== undefined && "SelectStmt" in query ? { into: into.rel, select: query.SelectStmt } : null;
    }
    if ("InsertStmt" in tree) {
        const { relation, selectStmt, onConflictClause } = tree.InsertStmt;
        if (relation === undefined || onConflictClause !== undefined)
            return null;
        return selectStmt !== undefined && "SelectStmt" in selectStmt ? { into: relation, select: selectStmt.SelectStmt } : null;
    }
    if (!("SelectStmt" in tree) || tree.SelectStmt.intoClause?.rel === undefined)
        return null;
    return { into: tree.SelectStmt.intoClause.rel, select: tree.SelectStmt };
}
/** Clauses that leave rows out or melt them together. */
const NARROWING = [
    "distinctClause",
    "whereClause",
    "groupClause",
    "havingClause",
    "limitCount",
    "limitOffset",
    "valuesLists",
    "withClause",
    "larg",
];
function columnsCopied(select, situation) {
    if (NARROWING.some((clause) => select[clause] !== undefined))
        return [];
    const [from, ...others] = select.fromClause ?? [];
    if (from === undefined || others.length > 0 || !("RangeVar" in from))
        return [];
    const of = (0,effects_target/* targetNamed */.bH)(situation.catalog, from.RangeVar);
    const targets = select.targetList ?? [];
    return targets.flatMap((node) => {
        const value = "ResTarget" in node ? node.ResTarget.val : undefined;
        if (value === undefined || !("ColumnRef" in value))
            return [];
        const column = (0,catalog_tree/* fieldsOf */.Pf)(value.ColumnRef).at(-1);
        return [{ of, column: column === "*" || column === undefined ? null : column }];
    });
}
function plainColumn(value) {
    if (!("ColumnRef" in value))
        return null;
    return (0,catalog_tree/* fieldsOf */.Pf)(value.ColumnRef).at(-1) ?? null;
}

// EXTERNAL MODULE: ./build/risk/effects/acts.js
var effects_acts = __webpack_require__(84657);
// EXTERNAL MODULE: ./build/risk/effects/refusals.js + 2 modules
var refusals = __webpack_require__(76739);
// EXTERNAL MODULE: ./build/risk/catalog/falls.js
var catalog_falls = __webpack_require__(85009);
;// CONCATENATED MODULE: ./build/risk/effects/object-names.js

/** Of a String, a List of strings, a TypeName or an ObjectWithArgs node. */
function nodeName(node) {
    if (node === undefined)
        return { schema: null, name: "" };
    if ("String" in node)
        return { schema: null, name: node.String.sval ?? "" };
    if ("List" in node)
        return (0,names/* writtenName */.lD)((0,names/* stringsOf */.iw)(node.List.items));
    if ("TypeName" in node)
        return (0,names/* writtenName */.lD)((0,names/* stringsOf */.iw)(node.TypeName.names));
    if ("ObjectWithArgs" in node)
        return (0,names/* writtenName */.lD)((0,names/* stringsOf */.iw)(node.ObjectWithArgs.objname));
    return { schema: null, name: "" };
}
/** All parts of a dotted name: of a column `["schema", "table", "column"]`. */
function nameParts(node) {
    if (node === undefined)
        return [];
    if ("List" in node)
        return (0,names/* stringsOf */.iw)(node.List.items);
    const { schema, name } = nodeName(node);
    return schema === null ? [name] : [schema, name];
}
function shownName(name) {
    return name.schema === null ? name.name : `${name.schema}.${name.name}`;
}

;// CONCATENATED MODULE: ./build/risk/effects/presence.js






function presenceOf(act) {
    if (act.kind === "DropStmt")
        return (0,catalog_tree/* isRecord */.u4)(act.body) ? ofDrop({ ...act, body: act.body }) : "there";
    if (!isMissingOk(act.body) || act.target === null || act.variant === "OBJECT_INDEX" || act.kind === "alter-index")
        return "there";
    return ofTarget(act.situation, act.target);
}
function isMissingOk(body) {
    if (!(0,catalog_tree/* isRecord */.u4)(body))
        return false;
    const { statement } = body;
    const holder = (0,catalog_tree/* isRecord */.u4)(statement) ? statement : body;
    return holder.missing_ok === true;
}
function ofTarget(situation, target) {
    if (target.state === "known")
        return "there";
    return target.state === "absent" ? "absent" : unmentioned(situation);
}
/** What the history never mentions. Where there is no history, the statement is taken at its word. */
function unmentioned({ catalog }) {
    if (catalog.complete && catalog.uncertain === null)
        return "absent";
    return catalog.objects.map.size > 0 ? "doubtful" : "there";
}
const RELATIONS = new Set(["OBJECT_TABLE", "OBJECT_VIEW", "OBJECT_MATVIEW", "OBJECT_SEQUENCE", "OBJECT_FOREIGN_TABLE"]);
const PARTS = { OBJECT_TRIGGER: "trigger", OBJECT_RULE: "rule", OBJECT_POLICY: "policy" };
/** Of several objects one that is there is enough. */
function ofDrop(act) {
    if (act.body.missing_ok !== true)
        return "there";
    const found = RELATIONS.has(act.variant)
        ? (act.body.objects ?? []).map((node) => ofTarget(act.situation, relationNamed(act, node)))
        : PARTS[act.variant] === undefined
            ? [
                (0,catalog_falls/* whatFalls */.bU)(act.situation.catalog, { DropStmt: act.body }).some((fall) => fall.named)
                    ? "there"
                    : unmentioned(act.situation),
            ]
            : (act.body.objects ?? []).map((node) => ofPart(act, node));
    if (found.includes("there"))
        return "there";
    return found.includes("doubtful") ? "doubtful" : "absent";
}
function relationNamed(act, node) {
    return (0,effects_target/* targetNamed */.bH)(act.situation.catalog, (0,names/* writtenName */.lD)("List" in node ? (0,names/* stringsOf */.iw)(node.List.items) : []));
}
/** A trigger, rule or policy: all of a table that was seen being made are known. */
function ofPart(act, node) {
    const { catalog } = act.situation;
    const parts = nameParts(node);
    const target = (0,effects_target/* targetNamed */.bH)(catalog, (0,names/* writtenName */.lD)(parts.slice(0, -1)));
    if (target.relation === null)
        return ofTarget(act.situation, target);
    const there = (0,store/* dependentsOn */.yw)(catalog, target.relation.oid).some(({ from }) => {
        const object = (0,store/* getObject */.iM)(catalog, from);
        return object !== null && object.kind === PARTS[act.variant] && object.name === parts.at(-1);
    });
    if (there || catalog.uncertain !== null)
        return "there";
    return target.relation.assumed ? unmentioned(act.situation) : "absent";
}

// EXTERNAL MODULE: ./build/risk/catalog/drop-targets.js
var drop_targets = __webpack_require__(62265);
;// CONCATENATED MODULE: ./build/risk/effects/subjects.js





/** Whether all that the act is about was created in this release, and nothing older uses it. False where that is not known. */
function isAboutNewOnly(act) {
    const subjects = SUBJECTS[act.kind]?.(act);
    return subjects !== undefined && subjects.length > 0 && subjects.every((subject) => isNew(act, subject));
}
function isNew({ kind, situation }, { type, node }) {
    const { catalog, before } = situation;
    if ("RangeVar" in node)
        return (0,effects_target/* targetNamed */.bH)(catalog, node.RangeVar).isNew;
    const oid = (0,drop_targets/* findObject */.Z)(catalog, type, node);
    const object = oid === null ? null : (0,store/* getObject */.iM)(catalog, oid);
    // One that took the name of an older one is used under it.
    if (object === null || !(0,queries/* isNewInRelease */.TQ)(object) || (0,drop_targets/* findObject */.Z)(before, type, node) !== null)
        return false;
    if (kind !== "DropStmt")
        return object.kind !== "type" || (0,queries/* columnsOfType */.Ro)(catalog, object).every(isNewColumn);
    return (0,catalog_falls/* fallsOf */.uO)(catalog, [{ oid: object.oid, column: 0, part: "whole" }]).every(isNewColumn);
}
function isNewColumn(of) {
    const holder = of.relation ?? of.object;
    return (holder !== undefined && (0,queries/* isNewInRelease */.TQ)(holder)) || (of.column !== null && (0,queries/* isNewInRelease */.TQ)(of.column));
}
const SUBJECTS = {
    "alter-type": ({ body }) => {
        const { schemaname, relname } = body.statement.relation ?? {};
        return [{ type: "OBJECT_TYPE", node: listOf([schemaname, relname]) }];
    },
    AlterEnumStmt: ({ body }) => [{ type: "OBJECT_TYPE", node: { List: { items: body.typeName ?? [] } } }],
    AlterDomainStmt: ({ body }) => [
        { type: "OBJECT_DOMAIN", node: { List: { items: body.typeName ?? [] } } },
    ],
    RenameStmt: ({ body, variant }) => renamedSubject(body, variant),
    AlterObjectSchemaStmt: ({ body, variant }) => body.object === undefined ? [] : [{ type: variant, node: body.object }],
    DropStmt: ({ body, variant }) => (body.objects ?? []).map((node) => ({ type: variant, node })),
    GrantStmt: ({ body, variant }) => {
        const type = body.targtype === "ACL_TARGET_ALL_IN_SCHEMA" ? "OBJECT_SCHEMA" : variant;
        return body.targtype === "ACL_TARGET_DEFAULTS" ? [] : (body.objects ?? []).map((node) => ({ type, node }));
    },
};
function renamedSubject({ object, relation, subname }, variant) {
    if (variant === "OBJECT_SCHEMA")
        return [{ type: variant, node: { String: { sval: subname ?? "" } } }];
    if (variant === "OBJECT_ATTRIBUTE")
        return [{ type: "OBJECT_TYPE", node: listOf([relation?.schemaname, relation?.relname]) }];
    return object === undefined ? [] : [{ type: variant, node: object }];
}
function listOf(parts) {
    return { List: { items: parts.flatMap((part) => (part === undefined ? [] : [{ String: { sval: part } }])) } };
}

// EXTERNAL MODULE: ./build/risk/effects/act-targets.js
var act_targets = __webpack_require__(67277);
;// CONCATENATED MODULE: ./build/risk/effects/row.js
/**
 * Rows of one kind of act. That `B` is their body's type is for the writer to see to: acts of a kind are made in one place
 * (`acts.ts`), and conditions and effects are methods, whose parameters TypeScript does not hold to it.
 */
function rowsOn(kind, variants, rows) {
    const on = variants.map((variant) => `${kind}:${variant}`);
    return rows.map((row) => row).map((row) => ({ ...row, on }));
}

;// CONCATENATED MODULE: ./build/risk/effects/volatility.js



/**
 * As `volatilityOf`, but a function in SQL that is declared (or taken for) volatile counts as its body, where that is one
 * SELECT without FROM: `CREATE FUNCTION f() … AS 'SELECT 4'` is a constant.
 */
function plannedVolatility(situation, expression) {
    const plain = (0,catalog_expression/* volatilityOf */.je)(situation.catalog, expression);
    if (plain !== "volatile")
        return plain;
    let worst = "immutable";
    let inlined = false;
    (0,catalog_tree/* walk */.GG)(expression, (kind, body) => {
        if (kind !== "FuncCall")
            return;
        const call = body;
        const inner = inlinedBody(situation, call.funcname);
        if (inner === null)
            worst = moreVolatile(worst, (0,catalog_expression/* volatilityOf */.je)(situation.catalog, { FuncCall: { ...call, args: [] } }));
        else {
            inlined = true;
            worst = moreVolatile(worst, (0,catalog_expression/* volatilityOf */.je)(situation.catalog, inner));
        }
    });
    return inlined ? worst : plain;
}
const ORDER = ["constant", "immutable", "stable", "volatile", "unknown"];
function moreVolatile(a, b) {
    return ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b;
}
/** The expression that the planner puts in the place of the call; null where it does not. */
function inlinedBody(situation, name) {
    const [routine, ...others] = (0,catalog_expression/* routinesNamed */.vF)(situation.catalog, (0,names/* writtenName */.lD)((0,names/* stringsOf */.iw)(name)));
    if (routine === undefined || others.length > 0 || routine.language !== "sql" || routine.body === null)
        return null;
    const [tree, ...more] = situation.readBody(routine.body, "sql")?.trees ?? [];
    if (tree === undefined || more.length > 0 || !("SelectStmt" in tree))
        return null;
    const { targetList, fromClause, whereClause, withClause, limitCount, op } = tree.SelectStmt;
    const [target, ...targets] = targetList ?? [];
    if ((fromClause ?? []).length > 0 || targets.length > 0 || (op ?? "SETOP_NONE") !== "SETOP_NONE")
        return null;
    if (whereClause !== undefined || withClause !== undefined || limitCount !== undefined)
        return null;
    return target !== undefined && "ResTarget" in target ? (target.ResTarget.val ?? null) : null;
}

// EXTERNAL MODULE: ./build/risk/effects/setups.js
var setups = __webpack_require__(45190);
;// CONCATENATED MODULE: ./build/risk/effects/add-column.js








const NOTES = "ALTER TABLE, Notes: adding a column with a volatile DEFAULT rewrites the table";
const ADD_COLUMN_ROWS = rowsOn("alter", ["AT_AddColumn"], [
    {
        action: "add-column",
        summary: "ADD COLUMN IF NOT EXISTS of a column that is there changes nothing, but takes the lock.",
        source: "ALTER TABLE, ADD COLUMN IF NOT EXISTS",
        when: (act) => act.body.command.missing_ok === true && (0,act_targets/* columnNamed */.c1)(act, definitionOf(act).colname) !== null,
        effect: (act) => ({
            locks: (0,act_targets/* lockSelf */._K)(act, "AccessExclusiveLock"),
            because: [`${columnName(act)} exists already, so nothing is added.`],
        }),
        witnesses: [{ setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels ADD COLUMN IF NOT EXISTS label integer NOT NULL" }],
    },
    {
        action: "add-generated-column",
        summary: "A stored generated column is computed for every row while the table is rewritten.",
        source: "ALTER TABLE, Notes: adding a stored generated column rewrites the table",
        when: (act) => generatedKind(definitionOf(act)) === "s",
        effect: (act) => rewriting(act, "is computed for every row"),
        witnesses: [
            { setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels ADD COLUMN twice integer GENERATED ALWAYS AS (qty * 2) STORED" },
        ],
    },
    {
        action: "add-generated-column",
        summary: "A virtual generated column is computed when it is read; nothing is written.",
        source: "Generated Columns (PostgreSQL 18): virtual columns occupy no storage",
        when: (act) => generatedKind(definitionOf(act)) === "v",
        effect: (act) => added(act),
        witnesses: [
            {
                setup: setups/* PARCELS */.DL,
                statement: "ALTER TABLE parcels ADD COLUMN twice integer GENERATED ALWAYS AS (qty * 2) VIRTUAL",
                versions: "18",
            },
        ],
    },
    {
        action: "add-identity-column",
        summary: "An identity or serial column numbers every row while the table is rewritten.",
        source: NOTES,
        when: (act) => isNumbered(definitionOf(act)),
        effect: (act) => rewriting(act, "numbers every row"),
        witnesses: [
            { setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels ADD COLUMN no bigint GENERATED ALWAYS AS IDENTITY" },
            { setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels ADD COLUMN no bigserial" },
        ],
    },
    {
        action: "add-column-volatile-default",
        summary: "A default that differs from row to row is computed for every row while the table is rewritten.",
        source: NOTES,
        when: (act) => ["volatile", "unknown"].includes(defaultVolatility(act)),
        effect: (act) => ({
            ...rewriting(act, "has a default that is computed for every row"),
            breaks: needsValue(act),
            understood: true,
        }),
        witnesses: [
            { setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels ADD COLUMN token uuid DEFAULT gen_random_uuid()" },
            {
                setup: `${setups/* PARCELS */.DL}CREATE FUNCTION next_ref() RETURNS text LANGUAGE sql AS 'SELECT random()::text';`,
                statement: "ALTER TABLE parcels ADD COLUMN ref text DEFAULT next_ref()",
            },
        ],
    },
    {
        action: "add-column-constrained-domain",
        summary: "A column of a domain with constraints makes PostgreSQL rewrite the table, even where all values are NULL.",
        source: "ALTER TABLE, Notes: a domain with constraints is checked for every row (up to PostgreSQL 18 by rewriting)",
        when: (act) => isConstrainedDomain(act.situation.catalog, typeOf(act)),
        effect: (act) => ({ ...rewriting(act, "has a domain whose constraints are checked"), breaks: needsValue(act) }),
        witnesses: [
            {
                setup: `${setups/* PARCELS */.DL}CREATE DOMAIN positive AS integer CHECK (VALUE > 0);`,
                statement: "ALTER TABLE parcels ADD COLUMN score positive",
            },
        ],
    },
    {
        action: "add-required-column",
        summary: "NOT NULL without a default: fails where there are rows, and INSERTs that leave the column out fail afterwards.",
        source: "ALTER TABLE, ADD COLUMN; CREATE TABLE, NOT NULL",
        when: (act) => needsValue(act),
        effect: (act) => ({
            ...added(act),
            scans: (0,act_targets/* stored */.su)((0,act_targets/* family */.T1)(act)),
            breaks: true,
            because: [
                `${columnName(act)} is NOT NULL without a default: the statement fails where ${(0,act_targets/* nameOf */.Vb)(act)} has rows, and the running code's INSERTs fail afterwards.`,
            ],
        }),
        witnesses: [
            {
                setup: "CREATE TABLE boxes (id integer PRIMARY KEY);",
                statement: "ALTER TABLE boxes ADD COLUMN size integer NOT NULL",
            },
        ],
    },
    {
        action: "add-column",
        summary: "A column without default, or with one that is the same for all rows, is added to the catalog only.",
        source: "ALTER TABLE, Notes: a constant default is stored in the table's metadata",
        effect: (act) => added(act),
        witnesses: [
            { setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels ADD COLUMN tier integer" },
            { setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels ADD COLUMN tier integer NOT NULL DEFAULT 3" },
            { setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels ADD COLUMN seen_at timestamptz DEFAULT now()" },
        ],
    },
]);
function definitionOf(act) {
    const { def } = act.body.command;
    return def !== undefined && "ColumnDef" in def ? def.ColumnDef : {};
}
function columnName(act) {
    return `${(0,act_targets/* nameOf */.Vb)(act)}.${definitionOf(act).colname ?? ""}`;
}
function added(act) {
    return {
        locks: (0,effects_target/* lockAll */.jt)("AccessExclusiveLock", (0,act_targets/* family */.T1)(act)),
        because: [`${columnName(act)} is added without touching the rows.`],
        undo: `Drop ${columnName(act)}.`,
    };
}
function rewriting(act, why) {
    const tables = (0,act_targets/* family */.T1)(act);
    return {
        locks: (0,effects_target/* lockAll */.jt)("AccessExclusiveLock", tables),
        rewrites: (0,act_targets/* stored */.su)(tables),
        scans: (0,act_targets/* stored */.su)(tables),
        because: [`${columnName(act)} ${why}: ${(0,act_targets/* nameOf */.Vb)(act)} is rewritten and nobody can read it meanwhile.`],
        undo: `Drop ${columnName(act)}.`,
    };
}
function constraintOf(column, kind) {
    for (const node of column.constraints ?? []) {
        if ("Constraint" in node && node.Constraint.contype === kind)
            return node.Constraint;
    }
    return null;
}
function generatedKind(column) {
    const generated = constraintOf(column, "CONSTR_GENERATED");
    return generated === null ? null : (generated.generated_kind ?? "s");
}
const SERIAL = /^(small|big)?serial[248]?$/;
function isNumbered(column) {
    if (constraintOf(column, "CONSTR_IDENTITY") !== null)
        return true;
    const name = column.typeName?.names?.at(-1);
    return name !== undefined && "String" in name && SERIAL.test(name.String.sval ?? "");
}
/** Null without a default, and for DEFAULT NULL. */
function defaultOf(column) {
    const node = constraintOf(column, "CONSTR_DEFAULT")?.raw_expr ?? column.raw_default;
    return node === undefined || (0,catalog_tree/* isNullConstant */.Ks)(node) ? null : node;
}
function defaultVolatility(act) {
    const node = defaultOf(definitionOf(act));
    return node === null ? "constant" : plannedVolatility(act.situation, node);
}
function typeOf(act) {
    const { typeName } = definitionOf(act);
    return typeName === undefined ? null : (0,resolve_type/* userTypeOf */.ln)(act.situation.catalog, (0,resolve_type/* canonicalType */.jD)(act.situation.catalog, typeName));
}
/** A domain with CHECK or NOT NULL, its own or of the domain below it. */
function isConstrainedDomain(catalog, type) {
    for (let next = type; next !== null && next.typeKind === "domain";) {
        if (next.notNull || (0,queries/* constraintsOfDomain */.iv)(catalog, next).length > 0)
            return true;
        const base = next.base;
        next = (0,resolve_type/* userTypeOf */.ln)(catalog, base);
    }
    return false;
}
/** Whether INSERTs that leave the column out fail. */
function needsValue(act) {
    const column = definitionOf(act);
    const required = constraintOf(column, "CONSTR_NOTNULL") ?? constraintOf(column, "CONSTR_PRIMARY");
    const typed = typeOf(act);
    if (required === null && !(typed?.typeKind === "domain" && typed.notNull))
        return false;
    return defaultOf(column) === null && (typed === null || typed.default === null);
}

;// CONCATENATED MODULE: ./build/risk/effects/column-settings.js
/** What ALTER COLUMN sets besides type and constraints: defaults, identity, expressions, storage, statistics. */





const GROSS = `${setups/* PARCELS */.DL}ALTER TABLE parcels ADD COLUMN gross numeric GENERATED ALWAYS AS (weight * 2) STORED;`;
function column_settings_columnName(act) {
    return `${(0,act_targets/* nameOf */.Vb)(act)}.${act.body.command.name ?? ""}`;
}
function exclusive(act, more) {
    return { locks: (0,effects_target/* lockAll */.jt)("AccessExclusiveLock", (0,act_targets/* family */.T1)(act)), ...more };
}
const COLUMN_SETTING_ROWS = [
    ...rowsOn("alter", ["AT_ColumnDefault"], [
        {
            action: "drop-default",
            summary: "INSERTs that leave the column out get NULL, or fail where it is NOT NULL.",
            source: "ALTER TABLE, SET/DROP DEFAULT: affects subsequent INSERTs only",
            when: (act) => act.body.command.def === undefined,
            effect: (act) => exclusive(act, droppedDefault(act)),
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels ALTER COLUMN qty DROP DEFAULT" }],
        },
        {
            action: "set-default",
            summary: "Only rows that are inserted later get the default.",
            source: "ALTER TABLE, SET/DROP DEFAULT",
            effect: (act) => exclusive(act, {
                because: [`${column_settings_columnName(act)} gets another default for new rows; existing rows stay.`],
                undo: "Set the old default again.",
            }),
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels ALTER COLUMN label SET DEFAULT 'none'" }],
        },
    ]),
    ...rowsOn("alter", ["AT_DropNotNull"], [
        {
            action: "drop-not-null",
            summary: "A relaxation: old code meets NULL only once something writes it.",
            source: "ALTER TABLE, DROP NOT NULL",
            effect: (act) => exclusive(isNullableNow(act) ? { ...act, body: { ...act.body, only: true } } : act, {
                because: [`${column_settings_columnName(act)} may be NULL from now on.`],
                undo: "SET NOT NULL again, as long as no NULL was written.",
            }),
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels ALTER COLUMN code DROP NOT NULL" }],
        },
    ]),
    ...rowsOn("alter", ["AT_SetExpression"], [
        {
            action: "set-expression",
            summary: "A stored generated column is computed anew for every row, a virtual one only changes its meaning.",
            source: "ALTER TABLE, SET EXPRESSION (PostgreSQL 17)",
            effect: (act) => {
                const tables = (0,act_targets/* stored */.su)((0,act_targets/* family */.T1)(act));
                const virtual = (0,act_targets/* columnNamed */.c1)(act, act.body.command.name)?.generated === "virtual";
                return exclusive(act, {
                    rewrites: virtual ? [] : tables,
                    scans: virtual ? [] : tables,
                    because: [`The values of ${column_settings_columnName(act)} are computed by another expression.`],
                    undo: "Set the old expression again.",
                });
            },
            witnesses: [
                { setup: GROSS, statement: "ALTER TABLE parcels ALTER COLUMN gross SET EXPRESSION AS (weight * 3)", versions: "17-18" },
            ],
        },
    ]),
    ...rowsOn("alter", ["AT_DropExpression"], [
        {
            action: "drop-expression",
            summary: "Stored values stay, but new rows are no longer computed.",
            source: "ALTER TABLE, DROP EXPRESSION",
            effect: (act) => exclusive(act, {
                breaks: true,
                because: [`${column_settings_columnName(act)} is no longer computed: code that relies on it writes NULL.`],
            }),
            witnesses: [{ setup: GROSS, statement: "ALTER TABLE parcels ALTER COLUMN gross DROP EXPRESSION" }],
        },
    ]),
    ...rowsOn("alter", ["AT_SetStatistics", "AT_SetOptions", "AT_ResetOptions"], [
        {
            action: "set-statistics",
            summary: "Concerns the next ANALYZE only.",
            source: "ALTER TABLE, SET STATISTICS and SET (attribute_option): SHARE UPDATE EXCLUSIVE lock",
            effect: (act) => ({
                // Attribute options are the named table's own.
                locks: (0,effects_target/* lockAll */.jt)("ShareUpdateExclusiveLock", act.variant === "AT_SetStatistics" ? (0,act_targets/* family */.T1)(act) : (0,act_targets/* self */.bg)(act)),
                because: [`The statistics of ${column_settings_columnName(act)} are gathered differently from the next ANALYZE on.`],
            }),
            witnesses: [
                { setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels ALTER COLUMN code SET STATISTICS 500" },
                { setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels ALTER COLUMN code SET (n_distinct = 5)" },
                { setup: setups/* READINGS */.mc, statement: "ALTER TABLE readings ALTER COLUMN val SET (n_distinct = 5)" },
                { setup: setups/* READINGS */.mc, statement: "ALTER TABLE readings ALTER COLUMN val SET STATISTICS 50" },
            ],
        },
    ]),
    ...rowsOn("alter", ["AT_SetStorage", "AT_SetCompression", "AT_AlterColumnGenericOptions"], [
        {
            action: "set-storage",
            summary: "Concerns values that are written later; existing ones stay as they are.",
            source: "ALTER TABLE, SET STORAGE, SET COMPRESSION",
            effect: (act) => exclusive(act, { because: [`New values of ${column_settings_columnName(act)} are stored differently; existing rows stay.`] }),
            witnesses: [
                { setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels ALTER COLUMN label SET STORAGE EXTERNAL" },
                { setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels ALTER COLUMN label SET COMPRESSION pglz" },
            ],
        },
    ]),
    ...rowsOn("alter", ["AT_AddIdentity"], [
        {
            action: "add-identity",
            summary: "A new sequence starts at 1 beside the numbers that are there.",
            source: "ALTER TABLE, ADD GENERATED AS IDENTITY",
            effect: (act) => exclusive(act, {
                breaks: true,
                because: [`${column_settings_columnName(act)} is numbered by a new sequence from its start: rows inserted without it may collide.`],
                undo: "DROP IDENTITY.",
            }),
            witnesses: [
                {
                    setup: "CREATE TABLE crates (id bigint NOT NULL PRIMARY KEY, n integer); INSERT INTO crates VALUES (1, 1);",
                    statement: "ALTER TABLE crates ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY",
                },
            ],
        },
    ]),
    ...rowsOn("alter", ["AT_SetIdentity"], [
        {
            action: "restart-sequence",
            summary: "Numbers are given a second time.",
            source: "ALTER TABLE, SET sequence_option, RESTART",
            when: (act) => identityOptions(act).includes("restart"),
            effect: (act) => exclusive(act, {
                dataLoss: "possible",
                lost: act.target === null ? [] : [{ target: act.target, column: act.body.command.name ?? "" }],
                breaks: true,
                because: [
                    `The numbers of ${column_settings_columnName(act)} start again: new rows collide with old ones or take the numbers of deleted ones.`,
                ],
            }),
            witnesses: [{ setup: setups/* IDENTIFIED */.qQ, statement: "ALTER TABLE crates ALTER COLUMN id RESTART WITH 1" }],
        },
        {
            action: "set-identity",
            summary: "SET GENERATED ALWAYS refuses the numbers that old code writes itself; other options concern later numbers.",
            source: "ALTER TABLE, SET GENERATED { ALWAYS | BY DEFAULT }",
            effect: (act) => exclusive(act, {
                breaks: identityOptions(act).includes("generated"),
                because: [`How ${column_settings_columnName(act)} is numbered changes for new rows.`],
            }),
            witnesses: [
                { setup: setups/* IDENTIFIED */.qQ, statement: "ALTER TABLE crates ALTER COLUMN id SET GENERATED BY DEFAULT" },
                { setup: setups/* IDENTIFIED */.qQ, statement: "ALTER TABLE crates ALTER COLUMN id SET INCREMENT BY 10" },
            ],
        },
    ]),
    ...rowsOn("alter", ["AT_DropIdentity"], [
        {
            action: "drop-identity",
            summary: "New rows are not numbered any more; the sequence goes.",
            source: "ALTER TABLE, DROP IDENTITY",
            effect: (act) => exclusive(act, {
                breaks: true,
                because: [`${column_settings_columnName(act)} is no longer numbered: INSERTs that leave it out fail.`],
                undo: "ADD GENERATED AS IDENTITY again, and set the sequence behind the highest number.",
            }),
            witnesses: [{ setup: setups/* IDENTIFIED */.qQ, statement: "ALTER TABLE crates ALTER COLUMN id DROP IDENTITY" }],
        },
    ]),
];
function droppedDefault(act) {
    const column = (0,act_targets/* columnNamed */.c1)(act, act.body.command.name);
    const none = column !== null && column.default === null;
    const harmless = none || (column?.epoch === "release" && !column.notNull);
    return {
        breaks: !harmless,
        because: [
            harmless
                ? `${column_settings_columnName(act)} has no default that running code relies on.`
                : `INSERTs that leave ${column_settings_columnName(act)} out get no default any more.`,
        ],
        undo: "Set the default again.",
    };
}
function identityOptions(act) {
    const { def } = act.body.command;
    return def === undefined ? [] : optionNames(def);
}
/** PostgreSQL 18 looks no further than the named table where there is no NOT NULL to drop. */
function isNullableNow(act) {
    const column = (0,act_targets/* columnNamed */.c1)(act, act.body.command.name);
    return (act.situation.postgresVersion ?? 0) >= 18 && column !== null && !column.notNull;
}

;// CONCATENATED MODULE: ./build/risk/effects/falls.js


const AX = "AccessExclusiveLock";
/** All that falls must be locked for nobody else: the relations themselves, and those whose constraints, triggers, … fall. */
function outcomeOfFalls(catalog, falls) {
    const lost = falls.filter((fall) => fall.dataLost).flatMap((fall) => lossOf(fall));
    const certain = falls.some((fall) => fall.dataLost && fall.certain);
    return {
        locks: falls.flatMap((fall) => locksOfFall(catalog, fall)),
        dataLoss: lost.length === 0 ? "none" : certain ? "certain" : "possible",
        lost,
        breaks: falls.some((fall) => breaksCode(fall)),
        because: falls.filter((fall) => isWorthSaying(fall, falls)).map((fall) => sentenceOf(fall)),
    };
}
/** A part of a composite type is lost in all columns that store the type. */
function lossOf(fall) {
    const { object } = fall;
    if (object.kind !== "relation")
        return [{ target: null, column: null, because: sentenceOf(fall) }];
    if (fall.column !== null && fall.column.epoch === "release")
        return [];
    return [{ target: (0,effects_target/* targetOf */.$r)(object), column: fall.column?.name ?? null, as: fall.column === null ? "table" : "column" }];
}
/** Exported for single drops of constraints and columns. */
function locksOfFall(catalog, fall) {
    const { object } = fall;
    switch (object.kind) {
        case "relation": {
            const target = (0,effects_target/* targetOf */.$r)(object);
            if (fall.part !== "whole")
                return (0,effects_target/* lockAll */.jt)(AX, (0,effects_target/* familyOf */.Ap)(catalog, target));
            return (0,effects_target/* lockAll */.jt)(AX, [target, ...parentOf(catalog, target), ...referencedBy(catalog, target)]);
        }
        case "constraint":
            return locksOfConstraint(catalog, object);
        case "index": {
            const table = (0,effects_target/* targetWithOid */.u_)(catalog, object.table);
            return table === null ? [] : (0,effects_target/* lockAll */.jt)(AX, (0,effects_target/* familyOf */.Ap)(catalog, table));
        }
        case "trigger":
        case "rule":
        case "policy": {
            const table = (0,effects_target/* targetWithOid */.u_)(catalog, object.relation);
            return table === null ? [] : (0,effects_target/* lockAll */.jt)(AX, object.kind === "trigger" ? (0,effects_target/* familyOf */.Ap)(catalog, table) : [table]);
        }
        case "type":
        case "routine":
        case "schema":
        case "extension":
        case "other":
            return [];
    }
}
function parentOf(catalog, target) {
    const parent = target.relation?.partitionOf?.parent;
    const found = parent === undefined ? null : (0,effects_target/* targetWithOid */.u_)(catalog, parent);
    return found === null ? [] : [found];
}
/** Dropping a table drops its foreign keys, whose triggers sit on the referenced tables too; those of a partition's are its parent's. */
function referencedBy(catalog, target) {
    if (target.relation === null)
        return [];
    const own = (0,queries/* foreignKeysFrom */.rE)(catalog, target.relation).filter((key) => key.parent === null);
    return own.flatMap((key) => referencedTargets(catalog, key));
}
function referencedTargets(catalog, key) {
    const referenced = key.references === null ? null : (0,effects_target/* targetWithOid */.u_)(catalog, key.references.relation);
    return referenced === null ? [] : (0,effects_target/* familyOf */.Ap)(catalog, referenced);
}
/** Dropping a constraint: its table (and children), of a foreign key the referenced table too. */
function locksOfConstraint(catalog, constraint) {
    const table = constraint.relation === null ? null : (0,effects_target/* targetWithOid */.u_)(catalog, constraint.relation);
    const tables = table === null ? [] : (0,effects_target/* familyOf */.Ap)(catalog, table);
    return (0,effects_target/* lockAll */.jt)(AX, [...tables, ...(constraint.parent === null ? referencedTargets(catalog, constraint) : [])]);
}
/** Views, tables, columns, functions, types and policies are used by name; the rest only eases what code may do. */
function breaksCode(fall) {
    if (fall.object.epoch === "release" || fall.column?.epoch === "release")
        return false;
    if (fall.part === "default")
        return true;
    switch (fall.object.kind) {
        case "relation":
        case "type":
        case "routine":
        case "trigger":
        case "rule":
        case "policy":
        case "schema":
        case "extension":
        case "other":
            return true;
        case "constraint":
        case "index":
            return false;
    }
}
/** What falls of other objects, and what a column silently takes of its table. Parts of a table fall with it as a matter of course. */
function isWorthSaying(fall, falls) {
    if (fall.named)
        return false;
    if (!fall.automatic)
        return true;
    const { object } = fall;
    if (object.kind === "constraint")
        return object.constraintKind !== "not-null" && !isGone(object.relation, falls);
    if (object.kind === "index")
        return object.unique && object.constraint === null && !isGone(object.table, falls);
    return false;
}
function isGone(table, falls) {
    return falls.some((fall) => fall.object.oid === table && fall.part === "whole");
}
function sentenceOf(fall) {
    const sure = fall.certain ? "falls" : "may fall";
    return `The ${wordOf(fall)} ${fall.name} ${sure} with it.`;
}
function wordOf({ object, part }) {
    if (part === "column")
        return "column";
    if (part === "default")
        return "default of";
    if (object.kind === "relation")
        return object.relationKind === "unknown" ? "relation" : object.relationKind.replaceAll("-", " ");
    return object.kind === "routine" ? object.routineKind : WORDS[object.kind];
}
const WORDS = {
    constraint: "constraint",
    index: "index",
    type: "type",
    trigger: "trigger",
    rule: "rule",
    policy: "policy",
    schema: "schema",
    extension: "extension",
    other: "object",
};

;// CONCATENATED MODULE: ./build/risk/effects/column-types.js
/** ALTER COLUMN … TYPE. What a change of type does to values and storage, `compare-types` knows. */










const SOURCE = "ALTER TABLE, SET DATA TYPE and Notes: changing the type normally rewrites the table and its indexes";
const COLUMN_TYPE_ROWS = rowsOn("alter", ["AT_AlterColumnType"], [
    {
        action: "change-type-lossy",
        summary: "Values are cut, rounded or lose a part of their meaning without an error.",
        source: `${SOURCE}; the casts of Data Types`,
        when: (act) => comparison(act).lossy !== "none",
        effect: (act) => changed(act),
        witnesses: [
            { setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels ALTER COLUMN sent_at TYPE date" },
            { setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels ALTER COLUMN weight TYPE numeric(8,0)" },
            { setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels ALTER COLUMN code TYPE varchar(2) USING code::varchar(2)" },
        ],
    },
    {
        action: "change-type-rewrite",
        summary: "Every row is written anew, nothing is lost: a value that does not fit makes the statement fail.",
        source: SOURCE,
        when: (act) => comparison(act).rewrite,
        effect: (act) => changed(act),
        witnesses: [
            { setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels ALTER COLUMN qty TYPE bigint" },
            { setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels ALTER COLUMN label TYPE varchar(50)" },
            { setup: setups/* LINKED */.sn, statement: "ALTER TABLE parcels ALTER COLUMN carrier_id TYPE bigint" },
        ],
    },
    {
        action: "change-type",
        summary: "The old type's values are valid values of the new one as they are stored: only the catalog changes.",
        source: `${SOURCE}; except where the old type is binary coercible to the new one`,
        effect: (act) => changed(act),
        witnesses: [
            { setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels ALTER COLUMN label TYPE varchar" },
            { setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels ALTER COLUMN code TYPE varchar(80)" },
            { setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels ALTER COLUMN weight TYPE numeric(12,2)" },
        ],
    },
]);
const column_types_UNKNOWN = {
    number: 0,
    name: "",
    epoch: "existing",
    type: null,
    collation: null,
    notNull: false,
    default: null,
    generated: null,
    identity: null,
    inherited: 0,
    local: true,
};
function newType(act) {
    const { typeName } = definitionOf(act);
    return typeName === undefined ? null : (0,resolve_type/* canonicalType */.jD)(act.situation.catalog, typeName);
}
function comparison(act) {
    const column = (0,act_targets/* columnNamed */.c1)(act, act.body.command.name) ?? column_types_UNKNOWN;
    const generated = column.generated !== null;
    const definition = definitionOf(act);
    const to = newType(act) ?? { schema: "pg_catalog", name: "unknown", modifiers: [], dimensions: 0, oid: null };
    const compared = (0,compare_types/* compareTypes */.Z)(act.situation.catalog, column, {
        to,
        collation: definition.collClause === undefined ? null : (0,names/* stringsOf */.iw)(definition.collClause.collname).join("."),
        using: definition.raw_default ?? null,
    });
    // What is generated can be computed again.
    return generated ? { ...compared, lossy: "none" } : compared;
}
function changed(act) {
    const name = act.body.command.name ?? "";
    const compared = comparison(act);
    const tables = (0,act_targets/* family */.T1)(act);
    const linked = linkedTables(act);
    const indexed = compared.indexRebuild && hasIndex(act);
    const reads = compared.rewrite || compared.scan || indexed;
    return {
        locks: (0,effects_target/* lockAll */.jt)("AccessExclusiveLock", [...tables, ...linked]),
        rewrites: compared.rewrite ? (0,act_targets/* stored */.su)(tables) : [],
        scans: reads ? (0,act_targets/* stored */.su)([...tables, ...(compared.rewrite ? linked : [])]) : [],
        dataLoss: compared.lossy,
        lost: compared.lossy === "none"
            ? []
            : (0,act_targets/* columnWithChildren */.yy)(act, name, false).map((each) => ({ target: each, column: name, as: "values" })),
        breaks: isBreaking(act, compared),
        because: [sentence(`${(0,act_targets/* nameOf */.Vb)(act)}.${name}`, compared)],
        undo: compared.lossy === "none" ? "Change the type back." : null,
    };
}
function sentence(column, compared) {
    const cost = compared.rewrite ? "the table is rewritten" : "the rows stay as they are";
    return `The type of ${column} changes: ${compared.reason}, ${cost}.`;
}
const TIMES = new Set(["timestamp", "timestamptz", "date", "time", "timetz"]);
/** Drivers read another type, or old code's values are refused. A wider text is the same to them. */
function isBreaking(act, compared) {
    if (compared.rewrite || compared.lossy !== "none" || compared.mayFail)
        return true;
    const before = (0,act_targets/* columnNamed */.c1)(act, act.body.command.name)?.type?.name;
    const after = newType(act)?.name;
    return before !== after && (TIMES.has(before ?? "") || TIMES.has(after ?? ""));
}
/** Foreign keys of the column are made again, which locks and checks the tables at their other end. */
function linkedTables(act) {
    const { catalog } = act.situation;
    const relation = act.target?.relation ?? null;
    const column = (0,act_targets/* columnNamed */.c1)(act, act.body.command.name);
    if (relation === null || column === null)
        return [];
    const from = (0,queries/* constraintsOn */.Gd)(catalog, relation).filter((each) => each.constraintKind === "foreign" && each.columns.includes(column.number));
    const to = (0,queries/* foreignKeysTo */.Op)(catalog, relation).filter((each) => each.references?.columns.includes(column.number) === true);
    return [...from.flatMap((key) => referencedTargets(catalog, key)), ...to.flatMap((key) => owner(act, key))];
}
function owner(act, key) {
    const table = key.relation === null ? null : (0,queries/* relationOf */.Ke)(act.situation.catalog, key.relation);
    return table === null ? [] : (0,effects_target/* familyOf */.Ap)(act.situation.catalog, (0,effects_target/* targetOf */.$r)(table));
}
function hasIndex(act) {
    const relation = act.target?.relation ?? null;
    const column = (0,act_targets/* columnNamed */.c1)(act, act.body.command.name);
    if (relation === null || column === null)
        return true;
    return (0,queries/* indexesOn */.OF)(act.situation.catalog, relation, column).length > 0;
}

;// CONCATENATED MODULE: ./build/risk/effects/harmless.js

/** What it does does not depend on what it names. */
function plainRows(rows) {
    return rows.flatMap((row) => {
        const spec = {
            action: row.action,
            summary: row.summary,
            source: row.source,
            effect: () => ({ because: [row.summary], ...row.outcome }),
            witnesses: row.witnesses,
        };
        const [first] = row.kinds;
        const own = rowsOn(first ?? "", row.variants ?? ["*"], [spec]);
        const on = row.kinds.flatMap((kind) => (row.variants ?? ["*"]).map((variant) => `${kind}:${variant}`));
        return own.map((each) => ({ ...each, on }));
    });
}

;// CONCATENATED MODULE: ./build/risk/effects/comments.js





const comments_SOURCE = "COMMENT: SHARE UPDATE EXCLUSIVE on what is commented";
const COMMENT_ROWS = [
    ...rowsOn("CommentStmt", ["OBJECT_TABLE", "OBJECT_VIEW", "OBJECT_MATVIEW", "OBJECT_FOREIGN_TABLE", "OBJECT_SEQUENCE"], [
        {
            action: "comment",
            summary: "A text; only other DDL on the relation waits.",
            source: comments_SOURCE,
            effect: (act) => commented(namedRelation(act.situation.catalog, act.body.object, 0), "ShareUpdateExclusiveLock"),
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "COMMENT ON TABLE parcels IS 'what is sent'" }],
        },
    ]),
    ...rowsOn("CommentStmt", ["OBJECT_COLUMN"], [
        {
            action: "comment",
            summary: "A text; only other DDL on the relation waits.",
            source: comments_SOURCE,
            effect: (act) => commented(namedRelation(act.situation.catalog, act.body.object, 1), "ShareUpdateExclusiveLock"),
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "COMMENT ON COLUMN parcels.code IS 'as printed'" }],
        },
    ]),
    ...rowsOn("CommentStmt", ["OBJECT_TABCONSTRAINT", "OBJECT_TRIGGER", "OBJECT_RULE", "OBJECT_POLICY"], [
        {
            action: "comment",
            summary: "A text; the table can be read and written.",
            source: comments_SOURCE,
            effect: (act) => commented(namedRelation(act.situation.catalog, act.body.object, 1), "AccessShareLock"),
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "COMMENT ON CONSTRAINT parcels_pkey ON parcels IS 'the key'" }],
        },
    ]),
    ...plainRows([
        {
            action: "comment",
            kinds: ["CommentStmt", "SecLabelStmt"],
            summary: "A text on something that is no table.",
            source: "COMMENT, SECURITY LABEL",
            witnesses: [{ setup: "CREATE SCHEMA depot;", statement: "COMMENT ON SCHEMA depot IS 'old'" }],
        },
    ]),
];
function commented(target, mode) {
    return {
        locks: target === null ? [] : (0,effects_target/* lockAll */.jt)(mode, [target]),
        because: [`Only a comment of ${target?.name ?? "an object"} changes.`],
    };
}
/** The relation in a dotted name without its last `parts` (a column's or constraint's own name). */
function namedRelation(catalog, node, parts) {
    if (node === undefined || !("List" in node))
        return null;
    const all = (0,names/* stringsOf */.iw)(node.List.items);
    return (0,effects_target/* targetNamed */.bH)(catalog, (0,names/* writtenName */.lD)(parts === 0 ? all : all.slice(0, -parts)));
}

;// CONCATENATED MODULE: ./build/risk/effects/constraint-changes.js






const CONSTRAINT_CHANGE_ROWS = [
    ...rowsOn("alter", ["AT_ValidateConstraint"], [
        {
            action: "validate-constraint",
            summary: "Rows are checked while reads and writes go on. A constraint that is valid already is left alone.",
            source: "ALTER TABLE, VALIDATE CONSTRAINT: SHARE UPDATE EXCLUSIVE, and ROW SHARE on the referenced table",
            effect: (act) => {
                const constraint = named(act);
                const valid = constraint?.validated === true;
                const foreign = constraint === null || constraint.constraintKind === "foreign";
                const recurses = constraint !== null && !foreign;
                const tables = recurses && !valid ? (0,act_targets/* family */.T1)(act) : act.target === null ? [] : [act.target];
                const notNull = constraint?.constraintKind === "not-null";
                return {
                    locks: [
                        ...(0,effects_target/* lockAll */.jt)("ShareUpdateExclusiveLock", tables),
                        ...(constraint === null || valid
                            ? []
                            : (0,effects_target/* lockAll */.jt)("RowShareLock", referencedTargets(act.situation.catalog, constraint))),
                    ],
                    scans: valid ? [] : (0,act_targets/* stored */.su)(notNull ? tables : recurses ? tables : tables.slice(0, 1)),
                    because: [
                        valid
                            ? `The constraint ${act.body.command.name ?? ""} of ${(0,act_targets/* nameOf */.Vb)(act)} is valid already.`
                            : `Every row of ${(0,act_targets/* nameOf */.Vb)(act)} is checked while reads and writes go on.`,
                    ],
                };
            },
            witnesses: [
                {
                    setup: `${setups/* PARCELS */.DL}ALTER TABLE parcels ADD CONSTRAINT q CHECK (qty > 0) NOT VALID;`,
                    statement: "ALTER TABLE parcels VALIDATE CONSTRAINT q",
                },
                {
                    setup: `${setups/* CARRIERS */.Mf}${setups/* PARCELS */.DL}UPDATE parcels SET qty = 1;
ALTER TABLE parcels ADD CONSTRAINT pc FOREIGN KEY (qty) REFERENCES carriers (id) NOT VALID;`,
                    statement: "ALTER TABLE parcels VALIDATE CONSTRAINT pc",
                },
            ],
        },
    ]),
    ...rowsOn("alter", ["AT_DropConstraint"], [
        {
            action: "drop-constraint",
            summary: "DROP CONSTRAINT IF EXISTS of one that is not there changes nothing, but takes the lock.",
            source: "ALTER TABLE, DROP CONSTRAINT IF EXISTS",
            when: (act) => act.body.command.missing_ok === true && isKnownTable(act) && named(act) === null,
            effect: (act) => ({
                locks: (0,act_targets/* lockSelf */._K)(act, "AccessExclusiveLock"),
                because: [`${(0,act_targets/* nameOf */.Vb)(act)} has no constraint ${act.body.command.name ?? ""}, so nothing is dropped.`],
            }),
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels DROP CONSTRAINT IF EXISTS never_there" }],
        },
        {
            action: "drop-constraint",
            summary: "A relaxation; of a foreign key both tables are locked, of a key also those whose foreign keys fall with it.",
            source: "ALTER TABLE, DROP CONSTRAINT: ACCESS EXCLUSIVE, of a foreign key on the referenced table too",
            effect: (act) => {
                const constraint = named(act);
                const foreign = constraint === null ? [] : referencedTargets(act.situation.catalog, constraint);
                const upserts = constraint !== null && ["primary", "unique", "exclusion"].includes(constraint.constraintKind);
                return {
                    locks: (0,effects_target/* lockAll */.jt)("AccessExclusiveLock", [...(0,act_targets/* family */.T1)(act), ...foreign, ...dependentTables(act, constraint)]),
                    because: [
                        `${(0,act_targets/* nameOf */.Vb)(act)} no longer enforces ${act.body.command.name ?? "the constraint"}.`,
                        ...(upserts ? ["INSERT … ON CONFLICT that names its columns fails from then on."] : []),
                    ],
                    undo: "Add the constraint again, as long as no row violates it.",
                };
            },
            witnesses: [
                { setup: setups/* LINKED */.sn, statement: "ALTER TABLE parcels DROP CONSTRAINT parcels_carrier" },
                { setup: setups/* LINKED */.sn, statement: "ALTER TABLE carriers DROP CONSTRAINT carriers_pkey CASCADE" },
                {
                    setup: `${setups/* PARCELS */.DL}ALTER TABLE parcels ADD CONSTRAINT q CHECK (qty > 0);`,
                    statement: "ALTER TABLE parcels DROP CONSTRAINT q",
                },
            ],
        },
    ]),
    ...rowsOn("alter", ["AT_AlterConstraint"], [
        {
            action: "alter-constraint",
            summary: "When the constraint is checked changes; it is not checked anew.",
            source: "ALTER TABLE, ALTER CONSTRAINT",
            effect: (act) => ({
                locks: (0,effects_target/* lockAll */.jt)("AccessExclusiveLock", act.target !== null && (0,effects_target/* isPartitioned */.gN)(act.target) ? (0,act_targets/* family */.T1)(act) : constraint_changes_self(act)),
                because: [`A constraint of ${(0,act_targets/* nameOf */.Vb)(act)} is checked at another time.`],
                undo: "Alter the constraint back.",
            }),
            witnesses: [
                { setup: setups/* LINKED */.sn, statement: "ALTER TABLE parcels ALTER CONSTRAINT parcels_carrier DEFERRABLE INITIALLY DEFERRED" },
            ],
        },
    ]),
];
function constraint_changes_self(act) {
    return act.target === null ? [] : [act.target];
}
function named(act) {
    const relation = act.target?.relation ?? null;
    return relation === null ? null : (0,queries/* constraintNamed */.RB)(act.situation.catalog, relation, act.body.command.name ?? "");
}
/** Seen being created, so that all of its constraints are known. */
function isKnownTable(act) {
    const relation = act.target?.relation ?? null;
    return relation !== null && !relation.assumed && act.situation.catalog.uncertain === null;
}
/** Tables whose foreign keys need this key; they lose them with CASCADE. */
function dependentTables(act, constraint) {
    const relation = act.target?.relation ?? null;
    if (relation === null || constraint === null || act.body.command.behavior !== "DROP_CASCADE")
        return [];
    if (constraint.constraintKind !== "primary" && constraint.constraintKind !== "unique")
        return [];
    return (0,queries/* foreignKeysTo */.Op)(act.situation.catalog, relation)
        .filter((key) => usesKey(key, constraint))
        .flatMap((key) => {
        const table = key.relation === null ? null : (0,queries/* relationOf */.Ke)(act.situation.catalog, key.relation);
        return table === null ? [] : (0,effects_target/* familyOf */.Ap)(act.situation.catalog, (0,effects_target/* targetOf */.$r)(table));
    });
}
function usesKey(key, constraint) {
    const columns = key.references?.columns ?? [];
    if (columns.length === 0)
        return constraint.constraintKind === "primary";
    return columns.length === constraint.columns.length && columns.every((column) => constraint.columns.includes(column));
}

;// CONCATENATED MODULE: ./build/risk/effects/constraints.js





const constraints_SOURCE = "ALTER TABLE, ADD table_constraint";
function label(act, kind) {
    const { conname } = act.body.constraint;
    return conname === undefined ? `The new ${kind} of ${(0,act_targets/* nameOf */.Vb)(act)}` : `The ${kind} ${conname} of ${(0,act_targets/* nameOf */.Vb)(act)}`;
}
/** A constraint on a column that this statement adds: nobody writes the column yet. */
function isOnNewColumn(act) {
    return act.body.place === "new-column";
}
const CONSTRAINT_ROWS = [
    ...rowsOn("constraint", ["CONSTR_FOREIGN"], [
        {
            action: "add-foreign-key-not-valid",
            summary: "Existing rows are not checked; new ones are. Both tables are locked against writers for a moment.",
            source: `${constraints_SOURCE} NOT VALID, and NOT ENFORCED (PostgreSQL 18)`,
            when: (act) => isUnchecked(act.body.constraint),
            effect: (act) => ({
                locks: foreignKeyLocks(act),
                breaks: isEnforced(act.body.constraint),
                because: [
                    `${label(act, "foreign key")} is not checked for existing rows; both tables are locked against writes for a moment.`,
                ],
                undo: "Drop the constraint.",
            }),
            witnesses: [
                {
                    setup: `${setups/* CARRIERS */.Mf}${setups/* PARCELS */.DL}`,
                    statement: "ALTER TABLE parcels ADD CONSTRAINT pc FOREIGN KEY (qty) REFERENCES carriers (id) NOT VALID",
                },
            ],
        },
        {
            action: "add-foreign-key",
            summary: "A new table's (or new, empty column's) foreign key has no rows to check, but locks the referenced table.",
            source: `CREATE TABLE, REFERENCES; ${constraints_SOURCE}: SHARE ROW EXCLUSIVE lock also on the referenced table`,
            when: (act) => act.body.place === "new-table" || isEmptyColumn(act),
            effect: (act) => ({
                locks: foreignKeyLocks(act),
                because: referencedOf(act).isNew
                    ? []
                    : [`${label(act, "foreign key")} locks ${referencedOf(act).name} against writes for a moment.`],
                undo: "Drop the constraint.",
            }),
            witnesses: [
                {
                    setup: setups/* CARRIERS */.Mf,
                    statement: "CREATE TABLE routes (id integer PRIMARY KEY, carrier_id integer REFERENCES carriers (id))",
                },
                {
                    setup: `${setups/* CARRIERS */.Mf}${setups/* PARCELS */.DL}`,
                    statement: "ALTER TABLE parcels ADD COLUMN carrier_id integer REFERENCES carriers (id)",
                },
            ],
        },
        {
            action: "add-foreign-key",
            summary: "Every row is checked while neither table can be written.",
            source: `${constraints_SOURCE}: SHARE ROW EXCLUSIVE lock on both tables; rows are checked`,
            effect: (act) => ({
                locks: foreignKeyLocks(act),
                scans: act.target?.isNew === true ? [] : [...(0,act_targets/* stored */.su)((0,act_targets/* family */.T1)(act)), ...(0,act_targets/* stored */.su)([referencedOf(act)])],
                breaks: !isOnNewColumn(act),
                because: [
                    `${label(act, "foreign key")} is checked for every row while nobody can write to ${(0,act_targets/* nameOf */.Vb)(act)} or ${referencedOf(act).name}.`,
                ],
                undo: "Drop the constraint.",
            }),
            witnesses: [
                {
                    setup: `${setups/* CARRIERS */.Mf}${setups/* PARCELS */.DL}UPDATE parcels SET qty = 1;`,
                    statement: "ALTER TABLE parcels ADD CONSTRAINT pc FOREIGN KEY (qty) REFERENCES carriers (id)",
                },
            ],
        },
    ]),
    ...rowsOn("constraint", ["CONSTR_CHECK"], [
        {
            action: "add-check-not-valid",
            summary: "Existing rows are not checked; new ones are.",
            source: `${constraints_SOURCE} NOT VALID, and NOT ENFORCED (PostgreSQL 18)`,
            when: (act) => isUnchecked(act.body.constraint),
            effect: (act) => ({
                locks: (0,effects_target/* lockAll */.jt)("AccessExclusiveLock", checkedTables(act)),
                breaks: isEnforced(act.body.constraint),
                because: [`${label(act, "check")} is not checked for existing rows; what running code writes must satisfy it.`],
                undo: "Drop the constraint.",
            }),
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels ADD CONSTRAINT q CHECK (qty > 0) NOT VALID" }],
        },
        {
            action: "add-check",
            summary: "Every row is checked while nobody can read or write the table.",
            source: `${constraints_SOURCE}: ACCESS EXCLUSIVE lock; rows are checked`,
            effect: (act) => ({
                locks: (0,effects_target/* lockAll */.jt)("AccessExclusiveLock", checkedTables(act)),
                scans: (0,act_targets/* stored */.su)(act.body.constraint.is_no_inherit === true ? (0,act_targets/* self */.bg)(act) : (0,act_targets/* family */.T1)(act)),
                breaks: !isOnNewColumn(act),
                because: [`${label(act, "check")} is checked for every row while nobody can read ${(0,act_targets/* nameOf */.Vb)(act)}.`],
                undo: "Drop the constraint.",
            }),
            witnesses: [
                { setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels ADD CONSTRAINT q CHECK (qty > 0)" },
                { setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels ADD COLUMN tier integer DEFAULT 1 CHECK (tier > 0)" },
            ],
        },
    ]),
];
/** NO INHERIT leaves the children alone; PostgreSQL 18 locks them all the same. */
function checkedTables(act) {
    const alone = act.body.constraint.is_no_inherit === true && (act.situation.postgresVersion ?? 17) < 18;
    return alone ? (0,act_targets/* self */.bg)(act) : (0,act_targets/* family */.T1)(act);
}
/** NOT VALID or NOT ENFORCED: no row is read. */
function isUnchecked(constraint) {
    return constraint.skip_validation === true || !isEnforced(constraint);
}
/** Trees leave out what is false; only CHECK and FOREIGN KEY can be NOT ENFORCED. */
function isEnforced(constraint) {
    return constraint.is_enforced === true || (constraint.contype !== "CONSTR_CHECK" && constraint.contype !== "CONSTR_FOREIGN");
}
function isEmptyColumn(act) {
    return act.body.place === "new-column" && act.body.column !== null && defaultOf(act.body.column) === null;
}
function referencedOf(act) {
    const { pktable } = act.body.constraint;
    if (pktable === undefined)
        return { name: "the referenced table", relation: null, state: "unknown", isNew: false };
    const target = (0,effects_target/* targetNamed */.bH)(act.situation.catalog, pktable);
    // A new table that references itself is not there yet.
    return act.body.place === "new-table" && target.name === act.target?.name ? { ...target, isNew: true } : target;
}
/** ADD COLUMN has its own, stronger lock on the table itself. */
function foreignKeyLocks(act) {
    const referenced = (0,effects_target/* familyOf */.Ap)(act.situation.catalog, referencedOf(act), !(0,effects_target/* isPartitioned */.gN)(referencedOf(act)));
    return (0,effects_target/* lockAll */.jt)("ShareRowExclusiveLock", act.body.place === "new-table" ? referenced : [...(0,act_targets/* family */.T1)(act), ...referenced]);
}

// EXTERNAL MODULE: ./build/risk/catalog/builtin-functions.js + 1 modules
var builtin_functions = __webpack_require__(59297);
// EXTERNAL MODULE: ./build/risk/catalog/extension-functions.js
var extension_functions = __webpack_require__(85490);
;// CONCATENATED MODULE: ./build/risk/effects/reads.js



/** Everything that is read below `root`, WITH of the statements around it considered. Safe on deep trees. */
function readingOf(situation, root) {
    const locks = [];
    const named = [];
    const calls = [];
    const writes = [];
    visit(root, { hidden: situation.hidden, except: null, forUpdate: null }, (kind, body, scope) => {
        if (kind === "RangeVar" && isRangeVar(body)) {
            const range = body;
            const target = rangeTarget(situation, range, scope);
            if (target === null)
                return false;
            named.push(target);
            locks.push(...readLocks(situation, target, { mode: modeOf(scope, range), only: range.inh !== true }));
            return false;
        }
        if (kind === "FuncCall") {
            const call = body;
            calls.push({ name: (0,names/* writtenName */.lD)((0,names/* stringsOf */.iw)(call.funcname)), call });
        }
        const query = kind === "CommonTableExpr" ? body["ctequery"] : null;
        if (!(0,catalog_tree/* isNode */.Ll)(query) || "SelectStmt" in query)
            return true;
        writes.push({ tree: query, hidden: scope.hidden });
        return false;
    });
    return { locks, named, calls, writes };
}
/** Calls `enter` for every node below `root` with what names mean there; false leaves out what is below the node. */
function visit(root, scope, enter) {
    const values = [root];
    const scopes = [scope];
    const push = (value, at) => {
        if (typeof value !== "object" || value === null)
            return;
        values.push(value);
        scopes.push(at);
    };
    for (let at = scopes.pop(); at !== undefined; at = scopes.pop()) {
        const value = values.pop();
        if (Array.isArray(value)) {
            for (let index = value.length - 1; index >= 0; index--)
                push(value[index], at);
        }
        else if ((0,catalog_tree/* isRecord */.u4)(value))
            pushChildren(value, { at, push, enter });
    }
}
/** The children of a node, each seeing the names of WITH that PostgreSQL lets it see. */
function pushChildren(value, { at, push, enter }) {
    const { withClause, lockingClause } = value;
    const inner = withClause === undefined ? at : pushQueries(withClause, at, push);
    const from = Array.isArray(lockingClause) ? { ...inner, forUpdate: lockedNames(lockingClause) } : inner;
    for (const key of Object.keys(value)) {
        const child = value[key];
        if (typeof child !== "object" || key === "withClause" || key === "lockingClause")
            continue;
        if (isKind(key) && (0,catalog_tree/* isRecord */.u4)(child) && !enter(key, child, inner))
            continue;
        push(child, key === "fromClause" ? from : inner);
    }
}
function isKind(key) {
    const first = key.charCodeAt(0);
    return first >= 65 && first <= 90;
}
/** The queries of WITH; the answer is the scope of the statement that it belongs to. */
function pushQueries(withClause, at, push) {
    const ctes = (0,catalog_tree/* isRecord */.u4)(withClause) ? withClause["ctes"] : undefined;
    if (!Array.isArray(ctes))
        return at;
    const names = ctes.map((cte) => cteName(cte));
    const inner = { ...at, except: null, hidden: new Set([...at.hidden, ...names]) };
    const recursive = (0,catalog_tree/* isRecord */.u4)(withClause) && withClause["recursive"] === true;
    for (const [index, cte] of ctes.entries())
        push(cte, { ...inner, except: recursive ? null : (names[index] ?? null) });
    return inner;
}
/** The names after OF in FOR UPDATE; empty: all. */
function lockedNames(clauses) {
    const names = new Set();
    for (const clause of clauses) {
        const body = (0,catalog_tree/* isRecord */.u4)(clause) ? clause["LockingClause"] : null;
        const relations = (0,catalog_tree/* isRecord */.u4)(body) ? body["lockedRels"] : undefined;
        if (!Array.isArray(relations))
            return new Set();
        for (const relation of relations) {
            const range = (0,catalog_tree/* isRecord */.u4)(relation) ? relation["RangeVar"] : null;
            if (isRangeVar(range))
                names.add(range.relname ?? "");
        }
    }
    return names;
}
function modeOf({ forUpdate }, range) {
    if (forUpdate === null)
        return "AccessShareLock";
    const isMeant = forUpdate.size === 0 || forUpdate.has(range.alias?.aliasname ?? range.relname ?? "");
    return isMeant ? "RowShareLock" : "AccessShareLock";
}
function cteName(cte) {
    if (!(0,catalog_tree/* isRecord */.u4)(cte) || !(0,catalog_tree/* isRecord */.u4)(cte["CommonTableExpr"]))
        return "";
    const name = cte["CommonTableExpr"]["ctename"];
    return typeof name === "string" ? name : "";
}
function isRangeVar(value) {
    return (0,catalog_tree/* isRecord */.u4)(value) && typeof value["relname"] === "string";
}
/** Null for a name of WITH and for system catalogs. */
function rangeTarget(situation, range, scope) {
    if (isHidden(range, scope))
        return null;
    const target = (0,effects_target/* targetNamed */.bH)(situation.catalog, range);
    return isSystem(range, target) ? null : target;
}
function isHidden(range, { hidden, except }) {
    const name = range.relname ?? "";
    return range.schemaname === undefined && name !== except && hidden.has(name);
}
/** Catalogs and information_schema: every session reads them, no migration waits for it. */
function isSystem(range, target) {
    if (range.schemaname !== undefined)
        return /^(pg_catalog|information_schema|pg_toast)$/.test(range.schemaname);
    return target.relation === null && (range.relname ?? "").startsWith("pg_");
}
/** The locks of reading a relation: a view's own and those of what it reads, a partitioned table's and its partitions'. */
function readLocks(situation, target, how) {
    const locks = [];
    const seen = new Set();
    const queue = [{ target, only: how.only ?? false }];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        for (const member of (0,effects_target/* familyOf */.Ap)(situation.catalog, next.target, next.only)) {
            if (seen.has(member.name))
                continue;
            seen.add(member.name);
            locks.push({ target: member, mode: how.mode });
            if (member.relation?.relationKind !== "view" || member.relation.query === null)
                continue;
            queue.push(...readByView(situation, member.relation.query).map((each) => ({ target: each, only: false })));
        }
    }
    return locks;
}
/** The relations that a view's query names itself. Views are asked about again and again, so the ranges are remembered. */
function readByView(situation, query) {
    let ranges = situation.ranges.get(query);
    if (ranges === undefined) {
        ranges = rangesIn(query);
        situation.ranges.set(query, ranges);
    }
    return ranges.flatMap((range) => {
        const target = rangeTarget(situation, range, NOTHING_HIDDEN);
        return target === null ? [] : [target];
    });
}
const NOTHING_HIDDEN = { hidden: new Set(), except: null, forUpdate: null };
/** Without those that are names of WITH. */
function rangesIn(query) {
    const found = [];
    visit(query, NOTHING_HIDDEN, (kind, body, scope) => {
        if (kind !== "RangeVar" || !isRangeVar(body))
            return true;
        if (!isHidden(body, scope))
            found.push(body);
        return false;
    });
    return found;
}

// EXTERNAL MODULE: ./build/risk/effects/scans.js
var effects_scans = __webpack_require__(24688);
;// CONCATENATED MODULE: ./build/risk/effects/calls.js
/** What calling functions does: nothing for those that only compute, the acts of their bodies for those defined by migrations. */










/** PostgreSQL's own functions that change or stop something that lasts. Others that are volatile are harmless to data. */
const HARMFUL = {
    setval: { dataLoss: "possible", breaks: true, because: ["setval moves a sequence: numbers may be given a second time."] },
    lo_unlink: { dataLoss: "certain", because: ["lo_unlink deletes a large object."] },
    lo_truncate: { dataLoss: "possible", because: ["lo_truncate cuts a large object."] },
    lo_truncate64: { dataLoss: "possible", because: ["lo_truncate64 cuts a large object."] },
    lo_put: { dataLoss: "possible", because: ["lo_put overwrites a part of a large object."] },
    lowrite: { dataLoss: "possible", because: ["lowrite overwrites a part of a large object."] },
    pg_drop_replication_slot: { breaks: true, because: ["A replication slot is dropped: its consumer loses its place."] },
    pg_terminate_backend: { breaks: true, because: ["Sessions are terminated."] },
    pg_cancel_backend: { breaks: true, because: ["Queries of other sessions are cancelled."] },
    pg_promote: { breaks: true, because: ["A standby is promoted."] },
    pg_wal_replay_pause: { breaks: true, because: ["Replay on the standby stops."] },
    query_to_xml: { understood: false, dataLoss: "possible", because: ["query_to_xml runs SQL from a text, which is not known."] },
    query_to_xml_and_xmlschema: {
        understood: false,
        dataLoss: "possible",
        because: ["query_to_xml_and_xmlschema runs SQL from a text, which is not known."],
    },
    cursor_to_xml: { understood: false, dataLoss: "possible", because: ["cursor_to_xml runs a cursor, which is not known."] },
};
/** SQL's own forms and window functions that are no entries of pg_proc under their name. */
const FORMS = /^(coalesce|greatest|least|nullif|xmlconcat|xmlelement|xmlforest|grouping|merge_action|overlay|position|substring|trim)$/;
/** A query with all that it reads, calls and writes. */
function queryOutcome(situation, query) {
    const reading = readingOf(situation, query);
    const written = reading.writes.flatMap(({ tree, hidden }) => situation.judge([tree], { ...situation, hidden }));
    return mergeOutcomes([
        { locks: reading.locks, scans: (0,effects_scans/* scannedBy */.Yu)(situation, query, reading) },
        ...reading.calls.map((call) => callOutcome(situation, call)),
        outcomeOfEffects(situation, written),
    ]);
}
/** Functions called outside a query, such as in DO or CALL. */
function callOutcome(situation, { name, call }) {
    const routines = (0,catalog_expression/* routinesNamed */.vF)(situation.catalog, name);
    if (routines.length > 0)
        return mergeOutcomes(overloads(routines, call.args?.length ?? 0).map((each) => bodyOutcome(situation, each)));
    const builtin = name.schema === null || name.schema === "pg_catalog";
    const harm = builtin ? HARMFUL[name.name] : undefined;
    if (harm !== undefined)
        return name.name === "setval" ? { ...harm, ...movedSequence(situation, call) } : harm;
    if (((0,builtin_functions/* knownVolatility */.D)(name) ?? (0,extension_functions/* extensionVolatility */.V)(situation.catalog, name)) !== null || (builtin && FORMS.test(name.name)))
        return {};
    const shown = name.schema === null ? name.name : `${name.schema}.${name.name}`;
    return {
        understood: false,
        dataLoss: "possible",
        breaks: true,
        because: [`The function ${shown} is not known from the migrations; it may change anything.`],
    };
}
/** A sequence of this release was not used yet. */
function movedSequence(situation, call) {
    if (isMaximum(call.args?.[1])) {
        return { dataLoss: "none", breaks: false, because: ["setval puts a sequence behind the highest number that is there."] };
    }
    const name = (0,names/* parseName */.$q)((0,catalog_tree/* stringConstant */.eG)(call.args?.[0]) ?? "");
    if (name === null)
        return {};
    const target = (0,effects_target/* targetNamed */.bH)(situation.catalog, name);
    if (target.isNew)
        return { dataLoss: "none", breaks: false, because: [`${target.name} is new, nobody has its numbers.`] };
    return { lost: [{ target, column: null }], because: [`setval moves ${target.name}: numbers may be given a second time.`] };
}
/** `(SELECT max(id) FROM …)`, with or without something added or a COALESCE around it. */
function isMaximum(value) {
    let found = false;
    (0,catalog_tree/* walk */.GG)(value, (kind, body) => {
        const called = kind === "FuncCall" ? body : {};
        if ((0,names/* stringsOf */.iw)(called.funcname).at(-1) === "max")
            found = true;
    });
    return found;
}
/** Those with as many arguments as the call; all of them where none fits (defaults, VARIADIC). */
function overloads(routines, count) {
    const fitting = routines.filter((routine) => routine.signature.length === count);
    return fitting.length > 0 ? fitting : routines;
}
function bodyOutcome(situation, routine) {
    const name = (0,names/* qualifiedName */.OL)(routine);
    if (situation.calling.includes(name))
        return {};
    const fixed = routine.volatility === "immutable" || routine.volatility === "stable" || routine.volatility === "constant";
    const body = routine.body === null ? null : situation.readBody(routine.body, routine.language);
    if (body === null) {
        if (fixed || routine.routineKind === "aggregate")
            return {};
        return {
            understood: false,
            dataLoss: "possible",
            breaks: true,
            because: [`What the function ${name} does cannot be read; it may change anything.`],
        };
    }
    return mergeOutcomes([
        outcomeOfEffects(situation, effectsOfBody(situation, routine, body.trees)),
        body.dynamic && !fixed ? dynamic(`The function ${name}`) : {},
    ]);
}
/** What a body does, found once for a statement: functions that call one another would be followed along every way. */
function effectsOfBody(situation, routine, trees) {
    const key = `${routine.oid} ${situation.catalog.nextId}`;
    const before = situation.bodies.get(key);
    if (before !== undefined)
        return before;
    const within = { ...situation, calling: [...situation.calling, (0,names/* qualifiedName */.OL)(routine)], hidden: new Set() };
    const effects = situation.judge(trees, within);
    situation.bodies.set(key, effects);
    return effects;
}
/** SQL that is put together at run time. */
function dynamic(who) {
    return {
        understood: false,
        dataLoss: "possible",
        breaks: true,
        because: [`${who} runs SQL that is put together at run time, which is not known.`],
    };
}
/** Effects of statements within a statement, as its own outcome. */
function outcomeOfEffects(situation, effects) {
    return mergeOutcomes(effects.map((effect) => ({
        locks: effect.locks.map((lock) => ({ target: calls_named(situation, lock.relation), mode: (0,lock_modes/* toLockMode */.aY)(lock.mode) })),
        rewrites: effect.rewrites.map((name) => calls_named(situation, name)),
        scans: effect.scans.map((name) => calls_named(situation, name)),
        dataLoss: effect.dataLoss,
        lost: lostWithin(effect),
        breaks: !effect.backwardCompatible,
        transactional: effect.transactional,
        because: effect.because,
        undo: effect.undo,
        understood: effect.understood,
    })));
}
function calls_named(situation, name) {
    const dot = name.indexOf(".");
    return (0,effects_target/* targetNamed */.bH)(situation.catalog, { schema: name.slice(0, dot), name: name.slice(dot + 1) });
}
/** What is lost within is known to be old already, and is named there. */
function lostWithin({ lost, losses }) {
    return [
        { target: null, column: null, named: losses },
        ...lost.map((name) => ({
            target: { name, relation: null, state: "unknown", isNew: false },
            column: null,
            named: [],
        })),
    ];
}

;// CONCATENATED MODULE: ./build/risk/effects/conditions.js



/** True only where the condition is true of every row. `column = column` counts, although it leaves NULLs out. */
function isEveryRow(condition, where) {
    return where === undefined || truth(condition, where) === true;
}
/** `WHERE false`, `WHERE 1 = 0`: nothing happens. */
function isNoRow(condition, where) {
    return where !== undefined && truth(condition, where) === false;
}
/** True, false, or null when it depends on the row. Nesting is bounded by the parser. */
function truth(condition, node) {
    if ("A_Const" in node)
        return constantTruth(node);
    if ("TypeCast" in node)
        return node.TypeCast.arg === undefined ? null : truth(condition, node.TypeCast.arg);
    if ("BoolExpr" in node) {
        const parts = (node.BoolExpr.args ?? []).map((each) => truth(condition, each));
        if (node.BoolExpr.boolop === "NOT_EXPR")
            return parts[0] === undefined || parts[0] === null ? null : !parts[0];
        if (node.BoolExpr.boolop === "OR_EXPR")
            return parts.includes(true) ? true : parts.every((each) => each === false) ? false : null;
        return parts.includes(false) ? false : parts.every((each) => each === true) ? true : null;
    }
    if ("BooleanTest" in node) {
        const inner = node.BooleanTest.arg === undefined ? null : truth(condition, node.BooleanTest.arg);
        const { booltesttype } = node.BooleanTest;
        if (inner === null)
            return null;
        if (booltesttype === "IS_TRUE" || booltesttype === "IS_NOT_FALSE")
            return inner;
        return booltesttype === "IS_FALSE" || booltesttype === "IS_NOT_TRUE" ? !inner : null;
    }
    if ("NullTest" in node) {
        const { arg, nulltesttype } = node.NullTest;
        if (arg !== undefined && "A_Const" in arg)
            return (arg.A_Const.isnull === true) === (nulltesttype === "IS_NULL");
        return arg !== undefined && isNotNullColumn(condition, arg) ? nulltesttype === "IS_NOT_NULL" : null;
    }
    return "A_Expr" in node ? comparisonTruth(condition, node.A_Expr) : null;
}
function isNotNullColumn({ relation }, node) {
    if (!("ColumnRef" in node) || relation === null)
        return false;
    const name = (0,catalog_tree/* fieldsOf */.Pf)(node.ColumnRef).at(-1);
    return relation.columns.some((column) => column.name === name && column.notNull && column.epoch === "existing");
}
function constantTruth(node) {
    const { boolval, isnull, sval, ival } = node.A_Const;
    if (boolval !== undefined)
        return boolval.boolval === true;
    if (isnull === true)
        return false;
    if (ival !== undefined)
        return null;
    if (sval !== undefined)
        return /^(t|true|y|yes|on|1)$/i.test(sval.sval ?? "");
    return null;
}
const COMPARE = {
    "=": (a, b) => a === b,
    "<>": (a, b) => a !== b,
    "<": (a, b) => a < b,
    ">": (a, b) => a > b,
    "<=": (a, b) => a <= b,
    ">=": (a, b) => a >= b,
};
function comparisonTruth(condition, { kind, name, lexpr, rexpr }) {
    const operator = name?.[0];
    if (operator === undefined || !("String" in operator) || lexpr === undefined || rexpr === undefined)
        return null;
    const sign = operator.String.sval ?? "";
    if (kind === "AEXPR_LIKE")
        return sign === "~~" && (0,catalog_tree/* constantValue */.yb)(rexpr) === "%" && isNotNullColumn(condition, lexpr) ? true : null;
    if (kind === "AEXPR_IN" && "A_Const" in lexpr && "List" in rexpr)
        return isListed(sign, lexpr, rexpr.List.items ?? []);
    if (kind !== "AEXPR_OP" && kind !== "AEXPR_NOT_DISTINCT")
        return null;
    if ("A_Const" in lexpr && "A_Const" in rexpr)
        return compareConstants(sign, lexpr, rexpr);
    const same = ["=", "<=", ">="].includes(sign) && sameText(lexpr, rexpr);
    return same && (0,catalog_expression/* volatilityOf */.je)(condition.situation.catalog, lexpr) !== "volatile" ? true : null;
}
/** `1 IN (1, 2)`, `1 NOT IN (2)`. */
function isListed(sign, value, list) {
    const equal = new Set(list.map((each) => ("A_Const" in each ? compareConstants("=", value, each) : null)));
    const found = equal.has(true) ? true : equal.has(null) ? null : false;
    return found === null ? null : found === (sign === "=");
}
function compareConstants(sign, left, right) {
    const a = "A_Const" in left && left.A_Const.boolval !== undefined ? String(left.A_Const.boolval.boolval === true) : (0,catalog_tree/* constantValue */.yb)(left);
    const b = "A_Const" in right && right.A_Const.boolval !== undefined
        ? String(right.A_Const.boolval.boolval === true)
        : (0,catalog_tree/* constantValue */.yb)(right);
    if (a === null || b === null || typeof a !== typeof b)
        return null;
    return COMPARE[sign]?.(a, b) ?? null;
}
/** The same column or expression on both sides, apart from positions. */
function sameText(left, right) {
    if ("ColumnRef" in left && "ColumnRef" in right)
        return (0,catalog_tree/* fieldsOf */.Pf)(left.ColumnRef).at(-1) === (0,catalog_tree/* fieldsOf */.Pf)(right.ColumnRef).at(-1) && isSameTable(left, right);
    return withoutPositions(left) === withoutPositions(right);
}
function isSameTable(left, right) {
    const a = (0,catalog_tree/* fieldsOf */.Pf)(left.ColumnRef);
    const b = (0,catalog_tree/* fieldsOf */.Pf)(right.ColumnRef);
    return a.length === 1 || b.length === 1 ? a.length === b.length : a.at(-2) === b.at(-2);
}
function withoutPositions(node) {
    return JSON.stringify(node, (key, value) => (key === "location" ? undefined : value));
}

;// CONCATENATED MODULE: ./build/risk/effects/fired-triggers.js





function triggerKey(table, name) {
    return `${table}.${name}`;
}
const EVENTS = { InsertStmt: 4, DeleteStmt: 8, UpdateStmt: 16, MergeStmt: 28 };
/**
 * Triggers that the history made on the table written to. A body that cannot be read, or that makes SQL from text, is passed over: it runs for
 * every write of the application too.
 */
function firedOutcome(act) {
    const { situation } = act;
    const relation = act.target?.relation ?? null;
    if (relation === null)
        return {};
    const events = EVENTS[act.kind] ?? 0;
    const fired = (0,queries/* triggersOn */.Xx)(situation.catalog, relation).filter((trigger) => trigger.enabled && ((situation.triggers.get(triggerKey(relation.oid, trigger.name)) ?? 0) & events) !== 0);
    return mergeOutcomes(fired.map((trigger) => firedBody(situation, trigger.routine)));
}
function firedBody(situation, oid) {
    const routine = oid === null ? null : (0,store/* getObject */.iM)(situation.catalog, oid);
    if (routine?.kind !== "routine" || routine.body === null)
        return {};
    const name = (0,names/* qualifiedName */.OL)(routine);
    if (situation.calling.includes(name))
        return {};
    const trees = situation.readBody(routine.body, routine.language)?.trees ?? [];
    if (trees.length === 0)
        return {};
    // It runs once for each row, hence perhaps not at all.
    const effects = effectsOfBody(situation, routine, trees).map((effect) => ({
        ...effect,
        dataLoss: atMostPossible(effect.dataLoss),
        undo: null,
    }));
    return mergeOutcomes([{ because: [`The trigger function ${name} runs for the rows.`] }, outcomeOfEffects(situation, effects)]);
}
function atMostPossible(dataLoss) {
    return dataLoss === "certain" ? "possible" : dataLoss;
}

;// CONCATENATED MODULE: ./build/risk/effects/pruning.js




/** The relation with its children, without partitions that cannot hold a row that matches. */
function prunedFamily(act, target, only) {
    const { catalog } = act.situation;
    if (only || target.relation === null || !(0,effects_target/* isPartitioned */.gN)(target))
        return (0,effects_target/* familyOf */.Ap)(catalog, target, only);
    const wanted = wantedRanges(act, target.relation);
    if (wanted === null)
        return (0,effects_target/* familyOf */.Ap)(catalog, target);
    const children = (0,queries/* childrenOf */.LU)(catalog, target.relation);
    const kept = children.filter((child) => child.partitionOf?.isDefault !== true && holds(child, wanted) !== false);
    const rest = wanted.every((range) => isPoint(range) && kept.some((child) => holds(child, [range]) === true))
        ? []
        : children.filter((child) => child.partitionOf?.isDefault === true);
    return [target, ...[...kept, ...rest].flatMap((child) => (0,effects_target/* familyOf */.Ap)(catalog, (0,effects_target/* targetOf */.$r)(child)))];
}
function isPoint(range) {
    return range.from !== null && range.from === range.to;
}
/** The values of the partition key that the statement is about; null when they cannot be told. */
function wantedRanges(act, relation) {
    const [number, ...others] = relation.partitionBy?.columns ?? [];
    const column = number === undefined || others.length > 0 ? null : (0,queries/* columnNumbered */.rM)(relation, number);
    if (column === null || relation.partitionBy?.strategy === "hash" || !(0,catalog_tree/* isRecord */.u4)(act.body))
        return null;
    if (act.kind === "InsertStmt")
        return insertedRanges(act.body, relation.columns.indexOf(column), column.name);
    if (act.kind !== "DeleteStmt" && act.kind !== "UpdateStmt")
        return null;
    const { targetList, whereClause } = act.body;
    const moves = Array.isArray(targetList) && targetList.some((node) => "ResTarget" in node && node.ResTarget.name === column.name);
    return moves || !(0,catalog_tree/* isNode */.Ll)(whereClause) ? null : conditionRange(whereClause, column.name);
}
/** Of VALUES with constants for the key. */
function insertedRanges(body, place, column) {
    const cols = Array.isArray(body["cols"])
        ? body["cols"].map((node) => ("ResTarget" in node ? node.ResTarget.name : ""))
        : [];
    const index = cols.length === 0 ? place : cols.indexOf(column);
    const select = (0,catalog_tree/* isRecord */.u4)(body["selectStmt"]) ? body["selectStmt"]["SelectStmt"] : null;
    if (index < 0 || !(0,catalog_tree/* isRecord */.u4)(select) || !Array.isArray(select["valuesLists"]))
        return null;
    const ranges = select["valuesLists"].map((row) => pointOf("List" in row ? row.List.items?.[index] : undefined));
    return ranges.every((range) => range !== null) ? ranges : null;
}
function pointOf(node) {
    const value = node === undefined ? null : pruning_valueOf(node);
    return value === null ? null : { from: value, to: value, toIncluded: true };
}
function pruning_valueOf(node) {
    let inner = node;
    while (inner !== undefined && "TypeCast" in inner)
        inner = inner.TypeCast.arg;
    return inner !== undefined && "A_Const" in inner ? (0,catalog_tree/* constantValue */.yb)(inner) : null;
}
/** The AND of comparisons of the column with constants. */
function conditionRange(where, column) {
    let range = { from: null, to: null, toIncluded: false };
    let found = false;
    for (const part of (0,effects_scans/* andParts */.Uv)(where)) {
        if (!("A_Expr" in part) || part.A_Expr.kind !== "AEXPR_OP")
            continue;
        const { lexpr, rexpr, name } = part.A_Expr;
        const operator = name?.[0];
        if (lexpr === undefined || rexpr === undefined || operator === undefined || !("String" in operator))
            continue;
        const value = "ColumnRef" in lexpr && (0,catalog_tree/* fieldsOf */.Pf)(lexpr.ColumnRef).at(-1) === column ? pruning_valueOf(rexpr) : null;
        const next = value === null ? null : compared(operator.String.sval ?? "", value, range);
        if (next === null)
            continue;
        range = next;
        found = true;
    }
    return found ? [range] : null;
}
function compared(operator, value, range) {
    if (operator === "=")
        return { from: value, to: value, toIncluded: true };
    if (operator === "<")
        return { ...range, to: value, toIncluded: false };
    if (operator === "<=")
        return { ...range, to: value, toIncluded: true };
    return operator === ">" || operator === ">=" ? { ...range, from: value } : null;
}
/** Whether a partition may hold a value of one of the ranges; null when its bound cannot be compared. */
function holds(child, wanted) {
    const bound = child.partitionOf?.bound;
    if (bound === null || bound === undefined || !("PartitionBoundSpec" in bound))
        return null;
    const answers = new Set(wanted.map((range) => holdsRange(bound.PartitionBoundSpec, range)));
    return answers.has(null) ? null : answers.has(true);
}
function holdsRange(bound, range) {
    if (bound.listdatums !== undefined)
        return overlapsList(bound.listdatums, range);
    const [lower, upper] = [boundValue(bound.lowerdatums?.[0]), boundValue(bound.upperdatums?.[0])];
    if (lower === undefined || upper === undefined)
        return null;
    const below = order(range.to, lower);
    const above = order(upper, range.from);
    if (below === undefined || above === undefined)
        return null;
    const endsBefore = below !== null && (below < 0 || (below === 0 && !range.toIncluded));
    return !endsBefore && !(above !== null && above <= 0);
}
function overlapsList(list, range) {
    if (!isPoint(range))
        return null;
    return list.some((node) => String(pruning_valueOf(node)) === String(range.from));
}
/** Null: MINVALUE or MAXVALUE. Undefined: no constant. */
function boundValue(node) {
    if (node === undefined)
        return undefined;
    // MINVALUE and MAXVALUE are parsed as names.
    if ("ColumnRef" in node)
        return /^m(?:in|ax)value$/.test((0,catalog_tree/* fieldsOf */.Pf)(node.ColumnRef)[0] ?? "") ? null : undefined;
    return pruning_valueOf(node) ?? undefined;
}
const DATE = /^\d{4}-\d\d-\d\d/;
/** Negative when `a` is smaller. Null: one of them has no end. Undefined: they cannot be compared by what they look like. */
function order(a, b) {
    if (a === null || b === null)
        return null;
    if (typeof a === "number" && typeof b === "number")
        return a - b;
    if (typeof a !== "string" || typeof b !== "string" || !DATE.test(a) || !DATE.test(b))
        return undefined;
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}

;// CONCATENATED MODULE: ./build/risk/effects/write-locks.js





/** A view is written through: it and its table are locked alike. */
function writeLocks(act) {
    return (0,effects_target/* lockAll */.jt)("RowExclusiveLock", writtenTargets(act));
}
/** The tables whose rows are read to find those to write. */
function writtenRows(act) {
    return writtenTargets(act).filter((target) => (0,effects_target/* hasStorage */.uY)(target));
}
/** The tables that a statement names, also behind views; without their partitions. */
function baseTargets(act) {
    const found = [];
    const seen = new Set();
    const queue = act.target === null ? [] : [act.target];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        if (seen.has(next.name))
            continue;
        seen.add(next.name);
        const behind = behindView(act, next);
        if (behind === null)
            found.push(next);
        else
            queue.push(...behind);
    }
    return found;
}
/** Whether the statement writes through a view that leaves rows out. */
function isViewNarrowed(act) {
    const query = act.target?.relation?.relationKind === "view" ? act.target.relation.query : null;
    if (query === null)
        return false;
    const select = "SelectStmt" in query ? query.SelectStmt : null;
    return (!(0,catalog_tree/* isRecord */.u4)(select) ||
        select["whereClause"] !== undefined ||
        !Array.isArray(select["fromClause"]) ||
        select["fromClause"].length !== 1);
}
/** What a view reads; null for what is no view, or one whose rules or triggers say what writing to it does. A view reads only what was there before it, so this ends. */
function behindView(act, target) {
    const query = target.relation?.relationKind === "view" ? target.relation.query : null;
    if (query === null || query === undefined || target.relation === null)
        return null;
    const handled = (0,store/* dependentsOn */.yw)(act.situation.catalog, target.relation.oid).some(({ from }) => {
        const kind = (0,store/* getObject */.iM)(act.situation.catalog, from)?.kind;
        return kind === "rule" || kind === "trigger";
    });
    return handled ? null : readByView(act.situation, query);
}
function writtenTargets(act) {
    const found = new Map();
    const queue = act.target === null ? [] : [act.target];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        if (found.has(next.name))
            continue;
        found.set(next.name, next);
        const only = next === act.target && act.body.relation?.inh !== true;
        for (const member of prunedFamily(act, next, only))
            found.set(member.name, member);
        queue.push(...(behindView(act, next) ?? []));
    }
    return [...found.values()];
}

;// CONCATENATED MODULE: ./build/risk/effects/writes.js






/** The statement's own relation is no reading. */
function otherParts(act) {
    const { relation, ...rest } = act.body;
    void relation;
    return rest;
}
function written(act) {
    const relation = act.target?.relation ?? null;
    const every = isEveryRow(condition(act), whereOf(act));
    const narrowed = !every && relation !== null && (0,effects_scans/* isIndexed */.y5)(act.situation, relation, whereOf(act));
    const scans = act.kind === "InsertStmt" || narrowed || isNone(act) ? [] : writtenRows(act);
    return mergeOutcomes([{ locks: writeLocks(act), scans }, queryOutcome(act.situation, otherParts(act)), firedOutcome(act)]);
}
function whereOf(act) {
    return "whereClause" in act.body ? act.body.whereClause : undefined;
}
function condition(act) {
    return { situation: act.situation, relation: act.target?.relation ?? null };
}
function isNone(act) {
    return isNoRow(condition(act), whereOf(act));
}
/** Rows of the tables themselves, also where a view is written through. */
function rowsOf(act) {
    return baseTargets(act).map((target) => ({ target, column: null, as: "changes" }));
}
/** Without a condition that keeps rows out, without other tables, and through no view that does. */
function isAll(act) {
    const others = "fromClause" in act.body ? act.body.fromClause : "usingClause" in act.body ? act.body.usingClause : undefined;
    return (others ?? []).length === 0 && isEveryRow(condition(act), act.body.whereClause) && !isViewNarrowed(act);
}

// EXTERNAL MODULE: ./build/risk/catalog/foreign-keys.js
var foreign_keys = __webpack_require__(5692);
;// CONCATENATED MODULE: ./build/risk/effects/key-checks.js








/** Tables that the new rows reference are looked at, unless the referencing column is left NULL. */
function insertedKeyLocks(act) {
    const relation = act.target?.relation ?? null;
    if (relation === null || act.target?.isNew === true)
        return relation === null ? [] : keyLocks(act, relation);
    return keyLocks(act, relation);
}
function keyLocks(act, relation) {
    const { catalog } = act.situation;
    const keys = (0,queries/* foreignKeysFrom */.rE)(catalog, relation).filter((key) => key.enforced && key.columns.every((column) => isGiven(act, relation, column)));
    return (0,effects_target/* lockAll */.jt)("RowShareLock", keys.flatMap((key) => referencedTargets(catalog, key).slice(0, 1)));
}
/** Whether the INSERT gives the column a value that is not plainly NULL. */
function isGiven(act, relation, number) {
    const column = (0,queries/* columnNumbered */.rM)(relation, number);
    if (column === null)
        return true;
    const listed = (act.body.cols ?? []).map((node) => ("ResTarget" in node ? (node.ResTarget.name ?? "") : ""));
    const place = listed.length === 0 ? relation.columns.indexOf(column) : listed.indexOf(column.name);
    if (place < 0)
        return column.default !== null;
    const rows = valueRows(act.body.selectStmt);
    return rows === null || rows.some((row) => row[place] !== undefined && !(0,catalog_tree/* isNullConstant */.Ks)(row[place]));
}
/** The rows of VALUES; null for a query. */
function valueRows(select) {
    if (select === undefined || !("SelectStmt" in select))
        return null;
    const lists = select.SelectStmt.valuesLists;
    if (lists === undefined)
        return null;
    return lists.map((node) => ("List" in node ? (node.List.items ?? []) : []));
}
/** An UPDATE of referencing columns looks at the referenced table; one of referenced columns at (or into) those that reference them. */
function updatedKeyOutcome(act) {
    const relation = act.target?.relation ?? null;
    if (relation === null)
        return {};
    const { catalog } = act.situation;
    const numbers = new Set((0,updates/* assignmentsOf */.I7)(act.body)
        .filter((each) => each.value === null || !(0,catalog_tree/* isNullConstant */.Ks)(each.value))
        .map((each) => relation.columns.find((column) => column.name === each.column)?.number));
    const from = (0,queries/* foreignKeysFrom */.rE)(catalog, relation).filter((key) => key.enforced && key.columns.some((column) => numbers.has(column)));
    const to = (0,foreign_keys/* foreignKeysReaching */.IW)(catalog, relation).filter((key) => key.enforced && (key.references?.columns ?? []).some((column) => numbers.has(column)));
    return mergeOutcomes([
        {
            locks: (0,effects_target/* lockAll */.jt)("RowShareLock", from.flatMap((key) => referencedTargets(catalog, key).slice(0, 1))),
        },
        ...to.map((key) => ({
            locks: (0,effects_target/* lockAll */.jt)(key.references?.onUpdate === "no action" || key.references?.onUpdate === "restrict" ? "RowShareLock" : "RowExclusiveLock", tablesOf(act, key)),
        })),
    ]);
}
/** What DELETE does to the tables that reference the deleted rows, and to those that reference them. */
function deletedThroughKeys(act, dataLoss) {
    const outcomes = [];
    const seen = new Set();
    const judged = new Set();
    const queue = act.target?.relation ? [act.target.relation] : [];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        if (seen.has(next.oid))
            continue;
        seen.add(next.oid);
        for (const family of (0,effects_target/* familyOf */.Ap)(act.situation.catalog, (0,effects_target/* targetOf */.$r)(next))) {
            if (family.relation === null)
                continue;
            for (const key of (0,foreign_keys/* foreignKeysReaching */.IW)(act.situation.catalog, family.relation)) {
                if (!key.enforced || judged.has(key.oid))
                    continue;
                judged.add(key.oid);
                const table = key.relation === null ? null : (0,queries/* relationOf */.Ke)(act.situation.catalog, key.relation);
                if (table === null || table.oid === next.oid)
                    continue;
                outcomes.push(deletedKeyOutcome(act, { key, table, dataLoss }));
                if (key.references?.onDelete === "cascade")
                    queue.push(table);
            }
        }
    }
    return mergeOutcomes(outcomes);
}
function deletedKeyOutcome(act, { key, table, dataLoss }) {
    const action = key.references?.onDelete ?? "no action";
    const tables = tablesOf(act, key);
    const target = (0,effects_target/* targetOf */.$r)(table);
    const locks = (0,effects_target/* lockAll */.jt)(action === "no action" || action === "restrict" ? "RowShareLock" : "RowExclusiveLock", tables);
    // Each deleted row is looked for in the referencing table: without an index that reads all of it.
    const scans = hasIndexFor(act, key, table) ? [] : (0,act_targets/* stored */.su)(tables);
    if (action === "cascade") {
        return {
            locks,
            scans,
            dataLoss: dataLoss === "certain" ? "certain" : "possible",
            // Copies of what a statement changes find what its keys change.
            lost: [{ target, column: null, named: [] }],
            because: [`Rows of ${target.name} that reference them are deleted too (ON DELETE CASCADE).`],
        };
    }
    if (action !== "set null" && action !== "set default")
        return { locks, scans };
    const columns = key.columns.map((number) => (0,queries/* columnNumbered */.rM)(table, number)?.name ?? "");
    return {
        locks,
        scans,
        dataLoss: "possible",
        lost: columns.map((column) => ({ target, column, named: [] })),
        because: [`${target.name}.${columns.join(", ")} loses its values (ON DELETE ${action.toUpperCase()}).`],
    };
}
function hasIndexFor(act, key, table) {
    return (0,queries/* indexesOn */.OF)(act.situation.catalog, table).some((index) => index.keys[0]?.column === key.columns[0] && index.predicate === null);
}
function tablesOf(act, key) {
    const table = key.relation === null ? null : (0,queries/* relationOf */.Ke)(act.situation.catalog, key.relation);
    return table === null ? [] : (0,effects_target/* familyOf */.Ap)(act.situation.catalog, (0,effects_target/* targetOf */.$r)(table));
}

;// CONCATENATED MODULE: ./build/risk/effects/moves.js


/** The rows that WITH deletes are all inserted again: they may be gone from where they are looked for, not from the database. */
function withMovedRows(statement, outcome) {
    if (outcome.dataLoss !== "certain" || !isMove(statement))
        return outcome;
    return mergeOutcomes([
        {
            ...outcome,
            dataLoss: "possible",
            lost: (outcome.lost ?? []).map((loss) => ({ ...loss, dataLoss: "possible" })),
        },
        { because: ["The deleted rows are inserted into another table by the same statement."] },
    ]);
}
function isMove({ withClause, selectStmt, onConflictClause }) {
    if (selectStmt === undefined || !("SelectStmt" in selectStmt) || onConflictClause !== undefined)
        return false;
    const source = plainSource(selectStmt.SelectStmt);
    return (withClause?.ctes ?? []).some((node) => "CommonTableExpr" in node && node.CommonTableExpr.ctename === source && returnsAll(node.CommonTableExpr.ctequery));
}
function plainSource(select) {
    const { fromClause, targetList, whereClause, limitCount, distinctClause } = select;
    const [from, ...others] = fromClause ?? [];
    const [target, ...more] = targetList ?? [];
    if (whereClause !== undefined || limitCount !== undefined || distinctClause !== undefined)
        return null;
    if (from === undefined || others.length > 0 || !("RangeVar" in from) || more.length > 0)
        return null;
    return target !== undefined && isStar(target) ? (from.RangeVar.relname ?? null) : null;
}
function returnsAll(query) {
    if (query === undefined || !("DeleteStmt" in query))
        return false;
    const [expression] = query.DeleteStmt.returningClause?.exprs ?? [];
    return expression !== undefined && isStar(expression);
}
function isStar(node) {
    const value = "ResTarget" in node ? node.ResTarget.val : undefined;
    return value !== undefined && "ColumnRef" in value && (0,catalog_tree/* fieldsOf */.Pf)(value.ColumnRef).at(-1) === "*";
}

;// CONCATENATED MODULE: ./build/risk/effects/data.js
/** INSERT and MERGE: rows that come, and those that they overwrite. */







const DATA_ROWS = [
    ...rowsOn("InsertStmt", [""], [
        {
            action: "upsert",
            summary: "Rows that are there already are overwritten.",
            source: "INSERT, ON CONFLICT DO UPDATE",
            when: (act) => act.body.onConflictClause?.action === "ONCONFLICT_UPDATE",
            effect: (act) => mergeOutcomes([
                written(act),
                { locks: insertedKeyLocks(act) },
                {
                    dataLoss: "possible",
                    lost: rowsOf(act),
                    because: [`Rows of ${(0,act_targets/* nameOf */.Vb)(act)} that are there already are overwritten.`],
                },
            ]),
            witnesses: [
                {
                    setup: setups/* PARCELS */.DL,
                    statement: "INSERT INTO parcels (id, code) VALUES (1, 'new') ON CONFLICT (id) DO UPDATE SET code = EXCLUDED.code",
                },
            ],
        },
        {
            action: "insert",
            summary: "Rows are added; nothing that is there changes.",
            source: "INSERT; ROW EXCLUSIVE, and ROW SHARE on tables that its foreign keys reference",
            effect: (act) => mergeOutcomes([
                withMovedRows(act.body, written(act)),
                {
                    locks: insertedKeyLocks(act),
                    because: [`Rows are added to ${(0,act_targets/* nameOf */.Vb)(act)}.`],
                    undo: "Delete the rows that were added.",
                },
            ]),
            witnesses: [
                { setup: setups/* PARCELS */.DL, statement: "INSERT INTO parcels (id, code) VALUES (1000, 'new')" },
                { setup: setups/* LINKED */.sn, statement: "INSERT INTO parcels (id, code, carrier_id) VALUES (1000, 'new', 1)" },
                {
                    setup: `${setups/* PARCELS */.DL}CREATE TABLE archive (id integer, code text);`,
                    statement: "INSERT INTO archive SELECT id, code FROM parcels",
                },
                {
                    setup: `${setups/* PARCELS */.DL}CREATE TABLE old_parcels (LIKE parcels);`,
                    statement: "WITH gone AS (DELETE FROM parcels RETURNING *) INSERT INTO old_parcels SELECT * FROM gone",
                },
            ],
        },
    ]),
    ...rowsOn("MergeStmt", [""], [
        {
            action: "merge",
            summary: "Rows are deleted or overwritten where a WHEN clause says so.",
            source: "MERGE",
            effect: (act) => {
                const changes = (act.body.mergeWhenClauses ?? []).some((node) => "MergeWhenClause" in node && ["CMD_UPDATE", "CMD_DELETE"].includes(node.MergeWhenClause.commandType ?? ""));
                return mergeOutcomes([
                    written(act),
                    {
                        dataLoss: changes ? "possible" : "none",
                        lost: rowsOf(act),
                        because: [`Rows of ${(0,act_targets/* nameOf */.Vb)(act)} are ${changes ? "overwritten or deleted where they match" : "added"}.`],
                    },
                ]);
            },
            witnesses: [
                {
                    setup: setups/* LINKED */.sn,
                    statement: "MERGE INTO parcels t USING carriers s ON t.carrier_id = s.id WHEN MATCHED AND t.qty > 100 THEN DELETE WHEN MATCHED THEN UPDATE SET label = s.title",
                },
            ],
        },
    ]),
];

;// CONCATENATED MODULE: ./build/risk/effects/remake.js


/** The column as a later ADD COLUMN of the same file (or the same ALTER TABLE) defines it. */
function columnMadeAgain(situation, table, column) {
    for (const tree of [{ AlterTableStmt: column.statement }, ...situation.later(column.name)]) {
        if (!("AlterTableStmt" in tree))
            continue;
        const { relation, cmds } = tree.AlterTableStmt;
        if (relation === undefined || (0,queries/* fullName */.fq)(situation.catalog, relation) !== table)
            continue;
        const found = (cmds ?? []).map(addedColumn).find((each) => each?.colname === column.name);
        if (found !== undefined && found !== null)
            return found;
    }
    return null;
}
function addedColumn(node) {
    if (!("AlterTableCmd" in node) || node.AlterTableCmd.subtype !== "AT_AddColumn")
        return null;
    const { def } = node.AlterTableCmd;
    return def !== undefined && "ColumnDef" in def ? def.ColumnDef : null;
}
/** Whether a later CREATE TABLE of this name lists all columns that the table has now. */
function keepsColumns(situation, table) {
    return situation.later(table.name).some((tree) => {
        if (!("CreateStmt" in tree))
            return false;
        const names = new Set((tree.CreateStmt.tableElts ?? []).map((node) => ("ColumnDef" in node ? node.ColumnDef.colname : "")));
        return table.columnsComplete && table.columns.every((column) => names.has(column.name));
    });
}
/** Kinds of DROP and the statement that makes the same again. */
const MAKERS = {
    OBJECT_TABLE: (tree, catalog) => createdRelation(tree, catalog),
    OBJECT_VIEW: (tree, catalog) => ("ViewStmt" in tree && tree.ViewStmt.view ? (0,queries/* fullName */.fq)(catalog, tree.ViewStmt.view) : null),
    OBJECT_MATVIEW: (tree, catalog) => createdRelation(tree, catalog),
    OBJECT_SEQUENCE: (tree, catalog) => "CreateSeqStmt" in tree && tree.CreateSeqStmt.sequence ? (0,queries/* fullName */.fq)(catalog, tree.CreateSeqStmt.sequence) : null,
    OBJECT_FUNCTION: (tree) => createdFunction(tree),
    OBJECT_PROCEDURE: (tree) => createdFunction(tree),
    OBJECT_TRIGGER: (tree, catalog) => "CreateTrigStmt" in tree && tree.CreateTrigStmt.relation
        ? `${(0,queries/* fullName */.fq)(catalog, tree.CreateTrigStmt.relation)}.${tree.CreateTrigStmt.trigname ?? ""}`
        : null,
    OBJECT_POLICY: (tree, catalog) => "CreatePolicyStmt" in tree && tree.CreatePolicyStmt.table
        ? `${(0,queries/* fullName */.fq)(catalog, tree.CreatePolicyStmt.table)}.${tree.CreatePolicyStmt.policy_name ?? ""}`
        : null,
    OBJECT_TYPE: (tree) => createdType(tree),
};
function createdRelation(tree, catalog) {
    if ("CreateStmt" in tree && tree.CreateStmt.relation)
        return (0,queries/* fullName */.fq)(catalog, tree.CreateStmt.relation);
    if ("CreateTableAsStmt" in tree && tree.CreateTableAsStmt.into?.rel)
        return (0,queries/* fullName */.fq)(catalog, tree.CreateTableAsStmt.into.rel);
    return null;
}
function createdFunction(tree) {
    return "CreateFunctionStmt" in tree ? (0,names/* writtenName */.lD)((0,names/* stringsOf */.iw)(tree.CreateFunctionStmt.funcname)).name : null;
}
function createdType(tree) {
    if ("CreateEnumStmt" in tree)
        return (0,names/* writtenName */.lD)((0,names/* stringsOf */.iw)(tree.CreateEnumStmt.typeName)).name;
    return "CompositeTypeStmt" in tree ? (tree.CompositeTypeStmt.typevar?.relname ?? null) : null;
}
/** `name` is `schema.name` of relations, `schema.table.name` of triggers and policies, the bare name of functions and types. */
function isMadeAgain(situation, objectType, name) {
    const maker = MAKERS[objectType];
    if (maker === undefined)
        return false;
    const bare = name.slice(name.lastIndexOf(".") + 1);
    return situation.later(bare).some((tree) => maker(tree, situation.catalog) === name);
}

;// CONCATENATED MODULE: ./build/risk/effects/drop-column.js
/** DROP COLUMN: the values go, and all that hangs on the column. */










const drop_column_SOURCE = "ALTER TABLE, DROP COLUMN";
const DROP_COLUMN_ROWS = rowsOn("alter", ["AT_DropColumn"], [
    {
        action: "drop-column",
        summary: "DROP COLUMN IF EXISTS of a column that is not there changes nothing, but takes the lock.",
        source: drop_column_SOURCE,
        when: (act) => act.body.command.missing_ok === true && (0,act_targets/* isColumnAbsent */._X)(act, act.body.command.name),
        effect: (act) => ({
            locks: (0,act_targets/* lockSelf */._K)(act, "AccessExclusiveLock"),
            because: [`${drop_column_columnName(act)} does not exist, so nothing is dropped.`],
        }),
        witnesses: [{ setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels DROP COLUMN IF EXISTS never_there" }],
    },
    {
        action: "drop-column",
        summary: "A column that this release added holds nothing that anybody wrote.",
        source: drop_column_SOURCE,
        when: (act) => (0,act_targets/* columnNamed */.c1)(act, act.body.command.name)?.epoch === "release",
        effect: (act) => ({
            locks: (0,effects_target/* lockAll */.jt)("AccessExclusiveLock", (0,act_targets/* family */.T1)(act)),
            because: [`${drop_column_columnName(act)} was added in this release.`],
        }),
        witnesses: [
            { setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels ADD COLUMN extra integer; ALTER TABLE parcels DROP COLUMN extra" },
        ],
    },
    {
        action: "drop-generated-column",
        summary: "The values of a generated column can be computed again; its readers fail.",
        source: `${drop_column_SOURCE}; Generated Columns`,
        when: (act) => ((0,act_targets/* columnNamed */.c1)(act, act.body.command.name)?.generated ?? null) !== null,
        effect: (act) => ({
            ...mergeOutcomes([dropped(act), { breaks: true }]),
            dataLoss: "none",
            lost: [],
            because: [`${drop_column_columnName(act)} is generated from other columns, so no information is lost with it.`],
            undo: `Add ${drop_column_columnName(act)} again with the same expression.`,
        }),
        witnesses: [
            {
                setup: `${setups/* PARCELS */.DL}ALTER TABLE parcels ADD COLUMN gross numeric GENERATED ALWAYS AS (weight * 2) STORED;`,
                statement: "ALTER TABLE parcels DROP COLUMN gross",
            },
        ],
    },
    {
        action: "drop-column",
        summary: "The values are lost, indexes and constraints of the column fall, views and other dependents fall with CASCADE.",
        source: drop_column_SOURCE,
        effect: (act) => dropped(act),
        witnesses: [
            { setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels DROP COLUMN label" },
            { setup: setups/* LINKED */.sn, statement: "ALTER TABLE parcels DROP COLUMN carrier_id" },
            { setup: setups/* VIEWED */.Z0, statement: "ALTER TABLE parcels DROP COLUMN code CASCADE" },
        ],
    },
]);
function drop_column_columnName(act) {
    return `${(0,act_targets/* nameOf */.Vb)(act)}.${act.body.command.name ?? ""}`;
}
function dropped(act) {
    const { target, situation } = act;
    const name = act.body.command.name ?? "";
    const column = (0,act_targets/* columnNamed */.c1)(act, name);
    // Children are locked even after ONLY, since the column is their own from then on.
    const tables = act.target === null ? [] : (0,effects_target/* familyOf */.Ap)(act.situation.catalog, act.target);
    const falls = target === null || target.relation === null || column === null
        ? []
        : (0,catalog_falls/* whatFallsWithColumn */.DN)(situation.catalog, target.relation, column);
    const again = isUsableAgain(act, column);
    return mergeOutcomes([
        {
            locks: (0,effects_target/* lockAll */.jt)("AccessExclusiveLock", tables),
            dataLoss: act.target?.relation?.relationKind === "foreign-table" ? "none" : "certain",
            lost: (0,act_targets/* columnWithChildren */.yy)(act, name, true).map((each) => ({ target: each, column: name, as: "column" })),
            breaks: !again,
            because: [lossSentence(act), ...remakeSentence(act, again)],
            undo: null,
        },
        outcomeOfFalls(situation.catalog, falls.filter((fall) => !fall.named)),
    ]);
}
function lossSentence(act) {
    if (act.target?.relation?.relationKind === "foreign-table")
        return `${drop_column_columnName(act)} is dropped; its values stay where they are.`;
    return `The values of ${drop_column_columnName(act)} are lost.`;
}
function remakeSentence(act, again) {
    return again ? [`${drop_column_columnName(act)} is added again, without the values.`] : [];
}
/** Added again so that code that reads and writes it finds it: of the same class of type, with a value for those that leave it out. */
function isUsableAgain(act, column) {
    const found = columnMadeAgain(act.situation, (0,act_targets/* nameOf */.Vb)(act), {
        name: act.body.command.name ?? "",
        statement: act.body.statement,
    });
    if (found === null)
        return false;
    const required = (found.constraints ?? []).some((node) => "Constraint" in node && node.Constraint.contype === "CONSTR_NOTNULL");
    if (required && defaultOf(found) === null)
        return false;
    const type = found.typeName === undefined ? null : (0,resolve_type/* canonicalType */.jD)(act.situation.catalog, found.typeName);
    const before = column?.type ?? null;
    return before === null || type === null || classOf(before.name) === classOf(type.name);
}
function classOf(type) {
    if (/^(int[248]|numeric|float[48]|money)$/.test(type))
        return "number";
    if (/^(text|varchar|bpchar|citext|name)$/.test(type))
        return "text";
    if (/^(timestamp|timestamptz|date)$/.test(type))
        return "time";
    return type;
}

;// CONCATENATED MODULE: ./build/risk/effects/drops.js










const DROP_ROWS = [
    ...rowsOn("DropStmt", ["OBJECT_FOREIGN_TABLE"], [
        {
            action: "drop-foreign-table",
            summary: "The rows stay where they are; code that reads them here fails.",
            source: "DROP FOREIGN TABLE",
            effect: (act) => relationsDropped(act, "none"),
            witnesses: [
                {
                    setup: "CREATE FOREIGN DATA WRAPPER dummy; CREATE SERVER nowhere FOREIGN DATA WRAPPER dummy; CREATE FOREIGN TABLE far (id integer) SERVER nowhere;",
                    statement: "DROP FOREIGN TABLE far",
                },
            ],
        },
    ]),
    ...rowsOn("DropStmt", ["OBJECT_TABLE"], [
        {
            action: "drop-table",
            summary: "Rows are lost. Tables whose foreign keys reference it, or that it references, are locked with it.",
            source: "DROP TABLE: ACCESS EXCLUSIVE; CASCADE drops views and foreign keys of others",
            effect: (act) => relationsDropped(act, "certain"),
            witnesses: [
                { setup: setups/* PARCELS */.DL, statement: "DROP TABLE parcels" },
                { setup: setups/* LINKED */.sn, statement: "DROP TABLE carriers CASCADE" },
                { setup: setups/* LINKED */.sn, statement: "DROP TABLE parcels" },
                { setup: setups/* READINGS */.mc, statement: "DROP TABLE readings" },
                { setup: setups/* READINGS */.mc, statement: "DROP TABLE readings_2025" },
                { setup: setups/* PARCELS */.DL, statement: "CREATE TABLE brief (id integer); DROP TABLE brief" },
            ],
        },
    ]),
    ...rowsOn("DropStmt", ["OBJECT_MATVIEW"], [
        {
            action: "drop-materialized-view",
            summary: "Its rows are derived and can be computed again; its readers fail.",
            source: "DROP MATERIALIZED VIEW",
            effect: (act) => relationsDropped(act, "none"),
            witnesses: [{ setup: setups/* MATERIALISED */.$z, statement: "DROP MATERIALIZED VIEW parcel_totals" }],
        },
    ]),
    ...rowsOn("DropStmt", ["OBJECT_VIEW"], [
        {
            action: "drop-view",
            summary: "Readers of the view fail, unless it is made again in the same file.",
            source: "DROP VIEW: ACCESS EXCLUSIVE on the view",
            effect: (act) => relationsDropped(act, "none"),
            witnesses: [
                { setup: setups/* VIEWED */.Z0, statement: "DROP VIEW parcel_brief" },
                { setup: setups/* VIEWED */.Z0, statement: "DROP VIEW parcel_brief; CREATE VIEW parcel_brief AS SELECT id, code, label FROM parcels" },
            ],
        },
    ]),
    ...rowsOn("DropStmt", ["OBJECT_SEQUENCE"], [
        {
            action: "drop-sequence",
            summary: "The position of a sequence that no column is numbered by is lost: numbers may be given a second time.",
            source: "DROP SEQUENCE",
            effect: (act) => sequencesDropped(act),
            witnesses: [
                { setup: "CREATE SEQUENCE loose_no; SELECT nextval('loose_no');", statement: "DROP SEQUENCE loose_no" },
                { setup: setups/* SEQUENCED */.At, statement: "DROP SEQUENCE ticket_no CASCADE" },
            ],
        },
    ]),
];
/** The named objects with what falls with them. */
function falling(act) {
    return (0,catalog_falls/* whatFalls */.bU)(act.situation.catalog, { DropStmt: act.body });
}
function drops_names(act) {
    return (act.body.objects ?? []).map((node) => "List" in node ? (0,names/* writtenName */.lD)((0,names/* stringsOf */.iw)(node.List.items)) : nodeName(node));
}
/** Tables, views, sequences: those that the history does not know are judged by what the statement says of them. */
function relationsDropped(act, dataLoss) {
    const { catalog } = act.situation;
    const targets = drops_names(act).map((name) => (0,effects_target/* targetNamed */.bH)(catalog, name));
    const present = targets.filter((target) => target.state !== "absent");
    const absent = targets
        .filter((target) => target.state === "absent")
        .map((target) => `${target.name} does not exist, so nothing is dropped.`);
    const again = present.filter((target) => drops_isUsableAgain(act, target));
    const tables = dataLoss === "certain"
        ? present.flatMap((target) => ((0,effects_target/* isPartitioned */.gN)(target) ? (0,effects_target/* familyOf */.Ap)(catalog, target) : [target]))
        : present;
    return mergeOutcomes([
        {
            locks: (0,effects_target/* lockAll */.jt)("AccessExclusiveLock", act.body.missing_ok === true ? tables.filter((target) => target.state === "known") : tables),
            dataLoss,
            lost: tables.map((target) => ({ target, column: null, ...(dataLoss === "certain" ? { as: "table" } : {}) })),
            breaks: present.some((target) => !target.isNew && !again.includes(target)),
            because: [...present.map((target) => droppedSentence(target, dataLoss)), ...absent],
        },
        ...(present.length === 0 ? [] : [withoutNamed(outcomeOfFalls(catalog, falling(act)), again.length === present.length)]),
    ]);
}
/** Made again in the same file; a table with all the columns that it had. */
function drops_isUsableAgain(act, target) {
    if (!isMadeAgain(act.situation, act.variant, target.name))
        return false;
    return act.variant !== "OBJECT_TABLE" || target.relation === null || keepsColumns(act.situation, target.relation);
}
/** The position of a sequence that numbers a column can be told from the column. */
function sequencesDropped(act) {
    const { catalog } = act.situation;
    const targets = drops_names(act).map((name) => (0,effects_target/* targetNamed */.bH)(catalog, name));
    const numbering = targets.every(({ relation }) => relation !== null && (relation.ownedBy !== null || (0,store/* dependentsOn */.yw)(catalog, relation.oid).length > 0));
    return relationsDropped(act, numbering ? "none" : "possible");
}
/** What falls with a thing that is made again breaks nothing by that alone: its locks count. */
function withoutNamed(outcome, again) {
    return again ? { ...outcome, breaks: false } : outcome;
}
function droppedSentence(target, dataLoss) {
    if (target.isNew)
        return `${target.name} was created in this release.`;
    if (dataLoss === "certain")
        return `${target.name} is dropped with all its rows.`;
    if (dataLoss === "possible")
        return `${target.name} is dropped: the position in the sequence is lost.`;
    return `${target.name} is dropped; code that reads it fails.`;
}

;// CONCATENATED MODULE: ./build/risk/effects/analysed.js




/** The named relations, and what views among them read; partitions come into play only when it is planned. */
function analysedLocks(situation, tree) {
    const reading = readingOf(situation, tree);
    const read = reading.named.flatMap((target) => throughViews(situation, target));
    const written = writtenRanges(tree).map((range) => (0,effects_target/* targetNamed */.bH)(situation.catalog, range));
    const all = [
        ...written,
        ...reading.writes.flatMap((write) => writtenRanges(write.tree).map((range) => (0,effects_target/* targetNamed */.bH)(situation.catalog, range))),
    ];
    return [...read.map((target) => lock(target, "AccessShareLock")), ...all.map((target) => lock(target, "RowExclusiveLock"))];
}
function lock(target, mode) {
    return { target, mode };
}
function throughViews(situation, target) {
    const found = [];
    const queue = [target];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        if (found.some((each) => each.name === next.name))
            continue;
        found.push(next);
        const query = next.relation?.relationKind === "view" ? next.relation.query : null;
        if (query !== null && query !== undefined)
            queue.push(...readByView(situation, query));
    }
    return found;
}
function writtenRanges(tree) {
    if (!(0,catalog_tree/* isRecord */.u4)(tree))
        return [];
    return ["InsertStmt", "UpdateStmt", "DeleteStmt", "MergeStmt"].flatMap((kind) => {
        const body = tree[kind];
        const relation = (0,catalog_tree/* isRecord */.u4)(body) ? body["relation"] : undefined;
        return (0,effects_acts/* isRangeVar */.W)(relation) ? [relation] : [];
    });
}

;// CONCATENATED MODULE: ./build/risk/effects/functions.js











const FUNCTION_ROWS = [
    ...rowsOn("CreateFunctionStmt", [""], [
        {
            action: "replace-function",
            summary: "Callers keep their call and get what the new body does.",
            source: "CREATE FUNCTION, OR REPLACE",
            when: (act) => act.body.replace === true && isThere(act),
            effect: (act) => ({
                ...checked(act),
                because: [`What ${functions_name(act)} does changes for the code that calls it.`],
                undo: "Replace it by the old body.",
            }),
            witnesses: [
                {
                    setup: setups/* FUNCTIONS */.AW,
                    statement: "CREATE OR REPLACE FUNCTION add_vat(n numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT n * 1.21'",
                },
            ],
        },
        {
            action: "create-function",
            summary: "Nobody calls it yet, whatever its body does; a body in SQL is checked against the tables it names.",
            source: "CREATE FUNCTION; check_function_bodies",
            effect: (act) => ({ ...checked(act), because: [`${functions_name(act)} is defined, not run.`], undo: "DROP FUNCTION." }),
            witnesses: [
                {
                    setup: setups/* PARCELS */.DL,
                    statement: "CREATE FUNCTION wipe() RETURNS void LANGUAGE plpgsql AS $f$ BEGIN DELETE FROM parcels; END $f$",
                },
                { setup: setups/* PARCELS */.DL, statement: "CREATE FUNCTION ids() RETURNS SETOF integer LANGUAGE sql AS 'SELECT id FROM parcels'" },
            ],
        },
    ]),
    ...rowsOn("AlterFunctionStmt", ["*"], [
        {
            action: "alter-function",
            summary: "How the function is planned or run changes, not what it computes.",
            source: "ALTER FUNCTION",
            effect: () => ({ because: ["How a function is planned or run changes."], undo: "Alter it back." }),
            witnesses: [{ setup: setups/* FUNCTIONS */.AW, statement: "ALTER FUNCTION add_vat(numeric) STABLE" }],
        },
    ]),
    ...rowsOn("DoStmt", [""], [
        {
            action: "do",
            summary: "Does what the statements in its body do; SQL that it puts together is not known.",
            source: "DO; PL/pgSQL, Executing Dynamic Commands",
            effect: (act) => ran(act),
            witnesses: [
                { setup: setups/* PARCELS */.DL, statement: "DO $$ BEGIN IF true THEN ALTER TABLE parcels ADD COLUMN region text; END IF; END $$" },
                {
                    setup: setups/* PARCELS */.DL,
                    statement: "DO $$ DECLARE r record; BEGIN FOR r IN SELECT id FROM parcels LOOP DELETE FROM parcels WHERE id = r.id; END LOOP; END $$",
                },
            ],
        },
    ]),
    ...rowsOn("CallStmt", [""], [
        {
            action: "call",
            summary: "Does what the procedure's body does; one that ends transactions cannot run in a block.",
            source: "CALL; PL/pgSQL, Transaction Management",
            effect: (act) => {
                const { funccall } = act.body;
                return funccall === undefined
                    ? {}
                    : callOutcome(act.situation, { name: (0,names/* writtenName */.lD)((0,names/* stringsOf */.iw)(funccall.funcname)), call: funccall });
            },
            witnesses: [
                {
                    setup: `${setups/* PARCELS */.DL}CREATE PROCEDURE wipe() LANGUAGE plpgsql AS $f$ BEGIN DELETE FROM parcels; END $f$;`,
                    statement: "CALL wipe()",
                },
            ],
        },
    ]),
    ...rowsOn("PrepareStmt", [""], [
        {
            action: "prepare",
            summary: "Prepared in this session, not run.",
            source: "PREPARE",
            effect: (act) => ({
                locks: analysedLocks(act.situation, act.body.query),
                because: ["A statement is prepared, not run."],
            }),
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "PREPARE one AS SELECT id FROM parcels" }],
        },
    ]),
    ...rowsOn("DeclareCursorStmt", [""], [
        {
            action: "select",
            summary: "A cursor is opened: the query is planned and read from as rows are fetched.",
            source: "DECLARE",
            effect: (act) => queryOutcome(act.situation, act.body.query),
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "DECLARE c CURSOR FOR SELECT * FROM parcels" }],
        },
    ]),
    ...rowsOn("ExecuteStmt", [""], [
        {
            action: "execute",
            summary: "Runs a statement that this session prepared; one that was prepared elsewhere is not known.",
            source: "EXECUTE",
            effect: (act) => {
                const query = act.situation.prepared.get(act.body.name ?? "");
                if (query === undefined)
                    return dynamic(`EXECUTE ${act.body.name ?? ""}`);
                return outcomeOfEffects(act.situation, act.situation.judge([query], act.situation));
            },
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "PREPARE gone AS DELETE FROM parcels; EXECUTE gone" }],
        },
    ]),
];
function functions_name(act) {
    return shownName((0,names/* writtenName */.lD)((0,names/* stringsOf */.iw)(act.body.funcname)));
}
/** A function of this name and signature that existed before. */
function isThere(act) {
    const { catalog } = act.situation;
    const inputs = (act.body.parameters ?? []).flatMap((node) => {
        if (!("FunctionParameter" in node))
            return [];
        const { mode, argType } = node.FunctionParameter;
        if (mode === "FUNC_PARAM_OUT" || mode === "FUNC_PARAM_TABLE" || argType === undefined)
            return [];
        const type = (0,resolve_type/* canonicalType */.jD)(catalog, argType);
        return [type === null ? "" : (0,resolve_type/* typeName */.go)(type)];
    });
    const found = (0,catalog_expression/* routinesNamed */.vF)(catalog, (0,names/* writtenName */.lD)((0,names/* stringsOf */.iw)(act.body.funcname)));
    return found.some((routine) => routine.signature.join() === inputs.join() && routine.epoch === "existing");
}
/** A body in SQL is parsed and planned when it is defined: the relations that it names are locked like in a query. */
function checked(act) {
    const options = optionsOf(act.body.options);
    const language = options.find((option) => option.name === "language")?.value ?? "sql";
    if (language !== "sql")
        return {};
    if (act.body.sql_body !== undefined)
        return { locks: analysedLocks(act.situation, act.body.sql_body) };
    const body = bodyTextOf({ CreateFunctionStmt: act.body });
    const read = body === null ? null : act.situation.readBody(body, "sql");
    if (read === null)
        return {};
    return { locks: read.trees.flatMap((tree) => analysedLocks(act.situation, tree)) };
}
/** DO: its body's statements, run now. */
function ran(act) {
    const options = optionsOf(act.body.args);
    const text = bodyTextOf({ DoStmt: act.body });
    const language = options.find((option) => option.name === "language")?.value ?? "plpgsql";
    const body = text !== null ? act.situation.readBody(text, String(language)) : null;
    if (body === null) {
        return {
            understood: false,
            dataLoss: "possible",
            breaks: true,
            because: ["The body of DO cannot be read; it may change anything."],
        };
    }
    const effects = act.situation.judge(body.trees, { ...act.situation, hidden: new Set() });
    return mergeOutcomes([outcomeOfEffects(act.situation, effects), body.dynamic ? dynamic("DO") : {}]);
}

;// CONCATENATED MODULE: ./build/risk/effects/indexes.js






const INDEXED = `${setups/* PARCELS */.DL}CREATE INDEX parcels_code ON parcels (code);`;
function tables(act) {
    if (act.target === null)
        return [];
    return act.body.relation?.inh === true ? (0,effects_target/* partitionsWith */.i5)(act.situation.catalog, act.target) : [act.target];
}
const INDEX_ROWS = [
    ...rowsOn("IndexStmt", [""], [
        {
            action: "create-index-if-not-exists",
            summary: "CREATE INDEX IF NOT EXISTS of an index that is there builds nothing, but takes the lock.",
            source: "CREATE INDEX, IF NOT EXISTS",
            when: (act) => act.body.if_not_exists === true && indexes_isThere(act),
            effect: (act) => ({
                locks: (0,effects_target/* lockAll */.jt)(act.body.concurrent === true ? "ShareUpdateExclusiveLock" : "ShareLock", act.target === null ? [] : [act.target]),
                transactional: act.body.concurrent !== true,
                because: [`The index ${act.body.idxname ?? ""} exists already, so none is built.`],
            }),
            witnesses: [{ setup: INDEXED, statement: "CREATE INDEX IF NOT EXISTS parcels_code ON parcels (code)" }],
        },
        {
            action: "create-index-concurrently",
            summary: "Reads and writes go on while the index is built; it cannot run in a transaction block.",
            source: "CREATE INDEX, Building Indexes Concurrently: SHARE UPDATE EXCLUSIVE",
            when: (act) => act.body.concurrent === true,
            effect: (act) => ({
                locks: (0,effects_target/* lockAll */.jt)("ShareUpdateExclusiveLock", tables(act)),
                scans: (0,act_targets/* stored */.su)(tables(act)),
                breaks: act.body.unique === true,
                transactional: false,
                because: [
                    `${(0,act_targets/* nameOf */.Vb)(act)} can be read and written while the index is built; a failure leaves an invalid index.`,
                    ...uniqueSentence(act),
                ],
                undo: "DROP INDEX CONCURRENTLY.",
            }),
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "CREATE INDEX CONCURRENTLY parcels_label ON parcels (label)" }],
        },
        {
            action: "create-unique-index",
            summary: "Writers wait while the index is built; duplicates that running code writes fail.",
            source: "CREATE INDEX, UNIQUE: SHARE lock",
            when: (act) => act.body.unique === true,
            effect: (act) => ({
                locks: (0,effects_target/* lockAll */.jt)("ShareLock", tables(act)),
                scans: (0,act_targets/* stored */.su)(tables(act)),
                breaks: true,
                because: [`Nobody can write to ${(0,act_targets/* nameOf */.Vb)(act)} while the index is built.`, ...uniqueSentence(act)],
                undo: "DROP INDEX.",
            }),
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "CREATE UNIQUE INDEX parcels_code_once ON parcels (code)" }],
        },
        {
            action: "create-index",
            summary: "Writers wait while the index is built, of all partitions unless ONLY.",
            source: "CREATE INDEX: locks out writes (SHARE lock)",
            effect: (act) => ({
                locks: (0,effects_target/* lockAll */.jt)("ShareLock", tables(act)),
                scans: (0,act_targets/* stored */.su)(tables(act)),
                because: [`Nobody can write to ${(0,act_targets/* nameOf */.Vb)(act)} while the index is built.`],
                undo: "DROP INDEX.",
            }),
            witnesses: [
                { setup: setups/* PARCELS */.DL, statement: "CREATE INDEX parcels_label ON parcels (label)" },
                { setup: setups/* READINGS */.mc, statement: "CREATE INDEX readings_sensor ON readings (sensor)" },
                { setup: setups/* READINGS */.mc, statement: "CREATE INDEX readings_sensor ON ONLY readings (sensor)" },
            ],
        },
    ]),
    ...rowsOn("DropStmt", ["OBJECT_INDEX"], [
        {
            action: "drop-index-concurrently",
            summary: "Waits for the transactions that use the table, without blocking others.",
            source: "DROP INDEX, CONCURRENTLY",
            when: (act) => act.body.concurrent === true,
            effect: (act) => ({
                locks: droppedLocks(act, "ShareUpdateExclusiveLock"),
                breaks: droppedIndexes(act).some((index) => index.unique && index.constraint === null),
                transactional: false,
                because: ["Queries that used the index become slower; nothing is blocked."],
                undo: "CREATE INDEX CONCURRENTLY.",
            }),
            witnesses: [{ setup: INDEXED, statement: "DROP INDEX CONCURRENTLY parcels_code" }],
        },
        {
            action: "drop-index",
            summary: "Nobody can use the table for a moment, and waits queue behind it.",
            source: "DROP INDEX: ACCESS EXCLUSIVE lock on the table",
            effect: (act) => ({
                locks: droppedLocks(act, "AccessExclusiveLock"),
                breaks: droppedIndexes(act).some((index) => index.unique && index.constraint === null),
                because: [
                    "Queries that used the index become slower, and its table is locked for a moment.",
                    ...(droppedIndexes(act).some((index) => index.unique)
                        ? ["The index is unique: INSERT … ON CONFLICT on its columns fails from then on, and duplicates are let in."]
                        : []),
                ],
                undo: "CREATE INDEX again.",
            }),
            witnesses: [{ setup: INDEXED, statement: "DROP INDEX parcels_code" }],
        },
    ]),
];
function uniqueSentence(act) {
    return act.body.unique === true ? [`Duplicates that running code writes to ${(0,act_targets/* nameOf */.Vb)(act)} are refused.`] : [];
}
function indexes_isThere(act) {
    const schema = act.target?.relation?.schema;
    if (schema === undefined || act.body.idxname === undefined)
        return false;
    const name = { schema, name: act.body.idxname };
    return ((0,queries/* resolveIndex */.pQ)(act.situation.catalog, name).state === "known" || (0,queries/* resolveRelation */.j0)(act.situation.catalog, name).state === "known");
}
function droppedIndexes(act) {
    return (act.body.objects ?? []).flatMap((node) => {
        const parts = "List" in node ? (0,names/* stringsOf */.iw)(node.List.items) : [];
        const found = indexNamed(act.situation, (0,names/* writtenName */.lD)(parts));
        return found === null ? [] : [found];
    });
}
function indexNamed(situation, name) {
    const answer = (0,queries/* resolveIndex */.pQ)(situation.catalog, name);
    return answer.state === "known" ? answer.value : null;
}
function tableOf(situation, index) {
    const relation = (0,queries/* relationOf */.Ke)(situation.catalog, index.table);
    return relation === null ? [] : [(0,effects_target/* targetOf */.$r)(relation)];
}
/** Of a partitioned index all partitions are locked with the table. */
function droppedLocks(act, mode) {
    const found = droppedIndexes(act).flatMap((index) => (index.epoch === "release" ? [] : tableOf(act.situation, index)));
    return (0,effects_target/* lockAll */.jt)(mode, found.flatMap((table) => ((0,effects_target/* isPartitioned */.gN)(table) ? (0,effects_target/* familyOf */.Ap)(act.situation.catalog, table) : [table])));
}

;// CONCATENATED MODULE: ./build/risk/effects/whole-database.js

/** Relations with a mark; see `marks.ts`. */
function markedWith(situation, mark) {
    return [...(situation.marks.get(mark) ?? [])].flatMap((oid) => {
        const target = (0,effects_target/* targetWithOid */.u_)(situation.catalog, oid);
        return target === null ? [] : [target];
    });
}
/** Tables and materialised views that are known, of one schema or (null) of all; without partitioned ones, which have no rows. */
function tablesIn(situation, schema) {
    const found = [];
    for (const object of situation.catalog.objects.map.values()) {
        if (object.kind !== "relation" || (schema !== null && object.schema !== schema))
            continue;
        if (object.relationKind === "table" || object.relationKind === "materialized-view")
            found.push((0,effects_target/* targetOf */.$r)(object));
    }
    return found.filter((target) => (0,effects_target/* hasStorage */.uY)(target));
}

;// CONCATENATED MODULE: ./build/risk/effects/maintenance.js










const RESTARTED = "Its sequences start again, so numbers are given a second time.";
const MAINTENANCE_ROWS = [
    ...rowsOn("TruncateStmt", [""], [
        {
            action: "truncate",
            summary: "All rows of the tables and their partitions are gone, with CASCADE also of tables whose foreign keys reference them.",
            source: "TRUNCATE: ACCESS EXCLUSIVE",
            effect: (act) => {
                const named = truncated(act);
                const all = act.body.behavior === "DROP_CASCADE" ? withReferencing(act.situation, named) : named;
                return {
                    locks: (0,effects_target/* lockAll */.jt)("AccessExclusiveLock", all),
                    dataLoss: "certain",
                    lost: [
                        ...all.map((target) => ({ target, column: null, as: "rows" })),
                        ...(act.body.restart_seqs === true ? [{ target: null, column: null, because: RESTARTED }] : []),
                    ],
                    because: [
                        ...all.map((target) => `All rows of ${target.name} are gone.`),
                        ...(act.body.restart_seqs === true ? [RESTARTED] : []),
                    ],
                };
            },
            witnesses: [
                { setup: setups/* PARCELS */.DL, statement: "TRUNCATE parcels" },
                { setup: setups/* LINKED */.sn, statement: "TRUNCATE carriers CASCADE" },
                { setup: setups/* READINGS */.mc, statement: "TRUNCATE readings" },
                { setup: `${setups/* SEQUENCED */.At}ALTER SEQUENCE ticket_no OWNED BY tickets.id;`, statement: "TRUNCATE tickets RESTART IDENTITY" },
            ],
        },
    ]),
    ...rowsOn("LockStmt", [""], [
        {
            action: "lock",
            summary: "The lock that it names, ACCESS EXCLUSIVE where it names none, until the transaction ends.",
            source: "LOCK",
            effect: (act) => {
                const mode = lock_modes/* LOCK_MODES */.bx[(act.body.mode ?? 8) - 1] ?? "AccessExclusiveLock";
                const tables = (act.body.relations ?? []).flatMap((node) => "RangeVar" in node
                    ? locked(act.situation, (0,effects_target/* targetNamed */.bH)(act.situation.catalog, node.RangeVar), node.RangeVar.inh !== true)
                    : []);
                return {
                    locks: (0,effects_target/* lockAll */.jt)(mode, tables),
                    because: [`${tables.map((target) => target.name).join(", ")} is locked until the transaction ends.`],
                };
            },
            witnesses: [
                { setup: setups/* PARCELS */.DL, statement: "LOCK parcels" },
                { setup: setups/* PARCELS */.DL, statement: "LOCK TABLE parcels IN SHARE MODE" },
                { setup: setups/* VIEWED */.Z0, statement: "LOCK parcel_brief" },
            ],
        },
    ]),
    ...rowsOn("VacuumStmt", [""], [
        {
            action: "analyze",
            summary: "Samples are read while reads and writes go on.",
            source: "ANALYZE: SHARE UPDATE EXCLUSIVE",
            when: (act) => act.body.is_vacuumcmd !== true,
            effect: (act) => ({
                locks: (0,effects_target/* lockAll */.jt)("ShareUpdateExclusiveLock", vacuumed(act)),
                because: ["Statistics are gathered while reads and writes go on."],
            }),
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "ANALYZE parcels" }],
        },
        {
            action: "vacuum-full",
            summary: "The table is rewritten while nobody can read or write it; it cannot run in a transaction block.",
            source: "VACUUM, FULL: ACCESS EXCLUSIVE",
            when: (act) => isOptionOn(act.body.options, "full"),
            effect: (act) => ({
                locks: (0,effects_target/* lockAll */.jt)("AccessExclusiveLock", vacuumed(act)),
                rewrites: (0,act_targets/* stored */.su)(vacuumed(act)),
                scans: (0,act_targets/* stored */.su)(vacuumed(act)),
                transactional: false,
                because: [`${listed(vacuumed(act))} is rewritten while nobody can read or write it.`],
            }),
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "VACUUM FULL parcels" }],
        },
        {
            action: "vacuum",
            summary: "Reads and writes go on; it cannot run in a transaction block.",
            source: "VACUUM: SHARE UPDATE EXCLUSIVE",
            effect: (act) => ({
                locks: (0,effects_target/* lockAll */.jt)("ShareUpdateExclusiveLock", vacuumed(act)),
                scans: (0,act_targets/* stored */.su)(vacuumed(act)),
                transactional: false,
                because: ["Dead rows are cleaned up while reads and writes go on."],
            }),
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "VACUUM parcels" }],
        },
    ]),
    ...rowsOn("ClusterStmt", [""], [
        {
            action: "cluster",
            summary: "The table is rewritten in the index's order while nobody can read or write it.",
            source: "CLUSTER: ACCESS EXCLUSIVE; without a table, or of a partitioned one, not in a transaction block",
            effect: (act) => {
                const tables = act.target === null ? markedWith(act.situation, "clustered") : (0,effects_target/* partitionsWith */.i5)(act.situation.catalog, act.target);
                return {
                    locks: (0,effects_target/* lockAll */.jt)("AccessExclusiveLock", tables),
                    rewrites: (0,act_targets/* stored */.su)(tables),
                    scans: (0,act_targets/* stored */.su)(tables),
                    transactional: act.target !== null && !(0,effects_target/* isPartitioned */.gN)(act.target),
                    because: [
                        `${act.target === null ? "Every clustered table" : (0,act_targets/* nameOf */.Vb)(act)} is rewritten while nobody can read or write it.`,
                    ],
                };
            },
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "CLUSTER parcels USING parcels_pkey" }],
        },
    ]),
];
function listed(targets) {
    return targets.length === 0 ? "Every table" : targets.map((target) => target.name).join(", ");
}
/** LOCK of a view locks what it reads too. */
function locked(situation, target, only) {
    return readLocks(situation, target, { mode: "AccessShareLock", only }).map((lock) => lock.target);
}
function vacuumed(act) {
    if ((act.body.rels ?? []).length === 0)
        return tablesIn(act.situation, null);
    return (act.body.rels ?? []).flatMap((node) => {
        const relation = "VacuumRelation" in node ? node.VacuumRelation.relation : undefined;
        return relation === undefined ? [] : (0,effects_target/* partitionsWith */.i5)(act.situation.catalog, (0,effects_target/* targetNamed */.bH)(act.situation.catalog, relation));
    });
}
function truncated(act) {
    return (act.body.relations ?? []).flatMap((node) => {
        if (!("RangeVar" in node))
            return [];
        return (0,effects_target/* familyOf */.Ap)(act.situation.catalog, (0,effects_target/* targetNamed */.bH)(act.situation.catalog, node.RangeVar), node.RangeVar.inh !== true);
    });
}
/** All tables that reference one of these, through any number of foreign keys. */
function withReferencing(situation, targets) {
    const found = new Map(targets.map((target) => [target.name, target]));
    const queue = [...targets];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        if (next.relation === null)
            continue;
        for (const key of (0,foreign_keys/* foreignKeysReaching */.IW)(situation.catalog, next.relation)) {
            const table = key.relation === null ? null : (0,queries/* relationOf */.Ke)(situation.catalog, key.relation);
            for (const target of table === null ? [] : (0,effects_target/* familyOf */.Ap)(situation.catalog, (0,effects_target/* targetOf */.$r)(table))) {
                if (found.has(target.name))
                    continue;
                found.set(target.name, target);
                queue.push(target);
            }
        }
    }
    return [...found.values()];
}

;// CONCATENATED MODULE: ./build/risk/effects/not-null.js







const not_null_SOURCE = "ALTER TABLE, SET NOT NULL: a valid CHECK constraint that proves it spares the scan";
const NOT_NULL_ROWS = [
    ...rowsOn("alter", ["AT_SetNotNull"], [
        {
            action: "set-not-null-proven",
            summary: "No NULL can be there: the column is NOT NULL already, or a valid CHECK says so. No row is read.",
            source: not_null_SOURCE,
            when: (act) => isProven(act),
            effect: (act) => ({
                locks: (0,effects_target/* lockAll */.jt)("AccessExclusiveLock", (0,act_targets/* family */.T1)(act)),
                because: [
                    `A constraint of ${(0,act_targets/* nameOf */.Vb)(act)} already keeps NULL out of ${act.body.command.name ?? ""}, so no row is read.`,
                ],
                undo: "DROP NOT NULL.",
            }),
            witnesses: [
                {
                    setup: `${setups/* PARCELS */.DL}ALTER TABLE parcels ADD CONSTRAINT label_there CHECK (label IS NOT NULL);`,
                    statement: "ALTER TABLE parcels ALTER COLUMN label SET NOT NULL",
                },
                { setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels ALTER COLUMN code SET NOT NULL" },
            ],
        },
        {
            action: "set-not-null",
            summary: "Every row is read while nobody can read or write the table; NULLs that running code writes fail.",
            source: not_null_SOURCE,
            effect: (act) => ({
                locks: (0,effects_target/* lockAll */.jt)("AccessExclusiveLock", (0,act_targets/* family */.T1)(act)),
                scans: (0,act_targets/* stored */.su)((0,act_targets/* family */.T1)(act)),
                breaks: true,
                because: [
                    `Every row of ${(0,act_targets/* nameOf */.Vb)(act)} is read for NULLs in ${act.body.command.name ?? ""} while nobody can read it; a NULL written by running code fails.`,
                ],
                undo: "DROP NOT NULL.",
            }),
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels ALTER COLUMN label SET NOT NULL" }],
        },
    ]),
    ...rowsOn("constraint", ["CONSTR_NOTNULL"], [
        {
            action: "add-not-null-not-valid",
            summary: "Existing rows are not checked; new ones are.",
            source: "ALTER TABLE, ADD table_constraint NOT VALID (PostgreSQL 18: also for NOT NULL)",
            when: (act) => act.body.constraint.skip_validation === true,
            effect: (act) => ({
                locks: (0,effects_target/* lockAll */.jt)("AccessExclusiveLock", (0,act_targets/* family */.T1)(act)),
                breaks: true,
                because: [`Existing rows of ${(0,act_targets/* nameOf */.Vb)(act)} are not checked, but a NULL written by running code fails.`],
                undo: "Drop the constraint.",
            }),
            witnesses: [
                { setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels ADD CONSTRAINT l_nn NOT NULL label NOT VALID", versions: "18" },
            ],
        },
        {
            action: "set-not-null",
            summary: "Every row is read while nobody can read or write the table.",
            source: "ALTER TABLE, ADD table_constraint (PostgreSQL 18: NOT NULL column_name)",
            effect: (act) => {
                const proven = constraintProven(act);
                return {
                    locks: (0,effects_target/* lockAll */.jt)("AccessExclusiveLock", (0,act_targets/* family */.T1)(act)),
                    scans: proven ? [] : (0,act_targets/* stored */.su)((0,act_targets/* family */.T1)(act)),
                    breaks: !proven,
                    because: [
                        `NULL is kept out of a column of ${(0,act_targets/* nameOf */.Vb)(act)}${proven ? ", as another constraint already does" : "; every row is read"}.`,
                    ],
                    undo: "Drop the constraint.",
                };
            },
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels ADD CONSTRAINT l_nn NOT NULL label", versions: "18" }],
        },
    ]),
];
function constraintProven(act) {
    const relation = act.target?.relation ?? null;
    const column = (0,act_targets/* columnNamed */.c1)(act, (0,names/* stringsOf */.iw)(act.body.constraint.keys)[0]);
    if (relation === null || column === null)
        return false;
    return isProvenNotNull(act.situation.catalog, relation, column);
}
function isProven(act) {
    const relation = act.target?.relation ?? null;
    const column = (0,act_targets/* columnNamed */.c1)(act, act.body.command.name);
    if (relation === null || column === null)
        return false;
    return isProvenNotNull(act.situation.catalog, relation, column);
}
/** Whether a valid constraint of the table says that the column is never NULL. */
function isProvenNotNull(catalog, relation, column) {
    const constraints = (0,queries/* constraintsOn */.Gd)(catalog, relation);
    const own = constraints.filter((each) => each.constraintKind === "not-null" && each.columns.includes(column.number));
    if (column.notNull)
        return own.every((each) => each.validated);
    return constraints.some((each) => each.constraintKind === "check" &&
        each.validated &&
        each.enforced &&
        each.expression !== null &&
        saysNotNull(each.expression, column.name));
}
/** `column IS NOT NULL`, alone or as a part of an AND. */
function saysNotNull(expression, column) {
    const stack = [expression];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
        if ("BoolExpr" in node && node.BoolExpr.boolop === "AND_EXPR")
            stack.push(...(node.BoolExpr.args ?? []));
        if (!("NullTest" in node) || node.NullTest.nulltesttype !== "IS_NOT_NULL")
            continue;
        const { arg } = node.NullTest;
        if (arg !== undefined && "ColumnRef" in arg && (0,catalog_tree/* fieldsOf */.Pf)(arg.ColumnRef).at(-1) === column)
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/risk/effects/objects.js









const OBJECT_ROWS = [
    ...plainRows([
        {
            action: "create-object",
            kinds: ["CreateSchemaStmt"],
            summary: "A new schema, with what is created in it.",
            source: "CREATE SCHEMA",
            witnesses: [{ setup: "", statement: "CREATE SCHEMA IF NOT EXISTS staging_area" }],
        },
        {
            action: "create-extension",
            kinds: ["CreateExtensionStmt"],
            summary: "New functions and types.",
            source: "CREATE EXTENSION",
            witnesses: [{ setup: "", statement: "CREATE EXTENSION citext" }],
        },
        {
            action: "create-type",
            kinds: ["CreateEnumStmt", "CompositeTypeStmt", "CreateDomainStmt", "CreateRangeStmt", "DefineStmt"],
            summary: "A new type, operator, aggregate, collation or text search object.",
            source: "CREATE TYPE, CREATE DOMAIN, CREATE OPERATOR, CREATE AGGREGATE, CREATE COLLATION",
            witnesses: [
                { setup: "", statement: "CREATE TYPE mood AS ENUM ('fine')" },
                { setup: "", statement: "CREATE DOMAIN positive AS integer CHECK (VALUE > 0)" },
            ],
        },
        {
            action: "create-object",
            kinds: [
                "CreateCastStmt",
                "CreateConversionStmt",
                "CreateOpClassStmt",
                "CreateOpFamilyStmt",
                "CreateTransformStmt",
                "CreatePLangStmt",
                "CreateAmStmt",
                "CreateFdwStmt",
                "CreateForeignServerStmt",
                "ImportForeignSchemaStmt",
            ],
            summary: "A new object that nothing uses yet.",
            source: "CREATE CAST, CREATE OPERATOR CLASS, CREATE LANGUAGE, CREATE SERVER, IMPORT FOREIGN SCHEMA, …",
            witnesses: [{ setup: "", statement: "CREATE FOREIGN DATA WRAPPER dummy" }],
        },
        {
            action: "create-event-trigger",
            kinds: ["CreateEventTrigStmt", "AlterEventTrigStmt"],
            summary: "Later DDL of everybody runs it.",
            source: "CREATE EVENT TRIGGER",
            witnesses: [
                {
                    setup: "CREATE FUNCTION et() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';",
                    statement: "CREATE EVENT TRIGGER et1 ON ddl_command_start EXECUTE FUNCTION et()",
                },
            ],
        },
        {
            action: "update-extension",
            kinds: ["AlterExtensionStmt"],
            summary: "The extension's own update script runs: its functions may behave differently.",
            source: "ALTER EXTENSION, UPDATE",
            outcome: { breaks: true },
            witnesses: [{ setup: "CREATE EXTENSION citext VERSION '1.5';", statement: "ALTER EXTENSION citext UPDATE TO '1.6'" }],
        },
        {
            action: "alter-object",
            kinds: [
                "AlterTypeStmt",
                "AlterCollationStmt",
                "AlterOperatorStmt",
                "AlterOpFamilyStmt",
                "AlterStatsStmt",
                "AlterTSConfigurationStmt",
                "AlterTSDictionaryStmt",
                "AlterFdwStmt",
                "AlterForeignServerStmt",
            ],
            summary: "A property of an object without rows changes.",
            source: "ALTER TYPE (base), ALTER COLLATION, ALTER OPERATOR, ALTER STATISTICS, ALTER TEXT SEARCH …, ALTER SERVER",
            witnesses: [
                { setup: `${setups/* PARCELS */.DL}CREATE STATISTICS s ON code, qty FROM parcels;`, statement: "ALTER STATISTICS s SET STATISTICS 50" },
            ],
        },
    ]),
    ...rowsOn("DropStmt", ["OBJECT_STATISTIC_EXT"], [
        {
            action: "drop-statistics",
            summary: "Plans may become worse; nothing else uses it.",
            source: "DROP STATISTICS: SHARE UPDATE EXCLUSIVE on the table",
            effect: (act) => ({
                locks: (0,catalog_falls/* whatFalls */.bU)(act.situation.catalog, { DropStmt: act.body }).flatMap((fall) => (0,queries/* needsOf */.hN)(act.situation.catalog, fall.object.oid).flatMap((need) => need.kind === "relation" ? (0,effects_target/* lockAll */.jt)("ShareUpdateExclusiveLock", [(0,effects_target/* targetOf */.$r)(need)]) : [])),
                because: ["Plans may become worse; nothing else uses extended statistics."],
                undo: "CREATE STATISTICS again.",
            }),
            witnesses: [{ setup: `${setups/* PARCELS */.DL}CREATE STATISTICS s ON code, qty FROM parcels;`, statement: "DROP STATISTICS s" }],
        },
    ]),
    ...rowsOn("DropStmt", ["*"], [
        {
            action: "drop-object",
            summary: "What uses it fails: a cast, operator, collation, event trigger, server, …; CASCADE takes it along.",
            source: "DROP CAST, DROP OPERATOR, DROP COLLATION, DROP EVENT TRIGGER, DROP SERVER, …",
            effect: (act) => ({
                ...outcomeOfFalls(act.situation.catalog, (0,catalog_falls/* whatFalls */.bU)(act.situation.catalog, { DropStmt: act.body })),
                breaks: true,
            }),
            witnesses: [{ setup: "CREATE COLLATION plain_c (locale = 'C');", statement: "DROP COLLATION plain_c" }],
        },
    ]),
    ...rowsOn("AlterExtensionContentsStmt", [""], [
        {
            action: "alter-extension-contents",
            summary: "The object belongs to the extension from then on, or no longer.",
            source: "ALTER EXTENSION, ADD, DROP",
            effect: (act) => ({
                locks: act.body.objtype === "OBJECT_TABLE" || act.body.objtype === "OBJECT_VIEW"
                    ? (0,effects_target/* lockAll */.jt)("ShareUpdateExclusiveLock", [(0,effects_target/* targetNamed */.bH)(act.situation.catalog, nodeName(act.body.object))])
                    : [],
                because: ["What belongs to an extension changes."],
            }),
            witnesses: [
                {
                    setup: "CREATE EXTENSION citext; CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
                    statement: "ALTER EXTENSION citext ADD FUNCTION f()",
                },
            ],
        },
    ]),
    ...rowsOn("AlterTableMoveAllStmt", [""], [
        {
            action: "set-tablespace",
            summary: "Every table of a tablespace is copied while nobody can read or write it.",
            source: "ALTER TABLE ALL IN TABLESPACE, SET TABLESPACE",
            effect: (act) => {
                const tables = markedWith(act.situation, `tablespace ${act.body.orig_tablespacename ?? ""}`);
                return {
                    locks: (0,effects_target/* lockAll */.jt)("AccessExclusiveLock", tables),
                    rewrites: tables,
                    because: [
                        `Every relation of the tablespace ${act.body.orig_tablespacename ?? ""} is copied while nobody can use it.`,
                    ],
                    undo: "Move them back.",
                };
            },
            witnesses: [
                {
                    setup: "SET allow_in_place_tablespaces = on; CREATE TABLESPACE elsewhere LOCATION '';",
                    statement: "ALTER TABLE ALL IN TABLESPACE elsewhere SET TABLESPACE pg_default",
                },
            ],
        },
    ]),
];

;// CONCATENATED MODULE: ./build/risk/effects/partitions.js






const LOOSE = `${setups/* READINGS */.mc}
CREATE TABLE readings_2027 (taken_on date NOT NULL, sensor integer, val numeric);
INSERT INTO readings_2027 VALUES ('2027-02-01', 1, 1);
`;
const PARTITION_ROWS = [
    ...rowsOn("alter", ["AT_AttachPartition"], [
        {
            action: "attach-partition",
            summary: "The new partition is checked row by row unless a CHECK proves the bound; the default partition is checked too.",
            source: "ALTER TABLE, ATTACH PARTITION: SHARE UPDATE EXCLUSIVE on the parent, ACCESS EXCLUSIVE on the partition and the default partition",
            effect: (act) => {
                const child = partOf(act);
                const rest = defaultPartition(act);
                const isDefault = boundOf(act)?.is_default === true;
                const proven = isDefault ? siblings(act).length === 0 : child !== null && hasMatchingCheck(act, child);
                return {
                    locks: [
                        ...(0,effects_target/* lockAll */.jt)("ShareUpdateExclusiveLock", (0,act_targets/* self */.bg)(act)),
                        ...(0,effects_target/* lockAll */.jt)("AccessExclusiveLock", [...(child === null ? [] : (0,effects_target/* familyOf */.Ap)(act.situation.catalog, child)), ...rest]),
                        ...partitions_keyLocks(act, "ShareRowExclusiveLock"),
                    ],
                    scans: [...(child === null || proven ? [] : (0,act_targets/* stored */.su)((0,effects_target/* familyOf */.Ap)(act.situation.catalog, child))), ...(0,act_targets/* stored */.su)(rest)],
                    because: [
                        `${child?.name ?? "The table"} becomes a partition of ${(0,act_targets/* nameOf */.Vb)(act)}${proven ? "" : "; every row of it is checked against its bound"}.`,
                    ],
                    undo: "DETACH PARTITION.",
                };
            },
            witnesses: [
                {
                    setup: LOOSE,
                    statement: "ALTER TABLE readings ATTACH PARTITION readings_2027 FOR VALUES FROM ('2027-01-01') TO ('2028-01-01')",
                },
                {
                    setup: `${setups/* READINGS_WITH_DEFAULT */.hj}CREATE TABLE readings_2027 (taken_on date NOT NULL, sensor integer, val numeric);`,
                    statement: "ALTER TABLE readings ATTACH PARTITION readings_2027 FOR VALUES FROM ('2027-01-01') TO ('2028-01-01')",
                },
            ],
        },
    ]),
    ...rowsOn("alter", ["AT_DetachPartition"], [
        {
            action: "detach-partition-concurrently",
            summary: "The rows leave the parent's queries without blocking them; it cannot run in a transaction block.",
            source: "ALTER TABLE, DETACH PARTITION CONCURRENTLY",
            when: (act) => concurrently(act),
            effect: (act) => ({
                locks: [...(0,effects_target/* lockAll */.jt)("ShareUpdateExclusiveLock", (0,act_targets/* self */.bg)(act)), ...(0,effects_target/* lockAll */.jt)("AccessExclusiveLock", parts(act))],
                breaks: true,
                transactional: false,
                because: [
                    `The rows of ${partOf(act)?.name ?? "the partition"} leave the queries of ${(0,act_targets/* nameOf */.Vb)(act)}; the table keeps them.`,
                ],
                undo: "ATTACH PARTITION again.",
            }),
            witnesses: [{ setup: setups/* READINGS */.mc, statement: "ALTER TABLE readings DETACH PARTITION readings_2025 CONCURRENTLY" }],
        },
        {
            action: "detach-partition",
            summary: "The rows leave the parent's queries while nobody can read the parent; the table keeps them.",
            source: "ALTER TABLE, DETACH PARTITION: ACCESS EXCLUSIVE on the parent",
            effect: (act) => ({
                locks: [
                    ...(0,effects_target/* lockAll */.jt)("AccessExclusiveLock", [...(0,act_targets/* self */.bg)(act), ...parts(act), ...defaultPartition(act)]),
                    ...partitions_keyLocks(act, "AccessExclusiveLock"),
                ],
                scans: referencing(act),
                breaks: true,
                because: [
                    `The rows of ${partOf(act)?.name ?? "the partition"} leave the queries of ${(0,act_targets/* nameOf */.Vb)(act)}; the table keeps them.`,
                ],
                undo: "ATTACH PARTITION again.",
            }),
            witnesses: [{ setup: setups/* READINGS */.mc, statement: "ALTER TABLE readings DETACH PARTITION readings_2025" }],
        },
    ]),
    ...rowsOn("alter", ["AT_DetachPartitionFinalize"], [
        {
            action: "detach-partition",
            summary: "Completes a DETACH CONCURRENTLY that was interrupted.",
            source: "ALTER TABLE, DETACH PARTITION FINALIZE",
            effect: (act) => ({
                locks: [...(0,effects_target/* lockAll */.jt)("ShareUpdateExclusiveLock", (0,act_targets/* self */.bg)(act)), ...(0,effects_target/* lockAll */.jt)("AccessExclusiveLock", parts(act))],
                breaks: true,
                because: [`The interrupted detaching of ${partOf(act)?.name ?? "the partition"} is completed.`],
            }),
            witnesses: [
                {
                    setup: setups/* READINGS */.mc,
                    statement: "ALTER TABLE readings DETACH PARTITION readings_2025 FINALIZE",
                    fails: "cannot complete detaching partition",
                },
            ],
        },
    ]),
];
/** The rows of CREATE TABLE that make a partition; those of other tables stand in `tables.ts`, behind these. */
const PARTITION_OF_ROWS = rowsOn("CreateStmt", [""], [
    {
        action: "create-partition",
        summary: "The parent is locked against everybody; creating the table first and attaching it is gentler. A default partition is read.",
        source: "CREATE TABLE, PARTITION OF: ACCESS EXCLUSIVE lock on the parent",
        when: (act) => act.body.partbound !== undefined && !(act.body.if_not_exists === true && act.target?.state === "known"),
        effect: (act) => {
            const parents = (act.body.inhRelations ?? []).flatMap((node) => "RangeVar" in node ? [(0,effects_target/* targetNamed */.bH)(act.situation.catalog, node.RangeVar)] : []);
            const rest = act.body.partbound?.is_default === true ? [] : parents.flatMap((parent) => partitions_defaultOf(act, parent));
            return {
                locks: [
                    ...(0,effects_target/* lockAll */.jt)("AccessExclusiveLock", [...parents, ...rest]),
                    ...parents.flatMap((parent) => keyLocksOf(act, parent, "ShareRowExclusiveLock")),
                ],
                scans: (0,act_targets/* stored */.su)(rest),
                because: [`Nobody can read or write ${parents.map((parent) => parent.name).join(", ")} while the partition is added.`],
                undo: "DROP TABLE, as long as it is empty.",
            };
        },
        witnesses: [
            {
                setup: setups/* READINGS */.mc,
                statement: "CREATE TABLE readings_2027 PARTITION OF readings FOR VALUES FROM ('2027-01-01') TO ('2028-01-01')",
            },
            {
                setup: setups/* READINGS_WITH_DEFAULT */.hj,
                statement: "CREATE TABLE readings_2027 PARTITION OF readings FOR VALUES FROM ('2027-01-01') TO ('2028-01-01')",
            },
        ],
    },
]);
function command(act) {
    const { def } = act.body.command;
    return def !== undefined && "PartitionCmd" in def ? def.PartitionCmd : null;
}
function partOf(act) {
    const name = command(act)?.name;
    return name === undefined ? null : (0,effects_target/* targetNamed */.bH)(act.situation.catalog, name);
}
function parts(act) {
    const child = partOf(act);
    return child === null ? [] : (0,effects_target/* familyOf */.Ap)(act.situation.catalog, child);
}
function boundOf(act) {
    return command(act)?.bound ?? null;
}
function concurrently(act) {
    return command(act)?.concurrent === true;
}
function siblings(act) {
    const relation = act.target?.relation ?? null;
    return relation === null ? [] : (0,queries/* childrenOf */.LU)(act.situation.catalog, relation);
}
function defaultPartition(act) {
    return act.target === null ? [] : partitions_defaultOf(act, act.target);
}
function partitions_defaultOf(act, parent) {
    if (parent.relation === null)
        return [];
    const found = (0,queries/* childrenOf */.LU)(act.situation.catalog, parent.relation).filter((each) => each.partitionOf?.isDefault === true);
    return found.flatMap((each) => (0,effects_target/* familyOf */.Ap)(act.situation.catalog, (0,effects_target/* targetOf */.$r)(each)));
}
/** Foreign keys of the parent and to it are made for (or taken from) the partition as well. */
function partitions_keyLocks(act, mode) {
    return act.target === null ? [] : keyLocksOf(act, act.target, mode);
}
function keyLocksOf(act, parent, mode) {
    if (parent.relation === null)
        return [];
    const { catalog } = act.situation;
    const from = (0,queries/* foreignKeysFrom */.rE)(catalog, parent.relation).flatMap((key) => referencedTargets(catalog, key));
    const to = (0,queries/* foreignKeysTo */.Op)(catalog, parent.relation).flatMap((key) => ownerOf(act, key));
    return [...(0,effects_target/* lockAll */.jt)("ShareRowExclusiveLock", from), ...(0,effects_target/* lockAll */.jt)(mode, to)];
}
/** A detached partition must hold no row that is referenced, so the referencing tables are read. */
function referencing(act) {
    const relation = act.target?.relation ?? null;
    if (relation === null)
        return [];
    return (0,act_targets/* stored */.su)((0,queries/* foreignKeysTo */.Op)(act.situation.catalog, relation).flatMap((key) => ownerOf(act, key)));
}
function ownerOf(act, key) {
    const table = key.relation === null ? null : (0,queries/* relationOf */.Ke)(act.situation.catalog, key.relation);
    return table === null ? [] : [(0,effects_target/* targetOf */.$r)(table)];
}
/**
 * A valid CHECK that compares the partition key with both ends of the bound. What is recognised is the usual recipe; any other
 * check is taken for no proof.
 */
function hasMatchingCheck(act, child) {
    const bound = boundOf(act);
    if (child.relation === null || bound === null)
        return false;
    const ends = [...(bound.lowerdatums ?? []), ...(bound.upperdatums ?? []), ...(bound.listdatums ?? [])]
        .filter((node) => !("ColumnRef" in node))
        .map(constantText);
    if (ends.length === 0 || ends.includes(null))
        return false;
    return (0,queries/* constraintsOn */.Gd)(act.situation.catalog, child.relation).some((each) => {
        if (each.constraintKind !== "check" || !each.validated || each.expression === null)
            return false;
        const text = JSON.stringify(each.expression);
        return ends.every((end) => end !== null && text.includes(end));
    });
}
function constantText(node) {
    if (!("A_Const" in node))
        return null;
    const { sval, ival } = node.A_Const;
    if (sval !== undefined)
        return JSON.stringify(sval.sval ?? "");
    return ival === undefined ? null : `"ival":${JSON.stringify(ival)}`;
}

;// CONCATENATED MODULE: ./build/risk/effects/owners.js

/** Of a list of RoleSpec nodes. */
function ownedBy(situation, roles) {
    const names = new Set((roles ?? []).map((node) => ("RoleSpec" in node ? (node.RoleSpec.rolename ?? "") : "")));
    const found = [];
    for (const [oid, owner] of situation.owners) {
        const relation = names.has(owner) ? (0,queries/* relationOf */.Ke)(situation.catalog, oid) : null;
        if (relation !== null)
            found.push(relation);
    }
    return found;
}

;// CONCATENATED MODULE: ./build/risk/effects/privileges.js





const PRIVILEGE_ROWS = [
    ...rowsOn("GrantStmt", ["*"], [
        {
            action: "grant",
            summary: "Somebody may do more. From PostgreSQL 18 on the tables are locked for reading.",
            source: "GRANT",
            when: (act) => act.body.is_grant === true,
            effect: (act) => ({ ...privilegeLocks(act), because: ["Somebody may do more than before."], undo: "REVOKE." }),
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "GRANT SELECT ON parcels TO PUBLIC" }],
        },
        {
            action: "revoke",
            summary: "Code that runs as that role fails where it did what it may no longer do.",
            source: "REVOKE",
            effect: (act) => ({
                ...privilegeLocks(act),
                breaks: true,
                because: ["A role may do less than before; code that runs as it may fail."],
                undo: "GRANT again.",
            }),
            witnesses: [{ setup: `${setups/* PARCELS */.DL}GRANT SELECT ON parcels TO PUBLIC;`, statement: "REVOKE SELECT ON parcels FROM PUBLIC" }],
        },
    ]),
    ...rowsOn("GrantRoleStmt", [""], [
        {
            action: "grant",
            summary: "Somebody may do more.",
            source: "GRANT role",
            when: (act) => act.body.is_grant === true,
            effect: () => ({ because: ["A role gets the privileges of another."], undo: "REVOKE." }),
            witnesses: [{ setup: "CREATE ROLE a_role; CREATE ROLE b_role;", statement: "GRANT a_role TO b_role" }],
        },
        {
            action: "revoke",
            summary: "Code that runs as that role fails where it did what it may no longer do.",
            source: "REVOKE role",
            effect: () => ({ breaks: true, because: ["A role loses the privileges of another."], undo: "GRANT again." }),
            witnesses: [
                { setup: "CREATE ROLE a_role; CREATE ROLE b_role; GRANT a_role TO b_role;", statement: "REVOKE a_role FROM b_role" },
            ],
        },
    ]),
    ...rowsOn("AlterRoleStmt", [""], [
        {
            action: "alter-role",
            summary: "A password, limit or attribute of a role changes: whoever logs in as it may no longer be able to.",
            source: "ALTER ROLE",
            effect: (act) => ({
                breaks: restricts(act),
                because: ["What a role may do, or how it logs in, changes."],
                undo: "Alter it back.",
            }),
            witnesses: [{ setup: "CREATE ROLE a_role;", statement: "ALTER ROLE a_role LOGIN" }],
        },
    ]),
    ...rowsOn("DropRoleStmt", [""], [
        {
            action: "drop-role",
            summary: "Whoever logs in as it can no longer; it fails while the role owns anything.",
            source: "DROP ROLE",
            effect: (act) => ({ breaks: !isNeverMade(act), because: ["Whoever logs in as the role can no longer."] }),
            witnesses: [{ setup: "CREATE ROLE a_role;", statement: "DROP ROLE a_role" }],
        },
    ]),
    ...rowsOn("ReassignOwnedStmt", [""], [
        {
            action: "reassign-owned",
            summary: "Whatever the role owns in this database gets another owner, under the strongest lock on each table.",
            source: "REASSIGN OWNED; ALTER TABLE, OWNER TO",
            effect: (act) => ({
                locks: (0,effects_target/* lockAll */.jt)("AccessExclusiveLock", ownedBy(act.situation, act.body.roles).map((relation) => (0,effects_target/* targetOf */.$r)(relation))),
                because: ["Whatever the role owns in this database gets another owner."],
                undo: "Reassign it back, as far as the new owner had nothing of its own.",
            }),
            witnesses: [
                {
                    setup: `${setups/* PARCELS */.DL}CREATE ROLE a_role; ALTER TABLE parcels OWNER TO a_role;`,
                    statement: "REASSIGN OWNED BY a_role TO CURRENT_USER",
                },
            ],
        },
    ]),
    ...plainRows([
        {
            action: "create-role",
            kinds: ["CreateRoleStmt", "CreateUserMappingStmt"],
            summary: "A new role or user mapping.",
            source: "CREATE ROLE, CREATE USER MAPPING",
            witnesses: [{ setup: "", statement: "CREATE ROLE a_new_role" }],
        },
        {
            action: "drop-role",
            kinds: ["DropUserMappingStmt"],
            summary: "Whoever used the foreign server as this role no longer can.",
            source: "DROP USER MAPPING",
            outcome: { breaks: true },
            witnesses: [
                {
                    setup: "CREATE FOREIGN DATA WRAPPER dummy; CREATE SERVER nowhere FOREIGN DATA WRAPPER dummy; CREATE USER MAPPING FOR PUBLIC SERVER nowhere;",
                    statement: "DROP USER MAPPING FOR PUBLIC SERVER nowhere",
                },
            ],
        },
        {
            action: "alter-role",
            kinds: ["AlterRoleSetStmt", "AlterUserMappingStmt"],
            summary: "Settings of a role's later sessions change.",
            source: "ALTER ROLE … SET",
            witnesses: [{ setup: "CREATE ROLE a_role;", statement: "ALTER ROLE a_role SET statement_timeout = '30s'" }],
        },
        {
            action: "default-privileges",
            kinds: ["AlterDefaultPrivilegesStmt"],
            summary: "Concerns objects that are created later.",
            source: "ALTER DEFAULT PRIVILEGES",
            witnesses: [{ setup: "", statement: "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC" }],
        },
    ]),
];
/** PostgreSQL 18 began to lock tables whose privileges change. */
function privilegeLocks(act) {
    if ((act.situation.postgresVersion ?? 17) < 18 || act.body.targtype !== "ACL_TARGET_OBJECT")
        return {};
    const tables = (act.body.objects ?? []).flatMap((node) => "RangeVar" in node ? [(0,effects_target/* targetNamed */.bH)(act.situation.catalog, node.RangeVar)] : []);
    return { locks: (0,effects_target/* lockAll */.jt)("AccessShareLock", tables) };
}
/** IF EXISTS of roles that a history which tells of other things never made. */
function isNeverMade({ body, situation }) {
    const names = (body.roles ?? []).map((node) => ("RoleSpec" in node ? (node.RoleSpec.rolename ?? "") : ""));
    return (body.missing_ok === true &&
        situation.catalog.objects.map.size > 0 &&
        !names.some((name) => situation.marks.has(`role ${name}`)));
}
function restricts(act) {
    return (act.body.options ?? []).some((node) => {
        if (!("DefElem" in node))
            return false;
        const { defname, arg } = node.DefElem;
        if (defname === "password" || defname === "validUntil")
            return true;
        return arg !== undefined && "Boolean" in arg && arg.Boolean.boolval !== true;
    });
}

;// CONCATENATED MODULE: ./build/risk/effects/type-users.js
/** Which tables a change of a user type reaches. */




function typeNamed(situation, name) {
    const found = (0,resolve_type/* resolveType */.r)(situation.catalog, name);
    return found?.kind === "type" ? found : null;
}
function columnsWithType(situation, type) {
    return type === null ? [] : (0,queries/* columnsOfType */.Ro)(situation.catalog, type);
}
function tablesOfDomain(situation, type) {
    return type === null ? [] : (0,queries/* tablesUsingDomain */.QR)(situation.catalog, type).map((relation) => (0,effects_target/* targetOf */.$r)(relation));
}
/** Tables made by `CREATE TABLE … OF type`: their columns follow the type's attributes. */
function typedTables(situation, type) {
    if (type === null)
        return [];
    const dependents = (0,store/* dependentsOn */.yw)(situation.catalog, type.oid).filter((edge) => edge.fromColumn === 0);
    const relations = dependents.map((edge) => (0,queries/* relationOf */.Ke)(situation.catalog, edge.from));
    return relations.flatMap((relation) => (relation?.relationKind === "table" ? [(0,effects_target/* targetOf */.$r)(relation)] : []));
}

;// CONCATENATED MODULE: ./build/risk/effects/renames.js








const renames_RELATIONS = ["OBJECT_TABLE", "OBJECT_VIEW", "OBJECT_MATVIEW", "OBJECT_FOREIGN_TABLE"];
function below(act) {
    return act.target === null ? [] : (0,effects_target/* familyOf */.Ap)(act.situation.catalog, act.target);
}
function renamed(act, what) {
    const name = nodeName(act.body.object);
    const shown = name.name === "" ? (act.body.subname ?? (0,act_targets/* nameOf */.Vb)(act)) : shownName(name);
    return {
        breaks: true,
        because: [`${what} ${shown} is called ${act.body.newname ?? ""} from then on; code that names it fails.`],
        undo: "Rename it back.",
    };
}
const RENAME_ROWS = [
    ...rowsOn("RenameStmt", ["OBJECT_TABLE"], [
        {
            action: "swap-table",
            summary: "Another table takes the name: what was written after its rows were copied is missing, and foreign keys, grants and triggers do not follow.",
            source: "ALTER TABLE, RENAME TO",
            when: (act) => act.target?.isNew !== true && isTakenOver(act),
            effect: (act) => ({
                locks: (0,act_targets/* lockSelf */._K)(act, "AccessExclusiveLock"),
                dataLoss: "possible",
                lost: (0,act_targets/* self */.bg)(act).map((target) => ({ target, column: null })),
                breaks: true,
                because: [
                    `Another table takes the name of ${(0,act_targets/* nameOf */.Vb)(act)}: rows that were not copied to it are out of the code's sight, and foreign keys, grants and triggers stay with the old one.`,
                ],
                undo: "Rename both back; what was written meanwhile is in the other table.",
            }),
            witnesses: [
                {
                    setup: setups/* PARCELS */.DL,
                    statement: "CREATE TABLE parcels_new (LIKE parcels INCLUDING ALL); INSERT INTO parcels_new SELECT * FROM parcels; ALTER TABLE parcels RENAME TO parcels_old; ALTER TABLE parcels_new RENAME TO parcels",
                },
            ],
        },
    ]),
    ...rowsOn("RenameStmt", renames_RELATIONS, [
        {
            action: "rename-table",
            summary: "Code that names the old name fails, unless a view or table takes it in the same file.",
            source: "ALTER TABLE, RENAME TO",
            effect: (act) => {
                const again = isMadeAgain(act.situation, "OBJECT_VIEW", (0,act_targets/* nameOf */.Vb)(act));
                return {
                    locks: (0,act_targets/* lockSelf */._K)(act, "AccessExclusiveLock"),
                    breaks: !again,
                    because: [
                        `${(0,act_targets/* nameOf */.Vb)(act)} is called ${act.body.newname ?? ""} from then on${again ? "; a view takes its name" : "; code that names it fails"}.`,
                    ],
                    undo: "Rename it back.",
                };
            },
            witnesses: [
                { setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels RENAME TO packets" },
                { setup: setups/* VIEWED */.Z0, statement: "ALTER VIEW parcel_brief RENAME TO brief" },
            ],
        },
    ]),
    ...rowsOn("RenameStmt", ["OBJECT_COLUMN"], [
        {
            action: "rename-column",
            summary: "Code that names the old name fails; partitions and children are locked too.",
            source: "ALTER TABLE, RENAME COLUMN",
            effect: (act) => {
                const fresh = (0,act_targets/* columnNamed */.c1)(act, act.body.subname)?.epoch === "release";
                return {
                    locks: (0,effects_target/* lockAll */.jt)("AccessExclusiveLock", below(act)),
                    breaks: !fresh,
                    because: [
                        `${(0,act_targets/* nameOf */.Vb)(act)}.${act.body.subname ?? ""} is called ${act.body.newname ?? ""} from then on; code that names it fails.`,
                    ],
                    undo: "Rename it back.",
                };
            },
            witnesses: [
                { setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels RENAME COLUMN label TO caption" },
                { setup: setups/* READINGS */.mc, statement: "ALTER TABLE readings RENAME COLUMN val TO amount" },
            ],
        },
    ]),
    ...rowsOn("RenameStmt", ["OBJECT_TABCONSTRAINT"], [
        {
            action: "rename-constraint",
            summary: "Only code that reads the constraint's name in an error message notices.",
            source: "ALTER TABLE, RENAME CONSTRAINT",
            effect: (act) => ({
                locks: (0,effects_target/* lockAll */.jt)("AccessExclusiveLock", isHandedDown(act) ? below(act) : (0,act_targets/* self */.bg)(act)),
                because: [`Only the name of a constraint of ${(0,act_targets/* nameOf */.Vb)(act)} changes.`],
                undo: "Rename it back.",
            }),
            witnesses: [
                {
                    setup: `${setups/* PARCELS */.DL}ALTER TABLE parcels ADD CONSTRAINT q CHECK (qty > 0);`,
                    statement: "ALTER TABLE parcels RENAME CONSTRAINT q TO qty_positive",
                },
            ],
        },
    ]),
    ...rowsOn("RenameStmt", ["OBJECT_TRIGGER", "OBJECT_RULE", "OBJECT_POLICY"], [
        {
            action: "rename-trigger",
            summary: "Nobody names it in a query.",
            source: "ALTER TRIGGER, ALTER RULE, ALTER POLICY, RENAME TO",
            effect: (act) => ({
                locks: (0,effects_target/* lockAll */.jt)("AccessExclusiveLock", act.variant === "OBJECT_TRIGGER" ? below(act) : (0,act_targets/* self */.bg)(act)),
                because: [`Only a name changes at ${(0,act_targets/* nameOf */.Vb)(act)}.`],
                undo: "Rename it back.",
            }),
            witnesses: [{ setup: setups/* TRIGGERED */.g4, statement: "ALTER TRIGGER parcels_stamp ON parcels RENAME TO stamp_parcels" }],
        },
    ]),
    ...rowsOn("RenameStmt", ["OBJECT_ATTRIBUTE"], [
        {
            action: "rename-attribute",
            summary: "Code that names the attribute of the composite type fails.",
            source: "ALTER TYPE, RENAME ATTRIBUTE",
            effect: (act) => ({
                ...renamed(act, "The attribute"),
                locks: (0,effects_target/* lockAll */.jt)("AccessExclusiveLock", typedTables(act.situation, typeNamed(act.situation, { schema: act.body.relation?.schemaname ?? null, name: act.body.relation?.relname ?? "" }))),
            }),
            witnesses: [{ setup: setups/* COMPOSITES */.V, statement: "ALTER TYPE address RENAME ATTRIBUTE city TO town" }],
        },
    ]),
];
/** Only checks (and NOT NULLs, from PostgreSQL 18 on) have one name in all partitions and children. */
function isHandedDown(act) {
    const relation = act.target?.relation ?? null;
    const found = relation === null ? null : (0,queries/* constraintNamed */.RB)(act.situation.catalog, relation, act.body.subname ?? "");
    return found === null || found.constraintKind === "check" || found.constraintKind === "not-null";
}
/** A later statement gives the name to a table of this release, which may hold a copy of the rows. */
function isTakenOver(act) {
    const name = act.body.relation?.relname ?? "";
    return act.situation.later(name).some((tree) => {
        if (!("RenameStmt" in tree))
            return false;
        const { renameType, newname, relation } = tree.RenameStmt;
        if (renameType !== "OBJECT_TABLE" || newname !== name || relation === undefined)
            return false;
        return (0,effects_target/* targetNamed */.bH)(act.situation.catalog, relation).state !== "known" || (0,effects_target/* targetNamed */.bH)(act.situation.catalog, relation).isNew;
    });
}

;// CONCATENATED MODULE: ./build/risk/effects/index-changes.js
/** Indexes that are there: altered, attached, renamed, built anew. Their tables are mostly left alone. */







const index_changes_INDEXED = `${setups/* PARCELS */.DL}CREATE INDEX parcels_code ON parcels (code);`;
const INDEX_CHANGE_ROWS = [
    ...rowsOn("alter-index", ["AT_SetRelOptions", "AT_ResetRelOptions", "AT_SetStatistics"], [
        {
            action: "set-storage-parameter",
            summary: "Concerns the index alone and what is built later.",
            source: "ALTER INDEX, SET (storage_parameter): SHARE UPDATE EXCLUSIVE on the index",
            effect: () => ({ because: ["A setting of an index changes; its table is not locked."] }),
            witnesses: [{ setup: index_changes_INDEXED, statement: "ALTER INDEX parcels_code SET (fillfactor = 80)" }],
        },
    ]),
    ...rowsOn("alter-index", ["AT_SetTableSpace"], [
        {
            action: "set-tablespace",
            summary: "The index's file is copied while queries that use the index wait.",
            source: "ALTER INDEX, SET TABLESPACE",
            effect: () => ({
                because: ["The index is copied to another tablespace; queries that use it wait."],
                undo: "Move it back.",
            }),
            witnesses: [{ setup: index_changes_INDEXED, statement: "ALTER INDEX parcels_code SET TABLESPACE pg_default" }],
        },
    ]),
    ...rowsOn("alter-index", ["AT_AttachPartition"], [
        {
            action: "attach-index",
            summary: "An index of a partition becomes a part of the partitioned index.",
            source: "ALTER INDEX, ATTACH PARTITION",
            effect: (act) => ({
                locks: attachLocks(act),
                because: ["A partition's index is attached; tables can be read and written."],
            }),
            witnesses: [
                {
                    setup: `${setups/* READINGS */.mc}CREATE INDEX readings_s ON ONLY readings (sensor); CREATE INDEX readings_2025_s ON readings_2025 (sensor);`,
                    statement: "ALTER INDEX readings_s ATTACH PARTITION readings_2025_s",
                },
            ],
        },
    ]),
    ...rowsOn("alter-index", ["AT_ChangeOwner", "AT_GenericOptions"], [
        {
            action: "alter-index",
            summary: "Concerns the index's entry in the catalog.",
            source: "ALTER INDEX",
            effect: () => ({ because: ["A property of an index changes; its table is not locked."] }),
            witnesses: [{ setup: index_changes_INDEXED, statement: "ALTER INDEX parcels_code OWNER TO postgres" }],
        },
    ]),
    ...rowsOn("RenameStmt", ["OBJECT_INDEX"], [
        {
            action: "rename-index",
            summary: "Nobody names an index in a query.",
            source: "ALTER INDEX, RENAME: SHARE UPDATE EXCLUSIVE on the index",
            effect: () => ({ because: ["Only the index's name changes."], undo: "Rename it back." }),
            witnesses: [{ setup: index_changes_INDEXED, statement: "ALTER INDEX parcels_code RENAME TO code_parcels" }],
        },
    ]),
    ...rowsOn("ReindexStmt", ["REINDEX_OBJECT_INDEX", "REINDEX_OBJECT_TABLE"], [
        {
            action: "reindex-concurrently",
            summary: "Reads and writes go on; it cannot run in a transaction block.",
            source: "REINDEX, Rebuilding Indexes Concurrently",
            when: (act) => isOptionOn(act.body.params, "concurrently"),
            effect: (act) => ({
                locks: (0,effects_target/* lockAll */.jt)("ShareUpdateExclusiveLock", reindexed(act)),
                scans: (0,act_targets/* stored */.su)(reindexed(act)),
                transactional: false,
                because: ["Indexes are built anew while reads and writes go on; a failure leaves invalid indexes."],
            }),
            witnesses: [{ setup: index_changes_INDEXED, statement: "REINDEX INDEX CONCURRENTLY parcels_code" }],
        },
        {
            action: "reindex",
            summary: "Writers wait, and so do queries that would use the index; partitioned ones cannot run in a transaction block.",
            source: "REINDEX: SHARE lock on the table, ACCESS EXCLUSIVE on the index",
            effect: (act) => ({
                locks: (0,effects_target/* lockAll */.jt)("ShareLock", reindexed(act)),
                scans: (0,act_targets/* stored */.su)(reindexed(act)),
                transactional: !reindexed(act).some((target) => (0,effects_target/* isPartitioned */.gN)(target)),
                because: ["Indexes are built anew: writers wait, and so do queries that would use them."],
            }),
            witnesses: [
                { setup: index_changes_INDEXED, statement: "REINDEX INDEX parcels_code" },
                { setup: index_changes_INDEXED, statement: "REINDEX TABLE parcels" },
            ],
        },
    ]),
    ...rowsOn("ReindexStmt", ["REINDEX_OBJECT_SCHEMA", "REINDEX_OBJECT_SYSTEM", "REINDEX_OBJECT_DATABASE"], [
        {
            action: "reindex",
            summary: "Every table in turn, each in a transaction of its own.",
            source: "REINDEX SCHEMA, DATABASE, SYSTEM: cannot be executed inside a transaction block",
            effect: (act) => {
                const tables = tablesIn(act.situation, act.variant === "REINDEX_OBJECT_SCHEMA" ? (act.body.name ?? "") : null);
                const concurrently = isOptionOn(act.body.params, "concurrently");
                return {
                    locks: (0,effects_target/* lockAll */.jt)(concurrently ? "ShareUpdateExclusiveLock" : "ShareLock", tables),
                    scans: tables,
                    transactional: false,
                    because: [`All indexes are built anew, table after table${concurrently ? "" : "; writers of each wait meanwhile"}.`],
                };
            },
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "REINDEX SCHEMA public" }],
        },
    ]),
];
function attachLocks(act) {
    const { relation } = act.body.statement;
    const { def } = act.body.command;
    const child = def !== undefined && "PartitionCmd" in def ? def.PartitionCmd.name : undefined;
    return [relation, child].flatMap((name) => {
        const index = name === undefined ? null : indexNamed(act.situation, name);
        return index === null ? [] : (0,effects_target/* lockAll */.jt)("AccessShareLock", tableOf(act.situation, index));
    });
}
function reindexed(act) {
    const { relation } = act.body;
    if (relation === undefined)
        return [];
    if (act.variant === "REINDEX_OBJECT_INDEX") {
        const index = indexNamed(act.situation, relation);
        return index === null ? [] : tableOf(act.situation, index).flatMap((table) => (0,effects_target/* partitionsWith */.i5)(act.situation.catalog, table));
    }
    return act.target === null ? [] : (0,effects_target/* partitionsWith */.i5)(act.situation.catalog, act.target);
}

;// CONCATENATED MODULE: ./build/risk/effects/key-constraints.js
/** PRIMARY KEY, UNIQUE, EXCLUDE: constraints with an index. */







const key_constraints_SOURCE = "ALTER TABLE, ADD table_constraint";
const KEY_CONSTRAINT_ROWS = [
    ...rowsOn("constraint", ["CONSTR_PRIMARY", "CONSTR_UNIQUE", "CONSTR_EXCLUSION"], [
        {
            action: "add-constraint-using-index",
            summary: "An index that is there becomes the constraint; a primary key still reads the table where a column may be NULL.",
            source: "ALTER TABLE, ADD table_constraint_using_index",
            when: (act) => act.body.constraint.indexname !== undefined,
            effect: (act) => usingIndex(act),
            witnesses: [
                {
                    setup: `${setups/* PARCELS */.DL}CREATE UNIQUE INDEX parcels_code ON parcels (code);`,
                    statement: "ALTER TABLE parcels ADD CONSTRAINT code_once UNIQUE USING INDEX parcels_code",
                },
                {
                    setup: "CREATE TABLE loose (id integer, b text); INSERT INTO loose VALUES (1, 'a'); CREATE UNIQUE INDEX loose_id ON loose (id);",
                    statement: "ALTER TABLE loose ADD CONSTRAINT loose_pk PRIMARY KEY USING INDEX loose_id",
                },
            ],
        },
        {
            action: "add-primary-key",
            summary: "A unique index is built, and NOT NULL checked, while nobody can read or write the table.",
            source: `${key_constraints_SOURCE}: PRIMARY KEY builds an index under ACCESS EXCLUSIVE`,
            when: (act) => act.body.constraint.contype === "CONSTR_PRIMARY",
            effect: (act) => indexed(act, "primary key"),
            witnesses: [
                {
                    setup: "CREATE TABLE loose (id integer, b text); INSERT INTO loose VALUES (1, 'a');",
                    statement: "ALTER TABLE loose ADD PRIMARY KEY (id)",
                },
            ],
        },
        {
            action: "add-unique",
            summary: "A unique index is built while nobody can read or write the table.",
            source: `${key_constraints_SOURCE}: UNIQUE builds an index under ACCESS EXCLUSIVE`,
            when: (act) => act.body.constraint.contype === "CONSTR_UNIQUE",
            effect: (act) => indexed(act, "unique constraint"),
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels ADD CONSTRAINT code_once UNIQUE (code)" }],
        },
        {
            action: "add-exclusion",
            summary: "An index is built and every row compared while nobody can read or write the table; there is no gentler form.",
            source: `${key_constraints_SOURCE}: EXCLUDE builds an index under ACCESS EXCLUSIVE`,
            effect: (act) => indexed(act, "exclusion constraint"),
            witnesses: [
                {
                    setup: "CREATE TABLE bookings (id integer PRIMARY KEY, during tsrange); INSERT INTO bookings VALUES (1, '[2026-01-01, 2026-01-02)');",
                    statement: "ALTER TABLE bookings ADD CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&)",
                },
            ],
        },
    ]),
];
/** An index of a partitioned table is built on every partition; their lock depends on the version. */
function indexed(act, kind) {
    const tables = (0,act_targets/* family */.T1)(act);
    const partitioned = act.target !== null && (0,effects_target/* isPartitioned */.gN)(act.target);
    const built = partitioned ? tables : tables.slice(0, 1);
    const below = (act.situation.postgresVersion ?? 17) >= 18 ? "AccessExclusiveLock" : "ShareLock";
    return {
        locks: [
            ...(0,act_targets/* lockSelf */._K)(act, "AccessExclusiveLock"),
            ...(partitioned || below === "AccessExclusiveLock" ? (0,effects_target/* lockAll */.jt)(below, tables.slice(1)) : []),
        ],
        scans: (0,act_targets/* stored */.su)(built),
        breaks: !isOnNewColumn(act),
        because: [`${label(act, kind)} builds an index while nobody can read or write ${(0,act_targets/* nameOf */.Vb)(act)}, and refuses what violates it.`],
        undo: "Drop the constraint.",
    };
}
function usingIndex(act) {
    const primary = act.body.constraint.contype === "CONSTR_PRIMARY";
    const reads = primary && !keysAreNotNull(act);
    return {
        locks: (0,act_targets/* lockSelf */._K)(act, "AccessExclusiveLock"),
        scans: reads ? (0,act_targets/* stored */.su)((0,act_targets/* family */.T1)(act)) : [],
        breaks: reads,
        because: [
            `${label(act, primary ? "primary key" : "unique constraint")} takes over the index ${act.body.constraint.indexname ?? ""}${reads ? ", but every row is read for NULLs" : ""}.`,
        ],
        undo: "Drop the constraint (the index falls with it).",
    };
}
/** Whether the index's columns are known to hold no NULL. */
function keysAreNotNull(act) {
    const { catalog } = act.situation;
    const relation = act.target?.relation ?? null;
    if (relation === null)
        return false;
    const index = (0,queries/* resolveIndex */.pQ)(catalog, { schema: relation.schema, name: act.body.constraint.indexname ?? "" });
    if (index.state !== "known")
        return false;
    const columns = index.value.keys.map((key) => (key.column === null ? null : (0,queries/* columnNumbered */.rM)(relation, key.column)));
    return columns.every((column) => column !== null && (column.notNull || isProvenNotNull(catalog, relation, column)));
}

;// CONCATENATED MODULE: ./build/risk/effects/object-drops.js
/** DROP of schemas, types, extensions, functions, and of all that a role owns. */








const OBJECT_DROP_ROWS = [
    ...rowsOn("DropStmt", ["OBJECT_SCHEMA"], [
        {
            action: "drop-schema",
            summary: "CASCADE takes every table in it, and what needs them elsewhere.",
            source: "DROP SCHEMA",
            effect: (act) => container(act, "the schema"),
            witnesses: [
                {
                    setup: "CREATE SCHEMA old; CREATE TABLE old.t (id integer); INSERT INTO old.t VALUES (1);",
                    statement: "DROP SCHEMA old CASCADE",
                },
                { setup: "CREATE SCHEMA empty_one;", statement: "DROP SCHEMA empty_one" },
            ],
        },
    ]),
    ...rowsOn("DropStmt", ["OBJECT_TYPE", "OBJECT_DOMAIN"], [
        {
            action: "drop-type",
            summary: "CASCADE drops every column of the type, with its values.",
            source: "DROP TYPE, DROP DOMAIN",
            effect: (act) => container(act, "the type"),
            witnesses: [
                { setup: setups/* ENUMERATED */.NR, statement: "DROP TYPE parcel_state CASCADE" },
                { setup: setups/* COMPOSITES */.V, statement: "DROP TYPE address CASCADE" },
                { setup: "CREATE TYPE unused AS ENUM ('a');", statement: "DROP TYPE unused" },
            ],
        },
    ]),
    ...rowsOn("DropStmt", ["OBJECT_EXTENSION"], [
        {
            action: "drop-extension",
            summary: "CASCADE drops every column of the extension's types, and what uses its functions.",
            source: "DROP EXTENSION",
            effect: (act) => container(act, "the extension"),
            witnesses: [
                {
                    setup: "CREATE EXTENSION citext; CREATE TABLE mails (id integer PRIMARY KEY, addr citext); INSERT INTO mails VALUES (1, 'a');",
                    statement: "DROP EXTENSION citext CASCADE",
                },
            ],
        },
    ]),
    ...rowsOn("DropStmt", ["OBJECT_FUNCTION", "OBJECT_PROCEDURE", "OBJECT_ROUTINE", "OBJECT_AGGREGATE"], [
        {
            action: "drop-function",
            summary: "Callers fail, unless it is made again in the same file; CASCADE takes defaults, triggers, views and indexes that call it.",
            source: "DROP FUNCTION",
            effect: (act) => callable(act),
            witnesses: [
                { setup: setups/* FUNCTIONS */.AW, statement: "DROP FUNCTION add_vat(numeric)" },
                {
                    setup: "CREATE FUNCTION mk() RETURNS text LANGUAGE sql AS 'SELECT ''x''::text'; CREATE TABLE widgets (id integer PRIMARY KEY, k text DEFAULT mk());",
                    statement: "DROP FUNCTION mk() CASCADE",
                },
            ],
        },
    ]),
    ...rowsOn("DropOwnedStmt", [""], [
        {
            action: "drop-owned",
            summary: "Everything in this database that the role owns is dropped, whatever it is; its privileges go too.",
            source: "DROP OWNED",
            effect: (act) => {
                const owned = ownedBy(act.situation, act.body.roles);
                const falls = owned.flatMap((relation) => (0,catalog_falls/* whatFallsWith */.lt)(act.situation.catalog, relation));
                const found = outcomeOfFalls(act.situation.catalog, falls);
                return mergeOutcomes([
                    found,
                    {
                        // What is not known to belong to the role may do so.
                        dataLoss: "certain",
                        breaks: true,
                        because: ["Everything that the role owns in this database is dropped, tables with their rows included."],
                    },
                ]);
            },
            witnesses: [
                {
                    setup: `${setups/* PARCELS */.DL}CREATE ROLE tmp_dropper; ALTER TABLE parcels OWNER TO tmp_dropper;`,
                    statement: "DROP OWNED BY tmp_dropper CASCADE",
                },
            ],
        },
    ]),
];
/** Schemas, types, extensions: what is in them or made of them falls with CASCADE. */
function container(act, what) {
    const falls = falling(act);
    const cascade = act.body.behavior === "DROP_CASCADE";
    const shown = drops_names(act).map((name) => (name.schema === null ? name.name : `${name.schema}.${name.name}`));
    const fresh = falls.length > 0 && falls.filter((fall) => fall.named).every((fall) => fall.object.epoch === "release");
    const found = cascade ? outcomeOfFalls(act.situation.catalog, falls) : {};
    const known = falls.some((fall) => fall.named && !("assumed" in fall.object && fall.object.assumed));
    return mergeOutcomes([
        found,
        {
            // Without CASCADE it fails as long as anything is in it. With it, what the history does not know may fall.
            dataLoss: cascade && !known ? (act.variant === "OBJECT_SCHEMA" ? "certain" : "possible") : "none",
            breaks: !fresh && !shown.every((name) => isMadeAgain(act.situation, "OBJECT_TYPE", name)),
            because: shown.map((name) => `Dropping ${what} ${name}${cascade ? " takes all that needs it" : " fails as long as anything needs it"}.`),
        },
    ]);
}
function callable(act) {
    const shown = drops_names(act);
    const again = shown.every((name) => isMadeAgain(act.situation, act.variant, name.name));
    const falls = falling(act);
    const fresh = falls.length > 0 && falls.every((fall) => fall.object.epoch === "release");
    const found = act.body.behavior === "DROP_CASCADE" ? outcomeOfFalls(act.situation.catalog, falls) : {};
    return mergeOutcomes([
        { ...found, breaks: found.breaks === true && falls.some((fall) => !fall.named) },
        {
            breaks: !again && !fresh,
            because: shown.map((name) => `The function ${name.name} is dropped${again ? " and made again" : ": what calls it fails"}.`),
            undo: "Create it again.",
        },
    ]);
}

;// CONCATENATED MODULE: ./build/risk/effects/object-moves.js
/** SET SCHEMA and OWNER TO, and renames of what is no table. */





const object_moves_RELATIONS = ["OBJECT_TABLE", "OBJECT_VIEW", "OBJECT_MATVIEW", "OBJECT_FOREIGN_TABLE"];
const OBJECT_MOVE_ROWS = [
    ...rowsOn("RenameStmt", ["OBJECT_SCHEMA"], [
        {
            action: "rename-schema",
            summary: "Code that names the schema, or finds it on its search path, fails.",
            source: "ALTER SCHEMA, RENAME TO",
            effect: (act) => renamed(act, "The schema"),
            witnesses: [{ setup: "CREATE SCHEMA old;", statement: "ALTER SCHEMA old RENAME TO older" }],
        },
    ]),
    ...rowsOn("RenameStmt", [
        "OBJECT_TYPE",
        "OBJECT_DOMAIN",
        "OBJECT_SEQUENCE",
        "OBJECT_FUNCTION",
        "OBJECT_PROCEDURE",
        "OBJECT_ROUTINE",
        "OBJECT_AGGREGATE",
        "OBJECT_COLLATION",
        "OBJECT_ROLE",
        "OBJECT_DATABASE",
    ], [
        {
            action: "rename-object",
            summary: "Code that names it fails.",
            source: "ALTER TYPE, ALTER FUNCTION, ALTER SEQUENCE, …, RENAME TO",
            effect: (act) => renamed(act, object_moves_WORDS[act.variant] ?? "The object"),
            witnesses: [
                { setup: setups/* ENUMERATED */.NR, statement: "ALTER TYPE parcel_state RENAME TO job_state" },
                { setup: setups/* FUNCTIONS */.AW, statement: "ALTER FUNCTION add_vat(numeric) RENAME TO with_vat" },
                { setup: "CREATE SEQUENCE s1;", statement: "ALTER SEQUENCE s1 RENAME TO s2" },
            ],
        },
    ]),
    ...rowsOn("RenameStmt", ["*"], [
        {
            action: "rename-internal-object",
            summary: "Objects that queries do not name: statistics, publications, operator classes, text search configurations, …",
            source: "ALTER …, RENAME TO",
            effect: () => ({ because: ["Only a name changes that queries do not use."], undo: "Rename it back." }),
            witnesses: [
                {
                    setup: "CREATE DOMAIN positive AS integer CONSTRAINT p CHECK (VALUE > 0);",
                    statement: "ALTER DOMAIN positive RENAME CONSTRAINT p TO q",
                },
            ],
        },
    ]),
    ...rowsOn("AlterObjectSchemaStmt", object_moves_RELATIONS, [
        {
            action: "set-schema",
            summary: "Code that names it with its schema, or finds it on its search path, fails.",
            source: "ALTER TABLE, SET SCHEMA",
            effect: (act) => ({
                locks: (0,act_targets/* lockSelf */._K)(act, "AccessExclusiveLock"),
                breaks: true,
                because: [`${(0,act_targets/* nameOf */.Vb)(act)} moves to the schema ${act.body.newschema ?? ""}; code that does not look there fails.`],
                undo: "Move it back.",
            }),
            witnesses: [{ setup: `${setups/* PARCELS */.DL}CREATE SCHEMA depot;`, statement: "ALTER TABLE parcels SET SCHEMA depot" }],
        },
    ]),
    ...rowsOn("AlterObjectSchemaStmt", ["*"], [
        {
            action: "set-schema",
            summary: "Code that names it with its schema, or finds it on its search path, fails.",
            source: "ALTER FUNCTION, ALTER TYPE, ALTER EXTENSION, …, SET SCHEMA",
            effect: (act) => ({
                breaks: true,
                because: [`${shownName(nodeName(act.body.object)) || (0,act_targets/* nameOf */.Vb)(act)} moves to the schema ${act.body.newschema ?? ""}.`],
                undo: "Move it back.",
            }),
            witnesses: [{ setup: `${setups/* FUNCTIONS */.AW}CREATE SCHEMA depot;`, statement: "ALTER FUNCTION add_vat(numeric) SET SCHEMA depot" }],
        },
    ]),
    ...rowsOn("AlterOwnerStmt", ["*"], [
        {
            action: "change-owner",
            summary: "Who may alter or drop it changes, and with it what SECURITY DEFINER functions may do.",
            source: "ALTER …, OWNER TO",
            effect: (act) => ({ because: [`The owner of ${shownName(nodeName(act.body.object))} changes.`], undo: "Give it back." }),
            witnesses: [{ setup: setups/* FUNCTIONS */.AW, statement: "ALTER FUNCTION add_vat(numeric) OWNER TO CURRENT_USER" }],
        },
    ]),
];
const object_moves_WORDS = {
    OBJECT_TYPE: "The type",
    OBJECT_DOMAIN: "The domain",
    OBJECT_SEQUENCE: "The sequence",
    OBJECT_FUNCTION: "The function",
    OBJECT_PROCEDURE: "The procedure",
    OBJECT_ROLE: "The role",
    OBJECT_DATABASE: "The database",
};

;// CONCATENATED MODULE: ./build/risk/effects/reading.js







const READING_ROWS = [
    ...rowsOn("CopyStmt", [""], [
        {
            action: "copy-to",
            summary: "Rows are read.",
            source: "COPY TO",
            when: (act) => act.body.is_from !== true,
            effect: (act) => mergeOutcomes([
                act.body.query === undefined
                    ? { locks: (0,effects_target/* lockAll */.jt)("AccessShareLock", (0,act_targets/* self */.bg)(act)), scans: (0,act_targets/* stored */.su)((0,act_targets/* self */.bg)(act)) }
                    : queryOutcome(act.situation, act.body.query),
                { because: ["Rows are read and written to a file."] },
            ]),
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "COPY parcels TO '/dev/null'" }],
        },
        {
            action: "copy-from",
            summary: "Rows are added; nothing that is there changes.",
            source: "COPY FROM: ROW EXCLUSIVE",
            effect: (act) => ({
                locks: (0,effects_target/* lockAll */.jt)("RowExclusiveLock", (0,act_targets/* self */.bg)(act)),
                because: [`Rows are added to ${(0,act_targets/* nameOf */.Vb)(act)}.`],
                undo: "Delete the rows that were added.",
            }),
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "COPY parcels FROM '/dev/null'" }],
        },
    ]),
    ...rowsOn("SelectStmt", [""], [
        {
            action: "select-into",
            summary: "A SELECT that makes a table of what it reads.",
            source: "SELECT INTO",
            when: (act) => act.body.intoClause !== undefined,
            effect: (act) => mergeOutcomes([
                queryOutcome(act.situation, { SelectStmt: act.body }),
                { because: ["A new table is made of what the query reads."], undo: "Drop it." },
            ]),
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "SELECT * INTO parcels_copy FROM parcels" }],
        },
        {
            action: "select",
            summary: "Reads, and does what the functions it calls and the statements in its WITH do.",
            source: "SELECT; WITH Queries, Data-Modifying Statements in WITH",
            effect: (act) => queryOutcome(act.situation, { SelectStmt: act.body }),
            witnesses: [
                { setup: setups/* PARCELS */.DL, statement: "SELECT count(*) FROM parcels" },
                { setup: setups/* PARCELS */.DL, statement: "SELECT * FROM parcels FOR UPDATE" },
                {
                    setup: setups/* PARCELS */.DL,
                    statement: "WITH gone AS (DELETE FROM parcels WHERE qty > 10 RETURNING id) SELECT count(*) FROM gone",
                },
                { setup: setups/* SEQUENCED */.At, statement: "SELECT setval('ticket_no', 1)" },
            ],
        },
    ]),
    ...rowsOn("ExplainStmt", [""], [
        {
            action: "explain",
            summary: "EXPLAIN ANALYZE runs the statement; without ANALYZE nothing runs.",
            source: "EXPLAIN",
            effect: (act) => {
                const { query } = act.body;
                const effects = query === undefined ? [] : act.situation.judge([query], act.situation);
                if (isOptionOn(act.body.options, "analyze"))
                    return outcomeOfEffects(act.situation, effects);
                return {
                    ...outcomeOfEffects(act.situation, effects),
                    dataLoss: "none",
                    lost: [],
                    scans: [],
                    rewrites: [],
                    breaks: false,
                    because: ["Nothing is run."],
                };
            },
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "EXPLAIN ANALYZE DELETE FROM parcels WHERE qty > 10" }],
        },
    ]),
];

;// CONCATENATED MODULE: ./build/risk/effects/row-changes.js
/** UPDATE and DELETE: rows and values that are there, and what foreign keys do with them. */








const ROW_CHANGE_ROWS = [
    ...rowsOn("UpdateStmt", [""], [
        {
            action: "update",
            summary: "A condition that is never true: no row changes.",
            source: "UPDATE",
            when: (act) => isNone(act),
            effect: (act) => mergeOutcomes([written(act), { because: [`No row of ${(0,act_targets/* nameOf */.Vb)(act)} matches, so nothing changes.`] }]),
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "UPDATE parcels SET label = 'same' WHERE false" }],
        },
        {
            action: "backfill",
            summary: "Only columns of this release, or NULLs, are written: no value that was there is gone.",
            source: "UPDATE",
            when: (act) => !(0,updates/* overwrites */.Rv)(act),
            effect: (act) => mergeOutcomes([
                written(act),
                updatedKeyOutcome(act),
                {
                    because: [
                        `${(0,act_targets/* nameOf */.Vb)(act)}.${(0,updates/* assignedColumns */.ET)(act.body).join(", ")} is filled; no value that was there is overwritten.`,
                    ],
                },
            ]),
            witnesses: [
                { setup: setups/* PARCELS */.DL, statement: "UPDATE parcels SET label = 'none' WHERE label IS NULL" },
                { setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels ADD COLUMN caption text; UPDATE parcels SET caption = label" },
            ],
        },
        {
            action: "update-all",
            summary: "A constant without a condition (or with one that is always true): the old values of all rows are gone.",
            source: "UPDATE",
            when: (act) => isAll(act) && (0,updates/* setsConstants */.rL)(act),
            effect: (act) => updated(act, "certain", "all rows"),
            witnesses: [
                { setup: setups/* PARCELS */.DL, statement: "UPDATE parcels SET label = 'same'" },
                { setup: setups/* PARCELS */.DL, statement: "UPDATE parcels SET label = 'same' WHERE true" },
            ],
        },
        {
            action: "update",
            summary: "The old values of the rows that match are gone, as far as they cannot be computed from the new ones.",
            source: "UPDATE",
            effect: (act) => updated(act, "possible", isAll(act) ? "all rows" : "the rows that match"),
            witnesses: [
                { setup: setups/* PARCELS */.DL, statement: "UPDATE parcels SET label = upper(label) WHERE qty > 10" },
                { setup: setups/* PARCELS */.DL, statement: "UPDATE parcels SET qty = qty + 1" },
            ],
        },
    ]),
    ...rowsOn("DeleteStmt", [""], [
        {
            action: "delete",
            summary: "A condition that is never true: no row goes.",
            source: "DELETE",
            when: (act) => isNone(act),
            effect: (act) => mergeOutcomes([written(act), { because: [`No row of ${(0,act_targets/* nameOf */.Vb)(act)} matches, so none is deleted.`] }]),
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "DELETE FROM parcels WHERE 1 = 0" }],
        },
        {
            action: "delete-all",
            summary: "Without a condition (or with one that is always true) all rows are gone.",
            source: "DELETE",
            when: (act) => isAll(act),
            effect: (act) => mergeOutcomes([
                { dataLoss: "certain", lost: rowsOf(act), because: [`All rows of ${(0,act_targets/* nameOf */.Vb)(act)} are deleted.`] },
                written(act),
                deletedThroughKeys(act, "certain"),
            ]),
            witnesses: [
                { setup: setups/* PARCELS */.DL, statement: "DELETE FROM parcels" },
                { setup: setups/* PARCELS */.DL, statement: "DELETE FROM parcels WHERE 1 = 1" },
                { setup: setups/* CASCADING */.eb, statement: "DELETE FROM carriers" },
                { setup: setups/* READINGS */.mc, statement: "DELETE FROM readings" },
            ],
        },
        {
            action: "delete",
            summary: "Rows that match are gone, with those that reference them by ON DELETE CASCADE.",
            source: "DELETE; CREATE TABLE, ON DELETE CASCADE",
            effect: (act) => mergeOutcomes([
                { dataLoss: "possible", lost: rowsOf(act), because: [`Rows of ${(0,act_targets/* nameOf */.Vb)(act)} that match are deleted.`] },
                written(act),
                deletedThroughKeys(act, "possible"),
            ]),
            witnesses: [
                { setup: setups/* PARCELS */.DL, statement: "DELETE FROM parcels WHERE qty < 10" },
                { setup: setups/* CASCADING */.eb, statement: "DELETE FROM carriers WHERE id = 1" },
            ],
        },
    ]),
];
function updated(act, dataLoss, which) {
    const columns = (0,updates/* assignedColumns */.ET)(act.body);
    return mergeOutcomes([
        {
            dataLoss,
            lost: baseTargets(act).flatMap((target) => columns.map((column) => ({ target, column, as: "changes" }))),
            because: [`The values of ${columns.map((column) => `${(0,act_targets/* nameOf */.Vb)(act)}.${column}`).join(", ")} are overwritten in ${which}.`],
        },
        written(act),
        updatedKeyOutcome(act),
    ]);
}

;// CONCATENATED MODULE: ./build/risk/effects/table-storage.js
/** How a table is stored: logged, tablespace, access method, parameters. */





/** Storage parameters whose change takes ACCESS EXCLUSIVE; all others take SHARE UPDATE EXCLUSIVE. */
const EXCLUSIVE_PARAMETERS = new Set(["user_catalog_table", "security_barrier", "security_invoker", "check_option"]);
function table_storage_exclusive(act, because, more = {}) {
    return { locks: (0,act_targets/* lockSelf */._K)(act, "AccessExclusiveLock"), because: [because], ...more };
}
function rewritten(act, because, more = {}) {
    return table_storage_exclusive(act, because, { rewrites: (0,act_targets/* stored */.su)((0,act_targets/* self */.bg)(act)), scans: (0,act_targets/* stored */.su)((0,act_targets/* self */.bg)(act)), ...more });
}
function persistence(act) {
    return act.target?.relation?.persistence ?? null;
}
const TABLE_STORAGE_ROWS = [
    ...rowsOn("alter", ["AT_SetUnLogged"], [
        {
            action: "set-unlogged",
            summary: "The table is rewritten; from then on a crash empties it, and standbys do not have it.",
            source: "CREATE TABLE, UNLOGGED; ALTER TABLE, SET UNLOGGED",
            when: (act) => persistence(act) !== "unlogged",
            effect: (act) => rewritten(act, `${(0,act_targets/* nameOf */.Vb)(act)} is no longer in the write-ahead log: a crash empties it, standbys and restored backups lack its rows.`, {
                dataLoss: "possible",
                lost: (0,act_targets/* self */.bg)(act).map((target) => ({ target, column: null })),
                undo: "SET LOGGED, as long as the server has not crashed.",
            }),
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels SET UNLOGGED" }],
        },
    ]),
    ...rowsOn("alter", ["AT_SetLogged"], [
        {
            action: "set-logged",
            summary: "An unlogged table is rewritten into the write-ahead log.",
            source: "ALTER TABLE, SET LOGGED",
            when: (act) => persistence(act) === "unlogged" || persistence(act) === null,
            effect: (act) => rewritten(act, `${(0,act_targets/* nameOf */.Vb)(act)} is rewritten into the write-ahead log while nobody can read it.`),
            witnesses: [
                {
                    setup: "CREATE UNLOGGED TABLE cache_rows (id integer PRIMARY KEY); INSERT INTO cache_rows VALUES (1);",
                    statement: "ALTER TABLE cache_rows SET LOGGED",
                },
            ],
        },
    ]),
    ...rowsOn("alter", ["AT_SetLogged", "AT_SetUnLogged"], [
        {
            action: "set-logged",
            summary: "The table is so already; the lock is taken all the same.",
            source: "ALTER TABLE, SET LOGGED, SET UNLOGGED",
            effect: (act) => table_storage_exclusive(act, `${(0,act_targets/* nameOf */.Vb)(act)} is so already, so nothing is written.`),
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels SET LOGGED" }],
        },
    ]),
    ...rowsOn("alter", ["AT_SetTableSpace"], [
        {
            action: "set-tablespace",
            summary: "The default tablespace, where the table is: nothing is copied.",
            source: "ALTER TABLE, SET TABLESPACE",
            when: (act) => act.body.command.name === "pg_default" || (act.target !== null && (0,effects_target/* isPartitioned */.gN)(act.target)),
            effect: (act) => table_storage_exclusive(act, `No file of ${(0,act_targets/* nameOf */.Vb)(act)} is copied, as far as it lies in the default tablespace.`),
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels SET TABLESPACE pg_default" }],
        },
        {
            action: "set-tablespace",
            summary: "The table's files are copied while nobody can read or write it.",
            source: "ALTER TABLE, SET TABLESPACE",
            effect: (act) => table_storage_exclusive(act, `The files of ${(0,act_targets/* nameOf */.Vb)(act)} are copied to another tablespace while nobody can read it.`, {
                rewrites: (0,act_targets/* stored */.su)((0,act_targets/* self */.bg)(act)),
                undo: "Move it back.",
            }),
            witnesses: [
                {
                    setup: `${setups/* PARCELS */.DL}SET allow_in_place_tablespaces = on; CREATE TABLESPACE elsewhere LOCATION '';`,
                    statement: "ALTER TABLE parcels SET TABLESPACE elsewhere",
                },
            ],
        },
    ]),
    ...rowsOn("alter", ["AT_SetAccessMethod"], [
        {
            action: "set-access-method",
            summary: "The method that the table has already: nothing is written.",
            source: "ALTER TABLE, SET ACCESS METHOD",
            when: (act) => (act.target?.relation?.accessMethod ?? "heap") === act.body.command.name,
            effect: (act) => table_storage_exclusive(act, `${(0,act_targets/* nameOf */.Vb)(act)} has this access method already.`),
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels SET ACCESS METHOD heap" }],
        },
        {
            action: "set-access-method",
            summary: "The table is rewritten by the other access method.",
            source: "ALTER TABLE, SET ACCESS METHOD: rewrites the table",
            effect: (act) => rewritten(act, `${(0,act_targets/* nameOf */.Vb)(act)} is rewritten by another access method while nobody can read it.`),
            witnesses: [
                {
                    setup: `${setups/* PARCELS */.DL}CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler;`,
                    statement: "ALTER TABLE parcels SET ACCESS METHOD heap2",
                },
            ],
        },
    ]),
    ...rowsOn("alter", ["AT_SetRelOptions", "AT_ResetRelOptions", "AT_ReplaceRelOptions"], [
        {
            action: "set-storage-parameter",
            summary: "Concerns later writes and vacuums; a few parameters need the strongest lock.",
            source: "ALTER TABLE, SET (storage_parameter): SHARE UPDATE EXCLUSIVE for fillfactor, TOAST and autovacuum parameters",
            effect: (act) => {
                const strong = optionsOf(act.body.command.def).some((option) => EXCLUSIVE_PARAMETERS.has(option.name));
                return {
                    locks: (0,act_targets/* lockSelf */._K)(act, strong ? "AccessExclusiveLock" : "ShareUpdateExclusiveLock"),
                    because: [`A setting of ${(0,act_targets/* nameOf */.Vb)(act)} changes; rows stay as they are.`],
                    undo: "Set the old value again.",
                };
            },
            witnesses: [
                { setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels SET (fillfactor = 80)" },
                { setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels SET (user_catalog_table = true)" },
            ],
        },
    ]),
    ...rowsOn("alter", ["AT_ClusterOn", "AT_DropCluster"], [
        {
            action: "cluster-on",
            summary: "Marks the index for later CLUSTER; nothing is rewritten.",
            source: "ALTER TABLE, CLUSTER ON: SHARE UPDATE EXCLUSIVE",
            effect: (act) => ({
                locks: (0,act_targets/* lockSelf */._K)(act, "ShareUpdateExclusiveLock"),
                because: [`The index for a later CLUSTER of ${(0,act_targets/* nameOf */.Vb)(act)} is noted; no row moves.`],
            }),
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels CLUSTER ON parcels_pkey" }],
        },
    ]),
];

;// CONCATENATED MODULE: ./build/risk/effects/sequences.js






const SEQUENCE_ROWS = [
    ...rowsOn("CreateSeqStmt", [""], [
        {
            action: "create-sequence",
            summary: "A new sequence; the table that it belongs to is looked at.",
            source: "CREATE SEQUENCE",
            effect: (act) => ({
                locks: ownerLocks(act, act.body.options),
                because: [`${(0,act_targets/* nameOf */.Vb)(act)} is new.`],
                undo: "DROP SEQUENCE.",
            }),
            witnesses: [
                { setup: setups/* PARCELS */.DL, statement: "CREATE SEQUENCE parcel_no" },
                { setup: setups/* PARCELS */.DL, statement: "CREATE SEQUENCE parcel_no OWNED BY parcels.qty" },
            ],
        },
    ]),
    ...rowsOn("AlterSeqStmt", [""], [
        {
            action: "restart-sequence",
            summary: "Numbers are given a second time.",
            source: "ALTER SEQUENCE, RESTART",
            when: (act) => optionsOf(act.body.options).some((option) => option.name === "restart"),
            effect: (act) => ({
                locks: ownerLocks(act, act.body.options),
                dataLoss: "possible",
                lost: act.target === null ? [] : [{ target: act.target, column: null }],
                breaks: true,
                because: [`${(0,act_targets/* nameOf */.Vb)(act)} starts again: new rows collide with old ones or take the numbers of deleted ones.`],
            }),
            witnesses: [{ setup: setups/* SEQUENCED */.At, statement: "ALTER SEQUENCE ticket_no RESTART WITH 1" }],
        },
        {
            action: "alter-sequence",
            summary: "Concerns the numbers that are given later.",
            source: "ALTER SEQUENCE",
            effect: (act) => ({
                locks: ownerLocks(act, act.body.options),
                breaks: isNarrowed(act),
                because: [`${(0,act_targets/* nameOf */.Vb)(act)} gives other numbers from then on${isNarrowed(act) ? ", and may run out of them" : ""}.`],
                undo: "Alter it back.",
            }),
            witnesses: [
                { setup: setups/* SEQUENCED */.At, statement: "ALTER SEQUENCE ticket_no INCREMENT BY 10" },
                { setup: setups/* SEQUENCED */.At, statement: "ALTER SEQUENCE ticket_no OWNED BY tickets.id" },
            ],
        },
    ]),
    ...rowsOn("alter-sequence", ["*"], [
        {
            action: "alter-sequence",
            summary: "Owner, logging or another property of the sequence changes.",
            source: "ALTER SEQUENCE, OWNER TO, SET LOGGED",
            effect: (act) => ({ because: [`A property of ${(0,act_targets/* nameOf */.Vb)(act)} changes.`] }),
            witnesses: [{ setup: setups/* SEQUENCED */.At, statement: "ALTER SEQUENCE ticket_no OWNER TO CURRENT_USER" }],
        },
    ]),
];
/** Options that end the numbers sooner, or begin them again: AS a smaller type, MAXVALUE, MINVALUE, CYCLE. */
function isNarrowed(act) {
    return optionsOf(act.body.options).some((option) => {
        if (option.name === "as")
            return option.value === "int4" || option.value === "int2";
        if (option.name === "cycle")
            return option.value === "true";
        return (option.name === "maxvalue" || option.name === "minvalue") && option.value !== null;
    });
}
/** OWNED BY looks at the table. */
function ownerLocks(act, options) {
    const owned = optionsOf(options).find((option) => option.name === "owned_by");
    const arg = owned?.element.arg;
    const parts = arg !== undefined && "List" in arg ? (0,names/* stringsOf */.iw)(arg.List.items) : [];
    if (parts.length < 2)
        return [];
    return (0,effects_target/* lockAll */.jt)("AccessShareLock", [(0,effects_target/* targetNamed */.bH)(act.situation.catalog, (0,names/* writtenName */.lD)(parts.slice(0, -1)))]);
}

;// CONCATENATED MODULE: ./build/risk/effects/server.js






const SUBSCRIBED = `${setups/* PARCELS */.DL}
CREATE SUBSCRIPTION s CONNECTION 'host=127.0.0.1 port=1' PUBLICATION p WITH (connect = false);
`;
const SERVER_ROWS = [
    ...rowsOn("DropdbStmt", [""], [
        {
            action: "drop-database",
            summary: "Everything in the database is gone; it cannot run in a transaction block.",
            source: "DROP DATABASE",
            effect: (act) => ({
                dataLoss: "certain",
                breaks: true,
                transactional: false,
                because: [`The database ${act.body.dbname ?? ""} is dropped with everything in it.`],
            }),
            witnesses: [{ setup: "CREATE DATABASE gone_soon;", statement: "DROP DATABASE gone_soon" }],
        },
    ]),
    ...rowsOn("AlterDatabaseStmt", [""], [
        {
            action: "alter-database",
            summary: "A limit or attribute of the database; moving it to another tablespace cannot run in a transaction block.",
            source: "ALTER DATABASE",
            effect: (act) => ({
                transactional: !optionsOf(act.body.options).some((option) => option.name === "tablespace"),
                because: [`An attribute of the database ${act.body.dbname ?? ""} changes.`],
            }),
            witnesses: [{ setup: "CREATE DATABASE gone_soon;", statement: "ALTER DATABASE gone_soon CONNECTION LIMIT 50" }],
        },
    ]),
    ...plainRows([
        {
            action: "create-database",
            kinds: ["CreatedbStmt", "CreateTableSpaceStmt"],
            summary: "New, and made outside of transactions.",
            source: "CREATE DATABASE, CREATE TABLESPACE: cannot be executed inside a transaction block",
            outcome: { transactional: false },
            witnesses: [{ setup: "", statement: "CREATE DATABASE brand_new" }],
        },
        {
            action: "drop-tablespace",
            kinds: ["DropTableSpaceStmt"],
            summary: "Only an empty one can be dropped, outside of transactions.",
            source: "DROP TABLESPACE",
            outcome: { transactional: false },
            witnesses: [
                {
                    setup: "SET allow_in_place_tablespaces = on; CREATE TABLESPACE elsewhere LOCATION '';",
                    statement: "DROP TABLESPACE elsewhere",
                },
            ],
        },
        {
            action: "alter-database",
            kinds: ["AlterDatabaseSetStmt", "AlterDatabaseRefreshCollStmt", "AlterTableSpaceOptionsStmt"],
            summary: "Settings of later sessions, or of the planner.",
            source: "ALTER DATABASE … SET, ALTER TABLESPACE",
            witnesses: [{ setup: "CREATE DATABASE gone_soon;", statement: "ALTER DATABASE gone_soon SET statement_timeout = '30s'" }],
        },
        {
            action: "alter-system",
            kinds: ["AlterSystemStmt"],
            summary: "A setting of the whole server, written outside of transactions.",
            source: "ALTER SYSTEM: not allowed inside a transaction block",
            outcome: { transactional: false },
            witnesses: [{ setup: "", statement: "ALTER SYSTEM SET log_min_duration_statement = '1s'" }],
        },
        {
            action: "drop-publication",
            kinds: ["DropStmt"],
            variants: ["OBJECT_PUBLICATION"],
            summary: "Subscribers no longer get changes.",
            source: "DROP PUBLICATION",
            outcome: { breaks: true },
            witnesses: [{ setup: `${setups/* PARCELS */.DL}CREATE PUBLICATION p FOR TABLE parcels;`, statement: "DROP PUBLICATION p" }],
        },
    ]),
    ...rowsOn("AlterSubscriptionStmt", ["*"], [
        {
            action: "alter-subscription",
            summary: "What is fetched from the publisher changes; fetching what it publishes now cannot run in a transaction block.",
            source: "ALTER SUBSCRIPTION, REFRESH PUBLICATION: cannot be executed inside a transaction block",
            effect: (act) => ({
                transactional: !isRefresh(act),
                because: [`Which changes the subscription ${act.body.subname ?? ""} fetches, or how, changes.`],
                undo: "Alter it back.",
            }),
            witnesses: [{ setup: SUBSCRIBED, statement: "ALTER SUBSCRIPTION s DISABLE" }],
        },
    ]),
    ...rowsOn("DropSubscriptionStmt", [""], [
        {
            action: "drop-subscription",
            summary: "Changes of the publisher no longer arrive; one that has a slot cannot be dropped in a transaction block.",
            source: "DROP SUBSCRIPTION: cannot be executed inside a transaction block if it is associated with a replication slot",
            effect: (act) => ({
                breaks: true,
                transactional: act.situation.slotless.has(act.body.subname ?? ""),
                because: [`Changes that the subscription ${act.body.subname ?? ""} fetched no longer arrive.`],
            }),
            witnesses: [{ setup: `${SUBSCRIBED}ALTER SUBSCRIPTION s SET (slot_name = NONE);`, statement: "DROP SUBSCRIPTION s" }],
        },
    ]),
    ...rowsOn("CreateSubscriptionStmt", [""], [
        {
            action: "create-subscription",
            summary: "Changes of the publisher arrive from then on; making the slot cannot run in a transaction block.",
            source: "CREATE SUBSCRIPTION",
            effect: (act) => ({
                transactional: optionsOf(act.body.options).some((option) => /^(connect|create_slot)$/.test(option.name) && String(option.value) === "false"),
                because: ["Changes of the publisher are written to tables of this database from then on."],
            }),
            witnesses: [
                {
                    setup: setups/* PARCELS */.DL,
                    statement: "CREATE SUBSCRIPTION s CONNECTION 'host=127.0.0.1' PUBLICATION p WITH (connect = false)",
                },
            ],
        },
    ]),
    ...rowsOn("CreatePublicationStmt", [""], [
        {
            action: "create-publication",
            summary: "Changes are published; UPDATE and DELETE of a published table without replica identity fail.",
            source: "CREATE PUBLICATION: SHARE UPDATE EXCLUSIVE",
            effect: (act) => ({
                locks: (0,effects_target/* lockAll */.jt)("ShareUpdateExclusiveLock", published(act, act.body.pubobjects)),
                because: ["Changes are published from then on."],
                undo: "DROP PUBLICATION.",
            }),
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "CREATE PUBLICATION p FOR TABLE parcels" }],
        },
    ]),
    ...rowsOn("AlterPublicationStmt", [""], [
        {
            action: "alter-publication",
            summary: "What is published changes.",
            source: "ALTER PUBLICATION",
            effect: (act) => ({
                locks: (0,effects_target/* lockAll */.jt)("ShareUpdateExclusiveLock", changedTables(act)),
                breaks: act.body.action === "AP_DropObjects",
                because: ["What subscribers get changes."],
                undo: "Alter it back.",
            }),
            witnesses: [{ setup: `${setups/* PARCELS */.DL}CREATE PUBLICATION p;`, statement: "ALTER PUBLICATION p ADD TABLE parcels" }],
        },
    ]),
];
/** SET TABLE takes others out. */
function changedTables(act) {
    const before = act.body.action === "AP_SetObjects" ? markedWith(act.situation, `publication ${act.body.pubname ?? ""}`) : [];
    return [...published(act, act.body.pubobjects), ...before];
}
const REFRESHING = new Set(["SET_PUBLICATION", "ADD_PUBLICATION", "DROP_PUBLICATION"].map((kind) => `ALTER_SUBSCRIPTION_${kind}`));
function isRefresh(act) {
    if (act.body.kind === "ALTER_SUBSCRIPTION_REFRESH")
        return true;
    const refresh = optionsOf(act.body.options).find((option) => option.name === "refresh");
    return REFRESHING.has(act.body.kind ?? "") && String(refresh?.value ?? "true") !== "false";
}
function published(act, objects) {
    return (objects ?? []).flatMap((node) => {
        const relation = "PublicationObjSpec" in node ? node.PublicationObjSpec.pubtable?.relation : undefined;
        return relation === undefined ? [] : [(0,effects_target/* targetNamed */.bH)(act.situation.catalog, relation)];
    });
}

;// CONCATENATED MODULE: ./build/risk/effects/session.js



const SESSION_ROWS = [
    ...plainRows([
        {
            action: "transaction-control",
            kinds: ["TransactionStmt"],
            variants: ["TRANS_STMT_BEGIN", "TRANS_STMT_START", "TRANS_STMT_COMMIT", "TRANS_STMT_ROLLBACK"],
            summary: "The file controls its own transactions, so it must not be wrapped in another one.",
            source: "BEGIN, COMMIT, ROLLBACK",
            outcome: { transactional: false },
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "BEGIN; ALTER TABLE parcels ADD COLUMN a integer; COMMIT" }],
        },
        {
            action: "transaction-control",
            kinds: ["TransactionStmt"],
            variants: ["TRANS_STMT_PREPARE", "TRANS_STMT_COMMIT_PREPARED", "TRANS_STMT_ROLLBACK_PREPARED"],
            summary: "Two-phase commit ends the transaction that a runner holds; a prepared one keeps its locks.",
            source: "PREPARE TRANSACTION, COMMIT PREPARED",
            outcome: { transactional: false },
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "ROLLBACK PREPARED 'never'", fails: "does not exist" }],
        },
    ]),
    ...rowsOn("TransactionStmt", ["*"], [
        {
            action: "savepoint",
            summary: "A part of the transaction can be taken back.",
            source: "SAVEPOINT, RELEASE SAVEPOINT, ROLLBACK TO SAVEPOINT",
            effect: (act) => ({ because: [`The savepoint ${act.body.savepoint_name ?? ""} is set, kept or returned to.`] }),
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "SAVEPOINT s; RELEASE SAVEPOINT s" }],
        },
    ]),
    ...rowsOn("VariableSetStmt", ["*"], [
        {
            action: "set",
            summary: "A setting of this session or transaction.",
            source: "SET, RESET",
            effect: (act) => ({ because: [`${act.body.name ?? "All settings"} is set for this session.`] }),
            witnesses: [
                { setup: setups/* PARCELS */.DL, statement: "SET lock_timeout = '2s'" },
                { setup: setups/* PARCELS */.DL, statement: "SET LOCAL statement_timeout = '30s'" },
            ],
        },
    ]),
    ...plainRows([
        {
            action: "set",
            kinds: ["ConstraintsSetStmt", "VariableShowStmt"],
            summary: "Concerns this transaction alone.",
            source: "SET CONSTRAINTS, SHOW",
            witnesses: [
                { setup: setups/* PARCELS */.DL, statement: "SET CONSTRAINTS ALL DEFERRED" },
                { setup: setups/* PARCELS */.DL, statement: "SHOW lock_timeout" },
            ],
        },
        {
            action: "session",
            kinds: [
                "ListenStmt",
                "UnlistenStmt",
                "NotifyStmt",
                "LoadStmt",
                "CheckPointStmt",
                "DeallocateStmt",
                "ClosePortalStmt",
                "FetchStmt",
            ],
            summary: "Concerns this session, or tells others something.",
            source: "LISTEN, NOTIFY, LOAD, CHECKPOINT, DEALLOCATE, CLOSE, FETCH",
            witnesses: [
                { setup: setups/* PARCELS */.DL, statement: "NOTIFY schema_changed, 'v2'" },
                { setup: setups/* PARCELS */.DL, statement: "LISTEN schema_changed" },
                { setup: setups/* PARCELS */.DL, statement: "CHECKPOINT" },
                { setup: setups/* PARCELS */.DL, statement: "DEALLOCATE ALL" },
            ],
        },
        {
            action: "discard",
            kinds: ["DiscardStmt"],
            variants: ["DISCARD_ALL"],
            summary: "Resets the session; it cannot run in a transaction block.",
            source: "DISCARD ALL",
            outcome: { transactional: false },
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "DISCARD ALL" }],
        },
        {
            action: "discard",
            kinds: ["DiscardStmt"],
            summary: "Forgets plans, sequences or temporary tables of the session.",
            source: "DISCARD",
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "DISCARD PLANS" }],
        },
    ]),
];

;// CONCATENATED MODULE: ./build/risk/effects/table-parts.js








const TABLE_PART_ROWS = [
    ...rowsOn("CreateTrigStmt", [""], [
        {
            action: "replace-trigger",
            summary: "CREATE OR REPLACE of a trigger that is there: what happens on writes changes.",
            source: "CREATE TRIGGER, OR REPLACE",
            when: (act) => act.body.replace === true && hasTrigger(act),
            effect: (act) => ({
                locks: (0,effects_target/* lockAll */.jt)("ShareRowExclusiveLock", triggered(act)),
                because: [`What the trigger ${act.body.trigname ?? ""} of ${(0,act_targets/* nameOf */.Vb)(act)} does changes.`],
                undo: "Replace it by the old one.",
            }),
            witnesses: [
                {
                    setup: setups/* TRIGGERED */.g4,
                    statement: "CREATE OR REPLACE TRIGGER parcels_stamp BEFORE INSERT ON parcels FOR EACH ROW EXECUTE FUNCTION stamp()",
                },
            ],
        },
        {
            action: "create-trigger",
            summary: "Writers wait for a moment; what running code writes fires the trigger from then on.",
            source: "CREATE TRIGGER: SHARE ROW EXCLUSIVE",
            effect: (act) => ({
                locks: [...(0,effects_target/* lockAll */.jt)("ShareRowExclusiveLock", triggered(act)), ...(0,effects_target/* lockAll */.jt)("AccessShareLock", constraintTable(act))],
                because: [`Writes to ${(0,act_targets/* nameOf */.Vb)(act)} fire the trigger ${act.body.trigname ?? ""} from then on.`],
                undo: "DROP TRIGGER.",
            }),
            witnesses: [
                {
                    setup: setups/* TRIGGERED */.g4,
                    statement: "CREATE TRIGGER parcels_stamp2 BEFORE INSERT ON parcels FOR EACH ROW EXECUTE FUNCTION stamp()",
                },
            ],
        },
    ]),
    ...rowsOn("DropStmt", ["OBJECT_TRIGGER"], [
        {
            action: "drop-trigger",
            summary: "What the trigger did for running code stops, unless it is made again in the same file.",
            source: "DROP TRIGGER: ACCESS EXCLUSIVE on the table",
            effect: (act) => ({
                locks: (0,effects_target/* lockAll */.jt)("AccessExclusiveLock", owners(act).flatMap((table) => ((0,effects_target/* isPartitioned */.gN)(table) ? (0,effects_target/* familyOf */.Ap)(act.situation.catalog, table) : [table]))),
                breaks: !isAgain(act) && owners(act).some((table) => !table.isNew),
                because: table_parts_parts(act).map((part) => `The trigger ${part.name} of ${part.table.name} is dropped${isAgain(act) ? " and made again" : ""}.`),
                undo: "Create the trigger again.",
            }),
            witnesses: [{ setup: setups/* TRIGGERED */.g4, statement: "DROP TRIGGER parcels_stamp ON parcels" }],
        },
    ]),
    ...rowsOn("DropStmt", ["OBJECT_RULE", "OBJECT_POLICY"], [
        {
            action: "drop-policy",
            summary: "What roles see or write, or how queries are rewritten, changes, unless it is made again in the same file.",
            source: "DROP POLICY, DROP RULE: ACCESS EXCLUSIVE on the table",
            effect: (act) => ({
                locks: (0,effects_target/* lockAll */.jt)("AccessExclusiveLock", owners(act)),
                breaks: !isAgain(act) && owners(act).some((table) => !table.isNew),
                because: table_parts_parts(act).map((part) => `${part.name} of ${part.table.name} is dropped${isAgain(act) ? " and made again" : ""}.`),
                undo: "Create it again.",
            }),
            witnesses: [
                { setup: `${setups/* PARCELS */.DL}CREATE POLICY mine ON parcels USING (true);`, statement: "DROP POLICY mine ON parcels" },
                {
                    setup: `${setups/* PARCELS */.DL}CREATE RULE quiet AS ON DELETE TO parcels DO INSTEAD NOTHING;`,
                    statement: "DROP RULE quiet ON parcels",
                },
            ],
        },
    ]),
    ...rowsOn("RuleStmt", [""], [
        {
            action: "create-rule",
            summary: "Queries on the table are rewritten from then on.",
            source: "CREATE RULE: ACCESS EXCLUSIVE",
            effect: (act) => ({
                locks: [
                    ...(0,act_targets/* lockSelf */._K)(act, "AccessExclusiveLock"),
                    ...(act.body.actions ?? []).flatMap((tree) => analysedLocks(act.situation, tree)),
                ],
                breaks: act.body.instead === true,
                because: [`Queries on ${(0,act_targets/* nameOf */.Vb)(act)} are rewritten by the rule ${act.body.rulename ?? ""} from then on.`],
                undo: "DROP RULE.",
            }),
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "CREATE RULE quiet AS ON DELETE TO parcels DO INSTEAD NOTHING" }],
        },
    ]),
    ...rowsOn("CreateStatsStmt", [""], [
        {
            action: "create-statistics",
            summary: "Concerns the next ANALYZE.",
            source: "CREATE STATISTICS: SHARE UPDATE EXCLUSIVE",
            effect: (act) => ({
                locks: (0,effects_target/* lockAll */.jt)("ShareUpdateExclusiveLock", analysed(act)),
                because: ["More statistics are gathered from the next ANALYZE on."],
                undo: "DROP STATISTICS.",
            }),
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "CREATE STATISTICS parcels_stat ON code, qty FROM parcels" }],
        },
    ]),
];
/** Row-level triggers of partitioned tables are made on every partition. */
function triggered(act) {
    if (act.target === null || !(0,effects_target/* isPartitioned */.gN)(act.target) || act.body.row !== true)
        return (0,act_targets/* self */.bg)(act);
    return (0,effects_target/* familyOf */.Ap)(act.situation.catalog, act.target);
}
/** CREATE CONSTRAINT TRIGGER … FROM. */
function constraintTable(act) {
    const { constrrel } = act.body;
    return constrrel === undefined ? [] : [(0,effects_target/* targetNamed */.bH)(act.situation.catalog, constrrel)];
}
function hasTrigger(act) {
    const relation = act.target?.relation ?? null;
    if (relation === null)
        return true;
    return (0,queries/* triggersOn */.Xx)(act.situation.catalog, relation).some((trigger) => trigger.name === act.body.trigname);
}
/** `DROP TRIGGER name ON schema.table` names table and part in one list. */
function table_parts_parts(act) {
    return (act.body.objects ?? []).map((node) => {
        const all = nameParts(node);
        const [name, table, schema] = [all.at(-1) ?? "", all.at(-2) ?? "", all.at(-3) ?? null];
        return { name, table: (0,effects_target/* targetNamed */.bH)(act.situation.catalog, { schema, name: table }) };
    });
}
function owners(act) {
    return table_parts_parts(act).map((part) => part.table);
}
function isAgain(act) {
    return table_parts_parts(act).every((part) => isMadeAgain(act.situation, act.variant, `${part.table.name}.${part.name}`));
}
function analysed(act) {
    return (act.body.relations ?? []).flatMap((node) => "RangeVar" in node ? [(0,effects_target/* targetNamed */.bH)(act.situation.catalog, node.RangeVar)] : []);
}

;// CONCATENATED MODULE: ./build/risk/effects/table-security.js




const SECURED = `${setups/* PARCELS */.DL}ALTER TABLE parcels ENABLE ROW LEVEL SECURITY; CREATE POLICY everything ON parcels USING (true);`;
function table_security_exclusive(act, because, more = {}) {
    return { locks: (0,act_targets/* lockSelf */._K)(act, "AccessExclusiveLock"), because: [because], ...more };
}
/** What policies apply to: `table` of their statements. */
function policyTable(act) {
    const { table } = act.body;
    return table === undefined ? null : (0,effects_target/* targetNamed */.bH)(act.situation.catalog, table);
}
const TABLE_SECURITY_ROWS = [
    ...rowsOn("alter", ["AT_ChangeOwner", "AT_AddOf", "AT_DropOf", "AT_DropOids", "AT_GenericOptions"], [
        {
            action: "change-owner",
            summary: "Only the catalog changes, under the strongest lock even where nothing changes.",
            source: "ALTER TABLE, OWNER TO, OF, NOT OF",
            effect: (act) => table_security_exclusive(act, `A property of ${(0,act_targets/* nameOf */.Vb)(act)} changes in the catalog; rows stay as they are.`),
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels OWNER TO CURRENT_USER" }],
        },
    ]),
    ...rowsOn("alter", ["AT_ReplicaIdentity"], [
        {
            action: "set-replica-identity",
            summary: "What logical replication sends of old rows changes; without an identity UPDATE and DELETE of published tables fail.",
            source: "ALTER TABLE, REPLICA IDENTITY",
            effect: (act) => {
                const { def } = act.body.command;
                const nothing = def !== undefined && "ReplicaIdentityStmt" in def && def.ReplicaIdentityStmt.identity_type === "n";
                return table_security_exclusive(act, `Logical replication identifies the rows of ${(0,act_targets/* nameOf */.Vb)(act)} differently.`, { breaks: nothing });
            },
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels REPLICA IDENTITY FULL" }],
        },
    ]),
    ...rowsOn("alter", ["AT_EnableRowSecurity", "AT_ForceRowSecurity"], [
        {
            action: "enable-row-security",
            summary: "Roles that no policy names see and write no rows.",
            source: "Row Security Policies: default deny",
            effect: (act) => table_security_exclusive(act, `Rows of ${(0,act_targets/* nameOf */.Vb)(act)} are hidden from every role that no policy lets in.`, {
                breaks: true,
                undo: "DISABLE ROW LEVEL SECURITY.",
            }),
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "ALTER TABLE parcels ENABLE ROW LEVEL SECURITY" }],
        },
    ]),
    ...rowsOn("alter", ["AT_DisableRowSecurity", "AT_NoForceRowSecurity"], [
        {
            action: "disable-row-security",
            summary: "Running code goes on; rows that policies hid are open.",
            source: "Row Security Policies",
            effect: (act) => table_security_exclusive(act, `Policies no longer restrict ${(0,act_targets/* nameOf */.Vb)(act)}: rows that they hid can be read.`, {
                undo: "ENABLE ROW LEVEL SECURITY.",
            }),
            witnesses: [{ setup: SECURED, statement: "ALTER TABLE parcels DISABLE ROW LEVEL SECURITY" }],
        },
    ]),
    ...rowsOn("CreatePolicyStmt", [""], [
        {
            action: "create-policy",
            summary: "A restrictive policy hides rows where row security is on; a permissive one shows more.",
            source: "CREATE POLICY",
            effect: (act) => {
                const table = policyTable(act);
                const restrictive = act.body.permissive !== true;
                return {
                    locks: table === null ? [] : (0,effects_target/* lockAll */.jt)("AccessExclusiveLock", [table]),
                    breaks: restrictive && table?.relation?.rowSecurity !== false,
                    because: [`A ${restrictive ? "restrictive" : "permissive"} policy is added to ${table?.name ?? "a table"}.`],
                    undo: "DROP POLICY.",
                };
            },
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "CREATE POLICY mine ON parcels USING (id > 0)" }],
        },
    ]),
    ...rowsOn("AlterPolicyStmt", [""], [
        {
            action: "alter-policy",
            summary: "Which rows roles see and write changes.",
            source: "ALTER POLICY",
            effect: (act) => {
                const table = policyTable(act);
                return {
                    locks: table === null ? [] : (0,effects_target/* lockAll */.jt)("AccessExclusiveLock", [table]),
                    breaks: true,
                    because: [`Which rows of ${table?.name ?? "a table"} a role sees or writes changes.`],
                    undo: "ALTER POLICY back.",
                };
            },
            witnesses: [{ setup: SECURED, statement: "ALTER POLICY everything ON parcels USING (id > 10)" }],
        },
    ]),
];

;// CONCATENATED MODULE: ./build/risk/effects/table-settings.js
/** What ALTER TABLE changes of triggers, rules and inheritance. */





function table_settings_exclusive(act, because, more = {}) {
    return { locks: (0,act_targets/* lockSelf */._K)(act, "AccessExclusiveLock"), because: [because], ...more };
}
const TABLE_SETTING_ROWS = [
    ...rowsOn("alter", ["AT_DisableTrig", "AT_DisableTrigAll", "AT_DisableTrigUser", "AT_EnableReplicaTrig"], [
        {
            action: "disable-trigger",
            summary: "What the triggers did stops; ALL also suspends foreign keys.",
            source: "ALTER TABLE, DISABLE TRIGGER: SHARE ROW EXCLUSIVE",
            effect: (act) => ({
                locks: (0,effects_target/* lockAll */.jt)("ShareRowExclusiveLock", switched(act)),
                breaks: true,
                because: [
                    act.body.command.subtype === "AT_DisableTrigAll"
                        ? `No trigger of ${(0,act_targets/* nameOf */.Vb)(act)} fires any more, and its foreign keys are not enforced.`
                        : `What triggers of ${(0,act_targets/* nameOf */.Vb)(act)} did for running code stops.`,
                ],
                undo: "ENABLE TRIGGER; what was written meanwhile is not looked at again.",
            }),
            witnesses: [
                { setup: setups/* TRIGGERED */.g4, statement: "ALTER TABLE parcels DISABLE TRIGGER parcels_stamp" },
                { setup: setups/* TRIGGERED */.g4, statement: "ALTER TABLE parcels DISABLE TRIGGER ALL" },
            ],
        },
    ]),
    ...rowsOn("alter", ["AT_EnableTrig", "AT_EnableTrigAll", "AT_EnableTrigUser", "AT_EnableAlwaysTrig"], [
        {
            action: "enable-trigger",
            summary: "Triggers fire again for what is written from then on.",
            source: "ALTER TABLE, ENABLE TRIGGER: SHARE ROW EXCLUSIVE",
            effect: (act) => ({
                locks: (0,effects_target/* lockAll */.jt)("ShareRowExclusiveLock", switched(act)),
                because: [`Triggers of ${(0,act_targets/* nameOf */.Vb)(act)} fire from then on.`],
                undo: "DISABLE TRIGGER.",
            }),
            witnesses: [{ setup: setups/* TRIGGERED */.g4, statement: "ALTER TABLE parcels ENABLE TRIGGER parcels_stamp" }],
        },
    ]),
    ...rowsOn("alter", ["AT_EnableRule", "AT_EnableAlwaysRule", "AT_EnableReplicaRule", "AT_DisableRule"], [
        {
            action: "alter-rule",
            summary: "How queries on the table are rewritten changes.",
            source: "ALTER TABLE, DISABLE/ENABLE RULE",
            effect: (act) => table_settings_exclusive(act, `How queries on ${(0,act_targets/* nameOf */.Vb)(act)} are rewritten changes.`, { breaks: true }),
            witnesses: [
                {
                    setup: `${setups/* PARCELS */.DL}CREATE RULE quiet AS ON DELETE TO parcels DO INSTEAD NOTHING;`,
                    statement: "ALTER TABLE parcels DISABLE RULE quiet",
                },
            ],
        },
    ]),
    ...rowsOn("alter", ["AT_AddInherit"], [
        {
            action: "inherit",
            summary: "Queries of the parent return the child's rows from then on.",
            source: "ALTER TABLE, INHERIT: SHARE UPDATE EXCLUSIVE on the parent",
            effect: (act) => ({
                locks: [...(0,act_targets/* lockSelf */._K)(act, "AccessExclusiveLock"), ...(0,effects_target/* lockAll */.jt)("ShareUpdateExclusiveLock", table_settings_parentOf(act))],
                breaks: true,
                because: [`Queries of the parent return the rows of ${(0,act_targets/* nameOf */.Vb)(act)} from then on.`],
                undo: "NO INHERIT.",
            }),
            witnesses: [
                {
                    setup: "CREATE TABLE base_rows (id integer); CREATE TABLE child_rows (id integer);",
                    statement: "ALTER TABLE child_rows INHERIT base_rows",
                },
            ],
        },
    ]),
    ...rowsOn("alter", ["AT_DropInherit"], [
        {
            action: "no-inherit",
            summary: "Queries of the parent no longer return the child's rows; the child keeps them.",
            source: "ALTER TABLE, NO INHERIT",
            effect: (act) => ({
                locks: [...(0,act_targets/* lockSelf */._K)(act, "AccessExclusiveLock"), ...(0,effects_target/* lockAll */.jt)("AccessShareLock", table_settings_parentOf(act))],
                breaks: true,
                because: [`Queries of the parent no longer return the rows of ${(0,act_targets/* nameOf */.Vb)(act)}.`],
                undo: "INHERIT again.",
            }),
            witnesses: [{ setup: setups/* INHERITED */.N6, statement: "ALTER TABLE child_rows NO INHERIT base_rows" }],
        },
    ]),
];
function table_settings_parentOf(act) {
    const { def } = act.body.command;
    if (def === undefined)
        return [];
    const range = "RangeVar" in def ? def.RangeVar : def;
    return (0,effects_acts/* isRangeVar */.W)(range) ? [(0,effects_target/* targetNamed */.bH)(act.situation.catalog, range)] : [];
}
/** A single trigger is switched on the partitions too, ALL and USER only on the table itself. */
function switched(act) {
    return /(?:All|User)$/.test(act.body.command.subtype ?? "") ? (0,act_targets/* self */.bg)(act) : (0,act_targets/* family */.T1)(act);
}

;// CONCATENATED MODULE: ./build/risk/effects/tables.js






const TABLE_ROWS = [
    ...rowsOn("CreateStmt", [""], [
        {
            action: "create-table",
            summary: "CREATE TABLE IF NOT EXISTS of a table that is there changes nothing, whatever columns it asks for.",
            source: "CREATE TABLE, IF NOT EXISTS: no guarantee that the existing relation is like the one that would have been created",
            when: (act) => act.body.if_not_exists === true && act.target?.state === "known",
            effect: (act) => ({ because: [`${act.target?.name ?? "The table"} exists already, so nothing is created.`] }),
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "CREATE TABLE IF NOT EXISTS parcels (other integer)" }],
        },
        {
            action: "create-table",
            summary: "A new table; tables that it is made LIKE are read in the catalog, those that it INHERITS are locked for other DDL.",
            source: "CREATE TABLE; INHERITS takes SHARE UPDATE EXCLUSIVE on the parents",
            effect: (act) => ({
                locks: [...(0,effects_target/* lockAll */.jt)("AccessShareLock", likes(act)), ...(0,effects_target/* lockAll */.jt)("ShareUpdateExclusiveLock", parents(act))],
                because: [`${act.target?.name ?? "The table"} is new.`],
                undo: "DROP TABLE, as long as it is empty.",
            }),
            witnesses: [
                { setup: setups/* PARCELS */.DL, statement: "CREATE TABLE pallets (id integer PRIMARY KEY, w numeric)" },
                { setup: setups/* PARCELS */.DL, statement: "CREATE TABLE parcels_new (LIKE parcels INCLUDING ALL)" },
                { setup: setups/* INHERITED */.N6, statement: "CREATE TABLE more_rows () INHERITS (base_rows)" },
            ],
        },
    ]),
    ...rowsOn("CreateForeignTableStmt", [""], [
        {
            action: "create-table",
            summary: "A new table whose rows are elsewhere.",
            source: "CREATE FOREIGN TABLE",
            effect: () => ({ because: ["The foreign table is new."], undo: "DROP FOREIGN TABLE." }),
            witnesses: [
                {
                    setup: "CREATE FOREIGN DATA WRAPPER dummy; CREATE SERVER nowhere FOREIGN DATA WRAPPER dummy;",
                    statement: "CREATE FOREIGN TABLE far (id integer) SERVER nowhere",
                },
            ],
        },
    ]),
    ...rowsOn("CreateTableAsStmt", [""], [
        {
            action: "create-table-as",
            summary: "Reads what its query reads, into a new table or materialised view.",
            source: "CREATE TABLE AS, CREATE MATERIALIZED VIEW",
            effect: (act) => {
                const into = intoOf(act);
                if (act.body.if_not_exists === true && into !== null && (0,queries/* resolveRelation */.j0)(act.situation.catalog, into).state === "known")
                    return { because: ["It exists already, so nothing is created."] };
                const { query } = act.body;
                const prepared = query !== undefined && "ExecuteStmt" in query ? act.situation.prepared.get(query.ExecuteStmt.name ?? "") : query;
                const read = prepared === undefined ? dynamic("EXECUTE") : queryOutcome(act.situation, prepared);
                const name = into === null ? "The new table" : (0,effects_target/* targetNamed */.bH)(act.situation.catalog, into).name;
                const empty = act.body.into?.skipData === true;
                const own = { because: [`${name} is new${empty ? "" : " and filled by a query"}.`], undo: "Drop it." };
                return mergeOutcomes([own, empty ? { ...read, scans: [] } : read]);
            },
            witnesses: [
                { setup: setups/* PARCELS */.DL, statement: "CREATE TABLE parcels_copy AS TABLE parcels" },
                { setup: setups/* PARCELS */.DL, statement: "CREATE MATERIALIZED VIEW totals AS SELECT count(*) FROM parcels" },
                { setup: setups/* PARCELS */.DL, statement: "CREATE MATERIALIZED VIEW totals AS SELECT count(*) FROM parcels WITH NO DATA" },
            ],
        },
    ]),
];
function likes(act) {
    return (act.body.tableElts ?? []).flatMap((node) => {
        const relation = "TableLikeClause" in node ? node.TableLikeClause.relation : undefined;
        return relation === undefined ? [] : [(0,effects_target/* targetNamed */.bH)(act.situation.catalog, relation)];
    });
}
function parents(act) {
    return (act.body.inhRelations ?? []).flatMap((node) => "RangeVar" in node ? [(0,effects_target/* targetNamed */.bH)(act.situation.catalog, node.RangeVar)] : []);
}
function intoOf(act) {
    return act.body.into?.rel ?? null;
}

;// CONCATENATED MODULE: ./build/risk/effects/types.js








const TYPED = "CREATE TYPE shape AS (a integer); CREATE TABLE shapes OF shape; INSERT INTO shapes VALUES (1);";
function types_typeOf(act) {
    const range = act.body.statement.relation;
    return typeNamed(act.situation, { schema: range?.schemaname ?? null, name: range?.relname ?? "" });
}
function attribute(act) {
    return `${nameOfType(act)}.${act.body.command.name ?? definitionOf(act).colname ?? ""}`;
}
function nameOfType(act) {
    const range = act.body.statement.relation;
    return range?.schemaname === undefined ? (range?.relname ?? "") : `${range.schemaname}.${range.relname ?? ""}`;
}
/** Tables OF the type follow it. */
function typedLocks(act) {
    return { locks: (0,effects_target/* lockAll */.jt)("AccessExclusiveLock", typedTables(act.situation, types_typeOf(act))) };
}
const TYPE_ROWS = [
    ...rowsOn("alter-type", ["AT_AddColumn"], [
        {
            action: "add-attribute",
            summary: "Values of the type get one part more; clients that read them by position notice.",
            source: "ALTER TYPE, ADD ATTRIBUTE",
            effect: (act) => ({
                ...typedLocks(act),
                breaks: true,
                because: [`Values of the type ${nameOfType(act)} have one part more: ${attribute(act)}.`],
                undo: "DROP ATTRIBUTE.",
            }),
            witnesses: [
                { setup: "CREATE TYPE address AS (street text);", statement: "ALTER TYPE address ADD ATTRIBUTE zip text" },
                { setup: TYPED, statement: "ALTER TYPE shape ADD ATTRIBUTE b integer CASCADE" },
            ],
        },
    ]),
    ...rowsOn("alter-type", ["AT_DropColumn"], [
        {
            action: "drop-attribute",
            summary: "That part of every stored value of the type is lost, in tables that the statement does not name.",
            source: "ALTER TYPE, DROP ATTRIBUTE",
            effect: (act) => {
                const typed = typedTables(act.situation, types_typeOf(act));
                const columns = columnsWithType(act.situation, types_typeOf(act));
                return {
                    ...typedLocks(act),
                    dataLoss: "certain",
                    lost: [
                        ...columns.map(({ relation, column }) => ({ target: (0,effects_target/* targetOf */.$r)(relation), column: column.name })),
                        ...typed.map((target) => ({ target, column: act.body.command.name ?? "" })),
                        ...(columns.length + typed.length === 0 && !isUnused(act) ? [{ target: null, column: null }] : []),
                    ],
                    breaks: true,
                    because: [`The values of ${attribute(act)} are lost in every table that stores the type.`],
                };
            },
            witnesses: [
                { setup: setups/* COMPOSITES */.V, statement: "ALTER TYPE address DROP ATTRIBUTE city" },
                { setup: TYPED, statement: "ALTER TYPE shape DROP ATTRIBUTE a CASCADE" },
            ],
        },
    ]),
    ...rowsOn("alter-type", ["AT_AlterColumnType"], [
        {
            action: "change-attribute-type",
            summary: "Allowed only where no table stores the type; tables OF the type are rewritten.",
            source: "ALTER TYPE, ALTER ATTRIBUTE",
            effect: (act) => ({
                ...typedLocks(act),
                rewrites: typedTables(act.situation, types_typeOf(act)),
                scans: typedTables(act.situation, types_typeOf(act)),
                breaks: true,
                because: [`The type of ${attribute(act)} changes.`],
            }),
            witnesses: [{ setup: TYPED, statement: "ALTER TYPE shape ALTER ATTRIBUTE a TYPE bigint CASCADE" }],
        },
    ]),
    ...rowsOn("alter-type", ["AT_ChangeOwner"], [
        {
            action: "change-owner",
            summary: "Who may alter it changes.",
            source: "ALTER TYPE, OWNER TO",
            effect: () => ({ because: ["The owner of the type changes."] }),
            witnesses: [{ setup: setups/* COMPOSITES */.V, statement: "ALTER TYPE address OWNER TO CURRENT_USER" }],
        },
    ]),
    ...rowsOn("AlterEnumStmt", [""], [
        {
            action: "rename-enum-value",
            summary: "Code that writes or compares the old label fails.",
            source: "ALTER TYPE, RENAME VALUE",
            when: (act) => act.body.oldVal !== undefined,
            effect: (act) => ({
                breaks: true,
                because: [
                    `The value '${act.body.oldVal ?? ""}' is called '${act.body.newVal ?? ""}' from then on; code that writes the old one fails.`,
                ],
                undo: "Rename it back.",
            }),
            witnesses: [
                { setup: "CREATE TYPE mood AS ENUM ('sad', 'fine');", statement: "ALTER TYPE mood RENAME VALUE 'sad' TO 'blue'" },
            ],
        },
        {
            action: "add-enum-value",
            summary: "Nothing is read or written; the value cannot be used before the transaction ends, and never be removed.",
            source: "ALTER TYPE, ADD VALUE",
            effect: (act) => ({
                because: [`The value '${act.body.newVal ?? ""}' is added; it can be used once the transaction has ended.`],
                undo: null,
            }),
            witnesses: [{ setup: setups/* ENUMERATED */.NR, statement: "ALTER TYPE parcel_state ADD VALUE 'lost'" }],
        },
    ]),
    ...rowsOn("AlterDomainStmt", ["C", "O"], [
        {
            action: "add-domain-constraint-not-valid",
            summary: "Existing values are not checked; new ones are.",
            source: "ALTER DOMAIN, ADD domain_constraint NOT VALID",
            when: (act) => isUncheckedDomain(act),
            effect: (act) => ({
                breaks: true,
                because: [`New values of ${domainName(act)} must satisfy another constraint; existing ones are not checked.`],
                undo: "ALTER DOMAIN, DROP CONSTRAINT.",
            }),
            witnesses: [{ setup: setups/* DOMAINS */.si, statement: "ALTER DOMAIN plain ADD CONSTRAINT p CHECK (VALUE > 0) NOT VALID" }],
        },
        {
            action: "add-domain-constraint",
            summary: "Every table that uses the domain is read while nobody can write to it.",
            source: "ALTER DOMAIN, ADD domain_constraint, SET NOT NULL: SHARE lock on each table that uses it",
            effect: (act) => ({
                locks: (0,effects_target/* lockAll */.jt)("ShareLock", domainTables(act)),
                scans: domainTables(act),
                breaks: true,
                because: [
                    `Every table with a column of ${domainName(act)} is read while nobody can write to it; values that violate the constraint are refused.`,
                ],
                undo: "ALTER DOMAIN, DROP CONSTRAINT (or DROP NOT NULL).",
            }),
            witnesses: [
                { setup: setups/* DOMAINS */.si, statement: "ALTER DOMAIN plain ADD CONSTRAINT p CHECK (VALUE > 0)" },
                { setup: setups/* DOMAINS */.si, statement: "ALTER DOMAIN plain SET NOT NULL" },
            ],
        },
    ]),
    ...rowsOn("AlterDomainStmt", ["V"], [
        {
            action: "validate-domain-constraint",
            summary: "Every table that uses the domain is read while nobody can write to it.",
            source: "ALTER DOMAIN, VALIDATE CONSTRAINT",
            effect: (act) => ({
                locks: (0,effects_target/* lockAll */.jt)("ShareLock", domainTables(act)),
                scans: domainTables(act),
                because: [`Every table with a column of ${domainName(act)} is read while nobody can write to it.`],
            }),
            witnesses: [
                {
                    setup: `${setups/* DOMAINS */.si}ALTER DOMAIN plain ADD CONSTRAINT p CHECK (VALUE > 0) NOT VALID;`,
                    statement: "ALTER DOMAIN plain VALIDATE CONSTRAINT p",
                    versions: "15-17",
                },
                {
                    setup: `${setups/* DOMAINS */.si}ALTER DOMAIN plain ADD CONSTRAINT p CHECK (VALUE > 0) NOT VALID;`,
                    statement: "ALTER DOMAIN plain VALIDATE CONSTRAINT p",
                    versions: "18",
                },
            ],
        },
    ]),
    ...rowsOn("AlterDomainStmt", ["X", "N", "T"], [
        {
            action: "alter-domain",
            summary: "A default or a relaxation: no table is read.",
            source: "ALTER DOMAIN, SET DEFAULT, DROP NOT NULL, DROP CONSTRAINT",
            effect: (act) => ({
                breaks: act.variant === "T" && act.body.def === undefined,
                because: [`${domainName(act)} changes for new values; existing ones stay.`],
                undo: "Set the old one again.",
            }),
            witnesses: [{ setup: setups/* DOMAINS */.si, statement: "ALTER DOMAIN positive DROP CONSTRAINT positive_check" }],
        },
    ]),
];
/** Known since it was made, and no table has a column of it. */
function isUnused(act) {
    const type = types_typeOf(act);
    return type !== null && !type.assumed && act.situation.catalog.uncertain === null;
}
function domainName(act) {
    return (0,names/* stringsOf */.iw)(act.body.typeName).join(".");
}
function isUncheckedDomain(act) {
    const { def } = act.body;
    return def !== undefined && "Constraint" in def && isUnchecked(def.Constraint);
}
function domainTables(act) {
    // A partitioned table has no rows to look at, and is let go at once.
    return (0,act_targets/* stored */.su)(tablesOfDomain(act.situation, typeNamed(act.situation, (0,names/* writtenName */.lD)((0,names/* stringsOf */.iw)(act.body.typeName)))));
}

;// CONCATENATED MODULE: ./build/risk/effects/views.js






/** Making a view only looks at what it names, not below that, and calls nothing. */
function looked(act) {
    const { query } = act.body;
    const read = query === undefined ? [] : readByView(act.situation, query);
    return { locks: read.map((target) => ({ target, mode: "AccessShareLock" })) };
}
const VIEW_ROWS = [
    ...rowsOn("ViewStmt", [""], [
        {
            action: "replace-view",
            summary: "Readers get other rows; columns may only be added at the end.",
            source: "CREATE VIEW, OR REPLACE: ACCESS EXCLUSIVE on the view",
            when: (act) => act.body.replace === true && act.target?.state === "known",
            effect: (act) => mergeOutcomes([
                { locks: (0,act_targets/* lockSelf */._K)(act, "AccessExclusiveLock") },
                looked(act),
                {
                    because: [`Readers of ${(0,act_targets/* nameOf */.Vb)(act)} get what the new query says.`],
                    undo: "Replace it by the old query.",
                },
            ]),
            witnesses: [{ setup: setups/* VIEWED */.Z0, statement: "CREATE OR REPLACE VIEW parcel_brief AS SELECT id, code, label FROM parcels" }],
        },
        {
            action: "create-view",
            summary: "A new view; what it names is looked at.",
            source: "CREATE VIEW",
            effect: (act) => mergeOutcomes([looked(act), { because: [`${(0,act_targets/* nameOf */.Vb)(act)} is new.`], undo: "DROP VIEW." }]),
            witnesses: [{ setup: setups/* PARCELS */.DL, statement: "CREATE VIEW parcel_list AS SELECT id FROM parcels" }],
        },
    ]),
    ...rowsOn("alter-view", ["*"], [
        {
            action: "alter-view",
            summary: "A default, option or the owner of the view changes.",
            source: "ALTER VIEW",
            effect: (act) => ({
                locks: (0,act_targets/* lockSelf */._K)(act, "AccessExclusiveLock"),
                because: [`A property of the view ${(0,act_targets/* nameOf */.Vb)(act)} changes.`],
                undo: "Set the old one again.",
            }),
            witnesses: [
                { setup: setups/* VIEWED */.Z0, statement: "ALTER VIEW parcel_brief SET (security_barrier = true)" },
                { setup: setups/* VIEWED */.Z0, statement: "ALTER VIEW parcel_brief OWNER TO CURRENT_USER" },
            ],
        },
    ]),
    ...rowsOn("RefreshMatViewStmt", [""], [
        {
            action: "refresh-materialized-view-concurrently",
            summary: "Readers go on; it is allowed in a transaction block.",
            source: "REFRESH MATERIALIZED VIEW, CONCURRENTLY: EXCLUSIVE on the view",
            when: (act) => act.body.concurrent === true,
            effect: (act) => mergeOutcomes([
                { locks: (0,act_targets/* lockSelf */._K)(act, "ExclusiveLock"), scans: stored((0,act_targets/* self */.bg)(act)) },
                refreshed(act),
                { because: [`${(0,act_targets/* nameOf */.Vb)(act)} is filled anew while it can be read.`] },
            ]),
            witnesses: [{ setup: setups/* MATERIALISED */.$z, statement: "REFRESH MATERIALIZED VIEW CONCURRENTLY parcel_totals" }],
        },
        {
            action: "refresh-materialized-view",
            summary: "Nobody can read the materialised view while it is filled anew.",
            source: "REFRESH MATERIALIZED VIEW: ACCESS EXCLUSIVE on the view",
            effect: (act) => mergeOutcomes([
                { locks: (0,act_targets/* lockSelf */._K)(act, "AccessExclusiveLock"), rewrites: stored((0,act_targets/* self */.bg)(act)), scans: stored((0,act_targets/* self */.bg)(act)) },
                act.body.skipData === true ? {} : refreshed(act),
                {
                    breaks: act.body.skipData === true,
                    because: [`Nobody can read ${(0,act_targets/* nameOf */.Vb)(act)} while it is filled anew.`],
                },
            ]),
            witnesses: [{ setup: setups/* MATERIALISED */.$z, statement: "REFRESH MATERIALIZED VIEW parcel_totals" }],
        },
    ]),
    ...rowsOn("AlterObjectDependsStmt", ["*"], [
        {
            action: "depend-on-extension",
            summary: "The object is dropped with the extension from then on.",
            source: "ALTER …, DEPENDS ON EXTENSION",
            effect: (act) => ({
                locks: (0,act_targets/* lockSelf */._K)(act, "AccessShareLock"),
                because: ["The object falls with an extension from then on."],
            }),
            witnesses: [
                {
                    setup: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
                    statement: "ALTER FUNCTION f() DEPENDS ON EXTENSION plpgsql",
                },
            ],
        },
    ]),
];
function stored(targets) {
    return targets.filter((target) => (0,effects_target/* hasStorage */.uY)(target));
}
/** What the query of the materialised view reads. */
function refreshed(act) {
    const query = act.target?.relation?.query ?? null;
    if (query === null)
        return {};
    const locks = readByView(act.situation, query).flatMap((target) => readLocks(act.situation, target, { mode: "AccessShareLock" }));
    return { locks, scans: stored(locks.map((lock) => lock.target)) };
}

;// CONCATENATED MODULE: ./build/risk/effects/table.js
/** The effect table: all rows, in the order in which they are asked. */

































const EFFECT_ROWS = [
    ...PARTITION_OF_ROWS,
    ...TABLE_ROWS,
    ...ADD_COLUMN_ROWS,
    ...DROP_COLUMN_ROWS,
    ...COLUMN_TYPE_ROWS,
    ...COLUMN_SETTING_ROWS,
    ...NOT_NULL_ROWS,
    ...CONSTRAINT_ROWS,
    ...KEY_CONSTRAINT_ROWS,
    ...CONSTRAINT_CHANGE_ROWS,
    ...INDEX_ROWS,
    ...INDEX_CHANGE_ROWS,
    ...PARTITION_ROWS,
    ...TABLE_STORAGE_ROWS,
    ...TABLE_SETTING_ROWS,
    ...TABLE_SECURITY_ROWS,
    ...TABLE_PART_ROWS,
    ...DROP_ROWS,
    ...OBJECT_DROP_ROWS,
    ...RENAME_ROWS,
    ...OBJECT_MOVE_ROWS,
    ...TYPE_ROWS,
    ...VIEW_ROWS,
    ...FUNCTION_ROWS,
    ...SEQUENCE_ROWS,
    ...DATA_ROWS,
    ...ROW_CHANGE_ROWS,
    ...MAINTENANCE_ROWS,
    ...READING_ROWS,
    ...SESSION_ROWS,
    ...PRIVILEGE_ROWS,
    ...COMMENT_ROWS,
    ...SERVER_ROWS,
    ...OBJECT_ROWS,
];
const BY_KIND = new Map();
for (const row of EFFECT_ROWS) {
    for (const key of row.on) {
        const rows = BY_KIND.get(key);
        if (rows === undefined)
            BY_KIND.set(key, [row]);
        else
            rows.push(row);
    }
}
/** The row that judges an act: of its variant, else of its kind; null when none does. */
function rowFor(act) {
    for (const key of [`${act.kind}:${act.variant}`, `${act.kind}:*`]) {
        const found = BY_KIND.get(key)?.find((row) => row.when === undefined || row.when(act));
        if (found !== undefined)
            return found;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/risk/effects/judge.js
/** A statement's tree to its effects: one for each act. */









/** Nothing happens; what was meant, code may still not bear. */
function refused(outcome, act, reason) {
    const breaks = outcome.breaks === true || act.kind === "ViewStmt";
    return { breaks, transactional: outcome.transactional ?? true, because: [reason] };
}
/** How deep statements within statements (functions that call functions) are followed. */
const MAX_DEPTH = 20;
/** Effects in the order of the statement's acts. Never empty, never throws for what the tree holds. */
function judgeStatement(tree, situation) {
    const acts = (0,effects_acts/* actsOf */.D)(tree, situation);
    if (acts.length === 0)
        return [{ effect: unknownEffect("This is no statement that is known."), row: null }];
    const reason = acts.map((act) => (0,refusals/* refusalOf */.O)(act)).find((each) => each !== null);
    return acts.map((act) => {
        const row = rowFor(act);
        if (row === null)
            return { effect: unknownEffect(`What ${act.kind} does is not known; it may change anything.`), row };
        const outcome = reason === undefined || reason === null ? outcomeOf(row, act) : refused(row.effect(act), act, reason);
        return { effect: toEffect(row.action, outcome, act), row };
    });
}
/** What the row says, unless IF EXISTS finds nothing. */
function outcomeOf(row, act) {
    switch (presenceOf(act)) {
        case "there":
            return ofNew(row.effect(act), act);
        case "doubtful":
            return { ...row.effect(act), locks: [], breaks: false };
        case "absent":
            return { transactional: row.effect(act).transactional ?? true, because: ["It does not exist, so nothing happens."] };
    }
}
/** Code that runs does not know what this release creates. */
function ofNew(outcome, act) {
    if (outcome.breaks !== true || outcome.understood === false || !isAboutNewOnly(act))
        return outcome;
    const because = (outcome.dataLoss ?? "none") === "none" ? ["It was created in this release, so nobody uses it yet."] : null;
    return { ...outcome, breaks: false, because: because ?? outcome.because ?? [] };
}
function judgeInner(tree, situation) {
    if (situation.depth >= MAX_DEPTH)
        return [unknownEffect("It calls functions too deeply to be followed.")];
    return judgeStatement(tree, { ...situation, depth: situation.depth + 1 }).map(({ effect }) => effect);
}
/** An effect that the file itself takes back: its locks and work remain. */
function undone(effect) {
    if (!effect.understood)
        return effect;
    return {
        ...effect,
        dataLoss: "none",
        lost: [],
        losses: [],
        backwardCompatible: true,
        because: [...effect.because, "The file rolls this back itself."],
    };
}
/**
 * Statements that run one after another within a statement (a body), each seeing what those before it made. The situation's
 * catalog is left as it is.
 */
function judgeSequence(trees, situation) {
    if (trees.every((tree) => isQuery(tree)))
        return trees.flatMap((tree) => judgeInner(tree, situation));
    const catalog = (0,catalog_catalog/* forkCatalog */.S)(situation.catalog);
    return trees.flatMap((tree) => {
        const effects = judgeInner(tree, { ...situation, catalog });
        (0,replay/* replay */.eZ)(catalog, tree, { epoch: "release", readBody: situation.readBody });
        return effects;
    });
}
/** What leaves the catalog as it is, so that no copy of it has to be made. */
function isQuery(tree) {
    const [kind] = Object.keys(tree);
    if (kind === "SelectStmt")
        return (0,catalog_tree/* isNode */.Ll)(tree) && "SelectStmt" in tree && tree.SelectStmt.intoClause === undefined;
    return kind === "InsertStmt" || kind === "UpdateStmt" || kind === "DeleteStmt" || kind === "MergeStmt";
}
/** The careful answer: whatever is not understood may lose data and break the code that runs. */
function unknownEffect(because) {
    return {
        action: "unknown",
        locks: [],
        rewrites: [],
        scans: [],
        dataLoss: "possible",
        lost: [],
        losses: [{ kind: "other", relation: null, because }],
        backwardCompatible: false,
        transactional: true,
        because: [because],
        undo: null,
        understood: false,
    };
}

;// CONCATENATED MODULE: ./build/risk/effects/later.js


function indexMakers(trees) {
    let made = null;
    return (index, name) => {
        made ??= collect(trees);
        return (made.get(name) ?? []).filter((each) => each.index > index).map((each) => each.tree);
    };
}
function collect(trees) {
    const made = new Map();
    for (const [index, tree] of trees.entries()) {
        if (tree === null || !(0,catalog_tree/* isNode */.Ll)(tree))
            continue;
        for (const name of namesMadeBy(tree)) {
            const found = made.get(name);
            if (found === undefined)
                made.set(name, [{ index, tree }]);
            else
                found.push({ index, tree });
        }
    }
    return made;
}
/** Bare names of relations, columns, constraints, functions, types, triggers and policies that come to be. */
function namesMadeBy(tree) {
    if ("CreateStmt" in tree)
        return [tree.CreateStmt.relation?.relname ?? ""];
    if ("CreateTableAsStmt" in tree)
        return [tree.CreateTableAsStmt.into?.rel?.relname ?? ""];
    if ("ViewStmt" in tree)
        return [tree.ViewStmt.view?.relname ?? ""];
    if ("CreateSeqStmt" in tree)
        return [tree.CreateSeqStmt.sequence?.relname ?? ""];
    if ("CreateFunctionStmt" in tree)
        return [(0,names/* stringsOf */.iw)(tree.CreateFunctionStmt.funcname).at(-1) ?? ""];
    if ("CreateTrigStmt" in tree)
        return [tree.CreateTrigStmt.trigname ?? ""];
    if ("CreatePolicyStmt" in tree)
        return [tree.CreatePolicyStmt.policy_name ?? ""];
    if ("CreateEnumStmt" in tree)
        return [(0,names/* stringsOf */.iw)(tree.CreateEnumStmt.typeName).at(-1) ?? ""];
    if ("CompositeTypeStmt" in tree)
        return [tree.CompositeTypeStmt.typevar?.relname ?? ""];
    if ("RenameStmt" in tree)
        return [tree.RenameStmt.newname ?? ""];
    if (!("AlterTableStmt" in tree))
        return [];
    return (tree.AlterTableStmt.cmds ?? []).flatMap((node) => {
        const { subtype, def } = "AlterTableCmd" in node ? node.AlterTableCmd : {};
        if (def === undefined)
            return [];
        if (subtype === "AT_AddConstraint" && "Constraint" in def)
            return [def.Constraint.conname ?? ""];
        return subtype === "AT_AddColumn" && "ColumnDef" in def ? [def.ColumnDef.colname ?? ""] : [];
    });
}

;// CONCATENATED MODULE: ./build/risk/effects/undone-copies.js




/** Where each place is last done harm to is found once, when it is asked for first; names are taken without their schema, carefully. */
function findUndone(trees) {
    let last = null;
    return (index, { schema, table, column }) => {
        const harms = (last ??= lastHarms(trees));
        const keys = [ofWord(table), ofSchema(schema), column === null ? ofTable(table) : ofColumn(table, column)];
        return keys.some((key) => (harms.get(key) ?? -1) > index);
    };
}
function ofTable(name) {
    return `table ${name}`;
}
function ofColumn(table, name) {
    return JSON.stringify([table, name]);
}
function ofSchema(name) {
    return `schema ${name}`;
}
/** A word of a body whose statements are not looked at here. */
function ofWord(name) {
    return `word ${name}`;
}
/** From the end to the beginning, so that what happens to a new name has happened to the old one. */
function lastHarms(trees) {
    const last = new Map();
    for (let index = trees.length - 1; index >= 0; index--) {
        const tree = trees[index] ?? null;
        if (tree === null || !(0,catalog_tree/* isNode */.Ll)(tree))
            continue;
        const [from, to] = movedBy(tree);
        if (from !== "") {
            const harm = last.get(to);
            if (harm !== undefined)
                last.set(from, harm);
        }
        for (const key of harmedBy(tree))
            if (!last.has(key))
                last.set(key, index);
    }
    return last;
}
/** A name and the one that it has from then on; empty for a statement that moves nothing. */
function movedBy(tree) {
    if ("AlterObjectSchemaStmt" in tree) {
        const { relation, newschema = "" } = tree.AlterObjectSchemaStmt;
        return [ofTable(relation?.relname ?? ""), ofSchema(newschema)];
    }
    if (!("RenameStmt" in tree))
        return ["", ""];
    const { renameType, relation, subname = "", newname = "" } = tree.RenameStmt;
    const table = relation?.relname ?? "";
    if (renameType === "OBJECT_COLUMN")
        return [ofColumn(table, subname), ofColumn(table, newname)];
    return renameType === "OBJECT_SCHEMA" ? [ofSchema(subname), ofSchema(newname)] : [ofTable(table), ofTable(newname)];
}
function harmedBy(tree) {
    if ("DropStmt" in tree)
        return undone_copies_dropped(tree.DropStmt.objects ?? []);
    if ("TruncateStmt" in tree)
        return (tree.TruncateStmt.relations ?? []).flatMap((node) => ("RangeVar" in node ? tableKey(node.RangeVar) : []));
    if ("DeleteStmt" in tree)
        return tableKey(tree.DeleteStmt.relation);
    if ("MergeStmt" in tree)
        return tableKey(tree.MergeStmt.relation);
    if ("InsertStmt" in tree)
        return tree.InsertStmt.onConflictClause?.action === "ONCONFLICT_UPDATE" ? tableKey(tree.InsertStmt.relation) : [];
    if ("UpdateStmt" in tree) {
        const { relation, whereClause } = tree.UpdateStmt;
        const nulls = whereClause === undefined ? [] : (0,updates/* nullColumns */.jU)(whereClause);
        const set = (0,updates/* assignmentsOf */.I7)(tree.UpdateStmt).filter((each) => !nulls.includes(each.column) && !(0,updates/* keepsValue */.WF)(each));
        return set.length === 0 ? [] : [...tableKey(relation), ...set.map(({ column }) => ofColumn(relation?.relname ?? "", column))];
    }
    if ("AlterTableStmt" in tree)
        return altered(tree.AlterTableStmt);
    return "DoStmt" in tree ? ((bodyTextOf(tree) ?? "").match(/[\p{L}_][\p{L}\p{N}_$]*/gu) ?? []).map(ofWord) : [];
}
function tableKey(relation) {
    return relation?.relname === undefined ? [] : [ofTable(relation.relname)];
}
function undone_copies_dropped(objects) {
    return objects.flatMap((node) => {
        if ("String" in node)
            return [ofSchema(node.String.sval ?? "")];
        return "List" in node ? [ofTable((0,names/* stringsOf */.iw)(node.List.items).at(-1) ?? "")] : [];
    });
}
const undone_copies_HARMFUL = new Set(["AT_DropColumn", "AT_AlterColumnType", "AT_SetUnLogged"]);
function altered({ relation, cmds }) {
    return (cmds ?? []).flatMap((node) => {
        const { subtype = "", name = "" } = "AlterTableCmd" in node ? node.AlterTableCmd : {};
        return undone_copies_HARMFUL.has(subtype) ? [...tableKey(relation), ofColumn(relation?.relname ?? "", name)] : [];
    });
}

;// CONCATENATED MODULE: ./build/risk/marks.js

/** To be called when the statement has been replayed. */
function noteMarks(marks, tree, catalog) {
    if ("CreateRoleStmt" in tree)
        setOf(marks, `role ${tree.CreateRoleStmt.role ?? ""}`);
    if ("ClusterStmt" in tree)
        for (const oid of oids(catalog, tree.ClusterStmt.relation))
            setOf(marks, "clustered").add(oid);
    if ("CreateStmt" in tree && tree.CreateStmt.tablespacename !== undefined)
        for (const oid of oids(catalog, tree.CreateStmt.relation))
            move(marks, oid, tree.CreateStmt.tablespacename);
    if ("AlterTableStmt" in tree) {
        for (const oid of oids(catalog, tree.AlterTableStmt.relation)) {
            for (const node of tree.AlterTableStmt.cmds ?? [])
                if ("AlterTableCmd" in node)
                    noteCommand(marks, oid, node.AlterTableCmd);
        }
    }
    if ("CreatePublicationStmt" in tree)
        publish(marks, tree.CreatePublicationStmt, catalog);
    if ("AlterPublicationStmt" in tree)
        publish(marks, tree.AlterPublicationStmt, catalog);
}
function oids(catalog, range) {
    const found = range === undefined ? null : (0,queries/* resolveRelation */.j0)(catalog, range);
    return found?.state === "known" ? [found.value.oid] : [];
}
function setOf(marks, key) {
    let set = marks.get(key);
    if (set === undefined) {
        set = new Set();
        marks.set(key, set);
    }
    return set;
}
function noteCommand(marks, oid, command) {
    if (command.subtype === "AT_ClusterOn")
        setOf(marks, "clustered").add(oid);
    if (command.subtype === "AT_DropCluster")
        setOf(marks, "clustered").delete(oid);
    if (command.subtype === "AT_SetTableSpace")
        move(marks, oid, command.name ?? "");
}
function move(marks, oid, tablespace) {
    for (const [key, set] of marks)
        if (key.startsWith("tablespace "))
            set.delete(oid);
    setOf(marks, `tablespace ${tablespace}`).add(oid);
}
function publish(marks, { pubname, pubobjects, action }, catalog) {
    const set = setOf(marks, `publication ${pubname ?? ""}`);
    if (action === "AP_SetObjects")
        set.clear();
    for (const node of pubobjects ?? []) {
        const relation = "PublicationObjSpec" in node ? node.PublicationObjSpec.pubtable?.relation : undefined;
        for (const oid of oids(catalog, relation)) {
            if (action === "AP_DropObjects")
                set.delete(oid);
            else
                set.add(oid);
        }
    }
}

;// CONCATENATED MODULE: ./build/risk/session.js





function newSession() {
    return { owners: new Map(), marks: new Map(), triggers: new Map(), slotless: new Set(), prepared: new Map(), role: null };
}
/** Prepared statements and the role end with the session; owners stay. */
function endSession(session) {
    session.prepared.clear();
    session.role = null;
}
/** To be called when the statement has been replayed. */
function noteStatement(session, tree, catalog) {
    if (!(0,catalog_tree/* isNode */.Ll)(tree))
        return;
    if ("PrepareStmt" in tree && tree.PrepareStmt.query !== undefined)
        session.prepared.set(tree.PrepareStmt.name ?? "", tree.PrepareStmt.query);
    if ("DeallocateStmt" in tree)
        forget(session, tree.DeallocateStmt.name);
    if ("VariableSetStmt" in tree)
        setRole(session, tree.VariableSetStmt);
    if ("CreateStmt" in tree && session.role !== null && tree.CreateStmt.relation !== undefined) {
        const made = (0,queries/* resolveRelation */.j0)(catalog, tree.CreateStmt.relation);
        if (made.state === "known")
            session.owners.set(made.value.oid, session.role);
    }
    noteMarks(session.marks, tree, catalog);
    if ("CreateTrigStmt" in tree)
        noteTrigger(session, tree.CreateTrigStmt, catalog);
    if ("CreateSubscriptionStmt" in tree)
        noteSlot(session, tree.CreateSubscriptionStmt);
    if ("AlterSubscriptionStmt" in tree)
        noteSlot(session, tree.AlterSubscriptionStmt);
    if ("AlterTableStmt" in tree)
        noteOwner(session, tree.AlterTableStmt, catalog);
    if ("ReassignOwnedStmt" in tree)
        reassign(session, tree.ReassignOwnedStmt);
}
function noteTrigger(session, statement, catalog) {
    const found = statement.relation === undefined ? null : (0,queries/* resolveRelation */.j0)(catalog, statement.relation);
    if (found?.state === "known")
        session.triggers.set(triggerKey(found.value.oid, statement.trigname ?? ""), statement.events ?? 0);
}
function noteSlot(session, { subname, options }) {
    const slot = optionsOf(options).find((option) => option.name === "slot_name");
    if (slot !== undefined && String(slot.value).toLowerCase() === "none")
        session.slotless.add(subname ?? "");
    else if (slot !== undefined)
        session.slotless.delete(subname ?? "");
}
function forget(session, name) {
    if (name === undefined)
        session.prepared.clear();
    else
        session.prepared.delete(name);
}
function setRole(session, statement) {
    if (statement.name !== "role" && statement.name !== "session_authorization")
        return;
    const [value] = statement.args ?? [];
    const role = value !== undefined && "A_Const" in value ? (value.A_Const.sval?.sval ?? null) : null;
    session.role = statement.kind === "VAR_SET_VALUE" && role !== "none" ? role : null;
}
function noteOwner(session, statement, catalog) {
    const { relation, cmds } = statement;
    if (relation === undefined)
        return;
    for (const node of cmds ?? []) {
        if (!("AlterTableCmd" in node) || node.AlterTableCmd.subtype !== "AT_ChangeOwner")
            continue;
        const found = (0,queries/* resolveRelation */.j0)(catalog, relation);
        const owner = roleName(node.AlterTableCmd.newowner);
        if (found.state === "known" && owner !== null)
            session.owners.set(found.value.oid, owner);
        else if (found.state === "known")
            session.owners.delete(found.value.oid);
    }
}
/** Null for CURRENT_USER and SESSION_USER, whose name is not known. */
function roleName(role) {
    return role?.roletype === "ROLESPEC_CSTRING" ? (role.rolename ?? null) : null;
}
function reassign(session, statement) {
    const before = new Set((statement.roles ?? []).map((node) => ("RoleSpec" in node ? roleName(node.RoleSpec) : null)));
    const after = roleName(statement.newrole);
    for (const [oid, owner] of session.owners) {
        if (!before.has(owner))
            continue;
        if (after === null)
            session.owners.delete(oid);
        else
            session.owners.set(oid, after);
    }
}

// EXTERNAL MODULE: ./build/risk/transaction.js
var risk_transaction = __webpack_require__(5447);
;// CONCATENATED MODULE: ./build/risk/replay-history.js



/** Answers the catalog behind a migration that ran before; the one that is given may be changed. */
function replayHistory(script, { catalog, session, readBody }) {
    endSession(session);
    (0,replay/* resetSession */.wD)(catalog);
    if (script.problems.length > 0 || script.dialect !== "postgresql")
        (0,replay/* replayUnknown */.yC)(catalog, `${script.path} was not understood`);
    const transaction = (0,risk_transaction/* beginFile */.yW)(script.wrapped);
    let current = catalog;
    for (const { tree } of script.statements) {
        const step = (0,risk_transaction/* transactionStatement */.q8)(tree);
        if (tree === null)
            (0,replay/* replayUnknown */.yC)(current, "a statement was not understood");
        else if (step !== null)
            current = (0,risk_transaction/* stepTransaction */.Xd)(transaction, step, current);
        else {
            (0,replay/* replay */.eZ)(current, tree, { epoch: "existing", readBody });
            noteStatement(session, tree, current);
        }
    }
    return current;
}

;// CONCATENATED MODULE: ./build/risk/rolled-back.js

/**
 * Indexes of the statements that are certainly undone. A ROLLBACK without a BEGIN of the file is not counted, nor is one to a
 * savepoint outside of a BEGIN: where nothing wraps the file, each statement would have been committed by then.
 */
function rolledBack(trees) {
    const undone = new Set();
    let begin = null;
    let savepoints = [];
    for (const [index, tree] of trees.entries()) {
        const statement = (0,risk_transaction/* transactionStatement */.q8)(tree);
        if (statement === null)
            continue;
        const { kind, savepoint_name: name } = statement;
        if (kind === "TRANS_STMT_BEGIN" || kind === "TRANS_STMT_START")
            begin ??= index;
        else if (kind === "TRANS_STMT_SAVEPOINT")
            savepoints.push({ name: name ?? "", index });
        else if (kind === "TRANS_STMT_ROLLBACK_TO") {
            const at = savepoints.findLast((each) => each.name === name);
            if (begin !== null && at !== undefined)
                addAll(undone, at.index, index);
        }
        else if (kind === "TRANS_STMT_ROLLBACK") {
            if (begin !== null)
                addAll(undone, begin, index);
            begin = statement.chain === true ? index : null;
            savepoints = [];
        }
        else if (kind === "TRANS_STMT_COMMIT" || kind === "TRANS_STMT_PREPARE") {
            begin = statement.chain === true ? index : null;
            savepoints = [];
        }
    }
    return undone;
}
function addAll(set, from, to) {
    for (let index = from + 1; index < to; index++)
        set.add(index);
}

;// CONCATENATED MODULE: ./build/risk/assess-migrations.js














/** One assessment for each script of the release. `framework`, `id` and `findings` are left for whoever knows them. */
function assessMigrations(input) {
    const { history, release, options, parsers, inTurn = false, undoing, onStatement = ignore } = input;
    const readBody = bodyReader([...history, ...release], parsers);
    const session = newSession();
    let catalog = (0,catalog_catalog/* createCatalog */.C)({ complete: options.historyComplete === true });
    // Every new database has it; as an object of its own it can be dropped with all it holds.
    (0,store/* putObject */.$R)(catalog, {
        kind: "schema",
        oid: (0,store/* takeId */.lX)(catalog),
        epoch: "existing",
        assumed: true,
        schema: "public",
        name: "public",
    });
    for (const script of history)
        catalog = replayHistory(script, { catalog, session, readBody });
    let before = (0,catalog_catalog/* forkCatalog */.S)(catalog);
    const trees = release.map((script) => script.statements.map((statement) => statement.tree));
    const all = findUndone(trees.flat());
    let place = 0;
    return release.map((script, at) => {
        // Files that are released in turn find the copies of earlier ones as what exists.
        const [undone, first] = inTurn ? [findUndone(trees[at] ?? []), 0] : [all, place];
        place += script.statements.length;
        endSession(session);
        (0,replay/* resetSession */.wD)(catalog);
        const undoes = undoing?.has(script) === true;
        const start = inTurn || undoes ? (0,catalog_catalog/* forkCatalog */.S)(catalog) : catalog;
        const walk = newWalk(script, {
            catalog: start,
            before,
            options,
            readBody,
            session,
            onStatement,
            undone: (index, copy) => undone(first + index, copy),
        });
        const statements = script.statements.map((statement, index) => assessNext(walk, statement, index));
        if (script.problems.length > 0)
            (0,replay/* replayUnknown */.yC)(walk.catalog, `${script.path} was not understood`);
        if (inTurn && !undoes) {
            catalog = replayHistory(script, { catalog, session, readBody });
            // What is judged writes to a fork, so what was before it is the catalog itself.
            before = catalog;
        }
        else if (!undoes)
            catalog = walk.catalog;
        return toMigration(script, [...statements, ...problemsOf(script, walk)]);
    });
}
function ignore() {
    // Nobody asked.
}
function newWalk(script, from) {
    const trees = script.statements.map((statement) => statement.tree);
    return {
        ...from,
        script,
        transaction: (0,risk_transaction/* beginFile */.yW)(script.wrapped),
        blocked: new Map(),
        later: indexMakers(trees),
        ranges: new WeakMap(),
        rolledBack: rolledBack(trees),
        copies: [],
    };
}
function assessNext(walk, statement, index) {
    const { tree } = statement;
    if (tree === null || walk.script.dialect !== "postgresql") {
        (0,replay/* replayUnknown */.yC)(walk.catalog, "a statement was not understood");
        const effects = [unknownEffect(problemSentence(statement))];
        const assessment = assess(walk, statement, effects);
        walk.onStatement({ script: walk.script, statement, effects, assessment, situation: null });
        return assessment;
    }
    const situation = situationAt(walk, index);
    const effects = judgeStatement(tree, situation).map(({ effect }) => (walk.rolledBack.has(index) ? undone(effect) : effect));
    const assessment = assess(walk, statement, effects);
    walk.onStatement({ script: walk.script, statement, effects, assessment, situation });
    const copies = copiesBy(tree, situation, (0,risk_transaction/* isSaidToBeOne */.u8)(walk.transaction) ? walk.transaction.held : new Map());
    if (copies.length > 0)
        walk.copies = [...walk.copies, ...copies.filter(({ place }) => !walk.undone(index, place))];
    (0,risk_transaction/* hold */._2)(walk.transaction, assessment.locks);
    advance(walk, tree);
    return assessment;
}
function assess(walk, statement, effects) {
    return assessStatement(statement, effects, {
        locks: (own) => (0,risk_transaction/* withHeld */.iP)(walk.transaction, own),
        options: walk.options,
        blocked: walk.blocked,
    });
}
function advance(walk, tree) {
    if (!(0,risk_transaction/* isOne */.HA)(walk.transaction))
        walk.blocked.clear();
    const step = (0,risk_transaction/* transactionStatement */.q8)(tree);
    if (step === null) {
        (0,replay/* replay */.eZ)(walk.catalog, tree, { epoch: "release", readBody: walk.readBody });
        noteStatement(walk.session, tree, walk.catalog);
        return;
    }
    walk.catalog = (0,risk_transaction/* stepTransaction */.Xd)(walk.transaction, step, walk.catalog);
    if (walk.transaction.held.size > 0)
        return;
    walk.blocked.clear();
    walk.copies = walk.copies.map((copy) => ({ ...copy, complete: false }));
}
function situationAt(walk, index) {
    return {
        catalog: walk.catalog,
        before: walk.before,
        owners: walk.session.owners,
        marks: walk.session.marks,
        triggers: walk.session.triggers,
        slotless: walk.session.slotless,
        prepared: walk.session.prepared,
        postgresVersion: walk.options.postgresVersion ?? null,
        oneTransaction: (0,risk_transaction/* isOne */.HA)(walk.transaction),
        copies: walk.copies,
        later: (name) => walk.later(index, name),
        judge: judgeSequence,
        readBody: walk.readBody,
        hidden: new Set(),
        ranges: walk.ranges,
        bodies: new Map(),
        calling: [],
        depth: 0,
    };
}
function problemSentence(statement) {
    const why = statement.problem === null ? "" : `: ${statement.problem.message}`;
    return `The statement is not understood, so it may change anything${why}.`;
}
/** Text of the file that is no statement, yet may run. */
function problemsOf(script, walk) {
    return script.problems.map(({ message, line, column }) => assess(walk, { ...NO_STATEMENT, line, column, endLine: line }, [unknownEffect(`The file is not understood: ${message}`)]));
}
const NO_STATEMENT = {
    text: "",
    parsedText: "",
    masked: false,
    line: 1,
    column: 1,
    endLine: 1,
    tree: null,
    problem: null,
    comments: [],
};
function toMigration(script, statements) {
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
}


/***/ }),

/***/ 84657:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ actsOf),
/* harmony export */   W: () => (/* binding */ isRangeVar)
/* harmony export */ });
/* harmony import */ var _catalog_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8455);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90921);


/** Fields of a statement that tell its variants apart; `""` where it has none. */
const VARIANT_FIELDS = {
    DropStmt: "removeType",
    RenameStmt: "renameType",
    AlterOwnerStmt: "objectType",
    AlterObjectSchemaStmt: "objectType",
    AlterDomainStmt: "subtype",
    CommentStmt: "objtype",
    SecLabelStmt: "objtype",
    TransactionStmt: "kind",
    VariableSetStmt: "kind",
    DefineStmt: "kind",
    ReindexStmt: "kind",
    AlterSubscriptionStmt: "kind",
    DiscardStmt: "target",
    GrantStmt: "objtype",
};
/** Which prefix of the table ALTER of a kind of relation has; all others are `alter`. */
const ALTER_KINDS = {
    OBJECT_INDEX: "alter-index",
    OBJECT_SEQUENCE: "alter-sequence",
    OBJECT_TYPE: "alter-type",
    OBJECT_VIEW: "alter-view",
};
/** Empty for a tree that is no statement of PostgreSQL. */
function actsOf(tree, situation) {
    if (!(0,_catalog_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .isNode */ .Ll)(tree))
        return [];
    if ("AlterTableStmt" in tree)
        return alterActs(tree.AlterTableStmt, situation);
    const [kind, body] = Object.entries(tree)[0] ?? ["", {}];
    const target = relationIn(body, situation);
    const act = { kind, variant: variantOf(kind, body), body, target, situation };
    if ("CreateStmt" in tree)
        return [act, ...tableConstraintActs(tree.CreateStmt, act)];
    return [act];
}
function variantOf(kind, body) {
    const field = VARIANT_FIELDS[kind];
    const value = field === undefined || !(0,_catalog_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(body) ? "" : body[field];
    return typeof value === "string" ? value : "";
}
function relationIn(body, situation) {
    if (!(0,_catalog_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(body))
        return null;
    const range = body["relation"] ?? body["view"] ?? body["sequence"];
    return isRangeVar(range) ? (0,_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetNamed */ .bH)(situation.catalog, range) : null;
}
function isRangeVar(value) {
    return (0,_catalog_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value) && typeof value["relname"] === "string";
}
function alterActs(statement, situation) {
    const kind = ALTER_KINDS[statement.objtype ?? ""] ?? "alter";
    const target = statement.relation === undefined ? null : (0,_target_js__WEBPACK_IMPORTED_MODULE_0__/* .targetNamed */ .bH)(situation.catalog, statement.relation);
    const only = statement.relation?.inh !== true;
    return (statement.cmds ?? []).flatMap((node) => {
        if (!("AlterTableCmd" in node))
            return [];
        const command = node.AlterTableCmd;
        const base = { kind, variant: command.subtype ?? "", target, situation };
        const body = { command, statement, only };
        const def = command.def;
        if (command.subtype === "AT_AddConstraint" && def !== undefined && "Constraint" in def)
            return [constraintAct(base, { constraint: def.Constraint, place: "existing", column: null, only, statement })];
        const act = { ...base, body };
        if (kind !== "alter" || command.subtype !== "AT_AddColumn" || def === undefined || !("ColumnDef" in def))
            return [act];
        return [act, ...columnConstraintActs(base, def.ColumnDef, { place: "new-column", only, statement })];
    });
}
function constraintAct(base, body) {
    return { target: base.target, situation: base.situation, kind: "constraint", variant: body.constraint.contype ?? "", body };
}
/** NOT NULL, DEFAULT, IDENTITY, GENERATED belong to the column; these constraints are acts of their own. */
const COLUMN_CONSTRAINTS = new Set(["CONSTR_CHECK", "CONSTR_PRIMARY", "CONSTR_UNIQUE", "CONSTR_FOREIGN"]);
function columnConstraintActs(base, column, how) {
    return (column.constraints ?? []).flatMap((node) => {
        if (!("Constraint" in node) || !COLUMN_CONSTRAINTS.has(node.Constraint.contype ?? ""))
            return [];
        return [constraintAct(base, { constraint: node.Constraint, column, ...how })];
    });
}
/** Only foreign keys of a new table reach beyond it. */
function tableConstraintActs(statement, act) {
    const how = { place: "new-table", only: false, statement: null };
    const all = (statement.tableElts ?? []).flatMap((node) => {
        if ("ColumnDef" in node)
            return columnConstraintActs(act, node.ColumnDef, how);
        return "Constraint" in node ? [constraintAct(act, { constraint: node.Constraint, column: null, ...how })] : [];
    });
    return all.filter((each) => each.variant === "CONSTR_FOREIGN");
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

/***/ 64616:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CQ: () => (/* binding */ SCANNED_PER_SECOND),
/* harmony export */   Un: () => (/* binding */ REWRITTEN_PER_SECOND),
/* harmony export */   bi: () => (/* binding */ riskOf)
/* harmony export */ });
/* harmony import */ var _effects_lock_modes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83134);

/**
 * `quiesce` where a writer writes to what is lost, or waits longer than it may for tables that are read or rewritten under a lock that
 * blocks it. A table of unknown size is taken for too large: nothing is called safe by ignorance.
 */
function riskOf(effects, locks, context) {
    const { options, blocked } = context;
    const because = [];
    for (const writer of options.writers) {
        const lost = lostOf(effects, writer);
        if (lost !== null)
            because.push(`The writer ${writer.name} would go on writing into ${lost}.`);
    }
    addWork(effects, { locks, options, blocked });
    for (const writer of options.writers)
        because.push(...waitsOf(writer, locks, blocked));
    if (because.length > 0)
        return { backupRisk: "quiesce", because };
    const careful = effects.some((effect) => effect.dataLoss !== "none" || !effect.understood);
    return { backupRisk: careful ? "snapshot" : "nightly", because };
}
/** What of the writer's tables is lost, in words; null where nothing is. */
function lostOf(effects, writer) {
    for (const effect of effects) {
        if (effect.dataLoss === "none" || !effect.understood)
            continue;
        if (effect.lost.length === 0)
            return "what is lost";
        for (const table of writer.writes.map(withSchema)) {
            if (effect.lost.some((lost) => lost === table || lost.startsWith(`${table}.`)))
                return table;
        }
    }
    return null;
}
function withSchema(table) {
    return table.includes(".") ? table : `public.${table}`;
}
/** Bytes a second that a small server reads, and writes anew with its indexes; cautious, since a time estimate may only err upwards. */
const SCANNED_PER_SECOND = 100_000_000;
const REWRITTEN_PER_SECOND = 20_000_000;
function addWork(effects, of) {
    for (const { relation, mode } of of.locks)
        if ((0,_effects_lock_modes_js__WEBPACK_IMPORTED_MODULE_0__/* .blocksWrites */ .PE)(mode) && !of.blocked.has(relation))
            of.blocked.set(relation, { seconds: 0 });
    const rewrites = new Set(effects.flatMap((effect) => effect.rewrites));
    const scans = new Set(effects.flatMap((effect) => effect.scans).filter((name) => !rewrites.has(name)));
    for (const [names, speed] of [
        [rewrites, REWRITTEN_PER_SECOND],
        [scans, SCANNED_PER_SECOND],
    ]) {
        for (const name of names) {
            const bytes = of.options.sizes?.get(name)?.bytes;
            // Everybody who is blocked waits for all work of the transaction.
            for (const [relation, { seconds }] of of.blocked)
                of.blocked.set(relation, { seconds: seconds === null || bytes === undefined ? null : seconds + bytes / speed });
        }
    }
}
function waitsOf(writer, locks, blocked) {
    const { maxBlockedSeconds } = writer;
    if (maxBlockedSeconds === null || locks.length === 0)
        return [];
    return writer.writes.map(withSchema).flatMap((table) => {
        const wait = blocked.get(table);
        if (wait === undefined || (wait.seconds !== null && wait.seconds <= maxBlockedSeconds))
            return [];
        const time = wait.seconds === null ? "for a time that is not known" : `for about ${Math.ceil(wait.seconds)} s`;
        return [`The writer ${writer.name} would wait ${time} for ${table}; ${maxBlockedSeconds} s are allowed.`];
    });
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


/***/ }),

/***/ 18263:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ MAX_STATEMENTS),
  A: () => (/* binding */ splitText)
});

;// CONCATENATED MODULE: ./build/sql/blocks.js
function startBlocks() {
    return { words: [], depth: 0, previous: "" };
}
const KEPT_WORDS = 12;
/** Takes one token in, outside parentheses: a word in lower case, a symbol, or anything else as an empty string. */
function blockToken(blocks, dialect, token) {
    if (blocks.words[0] === "create" || blocks.words.length === 0)
        BODY[dialect](blocks, token);
    if (blocks.words.length < KEPT_WORDS && /^\w/.test(token))
        blocks.words.push(token);
    blocks.previous = token;
}
/** `BEGIN ATOMIC … END` of SQL functions, `CASE … END` within it. */
const trackPostgresql = (blocks, token) => {
    if (token === "atomic" && blocks.previous === "begin" && isRoutine(blocks.words, POSTGRESQL_OBJECTS))
        blocks.depth = 1;
    else if (token === "case" && blocks.depth > 0)
        blocks.depth += 1;
    else if (token === "end" && blocks.depth > 0)
        blocks.depth -= 1;
};
/** Stored programs without DELIMITER, as drivers take them. `END IF` and its like close what was not counted. */
const trackMysql = (blocks, token) => {
    if (!isRoutine(blocks.words, MYSQL_OBJECTS))
        return;
    if (blocks.previous === "end" && NOT_COUNTED.has(token))
        blocks.depth += 1;
    else if (token === "begin" || (token === "case" && blocks.previous !== "end" && blocks.depth > 0))
        blocks.depth += 1;
    else if (token === "end" && blocks.depth > 0)
        blocks.depth -= 1;
};
const trackSqlite = (blocks, token) => {
    if (!isRoutine(blocks.words, SQLITE_OBJECTS))
        return;
    if (token === "begin" || (token === "case" && blocks.depth > 0))
        blocks.depth += 1;
    else if (token === "end" && blocks.depth > 0)
        blocks.depth -= 1;
};
const BODY = {
    postgresql: trackPostgresql,
    mysql: trackMysql,
    mariadb: trackMysql,
    sqlite: trackSqlite,
};
const NOT_COUNTED = new Set(["if", "loop", "while", "repeat", "for"]);
const OTHERS = ["table", "view", "index", "database", "schema", "user", "role", "sequence", "type", "extension", "domain"];
const objects = (withBody) => new Map([
    ...OTHERS.map((word) => [word, false]),
    ...withBody.map((word) => [word, true]),
]);
const POSTGRESQL_OBJECTS = objects(["function", "procedure"]);
const MYSQL_OBJECTS = objects(["function", "procedure", "trigger", "event", "package"]);
const SQLITE_OBJECTS = objects(["trigger"]);
function isRoutine(words, kinds) {
    if (words[0] !== "create")
        return false;
    const kind = words.find((word) => kinds.has(word));
    return kind !== undefined && kinds.get(kind) === true;
}

// EXTERNAL MODULE: ./build/sql/lexer.js
var lexer = __webpack_require__(90042);
// EXTERNAL MODULE: ./build/sql/lexis.js
var sql_lexis = __webpack_require__(76293);
;// CONCATENATED MODULE: ./build/sql/nesting.js
/**
 * How deep a statement's tree can become, from its tokens alone. The parsers recurse; one that runs out of stack is lost,
 * and so may be whoever walks the tree. So what is too deep is told before it is parsed.
 */
/** The C parser overflowed from about 6,000 on by this measure; code that people write stays below 500. */
const MAX_NESTING = 1500;
const KEPT = new Set(["join", "union", "intersect", "except"]);
const SEPARATORS = new Set([",", ";", "and", "or", "when", "else", "elsif", "elseif"]);
const CLOSES = { ")": "(", "]": "[", end: "case" };
function startNesting() {
    const outermost = { opener: "", isCast: false, chain: 0, kept: 0 };
    return { levels: [outermost], current: 0, deepest: 0, casts: 0, deepestCasts: 0, previous: "" };
}
/** Takes one token in: a word in lower case, a symbol, or anything else as an empty string. */
function nestToken(nesting, token) {
    const top = nesting.levels.at(-1);
    if (top === undefined)
        return;
    if (token === "(" || token === "[" || token === "case") {
        const isCast = token === "(" && nesting.previous === "cast";
        nesting.levels.push({ opener: token, isCast, chain: 1, kept: 1 });
        nesting.current += 1;
        if (isCast)
            nesting.casts += 1;
    }
    else if (CLOSES[token] !== undefined && CLOSES[token] === top.opener) {
        nesting.levels.pop();
        nesting.current -= top.chain;
        if (top.isCast)
            nesting.casts -= 1;
    }
    else if (SEPARATORS.has(token)) {
        nesting.current -= top.chain - top.kept;
        top.chain = top.kept;
    }
    else {
        if (KEPT.has(token))
            top.kept += 1;
        top.chain += 1;
        nesting.current += 1;
    }
    nesting.deepest = Math.max(nesting.deepest, nesting.current);
    nesting.deepestCasts = Math.max(nesting.deepestCasts, nesting.casts);
    nesting.previous = token;
}

// EXTERNAL MODULE: ./build/sql/placeholders.js
var placeholders = __webpack_require__(72064);
;// CONCATENATED MODULE: ./build/sql/psql.js
/** What psql reads that the server does not: backslash commands and the data behind COPY … FROM stdin. */
const SENDING = new Set(["g", "gx", "gset", "gdesc", "gexec", "watch", "crosstabview", "bind", "parse"]);
/** Commands that set variables and formats, print, or choose between parts of the file that are read anyhow. */
const HARMLESS = new Set(("set unset echo qecho warn timing restrict unrestrict pset x a t f H C T encoding conninfo if elif else endif errverbose " +
    "gset g gx gdesc crosstabview bind parse p r reset z d dt di dv df dn du l").split(" "));
/** The command whose backslash stands at `at`: up to the end of the line. */
function readMetaCommand(text, at) {
    if (text.charAt(at + 1) === ";")
        return { end: at + 2, sends: true, problem: null };
    const end = endOfLine(text, at);
    const name = /^\\([A-Za-z]+|[!?])/.exec(text.slice(at, Math.min(end, at + 40)))?.[1] ?? "";
    return {
        end,
        sends: SENDING.has(name),
        problem: HARMLESS.has(name) ? null : `What the psql command \\${name} does cannot be seen in this file.`,
    };
}
/**
 * Finds the data lines of a COPY … FROM stdin whose `;` stands at an offset: from the end of its line to the end of the
 * line `\.`; null where no such line follows, since then nothing tells data from statements. Asked in ascending order,
 * all answers together take time linear in the text.
 */
function findCopyDataIn(text) {
    const terminator = /\n\\\.(?=\r?\n|\r?$)/g;
    let line = -1;
    let found = { start: 0, end: -1 };
    return (at) => {
        if (at > line)
            line = endOfLine(text, at);
        if (found !== null && found.start < line) {
            terminator.lastIndex = line;
            const match = terminator.exec(text);
            found = match === null ? null : { start: match.index, end: terminator.lastIndex };
        }
        return found === null ? null : { start: line, end: found.end };
    };
}
function endOfLine(text, at) {
    const end = text.indexOf("\n", at);
    return end < 0 ? text.length : end;
}

;// CONCATENATED MODULE: ./build/sql/split.js






/** More are not kept: of statements that is a problem of the file, of comments only ignores are lost. */
const MAX_STATEMENTS = 200_000;
const MAX_COMMENTS = 200_000;
/** The server refuses a longer operator; its scanner takes cubic time to find that out. */
const MAX_OPERATOR = 63;
/** `delimiter` ends statements as `;` does (PostgreSQL), or in its place (MySQL). */
function splitText(text, dialect, delimiter = ";") {
    const splitter = {
        text,
        dialect,
        delimiter,
        at: 0,
        open: null,
        data: null,
        findCopyData: findCopyDataIn(text),
        pieces: [],
        comments: [],
        problems: [],
    };
    const lexis = sql_lexis/* LEXIS */.Y[dialect];
    while (splitter.at < text.length) {
        if (splitter.pieces.length >= MAX_STATEMENTS) {
            splitter.problems.push({ message: `The file has more than ${MAX_STATEMENTS} statements.`, offset: splitter.at });
            return splitter;
        }
        if (endsByDelimiter(splitter))
            continue;
        const lexeme = (0,lexer/* readLexeme */.b)(text, splitter.at, lexis);
        splitter.at = lexeme.end;
        takeLexeme(splitter, lexeme);
        jumpOverData(splitter);
    }
    closePiece(splitter);
    return splitter;
}
function takeLexeme(splitter, lexeme) {
    if (lexeme.kind === "space")
        return;
    if (lexeme.kind === "comment") {
        takeComment(splitter, lexeme);
        return;
    }
    if (lexeme.kind === "symbol" && takeSymbol(splitter, lexeme))
        return;
    // `{{ if }}` is no text of a statement: both of its branches are read.
    if (splitter.open === null && lexeme.kind === "placeholder" && (0,placeholders/* maskPlaceholder */._1)(textOf(splitter, lexeme)).trim() === "")
        return;
    const word = lexeme.kind === "word" && lexeme.end - lexeme.start < 20 ? textOf(splitter, lexeme).toLowerCase() : "";
    if (splitter.open === null && word === "delimiter" && sql_lexis/* LEXIS */.Y[splitter.dialect].conditionalComments) {
        takeDelimiterCommand(splitter);
        return;
    }
    const open = (splitter.open ??= startPiece(lexeme.start));
    open.end = lexeme.end;
    open.tokens += 1;
    const token = lexeme.kind === "symbol" ? textOf(splitter, lexeme) : word;
    if (token === "(")
        open.parens += 1;
    else if (token === ")")
        open.parens = Math.max(0, open.parens - 1);
    else if (token === ":")
        open.colons.push(lexeme.start - open.start);
    else if (open.parens === 0)
        blockToken(open.blocks, splitter.dialect, token);
    nestToken(open.nesting, token);
    maskLexeme(splitter, open, lexeme);
}
/** Handles a symbol that is not simply part of a statement; true when nothing is left to do. */
function takeSymbol(splitter, lexeme) {
    const open = splitter.open;
    switch (textOf(splitter, lexeme)) {
        case ";":
            if (open === null)
                return true;
            if (isInside(splitter, open)) {
                open.semicolons.push(lexeme.start - open.start);
                return false;
            }
            if (isPostgresql(splitter) && isCopyFromStdin(open.blocks.words))
                splitter.data = splitter.findCopyData(lexeme.start);
            closePiece(splitter);
            return true;
        case "\\":
            return takeBackslash(splitter, lexeme);
        default:
            return false;
    }
}
/** PostgreSQL's clients count parentheses (CREATE RULE … DO (a; b)); those of the others do not. */
function isInside(splitter, open) {
    if (isPostgresql(splitter))
        return open.parens > 0 || open.blocks.depth > 0;
    return open.blocks.depth > 0 || splitter.delimiter !== ";";
}
function isPostgresql(splitter) {
    return splitter.dialect === "postgresql";
}
function isCopyFromStdin(words) {
    const from = words.indexOf("from");
    return words[0] === "copy" && from > 0 && words[from + 1] === "stdin";
}
function takeBackslash(splitter, lexeme) {
    if (!isPostgresql(splitter))
        return false;
    const command = readMetaCommand(splitter.text, lexeme.start);
    if (command.problem !== null)
        splitter.problems.push({ message: command.problem, offset: lexeme.start });
    splitter.open?.edits.push(blankEdit(splitter, { start: lexeme.start, end: command.end }));
    if (command.sends)
        closePiece(splitter);
    splitter.at = command.end;
    return true;
}
function takeComment(splitter, lexeme) {
    const { start, end } = lexeme;
    // The marks around MySQL's conditional comments are no comments: what stands between them is executed.
    if (!sql_lexis/* LEXIS */.Y[splitter.dialect].conditionalComments ||
        !/^(?:\/\*M?!\d*|\*\/)$/.test(splitter.text.slice(start, Math.min(end, start + 13)))) {
        if (splitter.comments.length < MAX_COMMENTS)
            splitter.comments.push({ start, end });
        if (lexeme.open === true && splitter.dialect !== "sqlite")
            splitter.problems.push({ message: "A comment is not closed.", offset: start });
    }
    splitter.open?.edits.push(blankEdit(splitter, lexeme));
}
function takeDelimiterCommand(splitter) {
    const rest = /[^\n]*/y;
    rest.lastIndex = splitter.at;
    const line = rest.exec(splitter.text)?.[0] ?? "";
    splitter.delimiter = line.trim().split(/\s/, 1)[0] || ";";
    splitter.at += line.length;
}
function endsByDelimiter(splitter) {
    const { text, at, delimiter } = splitter;
    if (delimiter === ";" || !text.startsWith(delimiter, at))
        return false;
    if (isPostgresql(splitter) && !standsAlone(text, at, delimiter))
        return false;
    closePiece(splitter);
    splitter.at += delimiter.length;
    return true;
}
function standsAlone(text, at, delimiter) {
    const before = text.charAt(at - 1);
    const after = text.slice(at + delimiter.length, at + delimiter.length + 2);
    return (before === "" || before === "\n") && (after === "" || after.startsWith("\n") || after === "\r\n");
}
function jumpOverData(splitter) {
    if (splitter.data === null || splitter.at < splitter.data.start)
        return;
    splitter.at = Math.max(splitter.at, splitter.data.end);
    splitter.data = null;
}
function startPiece(start) {
    return {
        start,
        end: start,
        masked: false,
        refused: null,
        parens: 0,
        tokens: 0,
        edits: [],
        colons: [],
        semicolons: [],
        blocks: startBlocks(),
        nesting: startNesting(),
    };
}
function maskLexeme(splitter, open, lexeme) {
    const { kind, start, end } = lexeme;
    if (kind === "operator" && end - start > MAX_OPERATOR)
        open.refused = `An operator is longer than ${MAX_OPERATOR} characters.`;
    if (kind === "placeholder") {
        open.masked = true;
        open.edits.push({ start, end, text: (0,placeholders/* maskPlaceholder */._1)(textOf(splitter, lexeme)) });
    }
    else if (kind === "name" && (0,placeholders/* holdsPlaceholder */.kG)(textOf(splitter, lexeme))) {
        open.masked = true;
        open.edits.push({ start, end, text: (0,placeholders/* maskQuotedName */.Y)(textOf(splitter, lexeme)) });
    }
}
function closePiece(splitter) {
    const open = splitter.open;
    if (open === null)
        return;
    splitter.open = null;
    const { start, end, masked, colons, tokens, nesting } = open;
    const semicolons = isPostgresql(splitter) && isInside(splitter, open) ? open.semicolons : [];
    const refused = nesting.deepest > MAX_NESTING ? "The statement is nested too deeply." : open.refused;
    const casts = nesting.deepestCasts;
    splitter.pieces.push({
        start,
        end,
        parsedText: applyEdits(splitter.text, open),
        masked,
        colons,
        semicolons,
        tokens,
        casts,
        refused,
    });
}
function applyEdits(text, { start, end, edits }) {
    if (edits.length === 0)
        return text.slice(start, end);
    const parts = [];
    let at = start;
    for (const edit of edits) {
        if (edit.start >= end)
            break;
        parts.push(text.slice(at, edit.start), edit.text);
        at = edit.end;
    }
    parts.push(text.slice(at, end));
    return parts.join("");
}
function blankEdit(splitter, { start, end }) {
    return { start, end, text: splitter.text.slice(start, end).replaceAll(/[^\n\r]/g, " ") };
}
function textOf(splitter, { start, end }) {
    return splitter.text.slice(start, end);
}


/***/ })

};
;
"use strict";
exports.id = 3894;
exports.ids = [3894];
exports.modules = {

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

/***/ 3894:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startRules: () => (/* binding */ startRules)
});

// EXTERNAL MODULE: ./build/risk/effects/acts.js
var effects_acts = __webpack_require__(84657);
// EXTERNAL MODULE: ./build/rules/sql-words.js
var sql_words = __webpack_require__(1927);
;// CONCATENATED MODULE: ./build/rules/ignores.js

const FORM = /^schema-release:ignore(-file)?(?![\w-])[ \t]*([\w-]*)[ \t:]*([^\n]*)/;
const SHORTEST_REASON = 10;
/** A reason has at least ten characters; without one a comment does not count. */
function readIgnores(script) {
    const found = script.comments.filter(({ text }) => FORM.test(text));
    if (found.length === 0)
        return { ignores: [], withoutReason: [], astray: [] };
    const first = script.statements[0]?.line ?? Number.MAX_SAFE_INTEGER;
    const owners = new Map();
    for (const { comments, line, endLine } of script.statements) {
        for (const comment of comments)
            if (FORM.test(comment.text))
                owners.set(comment.line, { from: line, to: endLine });
    }
    const read = { ignores: [], withoutReason: [], astray: [] };
    for (const comment of found)
        sort(comment, { first, owner: owners.get(comment.line) ?? null, read });
    return read;
}
function sort({ text, line }, { first, owner, read }) {
    const [, file, rule = "", reason = ""] = FORM.exec(text) ?? [];
    const at = { line, column: 1 };
    if (reason.trim().length < SHORTEST_REASON) {
        read.withoutReason.push({
            message: `The finding ${rule === "" ? "that is meant" : (0,sql_words/* show */.WU)(rule)} is not ignored: the comment gives no reason.`,
            remedy: `Say why, in at least ${SHORTEST_REASON} characters:\n-- schema-release:ignore${file ?? ""} ${rule === "" ? "rule" : (0,sql_words/* show */.WU)(rule)} why this is right here`,
            ...at,
        });
    }
    else if (file !== undefined && line < first)
        read.ignores.push({ rule, reason, line, lines: null });
    else if (file === undefined && owner !== null)
        read.ignores.push({ rule, reason, line, lines: owner });
    else {
        read.astray.push({
            message: file === undefined
                ? "This ignores nothing: no statement follows it."
                : "This ignores nothing: it does not stand at the top of the file.",
            remedy: file === undefined ? "Write it directly before the statement." : "Write it before the first statement.",
            ...at,
        });
    }
}
/** The findings that an ignore is about: which are left, and which ignores are idle. Linear but for sorting, however many there are. */
function applyIgnores(raised, ignores) {
    if (ignores.length === 0)
        return { kept: raised, idle: [] };
    const index = indexIgnores(ignores);
    const used = new Set();
    const kept = raised.filter(({ rule, line }) => {
        const covering = [...(index.get(`${rule.id}\0`) ?? []), ...(index.get(`${rule.id}\0${line}`) ?? [])];
        for (const ignore of covering)
            used.add(ignore);
        return covering.length === 0;
    });
    return { kept, idle: ignores.filter((ignore) => !used.has(ignore)) };
}
/** So many lines of one statement are looked at; findings stand on its first. */
const MOST_LINES = 200;
/** By rule and line; those for the whole file by the rule alone. A line has few statements, and so few ignores. */
function indexIgnores(ignores) {
    const index = new Map();
    const add = (key, ignore) => {
        const list = index.get(key);
        if (list === undefined)
            index.set(key, [ignore]);
        else if (list.length < 20)
            list.push(ignore);
    };
    for (const ignore of ignores) {
        const { rule, lines } = ignore;
        if (lines === null)
            add(`${rule}\0`, ignore);
        else
            for (let line = lines.from; line <= Math.min(lines.to, lines.from + MOST_LINES); line++)
                add(`${rule}\0${line}`, ignore);
    }
    return index;
}

// EXTERNAL MODULE: ./build/rules/migration-rule.js
var migration_rule = __webpack_require__(90482);
// EXTERNAL MODULE: ./build/rules/migration-rules.js + 68 modules
var migration_rules = __webpack_require__(13966);
;// CONCATENATED MODULE: ./build/rules/run-migration-rules.js





const BY_ACTION = new Map(migration_rules/* ACT_RULES */.P.flatMap((rule) => rule.actions.map((action) => [action, rule])));
function startRules({ framework, severities }) {
    const raised = new Map();
    const views = new Map();
    const note = (script, view) => {
        const { statement, effects, assessment } = view;
        append(views, script, { statement, effects, assessment });
        for (const each of raise(script, view))
            append(raised, script, each);
    };
    return {
        onStatement: ({ script, statement, effects, assessment, situation }) => note(script, { statement, effects, assessment, situation }),
        findingsOf: (script, assessment) => {
            if (!views.has(script))
                for (const view of unseen(script, assessment))
                    note(script, view);
            const file = { script, framework, statements: views.get(script) ?? [] };
            const all = [
                ...(raised.get(script) ?? []),
                ...fileRules(script.dialect).flatMap((rule) => rule.check(file).map((told) => atLine(rule, told))),
            ];
            raised.delete(script);
            views.delete(script);
            return finish(script, all, severities);
        },
    };
}
/** They speak of PostgreSQL's transactions and locks; elsewhere each DDL statement commits, or locks are of another kind. */
function fileRules(dialect) {
    return dialect === "postgresql" ? migration_rules/* FILE_RULES */.hV : [];
}
function append(lists, key, item) {
    const list = lists.get(key);
    if (list === undefined)
        lists.set(key, [item]);
    else
        list.push(item);
}
function atLine(rule, told) {
    return { rule, told, line: told.line ?? 1, column: told.column ?? 1 };
}
/** Dialects that tell no acts: the statement's riskiest action stands for all of it. */
function unseen(script, { statements }) {
    return script.statements.flatMap((statement, index) => {
        const assessment = statements[index];
        return assessment === undefined ? [] : [{ statement, assessment, effects: [effectOf(assessment)], situation: null }];
    });
}
function effectOf(assessment) {
    return { ...assessment, action: assessment.kind, lost: [], losses: assessment.losses ?? [], undo: null };
}
/** What the rules about acts say of one statement; a rule speaks once. */
function raise(script, view) {
    const { statement, effects, situation, assessment } = view;
    const acts = situation === null || statement.tree === null ? [] : (0,effects_acts/* actsOf */.D)(statement.tree, situation);
    const told = new Map();
    effects.forEach((effect, index) => {
        const act = acts.length === effects.length ? (acts[index] ?? null) : null;
        const found = speak(script, { ...view, effect, act });
        if (found === null)
            return;
        const before = told.get(found.rule);
        if (before === undefined)
            told.set(found.rule, { told: found.told, times: 1 });
        else
            before.times += 1;
    });
    return [...told].map(([rule, { told: first, times }]) => {
        const more = times === 1 ? "" : ` The statement does ${times === 2 ? "this twice" : `this ${times} times`}.`;
        const line = first.line ?? assessment.line;
        return { rule, told: { ...first, message: first.message + more }, line, column: first.column ?? assessment.column };
    });
}
function speak(script, view) {
    const own = BY_ACTION.get(view.effect.action);
    const { refusedByServer, notUnderstood, losesData, breaksRunningCode, tableCopied } = migration_rules/* GENERAL_RULES */.Xe;
    const inOrder = [
        refusedByServer,
        notUnderstood,
        ...(own === undefined ? [] : [own]),
        losesData,
        breaksRunningCode,
        tableCopied,
    ];
    const rule = inOrder.find((each) => each.dialects?.includes(script.dialect) !== false && (each.when ?? migration_rule/* touchesExisting */.h)(view));
    if (rule === undefined)
        return null;
    const told = rule.tell(view);
    return { rule, told: script.dialect === "postgresql" ? told : inWordsOfEffect(told, view) };
}
/** Words and SQL of the rules are PostgreSQL's; for other dialects the effect's own sentence, and of the remedy what is no SQL. */
function inWordsOfEffect(told, { effect }) {
    const [first = ""] = told.remedy.split("\n");
    return { ...told, message: effect.because[0] ?? told.message, remedy: first.replace(/:$/, ".") };
}
/** Ignores are taken off before severities are changed, so that switching a rule off makes no ignore idle. */
function finish(script, raised, severities) {
    const read = readIgnores(script);
    const { kept, idle } = applyIgnores(raised, read.ignores);
    const all = [...kept, ...aboutIgnores(read, idle)].sort((a, b) => a.line - b.line || a.column - b.column);
    return all.flatMap(({ rule, told, line, column }) => {
        const configured = severities[rule.id];
        if (configured === "off")
            return [];
        const { message, remedy } = told;
        const confidence = told.confidence ?? rule.confidence;
        return [
            {
                rule: rule.id,
                severity: configured ?? told.severity ?? rule.severity,
                confidence,
                message,
                remedy,
                path: script.path,
                line,
                column,
            },
        ];
    });
}
function aboutIgnores({ withoutReason, astray }, idle) {
    const known = new Set(migration_rules.MIGRATION_RULES.map(({ id }) => id));
    return [
        ...withoutReason.map((told) => atLine(migration_rules/* IGNORE_RULES */.t9.ignoreWithoutReason, told)),
        ...[...idle.map((ignore) => describeIdle(ignore.rule, ignore.line, known)), ...astray].map((told) => atLine(migration_rules/* IGNORE_RULES */.t9.ignoreNothing, told)),
    ];
}
function describeIdle(rule, line, known) {
    const what = known.has(rule) ? `there is no finding ${rule} here` : `there is no rule ${(0,sql_words/* show */.WU)(rule)}`;
    return { message: `This ignores nothing: ${what}.`, remedy: "Remove the comment.", line, column: 1 };
}


/***/ })

};
;
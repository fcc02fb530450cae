"use strict";
exports.id = 3966;
exports.ids = [3966];
exports.modules = {

/***/ 83134:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PE: () => (/* binding */ blocksWrites),
/* harmony export */   aY: () => (/* binding */ toLockMode),
/* harmony export */   bx: () => (/* binding */ LOCK_MODES),
/* harmony export */   uV: () => (/* binding */ strongerMode)
/* harmony export */ });
/** The eight table-level locks, weakest first (manual: Explicit Locking, Table-Level Locks). */
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
/** The stronger of two modes, in the order above. */
function strongerMode(a, b) {
    return LOCK_MODES.indexOf(a) >= LOCK_MODES.indexOf(b) ? a : b;
}
/** The mode with this name; the strongest for a name that is none. */
function toLockMode(name) {
    return LOCK_MODES.find((mode) => mode === name) ?? "AccessExclusiveLock";
}
/** Whether INSERT, UPDATE and DELETE of others wait for it. */
function blocksWrites(mode) {
    return LOCK_MODES.findIndex((each) => each === mode) >= LOCK_MODES.indexOf("ShareLock");
}


/***/ }),

/***/ 90482:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ touchesExisting)
/* harmony export */ });
/* unused harmony export harms */
/** Whether an effect reaches anything that existed before the release. */
function touchesExisting({ effect }) {
    return effect.locks.length > 0 || harms(effect);
}
/** Whether it loses, breaks, rewrites or reads through something. */
function harms(effect) {
    const isWork = effect.rewrites.length + effect.scans.length > 0;
    return effect.dataLoss !== "none" || !effect.backwardCompatible || isWork;
}


/***/ }),

/***/ 13966:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ ACT_RULES),
  hV: () => (/* binding */ FILE_RULES),
  Xe: () => (/* binding */ GENERAL_RULES),
  t9: () => (/* binding */ IGNORE_RULES),
  MIGRATION_RULES: () => (/* binding */ MIGRATION_RULES)
});

;// CONCATENATED MODULE: ./build/rules/migration/access-tightened.js
const accessTightened = {
    id: "access-tightened",
    severity: "warning",
    confidence: "medium",
    summary: "Somebody may see or do less than before.",
    actions: ["enable-row-security", "disable-row-security", "revoke", "drop-policy", "alter-policy", "create-policy", "drop-role"],
    when: ({ effect }) => !effect.backwardCompatible,
    tell: ({ effect }) => ({
        message: effect.because[0] ?? "The running application may be refused what it was allowed.",
        remedy: "Find out as which role each application connects, and grant what it needs in the same transaction.",
    }),
};

// EXTERNAL MODULE: ./build/rules/sql-words.js
var sql_words = __webpack_require__(1927);
;// CONCATENATED MODULE: ./build/rules/migration/attach-scans.js

const attachScans = {
    id: "attach-scans",
    severity: "warning",
    confidence: "high",
    summary: "A partition is attached and every row of it checked under a lock.",
    actions: ["attach-partition"],
    dialects: ["postgresql"],
    when: ({ effect }) => effect.scans.length > 0,
    tell: (view) => ({
        message: `All of ${view.effect.scans.slice(0, 3).join(", ")} is read while nobody can use it, to see whether its rows belong into ${(0,sql_words/* tableOf */.c_)(view)}.`,
        remedy: "Give the table a CHECK that says what the bounds say, NOT VALID first and then validated; attaching it then reads nothing.",
    }),
};

// EXTERNAL MODULE: ./build/risk/effects/lock-modes.js
var lock_modes = __webpack_require__(83134);
// EXTERNAL MODULE: ./build/risk/transaction.js
var risk_transaction = __webpack_require__(5447);
;// CONCATENATED MODULE: ./build/rules/file-transactions.js
/** Which statements of a file end together. Knows no rule. */

/** As the assessment has it: a file is one transaction unless it was told otherwise. */
function placeStatements({ script, statements }) {
    let current = 0;
    let isExplicit = false;
    const placed = [];
    for (const view of statements) {
        const control = script.dialect === "postgresql" ? (0,risk_transaction/* transactionStatement */.q8)(view.statement.tree) : null;
        const kind = control?.kind ?? "";
        const begins = kind === "TRANS_STMT_BEGIN" || kind === "TRANS_STMT_START";
        if (begins) {
            if (!isExplicit)
                current += 1;
            isExplicit = true;
        }
        const transaction = isExplicit || script.wrapped !== false ? current : null;
        placed.push({ view, transaction, isExplicit, isControl: control !== null });
        if (kind !== "TRANS_STMT_COMMIT" && kind !== "TRANS_STMT_ROLLBACK" && kind !== "TRANS_STMT_PREPARE")
            continue;
        isExplicit = control?.chain === true;
        current += 1;
    }
    return { statements: placed, isLeftOpen: isExplicit };
}

;// CONCATENATED MODULE: ./build/rules/migration/backfill-in-schema-change.js


const WRITES = new Set(["backfill", "update", "update-all", "delete", "delete-all", "merge", "upsert"]);
const backfillInSchemaChange = {
    id: "backfill-in-schema-change",
    severity: "warning",
    confidence: "high",
    summary: "Rows are written while a table is still locked by the schema change before.",
    check: (file) => {
        const held = new Map();
        const told = new Map();
        for (const { view, transaction } of placeStatements(file).statements) {
            if (transaction === null)
                continue;
            const before = held.get(transaction);
            const write = view.effects.find(({ action, locks, scans }) => WRITES.has(action) && locks.length + scans.length > 0);
            if (before !== undefined && write !== undefined && !told.has(transaction)) {
                const { line, column } = view.assessment;
                told.set(transaction, {
                    message: `Rows are written while ${before.relation} is still locked (${before.mode}) by a statement before, for as long as the rows take.`,
                    remedy: "Write the rows in a migration of its own, in batches, after the schema change.",
                    line,
                    column,
                });
            }
            const lock = view.effects.flatMap(({ locks }) => locks).find(({ mode }) => (0,lock_modes/* blocksWrites */.PE)(mode));
            if (lock !== undefined && before === undefined)
                held.set(transaction, lock);
        }
        return [...told.values()];
    },
};

;// CONCATENATED MODULE: ./build/rules/migration/breaks-running-code.js
/** What a statement (a block of several) makes new breaks nothing. */
const OF_NEW = / is new\b| was created in this release/;
/** What no other rule is about; the runner gives it every act that breaks something and has no rule of its own. */
const breaksRunningCode = {
    id: "breaks-running-code",
    severity: "warning",
    confidence: "medium",
    summary: "A statement breaks the running application in another way than the rules above name.",
    actions: [],
    when: ({ effect }) => !effect.backwardCompatible,
    tell: ({ effect }) => ({
        message: effect.because.find((sentence) => !OF_NEW.test(sentence)) ??
            effect.because[0] ??
            "The running application may fail on the new schema.",
        remedy: "First release an application that works with both, the old schema and the new one.",
    }),
};

;// CONCATENATED MODULE: ./build/rules/migration/check-validates.js

const checkValidates = {
    id: "check-validates",
    severity: "warning",
    confidence: "high",
    summary: "A CHECK is added and every row read for it while nobody can use the table.",
    actions: ["add-check"],
    dialects: ["postgresql"],
    when: ({ effect }) => effect.scans.length > 0,
    tell: (view) => {
        const [table, name] = [(0,sql_words/* sqlTable */.XJ)(view), (0,sql_words/* constraintName */.bd)(view, "check")];
        const clause = /CHECK \(.*\)/is.exec((0,sql_words/* clauseAt */.JM)(view.statement, (0,sql_words/* constraintOf */.vY)(view)?.constraint.location) ?? "")?.[0] ?? "CHECK (…)";
        return {
            message: `All of ${(0,sql_words/* tableOf */.c_)(view)} is read while nobody can read or write it, and rows that the running application writes may be refused.`,
            remedy: (0,sql_words/* remedy */.zL)("Add it without looking at the rows, and validate it in a later migration, which lets readers and writers go on:", `ALTER TABLE ${table} ADD CONSTRAINT ${name} ${clause} NOT VALID;`, `ALTER TABLE ${table} VALIDATE CONSTRAINT ${name};`),
        };
    },
};

;// CONCATENATED MODULE: ./build/rules/migration/column-rewrites.js

const columnRewrites = {
    id: "column-rewrites",
    severity: "warning",
    confidence: "high",
    summary: "A column is added or changed for which the whole table is written anew.",
    actions: ["add-identity-column", "add-generated-column", "add-column-constrained-domain", "set-expression"],
    dialects: ["postgresql"],
    when: ({ effect }) => effect.rewrites.length > 0,
    tell: (view) => ({
        message: `${(0,sql_words/* tableOf */.c_)(view)} is written anew for ${(0,sql_words/* columnOf */.uV)(view)}, and nobody can read or write it meanwhile.`,
        remedy: "Add a plain column that may be NULL, fill it in batches, then add what makes it more: a default from a sequence, a CHECK that is NOT VALID first, a trigger instead of a stored expression.",
    }),
};

;// CONCATENATED MODULE: ./build/rules/migration/composite-changed.js
const compositeChanged = {
    id: "composite-changed",
    severity: "warning",
    confidence: "medium",
    summary: "A composite type in use gets other attributes.",
    actions: ["change-attribute-type", "add-attribute"],
    tell: ({ effect }) => ({
        message: effect.because[0] ?? "Code that writes values of the type as rows fails.",
        remedy: "Make a new type and a new column of it, and move over in several releases.",
    }),
};

;// CONCATENATED MODULE: ./build/frameworks/transactions.js
/** Whether a migration tool runs a file of SQL in a transaction, as its manual has it. Directives in the file are the SQL reader's matter. */
const HABITS = {
    dbmate: "wraps",
    goose: "wraps",
    "sql-migrate": "wraps",
    sqlx: "wraps",
    tern: "wraps",
    yoyo: "wraps",
    "graphile-migrate": "wraps",
    "node-pg-migrate": "wraps",
    atlas: "usually",
    diesel: "usually",
    drizzle: "usually",
    liquibase: "usually",
    refinery: "usually",
    supabase: "usually",
    pop: "usually",
    "golang-migrate": "at-once",
    prisma: "at-once",
    flyway: "detects",
};
/** Null for a tool that is not known, or of which it is not known. */
function transactionHabit(framework) {
    return framework !== null && Object.hasOwn(HABITS, framework) ? (HABITS[framework] ?? null) : null;
}

;// CONCATENATED MODULE: ./build/rules/migration/concurrently-in-transaction.js


const concurrentlyInTransaction = {
    id: "concurrently-in-transaction",
    severity: "error",
    confidence: "high",
    summary: "A statement that cannot run inside a transaction stands in one.",
    check: (file) => {
        const { statements } = placeStatements(file);
        const outside = statements.filter(({ view, isControl }) => !isControl && !view.assessment.transactional);
        return outside.flatMap(({ view: { assessment }, isExplicit }) => {
            const { line, column } = assessment;
            if (isExplicit) {
                const message = "It stands behind the file's own BEGIN, and the server refuses it in a transaction.";
                return [{ message, remedy: "Move it into a migration of its own, without BEGIN.", line, column }];
            }
            const told = ofTool(file);
            return told === null ? [] : [{ ...told, line, column }];
        });
    },
};
function ofTool({ script, framework, statements }) {
    if (script.wrapped === false)
        return null;
    switch (transactionHabit(framework)) {
        case "wraps":
            return {
                message: `${framework ?? "The tool"} runs the file in a transaction, in which the server refuses this statement.`,
                remedy: "Move it into a migration of its own, with the line by which the tool runs a file without a transaction.",
            };
        case "usually":
            return {
                severity: "warning",
                confidence: "medium",
                message: `${framework ?? "The tool"} runs the file in a transaction unless its configuration says otherwise, and there the server refuses this statement.`,
                remedy: "Move it into a migration of its own that the tool runs without a transaction.",
            };
        case "at-once":
            if (statements.length < 2)
                return null;
            return {
                severity: "warning",
                confidence: "medium",
                message: `${framework ?? "The tool"} sends the file as one command, which the server runs as one transaction and so refuses this statement.`,
                remedy: "Move it into a migration of its own that holds nothing else.",
            };
        case "detects":
        case null:
            return null;
    }
}

;// CONCATENATED MODULE: ./build/rules/migration/constraint-refuses.js

const constraintRefuses = {
    id: "constraint-refuses",
    severity: "note",
    confidence: "medium",
    summary: "Rows that were taken may be refused from then on.",
    actions: ["add-check-not-valid", "add-foreign-key-not-valid"],
    when: ({ effect }) => !effect.backwardCompatible,
    tell: (view) => ({
        message: `What the running application writes to ${(0,sql_words/* tableOf */.c_)(view)} is held against the constraint from then on.`,
        remedy: "Release an application that writes such rows only first.",
    }),
};

;// CONCATENATED MODULE: ./build/rules/migration/default-dropped.js

const defaultDropped = {
    id: "default-dropped",
    severity: "warning",
    confidence: "medium",
    summary: "A column loses what gave it its value.",
    actions: ["drop-default", "drop-identity", "drop-expression"],
    when: ({ effect }) => !effect.backwardCompatible,
    tell: (view) => ({
        message: `INSERTs of the running application that leave out ${(0,sql_words/* tableOf */.c_)(view)}.${(0,sql_words/* columnOf */.uV)(view)} write NULL from then on, or fail.`,
        remedy: "Release an application that always writes the column first.",
    }),
};

;// CONCATENATED MODULE: ./build/rules/migration/detach-partition.js

const detachPartition = {
    id: "detach-partition",
    severity: "warning",
    confidence: "high",
    summary: "A partition is detached, so its rows are gone from the table.",
    actions: ["detach-partition", "detach-partition-concurrently"],
    dialects: ["postgresql"],
    tell: (view) => {
        const isConcurrent = view.effect.action === "detach-partition-concurrently";
        return {
            message: `Queries on ${(0,sql_words/* tableOf */.c_)(view)} no longer see the partition's rows${isConcurrent ? "." : ", and nobody can use the table meanwhile."}`,
            remedy: (0,sql_words/* remedy */.zL)(isConcurrent ? "Be sure that no application needs these rows." : "Detach it without the lock, outside of a transaction:", isConcurrent ? null : (0,sql_words/* rewritten */.fm)(view, /$/, " CONCURRENTLY")),
        };
    },
};

;// CONCATENATED MODULE: ./build/rules/migration/domain-tightened.js

const domainTightened = {
    id: "domain-tightened",
    severity: "warning",
    confidence: "high",
    summary: "A domain in use takes fewer values than before.",
    actions: ["add-domain-constraint", "add-domain-constraint-not-valid", "alter-domain", "validate-domain-constraint"],
    tell: (view) => {
        const isScan = view.effect.scans.length > 0 && view.effect.action === "add-domain-constraint";
        return {
            message: isScan
                ? `Every table with a column of the domain is read while nobody can write to it (${view.effect.scans.slice(0, 3).join(", ")}).`
                : (view.effect.because[0] ?? "Values that the running application writes may be refused."),
            remedy: (0,sql_words/* remedy */.zL)(isScan
                ? "Add it without looking at the rows, and validate it in a later migration:"
                : "Release an application that writes such values only first.", isScan ? (0,sql_words/* rewritten */.fm)(view, /$/, " NOT VALID") : null),
        };
    },
};

;// CONCATENATED MODULE: ./build/rules/migration/drop-column.js

const dropColumn = {
    id: "drop-column",
    severity: "warning",
    confidence: "high",
    summary: "A column that exists is dropped.",
    actions: ["drop-column", "drop-generated-column"],
    tell: (view) => ({
        message: `${(0,sql_words/* tableOf */.c_)(view)}.${(0,sql_words/* columnOf */.uV)(view)} goes${view.effect.dataLoss === "none" ? "" : " with its values"}, and the running application fails wherever it names it.`,
        remedy: (0,sql_words/* remedy */.zL)(`First release an application that no longer names the column. Then${(0,sql_words/* softDropOf */.n$)(view)} drop it in a release of its own, after a backup:`, "SET lock_timeout = '2s';", `ALTER TABLE ${(0,sql_words/* sqlTable */.XJ)(view)} DROP COLUMN ${(0,sql_words/* columnOf */.uV)(view)};`),
    }),
};

// EXTERNAL MODULE: ./build/risk/catalog/queries.js + 1 modules
var queries = __webpack_require__(11657);
// EXTERNAL MODULE: ./build/rules/migration-rule.js
var migration_rule = __webpack_require__(90482);
;// CONCATENATED MODULE: ./build/rules/migration/drop-constraint.js



const dropConstraint = {
    id: "drop-constraint",
    severity: "note",
    confidence: "high",
    summary: "A constraint goes, and with it what it kept out.",
    actions: ["drop-constraint"],
    when: (view) => (0,migration_rule/* touchesExisting */.h)(view) && !isNew(view) && !isMadeAgain(view),
    tell: (view) => ({
        message: `Nothing keeps out what ${(0,sql_words/* quoteName */.AB)((0,sql_words/* alterOf */.C1)(view)?.command.name ?? "the constraint")} of ${(0,sql_words/* tableOf */.c_)(view)} kept out, and rows that come in then are in the way of putting it back.`,
        remedy: "Be sure that the application keeps the rule from then on, or add the constraint that replaces it first.",
    }),
};
/** Made in this release: it has kept nothing out yet. */
function isNew(view) {
    const relation = view.act?.target?.relation ?? null;
    if (relation === null || view.situation === null)
        return false;
    const found = (0,queries/* constraintNamed */.RB)(view.situation.catalog, relation, (0,sql_words/* alterOf */.C1)(view)?.command.name ?? "");
    return found !== null && (0,queries/* isNewInRelease */.TQ)(found);
}
/** Another takes its name before the transaction ends: the rule is altered, not given up. */
function isMadeAgain(view) {
    const alter = (0,sql_words/* alterOf */.C1)(view);
    const name = alter?.command.name ?? "";
    const { act, situation } = view;
    if (alter === null || situation?.oneTransaction !== true || act?.target === null || act === null)
        return false;
    const table = act.target.name;
    return [{ AlterTableStmt: alter.statement }, ...situation.later(name)].some((tree) => {
        if (!("AlterTableStmt" in tree) || tree.AlterTableStmt.relation === undefined)
            return false;
        return ((0,queries/* fullName */.fq)(situation.catalog, tree.AlterTableStmt.relation) === table &&
            (tree.AlterTableStmt.cmds ?? []).some((node) => addsConstraint(node, name)));
    });
}
function addsConstraint(node, name) {
    const { subtype, def } = "AlterTableCmd" in node ? node.AlterTableCmd : {};
    return subtype === "AT_AddConstraint" && def !== undefined && "Constraint" in def && def.Constraint.conname === name;
}

;// CONCATENATED MODULE: ./build/rules/migration/drop-database.js
const dropDatabase = {
    id: "drop-database",
    severity: "warning",
    confidence: "high",
    summary: "A database or tablespace is dropped.",
    actions: ["drop-database", "drop-tablespace"],
    tell: () => ({
        message: "A whole database goes, with everything in it and without a way back.",
        remedy: "Take it out of the migration: dropping a database is the work of whoever runs the server, with a dump at hand.",
    }),
};

;// CONCATENATED MODULE: ./build/rules/migration/drop-index-not-concurrent.js

const dropIndexNotConcurrent = {
    id: "drop-index-not-concurrent",
    severity: "warning",
    confidence: "high",
    summary: "An index is dropped under a lock that nobody gets past.",
    actions: ["drop-index"],
    dialects: ["postgresql"],
    tell: (view) => ({
        message: `Everybody who uses ${(0,sql_words/* tableOf */.c_)(view)} waits for this, and this waits for every transaction that does.`,
        remedy: (0,sql_words/* remedy */.zL)("Drop it beside them, in a migration of its own that runs outside of a transaction:", (0,sql_words/* rewritten */.fm)(view, /^DROP INDEX /i, "DROP INDEX CONCURRENTLY ")),
    }),
};

;// CONCATENATED MODULE: ./build/rules/migration/drop-object.js
const dropObject = {
    id: "drop-object",
    severity: "warning",
    confidence: "medium",
    summary: "A view, function, publication or the like is dropped.",
    actions: [
        "drop-view",
        "drop-materialized-view",
        "drop-function",
        "drop-object",
        "drop-publication",
        "drop-subscription",
        "drop-foreign-table",
    ],
    when: ({ effect }) => !effect.backwardCompatible,
    tell: ({ effect }) => ({
        message: effect.because[0] ?? "Code that names it fails.",
        remedy: "First release an application that no longer names it.",
    }),
};

;// CONCATENATED MODULE: ./build/rules/migration/drop-owned.js
const dropOwned = {
    id: "drop-owned",
    severity: "warning",
    confidence: "high",
    summary: "Everything that a role owns is dropped.",
    actions: ["drop-owned"],
    tell: () => ({
        message: "DROP OWNED drops all that the role owns in this database, tables and their rows included, and no migration tells what that is.",
        remedy: "Give the objects to another role first, then drop what is left of its privileges:\nREASSIGN OWNED BY old_role TO new_role;\nDROP OWNED BY old_role;",
    }),
};

;// CONCATENATED MODULE: ./build/rules/migration/drop-schema.js
const dropSchema = {
    id: "drop-schema",
    severity: "warning",
    confidence: "high",
    summary: "A schema is dropped with what is in it.",
    actions: ["drop-schema"],
    tell: () => ({
        message: "The schema is dropped, and with CASCADE every table in it with its rows.",
        remedy: "Drop its objects one by one in migrations of their own, then the empty schema without CASCADE.",
    }),
};

// EXTERNAL MODULE: ./build/change-set/visible.js
var visible = __webpack_require__(97667);
;// CONCATENATED MODULE: ./build/rules/migration/drop-table.js



const dropTable = {
    id: "drop-table",
    severity: "warning",
    confidence: "high",
    summary: "A table that exists is dropped.",
    actions: ["drop-table"],
    // Of one whose rows and name another table has taken nothing is missing.
    when: (view) => (0,migration_rule/* touchesExisting */.h)(view) && (view.effect.dataLoss !== "none" || !view.effect.backwardCompatible),
    tell: (view) => {
        const tables = [...new Set(view.effect.lost.map((name) => (0,sql_words/* show */.WU)(name)))];
        const what = tables.length === 0 ? "The table" : (0,visible/* listPaths */.Pe)(tables, 4);
        const goes = tables.length > 1 ? "go" : "goes";
        if (view.effect.backwardCompatible) {
            return {
                message: `${what} ${goes} with all rows; what takes the name does not hold them.`,
                remedy: "Alter the table that is there, or copy the rows in the same transaction under a lock that keeps writers out.",
            };
        }
        return {
            message: `${what} ${goes} with all rows, and the running application fails wherever it names it.`,
            remedy: (0,sql_words/* remedy */.zL)(`First release an application that no longer names it. Then rename it, drop it some releases later, and take a backup before that${view.act === null ? "" : " (schema-release rescue soft-drop FILE writes both migrations)"}:`, (0,sql_words/* rewritten */.fm)(view, /^DROP TABLE (?:IF EXISTS )?([\w."]+)(?: CASCADE| RESTRICT)?$/i, "ALTER TABLE $1 RENAME TO to_be_dropped")),
        };
    },
};

;// CONCATENATED MODULE: ./build/rules/migration/drop-type.js
const dropType = {
    id: "drop-type",
    severity: "warning",
    confidence: "high",
    summary: "A type, domain or extension is dropped with the columns that have it.",
    actions: ["drop-type", "drop-extension", "drop-attribute"],
    tell: ({ effect }) => ({
        message: effect.dataLoss === "none"
            ? "Code that names what is dropped here fails."
            : "Columns fall with what is dropped here, and their values with them, though no table is named.",
        remedy: "Change the columns that use it first, then drop it without CASCADE, which the server refuses as long as something needs it.",
    }),
};

// EXTERNAL MODULE: ./build/risk/catalog/names.js
var names = __webpack_require__(30167);
;// CONCATENATED MODULE: ./build/rules/migration/enum-value-renamed.js



const enumValueRenamed = {
    id: "enum-value-renamed",
    severity: "warning",
    confidence: "high",
    summary: "A value of an enum gets another name.",
    actions: ["rename-enum-value"],
    when: ({ effect }) => !effect.backwardCompatible,
    tell: (view) => ({
        message: "The running application reads and writes the old name of the value: what it writes is refused, what it reads it does not know.",
        remedy: (0,sql_words/* remedy */.zL)("Add the new value, have the application read both and write the new one, then update the rows:", addValue(view)),
    }),
};
function addValue(view) {
    const body = (0,sql_words/* bodyOf */.EN)(view, "AlterEnumStmt");
    if (body?.newVal === undefined)
        return null;
    const type = (0,names/* stringsOf */.iw)(body.typeName).map((name) => (0,sql_words/* quoteName */.AB)(name));
    return `ALTER TYPE ${type.join(".")} ADD VALUE '${(0,visible/* makeVisible */.Xm)(body.newVal).replaceAll("'", "''")}';`;
}

;// CONCATENATED MODULE: ./build/rules/migration/extension-updated.js
const extensionUpdated = {
    id: "extension-updated",
    severity: "note",
    confidence: "medium",
    summary: "An extension gets another version.",
    actions: ["update-extension"],
    tell: () => ({
        message: "The extension's own script runs, which this tool does not see, and there is seldom a way back.",
        remedy: "Read the release notes of the extension, and try it on a copy of the database.",
    }),
};

;// CONCATENATED MODULE: ./build/rules/migration/foreign-key-validates.js


const foreignKeyValidates = {
    id: "foreign-key-validates",
    severity: "warning",
    confidence: "high",
    summary: "A foreign key is added and every row checked while nobody can write to both tables.",
    actions: ["add-foreign-key"],
    dialects: ["postgresql"],
    when: ({ effect }) => effect.scans.length > 0,
    tell: (view) => {
        const [table, name] = [(0,sql_words/* sqlTable */.XJ)(view), (0,sql_words/* constraintName */.bd)(view, "fkey")];
        return {
            message: `Every row of ${(0,sql_words/* tableOf */.c_)(view)} is looked up while nobody can write to it or to the table that it refers to.`,
            remedy: (0,sql_words/* remedy */.zL)("Add it without looking at the rows, and validate it in a later migration, which lets writers go on:", `ALTER TABLE ${table} ADD CONSTRAINT ${name} FOREIGN KEY (${(0,sql_words/* columnList */.hP)(view)}) ${referencesOf(view)} NOT VALID;`, `ALTER TABLE ${table} VALIDATE CONSTRAINT ${name};`),
        };
    },
};
const ACTIONS = { r: "RESTRICT", c: "CASCADE", n: "SET NULL", d: "SET DEFAULT" };
function referencesOf(view) {
    const constraint = (0,sql_words/* constraintOf */.vY)(view)?.constraint;
    const { schemaname, relname = "…" } = constraint?.pktable ?? {};
    const table = [...(schemaname === undefined ? [] : [schemaname]), relname].map((name) => (0,sql_words/* quoteName */.AB)(name)).join(".");
    const columns = (0,names/* stringsOf */.iw)(constraint?.pk_attrs).map((name) => (0,sql_words/* quoteName */.AB)(name));
    const [onUpdate, onDelete] = [ACTIONS[constraint?.fk_upd_action ?? ""], ACTIONS[constraint?.fk_del_action ?? ""]];
    return [
        `REFERENCES ${table}`,
        ...(columns.length === 0 ? [] : [`(${columns.join(", ")})`]),
        ...(onUpdate === undefined ? [] : [`ON UPDATE ${onUpdate}`]),
        ...(onDelete === undefined ? [] : [`ON DELETE ${onDelete}`]),
    ].join(" ");
}

;// CONCATENATED MODULE: ./build/rules/migration/identity-changed.js

const identityChanged = {
    id: "identity-changed",
    severity: "warning",
    confidence: "medium",
    summary: "A column in use becomes an identity column, or another kind of one.",
    actions: ["add-identity", "set-identity"],
    when: ({ effect }) => !effect.backwardCompatible,
    tell: (view) => ({
        message: `INSERTs of the running application that give a value to ${(0,sql_words/* tableOf */.c_)(view)}.${(0,sql_words/* columnOf */.uV)(view)} may be refused, and the counter does not know the values that are there.`,
        remedy: "Use GENERATED BY DEFAULT, and set the counter above the largest value in the same transaction.",
    }),
};

;// CONCATENATED MODULE: ./build/rules/migration/if-not-exists-hides.js


const ifNotExistsHides = {
    id: "if-not-exists-hides",
    severity: "warning",
    confidence: "medium",
    summary: "IF NOT EXISTS meets something that exists, so the statement does nothing.",
    actions: ["create-table", "add-column", "create-index-if-not-exists"],
    dialects: ["postgresql"],
    when: (view) => existing(view) !== null,
    tell: (view) => ({
        message: `${existing(view) ?? "It"} exists already, so this does nothing, and whatever differs is not changed.`,
        remedy: "Leave IF NOT EXISTS out: a migration that finds another state than it expects shall fail. Write what is to change as ALTER.",
    }),
};
/** What is there already, in words; null where nothing is, as far as is known. */
function existing(view) {
    const { act, effect } = view;
    if (effect.action === "create-index-if-not-exists")
        return `The index ${(0,sql_words/* bodyOf */.EN)(view, "IndexStmt")?.idxname ?? ""}`;
    if (act?.target?.state !== "known" || act.target.isNew)
        return null;
    if (act.kind === "CreateStmt")
        return (0,sql_words/* bodyOf */.EN)(view, "CreateStmt")?.if_not_exists === true ? (0,sql_words/* tableOf */.c_)(view) : null;
    const name = (0,sql_words/* definitionOf */.Fg)(view)?.colname;
    if ((0,sql_words/* alterOf */.C1)(view)?.command.missing_ok !== true || name === undefined || act.target.relation === null)
        return null;
    const found = (0,queries/* columnOf */.uV)(act.situation.catalog, act.target.relation, name);
    return found.state === "known" ? `The column ${(0,sql_words/* tableOf */.c_)(view)}.${name}` : null;
}

;// CONCATENATED MODULE: ./build/rules/migration/ignore-nothing.js
/** Its findings are made where ignores are read. */
const ignoreNothing = {
    id: "ignore-nothing",
    severity: "warning",
    confidence: "high",
    summary: "A comment ignores a finding that is not there.",
};

;// CONCATENATED MODULE: ./build/rules/migration/ignore-without-reason.js
/** Its findings are made where ignores are read. */
const ignoreWithoutReason = {
    id: "ignore-without-reason",
    severity: "warning",
    confidence: "high",
    summary: "A finding is to be ignored, but nobody said why.",
};

;// CONCATENATED MODULE: ./build/rules/migration/index-not-concurrent.js

const indexNotConcurrent = {
    id: "index-not-concurrent",
    severity: "warning",
    confidence: "high",
    summary: "An index is built while nobody can write to the table.",
    actions: ["create-index", "create-unique-index"],
    dialects: ["postgresql"],
    tell: (view) => ({
        message: `Nobody can write to ${(0,sql_words/* tableOf */.c_)(view)} while the index is built.`,
        remedy: (0,sql_words/* remedy */.zL)("Build it beside the writers, in a migration of its own that runs outside of a transaction:", (0,sql_words/* rewritten */.fm)(view, /^(CREATE (?:UNIQUE )?INDEX) /i, "$1 CONCURRENTLY ")),
    }),
};

;// CONCATENATED MODULE: ./build/rules/migration/inheritance-changed.js

const inheritanceChanged = {
    id: "inheritance-changed",
    severity: "note",
    confidence: "medium",
    summary: "A table joins or leaves the children of another.",
    actions: ["inherit", "no-inherit"],
    when: ({ effect }) => !effect.backwardCompatible,
    tell: (view) => ({
        message: `Queries on the parent of ${(0,sql_words/* tableOf */.c_)(view)} see other rows from then on.`,
        remedy: "Have the application name the tables that it means first.",
    }),
};

;// CONCATENATED MODULE: ./build/rules/migration/lock-statement.js
const lockStatement = {
    id: "lock-statement",
    severity: "note",
    confidence: "high",
    summary: "A table is locked until the transaction ends.",
    actions: ["lock"],
    dialects: ["postgresql"],
    tell: ({ effect }) => ({
        message: `${effect.locks
            .slice(0, 3)
            .map(({ relation }) => relation)
            .join(", ")} stays locked (${effect.locks[0]?.mode ?? "AccessExclusiveLock"}) until the transaction ends.`,
        remedy: "Name the weakest mode that serves, set lock_timeout before it, and do little behind it.",
    }),
};

;// CONCATENATED MODULE: ./build/rules/migration/loses-data.js

const LOSS = /\b(?:lost|deleted|overwritten|removed|dropped|lose|loses)\b/;
/** What no other rule is about; the runner gives it every act that loses something and has no rule of its own. */
const losesData = {
    id: "loses-data",
    severity: "warning",
    confidence: "high",
    summary: "A statement loses data in another way than the rules above name.",
    actions: [],
    when: ({ effect }) => effect.dataLoss !== "none",
    tell: ({ effect }) => ({
        message: (0,sql_words/* sentenceAbout */.rp)(effect, LOSS, "Values that exist are lost."),
        remedy: "Take a backup before it, and keep a copy of what goes.",
    }),
};

;// CONCATENATED MODULE: ./build/rules/migration/loss-in-code.js

const loss_in_code_LOSS = /\b(?:lost|deleted|overwritten|removed|dropped|lose|loses)\b/;
const lossInCode = {
    id: "loss-in-code",
    severity: "warning",
    confidence: "high",
    summary: "A DO block, procedure or query loses data in the code that it runs.",
    actions: ["do", "call", "execute", "select", "explain", "prepare"],
    when: ({ effect }) => effect.dataLoss !== "none",
    tell: ({ effect }) => ({
        message: (0,sql_words/* sentenceAbout */.rp)(effect, loss_in_code_LOSS, "The code that runs here loses data."),
        remedy: "Write the statements out in the migration, where a reviewer sees them.",
    }),
};

;// CONCATENATED MODULE: ./build/rules/migration/lossy-type-change.js

const lossyTypeChange = {
    id: "lossy-type-change",
    severity: "warning",
    confidence: "high",
    summary: "A column gets a type that does not hold all of its values.",
    actions: ["change-type-lossy"],
    tell: (view) => {
        const type = (0,sql_words/* clauseAt */.JM)(view.statement, (0,sql_words/* definitionOf */.Fg)(view)?.typeName?.location)?.replace(/ (?:USING|COLLATE) .*$/i, "") ?? "…";
        const column = (0,sql_words/* columnOf */.uV)(view);
        return {
            message: `${(0,sql_words/* tableOf */.c_)(view)}.${column} is cast to a type that rounds, cuts or reads its values differently, and the server does it without a word.`,
            remedy: (0,sql_words/* remedy */.zL)("Add a column of the new type, fill it in batches, and keep the old one until the application no longer reads it:", `ALTER TABLE ${(0,sql_words/* sqlTable */.XJ)(view)} ADD COLUMN ${column}_new ${type};`),
        };
    },
};

;// CONCATENATED MODULE: ./build/rules/migration/many-exclusive-locks.js

const manyExclusiveLocks = {
    id: "many-exclusive-locks",
    severity: "note",
    confidence: "medium",
    summary: "One transaction locks several tables against everybody.",
    check: (file) => {
        const held = new Map();
        const last = new Map();
        for (const { view, transaction } of placeStatements(file).statements) {
            if (transaction === null)
                continue;
            const names = view.effects.flatMap(({ locks }) => locks.filter(({ mode }) => mode === "AccessExclusiveLock").map(({ relation }) => relation));
            const before = held.get(transaction) ?? new Set();
            if (before.size > 0 && names.some((name) => !before.has(name)))
                last.set(transaction, view.assessment);
            held.set(transaction, new Set([...before, ...names]));
        }
        return [...last].map(([transaction, { line, column }]) => {
            const names = [...(held.get(transaction) ?? [])];
            const shown = names.length > 4 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : names.join(", ");
            return {
                message: `The transaction keeps ${names.length} tables from everybody at once (${shown}), which can deadlock with transactions that take them in another order.`,
                remedy: "Change one table a migration.",
                line,
                column,
            };
        });
    },
};

;// CONCATENATED MODULE: ./build/rules/migration/mixed-transaction-modes.js


const mixedTransactionModes = {
    id: "mixed-transaction-modes",
    severity: "warning",
    confidence: "medium",
    summary: "One file holds statements that need a transaction to be undone together, and some that cannot run in one.",
    check: (file) => {
        const habit = transactionHabit(file.framework);
        if (file.script.wrapped === false || (habit !== null && habit !== "detects"))
            return [];
        const own = placeStatements(file).statements.filter(({ isControl, isExplicit }) => !isControl && !isExplicit);
        const outside = own.find(({ view }) => !view.assessment.transactional);
        const inside = own.some(({ view: { assessment } }) => assessment.transactional && assessment.kind !== "set");
        if (outside === undefined || !inside)
            return [];
        const { line, column } = outside.view.assessment;
        const message = habit === "detects"
            ? "This cannot run in a transaction, others in the file would; Flyway refuses such a file unless it is told that mixing is meant."
            : "This cannot run in a transaction, so when the file fails half-way, what ran before it stays.";
        return [{ message, remedy: "Give it a migration of its own.", line, column }];
    },
};

// EXTERNAL MODULE: ./build/sql/postgresql-tree.js
var postgresql_tree = __webpack_require__(82481);
;// CONCATENATED MODULE: ./build/rules/migration/no-lock-timeout.js


const noLockTimeout = {
    id: "no-lock-timeout",
    severity: "note",
    confidence: "high",
    summary: "A migration locks a table in use and would wait for the lock without end.",
    check: ({ script, statements }) => {
        if (script.dialect !== "postgresql")
            return [];
        for (const view of statements) {
            if (setsLockTimeout(view.statement))
                return [];
            const lock = view.effects.flatMap(({ locks }) => locks).find(({ mode }) => (0,lock_modes/* blocksWrites */.PE)(mode));
            if (lock === undefined)
                continue;
            const { line, column } = view.assessment;
            return [
                {
                    message: `While this waits for ${lock.relation}, everybody who comes later waits behind it, and nothing ends the wait.`,
                    remedy: "Give up early and try again, which lets the others through:\nSET lock_timeout = '2s';",
                    line,
                    column,
                },
            ];
        }
        return [];
    },
};
function setsLockTimeout({ tree, parsedText }) {
    if (!(0,postgresql_tree/* isTree */.xK)(tree))
        return false;
    const set = (0,postgresql_tree/* treeOf */.g7)(tree, "VariableSetStmt");
    if (set !== null)
        return (0,postgresql_tree/* textOf */.b6)(set, "name") === "lock_timeout" && (0,postgresql_tree/* textOf */.b6)(set, "kind") === "VAR_SET_VALUE";
    return "SelectStmt" in tree && /\bset_config\s*\(\s*'lock_timeout'/i.test(parsedText.slice(0, 1000));
}

;// CONCATENATED MODULE: ./build/rules/migration/not-null-scans.js

const notNullScans = {
    id: "not-null-scans",
    severity: "warning",
    confidence: "high",
    summary: "SET NOT NULL reads the whole table while nobody can use it.",
    actions: ["set-not-null", "add-not-null-not-valid"],
    dialects: ["postgresql"],
    when: ({ effect }) => effect.scans.length > 0,
    tell: (view) => {
        const [table, column] = [(0,sql_words/* sqlTable */.XJ)(view), (0,sql_words/* columnOf */.uV)(view)];
        const name = (0,sql_words/* quoteName */.AB)(`${column.replaceAll('"', "")}_is_set`);
        return {
            message: `All of ${(0,sql_words/* tableOf */.c_)(view)} is read under an AccessExclusiveLock, and NULLs that the running application writes to ${column} are refused from then on.`,
            remedy: (0,sql_words/* remedy */.zL)("Prove it first, without the lock; SET NOT NULL then reads nothing. Each line in a migration of its own:", `ALTER TABLE ${table} ADD CONSTRAINT ${name} CHECK (${column} IS NOT NULL) NOT VALID;`, `ALTER TABLE ${table} VALIDATE CONSTRAINT ${name};`, `ALTER TABLE ${table} ALTER COLUMN ${column} SET NOT NULL, DROP CONSTRAINT ${name};`),
        };
    },
};

;// CONCATENATED MODULE: ./build/rules/migration/not-null-without-default.js

const notNullWithoutDefault = {
    id: "not-null-without-default",
    severity: "warning",
    confidence: "high",
    summary: "A column is added that must have a value, and has no default.",
    actions: ["add-required-column"],
    tell: (view) => {
        const column = (0,sql_words/* columnOf */.uV)(view);
        const typed = (0,sql_words/* clauseAt */.JM)(view.statement, (0,sql_words/* definitionOf */.Fg)(view)?.location)?.replace(/\s+NOT NULL\b/i, "") ?? `${column} …`;
        return {
            message: `Adding ${column} fails if ${(0,sql_words/* tableOf */.c_)(view)} has rows; if it has none, INSERTs of the running application fail.`,
            remedy: (0,sql_words/* remedy */.zL)("Add it with a default, or without NOT NULL until the application fills it:", `ALTER TABLE ${(0,sql_words/* sqlTable */.XJ)(view)} ADD COLUMN ${typed};`),
        };
    },
};

;// CONCATENATED MODULE: ./build/rules/migration/not-understood.js

const UNKNOWN = /not (?:known|understood)|unknown|cannot be|may change anything|put together/;
/** Its actions are those of which nothing is known; the runner also gives it every act that is not understood. */
const notUnderstood = {
    id: "not-understood",
    severity: "warning",
    confidence: "high",
    summary: "What a statement does cannot be told from its text.",
    actions: ["unknown"],
    when: ({ effect }) => !effect.understood,
    tell: ({ effect, statement }) => ({
        message: (0,sql_words/* sentenceAbout */.rp)(effect, UNKNOWN, "This statement is not understood, so it may change anything."),
        remedy: "Write it so that its text tells what it does, or have somebody who knows the database check it; until then it asks for a backup.",
        ...(statement.problem === null ? {} : { line: statement.problem.line, column: statement.problem.column }),
    }),
};

;// CONCATENATED MODULE: ./build/rules/migration/partition-created-under-lock.js

const partitionCreatedUnderLock = {
    id: "partition-created-under-lock",
    severity: "warning",
    confidence: "high",
    summary: "A partition is created in a way that locks the whole table.",
    actions: ["create-partition"],
    dialects: ["postgresql"],
    tell: (view) => ({
        message: `Nobody can use ${view.effect.locks[0]?.relation ?? "the partitioned table"} while its new partition is created${view.effect.scans.length > 0 ? ", and the default partition is read meanwhile" : ""}.`,
        remedy: (0,sql_words/* remedy */.zL)("Create the table by itself and attach it, which lets readers and writers go on:", (0,sql_words/* rewritten */.fm)(view, /^CREATE TABLE (?:IF NOT EXISTS )?([\w."]+) PARTITION OF ([\w."]+) (.*)$/i, "CREATE TABLE $1 (LIKE $2 INCLUDING ALL); ALTER TABLE $2 ATTACH PARTITION $1 $3")),
    }),
};

;// CONCATENATED MODULE: ./build/rules/migration/primary-key-locks.js

const primaryKeyLocks = {
    id: "primary-key-locks",
    severity: "warning",
    confidence: "high",
    summary: "A primary key is built while nobody can use the table.",
    actions: ["add-primary-key", "add-constraint-using-index"],
    dialects: ["postgresql"],
    when: ({ effect }) => effect.scans.length + effect.rewrites.length > 0,
    tell: (view) => {
        const [table, name] = [(0,sql_words/* sqlTable */.XJ)(view), keyName(view)];
        const isUsing = view.effect.action === "add-constraint-using-index";
        return {
            message: isUsing
                ? `A column of the key may be NULL, so all of ${(0,sql_words/* tableOf */.c_)(view)} is read while nobody can use it.`
                : `${(0,sql_words/* tableOf */.c_)(view)} is read for NULLs and indexed while nobody can read or write it.`,
            remedy: isUsing
                ? "Set the columns NOT NULL first, by a CHECK that is validated before."
                : (0,sql_words/* remedy */.zL)("Set the columns NOT NULL by a validated CHECK, build the index beside the writers, then make it the key:", `CREATE UNIQUE INDEX CONCURRENTLY ${name} ON ${table} (${(0,sql_words/* columnList */.hP)(view)});`, `ALTER TABLE ${table} ADD CONSTRAINT ${name} PRIMARY KEY USING INDEX ${name};`),
        };
    },
};
/** PostgreSQL names a primary key after its table alone. */
function keyName(view) {
    const table = (view.act?.target?.name ?? "t").split(".").at(-1) ?? "t";
    return (0,sql_words/* quoteName */.AB)((0,sql_words/* constraintOf */.vY)(view)?.constraint.conname ?? `${table}_pkey`);
}

;// CONCATENATED MODULE: ./build/rules/migration/refresh-not-concurrent.js

const refreshNotConcurrent = {
    id: "refresh-not-concurrent",
    severity: "warning",
    confidence: "high",
    summary: "A materialized view is refreshed while nobody can read it.",
    actions: ["refresh-materialized-view"],
    dialects: ["postgresql"],
    tell: (view) => ({
        message: `Nobody can read ${(0,sql_words/* tableOf */.c_)(view)} until its query has run.`,
        remedy: (0,sql_words/* remedy */.zL)("Refresh it beside its readers, for which it needs a unique index over all rows:", (0,sql_words/* rewritten */.fm)(view, /^REFRESH MATERIALIZED VIEW /i, "REFRESH MATERIALIZED VIEW CONCURRENTLY ")),
    }),
};

// EXTERNAL MODULE: ./build/risk/effects/refusals.js + 2 modules
var refusals = __webpack_require__(76739);
;// CONCATENATED MODULE: ./build/rules/migration/refused-by-server.js

/** The runner asks it of every act before any other rule: what the server refuses does nothing else. */
const refusedByServer = {
    id: "refused-by-server",
    severity: "warning",
    confidence: "medium",
    summary: "The server will refuse the statement, as far as the earlier migrations tell.",
    actions: [],
    when: ({ act }) => act !== null && (0,refusals/* refusalOf */.O)(act) !== null,
    tell: ({ act }) => ({
        message: (act === null ? null : (0,refusals/* refusalOf */.O)(act)) ?? "The server refuses this.",
        remedy: "Correct it, or give the earlier migrations that make what it needs.",
    }),
};

;// CONCATENATED MODULE: ./build/rules/migration/reindex-not-concurrent.js


const reindexNotConcurrent = {
    id: "reindex-not-concurrent",
    severity: "warning",
    confidence: "high",
    summary: "An index is rebuilt while nobody can write to the table or read by the index.",
    actions: ["reindex"],
    dialects: ["postgresql"],
    // A whole schema or database: no table is named, and so none is listed.
    when: (view) => (0,migration_rule/* touchesExisting */.h)(view) || (view.act !== null && (0,sql_words/* bodyOf */.EN)(view, "ReindexStmt")?.relation === undefined),
    tell: (view) => ({
        message: `Writers of ${(0,sql_words/* tableOf */.c_)(view)} wait until the index is rebuilt, and so do queries that would use it.`,
        remedy: (0,sql_words/* remedy */.zL)("Rebuild it beside them, outside of a transaction:", (0,sql_words/* rewritten */.fm)(view, /^REINDEX (?:\([^)]*\) )?(INDEX|TABLE|SCHEMA|DATABASE) /i, "REINDEX $1 CONCURRENTLY ")),
    }),
};

;// CONCATENATED MODULE: ./build/rules/migration/rename-column.js

const renameColumn = {
    id: "rename-column",
    severity: "warning",
    confidence: "high",
    summary: "A column in use gets another name.",
    actions: ["rename-column", "rename-attribute"],
    when: ({ effect }) => !effect.backwardCompatible,
    tell: (view) => {
        const column = (0,sql_words/* columnOf */.uV)(view);
        const newName = (0,sql_words/* quoteName */.AB)((0,sql_words/* bodyOf */.EN)(view, "RenameStmt")?.newname ?? "new_name");
        return {
            message: `The running application does not find ${(0,sql_words/* tableOf */.c_)(view)}.${column} under its name any more.`,
            remedy: (0,sql_words/* remedy */.zL)("Add a column of the new name, have the application write both, fill the old rows in batches, and drop the old one when no application reads it:", `ALTER TABLE ${(0,sql_words/* sqlTable */.XJ)(view)} ADD COLUMN ${newName} …;`, `UPDATE ${(0,sql_words/* sqlTable */.XJ)(view)} SET ${newName} = ${column} WHERE ${newName} IS NULL AND …;`),
        };
    },
};

;// CONCATENATED MODULE: ./build/rules/migration/rename-object.js
const renameObject = {
    id: "rename-object",
    severity: "warning",
    confidence: "medium",
    summary: "A view, function, type or the like gets another name.",
    actions: ["rename-object"],
    when: ({ effect }) => !effect.backwardCompatible,
    tell: ({ effect }) => ({
        message: effect.because[0] ?? "Code that uses the old name fails.",
        remedy: "Create the new one beside it, and drop the old one when no application uses it.",
    }),
};

;// CONCATENATED MODULE: ./build/rules/migration/rename-table.js

const renameTable = {
    id: "rename-table",
    severity: "warning",
    confidence: "high",
    summary: "A table or schema in use gets another name.",
    actions: ["rename-table", "rename-schema", "set-schema"],
    when: ({ effect }) => !effect.backwardCompatible,
    tell: (view) => {
        const renamed = (0,sql_words/* bodyOf */.EN)(view, "RenameStmt");
        const isTable = renamed?.renameType === "OBJECT_TABLE";
        return {
            message: `The running application does not find ${(0,sql_words/* tableOf */.c_)(view)} under its name any more.`,
            remedy: (0,sql_words/* remedy */.zL)("Leave a view under the old name, in the same transaction, until no application uses it:", isTable ? `CREATE VIEW ${(0,sql_words/* sqlTable */.XJ)(view)} AS SELECT * FROM ${(0,sql_words/* quoteName */.AB)(renamed.newname ?? "new_name")};` : null),
        };
    },
};

;// CONCATENATED MODULE: ./build/rules/migration/rows-deleted.js

const rowsDeleted = {
    id: "rows-deleted",
    severity: "note",
    confidence: "high",
    summary: "Rows that exist are deleted.",
    actions: ["delete"],
    when: ({ effect }) => effect.dataLoss !== "none",
    tell: (view) => ({
        message: `Rows of ${(0,sql_words/* tableOf */.c_)(view)} are deleted, and nothing but a backup brings them back.`,
        remedy: (0,sql_words/* remedy */.zL)("Keep a copy of them in the same transaction:", (0,sql_words/* rewritten */.fm)(view, /^DELETE FROM (?:ONLY )?([\w."]+) WHERE (?!CURRENT)(.*?)(?: RETURNING .*)?$/i, `CREATE TABLE ${copyName(view)} AS SELECT * FROM $1 WHERE $2`)),
    }),
};
function copyName(view) {
    const table = (0,sql_words/* sqlTable */.XJ)(view).replaceAll(/[^\w.]/g, "_");
    return `${table}_deleted`;
}

;// CONCATENATED MODULE: ./build/rules/migration/sequence-restart.js

const sequenceRestart = {
    id: "sequence-restart",
    severity: "warning",
    confidence: "medium",
    summary: "A sequence starts again, so numbers are given a second time.",
    actions: ["restart-sequence", "drop-sequence"],
    tell: (view) => ({
        message: view.effect.action === "drop-sequence"
            ? `A sequence is dropped: what takes its numbers from it fails.`
            : `Numbers are given a second time (${(0,sql_words/* tableOf */.c_)(view)}), so INSERTs fail or two things share a number.`,
        remedy: "Leave the sequence as it is, or move it forwards only: SELECT setval(…, (SELECT max(id) FROM …)).",
    }),
};

;// CONCATENATED MODULE: ./build/rules/migration/table-copied.js
/** The runner gives it every act that copies a table and of which no other rule speaks. */
const tableCopied = {
    id: "table-copied",
    severity: "warning",
    confidence: "high",
    summary: "MySQL or MariaDB copies a table for the change.",
    actions: [],
    dialects: ["mysql", "mariadb"],
    when: ({ effect }) => effect.rewrites.length > 0,
    tell: ({ effect }) => ({
        message: effect.because[0] ?? "The table is copied for the change.",
        remedy: "Ask for the gentler way, which fails where there is none (ALGORITHM=INPLACE, LOCK=NONE), or let gh-ost or pt-online-schema-change copy it beside the writers.",
    }),
};

;// CONCATENATED MODULE: ./build/rules/migration/table-rewritten.js

const tableRewritten = {
    id: "table-rewritten",
    severity: "warning",
    confidence: "high",
    summary: "A table is written anew while nobody can use it.",
    actions: ["vacuum-full", "cluster", "set-logged", "set-access-method", "set-tablespace"],
    dialects: ["postgresql"],
    tell: (view) => ({
        message: `${(0,sql_words/* tableOf */.c_)(view)} is written anew, and nobody can read or write it meanwhile.`,
        remedy: "Keep it out of migrations; pg_repack and pg_squeeze do the same while the table is used.",
    }),
};

;// CONCATENATED MODULE: ./build/rules/migration/table-swapped.js

const tableSwapped = {
    id: "table-swapped",
    severity: "warning",
    confidence: "medium",
    summary: "Another table takes the name of one that is in use.",
    actions: ["swap-table"],
    tell: (view) => ({
        message: `Another table takes the name of ${(0,sql_words/* tableOf */.c_)(view)}: what was written after its rows were copied is missing, and foreign keys, grants and triggers stay with the old one.`,
        remedy: "Lock the old table before the last copy, compare what hangs on both, and keep the old one until the new one has proven itself.",
    }),
};

;// CONCATENATED MODULE: ./build/rules/migration/transaction-control.js


const transactionControl = {
    id: "transaction-control",
    severity: "warning",
    confidence: "medium",
    summary: "A file begins or ends transactions where its tool does, or leaves one open.",
    check: (file) => {
        const { statements, isLeftOpen } = placeStatements(file);
        const control = statements.filter(({ isControl, view }) => isControl && view.assessment.kind === "transaction-control");
        const [first] = control;
        const last = control.at(-1);
        if (first === undefined || last === undefined)
            return [];
        const { line, column } = first.view.assessment;
        if (isLeftOpen) {
            const message = "A transaction is begun here and never ended: most tools then undo it without a word.";
            return [
                { message, remedy: "End it with COMMIT, or leave BEGIN out where the tool has a transaction of its own.", line, column },
            ];
        }
        const habit = transactionHabit(file.framework);
        if (file.script.wrapped === false || habit === null || habit === "at-once")
            return [];
        const message = `${file.framework ?? "The tool"} has a transaction of its own around the file: the file's COMMIT ends that one, and what follows is not undone when it fails.`;
        return [{ message, remedy: "Leave BEGIN and COMMIT out.", line, column }];
    },
};

;// CONCATENATED MODULE: ./build/rules/migration/trigger-removed.js

const triggerRemoved = {
    id: "trigger-removed",
    severity: "warning",
    confidence: "medium",
    summary: "A trigger or rule no longer runs.",
    actions: ["drop-trigger", "disable-trigger", "alter-rule", "create-rule"],
    when: ({ effect }) => !effect.backwardCompatible,
    tell: (view) => ({
        message: view.effect.because[0] ?? `What a trigger did on ${(0,sql_words/* tableOf */.c_)(view)} is no longer done.`,
        remedy: "Release an application that does without it first; triggers that are disabled for a bulk change belong enabled again in the same transaction.",
    }),
};

;// CONCATENATED MODULE: ./build/rules/migration/truncate-table.js

const truncateTable = {
    id: "truncate-table",
    severity: "warning",
    confidence: "high",
    summary: "Every row of a table that exists is removed.",
    actions: ["truncate"],
    tell: ({ effect }) => ({
        message: `TRUNCATE removes every row of ${effect.lost
            .slice(0, 5)
            .map((name) => (0,sql_words/* show */.WU)(name))
            .join(", ") || "the table"} and keeps everybody out meanwhile.`,
        remedy: "Say which rows may go and delete those, a few thousand at a time, after a backup.",
    }),
};

;// CONCATENATED MODULE: ./build/rules/migration/type-change-rewrites.js

const typeChangeRewrites = {
    id: "type-change-rewrites",
    severity: "warning",
    confidence: "high",
    summary: "A column gets a type for which the whole table is written anew.",
    actions: ["change-type-rewrite", "change-type"],
    dialects: ["postgresql"],
    when: ({ effect }) => effect.rewrites.length + effect.scans.length > 0 || !effect.backwardCompatible,
    tell: (view) => {
        const [table, column] = [(0,sql_words/* sqlTable */.XJ)(view), (0,sql_words/* columnOf */.uV)(view)];
        const type = (0,sql_words/* clauseAt */.JM)(view.statement, (0,sql_words/* definitionOf */.Fg)(view)?.typeName?.location)?.replace(/ (?:USING|COLLATE) .*$/i, "") ?? "…";
        const isRewrite = view.effect.rewrites.length > 0;
        const isWork = isRewrite || view.effect.scans.length > 0;
        return {
            message: isRewrite
                ? `${(0,sql_words/* tableOf */.c_)(view)} is written anew with all its indexes, and nobody can read or write it meanwhile.`
                : (view.effect.because[0] ?? `${(0,sql_words/* tableOf */.c_)(view)} is read while nobody can use it.`),
            remedy: isWork
                ? (0,sql_words/* remedy */.zL)("Add a column of the new type, have the application write both, fill the old rows in batches, and drop the old one later:", `ALTER TABLE ${table} ADD COLUMN ${column}_new ${type};`, `UPDATE ${table} SET ${column}_new = ${column} WHERE ${column}_new IS NULL AND …;`)
                : "Release an application that reads and writes both types first.",
        };
    },
};

;// CONCATENATED MODULE: ./build/rules/migration/unbounded-delete.js

const unboundedDelete = {
    id: "unbounded-delete",
    severity: "warning",
    confidence: "high",
    summary: "A DELETE has no condition, or one that is always true.",
    actions: ["delete-all"],
    tell: (view) => ({
        message: `Every row of ${(0,sql_words/* tableOf */.c_)(view)} is deleted: there is no condition, or one that is always true.`,
        remedy: (0,sql_words/* remedy */.zL)("Say which rows may go, and delete them a few thousand at a time until none is left:", `DELETE FROM ${(0,sql_words/* sqlTable */.XJ)(view)} WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${(0,sql_words/* sqlTable */.XJ)(view)} WHERE … LIMIT 5000));`),
    }),
};

;// CONCATENATED MODULE: ./build/rules/migration/unbounded-update.js

const unboundedUpdate = {
    id: "unbounded-update",
    severity: "warning",
    confidence: "high",
    summary: "An UPDATE overwrites values in every row.",
    actions: ["update-all"],
    tell: (view) => ({
        message: `Values in every row of ${(0,sql_words/* tableOf */.c_)(view)} are overwritten, and every row stays locked until the transaction ends.`,
        remedy: (0,sql_words/* remedy */.zL)("Write into a new column instead, so that the old values stay, a few thousand rows at a time until none is left:", `UPDATE ${(0,sql_words/* sqlTable */.XJ)(view)} SET … WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${(0,sql_words/* sqlTable */.XJ)(view)} WHERE … IS NULL LIMIT 5000));`),
    }),
};

;// CONCATENATED MODULE: ./build/rules/migration/unique-index-dropped.js
const uniqueIndexDropped = {
    id: "unique-index-dropped",
    severity: "warning",
    confidence: "medium",
    summary: "A unique index goes, on which INSERT … ON CONFLICT may rest.",
    actions: ["drop-index-concurrently"],
    when: ({ effect }) => !effect.backwardCompatible,
    tell: () => ({
        message: "The index is unique: INSERT … ON CONFLICT on its columns fails from then on, and duplicates are let in.",
        remedy: "Release an application that does not rest on it first.",
    }),
};

;// CONCATENATED MODULE: ./build/rules/migration/unique-locks.js

const uniqueLocks = {
    id: "unique-locks",
    severity: "warning",
    confidence: "high",
    summary: "A UNIQUE or EXCLUDE constraint is built while nobody can use the table.",
    actions: ["add-unique", "add-exclusion"],
    dialects: ["postgresql"],
    tell: (view) => {
        const [table, name] = [(0,sql_words/* sqlTable */.XJ)(view), (0,sql_words/* constraintName */.bd)(view, "key")];
        const isUnique = view.effect.action === "add-unique";
        return {
            message: `The index behind the constraint is built while nobody can read or write ${(0,sql_words/* tableOf */.c_)(view)}, and it fails if rows conflict.`,
            remedy: isUnique
                ? (0,sql_words/* remedy */.zL)("Build the index beside the writers, then make it the constraint:", `CREATE UNIQUE INDEX CONCURRENTLY ${name} ON ${table} (${(0,sql_words/* columnList */.hP)(view)});`, `ALTER TABLE ${table} ADD CONSTRAINT ${name} UNIQUE USING INDEX ${name};`)
                : "There is no gentle form. Move the rows into a new table that has the constraint, or suspend the writers.",
        };
    },
};

;// CONCATENATED MODULE: ./build/rules/migration/unique-refuses.js

const uniqueRefuses = {
    id: "unique-refuses",
    severity: "note",
    confidence: "medium",
    summary: "Duplicates that were let in are refused from then on.",
    actions: ["create-index-concurrently"],
    when: ({ effect }) => !effect.backwardCompatible,
    tell: (view) => ({
        message: `If ${(0,sql_words/* tableOf */.c_)(view)} has duplicates the build fails and leaves an invalid index; those that the running application writes later are refused.`,
        remedy: "Look for duplicates first, and release an application that writes none.",
    }),
};

;// CONCATENATED MODULE: ./build/rules/migration/unlogged-table.js

const unloggedTable = {
    id: "unlogged-table",
    severity: "warning",
    confidence: "high",
    summary: "A table leaves the write-ahead log.",
    actions: ["set-unlogged"],
    dialects: ["postgresql"],
    tell: (view) => ({
        message: `${(0,sql_words/* tableOf */.c_)(view)} is rewritten, and from then on a crash empties it, while standbys and restored backups have no row of it.`,
        remedy: "Keep it logged; for rows that may go, make another table that is UNLOGGED.",
    }),
};

;// CONCATENATED MODULE: ./build/rules/migration/validate-in-same-transaction.js

const ADDS = new Set(["add-check-not-valid", "add-foreign-key-not-valid", "add-not-null-not-valid"]);
const validateInSameTransaction = {
    id: "validate-in-same-transaction",
    severity: "warning",
    confidence: "high",
    summary: "A constraint is added NOT VALID and validated in one transaction, which gains nothing.",
    check: (file) => {
        const added = new Map();
        const told = [];
        for (const { view, transaction } of placeStatements(file).statements) {
            if (transaction === null)
                continue;
            for (const { action, locks, scans } of view.effects) {
                if (ADDS.has(action))
                    for (const { relation, mode } of locks)
                        added.set(`${transaction}\0${relation}`, mode);
                const scanned = action === "validate-constraint" ? scans.find((name) => added.has(`${transaction}\0${name}`)) : undefined;
                if (scanned === undefined)
                    continue;
                const mode = added.get(`${transaction}\0${scanned}`) ?? "";
                const { line, column } = view.assessment;
                told.push({
                    message: `${scanned} is still locked (${mode}) by the statement that added the constraint, so it is read under that lock after all.`,
                    remedy: "Validate it in a migration of its own, after the one that adds it.",
                    line,
                    column,
                });
            }
        }
        return told;
    },
};

;// CONCATENATED MODULE: ./build/rules/migration/values-overwritten.js

const valuesOverwritten = {
    id: "values-overwritten",
    severity: "note",
    confidence: "high",
    summary: "Values that exist are overwritten in the rows that match.",
    actions: ["update", "merge", "upsert"],
    when: ({ effect }) => effect.dataLoss !== "none",
    tell: (view) => ({
        message: `Values of ${(0,sql_words/* tableOf */.c_)(view)} are overwritten, and the old ones are in no other place.`,
        remedy: "Write into a new column, or copy the old values into a table first, in the same transaction.",
    }),
};

;// CONCATENATED MODULE: ./build/rules/migration/volatile-default.js

const volatileDefault = {
    id: "volatile-default",
    severity: "warning",
    confidence: "high",
    summary: "A column is added whose default differs from row to row.",
    actions: ["add-column-volatile-default"],
    dialects: ["postgresql"],
    when: ({ effect }) => effect.rewrites.length > 0,
    tell: (view) => {
        const [table, column] = [(0,sql_words/* sqlTable */.XJ)(view), (0,sql_words/* columnOf */.uV)(view)];
        const { type, value } = partsOf(view);
        return {
            message: `Each row of ${(0,sql_words/* tableOf */.c_)(view)} gets a value of its own, so the table is written anew and nobody can read or write it meanwhile.`,
            remedy: (0,sql_words/* remedy */.zL)("Add it without the default, set the default for new rows, then fill the old ones in batches until none is left:", `ALTER TABLE ${table} ADD COLUMN ${column} ${type};`, `ALTER TABLE ${table} ALTER COLUMN ${column} SET DEFAULT ${value};`, `UPDATE ${table} SET ${column} = DEFAULT WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${table} WHERE ${column} IS NULL LIMIT 5000));`),
        };
    },
};
/** `uuid` and `gen_random_uuid()` of `c uuid DEFAULT gen_random_uuid() NOT NULL`. */
function partsOf(view) {
    const text = (0,sql_words/* clauseAt */.JM)(view.statement, (0,sql_words/* definitionOf */.Fg)(view)?.typeName?.location) ?? "";
    const at = text.search(/ DEFAULT /i);
    if (at === -1)
        return { type: "…", value: "…" };
    const value = text
        .slice(at + " DEFAULT ".length)
        .replace(/ (?:NOT NULL|NULL|UNIQUE|PRIMARY KEY|CHECK|REFERENCES|CONSTRAINT|COLLATE)\b.*$/i, "");
    const type = text.slice(0, at).replace(/ (?:NOT NULL|NULL|UNIQUE|PRIMARY KEY|CHECK|REFERENCES|CONSTRAINT)\b.*$/i, "");
    return { type, value };
}

;// CONCATENATED MODULE: ./build/rules/migration-rules.js
/** The one ordered list of the rules about migrations: what loses, what breaks, what rewrites, what locks, then files as a whole. */


































































/** Each action belongs to one of them at most. */
const ACT_RULES = [
    dropDatabase,
    dropOwned,
    dropSchema,
    dropTable,
    truncateTable,
    dropType,
    dropColumn,
    unboundedDelete,
    unboundedUpdate,
    lossyTypeChange,
    lossInCode,
    notUnderstood,
    rowsDeleted,
    valuesOverwritten,
    tableSwapped,
    unloggedTable,
    sequenceRestart,
    renameTable,
    renameColumn,
    renameObject,
    enumValueRenamed,
    notNullWithoutDefault,
    defaultDropped,
    identityChanged,
    compositeChanged,
    accessTightened,
    triggerRemoved,
    detachPartition,
    inheritanceChanged,
    dropObject,
    extensionUpdated,
    domainTightened,
    uniqueRefuses,
    uniqueIndexDropped,
    constraintRefuses,
    dropConstraint,
    typeChangeRewrites,
    volatileDefault,
    columnRewrites,
    tableRewritten,
    refreshNotConcurrent,
    notNullScans,
    primaryKeyLocks,
    uniqueLocks,
    checkValidates,
    foreignKeyValidates,
    attachScans,
    indexNotConcurrent,
    dropIndexNotConcurrent,
    reindexNotConcurrent,
    partitionCreatedUnderLock,
    lockStatement,
    ifNotExistsHides,
];
/** For acts whose own rule has nothing to say. */
const GENERAL_RULES = { refusedByServer: refusedByServer, notUnderstood: notUnderstood, losesData: losesData, breaksRunningCode: breaksRunningCode, tableCopied: tableCopied };
const FILE_RULES = [
    concurrentlyInTransaction,
    mixedTransactionModes,
    transactionControl,
    validateInSameTransaction,
    backfillInSchemaChange,
    manyExclusiveLocks,
    noLockTimeout,
];
/** About comments that ignore findings; they cannot be ignored themselves. */
const IGNORE_RULES = { ignoreWithoutReason: ignoreWithoutReason, ignoreNothing: ignoreNothing };
/** All rules whose findings a migration may have. */
const MIGRATION_RULES = [
    ...ACT_RULES,
    refusedByServer,
    losesData,
    breaksRunningCode,
    tableCopied,
    ...FILE_RULES,
    ignoreWithoutReason,
    ignoreNothing,
];


/***/ }),

/***/ 1927:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ quoteName),
/* harmony export */   C1: () => (/* binding */ alterOf),
/* harmony export */   EN: () => (/* binding */ bodyOf),
/* harmony export */   Fg: () => (/* binding */ definitionOf),
/* harmony export */   JM: () => (/* binding */ clauseAt),
/* harmony export */   WU: () => (/* binding */ show),
/* harmony export */   XJ: () => (/* binding */ sqlTable),
/* harmony export */   bd: () => (/* binding */ constraintName),
/* harmony export */   c_: () => (/* binding */ tableOf),
/* harmony export */   fm: () => (/* binding */ rewritten),
/* harmony export */   hP: () => (/* binding */ columnList),
/* harmony export */   n$: () => (/* binding */ softDropOf),
/* harmony export */   rp: () => (/* binding */ sentenceAbout),
/* harmony export */   uV: () => (/* binding */ columnOf),
/* harmony export */   vY: () => (/* binding */ constraintOf),
/* harmony export */   zL: () => (/* binding */ remedy)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _risk_catalog_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8455);


/** The relation that an act is about, `schema.table`, for a sentence. */
function tableOf({ act, effect }) {
    const name = act?.target?.name ?? effect.locks[0]?.relation ?? effect.rewrites[0] ?? effect.scans[0];
    return name === undefined ? lostOf(effect) : show(name);
}
/** What is lost, for a sentence; `the table` where it has no name. */
function lostOf({ lost }) {
    const [first] = lost;
    return first === undefined ? "the table" : show(first);
}
/** The same as SQL. */
function sqlTable(view) {
    const { act, effect } = view;
    const relation = act?.target?.relation ?? null;
    if (relation !== null)
        return qualify(relation.schema, relation.name);
    const name = act?.target?.name ?? effect.locks[0]?.relation ?? effect.rewrites[0] ?? effect.scans[0] ?? effect.lost[0];
    if (name === undefined)
        return "the_table";
    const dot = name.indexOf(".");
    return dot === -1 ? quoteName(name) : qualify(name.slice(0, dot), name.slice(dot + 1));
}
function qualify(schema, name) {
    return schema === "public" ? quoteName(name) : `${quoteName(schema)}.${quoteName(name)}`;
}
/** The sub-command of ALTER TABLE that the act is. */
function alterOf({ act }) {
    const body = act?.body;
    return isAlterAct(body) ? body : null;
}
function isAlterAct(body) {
    return (0,_risk_catalog_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(body) && "command" in body && "statement" in body;
}
function constraintOf({ act }) {
    const body = act?.body;
    return act?.kind === "constraint" && isConstraintAct(body) ? body : null;
}
function isConstraintAct(body) {
    return (0,_risk_catalog_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(body) && "constraint" in body && "place" in body;
}
/** The tree of an act of that kind; null for another. */
function bodyOf({ act }, kind) {
    return act !== null && isOfKind(act, kind) ? act.body : null;
}
/** An act's body is the tree under its kind (`actsOf`). */
function isOfKind(act, kind) {
    return act.kind === kind && (0,_risk_catalog_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(act.body);
}
/** The column that an act names, as SQL. */
function columnOf(view) {
    const alter = alterOf(view);
    const definition = definitionOf(view);
    const renamed = bodyOf(view, "RenameStmt");
    return quoteName(definition?.colname ?? alter?.command.name ?? renamed?.subname ?? "the_column");
}
/** The definition in ADD COLUMN. */
function definitionOf(view) {
    const def = alterOf(view)?.command.def;
    return def !== undefined && "ColumnDef" in def ? def.ColumnDef : (constraintOf(view)?.column ?? null);
}
/** The constraint's own name, else the one that PostgreSQL gives such constraints of one column. */
function constraintName(view, suffix) {
    const own = constraintOf(view)?.constraint.conname;
    if (own !== undefined)
        return quoteName(own);
    const table = (view.act?.target?.name ?? "t").split(".").at(-1) ?? "t";
    const [first] = keysOf(view);
    return quoteName([table, ...(first === undefined ? [] : [first]), suffix].join("_"));
}
function keysOf(view) {
    const found = constraintOf(view);
    if (found === null)
        return [];
    const { constraint, column } = found;
    const keys = [...(constraint.keys ?? []), ...(constraint.fk_attrs ?? [])];
    const names = keys.flatMap((node) => ("String" in node ? (node.String.sval ?? "") : []));
    return names.length > 0 || column?.colname === undefined ? names : [column.colname];
}
/** The text of a part of the statement from its location in the tree to the next comma outside of parentheses. */
function clauseAt(statement, location) {
    if (location === undefined || location < 0)
        return null;
    const { parsedText } = statement;
    const start = offsetOfByte(parsedText, location);
    const text = statement.masked ? statement.text : parsedText;
    const clause = text.slice(start, endOfClause(parsedText, start)).replaceAll(/\s+/g, " ").trim();
    return clause === "" || clause.length > 400 ? null : (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .Xm)(clause);
}
function offsetOfByte(text, byte) {
    let bytes = 0;
    let index = 0;
    while (index < text.length && bytes < byte) {
        const code = text.codePointAt(index) ?? 0;
        bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
        index += code > 0xffff ? 2 : 1;
    }
    return index;
}
function endOfClause(text, start) {
    let depth = 0;
    for (let index = start; index < text.length; index++) {
        const character = text[index];
        if (character === "'" || character === '"') {
            const close = text.indexOf(character, index + 1);
            if (close === -1)
                return text.length;
            index = close;
        }
        else if (character === "(")
            depth += 1;
        else if (character === ")")
            depth -= 1;
        else if (character === "," && depth === 0)
            return index;
        if (depth < 0)
            return index;
    }
    return text.length;
}
/** The statement itself on one line, changed by one replacement at its head; null where it is too long to be shown. */
function rewritten({ statement }, from, to) {
    const text = (statement.masked ? statement.text : statement.parsedText).replaceAll(/\s+/g, " ").trim();
    return text.length > 400 || !from.test(text) ? null : `${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .Xm)(text.replace(from, to))};`;
}
/** A foreign name in a sentence. */
function show(name) {
    return (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .Xm)(name), 130);
}
const RESERVED = new Set(("all analyse analyze and any array as asc both case cast check collate column constraint create current_date current_time " +
    "current_user default desc distinct do else end except false fetch for foreign from grant group having in initially intersect into " +
    "lateral leading limit localtime not null offset on only or order placing primary references returning select session_user some " +
    "symmetric system_user table then to trailing true union unique user using variadic when where window with").split(" "));
/** A name as SQL, in quotes where it needs them. */
function quoteName(name) {
    if (/^[a-z_][a-z0-9_$]*$/.test(name) && !RESERVED.has(name))
        return name;
    return `"${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .Xm)(name).replaceAll('"', '""')}"`;
}
/** A sentence, then SQL. One that announces SQL ends with a full stop where there is none to show. */
function remedy(sentence, ...sql) {
    const lines = sql.filter((line) => line !== null);
    return lines.length === 0 ? sentence.replace(/:$/, ".") : [sentence, ...lines].join("\n");
}
/** A drop in two releases, which files are made for in PostgreSQL. Stands within a sentence, behind `Then`. */
function softDropOf({ act, effect }) {
    return act === null || effect.dataLoss === "none"
        ? ""
        : " rename it, and drop it some releases later, when nothing has missed it (schema-release rescue soft-drop FILE writes both migrations). Or";
}
/** Of an effect's sentences the one that says so; else the first. */
function sentenceAbout({ because }, what, otherwise) {
    return because.find((sentence) => what.test(sentence)) ?? because[0] ?? otherwise;
}
/** The columns of a key, as SQL; `…` where the tree does not tell. */
function columnList(view) {
    const names = keysOf(view);
    return names.length === 0 ? "…" : names.map((name) => quoteName(name)).join(", ");
}


/***/ })

};
;
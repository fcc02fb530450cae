"use strict";
exports.id = 4946;
exports.ids = [4946,3112];
exports.modules = {

/***/ 38259:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GX: () => (/* binding */ PREPARE_STORAGE),
/* harmony export */   Vo: () => (/* binding */ OPERATION_COLUMN),
/* harmony export */   eA: () => (/* binding */ AFTER_COLUMN),
/* harmony export */   yX: () => (/* binding */ RESCUE_SCHEMA)
/* harmony export */ });
/** Where rescue copies lie. The schema is made when the first copy is, and belongs to the role that deploys. */
const RESCUE_SCHEMA = "schema_release_rescue";
/** Columns of a copy of `changes` beside those of the table: what happened to the row, and the row as it became. */
const OPERATION_COLUMN = "schema_release_operation";
/** `md5(row::text)` of the row as the change left it; null for a row that was deleted. */
const AFTER_COLUMN = "schema_release_after";
/** Statements, each harmless where it is there already. One row a copy, see `RescueCopy`. */
const PREPARE_STORAGE = [
    `CREATE SCHEMA IF NOT EXISTS ${RESCUE_SCHEMA}`,
    `CREATE TABLE IF NOT EXISTS ${RESCUE_SCHEMA}.copies (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  digest text NOT NULL,
  database text NOT NULL,
  migration_id text NOT NULL,
  migration_path text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('table', 'rows', 'changes', 'column', 'values')),
  schema_name text NOT NULL,
  relation_name text NOT NULL,
  columns jsonb NOT NULL,
  key_columns text[] NOT NULL,
  copy_table text NOT NULL UNIQUE,
  rows bigint NOT NULL,
  bytes bigint NOT NULL,
  definition text NOT NULL,
  made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  keep_until timestamptz NOT NULL,
  restored_at timestamptz
)`,
];


/***/ }),

/***/ 94352:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ assessPending)
});

// EXTERNAL MODULE: ./build/frameworks/run-order.js
var run_order = __webpack_require__(55073);
// EXTERNAL MODULE: ./build/sql/postgresql-tree.js
var postgresql_tree = __webpack_require__(82481);
;// CONCATENATED MODULE: ./build/release/change-words-names.js

/** Of a `RangeVar`, as written: with its schema where it has one. */
function nameOfRange(range) {
    if (range === null)
        return "something";
    const [schema, name] = [(0,postgresql_tree/* textOf */.b6)(range, "schemaname"), (0,postgresql_tree/* textOf */.b6)(range, "relname")];
    return schema === "" ? name : `${schema}.${name}`;
}
/** Of an object in whatever node it comes: a list of names, a type, a function with its arguments, a relation. */
function nameOfList(object) {
    const single = (0,postgresql_tree/* stringOf */.Je)(object);
    if (single !== null)
        return single;
    if (Array.isArray(object))
        return (0,postgresql_tree/* namesOf */.eZ)(object).join(".");
    const node = (0,postgresql_tree/* nodeOf */.E7)(object);
    switch (node?.kind) {
        case "List":
            return (0,postgresql_tree/* listOf */.c3)({ it: object }, "it")
                .map((item) => (0,postgresql_tree/* stringOf */.Je)(item) ?? nameOfList(item))
                .join(".");
        case "TypeName":
            return (0,postgresql_tree/* namesOf */.eZ)(node.fields["names"]).join(".");
        case "ObjectWithArgs":
            return (0,postgresql_tree/* namesOf */.eZ)(node.fields["objname"]).join(".");
        case "RangeVar":
            return nameOfRange(node.fields);
        case undefined:
        default:
            return "something";
    }
}
/** `OBJECT_MATVIEW` as a word. */
function objectWord(type) {
    return (WORDS[type] ??
        type
            .replace(/^OBJECT_/, "")
            .replaceAll("_", " ")
            .toLowerCase());
}
const WORDS = {
    OBJECT_MATVIEW: "materialized view",
    OBJECT_TABCONSTRAINT: "constraint",
    OBJECT_DOMCONSTRAINT: "constraint",
};
/** A type as people write it, with its length, without the catalog's schema. */
function nameOfType(fields) {
    const type = (0,postgresql_tree/* treeOf */.g7)(fields, "typeName");
    if (type === null)
        return "something else";
    const names = (0,postgresql_tree/* namesOf */.eZ)(type["names"]);
    const own = names[0] === "pg_catalog" ? names.slice(1) : names;
    const name = own.join(".");
    const known = Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
    const sizes = (0,postgresql_tree/* listOf */.c3)(type, "typmods").flatMap((size) => (0,postgresql_tree/* constantOf */.yi)(size)?.value ?? []);
    const array = (0,postgresql_tree/* listOf */.c3)(type, "arrayBounds").length > 0 ? "[]" : "";
    return `${known ?? name}${sizes.length === 0 ? "" : `(${sizes.join(", ")})`}${array}`;
}
/** What the parser makes of the words of the standard. */
const TYPES = {
    int2: "smallint",
    int4: "integer",
    int8: "bigint",
    float4: "real",
    float8: "double precision",
    bool: "boolean",
    bpchar: "char",
};

;// CONCATENATED MODULE: ./build/release/change-words-table.js


function tableChanges(fields) {
    const table = nameOfRange((0,postgresql_tree/* treeOf */.g7)(fields, "relation"));
    const word = objectWord((0,postgresql_tree/* textOf */.b6)(fields, "objtype"));
    return (0,postgresql_tree/* listOf */.c3)(fields, "cmds").map((cmd) => {
        const command = (0,postgresql_tree/* fieldsOf */.Pf)(cmd, "AlterTableCmd") ?? {};
        const subtype = (0,postgresql_tree/* textOf */.b6)(command, "subtype");
        const describe = Object.hasOwn(COMMANDS, subtype) ? COMMANDS[subtype] : undefined;
        const definition = (0,postgresql_tree/* fieldsOf */.Pf)(command["def"], "ColumnDef") ?? (0,postgresql_tree/* fieldsOf */.Pf)(command["def"], "Constraint");
        return describe?.({ table, name: (0,postgresql_tree/* textOf */.b6)(command, "name"), definition }) ?? `alters the ${word} ${table}`;
    });
}
const COMMANDS = {
    AT_AddColumn: ({ table, definition }) => `adds the column ${definition === null ? "" : (0,postgresql_tree/* textOf */.b6)(definition, "colname")} to ${table}`,
    AT_DropColumn: ({ table, name }) => `drops the column ${name} of ${table}`,
    AT_AlterColumnType: ({ table, name, definition }) => `changes the type of ${table}.${name}${definition === null ? "" : ` to ${nameOfType(definition)}`}`,
    AT_SetNotNull: ({ table, name }) => `requires a value in ${table}.${name} (NOT NULL)`,
    AT_DropNotNull: ({ table, name }) => `allows NULL in ${table}.${name}`,
    AT_ColumnDefault: ({ table, name }) => `changes the default of ${table}.${name}`,
    AT_AddConstraint: ({ table, definition }) => addsConstraint(table, definition ?? {}),
    AT_DropConstraint: ({ table, name }) => `drops the constraint ${name} of ${table}`,
    AT_ValidateConstraint: ({ table, name }) => `checks all rows of ${table} against the constraint ${name}`,
    AT_ChangeOwner: ({ table }) => `changes the owner of ${table}`,
    AT_EnableRowSecurity: ({ table }) => `turns row security on for ${table}`,
    AT_DisableRowSecurity: ({ table }) => `turns row security off for ${table}`,
    AT_AttachPartition: ({ table }) => `attaches a partition to ${table}`,
    AT_DetachPartition: ({ table }) => `detaches a partition of ${table}`,
    AT_EnableTrig: ({ table, name }) => `turns the trigger ${name} of ${table} on`,
    AT_DisableTrig: ({ table, name }) => `turns the trigger ${name} of ${table} off`,
    AT_SetLogged: ({ table }) => `writes ${table} anew as a logged table`,
    AT_SetUnLogged: ({ table }) => `makes ${table} unlogged: a crash empties it`,
};
const CONSTRAINTS = {
    CONSTR_PRIMARY: "primary key",
    CONSTR_UNIQUE: "unique constraint",
    CONSTR_CHECK: "check",
    CONSTR_FOREIGN: "foreign key",
    CONSTR_EXCLUSION: "exclusion constraint",
    CONSTR_NOTNULL: "NOT NULL constraint",
};
function addsConstraint(table, constraint) {
    const word = CONSTRAINTS[(0,postgresql_tree/* textOf */.b6)(constraint, "contype")] ?? "constraint";
    const name = (0,postgresql_tree/* textOf */.b6)(constraint, "conname");
    const later = constraint["skip_validation"] === true ? ", without checking the rows that are there" : "";
    return `adds ${name === "" ? `a ${word}` : `the ${word} ${name}`} to ${table}${later}`;
}

;// CONCATENATED MODULE: ./build/release/change-words.js



/** `[]` for what changes nothing that lasts (`SET`, `BEGIN`); `kind` is the statement's in the answer of `classify`. */
function describeChange(tree, kind) {
    const node = (0,postgresql_tree/* nodeOf */.E7)(tree);
    if (node === null)
        return ["does something that is not understood"];
    const describe = Object.hasOwn(change_words_WORDS, node.kind) ? change_words_WORDS[node.kind] : undefined;
    return describe === undefined ? [`does: ${kind.replaceAll("-", " ")}`] : describe(node.fields);
}
/** Whether the text does not tell how much it reads and writes: it runs a query over tables, or a program. */
function isBoundlessTree(tree) {
    const node = (0,postgresql_tree/* nodeOf */.E7)(tree);
    if (node === null)
        return true;
    switch (node.kind) {
        case "InsertStmt": {
            const select = (0,postgresql_tree/* nodeOf */.E7)(node.fields["selectStmt"]);
            return select !== null && (0,postgresql_tree/* listOf */.c3)(select.fields, "valuesLists").length === 0;
        }
        case "CreateTableAsStmt":
        case "RefreshMatViewStmt":
        case "DoStmt":
        case "CallStmt":
        case "ExecuteStmt":
            return true;
        case "SelectStmt":
            return (0,postgresql_tree/* listOf */.c3)(node.fields, "fromClause").length > 0 || callsSomething(tree);
        default:
            return false;
    }
}
/** Functions of the server that are done at once. */
const QUICK = /^(?:setval|nextval|currval|lastval|set_config|current_setting|now|version|txid_current|pg_(?!sleep|restore)\w+)$/;
function callsSomething(tree) {
    let found = false;
    (0,postgresql_tree/* visitNodes */.Rm)(tree, ({ kind, fields }) => {
        if (kind === "FuncCall" && !QUICK.test((0,postgresql_tree/* namesOf */.eZ)(fields["funcname"]).at(-1) ?? ""))
            found = true;
        return !found;
    });
    return found;
}
const none = () => [];
const relation = (fields) => nameOfRange((0,postgresql_tree/* treeOf */.g7)(fields, "relation"));
const change_words_WORDS = {
    CreateStmt: (fields) => {
        const parents = (0,postgresql_tree/* listOf */.c3)(fields, "inhRelations").map((parent) => nameOfRange((0,postgresql_tree/* nodeOf */.E7)(parent)?.fields ?? null));
        if ((0,postgresql_tree/* treeOf */.g7)(fields, "partbound") !== null)
            return [`creates the partition ${relation(fields)} of ${parents.join(", ")}`];
        return [`creates the table ${relation(fields)}`];
    },
    CreateTableAsStmt: (fields) => {
        const what = (0,postgresql_tree/* textOf */.b6)(fields, "objtype") === "OBJECT_MATVIEW" ? "materialized view" : "table";
        return [
            `creates the ${what} ${relation((0,postgresql_tree/* treeOf */.g7)(fields, "into") === null ? {} : { relation: (0,postgresql_tree/* treeOf */.g7)(fields, "into")?.["rel"] })} from a query`,
        ];
    },
    AlterTableStmt: tableChanges,
    IndexStmt: (fields) => {
        const unique = (0,postgresql_tree/* flagOf */.iP)(fields, "unique") ? "unique " : "";
        const beside = (0,postgresql_tree/* flagOf */.iP)(fields, "concurrent") ? " beside the writers" : "";
        const name = (0,postgresql_tree/* textOf */.b6)(fields, "idxname");
        return [
            `builds ${name === "" ? `${unique === "" ? "an " : "a unique "}index` : `the ${unique}index ${name}`} on ${relation(fields)}${beside}`,
        ];
    },
    DropStmt: (fields) => {
        const word = objectWord((0,postgresql_tree/* textOf */.b6)(fields, "removeType"));
        const cascade = (0,postgresql_tree/* textOf */.b6)(fields, "behavior") === "DROP_CASCADE" ? " with all that depends on it" : "";
        return (0,postgresql_tree/* listOf */.c3)(fields, "objects").map((object) => `drops the ${word} ${nameOfList(object)}${cascade}`);
    },
    RenameStmt: (fields) => {
        const word = objectWord((0,postgresql_tree/* textOf */.b6)(fields, "renameType"));
        const old = (0,postgresql_tree/* textOf */.b6)(fields, "subname");
        const of = (0,postgresql_tree/* treeOf */.g7)(fields, "relation") === null ? nameOfList(fields["object"]) : relation(fields);
        const to = (0,postgresql_tree/* textOf */.b6)(fields, "newname");
        return [old === "" ? `renames the ${word} ${of} to ${to}` : `renames the ${word} ${old} of ${of} to ${to}`];
    },
    UpdateStmt: (fields) => [`changes rows of ${relation(fields)}${whereWords(fields)}`],
    DeleteStmt: (fields) => [`deletes rows of ${relation(fields)}${whereWords(fields)}`],
    InsertStmt: (fields) => [`adds rows to ${relation(fields)}`],
    MergeStmt: (fields) => [`merges rows into ${relation(fields)}`],
    CopyStmt: (fields) => [`copies rows ${(0,postgresql_tree/* flagOf */.iP)(fields, "is_from") ? "into" : "out of"} ${relation(fields)}`],
    TruncateStmt: (fields) => (0,postgresql_tree/* listOf */.c3)(fields, "relations").map((table) => `empties ${nameOfRange((0,postgresql_tree/* nodeOf */.E7)(table)?.fields ?? null)}`),
    ViewStmt: (fields) => {
        const view = nameOfRange((0,postgresql_tree/* treeOf */.g7)(fields, "view"));
        return [`${(0,postgresql_tree/* flagOf */.iP)(fields, "replace") ? "creates or replaces" : "creates"} the view ${view}`];
    },
    RefreshMatViewStmt: (fields) => [`fills the materialized view ${relation(fields)} anew`],
    CreateFunctionStmt: (fields) => {
        const word = (0,postgresql_tree/* flagOf */.iP)(fields, "is_procedure") ? "procedure" : "function";
        return [
            `${(0,postgresql_tree/* flagOf */.iP)(fields, "replace") ? "creates or replaces" : "creates"} the ${word} ${(0,postgresql_tree/* namesOf */.eZ)(fields["funcname"]).join(".")}`,
        ];
    },
    CreateTrigStmt: (fields) => [`creates the trigger ${(0,postgresql_tree/* textOf */.b6)(fields, "trigname")} on ${relation(fields)}`],
    CreateSeqStmt: (fields) => [`creates the sequence ${nameOfRange((0,postgresql_tree/* treeOf */.g7)(fields, "sequence"))}`],
    AlterSeqStmt: (fields) => [`alters the sequence ${nameOfRange((0,postgresql_tree/* treeOf */.g7)(fields, "sequence"))}`],
    CreateEnumStmt: (fields) => [`creates the enum ${(0,postgresql_tree/* namesOf */.eZ)(fields["typeName"]).join(".")}`],
    AlterEnumStmt: (fields) => {
        const [type, old, value] = [(0,postgresql_tree/* namesOf */.eZ)(fields["typeName"]).join("."), (0,postgresql_tree/* textOf */.b6)(fields, "oldVal"), (0,postgresql_tree/* textOf */.b6)(fields, "newVal")];
        return [
            old === "" ? `adds the value ${value} to the enum ${type}` : `renames the value ${old} of the enum ${type} to ${value}`,
        ];
    },
    CompositeTypeStmt: (fields) => [`creates the type ${nameOfRange((0,postgresql_tree/* treeOf */.g7)(fields, "typevar"))}`],
    CreateDomainStmt: (fields) => [`creates the domain ${(0,postgresql_tree/* namesOf */.eZ)(fields["domainname"]).join(".")}`],
    AlterDomainStmt: (fields) => [`alters the domain ${(0,postgresql_tree/* namesOf */.eZ)(fields["typeName"]).join(".")}`],
    CreateSchemaStmt: (fields) => [`creates the schema ${(0,postgresql_tree/* textOf */.b6)(fields, "schemaname")}`],
    CreateExtensionStmt: (fields) => [`creates the extension ${(0,postgresql_tree/* textOf */.b6)(fields, "extname")}`],
    AlterExtensionStmt: (fields) => [`updates the extension ${(0,postgresql_tree/* textOf */.b6)(fields, "extname")}`],
    CreatePolicyStmt: (fields) => [
        `creates the policy ${(0,postgresql_tree/* textOf */.b6)(fields, "policy_name")} on ${nameOfRange((0,postgresql_tree/* treeOf */.g7)(fields, "table"))}`,
    ],
    GrantStmt: (fields) => [`${(0,postgresql_tree/* flagOf */.iP)(fields, "is_grant") ? "grants" : "revokes"} privileges${grantWords(fields)}`],
    AlterDefaultPrivilegesStmt: () => ["changes default privileges"],
    AlterOwnerStmt: (fields) => [`changes the owner of the ${objectWord((0,postgresql_tree/* textOf */.b6)(fields, "objectType"))} ${ownedName(fields)}`],
    AlterObjectSchemaStmt: (fields) => [
        `moves the ${objectWord((0,postgresql_tree/* textOf */.b6)(fields, "objectType"))} ${ownedName(fields)} to the schema ${(0,postgresql_tree/* textOf */.b6)(fields, "newschema")}`,
    ],
    CreateRoleStmt: (fields) => [`creates the role ${(0,postgresql_tree/* textOf */.b6)(fields, "role")}`],
    ReindexStmt: (fields) => [`rebuilds indexes${(0,postgresql_tree/* treeOf */.g7)(fields, "relation") === null ? "" : ` of ${relation(fields)}`}`],
    DoStmt: () => ["runs a block of code"],
    CallStmt: () => ["calls a procedure"],
    SelectStmt: () => ["runs a query"],
    CommentStmt: (fields) => [`comments on the ${objectWord((0,postgresql_tree/* textOf */.b6)(fields, "objtype"))} ${nameOfList(fields["object"])}`],
    VariableSetStmt: none,
    VariableShowStmt: none,
    TransactionStmt: none,
    LockStmt: none,
    ConstraintsSetStmt: none,
};
function whereWords(fields) {
    return fields["whereClause"] === undefined ? " (all of them)" : "";
}
function grantWords(fields) {
    if ((0,postgresql_tree/* textOf */.b6)(fields, "targtype") !== "ACL_TARGET_OBJECT")
        return "";
    const objects = (0,postgresql_tree/* listOf */.c3)(fields, "objects").map((object) => nameOfList(object));
    return objects.length === 0 ? "" : ` on ${objects.join(", ")}`;
}
function ownedName(fields) {
    return (0,postgresql_tree/* treeOf */.g7)(fields, "relation") === null ? nameOfList(fields["object"]) : relation(fields);
}

// EXTERNAL MODULE: ./build/release/estimate.js + 1 modules
var estimate = __webpack_require__(35142);
// EXTERNAL MODULE: ./build/risk/assessment.js
var assessment = __webpack_require__(13389);
// EXTERNAL MODULE: ./build/commands/assess/assess-set.js + 1 modules
var assess_set = __webpack_require__(41766);
// EXTERNAL MODULE: ./build/commands/assess/previous-ids.js
var previous_ids = __webpack_require__(5539);
// EXTERNAL MODULE: ./build/commands/read-target.js + 1 modules
var read_target = __webpack_require__(88672);
// EXTERNAL MODULE: ./build/commands/assess/risk-options.js
var risk_options = __webpack_require__(29529);
// EXTERNAL MODULE: ./build/commands/assess/unread-because.js
var unread_because = __webpack_require__(2835);
;// CONCATENATED MODULE: ./build/commands/assess/assess-pending.js









/** In the order of `pending`. */
async function assessPending(assessing) {
    const judged = new Map();
    const release = await releaseFiles(assessing);
    for (const target of assessing.targets) {
        for (const assessment of await assessOn(target, release, assessing)) {
            const all = judged.get(assessment.path) ?? [];
            judged.set(assessment.path, [...all, { target, assessment }]);
        }
    }
    const scripts = await readScripts(release, assessing.opened);
    const sizes = assessing.targets.reduce((most, target) => (0,read_target/* largerSizes */.W)(most, target.sizes), assessing.statistics ?? new Map());
    return assessing.pending.flatMap((migration) => {
        const all = judged.get(migration.path) ?? [];
        const [first] = all;
        if (first === undefined)
            return [];
        const gravest = all.reduce((most, one) => (isGraver(one.assessment, most.assessment) ? one : most), first);
        return [planned(migration, { all, gravest, script: scripts.get(migration.path) ?? null, sizes })];
    });
}
/** In their order; of migrations that are no SQL, what the configured command prints for them. */
async function releaseFiles({ opened, pending, commit, openCheckout }) {
    const { database, framework, files, migrations } = opened;
    const bytesOf = new Map(files.map(({ path, bytes }) => [path, bytes]));
    const found = new Map(migrations.map((migration) => [migration.path, migration]));
    const previous = (0,previous_ids/* findPrevious */.v)(migrations, () => []);
    const printable = pending.map(({ id, path }) => {
        const member = found.get(path);
        const unread = (0,unread_because/* unreadFile */._)((0,unread_because/* unreadBecause */.S)(path, framework));
        const file = { path, id, bytes: bytesOf.get(path) ?? null, before: null, undoes: false, unread, printed: null };
        return { file, path, isOne: member !== undefined, previous: () => (member === undefined ? null : previous(member)) };
    });
    if (printable.every(({ file }) => file.unread === null))
        return printable.map(({ file }) => file);
    const { printUnread } = await __webpack_require__.e(/* import() */ 4668).then(__webpack_require__.bind(__webpack_require__, 24668));
    const { name, sqlCommand } = database;
    return printUnread({ framework, database: name, command: sqlCommand, files: printable, head: commit, openCheckout });
}
function assessOn(target, release, { opened, statistics }) {
    const { database, framework, dialect, shelf, options } = opened;
    const pending = new Set(target.history.pending.map(({ path }) => path));
    return (0,assess_set/* assessSet */.hw)({
        framework,
        dialect,
        history: historyOf(target, opened),
        release: release.filter(({ path }) => pending.has(path)),
        inTurn: false,
        options: {
            ...(0,risk_options/* riskOptionsOf */.N)(database, (0,read_target/* largerSizes */.W)(target.sizes, statistics)),
            postgresVersion: target.majorVersion,
            historyComplete: isEmpty(target, opened),
        },
        severities: options.severities,
    }, shelf);
}
/** Of an empty database all is known. */
function isEmpty({ fingerprint }, { database }) {
    return (database.fingerprintIgnore.length === 0 &&
        fingerprint.objects.every(({ kind, name }) => kind === "schema" || (kind === "extension" && name === "plpgsql")));
}
/** What ran on the target: of a fresh one nothing, whatever a baseline file stands for. */
function historyOf({ history }, { migrations, files }) {
    if (history.applied.length === 0)
        return [];
    const bytesOf = new Map(files.map(({ path, bytes }) => [path, bytes]));
    const pending = new Set(history.pending.map(({ path }) => path));
    return (0,run_order/* earlierRuns */.Jo)(migrations).flatMap(({ path }) => {
        const bytes = bytesOf.get(path);
        return pending.has(path) || bytes === undefined || (0,unread_because/* unreadBecause */.S)(path, null) !== null ? [] : [{ path, bytes }];
    });
}
/** A higher risk, else more locks on what exists. */
function isGraver(a, b) {
    const [left, right] = [assessment/* BACKUP_RISKS */.QH.indexOf(a.backupRisk), assessment/* BACKUP_RISKS */.QH.indexOf(b.backupRisk)];
    return left === right ? locksOf(a) > locksOf(b) : left > right;
}
function locksOf({ statements }) {
    return statements.reduce((sum, { locks }) => sum + locks.length, 0);
}
/** As SQL, by path; of files of which nothing is known, nothing. */
async function readScripts(release, { framework, dialect, shelf }) {
    if (release.every(({ unread }) => unread !== null))
        return new Map();
    const [parsers, { readRelease }] = await Promise.all([shelf.get(dialect), __webpack_require__.e(/* import() */ 2436).then(__webpack_require__.bind(__webpack_require__, 82436))]);
    const read = await readRelease(release, { framework, dialect, parsers });
    return new Map(read.flatMap(({ file, script }) => (script === null ? [] : [[file.path, script]])));
}
function planned({ id, sha256, repeatable }, { all, gravest, script, sizes }) {
    const { assessment, target } = gravest;
    const trees = new Map(script?.statements.map(({ line, column, tree }) => [`${line}:${column}`, tree]));
    const treeOf = ({ line, column }) => trees.get(`${line}:${column}`) ?? null;
    return {
        ...assessment,
        // Every attempt of a deploy has its own lock_timeout, whatever the file says.
        findings: assessment.findings.filter(({ rule }) => rule !== "no-lock-timeout"),
        id,
        sha256,
        repeatable,
        pendingOn: all.map((one) => one.target.name),
        judgedOn: target.name,
        changes: script === null
            ? ["runs code that is not read as SQL"]
            : [...new Set(assessment.statements.flatMap((statement) => describeChange(treeOf(statement), statement.kind)))],
        estimate: (0,estimate/* estimateMigration */.n)(assessment, {
            sizes,
            settings: target.options.apply,
            isBoundless: (statement) => isBoundlessTree(treeOf(statement)),
        }),
    };
}


/***/ }),

/***/ 5539:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ findPrevious)
/* harmony export */ });
/* harmony import */ var _frameworks_run_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55073);

/**
 * Tells the id of the migration that runs before a member; null for the first, and where names tell no order. `others` are the
 * set's other migrations, asked for when the first answer is wanted.
 */
function findPrevious(members, others) {
    let found = null;
    return (member) => (found ??= previousByPath((0,_frameworks_run_order_js__WEBPACK_IMPORTED_MODULE_0__/* .earlierRuns */ .Jo)([...members, ...others()]))).get(member.path) ?? null;
}
function previousByPath(ordered) {
    const ids = new Map();
    let before = null;
    for (const file of ordered) {
        const { order } = file.set.framework;
        const isTold = order === "number" || order === "dotted" || order === "text";
        ids.set(file.path, isTold ? (before?.id ?? null) : null);
        before = file;
    }
    return ids;
}


/***/ }),

/***/ 29529:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ riskOptionsOf),
/* harmony export */   f: () => (/* binding */ readConfiguredSizes)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89984);
/* harmony import */ var _risk_statistics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93112);


function riskOptionsOf(database, sizes) {
    return { writers: database?.writers ?? [], ...(sizes === null ? {} : { sizes }) };
}
/** The sizes of the file that the configuration names, at the base; null where it names none. Throws `UserError` when it is not there. */
async function readConfiguredSizes(database, files) {
    const path = database?.statistics ?? null;
    if (path === null)
        return null;
    const slash = path.lastIndexOf("/");
    const folder = path.slice(0, Math.max(0, slash));
    const entries = (await files.listFolders("base", [folder])).get(folder) ?? [];
    const entry = entries.find(({ name, kind }) => kind === "file" && name === path.slice(slash + 1));
    const bytes = entry === undefined ? undefined : (await files.readBlobs([entry.oid])).get(entry.oid);
    if (bytes !== undefined)
        return (0,_risk_statistics_js__WEBPACK_IMPORTED_MODULE_1__.parseStatistics)(new TextDecoder().decode(bytes), path);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError("configuration", `The configuration names the statistics ${JSON.stringify(path)}, which are not there.`, "Write them: schema-release classify --database-url-env NAME --write-statistics FILE, and commit them.");
}


/***/ }),

/***/ 2835:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ unreadBecause),
/* harmony export */   _: () => (/* binding */ unreadFile)
/* harmony export */ });
/* harmony import */ var _frameworks_exclusions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84372);
/* harmony import */ var _frameworks_frameworks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55023);
/** Which migration files are no SQL, and what to say of them. */


/** Programs and data that migration tools run or read. */
const NO_SQL = new Set(("rb py js cjs mjs jsx ts cts mts tsx go java kt kts groovy scala cs fs vb php ex exs rs xml yml yaml json toml fizz edn clj prisma " +
    "hcl esdl edgeql cql cypher sh").split(" "));
/** One or two sentences; null for a file that is read as SQL. */
function unreadBecause(path, framework) {
    const extension = (0,_frameworks_exclusions_js__WEBPACK_IMPORTED_MODULE_1__/* .extensionOf */ .je)(path);
    if (!NO_SQL.has(extension))
        return null;
    const title = framework === null ? null : ((0,_frameworks_frameworks_js__WEBPACK_IMPORTED_MODULE_0__/* .frameworkById */ .pl)(framework)?.framework.title ?? null);
    const tool = title === null ? "" : ` of ${title}`;
    return `This migration${tool} is no SQL (.${extension}), so what it does is not understood and it may lose data.`;
}
/** Null where there is no reason. */
function unreadFile(because) {
    return because === null ? null : { because, remedy: null, severity: "note" };
}


/***/ }),

/***/ 88672:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ largerSizes),
  _: () => (/* binding */ readTarget)
});

// EXTERNAL MODULE: ./build/database-port.js
var database_port = __webpack_require__(29668);
// EXTERNAL MODULE: ./build/deploy/apply/values.js
var values = __webpack_require__(90052);
;// CONCATENATED MODULE: ./build/deploy/state/unfinished.js

/** Empty where no migration without a transaction is half done. Throws `DatabaseError`, also where the role may not read the table. */
async function readUnfinished(session, database) {
    const [there] = await session.batch("SELECT pg_catalog.to_regclass('schema_release.progress') IS NOT NULL AS is");
    if (there?.rows[0]?.["is"] !== true)
        return [];
    const rows = await session.query(`SELECT path, migration, count(*) FILTER (WHERE state = 'done')::int AS done, max(line) FILTER (WHERE state = 'begun') AS begun,
       max(release) AS release,
       to_char(max(changed_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS changed
     FROM schema_release.progress WHERE database = $1 GROUP BY path, migration ORDER BY path`, [database]);
    return rows.map((row) => ({
        id: (0,values/* textAt */.$6)(row, "migration") ?? "",
        path: (0,values/* textAt */.$6)(row, "path") ?? "",
        done: (0,values/* numberAt */.tk)(row, "done"),
        begunAtLine: row["begun"] === null ? null : (0,values/* numberAt */.tk)(row, "begun"),
        release: (0,values/* textAt */.$6)(row, "release") ?? "",
        changedAt: (0,values/* textAt */.$6)(row, "changed") ?? "",
    }));
}

// EXTERNAL MODULE: ./build/fingerprint/read-fingerprint.js + 7 modules
var read_fingerprint = __webpack_require__(77340);
;// CONCATENATED MODULE: ./build/commands/read-target.js



/** Throws `DatabaseError`, and `UserError` of the team's own tool. */
async function readTarget({ options, server, environment }, { opened, run, sha256 }) {
    const session = await server.connect("plan");
    try {
        await session.batch("SET default_transaction_read_only = on; SET lock_timeout = '2s'; SET statement_timeout = '60s'");
        const { serverVersion, majorVersion } = await readVersion(session);
        const { native, command, database } = opened;
        const history = native === null ? await command.readHistory(run, environment, session) : await native.readHistory(session);
        const scope = { ignore: database.fingerprintIgnore, historyTables: [history.table] };
        const fingerprint = await (0,read_fingerprint/* readFingerprint */.b)(session, scope, sha256);
        const sizes = await readSizes(session);
        const unfinished = await mayRead(() => readUnfinished(session, database.name));
        const { name } = options;
        return { name, options, hostHash: server.hostHash, serverVersion, majorVersion, history, sizes, fingerprint, unfinished };
    }
    finally {
        await session.close();
    }
}
/** SQLSTATE insufficient_privilege. */
const MAY_NOT = "42501";
async function mayRead(read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof database_port/* DatabaseError */.a && error.code === MAY_NOT)
            return null;
        throw error;
    }
}
async function readVersion(session) {
    const [row] = await session.query("SELECT current_setting('server_version') AS version, current_setting('server_version_num') AS number");
    const [version = ""] = String(row?.["version"]).split(" ");
    return { serverVersion: version, majorVersion: Math.floor(Number(row?.["number"]) / 10_000) };
}
/** A partitioned table is as large as all its parts. */
const SIZES = `
SELECT n.nspname || '.' || c.relname AS relation,
  greatest(c.reltuples, 0)::float8 AS rows,
  CASE WHEN c.relkind = 'p'
    THEN (SELECT coalesce(sum(pg_total_relation_size(part.relid)), 0) FROM pg_partition_tree(c.oid) part WHERE part.isleaf)
    ELSE pg_total_relation_size(c.oid) END::float8 AS bytes
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'm', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_%'`;
async function readSizes(session) {
    const rows = await session.query(SIZES);
    return new Map(rows.map(({ relation, rows: count, bytes }) => [
        String(relation),
        { rows: Number(count), bytes: Number(bytes) },
    ]));
}
/** Per relation the larger one: what is planned here may run where tables are larger. */
function largerSizes(a, b) {
    if (b === null)
        return a;
    const all = new Map(a);
    for (const [relation, size] of b)
        if ((all.get(relation)?.bytes ?? -1) < size.bytes)
            all.set(relation, size);
    return all;
}


/***/ }),

/***/ 35142:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ estimateMigration),
  a: () => (/* binding */ estimateRelease)
});

// EXTERNAL MODULE: ./build/risk/effects/lock-modes.js
var lock_modes = __webpack_require__(83134);
// EXTERNAL MODULE: ./build/risk/statement-risk.js
var statement_risk = __webpack_require__(64616);
;// CONCATENATED MODULE: ./build/release/estimate-work.js

/** Statements that write rows of a table that exists: at most every row is written anew. */
const WRITES_ROWS = new Set(["update", "update-all", "delete", "delete-all", "backfill", "merge", "upsert"]);
function workOf(statement, { sizes, isBoundless }) {
    const { rewrites, scans, locks, actions, line, understood } = statement;
    if (!understood)
        return { seconds: null, unknown: [`the statement in line ${line}, which is not understood`] };
    if (isBoundless(statement))
        return { seconds: null, unknown: [`how much the statement in line ${line} reads and writes`] };
    const written = actions.some((action) => WRITES_ROWS.has(action))
        ? locks.filter(({ mode }) => mode === "RowExclusiveLock" || locks.length === 1).map(({ relation }) => relation)
        : [];
    const anew = new Set([...rewrites, ...written]);
    const read = new Set(scans.filter((relation) => !anew.has(relation)));
    let seconds = 0;
    const unknown = [];
    for (const [relations, speed] of [
        [anew, statement_risk/* REWRITTEN_PER_SECOND */.Un],
        [read, statement_risk/* SCANNED_PER_SECOND */.CQ],
    ]) {
        for (const relation of relations) {
            const size = sizes.get(relation);
            if (size === undefined)
                unknown.push(`the size of ${relation}`);
            else
                seconds += size.bytes / speed;
        }
    }
    return { seconds: unknown.length > 0 ? null : seconds, unknown };
}

;// CONCATENATED MODULE: ./build/release/estimate.js


function estimateMigration(migration, input) {
    const stretches = migration.transactional
        ? [migration.statements]
        : migration.statements.map((statement) => [statement]);
    const stalls = stretches.flatMap((statements) => stallsOf(statements, input));
    const works = migration.statements.map((statement) => workOf(statement, input));
    return {
        workSeconds: add(works.map(({ seconds }) => seconds)),
        stall: worst(stalls),
        unknown: [...new Set(works.flatMap(({ unknown }) => unknown))],
    };
}
function estimateRelease(migrations, { sizes, settings }) {
    const stalls = migrations.flatMap(({ path, estimate: { stall } }) => (stall === null ? [] : [{ path, ...stall }]));
    const unknown = [...new Set(migrations.flatMap(({ estimate }) => estimate.unknown))];
    const lockTimeout = settings.lockTimeoutMs / 1000;
    const restsOn = [
        sizes.size === 0 ? "There are no tables yet." : `Sizes of ${sizes.size} tables, as the server has them now.`,
        "Tables are taken to be read at 100 MB/s and written anew at 20 MB/s, which a small server reaches.",
        `Each lock is waited for at most ${lockTimeout} s (lock_timeout); a migration is tried ${settings.maxAttempts} times, and between attempts the application goes on.`,
        ...(unknown.length === 0
            ? []
            : [`Not known: ${unknown.slice(0, 5).join("; ")}${unknown.length > 5 ? `; and ${unknown.length - 5} more` : ""}.`]),
    ];
    return {
        workSeconds: add(migrations.map(({ estimate }) => estimate.workSeconds)),
        stall: worst(stalls),
        givesUpAfterSeconds: givesUpAfter(settings),
        restsOn,
    };
}
/** All attempts with their longest pauses. */
function givesUpAfter({ lockTimeoutMs, maxAttempts, retryPauseMs }) {
    let milliseconds = 0;
    let pause = retryPauseMs.first;
    for (let attempt = 1; attempt <= maxAttempts; attempt++) {
        milliseconds += lockTimeoutMs + (attempt < maxAttempts ? pause : 0);
        pause = Math.min(pause * 2, retryPauseMs.most);
    }
    return Math.round(milliseconds / 1000);
}
const SHARE_UPDATE = lock_modes/* LOCK_MODES */.bx.indexOf("ShareUpdateExclusiveLock");
const SHARE = lock_modes/* LOCK_MODES */.bx.indexOf("ShareLock");
const ACCESS_EXCLUSIVE = lock_modes/* LOCK_MODES */.bx.indexOf("AccessExclusiveLock");
/** Statements of one transaction: who is blocked once stays blocked through every later wait and all later work. */
function stallsOf(statements, input) {
    const held = new Map();
    let waits = 0;
    let work = 0;
    let lastUnknown = -1;
    for (const [since, statement] of statements.entries()) {
        for (const { relation, mode } of statement.locks) {
            const rank = lock_modes/* LOCK_MODES */.bx.indexOf((0,lock_modes/* toLockMode */.aY)(mode));
            const known = held.get(relation);
            if (known !== undefined && known.mode >= rank)
                continue;
            if (known === undefined || known.mode < SHARE)
                held.set(relation, { mode: rank, waitsBefore: waits, workBefore: work, since });
            else
                known.mode = rank;
            // Weaker locks do not wait for what an application does.
            if (rank >= SHARE_UPDATE)
                waits += 1;
        }
        const { seconds } = workOf(statement, input);
        if (seconds === null)
            lastUnknown = since;
        else
            work += seconds;
    }
    return [...held].flatMap(([relation, { mode, waitsBefore, workBefore, since }]) => {
        if (mode < SHARE)
            return [];
        const locks = waits - waitsBefore;
        const waitSeconds = (locks * input.settings.lockTimeoutMs) / 1000;
        const blocks = mode === ACCESS_EXCLUSIVE ? "reads and writes" : "writes";
        const workSeconds = lastUnknown >= since ? null : work - workBefore;
        return [
            { relation, blocks, locks, waitSeconds, workSeconds, seconds: workSeconds === null ? null : waitSeconds + workSeconds },
        ];
    });
}
/** What is not known is worse than any number. */
function worst(stalls) {
    const rank = ({ seconds, waitSeconds }) => (seconds === null ? 1e12 + waitSeconds : seconds);
    return stalls.reduce((most, stall) => (most === null || rank(stall) > rank(most) ? stall : most), null);
}
function add(all) {
    return all.reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0);
}


/***/ }),

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

/***/ 93112:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   formatStatistics: () => (/* binding */ formatStatistics),
/* harmony export */   parseStatistics: () => (/* binding */ parseStatistics)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89984);
/** Table sizes as a file: measured once by whoever may, read wherever nobody has credentials. */

const HINT = "Write it anew: schema-release classify --database-url-env NAME --write-statistics FILE";
const MOST_RELATIONS = 200_000;
/** A file of its own version; ends with a line feed. `rows` is the planner's estimate. */
function formatStatistics(sizes) {
    const relations = [...sizes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([relation, size]) => ({ relation, ...size }));
    return `${JSON.stringify({ version: 1, relations }, null, 1)}\n`;
}
/** Throws `UserError` for what is no such file; `name` is how the file is called in the message. */
function parseStatistics(text, name) {
    const wrong = (why) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError("configuration", `The statistics ${JSON.stringify(name)} ${why}.`, HINT);
    let document;
    try {
        document = JSON.parse(text);
    }
    catch {
        throw wrong("are no JSON");
    }
    if (!isRecord(document) || document["version"] !== 1 || !Array.isArray(document["relations"]))
        throw wrong("are not of version 1");
    const relations = document["relations"];
    if (relations.length > MOST_RELATIONS)
        throw wrong("have too many relations");
    return new Map(relations.map((entry) => {
        const { relation, rows, bytes } = isRecord(entry) ? entry : {};
        if (typeof relation !== "string" || !isSize(rows) || !isSize(bytes))
            throw wrong("have an entry that is not understood");
        return [relation, { rows, bytes }];
    }));
}
function isRecord(value) {
    return typeof value === "object" && value !== null;
}
function isSize(value) {
    return typeof value === "number" && Number.isFinite(value) && value >= 0;
}


/***/ }),

/***/ 82481:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ nodeOf),
/* harmony export */   Je: () => (/* binding */ stringOf),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   Rm: () => (/* binding */ visitNodes),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   g7: () => (/* binding */ treeOf),
/* harmony export */   iP: () => (/* binding */ flagOf),
/* harmony export */   rl: () => (/* binding */ numberOf),
/* harmony export */   xK: () => (/* binding */ isTree),
/* harmony export */   yi: () => (/* binding */ constantOf)
/* harmony export */ });
function isTree(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** `{ Kind: { … } }` as kind and fields; null when the value is nothing of that shape. */
function nodeOf(value) {
    if (!isTree(value))
        return null;
    for (const kind of Object.keys(value)) {
        const fields = value[kind];
        return /^[A-Z]/.test(kind) && isTree(fields) ? { kind, fields } : null;
    }
    return null;
}
/** The fields of a node of that kind; null for a node of another kind. */
function fieldsOf(value, kind) {
    const fields = isTree(value) ? value[kind] : undefined;
    return isTree(fields) ? fields : null;
}
/** The list in a field; empty when absent. A list of lists comes as `List` nodes with `items`. */
function listOf(fields, name) {
    const value = fields[name];
    if (Array.isArray(value))
        return value;
    const items = fieldsOf(value, "List")?.["items"];
    return Array.isArray(items) ? items : [];
}
/** A field that is a tree without wrapper (`RangeVar` in `relation`, `TypeName` in `typeName`); null when absent. */
function treeOf(fields, name) {
    const value = fields[name];
    return isTree(value) ? value : null;
}
/** A text or enum field; empty when absent. */
function textOf(fields, name) {
    const value = fields[name];
    return typeof value === "string" ? value : "";
}
/** A number field; 0 when absent. */
function numberOf(fields, name) {
    const value = fields[name];
    return typeof value === "number" ? value : 0;
}
function flagOf(fields, name) {
    return fields[name] === true;
}
/** A `String` node's text; null for any other node. */
function stringOf(value) {
    const fields = fieldsOf(value, "String");
    return fields === null ? null : textOf(fields, "sval");
}
/** A qualified name as its parts: `["public", "t"]` of a list of `String` nodes; other nodes in it are left out. */
function namesOf(list) {
    if (!Array.isArray(list))
        return [];
    const names = [];
    for (const item of list) {
        const name = stringOf(item);
        if (name !== null)
            names.push(name);
    }
    return names;
}
/**
 * The value of an `A_Const`: numbers too large for an integer and decimals as text, NULL as `{ value: null }`; null when
 * the value is no constant. A zero, an empty text and false are absent in the tree.
 */
function constantOf(value) {
    const fields = fieldsOf(value, "A_Const");
    if (fields === null)
        return null;
    if (flagOf(fields, "isnull"))
        return { value: null };
    const kind = ["ival", "fval", "boolval", "sval", "bsval"].find((name) => isTree(fields[name]));
    const inner = kind === undefined ? null : treeOf(fields, kind);
    if (kind === undefined || inner === null)
        return null;
    if (kind === "ival")
        return { value: numberOf(inner, "ival") };
    if (kind === "boolval")
        return { value: flagOf(inner, "boolval") };
    return { value: textOf(inner, kind) };
}
/** Calls `visit` with every node of a tree, outer ones first; an answer of false leaves out what is below it. Not recursive. */
function visitNodes(tree, visit) {
    const waiting = [tree];
    while (waiting.length > 0) {
        const value = waiting.pop();
        if (typeof value !== "object" || value === null)
            continue;
        const node = nodeOf(value);
        if (node !== null && visit(node) === false)
            continue;
        const children = Array.isArray(value) ? value : Object.values(value);
        for (let index = children.length - 1; index >= 0; index--)
            waiting.push(children[index]);
    }
}


/***/ })

};
;
"use strict";
exports.id = 2845;
exports.ids = [2845];
exports.modules = {

/***/ 92845:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openPlain: () => (/* binding */ openPlain)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/sql/decode.js
var decode = __webpack_require__(29508);
// EXTERNAL MODULE: ./build/sql/sections.js + 1 modules
var sections = __webpack_require__(58024);
// EXTERNAL MODULE: ./build/deploy/apply/values.js
var apply_values = __webpack_require__(90052);
// EXTERNAL MODULE: ./build/deploy/native/own-record.js
var own_record = __webpack_require__(83869);
// EXTERNAL MODULE: ./build/frameworks/framework.js
var framework = __webpack_require__(87637);
// EXTERNAL MODULE: ./build/frameworks/other.js
var other = __webpack_require__(19723);
// EXTERNAL MODULE: ./build/frameworks/run-order.js
var run_order = __webpack_require__(55073);
;// CONCATENATED MODULE: ./build/deploy/native/plain-files.js
/** A plain folder of SQL files (`framework: other`): which of them run, and in which order. */



function findPlain({ files, root }) {
    const candidates = files.map((file) => toCandidate(file, root));
    const sql = candidates.filter(({ below }) => below.toLowerCase().endsWith(".sql"));
    const forwards = sql.filter(({ role }) => role === "forwards");
    const versioned = forwards.filter(({ version }) => version !== null);
    const unversioned = forwards.filter(({ version }) => version === null);
    const migrations = versioned.length > 0 ? versioned.map(byVersion) : unversioned.map(byName);
    return {
        migrations: migrations.toSorted(compareMigrations),
        problems: [
            ...(versioned.length > 0 ? unversioned.map(withoutVersion) : []),
            ...loneUndos(sql, versioned),
            ...loneParts(sql, versioned),
        ],
        notSql: candidates.filter((each) => isCode(each)).map(({ path }) => path),
    };
}
function toCandidate(file, root) {
    const below = root !== "" && file.path.startsWith(`${root}/`) ? file.path.slice(root.length + 1) : file.path;
    const read = (0,other/* readOther */.n)(below);
    const isUndo = read?.role === "down" || (0,run_order/* isUndoName */.oH)(below);
    return { ...file, below, version: read?.id ?? null, role: isUndo ? "undo" : read?.role === "support" ? "beside" : "forwards" };
}
function byVersion({ path, bytes, below, version }) {
    return { path, bytes, below, id: version ?? below, hasVersion: true };
}
function byName({ path, bytes, below }) {
    return { path, bytes, below, id: below, hasVersion: false };
}
/** Versions part by part as numbers; names as people read numbers. */
function compareMigrations(a, b) {
    const byId = a.hasVersion && b.hasVersion ? ((0,framework/* compareIds */.q)("dotted", a.id, b.id) ?? 0) : 0;
    return byId || (0,run_order/* compareNatural */.dk)(a.below, b.below);
}
/** Extensions of files that are programs: a migration among them could not be run as SQL. */
const CODE = /\.(?:[cm]?[jt]s|py|rb|go|php|java|kt|scala|groovy|cs|fs|exs?|rs|pl|sh|clj)$/i;
function isCode({ below, version, role }) {
    return role === "forwards" && version !== null && CODE.test(below);
}
function withoutVersion({ path }) {
    return {
        kind: "unreadable",
        id: null,
        path,
        message: "Its name has no version, as those of the others have, so its place among them is not known.",
        remedy: "Begin its name with a version, move it out of the folder, or let `migrations` be a glob that leaves it out.",
    };
}
/** A name such as `007_take_node_down.sql` may be meant forwards: what undoes nothing is not passed over in silence. */
function loneUndos(sql, versioned) {
    const versions = new Set(versioned.map(({ version }) => version));
    const bodies = new Set(sql.filter(({ role }) => role !== "undo").map(({ below }) => withoutExtension(below)));
    return sql
        .filter((file) => file.role === "undo" && !undoesSomething(file, versions, bodies))
        .map(({ path }) => ({
        kind: "unreadable",
        id: null,
        path,
        message: "Its name says that it undoes a migration, but there is none with its version.",
        remedy: "Give it another name if it is to run forwards, otherwise remove it.",
    }));
}
function undoesSomething({ version, below }, versions, bodies) {
    if (version !== null)
        return versions.has(version);
    const body = withoutExtension(below).replace(/(?:^|[._-])(?:down|undo|rollback|revert)$/i, "");
    return bodies.has(body) || bodies.has(`${body}.up`) || bodies.has(`${body}_up`) || bodies.has(`${body}-up`);
}
function withoutExtension(below) {
    return below.replace(/\.[A-Za-z]+$/, "");
}
/** Files in a folder named by a version: `up.sql` is the migration; without one, nothing of the folder would run. */
function loneParts(sql, versioned) {
    const versions = new Set(versioned.map(({ version }) => version));
    return sql
        .filter(({ role, version }) => role === "beside" && !versions.has(version))
        .map(({ path }) => ({
        kind: "unreadable",
        id: null,
        path,
        message: "It lies in a folder named by a version that has no `up.sql` or `migration.sql`, so nothing of it would run.",
        remedy: "Name the file that is the migration `up.sql`.",
    }));
}

;// CONCATENATED MODULE: ./build/deploy/native/plain-history.js


function plainState(history) {
    const { table, exists, rows, files, sha256 } = history;
    const recorded = new Map(rows.map((row) => [(0,apply_values/* textAt */.$6)(row, "id") ?? "", row]));
    const pending = files.migrations.filter(({ id }) => !recorded.has(id));
    return {
        exists,
        table,
        applied: rows.map(toApplied),
        pending: pending.map(({ id, path, bytes }) => ({ id, path, sha256: sha256(bytes), repeatable: false })),
        problems: [
            ...(exists && !history.isOurs ? [notOurs(table)] : []),
            ...files.problems,
            ...duplicates(files.migrations),
            ...missing(rows, history),
            ...edited(recorded, history),
            ...late(recorded, pending, history),
            ...unreadable(pending, history),
        ],
    };
}
function toApplied(row) {
    const script = (0,apply_values/* textAt */.$6)(row, "path");
    return {
        id: (0,apply_values/* textAt */.$6)(row, "id") ?? "",
        script: script === null ? null : script.slice(script.lastIndexOf("/") + 1),
        appliedAt: (0,apply_values/* textAt */.$6)(row, "at"),
        succeeded: true,
    };
}
function notOurs(table) {
    const message = `The table ${table} is not a history of schema-release: its columns are others.`;
    return { kind: "unreadable", id: null, path: null, message, remedy: "Name another table by `history-table`." };
}
function duplicates(migrations) {
    const first = new Map();
    return migrations.flatMap(({ id, path }) => {
        const other = first.get(id);
        if (other === undefined) {
            first.set(id, path);
            return [];
        }
        const message = `It has the version ${id}, as ${other} has.`;
        return [{ kind: "duplicate", id, path, message, remedy: "Give one of them a version of its own." }];
    });
}
function missing(rows, { files, table }) {
    const ids = new Set(files.migrations.map(({ id }) => id));
    return rows
        .map((row) => ({ id: (0,apply_values/* textAt */.$6)(row, "id") ?? "", path: (0,apply_values/* textAt */.$6)(row, "path") }))
        .filter(({ id }) => !ids.has(id))
        .map(({ id, path }) => ({
        kind: "missing",
        id,
        path,
        message: `${id} is applied, but its file is gone.`,
        remedy: `Restore its file. If it was removed on purpose, and what it did is to stay: DELETE FROM ${table} WHERE id = ${(0,apply_values/* quoteLiteral */.ce)(id)};`,
    }));
}
function edited(recorded, { files, sha256, table }) {
    return files.migrations.flatMap(({ id, path, bytes }) => {
        const applied = (0,apply_values/* textAt */.$6)(recorded.get(id), "sha256");
        const now = sha256(bytes);
        if (applied === null || applied === now)
            return [];
        const update = `UPDATE ${table} SET sha256 = ${(0,apply_values/* quoteLiteral */.ce)(now)} WHERE id = ${(0,apply_values/* quoteLiteral */.ce)(id)};`;
        const remedy = `Restore it and write a new migration. If the difference means nothing to the schema: ${update}`;
        return [{ kind: "edited", id, path, message: `The file is not what was applied as ${id}.`, remedy }];
    });
}
/** Files without versions have no order that could be broken. */
function late(recorded, pending, { files }) {
    const last = files.migrations.findLast(({ id, hasVersion }) => hasVersion && recorded.has(id));
    if (last === undefined)
        return [];
    return pending
        .filter((migration) => migration.hasVersion && compareMigrations(migration, last) < 0)
        .map(({ id, path }) => ({
        kind: "out-of-order",
        id,
        path,
        message: `${id} is pending, but ${last.id} is applied.`,
        remedy: "Rename it to a later version.",
    }));
}
function unreadable(pending, { read }) {
    return pending.flatMap((migration) => read(migration).map((message) => ({
        kind: "unreadable",
        id: migration.id,
        path: migration.path,
        message,
        remedy: "Mend the file: what is not applied yet may be changed.",
    })));
}

// EXTERNAL MODULE: ./build/deploy/native/table-name.js
var table_name = __webpack_require__(87747);
// EXTERNAL MODULE: ./build/deploy/native/statements.js
var native_statements = __webpack_require__(32529);
;// CONCATENATED MODULE: ./build/deploy/native/plain.js
/**
 * A plain folder of SQL files without a tool (`framework: other`). Its history is ours alone, so everything can be noticed: a file that was
 * edited, is missing, or comes too late.
 */









/** Throws `UserError` where migrations of the folder are no SQL. */
const openPlain = async (input) => {
    const files = findPlain(input);
    const [first] = files.notSql;
    if (first !== undefined)
        throw notSql(first, files.notSql.length);
    const { schema, table } = (0,table_name/* readTableName */.M)(input.historyTable ?? `${own_record/* OWN_SCHEMA */.tT}.history`);
    return newSet({ input, files, schema: schema ?? "public", table, byPath: byPath(files), read: newReader() });
};
function newSet(opened) {
    const { input, files, schema, table, read } = opened;
    const name = `${(0,table_name/* quoteName */.A)(schema)}.${(0,table_name/* quoteName */.A)(table)}`;
    let hasSchema = false;
    let exists = false;
    return {
        framework: "other",
        placeholders: new Map(),
        readHistory: async (session) => {
            const [look] = await session.query(LOOK, [schema, table]);
            hasSchema = (0,apply_values/* isTrueAt */.Yj)(look, "has_schema");
            exists = (0,apply_values/* isTrueAt */.Yj)(look, "exists");
            const columns = (0,apply_values/* textAt */.$6)(look, "columns");
            const isOurs = COLUMN_NAMES.every((column) => columns?.split(",").includes(column) === true);
            const rows = isOurs ? await session.query(readRows(name)) : [];
            return plainState({
                table: name,
                exists,
                isOurs,
                rows,
                files,
                sha256: input.sha256,
                read: (migration) => read(migration).problems,
            });
        },
        prepare: () => prepare({ schema, name, hasSchema, exists }),
        toRunnable: (pending) => toRunnable(pending, name, opened),
        around: () => [],
        baseline: (id) => baseline(id, opened, { schema, name, hasSchema, exists }),
    };
}
function prepare({ schema, name, hasSchema, exists }) {
    return [
        ...(hasSchema ? [] : [`CREATE SCHEMA IF NOT EXISTS ${(0,table_name/* quoteName */.A)(schema)}`]),
        ...(exists ? [] : [`CREATE TABLE IF NOT EXISTS ${name} (\n  ${own_record/* HISTORY_COLUMNS */.b4},\n  PRIMARY KEY (id)\n)`]),
    ];
}
function toRunnable({ id, path, sha256 }, name, { byPath, read }) {
    const migration = byPath.get(path);
    const { file, problems } = migration === undefined ? { file: null, problems: ["It is not in the set."] } : read(migration);
    if (file === null)
        throw new errors.UserError("configuration", `${path} cannot be run: ${problems.join(" ")}`, "Mend the file.");
    return {
        id,
        path,
        sha256,
        ...file,
        record: (elapsedMs) => insert(name, { id, path, sha256 }, elapsedMs),
        isRecorded: `(SELECT EXISTS (SELECT FROM ${name} WHERE id = ${(0,apply_values/* quoteLiteral */.ce)(id)}))`,
    };
}
function insert(name, { id, path, sha256 }, elapsedMs) {
    const values = [id, path, sha256].map(apply_values/* quoteLiteral */.ce).join(", ");
    return `INSERT INTO ${name} (id, path, sha256, duration_ms) VALUES (${values}, ${(0,own_record/* toMilliseconds */.Wj)(elapsedMs)})`;
}
function baseline(id, { files, input }, place) {
    const { migrations } = files;
    const last = migrations.findIndex((migration) => migration.id === id);
    if (last < 0) {
        throw new errors.UserError("usage", `No migration has the version ${JSON.stringify(id)}.`, "Give the version of the last one applied.");
    }
    const rows = migrations
        .slice(0, last + 1)
        .map(({ id, path, bytes }) => `${insert(place.name, { id, path, sha256: input.sha256(bytes) }, null)} ON CONFLICT DO NOTHING`);
    return [...prepare(place), ...rows].join(";\n");
}
/** Reads each file once. */
function newReader() {
    const known = new Map();
    return ({ path, bytes }) => {
        const read = known.get(path) ?? readPlain(bytes);
        known.set(path, read);
        return read;
    };
}
/** In one transaction, unless a statement of the file cannot stand in one: then one by one. */
function readPlain(bytes) {
    const { text, problems } = (0,decode/* decodeScript */.e)(bytes);
    if (problems.length > 0)
        return { file: null, problems: problems.map(({ message }) => message) };
    if ((0,sections/* readSections */.j)(text, null).down.length > 0)
        return { file: null, problems: [SECTIONS] };
    const { statements, needsNoTransaction, problems: refused } = (0,native_statements/* readStatements */.b)(text);
    return refused.length > 0
        ? { file: null, problems: refused }
        : { file: { statements, transactional: !needsNoTransaction }, problems: [] };
}
const SECTIONS = "It has a part that undoes it, marked for a migration tool, which would run, too. Say which tool by `framework`, or move that part out.";
const COLUMN_NAMES = ["id", "path", "sha256", "applied_at", "duration_ms"];
/** `$1`: schema, `$2`: table. */
const LOOK = `SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = $1) AS has_schema,
  EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 AND c.relname = $2) AS exists,
  (SELECT string_agg(a.attname, ',')
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = $1 AND c.relname = $2 AND a.attnum > 0 AND NOT a.attisdropped) AS columns`;
function readRows(name) {
    return `SELECT id, path, sha256, ${(0,own_record/* isoTime */.Ly)("applied_at")} AS at FROM ${name} ORDER BY applied_at, id`;
}
function byPath({ migrations }) {
    return new Map(migrations.map((migration) => [migration.path, migration]));
}
function notSql(path, count) {
    return new errors.UserError("configuration", `${path}${count > 1 ? ` and ${count - 1} more` : ""} cannot be run: only SQL can.`, "Add `status-command` and `deploy-command` to the database, so that the tool these migrations are written for applies them.");
}


/***/ }),

/***/ 32529:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ readStatements)
/* harmony export */ });
/* harmony import */ var _sql_split_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18263);
/* harmony import */ var _sql_positions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7400);
/** A migration's SQL as the statements that the engine sends. Loses nothing: what it could not send is a reason to refuse the file. */


/** The statements between two offsets of a PostgreSQL file's text; lines are those of the file. */
function readStatements(text, start = 0, end = text.length) {
    const part = text.slice(start, end);
    const { pieces, comments, problems } = (0,_sql_split_js__WEBPACK_IMPORTED_MODULE_0__/* .splitText */ .A)(part, "postgresql");
    const locate = (0,_sql_positions_js__WEBPACK_IMPORTED_MODULE_1__/* .indexLines */ .uD)(text)();
    const refused = [...problems, ...lostText(part, [...pieces, ...comments])].map(({ message, offset }) => ({ message, offset }));
    const read = pieces.map((piece) => ({ piece, head: headOf(piece) }));
    for (const { piece, head } of read) {
        const message = REFUSED.find(({ form }) => form.test(head))?.message;
        if (message !== undefined)
            refused.push({ message, offset: piece.start });
    }
    const locateProblem = (0,_sql_positions_js__WEBPACK_IMPORTED_MODULE_1__/* .indexLines */ .uD)(text)();
    return {
        statements: pieces.map((piece) => ({ text: part.slice(piece.start, piece.end), line: locate(start + piece.start).line })),
        needsNoTransaction: read.some(({ piece, head }) => isOutside(piece, head)),
        problems: refused
            .toSorted((a, b) => a.offset - b.offset)
            .map(({ message, offset }) => `Line ${locateProblem(start + offset).line}: ${message}`),
    };
}
/** So much of a statement tells what it is. */
const HEAD = 2_000;
/** Its beginning in one line, in lower case, without comments. */
function headOf({ parsedText }) {
    return parsedText.slice(0, HEAD).replaceAll(/\s+/g, " ").toLowerCase();
}
const CONTROL = "It begins or ends a transaction, which would part the migration from its row in the history; leave it out, the migration is run in one transaction anyhow.";
/** Statements that cannot be sent as part of a migration. */
const REFUSED = [
    {
        form: /^(?:begin|start transaction|commit|end|abort|prepare transaction|rollback(?! (?:(?:work|transaction) )?to\b))(?! atomic)\b/,
        message: CONTROL,
    },
    {
        form: /^copy\b.*\bfrom stdin\b/,
        message: "COPY … FROM STDIN reads data from the client, which only psql takes from the file; write INSERT instead.",
    },
];
/** Statements that the server runs only outside of a transaction block (the notes in the manual of each command). */
const OUTSIDE = [
    /^(?:create (?:unique )?index|drop index) concurrently\b/,
    /^reindex (?:\([^)]*\) )?(?:\w+ )?concurrently\b/,
    /^reindex \([^)]*\bconcurrently\b/,
    /^reindex (?:\([^)]*\) )?(?:schema|database|system)\b/,
    /^alter table\b.* detach partition\b.* concurrently\b/,
    /^vacuum\b/,
    /^cluster(?: \([^)]*\)| verbose)?$/,
    /^(?:create|drop) (?:database|tablespace|subscription)\b/,
    /^alter system\b/,
    /^alter database\b.* set tablespace\b/,
    /^alter subscription\b.* (?:refresh|(?:set|add|drop) publication)\b/,
];
function isOutside({ parsedText }, head) {
    if (/^do\b/.test(head))
        return /\b(?:commit|rollback)\b/i.test(parsedText);
    return OUTSIDE.some((form) => form.test(head));
}
/** What stands between statements and is neither space, comment nor `;`: psql's commands, data of COPY, template directives. */
function lostText(text, ranges) {
    const lost = [];
    let at = 0;
    for (const { start, end } of [...ranges.toSorted((a, b) => a.start - b.start), { start: text.length, end: text.length }]) {
        const first = start > at ? text.slice(at, start).search(/[^\s;]/) : -1;
        if (first >= 0 && lost.length < 20) {
            lost.push({
                message: "It is no SQL that the server reads, such as a command of psql or data of COPY.",
                offset: at + first,
            });
        }
        at = Math.max(at, end);
    }
    return lost;
}


/***/ }),

/***/ 58024:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ readSections)
});

;// CONCATENATED MODULE: ./build/sql/liquibase.js
const CHANGESET = /^\s*--\s*changeset\s+\S/i;
const ROLLBACK = /^\s*--\s*rollback\s/i;
/** Rollbacks that are no SQL. */
const NO_SQL = /^(?:not required|empty|changesetid:)/i;
/** Attributes as docs.liquibase.com, "SQL changelog format": `runInTransaction:false`, `endDelimiter:X`. */
function readLiquibase(text) {
    const up = [];
    const down = [];
    let wrapped = null;
    let changeset = { start: 0, delimiter: null };
    let rollback = null;
    const closeRollback = () => {
        if (rollback !== null)
            down.push(sectionOf(rollback, changeset.delimiter));
        rollback = null;
    };
    const closeChangeset = (end) => {
        closeRollback();
        if (end > changeset.start)
            up.push(sectionOf({ start: changeset.start, text: text.slice(changeset.start, end) }, changeset.delimiter));
    };
    for (let start = 0; start < text.length;) {
        const newline = text.indexOf("\n", start);
        const end = newline < 0 ? text.length : newline + 1;
        const line = text.slice(start, end);
        const mark = ROLLBACK.exec(line)?.[0];
        if (mark !== undefined) {
            const sql = NO_SQL.test(line.slice(mark.length)) ? "" : line.slice(mark.length);
            rollback ??= { start, text: "" };
            rollback.text += sql.padStart(line.length, " ");
        }
        else {
            closeRollback();
        }
        if (CHANGESET.test(line)) {
            closeChangeset(start);
            if (/\brunInTransaction:"?false\b/i.test(line))
                wrapped = false;
            changeset = { start, delimiter: /\bendDelimiter:"?([^\s"]+)/i.exec(line)?.[1] ?? null };
        }
        start = end;
    }
    closeChangeset(text.length);
    return { up, down, wrapped };
}
function sectionOf(section, delimiter) {
    // A pattern such as `\n/` means the last of it: a line of its own.
    const plain = delimiter?.replaceAll(/\\[nrst]|[\^$*+?]/g, "") ?? "";
    return { start: section.start, text: section.text, ...(plain === "" ? {} : { delimiter: plain }) };
}

;// CONCATENATED MODULE: ./build/sql/sections.js
/**
 * The parts of a migration file that its tool runs forwards and backwards, as the tool's own directives tell. Each tool
 * reads them line by line, in quotes or not; so they are looked for before any SQL is read.
 */

const NONE = { up: null, down: null, boundary: null, noTransaction: null, where: "any" };
/** By framework id. As strict as the tools are: a line that the tool does not take for the way down runs forwards. */
const DIRECTIVES = new Map([
    [
        "dbmate",
        {
            ...NONE,
            up: /^--\s*migrate:up(?:\s|$)/,
            down: /^--\s*migrate:down(?:\s|$)/,
            noTransaction: /^--\s*migrate:up\s(?:.*\s)?transaction:false(?:\s|$)/,
        },
    ],
    [
        "goose",
        {
            ...NONE,
            up: /^--\s*\+goose\s+Up\s*$/,
            down: /^--\s*\+goose\s+Down\s*$/,
            boundary: /^--\s*\+goose\s+Statement(?:Begin|End)\s*$/,
            noTransaction: /^--\s*\+goose\s+NO TRANSACTION\s*$/,
        },
    ],
    [
        "sql-migrate",
        {
            ...NONE,
            up: /^-- \+migrate Up(?:\s|$)/,
            down: /^-- \+migrate Down(?:\s|$)/,
            boundary: /^-- \+migrate Statement(?:Begin|End)(?:\s|$)/,
            noTransaction: /^-- \+migrate Up\s(?:.*\s)?notransaction(?:\s|$)/,
        },
    ],
    ["tern", { ...NONE, down: /^---- create above \/ drop below ----\s*$/, noTransaction: /^---- tern: disable-tx ----\s*$/ }],
    ["node-pg-migrate", { ...NONE, up: /^\s*--[\s-]*up\s+migration/i, down: /^\s*--[\s-]*down\s+migration/i }],
    ["play-evolutions", { ...NONE, up: /^(?:#|--).*!Ups/, down: /^(?:#|--).*!Downs/ }],
    ["sqlx", { ...NONE, noTransaction: /^-- no-transaction/, where: "first" }],
    ["graphile-migrate", { ...NONE, noTransaction: /^--! no-transaction\s*$/ }],
    ["atlas", { ...NONE, noTransaction: /^--\s*atlas:txmode\s+none\s*$/ }],
    ["yoyo", { ...NONE, noTransaction: /^--\s*transactional:\s*false\s*$/i }],
]);
const LIQUIBASE = /^\s*--\s*liquibase\s+formatted\s+sql/i;
/**
 * `framework` decides whose directives count; with null (a loose file) those that are found in the file do, provided
 * that nothing but the tool's own shape can be meant: a way down without a way up tells nothing.
 */
function readSections(text, framework) {
    if ((framework === null || framework === "liquibase") && LIQUIBASE.test(text))
        return readLiquibase(text);
    const lines = directiveLines(text);
    const directives = framework === null ? recogniseDirectives(lines) : DIRECTIVES.get(framework);
    if (directives !== undefined)
        return divide(text, lines, directives);
    return { ...whole(text), wrapped: framework === null ? wrappedOf(lines, null) : null };
}
/** The lines that begin with a comment mark. Lines end at LF alone, as the tools read them. */
function directiveLines(text) {
    const lines = [];
    for (let start = 0; start < text.length;) {
        const newline = text.indexOf("\n", start);
        const end = newline < 0 ? text.length : newline;
        const head = text.slice(start, Math.min(end, start + 400));
        if (/^\s*(?:--|#)/.test(head))
            lines.push({ text: head.trimEnd(), start, end: Math.min(text.length, end + 1) });
        start = end + 1;
    }
    return lines;
}
function recogniseDirectives(lines) {
    return [...DIRECTIVES.values()].find(({ up, down }) => {
        const first = up ?? down;
        return first !== null && lines.some((line) => first.test(line.text));
    });
}
function whole(text) {
    return { up: [{ start: 0, text }], down: [] };
}
function divide(text, lines, directives) {
    const { up, down, boundary } = directives;
    const wrapped = wrappedOf(lines, directives);
    // Without a way up, the tools that have one run all of the file, or refuse it.
    if (up !== null && !lines.some((line) => up.test(line.text)))
        return { ...whole(text), wrapped };
    const sections = { up: [], down: [] };
    let side = "up";
    let start = 0;
    const close = (end) => {
        if (end > start)
            sections[side].push({ start, text: text.slice(start, end) });
        start = end;
    };
    for (const line of lines) {
        const next = down?.test(line.text) === true ? "down" : up?.test(line.text) === true ? "up" : null;
        if (next === null && boundary?.test(line.text) !== true)
            continue;
        close(line.start);
        // The directive itself need not be SQL: Play's begins with `#`.
        start = line.end;
        side = next ?? side;
    }
    close(text.length);
    return { ...sections, wrapped };
}
/** A loose file without sections may still say that it runs outside a transaction. */
function wrappedOf(lines, directives) {
    const candidates = directives === null ? [...DIRECTIVES.values()] : [directives];
    const told = candidates.some(({ noTransaction, where }) => lines.some((line) => (where === "any" || line.start === 0) && noTransaction?.test(line.text) === true));
    return told ? false : null;
}


/***/ })

};
;
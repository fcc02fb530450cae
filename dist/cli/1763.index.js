"use strict";
exports.id = 1763;
exports.ids = [1763];
exports.modules = {

/***/ 91763:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openDbmate: () => (/* binding */ openDbmate)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/deploy/apply/values.js
var values = __webpack_require__(90052);
// EXTERNAL MODULE: ./build/sql/decode.js
var decode = __webpack_require__(29508);
// EXTERNAL MODULE: ./build/deploy/native/statements.js
var statements = __webpack_require__(32529);
;// CONCATENATED MODULE: ./build/deploy/native/dbmate-file.js
/**
 * A migration file as dbmate reads it (`pkg/dbmate/migration.go`, 2.35): Go's `\s` is the five characters of ASCII, `^` and `$` know
 * no line end but LF.
 */


const UP = /(?<![^\n])--[\t\n\f\r ]*migrate:up(?![^\t\n\f\r ])/g;
const DOWN = /(?<![^\n])--[\t\n\f\r ]*migrate:down(?![^\t\n\f\r ])/g;
/** The part that runs forwards; or why dbmate, or we, would not run the file. */
function readDbmateFile(bytes) {
    const { text, problems } = (0,decode/* decodeScript */.e)(bytes);
    if (problems.length > 0)
        return refuse(problems.map(({ message }) => message));
    const ups = offsets(text, UP);
    const downs = offsets(text, DOWN);
    const [up] = ups;
    const [down] = downs;
    const wrong = up === undefined ? FORM.noUp : formProblem({ text, bytes, up, ups: ups.length, down, downs: downs.length });
    if (up === undefined || wrong !== null)
        return refuse([wrong ?? FORM.noUp]);
    const read = (0,statements/* readStatements */.b)(text, up, down);
    if (read.problems.length > 0)
        return refuse(read.problems);
    return { file: { statements: read.statements, transactional: isTransactional(text.slice(up, down), read) }, problems: [] };
}
const FORM = {
    noUp: "It has no line `-- migrate:up`.",
    noDown: "It has no line `-- migrate:down`; an empty one at its end suffices.",
    order: "Its `-- migrate:down` stands before its `-- migrate:up`.",
    before: "A statement stands before its `-- migrate:up`.",
    mark: "It begins with a byte order mark, behind which dbmate does not see a line `-- migrate:up`.",
    sections: "It has more than one `-- migrate:up` or `-- migrate:down`, and dbmate fails at the second since the version is recorded already.",
};
function formProblem({ text, bytes, up, ups, down, downs }) {
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
        return FORM.mark;
    if (hasStatement(text.slice(0, up)))
        return FORM.before;
    if (ups > 1 || downs > 1)
        return FORM.sections;
    if (down === undefined)
        return FORM.noDown;
    return down < up ? FORM.order : null;
}
/** Whether a line is neither empty nor a comment. */
function hasStatement(before) {
    return before.split("\n").some((line) => !/^[\t\f\r ]*(?:--|$)/.test(line));
}
/**
 * dbmate sends a block with `transaction:false` as it is: one statement runs by itself, several run as one implicit transaction, in which
 * the server refuses those that need none. So several that may stand in one are run in one, and others, for which dbmate has no way,
 * one by one.
 */
function isTransactional(block, { statements, needsNoTransaction }) {
    if (transactionOption(block) !== "false")
        return true;
    return statements.length === 0 || (statements.length > 1 && !needsNoTransaction);
}
/** The last well-formed `transaction:…` of the block's first line. */
function transactionOption(block) {
    const line = block.split("\n", 1)[0] ?? "";
    const pairs = line.replace(/^--[\t\f\r ]*migrate:up/, "").split(/[\t\f\r ]+/);
    const values = pairs.flatMap((pair) => {
        const [name, value, ...more] = pair.split(":");
        return name === "transaction" && value !== undefined && more.length === 0 ? [value] : [];
    });
    return values.at(-1) ?? null;
}
function offsets(text, form) {
    return Array.from(text.matchAll(form), ({ index }) => index);
}
function refuse(problems) {
    return { file: null, problems };
}

// EXTERNAL MODULE: ./build/deploy/native/table-name.js
var table_name = __webpack_require__(87747);
;// CONCATENATED MODULE: ./build/deploy/native/dbmate-settings.js
/** dbmate's settings that reach beyond its command line: `DBMATE_*` of the environment, else of the file `.env`, which it loads itself. */


/** Throws `UserError` for what cannot be honoured. */
async function readDbmateSettings(input) {
    const dotenv = await readDotenv(input);
    const setting = (name) => input.environment(name) ?? dotenv(name);
    refuseDriver(setting("DBMATE_DRIVER"));
    const folders = setting("DBMATE_MIGRATIONS_DIR");
    return {
        ...(0,table_name/* readTableName */.M)(input.historyTable ?? (setting("DBMATE_MIGRATIONS_TABLE") || "schema_migrations")),
        folders: folders === null || folders === "" ? null : folders.split(",").map((folder) => cleanFolder(folder.trim())),
        strict: readBoolean("DBMATE_STRICT", setting("DBMATE_STRICT")),
    };
}
function refuseDriver(driver) {
    if (driver === null || ["", "postgres", "postgresql"].includes(driver))
        return;
    throw new errors.UserError("configuration", `DBMATE_DRIVER is ${JSON.stringify(driver)}, and migrations are applied to PostgreSQL only.`, "Remove it or set it to postgres.");
}
/** As Go's `strconv.ParseBool`, which dbmate uses. */
const BOOLEANS = new Map([
    ...["1", "t", "T", "true", "TRUE", "True"].map((word) => [word, true]),
    ...["0", "f", "F", "false", "FALSE", "False"].map((word) => [word, false]),
]);
function readBoolean(name, value) {
    if (value === null || value === "")
        return null;
    const read = BOOLEANS.get(value);
    if (read !== undefined)
        return read;
    throw new errors.UserError("configuration", `${name} is ${JSON.stringify(value)}, neither true nor false.`, "Write true or false.");
}
/** `DBMATE_*` of the revision's `.env`; what is there for others is not looked at, it may be secret. */
async function readDotenv(input) {
    const bytes = await input.readFile(".env");
    if (bytes === null)
        return () => null;
    const values = new Map();
    for (const line of new TextDecoder().decode(bytes).split(/\r?\n/)) {
        const match = /^\s*(?:export\s+)?(DBMATE_\w+)\s*[=:](.*)$/.exec(line);
        if (match?.[1] !== undefined)
            values.set(match[1], (match[2] ?? "").trim());
    }
    return (name) => {
        const value = values.get(name);
        return value === undefined ? null : plainValue(name, value);
    };
}
/** Quotes and comments taken off. Escapes and variables are left to dbmate: they are refused. */
function plainValue(name, value) {
    const quoted = /^(["'])([^"'\\$]*)\1\s*(?:#.*)?$/.exec(value);
    if (quoted?.[2] !== undefined)
        return quoted[2];
    const bare = /^([^"'\\$`#]*)(?:\s#.*)?$/.exec(value);
    if (bare?.[1] !== undefined)
        return bare[1].trim();
    throw new errors.UserError("configuration", `${name} in .env is no plain value.`, `Set ${name} in the environment, which wins.`);
}
/** As Go's `path.Clean`, for paths without `..`. */
function cleanFolder(folder) {
    const parts = folder.split("/").filter((part) => part !== "" && part !== ".");
    return `${folder.startsWith("/") ? "/" : ""}${parts.join("/")}`;
}

;// CONCATENATED MODULE: ./build/deploy/native/dbmate-folders.js
/** Which files dbmate takes for migrations: those whose names begin with digits, in its folders but not below them. */


/** In dbmate's order, which is that of file names. Throws `UserError` where DBMATE_MIGRATIONS_DIR is about other folders. */
function findMigrations({ files, root }, said) {
    const candidates = files.flatMap((file) => {
        const at = file.path.lastIndexOf("/");
        const name = file.path.slice(at + 1);
        const version = /^(\d+)[^\n]*\.sql$/.exec(name)?.[1];
        return version === undefined ? [] : [{ ...file, name, version, folder: file.path.slice(0, Math.max(0, at)) }];
    });
    const folders = new Set(candidates.map(({ folder }) => folder));
    const taken = said === null ? topFolders(folders, root) : matchFolders(said, new Set([...folders, root]));
    return candidates
        .filter(({ folder }) => taken.has(folder))
        .toSorted((a, b) => compare(a.name, b.name) || compare(a.path, b.path));
}
/** The set's folder; of a set of several, those that lie in no other. */
function topFolders(folders, root) {
    if (folders.has(root))
        return new Set([root]);
    return new Set([...folders].filter((folder) => !hasAbove(folder, folders)));
}
function hasAbove(folder, folders) {
    for (let end = folder.lastIndexOf("/"); end > 0; end = folder.lastIndexOf("/", end - 1)) {
        if (folders.has(folder.slice(0, end)))
            return true;
    }
    return false;
}
/** What is said counts from where dbmate is run, which may be a folder of the repository, or is absolute. */
function matchFolders(said, known) {
    return new Set(said.map((folder) => {
        const found = [...known].filter((each) => each === folder || `/${each}`.endsWith(`/${folder}`) || folder.endsWith(`/${each}`));
        const [only] = found.toSorted((a, b) => a.length - b.length);
        if (only !== undefined)
            return only;
        throw new errors.UserError("configuration", `DBMATE_MIGRATIONS_DIR names ${JSON.stringify(cleanFolder(folder))}, which is no folder of this set.`, "Let `migrations` of the database in the configuration name the same folders, or unset DBMATE_MIGRATIONS_DIR.");
    }));
}
function compare(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}

// EXTERNAL MODULE: ./build/deploy/native/own-record.js
var own_record = __webpack_require__(83869);
;// CONCATENATED MODULE: ./build/deploy/native/dbmate-history.js



function dbmateState(history) {
    const { place, rows, migrations, sha256 } = history;
    const recorded = new Map(rows.map((row) => [(0,values/* textAt */.$6)(row, "version") ?? "", row]));
    const pending = migrations.filter(({ version }) => !recorded.has(version));
    return {
        exists: place.exists && place.hasOwn,
        table: place.table,
        applied: appliedOf(rows, migrations),
        pending: pending.map(({ version, path, bytes }) => ({
            id: version,
            path,
            sha256: sha256(bytes),
            repeatable: false,
        })),
        problems: [
            ...tableProblems(place),
            ...duplicates(history),
            ...missing(recorded, migrations, place.table),
            ...edited(recorded, history),
            ...late(recorded, pending, history),
            ...unreadable(pending, history),
        ],
    };
}
/** As dbmate orders files; versions without one behind, by their text. */
function appliedOf(rows, migrations) {
    const place = new Map(migrations.map(({ version }, index) => [version, index]));
    const names = new Map(migrations.map(({ version, name }) => [version, name]));
    const placeOf = (id) => place.get(id) ?? migrations.length;
    return rows
        .map((row) => {
        const id = (0,values/* textAt */.$6)(row, "version") ?? "";
        return { id, script: names.get(id) ?? null, appliedAt: (0,values/* textAt */.$6)(row, "applied_at"), succeeded: true };
    })
        .toSorted((a, b) => placeOf(a.id) - placeOf(b.id) || (a.id < b.id ? -1 : 1));
}
function tableProblems({ table, exists, versionType, isForeign }) {
    if (!exists || (!isForeign && versionType !== null && /^(?:character varying|text)$/.test(versionType)))
        return [];
    const message = isForeign
        ? `The table ${table} is golang-migrate's: it has a column dirty.`
        : `The table ${table} is not dbmate's: its column version is ${versionType ?? "missing"}, not character varying.`;
    const remedy = "Name the framework that made it, or another table by `history-table` (DBMATE_MIGRATIONS_TABLE for dbmate itself).";
    return [{ kind: "unreadable", id: null, path: null, message, remedy }];
}
function duplicates({ migrations, rows, place }) {
    const files = repeated(migrations, ({ version }) => version).map(({ version, path }) => ({
        kind: "duplicate",
        id: version,
        path,
        message: `Another file has the version ${version}, too; dbmate would record it for whichever runs first.`,
        remedy: "Give one of them a version of its own.",
    }));
    const entries = repeated(rows, (row) => (0,values/* textAt */.$6)(row, "version") ?? "").map((row) => {
        const id = (0,values/* textAt */.$6)(row, "version") ?? "";
        const message = `The version ${id} stands in ${place.table} more than once, so its primary key is missing.`;
        const remedy = `Remove all but one row, then: ALTER TABLE ${place.table} ADD PRIMARY KEY (version);`;
        return { kind: "duplicate", id, path: null, message, remedy };
    });
    return [...files, ...entries];
}
function repeated(items, keyOf) {
    const seen = new Set();
    return items.filter((item) => {
        const key = keyOf(item);
        const isRepeated = seen.has(key);
        seen.add(key);
        return isRepeated;
    });
}
function missing(recorded, migrations, table) {
    const versions = new Set(migrations.map(({ version }) => version));
    return [...recorded.keys()]
        .filter((id) => !versions.has(id))
        .map((id) => ({
        kind: "missing",
        id,
        path: null,
        message: `The version ${id} is applied, but no file has it.`,
        remedy: `Restore its file. If it was removed on purpose, and what it did is to stay: DELETE FROM ${table} WHERE version = ${(0,values/* quoteLiteral */.ce)(id)};`,
    }));
}
function edited(recorded, { migrations, sha256, place }) {
    return migrations.flatMap(({ version, path, bytes }) => {
        const applied = (0,values/* textAt */.$6)(recorded.get(version), "sha256");
        if (applied === null || applied === sha256(bytes))
            return [];
        const where = `history = ${(0,values/* quoteLiteral */.ce)(place.table)} AND id = ${(0,values/* quoteLiteral */.ce)(version)}`;
        return [
            {
                kind: "edited",
                id: version,
                path,
                message: `The file is not what was applied as ${version}.`,
                remedy: `Restore it and write a new migration. If dbmate ran the new text meanwhile: DELETE FROM ${own_record/* OWN_TABLE */.C} WHERE ${where};`,
            },
        ];
    });
}
/** As `--strict` has it: by version, not by file name. */
function late(recorded, pending, { migrations, mayBeLate }) {
    if (mayBeLate)
        return [];
    const last = migrations.reduce((most, { version }) => (recorded.has(version) && version > most ? version : most), "");
    return pending
        .filter(({ version }) => version < last)
        .map(({ version, path }) => ({
        kind: "out-of-order",
        id: version,
        path,
        message: `${version} is pending, but ${last} is applied.`,
        remedy: "Rename it to a later version, or set DBMATE_STRICT=false to run it late, as dbmate does unless it is strict.",
    }));
}
function unreadable(pending, { read }) {
    return pending.flatMap((migration) => read(migration).problems.map((message) => ({
        kind: "unreadable",
        id: migration.version,
        path: migration.path,
        message,
        remedy: "Mend the file: what is not applied yet may be changed.",
    })));
}

;// CONCATENATED MODULE: ./build/deploy/native/dbmate.js








const openDbmate = async (input) => {
    const settings = await readDbmateSettings(input);
    const migrations = findMigrations(input, settings.folders);
    const byPath = new Map(migrations.map((migration) => [migration.path, migration]));
    return newSet({ input, settings, migrations, byPath, read: newReader() });
};
/**
 * The table is qualified by the schema of the session that read the history, as dbmate does before each row: a migration may change
 * `search_path`. So `readHistory` goes before everything else.
 */
function newSet(opened) {
    const { input, settings, migrations, read } = opened;
    let place = unseenPlace(settings);
    return {
        framework: "dbmate",
        placeholders: new Map(),
        readHistory: async (session) => {
            const [row] = await session.query(LOOK, [settings.schema, settings.table]);
            place = toPlace(row);
            const rows = place.versionType === null || place.isForeign ? [] : await session.query(readRows(place));
            return dbmateState({ place, rows, migrations, mayBeLate: settings.strict === false, sha256: input.sha256, read });
        },
        prepare: () => prepare(place),
        toRunnable: (pending) => toRunnable(pending, place, opened),
        around: () => [],
        baseline: (id) => baseline(id, place, opened),
    };
}
function prepare({ schema, table, hasSchema, exists, ...own }) {
    return [
        ...(0,own_record/* prepareOwn */.u4)(own),
        ...(exists || hasSchema ? [] : [`create schema if not exists ${(0,table_name/* quoteName */.A)(schema)}`]),
        ...(exists ? [] : [`create table if not exists ${table} (version varchar primary key)`]),
    ];
}
function toRunnable({ id, path, sha256 }, { table }, { byPath, read }) {
    const migration = byPath.get(path);
    const { file, problems } = migration === undefined ? { file: null, problems: ["It is not in the set."] } : read(migration);
    if (file === null)
        throw notRunnable(path, problems);
    const version = (0,values/* quoteLiteral */.ce)(id);
    return {
        id,
        path,
        sha256,
        ...file,
        record: (elapsedMs) => `WITH own AS (${(0,own_record/* insertOwn */.Cc)({ history: table, id, path, sha256 }, elapsedMs)})\ninsert into ${table} (version) values (${version})`,
        isRecorded: `(SELECT EXISTS (SELECT FROM ${table} WHERE version = ${version}))`,
    };
}
/** dbmate has no word for it; what its users do is to insert the versions by hand. */
function baseline(id, place, { input, migrations }) {
    const last = migrations.findIndex(({ version }) => version === id);
    if (last < 0)
        throw noSuchVersion(id);
    const rows = migrations.slice(0, last + 1).map(({ version, path, bytes }) => {
        const own = (0,own_record/* insertOwn */.Cc)({ history: place.table, id: version, path, sha256: input.sha256(bytes) }, null);
        return `${own};\ninsert into ${place.table} (version) values (${(0,values/* quoteLiteral */.ce)(version)}) on conflict do nothing`;
    });
    return [...prepare(place), ...rows].join(";\n");
}
/** Reads each file once. */
function newReader() {
    const known = new Map();
    return ({ path, bytes }) => {
        const read = known.get(path) ?? readDbmateFile(bytes);
        known.set(path, read);
        return read;
    };
}
function unseenPlace({ schema, table }) {
    const where = schema ?? "public";
    const name = `${(0,table_name/* quoteName */.A)(where)}.${(0,table_name/* quoteName */.A)(table)}`;
    return {
        schema: where,
        table: name,
        hasSchema: false,
        versionType: null,
        exists: false,
        isForeign: false,
        hasOwnSchema: false,
        hasOwn: false,
    };
}
/** `$1`: schema or null, `$2`: table. One row: where the table is, or would be. */
const LOOK = `WITH place AS (SELECT coalesce($1::text, current_schema()::text, 'public') AS schema, $2::text AS name),
  columns AS (
    SELECT a.attname::text AS name, format_type(a.atttypid, NULL) AS type
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace JOIN place p
      ON n.nspname = p.schema AND c.relname = p.name
    WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'f', 'm')
  )
SELECT schema, quote_ident(schema) || '.' || quote_ident(name) AS table,
  EXISTS (SELECT FROM pg_namespace WHERE nspname = schema) AS has_schema,
  EXISTS (SELECT FROM columns) AS exists,
  (SELECT type FROM columns WHERE columns.name = 'version') AS version_type,
  EXISTS (SELECT FROM columns WHERE columns.name = 'dirty') AS is_foreign,
  ${own_record/* OWN_THERE */.qD}
FROM place`;
function toPlace(row) {
    return {
        schema: (0,values/* textAt */.$6)(row, "schema") ?? "public",
        table: (0,values/* textAt */.$6)(row, "table") ?? "public.schema_migrations",
        hasSchema: (0,values/* isTrueAt */.Yj)(row, "has_schema"),
        versionType: (0,values/* textAt */.$6)(row, "version_type"),
        exists: (0,values/* isTrueAt */.Yj)(row, "exists"),
        isForeign: (0,values/* isTrueAt */.Yj)(row, "is_foreign"),
        ...(0,own_record/* toOwnThere */.m9)(row),
    };
}
function readRows({ table, hasOwn }) {
    if (!hasOwn)
        return `SELECT version::text AS version, NULL AS sha256, NULL AS applied_at FROM ${table}`;
    return `SELECT t.version::text AS version, o.sha256, ${(0,own_record/* isoTime */.Ly)("o.applied_at")} AS applied_at
FROM ${table} t LEFT JOIN ${own_record/* OWN_TABLE */.C} o ON o.history = ${(0,values/* quoteLiteral */.ce)(table)} AND o.id = t.version::text`;
}
function notRunnable(path, problems) {
    return new errors.UserError("configuration", `${path} cannot be run: ${problems.join(" ")}`, "Mend the file.");
}
function noSuchVersion(id) {
    return new errors.UserError("usage", `No migration has the version ${JSON.stringify(id)}.`, "Give the version of the last one applied.");
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


/***/ })

};
;
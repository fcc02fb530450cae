"use strict";
exports.id = 8149;
exports.ids = [8149];
exports.modules = {

/***/ 8149:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openFlyway: () => (/* binding */ openFlyway)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
;// CONCATENATED MODULE: ./build/deploy/native/flyway/version.js
/** Versions as Flyway reads them (`MigrationVersion`): numbers between dots or underscores, compared one by one. */
/** Null where it is none. */
function readVersion(raw) {
    const text = raw.replaceAll("_", ".");
    if (!/^\d+(?:\.\d+)*$/.test(text))
        return null;
    return { text, parts: text.split(".").map(BigInt) };
}
/** `1.0` and `1` are the same. */
function compareVersions(a, b) {
    for (let index = 0; index < Math.max(a.parts.length, b.parts.length); index++) {
        const left = a.parts[index] ?? 0n;
        const right = b.parts[index] ?? 0n;
        if (left !== right)
            return left < right ? -1 : 1;
    }
    return 0;
}
/** Equal strings are equal versions. */
function versionKey({ parts }) {
    const last = parts.findLastIndex((part) => part !== 0n);
    return parts.slice(0, Math.max(1, last + 1)).join(".");
}
/** The later one; null is before all. */
function laterVersion(a, b) {
    if (a === null || b === null)
        return a ?? b;
    return compareVersions(a, b) < 0 ? b : a;
}

;// CONCATENATED MODULE: ./build/deploy/native/flyway/applied.js

/** Never resolved from files. */
const SYNTHETIC = new Set(["SCHEMA", "BASELINE", "DELETE"]);
const BASELINES = new Set(["BASELINE", "SQL_BASELINE", "JDBC_BASELINE"]);
const OTHERS = ["SQL", "JDBC", "SCRIPT", "SCRIPT_BASELINE", "CUSTOM", "UNDO_SQL", "UNDO_JDBC", "UNDO_SCRIPT"];
/** What older versions of Flyway wrote. */
const FORMER = new Map([
    ["SPRING_JDBC", "JDBC"],
    ["SQL_STATE_SCRIPT", "SQL_BASELINE"],
    ["JDBC_STATE_SCRIPT", "JDBC_BASELINE"],
]);
const TYPES = new Set([...SYNTHETIC, ...BASELINES, ...OTHERS]);
function isBaseline(type) {
    return BASELINES.has(type);
}
function isUndo(type) {
    return type.startsWith("UNDO_");
}
/** `rows` by rank. */
function readApplied(rows) {
    const versioned = [];
    const repeatable = [];
    const unreadable = [];
    const open = new Map();
    let baseline = null;
    for (const raw of rows) {
        const row = { ...raw, type: FORMER.get(raw.type) ?? raw.type };
        const parsed = row.version === null ? null : readVersion(row.version);
        if (!TYPES.has(row.type) || (parsed === null) !== (row.version === null)) {
            unreadable.push(row);
            continue;
        }
        const applied = { ...row, parsed, isDeleted: false, isUndone: false };
        const key = parsed === null ? ` ${row.description}` : versionKey(parsed);
        const before = open.get(key) ?? [];
        open.set(key, before);
        if (row.type === "DELETE" && row.succeeded)
            markLast(before, "isDeleted");
        if (isUndo(row.type))
            markLast(before, "isUndone");
        else if (!SYNTHETIC.has(row.type))
            before.push(applied);
        if (parsed === null)
            repeatable.push(applied);
        else if (row.type !== "DELETE" || !row.succeeded) {
            versioned.push(applied);
            if (isBaseline(row.type))
                baseline = laterVersion(baseline, parsed);
        }
    }
    return { versioned, repeatable, unreadable, baseline, last: lastOf(versioned), latestRuns: findLatestRuns(repeatable) };
}
/** The latest run of that version, or of that repeatable, that is still in force. */
function markLast(rows, mark) {
    const row = rows.pop();
    if (row !== undefined)
        row[mark] = true;
}
function lastOf(rows) {
    let last = null;
    for (const { parsed, type, isDeleted, isUndone } of rows) {
        if (type !== "DELETE" && !isUndo(type) && !isDeleted && !isUndone)
            last = laterVersion(last, parsed);
    }
    return last;
}
function findLatestRuns(rows) {
    const runs = new Map();
    for (const { description, rank } of rows)
        runs.set(description, Math.max(rank, runs.get(description) ?? rank));
    return runs;
}
/** Versions that are in force twice, which Flyway never writes. */
function findDuplicates({ versioned }) {
    const seen = new Set();
    return versioned.filter(({ parsed, type, isDeleted, isUndone, succeeded }) => {
        if (parsed === null || isDeleted || isUndone || !succeeded || isUndo(type) || SYNTHETIC.has(type))
            return false;
        const key = `${versionKey(parsed)} ${type}`;
        return seen.size === seen.add(key).size;
    });
}
function isAfter(version, other) {
    return version === null || other === null || compareVersions(version, other) > 0;
}

;// CONCATENATED MODULE: ./build/deploy/native/flyway/events.js
/** Flyway's events, for which callbacks are files of that name (`api/callback/Event`), and what becomes of each here. */
/** In the order in which `migrate` runs those of one moment. */
const EVENTS = new Map([
    ["afterConnect", "before-all"],
    ["beforeValidate", "before-all"],
    ["afterValidate", "before-all"],
    ["beforeMigrate", "before-all"],
    ["beforeEachMigrate", "before-each"],
    ["afterEachMigrate", "after-each"],
    ["afterMigrateApplied", "after-all"],
    ["afterMigrate", "after-all"],
    ["afterMigrateOperationFinish", "after-all"],
    ["beforeBaseline", "baseline"],
    ["afterBaseline", "baseline"],
    ["beforeConnect", "refused"],
    ["createSchema", "refused"],
    ["beforeCreateSchema", "refused"],
    ["beforeRepeatables", "refused"],
    ["afterVersioned", "refused"],
    ["beforeEachMigrateStatement", "refused"],
    ["afterEachMigrateStatement", "refused"],
    ["afterEachMigrateStatementError", "refused"],
    ["afterEachMigrateError", "refused"],
    ["afterMigrateError", "refused"],
    ["afterValidateError", "refused"],
    ["afterBaselineError", "never"],
    ["beforeClean", "never"],
    ["afterClean", "never"],
    ["afterCleanError", "never"],
    ["beforeUndo", "never"],
    ["beforeEachUndo", "never"],
    ["beforeEachUndoStatement", "never"],
    ["afterEachUndoStatement", "never"],
    ["afterEachUndoStatementError", "never"],
    ["afterEachUndo", "never"],
    ["afterEachUndoError", "never"],
    ["afterUndo", "never"],
    ["afterUndoError", "never"],
    ["beforeRepair", "never"],
    ["afterRepair", "never"],
    ["afterRepairError", "never"],
    ["beforeInfo", "never"],
    ["afterInfo", "never"],
    ["afterInfoError", "never"],
    ["afterInfoOperationFinish", "never"],
]);

// EXTERNAL MODULE: ./build/deploy/native/statements.js
var native_statements = __webpack_require__(32529);
// EXTERNAL MODULE: ./build/deploy/apply/values.js
var values = __webpack_require__(90052);
// EXTERNAL MODULE: ./build/deploy/native/own-record.js
var own_record = __webpack_require__(83869);
;// CONCATENATED MODULE: ./build/deploy/native/flyway/table.js


const COLUMNS = [
    "installed_rank",
    "version",
    "description",
    "type",
    "script",
    "checksum",
    "installed_by",
    "installed_on",
    "execution_time",
    "success",
];
function qualify({ schema, table }) {
    return `${quote(schema)}.${quote(table)}`;
}
function makeTable(name) {
    const table = qualify(name);
    const tablespace = name.tablespace === null ? "" : ` TABLESPACE ${quote(name.tablespace)}`;
    return [
        `CREATE TABLE IF NOT EXISTS ${table} (
    "installed_rank" INT NOT NULL,
    "version" VARCHAR(50),
    "description" VARCHAR(200) NOT NULL,
    "type" VARCHAR(20) NOT NULL,
    "script" VARCHAR(1000) NOT NULL,
    "checksum" INTEGER,
    "installed_by" VARCHAR(100) NOT NULL,
    "installed_on" TIMESTAMP NOT NULL DEFAULT now(),
    "execution_time" INTEGER NOT NULL,
    "success" BOOLEAN NOT NULL,
    CONSTRAINT ${quote(`${name.table}_pk`)} PRIMARY KEY ("installed_rank")${tablespace === "" ? "" : ` USING INDEX${tablespace}`}
)${tablespace}`,
        `CREATE INDEX IF NOT EXISTS ${quote(`${name.table}_s_idx`)} ON ${table} ("success")${tablespace}`,
    ];
}
/** `installed_on` has no time zone: it is taken for one of the session's. */
function readRows(name) {
    return `SELECT installed_rank::float8 AS rank, version::text AS version, description::text AS description, type::text AS type,
  script::text AS script, checksum::float8 AS checksum, success, ${(0,own_record/* isoTime */.Ly)("installed_on::timestamptz")} AS at
FROM ${qualify(name)} ORDER BY installed_rank`;
}
function toHistoryRow(row) {
    return {
        rank: (0,values/* numberAt */.tk)(row, "rank"),
        version: (0,values/* textAt */.$6)(row, "version"),
        description: (0,values/* textAt */.$6)(row, "description") ?? "",
        type: (0,values/* textAt */.$6)(row, "type") ?? "",
        script: (0,values/* textAt */.$6)(row, "script") ?? "",
        checksum: typeof row["checksum"] === "number" ? row["checksum"] : null,
        succeeded: (0,values/* isTrueAt */.Yj)(row, "success"),
        installedAt: (0,values/* textAt */.$6)(row, "at"),
    };
}
/** `elapsedMs`: an SQL expression. `where`: a condition on the row, such as that there is none yet. */
function insertRow(name, row, { elapsedMs, where = "" }) {
    const table = qualify(name);
    const rank = `(SELECT coalesce(max("installed_rank"), ${row.type === "SCHEMA" ? -1 : 0}) + 1 FROM ${table})`;
    const values = [
        rank,
        row.version === null ? "NULL" : literal(row.version),
        literal(abbreviate(row.description)),
        literal(row.type),
        literal(row.script.length > 1000 ? `...${row.script.slice(3, 1000)}` : row.script),
        row.checksum === null ? "NULL" : String(row.checksum),
        row.installedBy === null ? "current_user" : literal(row.installedBy),
        `least(round((${elapsedMs})::numeric), 2147483647)::integer`,
        "TRUE",
    ];
    const columns = COLUMNS.filter((column) => column !== "installed_on").map((column) => `"${column}"`);
    return `INSERT INTO ${table} (${columns.join(", ")}) SELECT ${values.join(", ")}${where === "" ? "" : ` WHERE ${where}`}`;
}
/** As long as the column is (`AbbreviationUtils`). */
function abbreviate(description) {
    return description.length <= 200 ? description : `${description.slice(0, 197)}...`;
}
function quote(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
/** Without `;`, so that nothing that splits SQL at them can part it. */
function literal(text) {
    const quoted = text.replaceAll("\\", "\\\\").replaceAll("'", "''").replaceAll(";", "\\073");
    return quoted === text ? `'${text}'` : `E'${quoted}'`;
}

;// CONCATENATED MODULE: ./build/deploy/native/flyway/server.js


async function readServer(session, settings) {
    const said = settings.defaultSchema ?? settings.schemas[0] ?? null;
    const [row] = await session.query(LOOK, [said, settings.schemas, settings.table]);
    const schema = (0,values/* textAt */.$6)(row, "schema");
    const schemas = schema === null || settings.schemas.includes(schema) ? settings.schemas : [schema, ...settings.schemas];
    const present = listAt((0,values/* textAt */.$6)(row, "present"));
    const placeholders = new Map();
    for (const name of ["defaultSchema", "user", "database", "timestamp"]) {
        const value = name === "defaultSchema" ? schema : (0,values/* textAt */.$6)(row, name);
        if (value !== null)
            placeholders.set(name, value);
    }
    return {
        schema,
        schemas,
        missingSchemas: schemas.filter((each) => !present.includes(each)),
        filledSchemas: listAt((0,values/* textAt */.$6)(row, "filled")),
        columns: listAt((0,values/* textAt */.$6)(row, "columns")),
        searchPath: (0,values/* textAt */.$6)(row, "search_path") ?? "",
        placeholders,
    };
}
function listAt(json) {
    const list = JSON.parse(json ?? "[]");
    return Array.isArray(list) ? list.map(String) : [];
}
/**
 * Puts the default schema first in `search_path`, as Flyway does for each migration; null where it is there already. `SET` asks for no
 * snapshot, so that a migration may still begin with SET TRANSACTION.
 */
function setSearchPath({ schema, searchPath }) {
    if (schema === null || searchPath === schema || searchPath.startsWith(`${schema},`))
        return null;
    const others = (searchPath.match(/"(?:[^"]|"")*"|[^",\s][^",]*/g) ?? [])
        .map((name) => (name.startsWith('"') ? name : quote(name.trim().toLowerCase())))
        .filter((name) => name !== '""');
    return `SET search_path = ${[quote(schema), ...others].join(", ")}`;
}
/** `$1`: default schema or null, `$2`: schemas, `$3`: table. What makes a schema filled is Flyway's own question (`PostgreSQLSchema.doEmpty`). */
const LOOK = `WITH place AS (SELECT coalesce($1::text, current_schema()::text) AS schema),
  found AS (
    SELECT n.oid, n.nspname::text AS name FROM pg_catalog.pg_namespace n, place p WHERE n.nspname = p.schema OR n.nspname = ANY ($2::text[])
  )
SELECT p.schema, current_setting('search_path') AS search_path, current_user::text AS user, current_database()::text AS database,
  to_char(localtimestamp, 'YYYY-MM-DD HH24:MI:SS') AS timestamp,
  (SELECT json_agg(name)::text FROM found) AS present,
  (SELECT json_agg(name)::text FROM found f WHERE
    EXISTS (SELECT FROM pg_catalog.pg_class c LEFT JOIN pg_catalog.pg_depend d ON d.objid = c.oid AND d.deptype = 'e'
      WHERE c.relnamespace = f.oid AND d.objid IS NULL AND c.relkind IN ('r', 'v', 'S', 't'))
    OR EXISTS (SELECT FROM pg_catalog.pg_type t LEFT JOIN pg_catalog.pg_depend d ON d.objid = t.oid AND d.deptype = 'e'
      WHERE t.typnamespace = f.oid AND d.objid IS NULL AND t.typcategory NOT IN ('A', 'C'))
    OR EXISTS (SELECT FROM pg_catalog.pg_proc c LEFT JOIN pg_catalog.pg_depend d ON d.objid = c.oid AND d.deptype = 'e'
      WHERE c.pronamespace = f.oid AND d.objid IS NULL)) AS filled,
  (SELECT json_agg(a.attname)::text FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = p.schema AND c.relname = $3 AND c.relkind IN ('r', 'p', 'v', 'f') AND a.attnum > 0 AND NOT a.attisdropped) AS columns
FROM place p`;

;// CONCATENATED MODULE: ./build/deploy/native/flyway/prefix.js
/** What every session is told before a migration: `initSql`, and which schema comes first. */



/** Throws `UserError` where `initSql` does more than to set what a session may set again and again. */
function readPrefix({ initSql }) {
    const { statements, problems } = (0,native_statements/* readStatements */.b)(initSql);
    const texts = statements.map(({ text }) => text);
    const odd = problems[0] ?? texts.find((text) => !IS_SET.test(text) || IS_ROLE.test(text) || text.includes(";"));
    if (odd === undefined)
        return { statements: texts };
    throw new errors.UserError("configuration", "Flyway's initSql does more than to SET settings of the session, which cannot be followed.", "Move it into the callback beforeMigrate; a role is better said by ALTER ROLE … SET role, which holds for every session.");
}
const IS_SET = /^set\s/i;
const IS_ROLE = /^set\s+(?:session\s+|local\s+)?(?:role|session\s+authorization|authorization|local|transaction|constraints)\b/i;
/** They count for the first line. */
function withPrefix(prefix, facts, statements) {
    const searchPath = setSearchPath(facts);
    const texts = [...prefix.statements, ...(searchPath === null ? [] : [searchPath])];
    return [...texts.map((text) => ({ text, line: 1 })), ...statements];
}

;// CONCATENATED MODULE: ./build/deploy/native/flyway/callbacks.js


function runAround(moment, { callbacks, facts, prefix, statementsOf }) {
    const events = [...EVENTS].filter(([, use]) => use === moment).map(([event]) => event);
    const statements = events.flatMap((event) => callbacks
        .filter(({ file, shouldExecute }) => file.name.event === event && shouldExecute)
        .flatMap((script) => statementsOf(script).statements));
    return statements.length === 0 ? [] : withPrefix(prefix, facts, statements);
}

;// CONCATENATED MODULE: ./build/deploy/native/flyway/file-name.js
/** What the name of a file says to Flyway (`ResourceNameParser`). */


/** Null where the file has none of the suffixes, so that it is nothing to Flyway. */
function readFileName(file, naming) {
    const suffix = naming.suffixes.find((end) => file.toUpperCase().endsWith(end.toUpperCase()));
    if (suffix === undefined)
        return null;
    const bare = file.slice(0, file.length - suffix.length);
    const prefix = prefixesOf(naming).find(({ text }) => bare.startsWith(text));
    if (prefix === undefined)
        return { name: null, problem: "Its name begins with no prefix of a migration or callback." };
    const rest = bare.slice(prefix.text.length);
    const at = rest.indexOf(naming.separator);
    const before = at < 0 ? rest : rest.slice(0, at);
    const description = at < 0 ? "" : rest.slice(at + naming.separator.length).replaceAll("_", " ");
    const { kind } = prefix;
    if (kind === "repeatable" || kind === "callback") {
        if (before !== "")
            return {
                name: null,
                problem: `Its name has ${JSON.stringify(before)} where nothing may stand, before ${naming.separator}.`,
            };
        return { name: { kind, version: null, description, event: kind === "callback" ? prefix.text : null }, problem: null };
    }
    const version = readVersion(before);
    if (version === null)
        return { name: null, problem: `Its name has no version between ${prefix.text} and ${naming.separator}.` };
    return { name: { kind, version, description, event: null }, problem: null };
}
/** The longest first. */
function prefixesOf(naming) {
    const prefixes = [
        { text: naming.versionedPrefix, kind: "versioned" },
        { text: naming.repeatablePrefix, kind: "repeatable" },
        ...[...EVENTS.keys()].map((text) => ({ text, kind: "callback" })),
        { text: naming.baselinePrefix, kind: "baseline" },
        { text: naming.undoPrefix, kind: "undo" },
    ];
    return prefixes.toSorted((a, b) => b.text.length - a.text.length);
}

;// CONCATENATED MODULE: ./build/deploy/native/flyway/locations.js
/** Flyway's `locations` among the folders of a set. */

/** A function that gives a path relative to its location; null for what lies in none. Throws `UserError` for locations that are not of the set. */
function findLocations({ files, root, roots }, said) {
    const folders = said === null ? (roots ?? [root]) : matchFolders(said, foldersOf(files, root));
    // Of one folder within another Flyway drops the inner one.
    const prefixes = folders.map((folder) => (folder === "" ? "" : `${folder}/`)).toSorted((a, b) => a.length - b.length);
    return (path) => {
        const prefix = prefixes.find((each) => path.startsWith(each));
        return prefix === undefined ? null : path.slice(prefix.length);
    };
}
/** Every folder that holds a file or such a folder, from the root on. */
function foldersOf(files, root) {
    const folders = new Set([root]);
    for (const { path } of files) {
        for (let end = path.lastIndexOf("/"); end > root.length; end = path.lastIndexOf("/", end - 1)) {
            const folder = path.slice(0, end);
            if (folders.has(folder))
                break;
            folders.add(folder);
        }
    }
    return folders;
}
/** What is said counts from where Flyway is started or from a class path, so ends of paths are compared. */
function matchFolders(said, folders) {
    return said.map((location) => {
        const path = readLocation(location);
        const [found] = [...folders]
            .filter((folder) => folder === path || `/${folder}`.endsWith(`/${path}`) || path.endsWith(`/${folder}`))
            .filter((folder) => folder !== "" || path === "")
            .toSorted((a, b) => a.length - b.length);
        if (found !== undefined)
            return found;
        throw new errors.UserError("configuration", `Flyway's location ${JSON.stringify(location)} is no folder of this set.`, "Let `migrations` of the database in the configuration name every location, or set FLYWAY_LOCATIONS, which wins over a file.");
    });
}
/** The path without `filesystem:` or `classpath:`. */
function readLocation(location) {
    const [, prefix, rest = ""] = /^(?:([a-zA-Z0-9]+):)?(.*)$/s.exec(location) ?? [];
    if (prefix !== undefined && prefix !== "filesystem" && prefix !== "classpath") {
        throw new errors.UserError("configuration", `Flyway's location ${JSON.stringify(location)} is not in the repository.`, "A release holds files of a revision: let `locations` name folders of the repository.");
    }
    if (/[*?]/.test(rest)) {
        throw new errors.UserError("configuration", `Flyway's location ${JSON.stringify(location)} has a wildcard, which is not followed.`, "Name the folders one by one.");
    }
    const path = rest.replaceAll("{vendor}", "postgresql");
    const parts = path.split("/").filter((part) => part !== "" && part !== ".");
    return parts.join("/");
}

;// CONCATENATED MODULE: ./build/deploy/native/flyway/files.js
/** Which files of a set Flyway finds in its locations, and what they are. */




/** Throws `UserError` for migrations and callbacks that are no SQL, and for callbacks that there is no moment for. */
function findFlywayFiles(input, settings) {
    const below = findLocations(input, settings.locations);
    const byPath = new Map(input.files.map((file) => [file.path, file]));
    const found = [];
    const misnamed = [];
    for (const file of input.files) {
        const script = below(file.path);
        if (script === null)
            continue;
        const base = file.path.slice(file.path.lastIndexOf("/") + 1);
        const read = readFileName(base, settings.naming);
        if (read === null)
            refuseCode(file.path, base, settings);
        else if (read.name === null)
            misnamed.push({ path: file.path, problem: read.problem });
        else
            found.push({ ...file, script, name: read.name, configuration: byPath.get(`${file.path}.conf`) ?? null });
    }
    const callbacks = found.filter(({ name }) => name.kind === "callback");
    if (settings.runsCallbacks)
        refuseCallbacks(callbacks);
    return {
        migrations: found.filter(({ name }) => name.kind !== "callback" && name.kind !== "undo"),
        callbacks: settings.runsCallbacks ? callbacks.toSorted((a, b) => compareText(a.name.description, b.name.description)) : [],
        misnamed,
    };
}
function compareText(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
/** Migrations in Java and the like, and scripts for a shell, by the suffixes that Flyway runs. */
const CODE = [".java", ".kt", ".groovy", ".scala", ".class", ".ps1", ".bat", ".cmd", ".sh", ".bash", ".py"];
function refuseCode(path, base, { naming }) {
    const read = readFileName(base, { ...naming, suffixes: CODE });
    if (read === null || read.name === null || (read.name.event !== null && EVENTS.get(read.name.event) === "never"))
        return;
    throw new errors.UserError("configuration", `${path} cannot be run: only SQL can.`, "Add `status-command` and `deploy-command` to the database, so that Flyway itself applies its migrations.");
}
function refuseCallbacks(callbacks) {
    const refused = callbacks.find(({ name }) => name.event !== null && EVENTS.get(name.event) === "refused");
    if (refused === undefined)
        return;
    throw new errors.UserError("configuration", `${refused.path} cannot be run: there is no moment for the callback ${refused.name.event ?? ""}.`, `Callbacks that are run are ${RUN.join(", ")}. Move what it does into one of them, or let Flyway itself apply the migrations with \`status-command\` and \`deploy-command\`.`);
}
const RUN = [...EVENTS].filter(([, use]) => use !== "never" && use !== "refused").map(([event]) => event);

;// CONCATENATED MODULE: ./build/deploy/native/flyway/ignore-pattern.js
/** `ignoreMigrationPatterns`: which oddities of a history Flyway is told to take as they are (`ValidatePattern`). */

const ignore_pattern_TYPES = ["*", "repeatable", "versioned"];
const STATES = ["*", "missing", "pending", "ignored", "future"];
/** Such as `repeatable:missing`. Throws `UserError`. */
function readIgnorePattern(pattern) {
    const parts = pattern.split(":").map((part) => part.trim().toLowerCase());
    const type = ignore_pattern_TYPES.find((each) => each === parts[0]);
    const state = STATES.find((each) => each === parts[1]);
    if (type !== undefined && state !== undefined && parts.length === 2)
        return { type, state };
    throw new errors.UserError("configuration", `${JSON.stringify(pattern)} is none of Flyway's ignoreMigrationPatterns.`, `It is TYPE:STATE, where TYPE is ${ignore_pattern_TYPES.join(", ")} and STATE is ${STATES.join(", ")}.`);
}
function isIgnored(patterns, isVersioned, state) {
    return patterns.some((pattern) => (pattern.state === "*" || pattern.state === state.toLowerCase()) &&
        (pattern.type === "*" || (pattern.type === "versioned") === isVersioned));
}

;// CONCATENATED MODULE: ./build/deploy/native/flyway/states.js
/** What Flyway holds each migration to be, applied or not (`MigrationInfoImpl`, `BaseAppliedMigration`, `ResolvedMigration`). */



/** Rows in their order, then files in the order in which they would run. */
function judgeMigrations(history) {
    const { rows, scripts } = history;
    const resolved = new Map(scripts.map((script) => [keyOf(script), script]));
    const done = new Set([...rows.versioned, ...rows.repeatable].filter((row) => isDone(row, resolved, rows)).map((row) => rowKey(row)));
    const waiting = scripts.filter((script) => !done.has(keyOf(script)));
    const context = {
        ...history,
        resolved,
        lastResolved: scripts.reduce((last, { file }) => laterVersion(last, file.name.version), null),
        pendingBaseline: waiting
            .filter(({ file }) => file.name.kind === "baseline")
            .reduce((last, { file }) => laterVersion(last, file.name.version), null),
    };
    const applied = [...rows.versioned, ...rows.repeatable].map((row) => {
        const script = resolved.get(rowKey(row)) ?? null;
        return { row, script, state: stateOfRow(row, script, context) };
    });
    const ordered = waiting.toSorted(compareScripts);
    return [...applied, ...ordered.map((script) => ({ row: null, script, state: stateOfScript(script, context) }))];
}
/** Of what may be applied; a baseline goes behind the migration of its version, repeatables behind all by description. */
function compareScripts({ file: { name: a } }, { file: { name: b } }) {
    if (a.version === null || b.version === null) {
        if (a.version === null && b.version === null)
            return compareText(a.description, b.description);
        return a.version === null ? 1 : -1;
    }
    return compareVersions(a.version, b.version) || Number(a.kind === "baseline") - Number(b.kind === "baseline");
}
function typeOf({ file }) {
    return file.name.kind === "baseline" ? "SQL_BASELINE" : "SQL";
}
/** Migrations of one key are the same to Flyway. */
function keyOf(script) {
    const { version, description } = script.file.name;
    return version === null ? ` ${description}` : `${versionKey(version)} ${typeOf(script)}`;
}
function rowKey({ parsed, type, description }) {
    return parsed === null ? ` ${description}` : `${versionKey(parsed)} ${type}`;
}
/** Whether its file need not run. */
function isDone(row, resolved, { latestRuns }) {
    if (row.isDeleted || row.isUndone || row.type === "DELETE")
        return false;
    if (row.parsed !== null)
        return true;
    const script = resolved.get(rowKey(row));
    return script !== undefined && row.rank === latestRuns.get(row.description) && isSameText(script, row.checksum);
}
function isSameText({ checksum, plainChecksum }, recorded) {
    return recorded === checksum || (plainChecksum !== null && recorded === plainChecksum);
}
function stateOfRow(row, script, context) {
    if (row.isUndone)
        return "Undone";
    if (row.isDeleted)
        return "Deleted";
    if (row.type === "DELETE" || row.type === "SCHEMA" || isUndo(row.type))
        return "Success";
    const missing = missingState(row, script, context);
    if (isBaseline(row.type)) {
        if (SYNTHETIC.has(row.type))
            return "Baseline";
        return row.succeeded ? (missing ?? "Baseline") : "Failed";
    }
    if (missing !== null)
        return missing;
    if (!row.succeeded)
        return "Failed";
    if (row.parsed !== null)
        return "Success";
    if (row.rank !== context.rows.latestRuns.get(row.description))
        return "Superseded";
    return script !== null && isSameText(script, row.checksum) ? "Success" : "Outdated";
}
function missingState(row, script, { rows, lastResolved }) {
    if (script !== null || (row.parsed === null && row.rank !== rows.latestRuns.get(row.description)))
        return null;
    const isFuture = row.parsed !== null && (lastResolved === null || compareVersions(row.parsed, lastResolved) >= 0);
    if (isFuture)
        return row.succeeded ? "Future" : "Failed (Future)";
    return row.succeeded ? "Missing" : "Failed (Missing)";
}
function stateOfScript(script, context) {
    const { rows, settings, pendingBaseline } = context;
    const { version, kind } = script.file.name;
    if (!script.shouldExecute)
        return "Ignored";
    if (version === null)
        return "Pending";
    const baseline = rows.last === null ? pendingBaseline : rows.baseline;
    const order = baseline === null ? 1 : compareVersions(version, baseline);
    if (order < 0)
        return "Below Baseline";
    const isFresh = rows.last === null && rows.baseline === null;
    if (kind === "baseline")
        return isFresh && order === 0 ? "Pending" : "Ignored";
    if (order === 0)
        return "Baseline Ignored";
    const target = targetOf(settings, rows.last);
    if (target !== null && compareVersions(version, target) > 0)
        return "Above Target";
    if (rows.last !== null && compareVersions(version, rows.last) < 0 && !settings.outOfOrder)
        return "Ignored";
    return "Pending";
}
function targetOf({ target }, last) {
    if (target.kind === "version")
        return target.version;
    return target.kind === "current" ? (last ?? { text: "0", parts: [-1n] }) : null;
}

;// CONCATENATED MODULE: ./build/deploy/native/flyway/history-problems.js




function problemOf(kind, row, { message, remedy, path = null }) {
    return { kind, id: row.version ?? row.description, path, message, remedy };
}
/** Null where Flyway has nothing against it. Unlike Flyway this is asked even with validateOnMigrate=false. */
function findProblem(judged, history) {
    const { row, script, state } = judged;
    const isVersioned = (row?.parsed ?? script?.file.name.version ?? null) !== null;
    if (row?.isUndone === true || row?.isDeleted === true)
        return null;
    if (isIgnored(history.settings.ignored, isVersioned, state))
        return null;
    if (row === null)
        return script !== null && state === "Ignored" ? outOfOrder(script, history) : null;
    if (state.startsWith("Failed"))
        return failed(row, history.table, script?.file.path ?? null);
    if (script === null)
        return state === "Superseded" || SYNTHETIC.has(row.type) || isUndo(row.type) ? null : missing(row);
    if (row.type === "DELETE" || isUndo(row.type) || !isAfter(row.parsed, history.rows.baseline))
        return null;
    return mismatch(row, script, state);
}
function outOfOrder(script, { rows }) {
    const { name, path } = script.file;
    if (!script.shouldExecute || name.kind === "baseline" || name.version === null)
        return null;
    return {
        kind: "out-of-order",
        id: name.version.text,
        path,
        message: `${name.version.text} is pending, but ${rows.last?.text ?? "a later one"} is applied.`,
        remedy: "Rename it to a later version, or set Flyway's outOfOrder=true where it does not matter.",
    };
}
function failed(row, table, path) {
    const what = row.version ?? row.description;
    return problemOf("failed", row, {
        message: `${what} (${row.script}) is recorded as failed.`,
        remedy: `Take back by hand what it did before it failed, then run \`flyway repair\` or DELETE FROM ${table} WHERE installed_rank = ${row.rank}; it is pending again then.`,
        path,
    });
}
const OURS = new Set(["SQL", "SQL_BASELINE"]);
function missing(row) {
    const what = row.version ?? row.description;
    const remedy = OURS.has(row.type)
        ? "Restore the file. If it was removed on purpose, run `flyway repair`, which marks it as deleted, or set ignoreMigrationPatterns=*:missing."
        : `It was a migration of type ${row.type}, which only Flyway itself can run: add \`status-command\` and \`deploy-command\` to the database.`;
    return problemOf("missing", row, { message: `${what} is applied, but its file ${row.script} is gone.`, remedy });
}
function mismatch(row, script, state) {
    const { path, name } = script.file;
    const what = row.version ?? row.description;
    const differs = (thing, recorded, found) => problemOf("edited", row, {
        message: `The ${thing} of ${what} is ${recorded} in the history and ${found} in ${path}.`,
        remedy: EDITED,
        path,
    });
    if (row.type !== typeOf(script))
        return differs("type", row.type, typeOf(script));
    const isCompared = row.parsed !== null || (state !== "Outdated" && state !== "Superseded");
    if (isCompared && script.problems.length === 0 && !isSameText(script, row.checksum)) {
        return differs("checksum", String(row.checksum), String(script.checksum));
    }
    const recorded = row.description === NO_DESCRIPTION ? "" : row.description;
    return abbreviate(name.description) === recorded
        ? null
        : differs("description", JSON.stringify(recorded), JSON.stringify(name.description));
}
const NO_DESCRIPTION = "<< no description >>";
const EDITED = "Restore the file as it was applied and write a new migration. If the change is harmless, run `flyway repair`, which takes the file's checksum into the history.";

;// CONCATENATED MODULE: ./build/deploy/native/flyway/history-state.js



function flywayState(input) {
    const { rows, scripts, settings, table } = input;
    const judged = judgeMigrations(input);
    const waiting = judged.flatMap(({ row, script, state }) => row === null && script !== null && state === "Pending" ? [script] : []);
    const pending = settings.target.kind === "next" ? waiting.slice(0, 1) : waiting;
    const runs = new Set(pending);
    return {
        exists: input.exists,
        table,
        applied: judged.flatMap(toApplied),
        pending: pending.map((script) => toPending(script, input)),
        problems: [
            ...rows.unreadable.map((row) => problemOf("unreadable", row, {
                message: `The row with installed_rank ${row.rank} of ${table} is of no type and version that Flyway knows.`,
                remedy: "Find out who wrote it; only Flyway's own rows may stand in its table.",
            })),
            ...findDuplicates(rows).map((row) => problemOf("duplicate", row, {
                message: `${row.version ?? row.description} is twice in ${table}.`,
                remedy: `Keep the row that is true and delete the other by its installed_rank, such as ${row.rank}.`,
            })),
            ...twiceAmongFiles(scripts),
            ...judged.flatMap((each) => findProblem(each, input) ?? []),
            ...pending.flatMap((script) => unreadable(script, input.whyNot(script))),
            ...scripts.filter((script) => !runs.has(script)).flatMap((script) => unreadable(script, script.problems)),
        ],
    };
}
function toApplied({ row, state }) {
    if (row === null || row.type === "DELETE" || row.type === "SCHEMA" || isUndo(row.type))
        return [];
    if (state === "Undone" || state === "Deleted" || state === "Superseded")
        return [];
    return [
        {
            id: row.version ?? row.description,
            script: SYNTHETIC.has(row.type) ? null : row.script,
            appliedAt: row.installedAt,
            succeeded: row.succeeded,
        },
    ];
}
function idOf({ file: { name } }) {
    return name.version?.text ?? name.description;
}
function toPending(script, { sha256 }) {
    const { file } = script;
    return { id: idOf(script), path: file.path, sha256: sha256(file.bytes), repeatable: file.name.kind === "repeatable" };
}
function twiceAmongFiles(scripts) {
    const first = new Map();
    const problems = [];
    for (const script of scripts) {
        const other = first.get(keyOf(script));
        if (other === undefined)
            first.set(keyOf(script), script);
        else {
            problems.push({
                kind: "duplicate",
                id: idOf(script),
                path: script.file.path,
                message: `${script.file.path} and ${other.file.path} are both ${script.file.name.version === null ? "the repeatable migration" : "version"} ${idOf(script)}.`,
                remedy: "Rename the one that is not applied yet.",
            });
        }
    }
    return problems;
}
function unreadable(script, problems) {
    if (problems.length === 0)
        return [];
    return [
        {
            kind: "unreadable",
            id: idOf(script),
            path: script.file.path,
            message: `${script.file.path} cannot be run: ${problems.join(" ")}`,
            remedy: "Mend the file or its settings: what is not applied yet may be changed.",
        },
    ];
}

;// CONCATENATED MODULE: ./build/deploy/native/flyway/checksum.js
/**
 * Flyway's checksum of a migration (`ChecksumCalculator`): the CRC-32 of the UTF-8 of its lines one after the other, without what ends
 * them and without a byte order mark, as a signed number of 32 bits. So neither line endings nor the file's encoding matter.
 */
/** `text` without byte order mark. */
function checksumOf(text) {
    return crc32(new TextEncoder().encode(text.replaceAll(/[\r\n]+/g, ""))) | 0;
}
/** ISO 3309, as in ZIP; unsigned. */
function crc32(bytes) {
    let crc = 0xffffffff;
    for (const byte of bytes)
        crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
    return (crc ^ 0xffffffff) >>> 0;
}
const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit++)
        value = (value & 1) === 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
});

// EXTERNAL MODULE: ./build/sql/decode.js
var decode = __webpack_require__(29508);
;// CONCATENATED MODULE: ./build/deploy/native/flyway/encoding.js
/** The encodings of files that Flyway may be told of. */


const NAMES = new Map([
    ["utf-8", "UTF-8"],
    ["utf8", "UTF-8"],
    ["iso-8859-1", "ISO-8859-1"],
    ["iso8859_1", "ISO-8859-1"],
    ["latin1", "ISO-8859-1"],
    ["us-ascii", "US-ASCII"],
    ["ascii", "US-ASCII"],
    ["windows-1252", "windows-1252"],
    ["cp1252", "windows-1252"],
]);
/** Throws `UserError` for others. */
function readEncoding(name, setting) {
    const known = NAMES.get(name.toLowerCase());
    if (known !== undefined)
        return known;
    throw new errors.UserError("configuration", `The encoding ${JSON.stringify(name)} of ${setting} is not known.`, `It may be ${[...new Set(NAMES.values())].join(", ")}.`);
}
function decodeText(bytes, encoding) {
    if (encoding === "UTF-8") {
        const { text, problems } = (0,decode/* decodeScript */.e)(bytes);
        const [problem] = problems;
        return problem === undefined ? { text, problem: null } : { text: null, problem: problem.message };
    }
    if (bytes.length > decode/* MAX_FILE_BYTES */.g)
        return { text: null, problem: `The file is larger than ${decode/* MAX_FILE_BYTES */.g / 1024 / 1024} MB.` };
    if (bytes.includes(0))
        return { text: null, problem: "The file holds a NUL byte." };
    if (encoding === "US-ASCII" && bytes.some((byte) => byte > 127))
        return { text: null, problem: "The file is not US-ASCII." };
    // `iso-8859-1` is windows-1252 to a TextDecoder.
    const text = encoding === "windows-1252" ? new TextDecoder("windows-1252").decode(bytes) : decodeLatin1(bytes);
    return { text, problem: null };
}
function decodeLatin1(bytes) {
    const parts = [];
    for (let at = 0; at < bytes.length; at += CHUNK)
        parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
    return parts.join("");
}
/** Arguments of one call. */
const CHUNK = 8192;

;// CONCATENATED MODULE: ./build/deploy/native/flyway/placeholders.js
/** Flyway's placeholders (`PlaceholderReplacingReader`): names in any case, replaced wherever they stand, comments and quotes included. */
/** `values` by name in lower case. */
function replacePlaceholders(text, form, values) {
    const parts = [];
    const lines = [1];
    const problems = [];
    let line = 1;
    let at = 0;
    const take = (part, counts) => {
        parts.push(part);
        for (const _ of part.matchAll(LINE_END))
            lines.push(counts ? ++line : line);
    };
    for (;;) {
        const start = text.indexOf(form.prefix, at);
        take(text.slice(at, start < 0 ? text.length : start), true);
        if (start < 0)
            return { text: parts.join(""), lineOf: (asked) => lines[asked - 1] ?? line, problems };
        const end = text.indexOf(form.suffix, start + form.prefix.length);
        if (end < 0)
            return {
                text: "",
                lineOf: Number,
                problems: [...problems, `Line ${line}: a placeholder that begins with ${form.prefix} does not end.`],
            };
        const name = text.slice(start + form.prefix.length, end);
        const value = values.get(name.toLowerCase());
        if (value === undefined)
            problems.push(`Line ${line}: ${whyMissing(name, form)}`);
        else
            take(value, false);
        line += name.match(LINE_END)?.length ?? 0;
        at = end + form.suffix.length;
        if (problems.length >= MAX_PROBLEMS)
            return { text: "", lineOf: Number, problems };
    }
}
const LINE_END = /\r\n|\n|\r/g;
const MAX_PROBLEMS = 20;
function whyMissing(name, { prefix, suffix, separator }) {
    const shown = JSON.stringify(`${prefix}${name.slice(0, 100)}${suffix}`);
    if (name.toLowerCase() === `flyway${separator}workingdirectory`) {
        return `${shown} is the folder that Flyway is started in, which is not known here.`;
    }
    if (name.toLowerCase().startsWith(`flyway${separator}`))
        return `Flyway has no default placeholder ${shown}.`;
    return `No value is provided for the placeholder ${shown}.`;
}

;// CONCATENATED MODULE: ./build/deploy/native/flyway/properties.js
/** Files in the form of Java's properties, as Flyway reads them (`ConfigUtils.loadConfigurationFromString`): backslashes stand for themselves. */
/** The last value of a name counts. A backslash that ends a line continues it, unless the next is empty or a setting of its own. */
function readProperties(text) {
    const values = new Map();
    const lines = text.split(/\r\n|\n|\r/).map((line) => line.trim());
    for (let index = 0; index < lines.length; index++) {
        let line = lines[index] ?? "";
        if (line === "" || line.startsWith("#") || line.startsWith("!"))
            continue;
        const parts = [];
        while (line.endsWith("\\") && isContinued(lines[index + 1])) {
            parts.push(line.slice(0, -1));
            line = lines[++index] ?? "";
        }
        parts.push(line);
        const [name, value] = splitProperty(parts.join(""));
        values.set(name, value);
    }
    return values;
}
function isContinued(next) {
    return next !== undefined && next !== "" && !(next.startsWith("flyway.") && next.includes("="));
}
/** The name ends at the first `=`, `:` or space. */
function splitProperty(line) {
    const at = line.search(/[=:\s]/);
    if (at < 0)
        return [line, ""];
    const rest = line.slice(at).trimStart();
    return [line.slice(0, at), /^[=:]/.test(rest) ? rest.slice(1).trimStart() : rest];
}

;// CONCATENATED MODULE: ./build/deploy/native/flyway/script-configuration.js
/** What stands beside a migration as `V1__a.sql.conf` (`SqlScriptMetadata`). */



const NO_CONFIGURATION = {
    executeInTransaction: null,
    placeholderReplacement: null,
    encoding: null,
    shouldExecute: true,
};
const KEYS = ["executeInTransaction", "placeholderReplacement", "encoding", "shouldExecute"];
/** Placeholders are replaced in it, too. */
function readScriptConfiguration(bytes, form, placeholders) {
    const decoded = decodeText(bytes, "UTF-8");
    if (decoded.text === null)
        return refuse([decoded.problem]);
    const replaced = replacePlaceholders(decoded.text, form, placeholders);
    if (replaced.problems.length > 0)
        return refuse(replaced.problems);
    const values = readProperties(replaced.text);
    const unknown = [...values.keys()].find((key) => !KEYS.includes(key));
    if (unknown !== undefined)
        return refuse([`There is no setting ${JSON.stringify(unknown)}; there are ${KEYS.join(", ")}.`]);
    const problems = [];
    const flag = (key) => {
        const value = values.get(key)?.toLowerCase();
        if (value === undefined || value === "true" || value === "false")
            return value === undefined ? null : value === "true";
        problems.push(`${key} is ${JSON.stringify(value)}, neither true nor false.`);
        return null;
    };
    const condition = values.get("shouldExecute");
    const shouldExecute = condition === undefined ? true : evaluate(condition);
    if (shouldExecute === null) {
        problems.push(`shouldExecute is ${JSON.stringify(condition)}; what is understood is true, false, A==B and A!=B.`);
    }
    const configuration = {
        executeInTransaction: flag("executeInTransaction"),
        placeholderReplacement: flag("placeholderReplacement"),
        encoding: values.get("encoding") ?? null,
        shouldExecute: shouldExecute ?? true,
    };
    return problems.length > 0 ? refuse(problems) : { configuration, problems: [] };
}
/** Null for what is no such expression. */
function evaluate(expression) {
    const text = expression.trim();
    if (text === "true" || text === "false")
        return text === "true";
    const sides = text.split(/[=!]=/);
    const [left, right] = sides;
    if (sides.length !== 2 || left === undefined || right === undefined || /&&|\|\||[()]/.test(text))
        return null;
    return (left.trim() === right.trim()) === text.includes("==");
}
function refuse(problems) {
    return { configuration: NO_CONFIGURATION, problems: problems.map((problem) => `In its script configuration: ${problem}`) };
}

;// CONCATENATED MODULE: ./build/deploy/native/flyway/script.js





/** `defaults`: values of Flyway's own placeholders, by name in lower case, without that of the file. */
function readFlywayScript(file, settings, defaults) {
    const { form } = settings;
    const base = file.path.slice(file.path.lastIndexOf("/") + 1);
    const values = new Map([...settings.placeholders, ...defaults, [`flyway${form.separator}filename`, base]]);
    const { configuration, problems } = readConfiguration(file, settings, values);
    if (problems.length > 0)
        return script_unreadable(file, problems);
    const encoding = configuration.encoding === null ? settings.encoding : readEncoding(configuration.encoding, `${base}.conf`);
    const decoded = decodeText(file.bytes, encoding);
    if (decoded.text === null)
        return script_unreadable(file, [decoded.problem]);
    const { text } = decoded;
    const replaces = configuration.placeholderReplacement ?? settings.replacesPlaceholders;
    const replaced = replaces ? replacePlaceholders(text, form, values) : { text, lineOf: Number, problems: [] };
    const isRepeatable = file.name.kind === "repeatable";
    return {
        file,
        checksum: checksumOf(isRepeatable ? replaced.text : text),
        plainChecksum: isRepeatable ? checksumOf(text) : null,
        shouldExecute: configuration.shouldExecute,
        executeInTransaction: configuration.executeInTransaction,
        replaced,
        problems: replaced.problems,
    };
}
/** As the server gets them. */
function readScriptStatements({ replaced, executeInTransaction }, settings) {
    const read = (0,native_statements/* readStatements */.b)(replaced.text);
    const statements = read.statements.map(({ text, line }) => ({ text, line: replaced.lineOf(line) }));
    const discard = statements.find(({ text }) => /^discard\s+all\b/i.test(text));
    const problems = [
        ...read.problems,
        ...(discard === undefined
            ? []
            : [`Line ${discard.line}: DISCARD ALL would give up the lock that keeps a second deploy out.`]),
    ];
    const isMixable = settings.mixed || executeInTransaction !== null || !settings.executeInTransaction;
    const mixed = read.needsNoTransaction && !isMixable ? findMixed(statements) : null;
    return {
        statements,
        transactional: executeInTransaction ?? (settings.executeInTransaction && !read.needsNoTransaction),
        problems: mixed === null ? problems : [...problems, mixed],
    };
}
function findMixed(statements) {
    const kinds = statements.map(({ text }) => (0,native_statements/* readStatements */.b)(text).needsNoTransaction);
    const first = kinds[0];
    const odd = statements[kinds.findIndex((kind) => kind !== first)];
    if (odd === undefined)
        return null;
    return `Line ${odd.line}: statements that run in a transaction and such as do not stand in one migration, which Flyway refuses without mixed=true.`;
}
function readConfiguration(file, { form }, values) {
    if (file.configuration === null)
        return { configuration: NO_CONFIGURATION, problems: [] };
    return readScriptConfiguration(file.configuration.bytes, form, values);
}
function script_unreadable(file, problems) {
    return {
        file,
        checksum: 0,
        plainChecksum: null,
        shouldExecute: true,
        executeInTransaction: null,
        replaced: { text: "", lineOf: Number, problems: [] },
        problems,
    };
}

// EXTERNAL MODULE: ./build/deploy/native/table-name.js
var table_name = __webpack_require__(87747);
;// CONCATENATED MODULE: ./build/deploy/native/flyway/known-settings.js
/** Every setting of Flyway that bears on `migrate`, and what becomes of it here. Names as in a TOML file, without `flyway.`. */
const JAVA = "only Flyway itself can run classes of Java";
const OFF = ["", "false"];
const SETTINGS = new Map([
    ...uses("used", "locations table tablespace schemas defaultSchema sqlMigrationPrefix repeatableSqlMigrationPrefix baselineMigrationPrefix undoSqlMigrationPrefix " +
        "sqlMigrationSeparator sqlMigrationSuffixes baselineVersion baselineDescription baselineOnMigrate outOfOrder " +
        "ignoreMigrationPatterns validateOnMigrate validateMigrationNaming placeholderReplacement placeholderPrefix placeholderSuffix " +
        "placeholderSeparator mixed encoding executeInTransaction initSql target createSchemas skipDefaultCallbacks installedBy environment url"),
    ...uses("indifferent", "user password driver connectRetries connectRetriesInterval cleanDisabled batch stream outputQueryResults outputProgress " +
        "outputLogsInJson outputType loggers lockRetryCount reportEnabled reportFilename jarDirs configFiles configFileEncoding licenseKey " +
        "email token color edition provisionMode environmentProvisionMode communityDBSupportEnabled kerberosConfigFile " +
        "scriptPlaceholderPrefix scriptPlaceholderSuffix powershellExecutable failOnMissingLocations " +
        "failOnMissingTarget postgresql.transactional.lock configurations workingDirectory schemaModelLocation schemaModelSchemas " +
        "snapshotFilename"),
    [
        "group",
        { unless: OFF, because: "each migration is applied in a transaction of its own, so that it can be retried and resumed" },
    ],
    ["cherryPick", { unless: [""], because: "a release holds all that is pending" }],
    ["errorOverrides", { unless: [""], because: "what the server refuses is a failure" }],
    ["callbacks", { unless: [""], because: JAVA }],
    ["resolvers", { unless: [""], because: JAVA }],
    ["migrationResolvers", { unless: [""], because: JAVA }],
    ["skipDefaultResolvers", { unless: OFF, because: JAVA }],
    ["skipExecutingMigrations", { unless: OFF, because: "what is recorded as applied must have run" }],
    ["dryRunOutput", { unless: [""], because: "`plan` shows the SQL" }],
    ["detectEncoding", { unless: OFF, because: "an encoding is said, not guessed" }],
    ["callbackLocations", { unless: [""], because: "callbacks are looked for in `locations`" }],
    ["cleanOnValidationError", { unless: OFF, because: "nothing is ever cleaned" }],
]);
/** Names that begin so: tables of a TOML file, or maps. */
const SETTING_GROUPS = new Map([
    ["placeholders.", "used"],
    ...uses("indifferent", "check. clean. code. deploy. diff. diffApply. diffText. model. generate. prepare. snapshot. add. undo. mcp. oracle. sqlserver. " +
        "sqlfluff. publishing. plugins."),
    ["jdbcProperties.", "used"],
    ["propertyResolvers.", { unless: [], because: "secrets come from the environment" }],
    ["vault.", { unless: [], because: "secrets come from the environment" }],
    ["dapr.", { unless: [], because: "secrets come from the environment" }],
    ["gcsm.", { unless: [], because: "secrets come from the environment" }],
]);
function uses(use, names) {
    return names.split(" ").map((name) => [name, use]);
}
/** Undefined for what Flyway does not know either. */
function useOf(name) {
    const known = SETTINGS.get(name);
    if (known !== undefined)
        return known;
    for (const [group, use] of SETTING_GROUPS)
        if (name.startsWith(group))
            return use;
    return undefined;
}
/** Variable of the environment -> setting. */
const VARIABLES = new Map([
    ...[...SETTINGS.keys()].map((name) => [toVariable(name), name]),
    ["FLYWAY_DRYRUN_OUTPUT", "dryRunOutput"],
]);
function toVariable(name) {
    return `FLYWAY_${name
        .replaceAll(/([a-z])([A-Z])/g, "$1_$2")
        .replaceAll(".", "_")
        .toUpperCase()}`;
}

;// CONCATENATED MODULE: ./build/deploy/native/flyway/toml.js
/** `flyway.toml`: its table `flyway`, and what the environment in use says over it. */

/** Settings by name, nested ones with dots, lists joined by commas. Throws `UserError` where it is no TOML. */
async function readToml(path, text, environment) {
    const document = await parse(path, text);
    const values = new Map();
    const general = tableAt(document, "flyway");
    flatten(general, "", { path, values });
    const name = environment ?? (typeof general["environment"] === "string" ? general["environment"] : "default");
    const own = tableAt(tableAt(document, "environments"), name);
    flatten(tableAt(own, "flyway"), "", { path, values });
    for (const key of OF_ENVIRONMENTS) {
        if (own[key] !== undefined)
            flatten({ [key]: own[key] }, "", { path, values });
    }
    return values;
}
/** Settings that TOML files have in an environment, not in `flyway`. */
const OF_ENVIRONMENTS = ["schemas", "initSql", "jdbcProperties", "url"];
async function parse(path, text) {
    const toml = await __webpack_require__.e(/* import() */ 3292).then(__webpack_require__.bind(__webpack_require__, 3292));
    try {
        return toml.parse(text);
    }
    catch (error) {
        if (!(error instanceof toml.TomlError))
            throw error;
        throw new errors.UserError("configuration", `${path} is no TOML: line ${error.line}, column ${error.column}.`, "Mend the file.");
    }
}
function tableAt(table, key) {
    const value = Object.hasOwn(table, key) ? table[key] : undefined;
    return isTable(value) ? value : {};
}
function isTable(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) && !("toISOString" in value);
}
function flatten(table, prefix, into) {
    for (const [key, value] of Object.entries(table)) {
        const name = `${prefix}${key}`;
        if (isTable(value))
            flatten(value, `${name}.`, into);
        else
            into.values.set(name, readValue(name, value, into.path));
    }
}
function readValue(name, value, path) {
    const text = Array.isArray(value) ? value.map(String).join(",") : String(value);
    if (!/\$\{[A-Za-z]+\.[^{}]*\}/.test(text) || name === "url")
        return text;
    throw new errors.UserError("configuration", `${name} in ${path} is resolved by a plugin of Flyway, which cannot be done here.`, `Set it in the environment, which wins: FLYWAY_${name
        .replace(/^placeholders\./, "PLACEHOLDERS_")
        .replaceAll(/([a-z])([A-Z])/g, "$1_$2")
        .toUpperCase()}.`);
}

;// CONCATENATED MODULE: ./build/deploy/native/flyway/setting-files.js
/** Where Flyway's settings stand: a file of the revision, and `FLYWAY_*` of the environment, which wins. */




async function readSettingValues(input) {
    const variables = readVariables(input);
    const environment = variables.get("environment")?.text ?? null;
    const files = await readFiles(input, environment);
    return new Map([...files, ...variables]);
}
function readVariables(input) {
    const values = new Map();
    for (const source of input.environmentNames) {
        const text = input.environment(source);
        if (text === undefined)
            continue;
        const name = VARIABLES.get(source);
        if (name !== undefined && (text !== "" || name === MAY_BE_EMPTY))
            values.set(name, { text, source });
        const placeholder = /^FLYWAY_PLACEHOLDERS_(.+)$/.exec(source)?.[1];
        if (placeholder !== undefined)
            values.set(`placeholders.${placeholder.toLowerCase()}`, { text, source });
    }
    return values;
}
/** Others are as good as not set, such as a workflow leaves them. */
const MAY_BE_EMPTY = "sqlMigrationPrefix";
/** Those that FLYWAY_CONFIG_FILES names, else what lies nearest above the migrations. */
async function readFiles(input, environment) {
    const named = input.environment("FLYWAY_CONFIG_FILES");
    const found = named === undefined || named === "" ? await findNearest(input) : await openNamed(input, named);
    const values = new Map();
    for (const { path, text } of found) {
        const read = path.endsWith(".toml") ? await readToml(path, text, environment) : readConf(text, input);
        for (const [name, value] of read)
            values.set(name, { text: value, source: path });
    }
    return values;
}
async function openNamed(input, named) {
    const files = [];
    for (const path of named.split(",").map((each) => each.trim().replace(/^(?:\.\/)+/, ""))) {
        const text = path.startsWith("/") ? null : await setting_files_open(input, path);
        if (text === null) {
            throw new errors.UserError("configuration", `FLYWAY_CONFIG_FILES names ${JSON.stringify(path)}, which is no file of this revision.`, "Name files of the repository, relative to its root.");
        }
        files.push({ path, text });
    }
    return files;
}
/** A TOML file keeps Flyway from reading the older form. */
async function findNearest(input) {
    for (const folder of foldersAbove(input.root)) {
        for (const names of [
            ["conf/flyway.toml", "flyway.toml"],
            ["conf/flyway.conf", "flyway.conf"],
        ]) {
            const files = [];
            for (const name of names) {
                const path = folder === "" ? name : `${folder}/${name}`;
                const text = await setting_files_open(input, path);
                if (text !== null)
                    files.push({ path, text });
            }
            if (files.length > 0)
                return files;
        }
    }
    return [];
}
/** The folder itself first. */
function foldersAbove(root) {
    const parts = root === "" ? [] : root.split("/");
    return Array.from({ length: parts.length + 1 }, (_, index) => parts.slice(0, parts.length - index).join("/"));
}
async function setting_files_open(input, path) {
    const bytes = await input.readFile(path);
    return bytes === null ? null : new TextDecoder().decode(bytes);
}
/** `${NAME}` is the environment's variable, and nothing where there is none. */
function readConf(text, input) {
    const expanded = text.replaceAll(/\$\{([A-Za-z0-9_]+)\}/g, (_, name) => input.environment(name) ?? "");
    const values = new Map();
    for (const [name, value] of readProperties(expanded))
        values.set(name.replace(/^flyway\./, ""), value);
    return values;
}

;// CONCATENATED MODULE: ./build/deploy/native/flyway/settings.js
/** Flyway's settings, once it is known that each can be followed. */







/** Throws `UserError` for what cannot be followed, naming it. */
async function readFlywaySettings(input) {
    const values = await readSettingValues(input);
    refuseUnknown(values);
    refuseCurrentSchema(values);
    const said = (0,table_name/* readTableName */.M)(input.historyTable ?? "flyway_schema_history");
    const table = input.historyTable === null ? textOf(values, "table", said.table) : said.table;
    const placeholderReplacement = flagOf(values, "placeholderReplacement", true);
    return {
        naming: readNaming(values),
        locations: values.has("locations") ? listOf(values, "locations") : null,
        table,
        tablespace: textOf(values, "tablespace", "") || null,
        schemas: listOf(values, "schemas"),
        defaultSchema: said.schema ?? (textOf(values, "defaultSchema", "") || null),
        createSchemas: flagOf(values, "createSchemas", true),
        baselineVersion: versionOf(values, "baselineVersion", "1"),
        baselineDescription: textOf(values, "baselineDescription", "<< Flyway Baseline >>"),
        baselineOnMigrate: flagOf(values, "baselineOnMigrate", false),
        outOfOrder: flagOf(values, "outOfOrder", false),
        ignored: (values.has("ignoreMigrationPatterns") ? listOf(values, "ignoreMigrationPatterns") : ["*:future"]).map(readIgnorePattern),
        validateOnMigrate: flagOf(values, "validateOnMigrate", true),
        validateNaming: flagOf(values, "validateMigrationNaming", false),
        replacesPlaceholders: placeholderReplacement,
        placeholders: placeholderReplacement ? readPlaceholders(values) : new Map(),
        form: {
            prefix: requiredOf(values, "placeholderPrefix", "${"),
            suffix: requiredOf(values, "placeholderSuffix", "}"),
            separator: requiredOf(values, "placeholderSeparator", ":"),
        },
        mixed: flagOf(values, "mixed", false),
        executeInTransaction: flagOf(values, "executeInTransaction", true),
        encoding: readEncoding(textOf(values, "encoding", "UTF-8"), "encoding"),
        initSql: textOf(values, "initSql", ""),
        target: readTarget(values),
        runsCallbacks: !flagOf(values, "skipDefaultCallbacks", false),
        installedBy: textOf(values, "installedBy", "") || null,
        environment: textOf(values, "environment", "default"),
    };
}
function refuseUnknown(values) {
    for (const [name, { text, source }] of values) {
        const use = useOf(name);
        if (use === undefined) {
            throw new errors.UserError("configuration", `Flyway has no setting ${JSON.stringify(name)}, which ${source} has.`, "Correct or remove it.");
        }
        if (typeof use === "object" && !use.unless.includes(text.trim().toLowerCase())) {
            throw new errors.UserError("configuration", `Flyway's setting ${JSON.stringify(name)} in ${source} cannot be followed: ${use.because}.`, "Remove it, or let Flyway itself apply the migrations with `status-command` and `deploy-command`.");
        }
    }
}
/** The connection is ours, so what Flyway's would say of schemas must be said by settings. */
function refuseCurrentSchema(values) {
    for (const name of ["url", "jdbcProperties.currentSchema"]) {
        const value = values.get(name);
        if (value === undefined || (name === "url" && !/[?&]currentSchema=/.test(value.text)))
            continue;
        throw new errors.UserError("configuration", `${value.source} sets currentSchema for Flyway's connection, which is not used here.`, "Set defaultSchema instead, which both follow.");
    }
}
function readNaming(values) {
    return {
        versionedPrefix: values.get("sqlMigrationPrefix")?.text ?? "V",
        repeatablePrefix: textOf(values, "repeatableSqlMigrationPrefix", "R"),
        baselinePrefix: textOf(values, "baselineMigrationPrefix", "B"),
        undoPrefix: textOf(values, "undoSqlMigrationPrefix", "U"),
        separator: requiredOf(values, "sqlMigrationSeparator", "__"),
        suffixes: values.has("sqlMigrationSuffixes") ? listOf(values, "sqlMigrationSuffixes") : [".sql"],
    };
}
function readPlaceholders(values) {
    const group = "placeholders.";
    return new Map([...values]
        .filter(([name]) => name.startsWith(group))
        .map(([name, { text }]) => [name.slice(group.length).toLowerCase(), text]));
}
/** `?` behind a version means that it need not exist. */
function readTarget(values) {
    const text = textOf(values, "target", "latest");
    const word = text.toLowerCase();
    if (word === "latest" || word === "current" || word === "next")
        return { kind: word };
    const version = readVersion(text.replace(/\?$/, ""));
    if (version !== null)
        return { kind: "version", version };
    throw wrong(values, "target", "a version, `latest`, `current` or `next`");
}
function textOf(values, name, otherwise) {
    return values.get(name)?.text.trim() ?? otherwise;
}
function requiredOf(values, name, otherwise) {
    const text = textOf(values, name, otherwise);
    if (text === "")
        throw wrong(values, name, "a text that is not empty");
    return text;
}
function listOf(values, name) {
    return textOf(values, name, "")
        .split(",")
        .map((each) => each.trim())
        .filter((each) => each !== "");
}
function flagOf(values, name, otherwise) {
    const text = textOf(values, name, String(otherwise)).toLowerCase();
    if (text !== "true" && text !== "false")
        throw wrong(values, name, "true or false");
    return text === "true";
}
function versionOf(values, name, otherwise) {
    const version = readVersion(textOf(values, name, otherwise));
    if (version === null)
        throw wrong(values, name, "a version such as 1.2");
    return version;
}
function wrong(values, name, wanted) {
    const { text, source } = values.get(name) ?? { text: "", source: "Flyway" };
    return new errors.UserError("configuration", `${name} in ${source} is ${JSON.stringify(text)}.`, `It must be ${wanted}.`);
}

;// CONCATENATED MODULE: ./build/deploy/native/flyway/preparation.js
/** What Flyway does before its first migration: schemas, table, baseline (`Flyway.migrate`, `DbSchemas`, `DbBaseline`). */



function prepareHistory(name, facts, settings) {
    const missing = settings.createSchemas ? facts.missingSchemas : [];
    const table = facts.columns.length > 0 ? [] : makeTable(name);
    const statements = [...missing.map((schema) => `CREATE SCHEMA IF NOT EXISTS ${quote(schema)}`), ...table];
    const noProblems = settings.createSchemas ? [] : lackingSchema(name, facts);
    if (missing.length > 0) {
        return {
            statements: [...statements, insertRow(name, schemaRow(missing, settings), NO_TIME)],
            rows: [],
            problems: noProblems,
        };
    }
    if (table.length === 0 || facts.filledSchemas.length === 0)
        return { statements, rows: [], problems: noProblems };
    if (!settings.baselineOnMigrate)
        return { statements, rows: [], problems: [...noProblems, notBaselined(name, facts)] };
    const row = baselineRow(settings.baselineVersion, settings);
    return { statements: [...statements, insertBaseline(name, row)], rows: [toRead(row)], problems: noProblems };
}
/** Throws `UserError` where Flyway would not: a history that holds something stays as it is. */
function baselineBatch(id, { name, facts, lastRank, settings }) {
    const version = readVersion(id);
    if (version === null)
        throw new errors.UserError("usage", `${JSON.stringify(id)} is no version of Flyway.`, "Write it as 12 or 1.2.");
    if (lastRank > 0) {
        throw new errors.UserError("usage", `${qualify(name)} holds migrations already, so there is nothing to take over.`, "Flyway baselines only a database without a history. Record single migrations with its own `repair` or by hand.");
    }
    const { statements } = prepareHistory(name, { ...facts, filledSchemas: [] }, settings);
    return [...statements, insertBaseline(name, baselineRow(version, settings))].join(";\n");
}
/** In an empty table only; Flyway's marker of created schemas may stand before it. */
function insertBaseline(name, row) {
    const where = `NOT EXISTS (SELECT FROM ${qualify(name)} WHERE "type" <> 'SCHEMA')`;
    return insertRow(name, row, { ...NO_TIME, where });
}
const NO_TIME = { elapsedMs: "0" };
function baselineRow(version, { baselineDescription, installedBy }) {
    return {
        version: version.text,
        description: baselineDescription,
        type: "BASELINE",
        script: baselineDescription,
        checksum: null,
        installedBy,
    };
}
function schemaRow(schemas, { installedBy }) {
    return {
        version: null,
        description: "<< Flyway Schema Creation >>",
        type: "SCHEMA",
        script: schemas.map(quote).join(","),
        checksum: null,
        installedBy,
    };
}
function toRead({ version, description, type, script }) {
    return { rank: 1, version, description, type, script, checksum: null, succeeded: true, installedAt: null };
}
function lackingSchema({ schema }, { missingSchemas }) {
    if (!missingSchemas.includes(schema))
        return [];
    return [
        {
            kind: "unreadable",
            id: null,
            path: null,
            message: `There is no schema ${quote(schema)} for Flyway's history, and createSchemas is false.`,
            remedy: "Create the schema, or let Flyway's createSchemas be true.",
        },
    ];
}
function notBaselined(name, { filledSchemas }) {
    return {
        kind: "not-baselined",
        id: null,
        path: null,
        message: `The schema ${filledSchemas.map(quote).join(", ")} holds objects, but there is no ${qualify(name)}.`,
        remedy: "Record what it holds already: `flyway baseline -baselineVersion=VERSION` with the version of the last migration that it has, or set baselineOnMigrate=true and baselineVersion.",
    };
}

;// CONCATENATED MODULE: ./build/deploy/native/flyway.js
/** documentation.red-gate.com/fd: Flyway's files, settings and table, so that it finds everything up to date afterwards. */












const openFlyway = async (input) => {
    const settings = await readFlywaySettings(input);
    const files = findFlywayFiles(input, settings);
    return newSet({ input, settings, files, prefix: readPrefix(settings) });
};
function newSet(opened) {
    const { settings } = opened;
    let seen = null;
    const asked = () => {
        if (seen === null)
            throw new Error("The history was not read.");
        return seen;
    };
    return {
        framework: "flyway",
        placeholders: settings.placeholders,
        readHistory: async (session) => {
            const facts = await readServer(session, settings);
            if (facts.schema === null)
                return noSchema(settings);
            const name = { schema: facts.schema, table: settings.table, tablespace: settings.tablespace };
            const isOurs = COLUMNS.every((column) => facts.columns.includes(column));
            if (facts.columns.length > 0 && !isOurs)
                return foreignTable(qualify(name));
            const rows = isOurs ? (await session.query(readRows(name))).map(toHistoryRow) : [];
            const read = look(opened, { name, facts, rows });
            seen = read.seen;
            return read.state;
        },
        prepare: () => withPrefixText(opened.prefix, asked().preparation.statements),
        toRunnable: (pending) => toRunnable(pending, asked(), opened),
        around: (moment) => (seen === null ? [] : runAround(moment, { ...seen, prefix: opened.prefix })),
        baseline: (id) => baselineBatch(id, { ...asked(), settings }),
    };
}
function look(opened, { name, facts, rows }) {
    const { input, settings, files } = opened;
    const defaults = defaultPlaceholders(settings, facts);
    const scripts = files.migrations.map((file) => readFlywayScript(file, settings, defaults));
    const callbacks = files.callbacks.map((file) => readFlywayScript(file, settings, defaults));
    const preparation = prepareHistory(name, facts, settings);
    const statementsOf = newStatementReader(settings);
    const state = flywayState({
        rows: readApplied([...rows, ...preparation.rows]),
        scripts,
        settings,
        table: qualify(name),
        exists: preparation.statements.length === 0,
        sha256: input.sha256,
        whyNot: (script) => (script.problems.length > 0 ? script.problems : statementsOf(script).problems),
    });
    const problems = [
        ...preparation.problems,
        ...callbackProblems(callbacks, statementsOf),
        ...(settings.validateNaming ? files.misnamed.map(misnamed) : []),
        ...state.problems,
    ];
    const lastRank = rows.at(-1)?.rank ?? -1;
    const byPath = new Map(scripts.map((script) => [script.file.path, script]));
    return {
        seen: { name, facts, preparation, lastRank, scripts: byPath, callbacks, statementsOf },
        state: { ...state, problems },
    };
}
function toRunnable({ id, path, sha256 }, seen, { settings, prefix }) {
    const { name, lastRank, scripts, statementsOf, facts } = seen;
    const script = scripts.get(path);
    if (script === undefined)
        throw new errors.UserError("configuration", `${path} is not in the set.`, "Read the history again.");
    const read = statementsOf(script);
    const problems = script.problems.length > 0 ? script.problems : read.problems;
    if (problems.length > 0)
        throw new errors.UserError("configuration", `${path} cannot be run: ${problems.join(" ")}`, "Mend the file.");
    const { version, description } = script.file.name;
    const table = qualify(name);
    const identity = version === null
        ? `description = ${literal(abbreviate(description))} AND version IS NULL AND checksum = ${script.checksum}`
        : `version = ${literal(version.text)}`;
    return {
        id,
        path,
        sha256,
        transactional: read.transactional,
        statements: withPrefix(prefix, facts, read.statements),
        record: (elapsedMs) => insertRow(name, {
            version: version?.text ?? null,
            description,
            type: typeOf(script),
            script: script.file.script,
            checksum: script.checksum,
            installedBy: settings.installedBy,
        }, { elapsedMs }),
        isRecorded: `(SELECT EXISTS (SELECT FROM ${table} WHERE installed_rank > ${lastRank} AND success AND type = '${typeOf(script)}' AND ${identity}))`,
    };
}
function withPrefixText({ statements }, own) {
    return own.length === 0 ? [] : [...statements, ...own];
}
/** Splits each file once. */
function newStatementReader(settings) {
    const known = new Map();
    return (script) => {
        const read = known.get(script.file.path) ?? readScriptStatements(script, settings);
        known.set(script.file.path, read);
        return read;
    };
}
/** By name in lower case; the folder that Flyway is started in is not known. */
function defaultPlaceholders({ form, table, environment }, facts) {
    const values = [...facts.placeholders, ["table", table], ["environment", environment]];
    return new Map(values.map(([name, value]) => [`flyway${form.separator}${name}`.toLowerCase(), value]));
}
function callbackProblems(callbacks, statementsOf) {
    return callbacks.flatMap((script) => {
        const read = statementsOf(script);
        const problems = [...script.problems, ...(script.problems.length > 0 ? [] : read.problems)];
        if (!read.transactional)
            problems.push("It cannot run in a transaction, which callbacks do here.");
        if (problems.length === 0)
            return [];
        const { path } = script.file;
        return [
            {
                kind: "unreadable",
                id: null,
                path,
                message: `${path} cannot be run: ${problems.join(" ")}`,
                remedy: "Mend the callback.",
            },
        ];
    });
}
function misnamed({ path, problem }) {
    return {
        kind: "unreadable",
        id: null,
        path,
        message: `${path} would never run: ${problem}`,
        remedy: "Rename it, such as V12__what_it_does.sql, or set validateMigrationNaming=false.",
    };
}
function unreadableState(table, message, remedy) {
    return {
        exists: false,
        table,
        applied: [],
        pending: [],
        problems: [{ kind: "unreadable", id: null, path: null, message, remedy }],
    };
}
function noSchema({ table }) {
    return unreadableState(table, "The session has no schema to work in: its search_path names none that exists.", "Set Flyway's defaultSchema.");
}
function foreignTable(table) {
    return unreadableState(table, `The table ${table} is there, but its columns are not those of Flyway's history.`, "Let Flyway's setting `table`, or `history-table` of the database, name another one.");
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
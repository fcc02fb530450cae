"use strict";
exports.id = 5254;
exports.ids = [5254,2758];
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

/***/ 3069:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/** SHA-256, for whoever hands it to the middle. */

/** Hexadecimal, lower case. Text is taken as UTF-8. */
const sha256 = (data) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(data).digest("hex");


/***/ }),

/***/ 25169:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ withStaging),
/* harmony export */   Vd: () => (/* binding */ hasWindow),
/* harmony export */   ml: () => (/* binding */ forecastAtRisk)
/* harmony export */ });
/** Whether something can be written between the backup and the change; a rescue copy is made under the change's own lock. */
function hasWindow({ rung }) {
    return rung !== null && rung !== "none" && rung !== "rescue-copy";
}
/** Null where nothing can be lost between backup and change. */
function forecastAtRisk({ backup, rates, staging }) {
    if (!hasWindow(backup))
        return null;
    const isLong = rates.seconds !== null && rates.seconds >= SHORTEST_SECONDS;
    const tables = [...rates.rows].map(([relation, rows]) => ({
        relation,
        rowsPerSecond: rows === null || rates.seconds === null || !isLong ? null : rows / rates.seconds,
        rows: null,
    }));
    const forecast = {
        target: backup.target,
        windowSeconds: null,
        tables: tables.toSorted((a, b) => (b.rowsPerSecond ?? Infinity) - (a.rowsPerSecond ?? Infinity)),
        restsOn: [ratesSentence(rates, isLong), ...(backup.rung === "quiesce" ? [SUSPENDED] : [])],
    };
    return staging === null ? forecast : withStaging(forecast, { backup, staging });
}
/** The forecast of a plan, once Staging has had the release. */
function withStaging(forecast, { backup, staging }) {
    const { windowMs } = staging.dataAtRisk ?? { windowMs: null };
    const isAlike = staging.backup !== null && staging.backup.kind === backup.by;
    if (windowMs === null || !isAlike)
        return { ...forecast, restsOn: [...forecast.restsOn, NO_WINDOW] };
    const windowSeconds = Math.max(0, windowMs) / 1000;
    return {
        ...forecast,
        windowSeconds,
        tables: forecast.tables.map((table) => ({
            ...table,
            rows: table.rowsPerSecond === null ? null : Math.ceil(table.rowsPerSecond * windowSeconds),
        })),
        restsOn: [...forecast.restsOn, WINDOW],
    };
}
/** Counters that began to count just now say nothing of an ordinary hour. */
const SHORTEST_SECONDS = 600;
function ratesSentence({ since }, isLong) {
    if (since === null)
        return "The server does not tell how much is written.";
    if (!isLong)
        return `How much is written is not known: the server counts only since ${since}.`;
    return `Rows are an average since ${since}, when the server began to count: a busy hour writes more than that.`;
}
const WINDOW = "From backup to lock it takes as long as it took on Staging; where Production is larger, a dump of it takes longer.";
const NO_WINDOW = "How long it takes from backup to lock is not known: Staging's deploy had no such backup.";
const SUSPENDED = "Writers that are suspended write nothing meanwhile, so there will be less.";


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

/***/ 59370:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ ONLY_TARGET),
/* harmony export */   u: () => (/* binding */ chooseTargets)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _config_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65032);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89984);
/** Which targets a command is about: those that are named, else those that the configuration has for the database. */



/** Name of the only target where the configuration has none. */
const ONLY_TARGET = "default";
/** Throws `UserError` where it is not clear which are meant, or where one is never deployed to. */
function chooseTargets(choosing) {
    const known = choosing.options.targets.filter(({ database }) => database === null || database === choosing.database);
    return choosing.names.length > 0 ? choosing.names.map((name) => namedTarget(name, known)) : allTargets(known, choosing);
}
function namedTarget(name, known) {
    const target = known.find((one) => one.name === name);
    if (target?.kind === "replica") {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.UserError("usage", `The target ${JSON.stringify(name)} is a replica: it gets migrations from its primary.`, "Give the primary's target.");
    }
    return target ?? (0,_config_options_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultTarget */ .zo)(name);
}
function allTargets(known, { isSet, database }) {
    const own = known.filter(({ kind }) => kind === "independent");
    if (own.length === 0)
        return [(0,_config_options_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultTarget */ .zo)(ONLY_TARGET)];
    if (own.length === 1)
        return own;
    const variables = own.map(({ databaseUrlEnv }) => databaseUrlEnv);
    const missing = own.filter(({ databaseUrlEnv }) => !isSet(databaseUrlEnv));
    if (new Set(variables).size === own.length && missing.length === 0)
        return own;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.UserError("usage", `The database ${JSON.stringify(database)} has ${own.length} targets: ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .listPaths */ .Pe)(own.map(({ name }) => name), 10)}.`, missing.length > 0
        ? `Say which ones with --target NAME, or set ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .listPaths */ .Pe)(missing.map(({ databaseUrlEnv }) => databaseUrlEnv), 10)}, too.`
        : "Say which one with --target NAME, or give each its own `database-url-env` in the configuration.");
}


/***/ }),

/***/ 17017:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ findDatabase)
/* harmony export */ });
/* harmony import */ var _config_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65032);
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97667);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89984);
/* harmony import */ var _frameworks_configured_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8105);
/* harmony import */ var _frameworks_detect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63677);
/* harmony import */ var _frameworks_exclusions_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(84372);
/* harmony import */ var _frameworks_frameworks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55023);
/* harmony import */ var _blob_texts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99226);
/* harmony import */ var _glob_compiler_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(746);
/* harmony import */ var _revision_tree_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(77394);










/** Throws `UserError` where none or several could be meant. */
async function findDatabase(files, options, name) {
    if (options.databases.length === 0)
        return findUnconfigured(files, options, name);
    const known = options.databases.map((database) => database.name);
    const named = name === null ? options.databases : options.databases.filter((database) => database.name === name);
    const [database] = named;
    if (database === undefined)
        throw unknownDatabase(name ?? "", known);
    if (named.length > 1)
        throw severalDatabases(known);
    return database.migrations.length === 0 ? findByFramework(files, options, database) : findByPaths(files, options, database);
}
/** A database whose folders the configuration names. */
async function findByPaths(files, options, database) {
    const compileGlob = await (0,_glob_compiler_js__WEBPACK_IMPORTED_MODULE_7__/* .globCompilerFor */ .n)(options);
    const isNamed = (0,_frameworks_configured_js__WEBPACK_IMPORTED_MODULE_8__/* .compilePatterns */ .xi)(database.migrations, compileGlob);
    const roots = withoutNested(database.migrations.map(rootOfPattern));
    const listed = [];
    for (const root of roots) {
        const below = await (0,_revision_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .listBelow */ .Iy)(files, root);
        if (below === null)
            throw noFolder(database, root);
        listed.push(...below.filter(({ path }) => isNamed(path)));
    }
    const detection = await detectAmong(files, options, listed);
    const migrations = migrationsIn(detection, listed).filter(({ set }) => set.database === database.name);
    const dialect = database.dialect ?? migrations[0]?.set.dialect ?? (0,_frameworks_frameworks_js__WEBPACK_IMPORTED_MODULE_4__/* .frameworkById */ .pl)(database.framework)?.framework.dialect;
    return { database, dialect: dialect ?? "postgresql", roots, listed, migrations };
}
/** A database of which the configuration names the framework alone. */
async function findByFramework(files, options, database) {
    const sets = await detectSets(files, options);
    const set = sets.find(({ name, framework }) => name === database.name && framework === database.framework);
    if (set === undefined)
        throw noMigrations(database);
    if (set.roots.length > 1 && !MANY_FOLDERS.has(set.framework))
        throw severalFolders(database, set.roots);
    return toFound(set, database);
}
async function findUnconfigured(files, options, name) {
    const sets = await detectSets(files, options);
    const known = sets.map((set) => set.name);
    const [set] = name === null ? sets : sets.filter((one) => one.name === name);
    if (sets.length === 0)
        throw nothingFound();
    if (set === undefined)
        throw unknownDatabase(name ?? "", known);
    if (name === null && sets.length > 1)
        throw severalDatabases(known);
    return toFound(set, (0,_config_options_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultDatabase */ .$E)(set.name, set.framework));
}
/** Tools whose one history is of several folders. */
const MANY_FOLDERS = new Set(["django", "laravel"]);
/** Every set of the revision that holds a migration. */
async function detectSets(files, options) {
    const listed = (await (0,_revision_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .listBelow */ .Iy)(files, "", (folder) => !(0,_frameworks_exclusions_js__WEBPACK_IMPORTED_MODULE_9__/* .isForeign */ .jq)(`${folder}/`))) ?? [];
    const detection = await detectAmong(files, options, listed);
    const groups = new Map();
    for (const migration of migrationsIn(detection, listed)) {
        const key = `${migration.set.framework.id}\0${migration.set.database}`;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [migration]);
        else
            group.push(migration);
    }
    return [...groups.values()].flatMap((migrations) => {
        const [first] = migrations;
        if (first === undefined)
            return [];
        const roots = withoutNested(migrations.map(({ set }) => set.root));
        const { database, framework } = first.set;
        const own = listed.filter(belongsTo(roots, migrations));
        return [{ name: database, framework: framework.id, roots, migrations, listed: own }];
    });
}
/** All below the roots; where migrations lie in the repository's own root, what lies in the folders that hold them. */
function belongsTo(roots, migrations) {
    const folders = new Set(migrations.map(({ path }) => (0,_frameworks_exclusions_js__WEBPACK_IMPORTED_MODULE_9__/* .folderOf */ .yS)(path)));
    if (roots.includes(""))
        return ({ path }) => folders.has((0,_frameworks_exclusions_js__WEBPACK_IMPORTED_MODULE_9__/* .folderOf */ .yS)(path));
    const isBelow = (0,_frameworks_configured_js__WEBPACK_IMPORTED_MODULE_8__/* .compilePatterns */ .xi)(roots, null);
    return ({ path }) => isBelow(path);
}
/** As if all of them had just been added. */
async function detectAmong(files, options, listed) {
    const changes = listed.map(({ path, kind, oid }) => ({
        path,
        previousPath: null,
        status: "added",
        before: null,
        after: { oid, kind },
    }));
    const texts = new _blob_texts_js__WEBPACK_IMPORTED_MODULE_5__/* .BlobTexts */ .u(files);
    const detection = (0,_frameworks_detect_js__WEBPACK_IMPORTED_MODULE_3__/* .detect */ .o)({ changes, options, compileGlob: await (0,_glob_compiler_js__WEBPACK_IMPORTED_MODULE_7__/* .globCompilerFor */ .n)(options) });
    let step = detection.next();
    while (step.done !== true) {
        const { folders, oids } = step.value;
        const answer = folders.length === 0 ? new Map() : await files.listFolders("base", folders);
        await texts.fetch(oids);
        step = detection.next({ folders: answer, texts: texts.pick(oids) });
    }
    return step.value;
}
function migrationsIn(detection, listed) {
    return listed.flatMap(({ path }) => {
        const migration = detection.migrationAt(path);
        return migration === null || migration.role === "unrecognised" || migration.role === "support" ? [] : [migration];
    });
}
function toFound({ roots, listed, migrations }, database) {
    return { database, dialect: database.dialect ?? migrations[0]?.set.dialect ?? "postgresql", roots, listed, migrations };
}
/** The folder that a pattern of the configuration begins with. */
function rootOfPattern(pattern) {
    const plain = pattern.replace(/^\.\//, "").replace(/\/+(?:\*\*)?$/, "");
    const parts = plain === "." ? [] : plain.split("/");
    const first = parts.findIndex(_frameworks_configured_js__WEBPACK_IMPORTED_MODULE_8__/* .isGlob */ .fg);
    return (first === -1 ? parts : parts.slice(0, first)).join("/");
}
function withoutNested(roots) {
    const all = [...new Set(roots)].sort();
    return all.filter((root) => !all.some((other) => other !== root && (other === "" || root.startsWith(`${other}/`))));
}
const HOW = "Name it in .github/schema-release.yml: `databases: [{ name: main, framework: flyway, migrations: [db/migration] }]`.";
function nothingFound() {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__.UserError("configuration", "No set of migrations was found in this revision.", HOW);
}
function unknownDatabase(name, known) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__.UserError("usage", `There is no database ${JSON.stringify(name)}.`, `It may be: ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .listPaths */ .Pe)(known, 20)}.`);
}
function severalDatabases(known) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__.UserError("usage", `There are ${known.length} databases: ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .listPaths */ .Pe)(known, 20)}.`, "Say which one: --database NAME.");
}
function noMigrations({ name, framework }) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__.UserError("configuration", `No migration of ${framework} was found for the database ${JSON.stringify(name)}.`, "Name its folder in .github/schema-release.yml, under `databases:`, `migrations:`; or mend `framework:` where that is not its tool.");
}
function noFolder({ name }, root) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__.UserError("configuration", `There is no folder ${JSON.stringify(root)}, in which the migrations of the database ${JSON.stringify(name)} should lie.`, "Correct `migrations:` in .github/schema-release.yml, or give another revision. Links are not followed.");
}
function severalFolders({ name }, roots) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__.UserError("configuration", `Migrations for the database ${JSON.stringify(name)} lie in ${roots.length} folders: ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .listPaths */ .Pe)(roots, 10)}.`, "Say in .github/schema-release.yml, under `migrations:`, which of them are its own, and describe the others as databases too.");
}


/***/ }),

/***/ 77394:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iy: () => (/* binding */ listBelow),
/* harmony export */   JF: () => (/* binding */ readOne),
/* harmony export */   yw: () => (/* binding */ readAll)
/* harmony export */ });
/* harmony import */ var _frameworks_exclusions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84372);
/* harmony import */ var _frameworks_definition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88044);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89984);
/** Files of one revision or of the work tree, found by walking its folders; links are never followed. */



/** More files than any set of migrations has, and than a repository should be searched for one. */
const MOST_FILES = 300_000;
/**
 * All that lies below a folder, sub-folders included, by path; null where there is no such folder, also where a link stands for it or for
 * one above it. Folders that `isWanted` denies are not entered.
 */
async function listBelow(files, folder, isWanted = () => true) {
    if (!(await isFolder(files, folder)))
        return null;
    const found = [];
    for (let waiting = [folder]; waiting.length > 0;) {
        const listed = await files.listFolders("base", waiting);
        const deeper = [];
        for (const [above, entries] of listed) {
            for (const { name, kind, oid } of entries) {
                const path = (0,_frameworks_definition_js__WEBPACK_IMPORTED_MODULE_1__/* .joinPath */ .uJ)(above, name);
                if (kind !== "folder")
                    found.push({ path, kind, oid });
                else if (name !== ".git" && isWanted(path))
                    deeper.push(path);
            }
        }
        if (found.length > MOST_FILES)
            throw tooMany(folder);
        waiting = deeper;
    }
    return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
/** The bytes of a file; null where there is none. Throws `UserError` for a link. */
async function readOne(files, path) {
    if (!(await isFolder(files, (0,_frameworks_exclusions_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(path))))
        return null;
    const entries = (await files.listFolders("base", [(0,_frameworks_exclusions_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(path)])).get((0,_frameworks_exclusions_js__WEBPACK_IMPORTED_MODULE_2__/* .folderOf */ .yS)(path)) ?? [];
    const entry = entries.find(({ name, kind }) => name === (0,_frameworks_exclusions_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(path) && kind !== "folder");
    if (entry === undefined)
        return null;
    const [read] = await readAll(files, [{ path, kind: entry.kind === "folder" ? "file" : entry.kind, oid: entry.oid }]);
    return read?.bytes ?? null;
}
/** The contents of all of them, in their order; throws `UserError` for a link, a submodule and for what cannot be read. */
async function readAll(files, listed) {
    const odd = listed.find(({ kind }) => kind !== "file");
    if (odd !== undefined)
        throw notAFile(odd);
    const contents = await files.readBlobs(listed.map(({ oid }) => oid));
    return listed.map(({ path, oid }) => {
        const bytes = contents.get(oid);
        if (bytes === undefined)
            throw unreadable(path);
        return { path, bytes };
    });
}
/** Step by step from the root, so that a link in the work tree leads nowhere. */
async function isFolder(files, folder) {
    const parts = folder === "" ? [] : folder.split("/");
    if (parts.some((part) => part === "" || part === "." || part === ".." || part === ".git"))
        return false;
    const above = parts.map((_, index) => parts.slice(0, index).join("/"));
    const listed = await files.listFolders("base", above);
    return parts.every((part, index) => (listed.get(above[index] ?? "") ?? []).some(({ name, kind }) => name === part && kind === "folder"));
}
function notAFile({ path, kind }) {
    const what = kind === "symlink" ? "a symbolic link" : "a submodule";
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError("configuration", `${JSON.stringify(path)} is ${what}; of what it stands for nothing can be approved.`, "Put the file itself there, or name folders without it under `migrations:`.");
}
function unreadable(path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError("outside", `${JSON.stringify(path)} could not be read, so the set of migrations is not known.`, "Files above 20 MB are not read; of a partial clone fetch the missing objects first.");
}
function tooMany(folder) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError("configuration", `There are more than ${MOST_FILES} files below ${folder === "" ? "the repository's root" : JSON.stringify(folder)}.`, "Name the folders of the migrations in .github/schema-release.yml (`databases:`, `migrations:`).");
}


/***/ }),

/***/ 95627:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ bindFile),
/* harmony export */   h: () => (/* binding */ findUnbound)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _adapters_sha256_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3069);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89984);
/** Files that later jobs take only as they were left: `NAME=SHA-256`, with commas, as a job output and as an option. */



/** Of a file that was just written; empty where none was. */
function bindFile(file, text) {
    return file === undefined ? [] : [`${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file)}=${(0,_adapters_sha256_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .s)(text)}`];
}
/**
 * The names of files that are not as they were left: another content, or missing. A name without a SHA-256 counts among them, since what
 * should have been passed on was dropped. Throws `UserError` for what is no such list.
 */
function findUnbound(files, bound) {
    return bound.flatMap((entry) => {
        const { name, hash } = /^(?<name>[\w.-]{1,200})=(?<hash>[0-9a-f]{64}|missing|)$/.exec(entry)?.groups ?? {};
        if (name === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.UserError("usage", `${JSON.stringify(entry)} binds no file.`, "Give --bound NAME=SHA-256, with commas.");
        const bytes = files.get(name);
        return bytes !== undefined && (0,_adapters_sha256_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .s)(bytes) === hash ? [] : [name];
    });
}


/***/ }),

/***/ 72036:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ DOCS),
/* harmony export */   x: () => (/* binding */ docsOfAction)
/* harmony export */ });
/** Address of the rules' page. The project's own repository is not known to the code, so the action says it when it runs. */
const DOCS = null;
/** The rules' page in the repository that the running action came from, at its own commit or tag; null when that is not known. */
function docsOfAction(environment) {
    const server = environment["GITHUB_SERVER_URL"] ?? "";
    const repository = environment["GITHUB_ACTION_REPOSITORY"] ?? "";
    const ref = environment["GITHUB_ACTION_REF"] ?? "";
    if (!/^https:\/\/[\w.-]+$/.test(server) || !/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^[\w./-]+$/.test(ref))
        return null;
    return `${server}/${repository}/blob/${ref}/docs/rules.md`;
}


/***/ }),

/***/ 645:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ readLocalConfiguration)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89984);
/** The configuration that `--config` names. */


/** Null where none was named; throws `UserError` for a file that cannot be read. */
async function readLocalConfiguration(path) {
    if (path === undefined)
        return null;
    try {
        return { path, bytes: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path) };
    }
    catch (error) {
        const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("usage", `The configuration ${JSON.stringify(path)} could not be read (${reason}).`, "Give the path of a file after --config.");
    }
}


/***/ }),

/***/ 95254:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  summaryCommand: () => (/* binding */ summaryCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/adapters/clock.js
var clock = __webpack_require__(55766);
// EXTERNAL MODULE: ./build/adapters/files/work-tree.js
var work_tree = __webpack_require__(73232);
// EXTERNAL MODULE: ./build/adapters/sha256.js
var sha256 = __webpack_require__(3069);
// EXTERNAL MODULE: ./build/backup/forecast.js
var backup_forecast = __webpack_require__(25169);
// EXTERNAL MODULE: ./build/risk/assessment.js
var assessment = __webpack_require__(13389);
// EXTERNAL MODULE: ./build/release/gates/backup.js
var backup = __webpack_require__(74142);
// EXTERNAL MODULE: ./build/release/gates/environment.js
var environment = __webpack_require__(17847);
// EXTERNAL MODULE: ./build/release/gates/facts.js
var gates_facts = __webpack_require__(95713);
// EXTERNAL MODULE: ./build/release/gates/staging-evidence.js
var staging_evidence = __webpack_require__(7457);
// EXTERNAL MODULE: ./build/release/gates/writers.js
var writers = __webpack_require__(62674);
;// CONCATENATED MODULE: ./build/release/approval/foresee-gates.js






/** What a deploy to the target will see, as far as it is known already: the target as it was planned, the files as released. */
function foreseeFacts(foreseeing) {
    const { release, plan, target } = foreseeing;
    const planned = release.targets.find(({ name }) => name === target.name);
    const held = planned?.applied.length ?? 0;
    return {
        ...foreseeing,
        hostHash: planned?.hostHash ?? "",
        files: { digest: release.digest, differing: [] },
        expectedDigest: release.digest,
        history: {
            exists: true,
            table: "",
            applied: [],
            pending: release.migrations.slice(held).map((migration) => ({ ...migration, repeatable: false })),
            problems: [],
        },
        invalidIndexes: [],
        missingPrivileges: [],
        backupRisk: riskOn(plan, planned === undefined ? null : target.name),
        fingerprint: planned?.fingerprint ?? { unknown: "It was not planned for." },
        backup: null,
        backupDecision: plan.backup?.targets.find(({ target: name }) => name === target.name) ?? null,
        approval: { unknown: "Nobody was asked yet." },
    };
}
/** Of what the target lacks; of a target that was not planned for, of all. */
function riskOn({ migrations, backupRisk }, target) {
    if (target === null)
        return backupRisk;
    const lacking = migrations.filter(({ pendingOn }) => pendingOn.includes(target));
    return (0,assessment/* highestRisk */.gh)(lacking.map((migration) => migration.backupRisk)) ?? "nightly";
}
const GATE_OF = [
    ["staging-evidence", staging_evidence/* stagingEvidenceGate */.C],
    ["environment", environment/* environmentGate */.d],
    ["backup", backup/* backupGate */.Y],
    ["writers", writers/* writersGate */._],
];
/**
 * Those that will be closed and that nobody opens by hand, but for `approval`, of which `foreseeApproval` tells. A target for which a rung
 * suffices is taken to get its backup; of one for which nobody decided, and of an environment that could not be read, nothing is foreseen.
 */
function foreseeClosed(facts, openedByHand) {
    const passedOver = new Set([
        ...openedByHand,
        ...(facts.backupDecision?.rung === null ? [] : ["backup"]),
        ...((0,gates_facts/* isUnknown */.t8)(facts.environment) ? ["environment"] : []),
    ]);
    return GATE_OF.flatMap(([gate, ask]) => {
        if (passedOver.has(gate))
            return [];
        const verdict = ask(facts);
        if (verdict.answer !== "closed")
            return [];
        return [{ target: facts.target.name, gate, because: verdict.because, remedy: verdict.remedy }];
    });
}

// EXTERNAL MODULE: ./build/release/moment.js
var moment = __webpack_require__(99713);
// EXTERNAL MODULE: ./build/frameworks/run-order.js
var run_order = __webpack_require__(55073);
;// CONCATENATED MODULE: ./build/release/approval/way-back.js

/** The set's files that could undo one of `paths`, and the migrations themselves: those whose text `wayBackOf` wants to know. */
function filesOfWayBack(files, paths) {
    const released = new Set(paths);
    const places = new Set(files.filter(({ path }) => released.has(path)).map(placeOf));
    return files.filter((file) => released.has(file.path) || (isDown(file) && places.has(placeOf(file))));
}
/** Newest first. A down file or section without a statement is none: it undoes nothing. */
function wayBackOf(files, { paths, texts }) {
    const released = new Set(paths);
    const byPath = new Map(files.map((file) => [file.path, file]));
    const downs = new Map(files
        .filter((file) => isDown(file) && !released.has(file.path) && saysSomething(file.path, texts.get(file.path) ?? ""))
        .map((file) => [placeOf(file), file.path]));
    return paths.toReversed().map((path) => {
        const file = byPath.get(path);
        if (file === undefined)
            return { path, down: null };
        const own = hasDownPart(path, texts.get(path) ?? "") ? path : null;
        return { path, down: (file.id === null ? undefined : downs.get(placeOf(file))) ?? own };
    });
}
/** Files of one migration share their set and their id. */
function placeOf({ set, id }) {
    return JSON.stringify([set.framework.id, set.root, id]);
}
function isDown({ role, id, path }) {
    return id !== null && (role === "down" || (role === "support" && (0,run_order/* isUndoName */.oH)(path)));
}
function saysSomething(path, text) {
    return isSql(path) ? hasStatement(text) : text.trim() !== "";
}
/** Any line that is neither empty nor a comment of one line. */
function hasStatement(sql) {
    return sql.split("\n").some((line) => /^\s*(?!--|#|\s)\S/.test(line));
}
/** What begins the part of a SQL file that undoes the rest; each up to the next such line or the end. */
const SQL_PARTS = [
    /^\s*--\s*migrate:down\b/, // dbmate
    /^\s*--\s*\+goose\s+Down\b/i,
    /^\s*--\s*\+(?:micrate|migrate)\s+Down\b/i, // sql-migrate
    /^---- create above \/ drop below ----/, // tern
    /^\s*(?:#|--)\s*---\s*!Downs\b/, // Play
    /^\s*--\s*Down Migration\b/i, // node-pg-migrate
];
/** Formatted SQL of Liquibase: the rollback is the comment itself. */
const ROLLBACK_COMMENT = /^[ \t]*--[ \t]*rollback[ \t]+(?!empty\b)\S/im;
/** What undoes in a migration that is a program; each as its tool calls it. */
const CODE_PARTS = [
    /\b(?:exports\.(?:down|_meta_down)|export\s+(?:async\s+)?function\s+down|export\s+const\s+down)\b/, // knex, db-migrate, Kysely
    /\basync\s+down\s*\(/, // TypeORM, Sequelize, Lucid, MikroORM
    /\bdown\s*:\s*(?:async\b|function\b|\()/, // Sequelize
    /^[ \t]*def[ \t]+(?:downgrade|down|change)\b/m, // Alembic, Rails, Ecto
    /\bfunction\s+(?:down|safeDown|change)\s*\(/i, // Laravel, Doctrine, Yii, Phinx
    /\boverride\s+void\s+Down\s*\(/, // Entity Framework, FluentMigrator
    /\basync\s+fn\s+down\s*\(/, // SeaORM
];
function hasDownPart(path, text) {
    if (!isSql(path))
        return CODE_PARTS.some((part) => part.test(text));
    if (ROLLBACK_COMMENT.test(text))
        return true;
    const lines = text.split(/\r?\n/);
    const start = lines.findIndex((line) => SQL_PARTS.some((part) => part.test(line)));
    return start !== -1 && hasStatement(lines.slice(start + 1).join("\n"));
}
function isSql(path) {
    return /\.(?:sql|fizz)$/i.test(path);
}

// EXTERNAL MODULE: ./build/release/approval/who-may-approve.js
var who_may_approve = __webpack_require__(91045);
// EXTERNAL MODULE: ./build/commands/choose-target.js
var choose_target = __webpack_require__(67471);
// EXTERNAL MODULE: ./build/commands/find-database.js
var find_database = __webpack_require__(17017);
// EXTERNAL MODULE: ./build/commands/known-names.js
var known_names = __webpack_require__(49440);
// EXTERNAL MODULE: ./build/commands/read-configuration.js
var read_configuration = __webpack_require__(32815);
// EXTERNAL MODULE: ./build/change-set/visible.js
var visible = __webpack_require__(97667);
// EXTERNAL MODULE: ./build/frameworks/exclusions.js
var exclusions = __webpack_require__(84372);
// EXTERNAL MODULE: ./build/commands/revision-tree.js
var revision_tree = __webpack_require__(77394);
;// CONCATENATED MODULE: ./build/commands/summary/released-texts.js
/** The files of a release as they are checked out: shown only where they are what is released, byte for byte. */



/** Texts by path; throws `UserError` for a link. */
async function readReleasedTexts(files, { release, others, sha256 }) {
    const bytes = await readPaths(files, [...release.migrations.map(({ path }) => path), ...others]);
    for (const { path, sha256: released } of release.migrations) {
        const found = bytes.get(path);
        if (found !== undefined && sha256(found) === released)
            continue;
        const what = found === undefined ? "is not checked out" : "is not what the release holds: its SHA-256 differs";
        return {
            refused: `${(0,visible/* showPath */.P8)(path)} ${what}.`,
            remedy: `Check out the release's commit ${release.commit.slice(0, 12)} before this (--repo DIR).`,
        };
    }
    const utf8 = new TextDecoder();
    return { texts: new Map([...bytes].map(([path, content]) => [path, utf8.decode(content)])) };
}
/** Folder by folder, each listed once. */
async function readPaths(files, paths) {
    const wanted = new Set(paths);
    const folders = [...new Set(paths.map(exclusions/* folderOf */.yS))];
    const listed = await Promise.all(folders.map((folder) => (0,revision_tree/* listBelow */.Iy)(files, folder, () => false)));
    const found = listed.flatMap((entries) => entries ?? []).filter(({ path }) => wanted.has(path));
    return new Map((await (0,revision_tree/* readAll */.yw)(files, found)).map(({ path, bytes }) => [path, bytes]));
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/release/application-test.js
var application_test = __webpack_require__(3048);
// EXTERNAL MODULE: ./build/release/read-evidence.js
var read_evidence = __webpack_require__(72235);
// EXTERNAL MODULE: ./build/release/approval/read-left.js
var read_left = __webpack_require__(12927);
// EXTERNAL MODULE: ./build/release/backup-parts.js + 1 modules
var backup_parts = __webpack_require__(38846);
// EXTERNAL MODULE: ./build/release/document.js
var release_document = __webpack_require__(51028);
// EXTERNAL MODULE: ./build/release/former-documents.js
var former_documents = __webpack_require__(38515);
// EXTERNAL MODULE: ./build/release/parts.js
var parts = __webpack_require__(91727);
;// CONCATENATED MODULE: ./build/release/approval/read-plan.js






const STATEMENT = (0,release_document/* record */.g1)({
    line: release_document/* amount */.vj,
    column: release_document/* amount */.vj,
    endLine: release_document/* amount */.vj,
    kind: release_document/* text */.Qq,
    actions: (0,release_document/* list */.p_)(release_document/* text */.Qq),
    locks: (0,release_document/* list */.p_)(parts/* LOCK */.YM),
    rewrites: (0,release_document/* list */.p_)(release_document/* text */.Qq),
    scans: (0,release_document/* list */.p_)(release_document/* text */.Qq),
    dataLoss: (0,release_document/* choice */.Yq)(["none", "possible", "certain"]),
    backwardCompatible: release_document/* flag */.Jt,
    transactional: release_document/* flag */.Jt,
    backupRisk: parts/* RISK */.yX,
    because: (0,release_document/* list */.p_)(release_document/* text */.Qq),
    understood: release_document/* flag */.Jt,
});
const FINDING = (0,release_document/* record */.g1)({
    rule: release_document/* text */.Qq,
    severity: (0,release_document/* choice */.Yq)(["error", "warning", "note"]),
    confidence: (0,release_document/* choice */.Yq)(["high", "medium", "low"]),
    message: release_document/* text */.Qq,
    remedy: release_document/* text */.Qq,
    path: (0,release_document/* orNull */.Xd)(release_document/* text */.Qq),
    line: (0,release_document/* orNull */.Xd)(release_document/* amount */.vj),
    column: (0,release_document/* orNull */.Xd)(release_document/* amount */.vj),
});
const STALL = {
    relation: release_document/* text */.Qq,
    blocks: (0,release_document/* choice */.Yq)(["writes", "reads and writes"]),
    locks: release_document/* amount */.vj,
    waitSeconds: release_document/* amount */.vj,
    workSeconds: (0,release_document/* orNull */.Xd)(release_document/* amount */.vj),
    seconds: (0,release_document/* orNull */.Xd)(release_document/* amount */.vj),
};
const MIGRATION = (0,release_document/* record */.g1)({
    path: release_document/* PATH */.gI,
    dialect: (0,release_document/* choice */.Yq)(assessment/* DIALECTS */.O9),
    framework: (0,release_document/* orNull */.Xd)(release_document/* text */.Qq),
    id: release_document/* text */.Qq,
    backupRisk: parts/* RISK */.yX,
    transactional: release_document/* flag */.Jt,
    backwardCompatible: release_document/* flag */.Jt,
    positions: (0,release_document/* choice */.Yq)(["file", "printed-sql"]),
    statements: (0,release_document/* list */.p_)(STATEMENT, 100_000),
    findings: (0,release_document/* list */.p_)(FINDING),
    sha256: release_document/* SHA256 */.aD,
    repeatable: release_document/* flag */.Jt,
    pendingOn: (0,release_document/* list */.p_)(release_document/* text */.Qq),
    judgedOn: release_document/* text */.Qq,
    changes: (0,release_document/* list */.p_)(release_document/* text */.Qq, 100_000),
    estimate: (0,release_document/* record */.g1)({
        workSeconds: (0,release_document/* orNull */.Xd)(release_document/* amount */.vj),
        stall: (0,release_document/* orNull */.Xd)((0,release_document/* record */.g1)(STALL)),
        unknown: (0,release_document/* list */.p_)(release_document/* text */.Qq),
    }),
});
const TARGET = (0,release_document/* record */.g1)({
    name: release_document/* text */.Qq,
    hostHash: release_document/* SHA256 */.aD,
    serverVersion: release_document/* text */.Qq,
    historyTable: release_document/* text */.Qq,
    historyExists: release_document/* flag */.Jt,
    applied: release_document/* amount */.vj,
    appliedOfRelease: (0,release_document/* list */.p_)(release_document/* text */.Qq),
    pending: release_document/* amount */.vj,
    fingerprint: release_document/* text */.Qq,
});
const PROBLEM_KINDS = [
    "targets-differ",
    "edited",
    "missing",
    "out-of-order",
    "interrupted",
    "failed",
    "duplicate",
    "unreadable",
    "not-baselined",
];
const PLAN = (0,release_document/* record */.g1)({
    version: (0,release_document/* choice */.Yq)([1]),
    verdict: (0,release_document/* choice */.Yq)(["planned", "nothing-pending", "refused"]),
    because: release_document/* text */.Qq,
    database: release_document/* text */.Qq,
    framework: release_document/* text */.Qq,
    commit: release_document/* text */.Qq,
    digest: (0,release_document/* orNull */.Xd)(release_document/* DIGEST */.Dh),
    backupRisk: (0,release_document/* orNull */.Xd)(parts/* RISK */.yX),
    backup: (0,release_document/* orNull */.Xd)((0,release_document/* record */.g1)({
        needed: (0,release_document/* choice */.Yq)(["none", "snapshot", "quiesce"]),
        because: (0,release_document/* list */.p_)((0,release_document/* record */.g1)({ path: release_document/* text */.Qq, line: release_document/* amount */.vj, reason: release_document/* text */.Qq }), 100_000),
        remains: release_document/* text */.Qq,
        targets: (0,release_document/* list */.p_)(backup_parts/* TARGET_BACKUP */.hP),
        forecast: (0,release_document/* list */.p_)(backup_parts/* FORECAST */.Et),
    })),
    targets: (0,release_document/* list */.p_)(TARGET),
    problems: (0,release_document/* list */.p_)((0,release_document/* record */.g1)({
        kind: (0,release_document/* choice */.Yq)(PROBLEM_KINDS),
        target: (0,release_document/* orNull */.Xd)(release_document/* text */.Qq),
        id: (0,release_document/* orNull */.Xd)(release_document/* text */.Qq),
        path: (0,release_document/* orNull */.Xd)(release_document/* text */.Qq),
        message: release_document/* text */.Qq,
        remedy: release_document/* text */.Qq,
    })),
    notes: (0,release_document/* list */.p_)((0,release_document/* record */.g1)({ message: release_document/* text */.Qq, remedy: release_document/* text */.Qq })),
    migrations: (0,release_document/* list */.p_)(MIGRATION),
    estimate: (0,release_document/* orNull */.Xd)((0,release_document/* record */.g1)({
        workSeconds: (0,release_document/* orNull */.Xd)(release_document/* amount */.vj),
        stall: (0,release_document/* orNull */.Xd)((0,release_document/* record */.g1)({ ...STALL, path: release_document/* text */.Qq })),
        givesUpAfterSeconds: release_document/* amount */.vj,
        restsOn: (0,release_document/* list */.p_)(release_document/* text */.Qq),
    })),
    application: (0,release_document/* record */.g1)({
        mustCopeWith: (0,release_document/* list */.p_)((0,release_document/* record */.g1)({ path: release_document/* text */.Qq, line: release_document/* amount */.vj, message: release_document/* text */.Qq, first: (0,release_document/* orNull */.Xd)(release_document/* text */.Qq) }), 100_000),
        waitsFor: (0,release_document/* list */.p_)((0,release_document/* record */.g1)({ path: release_document/* text */.Qq, change: release_document/* text */.Qq }), 100_000),
        complete: release_document/* flag */.Jt,
    }),
});
/** Never throws for what is in the file, however hostile. Properties that are not known are passed over. */
function readPlan(bytes) {
    return (0,read_left/* readDocument */.u0)(bytes, { what: "a plan", reader: (value, place) => PLAN((0,former_documents/* completePlan */.P)(value), place) });
}

// EXTERNAL MODULE: ./build/release/read-release.js
var read_release = __webpack_require__(96065);
;// CONCATENATED MODULE: ./build/commands/summary/summarise-left.js
/** What earlier jobs of a release left behind, read without trust and held against each other. */







const TEST_FILES = application_test/* TEST_CASES */.n.map((name) => `test-${name}.json`);
const EVIDENCE_FILE = /^evidence-.*\.json$/;
/** Throws `UserError` that lists every file that is missing. */
function readLeft(left, sha256) {
    refuseMissing(left);
    try {
        return belongTogether(readAllOf(left, sha256));
    }
    catch (error) {
        if (error instanceof Unfit)
            return { refused: error.message, remedy: error.remedy };
        throw error;
    }
}
function refuseMissing(left) {
    const names = ["preflight.json", "plan.json", "release.json", ...TEST_FILES];
    const missing = names.filter((name) => !left.has(name));
    if (![...left.keys()].some((name) => EVIDENCE_FILE.test(name)))
        missing.push("evidence-STAGING.json");
    if (missing.length === 0)
        return;
    throw new errors.UserError("usage", `${missing.length === 1 ? "A file of an earlier job is" : "Files of earlier jobs are"} missing: ${(0,visible/* listPaths */.Pe)(missing, missing.length)}.`, `Put them into the folder after --in: ${missing.map((name) => SOURCES[name] ?? TESTED).join("; ")}. In a workflow re-run all jobs.`);
}
const TESTED = "`test` writes test-CASE.json (--out)";
const SOURCES = {
    "preflight.json": "`preflight` writes preflight.json (--out)",
    "plan.json": "`plan` writes plan.json (--plan-file)",
    "release.json": "`plan` writes release.json (--out)",
    "evidence-STAGING.json": "`deploy` to Staging writes its evidence (--evidence)",
};
/** A file that makes no page. */
class Unfit extends Error {
    name = "Unfit";
    remedy;
    constructor(message, remedy) {
        super(message);
        this.remedy = remedy;
    }
}
const AS_WRITTEN = "Take the files as the earlier jobs wrote them, or run the release anew.";
function readAllOf(left, sha256) {
    const bytesOf = (name) => left.get(name) ?? new Uint8Array();
    const preflight = demand("preflight.json", (0,read_left/* readPreflight */.O2)(bytesOf("preflight.json")));
    const read = (0,read_release/* readRelease */.i)(bytesOf("release.json"), sha256);
    if ("problem" in read)
        throw new Unfit(`release.json: ${read.problem}`, read.remedy);
    const plan = demand("plan.json", readPlan(bytesOf("plan.json")));
    const tests = TEST_FILES.map((name) => demand(name, (0,read_left/* readTest */.Pz)(bytesOf(name))));
    const { staging, production, dr } = preflight;
    if (staging === null || production === null)
        throw new Unfit(`The configuration has no target of the stage ${staging === null ? "staging" : "production"}, so there is nothing to approve.`, "Add it under `targets:` with its `stage`.");
    const found = evidenceOf(staging.name, left);
    return {
        preflight,
        plan,
        release: read.release,
        tests,
        staging: found.evidence,
        stagingSha256: sha256(found.bytes),
        production,
        dr,
    };
}
function demand(name, read) {
    if ("problem" in read)
        throw new Unfit(`${name}: ${read.problem}`, AS_WRITTEN);
    return read.document;
}
/** The one that is of the target, whatever its file is called. */
function evidenceOf(target, left) {
    const all = [...left]
        .filter(([name]) => EVIDENCE_FILE.test(name))
        .map(([name, bytes]) => ({ name, bytes, read: (0,read_evidence/* readEvidence */.A)(bytes) }));
    const of = all.flatMap(({ bytes, read }) => "evidence" in read && read.evidence.target.name === target ? [{ bytes, ...read }] : []);
    const [first, second] = of;
    if (first !== undefined && second === undefined)
        return first;
    const odd = all.flatMap(({ name, read }) => ("problem" in read ? [`${(0,visible/* showPath */.P8)(name)}: ${read.problem}`] : []));
    const what = second === undefined ? `None of the evidence is of ${(0,visible/* showPath */.P8)(target)}.` : `There are two records of ${(0,visible/* showPath */.P8)(target)}.`;
    throw new Unfit([what, ...odd].join(" "), "Put the evidence of this release's deploy to Staging there, and no other of it.");
}
/** All of one release of one commit; throws `Unfit`. */
function belongTogether(left) {
    const { preflight, plan, release, tests, staging } = left;
    const differing = [
        ...(preflight.verdict === "pass" ? [] : [`preflight.json says no: ${(0,visible/* showPath */.P8)(preflight.because)}`]),
        ...(preflight.database === release.database && preflight.commit === release.commit
            ? []
            : [of("preflight.json", preflight.commit)]),
        ...(isPlanOf(plan, release) ? [] : [of("plan.json", plan.digest)]),
        ...tests.flatMap((test, index) => testProblem(test, { name: TEST_FILES[index] ?? "", index, release })),
        ...(isEvidenceOf(staging, release) ? [] : [of(`the evidence of ${(0,visible/* showPath */.P8)(staging.target.name)}`, staging.release.digest)]),
    ];
    if (differing.length === 0)
        return left;
    throw new Unfit(`The files are not of one release (${release.digest}, commit ${release.commit.slice(0, 12)}): ${differing.join("; ")}.`, "Run the release anew, so that every job is about the same one.");
}
function of(name, identity) {
    return `${name} is of another (${(0,visible/* showPath */.P8)(identity ?? "none")})`;
}
function isPlanOf(plan, release) {
    return (plan.verdict === "planned" &&
        plan.digest === release.digest &&
        plan.database === release.database &&
        plan.commit === release.commit &&
        plan.backupRisk === release.backupRisk &&
        identity(plan.migrations) === identity(release.migrations));
}
function identity(migrations) {
    return JSON.stringify(migrations.map(({ id, path, sha256, backupRisk }) => [id, path, sha256, backupRisk]));
}
function testProblem(test, { name, index, release }) {
    if (test.digest !== release.digest)
        return [of(name, test.digest)];
    return test.case === application_test/* TEST_CASES */.n[index] ? [] : [`${name} is of the case ${test.case}`];
}
function isEvidenceOf({ release: { digest, database, commit, backupRisk } }, release) {
    return (digest === release.digest && database === release.database && commit === release.commit && backupRisk === release.backupRisk);
}

;// CONCATENATED MODULE: ./build/commands/summary/summarise.js
/** `summary`: gathers what earlier jobs left into the page for whoever approves Production. Files of different releases make no page. */











/** Throws `UserError` where files are missing; `refused` where what they say does not belong together. */
async function summarise(request) {
    const { files, configuration, sha256, github } = request;
    const left = readLeft(request.left, sha256);
    if ("refused" in left)
        return left;
    const { release } = left;
    const options = await (0,read_configuration/* readConfiguration */.T)(files, configuration, known_names/* knownNames */.U);
    const { migrations } = await (0,find_database/* findDatabase */.X)(files, options, release.database);
    const paths = release.migrations.map(({ path }) => path);
    const undoing = filesOfWayBack(migrations, paths);
    const read = await readReleasedTexts(files, { release, others: undoing.map(({ path }) => path), sha256 });
    if ("refused" in read)
        return read;
    const { environment } = left.production;
    const known = {
        left,
        options,
        environment: left.preflight.environments.find(({ name }) => name === environment) ?? null,
        authors: github === null ? null : await github.authors(release.commit, paths),
        wayBack: wayBackOf(undoing, { paths, texts: read.texts }),
    };
    return {
        page: toPage(known, request),
        texts: read.texts,
        approvalsBefore: github === null ? [] : await github.approvers(environment),
    };
}
function toPage(known, request) {
    const { left, environment, wayBack } = known;
    const { plan, release, tests, staging, stagingSha256, production, dr } = left;
    const { checkedRisk, reason, startedBy, opensByHand, writersSuspended } = request;
    const independent = dr.filter(({ kind }) => kind === "independent");
    return {
        plan,
        release,
        tests,
        staging,
        stagingSha256,
        takenUntil: takenUntil(staging.finishedAt, optionsOf(production, known)),
        production: toApprovalTarget(production, known),
        dr: dr.map((target) => toApprovalTarget(target, known)),
        environment,
        mayApprove: (0,who_may_approve/* whoMayApprove */.Fi)(askingOf(production, { known, request })),
        closed: [production, ...independent].flatMap((target) => closedOn(target, { known, request })),
        checkedRisk,
        reason,
        startedBy,
        opensByHand,
        writersSuspended,
        wayBack,
    };
}
function closedOn(target, looking) {
    const asking = askingOf(target, looking);
    const approval = (0,who_may_approve/* foreseeApproval */.HB)(asking);
    const nobody = approval === null ? [] : [{ target: target.name, gate: "approval", ...approval }];
    return [...foreseeClosed(asking.facts, looking.request.opensByHand), ...nobody];
}
/** As the workflow's deploy to the target will ask its gates. */
function askingOf(target, { known, request }) {
    const { left, environment, authors } = known;
    const { release, plan, staging, stagingSha256, production } = left;
    const gates = target.name === production.name ? ["staging-evidence", "environment", "approval"] : ["staging-evidence", "approval"];
    const facts = foreseeFacts({
        release,
        plan,
        target: { ...optionsOf(target, known), gates, evidenceOf: staging.target.name },
        evidence: {
            evidence: staging,
            sha256: stagingSha256,
            expectedSha256: stagingSha256,
            finishedAt: (0,moment/* readIsoMoment */.a)(staging.finishedAt),
        },
        environment: environment === null
            ? { unknown: "Preflight does not tell." }
            : { ...environment, reviewers: environment.reviewers.length },
        writersSuspended: request.writersSuspended,
        now: request.now,
    });
    return { facts, reviewers: environment?.reviewers ?? [], authors };
}
/** As the configuration describes it, with the environment that preflight found. */
function optionsOf({ name, environment }, { options, left }) {
    return { ...(0,choose_target/* chooseTarget */.b)({ options, database: left.release.database, name }), environment };
}
function toApprovalTarget(target, known) {
    const { plan, staging } = known.left;
    const backup = plan.backup?.targets.find((one) => one.target === target.name) ?? null;
    const planned = plan.backup?.forecast.find((one) => one.target === target.name) ?? null;
    const forecast = backup === null || planned === null ? null : (0,backup_forecast/* withStaging */.A6)(planned, { backup, staging });
    return { ...target, backup, forecast, smokes: optionsOf(target, known).smokeCommand !== null };
}
const HOUR_MS = 3_600_000;
function takenUntil(finishedAt, { evidenceHours }) {
    const finished = (0,moment/* readIsoMoment */.a)(finishedAt);
    return finished === null ? null : (0,moment/* toIsoMoment */.h)(finished + evidenceHours * HOUR_MS);
}

// EXTERNAL MODULE: ./build/release/gate.js
var gate = __webpack_require__(35014);
// EXTERNAL MODULE: ./build/release/gates.js + 3 modules
var gates = __webpack_require__(15740);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(94963);
// EXTERNAL MODULE: ./build/doors/bound-files.js
var bound_files = __webpack_require__(95627);
// EXTERNAL MODULE: ./build/doors/command-line.js
var command_line = __webpack_require__(56459);
// EXTERNAL MODULE: ./build/doors/deployment-facts.js
var deployment_facts = __webpack_require__(1348);
// EXTERNAL MODULE: ./build/doors/links.js
var links = __webpack_require__(72036);
// EXTERNAL MODULE: ./build/doors/local-configuration.js
var local_configuration = __webpack_require__(645);
// EXTERNAL MODULE: ./build/doors/terminal.js
var terminal = __webpack_require__(57297);
;// CONCATENATED MODULE: ./build/doors/summary-command.js
/** `schema-release summary` on the command line. */

















const FORMATS = ["terminal", "markdown"];
const summaryCommand = {
    usage: "summary --in FOLDER [--repo DIR] [--config FILE] [--out FILE] [--format FORMAT]",
    positionals: false,
    options: {
        in: {
            type: "string",
            value: "FOLDER",
            help: "what earlier jobs left: preflight.json, plan.json, release.json, test-*.json, evidence-*.json",
        },
        bound: {
            type: "string",
            value: "NAME=HEX",
            help: "SHA-256 of a file as its job left it; another one is refused",
            several: true,
        },
        repo: { type: "string", value: "DIR", help: "the work tree with the release's files; default: the current folder" },
        out: { type: "string", value: "FILE", help: "write the page here, as Markdown" },
        reason: { type: "string", value: "TEXT", help: "why it is released, for whoever approves it" },
        by: { type: "string", value: "NAME", help: "who started it; default: the actor of the workflow run" },
        "checked-risk": {
            type: "string",
            value: "RISK",
            help: "what the check of the pushed change said, to see where the plan differs",
            allowed: assessment/* BACKUP_RISKS */.QH,
        },
        "open-gate": {
            type: "string",
            value: "GATE",
            help: "gate that Production's deploy is told to open by hand",
            allowed: gate/* GATES */.J.filter((gate) => !gates/* NEVER_BY_HAND */.Jg.includes(gate)),
            several: true,
        },
        "writers-suspended": {
            type: "string",
            value: "TEXT",
            help: "who suspended the writers and how, as Production's deploy is told",
        },
        config: { type: "string", value: "FILE", help: "use this configuration instead of the work tree's" },
        format: { type: "string", value: "FORMAT", help: "default: terminal", allowed: FORMATS },
        color: { type: "string", value: "WHEN", help: "default: auto", allowed: ["auto", "always", "never"] },
        help: { type: "boolean", help: "show this" },
    },
    run,
};
async function run(line, publisher) {
    const environment = process.env;
    const left = await readFolder((0,command_line/* textOption */.vU)(line, "in"));
    const [unbound] = (0,bound_files/* findUnbound */.h)(left, (0,command_line/* listOption */.y8)(line, "bound"));
    if (unbound !== undefined) {
        complain(`${unbound} is not the file that its job left, so nothing of it is shown.`, "Re-run all jobs; see who could replace the artifact.");
        return errors/* EXIT */.d.no;
    }
    const report = await summarise({
        files: (0,work_tree/* openWorkTree */.w)((0,external_node_path_.resolve)((0,command_line/* textOption */.vU)(line, "repo") ?? ".")),
        configuration: await (0,local_configuration/* readLocalConfiguration */.Y)((0,command_line/* textOption */.vU)(line, "config")),
        left,
        github: (0,deployment_facts/* openApprovalFacts */.zp)(environment),
        checkedRisk: assessment/* BACKUP_RISKS */.QH.find((risk) => risk === (0,command_line/* textOption */.vU)(line, "checked-risk")) ?? null,
        reason: (0,command_line/* textOption */.vU)(line, "reason")?.trim() ?? null,
        startedBy: (0,command_line/* textOption */.vU)(line, "by") ?? environment["GITHUB_TRIGGERING_ACTOR"] ?? environment["GITHUB_ACTOR"] ?? null,
        opensByHand: (0,command_line/* listOption */.y8)(line, "open-gate"),
        writersSuspended: (0,command_line/* textOption */.vU)(line, "writers-suspended")?.trim() ?? null,
        now: clock/* systemClock */.m.now(),
        sha256: sha256/* sha256 */.s,
    });
    if ("refused" in report) {
        complain(report.refused, report.remedy);
        return errors/* EXIT */.d.no;
    }
    await show(report, line, publisher);
    const { approvalsBefore } = report;
    if ("unknown" in approvalsBefore) {
        complain(`Who approved in earlier attempts of this run is not known, so nothing may be approved. ${approvalsBefore.unknown}`, GRANT);
        return errors/* EXIT */.d.outside;
    }
    await publisher.outputs({ "approvals-before": approvalsBefore.join(",") });
    return errors/* EXIT */.d.ok;
}
const GRANT = "Grant the job `actions: read`, then re-run it.";
function complain(what, remedy) {
    process.stderr.write((0,report_escape/* guardLines */.F)(`schema-release: ${(0,report_escape/* escapeTerminal */.en)(what)}\n  ${(0,report_escape/* escapeTerminal */.en)(remedy)}\n`));
}
async function show(report, line, publisher) {
    const { page } = report;
    const markdown = async () => {
        const { renderApprovalMarkdown } = await Promise.all(/* import() */[__webpack_require__.e(624), __webpack_require__.e(1867), __webpack_require__.e(4665), __webpack_require__.e(2874)]).then(__webpack_require__.bind(__webpack_require__, 42874));
        return renderApprovalMarkdown(page, { texts: report.texts, docs: (0,links/* docsOfAction */.x)(process.env) });
    };
    const file = (0,command_line/* textOption */.vU)(line, "out");
    if (file !== undefined)
        await write(file, await markdown());
    if ((0,command_line/* textOption */.vU)(line, "format") === "markdown")
        process.stdout.write(await markdown());
    else {
        const { renderApprovalTerminal } = await Promise.all(/* import() */[__webpack_require__.e(624), __webpack_require__.e(1867), __webpack_require__.e(1894)]).then(__webpack_require__.bind(__webpack_require__, 31894));
        const colour = (0,terminal/* wantsColour */.M)((0,command_line/* textOption */.vU)(line, "color"), process.stdout);
        process.stdout.write(renderApprovalTerminal(page, { colour }));
    }
    await publisher.summary(markdown);
}
async function write(file, text) {
    try {
        await (0,promises_.writeFile)(file, text);
    }
    catch (error) {
        throw new errors.UserError("usage", `The page could not be written to ${JSON.stringify(file)} (${codeOf(error)}).`, "Give a path in a folder that exists after --out.");
    }
}
/** The JSON files that lie in the folder itself, by name. */
async function readFolder(folder) {
    if (folder === undefined)
        throw new errors.UserError("usage", "summary needs --in.", "Give --in: the folder with what earlier jobs left.");
    try {
        const entries = await (0,promises_.readdir)(folder, { withFileTypes: true });
        const names = entries.flatMap((entry) => (entry.isFile() && entry.name.endsWith(".json") ? [entry.name] : []));
        return new Map(await Promise.all(names.map(async (name) => [name, await (0,promises_.readFile)((0,external_node_path_.join)(folder, name))])));
    }
    catch (error) {
        throw new errors.UserError("usage", `The folder ${JSON.stringify(folder)} could not be read (${codeOf(error)}).`, "Give --in the folder with what earlier jobs left.");
    }
}
function codeOf(error) {
    return error instanceof Error && "code" in error ? String(error.code) : "unknown";
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

/***/ 12927:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O2: () => (/* binding */ readPreflight),
/* harmony export */   Pz: () => (/* binding */ readTest),
/* harmony export */   u0: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _application_test_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3048);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51028);
/** What jobs of the workflow leave for later ones: `preflight.json` and `test-CASE.json` -> documents, or what is wrong with them. */


/** `what` as in "This is not a plan". Never throws for what is in the file, however hostile. */
function readDocument(bytes, { what, reader }) {
    try {
        const { value } = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(bytes);
        (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseOtherVersion */ .zI)(value, what);
        return { document: reader(value, "") };
    }
    catch (error) {
        if (!(error instanceof _document_js__WEBPACK_IMPORTED_MODULE_0__/* .Wrong */ .YW))
            throw error;
        return { problem: `${error.message}.` };
    }
}
const STAGED = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ name: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, kind: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(["independent", "replica"]), environment: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq });
const PREFLIGHT = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({
    verdict: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(["pass", "fail"]),
    because: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    database: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    commit: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    staging: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)(STAGED),
    production: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)(STAGED),
    dr: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(STAGED),
    environments: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({
        name: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
        exists: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
        reviewers: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
        preventsSelfReview: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
        adminsMayBypass: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
        limitsBranches: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    })),
});
function readPreflight(bytes) {
    return readDocument(bytes, { what: "what preflight says", reader: PREFLIGHT });
}
const TEST = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({
    version: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)([1]),
    case: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(_application_test_js__WEBPACK_IMPORTED_MODULE_1__/* .TEST_CASES */ .n),
    outcome: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(["passed", "failed", "not-tested"]),
    because: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    required: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    stops: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    digest: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .DIGEST */ .Dh,
    application: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    flake: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)((0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ output: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, reason: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq })),
    exitCode: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj),
    timedOut: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    durationMs: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj,
    output: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    fingerprint: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
});
function readTest(bytes) {
    return readDocument(bytes, { what: "a test of the application", reader: TEST });
}


/***/ }),

/***/ 91045:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FS: () => (/* binding */ isAnybody),
/* harmony export */   Fi: () => (/* binding */ whoMayApprove),
/* harmony export */   HB: () => (/* binding */ foreseeApproval)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _gates_approval_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52475);
/* harmony import */ var _gates_facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95713);
/** Whose approval of Production would count: asked of the gate itself, for each reviewer of the environment. */



function whoMayApprove({ facts, reviewers, authors }) {
    const wrote = authors === null || (0,_gates_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnknown */ .t8)(authors) ? [] : authors;
    const teams = reviewers.filter(isTeam);
    const asked = reviewers.filter((name) => !isTeam(name));
    const configured = facts.target.approvers[facts.backupRisk ?? "quiesce"] ?? null;
    const others = (configured ?? []).filter((name) => !isTeam(name)).map((name) => name.replace(/^@/, ""));
    const judge = (login) => refusal(login, { facts, authors: wrote });
    const judged = asked.map((login) => ({ login, because: judge(login) }));
    const isAsked = (login) => asked.some((one) => one.toLowerCase() === login.toLowerCase());
    return {
        logins: judged.flatMap(({ login, because }) => (because === null ? [login] : [])),
        members: teams.length === 0 ? [] : others.filter((login) => !isAsked(login) && judge(login) === null),
        teams,
        anyMember: configured === null,
        refused: judged.flatMap(({ login, because }) => (because === null ? [] : [{ login, because }])),
        authors: wrote,
    };
}
/** Why nobody's approval would count, and what to do; null where somebody's might, or where no reviewer is asked at all. */
function foreseeApproval(asking) {
    const { facts, reviewers, authors } = asking;
    if (authors !== null && (0,_gates_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnknown */ .t8)(authors))
        return { because: `Who wrote the change cannot be told, so no approval counts. ${authors.unknown}`, remedy: KNOWN_AUTHORS };
    if (authors?.length === 0)
        return { because: "Who wrote the change is not known, so no approval counts.", remedy: KNOWN_AUTHORS };
    if (reviewers.length === 0 || isAnybody(whoMayApprove(asking)))
        return null;
    const risk = facts.backupRisk ?? "quiesce";
    const configured = facts.target.approvers[risk];
    const allowed = configured === undefined ? "whoever did not write it" : `only ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .listPaths */ .Pe)(configured, 6)}`;
    return {
        because: `The environment asks ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .listPaths */ .Pe)(reviewers, 6)}; for the backup risk ${risk} ${allowed} may approve, so nobody's approval counts.`,
        remedy: "Make somebody a reviewer of the environment who may approve this risk and did not write the change; list logins under `approvers`, since who belongs to a team is not known here.",
    };
}
const KNOWN_AUTHORS = "Release commits whose authors are accounts of GitHub, and grant `contents: read`.";
/** Whether there is anybody whose approval would open the gate. */
function isAnybody({ logins, members, teams, anyMember }) {
    return logins.length + members.length > 0 || (anyMember && teams.length > 0);
}
/** Null where the approval of `login` would open the gate. Without authors the gate judges the name alone. */
function refusal(login, { facts, authors }) {
    const approval = { approvers: [login], authors: authors.length === 0 ? [NOBODY] : authors };
    const verdict = (0,_gates_approval_js__WEBPACK_IMPORTED_MODULE_1__/* .approvalGate */ .V)({ ...facts, approval });
    return verdict.answer === "closed" ? verdict.because : null;
}
/** No login: GitHub's have no blank. */
const NOBODY = "not known";
function isTeam(name) {
    return name.includes("/");
}


/***/ }),

/***/ 28554:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ NotCanonical),
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** JSON of which every program makes the same bytes (RFC 8785), so that a digest of it means the value and not its spelling. */
/** A value that has no canonical form. */
class NotCanonical extends Error {
    name = "NotCanonical";
}
/**
 * Keys in the order of their UTF-16 code units, no white space, numbers and texts as JSON.stringify writes them (which is what the RFC
 * prescribes). Throws `NotCanonical` for NaN, infinities and lone surrogates.
 */
function canonicalJson(value) {
    if (typeof value === "string")
        return canonicalText(value);
    if (typeof value === "number") {
        if (!Number.isFinite(value))
            throw new NotCanonical("Only finite numbers have a canonical form");
        return JSON.stringify(value);
    }
    if (value === null || typeof value === "boolean")
        return String(value);
    if (isList(value))
        return `[${value.map(canonicalJson).join(",")}]`;
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${canonicalText(key)}:${canonicalJson(inner)}`).join(",")}}`;
}
function isList(value) {
    return Array.isArray(value);
}
function canonicalText(text) {
    if (/\p{Surrogate}/u.test(text))
        throw new NotCanonical("A text with half a character has no canonical form");
    return JSON.stringify(text);
}


/***/ }),

/***/ 27141:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ sealOf),
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28554);
/** What identifies a release, and what shows that its file was altered. */

/** `sha256:` and 64 hexadecimal digits, of exactly `database`, `framework`, `placeholders` and each migration's `id`, `path` and `sha256`. */
function digestOf({ database, framework, placeholders, migrations }, sha256) {
    const content = {
        database,
        framework,
        placeholders: { ...placeholders },
        migrations: migrations.map(({ id, path, sha256: hash }) => ({ id, path, sha256: hash })),
    };
    return `sha256:${sha256((0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(content))}`;
}
/** Of all that a release says but the seal itself. */
function sealOf(release, sha256) {
    const { seal: _, ...rest } = { ...release, seal: "" };
    return `sha256:${sha256((0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(toJson(rest)))}`;
}
function toJson(value) {
    const json = JSON.parse(JSON.stringify(value));
    return json;
}


/***/ }),

/***/ 51028:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BA: () => (/* binding */ MOMENT),
/* harmony export */   Dh: () => (/* binding */ DIGEST),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   T1: () => (/* binding */ pattern),
/* harmony export */   Tp: () => (/* binding */ parseDocument),
/* harmony export */   Xd: () => (/* binding */ orNull),
/* harmony export */   YW: () => (/* binding */ Wrong),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   aD: () => (/* binding */ SHA256),
/* harmony export */   g1: () => (/* binding */ record),
/* harmony export */   gI: () => (/* binding */ PATH),
/* harmony export */   og: () => (/* binding */ isRepositoryPath),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   vj: () => (/* binding */ amount),
/* harmony export */   zI: () => (/* binding */ refuseOtherVersion)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/** Reads JSON documents that come from elsewhere: unknown values -> typed ones, or the first thing that is wrong with its place. */

/** Where and what, such as `migrations[2].path is no text`, on one line with nothing invisible. */
class Wrong extends Error {
    name = "Wrong";
}
const text = (value, place) => {
    if (typeof value !== "string")
        throw new Wrong(`${place} is no text`);
    return value;
};
const flag = (value, place) => {
    if (typeof value !== "boolean")
        throw new Wrong(`${place} is neither true nor false`);
    return value;
};
const amount = (value, place) => {
    if (typeof value !== "number" || !Number.isFinite(value))
        throw new Wrong(`${place} is no number`);
    return value;
};
function pattern(source, what) {
    return (value, place) => {
        const found = text(value, place);
        if (!source.test(found))
            throw new Wrong(`${place} is no ${what}`);
        return found;
    };
}
function choice(values) {
    return (value, place) => {
        const found = values.find((one) => one === value);
        if (found === undefined)
            throw new Wrong(`${place} is none of ${values.join(", ")}`);
        return found;
    };
}
function orNull(reader) {
    return (value, place) => (value === null ? null : reader(value, place));
}
function list(reader, most = 10_000) {
    return (value, place) => {
        if (!Array.isArray(value))
            throw new Wrong(`${place} is no list`);
        if (value.length > most)
            throw new Wrong(`${place} has more than ${most} entries`);
        return value.map((item, index) => reader(item, `${place}[${index}]`));
    };
}
/** Names to values, such as placeholders. */
function table(reader) {
    return (value, place) => Object.fromEntries(Object.entries(mapping(value, place)).map(([key, inner]) => [
        key,
        reader(inner, `${place}.${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .Xm)(key), 60)}`),
    ]));
}
/** Properties that are not among `fields` are passed over. */
function record(fields) {
    const readers = Object.entries(fields);
    return (value, place) => {
        const found = mapping(value, place);
        const read = readers.map(([key, reader]) => {
            const inner = place === "" ? key : `${place}.${key}`;
            if (!Object.hasOwn(found, key))
                throw new Wrong(`${inner} is missing`);
            return [key, reader(found[key], inner)];
        });
        // Each key was read by its own reader.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        return Object.fromEntries(read);
    };
}
function mapping(value, place) {
    if (typeof value !== "object" || value === null || Array.isArray(value))
        throw new Wrong(`${place === "" ? "The document" : place} is no object`);
    return Object.fromEntries(Object.entries(value));
}
const SHA256 = pattern(/^[0-9a-f]{64}$/, "SHA-256 in hexadecimal");
const DIGEST = pattern(/^sha256:[0-9a-f]{64}$/, "digest (sha256: and 64 hexadecimal digits)");
/** ISO 8601 in UTC, as every time in our documents. */
const MOMENT = pattern(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z$/, "time in UTC (ISO 8601)");
/** A path of a repository: relative, without steps upwards, backslashes, NUL and half characters. Otherwise a name is a name. */
const PATH = (value, place) => {
    const path = text(value, place);
    if (!isRepositoryPath(path))
        throw new Wrong(`${place} is no path below the repository`);
    return path;
};
function isRepositoryPath(path) {
    const isPlain = path.length <= 4096 && !/[\0\\\p{Surrogate}]|^[A-Za-z]:/u.test(path);
    return isPlain && path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}
const MOST_BYTES = 20_000_000;
/** Bytes -> text and JSON; throws `Wrong`. A byte order mark is no JSON. */
function parseDocument(bytes) {
    if (bytes.length > MOST_BYTES)
        throw new Wrong("The document is larger than 20 MB");
    try {
        const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
        const value = JSON.parse(text);
        return { text, value };
    }
    catch {
        throw new Wrong("The document is no JSON");
    }
}
/** The version comes first: of another one nothing else can be said. */
function refuseOtherVersion(value, what) {
    const version = typeof value === "object" && value !== null && "version" in value ? value.version : undefined;
    if (version === 1)
        return;
    if (typeof version === "number" && version > 1)
        throw new Wrong(`This is version ${version} of ${what}, made by a newer schema-release; this one reads version 1`);
    throw new Wrong(`This is not ${what}: it has no version 1`);
}


/***/ }),

/***/ 99713:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readIsoMoment),
/* harmony export */   h: () => (/* binding */ toIsoMoment)
/* harmony export */ });
/** Writes and reads the times of our documents, ISO 8601 in UTC. The middle has no clock and no calendar of its own. */
const MOMENT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,3})\d*)?Z$/;
/** ISO 8601 in UTC -> milliseconds since 1970; null where it is no time. Days as in H. Hinnant, "chrono-compatible low-level date algorithms". */
function readIsoMoment(text) {
    const parts = MOMENT.exec(text);
    if (parts === null)
        return null;
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map(Number);
    if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 60)
        return null;
    // Years begin in March, so that a leap day is the last of its year.
    const shifted = month > 2 ? year : year - 1;
    const era = Math.floor(shifted / 400);
    const yearOfEra = shifted - era * 400;
    const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
    const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
    const days = era * 146_097 + dayOfEra - 719_468;
    return (((days * 24 + hour) * 60 + minute) * 60 + second) * 1000 + Number((parts[7] ?? "").padEnd(3, "0"));
}
/** `milliseconds` since 1970, from 0 to the year 9999. Days to a date as in H. Hinnant, "chrono-compatible low-level date algorithms". */
function toIsoMoment(milliseconds) {
    const whole = Math.max(0, Math.floor(milliseconds));
    const shifted = Math.floor(whole / 86_400_000) + 719_468;
    const era = Math.floor(shifted / 146_097);
    const dayOfEra = shifted - era * 146_097;
    const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
    const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
    // Months are counted from March.
    const month = Math.floor((5 * dayOfYear + 2) / 153);
    const day = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
    const year = era * 400 + yearOfEra + (month >= 10 ? 1 : 0);
    const time = whole % 86_400_000;
    const date = `${pad(year, 4)}-${pad(month < 10 ? month + 3 : month - 9, 2)}-${pad(day, 2)}`;
    const clock = [Math.floor(time / 3_600_000), Math.floor(time / 60_000) % 60, Math.floor(time / 1000) % 60];
    return `${date}T${clock.map((part) => pad(part, 2)).join(":")}.${pad(time % 1000, 3)}Z`;
}
function pad(value, digits) {
    return String(value).padStart(digits, "0");
}


/***/ }),

/***/ 91727:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I3: () => (/* binding */ PREDICTION),
/* harmony export */   YM: () => (/* binding */ LOCK),
/* harmony export */   yX: () => (/* binding */ RISK)
/* harmony export */ });
/* harmony import */ var _risk_assessment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13389);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51028);


const RISK = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(_risk_assessment_js__WEBPACK_IMPORTED_MODULE_1__/* .BACKUP_RISKS */ .QH);
const LOCK = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ relation: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, mode: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq });
const PREDICTION = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ backupRisk: RISK, locks: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(LOCK), rewrites: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) });


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

/***/ 60812:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ RELEASE)
/* harmony export */ });
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51028);
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91727);
/** What `release.json` holds, in the order in which it is written. */


/** Values as they are, in the order of their keys; anything else that they hold is left out. Throws `Wrong`. */
const RELEASE = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({
    version: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)([1]),
    digest: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .DIGEST */ .Dh,
    database: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    framework: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    placeholders: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD),
    backupRisk: _parts_js__WEBPACK_IMPORTED_MODULE_1__/* .RISK */ .yX,
    migrations: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ id: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, path: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .PATH */ .gI, sha256: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD, backupRisk: _parts_js__WEBPACK_IMPORTED_MODULE_1__/* .RISK */ .yX, predicted: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)(_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .PREDICTION */ .I3) })),
    commit: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .pattern */ .T1)(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, "full commit id"),
    targets: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ name: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, hostHash: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD, applied: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq), fingerprint: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .DIGEST */ .Dh })),
    plannedAt: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .MOMENT */ .BA,
    tool: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    seal: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .DIGEST */ .Dh,
});


/***/ }),

/***/ 2758:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ sealRelease),
/* harmony export */   writeRelease: () => (/* binding */ writeRelease)
/* harmony export */ });
/* harmony import */ var _risk_assessment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13389);
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89984);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27141);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51028);
/* harmony import */ var _release_shape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60812);
/** A release as the bytes of `release.json`: always the same for the same release. */






/** Adds what follows from the rest: version, digest, highest risk, seal. Throws `UserError` for a path that no release can hold. */
function sealRelease(facts, sha256) {
    const { database, framework, placeholders, migrations, commit, targets, plannedAt, tool } = facts;
    const odd = migrations.find(({ path }) => !(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .isRepositoryPath */ .og)(path));
    if (odd !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("configuration", `The name of ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showPath */ .P8)(odd.path)} is not UTF-8 or holds a backslash, so no release can hold it.`, "Rename the file.");
    }
    const release = {
        version: 1,
        digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .o)(facts, sha256),
        database,
        framework,
        placeholders,
        backupRisk: (0,_risk_assessment_js__WEBPACK_IMPORTED_MODULE_5__/* .highestRisk */ .gh)(migrations.map(({ backupRisk }) => backupRisk)) ?? "nightly",
        migrations,
        commit,
        targets,
        plannedAt,
        tool,
    };
    return { ...release, seal: (0,_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .sealOf */ .R)(release, sha256) };
}
/** UTF-8, two blanks of indent, a line break at the end; the order of keys is that of the format, whatever that of `release`. */
function writeRelease(release) {
    return `${JSON.stringify((0,_release_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .RELEASE */ .g)(release, ""), null, 2)}\n`;
}


/***/ })

};
;
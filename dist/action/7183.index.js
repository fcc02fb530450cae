"use strict";
exports.id = 7183;
exports.ids = [7183,3112];
exports.modules = {

/***/ 52931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ readNamedFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89984);
/** The files that the command line names, and the folder that they are seen from. */



const READ = "Give the paths of migration files, such as db/migration/V2__add_weight.sql.";
/** Folders above loose files whose names may belong to a framework's layout. */
const FOLDERS_ABOVE = 3;
/**
 * Reads the files; throws `UserError` for one that is missing, is a folder or cannot be read. One after the other without waiting: for
 * hundreds of small files that takes a fifth of the time.
 */
function readNamedFiles(given) {
    if (given.length === 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.UserError("usage", "There is no file to classify.", READ);
    const absolute = new Map();
    for (const name of given)
        if (!absolute.has((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(name)))
            absolute.set((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(name), name);
    const root = findRoot([...absolute.keys()]);
    const files = [];
    for (const [path, name] of absolute) {
        files.push({ given: name, path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join("/"), bytes: readNamed(path, name) });
    }
    return { root, files };
}
function readNamed(path, given) {
    const shown = JSON.stringify(given);
    try {
        const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
        if (found.isFile())
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path);
        const what = found.isDirectory() ? "is a folder" : "is no file";
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.UserError("usage", `${shown} ${what}.`, `${READ} A shell gives all of a folder for ${JSON.stringify(`${given}/*.sql`)}.`);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__.UserError)
            throw error;
        const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
        if (code === "ENOENT" || code === "ENOTDIR")
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.UserError("usage", `There is no file ${shown}.`, READ);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.UserError("usage", `The file ${shown} could not be read (${code}).`, READ);
    }
}
function findRoot(paths) {
    const shared = sharedFolder(paths.map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)));
    for (let folder = shared;; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ".git")))
            return folder;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder) === folder)
            break;
    }
    const here = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(".");
    if (isWithin(shared, here))
        return here;
    let root = shared;
    for (let climbed = 0; climbed < FOLDERS_ABOVE && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(root)) !== ""; climbed++)
        root = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(root);
    return root;
}
function sharedFolder(folders) {
    let shared = folders[0] ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(".");
    for (const folder of folders)
        while (!isWithin(folder, shared))
            shared = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(shared);
    return shared;
}
function isWithin(folder, above) {
    return folder === above || folder.startsWith(above.endsWith(node_path__WEBPACK_IMPORTED_MODULE_1__.sep) ? above : above + node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
}


/***/ }),

/***/ 73232:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ openWorkTree)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/** The work tree, or a folder of loose files, as a listing. The only folder that reads files which nobody named on the command line. */


/** So many files are read at once. */
const AT_ONCE = 32;
/** Files below `root`, whatever side is asked for. An object id is the path itself, so nothing is hashed. */
function openWorkTree(root) {
    return {
        listFolders: async (_side, folders) => {
            const listed = await inTurns(folders, async (folder) => [folder, await listFolder(root, folder)]);
            return new Map(listed.flatMap(([folder, entries]) => (entries === null ? [] : [[folder, entries]])));
        },
        readBlobs: async (paths) => {
            const read = await inTurns(paths, async (path) => [path, await readOrNull((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path))]);
            return new Map(read.flatMap(([path, bytes]) => (bytes === null ? [] : [[path, bytes]])));
        },
    };
}
async function inTurns(items, run) {
    const done = [];
    for (let at = 0; at < items.length; at += AT_ONCE)
        done.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(run))));
    return done;
}
/** Null where it does not exist or may not be read. */
async function listFolder(root, folder) {
    try {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, folder), { withFileTypes: true });
        return entries.flatMap((entry) => {
            const { name } = entry;
            const oid = folder === "" ? name : `${folder}/${name}`;
            if (entry.isDirectory())
                return [{ name, kind: "folder", oid }];
            if (entry.isFile())
                return [{ name, kind: "file", oid }];
            return entry.isSymbolicLink() ? [{ name, kind: "symlink", oid }] : [];
        });
    }
    catch {
        return null;
    }
}
async function readOrNull(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 41766:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Kp: () => (/* binding */ ParserShelf),
  hw: () => (/* binding */ assessSet),
  uH: () => (/* binding */ riskOfAll)
});

// EXTERNAL MODULE: ./build/risk/assessment.js
var assessment = __webpack_require__(13389);
;// CONCATENATED MODULE: ./build/risk/unread.js
const RULE = "not-understood";
/** The assessment of a file that is no SQL, or could not be read. `severities`: as the configuration has them. */
function unreadMigration(of, unread, severities) {
    const { because } = unread;
    return {
        ...of,
        backupRisk: "snapshot",
        transactional: true,
        backwardCompatible: false,
        positions: "file",
        statements: [
            {
                line: 1,
                column: 1,
                endLine: 1,
                kind: "unknown",
                actions: ["unknown"],
                locks: [],
                rewrites: [],
                scans: [],
                dataLoss: "possible",
                backwardCompatible: false,
                transactional: true,
                backupRisk: "snapshot",
                because: [because],
                understood: false,
                losses: [{ kind: "other", relation: null, because }],
            },
        ],
        findings: findingsOf(of.path, unread, severities[RULE]),
    };
}
function findingsOf(path, { because, remedy, severity }, configured) {
    if (remedy === null || configured === "off")
        return [];
    return [
        {
            rule: RULE,
            severity: configured ?? severity,
            confidence: "high",
            message: because,
            remedy,
            path,
            line: null,
            column: null,
        },
    ];
}

;// CONCATENATED MODULE: ./build/commands/assess/assess-set.js


/** Parsers are loaded when the first file of their dialect is read, once a process. */
class ParserShelf {
    #loaded = new Map();
    #beforeWasm;
    constructor(beforeWasm) {
        this.#beforeWasm = beforeWasm;
    }
    get(dialect) {
        const known = this.#loaded.get(dialect);
        if (known !== undefined)
            return known;
        const loading = __webpack_require__.e(/* import() */ 9329).then(__webpack_require__.bind(__webpack_require__, 99329)).then(({ loadParsers }) => loadParsers([dialect], this.#beforeWasm === undefined ? {} : { beforeWasm: this.#beforeWasm }));
        this.#loaded.set(dialect, loading);
        return loading;
    }
}
/** One assessment for each file of the release, in its order. */
async function assessSet(set, shelf) {
    const { framework, dialect, release, severities } = set;
    const isRead = release.some(({ bytes, unread }) => bytes !== null && unread === null);
    const assessed = isRead ? await assessReadable(set, shelf) : new Map();
    return release.map((file) => {
        const { path, id, unread, bytes } = file;
        const found = assessed.get(file);
        if (found !== undefined)
            return { ...found, framework, id };
        return unreadMigration({ path, dialect, framework, id }, unread ?? (bytes === null ? NOT_READ : NOTHING_PRINTED), severities);
    });
}
const NOT_READ = { because: "The file could not be read, so it may lose data.", remedy: null, severity: "warning" };
const NOTHING_PRINTED = {
    because: "What the sql-command printed for this migration holds no statement, so what it does is not understood and it may lose data.",
    remedy: "See what the migration does that is not SQL, or correct the sql-command; until then it asks for a backup.",
    severity: "warning",
};
/** Of the files whose statements are known. */
async function assessReadable(set, shelf) {
    const { framework, dialect, options, severities, inTurn } = set;
    const [parsers, { readRelease, readSource, unknownScript }, assess, { startRules }] = await Promise.all([
        shelf.get(dialect),
        __webpack_require__.e(/* import() */ 2436).then(__webpack_require__.bind(__webpack_require__, 82436)),
        loadAssessment(dialect),
        Promise.all(/* import() */[__webpack_require__.e(9945), __webpack_require__.e(5401), __webpack_require__.e(3966), __webpack_require__.e(3894)]).then(__webpack_require__.bind(__webpack_require__, 3894)),
    ]);
    const reading = { dialect, framework, parsers };
    const history = [];
    for (const { path, bytes } of set.history)
        history.push(await readSource(path, bytes, reading));
    const files = await readRelease(set.release, reading);
    for (const { before } of files)
        if (before !== null)
            history.push(before);
    const scripts = files.map(({ file, script }) => script ?? unknownScript(file.path, dialect));
    const undoing = new Set(scripts.filter((_, index) => files[index]?.file.undoes === true));
    const rules = startRules({ framework, severities });
    const found = assess({ history, release: scripts, options, parsers, inTurn, undoing, onStatement: rules.onStatement });
    const isPrinted = files.some(({ file }) => file.printed !== null);
    const place = isPrinted ? (await __webpack_require__.e(/* import() */ 5743).then(__webpack_require__.bind(__webpack_require__, 55743))).placeInPrinted : null;
    return new Map(files.flatMap(({ file, script }, index) => {
        const assessment = found[index];
        if (script === null || assessment === undefined)
            return [];
        const findings = rules.findingsOf(script, assessment);
        if (place === null || file.printed === null)
            return [[file, { ...assessment, findings }]];
        const placed = findings.map((finding) => place(finding, script));
        return [[file, { ...assessment, positions: "printed-sql", findings: placed }]];
    }));
}
/** Only what the dialect needs. */
async function loadAssessment(dialect) {
    switch (dialect) {
        case "postgresql":
            return (await Promise.all(/* import() */[__webpack_require__.e(9945), __webpack_require__.e(5401), __webpack_require__.e(5478), __webpack_require__.e(6229)]).then(__webpack_require__.bind(__webpack_require__, 95478))).assessMigrations;
        case "sqlite":
            return (await Promise.all(/* import() */[__webpack_require__.e(9350), __webpack_require__.e(884)]).then(__webpack_require__.bind(__webpack_require__, 40884))).assessSqlite;
        case "mysql":
        case "mariadb": {
            const { assessMysql } = await Promise.all(/* import() */[__webpack_require__.e(9350), __webpack_require__.e(2629)]).then(__webpack_require__.bind(__webpack_require__, 82629));
            return (input) => assessMysql(input, dialect);
        }
    }
}
/** The highest risk; `nightly` of none. */
function riskOfAll(migrations) {
    return (0,assessment/* highestRisk */.gh)(migrations.map(({ backupRisk }) => backupRisk)) ?? "nightly";
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

/***/ 87206:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ findSets)
/* harmony export */ });
/* harmony import */ var _config_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65032);
/* harmony import */ var _frameworks_definition_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(88044);
/* harmony import */ var _frameworks_detect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63677);
/* harmony import */ var _frameworks_dialect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35791);
/* harmony import */ var _frameworks_exclusions_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(84372);
/* harmony import */ var _frameworks_frameworks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55023);
/* harmony import */ var _frameworks_run_order_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55073);
/* harmony import */ var _blob_texts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99226);
/* harmony import */ var _glob_compiler_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(746);
/* harmony import */ var _assess_previous_ids_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5539);
/** Which sets given files belong to, and what came before them: from the names, folders and markers around them. */










/** Every path is in one of them. */
async function findSets(request) {
    const options = request.framework === null ? request.options : forced(request.framework, request);
    const known = await detectBelow({ ...request, options, prefix: "" });
    const recognised = new Set(known.map(({ file }) => file.path));
    const unknown = request.paths.filter((path) => !recognised.has(path));
    for (const [prefix, paths] of groupBy(unknown, asidePrefix)) {
        const found = prefix === "" ? [] : await detectBelow({ ...request, options, paths, prefix });
        for (const each of found)
            recognised.add(each.file.path);
        known.push(...found);
    }
    const loose = request.paths.filter((path) => !recognised.has(path));
    const sets = [...knownSets(known, request.options), ...(await looseSets(loose, request))];
    const place = new Map(request.paths.map((path, index) => [path, index]));
    const first = ({ release }) => release.reduce((least, { path }) => Math.min(least, place.get(path) ?? 0), Infinity);
    return sets.sort((a, b) => first(a) - first(b));
}
/** Looks at the tree from a folder below the root, as if nothing were above it. */
async function detectBelow({ tree, paths, options, prefix }) {
    const within = prefix === "" ? "" : `${prefix}/`;
    const changes = paths.map((path) => ({
        path: path.slice(within.length),
        previousPath: null,
        status: "added",
        before: null,
        after: { oid: path, kind: "file" },
    }));
    const texts = new _blob_texts_js__WEBPACK_IMPORTED_MODULE_5__/* .BlobTexts */ .u(tree);
    const detection = (0,_frameworks_detect_js__WEBPACK_IMPORTED_MODULE_1__/* .detect */ .o)({ changes, options, compileGlob: await (0,_glob_compiler_js__WEBPACK_IMPORTED_MODULE_7__/* .globCompilerFor */ .n)(options) });
    let step = detection.next();
    while (step.done !== true) {
        const { folders, oids } = step.value;
        const asked = new Map(folders.map((folder) => [folder === "" ? prefix : within + folder, folder]));
        const listed = asked.size === 0 ? new Map() : await tree.listFolders("base", [...asked.keys()]);
        await texts.fetch(oids);
        const answer = new Map([...listed].map(([folder, entries]) => [asked.get(folder) ?? folder, entries]));
        step = detection.next({ folders: answer, texts: texts.pick(oids) });
    }
    return knownIn(step.value, changes, within);
}
function knownIn(detection, changes, within) {
    const merged = detection.merged.map((file) => ({ ...file, path: within + file.path }));
    return changes.flatMap(({ path }) => {
        const file = detection.migrationAt(path);
        if (file === null || file.role === "unrecognised" || file.role === "support")
            return [];
        return [{ file: { ...file, path: within + path }, merged }];
    });
}
/** What `--framework` says, as if the configuration did. */
function forced(framework, { paths, options }) {
    const definition = (0,_frameworks_frameworks_js__WEBPACK_IMPORTED_MODULE_3__/* .frameworkById */ .pl)(framework);
    const roots = paths.map((path) => (definition === null ? null : (0,_frameworks_definition_js__WEBPACK_IMPORTED_MODULE_8__/* .readPath */ .G7)(definition, (0,_frameworks_definition_js__WEBPACK_IMPORTED_MODULE_8__/* .splitPath */ .Uf)(path)))?.recognised.root ?? (0,_frameworks_exclusions_js__WEBPACK_IMPORTED_MODULE_9__/* .folderOf */ .yS)(path));
    const migrations = [...new Set(roots.map((root) => (root === "" ? "." : root)))];
    return {
        ...options,
        databases: [{ ...(0,_config_options_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultDatabase */ .$E)(framework, framework), migrations }],
    };
}
function knownSets(known, options) {
    const groups = groupBy(known, ({ file: { set } }) => [set.framework.id, set.database, set.root].join("\0"));
    return [...groups.values()].flatMap((members) => {
        const [first] = members;
        if (first === undefined)
            return [];
        const { set } = first.file;
        const release = members.map(({ file }) => file).sort(_frameworks_run_order_js__WEBPACK_IMPORTED_MODULE_4__/* .compareRuns */ .qB);
        const database = options.databases.find(({ name }) => name === set.database) ?? null;
        const history = historyOf(release, first.merged);
        const given = new Set(release.map(({ path }) => path));
        const previousOf = (0,_assess_previous_ids_js__WEBPACK_IMPORTED_MODULE_6__/* .findPrevious */ .v)(release, () => first.merged.filter((file) => !given.has(file.path) && isSameSet(file.set, set)));
        const files = release.map((file) => {
            const { path, id, role } = file;
            const isOne = role === "versioned" || role === "repeatable";
            return { path, id, undoes: role === "down", isOne, previous: () => previousOf(file) };
        });
        const paths = history.map(({ path }) => path);
        return [{ framework: set.framework.id, dialect: set.dialect, database, name: set.database, release: files, history: paths }];
    });
}
/** What runs before the first of the release, and is not part of it. */
function historyOf(release, merged) {
    const [first] = release;
    if (first === undefined)
        return [];
    const given = new Set(release.map(({ path }) => path));
    return (0,_frameworks_run_order_js__WEBPACK_IMPORTED_MODULE_4__/* .earlierRuns */ .Jo)(merged.filter(({ path, set }) => !given.has(path) && isSameSet(set, first.set))).filter((file) => file.role === "repeatable" || (0,_frameworks_run_order_js__WEBPACK_IMPORTED_MODULE_4__/* .compareRuns */ .qB)(file, first) < 0);
}
function isSameSet(a, b) {
    return a.framework.id === b.framework.id && a.database === b.database && a.root === b.root;
}
/** Files of no known framework: those of one folder belong together. */
async function looseSets(paths, { tree, framework }) {
    const groups = groupBy(paths, _frameworks_exclusions_js__WEBPACK_IMPORTED_MODULE_9__/* .folderOf */ .yS);
    const listed = await tree.listFolders("base", [...groups.keys()]);
    return [...groups].map(([folder, given]) => {
        const isOrdered = given.every(_frameworks_run_order_js__WEBPACK_IMPORTED_MODULE_4__/* .hasVersion */ .Xj);
        const release = isOrdered ? given.toSorted(_frameworks_run_order_js__WEBPACK_IMPORTED_MODULE_4__/* .compareLoose */ .o2) : given;
        const names = (listed.get(folder) ?? []).filter(({ kind, name }) => kind === "file" && /\.sql$/i.test(name));
        const beside = names.map(({ name }) => (folder === "" ? name : `${folder}/${name}`));
        return {
            framework,
            dialect: (0,_frameworks_dialect_js__WEBPACK_IMPORTED_MODULE_2__/* .guessDialect */ .g)(folder, []) ?? "postgresql",
            database: null,
            name: folder,
            release: release.map((path) => ({ path, id: null, undoes: (0,_frameworks_run_order_js__WEBPACK_IMPORTED_MODULE_4__/* .isUndoName */ .oH)(path), isOne: false, previous: () => null })),
            history: isOrdered ? looseHistory(release, beside) : [],
        };
    });
}
/** Names with versions tell their order; others may be anything. */
function looseHistory(release, beside) {
    const [first = ""] = release;
    const given = new Set(release);
    const earlier = beside.filter((path) => !given.has(path) && (0,_frameworks_run_order_js__WEBPACK_IMPORTED_MODULE_4__/* .hasVersion */ .Xj)(path) && !(0,_frameworks_run_order_js__WEBPACK_IMPORTED_MODULE_4__/* .isUndoName */ .oH)(path));
    return earlier.filter((path) => (0,_frameworks_run_order_js__WEBPACK_IMPORTED_MODULE_4__/* .compareLoose */ .o2)(path, first) < 0).sort(_frameworks_run_order_js__WEBPACK_IMPORTED_MODULE_4__/* .compareLoose */ .o2);
}
/** Up to the last folder of tests, examples, documents or code of others: there the frameworks' eyes are closed on purpose. */
function asidePrefix(path) {
    const folders = (0,_frameworks_exclusions_js__WEBPACK_IMPORTED_MODULE_9__/* .folderOf */ .yS)(path).split("/");
    const last = folders.findLastIndex((folder) => (0,_frameworks_exclusions_js__WEBPACK_IMPORTED_MODULE_9__/* .isAside */ .Zl)(folder) || (0,_frameworks_exclusions_js__WEBPACK_IMPORTED_MODULE_9__/* .isForeign */ .jq)(`${folder}/`));
    return folders.slice(0, last + 1).join("/");
}
function groupBy(items, key) {
    const groups = new Map();
    for (const item of items) {
        const group = groups.get(key(item));
        if (group === undefined)
            groups.set(key(item), [item]);
        else
            group.push(item);
    }
    return groups;
}


/***/ }),

/***/ 66851:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ beforeWasm)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_v8__WEBPACK_IMPORTED_MODULE_0__);
/**
 * V8 would optimise the WebAssembly of the parser a second time in the background and so keep the process alive after its
 * work: 0.4 s and 500 MB on Node 24. Flags set at run time do not bring along the ones they imply at start, hence all
 * three.
 */

/** To be called before the module is compiled. */
function beforeWasm() {
    for (const flag of ["--liftoff-only", "--no-wasm-tier-up", "--no-wasm-dynamic-tiering"])
        (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)(flag);
}


/***/ }),

/***/ 69477:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ checkoutAt),
/* harmony export */   _: () => (/* binding */ namedCheckout)
/* harmony export */ });
/**
 * Events whose runs may execute what is checked out: those of people who may push, and `pull_request`, which GitHub gives neither secrets
 * nor a token that writes where a fork asks. Not `pull_request_target`, `workflow_run` and `issue_comment`, which have both.
 */
const EVENTS = new Set(["pull_request", "push", "merge_group", "workflow_dispatch", "schedule"]);
/** For a repository in a folder; git is asked once, when the first migration needs it. */
function checkoutAt(folder, environment) {
    let opened = null;
    return (head) => (opened ??= open(folder, { head, environment }));
}
async function open(folder, { head, environment }) {
    const refused = refusedByEvent(environment);
    if (refused !== null)
        return { refused };
    const { readWorkTree } = await __webpack_require__.e(/* import() */ 3775).then(__webpack_require__.bind(__webpack_require__, 93775));
    // Without git nothing tells what is checked out.
    const tree = await readWorkTree(folder).catch(() => null);
    if (tree === null)
        return { refused: "nothing is checked out there, and it executes the code of the revision under check" };
    const { root, commits } = tree;
    if (head !== "staged" && !isCheckedOut(head, commits))
        return { refused: "what is checked out is not the revision under check, whose code it executes" };
    return checkoutOf(root, environment);
}
/** For files that were named on the command line, below a root. Its configuration is the work tree's own word, so somebody must say so. */
function namedCheckout(root, of) {
    const { environment, isAllowed } = of;
    return () => {
        const refused = isAllowed ? refusedByEvent(environment) : NOT_ALLOWED;
        return refused === null ? checkoutOf(root, environment) : Promise.resolve({ refused });
    };
}
const NOT_ALLOWED = "it executes code of this work tree, so say that it may: --run-sql-command";
function refusedByEvent({ GITHUB_ACTIONS, GITHUB_EVENT_NAME = "" }) {
    if (GITHUB_ACTIONS !== "true" || EVENTS.has(GITHUB_EVENT_NAME))
        return null;
    return `a run of the event ${JSON.stringify(GITHUB_EVENT_NAME)} may have secrets, and it executes code that is not reviewed`;
}
/** Itself, or as GitHub checks pull requests out: merged into its base. */
function isCheckedOut(head, commits) {
    return commits[0] === head || (commits.length === 3 && commits[2] === head);
}
/** What tools find their settings and libraries by; nothing that may be a secret. A command can set more: `[env, NAME=value, …]`. */
const PASSED = "DJANGO_SETTINGS_MODULE PYTHONPATH NODE_PATH NODE_ENV RAILS_ENV GEM_HOME GEM_PATH DOTNET_ROOT DOTNET_CLI_HOME ASPNETCORE_ENVIRONMENT".split(" ");
async function checkoutOf(root, environment) {
    const [{ openRunCommand }, { readCheckedOut }] = await Promise.all([
        __webpack_require__.e(/* import() */ 474).then(__webpack_require__.bind(__webpack_require__, 20474)),
        __webpack_require__.e(/* import() */ 3775).then(__webpack_require__.bind(__webpack_require__, 93775)),
    ]);
    return { runCommand: openRunCommand({ root, environment, passed: PASSED }), readFile: (path) => readCheckedOut(root, path) };
}


/***/ }),

/***/ 17183:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  classifyCommand: () => (/* binding */ classifyCommand)
});

// EXTERNAL MODULE: ./build/adapters/files/named-files.js
var named_files = __webpack_require__(52931);
// EXTERNAL MODULE: ./build/adapters/files/work-tree.js
var work_tree = __webpack_require__(73232);
// EXTERNAL MODULE: ./build/change-set/visible.js
var visible = __webpack_require__(97667);
// EXTERNAL MODULE: ./build/frameworks/frameworks.js + 12 modules
var frameworks = __webpack_require__(55023);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/commands/assess/assess-set.js + 1 modules
var assess_set = __webpack_require__(41766);
// EXTERNAL MODULE: ./build/commands/classify-sets.js
var classify_sets = __webpack_require__(87206);
// EXTERNAL MODULE: ./build/commands/known-names.js
var known_names = __webpack_require__(49440);
// EXTERNAL MODULE: ./build/commands/read-configuration.js
var read_configuration = __webpack_require__(32815);
// EXTERNAL MODULE: ./build/commands/assess/risk-options.js
var risk_options = __webpack_require__(29529);
// EXTERNAL MODULE: ./build/commands/assess/unread-because.js
var unread_because = __webpack_require__(2835);
;// CONCATENATED MODULE: ./build/commands/classify.js








/** Throws `UserError` for a framework or configuration that is not valid. */
async function classify(request) {
    const { files, named, framework } = request;
    if (framework !== null && !frameworks/* FRAMEWORK_IDS */.Gt.includes(framework))
        throw unknownFramework(framework);
    const options = await (0,read_configuration/* readConfiguration */.T)(files, request.configuration, known_names/* knownNames */.U);
    const sets = await (0,classify_sets/* findSets */.v)({ tree: files, paths: named.map(({ path }) => path), options, framework });
    const givenAs = new Map(named.map(({ path, given }) => [path, given]));
    const undo = sets.flatMap(({ release }) => release.flatMap(({ path, undoes }) => (undoes ? [givenAs.get(path) ?? path] : [])));
    const shelf = new assess_set/* ParserShelf */.Kp(request.beforeWasm);
    const migrations = [];
    for (const set of sets)
        migrations.push(...(await classifySet(set, { request, options, shelf })));
    return { result: { version: 1, backupRisk: (0,assess_set/* riskOfAll */.uH)(migrations), migrations }, undo };
}
async function classifySet(set, { request, options, shelf }) {
    const given = new Map(request.named.map((file) => [file.path, file]));
    const files = set.release.flatMap((found) => {
        const { path, id, undoes } = found;
        const named = given.get(path);
        if (named === undefined)
            return [];
        const unread = (0,unread_because/* unreadFile */._)((0,unread_because/* unreadBecause */.S)(path, set.framework));
        const file = { path: named.given, id, bytes: named.bytes, before: null, undoes, unread, printed: null };
        return [{ file, path, isOne: found.isOne, previous: found.previous }];
    });
    const release = await withPrinted(files, set, request.openCheckout);
    const wanted = release.some((file) => file.unread === null)
        ? set.history.filter((path) => (0,unread_because/* unreadBecause */.S)(path, null) === null)
        : [];
    const read = await request.files.readBlobs(wanted);
    const history = wanted.flatMap((path) => {
        const bytes = read.get(path);
        return bytes === undefined ? [] : [{ path, bytes }];
    });
    return (0,assess_set/* assessSet */.hw)({
        framework: set.framework,
        dialect: request.dialect ?? set.dialect,
        history,
        release,
        inTurn: !request.oneRelease,
        options: (0,risk_options/* riskOptionsOf */.N)(set.database, request.sizes ?? (await (0,risk_options/* readConfiguredSizes */.f)(set.database, request.files))),
        severities: options.severities,
    }, shelf);
}
/** What prints SQL is loaded where something is no SQL. */
async function withPrinted(files, { framework, name, database }, openCheckout) {
    if (files.every(({ file }) => file.unread === null))
        return files.map(({ file }) => file);
    const { printUnread } = await __webpack_require__.e(/* import() */ 4668).then(__webpack_require__.bind(__webpack_require__, 24668));
    return printUnread({ framework, database: name, command: database?.sqlCommand ?? null, files, head: "", openCheckout });
}
function unknownFramework(framework) {
    return new errors.UserError("usage", `The framework ${JSON.stringify(framework)} is not known.`, `It may be: ${frameworks/* FRAMEWORK_IDS */.Gt.join(", ")}.`);
}

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(94963);
// EXTERNAL MODULE: ./build/risk/assessment.js
var assessment = __webpack_require__(13389);
// EXTERNAL MODULE: ./build/doors/before-wasm.js
var before_wasm = __webpack_require__(66851);
// EXTERNAL MODULE: ./build/doors/checkout.js
var checkout = __webpack_require__(69477);
// EXTERNAL MODULE: ./build/doors/command-line.js
var command_line = __webpack_require__(56459);
// EXTERNAL MODULE: ./build/doors/links.js
var links = __webpack_require__(72036);
// EXTERNAL MODULE: ./build/doors/local-configuration.js
var local_configuration = __webpack_require__(645);
// EXTERNAL MODULE: ./build/doors/table-sizes.js
var table_sizes = __webpack_require__(39382);
// EXTERNAL MODULE: ./build/doors/terminal.js
var terminal = __webpack_require__(57297);
;// CONCATENATED MODULE: ./build/doors/classify-command.js
/** `schema-release classify` on the command line. */














const FORMATS = ["terminal", "json", "markdown", "sarif", "github"];
const classifyCommand = {
    usage: "classify FILE… [--dialect DIALECT] [--framework FRAMEWORK] [--one-release] [--format FORMAT] [--fail-on RISK]",
    positionals: true,
    options: {
        dialect: { type: "string", value: "DIALECT", help: "default: as configuration or markers tell", allowed: assessment/* DIALECTS */.O9 },
        framework: { type: "string", value: "FRAMEWORK", help: "default: as names, folders and markers tell" },
        "one-release": { type: "boolean", help: "the files are released together, so what one creates is new to the next" },
        "database-url-env": { type: "string", value: "NAME", help: "read table sizes from the server whose URL this variable holds" },
        statistics: { type: "string", value: "FILE", help: "table sizes that were written before" },
        "write-statistics": {
            type: "string",
            value: "FILE",
            help: "write the table sizes of --database-url-env; needs no migrations",
        },
        "run-sql-command": {
            type: "boolean",
            help: "let the configuration's sql-command print the SQL of what is not SQL; it executes code of the work tree",
        },
        config: { type: "string", value: "FILE", help: "use this configuration instead of the work tree's" },
        format: { type: "string", value: "FORMAT", help: "default: terminal", allowed: FORMATS },
        "fail-on": { type: "string", value: "RISK", help: "exit with 1 at this backup risk or above", allowed: assessment/* BACKUP_RISKS */.QH },
        color: { type: "string", value: "WHEN", help: "default: auto", allowed: ["auto", "always", "never"] },
        help: { type: "boolean", help: "show this" },
    },
    run,
};
async function run(line, publisher) {
    const sizes = await (0,table_sizes/* readSizes */.P)({
        urlVariable: (0,command_line/* textOption */.vU)(line, "database-url-env"),
        file: (0,command_line/* textOption */.vU)(line, "statistics"),
        writeTo: (0,command_line/* textOption */.vU)(line, "write-statistics"),
    });
    if (line.positionals.length === 0 && (0,command_line/* textOption */.vU)(line, "write-statistics") !== undefined)
        return errors/* EXIT */.d.ok;
    const { root, files } = (0,named_files/* readNamedFiles */.v)(line.positionals);
    const configuration = await (0,local_configuration/* readLocalConfiguration */.Y)((0,command_line/* textOption */.vU)(line, "config"));
    const report = await classify({
        files: (0,work_tree/* openWorkTree */.w)(root),
        named: files,
        configuration,
        dialect: assessment/* DIALECTS */.O9.find((dialect) => dialect === (0,command_line/* textOption */.vU)(line, "dialect")) ?? null,
        framework: (0,command_line/* textOption */.vU)(line, "framework") ?? null,
        oneRelease: line.options["one-release"] === true,
        sizes,
        openCheckout: (0,checkout/* namedCheckout */._)(root, { environment: process.env, isAllowed: line.options["run-sql-command"] === true }),
        beforeWasm: before_wasm/* beforeWasm */.Y,
    });
    process.stderr.write(describeUndo(report.undo));
    process.stdout.write(await render(report, formatOf(line), line));
    const { backupRisk, migrations } = report.result;
    await publisher.outputs({ "backup-risk": backupRisk, migrations: JSON.stringify(migrations.map(({ path }) => path)) });
    await publisher.summary(() => render(report, "markdown", line));
    const limit = assessment/* BACKUP_RISKS */.QH.findIndex((risk) => risk === (0,command_line/* textOption */.vU)(line, "fail-on"));
    return limit >= 0 && assessment/* BACKUP_RISKS */.QH.indexOf(report.result.backupRisk) >= limit ? errors/* EXIT */.d.no : errors/* EXIT */.d.ok;
}
/** One line, or nothing. */
function describeUndo(paths) {
    if (paths.length === 0)
        return "";
    const [verb, each] = paths.length === 1 ? ["undoes a migration", "it is"] : ["undo migrations", "each is"];
    return ((0,report_escape/* guardLines */.F)((0,report_escape/* escapeTerminal */.en)(`schema-release: ${(0,visible/* listPaths */.Pe)(paths)} ${verb}: ${each} judged as if it ran behind that migration.`)) + "\n");
}
function formatOf(line) {
    return FORMATS.find((known) => known === (0,command_line/* textOption */.vU)(line, "format")) ?? "terminal";
}
/** Each format's renderer is loaded when it is wanted. */
async function render({ result }, format, line) {
    const context = { docs: links/* DOCS */.i, colour: (0,terminal/* wantsColour */.M)((0,command_line/* textOption */.vU)(line, "color"), process.stdout) };
    switch (format) {
        case "terminal":
            return (await __webpack_require__.e(/* import() */ 1453).then(__webpack_require__.bind(__webpack_require__, 51453))).renderClassifyTerminal(result, context);
        case "json":
            return (await __webpack_require__.e(/* import() */ 7522).then(__webpack_require__.bind(__webpack_require__, 57522))).renderClassifyJson(result);
        case "markdown":
            return (await __webpack_require__.e(/* import() */ 1453).then(__webpack_require__.bind(__webpack_require__, 51453))).renderClassifyMarkdown(result, context);
        case "sarif":
            return (await __webpack_require__.e(/* import() */ 7285).then(__webpack_require__.bind(__webpack_require__, 37285))).renderClassifySarif(result, context);
        case "github":
            return (await __webpack_require__.e(/* import() */ 7285).then(__webpack_require__.bind(__webpack_require__, 37285))).renderClassifyGithub(result, context);
    }
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

/***/ 39382:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ readSizes)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89984);
/** Where table sizes come from, as the command line says: a server or a file. */


/** Null where nothing was asked for. Throws `UserError`; no message holds the URL. */
async function readSizes({ urlVariable, file, writeTo }) {
    if (urlVariable !== undefined && file !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("usage", "--statistics was given together with --database-url-env.", "Give one of them.");
    if (writeTo !== undefined && urlVariable === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("usage", "--write-statistics has nothing to write.", "Give --database-url-env NAME as well.");
    if (file !== undefined)
        return readFrom(file);
    if (urlVariable === undefined)
        return null;
    const { readRelationSizes } = await Promise.all(/* import() */[__webpack_require__.e(3240), __webpack_require__.e(7839)]).then(__webpack_require__.bind(__webpack_require__, 47839));
    const sizes = await readRelationSizes(readVariable(urlVariable));
    if (writeTo !== undefined)
        await writeSizes(sizes, writeTo);
    return sizes;
}
function readVariable(name) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("usage", "--database-url-env takes the name of an environment variable.", "Put the URL into a variable, such as DATABASE_URL, and give its name: arguments can be seen by others.");
    }
    const url = process.env[name];
    if (url !== undefined && url !== "")
        return url;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("usage", `The environment variable ${name} is not set.`, "Set it to the URL of the database.");
}
async function readFrom(file) {
    const { parseStatistics } = await __webpack_require__.e(/* import() */ 3112).then(__webpack_require__.bind(__webpack_require__, 93112));
    let text;
    try {
        text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, "utf8");
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("usage", `The statistics ${JSON.stringify(file)} could not be read.`, "Give the path of a file after --statistics.");
    }
    return parseStatistics(text, file);
}
async function writeSizes(sizes, file) {
    const { formatStatistics } = await __webpack_require__.e(/* import() */ 3112).then(__webpack_require__.bind(__webpack_require__, 93112));
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, formatStatistics(sizes));
    }
    catch (error) {
        const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("usage", `The statistics could not be written to ${JSON.stringify(file)} (${code}).`, "Give a path that can be written.");
    }
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


/***/ })

};
;
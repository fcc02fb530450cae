"use strict";
exports.id = 7756;
exports.ids = [7756];
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

/***/ 37756:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runSoftDrop: () => (/* binding */ runSoftDrop)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/adapters/files/named-files.js
var named_files = __webpack_require__(52931);
// EXTERNAL MODULE: ./build/adapters/files/work-tree.js
var work_tree = __webpack_require__(73232);
// EXTERNAL MODULE: ./build/commands/read-configuration.js
var read_configuration = __webpack_require__(32815);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/risk/catalog/names.js
var names = __webpack_require__(30167);
// EXTERNAL MODULE: ./build/risk/catalog/queries.js + 1 modules
var queries = __webpack_require__(11657);
// EXTERNAL MODULE: ./build/risk/catalog/tree.js
var catalog_tree = __webpack_require__(8455);
;// CONCATENATED MODULE: ./build/expansion/find-drops.js



/** `catalog`: as it is when the statement begins. Empty for a statement that drops neither tables nor columns. */
function findDrops(statement, catalog) {
    const { tree, line } = statement;
    if (tree === null || !(0,catalog_tree/* isNode */.Ll)(tree))
        return NOTHING;
    const found = dropsOf(tree, line, catalog);
    if (found.drops.length === 0 || !statement.masked)
        return found;
    return leave(line, "It has placeholders, so what it drops is not known.");
}
const NOTHING = { drops: [], left: [] };
function leave(line, because) {
    return { drops: [], left: [{ line, because }] };
}
function dropsOf(tree, line, catalog) {
    if ("DropStmt" in tree && tree.DropStmt.removeType === "OBJECT_TABLE")
        return merge(tablesIn(tree.DropStmt).map((table) => tableDrop(table, { statement: tree.DropStmt, line, catalog })));
    if (!("AlterTableStmt" in tree) || tree.AlterTableStmt.objtype !== "OBJECT_TABLE")
        return NOTHING;
    const statement = tree.AlterTableStmt;
    const commands = (statement.cmds ?? []).flatMap((node) => ("AlterTableCmd" in node ? node.AlterTableCmd : []));
    const dropping = commands.filter(({ subtype }) => subtype === "AT_DropColumn");
    if (dropping.length === 0)
        return NOTHING;
    if (dropping.length < commands.length)
        return leave(line, "It does more than drop columns: write the drops as statements of their own.");
    if (statement.relation?.inh !== true)
        return leave(line, "ONLY leaves the column to the tables that inherit it; a rename cannot.");
    return merge(dropping.map(({ name = "", missing_ok, behavior }) => columnDrop(name, { statement, line, catalog, ifExists: missing_ok === true, cascade: behavior === "DROP_CASCADE" })));
}
function merge(all) {
    return { drops: all.flatMap(({ drops }) => drops), left: all.flatMap(({ left }) => left) };
}
function tablesIn({ objects }) {
    return (objects ?? []).flatMap((node) => ("List" in node ? [(0,names/* writtenName */.lD)((0,names/* stringsOf */.iw)(node.List.items))] : []));
}
function tableDrop(table, { statement, line, catalog }) {
    const answer = (0,queries/* resolveRelation */.j0)(catalog, table);
    const reason = unfit(answer.state, [table.schema ?? "", table.name]);
    if (reason !== null)
        return leave(line, reason);
    const known = answer.state === "known" ? answer.value : null;
    if (known?.epoch === "release")
        return leave(line, "The migration makes the table itself, so nothing of value is in it.");
    if (known !== null && known.partitionOf !== null)
        return leave(line, "It is a partition: ALTER TABLE … DETACH PARTITION keeps its rows, and a later release drops it.");
    const schema = known?.schema ?? table.schema;
    const taken = (name) => (0,queries/* resolveRelation */.j0)(catalog, { schema, name }).state === "known";
    const { missing_ok, behavior } = statement;
    const how = { ifExists: missing_ok === true, cascade: behavior === "DROP_CASCADE", required: false, taken };
    return { drops: [{ line, table, column: null, ...how }], left: [] };
}
function columnDrop(column, { statement, line, catalog, ifExists, cascade }) {
    const table = (0,queries/* toWrittenName */.Ko)(statement.relation ?? { schema: null, name: "" });
    const answer = (0,queries/* resolveRelation */.j0)(catalog, table);
    const relation = answer.state === "known" ? answer.value : null;
    const found = relation === null ? null : (0,queries/* columnOf */.uV)(catalog, relation, column);
    const reason = unfit(found?.state ?? answer.state, [table.schema ?? "", table.name, column]);
    if (reason !== null)
        return leave(line, reason);
    const known = found?.state === "known" ? found.value : null;
    if (known?.epoch === "release" || relation?.epoch === "release")
        return leave(line, "The migration makes the column itself, so nothing of value is in it.");
    if ((known?.generated ?? null) !== null)
        return leave(line, "The column is generated from others, so no information is lost with it.");
    if (ifExists && known === null)
        return leave(line, "Whether the column exists is not known, and a rename has no IF EXISTS: leave IF EXISTS out.");
    const required = known === null ? null : known.notNull && known.default === null && known.identity === null;
    const taken = (name) => relation !== null && relation.columns.some((each) => each.name === name);
    const tableIfExists = statement.missing_ok === true;
    return { drops: [{ line, table, column, ifExists: tableIfExists, cascade, required, taken }], left: [] };
}
/** Null for what can be renamed. A line break could end a comment, or begin a directive of the migration tool. */
function unfit(state, names) {
    if (state === "absent")
        return "What it drops does not exist by then.";
    return names.some((name) => /\p{Cc}|\p{Zl}|\p{Zp}/u.test(name))
        ? "Its name has a line break or another control character."
        : null;
}

// EXTERNAL MODULE: ./build/frameworks/exclusions.js
var exclusions = __webpack_require__(84372);
;// CONCATENATED MODULE: ./build/expansion/next-paths.js
/** Names of further migration files: those of an existing one, with the ids that come next and other words. */

/** Files whose folder holds the id. */
const NAMED_BY_FOLDER = /^(?:up|down|migration)\.sql$/;
const NAME = /^(?<prefix>[VUB]?)(?<id>\d{4}-\d{2}-\d{2}-\d{6}(?:-\d{4})?|\d+(?:[._]\d+)*(?=__)|\d+)(?<separator>__|_|-)?(?<words>.*?)(?<rest>(?:\.(?:tx|up|down|do|undo|rollback|pg|postgres|postgresql))*\.[A-Za-z]+)?$/;
/** Null for a name without an id. */
function formOf(path) {
    const isFolder = NAMED_BY_FOLDER.test((0,exclusions/* nameOf */.Vb)(path));
    const named = isFolder ? (0,exclusions/* folderOf */.yS)(path) : path;
    const { prefix = "", id, separator = null, words = "", rest = "" } = NAME.exec((0,exclusions/* nameOf */.Vb)(named))?.groups ?? {};
    if (id === undefined)
        return null;
    return {
        folder: (0,exclusions/* folderOf */.yS)(named),
        prefix,
        id,
        separator: words === "" ? separator : (separator ?? "_"),
        rest: isFolder ? `/${(0,exclusions/* nameOf */.Vb)(path)}` : rest,
    };
}
/** The folder whose entries are the `neighbours` of a path. */
function folderOfIds(path) {
    return formOf(path)?.folder ?? (0,exclusions/* folderOf */.yS)(path);
}
/** One path for each of `words`, in their order; of a name without an id the words are appended to it. */
function nextPaths({ path, neighbours, words, now }) {
    const form = formOf(path);
    if (form === null)
        return words.map((each) => path.replace(/(\.[^./]*)?$/, (end) => `_${each}${end}`));
    const ids = neighbours.flatMap((name) => formOf(name)?.id ?? formOf(`${name}/up.sql`)?.id ?? []);
    let last = [form.id, ...ids].reduce((most, id) => (isLater(id, most) ? id : most));
    const { folder, prefix, separator, rest } = form;
    const start = folder === "" ? prefix : `${folder}/${prefix}`;
    return words.map((each) => {
        last = idBehind(last, form.id, now);
        return start + last + (separator === null ? "" : separator + (separator === "-" ? each.replaceAll("_", "-") : each)) + rest;
    });
}
function partsOf(id) {
    return id.split(/[._-]/).map(BigInt);
}
function isLater(a, b) {
    const [left, right] = [partsOf(a), partsOf(b)];
    for (let index = 0; index < Math.max(left.length, right.length); index++) {
        const [one, other] = [left[index] ?? 0n, right[index] ?? 0n];
        if (one !== other)
            return one > other;
    }
    return false;
}
const TIMESTAMP = /^(?:19|20)\d{12}$/;
const DATED = /^(\d{4})-(\d{2})-(\d{2})-(\d{6})(?:-\d{4})?$/;
/** The id behind `last`, in the form of `like`: the present time where ids are times, else the next number. */
function idBehind(last, like, now) {
    if (DATED.test(like)) {
        const stamp = DATED.test(last) ? last.replace(DATED, "$1$2$3$4") : now;
        return stampBehind(stamp, now).replace(/^(\d{4})(\d{2})(\d{2})(\d{6})$/, "$1-$2-$3-$4");
    }
    if (TIMESTAMP.test(like))
        return stampBehind(last, now);
    const start = Math.max(last.lastIndexOf("."), last.lastIndexOf("_")) + 1;
    const digits = last.slice(start);
    return last.slice(0, start) + String(BigInt(digits) + 1n).padStart(digits.length, "0");
}
function stampBehind(last, now) {
    return BigInt(now) > BigInt(last) ? now : String(BigInt(last) + 1n).padStart(14, "0");
}

;// CONCATENATED MODULE: ./build/expansion/soft-drop.js
/** In the order of their releases. `month`: of the first release, such as `2026_11`. */
function planSteps(drops, month) {
    const named = withNames(drops, `_to_be_dropped_${month}`);
    const required = named.filter((each) => each.drop.required === true);
    const relax = {
        kind: "relax",
        up: required.map((each) => `${alter(each)} ALTER COLUMN ${quote(each.name)} DROP NOT NULL`),
        down: required.map((each) => `${alter(each)} ALTER COLUMN ${quote(each.name)} SET NOT NULL`),
        notes: RELAX_NOTES,
    };
    const rename = {
        kind: "rename",
        up: [...relax.up, ...named.map((each) => renaming(each, each.name, each.kept))],
        down: named.toReversed().map((each) => renaming(each, each.kept, each.name)),
        notes: notesOfRename(drops),
    };
    const drop = { kind: "drop", up: named.map(dropping), down: [], notes: DROP_NOTES };
    return required.length === 0 ? [rename, drop] : [relax, rename, drop];
}
function withNames(drops, suffix) {
    const given = new Set();
    return drops.map((drop) => {
        const name = drop.column ?? drop.table.name;
        const place = JSON.stringify([drop.table.schema, drop.column === null ? null : drop.table.name]);
        const isFree = (kept) => !drop.taken(kept) && !given.has(place + kept);
        let kept = shorten(name, suffix);
        for (let number = 2; !isFree(kept); number++)
            kept = shorten(name, `${suffix}_${number}`);
        given.add(place + kept);
        return { drop, name, kept };
    });
}
/** Longer names are cut by the server, at 63 bytes of UTF-8. */
const LONGEST_NAME = 63;
function shorten(name, suffix) {
    const room = LONGEST_NAME - suffix.length;
    let kept = "";
    let size = 0;
    for (const character of name) {
        size += new TextEncoder().encode(character).length;
        if (size > room)
            break;
        kept += character;
    }
    return kept + suffix;
}
function alter({ drop: { table, ifExists } }) {
    return `ALTER TABLE ${ifExists ? "IF EXISTS " : ""}${qualified(table.schema, table.name)}`;
}
function renaming(each, from, to) {
    const { drop } = each;
    if (drop.column !== null)
        return `${alter(each)} RENAME COLUMN ${quote(from)} TO ${quote(to)}`;
    const table = { ...drop.table, name: from };
    return `${alter({ ...each, drop: { ...drop, table } })} RENAME TO ${quote(to)}`;
}
function dropping(each) {
    const { drop, kept } = each;
    const cascade = drop.cascade ? " CASCADE" : "";
    if (drop.column !== null)
        return `${alter(each)} DROP COLUMN ${quote(kept)}${cascade}`;
    return `DROP TABLE ${drop.ifExists ? "IF EXISTS " : ""}${qualified(drop.table.schema, kept)}${cascade}`;
}
function qualified(schema, name) {
    return schema === null ? quote(name) : `${quote(schema)}.${quote(name)}`;
}
function quote(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
const RELAX_NOTES = [
    "Release this first: inserts that leave the column out work from then on, and those that name it go on working.",
    "Behind it release an application that neither reads nor writes the column.",
];
const DROP_NOTES = [
    "Release this when nothing has missed the old name for as long as a rollback may take. Nothing undoes it.",
    "It loses rows or values for good, so it asks for a backup.",
];
function notesOfRename(drops) {
    const what = drops.every(({ column }) => column === null) ? "table" : "column";
    return [
        `Before it release an application that neither reads nor writes the ${what}: code, functions and triggers that name it fail from then on.`,
        "Views, indexes and foreign keys follow the new name. Rows and values stay, and the rename back brings all of them back.",
        ...(drops.some(({ required }) => required === true)
            ? ["The column was NOT NULL without a default, so it is made optional: inserts that leave it out must work."]
            : []),
        ...(drops.some(({ required }) => required === null)
            ? [
                "The migrations do not tell whether the column is NOT NULL without a default: if so, release DROP NOT NULL before all that.",
            ]
            : []),
    ];
}

;// CONCATENATED MODULE: ./build/expansion/soft-drop-files.js
/** The steps of a soft drop as migration files, named and laid out as the migration that they stand for. */



/** In the order of their releases. */
function softDropFiles(input) {
    const { path, framework, drops, neighbours, downPath, now } = input;
    const steps = planSteps(drops, `${now.slice(0, 4)}_${now.slice(4, 6)}`);
    const words = steps.map(({ kind }) => `${kind}_${wordsOf(drops)}`);
    const paths = nextPaths({ path, neighbours, words, now });
    const downs = downPath === null ? [] : nextPaths({ path: downPath, neighbours, words, now });
    return steps.flatMap((step, index) => {
        const base = { release: index + 1, kind: step.kind };
        const down = downs[index];
        const up = {
            ...base,
            path: paths[index] ?? path,
            text: textOf(step, { marks: down === undefined ? inFile(framework) : null, framework, words: words[index] ?? step.kind }),
        };
        if (down === undefined)
            return [up];
        return [up, { ...base, path: down, text: undoing(step) }];
    });
}
/** Such as `parcels_weight`; of several the first. Letters, digits and underscores only, since it becomes part of a file's name. */
function wordsOf(drops) {
    const [first] = drops;
    const words = first === undefined ? "" : [first.table.name, first.column ?? ""].join("_");
    const plain = words
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, "_")
        .slice(0, 60)
        .replaceAll(/^_+|_+$/g, "");
    return plain === "" ? "dropped" : plain;
}
const MARKS = {
    dbmate: { up: "-- migrate:up", down: "-- migrate:down" },
    goose: { up: "-- +goose Up", down: "-- +goose Down" },
    "sql-migrate": { up: "-- +migrate Up", down: "-- +migrate Down" },
    tern: { up: null, down: "---- create above / drop below ----" },
    "node-pg-migrate": { up: "-- Up Migration", down: "-- Down Migration" },
    "play-evolutions": { up: "-- !Ups", down: "-- !Downs" },
};
function inFile(framework) {
    return framework !== null && Object.hasOwn(MARKS, framework) ? (MARKS[framework] ?? null) : null;
}
const TITLES = {
    relax: "First release of a drop in steps: inserts may leave the column out.",
    rename: "What is to be dropped is renamed, so that it can be brought back.",
    drop: "What was renamed some releases before is dropped.",
};
/** Waiting for the lock would make everybody behind it wait. */
const LIMIT = "SET lock_timeout = '2s'";
function textOf(step, { marks, framework, words }) {
    const head = [TITLES[step.kind], ...step.notes].map((note) => `-- ${note}`);
    const up = [...head, "", ...statements(step.up)];
    if (framework === "liquibase")
        return lines(["--liquibase formatted sql", "", `--changeset soft-drop:${words}`, ...up, "", ...rollbacks(step)]);
    if (marks === null)
        return lines(up);
    return lines([...(marks.up === null ? [] : [marks.up]), ...up, "", marks.down, ...wayBack(step)]);
}
function rollbacks({ down }) {
    return down.length === 0 ? ["--rollback empty"] : down.map((each) => `--rollback ${each};`);
}
function undoing(step) {
    return lines(wayBack(step));
}
function wayBack({ down }) {
    return down.length === 0 ? ["-- Nothing brings back what was dropped but a rescue copy or a backup."] : statements(down);
}
function statements(all) {
    return [LIMIT, ...all].map((each) => `${each};`);
}
function lines(all) {
    return `${all.join("\n")}\n`;
}
/** What a framework keeps beside its files, which has to follow. One sentence; null where there is nothing. */
const BESIDE = {
    atlas: "Write atlas.sum anew: atlas migrate hash.",
    drizzle: "Enter the files into meta/_journal.json.",
    sqitch: "Enter the changes into sqitch.plan.",
    liquibase: "Include the files in the changelog.",
};
function besideFiles(framework) {
    return framework !== null && Object.hasOwn(BESIDE, framework) ? (BESIDE[framework] ?? null) : null;
}
/** Where the way down of a migration lies: where names tell it always, else where there is a file. Null where it has none. */
function downOf(path, exists) {
    const name = (0,exclusions/* nameOf */.Vb)(path);
    const folder = path.slice(0, path.length - name.length);
    const renamed = (forms) => forms.map(([from, to]) => name.replace(from, to)).flatMap((each) => (each === name ? [] : [folder + each]));
    return renamed(ALWAYS)[0] ?? renamed(SOMETIMES).find((each) => exists(each)) ?? null;
}
const ALWAYS = [
    [/\.up(\.\w+)$/, ".down$1"],
    [/\.do(\.\w+)$/, ".undo$1"],
    [/^up\.sql$/, "down.sql"],
];
const SOMETIMES = [
    [/^migration\.sql$/, "down.sql"],
    [/^V(?=\d)/, "U"],
    [/\.sql$/, ".down.sql"],
    [/\.sql$/, ".rollback.sql"],
];

// EXTERNAL MODULE: ./build/frameworks/definition.js + 1 modules
var definition = __webpack_require__(88044);
// EXTERNAL MODULE: ./build/commands/assess/assess-set.js + 1 modules
var assess_set = __webpack_require__(41766);
// EXTERNAL MODULE: ./build/commands/assess/unread-because.js
var unread_because = __webpack_require__(2835);
// EXTERNAL MODULE: ./build/commands/classify-sets.js
var classify_sets = __webpack_require__(87206);
// EXTERNAL MODULE: ./build/commands/known-names.js
var known_names = __webpack_require__(49440);
;// CONCATENATED MODULE: ./build/commands/soft-drop.js
/** `rescue soft-drop`: a migration that drops tables or columns, as files of two releases. What it needs of the world comes through ports. */











/** Throws `UserError` for a file in which nothing can be dropped in two releases. Writes nothing. */
async function softDrop(request) {
    const { files, named, framework } = request;
    const options = await (0,read_configuration/* readConfiguration */.T)(files, request.configuration, known_names/* knownNames */.U);
    const [set] = await (0,classify_sets/* findSets */.v)({ tree: files, paths: [named.path], options, framework });
    if (set === undefined)
        throw nothingIn(named.given, "It is in no set of migrations.");
    const unread = (0,unread_because/* unreadBecause */.S)(named.path, set.framework);
    if (unread !== null)
        throw nothingIn(named.given, unread);
    if (set.dialect !== "postgresql")
        throw nothingIn(named.given, `It is written for ${set.dialect}; files are made for PostgreSQL.`);
    if (set.release.some(({ undoes }) => undoes))
        throw nothingIn(named.given, "It undoes a migration.");
    const { drops, left, isAll } = await readDrops(set, request);
    if (drops.length === 0)
        throw nothingIn(named.given, left.length === 0
            ? "It drops no table and no column."
            : left.map(({ line, because }) => `Line ${line}: ${because}`).join(" "));
    const folder = folderOfIds(named.path);
    const beside = (0,exclusions/* folderOf */.yS)(named.path);
    const listed = await files.listFolders("head", [...new Set([folder, beside])]);
    const names = new Set((listed.get(beside) ?? []).map(({ name }) => (0,definition/* joinPath */.uJ)(beside, name)));
    return {
        files: softDropFiles({
            path: named.path,
            framework: set.framework,
            drops,
            neighbours: (listed.get(folder) ?? []).map(({ name }) => name),
            downPath: downOf(named.path, (path) => names.has(path)),
            now: request.now,
        }),
        lines: [...new Set(drops.map(({ line }) => line))],
        left,
        isAll,
        beside: besideFiles(set.framework),
    };
}
async function readDrops(set, { files, named, beforeWasm }) {
    const parsers = await new assess_set/* ParserShelf */.Kp(beforeWasm).get("postgresql");
    const [{ readSource }, { assessMigrations }] = await Promise.all([
        __webpack_require__.e(/* import() */ 2436).then(__webpack_require__.bind(__webpack_require__, 82436)),
        Promise.all(/* import() */[__webpack_require__.e(9945), __webpack_require__.e(5478)]).then(__webpack_require__.bind(__webpack_require__, 95478)),
    ]);
    const reading = { dialect: set.dialect, framework: set.framework, parsers };
    const wanted = set.history.filter((path) => (0,unread_because/* unreadBecause */.S)(path, null) === null);
    const read = await files.readBlobs(wanted);
    const history = [];
    for (const path of wanted) {
        const bytes = read.get(path);
        if (bytes !== undefined)
            history.push(await readSource(path, bytes, reading));
    }
    const script = await readSource(named.path, named.bytes, reading);
    const drops = [];
    const left = [];
    let isAll = script.problems.length === 0;
    assessMigrations({
        history,
        release: [script],
        options: { writers: [] },
        parsers,
        onStatement: ({ statement, assessment, situation }) => {
            const found = situation === null ? { drops: [], left: [] } : findDrops(statement, situation.catalog);
            drops.push(...found.drops);
            left.push(...found.left);
            if ((found.drops.length === 0 && !IDLE.has(assessment.kind)) || found.left.length > 0)
                isAll = false;
        },
    });
    return { drops, left, isAll };
}
/** What does nothing by itself. */
const IDLE = new Set(["set", "transaction-control"]);
function nothingIn(given, because) {
    return new errors.UserError("usage", `${JSON.stringify(given)} cannot be made a drop in two releases. ${because}`, "Give an SQL migration with DROP TABLE or ALTER TABLE … DROP COLUMN, such as db/migration/V7__drop_weight.sql.");
}

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(94963);
;// CONCATENATED MODULE: ./build/report/soft-drop-page.js

/** Where a file lies below `--out`: releases apart, so that they do not go out together by mistake. */
function placeOf({ release, path }) {
    return `release-${release}/${path}`;
}
/** Ends with a line feed. */
function renderSoftDrop(report, { given, out }) {
    const { files, lines, left, isAll, beside } = report;
    const shown = files.flatMap((file) => out === null ? [`── ${placeOf(file)}`, "", ...file.text.trimEnd().split("\n"), ""] : [`  ${out}/${placeOf(file)}`]);
    const releases = new Set(files.map(({ release }) => release)).size;
    const said = [
        `The drops of ${given} in ${releases} releases${out === null ? "; --out DIR writes them" : ", written to"}:`,
        "",
        ...shown,
        ...(out === null ? [] : [""]),
        isAll
            ? `They stand for all that ${given} does: remove it, and put the files of release-1 in its place.`
            : `They stand for line ${lines.join(", ")} of ${given}: take these statements out of it, and put the files of release-1 beside it.`,
        `The files of ${releases === 2 ? "release-2" : `release-2 and release-${releases}`} go out later, each in a release of its own; give them the id that is next by then.`,
        ...(beside === null ? [] : [beside]),
        ...left.map(({ line, because }) => `Line ${line} is left as it is. ${because}`),
    ];
    return `${said.map((each) => (0,report_escape/* escapeTerminal */.en)(each)).join("\n")}\n`;
}

// EXTERNAL MODULE: ./build/doors/before-wasm.js
var before_wasm = __webpack_require__(66851);
// EXTERNAL MODULE: ./build/doors/command-line.js
var command_line = __webpack_require__(56459);
// EXTERNAL MODULE: ./build/doors/local-configuration.js
var local_configuration = __webpack_require__(645);
;// CONCATENATED MODULE: ./build/doors/soft-drop.js
/** `schema-release rescue soft-drop FILE [--out DIR]`. */










/** `line.positionals`: the files behind the verb. Options `out`, `config` and `framework` are heeded where they are given. */
async function runSoftDrop(line, print = toOutput) {
    const [file, ...others] = line.positionals;
    if (file === undefined || others.length > 0)
        throw new errors.UserError("usage", file === undefined ? "There is no migration." : "There are several migrations.", "Give one: schema-release rescue soft-drop FILE [--out DIR]");
    const { root, files } = (0,named_files/* readNamedFiles */.v)([file]);
    const [named] = files;
    if (named === undefined)
        throw new Error("One file was given.");
    const report = await softDrop({
        files: (0,work_tree/* openWorkTree */.w)(root),
        named,
        configuration: await (0,local_configuration/* readLocalConfiguration */.Y)((0,command_line/* textOption */.vU)(line, "config")),
        framework: (0,command_line/* textOption */.vU)(line, "framework") ?? null,
        now: new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14),
        beforeWasm: before_wasm/* beforeWasm */.Y,
    });
    const out = (0,command_line/* textOption */.vU)(line, "out") ?? null;
    if (out !== null)
        await writeFiles(out, report.files);
    print(renderSoftDrop(report, { given: file, out }));
    return errors/* EXIT */.d.ok;
}
function toOutput(text) {
    process.stdout.write(text);
}
/** Overwrites nothing. */
async function writeFiles(out, files) {
    for (const file of files) {
        const path = (0,external_node_path_.join)(out, placeOf(file));
        try {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
            await (0,promises_.writeFile)(path, file.text, { flag: "wx" });
        }
        catch (error) {
            const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
            const why = code === "EEXIST" ? "exists already" : `could not be written (${code})`;
            throw new errors.UserError("usage", `${JSON.stringify(path)} ${why}.`, "Give a folder of its own after --out.");
        }
    }
}


/***/ })

};
;
"use strict";
exports.id = 110;
exports.ids = [110];
exports.modules = {

/***/ 6851:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ beforeWasm)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8877);
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

/***/ 3110:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  classifyCommand: () => (/* binding */ classifyCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9984);
;// CONCATENATED MODULE: ./build/adapters/files/named-files.js
/** The files that the command line names, and the folder that they are seen from. */



const READ = "Give the paths of migration files, such as db/migration/V2__add_weight.sql.";
/** Folders above loose files whose names may belong to a framework's layout. */
const FOLDERS_ABOVE = 3;
/** Reads the files; throws `UserError` for one that is missing, is a folder or cannot be read. */
async function readNamedFiles(given) {
    if (given.length === 0)
        throw new errors.UserError("usage", "There is no file to classify.", READ);
    const absolute = new Map();
    for (const name of given)
        if (!absolute.has((0,external_node_path_.resolve)(name)))
            absolute.set((0,external_node_path_.resolve)(name), name);
    const root = await findRoot([...absolute.keys()]);
    const files = [];
    for (const [path, name] of absolute) {
        files.push({ given: name, path: (0,external_node_path_.relative)(root, path).split(external_node_path_.sep).join("/"), bytes: await readNamed(path, name) });
    }
    return { root, files };
}
async function readNamed(path, given) {
    const shown = JSON.stringify(given);
    try {
        const found = await (0,promises_.stat)(path);
        if (found.isFile())
            return await (0,promises_.readFile)(path);
        const what = found.isDirectory() ? "is a folder" : "is no file";
        throw new errors.UserError("usage", `${shown} ${what}.`, `${READ} A shell gives all of a folder for ${JSON.stringify(`${given}/*.sql`)}.`);
    }
    catch (error) {
        if (error instanceof errors.UserError)
            throw error;
        const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
        if (code === "ENOENT" || code === "ENOTDIR")
            throw new errors.UserError("usage", `There is no file ${shown}.`, READ);
        throw new errors.UserError("usage", `The file ${shown} could not be read (${code}).`, READ);
    }
}
async function findRoot(paths) {
    const shared = sharedFolder(paths.map((path) => (0,external_node_path_.dirname)(path)));
    for (let folder = shared;; folder = (0,external_node_path_.dirname)(folder)) {
        if (await exists((0,external_node_path_.join)(folder, ".git")))
            return folder;
        if ((0,external_node_path_.dirname)(folder) === folder)
            break;
    }
    const here = (0,external_node_path_.resolve)(".");
    if (isWithin(shared, here))
        return here;
    let root = shared;
    for (let climbed = 0; climbed < FOLDERS_ABOVE && (0,external_node_path_.basename)((0,external_node_path_.dirname)(root)) !== ""; climbed++)
        root = (0,external_node_path_.dirname)(root);
    return root;
}
function sharedFolder(folders) {
    let shared = folders[0] ?? (0,external_node_path_.resolve)(".");
    for (const folder of folders)
        while (!isWithin(folder, shared))
            shared = (0,external_node_path_.dirname)(shared);
    return shared;
}
function isWithin(folder, above) {
    return folder === above || folder.startsWith(above.endsWith(external_node_path_.sep) ? above : above + external_node_path_.sep);
}
async function exists(path) {
    return (0,promises_.stat)(path).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./build/adapters/files/work-tree.js
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
            const read = await inTurns(paths, async (path) => [path, await readOrNull((0,external_node_path_.join)(root, path))]);
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
        const entries = await (0,promises_.readdir)((0,external_node_path_.join)(root, folder), { withFileTypes: true });
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
        return await (0,promises_.readFile)(path);
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./build/change-set/visible.js
var visible = __webpack_require__(7667);
// EXTERNAL MODULE: ./build/frameworks/frameworks.js + 12 modules
var frameworks = __webpack_require__(5023);
// EXTERNAL MODULE: ./build/commands/assess-set.js + 1 modules
var assess_set = __webpack_require__(7152);
// EXTERNAL MODULE: ./build/frameworks/definition.js + 1 modules
var frameworks_definition = __webpack_require__(8044);
// EXTERNAL MODULE: ./build/frameworks/detect.js + 7 modules
var detect = __webpack_require__(4660);
// EXTERNAL MODULE: ./build/frameworks/dialect.js
var dialect = __webpack_require__(5791);
// EXTERNAL MODULE: ./build/frameworks/exclusions.js
var exclusions = __webpack_require__(4372);
// EXTERNAL MODULE: ./build/frameworks/run-order.js
var run_order = __webpack_require__(5073);
// EXTERNAL MODULE: ./build/commands/blob-texts.js
var blob_texts = __webpack_require__(9226);
// EXTERNAL MODULE: ./build/commands/glob-compiler.js
var glob_compiler = __webpack_require__(746);
;// CONCATENATED MODULE: ./build/commands/classify-sets.js








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
    const texts = new blob_texts/* BlobTexts */.u(tree);
    const detection = (0,detect/* detect */.o)({ changes, options, compileGlob: await (0,glob_compiler/* globCompilerFor */.n)(options) });
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
    const definition = (0,frameworks/* frameworkById */.pl)(framework);
    const roots = paths.map((path) => (definition === null ? null : (0,frameworks_definition/* readPath */.G7)(definition, (0,frameworks_definition/* splitPath */.Uf)(path)))?.recognised.root ?? (0,exclusions/* folderOf */.yS)(path));
    const migrations = [...new Set(roots.map((root) => (root === "" ? "." : root)))];
    return {
        ...options,
        databases: [{ name: framework, framework, migrations, schema: [], dialect: null, writers: [], statistics: null }],
    };
}
function knownSets(known, options) {
    const groups = groupBy(known, ({ file: { set } }) => [set.framework.id, set.database, set.root].join("\0"));
    return [...groups.values()].flatMap((members) => {
        const [first] = members;
        if (first === undefined)
            return [];
        const { set } = first.file;
        const release = members.map(({ file }) => file).sort(run_order/* compareRuns */.qB);
        const database = options.databases.find(({ name }) => name === set.database) ?? null;
        const history = historyOf(release, first.merged);
        const files = release.map(({ path, id, role }) => ({ path, id, undoes: role === "down" }));
        return [
            { framework: set.framework.id, dialect: set.dialect, database, release: files, history: history.map(({ path }) => path) },
        ];
    });
}
/** What runs before the first of the release, and is not part of it. */
function historyOf(release, merged) {
    const [first] = release;
    if (first === undefined)
        return [];
    const given = new Set(release.map(({ path }) => path));
    return (0,run_order/* earlierRuns */.Jo)(merged.filter(({ path, set }) => !given.has(path) && isSameSet(set, first.set))).filter((file) => file.role === "repeatable" || (0,run_order/* compareRuns */.qB)(file, first) < 0);
}
function isSameSet(a, b) {
    return a.framework.id === b.framework.id && a.database === b.database && a.root === b.root;
}
/** Files of no known framework: those of one folder belong together. */
async function looseSets(paths, { tree, framework }) {
    const groups = groupBy(paths, exclusions/* folderOf */.yS);
    const listed = await tree.listFolders("base", [...groups.keys()]);
    return [...groups].map(([folder, given]) => {
        const isOrdered = given.every(run_order/* hasVersion */.Xj);
        const release = isOrdered ? given.toSorted(run_order/* compareLoose */.o2) : given;
        const names = (listed.get(folder) ?? []).filter(({ kind, name }) => kind === "file" && /\.sql$/i.test(name));
        const beside = names.map(({ name }) => (folder === "" ? name : `${folder}/${name}`));
        return {
            framework,
            dialect: (0,dialect/* guessDialect */.g)(folder, []) ?? "postgresql",
            database: null,
            release: release.map((path) => ({ path, id: null, undoes: (0,run_order/* isUndoName */.oH)(path) })),
            history: isOrdered ? looseHistory(release, beside) : [],
        };
    });
}
/** Names with versions tell their order; others may be anything. */
function looseHistory(release, beside) {
    const [first = ""] = release;
    const given = new Set(release);
    const earlier = beside.filter((path) => !given.has(path) && (0,run_order/* hasVersion */.Xj)(path) && !(0,run_order/* isUndoName */.oH)(path));
    return earlier.filter((path) => (0,run_order/* compareLoose */.o2)(path, first) < 0).sort(run_order/* compareLoose */.o2);
}
/** Up to the last folder of tests, examples, documents or code of others: there the frameworks' eyes are closed on purpose. */
function asidePrefix(path) {
    const folders = (0,exclusions/* folderOf */.yS)(path).split("/");
    const last = folders.findLastIndex((folder) => (0,exclusions/* isAside */.Zl)(folder) || (0,exclusions/* isForeign */.jq)(`${folder}/`));
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

// EXTERNAL MODULE: ./build/commands/known-names.js
var known_names = __webpack_require__(9440);
// EXTERNAL MODULE: ./build/commands/read-configuration.js
var read_configuration = __webpack_require__(2815);
// EXTERNAL MODULE: ./build/commands/risk-options.js
var risk_options = __webpack_require__(7392);
// EXTERNAL MODULE: ./build/commands/unread-because.js
var unread_because = __webpack_require__(7410);
;// CONCATENATED MODULE: ./build/commands/classify.js








/** Throws `UserError` for a framework or configuration that is not valid. */
async function classify(request) {
    const { files, named, framework } = request;
    if (framework !== null && !frameworks/* FRAMEWORK_IDS */.Gt.includes(framework))
        throw unknownFramework(framework);
    const options = await (0,read_configuration/* readConfiguration */.T)(files, request.configuration, known_names/* knownNames */.U);
    const sets = await findSets({ tree: files, paths: named.map(({ path }) => path), options, framework });
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
    const release = set.release.flatMap(({ path, id, undoes }) => {
        const file = given.get(path);
        if (file === undefined)
            return [];
        return [{ path: file.given, id, bytes: file.bytes, before: null, undoes, unreadBecause: (0,unread_because/* unreadBecause */.S)(path, set.framework) }];
    });
    const wanted = release.some((file) => file.unreadBecause === null)
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
function unknownFramework(framework) {
    return new errors.UserError("usage", `The framework ${JSON.stringify(framework)} is not known.`, `It may be: ${frameworks/* FRAMEWORK_IDS */.Gt.join(", ")}.`);
}

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(4963);
// EXTERNAL MODULE: ./build/risk/assessment.js
var assessment = __webpack_require__(3389);
// EXTERNAL MODULE: ./build/doors/before-wasm.js
var before_wasm = __webpack_require__(6851);
// EXTERNAL MODULE: ./build/doors/command-line.js + 1 modules
var command_line = __webpack_require__(2490);
// EXTERNAL MODULE: ./build/doors/links.js
var links = __webpack_require__(2036);
// EXTERNAL MODULE: ./build/doors/local-configuration.js
var local_configuration = __webpack_require__(645);
;// CONCATENATED MODULE: ./build/doors/table-sizes.js
/** Where table sizes come from, as the command line says: a server or a file. */


/** Null where nothing was asked for. Throws `UserError`; no message holds the URL. */
async function readSizes({ urlVariable, file, writeTo }) {
    if (urlVariable !== undefined && file !== undefined)
        throw new errors.UserError("usage", "--statistics was given together with --database-url-env.", "Give one of them.");
    if (writeTo !== undefined && urlVariable === undefined)
        throw new errors.UserError("usage", "--write-statistics has nothing to write.", "Give --database-url-env NAME as well.");
    if (file !== undefined)
        return readFrom(file);
    if (urlVariable === undefined)
        return null;
    const { readRelationSizes } = await __webpack_require__.e(/* import() */ 839).then(__webpack_require__.bind(__webpack_require__, 7839));
    const sizes = await readRelationSizes(readVariable(urlVariable));
    if (writeTo !== undefined)
        await writeSizes(sizes, writeTo);
    return sizes;
}
function readVariable(name) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
        throw new errors.UserError("usage", "--database-url-env takes the name of an environment variable.", "Put the URL into a variable, such as DATABASE_URL, and give its name: arguments can be seen by others.");
    }
    const url = process.env[name];
    if (url !== undefined && url !== "")
        return url;
    throw new errors.UserError("usage", `The environment variable ${name} is not set.`, "Set it to the URL of the database.");
}
async function readFrom(file) {
    const { parseStatistics } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 3112));
    let text;
    try {
        text = await (0,promises_.readFile)(file, "utf8");
    }
    catch {
        throw new errors.UserError("usage", `The statistics ${JSON.stringify(file)} could not be read.`, "Give the path of a file after --statistics.");
    }
    return parseStatistics(text, file);
}
async function writeSizes(sizes, file) {
    const { formatStatistics } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 3112));
    try {
        await (0,promises_.writeFile)(file, formatStatistics(sizes));
    }
    catch (error) {
        const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
        throw new errors.UserError("usage", `The statistics could not be written to ${JSON.stringify(file)} (${code}).`, "Give a path that can be written.");
    }
}

// EXTERNAL MODULE: ./build/doors/terminal.js
var terminal = __webpack_require__(7297);
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
        config: { type: "string", value: "FILE", help: "use this configuration instead of the work tree's" },
        format: { type: "string", value: "FORMAT", help: "default: terminal", allowed: FORMATS },
        "fail-on": { type: "string", value: "RISK", help: "exit with 1 at this backup risk or above", allowed: assessment/* BACKUP_RISKS */.QH },
        color: { type: "string", value: "WHEN", help: "default: auto", allowed: ["auto", "always", "never"] },
        help: { type: "boolean", help: "show this" },
    },
    run,
};
async function run(line) {
    const sizes = await readSizes({
        urlVariable: (0,command_line/* textOption */.vU)(line, "database-url-env"),
        file: (0,command_line/* textOption */.vU)(line, "statistics"),
        writeTo: (0,command_line/* textOption */.vU)(line, "write-statistics"),
    });
    if (line.positionals.length === 0 && (0,command_line/* textOption */.vU)(line, "write-statistics") !== undefined)
        return errors/* EXIT */.d.ok;
    const [{ root, files }, configuration] = await Promise.all([
        readNamedFiles(line.positionals),
        (0,local_configuration/* readLocalConfiguration */.Y)((0,command_line/* textOption */.vU)(line, "config")),
    ]);
    const report = await classify({
        files: openWorkTree(root),
        named: files,
        configuration,
        dialect: assessment/* DIALECTS */.O9.find((dialect) => dialect === (0,command_line/* textOption */.vU)(line, "dialect")) ?? null,
        framework: (0,command_line/* textOption */.vU)(line, "framework") ?? null,
        oneRelease: line.options["one-release"] === true,
        sizes,
        beforeWasm: before_wasm/* beforeWasm */.Y,
    });
    process.stderr.write(describeUndo(report.undo));
    process.stdout.write(await render(report, line));
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
/** Each format's renderer is loaded when it is wanted. */
async function render({ result }, line) {
    const format = FORMATS.find((known) => known === (0,command_line/* textOption */.vU)(line, "format")) ?? "terminal";
    const context = { docs: links/* DOCS */.i, colour: (0,terminal/* wantsColour */.M)((0,command_line/* textOption */.vU)(line, "color"), process.stdout) };
    switch (format) {
        case "terminal":
            return (await __webpack_require__.e(/* import() */ 453).then(__webpack_require__.bind(__webpack_require__, 1453))).renderClassifyTerminal(result, context);
        case "json":
            return (await __webpack_require__.e(/* import() */ 522).then(__webpack_require__.bind(__webpack_require__, 7522))).renderClassifyJson(result);
        case "markdown":
            return (await __webpack_require__.e(/* import() */ 453).then(__webpack_require__.bind(__webpack_require__, 1453))).renderClassifyMarkdown(result, context);
        case "sarif":
            return (await Promise.all(/* import() */[__webpack_require__.e(676), __webpack_require__.e(285)]).then(__webpack_require__.bind(__webpack_require__, 7285))).renderClassifySarif(result, context);
        case "github":
            return (await Promise.all(/* import() */[__webpack_require__.e(676), __webpack_require__.e(285)]).then(__webpack_require__.bind(__webpack_require__, 7285))).renderClassifyGithub(result, context);
    }
}


/***/ }),

/***/ 2036:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ DOCS)
/* harmony export */ });
/* unused harmony export docsOfAction */
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
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9984);
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

/***/ 7297:
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


/***/ })

};
;
"use strict";
exports.id = 4568;
exports.ids = [4568,3389];
exports.modules = {

/***/ 99226:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ BlobTexts)
/* harmony export */ });
const utf8 = new TextDecoder();
/** What has been read so far; `get` answers null for what was not fetched or cannot be read. */
class BlobTexts {
    #source;
    #bytes = new Map();
    #texts = new Map();
    constructor(source) {
        this.#source = source;
    }
    async fetch(oids) {
        const missing = [...new Set(oids)].filter((oid) => !this.#bytes.has(oid));
        if (missing.length === 0)
            return;
        const read = await this.#source.readBlobs(missing);
        for (const oid of missing)
            this.#bytes.set(oid, read.get(oid) ?? null);
    }
    /** As it was fetched; null when it could not be. */
    bytes = (oid) => this.#bytes.get(oid) ?? null;
    /** Bytes that are not UTF-8 are replaced: such a text serves for recognising, not for judging. */
    get = (oid) => {
        const known = this.#texts.get(oid);
        if (known !== undefined)
            return known;
        const bytes = this.#bytes.get(oid);
        if (bytes === undefined)
            return null;
        const text = bytes === null ? null : utf8.decode(bytes);
        this.#texts.set(oid, text);
        return text;
    };
    pick(oids) {
        return new Map(oids.flatMap((oid) => {
            const text = this.get(oid);
            return text === null ? [] : [[oid, text]];
        }));
    }
}


/***/ }),

/***/ 746:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ globCompilerFor)
/* harmony export */ });
/* harmony import */ var _frameworks_configured_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8105);

/** Null where no pattern is a glob. */
async function globCompilerFor(options) {
    if (!(0,_frameworks_configured_js__WEBPACK_IMPORTED_MODULE_0__/* .needsGlobs */ .tO)(options))
        return null;
    const { default: picomatch } = await __webpack_require__.e(/* import() */ 4006).then(__webpack_require__.t.bind(__webpack_require__, 14006, 23));
    return (glob) => picomatch(glob, { dot: true });
}


/***/ }),

/***/ 49440:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ knownNames)
/* harmony export */ });
/* harmony import */ var _frameworks_frameworks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55023);
/* harmony import */ var _rules_gate_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24623);
/** The ids that a configuration may name. */


async function knownNames() {
    const { MIGRATION_RULES } = await Promise.all(/* import() */[__webpack_require__.e(9945), __webpack_require__.e(5401), __webpack_require__.e(3966)]).then(__webpack_require__.bind(__webpack_require__, 13966));
    return {
        frameworks: _frameworks_frameworks_js__WEBPACK_IMPORTED_MODULE_0__/* .FRAMEWORKS */ .i.map(({ framework }) => framework.id),
        rules: [..._rules_gate_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .GATE_RULE_DESCRIPTIONS */ .TJ, ...MIGRATION_RULES].map(({ id }) => id),
    };
}


/***/ }),

/***/ 32815:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readConfiguration),
/* harmony export */   Z: () => (/* binding */ CONFIGURATION_PATH)
/* harmony export */ });
/* harmony import */ var _config_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65032);
/** The configuration in force: that of the base revision, since a change set must not weaken its own gate. */

/** Where the configuration lies in a repository. */
const CONFIGURATION_PATH = ".github/schema-release.yml";
const FOLDER = ".github";
const FILE = "schema-release.yml";
const MISSPELT = "schema-release.yaml";
/** Options of the base revision, or of a local file; the defaults where there is none. Throws `UserError` when it is not valid. */
async function readConfiguration(source, local, known) {
    const file = local ?? (await readFromBase(source));
    if (file === null)
        return _config_options_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_OPTIONS */ .lp;
    const [{ parseConfiguration }, names] = await Promise.all([__webpack_require__.e(/* import() */ 4590).then(__webpack_require__.bind(__webpack_require__, 34590)), known()]);
    const parsed = await parseConfiguration(file.bytes, names);
    if ("options" in parsed)
        return parsed.options;
    const { describeProblems } = await __webpack_require__.e(/* import() */ 7849).then(__webpack_require__.bind(__webpack_require__, 27849));
    throw describeProblems(parsed.problems, file.path);
}
async function readFromBase(source) {
    const folder = (await source.listFolders("base", [FOLDER])).get(FOLDER) ?? [];
    const entry = folder.find(({ name, kind }) => name === FILE && kind === "file");
    if (entry === undefined) {
        if (!folder.some(({ name }) => name === MISSPELT))
            return null;
        const { UserError } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 89984));
        throw new UserError("configuration", `The configuration is called ${FOLDER}/${MISSPELT} and would not be read.`, `Rename it to ${CONFIGURATION_PATH}.`);
    }
    const bytes = (await source.readBlobs([entry.oid])).get(entry.oid);
    if (bytes !== undefined)
        return { path: CONFIGURATION_PATH, bytes };
    const { UserError } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 89984));
    throw new UserError("outside", `${CONFIGURATION_PATH} of the base revision could not be read.`, "Fetch it first, for instance with a clone that is not partial.");
}


/***/ }),

/***/ 53329:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ DEFAULT_BACKUP_OPTIONS)
/* harmony export */ });
const MEGABYTE = 1024 * 1024;
const DEFAULT_BACKUP_OPTIONS = {
    atLeast: "rescue-copy",
    rescue: { enabled: true, stallMs: 2000, spaceBytes: 1024 * MEGABYTE, keepDays: 30 },
    restorePoint: null,
    snapshot: null,
    appendOnly: [],
    acceptLess: null,
    waitSeconds: 7200,
};


/***/ }),

/***/ 65032:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ defaultDatabase),
/* harmony export */   lp: () => (/* binding */ DEFAULT_OPTIONS),
/* harmony export */   wA: () => (/* binding */ DEFAULT_TEST_OPTIONS),
/* harmony export */   zo: () => (/* binding */ defaultTarget)
/* harmony export */ });
/* unused harmony export DEFAULT_OVERRIDE_LABEL */
/* harmony import */ var _deploy_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86);
/* harmony import */ var _release_stage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65043);
/* harmony import */ var _backup_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53329);



const DEFAULT_TEST_OPTIONS = {
    command: null,
    prepareCommand: null,
    applicationEnvironment: null,
    required: ["deployed-on-new", "head-on-new"],
    untested: "stop",
    knownFlakes: [],
};
const DEFAULT_OVERRIDE_LABEL = "schema-release: override";
/** What holds where there is no configuration file. */
const DEFAULT_OPTIONS = {
    databases: [],
    targets: [],
    test: DEFAULT_TEST_OPTIONS,
    categories: { migration: [], schema: [], app: [], neutral: [] },
    models: "app",
    lockfiles: "app",
    mode: "enforce",
    severities: {},
    overrideLabel: DEFAULT_OVERRIDE_LABEL,
};
/** A database of which only name and framework are known. */
function defaultDatabase(name, framework) {
    return {
        name,
        framework,
        migrations: [],
        schema: [],
        dialect: null,
        writers: [],
        statistics: null,
        sqlCommand: null,
        statusCommand: null,
        deployCommand: null,
        historyTable: null,
        fingerprintIgnore: [],
    };
}
/** What holds for a target that the configuration does not list. */
function defaultTarget(name) {
    return {
        name,
        database: null,
        stage: (0,_release_stage_js__WEBPACK_IMPORTED_MODULE_2__/* .stageOfName */ .D)(name),
        environment: null,
        databaseUrlEnv: "DATABASE_URL",
        kind: "independent",
        gates: [],
        evidenceOf: null,
        evidenceHours: 72,
        approvers: {},
        backupCommand: null,
        backup: _backup_options_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_BACKUP_OPTIONS */ .w,
        smokeCommand: null,
        apply: _deploy_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_APPLY_SETTINGS */ .F,
    };
}


/***/ }),

/***/ 86:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ DEFAULT_APPLY_SETTINGS)
/* harmony export */ });
const DEFAULT_APPLY_SETTINGS = {
    lockTimeoutMs: 1000,
    maxAttempts: 30,
    retryPauseMs: { first: 500, most: 30_000 },
    statementTimeoutMs: 0,
    concurrentTimeoutMs: 3_600_000,
    deployerTimeoutMs: 60_000,
    maxReplicaLagMs: null,
};


/***/ }),

/***/ 8105:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _c: () => (/* binding */ compileDatabases),
/* harmony export */   fg: () => (/* binding */ isGlob),
/* harmony export */   tO: () => (/* binding */ needsGlobs),
/* harmony export */   xi: () => (/* binding */ compilePatterns)
/* harmony export */ });
/* harmony import */ var _exclusions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84372);

/** Whether a pattern needs a glob compiler; else it is a folder or file. */
function isGlob(pattern) {
    return /[*?[\]{}()!]/.test(pattern);
}
/** Whether any pattern of the configuration is a glob. */
function needsGlobs(options) {
    const patterns = [
        ...options.databases.flatMap(({ migrations, schema }) => [...migrations, ...schema]),
        ...Object.values(options.categories).flat(),
    ];
    return patterns.some(isGlob);
}
/** `compileGlob` may be null when no pattern is a glob, see `needsGlobs`. */
function compileDatabases(options, compileGlob) {
    return options.databases.map((database) => {
        const roots = database.migrations.map((pattern) => compileRoot(pattern, compileGlob));
        return {
            options: database,
            rootOf: (path) => firstOf(roots, path),
            isSchema: compilePatterns(database.schema, compileGlob),
        };
    });
}
/** True for a path that one of the patterns names, itself or by a folder above it. */
function compilePatterns(patterns, compileGlob) {
    const roots = patterns.map((pattern) => compileRoot(pattern, compileGlob));
    return (path) => firstOf(roots, path) !== null;
}
function firstOf(roots, path) {
    for (const rootOf of roots) {
        const root = rootOf(path);
        if (root !== null)
            return root;
    }
    return null;
}
function compileRoot(pattern, compileGlob) {
    const plain = pattern.replace(/^\.\//, "").replace(/\/+(?:\*\*)?$/, "");
    if (!isGlob(plain))
        return (path) => rootOfFolder(plain, path);
    if (compileGlob === null)
        throw new Error(`no compiler for the glob ${pattern}`);
    const test = compileGlob(plain);
    const fixed = fixedFolder(plain);
    return (path) => {
        if (test(path))
            return fixed;
        for (let folder = (0,_exclusions_js__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .yS)(path); folder !== ""; folder = (0,_exclusions_js__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .yS)(folder))
            if (test(folder))
                return folder;
        return null;
    };
}
function rootOfFolder(plain, path) {
    if (plain === "" || plain === ".")
        return "";
    if (path === plain)
        return (0,_exclusions_js__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .yS)(path);
    return path.startsWith(`${plain}/`) ? plain : null;
}
/** The folders before the first part with a glob character. */
function fixedFolder(glob) {
    const parts = glob.split("/");
    const first = parts.findIndex(isGlob);
    return parts.slice(0, first === -1 ? -1 : first).join("/");
}


/***/ }),

/***/ 88044:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e3: () => (/* binding */ compileFramework),
  uJ: () => (/* binding */ joinPath),
  RU: () => (/* binding */ readCompanion),
  iV: () => (/* binding */ readMatch),
  G7: () => (/* binding */ readPath),
  bG: () => (/* binding */ rootBeside),
  Uf: () => (/* binding */ splitPath)
});

;// CONCATENATED MODULE: ./build/frameworks/path-pattern.js
/**
 * A regex over paths that is only compiled when a path holds a text that every match has. There are hundreds of them, and
 * compiling all took longer than the rest of a check.
 */
class PathPattern {
    #source;
    #text;
    #regex = null;
    /** `source` of a regex over whole paths, in which `.` matches line breaks; every match holds a match of each of `parts`. */
    constructor(source, parts) {
        this.#source = source;
        this.#text = longestOf(parts.map(requiredText));
    }
    exec(path) {
        if (!path.includes(this.#text))
            return null;
        this.#regex ??= new RegExp(this.#source, "s");
        return this.#regex.exec(path);
    }
    test(path) {
        return this.exec(path) !== null;
    }
}
/** Classes first, since brackets in them open nothing; an escaped bracket is no bracket either. */
const CLASS = /\[(?:\\.|[^\]\\])*\]/g;
const INNERMOST_GROUP = /\((?:\\.|[^()\\])*\)/g;
/** An optional atom; then whatever is no character of its own, with its quantifier. */
const NO_TEXT = /(?:\\.|[^\\])(?:[?*]|\{\d+(?:,\d*)?\})|\\[A-Za-z0-9]|(?<!\\)[.^$+]|\0/;
const DEEPEST = 8;
/**
 * The longest text that every match of a regex holds, as far as it stands outside its groups; `""` when none is certain. For sources
 * without flags, backreferences and `\p`.
 */
function requiredText(source) {
    let flat = source.replaceAll(CLASS, "\0");
    for (let depth = 0; depth < DEEPEST && flat.includes("("); depth++)
        flat = flat.replaceAll(INNERMOST_GROUP, "\0");
    if (/(?<!\\)[|()]/.test(flat))
        return "";
    return longestOf(flat.split(NO_TEXT).map((text) => text.replaceAll(/\\(.)/g, "$1")));
}
function longestOf(texts) {
    let longest = "";
    for (const text of texts)
        if (text.length > longest.length)
            longest = text;
    return longest;
}

;// CONCATENATED MODULE: ./build/frameworks/definition.js

/** Patterns are made when a path comes that may concern the framework: of some fifty, few are ever asked. */
function compileFramework(definition) {
    const { shapes, companions = [] } = definition;
    const extensions = new Set(shapes.flatMap(({ file }) => extensionsOf(file)));
    const whole = once(() => shapes.map((shape) => ({
        shape,
        path: new PathPattern(`^${rootSource(shape)}(?:${shape.file})$`, [shape.root ?? "", shape.file]),
    })));
    const below = once(() => shapes.map((shape) => ({ shape, path: new PathPattern(`^(?:.*/)?(?:${shape.file})$`, [shape.file]) })));
    const companionPaths = once(() => companions.map((companion) => ({ companion, path: new PathPattern(`^(?:.*/)?(?:${companion.path})$`, [companion.path]) })));
    const neighbours = once(() => neighbourPatterns(definition, [...extensions].join("|")));
    return {
        ...definition,
        extensions,
        get whole() {
            return whole();
        },
        get below() {
            return below();
        },
        get companionPaths() {
            return companionPaths();
        },
        get neighbours() {
            return neighbours();
        },
    };
}
function neighbourPatterns({ shapes, nearMiss }, extensions) {
    const roots = [...new Set(shapes.flatMap(({ root }) => (root === null ? [] : [root])))];
    const beside = roots.map((root) => new PathPattern(`^(?<root>(?:.*/)?(?:${root}))/(?:.+/)?[^/]+\\.(?:${extensions})$`, [root]));
    if (nearMiss === undefined)
        return beside;
    return [...beside, new PathPattern(`^(?:(?<root>.*)/)?(?:${nearMiss})$`, [nearMiss])];
}
function once(make) {
    let made = null;
    return () => (made ??= { value: make() }).value;
}
/** No shape reaches deeper below its root: with this the time that a hostile path costs is bounded. */
const definition_DEEPEST = 12;
/** What a framework reads in a path by its shapes; null when none fits. */
function readPath(framework, { above, tail }) {
    for (const { shape, path: regex } of framework.whole) {
        const match = regex.exec(tail);
        if (match === null)
            continue;
        const recognised = readMatch(framework, shape, match);
        return { shape, recognised: { ...recognised, root: joinPath(above, recognised.root) } };
    }
    return null;
}
/** The companion that a path is by its name; null when it is none. */
function readCompanion(framework, { tail }) {
    return framework.companionPaths.find((candidate) => candidate.path.test(tail))?.companion ?? null;
}
/** The root of the set that a path lies in without being of a known shape; null when it does not. */
function rootBeside(framework, { above, tail }) {
    for (const regex of framework.neighbours) {
        const match = regex.exec(tail);
        if (match !== null)
            return joinPath(above, match.groups?.["root"] ?? "");
    }
    return null;
}
/** A folder, `""` for the repository's root, and what lies in it. */
function joinPath(folder, name) {
    if (name === "")
        return folder;
    return folder === "" ? name : `${folder}/${name}`;
}
function splitPath(path) {
    let start = path.length;
    for (let depth = 0; depth <= definition_DEEPEST && start > 0; depth++)
        start = path.lastIndexOf("/", start - 1);
    return start <= 0 ? { above: "", tail: path } : { above: path.slice(0, start), tail: path.slice(start + 1) };
}
/** Reads a path, or what follows a configured root, that matched a shape. */
function readMatch(definition, shape, match) {
    const raw = match.groups?.["id"];
    const normalise = definition.normaliseId ?? String;
    return { role: shape.role, id: raw === undefined ? null : normalise(raw), root: match.groups?.["root"] ?? "" };
}
function rootSource(shape) {
    return shape.root === null ? "(?:(?<root>.*)/)?" : `(?<root>(?:.*/)?(?:${shape.root}))/`;
}
/** The literal extensions at the end of a regex source: `…\.sql` or `…\.(?:js|ts)`. */
function extensionsOf(source) {
    const end = /\\\.(?:\(\?:([\w|]+)\)|(\w+))$/.exec(source);
    return (end?.[1] ?? end?.[2] ?? "").split("|").filter((extension) => extension !== "");
}


/***/ }),

/***/ 63677:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ detect)
});

// EXTERNAL MODULE: ./build/frameworks/definition.js + 1 modules
var definition = __webpack_require__(88044);
// EXTERNAL MODULE: ./build/frameworks/exclusions.js
var exclusions = __webpack_require__(84372);
// EXTERNAL MODULE: ./build/frameworks/frameworks.js + 12 modules
var frameworks = __webpack_require__(55023);
// EXTERNAL MODULE: ./build/frameworks/other.js
var other = __webpack_require__(19723);
;// CONCATENATED MODULE: ./build/frameworks/candidates.js




/** Same framework, same root, same configured database: same set. */
function keyOf({ framework, recognised, configured }) {
    return [framework.framework.id, recognised.root, configured?.options.name ?? ""].join("\0");
}
const TELLING = /\.sql|migrat|schema|versions\/|deltas?\/|drizzle|alembic|prisma|liquibase|changelog|metadata\/|evolutions|flyway|erd\.|skeema|atlas|jooq|dbschema|snapshot|\.designer\.|compiledmodels|sqitch|\.fizz|\.gmrc|diesel|aerich|phinx|dbconfig|tern\.conf|ormconfig|_ide_helper|sqlx|db\/(?:docs|data)\/|tables\/|structure|supabase|database\.types|Version\d/i;
function findCandidates(changes, databases) {
    const candidates = new Map();
    const known = new Map();
    for (const { path, previousPath } of changes) {
        for (const end of previousPath === null ? [path] : [path, previousPath]) {
            const hits = hitsOf(end, databases, known);
            if (hits.length > 0)
                candidates.set(end, hits);
        }
    }
    return candidates;
}
/**
 * What `path` has in common with others of which the same frameworks make something: folder and name, whatever its digits. Patterns ask
 * for digits and for how many, never for certain ones within a name.
 */
function formOf(path) {
    const name = (0,exclusions/* nameOf */.Vb)(path);
    return path.slice(0, path.length - name.length) + name.replaceAll(/\d/g, "0");
}
function hitsOf(path, databases, known) {
    const hits = databases.flatMap((database) => configuredHit(path, database) ?? []);
    if (!TELLING.test(path) || (0,exclusions/* isTooLong */.pn)(path))
        return hits;
    const isInForeign = (0,exclusions/* isForeign */.jq)(path);
    const extension = (0,exclusions/* extensionOf */.je)(path);
    const isNoMigration = (0,exclusions/* isCertainTestName */.yb)(path) || (0,exclusions/* isAsideName */.Mz)(path);
    const split = (0,definition/* splitPath */.Uf)(path);
    const isTest = (0,exclusions/* isTestFolder */.NW)((0,exclusions/* folderOf */.yS)(path));
    const form = formOf(path);
    const takers = [];
    for (const framework of known.get(form) ?? frameworks/* FRAMEWORKS */.i) {
        const own = isTest || isInForeign ? null : companionHit(framework, path, split);
        const hit = own ?? (isNoMigration || !framework.extensions.has(extension) ? null : migrationHit(framework, split));
        // Code of others brings its own migrations; a folder of that name below the team's own is read by the tool.
        if (hit === null || (isInForeign && isForeignRoot(hit)))
            continue;
        hits.push(hit);
        takers.push(framework);
    }
    known.set(form, takers);
    return hits;
}
function isForeignRoot({ recognised: { root } }) {
    return root === "" || (0,exclusions/* isForeign */.jq)(`${root}/`);
}
function companionHit(framework, path, split) {
    const found = (0,definition/* readCompanion */.RU)(framework, split);
    return found === null ? null : companion({ framework, path, what: found.what, sure: found.sure === true, configured: null });
}
function migrationHit(framework, split) {
    const read = (0,definition/* readPath */.G7)(framework, split);
    if (read !== null) {
        const { shape, recognised } = read;
        if ((0,exclusions/* isAside */.Zl)(recognised.root))
            return null;
        return { framework, kind: "migration", recognised, sure: shape.sure === true, what: "", configured: null };
    }
    const root = (0,definition/* rootBeside */.bG)(framework, split);
    return root === null || (0,exclusions/* isAside */.Zl)(root) ? null : neighbour(framework, root, null);
}
function configuredHit(path, configured) {
    const framework = (0,frameworks/* frameworkById */.pl)(configured.options.framework) ?? frameworks/* OTHER */.Zs;
    if (configured.isSchema(path))
        return companion({ framework, path, what: "configured as a companion of the migrations", sure: true, configured });
    const root = configured.rootOf(path);
    if (root === null)
        return null;
    const below = root === "" ? path : path.slice(root.length + 1);
    const found = (0,definition/* readCompanion */.RU)(framework, (0,definition/* splitPath */.Uf)(path));
    if (found !== null)
        return companion({ framework, path, what: found.what, sure: true, configured });
    if ((0,exclusions/* isCertainTestName */.yb)(below) || (0,exclusions/* isAsideName */.Mz)(below) || (framework === frameworks/* OTHER */.Zs && (0,exclusions/* isAside */.Zl)((0,exclusions/* folderOf */.yS)(below))))
        return null;
    const recognised = framework === frameworks/* OTHER */.Zs ? (0,other/* readOther */.n)(below) : readBelow(framework, below);
    if (recognised !== null)
        return { framework, kind: "migration", recognised: { ...recognised, root }, sure: true, what: "", configured };
    return framework.extensions.has((0,exclusions/* extensionOf */.je)(path)) ? neighbour(framework, root, configured) : null;
}
/** Reads what follows a configured root. */
function readBelow(framework, below) {
    for (const { shape, path } of framework.below) {
        const match = path.exec(below);
        if (match !== null)
            return (0,definition/* readMatch */.iV)(framework, shape, match);
    }
    return null;
}
function companion(of) {
    const { framework, path, what, sure, configured } = of;
    return {
        framework,
        kind: "companion",
        recognised: { role: "support", id: null, root: (0,exclusions/* folderOf */.yS)(path) },
        sure,
        what,
        configured,
    };
}
function neighbour(framework, root, configured) {
    return {
        framework,
        kind: "neighbour",
        recognised: { role: "unrecognised", id: null, root },
        sure: false,
        what: "",
        configured,
    };
}

// EXTERNAL MODULE: ./build/frameworks/configured.js
var configured = __webpack_require__(8105);
;// CONCATENATED MODULE: ./build/frameworks/evidence.js


const SCORE = { configured: 100, sample: 4, configuration: 3, manifest: 2, names: 2 };
/** Folders whose entries tell: the root, those above it, and where markers or the changed files lie. */
function foldersOf({ framework, root, folders }, knowledge) {
    const withins = new Set([undefined, ...framework.markers.map(({ within }) => within)]);
    return [...Array.from(withins, (within) => knowledge.chain(root, within)).flat(), ...folders];
}
/** Blobs whose text tells: markers that a name alone does not settle, and migrations. */
function oidsOf(suspicion, knowledge) {
    const { framework, root, samples } = suspicion;
    const markers = framework.markers
        .filter(({ contains }) => contains !== undefined)
        .flatMap((marker) => filesOf(marker, root, knowledge).flatMap(({ oids }) => oids));
    if (framework.sample === undefined)
        return markers;
    return [...markers, ...samples, ...neighboursOf(suspicion, knowledge)];
}
/** `knowledge` must hold the answers for `foldersOf` and `oidsOf`. */
function weigh(suspicion, knowledge) {
    if (suspicion.configured !== null)
        return { score: SCORE.configured, because: "configuration", markerOids: dialectOids(suspicion, knowledge) };
    const names = hasTellingNames(suspicion, knowledge);
    const sample = readSamples(suspicion, knowledge);
    const marker = findMarker(suspicion, knowledge);
    // A dependency alone says little about a folder whose files read differently.
    const isRefuted = sample === "other" && !names && (marker?.isManifest ?? true);
    if (isRefuted || (suspicion.migrations.length === 0 && !hasMigrations(suspicion, knowledge)))
        return NONE;
    const score = (names ? SCORE.names : 0) + (sample === "own" ? SCORE.sample : 0) + markerScore(marker);
    return { score, because: describe(suspicion, { names, sample, marker }), markerOids: dialectOids(suspicion, knowledge) };
}
/** Whether a marker of the framework stands in or above a folder; for companions without a migration beside them. */
function isMarked(suspicion, knowledge) {
    return findMarker(suspicion, knowledge) !== null;
}
const NONE = { score: 0, because: "", markerOids: [] };
function markerScore(marker) {
    if (marker === null)
        return 0;
    return marker.isManifest ? SCORE.manifest : SCORE.configuration;
}
function describe(suspicion, found) {
    const { framework, root } = suspicion;
    if (found.marker !== null)
        return found.marker.isManifest ? `${found.marker.path} names ${framework.framework.title}` : found.marker.path;
    if (found.sample === "own")
        return `the migrations' text is that of ${framework.framework.title}`;
    return `most files in ${root === "" ? "the root folder" : root} are named as ${framework.framework.title} names them`;
}
function findMarker(suspicion, knowledge) {
    let manifest = null;
    for (const marker of suspicion.framework.markers) {
        for (const { path, oids } of filesOf(marker, suspicion.root, knowledge)) {
            if (marker.contains === undefined)
                return { path, isManifest: false };
            const { contains } = marker;
            if (oids.some((oid) => contains.test(knowledge.text(oid) ?? "")))
                manifest ??= { path, isManifest: true };
        }
    }
    return manifest;
}
/** The files that a marker's name fits, from the root's own folder upwards. */
function filesOf(marker, root, knowledge) {
    return knowledge
        .filesAbove(root, marker.within)
        .flatMap(({ folder, files }) => files.filter(({ name }) => marker.name.test(name)).map(({ name, oids }) => ({ path: (0,definition/* joinPath */.uJ)(folder, name), oids })));
}
/** Whether most files of the root, or folders where each migration is one, have names that only this framework gives. */
function hasTellingNames(suspicion, knowledge) {
    const { framework, root, sure, folders } = suspicion;
    const isTelling = (path) => (0,definition/* readPath */.G7)(framework, (0,definition/* splitPath */.Uf)(path))?.shape.sure === true;
    let telling = 0;
    let all = 0;
    for (const folder of new Set([root, ...folders])) {
        const paths = migrationPathsIn(folder, framework, knowledge);
        all += paths.length;
        telling += paths.filter(isTelling).length;
    }
    return all === 0 ? sure : telling * 2 >= all && telling > 0;
}
function hasMigrations(suspicion, knowledge) {
    const { framework, root, folders } = suspicion;
    return [...new Set([root, ...folders])].some((folder) => migrationPathsIn(folder, framework, knowledge).some((path) => (0,definition/* readPath */.G7)(framework, (0,definition/* splitPath */.Uf)(path)) !== null));
}
/** Paths in a folder that may be migrations by their extension; a folder stands for the file that must lie in it. */
function migrationPathsIn(folder, framework, knowledge) {
    const { extensions, folderLayout } = framework;
    const files = thinOut(knowledge.filesIn(folder))
        .filter(({ name }) => extensions.has((0,exclusions/* extensionOf */.je)(name)) && !(0,exclusions/* isAsideName */.Mz)(name))
        .map(({ name }) => (0,definition/* joinPath */.uJ)(folder, name));
    if (folderLayout === undefined)
        return files;
    const folders = thinOut(knowledge.atBase(folder).filter(({ kind }) => kind === "folder"));
    return [...files, ...folders.map(({ name }) => (0,definition/* joinPath */.uJ)(folder, `${name}/${folderLayout.file}`))];
}
/** So many entries, evenly spread, show what a folder is like. */
const ENOUGH = 100;
function thinOut(entries) {
    const step = Math.ceil(entries.length / ENOUGH);
    return step <= 1 ? entries : entries.filter((_, index) => index % step === 0);
}
function readSamples(suspicion, knowledge) {
    const { sample } = suspicion.framework;
    if (sample === undefined)
        return "unknown";
    const texts = [...suspicion.samples, ...neighboursOf(suspicion, knowledge)].flatMap((oid) => knowledge.text(oid) ?? []);
    if (texts.some((text) => sample.test(text)))
        return "own";
    return texts.every((text) => text.trim() === "") ? "unknown" : "other";
}
/** A few migrations at the base of the same form, the oldest and the newest by name. */
function neighboursOf(suspicion, knowledge) {
    const { framework, root } = suspicion;
    const own = knowledge
        .atBase(root)
        .filter(({ name, kind }) => kind === "file" && (0,definition/* readPath */.G7)(framework, (0,definition/* splitPath */.Uf)((0,definition/* joinPath */.uJ)(root, name))) !== null)
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    return [own[0], own.at(-1)].flatMap((entry) => (entry === undefined ? [] : [entry.oid]));
}
const DIALECT_TELLERS = /^(?:migration_lock\.toml|schema\.prisma|drizzle[\w.-]*\.config\.[cm]?[jt]s|sqitch\.conf|dbconfig\.ya?ml|go\.mod|package\.json|Gemfile|Cargo\.toml|mix\.exs|pom\.xml|build\.gradle(?:\.kts)?|[\w.-]+\.csproj|requirements\.(?:txt|in)|pyproject\.toml|knexfile\.[jt]s|alembic\.ini)$/;
function dialectOids(suspicion, knowledge) {
    const marker = { name: DIALECT_TELLERS };
    return filesOf(marker, suspicion.root, knowledge).flatMap(({ oids }) => oids.slice(0, 1));
}

;// CONCATENATED MODULE: ./build/frameworks/knowledge.js


function newLearner(changes) {
    const folders = new Map();
    const texts = new Map();
    const added = groupByFolder(changes);
    /** Answers of `filesIn`, until more is learnt. */
    const files = new Map();
    const atBase = (folder) => folders.get(folder) ?? [];
    const filesIn = (folder) => remember(files, folder, () => mergeFiles(atBase(folder), added.get(folder) ?? []));
    /** By `within`; every framework asks for the same folders, and a hostile change set has many, long ones. */
    const chains = new Map();
    const above = new Map();
    const chain = (folder, within = "") => remember(ofWithin(chains, within), folder, () => withAncestors(folder).map((one) => (0,definition/* joinPath */.uJ)(one, within)));
    return {
        atBase,
        filesIn,
        chain,
        filesAbove: (folder, within = "") => remember(ofWithin(above, within), folder, () => chain(folder, within).flatMap((one) => (filesIn(one).length === 0 ? [] : [{ folder: one, files: filesIn(one) }]))),
        text: (oid) => texts.get(oid) ?? null,
        missing: (wantedFolders, wantedOids) => {
            const needs = {
                folders: [...new Set(wantedFolders)].filter((folder) => !folders.has(folder)),
                oids: [...new Set(wantedOids)].filter((oid) => !texts.has(oid)),
            };
            return needs.folders.length + needs.oids.length === 0 ? null : needs;
        },
        learn: (asked, answer) => {
            files.clear();
            above.clear();
            for (const folder of asked.folders)
                folders.set(folder, answer.folders.get(folder) ?? []);
            for (const oid of asked.oids)
                texts.set(oid, answer.texts.get(oid) ?? null);
        },
    };
}
function ofWithin(memos, within) {
    return remember(memos, within, () => new Map());
}
function remember(memo, key, make) {
    const known = memo.get(key);
    if (known !== undefined)
        return known;
    const made = make();
    memo.set(key, made);
    return made;
}
/** So many folders from a root upwards, and from the repository's downwards, are asked for markers. */
const MOST_ANCESTORS = 12;
/** So long may those be together: a hostile path has hundreds of long ones. */
const MOST_LETTERS = 4_000;
/** The folder and those above it, the repository's root `""` last; of very deep ones those at both ends. */
function withAncestors(folder) {
    const chain = [];
    let above = folder;
    for (let letters = 0; above !== "" && chain.length < MOST_ANCESTORS && letters < MOST_LETTERS; above = (0,exclusions/* folderOf */.yS)(above)) {
        chain.push(above);
        letters += above.length;
    }
    const tops = [];
    for (let end = above.indexOf("/"); end !== -1 && tops.length < MOST_ANCESTORS; end = above.indexOf("/", end + 1)) {
        tops.push(above.slice(0, end));
    }
    if (above !== "" && tops.length < MOST_ANCESTORS)
        tops.push(above);
    return [...chain, ...tops.reverse(), ""];
}
/** The files that the head holds, by folder. */
function groupByFolder(changes) {
    const groups = new Map();
    for (const change of changes) {
        if (change.after === null || change.after.kind === "submodule")
            continue;
        const folder = (0,exclusions/* folderOf */.yS)(change.path);
        const group = groups.get(folder);
        if (group === undefined)
            groups.set(folder, [change]);
        else
            group.push(change);
    }
    return groups;
}
function mergeFiles(entries, changes) {
    const files = new Map();
    for (const { name, kind, oid } of entries)
        if (kind === "file" || kind === "symlink")
            files.set(name, [oid]);
    for (const { path, after } of changes) {
        const known = files.get((0,exclusions/* nameOf */.Vb)(path)) ?? [];
        files.set((0,exclusions/* nameOf */.Vb)(path), [...known, ...(after === null ? [] : [after.oid])]);
    }
    return [...files].map(([name, oids]) => ({ name, oids }));
}

// EXTERNAL MODULE: ./build/frameworks/dialect.js
var frameworks_dialect = __webpack_require__(35791);
;// CONCATENATED MODULE: ./build/frameworks/sets.js





/** Tools whose sets at several roots make up one history, so that the database has one name. */
const ONE_HISTORY = new Set(["django", "laravel"]);
function buildSets(from) {
    const { options, knowledge } = from;
    const best = bestAtRoots(from.weighed);
    const winners = from.weighed.filter((one) => one.evidence.score > 0 && (one.suspicion.configured !== null || best.get(one.suspicion.root) === one));
    const amounts = countByFramework(winners);
    return winners.map(({ suspicion, evidence }) => {
        const { framework, root, configured, key } = suspicion;
        const named = configured ?? soleDatabaseOf(framework.framework.id, options);
        const texts = evidence.markerOids.flatMap((oid) => knowledge.text(oid) ?? []);
        const dialect = named?.dialect ?? framework.framework.dialect ?? (0,frameworks_dialect/* guessDialect */.g)(root, texts) ?? "postgresql";
        const isOnly = amounts.get(framework.framework.id) === 1;
        const database = named?.name ?? inventName(suspicion, isOnly);
        return {
            key,
            framework,
            score: evidence.score,
            configured,
            set: { framework: framework.framework, database, root, dialect, evidence: evidence.because },
        };
    });
}
/** A path in a set's root with the set's eyes; null when it is none of its migrations. */
function readInSet({ framework, set, configured }, path) {
    if (configured !== null) {
        const below = set.root === "" ? path : path.slice(set.root.length + 1);
        const read = framework === frameworks/* OTHER */.Zs ? (0,other/* readOther */.n)(below) : readBelow(framework, below);
        return read === null ? null : { ...read, root: set.root };
    }
    const read = (0,definition/* readPath */.G7)(framework, (0,definition/* splitPath */.Uf)(path));
    return read === null || read.recognised.root !== set.root ? null : read.recognised;
}
/** The one with most evidence at each root; on a tie the one earlier in the list stays. */
function bestAtRoots(all) {
    const best = new Map();
    for (const one of all) {
        const known = best.get(one.suspicion.root);
        if (known === undefined || one.evidence.score > known.evidence.score)
            best.set(one.suspicion.root, one);
    }
    return best;
}
function countByFramework(winners) {
    const amounts = new Map();
    for (const { suspicion } of winners) {
        const { id } = suspicion.framework.framework;
        if (suspicion.configured === null)
            amounts.set(id, (amounts.get(id) ?? 0) + 1);
    }
    return amounts;
}
function soleDatabaseOf(framework, options) {
    const named = options.databases.filter((database) => database.framework === framework && database.migrations.length === 0);
    return named.length === 1 ? (named[0] ?? null) : null;
}
function inventName({ framework: { framework }, root }, isOnly) {
    return isOnly || ONE_HISTORY.has(framework.id) ? framework.id : `${framework.id}:${root}`;
}

;// CONCATENATED MODULE: ./build/frameworks/merged.js
/** Migrations that exist at the base, in the sets that a change set touches. */



/** Where each migration is a folder, so many of the newest are listed; of the others the name of the folder tells enough. */
const NEWEST_FOLDERS = 20;
/** A set with more folders is not listed further. */
const MOST_FOLDERS = 300;
/** Folders below the root in which migrations may lie, as far as what was listed shows; `touched` are the folders of changed files. */
function subfoldersToList(inForce, knowledge, touched) {
    const { framework, set, configured } = inForce;
    if (framework.folderLayout !== undefined && configured === null) {
        const folders = foldersIn(set.root, knowledge).sort();
        return [...folders.slice(-NEWEST_FOLDERS), ...folders.filter((folder) => touched.has(folder))];
    }
    const found = [];
    const waiting = [set.root];
    for (let folder = waiting.pop(); folder !== undefined && found.length < MOST_FOLDERS; folder = waiting.pop()) {
        if (folder !== set.root)
            found.push(folder);
        waiting.push(...foldersIn(folder, knowledge).filter((below) => mayHold(inForce, below)));
    }
    return found;
}
function listMerged(sets, knowledge) {
    const merged = new Map();
    for (const inForce of sets) {
        for (const path of pathsIn(inForce.set.root, inForce, knowledge)) {
            if (merged.has(path) || (0,exclusions/* isCertainTestName */.yb)(path) || (0,exclusions/* isAsideName */.Mz)(path))
                continue;
            const read = readInSet(inForce, path);
            if (read !== null)
                merged.set(path, { path, role: read.role, id: read.id, set: inForce.set });
        }
    }
    return [...merged.values()];
}
function pathsIn(root, inForce, knowledge) {
    const { folderLayout } = inForce.framework;
    const paths = [];
    const waiting = [root];
    for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
        for (const { name, kind } of knowledge.atBase(folder)) {
            const path = (0,definition/* joinPath */.uJ)(folder, name);
            if (kind !== "folder")
                paths.push(path);
            else if (folderLayout !== undefined && knowledge.atBase(path).length === 0)
                paths.push(`${path}/${folderLayout.file}`);
            else if (mayHold(inForce, path))
                waiting.push(path);
        }
    }
    return paths;
}
function foldersIn(folder, knowledge) {
    return knowledge
        .atBase(folder)
        .filter(({ kind }) => kind === "folder")
        .map(({ name }) => (0,definition/* joinPath */.uJ)(folder, name));
}
/** Whether a shape of the framework reaches into a folder below the root. */
function mayHold({ framework, set, configured }, folder) {
    if (configured !== null)
        return true;
    const first = folder.slice(set.root === "" ? 0 : set.root.length + 1).split("/")[0] ?? "";
    return framework.shapes.some(({ root, file }) => {
        if (!file.includes("/"))
            return false;
        return root === null ? file.startsWith(`${first}/`) : new RegExp(`(?:^|/)(?:${root})$`).test(set.root);
    });
}

;// CONCATENATED MODULE: ./build/frameworks/recognition.js


function recognition(found) {
    const inForce = new Map(found.sets.map((set) => [set.key, set]));
    const migrationAt = (path) => readMigration(path, found.candidates.get(path) ?? [], inForce);
    return {
        sets: found.sets.map(({ set }) => set),
        migrationAt,
        companionAt: (path) => readCompanion(path, found, inForce),
        unmarked: listUnmarked(found, migrationAt),
    };
}
function readMigration(path, hits, inForce) {
    const own = best(hits, "migration", inForce) ?? best(hits, "neighbour", inForce);
    if (own === null)
        return null;
    const { hit, set } = own;
    const read = hit.kind === "migration" ? hit.recognised : isMisnamed(path, set) ? hit.recognised : null;
    return read === null ? null : { path, role: read.role, id: read.id, set: set.set };
}
function best(hits, kind, inForce) {
    let found = null;
    for (const hit of hits) {
        const set = hit.kind === kind ? inForce.get(keyOf(hit)) : undefined;
        if (set !== undefined && (found === null || set.score > found.set.score))
            found = { hit, set };
    }
    return found;
}
/** Meant as a migration by its place and kind, but the tool will not pick it up: SQL, or code whose name starts like a version. */
function isMisnamed(path, { framework, set, configured }) {
    const isDirect = (0,exclusions/* folderOf */.yS)(path) === set.root;
    if ((0,exclusions/* extensionOf */.je)(path) === "sql")
        return isDirect || configured !== null || framework.framework.id === "flyway";
    return isDirect && /^[A-Za-z]?\d/.test((0,exclusions/* nameOf */.Vb)(path));
}
function readCompanion(path, found, inForce) {
    const hits = found.candidates.get(path) ?? [];
    for (const hit of hits) {
        if (hit.kind !== "companion" || !isInForce(hit, found))
            continue;
        return { path, framework: hit.framework.framework.id, database: databaseOf(hit, found.sets), what: hit.what };
    }
    const [first] = found.sets;
    if (first !== undefined && DUMP.test(path)) {
        return { path, framework: first.framework.framework.id, database: first.set.database, what: "dump of the schema" };
    }
    const beside = best(hits, "neighbour", inForce);
    if (beside === null || !isHelper(path, beside.set))
        return null;
    const { set } = beside.set;
    return { path, framework: set.framework.id, database: set.database, what: "helps the migrations beside it" };
}
/** What teams call dumps, whatever tool they use; believed beside a migration. */
const DUMP = /(?:^|\/)(?:[\w-]*schema(?:\.definition|[._-]dump)?|structure|[\w.-]*[._-]dump)\.sql$/;
function isInForce(hit, { sets, marked }) {
    const { id } = hit.framework.framework;
    return hit.sure || marked.has(`${id}\0${hit.recognised.root}`) || sets.some(({ set }) => set.framework.id === id);
}
/** Code in a folder that is only for migrations. */
function isHelper(path, { set }) {
    return (0,exclusions/* folderOf */.yS)(path) === set.root && /migrat|versions|deltas?$/i.test(set.root);
}
function databaseOf(hit, sets) {
    if (hit.configured !== null)
        return hit.configured.options.name;
    const { id } = hit.framework.framework;
    const own = sets.filter(({ set }) => set.framework.id === id);
    const near = own.find(({ set }) => set.root === hit.recognised.root || hit.recognised.root.startsWith(`${(0,exclusions/* folderOf */.yS)(set.root)}/`));
    return (near ?? own[0])?.set.database ?? id;
}
const VERSIONED_NAME = /^\D{0,2}\d{2,}/;
/** Folders whose changed files look like migrations, SQL or Go, for which no framework has evidence. */
function listUnmarked({ weighed }, migrationAt) {
    const folders = new Map();
    for (const { suspicion, evidence } of weighed) {
        // A tool that takes any SQL file says nothing about this folder.
        if (evidence.score > 0 || suspicion.framework.framework.order === "none")
            continue;
        const paths = suspicion.migrations.filter((path) => looksLikeMigration(path) && migrationAt(path) === null);
        if (paths.length === 0)
            continue;
        const entry = folders.get(suspicion.root) ?? { frameworks: new Set(), paths: new Set() };
        folders.set(suspicion.root, entry);
        // A tool whose sign in the text is missing is not the one.
        entry.frameworks.add(suspicion.framework.sample === undefined ? suspicion.framework.framework.id : "other");
        for (const path of paths)
            entry.paths.add(path);
    }
    return [...folders].map(([folder, { frameworks, paths }]) => {
        const [only] = frameworks;
        return { folder, framework: frameworks.size === 1 && only !== undefined ? only : "other", paths: [...paths] };
    });
}
function looksLikeMigration(path) {
    return /^(?:sql|go)$/.test((0,exclusions/* extensionOf */.je)(path)) && VERSIONED_NAME.test((0,exclusions/* nameOf */.Vb)(path)) && /migrat|delta/i.test((0,exclusions/* folderOf */.yS)(path));
}

;// CONCATENATED MODULE: ./build/frameworks/detect.js








/** Drive it with `next()`, answering each yielded `Needs`; its return value is the detection. */
function* detect(input) {
    const databases = (0,configured/* compileDatabases */._c)(input.options, input.compileGlob);
    const candidates = findCandidates(input.changes, databases);
    const learner = newLearner(input.changes);
    const suspicions = suspect(candidates, input.changes);
    yield* ask(learner, suspicions.flatMap((suspicion) => foldersOf(suspicion, learner)), []);
    yield* ask(learner, [], suspicions.flatMap((suspicion) => oidsOf(suspicion, learner)));
    const weighed = suspicions.map((suspicion) => ({ suspicion, evidence: weigh(suspicion, learner) }));
    yield* ask(learner, [], weighed.filter(({ evidence }) => evidence.score > 0).flatMap(({ evidence }) => evidence.markerOids));
    const sets = buildSets({ weighed, options: input.options, knowledge: learner });
    yield* listSubfolders(learner, sets, input.changes);
    const marked = markedCompanions(suspicions, learner);
    return { ...recognition({ candidates, sets, weighed, marked }), merged: listMerged(sets, learner) };
}
function* ask(learner, folders, oids) {
    const needs = learner.missing(folders, oids);
    if (needs !== null)
        learner.learn(needs, yield needs);
}
/** Sets may have folders below their root: each round goes one deeper, as far as migrations may lie there. */
function* listSubfolders(learner, sets, changes) {
    const touched = new Set(changes.flatMap(({ path, previousPath }) => [(0,exclusions/* folderOf */.yS)(path), (0,exclusions/* folderOf */.yS)(previousPath ?? path)]));
    for (let round = 0; round < 4; round++) {
        yield* ask(learner, sets.flatMap((set) => subfoldersToList(set, learner, touched)), []);
    }
}
/** One suspicion for each framework and root among the hits. */
function suspect(candidates, changes) {
    const blobs = new Map(changes.flatMap(({ path, previousPath, before, after }) => [
        [path, after ?? before],
        [previousPath ?? path, before ?? after],
    ]));
    const grouped = new Map();
    for (const [path, hits] of candidates) {
        for (const hit of hits) {
            if (hit.kind === "companion" && hit.sure)
                continue;
            const key = keyOf(hit);
            const draft = grouped.get(key) ?? newDraft(hit);
            grouped.set(key, draft);
            draft.folders.add((0,exclusions/* folderOf */.yS)(path));
            if (hit.kind !== "migration")
                continue;
            draft.migrations.push(path);
            draft.sure ||= hit.sure;
            const blob = blobs.get(path);
            if (draft.samples.length < 2 && blob?.kind === "file")
                draft.samples.push(blob.oid);
        }
    }
    return [...grouped].map(([key, { hit, migrations, folders, samples, sure }]) => ({
        key,
        framework: hit.framework,
        root: hit.recognised.root,
        migrations,
        sure,
        folders: [...folders],
        samples,
        configured: hit.configured?.options ?? null,
    }));
}
function newDraft(hit) {
    return { hit, migrations: [], folders: new Set(), samples: [], sure: false };
}
/** Companions whose name alone does not tell, but which lie under a marker: `framework\0folder`. */
function markedCompanions(suspicions, learner) {
    return new Set(suspicions
        .filter((suspicion) => isMarked(suspicion, learner))
        .map(({ framework, root }) => `${framework.framework.id}\0${root}`));
}


/***/ }),

/***/ 35791:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ guessDialect)
/* harmony export */ });
const WORDS = [
    {
        dialect: "postgresql",
        folder: /(?:^|[/_-])(?:postgres(?:ql)?|pg)(?:[/_-]|$)/i,
        text: /provider\s*=\s*"(?:postgresql|cockroachdb)"|dialect\s*:\s*["']postgresql["']|^\s*engine\s*=\s*pg\b|\b(?:lib\/pq|jackc\/pgx)\b|["'](?:pg|postgres)["']\s*[:,]|\bgem ["']pg["']|"postgres"|\bpostgrex\b|org\.postgresql|Npgsql\b|\b(?:psycopg2?|asyncpg)\b|dialect:\s*postgres|postgresql(?:\+\w+)?:\/\//m,
    },
    {
        dialect: "mysql",
        folder: /(?:^|[/_-])mysql(?:[/_-]|$)/i,
        text: /provider\s*=\s*"mysql"|dialect\s*:\s*["']mysql["']|^\s*engine\s*=\s*mysql\b|go-sql-driver\/mysql|["']mysql2?["']\s*:|\bgem ["'](?:mysql2|trilogy)["']|"mysql"|\bmyxql\b|mysql-connector|EntityFrameworkCore\.MySql|\b(?:pymysql|mysqlclient)\b|dialect:\s*mysql/m,
    },
    { dialect: "mariadb", folder: /(?:^|[/_-])mariadb(?:[/_-]|$)/i, text: /["']mariadb["']\s*:|mariadb-java-client/ },
    {
        dialect: "sqlite",
        folder: /(?:^|[/_-])sqlite3?(?:[/_-]|$)/i,
        text: /provider\s*=\s*"sqlite"|dialect\s*:\s*["'](?:sqlite|turso)["']|^\s*engine\s*=\s*sqlite\b|\b(?:mattn\/go-sqlite3|modernc\.org\/sqlite|ncruces\/go-sqlite3)\b|["'](?:better-sqlite3|sqlite3)["']\s*:|\bgem ["']sqlite3["']|"sqlite"|\becto_sqlite3\b|sqlite-jdbc|EntityFrameworkCore\.Sqlite|\baiosqlite\b/m,
    },
];
/** Null when nothing tells. `texts` are markers, the nearest to the migrations first; one that names several databases tells nothing. */
function guessDialect(root, texts) {
    for (const { dialect, folder } of WORDS)
        if (folder.test(root))
            return dialect;
    for (const text of texts) {
        const named = WORDS.filter((entry) => entry.text.test(text));
        if (named.length === 1)
            return named[0]?.dialect ?? null;
    }
    return null;
}


/***/ }),

/***/ 55023:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ FRAMEWORKS),
  Gt: () => (/* binding */ FRAMEWORK_IDS),
  Zs: () => (/* binding */ OTHER),
  pl: () => (/* binding */ frameworkById)
});

// EXTERNAL MODULE: ./build/frameworks/definition.js + 1 modules
var definition = __webpack_require__(88044);
;// CONCATENATED MODULE: ./build/frameworks/declarative.js
/** skeema.io: one file a table states what shall be. */
const skeema = {
    framework: {
        id: "skeema",
        title: "Skeema",
        order: "none",
        outOfOrder: "runs",
        edit: "silent",
        identity: "path",
        dialect: "mysql",
    },
    shapes: [{ role: "declarative", root: null, file: String.raw `(?<id>[^/]+)\.sql` }],
    companions: [{ path: String.raw `\.skeema`, what: "configuration of the migration tool", sure: true }],
    markers: [{ name: /^\.skeema$/ }],
};
/** schemahero.io: Kubernetes resources of kind Table. */
const schemaHero = {
    framework: {
        id: "schemahero",
        title: "SchemaHero",
        order: "none",
        outOfOrder: "runs",
        edit: "silent",
        identity: "path",
        dialect: "postgresql",
    },
    shapes: [
        {
            role: "declarative",
            root: String.raw `(?:tables|schemas?|[\w-]*migrations|schemahero|db|database)`,
            file: String.raw `(?<id>[^/]+)\.(?:yaml|yml)`,
        },
    ],
    markers: [],
    sample: /^apiVersion:\s*schemas\.schemahero\.io\//m,
};

;// CONCATENATED MODULE: ./build/frameworks/dotnet.js
function project(contains) {
    return {
        name: /\.(?:cs|fs|vb)proj$|^(?:Directory\.(?:Packages|Build)\.props|packages\.config|paket\.dependencies)$/,
        contains,
    };
}
/** learn.microsoft.com/ef/core/managing-schemas/migrations: the id stands in the Designer file and in the name. */
const efCore = {
    framework: {
        id: "ef-core",
        title: "Entity Framework Core",
        order: "text",
        outOfOrder: "runs",
        edit: "silent",
        identity: "file-name",
        dialect: null,
    },
    shapes: [
        {
            role: "versioned",
            root: String.raw `(?=[\w.-]*Migration)[\w.-]+`,
            file: String.raw `(?:.+/)?(?!\d{14}_[^/]*\.[dD]esigner\.cs$)(?<id>\d{14}_[^/]*)\.(?:cs|vb)`,
            sure: true,
        },
        {
            role: "versioned",
            root: String.raw `(?=[\w.-]*Migration)[\w.-]+`,
            file: String.raw `(?:.+/)?(?!\d{15}_[^/]*\.[dD]esigner\.cs$)(?<id>\d{15}_[^/]*)\.(?:cs|vb)`,
        },
    ],
    companions: [
        { path: String.raw `\d{14,15}_[^/]*\.[dD]esigner\.(?:cs|vb)`, what: "snapshot that belongs to a migration", sure: true },
        { path: String.raw `[\w.]*ModelSnapshot\.(?:cs|vb)`, what: "snapshot of the model", sure: true },
        { path: String.raw `\d{14,15}_[^/]*\.resx`, what: "snapshot that belongs to a migration", sure: true },
        { path: String.raw `CompiledModels?/[^/]+\.cs`, what: "compiled model" },
    ],
    markers: [project(/Microsoft\.EntityFrameworkCore|EntityFramework\b|Npgsql\.EntityFrameworkCore/)],
    sample: /:\s*(?:DbMigration|Migration)\b|\[Migration\("/,
};
/** fluentmigrator.github.io: classes with `[Migration(n)]`. */
const fluentMigrator = {
    framework: {
        id: "fluent-migrator",
        title: "FluentMigrator",
        order: "number",
        outOfOrder: "runs",
        edit: "silent",
        identity: "version",
        dialect: null,
    },
    shapes: [
        {
            role: "versioned",
            root: String.raw `[\w.-]*Migrations?`,
            file: String.raw `(?:.+/)?_?[A-Za-z]{0,9}_?(?<id>\d{3,})_?[^/]*\.cs`,
        },
    ],
    markers: [project(/FluentMigrator/)],
    sample: /\[\w*Migration\w*\(\s*\d/,
};
/** dbup.readthedocs.io: embedded scripts, known by name. */
const dbUp = {
    framework: {
        id: "dbup",
        title: "DbUp",
        order: "text",
        outOfOrder: "runs",
        edit: "silent",
        identity: "file-name",
        dialect: null,
    },
    shapes: [
        {
            role: "versioned",
            root: String.raw `[\w.-]*(?:Scripts?|Migrations?|scripts|migrations)`,
            file: String.raw `(?:.+/)?(?<id>\w*\d[^/]*)\.sql`,
        },
    ],
    markers: [project(/["'](?:dbup|DbUp)(?:-[\w]+|\.\w+)?["']/)],
};
/** erikbra.github.io/grate and RoundhousE: `up` runs once and is hashed, the other folders when they change. */
const grate = {
    framework: {
        id: "grate",
        title: "grate",
        order: "text",
        outOfOrder: "runs",
        edit: "checksum",
        identity: "file-name",
        dialect: null,
    },
    shapes: [
        {
            role: "versioned",
            root: String.raw `(?:db|database|sql|migrations|grate|[\w.-]*[dD]atabase)`,
            file: String.raw `up/(?:.+/)?(?<id>[^/]+)\.sql`,
        },
        {
            role: "repeatable",
            root: String.raw `(?:db|database|sql|migrations|grate|[\w.-]*[dD]atabase)`,
            file: String.raw `(?:functions|views|sprocs|triggers|indexes|permissions|runAfterOtherAnyTimeScripts)/(?:.+/)?(?<id>[^/]+)\.sql`,
        },
    ],
    markers: [
        {
            name: /^(?:dotnet-tools\.json|Dockerfile|docker-compose[^/]*\.ya?ml|[^/]+\.ps1)$/,
            contains: /\b(?:grate|roundhouse|rh\.exe)\b/,
        },
        project(/["'](?:grate|roundhouse)(?:\.\w+)?["']/),
    ],
};

;// CONCATENATED MODULE: ./build/frameworks/flyway.js
/** Known vendors as folder names stand for databases of their own (`spring.flyway.locations=…/{vendor}`). */
const VENDOR = "postgres(?:ql)?|mysql|mariadb|sqlite|h2|hsqldb|oracle|sqlserver|mssql|db2|cockroach(?:db)?|redshift|snowflake";
const ROOT = `(?:db|database|flyway|sql)/migrations?(?:/(?:${VENDOR}))?`;
const VERSION = String.raw `\d+(?:[._]\d+)*`;
const CALLBACK = "(?:before|after)(?:Baseline|Clean|Connect|Create|CreateSchema|Deploy|Each[A-Za-z]+|Info|Migrate[A-Za-z]*|Repair|Undo[A-Za-z]*|Validate|Version[A-Za-z]*|Repeatables)(?:Error|Applied|OperationFinish)?";
const CODE = String.raw `(?:main|java|kotlin)/(?:[^/]+/)*db/migration(?:/(?:${VENDOR}))?`;
const flyway = {
    framework: {
        id: "flyway",
        title: "Flyway",
        order: "dotted",
        outOfOrder: "refused",
        edit: "checksum",
        // `validate` compares the description too, so another name for the same version is refused.
        identity: "file-name",
        dialect: null,
    },
    shapes: [
        { role: "versioned", root: ROOT, file: String.raw `(?:.+/)?V(?<id>${VERSION})__[^/]*\.sql`, sure: true },
        { role: "down", root: ROOT, file: String.raw `(?:.+/)?U(?<id>${VERSION})__[^/]*\.sql`, sure: true },
        { role: "baseline", root: ROOT, file: String.raw `(?:.+/)?B(?<id>${VERSION})__[^/]*\.sql`, sure: true },
        { role: "repeatable", root: ROOT, file: String.raw `(?:.+/)?R__(?<id>[^/]+)\.sql`, sure: true },
        { role: "callback", root: ROOT, file: String.raw `(?:.+/)?${CALLBACK}(?:__[^/]*)?\.sql`, sure: true },
        { role: "versioned", root: ROOT, file: String.raw `(?:.+/)?(?<id>\d{8,}(?:[._]\d+)*)__[^/]*\.sql`, sure: true },
        { role: "versioned", root: CODE, file: String.raw `(?:.+/)?V(?<id>${VERSION})__[^/]*\.(?:java|kt|groovy|scala)`, sure: true },
        { role: "repeatable", root: CODE, file: String.raw `(?:.+/)?R__(?<id>[^/]+)\.(?:java|kt|groovy|scala)`, sure: true },
        { role: "versioned", root: null, file: String.raw `V(?<id>${VERSION})__[^/]*\.sql`, sure: true },
        { role: "down", root: null, file: String.raw `U(?<id>${VERSION})__[^/]*\.sql`, sure: true },
        { role: "baseline", root: null, file: String.raw `B(?<id>${VERSION})__[^/]*\.sql` },
        { role: "repeatable", root: null, file: String.raw `R__(?<id>[^/]+)\.sql`, sure: true },
        { role: "callback", root: null, file: String.raw `${CALLBACK}(?:__[^/]*)?\.sql` },
        { role: "versioned", root: null, file: String.raw `(?<id>\d{8,}(?:[._]\d+)*)__[^/]*\.sql` },
    ],
    companions: [
        { path: String.raw `flyway[\w-]*\.(?:toml|conf|properties)`, what: "configuration of the migration tool", sure: true },
        { path: String.raw `[VUBR][^/]*__[^/]*\.sql\.conf`, what: "configuration of one migration", sure: true },
        {
            path: String.raw `(?:generated[\w-]*/(?:[^/]+/)*jooq|jooq/(?:[^/]+/)*generated[\w-]*)/(?:[^/]+/)*[^/]+\.(?:java|kt)`,
            what: "code generated from the schema",
            sure: true,
        },
    ],
    markers: [
        { name: /^flyway[\w-]*\.(?:toml|conf)$/ },
        {
            name: /^(?:pom\.xml|build\.gradle(?:\.kts)?|build\.sbt|libs\.versions\.toml|project\.clj|deps\.edn)$/,
            contains: /flyway/i,
        },
        { name: /^(?:package\.json|Makefile|Dockerfile[^/]*|docker-compose[^/]*\.ya?ml|compose\.ya?ml)$/, contains: /flyway/i },
    ],
    normaliseId: normaliseVersion,
    nearMiss: String.raw `[VUBvub]\d[\w.-]*\.sql`,
};
/** `1_2`, `1.2`, `01.2` and `1.2.0` are one version to Flyway (MigrationVersion.compareTo); a repeatable's id is its description. */
function normaliseVersion(id) {
    if (!/^\d[\d._]*$/.test(id))
        return id;
    const parts = id.split(/[._]/).map((part) => part.replace(/^0+(?=\d)/, ""));
    while (parts.length > 1 && parts.at(-1) === "0")
        parts.pop();
    return parts.join(".");
}

;// CONCATENATED MODULE: ./build/frameworks/javascript-ordered.js
const javascript_ordered_ROOT = String.raw `(?=[\w.-]*[mM]igration)[\w.-]+(?:/versions/[\w.-]+)?`;
const NUMBERED = String.raw `(?:[\w-]+/)?(?<id>v?\d+[\w.T-]*?[._-][^/]*?|\d{4}-\d\d-\d\d[^/]*|\d{8,}[^/]*)\.(?:js|cjs|mjs|ts)`;
const REGISTRY = {
    path: String.raw `[\w-]*migrations?/(?:index|provider|migrator)\.[cm]?[jt]s`,
    what: "list of the migrations",
};
function ordered(tool) {
    const { id, title, outOfOrder = "runs", dialect = null, packages, markers = [], sample } = tool;
    return {
        framework: { id, title, order: "text", outOfOrder, edit: "silent", identity: "file-name", dialect },
        shapes: [{ role: "versioned", root: javascript_ordered_ROOT, file: NUMBERED }],
        companions: [REGISTRY],
        markers: [...markers, { name: /^package\.json$/, contains: new RegExp(`"(?:${packages})"\\s*:`) }],
        sample,
    };
}
/** sequelize.org/docs/v6/other-topics/migrations; Umzug. */
const sequelize = ordered({
    id: "sequelize",
    title: "Sequelize / Umzug",
    packages: "sequelize|sequelize-cli|umzug",
    markers: [{ name: /^\.sequelizerc(?:\.[cm]?js)?$/ }],
    sample: /\b[qQ]ueryInterface\b|\bSequelize\b|\bumzug\b/,
});
/** kysely.dev/docs/migrations: a gap in the order is refused. */
const kysely = ordered({
    id: "kysely",
    title: "Kysely",
    outOfOrder: "refused",
    packages: "kysely|kysely-ctl",
    sample: /\bKysely\b|['"]kysely['"]/,
});
/** payloadcms.com/docs/database/migrations. */
const payload = ordered({
    id: "payload",
    title: "Payload",
    packages: "payload",
    markers: [{ name: /^payload\.config\.[jt]s$/ }],
    sample: /@payloadcms\/db-/,
});
/** lucid.adonisjs.com. */
const lucid = ordered({
    id: "lucid",
    title: "AdonisJS Lucid",
    packages: "@adonisjs/lucid",
    sample: /\bBaseSchema\b/,
});
/** salsita.github.io/node-pg-migrate: refuses migrations that sort before applied ones (`checkOrder`). */
const nodePgMigrateCode = ordered({
    id: "node-pg-migrate",
    title: "node-pg-migrate",
    outOfOrder: "refused",
    dialect: "postgresql",
    packages: "node-pg-migrate",
    sample: /\bpgm\b|\bMigrationBuilder\b/,
});
const nodePgMigrate = {
    ...nodePgMigrateCode,
    shapes: [...nodePgMigrateCode.shapes, { role: "versioned", root: javascript_ordered_ROOT, file: String.raw `(?<id>\d{10,17}[_-][^/]*)\.sql` }],
};
/** db-migrate.readthedocs.io: a JavaScript file that may load SQL files of both directions. */
const dbMigrateCode = ordered({
    id: "db-migrate",
    title: "db-migrate",
    packages: "db-migrate",
    sample: /\bdbm?\b|\bdb\.runSql\b/,
});
const dbMigrate = {
    ...dbMigrateCode,
    shapes: [
        { role: "support", root: javascript_ordered_ROOT, file: String.raw `sqls/(?<id>\d{14}-[^/]*)-(?:up|down)\.sql`, sure: true },
        ...dbMigrateCode.shapes,
    ],
    markers: [...dbMigrateCode.markers, { name: /^database\.json$/ }],
};
/** knexjs.org/guide/migrations: a missing or renamed file makes the folder "corrupt". Objection and Strapi use it. */
const knex = ordered({
    id: "knex",
    title: "Knex",
    outOfOrder: "runs",
    packages: "knex|objection|@strapi/strapi|@backstage/backend-defaults|@backstage/backend-plugin-api|knex-migrator",
    markers: [{ name: /^knexfile\.[cm]?[jt]s$/ }],
    sample: /\bknex\b/i,
});

;// CONCATENATED MODULE: ./build/frameworks/javascript.js
const PRISMA_ID = String.raw `(?<id>\d{14}_[^/]*)`;
const PRISMA_ROOT = String.raw `(?:[\w-]+-)?migrations?`;
function npm(contains) {
    return { name: /^package\.json$/, contains };
}
/** prisma.io/docs/orm/prisma-migrate: the folder's name is recorded with a SHA-256; data migrations in such folders beside it. */
const prisma = {
    framework: {
        id: "prisma",
        title: "Prisma Migrate",
        order: "text",
        outOfOrder: "runs",
        edit: "checksum",
        identity: "folder-name",
        dialect: null,
    },
    shapes: [
        { role: "versioned", root: PRISMA_ROOT, file: String.raw `${PRISMA_ID}/migration\.sql`, sure: true },
        { role: "down", root: PRISMA_ROOT, file: String.raw `${PRISMA_ID}/down\.sql` },
        { role: "versioned", root: PRISMA_ROOT, file: String.raw `${PRISMA_ID}/(?:data-)?migration\.(?:ts|js|mjs)`, sure: true },
        { role: "support", root: PRISMA_ROOT, file: String.raw `${PRISMA_ID}/(?:.+/)?[^/]+\.(?:ts|js|mjs|sql|json)` },
        {
            role: "versioned",
            root: String.raw `prisma/(?:[\w-]+/)?migrations`,
            file: String.raw `(?<id>[^/]+)/migration\.sql`,
            sure: true,
        },
        { role: "versioned", root: PRISMA_ROOT, file: String.raw `(?<id>\d[^/]*)/migration\.sql` },
    ],
    companions: [
        { path: String.raw `migration_lock\.toml`, what: "lock of the migrations", sure: true },
        { path: String.raw `[^/]+\.prisma`, what: "declaration of the schema", sure: true },
        { path: String.raw `prisma\.config\.(?:[cm]?[jt]s)`, what: "configuration of the migration tool", sure: true },
        { path: String.raw `prisma/(?:[^/]+/)*(?:erd|ERD)[^/]*\.(?:svg|md|png|pdf)`, what: "diagram of the schema", sure: true },
        { path: String.raw `prisma/(?:generated/)?types\.ts`, what: "types made from the schema" },
    ],
    markers: [
        { name: /^schema\.prisma$/ },
        { name: /^prisma\.config\.[cm]?[jt]s$/ },
        { name: /^schema\.prisma$/, within: "prisma" },
        npm(/"(?:@prisma\/client|prisma)"\s*:/),
    ],
    folderLayout: { file: "migration.sql" },
};
/** orm.drizzle.team/docs/migrations: up to version 0 a journal orders the files; from 1 folders with a timestamp. */
const drizzle = {
    framework: {
        id: "drizzle",
        title: "Drizzle",
        order: "text",
        outOfOrder: "skipped",
        edit: "silent",
        identity: "file-name",
        dialect: null,
    },
    shapes: [
        {
            role: "versioned",
            root: String.raw `(?=[\w.-]*drizzle)[\w.-]+(?:/migrations)?`,
            file: String.raw `(?<id>\d{4}_[^/]*)\.sql`,
            sure: true,
        },
        {
            role: "versioned",
            root: String.raw `(?=[\w.-]*drizzle)[\w.-]+(?:/migrations)?`,
            file: String.raw `(?<id>\d{14}_[^/]*)/migration\.sql`,
            sure: true,
        },
        {
            role: "versioned",
            root: String.raw `(?=[\w.-]*migration)[\w.-]+(?:/[\w-]+)?`,
            file: String.raw `(?<id>\d{4,14}_[^/]*)\.sql`,
        },
        {
            role: "versioned",
            root: String.raw `(?=[\w.-]*migration)[\w.-]+(?:/[\w-]+)?`,
            file: String.raw `(?<id>\d{14}_[^/]*)/migration\.sql`,
        },
    ],
    companions: [
        { path: String.raw `meta/_journal\.json`, what: "journal of the migrations", sure: true },
        { path: String.raw `meta/\d{4,14}_snapshot\.json`, what: "snapshot of the schema", sure: true },
        { path: String.raw `\d{14}_[^/]*/snapshot\.json`, what: "snapshot of the schema", sure: true },
        { path: String.raw `drizzle[\w.-]*\.config\.[cm]?[jt]s(?:on)?`, what: "configuration of the migration tool", sure: true },
    ],
    markers: [
        { name: /^drizzle[\w.-]*\.config\.(?:[cm]?[jt]s|json)$/ },
        { name: /^_journal\.json$/, within: "meta" },
        npm(/"drizzle-(?:orm|kit)"\s*:/),
    ],
};
/** typeorm.io/docs/migrations: 13 digits and a name; the class name is recorded. */
const typeorm = {
    framework: {
        id: "typeorm",
        title: "TypeORM",
        order: "text",
        outOfOrder: "runs",
        edit: "silent",
        identity: "file-name",
        dialect: null,
    },
    shapes: [
        {
            role: "versioned",
            root: String.raw `(?=[\w.-]*[mM]igration)[\w.-]+`,
            file: String.raw `(?:.+/)?(?<id>\d{13}-[^/]*)\.(?:ts|js)`,
            sure: true,
        },
        {
            role: "versioned",
            root: String.raw `(?=[\w.-]*[mM]igration)[\w.-]+`,
            file: String.raw `(?:.+/)?(?<id>\d{10,14}[_-][^/]*)\.(?:ts|js)`,
        },
    ],
    companions: [{ path: String.raw `ormconfig\.(?:json|[jt]s|ya?ml)`, what: "configuration of the migration tool" }],
    markers: [npm(/"typeorm"\s*:/), { name: /^ormconfig\./ }],
    sample: /\bMigrationInterface\b/,
};
/** mikro-orm.io/docs/migrations. */
const mikroOrm = {
    framework: {
        id: "mikro-orm",
        title: "MikroORM",
        order: "text",
        outOfOrder: "runs",
        edit: "silent",
        identity: "file-name",
        dialect: null,
    },
    shapes: [
        {
            role: "versioned",
            root: String.raw `(?=[\w.-]*migration)[\w.-]+`,
            file: String.raw `(?<id>Migration\d{14}\w*)\.(?:ts|js)`,
            sure: true,
        },
    ],
    companions: [{ path: String.raw `\.snapshot-[^/]+\.json`, what: "snapshot of the schema", sure: true }],
    markers: [{ name: /^mikro-orm\.config\./ }, npm(/"@mikro-orm\/(?:core|migrations)"\s*:/)],
    sample: /@mikro-orm\/migrations/,
};
/** supabase.com/docs/guides/deployment/database-migrations. */
const supabase = {
    framework: {
        id: "supabase",
        title: "Supabase CLI",
        order: "text",
        outOfOrder: "refused",
        edit: "silent",
        identity: "version",
        dialect: "postgresql",
    },
    shapes: [{ role: "versioned", root: "supabase/migrations", file: String.raw `(?<id>\d{14})_[^/]*\.sql`, sure: true }],
    companions: [
        { path: String.raw `supabase/schemas/(?:[^/]+/)*[^/]+\.sql`, what: "wished-for state of the schema", sure: true },
        { path: String.raw `supabase/config\.toml`, what: "configuration of the local database", sure: true },
        { path: String.raw `database\.types\.ts|supabase/types\.ts`, what: "types made from the schema" },
    ],
    markers: [{ name: /^config\.toml$/, within: "supabase" }],
};

;// CONCATENATED MODULE: ./build/frameworks/liquibase.js
const ENDS = "xml|ya?ml|json|sql";
const liquibase_ROOT = String.raw `db[/._-]changelogs?|[\w-]*changelogs?|(?=[\w.-]*liquibase)[\w.-]+`;
const RESOURCES = String.raw `src/main/resources/(?:[^/]+/)*migrations?`;
const ROUTINES = "(?:procedures?|functions?|views?|triggers?|routines?|packages?|repeatable)";
const liquibase = {
    framework: {
        id: "liquibase",
        title: "Liquibase",
        order: "listed",
        outOfOrder: "runs",
        edit: "checksum",
        identity: "path",
        dialect: null,
    },
    shapes: [
        { role: "repeatable", root: liquibase_ROOT, file: String.raw `(?:.+/)?${ROUTINES}/[^/]+\.(?:xml|yml|yaml|json|sql)` },
        { role: "appended", root: "src/main/resources", file: String.raw `migrations?\.(?:xml|yml|yaml)`, sure: true },
        { role: "appended", root: RESOURCES, file: String.raw `(?:.+/)?[^/]+\.xml`, sure: true },
        { role: "repeatable", root: RESOURCES, file: String.raw `(?:.+/)?${ROUTINES}/[^/]+\.(?:yml|yaml|json|sql)` },
        { role: "appended", root: RESOURCES, file: String.raw `(?:.+/)?[^/]+\.(?:yml|yaml|json|sql)` },
        {
            role: "appended",
            root: String.raw `resources/db/changelogs?|liquibase/changelogs?|db/changelogs?`,
            file: String.raw `(?:.+/)?[^/]+\.(?:xml|yml|yaml|json|sql)`,
            sure: true,
        },
        { role: "appended", root: liquibase_ROOT, file: String.raw `(?!src/|pom\.xml$|package\.json$)(?:.+/)?[^/]+\.(?:xml|yml|yaml|json|sql)` },
        { role: "appended", root: null, file: String.raw `(?:db[._-])?changelog[\w.-]*\.(?:xml|yml|yaml|json|sql)` },
    ],
    companions: [
        {
            path: String.raw `(?:db[./_-])?(?:changelogs?[._-]?)(?:master|root|main|index)\.(?:${ENDS})`,
            what: "list of the changelogs",
            sure: true,
        },
        {
            path: String.raw `(?:changelogs?|liquibase|migrations?)/(?:[^/]+/)*(?:[\w.-]*master|root|index)\.(?:xml|ya?ml|json)`,
            what: "list of the changelogs",
            sure: true,
        },
        { path: String.raw `(?:changelogs?|liquibase|migrations?)/(?:[^/]+/)*[^/]+\.csv`, what: "data that a changeSet loads" },
        { path: String.raw `liquibase[\w.-]*\.properties`, what: "configuration of the migration tool", sure: true },
    ],
    markers: [
        { name: /^liquibase[\w.-]*\.properties$/ },
        { name: /^(?:pom\.xml|build\.gradle(?:\.kts)?|build\.sbt|libs\.versions\.toml|project\.clj)$/, contains: /liquibase/i },
    ],
    sample: /databaseChangeLog|^--\s*liquibase formatted sql/im,
};

;// CONCATENATED MODULE: ./build/frameworks/others.js
/** sqitch.org: the plan orders the changes; editing a deploy script before its tag is normal work. */
const sqitch = {
    framework: {
        id: "sqitch",
        title: "Sqitch",
        order: "listed",
        outOfOrder: "runs",
        edit: "silent",
        identity: "file-name",
        dialect: null,
    },
    shapes: [
        { role: "versioned", root: null, file: String.raw `deploy/(?<id>(?:[^/]+/)*[^/]+)\.sql` },
        { role: "down", root: null, file: String.raw `revert/(?<id>(?:[^/]+/)*[^/]+)\.sql` },
        { role: "support", root: null, file: String.raw `verify/(?:[^/]+/)*[^/]+\.sql` },
    ],
    companions: [
        { path: String.raw `sqitch\.plan`, what: "plan of the migrations", sure: true },
        { path: String.raw `sqitch\.conf`, what: "configuration of the migration tool", sure: true },
    ],
    markers: [{ name: /^sqitch\.plan$/ }, { name: /^sqitch\.conf$/ }],
};
/** hexdocs.pm/ecto_sql: 14 digits, only the version is recorded. */
const ecto = {
    framework: {
        id: "ecto",
        title: "Ecto",
        order: "number",
        outOfOrder: "runs",
        edit: "silent",
        identity: "version",
        dialect: null,
    },
    shapes: [
        {
            role: "versioned",
            root: String.raw `priv/(?:[\w-]+/)*[\w-]*migrations`,
            file: String.raw `(?:[^/]+/)*(?<id>\d{4,})_[^/]*\.exs`,
            sure: true,
        },
        { role: "versioned", root: String.raw `[\w-]*migrations`, file: String.raw `(?<id>\d{14})_[^/]*\.exs`, sure: true },
    ],
    companions: [
        { path: String.raw `priv/(?:[\w-]+/)*structure\.sql`, what: "dump of the schema", sure: true },
        { path: String.raw `migrations/\.formatter\.exs`, what: "format of the migrations", sure: true },
    ],
    markers: [{ name: /^mix\.exs$/, contains: /:ecto(?:_sql)?\b/ }],
};
/** hasura.io/docs: 13 digits; `_R_` marks what a team runs again. */
const hasura = {
    framework: {
        id: "hasura",
        title: "Hasura",
        order: "text",
        outOfOrder: "runs",
        edit: "silent",
        identity: "folder-name",
        dialect: "postgresql",
    },
    shapes: [
        {
            role: "repeatable",
            root: String.raw `migrations(?:/[A-Za-z][\w-]*){0,3}`,
            file: String.raw `(?<id>\d{13}_R_[^/]*)/(?:up|down)\.sql`,
            sure: true,
        },
        {
            role: "versioned",
            root: String.raw `migrations(?:/[A-Za-z][\w-]*){0,3}`,
            file: String.raw `(?<id>\d{13}_[^/]*)/up\.sql`,
            sure: true,
        },
        {
            role: "down",
            root: String.raw `migrations(?:/[A-Za-z][\w-]*){0,3}`,
            file: String.raw `(?<id>\d{13}_[^/]*)/down\.sql`,
            sure: true,
        },
        {
            role: "versioned",
            root: String.raw `migrations(?:/[A-Za-z][\w-]*){0,3}`,
            file: String.raw `(?<id>\d{13}_[^/]*)\.(?:up|down)\.(?:sql|yaml)`,
        },
        {
            role: "support",
            root: String.raw `migrations(?:/[A-Za-z][\w-]*){0,3}`,
            file: String.raw `(?<id>\d{13}_[^/]*)/(?:.+/)?[^/]+\.sql`,
        },
    ],
    companions: [{ path: String.raw `metadata/(?:[^/]+/)*[^/]+\.(?:ya?ml|json|graphql)`, what: "metadata of the schema" }],
    markers: [{ name: /^config\.ya?ml$/, contains: /^metadata_directory:/m }],
    folderLayout: { file: "up.sql" },
};
/** github.com/graphile/migrate: committed files carry hashes, `current` is meant to be edited. */
const graphileMigrate = {
    framework: {
        id: "graphile-migrate",
        title: "graphile-migrate",
        order: "number",
        outOfOrder: "refused",
        edit: "checksum",
        identity: "version",
        dialect: "postgresql",
    },
    shapes: [
        { role: "versioned", root: "migrations", file: String.raw `committed/(?<id>\d{6,})[^/]*\.sql`, sure: true },
        { role: "declarative", root: "migrations", file: String.raw `current(?:/(?:.+/)?[^/]+)?\.sql` },
        { role: "support", root: "migrations", file: String.raw `fixtures/(?:.+/)?[^/]+\.sql` },
    ],
    companions: [{ path: String.raw `\.gmrc(?:\.[cm]?js)?`, what: "configuration of the migration tool", sure: true }],
    markers: [{ name: /^\.gmrc(?:\.[cm]?js)?$/ }, { name: /^package\.json$/, contains: /"graphile-migrate"\s*:/ }],
};
/** github.com/xataio/pgroll. */
const pgroll = {
    framework: {
        id: "pgroll",
        title: "pgroll",
        order: "text",
        outOfOrder: "refused",
        edit: "silent",
        identity: "file-name",
        dialect: "postgresql",
    },
    shapes: [{ role: "versioned", root: String.raw `[\w-]*migrations`, file: String.raw `(?<id>[^/]+)\.(?:json|yaml|yml)` }],
    markers: [],
    sample: /^\s*"?operations"?\s*:/m,
};
/** github.com/fabianlindfors/reshape. */
const reshape = {
    framework: {
        id: "reshape",
        title: "Reshape",
        order: "text",
        outOfOrder: "refused",
        edit: "silent",
        identity: "file-name",
        dialect: "postgresql",
    },
    shapes: [{ role: "versioned", root: String.raw `[\w-]*migrations`, file: String.raw `(?<id>[^/]+)\.(?:toml|json)` }],
    markers: [],
    sample: /^\[\[actions\]\]|"actions"\s*:\s*\[/m,
};
/** element-hq/synapse: deltas by schema version; `applied_schema_deltas` records folder and name. */
const synapse = {
    framework: {
        id: "synapse",
        title: "Synapse deltas",
        order: "text",
        outOfOrder: "runs",
        edit: "silent",
        identity: "version",
        dialect: null,
    },
    shapes: [
        {
            role: "versioned",
            root: String.raw `schema(?:/[\w-]+)?/delta`,
            file: String.raw `(?<id>\d+/[^/]+?)\.(?:sql|py)`,
            sure: true,
        },
        {
            role: "versioned",
            root: String.raw `schema(?:/[\w-]+)?/delta`,
            file: String.raw `(?<id>\d+/[^/]+\.sql)\.(?:postgres|sqlite)`,
            sure: true,
        },
    ],
    companions: [
        { path: String.raw `schema/(?:[\w-]+/)?full_schemas/(?:[^/]+/)*[^/]+`, what: "dump of the schema", sure: true },
        { path: String.raw `storage/schema/__init__\.py`, what: "number of the schema's version", sure: true },
    ],
    markers: [],
};
/** docs.geldata.com: `dbschema/migrations`. */
const gel = {
    framework: {
        id: "gel",
        title: "Gel / EdgeDB",
        order: "text",
        outOfOrder: "refused",
        edit: "checksum",
        identity: "file-name",
        dialect: null,
    },
    shapes: [{ role: "versioned", root: String.raw `dbschema/migrations`, file: String.raw `(?<id>\d{5}[^/]*)\.edgeql`, sure: true }],
    companions: [{ path: String.raw `dbschema/[^/]+\.(?:esdl|gel)`, what: "declaration of the schema", sure: true }],
    markers: [{ name: /^(?:edgedb|gel)\.toml$/ }],
};
/** Files that only the configuration tells: migrations in application code, home-made tools. */
const other = {
    framework: {
        id: "other",
        title: "Configured paths",
        order: "dotted",
        outOfOrder: "runs",
        edit: "silent",
        identity: "version",
        dialect: null,
    },
    shapes: [],
    markers: [],
};

;// CONCATENATED MODULE: ./build/frameworks/php.js
function composer(contains) {
    return { name: /^composer\.json$/, contains };
}
/** laravel.com/docs/migrations: the file name is recorded; packages and modules bring their own folders. */
const laravel = {
    framework: {
        id: "laravel",
        title: "Laravel",
        order: "text",
        outOfOrder: "runs",
        edit: "silent",
        identity: "file-name",
        dialect: null,
    },
    shapes: [
        {
            role: "versioned",
            root: String.raw `[dD]atabase/(?:[\w-]*[mM]igrations?)`,
            file: String.raw `(?:.+/)?(?<id>\d{4}_\d{2}_\d{2}_\d{4,6}_[^/]*)\.php`,
            sure: true,
        },
        {
            role: "versioned",
            root: "[mM]igrations?",
            file: String.raw `(?:.+/)?(?<id>\d{4}_\d{2}_\d{2}_\d{6}_[^/]*)\.php`,
            sure: true,
        },
    ],
    companions: [
        { path: String.raw `database/schema/[^/]+\.(?:sql|dump)`, what: "dump of the schema", sure: true },
        { path: String.raw `_ide_helper[\w]*\.php`, what: "editor help made from the schema", sure: true },
    ],
    markers: [{ name: /^artisan$/ }, composer(/"(?:laravel\/(?:framework|lumen-framework)|illuminate\/database)"/)],
    sample: /\bextends\s+Migration\b/,
};
/** doctrine-project.org/projects/migrations: one class a file, known by its full name. */
const doctrine = {
    framework: {
        id: "doctrine",
        title: "Doctrine Migrations",
        order: "text",
        outOfOrder: "runs",
        edit: "silent",
        identity: "file-name",
        dialect: null,
    },
    shapes: [
        { role: "versioned", root: null, file: String.raw `(?<id>Version\d{14}\w*)\.php`, sure: true },
        { role: "versioned", root: String.raw `[mM]igrations?`, file: String.raw `(?<id>Version\w*\d\w*)\.php`, sure: true },
        { role: "versioned", root: String.raw `[\w-]*[mM]igrations?`, file: String.raw `(?:.+/)?(?<id>Version\w*\d\w*)\.php` },
    ],
    companions: [
        {
            path: String.raw `(?:doctrine_migrations\.ya?ml|migrations-?db\.php)`,
            what: "configuration of the migration tool",
            sure: true,
        },
    ],
    markers: [composer(/"doctrine\/(?:doctrine-migrations-bundle|migrations)"/)],
    sample: /\bextends\s+(?:AbstractMigration|\w*Migration)\b/,
};
/** book.cakephp.org/phinx and CakePHP's migrations plugin. */
const phinx = {
    framework: {
        id: "phinx",
        title: "Phinx",
        order: "text",
        outOfOrder: "runs",
        edit: "silent",
        identity: "version",
        dialect: null,
    },
    shapes: [
        {
            role: "versioned",
            root: String.raw `(?:config|db|database|resources)/[mM]igrations`,
            file: String.raw `(?:[\w-]+/)?(?<id>\d{14})_[^/]*\.php`,
            sure: true,
        },
        { role: "versioned", root: String.raw `[mM]igrations`, file: String.raw `(?<id>\d{14})_[^/]*\.php` },
    ],
    companions: [
        { path: String.raw `migrations/schema(?:-dump[\w-]*)?\.(?:php|lock)`, what: "dump of the schema" },
        { path: String.raw `phinx\.(?:php|ya?ml|json)`, what: "configuration of the migration tool", sure: true },
    ],
    markers: [{ name: /^phinx\.(?:php|ya?ml|json)$/ }, composer(/"(?:robmorgan\/phinx|cakephp\/migrations)"/)],
    sample: /\bextends\s+(?:AbstractMigration|BaseMigration)\b/,
};
/** yiiframework.com: `m` and a timestamp. */
const yii = {
    framework: {
        id: "yii",
        title: "Yii",
        order: "text",
        outOfOrder: "runs",
        edit: "silent",
        identity: "file-name",
        dialect: null,
    },
    shapes: [
        { role: "versioned", root: String.raw `[\w-]*migrations?`, file: String.raw `(?<id>m\d{6}_\d{6}_\w*)\.php`, sure: true },
    ],
    markers: [{ name: /^yii$/ }, composer(/"yiisoft\/yii2?"/)],
};

;// CONCATENATED MODULE: ./build/frameworks/rails.js
const MANIFESTS = /^(?:Gemfile|gems\.rb|[^/]+\.gemspec)$/;
/** Guides: Active Record Migrations; several databases and engines by `migrations_paths`; GitLab's and Mastodon's post-deployment folder. */
const rails = {
    framework: {
        id: "rails",
        title: "Rails Active Record",
        order: "number",
        outOfOrder: "runs",
        edit: "silent",
        identity: "version",
        dialect: null,
    },
    shapes: [
        {
            role: "versioned",
            root: String.raw `db/(?:[\w-]+/)?(?:\w+_)?migrate`,
            file: String.raw `(?:[^/]+/)*(?<id>\d{14})_[^/]*\.rb`,
            sure: true,
        },
        { role: "versioned", root: String.raw `db/(?:[\w-]+/)?(?:\w+_)?migrate`, file: String.raw `(?<id>\d{1,13})_[^/]*\.rb` },
        // The data_migrate gem, run by the same release task.
        { role: "versioned", root: "db/data", file: String.raw `(?<id>\d{14})_[^/]*\.rb`, sure: true },
    ],
    companions: [
        { path: String.raw `db/(?:[\w-]+/)?(?:\w+_)?(?:schema\.rb|structure\.sql)`, what: "dump of the schema", sure: true },
        { path: String.raw `db/schema_migrations/[^/]+`, what: "list of the migrations in the schema's dump", sure: true },
        { path: String.raw `db/docs/(?:[^/]+/)*[^/]+\.ya?ml`, what: "description of the tables", sure: true },
        { path: String.raw `docs?/erd\.[^/]+`, what: "diagram of the schema", sure: true },
        { path: String.raw `db/(?:\w+_)?schema_cache\.(?:yml|dump)`, what: "cache of the schema" },
    ],
    markers: [
        { name: MANIFESTS, contains: /\b(?:rails|activerecord|railties)\b/ },
        { name: /^Gemfile\.lock$/, contains: /\bactiverecord\b/ },
    ],
    sample: /\bActiveRecord::Migration\b/,
    normaliseId: stripZeros,
};
/** sequel.jeremyevans.net: TimestampMigrator, IntegerMigrator; Hanami and ROM use it. */
const sequel = {
    framework: {
        id: "sequel",
        title: "Sequel",
        order: "number",
        outOfOrder: "refused",
        edit: "silent",
        identity: "file-name",
        dialect: null,
    },
    shapes: [
        { role: "versioned", root: String.raw `(?:db|config/db|schema)/migrat(?:e|ions?)`, file: String.raw `(?<id>\d+)_[^/]*\.rb` },
    ],
    markers: [{ name: MANIFESTS, contains: /\b(?:sequel|hanami|rom-sql)\b/ }],
    sample: /\b(?:Sequel\.migration|ROM::SQL\.migration|Hanami::Model\.migration)\b/,
    normaliseId: stripZeros,
};
/** `0042` and `42` are the same number to tools that read versions as integers. */
function stripZeros(id) {
    return id.replace(/^0+(?=\d)/, "");
}

;// CONCATENATED MODULE: ./build/frameworks/python.js

const MANIFEST = /^(?:requirements[^/]*\.(?:txt|in)|pyproject\.toml|setup\.(?:py|cfg)|Pipfile|poetry\.lock|uv\.lock)$/;
function dependency(contains) {
    return { name: MANIFEST, contains };
}
/** docs.djangoproject.com/en/stable/topics/migrations: every module of the package is loaded; the graph is in `dependencies`. */
const django = {
    framework: {
        id: "django",
        title: "Django",
        order: "graph",
        outOfOrder: "runs",
        edit: "silent",
        identity: "file-name",
        dialect: null,
    },
    shapes: [
        { role: "versioned", root: String.raw `(?:[\w-]+_)?migrations`, file: String.raw `(?<id>\d{4}_\w+)\.py`, sure: true },
        { role: "versioned", root: "migrations", file: String.raw `(?<id>[0-9]\w*)\.py` },
    ],
    companions: [
        { path: String.raw `(?:max_migration\.txt|migrations_lockfile\.txt)`, what: "pin of the last migrations", sure: true },
        { path: String.raw `migrations/__init__\.py`, what: "makes the migrations a package", sure: true },
    ],
    markers: [{ name: /^manage\.py$/ }, dependency(/\bdjango\b/i)],
    sample: /\b(?:migrations\.Migration|SchemaMigration|DataMigration)\b/,
};
/** alembic.sqlalchemy.org: the revision stands in the file; the name is cosmetic. Flask-Migrate is the same. */
const alembic = {
    framework: {
        id: "alembic",
        title: "Alembic",
        order: "graph",
        outOfOrder: "runs",
        edit: "silent",
        identity: "content",
        dialect: null,
    },
    shapes: [
        {
            role: "versioned",
            root: String.raw `(?:[\w-]*alembic|[\w-]*migrat(?:e|ions?))(?:/[\w-]+)?/versions`,
            file: String.raw `(?:[^/_][^/]*/)*(?!__init__\.)(?<id>[^/]+)\.py`,
        },
        { role: "versioned", root: String.raw `versions`, file: String.raw `(?<id>[0-9a-f]{12}_[^/]*)\.py` },
    ],
    companions: [
        {
            path: String.raw `(?:[\w-]*alembic|[\w-]*migrations?)/(?:[\w-]+/)?env\.py`,
            what: "configuration of the migration tool",
            sure: true,
        },
        { path: String.raw `script\.py\.mako`, what: "template for new migrations", sure: true },
        { path: String.raw `alembic\.ini`, what: "configuration of the migration tool", sure: true },
        { path: String.raw `\.[\w-]*alembic-head`, what: "pin of the last migration", sure: true },
        {
            path: String.raw `(?:alembic/(?:versions/)?|migrations/versions/)__init__\.py`,
            what: "makes the migrations a package",
            sure: true,
        },
    ],
    markers: [
        { name: /^alembic\.ini$/ },
        { name: /^env\.py$/, contains: /\balembic\b/ },
        dependency(/\b(?:alembic|flask[-_]migrate)\b/i),
    ],
    sample: /^(?:down_)?revision(?:\s*:[^=\n]*)?\s*=/m,
};
/** ollycope.com/software/yoyo. */
const yoyo = {
    framework: {
        id: "yoyo",
        title: "yoyo-migrations",
        order: "graph",
        outOfOrder: "runs",
        edit: "silent",
        identity: "file-name",
        dialect: null,
    },
    shapes: [
        { role: "down", root: String.raw `(?:[\w-]+_)?migrations?`, file: String.raw `(?<id>\d[^/]*)\.rollback\.sql` },
        { role: "versioned", root: String.raw `(?:[\w-]+_)?migrations?`, file: String.raw `(?<id>\d[^/]*)\.(?:py|sql)` },
    ],
    markers: [{ name: /^yoyo\.ini$/ }, dependency(/\byoyo[-_]migrations\b/i)],
    sample: /^from yoyo import\b/m,
};
/** Aerich for Tortoise ORM. */
const aerich = {
    framework: {
        id: "aerich",
        title: "Aerich",
        order: "text",
        outOfOrder: "runs",
        edit: "silent",
        identity: "file-name",
        dialect: null,
    },
    shapes: [
        { role: "versioned", root: String.raw `migrations/[\w-]+`, file: String.raw `(?<id>\d+_\d{14}_[^/]*)\.(?:py|sql)`, sure: true },
    ],
    companions: [{ path: String.raw `aerich\.ini`, what: "configuration of the migration tool", sure: true }],
    markers: [dependency(/\baerich\b/i)],
};
/** peewee_migrate: three digits. */
const peewee = {
    framework: {
        id: "peewee",
        title: "peewee_migrate",
        order: "number",
        outOfOrder: "runs",
        edit: "silent",
        identity: "file-name",
        dialect: null,
    },
    shapes: [{ role: "versioned", root: "migrations", file: String.raw `(?<id>\d{3})_[^/]*\.py` }],
    markers: [dependency(/\bpeewee[-_]migrate\b/i)],
    sample: /\bpeewee_migrate\b/,
    normaliseId: stripZeros,
};

;// CONCATENATED MODULE: ./build/frameworks/rust.js


const DIESEL_ID = String.raw `(?<id>\d{4}-\d{2}-\d{2}-\d{6}(?:-\d{4})?_[^/]*|\d{10,}_[^/]*)`;
function crate(contains) {
    return { name: /^Cargo\.toml$/, contains };
}
/** diesel.rs: the folder's name is the migration; Lemmy's `replaceable_schema` is run again whenever it changes. */
const diesel = {
    framework: {
        id: "diesel",
        title: "Diesel",
        order: "text",
        outOfOrder: "runs",
        edit: "silent",
        identity: "folder-name",
        dialect: null,
    },
    shapes: [
        { role: "versioned", root: "[\\w-]*migrations", file: String.raw `${DIESEL_ID}/up\.sql`, sure: true },
        { role: "down", root: "[\\w-]*migrations", file: String.raw `${DIESEL_ID}/down\.sql`, sure: true },
        { role: "support", root: "[\\w-]*migrations", file: String.raw `${DIESEL_ID}/metadata\.toml`, sure: true },
        { role: "versioned", root: "[\\w-]*migrations(?:/[A-Za-z][\\w-]*)?", file: String.raw `(?<id>\d+[^/]*)/up\.sql` },
        { role: "down", root: "[\\w-]*migrations(?:/[A-Za-z][\\w-]*)?", file: String.raw `(?<id>\d+[^/]*)/down\.sql` },
        { role: "repeatable", root: "replaceable_schema", file: String.raw `(?:.+/)?(?<id>[^/]+)\.sql`, sure: true },
    ],
    companions: [
        { path: String.raw `diesel[\w-]*\.toml`, what: "configuration of the migration tool", sure: true },
        { path: String.raw `schema\.rs`, what: "generated from the schema" },
        { path: String.raw `(?:schema|diesel[\w-]*)\.patch`, what: "patch of the generated schema" },
    ],
    markers: [{ name: /^diesel\.toml$/ }, crate(/^\s*diesel(?:[-_]\w+)?\s*[=.]|\bdiesel_migrations\b/m)],
    folderLayout: { file: "up.sql" },
};
/** github.com/launchbadge/sqlx: SHA-384 of the whole file, comments included. */
const sqlx = {
    framework: {
        id: "sqlx",
        title: "SQLx",
        order: "number",
        outOfOrder: "runs",
        edit: "checksum",
        identity: "version",
        dialect: null,
    },
    shapes: [
        { role: "down", root: String.raw `[\w-]*migrations(?:/[\w-]+)?`, file: String.raw `(?<id>\d+)_[^/]*\.down\.sql` },
        { role: "versioned", root: String.raw `[\w-]*migrations(?:/[\w-]+)?`, file: String.raw `(?<id>\d+)_[^/]*\.sql` },
    ],
    companions: [
        { path: String.raw `\.sqlx/query-[^/]*\.json`, what: "query cache made from the schema", sure: true },
        { path: String.raw `sqlx-data\.json`, what: "query cache made from the schema", sure: true },
    ],
    markers: [crate(/^\s*sqlx(?:[-_]\w+)?\s*[=.]|^\[(?:workspace\.)?dependencies\.sqlx\]/m)],
    normaliseId: stripZeros,
};
/** github.com/rust-db/refinery: applied versions that differ abort the run. */
const refinery = {
    framework: {
        id: "refinery",
        title: "Refinery",
        order: "number",
        outOfOrder: "refused",
        edit: "checksum",
        identity: "file-name",
        dialect: null,
    },
    shapes: [
        { role: "versioned", root: String.raw `[\w-]*migrations?`, file: String.raw `V(?<id>\d+)__[^/]*\.(?:sql|rs)` },
        { role: "versioned", root: String.raw `[\w-]*migrations?`, file: String.raw `U(?<id>\d+)__[^/]*\.(?:sql|rs)` },
    ],
    markers: [crate(/^\s*refinery(?:[-_]\w+)?\s*[=.]/m)],
    normaliseId: normaliseVersion,
};
/** sea-ql.org/SeaORM: a crate of its own, `lib.rs` lists the migrations. */
const seaOrm = {
    framework: {
        id: "sea-orm",
        title: "SeaORM",
        order: "listed",
        outOfOrder: "runs",
        edit: "silent",
        identity: "file-name",
        dialect: null,
    },
    shapes: [
        {
            role: "versioned",
            root: String.raw `[\w-]*migrations?(?:/src)?(?:/[\w-]+)?`,
            file: String.raw `(?<id>m\d{8}_\d{6}_[^/]*)\.rs`,
            sure: true,
        },
    ],
    companions: [{ path: String.raw `[\w-]*migrations?/src/(?:lib|main|mod)\.rs`, what: "list of the migrations" }],
    markers: [crate(/\bsea-orm-migration\b/)],
};

;// CONCATENATED MODULE: ./build/frameworks/sql-files.js

const FOLDER = String.raw `(?:(?=[\w.-]*[mM]igrat)[\w.-]+|deltas?|sql|schema|db)(?:/(?:[\w-]+))?`;
function goModule(contains) {
    return { name: /^go\.mod$/, contains };
}
/** github.com/golang-migrate/migrate: `{version}_{title}.up.{extension}`; the title is not recorded. */
const golangMigrate = {
    framework: {
        id: "golang-migrate",
        title: "golang-migrate",
        order: "number",
        outOfOrder: "skipped",
        edit: "silent",
        identity: "version",
        dialect: null,
    },
    shapes: [
        { role: "versioned", root: null, file: String.raw `(?<id>\d+)[_-][^/]*\.up\.(?:sql|cql|cypher|json)`, sure: true },
        { role: "down", root: null, file: String.raw `(?<id>\d+)[_-][^/]*\.down\.(?:sql|cql|cypher|json)`, sure: true },
    ],
    markers: [goModule(/golang-migrate\/migrate/)],
    normaliseId: stripZeros,
};
/** gobuffalo.io pop, soda and fizz. */
const pop = {
    framework: {
        id: "pop",
        title: "pop / soda",
        order: "number",
        outOfOrder: "runs",
        edit: "silent",
        identity: "version",
        dialect: null,
    },
    shapes: [
        { role: "versioned", root: String.raw `[\w-]*migrations?`, file: String.raw `(?<id>\d+)_[^/]*\.up\.(?:sql|fizz)` },
        { role: "down", root: String.raw `[\w-]*migrations?`, file: String.raw `(?<id>\d+)_[^/]*\.down\.(?:sql|fizz)` },
    ],
    companions: [{ path: String.raw `migrations/schema\.sql`, what: "dump of the schema" }],
    markers: [goModule(/gobuffalo\/pop/)],
    normaliseId: stripZeros,
};
/** bun.uptrace.dev/guide/migrations: Go files with frozen models in a package beside each, and SQL files. */
const bun = {
    framework: {
        id: "bun",
        title: "Bun",
        order: "text",
        outOfOrder: "runs",
        edit: "silent",
        identity: "version",
        dialect: null,
    },
    shapes: [
        { role: "versioned", root: String.raw `[\w-]*migrations?`, file: String.raw `(?<id>\d{14})_[^/]*\.go` },
        { role: "support", root: String.raw `[\w-]*migrations?`, file: String.raw `(?<id>\d{14})_[^/]*/(?:.+/)?[^/]+\.go` },
        { role: "versioned", root: String.raw `[\w-]*migrations?`, file: String.raw `(?<id>\d{14})_[^/]*?(?:\.tx)?\.up\.sql` },
        { role: "down", root: String.raw `[\w-]*migrations?`, file: String.raw `(?<id>\d{14})_[^/]*?(?:\.tx)?\.down\.sql` },
    ],
    markers: [goModule(/uptrace\/bun\b/)],
};
/** pressly.github.io/goose: timestamps or sequence; an older file than the last applied is skipped or refused. */
const goose = {
    framework: {
        id: "goose",
        title: "goose",
        order: "number",
        outOfOrder: "skipped",
        edit: "silent",
        identity: "version",
        dialect: null,
    },
    shapes: [{ role: "versioned", root: FOLDER, file: String.raw `(?<id>\d+)_[^/]*\.(?:sql|go)` }],
    markers: [goModule(/(?:pressly|steinbacher|geniusmonkey)\/goose/)],
    sample: /^--\s*\+goose\b|\bgoose\.Add(?:Named)?Migration/m,
    normaliseId: stripZeros,
};
/** github.com/amacneil/dbmate. */
const dbmate = {
    framework: {
        id: "dbmate",
        title: "dbmate",
        order: "text",
        outOfOrder: "runs",
        edit: "silent",
        identity: "version",
        dialect: null,
    },
    shapes: [{ role: "versioned", root: FOLDER, file: String.raw `(?<id>\d+)_[^/]*\.sql` }],
    companions: [{ path: String.raw `(?:db|database)/schema\.sql`, what: "dump of the schema" }],
    markers: [
        { name: /^\.dbmate[\w.]*$/ },
        {
            name: /^(?:package\.json|Makefile|justfile|Taskfile\.ya?ml|Dockerfile|docker-compose[^/]*\.ya?ml|compose\.ya?ml)$/,
            contains: /\bdbmate\b/,
        },
    ],
    sample: /^--\s*migrate:up\b/m,
};
/** github.com/rubenv/sql-migrate. */
const sqlMigrate = {
    framework: {
        id: "sql-migrate",
        title: "sql-migrate",
        order: "text",
        outOfOrder: "runs",
        edit: "silent",
        identity: "file-name",
        dialect: null,
    },
    shapes: [
        { role: "versioned", root: FOLDER, file: String.raw `(?:[\w-]+/)?(?<id>\d[^/]*)\.sql` },
        { role: "versioned", root: String.raw `(?=[\w-]*db)[\w-]+(?:/[\w-]+)?`, file: String.raw `(?<id>\d[^/]*)\.sql` },
    ],
    companions: [{ path: String.raw `dbconfig\.ya?ml`, what: "configuration of the migration tool" }],
    markers: [{ name: /^dbconfig\.ya?ml$/ }],
    sample: /^--\s*\+migrate (?:Up|Down)\b/m,
};
/** github.com/jackc/tern. */
const tern = {
    framework: {
        id: "tern",
        title: "tern",
        order: "number",
        outOfOrder: "refused",
        edit: "silent",
        identity: "version",
        dialect: "postgresql",
    },
    shapes: [{ role: "versioned", root: FOLDER, file: String.raw `(?<id>\d+)_[^/]*\.sql` }],
    companions: [{ path: String.raw `tern\.conf`, what: "configuration of the migration tool", sure: true }],
    markers: [{ name: /^tern\.conf$/ }, goModule(/jackc\/tern\b/)],
    sample: /^---- create above \/ drop below ----/m,
    normaliseId: stripZeros,
};
/** atlasgo.io: `atlas.sum` holds the hash of the folder. Ent uses it. */
const atlas = {
    framework: {
        id: "atlas",
        title: "Atlas",
        order: "text",
        outOfOrder: "refused",
        edit: "checksum",
        identity: "version",
        dialect: null,
    },
    shapes: [
        { role: "down", root: FOLDER, file: String.raw `(?<id>\d+)[^/]*\.down\.sql` },
        { role: "versioned", root: FOLDER, file: String.raw `(?<id>\d+)[^/]*\.sql` },
    ],
    companions: [
        { path: String.raw `atlas\.sum`, what: "hashes of the migrations", sure: true },
        { path: String.raw `atlas\.hcl`, what: "configuration of the migration tool", sure: true },
        { path: String.raw `[\w.-]*schema[\w.-]*\.(?:pg|my|lt|lite)?\.?hcl`, what: "wished-for state of the schema", sure: true },
    ],
    markers: [{ name: /^atlas\.sum$/ }],
};
/** developers.cloudflare.com/d1: `wrangler d1 migrations`. */
const wrangler = {
    framework: {
        id: "wrangler-d1",
        title: "Wrangler D1",
        order: "text",
        outOfOrder: "runs",
        edit: "silent",
        identity: "file-name",
        dialect: "sqlite",
    },
    shapes: [{ role: "versioned", root: String.raw `[\w-]*migrations`, file: String.raw `(?<id>\d{4}[_-][^/]*)\.sql` }],
    markers: [{ name: /^wrangler\.(?:toml|jsonc?)$/, contains: /\bd1_databases\b/ }],
};
/** playframework.com: evolutions, one folder a database. */
const playEvolutions = {
    framework: {
        id: "play-evolutions",
        title: "Play evolutions",
        order: "number",
        outOfOrder: "runs",
        edit: "checksum",
        identity: "version",
        dialect: null,
    },
    shapes: [{ role: "versioned", root: String.raw `evolutions/[\w-]+`, file: String.raw `(?<id>\d+)\.sql`, sure: true }],
    markers: [],
    normaliseId: stripZeros,
};

;// CONCATENATED MODULE: ./build/frameworks/frameworks.js
/**
 * The one ordered list of migration tools. Where two claim a folder with equal evidence the earlier one has it, so the
 * particular stand before the general.
 */













const DEFINITIONS = [
    rails,
    sequel,
    aerich,
    alembic,
    django,
    yoyo,
    peewee,
    prisma,
    supabase,
    drizzle,
    mikroOrm,
    dbMigrate,
    nodePgMigrate,
    typeorm,
    sequelize,
    kysely,
    payload,
    lucid,
    knex,
    refinery,
    diesel,
    hasura,
    graphileMigrate,
    sqlx,
    seaOrm,
    pop,
    bun,
    tern,
    atlas,
    goose,
    dbmate,
    sqlMigrate,
    wrangler,
    golangMigrate,
    playEvolutions,
    synapse,
    flyway,
    liquibase,
    laravel,
    doctrine,
    phinx,
    yii,
    ecto,
    efCore,
    fluentMigrator,
    dbUp,
    grate,
    sqitch,
    skeema,
    schemaHero,
    pgroll,
    reshape,
    gel,
];
const FRAMEWORKS = DEFINITIONS.map(definition/* compileFramework */.e3);
/** For the paths that a configuration names as `framework: other`. */
const OTHER = (0,definition/* compileFramework */.e3)(other);
/** Ids that a configuration may name. */
const FRAMEWORK_IDS = [...DEFINITIONS, other].map(({ framework }) => framework.id);
const BY_ID = new Map([...FRAMEWORKS, OTHER].map((entry) => [entry.framework.id, entry]));
function frameworkById(id) {
    return BY_ID.get(id) ?? null;
}


/***/ }),

/***/ 19723:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readOther)
/* harmony export */ });
/** A path below the configured folder; null for what is no file to run. */
function readOther(below) {
    const parts = below.split("/");
    const name = parts.at(-1) ?? "";
    // Models frozen for one migration lie in a folder that carries its version: they belong to it.
    for (const folder of parts.slice(0, -1)) {
        const id = /^\d{3,}[_-][A-Za-z]/.test(folder) ? leadingVersion(folder) : null;
        if (id !== null)
            return { role: isMainFile(name) ? "versioned" : "support", id };
    }
    const id = leadingVersion(name) ?? trailingVersion(name);
    if (id === null)
        return { role: "appended", id: null };
    return { role: /[._-]down\.[^.]+$/.test(name) ? "down" : "versioned", id };
}
/** `up.sql`, `migration.ts`: the file for which its folder is named. */
function isMainFile(name) {
    return /^(?:up|migration|index|main)\.[^.]+$/.test(name);
}
/** `20220926115233_indexes.go`, `001_x.go`, `V12__x.sql`, `v245.go`, `m20240101_x.rs`. */
function leadingVersion(name) {
    const match = /^[A-Za-z]?_?(\d+(?:[._-]\d+)*)(?![A-Za-z\d])/.exec(name);
    return match?.[1] === undefined ? null : plain(match[1]);
}
/** `schema_version_1.sql`. */
function trailingVersion(name) {
    const match = /[_-]v?(\d+)(?:\.[A-Za-z]+)+$/.exec(name);
    return match?.[1] === undefined ? null : plain(match[1]);
}
function plain(version) {
    return version.replaceAll(/[._-]/g, ".").replace(/^0+(?=\d)/, "");
}


/***/ }),

/***/ 55073:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jo: () => (/* binding */ earlierRuns),
/* harmony export */   Xj: () => (/* binding */ hasVersion),
/* harmony export */   dk: () => (/* binding */ compareNatural),
/* harmony export */   o2: () => (/* binding */ compareLoose),
/* harmony export */   oH: () => (/* binding */ isUndoName),
/* harmony export */   qB: () => (/* binding */ compareRuns)
/* harmony export */ });
/* harmony import */ var _exclusions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84372);
/* harmony import */ var _framework_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87637);
/** In which order the files of one place run: as their framework has it, else as people read numbers. */


/** What runs after all versioned migrations, whatever its name. */
const STAGES = { repeatable: 1, callback: 2 };
/** For migrations of one set. */
function compareRuns(a, b) {
    const stage = (STAGES[a.role] ?? 0) - (STAGES[b.role] ?? 0);
    if (stage !== 0)
        return stage;
    const byId = a.id === null || b.id === null ? null : (0,_framework_js__WEBPACK_IMPORTED_MODULE_0__/* .compareIds */ .q)(a.set.framework.order, a.id, b.id);
    if (byId !== null && byId !== 0)
        return byId;
    // What undoes a migration runs behind it.
    const isSame = a.id !== null && a.id === b.id;
    return (isSame ? Number(a.role === "down") - Number(b.role === "down") : 0) || compareNatural(a.path, b.path);
}
/** For loose files: by their names as people read them, what undoes behind what it undoes. */
function compareLoose(a, b) {
    return compareNatural(withoutSide(a), withoutSide(b)) || Number(isUndoName(a)) - Number(isUndoName(b)) || compareNatural(a, b);
}
function withoutSide(path) {
    return path
        .replace(/(?:[._-]+(?:up|down|undo|do|rollback|revert))(?=\.[A-Za-z]+$)/i, "")
        .replace(/(^|\/)[UV](?=\d[\d._]*__[^/]*$)/, "$1V");
}
/** Migrations that ran forwards, in their order. A baseline stands for what is before it, so it counts where nothing is. */
function earlierRuns(files) {
    const runs = files.filter(({ role }) => role === "versioned" || role === "repeatable" || role === "appended" || role === "baseline");
    const ordered = runs.toSorted(compareRuns);
    return ordered.filter((file, index) => file.role !== "baseline" || index === 0);
}
/** Digits as numbers of any length, everything else by code unit: `V2` before `V10`. */
function compareNatural(a, b) {
    const left = a.match(/\d+|\D+/g) ?? [];
    const right = b.match(/\d+|\D+/g) ?? [];
    for (let index = 0; index < Math.min(left.length, right.length); index++) {
        const order = compareChunks(left[index] ?? "", right[index] ?? "");
        if (order !== 0)
            return order;
    }
    return left.length - right.length || compareText(a, b);
}
function compareChunks(a, b) {
    if (!/^\d/.test(a) || !/^\d/.test(b))
        return compareText(a, b);
    const [left, right] = [a.replace(/^0+(?=\d)/, ""), b.replace(/^0+(?=\d)/, "")];
    return left.length - right.length || compareText(left, right);
}
function compareText(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
/** Whether a loose file's name says when it runs: `V12__x.sql`, `001_x.sql`, `m20240101_x.sql`. */
function hasVersion(path) {
    return /^[A-Za-z]{0,2}[_-]?\d/.test((0,_exclusions_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(path));
}
/** Whether a loose file's name says that it undoes a migration, as many tools have it. */
function isUndoName(path) {
    const name = (0,_exclusions_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(path);
    return /(?:^|[._-])(?:down|undo|rollback|revert)\.[A-Za-z]+$/i.test(name) || /^U\d[\d._]*__/.test(name);
}


/***/ }),

/***/ 65043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ stageOfName),
/* harmony export */   a: () => (/* binding */ STAGES)
/* harmony export */ });
/** Where a target stands on the way of a release. The workflow has one job for each. */
const STAGES = ["staging", "production", "dr"];
/** A target that is called like a stage is of that stage. */
function stageOfName(name) {
    return STAGES.find((stage) => stage === name) ?? null;
}


/***/ }),

/***/ 13389:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O9: () => (/* binding */ DIALECTS),
/* harmony export */   QH: () => (/* binding */ BACKUP_RISKS),
/* harmony export */   gh: () => (/* binding */ highestRisk)
/* harmony export */ });
/** How data must be kept before a migration may run; ordered from least to most. */
const BACKUP_RISKS = ["nightly", "snapshot", "quiesce"];
const DIALECTS = ["postgresql", "mysql", "mariadb", "sqlite"];
/** The highest of several risks; null of none. */
function highestRisk(risks) {
    let highest = -1;
    for (const risk of risks)
        highest = Math.max(highest, BACKUP_RISKS.indexOf(risk));
    return BACKUP_RISKS[highest] ?? null;
}


/***/ })

};
;
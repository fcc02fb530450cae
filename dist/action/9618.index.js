"use strict";
exports.id = 9618;
exports.ids = [9618,3112];
exports.modules = {

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

/***/ 49618:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check)
});

// EXTERNAL MODULE: ./build/frameworks/configured.js
var configured = __webpack_require__(8105);
// EXTERNAL MODULE: ./build/frameworks/exclusions.js
var exclusions = __webpack_require__(84372);
;// CONCATENATED MODULE: ./build/change-set/dependencies.js
/** Manifests and lock files of package managers, and files that declare models, by name. */
const LOCKFILE = /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|Gemfile\.lock|gems\.locked|composer\.lock|Cargo\.lock|poetry\.lock|uv\.lock|pdm\.lock|Pipfile\.lock|go\.sum|mix\.lock|packages\.lock\.json|paket\.lock|gradle\.lockfile|Podfile\.lock|pubspec\.lock|flake\.lock|deno\.lock)$/;
const MODEL = /(?:^|\/)(?:[mM]odels?|[eE]ntity|[eE]ntities|orm)\/(?:.+\/)?[^/]+\.(?:py|rb|ts|js|go|php|java|kt|cs|rs|ex)$|(?:^|\/)models?\.(?:py|go|rs|ts|js)$|\.(?:entity|model)\.[jt]s$|(?:^|\/)ent\/schema\/[^/]+\.go$|Entity\.(?:java|kt|cs|php)$/s;
function isLockfile(path) {
    return LOCKFILE.test(path);
}
/** Whether a path is where teams keep ORM models; only asked when the configuration counts them as schema. */
function isModel(path) {
    return MODEL.test(path);
}

// EXTERNAL MODULE: ./build/change-set/lines.js
var lines = __webpack_require__(26058);
;// CONCATENATED MODULE: ./build/change-set/drizzle-schema.js
/** Drizzle's schema in TypeScript: drizzle-kit makes migrations from it, and the application imports it. */


/** Values that the application itself puts into rows, or code. */
const BEHAVIOUR = /\$?(?:default|onUpdate)\w*\(|\$type|\bfunction\b|\breturn\b|\bcustomType\b|process\.env/;
function isDeclaration(path) {
    return (/^(?:schema|[\w.-]+[.-]schema|schema[.-][\w.-]+)\.[cm]?ts$/.test((0,exclusions/* nameOf */.Vb)(path)) ||
        /(?:^|\/)(?:db|database|drizzle)\/(?:.+\/)?schemas?\/(?:.+\/)?[^/]+\.[cm]?ts$/s.test(path));
}
/**
 * Says that only tables, columns and indexes were declared otherwise, in a file that drizzle-kit reads, beside a migration made
 * from it; null when behaviour changed too, or it cannot be told.
 */
function declarationsBecause(change, seen) {
    const set = seen.recognition.sets.find(({ framework }) => framework.id === "drizzle");
    if (set === undefined || !isDeclaration(change.path) || change.before?.kind !== "file" || change.after?.kind !== "file")
        return null;
    const [before, after] = [seen.text(change.before.oid), seen.text(change.after.oid)];
    if (before === null || after === null || ![before, after].every((text) => /["']drizzle-orm\/\w+-core["']/.test(text)))
        return null;
    if ((0,lines/* changedLines */.M)(before, after).some((line) => BEHAVIOUR.test(line)))
        return null;
    return { because: "declares tables for the migration made from it", framework: "drizzle", database: set.database };
}

;// CONCATENATED MODULE: ./build/change-set/compose.js
/** Compose files: which services changed, and whether they are the application's own. */
/** Images of databases and other backing services that nobody releases from their own repository. */
const BACKING = /(?:^|\/)(?:postgres|postgresql|postgis|pgvector|timescaledb(?:-ha)?|mysql|mariadb|percona|redis|redis-stack|valkey|memcached|mongo|mongodb|elasticsearch|opensearch|opensearch-dashboards|kibana|solr|meilisearch|typesense|minio|mc|mailhog|mailpit|mailcatcher|maildev|rabbitmq|kafka|cp-kafka|zookeeper|cp-zookeeper|localstack|adminer|pgadmin4|phpmyadmin|toxiproxy|clickhouse|clickhouse-server|nats|jaeger|all-in-one|prometheus|grafana|keycloak|stripe-mock|azurite|dynamodb-local|zipkin|cassandra|mssql\/server|cockroach|pgbouncer|temporal|vault|consul|etcd)(?:[:@]|$)/;
/** Whether the two differ at most in services that run such images and build nothing. */
function isBackingServicesOnly(before, after) {
    const [left, right] = [readComposition(before), readComposition(after)];
    if (left.rest !== right.rest)
        return false;
    const names = new Set([...left.services.keys(), ...right.services.keys()]);
    return [...names].every((name) => {
        const [old, now] = [left.services.get(name), right.services.get(name)];
        return old === now || (isBacking(old) && isBacking(now));
    });
}
function isBacking(service) {
    if (service === undefined)
        return true;
    const image = /^\s*image:\s*["']?([^"'\s#]+)/m.exec(service)?.[1];
    return image !== undefined && BACKING.test(image) && !/^\s*(?:build|extends|<<)\s*:/m.test(service);
}
/** Reads the block style that people write; what it cannot place stays in `rest` and must be equal. */
function readComposition(text) {
    const services = new Map();
    const rest = [];
    let section = "";
    let service = null;
    let indent = 0;
    for (const line of text.split("\n")) {
        if (/^\s*(?:#.*)?$/.test(line))
            continue;
        const depth = line.length - line.trimStart().length;
        if (depth === 0) {
            section = line.trimEnd();
            service = null;
            indent = 0;
        }
        if (section === "services:" && depth > 0) {
            indent ||= depth;
            if (depth === indent)
                service = line.trim();
            if (service !== null)
                services.set(service, `${services.get(service) ?? ""}${line.trimEnd()}\n`);
        }
        else if (section !== "volumes:" && !section.startsWith("version:")) {
            rest.push(line.trimEnd());
        }
    }
    return { services, rest: rest.join("\n") };
}

;// CONCATENATED MODULE: ./build/change-set/manifests.js
/** Files of which some parts ship and others do not: only both texts tell whether a change reaches production. */


/** Scripts that install, build or start: the platform calls them. */
const LIFECYCLE = /^(?:(?:pre|post)?(?:install|build|start|deploy|serve|publish|pack)|prepare|prepack|heroku-\w+|(?:build|start)[:\w-]*|main)$/;
const DEVELOPMENT_KEYS = new Set(`devDependencies lint-staged husky simple-git-hooks eslintConfig eslintIgnore prettier stylelint jest nyc c8 ava mocha vitest commitlint
  config-commitizen release version description keywords author contributors license repository bugs homepage funding packageManager
  require-dev autoload-dev scripts-descriptions authors support prisma knip lint madge size-limit volta`.split(/\s+/));
const CARGO_DEVELOPMENT = /^(?:dev-dependencies|target\..*\.dev-dependencies|profile\.(?:dev|test|bench)|lints|workspace\.lints|workspace\.metadata|package\.metadata|bench|test|example)(?:\.|$)/;
const PYPROJECT_DEVELOPMENT = /^(?:dependency-groups|tool\.(?:ruff|black|isort|mypy|pytest|coverage|pylint|flake8|bandit|towncrier|commitizen|pyright|djlint|codespell|vulture|tox|semantic_release|poetry\.dev-dependencies|poetry\.group\.(?:dev|test|tests|lint|docs|typing)|pdm\.dev-dependencies|hatch\.envs|deptry|basedpyright|ty))(?:\.|$)/;
const COMPARISONS = [
    {
        name: /^(?:package|composer)\.json$/,
        isNeutral: (before, after) => sameJson(before, after),
        because: "only scripts, development dependencies or descriptions changed",
    },
    {
        name: /^Cargo\.toml$/,
        isNeutral: (before, after) => sameToml(before, after, CARGO_DEVELOPMENT),
        because: "only development dependencies, profiles or lints changed",
    },
    {
        name: /^pyproject\.toml$/,
        isNeutral: (before, after) => sameToml(before, after, PYPROJECT_DEVELOPMENT),
        because: "only development dependencies or tools changed",
    },
    {
        name: /^(?:docker-)?compose[\w.-]*\.ya?ml$/,
        isNeutral: isBackingServicesOnly,
        because: "only databases and other backing services changed, none of the application's own",
    },
];
function comparisonOf(path) {
    const name = (0,exclusions/* nameOf */.Vb)(path);
    return COMPARISONS.find((comparison) => comparison.name.test(name)) ?? null;
}
/** Why a change of a manifest is neutral; null when it is not, or cannot be told. */
function comparedBecause(change, text) {
    const comparison = comparisonOf(change.path);
    if (comparison === null || change.before?.kind !== "file" || change.after?.kind !== "file" || change.previousPath !== null)
        return null;
    const [before, after] = [text(change.before.oid), text(change.after.oid)];
    if (before === null || after === null)
        return null;
    return comparison.isNeutral(before, after) ? comparison.because : null;
}
function sameJson(before, after) {
    const [left, right] = [shippingPart(before), shippingPart(after)];
    return left !== null && left === right;
}
/** Canonical text of what ships; null when it is no JSON object. */
function shippingPart(text) {
    let parsed;
    try {
        parsed = JSON.parse(text);
    }
    catch {
        return null;
    }
    if (typeof parsed !== "object" || parsed === null)
        return null;
    const parts = Object.entries(parsed).filter(([key]) => !DEVELOPMENT_KEYS.has(key));
    return JSON.stringify(parts.map(([key, value]) => [key, key === "scripts" ? lifecycleScripts(value) : value]).sort(byKey));
}
function lifecycleScripts(value) {
    if (typeof value !== "object" || value === null)
        return value;
    return Object.entries(value)
        .filter(([name]) => LIFECYCLE.test(name))
        .sort(byKey);
}
function byKey([a], [b]) {
    return String(a) < String(b) ? -1 : 1;
}
function sameToml(before, after, development) {
    const [left, right] = [shippingSections(before, development), shippingSections(after, development)];
    return left !== null && left === right;
}
/** The lines outside development sections; null when strings of several lines make sections uncertain. */
function shippingSections(text, development) {
    if (/"""|'''/.test(text))
        return null;
    let isShipping = true;
    const lines = [];
    for (const line of text.split("\n")) {
        const header = /^\s*\[+\s*([^\]]*?)\s*\]+/.exec(line)?.[1];
        if (header !== undefined)
            isShipping = !development.test(header);
        if (isShipping && line.trim() !== "" && !line.trimStart().startsWith("#"))
            lines.push(line.trim());
    }
    return lines.join("\n");
}

;// CONCATENATED MODULE: ./build/change-set/neutral.js
/** Files that neither ship nor run in production, as data: the first row that fits says why. What fits none is application code. */

/** What looks like one of the rows below but reaches production. */
const SHIPS = /^(?:\.env(?:\.production)?|\.htaccess|\.user\.ini|\.profile|\.slugignore|\.(?:ruby|python|node|java)-version|\.buildpacks|\.(?:platform|ebextensions|aws|k8s|kamal|deploy|well-known)(?:\/.*|\.app\.yaml)?)$/s;
const DEV = "dev|devel|development|test|tests|testing|ci|local|e2e|override|debug|example|sample|bench|benchmark|integration";
/** Text for people; under folders whose texts are rendered or sent by the application it is part of it. */
const DOCUMENT = /^(?!(?:.*\/)?(?:templates?|views?|emails?|mails?|mailers?|content|posts?|prompts?|locales?|snippets?)\/)(?!.*\.html\.md$).*\.(?:md|mdx|markdown|rst|adoc|asciidoc|textile|rdoc)$/s;
const NEUTRAL = [
    {
        because: "licence, notice or list of people",
        path: /(?:^|\/)(?:LICEN[CS]E|NOTICE|AUTHORS|CONTRIBUTORS|CODEOWNERS|MAINTAINERS|COPYING)(?:[_-][\w.-]*)?(?:\.(?:txt|md|html|rst))?$/,
    },
    {
        because: "documentation",
        path: /(?:^|\/)(?:README|CHANGELOG|CHANGES|CONTRIBUTING|HISTORY|UPGRADING|SECURITY|TODO|NEWS|AGENTS|CLAUDE)(?:[_-][A-Za-z-]+)?(?:\.(?:txt|md|mdx|rst|adoc))?$/i,
    },
    { because: "documentation", path: DOCUMENT },
    {
        because: "documentation",
        path: /^(?:(?!src\/|app\/|lib\/|internal\/|pkg\/|server\/|web\/)[^/]+\/){0,2}(?:docs?|documentation|readmes|adrs?)\/|(?:^|\/)(?:mkdocs\.ya?ml|docusaurus\.config\.[jt]s|\.readthedocs\.ya?ml|typedoc\.json|book\.toml)$/,
    },
    { because: "note for the changelog", path: /^(?:\.changeset|changelog\.d|changelogs\/unreleased|newsfragments|\.changes)\// },
    {
        because: "continuous integration",
        path: /^(?:\.github|\.gitlab|\.gitea|\.forgejo|\.circleci|\.buildkite|\.woodpecker|\.teamcity|\.azure-pipelines|\.semaphore|\.ci|ci)\/|(?:^|\/)(?:\.travis\.yml|\.gitlab-ci[^/]*\.ya?ml|\.drone\.ya?ml|\.woodpecker[^/]*\.ya?ml|\.cirrus\.yml|Jenkinsfile[^/]*|azure-pipelines[^/]*\.ya?ml|\.?appveyor\.ya?ml|bitbucket-pipelines\.yml|codecov\.ya?ml|renovate\.json5?|codemagic\.yaml|sonar-project\.properties)$/,
    },
    {
        because: "configuration of tests",
        path: /(?:^|\/)(?:(?:jest|vitest|playwright|cypress|karma|wdio|cucumber|ava|mocha|nyc|stryker)[\w.-]*\.(?:config|conf|setup|workspace)[\w.-]*\.(?:[cm]?[jt]s|json)|phpunit[^/]*\.xml(?:\.dist)?|pytest\.ini|tox\.ini|noxfile\.py|behat\.ya?ml[\w.]*|\.coveragerc|\.rspec|\.simplecov|pest\.php)$/,
    },
    {
        because: "configuration of linters and formatters",
        path: /(?:^|\/)(?:(?:eslint|prettier|stylelint|commitlint|lint-staged|oxlint|release|tailwind-lint)\.config\.[cm]?[jt]s|biome\.jsonc?|tslint\.json|ruff\.toml|mypy\.ini|pylintrc|rustfmt\.toml|clippy\.toml|deny\.toml|checkstyle[\w-]*\.xml|detekt[\w.-]*\.(?:ya?ml|xml)|lefthook\.ya?ml|cliff\.toml|_?typos\.toml|cspell[\w.-]*\.(?:json|ya?ml)|knip\.(?:json|ts)|rector\.php|ecs\.php|pint\.json|phpstan[\w.-]*\.neon(?:\.dist)?|psalm[\w.-]*\.xml|squawk\.toml|sqlfluff\.cfg|golangci\.ya?ml|\.[\w-]*lint[\w.-]*|[\w.-]*\.code-workspace|[\w.-]+\.iml|[\w.-]+\.DotSettings|stylecop\.json|\.?credo\.exs|dialyzer\.ignore\.exs|rubocop[\w.-]*\.yml)$/i,
    },
    {
        because: "configuration of editors, linters or git",
        path: /(?:^|\/)\.(?:editorconfig|gitignore|gitattributes|gitkeep|keep|gitmodules|git-blame-ignore-revs|mailmap|dockerignore|npmignore|eslint[^/]*|prettier[^/]*|stylelint[^/]*|rubocop[^/]*|flake8|pylintrc|isort\.cfg|pre-commit-config\.yaml|golangci[^/]*|swiftlint\.yml|formatter\.exs|credo\.exs|php[-_]cs[^/]*|sqlfluff|tool-versions|nvmrc|envrc|env[.-](?:example|sample|template|test|dev|development|local)[^/]*|[\w-]+ignore)$|(?:^|\/)\.(?:vscode|idea|husky|devcontainer|zed|run|storybook)\//,
    },
    { because: "type signatures for a checker", path: /^sorbet\/|\.rbi$|(?:^|\/)sig\/.*\.rbs$/s },
    { because: "template of translations, made from the sources", path: /\.pot$/ },
    {
        because: "dependencies of development",
        path: /(?:^|\/)(?:(?:dev|test|tests|lint|docs?|ci|local)[-_.]requirements\.(?:txt|in)|requirements(?:[-_./](?:requirements[-_.])?|\/)(?:dev|development|test|tests|testing|lint|linting|docs?|ci|local|typing|mypy|bench)[^/]*\.(?:txt|in))$/,
    },
    {
        because: "tooling of development",
        path: /(?:^|\/)(?:GNUmakefile|[mM]akefile[^/]*|[^/]+\.mk|[jJ]ustfile|Taskfile\.ya?ml|Vagrantfile|Tiltfile|Brewfile[^/]*|Procfile\.(?:dev|test)|flake\.(?:nix|lock)|shell\.nix|devenv\.\w+|mprocs\.yaml|overmind\.env|[^/]+\.http|turbo\.json|nx\.json|lerna\.json)$/,
    },
    {
        because: "composition of containers for development",
        path: new RegExp(String.raw `(?:^|/)(?:(?:docker-)?compose[.-](?:[\w.-]+[.-])?(?:${DEV})(?:[.-][\w.-]+)?|(?:${DEV})[.-](?:docker-)?compose)\.ya?ml$`),
    },
    {
        because: "container of development",
        path: new RegExp(String.raw `(?:^|/)(?:Dockerfile[.-](?:${DEV})|(?:${DEV})\.Dockerfile)$|^(?:[^/]+/)?(?:docker|containers?|compose)[/-](?:${DEV})/`, "i"),
    },
    { because: "tooling of development", path: /^(?:\.?dev|devtools|dev-tools|hack|development)\// },
    {
        because: "script of development",
        path: /^(?:scripts?|bin|hack|etc\/scripts)\/(?:[^/]+\/)?(?:[^/]*[_.-])?(?:gen|generate|generator|verify|validate|lint|linter|format|formatter|fmt|setup|bootstrap|test|tests|ci|dev|local|bench|benchmark|changelog|docs?|coverage|fixtures?|scaffold)(?:[_.-][^/]*)?$/i,
    },
    {
        because: "seed of development databases",
        path: /(?:^|\/)(?:db|database|prisma|supabase|drizzle|priv\/[\w-]+|knex)\/(?:[\w-]+\/)?(?:(?:seeds?|seeders|seeding)(?:\/.*|\.[\w.]+)|factories\/.*)$/is,
    },
    { because: "data of development databases", path: /(?:^|\/)(?:local|dev|test|sample)[_-]fixtures?\.(?:json|ya?ml)$/ },
    {
        because: "examples or notes at the top of the repository",
        path: /^(?:[^/]+\.(?:png|jpe?g|gif|svg)|CITATION\.cff|\.well-known\/security\.txt)$/,
    },
];
/** A file, or a folder that a known tool of development keeps there; code in any other folder could be what runs. */
const DOTFILE = /^\.(?:[^/]+$|(?:github|gitlab|gitea|forgejo|circleci|buildkite|woodpecker|semaphore|azure-pipelines|azuredevops|travis|drone|tekton|vscode|idea|fleet|zed|devcontainer|husky|githooks|changeset|changelog|chloggen|storybook|cursor|claude|codex|gemini|continue|windsurf|config|ci|cargo|mvn|yarn|pnpm|bundle|nx|moon|trunk|qlty|reuse|tx|weblate|codecov|snyk|dependabot|renovate|docker|vs|settings|run|obsidian|phan|phive|rubocop|clusterfuzzlite)\/)/;
/** The rows of each set of flags in one expression: application code, which fits none, is told by few instead of dozens. */
const ANY_ROW = [...new Set(NEUTRAL.map(({ path }) => path.flags))].map((flags) => {
    const rows = NEUTRAL.filter(({ path }) => path.flags === flags);
    return new RegExp(rows.map(({ path }) => `(?:${path.source})`).join("|"), flags);
});
/** Why a path is neutral, or null when it is not known to be. */
function neutralBecause(path) {
    if ((0,exclusions/* isTooLong */.pn)(path) || SHIPS.test(path))
        return null;
    if ((0,exclusions/* isTestFolder */.NW)((0,exclusions/* folderOf */.yS)(path)))
        return "lies in a folder of tests or examples";
    if ((0,exclusions/* isTestName */.cO)(path))
        return "named as a test";
    if (ANY_ROW.some((rows) => rows.test(path))) {
        const row = NEUTRAL.find((candidate) => candidate.path.test(path));
        if (row !== undefined)
            return row.because;
    }
    return DOTFILE.test(path) ? "dotfile at the top of the repository" : null;
}

;// CONCATENATED MODULE: ./build/change-set/categorise.js






/** Object ids of changed manifests of which both texts must be read; a change set without them needs none. */
function blobsToCompare(changes) {
    return changes.flatMap(({ path, previousPath, before, after }) => {
        if (previousPath !== null || before?.kind !== "file" || after?.kind !== "file")
            return [];
        if (comparisonOf(path) === null && !isDeclaration(path))
            return [];
        return neutralBecause(path) === null ? [before.oid, after.oid] : [];
    });
}
function categorise(input) {
    const configured = compileCategories(input);
    return input.changes.map((change) => judge(change, input, configured));
}
function judge(change, input, configured) {
    const { path, previousPath, status } = change;
    const oldPath = previousPath ?? path;
    const now = verdictOf(path, change, { input, configured });
    const old = previousPath === null ? now : verdictOf(previousPath, change, { input, configured });
    const isWeaker = now.category !== "app" && strength(old.category) > strength(now.category);
    const stronger = isWeaker ? { ...old, because: `was ${oldPath}: ${old.because}` } : now;
    return {
        change,
        checked: { path, previousPath, status, ...stronger },
        before: change.before === null ? null : input.recognition.migrationAt(oldPath),
        after: change.after === null ? null : input.recognition.migrationAt(path),
        categoryBefore: change.before === null ? null : old.category,
    };
}
/** A rename has the category that asks for more; a migration that became application code is both, by `categoryBefore`. */
function strength(category) {
    return ["neutral", "schema", "app", "migration"].indexOf(category);
}
function verdictOf(path, change, { input, configured }) {
    const { recognition, options, text } = input;
    const migration = recognition.migrationAt(path);
    const wished = configured.find(({ test }) => test(path));
    if (wished !== undefined)
        return plain(wished.category, `configured as ${wished.category}`, migration);
    if (migration !== null)
        return ofMigration(migration);
    const companion = recognition.companionAt(path);
    if (companion !== null)
        return { category: "schema", because: companion.what, framework: companion.framework, database: companion.database };
    const neutral = neutralBecause(path) ?? comparedBecause(change, text);
    if (neutral !== null)
        return plain("neutral", neutral);
    const declarations = declarationsBecause(change, { recognition, text });
    if (declarations !== null)
        return { category: "schema", ...declarations };
    if (isLockfile(path))
        return plain(options.lockfiles, options.lockfiles === "app" ? "locks versions of what ships" : "lock file, neutral by configuration");
    if (options.models === "schema" && isModel(path))
        return plain("schema", "model, described as schema by configuration");
    if ((0,exclusions/* isForeign */.jq)(path))
        return plain("app", "code of others that ships");
    return plain("app", comparisonOf(path) === null ? "application code or configuration" : "says what ships or how it is built");
}
function plain(category, because, migration = null) {
    return { category, because, framework: migration?.set.framework.id ?? null, database: migration?.set.database ?? null };
}
const ROLES = {
    versioned: "migration",
    down: "undoes a migration",
    baseline: "baseline migration",
    repeatable: "repeatable migration",
    callback: "callback that runs with the migrations",
    appended: "holds a list of migrations",
    declarative: "wished-for state of the schema",
    support: "belongs to a migration and runs with it",
    unrecognised: "lies among migrations, but its name is none that the tool runs",
};
function ofMigration({ role, set }) {
    return {
        category: "migration",
        because: `${ROLES[role]} (${set.framework.title}; ${set.evidence})`,
        framework: set.framework.id,
        database: set.database,
    };
}
function compileCategories({ options, compileGlob }) {
    const order = ["migration", "schema", "app", "neutral"];
    return order
        .filter((category) => options.categories[category].length > 0)
        .map((category) => ({ category, test: (0,configured/* compilePatterns */.xi)(options.categories[category], compileGlob) }));
}

// EXTERNAL MODULE: ./build/change-set/edited.js + 1 modules
var change_set_edited = __webpack_require__(67276);
;// CONCATENATED MODULE: ./build/change-set/gate-files.js
const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$|(?:^|\/)action\.ya?ml$/;
/** A step or job that uses this action or its reusable workflow, in whatever repository and folder it lies. */
const CALL = /^\s*(?:-\s+)?["']?uses["']?\s*:.*schema-release/m;
/** Object ids of changed workflows and actions, whose texts tell whether they call the gate. */
function blobsOfWorkflows(changes) {
    return changes.flatMap((change) => (isWorkflow(change) ? [change.before?.oid ?? [], change.after?.oid ?? []].flat() : []));
}
/** Paths of both ends of the changes that touch the gate. `text` knows the blobs of `blobsOfWorkflows`. */
function findGateFiles(changes, text, configuration) {
    return changes.flatMap((change) => {
        const paths = [change.path, ...(change.previousPath === null ? [] : [change.previousPath])];
        if (paths.includes(configuration) || isMisspelt(change, configuration))
            return paths;
        const calls = [change.before, change.after].some((side) => side !== null && CALL.test(text(side.oid) ?? ""));
        return isWorkflow(change) && calls ? paths : [];
    });
}
/** `.yaml` for `.yml`: once that is merged, every check would refuse it. */
function isMisspelt({ path, after }, configuration) {
    return after !== null && path === configuration.replace(/\.yml$/, ".yaml");
}
function isWorkflow({ path, previousPath }) {
    return WORKFLOW.test(path) || (previousPath !== null && WORKFLOW.test(previousPath));
}

;// CONCATENATED MODULE: ./build/change-set/kind.js
/**
 * Companions alone are no schema change: a dump, a lock or a tool's configuration ships nothing and runs nothing, so they
 * count as neutral beside whatever else there is.
 */
function decideKind(categories) {
    const seen = new Set(categories);
    if (seen.has("migration"))
        return seen.has("app") ? "mixed" : "standalone";
    return seen.has("app") ? "app-only" : "neither";
}
/** Both ends of every rename: what left the application, or a migration folder, counts like what came. */
function categoriesOf(files) {
    return files.flatMap(({ checked, categoryBefore }) => categoryBefore === null ? [checked.category] : [checked.category, categoryBefore]);
}

// EXTERNAL MODULE: ./build/change-set/visible.js
var visible = __webpack_require__(97667);
;// CONCATENATED MODULE: ./build/change-set/split.js

/** Plans the split of a change set; null unless it has paths on both sides. Tests, docs and the like go with the application. */
function planSplit(input) {
    const ends = divide(input.files);
    const schemaPaths = [...ends.values()].filter(({ half }) => half === "schema");
    if (schemaPaths.length === 0 || schemaPaths.length === ends.size)
        return null;
    const stem = branchStem(input.branch ?? null, input.head);
    return {
        base: input.base,
        head: input.head,
        order: input.backwardCompatible === false ? "application-first" : "schema-first",
        schemaPaths: schemaPaths
            .filter(({ goesByItself }) => !goesByItself)
            .map(({ path }) => path)
            .sort(),
        schemaBranch: `${stem}-schema`,
        applicationBranch: `${stem}-application`,
        advice: [...adviseOrder(input.backwardCompatible), ...adviseEdits(input.editedMigrations)],
    };
}
function divide(files) {
    const ends = new Map();
    const add = (path, category, existsAtHead) => {
        const half = category === "migration" || category === "schema" ? "schema" : "application";
        ends.set(path, { path, existsAtHead, half, goesByItself: false });
    };
    for (const { checked, categoryBefore } of files) {
        const before = categoryBefore ?? checked.category;
        if (checked.status === "renamed" && checked.previousPath !== null)
            add(checked.previousPath, before, false);
        if (checked.status === "removed")
            add(checked.path, before, false);
    }
    for (const { checked } of files)
        if (checked.status !== "removed")
            add(checked.path, checked.category, true);
    for (const [folder, inside] of findNested(ends)) {
        // What was a file and becomes a folder, or the other way round, changes in one half: the one that has the new.
        const [gone, present] = folder.existsAtHead ? [inside, folder] : [folder, inside];
        gone.half = present.half;
        gone.goesByItself = gone === inside;
    }
    return ends;
}
/** Pairs of which the first path is a folder of the second. */
function* findNested(ends) {
    // Few paths are as long as a folder of another: no slice is made unless one is, however deep the paths are.
    const lengths = new Set(Array.from(ends.keys(), (path) => path.length));
    for (const inside of ends.values()) {
        const { path } = inside;
        for (let slash = path.indexOf("/"); slash !== -1; slash = path.indexOf("/", slash + 1)) {
            const folder = lengths.has(slash) ? ends.get(path.slice(0, slash)) : undefined;
            if (folder !== undefined)
                yield [folder, inside];
        }
    }
}
/** A branch name made of the original's harmless characters, or of the head's id; never one that git or a shell would misread. */
function branchStem(branch, head) {
    const stem = (branch ?? "")
        .replaceAll(/[^A-Za-z0-9_/-]+/g, "-")
        .replaceAll(/\/+/g, "/")
        .replaceAll(/\/-+|-+\//g, "/")
        .slice(0, 100)
        .replaceAll(/^[-/]+|[-/]+$/g, "");
    return stem === "" ? `split-${head.slice(0, 8)}` : stem;
}
function adviseOrder(backwardCompatible) {
    if (backwardCompatible === true) {
        return ["Release the schema first: the application that runs now works with the new schema as well."];
    }
    if (backwardCompatible === false) {
        return [
            "The migrations break the application that runs now, so first release an application that works with the old and with the new schema, then the schema.",
            "The application half below may still need the new schema: change it until it works with both, and remove the support for the old shape in a later release.",
        ];
    }
    return [
        "If the migrations only add what the running application does not use yet, release the schema first, as below.",
        "If they rename, remove or tighten what it uses, first release an application that works with both shapes, then the schema.",
    ];
}
function adviseEdits(edited) {
    if (edited.length === 0)
        return [];
    const verb = edited.length === 1 ? "is" : "are";
    return [
        `${(0,visible/* listPaths */.Pe)(edited)} ${verb} merged already: leave that edit out of the schema release and write a new migration instead.`,
    ];
}

// EXTERNAL MODULE: ./build/frameworks/detect.js + 6 modules
var detect = __webpack_require__(63677);
// EXTERNAL MODULE: ./build/risk/assessment.js
var assessment = __webpack_require__(13389);
// EXTERNAL MODULE: ./build/rules/gate-rules.js + 16 modules
var gate_rules = __webpack_require__(24623);
// EXTERNAL MODULE: ./build/rules/override-refused.js
var override_refused = __webpack_require__(57530);
// EXTERNAL MODULE: ./build/commands/assess/assess-set.js + 1 modules
var assess_set = __webpack_require__(41766);
// EXTERNAL MODULE: ./build/frameworks/definition.js + 1 modules
var definition = __webpack_require__(88044);
// EXTERNAL MODULE: ./build/frameworks/run-order.js
var run_order = __webpack_require__(55073);
// EXTERNAL MODULE: ./build/commands/assess/previous-ids.js
var previous_ids = __webpack_require__(5539);
// EXTERNAL MODULE: ./build/commands/assess/risk-options.js
var risk_options = __webpack_require__(29529);
// EXTERNAL MODULE: ./build/commands/assess/unread-because.js
var unread_because = __webpack_require__(2835);
;// CONCATENATED MODULE: ./build/commands/assess/assess-changed.js







/** Of a longer history the newest are read; what the others made is then unknown, and judged so. */
const MOST_HISTORY_FILES = 1000;
const MOST_HISTORY_BYTES = 16 * 1024 * 1024;
/** One assessment for each, in the order of the change set's files. Reads nothing where no migration is SQL. */
async function assessChanged(assessing) {
    const { files } = assessing.input;
    const found = new Map();
    for (const members of groupBySet(files.filter(runsForwards))) {
        for (const assessment of await assessMembers(members, assessing))
            found.set(assessment.path, assessment);
    }
    return files.flatMap(({ checked }) => found.get(checked.path) ?? []);
}
function runsForwards({ checked, after }) {
    if (after === null || checked.category !== "migration" || after.role === "down")
        return false;
    // Settings of the tool beside a migration; helpers in code are judged, since they run.
    return !(after.role === "support" && /\.(?:toml|json|ya?ml|conf|lock|snap|ini|properties)$/i.test(checked.path));
}
function groupBySet(files) {
    const groups = new Map();
    for (const file of files) {
        const { set } = migrationOf(file);
        const key = [set.framework.id, set.database, set.root].join("\0");
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [file]);
        else
            group.push(file);
    }
    return [...groups.values()];
}
function migrationOf({ after }) {
    if (after === null)
        throw new Error("a file that is no migration at the head");
    return after;
}
async function assessMembers(members, assessing) {
    const { input, texts, shelf } = assessing;
    const [first] = members;
    if (first === undefined)
        return [];
    const { set } = migrationOf(first);
    const ordered = members.toSorted((a, b) => (0,run_order/* compareRuns */.qB)(migrationOf(a), migrationOf(b)));
    await texts.fetch(ordered.flatMap((file) => oidsOf(file)));
    const database = input.options.databases.find(({ name }) => name === set.database) ?? null;
    const given = ordered.map((file) => releaseFile(file, texts));
    const release = given.every(({ unread }) => unread === null) ? given : await printed({ ordered, given, database }, assessing);
    const isRead = release.some((file) => file.unread === null);
    const history = isRead ? await readHistory(set, assessing) : [];
    const { severities } = input.options;
    const options = (0,risk_options/* riskOptionsOf */.N)(database, isRead ? await (0,risk_options/* readConfiguredSizes */.f)(database, assessing.source) : null);
    return (0,assess_set/* assessSet */.hw)({ framework: set.framework.id, dialect: set.dialect, history, release, inTurn: false, options, severities }, shelf);
}
function oidsOf({ change, after }) {
    const now = change.after?.kind === "file" ? [change.after.oid] : [];
    return after?.role === "appended" && change.before?.kind === "file" ? [...now, change.before.oid] : now;
}
function releaseFile({ checked, change, after }, texts) {
    const role = after?.role ?? "versioned";
    const framework = after?.set.framework.id ?? null;
    return {
        path: checked.path,
        id: after?.id ?? null,
        bytes: change.after?.kind === "file" ? texts.bytes(change.after.oid) : null,
        before: role === "appended" && change.before?.kind === "file" ? texts.bytes(change.before.oid) : null,
        undoes: false,
        unread: (0,unread_because/* unreadFile */._)(role === "declarative" ? DECLARES : (0,unread_because/* unreadBecause */.S)(checked.path, framework)),
        printed: null,
    };
}
/** Loaded where something is no SQL. */
async function printed({ ordered, given, database }, assessing) {
    const [first] = ordered;
    if (first === undefined)
        return given;
    const { set } = migrationOf(first);
    const { input, openCheckout } = assessing;
    const { printUnread } = await __webpack_require__.e(/* import() */ 4668).then(__webpack_require__.bind(__webpack_require__, 24668));
    const members = ordered.map(migrationOf);
    const previousOf = (0,previous_ids/* findPrevious */.v)(members, () => untouched(set, input));
    const files = given.map((file, index) => {
        const member = members[index];
        const isOne = member?.role === "versioned" || member?.role === "repeatable";
        return { file, path: file.path, isOne, previous: () => (member === undefined ? null : previousOf(member)) };
    });
    const command = database?.sqlCommand ?? null;
    const { head } = input.changeSet;
    return printUnread({ framework: set.framework.id, database: set.database, command, files, head, openCheckout });
}
const DECLARES = "The file says what the schema shall be, not how it gets there, so what will run is not understood and may lose data.";
/** The SQL of what is merged in the set and not touched by the change set, in its order. */
async function readHistory(set, { input, oidAtBase, source, texts }) {
    const merged = untouched(set, input).filter((file) => (0,unread_because/* unreadBecause */.S)(file.path, null) === null);
    const newest = (0,run_order/* earlierRuns */.Jo)(merged).slice(-MOST_HISTORY_FILES);
    const oids = new Map(oidAtBase);
    const missing = new Set(newest.filter(({ path }) => !oids.has(path)).map(({ path }) => (0,exclusions/* folderOf */.yS)(path)));
    if (missing.size > 0)
        noteFiles(oids, await source.listFolders("base", [...missing]));
    await texts.fetch(newest.flatMap(({ path }) => oids.get(path) ?? []));
    const read = newest.flatMap(({ path }) => {
        const oid = oids.get(path);
        const bytes = oid === undefined ? null : texts.bytes(oid);
        return bytes === null ? [] : [{ path, bytes }];
    });
    let left = MOST_HISTORY_BYTES;
    const from = read.findLastIndex(({ bytes }) => (left -= bytes.length) < 0);
    return read.slice(from + 1);
}
function untouched(set, input) {
    const own = input.merged.filter((file) => isSameSet(file.set, set));
    // A change set may bring thousands of new sets: what costs as much as all files is not done for each.
    if (own.length === 0)
        return [];
    const touched = new Set(input.files.flatMap(({ change }) => [change.path, change.previousPath ?? change.path]));
    return own.filter((file) => !touched.has(file.path));
}
function isSameSet(a, b) {
    return a.framework.id === b.framework.id && a.database === b.database && a.root === b.root;
}
/** Object ids by path of what was listed. */
function noteFiles(oids, listed) {
    for (const [folder, entries] of listed) {
        for (const { name, kind, oid } of entries)
            if (kind === "file")
                oids.set((0,definition/* joinPath */.uJ)(folder, name), oid);
    }
}

// EXTERNAL MODULE: ./build/commands/blob-texts.js
var blob_texts = __webpack_require__(99226);
// EXTERNAL MODULE: ./build/commands/known-names.js
var known_names = __webpack_require__(49440);
// EXTERNAL MODULE: ./build/commands/read-configuration.js
var read_configuration = __webpack_require__(32815);
// EXTERNAL MODULE: ./build/commands/glob-compiler.js
var glob_compiler = __webpack_require__(746);
;// CONCATENATED MODULE: ./build/commands/check.js
/** `check`: from a change set to its verdict. What it needs of the world comes through ports. */















/** Judges a change set. Throws `UserError` for input or configuration that is not valid, and for a source that fails. */
async function check(request) {
    const { source } = request;
    const [changeSet, options] = await Promise.all([
        source.readChangeSet(),
        (0,read_configuration/* readConfiguration */.T)(source, request.configuration, known_names/* knownNames */.U),
    ]);
    const texts = new blob_texts/* BlobTexts */.u(source);
    const { input, oidAtBase } = await check_judge({ changeSet, options, texts, source });
    const edited = (0,change_set_edited/* findEditedMigrations */.y)(input.files, texts.get);
    const override = await askOverride(request, options);
    const findings = [...(0,gate_rules/* runGateRules */.oZ)(input), ...(override.refused ?? [])];
    const shelf = new assess_set/* ParserShelf */.Kp(request.beforeWasm);
    const migrations = await assessChanged({ input, oidAtBase, source, texts, shelf, openCheckout: request.openCheckout });
    const verdict = [...findings, ...migrations.flatMap((migration) => migration.findings)].some(({ severity }) => severity === "error")
        ? "fail"
        : "pass";
    const isOpened = options.mode === "report" || (override.accepted !== null && changeSet.complete);
    const result = {
        version: 1,
        verdict,
        blocking: verdict === "fail" && !isOpened,
        mode: options.mode,
        override: override.accepted,
        kind: input.kind,
        complete: changeSet.complete,
        base: changeSet.base,
        head: changeSet.head,
        backupRisk: (0,assessment/* highestRisk */.gh)(migrations.map(({ backupRisk }) => backupRisk)),
        files: input.files.map(({ checked }) => checked),
        editedMigrations: edited.map(({ path }) => path),
        findings,
        migrations,
    };
    const overrideLabel = request.readOverride === null ? null : options.overrideLabel;
    return { result, context: { split: splitOf(request, input, result), overrideLabel } };
}
/** Finds frameworks, categories and kind; fetches in few rounds what they ask for. */
async function check_judge({ changeSet, options, texts, source }) {
    const { changes } = changeSet;
    const compileGlob = await (0,glob_compiler/* globCompilerFor */.n)(options);
    const oidAtBase = new Map();
    const detection = (0,detect/* detect */.o)({ changes, options, compileGlob });
    let step = detection.next();
    while (step.done !== true) {
        const { folders, oids } = step.value;
        const [listed] = await Promise.all([
            folders.length === 0 ? new Map() : source.listFolders("base", folders),
            texts.fetch(oids),
        ]);
        noteFiles(oidAtBase, listed);
        step = detection.next({ folders: listed, texts: texts.pick(oids) });
    }
    const recognition = step.value;
    await texts.fetch([...blobsToCompare(changes), ...blobsOfWorkflows(changes)]);
    const files = categorise({ changes, recognition, options, compileGlob, text: texts.get });
    await texts.fetch((0,change_set_edited/* blobsToCompareEdits */.w)(files));
    const gateFiles = findGateFiles(changes, texts.get, read_configuration/* CONFIGURATION_PATH */.Z);
    const { merged, unmarked } = recognition;
    const kind = decideKind(categoriesOf(files));
    return { input: { changeSet, files, kind, merged, unmarked, text: texts.get, options, gateFiles }, oidAtBase };
}
async function askOverride({ readOverride }, options) {
    const answer = readOverride === null || options.overrideLabel === null ? null : await readOverride(options.overrideLabel);
    if (answer === null)
        return { accepted: null, refused: null };
    return "accepted" in answer
        ? { accepted: answer.accepted, refused: null }
        : { accepted: null, refused: [(0,override_refused/* refuseOverride */.b)(answer.refused)] };
}
function splitOf({ branch }, { files, kind }, result) {
    if (kind !== "mixed")
        return null;
    const { base, head, editedMigrations, migrations } = result;
    return planSplit({ files, base, head, branch, backwardCompatible: compatibilityOf(migrations), editedMigrations });
}
/** Null while a statement of one of them is not understood. */
function compatibilityOf(migrations) {
    if (migrations.length === 0 || migrations.some(({ statements }) => statements.some(({ understood }) => !understood)))
        return null;
    return migrations.every(({ backwardCompatible }) => backwardCompatible);
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
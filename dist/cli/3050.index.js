"use strict";
exports.id = 3050;
exports.ids = [3050,2758];
exports.modules = {

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

/***/ 1348:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ openDeploymentFacts),
/* harmony export */   Qm: () => (/* binding */ runUrlOf),
/* harmony export */   zp: () => (/* binding */ openApprovalFacts)
/* harmony export */ });
/** Null outside of a workflow run. A run without a token knows nothing, which keeps gates closed. */
function openDeploymentFacts(environment) {
    const run = openRun(environment);
    if (run === null)
        return null;
    if ("unknown" in run)
        return { environment: () => Promise.resolve(run), approval: () => Promise.resolve(run) };
    return {
        async environment(name) {
            const { client, readEnvironment } = await run.github();
            const facts = await readEnvironment(client, name);
            return "unknown" in facts ? facts : { name, exists: facts.exists, reviewers: facts.reviewers.length };
        },
        async approval(name, { commit, paths }) {
            const { client, readApprovals, readAuthors } = await run.github();
            const said = await readApprovals(client, run.id);
            if ("unknown" in said)
                return said;
            const authors = await readAuthors(client, commit, paths);
            if ("unknown" in authors)
                return authors;
            return { approvers: approversFor(name, said.approvals), authors: authors.authors };
        },
    };
}
/** What the approver's page asks; null outside of a workflow run. */
function openApprovalFacts(environment) {
    const run = openRun(environment);
    if (run === null)
        return null;
    if ("unknown" in run)
        return { approvers: () => Promise.resolve(run), authors: () => Promise.resolve(run) };
    return {
        async approvers(name) {
            const { client, readApprovals } = await run.github();
            const said = await readApprovals(client, run.id);
            if ("unknown" in said)
                return said;
            return approversFor(name, said.approvals);
        },
        async authors(commit, paths) {
            const { client, readAuthors } = await run.github();
            const said = await readAuthors(client, commit, paths);
            return "unknown" in said ? said : said.authors;
        },
    };
}
/** GitHub's names of environments are blind to case. */
function approversFor(name, approvals) {
    const wanted = name.toLowerCase();
    return approvals.filter(({ environments }) => environments.some((each) => each.toLowerCase() === wanted)).map(({ by }) => by);
}
/** Null outside of a workflow run; without a token nothing can be asked. */
function openRun(environment) {
    const { GITHUB_REPOSITORY: repository = "", GITHUB_RUN_ID: run = "", GITHUB_API_URL: apiUrl } = environment;
    const token = environment["GITHUB_TOKEN"] ?? environment["INPUT_TOKEN"] ?? "";
    const [owner = "", repo = ""] = repository.split("/");
    if (environment["GITHUB_ACTIONS"] !== "true" || owner === "" || repo === "" || !/^\d+$/.test(run))
        return null;
    if (token === "")
        return { unknown: "There is no token to ask GitHub with: set GITHUB_TOKEN." };
    const github = async () => {
        const [{ connect }, facts] = await Promise.all([
            __webpack_require__.e(/* import() */ 9455).then(__webpack_require__.bind(__webpack_require__, 89455)),
            __webpack_require__.e(/* import() */ 4775).then(__webpack_require__.bind(__webpack_require__, 14775)),
        ]);
        return { client: await connect({ token, owner, repo, apiUrl }), ...facts };
    };
    return { id: Number(run), github };
}
/** Address of the workflow run; null outside of one. */
function runUrlOf({ GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID }) {
    if (GITHUB_SERVER_URL === undefined || GITHUB_REPOSITORY === undefined || GITHUB_RUN_ID === undefined)
        return null;
    return `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`;
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

/***/ 35014:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ GATES)
/* harmony export */ });
/** A gate of a deploy: a question with a recorded answer. Closed when unsure. */
/** In the order in which they are asked. */
const GATES = [
    "digest",
    "history",
    "fingerprint",
    "staging-evidence",
    "environment",
    "approval",
    "backup",
    "writers",
];


/***/ }),

/***/ 95713:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $h: () => (/* binding */ closed),
/* harmony export */   Op: () => (/* binding */ notAsked),
/* harmony export */   ho: () => (/* binding */ open),
/* harmony export */   lc: () => (/* binding */ pendingOf),
/* harmony export */   t8: () => (/* binding */ isUnknown)
/* harmony export */ });
/** What a target lacks of the release; a newer revision may hold more, which is not run. */
function pendingOf(release, history) {
    const paths = new Set(release.migrations.map(({ path }) => path));
    return history.pending.filter(({ path }) => paths.has(path));
}
function isUnknown(fact) {
    return typeof fact === "object" && fact !== null && "unknown" in fact;
}
const open = (because) => ({ answer: "open", because });
const notAsked = (because) => ({ answer: "not-asked", because });
const closed = (because, remedy) => ({ answer: "closed", because, remedy });


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

/***/ 72235:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readEvidence)
/* harmony export */ });
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51028);
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35014);
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91727);



const OBSERVATION = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({
    id: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    path: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    sha256: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD,
    outcome: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(["applied", "already-applied", "failed", "interrupted", "not-run"]),
    transactional: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    startedAt: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .MOMENT */ .BA),
    durationMs: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj),
    attempts: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj,
    lockWaitMs: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj,
    locks: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)((0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .LOCK */ .YM)),
    rewrites: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)((0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)),
    walBytes: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj),
    predicted: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)(_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .PREDICTION */ .I3),
    surprises: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    failure: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)((0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ message: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, code: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq), line: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj), remedy: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq })),
});
const GATE = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({
    gate: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(_gate_js__WEBPACK_IMPORTED_MODULE_2__/* .GATES */ .J),
    answer: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(["open", "closed", "opened-by-hand", "not-asked"]),
    because: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    remedy: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    byHand: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)((0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ by: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, reason: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq })),
});
const EVIDENCE = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({
    version: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)([1]),
    outcome: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(["applied", "nothing-to-do", "refused", "failed", "interrupted"]),
    because: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    release: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ digest: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .DIGEST */ .Dh, database: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, commit: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, backupRisk: _parts_js__WEBPACK_IMPORTED_MODULE_1__/* .RISK */ .yX }),
    target: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ name: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, environment: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq), hostHash: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD, serverVersion: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) }),
    startedAt: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .MOMENT */ .BA,
    finishedAt: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .MOMENT */ .BA,
    durationMs: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj,
    startedBy: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    runUrl: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    approvals: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ by: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, environment: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq })),
    gates: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(GATE),
    backup: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)((0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ kind: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(["command"]), reference: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, startedAt: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .MOMENT */ .BA, finishedAt: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .MOMENT */ .BA })),
    migrations: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(OBSERVATION),
    fingerprint: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ before: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .DIGEST */ .Dh), after: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .DIGEST */ .Dh) }),
    position: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    smoke: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)((0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ passed: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt, exitCode: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj), timedOut: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt, durationMs: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj, output: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq })),
    overtaken: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt,
    tool: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
});
/** Never throws for what is in the file, however hostile. Properties that are not known are passed over: later versions may add some. */
function readEvidence(bytes) {
    try {
        const { value } = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(bytes);
        (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseOtherVersion */ .zI)(value, "evidence");
        return { evidence: EVIDENCE(withDefaults(value), "") };
    }
    catch (error) {
        if (!(error instanceof _document_js__WEBPACK_IMPORTED_MODULE_0__/* .Wrong */ .YW))
            throw error;
        return { problem: `${error.message}.` };
    }
}
/** What records of earlier versions do not say. */
function withDefaults(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value)
        ? { position: null, overtaken: false, ...value }
        : value;
}


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
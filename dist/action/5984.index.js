"use strict";
exports.id = 5984;
exports.ids = [5984];
exports.modules = {

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

/***/ 38846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xe: () => (/* binding */ BACKUP_RECORD),
  dV: () => (/* binding */ DATA_AT_RISK),
  Et: () => (/* binding */ FORECAST),
  oR: () => (/* binding */ RESCUE_COPY),
  hP: () => (/* binding */ TARGET_BACKUP)
});

;// CONCATENATED MODULE: ./build/backup/ladder.js
/** The rungs of backup, from the cheapest to the dearest, and what is decided for a release on a target. */
/**
 * - `none`: nightly backups suffice · `rescue-copy`: what will be lost is copied in the migration's own transaction
 * - `restore-point`: a restore point of a WAL archive, or a cloud's point-in-time recovery
 * - `snapshot`: a dump or a provider's snapshot, taken and proven before the release
 * - `quiesce`: the writers are suspended, then what `under` says
 */
const RUNGS = ["none", "rescue-copy", "restore-point", "snapshot", "quiesce"];
/** What takes a backup. `command` is the one that does all by itself (`backup-command`), or three: start, wait, prove. */
const PROVIDERS = ["command", "pg_dump", "rds", "aurora", "restore-point"];

// EXTERNAL MODULE: ./build/release/document.js
var release_document = __webpack_require__(51028);
;// CONCATENATED MODULE: ./build/release/backup-parts.js


const BACKUP_RECORD = (0,release_document/* record */.g1)({
    kind: (0,release_document/* choice */.Yq)([...PROVIDERS, "rescue-copy"]),
    rung: (0,release_document/* choice */.Yq)(["rescue-copy", "restore-point", "snapshot"]),
    reference: release_document/* text */.Qq,
    startedAt: release_document/* MOMENT */.BA,
    finishedAt: release_document/* MOMENT */.BA,
    position: (0,release_document/* orNull */.Xd)(release_document/* text */.Qq),
    bytes: (0,release_document/* orNull */.Xd)(release_document/* amount */.vj),
    proof: (0,release_document/* record */.g1)({
        how: (0,release_document/* choice */.Yq)(["restored", "listed", "state", "said", "transaction"]),
        because: (0,release_document/* list */.p_)(release_document/* text */.Qq),
        restoreMs: (0,release_document/* orNull */.Xd)(release_document/* amount */.vj),
        tables: (0,release_document/* list */.p_)((0,release_document/* record */.g1)({ relation: release_document/* text */.Qq, rows: release_document/* amount */.vj })),
    }),
    restore: (0,release_document/* list */.p_)(release_document/* text */.Qq),
});
const MOMENT_AT = (0,release_document/* record */.g1)({ at: release_document/* MOMENT */.BA, position: (0,release_document/* orNull */.Xd)(release_document/* text */.Qq) });
const DATA_AT_RISK = (0,release_document/* record */.g1)({
    from: MOMENT_AT,
    to: MOMENT_AT,
    windowMs: release_document/* amount */.vj,
    walBytes: (0,release_document/* orNull */.Xd)(release_document/* amount */.vj),
    tables: (0,release_document/* list */.p_)((0,release_document/* record */.g1)({
        relation: release_document/* text */.Qq,
        rows: (0,release_document/* orNull */.Xd)(release_document/* amount */.vj),
        how: (0,release_document/* choice */.Yq)(["exact", "estimate", "none-possible", "unknown"]),
        delta: (0,release_document/* orNull */.Xd)((0,release_document/* record */.g1)({ file: release_document/* text */.Qq, rows: release_document/* amount */.vj, sha256: release_document/* SHA256 */.aD })),
    })),
    caveats: (0,release_document/* list */.p_)(release_document/* text */.Qq),
});
const RESCUE_COPY = (0,release_document/* record */.g1)({
    id: release_document/* amount */.vj,
    digest: release_document/* text */.Qq,
    database: release_document/* text */.Qq,
    migration: (0,release_document/* record */.g1)({ id: release_document/* text */.Qq, path: release_document/* text */.Qq }),
    kind: (0,release_document/* choice */.Yq)(["table", "rows", "changes", "column", "values"]),
    relation: release_document/* text */.Qq,
    columns: (0,release_document/* list */.p_)((0,release_document/* record */.g1)({ name: release_document/* text */.Qq, type: release_document/* text */.Qq })),
    key: (0,release_document/* list */.p_)(release_document/* text */.Qq),
    table: release_document/* text */.Qq,
    rows: release_document/* amount */.vj,
    bytes: release_document/* amount */.vj,
    madeAt: release_document/* MOMENT */.BA,
    keepUntil: release_document/* MOMENT */.BA,
    restoredAt: (0,release_document/* orNull */.Xd)(release_document/* MOMENT */.BA),
});
const RUNG_ANSWER = (0,release_document/* record */.g1)({ rung: (0,release_document/* choice */.Yq)(RUNGS), suffices: release_document/* flag */.Jt, because: release_document/* text */.Qq });
const TARGET_BACKUP = (0,release_document/* record */.g1)({
    target: release_document/* text */.Qq,
    rung: (0,release_document/* orNull */.Xd)((0,release_document/* choice */.Yq)(RUNGS)),
    by: (0,release_document/* orNull */.Xd)((0,release_document/* choice */.Yq)(PROVIDERS)),
    because: release_document/* text */.Qq,
    remains: release_document/* text */.Qq,
    ladder: (0,release_document/* list */.p_)(RUNG_ANSWER),
    copies: (0,release_document/* list */.p_)((0,release_document/* record */.g1)({
        path: release_document/* text */.Qq,
        relation: release_document/* text */.Qq,
        what: release_document/* text */.Qq,
        rows: (0,release_document/* orNull */.Xd)(release_document/* amount */.vj),
        bytes: (0,release_document/* orNull */.Xd)(release_document/* amount */.vj),
        seconds: (0,release_document/* orNull */.Xd)(release_document/* amount */.vj),
    })),
    remedy: (0,release_document/* orNull */.Xd)(release_document/* text */.Qq),
});
const FORECAST = (0,release_document/* record */.g1)({
    target: release_document/* text */.Qq,
    windowSeconds: (0,release_document/* orNull */.Xd)(release_document/* amount */.vj),
    tables: (0,release_document/* list */.p_)((0,release_document/* record */.g1)({ relation: release_document/* text */.Qq, rowsPerSecond: (0,release_document/* orNull */.Xd)(release_document/* amount */.vj), rows: (0,release_document/* orNull */.Xd)(release_document/* amount */.vj) })),
    restsOn: (0,release_document/* list */.p_)(release_document/* text */.Qq),
});


/***/ }),

/***/ 38515:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ completeEvidence),
/* harmony export */   P: () => (/* binding */ completePlan)
/* harmony export */ });
/** What documents of earlier versions do not say: unknown values -> the same with defaults, still to be read. */
/** Evidence from before deploys were overtaken, read a position, or had a backup ladder. */
function completeEvidence(value) {
    if (!isObject(value))
        return value;
    const defaults = { position: null, overtaken: false, dataAtRisk: null, rescueCopies: [] };
    return { ...defaults, ...value, ...("backup" in value ? { backup: completeBackup(value["backup"]) } : {}) };
}
/** A plan from before there was a backup ladder. */
function completePlan(value) {
    if (!isObject(value) || !isObject(value["backup"]))
        return value;
    return { ...value, backup: { targets: [], forecast: [], ...value["backup"] } };
}
const FORMER_BACKUP = ["finishedAt", "kind", "reference", "startedAt"];
/** There was one kind, `command`: what it said was all that was known. */
function completeBackup(value) {
    if (!isObject(value) || value["kind"] !== "command")
        return value;
    if (Object.keys(value).toSorted().join() !== FORMER_BACKUP.join())
        return value;
    return {
        ...value,
        rung: "snapshot",
        position: null,
        bytes: null,
        proof: { how: "said", because: ["Its command ended with 0 and printed its identity."], restoreMs: null, tables: [] },
        restore: [],
    };
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
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

/***/ 15740:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Jg: () => (/* binding */ NEVER_BY_HAND),
  eS: () => (/* binding */ SHORTEST_REASON),
  ud: () => (/* binding */ evaluateGates),
  Lx: () => (/* binding */ isClosed)
});

// EXTERNAL MODULE: ./build/release/gate.js
var gate = __webpack_require__(35014);
// EXTERNAL MODULE: ./build/release/gates/approval.js
var approval = __webpack_require__(52475);
// EXTERNAL MODULE: ./build/release/gates/backup.js
var backup = __webpack_require__(74142);
// EXTERNAL MODULE: ./build/change-set/visible.js
var visible = __webpack_require__(97667);
// EXTERNAL MODULE: ./build/release/gates/facts.js
var gates_facts = __webpack_require__(95713);
;// CONCATENATED MODULE: ./build/release/gates/digest.js
/** What was approved is what is checked out. Cannot be opened by hand: then it would be another release. */


const PLAN_AGAIN = "Check out the commit of the release, or plan again and have that approved.";
const digestGate = ({ release, files, expectedDigest }) => {
    if (expectedDigest !== null && expectedDigest !== release.digest) {
        return (0,gates_facts/* closed */.$h)(`The release's digest is ${release.digest}, not the ${expectedDigest} that was approved.`, "Deploy the release file that was approved.");
    }
    if (files.differing.length > 0) {
        return (0,gates_facts/* closed */.$h)(`The checked-out files differ from what was approved: ${(0,visible/* listPaths */.Pe)(files.differing)}.`, PLAN_AGAIN);
    }
    if (files.digest !== release.digest) {
        return (0,gates_facts/* closed */.$h)("The checked-out files, with the placeholders of this run, make another digest than the release has.", PLAN_AGAIN);
    }
    const approved = expectedDigest === null ? "" : ", which is the approved one";
    return (0,gates_facts/* open */.ho)(`The checked-out files make the release's digest${approved}.`);
};

// EXTERNAL MODULE: ./build/release/gates/environment.js
var environment = __webpack_require__(17847);
;// CONCATENATED MODULE: ./build/release/gates/fingerprint.js
/** The schema is the one that the release was planned and tried on. */


const LOOK = "Compare with `schema-release verify`. Somebody changed a schema outside of releases: put it back, bring it into a migration, or leave it out by `fingerprint-ignore`; then plan again.";
const fingerprintGate = (facts) => {
    const { release, target, hostHash, history, fingerprint } = facts;
    if ((0,gates_facts/* isUnknown */.t8)(fingerprint))
        return (0,gates_facts/* closed */.$h)(`The schema could not be read: ${fingerprint.unknown}`, "Grant the role what it needs to read the catalogs.");
    const held = release.migrations.length - (0,gates_facts/* pendingOf */.lc)(release, history).length;
    const here = release.targets.filter((each) => each.hostHash === hostHash);
    const planned = here.find(({ name }) => name === target.name) ?? here[0];
    if (planned !== undefined && planned.name !== target.name && release.targets.some(({ name }) => name === target.name))
        return (0,gates_facts/* closed */.$h)(`This database was planned as ${planned.name}, not as ${target.name}.`, `Mend the URL of ${target.name}: it leads to the database of ${planned.name}.`);
    const starts = planned === undefined ? startsElsewhere(facts, held) : [planned];
    const same = starts.find((start) => start.fingerprint === fingerprint);
    if (same !== undefined) {
        return same === planned
            ? (0,gates_facts/* open */.ho)(`The schema of ${target.name} is what it was when the release was planned.`)
            : (0,gates_facts/* open */.ho)(`The schema of ${target.name} is what ${same.name} had before the release.`);
    }
    const between = betweenTwo(facts, held - (planned?.applied.length ?? 0));
    if (between !== null)
        return (0,gates_facts/* open */.ho)(between);
    if (planned !== undefined)
        return (0,gates_facts/* closed */.$h)(`The schema of ${target.name} is not what it was when the release was planned.`, LOOK);
    const names = starts.length === 0 ? "" : ` (${starts.map(({ name }) => name).join(", ")})`;
    return (0,gates_facts/* closed */.$h)(`The schema of ${target.name} is none that the release was planned for or tried on${names}.`, LOOK);
};
/** For a server that `plan` did not see: what those had that held as much of the release, and what the evidence began with. */
function startsElsewhere({ release, evidence }, held) {
    const planned = release.targets.filter(({ applied }) => applied.length === held);
    if (evidence === null || (0,gates_facts/* isUnknown */.t8)(evidence))
        return planned;
    const { evidence: tried, sha256, expectedSha256 } = evidence;
    const { before } = tried.fingerprint;
    const isOfThis = tried.release.digest === release.digest && (expectedSha256 === null || expectedSha256 === sha256);
    const heldThere = tried.migrations.filter(({ outcome }) => outcome === "already-applied").length;
    if (!isOfThis || tried.outcome !== "applied" || before === null || heldThere !== held)
        return planned;
    return [...planned, { name: tried.target.name, fingerprint: before }];
}
/** A deploy that did not come to its end leaves a schema that nobody has seen before; what is done of it stands in the database. */
function betweenTwo({ begun = [], release }, appliedSince) {
    if (appliedSince > 0)
        return `The release was begun here: ${(0,visible/* count */.U9)(appliedSince, "migration")} of it ${appliedSince === 1 ? "was" : "were"} applied since, so the schema is between two known ones; the history accounts for it.`;
    const paths = new Set(release.migrations.map(({ path }) => path));
    const path = begun.find((one) => paths.has(one));
    if (path === undefined)
        return null;
    return `The release was begun here: ${path} ran in part, so the schema is between two known ones; its progress accounts for it.`;
}

;// CONCATENATED MODULE: ./build/release/gates/history.js
/** The target's history fits: nothing wrong in it, and what is pending there is an end of the release. */


const historyGate = ({ release, history, invalidIndexes, missingPrivileges, target }) => {
    const [problem] = history.problems;
    if (problem !== undefined) {
        const rest = history.problems.length - 1;
        return (0,gates_facts/* closed */.$h)(`${problem.message}${rest > 0 ? ` And ${(0,visible/* count */.U9)(rest, "more problem")}.` : ""}`, problem.remedy);
    }
    if (invalidIndexes.length > 0) {
        return (0,gates_facts/* closed */.$h)(`${invalidIndexes.length === 1 ? "An index is" : "Indexes are"} invalid: ${(0,visible/* listPaths */.Pe)(invalidIndexes)}.`, "Drop or rebuild it (DROP INDEX CONCURRENTLY, REINDEX INDEX CONCURRENTLY): it takes writes and answers nothing, and IF NOT EXISTS would take it for done.");
    }
    if (missingPrivileges.length > 0)
        return (0,gates_facts/* closed */.$h)(`The release would fail. ${missingPrivileges.join(" ")}`, "Grant it, or deploy with the role that owns the tables.");
    const known = new Map(release.migrations.map((migration, index) => [migration.path, { ...migration, index }]));
    const first = history.pending.findIndex(({ path }) => known.has(path));
    const ahead = first === -1 ? [] : history.pending.slice(0, first);
    if (ahead.length > 0) {
        return (0,gates_facts/* closed */.$h)(`Before the release ${target.name} lacks ${(0,visible/* listPaths */.Pe)(ahead.map(({ path }) => path))}, which the release does not hold.`, `Plan again for ${target.name}, so that they are approved as well.`);
    }
    const pending = (0,gates_facts/* pendingOf */.lc)(release, history);
    const foreign = history.pending.slice(0, history.pending.findLastIndex(({ path }) => known.has(path)) + 1);
    const between = foreign.filter(({ path }) => !known.has(path));
    if (between.length > 0) {
        return (0,gates_facts/* closed */.$h)(`Among the release's migrations ${target.name} would run ${(0,visible/* listPaths */.Pe)(between.map(({ path }) => path))}, which nobody approved.`, `Plan again for ${target.name}.`);
    }
    const expected = release.migrations.slice(Math.max(0, release.migrations.length - pending.length));
    const isEnd = pending.every(({ path, id, sha256 }, index) => {
        const same = expected[index];
        return same?.path === path && same.id === id && same.sha256 === sha256;
    });
    if (!isEnd) {
        return (0,gates_facts/* closed */.$h)(`What ${target.name} lacks is not the end of the release: ${(0,visible/* listPaths */.Pe)(pending.map(({ path }) => path))}.`, `Plan again for ${target.name}.`);
    }
    const held = release.migrations.length - pending.length;
    return (0,gates_facts/* open */.ho)(`${history.table} fits: of the release's ${(0,visible/* count */.U9)(release.migrations.length, "migration")} it holds ${held}, and ${pending.length} ${pending.length === 1 ? "is" : "are"} to be applied.`);
};

// EXTERNAL MODULE: ./build/release/gates/staging-evidence.js
var staging_evidence = __webpack_require__(7457);
// EXTERNAL MODULE: ./build/release/gates/writers.js
var writers = __webpack_require__(62674);
;// CONCATENATED MODULE: ./build/release/gates.js
/** All gates of a deploy, in their order. Each is asked; closed when unsure. */









const GATE_OF = {
    digest: digestGate,
    history: historyGate,
    fingerprint: fingerprintGate,
    "staging-evidence": staging_evidence/* stagingEvidenceGate */.C,
    environment: environment/* environmentGate */.d,
    approval: approval/* approvalGate */.V,
    backup: backup/* backupGate */.Y,
    writers: writers/* writersGate */._,
};
/** What is deployed is what was approved: anything else would be another release. */
const NEVER_BY_HAND = ["digest"];
const SHORTEST_REASON = 10;
/** One answer for each gate. An opening opens exactly the gate that it names, and only with a name and a reason. */
function evaluateGates(facts, opened) {
    return gate/* GATES */.J.map((gate) => {
        const verdict = GATE_OF[gate](facts);
        const hand = opened.find((one) => one.gate === gate && isOnRecord(one));
        return answer(gate, verdict, hand ?? null);
    });
}
function isOnRecord({ by, reason }) {
    return by.trim() !== "" && reason.trim().length >= SHORTEST_REASON;
}
function answer(gate, verdict, hand) {
    const { because } = verdict;
    if (verdict.answer !== "closed")
        return { gate, answer: verdict.answer, because, remedy: null, byHand: null };
    if (hand === null || NEVER_BY_HAND.includes(gate))
        return { gate, answer: "closed", because, remedy: verdict.remedy, byHand: null };
    return { gate, answer: "opened-by-hand", because, remedy: null, byHand: { by: hand.by.trim(), reason: hand.reason.trim() } };
}
function isClosed(answers) {
    return answers.some(({ answer }) => answer === "closed");
}


/***/ }),

/***/ 52475:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ approvalGate)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95713);
/** Somebody who may approve this risk said yes, and is not who wrote the change. Going past the rules is no approval. */


const approvalGate = ({ target, approval, backupRisk }) => {
    if (!target.gates.includes("approval"))
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .notAsked */ .Op)(`${target.name} does not ask for an approval.`);
    if ((0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t8)(approval))
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .closed */ .$h)(`Who approved is not known: ${approval.unknown}`, approval.remedy ?? "Run in a workflow job with the target's environment, with `actions: read` and `contents: read`.");
    if (approval.approvers.length === 0)
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .closed */ .$h)("Nobody approved this run: it went past the rules of the environment, or needed no approval.", "Start it anew and have it approved.");
    // What nobody could judge may be the worst.
    const risk = backupRisk ?? "quiesce";
    const may = target.approvers[risk] ?? null;
    const named = approval.approvers.filter((login) => may === null || may.some((allowed) => covers(allowed, login, approval)));
    if (named.length === 0) {
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .closed */ .$h)(`${listNames(approval.approvers)} approved, but for the backup risk ${risk} only ${listNames(may ?? [])} may.`, describeTeams(may ?? [], approval));
    }
    if (approval.authors.length === 0)
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .closed */ .$h)("Who wrote the change is not known.", "Deploy a commit whose authors GitHub knows.");
    const others = named.filter((login) => !approval.authors.some((author) => sameLogin(author, login)));
    if (others.length === 0)
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .closed */ .$h)(`${listNames(named)} approved a change of their own.`, "Have somebody approve who did not write it.");
    return (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .open */ .ho)(`${listNames(others)} approved.`);
};
/** `allowed` is a login, with or without `@`, or a team. */
function covers(allowed, login, { teams }) {
    if (!allowed.includes("/"))
        return sameLogin(allowed.replace(/^@/, ""), login);
    return teams?.get(allowed.toLowerCase())?.some((member) => sameLogin(member, login)) ?? false;
}
function describeTeams(may, { teams }) {
    const unknown = may.filter((allowed) => allowed.includes("/") && teams?.has(allowed.toLowerCase()) !== true);
    if (unknown.length === 0)
        return "Have one of them approve.";
    return `Have one of them approve; who belongs to ${listNames(unknown)} is not known here, so list logins under \`approvers\`.`;
}
function listNames(names) {
    return names.map(_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showPath */ .P8).join(", ");
}
/** GitHub's logins are blind to case. */
function sameLogin(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}


/***/ }),

/***/ 74142:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ backupGate)
/* harmony export */ });
/* harmony import */ var _moment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99713);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95713);


const backupGate = ({ backupRisk, backup, backupDecision, target, release, history, now }) => {
    const risk = backupRisk ?? "unknown";
    if ((0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .pendingOf */ .lc)(release, history).length === 0)
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)("Nothing is pending, so no backup is needed.");
    const decided = backupDecision ?? null;
    // Policy may ask for a backup of what needs none.
    if (risk === "nightly" && (decided === null || decided.rung === "none"))
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)("Nothing that exists can be lost: nightly backups suffice.");
    const needs = risk === "unknown" ? "What the release may lose is not known" : `The backup risk is ${risk}`;
    if (backup === null)
        return withoutBackup(needs, decided, target);
    if ((0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknown */ .t8)(backup))
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .closed */ .$h)(`${needs}, and no backup is proven. ${backup.unknown}`, backup.remedy ?? "See why the backup failed; nothing was changed.");
    const doubt = doubtOf(backup, now);
    if (doubt !== null)
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .closed */ .$h)(`${needs}, and no backup is proven: ${doubt}`, "Take the backup anew.");
    if (backup.rung === "rescue-copy")
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)(`${needs}; what is lost is copied in the migrations' own transactions, which commit with the copies or not at all.`);
    const restored = backup.proof.restoreMs === null ? "" : `, restored once in ${showSeconds(backup.proof.restoreMs)}`;
    return (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)(`${needs}; the backup ${backup.reference} was taken from ${backup.startedAt} to ${backup.finishedAt}${restored}.`);
};
function withoutBackup(needs, decided, { name }) {
    if (decided === null)
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .closed */ .$h)(`${needs}, and there is no backup: which one would suffice for ${name} is not known.`, `See why, or configure \`backup\` for ${name}; nothing was changed.`);
    if (decided.rung === "none")
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)(decided.because);
    if (decided.rung === null)
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .closed */ .$h)(`${needs}, and there is no backup. ${decided.because}`, decided.remedy ?? HOW);
    return (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .closed */ .$h)(`${needs}, and no backup was taken. ${decided.because}`, "Take it: the deploy does so when all other gates are open.");
}
const HOW = "Configure `backup` for the target.";
const HOUR_MS = 3_600_000;
const OLDEST_MS = 24 * HOUR_MS;
function doubtOf({ reference, startedAt, finishedAt }, now) {
    if (reference.trim() === "")
        return "the record does not say which it is.";
    const [started, finished] = [(0,_moment_js__WEBPACK_IMPORTED_MODULE_1__/* .readIsoMoment */ .a)(startedAt), (0,_moment_js__WEBPACK_IMPORTED_MODULE_1__/* .readIsoMoment */ .a)(finishedAt)];
    if (started === null || finished === null || started > finished || finished > now + HOUR_MS)
        return "the record does not say a time that can be.";
    return now - started > OLDEST_MS ? `it was begun at ${startedAt}, more than a day ago.` : null;
}
function showSeconds(milliseconds) {
    return milliseconds < 10_000 ? `${Math.ceil(milliseconds / 100) / 10} s` : `${Math.ceil(milliseconds / 1000)} s`;
}


/***/ }),

/***/ 17847:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ environmentGate)
/* harmony export */ });
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95713);
/** The environment exists and somebody must approve: one that is named and missing is created without any protection. */

const environmentGate = ({ target, environment }) => {
    if (!target.gates.includes("environment"))
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .notAsked */ .Op)(`${target.name} does not ask for a protected environment.`);
    const name = target.environment ?? "";
    if ((0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknown */ .t8)(environment))
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .closed */ .$h)(`Whether the environment ${name} is protected is not known: ${environment.unknown}`, "Grant `actions: read`.");
    if (!environment.exists || environment.name !== name)
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .closed */ .$h)(`There is no environment ${name}, or the token may not see it.`, "Create it in the repository's settings, with required reviewers.");
    if (environment.reviewers === 0)
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .closed */ .$h)(`Nobody must approve deployments to ${name}.`, "Set required reviewers in the environment's protection rules.");
    return (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)(`${name} asks for an approval by one of ${environment.reviewers} reviewers or teams.`);
};


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

/***/ 7457:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ stagingEvidenceGate)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95713);
/** The release ran elsewhere first, and its tests passed there. */


const HOUR_MS = 3_600_000;
const stagingEvidenceGate = ({ release, target, hostHash, evidence: given, now }) => {
    if (!target.gates.includes("staging-evidence"))
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .notAsked */ .Op)(`${target.name} does not ask for evidence of another target.`);
    const where = target.evidenceOf;
    if (where === null)
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .closed */ .$h)("Whose evidence is wanted is not configured.", `Set \`evidence-of\` for ${target.name} to the target before it.`);
    const deployThere = `Deploy this release to ${where} and hand its evidence on (--staging-evidence FILE).`;
    if (given === null)
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .closed */ .$h)(`There is no evidence that the release ran on ${where}.`, deployThere);
    if ((0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknown */ .t8)(given))
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .closed */ .$h)(`The evidence of ${where} cannot be read: ${given.unknown}`, deployThere);
    const { evidence, sha256, expectedSha256, finishedAt } = given;
    if (expectedSha256 !== null && expectedSha256 !== sha256)
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .closed */ .$h)("The evidence is not the file that was passed on: its SHA-256 differs.", deployThere);
    if (evidence.release.digest !== release.digest)
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .closed */ .$h)(`The evidence is of another release (${evidence.release.digest}).`, deployThere);
    if (evidence.target.name !== where)
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .closed */ .$h)(`The evidence is of ${evidence.target.name}, not of ${where}.`, deployThere);
    if (evidence.target.hostHash === hostHash)
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .closed */ .$h)("The evidence is of this very database, so the release ran nowhere else.", `Mend the URL of ${target.name} or that of ${where}: both lead to one database.`);
    const failed = refuseOutcome(evidence, where);
    if (failed !== null)
        return failed;
    if (finishedAt === null || finishedAt > now + HOUR_MS)
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .closed */ .$h)("The evidence does not say a time that can be.", deployThere);
    const hours = (now - finishedAt) / HOUR_MS;
    if (hours > target.evidenceHours) {
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .closed */ .$h)(`The evidence of ${where} is ${Math.floor(hours)} hours old; ${target.evidenceHours} are allowed.`, `Deploy to ${where} again: it applies nothing twice and runs the smoke tests anew.`);
    }
    return (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .open */ .ho)(`The release ran on ${where} at ${evidence.finishedAt}, and the smoke tests passed.${worthKnowing(evidence)}`);
};
/** What did not go well there; null when all did. */
function refuseOutcome({ outcome, because, smoke, gates, migrations }, where) {
    const mend = `Mend it on ${where} first.`;
    if (outcome !== "applied" && outcome !== "nothing-to-do")
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .closed */ .$h)(`On ${where} the release ended as ${outcome}: ${because}`, mend);
    if (gates.some(({ answer }) => answer === "closed") || migrations.some((migration) => !isDone(migration.outcome)))
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .closed */ .$h)(`The evidence of ${where} contradicts itself.`, `Deploy to ${where} again.`);
    if (smoke === null)
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .closed */ .$h)(`On ${where} no smoke tests ran.`, `Configure \`smoke-command\` for ${where} and deploy there again.`);
    return smoke.passed ? null : (0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .closed */ .$h)(`On ${where} the smoke tests failed.`, mend);
}
function isDone(outcome) {
    return outcome === "applied" || outcome === "already-applied";
}
/** What the approver of the next target should look at. */
function worthKnowing({ gates, migrations }) {
    const byHand = gates.filter(({ answer }) => answer === "opened-by-hand").map(({ gate }) => gate);
    const surprises = migrations.reduce((sum, migration) => sum + migration.surprises.length, 0);
    const opened = byHand.length === 0 ? "" : ` Opened by hand there: ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .listPaths */ .Pe)(byHand, byHand.length)}.`;
    return `${opened}${surprises === 0 ? "" : ` It did ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(surprises, "thing")} that nobody predicted.`}`;
}


/***/ }),

/***/ 62674:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ writersGate)
/* harmony export */ });
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95713);
/** Writers are suspended where a backup alone is not enough. */

const writersGate = ({ release, backupRisk, writersSuspended, history }) => {
    if ((0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .pendingOf */ .lc)(release, history).length === 0 || (backupRisk !== null && backupRisk !== "quiesce"))
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)("No writer needs to be suspended.");
    if (backupRisk === null)
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .closed */ .$h)("Whether writers must be suspended is not known.", "See why the migrations could not be judged.");
    if (writersSuspended === null || writersSuspended.trim() === "")
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .closed */ .$h)("The release asks for its writers to be suspended, and nobody says that they are.", "Suspend them and say who did and how: --writers-suspended TEXT. It stands on the record.");
    return (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)(`On the record: ${writersSuspended.trim()}`);
};


/***/ }),

/***/ 72235:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readEvidence)
/* harmony export */ });
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51028);
/* harmony import */ var _backup_parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38846);
/* harmony import */ var _former_documents_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38515);
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35014);
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91727);





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
    locks: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)((0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .LOCK */ .YM)),
    rewrites: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)((0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)),
    walBytes: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj),
    predicted: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)(_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .PREDICTION */ .I3),
    surprises: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    failure: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)((0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ message: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, code: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq), line: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj), remedy: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq })),
});
const GATE = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({
    gate: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(_gate_js__WEBPACK_IMPORTED_MODULE_3__/* .GATES */ .J),
    answer: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(["open", "closed", "opened-by-hand", "not-asked"]),
    because: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    remedy: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    byHand: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)((0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ by: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, reason: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq })),
});
const EVIDENCE = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({
    version: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)([1]),
    outcome: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(["applied", "nothing-to-do", "refused", "failed", "interrupted"]),
    because: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq,
    release: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ digest: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .DIGEST */ .Dh, database: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, commit: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, backupRisk: _parts_js__WEBPACK_IMPORTED_MODULE_2__/* .RISK */ .yX }),
    target: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ name: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, environment: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq), hostHash: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .SHA256 */ .aD, serverVersion: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq) }),
    startedAt: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .MOMENT */ .BA,
    finishedAt: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .MOMENT */ .BA,
    durationMs: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj,
    startedBy: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    runUrl: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)(_document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq),
    approvals: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)({ by: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, environment: _document_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq })),
    gates: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(GATE),
    backup: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)(_backup_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .BACKUP_RECORD */ .xe),
    dataAtRisk: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .orNull */ .Xd)(_backup_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .DATA_AT_RISK */ .dV),
    rescueCopies: (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(_backup_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .RESCUE_COPY */ .oR),
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
        return { evidence: EVIDENCE((0,_former_documents_js__WEBPACK_IMPORTED_MODULE_4__/* .completeEvidence */ .D)(value), "") };
    }
    catch (error) {
        if (!(error instanceof _document_js__WEBPACK_IMPORTED_MODULE_0__/* .Wrong */ .YW))
            throw error;
        return { problem: `${error.message}.` };
    }
}


/***/ })

};
;
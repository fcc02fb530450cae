"use strict";
exports.id = 5135;
exports.ids = [5135];
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
/** A backup that is proven, where the risk asks for one. */


const backupGate = ({ backupRisk, backup, target, release, history, now }) => {
    const risk = backupRisk ?? "unknown";
    if ((0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .pendingOf */ .lc)(release, history).length === 0)
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)("Nothing is pending, so no backup is needed.");
    if (risk === "nightly")
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)("Nothing that exists can be lost: nightly backups suffice.");
    const needs = risk === "unknown" ? "What the release may lose is not known" : `The backup risk is ${risk}`;
    if (backup === null)
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .closed */ .$h)(`${needs}, and there is no backup: ${target.name} has no \`backup-command\`.`, `Configure \`backup-command\` for ${target.name}; it takes a backup and prints its identity last.`);
    if ((0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknown */ .t8)(backup))
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .closed */ .$h)(`${needs}, and no backup is proven. ${backup.unknown}`, "See why the backup failed; nothing was changed.");
    const doubt = doubtOf(backup, now);
    if (doubt !== null)
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .closed */ .$h)(`${needs}, and no backup is proven: ${doubt}`, "Take the backup anew.");
    return (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .open */ .ho)(`${needs}; the backup ${backup.reference} was taken from ${backup.startedAt} to ${backup.finishedAt}.`);
};
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


/***/ })

};
;
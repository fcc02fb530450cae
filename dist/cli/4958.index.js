"use strict";
exports.id = 4958;
exports.ids = [4958,2758];
exports.modules = {

/***/ 81421:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ openGitRevision)
/* harmony export */ });
/* harmony import */ var _cat_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18626);
/* harmony import */ var _folder_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62567);
/* harmony import */ var _git_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14955);



/** Opens a repository (bare, partial and shallow ones too). Throws `UserError` where there is no such revision. */
async function openGitRevision(folder, revision) {
    const objects = new _cat_file_js__WEBPACK_IMPORTED_MODULE_0__/* .ObjectReader */ .n(folder);
    try {
        const commit = await (0,_git_source_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveRevision */ .eZ)(objects, revision);
        const reader = new _folder_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .FolderReader */ ._(objects, `${commit}^{tree}`, new Map());
        return {
            commit,
            files: {
                listFolders: (_side, folders) => (0,_git_source_js__WEBPACK_IMPORTED_MODULE_2__/* .listFolders */ .uT)(reader, folders),
                readBlobs: (oids) => (0,_git_source_js__WEBPACK_IMPORTED_MODULE_2__/* .readBlobs */ .b4)(objects, oids),
            },
            close: () => objects.close(),
        };
    }
    catch (error) {
        objects.close();
        throw error;
    }
}


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

/***/ 8247:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ openGitHub)
/* harmony export */ });
/** Null without a repository or a token. The client is loaded when it is asked for, once. */
function openGitHub(environment) {
    const { GITHUB_REPOSITORY: repository = "", GITHUB_API_URL: apiUrl } = environment;
    const token = environment["GITHUB_TOKEN"] ?? environment["INPUT_TOKEN"] ?? "";
    const [owner = "", repo = ""] = repository.split("/");
    if (token === "" || owner === "" || repo === "")
        return null;
    const options = { token, owner, repo, apiUrl };
    let client = null;
    return () => (client ??= __webpack_require__.e(/* import() */ 9455).then(__webpack_require__.bind(__webpack_require__, 89455)).then(({ connect }) => connect(options)));
}


/***/ }),

/***/ 44481:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ passedToTests),
/* harmony export */   S: () => (/* binding */ passedTo)
/* harmony export */ });
/** The runner's own: tokens of the run, inputs, and files by which a step speaks to it. */
const RUNNERS = /^(?:ACTIONS_|INPUT_|GITHUB_(?:TOKEN|ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)$|RUNNER_|DATABASE_URL$|PG[A-Z]+$)/;
/**
 * All that a backup or a test may need (credentials of a cloud, settings of an application), less what belongs to the runner, to another
 * target, or to a server that only our own sessions and PostgreSQL's programs go to. Where the database is, they are told separately.
 */
function passedTo(target, { targets }, environment) {
    const others = targets.filter(({ name }) => name !== target.name).map(({ databaseUrlEnv }) => databaseUrlEnv);
    const kept = new Set([...others, ...[...targets, target].flatMap((each) => besideUrls(each))]);
    return Object.keys(environment).filter((name) => !RUNNERS.test(name) && !kept.has(name));
}
/** All that a build and its tests may need, less what belongs to the runner, to any target, and what speaks to GitHub in the run's name. */
function passedToTests({ targets }, urlVariable, environment) {
    const urls = new Set([urlVariable, ...targets.flatMap((each) => [each.databaseUrlEnv, ...besideUrls(each)])]);
    return Object.keys(environment).filter((name) => !RUNNERS.test(name) && !urls.has(name) && name !== "GH_TOKEN");
}
/** Variables with the URLs of the servers that a target's dumps are made of and restored on: PostgreSQL's programs get them as `PG*`. */
function besideUrls({ databaseUrlEnv, backup: { snapshot } }) {
    if (snapshot?.kind !== "pg_dump")
        return [];
    const named = [snapshot.fromUrlEnv, snapshot.scratchUrlEnv].flatMap((name) => name ?? []);
    return named.filter((name) => name !== databaseUrlEnv);
}


/***/ }),

/***/ 14958:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  recordCommand: () => (/* binding */ recordCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/adapters/sha256.js
var sha256 = __webpack_require__(3069);
// EXTERNAL MODULE: ./build/change-set/visible.js
var visible = __webpack_require__(97667);
// EXTERNAL MODULE: ./build/release/gates/facts.js
var facts = __webpack_require__(95713);
// EXTERNAL MODULE: ./build/release/document.js
var release_document = __webpack_require__(51028);
// EXTERNAL MODULE: ./build/release/application-test.js
var application_test = __webpack_require__(3048);
// EXTERNAL MODULE: ./build/release/read-evidence.js
var read_evidence = __webpack_require__(72235);
// EXTERNAL MODULE: ./build/release/approval/read-left.js
var read_left = __webpack_require__(12927);
// EXTERNAL MODULE: ./build/release/read-release.js
var read_release = __webpack_require__(96065);
;// CONCATENATED MODULE: ./build/release/record/read-left.js
/** What the jobs of a run left, as bytes -> facts; whatever is missing, broken or of something else is said and passed over. */






const JOB = (0,release_document/* record */.g1)({ result: (0,release_document/* choice */.Yq)(["success", "failure", "cancelled", "skipped"]), outputs: (0,release_document/* table */.tp)(release_document/* text */.Qq) });
/** GitHub's `toJSON(needs)`; throws `Wrong`. */
function readJobs(json) {
    const { value } = (0,release_document/* parseDocument */.Tp)(new TextEncoder().encode(json));
    return new Map(Object.entries((0,release_document/* table */.tp)(JOB)(value, "")));
}
const NOTES = (0,release_document/* list */.p_)((0,release_document/* record */.g1)({ message: release_document/* text */.Qq, remedy: release_document/* text */.Qq }));
const PREFLIGHT = (0,release_document/* record */.g1)({ verdict: (0,release_document/* choice */.Yq)(["pass", "fail"]), because: release_document/* text */.Qq, problems: NOTES });
const PLAN = (0,release_document/* record */.g1)({ verdict: (0,release_document/* choice */.Yq)(["planned", "nothing-pending", "refused"]), because: release_document/* text */.Qq, problems: NOTES });
const TEST = (0,release_document/* record */.g1)({
    case: (0,release_document/* choice */.Yq)(application_test/* TEST_CASES */.n),
    outcome: (0,release_document/* choice */.Yq)(["passed", "failed", "not-tested"]),
    because: release_document/* text */.Qq,
    stops: release_document/* flag */.Jt,
});
const STAGED = (0,release_document/* record */.g1)({ name: release_document/* text */.Qq, kind: (0,release_document/* choice */.Yq)(["independent", "replica"]), environment: release_document/* text */.Qq });
function readLeft(files, jobs, sha256) {
    const notes = [];
    const read = (name, { what, reader }) => {
        const bytes = files.get(name);
        if (bytes === undefined)
            return null;
        const found = (0,read_left/* readDocument */.u0)(bytes, { what, reader });
        if ("document" in found)
            return found.document;
        notes.push(`${(0,visible/* showPath */.P8)(name)} could not be read: ${found.problem}`);
        return null;
    };
    const preflight = read("preflight.json", { what: "what preflight says", reader: PREFLIGHT });
    const plan = read("plan.json", { what: "a plan", reader: PLAN });
    const tests = [...files.keys()]
        .filter((name) => name.startsWith("test-"))
        .flatMap((name) => read(name, { what: "a test of the application", reader: TEST }) ?? []);
    const targets = readTargets(jobs, notes);
    const facts = {
        jobs,
        targets,
        preflight,
        plan,
        tests: application_test/* TEST_CASES */.n.flatMap((name) => tests.filter((test) => test.case === name)),
        evidence: readAllEvidence(files, { jobs, targets, notes, sha256 }),
    };
    return { facts, release: readPlanned(files, { jobs, notes, sha256 }), notes };
}
/** Which targets the jobs deployed to: of preflight's outputs, which no artifact can change. */
function readTargets(jobs, notes) {
    const outputs = jobs.get("preflight")?.outputs ?? {};
    const one = (stage) => {
        const name = outputs[stage] ?? "";
        return name === "" ? [] : [{ name, kind: "independent", environment: outputs[`${stage}-environment`] ?? "" }];
    };
    return { staging: one("staging"), production: one("production"), dr: readDr(outputs["dr"] ?? "", notes) };
}
function readDr(json, notes) {
    if (json === "")
        return [];
    try {
        return (0,release_document/* list */.p_)(STAGED)((0,release_document/* parseDocument */.Tp)(new TextEncoder().encode(json)).value, "dr");
    }
    catch (error) {
        if (!(error instanceof release_document/* Wrong */.YW))
            throw error;
        notes.push(`Which targets of DR there are is not known: ${error.message}.`);
        return [];
    }
}
function readPlanned(files, { jobs, notes, sha256 }) {
    const bytes = files.get("release.json");
    if (bytes === undefined) {
        if (jobs.get("plan")?.outputs["pending"] === "true")
            notes.push("release.json is missing among the artifacts.");
        return null;
    }
    const read = (0,read_release/* readRelease */.i)(bytes, sha256);
    if ("problem" in read) {
        notes.push(`release.json could not be read: ${read.problem}`);
        return null;
    }
    const digest = jobs.get("plan")?.outputs["digest"] ?? "";
    if (digest !== "" && digest !== read.release.digest) {
        notes.push("release.json was passed over. It is of another release.");
        return null;
    }
    return read.release;
}
function readAllEvidence(files, reading) {
    const names = [...files.keys()].filter((name) => name.startsWith("evidence-")).toSorted();
    return names.flatMap((file) => {
        const bytes = files.get(file) ?? new Uint8Array();
        const read = (0,read_evidence/* readEvidence */.A)(bytes);
        const left = "evidence" in read ? { file, sha256: reading.sha256(bytes), evidence: read.evidence } : null;
        const doubt = left === null ? ("problem" in read ? `It could not be read: ${read.problem}` : null) : findDoubt(left, reading);
        if (doubt !== null)
            reading.notes.push(`${(0,visible/* showPath */.P8)(file)} was passed over. ${doubt}`);
        return left === null || doubt !== null ? [] : [left];
    });
}
/** Why evidence may not be what the job of this very attempt left, one sentence; null where it is taken. */
function findDoubt({ evidence, sha256 }, { jobs, targets }) {
    const stage = ["staging", "production", "dr"].find((one) => targets[one].some(({ name }) => name === evidence.target.name));
    if (stage === undefined)
        return `No job of this run deploys to ${(0,visible/* showPath */.P8)(evidence.target.name)}.`;
    const digest = jobs.get("plan")?.outputs["digest"] ?? "";
    if (digest !== "" && digest !== evidence.release.digest)
        return "It is of another release.";
    const { result, outputs } = jobs.get(stage) ?? { result: "skipped", outputs: {} };
    if (result === "skipped")
        return "Its job did not run in this attempt.";
    const passedOn = outputs["evidence-sha256"] ?? "";
    if (passedOn !== "" && passedOn !== sha256)
        return "It is not the file that its job left: its SHA-256 differs.";
    const outcome = outputs["outcome"] ?? "";
    if (outcome !== "" && outcome !== evidence.outcome)
        return `Its job ended as ${(0,visible/* showPath */.P8)(outcome)}, and it says ${evidence.outcome}.`;
    const isBad = evidence.outcome === "failed" || evidence.outcome === "interrupted";
    // The jobs of DR share their outputs, so they have none.
    if (outcome === "" && stage !== "dr" && result !== "success" && !isBad)
        return "Its job did not come to its end, so it may be of an earlier attempt.";
    return null;
}

// EXTERNAL MODULE: ./build/release/stage.js
var release_stage = __webpack_require__(65043);
;// CONCATENATED MODULE: ./build/release/record/facts.js
function done(because) {
    return { kind: "done", because, next: null };
}
function stopped(because, next) {
    return { kind: "stopped", because, next };
}
function failed(because, next) {
    return { kind: "failed", because, next };
}
const SKIPPED = { kind: "skipped", because: "It did not come to it.", next: null };

;// CONCATENATED MODULE: ./build/release/record/before-deploys.js
/** The jobs that change nothing anywhere: preflight, plan, tests, and the page for the approver. */


const RERUN = "Its summary or its log says why. Mend that; then re-run the job, or start a new run where a file was changed.";
const tellPreflight = ({ preflight }, { result }) => {
    if (result === "skipped")
        return SKIPPED;
    if (result === "cancelled")
        return cancelled("Cancelled before anything was looked at.");
    if (result === "success")
        return done(preflight?.because ?? "It may be tried.");
    if (preflight?.verdict !== "fail")
        return stopped("Preflight ended without an answer.", RERUN);
    return stopped(`Preflight said no. ${preflight.because}`, remedyOf(preflight.problems, "Mend it, and start a new run."));
};
const tellPlan = ({ plan, reviews }, { result, outputs }) => {
    if (result === "skipped")
        return SKIPPED;
    if (result === "cancelled")
        return cancelled("Cancelled while it was planned.");
    if (result === "success") {
        if (outputs["pending"] === "true")
            return done(plan?.because ?? "It is planned.");
        return { kind: "nothing-pending", because: plan?.because ?? "Every target holds all migrations already.", next: null };
    }
    if (plan?.verdict === "refused")
        return stopped(`The plan was refused. ${plan.because}`, remedyOf(plan.problems, "Mend it, and start a new run."));
    const rejection = "unknown" in reviews ? undefined : reviews.find(({ state }) => state === "rejected");
    if (rejection !== undefined)
        return stopped(`${rejection.by} rejected the plan.`, "Start a new run when it may go out.");
    return failed("The plan could not be made.", RERUN);
};
const tellTests = ({ tests }, { result }) => {
    if (result === "skipped")
        return SKIPPED;
    if (result === "cancelled")
        return cancelled("Cancelled while the application was tested with it.");
    if (result === "success")
        return done(describeTests(tests));
    const stopping = tests.filter(({ stops }) => stops);
    if (stopping.length === 0)
        return stopped("A test of the application with the release ended without an answer.", RERUN);
    const [first] = stopping;
    const because = `The tests with the application say no (${(0,visible/* listPaths */.Pe)(stopping.map((test) => test.case))}). ${first?.because ?? ""}`;
    return stopped(because, "See the summary of that test; mend the migration or the application, and release again.");
};
const tellSummary = (_, { result }) => {
    if (result === "skipped")
        return SKIPPED;
    if (result === "cancelled")
        return cancelled("Cancelled before anybody was asked to approve.");
    if (result === "success")
        return done("The page for whoever approves is written.");
    return stopped("The page for whoever approves could not be made, so nobody was asked.", "The log of that job says why; mend it, and re-run the job.");
};
function describeTests(tests) {
    if (tests.length === 0)
        return "Nothing stopped it.";
    return `${tests.map((test) => `${test.case} ${test.outcome.replace("-", " ")}`).join(", ")}.`;
}
function cancelled(because) {
    return stopped(because, "Start a new run when it may go out.");
}
function remedyOf(problems, otherwise) {
    const [first] = problems;
    if (first === undefined)
        return otherwise;
    return problems.length === 1 ? first.remedy : `${first.remedy} The summary of that job lists the others.`;
}

;// CONCATENATED MODULE: ./build/release/record/deploys.js
/** How a deploy to one target ended, as its evidence, its job and the reviewers tell. What nobody knows is never taken for untouched. */


const GO_ON = {
    staging: "Start a new run when it may go out.",
    production: "Start a new run when it may go out.",
    dr: "Re-run the job of DR when it may go there.",
};
function tellDeploy(deploy) {
    const { target, job, left } = deploy;
    const tell = (story, holding) => ({ ...story, target, holding });
    if (job.result === "skipped")
        return tell(SKIPPED, "none");
    if (left !== null)
        return tell(tellEvidence(deploy, left.evidence), holdingOf(left.evidence));
    if (job.result === "success")
        return tell(done(withoutEvidence(target)), "all");
    if (target.kind === "replica")
        return tell(tellReplica(deploy), "unknown");
    if (job.outputs["outcome"] === NOT_STARTED)
        return tell(tellNotStarted(deploy), "none");
    const no = tellReviews(deploy);
    return no === null ? tell(tellUnknown(deploy), "unknown") : tell(no, "none");
}
/** What a deploy says before it reaches its target. */
const NOT_STARTED = "not-started";
function tellNotStarted({ stage, target }) {
    return stopped(`The deploy to ${target.name} never began: what it was given could not be taken.`, `The log of its job says why. ${GO_ON[stage]}`);
}
function tellUnknown({ target, job }) {
    const how = job.result === "cancelled" ? "was cancelled and left no evidence" : "left no evidence, as when a runner is lost";
    return failed(`Nobody knows how it ended on ${target.name}: its job ${how}.`, `Look at the log of the job and run ${statusOf(target)}, then re-run the job: nothing is applied twice.`);
}
function tellReplica({ target, facts }) {
    const production = facts.targets.production[0]?.name ?? "Production";
    return failed(`${target.name} was not shown to have what ${production} has.`, "The summary of its job says what it lacks; re-run the job when it has caught up.");
}
function withoutEvidence({ name, kind }) {
    return kind === "replica"
        ? `${name} has replayed it, with the same schema.`
        : `Its job succeeded; the evidence of ${name} is missing among the artifacts.`;
}
/** Why nothing was done, as far as people tell; null where it may have been. A deploy to Production refuses where nobody approved. */
function tellReviews({ stage, target, job, facts }) {
    const { reviews } = facts;
    if ("unknown" in reviews || target.environment === "")
        return null;
    const key = target.environment.toLowerCase();
    const own = reviews.filter(({ environments }) => environments.some((name) => name.toLowerCase() === key));
    // Of an earlier attempt, or of this one: then the job may have begun.
    if (own.some(({ state }) => state === "approved"))
        return null;
    const rejection = own.find(({ state }) => state === "rejected");
    if (rejection !== undefined) {
        const comment = rejection.comment.trim();
        const why = comment === "" ? "" : `: ${(0,visible/* cutMiddle */.it)(comment, 300).replace(/[.!?]$/, "")}`;
        return stopped(`${rejection.by} rejected ${target.name}${why}.`, GO_ON[stage]);
    }
    // Elsewhere somebody may have gone past the rules, and the deploy asks for no approval of that environment.
    if (stage !== "production")
        return null;
    return job.result === "cancelled"
        ? stopped(`It was cancelled while it waited for an approval of ${target.name}.`, GO_ON[stage])
        : stopped(`Nobody approved ${target.name}: the wait for an approval ended, as it does after 30 days.`, GO_ON[stage]);
}
function tellEvidence(deploy, evidence) {
    switch (evidence.outcome) {
        case "applied":
        case "nothing-to-do":
            return tellBehind(deploy, evidence);
        case "refused":
            return tellRefusal(deploy, evidence);
        case "failed":
            return tellFailure(deploy, evidence);
        case "interrupted":
            return failed(`It was interrupted on ${deploy.target.name}, which has ${describeShare(evidence)}. ${evidence.because}`, `Run ${statusOf(deploy.target)}, then re-run the job: it goes on where it stands, and nothing is applied twice.`);
    }
}
/** The deploy went well; what its job did afterwards may not have. */
function tellBehind({ stage, target, job, facts }, evidence) {
    const smoke = evidence.smoke?.passed === true ? " Its smoke tests passed." : "";
    if (job.result === "success" || isElsewhere({ stage, facts }))
        return done(`${evidence.because}${smoke}`);
    const verify = `\`schema-release verify --target ${target.name}\``;
    return job.result === "cancelled"
        ? failed(`${target.name} has the release; the job was cancelled before its schema was compared.`, `Re-run the job: it applies nothing twice.`)
        : failed(`${target.name} has the release, and what its job did afterwards failed: the schema is not the one that is expected, or could not be compared.`, `Its summary shows the differences; run ${verify}, mend what differs, and re-run the job.`);
}
/** One job for each target of DR: which of them was red is not told, so evidence of a success counts where another's is bad. */
function isElsewhere({ stage, facts }) {
    if (stage !== "dr")
        return false;
    const names = new Set(facts.targets.dr.map(({ name }) => name));
    const own = facts.evidence.filter(({ evidence }) => names.has(evidence.target.name));
    return (own.length < names.size || own.some(({ evidence }) => evidence.outcome !== "applied" && evidence.outcome !== "nothing-to-do"));
}
function tellRefusal({ target }, { gates, because }) {
    const closed = gates.filter(({ answer }) => answer === "closed");
    const [first] = closed;
    if (first === undefined)
        return stopped(`${target.name} refused it. ${because}`, "Mend it, and start a new run.");
    const more = closed.length === 1 ? "" : ` And ${(0,visible/* count */.U9)(closed.length - 1, "more gate is", "more gates are")} closed.`;
    return stopped(`The gate ${first.gate} of ${target.name} is closed. ${first.because}${more}`, first.remedy ?? "Mend it, and start a new run.");
}
const AFTER_SMOKE = {
    staging: "Mend it with a new migration or a release of the application, and release again.",
    production: "Decide: forward, or the way back that the approver's page recorded. Nothing is undone unasked.",
    dr: "Look why, since Production's smoke tests are its own; re-run the job when it is mended.",
};
function tellFailure({ stage, target }, evidence) {
    const { smoke, migrations, because } = evidence;
    if (smoke !== null && !smoke.passed)
        return failed(`${target.name} has the release, and its smoke tests failed.`, `${AFTER_SMOKE[stage]}${stage === "production" ? keptBy(evidence) : ""}`);
    const broken = migrations.find(({ failure }) => failure !== null);
    const remedy = broken?.failure?.remedy.split("\n")[0]?.trim() ?? "";
    const has = `${target.name} has ${describeShare(evidence)}.`;
    return failed(`It failed on ${target.name}. ${(0,visible/* cutMiddle */.it)(because, 500)} ${has}`, remedy === "" ? "Mend it with a new migration, and release again." : (0,visible/* cutMiddle */.it)(remedy, 500));
}
/** What would bring back what the release lost, where it was kept. */
function keptBy({ backup, rescueCopies }) {
    if (rescueCopies.length > 0)
        return ` What it lost is kept in ${(0,visible/* count */.U9)(rescueCopies.length, "rescue copy", "rescue copies")}: \`schema-release rescue restore\` puts it back.`;
    return backup === null ? "" : ` The backup that was taken before it is ${(0,visible/* cutMiddle */.it)(backup.reference, 200)}.`;
}
/** `1 of 2 migrations`. */
function describeShare({ migrations }) {
    const held = migrations.filter(({ outcome }) => outcome === "applied" || outcome === "already-applied");
    return `${held.length} of ${(0,visible/* count */.U9)(migrations.length, "migration")}`;
}
function holdingOf({ outcome, migrations }) {
    if (outcome === "applied" || outcome === "nothing-to-do")
        return "all";
    const held = migrations.filter((each) => each.outcome === "applied" || each.outcome === "already-applied").length;
    if (migrations.length > 0 && held === migrations.length)
        return "all";
    if (outcome === "interrupted")
        return held === 0 ? "unknown" : "part";
    return migrations.some((each) => each.outcome === "applied" || (each.outcome === "failed" && !each.transactional))
        ? "part"
        : "none";
}
function statusOf({ name }) {
    return `\`schema-release status --target ${name}\``;
}

;// CONCATENATED MODULE: ./build/release/record/tell.js
/** Where a release ended up, in plain words: the stories of its jobs in their order, of which the first that did not end well decides. */





const WAY = ["preflight", "plan", "test", "staging", "summary", "production", "dr"];
const BEFORE = {
    preflight: tellPreflight,
    plan: tellPlan,
    test: tellTests,
    summary: tellSummary,
};
function tellRecord(facts) {
    const told = WAY.flatMap((stage) => {
        const job = facts.jobs.get(stage);
        return job === undefined ? [] : [tellStage(stage, job, facts)];
    });
    const stages = told.map(({ stage, job, story, evidence }) => ({
        stage,
        result: job.result,
        evidence: evidence.map(({ sha256, evidence: document }) => ({ sha256, evidence: document })),
        because: story.because,
    }));
    const ending = told.find(({ story }) => story.kind !== "done" && story.kind !== "skipped");
    const where = describeWhere(told.flatMap(({ deploys }) => deploys));
    if (ending === undefined)
        return { ...tellGoodEnd(told, facts, where), stages };
    const { kind, because, next } = ending.story;
    if (kind === "nothing-pending")
        return { outcome: kind, because, next, stages };
    return { outcome: kind === "failed" ? "failed" : "stopped", because: `${because} ${where}`, next, stages };
}
function tellStage(stage, job, facts) {
    const before = BEFORE[stage];
    if (before !== undefined)
        return { stage, job, story: before(facts, job), deploys: [], evidence: [] };
    const name = release_stage/* STAGES */.a.find((one) => one === stage) ?? "dr";
    const targets = facts.targets[name];
    const evidence = facts.evidence.filter((left) => targets.some((target) => target.name === left.evidence.target.name));
    const deploys = targets.map((target) => {
        const left = evidence.find((one) => one.evidence.target.name === target.name) ?? null;
        return tellDeploy({ stage: name, target, job, left, facts });
    });
    return { stage, job, story: joinStories(name, deploys, facts), deploys, evidence };
}
const RANK = ["failed", "stopped", "nothing-pending", "done", "skipped"];
/** The gravest of them, with what the others say. */
function joinStories(stage, deploys, facts) {
    const [gravest] = deploys.toSorted((a, b) => RANK.indexOf(a.kind) - RANK.indexOf(b.kind));
    if (gravest === undefined) {
        const isKnown = release_stage/* STAGES */.a.some((each) => facts.targets[each].length > 0);
        return isKnown ? { kind: "skipped", because: "There is none.", next: null } : SKIPPED;
    }
    if (deploys.length > 1 && deploys.every(({ kind }) => kind === "done"))
        return done(deploys.map(({ target, because }) => `${target.name}: ${because}`).join(" "));
    return stage === "dr" && gravest.kind !== "done" && gravest.kind !== "skipped" ? tellApart(gravest, facts) : gravest;
}
/** Production has it and a target of DR has not: how far they are apart. */
function tellApart(story, { targets, evidence }) {
    const next = `${story.next ?? ""} The approval of Production still counts for a re-run.`.trim();
    if (story.target.kind === "replica" || story.holding === "all")
        return { ...story, next };
    const left = evidence.find((each) => each.evidence.target.name === story.target.name);
    const apart = left === undefined ? "" : `, with ${describeShare(left.evidence)}`;
    const behind = `${story.target.name} is behind ${targets.production[0]?.name ?? "Production"}${apart}.`;
    return { ...story, because: `${behind} ${story.because}`, next };
}
function tellGoodEnd(told, { jobs, targets }, where) {
    const ended = (name) => told.some(({ stage, story }) => stage === name && story.kind === "done");
    const again = "Start a new run with `stop-after: production` when it shall go further.";
    if (ended("production"))
        return { outcome: "released", because: `The release is out. ${where}`, next: null };
    if (ended("staging") && !jobs.has("production")) {
        const name = targets.production[0]?.name ?? "Production";
        const next = `Whoever may approve ${name} reads the page in the summary, and says yes or no.`;
        return { outcome: "waiting", because: `It waits for an approval of ${name}. ${where}`, next };
    }
    if (ended("staging"))
        return { outcome: "released", because: `As asked, it ended after Staging. ${where}`, next: again };
    if (ended("plan"))
        return { outcome: "released", because: `As asked, it ended after the plan and its tests. ${where}`, next: again };
    return { outcome: "stopped", because: `Nothing was run. ${where}`, next: "Start a new run." };
}
/** `It is on staging; not on production and dr.` */
function describeWhere(deploys) {
    const those = (holding) => deploys.filter((deploy) => deploy.holding === holding).map(({ target }) => target.name);
    const [all, part, none, unknown] = [those("all"), those("part"), those("none"), those("unknown")];
    if (all.length + part.length + unknown.length === 0)
        return "No database was changed.";
    const parts = [
        ...(all.length === 0 ? [] : [`It is on ${(0,visible/* listPaths */.Pe)(all, 6)}`]),
        ...(part.length === 0 ? [] : [`a part of it is on ${(0,visible/* listPaths */.Pe)(part, 6)}`]),
        ...(none.length === 0 ? [] : [`it is not on ${(0,visible/* listPaths */.Pe)(none, 6)}`]),
        ...(unknown.length === 0 ? [] : [`what ${(0,visible/* listPaths */.Pe)(unknown, 6)} has of it is not known`]),
    ].join("; ");
    return `${parts.slice(0, 1).toUpperCase()}${parts.slice(1)}.`;
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
;// CONCATENATED MODULE: ./build/commands/record.js
/** `record`: where a release ended up, whatever happened on the way; and the comment on its pull requests that says so. */






/** The newest files of a release are looked at: each costs a request. */
const MOST_PATHS = 50;
const MOST_PULL_REQUESTS = 20;
const OUTSIDE = { unknown: "This is no run of a workflow." };
/** Throws `UserError` only for `jobs` that are not GitHub's. */
async function recordRelease(request) {
    const jobs = jobsOf(request.jobs);
    const left = readLeft(request.files, jobs, request.sha256);
    const reviews = await reviewsOf(request, left);
    const { outcome, because, next, stages } = tellRecord({ ...left.facts, reviews });
    const { pullRequests, missing } = await pullRequestsOf(request, left.release);
    const outputs = (job) => jobs.get(job)?.outputs ?? {};
    return {
        version: 1,
        outcome,
        because,
        next,
        database: orNull(outputs("preflight")["database"]) ?? left.release?.database ?? "",
        digest: orNull(outputs("plan")["digest"]) ?? left.release?.digest ?? null,
        commit: orNull(outputs("preflight")["commit"]) ?? left.release?.commit ?? "",
        runUrl: request.runUrl,
        startedBy: request.startedBy,
        stages,
        pullRequests,
        notes: [
            ...left.notes,
            ...missing,
            ...((0,facts/* isUnknown */.t8)(reviews) && isDecisive(left) ? [`Who approved is not known: ${reviews.unknown}`] : []),
        ],
    };
}
function orNull(value) {
    return value === undefined || value === "" ? null : value;
}
function jobsOf(json) {
    try {
        return readJobs(json);
    }
    catch (error) {
        if (!(error instanceof release_document/* Wrong */.YW))
            throw error;
        throw new errors.UserError("usage", `--jobs cannot be read: ${error.message}.`, "Give what `toJSON(needs)` makes in a workflow.");
    }
}
/** Asked only where what people said may explain how a job ended. */
async function reviewsOf({ github }, left) {
    if (!isDecisive(left))
        return [];
    return (await github?.reviews()) ?? OUTSIDE;
}
function isDecisive({ facts }) {
    const asked = ["plan", "staging", "production", "dr"].flatMap((name) => facts.jobs.get(name) ?? []);
    return asked.some(({ result }) => result === "failure" || result === "cancelled");
}
async function pullRequestsOf({ github }, release) {
    if (release === null || release.migrations.length === 0)
        return { pullRequests: [], missing: [] };
    const paths = release.migrations.map(({ path }) => path).slice(-MOST_PATHS);
    const found = (await github?.pullRequests({ commit: release.commit, paths })) ?? OUTSIDE;
    if ((0,facts/* isUnknown */.t8)(found))
        return { pullRequests: [], missing: [`Which pull requests brought it is not known: ${found.unknown}`] };
    const rest = found.length - MOST_PULL_REQUESTS;
    const more = rest > 0 ? [`${(0,visible/* count */.U9)(rest, "more pull request")} brought it, and got no comment.`] : [];
    return { pullRequests: found.slice(-MOST_PULL_REQUESTS), missing: more };
}

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(94963);
// EXTERNAL MODULE: ./build/doors/command-line.js
var command_line = __webpack_require__(56459);
// EXTERNAL MODULE: ./build/doors/deployment-facts.js
var deployment_facts = __webpack_require__(1348);
// EXTERNAL MODULE: ./build/doors/github-connection.js
var github_connection = __webpack_require__(8247);
;// CONCATENATED MODULE: ./build/doors/record-port.js
/** `run`: id of the workflow run. */
function openRecordPort(github, run) {
    return {
        async reviews() {
            if (!/^\d{1,15}$/.test(run))
                return { unknown: "This is no run of a workflow." };
            const { readReviews } = await __webpack_require__.e(/* import() */ 4775).then(__webpack_require__.bind(__webpack_require__, 14775));
            const facts = await readReviews(await github(), Number(run));
            return "unknown" in facts ? facts : facts.reviews;
        },
        async pullRequests(of) {
            const { readLastCommitsOf, readPullRequestsOf } = await __webpack_require__.e(/* import() */ 4145).then(__webpack_require__.bind(__webpack_require__, 54145));
            const found = await readLastCommitsOf(await github(), of);
            if ("unknown" in found)
                return found;
            const facts = await readPullRequestsOf(await github(), found.commits);
            return "unknown" in facts ? facts : facts.numbers;
        },
    };
}
/** Keeps one comment on each pull request of the record; answers what was not done and why, a sentence each. Never throws for it. */
async function keepRecordComments(github, record, body) {
    if (record.pullRequests.length === 0)
        return [];
    const { keepComment, releaseMarker } = await __webpack_require__.e(/* import() */ 943).then(__webpack_require__.bind(__webpack_require__, 30943));
    const refused = [];
    for (const number of record.pullRequests) {
        const marker = releaseMarker(record.database);
        const { because } = await keepComment(await github(), { number, body, create: true, marker });
        if (because !== null)
            refused.push(`The comment on pull request ${number} was not written. ${because}`);
    }
    return refused;
}

// EXTERNAL MODULE: ./build/doors/target-door.js
var target_door = __webpack_require__(47205);
// EXTERNAL MODULE: ./build/doors/terminal.js
var terminal = __webpack_require__(57297);
// EXTERNAL MODULE: ./build/doors/write-document.js
var write_document = __webpack_require__(73318);
;// CONCATENATED MODULE: ./build/doors/record-command.js
/** `schema-release record` on the command line. */













const recordCommand = {
    usage: "record --in DIR --jobs JSON [--out FILE] [--comment true|false] [--format FORMAT]",
    positionals: false,
    options: {
        in: {
            type: "string",
            value: "DIR",
            help: "folder of what the jobs left: release.json, plan.json, evidence-*.json and so on",
        },
        jobs: { type: "string", value: "JSON", help: "how the jobs ended, as `toJSON(needs)` says it in a workflow" },
        out: { type: "string", value: "FILE", help: "write the record as JSON here, whatever the format of the output" },
        comment: {
            type: "string",
            value: "WHETHER",
            help: "keep one comment on each pull request of the release; default: true",
            allowed: ["true", "false"],
        },
        format: target_door/* OUTPUT_OPTIONS */.zR.format,
        color: target_door/* OUTPUT_OPTIONS */.zR.color,
        help: target_door/* OUTPUT_OPTIONS */.zR.help,
    },
    run,
};
/** The jobs themselves are red where something went wrong: the record is not. */
async function run(line, publisher) {
    const environment = process.env;
    const github = (0,github_connection/* openGitHub */.o)(environment);
    const record = await recordRelease({
        files: await readFolder(required(line, "in", "the folder with what the jobs left")),
        jobs: required(line, "jobs", "what `toJSON(needs)` makes in a workflow"),
        runUrl: (0,deployment_facts/* runUrlOf */.Qm)(environment),
        startedBy: environment["GITHUB_TRIGGERING_ACTOR"] ?? environment["GITHUB_ACTOR"] ?? null,
        sha256: sha256/* sha256 */.s,
        github: github === null ? null : openRecordPort(github, environment["GITHUB_RUN_ID"] ?? ""),
    });
    const { renderRecordJson } = await __webpack_require__.e(/* import() */ 2688).then(__webpack_require__.bind(__webpack_require__, 62688));
    await (0,write_document/* writeDocument */.f)("record", (0,command_line/* textOption */.vU)(line, "out"), renderRecordJson(record));
    process.stdout.write(await render(record, (0,target_door/* formatOf */.be)(line), line));
    await publisher.outputs({ outcome: record.outcome, because: record.because });
    await publisher.summary(() => render(record, "markdown", line));
    if (github !== null && (0,command_line/* textOption */.vU)(line, "comment") !== "false")
        await comment(github, record);
    return errors/* EXIT */.d.ok;
}
async function comment(github, record) {
    const { renderRecordComment } = await __webpack_require__.e(/* import() */ 6230).then(__webpack_require__.bind(__webpack_require__, 73849));
    for (const sentence of await keepRecordComments(github, record, renderRecordComment(record)))
        process.stderr.write(`schema-release: ${(0,report_escape/* escapeTerminal */.en)(sentence)}\n`);
}
function required(line, option, example) {
    const value = (0,command_line/* textOption */.vU)(line, option);
    if (value !== undefined && value !== "")
        return value;
    throw new errors.UserError("usage", `record needs --${option}.`, `Give --${option}: ${example}.`);
}
/** The JSON files that lie in the folder itself, by name. Where nothing was left there is no folder. */
async function readFolder(folder) {
    try {
        const entries = await (0,promises_.readdir)(folder, { withFileTypes: true });
        const names = entries.flatMap((entry) => (entry.isFile() && entry.name.endsWith(".json") ? [entry.name] : []));
        return new Map(await Promise.all(names.map(async (name) => [name, await (0,promises_.readFile)((0,external_node_path_.join)(folder, name))])));
    }
    catch (error) {
        const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
        if (code === "ENOENT")
            return new Map();
        throw new errors.UserError("usage", `The folder ${JSON.stringify(folder)} could not be read (${code}).`, "Give --in the folder with what the jobs left.");
    }
}
/** Each format's renderer is loaded when it is wanted. */
async function render(record, as, line) {
    if (as === "json")
        return (await __webpack_require__.e(/* import() */ 2688).then(__webpack_require__.bind(__webpack_require__, 62688))).renderRecordJson(record);
    const { renderRecordMarkdown, renderRecordTerminal } = await __webpack_require__.e(/* import() */ 6230).then(__webpack_require__.bind(__webpack_require__, 73849));
    if (as === "markdown")
        return renderRecordMarkdown(record);
    return renderRecordTerminal(record, (0,terminal/* wantsColour */.M)((0,command_line/* textOption */.vU)(line, "color"), process.stdout));
}


/***/ }),

/***/ 47205:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FG: () => (/* binding */ TARGET_OPTIONS),
/* harmony export */   be: () => (/* binding */ formatOf),
/* harmony export */   yY: () => (/* binding */ withTarget),
/* harmony export */   zR: () => (/* binding */ OUTPUT_OPTIONS)
/* harmony export */ });
/* unused harmony export TARGET_FORMATS */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _adapters_git_git_revision_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81421);
/* harmony import */ var _adapters_postgres_command_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30767);
/* harmony import */ var _adapters_postgres_server_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93240);
/* harmony import */ var _adapters_process_run_command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20474);
/* harmony import */ var _adapters_sha256_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3069);
/* harmony import */ var _commands_choose_target_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67471);
/* harmony import */ var _commands_open_database_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(46981);
/* harmony import */ var _before_wasm_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(66851);
/* harmony import */ var _command_line_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(56459);
/* harmony import */ var _local_configuration_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(645);
/* harmony import */ var _passed_variables_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(44481);
/** What `verify` and `status` both need of the world: a revision, a target, programs. */












const TARGET_FORMATS = ["terminal", "json", "markdown"];
function formatOf(line) {
    return TARGET_FORMATS.find((known) => known === (0,_command_line_js__WEBPACK_IMPORTED_MODULE_9__/* .textOption */ .vU)(line, "format")) ?? "terminal";
}
const TARGET_OPTIONS = {
    repo: { type: "string", value: "DIR", help: "the repository, bare or not; default: the current folder" },
    rev: { type: "string", value: "REV", help: "the revision whose migrations and configuration count; default: HEAD" },
    database: { type: "string", value: "NAME", help: "which set of migrations; needless where there is one" },
    target: { type: "string", value: "NAME", help: "which server; needless where there is one" },
};
const OUTPUT_OPTIONS = {
    config: { type: "string", value: "FILE", help: "use this configuration instead of the revision's" },
    format: { type: "string", value: "FORMAT", help: "default: terminal", allowed: TARGET_FORMATS },
    color: { type: "string", value: "WHEN", help: "default: auto", allowed: ["auto", "always", "never"] },
    help: { type: "boolean", help: "show this" },
};
/** Opens what the options say, and closes it when `use` has ended. `mustWrite` refuses read replicas; left out, they do. */
async function withTarget(line, use, { mustWrite = false } = {}) {
    const folder = (0,_command_line_js__WEBPACK_IMPORTED_MODULE_9__/* .textOption */ .vU)(line, "repo") ?? ".";
    const environment = process.env;
    const configuration = await (0,_local_configuration_js__WEBPACK_IMPORTED_MODULE_10__/* .readLocalConfiguration */ .Y)((0,_command_line_js__WEBPACK_IMPORTED_MODULE_9__/* .textOption */ .vU)(line, "config"));
    const revision = await (0,_adapters_git_git_revision_js__WEBPACK_IMPORTED_MODULE_1__/* .openGitRevision */ .w)(folder, (0,_command_line_js__WEBPACK_IMPORTED_MODULE_9__/* .textOption */ .vU)(line, "rev") ?? "HEAD");
    try {
        const opened = await (0,_commands_open_database_js__WEBPACK_IMPORTED_MODULE_7__/* .openDatabaseSet */ .w)({
            files: revision.files,
            configuration,
            database: (0,_command_line_js__WEBPACK_IMPORTED_MODULE_9__/* .textOption */ .vU)(line, "database") ?? null,
            environment: { get: (name) => environment[name], names: Object.keys(environment) },
            sha256: _adapters_sha256_js__WEBPACK_IMPORTED_MODULE_5__/* .sha256 */ .s,
            beforeWasm: _before_wasm_js__WEBPACK_IMPORTED_MODULE_8__/* .beforeWasm */ .Y,
        });
        const reach = async (name) => {
            const options = (0,_commands_choose_target_js__WEBPACK_IMPORTED_MODULE_6__/* .chooseTarget */ .b)({ options: opened.options, database: opened.database.name, name });
            return {
                options,
                server: (0,_adapters_postgres_server_js__WEBPACK_IMPORTED_MODULE_3__/* .openServer */ .C)({ environment, urlVariable: options.databaseUrlEnv, mustWrite }),
                environment: await (0,_adapters_postgres_command_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .commandEnvironment */ .J)({ environment, urlVariable: options.databaseUrlEnv, purpose: "command" }),
            };
        };
        const target = await reach((0,_command_line_js__WEBPACK_IMPORTED_MODULE_9__/* .textOption */ .vU)(line, "target") ?? null);
        const passed = (0,_passed_variables_js__WEBPACK_IMPORTED_MODULE_11__/* .passedTo */ .S)(target.options, opened.options, environment);
        const run = (0,_adapters_process_run_command_js__WEBPACK_IMPORTED_MODULE_4__.openRunCommand)({ root: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder), environment, passed });
        return await use({ opened, folder, commit: revision.commit, target, run, reach });
    }
    finally {
        revision.close();
    }
}


/***/ }),

/***/ 73318:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ writeDocument)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89984);
/** Files that a command writes beside its output. */


/** To the file of `--out`; nothing without one. Throws `UserError` where it cannot be written. */
async function writeDocument(what, file, text) {
    if (file === undefined)
        return;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, text);
    }
    catch (error) {
        const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("usage", `The ${what} could not be written to ${JSON.stringify(file)} (${code}).`, "Give a path in a folder that exists after --out.");
    }
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
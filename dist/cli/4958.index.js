"use strict";
exports.id = 4958;
exports.ids = [4958];
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
 * All that a backup or a test may need (credentials of a cloud, settings of an application), less what belongs to the runner or to
 * another target. Where the database is, they are told separately.
 */
function passedTo(target, { targets }, environment) {
    const others = new Set(targets.filter(({ name }) => name !== target.name).map(({ databaseUrlEnv }) => databaseUrlEnv));
    return Object.keys(environment).filter((name) => !RUNNERS.test(name) && !others.has(name));
}
/** All that a build and its tests may need, less what belongs to the runner, to any target, and what speaks to GitHub in the run's name. */
function passedToTests({ targets }, urlVariable, environment) {
    const urls = new Set([urlVariable, ...targets.map(({ databaseUrlEnv }) => databaseUrlEnv)]);
    return Object.keys(environment).filter((name) => !RUNNERS.test(name) && !urls.has(name) && name !== "GH_TOKEN");
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
        return failed(`${target.name} has the release, and its smoke tests failed.`, AFTER_SMOKE[stage]);
    const broken = migrations.find(({ failure }) => failure !== null);
    const remedy = broken?.failure?.remedy.split("\n")[0]?.trim() ?? "";
    const has = `${target.name} has ${describeShare(evidence)}.`;
    return failed(`It failed on ${target.name}. ${(0,visible/* cutMiddle */.it)(because, 500)} ${has}`, remedy === "" ? "Mend it with a new migration, and release again." : (0,visible/* cutMiddle */.it)(remedy, 500));
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
/* harmony import */ var _adapters_postgres_server_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80702);
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
/** Opens what the options say, and closes it when `use` has ended. */
async function withTarget(line, use) {
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
                server: (0,_adapters_postgres_server_js__WEBPACK_IMPORTED_MODULE_3__/* .openServer */ .C)({ environment, urlVariable: options.databaseUrlEnv, mustWrite: false }),
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


/***/ })

};
;
"use strict";
exports.id = 1823;
exports.ids = [1823];
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

/***/ 95627:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ bindFile),
/* harmony export */   h: () => (/* binding */ findUnbound)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _adapters_sha256_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3069);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89984);
/** Files that later jobs take only as they were left: `NAME=SHA-256`, with commas, as a job output and as an option. */



/** Of a file that was just written; empty where none was. */
function bindFile(file, text) {
    return file === undefined ? [] : [`${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file)}=${(0,_adapters_sha256_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .s)(text)}`];
}
/**
 * The names of files that are not as they were left: another content, or missing. A name without a SHA-256 counts among them, since what
 * should have been passed on was dropped. Throws `UserError` for what is no such list.
 */
function findUnbound(files, bound) {
    return bound.flatMap((entry) => {
        const { name, hash } = /^(?<name>[\w.-]{1,200})=(?<hash>[0-9a-f]{64}|missing|)$/.exec(entry)?.groups ?? {};
        if (name === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.UserError("usage", `${JSON.stringify(entry)} binds no file.`, "Give --bound NAME=SHA-256, with commas.");
        const bytes = files.get(name);
        return bytes !== undefined && (0,_adapters_sha256_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .s)(bytes) === hash ? [] : [name];
    });
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

/***/ 41823:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  preflightCommand: () => (/* binding */ preflightCommand)
});

// EXTERNAL MODULE: ./build/adapters/git/git-revision.js
var git_revision = __webpack_require__(81421);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/release/gates/facts.js
var gates_facts = __webpack_require__(95713);
// EXTERNAL MODULE: ./build/change-set/visible.js
var visible = __webpack_require__(97667);
// EXTERNAL MODULE: ./build/commands/find-database.js
var find_database = __webpack_require__(17017);
// EXTERNAL MODULE: ./build/commands/known-names.js
var known_names = __webpack_require__(49440);
;// CONCATENATED MODULE: ./build/commands/preflight/preflight-facts.js
/** How far the run shall go. */
const STOPS = ["plan", "staging", "production"];
function problem(message, remedy) {
    return { isProblem: true, message, remedy };
}
function note(message, remedy) {
    return { isProblem: false, message, remedy };
}
/** By stage; the configuration has at most one of Staging and one of Production for a database. */
function stagedTargets({ targets }, database) {
    const own = targets.filter((target) => target.database === null || target.database === database);
    return {
        staging: own.find(({ stage }) => stage === "staging") ?? null,
        production: own.find(({ stage }) => stage === "production") ?? null,
        dr: own.filter(({ stage }) => stage === "dr"),
        others: own.filter(({ stage }) => stage === null).map(({ name }) => name),
    };
}
/** Targets that jobs of this run will deploy to or look at, Staging first. */
function reachedTargets({ targets, stopAfter }) {
    const { staging, production, dr } = targets;
    const byStop = {
        plan: [],
        staging: [staging],
        production: [staging, production, ...dr],
    };
    return byStop[stopAfter].filter((target) => target !== null);
}
/** Independent targets that are planned for: of one variable only the first, since one job reads them all. */
function plannedTargets({ targets, stopAfter }) {
    const reached = reachedTargets({ targets, stopAfter: stopAfter === "plan" ? "production" : stopAfter });
    const seen = new Set();
    return reached.filter(({ kind, databaseUrlEnv }) => {
        if (kind === "replica" || seen.has(databaseUrlEnv))
            return false;
        seen.add(databaseUrlEnv);
        return true;
    });
}
/** Names of environments that jobs of this run will name, each once. GitHub takes them without regard to case. */
function namedEnvironments(facts) {
    const names = [facts.planEnvironment, ...reachedTargets(facts).map(({ environment }) => environment)];
    const byKey = new Map(names.flatMap((name) => (name === null ? [] : [[name.toLowerCase(), name]])));
    return [...byKey.values()];
}

;// CONCATENATED MODULE: ./build/commands/preflight/preflight-application.js
/** Whether the release can be run with the application that runs now and the one that comes. */

const testsCheck = ({ options: { test }, hasTestCommand, notDeployed }) => {
    if (test.command === null && !hasTestCommand) {
        const say = test.untested === "stop" && test.required.length > 0 ? problem : note;
        return [
            say("Nothing says how the application is tested, so the release cannot be run with it.", "Set `test.command` in the configuration or the input `test-command`; or say `untested: go-on` under `test:`."),
        ];
    }
    if (notDeployed === null)
        return [];
    const stops = test.untested === "stop" && test.required.includes("deployed-on-new");
    const say = stops || notDeployed.isMistake ? problem : note;
    return [
        say(`${notDeployed.because} How the deployed application does on the new schema will read "not tested".`, "Give the input `deployed-ref`, or `application-environment` under `test:`; or say `untested: go-on` there."),
    ];
};

;// CONCATENATED MODULE: ./build/commands/preflight/preflight-environments.js
/** Whether the environments are there and protected: asked before a job names one, since naming a missing one creates it without any rule. */


const BY_HAND = "`GITHUB_REPOSITORY=OWNER/REPO GITHUB_TOKEN=$(gh auth token) schema-release preflight`";
const SETTINGS = "under Settings, Environments";
const askedCheck = ({ environments }) => environments === null
    ? [
        problem("Neither the environments nor the default branch were looked at: this is no run of a workflow, and there is no token.", `Run it in a workflow, or as ${BY_HAND}.`),
    ]
    : [];
const existenceCheck = (facts) => namedEnvironments(facts).flatMap((name) => {
    const found = facts.environments?.get(name.toLowerCase());
    if (found === undefined)
        return [];
    if ("unknown" in found)
        return [problem(`Whether the environment ${name} is protected is not known.`, found.unknown)];
    if (found.exists)
        return [];
    return [
        problem(`The environment ${name} does not exist, or is not shown to this token; a job that names a missing one would create it without any protection.`, `Create it ${SETTINGS}${isOf(facts.targets.production, name) ? ", with required reviewers" : ""}; if it is there, grant \`actions: read\`.`),
    ];
});
/** Production must be approved; for DR the approval of Production in the same run counts as well. */
const reviewersCheck = (facts) => guarded(facts).flatMap(({ target, environment }) => {
    if (environment.reviewers.length > 0)
        return [];
    if (target.stage === "production")
        return [
            problem(`Nobody must approve deployments to ${environment.name}.`, `Set required reviewers of that environment ${SETTINGS}; private repositories need GitHub Enterprise for them.`),
        ];
    return [
        note(`Nobody is asked for ${environment.name}: the approval of Production in the same run counts for ${target.name}.`, "Set required reviewers of that environment where DR wants an approval of its own."),
    ];
});
const planReviewersCheck = ({ planEnvironment, environments }) => {
    const found = planEnvironment === null ? undefined : environments?.get(planEnvironment.toLowerCase());
    if (found === undefined || "unknown" in found || found.reviewers.length === 0)
        return [];
    return [
        note(`The environment ${found.name} has reviewers, so every plan waits for them.`, "Take its reviewers away, and give it URLs of roles that may only read."),
    ];
};
const LOOPHOLES = [
    {
        isOpen: ({ adminsMayBypass }) => adminsMayBypass,
        message: (names) => `Administrators may go past the rules of ${names}; the approval gate refuses what they start so.`,
        remedy: "Switch off that administrators may bypass the protection rules.",
    },
    {
        isOpen: ({ preventsSelfReview, reviewers }) => !preventsSelfReview && reviewers.length > 0,
        message: (names) => `Whoever starts the run may approve it for ${names}.`,
        remedy: "Switch on that self-reviews are prevented.",
    },
    {
        isOpen: ({ limitsBranches }) => !limitsBranches,
        message: (names) => `Workflows of any branch may ask for ${names} and get its secrets.`,
        remedy: "Allow deployments of the default branch only.",
    },
];
const loopholesCheck = (facts) => {
    const seen = new Map(guarded(facts).map(({ environment }) => [environment.name.toLowerCase(), environment]));
    return LOOPHOLES.flatMap(({ isOpen, message, remedy }) => {
        const names = [...seen.values()].filter(isOpen).map(({ name }) => name);
        return names.length === 0 ? [] : [note(message((0,visible/* listPaths */.Pe)(names)), remedy)];
    });
};
/** Approvers that the configuration lists and who cannot approve there. Production's approvals count for DR. */
const approversCheck = (facts) => {
    const { production } = facts.targets;
    if (facts.stopAfter !== "production")
        return [];
    const reviewers = guarded(facts).find(({ target }) => target === production)?.environment.reviewers ?? [];
    const owners = reachedTargets(facts).filter(({ stage, kind }) => stage !== "staging" && kind === "independent");
    const approvers = [...new Set(owners.flatMap((target) => Object.values(target.approvers).flat()))];
    const teams = approvers.filter(isTeam);
    const known = new Set(reviewers.map((login) => login.toLowerCase()));
    const outside = approvers.filter((name) => !isTeam(name) && !known.has(name.replace(/^@/, "").toLowerCase()));
    const canTell = reviewers.length > 0 && !reviewers.some(isTeam);
    return [
        ...(teams.length === 0
            ? []
            : [
                note(`Who belongs to ${(0,visible/* listPaths */.Pe)(teams)} is not known to the approval gate: it counts nobody as a member.`, "List logins under `approvers`, beside or instead of teams."),
            ]),
        ...(outside.length === 0 || !canTell
            ? []
            : [
                note(`${(0,visible/* listPaths */.Pe)(outside)} may approve by the configuration, but not on GitHub: no reviewer of ${production?.environment ?? ""}.`, "Add them to the required reviewers of that environment, or take them out of `approvers`."),
            ]),
    ];
};
/** Targets behind Staging whose environment is there. */
function guarded(facts) {
    const behind = reachedTargets(facts).filter(({ stage, kind }) => stage !== "staging" && kind === "independent");
    return behind.flatMap((target) => {
        const environment = facts.environments?.get(target.environment?.toLowerCase() ?? "");
        return environment === undefined || "unknown" in environment || !environment.exists ? [] : [{ target, environment }];
    });
}
function isOf(target, environment) {
    return target?.environment?.toLowerCase() === environment.toLowerCase();
}
function isTeam(name) {
    return name.includes("/");
}

;// CONCATENATED MODULE: ./build/commands/preflight/preflight-targets.js
/** Whether the configuration has what each job of the run will want. */


const commitCheck = ({ commit, branch }) => {
    const what = `Whether the commit ${commit.slice(0, 12)} is on the default branch is not known`;
    if (branch === null)
        return [];
    if ("unknown" in branch)
        return [problem(`${what}.`, branch.unknown)];
    if (branch.onBranch)
        return [];
    return [
        problem(`The commit ${commit.slice(0, 12)} is not on ${branch.branch}: a branch that nobody merged could bring its own configuration.`, `Merge it, or give \`ref\` a revision that is on ${branch.branch}.`),
    ];
};
const STAGE_SNIPPET = "`stage: STAGE` (a target that is called like it needs none), `environment` and `database-url-env`";
const stagesCheck = ({ targets, stopAfter, database }) => {
    const wanted = [
        { stage: "staging", target: targets.staging, isWanted: true },
        { stage: "production", target: targets.production, isWanted: stopAfter === "production" },
    ];
    const missing = wanted.filter(({ target, isWanted }) => isWanted && target === null);
    return missing.map(({ stage }) => problem(`The configuration has no target of the stage ${stage} for the database ${database}.`, `Add one under \`targets:\`, with ${STAGE_SNIPPET.replace("STAGE", stage)}.`));
};
const othersCheck = ({ targets }) => targets.others.length === 0
    ? []
    : [
        note(`No job deploys to ${(0,visible/* listPaths */.Pe)(targets.others)}, which has no stage.`, "Write `stage: staging`, `production` or `dr` where one should."),
    ];
const environmentNamesCheck = (facts) => {
    const { staging, production } = facts.targets;
    const missing = reachedTargets(facts).filter(({ kind, stage, environment }) => stage !== "staging" && kind === "independent" && environment === null);
    const unnamed = missing.map(({ name }) => problem(`The target ${name} has no \`environment\`, so nobody would have to approve.`, "Name the GitHub environment with its required reviewers."));
    const shared = production?.environment?.toLowerCase();
    if (facts.stopAfter !== "production" || shared === undefined)
        return unnamed;
    const others = [
        { what: `The target ${staging?.name ?? ""}`, environment: staging?.environment ?? null },
        { what: "The plan", environment: facts.planEnvironment },
    ].filter(({ environment }) => environment?.toLowerCase() === shared);
    return [
        ...unnamed,
        ...others.map(({ what }) => problem(`${what} has Production's environment ${production?.environment ?? ""}: it would be approved before anybody saw the page.`, "Give each an environment of its own.")),
    ];
};
const smokeCheck = (facts) => {
    const without = reachedTargets(facts).filter(({ kind, smokeCommand }) => kind === "independent" && smokeCommand === null);
    return without.map(({ name, stage }) => stage === "staging"
        ? problem(`The target ${name} has no \`smoke-command\`, and Production takes no evidence without smoke tests.`, "Set `smoke-command` of that target to the acceptance or smoke tests of the application.")
        : note(`The target ${name} has no \`smoke-command\`: nothing is tested there after the deploy.`, "Set `smoke-command` of that target."));
};
const variablesCheck = (facts) => {
    const { variables, stopAfter, targets } = facts;
    const { staging, production, dr } = targets;
    const looked = stopAfter === "staging" ? [staging] : [staging, production, ...dr];
    const unknown = looked
        .filter((target) => target !== null)
        .filter(({ databaseUrlEnv }) => variables.length > 0 && !variables.includes(databaseUrlEnv));
    return [
        ...unknown.map(({ name, databaseUrlEnv }) => problem(`The target ${name} wants ${databaseUrlEnv}, which the workflow does not hand on.`, `The workflow knows the secrets ${(0,visible/* listPaths */.Pe)(variables, 10)}: set \`database-url-env\` of that target to one of them.`)),
        ...sharedVariables(looked.filter((target) => target !== null)).map(([first, second]) => problem(`The targets ${first.name} and ${second.name} have one \`database-url-env\`, ${second.databaseUrlEnv}: both would be the same server.`, "Give each its own.")),
    ];
};
/** Two of different stages; several of DR may get their own values from their environments. */
function sharedVariables(targets) {
    const first = new Map();
    return targets.flatMap((target) => {
        const other = first.get(target.databaseUrlEnv);
        if (other === undefined)
            first.set(target.databaseUrlEnv, target);
        return other === undefined || other.stage === target.stage ? [] : [[other, target]];
    });
}
const plannedCheck = (facts) => {
    const planned = new Set(plannedTargets(facts));
    const left = reachedTargets(facts).filter((target) => target.kind === "independent" && !planned.has(target));
    return left.map(({ name, databaseUrlEnv }) => note(`The plan does not look at ${name}: the one ${databaseUrlEnv} of the planning job is another target's.`, "Its deploy looks at it; nothing is to be done."));
};

// EXTERNAL MODULE: ./build/commands/read-configuration.js
var read_configuration = __webpack_require__(32815);
;// CONCATENATED MODULE: ./build/commands/preflight/preflight.js










const CHECKS = [
    askedCheck,
    commitCheck,
    stagesCheck,
    environmentNamesCheck,
    existenceCheck,
    reviewersCheck,
    smokeCheck,
    variablesCheck,
    testsCheck,
    loopholesCheck,
    planReviewersCheck,
    approversCheck,
    plannedCheck,
    othersCheck,
];
/** Throws `UserError` for a configuration that is not valid; all else that is wrong is a problem of the document. */
async function preflight(request) {
    const { revision } = request;
    if ((0,gates_facts/* isUnknown */.t8)(revision))
        return bare(request, "", [problem("What shall be released was not found.", revision.unknown)]);
    const options = await (0,read_configuration/* readConfiguration */.T)(revision.files, request.configuration, known_names/* knownNames */.U);
    const found = await databaseOf(request, revision.files, options);
    if (typeof found !== "string")
        return bare(request, revision.commit, [found]);
    const facts = await gatherFacts(request, { commit: revision.commit, options, database: found });
    const said = CHECKS.flatMap((check) => check(facts));
    return { document: toDocument(facts, said), planned: plannedTargets(facts).map(({ name }) => name) };
}
/** Name of the set of migrations that is meant, or why none is. */
async function databaseOf({ database }, files, options) {
    try {
        const found = await (0,find_database/* findDatabase */.X)(files, options, database);
        if (found.dialect === "postgresql")
            return found.database.name;
        const name = found.database.name;
        return problem(`Deploys are for PostgreSQL; the database ${name} is ${found.dialect}.`, "Let its own tool apply it.");
    }
    catch (error) {
        if (!(error instanceof errors.UserError) || error.code === "outside")
            throw error;
        return problem(error.message, error.hint);
    }
}
async function gatherFacts(request, { commit, options, database }) {
    const { github, stopAfter, planEnvironment, variables, hasTestCommand } = request;
    const targets = stagedTargets(options, database);
    const names = namedEnvironments({ targets, stopAfter, planEnvironment });
    const ask = async (name) => [name.toLowerCase(), (await github?.environment(name)) ?? NOT_ASKED];
    const [branch, environments, deployed] = await Promise.all([
        github?.onDefaultBranch(commit) ?? null,
        github === null ? null : Promise.all(names.map(ask)),
        findDeployed(request, options),
    ]);
    return {
        database,
        commit,
        branch,
        options,
        targets,
        stopAfter,
        planEnvironment,
        variables,
        hasTestCommand,
        environments: environments === null ? null : new Map(environments),
        ...deployed,
    };
}
const NOT_ASKED = { unknown: "It was not asked for." };
function known(deployed) {
    return { deployed, notDeployed: null };
}
function unknown(because, isMistake = false) {
    return { deployed: null, notDeployed: { because, isMistake } };
}
/** A revision that somebody names wins over what GitHub knows. */
async function findDeployed({ deployedRef, findCommit, github }, { test }) {
    if (deployedRef !== null) {
        const commit = await findCommit(deployedRef);
        if (commit === null)
            return unknown(`The revision ${JSON.stringify(deployedRef)} of deployed-ref is not in this clone.`, true);
        return known({ commit, because: "the input deployed-ref" });
    }
    const name = test.applicationEnvironment;
    if (name === null)
        return unknown("Nothing says which application runs now.");
    if (github === null)
        return unknown("Which application runs now was not asked: this is no run of a workflow.");
    const found = await github.deployedCommit(name);
    if ("unknown" in found)
        return unknown(`Which application runs now is not known: ${found.unknown}`);
    const commit = await findCommit(found.commit);
    if (commit === null)
        return unknown(`The commit ${found.commit.slice(0, 12)} that is deployed to ${name} is not in this clone.`);
    return known({ commit, because: `the last successful deployment to ${name}` });
}
function toDocument(facts, said) {
    const { database, commit, targets, deployed } = facts;
    const pick = (isProblem) => said.filter((each) => each.isProblem === isProblem).map(({ message, remedy }) => ({ message, remedy }));
    const problems = pick(true);
    return {
        version: 1,
        verdict: problems.length === 0 ? "pass" : "fail",
        because: problems.length === 0 ? whyPass(facts) : whyFail(problems),
        database,
        commit,
        staging: targets.staging === null ? null : staged(targets.staging),
        production: targets.production === null ? null : staged(targets.production),
        dr: targets.dr.map(staged),
        environments: [...(facts.environments?.values() ?? [])].flatMap((state) => ("unknown" in state ? [] : [state])),
        deployed,
        problems,
        notes: pick(false),
    };
}
function staged({ name, kind, environment }) {
    return { name, kind, environment: environment ?? "" };
}
function whyFail(problems) {
    const more = problems.length === 1 ? "" : ` And ${(0,visible/* count */.U9)(problems.length - 1, "more problem")}.`;
    return `${problems[0]?.message ?? ""}${more}`;
}
function whyPass({ database, commit, stopAfter, targets, environments }) {
    const what = `${database} at ${commit.slice(0, 12)}`;
    if (stopAfter === "plan")
        return `${what} may be planned and tested.`;
    if (stopAfter === "staging")
        return `${what} may go to ${targets.staging?.name ?? "Staging"}.`;
    const found = environments?.get(targets.production?.environment?.toLowerCase() ?? "");
    const reviewers = found === undefined || "unknown" in found ? [] : found.reviewers;
    const behind = [targets.production, ...targets.dr].flatMap((target) => (target === null ? [] : [target.name]));
    const one = reviewers.length === 1 ? "" : "one of ";
    return `${what} may go to ${targets.staging?.name ?? "Staging"}, then with an approval by ${one}${(0,visible/* listPaths */.Pe)(reviewers, 6)} to ${(0,visible/* listPaths */.Pe)(behind, 6)}.`;
}
/** Where it did not come to stages. */
function bare({ database }, commit, said) {
    const problems = said.map(({ message, remedy }) => ({ message, remedy }));
    const nothing = { staging: null, production: null, dr: [], environments: [], deployed: null, notes: [] };
    const because = whyFail(problems);
    const document = { version: 1, verdict: "fail", because, database: database ?? "", commit, ...nothing, problems };
    return { document, planned: [] };
}

// EXTERNAL MODULE: ./build/doors/bound-files.js
var bound_files = __webpack_require__(95627);
// EXTERNAL MODULE: ./build/doors/command-line.js
var command_line = __webpack_require__(56459);
// EXTERNAL MODULE: ./build/doors/local-configuration.js
var local_configuration = __webpack_require__(645);
// EXTERNAL MODULE: ./build/doors/github-connection.js
var github_connection = __webpack_require__(8247);
;// CONCATENATED MODULE: ./build/doors/preflight-port.js

/** Null without a repository or a token. */
function openPreflightPort(environment) {
    const github = (0,github_connection/* openGitHub */.o)(environment);
    if (github === null)
        return null;
    return {
        async environment(name) {
            const { readEnvironment } = await __webpack_require__.e(/* import() */ 4775).then(__webpack_require__.bind(__webpack_require__, 14775));
            const facts = await readEnvironment(await github(), name);
            return "unknown" in facts ? facts : { name, ...facts };
        },
        async onDefaultBranch(commit) {
            const { isOnBranch, readDefaultBranch } = await __webpack_require__.e(/* import() */ 4145).then(__webpack_require__.bind(__webpack_require__, 54145));
            const found = await readDefaultBranch(await github());
            if ("unknown" in found)
                return found;
            const facts = await isOnBranch(await github(), { commit, branch: found.branch });
            return "unknown" in facts ? facts : { branch: found.branch, onBranch: facts.onBranch };
        },
        async deployedCommit(name) {
            const { readDeployedCommit } = await __webpack_require__.e(/* import() */ 4145).then(__webpack_require__.bind(__webpack_require__, 54145));
            return readDeployedCommit(await github(), name);
        },
    };
}

// EXTERNAL MODULE: ./build/doors/target-door.js
var target_door = __webpack_require__(47205);
// EXTERNAL MODULE: ./build/doors/terminal.js
var terminal = __webpack_require__(57297);
// EXTERNAL MODULE: ./build/doors/write-document.js
var write_document = __webpack_require__(73318);
;// CONCATENATED MODULE: ./build/doors/preflight-command.js
/** `schema-release preflight` on the command line. */











const preflightCommand = {
    usage: "preflight [--repo DIR] [--rev REV] [--database NAME] [--stop-after STAGE] [--out FILE] [--format FORMAT]",
    positionals: false,
    options: {
        repo: { type: "string", value: "DIR", help: "the repository, bare or not; default: the current folder" },
        rev: { type: "string", value: "REV", help: "the revision to release; default: HEAD" },
        database: { type: "string", value: "NAME", help: "which set of migrations; needless where there is one" },
        "deployed-ref": { type: "string", value: "REV", help: "the application that runs now; default: as GitHub knows it" },
        "has-test-command": { type: "boolean", help: "the workflow has a test command, whatever the configuration says" },
        "plan-environment": { type: "string", value: "NAME", help: "GitHub environment of the job that plans; default: none" },
        "stop-after": { type: "string", value: "STAGE", help: "how far the run goes; default: production", allowed: STOPS },
        variables: {
            type: "string",
            value: "NAME",
            help: "variables with URLs that the workflow hands on; default: whatever the configuration says",
            several: true,
        },
        out: { type: "string", value: "FILE", help: "write the answer as JSON here, whatever the format of the output" },
        ...target_door/* OUTPUT_OPTIONS */.zR,
    },
    run,
};
async function run(line, publisher) {
    const folder = (0,command_line/* textOption */.vU)(line, "repo") ?? ".";
    const configuration = await (0,local_configuration/* readLocalConfiguration */.Y)((0,command_line/* textOption */.vU)(line, "config"));
    const revision = await openRevision(folder, (0,command_line/* textOption */.vU)(line, "rev") ?? "HEAD");
    try {
        const report = await preflight({
            revision,
            findCommit: (name) => findCommit(folder, name),
            configuration,
            database: given(line, "database"),
            stopAfter: STOPS.find((stop) => stop === (0,command_line/* textOption */.vU)(line, "stop-after")) ?? "production",
            planEnvironment: given(line, "plan-environment"),
            variables: (0,command_line/* listOption */.y8)(line, "variables"),
            hasTestCommand: line.options["has-test-command"] === true,
            deployedRef: given(line, "deployed-ref"),
            github: openPreflightPort(process.env),
        });
        const { document } = report;
        const { renderPreflightJson } = await __webpack_require__.e(/* import() */ 616).then(__webpack_require__.bind(__webpack_require__, 90616));
        const text = renderPreflightJson(document);
        await (0,write_document/* writeDocument */.f)("answer", (0,command_line/* textOption */.vU)(line, "out"), text);
        process.stdout.write(await render(document, (0,target_door/* formatOf */.be)(line), line));
        await publisher.outputs({ ...outputsOf(report), bound: (0,bound_files/* bindFile */.a)((0,command_line/* textOption */.vU)(line, "out"), text).join(",") });
        await publisher.summary(() => render(document, "markdown", line));
        return document.verdict === "pass" ? errors/* EXIT */.d.ok : errors/* EXIT */.d.no;
    }
    finally {
        if ("close" in revision)
            revision.close();
    }
}
/** Null also for an empty value, which is what an input has that was not given. */
function given(line, option) {
    const value = (0,command_line/* textOption */.vU)(line, option) ?? "";
    return value === "" ? null : value;
}
async function openRevision(folder, revision) {
    try {
        return await (0,git_revision/* openGitRevision */.w)(folder, revision);
    }
    catch (error) {
        if (error instanceof errors.UserError && error.code === "unknown-revision")
            return { unknown: `${error.message} ${error.hint}` };
        throw error;
    }
}
async function findCommit(folder, revision) {
    const found = await openRevision(folder, revision);
    if (!("close" in found))
        return null;
    found.close();
    return found.commit;
}
/** An environment that was not looked at, or found wanting, is handed to no job. */
function outputsOf({ document, planned }) {
    const { verdict, database, commit, staging, production, dr, environments, deployed } = document;
    const seen = new Set(environments.filter(({ exists }) => exists).map(({ name }) => name.toLowerCase()));
    const isSafe = ({ environment }) => verdict === "pass" && (environment === "" || seen.has(environment.toLowerCase()));
    const of = (target, key) => target !== null && isSafe(target) ? target[key] : "";
    return {
        verdict,
        database,
        commit,
        staging: of(staging, "name"),
        "staging-environment": of(staging, "environment"),
        production: of(production, "name"),
        "production-environment": of(production, "environment"),
        dr: JSON.stringify(dr.filter(isSafe).map(({ name, kind, environment }) => ({ name, kind, environment }))),
        targets: verdict === "pass" ? planned.join(",") : "",
        "deployed-ref": deployed?.commit ?? "",
    };
}
/** Each format's renderer is loaded when it is wanted. */
async function render(document, format, line) {
    switch (format) {
        case "terminal": {
            const colour = (0,terminal/* wantsColour */.M)((0,command_line/* textOption */.vU)(line, "color"), process.stdout);
            return (await __webpack_require__.e(/* import() */ 1809).then(__webpack_require__.bind(__webpack_require__, 31809))).renderPreflightTerminal(document, colour);
        }
        case "json":
            return (await __webpack_require__.e(/* import() */ 616).then(__webpack_require__.bind(__webpack_require__, 90616))).renderPreflightJson(document);
        case "markdown":
            return (await __webpack_require__.e(/* import() */ 1809).then(__webpack_require__.bind(__webpack_require__, 31809))).renderPreflightMarkdown(document);
    }
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


/***/ })

};
;
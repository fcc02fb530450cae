"use strict";
exports.id = 6775;
exports.ids = [6775];
exports.modules = {

/***/ 8659:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ explainFailure),
/* harmony export */   y: () => (/* binding */ GitHubError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89984);
/** Every way in which GitHub does not answer, as one sentence and what to do. Knows status codes; never a token. */

/** A request that GitHub did not answer as it should. */
class GitHubError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError {
    /** The HTTP status; null when there was no answer. */
    status;
    constructor(code, words, status) {
        super(code, words.message, words.hint);
        this.status = status;
    }
}
/** Ends of paths, since later pages of a list go to `/repositories/ID/…`. The first that fits decides. */
const ASKED = [
    [/\/pulls\/\d+\/files$/u, "the files of the pull request", "pull-requests"],
    [/\/pulls\/\d+$/u, "the pull request", "pull-requests"],
    [/\/issues\/\d+\/events$/u, "the history of the pull request's labels", "issues"],
    [/\/issues\/\d+\/comments$/u, "the comments of the pull request", "pull-requests"],
    [/\/issues\/comments\/\d+$/u, "a comment of the pull request", "pull-requests"],
    [/\/issues\/\d+\/labels(?:\/[^/]*)?$/u, "the labels of the pull request", "pull-requests"],
    [/\/labels(?:\/[^/]*)?$/u, "the labels of the repository", "issues"],
    [/\/collaborators\/[^/]+\/permission$/u, "what a person may do in the repository", "metadata"],
    [/\/compare\/[^/]+$/u, "the merge base", "contents"],
    [/\/commits\/[^/]+\/pulls$/u, "the pull requests of a commit", "pull-requests"],
    [/\/commits(?:\/[^/]*)?$/u, "the commits", "contents"],
    [/\/git\/trees\/[^/]+$/u, "a folder of the repository", "contents"],
    [/\/git\/blobs\/[^/]+$/u, "a file of the repository", "contents"],
    [/\/git\/matching-refs\/.+$/u, "the branches of the merge queue", "contents"],
    [/\/environments\/[^/]+$/u, "the environment", "actions"],
    [/\/actions\/runs\/\d+\/approvals$/u, "who approved the run", "actions"],
    [/\/deployments$/u, "the deployments", "deployments"],
    [/\/deployments\/\d+\/statuses$/u, "how a deployment ended", "deployments"],
    [/\/user$/u, "the account of the token", "metadata"],
    [/\/repos\/[^/]+\/[^/]+$/u, "the repository", "metadata"],
];
/** The failure of a request as a `GitHubError`; anything that is not the failure of a request is answered as it is. */
function explainFailure(error, request) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError || typeof error !== "object" || error === null)
        return error;
    const failure = error;
    if (typeof failure.status !== "number")
        return error;
    const asked = whatWasAsked(request);
    if (failure.response === undefined)
        return explainSilence(failure, asked);
    return explainAnswer(failure, asked);
}
function explainSilence(failure, asked) {
    const chain = causes(failure);
    if (chain.some(({ name }) => name === "TimeoutError" || name === "AbortError")) {
        return outside(`GitHub did not answer in time when asked for ${asked.what}.`, "Run it again; see https://www.githubstatus.com.");
    }
    const code = chain
        .map((cause) => cause.code)
        .find((each) => typeof each === "string" && /^[A-Z_]+$/u.test(each));
    return outside(`GitHub could not be reached for ${asked.what}${code === undefined ? "" : ` (${code})`}.`, "Look whether GITHUB_API_URL is right and the runner reaches it, through the proxy if there is one; then run it again.");
}
function explainAnswer(failure, asked) {
    const status = Number(failure.status);
    if (isRateLimit(failure, status))
        return explainRateLimit(failure, status);
    if (status === 401) {
        const hint = "Give the input `token` a valid token; `github.token` serves.";
        return new GitHubError("permission", { message: "GitHub does not accept the token.", hint }, status);
    }
    if (status === 403)
        return explainForbidden(failure, asked);
    if (status === 404) {
        const message = `GitHub does not find ${asked.what}, or does not show it to this token.`;
        return new GitHubError("permission", { message, hint: grant(failure, asked) }, status);
    }
    if (status >= 500) {
        return outside(`GitHub failed (${status}) when asked for ${asked.what}.`, "Run it again; see https://www.githubstatus.com.", status);
    }
    return outside(`GitHub refused (${status}) to do anything with ${asked.what}.`, "Report it, with the log of this run.", status);
}
function explainForbidden(failure, asked) {
    const message = `The token may not ${asked.isWrite ? "change" : "read"} ${asked.what}.`;
    return new GitHubError("permission", { message, hint: grant(failure, asked) }, 403);
}
function explainRateLimit(failure, status) {
    const reset = Number(header(failure, "x-ratelimit-reset"));
    const until = header(failure, "x-ratelimit-remaining") === "0" && Number.isSafeInteger(reset) && reset > 0 && reset < 1e11;
    const when = until ? ` until ${new Date(reset * 1000).toISOString().replace(".000", "")}` : "";
    const hint = until ? "Run it again after that." : "Run it again in a few minutes.";
    return outside(`The token has asked GitHub too often; its rate limit holds${when}.`, hint, status);
}
/** GitHub names the permissions that would do, as `pull_requests=read; issues=read`: the table's where it is among them, else the first. */
function grant(failure, asked) {
    const named = [...(header(failure, "x-accepted-github-permissions") ?? "").matchAll(/\b([a-z_]{1,40})=(read|write|admin)\b/gu)];
    const words = named.map(([, scope = "", level = ""]) => [scope.replaceAll("_", "-"), level]);
    const [scope, level] = words.find(([name]) => name === asked.permission) ??
        words[0] ?? [asked.permission, asked.isWrite ? "write" : "read"];
    const needed = `${scope}: ${level}`;
    if (asked.isWrite)
        return `Grant \`${needed}\` under \`permissions:\` of the job; a pull request from a fork never gets it.`;
    return `Grant \`${needed}\` under \`permissions:\` of the job.`;
}
function isRateLimit(failure, status) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    return header(failure, "x-ratelimit-remaining") === "0" || /\bsecondary rate\b/iu.test(String(failure.message));
}
function whatWasAsked({ method, url }) {
    const path = /^(?:https?:\/\/[^/]*)?([^?#]*)/u.exec(url)?.[1] ?? "";
    const isWrite = method !== "GET";
    for (const [end, what, permission] of ASKED)
        if (end.test(path))
            return { what, permission, isWrite };
    return { what: "something", permission: "contents", isWrite };
}
function header({ response }, name) {
    const value = response?.headers?.[name];
    return typeof value === "string" ? value : null;
}
function causes(failure) {
    const chain = [];
    let next = failure;
    while (typeof next === "object" && next !== null && chain.length < 5) {
        const link = next;
        chain.push(link);
        next = link.cause;
    }
    return chain;
}
function outside(message, hint, status = null) {
    return new GitHubError("outside", { message, hint }, status);
}


/***/ }),

/***/ 46035:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ mapInParallel)
/* harmony export */ });
/** Asking for many things at once, but not for all. */
/** Results in the order of the items; at most `limit` are under way. The first failure ends it. */
async function mapInParallel(items, limit, map) {
    const results = [];
    let next = 0;
    const work = async () => {
        while (next < items.length) {
            const index = next++;
            const item = items[index];
            if (item !== undefined)
                results[index] = await map(item);
        }
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
    return results;
}


/***/ }),

/***/ 26775:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readOpeners),
/* harmony export */   isOnBranch: () => (/* binding */ isOnBranch),
/* harmony export */   readDefaultBranch: () => (/* binding */ readDefaultBranch),
/* harmony export */   readDeployedCommit: () => (/* binding */ readDeployedCommit),
/* harmony export */   readLastCommitsOf: () => (/* binding */ readLastCommitsOf),
/* harmony export */   readPullRequestsOf: () => (/* binding */ readPullRequestsOf)
/* harmony export */ });
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8659);
/* harmony import */ var _in_parallel_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46035);
/* harmony import */ var _unknown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1116);



/** Deployments that are looked at, newest first: those before are too old to be what runs. */
const MOST_DEPLOYMENTS = 30;
/** Requests of one kind under way at a time. */
const AT_ONCE = 4;
/**
 * Commit of the last deployment to an environment that succeeded, at some time: the ones before a newer success turn
 * `inactive`, and one that failed did not replace what ran before it.
 */
async function readDeployedCommit(github, environment) {
    return (0,_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessRefused */ .J)(async () => {
        const { data } = await github.rest.repos.listDeployments({
            ...github.repository,
            environment,
            per_page: MOST_DEPLOYMENTS,
        });
        for (const { id, sha } of data) {
            const { data: statuses } = await github.rest.repos.listDeploymentStatuses({
                ...github.repository,
                deployment_id: id,
                per_page: 100,
            });
            if (statuses.some(({ state }) => state === "success"))
                return { commit: sha };
        }
        const none = data.length === 0 ? "no deployment" : `no successful one among the last ${data.length} deployments`;
        return { unknown: `GitHub knows ${none} to ${environment}.` };
    });
}
async function readDefaultBranch(github) {
    return (0,_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessRefused */ .J)(async () => {
        const { data } = await github.rest.repos.get({ ...github.repository });
        return { branch: data.default_branch };
    });
}
/** Whether a branch holds a commit: it is its head, or behind it. */
async function isOnBranch(github, { commit, branch }) {
    return (0,_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessRefused */ .J)(async () => {
        try {
            const { data } = await github.rest.repos.compareCommitsWithBasehead({
                ...github.repository,
                basehead: `${branch}...${commit}`,
                // Only the first page carries files, which are not used here.
                page: 2,
                per_page: 1,
            });
            return { onBranch: data.status === "identical" || data.status === "behind" };
        }
        catch (error) {
            if (!(error instanceof _failures_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y) || error.status !== 404)
                throw error;
            const what = `GitHub does not find the commit ${commit.slice(0, 12)}, or does not show it to this token.`;
            return { unknown: `${what} Push it, and grant \`contents: read\` under \`permissions:\` of the job.` };
        }
    });
}
/** Logins of those who opened the merged pull requests that brought commits. Throws `UserError` where GitHub does not say. */
async function readOpeners(github, commits) {
    const lists = await (0,_in_parallel_js__WEBPACK_IMPORTED_MODULE_2__/* .mapInParallel */ .H)(commits, AT_ONCE, (commit) => readMerged(github, commit));
    return [...new Set(lists.flat().flatMap(({ user }) => user?.login ?? []))];
}
async function readMerged(github, commit) {
    const { data } = await github.rest.repos.listPullRequestsAssociatedWithCommit({ ...github.repository, commit_sha: commit });
    return data.filter(({ base, merged_at: mergedAt }) => mergedAt !== null && isOwn(github, base.repo.full_name));
}
/** Numbers of the merged pull requests that brought commits of the default branch, lowest first. */
async function readPullRequestsOf(github, commits) {
    return (0,_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessRefused */ .J)(async () => {
        const lists = await (0,_in_parallel_js__WEBPACK_IMPORTED_MODULE_2__/* .mapInParallel */ .H)([...new Set(commits)], AT_ONCE, (commit) => readMerged(github, commit));
        const numbers = new Set(lists.flat().map(({ number }) => number));
        return { numbers: [...numbers].toSorted((one, other) => one - other) };
    });
}
/** The last commit that changed each file, as it is at `commit`. A file that no commit shows has none. */
async function readLastCommitsOf(github, { commit, paths }) {
    return (0,_unknown_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessRefused */ .J)(async () => {
        const lists = await (0,_in_parallel_js__WEBPACK_IMPORTED_MODULE_2__/* .mapInParallel */ .H)(paths, AT_ONCE, async (path) => {
            const { data } = await github.rest.repos.listCommits({ ...github.repository, sha: commit, path, per_page: 1 });
            return data.map(({ sha }) => sha);
        });
        return { commits: [...new Set(lists.flat())] };
    });
}
function isOwn({ repository }, fullName) {
    return fullName.toLowerCase() === `${repository.owner}/${repository.repo}`.toLowerCase();
}


/***/ }),

/***/ 1116:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ unlessRefused)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89984);
/** What GitHub will not tell is a fact, too: nothing is guessed in its place. */

/** Answers what `read` does, and the reason where GitHub does not let it be read. */
async function unlessRefused(read) {
    try {
        return await read();
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError))
            throw error;
        return { unknown: `${error.message} ${error.hint}` };
    }
}


/***/ })

};
;
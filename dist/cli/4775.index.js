"use strict";
exports.id = 4775;
exports.ids = [4775];
exports.modules = {

/***/ 14775:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readApprovals: () => (/* binding */ readApprovals),
/* harmony export */   readAuthors: () => (/* binding */ readAuthors),
/* harmony export */   readEnvironment: () => (/* binding */ readEnvironment)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89984);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8659);
/** What GitHub knows of a deployment's environment and of who approved it. Read only; what it will not tell is said, never guessed. */


/** Commits of one migration that are looked at; a merged migration has one. */
const MOST_COMMITS = 30;
/** Asked before a job names the environment: naming a missing one creates it without any protection. */
async function readEnvironment(github, name) {
    return unlessRefused(async () => {
        try {
            const { data } = await github.rest.repos.getEnvironment({ ...github.repository, environment_name: name });
            const rules = data.protection_rules ?? [];
            let reviewers = 0;
            let preventsSelfReview = false;
            for (const rule of rules) {
                if (!("reviewers" in rule))
                    continue;
                reviewers += rule.reviewers?.length ?? 0;
                preventsSelfReview ||= rule.prevent_self_review === true;
            }
            const adminsMayBypass = Reflect.get(data, "can_admins_bypass");
            return { exists: true, reviewers, preventsSelfReview, adminsMayBypass: adminsMayBypass !== false };
        }
        catch (error) {
            // The same answer as where the token may not see it: either way nothing is known to be protected.
            if (!(error instanceof _failures_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y) || error.status !== 404)
                throw error;
            return { exists: false, reviewers: 0, preventsSelfReview: false, adminsMayBypass: true };
        }
    });
}
/**
 * Who approved a run. A rejection is no entry; going past the rules as an administrator leaves none either. The answer is about
 * the run as a whole: of a re-run, earlier attempts' approvals are in it, too.
 */
async function readApprovals(github, runId) {
    return unlessRefused(async () => {
        const { data } = await github.rest.actions.getReviewsForRun({ ...github.repository, run_id: runId });
        return {
            approvals: data
                .filter(({ state }) => state === "approved")
                .map(({ user, environments, comment }) => ({
                by: user.login,
                environments: environments.flatMap(({ name }) => (name === undefined ? [] : [name])),
                comment,
            })),
        };
    });
}
/** The authors of the commits that brought files to where they are at `commit`. */
async function readAuthors(github, commit, paths) {
    return unlessRefused(async () => {
        const authors = new Set();
        for (const path of paths) {
            const { data } = await github.rest.repos.listCommits({
                ...github.repository,
                sha: commit,
                path,
                per_page: MOST_COMMITS,
            });
            if (data.length === 0)
                return { unknown: `GitHub shows no commit of ${path}.` };
            for (const { author, sha } of data) {
                const login = author === null ? undefined : Reflect.get(author, "login");
                if (typeof login !== "string")
                    return { unknown: `Commit ${sha.slice(0, 12)} was written with an address that belongs to no account.` };
                authors.add(login);
            }
        }
        return { authors: [...authors] };
    });
}
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


/***/ }),

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
    [/\/commits(?:\/[^/]*)?$/u, "the commits", "contents"],
    [/\/git\/trees\/[^/]+$/u, "a folder of the repository", "contents"],
    [/\/git\/blobs\/[^/]+$/u, "a file of the repository", "contents"],
    [/\/git\/matching-refs\/.+$/u, "the branches of the merge queue", "contents"],
    [/\/environments\/[^/]+$/u, "the environment", "actions"],
    [/\/actions\/runs\/\d+\/approvals$/u, "who approved the run", "actions"],
    [/\/user$/u, "the account of the token", "metadata"],
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
/** GitHub names the permissions that would do, as `pull_requests=read; issues=read`; its own word goes before the table's. */
function grant(failure, asked) {
    const named = header(failure, "x-accepted-github-permissions") ?? "";
    const first = /^([a-z_]{1,40})=(read|write|admin)\b/u.exec(named);
    const needed = first === null
        ? `${asked.permission}: ${asked.isWrite ? "write" : "read"}`
        : `${(first[1] ?? "").replaceAll("_", "-")}: ${first[2] ?? ""}`;
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


/***/ })

};
;
"use strict";
exports.id = 943;
exports.ids = [943];
exports.modules = {

/***/ 30943:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JO: () => (/* binding */ COMMENT_MARKER),
/* harmony export */   R3: () => (/* binding */ asCourtesy),
/* harmony export */   keepComment: () => (/* binding */ keepComment),
/* harmony export */   releaseMarker: () => (/* binding */ releaseMarker)
/* harmony export */ });
/* unused harmony export cutBody */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89984);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8659);
/** One comment on the pull request, written once and kept up to date. Where the token may not write, that is said and nothing fails. */


/** At the head of every comment of the check, so that it is found again. */
const COMMENT_MARKER = "<!-- schema-release:check -->";
/** Of the comment on where a release of a database is. */
function releaseMarker(database) {
    return `<!-- schema-release:record ${encodeURIComponent(database)} -->`;
}
/** GitHub refuses more than 65,536 characters. */
const LONGEST_BODY_BYTES = 60_000;
const CUT = "\n\n… The rest is in the job summary.\n";
const WORKFLOW_BOT = "github-actions[bot]";
async function keepComment(github, request) {
    const { number, body, create, marker = COMMENT_MARKER } = request;
    return asCourtesy(async () => {
        const text = cutBody(`${marker}\n${body}`, marker);
        const found = await findComment(github, { number, marker });
        if (found?.body === text)
            return "unchanged";
        if (found !== null) {
            await github.rest.issues.updateComment({ ...github.repository, comment_id: found.id, body: text });
            return "updated";
        }
        if (!create)
            return "none";
        await github.rest.issues.createComment({ ...github.repository, issue_number: number, body: text });
        return "created";
    });
}
/** Runs it, and answers instead of throwing when GitHub does not let it be done. */
async function asCourtesy(run) {
    try {
        return { done: await run(), because: null };
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError))
            throw error;
        const done = error.code === "permission" ? "not-allowed" : "failed";
        return { done, because: `${error.message} ${error.hint}` };
    }
}
/** At most 60,000 bytes, cut at the end of a line, with a last line that says so. */
function cutBody(text, marker = COMMENT_MARKER) {
    const bytes = Buffer.from(text, "utf8");
    if (bytes.length <= LONGEST_BODY_BYTES)
        return text;
    const room = LONGEST_BODY_BYTES - Buffer.byteLength(CUT);
    const end = bytes.lastIndexOf(0x0a, room);
    return bytes.toString("utf8", 0, Math.max(end, marker.length)) + CUT;
}
/** Ours is told by the marker at its head *and* by its author; anybody can write the marker. */
async function findComment(github, { number, marker }) {
    const comments = await github.paginate(github.rest.issues.listComments, {
        ...github.repository,
        issue_number: number,
        per_page: 100,
    });
    const marked = comments.filter(({ body }) => body?.startsWith(marker) === true);
    if (marked.length === 0)
        return null;
    const by = (login) => marked.find(({ user }) => user !== null && user.login === login) ?? null;
    const login = await accountOfToken(github);
    if (login !== null)
        return by(login);
    const ofWorkflow = by(WORKFLOW_BOT);
    if (ofWorkflow !== null || !marked.some(({ user }) => user?.type === "Bot"))
        return ofWorkflow;
    return by(await appOfToken(github));
}
/** Login of the person whose token it is; null for the token of a workflow or an app, which may not ask. */
async function accountOfToken(github) {
    try {
        const { data } = await github.rest.users.getAuthenticated();
        return data.login;
    }
    catch (error) {
        if (error instanceof _failures_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y && (error.status === 403 || error.status === 404))
            return null;
        throw error;
    }
}
/** Login of the app that made the token, which only GraphQL tells; null where it does not. */
async function appOfToken(github) {
    try {
        const { viewer } = await github.graphql("query { viewer { login } }");
        return viewer.login;
    }
    catch {
        return null;
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


/***/ })

};
;
"use strict";
exports.id = 2421;
exports.ids = [2421,7522,569,9455,943];
exports.modules = {

/***/ 89455:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   connect: () => (/* binding */ connect)
/* harmony export */ });
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8659);

const DEFAULTS = { timeoutMs: 30_000, totalMs: 110_000, secondMs: 1000 };
const RETRIES = 2;
/** A wait that GitHub asks for is kept up to this long, once; a longer one ends the run with the time it says. */
const LONGEST_WAIT_S = 60;
/** Loads octokit, which costs some 50 ms: call it where GitHub is really asked. */
async function connect(options) {
    const settings = {
        timeoutMs: options.timeoutMs ?? DEFAULTS.timeoutMs,
        totalMs: options.totalMs ?? DEFAULTS.totalMs,
        secondMs: options.secondMs ?? DEFAULTS.secondMs,
    };
    // Not the package's root: that one reads the event file as it is loaded and dies of a malformed one.
    const [{ GitHub: Base, getOctokitOptions }, { retry }, { throttling }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(5250)]).then(__webpack_require__.bind(__webpack_require__, 75250)),
        Promise.all(/* import() */[__webpack_require__.e(3251), __webpack_require__.e(9735)]).then(__webpack_require__.bind(__webpack_require__, 49735)),
        Promise.all(/* import() */[__webpack_require__.e(3251), __webpack_require__.e(6856)]).then(__webpack_require__.bind(__webpack_require__, 86856)),
    ]);
    const mayWait = (...[retryAfterS, , , retryCount]) => retryCount < 1 && retryAfterS <= LONGEST_WAIT_S && retryAfterS * settings.secondMs <= settings.totalMs - settings.timeoutMs;
    // The first plugin is the innermost: each attempt, then retries, then waits for rate limits, then the whole request.
    const Client = Base.plugin(attempts(settings), retry, throttling, whole(settings));
    const octokit = new Client({
        ...getOctokitOptions(options.token),
        ...(options.apiUrl === undefined ? {} : { baseUrl: options.apiUrl.replace(/\/$/u, "") }),
        log: SILENT,
        // 429 and 503 are retried by `attempts`, which keeps to Retry-After; the rest with pauses of 1 s and 4 s.
        retry: {
            retries: RETRIES,
            retryAfterBaseValue: settings.secondMs,
            doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451, 503],
        },
        throttle: {
            // The plugin keeps its queues in the module; a name of its own keeps clients apart.
            id: crypto.randomUUID(),
            retryAfterBaseValue: settings.secondMs,
            onRateLimit: mayWait,
            onSecondaryRateLimit: mayWait,
        },
    });
    const { rest, paginate, graphql } = octokit;
    return { rest, paginate, graphql, repository: { owner: options.owner, repo: options.repo } };
}
/** Octokit logs requests and retries on its own, text of the server included; nothing of that is printed. */
const SILENT = { debug: noop, info: noop, warn: noop, error: noop };
function noop() {
    // Deliberately nothing.
}
/** One attempt: bounded in time, and its answer must be JSON (octokit hands on a broken body as a string). */
function attempts({ timeoutMs, totalMs }) {
    return (octokit) => {
        octokit.hook.wrap("request", async (request, options) => {
            const left = numberIn(options.request, "deadline", Date.now() + totalMs) - Date.now();
            const timer = startTimer(Math.max(1, Math.min(timeoutMs, left)));
            Object.assign(options.request, { signal: timer.signal });
            const fail = (message) => {
                const told = { status: 500, request: octokit.request.endpoint(options) };
                return Object.assign(new Error(message, { cause: timer.signal.reason }), told);
            };
            try {
                const response = await Promise.race([request(options), timer.over]);
                if (typeof response.data !== "string" || response.status === 204)
                    return response;
                throw fail("The answer is not JSON, or did not end in time");
            }
            catch (error) {
                throw timer.signal.aborted ? fail("There was no answer in time") : error;
            }
            finally {
                timer.stop();
            }
        });
        octokit.hook.error("request", (error, options) => {
            const waitS = retryAfter(error, numberIn(options.request, "retryCount", 0));
            if (waitS !== null && octokit.retry !== undefined)
                throw octokit.retry.retryRequest(error, RETRIES, waitS);
            throw error;
        });
    };
}
/**
 * Not `AbortSignal.timeout` by itself: fetch holds the signal's follower weakly, so that a garbage collection in the middle of
 * a request left it without any end.
 */
function startTimer(timeoutMs) {
    const controller = new AbortController();
    let stop = noop;
    const over = new Promise((_, reject) => {
        const timer = setTimeout(() => {
            const reason = new DOMException("The time is over", "TimeoutError");
            controller.abort(reason);
            reject(reason);
        }, timeoutMs);
        stop = () => clearTimeout(timer);
    });
    // Nobody may be waiting any more when it rejects.
    over.catch(noop);
    return { signal: controller.signal, over, stop };
}
/** Seconds to wait after a 503 or a 429 that is not one of GitHub's rate limits; null: no such answer, or too long. */
function retryAfter({ status, message, response }, retryCount) {
    const isLimit = /\bsecondary rate\b/iu.test(message ?? "") || response?.headers?.["x-ratelimit-remaining"] === "0";
    if (response === undefined || isLimit || (status !== 503 && status !== 429))
        return null;
    const asked = Number(response.headers?.["retry-after"] ?? Number.NaN);
    if (Number.isFinite(asked) && asked > 0)
        return asked <= LONGEST_WAIT_S / (RETRIES + 1) ? asked : null;
    return (retryCount + 1) ** 2;
}
/** What a plugin left among the options of a request. */
function numberIn(request, name, otherwise) {
    const value = Reflect.get(request, name);
    return typeof value === "number" ? value : otherwise;
}
/**
 * A request from its first attempt to its last: sets the hour at which it is over, and says its failure in words.
 * Hooks all get the same options, whatever the outer one hands on, and share `request` with every other request: so it
 * is replaced in place, once.
 */
function whole({ totalMs }) {
    return (octokit) => {
        octokit.hook.wrap("request", async (request, options) => {
            try {
                Object.assign(options, { request: { ...options.request, deadline: Date.now() + totalMs } });
                return await request(options);
            }
            catch (error) {
                throw (0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .explainFailure */ .S)(error, octokit.request.endpoint(options));
            }
        });
    };
}


/***/ }),

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

/***/ 32421:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkInAction: () => (/* binding */ checkInAction)
});

// EXTERNAL MODULE: ./build/adapters/git/git-source.js + 1 modules
var git_source = __webpack_require__(14955);
// EXTERNAL MODULE: ./build/adapters/github/client.js
var client = __webpack_require__(89455);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
;// CONCATENATED MODULE: ./build/adapters/github/event.js
/** What started the workflow, read from the runner's event file. Whoever opens a pull request writes much of that file. */


const READERS = {
    pull_request: readPullRequest,
    pull_request_target: readPullRequest,
    merge_group: readMergeGroup,
    push: readPush,
    workflow_dispatch: readDispatch,
};
/** Reads the event of this run; throws `UserError` when there is none, it is broken or of a kind that has no change set. */
async function readEvent(environment) {
    const name = environment["GITHUB_EVENT_NAME"] ?? "";
    const read = Object.hasOwn(READERS, name) ? READERS[name] : undefined;
    if (read === undefined) {
        const said = name === "" ? "GITHUB_EVENT_NAME is not set" : `The event ${JSON.stringify(name.slice(0, 60))} has no change set`;
        throw new errors.UserError("usage", `${said}.`, `Run the workflow on: ${Object.keys(READERS).join(", ")}.`);
    }
    const path = environment["GITHUB_EVENT_PATH"] ?? "";
    return read(new Payload(name, parseObject(await readEventFile(path)), environment));
}
async function readEventFile(path) {
    if (path === "")
        throw unreadable("GITHUB_EVENT_PATH is not set");
    try {
        return await (0,promises_.readFile)(path, "utf8");
    }
    catch {
        throw unreadable("The event file that GITHUB_EVENT_PATH names cannot be read");
    }
}
function parseObject(text) {
    let parsed;
    try {
        parsed = JSON.parse(text.replace(/^\uFEFF/u, ""));
    }
    catch {
        throw unreadable("The event file is not JSON");
    }
    if (typeof parsed !== "object" || parsed === null)
        throw unreadable("The event file holds no object");
    return parsed;
}
function readPullRequest(event) {
    const number = event.value("pull_request", "number");
    if (typeof number !== "number" || !Number.isSafeInteger(number) || number < 1)
        throw event.lacks("pull_request.number");
    const base = event.value("pull_request", "base", "sha");
    return {
        kind: "pull-request",
        ...event.repository(),
        number,
        head: event.commit("pull_request", "head", "sha"),
        base: typeof base === "string" && isCommitId(base) ? base : null,
    };
}
function readMergeGroup(event) {
    return {
        kind: "merge-group",
        ...event.repository(),
        head: event.commit("merge_group", "head_sha"),
        headRef: event.text("merge_group", "head_ref"),
        base: event.commit("merge_group", "base_sha"),
        baseBranch: event.text("merge_group", "base_ref").replace(/^refs\/heads\//u, ""),
    };
}
function readPush(event) {
    const [before, after] = [event.commit("before"), event.commit("after")];
    if (isZero(after)) {
        throw new errors.UserError("usage", "This push removed a branch; it has no change set.", "Let the workflow not run on removed branches.");
    }
    return { kind: "push", ...event.repository(), before: isZero(before) ? null : before, after, ref: event.text("ref") };
}
function readDispatch(event) {
    return { kind: "dispatch", ...event.repository(), head: event.environmentCommit("GITHUB_SHA"), ref: event.text("ref") };
}
function isZero(commit) {
    return /^0+$/u.test(commit);
}
/** The event's object and the runner's variables, of which nothing is believed before it was looked at. */
class Payload {
    #name;
    #payload;
    #environment;
    constructor(name, payload, environment) {
        this.#name = name;
        this.#payload = payload;
        this.#environment = environment;
    }
    value(...path) {
        let value = this.#payload;
        for (const key of path) {
            if (typeof value !== "object" || value === null || !Object.hasOwn(value, key))
                return undefined;
            value = Reflect.get(value, key);
        }
        return value;
    }
    text(...path) {
        const value = this.value(...path);
        if (typeof value !== "string" || value === "")
            throw this.lacks(path.join("."));
        return value;
    }
    commit(...path) {
        const value = this.text(...path);
        if (!isCommitId(value))
            throw this.lacks(path.join("."));
        return value;
    }
    environmentCommit(name) {
        const value = this.#environment[name] ?? "";
        if (!isCommitId(value))
            throw unreadable(`${name} is not a commit id`);
        return value;
    }
    /** Owner and name come from the runner, not from the file. */
    repository() {
        const [owner = "", repo = "", ...rest] = (this.#environment["GITHUB_REPOSITORY"] ?? "").split("/");
        if (!/^[\w.-]+$/u.test(owner) || !/^[\w.-]+$/u.test(repo) || rest.length > 0) {
            throw unreadable("GITHUB_REPOSITORY does not name a repository as OWNER/NAME");
        }
        const branch = this.value("repository", "default_branch");
        return { owner, repo, defaultBranch: typeof branch === "string" && branch !== "" ? branch : null };
    }
    lacks(path) {
        return unreadable(`The ${this.#name} event says nothing valid as ${path}`);
    }
}
/** Whether it is a whole object id, SHA-1 or SHA-256. */
function isCommitId(text) {
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u.test(text);
}
function unreadable(what) {
    return new errors.UserError("usage", `${what}.`, "Run the action in a GitHub workflow, or use the command line: schema-release check --base … --head ….");
}

// EXTERNAL MODULE: ./build/adapters/github/failures.js
var failures = __webpack_require__(8659);
;// CONCATENATED MODULE: ./build/adapters/github/merge-base.js
/** Revisions to commits, and where two of them parted. */



/** A branch, tag or commit as a commit id; throws `UserError` when there is none. */
async function resolveCommit(github, revision) {
    if (isCommitId(revision))
        return revision;
    try {
        const { data } = await github.rest.repos.listCommits({ ...github.repository, sha: revision, per_page: 1 });
        const [commit] = data;
        if (commit !== undefined)
            return commit.sha;
    }
    catch (error) {
        if (!(error instanceof failures/* GitHubError */.y) || error.status !== 404)
            throw error;
    }
    throw new errors.UserError("unknown-revision", `GitHub knows no revision ${JSON.stringify(revision.slice(0, 200))} in ${github.repository.owner}/${github.repository.repo}.`, "Give a branch, a tag or a commit id of this repository.");
}
/** Both commits and their merge base. */
async function findRevisions(github, base, head) {
    try {
        const { data } = await github.rest.repos.compareCommitsWithBasehead({
            ...github.repository,
            basehead: `${base}...${head}`,
            // Only the first page carries (at most 300) files with their patches, which take GitHub long and are not used.
            page: 2,
            per_page: 1,
        });
        return { base, head, mergeBase: data.merge_base_commit.sha };
    }
    catch (error) {
        if (!(error instanceof failures/* GitHubError */.y) || error.status !== 404)
            throw error;
        throw new errors.UserError("no-merge-base", `GitHub finds no commit that ${base.slice(0, 12)} and ${head.slice(0, 12)} both come from.`, "Look whether both commits are in this repository, and whether their histories are related.");
    }
}

;// CONCATENATED MODULE: ./build/adapters/github/folders.js

const KINDS = { "040000": "folder", "120000": "symlink", "160000": "submodule" };
class FolderStore {
    #github;
    #folders = new Map();
    #sizes = new Map();
    #revisionsComeWhole = true;
    constructor(github) {
        this.#github = github;
    }
    /** The root folder of a commit. */
    root(commit, budget) {
        return this.#once(commit, budget, () => this.#readRevision(commit));
    }
    /** A folder by its tree id. */
    folder(tree, budget) {
        return this.#once(tree, budget, () => this.#readFolder(tree));
    }
    /** Size of a blob that was seen in a folder, in bytes; undefined when it was not. */
    sizeOf(oid) {
        return this.#sizes.get(oid);
    }
    #once(oid, budget, read) {
        const known = this.#folders.get(oid);
        if (known !== undefined)
            return known;
        if (budget.left <= 0)
            return Promise.resolve(null);
        budget.left -= 1;
        const reading = read();
        this.#folders.set(oid, reading);
        return reading;
    }
    async #readRevision(commit) {
        if (!this.#revisionsComeWhole)
            return this.#readFolder(commit);
        const { data } = await this.#github.rest.git.getTree({ ...this.#github.repository, tree_sha: commit, recursive: "1" });
        const folders = data.truncated ? null : splitIntoFolders(data.tree);
        if (folders === null) {
            this.#revisionsComeWhole = false;
            return this.#readFolder(commit);
        }
        for (const [tree, entries] of folders) {
            this.#remember(entries);
            if (tree !== ROOT)
                this.#folders.set(tree, Promise.resolve(entries));
        }
        return folders.get(ROOT) ?? [];
    }
    async #readFolder(tree) {
        const { data } = await this.#github.rest.git.getTree({ ...this.#github.repository, tree_sha: tree });
        if (data.truncated)
            return null;
        const entries = data.tree.map((entry) => asEntry(entry, entry.path));
        this.#remember(entries);
        return entries;
    }
    #remember(entries) {
        for (const { oid, size } of entries)
            if (size !== null)
                this.#sizes.set(oid, size);
    }
}
/** What is thrown where a folder had to be read and could not. */
function unreadableFolder(path) {
    return new errors.UserError("outside", `GitHub's API does not list all of the folder ${JSON.stringify(path === "" ? "." : path)}.`, "Add actions/checkout with `fetch-depth: 0` before this step, so that git itself is asked.");
}
const ROOT = "";
/**
 * Entries by tree id, those of the root under `""`. Null when two folders have the same path: GitHub writes U+FFFD for
 * bytes that are not UTF-8, and then nobody can tell what is in which.
 */
function splitIntoFolders(listed) {
    const entriesAt = new Map([[ROOT, []]]);
    const treeAt = new Map();
    for (const entry of listed) {
        if (entry.type !== "tree")
            continue;
        if (treeAt.has(entry.path))
            return null;
        treeAt.set(entry.path, entry.sha);
        entriesAt.set(entry.path, []);
    }
    for (const entry of listed) {
        const slash = entry.path.lastIndexOf("/");
        const siblings = entriesAt.get(slash < 0 ? ROOT : entry.path.slice(0, slash));
        if (siblings === undefined)
            return null;
        siblings.push(asEntry(entry, entry.path.slice(slash + 1)));
    }
    return new Map([...entriesAt].map(([path, entries]) => [treeAt.get(path) ?? ROOT, entries]));
}
function asEntry({ mode, sha, size }, name) {
    return { name, kind: KINDS[mode] ?? "file", mode, oid: sha, size: size ?? null };
}

// EXTERNAL MODULE: ./build/adapters/github/in-parallel.js
var in_parallel = __webpack_require__(46035);
;// CONCATENATED MODULE: ./build/adapters/github/tree-diff.js

const AT_ONCE = 8;
/** Every difference below two root folders, mode changes included; null when a folder on the way cannot be read whole. */
async function diffTrees(before, after, readFolder) {
    const found = [];
    let level = [{ path: "", before, after }];
    while (level.length > 0) {
        const folders = [];
        for (const pair of level) {
            if (pair.before === null || pair.after === null)
                return null;
            for (const difference of diffEntries(pair.path, pair.before, pair.after)) {
                const files = { ...difference, before: unlessFolder(difference.before), after: unlessFolder(difference.after) };
                if (files.before !== null || files.after !== null)
                    found.push(files);
                if (isFolder(difference.before) || isFolder(difference.after))
                    folders.push(difference);
            }
        }
        level = await (0,in_parallel/* mapInParallel */.H)(folders, AT_ONCE, async ({ path, before, after }) => ({
            path: `${path}/`,
            before: isFolder(before) ? await readFolder(before.oid) : [],
            after: isFolder(after) ? await readFolder(after.oid) : [],
        }));
    }
    return found.sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
}
function diffEntries(prefix, before, after) {
    const old = new Map(before.map((entry) => [keyOf(entry), entry]));
    const differences = [];
    for (const entry of after) {
        const key = keyOf(entry);
        const was = old.get(key) ?? null;
        old.delete(key);
        if (was === null || was.oid !== entry.oid || was.mode !== entry.mode) {
            differences.push({ path: prefix + entry.name, before: was, after: entry });
        }
    }
    for (const entry of old.values())
        differences.push({ path: prefix + entry.name, before: entry, after: null });
    return differences;
}
/** U+FFFD stands for bytes that GitHub could not write as text, so such a name alone does not tell one entry from another. */
function keyOf({ name, oid }) {
    return name.includes("\uFFFD") ? `${name}/${oid}` : name;
}
function isFolder(entry) {
    return entry?.kind === "folder";
}
function unlessFolder(entry) {
    return isFolder(entry) ? null : entry;
}
/**
 * Differences as changes. A removed and an added path are one rename where `oldPathOf` says so (new path -> old path) or,
 * among the rest, where their contents are the same; a file of the same name goes first.
 */
function pairRenames(differences, oldPathOf) {
    const removed = new Map(differences.filter(({ after }) => after === null).map((difference) => [difference.path, difference]));
    const added = differences.filter(({ before }) => before === null);
    const renamed = new Map();
    const pair = (to, from) => {
        if (from === undefined || !removed.delete(from.path))
            return;
        renamed.set(to, from);
    };
    for (const to of added)
        pair(to, removed.get(oldPathOf.get(to.path) ?? ""));
    for (const byName of [true, false]) {
        const sameContent = groupByContent([...removed.values()].reverse(), byName);
        for (const to of added)
            if (!renamed.has(to))
                pair(to, sameContent.get(contentKey(to.path, to.after, byName))?.pop());
    }
    const gone = new Set(renamed.values());
    return differences
        .filter((difference) => !gone.has(difference))
        .map((difference) => asChange(difference, renamed.get(difference)));
}
/** The last of a group is the first to be taken. */
function groupByContent(removed, byName) {
    const groups = new Map();
    for (const difference of removed) {
        const key = contentKey(difference.path, difference.before, byName);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [difference]);
        else
            group.push(difference);
    }
    return groups;
}
function contentKey(path, entry, byName) {
    const name = byName ? path.slice(path.lastIndexOf("/") + 1) : "";
    return `${entry?.kind ?? ""} ${entry?.oid ?? ""} ${name}`;
}
function asChange({ path, before, after }, from) {
    const old = from?.before ?? before;
    return {
        path,
        previousPath: from?.path ?? null,
        status: from === undefined ? statusOf(before, after) : "renamed",
        before: asRef(old),
        after: asRef(after),
    };
}
function statusOf(before, after) {
    if (before === null)
        return "added";
    return after === null ? "removed" : "modified";
}
function asRef(entry) {
    return entry === null || entry.kind === "folder" ? null : { oid: entry.oid, kind: entry.kind };
}

;// CONCATENATED MODULE: ./build/adapters/github/source.js




/** Larger blobs are not fetched: no migration is that large. */
const MAX_BLOB_BYTES = 20 * 1024 * 1024;
const source_AT_ONCE = 8;
const MOST_FOLDERS_ASKED = 400;
/** Asks GitHub nothing before it is asked itself. */
function apiSource({ github, revisions, listed }) {
    const store = new FolderStore(github);
    const folders = { store, toCompare: { left: MOST_FOLDERS_ASKED }, toList: { left: MOST_FOLDERS_ASKED } };
    let known = null;
    const revisionsOnce = () => (known ??= revisions());
    return {
        readChangeSet: async () => readChangeSet(folders, await revisionsOnce(), listed),
        listFolders: async (side, paths) => listFolders(folders, (await revisionsOnce())[side], paths),
        readBlobs: (oids) => readBlobs(github, store, oids),
        close: async () => undefined,
    };
}
async function readChangeSet({ store, toCompare }, { base, head, mergeBase }, listed) {
    const [before, after] = await Promise.all([store.root(mergeBase, toCompare), store.root(head, toCompare)]);
    const [differences, list] = await Promise.all([diffTrees(before, after, (tree) => store.folder(tree, toCompare)), listed()]);
    if (differences !== null) {
        const oldPathOf = new Map(list.flatMap(({ path, previousPath }) => (previousPath === null ? [] : [[path, previousPath]])));
        return { base, head, complete: true, incompleteBecause: null, changes: pairRenames(differences, oldPathOf) };
    }
    return { base, head, complete: false, incompleteBecause: UNREADABLE_TREES, changes: list };
}
const UNREADABLE_TREES = "GitHub's API does not show all folders that this change set touches, so its list of files may be incomplete. " +
    "Add actions/checkout with `fetch-depth: 0` before this step, so that git itself is asked.";
async function listFolders(folders, commit, paths) {
    const found = await (0,in_parallel/* mapInParallel */.H)(paths, source_AT_ONCE, async (path) => [path, await findFolder(folders, commit, path)]);
    return new Map(found.flatMap(([path, entries]) => (entries === undefined ? [] : [[path, entries]])));
}
/** Undefined when there is no such folder; throws when one on the way cannot be read whole. */
async function findFolder({ store, toList }, commit, path) {
    let folder = await store.root(commit, toList);
    for (const name of path === "" ? [] : path.split("/")) {
        if (folder === null)
            throw unreadableFolder(path);
        const inner = innerFolders(folder).get(name);
        if (inner === undefined)
            return undefined;
        folder = await store.folder(inner, toList);
    }
    if (folder === null)
        throw unreadableFolder(path);
    return folder;
}
const inner = new WeakMap();
/** Tree ids of the folders in a folder by name; found once for each, since thousands of paths may go through it. */
function innerFolders(folder) {
    const known = inner.get(folder) ?? new Map(folder.flatMap(({ name, kind, oid }) => (kind === "folder" ? [[name, oid]] : [])));
    inner.set(folder, known);
    return known;
}
async function readBlobs(github, store, oids) {
    const wanted = [...new Set(oids)].filter((oid) => (store.sizeOf(oid) ?? 0) <= MAX_BLOB_BYTES);
    const read = await (0,in_parallel/* mapInParallel */.H)(wanted, source_AT_ONCE, async (oid) => [oid, await readBlob(github, oid)]);
    return new Map(read.flatMap(([oid, content]) => (content === null ? [] : [[oid, content]])));
}
/** Null when GitHub has no such blob or it is too large. */
async function readBlob(github, oid) {
    try {
        const { data } = await github.rest.git.getBlob({ ...github.repository, file_sha: oid });
        if (data.encoding !== "base64" || (data.size ?? 0) > MAX_BLOB_BYTES)
            return null;
        return Buffer.from(data.content, "base64");
    }
    catch (error) {
        if (error instanceof failures/* GitHubError */.y && error.status === 404)
            return null;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/adapters/github/pull-request.js



/**
 * What a pull request changed since it left its base: merge base against head, both commit ids read once, so a push
 * meanwhile changes nothing. A fork's commits are read through the base repository.
 *
 * GitHub's own list of files (at most 3,000, at times short of files, without counts and patches beyond 20,000 lines)
 * is believed in one thing only: which files were renamed *and* edited. Which paths changed is read from git's trees.
 */
function pullRequestSource(github, { number, head }) {
    return apiSource({
        github,
        revisions: async () => {
            const { data } = await github.rest.pulls.get({ ...github.repository, pull_number: number });
            return findRevisions(github, data.base.sha, head ?? data.head.sha);
        },
        listed: () => listFiles(github, number),
    });
}
const STATUSES = {
    added: "added",
    copied: "added",
    removed: "removed",
    renamed: "renamed",
    modified: "modified",
    changed: "modified",
};
/**
 * The files as GitHub lists them; none where the change is too large for it to make a list. What they were before is not
 * in the list, nor whether they are symbolic links.
 */
async function listFiles(github, number) {
    try {
        const files = await github.paginate(github.rest.pulls.listFiles, {
            ...github.repository,
            pull_number: number,
            per_page: 100,
        });
        return files.flatMap(pull_request_asChange);
    }
    catch (error) {
        if (error instanceof failures/* GitHubError */.y && error.status === 422)
            return [];
        throw error;
    }
}
function pull_request_asChange({ filename, status: said, sha, previous_filename: old }) {
    const status = STATUSES[said];
    if (status === undefined)
        return [];
    const ref = sha === null ? null : { oid: sha, kind: "file" };
    const [before, after] = status === "removed" ? [ref, null] : [null, ref];
    return [{ path: filename, previousPath: status === "renamed" ? (old ?? null) : null, status, before, after }];
}

;// CONCATENATED MODULE: ./build/adapters/github/merge-group.js


const PAGES = 10;
const RUN_AGAIN = "Take the pull request out of the queue and queue it again.";
/**
 * Each branch `gh-readonly-queue/BASE/pr-N-SHA` ends where pull request N is merged. So the commits from the group's head
 * back to its base (first parents) are cut at the ends of such branches, and each piece belongs to the number of its end.
 */
async function merge_group_readMergeGroup(github, group) {
    const ends = await readQueue(github, group);
    if (typeof ends === "string")
        return { pullRequests: null, because: ends };
    let chain = await readChain(github, group);
    if (chain === null) {
        const because = `The history of the merge group does not lead from ${group.head} to ${group.base}. ${RUN_AGAIN}`;
        return { pullRequests: null, because };
    }
    // A piece of several commits is a rebased pull request, or one whose branch is gone since it was merged meanwhile.
    if (chain.some(({ sha }) => !ends.has(sha)))
        chain = await withoutMerged(github, group, chain);
    const pieces = cut(chain, ends);
    for (const piece of pieces) {
        if (piece.commits.length > 1 && !(await isRebased(github, piece))) {
            const because = `The merge group holds commits before pull request ${piece.number} that no branch of the queue explains. ${RUN_AGAIN}`;
            return { pullRequests: null, because };
        }
    }
    const pullRequests = pieces.map(({ number, base, commits }) => ({ number, base, head: commits[0]?.sha ?? group.head }));
    return { pullRequests: pullRequests.reverse(), because: null };
}
/** What one pull request of a merge group adds to the queue before it. */
function queuedSource(github, { number, base, head }) {
    return apiSource({
        github,
        revisions: async () => ({ base, head, mergeBase: base }),
        listed: () => listFiles(github, number),
    });
}
/** Pull request numbers by the commit at which they end; or why the queue cannot be understood. */
async function readQueue(github, { baseBranch, head, headRef }) {
    const prefix = `refs/heads/gh-readonly-queue/${baseBranch}/`;
    const own = pullRequestNumber(headRef, prefix);
    if (own === null)
        return `The branch of the merge group does not name a pull request. ${RUN_AGAIN}`;
    const ends = new Map([[head, own]]);
    const refs = await github.paginate(github.rest.git.listMatchingRefs, {
        ...github.repository,
        ref: prefix.slice("refs/".length),
    });
    for (const { ref, object } of refs) {
        const number = pullRequestNumber(ref, prefix);
        if (number === null || object.type !== "commit")
            continue;
        if ((ends.get(object.sha) ?? number) !== number) {
            return `Two branches of the merge queue end at commit ${object.sha}, for pull requests ${ends.get(object.sha)} and ${number}. ${RUN_AGAIN}`;
        }
        ends.set(object.sha, number);
    }
    return ends;
}
function pullRequestNumber(ref, prefix) {
    if (!ref.startsWith(prefix))
        return null;
    const digits = /^pr-([1-9]\d{0,9})-[0-9a-f]{40,64}$/u.exec(ref.slice(prefix.length))?.[1];
    return digits === undefined ? null : Number(digits);
}
/** From the head back along first parents to the last commit before the base; null when the base is not met. */
async function readChain(github, { base, head }) {
    const commits = new Map();
    const chain = [];
    let next = head;
    for (let page = 1; page <= PAGES; page++) {
        const { data } = await github.rest.repos.listCommits({ ...github.repository, sha: head, per_page: 100, page });
        for (const commit of data)
            commits.set(commit.sha, commit);
        for (let commit = commits.get(next ?? ""); commit !== undefined && next !== base; commit = commits.get(next ?? "")) {
            chain.push(commit);
            next = commit.parents[0]?.sha;
        }
        if (next === base)
            return chain;
        if (next === undefined || data.length === 0)
            return null;
    }
    return null;
}
/** The chain without what the base branch holds by now. */
async function withoutMerged(github, { baseBranch, head }, chain) {
    const { data } = await github.rest.repos.compareCommitsWithBasehead({
        ...github.repository,
        basehead: `${baseBranch}...${head}`,
        page: 2,
        per_page: 1,
    });
    const merged = chain.findIndex(({ sha }) => sha === data.merge_base_commit.sha);
    return merged < 0 ? chain : chain.slice(0, merged);
}
function cut(chain, ends) {
    const pieces = [];
    for (const commit of chain) {
        const number = ends.get(commit.sha);
        if (number !== undefined)
            pieces.push({ number, commits: [], base: "" });
        const piece = pieces.at(-1);
        if (piece === undefined)
            continue;
        piece.commits.push(commit);
        piece.base = commit.parents[0]?.sha ?? "";
    }
    return pieces;
}
/** A rebase puts no more commits into the queue than the pull request has, and no merges. */
async function isRebased(github, { number, commits }) {
    if (commits.some(({ parents }) => parents.length > 1))
        return false;
    const { data } = await github.rest.pulls.get({ ...github.repository, pull_number: number });
    return commits.length <= data.commits;
}

// EXTERNAL MODULE: ./build/adapters/github/comment.js
var comment = __webpack_require__(30943);
;// CONCATENATED MODULE: ./build/adapters/github/override-reason.js
/** The line `schema-release-override: REASON` in a text that anybody may have written. */
/** Characters; a word like "urgent" is no reason. */
const SHORTEST_REASON = 10;
const LONGEST_REASON = 500;
const LONGEST_TEXT = 200_000;
/** Control and format characters (bidi marks among them), and lone surrogates. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;
/**
 * The reason of the last such line, in one line and without control characters; null when there is none. Lines in HTML
 * comments, code fences and quotations do not count: templates and our own messages show the line there.
 */
function findReason(text) {
    let reason = null;
    let fence = null;
    for (const line of withoutHtmlComments(text.slice(0, LONGEST_TEXT)).split(/\r\n|[\r\n]/u)) {
        if (fence !== null) {
            if (FENCE_END.exec(line)?.[1]?.startsWith(fence) === true)
                fence = null;
            continue;
        }
        fence = FENCE_START.exec(line)?.[1] ?? null;
        const said = REASON_LINE.exec(line)?.[1];
        if (said !== undefined)
            reason = clean(said);
    }
    return reason;
}
const REASON_LINE = /^ {0,3}schema-release-override:(.*)$/isu;
/** As CommonMark has them: what stands behind a mark of backticks holds none, and nothing stands behind the end. */
const FENCE_START = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/u;
const FENCE_END = /^ {0,3}(`{3,}|~{3,})[ \t]*$/u;
/** Whether it says enough to be put on record. */
function isReason(reason) {
    return Array.from(reason).length >= SHORTEST_REASON;
}
function clean(said) {
    const line = said.replace(UNPRINTABLE, " ").replaceAll(/\s+/gu, " ").trim();
    return Array.from(line).slice(0, LONGEST_REASON).join("");
}
function withoutHtmlComments(text) {
    const kept = [];
    let at = 0;
    while (at < text.length) {
        const start = text.indexOf("<!--", at);
        if (start < 0)
            break;
        kept.push(text.slice(at, start));
        const end = text.indexOf("-->", start + 4);
        if (end < 0)
            return kept.join("");
        at = end + 3;
    }
    return kept.join("") + text.slice(at);
}

;// CONCATENATED MODULE: ./build/adapters/github/override.js




/** Never throws a `UserError`: what cannot be read is refused, so that the verdict is still told. */
async function readOverride(github, request) {
    try {
        const { data } = await github.rest.pulls.get({ ...github.repository, pull_number: request.number });
        if (!data.labels.some(({ name }) => isSameLabel(name, request.label)))
            return null;
        return await judge(github, request, data);
    }
    catch (error) {
        if (!(error instanceof errors.UserError))
            throw error;
        return refuse(request.label, `It could not be read whether it counts. ${error.message} ${error.hint}`);
    }
}
async function judge(github, { number, label }, pullRequest) {
    const labelling = await findLabelling(github, number, label);
    if (labelling === null) {
        return refuse(label, "The history of the pull request does not say who set it. Remove the label and set it again.");
    }
    const { by, at } = labelling;
    if (!isPerson(by))
        return refuse(label, `It was set by ${by.login}, which is no person. Let a person with write rights set it.`);
    if (by.id === pullRequest.user?.id) {
        return refuse(label, `It was set by ${by.login}, the author of the pull request. Let somebody else with write rights set it.`);
    }
    const mayWrite = rememberWriters(github);
    if (!(await mayWrite(by))) {
        return refuse(label, `It was set by ${by.login}, who has no write rights. Let somebody who has them remove it and set it again.`);
    }
    const found = await findWrittenReason(github, { number, pullRequest, mayWrite });
    if (found === null || !isReason(found.reason)) {
        const what = found === null ? "No reason is given" : `The reason is shorter than ${SHORTEST_REASON} characters`;
        const how = "Put a line `schema-release-override: REASON` into the pull request's text, or let somebody with write rights put it into a comment.";
        return refuse(label, `${what}. ${how}`);
    }
    return { accepted: { label, by: by.login, reason: found.reason, reasonBy: found.by, at } };
}
function refuse(label, because) {
    return { refused: { label, because } };
}
/** The last time that it was set and not removed afterwards; null when that is not on record, or an account is gone. */
async function findLabelling(github, number, label) {
    const events = await github.paginate(github.rest.issues.listEvents, {
        ...github.repository,
        issue_number: number,
        per_page: 100,
    });
    let labelling = null;
    for (const event of events) {
        if (event.event !== "labeled" && event.event !== "unlabeled")
            continue;
        if (!("label" in event) || event.label?.name === undefined || !isSameLabel(event.label.name, label))
            continue;
        const set = event.event === "labeled" && event.actor !== null;
        labelling = set ? { by: event.actor, at: event.created_at } : null;
    }
    return labelling;
}
async function findWrittenReason(github, { number, pullRequest, mayWrite }) {
    const comments = await github.paginate(github.rest.issues.listComments, {
        ...github.repository,
        issue_number: number,
        per_page: 100,
    });
    const texts = [
        ...comments.map(({ user, body }) => ({ user: user ?? null, text: body ?? "" })).reverse(),
        { user: pullRequest.user, text: pullRequest.body ?? "" },
    ];
    for (const { user, text } of texts) {
        const reason = text.startsWith(comment/* COMMENT_MARKER */.JO) ? null : findReason(text);
        if (reason === null || user === null || !isPerson(user))
            continue;
        if (user.id === pullRequest.user?.id || (await mayWrite(user)))
            return { reason, by: user.login };
    }
    return null;
}
const WRITERS = new Set(["write", "maintain", "admin"]);
/** Asks once for each person. Custom roles are answered with the one that they are built on. */
function rememberWriters(github) {
    const known = new Map();
    const ask = async (username) => {
        try {
            const { data } = await github.rest.repos.getCollaboratorPermissionLevel({ ...github.repository, username });
            return WRITERS.has(data.permission);
        }
        catch (error) {
            if (error instanceof failures/* GitHubError */.y && error.status === 404)
                return false;
            throw error;
        }
    };
    return ({ id, login }) => {
        const answer = known.get(id) ?? ask(login);
        known.set(id, answer);
        return answer;
    };
}
function isPerson({ type }) {
    return type === "User";
}
/** GitHub tells labels apart without regard to case. */
function isSameLabel(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}

;// CONCATENATED MODULE: ./build/adapters/github/range.js


/** `base...head`. For a push that made its branch give the default branch as base. */
function rangeSource(github, { base, head }) {
    return apiSource({
        github,
        revisions: async () => {
            const [from, to] = await Promise.all([resolveCommit(github, base), resolveCommit(github, head)]);
            return findRevisions(github, from, to);
        },
        listed: async () => [],
    });
}

// EXTERNAL MODULE: ./build/commands/check.js + 10 modules
var check = __webpack_require__(49618);
// EXTERNAL MODULE: ./build/doors/before-wasm.js
var before_wasm = __webpack_require__(66851);
// EXTERNAL MODULE: ./build/doors/checkout.js
var checkout = __webpack_require__(69477);
// EXTERNAL MODULE: ./build/doors/action/action-inputs.js
var action_inputs = __webpack_require__(35804);
// EXTERNAL MODULE: ./build/report/annotations.js
var annotations = __webpack_require__(57728);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(94963);
// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(57522);
// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(70569);
// EXTERNAL MODULE: ./build/report/terminal.js
var terminal = __webpack_require__(89676);
// EXTERNAL MODULE: ./build/risk/assessment.js
var assessment = __webpack_require__(13389);
// EXTERNAL MODULE: ./build/doors/action/action-files.js
var action_files = __webpack_require__(78430);
// EXTERNAL MODULE: ./build/doors/links.js
var links = __webpack_require__(72036);
;// CONCATENATED MODULE: ./build/doors/action/publish-check.js
/** Where the action's result appears: log, annotations, summary, comment, labels, outputs, files. Only the exit code is the verdict. */










/** The runner refuses outputs above 1 MB. */
const LONGEST_OUTPUT = 900_000;
async function publishCheck(judged, place) {
    const docs = (0,links/* docsOfAction */.x)(place.environment);
    const contextOf = (report) => ({ ...report.context, docs, colour: false });
    const several = judged.length > 1;
    const pages = judged.map(({ number, report }) => (several ? `## Pull request #${number}\n\n` : "") + (0,markdown.renderMarkdown)(report.result, contextOf(report)));
    for (const { number, report } of judged) {
        if (several)
            print(`Pull request #${number}\n`);
        for (const annotation of (0,annotations.createAnnotations)(report.result))
            place.output.annotate(annotation);
        print((0,terminal.renderTerminal)(report.result, contextOf(report)));
    }
    const results = judged.map(({ report }) => report.result);
    await (0,action_files/* setOutputs */.n0)(outputsOf(results));
    await (0,action_files/* appendSummary */.fe)(pages.join("\n\n"));
    await writeFiles(judged, place.inputs);
    const [only] = judged;
    if (place.isPullRequest && only?.number !== undefined && only.number !== null) {
        await beCourteous({ ...place, number: only.number, result: only.report.result, body: pages[0] ?? "" });
    }
}
function print(text) {
    process.stdout.write(text);
}
const WORST_FIRST = ["mixed", "standalone", "app-only", "neither"];
/** Outputs of one result; of a merge group: the gravest verdict and kind, all migrations, the results as a list. */
function outputsOf(results) {
    const migrations = results.flatMap(({ files }) => files.filter(({ category, status }) => category === "migration" && status !== "removed"));
    const overrides = results.flatMap(({ override }) => override ?? []);
    return {
        verdict: results.some(({ verdict }) => verdict === "fail") ? "fail" : "pass",
        blocking: String(results.some(({ blocking }) => blocking)),
        kind: WORST_FIRST.find((kind) => results.some((result) => result.kind === kind)) ?? "neither",
        complete: String(results.every(({ complete }) => complete)),
        "backup-risk": (0,assessment/* highestRisk */.gh)(results.flatMap(({ backupRisk }) => backupRisk ?? [])) ?? "",
        migrations: JSON.stringify(migrations.map(({ path }) => path)),
        "edited-migrations": JSON.stringify(results.flatMap(({ editedMigrations }) => editedMigrations)),
        override: overrides.length === 0 ? "" : JSON.stringify(overrides.length === 1 ? overrides[0] : overrides),
        result: resultOutput(results),
    };
}
function resultOutput(results) {
    const whole = asDocument(results);
    if (Buffer.byteLength(whole) <= LONGEST_OUTPUT)
        return whole;
    const withoutStatements = results.map((result) => ({
        ...result,
        files: [],
        findings: result.findings.slice(0, 100),
        migrations: result.migrations.slice(0, 1000).map((migration) => ({ ...migration, statements: [], findings: [] })),
    }));
    return asDocument(withoutStatements);
}
/** The document of one result, or a list of the documents of a merge group. */
function asDocument(results) {
    const [first] = results;
    if (results.length === 1 && first !== undefined)
        return (0,json.renderJson)(first);
    return `[${results.map((result) => (0,json.renderJson)(result).trimEnd()).join(",\n")}]\n`;
}
async function writeFiles(judged, { jsonFile, sarifFile }) {
    if (jsonFile !== null)
        await writeResult(jsonFile, asDocument(judged.map(({ report }) => report.result)));
    const [first] = judged;
    if (sarifFile === null || first === undefined)
        return;
    const { renderSarif } = await __webpack_require__.e(/* import() */ 613).then(__webpack_require__.bind(__webpack_require__, 85375));
    await writeResult(sarifFile, renderSarif(first.report.result, { ...first.report.context, docs: null, colour: false }));
}
async function writeResult(path, text) {
    try {
        await (0,promises_.writeFile)(path, text);
    }
    catch (error) {
        const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
        throw new errors.UserError("usage", `${JSON.stringify(path)} could not be written (${reason}).`, "Give a path in a folder that exists, such as one below RUNNER_TEMP.");
    }
}
/** Comment and labels: nice to have. Where the token may not write them, the log says so and nothing fails. */
async function beCourteous({ github, inputs, number, result, body }) {
    if (inputs.comment) {
        const { keepComment } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 30943));
        const isQuiet = result.verdict === "pass" && result.findings.length === 0 && result.kind !== "standalone";
        report("comment", await keepComment(github, { number, body, create: !isQuiet }));
    }
    if (inputs.labels) {
        const { keepLabels } = await __webpack_require__.e(/* import() */ 6075).then(__webpack_require__.bind(__webpack_require__, 26075));
        report("labels", await keepLabels(github, { number, kind: result.kind, backupRisk: result.backupRisk }));
    }
}
function report(what, courtesy) {
    if (courtesy.because !== null)
        print(`No ${what}: ${(0,report_escape/* escapeTerminal */.en)(courtesy.because)}\n`);
}

;// CONCATENATED MODULE: ./build/doors/action/check-action.js
/** `check` in a workflow: what the event is about, judged, and published where a team looks. */













/** Judges every change set of the event and answers the exit code. Throws `UserError` when it cannot. */
async function checkInAction(environment, output) {
    const inputs = (0,action_inputs/* readCheckInputs */.Y2)(environment);
    const event = await readEvent(environment);
    const { token, requestTimeoutMs: timeoutMs } = inputs;
    const github = await (0,client.connect)({ token, owner: event.owner, repo: event.repo, apiUrl: environment["GITHUB_API_URL"], timeoutMs });
    const run = { environment, inputs, event, github };
    const reports = [];
    for (const subject of await findSubjects(run))
        reports.push({ number: subject.number, report: await check_action_judge(subject, run) });
    await publishCheck(reports, { environment, inputs, github, output, isPullRequest: event.kind === "pull-request" });
    return reports.some(({ report }) => report.result.blocking) ? errors/* EXIT */.d.no : errors/* EXIT */.d.ok;
}
async function findSubjects(run) {
    const { event, github, inputs } = run;
    switch (event.kind) {
        case "pull-request": {
            const { number, head, base } = event;
            // Where the API does not show everything, a clone beside us may.
            const clone = base === null ? [] : [() => (0,git_source/* openGitSource */.el)(inputs.repositoryPath, { base, head })];
            return [{ number, sources: [() => pullRequestSource(github, { number, head }), ...clone] }];
        }
        case "merge-group": {
            const group = await merge_group_readMergeGroup(github, event);
            if (group.pullRequests === null)
                return [{ number: null, sources: [() => unknownSource(event, group.because)] }];
            return group.pullRequests.map((queued) => ({ number: queued.number, sources: [() => queuedSource(github, queued)] }));
        }
        case "push":
        case "dispatch": {
            const range = findRange(run, event);
            return [{ number: null, sources: [() => (0,git_source/* openGitSource */.el)(inputs.repositoryPath, range), () => rangeSource(github, range)] }];
        }
    }
}
/** The range of a push or dispatch: inputs first, then the event; a new branch is compared with the default branch. */
function findRange({ inputs }, event) {
    const head = inputs.head ?? (event.kind === "push" ? event.after : event.head);
    const base = inputs.base ?? (event.kind === "push" ? event.before : null) ?? event.defaultBranch;
    if (base !== null)
        return { base, head };
    throw new errors.UserError("usage", "The event does not say what to compare with.", "Give the input base: a branch, tag or commit.");
}
/** A change set of which nothing is known: the gate stays closed. */
function unknownSource({ base, head }, because) {
    return {
        readChangeSet: () => Promise.resolve({ base, head, complete: false, incompleteBecause: because, changes: [] }),
        listFolders: () => Promise.resolve(new Map()),
        readBlobs: () => Promise.resolve(new Map()),
        close: () => Promise.resolve(),
    };
}
async function check_action_judge({ number, sources }, run) {
    const { github, environment, inputs } = run;
    const readLabel = number === null ? null : (label) => readOverride(github, { number, label });
    const branch = environment["GITHUB_HEAD_REF"] ?? null;
    const openCheckout = (0,checkout/* checkoutAt */.G)(inputs.repositoryPath, environment);
    let first = null;
    for (const open of sources) {
        const attempt = await tryOne(() => checkWith(open(), { readOverride: readLabel, branch, openCheckout }));
        if (attempt.report?.result.complete === true)
            return attempt.report;
        // Of several that fail, the one that should have known speaks; a report says more than a failure.
        if (first === null || (first.report === null && attempt.report !== null))
            first = attempt;
    }
    if (first?.report !== null && first?.report !== undefined)
        return first.report;
    throw first?.error;
}
/** A clone that is not there or lacks a revision is no failure where another source follows. */
async function tryOne(attempt) {
    try {
        return { report: await attempt(), error: null };
    }
    catch (error) {
        if (error instanceof errors.UserError && error.code !== "configuration")
            return { report: null, error };
        throw error;
    }
}
async function checkWith(source, more) {
    try {
        return await (0,check.check)({ source, configuration: null, beforeWasm: before_wasm/* beforeWasm */.Y, ...more });
    }
    finally {
        await source.close();
    }
}


/***/ }),

/***/ 69477:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ checkoutAt),
/* harmony export */   _: () => (/* binding */ namedCheckout)
/* harmony export */ });
/**
 * Events whose runs may execute what is checked out: those of people who may push, and `pull_request`, which GitHub gives neither secrets
 * nor a token that writes where a fork asks. Not `pull_request_target`, `workflow_run` and `issue_comment`, which have both.
 */
const EVENTS = new Set(["pull_request", "push", "merge_group", "workflow_dispatch", "schedule"]);
/** For a repository in a folder; git is asked once, when the first migration needs it. */
function checkoutAt(folder, environment) {
    let opened = null;
    return (head) => (opened ??= open(folder, { head, environment }));
}
async function open(folder, { head, environment }) {
    const refused = refusedByEvent(environment);
    if (refused !== null)
        return { refused };
    const { readWorkTree } = await __webpack_require__.e(/* import() */ 3775).then(__webpack_require__.bind(__webpack_require__, 93775));
    // Without git nothing tells what is checked out.
    const tree = await readWorkTree(folder).catch(() => null);
    if (tree === null)
        return { refused: "nothing is checked out there, and it executes the code of the revision under check" };
    const { root, commits } = tree;
    if (head !== "staged" && !isCheckedOut(head, commits))
        return { refused: "what is checked out is not the revision under check, whose code it executes" };
    return checkoutOf(root, environment);
}
/** For files that were named on the command line, below a root. Its configuration is the work tree's own word, so somebody must say so. */
function namedCheckout(root, of) {
    const { environment, isAllowed } = of;
    return () => {
        const refused = isAllowed ? refusedByEvent(environment) : NOT_ALLOWED;
        return refused === null ? checkoutOf(root, environment) : Promise.resolve({ refused });
    };
}
const NOT_ALLOWED = "it executes code of this work tree, so say that it may: --run-sql-command";
function refusedByEvent({ GITHUB_ACTIONS, GITHUB_EVENT_NAME = "" }) {
    if (GITHUB_ACTIONS !== "true" || EVENTS.has(GITHUB_EVENT_NAME))
        return null;
    return `a run of the event ${JSON.stringify(GITHUB_EVENT_NAME)} may have secrets, and it executes code that is not reviewed`;
}
/** Itself, or as GitHub checks pull requests out: merged into its base. */
function isCheckedOut(head, commits) {
    return commits[0] === head || (commits.length === 3 && commits[2] === head);
}
/** What tools find their settings and libraries by; nothing that may be a secret. A command can set more: `[env, NAME=value, …]`. */
const PASSED = "DJANGO_SETTINGS_MODULE PYTHONPATH NODE_PATH NODE_ENV RAILS_ENV GEM_HOME GEM_PATH DOTNET_ROOT DOTNET_CLI_HOME ASPNETCORE_ENVIRONMENT".split(" ");
async function checkoutOf(root, environment) {
    const [{ openRunCommand }, { readCheckedOut }] = await Promise.all([
        __webpack_require__.e(/* import() */ 474).then(__webpack_require__.bind(__webpack_require__, 20474)),
        __webpack_require__.e(/* import() */ 3775).then(__webpack_require__.bind(__webpack_require__, 93775)),
    ]);
    return { runCommand: openRunCommand({ root, environment, passed: PASSED }), readFile: (path) => readCheckedOut(root, path) };
}


/***/ }),

/***/ 72036:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ DOCS),
/* harmony export */   x: () => (/* binding */ docsOfAction)
/* harmony export */ });
/** Address of the rules' page. The project's own repository is not known to the code, so the action says it when it runs. */
const DOCS = null;
/** The rules' page in the repository that the running action came from, at its own commit or tag; null when that is not known. */
function docsOfAction(environment) {
    const server = environment["GITHUB_SERVER_URL"] ?? "";
    const repository = environment["GITHUB_ACTION_REPOSITORY"] ?? "";
    const ref = environment["GITHUB_ACTION_REF"] ?? "";
    if (!/^https:\/\/[\w.-]+$/.test(server) || !/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^[\w./-]+$/.test(ref))
        return null;
    return `${server}/${repository}/blob/${ref}/docs/rules.md`;
}


/***/ }),

/***/ 57522:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   orderFinding: () => (/* binding */ orderFinding),
/* harmony export */   orderMigration: () => (/* binding */ orderMigration),
/* harmony export */   renderClassifyJson: () => (/* binding */ renderClassifyJson),
/* harmony export */   renderJson: () => (/* binding */ renderJson),
/* harmony export */   stringifyInert: () => (/* binding */ stringifyInert)
/* harmony export */ });
/** Ends with a line feed. Bytes of a path that are not UTF-8 stand as `\udc80` to `\udcff`, one each. */
function renderJson(result) {
    const document = {
        version: result.version,
        verdict: result.verdict,
        blocking: result.blocking,
        mode: result.mode,
        override: result.override,
        kind: result.kind,
        complete: result.complete,
        base: result.base,
        head: result.head,
        backupRisk: result.backupRisk,
        files: result.files.map(orderFile),
        editedMigrations: result.editedMigrations,
        findings: result.findings.map(orderFinding),
        migrations: result.migrations.map(orderMigration),
    };
    return `${stringifyInert(document)}\n`;
}
/** The answer of `classify`. Ends with a line feed. */
function renderClassifyJson({ version, backupRisk, migrations }) {
    return `${stringifyInert({ version, backupRisk, migrations: migrations.map(orderMigration) })}\n`;
}
/** JSON that is safe in the log of a workflow, where `##[` would be a command, and free of invisible characters. */
function stringifyInert(value) {
    return JSON.stringify(value, null, 2)
        .replaceAll("##[", String.raw `#\u0023[`)
        .replaceAll(/[\u007F-\u009F\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu, escapeUnits);
}
function escapeUnits(character) {
    return Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`).join("");
}
function orderFile({ path, previousPath, status, category, because, framework, database }) {
    return { path, previousPath, status, category, because, framework, database };
}
/** The order in which every JSON document names the fields of a finding. */
function orderFinding({ path, rule, severity, confidence, message, remedy, line, column }) {
    return { path, rule, severity, confidence, message, remedy, line, column };
}
/** The order in which every JSON document names the fields of a migration. */
function orderMigration(migration) {
    const { path, dialect, framework, id, backupRisk, transactional, backwardCompatible, positions, statements, findings } = migration;
    return {
        path,
        dialect,
        framework,
        id,
        backupRisk,
        transactional,
        backwardCompatible,
        positions,
        statements: statements.map(orderStatement),
        findings: findings.map(orderFinding),
    };
}
function orderStatement(statement) {
    const { line, column, endLine, kind, actions, locks, rewrites, scans, dataLoss } = statement;
    const { backwardCompatible, transactional, backupRisk, because, understood } = statement;
    return {
        line,
        column,
        endLine,
        kind,
        actions,
        locks: locks.map(({ relation, mode }) => ({ relation, mode })),
        rewrites,
        scans,
        dataLoss,
        backwardCompatible,
        transactional,
        backupRisk,
        because,
        understood,
    };
}


/***/ }),

/***/ 97236:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ fitBlocks)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94963);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22737);
/** Markdown in blocks that are shown whole or not at all, so that a cut never opens a fence or a table. */


/** For the short lines that stand for blocks, and for the last one, which counts those that have none. */
const RESERVE_BYTES = 2_000;
const LAST_LINE_BYTES = 200;
/** The blocks, one blank line between them, in at most `limitBytes` bytes of UTF-8. */
function fitBlocks(blocks, limitBytes) {
    const texts = [];
    let left = limitBytes - LAST_LINE_BYTES;
    let dropped = 0;
    const push = (text, spare) => {
        const bytes = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .byteLength */ .d)(text) + 1;
        if (bytes > left - spare)
            return false;
        texts.push(text);
        left -= bytes;
        return true;
    };
    for (const { lines, instead } of blocks) {
        if (push((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .guardLines */ .F)(`${lines.join("\n")}\n`), RESERVE_BYTES - LAST_LINE_BYTES))
            continue;
        if (instead === null || !push(`${instead}\n`, 0))
            dropped += 1;
    }
    if (dropped > 0)
        texts.push(`Cut here for its length: ${dropped} more parts are in the log.\n`);
    return texts.join("\n");
}


/***/ }),

/***/ 65965:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ findingLines)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94963);
/* harmony import */ var _rule_page_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77680);
/** One finding in Markdown. */



const MARKS = { error: "❌", warning: "⚠️", note: "ℹ️" };
function findingLines({ severity, rule, path, line, message, remedy }, docs) {
    const name = docs === null ? `**${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(rule)}**` : `[**${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(rule)}**](${(0,_rule_page_js__WEBPACK_IMPORTED_MODULE_2__/* .rulePage */ .g)(docs, rule)})`;
    const place = path === null ? "" : ` ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(path, 200))}${line === null ? "" : ` line ${line}`}`;
    const [first = "", ...more] = (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(remedy, 4000).split("\n");
    const code = more.length === 0 ? [] : ["", ...(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownFence */ .p0)(more.map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en))];
    // One line of source: foreign words at the start of a line could be a heading or a list.
    const told = `${MARKS[severity]} ${name}${place}<br>${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(message, 1500))}<br>**Do:** ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(first)}`;
    return [told, ...code];
}


/***/ }),

/***/ 16841:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ riskBlocks)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94963);
/* harmony import */ var _reasons_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26187);



const MIGRATIONS = 15;
const STATEMENTS = 60;
/** `asks`: what is said of the risk; left out, what it asks of whoever releases. */
function riskBlocks({ backupRisk, migrations }, asks) {
    if (backupRisk === null || migrations.length === 0)
        return [];
    const rest = migrations.length - MIGRATIONS;
    const heading = `**Backup risk: ${backupRisk}**, ${asks ?? _reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .RISK_ASKS */ .T[backupRisk]}.`;
    const table = [
        heading,
        "",
        "| Migration | Backup risk | Because |",
        "| --- | --- | --- |",
        ...migrations.slice(0, MIGRATIONS).map(migrationRow),
        ...(rest > 0 ? [`| and ${rest} more | | |`] : []),
    ];
    const blocks = [{ lines: backupRisk === "nightly" ? [heading] : table, instead: heading }];
    const statements = migrations.flatMap(({ path, positions, statements }) => {
        const name = `${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(path.slice(path.lastIndexOf("/") + 1), 100)}${positions === "file" ? "" : ", printed SQL"}`;
        return statements.map((statement) => ({ name, statement }));
    });
    if (statements.some(({ statement }) => statement.understood))
        blocks.push({ lines: foldStatements(statements), instead: "The statements are too many to be shown here." });
    return blocks;
}
function migrationRow(migration) {
    const reasons = (0,_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonsOf */ .z)(migration, 3).map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV).join("<br>");
    return `| ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(migration.path, 200))} | ${migration.backupRisk} | ${reasons} |`;
}
function foldStatements(statements) {
    const rest = statements.length - STATEMENTS;
    return [
        "<details><summary>Statements</summary>",
        "",
        "| Line | Does | Locks | Loses data | Backup risk |",
        "| --- | --- | --- | --- | --- |",
        ...statements.slice(0, STATEMENTS).map(({ name, statement }) => statementRow(name, statement)),
        ...(rest > 0 ? [`| and ${rest} more | | | | |`] : []),
        "",
        "</details>",
    ];
}
function statementRow(name, { line, actions, locks, dataLoss, backupRisk, understood }) {
    const does = understood ? actions.slice(0, 5).map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV).join(", ") : "not understood";
    const held = locks.slice(0, 5).map(({ relation, mode }) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(relation, 130))} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(mode)}`);
    return `| ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(`${name}:${line}`)} | ${does} | ${held.join("<br>")} | ${dataLoss} | ${backupRisk} |`;
}


/***/ }),

/***/ 70569:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderMarkdown: () => (/* binding */ renderMarkdown)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94963);
/* harmony import */ var _markdown_blocks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97236);
/* harmony import */ var _markdown_finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65965);
/* harmony import */ var _markdown_risk_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16841);
/* harmony import */ var _outline_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90132);
/* harmony import */ var _split_commands_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73501);







/** A comment may have 65,536 characters; the marker of the comment and some room are left to the caller. */
const LIMIT_BYTES = 60_000;
const FILES_PER_SIDE = 6;
const FINDINGS = 20;
/** At most 60,000 bytes, cut between blocks, never within one. Ends with a line feed. */
function renderMarkdown(result, context) {
    return (0,_markdown_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .fitBlocks */ .U)([
        { lines: [headingOf(result)], instead: null },
        ...standingBlocks(result),
        ...(result.kind === "mixed" ? [sidesBlock(result)] : []),
        ...findingBlocks(result, context),
        ...splitBlocks(context),
        ...wayInBlocks(result, context),
        ...(0,_markdown_risk_js__WEBPACK_IMPORTED_MODULE_4__/* .riskBlocks */ .K)(result),
        { lines: [`<sub>Judged: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)((0,_outline_js__WEBPACK_IMPORTED_MODULE_5__/* .rangeOf */ .be)(result))}, ${(0,_outline_js__WEBPACK_IMPORTED_MODULE_5__/* .describeTally */ .O1)(result)}.</sub>`], instead: null },
    ], LIMIT_BYTES);
}
const SIGNS = {
    pass: "✅ Pass",
    fail: "❌ Fail",
    reported: "⚠️ Would fail",
    opened: "⚠️ Opened by an override",
};
function headingOf(result) {
    return `### ${SIGNS[(0,_outline_js__WEBPACK_IMPORTED_MODULE_5__/* .standingOf */ .YP)(result)]}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_outline_js__WEBPACK_IMPORTED_MODULE_5__/* .headlineOf */ .gD)(result))}`;
}
function standingBlocks(result) {
    const { override } = result;
    if ((0,_outline_js__WEBPACK_IMPORTED_MODULE_5__/* .standingOf */ .YP)(result) === "reported") {
        return [{ lines: ["> **Report mode.** This does not block. With `mode: enforce` it would."], instead: null }];
    }
    if (override === null)
        return [];
    const reason = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(override.reason, 1000));
    const lines = [
        `> **Override.** ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(override.by)} set the label ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(override.label)} at ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(override.at)}. ` +
            `Reason, by ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(override.reasonBy)}: ${reason}`,
    ];
    return [{ lines, instead: null }];
}
function sidesBlock(result) {
    const { neutral } = (0,_outline_js__WEBPACK_IMPORTED_MODULE_5__/* .tallyOf */ .sv)(result);
    const along = neutral === 0 ? [] : ["", `${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(neutral, "file")} of tests, documentation and the like go with the application.`];
    return {
        lines: [
            "| Release | Files | Why |",
            "| --- | --- | --- |",
            ...sideRows("Schema", (0,_outline_js__WEBPACK_IMPORTED_MODULE_5__/* .schemaSide */ .jr)(result)),
            ...sideRows("Application", (0,_outline_js__WEBPACK_IMPORTED_MODULE_5__/* .applicationSide */ .mn)(result)),
            ...along,
        ],
        instead: "The table of the files is too long to be shown here.",
    };
}
function sideRows(title, files) {
    const { groups, more } = (0,_outline_js__WEBPACK_IMPORTED_MODULE_5__/* .groupByReason */ .H9)(files, FILES_PER_SIDE);
    const rows = groups.map((group, index) => {
        const names = group.files.map((file) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(file.path, 200)));
        const rest = group.more > 0 ? [`and ${group.more} more`] : [];
        const head = index === 0 ? `**${title}** (${files.length})` : "";
        return `| ${head} | ${[...names, ...rest].join("<br>")} | ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(group.because, 200))} |`;
    });
    return more > 0 ? [...rows, `| | and ${more} more | other reasons |`] : rows;
}
function findingBlocks(result, { docs }) {
    const findings = (0,_outline_js__WEBPACK_IMPORTED_MODULE_5__/* .allFindings */ .c4)(result);
    const blocks = findings.slice(0, FINDINGS).map((finding) => ({ lines: (0,_markdown_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .findingLines */ .h)(finding, docs), instead: null }));
    const rest = findings.length - FINDINGS;
    return rest > 0 ? [...blocks, { lines: [`and ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(rest, "more finding")}.`], instead: null }] : blocks;
}
function splitBlocks({ split }) {
    if (split === null)
        return [];
    const steps = (0,_split_commands_js__WEBPACK_IMPORTED_MODULE_6__/* .splitCommands */ .t)(split).flatMap(({ title, commands }, index) => [[`**${index + 1}. ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(title)}**`, ""], (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownFence */ .p0)(commands, "bash"), [""]].flat());
    const lines = ["<details><summary>Commands that split this change set</summary>", "", ...steps, "</details>"];
    const advice = split.advice.map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV).join(" ");
    return [
        { lines: [`**Order.** ${advice}`], instead: null },
        {
            lines,
            instead: "The commands that split this change set are too long for this place: `schema-release check` prints them.",
        },
    ];
}
function wayInBlocks(result, { overrideLabel }) {
    if ((0,_outline_js__WEBPACK_IMPORTED_MODULE_5__/* .standingOf */ .YP)(result) !== "fail" || overrideLabel === null)
        return [];
    const lines = [
        `If it must go in as it is: somebody else who may write here sets the label ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(overrideLabel)} and gives a reason.`,
    ];
    return [{ lines, instead: null }];
}


/***/ }),

/***/ 77680:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ rulePage)
/* harmony export */ });
/* harmony import */ var _rules_gate_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24623);
/** Where the docs speak of a rule. */

const GATE_RULES = new Set(_rules_gate_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .GATE_RULE_DESCRIPTIONS */ .TJ.map(({ id }) => id));
/** Rules about change sets share the page at `docs` (`…/rules.md`); each rule about migrations has one of its own in the folder `rules`. */
function rulePage(docs, rule) {
    const id = encodeURIComponent(rule);
    return GATE_RULES.has(rule) ? `${docs}#${id}` : `${docs.replace(/\.md$/, "")}/${id}.md`;
}


/***/ })

};
;
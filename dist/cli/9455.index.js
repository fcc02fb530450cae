"use strict";
exports.id = 9455;
exports.ids = [9455];
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
        __webpack_require__.e(/* import() */ 5250).then(__webpack_require__.bind(__webpack_require__, 75250)),
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
"use strict";
exports.id = 846;
exports.ids = [846];
exports.modules = {

/***/ 7223:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BE: () => (/* binding */ startGit),
/* harmony export */   gG: () => (/* binding */ askGit),
/* harmony export */   m3: () => (/* binding */ cannotStart),
/* harmony export */   y2: () => (/* binding */ explainGit)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9984);
/** Starting git: arguments as an array, no shell, no prompt, no pager, and its complaints as `UserError`s. */


const DEFAULT_TIMEOUT_MS = 120_000;
/** Starts git in a folder. Locale, prompts, pagers, replace refs and work tree checks are fixed so that answers are git's own. */
function startGit(folder, args) {
    return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("git", gitArguments(folder, args), { env: gitEnvironment(), windowsHide: true });
}
function gitArguments(folder, args) {
    return ["-C", folder, "--no-pager", "--no-replace-objects", "-c", "core.quotePath=false", ...args];
}
function gitEnvironment() {
    return { ...process.env, LC_ALL: "C", GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0" };
}
/** Runs git to its end. Throws `UserError` when git cannot be started or takes too long; a non-zero code is an answer. */
function askGit({ folder, timeoutMs = DEFAULT_TIMEOUT_MS }, args) {
    return new Promise((resolve, reject) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("git", gitArguments(folder, args), {
            env: gitEnvironment(),
            windowsHide: true,
            stdio: ["ignore", "pipe", "pipe"],
        });
        const stdout = [];
        const stderr = [];
        const timer = setTimeout(() => {
            child.kill("SIGKILL");
            const seconds = Math.round(timeoutMs / 1000);
            reject(new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("outside", `git ${args[0]} did not answer within ${seconds} s.`, "Try again, or look at the repository's size and disk."));
        }, timeoutMs);
        child.stdout.on("data", (chunk) => stdout.push(chunk));
        child.stderr.on("data", (chunk) => stderr.push(chunk));
        child.on("error", (error) => {
            clearTimeout(timer);
            reject(cannotStart(error, folder));
        });
        child.on("close", (code) => {
            clearTimeout(timer);
            resolve({ code: code ?? 1, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString("utf8") });
        });
    });
}
/** Why git could not be started at all. */
function cannotStart(error, folder) {
    if (error.code === "ENOENT")
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("outside", "git was not found on this machine.", "Install git 2.30 or newer.");
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("outside", `git could not be started in ${folder}: ${error.code ?? error.message}.`, "Check the folder and its permissions.");
}
/** What git's complaint means for somebody who called us. */
function explainGit(stderr, folder) {
    const complaint = stderr.trim().split("\n").at(-1) ?? "";
    if (/not a git repository|cannot change to/.test(stderr)) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("not-a-repository", `${folder} is not a git repository.`, "Give one with --repo DIR; a bare repository serves too.");
    }
    if (/dubious ownership/.test(stderr)) {
        const hint = "Run as its owner, or say: git config --global --add safe.directory DIR";
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("not-a-repository", `git refuses ${folder}, since it belongs to another user.`, hint);
    }
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__.UserError("outside", `git failed in ${folder}: ${complaint === "" ? "no reason given" : complaint}`, "Run git fsck there, and check disk and permissions.");
}


/***/ }),

/***/ 943:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JO: () => (/* binding */ COMMENT_MARKER),
/* harmony export */   R3: () => (/* binding */ asCourtesy),
/* harmony export */   keepComment: () => (/* binding */ keepComment)
/* harmony export */ });
/* unused harmony export cutBody */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9984);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8659);
/** One comment on the pull request, written once and kept up to date. Where the token may not write, that is said and nothing fails. */


/** At the head of every comment of ours, so that it is found again. */
const COMMENT_MARKER = "<!-- schema-release:check -->";
/** GitHub refuses more than 65,536 characters. */
const LONGEST_BODY_BYTES = 60_000;
const CUT = "\n\n… The rest is in the job summary.\n";
const WORKFLOW_BOT = "github-actions[bot]";
async function keepComment(github, { number, body, create }) {
    return asCourtesy(async () => {
        const text = cutBody(`${COMMENT_MARKER}\n${body}`);
        const found = await findComment(github, number);
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
function cutBody(text) {
    const bytes = Buffer.from(text, "utf8");
    if (bytes.length <= LONGEST_BODY_BYTES)
        return text;
    const room = LONGEST_BODY_BYTES - Buffer.byteLength(CUT);
    const end = bytes.lastIndexOf(0x0a, room);
    return bytes.toString("utf8", 0, end <= COMMENT_MARKER.length ? COMMENT_MARKER.length : end) + CUT;
}
/** Ours is told by the marker at its head *and* by its author; anybody can write the marker. */
async function findComment(github, number) {
    const comments = await github.paginate(github.rest.issues.listComments, {
        ...github.repository,
        issue_number: number,
        per_page: 100,
    });
    const marked = comments.filter(({ body }) => body?.startsWith(COMMENT_MARKER) === true);
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9984);
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


/***/ }),

/***/ 7276:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ blobsToCompareEdits),
  y: () => (/* binding */ findEditedMigrations)
});

// EXTERNAL MODULE: ./build/frameworks/exclusions.js
var exclusions = __webpack_require__(4372);
;// CONCATENATED MODULE: ./build/change-set/cosmetic.js
/** Whether an edit changed only how a file looks: comments, white space, style of quotes, trailing commas. */

const SQL = { line: ["--"], block: [["/*", "*/"]], quotes: `'"`, sameQuotes: false };
const HASH = { line: ["#"], block: [], quotes: `'"`, sameQuotes: true };
const SLASH = { line: ["//"], block: [["/*", "*/"]], quotes: "'\"`", sameQuotes: false };
const SCRIPT = { line: ["//"], block: [["/*", "*/"]], quotes: "'\"`", sameQuotes: true };
const MARKUP = { line: [], block: [["<!--", "-->"]], quotes: "", sameQuotes: false };
const PLAIN = { line: [], block: [], quotes: "", sameQuotes: false };
/** Extensions of languages in which white space between words has no meaning. Others are compared as they stand. */
const LANGUAGES = {
    sql: SQL,
    postgres: SQL,
    sqlite: SQL,
    rb: HASH,
    exs: HASH,
    js: SCRIPT,
    cjs: SCRIPT,
    mjs: SCRIPT,
    ts: SCRIPT,
    php: { ...SCRIPT, line: ["//", "#"], sameQuotes: true },
    go: SLASH,
    rs: { ...SLASH, quotes: '"' },
    java: SLASH,
    kt: SLASH,
    cs: SLASH,
    scala: SLASH,
    xml: MARKUP,
    json: PLAIN,
};
/** False for an extension that is not known, unless the texts are equal. */
function isCosmeticEdit(path, before, after) {
    if (before === after)
        return true;
    const language = LANGUAGES[(0,exclusions/* extensionOf */.je)(path)];
    return language !== undefined && essence(before, language) === essence(after, language);
}
/**
 * The text without comments; white space outside strings becomes one blank between words and nothing elsewhere. What stands in strings
 * stays as it is, so that a changed value is never cosmetic.
 */
function essence(text, language) {
    const words = [];
    let position = 0;
    while (position < text.length) {
        const end = skipComment(text, position, language);
        if (end !== null) {
            words.push(" ");
            position = end;
        }
        else if (language.quotes.includes(text.charAt(position))) {
            const close = endOfString(text, position);
            words.push(quoted(text.slice(position, close), language));
            position = close;
        }
        else {
            const next = endOfCode(text, position + 1, language);
            words.push(text.slice(position, next));
            position = next;
        }
    }
    return tighten(words);
}
function skipComment(text, position, { line, block }) {
    if (line.some((start) => text.startsWith(start, position))) {
        const end = text.indexOf("\n", position);
        return end === -1 ? text.length : end;
    }
    const found = block.find(([start]) => text.startsWith(start, position));
    if (found === undefined)
        return null;
    const end = text.indexOf(found[1], position + found[0].length);
    return end === -1 ? text.length : end + found[1].length;
}
function endOfString(text, start) {
    const quote = text.charAt(start);
    let position = start + 1;
    while (position < text.length && text.charAt(position) !== quote)
        position += text.charAt(position) === "\\" ? 2 : 1;
    return Math.min(position + 1, text.length);
}
function endOfCode(text, start, { line, block, quotes }) {
    let position = start;
    const starts = new Set([...line, ...block.map(([open]) => open)].map((open) => open.charAt(0)));
    while (position < text.length && !quotes.includes(text.charAt(position)) && !starts.has(text.charAt(position)))
        position++;
    return position;
}
/** A string as one token that cannot be taken for code; a delimiter is only unified where its content does not depend on it. */
function quoted(string, { sameQuotes }) {
    const inner = string.slice(1, -1);
    return sameQuotes && !/["'`\\$#{]/.test(inner) ? `\u0001${inner}\u0001` : `\u0001${string}\u0001`;
}
function tighten(words) {
    const strings = [];
    const code = words
        .map((word) => {
        if (!word.startsWith("\u0001"))
            return word;
        strings.push(word);
        return "\u0001";
    })
        .join("");
    const tight = code
        .replaceAll(/\s+/g, " ")
        .replaceAll(/ ?([^\w ]) ?/g, "$1")
        .replaceAll(/,(?=[)\]}])/g, "");
    return `${tight.trim()}\u0002${strings.join("\u0002")}`;
}

// EXTERNAL MODULE: ./build/change-set/lines.js
var lines = __webpack_require__(6058);
;// CONCATENATED MODULE: ./build/change-set/edited.js



/** `text` must know the blobs of `blobsToCompareEdits`; where it does not, the edit counts and is not cosmetic. */
function findEditedMigrations(files, text) {
    const moved = findMoves(files);
    return files.flatMap((file) => {
        const { before: migration, change } = file;
        if (migration === null || !isKept(migration))
            return [];
        const how = howEdited(file, migration, { moved, text });
        if (how === null)
            return [];
        const isCosmetic = how === "content" && onlyLooksChanged(file, text);
        return [{ path: change.previousPath ?? change.path, file, migration, how, isCosmetic }];
    });
}
/** Object ids whose texts tell whether an edit only appended, or only changed looks. */
function blobsToCompareEdits(files) {
    return files.flatMap(({ before, change }) => {
        if (before === null || !isKept(before) || change.before?.kind !== "file" || change.after?.kind !== "file")
            return [];
        return change.before.oid === change.after.oid ? [] : [change.before.oid, change.after.oid];
    });
}
/** Whether the tool runs it once: what it runs again, or takes as the wished-for state, is there to be edited. */
function isKept({ role, id }) {
    switch (role) {
        case "versioned":
        case "down":
        case "baseline":
        case "appended":
        case "unrecognised":
            return true;
        case "support":
            return id !== null;
        case "repeatable":
        case "callback":
        case "declarative":
            return false;
    }
}
function howEdited(file, migration, seen) {
    const target = seen.moved.get(file) ?? file;
    const { before } = file.change;
    const { after } = target.change;
    if (after === null || target.after === null || before === null)
        return "removed";
    if (!keepsIdentity(migration, target.after))
        return "identity";
    if (before.oid === after.oid && before.kind === after.kind)
        return null;
    if (migration.role !== "appended")
        return "content";
    const [old, now] = [seen.text(before.oid), seen.text(after.oid)];
    return old === null || now === null || (0,lines/* hasRemovedLines */.y)(old, now) ? "content" : null;
}
function keepsIdentity(before, after) {
    if (before.set.framework.id !== after.set.framework.id)
        return false;
    switch (before.set.framework.identity) {
        case "path":
            return before.path === after.path;
        case "content":
            return true;
        case "file-name":
            return before.id === after.id && (0,exclusions/* nameOf */.Vb)(before.path) === (0,exclusions/* nameOf */.Vb)(after.path);
        case "version":
        case "folder-name":
            return (before.id === after.id && before.role === after.role && (before.id !== null || (0,exclusions/* nameOf */.Vb)(before.path) === (0,exclusions/* nameOf */.Vb)(after.path)));
    }
}
/** Removed migrations that an added file of the same identity takes the place of: a move that was not seen as a rename. */
function findMoves(files) {
    const added = new Map(files.flatMap((file) => (file.change.status === "added" && file.after !== null ? [[keyOf(file.after), file]] : [])));
    const moves = new Map();
    for (const file of files) {
        if (file.change.status !== "removed" || file.before === null)
            continue;
        const target = added.get(keyOf(file.before));
        if (target !== undefined)
            moves.set(file, target);
    }
    return moves;
}
function keyOf({ set, role, id, path }) {
    return [set.framework.id, role, id ?? "", (0,exclusions/* nameOf */.Vb)(path)].join("\0");
}
function onlyLooksChanged({ change }, text) {
    const [before, after] = [text(change.before?.oid ?? ""), text(change.after?.oid ?? "")];
    return before !== null && after !== null && isCosmeticEdit(change.path, before, after);
}


/***/ }),

/***/ 6058:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ changedLines),
/* harmony export */   y: () => (/* binding */ hasRemovedLines)
/* harmony export */ });
/** What two texts of one file have in common, line by line. */
/** Whether lines of `before` are missing in `after` or stand in another order; white space at the ends of lines aside. */
function hasRemovedLines(before, after) {
    const kept = splitLines(after);
    let next = 0;
    for (const line of splitLines(before)) {
        while (next < kept.length && kept[next] !== line)
            next++;
        if (next === kept.length)
            return true;
        next++;
    }
    return false;
}
/** Lines that only one of the two has, as often as it has more of them. */
function changedLines(before, after) {
    const counts = new Map();
    for (const line of splitLines(before))
        counts.set(line, (counts.get(line) ?? 0) + 1);
    for (const line of splitLines(after))
        counts.set(line, (counts.get(line) ?? 0) - 1);
    return [...counts].flatMap(([line, count]) => (count === 0 ? [] : [line]));
}
function splitLines(text) {
    return text
        .split("\n")
        .map((line) => line.trimEnd())
        .filter((line) => line !== "");
}


/***/ }),

/***/ 5032:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ defaultDatabase),
/* harmony export */   lp: () => (/* binding */ DEFAULT_OPTIONS),
/* harmony export */   zo: () => (/* binding */ defaultTarget)
/* harmony export */ });
/* unused harmony export DEFAULT_OVERRIDE_LABEL */
/* harmony import */ var _deploy_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86);

const DEFAULT_OVERRIDE_LABEL = "schema-release: override";
/** What holds where there is no configuration file. */
const DEFAULT_OPTIONS = {
    databases: [],
    targets: [],
    categories: { migration: [], schema: [], app: [], neutral: [] },
    models: "app",
    lockfiles: "app",
    mode: "enforce",
    severities: {},
    overrideLabel: DEFAULT_OVERRIDE_LABEL,
};
/** A database of which only name and framework are known. */
function defaultDatabase(name, framework) {
    return {
        name,
        framework,
        migrations: [],
        schema: [],
        dialect: null,
        writers: [],
        statistics: null,
        sqlCommand: null,
        statusCommand: null,
        deployCommand: null,
        historyTable: null,
        fingerprintIgnore: [],
    };
}
/** What holds for a target that the configuration does not list. */
function defaultTarget(name) {
    return {
        name,
        database: null,
        environment: null,
        databaseUrlEnv: "DATABASE_URL",
        kind: "independent",
        gates: [],
        evidenceOf: null,
        evidenceHours: 72,
        approvers: {},
        backupCommand: null,
        smokeCommand: null,
        apply: _deploy_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_APPLY_SETTINGS */ .F,
    };
}


/***/ }),

/***/ 86:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ DEFAULT_APPLY_SETTINGS)
/* harmony export */ });
const DEFAULT_APPLY_SETTINGS = {
    lockTimeoutMs: 1000,
    maxAttempts: 30,
    retryPauseMs: { first: 500, most: 30_000 },
    statementTimeoutMs: 0,
    concurrentTimeoutMs: 3_600_000,
    deployerTimeoutMs: 60_000,
    maxReplicaLagMs: null,
};


/***/ }),

/***/ 6846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkInAction: () => (/* binding */ checkInAction)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9984);
// EXTERNAL MODULE: ./build/adapters/git/git-process.js
var git_process = __webpack_require__(7223);
;// CONCATENATED MODULE: ./build/adapters/git/cat-file.js

const NEWLINE = 0x0a;
/** Reads objects of one repository until it is closed. A resource: call `close()`. */
class ObjectReader {
    #folder;
    #child = null;
    #failure = null;
    #waiting = [];
    #answered = 0;
    #unsent = "";
    #stderr = "";
    /** What came in and is not yet part of an answer. */
    #chunks = [];
    #length = 0;
    #header = null;
    constructor(folder) {
        this.#folder = folder;
    }
    /** Starts git now, so that it is ready when the first object is wanted. */
    start() {
        this.#child ??= this.#spawn();
    }
    /** An object by id or revision expression; null when there is none. A name with a line break names nothing. */
    read(name) {
        if (/[\n\0]/.test(name))
            return Promise.resolve(null);
        if (this.#failure !== null)
            return Promise.reject(this.#failure);
        this.start();
        return new Promise((resolve, reject) => {
            this.#waiting.push({ resolve, reject });
            if (this.#unsent === "")
                setImmediate(() => this.#send());
            this.#unsent += `${name}\n`;
        });
    }
    /** What is asked in one go is sent in one go: a write for each of thousands of objects took longer than reading them. */
    #send() {
        const names = this.#unsent;
        this.#unsent = "";
        this.#child?.stdin.write(names);
    }
    close() {
        this.#child?.stdin.end();
        this.#child?.kill();
        this.#child = null;
    }
    #spawn() {
        const child = (0,git_process/* startGit */.BE)(this.#folder, ["cat-file", "--batch"]);
        child.on("error", (error) => this.#fail((0,git_process/* cannotStart */.m3)(error, this.#folder)));
        child.on("close", () => this.#fail((0,git_process/* explainGit */.y2)(this.#stderr, this.#folder)));
        child.stdin.on("error", () => { });
        child.stderr.on("data", (chunk) => (this.#stderr = (this.#stderr + chunk.toString("utf8")).slice(-4096)));
        child.stdout.on("data", (chunk) => {
            this.#chunks.push(chunk);
            this.#length += chunk.length;
            this.#drain();
        });
        return child;
    }
    #fail(error) {
        this.#failure ??= error;
        for (const waiting of this.#waiting.splice(this.#answered))
            waiting.reject(error);
    }
    #drain() {
        for (;;) {
            if (this.#header === null) {
                const line = this.#takeLine();
                if (line === null)
                    return;
                this.#header = parseHeader(line);
                if (this.#header === null)
                    this.#answer(null);
                continue;
            }
            const { size, oid, type } = this.#header;
            if (this.#length < size + 1)
                return;
            const bytes = this.#take(size + 1);
            this.#header = null;
            this.#answer({ oid, type, content: bytes.subarray(0, size) });
        }
    }
    #answer(object) {
        this.#waiting[this.#answered++]?.resolve(object);
        if (this.#answered < 1024)
            return;
        this.#waiting.splice(0, this.#answered);
        this.#answered = 0;
    }
    #takeLine() {
        let before = 0;
        for (const chunk of this.#chunks) {
            const at = chunk.indexOf(NEWLINE);
            if (at >= 0)
                return this.#take(before + at + 1).toString("utf8", 0, before + at);
            before += chunk.length;
        }
        return null;
    }
    /** The first bytes of what came in; copied only where they span chunks. */
    #take(length) {
        const first = this.#chunks[0];
        this.#length -= length;
        if (first !== undefined && first.length >= length) {
            if (first.length === length)
                this.#chunks.shift();
            else
                this.#chunks[0] = first.subarray(length);
            return first.subarray(0, length);
        }
        const all = Buffer.concat(this.#chunks);
        this.#chunks = all.length > length ? [all.subarray(length)] : [];
        return all.subarray(0, length);
    }
}
/** `<oid> <type> <size>`; null for `<name> missing` and `<name> ambiguous`. */
function parseHeader(line) {
    const match = /^([0-9a-f]{40,64}) (commit|tree|blob|tag) (\d+)$/.exec(line);
    if (match === null)
        return null;
    return { oid: match[1] ?? "", type: match[2] ?? "", size: Number(match[3]) };
}

;// CONCATENATED MODULE: ./build/adapters/git/path-bytes.js
/**
 * Git paths are bytes. Here they become strings without loss: valid UTF-8 as it reads, every other byte 0x80 to 0xFF as
 * the lone surrogate U+DC80 to U+DCFF, as Python's `surrogateescape` has it.
 */
const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/** Bytes of a path as a string; every byte sequence has one string of its own. */
function decodePath(bytes) {
    if (isAscii(bytes))
        return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
    try {
        return strict.decode(bytes);
    }
    catch {
        return decodeInvalid(bytes);
    }
}
function isAscii(bytes) {
    for (const byte of bytes)
        if (byte > 0x7f)
            return false;
    return true;
}
function decodeInvalid(bytes) {
    let text = "";
    let at = 0;
    while (at < bytes.length) {
        const length = sequenceLength(bytes[at] ?? 0);
        const piece = bytes.subarray(at, at + length);
        const decoded = length > 0 && piece.length === length ? decodeOne(piece) : null;
        if (decoded === null)
            text += String.fromCharCode(0xdc00 + (bytes[at] ?? 0));
        else
            text += decoded;
        at += decoded === null ? 1 : length;
    }
    return text;
}
function decodeOne(piece) {
    try {
        return strict.decode(piece);
    }
    catch {
        return null;
    }
}
/** Length of the UTF-8 sequence that a byte begins; 0 for one that begins none. */
function sequenceLength(first) {
    if (first < 0x80)
        return 1;
    if (first < 0xc2)
        return 0;
    if (first < 0xe0)
        return 2;
    if (first < 0xf0)
        return 3;
    return first < 0xf5 ? 4 : 0;
}

;// CONCATENATED MODULE: ./build/adapters/git/raw-diff.js

const COLON = 0x3a;
/** The changes of a raw diff in git's order. A copy counts as added, a change of type as modified. */
function parseRawDiff(output) {
    const changes = [];
    let at = 0;
    const next = () => {
        const end = output.indexOf(0, at);
        const field = output.subarray(at, end < 0 ? output.length : end);
        at = end < 0 ? output.length : end + 1;
        return field;
    };
    while (at < output.length) {
        const header = next();
        if (header[0] !== COLON)
            continue;
        const [beforeMode = "", afterMode = "", beforeOid = "", afterOid = "", status = ""] = header
            .toString("latin1")
            .slice(1)
            .split(" ");
        const first = decodePath(next());
        const letter = status[0] ?? "M";
        const second = letter === "R" || letter === "C" ? decodePath(next()) : null;
        const before = reference(beforeMode, beforeOid);
        const after = reference(afterMode, afterOid);
        changes.push(makeChange({ letter, first, second, before, after }));
    }
    return changes;
}
function makeChange({ letter, first, second, before, after }) {
    const path = second ?? first;
    if (letter === "R")
        return { path, previousPath: first, status: "renamed", before, after };
    if (letter === "A" || letter === "C")
        return { path, previousPath: null, status: "added", before: null, after };
    if (letter === "D")
        return { path, previousPath: null, status: "removed", before, after: null };
    return { path, previousPath: null, status: "modified", before, after };
}
function reference(mode, oid) {
    if (mode === "000000")
        return null;
    return { oid, kind: kindOfMode(mode) };
}
/** What a tree entry's mode says it is; a folder's mode never stands in a recursive diff. */
function kindOfMode(mode) {
    if (mode === "120000")
        return "symlink";
    return mode === "160000" ? "submodule" : "file";
}

;// CONCATENATED MODULE: ./build/adapters/git/folder-reader.js


/** Reads folders by path below one root tree; equal trees of two revisions are read once when they share a cache. */
class FolderReader {
    #objects;
    #root;
    #trees;
    #folders = new Map();
    #subfolders = new WeakMap();
    /** `root` names a tree, such as `<commit>^{tree}`. `trees` is a cache by object id. */
    constructor(objects, root, trees) {
        this.#objects = objects;
        this.#root = root;
        this.#trees = trees;
    }
    /** Entries of a folder (`""` is the root); null when there is none. */
    list(folder) {
        const known = this.#folders.get(folder);
        if (known !== undefined)
            return known;
        const found = folder === "" ? this.#readTree(this.#root) : this.#find(folder);
        this.#folders.set(folder, found);
        return found;
    }
    /** From the root downwards: of a path that does not exist, however deep it is, only what exists is read. */
    async #find(folder) {
        let entries = await this.#readTree(this.#root);
        for (let start = 0; start <= folder.length;) {
            const slash = folder.indexOf("/", start);
            const end = slash < 0 ? folder.length : slash;
            const oid = this.#subfoldersOf(entries).get(folder.slice(start, end));
            if (oid === undefined)
                return null;
            entries = await this.#readTree(oid);
            start = end + 1;
        }
        return entries;
    }
    #subfoldersOf(entries) {
        const known = this.#subfolders.get(entries);
        if (known !== undefined)
            return known;
        const made = new Map(entries.flatMap(({ name, kind, oid }) => (kind === "folder" ? [[name, oid]] : [])));
        this.#subfolders.set(entries, made);
        return made;
    }
    #readTree(oid) {
        const known = this.#trees.get(oid);
        if (known !== undefined)
            return known;
        const read = this.#objects
            .read(oid)
            .then((object) => (object === null ? [] : parseTree(object.content, object.oid.length / 2)));
        this.#trees.set(oid, read);
        return read;
    }
}
/** A tree object: `mode SP name NUL` and a binary object id, again and again. */
function parseTree(content, oidBytes) {
    const entries = [];
    let at = 0;
    while (at < content.length) {
        const space = content.indexOf(0x20, at);
        const end = content.indexOf(0, space);
        if (space < 0 || end < 0)
            break;
        const mode = content.toString("latin1", at, space);
        const name = decodePath(content.subarray(space + 1, end));
        const oid = content.toString("hex", end + 1, end + 1 + oidBytes);
        entries.push({ name, oid, kind: mode === "40000" ? "folder" : kindOfMode(mode) });
        at = end + 1 + oidBytes;
    }
    return entries;
}

;// CONCATENATED MODULE: ./build/adapters/git/index-folders.js



/** Reads the index once and answers per folder; null for a folder without entries. */
async function listIndex(folder) {
    const answer = await (0,git_process/* askGit */.gG)({ folder }, ["ls-files", "--stage", "--full-name", "-z", "--", ":/"]);
    if (answer.code !== 0)
        throw (0,git_process/* explainGit */.y2)(answer.stderr, folder);
    const folders = new Map([["", new Map()]]);
    for (const record of splitAtNul(answer.stdout)) {
        const tab = record.indexOf(0x09);
        const [mode = "", oid = ""] = record.toString("latin1", 0, tab).split(" ");
        addPath(folders, decodePath(record.subarray(tab + 1)), { oid, kind: kindOfMode(mode) });
    }
    return { list: (path) => Promise.resolve(folders.has(path) ? [...(folders.get(path)?.values() ?? [])] : null) };
}
function* splitAtNul(bytes) {
    let at = 0;
    for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, at)) {
        yield bytes.subarray(at, end);
        at = end + 1;
    }
}
function addPath(folders, path, object) {
    const parts = path.split("/");
    let parent = "";
    for (const [index, name] of parts.entries()) {
        const siblings = folders.get(parent) ?? new Map();
        folders.set(parent, siblings);
        if (index === parts.length - 1)
            siblings.set(name, { name, ...object });
        else if (!siblings.has(name))
            siblings.set(name, { name, kind: "folder", oid: "" });
        parent = parent === "" ? name : `${parent}/${name}`;
    }
}

;// CONCATENATED MODULE: ./build/adapters/git/git-source.js






const DIFF = ["diff-tree", "-r", "-z", "--raw", "--no-abbrev", "-M", "--no-ext-diff", "--ignore-submodules=none"];
const EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
const MAX_BLOB_BYTES = 20 * 1024 * 1024;
/** Opens a repository (bare, partial and shallow ones too). Errors come with the first question, as `UserError`. */
function openGitSource(folder, range) {
    const objects = new ObjectReader(folder);
    objects.start();
    const diff = range === "staged" ? null : startDiff(folder, range);
    const trees = new Map();
    const sides = range === "staged" ? stagedSides(folder, objects, trees) : rangeSides(range, objects, trees);
    return {
        readChangeSet: () => (range === "staged" ? readStaged(folder, objects) : readRange({ folder, objects, diff }, range)),
        listFolders: async (side, folders) => listFolders(await sides(side), folders),
        readBlobs: (oids) => readBlobs(objects, oids),
        close: () => {
            objects.close();
            return Promise.resolve();
        },
    };
}
function rangeSides(range, objects, trees) {
    const readers = {
        base: new FolderReader(objects, `${range.base}^{tree}`, trees),
        head: new FolderReader(objects, `${range.head}^{tree}`, trees),
    };
    return (side) => Promise.resolve(readers[side]);
}
function stagedSides(folder, objects, trees) {
    const base = new FolderReader(objects, "HEAD^{tree}", trees);
    let head = null;
    return (side) => {
        if (side === "base")
            return Promise.resolve(base);
        head ??= listIndex(folder);
        return head;
    };
}
/** Folders that exist. */
async function listFolders(reader, folders) {
    const found = new Map();
    const listed = await Promise.all(folders.map(async (folder) => [folder, await reader.list(folder)]));
    for (const [folder, entries] of listed)
        if (entries !== null)
            found.set(folder, entries);
    return found;
}
/** Contents by object id; of what is missing or too large none. */
async function readBlobs(objects, oids) {
    const contents = new Map();
    const read = await Promise.all([...new Set(oids)].map(async (oid) => [oid, await objects.read(oid)]));
    for (const [oid, object] of read) {
        if (object?.type === "blob" && object.content.length <= MAX_BLOB_BYTES)
            contents.set(oid, object.content);
    }
    return contents;
}
/** Revisions are names, never options, and stand on one line. */
function isRevision(text) {
    return text !== "" && !text.startsWith("-") && !/[\0-\u001F]/.test(text);
}
/** Starts git's list at once; it runs beside the reading of revisions and configuration. */
function startDiff(folder, { base, head }) {
    if (!isRevision(base) || !isRevision(head) || base === EMPTY_TREE)
        return null;
    const answer = (0,git_process/* askGit */.gG)({ folder }, [...DIFF, "--merge-base", `${base}^{commit}`, `${head}^{commit}`, "--"]);
    // Whoever waits for it hears of a failure; nobody may be waiting when a revision does not exist.
    answer.catch(() => { });
    return answer;
}
async function readRange({ folder, objects, diff }, range) {
    const [base, head] = await Promise.all([resolveRevision(objects, range.base), resolveRevision(objects, range.head)]);
    if (base === EMPTY_TREE)
        return whole(base, head, await diffTrees(folder, base, head));
    const answer = await diff;
    if (answer?.code === 0)
        return whole(base, head, parseRawDiff(answer.stdout));
    // Several merge bases (criss-cross merges), none, or a git before 2.30: ask for one by itself.
    const merge = await (0,git_process/* askGit */.gG)({ folder }, ["merge-base", base, head]);
    const mergeBase = merge.stdout.toString("latin1").trim();
    if (merge.code === 1 || (merge.code === 0 && mergeBase === ""))
        return withoutMergeBase(folder, { base, head, range });
    if (merge.code !== 0)
        throw (0,git_process/* explainGit */.y2)(merge.stderr, folder);
    return whole(base, head, await diffTrees(folder, mergeBase, head));
}
async function diffTrees(folder, from, to) {
    const answer = await (0,git_process/* askGit */.gG)({ folder }, [...DIFF, from, to]);
    if (answer.code !== 0)
        throw (0,git_process/* explainGit */.y2)(answer.stderr, folder);
    return parseRawDiff(answer.stdout);
}
function whole(base, head, changes) {
    return { base, head, complete: true, incompleteBecause: null, changes };
}
/** Full id of the commit that a revision names; throws `UserError` where it names none. */
async function resolveRevision(objects, revision) {
    const hint = "Give a commit, a tag or a branch of this clone; in a fresh clone branches are called origin/NAME. In CI, fetch it first (fetch-depth: 0).";
    const unknown = new errors.UserError("unknown-revision", `There is no revision ${JSON.stringify(revision)} in this repository.`, hint);
    if (!isRevision(revision))
        throw unknown;
    const object = (await objects.read(`${revision}^{commit}`)) ?? (revision === EMPTY_TREE ? await objects.read(revision) : null);
    if (object === null)
        throw unknown;
    return object.oid;
}
async function withoutMergeBase(folder, at) {
    const shallow = (await (0,git_process/* askGit */.gG)({ folder }, ["rev-parse", "--is-shallow-repository"])).stdout.toString("latin1").trim() === "true";
    const names = `${at.range.base} and ${at.range.head}`;
    const incompleteBecause = shallow
        ? `This clone is shallow and does not hold the commit where ${names} parted, so what changed cannot be told. Fetch more history: git fetch --unshallow, or fetch-depth: 0 with actions/checkout.`
        : `${names} have no commit in common, so what changed cannot be told. Give a base that the head was branched from.`;
    return { base: at.base, head: at.head, complete: false, incompleteBecause, changes: [] };
}
async function readStaged(folder, objects) {
    const head = await objects.read("HEAD^{commit}");
    const base = head?.oid ?? EMPTY_TREE;
    const args = ["diff-index", "--cached", ...DIFF.slice(2), base];
    const answer = await (0,git_process/* askGit */.gG)({ folder }, args);
    if (answer.code !== 0)
        throw (0,git_process/* explainGit */.y2)(answer.stderr, folder);
    return whole(base, "staged", parseRawDiff(answer.stdout));
}

// EXTERNAL MODULE: ./build/adapters/github/failures.js
var failures = __webpack_require__(8659);
;// CONCATENATED MODULE: ./build/adapters/github/client.js

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
        Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(250)]).then(__webpack_require__.bind(__webpack_require__, 5250)),
        Promise.all(/* import() */[__webpack_require__.e(251), __webpack_require__.e(735)]).then(__webpack_require__.bind(__webpack_require__, 9735)),
        Promise.all(/* import() */[__webpack_require__.e(251), __webpack_require__.e(856)]).then(__webpack_require__.bind(__webpack_require__, 6856)),
    ]);
    const mayWait = (...[retryAfterS, , , retryCount]) => retryCount < 1 && retryAfterS <= LONGEST_WAIT_S && retryAfterS * settings.secondMs <= settings.totalMs - settings.timeoutMs;
    // The first plugin is the innermost: each attempt, then retries, then waits for rate limits, then the whole request.
    const Client = Base.plugin(attempts(settings), retry, throttling, client_whole(settings));
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
function client_whole({ totalMs }) {
    return (octokit) => {
        octokit.hook.wrap("request", async (request, options) => {
            try {
                Object.assign(options, { request: { ...options.request, deadline: Date.now() + totalMs } });
                return await request(options);
            }
            catch (error) {
                throw (0,failures/* explainFailure */.S)(error, octokit.request.endpoint(options));
            }
        });
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
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

;// CONCATENATED MODULE: ./build/adapters/github/in-parallel.js
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

;// CONCATENATED MODULE: ./build/adapters/github/tree-diff.js

const AT_ONCE = 8;
/** Every difference below two root folders, mode changes included; null when a folder on the way cannot be read whole. */
async function tree_diff_diffTrees(before, after, readFolder) {
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
        level = await mapInParallel(folders, AT_ONCE, async ({ path, before, after }) => ({
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
const source_MAX_BLOB_BYTES = 20 * 1024 * 1024;
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
        listFolders: async (side, paths) => source_listFolders(folders, (await revisionsOnce())[side], paths),
        readBlobs: (oids) => source_readBlobs(github, store, oids),
        close: async () => undefined,
    };
}
async function readChangeSet({ store, toCompare }, { base, head, mergeBase }, listed) {
    const [before, after] = await Promise.all([store.root(mergeBase, toCompare), store.root(head, toCompare)]);
    const [differences, list] = await Promise.all([tree_diff_diffTrees(before, after, (tree) => store.folder(tree, toCompare)), listed()]);
    if (differences !== null) {
        const oldPathOf = new Map(list.flatMap(({ path, previousPath }) => (previousPath === null ? [] : [[path, previousPath]])));
        return { base, head, complete: true, incompleteBecause: null, changes: pairRenames(differences, oldPathOf) };
    }
    return { base, head, complete: false, incompleteBecause: UNREADABLE_TREES, changes: list };
}
const UNREADABLE_TREES = "GitHub's API does not show all folders that this change set touches, so its list of files may be incomplete. " +
    "Add actions/checkout with `fetch-depth: 0` before this step, so that git itself is asked.";
async function source_listFolders(folders, commit, paths) {
    const found = await mapInParallel(paths, source_AT_ONCE, async (path) => [path, await findFolder(folders, commit, path)]);
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
async function source_readBlobs(github, store, oids) {
    const wanted = [...new Set(oids)].filter((oid) => (store.sizeOf(oid) ?? 0) <= source_MAX_BLOB_BYTES);
    const read = await mapInParallel(wanted, source_AT_ONCE, async (oid) => [oid, await readBlob(github, oid)]);
    return new Map(read.flatMap(([oid, content]) => (content === null ? [] : [[oid, content]])));
}
/** Null when GitHub has no such blob or it is too large. */
async function readBlob(github, oid) {
    try {
        const { data } = await github.rest.git.getBlob({ ...github.repository, file_sha: oid });
        if (data.encoding !== "base64" || (data.size ?? 0) > source_MAX_BLOB_BYTES)
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
var comment = __webpack_require__(943);
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

// EXTERNAL MODULE: ./build/frameworks/exclusions.js
var exclusions = __webpack_require__(4372);
;// CONCATENATED MODULE: ./build/frameworks/configured.js

/** Whether a pattern needs a glob compiler; else it is a folder or file. */
function isGlob(pattern) {
    return /[*?[\]{}()!]/.test(pattern);
}
/** Whether any pattern of the configuration is a glob. */
function needsGlobs(options) {
    const patterns = [
        ...options.databases.flatMap(({ migrations, schema }) => [...migrations, ...schema]),
        ...Object.values(options.categories).flat(),
    ];
    return patterns.some(isGlob);
}
/** `compileGlob` may be null when no pattern is a glob, see `needsGlobs`. */
function compileDatabases(options, compileGlob) {
    return options.databases.map((database) => {
        const roots = database.migrations.map((pattern) => compileRoot(pattern, compileGlob));
        return {
            options: database,
            rootOf: (path) => firstOf(roots, path),
            isSchema: compilePatterns(database.schema, compileGlob),
        };
    });
}
/** True for a path that one of the patterns names, itself or by a folder above it. */
function compilePatterns(patterns, compileGlob) {
    const roots = patterns.map((pattern) => compileRoot(pattern, compileGlob));
    return (path) => firstOf(roots, path) !== null;
}
function firstOf(roots, path) {
    for (const rootOf of roots) {
        const root = rootOf(path);
        if (root !== null)
            return root;
    }
    return null;
}
function compileRoot(pattern, compileGlob) {
    const plain = pattern.replace(/^\.\//, "").replace(/\/+(?:\*\*)?$/, "");
    if (!isGlob(plain))
        return (path) => rootOfFolder(plain, path);
    if (compileGlob === null)
        throw new Error(`no compiler for the glob ${pattern}`);
    const test = compileGlob(plain);
    const fixed = fixedFolder(plain);
    return (path) => {
        if (test(path))
            return fixed;
        for (let folder = (0,exclusions/* folderOf */.yS)(path); folder !== ""; folder = (0,exclusions/* folderOf */.yS)(folder))
            if (test(folder))
                return folder;
        return null;
    };
}
function rootOfFolder(plain, path) {
    if (plain === "" || plain === ".")
        return "";
    if (path === plain)
        return (0,exclusions/* folderOf */.yS)(path);
    return path.startsWith(`${plain}/`) ? plain : null;
}
/** The folders before the first part with a glob character. */
function fixedFolder(glob) {
    const parts = glob.split("/");
    const first = parts.findIndex(isGlob);
    return parts.slice(0, first === -1 ? -1 : first).join("/");
}

;// CONCATENATED MODULE: ./build/change-set/dependencies.js
/** Manifests and lock files of package managers, and files that declare models, by name. */
const LOCKFILE = /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|Gemfile\.lock|gems\.locked|composer\.lock|Cargo\.lock|poetry\.lock|uv\.lock|pdm\.lock|Pipfile\.lock|go\.sum|mix\.lock|packages\.lock\.json|paket\.lock|gradle\.lockfile|Podfile\.lock|pubspec\.lock|flake\.lock|deno\.lock)$/;
const MODEL = /(?:^|\/)(?:[mM]odels?|[eE]ntity|[eE]ntities|orm)\/(?:.+\/)?[^/]+\.(?:py|rb|ts|js|go|php|java|kt|cs|rs|ex)$|(?:^|\/)models?\.(?:py|go|rs|ts|js)$|\.(?:entity|model)\.[jt]s$|(?:^|\/)ent\/schema\/[^/]+\.go$|Entity\.(?:java|kt|cs|php)$/s;
function isLockfile(path) {
    return LOCKFILE.test(path);
}
/** Whether a path is where teams keep ORM models; only asked when the configuration counts them as schema. */
function isModel(path) {
    return MODEL.test(path);
}

// EXTERNAL MODULE: ./build/change-set/lines.js
var lines = __webpack_require__(6058);
;// CONCATENATED MODULE: ./build/change-set/drizzle-schema.js
/** Drizzle's schema in TypeScript: drizzle-kit makes migrations from it, and the application imports it. */


/** Values that the application itself puts into rows, or code. */
const BEHAVIOUR = /\$?(?:default|onUpdate)\w*\(|\$type|\bfunction\b|\breturn\b|\bcustomType\b|process\.env/;
function isDeclaration(path) {
    return (/^(?:schema|[\w.-]+[.-]schema|schema[.-][\w.-]+)\.[cm]?ts$/.test((0,exclusions/* nameOf */.Vb)(path)) ||
        /(?:^|\/)(?:db|database|drizzle)\/(?:.+\/)?schemas?\/(?:.+\/)?[^/]+\.[cm]?ts$/s.test(path));
}
/**
 * Says that only tables, columns and indexes were declared otherwise, in a file that drizzle-kit reads, beside a migration made
 * from it; null when behaviour changed too, or it cannot be told.
 */
function declarationsBecause(change, seen) {
    const set = seen.recognition.sets.find(({ framework }) => framework.id === "drizzle");
    if (set === undefined || !isDeclaration(change.path) || change.before?.kind !== "file" || change.after?.kind !== "file")
        return null;
    const [before, after] = [seen.text(change.before.oid), seen.text(change.after.oid)];
    if (before === null || after === null || ![before, after].every((text) => /["']drizzle-orm\/\w+-core["']/.test(text)))
        return null;
    if ((0,lines/* changedLines */.M)(before, after).some((line) => BEHAVIOUR.test(line)))
        return null;
    return { because: "declares tables for the migration made from it", framework: "drizzle", database: set.database };
}

;// CONCATENATED MODULE: ./build/change-set/compose.js
/** Compose files: which services changed, and whether they are the application's own. */
/** Images of databases and other backing services that nobody releases from their own repository. */
const BACKING = /(?:^|\/)(?:postgres|postgresql|postgis|pgvector|timescaledb(?:-ha)?|mysql|mariadb|percona|redis|redis-stack|valkey|memcached|mongo|mongodb|elasticsearch|opensearch|opensearch-dashboards|kibana|solr|meilisearch|typesense|minio|mc|mailhog|mailpit|mailcatcher|maildev|rabbitmq|kafka|cp-kafka|zookeeper|cp-zookeeper|localstack|adminer|pgadmin4|phpmyadmin|toxiproxy|clickhouse|clickhouse-server|nats|jaeger|all-in-one|prometheus|grafana|keycloak|stripe-mock|azurite|dynamodb-local|zipkin|cassandra|mssql\/server|cockroach|pgbouncer|temporal|vault|consul|etcd)(?:[:@]|$)/;
/** Whether the two differ at most in services that run such images and build nothing. */
function isBackingServicesOnly(before, after) {
    const [left, right] = [readComposition(before), readComposition(after)];
    if (left.rest !== right.rest)
        return false;
    const names = new Set([...left.services.keys(), ...right.services.keys()]);
    return [...names].every((name) => {
        const [old, now] = [left.services.get(name), right.services.get(name)];
        return old === now || (isBacking(old) && isBacking(now));
    });
}
function isBacking(service) {
    if (service === undefined)
        return true;
    const image = /^\s*image:\s*["']?([^"'\s#]+)/m.exec(service)?.[1];
    return image !== undefined && BACKING.test(image) && !/^\s*(?:build|extends|<<)\s*:/m.test(service);
}
/** Reads the block style that people write; what it cannot place stays in `rest` and must be equal. */
function readComposition(text) {
    const services = new Map();
    const rest = [];
    let section = "";
    let service = null;
    let indent = 0;
    for (const line of text.split("\n")) {
        if (/^\s*(?:#.*)?$/.test(line))
            continue;
        const depth = line.length - line.trimStart().length;
        if (depth === 0) {
            section = line.trimEnd();
            service = null;
            indent = 0;
        }
        if (section === "services:" && depth > 0) {
            indent ||= depth;
            if (depth === indent)
                service = line.trim();
            if (service !== null)
                services.set(service, `${services.get(service) ?? ""}${line.trimEnd()}\n`);
        }
        else if (section !== "volumes:" && !section.startsWith("version:")) {
            rest.push(line.trimEnd());
        }
    }
    return { services, rest: rest.join("\n") };
}

;// CONCATENATED MODULE: ./build/change-set/manifests.js
/** Files of which some parts ship and others do not: only both texts tell whether a change reaches production. */


/** Scripts that install, build or start: the platform calls them. */
const LIFECYCLE = /^(?:(?:pre|post)?(?:install|build|start|deploy|serve|publish|pack)|prepare|prepack|heroku-\w+|(?:build|start)[:\w-]*|main)$/;
const DEVELOPMENT_KEYS = new Set(`devDependencies lint-staged husky simple-git-hooks eslintConfig eslintIgnore prettier stylelint jest nyc c8 ava mocha vitest commitlint
  config-commitizen release version description keywords author contributors license repository bugs homepage funding packageManager
  require-dev autoload-dev scripts-descriptions authors support prisma knip lint madge size-limit volta`.split(/\s+/));
const CARGO_DEVELOPMENT = /^(?:dev-dependencies|target\..*\.dev-dependencies|profile\.(?:dev|test|bench)|lints|workspace\.lints|workspace\.metadata|package\.metadata|bench|test|example)(?:\.|$)/;
const PYPROJECT_DEVELOPMENT = /^(?:dependency-groups|tool\.(?:ruff|black|isort|mypy|pytest|coverage|pylint|flake8|bandit|towncrier|commitizen|pyright|djlint|codespell|vulture|tox|semantic_release|poetry\.dev-dependencies|poetry\.group\.(?:dev|test|tests|lint|docs|typing)|pdm\.dev-dependencies|hatch\.envs|deptry|basedpyright|ty))(?:\.|$)/;
const COMPARISONS = [
    {
        name: /^(?:package|composer)\.json$/,
        isNeutral: (before, after) => sameJson(before, after),
        because: "only scripts, development dependencies or descriptions changed",
    },
    {
        name: /^Cargo\.toml$/,
        isNeutral: (before, after) => sameToml(before, after, CARGO_DEVELOPMENT),
        because: "only development dependencies, profiles or lints changed",
    },
    {
        name: /^pyproject\.toml$/,
        isNeutral: (before, after) => sameToml(before, after, PYPROJECT_DEVELOPMENT),
        because: "only development dependencies or tools changed",
    },
    {
        name: /^(?:docker-)?compose[\w.-]*\.ya?ml$/,
        isNeutral: isBackingServicesOnly,
        because: "only databases and other backing services changed, none of the application's own",
    },
];
function comparisonOf(path) {
    const name = (0,exclusions/* nameOf */.Vb)(path);
    return COMPARISONS.find((comparison) => comparison.name.test(name)) ?? null;
}
/** Why a change of a manifest is neutral; null when it is not, or cannot be told. */
function comparedBecause(change, text) {
    const comparison = comparisonOf(change.path);
    if (comparison === null || change.before?.kind !== "file" || change.after?.kind !== "file" || change.previousPath !== null)
        return null;
    const [before, after] = [text(change.before.oid), text(change.after.oid)];
    if (before === null || after === null)
        return null;
    return comparison.isNeutral(before, after) ? comparison.because : null;
}
function sameJson(before, after) {
    const [left, right] = [shippingPart(before), shippingPart(after)];
    return left !== null && left === right;
}
/** Canonical text of what ships; null when it is no JSON object. */
function shippingPart(text) {
    let parsed;
    try {
        parsed = JSON.parse(text);
    }
    catch {
        return null;
    }
    if (typeof parsed !== "object" || parsed === null)
        return null;
    const parts = Object.entries(parsed).filter(([key]) => !DEVELOPMENT_KEYS.has(key));
    return JSON.stringify(parts.map(([key, value]) => [key, key === "scripts" ? lifecycleScripts(value) : value]).sort(byKey));
}
function lifecycleScripts(value) {
    if (typeof value !== "object" || value === null)
        return value;
    return Object.entries(value)
        .filter(([name]) => LIFECYCLE.test(name))
        .sort(byKey);
}
function byKey([a], [b]) {
    return String(a) < String(b) ? -1 : 1;
}
function sameToml(before, after, development) {
    const [left, right] = [shippingSections(before, development), shippingSections(after, development)];
    return left !== null && left === right;
}
/** The lines outside development sections; null when strings of several lines make sections uncertain. */
function shippingSections(text, development) {
    if (/"""|'''/.test(text))
        return null;
    let isShipping = true;
    const lines = [];
    for (const line of text.split("\n")) {
        const header = /^\s*\[+\s*([^\]]*?)\s*\]+/.exec(line)?.[1];
        if (header !== undefined)
            isShipping = !development.test(header);
        if (isShipping && line.trim() !== "" && !line.trimStart().startsWith("#"))
            lines.push(line.trim());
    }
    return lines.join("\n");
}

;// CONCATENATED MODULE: ./build/change-set/neutral.js
/** Files that neither ship nor run in production, as data: the first row that fits says why. What fits none is application code. */

/** What looks like one of the rows below but reaches production. */
const SHIPS = /^(?:\.env(?:\.production)?|\.htaccess|\.user\.ini|\.profile|\.slugignore|\.(?:ruby|python|node|java)-version|\.buildpacks|\.(?:platform|ebextensions|aws|k8s|kamal|deploy|well-known)(?:\/.*|\.app\.yaml)?)$/s;
const DEV = "dev|devel|development|test|tests|testing|ci|local|e2e|override|debug|example|sample|bench|benchmark|integration";
/** Text for people; under folders whose texts are rendered or sent by the application it is part of it. */
const DOCUMENT = /^(?!(?:.*\/)?(?:templates?|views?|emails?|mails?|mailers?|content|posts?|prompts?|locales?|snippets?)\/)(?!.*\.html\.md$).*\.(?:md|mdx|markdown|rst|adoc|asciidoc|textile|rdoc)$/s;
const NEUTRAL = [
    {
        because: "licence, notice or list of people",
        path: /(?:^|\/)(?:LICEN[CS]E|NOTICE|AUTHORS|CONTRIBUTORS|CODEOWNERS|MAINTAINERS|COPYING)(?:[_-][\w.-]*)?(?:\.(?:txt|md|html|rst))?$/,
    },
    {
        because: "documentation",
        path: /(?:^|\/)(?:README|CHANGELOG|CHANGES|CONTRIBUTING|HISTORY|UPGRADING|SECURITY|TODO|NEWS|AGENTS|CLAUDE)(?:[_-][A-Za-z-]+)?(?:\.(?:txt|md|mdx|rst|adoc))?$/i,
    },
    { because: "documentation", path: DOCUMENT },
    {
        because: "documentation",
        path: /^(?:(?!src\/|app\/|lib\/|internal\/|pkg\/|server\/|web\/)[^/]+\/){0,2}(?:docs?|documentation|readmes|adrs?)\/|(?:^|\/)(?:mkdocs\.ya?ml|docusaurus\.config\.[jt]s|\.readthedocs\.ya?ml|typedoc\.json|book\.toml)$/,
    },
    { because: "note for the changelog", path: /^(?:\.changeset|changelog\.d|changelogs\/unreleased|newsfragments|\.changes)\// },
    {
        because: "continuous integration",
        path: /^(?:\.github|\.gitlab|\.gitea|\.forgejo|\.circleci|\.buildkite|\.woodpecker|\.teamcity|\.azure-pipelines|\.semaphore|\.ci|ci)\/|(?:^|\/)(?:\.travis\.yml|\.gitlab-ci[^/]*\.ya?ml|\.drone\.ya?ml|\.woodpecker[^/]*\.ya?ml|\.cirrus\.yml|Jenkinsfile[^/]*|azure-pipelines[^/]*\.ya?ml|\.?appveyor\.ya?ml|bitbucket-pipelines\.yml|codecov\.ya?ml|renovate\.json5?|codemagic\.yaml|sonar-project\.properties)$/,
    },
    {
        because: "configuration of tests",
        path: /(?:^|\/)(?:(?:jest|vitest|playwright|cypress|karma|wdio|cucumber|ava|mocha|nyc|stryker)[\w.-]*\.(?:config|conf|setup|workspace)[\w.-]*\.(?:[cm]?[jt]s|json)|phpunit[^/]*\.xml(?:\.dist)?|pytest\.ini|tox\.ini|noxfile\.py|behat\.ya?ml[\w.]*|\.coveragerc|\.rspec|\.simplecov|pest\.php)$/,
    },
    {
        because: "configuration of linters and formatters",
        path: /(?:^|\/)(?:(?:eslint|prettier|stylelint|commitlint|lint-staged|oxlint|release|tailwind-lint)\.config\.[cm]?[jt]s|biome\.jsonc?|tslint\.json|ruff\.toml|mypy\.ini|pylintrc|rustfmt\.toml|clippy\.toml|deny\.toml|checkstyle[\w-]*\.xml|detekt[\w.-]*\.(?:ya?ml|xml)|lefthook\.ya?ml|cliff\.toml|_?typos\.toml|cspell[\w.-]*\.(?:json|ya?ml)|knip\.(?:json|ts)|rector\.php|ecs\.php|pint\.json|phpstan[\w.-]*\.neon(?:\.dist)?|psalm[\w.-]*\.xml|squawk\.toml|sqlfluff\.cfg|golangci\.ya?ml|\.[\w-]*lint[\w.-]*|[\w.-]*\.code-workspace|[\w.-]+\.iml|[\w.-]+\.DotSettings|stylecop\.json|\.?credo\.exs|dialyzer\.ignore\.exs|rubocop[\w.-]*\.yml)$/i,
    },
    {
        because: "configuration of editors, linters or git",
        path: /(?:^|\/)\.(?:editorconfig|gitignore|gitattributes|gitkeep|keep|gitmodules|git-blame-ignore-revs|mailmap|dockerignore|npmignore|eslint[^/]*|prettier[^/]*|stylelint[^/]*|rubocop[^/]*|flake8|pylintrc|isort\.cfg|pre-commit-config\.yaml|golangci[^/]*|swiftlint\.yml|formatter\.exs|credo\.exs|php[-_]cs[^/]*|sqlfluff|tool-versions|nvmrc|envrc|env[.-](?:example|sample|template|test|dev|development|local)[^/]*|[\w-]+ignore)$|(?:^|\/)\.(?:vscode|idea|husky|devcontainer|zed|run|storybook)\//,
    },
    { because: "type signatures for a checker", path: /^sorbet\/|\.rbi$|(?:^|\/)sig\/.*\.rbs$/s },
    { because: "template of translations, made from the sources", path: /\.pot$/ },
    {
        because: "dependencies of development",
        path: /(?:^|\/)(?:(?:dev|test|tests|lint|docs?|ci|local)[-_.]requirements\.(?:txt|in)|requirements(?:[-_./](?:requirements[-_.])?|\/)(?:dev|development|test|tests|testing|lint|linting|docs?|ci|local|typing|mypy|bench)[^/]*\.(?:txt|in))$/,
    },
    {
        because: "tooling of development",
        path: /(?:^|\/)(?:GNUmakefile|[mM]akefile[^/]*|[^/]+\.mk|[jJ]ustfile|Taskfile\.ya?ml|Vagrantfile|Tiltfile|Brewfile[^/]*|Procfile\.(?:dev|test)|flake\.(?:nix|lock)|shell\.nix|devenv\.\w+|mprocs\.yaml|overmind\.env|[^/]+\.http|turbo\.json|nx\.json|lerna\.json)$/,
    },
    {
        because: "composition of containers for development",
        path: new RegExp(String.raw `(?:^|/)(?:(?:docker-)?compose[.-](?:[\w.-]+[.-])?(?:${DEV})(?:[.-][\w.-]+)?|(?:${DEV})[.-](?:docker-)?compose)\.ya?ml$`),
    },
    {
        because: "container of development",
        path: new RegExp(String.raw `(?:^|/)(?:Dockerfile[.-](?:${DEV})|(?:${DEV})\.Dockerfile)$|^(?:[^/]+/)?(?:docker|containers?|compose)[/-](?:${DEV})/`, "i"),
    },
    { because: "tooling of development", path: /^(?:\.?dev|devtools|dev-tools|hack|development)\// },
    {
        because: "script of development",
        path: /^(?:scripts?|bin|hack|etc\/scripts)\/(?:[^/]+\/)?(?:[^/]*[_.-])?(?:gen|generate|generator|verify|validate|lint|linter|format|formatter|fmt|setup|bootstrap|test|tests|ci|dev|local|bench|benchmark|changelog|docs?|coverage|fixtures?|scaffold)(?:[_.-][^/]*)?$/i,
    },
    {
        because: "seed of development databases",
        path: /(?:^|\/)(?:db|database|prisma|supabase|drizzle|priv\/[\w-]+|knex)\/(?:[\w-]+\/)?(?:(?:seeds?|seeders|seeding)(?:\/.*|\.[\w.]+)|factories\/.*)$/is,
    },
    { because: "data of development databases", path: /(?:^|\/)(?:local|dev|test|sample)[_-]fixtures?\.(?:json|ya?ml)$/ },
    {
        because: "examples or notes at the top of the repository",
        path: /^(?:[^/]+\.(?:png|jpe?g|gif|svg)|CITATION\.cff|\.well-known\/security\.txt)$/,
    },
];
/** A file, or a folder that a known tool of development keeps there; code in any other folder could be what runs. */
const DOTFILE = /^\.(?:[^/]+$|(?:github|gitlab|gitea|forgejo|circleci|buildkite|woodpecker|semaphore|azure-pipelines|azuredevops|travis|drone|tekton|vscode|idea|fleet|zed|devcontainer|husky|githooks|changeset|changelog|chloggen|storybook|cursor|claude|codex|gemini|continue|windsurf|config|ci|cargo|mvn|yarn|pnpm|bundle|nx|moon|trunk|qlty|reuse|tx|weblate|codecov|snyk|dependabot|renovate|docker|vs|settings|run|obsidian|phan|phive|rubocop|clusterfuzzlite)\/)/;
/** The rows of each set of flags in one expression: application code, which fits none, is told by few instead of dozens. */
const ANY_ROW = [...new Set(NEUTRAL.map(({ path }) => path.flags))].map((flags) => {
    const rows = NEUTRAL.filter(({ path }) => path.flags === flags);
    return new RegExp(rows.map(({ path }) => `(?:${path.source})`).join("|"), flags);
});
/** Why a path is neutral, or null when it is not known to be. */
function neutralBecause(path) {
    if ((0,exclusions/* isTooLong */.pn)(path) || SHIPS.test(path))
        return null;
    if ((0,exclusions/* isTestFolder */.NW)((0,exclusions/* folderOf */.yS)(path)))
        return "lies in a folder of tests or examples";
    if ((0,exclusions/* isTestName */.cO)(path))
        return "named as a test";
    if (ANY_ROW.some((rows) => rows.test(path))) {
        const row = NEUTRAL.find((candidate) => candidate.path.test(path));
        if (row !== undefined)
            return row.because;
    }
    return DOTFILE.test(path) ? "dotfile at the top of the repository" : null;
}

;// CONCATENATED MODULE: ./build/change-set/categorise.js






/** Object ids of changed manifests of which both texts must be read; a change set without them needs none. */
function blobsToCompare(changes) {
    return changes.flatMap(({ path, previousPath, before, after }) => {
        if (previousPath !== null || before?.kind !== "file" || after?.kind !== "file")
            return [];
        if (comparisonOf(path) === null && !isDeclaration(path))
            return [];
        return neutralBecause(path) === null ? [before.oid, after.oid] : [];
    });
}
function categorise(input) {
    const configured = compileCategories(input);
    return input.changes.map((change) => categorise_judge(change, input, configured));
}
function categorise_judge(change, input, configured) {
    const { path, previousPath, status } = change;
    const oldPath = previousPath ?? path;
    const now = verdictOf(path, change, { input, configured });
    const old = previousPath === null ? now : verdictOf(previousPath, change, { input, configured });
    const isWeaker = now.category !== "app" && strength(old.category) > strength(now.category);
    const stronger = isWeaker ? { ...old, because: `was ${oldPath}: ${old.because}` } : now;
    return {
        change,
        checked: { path, previousPath, status, ...stronger },
        before: change.before === null ? null : input.recognition.migrationAt(oldPath),
        after: change.after === null ? null : input.recognition.migrationAt(path),
        categoryBefore: change.before === null ? null : old.category,
    };
}
/** A rename has the category that asks for more; a migration that became application code is both, by `categoryBefore`. */
function strength(category) {
    return ["neutral", "schema", "app", "migration"].indexOf(category);
}
function verdictOf(path, change, { input, configured }) {
    const { recognition, options, text } = input;
    const migration = recognition.migrationAt(path);
    const wished = configured.find(({ test }) => test(path));
    if (wished !== undefined)
        return plain(wished.category, `configured as ${wished.category}`, migration);
    if (migration !== null)
        return ofMigration(migration);
    const companion = recognition.companionAt(path);
    if (companion !== null)
        return { category: "schema", because: companion.what, framework: companion.framework, database: companion.database };
    const neutral = neutralBecause(path) ?? comparedBecause(change, text);
    if (neutral !== null)
        return plain("neutral", neutral);
    const declarations = declarationsBecause(change, { recognition, text });
    if (declarations !== null)
        return { category: "schema", ...declarations };
    if (isLockfile(path))
        return plain(options.lockfiles, options.lockfiles === "app" ? "locks versions of what ships" : "lock file, neutral by configuration");
    if (options.models === "schema" && isModel(path))
        return plain("schema", "model, described as schema by configuration");
    if ((0,exclusions/* isForeign */.jq)(path))
        return plain("app", "code of others that ships");
    return plain("app", comparisonOf(path) === null ? "application code or configuration" : "says what ships or how it is built");
}
function plain(category, because, migration = null) {
    return { category, because, framework: migration?.set.framework.id ?? null, database: migration?.set.database ?? null };
}
const ROLES = {
    versioned: "migration",
    down: "undoes a migration",
    baseline: "baseline migration",
    repeatable: "repeatable migration",
    callback: "callback that runs with the migrations",
    appended: "holds a list of migrations",
    declarative: "wished-for state of the schema",
    support: "belongs to a migration and runs with it",
    unrecognised: "lies among migrations, but its name is none that the tool runs",
};
function ofMigration({ role, set }) {
    return {
        category: "migration",
        because: `${ROLES[role]} (${set.framework.title}; ${set.evidence})`,
        framework: set.framework.id,
        database: set.database,
    };
}
function compileCategories({ options, compileGlob }) {
    const order = ["migration", "schema", "app", "neutral"];
    return order
        .filter((category) => options.categories[category].length > 0)
        .map((category) => ({ category, test: compilePatterns(options.categories[category], compileGlob) }));
}

// EXTERNAL MODULE: ./build/change-set/edited.js + 1 modules
var change_set_edited = __webpack_require__(7276);
;// CONCATENATED MODULE: ./build/change-set/gate-files.js
const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$|(?:^|\/)action\.ya?ml$/;
/** A step or job that uses this action or its reusable workflow, in whatever repository and folder it lies. */
const CALL = /^\s*(?:-\s+)?["']?uses["']?\s*:.*schema-release/m;
/** Object ids of changed workflows and actions, whose texts tell whether they call the gate. */
function blobsOfWorkflows(changes) {
    return changes.flatMap((change) => (isWorkflow(change) ? [change.before?.oid ?? [], change.after?.oid ?? []].flat() : []));
}
/** Paths of both ends of the changes that touch the gate. `text` knows the blobs of `blobsOfWorkflows`. */
function findGateFiles(changes, text, configuration) {
    return changes.flatMap((change) => {
        const paths = [change.path, ...(change.previousPath === null ? [] : [change.previousPath])];
        if (paths.includes(configuration) || isMisspelt(change, configuration))
            return paths;
        const calls = [change.before, change.after].some((side) => side !== null && CALL.test(text(side.oid) ?? ""));
        return isWorkflow(change) && calls ? paths : [];
    });
}
/** `.yaml` for `.yml`: once that is merged, every check would refuse it. */
function isMisspelt({ path, after }, configuration) {
    return after !== null && path === configuration.replace(/\.yml$/, ".yaml");
}
function isWorkflow({ path, previousPath }) {
    return WORKFLOW.test(path) || (previousPath !== null && WORKFLOW.test(previousPath));
}

;// CONCATENATED MODULE: ./build/change-set/kind.js
/**
 * Companions alone are no schema change: a dump, a lock or a tool's configuration ships nothing and runs nothing, so they
 * count as neutral beside whatever else there is.
 */
function decideKind(categories) {
    const seen = new Set(categories);
    if (seen.has("migration"))
        return seen.has("app") ? "mixed" : "standalone";
    return seen.has("app") ? "app-only" : "neither";
}
/** Both ends of every rename: what left the application, or a migration folder, counts like what came. */
function categoriesOf(files) {
    return files.flatMap(({ checked, categoryBefore }) => categoryBefore === null ? [checked.category] : [checked.category, categoryBefore]);
}

// EXTERNAL MODULE: ./build/change-set/visible.js
var visible = __webpack_require__(7667);
;// CONCATENATED MODULE: ./build/change-set/split.js

/** Plans the split of a change set; null unless it has paths on both sides. Tests, docs and the like go with the application. */
function planSplit(input) {
    const ends = divide(input.files);
    const schemaPaths = [...ends.values()].filter(({ half }) => half === "schema");
    if (schemaPaths.length === 0 || schemaPaths.length === ends.size)
        return null;
    const stem = branchStem(input.branch ?? null, input.head);
    return {
        base: input.base,
        head: input.head,
        order: input.backwardCompatible === false ? "application-first" : "schema-first",
        schemaPaths: schemaPaths
            .filter(({ goesByItself }) => !goesByItself)
            .map(({ path }) => path)
            .sort(),
        schemaBranch: `${stem}-schema`,
        applicationBranch: `${stem}-application`,
        advice: [...adviseOrder(input.backwardCompatible), ...adviseEdits(input.editedMigrations)],
    };
}
function divide(files) {
    const ends = new Map();
    const add = (path, category, existsAtHead) => {
        const half = category === "migration" || category === "schema" ? "schema" : "application";
        ends.set(path, { path, existsAtHead, half, goesByItself: false });
    };
    for (const { checked, categoryBefore } of files) {
        const before = categoryBefore ?? checked.category;
        if (checked.status === "renamed" && checked.previousPath !== null)
            add(checked.previousPath, before, false);
        if (checked.status === "removed")
            add(checked.path, before, false);
    }
    for (const { checked } of files)
        if (checked.status !== "removed")
            add(checked.path, checked.category, true);
    for (const [folder, inside] of findNested(ends)) {
        // What was a file and becomes a folder, or the other way round, changes in one half: the one that has the new.
        const [gone, present] = folder.existsAtHead ? [inside, folder] : [folder, inside];
        gone.half = present.half;
        gone.goesByItself = gone === inside;
    }
    return ends;
}
/** Pairs of which the first path is a folder of the second. */
function* findNested(ends) {
    // Few paths are as long as a folder of another: no slice is made unless one is, however deep the paths are.
    const lengths = new Set(Array.from(ends.keys(), (path) => path.length));
    for (const inside of ends.values()) {
        const { path } = inside;
        for (let slash = path.indexOf("/"); slash !== -1; slash = path.indexOf("/", slash + 1)) {
            const folder = lengths.has(slash) ? ends.get(path.slice(0, slash)) : undefined;
            if (folder !== undefined)
                yield [folder, inside];
        }
    }
}
/** A branch name made of the original's harmless characters, or of the head's id; never one that git or a shell would misread. */
function branchStem(branch, head) {
    const stem = (branch ?? "")
        .replaceAll(/[^A-Za-z0-9_/-]+/g, "-")
        .replaceAll(/\/+/g, "/")
        .replaceAll(/\/-+|-+\//g, "/")
        .slice(0, 100)
        .replaceAll(/^[-/]+|[-/]+$/g, "");
    return stem === "" ? `split-${head.slice(0, 8)}` : stem;
}
function adviseOrder(backwardCompatible) {
    if (backwardCompatible === true) {
        return ["Release the schema first: the application that runs now works with the new schema as well."];
    }
    if (backwardCompatible === false) {
        return [
            "The migrations break the application that runs now, so first release an application that works with the old and with the new schema, then the schema.",
            "The application half below may still need the new schema: change it until it works with both, and remove the support for the old shape in a later release.",
        ];
    }
    return [
        "If the migrations only add what the running application does not use yet, release the schema first, as below.",
        "If they rename, remove or tighten what it uses, first release an application that works with both shapes, then the schema.",
    ];
}
function adviseEdits(edited) {
    if (edited.length === 0)
        return [];
    const verb = edited.length === 1 ? "is" : "are";
    return [
        `${(0,visible/* listPaths */.Pe)(edited)} ${verb} merged already: leave that edit out of the schema release and write a new migration instead.`,
    ];
}

;// CONCATENATED MODULE: ./build/frameworks/path-pattern.js
/**
 * A regex over paths that is only compiled when a path holds a text that every match has. There are hundreds of them, and
 * compiling all took longer than the rest of a check.
 */
class PathPattern {
    #source;
    #text;
    #regex = null;
    /** `source` of a regex over whole paths, in which `.` matches line breaks; every match holds a match of each of `parts`. */
    constructor(source, parts) {
        this.#source = source;
        this.#text = longestOf(parts.map(requiredText));
    }
    exec(path) {
        if (!path.includes(this.#text))
            return null;
        this.#regex ??= new RegExp(this.#source, "s");
        return this.#regex.exec(path);
    }
    test(path) {
        return this.exec(path) !== null;
    }
}
/** Classes first, since brackets in them open nothing; an escaped bracket is no bracket either. */
const CLASS = /\[(?:\\.|[^\]\\])*\]/g;
const INNERMOST_GROUP = /\((?:\\.|[^()\\])*\)/g;
/** An optional atom; then whatever is no character of its own, with its quantifier. */
const NO_TEXT = /(?:\\.|[^\\])(?:[?*]|\{\d+(?:,\d*)?\})|\\[A-Za-z0-9]|(?<!\\)[.^$+]|\0/;
const DEEPEST = 8;
/**
 * The longest text that every match of a regex holds, as far as it stands outside its groups; `""` when none is certain. For sources
 * without flags, backreferences and `\p`.
 */
function requiredText(source) {
    let flat = source.replaceAll(CLASS, "\0");
    for (let depth = 0; depth < DEEPEST && flat.includes("("); depth++)
        flat = flat.replaceAll(INNERMOST_GROUP, "\0");
    if (/(?<!\\)[|()]/.test(flat))
        return "";
    return longestOf(flat.split(NO_TEXT).map((text) => text.replaceAll(/\\(.)/g, "$1")));
}
function longestOf(texts) {
    let longest = "";
    for (const text of texts)
        if (text.length > longest.length)
            longest = text;
    return longest;
}

;// CONCATENATED MODULE: ./build/frameworks/definition.js

/** Patterns are made when a path comes that may concern the framework: of some fifty, few are ever asked. */
function compileFramework(definition) {
    const { shapes, companions = [] } = definition;
    const extensions = new Set(shapes.flatMap(({ file }) => extensionsOf(file)));
    const whole = once(() => shapes.map((shape) => ({
        shape,
        path: new PathPattern(`^${rootSource(shape)}(?:${shape.file})$`, [shape.root ?? "", shape.file]),
    })));
    const below = once(() => shapes.map((shape) => ({ shape, path: new PathPattern(`^(?:.*/)?(?:${shape.file})$`, [shape.file]) })));
    const companionPaths = once(() => companions.map((companion) => ({ companion, path: new PathPattern(`^(?:.*/)?(?:${companion.path})$`, [companion.path]) })));
    const neighbours = once(() => neighbourPatterns(definition, [...extensions].join("|")));
    return {
        ...definition,
        extensions,
        get whole() {
            return whole();
        },
        get below() {
            return below();
        },
        get companionPaths() {
            return companionPaths();
        },
        get neighbours() {
            return neighbours();
        },
    };
}
function neighbourPatterns({ shapes, nearMiss }, extensions) {
    const roots = [...new Set(shapes.flatMap(({ root }) => (root === null ? [] : [root])))];
    const beside = roots.map((root) => new PathPattern(`^(?<root>(?:.*/)?(?:${root}))/(?:.+/)?[^/]+\\.(?:${extensions})$`, [root]));
    if (nearMiss === undefined)
        return beside;
    return [...beside, new PathPattern(`^(?:(?<root>.*)/)?(?:${nearMiss})$`, [nearMiss])];
}
function once(make) {
    let made = null;
    return () => (made ??= { value: make() }).value;
}
/** No shape reaches deeper below its root: with this the time that a hostile path costs is bounded. */
const definition_DEEPEST = 12;
/** What a framework reads in a path by its shapes; null when none fits. */
function readPath(framework, { above, tail }) {
    for (const { shape, path: regex } of framework.whole) {
        const match = regex.exec(tail);
        if (match === null)
            continue;
        const recognised = readMatch(framework, shape, match);
        return { shape, recognised: { ...recognised, root: joinPath(above, recognised.root) } };
    }
    return null;
}
/** The companion that a path is by its name; null when it is none. */
function readCompanion(framework, { tail }) {
    return framework.companionPaths.find((candidate) => candidate.path.test(tail))?.companion ?? null;
}
/** The root of the set that a path lies in without being of a known shape; null when it does not. */
function rootBeside(framework, { above, tail }) {
    for (const regex of framework.neighbours) {
        const match = regex.exec(tail);
        if (match !== null)
            return joinPath(above, match.groups?.["root"] ?? "");
    }
    return null;
}
/** A folder, `""` for the repository's root, and what lies in it. */
function joinPath(folder, name) {
    if (name === "")
        return folder;
    return folder === "" ? name : `${folder}/${name}`;
}
function splitPath(path) {
    let start = path.length;
    for (let depth = 0; depth <= definition_DEEPEST && start > 0; depth++)
        start = path.lastIndexOf("/", start - 1);
    return start <= 0 ? { above: "", tail: path } : { above: path.slice(0, start), tail: path.slice(start + 1) };
}
/** Reads a path, or what follows a configured root, that matched a shape. */
function readMatch(definition, shape, match) {
    const raw = match.groups?.["id"];
    const normalise = definition.normaliseId ?? String;
    return { role: shape.role, id: raw === undefined ? null : normalise(raw), root: match.groups?.["root"] ?? "" };
}
function rootSource(shape) {
    return shape.root === null ? "(?:(?<root>.*)/)?" : `(?<root>(?:.*/)?(?:${shape.root}))/`;
}
/** The literal extensions at the end of a regex source: `…\.sql` or `…\.(?:js|ts)`. */
function extensionsOf(source) {
    const end = /\\\.(?:\(\?:([\w|]+)\)|(\w+))$/.exec(source);
    return (end?.[1] ?? end?.[2] ?? "").split("|").filter((extension) => extension !== "");
}

;// CONCATENATED MODULE: ./build/frameworks/declarative.js
/** skeema.io: one file a table states what shall be. */
const skeema = {
    framework: {
        id: "skeema",
        title: "Skeema",
        order: "none",
        outOfOrder: "runs",
        edit: "silent",
        identity: "path",
        dialect: "mysql",
    },
    shapes: [{ role: "declarative", root: null, file: String.raw `(?<id>[^/]+)\.sql` }],
    companions: [{ path: String.raw `\.skeema`, what: "configuration of the migration tool", sure: true }],
    markers: [{ name: /^\.skeema$/ }],
};
/** schemahero.io: Kubernetes resources of kind Table. */
const schemaHero = {
    framework: {
        id: "schemahero",
        title: "SchemaHero",
        order: "none",
        outOfOrder: "runs",
        edit: "silent",
        identity: "path",
        dialect: "postgresql",
    },
    shapes: [
        {
            role: "declarative",
            root: String.raw `(?:tables|schemas?|[\w-]*migrations|schemahero|db|database)`,
            file: String.raw `(?<id>[^/]+)\.(?:yaml|yml)`,
        },
    ],
    markers: [],
    sample: /^apiVersion:\s*schemas\.schemahero\.io\//m,
};

;// CONCATENATED MODULE: ./build/frameworks/dotnet.js
function project(contains) {
    return {
        name: /\.(?:cs|fs|vb)proj$|^(?:Directory\.(?:Packages|Build)\.props|packages\.config|paket\.dependencies)$/,
        contains,
    };
}
/** learn.microsoft.com/ef/core/managing-schemas/migrations: the id stands in the Designer file and in the name. */
const efCore = {
    framework: {
        id: "ef-core",
        title: "Entity Framework Core",
        order: "text",
        outOfOrder: "runs",
        edit: "silent",
        identity: "file-name",
        dialect: null,
    },
    shapes: [
        {
            role: "versioned",
            root: String.raw `(?=[\w.-]*Migration)[\w.-]+`,
            file: String.raw `(?:.+/)?(?!\d{14}_[^/]*\.[dD]esigner\.cs$)(?<id>\d{14}_[^/]*)\.(?:cs|vb)`,
            sure: true,
        },
        {
            role: "versioned",
            root: String.raw `(?=[\w.-]*Migration)[\w.-]+`,
            file: String.raw `(?:.+/)?(?!\d{15}_[^/]*\.[dD]esigner\.cs$)(?<id>\d{15}_[^/]*)\.(?:cs|vb)`,
        },
    ],
    companions: [
        { path: String.raw `\d{14,15}_[^/]*\.[dD]esigner\.(?:cs|vb)`, what: "snapshot that belongs to a migration", sure: true },
        { path: String.raw `[\w.]*ModelSnapshot\.(?:cs|vb)`, what: "snapshot of the model", sure: true },
        { path: String.raw `\d{14,15}_[^/]*\.resx`, what: "snapshot that belongs to a migration", sure: true },
        { path: String.raw `CompiledModels?/[^/]+\.cs`, what: "compiled model" },
    ],
    markers: [project(/Microsoft\.EntityFrameworkCore|EntityFramework\b|Npgsql\.EntityFrameworkCore/)],
    sample: /:\s*(?:DbMigration|Migration)\b|\[Migration\("/,
};
/** fluentmigrator.github.io: classes with `[Migration(n)]`. */
const fluentMigrator = {
    framework: {
        id: "fluent-migrator",
        title: "FluentMigrator",
        order: "number",
        outOfOrder: "runs",
        edit: "silent",
        identity: "version",
        dialect: null,
    },
    shapes: [
        {
            role: "versioned",
            root: String.raw `[\w.-]*Migrations?`,
            file: String.raw `(?:.+/)?_?[A-Za-z]{0,9}_?(?<id>\d{3,})_?[^/]*\.cs`,
        },
    ],
    markers: [project(/FluentMigrator/)],
    sample: /\[\w*Migration\w*\(\s*\d/,
};
/** dbup.readthedocs.io: embedded scripts, known by name. */
const dbUp = {
    framework: {
        id: "dbup",
        title: "DbUp",
        order: "text",
        outOfOrder: "runs",
        edit: "silent",
        identity: "file-name",
        dialect: null,
    },
    shapes: [
        {
            role: "versioned",
            root: String.raw `[\w.-]*(?:Scripts?|Migrations?|scripts|migrations)`,
            file: String.raw `(?:.+/)?(?<id>\w*\d[^/]*)\.sql`,
        },
    ],
    markers: [project(/["'](?:dbup|DbUp)(?:-[\w]+|\.\w+)?["']/)],
};
/** erikbra.github.io/grate and RoundhousE: `up` runs once and is hashed, the other folders when they change. */
const grate = {
    framework: {
        id: "grate",
        title: "grate",
        order: "text",
        outOfOrder: "runs",
        edit: "checksum",
        identity: "file-name",
        dialect: null,
    },
    shapes: [
        {
            role: "versioned",
            root: String.raw `(?:db|database|sql|migrations|grate|[\w.-]*[dD]atabase)`,
            file: String.raw `up/(?:.+/)?(?<id>[^/]+)\.sql`,
        },
        {
            role: "repeatable",
            root: String.raw `(?:db|database|sql|migrations|grate|[\w.-]*[dD]atabase)`,
            file: String.raw `(?:functions|views|sprocs|triggers|indexes|permissions|runAfterOtherAnyTimeScripts)/(?:.+/)?(?<id>[^/]+)\.sql`,
        },
    ],
    markers: [
        {
            name: /^(?:dotnet-tools\.json|Dockerfile|docker-compose[^/]*\.ya?ml|[^/]+\.ps1)$/,
            contains: /\b(?:grate|roundhouse|rh\.exe)\b/,
        },
        project(/["'](?:grate|roundhouse)(?:\.\w+)?["']/),
    ],
};

;// CONCATENATED MODULE: ./build/frameworks/flyway.js
/** Known vendors as folder names stand for databases of their own (`spring.flyway.locations=…/{vendor}`). */
const VENDOR = "postgres(?:ql)?|mysql|mariadb|sqlite|h2|hsqldb|oracle|sqlserver|mssql|db2|cockroach(?:db)?|redshift|snowflake";
const flyway_ROOT = `(?:db|database|flyway|sql)/migrations?(?:/(?:${VENDOR}))?`;
const VERSION = String.raw `\d+(?:[._]\d+)*`;
const CALLBACK = "(?:before|after)(?:Baseline|Clean|Connect|Create|CreateSchema|Deploy|Each[A-Za-z]+|Info|Migrate[A-Za-z]*|Repair|Undo[A-Za-z]*|Validate|Version[A-Za-z]*|Repeatables)(?:Error|Applied|OperationFinish)?";
const CODE = String.raw `(?:main|java|kotlin)/(?:[^/]+/)*db/migration(?:/(?:${VENDOR}))?`;
const flyway = {
    framework: {
        id: "flyway",
        title: "Flyway",
        order: "dotted",
        outOfOrder: "refused",
        edit: "checksum",
        // `validate` compares the description too, so another name for the same version is refused.
        identity: "file-name",
        dialect: null,
    },
    shapes: [
        { role: "versioned", root: flyway_ROOT, file: String.raw `(?:.+/)?V(?<id>${VERSION})__[^/]*\.sql`, sure: true },
        { role: "down", root: flyway_ROOT, file: String.raw `(?:.+/)?U(?<id>${VERSION})__[^/]*\.sql`, sure: true },
        { role: "baseline", root: flyway_ROOT, file: String.raw `(?:.+/)?B(?<id>${VERSION})__[^/]*\.sql`, sure: true },
        { role: "repeatable", root: flyway_ROOT, file: String.raw `(?:.+/)?R__(?<id>[^/]+)\.sql`, sure: true },
        { role: "callback", root: flyway_ROOT, file: String.raw `(?:.+/)?${CALLBACK}(?:__[^/]*)?\.sql`, sure: true },
        { role: "versioned", root: flyway_ROOT, file: String.raw `(?:.+/)?(?<id>\d{8,}(?:[._]\d+)*)__[^/]*\.sql`, sure: true },
        { role: "versioned", root: CODE, file: String.raw `(?:.+/)?V(?<id>${VERSION})__[^/]*\.(?:java|kt|groovy|scala)`, sure: true },
        { role: "repeatable", root: CODE, file: String.raw `(?:.+/)?R__(?<id>[^/]+)\.(?:java|kt|groovy|scala)`, sure: true },
        { role: "versioned", root: null, file: String.raw `V(?<id>${VERSION})__[^/]*\.sql`, sure: true },
        { role: "down", root: null, file: String.raw `U(?<id>${VERSION})__[^/]*\.sql`, sure: true },
        { role: "baseline", root: null, file: String.raw `B(?<id>${VERSION})__[^/]*\.sql` },
        { role: "repeatable", root: null, file: String.raw `R__(?<id>[^/]+)\.sql`, sure: true },
        { role: "callback", root: null, file: String.raw `${CALLBACK}(?:__[^/]*)?\.sql` },
        { role: "versioned", root: null, file: String.raw `(?<id>\d{8,}(?:[._]\d+)*)__[^/]*\.sql` },
    ],
    companions: [
        { path: String.raw `flyway[\w-]*\.(?:toml|conf|properties)`, what: "configuration of the migration tool", sure: true },
        { path: String.raw `[VUBR][^/]*__[^/]*\.sql\.conf`, what: "configuration of one migration", sure: true },
        {
            path: String.raw `(?:generated[\w-]*/(?:[^/]+/)*jooq|jooq/(?:[^/]+/)*generated[\w-]*)/(?:[^/]+/)*[^/]+\.(?:java|kt)`,
            what: "code generated from the schema",
            sure: true,
        },
    ],
    markers: [
        { name: /^flyway[\w-]*\.(?:toml|conf)$/ },
        {
            name: /^(?:pom\.xml|build\.gradle(?:\.kts)?|build\.sbt|libs\.versions\.toml|project\.clj|deps\.edn)$/,
            contains: /flyway/i,
        },
        { name: /^(?:package\.json|Makefile|Dockerfile[^/]*|docker-compose[^/]*\.ya?ml|compose\.ya?ml)$/, contains: /flyway/i },
    ],
    normaliseId: normaliseVersion,
    nearMiss: String.raw `[VUBvub]\d[\w.-]*\.sql`,
};
/** `1_2`, `1.2`, `01.2` and `1.2.0` are one version to Flyway (MigrationVersion.compareTo); a repeatable's id is its description. */
function normaliseVersion(id) {
    if (!/^\d[\d._]*$/.test(id))
        return id;
    const parts = id.split(/[._]/).map((part) => part.replace(/^0+(?=\d)/, ""));
    while (parts.length > 1 && parts.at(-1) === "0")
        parts.pop();
    return parts.join(".");
}

;// CONCATENATED MODULE: ./build/frameworks/javascript-ordered.js
const javascript_ordered_ROOT = String.raw `(?=[\w.-]*[mM]igration)[\w.-]+(?:/versions/[\w.-]+)?`;
const NUMBERED = String.raw `(?:[\w-]+/)?(?<id>v?\d+[\w.T-]*?[._-][^/]*?|\d{4}-\d\d-\d\d[^/]*|\d{8,}[^/]*)\.(?:js|cjs|mjs|ts)`;
const REGISTRY = {
    path: String.raw `[\w-]*migrations?/(?:index|provider|migrator)\.[cm]?[jt]s`,
    what: "list of the migrations",
};
function ordered(tool) {
    const { id, title, outOfOrder = "runs", dialect = null, packages, markers = [], sample } = tool;
    return {
        framework: { id, title, order: "text", outOfOrder, edit: "silent", identity: "file-name", dialect },
        shapes: [{ role: "versioned", root: javascript_ordered_ROOT, file: NUMBERED }],
        companions: [REGISTRY],
        markers: [...markers, { name: /^package\.json$/, contains: new RegExp(`"(?:${packages})"\\s*:`) }],
        sample,
    };
}
/** sequelize.org/docs/v6/other-topics/migrations; Umzug. */
const sequelize = ordered({
    id: "sequelize",
    title: "Sequelize / Umzug",
    packages: "sequelize|sequelize-cli|umzug",
    markers: [{ name: /^\.sequelizerc(?:\.[cm]?js)?$/ }],
    sample: /\b[qQ]ueryInterface\b|\bSequelize\b|\bumzug\b/,
});
/** kysely.dev/docs/migrations: a gap in the order is refused. */
const kysely = ordered({
    id: "kysely",
    title: "Kysely",
    outOfOrder: "refused",
    packages: "kysely|kysely-ctl",
    sample: /\bKysely\b|['"]kysely['"]/,
});
/** payloadcms.com/docs/database/migrations. */
const payload = ordered({
    id: "payload",
    title: "Payload",
    packages: "payload",
    markers: [{ name: /^payload\.config\.[jt]s$/ }],
    sample: /@payloadcms\/db-/,
});
/** lucid.adonisjs.com. */
const lucid = ordered({
    id: "lucid",
    title: "AdonisJS Lucid",
    packages: "@adonisjs/lucid",
    sample: /\bBaseSchema\b/,
});
/** salsita.github.io/node-pg-migrate: refuses migrations that sort before applied ones (`checkOrder`). */
const nodePgMigrateCode = ordered({
    id: "node-pg-migrate",
    title: "node-pg-migrate",
    outOfOrder: "refused",
    dialect: "postgresql",
    packages: "node-pg-migrate",
    sample: /\bpgm\b|\bMigrationBuilder\b/,
});
const nodePgMigrate = {
    ...nodePgMigrateCode,
    shapes: [...nodePgMigrateCode.shapes, { role: "versioned", root: javascript_ordered_ROOT, file: String.raw `(?<id>\d{10,17}[_-][^/]*)\.sql` }],
};
/** db-migrate.readthedocs.io: a JavaScript file that may load SQL files of both directions. */
const dbMigrateCode = ordered({
    id: "db-migrate",
    title: "db-migrate",
    packages: "db-migrate",
    sample: /\bdbm?\b|\bdb\.runSql\b/,
});
const dbMigrate = {
    ...dbMigrateCode,
    shapes: [
        { role: "support", root: javascript_ordered_ROOT, file: String.raw `sqls/(?<id>\d{14}-[^/]*)-(?:up|down)\.sql`, sure: true },
        ...dbMigrateCode.shapes,
    ],
    markers: [...dbMigrateCode.markers, { name: /^database\.json$/ }],
};
/** knexjs.org/guide/migrations: a missing or renamed file makes the folder "corrupt". Objection and Strapi use it. */
const knex = ordered({
    id: "knex",
    title: "Knex",
    outOfOrder: "runs",
    packages: "knex|objection|@strapi/strapi|@backstage/backend-defaults|@backstage/backend-plugin-api|knex-migrator",
    markers: [{ name: /^knexfile\.[cm]?[jt]s$/ }],
    sample: /\bknex\b/i,
});

;// CONCATENATED MODULE: ./build/frameworks/javascript.js
const PRISMA_ID = String.raw `(?<id>\d{14}_[^/]*)`;
const PRISMA_ROOT = String.raw `(?:[\w-]+-)?migrations?`;
function npm(contains) {
    return { name: /^package\.json$/, contains };
}
/** prisma.io/docs/orm/prisma-migrate: the folder's name is recorded with a SHA-256; data migrations in such folders beside it. */
const prisma = {
    framework: {
        id: "prisma",
        title: "Prisma Migrate",
        order: "text",
        outOfOrder: "runs",
        edit: "checksum",
        identity: "folder-name",
        dialect: null,
    },
    shapes: [
        { role: "versioned", root: PRISMA_ROOT, file: String.raw `${PRISMA_ID}/migration\.sql`, sure: true },
        { role: "down", root: PRISMA_ROOT, file: String.raw `${PRISMA_ID}/down\.sql` },
        { role: "versioned", root: PRISMA_ROOT, file: String.raw `${PRISMA_ID}/(?:data-)?migration\.(?:ts|js|mjs)`, sure: true },
        { role: "support", root: PRISMA_ROOT, file: String.raw `${PRISMA_ID}/(?:.+/)?[^/]+\.(?:ts|js|mjs|sql|json)` },
        {
            role: "versioned",
            root: String.raw `prisma/(?:[\w-]+/)?migrations`,
            file: String.raw `(?<id>[^/]+)/migration\.sql`,
            sure: true,
        },
        { role: "versioned", root: PRISMA_ROOT, file: String.raw `(?<id>\d[^/]*)/migration\.sql` },
    ],
    companions: [
        { path: String.raw `migration_lock\.toml`, what: "lock of the migrations", sure: true },
        { path: String.raw `[^/]+\.prisma`, what: "declaration of the schema", sure: true },
        { path: String.raw `prisma\.config\.(?:[cm]?[jt]s)`, what: "configuration of the migration tool", sure: true },
        { path: String.raw `prisma/(?:[^/]+/)*(?:erd|ERD)[^/]*\.(?:svg|md|png|pdf)`, what: "diagram of the schema", sure: true },
        { path: String.raw `prisma/(?:generated/)?types\.ts`, what: "types made from the schema" },
    ],
    markers: [
        { name: /^schema\.prisma$/ },
        { name: /^prisma\.config\.[cm]?[jt]s$/ },
        { name: /^schema\.prisma$/, within: "prisma" },
        npm(/"(?:@prisma\/client|prisma)"\s*:/),
    ],
    folderLayout: { file: "migration.sql" },
};
/** orm.drizzle.team/docs/migrations: up to version 0 a journal orders the files; from 1 folders with a timestamp. */
const drizzle = {
    framework: {
        id: "drizzle",
        title: "Drizzle",
        order: "text",
        outOfOrder: "skipped",
        edit: "silent",
        identity: "file-name",
        dialect: null,
    },
    shapes: [
        {
            role: "versioned",
            root: String.raw `(?=[\w.-]*drizzle)[\w.-]+(?:/migrations)?`,
            file: String.raw `(?<id>\d{4}_[^/]*)\.sql`,
            sure: true,
        },
        {
            role: "versioned",
            root: String.raw `(?=[\w.-]*drizzle)[\w.-]+(?:/migrations)?`,
            file: String.raw `(?<id>\d{14}_[^/]*)/migration\.sql`,
            sure: true,
        },
        {
            role: "versioned",
            root: String.raw `(?=[\w.-]*migration)[\w.-]+(?:/[\w-]+)?`,
            file: String.raw `(?<id>\d{4,14}_[^/]*)\.sql`,
        },
        {
            role: "versioned",
            root: String.raw `(?=[\w.-]*migration)[\w.-]+(?:/[\w-]+)?`,
            file: String.raw `(?<id>\d{14}_[^/]*)/migration\.sql`,
        },
    ],
    companions: [
        { path: String.raw `meta/_journal\.json`, what: "journal of the migrations", sure: true },
        { path: String.raw `meta/\d{4,14}_snapshot\.json`, what: "snapshot of the schema", sure: true },
        { path: String.raw `\d{14}_[^/]*/snapshot\.json`, what: "snapshot of the schema", sure: true },
        { path: String.raw `drizzle[\w.-]*\.config\.[cm]?[jt]s(?:on)?`, what: "configuration of the migration tool", sure: true },
    ],
    markers: [
        { name: /^drizzle[\w.-]*\.config\.(?:[cm]?[jt]s|json)$/ },
        { name: /^_journal\.json$/, within: "meta" },
        npm(/"drizzle-(?:orm|kit)"\s*:/),
    ],
};
/** typeorm.io/docs/migrations: 13 digits and a name; the class name is recorded. */
const typeorm = {
    framework: {
        id: "typeorm",
        title: "TypeORM",
        order: "text",
        outOfOrder: "runs",
        edit: "silent",
        identity: "file-name",
        dialect: null,
    },
    shapes: [
        {
            role: "versioned",
            root: String.raw `(?=[\w.-]*[mM]igration)[\w.-]+`,
            file: String.raw `(?:.+/)?(?<id>\d{13}-[^/]*)\.(?:ts|js)`,
            sure: true,
        },
        {
            role: "versioned",
            root: String.raw `(?=[\w.-]*[mM]igration)[\w.-]+`,
            file: String.raw `(?:.+/)?(?<id>\d{10,14}[_-][^/]*)\.(?:ts|js)`,
        },
    ],
    companions: [{ path: String.raw `ormconfig\.(?:json|[jt]s|ya?ml)`, what: "configuration of the migration tool" }],
    markers: [npm(/"typeorm"\s*:/), { name: /^ormconfig\./ }],
    sample: /\bMigrationInterface\b/,
};
/** mikro-orm.io/docs/migrations. */
const mikroOrm = {
    framework: {
        id: "mikro-orm",
        title: "MikroORM",
        order: "text",
        outOfOrder: "runs",
        edit: "silent",
        identity: "file-name",
        dialect: null,
    },
    shapes: [
        {
            role: "versioned",
            root: String.raw `(?=[\w.-]*migration)[\w.-]+`,
            file: String.raw `(?<id>Migration\d{14}\w*)\.(?:ts|js)`,
            sure: true,
        },
    ],
    companions: [{ path: String.raw `\.snapshot-[^/]+\.json`, what: "snapshot of the schema", sure: true }],
    markers: [{ name: /^mikro-orm\.config\./ }, npm(/"@mikro-orm\/(?:core|migrations)"\s*:/)],
    sample: /@mikro-orm\/migrations/,
};
/** supabase.com/docs/guides/deployment/database-migrations. */
const supabase = {
    framework: {
        id: "supabase",
        title: "Supabase CLI",
        order: "text",
        outOfOrder: "refused",
        edit: "silent",
        identity: "version",
        dialect: "postgresql",
    },
    shapes: [{ role: "versioned", root: "supabase/migrations", file: String.raw `(?<id>\d{14})_[^/]*\.sql`, sure: true }],
    companions: [
        { path: String.raw `supabase/schemas/(?:[^/]+/)*[^/]+\.sql`, what: "wished-for state of the schema", sure: true },
        { path: String.raw `supabase/config\.toml`, what: "configuration of the local database", sure: true },
        { path: String.raw `database\.types\.ts|supabase/types\.ts`, what: "types made from the schema" },
    ],
    markers: [{ name: /^config\.toml$/, within: "supabase" }],
};

;// CONCATENATED MODULE: ./build/frameworks/liquibase.js
const ENDS = "xml|ya?ml|json|sql";
const liquibase_ROOT = String.raw `db[/._-]changelogs?|[\w-]*changelogs?|(?=[\w.-]*liquibase)[\w.-]+`;
const RESOURCES = String.raw `src/main/resources/(?:[^/]+/)*migrations?`;
const ROUTINES = "(?:procedures?|functions?|views?|triggers?|routines?|packages?|repeatable)";
const liquibase = {
    framework: {
        id: "liquibase",
        title: "Liquibase",
        order: "listed",
        outOfOrder: "runs",
        edit: "checksum",
        identity: "path",
        dialect: null,
    },
    shapes: [
        { role: "repeatable", root: liquibase_ROOT, file: String.raw `(?:.+/)?${ROUTINES}/[^/]+\.(?:xml|yml|yaml|json|sql)` },
        { role: "appended", root: "src/main/resources", file: String.raw `migrations?\.(?:xml|yml|yaml)`, sure: true },
        { role: "appended", root: RESOURCES, file: String.raw `(?:.+/)?[^/]+\.xml`, sure: true },
        { role: "repeatable", root: RESOURCES, file: String.raw `(?:.+/)?${ROUTINES}/[^/]+\.(?:yml|yaml|json|sql)` },
        { role: "appended", root: RESOURCES, file: String.raw `(?:.+/)?[^/]+\.(?:yml|yaml|json|sql)` },
        {
            role: "appended",
            root: String.raw `resources/db/changelogs?|liquibase/changelogs?|db/changelogs?`,
            file: String.raw `(?:.+/)?[^/]+\.(?:xml|yml|yaml|json|sql)`,
            sure: true,
        },
        { role: "appended", root: liquibase_ROOT, file: String.raw `(?!src/|pom\.xml$|package\.json$)(?:.+/)?[^/]+\.(?:xml|yml|yaml|json|sql)` },
        { role: "appended", root: null, file: String.raw `(?:db[._-])?changelog[\w.-]*\.(?:xml|yml|yaml|json|sql)` },
    ],
    companions: [
        {
            path: String.raw `(?:db[./_-])?(?:changelogs?[._-]?)(?:master|root|main|index)\.(?:${ENDS})`,
            what: "list of the changelogs",
            sure: true,
        },
        {
            path: String.raw `(?:changelogs?|liquibase|migrations?)/(?:[^/]+/)*(?:[\w.-]*master|root|index)\.(?:xml|ya?ml|json)`,
            what: "list of the changelogs",
            sure: true,
        },
        { path: String.raw `(?:changelogs?|liquibase|migrations?)/(?:[^/]+/)*[^/]+\.csv`, what: "data that a changeSet loads" },
        { path: String.raw `liquibase[\w.-]*\.properties`, what: "configuration of the migration tool", sure: true },
    ],
    markers: [
        { name: /^liquibase[\w.-]*\.properties$/ },
        { name: /^(?:pom\.xml|build\.gradle(?:\.kts)?|build\.sbt|libs\.versions\.toml|project\.clj)$/, contains: /liquibase/i },
    ],
    sample: /databaseChangeLog|^--\s*liquibase formatted sql/im,
};

;// CONCATENATED MODULE: ./build/frameworks/others.js
/** sqitch.org: the plan orders the changes; editing a deploy script before its tag is normal work. */
const sqitch = {
    framework: {
        id: "sqitch",
        title: "Sqitch",
        order: "listed",
        outOfOrder: "runs",
        edit: "silent",
        identity: "file-name",
        dialect: null,
    },
    shapes: [
        { role: "versioned", root: null, file: String.raw `deploy/(?<id>(?:[^/]+/)*[^/]+)\.sql` },
        { role: "down", root: null, file: String.raw `revert/(?<id>(?:[^/]+/)*[^/]+)\.sql` },
        { role: "support", root: null, file: String.raw `verify/(?:[^/]+/)*[^/]+\.sql` },
    ],
    companions: [
        { path: String.raw `sqitch\.plan`, what: "plan of the migrations", sure: true },
        { path: String.raw `sqitch\.conf`, what: "configuration of the migration tool", sure: true },
    ],
    markers: [{ name: /^sqitch\.plan$/ }, { name: /^sqitch\.conf$/ }],
};
/** hexdocs.pm/ecto_sql: 14 digits, only the version is recorded. */
const ecto = {
    framework: {
        id: "ecto",
        title: "Ecto",
        order: "number",
        outOfOrder: "runs",
        edit: "silent",
        identity: "version",
        dialect: null,
    },
    shapes: [
        {
            role: "versioned",
            root: String.raw `priv/(?:[\w-]+/)*[\w-]*migrations`,
            file: String.raw `(?:[^/]+/)*(?<id>\d{4,})_[^/]*\.exs`,
            sure: true,
        },
        { role: "versioned", root: String.raw `[\w-]*migrations`, file: String.raw `(?<id>\d{14})_[^/]*\.exs`, sure: true },
    ],
    companions: [
        { path: String.raw `priv/(?:[\w-]+/)*structure\.sql`, what: "dump of the schema", sure: true },
        { path: String.raw `migrations/\.formatter\.exs`, what: "format of the migrations", sure: true },
    ],
    markers: [{ name: /^mix\.exs$/, contains: /:ecto(?:_sql)?\b/ }],
};
/** hasura.io/docs: 13 digits; `_R_` marks what a team runs again. */
const hasura = {
    framework: {
        id: "hasura",
        title: "Hasura",
        order: "text",
        outOfOrder: "runs",
        edit: "silent",
        identity: "folder-name",
        dialect: "postgresql",
    },
    shapes: [
        {
            role: "repeatable",
            root: String.raw `migrations(?:/[A-Za-z][\w-]*){0,3}`,
            file: String.raw `(?<id>\d{13}_R_[^/]*)/(?:up|down)\.sql`,
            sure: true,
        },
        {
            role: "versioned",
            root: String.raw `migrations(?:/[A-Za-z][\w-]*){0,3}`,
            file: String.raw `(?<id>\d{13}_[^/]*)/up\.sql`,
            sure: true,
        },
        {
            role: "down",
            root: String.raw `migrations(?:/[A-Za-z][\w-]*){0,3}`,
            file: String.raw `(?<id>\d{13}_[^/]*)/down\.sql`,
            sure: true,
        },
        {
            role: "versioned",
            root: String.raw `migrations(?:/[A-Za-z][\w-]*){0,3}`,
            file: String.raw `(?<id>\d{13}_[^/]*)\.(?:up|down)\.(?:sql|yaml)`,
        },
        {
            role: "support",
            root: String.raw `migrations(?:/[A-Za-z][\w-]*){0,3}`,
            file: String.raw `(?<id>\d{13}_[^/]*)/(?:.+/)?[^/]+\.sql`,
        },
    ],
    companions: [{ path: String.raw `metadata/(?:[^/]+/)*[^/]+\.(?:ya?ml|json|graphql)`, what: "metadata of the schema" }],
    markers: [{ name: /^config\.ya?ml$/, contains: /^metadata_directory:/m }],
    folderLayout: { file: "up.sql" },
};
/** github.com/graphile/migrate: committed files carry hashes, `current` is meant to be edited. */
const graphileMigrate = {
    framework: {
        id: "graphile-migrate",
        title: "graphile-migrate",
        order: "number",
        outOfOrder: "refused",
        edit: "checksum",
        identity: "version",
        dialect: "postgresql",
    },
    shapes: [
        { role: "versioned", root: "migrations", file: String.raw `committed/(?<id>\d{6,})[^/]*\.sql`, sure: true },
        { role: "declarative", root: "migrations", file: String.raw `current(?:/(?:.+/)?[^/]+)?\.sql` },
        { role: "support", root: "migrations", file: String.raw `fixtures/(?:.+/)?[^/]+\.sql` },
    ],
    companions: [{ path: String.raw `\.gmrc(?:\.[cm]?js)?`, what: "configuration of the migration tool", sure: true }],
    markers: [{ name: /^\.gmrc(?:\.[cm]?js)?$/ }, { name: /^package\.json$/, contains: /"graphile-migrate"\s*:/ }],
};
/** github.com/xataio/pgroll. */
const pgroll = {
    framework: {
        id: "pgroll",
        title: "pgroll",
        order: "text",
        outOfOrder: "refused",
        edit: "silent",
        identity: "file-name",
        dialect: "postgresql",
    },
    shapes: [{ role: "versioned", root: String.raw `[\w-]*migrations`, file: String.raw `(?<id>[^/]+)\.(?:json|yaml|yml)` }],
    markers: [],
    sample: /^\s*"?operations"?\s*:/m,
};
/** github.com/fabianlindfors/reshape. */
const reshape = {
    framework: {
        id: "reshape",
        title: "Reshape",
        order: "text",
        outOfOrder: "refused",
        edit: "silent",
        identity: "file-name",
        dialect: "postgresql",
    },
    shapes: [{ role: "versioned", root: String.raw `[\w-]*migrations`, file: String.raw `(?<id>[^/]+)\.(?:toml|json)` }],
    markers: [],
    sample: /^\[\[actions\]\]|"actions"\s*:\s*\[/m,
};
/** element-hq/synapse: deltas by schema version; `applied_schema_deltas` records folder and name. */
const synapse = {
    framework: {
        id: "synapse",
        title: "Synapse deltas",
        order: "text",
        outOfOrder: "runs",
        edit: "silent",
        identity: "version",
        dialect: null,
    },
    shapes: [
        {
            role: "versioned",
            root: String.raw `schema(?:/[\w-]+)?/delta`,
            file: String.raw `(?<id>\d+/[^/]+?)\.(?:sql|py)`,
            sure: true,
        },
        {
            role: "versioned",
            root: String.raw `schema(?:/[\w-]+)?/delta`,
            file: String.raw `(?<id>\d+/[^/]+\.sql)\.(?:postgres|sqlite)`,
            sure: true,
        },
    ],
    companions: [
        { path: String.raw `schema/(?:[\w-]+/)?full_schemas/(?:[^/]+/)*[^/]+`, what: "dump of the schema", sure: true },
        { path: String.raw `storage/schema/__init__\.py`, what: "number of the schema's version", sure: true },
    ],
    markers: [],
};
/** docs.geldata.com: `dbschema/migrations`. */
const gel = {
    framework: {
        id: "gel",
        title: "Gel / EdgeDB",
        order: "text",
        outOfOrder: "refused",
        edit: "checksum",
        identity: "file-name",
        dialect: null,
    },
    shapes: [{ role: "versioned", root: String.raw `dbschema/migrations`, file: String.raw `(?<id>\d{5}[^/]*)\.edgeql`, sure: true }],
    companions: [{ path: String.raw `dbschema/[^/]+\.(?:esdl|gel)`, what: "declaration of the schema", sure: true }],
    markers: [{ name: /^(?:edgedb|gel)\.toml$/ }],
};
/** Files that only the configuration tells: migrations in application code, home-made tools. */
const other = {
    framework: {
        id: "other",
        title: "Configured paths",
        order: "dotted",
        outOfOrder: "runs",
        edit: "silent",
        identity: "version",
        dialect: null,
    },
    shapes: [],
    markers: [],
};

;// CONCATENATED MODULE: ./build/frameworks/php.js
function composer(contains) {
    return { name: /^composer\.json$/, contains };
}
/** laravel.com/docs/migrations: the file name is recorded; packages and modules bring their own folders. */
const laravel = {
    framework: {
        id: "laravel",
        title: "Laravel",
        order: "text",
        outOfOrder: "runs",
        edit: "silent",
        identity: "file-name",
        dialect: null,
    },
    shapes: [
        {
            role: "versioned",
            root: String.raw `[dD]atabase/(?:[\w-]*[mM]igrations?)`,
            file: String.raw `(?:.+/)?(?<id>\d{4}_\d{2}_\d{2}_\d{4,6}_[^/]*)\.php`,
            sure: true,
        },
        {
            role: "versioned",
            root: "[mM]igrations?",
            file: String.raw `(?:.+/)?(?<id>\d{4}_\d{2}_\d{2}_\d{6}_[^/]*)\.php`,
            sure: true,
        },
    ],
    companions: [
        { path: String.raw `database/schema/[^/]+\.(?:sql|dump)`, what: "dump of the schema", sure: true },
        { path: String.raw `_ide_helper[\w]*\.php`, what: "editor help made from the schema", sure: true },
    ],
    markers: [{ name: /^artisan$/ }, composer(/"(?:laravel\/(?:framework|lumen-framework)|illuminate\/database)"/)],
    sample: /\bextends\s+Migration\b/,
};
/** doctrine-project.org/projects/migrations: one class a file, known by its full name. */
const doctrine = {
    framework: {
        id: "doctrine",
        title: "Doctrine Migrations",
        order: "text",
        outOfOrder: "runs",
        edit: "silent",
        identity: "file-name",
        dialect: null,
    },
    shapes: [
        { role: "versioned", root: null, file: String.raw `(?<id>Version\d{14}\w*)\.php`, sure: true },
        { role: "versioned", root: String.raw `[mM]igrations?`, file: String.raw `(?<id>Version\w*\d\w*)\.php`, sure: true },
        { role: "versioned", root: String.raw `[\w-]*[mM]igrations?`, file: String.raw `(?:.+/)?(?<id>Version\w*\d\w*)\.php` },
    ],
    companions: [
        {
            path: String.raw `(?:doctrine_migrations\.ya?ml|migrations-?db\.php)`,
            what: "configuration of the migration tool",
            sure: true,
        },
    ],
    markers: [composer(/"doctrine\/(?:doctrine-migrations-bundle|migrations)"/)],
    sample: /\bextends\s+(?:AbstractMigration|\w*Migration)\b/,
};
/** book.cakephp.org/phinx and CakePHP's migrations plugin. */
const phinx = {
    framework: {
        id: "phinx",
        title: "Phinx",
        order: "text",
        outOfOrder: "runs",
        edit: "silent",
        identity: "version",
        dialect: null,
    },
    shapes: [
        {
            role: "versioned",
            root: String.raw `(?:config|db|database|resources)/[mM]igrations`,
            file: String.raw `(?:[\w-]+/)?(?<id>\d{14})_[^/]*\.php`,
            sure: true,
        },
        { role: "versioned", root: String.raw `[mM]igrations`, file: String.raw `(?<id>\d{14})_[^/]*\.php` },
    ],
    companions: [
        { path: String.raw `migrations/schema(?:-dump[\w-]*)?\.(?:php|lock)`, what: "dump of the schema" },
        { path: String.raw `phinx\.(?:php|ya?ml|json)`, what: "configuration of the migration tool", sure: true },
    ],
    markers: [{ name: /^phinx\.(?:php|ya?ml|json)$/ }, composer(/"(?:robmorgan\/phinx|cakephp\/migrations)"/)],
    sample: /\bextends\s+(?:AbstractMigration|BaseMigration)\b/,
};
/** yiiframework.com: `m` and a timestamp. */
const yii = {
    framework: {
        id: "yii",
        title: "Yii",
        order: "text",
        outOfOrder: "runs",
        edit: "silent",
        identity: "file-name",
        dialect: null,
    },
    shapes: [
        { role: "versioned", root: String.raw `[\w-]*migrations?`, file: String.raw `(?<id>m\d{6}_\d{6}_\w*)\.php`, sure: true },
    ],
    markers: [{ name: /^yii$/ }, composer(/"yiisoft\/yii2?"/)],
};

;// CONCATENATED MODULE: ./build/frameworks/rails.js
const MANIFESTS = /^(?:Gemfile|gems\.rb|[^/]+\.gemspec)$/;
/** Guides: Active Record Migrations; several databases and engines by `migrations_paths`; GitLab's and Mastodon's post-deployment folder. */
const rails = {
    framework: {
        id: "rails",
        title: "Rails Active Record",
        order: "number",
        outOfOrder: "runs",
        edit: "silent",
        identity: "version",
        dialect: null,
    },
    shapes: [
        {
            role: "versioned",
            root: String.raw `db/(?:[\w-]+/)?(?:\w+_)?migrate`,
            file: String.raw `(?:[^/]+/)*(?<id>\d{14})_[^/]*\.rb`,
            sure: true,
        },
        { role: "versioned", root: String.raw `db/(?:[\w-]+/)?(?:\w+_)?migrate`, file: String.raw `(?<id>\d{1,13})_[^/]*\.rb` },
        // The data_migrate gem, run by the same release task.
        { role: "versioned", root: "db/data", file: String.raw `(?<id>\d{14})_[^/]*\.rb`, sure: true },
    ],
    companions: [
        { path: String.raw `db/(?:[\w-]+/)?(?:\w+_)?(?:schema\.rb|structure\.sql)`, what: "dump of the schema", sure: true },
        { path: String.raw `db/schema_migrations/[^/]+`, what: "list of the migrations in the schema's dump", sure: true },
        { path: String.raw `db/docs/(?:[^/]+/)*[^/]+\.ya?ml`, what: "description of the tables", sure: true },
        { path: String.raw `docs?/erd\.[^/]+`, what: "diagram of the schema", sure: true },
        { path: String.raw `db/(?:\w+_)?schema_cache\.(?:yml|dump)`, what: "cache of the schema" },
    ],
    markers: [
        { name: MANIFESTS, contains: /\b(?:rails|activerecord|railties)\b/ },
        { name: /^Gemfile\.lock$/, contains: /\bactiverecord\b/ },
    ],
    sample: /\bActiveRecord::Migration\b/,
    normaliseId: stripZeros,
};
/** sequel.jeremyevans.net: TimestampMigrator, IntegerMigrator; Hanami and ROM use it. */
const sequel = {
    framework: {
        id: "sequel",
        title: "Sequel",
        order: "number",
        outOfOrder: "refused",
        edit: "silent",
        identity: "file-name",
        dialect: null,
    },
    shapes: [
        { role: "versioned", root: String.raw `(?:db|config/db|schema)/migrat(?:e|ions?)`, file: String.raw `(?<id>\d+)_[^/]*\.rb` },
    ],
    markers: [{ name: MANIFESTS, contains: /\b(?:sequel|hanami|rom-sql)\b/ }],
    sample: /\b(?:Sequel\.migration|ROM::SQL\.migration|Hanami::Model\.migration)\b/,
    normaliseId: stripZeros,
};
/** `0042` and `42` are the same number to tools that read versions as integers. */
function stripZeros(id) {
    return id.replace(/^0+(?=\d)/, "");
}

;// CONCATENATED MODULE: ./build/frameworks/python.js

const MANIFEST = /^(?:requirements[^/]*\.(?:txt|in)|pyproject\.toml|setup\.(?:py|cfg)|Pipfile|poetry\.lock|uv\.lock)$/;
function dependency(contains) {
    return { name: MANIFEST, contains };
}
/** docs.djangoproject.com/en/stable/topics/migrations: every module of the package is loaded; the graph is in `dependencies`. */
const django = {
    framework: {
        id: "django",
        title: "Django",
        order: "graph",
        outOfOrder: "runs",
        edit: "silent",
        identity: "file-name",
        dialect: null,
    },
    shapes: [
        { role: "versioned", root: String.raw `(?:[\w-]+_)?migrations`, file: String.raw `(?<id>\d{4}_\w+)\.py`, sure: true },
        { role: "versioned", root: "migrations", file: String.raw `(?<id>[0-9]\w*)\.py` },
    ],
    companions: [
        { path: String.raw `(?:max_migration\.txt|migrations_lockfile\.txt)`, what: "pin of the last migrations", sure: true },
        { path: String.raw `migrations/__init__\.py`, what: "makes the migrations a package", sure: true },
    ],
    markers: [{ name: /^manage\.py$/ }, dependency(/\bdjango\b/i)],
    sample: /\b(?:migrations\.Migration|SchemaMigration|DataMigration)\b/,
};
/** alembic.sqlalchemy.org: the revision stands in the file; the name is cosmetic. Flask-Migrate is the same. */
const alembic = {
    framework: {
        id: "alembic",
        title: "Alembic",
        order: "graph",
        outOfOrder: "runs",
        edit: "silent",
        identity: "content",
        dialect: null,
    },
    shapes: [
        {
            role: "versioned",
            root: String.raw `(?:[\w-]*alembic|[\w-]*migrat(?:e|ions?))(?:/[\w-]+)?/versions`,
            file: String.raw `(?:[^/_][^/]*/)*(?!__init__\.)(?<id>[^/]+)\.py`,
        },
        { role: "versioned", root: String.raw `versions`, file: String.raw `(?<id>[0-9a-f]{12}_[^/]*)\.py` },
    ],
    companions: [
        {
            path: String.raw `(?:[\w-]*alembic|[\w-]*migrations?)/(?:[\w-]+/)?env\.py`,
            what: "configuration of the migration tool",
            sure: true,
        },
        { path: String.raw `script\.py\.mako`, what: "template for new migrations", sure: true },
        { path: String.raw `alembic\.ini`, what: "configuration of the migration tool", sure: true },
        { path: String.raw `\.[\w-]*alembic-head`, what: "pin of the last migration", sure: true },
        {
            path: String.raw `(?:alembic/(?:versions/)?|migrations/versions/)__init__\.py`,
            what: "makes the migrations a package",
            sure: true,
        },
    ],
    markers: [
        { name: /^alembic\.ini$/ },
        { name: /^env\.py$/, contains: /\balembic\b/ },
        dependency(/\b(?:alembic|flask[-_]migrate)\b/i),
    ],
    sample: /^(?:down_)?revision(?:\s*:[^=\n]*)?\s*=/m,
};
/** ollycope.com/software/yoyo. */
const yoyo = {
    framework: {
        id: "yoyo",
        title: "yoyo-migrations",
        order: "graph",
        outOfOrder: "runs",
        edit: "silent",
        identity: "file-name",
        dialect: null,
    },
    shapes: [
        { role: "down", root: String.raw `(?:[\w-]+_)?migrations?`, file: String.raw `(?<id>\d[^/]*)\.rollback\.sql` },
        { role: "versioned", root: String.raw `(?:[\w-]+_)?migrations?`, file: String.raw `(?<id>\d[^/]*)\.(?:py|sql)` },
    ],
    markers: [{ name: /^yoyo\.ini$/ }, dependency(/\byoyo[-_]migrations\b/i)],
    sample: /^from yoyo import\b/m,
};
/** Aerich for Tortoise ORM. */
const aerich = {
    framework: {
        id: "aerich",
        title: "Aerich",
        order: "text",
        outOfOrder: "runs",
        edit: "silent",
        identity: "file-name",
        dialect: null,
    },
    shapes: [
        { role: "versioned", root: String.raw `migrations/[\w-]+`, file: String.raw `(?<id>\d+_\d{14}_[^/]*)\.(?:py|sql)`, sure: true },
    ],
    companions: [{ path: String.raw `aerich\.ini`, what: "configuration of the migration tool", sure: true }],
    markers: [dependency(/\baerich\b/i)],
};
/** peewee_migrate: three digits. */
const peewee = {
    framework: {
        id: "peewee",
        title: "peewee_migrate",
        order: "number",
        outOfOrder: "runs",
        edit: "silent",
        identity: "file-name",
        dialect: null,
    },
    shapes: [{ role: "versioned", root: "migrations", file: String.raw `(?<id>\d{3})_[^/]*\.py` }],
    markers: [dependency(/\bpeewee[-_]migrate\b/i)],
    sample: /\bpeewee_migrate\b/,
    normaliseId: stripZeros,
};

;// CONCATENATED MODULE: ./build/frameworks/rust.js


const DIESEL_ID = String.raw `(?<id>\d{4}-\d{2}-\d{2}-\d{6}(?:-\d{4})?_[^/]*|\d{10,}_[^/]*)`;
function crate(contains) {
    return { name: /^Cargo\.toml$/, contains };
}
/** diesel.rs: the folder's name is the migration; Lemmy's `replaceable_schema` is run again whenever it changes. */
const diesel = {
    framework: {
        id: "diesel",
        title: "Diesel",
        order: "text",
        outOfOrder: "runs",
        edit: "silent",
        identity: "folder-name",
        dialect: null,
    },
    shapes: [
        { role: "versioned", root: "[\\w-]*migrations", file: String.raw `${DIESEL_ID}/up\.sql`, sure: true },
        { role: "down", root: "[\\w-]*migrations", file: String.raw `${DIESEL_ID}/down\.sql`, sure: true },
        { role: "support", root: "[\\w-]*migrations", file: String.raw `${DIESEL_ID}/metadata\.toml`, sure: true },
        { role: "versioned", root: "[\\w-]*migrations(?:/[A-Za-z][\\w-]*)?", file: String.raw `(?<id>\d+[^/]*)/up\.sql` },
        { role: "down", root: "[\\w-]*migrations(?:/[A-Za-z][\\w-]*)?", file: String.raw `(?<id>\d+[^/]*)/down\.sql` },
        { role: "repeatable", root: "replaceable_schema", file: String.raw `(?:.+/)?(?<id>[^/]+)\.sql`, sure: true },
    ],
    companions: [
        { path: String.raw `diesel[\w-]*\.toml`, what: "configuration of the migration tool", sure: true },
        { path: String.raw `schema\.rs`, what: "generated from the schema" },
        { path: String.raw `(?:schema|diesel[\w-]*)\.patch`, what: "patch of the generated schema" },
    ],
    markers: [{ name: /^diesel\.toml$/ }, crate(/^\s*diesel(?:[-_]\w+)?\s*[=.]|\bdiesel_migrations\b/m)],
    folderLayout: { file: "up.sql" },
};
/** github.com/launchbadge/sqlx: SHA-384 of the whole file, comments included. */
const sqlx = {
    framework: {
        id: "sqlx",
        title: "SQLx",
        order: "number",
        outOfOrder: "runs",
        edit: "checksum",
        identity: "version",
        dialect: null,
    },
    shapes: [
        { role: "down", root: String.raw `[\w-]*migrations(?:/[\w-]+)?`, file: String.raw `(?<id>\d+)_[^/]*\.down\.sql` },
        { role: "versioned", root: String.raw `[\w-]*migrations(?:/[\w-]+)?`, file: String.raw `(?<id>\d+)_[^/]*\.sql` },
    ],
    companions: [
        { path: String.raw `\.sqlx/query-[^/]*\.json`, what: "query cache made from the schema", sure: true },
        { path: String.raw `sqlx-data\.json`, what: "query cache made from the schema", sure: true },
    ],
    markers: [crate(/^\s*sqlx(?:[-_]\w+)?\s*[=.]|^\[(?:workspace\.)?dependencies\.sqlx\]/m)],
    normaliseId: stripZeros,
};
/** github.com/rust-db/refinery: applied versions that differ abort the run. */
const refinery = {
    framework: {
        id: "refinery",
        title: "Refinery",
        order: "number",
        outOfOrder: "refused",
        edit: "checksum",
        identity: "file-name",
        dialect: null,
    },
    shapes: [
        { role: "versioned", root: String.raw `[\w-]*migrations?`, file: String.raw `V(?<id>\d+)__[^/]*\.(?:sql|rs)` },
        { role: "versioned", root: String.raw `[\w-]*migrations?`, file: String.raw `U(?<id>\d+)__[^/]*\.(?:sql|rs)` },
    ],
    markers: [crate(/^\s*refinery(?:[-_]\w+)?\s*[=.]/m)],
    normaliseId: normaliseVersion,
};
/** sea-ql.org/SeaORM: a crate of its own, `lib.rs` lists the migrations. */
const seaOrm = {
    framework: {
        id: "sea-orm",
        title: "SeaORM",
        order: "listed",
        outOfOrder: "runs",
        edit: "silent",
        identity: "file-name",
        dialect: null,
    },
    shapes: [
        {
            role: "versioned",
            root: String.raw `[\w-]*migrations?(?:/src)?(?:/[\w-]+)?`,
            file: String.raw `(?<id>m\d{8}_\d{6}_[^/]*)\.rs`,
            sure: true,
        },
    ],
    companions: [{ path: String.raw `[\w-]*migrations?/src/(?:lib|main|mod)\.rs`, what: "list of the migrations" }],
    markers: [crate(/\bsea-orm-migration\b/)],
};

;// CONCATENATED MODULE: ./build/frameworks/sql-files.js

const FOLDER = String.raw `(?:(?=[\w.-]*[mM]igrat)[\w.-]+|deltas?|sql|schema|db)(?:/(?:[\w-]+))?`;
function goModule(contains) {
    return { name: /^go\.mod$/, contains };
}
/** github.com/golang-migrate/migrate: `{version}_{title}.up.{extension}`; the title is not recorded. */
const golangMigrate = {
    framework: {
        id: "golang-migrate",
        title: "golang-migrate",
        order: "number",
        outOfOrder: "skipped",
        edit: "silent",
        identity: "version",
        dialect: null,
    },
    shapes: [
        { role: "versioned", root: null, file: String.raw `(?<id>\d+)[_-][^/]*\.up\.(?:sql|cql|cypher|json)`, sure: true },
        { role: "down", root: null, file: String.raw `(?<id>\d+)[_-][^/]*\.down\.(?:sql|cql|cypher|json)`, sure: true },
    ],
    markers: [goModule(/golang-migrate\/migrate/)],
    normaliseId: stripZeros,
};
/** gobuffalo.io pop, soda and fizz. */
const pop = {
    framework: {
        id: "pop",
        title: "pop / soda",
        order: "number",
        outOfOrder: "runs",
        edit: "silent",
        identity: "version",
        dialect: null,
    },
    shapes: [
        { role: "versioned", root: String.raw `[\w-]*migrations?`, file: String.raw `(?<id>\d+)_[^/]*\.up\.(?:sql|fizz)` },
        { role: "down", root: String.raw `[\w-]*migrations?`, file: String.raw `(?<id>\d+)_[^/]*\.down\.(?:sql|fizz)` },
    ],
    companions: [{ path: String.raw `migrations/schema\.sql`, what: "dump of the schema" }],
    markers: [goModule(/gobuffalo\/pop/)],
    normaliseId: stripZeros,
};
/** bun.uptrace.dev/guide/migrations: Go files with frozen models in a package beside each, and SQL files. */
const bun = {
    framework: {
        id: "bun",
        title: "Bun",
        order: "text",
        outOfOrder: "runs",
        edit: "silent",
        identity: "version",
        dialect: null,
    },
    shapes: [
        { role: "versioned", root: String.raw `[\w-]*migrations?`, file: String.raw `(?<id>\d{14})_[^/]*\.go` },
        { role: "support", root: String.raw `[\w-]*migrations?`, file: String.raw `(?<id>\d{14})_[^/]*/(?:.+/)?[^/]+\.go` },
        { role: "versioned", root: String.raw `[\w-]*migrations?`, file: String.raw `(?<id>\d{14})_[^/]*?(?:\.tx)?\.up\.sql` },
        { role: "down", root: String.raw `[\w-]*migrations?`, file: String.raw `(?<id>\d{14})_[^/]*?(?:\.tx)?\.down\.sql` },
    ],
    markers: [goModule(/uptrace\/bun\b/)],
};
/** pressly.github.io/goose: timestamps or sequence; an older file than the last applied is skipped or refused. */
const goose = {
    framework: {
        id: "goose",
        title: "goose",
        order: "number",
        outOfOrder: "skipped",
        edit: "silent",
        identity: "version",
        dialect: null,
    },
    shapes: [{ role: "versioned", root: FOLDER, file: String.raw `(?<id>\d+)_[^/]*\.(?:sql|go)` }],
    markers: [goModule(/(?:pressly|steinbacher|geniusmonkey)\/goose/)],
    sample: /^--\s*\+goose\b|\bgoose\.Add(?:Named)?Migration/m,
    normaliseId: stripZeros,
};
/** github.com/amacneil/dbmate. */
const dbmate = {
    framework: {
        id: "dbmate",
        title: "dbmate",
        order: "text",
        outOfOrder: "runs",
        edit: "silent",
        identity: "version",
        dialect: null,
    },
    shapes: [{ role: "versioned", root: FOLDER, file: String.raw `(?<id>\d+)_[^/]*\.sql` }],
    companions: [{ path: String.raw `(?:db|database)/schema\.sql`, what: "dump of the schema" }],
    markers: [
        { name: /^\.dbmate[\w.]*$/ },
        {
            name: /^(?:package\.json|Makefile|justfile|Taskfile\.ya?ml|Dockerfile|docker-compose[^/]*\.ya?ml|compose\.ya?ml)$/,
            contains: /\bdbmate\b/,
        },
    ],
    sample: /^--\s*migrate:up\b/m,
};
/** github.com/rubenv/sql-migrate. */
const sqlMigrate = {
    framework: {
        id: "sql-migrate",
        title: "sql-migrate",
        order: "text",
        outOfOrder: "runs",
        edit: "silent",
        identity: "file-name",
        dialect: null,
    },
    shapes: [
        { role: "versioned", root: FOLDER, file: String.raw `(?:[\w-]+/)?(?<id>\d[^/]*)\.sql` },
        { role: "versioned", root: String.raw `(?=[\w-]*db)[\w-]+(?:/[\w-]+)?`, file: String.raw `(?<id>\d[^/]*)\.sql` },
    ],
    companions: [{ path: String.raw `dbconfig\.ya?ml`, what: "configuration of the migration tool" }],
    markers: [{ name: /^dbconfig\.ya?ml$/ }],
    sample: /^--\s*\+migrate (?:Up|Down)\b/m,
};
/** github.com/jackc/tern. */
const tern = {
    framework: {
        id: "tern",
        title: "tern",
        order: "number",
        outOfOrder: "refused",
        edit: "silent",
        identity: "version",
        dialect: "postgresql",
    },
    shapes: [{ role: "versioned", root: FOLDER, file: String.raw `(?<id>\d+)_[^/]*\.sql` }],
    companions: [{ path: String.raw `tern\.conf`, what: "configuration of the migration tool", sure: true }],
    markers: [{ name: /^tern\.conf$/ }, goModule(/jackc\/tern\b/)],
    sample: /^---- create above \/ drop below ----/m,
    normaliseId: stripZeros,
};
/** atlasgo.io: `atlas.sum` holds the hash of the folder. Ent uses it. */
const atlas = {
    framework: {
        id: "atlas",
        title: "Atlas",
        order: "text",
        outOfOrder: "refused",
        edit: "checksum",
        identity: "version",
        dialect: null,
    },
    shapes: [
        { role: "down", root: FOLDER, file: String.raw `(?<id>\d+)[^/]*\.down\.sql` },
        { role: "versioned", root: FOLDER, file: String.raw `(?<id>\d+)[^/]*\.sql` },
    ],
    companions: [
        { path: String.raw `atlas\.sum`, what: "hashes of the migrations", sure: true },
        { path: String.raw `atlas\.hcl`, what: "configuration of the migration tool", sure: true },
        { path: String.raw `[\w.-]*schema[\w.-]*\.(?:pg|my|lt|lite)?\.?hcl`, what: "wished-for state of the schema", sure: true },
    ],
    markers: [{ name: /^atlas\.sum$/ }],
};
/** developers.cloudflare.com/d1: `wrangler d1 migrations`. */
const wrangler = {
    framework: {
        id: "wrangler-d1",
        title: "Wrangler D1",
        order: "text",
        outOfOrder: "runs",
        edit: "silent",
        identity: "file-name",
        dialect: "sqlite",
    },
    shapes: [{ role: "versioned", root: String.raw `[\w-]*migrations`, file: String.raw `(?<id>\d{4}[_-][^/]*)\.sql` }],
    markers: [{ name: /^wrangler\.(?:toml|jsonc?)$/, contains: /\bd1_databases\b/ }],
};
/** playframework.com: evolutions, one folder a database. */
const playEvolutions = {
    framework: {
        id: "play-evolutions",
        title: "Play evolutions",
        order: "number",
        outOfOrder: "runs",
        edit: "checksum",
        identity: "version",
        dialect: null,
    },
    shapes: [{ role: "versioned", root: String.raw `evolutions/[\w-]+`, file: String.raw `(?<id>\d+)\.sql`, sure: true }],
    markers: [],
    normaliseId: stripZeros,
};

;// CONCATENATED MODULE: ./build/frameworks/frameworks.js
/**
 * The one ordered list of migration tools. Where two claim a folder with equal evidence the earlier one has it, so the
 * particular stand before the general.
 */













const DEFINITIONS = [
    rails,
    sequel,
    aerich,
    alembic,
    django,
    yoyo,
    peewee,
    prisma,
    supabase,
    drizzle,
    mikroOrm,
    dbMigrate,
    nodePgMigrate,
    typeorm,
    sequelize,
    kysely,
    payload,
    lucid,
    knex,
    refinery,
    diesel,
    hasura,
    graphileMigrate,
    sqlx,
    seaOrm,
    pop,
    bun,
    tern,
    atlas,
    goose,
    dbmate,
    sqlMigrate,
    wrangler,
    golangMigrate,
    playEvolutions,
    synapse,
    flyway,
    liquibase,
    laravel,
    doctrine,
    phinx,
    yii,
    ecto,
    efCore,
    fluentMigrator,
    dbUp,
    grate,
    sqitch,
    skeema,
    schemaHero,
    pgroll,
    reshape,
    gel,
];
const FRAMEWORKS = DEFINITIONS.map(compileFramework);
/** For the paths that a configuration names as `framework: other`. */
const OTHER = compileFramework(other);
/** Ids that a configuration may name. */
const FRAMEWORK_IDS = [...DEFINITIONS, other].map(({ framework }) => framework.id);
const BY_ID = new Map([...FRAMEWORKS, OTHER].map((entry) => [entry.framework.id, entry]));
function frameworkById(id) {
    return BY_ID.get(id) ?? null;
}

;// CONCATENATED MODULE: ./build/frameworks/other.js
/** A path below the configured folder; null for what is no file to run. */
function readOther(below) {
    const parts = below.split("/");
    const name = parts.at(-1) ?? "";
    // Models frozen for one migration lie in a folder that carries its version: they belong to it.
    for (const folder of parts.slice(0, -1)) {
        const id = /^\d{3,}[_-][A-Za-z]/.test(folder) ? leadingVersion(folder) : null;
        if (id !== null)
            return { role: isMainFile(name) ? "versioned" : "support", id };
    }
    const id = leadingVersion(name) ?? trailingVersion(name);
    if (id === null)
        return { role: "appended", id: null };
    return { role: /[._-]down\.[^.]+$/.test(name) ? "down" : "versioned", id };
}
/** `up.sql`, `migration.ts`: the file for which its folder is named. */
function isMainFile(name) {
    return /^(?:up|migration|index|main)\.[^.]+$/.test(name);
}
/** `20220926115233_indexes.go`, `001_x.go`, `V12__x.sql`, `v245.go`, `m20240101_x.rs`. */
function leadingVersion(name) {
    const match = /^[A-Za-z]?_?(\d+(?:[._-]\d+)*)(?![A-Za-z\d])/.exec(name);
    return match?.[1] === undefined ? null : other_plain(match[1]);
}
/** `schema_version_1.sql`. */
function trailingVersion(name) {
    const match = /[_-]v?(\d+)(?:\.[A-Za-z]+)+$/.exec(name);
    return match?.[1] === undefined ? null : other_plain(match[1]);
}
function other_plain(version) {
    return version.replaceAll(/[._-]/g, ".").replace(/^0+(?=\d)/, "");
}

;// CONCATENATED MODULE: ./build/frameworks/candidates.js




/** Same framework, same root, same configured database: same set. */
function candidates_keyOf({ framework, recognised, configured }) {
    return [framework.framework.id, recognised.root, configured?.options.name ?? ""].join("\0");
}
const TELLING = /\.sql|migrat|schema|versions\/|deltas?\/|drizzle|alembic|prisma|liquibase|changelog|metadata\/|evolutions|flyway|erd\.|skeema|atlas|jooq|dbschema|snapshot|\.designer\.|compiledmodels|sqitch|\.fizz|\.gmrc|diesel|aerich|phinx|dbconfig|tern\.conf|ormconfig|_ide_helper|sqlx|db\/(?:docs|data)\/|tables\/|structure|supabase|database\.types|Version\d/i;
function findCandidates(changes, databases) {
    const candidates = new Map();
    const known = new Map();
    for (const { path, previousPath } of changes) {
        for (const end of previousPath === null ? [path] : [path, previousPath]) {
            const hits = hitsOf(end, databases, known);
            if (hits.length > 0)
                candidates.set(end, hits);
        }
    }
    return candidates;
}
/**
 * What `path` has in common with others of which the same frameworks make something: folder and name, whatever its digits. Patterns ask
 * for digits and for how many, never for certain ones within a name.
 */
function formOf(path) {
    const name = (0,exclusions/* nameOf */.Vb)(path);
    return path.slice(0, path.length - name.length) + name.replaceAll(/\d/g, "0");
}
function hitsOf(path, databases, known) {
    const hits = databases.flatMap((database) => configuredHit(path, database) ?? []);
    if (!TELLING.test(path) || (0,exclusions/* isTooLong */.pn)(path))
        return hits;
    const isInForeign = (0,exclusions/* isForeign */.jq)(path);
    const extension = (0,exclusions/* extensionOf */.je)(path);
    const isNoMigration = (0,exclusions/* isCertainTestName */.yb)(path) || (0,exclusions/* isAsideName */.Mz)(path);
    const split = splitPath(path);
    const isTest = (0,exclusions/* isTestFolder */.NW)((0,exclusions/* folderOf */.yS)(path));
    const form = formOf(path);
    const takers = [];
    for (const framework of known.get(form) ?? FRAMEWORKS) {
        const own = isTest || isInForeign ? null : companionHit(framework, path, split);
        const hit = own ?? (isNoMigration || !framework.extensions.has(extension) ? null : migrationHit(framework, split));
        // Code of others brings its own migrations; a folder of that name below the team's own is read by the tool.
        if (hit === null || (isInForeign && isForeignRoot(hit)))
            continue;
        hits.push(hit);
        takers.push(framework);
    }
    known.set(form, takers);
    return hits;
}
function isForeignRoot({ recognised: { root } }) {
    return root === "" || (0,exclusions/* isForeign */.jq)(`${root}/`);
}
function companionHit(framework, path, split) {
    const found = readCompanion(framework, split);
    return found === null ? null : companion({ framework, path, what: found.what, sure: found.sure === true, configured: null });
}
function migrationHit(framework, split) {
    const read = readPath(framework, split);
    if (read !== null) {
        const { shape, recognised } = read;
        if ((0,exclusions/* isAside */.Zl)(recognised.root))
            return null;
        return { framework, kind: "migration", recognised, sure: shape.sure === true, what: "", configured: null };
    }
    const root = rootBeside(framework, split);
    return root === null || (0,exclusions/* isAside */.Zl)(root) ? null : neighbour(framework, root, null);
}
function configuredHit(path, configured) {
    const framework = frameworkById(configured.options.framework) ?? OTHER;
    if (configured.isSchema(path))
        return companion({ framework, path, what: "configured as a companion of the migrations", sure: true, configured });
    const root = configured.rootOf(path);
    if (root === null)
        return null;
    const below = root === "" ? path : path.slice(root.length + 1);
    const found = readCompanion(framework, splitPath(path));
    if (found !== null)
        return companion({ framework, path, what: found.what, sure: true, configured });
    if ((0,exclusions/* isCertainTestName */.yb)(below) || (0,exclusions/* isAsideName */.Mz)(below) || (framework === OTHER && (0,exclusions/* isAside */.Zl)((0,exclusions/* folderOf */.yS)(below))))
        return null;
    const recognised = framework === OTHER ? readOther(below) : readBelow(framework, below);
    if (recognised !== null)
        return { framework, kind: "migration", recognised: { ...recognised, root }, sure: true, what: "", configured };
    return framework.extensions.has((0,exclusions/* extensionOf */.je)(path)) ? neighbour(framework, root, configured) : null;
}
/** Reads what follows a configured root. */
function readBelow(framework, below) {
    for (const { shape, path } of framework.below) {
        const match = path.exec(below);
        if (match !== null)
            return readMatch(framework, shape, match);
    }
    return null;
}
function companion(of) {
    const { framework, path, what, sure, configured } = of;
    return {
        framework,
        kind: "companion",
        recognised: { role: "support", id: null, root: (0,exclusions/* folderOf */.yS)(path) },
        sure,
        what,
        configured,
    };
}
function neighbour(framework, root, configured) {
    return {
        framework,
        kind: "neighbour",
        recognised: { role: "unrecognised", id: null, root },
        sure: false,
        what: "",
        configured,
    };
}

;// CONCATENATED MODULE: ./build/frameworks/evidence.js


const SCORE = { configured: 100, sample: 4, configuration: 3, manifest: 2, names: 2 };
/** Folders whose entries tell: the root, those above it, and where markers or the changed files lie. */
function foldersOf({ framework, root, folders }, knowledge) {
    const withins = new Set([undefined, ...framework.markers.map(({ within }) => within)]);
    return [...Array.from(withins, (within) => knowledge.chain(root, within)).flat(), ...folders];
}
/** Blobs whose text tells: markers that a name alone does not settle, and migrations. */
function oidsOf(suspicion, knowledge) {
    const { framework, root, samples } = suspicion;
    const markers = framework.markers
        .filter(({ contains }) => contains !== undefined)
        .flatMap((marker) => filesOf(marker, root, knowledge).flatMap(({ oids }) => oids));
    if (framework.sample === undefined)
        return markers;
    return [...markers, ...samples, ...neighboursOf(suspicion, knowledge)];
}
/** `knowledge` must hold the answers for `foldersOf` and `oidsOf`. */
function weigh(suspicion, knowledge) {
    if (suspicion.configured !== null)
        return { score: SCORE.configured, because: "configuration", markerOids: dialectOids(suspicion, knowledge) };
    const names = hasTellingNames(suspicion, knowledge);
    const sample = readSamples(suspicion, knowledge);
    const marker = findMarker(suspicion, knowledge);
    // A dependency alone says little about a folder whose files read differently.
    const isRefuted = sample === "other" && !names && (marker?.isManifest ?? true);
    if (isRefuted || (suspicion.migrations.length === 0 && !hasMigrations(suspicion, knowledge)))
        return NONE;
    const score = (names ? SCORE.names : 0) + (sample === "own" ? SCORE.sample : 0) + markerScore(marker);
    return { score, because: describe(suspicion, { names, sample, marker }), markerOids: dialectOids(suspicion, knowledge) };
}
/** Whether a marker of the framework stands in or above a folder; for companions without a migration beside them. */
function isMarked(suspicion, knowledge) {
    return findMarker(suspicion, knowledge) !== null;
}
const NONE = { score: 0, because: "", markerOids: [] };
function markerScore(marker) {
    if (marker === null)
        return 0;
    return marker.isManifest ? SCORE.manifest : SCORE.configuration;
}
function describe(suspicion, found) {
    const { framework, root } = suspicion;
    if (found.marker !== null)
        return found.marker.isManifest ? `${found.marker.path} names ${framework.framework.title}` : found.marker.path;
    if (found.sample === "own")
        return `the migrations' text is that of ${framework.framework.title}`;
    return `most files in ${root === "" ? "the root folder" : root} are named as ${framework.framework.title} names them`;
}
function findMarker(suspicion, knowledge) {
    let manifest = null;
    for (const marker of suspicion.framework.markers) {
        for (const { path, oids } of filesOf(marker, suspicion.root, knowledge)) {
            if (marker.contains === undefined)
                return { path, isManifest: false };
            const { contains } = marker;
            if (oids.some((oid) => contains.test(knowledge.text(oid) ?? "")))
                manifest ??= { path, isManifest: true };
        }
    }
    return manifest;
}
/** The files that a marker's name fits, from the root's own folder upwards. */
function filesOf(marker, root, knowledge) {
    return knowledge
        .filesAbove(root, marker.within)
        .flatMap(({ folder, files }) => files.filter(({ name }) => marker.name.test(name)).map(({ name, oids }) => ({ path: joinPath(folder, name), oids })));
}
/** Whether most files of the root, or folders where each migration is one, have names that only this framework gives. */
function hasTellingNames(suspicion, knowledge) {
    const { framework, root, sure, folders } = suspicion;
    const isTelling = (path) => readPath(framework, splitPath(path))?.shape.sure === true;
    let telling = 0;
    let all = 0;
    for (const folder of new Set([root, ...folders])) {
        const paths = migrationPathsIn(folder, framework, knowledge);
        all += paths.length;
        telling += paths.filter(isTelling).length;
    }
    return all === 0 ? sure : telling * 2 >= all && telling > 0;
}
function hasMigrations(suspicion, knowledge) {
    const { framework, root, folders } = suspicion;
    return [...new Set([root, ...folders])].some((folder) => migrationPathsIn(folder, framework, knowledge).some((path) => readPath(framework, splitPath(path)) !== null));
}
/** Paths in a folder that may be migrations by their extension; a folder stands for the file that must lie in it. */
function migrationPathsIn(folder, framework, knowledge) {
    const { extensions, folderLayout } = framework;
    const files = thinOut(knowledge.filesIn(folder))
        .filter(({ name }) => extensions.has((0,exclusions/* extensionOf */.je)(name)) && !(0,exclusions/* isAsideName */.Mz)(name))
        .map(({ name }) => joinPath(folder, name));
    if (folderLayout === undefined)
        return files;
    const folders = thinOut(knowledge.atBase(folder).filter(({ kind }) => kind === "folder"));
    return [...files, ...folders.map(({ name }) => joinPath(folder, `${name}/${folderLayout.file}`))];
}
/** So many entries, evenly spread, show what a folder is like. */
const ENOUGH = 100;
function thinOut(entries) {
    const step = Math.ceil(entries.length / ENOUGH);
    return step <= 1 ? entries : entries.filter((_, index) => index % step === 0);
}
function readSamples(suspicion, knowledge) {
    const { sample } = suspicion.framework;
    if (sample === undefined)
        return "unknown";
    const texts = [...suspicion.samples, ...neighboursOf(suspicion, knowledge)].flatMap((oid) => knowledge.text(oid) ?? []);
    if (texts.some((text) => sample.test(text)))
        return "own";
    return texts.every((text) => text.trim() === "") ? "unknown" : "other";
}
/** A few migrations at the base of the same form, the oldest and the newest by name. */
function neighboursOf(suspicion, knowledge) {
    const { framework, root } = suspicion;
    const own = knowledge
        .atBase(root)
        .filter(({ name, kind }) => kind === "file" && readPath(framework, splitPath(joinPath(root, name))) !== null)
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    return [own[0], own.at(-1)].flatMap((entry) => (entry === undefined ? [] : [entry.oid]));
}
const DIALECT_TELLERS = /^(?:migration_lock\.toml|schema\.prisma|drizzle[\w.-]*\.config\.[cm]?[jt]s|sqitch\.conf|dbconfig\.ya?ml|go\.mod|package\.json|Gemfile|Cargo\.toml|mix\.exs|pom\.xml|build\.gradle(?:\.kts)?|[\w.-]+\.csproj|requirements\.(?:txt|in)|pyproject\.toml|knexfile\.[jt]s|alembic\.ini)$/;
function dialectOids(suspicion, knowledge) {
    const marker = { name: DIALECT_TELLERS };
    return filesOf(marker, suspicion.root, knowledge).flatMap(({ oids }) => oids.slice(0, 1));
}

;// CONCATENATED MODULE: ./build/frameworks/knowledge.js


function newLearner(changes) {
    const folders = new Map();
    const texts = new Map();
    const added = groupByFolder(changes);
    /** Answers of `filesIn`, until more is learnt. */
    const files = new Map();
    const atBase = (folder) => folders.get(folder) ?? [];
    const filesIn = (folder) => remember(files, folder, () => mergeFiles(atBase(folder), added.get(folder) ?? []));
    /** By `within`; every framework asks for the same folders, and a hostile change set has many, long ones. */
    const chains = new Map();
    const above = new Map();
    const chain = (folder, within = "") => remember(ofWithin(chains, within), folder, () => withAncestors(folder).map((one) => joinPath(one, within)));
    return {
        atBase,
        filesIn,
        chain,
        filesAbove: (folder, within = "") => remember(ofWithin(above, within), folder, () => chain(folder, within).flatMap((one) => (filesIn(one).length === 0 ? [] : [{ folder: one, files: filesIn(one) }]))),
        text: (oid) => texts.get(oid) ?? null,
        missing: (wantedFolders, wantedOids) => {
            const needs = {
                folders: [...new Set(wantedFolders)].filter((folder) => !folders.has(folder)),
                oids: [...new Set(wantedOids)].filter((oid) => !texts.has(oid)),
            };
            return needs.folders.length + needs.oids.length === 0 ? null : needs;
        },
        learn: (asked, answer) => {
            files.clear();
            above.clear();
            for (const folder of asked.folders)
                folders.set(folder, answer.folders.get(folder) ?? []);
            for (const oid of asked.oids)
                texts.set(oid, answer.texts.get(oid) ?? null);
        },
    };
}
function ofWithin(memos, within) {
    return remember(memos, within, () => new Map());
}
function remember(memo, key, make) {
    const known = memo.get(key);
    if (known !== undefined)
        return known;
    const made = make();
    memo.set(key, made);
    return made;
}
/** So many folders from a root upwards, and from the repository's downwards, are asked for markers. */
const MOST_ANCESTORS = 12;
/** So long may those be together: a hostile path has hundreds of long ones. */
const MOST_LETTERS = 4_000;
/** The folder and those above it, the repository's root `""` last; of very deep ones those at both ends. */
function withAncestors(folder) {
    const chain = [];
    let above = folder;
    for (let letters = 0; above !== "" && chain.length < MOST_ANCESTORS && letters < MOST_LETTERS; above = (0,exclusions/* folderOf */.yS)(above)) {
        chain.push(above);
        letters += above.length;
    }
    const tops = [];
    for (let end = above.indexOf("/"); end !== -1 && tops.length < MOST_ANCESTORS; end = above.indexOf("/", end + 1)) {
        tops.push(above.slice(0, end));
    }
    if (above !== "" && tops.length < MOST_ANCESTORS)
        tops.push(above);
    return [...chain, ...tops.reverse(), ""];
}
/** The files that the head holds, by folder. */
function groupByFolder(changes) {
    const groups = new Map();
    for (const change of changes) {
        if (change.after === null || change.after.kind === "submodule")
            continue;
        const folder = (0,exclusions/* folderOf */.yS)(change.path);
        const group = groups.get(folder);
        if (group === undefined)
            groups.set(folder, [change]);
        else
            group.push(change);
    }
    return groups;
}
function mergeFiles(entries, changes) {
    const files = new Map();
    for (const { name, kind, oid } of entries)
        if (kind === "file" || kind === "symlink")
            files.set(name, [oid]);
    for (const { path, after } of changes) {
        const known = files.get((0,exclusions/* nameOf */.Vb)(path)) ?? [];
        files.set((0,exclusions/* nameOf */.Vb)(path), [...known, ...(after === null ? [] : [after.oid])]);
    }
    return [...files].map(([name, oids]) => ({ name, oids }));
}

;// CONCATENATED MODULE: ./build/frameworks/dialect.js
const WORDS = [
    {
        dialect: "postgresql",
        folder: /(?:^|[/_-])(?:postgres(?:ql)?|pg)(?:[/_-]|$)/i,
        text: /provider\s*=\s*"(?:postgresql|cockroachdb)"|dialect\s*:\s*["']postgresql["']|^\s*engine\s*=\s*pg\b|\b(?:lib\/pq|jackc\/pgx)\b|["'](?:pg|postgres)["']\s*[:,]|\bgem ["']pg["']|"postgres"|\bpostgrex\b|org\.postgresql|Npgsql\b|\b(?:psycopg2?|asyncpg)\b|dialect:\s*postgres|postgresql(?:\+\w+)?:\/\//m,
    },
    {
        dialect: "mysql",
        folder: /(?:^|[/_-])mysql(?:[/_-]|$)/i,
        text: /provider\s*=\s*"mysql"|dialect\s*:\s*["']mysql["']|^\s*engine\s*=\s*mysql\b|go-sql-driver\/mysql|["']mysql2?["']\s*:|\bgem ["'](?:mysql2|trilogy)["']|"mysql"|\bmyxql\b|mysql-connector|EntityFrameworkCore\.MySql|\b(?:pymysql|mysqlclient)\b|dialect:\s*mysql/m,
    },
    { dialect: "mariadb", folder: /(?:^|[/_-])mariadb(?:[/_-]|$)/i, text: /["']mariadb["']\s*:|mariadb-java-client/ },
    {
        dialect: "sqlite",
        folder: /(?:^|[/_-])sqlite3?(?:[/_-]|$)/i,
        text: /provider\s*=\s*"sqlite"|dialect\s*:\s*["'](?:sqlite|turso)["']|^\s*engine\s*=\s*sqlite\b|\b(?:mattn\/go-sqlite3|modernc\.org\/sqlite|ncruces\/go-sqlite3)\b|["'](?:better-sqlite3|sqlite3)["']\s*:|\bgem ["']sqlite3["']|"sqlite"|\becto_sqlite3\b|sqlite-jdbc|EntityFrameworkCore\.Sqlite|\baiosqlite\b/m,
    },
];
/** Null when nothing tells. `texts` are markers, the nearest to the migrations first; one that names several databases tells nothing. */
function guessDialect(root, texts) {
    for (const { dialect, folder } of WORDS)
        if (folder.test(root))
            return dialect;
    for (const text of texts) {
        const named = WORDS.filter((entry) => entry.text.test(text));
        if (named.length === 1)
            return named[0]?.dialect ?? null;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/frameworks/sets.js





/** Tools whose sets at several roots make up one history, so that the database has one name. */
const ONE_HISTORY = new Set(["django", "laravel"]);
function buildSets(from) {
    const { options, knowledge } = from;
    const best = bestAtRoots(from.weighed);
    const winners = from.weighed.filter((one) => one.evidence.score > 0 && (one.suspicion.configured !== null || best.get(one.suspicion.root) === one));
    const amounts = countByFramework(winners);
    return winners.map(({ suspicion, evidence }) => {
        const { framework, root, configured, key } = suspicion;
        const named = configured ?? soleDatabaseOf(framework.framework.id, options);
        const texts = evidence.markerOids.flatMap((oid) => knowledge.text(oid) ?? []);
        const dialect = named?.dialect ?? framework.framework.dialect ?? guessDialect(root, texts) ?? "postgresql";
        const isOnly = amounts.get(framework.framework.id) === 1;
        const database = named?.name ?? inventName(suspicion, isOnly);
        return {
            key,
            framework,
            score: evidence.score,
            configured,
            set: { framework: framework.framework, database, root, dialect, evidence: evidence.because },
        };
    });
}
/** A path in a set's root with the set's eyes; null when it is none of its migrations. */
function readInSet({ framework, set, configured }, path) {
    if (configured !== null) {
        const below = set.root === "" ? path : path.slice(set.root.length + 1);
        const read = framework === OTHER ? readOther(below) : readBelow(framework, below);
        return read === null ? null : { ...read, root: set.root };
    }
    const read = readPath(framework, splitPath(path));
    return read === null || read.recognised.root !== set.root ? null : read.recognised;
}
/** The one with most evidence at each root; on a tie the one earlier in the list stays. */
function bestAtRoots(all) {
    const best = new Map();
    for (const one of all) {
        const known = best.get(one.suspicion.root);
        if (known === undefined || one.evidence.score > known.evidence.score)
            best.set(one.suspicion.root, one);
    }
    return best;
}
function countByFramework(winners) {
    const amounts = new Map();
    for (const { suspicion } of winners) {
        const { id } = suspicion.framework.framework;
        if (suspicion.configured === null)
            amounts.set(id, (amounts.get(id) ?? 0) + 1);
    }
    return amounts;
}
function soleDatabaseOf(framework, options) {
    const named = options.databases.filter((database) => database.framework === framework && database.migrations.length === 0);
    return named.length === 1 ? (named[0] ?? null) : null;
}
function inventName({ framework: { framework }, root }, isOnly) {
    return isOnly || ONE_HISTORY.has(framework.id) ? framework.id : `${framework.id}:${root}`;
}

;// CONCATENATED MODULE: ./build/frameworks/merged.js
/** Migrations that exist at the base, in the sets that a change set touches. */



/** Where each migration is a folder, so many of the newest are listed; of the others the name of the folder tells enough. */
const NEWEST_FOLDERS = 20;
/** A set with more folders is not listed further. */
const MOST_FOLDERS = 300;
/** Folders below the root in which migrations may lie, as far as what was listed shows; `touched` are the folders of changed files. */
function subfoldersToList(inForce, knowledge, touched) {
    const { framework, set, configured } = inForce;
    if (framework.folderLayout !== undefined && configured === null) {
        const folders = foldersIn(set.root, knowledge).sort();
        return [...folders.slice(-NEWEST_FOLDERS), ...folders.filter((folder) => touched.has(folder))];
    }
    const found = [];
    const waiting = [set.root];
    for (let folder = waiting.pop(); folder !== undefined && found.length < MOST_FOLDERS; folder = waiting.pop()) {
        if (folder !== set.root)
            found.push(folder);
        waiting.push(...foldersIn(folder, knowledge).filter((below) => mayHold(inForce, below)));
    }
    return found;
}
function listMerged(sets, knowledge) {
    const merged = new Map();
    for (const inForce of sets) {
        for (const path of pathsIn(inForce.set.root, inForce, knowledge)) {
            if (merged.has(path) || (0,exclusions/* isCertainTestName */.yb)(path) || (0,exclusions/* isAsideName */.Mz)(path))
                continue;
            const read = readInSet(inForce, path);
            if (read !== null)
                merged.set(path, { path, role: read.role, id: read.id, set: inForce.set });
        }
    }
    return [...merged.values()];
}
function pathsIn(root, inForce, knowledge) {
    const { folderLayout } = inForce.framework;
    const paths = [];
    const waiting = [root];
    for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
        for (const { name, kind } of knowledge.atBase(folder)) {
            const path = joinPath(folder, name);
            if (kind !== "folder")
                paths.push(path);
            else if (folderLayout !== undefined && knowledge.atBase(path).length === 0)
                paths.push(`${path}/${folderLayout.file}`);
            else if (mayHold(inForce, path))
                waiting.push(path);
        }
    }
    return paths;
}
function foldersIn(folder, knowledge) {
    return knowledge
        .atBase(folder)
        .filter(({ kind }) => kind === "folder")
        .map(({ name }) => joinPath(folder, name));
}
/** Whether a shape of the framework reaches into a folder below the root. */
function mayHold({ framework, set, configured }, folder) {
    if (configured !== null)
        return true;
    const first = folder.slice(set.root === "" ? 0 : set.root.length + 1).split("/")[0] ?? "";
    return framework.shapes.some(({ root, file }) => {
        if (!file.includes("/"))
            return false;
        return root === null ? file.startsWith(`${first}/`) : new RegExp(`(?:^|/)(?:${root})$`).test(set.root);
    });
}

;// CONCATENATED MODULE: ./build/frameworks/recognition.js


function recognition(found) {
    const inForce = new Map(found.sets.map((set) => [set.key, set]));
    const migrationAt = (path) => readMigration(path, found.candidates.get(path) ?? [], inForce);
    return {
        sets: found.sets.map(({ set }) => set),
        migrationAt,
        companionAt: (path) => recognition_readCompanion(path, found, inForce),
        unmarked: listUnmarked(found, migrationAt),
    };
}
function readMigration(path, hits, inForce) {
    const own = best(hits, "migration", inForce) ?? best(hits, "neighbour", inForce);
    if (own === null)
        return null;
    const { hit, set } = own;
    const read = hit.kind === "migration" ? hit.recognised : isMisnamed(path, set) ? hit.recognised : null;
    return read === null ? null : { path, role: read.role, id: read.id, set: set.set };
}
function best(hits, kind, inForce) {
    let found = null;
    for (const hit of hits) {
        const set = hit.kind === kind ? inForce.get(candidates_keyOf(hit)) : undefined;
        if (set !== undefined && (found === null || set.score > found.set.score))
            found = { hit, set };
    }
    return found;
}
/** Meant as a migration by its place and kind, but the tool will not pick it up: SQL, or code whose name starts like a version. */
function isMisnamed(path, { framework, set, configured }) {
    const isDirect = (0,exclusions/* folderOf */.yS)(path) === set.root;
    if ((0,exclusions/* extensionOf */.je)(path) === "sql")
        return isDirect || configured !== null || framework.framework.id === "flyway";
    return isDirect && /^[A-Za-z]?\d/.test((0,exclusions/* nameOf */.Vb)(path));
}
function recognition_readCompanion(path, found, inForce) {
    const hits = found.candidates.get(path) ?? [];
    for (const hit of hits) {
        if (hit.kind !== "companion" || !isInForce(hit, found))
            continue;
        return { path, framework: hit.framework.framework.id, database: databaseOf(hit, found.sets), what: hit.what };
    }
    const [first] = found.sets;
    if (first !== undefined && DUMP.test(path)) {
        return { path, framework: first.framework.framework.id, database: first.set.database, what: "dump of the schema" };
    }
    const beside = best(hits, "neighbour", inForce);
    if (beside === null || !isHelper(path, beside.set))
        return null;
    const { set } = beside.set;
    return { path, framework: set.framework.id, database: set.database, what: "helps the migrations beside it" };
}
/** What teams call dumps, whatever tool they use; believed beside a migration. */
const DUMP = /(?:^|\/)(?:[\w-]*schema(?:\.definition|[._-]dump)?|structure|[\w.-]*[._-]dump)\.sql$/;
function isInForce(hit, { sets, marked }) {
    const { id } = hit.framework.framework;
    return hit.sure || marked.has(`${id}\0${hit.recognised.root}`) || sets.some(({ set }) => set.framework.id === id);
}
/** Code in a folder that is only for migrations. */
function isHelper(path, { set }) {
    return (0,exclusions/* folderOf */.yS)(path) === set.root && /migrat|versions|deltas?$/i.test(set.root);
}
function databaseOf(hit, sets) {
    if (hit.configured !== null)
        return hit.configured.options.name;
    const { id } = hit.framework.framework;
    const own = sets.filter(({ set }) => set.framework.id === id);
    const near = own.find(({ set }) => set.root === hit.recognised.root || hit.recognised.root.startsWith(`${(0,exclusions/* folderOf */.yS)(set.root)}/`));
    return (near ?? own[0])?.set.database ?? id;
}
const VERSIONED_NAME = /^\D{0,2}\d{2,}/;
/** Folders whose changed files look like migrations, SQL or Go, for which no framework has evidence. */
function listUnmarked({ weighed }, migrationAt) {
    const folders = new Map();
    for (const { suspicion, evidence } of weighed) {
        // A tool that takes any SQL file says nothing about this folder.
        if (evidence.score > 0 || suspicion.framework.framework.order === "none")
            continue;
        const paths = suspicion.migrations.filter((path) => looksLikeMigration(path) && migrationAt(path) === null);
        if (paths.length === 0)
            continue;
        const entry = folders.get(suspicion.root) ?? { frameworks: new Set(), paths: new Set() };
        folders.set(suspicion.root, entry);
        // A tool whose sign in the text is missing is not the one.
        entry.frameworks.add(suspicion.framework.sample === undefined ? suspicion.framework.framework.id : "other");
        for (const path of paths)
            entry.paths.add(path);
    }
    return [...folders].map(([folder, { frameworks, paths }]) => {
        const [only] = frameworks;
        return { folder, framework: frameworks.size === 1 && only !== undefined ? only : "other", paths: [...paths] };
    });
}
function looksLikeMigration(path) {
    return /^(?:sql|go)$/.test((0,exclusions/* extensionOf */.je)(path)) && VERSIONED_NAME.test((0,exclusions/* nameOf */.Vb)(path)) && /migrat|delta/i.test((0,exclusions/* folderOf */.yS)(path));
}

;// CONCATENATED MODULE: ./build/frameworks/detect.js








/** Drive it with `next()`, answering each yielded `Needs`; its return value is the detection. */
function* detect(input) {
    const databases = compileDatabases(input.options, input.compileGlob);
    const candidates = findCandidates(input.changes, databases);
    const learner = newLearner(input.changes);
    const suspicions = suspect(candidates, input.changes);
    yield* ask(learner, suspicions.flatMap((suspicion) => foldersOf(suspicion, learner)), []);
    yield* ask(learner, [], suspicions.flatMap((suspicion) => oidsOf(suspicion, learner)));
    const weighed = suspicions.map((suspicion) => ({ suspicion, evidence: weigh(suspicion, learner) }));
    yield* ask(learner, [], weighed.filter(({ evidence }) => evidence.score > 0).flatMap(({ evidence }) => evidence.markerOids));
    const sets = buildSets({ weighed, options: input.options, knowledge: learner });
    yield* listSubfolders(learner, sets, input.changes);
    const marked = markedCompanions(suspicions, learner);
    return { ...recognition({ candidates, sets, weighed, marked }), merged: listMerged(sets, learner) };
}
function* ask(learner, folders, oids) {
    const needs = learner.missing(folders, oids);
    if (needs !== null)
        learner.learn(needs, yield needs);
}
/** Sets may have folders below their root: each round goes one deeper, as far as migrations may lie there. */
function* listSubfolders(learner, sets, changes) {
    const touched = new Set(changes.flatMap(({ path, previousPath }) => [(0,exclusions/* folderOf */.yS)(path), (0,exclusions/* folderOf */.yS)(previousPath ?? path)]));
    for (let round = 0; round < 4; round++) {
        yield* ask(learner, sets.flatMap((set) => subfoldersToList(set, learner, touched)), []);
    }
}
/** One suspicion for each framework and root among the hits. */
function suspect(candidates, changes) {
    const blobs = new Map(changes.flatMap(({ path, previousPath, before, after }) => [
        [path, after ?? before],
        [previousPath ?? path, before ?? after],
    ]));
    const grouped = new Map();
    for (const [path, hits] of candidates) {
        for (const hit of hits) {
            if (hit.kind === "companion" && hit.sure)
                continue;
            const key = candidates_keyOf(hit);
            const draft = grouped.get(key) ?? newDraft(hit);
            grouped.set(key, draft);
            draft.folders.add((0,exclusions/* folderOf */.yS)(path));
            if (hit.kind !== "migration")
                continue;
            draft.migrations.push(path);
            draft.sure ||= hit.sure;
            const blob = blobs.get(path);
            if (draft.samples.length < 2 && blob?.kind === "file")
                draft.samples.push(blob.oid);
        }
    }
    return [...grouped].map(([key, { hit, migrations, folders, samples, sure }]) => ({
        key,
        framework: hit.framework,
        root: hit.recognised.root,
        migrations,
        sure,
        folders: [...folders],
        samples,
        configured: hit.configured?.options ?? null,
    }));
}
function newDraft(hit) {
    return { hit, migrations: [], folders: new Set(), samples: [], sure: false };
}
/** Companions whose name alone does not tell, but which lie under a marker: `framework\0folder`. */
function markedCompanions(suspicions, learner) {
    return new Set(suspicions
        .filter((suspicion) => isMarked(suspicion, learner))
        .map(({ framework, root }) => `${framework.framework.id}\0${root}`));
}

// EXTERNAL MODULE: ./build/risk/assessment.js
var assessment = __webpack_require__(3389);
// EXTERNAL MODULE: ./build/rules/gate-rules.js + 16 modules
var gate_rules = __webpack_require__(4623);
// EXTERNAL MODULE: ./build/rules/override-refused.js
var override_refused = __webpack_require__(7530);
;// CONCATENATED MODULE: ./build/risk/unread.js
const RULE = "not-understood";
/** The assessment of a file that is no SQL, or could not be read. `severities`: as the configuration has them. */
function unreadMigration(of, unread, severities) {
    const { because } = unread;
    return {
        ...of,
        backupRisk: "snapshot",
        transactional: true,
        backwardCompatible: false,
        positions: "file",
        statements: [
            {
                line: 1,
                column: 1,
                endLine: 1,
                kind: "unknown",
                actions: ["unknown"],
                locks: [],
                rewrites: [],
                scans: [],
                dataLoss: "possible",
                backwardCompatible: false,
                transactional: true,
                backupRisk: "snapshot",
                because: [because],
                understood: false,
            },
        ],
        findings: findingsOf(of.path, unread, severities[RULE]),
    };
}
function findingsOf(path, { because, remedy, severity }, configured) {
    if (remedy === null || configured === "off")
        return [];
    return [
        {
            rule: RULE,
            severity: configured ?? severity,
            confidence: "high",
            message: because,
            remedy,
            path,
            line: null,
            column: null,
        },
    ];
}

;// CONCATENATED MODULE: ./build/commands/assess-set.js


/** Parsers are loaded when the first file of their dialect is read, once a process. */
class ParserShelf {
    #loaded = new Map();
    #beforeWasm;
    constructor(beforeWasm) {
        this.#beforeWasm = beforeWasm;
    }
    get(dialect) {
        const known = this.#loaded.get(dialect);
        if (known !== undefined)
            return known;
        const loading = __webpack_require__.e(/* import() */ 329).then(__webpack_require__.bind(__webpack_require__, 9329)).then(({ loadParsers }) => loadParsers([dialect], this.#beforeWasm === undefined ? {} : { beforeWasm: this.#beforeWasm }));
        this.#loaded.set(dialect, loading);
        return loading;
    }
}
/** One assessment for each file of the release, in its order. */
async function assessSet(set, shelf) {
    const { framework, dialect, release, severities } = set;
    const isRead = release.some(({ bytes, unread }) => bytes !== null && unread === null);
    const assessed = isRead ? await assessReadable(set, shelf) : new Map();
    return release.map((file) => {
        const { path, id, unread, bytes } = file;
        const found = assessed.get(file);
        if (found !== undefined)
            return { ...found, framework, id };
        return unreadMigration({ path, dialect, framework, id }, unread ?? (bytes === null ? NOT_READ : NOTHING_PRINTED), severities);
    });
}
const NOT_READ = { because: "The file could not be read, so it may lose data.", remedy: null, severity: "warning" };
const NOTHING_PRINTED = {
    because: "What the sql-command printed for this migration holds no statement, so what it does is not understood and it may lose data.",
    remedy: "See what the migration does that is not SQL, or correct the sql-command; until then it asks for a backup.",
    severity: "warning",
};
/** Of the files whose statements are known. */
async function assessReadable(set, shelf) {
    const { framework, dialect, options, severities, inTurn } = set;
    const [parsers, { readRelease, readSource, unknownScript }, assess, { startRules }] = await Promise.all([
        shelf.get(dialect),
        __webpack_require__.e(/* import() */ 184).then(__webpack_require__.bind(__webpack_require__, 6184)),
        loadAssessment(dialect),
        Promise.all(/* import() */[__webpack_require__.e(945), __webpack_require__.e(966), __webpack_require__.e(894)]).then(__webpack_require__.bind(__webpack_require__, 3894)),
    ]);
    const reading = { dialect, framework, parsers };
    const history = [];
    for (const { path, bytes } of set.history)
        history.push(await readSource(path, bytes, reading));
    const files = await readRelease(set.release, reading);
    for (const { before } of files)
        if (before !== null)
            history.push(before);
    const scripts = files.map(({ file, script }) => script ?? unknownScript(file.path, dialect));
    const undoing = new Set(scripts.filter((_, index) => files[index]?.file.undoes === true));
    const rules = startRules({ framework, severities });
    const found = assess({ history, release: scripts, options, parsers, inTurn, undoing, onStatement: rules.onStatement });
    const isPrinted = files.some(({ file }) => file.printed !== null);
    const place = isPrinted ? (await __webpack_require__.e(/* import() */ 22).then(__webpack_require__.bind(__webpack_require__, 7022))).placeInPrinted : null;
    return new Map(files.flatMap(({ file, script }, index) => {
        const assessment = found[index];
        if (script === null || assessment === undefined)
            return [];
        const findings = rules.findingsOf(script, assessment);
        if (place === null || file.printed === null)
            return [[file, { ...assessment, findings }]];
        const placed = findings.map((finding) => place(finding, script));
        return [[file, { ...assessment, positions: "printed-sql", findings: placed }]];
    }));
}
/** Only what the dialect needs. */
async function loadAssessment(dialect) {
    switch (dialect) {
        case "postgresql":
            return (await Promise.all(/* import() */[__webpack_require__.e(945), __webpack_require__.e(732), __webpack_require__.e(410)]).then(__webpack_require__.bind(__webpack_require__, 1410))).assessMigrations;
        case "sqlite":
            return (await Promise.all(/* import() */[__webpack_require__.e(350), __webpack_require__.e(884)]).then(__webpack_require__.bind(__webpack_require__, 884))).assessSqlite;
        case "mysql":
        case "mariadb": {
            const { assessMysql } = await Promise.all(/* import() */[__webpack_require__.e(350), __webpack_require__.e(629)]).then(__webpack_require__.bind(__webpack_require__, 2629));
            return (input) => assessMysql(input, dialect);
        }
    }
}
/** The highest risk; `nightly` of none. */
function riskOfAll(migrations) {
    return highestRisk(migrations.map(({ backupRisk }) => backupRisk)) ?? "nightly";
}

// EXTERNAL MODULE: ./build/frameworks/framework.js
var framework = __webpack_require__(7637);
;// CONCATENATED MODULE: ./build/frameworks/run-order.js
/** In which order the files of one place run: as their framework has it, else as people read numbers. */


/** What runs after all versioned migrations, whatever its name. */
const STAGES = { repeatable: 1, callback: 2 };
/** For migrations of one set. */
function compareRuns(a, b) {
    const stage = (STAGES[a.role] ?? 0) - (STAGES[b.role] ?? 0);
    if (stage !== 0)
        return stage;
    const byId = a.id === null || b.id === null ? null : (0,framework/* compareIds */.q)(a.set.framework.order, a.id, b.id);
    if (byId !== null && byId !== 0)
        return byId;
    // What undoes a migration runs behind it.
    const isSame = a.id !== null && a.id === b.id;
    return (isSame ? Number(a.role === "down") - Number(b.role === "down") : 0) || compareNatural(a.path, b.path);
}
/** For loose files: by their names as people read them, what undoes behind what it undoes. */
function compareLoose(a, b) {
    return compareNatural(withoutSide(a), withoutSide(b)) || Number(isUndoName(a)) - Number(isUndoName(b)) || compareNatural(a, b);
}
function withoutSide(path) {
    return path
        .replace(/(?:[._-]+(?:up|down|undo|do|rollback|revert))(?=\.[A-Za-z]+$)/i, "")
        .replace(/(^|\/)[UV](?=\d[\d._]*__[^/]*$)/, "$1V");
}
/** Migrations that ran forwards, in their order. A baseline stands for what is before it, so it counts where nothing is. */
function earlierRuns(files) {
    const runs = files.filter(({ role }) => role === "versioned" || role === "repeatable" || role === "appended" || role === "baseline");
    const ordered = runs.toSorted(compareRuns);
    return ordered.filter((file, index) => file.role !== "baseline" || index === 0);
}
/** Digits as numbers of any length, everything else by code unit: `V2` before `V10`. */
function compareNatural(a, b) {
    const left = a.match(/\d+|\D+/g) ?? [];
    const right = b.match(/\d+|\D+/g) ?? [];
    for (let index = 0; index < Math.min(left.length, right.length); index++) {
        const order = compareChunks(left[index] ?? "", right[index] ?? "");
        if (order !== 0)
            return order;
    }
    return left.length - right.length || compareText(a, b);
}
function compareChunks(a, b) {
    if (!/^\d/.test(a) || !/^\d/.test(b))
        return compareText(a, b);
    const [left, right] = [a.replace(/^0+(?=\d)/, ""), b.replace(/^0+(?=\d)/, "")];
    return left.length - right.length || compareText(left, right);
}
function compareText(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
/** Whether a loose file's name says when it runs: `V12__x.sql`, `001_x.sql`, `m20240101_x.sql`. */
function hasVersion(path) {
    return /^[A-Za-z]{0,2}[_-]?\d/.test(nameOf(path));
}
/** Whether a loose file's name says that it undoes a migration, as many tools have it. */
function isUndoName(path) {
    const name = nameOf(path);
    return /(?:^|[._-])(?:down|undo|rollback|revert)\.[A-Za-z]+$/i.test(name) || /^U\d[\d._]*__/.test(name);
}

;// CONCATENATED MODULE: ./build/commands/previous-ids.js

/**
 * Tells the id of the migration that runs before a member; null for the first, and where names tell no order. `others` are the
 * set's other migrations, asked for when the first answer is wanted.
 */
function findPrevious(members, others) {
    let found = null;
    return (member) => (found ??= previousByPath(earlierRuns([...members, ...others()]))).get(member.path) ?? null;
}
function previousByPath(ordered) {
    const ids = new Map();
    let before = null;
    for (const file of ordered) {
        const { order } = file.set.framework;
        const isTold = order === "number" || order === "dotted" || order === "text";
        ids.set(file.path, isTold ? (before?.id ?? null) : null);
        before = file;
    }
    return ids;
}

;// CONCATENATED MODULE: ./build/risk/statistics.js
/** Table sizes as a file: measured once by whoever may, read wherever nobody has credentials. */

const HINT = "Write it anew: schema-release classify --database-url-env NAME --write-statistics FILE";
const MOST_RELATIONS = 200_000;
/** A file of its own version; ends with a line feed. `rows` is the planner's estimate. */
function formatStatistics(sizes) {
    const relations = [...sizes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([relation, size]) => ({ relation, ...size }));
    return `${JSON.stringify({ version: 1, relations }, null, 1)}\n`;
}
/** Throws `UserError` for what is no such file; `name` is how the file is called in the message. */
function parseStatistics(text, name) {
    const wrong = (why) => new errors.UserError("configuration", `The statistics ${JSON.stringify(name)} ${why}.`, HINT);
    let document;
    try {
        document = JSON.parse(text);
    }
    catch {
        throw wrong("are no JSON");
    }
    if (!isRecord(document) || document["version"] !== 1 || !Array.isArray(document["relations"]))
        throw wrong("are not of version 1");
    const relations = document["relations"];
    if (relations.length > MOST_RELATIONS)
        throw wrong("have too many relations");
    return new Map(relations.map((entry) => {
        const { relation, rows, bytes } = isRecord(entry) ? entry : {};
        if (typeof relation !== "string" || !isSize(rows) || !isSize(bytes))
            throw wrong("have an entry that is not understood");
        return [relation, { rows, bytes }];
    }));
}
function isRecord(value) {
    return typeof value === "object" && value !== null;
}
function isSize(value) {
    return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

;// CONCATENATED MODULE: ./build/commands/risk-options.js


function riskOptionsOf(database, sizes) {
    return { writers: database?.writers ?? [], ...(sizes === null ? {} : { sizes }) };
}
/** The sizes of the file that the configuration names, at the base; null where it names none. Throws `UserError` when it is not there. */
async function readConfiguredSizes(database, files) {
    const path = database?.statistics ?? null;
    if (path === null)
        return null;
    const slash = path.lastIndexOf("/");
    const folder = path.slice(0, Math.max(0, slash));
    const entries = (await files.listFolders("base", [folder])).get(folder) ?? [];
    const entry = entries.find(({ name, kind }) => kind === "file" && name === path.slice(slash + 1));
    const bytes = entry === undefined ? undefined : (await files.readBlobs([entry.oid])).get(entry.oid);
    if (bytes !== undefined)
        return parseStatistics(new TextDecoder().decode(bytes), path);
    throw new errors.UserError("configuration", `The configuration names the statistics ${JSON.stringify(path)}, which are not there.`, "Write them: schema-release classify --database-url-env NAME --write-statistics FILE, and commit them.");
}

;// CONCATENATED MODULE: ./build/commands/unread-because.js
/** Which migration files are no SQL, and what to say of them. */


/** Programs and data that migration tools run or read. */
const NO_SQL = new Set(("rb py js cjs mjs jsx ts cts mts tsx go java kt kts groovy scala cs fs vb php ex exs rs xml yml yaml json toml fizz edn clj prisma " +
    "hcl esdl edgeql cql cypher sh").split(" "));
/** One or two sentences; null for a file that is read as SQL. */
function unreadBecause(path, framework) {
    const extension = (0,exclusions/* extensionOf */.je)(path);
    if (!NO_SQL.has(extension))
        return null;
    const title = framework === null ? null : (frameworkById(framework)?.framework.title ?? null);
    const tool = title === null ? "" : ` of ${title}`;
    return `This migration${tool} is no SQL (.${extension}), so what it does is not understood and it may lose data.`;
}
/** Null where there is no reason. */
function unreadFile(because) {
    return because === null ? null : { because, remedy: null, severity: "note" };
}

;// CONCATENATED MODULE: ./build/commands/assess-changed.js







/** Of a longer history the newest are read; what the others made is then unknown, and judged so. */
const MOST_HISTORY_FILES = 1000;
const MOST_HISTORY_BYTES = 16 * 1024 * 1024;
/** One assessment for each, in the order of the change set's files. Reads nothing where no migration is SQL. */
async function assessChanged(assessing) {
    const { files } = assessing.input;
    const found = new Map();
    for (const members of groupBySet(files.filter(runsForwards))) {
        for (const assessment of await assessMembers(members, assessing))
            found.set(assessment.path, assessment);
    }
    return files.flatMap(({ checked }) => found.get(checked.path) ?? []);
}
function runsForwards({ checked, after }) {
    if (after === null || checked.category !== "migration" || after.role === "down")
        return false;
    // Settings of the tool beside a migration; helpers in code are judged, since they run.
    return !(after.role === "support" && /\.(?:toml|json|ya?ml|conf|lock|snap|ini|properties)$/i.test(checked.path));
}
function groupBySet(files) {
    const groups = new Map();
    for (const file of files) {
        const { set } = migrationOf(file);
        const key = [set.framework.id, set.database, set.root].join("\0");
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [file]);
        else
            group.push(file);
    }
    return [...groups.values()];
}
function migrationOf({ after }) {
    if (after === null)
        throw new Error("a file that is no migration at the head");
    return after;
}
async function assessMembers(members, assessing) {
    const { input, texts, shelf } = assessing;
    const [first] = members;
    if (first === undefined)
        return [];
    const { set } = migrationOf(first);
    const ordered = members.toSorted((a, b) => compareRuns(migrationOf(a), migrationOf(b)));
    await texts.fetch(ordered.flatMap((file) => assess_changed_oidsOf(file)));
    const database = input.options.databases.find(({ name }) => name === set.database) ?? null;
    const given = ordered.map((file) => releaseFile(file, texts));
    const release = given.every(({ unread }) => unread === null) ? given : await printed({ ordered, given, database }, assessing);
    const isRead = release.some((file) => file.unread === null);
    const history = isRead ? await readHistory(set, assessing) : [];
    const { severities } = input.options;
    const options = riskOptionsOf(database, isRead ? await readConfiguredSizes(database, assessing.source) : null);
    return assessSet({ framework: set.framework.id, dialect: set.dialect, history, release, inTurn: false, options, severities }, shelf);
}
function assess_changed_oidsOf({ change, after }) {
    const now = change.after?.kind === "file" ? [change.after.oid] : [];
    return after?.role === "appended" && change.before?.kind === "file" ? [...now, change.before.oid] : now;
}
function releaseFile({ checked, change, after }, texts) {
    const role = after?.role ?? "versioned";
    const framework = after?.set.framework.id ?? null;
    return {
        path: checked.path,
        id: after?.id ?? null,
        bytes: change.after?.kind === "file" ? texts.bytes(change.after.oid) : null,
        before: role === "appended" && change.before?.kind === "file" ? texts.bytes(change.before.oid) : null,
        undoes: false,
        unread: unreadFile(role === "declarative" ? DECLARES : unreadBecause(checked.path, framework)),
        printed: null,
    };
}
/** Loaded where something is no SQL. */
async function printed({ ordered, given, database }, assessing) {
    const [first] = ordered;
    if (first === undefined)
        return given;
    const { set } = migrationOf(first);
    const { input, openCheckout } = assessing;
    const { printUnread } = await __webpack_require__.e(/* import() */ 733).then(__webpack_require__.bind(__webpack_require__, 5733));
    const members = ordered.map(migrationOf);
    const previousOf = findPrevious(members, () => untouched(set, input));
    const files = given.map((file, index) => {
        const member = members[index];
        const isOne = member?.role === "versioned" || member?.role === "repeatable";
        return { file, path: file.path, isOne, previous: () => (member === undefined ? null : previousOf(member)) };
    });
    const command = database?.sqlCommand ?? null;
    const { head } = input.changeSet;
    return printUnread({ framework: set.framework.id, database: set.database, command, files, head, openCheckout });
}
const DECLARES = "The file says what the schema shall be, not how it gets there, so what will run is not understood and may lose data.";
/** The SQL of what is merged in the set and not touched by the change set, in its order. */
async function readHistory(set, { input, oidAtBase, source, texts }) {
    const merged = untouched(set, input).filter((file) => unreadBecause(file.path, null) === null);
    const newest = earlierRuns(merged).slice(-MOST_HISTORY_FILES);
    const oids = new Map(oidAtBase);
    const missing = new Set(newest.filter(({ path }) => !oids.has(path)).map(({ path }) => (0,exclusions/* folderOf */.yS)(path)));
    if (missing.size > 0)
        noteFiles(oids, await source.listFolders("base", [...missing]));
    await texts.fetch(newest.flatMap(({ path }) => oids.get(path) ?? []));
    const read = newest.flatMap(({ path }) => {
        const oid = oids.get(path);
        const bytes = oid === undefined ? null : texts.bytes(oid);
        return bytes === null ? [] : [{ path, bytes }];
    });
    let left = MOST_HISTORY_BYTES;
    const from = read.findLastIndex(({ bytes }) => (left -= bytes.length) < 0);
    return read.slice(from + 1);
}
function untouched(set, input) {
    const own = input.merged.filter((file) => isSameSet(file.set, set));
    // A change set may bring thousands of new sets: what costs as much as all files is not done for each.
    if (own.length === 0)
        return [];
    const touched = new Set(input.files.flatMap(({ change }) => [change.path, change.previousPath ?? change.path]));
    return own.filter((file) => !touched.has(file.path));
}
function isSameSet(a, b) {
    return a.framework.id === b.framework.id && a.database === b.database && a.root === b.root;
}
/** Object ids by path of what was listed. */
function noteFiles(oids, listed) {
    for (const [folder, entries] of listed) {
        for (const { name, kind, oid } of entries)
            if (kind === "file")
                oids.set(joinPath(folder, name), oid);
    }
}

;// CONCATENATED MODULE: ./build/commands/blob-texts.js
const utf8 = new TextDecoder();
/** What has been read so far; `get` answers null for what was not fetched or cannot be read. */
class BlobTexts {
    #source;
    #bytes = new Map();
    #texts = new Map();
    constructor(source) {
        this.#source = source;
    }
    async fetch(oids) {
        const missing = [...new Set(oids)].filter((oid) => !this.#bytes.has(oid));
        if (missing.length === 0)
            return;
        const read = await this.#source.readBlobs(missing);
        for (const oid of missing)
            this.#bytes.set(oid, read.get(oid) ?? null);
    }
    /** As it was fetched; null when it could not be. */
    bytes = (oid) => this.#bytes.get(oid) ?? null;
    /** Bytes that are not UTF-8 are replaced: such a text serves for recognising, not for judging. */
    get = (oid) => {
        const known = this.#texts.get(oid);
        if (known !== undefined)
            return known;
        const bytes = this.#bytes.get(oid);
        if (bytes === undefined)
            return null;
        const text = bytes === null ? null : utf8.decode(bytes);
        this.#texts.set(oid, text);
        return text;
    };
    pick(oids) {
        return new Map(oids.flatMap((oid) => {
            const text = this.get(oid);
            return text === null ? [] : [[oid, text]];
        }));
    }
}

;// CONCATENATED MODULE: ./build/commands/known-names.js
/** The ids that a configuration may name. */


async function knownNames() {
    const { MIGRATION_RULES } = await Promise.all(/* import() */[__webpack_require__.e(945), __webpack_require__.e(966)]).then(__webpack_require__.bind(__webpack_require__, 3966));
    return {
        frameworks: FRAMEWORKS.map(({ framework }) => framework.id),
        rules: [...gate_rules/* GATE_RULE_DESCRIPTIONS */.TJ, ...MIGRATION_RULES].map(({ id }) => id),
    };
}

// EXTERNAL MODULE: ./build/config/options.js
var options = __webpack_require__(5032);
;// CONCATENATED MODULE: ./build/commands/read-configuration.js
/** The configuration in force: that of the base revision, since a change set must not weaken its own gate. */

/** Where the configuration lies in a repository. */
const CONFIGURATION_PATH = ".github/schema-release.yml";
const read_configuration_FOLDER = ".github";
const FILE = "schema-release.yml";
const MISSPELT = "schema-release.yaml";
/** Options of the base revision, or of a local file; the defaults where there is none. Throws `UserError` when it is not valid. */
async function readConfiguration(source, local, known) {
    const file = local ?? (await readFromBase(source));
    if (file === null)
        return options/* DEFAULT_OPTIONS */.lp;
    const [{ parseConfiguration }, names] = await Promise.all([__webpack_require__.e(/* import() */ 786).then(__webpack_require__.bind(__webpack_require__, 786)), known()]);
    const parsed = await parseConfiguration(file.bytes, names);
    if ("options" in parsed)
        return parsed.options;
    const { describeProblems } = await __webpack_require__.e(/* import() */ 849).then(__webpack_require__.bind(__webpack_require__, 7849));
    throw describeProblems(parsed.problems, file.path);
}
async function readFromBase(source) {
    const folder = (await source.listFolders("base", [read_configuration_FOLDER])).get(read_configuration_FOLDER) ?? [];
    const entry = folder.find(({ name, kind }) => name === FILE && kind === "file");
    if (entry === undefined) {
        if (!folder.some(({ name }) => name === MISSPELT))
            return null;
        const { UserError } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 9984));
        throw new UserError("configuration", `The configuration is called ${read_configuration_FOLDER}/${MISSPELT} and would not be read.`, `Rename it to ${CONFIGURATION_PATH}.`);
    }
    const bytes = (await source.readBlobs([entry.oid])).get(entry.oid);
    if (bytes !== undefined)
        return { path: CONFIGURATION_PATH, bytes };
    const { UserError } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 9984));
    throw new UserError("outside", `${CONFIGURATION_PATH} of the base revision could not be read.`, "Fetch it first, for instance with a clone that is not partial.");
}

;// CONCATENATED MODULE: ./build/commands/glob-compiler.js

/** Null where no pattern is a glob. */
async function globCompilerFor(options) {
    if (!needsGlobs(options))
        return null;
    const { default: picomatch } = await __webpack_require__.e(/* import() */ 6).then(__webpack_require__.t.bind(__webpack_require__, 4006, 23));
    return (glob) => picomatch(glob, { dot: true });
}

;// CONCATENATED MODULE: ./build/commands/check.js
/** `check`: from a change set to its verdict. What it needs of the world comes through ports. */















/** Judges a change set. Throws `UserError` for input or configuration that is not valid, and for a source that fails. */
async function check(request) {
    const { source } = request;
    const [changeSet, options] = await Promise.all([
        source.readChangeSet(),
        readConfiguration(source, request.configuration, knownNames),
    ]);
    const texts = new BlobTexts(source);
    const { input, oidAtBase } = await check_judge({ changeSet, options, texts, source });
    const edited = (0,change_set_edited/* findEditedMigrations */.y)(input.files, texts.get);
    const override = await askOverride(request, options);
    const findings = [...(0,gate_rules/* runGateRules */.oZ)(input), ...(override.refused ?? [])];
    const shelf = new ParserShelf(request.beforeWasm);
    const migrations = await assessChanged({ input, oidAtBase, source, texts, shelf, openCheckout: request.openCheckout });
    const verdict = [...findings, ...migrations.flatMap((migration) => migration.findings)].some(({ severity }) => severity === "error")
        ? "fail"
        : "pass";
    const isOpened = options.mode === "report" || (override.accepted !== null && changeSet.complete);
    const result = {
        version: 1,
        verdict,
        blocking: verdict === "fail" && !isOpened,
        mode: options.mode,
        override: override.accepted,
        kind: input.kind,
        complete: changeSet.complete,
        base: changeSet.base,
        head: changeSet.head,
        backupRisk: (0,assessment/* highestRisk */.gh)(migrations.map(({ backupRisk }) => backupRisk)),
        files: input.files.map(({ checked }) => checked),
        editedMigrations: edited.map(({ path }) => path),
        findings,
        migrations,
    };
    const overrideLabel = request.readOverride === null ? null : options.overrideLabel;
    return { result, context: { split: splitOf(request, input, result), overrideLabel } };
}
/** Finds frameworks, categories and kind; fetches in few rounds what they ask for. */
async function check_judge({ changeSet, options, texts, source }) {
    const { changes } = changeSet;
    const compileGlob = await globCompilerFor(options);
    const oidAtBase = new Map();
    const detection = detect({ changes, options, compileGlob });
    let step = detection.next();
    while (step.done !== true) {
        const { folders, oids } = step.value;
        const [listed] = await Promise.all([
            folders.length === 0 ? new Map() : source.listFolders("base", folders),
            texts.fetch(oids),
        ]);
        noteFiles(oidAtBase, listed);
        step = detection.next({ folders: listed, texts: texts.pick(oids) });
    }
    const recognition = step.value;
    await texts.fetch([...blobsToCompare(changes), ...blobsOfWorkflows(changes)]);
    const files = categorise({ changes, recognition, options, compileGlob, text: texts.get });
    await texts.fetch((0,change_set_edited/* blobsToCompareEdits */.w)(files));
    const gateFiles = findGateFiles(changes, texts.get, CONFIGURATION_PATH);
    const { merged, unmarked } = recognition;
    const kind = decideKind(categoriesOf(files));
    return { input: { changeSet, files, kind, merged, unmarked, text: texts.get, options, gateFiles }, oidAtBase };
}
async function askOverride({ readOverride }, options) {
    const answer = readOverride === null || options.overrideLabel === null ? null : await readOverride(options.overrideLabel);
    if (answer === null)
        return { accepted: null, refused: null };
    return "accepted" in answer
        ? { accepted: answer.accepted, refused: null }
        : { accepted: null, refused: [(0,override_refused/* refuseOverride */.b)(answer.refused)] };
}
function splitOf({ branch }, { files, kind }, result) {
    if (kind !== "mixed")
        return null;
    const { base, head, editedMigrations, migrations } = result;
    return planSplit({ files, base, head, branch, backwardCompatible: compatibilityOf(migrations), editedMigrations });
}
/** Null while a statement of one of them is not understood. */
function compatibilityOf(migrations) {
    if (migrations.length === 0 || migrations.some(({ statements }) => statements.some(({ understood }) => !understood)))
        return null;
    return migrations.every(({ backwardCompatible }) => backwardCompatible);
}

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
;// CONCATENATED MODULE: ./build/doors/before-wasm.js
/**
 * V8 would optimise the WebAssembly of the parser a second time in the background and so keep the process alive after its
 * work: 0.4 s and 500 MB on Node 24. Flags set at run time do not bring along the ones they imply at start, hence all
 * three.
 */

/** To be called before the module is compiled. */
function beforeWasm() {
    for (const flag of ["--liftoff-only", "--no-wasm-tier-up", "--no-wasm-dynamic-tiering"])
        (0,external_node_v8_.setFlagsFromString)(flag);
}

;// CONCATENATED MODULE: ./build/doors/checkout.js
/**
 * Events whose runs may execute what is checked out: those of people who may push, and `pull_request`, which GitHub gives neither secrets
 * nor a token that writes where a fork asks. Not `pull_request_target`, `workflow_run` and `issue_comment`, which have both.
 */
const EVENTS = new Set(["pull_request", "push", "merge_group", "workflow_dispatch", "schedule"]);
/** For a repository in a folder; git is asked once, when the first migration needs it. */
function checkoutAt(folder, environment) {
    let opened = null;
    return (head) => (opened ??= checkout_open(folder, { head, environment }));
}
async function checkout_open(folder, { head, environment }) {
    const refused = refusedByEvent(environment);
    if (refused !== null)
        return { refused };
    const { readWorkTree } = await __webpack_require__.e(/* import() */ 775).then(__webpack_require__.bind(__webpack_require__, 3775));
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
        __webpack_require__.e(/* import() */ 947).then(__webpack_require__.bind(__webpack_require__, 6947)),
        __webpack_require__.e(/* import() */ 775).then(__webpack_require__.bind(__webpack_require__, 3775)),
    ]);
    return { runCommand: openRunCommand({ root, environment, passed: PASSED }), readFile: (path) => readCheckedOut(root, path) };
}

// EXTERNAL MODULE: ./build/doors/action-inputs.js
var action_inputs = __webpack_require__(7945);
// EXTERNAL MODULE: ./build/report/annotations.js
var annotations = __webpack_require__(7728);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(4963);
// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(7522);
// EXTERNAL MODULE: ./build/report/bytes.js
var report_bytes = __webpack_require__(2737);
;// CONCATENATED MODULE: ./build/report/markdown-blocks.js
/** Markdown in blocks that are shown whole or not at all, so that a cut never opens a fence or a table. */


const RESERVE_BYTES = 2_000;
/** The blocks, one blank line between them, in at most `limitBytes` bytes of UTF-8. */
function fitBlocks(blocks, limitBytes) {
    const texts = [];
    let left = limitBytes - RESERVE_BYTES;
    let dropped = 0;
    for (const { lines, instead } of blocks) {
        const text = (0,report_escape/* guardLines */.F)(`${lines.join("\n")}\n`);
        const bytes = (0,report_bytes/* byteLength */.d)(text) + 1;
        if (bytes <= left) {
            texts.push(text);
            left -= bytes;
        }
        else if (instead === null) {
            dropped += 1;
        }
        else {
            texts.push(`${instead}\n`);
        }
    }
    if (dropped > 0)
        texts.push(`Cut here for its length: ${dropped} more parts are in the log.\n`);
    return texts.join("\n");
}

// EXTERNAL MODULE: ./build/report/rule-page.js
var rule_page = __webpack_require__(7680);
;// CONCATENATED MODULE: ./build/report/markdown-finding.js
/** One finding in Markdown. */



const MARKS = { error: "❌", warning: "⚠️", note: "ℹ️" };
function findingLines({ severity, rule, path, line, message, remedy }, docs) {
    const name = docs === null ? `**${(0,report_escape/* escapeMarkdown */.FV)(rule)}**` : `[**${(0,report_escape/* escapeMarkdown */.FV)(rule)}**](${(0,rule_page/* rulePage */.g)(docs, rule)})`;
    const place = path === null ? "" : ` ${(0,report_escape/* markdownCode */.D9)((0,visible/* cutMiddle */.it)(path, 200))}${line === null ? "" : ` line ${line}`}`;
    const [first = "", ...more] = (0,visible/* cutMiddle */.it)(remedy, 4000).split("\n");
    const code = more.length === 0 ? [] : ["", ...(0,report_escape/* markdownFence */.p0)(more.map(report_escape/* escapeTerminal */.en))];
    // One line of source: foreign words at the start of a line could be a heading or a list.
    const told = `${MARKS[severity]} ${name}${place}<br>${(0,report_escape/* escapeMarkdown */.FV)((0,visible/* cutMiddle */.it)(message, 1500))}<br>**Do:** ${(0,report_escape/* escapeMarkdown */.FV)(first)}`;
    return [told, ...code];
}

// EXTERNAL MODULE: ./build/report/reasons.js
var report_reasons = __webpack_require__(6187);
;// CONCATENATED MODULE: ./build/report/markdown-risk.js



const MIGRATIONS = 15;
const STATEMENTS = 60;
function riskBlocks({ backupRisk, migrations }) {
    if (backupRisk === null || migrations.length === 0)
        return [];
    const rest = migrations.length - MIGRATIONS;
    const heading = `**Backup risk: ${backupRisk}**, ${report_reasons/* RISK_ASKS */.T[backupRisk]}.`;
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
        const name = `${(0,visible/* cutMiddle */.it)(path.slice(path.lastIndexOf("/") + 1), 100)}${positions === "file" ? "" : ", printed SQL"}`;
        return statements.map((statement) => ({ name, statement }));
    });
    if (statements.some(({ statement }) => statement.understood))
        blocks.push({ lines: foldStatements(statements), instead: "The statements are too many to be shown here." });
    return blocks;
}
function migrationRow(migration) {
    const reasons = (0,report_reasons/* reasonsOf */.z)(migration, 3).map(report_escape/* escapeMarkdown */.FV).join("<br>");
    return `| ${(0,report_escape/* markdownCode */.D9)((0,visible/* cutMiddle */.it)(migration.path, 200))} | ${migration.backupRisk} | ${reasons} |`;
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
    const does = understood ? actions.slice(0, 5).map(report_escape/* escapeMarkdown */.FV).join(", ") : "not understood";
    const held = locks.slice(0, 5).map(({ relation, mode }) => `${(0,report_escape/* markdownCode */.D9)((0,visible/* cutMiddle */.it)(relation, 130))} ${(0,report_escape/* escapeMarkdown */.FV)(mode)}`);
    return `| ${(0,report_escape/* markdownCode */.D9)(`${name}:${line}`)} | ${does} | ${held.join("<br>")} | ${dataLoss} | ${backupRisk} |`;
}

// EXTERNAL MODULE: ./build/report/outline.js
var outline = __webpack_require__(132);
// EXTERNAL MODULE: ./build/report/split-commands.js + 1 modules
var split_commands = __webpack_require__(2360);
;// CONCATENATED MODULE: ./build/report/markdown.js







/** A comment may have 65,536 characters; the marker of the comment and some room are left to the caller. */
const LIMIT_BYTES = 60_000;
const FILES_PER_SIDE = 6;
const FINDINGS = 20;
/** At most 60,000 bytes, cut between blocks, never within one. Ends with a line feed. */
function renderMarkdown(result, context) {
    return fitBlocks([
        { lines: [headingOf(result)], instead: null },
        ...standingBlocks(result),
        ...(result.kind === "mixed" ? [sidesBlock(result)] : []),
        ...findingBlocks(result, context),
        ...splitBlocks(context),
        ...wayInBlocks(result, context),
        ...riskBlocks(result),
        { lines: [`<sub>Judged: ${(0,report_escape/* markdownCode */.D9)((0,outline/* rangeOf */.be)(result))}, ${(0,outline/* describeTally */.O1)(result)}.</sub>`], instead: null },
    ], LIMIT_BYTES);
}
const SIGNS = {
    pass: "✅ Pass",
    fail: "❌ Fail",
    reported: "⚠️ Would fail",
    opened: "⚠️ Opened by an override",
};
function headingOf(result) {
    return `### ${SIGNS[(0,outline/* standingOf */.YP)(result)]}: ${(0,report_escape/* escapeMarkdown */.FV)((0,outline/* headlineOf */.gD)(result))}`;
}
function standingBlocks(result) {
    const { override } = result;
    if ((0,outline/* standingOf */.YP)(result) === "reported") {
        return [{ lines: ["> **Report mode.** This does not block. With `mode: enforce` it would."], instead: null }];
    }
    if (override === null)
        return [];
    const reason = (0,report_escape/* escapeMarkdown */.FV)((0,visible/* cutMiddle */.it)(override.reason, 1000));
    const lines = [
        `> **Override.** ${(0,report_escape/* escapeMarkdown */.FV)(override.by)} set the label ${(0,report_escape/* markdownCode */.D9)(override.label)} at ${(0,report_escape/* escapeMarkdown */.FV)(override.at)}. ` +
            `Reason, by ${(0,report_escape/* escapeMarkdown */.FV)(override.reasonBy)}: ${reason}`,
    ];
    return [{ lines, instead: null }];
}
function sidesBlock(result) {
    const { neutral } = (0,outline/* tallyOf */.sv)(result);
    const along = neutral === 0 ? [] : ["", `${(0,visible/* count */.U9)(neutral, "file")} of tests, documentation and the like go with the application.`];
    return {
        lines: [
            "| Release | Files | Why |",
            "| --- | --- | --- |",
            ...sideRows("Schema", (0,outline/* schemaSide */.jr)(result)),
            ...sideRows("Application", (0,outline/* applicationSide */.mn)(result)),
            ...along,
        ],
        instead: "The table of the files is too long to be shown here.",
    };
}
function sideRows(title, files) {
    const { groups, more } = (0,outline/* groupByReason */.H9)(files, FILES_PER_SIDE);
    const rows = groups.map((group, index) => {
        const names = group.files.map((file) => (0,report_escape/* markdownCode */.D9)((0,visible/* cutMiddle */.it)(file.path, 200)));
        const rest = group.more > 0 ? [`and ${group.more} more`] : [];
        const head = index === 0 ? `**${title}** (${files.length})` : "";
        return `| ${head} | ${[...names, ...rest].join("<br>")} | ${(0,report_escape/* escapeMarkdown */.FV)((0,visible/* cutMiddle */.it)(group.because, 200))} |`;
    });
    return more > 0 ? [...rows, `| | and ${more} more | other reasons |`] : rows;
}
function findingBlocks(result, { docs }) {
    const findings = (0,outline/* allFindings */.c4)(result);
    const blocks = findings.slice(0, FINDINGS).map((finding) => ({ lines: findingLines(finding, docs), instead: null }));
    const rest = findings.length - FINDINGS;
    return rest > 0 ? [...blocks, { lines: [`and ${(0,visible/* count */.U9)(rest, "more finding")}.`], instead: null }] : blocks;
}
function splitBlocks({ split }) {
    if (split === null)
        return [];
    const steps = (0,split_commands/* splitCommands */.t)(split).flatMap(({ title, commands }, index) => [[`**${index + 1}. ${(0,report_escape/* escapeMarkdown */.FV)(title)}**`, ""], (0,report_escape/* markdownFence */.p0)(commands, "bash"), [""]].flat());
    const lines = ["<details><summary>Commands that split this change set</summary>", "", ...steps, "</details>"];
    const advice = split.advice.map(report_escape/* escapeMarkdown */.FV).join(" ");
    return [
        { lines: [`**Order.** ${advice}`], instead: null },
        {
            lines,
            instead: "The commands that split this change set are too long for this place: `schema-release check` prints them.",
        },
    ];
}
function wayInBlocks(result, { overrideLabel }) {
    if ((0,outline/* standingOf */.YP)(result) !== "fail" || overrideLabel === null)
        return [];
    const lines = [
        `If it must go in as it is: somebody else who may write here sets the label ${(0,report_escape/* markdownCode */.D9)(overrideLabel)} and gives a reason.`,
    ];
    return [{ lines, instead: null }];
}

// EXTERNAL MODULE: ./build/report/terminal.js + 4 modules
var terminal = __webpack_require__(2365);
// EXTERNAL MODULE: ./build/doors/action-files.js
var action_files = __webpack_require__(1533);
;// CONCATENATED MODULE: ./build/doors/links.js
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

;// CONCATENATED MODULE: ./build/doors/publish-check.js
/** Where the action's result appears: log, annotations, summary, comment, labels, outputs, files. Only the exit code is the verdict. */










/** The runner refuses outputs above 1 MB. */
const LONGEST_OUTPUT = 900_000;
async function publishCheck(judged, place) {
    const docs = docsOfAction(place.environment);
    const contextOf = (report) => ({ ...report.context, docs, colour: false });
    const several = judged.length > 1;
    const pages = judged.map(({ number, report }) => (several ? `## Pull request #${number}\n\n` : "") + renderMarkdown(report.result, contextOf(report)));
    for (const { number, report } of judged) {
        if (several)
            print(`Pull request #${number}\n`);
        for (const annotation of (0,annotations/* createAnnotations */.XV)(report.result))
            print(`${(0,annotations/* formatAnnotation */.tn)(annotation)}\n`);
        print((0,terminal/* renderTerminal */.b)(report.result, contextOf(report)));
    }
    const results = judged.map(({ report }) => report.result);
    await (0,action_files/* setOutputs */.n)(outputsOf(results));
    await (0,action_files/* appendSummary */.f)(pages.join("\n\n"));
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
        return (0,json/* renderJson */.hF)(first);
    return `[${results.map((result) => (0,json/* renderJson */.hF)(result).trimEnd()).join(",\n")}]\n`;
}
async function writeFiles(judged, { jsonFile, sarifFile }) {
    if (jsonFile !== null)
        await writeResult(jsonFile, asDocument(judged.map(({ report }) => report.result)));
    const [first] = judged;
    if (sarifFile === null || first === undefined)
        return;
    const { renderSarif } = await __webpack_require__.e(/* import() */ 540).then(__webpack_require__.bind(__webpack_require__, 5540));
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
        const { keepComment } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 943));
        const isQuiet = result.verdict === "pass" && result.findings.length === 0 && result.kind !== "standalone";
        report("comment", await keepComment(github, { number, body, create: !isQuiet }));
    }
    if (inputs.labels) {
        const { keepLabels } = await __webpack_require__.e(/* import() */ 75).then(__webpack_require__.bind(__webpack_require__, 6075));
        report("labels", await keepLabels(github, { number, kind: result.kind, backupRisk: result.backupRisk }));
    }
}
function report(what, courtesy) {
    if (courtesy.because !== null)
        print(`No ${what}: ${(0,report_escape/* escapeTerminal */.en)(courtesy.because)}\n`);
}

;// CONCATENATED MODULE: ./build/doors/check-action.js
/** `check` in a workflow: what the event is about, judged, and published where a team looks. */













/** Judges every change set of the event and answers the exit code. Throws `UserError` when it cannot. */
async function checkInAction(environment) {
    const inputs = (0,action_inputs/* readCheckInputs */.Y2)(environment);
    const event = await readEvent(environment);
    const { token, requestTimeoutMs: timeoutMs } = inputs;
    const github = await connect({ token, owner: event.owner, repo: event.repo, apiUrl: environment["GITHUB_API_URL"], timeoutMs });
    const run = { environment, inputs, event, github };
    const reports = [];
    for (const subject of await findSubjects(run))
        reports.push({ number: subject.number, report: await check_action_judge(subject, run) });
    await publishCheck(reports, { environment, inputs, github, isPullRequest: event.kind === "pull-request" });
    return reports.some(({ report }) => report.result.blocking) ? errors/* EXIT */.d.no : errors/* EXIT */.d.ok;
}
async function findSubjects(run) {
    const { event, github, inputs } = run;
    switch (event.kind) {
        case "pull-request": {
            const { number, head, base } = event;
            // Where the API does not show everything, a clone beside us may.
            const clone = base === null ? [] : [() => openGitSource(inputs.repositoryPath, { base, head })];
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
            return [{ number: null, sources: [() => openGitSource(inputs.repositoryPath, range), () => rangeSource(github, range)] }];
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
    const openCheckout = checkoutAt(inputs.repositoryPath, environment);
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
        return await check({ source, configuration: null, beforeWasm: beforeWasm, ...more });
    }
    finally {
        await source.close();
    }
}


/***/ }),

/***/ 4372:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mz: () => (/* binding */ isAsideName),
/* harmony export */   NW: () => (/* binding */ isTestFolder),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   Zl: () => (/* binding */ isAside),
/* harmony export */   cO: () => (/* binding */ isTestName),
/* harmony export */   je: () => (/* binding */ extensionOf),
/* harmony export */   jq: () => (/* binding */ isForeign),
/* harmony export */   pn: () => (/* binding */ isTooLong),
/* harmony export */   yS: () => (/* binding */ folderOf),
/* harmony export */   yb: () => (/* binding */ isCertainTestName)
/* harmony export */ });
/** Places and names that are never a migration, whatever tool is in use. Data first; the order of the checks is the callers'. */
/** Code of others, kept in the repository. */
const FOREIGN_FOLDER = /(?:^|\/)(?:vendor|node_modules|third[_-]?party|bower_components|site-packages|Pods|\.yarn)\//;
/** Folders whose contents only tests and examples use. Words that are also domains of applications (`samples`, `ab-test`) are not among them. */
const TEST_FOLDER = /(?:^|\/)(?:[tT]ests?|__tests__|[\w-]+[._-]tests|(?:api|app|integration|unit|functional|acceptance|system|load|perf|performance|smoke|contract|ui|browser|regression|e2e)[._-]?tests?|src\/\w+Tests?|[\w.]+\.Tests?|tests?[_-](?:data|utils?|helpers?|support|fixtures?|resources|suites?|cases|integration|unit|common|tools?)|e2e|cypress|testdata|testFixtures|fixtures?|__fixtures__|__mocks__|mocks?|examples?)\//;
/** `spec` is a folder of tests where Ruby and JavaScript projects have it; deeper in sources it holds specifications. */
const SPEC_FOLDER = /^(?:(?!src\/|lib\/|app\/)[^/]+\/){0,3}specs?\//;
const DOC_FOLDER = /(?:^|\/)(?:docs?|documentation)\//;
/** Test files by their name, in the languages whose tools know them by it. */
const TEST_NAME = /(?:_test\.(?:go|py|rs|rb|exs|dart|cc|cpp)|\.(?:client|server|unit|int|integration|api|db|node|browser)?[_-]?(?:test|spec|e2e|cy|stories|bench|mock)\.(?:[cm]?[jt]sx?|vue|svelte|coffee|sql|snap)|_test\.[cm]?[jt]sx?|_spec\.rb|_spec\.exs|[a-z0-9](?:Tests?|TestCase|TestUtils?)\.(?:java|kt|kts|scala|groovy|cs|fs|php|swift)|[a-z0-9](?:IT|Spec)\.(?:kt|scala|groovy)|\.feature|\.snap)$/;
/** Where a build tool keeps shipped sources apart from tests, a name alone makes no test. */
const SHIPPED_SOURCES = /(?:^|\/)src\/main\//;
/** Python's test modules; by their own expression since names of migrations could end alike in other languages. */
const PYTHON_TEST_NAME = /(?:^|\/)(?:test_[^/]*|tests?|conftest)\.py$/;
/** Whether the path lies in code of others. */
function isForeign(path) {
    return FOREIGN_FOLDER.test(path);
}
/** Whether a folder lies in a test, example or documentation tree. */
function isAside(folder) {
    return isTestFolder(folder) || DOC_FOLDER.test(`${folder}/`);
}
/** Whether a folder lies in a tree of tests or examples. */
function isTestFolder(folder) {
    return TEST_FOLDER.test(`${folder}/`) || SPEC_FOLDER.test(`${folder}/`);
}
/** Whether the file name itself is that of a test. */
function isTestName(path) {
    return (TEST_NAME.test(path) && !SHIPPED_SOURCES.test(path)) || PYTHON_TEST_NAME.test(path);
}
/** Of the test names, those that no migration can have: `_test.go` is never compiled in, `x.test.ts` is nobody's slug. */
function isCertainTestName(path) {
    return /(?:_test\.go|\.(?:test|spec)\.[cm]?[jt]s|Tests?\.(?:java|kt|cs))$/.test(path);
}
/** Names that stand in a migration folder for people, editors or git, never for the tool. */
function isAsideName(path) {
    return /(?:^|\/)(?:\.[^/]*|README[^/]*|CHANGELOG\.(?:md|txt)|[^/]+\.(?:md|mdx|rst|adoc|txt|png|svg|example|sample|orig|bak))$/i.test(path);
}
/** The folder of a path, `""` for the repository's root. */
function folderOf(path) {
    const slash = path.lastIndexOf("/");
    return slash === -1 ? "" : path.slice(0, slash);
}
/** The last part of a path. */
function nameOf(path) {
    return path.slice(path.lastIndexOf("/") + 1);
}
/** Last extension in lower case, without the dot; `""` when there is none. */
function extensionOf(path) {
    const name = nameOf(path);
    const dot = name.lastIndexOf(".");
    return dot <= 0 ? "" : name.slice(dot + 1).toLowerCase();
}
/** Whether a part of the path is longer than any file system takes (255), so that no tool can have it as a file. */
function isTooLong(path) {
    return path.length > 255 && /[^/]{256}/.test(path);
}


/***/ }),

/***/ 7637:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ compareIds)
/* harmony export */ });
/**
 * Negative when `a` runs before `b`, 0 when the tool holds them to be the same place, null when names do not tell.
 * `number`: digits as numbers of any length; `dotted`: part by part as numbers; `text`: by code unit.
 */
function compareIds(order, a, b) {
    switch (order) {
        case "number":
        case "dotted":
            return compareParts(a.split("."), b.split("."));
        case "text":
            return compareText(a, b);
        case "graph":
        case "listed":
        case "none":
            return null;
    }
}
function compareText(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
function compareParts(a, b) {
    for (let index = 0; index < Math.max(a.length, b.length); index++) {
        const left = a[index] ?? "0";
        const right = b[index] ?? "0";
        if (!/^\d+$/.test(left) || !/^\d+$/.test(right))
            return null;
        const difference = BigInt(left) - BigInt(right);
        if (difference !== 0n)
            return difference < 0n ? -1 : 1;
    }
    return 0;
}


/***/ }),

/***/ 7522:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Us: () => (/* binding */ stringifyInert),
/* harmony export */   hF: () => (/* binding */ renderJson)
/* harmony export */ });
/* unused harmony exports renderClassifyJson, orderFinding, orderMigration */
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

/***/ 7680:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ rulePage)
/* harmony export */ });
/* harmony import */ var _rules_gate_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4623);
/** Where the docs speak of a rule. */

const GATE_RULES = new Set(_rules_gate_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .GATE_RULE_DESCRIPTIONS */ .TJ.map(({ id }) => id));
/** Rules about change sets share the page at `docs` (`…/rules.md`); each rule about migrations has one of its own in the folder `rules`. */
function rulePage(docs, rule) {
    const id = encodeURIComponent(rule);
    return GATE_RULES.has(rule) ? `${docs}#${id}` : `${docs.replace(/\.md$/, "")}/${id}.md`;
}


/***/ }),

/***/ 4623:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TJ: () => (/* binding */ GATE_RULE_DESCRIPTIONS),
  oZ: () => (/* binding */ runGateRules)
});

// UNUSED EXPORTS: GATE_RULES

// EXTERNAL MODULE: ./build/change-set/visible.js
var visible = __webpack_require__(7667);
;// CONCATENATED MODULE: ./build/rules/migration-set.js

/** The sets into which this change set brings migrations, each with what is merged there already. Linear in all files. */
function viewSets(input) {
    const views = new Map();
    const moved = new Set(input.files.flatMap(({ before, after }) => (before !== null && after === null ? [identityOf(before)] : [])));
    for (const file of input.files) {
        const migration = file.after;
        if (migration === null || !isNew(file, migration))
            continue;
        // Removed here and added there, with the same identity: a move that git did not see as a rename.
        if (file.before === null && migration.id !== null && moved.has(identityOf(migration)))
            continue;
        const view = views.get(setKey(migration.set)) ?? { set: migration.set, added: [], merged: [] };
        view.added.push({ file, migration });
        views.set(setKey(migration.set), view);
    }
    const gone = new Set(input.files.flatMap(({ before, after }) => (before !== null && before.path !== after?.path ? [before.path] : [])));
    const own = new Set(input.files.flatMap(({ after }) => (after === null ? [] : [after.path])));
    for (const migration of input.merged) {
        const kept = !gone.has(migration.path) && !own.has(migration.path);
        if (kept)
            views.get(setKey(migration.set))?.merged.push(migration);
    }
    // A migration that the change set edits in place is merged too.
    for (const { before, after } of input.files) {
        if (before !== null && after !== null && isExecuted(before) && before.id === after.id)
            views.get(setKey(after.set))?.merged.push(after);
    }
    return [...views.values()];
}
/** Whether the tool had it before, under this or another identity. */
function wasMerged(file) {
    return file.before !== null && isExecuted(file.before);
}
/** What a migration is called by its tool, for a sentence: `version 12 (V12__a.sql)`, the name of its folder, else its file's. */
function nameOf({ id, path, set }) {
    const name = (0,visible/* showPath */.P8)(path.slice(path.lastIndexOf("/") + 1));
    if (id !== null && set.framework.identity === "folder-name")
        return (0,visible/* showPath */.P8)(id);
    return id !== null && /^[\d.]+$/.test(id) ? `version ${(0,visible/* showPath */.P8)(id)} (${name})` : name;
}
function isNew(file, after) {
    if (!isExecuted(after))
        return false;
    return file.before === null || !isExecuted(file.before) || file.before.id !== after.id;
}
function identityOf({ set, role, id }) {
    return [set.framework.id, role, id ?? ""].join("\0");
}
function isExecuted({ role }) {
    return role !== "unrecognised" && role !== "support";
}
function setKey(set) {
    return [set.framework.id, set.database, set.root].join("\0");
}

;// CONCATENATED MODULE: ./build/rules/duplicate-migration-id.js


const duplicateMigrationId = {
    id: "duplicate-migration-id",
    severity: "error",
    confidence: "high",
    summary: "Two migrations of one set have the same identity.",
    check: (input) => viewSets(input).flatMap(findDuplicates),
};
/** How many files of one id are compared with each other: more would make a hostile change set slow. */
const MOST_VARIANTS = 8;
/** An up and its down, or a Flyway V, U and B, share an id on purpose, so roles are compared too. */
function findDuplicates({ set, added, merged }) {
    const seen = new Map();
    const variants = new Set();
    for (const migration of merged) {
        const key = keyOf(migration);
        if (key === null)
            continue;
        const others = seen.get(key) ?? [];
        for (const other of others)
            variants.add(pairOf(other, migration));
        if (others.length < MOST_VARIANTS)
            seen.set(key, [...others, migration]);
    }
    const findings = [];
    for (const { migration } of added) {
        const key = keyOf(migration);
        if (key === null)
            continue;
        const others = seen.get(key) ?? [];
        const clash = others.find((other) => !areVariants(other, migration, variants));
        if (clash !== undefined) {
            findings.push({
                path: migration.path,
                message: `${(0,visible/* showPath */.P8)(migration.path)} and ${(0,visible/* showPath */.P8)(clash.path)} both have the id ${(0,visible/* showPath */.P8)(migration.id ?? "")}. ` +
                    `To ${set.framework.title} they are the same migration: it refuses to start, or runs only one of them.`,
                remedy: "Give the new migration an id of its own, above all that are merged.",
            });
        }
        if (others.length < MOST_VARIANTS)
            seen.set(key, [...others, migration]);
    }
    return findings;
}
function keyOf({ role, id, set }) {
    const unique = role === "versioned" || role === "down" || role === "baseline";
    return unique && id !== null && set.framework.identity !== "content" ? `${role}\0${id}` : null;
}
/**
 * Two places that share an id among merged migrations already are variants of one another: Flyway's `{vendor}` folders, or
 * `x.sql.postgres` beside `x.sql.sqlite`.
 */
function areVariants(a, b, known) {
    if (a.set.framework.identity === "folder-name" && folderOf(a.path) === folderOf(b.path))
        return true;
    return placeOf(a) !== placeOf(b) && known.has(pairOf(a, b));
}
function pairOf(a, b) {
    return [placeOf(a), placeOf(b)].sort().join("\0");
}
function placeOf({ path }) {
    return `${folderOf(path)}/*${/(?:\.[A-Za-z]\w{0,15}){1,2}$/.exec(path)?.[0] ?? ""}`;
}
function folderOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

// EXTERNAL MODULE: ./build/change-set/edited.js + 1 modules
var edited = __webpack_require__(7276);
;// CONCATENATED MODULE: ./build/rules/merged-edits.js
/** What this change set does to migrations that are merged already, and how grave that is to their tool. Knows no wording. */

/** Each rule about merged migrations has one kind of edit. A file that the tool never picked up may be mended. */
function findMergedEdits(input, how) {
    const edits = (0,edited/* findEditedMigrations */.y)(input.files, input.text);
    return edits.filter((edit) => edit.how === how && edit.migration.role !== "unrecognised");
}
/** These are not applied themselves, so databases do not drift apart by their edit. */
const BESIDE = new Set(["down", "support"]);
/** Without a checksum the tool never notices what only looks different. */
function severityOf({ migration, isCosmetic }) {
    if (BESIDE.has(migration.role))
        return "warning";
    return isCosmetic && migration.set.framework.edit === "silent" ? "warning" : "error";
}

;// CONCATENATED MODULE: ./build/rules/edited-migration.js


const editedMigration = {
    id: "edited-migration",
    severity: "error",
    confidence: "high",
    summary: "A merged migration was edited.",
    check: (input) => findMergedEdits(input, "content").map(describeEdit),
};
function describeEdit(edit) {
    const { file, migration } = edit;
    const lead = migration.role === "appended"
        ? `${nameOf(migration)} is merged, so databases may have run what it held, and lines of it are changed or removed.`
        : `${nameOf(migration)} is merged, so databases may have run it as it was, and it is edited.`;
    return {
        path: file.change.path,
        severity: severityOf(edit),
        message: `${lead} ${consequenceOf(edit)}`,
        remedy: migration.role === "appended"
            ? "Put these lines back and add what you need as a new entry at the end."
            : "Undo the edit and make the change in a new migration.",
    };
}
function consequenceOf({ migration, isCosmetic }) {
    const { title, edit } = migration.set.framework;
    if (migration.role === "down")
        return "Databases that ran its other half may not find their way back.";
    if (edit === "checksum")
        return `${title} keeps a checksum and refuses what differs from what it ran.`;
    if (isCosmetic)
        return `Only comments or white space differ and ${title} keeps no checksum, so it does no harm by itself.`;
    return `${title} keeps no checksum: databases that ran it stay as they are, new ones get the edit, and they drift apart without a word.`;
}

;// CONCATENATED MODULE: ./build/rules/gate-changed.js

const gateChanged = {
    id: "gate-changed",
    severity: "warning",
    confidence: "high",
    summary: "The change set changes the gate's configuration or a workflow that calls it.",
    check: ({ files, gateFiles }) => {
        const own = new Set(gateFiles);
        return files.flatMap(({ change }) => {
            const path = [change.path, change.previousPath].find((each) => each !== null && own.has(each)) ?? null;
            if (path === null)
                return [];
            if (isWorkflow(path))
                return [workflowChanged(path, change.path)];
            return [path.endsWith(".yaml") ? configurationMisspelt(path) : configurationChanged(path, change.path)];
        });
    },
};
function configurationChanged(path, now) {
    return {
        path: now,
        message: `${(0,visible/* showPath */.P8)(path)} changes. This check used the configuration of the base branch; the new one is in force once this is merged.`,
        remedy: "Have it reviewed by whoever answers for the database: it decides what later change sets may do.",
    };
}
function configurationMisspelt(path) {
    return {
        path,
        message: `${(0,visible/* showPath */.P8)(path)} would not be read: the configuration ends in .yml. Once this is merged, every check stops with an error.`,
        remedy: "Rename it to .github/schema-release.yml.",
    };
}
function workflowChanged(path, now) {
    return {
        path: now,
        message: `${(0,visible/* showPath */.P8)(path)} calls this check and changes. A changed workflow may run another check than the one that is required, or none.`,
        remedy: "Have it reviewed by whoever answers for the database, and see that the required check still runs on every pull request.",
    };
}
function isWorkflow(path) {
    return path.startsWith(".github/workflows/") || /(?:^|\/)action\.ya?ml$/.test(path);
}

;// CONCATENATED MODULE: ./build/rules/incomplete-change-set.js
const incompleteChangeSet = {
    id: "incomplete-change-set",
    severity: "error",
    confidence: "high",
    summary: "The list of changed files could not be proven complete.",
    check: ({ changeSet }) => changeSet.complete
        ? []
        : [
            {
                message: changeSet.incompleteBecause ?? "The list of changed files could not be proven complete, so a mix may be hidden.",
                remedy: "Fetch the whole history (actions/checkout with fetch-depth: 0), or make the change set smaller, and run the check again.",
            },
        ],
};

// EXTERNAL MODULE: ./build/frameworks/framework.js
var frameworks_framework = __webpack_require__(7637);
;// CONCATENATED MODULE: ./build/rules/missing-down-migration.js


const missingDownMigration = {
    id: "missing-down-migration",
    severity: "warning",
    confidence: "high",
    summary: "A new migration has no down migration, while its neighbours have one.",
    check: (input) => viewSets(input).flatMap(findOneWay),
};
/** How many of the last merged migrations tell what the team's habit is now. */
const NEIGHBOURS = 10;
function findOneWay({ set, added, merged }) {
    const mergedDowns = new Set(merged.flatMap(({ role, id }) => (role === "down" && id !== null ? [id] : [])));
    const addedDowns = new Set(added.flatMap(({ migration: { role, id } }) => (role === "down" && id !== null ? [id] : [])));
    if (mergedDowns.size === 0)
        return [];
    const last = lastIds(set, merged);
    const paired = last.filter((id) => mergedDowns.has(id)).length;
    if (paired * 2 <= last.length)
        return [];
    return added.flatMap(({ file, migration }) => {
        const { role, id } = migration;
        if (role !== "versioned" || id === null || wasMerged(file) || addedDowns.has(id) || mergedDowns.has(id))
            return [];
        return [
            {
                path: migration.path,
                message: `${nameOf(migration)} has no down migration, while ${paired} of the last ${last.length} merged ones have one.`,
                remedy: "Add the down migration, or one that says why there is no way back.",
            },
        ];
    });
}
/** The ids of the last few that run forwards, ascending; picked without sorting all. */
function lastIds({ framework }, merged) {
    const ids = new Set(merged.flatMap(({ role, id }) => (role === "versioned" && id !== null ? [id] : [])));
    const last = [];
    for (const id of ids) {
        let place = last.length;
        while (place > 0 && ((0,frameworks_framework/* compareIds */.q)(framework.order, last[place - 1] ?? "", id) ?? -1) > 0)
            place -= 1;
        last.splice(place, 0, id);
        if (last.length > NEIGHBOURS)
            last.shift();
    }
    return last;
}

;// CONCATENATED MODULE: ./build/rules/mixed-change-set.js

const mixedChangeSet = {
    id: "mixed-change-set",
    severity: "error",
    confidence: "high",
    summary: "Migrations and application code are in one change set.",
    check: (input) => {
        if (input.kind !== "mixed")
            return [];
        const migrations = sideOf(input, "migration");
        const application = sideOf(input, "app");
        return [
            {
                message: `${describeSide(migrations, "migration file", "migration files")} and ` +
                    `${describeSide(application, "file of the application", "files of the application")} would be released together. ` +
                    "While servers and databases change one after the other, old code would meet the new schema or new code the old one, " +
                    "and neither could be rolled back alone.",
                remedy: "Split it: the migrations with their schema files as a release of their own, everything else as an application release.",
            },
        ];
    },
};
function sideOf(input, category) {
    return input.files
        .filter((file) => file.checked.category === category || file.categoryBefore === category)
        .map(({ checked }) => checked);
}
function describeSide(files, one, many) {
    if (files.length === 0)
        return `no ${one}`;
    return `${(0,visible/* count */.U9)(files.length, one, many)} (${(0,visible/* listPaths */.Pe)(files.map(({ path }) => path))})`;
}

;// CONCATENATED MODULE: ./build/rules/id-shape.js
const STAMP_DIGITS = 8;
/** Null where the order does not come from digits. A word in front (`Version…`, `m…`) is common to all and says nothing. */
function shapeOf(order, id) {
    if (order !== "number" && order !== "dotted" && order !== "text")
        return null;
    const digits = id.replace(/^[A-Za-z]{1,10}(?=\d)/, "");
    const grouped = /^\d{4}[_-]\d\d[_-]\d\d(?:[_-](?:\d{6}|\d{4})(?!\d))?/.exec(digits)?.[0];
    const first = /^\d+/.exec(digits)?.[0];
    if (first === undefined)
        return null;
    if (order === "text" && grouped !== undefined) {
        const year = yearOf(grouped.replaceAll(/[_-]/g, ""));
        return { key: `date:${grouped.length}`, title: `a date like ${grouped}`, year };
    }
    if (order === "text")
        return { key: `text:${first.length}`, title: describe(first), year: yearOf(first) };
    const significant = first.replace(/^0+(?=\d)/, "");
    return significant.length < STAMP_DIGITS
        ? { key: "sequence", title: `the number ${first}`, year: null }
        : { key: `stamp:${significant.length}`, title: describe(significant), year: yearOf(significant) };
}
/** The shape of most ids, with how many have it; null below three ids or where fewer than three in five agree. */
function majorityShape(shapes) {
    const groups = new Map();
    for (const shape of shapes) {
        const group = groups.get(shape.key);
        if (group === undefined)
            groups.set(shape.key, [shape]);
        else
            group.push(shape);
    }
    const largest = [...groups.values()].reduce((best, group) => (group.length > best.length ? group : best), []);
    const [shape] = largest;
    if (shape === undefined || largest.length < 3 || largest.length * 5 < shapes.length * 3)
        return null;
    const years = largest.flatMap(({ year }) => (year === null ? [] : [year]));
    return { shape, dated: years.length * 5 >= largest.length * 4, lastYear: years.reduce((a, b) => Math.max(a, b), 0) };
}
/** The year of `YYYYMMDD`, followed by nothing or by a time of day; null when it is no such date. */
function yearOf(digits) {
    const match = /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?(\d{3})?)?$/.exec(digits);
    if (match === null)
        return null;
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map((part) => Number(part ?? 0));
    const isDate = year >= 1980 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    return isDate && hour < 24 && minute < 60 && second < 61 ? year : null;
}
function describe(digits) {
    return digits.length === 1 ? "1 digit" : `${digits.length} digits`;
}

;// CONCATENATED MODULE: ./build/rules/odd-migration-id.js




const oddMigrationId = {
    id: "odd-migration-id",
    severity: "warning",
    confidence: "medium",
    summary: "A new migration's id is of another shape than those of its neighbours, so later ones will sort before it.",
    check: (input) => viewSets(input).flatMap(findOdd),
};
/** How far above its neighbours a date or a number may lie before it looks like a slip of the hand. */
const YEARS_AHEAD = 20;
const TIMES_AHEAD = 10;
function findOdd({ set, added, merged }) {
    const { order, title } = set.framework;
    const versioned = merged.filter(({ role }) => role === "versioned");
    const shaped = versioned.map((migration) => ({ migration, shape: shapeOf(order, migration.id ?? "") }));
    const majority = majorityShape(shaped.flatMap(({ shape }) => (shape === null ? [] : [shape])));
    if (majority === null)
        return [];
    // Whoever follows the last one merged keeps order, whatever shape most had before it.
    const newest = lastId(order, versioned.map(({ id }) => id ?? ""));
    const current = newest === null ? null : shapeOf(order, newest);
    const peers = shaped.filter(({ shape }) => shape?.key === majority.shape.key).map(({ migration }) => migration.id ?? "");
    const last = lastId(order, peers) ?? "";
    return added.flatMap(({ migration }) => {
        const oddity = migration.role === "versioned" ? describeOddity(migration, majority, last) : null;
        const follows = current?.key !== majority.shape.key && shapeOf(order, migration.id ?? "")?.key === current?.key;
        if (oddity === null || follows)
            return [];
        return [
            {
                path: migration.path,
                message: `${nameOf(migration)} ${oddity}. It sorts above every later migration of the usual shape: ` +
                    `those would then be out of order, which ${title} ${LATER[set.framework.outOfOrder]}.`,
                remedy: `Rename it before it is merged, to an id of the usual shape right above ${(0,visible/* showPath */.P8)(last)}; afterwards the name is fixed in every history table.`,
            },
        ];
    });
}
function lastId(order, ids) {
    let last = null;
    for (const id of ids)
        if (last === null || ((0,frameworks_framework/* compareIds */.q)(order, last, id) ?? 0) < 0)
            last = id;
    return last;
}
const LATER = { refused: "refuses", skipped: "skips without a word", runs: "runs in another order on new databases" };
/** What is odd about an id that sorts above its neighbours; one that sorts below them is out of order already. */
function describeOddity({ id, set }, majority, last) {
    const { order } = set.framework;
    const shape = id === null ? null : shapeOf(order, id);
    if (id === null || shape === null || ((0,frameworks_framework/* compareIds */.q)(order, id, last) ?? 0) <= 0)
        return null;
    if (shape.key !== majority.shape.key) {
        return `has ${shape.title}, while its neighbours have ${majority.shape.key === "sequence" ? "small numbers" : majority.shape.title}`;
    }
    if (shape.key === "sequence")
        return isFarAhead(id, last) ? `jumps from ${(0,visible/* showPath */.P8)(last)}, the last one merged` : null;
    return majority.dated ? describeDate(shape, majority.lastYear) : null;
}
function describeDate({ year }, lastYear) {
    if (year === null)
        return "is no date, while the ids of its neighbours are";
    return year > lastYear + YEARS_AHEAD ? `is dated ${year}, while the last one merged is of ${lastYear}` : null;
}
function isFarAhead(id, last) {
    const [number = 0, before = 0] = [id, last].map((text) => Number(/\d{1,15}/.exec(text)?.[0] ?? 0));
    return number >= before * TIMES_AHEAD && number - before >= TIMES_AHEAD;
}

;// CONCATENATED MODULE: ./build/rules/out-of-order-migration.js



const outOfOrderMigration = {
    id: "out-of-order-migration",
    severity: "error",
    confidence: "high",
    summary: "A new migration sorts before one that is merged already.",
    check: (input) => viewSets(input).flatMap(findLate),
};
const SEVERITY = { refused: "error", skipped: "error", runs: "warning" };
const CONSEQUENCE = {
    refused: (tool) => `${tool} refuses it where that one has run.`,
    skipped: (tool) => `${tool} leaves it out, without a word, where that one has run.`,
    runs: (tool) => `${tool} runs it all the same, so databases differ in the order in which their migrations ran.`,
};
function findLate(view) {
    const { outOfOrder, title } = view.set.framework;
    const last = lastOf(view.merged);
    if (last === null)
        return [];
    return view.added.flatMap(({ file, migration }) => {
        if (migration.role !== "versioned" || wasMerged(file) || !isBefore(migration, last))
            return [];
        return [
            {
                path: migration.path,
                severity: SEVERITY[outOfOrder],
                message: `${nameOf(migration)} sorts before ${nameOf(last)}, which is merged already. ${CONSEQUENCE[outOfOrder](title)}`,
                remedy: `Give it an id above ${(0,visible/* showPath */.P8)(last.id ?? "")}, so that it runs last everywhere.`,
            },
        ];
    });
}
/** The one that runs last of those that run once, forwards; null without any. */
function lastOf(migrations) {
    let last = null;
    for (const migration of migrations) {
        if (migration.id === null || (migration.role !== "versioned" && migration.role !== "baseline"))
            continue;
        if (last === null || isBefore(last, migration))
            last = migration;
    }
    return last;
}
function isBefore(a, b) {
    if (a.id === null || b.id === null)
        return false;
    return ((0,frameworks_framework/* compareIds */.q)(a.set.framework.order, a.id, b.id) ?? 0) < 0;
}

// EXTERNAL MODULE: ./build/rules/override-refused.js
var override_refused = __webpack_require__(7530);
;// CONCATENATED MODULE: ./build/rules/removed-migration.js


const removedMigration = {
    id: "removed-migration",
    severity: "error",
    confidence: "high",
    summary: "A merged migration was removed.",
    check: (input) => findMergedEdits(input, "removed").map((edit) => ({
        path: edit.file.change.path,
        severity: severityOf(edit),
        message: `${nameOf(edit.migration)} is merged and is removed. Databases that ran it keep its changes, new ones never get them, ` +
            `and ${edit.migration.set.framework.title} misses the file that its history names.`,
        remedy: "Keep the file, and undo what it did in a new migration. Squash only what every database has run.",
    })),
};

;// CONCATENATED MODULE: ./build/rules/renamed-migration.js


const renamedMigration = {
    id: "renamed-migration",
    severity: "error",
    confidence: "high",
    summary: "A merged migration was given another identity.",
    check: (input) => findMergedEdits(input, "identity").map((edit) => ({
        path: edit.file.change.path,
        severity: severityOf(edit),
        message: `${(0,visible/* showPath */.P8)(edit.migration.path)} is merged and is now ${(0,visible/* showPath */.P8)(edit.file.change.path)}. ` +
            `To ${edit.migration.set.framework.title} that is another migration: databases that ran the old one run it again, or find the old one missing.`,
        remedy: "Give it its old name back. If its place in the order is wrong, add a new migration instead.",
    })),
};

;// CONCATENATED MODULE: ./build/rules/schema-without-migration.js

const schemaWithoutMigration = {
    id: "schema-without-migration",
    severity: "warning",
    confidence: "medium",
    summary: "Files that describe the schema changed without a migration.",
    check: (input) => {
        const migrated = new Set(databasesWithMigrations(input));
        return [...changedCompanions(input)]
            .filter(([database]) => !migrated.has(database) && !(database === null && migrated.size > 0))
            .map(([database, files]) => ({
            path: files[0]?.path ?? null,
            message: `${(0,visible/* listPaths */.Pe)(files.map(({ path }) => path))} changed, but no migration of ${database ?? "this repository"} did. ` +
                "A database that is built by migrations will not get this change.",
            remedy: "Add the migration that makes this change, or regenerate the file from the migrations.",
        }));
    },
};
/** Companions that configure the tool rather than describe the schema. */
const CONFIGURATION = /(?:^|\/)(?:env\.py|__init__\.py|atlas\.hcl|dbconfig\.ya?ml|database\.ya?ml|[^/]+\.(?:toml|ini|cfg|conf|properties|mako|csv|svg|png|pdf|md|config\.[cm]?[jt]s))$/;
function changedCompanions({ files }) {
    const companions = new Map();
    for (const { checked, change } of files) {
        if (checked.category !== "schema" || CONFIGURATION.test(checked.path))
            continue;
        if (change.status === "renamed" && change.before?.oid === change.after?.oid)
            continue;
        const known = companions.get(checked.database);
        if (known === undefined)
            companions.set(checked.database, [checked]);
        else
            known.push(checked);
    }
    return companions;
}
function databasesWithMigrations({ files }) {
    return files.flatMap(({ checked, before, after, categoryBefore }) => {
        if (checked.category !== "migration" && categoryBefore !== "migration")
            return [];
        return [checked.database, before?.set.database ?? null, after?.set.database ?? null];
    });
}

;// CONCATENATED MODULE: ./build/rules/unmarked-migrations.js

/** `other` stands for several tools, or for none that is known. */
function describeTool(framework) {
    return framework === "other"
        ? ", but no file shows which tool runs them"
        : ` of ${framework}, but no file shows that this tool is in use`;
}
const unmarkedMigrations = {
    id: "unmarked-migrations",
    severity: "note",
    confidence: "low",
    summary: "A folder looks like migrations, but nothing in the repository shows the tool that runs them.",
    check: ({ unmarked }) => unmarked.map(({ folder, framework, paths }) => ({
        path: paths[0] ?? null,
        message: `${(0,visible/* showPath */.P8)(folder === "" ? "." : folder)} looks like migrations${describeTool(framework)}, ` +
            `so ${(0,visible/* count */.U9)(paths.length, "changed file")} there did not count as a migration (${(0,visible/* listPaths */.Pe)(paths)}).`,
        remedy: [
            "If they are migrations, say so in .github/schema-release.yml on the base branch:",
            "databases:",
            "  - name: main",
            `    framework: ${framework}`,
            `    migrations: [${JSON.stringify(folder === "" ? "*" : folder)}]`,
        ].join("\n"),
    })),
};

;// CONCATENATED MODULE: ./build/rules/unrecognised-migration.js

const unrecognisedMigration = {
    id: "unrecognised-migration",
    severity: "error",
    confidence: "medium",
    summary: "A file among the migrations has a name that the tool will not pick up.",
    check: (input) => input.files.flatMap(({ before, after }) => {
        if (after?.role !== "unrecognised" || before?.path === after.path)
            return [];
        const name = basename(after.path);
        return [
            {
                path: after.path,
                message: `${after.set.framework.title} will not pick up ${(0,visible/* showPath */.P8)(name)}: its name does not have the form of a migration, so it never runs.`,
                remedy: remedyFor(name, after, input),
            },
        ];
    }),
};
function remedyFor(name, { set }, input) {
    const otherwise = "If it is no migration, move it out of the folder.";
    const right = set.framework.id === "flyway" ? rightFlywayName(name) : null;
    if (right !== null)
        return `Rename it to ${(0,visible/* showPath */.P8)(right)}. ${otherwise}`;
    const model = lastVersioned(input.merged, set.root);
    if (model === null)
        return `Name it as ${set.framework.title} asks for. ${otherwise}`;
    return `Name it like its neighbours, such as ${(0,visible/* showPath */.P8)(model)}. ${otherwise}`;
}
/** Flyway wants one capital letter, the version, two underscores and a description. */
function rightFlywayName(name) {
    const extension = /\.[A-Za-z]+$/.exec(name)?.[0] ?? "";
    const stem = name.slice(0, name.length - extension.length);
    const versioned = /^([vub])[-_ ]?(\d[\d._]*)/i.exec(stem);
    const repeatable = /^r_+/i.exec(stem);
    const head = versioned?.[0] ?? repeatable?.[0];
    if (head === undefined)
        return null;
    const description = stem
        .slice(head.length)
        .replaceAll(/[^\p{L}\p{N}]+/gu, "_")
        .replaceAll(/^_+|_+$/g, "");
    const prefix = versioned === null ? "R" : `${versioned[1]?.toUpperCase() ?? "V"}${versioned[2]?.replaceAll(/[._]+$/g, "") ?? ""}`;
    const right = `${prefix}__${description === "" ? "description" : description}${extension.toLowerCase()}`;
    return right === name ? null : right;
}
function lastVersioned(merged, root) {
    const model = merged.findLast((migration) => migration.role === "versioned" && migration.set.root === root);
    return model === undefined ? null : basename(model.path);
}
function basename(path) {
    return path.slice(path.lastIndexOf("/") + 1);
}

;// CONCATENATED MODULE: ./build/rules/gate-rules.js
/** The one ordered list of the rules about a change set, the gravest first, and the function that runs it. */














const GATE_RULES = [
    incompleteChangeSet,
    mixedChangeSet,
    editedMigration,
    renamedMigration,
    removedMigration,
    duplicateMigrationId,
    outOfOrderMigration,
    oddMigrationId,
    unrecognisedMigration,
    missingDownMigration,
    schemaWithoutMigration,
    unmarkedMigrations,
    gateChanged,
];
/** All rules whose findings `check` may show of the change set itself. */
const GATE_RULE_DESCRIPTIONS = [...GATE_RULES, override_refused/* overrideRefused */.t];
/** The gate itself: a configuration may change their severity, never drop them. */
const ALWAYS_ON = new Set([mixedChangeSet.id, incompleteChangeSet.id]);
/** Every finding about the change set, in the order of the list; severities as the base's configuration wants them. */
function runGateRules(input) {
    return GATE_RULES.flatMap((rule) => {
        const configured = input.options.severities[rule.id];
        if (configured === "off" && !ALWAYS_ON.has(rule.id))
            return [];
        const fixed = configured === "off" ? undefined : configured;
        return rule.check(input).map((raw) => completeFinding(rule, raw, fixed));
    });
}
function completeFinding(rule, raw, configured) {
    return {
        rule: rule.id,
        severity: configured ?? raw.severity ?? rule.severity,
        confidence: rule.confidence,
        message: raw.message,
        remedy: raw.remedy,
        path: raw.path ?? null,
        line: raw.line ?? null,
        column: raw.column ?? null,
    };
}


/***/ }),

/***/ 7530:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ refuseOverride),
/* harmony export */   t: () => (/* binding */ overrideRefused)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7667);

/** Found by whoever reads labels and reasons, which no rule about files can see; `refuseOverride` makes its finding. */
const overrideRefused = {
    id: "override-refused",
    severity: "warning",
    confidence: "high",
    summary: "The override label is set, but it does not count.",
};
/** The finding that tells a team why its override did not open the gate. */
function refuseOverride({ label, because, remedy }) {
    return {
        rule: overrideRefused.id,
        severity: overrideRefused.severity,
        confidence: overrideRefused.confidence,
        message: `The label "${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showPath */ .P8)(label)}" did not open the gate. ${because}`,
        remedy: remedy ??
            "It counts when somebody who may write here, and did not write the change, sets it and a reason stands in the pull request or a comment.",
        path: null,
        line: null,
        column: null,
    };
}


/***/ })

};
;
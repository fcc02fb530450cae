"use strict";
exports.id = 1221;
exports.ids = [1221];
exports.modules = {

/***/ 18626:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ ObjectReader)
/* harmony export */ });
/* harmony import */ var _git_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77223);

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
        const child = (0,_git_process_js__WEBPACK_IMPORTED_MODULE_0__/* .startGit */ .BE)(this.#folder, ["cat-file", "--batch"]);
        child.on("error", (error) => this.#fail((0,_git_process_js__WEBPACK_IMPORTED_MODULE_0__/* .cannotStart */ .m3)(error, this.#folder)));
        child.on("close", () => this.#fail((0,_git_process_js__WEBPACK_IMPORTED_MODULE_0__/* .explainGit */ .y2)(this.#stderr, this.#folder)));
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


/***/ }),

/***/ 62567:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ FolderReader)
/* harmony export */ });
/* unused harmony export parseTree */
/* harmony import */ var _path_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52978);
/* harmony import */ var _raw_diff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52997);


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
        const name = (0,_path_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .decodePath */ .q)(content.subarray(space + 1, end));
        const oid = content.toString("hex", end + 1, end + 1 + oidBytes);
        entries.push({ name, oid, kind: mode === "40000" ? "folder" : (0,_raw_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOfMode */ .z)(mode) });
        at = end + 1 + oidBytes;
    }
    return entries;
}


/***/ }),

/***/ 77223:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BE: () => (/* binding */ startGit),
/* harmony export */   gG: () => (/* binding */ askGit),
/* harmony export */   m3: () => (/* binding */ cannotStart),
/* harmony export */   y2: () => (/* binding */ explainGit)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89984);
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

/***/ 14955:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uT: () => (/* binding */ listFolders),
  el: () => (/* binding */ openGitSource),
  b4: () => (/* binding */ readBlobs),
  eZ: () => (/* binding */ resolveRevision)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/adapters/git/cat-file.js
var cat_file = __webpack_require__(18626);
// EXTERNAL MODULE: ./build/adapters/git/folder-reader.js
var folder_reader = __webpack_require__(62567);
// EXTERNAL MODULE: ./build/adapters/git/git-process.js
var git_process = __webpack_require__(77223);
// EXTERNAL MODULE: ./build/adapters/git/path-bytes.js
var path_bytes = __webpack_require__(52978);
// EXTERNAL MODULE: ./build/adapters/git/raw-diff.js
var raw_diff = __webpack_require__(52997);
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
        addPath(folders, (0,path_bytes/* decodePath */.q)(record.subarray(tab + 1)), { oid, kind: (0,raw_diff/* kindOfMode */.z)(mode) });
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
    const objects = new cat_file/* ObjectReader */.n(folder);
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
        base: new folder_reader/* FolderReader */._(objects, `${range.base}^{tree}`, trees),
        head: new folder_reader/* FolderReader */._(objects, `${range.head}^{tree}`, trees),
    };
    return (side) => Promise.resolve(readers[side]);
}
function stagedSides(folder, objects, trees) {
    const base = new folder_reader/* FolderReader */._(objects, "HEAD^{tree}", trees);
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
        return whole(base, head, (0,raw_diff/* parseRawDiff */.L)(answer.stdout));
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
    return (0,raw_diff/* parseRawDiff */.L)(answer.stdout);
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
    return whole(base, "staged", (0,raw_diff/* parseRawDiff */.L)(answer.stdout));
}


/***/ }),

/***/ 52978:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ decodePath)
/* harmony export */ });
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


/***/ }),

/***/ 52997:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ parseRawDiff),
/* harmony export */   z: () => (/* binding */ kindOfMode)
/* harmony export */ });
/* harmony import */ var _path_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52978);

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
        const first = (0,_path_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .decodePath */ .q)(next());
        const letter = status[0] ?? "M";
        const second = letter === "R" || letter === "C" ? (0,_path_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .decodePath */ .q)(next()) : null;
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


/***/ }),

/***/ 66851:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ beforeWasm)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_v8__WEBPACK_IMPORTED_MODULE_0__);
/**
 * V8 would optimise the WebAssembly of the parser a second time in the background and so keep the process alive after its
 * work: 0.4 s and 500 MB on Node 24. Flags set at run time do not bring along the ones they imply at start, hence all
 * three.
 */

/** To be called before the module is compiled. */
function beforeWasm() {
    for (const flag of ["--liftoff-only", "--no-wasm-tier-up", "--no-wasm-dynamic-tiering"])
        (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)(flag);
}


/***/ })

};
;
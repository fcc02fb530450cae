"use strict";
exports.id = 474;
exports.ids = [474];
exports.modules = {

/***/ 20474:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openRunCommand: () => (/* binding */ openRunCommand)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(89984);
// EXTERNAL MODULE: ./build/adapters/process/environment.js
var process_environment = __webpack_require__(65631);
// EXTERNAL MODULE: ./build/adapters/process/mask-secrets.js
var mask_secrets = __webpack_require__(56584);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./build/adapters/process/output.js
/** A stream of a command: bytes in, lines without secrets out, and all of it up to a limit. */

/** A line that is longer is told in pieces. */
const LONGEST_LINE = 65_536;
function openOutput({ mask, limit, onLine }) {
    const decoder = new external_node_string_decoder_.StringDecoder("utf8");
    const kept = openExcerpt(limit);
    let pending = "";
    const tell = (text, end) => {
        const masked = mask.mask(text);
        kept.add(masked + end);
        onLine(masked.endsWith("\r") ? masked.slice(0, -1) : masked);
    };
    /** The last characters of a piece may be the beginning of a secret, so they wait for what follows. */
    const tellPieces = () => {
        while (pending.length > LONGEST_LINE + mask.longest) {
            const cut = mask.cutBefore(pending, LONGEST_LINE) || LONGEST_LINE;
            tell(pending.slice(0, cut), "");
            pending = pending.slice(cut);
        }
    };
    return {
        add(chunk) {
            const lines = (pending + decoder.write(chunk)).split("\n");
            pending = lines.pop() ?? "";
            for (const line of lines)
                tell(line, "\n");
            tellPieces();
        },
        end() {
            pending += decoder.end();
            tellPieces();
            if (pending !== "")
                tell(pending, "");
            pending = "";
            return kept.read();
        },
    };
}
/** The first and the last half of `limit` characters: what a program began with, and what it said last. */
function openExcerpt(limit) {
    const half = Math.ceil(limit / 2);
    let head = "";
    let tail = [];
    let tailLength = 0;
    let left = 0;
    const shorten = () => {
        const text = tail.join("");
        tail = [text.slice(-half)];
        left += text.length - Math.min(text.length, half);
        tailLength = Math.min(text.length, half);
    };
    return {
        add(text) {
            const room = half - head.length;
            head += text.slice(0, room);
            if (text.length <= room)
                return;
            tail.push(text.slice(room));
            tailLength += text.length - room;
            if (tailLength > 2 * half + LONGEST_LINE)
                shorten();
        },
        read() {
            if (tailLength > half)
                shorten();
            const gap = left === 0 ? "" : `\n[${left} characters left out]\n`;
            return { text: head + gap + tail.join(""), truncated: left > 0 };
        },
    };
}

;// CONCATENATED MODULE: ./build/adapters/process/run-command.js
/** Starts programs: no shell, little of our environment, an end in any case. Knows nothing of what they are for. */







/** How long output may still come from what a command left running behind it. */
const DRAIN_MS = 1000;
/**
 * Commands run in a process group of their own, so that whatever they start ends with them. Standard input is empty. A line of more than
 * 65 536 characters is told in pieces; of output above the limit the middle is left out.
 */
function openRunCommand(options) {
    return async (request) => {
        const environment = { ...(0,process_environment/* scrubEnvironment */.vf)(options.environment, options.passed), ...request.environment };
        const secrets = [...(options.secrets ?? []), ...(0,process_environment/* secretsOf */.Fj)(options.environment), ...(0,process_environment/* secretsOf */.Fj)(request.environment ?? {})];
        const mask = (0,mask_secrets/* openMask */.h8)(secrets);
        const limit = options.outputLimit ?? 4_194_304;
        const open = (stream) => openOutput({ mask, limit, onLine: (line) => request.onLine?.(line, stream) });
        const outputs = { stdout: open("stdout"), stderr: open("stderr") };
        const startedAt = performance.now();
        const child = await start(request, { folder: findFolder(options.root, request.folder), environment });
        child.stdout.on("data", (chunk) => outputs.stdout.add(chunk));
        child.stderr.on("data", (chunk) => outputs.stderr.add(chunk));
        const ended = await waitFor(child, request, options.graceMs ?? 5000);
        const stdout = outputs.stdout.end();
        const stderr = outputs.stderr.end();
        return {
            ...ended,
            stdout: stdout.text,
            stderr: stderr.text,
            truncated: stdout.truncated || stderr.truncated,
            durationMs: performance.now() - startedAt,
        };
    };
}
function findFolder(root, folder = ".") {
    const found = (0,external_node_path_.resolve)(root, folder);
    const path = (0,external_node_path_.relative)(root, found);
    if (path === ".." || /^\.\.[/\\]/.test(path) || (0,external_node_path_.isAbsolute)(path))
        throw new errors.UserError("configuration", `The folder ${JSON.stringify(folder)} is not in the repository.`, "Name one that is.");
    if ((0,external_node_fs_.statSync)(found, { throwIfNoEntry: false })?.isDirectory() !== true)
        throw new errors.UserError("configuration", `There is no folder ${JSON.stringify(folder)}.`, "Name one of the repository.");
    return found;
}
async function start({ command }, { folder, environment }) {
    const [program, ...args] = command;
    if (program === undefined || program === "")
        throw new errors.UserError("configuration", "A command names no program.", "Give the program first, then its arguments.");
    try {
        const child = (0,external_node_child_process_.spawn)(program, args, {
            cwd: folder,
            env: environment,
            stdio: ["ignore", "pipe", "pipe"],
            detached: process.platform !== "win32",
            windowsHide: true,
        });
        await new Promise((spawned, failed) => child.once("spawn", spawned).once("error", failed));
        // What cannot be signalled any more has ended.
        child.on("error", () => { });
        return child;
    }
    catch (error) {
        throw explain(error, program);
    }
}
const REASONS = {
    ENOENT: [
        "was not found",
        "Install it before this step, or give the path of a program that exists (relative to the repository).",
    ],
    EACCES: ["may not be executed", "Make it executable (git update-index --chmod=+x), or run it by its interpreter."],
    E2BIG: ["was given too much", "Shorten its arguments and its environment."],
    ERR_INVALID_ARG_VALUE: ["was given what no program can be given", "Take the zero byte out of the command or its environment."],
};
/** Holds neither the arguments nor the environment, where secrets may be. */
function explain(error, program) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const [reason, hint] = REASONS[code] ?? [
        `could not be started (${code || "unknown"})`,
        "See whether it runs on this machine by hand.",
    ];
    return new errors.UserError("configuration", `The program ${JSON.stringify(program)} ${reason}.`, hint);
}
async function waitFor(child, request, graceMs) {
    let timedOut = false;
    const timers = [];
    const stop = () => {
        signalGroup(child, "SIGTERM");
        timers.push(setTimeout(() => signalGroup(child, "SIGKILL"), graceMs));
    };
    const onTimeout = () => {
        timedOut = true;
        stop();
    };
    timers.push(setTimeout(onTimeout, Math.min(request.timeoutSeconds * 1000, 2_147_483_647)));
    request.signal?.addEventListener("abort", stop, { once: true });
    if (request.signal?.aborted === true)
        stop();
    const closed = new Promise((resolve) => child.once("close", resolve));
    try {
        const { exitCode, signal } = await exitOf(child);
        timers.push(setTimeout(() => abandon(child), DRAIN_MS));
        await closed;
        return { exitCode: timedOut ? null : exitCode, signal, timedOut };
    }
    finally {
        for (const timer of timers)
            clearTimeout(timer);
        request.signal?.removeEventListener("abort", stop);
        // Whatever of it still runs would outlive the deploy.
        signalGroup(child, "SIGKILL");
    }
}
function exitOf(child) {
    if (child.exitCode !== null || child.signalCode !== null)
        return Promise.resolve({ exitCode: child.exitCode, signal: child.signalCode });
    return new Promise((resolve) => child.once("exit", (exitCode, signal) => resolve({ exitCode, signal })));
}
/** Ends those that still hold the output open. One that made itself a group of its own is not waited for. */
function abandon(child) {
    signalGroup(child, "SIGKILL");
    child.stdout.destroy();
    child.stderr.destroy();
}
function signalGroup(child, signal) {
    if (child.pid === undefined)
        return;
    try {
        if (process.platform === "win32")
            child.kill(signal);
        else
            process.kill(-child.pid, signal);
    }
    catch {
        // Nobody of it is left.
    }
}


/***/ })

};
;
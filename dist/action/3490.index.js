"use strict";
exports.id = 3490;
exports.ids = [3490];
exports.modules = {

/***/ 63490:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   takeByCommand: () => (/* binding */ takeByCommand)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89984);
/* harmony import */ var _release_moment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99713);


/** Exit code of `wait` that asks for patience. */
const NOT_YET = 3;
const PAUSE_MS = 5000;
const TELL_MS = 20_000;
/** What `start` prints last is given to the others as SCHEMA_RELEASE_BACKUP; what `prove` prints last is the identity on the record. */
function takeByCommand(world) {
    return async (taking) => {
        try {
            return await take(world, taking);
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError))
                throw error;
            return { failed: error.message, remedy: error.hint };
        }
    };
}
async function take(world, taking) {
    const { start, wait, prove } = world.options;
    const { clock } = taking;
    const startedAt = (0,_release_moment_js__WEBPACK_IMPORTED_MODULE_1__/* .toIsoMoment */ .h)(clock.now());
    const until = clock.monotonic() + taking.waitSeconds * 1000;
    const began = await run("start", start, { world, taking, until, begun: "" });
    const begun = lastLine(began.stdout);
    if (wait !== null)
        await waitUntilThere(wait, { world, taking, until, begun });
    const proven = await run("prove", prove, { world, taking, until, begun });
    const reference = lastLine(proven.stdout);
    if (reference === "")
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError("outside", "The command `prove` printed no identity of a backup, so none is proven.", withLeft("Let it print the backup's name last on its standard output.", begun));
    const because = `The command ${program(prove)} ended with 0 and named it.`;
    return {
        taken: {
            kind: "command",
            rung: "snapshot",
            reference,
            startedAt,
            finishedAt: (0,_release_moment_js__WEBPACK_IMPORTED_MODULE_1__/* .toIsoMoment */ .h)(clock.now()),
            position: null,
            bytes: null,
            proof: { how: "said", because: [because], restoreMs: null, tables: [] },
            restore: [],
        },
        written: null,
        snapshot: null,
    };
}
async function waitUntilThere(command, running) {
    const { clock, signal, waitSeconds, onProgress } = running.taking;
    let told = clock.monotonic();
    for (;;) {
        const { exitCode } = await run("wait", command, running, NOT_YET);
        if (exitCode === 0)
            return;
        if (clock.monotonic() + PAUSE_MS > running.until)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError("outside", `The backup was not there within ${waitSeconds} s: ${program(command)} still says so (exit code ${NOT_YET}).`, withLeft("See how far it is, or give it more time (`wait-seconds`); nothing was changed.", running.begun));
        if (clock.monotonic() - told > TELL_MS) {
            told = clock.monotonic();
            onProgress("The backup is not there yet.");
        }
        await clock.sleep(PAUSE_MS, signal);
    }
}
async function run(step, { command, timeoutSeconds }, ...[{ world, taking, until, begun }, allowed]) {
    const { clock, signal, onProgress } = taking;
    const seconds = Math.max(1, Math.min(timeoutSeconds, Math.ceil((until - clock.monotonic()) / 1000)));
    const outcome = await world.runCommand({
        command,
        timeoutSeconds: seconds,
        signal,
        environment: { ...world.environment, ...(begun === "" ? {} : { SCHEMA_RELEASE_BACKUP: begun }) },
        onLine: onProgress,
    });
    const { exitCode, timedOut } = outcome;
    if (exitCode === 0 || (allowed !== undefined && exitCode === allowed))
        return outcome;
    const how = timedOut
        ? `did not end within ${seconds} s`
        : exitCode === null
            ? `was ended by ${outcome.signal ?? "a signal"}`
            : `ended with ${exitCode}`;
    const said = lastLine(outcome.stderr);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.UserError("outside", `The command \`${step}\` of the backup (${program({ command })}) ${how}${said === "" ? "." : `: ${said}`}`, withLeft("See its output above; nothing was changed.", begun));
}
/** What `start` began is its team's to remove: no command of the three does. */
function withLeft(remedy, begun) {
    return begun === ""
        ? remedy
        : `${remedy} ${JSON.stringify(begun.slice(0, 200))} was begun and is not proven: remove it where it is left.`;
}
function lastLine(text) {
    return (text
        .split(/\r?\n/)
        .findLast((line) => line.trim() !== "")
        ?.trim() ?? "");
}
function program({ command }) {
    return JSON.stringify(command[0] ?? "");
}


/***/ })

};
;
"use strict";
exports.id = 6739;
exports.ids = [6739];
exports.modules = {

/***/ 36739:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reachRestorableTime: () => (/* binding */ reachRestorableTime)
/* harmony export */ });
/* harmony import */ var _release_moment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99713);
/* harmony import */ var _aws_database_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2213);
/* harmony import */ var _aws_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31923);
/* harmony import */ var _aws_wait_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52554);
/** Point-in-time recovery of Amazon RDS as a backup: a moment is noted, then waited for until AWS can restore to it. */




/** Nothing is made, so nothing is left behind where it fails. */
function reachRestorableTime(port, options, server) {
    return async (taking) => {
        const until = taking.clock.monotonic() + taking.waitSeconds * 1000;
        const work = { port, options, server, words: _aws_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .AWS_WORDS */ .E[options.kind], taking, until };
        const found = await (0,_aws_database_js__WEBPACK_IMPORTED_MODULE_0__/* .findDatabase */ .Xg)(work);
        if ("failed" in found)
            return found;
        if (found.database.retentionDays < 1)
            return refuseRetention(work);
        const noted = await noteMoment(work);
        if ("failed" in noted)
            return noted;
        const reached = await reach(work, noted);
        if ("failed" in reached)
            return reached;
        return { taken: recordOf(work, { ...noted, ...reached, because: found.because }), written: noted.written, snapshot: null };
    };
}
function refuseRetention({ options, words }) {
    return {
        failed: `The ${words.noun} ${options.identifier} keeps no backups (retention period 0), so there is no point-in-time recovery.`,
        remedy: `Have it keep some (\`${words.keepBackups(options.identifier)}\`; turning them on may restart it), or use snapshots.`,
    };
}
/** By the server's clock, as its changes have their times from it. */
async function noteMoment({ server, taking }) {
    const read = await (0,_aws_database_js__WEBPACK_IMPORTED_MODULE_0__/* .askServer */ .Pj)(() => server.read(taking.affected));
    if ("failed" in read)
        return read;
    const moment = (0,_release_moment_js__WEBPACK_IMPORTED_MODULE_3__/* .readIsoMoment */ .a)(read.answer.at);
    if (moment !== null)
        return { written: read.answer, moment };
    return { failed: `The server's time is no time: ${JSON.stringify(read.answer.at)}.`, remedy: "Use snapshots for this target." };
}
/** The later of the server's and AWS' clock counts: whichever AWS goes by, what had been written is in it. */
async function reach(work, { moment }) {
    let wanted = null;
    const waited = await (0,_aws_wait_js__WEBPACK_IMPORTED_MODULE_2__/* .lookUntil */ .c)(work, async () => {
        const described = await (0,_aws_database_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)(work);
        if ("wait" in described)
            return described;
        if ("failed" in described.done)
            return { done: described.done };
        const { database, at } = described.done;
        wanted ??= Math.ceil(Math.max(moment, at ?? moment) / 1000) * 1000;
        const latest = database.latestRestorable;
        if (latest !== null && latest >= wanted)
            return { done: { database, wanted, restorable: Math.floor(latest / 1000) * 1000, at } };
        const where = latest === null ? "AWS can restore to no time yet" : `AWS can restore up to ${toSeconds(latest)}`;
        return { wait: `${where}; waiting for ${toSeconds(wanted)}, some five minutes as a rule.` };
    });
    if ("done" in waited)
        return waited.done;
    if (waited.gaveUp === "signal")
        return { failed: "The backup was stopped.", remedy: "Deploy again." };
    return {
        failed: `Point-in-time recovery of ${work.options.identifier} did not reach the deploy within ${work.taking.waitSeconds} s. ${waited.last}`,
        remedy: `See its LatestRestorableTime (\`${work.words.describe(work.options.identifier)}\`); deploy again when it advances, or use snapshots.`,
    };
}
const DAY_MS = 86_400_000;
const NOTEWORTHY_SKEW_MS = 60_000;
function recordOf(work, facts) {
    const { options, words, taking } = work;
    const { database, moment, restorable, wanted, written, at } = facts;
    const time = toSeconds(restorable);
    const days = database.retentionDays;
    const keptUntil = toSeconds(restorable + days * DAY_MS);
    return {
        kind: options.kind,
        rung: "restore-point",
        reference: `pitr:${database.identifier}@${time}`,
        startedAt: (0,_release_moment_js__WEBPACK_IMPORTED_MODULE_3__/* .toIsoMoment */ .h)(moment),
        finishedAt: (0,_release_moment_js__WEBPACK_IMPORTED_MODULE_3__/* .toIsoMoment */ .h)(Math.max(moment, at ?? taking.clock.now())),
        position: written.position,
        bytes: null,
        proof: {
            how: "state",
            because: [
                `AWS restores ${database.identifier} to any second up to ${time} (LatestRestorableTime); the deploy's own moment is ${(0,_release_moment_js__WEBPACK_IMPORTED_MODULE_3__/* .toIsoMoment */ .h)(moment)} by the server's clock.`,
                ...(wanted - moment > NOTEWORTHY_SKEW_MS
                    ? [`AWS' clock is ${Math.round((wanted - moment) / 1000)} s ahead of the server's, and the later one was waited for.`]
                    : []),
                `AWS keeps what that takes for ${days === 1 ? "one day" : `${days} days`}: after ${keptUntil} it cannot be restored any more.`,
                ...facts.because,
                "It was not restored; that it can be rests on AWS' word.",
            ],
            restoreMs: null,
            tables: [],
        },
        restore: [
            ...words.restoreTime(time, database),
            `A later time loses less: any up to \`dataAtRisk.to.at\`, when the change had its locks, once \`${words.describe(database.identifier)}\` shows a LatestRestorableTime behind it.`,
        ],
    };
}
/** ISO 8601 in whole seconds, as commands of AWS take it. */
function toSeconds(milliseconds) {
    return `${(0,_release_moment_js__WEBPACK_IMPORTED_MODULE_3__/* .toIsoMoment */ .h)(milliseconds).slice(0, 19)}Z`;
}


/***/ })

};
;
"use strict";
exports.id = 8156;
exports.ids = [8156];
exports.modules = {

/***/ 38156:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  takeAwsSnapshot: () => (/* binding */ takeAwsSnapshot)
});

// EXTERNAL MODULE: ./build/release/moment.js
var moment = __webpack_require__(99713);
// EXTERNAL MODULE: ./build/backup/providers/aws-database.js + 1 modules
var aws_database = __webpack_require__(2213);
// EXTERNAL MODULE: ./build/backup/providers/aws-kinds.js + 3 modules
var aws_kinds = __webpack_require__(31923);
// EXTERNAL MODULE: ./build/backup/providers/aws-failures.js
var aws_failures = __webpack_require__(82504);
;// CONCATENATED MODULE: ./build/backup/providers/aws-names.js
/** What our snapshots are called and tagged. Names of targets and databases may hold anything; AWS' names may not. */

/** The least that AWS allows for any kind of snapshot. */
const LONGEST_NAME = 63;
const PREFIX = "schema-release";
/**
 * `schema-release-TARGET-DIGEST-TIME-CHANCE`: letters, digits and single hyphens, at most 63, so that a policy can name
 * `schema-release-*` and no earlier attempt has the same.
 */
function nameSnapshot({ target, release, clock }) {
    const digest = release.digest.replace(/^sha256:/, "").toLowerCase();
    const time = (0,moment/* toIsoMoment */.h)(clock.now()).slice(0, 19).replaceAll(/[-:]/g, "").toLowerCase();
    const rest = [slug(digest, 8), time, drawDigits(clock, 6)];
    const room = LONGEST_NAME - PREFIX.length - rest.join("-").length - 2;
    return [PREFIX, slug(target, room), ...rest].join("-");
}
/** Lower-case letters, digits and single hyphens within; `x` where nothing of it is left. */
function slug(text, length) {
    const words = text.toLowerCase().split(/[^a-z0-9]/);
    const joined = words.filter((word) => word !== "").join("-");
    const cut = joined.slice(0, length);
    return (cut.endsWith("-") ? cut.slice(0, -1) : cut) || "x";
}
/** Digits and letters, as many as asked for. */
function drawDigits(clock, count) {
    return Array.from({ length: count }, () => Math.min(35, Math.floor(clock.random() * 36)).toString(36)).join("");
}
const DIGEST_TAG = "schema-release:digest";
/** Of one attempt: what has it was made by this very run, even where AWS' answer to its making was lost. */
const ATTEMPT_TAG = "schema-release:attempt";
function makeTags({ release, target, clock }) {
    const said = [
        [DIGEST_TAG, release.digest],
        ["schema-release:database", release.database],
        ["schema-release:commit", release.commit],
        ["schema-release:target", target],
        [ATTEMPT_TAG, drawDigits(clock, 24)],
    ];
    return new Map(said.flatMap(([key, value]) => (value === "" ? [] : [[key, tagValue(value)]])));
}
/** Letters, digits, spaces and `_.:/=+-@`, at most 256, none of which AWS keeps for itself. */
function tagValue(text) {
    const clean = text.replaceAll(/[^\p{L}\p{N} _.:/=+\-@]/gu, "_");
    const own = /^(?:aws|rds):/i.test(clean) ? `_${clean}` : clean;
    return Array.from(own).slice(0, 256).join("");
}

;// CONCATENATED MODULE: ./build/backup/providers/aws-snapshot-parts.js
/** Adds what becomes of a snapshot that nobody waits for any more. */
function withLeftBehind(failed, words, name) {
    const left = `The snapshot ${name} may go on being made, and stays: \`${words.describeSnapshot(name)}\` shows it, \`${words.deleteSnapshot(name)}\` removes it.`;
    return { failed: `${failed.failed} ${left}`, remedy: failed.remedy };
}

// EXTERNAL MODULE: ./build/backup/providers/aws-states.js
var aws_states = __webpack_require__(59437);
// EXTERNAL MODULE: ./build/backup/providers/aws-wait.js
var aws_wait = __webpack_require__(52554);
;// CONCATENATED MODULE: ./build/backup/providers/aws-snapshot-begin.js






async function beginSnapshot(work, { database }) {
    const { taking, words, options } = work;
    const attempts = { name: nameSnapshot(taking), tags: makeTags(taking), before: null, uncertain: false };
    if (options.kind === "rds" && !database.multiAz)
        taking.onProgress(`${database.identifier} is in one zone only: AWS may halt its storage for seconds, seldom minutes, as the snapshot begins.`);
    const waited = await (0,aws_wait/* lookUntil */.c)(work, () => tryCreate(work, attempts));
    const failed = "done" in waited ? waited.done : giveUp(work, waited);
    if (!("failed" in failed))
        return failed;
    return attempts.uncertain ? withLeftBehind(failed, words, attempts.name) : failed;
}
function giveUp({ taking, words, options }, { gaveUp, last }) {
    if (gaveUp === "signal")
        return { failed: "The backup was stopped before its snapshot had begun.", remedy: "Deploy again." };
    return {
        failed: `No snapshot of the ${words.noun} ${options.identifier} could be begun within ${taking.waitSeconds} s. ${last}`,
        remedy: "Deploy again outside of its backup and maintenance windows, or raise `wait-seconds` of the target's `backup`.",
    };
}
async function tryCreate(work, attempts) {
    if (attempts.uncertain) {
        const own = await findOwn(work, attempts);
        if (own !== null)
            return own;
    }
    const described = await (0,aws_database/* describe */.q0)(work);
    if ("wait" in described)
        return described;
    if ("failed" in described.done)
        return { done: described.done };
    const { database, at } = described.done;
    if (!(0,aws_states/* isReady */.i)(database.status))
        return {
            wait: `The ${work.words.noun} ${database.identifier} is ${database.status}; a snapshot can be made once it is available.`,
        };
    if (!attempts.uncertain || attempts.before === null) {
        const read = await (0,aws_database/* askServer */.Pj)(() => work.server.read(work.taking.affected));
        if ("failed" in read)
            return { done: read };
        attempts.before = { written: read.answer, startedAt: at ?? work.taking.clock.now() };
    }
    return create(work, attempts, attempts.before);
}
async function create(work, attempts, before) {
    const { port, options, words, taking } = work;
    const { name, tags } = attempts;
    const answer = await port.createSnapshot({ snapshot: name, database: options.identifier, tags }, taking.signal);
    if ("value" in answer)
        return begun(work, attempts, before);
    const { failure } = answer;
    if ((0,aws_failures/* isPassing */.WG)(failure)) {
        attempts.uncertain = true;
        return { wait: (0,aws_failures/* passingWords */.t8)(failure) };
    }
    // A scheduled backup or a change of the instance began in between.
    if (failure.kind === "busy")
        return { wait: `The ${words.noun} ${options.identifier} is busy. ${failure.message}` };
    const own = failure.kind === "exists" ? await findOwn(work, attempts) : null;
    return own ?? { done: (0,aws_failures/* explainFailure */.SP)(failure, options, words) };
}
function begun({ taking }, { name, tags }, before) {
    taking.onProgress(`AWS makes the snapshot ${name}.`);
    return { done: { name, tags, ...before } };
}
/** Where an answer was lost, the snapshot may be there all the same; another's of the same name is never taken for it. Null: there is none. */
async function findOwn(work, attempts) {
    const { port, options, words, taking } = work;
    const answer = await port.describeSnapshot(attempts.name, taking.signal);
    if ("failure" in answer)
        return (0,aws_failures/* isPassing */.WG)(answer.failure)
            ? { wait: (0,aws_failures/* passingWords */.t8)(answer.failure) }
            : { done: (0,aws_failures/* explainFailure */.SP)(answer.failure, options, words) };
    if (answer.value === null)
        return null;
    const mark = attempts.tags.get(ATTEMPT_TAG);
    if (mark !== undefined && answer.value.tags?.get(ATTEMPT_TAG) === mark && attempts.before !== null)
        return begun(work, attempts, attempts.before);
    return {
        done: {
            failed: `A snapshot ${attempts.name} is there already that this run did not make; it is not taken for a backup.`,
            remedy: "Deploy again: each attempt has a name of its own.",
        },
    };
}

;// CONCATENATED MODULE: ./build/backup/providers/aws-snapshot-follow.js




/** AWS' answers may lag behind what it was told: one that is missed once need not be gone. */
const MISSES = 3;
async function followSnapshot(work, { name }) {
    const { words } = work;
    let missed = 0;
    const waited = await (0,aws_wait/* lookUntil */.c)(work, async () => {
        const answer = await work.port.describeSnapshot(name, work.taking.signal);
        if ("failure" in answer) {
            const { failure } = answer;
            if ((0,aws_failures/* isPassing */.WG)(failure))
                return { wait: (0,aws_failures/* passingWords */.t8)(failure) };
            return { done: withLeftBehind((0,aws_failures/* explainFailure */.SP)(failure, work.options, words), words, name) };
        }
        const { value: snapshot, at } = answer;
        missed = snapshot === null ? missed + 1 : 0;
        if (snapshot === null)
            return missed < MISSES ? { wait: `AWS does not show the snapshot ${name} yet.` } : { done: vanished(name) };
        if (snapshot.status === "available")
            return { done: { snapshot, at } };
        if ((0,aws_states/* isHopeless */.c)(snapshot.status))
            return { done: ended(work, name, snapshot.status) };
        const percent = snapshot.percent === null ? "" : `, ${snapshot.percent} %`;
        return { wait: `Snapshot ${name}: ${snapshot.status}${percent}.` };
    });
    return "done" in waited ? waited.done : aws_snapshot_follow_giveUp(work, name, waited);
}
function vanished(name) {
    return {
        failed: `The snapshot ${name} was begun, but AWS knows it no more.`,
        remedy: "See in CloudTrail who deleted it (DeleteDBSnapshot), and deploy again.",
    };
}
function ended({ words }, name, status) {
    return {
        failed: `The snapshot ${name} is ${status}, so it is no backup.`,
        remedy: `See the events of RDS for the reason, remove it (\`${words.deleteSnapshot(name)}\`) and deploy again.`,
    };
}
function aws_snapshot_follow_giveUp({ taking, words }, name, { gaveUp, last }) {
    const failed = gaveUp === "signal"
        ? { failed: "The backup was stopped.", remedy: "Deploy again; it makes a snapshot of its own." }
        : {
            failed: `The snapshot ${name} was not there within ${taking.waitSeconds} s. ${last}`,
            remedy: "Raise `wait-seconds` of the target's `backup` and deploy again; later snapshots hold only what changed and take less time.",
        };
    return withLeftBehind(failed, words, name);
}

;// CONCATENATED MODULE: ./build/backup/providers/aws-snapshot-proof.js
/** Whether a snapshot that AWS calls available is the one that this run began. */



/** The sentences of its proof, or why it is none. */
function examineSnapshot(work, examined) {
    const { begun, snapshot, found } = examined;
    const age = judgeAge(work, examined);
    const doubt = doubtOf(snapshot, examined) ?? age.doubt;
    if (doubt !== null)
        return withLeftBehind({
            failed: `The snapshot ${begun.name} is available, but not what was asked for: ${doubt}`,
            remedy: "See who made it, and deploy again.",
        }, work.words, begun.name);
    return {
        because: [
            `AWS says that the snapshot ${snapshot.identifier} is available: ${snapshot.type}, ${snapshot.encrypted ? "encrypted" : "not encrypted"}, ${snapshot.engine} ${snapshot.engineVersion}.`,
            ...age.because,
            ...tagSentences(snapshot, begun),
            ...found.because,
            "It was not restored; that it can be rests on AWS' word.",
        ],
    };
}
function doubtOf(snapshot, { found: { database }, begun }) {
    if (snapshot.identifier.toLowerCase() !== begun.name)
        return `it is called ${snapshot.identifier}.`;
    if (snapshot.of.toLowerCase() !== database.identifier.toLowerCase())
        return `it is one of ${snapshot.of}.`;
    if (snapshot.resourceId !== "" && database.resourceId !== "" && snapshot.resourceId !== database.resourceId)
        return `it is one of an earlier ${database.identifier} (${snapshot.resourceId}, not ${database.resourceId}).`;
    if (snapshot.type !== "manual")
        return `it is ${snapshot.type}, and AWS deletes what is not manual by itself.`;
    const other = [...begun.tags].find(([key, value]) => snapshot.tags !== null && snapshot.tags.get(key) !== value);
    return other === undefined ? null : `its tag ${other[0]} is not what this run gave it.`;
}
function tagSentences({ tags }, begun) {
    if (tags === null)
        return ["AWS did not tell its tags; that it is this run's rests on its name, its source and its time."];
    const shown = [...begun.tags].filter(([key]) => key !== ATTEMPT_TAG).map(([key, value]) => `${key}=${value}`);
    return [`Its tags, read back: ${shown.join(", ")}.`];
}
/** AWS tells whole seconds, and not all of its clocks are one. */
const AWS_TOLERANCE_MS = 5000;
/** Where AWS did not say its time, this machine's clock has to do. */
const MACHINE_TOLERANCE_MS = 300_000;
const NOTEWORTHY_SKEW_MS = 60_000;
/** Older than the deploy does not count. AWS' clock is compared with itself wherever it told it. */
function judgeAge({ taking }, { snapshot: { createdAt }, found: { at } }) {
    if (createdAt === null)
        return { doubt: "AWS does not say when it was made.", because: [] };
    const made = (0,moment/* toIsoMoment */.h)(createdAt);
    const oldest = at === null ? taking.since - MACHINE_TOLERANCE_MS : at - AWS_TOLERANCE_MS;
    if (createdAt < oldest)
        return { doubt: `it was made at ${made}, before this deploy asked for one.`, because: [] };
    if (at === null)
        return {
            doubt: null,
            because: [
                `It was made at ${made}; AWS did not say its time, so this machine's clock was compared, with five minutes' tolerance.`,
            ],
        };
    const because = `It was made at ${made} by AWS' clock, on which this deploy first asked at ${(0,moment/* toIsoMoment */.h)(at)}.`;
    return { doubt: null, because: [because, ...skewSentences(taking.since, at)] };
}
/** A clock ahead of AWS' shows for certain; one that is behind might as well have waited for other things before. */
function skewSentences(since, at) {
    const ahead = since - at;
    if (ahead <= NOTEWORTHY_SKEW_MS)
        return [];
    return [`This machine's clock is at least ${Math.round(ahead / 1000)} s ahead of AWS' and was not relied on.`];
}

;// CONCATENATED MODULE: ./build/backup/providers/aws-snapshot.js
/** A snapshot by Amazon RDS: wait until it can be made, make it, wait until it is there, see that it is this one. Never deletes any. */






/** What has been written is read right before each attempt at making it, so nothing older is missing in it. */
function takeAwsSnapshot(port, options, server) {
    return async (taking) => {
        const until = taking.clock.monotonic() + taking.waitSeconds * 1000;
        const work = { port, options, server, words: aws_kinds/* AWS_WORDS */.E[options.kind], taking, until };
        const found = await (0,aws_database/* findDatabase */.Xg)(work);
        if ("failed" in found)
            return found;
        const begun = await beginSnapshot(work, found);
        if ("failed" in begun)
            return begun;
        const snapshot = await followSnapshot(work, begun);
        if ("failed" in snapshot)
            return snapshot;
        const seen = examineSnapshot(work, { found, begun, ...snapshot });
        if ("failed" in seen)
            return seen;
        const taken = recordOf(work, { found, begun, ...snapshot, because: seen.because });
        return { taken, written: begun.written, snapshot: null };
    };
}
function recordOf({ options, words, taking }, { found, begun, snapshot, at, because }) {
    const { startedAt } = begun;
    return {
        kind: options.kind,
        rung: "snapshot",
        reference: snapshot.arn === "" ? snapshot.identifier : snapshot.arn,
        startedAt: (0,moment/* toIsoMoment */.h)(startedAt),
        finishedAt: (0,moment/* toIsoMoment */.h)(Math.max(startedAt, at ?? taking.clock.now())),
        position: begun.written.position,
        bytes: snapshot.bytes,
        proof: { how: "state", because, restoreMs: null, tables: [] },
        restore: words.restoreSnapshot(snapshot, found.database),
    };
}


/***/ })

};
;
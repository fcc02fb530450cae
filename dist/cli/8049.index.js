"use strict";
exports.id = 8049;
exports.ids = [8049];
exports.modules = {

/***/ 78114:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ painter)
/* harmony export */ });
function painter(colour) {
    const sgr = (code) => (text) => (colour ? `\u001B[${code}m${text}\u001B[0m` : text);
    return { good: sgr("1;32"), bad: sgr("1;31"), warn: sgr("1;33"), note: sgr("36"), strong: sgr("1"), faint: sgr("2") };
}


/***/ }),

/***/ 22691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Is: () => (/* binding */ copeSentences),
/* harmony export */   Tu: () => (/* binding */ atMost),
/* harmony export */   fs: () => (/* binding */ changesOf),
/* harmony export */   gD: () => (/* binding */ headlineOf),
/* harmony export */   h6: () => (/* binding */ showSeconds),
/* harmony export */   hT: () => (/* binding */ isLongStall),
/* harmony export */   oo: () => (/* binding */ backupSentence),
/* harmony export */   pm: () => (/* binding */ durationSentences),
/* harmony export */   sH: () => (/* binding */ backupReasons),
/* harmony export */   w8: () => (/* binding */ waitSentences),
/* harmony export */   z5: () => (/* binding */ targetSentence)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/** What the page for the approver says, in sentences for every medium; not escaped yet. */

/** `0.2 s`, `40 s`, `5 min`, `3 h`; rounded up, since an estimate may only err upwards. */
function showSeconds(seconds) {
    if (seconds < 0.05)
        return "no time";
    if (seconds < 10)
        return `${Math.ceil(seconds * 10) / 10} s`;
    if (seconds < 120)
        return `${Math.ceil(seconds)} s`;
    return seconds < 7200 ? `${Math.ceil(seconds / 60)} min` : `${Math.ceil(seconds / 3600)} h`;
}
/** `2 migrations for events on staging and production`. */
function headlineOf({ migrations, database, targets }) {
    const names = targets.map(({ name }) => name).join(", ");
    return `${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(migrations.length, "migration")} for ${database} on ${names}`;
}
/** At most `limit` of them, with a last one that counts the rest. */
function atMost(lines, limit) {
    const rest = lines.length - limit;
    return rest > 0 ? [...lines.slice(0, limit), `and ${rest} more`] : lines;
}
/** What a reviewer asks about last. */
const MINOR = /^(?:changes the owner|comments on|grants|revokes|changes default privileges|alters the sequence|sets) ?/;
/** What takes something away, or what the application has to do with. */
const MAJOR = /^(?:drops|empties|deletes|renames|changes the type|changes rows|merges|requires|moves|does|runs|calls|makes) ?/;
function weightOf(change) {
    if (MAJOR.test(change))
        return 0;
    return MINOR.test(change) ? 2 : 1;
}
/** Each phrase once, with how often it is said: what takes away first, what hardly matters last. */
function changesOf(migrations) {
    const times = new Map();
    for (const change of migrations.flatMap(({ changes }) => changes))
        times.set(change, (times.get(change) ?? 0) + 1);
    const ordered = [...times].toSorted(([a], [b]) => weightOf(a) - weightOf(b));
    return ordered.map(([change, n]) => `${capital((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(change, 300))}${n > 1 ? `, ${n} times` : ""}.`);
}
const NEEDED = {
    none: "None needed: nightly backups suffice.",
    snapshot: "Take a coordinated backup right before the deploy.",
    quiesce: "Suspend the writers, then take a backup, then deploy.",
};
function backupSentence({ needed }) {
    return NEEDED[needed];
}
/** Distinct reasons. */
function backupReasons({ because }) {
    return [...new Set(because.map(({ reason }) => (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(reason, 400)))];
}
/** How long one query may wait, how long all takes, when it is given up. */
function durationSentences({ stall, workSeconds, givesUpAfterSeconds }) {
    const work = workSeconds === null
        ? "How long all work takes is not known; see what the estimate rests on."
        : `All work takes ${workSeconds < 0.05 ? "less than 0.1 s" : `at most about ${showSeconds(workSeconds)}`}.`;
    if (stall === null)
        return ["It blocks nobody.", work];
    return [
        stallSentence(stall),
        work,
        `A migration that never gets its locks is given up after about ${showSeconds(givesUpAfterSeconds)} of attempts, without a change.`,
    ];
}
/** So long an application may stand still without anybody asking why. */
const BEARABLE_SECONDS = 5;
/** Whether the stall is one that an approver has to know of before anything else. */
function isLongStall({ stall }) {
    return stall !== null && (stall.seconds === null || stall.seconds > BEARABLE_SECONDS);
}
function stallSentence({ relation, blocks, locks, waitSeconds, workSeconds, seconds }) {
    const who = `A query of the application that ${blocks === "writes" ? "writes to" : "reads or writes"} ${relation}`;
    const waits = `${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(locks, "lock")} of at most ${showSeconds(waitSeconds / Math.max(1, locks))}${locks > 1 ? " each" : ""}`;
    if (seconds === null)
        return `${who} may wait ${showSeconds(waitSeconds)} (${waits}) and then as long as the work behind the lock takes, which is not known.`;
    const work = workSeconds === null || workSeconds < 0.05
        ? ""
        : `, and ${showSeconds(workSeconds)} of work behind ${locks > 1 ? "them" : "it"}`;
    return `${who} may wait at most about ${showSeconds(seconds)}: ${waits}${work}.`;
}
/** What must be true of the application that runs while the release is applied. */
function copeSentences({ mustCopeWith, complete }) {
    const demands = [...new Set(mustCopeWith.map(({ message, first }) => [message, first ?? ""].join(" ").trim()))];
    if (demands.length === 0 && complete)
        return ["Nothing, it goes on as it is."];
    return [...demands, ...(complete ? [] : ["Not every statement was understood, so there may be more: read the SQL."])];
}
function waitSentences({ waitsFor, complete }) {
    if (waitsFor.length === 0)
        return complete ? ["It may go out before or after."] : ["Not known: not every statement was understood."];
    const what = [...new Set(waitsFor.map(({ change }) => (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(change, 200)))];
    return [`An application that uses what is new may go out only after this release, which ${atMost(what, 4).join("; ")}.`];
}
/** `staging (PostgreSQL 18.4): 12 applied (public.schema_migrations), 2 pending, holds 1 of this release already`. */
function targetSentence({ name, serverVersion, applied, pending, appliedOfRelease, historyTable }) {
    const held = appliedOfRelease.length === 0 ? "" : `, holds ${appliedOfRelease.length} of this release already`;
    return `${name} (PostgreSQL ${serverVersion}): ${applied} applied (${historyTable}), ${pending} pending${held}.`;
}
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}


/***/ }),

/***/ 74184:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ wrapText)
/* harmony export */ });
/** Breaks a line of words at spaces, so that none is longer than `width` unless a single word is. */
function wrapText(text, width) {
    const lines = [];
    let line = "";
    for (const word of text.split(" ")) {
        if (line !== "" && line.length + 1 + word.length > width) {
            lines.push(line);
            line = word;
        }
        else {
            line = line === "" ? word : `${line} ${word}`;
        }
    }
    if (line !== "")
        lines.push(line);
    return lines;
}


/***/ })

};
;
"use strict";
exports.id = 624;
exports.ids = [624,6458];
exports.modules = {

/***/ 41915:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aG: () => (/* binding */ showAmount),
/* harmony export */   ni: () => (/* binding */ showBytes),
/* harmony export */   px: () => (/* binding */ showCount)
/* harmony export */ });
/** Amounts as people read them; rounded, since they are estimates or not to be added up. */
/** `37`, `2,523`, `1,200,000`: two digits of what is above ten thousand. */
function showAmount(amount) {
    const rounded = Math.round(amount);
    const step = 10 ** Math.max(0, String(Math.abs(rounded)).length - 2);
    return showCount(rounded > 10_000 ? Math.round(rounded / step) * step : rounded);
}
/** Of what was counted: every digit, in groups of three. */
function showCount(amount) {
    return Math.round(amount).toLocaleString("en-US");
}
const UNITS = ["bytes", "kB", "MB", "GB", "TB"];
/** `512 bytes`, `6 MB`, `1.4 GB`: in steps of 1,024, as `pg_size_pretty` has them. */
function showBytes(bytes) {
    let size = bytes;
    let unit = 0;
    while (size >= 1024 && unit < UNITS.length - 1) {
        size /= 1024;
        unit += 1;
    }
    return `${size < 10 && unit > 0 ? Math.round(size * 10) / 10 : Math.round(size)} ${UNITS[unit] ?? ""}`;
}


/***/ }),

/***/ 10624:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ shortBackupWords),
/* harmony export */   Gx: () => (/* binding */ keptWords),
/* harmony export */   U$: () => (/* binding */ proofSentence),
/* harmony export */   ZM: () => (/* binding */ tablesInOrder),
/* harmony export */   cp: () => (/* binding */ hasRisk),
/* harmony export */   eI: () => (/* binding */ backupWords),
/* harmony export */   f4: () => (/* binding */ positionSentence),
/* harmony export */   hc: () => (/* binding */ rowsWords),
/* harmony export */   kb: () => (/* binding */ dayOf),
/* harmony export */   kk: () => (/* binding */ howWords),
/* harmony export */   nn: () => (/* binding */ isProven),
/* harmony export */   rb: () => (/* binding */ copyWords),
/* harmony export */   zk: () => (/* binding */ riskWords)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _release_moment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99713);
/* harmony import */ var _amounts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41915);
/* harmony import */ var _evidence_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59393);
/* harmony import */ var _plan_backup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16458);
/** What a release rests on, as sentences for every medium: the backup, what was written behind it, what was kept. Nothing is escaped yet. */





/** `A dump by pg_dump, 700 MB, taken 2026-11-22 10:58:00 UTC in 1 min 0 s`. */
function backupWords(backup) {
    const { kind, startedAt } = backup;
    return `${capital(takenOf(backup))}${kind === "rescue-copy" ? "" : `, taken ${secondOf(startedAt)}${timeOf(backup)}`}`;
}
/** `a dump by pg_dump, 700 MB in 1 min 0 s`. */
function shortBackupWords(backup) {
    return `${takenOf(backup)}${backup.kind === "rescue-copy" ? "" : timeOf(backup)}`;
}
function takenOf({ kind, rung, bytes }) {
    const what = kind === "rescue-copy" ? (0,_plan_backup_js__WEBPACK_IMPORTED_MODULE_2__/* .takenWords */ .Nk)("rescue-copy", null) : (0,_plan_backup_js__WEBPACK_IMPORTED_MODULE_2__/* .takenWords */ .Nk)(rung, kind);
    return `${what}${bytes === null ? "" : `, ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_3__/* .showBytes */ .ni)(bytes)}`}`;
}
function timeOf({ startedAt, finishedAt }) {
    const [began, ended] = [(0,_release_moment_js__WEBPACK_IMPORTED_MODULE_4__/* .readIsoMoment */ .a)(startedAt), (0,_release_moment_js__WEBPACK_IMPORTED_MODULE_4__/* .readIsoMoment */ .a)(finishedAt)];
    return began === null || ended === null || ended < began ? "" : ` in ${(0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(ended - began)}`;
}
const PROOFS = {
    restored: "Proven: it was restored and counted",
    listed: "It was read to its end, not restored",
    state: "Its provider says that it is there and whole; it was not restored",
    said: "A command said that it is there; nobody else looked",
    transaction: "They commit with the change or not at all",
};
/** Whether anybody but who took it saw that it is whole. */
function isProven({ proof: { how } }) {
    return how !== "said" && how !== "listed";
}
/** `Proven: it was restored and counted in 48.2 s. …` */
function proofSentence({ proof: { how, restoreMs, because } }) {
    const seen = because.map((sentence) => (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(sentence, 300));
    // Of its own transaction there is nothing to tell twice.
    if (how === "transaction" && seen.length > 0)
        return seen.join(" ");
    const time = restoreMs === null ? "" : ` in ${(0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(restoreMs)}`;
    return [`${PROOFS[how]}${time}.`, ...seen].join(" ");
}
/** Whether there is anything to tell: under a rescue copy nothing is missed. */
function hasRisk(atRisk) {
    return atRisk !== null && atRisk.tables.some(({ how }) => how !== "none-possible");
}
/** `Written in the 2 min 1 s between backup and lock, and not in the backup:` */
function riskWords({ windowMs }) {
    return `Written in the ${(0,_evidence_words_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(windowMs)} between backup and lock, so not in the backup`;
}
/** What is not known first, then what is most and kept by no delta. */
function tablesInOrder({ tables }) {
    return tables.toSorted((a, b) => weightOf(b) - weightOf(a) || 0);
}
function weightOf({ rows, delta }) {
    return (rows ?? Infinity) / (delta === null ? 1 : 1e15);
}
/** `418 rows`, `about 37 rows`, `not known`. */
function rowsWords({ rows, how }) {
    if (rows === null || how === "unknown")
        return "not known";
    return `${how === "estimate" && rows > 0 ? "about " : ""}${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_3__/* .showCount */ .px)(rows)} ${rows === 1 ? "row" : "rows"}`;
}
const HOW = {
    exact: "counted",
    estimate: "by the server's counters",
    "none-possible": "kept by a rescue copy",
    unknown: "",
};
/** `counted, all of them in the delta `; the file comes behind it where there is one. */
function howWords({ how, delta }) {
    return [HOW[how], ...(delta === null ? [] : ["all of them in the delta"])].filter((word) => word !== "").join(", ");
}
/** Where the backup stands in the log of the server; null where that is not known. */
function positionSentence({ from, to, walBytes }) {
    if (from.position === null || to.position === null)
        return null;
    const wal = walBytes === null ? "" : `, ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_3__/* .showBytes */ .ni)(walBytes)} of WAL of all sessions and the server itself`;
    return `From ${from.position} at ${from.at} to ${to.position} at ${to.at}${wal}.`;
}
const COPIED = {
    table: () => "all rows of the table that was dropped",
    rows: () => "all rows of the table that was emptied",
    changes: () => "the rows that were changed or deleted, as they were",
    column: (columns) => `the column ${columns} that was dropped`,
    values: (columns) => `the values of ${columns} before its type changed`,
};
/** `the column size that was dropped, with the key id`. */
function copyWords({ kind, columns, key }) {
    const names = (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(columns.map(({ name }) => name).join(", "), 120);
    const isWhole = kind === "table" || kind === "rows";
    return `${COPIED[kind](names)}${isWhole || key.length === 0 ? "" : `, with the key ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(key.join(", "), 120)}`}`;
}
/** `120,000 rows, 6 MB, kept until 2026-12-22`. */
function keptWords({ rows, bytes, keepUntil }) {
    return `${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_3__/* .showCount */ .px)(rows)} ${rows === 1 ? "row" : "rows"}, ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_3__/* .showBytes */ .ni)(bytes)}, kept until ${dayOf(keepUntil)}`;
}
function dayOf(moment) {
    return (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(moment.replace(/T.*$/, ""), 40);
}
function secondOf(moment) {
    const found = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)/.exec(moment);
    return found === null ? (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(moment, 40) : `${found[1] ?? ""} ${found[2] ?? ""} UTC`;
}
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}


/***/ }),

/***/ 59393:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BD: () => (/* binding */ schemaSentence),
/* harmony export */   GR: () => (/* binding */ whoSentence),
/* harmony export */   Kg: () => (/* binding */ isGood),
/* harmony export */   NJ: () => (/* binding */ smokeSentence),
/* harmony export */   So: () => (/* binding */ observedSentence),
/* harmony export */   a0: () => (/* binding */ gatesInOrder),
/* harmony export */   cC: () => (/* binding */ surprisesOf),
/* harmony export */   dJ: () => (/* binding */ failuresOf),
/* harmony export */   gD: () => (/* binding */ headlineOf),
/* harmony export */   m3: () => (/* binding */ migrationSentence),
/* harmony export */   mA: () => (/* binding */ migrationsToShow),
/* harmony export */   nx: () => (/* binding */ OUTCOME_WORDS),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   zo: () => (/* binding */ gateSentence)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/** A deploy's record as sentences, the same for every medium. Nothing is escaped yet. */

const OUTCOME_WORDS = {
    applied: "Applied",
    "nothing-to-do": "Nothing to do",
    refused: "Refused, nothing was changed",
    failed: "Failed",
    interrupted: "Interrupted",
};
function isGood(outcome) {
    return outcome === "applied" || outcome === "nothing-to-do";
}
/** `Failed on production (PostgreSQL 18.4), 3.2 s`. */
function headlineOf({ outcome, target, durationMs }) {
    const version = target.serverVersion === null ? "" : ` (PostgreSQL ${target.serverVersion})`;
    return `${OUTCOME_WORDS[outcome]} on ${target.name}${version}, ${duration(durationMs)}`;
}
function duration(milliseconds) {
    if (milliseconds < 1000)
        return `${Math.round(milliseconds)} ms`;
    if (milliseconds < 60_000)
        return `${(milliseconds / 1000).toFixed(1)} s`;
    const minutes = Math.floor(milliseconds / 60_000);
    return `${minutes} min ${Math.round((milliseconds % 60_000) / 1000)} s`;
}
/** Closed ones first, then those that were opened by hand. */
function gatesInOrder(gates) {
    const rank = { closed: 0, "opened-by-hand": 1, open: 2, "not-asked": 3 };
    return gates.toSorted((a, b) => rank[a.answer] - rank[b.answer]);
}
function gateSentence({ because, byHand, remedy }) {
    const hand = byHand === null ? "" : ` Opened by ${byHand.by}: ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(byHand.reason, 300)}`;
    return `${because}${hand}${remedy === null ? "" : ` ${remedy}`}`;
}
const MIGRATION_WORDS = {
    applied: "applied",
    "already-applied": "held already",
    failed: "failed",
    interrupted: "interrupted",
    "not-run": "not run",
};
/** `applied in 41 ms, 2 attempts, waited 1.2 s for locks`. */
function migrationSentence({ outcome, durationMs, attempts, lockWaitMs }) {
    const parts = [
        `${MIGRATION_WORDS[outcome]}${durationMs === null ? "" : ` in ${duration(durationMs)}`}`,
        ...(attempts > 1 ? [(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(attempts, "attempt")] : []),
        ...(lockWaitMs >= 100 ? [`waited ${duration(lockWaitMs)} for locks`] : []),
    ];
    return parts.join(", ");
}
/** Locks and rewrites as they were seen; empty where nothing that existed was locked. */
function observedSentence({ locks, rewrites }) {
    const held = (locks ?? []).map(({ relation, mode }) => `${mode.replace(/Lock$/, "")} on ${relation}`);
    const rewritten = (rewrites ?? []).length === 0 ? [] : [`rewrote ${(rewrites ?? []).join(", ")}`];
    const shown = [...held.slice(0, 5), ...(held.length > 5 ? [`${held.length - 5} more locks`] : []), ...rewritten];
    return shown.join(", ");
}
/** Those that were run or should have been; what a target held already is only counted. */
function migrationsToShow(evidence) {
    const shown = evidence.migrations.filter(({ outcome }) => outcome !== "already-applied");
    return { shown, held: evidence.migrations.length - shown.length };
}
function surprisesOf(evidence) {
    return evidence.migrations.flatMap(({ path, surprises }) => surprises.map((surprise) => ({ path, surprise })));
}
/** What to do next, of what failed. */
function failuresOf(evidence) {
    return evidence.migrations.filter(({ failure }) => failure !== null);
}
function smokeSentence({ smoke }) {
    if (smoke === null)
        return null;
    if (smoke.passed)
        return `Smoke tests passed in ${duration(smoke.durationMs)}.`;
    if (smoke.timedOut)
        return `Smoke tests did not end within ${duration(smoke.durationMs)}.`;
    return `Smoke tests failed${smoke.exitCode === null ? "" : ` (exit code ${smoke.exitCode})`}.`;
}
/** `Schema 4cab2af7c47b before, e91847247c26 after.`; null where neither could be read. */
function schemaSentence({ fingerprint: { before, after } }) {
    if (before === null && after === null)
        return null;
    if (before === after)
        return `Schema ${shortDigest(before)}, before and after.`;
    return `Schema ${shortDigest(before)} before, ${shortDigest(after)} after.`;
}
function shortDigest(digest) {
    return digest === null ? "unknown" : digest.replace(/^sha256:/, "").slice(0, 12);
}
/** `Started by wim at 2026-11-22T10:00:00Z; approved by ada.` */
function whoSentence({ startedBy, startedAt, approvals }) {
    const approved = approvals.length === 0 ? "" : `; approved by ${approvals.map(({ by }) => by).join(", ")}`;
    return `Started ${startedBy === null ? "" : `by ${startedBy} `}at ${startedAt}${approved}.`;
}


/***/ }),

/***/ 16458:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* binding */ answersOf),
/* harmony export */   Dz: () => (/* binding */ copySentence),
/* harmony export */   FP: () => (/* binding */ RUNG_TITLES),
/* harmony export */   Jn: () => (/* binding */ answerReason),
/* harmony export */   Nk: () => (/* binding */ takenWords),
/* harmony export */   XD: () => (/* binding */ answerHead),
/* harmony export */   ZZ: () => (/* binding */ remainsSentence),
/* harmony export */   d$: () => (/* binding */ isDecided),
/* harmony export */   f5: () => (/* binding */ copySeconds),
/* harmony export */   oB: () => (/* binding */ isAccepted),
/* harmony export */   zd: () => (/* binding */ BACKUP_ABOVE)
/* harmony export */ });
/* unused harmony exports rungWords, forecastSentence */
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _amounts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41915);
/* harmony import */ var _plan_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22691);
/** Which backup each target gets, in sentences for every medium; not escaped yet. Targets with the same answer are one. */



const GRAVEST = [null, "quiesce", "snapshot", "restore-point", "rescue-copy", "none"];
/** The gravest first. Empty where no target needs a backup, or nobody decided it target by target. */
function answersOf({ targets, forecast }) {
    if (targets.every((backup) => backup.rung === "none" && !isAccepted(backup)))
        return [];
    const groups = new Map();
    for (const backup of targets) {
        const key = withoutNumbers(backup);
        groups.set(key, [...(groups.get(key) ?? []), backup]);
    }
    return [...groups.values()]
        .flatMap((group) => {
        const backup = group.toSorted((a, b) => copiedSeconds(a) - copiedSeconds(b)).at(-1);
        if (backup === undefined)
            return [];
        const names = group.map(({ target }) => target);
        const [busiest = null] = forecast.filter(({ target }) => names.includes(target)).toSorted((a, b) => rate(b) - rate(a));
        const differs = group.some((other) => saidOf(other) !== saidOf(backup));
        return [{ targets: names, backup, differs, forecast: busiest }];
    })
        .toSorted((a, b) => GRAVEST.indexOf(a.backup.rung) - GRAVEST.indexOf(b.backup.rung));
}
/** Sizes differ from target to target; that is no other answer. */
function withoutNumbers(backup) {
    return saidOf({
        ...backup,
        copies: backup.copies.map((copy) => ({ ...copy, rows: null, bytes: null, seconds: null })),
    }).replaceAll(/(?<![\d.,])\d[\d.,]* (?:bytes|kB|MB|GB|TB|s|ms|min|h|rows?)\b/g, "#");
}
/** All that a page says of it. Where no rung suffices the ladder says why, and the rest names the target. */
function saidOf({ rung, by, because, remains, copies, ladder }) {
    return JSON.stringify(rung === null ? ladder : [rung, by, because, remains, copies]);
}
function copiedSeconds({ copies }) {
    return copies.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0);
}
/** What a page says of the risk where it said already what is done about it. */
const BACKUP_ABOVE = "and what is backed up stands above";
/** Whether it is known what each target gets. */
function isDecided({ backup }) {
    return backup !== null && answersOf(backup).length > 0;
}
function rate({ tables }) {
    return tables.reduce((sum, { rowsPerSecond }) => sum + (rowsPerSecond ?? 0), 0);
}
/** Whether something is lost and the configuration lets it go without a backup: other rungs were looked at, and none was found. */
function isAccepted({ rung, ladder }) {
    return rung === "none" && ladder.some((answer) => answer.rung !== "none");
}
const POINT_IN_TIME = {
    rds: "point-in-time recovery of Amazon RDS",
    aurora: "point-in-time recovery of Amazon Aurora",
};
const BY = {
    command: "a backup by the configured command",
    pg_dump: "a dump by pg_dump",
    rds: "a snapshot of Amazon RDS",
    aurora: "a snapshot of Amazon Aurora",
    "restore-point": "a restore point in the archived WAL",
};
/** `a dump by pg_dump`; what a target gets before its migrations run, or that none is needed. */
function rungWords(backup) {
    const { rung, ladder } = backup;
    if (rung === null)
        return "no backup that suffices";
    if (rung === "none")
        return isAccepted(backup) ? "no backup at all" : "no backup needed";
    if (rung !== "quiesce")
        return takenWords(rung, backup.by);
    const then = ladder.findLast((answer) => answer.suffices && answer.rung !== "quiesce")?.rung ?? "snapshot";
    return `suspended writers, then ${takenWords(then, backup.by)}`;
}
/** `a dump by pg_dump`, `rescue copies`. */
function takenWords(rung, by) {
    if (rung === "rescue-copy")
        return "rescue copies";
    if (by === null)
        return `a ${RUNG_TITLES[rung]}`;
    return rung === "restore-point" ? (POINT_IN_TIME[by] ?? BY[by]) : BY[by];
}
/** `production and dr: a dump by pg_dump.` */
function answerHead({ targets, backup, differs }) {
    const whose = differs ? ` (numbers of ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(backup.target, 60)})` : "";
    return `${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .listPaths */ .Pe)(targets, 6)}: ${rungWords(backup)}${whose}.`;
}
/** Why this rung; where none suffices why each of them does not. */
function answerReason({ backup: { rung, because, ladder } }) {
    if (rung !== null)
        return (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(because, 400);
    const looked = ladder.filter((answer) => answer.rung !== "none" && !answer.suffices);
    return looked.map((answer) => `${capital(RUNG_TITLES[answer.rung])}: ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(answer.because, 200)}`).join(" ");
}
const RUNG_TITLES = {
    none: "nightly backups",
    "rescue-copy": "rescue copy",
    "restore-point": "restore point",
    snapshot: "snapshot",
    quiesce: "suspended writers",
};
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
const COPIES = 3;
/** What is copied, how much of it, for how long; null where nothing is. */
function copySentence({ backup: { copies } }) {
    if (copies.length === 0)
        return null;
    const isOne = copies.length === 1;
    const told = copies
        .slice(0, COPIES)
        .map((copy) => `of ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(copy.relation, 130)} ${copyPhrase(isOne ? copy : { ...copy, seconds: null })}`);
    const rest = copies.length - told.length;
    const more = rest > 0 ? [(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(rest, "more copy", "more copies")] : [];
    return `Kept: ${[...told, ...more].join("; ")}${isOne ? "" : allOf(copies)}.`;
}
function allOf(copies) {
    if (copies.some(({ seconds }) => seconds === null))
        return "";
    return `; all in ${copySeconds(copies.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0))}`;
}
/** `the column size with the key id (about 120,000 rows, 6 MB, 0.4 s)`; what is not known is left out. */
function copyPhrase({ what, rows, bytes, seconds }) {
    const known = [
        ...(rows === null ? [] : [`about ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .showAmount */ .aG)(rows)} ${rows === 1 ? "row" : "rows"}`]),
        ...(bytes === null ? [] : [(0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .showBytes */ .ni)(bytes)]),
        ...(seconds === null ? [] : [copySeconds(seconds)]),
    ];
    return `${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(what, 200)}${known.length === 0 ? "" : ` (${known.join(", ")})`}`;
}
function copySeconds(seconds) {
    return seconds < 0.05 ? "under 0.1 s" : (0,_plan_words_js__WEBPACK_IMPORTED_MODULE_1__/* .showSeconds */ .h6)(seconds);
}
/** What could still be lost, with what will probably be written meanwhile; null where nothing is taken. */
function remainsSentence({ backup, forecast, targets }) {
    if (backup.rung === null || (backup.rung === "none" && !isAccepted(backup)))
        return null;
    const remains = `Stays at risk: ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(backup.remains, 400)}`;
    return forecast === null ? remains : `${remains} ${forecastSentence(forecast, { names: targets.length > 1 })}`;
}
const TABLES = 3;
/** `names`: whether the target has to be named. */
function forecastSentence(forecast, { names }) {
    const { target, windowSeconds, tables } = forecast;
    const where = names ? ` on ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(target, 60)}` : "";
    const known = tables.filter(({ rowsPerSecond }) => rowsPerSecond !== null);
    if (known.length === 0)
        return `How much is written${where} meanwhile is not known.`;
    const isCounted = windowSeconds !== null;
    const written = known.filter(({ rowsPerSecond }) => (rowsPerSecond ?? 0) * 3600 >= 1);
    const unknown = tables.length - known.length;
    if (written.length === 0 && unknown === 0)
        return `Hardly anything is written${where} meanwhile.`;
    const told = written.slice(0, TABLES).map(({ relation, rowsPerSecond, rows }, index) => {
        const amount = (0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .showAmount */ .aG)(isCounted && rows !== null ? rows : (rowsPerSecond ?? 0) * 3600);
        const unit = index > 0 ? "" : isCounted ? " rows will be written" : " rows an hour are written";
        return `${amount}${unit} to ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(relation, 130)}`;
    });
    const rest = written.length - told.length;
    const more = [
        ...(rest > 0 ? [`less to ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(rest, "more table")}`] : []),
        ...(unknown > 0 ? [`a number that is not known to ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(unknown, told.length === 0 ? "table" : "more table")}`] : []),
    ];
    const time = isCounted ? `In the ${(0,_plan_words_js__WEBPACK_IMPORTED_MODULE_1__/* .showSeconds */ .h6)(windowSeconds)} until the change${where}` : `Meanwhile${where}`;
    return `${time} ${told.length === 0 ? "hardly anything is written, and " : "about "}${[...told, ...more].join(", ")}.`;
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
/* harmony export */   s3: () => (/* binding */ reasonsLine),
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
/** At most `limit` of them in one line; empty where there is none. */
function reasonsLine(backup, limit) {
    const reasons = backupReasons(backup);
    const rest = reasons.length - limit;
    return rest > 0 ? `${reasons.slice(0, limit).join(" ")} And ${rest} more.` : reasons.join(" ");
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


/***/ })

};
;
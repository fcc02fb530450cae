"use strict";
exports.id = 4665;
exports.ids = [4665];
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

/***/ 44665:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   folded: () => (/* binding */ folded),
/* harmony export */   planFolds: () => (/* binding */ planFolds),
/* harmony export */   renderPlanMarkdown: () => (/* binding */ renderPlanMarkdown)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _classify_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51453);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94963);
/* harmony import */ var _markdown_blocks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97236);
/* harmony import */ var _markdown_finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65965);
/* harmony import */ var _markdown_risk_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16841);
/* harmony import */ var _plan_backup_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16458);
/* harmony import */ var _plan_ladder_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(49960);
/* harmony import */ var _plan_words_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(22691);
/** The page for the approver: one screen that decides, everything else folded below it. */









const LIMIT_BYTES = 200_000;
const SQL_FILE_CHARACTERS = 20_000;
const FINDINGS = 20;
/** At most 200,000 bytes, cut between blocks. */
function renderPlanMarkdown(plan, context) {
    switch (plan.verdict) {
        case "refused":
            return (0,_markdown_blocks_js__WEBPACK_IMPORTED_MODULE_3__/* .fitBlocks */ .U)([heading(plan, "❌ No release"), ...plan.problems.map(problemBlock), ...noteBlocks(plan.notes), targets(plan)], LIMIT_BYTES);
        case "nothing-pending":
            return (0,_markdown_blocks_js__WEBPACK_IMPORTED_MODULE_3__/* .fitBlocks */ .U)([heading(plan, "✅ Nothing is pending"), ...noteBlocks(plan.notes), targets(plan)], LIMIT_BYTES);
        case "planned":
            return (0,_markdown_blocks_js__WEBPACK_IMPORTED_MODULE_3__/* .fitBlocks */ .U)([
                { lines: [`## Schema release: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_8__/* .headlineOf */ .gD)(plan))}`], instead: null },
                ...noteBlocks(plan.notes),
                { lines: screen(plan), instead: null },
                identity(plan),
                ...(0,_markdown_risk_js__WEBPACK_IMPORTED_MODULE_5__/* .riskBlocks */ .K)(plan, (0,_plan_backup_js__WEBPACK_IMPORTED_MODULE_6__/* .isDecided */ .d$)(plan) ? _plan_backup_js__WEBPACK_IMPORTED_MODULE_6__/* .BACKUP_ABOVE */ .zd : undefined),
                ...planFolds(plan, context),
            ], LIMIT_BYTES);
    }
}
/** What a page about a plan folds away: rungs of the backup, findings, SQL, what the estimate rests on, targets. */
function planFolds(plan, context) {
    const ladder = plan.backup === null ? [] : (0,_plan_ladder_js__WEBPACK_IMPORTED_MODULE_7__/* .ladderBlocks */ .t)(plan.backup);
    return [...ladder, ...findingBlocks(plan, context), ...sqlBlocks(plan, context), ...restsOn(plan), targets(plan)];
}
function heading({ because, database, commit }, title) {
    return {
        lines: [
            `## ${title} for ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(database, 100))}`,
            "",
            `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(because, 1000))} Commit ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownCode */ .D9)(commit.slice(0, 12))}.`,
        ],
        instead: null,
    };
}
const BACKUP_MARKS = { none: "🟢", snapshot: "🟠", quiesce: "🔴" };
/** What an approver must know, as rows of a table. */
function screen({ migrations, backup, estimate, application, targets: states }) {
    return tableOf([
        ["Changes", (0,_plan_words_js__WEBPACK_IMPORTED_MODULE_8__/* .atMost */ .Tu)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_8__/* .changesOf */ .fs)(migrations), 8).map(_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)],
        ["Backup", backup === null ? [] : backupLines(backup)],
        ["Stall and duration", estimate === null ? [] : durationLines(estimate)],
        ["The running application must already cope with", (0,_plan_words_js__WEBPACK_IMPORTED_MODULE_8__/* .atMost */ .Tu)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_8__/* .copeSentences */ .Is)(application), 6).map(_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)],
        ["The new application", (0,_plan_words_js__WEBPACK_IMPORTED_MODULE_8__/* .waitSentences */ .w8)(application).map(_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)],
        ["Where", states.map((state) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_8__/* .targetSentence */ .z5)(state)))],
    ]);
}
/** Why it is needed, then a target after the other with what stays at risk there; several with the same answer are one. */
function backupLines(backup) {
    const answers = (0,_plan_backup_js__WEBPACK_IMPORTED_MODULE_6__/* .answersOf */ .Bw)(backup);
    if (answers.length === 0)
        return [
            `**${BACKUP_MARKS[backup.needed]} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_8__/* .backupSentence */ .oo)(backup))}**`,
            ...(0,_plan_words_js__WEBPACK_IMPORTED_MODULE_8__/* .atMost */ .Tu)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_8__/* .backupReasons */ .sH)(backup), 4).map(_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV),
            (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(backup.remains),
        ];
    const reasons = backup.because.length === 0 ? [] : [(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_8__/* .reasonsLine */ .s3)(backup, 4))];
    return [...reasons, ...answers.flatMap(answerLines)];
}
function answerLines(answer) {
    const { rung } = answer.backup;
    const isFine = rung === "none" && !(0,_plan_backup_js__WEBPACK_IMPORTED_MODULE_6__/* .isAccepted */ .oB)(answer.backup);
    const mark = rung === null || rung === "quiesce" ? "🔴" : isFine ? "🟢" : "🟠";
    return [
        `**${mark} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_plan_backup_js__WEBPACK_IMPORTED_MODULE_6__/* .answerHead */ .XD)(answer))}** ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_plan_backup_js__WEBPACK_IMPORTED_MODULE_6__/* .answerReason */ .Jn)(answer))}`,
        ...[(0,_plan_backup_js__WEBPACK_IMPORTED_MODULE_6__/* .copySentence */ .Dz)(answer), (0,_plan_backup_js__WEBPACK_IMPORTED_MODULE_6__/* .remainsSentence */ .ZZ)(answer)].filter((one) => one !== null).map(_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV),
    ];
}
function durationLines(estimate) {
    const [first = "", ...rest] = (0,_plan_words_js__WEBPACK_IMPORTED_MODULE_8__/* .durationSentences */ .pm)(estimate).map(_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV);
    return [(0,_plan_words_js__WEBPACK_IMPORTED_MODULE_8__/* .isLongStall */ .hT)(estimate) ? `**🟠 ${first}**` : first, ...rest];
}
function tableOf(rows) {
    const filled = rows.filter(([, lines]) => lines.length > 0);
    return ["| | |", "| --- | --- |", ...filled.map(([name, lines]) => `| **${name}** | ${lines.join("<br>")} |`)];
}
function identity({ digest, commit }) {
    return {
        lines: [
            `Digest ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownCode */ .D9)(digest ?? "")}, commit ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownCode */ .D9)(commit.slice(0, 12))}. What is approved is this digest.`,
        ],
        instead: null,
    };
}
function problemBlock({ kind, target, path, message, remedy }) {
    const where = [
        target === null ? "" : ` on ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(target)}`,
        path === null ? "" : ` ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownCode */ .D9)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(path, 200))}`,
    ];
    const [first = "", ...more] = (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(remedy, 4000).split("\n");
    const code = more.length === 0 ? [] : ["", ...(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownFence */ .p0)(more.map(_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeTerminal */ .en))];
    return {
        lines: [
            `❌ **${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(kind)}**${where.join("")}<br>${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(message, 1500))}<br>**Do:** ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(first)}`,
            ...code,
        ],
        instead: null,
    };
}
function noteBlocks(notes) {
    return notes.map(({ message, remedy }) => ({
        lines: [`⚠️ ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(message)}<br>**Do:** ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(remedy)}`],
        instead: null,
    }));
}
/** `summary` is HTML, escaped already. */
function folded(summary, lines) {
    return [`<details><summary>${summary}</summary>`, "", ...lines, "", "</details>"];
}
function findingBlocks(plan, { docs }) {
    const findings = (0,_classify_report_js__WEBPACK_IMPORTED_MODULE_1__.findingsOf)({ backupRisk: plan.backupRisk ?? "nightly", migrations: plan.migrations });
    if (findings.length === 0)
        return [];
    const rest = findings.length - FINDINGS;
    const shown = findings.slice(0, FINDINGS).flatMap((finding) => ["", ...(0,_markdown_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .findingLines */ .h)(finding, docs)]);
    return [
        {
            lines: folded(`Findings (${findings.length})`, [...shown.slice(1), ...(rest > 0 ? ["", `and ${rest} more.`] : [])]),
            instead: `${findings.length} findings are too many to be shown here.`,
        },
    ];
}
/** One fold a file, so that a cut leaves whole files out. */
function sqlBlocks({ migrations }, { texts }) {
    return migrations.map(({ path, sha256 }) => {
        const text = texts.get(path) ?? "";
        const lines = (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(text.replace(/\r?\n$/, ""), SQL_FILE_CHARACTERS)
            .split(/\r?\n/)
            .map(showLine);
        const language = path.endsWith(".sql") ? "sql" : "";
        return {
            lines: folded(`SQL of <code>${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeHtml */ .ZD)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(path, 200))}</code>`, [
                ...(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownFence */ .p0)(lines, language),
                "",
                `SHA-256 ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownCode */ .D9)(sha256)}`,
            ]),
            instead: `The SQL of ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownCode */ .D9)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(path, 200))} is too long to be shown here.`,
        };
    });
}
/** Tabs are indentation; everything else that cannot be seen is spelled out. */
function showLine(line) {
    return line.split("\t").map(_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeTerminal */ .en).join("    ");
}
function restsOn({ estimate }) {
    if (estimate === null)
        return [];
    const lines = estimate.restsOn.map((sentence) => `- ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(sentence)}`);
    return [{ lines: folded("What the estimate rests on", lines), instead: null }];
}
function targets({ targets: states }) {
    const rows = states.map(({ name, serverVersion, historyTable, historyExists, applied, pending }) => `| ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(name)} | ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(serverVersion)} | ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownCode */ .D9)(historyTable)}${historyExists ? "" : " (not there yet)"} | ${applied} | ${pending} |`);
    const head = ["| Target | PostgreSQL | History | Applied | Pending |", "| --- | --- | --- | --- | --- |"];
    return { lines: folded("Targets", [...head, ...rows]), instead: null };
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
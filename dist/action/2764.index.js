"use strict";
exports.id = 2764;
exports.ids = [2764,1453,6458];
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

/***/ 51453:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findingsOf: () => (/* binding */ findingsOf),
/* harmony export */   renderClassifyMarkdown: () => (/* binding */ renderClassifyMarkdown),
/* harmony export */   renderClassifyTerminal: () => (/* binding */ renderClassifyTerminal)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94963);
/* harmony import */ var _markdown_blocks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97236);
/* harmony import */ var _markdown_finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65965);
/* harmony import */ var _markdown_risk_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16841);
/* harmony import */ var _outline_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90132);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(78114);
/* harmony import */ var _terminal_finding_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50124);
/* harmony import */ var _terminal_risk_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(59166);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(74184);
/** The risk of migrations that were classified by themselves, for people: terminal and Markdown. */










const FINDINGS_TERMINAL = 200;
const FINDINGS_MARKDOWN = 20;
const LIMIT_BYTES = 60_000;
/** Findings with their files, the gravest first. */
function findingsOf({ migrations }) {
    return (0,_outline_js__WEBPACK_IMPORTED_MODULE_5__/* .orderFindings */ .$t)(migrations.flatMap(({ path, findings }) => findings.map((finding) => ({ ...finding, path }))));
}
/** Notes of one rule about several places are told once, with the other places named. */
function gather(findings) {
    const notes = new Map();
    const gathered = [];
    for (const finding of findings) {
        const others = finding.severity === "note" ? notes.get(finding.rule) : undefined;
        if (others !== undefined) {
            others.push(`${finding.path ?? ""}${finding.line === null ? "" : `:${finding.line}`}`);
            continue;
        }
        const entry = { finding, others: [] };
        if (finding.severity === "note")
            notes.set(finding.rule, entry.others);
        gathered.push(entry);
    }
    return gathered;
}
/** Ends with a line feed; everything that a file says is escaped. */
function renderClassifyTerminal(result, { colour }) {
    const paint = (0,_paint_js__WEBPACK_IMPORTED_MODULE_8__/* .painter */ .C)(colour);
    const findings = gather(findingsOf(result));
    const shown = findings
        .slice(0, FINDINGS_TERMINAL)
        .map(({ finding, others }) => [
        ...(0,_terminal_finding_js__WEBPACK_IMPORTED_MODULE_6__/* .renderFinding */ .K)(finding, paint),
        ...(others.length === 0
            ? []
            : (0,_wrap_js__WEBPACK_IMPORTED_MODULE_9__/* .wrapText */ .C)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(`The same in ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .listPaths */ .Pe)(others)}.`), 91).map((line) => `         ${line}`)),
    ]);
    const rest = findings.length - FINDINGS_TERMINAL;
    const blocks = [
        (0,_terminal_risk_js__WEBPACK_IMPORTED_MODULE_7__/* .renderRisk */ .I)(result, { paint, limit: null }),
        shown.flat(),
        rest > 0 ? [`and ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(rest, "more finding")}`] : [],
    ];
    const texts = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .guardLines */ .F)(`${texts.join("\n\n")}\n`);
}
/** At most 60,000 bytes, cut between blocks. */
function renderClassifyMarkdown(result, { docs }) {
    const findings = gather(findingsOf(result));
    const rest = findings.length - FINDINGS_MARKDOWN;
    return (0,_markdown_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .fitBlocks */ .U)([
        { lines: [`### Backup risk of ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(result.migrations.length, "migration")}`], instead: null },
        ...(0,_markdown_risk_js__WEBPACK_IMPORTED_MODULE_4__/* .riskBlocks */ .K)(result),
        ...findings.slice(0, FINDINGS_MARKDOWN).map(({ finding, others }) => ({
            lines: [
                ...(0,_markdown_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .findingLines */ .h)(finding, docs),
                ...(others.length === 0 ? [] : ["", (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(`The same in ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .listPaths */ .Pe)(others)}.`)]),
            ],
            instead: null,
        })),
        ...(rest > 0 ? [{ lines: [`and ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(rest, "more finding"), 80)}.`], instead: null }] : []),
    ], LIMIT_BYTES);
}


/***/ }),

/***/ 97236:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ fitBlocks)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94963);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22737);
/** Markdown in blocks that are shown whole or not at all, so that a cut never opens a fence or a table. */


/** For the short lines that stand for blocks, and for the last one, which counts those that have none. */
const RESERVE_BYTES = 2_000;
const LAST_LINE_BYTES = 200;
/** The blocks, one blank line between them, in at most `limitBytes` bytes of UTF-8. */
function fitBlocks(blocks, limitBytes) {
    const texts = [];
    let left = limitBytes - LAST_LINE_BYTES;
    let dropped = 0;
    const push = (text, spare) => {
        const bytes = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .byteLength */ .d)(text) + 1;
        if (bytes > left - spare)
            return false;
        texts.push(text);
        left -= bytes;
        return true;
    };
    for (const { lines, instead } of blocks) {
        if (push((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .guardLines */ .F)(`${lines.join("\n")}\n`), RESERVE_BYTES - LAST_LINE_BYTES))
            continue;
        if (instead === null || !push(`${instead}\n`, 0))
            dropped += 1;
    }
    if (dropped > 0)
        texts.push(`Cut here for its length: ${dropped} more parts are in the log.\n`);
    return texts.join("\n");
}


/***/ }),

/***/ 65965:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ findingLines)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94963);
/* harmony import */ var _rule_page_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77680);
/** One finding in Markdown. */



const MARKS = { error: "❌", warning: "⚠️", note: "ℹ️" };
function findingLines({ severity, rule, path, line, message, remedy }, docs) {
    const name = docs === null ? `**${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(rule)}**` : `[**${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(rule)}**](${(0,_rule_page_js__WEBPACK_IMPORTED_MODULE_2__/* .rulePage */ .g)(docs, rule)})`;
    const place = path === null ? "" : ` ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(path, 200))}${line === null ? "" : ` line ${line}`}`;
    const [first = "", ...more] = (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(remedy, 4000).split("\n");
    const code = more.length === 0 ? [] : ["", ...(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownFence */ .p0)(more.map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en))];
    // One line of source: foreign words at the start of a line could be a heading or a list.
    const told = `${MARKS[severity]} ${name}${place}<br>${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(message, 1500))}<br>**Do:** ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(first)}`;
    return [told, ...code];
}


/***/ }),

/***/ 16841:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ riskBlocks)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94963);
/* harmony import */ var _reasons_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26187);



const MIGRATIONS = 15;
const STATEMENTS = 60;
/** `asks`: what is said of the risk; left out, what it asks of whoever releases. */
function riskBlocks({ backupRisk, migrations }, asks) {
    if (backupRisk === null || migrations.length === 0)
        return [];
    const rest = migrations.length - MIGRATIONS;
    const heading = `**Backup risk: ${backupRisk}**, ${asks ?? _reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .RISK_ASKS */ .T[backupRisk]}.`;
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
        const name = `${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(path.slice(path.lastIndexOf("/") + 1), 100)}${positions === "file" ? "" : ", printed SQL"}`;
        return statements.map((statement) => ({ name, statement }));
    });
    if (statements.some(({ statement }) => statement.understood))
        blocks.push({ lines: foldStatements(statements), instead: "The statements are too many to be shown here." });
    return blocks;
}
function migrationRow(migration) {
    const reasons = (0,_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonsOf */ .z)(migration, 3).map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV).join("<br>");
    return `| ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(migration.path, 200))} | ${migration.backupRisk} | ${reasons} |`;
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
    const does = understood ? actions.slice(0, 5).map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV).join(", ") : "not understood";
    const held = locks.slice(0, 5).map(({ relation, mode }) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(relation, 130))} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(mode)}`);
    return `| ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(`${name}:${line}`)} | ${does} | ${held.join("<br>")} | ${dataLoss} | ${backupRisk} |`;
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

/***/ 49960:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ ladderSentences),
/* harmony export */   t: () => (/* binding */ ladderBlocks)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _amounts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41915);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94963);
/* harmony import */ var _plan_backup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16458);
/* harmony import */ var _plan_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22691);
/** What stands behind the backup decision, for who wants to know: every rung that was looked at, every copy, what the forecast rests on. */





function shareBy(all) {
    const groups = new Map();
    for (const { target, what } of all) {
        const key = JSON.stringify(what);
        groups.set(key, { targets: [...(groups.get(key)?.targets ?? []), target], what });
    }
    return [...groups.values()];
}
function laddersOf(backup) {
    if ((0,_plan_backup_js__WEBPACK_IMPORTED_MODULE_2__/* .answersOf */ .Bw)(backup).length === 0)
        return [];
    return shareBy(backup.targets.map(({ target, ladder }) => ({ target, what: ladder }))).filter(({ what }) => what.length > 0);
}
function copiesOf({ targets }) {
    return shareBy(targets.map(({ target, copies }) => ({ target, what: copies }))).filter(({ what }) => what.length > 0);
}
/** Those of targets that are written to alike are one. */
function forecastsOf({ forecast }) {
    const all = forecast.map(({ target, windowSeconds, tables }) => ({ target, what: { windowSeconds, tables } }));
    return shareBy(all).filter(({ what }) => what.tables.length > 0);
}
/** Sentences, one a rung, for a terminal. */
function ladderSentences(backup) {
    return [
        ...laddersOf(backup).flatMap(({ targets, what }) => what.map(({ rung, suffices, because }) => `${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .listPaths */ .Pe)(targets, 6)}, ${_plan_backup_js__WEBPACK_IMPORTED_MODULE_2__/* .RUNG_TITLES */ .FP[rung]}: ${suffices ? "suffices" : "no"}. ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(because, 400)}`)),
        ...forecastRestsOn(backup),
    ];
}
/** Distinct sentences. */
function forecastRestsOn({ forecast }) {
    return [...new Set(forecast.flatMap(({ restsOn }) => restsOn.map((sentence) => (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(sentence, 400))))];
}
const COPIES = 100;
/** Folded; empty where no target needs a backup. */
function ladderBlocks(backup) {
    const ladders = laddersOf(backup);
    if (ladders.length === 0)
        return [];
    const parts = [
        ...ladders.map(({ targets, what }) => rungTable(targets, what)),
        ...copiesOf(backup).map(({ targets, what }) => copyTable(targets, what)),
        ...forecastsOf(backup).map(({ targets, what }) => forecastTable(targets, what)),
        forecastRestsOn(backup).map((sentence) => `- ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(sentence)}`),
    ];
    const lines = parts.filter((part) => part.length > 0).flatMap((part, index) => (index === 0 ? part : ["", ...part]));
    return [
        {
            lines: ["<details><summary>Backup, rung by rung</summary>", "", ...lines, "", "</details>"],
            instead: "The rungs of the backup are too many to be shown here.",
        },
    ];
}
function rungTable(targets, ladder) {
    return [
        `| Rung for ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .listPaths */ .Pe)(targets, 6))} | Suffices | Because |`,
        "| --- | --- | --- |",
        ...ladder.map(({ rung, suffices, because }) => `| ${_plan_backup_js__WEBPACK_IMPORTED_MODULE_2__/* .RUNG_TITLES */ .FP[rung]} | ${suffices ? "yes" : "no"} | ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(because, 600))} |`),
    ];
}
function copyTable(targets, copies) {
    const rows = copies.map(({ path, relation, what, rows: amount, bytes, seconds }) => `| ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(path.slice(path.lastIndexOf("/") + 1), 100))} | ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(relation, 130))} | ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(what, 300))} | ${known(amount, _amounts_js__WEBPACK_IMPORTED_MODULE_4__/* .showAmount */ .aG)} | ${known(bytes, _amounts_js__WEBPACK_IMPORTED_MODULE_4__/* .showBytes */ .ni)} | ${known(seconds, _plan_backup_js__WEBPACK_IMPORTED_MODULE_2__/* .copySeconds */ .f5)} |`);
    return [
        `| Rescue copies on ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .listPaths */ .Pe)(targets, 6))} | Of | What | Rows | Size | Time |`,
        "| --- | --- | --- | --: | --: | --: |",
        ...(0,_plan_words_js__WEBPACK_IMPORTED_MODULE_3__/* .atMost */ .Tu)(rows, COPIES),
    ];
}
function forecastTable(targets, { windowSeconds, tables }) {
    const time = windowSeconds === null ? "" : ` in ${(0,_plan_words_js__WEBPACK_IMPORTED_MODULE_3__/* .showSeconds */ .h6)(windowSeconds)}`;
    const rows = tables.map(({ relation, rowsPerSecond, rows: amount }) => `| ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(relation, 130))} | ${known(rowsPerSecond, (each) => (0,_amounts_js__WEBPACK_IMPORTED_MODULE_4__/* .showAmount */ .aG)(each * 3600))} | ${known(amount, _amounts_js__WEBPACK_IMPORTED_MODULE_4__/* .showAmount */ .aG)} |`);
    return [
        `| Written to ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .listPaths */ .Pe)(targets, 6))} | Rows an hour | Rows${time} |`,
        "| --- | --: | --: |",
        ...(0,_plan_words_js__WEBPACK_IMPORTED_MODULE_3__/* .atMost */ .Tu)(rows, COPIES),
    ];
}
function known(amount, show) {
    return amount === null ? "not known" : show(amount);
}


/***/ }),

/***/ 92764:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderPlanTerminal: () => (/* binding */ renderPlanTerminal)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _classify_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51453);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94963);
/* harmony import */ var _paint_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(78114);
/* harmony import */ var _plan_backup_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16458);
/* harmony import */ var _plan_ladder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49960);
/* harmony import */ var _plan_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22691);
/* harmony import */ var _terminal_finding_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50124);
/* harmony import */ var _terminal_risk_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(59166);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(74184);
/** The page for the approver in a terminal. */










const WIDTH = 100;
const FINDINGS = 50;
/** Ends with a line feed; everything that files, histories or servers say is escaped. */
function renderPlanTerminal(plan, { colour }) {
    const paint = (0,_paint_js__WEBPACK_IMPORTED_MODULE_8__/* .painter */ .C)(colour);
    const blocks = plan.verdict === "planned" ? planned(plan, paint) : shortly(plan, paint);
    const texts = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .guardLines */ .F)(`${texts.join("\n\n")}\n`);
}
function shortly(plan, paint) {
    const title = plan.verdict === "refused" ? paint.bad("No release:") : paint.good("Nothing to do:");
    return [
        (0,_wrap_js__WEBPACK_IMPORTED_MODULE_9__/* .wrapText */ .C)(`${title} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeTerminal */ .en)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(plan.because, 1000))}`, WIDTH),
        ...plan.problems.map((problem) => problemLines(problem, paint)),
        ...plan.notes.map((note) => noteLines(note, paint)),
        plan.targets.flatMap((target) => listed((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_5__/* .targetSentence */ .z5)(target))),
    ];
}
function planned(plan, paint) {
    const { migrations, backup, estimate, application, targets, digest, commit } = plan;
    const findings = (0,_classify_report_js__WEBPACK_IMPORTED_MODULE_1__.findingsOf)({ backupRisk: plan.backupRisk ?? "nightly", migrations });
    const rest = findings.length - FINDINGS;
    return [
        [paint.strong(`Schema release: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeTerminal */ .en)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_5__/* .headlineOf */ .gD)(plan))}`)],
        ...plan.notes.map((note) => noteLines(note, paint)),
        section("Changes", (0,_plan_words_js__WEBPACK_IMPORTED_MODULE_5__/* .atMost */ .Tu)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_5__/* .changesOf */ .fs)(migrations), 12), paint),
        section("Backup", backup === null ? [] : backupLines(backup), paint),
        section("Stall and duration", estimate === null ? [] : (0,_plan_words_js__WEBPACK_IMPORTED_MODULE_5__/* .durationSentences */ .pm)(estimate), paint),
        section("The running application must already cope with", (0,_plan_words_js__WEBPACK_IMPORTED_MODULE_5__/* .atMost */ .Tu)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_5__/* .copeSentences */ .Is)(application), 6), paint),
        section("The new application", (0,_plan_words_js__WEBPACK_IMPORTED_MODULE_5__/* .waitSentences */ .w8)(application), paint),
        section("Where", targets.map(_plan_words_js__WEBPACK_IMPORTED_MODULE_5__/* .targetSentence */ .z5), paint),
        (0,_terminal_risk_js__WEBPACK_IMPORTED_MODULE_7__/* .renderRisk */ .I)(plan, { paint, limit: 20, ...((0,_plan_backup_js__WEBPACK_IMPORTED_MODULE_3__/* .isDecided */ .d$)(plan) ? { asks: _plan_backup_js__WEBPACK_IMPORTED_MODULE_3__/* .BACKUP_ABOVE */ .zd } : {}) }),
        findings.slice(0, FINDINGS).flatMap((finding) => (0,_terminal_finding_js__WEBPACK_IMPORTED_MODULE_6__/* .renderFinding */ .K)(finding, paint)),
        rest > 0 ? [`and ${rest} more findings`] : [],
        section("Backup, rung by rung", backup === null ? [] : (0,_plan_ladder_js__WEBPACK_IMPORTED_MODULE_4__/* .ladderSentences */ .d)(backup), paint),
        section("The estimate rests on", estimate?.restsOn ?? [], paint),
        [`Digest ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeTerminal */ .en)(digest ?? "")}, commit ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeTerminal */ .en)(commit.slice(0, 12))}`],
    ];
}
function backupLines(backup) {
    const answers = (0,_plan_backup_js__WEBPACK_IMPORTED_MODULE_3__/* .answersOf */ .Bw)(backup);
    if (answers.length === 0)
        return [(0,_plan_words_js__WEBPACK_IMPORTED_MODULE_5__/* .backupSentence */ .oo)(backup), ...(0,_plan_words_js__WEBPACK_IMPORTED_MODULE_5__/* .atMost */ .Tu)((0,_plan_words_js__WEBPACK_IMPORTED_MODULE_5__/* .backupReasons */ .sH)(backup), 4), backup.remains];
    return [
        ...(backup.because.length === 0 ? [] : [(0,_plan_words_js__WEBPACK_IMPORTED_MODULE_5__/* .reasonsLine */ .s3)(backup, 4)]),
        ...answers.flatMap((answer) => [`${(0,_plan_backup_js__WEBPACK_IMPORTED_MODULE_3__/* .answerHead */ .XD)(answer)} ${(0,_plan_backup_js__WEBPACK_IMPORTED_MODULE_3__/* .answerReason */ .Jn)(answer)}`, (0,_plan_backup_js__WEBPACK_IMPORTED_MODULE_3__/* .copySentence */ .Dz)(answer), (0,_plan_backup_js__WEBPACK_IMPORTED_MODULE_3__/* .remainsSentence */ .ZZ)(answer)].filter((one) => one !== null)),
    ];
}
function section(name, sentences, paint) {
    return sentences.length === 0 ? [] : [paint.strong(name), ...sentences.flatMap(listed)];
}
function listed(sentence) {
    return (0,_wrap_js__WEBPACK_IMPORTED_MODULE_9__/* .wrapText */ .C)((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeTerminal */ .en)(sentence), WIDTH - 4).map((line, index) => `${index === 0 ? "  - " : "    "}${line}`);
}
function problemLines({ kind, target, path, message, remedy }, paint) {
    const where = [
        target === null ? "" : ` on ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeTerminal */ .en)(target)}`,
        path === null ? "" : `  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeTerminal */ .en)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(path, 200))}`,
    ];
    return [`${paint.bad("error")}    ${paint.strong((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeTerminal */ .en)(kind))}${where.join("")}`, ...told(message, remedy)];
}
function noteLines({ message, remedy }, paint) {
    return [paint.warn("warning"), ...told(message, remedy)];
}
function told(message, remedy) {
    const [first = "", ...more] = remedy.split("\n");
    return [
        ...(0,_wrap_js__WEBPACK_IMPORTED_MODULE_9__/* .wrapText */ .C)((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeTerminal */ .en)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(message, 2000)), WIDTH - 9).map((text) => `         ${text}`),
        ...(0,_wrap_js__WEBPACK_IMPORTED_MODULE_9__/* .wrapText */ .C)((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeTerminal */ .en)(first), WIDTH - 12).map((text, index) => `         ${index === 0 ? "=> " : "   "}${text}`),
        ...more.map((text) => `            ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeTerminal */ .en)(text)}`),
    ];
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


/***/ }),

/***/ 77680:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ rulePage)
/* harmony export */ });
/* harmony import */ var _rules_gate_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24623);
/** Where the docs speak of a rule. */

const GATE_RULES = new Set(_rules_gate_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .GATE_RULE_DESCRIPTIONS */ .TJ.map(({ id }) => id));
/** Rules about change sets share the page at `docs` (`…/rules.md`); each rule about migrations has one of its own in the folder `rules`. */
function rulePage(docs, rule) {
    const id = encodeURIComponent(rule);
    return GATE_RULES.has(rule) ? `${docs}#${id}` : `${docs.replace(/\.md$/, "")}/${id}.md`;
}


/***/ })

};
;
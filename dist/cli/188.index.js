"use strict";
exports.id = 188;
exports.ids = [188,1453];
exports.modules = {

/***/ 22737:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ toBytes),
/* harmony export */   d: () => (/* binding */ byteLength)
/* harmony export */ });
/** Text as the bytes that it stood for. */
/** UTF-8, in which the lone surrogates U+DC80 to U+DCFF are the single bytes that they stand for; other lone ones become U+FFFD. */
function toBytes(text) {
    if (!/\p{Cs}/u.test(text))
        return new TextEncoder().encode(text);
    const bytes = [];
    for (const character of text) {
        const code = character.codePointAt(0) ?? 0;
        if (code >= 0xdc80 && code <= 0xdcff)
            bytes.push(code - 0xdc00);
        else
            bytes.push(...new TextEncoder().encode(character));
    }
    return Uint8Array.from(bytes);
}
/** How many bytes a text takes in UTF-8. */
function byteLength(text) {
    return new TextEncoder().encode(text).length;
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

/***/ 90132:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ orderFindings),
/* harmony export */   H9: () => (/* binding */ groupByReason),
/* harmony export */   O1: () => (/* binding */ describeTally),
/* harmony export */   YP: () => (/* binding */ standingOf),
/* harmony export */   be: () => (/* binding */ rangeOf),
/* harmony export */   c4: () => (/* binding */ allFindings),
/* harmony export */   gD: () => (/* binding */ headlineOf),
/* harmony export */   jr: () => (/* binding */ schemaSide),
/* harmony export */   mn: () => (/* binding */ applicationSide),
/* harmony export */   sv: () => (/* binding */ tallyOf)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);

/** How the result stands: `reported` would fail but for report mode, `opened` but for an override. */
function standingOf(result) {
    if (result.verdict === "pass")
        return "pass";
    if (result.blocking)
        return "fail";
    return result.override === null ? "reported" : "opened";
}
/** The verdict's reason in one line, without its full stop. */
function headlineOf(result) {
    const tally = tallyOf(result);
    const migrations = (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(tally.migration, "migration file");
    const application = (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(tally.app, "file of the application", "files of the application");
    if (!result.complete)
        return "the list of changed files is not known to be complete";
    const errors = allFindings(result).filter(({ severity, rule }) => severity === "error" && rule !== "mixed-change-set");
    const rules = [...new Set(errors.map(({ rule }) => rule))].join(", ");
    if (result.kind === "mixed")
        return `${migrations} and ${application} in one change set${rules === "" ? "" : `; also ${rules}`}`;
    if (result.verdict === "fail" && errors.length > 0)
        return `${rules} (${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(errors.length, "error")})`;
    const warnings = allFindings(result).filter(({ severity }) => severity === "warning").length;
    const aside = warnings === 0 ? "" : `, with ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(warnings, "warning")}`;
    if (result.kind === "standalone")
        return `a schema release of its own: ${migrations}, no application code${aside}`;
    if (result.files.length === 0)
        return "nothing changed";
    return `no migration among ${(0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(result.files.length, "changed file")}${aside}`;
}
function tallyOf({ files }) {
    const tally = { migration: 0, schema: 0, app: 0, neutral: 0 };
    for (const { category } of files)
        tally[category] += 1;
    return tally;
}
/** `12 files: 2 migration, 1 schema, 5 app, 4 neutral`, without what there is none of. */
function describeTally(result) {
    const parts = Object.entries(tallyOf(result)).flatMap(([category, amount]) => (amount > 0 ? [`${amount} ${category}`] : []));
    const total = (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(result.files.length, "file");
    return parts.length === 0 ? total : `${total}: ${parts.join(", ")}`;
}
/** The files of one side by their reasons, `limit` of them named; every reason gets its share of the room. */
function groupByReason(files, limit) {
    const byReason = new Map();
    for (const file of files) {
        const group = byReason.get(file.because);
        if (group === undefined)
            byReason.set(file.because, [file]);
        else
            group.push(file);
    }
    const all = [...byReason];
    const shown = all.slice(0, limit);
    const room = shareOut(shown.map(([, members]) => members.length), limit);
    const groups = shown.map(([because, members], index) => {
        const named = members.slice(0, room[index]);
        return { because, files: named, more: members.length - named.length };
    });
    return { groups, more: all.slice(limit).reduce((sum, [, members]) => sum + members.length, 0) };
}
/** Shares `limit` out fairly: what a small group does not need goes to the larger ones. */
function shareOut(sizes, limit) {
    const shares = sizes.map(() => 0);
    const smallFirst = sizes.map((size, index) => ({ size, index })).sort((a, b) => a.size - b.size);
    let room = limit;
    smallFirst.forEach(({ size, index }, turn) => {
        const share = Math.min(size, Math.max(1, Math.floor(room / (smallFirst.length - turn))));
        shares[index] = share;
        room -= share;
    });
    return shares;
}
function schemaSide({ files }) {
    // Migrations first: they are what the reader looks for.
    return [...files.filter(({ category }) => category === "migration"), ...files.filter(({ category }) => category === "schema")];
}
function applicationSide({ files }) {
    return files.filter(({ category }) => category === "app");
}
const ORDER = { error: 0, warning: 1, note: 2 };
/** Findings about the change set and about its migrations, each once, the gravest first. */
function allFindings(result) {
    const ofMigrations = result.migrations.flatMap(({ path, findings }) => findings.map((finding) => ({ ...finding, path: finding.path ?? path })));
    const seen = new Set();
    const findings = [...result.findings, ...ofMigrations].filter((finding) => {
        const key = JSON.stringify([finding.rule, finding.path, finding.line, finding.column, finding.message]);
        return !seen.has(key) && seen.add(key);
    });
    return orderFindings(findings);
}
/** The gravest first; those of one severity stay in their order. */
function orderFindings(findings) {
    return findings.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
/** `9c8d7e6...3f2a1b9`, as git writes what head changed since it left base. */
function rangeOf({ base, head }) {
    return `${base.slice(0, 8)}...${head.slice(0, 8)}`;
}


/***/ }),

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

/***/ 26187:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ RISK_ASKS),
/* harmony export */   z: () => (/* binding */ reasonsOf)
/* harmony export */ });
/* harmony import */ var _risk_assessment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13389);
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/** Why a migration has its backup risk, in as few sentences as tell it. */


/** What a risk asks of whoever releases. */
const RISK_ASKS = {
    nightly: "nightly backups suffice",
    snapshot: "take a coordinated backup before it runs",
    quiesce: "suspend the writers, then take a backup, then run it",
};
/** The distinct reasons of its riskiest statements, at most `limit`, with a last line that counts the rest. Empty for `nightly`. */
function reasonsOf(migration, limit) {
    if (migration.backupRisk === "nightly")
        return [];
    const graveFirst = migration.statements.toSorted((a, b) => _risk_assessment_js__WEBPACK_IMPORTED_MODULE_1__/* .BACKUP_RISKS */ .QH.indexOf(b.backupRisk) - _risk_assessment_js__WEBPACK_IMPORTED_MODULE_1__/* .BACKUP_RISKS */ .QH.indexOf(a.backupRisk));
    const risky = graveFirst.filter(({ backupRisk }) => backupRisk !== "nightly");
    const reasons = [...new Set(risky.flatMap(({ because }) => because))].map((reason) => (0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(reason, 400));
    const rest = reasons.length - limit;
    return rest > 0 ? [...reasons.slice(0, limit), `and ${rest} more`] : reasons;
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


/***/ }),

/***/ 50124:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ renderFinding)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94963);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74184);
/** One finding in a terminal. */



const WIDTH = 100;
function renderFinding({ severity, rule, path, line, message, remedy }, paint) {
    const tint = { error: paint.bad, warning: paint.warn, note: paint.note }[severity];
    const place = path === null ? "" : `  ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(path, 200))}${line === null ? "" : `:${line}`}`;
    const [first = "", ...more] = remedy.split("\n");
    return [
        `${tint(severity)}${" ".repeat(9 - severity.length)}${paint.strong(rule)}${place}`,
        ...(0,_wrap_js__WEBPACK_IMPORTED_MODULE_2__/* .wrapText */ .C)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(message, 2000)), WIDTH - 9).map((text) => `         ${text}`),
        ...(0,_wrap_js__WEBPACK_IMPORTED_MODULE_2__/* .wrapText */ .C)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(first), WIDTH - 12).map((text, index) => `         ${index === 0 ? "=> " : "   "}${text}`),
        ...more.map((text) => `            ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(text)}`),
    ];
}


/***/ }),

/***/ 59166:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ renderRisk)
/* harmony export */ });
/* harmony import */ var _change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97667);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94963);
/* harmony import */ var _reasons_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26187);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74184);




function renderRisk({ backupRisk, migrations }, { paint, limit, asks }) {
    if (backupRisk === null || migrations.length === 0)
        return [];
    const rest = limit === null ? 0 : migrations.length - limit;
    const heading = `${paint.strong("Backup risk:")} ${tintOf(backupRisk, paint)(backupRisk)}, ${asks ?? _reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .RISK_ASKS */ .T[backupRisk]}`;
    if (backupRisk === "nightly" && limit !== null)
        return [heading];
    const shown = migrations.slice(0, limit ?? migrations.length);
    const reasons = shown.map((migration) => reasonLines(migration));
    return [
        heading,
        ...shown.flatMap((migration, index) => {
            const told = reasons[index] ?? [];
            // What is true of several migrations in a row is said once, behind the last of them.
            const again = told.join() === reasons[index + 1]?.join();
            return [nameMigration(migration, paint), again ? [] : told].flat();
        }),
        ...(rest > 0 ? [`  and ${rest} more`] : []),
    ];
}
function nameMigration({ backupRisk, path }, paint) {
    return `  ${tintOf(backupRisk, paint)(backupRisk)}${" ".repeat(10 - backupRisk.length)}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)((0,_change_set_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutMiddle */ .it)(path, 200))}`;
}
function reasonLines(migration) {
    return (0,_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonsOf */ .z)(migration, 3)
        .flatMap((reason) => (0,_wrap_js__WEBPACK_IMPORTED_MODULE_3__/* .wrapText */ .C)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeTerminal */ .en)(reason), 88))
        .map((text) => `            ${text}`);
}
function tintOf(risk, paint) {
    return { nightly: paint.good, snapshot: paint.warn, quiesce: paint.bad }[risk];
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
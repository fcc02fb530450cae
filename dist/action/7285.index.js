"use strict";
exports.id = 7285;
exports.ids = [7285,613,7522,5375,1453];
exports.modules = {

/***/ 37285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderClassifyGithub: () => (/* binding */ renderClassifyGithub),
/* harmony export */   renderClassifySarif: () => (/* binding */ renderClassifySarif)
/* harmony export */ });
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57728);
/* harmony import */ var _classify_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51453);
/* harmony import */ var _sarif_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85375);
/** The findings about migrations that were classified by themselves, for code scanning and for the log of a workflow. */



function renderClassifySarif(result, context) {
    const { backupRisk, migrations } = result;
    const place = migrations[0]?.path ?? ".";
    return (0,_sarif_js__WEBPACK_IMPORTED_MODULE_2__.renderRun)({ command: "classify", findings: (0,_classify_report_js__WEBPACK_IMPORTED_MODULE_1__.findingsOf)(result), rules: [], place, properties: { backupRisk } }, context);
}
function renderClassifyGithub(result, context) {
    const commands = (0,_annotations_js__WEBPACK_IMPORTED_MODULE_0__.annotate)((0,_classify_report_js__WEBPACK_IMPORTED_MODULE_1__.findingsOf)(result), true).map((annotation) => `${(0,_annotations_js__WEBPACK_IMPORTED_MODULE_0__.formatAnnotation)(annotation)}\n`);
    return commands.join("") + (0,_classify_report_js__WEBPACK_IMPORTED_MODULE_1__.renderClassifyTerminal)(result, context);
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

/***/ 57522:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   orderFinding: () => (/* binding */ orderFinding),
/* harmony export */   orderMigration: () => (/* binding */ orderMigration),
/* harmony export */   renderClassifyJson: () => (/* binding */ renderClassifyJson),
/* harmony export */   renderJson: () => (/* binding */ renderJson),
/* harmony export */   stringifyInert: () => (/* binding */ stringifyInert)
/* harmony export */ });
/** Ends with a line feed. Bytes of a path that are not UTF-8 stand as `\udc80` to `\udcff`, one each. */
function renderJson(result) {
    const document = {
        version: result.version,
        verdict: result.verdict,
        blocking: result.blocking,
        mode: result.mode,
        override: result.override,
        kind: result.kind,
        complete: result.complete,
        base: result.base,
        head: result.head,
        backupRisk: result.backupRisk,
        files: result.files.map(orderFile),
        editedMigrations: result.editedMigrations,
        findings: result.findings.map(orderFinding),
        migrations: result.migrations.map(orderMigration),
    };
    return `${stringifyInert(document)}\n`;
}
/** The answer of `classify`. Ends with a line feed. */
function renderClassifyJson({ version, backupRisk, migrations }) {
    return `${stringifyInert({ version, backupRisk, migrations: migrations.map(orderMigration) })}\n`;
}
/** JSON that is safe in the log of a workflow, where `##[` would be a command, and free of invisible characters. */
function stringifyInert(value) {
    return JSON.stringify(value, null, 2)
        .replaceAll("##[", String.raw `#\u0023[`)
        .replaceAll(/[\u007F-\u009F\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu, escapeUnits);
}
function escapeUnits(character) {
    return Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`).join("");
}
function orderFile({ path, previousPath, status, category, because, framework, database }) {
    return { path, previousPath, status, category, because, framework, database };
}
/** The order in which every JSON document names the fields of a finding. */
function orderFinding({ path, rule, severity, confidence, message, remedy, line, column }) {
    return { path, rule, severity, confidence, message, remedy, line, column };
}
/** The order in which every JSON document names the fields of a migration. */
function orderMigration(migration) {
    const { path, dialect, framework, id, backupRisk, transactional, backwardCompatible, positions, statements, findings } = migration;
    return {
        path,
        dialect,
        framework,
        id,
        backupRisk,
        transactional,
        backwardCompatible,
        positions,
        statements: statements.map(orderStatement),
        findings: findings.map(orderFinding),
    };
}
function orderStatement(statement) {
    const { line, column, endLine, kind, actions, locks, rewrites, scans, dataLoss } = statement;
    const { backwardCompatible, transactional, backupRisk, because, understood } = statement;
    return {
        line,
        column,
        endLine,
        kind,
        actions,
        locks: locks.map(({ relation, mode }) => ({ relation, mode })),
        rewrites,
        scans,
        dataLoss,
        backwardCompatible,
        transactional,
        backupRisk,
        because,
        understood,
    };
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

/***/ 85375:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderRun: () => (/* binding */ renderRun),
/* harmony export */   renderSarif: () => (/* binding */ renderSarif)
/* harmony export */ });
/* harmony import */ var _rules_gate_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24623);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18743);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22737);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57522);
/* harmony import */ var _outline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90132);
/* harmony import */ var _rule_page_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77680);






/** Code scanning takes 25,000 results of a run and keeps the 5,000 gravest; the gravest stand first here. */
const RESULTS = 5_000;
/** Ends with a line feed. Findings without a file stand on the first changed file, since code scanning refuses results without a place. */
function renderSarif(result, context) {
    const { verdict, blocking, kind, complete } = result;
    return renderRun({
        command: "check",
        findings: (0,_outline_js__WEBPACK_IMPORTED_MODULE_1__/* .allFindings */ .c4)(result),
        rules: _rules_gate_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .GATE_RULE_DESCRIPTIONS */ .TJ,
        place: result.files[0]?.path ?? ".github/schema-release.yml",
        properties: { verdict, blocking, kind, complete },
    }, context);
}
/** Ends with a line feed. */
function renderRun(run, context) {
    const findings = run.findings.slice(0, RESULTS);
    const rules = describeRules(run.rules, findings);
    const places = new Map(rules.map(({ id }, index) => [id, index]));
    const fingerprint = fingerprinter();
    const log = {
        $schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [
            {
                tool: {
                    driver: { name: "schema-release", semanticVersion: _version_js__WEBPACK_IMPORTED_MODULE_3__/* .VERSION */ .x, rules: rules.map((rule) => toDescriptor(rule, context)) },
                },
                columnKind: "unicodeCodePoints",
                automationDetails: { id: `schema-release/${run.command}/` },
                results: findings.map((finding) => ({
                    ruleId: finding.rule,
                    ruleIndex: places.get(finding.rule) ?? -1,
                    level: finding.severity,
                    message: { text: `${finding.message}\n${finding.remedy}` },
                    locations: [toLocation(finding, run.place)],
                    partialFingerprints: { primaryLocationLineHash: fingerprint(finding) },
                    properties: { confidence: finding.confidence },
                })),
                properties: run.properties,
            },
        ],
    };
    return `${(0,_json_js__WEBPACK_IMPORTED_MODULE_4__.stringifyInert)(log)}\n`;
}
/** The given rules, then those of which there is a finding. */
function describeRules(rules, findings) {
    const known = new Map(rules.map((rule) => [rule.id, rule]));
    for (const { rule, severity, confidence } of findings) {
        if (!known.has(rule))
            known.set(rule, { id: rule, severity, confidence, summary: `${rule.replaceAll("-", " ")}.` });
    }
    return [...known.values()];
}
const PRECISION = { high: "high", medium: "medium", low: "low" };
function toDescriptor({ id, severity, confidence, summary }, { docs }) {
    const page = docs === null ? null : (0,_rule_page_js__WEBPACK_IMPORTED_MODULE_2__/* .rulePage */ .g)(docs, id);
    return {
        id,
        shortDescription: { text: summary },
        fullDescription: { text: summary },
        defaultConfiguration: { level: severity },
        ...(page === null ? {} : { helpUri: page }),
        help: { text: page === null ? summary : `${summary} See ${page}` },
        properties: { precision: PRECISION[confidence], tags: ["database", "migration"] },
    };
}
function toLocation({ path, line, column }, place) {
    const region = line === null ? { startLine: 1 } : { startLine: line, ...(column === null ? {} : { startColumn: column }) };
    const uri = encodePath(path ?? place);
    return { physicalLocation: { artifactLocation: { uri, uriBaseId: "%SRCROOT%" }, region } };
}
/** A relative URI (RFC 3986): every byte that is not unreserved is percent-encoded, `/` stays. */
function encodePath(path) {
    const encoded = Array.from((0,_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .toBytes */ .Z)(path), (byte) => {
        const character = String.fromCodePoint(byte);
        return /[A-Za-z0-9._~/-]/.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    });
    return encoded.join("");
}
/** Stable as long as rule and file are: neither wording nor line is part of it, only the place among equals. */
function fingerprinter() {
    const times = new Map();
    return ({ rule, path }) => {
        const hash = fnv1a(`${rule}\0${path ?? ""}`);
        const ordinal = (times.get(hash) ?? 0) + 1;
        times.set(hash, ordinal);
        return `${hash}:${ordinal}`;
    };
}
/** 64-bit FNV-1a as 16 hexadecimal digits; no cryptography is needed here. */
function fnv1a(text) {
    let hash = 0xcbf29ce484222325n;
    for (const byte of (0,_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .toBytes */ .Z)(text))
        hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
    return hash.toString(16).padStart(16, "0");
}


/***/ }),

/***/ 18743:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of this package; a project test keeps it equal to package.json. */
const VERSION = "0.1.0";


/***/ })

};
;
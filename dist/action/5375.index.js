"use strict";
exports.id = 5375;
exports.ids = [5375,613,7522];
exports.modules = {

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
"use strict";
exports.id = 5375;
exports.ids = [5375,7522];
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


/***/ })

};
;
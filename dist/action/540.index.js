"use strict";
exports.id = 540;
exports.ids = [540];
exports.modules = {

/***/ 5540:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderSarif: () => (/* binding */ renderSarif)
});

// UNUSED EXPORTS: renderRun

// EXTERNAL MODULE: ./build/rules/gate-rules.js + 16 modules
var gate_rules = __webpack_require__(4623);
;// CONCATENATED MODULE: ./build/version.js
/** The version of this package; a project test keeps it equal to package.json. */
const VERSION = "0.1.0";

// EXTERNAL MODULE: ./build/report/bytes.js
var bytes = __webpack_require__(2737);
// EXTERNAL MODULE: ./build/report/json.js
var json = __webpack_require__(7522);
// EXTERNAL MODULE: ./build/report/outline.js
var outline = __webpack_require__(132);
// EXTERNAL MODULE: ./build/report/rule-page.js
var rule_page = __webpack_require__(7680);
;// CONCATENATED MODULE: ./build/report/sarif.js






/** Code scanning takes 25,000 results of a run and keeps the 5,000 gravest; the gravest stand first here. */
const RESULTS = 5_000;
/** Ends with a line feed. Findings without a file stand on the first changed file, since code scanning refuses results without a place. */
function renderSarif(result, context) {
    const { verdict, blocking, kind, complete } = result;
    return renderRun({
        command: "check",
        findings: (0,outline/* allFindings */.c4)(result),
        rules: gate_rules/* GATE_RULE_DESCRIPTIONS */.TJ,
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
                    driver: { name: "schema-release", semanticVersion: VERSION, rules: rules.map((rule) => toDescriptor(rule, context)) },
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
    return `${(0,json/* stringifyInert */.Us)(log)}\n`;
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
    const page = docs === null ? null : (0,rule_page/* rulePage */.g)(docs, id);
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
    const encoded = Array.from((0,bytes/* toBytes */.Z)(path), (byte) => {
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
    for (const byte of (0,bytes/* toBytes */.Z)(text))
        hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
    return hash.toString(16).padStart(16, "0");
}


/***/ })

};
;
/** SARIF 2.1.0 (OASIS), within what GitHub's code scanning accepts and shows. */
import type { CheckResult } from "../change-set/check-result.ts";
import type { Finding } from "../rules/finding.ts";
import { GATE_RULE_DESCRIPTIONS } from "../rules/gate-rules.ts";
import type { RuleDescription } from "../rules/rule.ts";
import { VERSION } from "../version.ts";
import { toBytes } from "./bytes.ts";
import type { ReportContext } from "./context.ts";
import { stringifyInert } from "./json.ts";
import { allFindings } from "./outline.ts";
import { rulePage } from "./rule-page.ts";

/** Code scanning takes 25,000 results of a run and keeps the 5,000 gravest; the gravest stand first here. */
const RESULTS = 5_000;

/** Ends with a line feed. Findings without a file stand on the first changed file, since code scanning refuses results without a place. */
export function renderSarif(result: CheckResult, context: ReportContext): string {
  const { verdict, blocking, kind, complete } = result;
  return renderRun(
    {
      command: "check",
      findings: allFindings(result),
      rules: GATE_RULE_DESCRIPTIONS,
      place: result.files[0]?.path ?? ".github/schema-release.yml",
      properties: { verdict, blocking, kind, complete },
    },
    context,
  );
}

/** One run of a command as SARIF. */
export interface SarifRun {
  readonly command: string;
  /** The gravest first. */
  readonly findings: readonly Finding[];
  /** Rules that are described whether or not there is a finding. */
  readonly rules: readonly RuleDescription[];
  /** Path for findings without one. */
  readonly place: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Ends with a line feed. */
export function renderRun(run: SarifRun, context: Pick<ReportContext, "docs">): string {
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
  return `${stringifyInert(log)}\n`;
}

/** The given rules, then those of which there is a finding. */
function describeRules(rules: readonly RuleDescription[], findings: readonly Finding[]): readonly RuleDescription[] {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  for (const { rule, severity, confidence } of findings) {
    if (!known.has(rule)) known.set(rule, { id: rule, severity, confidence, summary: `${rule.replaceAll("-", " ")}.` });
  }
  return [...known.values()];
}

const PRECISION = { high: "high", medium: "medium", low: "low" } as const;

function toDescriptor({ id, severity, confidence, summary }: RuleDescription, { docs }: Pick<ReportContext, "docs">) {
  const page = docs === null ? null : rulePage(docs, id);
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

function toLocation({ path, line, column }: Finding, place: string) {
  const region = line === null ? { startLine: 1 } : { startLine: line, ...(column === null ? {} : { startColumn: column }) };
  const uri = encodePath(path ?? place);
  return { physicalLocation: { artifactLocation: { uri, uriBaseId: "%SRCROOT%" }, region } };
}

/** A relative URI (RFC 3986): every byte that is not unreserved is percent-encoded, `/` stays. */
function encodePath(path: string): string {
  const encoded = Array.from(toBytes(path), (byte) => {
    const character = String.fromCodePoint(byte);
    return /[A-Za-z0-9._~/-]/.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  });
  return encoded.join("");
}

/** Stable as long as rule and file are: neither wording nor line is part of it, only the place among equals. */
function fingerprinter(): (finding: Finding) => string {
  const times = new Map<string, number>();
  return ({ rule, path }) => {
    const hash = fnv1a(`${rule}\0${path ?? ""}`);
    const ordinal = (times.get(hash) ?? 0) + 1;
    times.set(hash, ordinal);
    return `${hash}:${ordinal}`;
  };
}

/** 64-bit FNV-1a as 16 hexadecimal digits; no cryptography is needed here. */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of toBytes(text)) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(16).padStart(16, "0");
}

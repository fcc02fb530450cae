/** What every human-readable report says, before it is dressed for a medium: headline, the two sides, all findings. */
import type { Category, CheckResult, CheckedFile } from "../change-set/check-result.ts";
import { count } from "../change-set/visible.ts";
import type { Finding, Severity } from "../rules/finding.ts";

export type Standing = "pass" | "fail" | "reported" | "opened";

/** How the result stands: `reported` would fail but for report mode, `opened` but for an override. */
export function standingOf(result: CheckResult): Standing {
  if (result.verdict === "pass") return "pass";
  if (result.blocking) return "fail";
  return result.override === null ? "reported" : "opened";
}

/** The verdict's reason in one line, without its full stop. */
export function headlineOf(result: CheckResult): string {
  const tally = tallyOf(result);
  const migrations = count(tally.migration, "migration file");
  const application = count(tally.app, "file of the application", "files of the application");
  if (!result.complete) return "the list of changed files is not known to be complete";
  const errors = allFindings(result).filter(({ severity, rule }) => severity === "error" && rule !== "mixed-change-set");
  const rules = [...new Set(errors.map(({ rule }) => rule))].join(", ");
  if (result.kind === "mixed")
    return `${migrations} and ${application} in one change set${rules === "" ? "" : `; also ${rules}`}`;
  if (result.verdict === "fail" && errors.length > 0) return `${rules} (${count(errors.length, "error")})`;
  const warnings = allFindings(result).filter(({ severity }) => severity === "warning").length;
  const aside = warnings === 0 ? "" : `, with ${count(warnings, "warning")}`;
  if (result.kind === "standalone") return `a schema release of its own: ${migrations}, no application code${aside}`;
  if (result.files.length === 0) return "nothing changed";
  return `no migration among ${count(result.files.length, "changed file")}${aside}`;
}

export type Tally = Readonly<Record<Category, number>>;

export function tallyOf({ files }: CheckResult): Tally {
  const tally = { migration: 0, schema: 0, app: 0, neutral: 0 };
  for (const { category } of files) tally[category] += 1;
  return tally;
}

/** `12 files: 2 migration, 1 schema, 5 app, 4 neutral`, without what there is none of. */
export function describeTally(result: CheckResult): string {
  const parts = Object.entries(tallyOf(result)).flatMap(([category, amount]) => (amount > 0 ? [`${amount} ${category}`] : []));
  const total = count(result.files.length, "file");
  return parts.length === 0 ? total : `${total}: ${parts.join(", ")}`;
}

export interface ReasonGroup {
  /** Why the files are what they are. */
  readonly because: string;
  readonly files: readonly CheckedFile[];
  /** How many more have the same reason. */
  readonly more: number;
}

export interface Grouped {
  readonly groups: readonly ReasonGroup[];
  /** Files of reasons that are not shown at all. */
  readonly more: number;
}

/** The files of one side by their reasons, `limit` of them named; every reason gets its share of the room. */
export function groupByReason(files: readonly CheckedFile[], limit: number): Grouped {
  const byReason = new Map<string, CheckedFile[]>();
  for (const file of files) {
    const group = byReason.get(file.because);
    if (group === undefined) byReason.set(file.because, [file]);
    else group.push(file);
  }
  const all = [...byReason];
  const shown = all.slice(0, limit);
  const room = shareOut(
    shown.map(([, members]) => members.length),
    limit,
  );
  const groups = shown.map(([because, members], index) => {
    const named = members.slice(0, room[index]);
    return { because, files: named, more: members.length - named.length };
  });
  return { groups, more: all.slice(limit).reduce((sum, [, members]) => sum + members.length, 0) };
}

/** Shares `limit` out fairly: what a small group does not need goes to the larger ones. */
function shareOut(sizes: readonly number[], limit: number): readonly number[] {
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

export function schemaSide({ files }: CheckResult): readonly CheckedFile[] {
  // Migrations first: they are what the reader looks for.
  return [...files.filter(({ category }) => category === "migration"), ...files.filter(({ category }) => category === "schema")];
}

export function applicationSide({ files }: CheckResult): readonly CheckedFile[] {
  return files.filter(({ category }) => category === "app");
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Findings about the change set and about its migrations, each once, the gravest first. */
export function allFindings(result: CheckResult): readonly Finding[] {
  const ofMigrations = result.migrations.flatMap(({ path, findings }) =>
    findings.map((finding) => ({ ...finding, path: finding.path ?? path })),
  );
  const seen = new Set<string>();
  const findings = [...result.findings, ...ofMigrations].filter((finding) => {
    const key = JSON.stringify([finding.rule, finding.path, finding.line, finding.column, finding.message]);
    return !seen.has(key) && seen.add(key);
  });
  return orderFindings(findings);
}

/** The gravest first; those of one severity stay in their order. */
export function orderFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

/** `9c8d7e6...3f2a1b9`, as git writes what head changed since it left base. */
export function rangeOf({ base, head }: CheckResult): string {
  return `${base.slice(0, 8)}...${head.slice(0, 8)}`;
}

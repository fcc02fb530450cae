/**
 * Compares the gate's answer with labelled change sets of real repositories.
 * SCHEMA_RELEASE_DATA: folder of `change-sets.json`; SCHEMA_RELEASE_HISTORIES: folder of bare repositories.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DEFAULT_OPTIONS, type Options } from "../../src/config/options.ts";
import { EMPTY_TREE, git } from "./git.ts";
import { judge } from "./judge.ts";

interface Row {
  readonly repo: string;
  readonly sha: string;
  readonly subject: string;
  readonly label: string;
  readonly edits_applied_migration: boolean;
  readonly borderline: boolean;
}

const data = join(process.env["SCHEMA_RELEASE_DATA"] ?? join(import.meta.dirname, "../../../shared/data"), "change-sets.json");
const histories = process.env["SCHEMA_RELEASE_HISTORIES"];

/** Lists in application code, which only a configuration can tell. */
const LOCAL: Readonly<Record<string, { readonly migrations: readonly string[]; readonly schema: readonly string[] }>> = {
  "miniflux/v2": {
    migrations: [
      "internal/database/migrations.go",
      "database/migrations.go",
      "sql/schema_version_*.sql",
      "database/sql/schema_version_*.sql",
    ],
    schema: ["sql/sql.go", "database/sql.go"],
  },
  "superseriousbusiness/gotosocial": { migrations: ["internal/db/bundb/migrations"], schema: [] },
};

if (histories === undefined || !existsSync(data)) {
  console.log(
    "Nothing to measure: set SCHEMA_RELEASE_HISTORIES to a folder of bare repositories, and SCHEMA_RELEASE_DATA if need be.",
  );
} else {
  run(histories);
}

function run(folder: string): void {
  const rows = (JSON.parse(readFileSync(data, "utf8")) as Row[]).flatMap((row) => {
    const repo = findRepository(folder, row.repo);
    return repo === null ? [] : [{ row, repo }];
  });
  const counts = { clear: 0, kinds: 0, edits: 0 };
  const started = performance.now();
  for (const { row, repo } of rows) {
    const { kind, edited, files } = judge({ repo, base: firstParent(repo, row.sha), head: row.sha }, optionsFor(row.repo));
    const isEdit = edited.length > 0;
    if (!row.borderline) counts.clear++;
    if (!row.borderline && kind === row.label) counts.kinds++;
    if (isEdit === row.edits_applied_migration) counts.edits++;
    if (kind === row.label && isEdit === row.edits_applied_migration) continue;
    console.log(`${row.repo} ${row.sha.slice(0, 9)} ${row.subject}`);
    if (kind !== row.label) console.log(`  kind ${kind}, labelled ${row.label}${row.borderline ? " (borderline)" : ""}`);
    if (isEdit !== row.edits_applied_migration)
      console.log(`  edits ${String(isEdit)}: ${edited.map(({ path }) => path).join(", ")}`);
    for (const { checked } of files.slice(0, 12))
      console.log(`    ${checked.category.padEnd(9)} ${checked.path} – ${checked.because}`);
  }
  const perRow = (performance.now() - started) / Math.max(1, rows.length);
  console.log(`${rows.length} change sets, ${perRow.toFixed(0)} ms each, git included`);
  console.log(`kind right: ${share(counts.kinds, counts.clear)} of those not borderline`);
  console.log(`edits right: ${share(counts.edits, rows.length)}`);
}

function share(part: number, all: number): string {
  return `${part}/${all} = ${((100 * part) / Math.max(1, all)).toFixed(1)}%`;
}

function optionsFor(repo: string): Options {
  const local = LOCAL[repo];
  if (local === undefined) return DEFAULT_OPTIONS;
  return {
    ...DEFAULT_OPTIONS,
    databases: [
      {
        name: "main",
        framework: "other",
        dialect: null,
        writers: [],
        statistics: null,
        sqlCommand: null,
        statusCommand: null,
        deployCommand: null,
        historyTable: null,
        fingerprintIgnore: [],
        ...local,
      },
    ],
  };
}

function findRepository(folder: string, name: string): string | null {
  const [owner = "", repo = ""] = name.split("/");
  const places = [`${owner}+${repo}/repo`, `${owner}/${repo}`, `${owner}/${repo}.git`, `${owner}__${repo}.git`];
  return places.map((place) => join(folder, place)).find((place) => existsSync(place)) ?? null;
}

function firstParent(repo: string, sha: string): string {
  const parents = git(repo, ["rev-list", "--parents", "-1", sha]).trim().split(" ");
  return parents[1] ?? EMPTY_TREE;
}

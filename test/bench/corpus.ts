// Reads a corpus of real migrations in one process and prints how much of it is understood, in what time and memory.
// The corpus is sql-corpus.tar.gz (<dialect>/<project>/<file>) in SCHEMA_RELEASE_DATA, else in ../shared/data.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import type { Dialect } from "../../src/risk/assessment.ts";
import { parseFunctionBody } from "../../src/sql/function-body.ts";
import { loadParsers, type Parsers } from "../../src/sql/parsers.ts";
import { readScriptSync } from "../../src/sql/script.ts";
import type { Statement } from "../../src/sql/statement.ts";

const DIALECTS: readonly Dialect[] = ["postgresql", "mysql", "sqlite"];
const archive = join(process.env["SCHEMA_RELEASE_DATA"] ?? "../shared/data", "sql-corpus.tar.gz");

interface Count {
  files: number;
  filesRead: number;
  statements: number;
  statementsRead: number;
  /** Of the statements: those that no server of the dialect would take either. */
  foreign: number;
  bodies: number;
  bodiesRead: number;
  readonly unread: string[];
}

/** SQLite's spelling, in files that their application rewrites for MySQL. */
function isForeign(dialect: Dialect, { text }: Statement): boolean {
  return dialect === "mysql" && /\bautoincrement\b/i.test(text);
}

function countFile(path: string, dialect: Dialect, { parsers, count }: { parsers: Parsers; count: Count }): void {
  const script = readScriptSync({ path, bytes: readFileSync(path), dialect, framework: null }, parsers);
  const unread = script.statements.filter(({ tree }) => tree === null);
  count.files += 1;
  count.filesRead += unread.length === 0 && script.problems.length === 0 ? 1 : 0;
  count.statements += script.statements.length;
  count.statementsRead += script.statements.length - unread.length;
  for (const problem of script.problems) count.unread.push(`${path}:${problem.line}: ${problem.message}`);
  for (const statement of unread) {
    if (isForeign(dialect, statement)) count.foreign += 1;
    else
      count.unread.push(
        `${path}:${statement.line}: ${statement.problem?.message ?? ""}: ${statement.text.slice(0, 100).replaceAll(/\s+/g, " ")}`,
      );
  }
  for (const statement of script.statements) {
    if (statement.tree === null || !("DoStmt" in statement.tree || "CreateFunctionStmt" in statement.tree)) continue;
    count.bodies += 1;
    const body = parseFunctionBody(statement, parsers);
    const isRead = body !== null && body.statements.every(({ tree, dynamic }) => tree !== null || dynamic);
    count.bodiesRead += isRead ? 1 : 0;
    if (!isRead) count.unread.push(`${path}:${statement.line}: the body of a function is not understood`);
  }
}

function share(part: number, whole: number): string {
  return `${part} of ${whole} (${whole === 0 ? "-" : ((100 * part) / whole).toFixed(2)} %)`;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "corpus-"));
  try {
    execFileSync("tar", ["-xzf", archive, "-C", folder]);
    const parsers = await loadParsers(DIALECTS, { beforeWasm: () => setFlagsFromString("--liftoff-only") });
    for (const dialect of DIALECTS) {
      const count: Count = {
        files: 0,
        filesRead: 0,
        statements: 0,
        statementsRead: 0,
        foreign: 0,
        bodies: 0,
        bodiesRead: 0,
        unread: [],
      };
      const start = performance.now();
      const root = join(folder, "corpus", dialect);
      for (const project of readdirSync(root)) {
        for (const file of readdirSync(join(root, project))) countFile(join(root, project, file), dialect, { parsers, count });
      }
      console.log(`${dialect}: ${(performance.now() - start).toFixed(0)} ms`);
      console.log(`  files understood       ${share(count.filesRead, count.files)}`);
      console.log(`  statements with a tree ${share(count.statementsRead, count.statements)}`);
      if (count.foreign > 0)
        console.log(`  of what is its dialect ${share(count.statementsRead, count.statements - count.foreign)}`);
      if (count.bodies > 0) console.log(`  bodies understood      ${share(count.bodiesRead, count.bodies)}`);
      for (const line of count.unread) console.log(`    ${line.replace(`${root}/`, "")}`);
    }
    console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (existsSync(archive)) void main();
else console.log(`Skipped: there is no ${archive}. Name its folder in SCHEMA_RELEASE_DATA.`);

/**
 * `npx tsx test/bench/event-store.ts`: the migrations of a real event store, each judged with those before it as its history, as a
 * reviewer would read them.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compareIds } from "../../src/frameworks/framework.ts";
import { assessMigrations } from "../../src/risk/assess-migrations.ts";
import type { MigrationAssessment } from "../../src/risk/assessment.ts";
import { loadParsers } from "../../src/sql/parsers.ts";
import { readScript } from "../../src/sql/script.ts";
import type { Script } from "../../src/sql/statement.ts";
import { dataPath } from "./data.ts";

async function main(): Promise<void> {
  const folder = dataPath("event-store");
  if (folder === null) return;
  const parsers = await loadParsers(["postgresql"]);
  const read = (path: string): Promise<Script> =>
    readScript({ path, bytes: readFileSync(join(folder, path)), dialect: "postgresql", framework: "flyway" }, { parsers });
  const history = [await read("before.sql")];
  const counts = new Map<string, number>();
  for (const name of readdirSync(join(folder, "migrations")).sort(compareNames)) {
    const script = await read(`migrations/${name}`);
    const options = { writers: [], historyComplete: true };
    const [assessment] = assessMigrations({ history, release: [script], options, parsers });
    if (assessment === undefined) throw new Error("One migration has one assessment.");
    print(assessment, script);
    counts.set(assessment.backupRisk, (counts.get(assessment.backupRisk) ?? 0) + 1);
    history.push(script);
  }
  console.log([...counts].map(([risk, count]) => `${count} ${risk}`).join(", "));
}

function print({ path, backupRisk, backwardCompatible, transactional, statements }: MigrationAssessment, script: Script): void {
  const marks = [backwardCompatible ? "" : "not compatible", transactional ? "" : "not transactional"].filter(
    (mark) => mark !== "",
  );
  console.log(`${[backupRisk, ...marks].join(", ")}: ${path}`);
  for (const [index, each] of statements.entries()) {
    const text = (script.statements[index]?.text ?? "").replaceAll(/\s+/g, " ");
    const locks = each.locks.map(({ relation, mode }) => `${mode} on ${relation}`);
    const facts = [
      each.understood ? "" : "NOT UNDERSTOOD",
      each.dataLoss === "none" ? "" : `${each.dataLoss} data loss`,
      ...locks,
      ...each.rewrites.map((relation) => `rewrites ${relation}`),
      ...each.scans.map((relation) => `reads all of ${relation}`),
    ].filter((fact) => fact !== "");
    console.log(`  ${each.line}: ${each.actions.join(" + ")}  ${text.slice(0, 100)}`);
    if (facts.length > 0) console.log(`      ${facts.join("; ")}`);
    for (const reason of each.because) console.log(`      - ${reason}`);
  }
}

/** Versions in their order, repeatable migrations last. */
function compareNames(a: string, b: string): number {
  const [left, right] = [a, b].map((name) => /^V([\d._]+)__/.exec(name)?.[1]?.replaceAll("_", ".") ?? null);
  if (left === undefined || right === undefined || left === null || right === null)
    return left === right ? 0 : left === null ? 1 : -1;
  return compareIds("dotted", left, right) ?? 0;
}

void main();

/**
 * `npx tsx test/bench/statement-cases.ts [complete]`: how many of the verified statements are judged right, and each remaining difference.
 * The setup is an earlier migration, the statement is the release; an answer that is allowed to a tool without a database counts too.
 * `complete`: the setup is known to be all that there is.
 */
import { readFileSync } from "node:fs";
import { Predictor } from "../postgres/predict.ts";
import { dataPath } from "./data.ts";
import { explain } from "./explanations.ts";
import { ABOUT, judgeAnswers, type Answer, type StatementCase } from "./statement-case.ts";

interface Judged extends Answer {
  readonly case: StatementCase;
  readonly actions: readonly string[];
}

async function main(): Promise<void> {
  const path = dataPath("statement-cases.json");
  if (path === null) return;
  const cases: readonly StatementCase[] = JSON.parse(readFileSync(path, "utf8"));
  const predictor = await Predictor.load();
  const historyComplete = process.argv[2] === "complete";
  const judged: Judged[] = [];
  for (const each of cases) {
    const prediction = await predictor.predict({ setup: each.setup_sql, statement: each.sql }, { historyComplete });
    for (const answer of judgeAnswers(each, prediction)) judged.push({ ...answer, case: each, actions: prediction.actions });
  }
  printSummary(cases.length, judged);
  printDifferences(judged.filter(({ right }) => !right));
}

function printSummary(total: number, judged: readonly Judged[]): void {
  const of = (about: Answer["about"]): readonly Judged[] => judged.filter((each) => each.about === about);
  const share = (some: readonly Judged[]): string => {
    const right = some.filter((each) => each.right).length;
    return `${right} of ${some.length} (${((100 * right) / Math.max(1, some.length)).toFixed(1)} %)`;
  };
  const losses = of("data loss");
  const harmless = losses.filter(({ expected }) => expected === "none");
  const rewrites = of("rewrite");
  const rows = [
    ["certain losses found", share(losses.filter(({ expected }) => expected === "certain"))],
    ["possible losses found", share(losses.filter(({ expected }) => expected === "possible"))],
    ["false losses", `${harmless.filter(({ right }) => !right).length} of ${harmless.length}`],
    ["  of them said to be certain", String(harmless.filter(({ right, predicted }) => !right && predicted === "certain").length)],
    ["rewrites found", share(rewrites.filter(({ expected }) => expected === "true"))],
    ["false rewrites", String(rewrites.filter(({ expected, right }) => expected === "false" && !right).length)],
    ...ABOUT.filter((about) => about !== "data loss" && about !== "rewrite").map((about) => [`${about} right`, share(of(about))]),
  ];
  console.log(`${total} statements`);
  for (const [name = "", value = ""] of rows) console.log(`${name.padEnd(32)}${value}`);
}

function printDifferences(differences: readonly Judged[]): void {
  const unexplained = differences.filter((each) => explain(each) === null);
  console.log(`\n${differences.length} differences, ${unexplained.length} of them unexplained`);
  for (const each of differences) {
    const what = each.relation === "" ? each.about : `${each.about} on ${each.relation}`;
    console.log(`\n${each.case.id}: ${each.case.sql.replaceAll(/\s+/g, " ").slice(0, 160)}`);
    console.log(`  ${what}: ${each.predicted} predicted, ${each.expected} verified`);
    console.log(`  ${explain(each) ?? "UNEXPLAINED"}`);
  }
}

void main();

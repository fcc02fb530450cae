/** What the jobs of a run say, and the page of the approver, as a terminal shows them. */
import type { JobResult, Run } from "../support/workflow/scenario.ts";

const SIGNS: Readonly<Record<JobResult["result"], string>> = {
  success: "✓",
  failure: "✗",
  cancelled: "✗",
  skipped: "–",
  waiting: "…",
};

/** What was not started, by what the reader knows it as. */
const STARTED_LATER: Readonly<Record<string, string>> = { production: "Production", dr: "DR", staging: "Staging" };

/** How many lines of its page say what a job found; others have one. */
const LINES: Readonly<Record<string, number>> = { Staging: 3, Production: 3, DR: 3, what: 2, plan: 2, record: 0, say: 0 };

/** In the order in which they ended. */
export function tellJobs(run: Run, say: (text: string) => void): void {
  for (const job of Object.values(run.jobs)) {
    for (const { by, state } of run.reviews.get(job.key) ?? []) say(`  ● ${by} ${state} it`);
    if (job.result === "skipped") tellSkipped(job, say);
    else {
      const head = `  ${SIGNS[job.result]} ${job.name}`;
      const lines = sentencesOf(job);
      const [only] = lines;
      if (lines.length === 1 && only !== undefined) say(`${head}: ${only}`);
      else for (const line of [head, ...lines.map((each) => `      ${each}`)]) say(line);
    }
  }
}

function tellSkipped({ key }: JobResult, say: (text: string) => void): void {
  const stage = STARTED_LATER[key.split(" / ").at(-1) ?? ""];
  if (stage !== undefined) say(`  – ${stage}: not started`);
}

/** The first sentences that stand in the open. */
function sentencesOf({ name, summary, result }: JobResult): readonly string[] {
  const lines = unfolded(summary)
    .split("\n")
    .filter((line) => line !== "" && !/^(?:[|`]|Started by|Judged:|Digest)/u.test(line))
    .map((line) => plain(line.replace(/^#+ /u, "").replace(/<br>.*$/u, "")).replace(/^[✅❌⛔] /u, ""));
  const most = result === "success" ? 3 : 2;
  const kept = lines.slice(0, Math.min(most, LINES[name.split(" ")[0] ?? ""] ?? 1));
  return kept.flatMap((line) => wrap(name.startsWith("test") ? line.replace(/(?<=: \w+\.).*$/u, "") : line));
}

/** Each row of the table as a heading with its text below. */
export function renderPage(page: string): string {
  const lines = unfolded(page).split("\n");
  const rows = lines.flatMap((line) => {
    const cells = /^\| (\S+) \| (.*?) \| (.*) \|$/u.exec(line);
    if (cells === null) return line.startsWith("|") || line.trim() === "" ? [] : [...wrap(plain(line.replace(/^#+ /u, ""))), ""];
    const [, sign = "", heading = "", text = ""] = cells;
    if (sign === ":-:") return [];
    return [
      `${sign} ${plain(heading)}`,
      ...text.split("<br>").flatMap((part) => wrap(plain(part)).map((each) => `     ${each}`)),
    ];
  });
  return rows.join("\n").trim();
}

/** Without folded parts, which may lie in each other, and without the source of pictures. */
function unfolded(text: string): string {
  const open = text.replaceAll(/```mermaid[\s\S]*?```/gu, "");
  const less = open.replaceAll(/<details>(?:(?!<details>)[\s\S])*?<\/details>/gu, "");
  return less === text ? text : unfolded(less);
}

const plain = (markdown: string): string =>
  markdown
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, "$1")
    .replaceAll("<br>", " ")
    .replaceAll(/<\/?\w+>/gu, "")
    .replaceAll(/\\([\\`*_{}[\]()#+.!|~-])|\*\*|`/gu, "$1")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .trim();

function wrap(text: string): readonly string[] {
  return text.match(/.{1,94}(?:\s|$)|\S+/gu)?.map((line) => line.trimEnd()) ?? [];
}

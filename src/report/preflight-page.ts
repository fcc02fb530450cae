/** What `preflight` found, for people: the verdict, what to mend, and who is asked where. */
import { count } from "../change-set/visible.ts";
import type { PlanNote } from "../release/plan-document.ts";
import type { EnvironmentState, PreflightDocument, StagedTarget } from "../release/preflight-document.ts";
import { escapeMarkdown } from "./escape.ts";
import { type Item, type Page, renderPageMarkdown, renderPageTerminal } from "./status-sections.ts";

/** Ends with a line feed. */
export function renderPreflightTerminal(document: PreflightDocument, colour: boolean): string {
  const stages = rowsOf(document).map(({ stage, target, environment, asked }) => ({
    text: `${stage}: ${target}, environment ${environment}, ${asked}`,
  }));
  const page = pageOf(document);
  const [problems, ...others] = page.sections;
  const table = { title: "The way of the release", items: stages };
  return renderPageTerminal({ ...page, sections: [...(problems === undefined ? [] : [problems]), table, ...others] }, colour);
}

/** Problems first, then who is asked where; the rest folded. */
export function renderPreflightMarkdown(document: PreflightDocument): string {
  const page = pageOf(document);
  const [problems, ...others] = page.sections;
  const head = renderPageMarkdown({ ...page, sections: problems === undefined ? [] : [problems] });
  const notes = renderPageMarkdown({ tone: "warn", headline: "", lead: [], sections: others });
  const folded = document.notes.length === 0 ? [] : foldedNotes(document, notes.slice(notes.indexOf("\n")).trim());
  return [head.trimEnd(), ...tableOf(document), ...folded].join("\n\n").concat("\n");
}

function foldedNotes({ notes }: PreflightDocument, text: string): readonly string[] {
  return [`<details><summary>${count(notes.length, "note")}</summary>`, text, "</details>"];
}

function pageOf({ verdict, because, database, deployed, problems, notes, commit }: PreflightDocument): Page {
  const application =
    deployed === null ? [] : [`The application that runs now: ${deployed.commit.slice(0, 12)}, ${deployed.because}.`];
  const what = `${database === "" ? "the release" : database}${commit === "" ? "" : ` at ${commit.slice(0, 12)}`}`;
  return {
    tone: verdict === "pass" ? "good" : "bad",
    headline: verdict === "pass" ? `Preflight: ${what} may be released` : `Preflight: ${what} stays where it is`,
    lead:
      verdict === "pass"
        ? [because, ...application]
        : ["No job names an environment and no database is reached.", ...application],
    sections: [
      { title: "What to mend", items: problems.map(toItem) },
      { title: "Worth knowing", items: notes.map(toItem) },
    ],
  };
}

function toItem({ message, remedy }: PlanNote): Item {
  return { text: message, details: [`=> ${remedy}`] };
}

interface Row {
  readonly stage: string;
  readonly target: string;
  readonly environment: string;
  readonly asked: string;
}

function rowsOf({ staging, production, dr, environments }: PreflightDocument): readonly Row[] {
  const row = (stage: string, target: StagedTarget | null): readonly Row[] => {
    if (target === null) return [];
    const found = environments.find(({ name }) => name.toLowerCase() === target.environment.toLowerCase());
    const name = target.kind === "replica" ? `${target.name} (replica)` : target.name;
    return [
      {
        stage,
        target: name,
        environment: target.environment === "" ? "none" : target.environment,
        asked: target.environment === "" ? "nobody is asked" : askedOf(found),
      },
    ];
  };
  return [...row("Staging", staging), ...row("Production", production), ...dr.flatMap((target) => row("DR", target))];
}

function askedOf(environment: EnvironmentState | undefined): string {
  if (environment === undefined) return "not looked at";
  if (!environment.exists) return "does not exist";
  const { reviewers } = environment;
  if (reviewers.length === 0) return "nobody is asked";
  return `${reviewers.length === 1 ? "" : "one of "}${reviewers.join(", ")} approves`;
}

function tableOf(document: PreflightDocument): readonly string[] {
  const rows = rowsOf(document).map(
    ({ stage, target, environment, asked }) =>
      `| ${stage} | ${escapeMarkdown(target)} | ${escapeMarkdown(environment)} | ${escapeMarkdown(asked)} |`,
  );
  return rows.length === 0 ? [] : [["| stage | target | environment | approval |", "|---|---|---|---|", ...rows].join("\n")];
}

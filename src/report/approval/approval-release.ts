/** Rows of the approver's page about the release: what Staging showed, what Production holds, who may say yes, what happens then. */
import { count, cutMiddle, listPaths } from "../../change-set/visible.ts";
import type { ApprovalPage, ApprovalTarget } from "../../release/approval/approval-page.ts";
import type { EnvironmentState } from "../../release/preflight-document.ts";
import type { TargetState } from "../../release/plan-document.ts";
import { isAnybody, type MayApprove } from "../../release/approval/who-may-approve.ts";
import { backupStep } from "./approval-backup.ts";
import { predictedStall } from "./approval-change.ts";
import { bold, closedLines, code, fileName, type Line, type Mark, minuteOf, type Row, wayOf } from "./approval-words.ts";
import { duration, isGood, migrationsToShow, OUTCOME_WORDS, smokeSentence, surprisesOf } from "../evidence-words.ts";

export function stagingRow(page: ApprovalPage): Row {
  const { staging } = page;
  const closed = closedLines(page, ["staging-evidence"]);
  const surprises = surprisesOf(staging);
  const opened = staging.gates.filter(({ answer }) => answer === "opened-by-hand");
  const seen = observedLines(page);
  const isBad = closed.length > 0 || !isGood(staging.outcome) || staging.smoke?.passed !== true;
  const isOdd = staging.overtaken || surprises.length > 0 || opened.length > 0 || staging.outcome !== "applied" || seen.isPartial;
  const smoke = smokeSentence(staging) ?? "No smoke tests ran.";
  const told = `${OUTCOME_WORDS[staging.outcome]} ${minuteOf(staging.finishedAt)} in ${duration(staging.durationMs)}. `;
  return {
    mark: isBad ? "stop" : isOdd ? "look" : "fine",
    name: `On ${cutMiddle(staging.target.name, 60)}`,
    lines: [
      ...closed,
      [isGood(staging.outcome) ? told : bold(told.trim()), staging.smoke?.passed === true ? smoke : bold(` ${smoke}`.trim())],
      ...(staging.overtaken
        ? [[bold("A newer release went there first"), ", so what was tested there is not this release alone."]]
        : []),
      ...surprises.slice(0, 3).map(({ path, surprise }): Line => [code(fileName(path)), " ", bold(cutMiddle(surprise, 250))]),
      ...(surprises.length > 3 ? [[bold(`and ${surprises.length - 3} more surprises, see the evidence below.`)]] : []),
      ...seen.lines,
      ...opened.map(({ gate, byHand }): Line => [
        bold(`The gate ${gate} was opened by hand`),
        ` by ${cutMiddle(byHand?.by ?? "nobody", 60)}: ${cutMiddle(byHand?.reason ?? "", 250)}`,
      ]),
    ],
  };
}

/** What its migrations were seen to do, against what was predicted. `isPartial`: something was not watched. */
function observedLines(page: ApprovalPage): { readonly lines: readonly Line[]; readonly isPartial: boolean } {
  const { shown, held } = migrationsToShow(page.staging);
  const before: readonly Line[] =
    held > 0
      ? [[bold(`It held ${count(held, "migration")} of the release before this run`), ", so what they do was not seen now."]]
      : [];
  const [longest] = shown.flatMap(({ durationMs }) => durationMs ?? []).toSorted((a, b) => b - a);
  if (longest === undefined) return { lines: before, isPartial: held > 0 };
  const unseen = shown.filter(({ locks, rewrites }) => locks === null || rewrites === null).length;
  const unpredicted = shown.filter(({ predicted }) => predicted === null).length;
  const rewritten = [...new Set(shown.flatMap(({ rewrites }) => rewrites ?? []))];
  const surprises = surprisesOf(page.staging).length;
  const locks =
    unseen + unpredicted > 0
      ? bold(`Locks and rewrites of ${count(Math.max(unseen, unpredicted), "migration")} could not be compared.`)
      : surprises > 0
        ? ""
        : `Locks as predicted; ${rewritten.length === 0 ? "no table was rewritten" : `rewritten as predicted: ${listPaths(rewritten)}`}.`;
  const stall = `No query waited there for longer than ${duration(longest)} (the longest migration); predicted: ${predictedStall(page)}.`;
  return { lines: [...before, [stall, ...(locks === "" ? [] : [" ", locks])]], isPartial: held > 0 || unseen + unpredicted > 0 };
}

export function productionRow(page: ApprovalPage): Row {
  const { plan, production, staging, opensByHand } = page;
  const state = plan.targets.find(({ name }) => name === production.name) ?? null;
  const tried = plan.targets.find(({ name }) => name === staging.target.name) ?? null;
  const byHand = opensByHand.filter((gate) => gate !== "backup");
  const opened: readonly Line[] =
    byHand.length === 0 ? [] : [[bold(`Its deploy opens by hand: ${listPaths(byHand)}`), ", where closed."]];
  const name = `Now on ${cutMiddle(production.name, 60)}`;
  if (state === null)
    return { mark: "look", name, lines: [[bold("It was not looked at when the release was planned.")], ...opened] };
  const differences = [versionDifference(state, page), schemaDifference(state, { tried, page })].filter((one) => one !== null);
  const missing = state.pending === 0 ? [["It holds the whole release already."] as const] : [];
  return {
    mark: differences.length > 0 || opened.length > 0 ? "look" : "fine",
    name: cutMiddle(name, 60),
    lines: [
      [
        `PostgreSQL ${cutMiddle(state.serverVersion, 20)}, ${count(state.applied, "migration")} applied, ${state.pending} to come.`,
      ],
      ...missing,
      ...(differences.length === 0 ? [[`The same schema as ${staging.target.name} had before the release.`]] : []),
      ...differences.map((difference): Line => [bold(difference)]),
      ...opened,
    ],
  };
}

function versionDifference({ serverVersion }: TargetState, { staging: { target } }: ApprovalPage): string | null {
  if (target.serverVersion === null || majorOf(target.serverVersion) === majorOf(serverVersion)) return null;
  return `${target.name} runs PostgreSQL ${cutMiddle(target.serverVersion, 20)}: what was seen there may not hold here.`;
}

function majorOf(version: string): string {
  return version.split(".")[0] ?? "";
}

interface Tried {
  /** Staging, as it was when the release was planned. */
  readonly tried: TargetState | null;
  readonly page: ApprovalPage;
}

/** Schemas can be compared where both held as much of the release. */
function schemaDifference(state: TargetState, { tried, page: { staging } }: Tried): string | null {
  const name = staging.target.name;
  if (tried === null) return `Whether ${name} had the same schema is not known.`;
  if (tried.appliedOfRelease.length !== state.appliedOfRelease.length)
    return `${name} held ${tried.appliedOfRelease.length} of the release when it was planned, so the schemas cannot be compared.`;
  return tried.fingerprint === state.fingerprint
    ? null
    : `${name} had another schema before the release, so what was seen there may not hold here.`;
}

export function approversRow(page: ApprovalPage): Row {
  const { environment, mayApprove, closed } = page;
  const told = closedLines(page, ["environment", "approval"]);
  const name = "Who may approve";
  if (environment === null) {
    const unknown: Line = [
      bold("The protection of Production's environment could not be read."),
      " Its deploy asks again, and stays closed when unsure.",
    ];
    return { mark: told.length > 0 ? "stop" : "look", name, lines: [...told, unknown] };
  }
  const nobody = closed.some(({ gate }) => gate === "approval" || gate === "environment");
  return {
    mark: nobody ? "stop" : environment.preventsSelfReview && isSure(mayApprove) ? "fine" : "look",
    name,
    lines: [
      ...(isAnybody(mayApprove) ? [sureLine(mayApprove)] : []),
      ...told,
      ...refusedLines(mayApprove),
      ...protectionLines(environment),
    ],
  };
}

function isSure({ logins, anyMember, teams }: MayApprove): boolean {
  return logins.length > 0 || (anyMember && teams.length > 0);
}

function sureLine({ logins, members, teams, anyMember, authors }: MayApprove): Line {
  const any = anyMember && teams.length > 0 ? [`any member of ${listPaths(teams)}`] : [];
  const names = [...(logins.length === 0 ? [] : [listPaths(logins, 6)]), ...any];
  const only = logins.length === 1 && any.length === 0;
  const sure: Line = names.length === 0 ? [] : [only ? "" : "One of ", bold(names.join(", or ")), "."];
  const perhaps = members.length === 0 ? [] : [` Also ${listPaths(members, 6)}, as a member of ${listPaths(teams)}.`];
  const not = authors.length === 0 ? " Not whoever wrote the change." : ` Not ${listPaths(authors)}, who wrote the change.`;
  return [...sure, ...perhaps, not];
}

/** Those who could press the button in vain. */
function refusedLines({ refused, authors }: MayApprove): readonly Line[] {
  const others = refused.filter(({ login }) => !authors.some((author) => author.toLowerCase() === login.toLowerCase()));
  if (others.length === 0) return [];
  return [
    [
      `The yes of ${listPaths(others.map(({ login }) => login))} would not count: the configuration lets others approve this risk.`,
    ],
  ];
}

function protectionLines({ preventsSelfReview, adminsMayBypass }: EnvironmentState): readonly Line[] {
  return [
    ...(preventsSelfReview
      ? []
      : [[bold("Whoever started the run may approve it"), ": the environment does not prevent self-review."]]),
    ...(adminsMayBypass ? [["Administrators can start it without an approval; the deploy then stays closed."]] : []),
  ];
}

export function afterwardsRow(page: ApprovalPage): Row {
  const { production, dr, takenUntil } = page;
  const step = backupStep(production, page);
  const steps = [
    "all gates once more",
    ...(step === "backup" ? ["a proven backup"] : []),
    step === "rescue copies" ? "migrations with their rescue copies" : "migrations",
    ...(production.smokes ? ["smoke tests"] : []),
    "comparison with Staging's schema",
  ];
  const mark: Mark = production.smokes ? "fact" : "look";
  const until = takenUntil === null ? [] : [[`Approve before ${minuteOf(takenUntil)}: then Staging's evidence is too old.`]];
  return {
    mark,
    name: "After your yes",
    lines: [
      [bold(wayOf({ ...page, dr: [] })), `: ${steps.join(", ")}.`],
      ...(production.smokes ? [] : [[bold(`No smoke-command is configured for ${cutMiddle(production.name, 60)}.`)]]),
      ...dr.map((target): Line => [bold(cutMiddle(target.name, 60)), `: ${drWords(target)}`]),
      ...until,
    ],
  };
}

function drWords({ kind, smokes }: ApprovalTarget): string {
  if (kind === "replica") return "a replica, shown to have replayed the release, with Production's schema.";
  return `deployed under the same approval${smokes ? ", smoke tests" : ""}, compared with Production's schema.`;
}

export function identityRow({ release, stagingSha256 }: ApprovalPage): Row {
  return {
    mark: "fact",
    name: "What is approved",
    lines: [
      ["Release ", code(release.digest)],
      ["Commit ", code(release.commit.slice(0, 12)), ", Staging's evidence SHA-256 ", code(stagingSha256)],
    ],
  };
}

/** `check` in a workflow: what the event is about, judged, and published where a team looks. */
import { openGitSource } from "../../adapters/git/git-source.ts";
import { type GitHub, connect } from "../../adapters/github/client.ts";
import { type WorkflowEvent, readEvent } from "../../adapters/github/event.ts";
import { queuedSource, readMergeGroup } from "../../adapters/github/merge-group.ts";
import { readOverride } from "../../adapters/github/override.ts";
import { pullRequestSource } from "../../adapters/github/pull-request.ts";
import { rangeSource } from "../../adapters/github/range.ts";
import { type CheckReport, check } from "../../commands/check.ts";
import { beforeWasm } from "../before-wasm.ts";
import { checkoutAt } from "../checkout.ts";
import { EXIT, UserError } from "../../errors.ts";
import type { ChangeSource } from "../../ports.ts";
import { type CheckInputs, readCheckInputs } from "./action-inputs.ts";
import type { RunnerOutput } from "./action-output.ts";
import { publishCheck } from "./publish-check.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** One change set that the event is about. */
export interface Subject {
  /** Pull request number; null for a range. */
  readonly number: number | null;
  /** The sources to ask, the next one where one cannot show everything. */
  readonly sources: readonly (() => ChangeSource)[];
}

interface Run {
  readonly environment: Environment;
  readonly inputs: CheckInputs;
  readonly event: WorkflowEvent;
  readonly github: GitHub;
}

/** Judges every change set of the event and answers the exit code. Throws `UserError` when it cannot. */
export async function checkInAction(environment: Environment, output: RunnerOutput): Promise<number> {
  const inputs = readCheckInputs(environment);
  const event = await readEvent(environment);
  const { token, requestTimeoutMs: timeoutMs } = inputs;
  const github = await connect({ token, owner: event.owner, repo: event.repo, apiUrl: environment["GITHUB_API_URL"], timeoutMs });
  const run = { environment, inputs, event, github };
  const reports: { readonly number: number | null; readonly report: CheckReport }[] = [];
  for (const subject of await findSubjects(run)) reports.push({ number: subject.number, report: await judge(subject, run) });
  await publishCheck(reports, { environment, inputs, github, output, isPullRequest: event.kind === "pull-request" });
  return reports.some(({ report }) => report.result.blocking) ? EXIT.no : EXIT.ok;
}

async function findSubjects(run: Run): Promise<readonly Subject[]> {
  const { event, github, inputs } = run;
  switch (event.kind) {
    case "pull-request": {
      const { number, head, base } = event;
      // Where the API does not show everything, a clone beside us may.
      const clone = base === null ? [] : [() => openGitSource(inputs.repositoryPath, { base, head })];
      return [{ number, sources: [() => pullRequestSource(github, { number, head }), ...clone] }];
    }
    case "merge-group": {
      const group = await readMergeGroup(github, event);
      if (group.pullRequests === null) return [{ number: null, sources: [() => unknownSource(event, group.because)] }];
      return group.pullRequests.map((queued) => ({ number: queued.number, sources: [() => queuedSource(github, queued)] }));
    }
    case "push":
    case "dispatch": {
      const range = findRange(run, event);
      return [{ number: null, sources: [() => openGitSource(inputs.repositoryPath, range), () => rangeSource(github, range)] }];
    }
  }
}

/** The range of a push or dispatch: inputs first, then the event; a new branch is compared with the default branch. */
function findRange(
  { inputs }: Run,
  event: Extract<WorkflowEvent, { kind: "push" | "dispatch" }>,
): { base: string; head: string } {
  const head = inputs.head ?? (event.kind === "push" ? event.after : event.head);
  const base = inputs.base ?? (event.kind === "push" ? event.before : null) ?? event.defaultBranch;
  if (base !== null) return { base, head };
  throw new UserError("usage", "The event does not say what to compare with.", "Give the input base: a branch, tag or commit.");
}

/** A change set of which nothing is known: the gate stays closed. */
function unknownSource({ base, head }: { readonly base: string; readonly head: string }, because: string): ChangeSource {
  return {
    readChangeSet: () => Promise.resolve({ base, head, complete: false, incompleteBecause: because, changes: [] }),
    listFolders: () => Promise.resolve(new Map()),
    readBlobs: () => Promise.resolve(new Map()),
    close: () => Promise.resolve(),
  };
}

async function judge({ number, sources }: Subject, run: Run): Promise<CheckReport> {
  const { github, environment, inputs } = run;
  const readLabel = number === null ? null : (label: string) => readOverride(github, { number, label });
  const branch = environment["GITHUB_HEAD_REF"] ?? null;
  const openCheckout = checkoutAt(inputs.repositoryPath, environment);
  let first: Attempt | null = null;
  for (const open of sources) {
    const attempt = await tryOne(() => checkWith(open(), { readOverride: readLabel, branch, openCheckout }));
    if (attempt.report?.result.complete === true) return attempt.report;
    // Of several that fail, the one that should have known speaks; a report says more than a failure.
    if (first === null || (first.report === null && attempt.report !== null)) first = attempt;
  }
  if (first?.report !== null && first?.report !== undefined) return first.report;
  throw first?.error;
}

interface Attempt {
  readonly report: CheckReport | null;
  readonly error: unknown;
}

/** A clone that is not there or lacks a revision is no failure where another source follows. */
async function tryOne(attempt: () => Promise<CheckReport>): Promise<Attempt> {
  try {
    return { report: await attempt(), error: null };
  } catch (error) {
    if (error instanceof UserError && error.code !== "configuration") return { report: null, error };
    throw error;
  }
}

async function checkWith(
  source: ChangeSource,
  more: Pick<Parameters<typeof check>[0], "readOverride" | "branch" | "openCheckout">,
): Promise<CheckReport> {
  try {
    return await check({ source, configuration: null, beforeWasm, ...more });
  } finally {
    await source.close();
  }
}

/** `summary`: gathers what earlier jobs left into the page for whoever approves Production. Files of different releases make no page. */
import { withStaging } from "../../backup/forecast.ts";
import type { Options, TargetOptions } from "../../config/options.ts";
import type { RevisionFiles } from "../../ports.ts";
import type { ApprovalPage, ApprovalTarget, WayBack } from "../../release/approval/approval-page.ts";
import type { GateFacts, Unknown } from "../../release/gates/facts.ts";
import { foreseeClosed, foreseeFacts, type ForeseenGate } from "../../release/approval/foresee-gates.ts";
import { readIsoMoment, toIsoMoment } from "../../release/moment.ts";
import type { EnvironmentState, StagedTarget } from "../../release/preflight-document.ts";
import type { Sha256 } from "../../release/release.ts";
import { filesOfWayBack, wayBackOf } from "../../release/approval/way-back.ts";
import { type Asking, foreseeApproval, whoMayApprove } from "../../release/approval/who-may-approve.ts";
import type { BackupRisk } from "../../risk/assessment.ts";
import { chooseTarget } from "../choose-target.ts";
import { findDatabase } from "../find-database.ts";
import { knownNames } from "../known-names.ts";
import { type LocalConfiguration, readConfiguration } from "../read-configuration.ts";
import { readReleasedTexts } from "./released-texts.ts";
import { readLeft, type LeftBehind, type Refused } from "./summarise-left.ts";

/** What GitHub is asked; none of it throws for what it may not tell. */
export interface ApprovalFactsPort {
  /** Who approved for an environment in this run, earlier attempts included: one entry an approval. */
  approvers(environment: string): Promise<readonly string[] | Unknown>;
  /** Who wrote the files as they are at the commit. */
  authors(commit: string, paths: readonly string[]): Promise<readonly string[] | Unknown>;
}

export interface SummaryRequest {
  /** The work tree at the release's commit. */
  readonly files: RevisionFiles;
  /** `--config`; null: the work tree's. */
  readonly configuration: LocalConfiguration | null;
  /** Files that earlier jobs left, by name. */
  readonly left: ReadonlyMap<string, Uint8Array>;
  /** Null outside of a workflow run. */
  readonly github: ApprovalFactsPort | null;
  readonly checkedRisk: BackupRisk | null;
  readonly reason: string | null;
  readonly startedBy: string | null;
  /** Gates that Production's deploy is told to open by hand. */
  readonly opensByHand: readonly string[];
  readonly writersSuspended: string | null;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly sha256: Sha256;
}

export interface SummaryReport {
  readonly page: ApprovalPage;
  /** Text of the migrations' files, by path: exactly what is released. */
  readonly texts: ReadonlyMap<string, string>;
  /** Logins of those who approved for Production's environment already, in earlier attempts of the run. */
  readonly approvalsBefore: readonly string[] | Unknown;
}

/** Throws `UserError` where files are missing; `refused` where what they say does not belong together. */
export async function summarise(request: SummaryRequest): Promise<SummaryReport | Refused> {
  const { files, configuration, sha256, github } = request;
  const left = readLeft(request.left, sha256);
  if ("refused" in left) return left;
  const { release } = left;
  const options = await readConfiguration(files, configuration, knownNames);
  const { migrations } = await findDatabase(files, options, release.database);
  const paths = release.migrations.map(({ path }) => path);
  const undoing = filesOfWayBack(migrations, paths);
  const read = await readReleasedTexts(files, { release, others: undoing.map(({ path }) => path), sha256 });
  if ("refused" in read) return read;
  const { environment } = left.production;
  const known: Known = {
    left,
    options,
    environment: left.preflight.environments.find(({ name }) => name === environment) ?? null,
    authors: github === null ? null : await github.authors(release.commit, paths),
    wayBack: wayBackOf(undoing, { paths, texts: read.texts }),
  };
  return {
    page: toPage(known, request),
    texts: read.texts,
    approvalsBefore: github === null ? [] : await github.approvers(environment),
  };
}

interface Known {
  readonly left: LeftBehind;
  readonly options: Options;
  /** Production's. */
  readonly environment: EnvironmentState | null;
  readonly authors: readonly string[] | Unknown | null;
  readonly wayBack: readonly WayBack[];
}

function toPage(known: Known, request: SummaryRequest): ApprovalPage {
  const { left, environment, wayBack } = known;
  const { plan, release, tests, staging, stagingSha256, production, dr } = left;
  const { checkedRisk, reason, startedBy, opensByHand, writersSuspended } = request;
  const independent = dr.filter(({ kind }) => kind === "independent");
  return {
    plan,
    release,
    tests,
    staging,
    stagingSha256,
    takenUntil: takenUntil(staging.finishedAt, optionsOf(production, known)),
    production: toApprovalTarget(production, known),
    dr: dr.map((target) => toApprovalTarget(target, known)),
    environment,
    mayApprove: whoMayApprove(askingOf(production, { known, request })),
    closed: [production, ...independent].flatMap((target) => closedOn(target, { known, request })),
    checkedRisk,
    reason,
    startedBy,
    opensByHand,
    writersSuspended,
    wayBack,
  };
}

interface Looking {
  readonly known: Known;
  readonly request: SummaryRequest;
}

function closedOn(target: StagedTarget, looking: Looking): readonly ForeseenGate[] {
  const asking = askingOf(target, looking);
  const approval = foreseeApproval(asking);
  const nobody: readonly ForeseenGate[] = approval === null ? [] : [{ target: target.name, gate: "approval", ...approval }];
  return [...foreseeClosed(asking.facts, looking.request.opensByHand), ...nobody];
}

/** As the workflow's deploy to the target will ask its gates. */
function askingOf(target: StagedTarget, { known, request }: Looking): Asking {
  const { left, environment, authors } = known;
  const { release, plan, staging, stagingSha256, production } = left;
  const gates: GateFacts["target"]["gates"] =
    target.name === production.name ? ["staging-evidence", "environment", "approval"] : ["staging-evidence", "approval"];
  const facts = foreseeFacts({
    release,
    plan,
    target: { ...optionsOf(target, known), gates, evidenceOf: staging.target.name },
    evidence: {
      evidence: staging,
      sha256: stagingSha256,
      expectedSha256: stagingSha256,
      finishedAt: readIsoMoment(staging.finishedAt),
    },
    environment:
      environment === null
        ? { unknown: "Preflight does not tell." }
        : { ...environment, reviewers: environment.reviewers.length },
    writersSuspended: request.writersSuspended,
    now: request.now,
  });
  return { facts, reviewers: environment?.reviewers ?? [], authors };
}

/** As the configuration describes it, with the environment that preflight found. */
function optionsOf({ name, environment }: StagedTarget, { options, left }: Known): TargetOptions {
  return { ...chooseTarget({ options, database: left.release.database, name }), environment };
}

function toApprovalTarget(target: StagedTarget, known: Known): ApprovalTarget {
  const { plan, staging } = known.left;
  const backup = plan.backup?.targets.find((one) => one.target === target.name) ?? null;
  const planned = plan.backup?.forecast.find((one) => one.target === target.name) ?? null;
  const forecast = backup === null || planned === null ? null : withStaging(planned, { backup, staging });
  return { ...target, backup, forecast, smokes: optionsOf(target, known).smokeCommand !== null };
}

const HOUR_MS = 3_600_000;

function takenUntil(finishedAt: string, { evidenceHours }: TargetOptions): string | null {
  const finished = readIsoMoment(finishedAt);
  return finished === null ? null : toIsoMoment(finished + evidenceHours * HOUR_MS);
}

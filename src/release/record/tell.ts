/** Where a release ended up, in plain words: the stories of its jobs in their order, of which the first that did not end well decides. */
import { listPaths } from "../../change-set/visible.ts";
import type { RecordOutcome, StageRecord } from "../release-record.ts";
import { type Stage, STAGES } from "../stage.ts";
import { tellPlan, tellPreflight, tellSummary, tellTests, type Telling } from "./before-deploys.ts";
import { describeShare, type DeployStory, tellDeploy } from "./deploys.ts";
import { done, type Job, type LeftEvidence, type RecordFacts, SKIPPED, type Story } from "./facts.ts";

export interface Told {
  readonly outcome: RecordOutcome;
  readonly because: string;
  readonly next: string | null;
  readonly stages: readonly StageRecord[];
}

type StageName = StageRecord["stage"];

const WAY: readonly StageName[] = ["preflight", "plan", "test", "staging", "summary", "production", "dr"];

const BEFORE: Readonly<Partial<Record<StageName, Telling>>> = {
  preflight: tellPreflight,
  plan: tellPlan,
  test: tellTests,
  summary: tellSummary,
};

interface ToldStage {
  readonly stage: StageName;
  readonly job: Job;
  readonly story: Story;
  readonly deploys: readonly DeployStory[];
  readonly evidence: readonly LeftEvidence[];
}

export function tellRecord(facts: RecordFacts): Told {
  const told = WAY.flatMap((stage) => {
    const job = facts.jobs.get(stage);
    return job === undefined ? [] : [tellStage(stage, job, facts)];
  });
  const stages = told.map(({ stage, job, story, evidence }) => ({
    stage,
    result: job.result,
    evidence: evidence.map(({ sha256, evidence: document }) => ({ sha256, evidence: document })),
    because: story.because,
  }));
  const ending = told.find(({ story }) => story.kind !== "done" && story.kind !== "skipped");
  const where = describeWhere(told.flatMap(({ deploys }) => deploys));
  if (ending === undefined) return { ...tellGoodEnd(told, facts, where), stages };
  const { kind, because, next } = ending.story;
  if (kind === "nothing-pending") return { outcome: kind, because, next, stages };
  return { outcome: kind === "failed" ? "failed" : "stopped", because: `${because} ${where}`, next, stages };
}

function tellStage(stage: StageName, job: Job, facts: RecordFacts): ToldStage {
  const before = BEFORE[stage];
  if (before !== undefined) return { stage, job, story: before(facts, job), deploys: [], evidence: [] };
  const name = STAGES.find((one) => one === stage) ?? "dr";
  const targets = facts.targets[name];
  const evidence = facts.evidence.filter((left) => targets.some((target) => target.name === left.evidence.target.name));
  const deploys = targets.map((target) => {
    const left = evidence.find((one) => one.evidence.target.name === target.name) ?? null;
    return tellDeploy({ stage: name, target, job, left, facts });
  });
  return { stage, job, story: joinStories(name, deploys, facts), deploys, evidence };
}

const RANK: readonly Story["kind"][] = ["failed", "stopped", "nothing-pending", "done", "skipped"];

/** The gravest of them, with what the others say. */
function joinStories(stage: Stage, deploys: readonly DeployStory[], facts: RecordFacts): Story {
  const [gravest] = deploys.toSorted((a, b) => RANK.indexOf(a.kind) - RANK.indexOf(b.kind));
  if (gravest === undefined) {
    const isKnown = STAGES.some((each) => facts.targets[each].length > 0);
    return isKnown ? { kind: "skipped", because: "There is none.", next: null } : SKIPPED;
  }
  if (deploys.length > 1 && deploys.every(({ kind }) => kind === "done"))
    return done(deploys.map(({ target, because }) => `${target.name}: ${because}`).join(" "));
  return stage === "dr" && gravest.kind !== "done" && gravest.kind !== "skipped" ? tellApart(gravest, facts) : gravest;
}

/** Production has it and a target of DR has not: how far they are apart. */
function tellApart(story: DeployStory, { targets, evidence }: RecordFacts): Story {
  const next = `${story.next ?? ""} The approval of Production still counts for a re-run.`.trim();
  if (story.target.kind === "replica" || story.holding === "all") return { ...story, next };
  const left = evidence.find((each) => each.evidence.target.name === story.target.name);
  const apart = left === undefined ? "" : `, with ${describeShare(left.evidence)}`;
  const behind = `${story.target.name} is behind ${targets.production[0]?.name ?? "Production"}${apart}.`;
  return { ...story, because: `${behind} ${story.because}`, next };
}

function tellGoodEnd(told: readonly ToldStage[], { jobs, targets }: RecordFacts, where: string): Omit<Told, "stages"> {
  const ended = (name: StageName): boolean => told.some(({ stage, story }) => stage === name && story.kind === "done");
  const again = "Start a new run with `stop-after: production` when it shall go further.";
  if (ended("production")) return { outcome: "released", because: `The release is out. ${where}`, next: null };
  if (ended("staging") && !jobs.has("production")) {
    const name = targets.production[0]?.name ?? "Production";
    const next = `Whoever may approve ${name} reads the page in the summary, and says yes or no.`;
    return { outcome: "waiting", because: `It waits for an approval of ${name}. ${where}`, next };
  }
  if (ended("staging")) return { outcome: "released", because: `As asked, it ended after Staging. ${where}`, next: again };
  if (ended("plan"))
    return { outcome: "released", because: `As asked, it ended after the plan and its tests. ${where}`, next: again };
  return { outcome: "stopped", because: `Nothing was run. ${where}`, next: "Start a new run." };
}

/** `It is on staging; not on production and dr.` */
function describeWhere(deploys: readonly DeployStory[]): string {
  const those = (holding: DeployStory["holding"]): readonly string[] =>
    deploys.filter((deploy) => deploy.holding === holding).map(({ target }) => target.name);
  const [all, part, none, unknown] = [those("all"), those("part"), those("none"), those("unknown")];
  if (all.length + part.length + unknown.length === 0) return "No database was changed.";
  const parts = [
    ...(all.length === 0 ? [] : [`It is on ${listPaths(all, 6)}`]),
    ...(part.length === 0 ? [] : [`a part of it is on ${listPaths(part, 6)}`]),
    ...(none.length === 0 ? [] : [`it is not on ${listPaths(none, 6)}`]),
    ...(unknown.length === 0 ? [] : [`what ${listPaths(unknown, 6)} has of it is not known`]),
  ].join("; ");
  return `${parts.slice(0, 1).toUpperCase()}${parts.slice(1)}.`;
}

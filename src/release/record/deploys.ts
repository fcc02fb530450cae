/** How a deploy to one target ended, as its evidence, its job and the reviewers tell. What nobody knows is never taken for untouched. */
import { count, cutMiddle } from "../../change-set/visible.ts";
import type { Evidence } from "../evidence.ts";
import type { StagedTarget } from "../preflight-document.ts";
import type { Stage } from "../stage.ts";
import { done, failed, type Job, type LeftEvidence, type RecordFacts, SKIPPED, stopped, type Story } from "./facts.ts";

/** `part`: some of its migrations, or of one its first statements. */
export type Holding = "all" | "part" | "none" | "unknown";

export interface DeployStory extends Story {
  readonly target: StagedTarget;
  /** How much of the release the target has. */
  readonly holding: Holding;
}

export interface Deploy {
  readonly stage: Stage;
  readonly target: StagedTarget;
  readonly job: Job;
  readonly left: LeftEvidence | null;
  readonly facts: RecordFacts;
}

const GO_ON: Readonly<Record<Stage, string>> = {
  staging: "Start a new run when it may go out.",
  production: "Start a new run when it may go out.",
  dr: "Re-run the job of DR when it may go there.",
};

export function tellDeploy(deploy: Deploy): DeployStory {
  const { target, job, left } = deploy;
  const tell = (story: Story, holding: Holding): DeployStory => ({ ...story, target, holding });
  if (job.result === "skipped") return tell(SKIPPED, "none");
  if (left !== null) return tell(tellEvidence(deploy, left.evidence), holdingOf(left.evidence));
  if (job.result === "success") return tell(done(withoutEvidence(target)), "all");
  if (target.kind === "replica") return tell(tellReplica(deploy), "unknown");
  if (job.outputs["outcome"] === NOT_STARTED) return tell(tellNotStarted(deploy), "none");
  const no = tellReviews(deploy);
  return no === null ? tell(tellUnknown(deploy), "unknown") : tell(no, "none");
}

/** What a deploy says before it reaches its target. */
const NOT_STARTED = "not-started";

function tellNotStarted({ stage, target }: Deploy): Story {
  return stopped(
    `The deploy to ${target.name} never began: what it was given could not be taken.`,
    `The log of its job says why. ${GO_ON[stage]}`,
  );
}

function tellUnknown({ target, job }: Deploy): Story {
  const how = job.result === "cancelled" ? "was cancelled and left no evidence" : "left no evidence, as when a runner is lost";
  return failed(
    `Nobody knows how it ended on ${target.name}: its job ${how}.`,
    `Look at the log of the job and run ${statusOf(target)}, then re-run the job: nothing is applied twice.`,
  );
}

function tellReplica({ target, facts }: Deploy): Story {
  const production = facts.targets.production[0]?.name ?? "Production";
  return failed(
    `${target.name} was not shown to have what ${production} has.`,
    "The summary of its job says what it lacks; re-run the job when it has caught up.",
  );
}

function withoutEvidence({ name, kind }: StagedTarget): string {
  return kind === "replica"
    ? `${name} has replayed it, with the same schema.`
    : `Its job succeeded; the evidence of ${name} is missing among the artifacts.`;
}

/** Why nothing was done, as far as people tell; null where it may have been. A deploy to Production refuses where nobody approved. */
function tellReviews({ stage, target, job, facts }: Deploy): Story | null {
  const { reviews } = facts;
  if ("unknown" in reviews || target.environment === "") return null;
  const key = target.environment.toLowerCase();
  const own = reviews.filter(({ environments }) => environments.some((name) => name.toLowerCase() === key));
  // Of an earlier attempt, or of this one: then the job may have begun.
  if (own.some(({ state }) => state === "approved")) return null;
  const rejection = own.find(({ state }) => state === "rejected");
  if (rejection !== undefined) {
    const comment = rejection.comment.trim();
    const why = comment === "" ? "" : `: ${cutMiddle(comment, 300).replace(/[.!?]$/, "")}`;
    return stopped(`${rejection.by} rejected ${target.name}${why}.`, GO_ON[stage]);
  }
  // Elsewhere somebody may have gone past the rules, and the deploy asks for no approval of that environment.
  if (stage !== "production") return null;
  return job.result === "cancelled"
    ? stopped(`It was cancelled while it waited for an approval of ${target.name}.`, GO_ON[stage])
    : stopped(`Nobody approved ${target.name}: the wait for an approval ended, as it does after 30 days.`, GO_ON[stage]);
}

function tellEvidence(deploy: Deploy, evidence: Evidence): Story {
  switch (evidence.outcome) {
    case "applied":
    case "nothing-to-do":
      return tellBehind(deploy, evidence);
    case "refused":
      return tellRefusal(deploy, evidence);
    case "failed":
      return tellFailure(deploy, evidence);
    case "interrupted":
      return failed(
        `It was interrupted on ${deploy.target.name}, which has ${describeShare(evidence)}. ${evidence.because}`,
        `Run ${statusOf(deploy.target)}, then re-run the job: it goes on where it stands, and nothing is applied twice.`,
      );
  }
}

/** The deploy went well; what its job did afterwards may not have. */
function tellBehind({ stage, target, job, facts }: Deploy, evidence: Evidence): Story {
  const smoke = evidence.smoke?.passed === true ? " Its smoke tests passed." : "";
  if (job.result === "success" || isElsewhere({ stage, facts })) return done(`${evidence.because}${smoke}`);
  const verify = `\`schema-release verify --target ${target.name}\``;
  return job.result === "cancelled"
    ? failed(
        `${target.name} has the release; the job was cancelled before its schema was compared.`,
        `Re-run the job: it applies nothing twice.`,
      )
    : failed(
        `${target.name} has the release, and what its job did afterwards failed: the schema is not the one that is expected, or could not be compared.`,
        `Its summary shows the differences; run ${verify}, mend what differs, and re-run the job.`,
      );
}

/** One job for each target of DR: which of them was red is not told, so evidence of a success counts where another's is bad. */
function isElsewhere({ stage, facts }: Pick<Deploy, "stage" | "facts">): boolean {
  if (stage !== "dr") return false;
  const names = new Set(facts.targets.dr.map(({ name }) => name));
  const own = facts.evidence.filter(({ evidence }) => names.has(evidence.target.name));
  return (
    own.length < names.size || own.some(({ evidence }) => evidence.outcome !== "applied" && evidence.outcome !== "nothing-to-do")
  );
}

function tellRefusal({ target }: Deploy, { gates, because }: Evidence): Story {
  const closed = gates.filter(({ answer }) => answer === "closed");
  const [first] = closed;
  if (first === undefined) return stopped(`${target.name} refused it. ${because}`, "Mend it, and start a new run.");
  const more = closed.length === 1 ? "" : ` And ${count(closed.length - 1, "more gate is", "more gates are")} closed.`;
  return stopped(
    `The gate ${first.gate} of ${target.name} is closed. ${first.because}${more}`,
    first.remedy ?? "Mend it, and start a new run.",
  );
}

const AFTER_SMOKE: Readonly<Record<Stage, string>> = {
  staging: "Mend it with a new migration or a release of the application, and release again.",
  production: "Decide: forward, or the way back that the approver's page recorded. Nothing is undone unasked.",
  dr: "Look why, since Production's smoke tests are its own; re-run the job when it is mended.",
};

function tellFailure({ stage, target }: Deploy, evidence: Evidence): Story {
  const { smoke, migrations, because } = evidence;
  if (smoke !== null && !smoke.passed)
    return failed(
      `${target.name} has the release, and its smoke tests failed.`,
      `${AFTER_SMOKE[stage]}${stage === "production" ? keptBy(evidence) : ""}`,
    );
  const broken = migrations.find(({ failure }) => failure !== null);
  const remedy = broken?.failure?.remedy.split("\n")[0]?.trim() ?? "";
  const has = `${target.name} has ${describeShare(evidence)}.`;
  return failed(
    `It failed on ${target.name}. ${cutMiddle(because, 500)} ${has}`,
    remedy === "" ? "Mend it with a new migration, and release again." : cutMiddle(remedy, 500),
  );
}

/** What would bring back what the release lost, where it was kept. */
function keptBy({ backup, rescueCopies }: Evidence): string {
  if (rescueCopies.length > 0)
    return ` What it lost is kept in ${count(rescueCopies.length, "rescue copy", "rescue copies")}: \`schema-release rescue restore\` puts it back.`;
  return backup === null ? "" : ` The backup that was taken before it is ${cutMiddle(backup.reference, 200)}.`;
}

/** `1 of 2 migrations`. */
export function describeShare({ migrations }: Evidence): string {
  const held = migrations.filter(({ outcome }) => outcome === "applied" || outcome === "already-applied");
  return `${held.length} of ${count(migrations.length, "migration")}`;
}

function holdingOf({ outcome, migrations }: Evidence): Holding {
  if (outcome === "applied" || outcome === "nothing-to-do") return "all";
  const held = migrations.filter((each) => each.outcome === "applied" || each.outcome === "already-applied").length;
  if (migrations.length > 0 && held === migrations.length) return "all";
  if (outcome === "interrupted") return held === 0 ? "unknown" : "part";
  return migrations.some((each) => each.outcome === "applied" || (each.outcome === "failed" && !each.transactional))
    ? "part"
    : "none";
}

export function statusOf({ name }: StagedTarget): string {
  return `\`schema-release status --target ${name}\``;
}

/** What happens when a job reaches its environment. */
import { Unsupported } from "./expressions.ts";
import type { RunState } from "./run-state.ts";
import type { ScenarioEnvironment } from "./scenario.ts";

export type Passage =
  | { readonly kind: "open"; readonly environment: ScenarioEnvironment; readonly name: string }
  | { readonly kind: "closed"; readonly message: string }
  | { readonly kind: "cancelled" };

/** Asks whoever the scenario says, and records it where the API tells it. */
export async function passEnvironment(run: RunState, name: string, job: string): Promise<Passage> {
  const found = Object.entries(run.environments).find(([each]) => each.toLowerCase() === name.toLowerCase());
  if (found === undefined) {
    run.createdEnvironments.push(name);
    run.environments[name] = {};
    run.github.state.environments.set(name, { reviewers: [] });
    return { kind: "open", environment: {}, name };
  }
  const [known, environment] = found;
  const open: Passage = { kind: "open", environment, name: known };
  const { reviewers = [], decide } = environment;
  if (reviewers.length === 0) return open;
  if (decide === undefined)
    throw new Unsupported(`Job ${job} waits at ${known}, and the scenario does not say what happens there.`);
  const decision = typeof decide === "function" ? await run.ask(() => decide(job, run)) : decide;
  if (run.cancelled) return { kind: "cancelled" };
  switch (decision.kind) {
    case "approve":
    case "reject": {
      const { by, comment = "" } = decision;
      refuseReviewer(run, known, by);
      const state = decision.kind === "approve" ? "approved" : "rejected";
      run.addReview(job, { by, state, environments: [known], comment });
      return state === "approved" ? open : { kind: "closed", message: `The deployment to ${known} was rejected by ${by}.` };
    }
    case "expire":
      return { kind: "closed", message: `The deployment to ${known} was not approved within 30 days.` };
    case "bypass":
      if (environment.adminsMayBypass === false) throw new Unsupported(`Nobody may bypass the rules of ${known}.`);
      return open;
    case "cancel":
      run.cancel();
      return { kind: "cancelled" };
  }
}

/** Whom GitHub does not let review, a scenario may not either. */
function refuseReviewer({ environments, actor }: RunState, name: string, by: string): void {
  const { reviewers = [], preventsSelfReview = false } = environments[name] ?? {};
  const hasTeams = reviewers.some((reviewer) => reviewer.startsWith("@"));
  if (!hasTeams && !reviewers.includes(by)) throw new Unsupported(`${by} is no reviewer of ${name}.`);
  if (preventsSelfReview && by === actor) throw new Unsupported(`${by} started the run and may not review it at ${name}.`);
}

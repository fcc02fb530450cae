/** Waits until AWS says that a snapshot is there. */
import type { AwsWork } from "./aws-database.ts";
import { explainFailure, type Failed, isPassing, passingWords } from "./aws-failures.ts";
import { type BegunSnapshot, type FinishedSnapshot, withLeftBehind } from "./aws-snapshot-parts.ts";
import { isHopeless } from "./aws-states.ts";
import { type Look, lookUntil, type Waited } from "./aws-wait.ts";

/** AWS' answers may lag behind what it was told: one that is missed once need not be gone. */
const MISSES = 3;

export async function followSnapshot(work: AwsWork, { name }: BegunSnapshot): Promise<FinishedSnapshot | Failed> {
  const { words } = work;
  let missed = 0;
  const waited = await lookUntil(work, async (): Promise<Look<FinishedSnapshot | Failed>> => {
    const answer = await work.port.describeSnapshot(name, work.taking.signal);
    if ("failure" in answer) {
      const { failure } = answer;
      if (isPassing(failure)) return { wait: passingWords(failure) };
      return { done: withLeftBehind(explainFailure(failure, work.options, words), words, name) };
    }
    const { value: snapshot, at } = answer;
    missed = snapshot === null ? missed + 1 : 0;
    if (snapshot === null)
      return missed < MISSES ? { wait: `AWS does not show the snapshot ${name} yet.` } : { done: vanished(name) };
    if (snapshot.status === "available") return { done: { snapshot, at } };
    if (isHopeless(snapshot.status)) return { done: ended(work, name, snapshot.status) };
    const percent = snapshot.percent === null ? "" : `, ${snapshot.percent} %`;
    return { wait: `Snapshot ${name}: ${snapshot.status}${percent}.` };
  });
  return "done" in waited ? waited.done : giveUp(work, name, waited);
}

function vanished(name: string): Failed {
  return {
    failed: `The snapshot ${name} was begun, but AWS knows it no more.`,
    remedy: "See in CloudTrail who deleted it (DeleteDBSnapshot), and deploy again.",
  };
}

function ended({ words }: AwsWork, name: string, status: string): Failed {
  return {
    failed: `The snapshot ${name} is ${status}, so it is no backup.`,
    remedy: `See the events of RDS for the reason, remove it (\`${words.deleteSnapshot(name)}\`) and deploy again.`,
  };
}

function giveUp({ taking, words }: AwsWork, name: string, { gaveUp, last }: Exclude<Waited<never>, { done: never }>): Failed {
  const failed =
    gaveUp === "signal"
      ? { failed: "The backup was stopped.", remedy: "Deploy again; it makes a snapshot of its own." }
      : {
          failed: `The snapshot ${name} was not there within ${taking.waitSeconds} s. ${last}`,
          remedy:
            "Raise `wait-seconds` of the target's `backup` and deploy again; later snapshots hold only what changed and take less time.",
        };
  return withLeftBehind(failed, words, name);
}

/** From an instance that may be busy to a snapshot that AWS has begun. */
import type { WrittenSoFar } from "../data-at-risk.ts";
import { askServer, type AwsWork, describe, type FoundDatabase } from "./aws-database.ts";
import { explainFailure, type Failed, isPassing, passingWords } from "./aws-failures.ts";
import { ATTEMPT_TAG, makeTags, nameSnapshot } from "./aws-names.ts";
import { type BegunSnapshot, withLeftBehind } from "./aws-snapshot-parts.ts";
import { isReady } from "./aws-states.ts";
import { type Look, lookUntil } from "./aws-wait.ts";

/** One name and one mark for all attempts, so that one whose answer was lost is known again. */
interface Attempts {
  readonly name: string;
  readonly tags: ReadonlyMap<string, string>;
  /** Before the first attempt that AWS may have followed: later ones would leave out what was written in between. */
  before: { readonly written: WrittenSoFar; readonly startedAt: number } | null;
  /** Whether AWS may have begun it without our knowing. */
  uncertain: boolean;
}

export async function beginSnapshot(work: AwsWork, { database }: FoundDatabase): Promise<BegunSnapshot | Failed> {
  const { taking, words, options } = work;
  const attempts: Attempts = { name: nameSnapshot(taking), tags: makeTags(taking), before: null, uncertain: false };
  if (options.kind === "rds" && !database.multiAz)
    taking.onProgress(
      `${database.identifier} is in one zone only: AWS may halt its storage for seconds, seldom minutes, as the snapshot begins.`,
    );
  const waited = await lookUntil(work, () => tryCreate(work, attempts));
  const failed = "done" in waited ? waited.done : giveUp(work, waited);
  if (!("failed" in failed)) return failed;
  return attempts.uncertain ? withLeftBehind(failed, words, attempts.name) : failed;
}

function giveUp({ taking, words, options }: AwsWork, { gaveUp, last }: { gaveUp: "limit" | "signal"; last: string }): Failed {
  if (gaveUp === "signal") return { failed: "The backup was stopped before its snapshot had begun.", remedy: "Deploy again." };
  return {
    failed: `No snapshot of the ${words.noun} ${options.identifier} could be begun within ${taking.waitSeconds} s. ${last}`,
    remedy: "Deploy again outside of its backup and maintenance windows, or raise `wait-seconds` of the target's `backup`.",
  };
}

async function tryCreate(work: AwsWork, attempts: Attempts): Promise<Look<BegunSnapshot | Failed>> {
  if (attempts.uncertain) {
    const own = await findOwn(work, attempts);
    if (own !== null) return own;
  }
  const described = await describe(work);
  if ("wait" in described) return described;
  if ("failed" in described.done) return { done: described.done };
  const { database, at } = described.done;
  if (!isReady(database.status))
    return {
      wait: `The ${work.words.noun} ${database.identifier} is ${database.status}; a snapshot can be made once it is available.`,
    };
  if (!attempts.uncertain || attempts.before === null) {
    const read = await askServer(() => work.server.read(work.taking.affected));
    if ("failed" in read) return { done: read };
    attempts.before = { written: read.answer, startedAt: at ?? work.taking.clock.now() };
  }
  return create(work, attempts, attempts.before);
}

type Before = NonNullable<Attempts["before"]>;

async function create(work: AwsWork, attempts: Attempts, before: Before): Promise<Look<BegunSnapshot | Failed>> {
  const { port, options, words, taking } = work;
  const { name, tags } = attempts;
  const answer = await port.createSnapshot({ snapshot: name, database: options.identifier, tags }, taking.signal);
  if ("value" in answer) return begun(work, attempts, before);
  const { failure } = answer;
  if (isPassing(failure)) {
    attempts.uncertain = true;
    return { wait: passingWords(failure) };
  }
  // A scheduled backup or a change of the instance began in between.
  if (failure.kind === "busy") return { wait: `The ${words.noun} ${options.identifier} is busy. ${failure.message}` };
  const own = failure.kind === "exists" ? await findOwn(work, attempts) : null;
  return own ?? { done: explainFailure(failure, options, words) };
}

function begun({ taking }: AwsWork, { name, tags }: Attempts, before: Before): Look<BegunSnapshot> {
  taking.onProgress(`AWS makes the snapshot ${name}.`);
  return { done: { name, tags, ...before } };
}

/** Where an answer was lost, the snapshot may be there all the same; another's of the same name is never taken for it. Null: there is none. */
async function findOwn(work: AwsWork, attempts: Attempts): Promise<Look<BegunSnapshot | Failed> | null> {
  const { port, options, words, taking } = work;
  const answer = await port.describeSnapshot(attempts.name, taking.signal);
  if ("failure" in answer)
    return isPassing(answer.failure)
      ? { wait: passingWords(answer.failure) }
      : { done: explainFailure(answer.failure, options, words) };
  if (answer.value === null) return null;
  const mark = attempts.tags.get(ATTEMPT_TAG);
  if (mark !== undefined && answer.value.tags?.get(ATTEMPT_TAG) === mark && attempts.before !== null)
    return begun(work, attempts, attempts.before);
  return {
    done: {
      failed: `A snapshot ${attempts.name} is there already that this run did not make; it is not taken for a backup.`,
      remedy: "Deploy again: each attempt has a name of its own.",
    },
  };
}

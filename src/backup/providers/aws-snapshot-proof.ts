/** Whether a snapshot that AWS calls available is the one that this run began. */
import { toIsoMoment } from "../../release/moment.ts";
import type { AwsSnapshot } from "./aws.ts";
import type { AwsWork, FoundDatabase } from "./aws-database.ts";
import type { Failed } from "./aws-failures.ts";
import { ATTEMPT_TAG } from "./aws-names.ts";
import type { BegunSnapshot, FinishedSnapshot } from "./aws-snapshot-parts.ts";
import { withLeftBehind } from "./aws-snapshot-parts.ts";

export interface Examined extends FinishedSnapshot {
  readonly found: FoundDatabase;
  readonly begun: BegunSnapshot;
}

/** The sentences of its proof, or why it is none. */
export function examineSnapshot(work: AwsWork, examined: Examined): { readonly because: readonly string[] } | Failed {
  const { begun, snapshot, found } = examined;
  const age = judgeAge(work, examined);
  const doubt = doubtOf(snapshot, examined) ?? age.doubt;
  if (doubt !== null)
    return withLeftBehind(
      {
        failed: `The snapshot ${begun.name} is available, but not what was asked for: ${doubt}`,
        remedy: "See who made it, and deploy again.",
      },
      work.words,
      begun.name,
    );
  return {
    because: [
      `AWS says that the snapshot ${snapshot.identifier} is available: ${snapshot.type}, ${snapshot.encrypted ? "encrypted" : "not encrypted"}, ${snapshot.engine} ${snapshot.engineVersion}.`,
      ...age.because,
      ...tagSentences(snapshot, begun),
      ...found.because,
      "It was not restored; that it can be rests on AWS' word.",
    ],
  };
}

function doubtOf(snapshot: AwsSnapshot, { found: { database }, begun }: Examined): string | null {
  if (snapshot.identifier.toLowerCase() !== begun.name) return `it is called ${snapshot.identifier}.`;
  if (snapshot.of.toLowerCase() !== database.identifier.toLowerCase()) return `it is one of ${snapshot.of}.`;
  if (snapshot.resourceId !== "" && database.resourceId !== "" && snapshot.resourceId !== database.resourceId)
    return `it is one of an earlier ${database.identifier} (${snapshot.resourceId}, not ${database.resourceId}).`;
  if (snapshot.type !== "manual") return `it is ${snapshot.type}, and AWS deletes what is not manual by itself.`;
  const other = [...begun.tags].find(([key, value]) => snapshot.tags !== null && snapshot.tags.get(key) !== value);
  return other === undefined ? null : `its tag ${other[0]} is not what this run gave it.`;
}

function tagSentences({ tags }: AwsSnapshot, begun: BegunSnapshot): readonly string[] {
  if (tags === null) return ["AWS did not tell its tags; that it is this run's rests on its name, its source and its time."];
  const shown = [...begun.tags].filter(([key]) => key !== ATTEMPT_TAG).map(([key, value]) => `${key}=${value}`);
  return [`Its tags, read back: ${shown.join(", ")}.`];
}

/** AWS tells whole seconds, and not all of its clocks are one. */
const AWS_TOLERANCE_MS = 5000;
/** Where AWS did not say its time, this machine's clock has to do. */
const MACHINE_TOLERANCE_MS = 300_000;
const NOTEWORTHY_SKEW_MS = 60_000;

interface Age {
  readonly doubt: string | null;
  readonly because: readonly string[];
}

/** Older than the deploy does not count. AWS' clock is compared with itself wherever it told it. */
function judgeAge({ taking }: AwsWork, { snapshot: { createdAt }, found: { at } }: Examined): Age {
  if (createdAt === null) return { doubt: "AWS does not say when it was made.", because: [] };
  const made = toIsoMoment(createdAt);
  const oldest = at === null ? taking.since - MACHINE_TOLERANCE_MS : at - AWS_TOLERANCE_MS;
  if (createdAt < oldest) return { doubt: `it was made at ${made}, before this deploy asked for one.`, because: [] };
  if (at === null)
    return {
      doubt: null,
      because: [
        `It was made at ${made}; AWS did not say its time, so this machine's clock was compared, with five minutes' tolerance.`,
      ],
    };
  const because = `It was made at ${made} by AWS' clock, on which this deploy first asked at ${toIsoMoment(at)}.`;
  return { doubt: null, because: [because, ...skewSentences(taking.since, at)] };
}

/** A clock ahead of AWS' shows for certain; one that is behind might as well have waited for other things before. */
function skewSentences(since: number, at: number): readonly string[] {
  const ahead = since - at;
  if (ahead <= NOTEWORTHY_SKEW_MS) return [];
  return [`This machine's clock is at least ${Math.round(ahead / 1000)} s ahead of AWS' and was not relied on.`];
}

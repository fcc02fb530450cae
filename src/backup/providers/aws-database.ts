/** Finds the instance or cluster that the configuration names, and sees that it is the one that is deployed to. */
import { DatabaseError } from "../../database-port.ts";
import type { TakingBackup } from "../provider.ts";
import type { AwsAnswer, AwsBackupOptions, AwsDatabase, AwsServer, RdsPort } from "./aws.ts";
import { explainFailure, type Failed, isPassing, passingWords } from "./aws-failures.ts";
import { judgeIdentity } from "./aws-identity.ts";
import { isHopeless } from "./aws-states.ts";
import { type Look, lookUntil, type Waiting } from "./aws-wait.ts";
import type { AwsWords } from "./aws-words.ts";

/** What every step of a backup by AWS needs. */
export interface AwsWork extends Waiting {
  readonly port: RdsPort;
  readonly options: AwsBackupOptions;
  readonly server: AwsServer;
  readonly words: AwsWords;
  readonly taking: TakingBackup;
}

export interface FoundDatabase {
  readonly database: AwsDatabase;
  /** By AWS' clock; null where it did not say. */
  readonly at: number | null;
  /** Sentences on what was seen. */
  readonly because: readonly string[];
}

/** The first answer comes soon or not at all: a region that does not exist is not waited for. */
const FIRST_ANSWER_MS = 300_000;

export async function findDatabase(work: AwsWork): Promise<FoundDatabase | Failed> {
  const { options, words, taking } = work;
  const until = Math.min(work.until, taking.clock.monotonic() + FIRST_ANSWER_MS);
  taking.onProgress(`Asking AWS for the ${words.noun} ${options.identifier}.`);
  const waited = await lookUntil({ taking, until }, () => describe(work));
  if ("gaveUp" in waited)
    return waited.gaveUp === "signal"
      ? { failed: "The backup was stopped before AWS was asked for it.", remedy: "Deploy again." }
      : {
          failed: `AWS did not say what the ${words.noun} ${options.identifier} is. ${waited.last}`,
          remedy: "See that the region is right and that this machine reaches its endpoint of RDS; deploy again.",
        };
  const found = waited.done;
  return "failed" in found ? found : identify(found, work);
}

interface Described {
  readonly database: AwsDatabase;
  readonly at: number | null;
}

/** One look at it, for waits of every kind. */
export async function describe({ port, options, words, taking }: AwsWork): Promise<Look<Described | Failed>> {
  const answer: AwsAnswer<AwsDatabase | null> = await port.describeDatabase(options.identifier, taking.signal);
  if ("failure" in answer)
    return isPassing(answer.failure)
      ? { wait: passingWords(answer.failure) }
      : { done: explainFailure(answer.failure, options, words) };
  const { value: database, at } = answer;
  if (database === null)
    return {
      done: {
        failed: `AWS knows no ${words.noun} ${options.identifier} in ${options.region ?? "the region of the environment"}.`,
        remedy: `Mend \`${words.key}\` and \`region\` of the target's \`backup\`; \`rds\` names an instance, \`aurora\` a cluster.`,
      },
    };
  return { done: refuse(database, words) ?? { database, at } };
}

function refuse({ identifier, status, engine, cluster, replicaOf }: AwsDatabase, words: AwsWords): Failed | null {
  // Clusters of DocumentDB and Neptune are described by the same call.
  if (!engine.includes("postgres"))
    return {
      failed: `The ${words.noun} ${identifier} is one of ${engine}, not of PostgreSQL.`,
      remedy: `Mend \`${words.key}\` of the target's \`backup\`.`,
    };
  if (cluster !== null)
    return {
      failed: `${identifier} is an instance of the cluster ${cluster}, and AWS backs up clusters as a whole.`,
      remedy: `Say \`aurora: { cluster: ${cluster} }\` instead of \`rds\`.`,
    };
  if (replicaOf !== null)
    return {
      failed: `The ${words.noun} ${identifier} is a replica, which may lack what was written last.`,
      remedy: `Name the primary as \`${words.key}\`.`,
    };
  if (isHopeless(status))
    return {
      failed: `The ${words.noun} ${identifier} is ${status}, so AWS backs it up no more.`,
      remedy: `Bring it to the state \`available\` first (\`${words.describe(identifier)}\`), and deploy again.`,
    };
  return null;
}

/** A snapshot of another database would be a backup that is claimed but not there. */
async function identify({ database, at }: Described, { server, words }: AwsWork): Promise<FoundDatabase | Failed> {
  const found = await askServer(() => server.findWhereabouts());
  if ("failed" in found) return found;
  const { leads, because } = judgeIdentity(database, found.answer);
  if (leads !== "elsewhere") return { database, at, because: [because] };
  return {
    failed: `The ${words.noun} ${database.identifier} is not the one that is deployed to. ${because}`,
    remedy: `Mend \`${words.key}\` and \`region\` of the target's \`backup\`, or the target's URL.`,
  };
}

/** What the database server is asked; what it says no to closes the backup, as nothing is known then. */
export async function askServer<T>(ask: () => Promise<T>): Promise<{ readonly answer: T } | Failed> {
  try {
    return { answer: await ask() };
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    return {
      failed: `The database server did not say what the backup needs to know. ${error.message}`,
      remedy: error.hint ?? "Mend what it says, and deploy again.",
    };
  }
}

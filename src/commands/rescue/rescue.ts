/** `rescue`: shows what is kept of a release on a target, puts it back, drops it when its time has passed. */
import type { RescueDocument } from "../../backup/rescue/rescue-document.ts";
import { readKeptCopies, type KeptCopy } from "../../backup/rescue/read-copies.ts";
import type { Clock, DatabaseSession } from "../../database-port.ts";
import { UserError } from "../../errors.ts";
import type { ReachableTarget } from "../read-target.ts";
import { withReader } from "../read-schema.ts";
import { toEntry } from "./copy-entry.ts";
import { dropNamed } from "./drop.ts";
import { nextCommands } from "./next-commands.ts";
import { readSample } from "./read-sample.ts";
import { restoreNamed } from "./restore.ts";

export const VERBS = ["list", "show", "restore", "drop"] as const;
export type Verb = (typeof VERBS)[number];

export interface RescueRequest {
  readonly verb: Verb;
  /** Name of the set of migrations. */
  readonly database: string;
  readonly target: ReachableTarget;
  /** Id of a copy; null: all of `digest`. */
  readonly copy: number | null;
  /** Of a release; null: whatever release. */
  readonly digest: string | null;
  readonly restoring: RestoringOptions;
  readonly clock: Clock;
  /** Options that say where, as words for the next command: `--target production`. */
  readonly where: readonly string[];
}

export interface RestoringOptions {
  readonly apply: boolean;
  readonly skipConflicts: boolean;
  readonly showValues: boolean;
  readonly triggers: "fire" | "off" | null;
  readonly into: string | null;
  readonly through: string | null;
}

/** What a verb answers beside what it was asked. */
export type Answer = Pick<RescueDocument, "outcome" | "because" | "copies" | "restores">;

/** Throws `UserError` and `DatabaseError`. */
export async function rescue(request: RescueRequest): Promise<RescueDocument> {
  const { verb, database, target } = request;
  const answer = await ANSWERS[verb](request);
  return {
    version: 1,
    verb,
    outcome: answer.outcome,
    database,
    target: { name: target.options.name, hostHash: target.server.hostHash },
    because: answer.because,
    copies: answer.copies,
    restores: answer.restores,
    next: nextCommands(request, answer),
  };
}

const ANSWERS: Readonly<Record<Verb, (request: RescueRequest) => Promise<Answer>>> = {
  list: (request) =>
    withReader(request.target, "rescue", async (session) =>
      told((await readChosen(session, request)).map((copy) => toEntry(copy))),
    ),
  show: (request) =>
    withReader(request.target, "rescue", async (session) => {
      const entries = [];
      for (const copy of await readNamed(session, request)) {
        const sample = request.restoring.showValues && copy.isThere ? await readSample(session, copy) : null;
        entries.push(toEntry(copy, sample));
      }
      return told(entries);
    }),
  restore: (request) =>
    withSession(request, async (session) => restoreNamed(session, request, await readNamed(session, request))),
  drop: (request) => withSession(request, async (session) => dropNamed(session, request, await readNamed(session, request))),
};

function told(copies: Answer["copies"]): Answer {
  return { outcome: "told", because: [], copies, restores: [] };
}

async function withSession<T>({ target }: RescueRequest, use: (session: DatabaseSession) => Promise<T>): Promise<T> {
  const session = await target.server.connect("rescue");
  try {
    return await use(session);
  } finally {
    await session.close();
  }
}

function readChosen(session: DatabaseSession, { database, copy, digest }: RescueRequest): Promise<readonly KeptCopy[]> {
  return readKeptCopies(session, { database, ...(copy === null ? {} : { id: copy }), ...(digest === null ? {} : { digest }) });
}

/** At least one. */
async function readNamed(session: DatabaseSession, request: RescueRequest): Promise<readonly KeptCopy[]> {
  const copies = await readChosen(session, request);
  if (copies.length > 0) return copies;
  const { copy, digest, target } = request;
  const what = copy === null ? `The release ${digest ?? ""} has no rescue copies` : `There is no rescue copy ${copy}`;
  throw new UserError("usage", `${what} on ${target.options.name}.`, "`schema-release rescue list` shows those that there are.");
}

/** What comes before the first migration and behind the last. */
import { DatabaseError } from "../../database-port.ts";
import type { HistoryState } from "../history.ts";
import type { Failure } from "../observation.ts";
import { attempt } from "./attempt.ts";
import { locateFailure, makeBatch } from "./batch.ts";
import { toFailure, toldToEnd } from "./failure.ts";
import { readRelations } from "./relations.ts";
import type { ApplyRequest } from "./request.ts";
import { rollBack } from "./retry.ts";
import type { Run } from "./run.ts";
import type { Sessions } from "./sessions.ts";
import { limitTime, outlastDeadlockTimeout } from "./time-limits.ts";
import { numberAt, quoteLiteral } from "./values.ts";

/** Makes the history table where there is none, then looks at what is there. */
export async function openRun(request: ApplyRequest, sessions: Sessions, state: HistoryState): Promise<Run> {
  const { main } = sessions;
  // Records of ours name the release that they were made by.
  const reset = [...sessions.reset, `SET schema_release.release = ${quoteLiteral(request.release.digest)}`];
  const statements = state.exists ? [] : request.set.prepare();
  if (statements.length > 0)
    await main.batch(makeBatch([...reset, "BEGIN", ...limitTime(request.settings), ...statements, "COMMIT"]).text);
  const { relations, wal } = await readRelations(main);
  const [timeout] = await main.batch("SELECT setting::float8 AS ms FROM pg_catalog.pg_settings WHERE name = 'deadlock_timeout'");
  const lockTimeoutMs = outlastDeadlockTimeout(request.settings.lockTimeoutMs, numberAt(timeout?.rows[0], "ms"));
  const settings = { ...request.settings, lockTimeoutMs };
  for (const [oid, { name }] of relations) if (isTable(name, state.table)) relations.delete(oid);
  return {
    request: { ...request, settings },
    sessions: { ...sessions, reset },
    main,
    relations,
    walAt: wal,
    onTheWay: null,
    walSeen: [],
  };
}

/** Callbacks of the framework, in a transaction of their own; null when they went well. */
export async function runAround(run: Run, moment: "before-all" | "after-all"): Promise<Failure | null> {
  const { set, settings, signal } = run.request;
  const statements = set.around(moment);
  if (statements.length === 0) return null;
  const batch = makeBatch([...run.sessions.reset, "BEGIN", ...limitTime(settings), ...statements, "COMMIT"]);
  const { answer, blockers } = await attempt(run, batch.text);
  if ("results" in answer) return null;
  await rollBack(run);
  if (signal.aborted) return toldToEnd(null);
  return toFailure(answer.error, { place: locateFailure(batch, answer.error), attempts: 1, blockers });
}

/** `table` may be quoted, and may lack its schema. */
function isTable(name: string, table: string): boolean {
  const plain = table.replaceAll('"', "");
  return name === plain || (!plain.includes(".") && name.endsWith(`.${plain}`));
}

/** Throws what is no `DatabaseError`. */
export function asDatabaseError(error: unknown): DatabaseError {
  if (error instanceof DatabaseError) return error;
  throw error;
}

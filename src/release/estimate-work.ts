/** How long one statement works, from the sizes of what it reads or writes anew. */
import type { StatementAssessment } from "../risk/assessment.ts";
import { REWRITTEN_PER_SECOND, SCANNED_PER_SECOND } from "../risk/statement-risk.ts";
import type { EstimateInput } from "./estimate.ts";

export interface Work {
  /** Null where something is not known. */
  readonly seconds: number | null;
  /** What is not known. */
  readonly unknown: readonly string[];
}

/** Statements that write rows of a table that exists: at most every row is written anew. */
const WRITES_ROWS: ReadonlySet<string> = new Set(["update", "update-all", "delete", "delete-all", "backfill", "merge", "upsert"]);

export function workOf(statement: StatementAssessment, { sizes, isBoundless }: EstimateInput): Work {
  const { rewrites, scans, locks, actions, line, understood } = statement;
  if (!understood) return { seconds: null, unknown: [`the statement in line ${line}, which is not understood`] };
  if (isBoundless(statement)) return { seconds: null, unknown: [`how much the statement in line ${line} reads and writes`] };
  const written = actions.some((action) => WRITES_ROWS.has(action))
    ? locks.filter(({ mode }) => mode === "RowExclusiveLock" || locks.length === 1).map(({ relation }) => relation)
    : [];
  const anew = new Set([...rewrites, ...written]);
  const read = new Set(scans.filter((relation) => !anew.has(relation)));
  let seconds = 0;
  const unknown: string[] = [];
  for (const [relations, speed] of [
    [anew, REWRITTEN_PER_SECOND],
    [read, SCANNED_PER_SECOND],
  ] as const) {
    for (const relation of relations) {
      const size = sizes.get(relation);
      if (size === undefined) unknown.push(`the size of ${relation}`);
      else seconds += size.bytes / speed;
    }
  }
  return { seconds: unknown.length > 0 ? null : seconds, unknown };
}

/** From what had been written at the backup and under the lock to what is at risk. Pure. */
import { listPaths } from "../change-set/visible.ts";
import { readIsoMoment } from "../release/moment.ts";
import type { Delta } from "./backups.ts";
import type { DataAtRisk, TableAtRisk, WrittenRows, WrittenSoFar } from "./data-at-risk.ts";
import { walDistance } from "./wal-position.ts";

export interface Measuring {
  /** Of append-only tables, by relation. */
  readonly deltas: ReadonlyMap<string, Delta>;
  /** Relations of which rescue copies hold all that is lost. */
  readonly kept: readonly string[];
  /** Whether the second look was under locks that kept writers out. */
  readonly held: boolean;
}

const ABOUT_COUNTERS =
  "Rows are the server's counters: they lag up to 10 s on idle connections, count what was rolled back, and do not see TRUNCATE.";
const RESTARTED = "The server was restarted or its counters were reset meanwhile, so what was written is not known.";
const WENT_BACK =
  "Counters are lower than they were at the backup, as after a reset or where a table was made anew, so what was written is not known of:";
const NOT_COUNTED =
  "The server counts no rows of these (they were not there, are no tables, or the look was at a replica), so what was written is not known of:";
const NOT_HELD =
  "The migration holds no lock from its beginning to its end: what was written after the second look is not in the numbers.";
const CLOCK = "The clock of the backup and that of the server differ, so the window is not known to the second.";

export function dataAtRisk(from: WrittenSoFar, to: WrittenSoFar, measuring: Measuring): DataAtRisk {
  const isCounting = from.counting === to.counting;
  const relations = [...new Set([...to.rows.keys(), ...from.rows.keys(), ...measuring.deltas.keys()])];
  const tables = relations.map((relation) => tableAtRisk(relation, { from, to, isCounting, measuring }));
  const windowMs = (readIsoMoment(to.at) ?? 0) - (readIsoMoment(from.at) ?? 0);
  const isEstimated = tables.some(({ how }) => how === "estimate");
  return {
    from: { at: from.at, position: from.position },
    to: { at: to.at, position: to.position },
    windowMs: Math.max(0, windowMs),
    walBytes: walDistance(from.position, to.position),
    tables,
    caveats: [
      ...(isEstimated ? [ABOUT_COUNTERS] : []),
      ...(isCounting ? unknownOf(tables, from, to) : [RESTARTED]),
      ...(measuring.held ? [] : [NOT_HELD]),
      ...(windowMs < 0 ? [CLOCK] : []),
    ],
  };
}

interface Looks {
  readonly from: WrittenSoFar;
  readonly to: WrittenSoFar;
  readonly isCounting: boolean;
  readonly measuring: Measuring;
}

function tableAtRisk(relation: string, { from, to, isCounting, measuring }: Looks): TableAtRisk {
  const delta = measuring.deltas.get(relation);
  if (delta !== undefined) {
    const { file, rows, sha256, missing } = delta;
    const written = { file, rows, sha256 };
    return missing === null
      ? { relation, ...estimate(relation, from, to, isCounting), delta: written }
      : { relation, rows: missing, how: "exact", delta: written };
  }
  if (measuring.kept.includes(relation)) return { relation, rows: 0, how: "none-possible", delta: null };
  return { relation, ...estimate(relation, from, to, isCounting), delta: null };
}

const KINDS = ["inserted", "updated", "deleted"] as const;

/** A counter that went back tells that the others may have, too. */
function estimate(
  relation: string,
  ...[from, to, isCounting]: readonly [WrittenSoFar, WrittenSoFar, boolean]
): Pick<TableAtRisk, "rows" | "how"> {
  const [before, after] = [from.rows.get(relation) ?? null, to.rows.get(relation) ?? null];
  if (before === null || after === null || !isCounting) return { rows: null, how: "unknown" };
  const wentBack = KINDS.some((kind) => after[kind] < before[kind]);
  return wentBack ? { rows: null, how: "unknown" } : { rows: total(after) - total(before), how: "estimate" };
}

/** Why rows are not known though the server counted all the time. */
function unknownOf(tables: readonly TableAtRisk[], from: WrittenSoFar, to: WrittenSoFar): readonly string[] {
  const unknown = tables.filter(({ how }) => how === "unknown").map(({ relation }) => relation);
  const isCounted = (relation: string): boolean =>
    (from.rows.get(relation) ?? null) !== null && (to.rows.get(relation) ?? null) !== null;
  const wentBack = unknown.filter(isCounted);
  const notCounted = unknown.filter((relation) => !isCounted(relation));
  return [
    ...(wentBack.length === 0 ? [] : [`${WENT_BACK} ${listPaths(wentBack, MOST_NAMED)}.`]),
    ...(notCounted.length === 0 ? [] : [`${NOT_COUNTED} ${listPaths(notCounted, MOST_NAMED)}.`]),
  ];
}

const MOST_NAMED = 5;

function total({ inserted, updated, deleted }: WrittenRows): number {
  return inserted + updated + deleted;
}

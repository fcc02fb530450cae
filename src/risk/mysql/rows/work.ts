/** How an ALTER TABLE does its work: what is copied, who waits. */
import type { Catalog, Target } from "../../by-tokens/catalog.ts";
import { mergeOutcomes } from "../../by-tokens/outcome.ts";
import type { Outcome, Situation } from "../../by-tokens/row.ts";
import type { AlterAct } from "../acts.ts";

/**
 * Metadata locks as `performance_schema.metadata_locks` spells them, weakest first. DDL holds EXCLUSIVE, at the beginning and the end at
 * least; what waits in between for as long as the table is large is told apart (`stalls`).
 */
export const METADATA_LOCKS = [
  "SHARED_READ",
  "SHARED_WRITE",
  "SHARED_UPGRADABLE",
  "SHARED_READ_ONLY",
  "SHARED_NO_WRITE",
  "SHARED_NO_READ_WRITE",
  "EXCLUSIVE",
] as const;

export type MetadataLock = (typeof METADATA_LOCKS)[number];

/**
 * `INSTANT`: the dictionary only. `INPLACE`: an index is built beside the table. `REBUILD`: INPLACE, all rows are written anew. `COPY`: all
 * rows are copied while writers wait. Null: not certain.
 */
export type Algorithm = "INSTANT" | "INPLACE" | "REBUILD" | "COPY" | null;

export interface Work {
  readonly algorithm: Algorithm;
  /** Rows are read from end to end. */
  readonly scans?: boolean;
  /** Writers wait although nothing is copied (LOCK=SHARED is the least). */
  readonly stalls?: boolean;
}

type AlterSituation = Situation<AlterAct>;

/** DDL in MySQL and MariaDB commits: it is never part of a transaction. */
export function altering(situation: AlterSituation, work: Work): Outcome {
  const { target, act } = situation;
  const algorithm = chosen(act.algorithm, work.algorithm);
  const rewrites = algorithm === "COPY" || algorithm === "REBUILD";
  const stalls =
    algorithm === "COPY" ||
    work.stalls === true ||
    (rewrites || work.scans === true ? act.lock === "SHARED" || act.lock === "EXCLUSIVE" : false);
  return {
    locks: [{ target, mode: "EXCLUSIVE" }],
    rewrites: rewrites ? [target] : [],
    scans: work.scans === true ? [target] : [],
    stalls: stalls ? [target] : [],
    transactional: false,
    because: sentences(target, { algorithm, stalls }),
  };
}

/** What the statement asks for itself. An algorithm that is too weak makes the server refuse it. */
function chosen(asked: string | null, own: Algorithm): Algorithm {
  if (asked === "COPY") return "COPY";
  if (asked === "INSTANT") return "INSTANT";
  return asked === "NOCOPY" && own === null ? "INPLACE" : own;
}

function sentences(target: Target, { algorithm, stalls }: { algorithm: Algorithm; stalls: boolean }): readonly string[] {
  if (target.isNew) return [];
  if (algorithm === "COPY")
    return [`All rows of ${target.name} are copied (ALGORITHM=COPY); writes to it wait until that is done.`];
  if (algorithm === "REBUILD")
    return [
      `${target.name} is rebuilt in place (ALGORITHM=INPLACE); ${stalls ? "writes to it wait" : "reads and writes go on"} meanwhile.`,
    ];
  return stalls ? [`Writes to ${target.name} wait until its rows were read.`] : [];
}

/** The work together with what else is to be said. */
export function altered(situation: AlterSituation, work: Work, rest: Outcome): Outcome {
  return mergeOutcomes([rest, altering(situation, work)]);
}

/** `SET foreign_key_checks = 0` earlier in the file. */
export function isUncheckedSession(catalog: Catalog): boolean {
  return /^(0|off|false)$/.test(catalog.settings.get("foreign_key_checks") ?? "");
}

export function exclusive(target: Target): Outcome {
  return { locks: [{ target, mode: "EXCLUSIVE" }], transactional: false };
}

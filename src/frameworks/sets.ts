/** The sets in force: of all that was suspected, what the evidence carries. */
import type { DatabaseOptions, Options } from "../config/options.ts";
import { readBelow } from "./candidates.ts";
import { readPath, splitPath, type CompiledFramework } from "./definition.ts";
import { guessDialect } from "./dialect.ts";
import type { Weighed } from "./evidence.ts";
import type { MigrationSet, Recognised } from "./framework.ts";
import { OTHER } from "./frameworks.ts";
import type { Knowledge } from "./knowledge.ts";
import { readOther } from "./other.ts";

export interface SetInForce {
  readonly key: string;
  readonly set: MigrationSet;
  readonly framework: CompiledFramework;
  readonly score: number;
  readonly configured: DatabaseOptions | null;
}

/** Tools whose sets at several roots make up one history, so that the database has one name. */
const ONE_HISTORY: ReadonlySet<string> = new Set(["django", "laravel"]);

export function buildSets(from: { weighed: readonly Weighed[]; options: Options; knowledge: Knowledge }): readonly SetInForce[] {
  const { options, knowledge } = from;
  const winners = from.weighed.filter((one) => one.evidence.score > 0 && isBestAtRoot(one, from.weighed));
  return winners.map(({ suspicion, evidence }) => {
    const { framework, root, configured, key } = suspicion;
    const named = configured ?? soleDatabaseOf(framework.framework.id, options);
    const texts = evidence.markerOids.flatMap((oid) => knowledge.text(oid) ?? []);
    const dialect = named?.dialect ?? framework.framework.dialect ?? guessDialect(root, texts) ?? "postgresql";
    const database = named?.name ?? inventName(suspicion, winners);
    return {
      key,
      framework,
      score: evidence.score,
      configured,
      set: { framework: framework.framework, database, root, dialect, evidence: evidence.because },
    };
  });
}

/** A path in a set's root with the set's eyes; null when it is none of its migrations. */
export function readInSet({ framework, set, configured }: SetInForce, path: string): Recognised | null {
  if (configured !== null) {
    const below = set.root === "" ? path : path.slice(set.root.length + 1);
    const read = framework === OTHER ? readOther(below) : readBelow(framework, below);
    return read === null ? null : { ...read, root: set.root };
  }
  const read = readPath(framework, splitPath(path));
  return read === null || read.recognised.root !== set.root ? null : read.recognised;
}

/** Whether no other framework has more evidence at the same root; on a tie the one earlier in the list stays. */
function isBestAtRoot(one: Weighed, all: readonly Weighed[]): boolean {
  if (one.suspicion.configured !== null) return true;
  const position = all.indexOf(one);
  return !all.some(({ suspicion, evidence }, index) => {
    if (suspicion.root !== one.suspicion.root || suspicion === one.suspicion) return false;
    return evidence.score > one.evidence.score || (evidence.score === one.evidence.score && index < position);
  });
}

function soleDatabaseOf(framework: string, options: Options): DatabaseOptions | null {
  const named = options.databases.filter((database) => database.framework === framework && database.migrations.length === 0);
  return named.length === 1 ? (named[0] ?? null) : null;
}

function inventName({ framework: { framework }, root }: Weighed["suspicion"], winners: readonly Weighed[]): string {
  const same = winners.filter(
    ({ suspicion }) => suspicion.configured === null && suspicion.framework.framework.id === framework.id,
  );
  return same.length === 1 || ONE_HISTORY.has(framework.id) ? framework.id : `${framework.id}:${root}`;
}

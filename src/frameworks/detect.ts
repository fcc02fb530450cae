/**
 * Recognises the migration sets that a change set touches. Pure: a generator that says what it needs to know of the repository,
 * a few times at most, and is answered by its caller.
 */
import type { FileChange } from "../change-set/change.ts";
import type { Options } from "../config/options.ts";
import { findCandidates, keyOf, type Candidates, type Hit } from "./candidates.ts";
import { compileDatabases, type GlobCompiler } from "./configured.ts";
import { foldersOf, isMarked, oidsOf, weigh, type Suspicion } from "./evidence.ts";
import { folderOf } from "./exclusions.ts";
import type { MigrationFile } from "./framework.ts";
import { newLearner, type Answer, type Learner, type Needs } from "./knowledge.ts";
import { listMerged, subfoldersToList } from "./merged.ts";
import { recognition, type Recognition } from "./recognition.ts";
import { buildSets, type SetInForce } from "./sets.ts";

export interface DetectionInput {
  readonly changes: readonly FileChange[];
  readonly options: Options;
  /** Null when no pattern of the options is a glob, see `needsGlobs`. */
  readonly compileGlob: GlobCompiler | null;
}

export interface Detection extends Recognition {
  /** All migrations at the base in the sets that the change touches. */
  readonly merged: readonly MigrationFile[];
}

/** Drive it with `next()`, answering each yielded `Needs`; its return value is the detection. */
export function* detect(input: DetectionInput): Generator<Needs, Detection, Answer> {
  const databases = compileDatabases(input.options, input.compileGlob);
  const candidates = findCandidates(input.changes, databases);
  const learner = newLearner(input.changes);
  const suspicions = suspect(candidates, input.changes);
  yield* ask(learner, suspicions.flatMap(foldersOf), []);
  yield* ask(
    learner,
    [],
    suspicions.flatMap((suspicion) => oidsOf(suspicion, learner)),
  );
  const weighed = suspicions.map((suspicion) => ({ suspicion, evidence: weigh(suspicion, learner) }));
  yield* ask(
    learner,
    [],
    weighed.filter(({ evidence }) => evidence.score > 0).flatMap(({ evidence }) => evidence.markerOids),
  );
  const sets = buildSets({ weighed, options: input.options, knowledge: learner });
  yield* listSubfolders(learner, sets, input.changes);
  const marked = markedCompanions(suspicions, learner);
  return { ...recognition({ candidates, sets, weighed, marked }), merged: listMerged(sets, learner) };
}

function* ask(learner: Learner, folders: readonly string[], oids: readonly string[]): Generator<Needs, void, Answer> {
  const needs = learner.missing(folders, oids);
  if (needs !== null) learner.learn(needs, yield needs);
}

/** Sets may have folders below their root: each round goes one deeper, as far as migrations may lie there. */
function* listSubfolders(
  learner: Learner,
  sets: readonly SetInForce[],
  changes: readonly FileChange[],
): Generator<Needs, void, Answer> {
  const touched = new Set(changes.flatMap(({ path, previousPath }) => [folderOf(path), folderOf(previousPath ?? path)]));
  for (let round = 0; round < 4; round++) {
    yield* ask(
      learner,
      sets.flatMap((set) => subfoldersToList(set, learner, touched)),
      [],
    );
  }
}

/** One suspicion for each framework and root among the hits. */
function suspect(candidates: Candidates, changes: readonly FileChange[]): readonly Suspicion[] {
  const blobs = new Map(
    changes.flatMap(
      ({ path, previousPath, before, after }) =>
        [
          [path, after ?? before],
          [previousPath ?? path, before ?? after],
        ] as const,
    ),
  );
  const grouped = new Map<string, Draft>();
  for (const [path, hits] of candidates) {
    for (const hit of hits) {
      if (hit.kind === "companion" && hit.sure) continue;
      const key = keyOf(hit);
      const draft = grouped.get(key) ?? newDraft(hit);
      grouped.set(key, draft);
      draft.folders.add(folderOf(path));
      if (hit.kind !== "migration") continue;
      draft.migrations.push(path);
      draft.sure ||= hit.sure;
      const blob = blobs.get(path);
      if (draft.samples.length < 2 && blob?.kind === "file") draft.samples.push(blob.oid);
    }
  }
  return [...grouped].map(([key, { hit, migrations, folders, samples, sure }]) => ({
    key,
    framework: hit.framework,
    root: hit.recognised.root,
    migrations,
    sure,
    folders: [...folders],
    samples,
    configured: hit.configured?.options ?? null,
  }));
}

interface Draft {
  readonly hit: Hit;
  readonly migrations: string[];
  readonly folders: Set<string>;
  readonly samples: string[];
  sure: boolean;
}

function newDraft(hit: Hit): Draft {
  return { hit, migrations: [], folders: new Set(), samples: [], sure: false };
}

/** Companions whose name alone does not tell, but which lie under a marker: `framework\0folder`. */
function markedCompanions(suspicions: readonly Suspicion[], learner: Learner): ReadonlySet<string> {
  return new Set(
    suspicions
      .filter((suspicion) => isMarked(suspicion, learner))
      .map(({ framework, root }) => `${framework.framework.id}\0${root}`),
  );
}

export type { Answer, Needs } from "./knowledge.ts";
export type { CompanionFile } from "./recognition.ts";

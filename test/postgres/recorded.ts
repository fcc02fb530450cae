/** Cases whose effects were observed on live servers and written down, so that predictions can be held against them at once. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DataLoss } from "../../src/risk/assessment.ts";
import type { Observation } from "./observation.ts";

/** What is left out was not seen: no locks, no scans, no losses, no error; `transactional` was true. */
export type RecordedObservation = Partial<Observation>;

export interface RecordedCase {
  readonly id: string;
  /** Name of the setup, and statements that run after it. */
  readonly setup: string;
  readonly more?: string;
  readonly sql: string;
  /** Major versions that have the syntax, such as `17-18`; left out: all. */
  readonly versions?: string;
  /** Judged by hand, since what one run lost tells nothing of other data: what a careful reader says
   * before it runs; null where opinions may differ. */
  readonly dataLoss: DataLoss | null;
  /** What `lost` lists is there still, but written in another way (an enum's label, one more attribute). */
  readonly respelled?: true;
  /** The SQL is made when it runs: no text tells what it does, so it must be said not to be understood. */
  readonly opaque?: true;
  /** Why the prediction differs, where it does so for a reason. */
  readonly differs?: string;
  /** Judged by hand: whether code that was written for the schema before goes on working; null where opinions may differ. */
  readonly compatible: boolean | null;
  /** By versions, such as `15-18`, or `15-17` and `18` where they differ. */
  readonly observed: Readonly<Record<string, RecordedObservation>>;
}

export interface RecordedFile {
  readonly setups: Readonly<Record<string, string>>;
  readonly cases: readonly RecordedCase[];
}

export const VERSIONS = [15, 16, 17, 18];

const FOLDER = join(import.meta.dirname, "observed");

export function readRecorded(): Map<string, RecordedFile> {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));
  const files = names.map((name): [string, RecordedFile] => [
    name.slice(0, -".json".length),
    JSON.parse(readFileSync(join(FOLDER, name), "utf8")),
  ]);
  return new Map(files);
}

export function writeRecorded(name: string, file: RecordedFile): void {
  writeFileSync(join(FOLDER, `${name}.json`), `${JSON.stringify(file, null, 2)}\n`);
}

/** The migrations before the one that is judged. */
export function setupOf(file: RecordedFile, { setup, more }: RecordedCase): string {
  const base = file.setups[setup];
  if (base === undefined) throw new Error(`No setup is named ${setup}.`);
  return more === undefined ? base : `${base}\n${more}`;
}

/** Whether a range such as `15-18` or `18` holds a version. */
export function holdsVersion(range: string, version: number): boolean {
  const [from = 0, to = from] = range.split("-").map(Number);
  return from <= version && version <= to;
}

/** Leaves out what was not seen, and the words of errors, which change from version to version. */
export function toRecord(seen: Observation): RecordedObservation {
  return {
    ...(Object.keys(seen.locks).length > 0 ? { locks: Object.fromEntries(Object.entries(seen.locks).sort(byName)) } : {}),
    ...(seen.rewrites.length > 0 ? { rewrites: seen.rewrites } : {}),
    ...(seen.scans.length > 0 ? { scans: seen.scans } : {}),
    ...(seen.lost.length > 0 ? { lost: seen.lost } : {}),
    ...(seen.rewound.length > 0 ? { rewound: seen.rewound } : {}),
    ...(seen.transactional ? {} : { transactional: false }),
    ...(seen.error === null ? {} : { error: seen.error.slice(0, 5) }),
  };
}

/** Observations of consecutive versions that are alike, under the range of these versions. */
export function byRange(seen: ReadonlyMap<number, RecordedObservation>): Record<string, RecordedObservation> {
  const ranges: { from: number; to: number; seen: RecordedObservation }[] = [];
  for (const [version, each] of [...seen].sort(([a], [b]) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && JSON.stringify(last.seen) === JSON.stringify(each)) last.to = version;
    else ranges.push({ from: version, to: version, seen: each });
  }
  return Object.fromEntries(ranges.map(({ from, to, seen }) => [from === to ? `${from}` : `${from}-${to}`, seen]));
}

function byName([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1;
}

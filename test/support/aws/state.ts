/** What the fake RDS holds. Lists are what it says one question after the other; the last entry stays. */
import type { XmlObject } from "./xml.ts";

export type Fault =
  | { readonly kind: "refused"; readonly status: number; readonly code: string; readonly message: string }
  /** The connection is closed before anything is done. */
  | { readonly kind: "hang-up" }
  /** What is asked is done, but the answer never comes through. */
  | { readonly kind: "lost-answer" }
  /** Never answers. */
  | { readonly kind: "silent" };

export interface FakeDatabase {
  readonly identifier: string;
  readonly resourceId: string;
  statuses: string[];
  /** Added to what it is described with; overrides it. */
  readonly extra: XmlObject;
  /** How far behind AWS' clock its LatestRestorableTime is, ms; null: it has none. */
  restorableLag: (number | null)[];
}

export interface FakeSnapshot {
  readonly identifier: string;
  readonly of: FakeDatabase;
  readonly createdAt: number;
  readonly tags: ReadonlyMap<string, string>;
  /** `vanished`: it is gone. */
  statuses: (readonly [status: string, percent: number])[];
  readonly extra: XmlObject;
}

export interface RdsState {
  readonly region: string;
  readonly account: string;
  readonly instances: Map<string, FakeDatabase>;
  readonly clusters: Map<string, FakeDatabase>;
  readonly snapshots: Map<string, FakeSnapshot>;
  /** What a new snapshot goes through. */
  goesThrough: (readonly [status: string, percent: number])[];
  /** Added to what new snapshots are described with; overrides it. */
  snapshotExtra: XmlObject;
  /** What a database is from the making of a snapshot on; null: what it was. */
  duringSnapshot: string | null;
  /** By how much AWS' clock differs from this machine's. */
  skewMs: number;
  /** Whether answers have a header `Date`. */
  tellsTime: boolean;
  now(): number;
  /** For the next questions of that action. */
  addFaults(action: string, ...faults: readonly Fault[]): void;
  takeFault(action: string): Fault | null;
}

export function makeState(): RdsState {
  const faults = new Map<string, Fault[]>();
  const state: RdsState = {
    region: "eu-west-1",
    account: "123456789012",
    instances: new Map(),
    clusters: new Map(),
    snapshots: new Map(),
    goesThrough: [
      ["creating", 0],
      ["creating", 45],
      ["available", 100],
    ],
    snapshotExtra: {},
    duringSnapshot: null,
    skewMs: 0,
    tellsTime: true,
    now: () => Date.now() + state.skewMs,
    addFaults: (action, ...more) => {
      faults.set(action, [...(faults.get(action) ?? []), ...more]);
    },
    takeFault: (action) => faults.get(action)?.shift() ?? null,
  };
  return state;
}

export function refused(code: string, message: string, status = 400): Fault {
  return { kind: "refused", status, code, message };
}

/** The first entry, which goes where another one follows. */
export function next<T>(list: T[]): T {
  const [first] = list;
  if (first === undefined) throw new Error("The list is empty.");
  if (list.length > 1) list.shift();
  return first;
}

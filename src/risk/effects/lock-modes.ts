/** The eight table-level locks, weakest first (manual: Explicit Locking, Table-Level Locks). */
export const LOCK_MODES = [
  "AccessShareLock",
  "RowShareLock",
  "RowExclusiveLock",
  "ShareUpdateExclusiveLock",
  "ShareLock",
  "ShareRowExclusiveLock",
  "ExclusiveLock",
  "AccessExclusiveLock",
] as const;

export type LockMode = (typeof LOCK_MODES)[number];

/** The stronger of two modes, in the order above. */
export function strongerMode(a: LockMode, b: LockMode): LockMode {
  return LOCK_MODES.indexOf(a) >= LOCK_MODES.indexOf(b) ? a : b;
}

/** The mode with this name; the strongest for a name that is none. */
export function toLockMode(name: string): LockMode {
  return LOCK_MODES.find((mode) => mode === name) ?? "AccessExclusiveLock";
}

/** Whether INSERT, UPDATE and DELETE of others wait for it. */
export function blocksWrites(mode: string): boolean {
  return LOCK_MODES.findIndex((each) => each === mode) >= LOCK_MODES.indexOf("ShareLock");
}

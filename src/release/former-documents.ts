/** What documents of earlier versions do not say: unknown values -> the same with defaults, still to be read. */

type Properties = Readonly<Record<string, unknown>>;

/** Evidence from before deploys were overtaken, read a position, or had a backup ladder. */
export function completeEvidence(value: unknown): unknown {
  if (!isObject(value)) return value;
  const defaults = { position: null, overtaken: false, dataAtRisk: null, rescueCopies: [] };
  return { ...defaults, ...value, ...("backup" in value ? { backup: completeBackup(value["backup"]) } : {}) };
}

/** A plan from before there was a backup ladder. */
export function completePlan(value: unknown): unknown {
  if (!isObject(value) || !isObject(value["backup"])) return value;
  return { ...value, backup: { targets: [], forecast: [], ...value["backup"] } };
}

const FORMER_BACKUP: readonly string[] = ["finishedAt", "kind", "reference", "startedAt"];

/** There was one kind, `command`: what it said was all that was known. */
function completeBackup(value: unknown): unknown {
  if (!isObject(value) || value["kind"] !== "command") return value;
  if (Object.keys(value).toSorted().join() !== FORMER_BACKUP.join()) return value;
  return {
    ...value,
    rung: "snapshot",
    position: null,
    bytes: null,
    proof: { how: "said", because: ["Its command ended with 0 and printed its identity."], restoreMs: null, tables: [] },
    restore: [],
  };
}

function isObject(value: unknown): value is Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

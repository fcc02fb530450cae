/** What AWS' words for states mean to us. What is not listed passes, so it is waited for. */

/** A snapshot may be made. */
const READY = new Set(["available", "storage-optimization"]);

const HOPELESS = new Set([
  "deleting",
  "delete-precheck",
  "deleted",
  "error",
  "failed",
  "cloning-failed",
  "migration-failed",
  "restore-error",
  "insufficient-capacity",
  "stopping",
  "stopped",
  "storage-full",
]);

/** Beginnings: `incompatible-restore`, `inaccessible-encryption-credentials-recoverable`. */
const HOPELESS_KINDS = ["incompatible-", "inaccessible-"];

export function isReady(status: string): boolean {
  return READY.has(status);
}

/** Nobody waits it out: somebody has to do something. */
export function isHopeless(status: string): boolean {
  return HOPELESS.has(status) || HOPELESS_KINDS.some((start) => status.startsWith(start));
}

/** Files that decide what the gate does: its configuration, and the workflows and actions that call it. */
import type { FileChange } from "./change.ts";

const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$|(?:^|\/)action\.ya?ml$/;
/** A step or job that uses this action or its reusable workflow, in whatever repository and folder it lies. */
const CALL = /^\s*(?:-\s+)?["']?uses["']?\s*:.*schema-release/m;

/** Object ids of changed workflows and actions, whose texts tell whether they call the gate. */
export function blobsOfWorkflows(changes: readonly FileChange[]): readonly string[] {
  return changes.flatMap((change) => (isWorkflow(change) ? [change.before?.oid ?? [], change.after?.oid ?? []].flat() : []));
}

/** Paths of both ends of the changes that touch the gate. `text` knows the blobs of `blobsOfWorkflows`. */
export function findGateFiles(
  changes: readonly FileChange[],
  text: (oid: string) => string | null,
  configuration: string,
): readonly string[] {
  return changes.flatMap((change) => {
    const paths = [change.path, ...(change.previousPath === null ? [] : [change.previousPath])];
    if (paths.includes(configuration) || isMisspelt(change, configuration)) return paths;
    const calls = [change.before, change.after].some((side) => side !== null && CALL.test(text(side.oid) ?? ""));
    return isWorkflow(change) && calls ? paths : [];
  });
}

/** `.yaml` for `.yml`: once that is merged, every check would refuse it. */
function isMisspelt({ path, after }: FileChange, configuration: string): boolean {
  return after !== null && path === configuration.replace(/\.yml$/, ".yaml");
}

function isWorkflow({ path, previousPath }: FileChange): boolean {
  return WORKFLOW.test(path) || (previousPath !== null && WORKFLOW.test(previousPath));
}

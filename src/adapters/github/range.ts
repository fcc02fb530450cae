/** The change set between two revisions, where there is no local clone: `push` and `workflow_dispatch`. */
import type { ChangeSource } from "../../ports.ts";
import type { GitHub } from "./client.ts";
import { findRevisions, resolveCommit } from "./merge-base.ts";
import { apiSource } from "./source.ts";

export interface RangeRequest {
  /** A branch, tag or commit id. */
  readonly base: string;
  readonly head: string;
}

/** `base...head`. For a push that made its branch give the default branch as base. */
export function rangeSource(github: GitHub, { base, head }: RangeRequest): ChangeSource {
  return apiSource({
    github,
    revisions: async () => {
      const [from, to] = await Promise.all([resolveCommit(github, base), resolveCommit(github, head)]);
      return findRevisions(github, from, to);
    },
    listed: async () => [],
  });
}

/** Where a target stands on the way of a release. The workflow has one job for each. */
export const STAGES = ["staging", "production", "dr"] as const;
export type Stage = (typeof STAGES)[number];

/** A target that is called like a stage is of that stage. */
export function stageOfName(name: string): Stage | null {
  return STAGES.find((stage) => stage === name) ?? null;
}

import { showPath } from "../change-set/visible.ts";
import type { Finding } from "./finding.ts";
import type { RuleDescription } from "./rule.ts";

/** Found by whoever reads labels and reasons, which no rule about files can see; `refuseOverride` makes its finding. */
export const overrideRefused: RuleDescription = {
  id: "override-refused",
  severity: "warning",
  confidence: "high",
  summary: "The override label is set, but it does not count.",
};

export interface RefusedOverride {
  readonly label: string;
  /** Why it does not count, one whole sentence. */
  readonly because: string;
  /** What would make it count, one whole sentence; null for the general rule. */
  readonly remedy?: string | null;
}

/** The finding that tells a team why its override did not open the gate. */
export function refuseOverride({ label, because, remedy }: RefusedOverride): Finding {
  return {
    rule: overrideRefused.id,
    severity: overrideRefused.severity,
    confidence: overrideRefused.confidence,
    message: `The label "${showPath(label)}" did not open the gate. ${because}`,
    remedy:
      remedy ??
      "It counts when somebody who may write here, and did not write the change, sets it and a reason stands in the pull request or a comment.",
    path: null,
    line: null,
    column: null,
  };
}

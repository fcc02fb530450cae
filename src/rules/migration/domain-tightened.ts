import type { ActRule } from "../migration-rule.ts";
import { remedy, rewritten } from "../sql-words.ts";

export const domainTightened: ActRule = {
  id: "domain-tightened",
  severity: "warning",
  confidence: "high",
  summary: "A domain in use takes fewer values than before.",
  actions: ["add-domain-constraint", "add-domain-constraint-not-valid", "alter-domain", "validate-domain-constraint"],
  tell: (view) => {
    const isScan = view.effect.scans.length > 0 && view.effect.action === "add-domain-constraint";
    return {
      message: isScan
        ? `Every table with a column of the domain is read while nobody can write to it (${view.effect.scans.slice(0, 3).join(", ")}).`
        : (view.effect.because[0] ?? "Values that the running application writes may be refused."),
      remedy: remedy(
        isScan
          ? "Add it without looking at the rows, and validate it in a later migration:"
          : "Release an application that writes such values only first.",
        isScan ? rewritten(view, /$/, " NOT VALID") : null,
      ),
    };
  },
};

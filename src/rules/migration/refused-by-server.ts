import type { ActRule } from "../migration-rule.ts";
import { refusalOf } from "../../risk/effects/refusals.ts";

/** The runner asks it of every act before any other rule: what the server refuses does nothing else. */
export const refusedByServer: ActRule = {
  id: "refused-by-server",
  severity: "warning",
  confidence: "medium",
  summary: "The server will refuse the statement, as far as the earlier migrations tell.",
  actions: [],
  when: ({ act }) => act !== null && refusalOf(act) !== null,
  tell: ({ act }) => ({
    message: (act === null ? null : refusalOf(act)) ?? "The server refuses this.",
    remedy: "Correct it, or give the earlier migrations that make what it needs.",
  }),
};

import type { ActRule } from "../migration-rule.ts";

/** The runner gives it every act that copies a table and of which no other rule speaks. */
export const tableCopied: ActRule = {
  id: "table-copied",
  severity: "warning",
  confidence: "high",
  summary: "MySQL or MariaDB copies a table for the change.",
  actions: [],
  dialects: ["mysql", "mariadb"],
  when: ({ effect }) => effect.rewrites.length > 0,
  tell: ({ effect }) => ({
    message: effect.because[0] ?? "The table is copied for the change.",
    remedy:
      "Ask for the gentler way, which fails where there is none (ALGORITHM=INPLACE, LOCK=NONE), or let gh-ost or pt-online-schema-change copy it beside the writers.",
  }),
};

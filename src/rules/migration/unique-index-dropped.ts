import type { ActRule } from "../migration-rule.ts";

export const uniqueIndexDropped: ActRule = {
  id: "unique-index-dropped",
  severity: "warning",
  confidence: "medium",
  summary: "A unique index goes, on which INSERT … ON CONFLICT may rest.",
  actions: ["drop-index-concurrently"],
  when: ({ effect }) => !effect.backwardCompatible,
  tell: () => ({
    message: "The index is unique: INSERT … ON CONFLICT on its columns fails from then on, and duplicates are let in.",
    remedy: "Release an application that does not rest on it first.",
  }),
};

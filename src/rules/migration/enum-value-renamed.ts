import type { ActRule } from "../migration-rule.ts";

export const enumValueRenamed: ActRule = {
  id: "enum-value-renamed",
  severity: "warning",
  confidence: "high",
  summary: "A value of an enum gets another name.",
  actions: ["rename-enum-value"],
  when: ({ effect }) => !effect.backwardCompatible,
  tell: () => ({
    message:
      "The running application reads and writes the old name of the value: what it writes is refused, what it reads it does not know.",
    remedy:
      "Add the new value, have the application read both and write the new one, then update the rows:\nALTER TYPE … ADD VALUE 'new';",
  }),
};

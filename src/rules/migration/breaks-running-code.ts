import type { ActRule } from "../migration-rule.ts";

/** What a statement (a block of several) makes new breaks nothing. */
const OF_NEW = / is new\b| was created in this release/;

/** What no other rule is about; the runner gives it every act that breaks something and has no rule of its own. */
export const breaksRunningCode: ActRule = {
  id: "breaks-running-code",
  severity: "warning",
  confidence: "medium",
  summary: "A statement breaks the running application in another way than the rules above name.",
  actions: [],
  when: ({ effect }) => !effect.backwardCompatible,
  tell: ({ effect }) => ({
    message:
      effect.because.find((sentence) => !OF_NEW.test(sentence)) ??
      effect.because[0] ??
      "The running application may fail on the new schema.",
    remedy: "First release an application that works with both, the old schema and the new one.",
  }),
};

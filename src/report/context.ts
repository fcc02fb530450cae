/** What a report needs besides the result: nothing of it changes the verdict. */
import type { SplitPlan } from "../change-set/split.ts";

export interface ReportContext {
  /** How the change set could be split; null where there is nothing to split. */
  readonly split: SplitPlan | null;
  /** Label that opens the gate for one pull request; null where there is none, as on the command line. */
  readonly overrideLabel: string | null;
  /** Address of the page about the rules, to which `#rule-id` can be added; null: no links. */
  readonly docs: string | null;
  /** Whether the terminal shows colour. */
  readonly colour: boolean;
}

export const PLAIN_CONTEXT: ReportContext = { split: null, overrideLabel: null, docs: null, colour: false };

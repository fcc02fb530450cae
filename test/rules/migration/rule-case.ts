import type { Dialect } from "../../../src/risk/assessment.ts";

/** What a rule says, by example: its page in the docs is made of this, and the SQL is run through assessment and rules. */
export interface RuleCase {
  readonly rule: string;
  /** Two or three sentences for the page. */
  readonly why: string;
  /** Earlier migrations. */
  readonly setup?: string;
  /** One migration in which the rule finds something. */
  readonly bad: string;
  /** Migrations that run one after another instead, in which it finds nothing. */
  readonly good: readonly string[];
  /** Where the rule depends on the tool. */
  readonly framework?: string;
  /** Left out: postgresql. */
  readonly dialect?: Dialect;
  /** It speaks of what is new in the release too: of the file itself, or of an object whose age is not known. */
  readonly alsoWhenNew?: true;
}

export const PARCELS = `CREATE TABLE parcels (id bigint PRIMARY KEY, code text, weight integer, sent_at timestamp);
CREATE TABLE carriers (id bigint PRIMARY KEY, title text);`;

/** What a rule about migrations sees and says. Rules are pure: one file each in `migration/`, one ordered list in `migration-rules.ts`. */
import type { Dialect, StatementAssessment } from "../risk/assessment.ts";
import type { Effect } from "../risk/effect.ts";
import type { Act, Situation } from "../risk/effects/row.ts";
import type { Script, Statement } from "../sql/statement.ts";
import type { Finding, Severity } from "./finding.ts";
import type { RuleDescription } from "./rule.ts";

/** A statement of a release with what is known of it. */
export interface StatementView {
  readonly statement: Statement;
  readonly effects: readonly Effect[];
  readonly assessment: StatementAssessment;
  /** Null where the dialect has no such catalog. Only true while the rules about acts run: the catalog moves on. */
  readonly situation: Situation | null;
}

/** One thing that a statement does. */
export interface ActView extends StatementView {
  readonly effect: Effect;
  /** Null where the dialect does not tell acts apart. */
  readonly act: Act<unknown> | null;
}

/** A migration with all its statements. */
export interface FileView {
  readonly script: Script;
  /** Id; null where it is not known. */
  readonly framework: string | null;
  readonly statements: readonly Omit<StatementView, "situation">[];
}

/** A rule's own words. Left out, `line` and `column` are those of the statement, or of no line for a rule about files. */
export interface Told {
  readonly message: string;
  readonly remedy: string;
  readonly line?: number;
  readonly column?: number;
  readonly severity?: Severity;
  readonly confidence?: Finding["confidence"];
}

/** A rule about acts: each action that can do harm belongs to one of them. */
export interface ActRule extends RuleDescription {
  readonly actions: readonly string[];
  /** Left out: all. */
  readonly dialects?: readonly Dialect[];
  /** Left out: whenever the act touches something that exists. */
  readonly when?: (view: ActView) => boolean;
  readonly tell: (view: ActView) => Told;
}

/** A rule about a migration as a whole. */
export interface FileRule extends RuleDescription {
  readonly check: (file: FileView) => readonly Told[];
}

/** Whether an effect reaches anything that existed before the release. */
export function touchesExisting({ effect }: Pick<ActView, "effect">): boolean {
  return effect.locks.length > 0 || harms(effect);
}

/** Whether it loses, breaks, rewrites or reads through something. */
export function harms(effect: Effect): boolean {
  const isWork = effect.rewrites.length + effect.scans.length > 0;
  return effect.dataLoss !== "none" || !effect.backwardCompatible || isWork;
}

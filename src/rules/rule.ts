/** What a rule about a change set sees and says. Rules are pure: one file each, one ordered list in `gate-rules.ts`. */
import type { ChangeSet, FileChange } from "../change-set/change.ts";
import type { Category, ChangeSetKind, CheckedFile } from "../change-set/check-result.ts";
import type { Options } from "../config/options.ts";
import type { MigrationFile } from "../frameworks/framework.ts";
import type { Finding, Severity } from "./finding.ts";

/** A changed file with all that is known of it. */
export interface JudgedFile {
  readonly change: FileChange;
  readonly checked: CheckedFile;
  /** As a migration at the merge base (under its old path) and at the head; null where it is none. */
  readonly before: MigrationFile | null;
  readonly after: MigrationFile | null;
  /** Category of the old end of a rename or of a removed file; null when added. */
  readonly categoryBefore: Category | null;
}

export interface GateInput {
  readonly changeSet: ChangeSet;
  readonly files: readonly JudgedFile[];
  readonly kind: ChangeSetKind;
  /** All migration files at the tip of the base, in the sets that this change set touches. */
  readonly merged: readonly MigrationFile[];
  /** Folders that look like migrations of a framework whose marker was not found; reported, not enforced. */
  readonly unmarked: readonly { readonly folder: string; readonly framework: string; readonly paths: readonly string[] }[];
  /** Text of a blob that was fetched (migrations of this change set on both sides), else null. */
  readonly text: (oid: string) => string | null;
  readonly options: Options;
  /** Paths of workflows at base or head that call this action, of those that changed, and of the configuration file. */
  readonly gateFiles: readonly string[];
}

/** A rule's own words; id and severity are filled in by whoever runs the list. */
export interface RawFinding {
  readonly message: string;
  readonly remedy: string;
  readonly path?: string | null;
  readonly line?: number | null;
  readonly column?: number | null;
  /** Where it differs from the rule's usual severity. */
  readonly severity?: Severity;
}

/** What lists, SARIF and the docs say of a rule, whoever makes its findings. */
export interface RuleDescription {
  readonly id: string;
  readonly severity: Severity;
  readonly confidence: Finding["confidence"];
  /** One sentence for lists, SARIF and the docs. */
  readonly summary: string;
}

export interface GateRule extends RuleDescription {
  readonly check: (input: GateInput) => readonly RawFinding[];
}

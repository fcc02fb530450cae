/** The two errors that are thrown on purpose; everything else that is thrown is a bug (exit 70). */

/** Exit codes of every command, the same in both doors. */
export const EXIT = { ok: 0, no: 1, usage: 2, outside: 3, bug: 70 } as const;

export type UserErrorCode =
  | "usage" // unknown option, input or value
  | "configuration" // the configuration file does not say something valid
  | "not-a-repository"
  | "unknown-revision"
  | "no-merge-base"
  | "permission" // the token or account may not do it
  | "outside"; // GitHub, git or a server did not do its part

/** Wrong input, configuration or permission, or something outside that failed: one sentence and what to do about it. */
export class UserError extends Error {
  override readonly name = "UserError";
  readonly code: UserErrorCode;
  /** What to do, one sentence. */
  readonly hint: string;

  constructor(code: UserErrorCode, message: string, hint: string) {
    super(message);
    this.code = code;
    this.hint = hint;
  }

  /** 3 where something outside failed, 2 where the input was wrong. */
  get exitCode(): number {
    return this.code === "outside" || this.code === "permission" ? EXIT.outside : EXIT.usage;
  }
}

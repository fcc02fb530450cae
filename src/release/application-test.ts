/** The release run with the application (JSON `test`, version 1): one case, one file `test-CASE.json`. */

/**
 * - `deployed-on-new`: the application that runs now, on the schema after the release: may the change be applied?
 * - `head-on-new`: the application of the released commit, on the schema after the release
 * - `head-on-old`: the application of the released commit, on the schema before: may the change be taken back?
 */
export const TEST_CASES = ["deployed-on-new", "head-on-new", "head-on-old"] as const;
export type TestCase = (typeof TEST_CASES)[number];

export type TestOutcome = "passed" | "failed" | "not-tested";

export interface TestDocument {
  readonly version: 1;
  readonly case: TestCase;
  readonly outcome: TestOutcome;
  /** One sentence. */
  readonly because: string;
  /** Whether the release stops when this case did not pass, as the configuration has it. */
  readonly required: boolean;
  /** Whether the release stops because of it. */
  readonly stops: boolean;
  /** Digest of the release. */
  readonly digest: string;
  /** Full commit id of the application that was run; null where none was. */
  readonly application: string | null;
  /** A known flake that the first run failed with, while the second one passed; null otherwise. */
  readonly flake: { readonly output: string; readonly reason: string } | null;
  readonly exitCode: number | null;
  readonly timedOut: boolean;
  readonly durationMs: number;
  /** The last lines of its output, without secrets. */
  readonly output: string;
  /** Fingerprint of the schema it ran on; null where none was made. */
  readonly fingerprint: string | null;
}

/** In which order the application and the schema may go out, as the tests saw it. */
export type SeenOrder = "either" | "schema-first" | "application-first" | "neither" | "not-known";

/** Source: the ADR, "run and tested with the application". A case that was not tested leaves the order unknown. */
export function orderSeen(tests: readonly Pick<TestDocument, "case" | "outcome">[]): SeenOrder {
  const outcomeOf = (name: TestCase): TestOutcome => tests.find((test) => test.case === name)?.outcome ?? "not-tested";
  const [applied, head, back] = TEST_CASES.map(outcomeOf);
  if (head === "failed") return "neither";
  if (applied === "not-tested" || back === "not-tested" || head === "not-tested") return "not-known";
  if (applied === "passed") return back === "passed" ? "either" : "schema-first";
  return back === "passed" ? "application-first" : "neither";
}

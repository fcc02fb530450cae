/** What jobs of the workflow leave for later ones: `preflight.json` and `test-CASE.json` -> documents, or what is wrong with them. */
import { TEST_CASES, type TestDocument } from "../application-test.ts";
import {
  amount,
  choice,
  DIGEST,
  flag,
  list,
  orNull,
  parseDocument,
  type Reader,
  record,
  refuseOtherVersion,
  text,
  Wrong,
} from "../document.ts";
import type { EnvironmentState, PreflightDocument, StagedTarget } from "../preflight-document.ts";

export type ReadDocument<T> = { readonly document: T } | { readonly problem: string };

/** `what` as in "This is not a plan". Never throws for what is in the file, however hostile. */
export function readDocument<T>(bytes: Uint8Array, { what, reader }: { what: string; reader: Reader<T> }): ReadDocument<T> {
  try {
    const { value } = parseDocument(bytes);
    refuseOtherVersion(value, what);
    return { document: reader(value, "") };
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    return { problem: `${error.message}.` };
  }
}

const STAGED = record<StagedTarget>({ name: text, kind: choice(["independent", "replica"]), environment: text });

/** What later jobs read of it. */
export type PreflightFacts = Pick<
  PreflightDocument,
  "verdict" | "because" | "database" | "commit" | "staging" | "production" | "dr" | "environments"
>;

const PREFLIGHT = record<PreflightFacts>({
  verdict: choice(["pass", "fail"]),
  because: text,
  database: text,
  commit: text,
  staging: orNull(STAGED),
  production: orNull(STAGED),
  dr: list(STAGED),
  environments: list(
    record<EnvironmentState>({
      name: text,
      exists: flag,
      reviewers: list(text),
      preventsSelfReview: flag,
      adminsMayBypass: flag,
      limitsBranches: flag,
    }),
  ),
});

export function readPreflight(bytes: Uint8Array): ReadDocument<PreflightFacts> {
  return readDocument(bytes, { what: "what preflight says", reader: PREFLIGHT });
}

const TEST = record<TestDocument>({
  version: choice([1]),
  case: choice(TEST_CASES),
  outcome: choice(["passed", "failed", "not-tested"]),
  because: text,
  required: flag,
  stops: flag,
  digest: DIGEST,
  application: orNull(text),
  flake: orNull(record<NonNullable<TestDocument["flake"]>>({ output: text, reason: text })),
  exitCode: orNull(amount),
  timedOut: flag,
  durationMs: amount,
  output: text,
  fingerprint: orNull(text),
});

export function readTest(bytes: Uint8Array): ReadDocument<TestDocument> {
  return readDocument(bytes, { what: "a test of the application", reader: TEST });
}

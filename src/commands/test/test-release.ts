/** `test`: the application on the schema before or after a release, on a database that nobody needs. */
import { cutMiddle, listPaths } from "../../change-set/visible.ts";
import type { KnownFlake } from "../../config/options.ts";
import { DatabaseError } from "../../database-port.ts";
import { UserError } from "../../errors.ts";
import type { TestCase, TestDocument, TestOutcome } from "../../release/application-test.ts";
import { refuseUsedDatabase } from "./empty-database.ts";
import { type CleanTree, howEnded, runProgram, type TestRequest } from "./test-request.ts";
import { listApplied, makeSchema } from "./test-schema.ts";

/** What is learnt; the rest of the document is said by the request. */
type Learnt = Pick<TestDocument, "outcome" | "because"> &
  Partial<Pick<TestDocument, "application" | "flake" | "exitCode" | "timedOut" | "durationMs" | "output" | "fingerprint">>;

/**
 * Throws `UserError` for a release of another commit and for a database that is in use, `DatabaseError` where the server is away. What
 * migrations and programs do is an answer.
 */
export async function testRelease(request: TestRequest): Promise<TestDocument> {
  const untested = untestedBecause(request);
  if (untested !== null) return documentOf(request, { outcome: "not-tested", because: untested });
  refuseOtherRelease(request);
  await refuseUsedDatabase(request.server, request.urlVariable);
  const learnt = await withTree(request, request.head, (head) => testOn(request, head));
  if (!request.signal.aborted) return documentOf(request, learnt);
  return documentOf(request, { ...learnt, outcome: "not-tested", because: "The run was told to end before the tests did." });
}

function untestedBecause({ command, case: name, deployed }: TestRequest): string | null {
  if (command === null) return "No test command is configured (test.command in .github/schema-release.yml).";
  return name === "deployed-on-new" && "because" in deployed ? deployed.because : null;
}

function refuseOtherRelease({ release, opened, head, sha256 }: TestRequest): void {
  const files = new Map(opened.files.map(({ path, bytes }) => [path, bytes]));
  const other = release.migrations.filter(({ path, sha256: expected }) => {
    const bytes = files.get(path);
    return bytes === undefined || sha256(bytes) !== expected;
  });
  if (other.length === 0) return;
  throw new UserError(
    "usage",
    `At ${head} ${listPaths(other.map(({ path }) => path))} is not what the release holds.`,
    `Give the commit that it was planned at: --rev ${release.commit}.`,
  );
}

async function testOn(request: TestRequest, head: CleanTree): Promise<Learnt> {
  const schema = await makeSchema(request, head);
  if ("failed" in schema) return { outcome: "failed", because: schema.failed, output: schema.output ?? "" };
  if ("impossible" in schema) return { outcome: "not-tested", because: schema.impossible };
  const { deployed } = request;
  const isHead = request.case !== "deployed-on-new" || "because" in deployed;
  const application = isHead ? request.head : deployed.commit;
  const learnt = isHead ? await runTests(request, head) : await withTree(request, application, (tree) => runTests(request, tree));
  const brought = request.case === "head-on-old" ? await listBrought(request, head) : [];
  const seen = { ...learnt, application, fingerprint: schema.fingerprint };
  if (brought.length === 0) return seen;
  const because = `The tests applied ${listPaths(brought)} themselves, so they did not run on the schema before.`;
  return { ...seen, outcome: "not-tested", because, flake: null };
}

/** What the tests left of the history is theirs: one that cannot be read says nothing. */
async function listBrought(request: TestRequest, head: CleanTree): Promise<readonly string[]> {
  try {
    return await listApplied(request, head);
  } catch (error) {
    if (error instanceof DatabaseError || error instanceof UserError) return [];
    throw error;
  }
}

/** What is tested, to follow "the tests of". */
const WHAT: Readonly<Record<TestCase, string>> = {
  "deployed-on-new": "the application that runs now, on the schema after the release",
  "head-on-new": "the application of the release's commit, on the schema after the release",
  "head-on-old": "the application of the release's commit, on the schema before the release",
};

async function runTests(request: TestRequest, tree: CleanTree): Promise<Learnt> {
  const what = `The tests of ${WHAT[request.case]}`;
  const first = await runOnce(request, tree);
  if (first.exitCode === 0) return { ...first, outcome: "passed", because: `${what}, passed.` };
  const flake = request.signal.aborted ? null : findFlake(request.options.knownFlakes, first.text);
  if (flake === null) return { ...first, outcome: "failed", because: `${what}, ${first.how}.` };
  request.onProgress({
    kind: "note",
    text: `They ${first.how}, as a known flake does; they are tried once more on this database.`,
  });
  const second = await runOnce(request, tree);
  const durationMs = first.durationMs + second.durationMs;
  if (second.exitCode !== 0)
    return { ...second, durationMs, outcome: "failed", because: `${what}, ${second.how}, at the second try as at the first.` };
  return { ...second, durationMs, outcome: "passed", because: `${what}, passed at the second try.`, flake };
}

type Run = Required<Pick<TestDocument, "exitCode" | "timedOut" | "durationMs" | "output">> & {
  readonly how: string;
  /** All that it printed. */
  readonly text: string;
};

/** Lines of output that a record keeps, and characters of a line. */
const KEPT_LINES = 60;
const KEPT_CHARACTERS = 500;

async function runOnce(request: TestRequest, tree: CleanTree): Promise<Run> {
  const { command, onProgress } = request;
  if (command === null) throw new Error("There is no test command.");
  const last: string[] = [];
  const onLine = (line: string): void => {
    last.push(cutMiddle(line, KEPT_CHARACTERS));
    if (last.length > KEPT_LINES) last.shift();
    onProgress({ kind: "note", text: line });
  };
  onProgress({ kind: "note", text: `The application is tested (${request.case}).` });
  const outcome = await runProgram({ ...command, onLine }, tree, request);
  return {
    exitCode: outcome.exitCode,
    timedOut: outcome.timedOut,
    durationMs: Math.round(outcome.durationMs),
    output: last.join("\n"),
    how: howEnded(outcome, command),
    text: `${outcome.stdout}\n${outcome.stderr}`,
  };
}

function findFlake(flakes: readonly KnownFlake[], text: string): KnownFlake | null {
  return flakes.find(({ output }) => text.includes(output)) ?? null;
}

async function withTree<T>({ openTree }: TestRequest, commit: string, use: (tree: CleanTree) => Promise<T>): Promise<T> {
  const tree = await openTree(commit);
  try {
    return await use(tree);
  } finally {
    await tree.close();
  }
}

function documentOf({ case: name, release, options }: TestRequest, learnt: Learnt): TestDocument {
  const required = options.required.includes(name);
  return {
    version: 1,
    case: name,
    outcome: learnt.outcome,
    because: learnt.because,
    required,
    stops: required && stopsWith(learnt.outcome, options.untested),
    digest: release.digest,
    application: learnt.application ?? null,
    flake: learnt.flake ?? null,
    exitCode: learnt.exitCode ?? null,
    timedOut: learnt.timedOut ?? false,
    durationMs: learnt.durationMs ?? 0,
    output: learnt.output ?? "",
    fingerprint: learnt.fingerprint ?? null,
  };
}

function stopsWith(outcome: TestOutcome, untested: "stop" | "go-on"): boolean {
  return outcome === "failed" || (outcome === "not-tested" && untested === "stop");
}

/** The schema that an application is tested on: an empty database, the team's preparation, and the migrations of the case. */
import { listPaths } from "../../change-set/visible.ts";
import type { DatabaseSession } from "../../database-port.ts";
import { applyRelease } from "../../deploy/apply/apply-release.ts";
import type { CommandSet, HistoryState, NativeSet } from "../../deploy/history.ts";
import { DEFAULT_APPLY_SETTINGS } from "../../deploy/settings.ts";
import { UserError } from "../../errors.ts";
import { readFingerprint } from "../../fingerprint/read-fingerprint.ts";
import { asOutside, type CleanTree, howEnded, runProgram, testVariables, type TestRequest } from "./test-request.ts";

export type MadeSchema =
  /** Its digest. */
  | { readonly fingerprint: string }
  /** The release's fault, or that of what prepares the database: one or more sentences, and what was printed. */
  | { readonly failed: string; readonly output?: string }
  /** There is no way to make it. */
  | { readonly impossible: string };

/** Of the release's commit in `head`. Throws `DatabaseError` where the server is away, `UserError` where a program is. */
export async function makeSchema(request: TestRequest, head: CleanTree): Promise<MadeSchema> {
  const { release } = request;
  // So an application that migrates by itself cannot bring in what it is tested without.
  if (isOld(request)) await head.remove(release.migrations.map(({ path }) => path));
  const stopped = (await prepare(request, head)) ?? (await migrate(request, head));
  return stopped ?? { fingerprint: await readSchemaDigest(request, head) };
}

function migrate(request: TestRequest, head: CleanTree): Promise<MadeSchema | null> {
  const { native, command } = request.opened;
  return native === null ? applyByTool(request, head, command) : applyNatively(request, native);
}

/** Paths of the release that are applied: after a test on the old schema there must be none. */
export async function listApplied(request: TestRequest, head: CleanTree): Promise<readonly string[]> {
  const pending = new Set((await readHistory(request, head)).pending.map(({ path }) => path));
  return request.release.migrations.map(({ path }) => path).filter((path) => !pending.has(path));
}

function isOld(request: TestRequest): boolean {
  return request.case === "head-on-old";
}

/** Null when the database is prepared. */
async function prepare(request: TestRequest, head: CleanTree): Promise<MadeSchema | null> {
  const { prepareCommand } = request.options;
  if (prepareCommand === null) return null;
  request.onProgress({ kind: "note", text: "The database is prepared." });
  const onLine = (text: string): void => request.onProgress({ kind: "note", text });
  const outcome = await runProgram({ ...prepareCommand, onLine }, head, request);
  if (outcome.exitCode === 0) return null;
  return {
    failed: `The prepare-command ${howEnded(outcome, prepareCommand)}.`,
    output: lastLines(`${outcome.stdout}\n${outcome.stderr}`),
  };
}

const KEPT_LINES = 30;

function lastLines(text: string): string {
  return text.trimEnd().split("\n").slice(-KEPT_LINES).join("\n").trim();
}

/** Null when all is applied that the case wants. */
async function applyNatively(request: TestRequest, set: NativeSet): Promise<MadeSchema | null> {
  const { release, server, clock, signal, onProgress } = request;
  const left = new Set(isOld(request) ? release.migrations.map(({ path }) => path) : []);
  const read = async (session: DatabaseSession): Promise<HistoryState> => withoutPaths(await set.readHistory(session), left);
  const whole = await withSession(request, (session) => set.readHistory(session));
  const [problem] = whole.problems;
  if (problem !== undefined) return { failed: problem.message, output: problem.remedy };
  const again = whole.pending.find(({ path, repeatable }) => repeatable && left.has(path));
  if (again !== undefined)
    return { impossible: `${again.path} runs again whenever it changes, and how it was before the release is not known.` };
  const migrations = withoutPaths(whole, left).pending.map(({ id, path, sha256 }) => ({
    id,
    path,
    sha256,
    backupRisk: "nightly" as const,
    predicted: null,
  }));
  const result = await applyRelease({
    server,
    set: { ...set, readHistory: read },
    release: { digest: release.digest, database: release.database, migrations },
    predictions: new Map(),
    settings: DEFAULT_APPLY_SETTINGS,
    clock,
    signal,
    onProgress,
    mayStart: () => Promise.resolve(true),
  });
  if (result.outcome === "applied" || result.outcome === "nothing-to-do") return null;
  const failed = result.migrations.find(({ failure }) => failure !== null);
  if (failed === undefined) return { failed: result.because };
  const { message = "", line = null } = failed.failure ?? {};
  return { failed: `The migration ${failed.path}${line === null ? "" : `:${line}`} failed: ${message}` };
}

function withoutPaths(state: HistoryState, left: ReadonlySet<string>): HistoryState {
  return { ...state, pending: state.pending.filter(({ path }) => !left.has(path)) };
}

async function applyByTool(request: TestRequest, head: CleanTree, command: CommandSet): Promise<MadeSchema | null> {
  const { onProgress, signal } = request;
  onProgress({ kind: "note", text: "The team's own tool applies the migrations." });
  try {
    const run: CleanTree["run"] = (given) => head.run({ ...given, signal, onLine: (text) => onProgress({ kind: "note", text }) });
    await command.deploy(run, testVariables(request));
  } catch (error) {
    if (error instanceof UserError && error.code === "outside") return { failed: error.message, output: error.hint };
    throw asOutside(error);
  }
  const { pending, problems } = await readHistory(request, head);
  const released = new Set(request.release.migrations.map(({ path }) => path));
  const problem = problems.find(({ path }) => path === null || !isOld(request) || !released.has(path));
  if (problem !== undefined) return { failed: `The history has a problem. ${problem.message}` };
  const lacking = pending.map(({ path }) => path).filter((path) => !isOld(request) || !released.has(path));
  if (lacking.length > 0) return { failed: `The tool ended well, but its history lacks ${listPaths(lacking)}.` };
  const kept = isOld(request) ? [...released].filter((path) => !pending.some((one) => one.path === path)) : [];
  return kept.length > 0 ? { impossible: `The tool applied ${listPaths(kept)} without the file.` } : null;
}

async function readHistory(request: TestRequest, head: CleanTree): Promise<HistoryState> {
  const { native, command } = request.opened;
  return withSession(request, (session) =>
    native === null ? command.readHistory(head.run, testVariables(request), session) : native.readHistory(session),
  );
}

async function readSchemaDigest(request: TestRequest, head: CleanTree): Promise<string> {
  const { table } = await readHistory(request, head);
  const scope = { ignore: request.opened.database.fingerprintIgnore, historyTables: [table] };
  return withSession(request, async (session) => (await readFingerprint(session, scope, request.sha256)).digest);
}

async function withSession<T>({ server }: TestRequest, use: (session: DatabaseSession) => Promise<T>): Promise<T> {
  const session = await server.connect("test");
  try {
    return await use(session);
  } finally {
    await session.close();
  }
}

/** `verify`: the schema of a target, compared with another, and its smoke command. Changes nothing on the server. */
import { count } from "../change-set/visible.ts";
import type { Clock } from "../database-port.ts";
import { toWalPosition } from "../deploy/apply/relations.ts";
import { toIsoMoment } from "../release/moment.ts";
import { diffFingerprints } from "../fingerprint/diff.ts";
import type { Fingerprint } from "../fingerprint/fingerprint.ts";
import { type ExpectedSchema, type FingerprintFile, readExpectedSchema } from "../fingerprint/fingerprint-file.ts";
import type { VerifyDocument } from "../fingerprint/verify-document.ts";
import { UserError } from "../errors.ts";
import type { SmokeResult } from "../release/evidence.ts";
import type { ReachableTarget } from "./read-target.ts";
import { readFacts, readSchema, type ReadSchema, type SchemaReader, withReader } from "./read-schema.ts";
import { runSmoke } from "./target-commands.ts";

/** What the schema should be. */
export type Against =
  | { readonly kind: "target"; readonly target: ReachableTarget }
  | { readonly kind: "file"; readonly path: string; readonly text: string }
  | { readonly kind: "digest"; readonly digest: string };

export interface VerifyRequest extends SchemaReader {
  readonly target: ReachableTarget;
  /** Null: compared with nothing. */
  readonly against: Against | null;
  /** WAL position that a replica must have replayed; null: that of the target it is compared with, when it is asked. */
  readonly replayed: string | null;
  /** How long to wait for that. */
  readonly replayTimeoutMs: number;
  readonly runsSmoke: boolean;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Told of each line of the smoke command, already without secrets. */
  readonly onLine: (line: string) => void;
}

export interface VerifyReport {
  readonly document: VerifyDocument;
  /** What `--write` keeps. */
  readonly file: FingerprintFile;
}

/** Throws `DatabaseError` and `UserError`; that schemas differ is an answer. */
export async function verify(request: VerifyRequest): Promise<VerifyReport> {
  const { target, opened, clock } = request;
  const other = request.against === null ? null : await readOther(request.against, request);
  const own = await withReader(target, "verify", async (session) => {
    const replay = await waitForReplay(() => readFacts(session), { request, other });
    return { replay, schema: await readSchema(session, target, request) };
  });
  const compared = compare(own.schema, other);
  const because = [...compared.because, ...replayFailures(request, own)];
  const smoke = await smokeOf(request);
  if (smoke?.passed === false) because.push(describeSmoke(smoke));
  const { fingerprint, serverVersion } = own.schema;
  const { options, server } = target;
  const document: VerifyDocument = {
    version: 1,
    verdict: because.length === 0 ? "pass" : "fail",
    because,
    database: opened.database.name,
    target: { name: options.name, kind: options.kind, hostHash: server.hostHash, serverVersion },
    fingerprint: fingerprint.digest,
    objects: fingerprint.objects.length,
    against: other === null ? null : other.shown,
    differences: compared.differences,
    columnOrder: compared.columnOrder,
    replay: own.replay,
    smoke,
    notes: notesOf(request, own.schema, other),
  };
  return { document, file: fileOf(own.schema, opened.database.fingerprintIgnore, toIsoMoment(clock.now())) };
}

interface Other {
  readonly shown: NonNullable<VerifyDocument["against"]>;
  /** Null where a digest is all that is known. */
  readonly fingerprint: Fingerprint | null;
  readonly position: string | null;
  readonly ignore: readonly string[] | null;
}

async function readOther(against: Against, request: VerifyRequest): Promise<Other> {
  switch (against.kind) {
    case "target": {
      const { target } = against;
      if (target.server.hostHash === request.target.server.hostHash) throw sameServer(request.target, target);
      const schema = await withReader(target, "verify", (session) => readSchema(session, target, request));
      const { fingerprint, serverVersion, position } = schema;
      const shown = { kind: "target" as const, name: target.options.name, fingerprint: fingerprint.digest, serverVersion };
      return { shown, fingerprint, position, ignore: null };
    }
    case "file":
      return otherOfFile(against.path, readExpectedSchema(against.text, request.sha256));
    case "digest":
      return otherOfDigest("digest", against.digest, against.digest);
  }
}

/** A database is always like itself. */
function sameServer({ options: { name, databaseUrlEnv } }: ReachableTarget, { options: other }: ReachableTarget): UserError {
  return new UserError(
    "usage",
    `The targets ${JSON.stringify(name)} and ${JSON.stringify(other.name)} are one and the same database.`,
    `Give each its own variable in the configuration (\`database-url-env\`; now ${databaseUrlEnv} and ${other.databaseUrlEnv}).`,
  );
}

function otherOfFile(path: string, expected: ExpectedSchema): Other {
  switch (expected.kind) {
    case "unreadable":
      throw new UserError(
        "usage",
        `${JSON.stringify(path)} cannot be compared with: ${expected.because}.`,
        "Give a file that `schema-release verify --write` or `deploy --evidence` wrote.",
      );
    case "digest":
      return otherOfDigest("file", path, expected.digest);
    case "fingerprint": {
      const { fingerprint, file } = expected;
      const shown = { kind: "file" as const, name: path, fingerprint: fingerprint.digest, serverVersion: file.serverVersion };
      return { shown, fingerprint, position: null, ignore: file.ignore };
    }
  }
}

function otherOfDigest(kind: "file" | "digest", name: string, digest: string): Other {
  return { shown: { kind, name, fingerprint: digest, serverVersion: null }, fingerprint: null, position: null, ignore: null };
}

type Compared = Pick<VerifyDocument, "differences" | "columnOrder"> & { readonly because: readonly string[] };

function compare({ fingerprint }: ReadSchema, other: Other | null): Compared {
  if (other === null) return { differences: null, columnOrder: [], because: [] };
  const name = other.shown.kind === "digest" ? "the digest that is expected" : other.shown.name;
  if (other.fingerprint === null) {
    const isSame = other.shown.fingerprint === fingerprint.digest;
    const sentence = `The schema is not that of ${name}, which says no more than its digest.`;
    return { differences: null, columnOrder: [], because: isSame ? [] : [sentence] };
  }
  const { objects, columnOrder } = diffFingerprints(other.fingerprint, fingerprint);
  const because = objects.length === 0 ? [] : [`The schema differs from that of ${name} in ${count(objects.length, "object")}.`];
  return { differences: objects, columnOrder, because };
}

interface Waiting {
  readonly request: VerifyRequest;
  readonly other: Other | null;
}

const POLL_MS = 250;

/** Null for a target that is no replica. */
async function waitForReplay(
  look: () => Promise<{ readonly isReplica: boolean; readonly position: string }>,
  { request, other }: Waiting,
): Promise<VerifyDocument["replay"]> {
  const { clock, signal, replayTimeoutMs } = request;
  const wanted = request.replayed ?? (request.target.options.kind === "replica" ? (other?.position ?? null) : null);
  const deadline = clock.monotonic() + replayTimeoutMs;
  for (;;) {
    const { isReplica, position } = await look();
    if (!isReplica && request.target.options.kind !== "replica" && request.replayed === null) return null;
    const reached = wanted === null || toWalPosition(position) >= endOfRecords(toWalPosition(wanted));
    if (reached || !isReplica || signal.aborted || clock.monotonic() >= deadline) return { position, wanted, reached };
    await clock.sleep(POLL_MS, signal);
  }
}

const PAGE = 8192n;
const SMALLEST_SEGMENT = 1_048_576n;

/**
 * Where the last record ends. At a page's boundary the server says of its own WAL where the next one will begin, behind the header of the
 * page (24 bytes, 40 of a segment): on an idle primary nothing would ever be replayed up to there. (`XLogBytePosToRecPtr`, xlog.c)
 */
function endOfRecords(position: bigint): bigint {
  if (position % SMALLEST_SEGMENT === 40n) return position - 40n;
  return position % PAGE === 24n ? position - 24n : position;
}

interface Own {
  readonly schema: ReadSchema;
  readonly replay: VerifyDocument["replay"];
}

function replayFailures({ target }: VerifyRequest, { schema, replay }: Own): readonly string[] {
  const { name, kind } = target.options;
  if (kind === "replica" && !schema.isReplica) return [`${name} is configured as a replica, but its server replays nothing.`];
  if (replay === null || replay.reached) return [];
  return [`${name} has replayed up to ${replay.position}, not to ${replay.wanted ?? ""}.`];
}

async function smokeOf(request: VerifyRequest): Promise<SmokeResult | null> {
  const { smokeCommand } = request.target.options;
  if (smokeCommand === null || !request.runsSmoke || request.signal.aborted) return null;
  const { run, clock, signal, onLine, target, opened } = request;
  const environment = {
    ...target.environment,
    SCHEMA_RELEASE_TARGET: target.options.name,
    SCHEMA_RELEASE_DATABASE: opened.database.name,
  };
  return runSmoke(smokeCommand, { runCommand: run, clock, environment, signal, onLine });
}

function describeSmoke({ timedOut, exitCode }: SmokeResult): string {
  if (timedOut) return "The smoke command did not end in time.";
  return exitCode === null ? "The smoke command was ended by a signal." : `The smoke command ended with ${exitCode}.`;
}

function notesOf({ opened, target }: VerifyRequest, own: ReadSchema, other: Other | null): readonly string[] {
  const notes: string[] = [];
  const theirs = other?.shown.serverVersion ?? null;
  if (theirs !== null && majorOf(theirs) !== majorOf(own.serverVersion)) {
    notes.push(
      `The servers are of PostgreSQL ${theirs} and ${own.serverVersion}, which may write the same view or function in other words.`,
    );
  }
  const ignore = opened.database.fingerprintIgnore;
  if (other !== null && other.ignore !== null && other.ignore.join("\0") !== ignore.join("\0"))
    notes.push(`${other.shown.name} was written with another \`fingerprint-ignore:\` than is configured now.`);
  if (target.options.kind === "independent" && own.isReplica) notes.push(`${target.options.name} is a read replica now.`);
  return notes;
}

function majorOf(version: string): string {
  return version.split(".")[0] ?? "";
}

function fileOf({ fingerprint, serverVersion }: ReadSchema, ignore: readonly string[], takenAt: string): FingerprintFile {
  const { digest, objects, columnOrder } = fingerprint;
  return { version: 1, digest, serverVersion, takenAt, ignore, objects, columnOrder: Object.fromEntries(columnOrder) };
}

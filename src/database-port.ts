/** What deploys need of a database server, as interfaces: `adapters/postgres` implements them, the doors hand them in. */

export type Row = Readonly<Record<string, unknown>>;

/** One answer of a batch: a statement's rows, empty where it has none. */
export interface StatementResult {
  /** Such as `SELECT`, `INSERT`, `ALTER`. */
  readonly command: string;
  readonly rows: readonly Row[];
  readonly rowCount: number | null;
}

/** A connection. Calls are made one after the other; `cancel` may come in between. */
export interface DatabaseSession {
  /** Process id on the server, as `pg_stat_activity.pid`. */
  readonly pid: number;
  /** One statement with values (`$1`). Throws `DatabaseError`. */
  query(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /**
   * One or several statements in one round trip (simple protocol, no values), one result for each. Without a transaction of its own in
   * `text` the server runs it as one. Throws `DatabaseError`; statements behind the one that failed did not run.
   */
  batch(text: string): Promise<readonly StatementResult[]>;
  /** Asks the server to cancel what this session runs, over a connection of its own. Never throws. */
  cancel(): Promise<void>;
  /** Ends it. Never throws, may be called twice. */
  close(): Promise<void>;
}

/** Where a session may be had. Says nothing of passwords. */
export interface DatabaseServer {
  /** `host:port/database`, for messages on the operator's own terminal; records keep `hostHash`. */
  readonly shown: string;
  /** SHA-256 of `host:port/database`, hexadecimal: tells whether two records are of one server without naming it. */
  readonly hostHash: string;
  /** `purpose` becomes part of `application_name` (`schema-release PURPOSE`). Throws `DatabaseError` with `kind: "connection"`. */
  connect(purpose: string): Promise<DatabaseSession>;
}

/** Something the server said no to, or a connection that could not be made or broke. Holds no secret. */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
  /** `lost`: the connection broke, so what ran may or may not have been done. */
  readonly kind: "statement" | "connection" | "lost";
  /** SQLSTATE such as `55P03`; null where the server did not answer. */
  readonly code: string | null;
  readonly detail: string | null;
  /** What to do, one sentence. */
  readonly hint: string | null;
  /** 1-based, in code points of the text that was sent; null when unknown. */
  readonly position: number | null;
  /** How many statements of the batch were completed before it (answers that came first); null when unknown. */
  readonly completed: number | null;

  constructor(message: string, facts: Partial<Omit<DatabaseError, keyof Error>> = {}) {
    super(message);
    this.kind = facts.kind ?? "statement";
    this.code = facts.code ?? null;
    this.detail = facts.detail ?? null;
    this.hint = facts.hint ?? null;
    this.position = facts.position ?? null;
    this.completed = facts.completed ?? null;
  }
}

/** Time and chance, so that whoever waits can be tested. */
export interface Clock {
  /** Milliseconds since 1970; may jump. For records only. */
  now(): number;
  /** Milliseconds that only grow. For everything that is measured or waited for. */
  monotonic(): number;
  /** Ends early, without throwing, when `signal` aborts. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** 0 to 1, for jitter. */
  random(): number;
}

/** What became of a command that was run without a shell. */
export interface CommandOutcome {
  /** Null when it was ended by a signal or by the time limit. */
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly timedOut: boolean;
  /** Without secrets; the middle of very much output is left out. */
  readonly stdout: string;
  readonly stderr: string;
  /** Whether something was left out; nobody should read a list out of it then. */
  readonly truncated?: boolean;
  readonly durationMs: number;
}

export interface CommandRequest {
  /** Program and arguments; no shell reads them. */
  readonly command: readonly string[];
  /** Added to the environment that every command gets. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  /** Relative to the root of the repository; left out: the root. */
  readonly folder?: string;
  readonly signal?: AbortSignal;
  /** Told of each line as it comes, already without secrets. */
  readonly onLine?: (line: string, stream: "stdout" | "stderr") => void;
}

/** Runs a program that the configuration of a trusted revision names. Throws `UserError` where it cannot be started. */
export type RunCommand = (request: CommandRequest) => Promise<CommandOutcome>;

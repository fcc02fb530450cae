/** What a dump needs of the world. This folder knows what takes backups; it must not know who runs them or why. */
import type { PgDumpOptions } from "../../config/backup-options.ts";
import type { DatabaseServer, RunCommand } from "../../database-port.ts";

/** A database server for us and for PostgreSQL's own programs. */
export interface DumpServer {
  readonly server: DatabaseServer;
  /** `PG*` that say the same to programs; the password is nowhere else. Asked anew for each, since tokens of RDS last minutes. */
  readonly environment: () => Promise<Readonly<Record<string, string>>>;
  /** Another database of the same server. */
  readonly inDatabase: (name: string) => DatabaseServer;
}

/** Files and folders that hold personal data. Throws `UserError` (`outside`) where the machine does not do its part. */
export interface DumpFiles {
  /** With symbolic links resolved; else what is wrong with it. */
  openFolder(path: string): Promise<{ readonly folder: string } | { readonly problem: "missing" | "no-folder" | "not-writable" }>;
  /** Whether `path` is `above` or lies below it, symbolic links resolved. */
  isWithin(path: string, above: string): Promise<boolean>;
  freeBytes(folder: string): Promise<number>;
  /** Names in it that end in `.partial`. */
  findPartials(folder: string): Promise<readonly string[]>;
  /** Mode 0700. Throws where it exists. */
  makeFolder(path: string): Promise<void>;
  /** Mode 0700, where the machine keeps what is temporary; whoever asks for it removes it. */
  makeTemporaryFolder(): Promise<string>;
  /** Mode 0600. Replaces nothing: throws where it exists. */
  create(path: string): Promise<DumpWriter>;
  /** Gives it, and all in it, to its owner alone: 0600 and 0700. */
  protect(path: string): Promise<void>;
  /** Of a folder that of all in it; 0 for what does not exist (yet). */
  size(path: string): Promise<number>;
  /** Hexadecimal. Of a folder that of its list of names and sums, as `sha256sum` writes it. */
  sha256(path: string): Promise<string>;
  /** Null for what does not exist. */
  readText(path: string): Promise<string | null>;
  rename(from: string, to: string): Promise<void>;
  /** With all in it; harmless where it does not exist. */
  remove(path: string): Promise<void>;
}

export interface DumpWriter {
  write(text: string): Promise<void>;
  /** Until it is safely on the disk. Answers the SHA-256 of all that was written, hexadecimal. */
  close(): Promise<string>;
}

/** What restoring into a scratch database needs. */
export interface RestoreWorld {
  /** The server on which scratch databases are made. */
  readonly scratch: DumpServer;
  readonly runCommand: RunCommand;
  readonly files: DumpFiles;
}

export interface DumpWorld {
  readonly options: PgDumpOptions;
  /** Tables (`schema.name`) whose rows are only ever added. */
  readonly appendOnly: readonly string[];
  readonly target: DumpServer;
  /** Physical replica to dump from; null: the target itself. */
  readonly replica: DumpServer | null;
  /** Null: scratch databases are made beside the target's own. */
  readonly scratch: DumpServer | null;
  readonly runCommand: RunCommand;
  readonly files: DumpFiles;
  /** Absolute folder of the repository; dumps never lie in it. */
  readonly repository: string;
  /** Whether this machine is thrown away behind the run, as those that GitHub hosts. */
  readonly isThrownAway: boolean;
}

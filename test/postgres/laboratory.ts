/** Experiments on a live server: the witness against which predictions are held. */
import { loadModule } from "libpg-query";
import type { Client } from "pg";
import { connectTo, createDatabase, startPostgres, type PostgresServer } from "../support/postgres.ts";
import type { Observation } from "./observation.ts";
import { observeAlone } from "./observe-alone.ts";
import { observeInTransaction } from "./observe-in-transaction.ts";
import { splitStatements } from "./split.ts";

/** What is run: `setup` is committed before, `statement` (one or several) is what is watched. */
export interface Experiment {
  readonly setup: string;
  readonly statement: string;
}

/** Role, tablespace or database: what is in no database, hence not gone with one. */
interface Global {
  readonly kind: string;
  readonly name: string;
}

/** Runs experiments one after the other on a server of its own; a database is kept for the next one with an equal setup. */
export class Laboratory {
  readonly #server: PostgresServer;
  readonly #admin: Client;
  /** Names of databases by setup. */
  readonly #kept = new Map<string, string>();
  #made = 0;

  private constructor(server: PostgresServer, admin: Client) {
    this.#server = server;
    this.#admin = admin;
  }

  /** Starts a server of a major version: 18 is always there, 15 to 17 once `npm run test:matrix` fetched them. */
  static async open(version = 18): Promise<Laboratory> {
    await loadModule();
    // Some statements need of a server that tablespaces need no folder of their own, and that changes can be published.
    const server = await startPostgres({ version, settings: { allow_in_place_tablespaces: "on", wal_level: "logical" } });
    return new Laboratory(server, await connectTo(server.url));
  }

  /** In an open transaction, whose locks another session reads; what refuses that, or ends the transaction, is run alone. */
  async observe({ setup, statement }: Experiment): Promise<Observation> {
    const before = await this.#readGlobals();
    try {
      const { observation, moved } = await observeInTransaction(await this.#prepare(setup), statement);
      if (moved || observation === null) await this.#forget(setup, before);
      return observation ?? (await observeAlone(this.#server, { template: await this.#prepare(setup), statement }));
    } finally {
      const made = (await this.#readGlobals()).filter((each) => !before.some(({ name }) => name === each.name));
      if (made.some(({ kind }) => kind !== "DATABASE") || made.length > 1) await this.#forget(setup, before);
    }
  }

  async close(): Promise<void> {
    await this.#admin.end();
    await this.#server.stop();
  }

  /** URL of a database in which a setup was run. */
  async #prepare(setup: string): Promise<string> {
    const kept = this.#kept.get(setup);
    if (kept !== undefined) return kept;
    const url = await createDatabase(this.#server, `witness_${++this.#made}`);
    const client = await connectTo(url);
    try {
      for (const part of splitStatements(setup)) await client.query(part);
    } finally {
      await client.end();
    }
    this.#kept.set(setup, url);
    return url;
  }

  /** Drops all that was not there before, databases first, since the others are used in them. */
  async #forget(setup: string, before: readonly Global[]): Promise<void> {
    this.#kept.delete(setup);
    for (const { kind, name } of await this.#readGlobals()) {
      if (before.some((each) => each.name === name)) continue;
      const force = kind === "DATABASE" ? " WITH (FORCE)" : "";
      await this.#admin.query(`DROP ${kind} ${this.#admin.escapeIdentifier(name)}${force}`);
    }
  }

  async #readGlobals(): Promise<Global[]> {
    const { rows } = await this.#admin.query<Global>(
      `SELECT 'DATABASE' AS kind, datname AS name FROM pg_database UNION ALL SELECT 'TABLESPACE', spcname FROM pg_tablespace
       UNION ALL SELECT 'ROLE', rolname FROM pg_roles`,
    );
    return rows;
  }
}

/** Experiments on a live server: the witness against which predictions are held. */
import { loadModule } from "libpg-query";
import type { Client } from "pg";
import { connectTo, startPostgres, type PostgresServer } from "../support/postgres.ts";
import type { Observation } from "./observation.ts";
import { observeAlone } from "./observe-alone.ts";
import { observeInTransaction } from "./observe-in-transaction.ts";
import { leaveRoom, openRoom, type Room } from "./room.ts";

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

/** Runs experiments one after the other on a server of its own; a room is kept for the next one with an equal setup. */
export class Laboratory {
  readonly #server: PostgresServer;
  readonly #admin: Client;
  /** By setup. */
  readonly #rooms = new Map<string, Room>();
  #made = 0;

  private constructor(server: PostgresServer, admin: Client) {
    this.#server = server;
    this.#admin = admin;
  }

  /** Starts a server of a major version: 18 is always there, 15 to 17 once `npm run test:matrix` fetched them. */
  static async open(version = 18): Promise<Laboratory> {
    await loadModule();
    // Some statements need of a server that tablespaces need no folder of their own, and that changes can be published.
    const settings = { allow_in_place_tablespaces: "on", wal_level: "logical", max_connections: "200" };
    const server = await startPostgres({ version, settings });
    return new Laboratory(server, await connectTo(server.url));
  }

  /** In an open transaction, whose locks another session reads; what refuses that, or ends the transaction, is run alone. */
  async observe({ setup, statement }: Experiment): Promise<Observation> {
    const before = await this.#readGlobals();
    let reusable = false;
    try {
      const { observation, clean } = await observeInTransaction(await this.#enter(setup), statement);
      reusable = observation !== null && clean;
      if (observation !== null) return observation;
      if (!clean) await this.#forget(setup, before);
      const room = await this.#enter(setup);
      await leaveRoom(room);
      return await observeAlone(this.#server, room, statement);
    } finally {
      const made = (await this.#readGlobals()).filter((each) => !before.some(({ name }) => name === each.name));
      const more = made.length > 1 || made.some(({ kind }) => kind !== "DATABASE");
      if (!reusable || more) await this.#forget(setup, before);
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#rooms.values()].map(leaveRoom));
    await this.#admin.end();
    await this.#server.stop();
  }

  async #enter(setup: string): Promise<Room> {
    const kept = this.#rooms.get(setup);
    if (kept !== undefined) return kept;
    const room = await openRoom(this.#server, { database: `witness_${++this.#made}`, setup });
    this.#rooms.set(setup, room);
    return room;
  }

  /** Drops the room and all that was not there before, databases first, since the others are used in them. */
  async #forget(setup: string, before: readonly Global[]): Promise<void> {
    const room = this.#rooms.get(setup);
    this.#rooms.delete(setup);
    if (room !== undefined) await leaveRoom(room);
    for (const { kind, name } of await this.#readGlobals()) {
      if (name !== room?.database && before.some((each) => each.name === name)) continue;
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

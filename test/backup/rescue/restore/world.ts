/** Copies as a migration leaves them, made by hand, and what restoring them answers. */
import type { Client } from "pg";
import { systemClock } from "../../../../src/adapters/clock.ts";
import { openServer } from "../../../../src/adapters/postgres/server.ts";
import { readKeptCopies } from "../../../../src/backup/rescue/read-copies.ts";
import type { RescueCopy } from "../../../../src/backup/rescue/rescue-copy.ts";
import type { RestoreRequest } from "../../../../src/backup/rescue/restore/request.ts";
import { restoreCopies, type Restored } from "../../../../src/backup/rescue/restore/restore-copies.ts";
import { PREPARE_STORAGE } from "../../../../src/backup/rescue/storage.ts";
import { DEFAULT_APPLY_SETTINGS } from "../../../../src/deploy/settings.ts";
import { connectTo, createDatabase, type PostgresServer } from "../../../support/postgres.ts";

export const DIGEST = `sha256:${"7".repeat(64)}`;

export interface Keeping {
  readonly kind: RescueCopy["kind"];
  readonly schema?: string;
  readonly name: string;
  readonly columns?: readonly { readonly name: string; readonly type: string }[];
  readonly key?: readonly string[];
  /** The query whose rows are kept. */
  readonly query: string;
  readonly definition?: string;
  readonly migration?: string;
  readonly keep?: string;
}

export interface RescueWorld {
  readonly url: string;
  readonly client: Client;
  run(sql: string): Promise<void>;
  ask(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Answers the id of the copy. */
  keep(keeping: Keeping): Promise<number>;
  /** `as` makes another connection of the URL. */
  restore(more?: Restoring, as?: (url: string) => string): Promise<Restored>;
  close(): Promise<void>;
}

type Restoring = Partial<Omit<RestoreRequest, "copies">> & { readonly copy?: number };

let worlds = 0;

export async function openWorld(server: PostgresServer): Promise<RescueWorld> {
  worlds += 1;
  const url = await createDatabase(server, `restore_${worlds}`);
  const client = await connectTo(url);
  for (const statement of PREPARE_STORAGE) await client.query(statement);
  const ask: RescueWorld["ask"] = async (sql) => (await client.query<Record<string, unknown>>(sql)).rows;
  return {
    url,
    client,
    ask,
    run: async (sql) => {
      await client.query(sql);
    },
    keep: (keeping) => keep(client, keeping),
    restore: (more = {}, as = String) => restore(as(url), more),
    close: () => client.end(),
  };
}

async function keep(client: Client, keeping: Keeping): Promise<number> {
  const { kind, schema = "public", name, columns = [], key = ["id"], query, definition = "", migration = "V2" } = keeping;
  const { rows } = await client.query<{ id: string; copy_table: string }>(
    `INSERT INTO schema_release_rescue.copies
       (digest, database, migration_id, migration_path, kind, schema_name, relation_name, columns, key_columns, copy_table, rows, bytes, definition, keep_until)
     VALUES ($1, 'shop', $2, $3, $4, $5, $6, $7, $8, 'copy_' || nextval('schema_release_rescue.copies_id_seq'), 0, 8192, $9,
       now() + $10::interval) RETURNING id, copy_table`,
    [
      DIGEST,
      migration,
      `db/${migration}.sql`,
      kind,
      schema,
      name,
      JSON.stringify(columns),
      key,
      definition,
      keeping.keep ?? "30 days",
    ],
  );
  const [row] = rows;
  if (row === undefined) throw new Error("nothing was kept");
  await client.query(`CREATE TABLE schema_release_rescue.${row.copy_table} AS ${query}`);
  await client.query(
    `UPDATE schema_release_rescue.copies SET rows = (SELECT count(*) FROM schema_release_rescue.${row.copy_table}) WHERE id = ${row.id}`,
  );
  return Number(row.id);
}

async function restore(url: string, { copy, ...more }: Restoring): Promise<Restored> {
  const session = await openServer({ environment: { DATABASE_URL: url } }).connect("rescue");
  try {
    const copies = await readKeptCopies(session, copy === undefined ? {} : { id: copy });
    return await restoreCopies(session, {
      copies,
      apply: false,
      skipConflicts: false,
      triggers: null,
      into: null,
      through: null,
      showValues: false,
      settings: DEFAULT_APPLY_SETTINGS,
      clock: systemClock,
      ...more,
    });
  } finally {
    await session.close();
  }
}

/** Where a PostgreSQL server is and how sessions of it are had. This folder alone knows `pg`. */
import { createHash } from "node:crypto";
import type { ClientConfig } from "pg";
import { DatabaseError, type DatabaseServer } from "../../database-port.ts";
import { UserError } from "../../errors.ts";
import type { Environment } from "../process/environment.ts";
import { passwordsIn } from "../process/environment.ts";
import { openMask } from "../process/mask-secrets.ts";
import { openSession } from "./session.ts";

export interface ServerOptions {
  /** Our own environment: the URL and `PG*`. */
  readonly environment: Environment;
  /** Variable that holds the URL. Default `DATABASE_URL`. */
  readonly urlVariable?: string;
  /** Whether a read replica is refused. Default true. */
  readonly mustWrite?: boolean;
}

/** Asks nobody yet. Throws `UserError` where the environment does not say where the server is. */
export function openServer({ environment, urlVariable = "DATABASE_URL" }: ServerOptions): DatabaseServer {
  const url = environment[urlVariable] ?? "";
  if (url === "")
    throw new UserError("usage", `The environment variable ${urlVariable} is not set.`, "Set it to the URL of the database.");
  const mask = openMask(passwordsIn(url));
  const { host, port, pathname } = new URL(url);
  const shown = `${host}${port === "" ? ":5432" : ""}${pathname}`;
  return {
    shown,
    hostHash: createHash("sha256").update(shown).digest("hex"),
    async connect(purpose) {
      const { default: pg } = await import("pg");
      const config: ClientConfig = {
        connectionString: url,
        application_name: `schema-release ${purpose}`,
        connectionTimeoutMillis: 15_000,
        types: {
          getTypeParser: (oid, format) => (TIMES.has(oid) ? String : pg.types.getTypeParser(oid, format)),
        },
      };
      const client = new pg.Client(config);
      client.on("error", () => {});
      try {
        await client.connect();
        const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
        const pid = rows[0]?.pid ?? 0;
        const cancel = async (): Promise<void> => {
          const other = new pg.Client(config);
          other.on("error", () => {});
          await other
            .connect()
            .then(
              () => other.query(`SELECT pg_cancel_backend(${pid})`),
              () => {},
            )
            .catch(() => {});
          await other.end().catch(() => {});
        };
        return openSession({ client, pid, mask, cancel });
      } catch (error) {
        await client.end().catch(() => {});
        throw new DatabaseError(mask.mask(String(error)), { kind: "connection" });
      }
    },
  };
}

/** date, time, timestamp, timestamptz, interval, timetz: a `Date` would lose microseconds and their time zone. */
const TIMES = new Set([1082, 1083, 1114, 1184, 1186, 1266]);

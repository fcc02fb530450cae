/** A server for sessions of ours and for PostgreSQL's own programs, of one set of variables. */
import type { DumpServer } from "../../backup/providers/pg-dump-world.ts";
import type { Environment } from "../process/environment.ts";
import { commandEnvironment } from "./command-environment.ts";
import { openServer } from "./server.ts";

export interface DumpServerOptions {
  readonly environment: Environment;
  /** Variable that holds the URL. */
  readonly urlVariable: string;
  /** False for a replica. */
  readonly mustWrite: boolean;
}

/** Throws `UserError` as `openServer` does. */
export function openDumpServer(options: DumpServerOptions): DumpServer {
  return {
    server: openServer(options),
    async environment() {
      const { DATABASE_URL: _, ...environment } = await commandEnvironment({ ...options, purpose: "backup" });
      return environment;
    },
    inDatabase: (database) => openServer({ ...options, database }),
  };
}

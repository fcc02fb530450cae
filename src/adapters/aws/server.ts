/** What the database server and its URL tell about where it is. */
import type { AwsServer, Whereabouts } from "../../backup/providers/aws.ts";
import type { WrittenSoFar } from "../../backup/data-at-risk.ts";
import type { DatabaseServer, DatabaseSession } from "../../database-port.ts";
import { readCertificateNames } from "../postgres/certificate-names.ts";
import { isSocket } from "../postgres/connection-target.ts";
import { openTarget, type ServerOptions } from "../postgres/server.ts";

export interface AwsServerAccess extends ServerOptions {
  readonly server: DatabaseServer;
  readonly readWritten: (session: DatabaseSession, relations: readonly string[]) => Promise<WrittenSoFar>;
}

/** Asks nobody yet. */
export function openAwsServer({ server, readWritten, ...options }: AwsServerAccess): AwsServer {
  return {
    read: (relations) => inSession(server, (session) => readWritten(session, relations)),
    async findWhereabouts() {
      const { target } = openTarget(options);
      const said = await inSession(server, askServer);
      const hosts = target.hosts
        .filter((host) => !isSocket(host))
        .map(({ name, address, port }) => ({ address: address ?? name, port }));
      return { hosts, certificateNames: await readCertificateNames(target), ...said };
    },
  };
}

async function inSession<T>(server: DatabaseServer, ask: (session: DatabaseSession) => Promise<T>): Promise<T> {
  const session = await server.connect("backup");
  try {
    return await ask(session);
  } finally {
    await session.close();
  }
}

/** Everything of RDS has `rds_superuser`; Aurora has the function besides, which nobody else can make in that schema. */
const KIND = `SELECT current_setting('server_version') AS version,
  EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'rds_superuser') AS is_rds,
  to_regprocedure('pg_catalog.aurora_db_instance_identifier()') IS NOT NULL AS is_aurora`;

async function askServer(session: DatabaseSession): Promise<Omit<Whereabouts, "hosts" | "certificateNames">> {
  const [kind = {}] = await session.query(KIND);
  const [aurora] =
    kind["is_aurora"] === true ? await session.query("SELECT pg_catalog.aurora_db_instance_identifier()::text AS instance") : [];
  const instance = aurora?.["instance"];
  return {
    version: String(kind["version"]),
    isRds: kind["is_rds"] === true,
    instance: typeof instance === "string" && instance !== "" ? instance : null,
  };
}

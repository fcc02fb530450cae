import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openAwsServer } from "../../../src/adapters/aws/server.ts";
import { openServer } from "../../../src/adapters/postgres/server.ts";
import type { AwsServer } from "../../../src/backup/providers/aws.ts";
import { writtenAt } from "../../support/aws/taking.ts";
import { makeCertificates } from "../../support/certificates.ts";
import { connectTo, type PostgresServer, startPostgres } from "../../support/postgres.ts";

const INSTANCE = "shop-1.abc123.eu-west-1.rds.amazonaws.com";
const CLUSTER = "shop.cluster-abc123.eu-west-1.rds.amazonaws.com";

let server: PostgresServer;
let client: Client;

beforeAll(async () => {
  server = await startPostgres();
  client = await connectTo(server.url);
  const { certificate, key } = makeCertificates(server.folder, `DNS:${INSTANCE},DNS:${CLUSTER}`).server;
  await client.query(`ALTER SYSTEM SET ssl_cert_file = '${certificate}'`);
  await client.query(`ALTER SYSTEM SET ssl_key_file = '${key}'`);
  await client.query("ALTER SYSTEM SET ssl = on");
  await client.query("SELECT pg_reload_conf()");
});
afterAll(async () => {
  await client.end();
  await server.stop();
});

function open(query: string, host = `127.0.0.1:${server.port}`): AwsServer {
  const environment = { DATABASE_URL: `postgres://postgres@${host}/postgres${query}` };
  return openAwsServer({
    environment,
    server: openServer({ environment }),
    readWritten: async (session, relations) => {
      const [row] = await session.query("SELECT application_name FROM pg_stat_activity WHERE pid = pg_backend_pid()");
      return { ...writtenAt(0), counting: `${String(row?.["application_name"])} ${relations.join()}` };
    },
  });
}

describe("where a database server is", () => {
  it("is told by its certificate, whatever the URL calls it", async () => {
    const found = await open("?sslmode=require").findWhereabouts();
    expect(found.hosts).toEqual([{ address: "127.0.0.1", port: server.port }]);
    expect(found.certificateNames).toEqual(expect.arrayContaining([INSTANCE, CLUSTER]));
    expect(found).toMatchObject({ isRds: false, instance: null, version: server.version });
  });

  it("is not told by a certificate without TLS", async () => {
    const found = await open("?sslmode=disable").findWhereabouts();
    expect(found.certificateNames).toEqual([]);
  });

  it("is not told by the certificate of one host where there are several", async () => {
    const place = `127.0.0.1:${server.port}`;
    const found = await open("?sslmode=require", `${place},${place}`).findWhereabouts();
    expect(found.certificateNames).toEqual([]);
    expect(found.hosts).toHaveLength(2);
  });

  it("is told by what RDS and Aurora add to PostgreSQL", async () => {
    await client.query("CREATE ROLE rds_superuser");
    await client.query(
      "CREATE FUNCTION pg_catalog.aurora_db_instance_identifier() RETURNS text LANGUAGE sql AS $$ SELECT 'shop-1' $$",
    );
    expect(await open("").findWhereabouts()).toMatchObject({ isRds: true, instance: "shop-1" });
  });

  it("is asked what had been written in a session of its own", async () => {
    const written = await open("").read(["public.orders"]);
    expect(written.counting).toBe("schema-release backup public.orders");
  });
});

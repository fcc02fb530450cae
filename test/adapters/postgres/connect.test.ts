import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openServer, type ServerOptions } from "../../../src/adapters/postgres/server.ts";
import { DatabaseError, type Row } from "../../../src/database-port.ts";
import { UserError } from "../../../src/errors.ts";
import { type Certificates, makeCertificates } from "../../support/certificates.ts";
import { makeServerFolder, writeOwned } from "../../support/postgres-binaries.ts";
import { connectTo, type PostgresServer, startPostgres } from "../../support/postgres.ts";

const PASSWORD = "p@ss/w:rd %41?#&'\"\\ ü";
const ENCODED = encodeURIComponent(PASSWORD);

const HBA = `
local   all all trust
host    all postgres all trust
host    replication postgres all trust
hostssl all tls_only all scram-sha-256
hostssl all with_certificate all cert
host    all with_password all scram-sha-256
host    all clear_text all password
host    all open all trust
`;

let postgres: PostgresServer;
let certificates: Certificates;
let files: string;
/** A home without `.pgpass` and `.postgresql`, unless a test puts them there. */
let home: string;

beforeAll(async () => {
  files = makeServerFolder("schema-release-tls-");
  home = mkdtempSync(join(tmpdir(), "schema-release-home-"));
  certificates = makeCertificates(files, "DNS:db.example");
  writeOwned(join(files, "pg_hba.conf"), HBA);
  postgres = await startPostgres({
    settings: {
      hba_file: join(files, "pg_hba.conf"),
      listen_addresses: "*",
      ssl: "on",
      ssl_ca_file: certificates.authority,
      ssl_cert_file: certificates.server.certificate,
      ssl_key_file: certificates.server.key,
    },
  });
  const client = await connectTo(postgres.url);
  for (const role of ["tls_only", "with_password", "clear_text"])
    await client.query(`CREATE ROLE ${role} LOGIN PASSWORD ${client.escapeLiteral(PASSWORD)}`);
  await client.query(
    "CREATE ROLE open LOGIN; CREATE ROLE with_certificate LOGIN; CREATE ROLE nobody_knows LOGIN; CREATE ROLE limited LOGIN",
  );
  await client.query("CREATE DATABASE closed");
  await client.query("REVOKE CONNECT ON DATABASE closed FROM public");
  await client.end();
}, 60_000);

afterAll(async () => {
  await postgres.stop();
  for (const folder of [files, home]) rmSync(folder, { recursive: true, force: true });
});

type Variables = Readonly<Record<string, string>>;

const FACTS = `SELECT current_user AS role, current_database() AS database,
  (SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()) AS encrypted`;

/** Connects with `HOME` and these variables alone, and asks one thing. */
async function ask(variables: Variables, text = FACTS, options: Partial<ServerOptions> = {}): Promise<Row | undefined> {
  const session = await openServer({ environment: { HOME: home, ...variables }, ...options }).connect("test");
  try {
    const rows = await session.query(text);
    return rows[0];
  } finally {
    await session.close();
  }
}

/** That it fails, and that nothing of the failure tells the password. */
async function failure(variables: Variables, options: Partial<ServerOptions> = {}): Promise<Error> {
  const error = await ask(variables, FACTS, options).then(
    (row) => new Error(`It connected: ${JSON.stringify(row)}`),
    (reason: unknown) => reason as Error,
  );
  const told = JSON.stringify([Object.entries(error), error.message, error.stack]);
  for (const secret of [PASSWORD, ENCODED, "p@ss", "opensesame"]) expect(told).not.toContain(secret);
  return error;
}

const url = (login: string, query = "", host = "127.0.0.1"): Variables => ({
  DATABASE_URL: `postgresql://${login}@${host}:${postgres.port}/postgres${query}`,
});

/** The server under a name that the certificate has or has not. */
const named = (login: string, query: string, name = "db.example"): Variables => url(login, `?hostaddr=127.0.0.1&${query}`, name);

describe("where the database is", () => {
  it("is told by a URL", async () => {
    expect(await ask(url(`with_password:${ENCODED}`))).toEqual({ role: "with_password", database: "postgres", encrypted: true });
  });

  it("is told by a list of keywords", async () => {
    const password = `'${PASSWORD.replaceAll(/[\\']/g, String.raw`\$&`)}'`;
    const keywords = `host=127.0.0.1 port = ${postgres.port} dbname=postgres user=with_password password=${password}`;
    expect(await ask({ DATABASE_URL: keywords })).toMatchObject({ role: "with_password" });
  });

  it("is told by PG* where there is no URL, which also fill what a URL leaves open", async () => {
    const variables = { PGHOST: "127.0.0.1", PGPORT: String(postgres.port), PGUSER: "with_password", PGPASSWORD: PASSWORD };
    expect(await ask({ ...variables, PGDATABASE: "template1" })).toMatchObject({ role: "with_password", database: "template1" });
    expect(await ask({ ...variables, DATABASE_URL: "postgres:///postgres" })).toMatchObject({ database: "postgres" });
  });

  it("is not guessed where nothing tells it", () => {
    expect(() => openServer({ environment: { HOME: home, PGPASSWORD: "x" } })).toThrow("DATABASE_URL is not set");
    expect(() => openServer({ environment: { PGHOST: "127.0.0.1" }, urlVariable: "PRODUCTION_URL" })).toThrow(
      "PRODUCTION_URL is not set",
    );
    const hintOf = (urlVariable: string): unknown => {
      try {
        return openServer({ environment: {}, urlVariable });
      } catch (error) {
        return error instanceof UserError ? error.hint : error;
      }
    };
    expect(hintOf("DR_DATABASE_URL")).toContain("DR_READ_URL of the repository, for the deploy DR_DATABASE_URL of the target's");
    expect(hintOf("OTHER_URL")).toBe("Set it to the URL of the database.");
  });

  it("is the first of several hosts that answers", async () => {
    const variables = { DATABASE_URL: `postgres://open@127.0.0.1:1,localhost:1,127.0.0.1:${postgres.port}/postgres` };
    expect(await ask(variables)).toMatchObject({ role: "open" });
  });

  it("is a Unix socket, which knows no TLS", async () => {
    const folder = encodeURIComponent(postgres.folder);
    expect(await ask({ DATABASE_URL: `postgres://open@${folder}:${postgres.port}/postgres?sslmode=verify-full` })).toMatchObject({
      encrypted: false,
    });
    expect(
      await ask({ PGHOST: postgres.folder, PGPORT: String(postgres.port), PGUSER: "open", PGDATABASE: "postgres" }),
    ).toMatchObject({ encrypted: false });
  });

  it("is told by a service file, and the URL has the last word", async () => {
    const file = join(home, "services");
    writeFileSync(
      file,
      `# ours\n[other]\nhost=nowhere\n[mine]\nhost=127.0.0.1\nport=${postgres.port}\nuser=open\ndbname=template1\n[next]\nuser=x\n`,
    );
    const variables = { PGSERVICEFILE: file, PGUSER: "not_me" };
    expect(await ask({ ...variables, PGSERVICE: "mine" })).toMatchObject({ role: "open", database: "template1" });
    expect(await ask({ ...variables, DATABASE_URL: "postgres:///postgres?service=mine" })).toMatchObject({
      role: "open",
      database: "postgres",
    });
    await expect(ask({ ...variables, PGSERVICE: "none" })).rejects.toThrow('no definition of the service "none"');
  });

  it("is shown without role and password, and hashed alike however it is spelled", () => {
    const open = (text: string) => openServer({ environment: { DATABASE_URL: text } });
    expect(open("postgres://me:opensesame@DB.example/shop").shown).toBe("db.example:5432/shop");
    expect(open("postgres://me:opensesame@db.example:5432/shop?sslmode=require").hostHash).toBe(
      open("host=db.example dbname=shop user=you").hostHash,
    );
    expect(open("postgres://[::1]:5433/a").shown).toBe("[::1]:5433/a");
    expect(open("postgres://a:1,b:2/c").shown).toBe("a:1,b:2/c");
  });
});

describe("settings of the session", () => {
  it("are those of PGOPTIONS and options", async () => {
    const text = "SELECT current_setting('work_mem') AS memory, current_setting('search_path') AS path";
    expect(await ask({ ...url("open"), PGOPTIONS: "-c work_mem=3MB" }, text)).toMatchObject({ memory: "3MB" });
    expect(await ask(url("open", "?options=-c%20work_mem%3D5MB&search_path=audit,%20public"), text)).toEqual({
      memory: "5MB",
      path: "audit, public",
    });
  });

  it("let the server end it when we are gone, unless they were set on purpose", async () => {
    const text = `SELECT current_setting('client_connection_check_interval') AS check,
      current_setting('idle_in_transaction_session_timeout') AS idle, current_setting('tcp_keepalives_idle') AS keepalive`;
    expect(await ask(url("open"), text)).toEqual({ check: "2s", idle: "1min", keepalive: "10" });
    expect(await ask({ ...url("open"), PGOPTIONS: "-c idle_in_transaction_session_timeout=7s" }, text)).toMatchObject({
      idle: "7s",
    });
  });

  it("leave the language of the server's messages alone", async () => {
    const text = "SELECT source FROM pg_settings WHERE name = 'lc_messages'";
    expect(await ask(url("open"), text)).toEqual({ source: "configuration file" });
  });

  it("that the server does not know are named", async () => {
    expect(await failure({ ...url("open"), PGOPTIONS: "-c no_such_thing=1" })).toMatchObject({
      kind: "connection",
      code: "42704",
      hint: "See the settings in PGOPTIONS or options.",
    });
  });
});

describe("passwords", () => {
  it("come from a password file that others cannot read", async () => {
    const file = join(home, "passes");
    const escaped = PASSWORD.replaceAll(/[\\:]/g, String.raw`\$&`);
    const line = (host: string) => `${host}:${postgres.port}:*:with_password:${escaped}`;
    writeFileSync(file, `# comment\nother:*:*:*:wrong\n${line("127.0.0.1")}\n`, { mode: 0o600 });
    expect(await ask({ ...url("with_password"), PGPASSFILE: file })).toMatchObject({ role: "with_password" });
    writeFileSync(join(home, ".pgpass"), `${line("localhost")}\n`, { mode: 0o600 });
    expect(await ask(url("with_password", "", "localhost"))).toMatchObject({ role: "with_password" });
    rmSync(join(home, ".pgpass"));
    writeFileSync(join(home, "shown"), line("*"), { mode: 0o644 });
    expect(await failure({ ...url("with_password"), PGPASSFILE: join(home, "shown") })).toMatchObject({
      hint: expect.stringContaining("chmod 600"),
    });
  });

  it("that are missing are asked for only where the server wants one", async () => {
    expect(await ask(url("open"))).toMatchObject({ role: "open" });
    expect(await failure(url("with_password"))).toMatchObject({
      kind: "connection",
      message: "The database server wants a password, and there is none.",
    });
  });

  it("that are wrong are refused with what to do", async () => {
    expect(await failure(url("with_password:opensesame"))).toMatchObject({
      name: "DatabaseError",
      kind: "connection",
      code: "28P01",
      hint: "Set the role's password in the URL (percent-encoded) or in PGPASSWORD.",
    });
  });

  it("are told to the methods only that the settings allow", async () => {
    const clear = url(`clear_text:${ENCODED}`);
    expect(await ask(clear)).toMatchObject({ role: "clear_text" });
    expect(await failure({ ...clear, PGREQUIREAUTH: "scram-sha-256" })).toMatchObject({
      message: expect.stringContaining("require_auth"),
    });
    expect(await failure({ ...clear, PGCHANNELBINDING: "require" })).toMatchObject({
      message: expect.stringContaining("channel_binding"),
    });
    expect(await failure({ ...url("open"), PGREQUIREAUTH: "!none" })).toMatchObject({
      message: expect.stringContaining("require_auth"),
    });
    expect(await ask(url(`with_password:${ENCODED}`, "?channel_binding=require&sslmode=require"))).toMatchObject({
      role: "with_password",
    });
    expect(await failure(url(`with_password:${ENCODED}`, "?channel_binding=require&sslmode=disable"))).toMatchObject({
      kind: "connection",
    });
  });
});

describe("TLS", () => {
  it.each([
    ["", true],
    ["?sslmode=disable", false],
    ["?sslmode=allow", false],
    ["?sslmode=prefer", true],
    ["?sslmode=require", true],
    ["?ssl=true", true],
    ["?sslmode=require&sslnegotiation=direct", true],
  ])("on the own machine with %j is %s", async (query, encrypted) => {
    expect(await ask(url("open", query))).toMatchObject({ encrypted });
  });

  it("is tried when the server refuses what is not encrypted, and named where it may not be", async () => {
    expect(await ask(url(`tls_only:${ENCODED}`, "?sslmode=allow"))).toMatchObject({ encrypted: true });
    expect(await failure(url(`tls_only:${ENCODED}`, "?sslmode=disable"))).toMatchObject({
      code: "28000",
      hint: expect.stringContaining("say sslmode=verify-full"),
    });
  });

  it("checks authority and name with verify-full", async () => {
    const query = `sslmode=verify-full&sslrootcert=${encodeURIComponent(certificates.authority)}`;
    expect(await ask(named("open", query))).toMatchObject({ encrypted: true });
    expect(await failure(named("open", query, "other.example"))).toMatchObject({
      kind: "connection",
      message: "The certificate of the database server is for another name than the host in the URL.",
    });
    expect(await failure(url("open", `?${query}`))).toMatchObject({ message: expect.stringContaining("for another name") });
  });

  it("checks the authority alone with verify-ca", async () => {
    const query = `sslmode=verify-ca&sslrootcert=${encodeURIComponent(certificates.authority)}`;
    expect(await ask(named("open", query, "other.example"))).toMatchObject({ encrypted: true });
  });

  it.each(["verify-full", "verify-ca", "require"])("with %s refuses what another authority signed", async (mode) => {
    const query = `sslmode=${mode}&sslrootcert=${encodeURIComponent(certificates.otherAuthority)}`;
    expect(await failure(named("open", query))).toMatchObject({
      kind: "connection",
      message: "The certificate of the database server is not trusted.",
      hint: expect.stringContaining("sslrootcert"),
    });
  });

  it("takes the authorities of the system, among which ours is not", async () => {
    expect(await failure(named("open", "sslrootcert=system"))).toMatchObject({
      message: "The certificate of the database server is not trusted.",
    });
    await expect(ask(named("open", "sslrootcert=system&sslmode=require"))).rejects.toThrow("weaker sslmode than verify-full");
  });

  it("heeds the certificates in the home folder", async () => {
    const folder = join(home, ".postgresql");
    mkdirSync(folder);
    try {
      await expect(ask(named("open", "sslmode=verify-full"))).rejects.toThrow("there is no file");
      writeFileSync(join(folder, "root.crt"), readFileSync(certificates.authority));
      expect(await ask(named("open", "sslmode=verify-full"))).toMatchObject({ encrypted: true });
      writeFileSync(join(folder, "root.crt"), readFileSync(certificates.otherAuthority));
      expect(await failure(named("open", "sslmode=require"))).toMatchObject({
        message: "The certificate of the database server is not trusted.",
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("shows our own certificate to a server that wants one", async () => {
    const { client } = certificates;
    const variables = { ...named("with_certificate", "sslmode=require"), PGSSLCERT: client.certificate };
    expect(await ask({ ...variables, PGSSLKEY: client.key })).toMatchObject({ role: "with_certificate" });
    const phrase = named("with_certificate", `sslmode=require&sslpassword=${encodeURIComponent(client.passphrase)}`);
    expect(await ask({ ...phrase, PGSSLCERT: client.certificate, PGSSLKEY: client.encryptedKey })).toMatchObject({
      role: "with_certificate",
    });
    expect(await failure(named("with_certificate", "sslmode=require"))).toMatchObject({
      hint: expect.stringContaining("sslcert"),
    });
  });

  it("that the server does not offer is named", async () => {
    const plain = await startPostgres();
    const at = (query: string): Variables => ({ DATABASE_URL: `${plain.url}${query}` });
    expect(await ask(at(""))).toMatchObject({ encrypted: false });
    expect(await failure(at("?sslmode=require"))).toMatchObject({
      kind: "connection",
      message: "The database server offers no TLS.",
    });
    await plain.stop();
  });

  const address = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .find(({ family, internal }) => family === "IPv4" && !internal)?.address;

  it.skipIf(address === undefined)("is demanded for another machine unless it was renounced", async () => {
    const plain = await startPostgres({ settings: { listen_addresses: "*", hba_file: join(files, "pg_hba.conf") } });
    const at = (query: string): Variables => ({ DATABASE_URL: `postgres://postgres@${address}:${plain.port}/postgres${query}` });
    for (const query of ["", "?sslmode=prefer", "?sslmode=allow", "?sslmode=require"])
      expect(await failure(at(query))).toMatchObject({
        message: "The database server offers no TLS.",
        hint: expect.stringContaining("sslmode=disable"),
      });
    expect(await ask(at("?sslmode=disable"))).toMatchObject({ encrypted: false });
    expect(await ask(url("open", "?sslmode=allow", address))).toMatchObject({ encrypted: true });
    await plain.stop();
  });
});

describe("a refusal", () => {
  it.each([
    ["by pg_hba.conf", () => url("nobody_knows"), "28000", /pg_hba\.conf/],
    ["of an unknown role", () => ({ ...url("no_such_role"), PGHOST: "" }), "28000", /pg_hba\.conf/],
    [
      "of an unknown database",
      () => ({ DATABASE_URL: url("open")["DATABASE_URL"]?.replace(/postgres$/, "no_such") ?? "" }),
      "3D000",
      /Create the database/,
    ],
    [
      "of a database that one may not connect to",
      () => ({ DATABASE_URL: url("open")["DATABASE_URL"]?.replace(/postgres$/, "closed") ?? "" }),
      "42501",
      /Grant the role CONNECT/,
    ],
  ] as const)("%s says what to do", async (_, variables, code, hint) => {
    expect(await failure(variables())).toMatchObject({
      name: "DatabaseError",
      kind: "connection",
      code,
      hint: expect.stringMatching(hint),
    });
  });

  it("for too many sessions says what to do", async () => {
    const client = await connectTo(postgres.url);
    await client.query("ALTER ROLE open CONNECTION LIMIT 0");
    expect(await failure(url("open"))).toMatchObject({
      kind: "connection",
      code: "53300",
      hint: expect.stringContaining("max_connections"),
    });
    await client.query("ALTER ROLE open CONNECTION LIMIT -1");
    await client.end();
  });

  it("of whatever session that can only read says so, where one wants to write", async () => {
    const client = await connectTo(postgres.url);
    await client.query("ALTER ROLE open SET default_transaction_read_only = on");
    expect(await failure(url("open"))).toMatchObject({ message: "Sessions of the database server are read-only." });
    expect(await ask(url("open"), FACTS, { mustWrite: false })).toMatchObject({ role: "open" });
    expect(await failure(url("open", "?target_session_attrs=read-write"), { mustWrite: false })).toMatchObject({
      message: "The database server is not what target_session_attrs=read-write asks for.",
    });
    await client.query("ALTER ROLE open RESET default_transaction_read_only");
    await client.end();
  });
});

describe("a server that cannot be reached", () => {
  it.each([
    ["listens nowhere", "postgres://me:opensesame@127.0.0.1:1/x", /Nothing listens/],
    ["has an unknown name", "postgres://me:opensesame@no-such-host.invalid/x", /name of the database's host is not known/],
    ["has no socket", "postgres://me:opensesame@%2Fno%2Fsuch%2Ffolder/x", /no Unix socket/],
  ])("since it %s says so without telling where or the password", async (_, text, message) => {
    const error = await failure({ DATABASE_URL: text });
    expect(error).toBeInstanceOf(DatabaseError);
    expect(error).toMatchObject({ kind: "connection", code: null, message: expect.stringMatching(message) });
    expect(error.message).not.toMatch(/127\.0\.0\.1|no-such/);
  });

  it("names each reason where there are several hosts", async () => {
    const error = await failure({ DATABASE_URL: "postgres://me@127.0.0.1:1,no-such-host.invalid/x" });
    expect(error.message).toMatch(/^None of the 2 hosts will do\. Nothing listens.*is not known/);
  });

  async function listening(answer: (socket: Socket) => void, work: (port: number) => Promise<void>): Promise<void> {
    const sockets = new Set<Socket>();
    const stranger = createServer((socket) => {
      sockets.add(socket.on("error", () => {}));
      answer(socket);
    });
    stranger.listen(0, "127.0.0.1");
    await once(stranger, "listening");
    try {
      await work((stranger.address() as AddressInfo).port);
    } finally {
      for (const socket of sockets) socket.destroy();
      stranger.close();
    }
  }

  it("since it does not answer is given up in time", async () => {
    await listening(
      () => {},
      async (port) => {
        expect(
          await failure({ DATABASE_URL: `postgres://me:opensesame@127.0.0.1:${port}/x?connect_timeout=2&sslmode=require` }),
        ).toMatchObject({
          message: "The database server does not answer (timeout).",
        });
      },
    );
  });

  it.each([
    [
      "speaks another language",
      (socket: Socket) => socket.write("HTTP/1.1 400 Bad Request\r\n\r\n"),
      /did not answer as PostgreSQL does/,
    ],
    ["hangs up", (socket: Socket) => socket.destroy(), /closed the connection/],
  ] as const)("since what listens there %s is named", async (_, answer, message) => {
    await listening(answer, async (port) => {
      const error = await failure({
        DATABASE_URL: `postgres://me:opensesame@127.0.0.1:${port}/x?connect_timeout=5&sslmode=require`,
      });
      expect(error).toMatchObject({ name: "DatabaseError", kind: "connection", message: expect.stringMatching(message) });
    });
  });
});

describe("a request to cancel", () => {
  it.each(["?sslmode=disable", "?sslmode=require", "?sslmode=require&sslnegotiation=direct"])(
    "reaches the server with %s",
    async (query) => {
      const server = openServer({ environment: { HOME: home, ...url("open", query) } });
      const session = await server.connect("test");
      const watch = await server.connect("watch");
      const sleeping = session.query("SELECT pg_sleep(60)").catch((error: unknown) => error);
      while (
        (await watch.query("SELECT FROM pg_stat_activity WHERE pid = $1 AND wait_event = 'PgSleep'", [session.pid])).length === 0
      );
      await session.cancel();
      expect(await sleeping).toMatchObject({ kind: "statement", code: "57014" });
      await Promise.all([session.close(), watch.close()]);
    },
  );
});

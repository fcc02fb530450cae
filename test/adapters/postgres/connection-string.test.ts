import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseConnectionString } from "../../../src/adapters/postgres/connection-string.ts";
import { readConnectionSettings } from "../../../src/adapters/postgres/connection-parameters.ts";
import { UserError } from "../../../src/errors.ts";
import { readTarget, showTarget } from "../../../src/adapters/postgres/connection-target.ts";

const parse = (text: string): Readonly<Record<string, string>> => Object.fromEntries(parseConnectionString(text));

describe("a connection string", () => {
  // The examples of libpq's manual, section 34.1.1.2, and of its own tests (src/interfaces/libpq/t/001_uri.pl).
  it.each([
    ["postgresql://", {}],
    ["postgresql://localhost", { host: "localhost" }],
    ["postgresql://localhost:5433", { host: "localhost", port: "5433" }],
    ["postgresql://localhost/mydb", { host: "localhost", dbname: "mydb" }],
    ["postgresql://user@localhost", { user: "user", host: "localhost" }],
    ["postgresql://user:secret@localhost", { user: "user", password: "secret", host: "localhost" }],
    [
      "postgresql://host1:123,host2:456/somedb?target_session_attrs=any",
      { host: "host1,host2", port: "123,456", dbname: "somedb", target_session_attrs: "any" },
    ],
    ["postgresql:///mydb?host=localhost&port=5433", { dbname: "mydb", host: "localhost", port: "5433" }],
    ["postgresql://[2001:db8::1234]/database", { host: "2001:db8::1234", dbname: "database" }],
    ["postgresql://%2Fvar%2Flib%2Fpostgresql/dbname", { host: "/var/lib/postgresql", dbname: "dbname" }],
    ["postgresql://uri-user@host:12345/db?user=uri-user2", { user: "uri-user2", host: "host", port: "12345", dbname: "db" }],
    ["postgresql://@host", { host: "host" }],
    ["postgresql://host?sslmode=disable", { host: "host", sslmode: "disable" }],
    ["postgres://uri-user@host/", { user: "uri-user", host: "host" }],
    ["postgresql://:12345", { port: "12345" }],
    ["postgresql://[::1]:12345/db", { host: "::1", port: "12345", dbname: "db" }],
    ["postgresql://a,b", { host: "a,b" }],
    ["postgresql://%E2%88%9E:p%40:ss@h/d%2Fb", { user: "∞", password: "p@:ss", host: "h", dbname: "d/b" }],
    ["postgresql://h/db?ssl=true", { host: "h", dbname: "db", sslmode: "require" }],
    ["postgresql+psycopg2://h/db", { host: "h", dbname: "db" }],
    [
      "host=localhost port=5432 dbname = 'my db' password=it\\'s",
      { host: "localhost", port: "5432", dbname: "my db", password: "it's" },
    ],
    ["host='' user=''", { host: "", user: "" }],
  ])("%s is read as libpq does", (text, settings) => {
    expect(parse(text)).toEqual(settings);
  });

  it.each([
    "postgresql://host:sec:ret/db",
    "postgresql://user:secret%zz@host",
    "postgresql://user:secret%00@host",
    "postgresql://user:secret%ff@host",
    "postgresql://user:sec/ret@host/db",
    "postgresql://[::1/secret",
    "postgresql://host/db?secret",
    "postgresql://host/db?password=secret=secret",
    "mysql://user:secret@host/db",
    "secret",
    "host=h password='secret",
    "host=h secret",
  ])("%s is refused without being told", (text) => {
    const error = failureOf(() => readConnectionSettings(text, {}));
    expect(error).toMatchObject({ name: "UserError", code: "usage" });
    expect(String(error)).not.toContain("secret");
  });

  it("holds any user, password and database, percent-encoded or in quotation marks", () => {
    const word = fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => !text.includes("\0"));
    fc.assert(
      fc.property(word, word, word, (user, password, dbname) => {
        const [u, p, d] = [user, password, dbname].map((text) => encodeURIComponent(text));
        expect(parse(`postgresql://${u}:${p}@host/${d}`)).toEqual({ user, password, host: "host", dbname });
        const [qu, qp, qd] = [user, password, dbname].map((text) => `'${text.replaceAll(/[\\']/g, String.raw`\$&`)}'`);
        expect(parse(`user=${qu} password=${qp} dbname=${qd}`)).toEqual({ user, password, dbname });
      }),
    );
  });

  it("of any shape is read or refused as a mistake of who wrote it", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((rest) => `postgresql://${rest}`),
          fc.string().map((rest) => `host=${rest}`),
        ),
        (text) => {
          const error = failureOf(() => readTarget(text, {}));
          expect(error === null || error instanceof UserError).toBe(true);
        },
      ),
    );
  });
});

describe("connection parameters", () => {
  it.each([
    ["?sslmode=no-verify", "sslmode has an unknown value"],
    ["?target_session_attrs=master", "target_session_attrs has an unknown value"],
    ["?connect_timeout=soon", "connect_timeout is not a whole number"],
    ["?secret=1", "has an unknown parameter"],
    ["?constructor=1", "has an unknown parameter"],
    ["?requirepeer=postgres", "requirepeer is not supported"],
    ["?gssencmode=require", "gssencmode is not supported"],
    ["?replication=database", "replication is not supported"],
  ])("%s is refused, saying what may be", (query, message) => {
    expect(() => readConnectionSettings(`postgresql://h/d${query}`, {})).toThrow(message);
  });

  it("of other tools are no matter of ours", () => {
    expect(
      readConnectionSettings("postgres://h/d?schema=public&connection_limit=5&pool=5&gssencmode=disable", {}).get("host"),
    ).toBe("h");
  });

  it.each([
    ["postgres://a,b:1/c", "a:5432,b:1"],
    ["postgres://a,b/c?port=7", "a:7,b:7"],
    ["host=a,b port=1,2", "a:1,b:2"],
    ["hostaddr=10.0.0.1,::1", "10.0.0.1:5432,[::1]:5432"],
    ["host=a hostaddr=10.0.0.1", "a:5432"],
  ])("%s names the hosts %s", (text, shown) => {
    const target = readTarget(text, { PGDATABASE: "d" });
    expect(target && showTarget(target).split("/")[0]).toBe(shown);
  });

  it.each([
    "host=a,b port=1,2,3",
    "host=a,b hostaddr=::1",
    "host=a port=0",
    "host=a port=99999",
    "host=a hostaddr=b",
    "host=@abstract",
  ])("%s is refused", (text) => {
    expect(() => readTarget(text, {})).toThrow(expect.objectContaining({ name: "UserError" }));
  });

  it.each([
    ["", 15_000],
    ["?connect_timeout=0", 0],
    ["?connect_timeout=-1", 0],
    ["?connect_timeout=1", 2000],
    ["?connect_timeout=30", 30_000],
  ])("%j wait %d ms for each host", (query, timeoutMs) => {
    expect(readTarget(`postgres://h/d${query}`, {})?.timeoutMs).toBe(timeoutMs);
  });
});

function failureOf(work: () => unknown): unknown {
  try {
    work();
    return null;
  } catch (error) {
    return error;
  }
}

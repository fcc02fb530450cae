import { describe, expect, test } from "vitest";
import { kinds, read, texts } from "./read.ts";

/** Each is one statement, whatever stands in it. */
const ONE_STATEMENT: readonly (readonly [string, string])[] = [
  ["a string", "SELECT 'a;''b;'"],
  ["a string after which a backslash is no escape", String.raw`SELECT 'a\'`],
  ["an escape string", String.raw`SELECT E'a\';b'`],
  ["a Unicode string", String.raw`SELECT U&'d;\0061'`],
  ["bit and byte strings", "SELECT B'1', X'1F', N'a;'"],
  ["a quoted name", 'SELECT 1 AS "a;""b;"'],
  ["a Unicode name", 'SELECT 1 AS U&"d;"'],
  ["a dollar quote", "DO $$ BEGIN DELETE FROM t; END $$"],
  ["a dollar quote with a tag", "DO $a$ BEGIN PERFORM $$;$$; END $a$"],
  ["a dollar quote with a tag beyond ASCII", "DO $é1$ BEGIN NULL; END $é1$"],
  ["a name with a dollar sign", "SELECT a$b$c FROM t"],
  ["a block comment", "SELECT 1 /* ; */ + 2"],
  ["a nested block comment", "SELECT 1 /* /* ; */ ; */ + 2"],
  ["a line comment", "SELECT 1 -- ;\n + 2"],
  ["a comment right behind an operator", "SELECT 2*/* ; */3 +--;\n4"],
  ["a rule with several actions", "CREATE RULE r AS ON INSERT TO t DO ALSO (DELETE FROM a; DELETE FROM b)"],
  ["a function in standard SQL", "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END"],
  ["a procedure in standard SQL", "CREATE OR REPLACE PROCEDURE p() LANGUAGE sql BEGIN ATOMIC DELETE FROM a; DELETE FROM b; END"],
  ["a function called begin", "CREATE FUNCTION begin() RETURNS int LANGUAGE sql AS 'SELECT 1;'"],
];

describe("a PostgreSQL text as statements", () => {
  test.each(ONE_STATEMENT)("keeps %s in one statement", (_, sql) => {
    const script = read(`${sql};\nSELECT 99;`);
    expect(texts(script.statements)).toEqual([sql, "SELECT 99"]);
    expect(script.statements.map(({ problem }) => problem)).toEqual([null, null]);
  });

  test("leaves out empty statements and finds the last one without its semicolon", () => {
    expect(texts(read(";; SELECT 1;;\n-- nothing\n; SELECT 2 ").statements)).toEqual(["SELECT 1", "SELECT 2"]);
  });

  test("takes a file of comments alone as no statement and no problem", () => {
    expect(read("-- a\n/* b */")).toMatchObject({ statements: [], problems: [] });
  });

  test("tells a broken statement at its place and reads the others", () => {
    const script = read("SELECT 1;\n  ALTER TBLE a\n  ADD b int;\nDROP TABLE c;");
    expect(kinds(script.statements)).toEqual(["SelectStmt", null, "DropStmt"]);
    expect(script.statements[1]).toMatchObject({
      problem: { message: 'syntax error at or near "TBLE"', line: 2, column: 9 },
      line: 2,
      column: 3,
      endLine: 3,
    });
  });

  test("finds the statements behind a parenthesis that is never closed", () => {
    expect(kinds(read("SELECT (1;\nDROP TABLE a;\nDROP TABLE b;").statements)).toEqual([null, "DropStmt", "DropStmt"]);
  });

  test("finds the statements behind a body that is never ended", () => {
    const script = read("CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1;\nDROP TABLE a;");
    expect(kinds(script.statements)).toContain("DropStmt");
  });

  test("keeps a string that is never closed as a statement with a problem", () => {
    expect(read("SELECT 1; SELECT 'a; DROP TABLE b;").statements).toMatchObject([
      { problem: null },
      { text: "SELECT 'a; DROP TABLE b;", tree: null, problem: { line: 1, column: 18 } },
    ]);
  });

  test("calls a comment that is never closed a problem of the file", () => {
    expect(read("SELECT 1;\n/* DROP TABLE b;").problems).toEqual([{ message: "A comment is not closed.", line: 2, column: 1 }]);
  });

  test("gives what was parsed with comments blanked, as long as the text", () => {
    const [statement] = read("ALTER TABLE t /* é😀 */ ADD a int -- b\n, ADD c int").statements;
    expect(statement?.parsedText).toBe("ALTER TABLE t           ADD a int     \n, ADD c int");
    expect(statement?.parsedText).toHaveLength(statement?.text.length ?? 0);
  });
});

describe("what only psql reads", () => {
  test("is harmless where it sets, prints and chooses", () => {
    const script = read("\\set ON_ERROR_STOP on\n\\restrict abc\nSELECT 1;\n\\echo done ; not SQL\n\\unrestrict abc\nSELECT 2;");
    expect(texts(script.statements)).toEqual(["SELECT 1", "SELECT 2"]);
    expect(script.problems).toEqual([]);
  });

  test.each([
    "\\i other.sql",
    "\\ir other.sql",
    "\\copy t FROM 'f'",
    "\\! rm x",
    "\\connect other",
    "SELECT 'DROP TABLE a' \\gexec",
    "\\o f",
  ])("is a problem of the file where it does what cannot be seen: %s", (command) => {
    const script = read(`${command}\nSELECT 1;`);
    expect(script.problems).toHaveLength(1);
    expect(texts(script.statements)).toContain("SELECT 1");
  });

  test("ends a statement where a command sends it", () => {
    expect(texts(read("SELECT 1 \\gset\nSELECT 2 \\; SELECT 3;").statements)).toEqual(["SELECT 1", "SELECT 2", "SELECT 3"]);
  });

  test("is text inside quotes", () => {
    expect(read("SELECT 'a\n\\i b\n';")).toMatchObject({ statements: [{ problem: null }], problems: [] });
  });

  test.each(["\n", "\r\n"])("leaves out the data of a COPY, lines ending %j", (eol) => {
    const lines = ['COPY public."T" (a, b) FROM stdin;', "1\tit's; DROP TABLE a;", "2\t\\N", "\\.", "DROP TABLE b;"];
    expect(read(lines.join(eol)).statements).toMatchObject([{ line: 1 }, { text: "DROP TABLE b", line: 5 }]);
  });

  test("takes the lines behind a COPY as statements when nothing ends the data", () => {
    expect(kinds(read("COPY t FROM stdin;\nDROP TABLE b;").statements)).toEqual(["CopyStmt", "DropStmt"]);
  });

  test("reads on behind the statement on the line of a COPY", () => {
    expect(texts(read("COPY t FROM stdin; SELECT 1;\n1;\n\\.\nSELECT 2;").statements)).toEqual([
      "COPY t FROM stdin",
      "SELECT 1",
      "SELECT 2",
    ]);
  });

  test("fills variables in, and marks the statement", () => {
    expect(read("ALTER TABLE :schema.t OWNER TO :\"owner\";\nSELECT :'a', b[1:2], c::int;").statements).toMatchObject([
      { masked: true, problem: null, parsedText: 'ALTER TABLE  schema.t OWNER TO  "owner"' },
      { masked: true, problem: null },
    ]);
  });

  test("leaves a slice with a name alone", () => {
    expect(read("SELECT a[1:b] FROM t").statements).toMatchObject([{ masked: false, problem: null }]);
  });
});

describe("placeholders", () => {
  test.each([
    ["ALTER TABLE ${schema}.t ADD a ${type};", "ALTER TABLE _schema__.t ADD a _type__"],
    ["DROP TABLE ${prefix}_a;", "DROP TABLE _prefix___a"],
    ["DROP TABLE a_${suffix};", "DROP TABLE a__suffix__"],
    ['DROP TABLE {{ index .Options "Namespace" }}.users;', "DROP TABLE _indexoptionsnamespace__________.users"],
    ['DROP TABLE "{{ index .Options "Namespace" }}".users;', 'DROP TABLE "{{ index .Options _Namespace_ }}".users'],
    ["DROP TABLE a {{ if .A }} CASCADE {{ end }};", "DROP TABLE a             CASCADE          "],
  ])("are masked, unit for unit: %s", (sql, parsedText) => {
    expect(read(sql).statements).toMatchObject([{ parsedText, masked: true, problem: null }]);
  });

  test("are left as they are in strings and bodies", () => {
    const sql = "SELECT '${a} {{ b }}', $$ ${c} $$";
    expect(read(sql).statements).toMatchObject([{ parsedText: sql, masked: false, problem: null }]);
  });

  test("that stand for nothing are no statements", () => {
    expect(texts(read("{{ if .A }}DROP TABLE a;{{ else }}DROP TABLE b;{{ end }}").statements)).toEqual([
      "DROP TABLE a",
      "DROP TABLE b",
    ]);
  });

  test("cannot hide a statement", () => {
    expect(texts(read("SELECT 1; ${ DROP TABLE a; DROP TABLE b;").statements)).toHaveLength(3);
  });
});

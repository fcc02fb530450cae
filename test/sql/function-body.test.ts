import { describe, expect, test } from "vitest";
import { type FunctionBody, parseFunctionBody } from "../../src/sql/function-body.ts";
import { parsers, read } from "./read.ts";

/** Of the first statement of a text. */
function bodyOf(text: string): FunctionBody | null {
  const [statement] = read(text).statements;
  return statement === undefined ? null : parseFunctionBody(statement, parsers);
}

const found = (text: string) =>
  bodyOf(text)?.statements.map(
    ({ tree, dynamic }) => `${dynamic ? "dynamic " : ""}${tree === null ? null : Object.keys(tree)[0]}`,
  );

describe("a PL/pgSQL body", () => {
  test("tells its statements at their places in the file", () => {
    const text = "SELECT 1;\n\n  DO $x$\nBEGIN -- é😀\n  DELETE FROM a; /* 😀 */ DELETE FROM b;\nEND $x$;";
    const [, statement] = read(text).statements;
    expect(statement === undefined ? null : parseFunctionBody(statement, parsers)).toMatchObject({
      language: "plpgsql",
      statements: [
        { kind: "statement", text: "DELETE FROM a", line: 5, column: 3, dynamic: false },
        { kind: "statement", text: "DELETE FROM b", line: 5, column: 26, dynamic: false },
      ],
    });
  });

  test.each([
    [
      "IF",
      "IF a THEN DROP TABLE t; ELSIF b THEN DROP VIEW v; ELSE TRUNCATE u; END IF;",
      ["DropStmt", "DropStmt", "TruncateStmt"],
    ],
    ["CASE", "CASE 1 WHEN 1 THEN DELETE FROM t; ELSE TRUNCATE u; END CASE;", ["SelectStmt", "DeleteStmt", "TruncateStmt"]],
    ["LOOP, WHILE", "LOOP DELETE FROM t; EXIT; END LOOP; WHILE true LOOP TRUNCATE u; END LOOP;", ["DeleteStmt", "TruncateStmt"]],
    ["FOR over numbers", "FOR i IN 1..9 LOOP DELETE FROM t; END LOOP;", ["DeleteStmt"]],
    ["FOR over a query", "FOR r IN DELETE FROM t RETURNING a LOOP TRUNCATE u; END LOOP;", ["DeleteStmt", "TruncateStmt"]],
    ["FOREACH", "FOREACH x IN ARRAY y LOOP DELETE FROM t; END LOOP;", ["DeleteStmt"]],
    ["EXCEPTION", "BEGIN DELETE FROM t; EXCEPTION WHEN others THEN TRUNCATE u; END;", ["DeleteStmt", "TruncateStmt"]],
    ["INTO", "DELETE FROM t RETURNING a INTO x;", ["DeleteStmt"]],
    [
      "PERFORM, CALL, COMMIT",
      "PERFORM f(1); CALL p(); COMMIT; ROLLBACK;",
      ["SelectStmt", "CallStmt", "TransactionStmt", "TransactionStmt"],
    ],
    ["conditions and assignments that call", "x := f(1); IF g(x) THEN RETURN; END IF; x := 2;", ["SelectStmt", "SelectStmt"]],
    ["cursors", "OPEN c FOR SELECT 1; OPEN c FOR EXECUTE 'TRUNCATE u';", ["SelectStmt", "dynamic TruncateStmt"]],
  ])("is searched in %s", (_, body, kinds) => {
    expect(found(`DO $$ DECLARE r record; x int; y int[]; c refcursor; BEGIN ${body} END $$`)).toEqual(kinds);
  });

  test.each([
    ["names", "format('TRUNCATE %I.%I', 'app', 'posts')", 'TRUNCATE "app"."posts"'],
    ["names with quotes", `format('TRUNCATE %I', 'a"; DROP TABLE b; --')`, 'TRUNCATE "a""; DROP TABLE b; --"'],
    ["values", "format('DELETE FROM t WHERE a = %L OR b = %L', 'it''s', NULL)", "DELETE FROM t WHERE a = 'it''s' OR b = NULL"],
    ["backslashes", String.raw`format('DELETE FROM t WHERE a = %L', 'a\b')`, String.raw`DELETE FROM t WHERE a = E'a\\b'`],
    ["text", "format('DROP %s t%s', 'TABLE', NULL)", "DROP TABLE t"],
    [
      "positions",
      "format('ALTER TABLE %2$I DROP COLUMN %1$I, ALTER %I SET NOT NULL', 'a', 't')",
      'ALTER TABLE "t" DROP COLUMN "a", ALTER "t" SET NOT NULL',
    ],
    ["widths", "format('TRUNCATE %10s', 'posts')", "TRUNCATE posts"],
    ["what quote_ident makes", "'TRUNCATE ' || quote_ident('Posts')", 'TRUNCATE "Posts"'],
    ["what concat makes", "concat('TRUNCATE ', 'po', 'sts')", "TRUNCATE posts"],
    ["nothing of what is not constant", "format('TRUNCATE %I', x)", "TRUNCATE _unknown_"],
    ["nothing behind a width that is an argument", "format('TRUNCATE %*s', 3, 'posts')", "TRUNCATE _unknown_"],
    ["nothing of an array", "format('TRUNCATE %I', VARIADIC ARRAY['posts'])", "format('TRUNCATE %I', VARIADIC ARRAY['posts'])"],
  ])("folds %s", (_what, expression, text) => {
    expect(bodyOf(`DO $x$ BEGIN EXECUTE ${expression}; END $x$;`)?.statements.map((each) => each.text)).toEqual([text]);
  });

  test("tells what EXECUTE runs as far as it stands in the text", () => {
    const body = `EXECUTE 'DROP TABLE a; TRUNCATE b'; EXECUTE 'DELETE FROM ' || quote_ident(x) || ' WHERE true';
      EXECUTE format('ALTER TABLE %I DROP COLUMN %s', x, x); EXECUTE x; FOR r IN EXECUTE 'DELETE FROM t' LOOP END LOOP;`;
    const made = bodyOf(`DO $$ DECLARE x text; r record; BEGIN ${body} END $$`)?.statements;
    expect(made?.map(({ text, tree, masked }) => [text, tree === null ? null : Object.keys(tree)[0], masked])).toEqual([
      ["DROP TABLE a", "DropStmt", false],
      ["TRUNCATE b", "TruncateStmt", false],
      ["DELETE FROM _unknown_ WHERE true", "DeleteStmt", true],
      ["ALTER TABLE _unknown_ DROP COLUMN _unknown_", "AlterTableStmt", true],
      ["x", null, true],
      ["DELETE FROM t", "DeleteStmt", false],
    ]);
    expect(made?.every(({ dynamic }) => dynamic)).toBe(true);
  });

  test("may be in single quotes, which leave the lines right", () => {
    const text =
      "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS '\nBEGIN\n DELETE FROM t WHERE a = ''x'';\n RETURN NEW; END'";
    expect(bodyOf(text)?.statements).toMatchObject([{ text: "DELETE FROM t WHERE a = 'x'", line: 3, column: null }]);
  });

  test("may hold placeholders", () => {
    expect(found("CREATE PROCEDURE {{ .S }}.p() LANGUAGE plpgsql AS $$ BEGIN DELETE FROM {{ .S }}.t; END $$")).toEqual([
      "DeleteStmt",
    ]);
  });

  test.each([
    ["is broken", "DO $$ BEGIN DELTE FROM t; END $$"],
    ["is in another language", "CREATE FUNCTION f() RETURNS int LANGUAGE c AS 'lib', 'f'"],
    ["is in a language that is none of ours", "DO LANGUAGE plpython3u $$ x $$"],
    ["declares more than anybody would", `DO $$ DECLARE ${"x int; ".repeat(1001)} BEGIN NULL; END $$`],
    ["holds an endless operator", `DO $$ BEGIN x := 1 ${"+".repeat(5000)} 1; END $$`],
    ["is no body", "SELECT 1"],
  ])("is not read where it %s", (_, text) => {
    expect(bodyOf(text)).toBeNull();
  });

  test("with a hundred thousand nested comments is read at once", () => {
    expect(found(`DO $$ BEGIN ${"/*".repeat(100_000)} ${"*/".repeat(100_000)} DELETE FROM t; END $$`)).toEqual(["DeleteStmt"]);
  });
});

describe("a body in SQL", () => {
  test.each([
    [
      "quoted",
      "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$\n DELETE FROM t;\n SELECT 1 $$",
      ["DeleteStmt", "SelectStmt"],
      2,
    ],
    ["standard", "CREATE PROCEDURE f()\nBEGIN ATOMIC\n DELETE FROM t; SELECT 1; END", ["DeleteStmt", "SelectStmt"], 3],
    ["a RETURN", "CREATE FUNCTION f() RETURNS int\nRETURN g(1)", ["SelectStmt"], 2],
    ["a RETURN in a block", "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC RETURN g(1); END", ["SelectStmt"], 1],
  ])("is parsed statement by statement: %s", (...[, text, kinds, line]) => {
    expect(found(text)).toEqual(kinds);
    expect(bodyOf(text)).toMatchObject({
      language: "sql",
      statements: kinds.map((_kind, index) => (index === 0 ? { line } : {})),
    });
  });
});

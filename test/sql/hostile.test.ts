import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DIALECTS } from "../../src/risk/assessment.ts";
import { parseFunctionBody } from "../../src/sql/function-body.ts";
import { loadParsers } from "../../src/sql/parsers.ts";
import { readScript } from "../../src/sql/script.ts";
import { parsers, read } from "./read.ts";

/** Generous: what is quadratic takes minutes at these sizes. Nothing here may come near the limit of a test. */
const N = 100_000;

const REPEATED: readonly (readonly [string, string])[] = [
  ["open comments", "/*".repeat(N)],
  ["nested comments", `${"/*".repeat(N)}${"*/".repeat(N)} SELECT 1`],
  ["operators", `SELECT 1 ${"+".repeat(N)} 1`],
  ["signs", `SELECT ${"- ".repeat(N)}1`],
  ["a chain", `SELECT ${"1+".repeat(N)}1`],
  ["casts", `SELECT 1${"::int".repeat(N)}`],
  ["CAST in CAST", `SELECT ${"CAST(".repeat(40)}1${" AS CHAR)".repeat(40)}`],
  ["parentheses", `SELECT ${"(".repeat(N)}1${")".repeat(N)}`],
  ["open parentheses with semicolons", "(;".repeat(N)],
  ["brackets", `SELECT ${"[".repeat(N)}`],
  ["CASE", `SELECT ${"CASE WHEN true THEN ".repeat(N / 10)}1`],
  ["subselects", `${"SELECT (".repeat(N / 10)}1`],
  ["unions", `SELECT 1${" UNION SELECT 1".repeat(N / 10)}`],
  ["joins", `SELECT 1 FROM a${" JOIN b ON true".repeat(N / 10)}`],
  ["quotes", "'".repeat(N + 1)],
  ["double quotes", '"'.repeat(N + 1)],
  ["braces", "{".repeat(N)],
  ["braces in a name", `"${"{".repeat(N)}"`],
  ["open placeholders", "${".repeat(N)],
  ["dollars", "$".repeat(N + 1)],
  ["dollar tags", "$a".repeat(N)],
  ["backslashes", "\\;".repeat(N)],
  ["COPY without data", "COPY t FROM stdin;".repeat(N / 10)],
  ["COPY on many lines", "COPY t FROM stdin;\n".repeat(N / 10)],
  ["colons", `SELECT ${":a".repeat(N)}`],
  ["semicolons", ";".repeat(N)],
  ["comments on one line", "/**/SELECT 1;".repeat(N / 10)],
  ["directives", "-- +goose StatementBegin\n".repeat(N / 10)],
  ["changesets", `--liquibase formatted sql\n${"--changeset a:1\n--rollback x\n".repeat(N / 10)}`],
  ["delimiters", "DELIMITER //\n".repeat(N / 10)],
  ["a name of a megabyte", `DROP TABLE ${"a".repeat(1_000_000)}`],
  ["carriage returns", "\r".repeat(N)],
];

// MariaDB is read by the code that reads MySQL.
describe.each(["postgresql", "mysql", "sqlite"] as const)("a hostile %s text", (dialect) => {
  test.each(REPEATED)("of %s is read in bounded time", (_, text) => {
    const script = read(text, { dialect });
    expect(script.statements.length + script.problems.length).toBeLessThanOrEqual(text.length);
    expect(read("DROP TABLE a;", { dialect }).statements).toMatchObject([{ problem: null }]);
  });

  test("of 60,000 statements is read in bounded time, and each found", () => {
    const script = read("INSERT INTO a VALUES (1, 'it is', NULL);\n".repeat(60_000), { dialect });
    expect(script.statements).toHaveLength(60_000);
    expect(script.statements.at(-1)).toMatchObject({ line: 60_000, column: 1 });
  });

  test("with a statement of a megabyte is read in bounded time", () => {
    const rows = Array.from({ length: 60_000 }, (_, index) => `(${index},'aaaaaaaa')`).join(",");
    expect(read(`INSERT INTO a VALUES ${rows};\nDROP TABLE b;`, { dialect }).statements).toHaveLength(2);
  });
});

describe("a hostile text", () => {
  test("of ten megabytes is read in bounded time", () => {
    const row = `INSERT INTO a VALUES (1, '${"x".repeat(140)}');\n`;
    expect(read(row.repeat(60_000)).statements.every(({ problem }) => problem === null)).toBe(true);
  });

  test("of more statements than a file can have is a problem, and not read to its end", () => {
    const script = read("TABLE a;".repeat(300_000));
    expect(script.statements).toHaveLength(200_000);
    expect(script.problems).toEqual([{ message: "The file has more than 200000 statements.", line: 1, column: 8 * 200_000 + 1 }]);
  });

  test("that exhausts the parser's stack spoils nothing behind it", async () => {
    const own = await loadParsers(["postgresql"]);
    const { postgresql } = own;
    const deep = `SELECT ${"1+".repeat(20_000)}1`;
    for (let round = 0; round < 40; round++) {
      // Past the guard that measures the nesting, as an unforeseen construct would be.
      expect(postgresql?.parse(deep)).toMatchObject({ tree: null, problem: { message: "The statement is nested too deeply." } });
      expect(postgresql?.isUsable()).toBe(false);
      expect(postgresql?.parse("SELECT 1").problem).not.toBeNull();
      const bytes = new TextEncoder().encode("DROP TABLE a;");
      const script = await readScript({ path: "a.sql", bytes, dialect: "postgresql", framework: null }, { parsers: own });
      expect(script.statements).toMatchObject([{ problem: null }]);
    }
  });

  test("never makes the C parser run out of stack", () => {
    expect(parsers.postgresql?.isUsable()).toBe(true);
  });

  const PARTS = [
    ...Array.from("'\"`$;:(){}[]\\-*/+#@\n\r\0é😀,. "),
    ..."SELECT DROP TABLE a CREATE FUNCTION BEGIN ATOMIC END CASE COPY FROM stdin DELIMITER // $$ $a$ /* */ -- ${ } {{ }} E' U&' /*! \\. \\i ALTER ADD COLUMN int".split(
      " ",
    ),
    "-- +goose Up\n",
    "-- migrate:down\n",
    "DO $$ BEGIN DELETE FROM t; END $$;",
    "\n\\.\n",
  ];

  test.each(DIALECTS)("made of any pieces crashes nothing and is told in its order: %s", (dialect) => {
    const parts = fc.array(fc.constantFrom(...PARTS), { maxLength: 40 });
    const text = fc.tuple(parts, fc.constantFrom("", " ")).map(([some, glue]) => some.join(glue));
    fc.assert(
      fc.property(text, (sql) => {
        const script = read(sql, { dialect });
        let line = 0;
        for (const statement of script.statements) {
          expect(statement.parsedText).toHaveLength(statement.text.length);
          expect(sql).toContain(statement.text);
          expect(statement.line).toBeGreaterThanOrEqual(line);
          expect(statement.tree === null).toBe(statement.problem !== null);
          ({ line } = statement);
          parseFunctionBody(statement, parsers);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  const VALID = [
    "ALTER TABLE a ADD COLUMN b int DEFAULT 'x;'",
    "DO $x$ BEGIN DELETE FROM t; END $x$",
    'DROP TABLE "a;b" /* c */ CASCADE',
    "SELECT CASE WHEN a THEN 1 END",
  ];

  test.each(DIALECTS)("made by changing characters of statements crashes nothing: %s", (dialect) => {
    const change = fc.tuple(fc.nat(), fc.constantFrom("", "'", '"', "$x$", "/*", "*/", "--", "(", ")", ";", "\n", "\\", "é"));
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...VALID), { maxLength: 4 }),
        fc.array(change, { maxLength: 4 }),
        (statements, changes) => {
          let sql = statements.map((statement) => `${statement};\n`).join("");
          for (const [position, text] of changes) {
            const at = sql.length === 0 ? 0 : position % sql.length;
            sql = sql.slice(0, at) + text + sql.slice(at + 1);
          }
          const { statements: found } = read(sql, { dialect });
          for (const { text, tree, problem } of found) {
            expect(sql).toContain(text);
            expect(tree === null).toBe(problem !== null);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test("leaves nothing between the statements but white space, comments and semicolons", () => {
    const words = fc.array(
      fc.constantFrom("SELECT", "'a;'", "$$;$$", "-- c\n", "/* ; */", ";", "(", ")", '"x;"', "1", "\n", "E'\\''"),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(words, (parts) => {
        const sql = parts.join(" ");
        let rest = sql;
        for (const { text } of read(sql).statements) {
          const at = rest.indexOf(text);
          expect(rest.slice(0, at).replaceAll(/--[^\n]*|\/\*.*?\*\//gs, "")).toMatch(/^[\s;]*$/);
          rest = rest.slice(at + text.length);
        }
        expect(rest.replaceAll(/--[^\n]*|\/\*.*?\*\//gs, "")).toMatch(/^[\s;]*$/);
      }),
      { numRuns: 1_000 },
    );
  });
});

import { describe, expect, test } from "vitest";
import type { Script } from "../../src/sql/statement.ts";
import { kinds, read, texts } from "./read.ts";

const mysql = (text: string): Script => read(text, { dialect: "mysql" });
const sqlite = (text: string): Script => read(text, { dialect: "sqlite" });

describe("a MySQL text as statements", () => {
  test.each([
    ["a string with a backslash", String.raw`SELECT 'a\';b'`],
    ["a string in double quotes", String.raw`SELECT "a;\"b;"`],
    ["a name in backticks", "SELECT 1 AS `a;``b`"],
    ["dashes without a space", "SELECT 1--1"],
    ["a hash comment", "SELECT 1 # ;\n + 2"],
    ["a comment, not nested", "SELECT 1 /* /* ; */ + 2"],
  ])("keeps %s in one statement", (_, sql) => {
    expect(texts(mysql(`${sql};\nSELECT 99;`).statements)).toEqual([sql, "SELECT 99"]);
  });

  test("takes what stands in conditional comments as executed", () => {
    const script = mysql(
      "/*!40101 SET @a = 1 */;\n/*!40000 ALTER TABLE `a` DROP COLUMN b */;\n/*M!100100 DROP TABLE c */;\n/* DROP TABLE d */;",
    );
    expect(texts(script.statements)).toEqual(["SET @a = 1", "ALTER TABLE `a` DROP COLUMN b", "DROP TABLE c"]);
    expect(kinds(script.statements)).toEqual(["set", "alter", "drop"]);
  });

  test("ends statements by the delimiter in force", () => {
    const script = mysql(
      "DELIMITER //\nCREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW BEGIN SET NEW.b = 1; SET NEW.c = 2; END//\ndelimiter ;\nDROP TABLE a;",
    );
    expect(script.statements).toMatchObject([
      { line: 2, text: expect.stringMatching(/^CREATE TRIGGER .* END$/) },
      { line: 4, text: "DROP TABLE a" },
    ]);
  });

  test("keeps a stored program in one statement without a delimiter", () => {
    const body =
      "BEGIN IF a THEN SET @b = 1; END IF; WHILE c DO CASE d WHEN 1 THEN SET @e = 1; END CASE; END WHILE; SELECT CASE 1 WHEN 1 THEN 2 END; END";
    expect(texts(mysql(`CREATE DEFINER=\`a\`@\`b\` PROCEDURE p() ${body};\nDROP TABLE a;`).statements)).toEqual([
      `CREATE DEFINER=\`a\`@\`b\` PROCEDURE p() ${body}`,
      "DROP TABLE a",
    ]);
  });

  test("does not take a column called event for a stored program", () => {
    expect(texts(mysql("CREATE TABLE a (event int, begin int);\nDROP TABLE b;").statements)).toHaveLength(2);
  });

  test("tries MariaDB's grammar where MySQL's refuses, and tells the problem where both do", () => {
    const script = mysql("ALTER TABLE a ADD COLUMN IF NOT EXISTS b int;\n ALTER TABLE a FROBNICATE;");
    expect(kinds(script.statements)).toEqual(["alter", null]);
    expect(script.statements[1]?.problem).toMatchObject({ line: 2, message: expect.stringContaining("syntax error") });
  });

  test("leaves comments out of what is parsed", () => {
    expect(kinds(mysql("ALTER TABLE a # x\n DROP -- y\n COLUMN /* z */ b").statements)).toEqual(["alter"]);
  });
});

describe("a SQLite text as statements", () => {
  test.each(["SELECT 1 AS [a;b]", "SELECT 1 AS `a;b`", "SELECT 'a\\'", 'SELECT "a;"'])(
    "keeps quotes in one statement: %s",
    (sql) => {
      expect(texts(sqlite(`${sql};SELECT 99;`).statements)).toEqual([sql, "SELECT 99"]);
    },
  );

  test("keeps a trigger in one statement", () => {
    const trigger =
      "CREATE TRIGGER IF NOT EXISTS t AFTER UPDATE ON a BEGIN UPDATE a SET b = CASE WHEN 1 THEN 2 END; DELETE FROM c; END";
    expect(texts(sqlite(`${trigger};\nDROP TABLE a;`).statements)).toEqual([trigger, "DROP TABLE a"]);
  });

  test("takes BEGIN as a statement of its own", () => {
    expect(texts(sqlite("BEGIN; DROP TABLE a; COMMIT;").statements)).toEqual(["BEGIN", "DROP TABLE a", "COMMIT"]);
  });

  test("parses what its grammar knows", () => {
    expect(kinds(sqlite("ALTER TABLE a ADD COLUMN b TEXT NOT NULL DEFAULT '';DROP TABLE c").statements)).toEqual([
      "alter",
      "drop",
    ]);
  });
});

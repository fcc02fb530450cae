import { describe, expect, test } from "vitest";
import { effects, last, migration, script } from "./judge.ts";
import { assessMysql } from "../../../src/risk/mysql/assess-mysql.ts";

const NOT_UNDERSTOOD = { understood: false, dataLoss: "possible", backupRisk: "snapshot", backwardCompatible: false };

describe("a statement that is not read to its end", () => {
  test.each([
    "ALTER TABLE t RENAME INDEX a TO b FROBNICATE",
    "ALTER TABLE t ADD COLUMN a INT frobnicated",
    "ALTER TABLE t ADD COLUMN a WEIRD_TYPE",
    "ALTER TABLE t ADD COLUMN a INT,",
    "ALTER TABLE t ADD COLUMN a INT DROP COLUMN b",
    "ALTER TABLE t ADD COLUMN a INT; DROP",
    "ALTER TABLE t ADD INDEX (a) DROP COLUMN b",
    "ALTER TABLE t DROP PARTITION p, DROP COLUMN a",
    "ALTER TABLE t ALGORITHM=MAGIC",
    "ALTER TABLE t ENGINE=InnoDB frobnicate",
    "ALTER TABLE t",
    "CREATE TABLE",
    "CREATE TABLE t (a INT",
    "CREATE INDEX i ON t (a) DROP TABLE b",
    "DROP TABLE a b c",
    "DROP INDEX i",
    "INSERT INTO t VALUES (1) FROBNICATE",
    "INSERT INTO t VALUES (1,2",
    "INSERT INTO t (a) VALUES (1) ON DUPLICATE KEY frob",
    "UPDATE t WHERE a = 1",
    "UPDATE t SET",
    "DELETE t",
    "SELECT (1",
    "TRUNCATE",
    "RENAME TABLE a",
    "SET",
    "EXPLAIN ANALYZE SELECT some_function()",
    "ANALYZE UPDATE t SET a = 1",
    "HANDLER t OPEN",
    "XA START 'x'",
    "frobnicate",
    "${statement}",
    "BEGIN NOT ATOMIC IF a THEN FROBNICATE; END IF; END",
  ])("is never nightly: %s", (statement) => {
    expect(last("", statement)).toMatchObject(NOT_UNDERSTOOD);
  });

  test("leaves nothing known to be absent", () => {
    const history = "CREATE TABLE t (a INT); DROP TABLE t; frobnicate;";
    expect(last(history, "DROP TABLE IF EXISTS t")).toMatchObject({ dataLoss: "certain" });
  });

  test("does not keep the next one from being understood", () => {
    expect(migration("", "frobnicate; ALTER TABLE t ADD a INT").statements).toMatchObject([
      { understood: false },
      { understood: true },
    ]);
  });

  test("in a file with a problem of its own is told where it stands", () => {
    const [found] = assessMysql({ history: [], release: [script("SELECT 1;\u0000DROP TABLE t")], options: { writers: [] } });
    expect(found).toMatchObject({
      backupRisk: "snapshot",
      statements: [{ understood: false, because: [expect.stringContaining("NUL")] }],
    });
  });
});

describe("every action of a statement counts", () => {
  test.each([
    [
      "ALTER TABLE t ADD a INT, RENAME INDEX x TO y, DROP COLUMN c, ALGORITHM=INPLACE",
      ["add-column", "rename-index", "drop-column"],
      "drop-column",
    ],
    ["DROP TABLE a, b, c", ["drop-table"], "drop-table"],
    [
      "ALTER TABLE t COMMENT 'x' ENGINE InnoDB, DROP KEY k, ADD UNIQUE KEY k (a)",
      ["set-storage-parameter", "drop-index", "add-unique"],
      "add-unique",
    ],
    ["ALTER TABLE `a.b`.`c``d` ADD `key` INT, ADD KEY `index` (`key`)", ["add-column", "create-index"], "create-index"],
    [
      "ALTER TABLE t MODIFY a INT UNSIGNED ZEROFILL NOT NULL AUTO_INCREMENT FIRST, ADD b TINYINT(1) NOT NULL DEFAULT -1",
      ["change-type-lossy", "add-column"],
      "change-type-lossy",
    ],
    [
      "ALTER TABLE t ADD c BIT(1) DEFAULT b'0', ADD d CHAR(3) CHARACTER SET ascii COLLATE ascii_bin DEFAULT _utf8mb4'x'",
      ["add-column"],
      "add-column",
    ],
    [
      "ALTER TABLE t ADD CONSTRAINT `f` FOREIGN KEY `i` (a, b) REFERENCES s.p (a, b) MATCH FULL ON UPDATE NO ACTION ON DELETE SET NULL",
      ["add-foreign-key"],
      "add-foreign-key",
    ],
  ])("%s", (statement, actions, kind) => {
    expect(last("", statement)).toMatchObject({ actions, kind, understood: true });
  });

  test("tables of a list are judged one by one", () => {
    const [found] = effects("CREATE TABLE b (i INT);", "DROP TABLE IF EXISTS a, b");
    expect(found?.map(({ lost }) => lost)).toEqual([["a"], ["b"]]);
  });
});

describe("what is put together at run time", () => {
  test.each([
    ["a constant", "SET @sql = 'DROP TABLE t'; PREPARE s FROM @sql; EXECUTE s", "certain", true],
    ["a literal", "PREPARE s FROM 'ALTER TABLE t ADD a INT'; EXECUTE s", "none", true],
    [
      "a choice",
      "SET @sql = (SELECT IF(COUNT(*) > 0, 'SELECT 1', 'ALTER TABLE t DROP COLUMN a') FROM information_schema.columns); PREPARE s FROM @sql; EXECUTE s",
      "certain",
      true,
    ],
    ["pieces of constants", "SET @sql = CONCAT('ALTER TABLE t ', 'ADD a INT'); PREPARE s FROM @sql; EXECUTE s", "none", true],
    [
      "pieces that are not known",
      "SET @sql = CONCAT('ALTER TABLE t ', @action); PREPARE s FROM @sql; EXECUTE s",
      "possible",
      false,
    ],
    ["another variable", "SET @sql = 'SELECT 1'; PREPARE s FROM @other; EXECUTE s", "possible", false],
    ["nothing that was prepared", "EXECUTE s", "possible", false],
    ["an immediate text", "EXECUTE IMMEDIATE 'DROP TABLE t'", "certain", true],
  ])("counts when it is run: %s", (_, statements, dataLoss, understood) => {
    expect(last("CREATE TABLE t (i INT);", statements)).toMatchObject({ dataLoss, understood });
  });

  const PROCEDURE = (body: string): string => `DELIMITER //\nCREATE PROCEDURE p()\nBEGIN\n${body}\nEND//\nDELIMITER ;\nCALL p();`;

  test.each([
    [
      "what it adds",
      "DECLARE n INT DEFAULT 0; SELECT COUNT(*) INTO n FROM information_schema.columns; IF n = 0 THEN ALTER TABLE t ADD a INT; END IF;",
      "none",
      true,
    ],
    ["what it drops", "DECLARE CONTINUE HANDLER FOR SQLEXCEPTION BEGIN END; ALTER TABLE t DROP COLUMN i;", "certain", true],
    [
      "what it drops in a branch",
      "IF EXISTS (SELECT 1) THEN SET @a = 1; ELSEIF @b > 1 THEN DROP TABLE t; ELSE SELECT 1; END IF;",
      "certain",
      true,
    ],
    [
      "what it deletes in a loop",
      "l: LOOP DELETE FROM t WHERE i < 5 LIMIT 10; IF ROW_COUNT() = 0 THEN LEAVE l; END IF; END LOOP l;",
      "possible",
      true,
    ],
    [
      "what it deletes case by case",
      "CASE @x WHEN 1 THEN DELETE FROM t WHERE i = 1; ELSE SET @y = 2; END CASE; WHILE @y > 0 DO SET @y = @y - 1; END WHILE;",
      "possible",
      true,
    ],
    ["what it calls", "IF other_function(1) THEN SELECT 1; END IF;", "possible", false],
    ["what it runs from text", "SET @q = CONCAT('DROP ', @x); PREPARE s FROM @q; EXECUTE s;", "possible", false],
    ["itself", "CALL p();", "possible", false],
    ["what is no SQL", "FROBNICATE t;", "possible", false],
  ])("counts when a procedure is called: %s", (_, body, dataLoss, understood) => {
    expect(last("CREATE TABLE t (i INT);", PROCEDURE(body))).toMatchObject({ dataLoss, understood });
  });

  test("does nothing as long as the procedure is not called", () => {
    expect(last("", "CREATE PROCEDURE p() BEGIN DROP TABLE t; END")).toMatchObject({ dataLoss: "none", understood: true });
  });

  test("may have made a table that was there before", () => {
    const release = `${PROCEDURE("IF @a THEN CREATE TABLE maybe (i INT); END IF;")} DROP TABLE maybe`;
    expect(last("", release)).toMatchObject({ dataLoss: "certain" });
  });

  test("counts where a query calls a function of the migrations", () => {
    const release = "CREATE FUNCTION f() RETURNS INT DETERMINISTIC BEGIN DELETE FROM t; RETURN 1; END; SELECT f()";
    expect(last("CREATE TABLE t (i INT);", release)).toMatchObject({ dataLoss: "certain", understood: true });
  });
});

describe("the database in use", () => {
  test("is part of a table's name", () => {
    expect(last("", "USE shop; CREATE TABLE t (i INT); DROP TABLE shop.t")).toMatchObject({ dataLoss: "none" });
    expect(last("", "USE shop; CREATE TABLE t (i INT); USE other; DROP TABLE t")).toMatchObject({ dataLoss: "certain" });
  });

  test("takes its tables with it", () => {
    expect(last("CREATE TABLE shop.t (i INT);", "DROP DATABASE shop; DROP TABLE IF EXISTS shop.t")).toMatchObject({
      dataLoss: "none",
    });
  });
});

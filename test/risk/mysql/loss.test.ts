import { describe, expect, test } from "vitest";
import { last } from "./judge.ts";

const SHOP = `CREATE TABLE orders (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT, code VARCHAR(20) CHARACTER SET latin1 NOT NULL, note TEXT, qty INT, tiny TINYINT UNSIGNED,
  price DECIMAL(10,2) NOT NULL DEFAULT 0, state ENUM('new','paid','sent') NOT NULL DEFAULT 'new', at DATETIME(6), seen TIMESTAMP NULL, day DATE,
  double_up INT AS (qty * 2) VIRTUAL, PRIMARY KEY (id), UNIQUE KEY by_code (code), KEY by_qty (qty)) DEFAULT CHARSET=utf8mb4;
CREATE TABLE items (id INT PRIMARY KEY, order_id BIGINT UNSIGNED, FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE CASCADE);`;

const CERTAIN = [
  "DROP TABLE orders",
  "drop table if exists `orders`, items",
  "DROP DATABASE shop",
  "TRUNCATE TABLE orders",
  "truncate orders",
  "DELETE FROM orders",
  "DELETE FROM orders WHERE 1=1",
  "DELETE FROM orders WHERE (id = id) OR qty > 3",
  "DELETE FROM orders WHERE NOT FALSE",
  "UPDATE orders SET note = ''",
  "UPDATE orders SET note = UPPER(note), qty = qty + 1 WHERE TRUE",
  "ALTER TABLE orders DROP COLUMN note",
  "ALTER TABLE orders DROP note",
  "ALTER TABLE orders ADD COLUMN a INT, DROP COLUMN `note`, ADD INDEX (qty)",
  "ALTER TABLE orders RENAME INDEX by_qty TO by_quantity, DROP COLUMN qty",
  "ALTER TABLE orders DROP COLUMN note, ADD COLUMN note LONGTEXT",
  "ALTER TABLE orders DROP PARTITION p0",
  "ALTER TABLE orders TRUNCATE PARTITION ALL",
  "ALTER TABLE orders DISCARD TABLESPACE",
  "ALTER TABLE orders ENGINE = BLACKHOLE",
  "CREATE OR REPLACE TABLE orders (id INT)",
  "/*!50000 DROP TABLE orders */",
  "DROP SEQUENCE numbers",
] as const;

const POSSIBLE = [
  "DELETE FROM orders WHERE qty = 0",
  "DELETE FROM orders LIMIT 10",
  "DELETE o FROM orders o JOIN items i ON i.order_id = o.id",
  "DELETE FROM o USING orders AS o INNER JOIN items i ON i.order_id = o.id WHERE i.id > 5",
  "WITH old AS (SELECT id FROM orders) DELETE FROM orders WHERE id IN (SELECT id FROM old)",
  "UPDATE orders SET note = '' WHERE id = 1",
  "UPDATE orders o, items i SET o.note = i.id WHERE o.id = i.order_id",
  "REPLACE INTO orders (id, code) VALUES (1, 'a')",
  "INSERT INTO orders (id, code) VALUES (1, 'a') ON DUPLICATE KEY UPDATE code = 'b'",
  "INSERT INTO orders (id, code) VALUES (1, 'a') AS new ON DUPLICATE KEY UPDATE code = new.code",
  "UPDATE orders o SET o.note = o.code WHERE o.id = 1",
  "LOAD DATA INFILE '/tmp/x' REPLACE INTO TABLE orders FIELDS TERMINATED BY ','",
  "ALTER TABLE orders MODIFY code VARCHAR(10) CHARACTER SET latin1 NOT NULL",
  "ALTER TABLE orders MODIFY qty SMALLINT",
  "ALTER TABLE orders MODIFY qty INT UNSIGNED",
  "ALTER TABLE orders MODIFY tiny TINYINT",
  "ALTER TABLE orders MODIFY price DECIMAL(10,1) NOT NULL DEFAULT 0",
  "ALTER TABLE orders MODIFY price DECIMAL(9,2) NOT NULL DEFAULT 0",
  "ALTER TABLE orders MODIFY price INT NOT NULL DEFAULT 0",
  "ALTER TABLE orders MODIFY price FLOAT NOT NULL DEFAULT 0",
  "ALTER TABLE orders MODIFY state ENUM('new','paid') NOT NULL DEFAULT 'new'",
  "ALTER TABLE orders CHANGE COLUMN at at DATETIME",
  "ALTER TABLE orders MODIFY at DATE",
  "ALTER TABLE orders MODIFY seen DATETIME",
  "ALTER TABLE orders MODIFY note VARCHAR(500)",
  "ALTER TABLE orders MODIFY note JSON",
  "ALTER TABLE orders MODIFY note TEXT NOT NULL",
  "ALTER TABLE orders MODIFY note TEXT CHARACTER SET latin1",
  "ALTER TABLE orders MODIFY unknown_column INT",
  "ALTER TABLE elsewhere MODIFY a VARCHAR(255)",
  "ALTER TABLE orders CONVERT TO CHARACTER SET latin1",
  "ALTER TABLE orders CONVERT TO CHARACTER SET DEFAULT",
  "ALTER TABLE orders ENGINE = MEMORY",
  "ALTER TABLE orders EXCHANGE PARTITION p WITH TABLE items",
  "ALTER TABLE orders RENAME COLUMN note TO code, RENAME COLUMN code TO note",
  "ALTER TABLE orders CHANGE note code TEXT, CHANGE code note VARCHAR(20) CHARACTER SET latin1 NOT NULL",
  "ALTER IGNORE TABLE orders ADD UNIQUE (qty)",
  "REPAIR TABLE orders",
  "RESET MASTER",
  "PURGE BINARY LOGS BEFORE NOW()",
  "CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO DELETE FROM orders WHERE qty = 0",
  "SELECT some_function(1)",
  "SELECT SETVAL(numbers, 1)",
  "CALL tidy_up()",
] as const;

const NONE = [
  "CREATE TABLE fresh (id INT)",
  "ALTER TABLE orders ADD COLUMN a VARCHAR(50) NOT NULL DEFAULT ''",
  "ALTER TABLE orders ADD (a INT, b INT, KEY (a))",
  "ALTER TABLE orders DROP COLUMN double_up",
  "ALTER TABLE orders DROP INDEX by_qty, DROP FOREIGN KEY fk, DROP CHECK c, DROP PRIMARY KEY",
  "ALTER TABLE orders RENAME COLUMN note TO remark",
  "ALTER TABLE orders RENAME TO purchases",
  "RENAME TABLE orders TO purchases",
  "ALTER TABLE orders MODIFY code VARCHAR(40) CHARACTER SET latin1 NOT NULL",
  "ALTER TABLE orders MODIFY code VARCHAR(20) CHARACTER SET utf8mb4 NOT NULL",
  "ALTER TABLE orders MODIFY code TEXT CHARACTER SET utf8mb4 NOT NULL",
  "ALTER TABLE orders MODIFY qty BIGINT",
  "ALTER TABLE orders MODIFY tiny SMALLINT",
  "ALTER TABLE orders MODIFY qty DECIMAL(10,0)",
  "ALTER TABLE orders MODIFY price DECIMAL(12,4) NOT NULL DEFAULT 0",
  "ALTER TABLE orders MODIFY state ENUM('sent','new','paid','lost') NOT NULL DEFAULT 'new'",
  "ALTER TABLE orders MODIFY state VARCHAR(10) NOT NULL DEFAULT 'new'",
  "ALTER TABLE orders MODIFY day DATETIME",
  "ALTER TABLE orders MODIFY note MEDIUMTEXT COMMENT 'longer' AFTER id",
  "ALTER TABLE orders MODIFY double_up BIGINT AS (qty * 2) VIRTUAL",
  "ALTER TABLE orders ALTER qty SET DEFAULT 5, ALTER COLUMN price DROP DEFAULT",
  "ALTER TABLE orders CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci",
  "ALTER TABLE orders ENGINE=InnoDB, ALGORITHM=INPLACE, LOCK=NONE",
  "ALTER TABLE orders AUTO_INCREMENT = 1000 COMMENT = 'x'",
  "ALTER TABLE orders REORGANIZE PARTITION p0 INTO (PARTITION p1 VALUES LESS THAN (5))",
  "CREATE INDEX a ON orders (qty, (UPPER(note)))",
  "DROP INDEX by_qty ON orders",
  "INSERT INTO orders (id, code) VALUES (1, 'a')",
  "INSERT IGNORE INTO orders (id, code) VALUES (1, 'DROP TABLE orders;')",
  "INSERT INTO orders (id, code) VALUES (1, 'a') ON DUPLICATE KEY UPDATE id = id",
  "INSERT INTO orders (code) SELECT code FROM elsewhere",
  "UPDATE orders SET note = 'none' WHERE note IS NULL AND qty > 1",
  "UPDATE orders SET note = COALESCE(note, 'none')",
  "DELETE FROM orders WHERE 1 = 0",
  "SELECT * FROM orders WHERE id IN (1, 2)",
  "SET NAMES utf8mb4",
  "SET @a = 5, @@session.sql_mode = ''",
  "START TRANSACTION",
  "LOCK TABLES orders WRITE",
  "OPTIMIZE TABLE orders",
  "DROP VIEW v",
  "CREATE TRIGGER t BEFORE INSERT ON orders FOR EACH ROW BEGIN SET NEW.qty = 1; END",
  "GRANT SELECT ON *.* TO 'a'@'b'",
  "PREPARE s FROM 'DROP TABLE orders'",
] as const;

describe("what MySQL loses", () => {
  test.each(CERTAIN)("for certain: %s", (statement) => {
    expect(last(SHOP, statement)).toMatchObject({ dataLoss: "certain", backupRisk: "snapshot", understood: true });
  });

  test.each(POSSIBLE)("possibly: %s", (statement) => {
    expect(last(SHOP, statement)).toMatchObject({ dataLoss: "possible", backupRisk: "snapshot" });
  });

  test.each(NONE)("never: %s", (statement) => {
    expect(last(SHOP, statement)).toMatchObject({ dataLoss: "none", backupRisk: "nightly", understood: true });
  });
});

describe("what was made in the same release", () => {
  test.each([
    ["a table", "CREATE TABLE fresh (id INT, a VARCHAR(9))", "DROP TABLE fresh"],
    ["its rows", "CREATE TABLE fresh (id INT, a VARCHAR(9))", "DELETE FROM fresh"],
    ["its column", "CREATE TABLE fresh (id INT, a VARCHAR(9))", "ALTER TABLE fresh DROP a"],
    ["its type", "CREATE TABLE fresh (id INT, a VARCHAR(9))", "ALTER TABLE fresh MODIFY a CHAR(1) NOT NULL"],
    ["its name", "CREATE TABLE fresh LIKE orders", "RENAME TABLE fresh TO fresher"],
    ["a column", "ALTER TABLE orders ADD c INT", "ALTER TABLE orders DROP COLUMN C"],
    ["values of a column", "ALTER TABLE orders ADD c INT", "UPDATE orders SET c = qty * 2"],
    ["a temporary table", "CREATE TEMPORARY TABLE IF NOT EXISTS orders (id INT)", "DROP TABLE orders"],
  ])("can go without harm: %s", (_, first, second) => {
    expect(last(SHOP, `${first}; ${second}`)).toMatchObject({ dataLoss: "none", backwardCompatible: true });
  });

  test("is locked and rewritten unnoticed", () => {
    expect(last(SHOP, "CREATE TABLE fresh (id INT); ALTER TABLE fresh MODIFY id BIGINT")).toMatchObject({
      locks: [],
      rewrites: [],
      scans: [],
    });
  });

  test.each([
    ["may have been there: IF NOT EXISTS", "CREATE TABLE IF NOT EXISTS maybe (id INT)", "DROP TABLE maybe"],
    ["may have been there: it differs in case only", "CREATE TABLE IF NOT EXISTS Orders (id INT)", "DROP TABLE Orders"],
    ["is gone: the next one of that name", "CREATE TEMPORARY TABLE orders (id INT); DROP TABLE orders", "DROP TABLE orders"],
    ["is another", "CREATE TABLE shop.fresh (id INT)", "DROP TABLE fresh"],
    ["holds the last copy", "CREATE TABLE fresh AS SELECT * FROM orders; DROP TABLE orders", "DROP TABLE fresh"],
    ["got the rows of a partition", "ALTER TABLE orders CONVERT PARTITION p TO TABLE fresh", "DROP TABLE fresh"],
  ])("does not excuse what %s", (_, first, second) => {
    expect(last(SHOP, `${first}; ${second}`)).toMatchObject({ dataLoss: "certain", backupRisk: "snapshot" });
  });

  test("is not absent where the history may be incomplete", () => {
    expect(last("", "DROP TABLE IF EXISTS never_mentioned")).toMatchObject({ dataLoss: "certain" });
    expect(last("", "DROP TABLE IF EXISTS never_mentioned", { historyComplete: true })).toMatchObject({ dataLoss: "none" });
  });
});

describe("a copy made before", () => {
  test.each([
    ["a table by CREATE … SELECT", "CREATE TABLE kept AS SELECT * FROM items", "DROP TABLE items"],
    [
      "a table by INSERT … SELECT",
      "CREATE TABLE kept LIKE items; INSERT INTO kept SELECT id, order_id FROM items",
      "DROP TABLE items",
    ],
    ["a column", "ALTER TABLE orders ADD remark TEXT; UPDATE orders SET remark = note", "ALTER TABLE orders DROP note"],
  ])("leaves only what was written since at risk: %s", (_, copy, drop) => {
    expect(last(SHOP, `${copy}; ${drop}`)).toMatchObject({
      dataLoss: "possible",
      because: expect.arrayContaining([expect.stringContaining("copied")]),
    });
  });

  test.each([
    ["of other columns", "CREATE TABLE kept AS SELECT id FROM items", "DROP TABLE items"],
    ["that was emptied", "CREATE TABLE kept AS SELECT * FROM items; TRUNCATE kept", "DROP TABLE items"],
    ["that was dropped", "CREATE TABLE kept AS SELECT * FROM items; DROP TABLE kept", "DROP TABLE items"],
    [
      "in a column that was dropped",
      "ALTER TABLE orders ADD r TEXT; UPDATE orders SET r = note; ALTER TABLE orders DROP r",
      "ALTER TABLE orders DROP note",
    ],
  ])("is of no use: %s", (_, copy, drop) => {
    expect(last(SHOP, `${copy}; ${drop}`)).toMatchObject({ dataLoss: "certain" });
  });

  test("in an earlier release is of no use", () => {
    expect(last(`${SHOP} CREATE TABLE kept AS SELECT * FROM items;`, "DROP TABLE items")).toMatchObject({ dataLoss: "certain" });
  });

  test("in a table that takes the name does not make the swap harmless", () => {
    const swap =
      "CREATE TABLE items_new LIKE items; INSERT INTO items_new SELECT * FROM items; RENAME TABLE items TO items_old, items_new TO items";
    expect(last(SHOP, swap)).toMatchObject({ kind: "swap-table", dataLoss: "possible" });
  });
});

test("what references deleted rows goes with them", () => {
  const { because } = last(SHOP, "DELETE FROM orders WHERE id = 1");
  expect(because).toContain("Rows of items that reference them go or change with them (ON DELETE).");
});

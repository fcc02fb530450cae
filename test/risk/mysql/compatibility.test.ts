import { describe, expect, test } from "vitest";
import { last, migration } from "./judge.ts";

const SHOP =
  "CREATE TABLE orders (id INT PRIMARY KEY AUTO_INCREMENT, code VARCHAR(20) NOT NULL DEFAULT '', note TEXT, qty INT, KEY by_qty (qty));";

describe("running code", () => {
  test.each([
    "DROP TABLE orders",
    "ALTER TABLE orders DROP COLUMN note",
    "ALTER TABLE orders RENAME COLUMN note TO remark",
    "ALTER TABLE orders CHANGE note remark TEXT",
    "ALTER TABLE orders RENAME AS purchases",
    "RENAME TABLE orders TO archive.orders",
    "ALTER TABLE orders ADD COLUMN size INT NOT NULL",
    "ALTER TABLE orders ADD UNIQUE (qty)",
    "CREATE UNIQUE INDEX u ON orders (qty)",
    "ALTER TABLE orders MODIFY qty INT NOT NULL",
    "ALTER TABLE orders MODIFY code VARCHAR(20) NOT NULL",
    "ALTER TABLE orders MODIFY id INT",
    "ALTER TABLE orders MODIFY qty VARCHAR(30)",
    "ALTER TABLE orders ALTER code DROP DEFAULT",
    "ALTER TABLE orders ADD FOREIGN KEY (qty) REFERENCES carriers (id)",
    "ALTER TABLE orders ADD CHECK (qty > 0)",
    "ALTER TABLE orders ALTER CHECK positive ENFORCED",
    "DROP VIEW order_lines",
    "CREATE OR REPLACE VIEW order_lines AS SELECT 1",
    "DROP PROCEDURE place_order",
    "DROP TRIGGER stamp",
    "REVOKE INSERT ON shop.* FROM app",
    "DROP USER app",
    "SET GLOBAL read_only = ON",
  ])("may fail after: %s", (statement) => {
    expect(last(SHOP, statement)).toMatchObject({ backwardCompatible: false });
  });

  test.each([
    "ALTER TABLE orders ADD COLUMN size INT",
    "ALTER TABLE orders ADD COLUMN size INT NOT NULL DEFAULT 1",
    "ALTER TABLE orders ADD COLUMN made DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP",
    "ALTER TABLE orders ADD INDEX (code), DROP INDEX by_qty",
    "ALTER TABLE orders MODIFY qty BIGINT",
    "ALTER TABLE orders MODIFY code VARCHAR(30) NOT NULL DEFAULT ''",
    "ALTER TABLE orders ALTER note DROP DEFAULT",
    "ALTER TABLE orders ALTER qty SET DEFAULT 1",
    "ALTER TABLE orders ADD CHECK (qty > 0) NOT ENFORCED",
    "CREATE TABLE lines (id INT, FOREIGN KEY (id) REFERENCES orders (id))",
    "INSERT INTO orders (code) VALUES ('a')",
    "ANALYZE TABLE orders",
  ])("goes on after: %s", (statement) => {
    expect(last(SHOP, statement)).toMatchObject({ backwardCompatible: true });
  });

  test("misses what a table lacks that takes the place of another", () => {
    const swap =
      "CREATE TABLE orders_new (id INT PRIMARY KEY, code VARCHAR(20)); RENAME TABLE orders TO orders_old, orders_new TO orders";
    expect(last(SHOP, swap)).toMatchObject({
      backwardCompatible: false,
      because: expect.arrayContaining(["orders.note is missing in it."]),
    });
  });

  test("still finds a trigger that is made again in the same file", () => {
    const drop = "DROP TRIGGER IF EXISTS stamp;";
    const create = "CREATE TRIGGER stamp BEFORE INSERT ON orders FOR EACH ROW SET NEW.qty = 1;";
    expect(migration(SHOP, drop)).toMatchObject({ backwardCompatible: false });
    expect(migration(SHOP, drop + create)).toMatchObject({ backwardCompatible: true });
  });
});

describe("a transaction", () => {
  test.each([
    "CREATE TABLE a (b INT)",
    "ALTER TABLE orders ADD a INT",
    "DROP TABLE orders",
    "TRUNCATE orders",
    "CREATE INDEX a ON orders (qty)",
    "RENAME TABLE orders TO a",
    "CREATE VIEW v AS SELECT 1",
    "GRANT SELECT ON *.* TO a",
    "LOCK TABLES orders READ",
    "BEGIN",
    "COMMIT",
    "CREATE DATABASE d",
    "frobnicate",
  ])("cannot hold: %s", (statement) => {
    expect(last(SHOP, statement)).toMatchObject({ transactional: false });
  });

  test.each([
    "INSERT INTO orders (code) VALUES ('a')",
    "UPDATE orders SET qty = 1",
    "DELETE FROM orders",
    "SELECT 1",
    "SET @a = 1",
    "SAVEPOINT s",
  ])("can hold: %s", (statement) => {
    expect(last(SHOP, statement)).toMatchObject({ transactional: true });
  });
});

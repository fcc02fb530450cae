import { describe, expect, test } from "vitest";
import { last, migration } from "./judge.ts";

const SHOP = `CREATE TABLE orders (id INTEGER PRIMARY KEY, code TEXT NOT NULL, note TEXT, qty INTEGER DEFAULT 0, "at the" TEXT);
CREATE TABLE items (id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE);
CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT);`;

describe("what SQLite loses", () => {
  test.each([
    "DROP TABLE orders",
    "drop table if exists main.[orders]",
    "DELETE FROM notes",
    "DELETE FROM notes WHERE 1 = 1",
    "DELETE FROM notes WHERE id = id",
    "UPDATE notes SET body = ''",
    "UPDATE OR IGNORE notes SET body = upper(body) WHERE true",
    "ALTER TABLE orders DROP COLUMN note",
    'ALTER TABLE orders DROP "at the"',
    "DROP TABLE never_mentioned",
  ])("for certain: %s", (statement) => {
    expect(last(SHOP, statement)).toMatchObject({ dataLoss: "certain", backupRisk: "snapshot", understood: true });
  });

  test.each([
    "DELETE FROM notes WHERE id > 5",
    "DELETE FROM notes LIMIT 5",
    "WITH a AS (SELECT 1 AS i) DELETE FROM notes WHERE id IN (SELECT i FROM a)",
    "UPDATE notes SET body = 'x' WHERE id = 1",
    "UPDATE notes SET body = o.code FROM orders o WHERE o.id = notes.id",
    "INSERT OR REPLACE INTO notes VALUES (1, 'a')",
    "REPLACE INTO notes (id, body) SELECT id, code FROM orders",
    "INSERT INTO notes VALUES (1, 'a') ON CONFLICT DO UPDATE SET body = excluded.body",
    "INSERT INTO notes VALUES (1, 'a') ON CONFLICT (id) DO NOTHING ON CONFLICT (body) DO UPDATE SET body = 'b' WHERE id > 1 RETURNING id",
    "UPDATE sqlite_master SET sql = 'x'",
    "PRAGMA writable_schema = 1",
    "PRAGMA something_unknown = 1",
    "SELECT load_extension('x')",
  ])("possibly: %s", (statement) => {
    expect(last(SHOP, statement)).toMatchObject({ dataLoss: "possible", backupRisk: "snapshot" });
  });

  test.each([
    "CREATE TABLE fresh (id INTEGER PRIMARY KEY AUTOINCREMENT, a VARCHAR(10) COLLATE NOCASE CHECK (a <> ''), UNIQUE (a) ON CONFLICT IGNORE)",
    "ALTER TABLE orders ADD COLUMN a TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE orders ADD a",
    "ALTER TABLE orders ADD COLUMN a DECIMAL(10, 2) DEFAULT -1.5",
    "ALTER TABLE orders RENAME COLUMN note TO remark",
    "ALTER TABLE orders RENAME TO purchases",
    "CREATE UNIQUE INDEX i ON orders (code COLLATE NOCASE) WHERE qty > 0",
    "DROP INDEX i",
    "DROP VIEW v",
    "DROP TRIGGER t",
    "INSERT INTO notes DEFAULT VALUES",
    "INSERT OR IGNORE INTO notes (body) VALUES ('DROP TABLE notes;'), (x'00')",
    "INSERT INTO notes (id) VALUES (1) ON CONFLICT DO UPDATE SET id = id",
    "UPDATE orders SET note = 'none' WHERE note IS NULL",
    "UPDATE orders SET note = ifnull(note, 'none')",
    "DELETE FROM notes WHERE 0",
    "SELECT count(*) FROM notes",
    "PRAGMA foreign_keys = ON",
    "PRAGMA user_version(3)",
    "VACUUM",
    "ATTACH 'a.db' AS a",
    "BEGIN EXCLUSIVE",
    "CREATE TRIGGER t AFTER DELETE ON orders BEGIN DELETE FROM notes; SELECT CASE WHEN 1 THEN 2 END; END",
  ])("never: %s", (statement) => {
    expect(last(SHOP, statement)).toMatchObject({ dataLoss: "none", backupRisk: "nightly", understood: true });
  });

  test.each([
    "ALTER TABLE orders DROP COLUMN note, DROP COLUMN code",
    "ALTER TABLE orders ADD COLUMN a TEXT NOT NULL frobnicate",
    "ALTER TABLE orders ADD COLUMN a TEXT NOT NULL DEFAULT",
    "ALTER TABLE orders MODIFY a TEXT",
    "CREATE TABLE t (a) WITHOUT ANYTHING",
    "CREATE TABLE t (a",
    "DROP TABLE a, b",
    "TRUNCATE orders",
    "INSERT INTO notes VALUES (1) ON CONFLICT DO FROBNICATE",
    "UPDATE notes SET",
    "DELETE notes",
    "CREATE TRIGGER t AFTER DELETE ON orders DELETE FROM notes",
    "PRAGMA",
    "EXPLAIN",
    "frobnicate",
  ])("is not told of what is not read to its end: %s", (statement) => {
    expect(last(SHOP, statement)).toMatchObject({
      understood: false,
      dataLoss: "possible",
      backupRisk: "snapshot",
      backwardCompatible: false,
    });
  });
});

/** The twelve steps of the manual, for a table without references. */
const RECIPE = (columns: string, copied: string): string =>
  `PRAGMA foreign_keys = OFF; BEGIN; CREATE TABLE notes_new (${columns}); INSERT INTO notes_new SELECT ${copied} FROM notes; DROP TABLE notes; ` +
  "ALTER TABLE notes_new RENAME TO notes; COMMIT; PRAGMA foreign_keys = ON";

describe("a table that is made anew", () => {
  test("loses nothing where all columns are copied", () => {
    const found = migration(SHOP, RECIPE("id INTEGER PRIMARY KEY, body TEXT, at TEXT", "id, body, NULL"));
    expect(found).toMatchObject({ backupRisk: "nightly", backwardCompatible: true });
    expect(found.statements.map(({ kind }) => kind)).toContain("swap-table");
  });

  test.each([
    ["in another order", "id, body"],
    ["all at once", "*"],
    ["with their table's name", "notes.id, notes.body AS body"],
    ["with NULLs filled in", "id, COALESCE(body, '')"],
    ["sorted", "id, body FROM notes ORDER BY id -- "],
  ])("loses nothing where they are copied %s", (_, copied) => {
    expect(migration(SHOP, RECIPE("id INTEGER PRIMARY KEY, body TEXT", copied).replace("-- FROM notes", "")).backupRisk).toBe(
      "nightly",
    );
  });

  test("loses the columns that are not copied, and code misses them", () => {
    const found = migration(SHOP, RECIPE("id INTEGER PRIMARY KEY", "id"));
    expect(found).toMatchObject({ backupRisk: "snapshot", backwardCompatible: false });
    expect(found.statements.find(({ kind }) => kind === "drop-table")).toMatchObject({
      dataLoss: "certain",
      because: expect.arrayContaining([expect.stringContaining("notes.body was not copied")]),
    });
    expect(found.statements.find(({ kind }) => kind === "swap-table")?.because).toContain("notes.body is missing in it.");
  });

  test.each([
    ["a condition leaves rows out", "INSERT INTO notes_new SELECT * FROM notes WHERE id > 5"],
    ["a limit leaves rows out", "INSERT INTO notes_new SELECT * FROM notes LIMIT 10"],
    ["equal rows are left out", "INSERT INTO notes_new SELECT DISTINCT * FROM notes"],
    ["conflicts leave rows out", "INSERT OR IGNORE INTO notes_new SELECT * FROM notes"],
    [
      "a join leaves rows out",
      "INSERT INTO notes_new SELECT notes.id, notes.body FROM notes JOIN orders ON orders.id = notes.id",
    ],
    ["values are computed", "INSERT INTO notes_new SELECT id, substr(body, 1, 5) FROM notes"],
    ["text becomes a number", "CREATE TABLE other (id INTEGER, body INTEGER); INSERT INTO other SELECT id, body FROM notes"],
    ["the copy is changed", "INSERT INTO notes_new SELECT * FROM notes; UPDATE notes_new SET body = NULL WHERE id = 1"],
    ["rows of the copy are deleted", "INSERT INTO notes_new SELECT * FROM notes; DELETE FROM notes_new WHERE id = 1"],
  ])("may lose something where %s", (_, copy) => {
    expect(last(SHOP, `CREATE TABLE notes_new (id INTEGER PRIMARY KEY, body TEXT); ${copy}; DROP TABLE notes`)).toMatchObject({
      dataLoss: "possible",
    });
  });

  test.each([
    ["is emptied", "DELETE FROM notes_new"],
    ["is dropped", "DROP TABLE notes_new"],
    ["is rolled back", "ROLLBACK"],
  ])("loses everything where the copy %s before", (_, undo) => {
    const copy = "CREATE TABLE notes_new (id INTEGER PRIMARY KEY, body TEXT); INSERT INTO notes_new SELECT * FROM notes";
    expect(last(SHOP, `${copy}; ${undo}; DROP TABLE notes`)).toMatchObject({ dataLoss: "certain" });
  });

  test("may lose columns that the migrations do not tell", () => {
    const release = "CREATE TABLE far_new (a); INSERT INTO far_new SELECT a FROM far; DROP TABLE far";
    expect(last("", release)).toMatchObject({
      dataLoss: "possible",
      because: expect.arrayContaining([expect.stringContaining("do not tell")]),
    });
  });

  test("can be renamed first", () => {
    const release =
      "ALTER TABLE notes RENAME TO notes_old; CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT); INSERT INTO notes SELECT id, body FROM notes_old; DROP TABLE notes_old";
    expect(migration(SHOP, release)).toMatchObject({ backupRisk: "nightly", backwardCompatible: true });
  });

  test("can be copied to and fro", () => {
    const release =
      "CREATE TABLE tmp AS SELECT * FROM notes; DROP TABLE notes; CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT); INSERT INTO notes SELECT id, body FROM tmp; DROP TABLE tmp";
    expect(migration(SHOP, release)).toMatchObject({ backupRisk: "nightly", backwardCompatible: true });
  });

  test("holds what was there before: to drop it then loses it", () => {
    const release = RECIPE("id INTEGER PRIMARY KEY, body TEXT", "*");
    expect(last(SHOP, `${release}; ALTER TABLE notes DROP COLUMN body`)).toMatchObject({
      dataLoss: "certain",
      backwardCompatible: false,
    });
    expect(last(SHOP, `${release}; DROP TABLE notes`)).toMatchObject({ dataLoss: "certain" });
    expect(last(SHOP, `${release}; UPDATE notes SET body = ''`)).toMatchObject({ dataLoss: "certain" });
  });

  test("is told to writers by the name they know", () => {
    const writers = [{ name: "recorder", writes: ["notes"], maxBlockedSeconds: null }];
    const release =
      "ALTER TABLE notes RENAME TO old; CREATE TABLE notes (id INTEGER); INSERT INTO notes SELECT id FROM old; DROP TABLE old";
    expect(last(SHOP, release, { options: { writers } })).toMatchObject({ backupRisk: "quiesce" });
  });
});

/** `orders` is referenced by `items` ON DELETE CASCADE: with foreign keys on, DROP TABLE deletes all items first. */
describe("dropping a table that others reference", () => {
  const DROP =
    "CREATE TABLE o (id INTEGER PRIMARY KEY, code TEXT, note TEXT, qty INTEGER, x TEXT); INSERT INTO o SELECT * FROM orders; DROP TABLE orders";

  test.each([
    ["foreign keys may be on", DROP, {}],
    ["PRAGMA foreign_keys stands within a transaction", `BEGIN; PRAGMA foreign_keys = OFF; ${DROP}`, { wrapped: false }],
    ["the runner may have begun a transaction", `PRAGMA foreign_keys = OFF; ${DROP}`, {}],
    ["the runner begins a transaction", `PRAGMA foreign_keys = OFF; ${DROP}`, { wrapped: true }],
    ["they were turned on again", `PRAGMA foreign_keys = OFF; PRAGMA foreign_keys = ON; ${DROP}`, { wrapped: false }],
  ])("may delete their rows where %s", (_, release, judging) => {
    expect(last(SHOP, release, judging)).toMatchObject({
      dataLoss: "possible",
      because: expect.arrayContaining([expect.stringContaining("items")]),
    });
  });

  test.each([
    ["foreign keys are off for certain", `PRAGMA foreign_keys = OFF; ${DROP}`],
    ["they were turned off before BEGIN", `PRAGMA foreign_keys = OFF; BEGIN; ${DROP}`],
  ])("leaves them alone where %s", (_, release) => {
    expect(last(SHOP, release, { wrapped: false })).toMatchObject({ dataLoss: "none", backupRisk: "nightly" });
  });
});

describe("what was made in the same release", () => {
  test.each([
    ["CREATE TABLE fresh (id INTEGER)", "DROP TABLE fresh"],
    ["ALTER TABLE notes ADD a TEXT", "ALTER TABLE notes DROP COLUMN a"],
    ["ALTER TABLE notes ADD a TEXT", "UPDATE notes SET a = body"],
    ["CREATE TEMP TABLE notes (id)", "DROP TABLE notes"],
    ["ALTER TABLE notes ADD a TEXT; UPDATE notes SET a = body", "ALTER TABLE notes DROP COLUMN body"],
  ])("can go without a loss: %s; %s", (first, second) => {
    expect(last(SHOP, `${first}; ${second}`)).toMatchObject({ dataLoss: "none", backupRisk: "nightly" });
  });

  test.each([
    "CREATE TABLE IF NOT EXISTS maybe (a); DROP TABLE maybe",
    "SAVEPOINT s; CREATE TABLE fresh (a); ROLLBACK TO s; DROP TABLE fresh",
  ])("is not excused where it may have been there: %s", (release) => {
    expect(last(SHOP, release)).toMatchObject({ dataLoss: "certain" });
  });
});

describe("running code", () => {
  test.each([
    "DROP TABLE notes",
    "ALTER TABLE notes DROP COLUMN body",
    "ALTER TABLE notes RENAME body TO text",
    "ALTER TABLE notes RENAME TO n",
    "ALTER TABLE notes ADD a TEXT NOT NULL",
    "CREATE UNIQUE INDEX i ON notes (body)",
    "DROP VIEW v",
    "ALTER TABLE notes ALTER body SET NOT NULL",
  ])("may fail after: %s", (statement) => {
    expect(last(SHOP, statement)).toMatchObject({ backwardCompatible: false });
  });

  test.each([
    "ALTER TABLE notes ADD a TEXT",
    "CREATE INDEX i ON notes (body)",
    "CREATE VIEW v AS SELECT 1",
    "INSERT INTO notes VALUES (1, 'a')",
    "DROP VIEW v; CREATE VIEW v AS SELECT 1",
  ])("goes on after: %s", (statement) => {
    expect(last(SHOP, statement)).toMatchObject({ backwardCompatible: true });
  });
});

describe("a transaction", () => {
  test.each([
    "VACUUM",
    "ATTACH 'a.db' AS a",
    "DETACH a",
    "PRAGMA foreign_keys = OFF",
    "PRAGMA journal_mode = WAL",
    "BEGIN",
    "COMMIT",
  ])("cannot hold: %s", (statement) => {
    expect(last(SHOP, statement)).toMatchObject({ transactional: false });
  });

  test.each([
    "CREATE TABLE a (b)",
    "DROP TABLE notes",
    "ALTER TABLE notes ADD a",
    "DELETE FROM notes",
    "PRAGMA user_version = 1",
    "PRAGMA foreign_keys",
    "SAVEPOINT a",
  ])("can hold: %s", (statement) => {
    expect(last(SHOP, statement)).toMatchObject({ transactional: true });
  });
});

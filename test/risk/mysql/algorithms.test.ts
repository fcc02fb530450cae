import { describe, expect, test } from "vitest";
import { assessMysql } from "../../../src/risk/mysql/assess-mysql.ts";
import { last, script } from "./judge.ts";

/** Definitions as they were on the server on which the answers for MariaDB were taken (10.11). */
const PARCELS = `CREATE TABLE parcels (id INT PRIMARY KEY AUTO_INCREMENT, a INT, nn INT NOT NULL DEFAULT 1, b VARCHAR(50), big VARCHAR(300),
  l1 VARCHAR(50) CHARACTER SET latin1, l2 VARCHAR(200) CHARACTER SET latin1, e ENUM('a','b'), d DECIMAL(10,2), ts DATETIME, KEY ka (a)) DEFAULT CHARSET=utf8mb4;
  CREATE TABLE carriers (id INT PRIMARY KEY);`;

const COPIES = [
  "MODIFY a BIGINT",
  "MODIFY a INT UNSIGNED",
  "MODIFY b VARCHAR(100)",
  "MODIFY b VARCHAR(20)",
  "MODIFY l1 VARCHAR(50) CHARACTER SET utf8mb4",
  "MODIFY l2 VARCHAR(300) CHARACTER SET latin1",
  "MODIFY e ENUM('b','a')",
  "MODIFY d DECIMAL(12,2)",
  "MODIFY ts DATETIME(6)",
  "CHANGE b b TEXT",
  "CONVERT TO CHARACTER SET utf8mb4",
  "ADD COLUMN c INT AS (a * 2) STORED",
  "ADD COLUMN c CHAR(36) DEFAULT (UUID())",
  "DROP PRIMARY KEY",
  "ADD FOREIGN KEY (a) REFERENCES carriers (id)",
  "ADD CONSTRAINT q CHECK (a > 0)",
  "ENGINE=MyISAM",
  "PARTITION BY HASH (id) PARTITIONS 2",
  "ADD COLUMN c INT, ALGORITHM=COPY",
] as const;

const REBUILDS = [
  "MODIFY a INT NOT NULL",
  "MODIFY nn INT NULL DEFAULT 1",
  "ENGINE=InnoDB",
  "FORCE",
  "ROW_FORMAT=DYNAMIC",
  "DROP PRIMARY KEY, ADD PRIMARY KEY (id, nn)",
] as const;

const NEITHER = [
  "ADD COLUMN c INT FIRST",
  "ADD COLUMN c INT NOT NULL DEFAULT 5",
  "ADD COLUMN c DATETIME DEFAULT CURRENT_TIMESTAMP",
  "ADD COLUMN c INT AS (a * 2) VIRTUAL",
  "DROP COLUMN d",
  "RENAME COLUMN b TO bb",
  "CHANGE b bb VARCHAR(50)",
  "MODIFY b VARCHAR(60)",
  "MODIFY big VARCHAR(400)",
  "MODIFY b VARCHAR(50) DEFAULT 'x' COMMENT 'y'",
  "MODIFY e ENUM('a','b','c')",
  "ALTER a SET DEFAULT 5",
  "ADD INDEX (b)",
  "ADD UNIQUE (b)",
  "DROP INDEX ka",
  "RENAME INDEX ka TO kb",
  "DEFAULT CHARACTER SET utf8mb3",
  "COMMENT='x'",
  "AUTO_INCREMENT=100",
  "RENAME TO packets",
  "MODIFY b VARCHAR(100), ALGORITHM=INSTANT",
] as const;

describe.each(["mysql", "mariadb"] as const)("in %s", (dialect) => {
  const judge = (action: string) => {
    const release = [script(`ALTER TABLE parcels ${action}`, dialect)];
    return assessMysql({ history: [script(PARCELS, dialect)], release, options: { writers: [] } }, dialect)[0]?.statements[0];
  };

  test.each(COPIES)("all rows are copied by %s", (action) => {
    expect(judge(action)).toMatchObject({
      rewrites: ["parcels"],
      because: expect.arrayContaining([expect.stringContaining("ALGORITHM=COPY")]),
      locks: expect.arrayContaining([{ relation: "parcels", mode: "EXCLUSIVE" }]),
    });
  });

  test.each(REBUILDS)("the table is rebuilt in place by %s", (action) => {
    expect(judge(action)).toMatchObject({
      rewrites: ["parcels"],
      because: expect.arrayContaining([expect.stringContaining("ALGORITHM=INPLACE")]),
    });
  });

  test.each(NEITHER)("no row is written anew by %s", (action) => {
    expect(judge(action)).toMatchObject({ rewrites: [], understood: true });
  });

  test.each([
    ["MODIFY a INT FIRST", "mysql"],
    ["ADD COLUMN c INT CHECK (c > 0)", "mysql"],
    ["ADD COLUMN c INT REFERENCES carriers (id)", "mariadb"],
    ["MODIFY l1 VARCHAR(300) CHARACTER SET latin1", "mysql"],
  ])("%s writes the rows anew in %s alone", (action, rewriting) => {
    expect(judge(action)?.rewrites).toEqual(dialect === rewriting ? ["parcels"] : []);
  });
});

describe("writers of a table", () => {
  const options = (maxBlockedSeconds: number | null, bytes?: number) => ({
    writers: [{ name: "recorder", writes: ["parcels"], maxBlockedSeconds }],
    ...(bytes === undefined ? {} : { sizes: new Map([["parcels", { rows: 1, bytes }]]) }),
  });

  test.each([
    ["lose what they write to", "DROP TABLE parcels", options(null), "quiesce"],
    ["lose a column that they write to", "ALTER TABLE parcels DROP b", options(null), "quiesce"],
    ["lose a table that was renamed before", "RENAME TABLE parcels TO gone; DROP TABLE gone", options(null), "quiesce"],
    ["wait too long for a copy of unknown size", "ALTER TABLE parcels MODIFY a BIGINT", options(60), "quiesce"],
    ["wait too long for a large copy", "ALTER TABLE parcels MODIFY a BIGINT", options(60, 60_000_000_000), "quiesce"],
    ["wait for a small copy", "ALTER TABLE parcels MODIFY a BIGINT", options(60, 1_000_000), "nightly"],
    ["may wait as long as it takes", "ALTER TABLE parcels MODIFY a BIGINT", options(null), "nightly"],
    ["do not wait for a rebuild in place", "ALTER TABLE parcels FORCE", options(1), "nightly"],
    ["wait for a rebuild that keeps them out", "ALTER TABLE parcels FORCE, LOCK=SHARED", options(1), "quiesce"],
    ["do not write to another table", "DROP TABLE carriers", options(null), "snapshot"],
    [
      "wait for the parent of a foreign key",
      "ALTER TABLE carriers ADD FOREIGN KEY (id) REFERENCES parcels (id)",
      options(1),
      "quiesce",
    ],
  ])("%s", (_, statement, with_, backupRisk) => {
    expect(last(PARCELS, statement, with_)).toMatchObject({ backupRisk });
  });
});

import { describe, expect, test } from "vitest";
import { read, texts } from "./read.ts";

const BOTH = ["CREATE TABLE a (b int)", "DROP TABLE a"] as const;
const [up, down] = BOTH;

/** framework, file with an up and a down part, whether it is wrapped. */
const FILES: readonly (readonly [string, string, boolean | null])[] = [
  ["dbmate", `-- migrate:up\n${up};\n-- migrate:down\n${down};`, null],
  ["dbmate", `-- migrate:up transaction:false\n${up};\n\n-- migrate:down transaction:false\n${down};`, false],
  ["goose", `-- +goose Up\n-- +goose StatementBegin\n${up};\n-- +goose StatementEnd\n-- +goose Down\n${down};`, null],
  ["goose", `-- +goose NO TRANSACTION\r\n-- +goose Up\r\n${up};\r\n-- +goose Down\r\n${down};`, false],
  ["sql-migrate", `-- +migrate Up\n${up};\n-- +migrate Down\n${down};`, null],
  ["sql-migrate", `-- +migrate Up notransaction\n${up};\n-- +migrate Down\n${down};`, false],
  ["tern", `${up};\n---- create above / drop below ----\n${down};`, null],
  ["node-pg-migrate", `-- Up Migration\n${up};\n---- Down Migration ----\n${down};`, null],
  ["node-pg-migrate", `-- Down Migration\n${down};\n-- Up Migration\n${up};`, null],
  ["play-evolutions", `# --- !Ups\n${up};\n# --- !Downs\n${down};`, null],
  ["liquibase", `--liquibase formatted sql\n--changeset a:1\n${up};\n--rollback ${down};`, null],
  [
    "liquibase",
    `-- liquibase formatted sql\n-- changeset a:1 runInTransaction:false\n${up};\n-- rollback DROP\n-- rollback TABLE a;`,
    false,
  ],
];

describe("the parts of a file", () => {
  test.each(FILES)("are told by the directives of %s: %j", (framework, text, wrapped) => {
    for (const told of [framework, null]) {
      const script = read(text, { framework: told });
      expect(texts(script.statements)).toEqual([up]);
      expect(texts(script.down).map((sql) => sql.replaceAll(/\s+/g, " "))).toEqual([down]);
      expect(script.wrapped).toBe(wrapped);
      expect(script.statements[0]?.line).toBe(text.split(up)[0]?.split("\n").length);
    }
  });

  test.each([
    ["sqlx", "-- no-transaction\nSELECT 1;"],
    ["graphile-migrate", "--! no-transaction\nSELECT 1;"],
    ["atlas", "-- atlas:txmode none\n\nSELECT 1;"],
    ["yoyo", "-- transactional: false\nSELECT 1;"],
  ])("may be one, outside a transaction: %s", (framework, text) => {
    expect(read(text, { framework })).toMatchObject({ wrapped: false, statements: [{ line: text.split("\n").length }] });
  });

  test("are not told to run outside a transaction by another framework's directive", () => {
    expect(read("-- no-transaction\nSELECT 1;", { framework: "flyway" }).wrapped).toBeNull();
  });

  test("run forwards where the directives belong to another framework", () => {
    const text = `-- migrate:up\n${up};\n-- migrate:down\n${down};`;
    expect(texts(read(text, { framework: "flyway" }).statements)).toEqual([up, down]);
  });

  test.each([
    ["dbmate", `-- migrate:down\n${down};`],
    ["goose", `-- +goose Up\n${up};\n-- +goose DOWN\n${down};`],
    ["goose", `-- +goose Up\n-- note\u2028-- +goose Down\n${down};`],
    ["node-pg-migrate", `-- Down Migration\n${down};`],
  ])("run forwards where %s does not take them for the way down: %j", (framework, text) => {
    expect(texts(read(text, { framework }).statements)).toContain(down);
  });

  test("keep what stands in front of the first directive", () => {
    expect(texts(read(`DROP TABLE z;\n-- migrate:up\n${up};`, { framework: "dbmate" }).statements)).toEqual(["DROP TABLE z", up]);
  });

  test("end each of goose's statements where it says", () => {
    const text = "-- +goose Up\n-- +goose StatementBegin\nSELECT (1\n-- +goose StatementEnd\nDROP TABLE a;";
    expect(texts(read(text, { framework: "goose" }).statements)).toEqual(["SELECT (1", "DROP TABLE a"]);
  });

  test("of Liquibase end statements as the changeset says", () => {
    const text =
      "--liquibase formatted sql\n--changeset a:1 endDelimiter:/\nSELECT 4/2\n/\nSELECT 2\n/\n--changeset a:2\nSELECT 3;";
    expect(texts(read(text, { framework: "liquibase" }).statements)).toEqual(["SELECT 4/2", "SELECT 2", "SELECT 3"]);
  });
});

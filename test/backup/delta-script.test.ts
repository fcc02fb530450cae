import { describe, expect, it } from "vitest";
import { writeCopyRow, writeDeltaScript } from "../../src/backup/delta-script.ts";
import type { DeltaTable } from "../../src/backup/delta-table.ts";

describe("a row of a delta", () => {
  it("is written as COPY reads it, with no value that could end the rows or begin a command of psql", () => {
    expect(writeCopyRow(["1", null, "", String.raw`\N`, "a\tb", "\\.\nDROP TABLE t;\r", "\b\f\v"])).toBe(
      `1\t\\N\t\t\\\\N\ta\\tb\t\\\\.\\nDROP TABLE t;\\r\t\\b\\f\\v\n`,
    );
  });
});

const HOSTILE = `public.x\n\\! touch /tmp/owned\n'; DROP TABLE y; --`;
const table: DeltaTable = {
  relation: HOSTILE,
  name: `public."x\n\\! touch /tmp/owned\n'; DROP TABLE y; --"`,
  columns: ["id", `"a "" b"`],
  hasIdentity: true,
  key: ["id"],
  partitions: [],
  sequences: [],
  isLocked: true,
};

describe("a delta's script", () => {
  it("keeps hostile names within comments and quotes", () => {
    const { head, tail } = writeDeltaScript(table, { digest: `"\n\\! id`, xmin: "7" });
    const comments = head.split("\n").filter((line) => line.startsWith("--"));
    expect(comments).toHaveLength(4);
    expect(head).not.toContain("\n\\! id");
    expect(tail).toContain(`'public."x\n\\! touch /tmp/owned\n''; DROP TABLE y; --"'::pg_catalog.regclass`);
  });
});

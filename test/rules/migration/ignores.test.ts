import { describe, expect, it } from "vitest";
import { PARCELS } from "./rule-case.ts";
import { assess, findings, ruleIds } from "./run.ts";

const drop = (comment: string): { setup: string; files: readonly string[] } => ({
  setup: PARCELS,
  files: [`SET lock_timeout = '2s';\n${comment}\nDROP TABLE carriers;`],
});
const REASON = "nobody has read it since the move";

describe("a finding", () => {
  it("is ignored by a comment with a reason before its statement", () => {
    expect(ruleIds(drop(`-- schema-release:ignore drop-table ${REASON}`))).toEqual([]);
  });

  it("is ignored by a comment behind its statement, or in a block", () => {
    const setup = PARCELS;
    expect(
      ruleIds({ setup, files: [`SET lock_timeout = '2s';\nDROP TABLE carriers; -- schema-release:ignore drop-table ${REASON}`] }),
    ).toEqual([]);
    expect(ruleIds(drop(`/* schema-release:ignore drop-table ${REASON} */`))).toEqual([]);
  });

  it("is ignored in the whole file by a comment at its top", () => {
    const files = [
      `-- schema-release:ignore-file drop-column ${REASON}\nSET lock_timeout = '2s';\nALTER TABLE parcels DROP COLUMN code;\nALTER TABLE parcels DROP COLUMN weight;`,
    ];
    expect(ruleIds({ setup: PARCELS, files })).toEqual([]);
  });

  it.each(["", "because", "too short"])("is not ignored for the reason %j", (reason) => {
    expect(ruleIds(drop(`-- schema-release:ignore drop-table ${reason}`))).toEqual(["ignore-without-reason", "drop-table"]);
  });

  it("of another rule or statement is not ignored", () => {
    expect(ruleIds(drop(`-- schema-release:ignore drop-column ${REASON}`))).toEqual(["ignore-nothing", "drop-table"]);
    const files = [`SET lock_timeout = '2s'; -- schema-release:ignore drop-table ${REASON}\nDROP TABLE carriers;`];
    expect(ruleIds({ setup: PARCELS, files })).toEqual(["ignore-nothing", "drop-table"]);
  });

  it("that is ignored leaves the backup risk as it is", () => {
    const [migration] = assess(drop(`-- schema-release:ignore drop-table ${REASON}`));
    expect(migration).toMatchObject({ backupRisk: "snapshot", backwardCompatible: false, findings: [] });
  });

  it("about ignores cannot be ignored", () => {
    const files = [
      `-- schema-release:ignore-file ignore-nothing ${REASON}\n-- schema-release:ignore drop-table ${REASON}\nSELECT 1;`,
    ];
    expect(ruleIds({ files })).toEqual(["ignore-nothing", "ignore-nothing"]);
  });
});

describe("an ignore", () => {
  it("that names no rule says so", () => {
    const [first] = findings(drop(`-- schema-release:ignore drop-tabel ${REASON}`));
    expect(first?.message).toBe("This ignores nothing: there is no rule drop-tabel.");
  });

  it("of a rule that is switched off is not idle", () => {
    const of = drop(`-- schema-release:ignore drop-table ${REASON}`);
    expect(ruleIds({ ...of, severities: { "drop-table": "off" } })).toEqual([]);
  });

  it("below the first statement is none for the file", () => {
    const files = [`SET lock_timeout = '2s';\n-- schema-release:ignore-file drop-table ${REASON}\nDROP TABLE carriers;`];
    expect(ruleIds({ setup: PARCELS, files })).toEqual(["ignore-nothing", "drop-table"]);
  });

  it("behind the last statement ignores nothing", () => {
    expect(ruleIds({ files: [`SELECT 1;\n\n-- schema-release:ignore drop-table ${REASON}`] })).toEqual(["ignore-nothing"]);
  });

  it("costs little, however many there are", () => {
    const many = Array.from({ length: 5000 }, () => `-- schema-release:ignore drop-table ${REASON}\nDROP TABLE carriers;`).join(
      "\n",
    );
    expect(ruleIds({ files: [many] }).filter((id) => id === "drop-table")).toEqual([]);
  });
});

describe("severities", () => {
  it("are those of the configuration, and off drops the finding", () => {
    const of = drop("");
    expect(findings({ ...of, severities: { "drop-table": "error" } }).map(({ severity }) => severity)).toEqual(["error"]);
    expect(findings({ ...of, severities: { "drop-table": "off" } })).toEqual([]);
  });

  it("of a migration that only loses and breaks are no errors, so that a release of its own passes", () => {
    expect(
      findings({ setup: PARCELS, files: ["DROP TABLE carriers; ALTER TABLE parcels DROP COLUMN code;"] }).map(
        ({ severity }) => severity,
      ),
    ).not.toContain("error");
  });
});

describe("what one statement does several times", () => {
  it("is one finding that says so", () => {
    const [first, ...rest] = findings({
      setup: PARCELS,
      files: ["SET lock_timeout = '2s'; ALTER TABLE parcels DROP COLUMN code, DROP COLUMN weight;"],
    });
    expect(rest).toEqual([]);
    expect(first?.message).toContain("public.parcels.code goes with its values");
    expect(first?.message).toContain("The statement does this twice.");
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { nameSnapshot } from "../../src/backup/providers/aws-names.ts";
import { RDS } from "../../src/backup/providers/rds.ts";
import { AURORA } from "../../src/backup/providers/aurora.ts";
import { readOptions } from "../config/known-ids.ts";
import { takingOf } from "../support/aws/taking.ts";
import { documentFile } from "../support/document.ts";

const TEXT = readFileSync(documentFile("aws.md"), "utf8");

interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
}

const [, json = ""] = /<!-- policy -->\s+```json\n([\s\S]*?)```/.exec(TEXT) ?? [];
const { Statement: statements } = JSON.parse(json) as { readonly Statement: readonly Statement[] };

describe("the configuration in docs/aws.md", () => {
  it("is one, and gives the target both rungs", async () => {
    const [, yaml = ""] = /```yaml\n(targets:[\s\S]*?)```/.exec(TEXT) ?? [];
    const { targets } = await readOptions(yaml);
    expect(targets[0]?.backup).toMatchObject({
      restorePoint: { kind: "rds", identifier: "shop", region: null },
      snapshot: { kind: "rds", identifier: "shop", region: "eu-west-1" },
    });
  });
});

describe("the policy in docs/aws.md", () => {
  it("allows what is asked of AWS, tags included, and nothing else", () => {
    const actions = statements.flatMap(({ Action }) => Action);
    expect(actions.sort()).toEqual([...Object.values(RDS.actions), "rds:AddTagsToResource"].sort());
  });

  it("reaches every snapshot that is made, and no other", () => {
    const resources = new Set(statements.flatMap(({ Resource }) => Resource).filter((name) => name.includes(":snapshot:")));
    expect([...resources]).toEqual(["arn:aws:rds:eu-west-1:123456789012:snapshot:schema-release-*"]);
    expect(nameSnapshot(takingOf({ target: "x" }))).toMatch(/^schema-release-/);
  });

  it("says what it is for a cluster", () => {
    for (const action of Object.values(AURORA.actions)) expect(TEXT).toContain(action.replace("rds:", ""));
  });
});

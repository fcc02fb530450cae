import { expect, it } from "vitest";
import { softDrop } from "../../src/commands/soft-drop.ts";
import { renderSoftDrop } from "../../src/report/soft-drop-page.ts";
import { workTreeOf } from "../commands/memory-source.ts";
import { documentFile, withSections } from "../support/document.ts";

it("the example in docs/soft-drop.md is what the command says", async () => {
  const path = "db/migration/V7__drop_code.sql";
  const files = {
    "db/migration/V1__parcels.sql": "CREATE TABLE parcels (id bigint PRIMARY KEY, code text NOT NULL);",
    [path]: "ALTER TABLE parcels DROP COLUMN code;",
  };
  const named = { given: path, path, bytes: new TextEncoder().encode(files[path]) };
  const report = await softDrop({ files: workTreeOf(files), named, configuration: null, framework: null, now: "20261123031500" });
  const example = `\`\`\`text\n${renderSoftDrop(report, { given: path, out: null })}\`\`\``;
  await expect(withSections("soft-drop.md", { example })).toMatchFileSnapshot(documentFile("soft-drop.md"));
});

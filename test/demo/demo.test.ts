import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");

it("the demo tells all its stories to their end and leaves the evidence", async () => {
  const tsx = join(root, "node_modules/tsx/dist/cli.mjs");
  const out = await mkdtemp(join(tmpdir(), "schema-release-demo-test-"));
  try {
    // It ends with another code where a step did not go as it tells.
    const { stdout } = await promisify(execFile)(process.execPath, [tsx, join(root, "test/demo/demo.mts"), "--out", out], {
      env: { ...process.env, NO_COLOR: "1" },
    });
    expect(stdout).toContain("got the answer that the decision record asks for");
    expect(stdout).toContain("Checked: the index is there on Staging, Production and DR.");
    expect(stdout).toContain("Checked: every value that was dropped on Production was there again.");
    expect(stdout).toContain("Checked: all rows are still there on Staging, Production and DR.");
    expect(stdout).toContain("Checked: Production and DR are unchanged.");
    expect(stdout).toContain("● ada approved it");
    expect(stdout).toContain(`lie in ${out}`);
    expect(stdout).not.toContain("\u001B");
    expect(stdout.split("\n").length).toBeLessThan(340);
    const outcomes = ["1-first-release", "2-index", "3-drop", "4-purge-without-backup", "5-fails-on-staging"].map(async (run) => {
      const record: unknown = JSON.parse(await readFile(join(out, run, "schema-release-record/record.json"), "utf8"));
      return record;
    });
    expect(await Promise.all(outcomes)).toMatchObject(
      ["released", "released", "released", "stopped", "failed"].map((outcome) => ({ outcome })),
    );
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}, 180_000);

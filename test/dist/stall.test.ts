import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCli } from "../support/run-dist.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "schema-release-stall-"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe("a command that waits for what never comes", () => {
  it("ends with 70 and says so, not with 0 as if all were well", async () => {
    await writeFile(join(folder, "V1__a.sql"), "CREATE TABLE parcels (id bigint);\n");
    await writeFile(join(folder, "never.cjs"), "WebAssembly.instantiate = () => new Promise(() => {});\n");
    const ended = await runCli(["classify", "V1__a.sql"], {
      cwd: folder,
      env: { NODE_OPTIONS: `--require ${join(folder, "never.cjs")}` },
    });
    expect(ended).toMatchObject({ code: 70, stdout: "" });
    expect(ended.stderr).toContain("ended before it was done");
  });
});

import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");

it("the demo tells all its stories to their end", async () => {
  const tsx = join(root, "node_modules/tsx/dist/cli.mjs");
  const { stdout } = await promisify(execFile)(process.execPath, [tsx, join(root, "test/demo/demo.mts")], {
    env: { ...process.env, NO_COLOR: "1" },
  });
  expect(stdout).toContain("got the answer that the decision record asks for");
});

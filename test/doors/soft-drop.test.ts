import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runSoftDrop } from "../../src/doors/soft-drop.ts";

const folder = mkdtempSync(join(tmpdir(), "schema-release-soft-drop-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): string {
  const whole = join(folder, path);
  mkdirSync(join(whole, ".."), { recursive: true });
  writeFileSync(whole, text);
  return whole;
}

async function run(positionals: readonly string[], options: Readonly<Record<string, string>> = {}): Promise<string> {
  let printed = "";
  expect(await runSoftDrop({ positionals, options }, (text) => (printed += text))).toBe(0);
  return printed;
}

describe("rescue soft-drop", () => {
  mkdirSync(join(folder, ".git"));
  write("db/migration/V1__a.sql", "CREATE TABLE parcels (id integer);");
  const file = write("db/migration/V2__b.sql", "DROP TABLE parcels;");
  const out = join(folder, "later");
  const rename = "release-1/db/migration/V3__rename_parcels.sql";

  it("shows the files, and writes none without a folder", async () => {
    const printed = await run([file]);
    expect(printed).toContain(`── ${rename}\n`);
    expect(printed).toContain(' RENAME TO "parcels_to_be_dropped_');
  });

  it("writes them, each release apart, and overwrites nothing", async () => {
    expect(await run([file], { out })).toContain(`${out}/${rename}`);
    const written = readFileSync(join(out, rename), "utf8");
    expect(written).toMatch(/RENAME TO "parcels_to_be_dropped_\d{4}_\d{2}";\n$/);
    writeFileSync(join(out, rename), "-- edited\n");
    await expect(run([file], { out })).rejects.toMatchObject({
      code: "usage",
      message: expect.stringContaining("exists already"),
    });
    expect(readFileSync(join(out, rename), "utf8")).toBe("-- edited\n");
  });

  it("wants one migration", async () => {
    await expect(run([])).rejects.toMatchObject({ code: "usage", message: "There is no migration." });
    await expect(run([file, file])).rejects.toMatchObject({ code: "usage", message: "There are several migrations." });
  });
});

import { describe, expect, it } from "vitest";
import { openRunCommand } from "../../src/adapters/process/run-command.ts";
import { added } from "../frameworks/memory-repository.ts";
import { checkIn } from "./memory-source.ts";

/** Fails with what it was asked for. */
const TELL = "console.error(process.argv.slice(1).join(' ')); process.exit(1)";

/** What a command is given for `{previous}` and `{id}`, by migration. */
async function asked(framework: string, base: Readonly<Record<string, string>>, files: Readonly<Record<string, string>>) {
  const command = JSON.stringify([process.execPath, "-e", TELL, "--", "{previous}", "{id}"]);
  const configuration = `databases:\n  - name: shop\n    framework: ${framework}\n    sql-command: ${command}\n`;
  const texts = { ...base, ...files };
  const checkout = {
    runCommand: openRunCommand({ root: process.cwd(), environment: process.env }),
    readFile: (path: string) => Promise.resolve(new TextEncoder().encode(texts[path] ?? "")),
  };
  const changes = Object.entries(files).map(([path, text]) => added(path, text));
  const { result } = await checkIn({ ...base, ".github/schema-release.yml": configuration }, changes, () =>
    Promise.resolve(checkout),
  );
  return result.migrations.map(
    ({ findings }) => /exit code 1: ([^.]*)\./.exec(findings[0]?.message ?? "")?.[1] ?? findings[0]?.message,
  );
}

describe("the migration before", () => {
  const text = "public partial class A : Migration {}";

  it("is told by the names where these tell an order, and is the tool's word for none before the first", async () => {
    const project = { "Shop/Shop.csproj": "Microsoft.EntityFrameworkCore" };
    const first = { "Shop/Migrations/20240101000000_First.cs": text };
    const more = { "Shop/Migrations/20240301000000_Third.cs": text, "Shop/Migrations/20240201000000_Second.cs": text };
    expect(await asked("ef-core", project, first)).toEqual(["0 20240101000000_First"]);
    expect(await asked("ef-core", { ...project, ...first }, more)).toEqual([
      "20240201000000_Second 20240301000000_Third",
      "20240101000000_First 20240201000000_Second",
    ]);
  });

  it("is not guessed where they do not", async () => {
    const base = {
      "manage.py": "import django",
      "shop/migrations/0001_initial.py": "class Migration(migrations.Migration): pass",
    };
    const [message] = await asked("django", base, {
      "shop/migrations/0002_next.py": "class Migration(migrations.Migration): pass",
    });
    expect(message).toContain("asks for {previous}, which the file does not tell");
  });
});

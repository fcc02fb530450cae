/** Flyway itself, where there is one: `SCHEMA_RELEASE_FLYWAY` names the program, else `flyway` is looked for. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const PROGRAM = process.env["SCHEMA_RELEASE_FLYWAY"] ?? "flyway";

export function hasFlyway(): boolean {
  const found = spawnSync(PROGRAM, ["-v"], { encoding: "utf8" }).error === undefined;
  if (!found) console.log("Flyway is not asked: there is no such program. SCHEMA_RELEASE_FLYWAY names it.");
  return found;
}

export interface FlywayAnswer {
  readonly succeeded: boolean;
  readonly output: string;
}

/** `settings` as on its command line, without the dash. */
export function runFlyway(
  command: "migrate" | "validate" | "baseline" | "repair",
  {
    url,
    files,
    settings = {},
  }: { url: string; files: Readonly<Record<string, string>>; settings?: Readonly<Record<string, string>> },
): FlywayAnswer {
  const { hostname, port, pathname, username } = new URL(url);
  const folder = mkdtempSync(join(tmpdir(), "flyway-"));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const all = {
      url: `jdbc:postgresql://${hostname}:${port}${pathname}`,
      user: username,
      password: "none",
      locations: `filesystem:${folder}`,
      ...settings,
    };
    const args = [...Object.entries(all).map(([name, value]) => `-${name}=${value}`), command];
    const { status, stdout, stderr } = spawnSync(PROGRAM, args, {
      encoding: "utf8",
      cwd: folder,
      timeout: 30_000,
      killSignal: "SIGKILL",
    });
    return { succeeded: status === 0, output: `${stdout}\n${stderr}` };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

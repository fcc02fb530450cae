/** Timing of whole processes, side by side: A B A B …, so that a machine whose speed drifts slows both. */
import { spawnSync } from "node:child_process";
import { mkdirSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd?: string;
}

/** Wall times in milliseconds of each command, `rounds` each after one warm-up, in turn. */
export function timeInTurn(commands: readonly Command[], rounds: number): readonly (readonly number[])[] {
  const times: number[][] = commands.map(() => []);
  for (let round = -1; round < rounds; round++) {
    for (const [index, command] of commands.entries()) {
      const spent = timeOnce(command);
      if (round >= 0) times[index]?.push(spent);
    }
  }
  return times;
}

function timeOnce({ file, args, cwd }: Command): number {
  const start = process.hrtime.bigint();
  const run = spawnSync(file, args, { cwd, stdio: ["ignore", "ignore", "pipe"], maxBuffer: 1 << 28 });
  const spent = Number(process.hrtime.bigint() - start) / 1e6;
  if (run.error !== undefined) throw run.error;
  if (run.status !== 0 && run.status !== 1)
    throw new Error(`${file} ${args.join(" ")} ended with ${run.status}: ${run.stderr.toString()}`);
  return spent;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/**
 * A Node 24 binary: npm carries them as packages. Installed once into the temporary folder; null where there is none for
 * this platform or no registry can be reached.
 */
export function findNode24(): string | null {
  const name = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  const folder = join(tmpdir(), "schema-release-bench-node24");
  const binary = join(folder, "node_modules", name, "bin", "node");
  if (existsSync(binary)) return binary;
  mkdirSync(folder, { recursive: true });
  spawnSync("npm", ["install", "--prefix", folder, "--no-save", "--no-audit", "--no-fund", `${name}@24`], { stdio: "ignore" });
  return existsSync(binary) ? binary : null;
}

/** The linter squawk as npm installs it, in the temporary folder; null where it cannot be had. */
export function findSquawk(): string | null {
  const folder = join(tmpdir(), "schema-release-bench-squawk");
  const command = join(folder, "node_modules", ".bin", "squawk");
  if (existsSync(command)) return command;
  mkdirSync(folder, { recursive: true });
  spawnSync("npm", ["install", "--prefix", folder, "--no-save", "--no-audit", "--no-fund", "squawk-cli@2.66.0"], {
    stdio: "ignore",
  });
  return existsSync(command) ? command : null;
}

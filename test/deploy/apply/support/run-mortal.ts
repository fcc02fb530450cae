/** Runs the deployer that kills itself. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { Fate } from "./mortal-deployer.mts";

const SCRIPT = join(import.meta.dirname, "mortal-deployer.mts");

export function startDeployer(fate: Fate): ChildProcess & { readonly stdout: NodeJS.ReadableStream } {
  const child = spawn(process.execPath, ["--import", "tsx", SCRIPT, JSON.stringify(fate)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return child;
}

export interface Survivor {
  readonly outcome: string;
  /** How many messages it sent. */
  readonly count: number;
  /** Numbers of those that change something. */
  readonly writes: readonly number[];
}

/** Null when it killed itself. */
export async function runDeployer(fate: Fate): Promise<Survivor | null> {
  const child = startDeployer(fate);
  const [output] = await Promise.all([text(child.stdout), once(child, "close")]);
  if (child.signalCode === "SIGKILL") return null;
  return JSON.parse(output) as Survivor;
}

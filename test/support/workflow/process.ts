/** A child process as the runner starts and stops it. */
import { spawn } from "node:child_process";

export interface Start {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly onLine: (line: string) => void;
  readonly secondMs: number;
}

export interface Running {
  /** The exit code; null: ended by a signal. */
  readonly ended: Promise<number | null>;
  /** SIGINT, after 7.5 s SIGTERM, after 2.5 s more SIGKILL of the tree; the first two go to the process alone, not to its children. */
  interrupt(): void;
  /** SIGKILL of the tree at once. */
  kill(): void;
}

const UNTIL_SIGTERM_S = 7.5;
const UNTIL_SIGKILL_S = 10;
/** Who inherited the output and lives on must not hold the job up. */
const UNTIL_DRAINED_S = 0.5;

export function startProcess({ command, args, cwd, env, onLine, secondMs }: Start): Running {
  const child = spawn(command, [...args], { cwd, env, stdio: ["ignore", "pipe", "pipe"], detached: true });
  const timers: NodeJS.Timeout[] = [];
  const killTree = (): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    } catch {
      // Gone already.
    }
  };
  const flushes = [child.stdout, child.stderr].map((stream) => {
    let rest = "";
    stream.setEncoding("utf8");
    stream.on("data", (chunk: string) => {
      const lines = (rest + chunk).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) onLine(line.replace(/\r$/, ""));
    });
    return (): void => {
      if (rest !== "") onLine(rest);
      rest = "";
    };
  });
  process.once("exit", killTree);
  const ended = new Promise<number | null>((resolve, reject) => {
    const finish = (code: number | null): void => {
      for (const timer of timers) clearTimeout(timer);
      process.off("exit", killTree);
      for (const flush of flushes) flush();
      resolve(code);
    };
    child.on("error", reject);
    child.on("close", finish);
    child.on("exit", (code) => timers.push(setTimeout(() => finish(code), UNTIL_DRAINED_S * 1000)));
  });
  const interrupt = (): void => {
    child.kill("SIGINT");
    timers.push(setTimeout(() => child.kill("SIGTERM"), UNTIL_SIGTERM_S * secondMs));
    timers.push(setTimeout(killTree, UNTIL_SIGKILL_S * secondMs));
  };
  return { ended, interrupt, kill: killTree };
}

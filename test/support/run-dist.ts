/** Runs the committed bundle as the runner or a person would: a child process with its own environment and files. */
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FakeGitHub } from "./github/server.ts";

const dist = join(import.meta.dirname, "../../dist");

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Start {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

function start({ file, args, env, cwd }: Start): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(dist, file), ...args], {
      cwd,
      env: { PATH: process.env["PATH"] ?? "", HOME: tmpdir(), ...env },
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ code, stdout: Buffer.concat(stdout).toString("utf8"), stderr: Buffer.concat(stderr).toString("utf8") }),
    );
  });
}

/** `schema-release …` from `dist/cli`. */
export function runCli(
  args: readonly string[],
  more: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Ended> {
  const { cwd, env = {} } = more;
  return start({ file: "cli/index.js", args, env, ...(cwd === undefined ? {} : { cwd }) });
}

export interface ActionRun {
  readonly event: string;
  readonly payload: unknown;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

export interface ActionEnded extends Ended {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** `dist/action` with the runner's files and variables, against a fake GitHub. */
export async function runAction(github: FakeGitHub, { event, payload, inputs = {}, env = {} }: ActionRun): Promise<ActionEnded> {
  const folder = await mkdtemp(join(tmpdir(), "schema-release-runner-"));
  const file = (name: string): string => join(folder, name);
  try {
    await Promise.all([
      writeFile(file("event.json"), JSON.stringify(payload)),
      writeFile(file("output"), ""),
      writeFile(file("summary"), ""),
    ]);
    const given = { token: github.token, ...inputs };
    const ended = await start({
      file: "action/index.js",
      args: [],
      cwd: folder,
      env: {
        GITHUB_ACTIONS: "true",
        GITHUB_API_URL: github.url,
        GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
        GITHUB_SERVER_URL: "https://github.com",
        GITHUB_ACTION_REPOSITORY: "acme/schema-release",
        GITHUB_ACTION_REF: "v1",
        GITHUB_REPOSITORY: `${github.state.owner}/${github.state.name}`,
        GITHUB_EVENT_NAME: event,
        GITHUB_EVENT_PATH: file("event.json"),
        GITHUB_OUTPUT: file("output"),
        GITHUB_STEP_SUMMARY: file("summary"),
        GITHUB_WORKSPACE: folder,
        ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
        ...env,
      },
    });
    const [output, summary] = await Promise.all([readFile(file("output"), "utf8"), readFile(file("summary"), "utf8")]);
    return { ...ended, outputs: parseOutputs(output), summary };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** `name<<delimiter`, lines, `delimiter`, as `@actions/core` writes them. */
function parseOutputs(text: string): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {};
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at++) {
    const head = /^([^<]+)<<(.+)$/.exec(lines[at] ?? "");
    if (head === null) continue;
    const end = lines.indexOf(head[2] ?? "", at + 1);
    outputs[head[1] ?? ""] = lines.slice(at + 1, end).join("\n");
    at = end;
  }
  return outputs;
}

/** The action's door: inputs in, command called, result published, exit code. */
import { runInAction, type Step } from "./doors/action/action-command.ts";
import { failAction } from "./doors/action/action-failure.ts";
import { saveState } from "./doors/action/action-files.ts";
import { readCommand } from "./doors/action/action-inputs.ts";
import { guardOutput } from "./doors/action/action-output.ts";
import { COMMANDS } from "./doors/commands.ts";
import { maskConnections } from "./doors/action/mask-connections.ts";

const step: Step = { environment: process.env, output: guardOutput(process.stdout, process.stderr) };

/** `post.js` beside the action's metadata says so: nothing else tells a post step from a main one that never began. */
const isPost = process.argv[2] === "post";

async function run(): Promise<number> {
  let name: string | null = null;
  try {
    await saveState("started", "true");
    name = readCommand(step.environment, Object.keys(COMMANDS));
    const entry = COMMANDS[name];
    if (name === "check" || entry === undefined)
      return await (await import("./doors/action/check-action.ts")).checkInAction(step.environment, step.output);
    return await runInAction(name, entry, step);
  } catch (error) {
    return failAction(error, name, step.output);
  }
}

/** Ends at once: a connection on which nobody ever answered would keep the process alive. Output to pipes and files is written by then. */
function end(code: number): never {
  step.output.flush();
  process.exit(code);
}

/** What nobody caught: Node itself would print it as it is, and end with 1, as if the answer were no. A post step fails nothing. */
async function crash(cause: unknown): Promise<never> {
  const code = await failAction(cause, step.environment["INPUT_COMMAND"] ?? null, step.output);
  return end(isPost ? 0 : code);
}

/** Nothing left to wait for and yet not done: that would end the step with 0, as if all were well. */
function reportStall(): void {
  void crash(new Error("It ended before it was done, without an answer."));
}

async function main(): Promise<never> {
  process.once("beforeExit", reportStall);
  process.on("uncaughtException", (cause) => void crash(cause));
  maskConnections(step.environment, step.output);
  if (isPost) end(await (await import("./doors/action/action-post.ts")).runPostStep(step));
  const code = await run();
  await saveState("ended", String(code)).catch(() => undefined);
  return end(code);
}

void main();

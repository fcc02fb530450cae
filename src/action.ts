/** The action's door: inputs in, command called, result published, exit code. */
import { failAction } from "./doors/action-failure.ts";
import { readCommand } from "./doors/action-inputs.ts";

async function run(): Promise<number> {
  switch (readCommand(process.env)) {
    case "check":
      return (await import("./doors/check-action.ts")).checkInAction(process.env);
  }
}

async function main(): Promise<void> {
  try {
    process.exitCode = await run();
  } catch (error) {
    process.exitCode = await failAction(error);
  }
}

void main();

/** The action's door: inputs in, command called, result published, exit code. */
import { failAction } from "./doors/action-failure.ts";
import { readCommand } from "./doors/action-inputs.ts";

async function run(): Promise<number> {
  switch (readCommand(process.env)) {
    case "check":
      return (await import("./doors/check-action.ts")).checkInAction(process.env);
  }
}

/** Ends at once: a connection on which GitHub never answered would keep the process alive. Output to pipes and files is written by then. */
async function main(): Promise<never> {
  try {
    process.exit(await run());
  } catch (error) {
    process.exit(await failAction(error));
  }
}

void main();

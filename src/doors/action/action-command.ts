/** A command of the command line in a step of a workflow: inputs in, the command run, and what it left put where a team looks. */
import { EXIT } from "../../errors.ts";
import { failStep } from "./action-failure.ts";
import { readOptions } from "./action-options.ts";
import type { RunnerOutput } from "./action-output.ts";
import { openPublisher } from "./action-publisher.ts";
import { textOption } from "../command-line.ts";
import type { RegisteredCommand } from "../commands.ts";

type Environment = Readonly<Record<string, string | undefined>>;

export interface Step {
  readonly environment: Environment;
  readonly output: RunnerOutput;
}

/** Runs any command but `check`, which looks at the event instead, and answers the exit code. */
export async function runInAction(name: string, entry: RegisteredCommand, { environment, output }: Step): Promise<number> {
  const command = await entry.load();
  const line = readOptions(name, command, environment);
  if (textOption(line, "format") === "github") output.allowAnnotations();
  const publisher = openPublisher(output);
  const code = await command.run(line, publisher);
  output.flush();
  if (code !== EXIT.ok) await failStep({ name, code, headline: publisher.headline() }, output);
  return code;
}

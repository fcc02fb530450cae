/** The action's last word after a failure or a cancel: of a deploy, what the database itself says. It never fails the job. */
import { readFile } from "node:fs/promises";
import { sha256 } from "../../adapters/sha256.ts";
import { status } from "../../commands/status.ts";
import type { StatusDocument } from "../../deploy/state/status-document.ts";
import { EXIT, UserError } from "../../errors.ts";
import type { Release } from "../../release/release.ts";
import { readRelease } from "../../release/read-release.ts";
import { type Aftermath, describeAftermath } from "../../report/aftermath.ts";
import { escapeMarkdown } from "../../report/escape.ts";
import type { Step } from "./action-command.ts";
import { appendSummary } from "./action-files.ts";
import { readOptions } from "./action-options.ts";
import { checkoutAt } from "../checkout.ts";
import { type CommandLine, textOption } from "../command-line.ts";
import { COMMANDS } from "../commands.ts";
import { describeFailure } from "../failure.ts";
import { withTarget } from "../target-door.ts";

/** The runner ends whatever runs five minutes after a cancel. */
const LONGEST_MS = 240_000;

const TITLE = "What the deploy left behind";

/** Inputs and environment are those of the step that it belongs to. Answers the exit code, which is always 0. */
export async function runPostStep(step: Step): Promise<number> {
  try {
    if ((step.environment["INPUT_COMMAND"] ?? "").trim() !== "deploy") return EXIT.ok;
    await within(LONGEST_MS, lookAt(step));
  } catch (error) {
    await tellUnknown(error, step);
  }
  return EXIT.ok;
}

async function lookAt({ environment, output }: Step): Promise<void> {
  if ((environment["STATE_started"] ?? "") === "")
    process.stdout.write("The step left no sign that it had begun; the database is asked all the same.\n");
  const deploy = await COMMANDS["deploy"]?.load();
  if (deploy === undefined) return;
  const line = readOptions("deploy", deploy, environment);
  const release = await openRelease(textOption(line, "release"));
  const document = await askDatabase(line, release);
  const aftermath = describeAftermath(document, release);
  const { renderStatusMarkdown, renderStatusTerminal } = await import("../../report/status-page.ts");
  process.stdout.write(`${aftermath.headline}\n${aftermath.remedy}\n\n${renderStatusTerminal(document, false)}`);
  const { level, headline, remedy } = aftermath;
  output.annotate({ level, file: null, line: null, column: null, title: TITLE, message: `${headline}\n${remedy}` });
  await appendSummary(pageOf(aftermath, renderStatusMarkdown(document)));
}

/** Null where it is not there or was altered: the deploy has said so then. */
async function openRelease(file: string | undefined): Promise<Release | null> {
  if (file === undefined) return null;
  try {
    const read = readRelease(await readFile(file), sha256);
    return "release" in read ? read.release : null;
  } catch {
    return null;
  }
}

/** As `status` with the deploy's own target, repository and configuration, and the release's database. */
function askDatabase(deploy: CommandLine, release: Release | null): Promise<StatusDocument> {
  const { target, repo, config } = deploy.options;
  const given = Object.entries({ target, repo, config, database: release?.database });
  const line = {
    options: Object.fromEntries(given.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
    positionals: [],
  };
  return withTarget(line, ({ opened, commit, target, run, folder }) =>
    status({ opened, commit, target, run, sha256, openCheckout: checkoutAt(folder, process.env) }),
  );
}

function pageOf({ headline, remedy }: Aftermath, status: string): string {
  return `## ${TITLE}\n\n**${escapeMarkdown(headline)}**\n\n${escapeMarkdown(remedy)}\n\n${status}`;
}

async function tellUnknown(error: unknown, { environment, output }: Step): Promise<void> {
  const said = describeFailure(error)
    .text.replace(/^schema-release: /, "")
    .trim();
  const { level, headline, remedy } = wasRefused(error, environment) ? REFUSED : UNKNOWN;
  const message = `${headline}\n${said}\n${remedy}`;
  process.stdout.write(`${message}\n`);
  output.annotate({ level, file: null, line: null, column: null, title: TITLE, message });
  const lines = said.split("\n").map((line) => escapeMarkdown(line.trim()));
  try {
    await appendSummary(`## ${TITLE}\n\n**${headline}**\n\n${lines.join("  \n")}\n\n${escapeMarkdown(remedy)}\n`);
  } catch {
    // Without the runner's files the log says it.
  }
}

const UNKNOWN: Aftermath = {
  level: "warning",
  headline: "Whether anything was applied is not known: the database could not be asked.",
  remedy: "Ask it before anything else is tried: schema-release status --target NAME.",
};

const REFUSED: Aftermath = {
  level: "notice",
  headline: "The deploy was refused for how it was called or configured, before it reached the database: it applied nothing.",
  remedy: "Mend that, and run the job again.",
};

/** The same inputs and configuration are as wrong for the question as they were for the deploy. */
function wasRefused(error: unknown, environment: Step["environment"]): boolean {
  return error instanceof UserError && error.exitCode === EXIT.usage && environment["STATE_ended"] === String(EXIT.usage);
}

async function within(limitMs: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new UserError(
            "outside",
            "The database did not answer within four minutes.",
            "See that it runs and can be reached from here.",
          ),
        ),
      limitMs,
    );
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

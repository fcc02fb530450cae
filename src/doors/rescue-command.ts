/** `schema-release rescue VERB` on the command line. */
import { readFile } from "node:fs/promises";
import { systemClock } from "../adapters/clock.ts";
import { sha256 } from "../adapters/sha256.ts";
import type { RescueDocument } from "../backup/rescue/rescue-document.ts";
import { optionWords } from "../commands/rescue/next-commands.ts";
import { rescue, type RestoringOptions, type Verb, VERBS } from "../commands/rescue/rescue.ts";
import { EXIT, UserError } from "../errors.ts";
import { DIGEST } from "../fingerprint/fingerprint-file.ts";
import { readRelease } from "../release/read-release.ts";
import { type CliCommand, type CommandLine, textOption } from "./command-line.ts";
import type { Publisher } from "./publisher.ts";
import { formatOf, OUTPUT_OPTIONS, TARGET_OPTIONS, type TargetFormat, withTarget } from "./target-door.ts";
import { wantsColour } from "./terminal.ts";

const TRIGGERS = ["fire", "off"] as const;

export const rescueCommand: CliCommand = {
  usage:
    "rescue list|show|restore|drop [--copy ID | --release FILE | --digest DIGEST] [--target NAME] [--apply]\n       schema-release rescue soft-drop FILE [--out DIR]",
  positionals: true,
  options: {
    copy: { type: "string", value: "ID", help: "which copy, as `rescue list` numbers them" },
    release: { type: "string", value: "FILE", help: "all copies of this release: what `plan` wrote" },
    digest: { type: "string", value: "DIGEST", help: "all copies of the release with this digest" },
    apply: { type: "boolean", help: "restore: do it; without it nothing is changed" },
    "skip-conflicts": { type: "boolean", help: "restore: leave out what was written since; without it nothing is restored then" },
    into: { type: "string", value: "COLUMN", help: "restore: put values into this column instead of their own" },
    through: { type: "string", value: "TYPE", help: "restore: the type that the column had between the change and now" },
    triggers: { type: "string", value: "HOW", help: "restore: the table's own triggers, where it has some", allowed: TRIGGERS },
    "show-values": { type: "boolean", help: "show, restore: show values of rows, which may be personal data" },
    out: { type: "string", value: "DIR", help: "soft-drop: write the files below this folder; without it they are shown" },
    framework: { type: "string", value: "ID", help: "soft-drop: the migration tool; default: as names and folders tell" },
    ...TARGET_OPTIONS,
    ...OUTPUT_OPTIONS,
  },
  run,
};

const WHICH = ["copy", "release", "digest"] as const;
const WHERE = ["target", "database", "repo", "rev", "config"] as const;
const EVERYWHERE: readonly string[] = [...WHERE, "format", "color", "help"];

/** Options of each verb besides those that say where. */
const OF_VERB: Readonly<Record<Verb, readonly string[]>> = {
  list: ["release", "digest"],
  show: [...WHICH, "show-values"],
  restore: [...WHICH, "apply", "skip-conflicts", "into", "through", "triggers", "show-values"],
  drop: WHICH,
};
const OF_SOFT_DROP: readonly string[] = ["out", "framework", "config", "color", "help"];

async function run(line: CommandLine, publisher: Publisher): Promise<number> {
  const [word = "", ...others] = line.positionals;
  if (word === "soft-drop") {
    refuseOthers(word, line, OF_SOFT_DROP);
    const { runSoftDrop } = await import("./soft-drop.ts");
    return runSoftDrop({ ...line, positionals: others });
  }
  const verb = readVerb(word, others);
  refuseOthers(verb, line, [...OF_VERB[verb], ...EVERYWHERE]);
  const chosen = await readChoice(verb, line);
  const restoring = readRestoring(line);
  const document = await withTarget(
    line,
    ({ opened, target }) =>
      rescue({ verb, database: opened.database.name, target, ...chosen, restoring, clock: systemClock, where: whereOf(line) }),
    { mustWrite: verb === "drop" || restoring.apply },
  );
  process.stdout.write(await render(document, formatOf(line), line));
  await publisher.outputs({ outcome: document.outcome });
  await publisher.summary(() => render(document, "markdown", line));
  return document.outcome === "conflicts" || document.outcome === "refused" ? EXIT.no : EXIT.ok;
}

function readVerb(word: string, others: readonly string[]): Verb {
  const verb = VERBS.find((known) => known === word);
  if (verb !== undefined && others.length === 0) return verb;
  const what = word === "" ? "rescue needs a verb." : `rescue has no verb ${JSON.stringify([word, ...others].join(" "))}.`;
  throw new UserError("usage", what, `Verbs: ${VERBS.join(", ")}, soft-drop. See: schema-release rescue --help`);
}

function refuseOthers(verb: string, { options }: CommandLine, allowed: readonly string[]): void {
  const other = Object.keys(options).find((option) => !allowed.includes(option));
  if (other === undefined) return;
  const list = allowed.filter((option) => option !== "help").map((option) => `--${option}`);
  throw new UserError("usage", `rescue ${verb} has no use for --${other}.`, `It takes: ${list.join(" ")}.`);
}

interface Choice {
  readonly copy: number | null;
  readonly digest: string | null;
}

/** Never everything: what is shown, restored or dropped is named. */
async function readChoice(verb: Verb, line: CommandLine): Promise<Choice> {
  const given = WHICH.filter((option) => textOption(line, option) !== undefined);
  if (given.length > 1)
    throw new UserError("usage", `--${given.join(" and --")} were given.`, "Give one of --copy, --release and --digest.");
  const [option] = given;
  if (option === undefined && verb === "list") return { copy: null, digest: null };
  if (option === undefined)
    throw new UserError("usage", `rescue ${verb} needs to know of what.`, "Give --copy ID, --release FILE or --digest DIGEST.");
  const text = textOption(line, option) ?? "";
  if (option === "copy") return { copy: readId(text), digest: null };
  if (option === "release") return { copy: null, digest: await readDigestOf(text) };
  if (DIGEST.test(text)) return { copy: null, digest: text };
  throw new UserError(
    "usage",
    `${JSON.stringify(text)} is no digest.`,
    "It is sha256: and 64 hexadecimal digits, as `plan` prints it.",
  );
}

function readId(text: string): number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new UserError("usage", `${JSON.stringify(text)} is no copy's number.`, "Give --copy a number of `rescue list`.");
}

async function readDigestOf(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: unknown) => {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw new UserError(
      "usage",
      `${JSON.stringify(file)} could not be read (${code}).`,
      "Give the path of a file after --release.",
    );
  });
  const read = readRelease(bytes, sha256);
  if ("release" in read) return read.release.digest;
  throw new UserError("usage", `${JSON.stringify(file)}: ${read.problem}`, read.remedy);
}

function readRestoring(line: CommandLine): RestoringOptions {
  const is = (option: string): boolean => line.options[option] === true;
  return {
    apply: is("apply"),
    skipConflicts: is("skip-conflicts"),
    showValues: is("show-values"),
    triggers: TRIGGERS.find((known) => known === textOption(line, "triggers")) ?? null,
    into: textOption(line, "into") ?? null,
    through: textOption(line, "through") ?? null,
  };
}

/** For the command that comes next. */
function whereOf(line: CommandLine): readonly string[] {
  return WHERE.flatMap((option) => {
    const value = textOption(line, option);
    return value === undefined ? [] : optionWords(option, value);
  });
}

/** Each format's renderer is loaded when it is wanted. */
async function render(document: RescueDocument, format: TargetFormat, line: CommandLine): Promise<string> {
  switch (format) {
    case "terminal": {
      const colour = wantsColour(textOption(line, "color"), process.stdout);
      return (await import("../report/rescue-page.ts")).renderRescueTerminal(document, colour);
    }
    case "json":
      return (await import("../report/rescue-json.ts")).renderRescueJson(document);
    case "markdown":
      return (await import("../report/rescue-page.ts")).renderRescueMarkdown(document);
  }
}

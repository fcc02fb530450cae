/** `schema-release verify` on the command line. */
import { readFile, writeFile } from "node:fs/promises";
import { systemClock } from "../adapters/clock.ts";
import { sha256 } from "../adapters/sha256.ts";
import { type Against, verify, type VerifyReport } from "../commands/verify.ts";
import { EXIT, UserError } from "../errors.ts";
import { DIGEST } from "../fingerprint/fingerprint-file.ts";
import { escapeTerminal, guardLines } from "../report/escape.ts";
import { type CliCommand, type CommandLine, textOption } from "./command-line.ts";
import { formatOf, OUTPUT_OPTIONS, TARGET_OPTIONS, type TargetDoor, type TargetFormat, withTarget } from "./target-door.ts";
import type { Publisher } from "./publisher.ts";
import { wantsColour } from "./terminal.ts";

export const verifyCommand: CliCommand = {
  usage: "verify [--target NAME] [--against FILE.json|TARGET | --expect DIGEST] [--write FILE] [--format FORMAT]",
  positionals: false,
  options: {
    ...TARGET_OPTIONS,
    against: { type: "string", value: "WHAT", help: "another target, or a file (*.json) of verify --write or deploy --evidence" },
    expect: { type: "string", value: "DIGEST", help: "the fingerprint that it should have: sha256:…" },
    replayed: { type: "string", value: "LSN", help: "WAL position that a replica must have replayed, such as 16/B374D848" },
    "replay-wait": { type: "string", value: "SECONDS", help: "how long to wait for that; default: 60" },
    "no-smoke": { type: "boolean", help: "leave the smoke command out" },
    write: { type: "string", value: "FILE", help: "keep the fingerprint, to compare with later" },
    ...OUTPUT_OPTIONS,
  },
  run,
};

async function run(line: CommandLine, publisher: Publisher): Promise<number> {
  const replayed = readPosition(textOption(line, "replayed"));
  const replayTimeoutMs = readSeconds(textOption(line, "replay-wait") ?? "60") * 1000;
  const expected = readDigest(line);
  const report = await withTarget(line, async (door) =>
    verify({
      opened: door.opened,
      target: door.target,
      against: expected ?? (await readAgainst(line, door)),
      replayed,
      replayTimeoutMs,
      runsSmoke: line.options["no-smoke"] !== true,
      run: door.run,
      sha256,
      clock: systemClock,
      signal: new AbortController().signal,
      onLine: (text) => process.stderr.write(`${guardLines(escapeTerminal(text))}\n`),
    }),
  );
  await writeOut(report, textOption(line, "write"));
  process.stdout.write(await render(report, formatOf(line), line));
  const { verdict, fingerprint } = report.document;
  await publisher.outputs({ verdict, fingerprint });
  await publisher.summary(() => render(report, "markdown", line));
  return report.document.verdict === "pass" ? EXIT.ok : EXIT.no;
}

function readDigest(line: CommandLine): Against | null {
  const digest = textOption(line, "expect");
  if (digest === undefined) return null;
  if (textOption(line, "against") !== undefined)
    throw new UserError("usage", "--expect was given together with --against.", "Give one of them.");
  if (DIGEST.test(digest)) return { kind: "digest", digest };
  throw new UserError(
    "usage",
    `${JSON.stringify(digest)} is no fingerprint.`,
    "It is sha256: and 64 hexadecimal digits, as `verify` prints it.",
  );
}

async function readAgainst(line: CommandLine, { reach }: TargetDoor): Promise<Against | null> {
  const what = textOption(line, "against");
  if (what === undefined) return null;
  if (!what.endsWith(".json")) return { kind: "target", target: await reach(what) };
  try {
    return { kind: "file", path: what, text: await readFile(what, "utf8") };
  } catch (error) {
    throw new UserError(
      "usage",
      `${JSON.stringify(what)} could not be read (${codeOf(error)}).`,
      "Give a target's name or the path of a file after --against.",
    );
  }
}

function readPosition(position: string | undefined): string | null {
  if (position === undefined || /^[0-9A-F]{1,8}\/[0-9A-F]{1,8}$/i.test(position)) return position ?? null;
  throw new UserError(
    "usage",
    `${JSON.stringify(position)} is no WAL position.`,
    "Give --replayed what `SELECT pg_current_wal_lsn()` says on the primary, such as 16/B374D848.",
  );
}

function readSeconds(text: string): number {
  if (/^\d{1,5}$/.test(text)) return Number(text);
  throw new UserError("usage", `${JSON.stringify(text)} is no number of seconds.`, "Give --replay-wait 0 to 99999.");
}

async function writeOut({ file }: VerifyReport, path: string | undefined): Promise<void> {
  if (path === undefined) return;
  const { renderFingerprintFile } = await import("../report/verify-json.ts");
  try {
    await writeFile(path, renderFingerprintFile(file));
  } catch (error) {
    throw new UserError(
      "usage",
      `The fingerprint could not be written to ${JSON.stringify(path)} (${codeOf(error)}).`,
      "Give a path in a folder that exists after --write.",
    );
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}

/** Each format's renderer is loaded when it is wanted. */
async function render({ document }: VerifyReport, format: TargetFormat, line: CommandLine): Promise<string> {
  switch (format) {
    case "terminal": {
      const colour = wantsColour(textOption(line, "color"), process.stdout);
      return (await import("../report/verify-page.ts")).renderVerifyTerminal(document, colour);
    }
    case "json":
      return (await import("../report/verify-json.ts")).renderVerifyJson(document);
    case "markdown":
      return (await import("../report/verify-page.ts")).renderVerifyMarkdown(document);
  }
}

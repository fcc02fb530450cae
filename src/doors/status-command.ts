/** `schema-release status` on the command line. */
import { sha256 } from "../adapters/sha256.ts";
import { status } from "../commands/status.ts";
import type { StatusDocument } from "../deploy/state/status-document.ts";
import { EXIT } from "../errors.ts";
import { checkoutAt } from "./checkout.ts";
import { type CliCommand, type CommandLine, textOption } from "./command-line.ts";
import { formatOf, OUTPUT_OPTIONS, TARGET_OPTIONS, type TargetFormat, withTarget } from "./target-door.ts";
import { wantsColour } from "./terminal.ts";

export const statusCommand: CliCommand = {
  usage: "status [--repo DIR] [--rev REV] [--database NAME] [--target NAME] [--format FORMAT]",
  positionals: false,
  options: { ...TARGET_OPTIONS, ...OUTPUT_OPTIONS },
  run: async (line, publisher) => {
    const document = await withTarget(line, ({ opened, commit, target, run, folder }) =>
      status({ opened, commit, target, run, sha256, openCheckout: checkoutAt(folder, process.env) }),
    );
    process.stdout.write(await render(document, formatOf(line), line));
    await publisher.outputs({ verdict: document.state });
    await publisher.summary(() => render(document, "markdown", line));
    return EXIT.ok;
  },
};

/** Each format's renderer is loaded when it is wanted. */
async function render(document: StatusDocument, format: TargetFormat, line: CommandLine): Promise<string> {
  switch (format) {
    case "terminal": {
      const colour = wantsColour(textOption(line, "color"), process.stdout);
      return (await import("../report/status-page.ts")).renderStatusTerminal(document, colour);
    }
    case "json":
      return (await import("../report/status-json.ts")).renderStatusJson(document);
    case "markdown":
      return (await import("../report/status-page.ts")).renderStatusMarkdown(document);
  }
}

/** A deploy's record: shown, kept as a file, and told to the workflow. */
import { writeFile } from "node:fs/promises";
import { sha256 } from "../adapters/sha256.ts";
import type { Evidence } from "../release/evidence.ts";
import { writeEvidence } from "../release/write-evidence.ts";
import { type CommandLine, textOption } from "./command-line.ts";
import type { Publisher } from "./publisher.ts";
import { wantsColour } from "./terminal.ts";

export const DEPLOY_FORMATS = ["terminal", "json", "markdown"] as const;

/** Where the file cannot be written the record is printed: nothing is lost. */
export async function publishEvidence(evidence: Evidence, line: CommandLine, publisher: Publisher): Promise<void> {
  const text = writeEvidence(evidence);
  const file = textOption(line, "evidence") ?? `evidence-${evidence.target.name.replaceAll(/[^\w.-]/g, "-")}.json`;
  process.stdout.write(await render(evidence, { line, text }));
  try {
    await writeFile(file, text);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    process.stderr.write(
      `schema-release: The evidence could not be written to ${JSON.stringify(file)} (${code}). It was:\n${text}`,
    );
  }
  await publisher.outputs({
    outcome: evidence.outcome,
    digest: evidence.release.digest,
    evidence: file,
    "evidence-sha256": sha256(text),
    fingerprint: evidence.fingerprint.after ?? "",
    position: evidence.position ?? "",
    overtaken: String(evidence.overtaken),
  });
  await publisher.summary(async () => (await import("../report/evidence-markdown.ts")).renderEvidenceMarkdown(evidence));
}

async function render(evidence: Evidence, { line, text }: { line: CommandLine; text: string }): Promise<string> {
  switch (DEPLOY_FORMATS.find((known) => known === textOption(line, "format")) ?? "terminal") {
    case "terminal":
      return (await import("../report/evidence-terminal.ts")).renderEvidenceTerminal(evidence, {
        colour: wantsColour(textOption(line, "color"), process.stdout),
      });
    case "json":
      return text;
    case "markdown":
      return (await import("../report/evidence-markdown.ts")).renderEvidenceMarkdown(evidence);
  }
}

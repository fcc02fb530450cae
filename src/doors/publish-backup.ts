/** Where the record of a backup or a drill goes: standard output, `--out`, the job summary. */
import type { BackupDocument, DrillDocument } from "../backup/backup-document.ts";
import type { BackupPage } from "../report/backup-words.ts";
import { type CommandLine, textOption } from "./command-line.ts";
import type { Publisher } from "./publisher.ts";
import { formatOf } from "./target-door.ts";
import { wantsColour } from "./terminal.ts";
import { writeDocument } from "./write-document.ts";

export interface Published {
  readonly document: BackupDocument | DrillDocument;
  readonly page: BackupPage;
}

export async function publishBackup({ document, page }: Published, line: CommandLine, publisher: Publisher): Promise<void> {
  const json = `${JSON.stringify(document, null, 2)}\n`;
  const { renderBackupMarkdown, renderBackupTerminal } = await import("../report/backup-page.ts");
  const colour = wantsColour(textOption(line, "color"), process.stdout);
  const texts = {
    json: () => json,
    markdown: () => renderBackupMarkdown(page),
    terminal: () => renderBackupTerminal(page, { colour }),
  };
  process.stdout.write(texts[formatOf(line)]());
  const out = textOption(line, "out")?.trim() ?? "";
  await writeDocument("record", out === "" ? undefined : out, json);
  await publisher.summary(() => renderBackupMarkdown(page));
}

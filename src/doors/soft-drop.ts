/** `schema-release rescue soft-drop FILE [--out DIR]`. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readNamedFiles } from "../adapters/files/named-files.ts";
import { openWorkTree } from "../adapters/files/work-tree.ts";
import { softDrop } from "../commands/soft-drop.ts";
import { EXIT, UserError } from "../errors.ts";
import type { SoftDropFile } from "../expansion/soft-drop-files.ts";
import { placeOf, renderSoftDrop } from "../report/soft-drop-page.ts";
import { beforeWasm } from "./before-wasm.ts";
import { type CommandLine, textOption } from "./command-line.ts";
import { readLocalConfiguration } from "./local-configuration.ts";

/** `line.positionals`: the files behind the verb. Options `out`, `config` and `framework` are heeded where they are given. */
export async function runSoftDrop(line: CommandLine, print: (text: string) => void = toOutput): Promise<number> {
  const [file, ...others] = line.positionals;
  if (file === undefined || others.length > 0)
    throw new UserError(
      "usage",
      file === undefined ? "There is no migration." : "There are several migrations.",
      "Give one: schema-release rescue soft-drop FILE [--out DIR]",
    );
  const { root, files } = readNamedFiles([file]);
  const [named] = files;
  if (named === undefined) throw new Error("One file was given.");
  const report = await softDrop({
    files: openWorkTree(root),
    named,
    configuration: await readLocalConfiguration(textOption(line, "config")),
    framework: textOption(line, "framework") ?? null,
    now: new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14),
    beforeWasm,
  });
  const out = textOption(line, "out") ?? null;
  if (out !== null) await writeFiles(out, report.files);
  print(renderSoftDrop(report, { given: file, out }));
  return EXIT.ok;
}

function toOutput(text: string): void {
  process.stdout.write(text);
}

/** Overwrites nothing. */
async function writeFiles(out: string, files: readonly SoftDropFile[]): Promise<void> {
  for (const file of files) {
    const path = join(out, placeOf(file));
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, file.text, { flag: "wx" });
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
      const why = code === "EEXIST" ? "exists already" : `could not be written (${code})`;
      throw new UserError("usage", `${JSON.stringify(path)} ${why}.`, "Give a folder of its own after --out.");
    }
  }
}

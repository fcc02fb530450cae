import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format } from "oxfmt";

const ROOT = new URL("../../", import.meta.url);

/** The file of a document under `docs/`, for `toMatchFileSnapshot`. */
export function documentFile(name: string): string {
  return fileURLToPath(new URL(`docs/${name}`, ROOT));
}

/**
 * The text of a document with parts of it made anew: of each name what stands between `<!-- NAME -->` and `<!-- /NAME -->`.
 * So the prose is written by hand and the tables are test output, in one file.
 */
export function withSections(document: string, sections: Readonly<Record<string, string>>): string {
  let text = readFileSync(documentFile(document), "utf8");
  for (const [name, content] of Object.entries(sections)) {
    const begin = `<!-- ${name} -->\n`;
    const from = text.indexOf(begin);
    const to = text.indexOf(`<!-- /${name} -->\n`);
    if (from === -1 || to < from) throw new Error(`docs/${document} has no section ${name}`);
    text = `${text.slice(0, from + begin.length)}\n${content.trim()}\n\n${text.slice(to)}`;
  }
  return text;
}

/** JSON as the formatter of this project leaves it, so that a file made of it passes the format check. */
export async function formatJson(value: unknown): Promise<string> {
  const { printWidth } = JSON.parse(readFileSync(new URL(".oxfmtrc.json", ROOT), "utf8")) as { readonly printWidth: number };
  const { code } = await format("made.json", JSON.stringify(value, null, 2), { printWidth });
  return code;
}

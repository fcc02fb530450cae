import { readFileSync } from "node:fs";

const ROOT = new URL("../../", import.meta.url);

/** The file of a document under `docs/`, for `toMatchFileSnapshot`. */
export function documentFile(name: string): string {
  return new URL(`docs/${name}`, ROOT).pathname;
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

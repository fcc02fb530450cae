import { readFileSync } from "node:fs";

const ROOT = new URL("../../", import.meta.url);

/** The file of a document under `docs/`, for `toMatchFileSnapshot`. */
export function documentFile(name: string): string {
  return new URL(`docs/${name}`, ROOT).pathname;
}

/**
 * The text of a document with one part of it made anew: what stands between `<!-- NAME -->` and `<!-- /NAME -->`.
 * So the prose is written by hand and the tables are test output, in one file.
 */
export function withSection(document: string, name: string, content: string): string {
  const text = readFileSync(documentFile(document), "utf8");
  const begin = `<!-- ${name} -->\n`;
  const end = `<!-- /${name} -->\n`;
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from === -1 || to < from) throw new Error(`docs/${document} has no section ${name}`);
  return `${text.slice(0, from + begin.length)}\n${content.trim()}\n\n${text.slice(to)}`;
}

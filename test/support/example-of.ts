/** The YAML block behind `<!-- name -->` of a page. Throws where there is none. */
export function exampleOf(page: string, name: string): string {
  const text = page.split(`<!-- ${name} -->\n\`\`\`yaml\n`)[1]?.split("\n```")[0];
  if (text === undefined) throw new Error(`There is no example called ${name}.`);
  return `${text}\n`;
}

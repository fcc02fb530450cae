/** Examples of a page, as a reader would take them. Both throw where there is none. */

/** The YAML block behind `<!-- name -->`. */
export function exampleOf(page: string, name: string): string {
  const text = page.split(`<!-- ${name} -->\n\`\`\`yaml\n`)[1]?.split("\n```")[0];
  if (text === undefined) throw new Error(`There is no example called ${name}.`);
  return `${text}\n`;
}

/** The workflow as the page's `sed` leaves it. */
export function copiedWorkflow(page: string, workflow: string): string {
  const [, pattern, replacement] = /sed 's#([^#]+)#([^#]+)#'/.exec(page) ?? [];
  if (pattern === undefined || replacement === undefined) throw new Error("The page does not tell how to copy the workflow.");
  return workflow
    .split("\n")
    .map((line) => line.replace(new RegExp(pattern), replacement))
    .join("\n");
}

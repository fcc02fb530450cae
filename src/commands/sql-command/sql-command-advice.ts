/** What to add to the configuration, so that migrations that are not SQL are understood. */
import type { SqlRecipe } from "./sql-command-recipes.ts";

/** Sentences, then the lines for `.github/schema-release.yml`; a tool without a known command has only sentences. */
export function adviseCommand(
  { command, about }: SqlRecipe,
  { framework, database }: { framework: string | null; database: string },
): { readonly remedy: string } {
  if (command === null)
    return { remedy: `${about} Name it as sql-command of the database in .github/schema-release.yml of the base branch.` };
  const lines = [
    "databases:",
    `  - name: ${quoteWord(nameFor(database))}`,
    `    framework: ${framework ?? "other"}`,
    `    sql-command: ${command.join(" ")}`,
  ];
  const sentence = `Let the tool print its SQL. ${about} It runs the code that is checked out, so read docs/sql-command.md first. In .github/schema-release.yml of the base branch:`;
  return { remedy: [sentence, ...lines].join("\n") };
}

/** Of several places of a framework one is told by its path; a database without `migrations` is that of all. */
function nameFor(database: string): string {
  return database.split(":", 1)[0] ?? database;
}

/** As a plain YAML scalar where that is certain. */
function quoteWord(word: string): string {
  const isPlain = /^[A-Za-z_][\w./-]*$/.test(word) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(word);
  return isPlain ? word : JSON.stringify(word);
}

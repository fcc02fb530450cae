import { describe, expect, it } from "vitest";
import { adviseCommand } from "../../src/commands/sql-command/sql-command-advice.ts";
import { RECIPE_IDS, sqlRecipe } from "../../src/commands/sql-command/sql-command-recipes.ts";
import { checkCommand } from "../../src/commands/sql-command/sql-command.ts";
import { knownNames } from "../../src/commands/known-names.ts";
import { parseConfiguration } from "../../src/config/parse-configuration.ts";
import { frameworkById } from "../../src/frameworks/frameworks.ts";
import { documentFile, withSections } from "../support/document.ts";

const KNOWN = RECIPE_IDS.map((id) => ({ id, ...sqlRecipe(id) }));

describe("the recipes of sql-commands", () => {
  it("are those of the page", async () => {
    const rows = KNOWN.map(({ id, command, about }) => {
      const title = frameworkById(id)?.framework.title ?? id;
      return `| ${title} | ${command === null ? "none known" : `\`${command.join(" ")}\``} | ${about} |`;
    });
    const table = ["| framework | `sql-command` | what to know |", "|---|---|---|", ...rows].join("\n");
    await expect(withSections("sql-command.md", { recipes: table })).toMatchFileSnapshot(documentFile("sql-command.md"));
  });

  it.each(KNOWN)("are of a framework that is known: $id", ({ id }) => {
    expect(frameworkById(id)).not.toBeNull();
  });

  it.each(KNOWN.filter(({ command }) => command !== null))(
    "can be configured by the lines that are proposed: $id",
    async (recipe) => {
      const { remedy } = adviseCommand(recipe, { framework: recipe.id, database: `${recipe.id}:some/where` });
      const lines = remedy.split("\n").slice(1).join("\n");
      const parsed = await parseConfiguration(new TextEncoder().encode(lines), await knownNames());
      expect(parsed).toMatchObject({
        options: { databases: [{ framework: recipe.id, sqlCommand: { command: recipe.command } }] },
      });
      expect(() => checkCommand(recipe.command ?? [])).not.toThrow();
    },
  );
});

import { describe, expect, it } from "vitest";
import type { CompiledFramework } from "../../src/frameworks/definition.ts";
import type { Framework } from "../../src/frameworks/framework.ts";
import { FRAMEWORKS } from "../../src/frameworks/frameworks.ts";
import { documentFile, withSections } from "../support/document.ts";
import { EXAMPLES } from "./framework-examples.ts";

describe("docs/frameworks.md", () => {
  it("lists every framework as the code knows it", async () => {
    const text = withSections("frameworks.md", { frameworks: renderTable() });
    await expect(text).toMatchFileSnapshot(documentFile("frameworks.md"));
  });

  it("shows an example of each framework, and of no other", () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(FRAMEWORKS.map(({ framework }) => framework.id).sort());
  });

  it.each(FRAMEWORKS.map((entry) => [entry.framework.id, entry] as const))(
    "shows as %s what that framework runs",
    (id, entry) => {
      const shape = entry.whole.find(({ path }) => path.test(EXAMPLES[id] ?? ""))?.shape;
      expect(["versioned", "appended", "declarative"]).toContain(shape?.role);
    },
  );
});

function renderTable(): string {
  const rows = FRAMEWORKS.toSorted((a, b) => a.framework.title.localeCompare(b.framework.title, "en")).map(renderRow);
  return [
    "| framework | a migration of it | told by its name | order | a new one before merged ones | an edit of a merged one | what identifies it | companions |",
    "|---|---|---|---|---|---|---|---|",
    ...rows,
  ].join("\n");
}

const ORDER: Readonly<Record<Framework["order"], string>> = {
  number: "by number",
  dotted: "by version",
  text: "by name",
  graph: "by dependencies",
  listed: "by a list",
  none: "none",
};

const EDIT: Readonly<Record<Framework["edit"], string>> = { checksum: "noticed", silent: "not noticed" };

function renderRow(entry: CompiledFramework): string {
  const { id, title, order, outOfOrder, edit, identity } = entry.framework;
  const example = EXAMPLES[id] ?? "";
  const isSure = entry.whole.some(({ shape, path }) => shape.sure === true && path.test(example));
  const isDeclarative = entry.whole.find(({ path }) => path.test(example))?.shape.role === "declarative";
  const companions = [...new Set((entry.companions ?? []).map(({ what }) => what))].join(", ");
  const cells = [
    `${title} (\`${id}\`)`,
    `\`${example}\``,
    isSure ? "yes" : "no",
    ORDER[order],
    order === "graph" || order === "listed" || order === "none" ? "–" : outOfOrder,
    isDeclarative ? "the normal operation" : EDIT[edit],
    identity.replace("-", " "),
    companions === "" ? "–" : companions,
  ];
  return `| ${cells.join(" | ")} |`;
}

/** Paths of real repositories with the side on which they must fall; the data lies outside the project and may be absent. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { categorise } from "../../src/change-set/categorise.ts";
import { DEFAULT_OPTIONS } from "../../src/config/options.ts";
import { added, compileGlob, detectIn, textOf, type Texts } from "./memory-repository.ts";

interface Row {
  readonly path: string;
  readonly why: string;
  readonly side: "migration" | "app" | "neither" | "either";
}

const folder = process.env["SCHEMA_RELEASE_DATA"] ?? join(import.meta.dirname, "../../../shared/data");
const file = join(folder, "path-kinds.json");

/** What the real repository has and the path alone does not tell. */
const MARKERS: Texts = { "manage.py": "", Gemfile: 'gem "rails"' };

const isThere = existsSync(file);
const rows = isThere ? (JSON.parse(readFileSync(file, "utf8")) as Row[]) : [];

describe("labelled paths", () => {
  test.skipIf(!isThere)("are there to be read", () => expect(rows.length).toBeGreaterThan(0));

  test.each(rows.filter(({ side }) => side !== "either"))("$path is $side ($why)", ({ path, side }) => {
    expect([sideOf(path, {}), sideOf(path, MARKERS)]).toEqual([side, side]);
  });
});

/** Where a path falls that is the whole change set. */
function sideOf(path: string, base: Texts): string {
  const changes = [added(path)];
  const recognition = detectIn(base, changes);
  const [judged] = categorise({ changes, recognition, options: DEFAULT_OPTIONS, compileGlob, text: textOf });
  const category = judged?.checked.category ?? "app";
  return category === "schema" || category === "neutral" ? "neither" : category;
}

/** A change set judged in memory, for the tests of this folder. */
import { categorise } from "../../src/change-set/categorise.ts";
import type { FileChange } from "../../src/change-set/change.ts";
import { DEFAULT_OPTIONS, type Options } from "../../src/config/options.ts";
import type { JudgedFile } from "../../src/rules/rule.ts";
import { compileGlob, detectIn, textOf, type Texts } from "../frameworks/memory-repository.ts";

export function judgeIn(base: Texts, changes: readonly FileChange[], options: Options = DEFAULT_OPTIONS): readonly JudgedFile[] {
  const recognition = detectIn(base, changes, options);
  return categorise({ changes, recognition, options, compileGlob, text: textOf });
}

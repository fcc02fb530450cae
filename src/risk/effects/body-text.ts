/** The text of a body as a tree gives it, without its quotes: what routines keep and `readBody` is asked with. */
import { stringsOf } from "../catalog/names.ts";
import { isNode } from "../catalog/tree.ts";
import { optionsOf } from "./options.ts";
import type { StatementTree } from "../catalog/replay.ts";

/** Of CREATE FUNCTION, CREATE PROCEDURE and DO; null of other statements and of bodies that are no text. */
export function bodyTextOf(tree: StatementTree | null): string | null {
  if (tree === null || !isNode(tree)) return null;
  const options =
    "CreateFunctionStmt" in tree ? tree.CreateFunctionStmt.options : "DoStmt" in tree ? tree.DoStmt.args : undefined;
  const arg = optionsOf(options).find((option) => option.name === "as")?.element.arg;
  if (arg === undefined) return null;
  if ("String" in arg) return arg.String.sval ?? "";
  const strings = "List" in arg ? stringsOf(arg.List.items) : [];
  return strings.length === 1 ? (strings[0] ?? null) : null;
}

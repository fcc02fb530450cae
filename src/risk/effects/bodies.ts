/** The bodies of functions and DO blocks of all scripts at hand, by their text. */
import type { Node } from "libpg-query";
import { parseFunctionBody, type FunctionBody } from "../../sql/function-body.ts";
import type { Parsers } from "../../sql/parsers.ts";
import type { Script, Statement } from "../../sql/statement.ts";
import { isNode } from "../catalog/tree.ts";
import { bodyTextOf } from "./body-text.ts";

export interface ReadBody {
  readonly trees: readonly Node[];
  /** It runs SQL that is put together at run time, or that could not be parsed. */
  readonly dynamic: boolean;
}

export type BodyReader = (body: string, language: string) => ReadBody | null;

/** Bodies are parsed when they are asked for, once each. */
export function bodyReader(scripts: Iterable<Script>, parsers: Parsers): BodyReader {
  const statements = new Map<string, Statement>();
  for (const script of scripts) {
    for (const statement of script.statements) {
      const text = bodyTextOf(statement.tree);
      if (text !== null) statements.set(text, statement);
    }
  }
  const read = new Map<string, ReadBody | null>();
  return (body) => {
    const statement = statements.get(body);
    if (statement === undefined) return null;
    const before = read.get(body);
    if (before !== undefined) return before;
    const found = toBody(parseFunctionBody(statement, parsers));
    read.set(body, found);
    return found;
  };
}

function toBody(body: FunctionBody | null): ReadBody | null {
  if (body === null) return null;
  const trees: Node[] = [];
  let dynamic = false;
  for (const { tree, dynamic: made, masked } of body.statements) {
    if (tree === null || (made && masked)) dynamic = true;
    else if (isNode(tree)) trees.push(tree);
  }
  return { trees, dynamic };
}

import { isMapping, type TemplateToken } from "./tokens.ts";

/** The parts of a mapping by their names; none where it is no mapping. */
export function childrenOf(token: TemplateToken | undefined): Readonly<Record<string, TemplateToken>> {
  if (token === undefined || !isMapping(token)) return {};
  return Object.fromEntries(Array.from(token, ({ key, value }) => [key.toString(), value]));
}

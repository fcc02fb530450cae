import { isBasicExpression, isBoolean, isMapping, isNumber, isString, type TemplateToken } from "./tokens.ts";

/** The parts of a mapping by their names; none where it is no mapping. */
export function childrenOf(token: TemplateToken | undefined): Readonly<Record<string, TemplateToken>> {
  if (token === undefined || !isMapping(token)) return {};
  return Object.fromEntries(Array.from(token, ({ key, value }) => [textOf(key) ?? "", value]));
}

/** A scalar as it is written, expressions unevaluated; undefined where it is none. */
export function textOf(token: TemplateToken | undefined): string | undefined {
  if (token === undefined) return undefined;
  if (isBasicExpression(token)) return token.toString();
  return isString(token) || isNumber(token) || isBoolean(token) ? String(token.value) : undefined;
}

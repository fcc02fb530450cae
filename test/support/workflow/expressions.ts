/**
 * GitHub's expressions over plain values, by GitHub's own evaluator. Nothing here knows jobs or steps: who evaluates gives the
 * contexts and the status functions, and a name that he did not give is an error.
 */
import { data, Evaluator, type Expr, Lexer, Parser } from "@actions/expressions";
import { type TemplateToken, isBasicExpression, isBoolean, isMapping, isNumber, isSequence, isString } from "./tokens.ts";

export type Data = data.ExpressionData;

export interface Scope {
  readonly contexts: Readonly<Record<string, unknown>>;
  /** Those without arguments, such as `always`. */
  readonly functions?: Readonly<Record<string, () => boolean>>;
}

/** What the runner does not know, of a workflow or of a scenario: the runner is to be extended, or the test to be mended. */
export class Unsupported extends Error {}

/** What GitHub itself refuses before it starts a run. */
export class Refused extends Error {}

/** Names that are declared somewhere: asking for another one is a slip, where GitHub would answer an empty value. */
class DeclaredNames extends data.Dictionary {
  readonly #what: string;
  readonly #unset: readonly string[];

  constructor(what: string, values: Readonly<Record<string, unknown>>, unset: readonly string[]) {
    super(...Object.entries(values).map(([key, value]) => ({ key, value: toData(value) })));
    this.#what = what;
    this.#unset = unset.map((name) => name.toLowerCase());
  }

  override get(key: string): Data | undefined {
    const found = super.get(key);
    if (found !== undefined || this.#unset.includes(key.toLowerCase())) return found;
    throw new Unsupported(`${this.#what} has no ${JSON.stringify(key)}.`);
  }
}

/** A context that has these names only, and further ones that are not set. */
export function declared(what: string, values: Readonly<Record<string, unknown>>, unset: readonly string[] = []): Data {
  return new DeclaredNames(what, values, unset);
}

export function toData(value: unknown): Data {
  if (isData(value)) return value;
  if (Array.isArray(value)) return new data.Array(...value.map(toData));
  if (typeof value === "string") return new data.StringData(value);
  if (typeof value === "number") return new data.NumberData(value);
  if (typeof value === "boolean") return new data.BooleanData(value);
  if (value === null || value === undefined) return new data.Null();
  return new data.Dictionary(...Object.entries(value).map(([key, inner]) => ({ key, value: toData(inner) })));
}

function isData(value: unknown): value is Data {
  return typeof value === "object" && value !== null && "coerceString" in value;
}

export function evaluate(expression: string, { contexts, functions = {} }: Scope): Data {
  const known = Object.entries(functions).map(([name, answer]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: (): Data => new data.BooleanData(answer()),
  }));
  const values = new data.Dictionary(...Object.entries(contexts).map(([key, value]) => ({ key, value: toData(value) })));
  return new Evaluator(
    parse(expression, Object.keys(contexts), known),
    values,
    new Map(known.map((each) => [each.name, each])),
  ).evaluate();
}

/** GitHub's parser has read the workflow's expressions before, so that what fails here is a name that nobody gave. */
function parse(expression: string, contexts: string[], functions: ConstructorParameters<typeof Parser>[2]): Expr {
  try {
    return new Parser(new Lexer(expression).lex().tokens, contexts, functions).parse();
  } catch (error) {
    throw new Unsupported(`The test's runner: ${error instanceof Error ? error.message : String(error)} in ${expression}`);
  }
}

/** As an `if` takes it. */
export function holds(expression: string, scope: Scope): boolean {
  const value = plain(evaluate(expression, scope));
  return value !== null && value !== false && value !== 0 && value !== "";
}

export function plain(value: Data): unknown {
  return JSON.parse(JSON.stringify(value, data.replacer));
}

/** The value of a part of a workflow, with its expressions evaluated. */
export function resolve(token: TemplateToken, scope: Scope): unknown {
  return plain(resolveData(token, scope));
}

function resolveData(token: TemplateToken, scope: Scope): Data {
  if (isBasicExpression(token)) return evaluate(token.expression, scope);
  if (isSequence(token)) return new data.Array(...Array.from(token, (item) => resolveData(item, scope)));
  if (isMapping(token)) {
    const pairs = Array.from(token, ({ key, value }) => ({ key: resolveText(key, scope), value: resolveData(value, scope) }));
    return new data.Dictionary(...pairs);
  }
  return toData(isString(token) || isNumber(token) || isBoolean(token) ? token.value : null);
}

/** As text, as GitHub makes text of any value; empty where there is nothing. */
export function resolveText(token: TemplateToken | undefined, scope: Scope): string {
  return token === undefined ? "" : resolveData(token, scope).coerceString();
}

export function resolveTexts(token: TemplateToken | undefined, scope: Scope): Record<string, string> {
  if (token === undefined) return {};
  return Object.fromEntries(
    Array.from(token.assertMapping("mapping"), ({ key, value }) => [resolveText(key, scope), resolveText(value, scope)]),
  );
}

/** Text with expressions in it that no workflow holds: the defaults in an action's description. */
export function interpolate(text: string, scope: Scope): string {
  return text.replaceAll(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => evaluate(expression, scope).coerceString());
}

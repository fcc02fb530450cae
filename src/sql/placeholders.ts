/** Placeholders that a tool fills in before the server sees the text: Flyway's `${x}`, Go's `{{ x }}`. */

/** A longer one is not one: so a search for the end stays bounded. */
const MAX_LENGTH = 200;

/** Words of Go's template language that stand for no text of their own. */
const CONTROL = /^\{\{-?\s*(?:if|else|end|range|with|define|block|break|continue|\/\*|\$\w+\s*:?=)/;

/** The offset behind the placeholder that begins at `at`; null where none does. */
export function endOfPlaceholder(text: string, at: number): number | null {
  const next = text.charAt(at + 1);
  if (next !== "{") return null;
  const close = text.charAt(at) === "$" ? "}" : "}}";
  const head = text.slice(at, at + MAX_LENGTH);
  const end = head.indexOf(close, 2);
  return end < 0 || (close === "}" && head.slice(0, end).includes("\n")) ? null : at + end + close.length;
}

/** As many characters that parse as one identifier, or white space for what stands for nothing, such as `{{ if }}`. */
export function maskPlaceholder(placeholder: string): string {
  if (CONTROL.test(placeholder)) return " ".repeat(placeholder.length);
  const name = placeholder.replaceAll(/[^A-Za-z0-9]/g, "").toLowerCase();
  return `_${name}`.slice(0, placeholder.length).padEnd(placeholder.length, "_");
}

/** A quoted name whose templates hold quotes of their own: these become `_`, so that it stays one name. */
export function maskQuotedName(name: string): string {
  const inner = name.slice(1, -1);
  return `${name.charAt(0)}${inner.replaceAll(/\{\{.{0,200}?\}\}/gs, (template) => template.replaceAll(/["`\]]/g, "_"))}${name.slice(-1)}`;
}

/** Whether a name in quotes holds a placeholder, so that it is not the real name. */
export function holdsPlaceholder(text: string): boolean {
  return /\$\{|\{\{/.test(text);
}

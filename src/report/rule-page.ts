/** Where the docs speak of a rule. */
import { GATE_RULE_DESCRIPTIONS } from "../rules/gate-rules.ts";

const GATE_RULES: ReadonlySet<string> = new Set(GATE_RULE_DESCRIPTIONS.map(({ id }) => id));

/** Rules about change sets share the page at `docs` (`…/rules.md`); each rule about migrations has one of its own in the folder `rules`. */
export function rulePage(docs: string, rule: string): string {
  const id = encodeURIComponent(rule);
  return GATE_RULES.has(rule) ? `${docs}#${id}` : `${docs.replace(/\.md$/, "")}/${id}.md`;
}

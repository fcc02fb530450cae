/** Alembic's graph as its files say it: `revision`, `down_revision` and `depends_on` at the beginning of a line. */

export interface Revision {
  readonly id: string;
  /** Revisions that must be there before. */
  readonly after: readonly string[];
}

/** Null where the file has no `revision` that is a plain string. */
export function readRevision(text: string): Revision | null {
  const id = /^revision\b[^=\n]*=\s*["']([^"'\n]+)["']/m.exec(text)?.[1];
  if (id === undefined) return null;
  return { id, after: [...namesIn(text, /^down_revision\b[^=\n]*=/m), ...namesIn(text, /^depends_on\b[^=\n]*=/m)] };
}

/** The strings of a value: one, a tuple or list, or none of `None`. */
function namesIn(text: string, assignment: RegExp): readonly string[] {
  const match = assignment.exec(text);
  if (match === null) return [];
  const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 2_000).trimStart();
  const end = /^[([]/.test(rest) ? rest.search(/[)\]]/) : rest.indexOf("\n");
  return Array.from(rest.slice(0, end < 0 ? undefined : end).matchAll(/["']([^"'\n]+)["']/g), ([, name]) => name ?? "");
}

interface InGraph {
  readonly id: string;
  readonly revision: Revision | null;
}

/** What comes before stands before; otherwise as they came. A circle keeps its order. */
export function orderRevisions<Item extends InGraph>(items: readonly Item[]): readonly Item[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const ordered = new Set<Item>();
  const entered = new Set<Item>();
  for (const item of items) {
    const stack = [item];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const open = entered.has(top) ? [] : (top.revision?.after ?? []).flatMap((id) => byId.get(id) ?? []);
      entered.add(top);
      const next = open.filter((each) => !entered.has(each));
      if (next.length > 0) stack.push(...next);
      else {
        ordered.add(top);
        stack.pop();
      }
    }
  }
  return [...ordered];
}

/** All revisions that must have run for these to be there, themselves included. */
export function withAncestors(ids: readonly string[], items: readonly InGraph[]): ReadonlySet<string> {
  const after = new Map(items.map(({ id, revision }) => [id, revision?.after ?? []]));
  const found = new Set<string>();
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(after.get(id) ?? []));
  }
  return found;
}

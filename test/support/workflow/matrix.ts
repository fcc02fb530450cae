/** The combinations of a matrix, as GitHub makes them. */
import { isDeepStrictEqual } from "node:util";

export type Combination = Readonly<Record<string, unknown>>;

/** Throws when there is no combination, for which GitHub fails the job. */
export function expandMatrix(matrix: unknown): readonly Combination[] {
  const { include = [], exclude = [], ...vectors } = matrix as Readonly<Record<string, unknown>>;
  let combinations: readonly Combination[] = Object.keys(vectors).length === 0 ? [] : [{}];
  for (const [name, values] of Object.entries(vectors)) {
    if (!Array.isArray(values)) throw new Error(`Matrix vector '${name}' is not a list.`);
    if (values.length === 0) throw new Error(`Matrix vector '${name}' does not contain any values.`);
    combinations = combinations.flatMap((combination) => values.map((value: unknown) => ({ ...combination, [name]: value })));
  }
  const left = combinations.filter((each) => !(exclude as Combination[]).some((out) => agree(out, each, Object.keys(out))));
  const extended: Record<string, unknown>[] = left.map((combination) => ({ ...combination }));
  const added: Combination[] = [];
  for (const more of include as Combination[]) {
    const shared = Object.keys(more).filter((name) => name in vectors);
    const fitting = extended.filter((_, index) => agree(more, left[index] ?? {}, shared));
    if (fitting.length === 0) added.push(more);
    for (const each of fitting) Object.assign(each, more);
  }
  const all = [...extended, ...added];
  if (all.length === 0) throw new Error("Matrix must define at least one vector.");
  return all;
}

function agree(a: Combination, b: Combination, names: readonly string[]): boolean {
  return names.every((name) => isDeepStrictEqual(a[name], b[name]));
}

/** What stands behind the job's name in parentheses. */
export function describeCombination(combination: Combination): string {
  return Object.values(combination).flatMap(scalarsOf).join(", ");
}

function scalarsOf(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [String(value)];
  return Object.values(value).flatMap(scalarsOf);
}

/** What two texts of one file have in common, line by line. */

/** Whether lines of `before` are missing in `after` or stand in another order; white space at the ends of lines aside. */
export function hasRemovedLines(before: string, after: string): boolean {
  const kept = splitLines(after);
  let next = 0;
  for (const line of splitLines(before)) {
    while (next < kept.length && kept[next] !== line) next++;
    if (next === kept.length) return true;
    next++;
  }
  return false;
}

/** Lines that only one of the two has, as often as it has more of them. */
export function changedLines(before: string, after: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const line of splitLines(before)) counts.set(line, (counts.get(line) ?? 0) + 1);
  for (const line of splitLines(after)) counts.set(line, (counts.get(line) ?? 0) - 1);
  return [...counts].flatMap(([line, count]) => (count === 0 ? [] : [line]));
}

function splitLines(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "");
}

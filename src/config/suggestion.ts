const LONGEST_COMPARED = 64;

/**
 * What was probably meant by a word that is not in the list: the nearest by edits (insert, delete, replace, swap of
 * neighbours), with case, `_` and camelCase forgiven; null when nothing is near. At most one edit per three characters.
 */
export function suggest(word: string, allowed: readonly string[]): string | null {
  if (word === "" || word.length > LONGEST_COMPARED) return null;
  const plain = toKebabCase(word);
  let nearest: string | null = null;
  let least = Math.max(1, Math.floor(plain.length / 3)) + 1;
  for (const candidate of allowed) {
    if (Math.abs(candidate.length - plain.length) >= least) continue;
    const distance = countEdits(plain, candidate.toLowerCase());
    if (distance < least) {
      nearest = candidate;
      least = distance;
    }
  }
  return nearest;
}

function toKebabCase(word: string): string {
  return word
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replaceAll(/[_ ]/g, "-")
    .toLowerCase();
}

/** Optimal string alignment distance, three rows at a time. */
function countEdits(left: string, right: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      const edits = [(last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1)];
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) edits.push((beforeLast[column - 2] ?? 0) + 1);
      current.push(Math.min(...edits));
    }
    beforeLast = last;
    last = current;
  }
  return last[right.length] ?? 0;
}

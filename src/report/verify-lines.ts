/** The difference of two definitions as lines that begin with `-`, `+` or a space. */

const CONTEXT = 2;
const MOST = 40;
const LONGEST = 240;

/** Whatever both begin and end with is left out but for two lines; of long lines only what is around the difference is shown. */
export function diffLines(before: string, after: string): readonly string[] {
  const [a, b] = [before.split("\n"), after.split("\n")];
  const start = commonLength(a, b, (index) => a[index] === b[index]);
  const rest = Math.min(a.length, b.length) - start;
  const end = commonLength(a.slice(start), b.slice(start), (index) => index < rest && a.at(-1 - index) === b.at(-1 - index));
  const removed = a.slice(start, a.length - end);
  const added = b.slice(start, b.length - end);
  const isOneLine = removed.length === 1 && added.length === 1;
  const [left, right] = isOneLine ? cutAround(removed[0] ?? "", added[0] ?? "") : ["", ""];
  return [
    ...(start > CONTEXT ? ["  …"] : []),
    ...a.slice(Math.max(0, start - CONTEXT), start).map((line) => `  ${cut(line)}`),
    ...(isOneLine ? [`- ${left}`] : limited(removed.map((line) => `- ${cut(line)}`))),
    ...(isOneLine ? [`+ ${right}`] : limited(added.map((line) => `+ ${cut(line)}`))),
    ...a.slice(a.length - end, a.length - end + CONTEXT).map((line) => `  ${cut(line)}`),
    ...(end > CONTEXT ? ["  …"] : []),
  ];
}

/** A definition that one side alone has. */
export function signedLines(sign: "-" | "+", definition: string): readonly string[] {
  return definition === "" ? [] : limited(definition.split("\n").map((line) => `${sign} ${cut(line)}`));
}

function commonLength(a: ArrayLike<unknown>, b: ArrayLike<unknown>, isSame: (index: number) => boolean): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && isSame(length)) length++;
  return length;
}

function limited(lines: readonly string[]): readonly string[] {
  const sign = lines[0]?.[0] ?? " ";
  return lines.length > MOST ? [...lines.slice(0, MOST), `${sign} and ${lines.length - MOST} more lines`] : lines;
}

/** Two lines, from a little before the first character that differs. */
function cutAround(a: string, b: string): readonly [string, string] {
  if (Math.max(a.length, b.length) <= LONGEST) return [a, b];
  const from = Math.max(0, commonLength(a, b, (index) => a[index] === b[index]) - 60);
  const part = (text: string): string => `${from > 0 ? "…" : ""}${cut(text.slice(from))}`;
  return [part(a), part(b)];
}

function cut(line: string): string {
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

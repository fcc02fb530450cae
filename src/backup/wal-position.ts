/** Positions in the WAL, such as `16/B374D848`. */

/** Bytes from one to the other, none when it went back; null where one is not known. All sessions' and the server's own. */
export function walDistance(from: string | null, to: string | null): number | null {
  const [first, last] = [readPosition(from), readPosition(to)];
  if (first === null || last === null) return null;
  return last < first ? 0 : Number(last - first);
}

function readPosition(text: string | null): bigint | null {
  const { high, low } = /^(?<high>[\dA-F]{1,8})\/(?<low>[\dA-F]{1,8})$/i.exec(text ?? "")?.groups ?? {};
  return high === undefined || low === undefined ? null : (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`);
}

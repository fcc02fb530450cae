/** Text as the bytes that it stood for. */

/** UTF-8, in which the lone surrogates U+DC80 to U+DCFF are the single bytes that they stand for; other lone ones become U+FFFD. */
export function toBytes(text: string): Uint8Array {
  if (!/\p{Cs}/u.test(text)) return new TextEncoder().encode(text);
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0xdc80 && code <= 0xdcff) bytes.push(code - 0xdc00);
    else bytes.push(...new TextEncoder().encode(character));
  }
  return Uint8Array.from(bytes);
}

/** How many bytes a text takes in UTF-8. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/**
 * Git paths are bytes. Here they become strings without loss: valid UTF-8 as it reads, every other byte 0x80 to 0xFF as
 * the lone surrogate U+DC80 to U+DCFF, as Python's `surrogateescape` has it.
 */
const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Bytes of a path as a string; every byte sequence has one string of its own. */
export function decodePath(bytes: Uint8Array): string {
  if (isAscii(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  try {
    return strict.decode(bytes);
  } catch {
    return decodeInvalid(bytes);
  }
}

function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 0x7f) return false;
  return true;
}

function decodeInvalid(bytes: Uint8Array): string {
  let text = "";
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes[at] ?? 0);
    const piece = bytes.subarray(at, at + length);
    const decoded = length > 0 && piece.length === length ? decodeOne(piece) : null;
    if (decoded === null) text += String.fromCharCode(0xdc00 + (bytes[at] ?? 0));
    else text += decoded;
    at += decoded === null ? 1 : length;
  }
  return text;
}

function decodeOne(piece: Uint8Array): string | null {
  try {
    return strict.decode(piece);
  } catch {
    return null;
  }
}

/** Length of the UTF-8 sequence that a byte begins; 0 for one that begins none. */
function sequenceLength(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc2) return 0;
  if (first < 0xe0) return 2;
  if (first < 0xf0) return 3;
  return first < 0xf5 ? 4 : 0;
}

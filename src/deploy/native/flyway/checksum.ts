/**
 * Flyway's checksum of a migration (`ChecksumCalculator`): the CRC-32 of the UTF-8 of its lines one after the other, without what ends
 * them and without a byte order mark, as a signed number of 32 bits. So neither line endings nor the file's encoding matter.
 */

/** `text` without byte order mark. */
export function checksumOf(text: string): number {
  return crc32(new TextEncoder().encode(text.replaceAll(/[\r\n]+/g, ""))) | 0;
}

/** ISO 3309, as in ZIP; unsigned. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { decodePath } from "../../../src/adapters/git/path-bytes.ts";

function encode(path: string): Buffer {
  return Buffer.concat(
    Array.from(path, (character) => {
      const code = character.codePointAt(0) ?? 0;
      return code >= 0xdc80 && code <= 0xdcff ? Buffer.from([code - 0xdc00]) : Buffer.from(character, "utf8");
    }),
  );
}

it("loses no byte of any path", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      expect(encode(decodePath(bytes)).equals(bytes)).toBe(true);
    }),
  );
});

it("reads valid UTF-8 as it is, a byte order mark included", () => {
  for (const path of ["db/é.sql", "😀/V1__x.sql", "\ufeffx", ""]) expect(decodePath(Buffer.from(path))).toBe(path);
});

it("does not take an encoded surrogate for UTF-8", () => {
  expect(decodePath(Buffer.from([0xed, 0xb3, 0xbf]))).toBe("\udced\udcb3\udcbf");
});

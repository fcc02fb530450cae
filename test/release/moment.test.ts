import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readIsoMoment } from "../../src/release/moment.ts";

describe("a time of our documents", () => {
  it("is what the calendar says, from 1970 to 9999", () => {
    const time = fc.date({ min: new Date(0), max: new Date("9999-12-31T23:59:59.999Z"), noInvalidDate: true });
    fc.assert(
      fc.property(time, (date) => {
        expect(readIsoMoment(date.toISOString())).toBe(date.getTime());
      }),
    );
  });

  it.each(["2024-02-29T00:00:00Z", "2000-02-29T12:00:00.5Z", "1999-12-31T23:59:59.123456Z", "2026-03-01T00:00:00Z"])(
    "may be %s",
    (text) => {
      expect(readIsoMoment(text)).toBe(Date.parse(text.replace(/(\.\d{3})\d+Z$/, "$1Z")));
    },
  );

  it.each([
    "",
    "2026-11-22",
    "2026-11-22T10:00:00",
    "2026-11-22T10:00:00+01:00",
    "2026-13-01T00:00:00Z",
    "2026-00-01T00:00:00Z",
    "2026-11-22T24:00:00Z",
    " 2026-11-22T10:00:00Z",
  ])("is not %j", (text) => {
    expect(readIsoMoment(text)).toBeNull();
  });
});

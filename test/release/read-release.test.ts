import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256 } from "../../src/adapters/sha256.ts";
import { UserError } from "../../src/errors.ts";
import { digestOf, sealOf } from "../../src/release/digest.ts";
import { readRelease } from "../../src/release/read-release.ts";
import type { Release } from "../../src/release/release.ts";
import { sealRelease, writeRelease } from "../../src/release/write-release.ts";
import { ADD, DROP, RELEASE } from "./samples.ts";

const TEXT = writeRelease(RELEASE);

function read(text: string | Uint8Array) {
  return readRelease(typeof text === "string" ? new TextEncoder().encode(text) : text, sha256);
}

function problemOf(text: string | Uint8Array): string {
  const answer = read(text);
  return "problem" in answer ? answer.problem : "";
}

/** With digest and seal made anew, as somebody who knows how would alter a file. */
function forge(change: Partial<Release>): string {
  const altered = { ...RELEASE, ...change };
  const digested = { ...altered, digest: digestOf(altered, sha256) };
  const { seal: _, ...rest } = digested;
  return `${JSON.stringify({ ...rest, seal: sealOf(rest, sha256) }, null, 2)}\n`;
}

describe("a release that was written", () => {
  it("is read as it was", () => {
    expect(read(TEXT)).toEqual({ release: RELEASE });
  });

  it("ends with a line break and is the same bytes whatever the order of keys in memory", () => {
    expect(TEXT.endsWith("}\n")).toBe(true);
    const shuffled = JSON.parse(TEXT, (_, value: unknown) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    ) as Release;
    expect(Object.keys(shuffled)[0]).toBe("seal");
    expect(writeRelease(shuffled)).toBe(TEXT);
  });

  it("may hold no migrations", () => {
    const empty = sealRelease({ ...RELEASE, migrations: [], targets: [] }, sha256);
    expect(empty.backupRisk).toBe("nightly");
    expect(read(writeRelease(empty))).toEqual({ release: empty });
  });

  it("cannot hold a path that is not UTF-8", () => {
    const odd = { ...ADD, path: "db/\udc80.sql" };
    expect(() => sealRelease({ ...RELEASE, migrations: [odd] }, sha256)).toThrow(UserError);
  });

  it("with any one byte altered is refused", () => {
    const bytes = new TextEncoder().encode(TEXT);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, difference) => {
        const altered = Uint8Array.from(bytes);
        altered[at] = ((altered[at] ?? 0) + difference) % 256;
        expect(problemOf(altered)).not.toBe("");
      }),
      { numRuns: 1000 },
    );
  });

  it("with any one byte left out or put in is refused", () => {
    const bytes = new TextEncoder().encode(TEXT);
    for (let at = 0; at <= bytes.length; at++) {
      expect(
        problemOf(Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(at + 1)].concat(at === bytes.length ? [32] : []))),
      ).not.toBe("");
      expect(problemOf(Uint8Array.from([...bytes.slice(0, at), 32, ...bytes.slice(at)]))).not.toBe("");
    }
  });
});

describe("the digest", () => {
  it("is of database, framework, placeholders and each migration's id, path and content, and of nothing else", () => {
    const others: readonly Partial<Release>[] = [
      { commit: "0".repeat(40) },
      { plannedAt: "2030-01-01T00:00:00.000Z" },
      { targets: [] },
      { tool: "9" },
      { migrations: [{ ...ADD, backupRisk: "quiesce", predicted: null }, DROP] },
    ];
    for (const change of others) expect(digestOf({ ...RELEASE, ...change }, sha256)).toBe(RELEASE.digest);
    const parts: readonly Partial<Release>[] = [
      { database: "other" },
      { framework: "dbmate" },
      { placeholders: {} },
      { placeholders: { owner: sha256("somebody else") } },
      { migrations: [DROP, ADD] },
      { migrations: [ADD] },
      { migrations: [{ ...ADD, id: "2.1" }, DROP] },
      { migrations: [{ ...ADD, path: "db/migration/V2__other.sql" }, DROP] },
      { migrations: [{ ...ADD, sha256: sha256("") }, DROP] },
    ];
    const digests = parts.map((change) => digestOf({ ...RELEASE, ...change }, sha256));
    expect(new Set([...digests, RELEASE.digest]).size).toBe(parts.length + 1);
  });
});

describe("a file that is no release is refused with the reason", () => {
  it.each([
    ["nothing", "", "The document is no JSON."],
    ["no JSON", "release", "The document is no JSON."],
    ["a list", "[]", "This is not a release: it has no version 1."],
    [
      "a newer version",
      '{"version": 2}',
      "This is version 2 of a release, made by a newer schema-release; this one reads version 1.",
    ],
    ["a byte order mark in front", `\uFEFF${TEXT}`, "The document is no JSON."],
    ["brackets without end", "[".repeat(1_000_000), "The document is no JSON."],
    [
      "an added property",
      TEXT.replace('"version": 1,', '"version": 1,\n  "approved": true,'),
      "The file is not as it was written: it was altered.",
    ],
    [
      "__proto__",
      TEXT.replace('"version": 1,', '"version": 1,\n  "__proto__": {"tool": "x"},'),
      "The file is not as it was written: it was altered.",
    ],
    [
      "a key twice",
      TEXT.replace('"version": 1,', '"version": 1,\n  "version": 1,'),
      "The file is not as it was written: it was altered.",
    ],
    ["CR LF", TEXT.replaceAll("\n", "\r\n"), "The file is not as it was written: it was altered."],
    ["a missing property", TEXT.replace(/ {2}"tool".*\n/, ""), "tool is missing."],
    [
      "another digest",
      TEXT.replace(RELEASE.digest, `sha256:${"0".repeat(64)}`),
      "The digest is not that of its migrations: the file was altered.",
    ],
    ["another commit", TEXT.replace("9f2c9", "9f2d9"), "The seal is broken: the file was altered after it was planned."],
    [
      "a lower risk",
      TEXT.replaceAll('"snapshot"', '"nightly"'),
      "The seal is broken: the file was altered after it was planned.",
    ],
  ])("%s", (_, text, expected) => {
    expect(problemOf(text)).toBe(expected);
  });

  it.each([
    "/etc/passwd",
    "../V1.sql",
    "db/../../V1.sql",
    "db//V1.sql",
    "./V1.sql",
    "db/V1.sql/",
    String.raw`db\V1.sql`,
    "C:/V1.sql",
    "db/V1\0.sql",
    "",
    "a/".repeat(3000),
  ])("the path %j, even where digest and seal are made anew", (path) => {
    expect(problemOf(forge({ migrations: [{ ...ADD, path }] }))).toBe("migrations[0].path is no path below the repository.");
  });

  it.each<readonly [string, Partial<Release>, string]>([
    ["a path twice", { migrations: [ADD, { ...DROP, path: ADD.path }] }, `"${ADD.path}" stands in it twice.`],
    ["an id twice", { migrations: [ADD, { ...DROP, id: ADD.id }] }, '"2" stands in it twice.'],
    ["a target twice", { targets: RELEASE.targets.map((target) => ({ ...target, name: "a" })) }, '"a" stands in it twice.'],
    [
      "a target that holds what is no beginning",
      { targets: [{ name: "a", hostHash: sha256(""), applied: ["3"], fingerprint: RELEASE.digest }] },
      "What a holds is no beginning of the release.",
    ],
    [
      "a risk below that of its migrations",
      { backupRisk: "nightly" },
      "The backup risk is nightly, but that of its migrations is snapshot.",
    ],
    ["an abbreviated commit", { commit: "9f2c" }, "commit is no full commit id."],
    ["a time without a zone", { plannedAt: "2026-11-22 10:00" }, "plannedAt is no time in UTC (ISO 8601)."],
    ["a placeholder's value itself", { placeholders: { owner: "app" } }, "placeholders.owner is no SHA-256 in hexadecimal."],
  ])("%s, even where digest and seal are made anew", (_, change, expected) => {
    expect(problemOf(forge(change))).toBe(expected);
  });

  it("half a character, which has no canonical form", () => {
    expect(problemOf(TEXT.replace('"events"', String.raw`"\ud800"`))).toBe("A text with half a character has no canonical form.");
  });

  it("more than 20 MB, without reading it", () => {
    expect(problemOf(new Uint8Array(20_000_001))).toBe("The document is larger than 20 MB.");
  });

  it("names of placeholders, shown without what a terminal would obey", () => {
    const problem = problemOf(forge({ placeholders: { "\u001b[31m\n": "x" } }));
    expect(problem).toBe(String.raw`placeholders.\x1B[31m\n is no SHA-256 in hexadecimal.`);
  });

  it("whatever JSON it is, without ever throwing", () => {
    const known = JSON.parse(TEXT) as Record<string, unknown>;
    const hostile = fc.oneof(
      fc.jsonValue(),
      fc.record({ version: fc.constant(1), placeholders: fc.jsonValue(), migrations: fc.jsonValue() }),
      fc.tuple(fc.constantFrom(...Object.keys(known)), fc.jsonValue()).map(([key, value]) => ({ ...known, [key]: value })),
    );
    fc.assert(
      fc.property(hostile, (value) => {
        const text = `${JSON.stringify(value, null, 2)}\n`;
        fc.pre(text !== TEXT);
        expect(problemOf(text)).not.toBe("");
      }),
      { numRuns: 500 },
    );
  });
});

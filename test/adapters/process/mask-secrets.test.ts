import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passwordsIn, scrubEnvironment, secretsOf } from "../../../src/adapters/process/environment.ts";
import { maskSecrets, openMask } from "../../../src/adapters/process/mask-secrets.ts";
import { openOutput } from "../../../src/adapters/process/output.ts";

/** Long enough not to be found by chance, with all that notations escape. */
const secret = fc
  .string({ unit: "grapheme", minLength: 8, maxLength: 24 })
  .filter((text) => text.trim() === text && !/[\r\n*]/.test(text));
const text = fc.string({ unit: "grapheme", maxLength: 30 });
const base64 = (bytes: string) => Buffer.from(bytes).toString("base64");

describe("a masked text", () => {
  const SPELLINGS: readonly (readonly [string, (secret: string) => string])[] = [
    ["as it is", (each) => each],
    [
      "in other case",
      (each) => (each.toUpperCase().length === each.length && /^[\x20-\x7e]*$/.test(each) ? each.toUpperCase() : each),
    ],
    ["percent-encoded", (each) => encodeURIComponent(each)],
    ["percent-encoded in small letters", (each) => encodeURIComponent(each).replaceAll(/%../g, (code) => code.toLowerCase())],
    ["as a form encodes", (each) => new URLSearchParams({ a: each }).toString().slice(2)],
    ["as a URL holds", (each) => encodeURI(each)],
    ["in JSON", (each) => JSON.stringify(each).slice(1, -1)],
    ["in JSON in JSON", (each) => JSON.stringify(JSON.stringify(each)).slice(3, -3)],
    ["in SQL", (each) => each.replaceAll("'", "''")],
    ["in a shell", (each) => each.replaceAll("'", String.raw`'\''`)],
    ["in hexadecimal", (each) => Buffer.from(each).toString("hex")],
  ];

  it.each(SPELLINGS)("holds no secret %s", (_, spell) => {
    fc.assert(
      fc.property(text, secret, text, (before, hidden, after) => {
        const masked = maskSecrets(`${before}${spell(hidden)}${after}`, [hidden]);
        expect(masked).toContain("***");
        expect(masked.includes(hidden)).toBe(false);
        expect(masked.includes(spell(hidden))).toBe(false);
      }),
    );
  });

  it("holds no secret in base64, wherever it stands in what was encoded", () => {
    fc.assert(
      fc.property(fc.nat(8), secret, fc.nat(8), (before, hidden, after) => {
        const [start, end] = ["user:abcdefgh".slice(0, before), "@host/abc".slice(0, after)];
        const masked = maskSecrets(base64(start + hidden + end), [hidden]);
        expect(masked).toContain("***");
        // What is left are the characters that hold bytes of the neighbours, too: at most one byte at either end.
        const left = masked
          .split("***")
          .map((part) => Buffer.from(part.slice(0, part.length - (part.length % 4)), "base64").toString("latin1"));
        expect(left.join("").includes(hidden.slice(1, -1))).toBe(false);
      }),
    );
  });

  it("holds nothing of secrets that overlap", () => {
    expect(maskSecrets("xabcdefx", ["abcd", "cdef"])).toBe("x***x");
    expect(maskSecrets("abcabcab", ["abcab"])).toBe("***");
  });

  it("holds no line of a secret of several lines", () => {
    const key = "-----BEGIN KEY-----\nMIIEvQIBADAN\nBgkqhkiG9w0B\n-----END KEY-----\n";
    expect(maskSecrets(`error in MIIEvQIBADAN, ${JSON.stringify(key)}`, [key])).toBe('error in ***, "***"');
  });

  it("is the same where nothing of it is secret, and secrets too short to hide are left", () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(maskSecrets(any, ["", "a", "ab"])).toBe(any);
      }),
    );
    expect(maskSecrets("a plain text", ["hidden"])).toBe("a plain text");
  });
});

describe("a masked stream", () => {
  it("holds no secret, however it is cut into pieces", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(text, fc.constant("opensesame")), { maxLength: 8 }), fc.array(fc.nat(60)), (parts, cuts) => {
        const bytes = Buffer.from(parts.join(""));
        const lines: string[] = [];
        const output = openOutput({ mask: openMask(["opensesame"]), limit: 10_000, onLine: (line) => lines.push(line) });
        let from = 0;
        for (const cut of cuts) {
          output.add(bytes.subarray(from, from + cut));
          from += cut;
        }
        output.add(bytes.subarray(from));
        const whole = output.end().text;
        expect(whole).toBe(maskSecrets(bytes.toString(), ["opensesame"]));
        expect(lines.join("").replaceAll("\r", "")).toBe(whole.replaceAll(/[\r\n]/g, ""));
      }),
    );
  });

  it("is told in pieces where it has no lines, none of which holds a part of a secret", () => {
    for (const offset of [65_520, 65_526, 65_530, 65_536, 65_546]) {
      const lines: string[] = [];
      const output = openOutput({ mask: openMask(["opensesame"]), limit: 10_000, onLine: (line) => lines.push(line) });
      output.add(Buffer.from(`${"x".repeat(offset)}opensesame${"y".repeat(70_000)}`));
      output.end();
      expect(lines.join("")).toBe(`${"x".repeat(offset)}***${"y".repeat(70_000)}`);
    }
  });
});

describe("secrets of an environment", () => {
  it("are the values of variables that are named like one, and the passwords of URLs", () => {
    const environment = {
      DEPLOY_TOKEN: "tok-123",
      PGPASSWORD: "hidden1",
      AWS_SECRET_ACCESS_KEY: "hidden2",
      SLACK_API_KEY: "hidden3",
      DATABASE_URL: "postgres://me:hid%40den4@db/x",
      JDBC: "jdbc:postgresql://db/x?user=me&password=hidden5",
      DSN: "host=db password='hid den6' dbname=x",
      PATH: "/usr/bin",
      PWD: "/home/somebody",
      KEYBOARD: "qwerty",
      AWS_ACCESS_KEY_ID: "AKIAEXAMPLE",
      MISSING: undefined,
    };
    expect(secretsOf(environment)).toEqual([
      "tok-123",
      "hidden1",
      "hidden2",
      "hidden3",
      "hid%40den4",
      "hid@den4",
      "hidden5",
      "hid den6",
    ]);
  });

  it("are found in a text of any length in linear time", () => {
    for (const hostile of ["://", ":/", "password='", "?password", "://a:", "x ".repeat(2)]) {
      expect(passwordsIn(hostile.repeat(50_000)).every((found) => found.length > 0)).toBe(true);
    }
  });

  it("are not handed on to commands", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          "PGPASSWORD",
          "DATABASE_URL",
          "GITHUB_TOKEN",
          "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
          "NODE_OPTIONS",
          "LD_PRELOAD",
          "INPUT_X",
        ),
        (name) => {
          expect(scrubEnvironment({ [name]: "x", PATH: "/bin" })).toEqual({ PATH: "/bin" });
        },
      ),
    );
    expect(scrubEnvironment({ https_proxy: "http://proxy", LC_MESSAGES: "C" })).toEqual({
      https_proxy: "http://proxy",
      LC_MESSAGES: "C",
    });
  });
});

import { describe, expect, it } from "vitest";
import { maskConnections, partsOf } from "../../src/doors/action/mask-connections.ts";
import type { Annotation } from "../../src/report/annotations.ts";

interface Masked {
  readonly masks: readonly string[];
  readonly warnings: readonly string[];
}

function mask(environment: Readonly<Record<string, string>>): Masked {
  const masks: string[] = [];
  const warnings: string[] = [];
  maskConnections(environment, {
    mask: (value) => masks.push(value),
    annotate: ({ message }: Annotation) => warnings.push(message),
  });
  return { masks, warnings };
}

const shown = (text: string, { masks }: Masked): string => masks.reduce((left, value) => left.replaceAll(value, "***"), text);

describe("a password of a connection", () => {
  const masked = mask({ STAGING_URL: "postgresql://app:p%40ss%2Fw'o%20rd@db.example.com:5432/shop" });

  it.each([
    "p@ss/w'o rd",
    "p%40ss%2Fw'o%20rd",
    "p%40ss%2fw'o%20rd",
    "p%40ss%2Fw%27o%20rd",
    "p%40ss%2Fw%27o+rd",
    "password='p@ss/w\\'o rd'",
    "'p@ss/w''o rd'",
    'say "p@ss/w\'o rd"',
    "app:p@ss/w'o rd",
    "postgresql://app:p%40ss%2Fw'o%20rd@db.example.com:5432/shop",
    Buffer.from("p@ss/w'o rd").toString("hex"),
    Buffer.from("p@ss/w'o rd").toString("base64"),
  ])("is hidden as %s", (text) => {
    expect(shown(text, masked)).not.toMatch(/ss(?:%2F|\/|%2f)w/);
    expect(shown(text, masked)).toContain("***");
  });

  it("leaves what is no secret", () => {
    expect(shown("app on db.example.com, shop", masked)).toBe("app on db.example.com, shop");
    expect(masked.warnings).toEqual([]);
  });

  it("is masked the longest spelling first, as it would stand", () => {
    const lengths = masked.masks.map(({ length }) => length);
    expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
  });
});

describe("where connections are", () => {
  it.each([
    ["DATABASE_URL", "postgres://u:hush-hush@h/d"],
    ["ANY_NAME", "postgresql+psycopg://u:hush-hush@h/d"],
    ["SPRING_URL", "jdbc:postgresql://h/d?user=u&password=hush-hush"],
    ["DSN", "host=h user=u password=hush-hush"],
    ["DSN", "host=h password = 'hush-hush'"],
    ["LATE", "postgres://u@h/d?password=hush-hush"],
    ["BROKEN", "postgres://u:hush-hush@h:x y/d"],
    ["SPACE", "  postgres://u:hush-hush@h/d\n"],
    ["PGPASSWORD", "hush-hush"],
  ])("%s = %j is masked", (name, value) => {
    expect(mask({ [name]: value }).masks).toContain("hush-hush");
  });

  it.each([
    ["PGPASSFILE", "/home/runner/.pgpass"],
    ["PATH", "/usr/bin:/bin"],
    ["DATABASE_URL", "postgres://u@h/d"],
    ["DATABASE_URL", ""],
    ["INPUT_REASON", "the password of postgres://u:hush-hush@h is known"],
    ["HOMEPAGE", "https://u:hush-hush@example.com"],
  ])("%s = %j is left to the runner", (name, value) => {
    expect(mask({ [name]: value })).toEqual({ masks: [], warnings: [] });
  });
});

describe("a password that a mask cannot hide", () => {
  it.each([
    ["of three characters", "postgres://app:abc@db/d", "abc"],
    ["that is a word of outputs", "postgres://app:production@db/d", "production"],
    ["that is the user's name", "postgres://postgres:postgres@db/d", "postgres"],
  ])("%s is left, with a warning that does not tell it", (_, url, password) => {
    const { masks, warnings } = mask({ DATABASE_URL: url });
    expect(masks).not.toContain(password);
    expect(masks).toContain(url);
    expect(warnings).toEqual([expect.stringContaining("DATABASE_URL")]);
    expect(warnings.join("")).not.toContain(`"${password}"`);
  });

  it("is no matter where the server is a service of the job", () => {
    expect(mask({ DATABASE_URL: "postgres://postgres:postgres@localhost:5432/postgres" }).warnings).toEqual([]);
  });

  it("never makes a mask of fewer than four characters", () => {
    const urls = ["postgres://a:b@c/d", "postgres://a:bcd@c/d", "postgres://:@/", "postgres://a:%00@h", "host=a password=b"];
    expect(urls.flatMap((url) => partsOf(url).masks).filter(({ length }) => length < 4)).toEqual([]);
  });
});

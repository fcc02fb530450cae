import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { configurationShape } from "../../src/config/configuration-shape.ts";
import { DEFAULT_OPTIONS } from "../../src/config/options.ts";
import { parseConfiguration } from "../../src/config/parse-configuration.ts";
import { toJsonSchema } from "./json-schema.ts";
import { KNOWN } from "./known-ids.ts";

const validate = new Ajv({ strict: true, allErrors: false }).compile(toJsonSchema(configurationShape(KNOWN), "schema-release"));

/** What JSON Schema cannot say: a repeated name, and targets that contradict each other. */
const BEYOND_SCHEMA =
  / is there already\.$|^(?:No (?:database|target) is called|A target cannot wait|The gate \S+ needs|evidence-of has|approvers has|A replica is|It is the environment of)|is a replica, which|is a second target of|holds another database/;

/** Whether the parser takes it; undefined when all that it objects to is what JSON Schema cannot say. */
async function isTaken(value: unknown): Promise<boolean | undefined> {
  const parsed = await parseConfiguration(JSON.stringify(value), KNOWN);
  if ("options" in parsed) return true;
  return parsed.problems.every((problem) => BEYOND_SCHEMA.test(problem.message)) ? undefined : false;
}

const glob = fc.constantFrom(
  "db",
  "db/",
  "**/*.sql",
  "{a,b}/x",
  "",
  "/a",
  "a\\b",
  "../a",
  "a/..",
  "./a",
  "a//b",
  "!a",
  "(a)",
  "[a]+",
  " a",
  "a\n",
  "x".repeat(257),
  "😀".repeat(256),
  "*a*b*c*d*e",
  "**/**/**/**",
  "a**b**c**d**e**f",
  "\u0085",
  "*****",
  "{a",
  "a}",
  "{a,{b,c}}",
  "{{{a}}}",
  "[a",
  "[]",
  "[[a]]",
  "[a-z]",
  "{a}{a}{a}{a}{a}",
);
const globs = oftenValid(fc.array(glob, { maxLength: 2 }), fc.constantFrom(["db"], []));
const writer = fc.record(
  {
    name: oftenValid(fc.constantFrom("a/b", ""), fc.constantFrom("recorder", "mailer")),
    writes: fc.array(oftenValid(fc.constantFrom("a.b.c", "a b", "", '"a"'), fc.constantFrom("audit.events", "jobs")), {
      maxLength: 2,
    }),
    "max-blocked-seconds": oftenValid(fc.constantFrom(-1, 1.5, 86_401, "5", null), fc.constantFrom(0, 30, 86_400)),
  },
  { requiredKeys: ["name", "writes"] },
);
const word = oftenValid(fc.constantFrom("", "a\0b", 5), fc.constantFrom("flyway", "a b", "{path}"));
const line = oftenValid(
  fc.constantFrom("", " ", "a | b", "a 'b'", "A=1 b", "a\nb", "{a,b}", "$HOME/x", "a\\b"),
  fc.constantFrom("python3 manage.py sqlmigrate {app} {name}", " a  b "),
);
const words = fc.array(word, { maxLength: 3 });
const seconds = oftenValid(fc.constantFrom(0, 86_401, "5", 1.5), fc.constantFrom(1, 600));
const command = fc.oneof(
  line,
  words,
  fc.record({ command: fc.oneof(line, words), "timeout-seconds": seconds }, { requiredKeys: ["command"] }),
  fc.jsonValue(),
);
const logins = fc.array(oftenValid(fc.constantFrom("a/b", "@a/b/c", "", "@"), fc.constantFrom("mona", "@mona", "@org/dba")), {
  maxLength: 2,
});
const target = fc.record(
  {
    name: oftenValid(fc.constantFrom("a/b", ""), fc.constantFrom("staging", "production")),
    database: oftenValid(fc.constantFrom("ä", null), fc.constantFrom("a")),
    stage: oftenValid(fc.constantFrom("test", "", null), fc.constantFrom("staging", "production", "dr")),
    environment: oftenValid(fc.constantFrom("", " a", "a\n", 1), fc.constantFrom("Production EU")),
    "database-url-env": oftenValid(fc.constantFrom("postgres://a:b@c/d", "", "1A", "A B"), fc.constantFrom("DATABASE_URL")),
    kind: oftenValid(fc.constantFrom("primary"), fc.constantFrom("independent", "replica")),
    gates: fc.array(oftenValid(fc.constantFrom("digest", "x"), fc.constantFrom("approval", "environment", "staging-evidence")), {
      maxLength: 4,
    }),
    "evidence-of": oftenValid(fc.constantFrom(" ", null), fc.constantFrom("staging", "test")),
    "evidence-hours": oftenValid(fc.constantFrom(0, 9000, "1"), fc.constantFrom(1, 8760)),
    approvers: oftenValid(
      fc.jsonValue(),
      fc.record({ nightly: logins, snapshot: logins, quiesce: logins }, { requiredKeys: [] }),
    ),
    "backup-command": command,
    "smoke-command": command,
    "lock-timeout-ms": oftenValid(fc.constantFrom(0, 600_001), fc.constantFrom(1, 1000)),
    "statement-timeout-ms": oftenValid(fc.constantFrom(-1), fc.constantFrom(0, 5000)),
    "max-replica-lag-seconds": oftenValid(fc.constantFrom(-1, "0"), fc.constantFrom(0, 30)),
  },
  { requiredKeys: ["name"] },
);
const flake = fc.record(
  {
    output: oftenValid(fc.constantFrom("", " \n", "x".repeat(501), 5), fc.constantFrom("ECONNRESET", "two\nlines")),
    reason: oftenValid(
      fc.constantFrom("too short", "a\nb is no reason", " a reason ", 5),
      fc.constantFrom("the mail server", "😀".repeat(10)),
    ),
  },
  { requiredKeys: ["output"] },
);
const test = fc.record(
  {
    command,
    "prepare-command": command,
    "application-environment": oftenValid(fc.constantFrom("", " a", 1), fc.constantFrom("application", "Production EU")),
    required: fc.array(oftenValid(fc.constantFrom("new-on-old", ""), fc.constantFrom("deployed-on-new", "head-on-old")), {
      maxLength: 4,
    }),
    untested: oftenValid(fc.constantFrom("go", null), fc.constantFrom("stop", "go-on")),
    "known-flakes": fc.array(flake, { maxLength: 2 }),
  },
  { requiredKeys: [] },
);
const nameGlobs = fc.array(oftenValid(fc.constantFrom("*", "*.*", "", " a", "a\n"), fc.constantFrom("public.e*", "a.b(c)")), {
  maxLength: 2,
});
const database = fc.record(
  {
    name: oftenValid(fc.constantFrom("a/b", "", ".a", "x".repeat(65), "ä"), fc.constantFrom("a", "b.c", "d_e-1")),
    framework: oftenValid(fc.constantFrom("flywya", "OTHER"), fc.constantFrom("flyway", "other", "rails")),
    migrations: globs,
    schema: globs,
    dialect: oftenValid(fc.constantFrom("oracle", null), fc.constantFrom("mysql", "sqlite")),
    writers: fc.array(writer, { maxLength: 2 }),
    statistics: oftenValid(fc.constantFrom("*.json", "/a", "", "../a", null), fc.constantFrom("db/statistics.json")),
    "sql-command": command,
    "deploy-command": command,
    "history-table": oftenValid(fc.constantFrom("a.b.c", ""), fc.constantFrom("audit.history")),
    "fingerprint-ignore": nameGlobs,
  },
  { requiredKeys: [] },
);
const severity = fc.constantFrom("error", "warning", "note", "off", "none", false);
const label = fc.constantFrom(
  "x",
  "x y",
  "",
  " x",
  "x\n",
  "off",
  "No",
  "none",
  "offer",
  "x".repeat(50),
  "x".repeat(51),
  "😀".repeat(50),
  false,
  true,
);
const document = fc.record(
  {
    databases: oftenValid(
      fc.constant({}),
      fc.array(fc.oneof({ weight: 9, arbitrary: database }, fc.jsonValue()), { maxLength: 3 }),
    ),
    targets: fc.array(fc.oneof({ weight: 9, arbitrary: target }, fc.jsonValue()), { maxLength: 2 }),
    test: oftenValid(fc.jsonValue(), test),
    categories: oftenValid(fc.jsonValue(), fc.record({ app: globs, neutral: globs, migration: globs }, { requiredKeys: [] })),
    models: oftenValid(fc.jsonValue(), fc.constantFrom("app", "schema")),
    lockfiles: oftenValid(fc.constant("schema"), fc.constantFrom("app", "neutral")),
    mode: oftenValid(fc.constant("Report"), fc.constantFrom("report", "enforce")),
    severities: fc.dictionary(fc.constantFrom(...KNOWN.rules, "drop", "__proto__"), severity, { maxKeys: 3 }),
    "override-label": label,
    unknown: fc.jsonValue(),
  },
  { requiredKeys: [] },
);

function oftenValid<T, U>(invalid: fc.Arbitrary<T>, valid: fc.Arbitrary<U>): fc.Arbitrary<T | U> {
  return fc.oneof({ weight: 1, arbitrary: invalid }, { weight: 12, arbitrary: valid });
}

describe("the JSON Schema for editors", () => {
  it("agrees with the parser about one part after the other", async () => {
    const parts = fc.oneof(
      database.map((one) => ({ databases: [{ name: "a", framework: "rails", ...one }] })),
      target.map((one) => ({ targets: [one] })),
      test.map((one) => ({ test: one })),
      command.map((one) => ({ databases: [{ name: "a", framework: "rails", "status-command": one }] })),
      glob.map((one) => ({ categories: { app: [one] } })),
      label.map((one) => ({ "override-label": one })),
      fc.tuple(fc.constantFrom(...KNOWN.rules), severity).map(([rule, one]) => ({ severities: { [rule]: one } })),
    );
    const seen = { valid: 0, invalid: 0 };
    await fc.assert(
      fc.asyncProperty(parts, async (value) => {
        const taken = await isTaken(value);
        fc.pre(taken !== undefined);
        seen[taken ? "valid" : "invalid"]++;
        expect(validate(value)).toBe(taken);
      }),
      { numRuns: 2000 },
    );
    expect(Math.min(seen.valid, seen.invalid)).toBeGreaterThan(200);
  });

  it("agrees with the parser about whole documents", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof({ weight: 9, arbitrary: document }, fc.jsonValue()), async (value) => {
        // An empty file is no JSON document.
        fc.pre(value !== null);
        const taken = await isTaken(value);
        fc.pre(taken !== undefined);
        expect(validate(value)).toBe(taken);
      }),
      { numRuns: 1500 },
    );
  });

  it("takes what holds where there is no file, written out", () => {
    const { overrideLabel, test: tested, ...rest } = DEFAULT_OPTIONS;
    const { required, untested, knownFlakes } = tested;
    const written = { ...rest, "override-label": overrideLabel, test: { required, untested, "known-flakes": knownFlakes } };
    expect(validate(written)).toBe(true);
  });
});

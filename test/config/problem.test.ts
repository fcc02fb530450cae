import { describe, expect, it } from "vitest";
import { describeProblems } from "../../src/config/problem.ts";
import { readProblems } from "./known-ids.ts";

/** Title, text, and one line for each problem: `line:column where | message | hint`. */
const MISTAKES: readonly (readonly [title: string, text: string, ...problems: string[]])[] = [
  [
    "an unknown key, with the key that was meant",
    "mode: report\nlockfile: app\n",
    '2:1 lockfile | This key is not known. | Did you mean "lockfiles"? Allowed: databases, targets, test, categories, models, lockfiles, mode, severities, override-label.',
  ],
  [
    "a key in another spelling",
    "overrideLabel: x\n",
    '1:1 overrideLabel | This key is not known. | Did you mean "override-label"? Allowed: databases, targets, test, categories, models, lockfiles, mode, severities, override-label.',
  ],
  [
    "an unknown value, with the value that was meant",
    "mode: enforced",
    '1:7 mode | "enforced" is not a mode that is allowed here. | Did you mean "enforce"? Allowed: enforce, report.',
  ],
  [
    "an unknown framework",
    "databases:\n  - name: events\n    framework: flywya\n",
    '3:16 databases[0].framework | "flywya" is not a framework that is allowed here. | Did you mean "flyway"? Allowed: flyway, liquibase, rails, other.',
  ],
  [
    "an unknown dialect far from all that are allowed",
    "databases: [{name: a, framework: rails, dialect: oracle}]",
    '1:50 databases[0].dialect | "oracle" is not a dialect that is allowed here. | Allowed: postgresql, mysql, mariadb, sqlite.',
  ],
  [
    "a number in quotes, and one out of range",
    'databases: [{name: a, framework: rails, writers: [{name: w, writes: [t], max-blocked-seconds: "30"}, {name: x, writes: [t], max-blocked-seconds: 86401}]}]',
    "1:95 databases[0].writers[0].max-blocked-seconds | Here must be a number of seconds, not a text. | Write a whole number from 0 to 86400, without quotes.",
    '1:146 databases[0].writers[1].max-blocked-seconds | "86401" is not a number of seconds that is allowed here. | Write a whole number from 0 to 86400, without quotes.',
  ],
  [
    "an unknown rule",
    "severities:\n  drop-colum: note\n",
    '2:3 severities.drop-colum | This key is not known. | Did you mean "drop-column"? Allowed: mixed-change-set, incomplete-change-set, edited-migration, drop-column.',
  ],
  [
    "an unknown severity",
    "severities:\n  drop-column: warn\n",
    '2:16 severities.drop-column | "warn" is not a severity that is allowed here. | Allowed: error, warning, note, off.',
  ],
  [
    "the gate switched off",
    "severities:\n  mixed-change-set: off\n  incomplete-change-set: off\n",
    '2:21 severities.mixed-change-set | "off" is not a severity that is allowed here. | This rule is the gate itself and cannot be off; mode: report lets everything through, on the record. Allowed: error, warning, note.',
    '3:26 severities.incomplete-change-set | "off" is not a severity that is allowed here. | This rule is the gate itself and cannot be off; mode: report lets everything through, on the record. Allowed: error, warning, note.',
  ],
  [
    "a database without its name and framework",
    "databases:\n  - migrations: [a]\n",
    "2:5 databases[0] | The key name is missing. | Name of the database, in every output. No two share one.",
    "2:5 databases[0] | The key framework is missing. | Allowed: flyway, liquibase, rails, other.",
  ],
  [
    "the framework other without migrations",
    "databases:\n  - {name: a, framework: other}\n  - {name: b, framework: other, migrations: []}\n",
    "2:5 databases[0] | framework: other needs migrations. | Only these paths tell what is a migration of it.",
    "3:5 databases[1] | framework: other needs migrations. | Only these paths tell what is a migration of it.",
  ],
  [
    "two databases of one name",
    "databases:\n  - {name: a, framework: rails}\n  - {name: b, framework: rails}\n  - {name: a, framework: flyway}\n",
    '4:12 databases[2].name | "a" is there already. | Each name stands once.',
  ],
  [
    "a name that cannot stand in a file name",
    "databases: [{name: a/b, framework: rails}]",
    '1:20 databases[0].name | "a/b" is no name. | A name begins with a letter or digit; letters, digits, dots, hyphens and underscores follow.',
  ],
  [
    "a number where a text is wanted",
    "databases:\n  - name: 12\n    framework: rails\n",
    '2:11 databases[0].name | Here must be the name of a database, not "12", a number. | Write a text; one that looks like a number or a truth value in quotes.',
  ],
  [
    "true where a label is wanted",
    "override-label: true",
    '1:17 override-label | Here must be a label, or false for no override, not "true", true or false. | Write a text, or false.',
  ],
  [
    "a label that was meant to be none",
    "override-label: off",
    '1:17 override-label | "off" would be a label of that name. | Write false for no override.',
  ],
  [
    "a key without a value, at the key",
    "models: app\nmode:\n",
    "2:1 mode | Here must be a mode, not nothing. | Allowed: enforce, report.",
  ],
  [
    "a text where a list is wanted",
    "databases:\n  - name: a\n    framework: rails\n    migrations: db/migrate\n",
    "4:17 databases[0].migrations | Here must be a list of folders or globs, not a text. | Write a list: [one, two], or one line with a hyphen for each.",
  ],
  [
    "a list where a mapping is wanted",
    "categories: [app]",
    "1:13 categories | Here must be globs by category, not a list. | Write a mapping. Allowed: migration, schema, app, neutral.",
  ],
  [
    "a mapping where a list is wanted",
    "databases:\n  name: a\n",
    "2:3 databases | Here must be a list of databases, not a mapping. | Write a list: [one, two], or one line with a hyphen for each.",
  ],
  [
    "a text instead of the whole configuration",
    "enforce",
    "1:1  | Here must be the configuration, not a text. | Write a mapping. Allowed: databases, targets, test, categories, models, lockfiles, mode, severities, override-label.",
  ],
  [
    "a key twice",
    "mode: report\nmodels: app\nmode: enforce\n",
    '3:1  | The key "mode" stands here a second time. | Keep one of them.',
  ],
  [
    "a column behind characters outside the basic plane, in code points",
    "categories: { app: ['😀', '../😀'] }",
    '1:26 categories.app[1] | "../😀" has .. as a part. | Write paths relative to the root of the repository, with /, such as db/migration or **/changelog/*.sql.',
  ],
  [
    "wrong syntax",
    "mode: report\nmodels: [app\n",
    "3:1  | This is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]. | Correct the syntax.",
  ],
];

describe("a mistake is reported where it stands", () => {
  it.each(MISTAKES)("%s", async (_, text, ...expected) => {
    const problems = await readProblems(text);
    expect(
      problems.map(
        ({ line, column, where, message, hint }) => `${String(line)}:${String(column)} ${where} | ${message} | ${hint}`,
      ),
    ).toEqual(expected);
  });

  it.each([
    ["", "is empty"],
    ["/etc", "is an absolute path"],
    ["C:/x", "is an absolute path"],
    ["a\\b", "holds a backslash"],
    ["a/../b", "has .. as a part"],
    ["..", "has .. as a part"],
    ["./a", "has a part that is only a dot"],
    [".", "has a part that is only a dot"],
    ["a//b", "has an empty part"],
    ["a\u0007b", "holds a control character"],
    ["a\nb", "holds a control character"],
    ["a ", "begins or ends with white space"],
    ["!a", "begins with !"],
    ["+(a|b)", "holds a parenthesis or |"],
    ["{a,b}+", "has a + behind a bracket"],
    ["{a,b", "has braces that do not close, or more than two within one another"],
    ["a}", "has braces that do not close, or more than two within one another"],
    ["{a,{b,{c,d}}}", "has braces that do not close, or more than two within one another"],
    ["{a,b}{a,b}{a,b}{a,b}{a,b}", "has more than four {"],
    ["[", "has brackets that do not close"],
    ["[a/b]", "has brackets that do not close"],
    ["a]", "has brackets that do not close"],
    ["*a*b*c*d", "has more than three * in one part"],
    ["**/a/**/b/**/c/**", "has more than three **"],
    ["x".repeat(257), "is too long"],
  ])("the glob %j %s", async (glob, says) => {
    const [problem, ...others] = await readProblems(JSON.stringify({ categories: { neutral: ["ok", glob] } }));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ line: 1, column: 32, where: "categories.neutral[1]" });
    expect(problem?.message).toContain(`${says}.`);
  });

  it("all of them at once, in the order of the file", async () => {
    const problems = await readProblems(
      "mode: x\nlockfiles: !foo app\ndatabases: [{name: 1, framework: z}]\nmode: report\nmodels: y\n",
    );
    expect(problems.map(({ line, column }) => `${String(line)}:${String(column)}`)).toEqual([
      "1:7",
      "2:17",
      "3:20",
      "3:34",
      "4:1",
      "5:9",
    ]);
  });
});

describe("the error for the user", () => {
  it("has one line for each problem, with path, line and column", async () => {
    const error = describeProblems(await readProblems("mode: x\nmodel: app\n"), ".github/schema-release.yml");
    expect(error).toMatchObject({ code: "configuration", exitCode: 2 });
    expect(error.message.split("\n")).toEqual([
      "The configuration is not valid.",
      '.github/schema-release.yml:1:7: mode: "x" is not a mode that is allowed here. Allowed: enforce, report.',
      '.github/schema-release.yml:2:1: model: This key is not known. Did you mean "models"? Allowed: databases, targets, test, categories, models, lockfiles, mode, severities, override-label.',
    ]);
  });

  it("shows the first 20 problems and counts the others", async () => {
    const text = Array.from({ length: 25 }, (_, index) => `x${String(index)}: 1\n`).join("");
    const lines = describeProblems(await readProblems(text), "c.yml").message.split("\n");
    expect(lines).toHaveLength(22);
    expect(lines.at(-1)).toBe("… and 5 more.");
  });

  it("escapes and shortens what it quotes", async () => {
    const [problem] = await readProblems(`mode: "\\e[31m\\n::error::${"x".repeat(100)}"`);
    expect(problem?.message).toBe(`"\\u001b[31m\\n::error::${"x".repeat(45)}…" is not a mode that is allowed here.`);
  });
});

import { describe, expect, it } from "vitest";
import { readFlywaySettings, type FlywaySettings } from "../../../src/deploy/native/flyway/settings.ts";
import { openFlyway } from "../../../src/deploy/native/flyway.ts";
import { nativeInput } from "./session.ts";

type Texts = Readonly<Record<string, string>>;

function read(texts: Texts, variables: Texts = {}, historyTable: string | null = null): Promise<FlywaySettings> {
  return readFlywaySettings(nativeInput("service/db/migration", texts, { variables, historyTable }));
}

describe("Flyway's settings", () => {
  it("are Flyway's defaults where nothing is said", async () => {
    expect(await read({})).toMatchObject({
      naming: { versionedPrefix: "V", repeatablePrefix: "R", baselinePrefix: "B", separator: "__", suffixes: [".sql"] },
      table: "flyway_schema_history",
      schemas: [],
      defaultSchema: null,
      baselineVersion: { text: "1" },
      baselineDescription: "<< Flyway Baseline >>",
      outOfOrder: false,
      validateOnMigrate: true,
      form: { prefix: "${", suffix: "}", separator: ":" },
      target: { kind: "latest" },
      executeInTransaction: true,
    });
  });

  it("come from flyway.conf nearest above the migrations", async () => {
    const texts = {
      "flyway.conf": "flyway.table=far\n",
      "service/flyway.conf": "# comment\nflyway.table = near\nflyway.schemas=a,\\\n  b\nflyway.placeholders.Owner : me = you\n",
    };
    const { table, schemas, placeholders } = await read(texts);
    expect({ table, schemas, placeholders: [...placeholders] }).toEqual({
      table: "near",
      schemas: ["a", "b"],
      placeholders: [["owner", "me = you"]],
    });
  });

  it("take variables of the environment that flyway.conf names", async () => {
    const { installedBy, table } = await read(
      { "flyway.conf": "flyway.installedBy=${WHO}${NOBODY}\nflyway.table=t\n" },
      { WHO: "me" },
    );
    expect([installedBy, table]).toEqual(["me", "t"]);
  });

  it("come from flyway.toml, and flyway.conf is not read then", async () => {
    const toml = [
      '[flyway]\nlocations = ["filesystem:db/migration"]\noutOfOrder = true\nenvironment = "live"\nbaselineVersion = "7"',
      "[flyway.placeholders]\nowner = 'me'",
      '[environments.live]\nurl = "jdbc:postgresql://x/y"\nschemas = ["s", "t"]\n[environments.live.flyway]\nmixed = true',
      "[flywayDesktop]\nx = 1",
    ].join("\n");
    const settings = await read({ "flyway.toml": toml, "flyway.conf": "flyway.group=true" });
    expect(settings).toMatchObject({
      locations: ["filesystem:db/migration"],
      outOfOrder: true,
      environment: "live",
      schemas: ["s", "t"],
      mixed: true,
      baselineVersion: { text: "7" },
    });
    expect(settings.placeholders.get("owner")).toBe("me");
  });

  it("of the environment win over those of files", async () => {
    const texts = { "flyway.conf": "flyway.defaultSchema=file\nflyway.placeholders.a=file" };
    const variables = { FLYWAY_DEFAULT_SCHEMA: "variable", FLYWAY_PLACEHOLDERS_A: "variable", FLYWAY_EDITION: "community" };
    const { defaultSchema, placeholders } = await read(texts, variables);
    expect([defaultSchema, placeholders.get("a")]).toEqual(["variable", "variable"]);
  });

  it("come from the files that FLYWAY_CONFIG_FILES names", async () => {
    const texts = {
      "conf/a.conf": "flyway.table=a\nflyway.mixed=true",
      "conf/b.conf": "flyway.table=b",
      "flyway.conf": "flyway.table=c",
    };
    const { table, mixed } = await read(texts, { FLYWAY_CONFIG_FILES: "conf/a.conf,./conf/b.conf" });
    expect([table, mixed]).toEqual(["b", true]);
  });

  it("give way to the table that the configuration names", async () => {
    const { table, defaultSchema } = await read({ "flyway.conf": "flyway.table=t" }, {}, "audit.history");
    expect([table, defaultSchema]).toEqual(["history", "audit"]);
  });

  it.each([
    ["group=true", "each migration is applied in a transaction of its own"],
    ["cherryPick=1", "a release holds all that is pending"],
    ["errorOverrides=42:*:W", "a failure"],
    ["callbacks=com.example.Callback", "classes of Java"],
    ["skipExecutingMigrations=true", "must have run"],
    ["dryRunOutput=x.sql", "`plan` shows the SQL"],
    ["detectEncoding=true", "not guessed"],
    ["callbackLocations=db/callbacks", "`locations`"],
    ["vault.url=https://x", "from the environment"],
    ["noSuchSetting=1", "no setting"],
    ["mixed=perhaps", 'is "perhaps"'],
    ["target=later", 'is "later"'],
    ["encoding=EBCDIC", "EBCDIC"],
    ["ignoreMigrationPatterns=*:odd", "ignoreMigrationPatterns"],
    ["placeholderPrefix=", "placeholderPrefix"],
    ["url=jdbc:postgresql://h/d?currentSchema=x", "currentSchema"],
  ])("that cannot be followed are refused by name: %s", async (line, words) => {
    const opening = read({ "flyway.conf": `flyway.${line}\n` });
    await expect(opening).rejects.toMatchObject({
      name: "UserError",
      code: "configuration",
      message: expect.stringContaining(words),
    });
  });

  it.each([
    ["FLYWAY_GROUP", "true"],
    ["FLYWAY_DRYRUN_OUTPUT", "x"],
    ["FLYWAY_CONFIG_FILES", "/etc/flyway.conf"],
    ["FLYWAY_CONFIG_FILES", "nowhere.conf"],
  ])("in the environment are refused by name: %s", async (name, value) => {
    await expect(read({}, { [name]: value })).rejects.toThrow(name);
  });

  it("of a TOML file that only a plugin resolves are refused", async () => {
    const opening = read({ "flyway.toml": "[flyway.placeholders]\npassword = '${vault.secret}'" });
    await expect(opening).rejects.toMatchObject({ hint: expect.stringContaining("FLYWAY_PLACEHOLDERS_PASSWORD") });
  });

  it("in a TOML file that is none are refused with its line", async () => {
    await expect(read({ "flyway.toml": "[flyway]\nmixed = \n" })).rejects.toThrow("flyway.toml is no TOML: line 2");
  });
});

describe("Flyway's locations", () => {
  const open = (locations: string, more: Texts = {}): ReturnType<typeof openFlyway> =>
    openFlyway(
      nativeInput(
        "src/main/resources/db",
        {
          "src/main/resources/db/migration/V1__a.sql": "SELECT 1;",
          "src/main/resources/db/test/V1__b.sql": "SELECT 2;",
          ...more,
        },
        { variables: { FLYWAY_LOCATIONS: locations } },
      ),
    );

  it("are found by the ends of their paths", async () => {
    await expect(open("classpath:db/migration,filesystem:src/main/resources/db/test")).resolves.toBeDefined();
    await expect(open("./db/{vendor}", { "src/main/resources/db/postgresql/V1__c.sql": "SELECT 3;" })).resolves.toBeDefined();
  });

  it.each([
    ["filesystem:db/callbacks", "is no folder of this set"],
    ["s3:bucket/db", "is not in the repository"],
    ["filesystem:db/**/sql", "wildcard"],
  ])("that are not in the set are refused: %s", async (location, words) => {
    await expect(open(location)).rejects.toThrow(words);
  });

  it.each(["V2__b.java", "V2__b.kt", "R__b.sh", "afterMigrate.ps1"])("that hold more than SQL are refused: %s", async (name) => {
    await expect(open("db/migration", { [`src/main/resources/db/migration/${name}`]: "" })).rejects.toThrow(
      `${name} cannot be run: only SQL can.`,
    );
  });

  it("may hold helpers that are no migrations", async () => {
    await expect(open("db/migration", { "src/main/resources/db/migration/tools.py": "" })).resolves.toBeDefined();
  });

  it.each(["afterMigrateError", "beforeRepeatables", "createSchema", "beforeEachMigrateStatement"])(
    "that hold a callback without a moment are refused: %s",
    async (event) => {
      await expect(open("db/migration", { [`src/main/resources/db/migration/${event}.sql`]: "SELECT 1" })).rejects.toThrow(event);
    },
  );
});

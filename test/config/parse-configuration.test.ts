import { describe, expect, it } from "vitest";
import { DEFAULT_OPTIONS, defaultDatabase, defaultTarget } from "../../src/config/options.ts";
import { DEFAULT_APPLY_SETTINGS } from "../../src/deploy/settings.ts";
import { readOptions } from "./known-ids.ts";

const FULL = `# yaml-language-server: $schema=../docs/configuration.schema.json
databases:
  - name: events
    framework: flyway
    migrations: [db/migration, "services/*/db/migration/**"]
    schema: [db/schema.sql]
    dialect: mysql
    writers:
      - name: recorder
        writes: [audit.events, jobs]
        max-blocked-seconds: 30
      - { name: mailer, writes: [mails] }
    statistics: db/statistics.json
    sql-command: [tools/print sql, "{path}"]
    status-command: npx  knex migrate:list
    deploy-command: { command: npx knex migrate:latest, timeout-seconds: 1200 }
    history-table: audit.flyway_schema_history
    fingerprint-ignore: [public.events_2*, analytics.*]
  - name: legacy.v1
    framework: other
    migrations:
      - internal/store/migrations.go
targets:
  - name: staging
    database: events
    environment: Staging
    database-url-env: STAGING_DATABASE_URL
    smoke-command: { command: [npm, run, smoke], timeout-seconds: 60 }
  - name: production
    database: events
    environment: Production
    gates: [staging-evidence, environment, approval]
    evidence-of: staging
    evidence-hours: 24
    approvers: { nightly: [mona, "@octo/dev"], quiesce: ["@octo/dba"] }
    backup-command: pg-backup --name {target}
    lock-timeout-ms: 500
    max-attempts: 10
    statement-timeout-ms: 60000
    concurrent-timeout-seconds: 7200
    deployer-timeout-seconds: 0
    max-replica-lag-seconds: 5
  - { name: dr, kind: replica }
test:
  prepare-command: { command: [psql, -f, db/roles.sql], timeout-seconds: 5 }
  command: npm test
  application-environment: application
  required: [head-on-old, head-on-old]
  untested: go-on
  known-flakes: [{ output: ECONNRESET, reason: the mail server drops connections }]
categories:
  migration: [sql/**]
  schema: [generated/**]
  app: [docs/api/**]
  neutral: [tools/]
models: schema
lockfiles: neutral
mode: report
severities:
  drop-column: off
  edited-migration: warning
  mixed-change-set: note
override-label: "schema: let it through"
`;

describe("a valid configuration", () => {
  it("gives every key that it says", async () => {
    await expect(readOptions(FULL)).resolves.toEqual({
      databases: [
        {
          ...defaultDatabase("events", "flyway"),
          migrations: ["db/migration", "services/*/db/migration/**"],
          schema: ["db/schema.sql"],
          dialect: "mysql",
          writers: [
            { name: "recorder", writes: ["audit.events", "jobs"], maxBlockedSeconds: 30 },
            { name: "mailer", writes: ["mails"], maxBlockedSeconds: null },
          ],
          statistics: "db/statistics.json",
          sqlCommand: { command: ["tools/print sql", "{path}"], timeoutSeconds: 60 },
          statusCommand: { command: ["npx", "knex", "migrate:list"], timeoutSeconds: 120 },
          deployCommand: { command: ["npx", "knex", "migrate:latest"], timeoutSeconds: 1200 },
          historyTable: "audit.flyway_schema_history",
          fingerprintIgnore: ["public.events_2*", "analytics.*"],
        },
        { ...defaultDatabase("legacy.v1", "other"), migrations: ["internal/store/migrations.go"] },
      ],
      targets: [
        {
          ...defaultTarget("staging"),
          database: "events",
          environment: "Staging",
          databaseUrlEnv: "STAGING_DATABASE_URL",
          smokeCommand: { command: ["npm", "run", "smoke"], timeoutSeconds: 60 },
        },
        {
          ...defaultTarget("production"),
          database: "events",
          environment: "Production",
          gates: ["staging-evidence", "environment", "approval"],
          evidenceOf: "staging",
          evidenceHours: 24,
          approvers: { nightly: ["mona", "@octo/dev"], snapshot: ["mona", "@octo/dev"], quiesce: ["@octo/dba"] },
          backupCommand: { command: ["pg-backup", "--name", "{target}"], timeoutSeconds: 3600 },
          apply: {
            ...DEFAULT_APPLY_SETTINGS,
            lockTimeoutMs: 500,
            maxAttempts: 10,
            statementTimeoutMs: 60_000,
            concurrentTimeoutMs: 7_200_000,
            deployerTimeoutMs: 0,
            maxReplicaLagMs: 5000,
          },
        },
        { ...defaultTarget("dr"), kind: "replica" },
      ],
      test: {
        prepareCommand: { command: ["psql", "-f", "db/roles.sql"], timeoutSeconds: 5 },
        command: { command: ["npm", "test"], timeoutSeconds: 1800 },
        applicationEnvironment: "application",
        required: ["head-on-old"],
        untested: "go-on",
        knownFlakes: [{ output: "ECONNRESET", reason: "the mail server drops connections" }],
      },
      categories: { migration: ["sql/**"], schema: ["generated/**"], app: ["docs/api/**"], neutral: ["tools"] },
      models: "schema",
      lockfiles: "neutral",
      mode: "report",
      severities: { "drop-column": "off", "edited-migration": "warning", "mixed-change-set": "note" },
      overrideLabel: "schema: let it through",
    });
  });

  it("may be as small as one database", async () => {
    const options = await readOptions("databases:\n  - name: events\n    framework: flyway\n    migrations: [db/migration]\n");
    expect(options).toEqual({
      ...DEFAULT_OPTIONS,
      databases: [{ ...defaultDatabase("events", "flyway"), migrations: ["db/migration"] }],
    });
  });

  it.each([
    ["nothing", ""],
    ["a comment", "# nothing to say\n"],
    ["a document mark", "---\n"],
    ["an empty mapping", "{}"],
    ["null", "null\n"],
    ["a byte order mark", "\uFEFF"],
  ])("that is %s means the defaults", async (_, text) => {
    await expect(readOptions(text)).resolves.toEqual(DEFAULT_OPTIONS);
  });

  it("fills in the categories that are not named", async () => {
    const options = await readOptions("categories: { app: [x] }");
    expect(options.categories).toEqual({ migration: [], schema: [], app: ["x"], neutral: [] });
  });

  it("switches the override off by false", async () => {
    await expect(readOptions("override-label: false")).resolves.toHaveProperty("overrideLabel", null);
  });

  it("lets off be a text, as YAML 1.2 has it, and every other severity", async () => {
    const options = await readOptions("severities: { drop-column: off, edited-migration: error }");
    expect(options.severities).toEqual({ "drop-column": "off", "edited-migration": "error" });
  });

  it("drops the slash behind a folder", async () => {
    const options = await readOptions("databases: [{ name: a, framework: rails, migrations: [db/migrate/], schema: [db/] }]");
    expect(options.databases[0]).toMatchObject({ migrations: ["db/migrate"], schema: ["db"] });
  });

  it("follows anchors and aliases", async () => {
    const options = await readOptions("categories:\n  app: &code [src/**]\n  neutral: []\n  schema: *code\n");
    expect(options.categories).toMatchObject({ app: ["src/**"], schema: ["src/**"] });
  });

  it.each([
    ["as bytes", new TextEncoder().encode(FULL)],
    ["with CR LF", FULL.replaceAll("\n", "\r\n")],
    ["with a byte order mark", `\uFEFF${FULL}`],
    ["with a byte order mark, as bytes", new TextEncoder().encode(`\uFEFF${FULL}`)],
  ])("says the same %s", async (_, source) => {
    await expect(readOptions(source)).resolves.toEqual(await readOptions(FULL));
  });

  it.each([
    "**",
    "db",
    "db/**/*.sql",
    "**/migrations/*_*.sql",
    "{a,b}/V*__*.sql",
    "{a,{b,c}}/x",
    "a/*-*-*.sql",
    "äöü/[0-9]*.py",
    "a.b/..c/d..",
    "app/?group?/x",
  ])("may hold the glob %s", async (glob) => {
    const options = await readOptions(JSON.stringify({ categories: { app: [glob] } }));
    expect(options.categories.app).toEqual([glob]);
  });
});

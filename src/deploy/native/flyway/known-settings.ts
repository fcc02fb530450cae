/** Every setting of Flyway that bears on `migrate`, and what becomes of it here. Names as in a TOML file, without `flyway.`. */

export type SettingUse =
  | "used"
  /** Says how Flyway itself is run, connects or reports. */
  | "indifferent"
  /** Cannot be followed: refused unless its value is one of these. */
  | { readonly unless: readonly string[]; readonly because: string };

const JAVA = "only Flyway itself can run classes of Java";
const OFF = ["", "false"];

export const SETTINGS: ReadonlyMap<string, SettingUse> = new Map<string, SettingUse>([
  ...uses(
    "used",
    "locations table tablespace schemas defaultSchema sqlMigrationPrefix repeatableSqlMigrationPrefix baselineMigrationPrefix undoSqlMigrationPrefix " +
      "sqlMigrationSeparator sqlMigrationSuffixes baselineVersion baselineDescription baselineOnMigrate outOfOrder " +
      "ignoreMigrationPatterns validateOnMigrate validateMigrationNaming placeholderReplacement placeholderPrefix placeholderSuffix " +
      "placeholderSeparator mixed encoding executeInTransaction initSql target createSchemas skipDefaultCallbacks installedBy environment url",
  ),
  ...uses(
    "indifferent",
    "user password driver connectRetries connectRetriesInterval cleanDisabled batch stream outputQueryResults outputProgress " +
      "outputLogsInJson outputType loggers lockRetryCount reportEnabled reportFilename jarDirs configFiles configFileEncoding licenseKey " +
      "email token color edition provisionMode environmentProvisionMode communityDBSupportEnabled kerberosConfigFile " +
      "scriptPlaceholderPrefix scriptPlaceholderSuffix powershellExecutable failOnMissingLocations " +
      "failOnMissingTarget postgresql.transactional.lock configurations workingDirectory schemaModelLocation schemaModelSchemas " +
      "snapshotFilename",
  ),
  [
    "group",
    { unless: OFF, because: "each migration is applied in a transaction of its own, so that it can be retried and resumed" },
  ],
  ["cherryPick", { unless: [""], because: "a release holds all that is pending" }],
  ["errorOverrides", { unless: [""], because: "what the server refuses is a failure" }],
  ["callbacks", { unless: [""], because: JAVA }],
  ["resolvers", { unless: [""], because: JAVA }],
  ["migrationResolvers", { unless: [""], because: JAVA }],
  ["skipDefaultResolvers", { unless: OFF, because: JAVA }],
  ["skipExecutingMigrations", { unless: OFF, because: "what is recorded as applied must have run" }],
  ["dryRunOutput", { unless: [""], because: "`plan` shows the SQL" }],
  ["detectEncoding", { unless: OFF, because: "an encoding is said, not guessed" }],
  ["callbackLocations", { unless: [""], because: "callbacks are looked for in `locations`" }],
  ["cleanOnValidationError", { unless: OFF, because: "nothing is ever cleaned" }],
]);

/** Names that begin so: tables of a TOML file, or maps. */
export const SETTING_GROUPS: ReadonlyMap<string, SettingUse> = new Map<string, SettingUse>([
  ["placeholders.", "used"],
  ...uses(
    "indifferent",
    "check. clean. code. deploy. diff. diffApply. diffText. model. generate. prepare. snapshot. add. undo. mcp. oracle. sqlserver. " +
      "sqlfluff. publishing. plugins.",
  ),
  ["jdbcProperties.", "used"],
  ["propertyResolvers.", { unless: [], because: "secrets come from the environment" }],
  ["vault.", { unless: [], because: "secrets come from the environment" }],
  ["dapr.", { unless: [], because: "secrets come from the environment" }],
  ["gcsm.", { unless: [], because: "secrets come from the environment" }],
]);

function uses(use: SettingUse, names: string): readonly (readonly [string, SettingUse])[] {
  return names.split(" ").map((name) => [name, use] as const);
}

/** Undefined for what Flyway does not know either. */
export function useOf(name: string): SettingUse | undefined {
  const known = SETTINGS.get(name);
  if (known !== undefined) return known;
  for (const [group, use] of SETTING_GROUPS) if (name.startsWith(group)) return use;
  return undefined;
}

/** Variable of the environment -> setting. */
export const VARIABLES: ReadonlyMap<string, string> = new Map([
  ...[...SETTINGS.keys()].map((name) => [toVariable(name), name] as const),
  ["FLYWAY_DRYRUN_OUTPUT", "dryRunOutput"] as const,
]);

function toVariable(name: string): string {
  return `FLYWAY_${name
    .replaceAll(/([a-z])([A-Z])/g, "$1_$2")
    .replaceAll(".", "_")
    .toUpperCase()}`;
}

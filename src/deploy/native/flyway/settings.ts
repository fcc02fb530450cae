/** Flyway's settings, once it is known that each can be followed. */
import { UserError } from "../../../errors.ts";
import type { NativeInput } from "../natives.ts";
import { readTableName } from "../table-name.ts";
import { type Encoding, readEncoding } from "./encoding.ts";
import type { Naming } from "./file-name.ts";
import { type IgnorePattern, readIgnorePattern } from "./ignore-pattern.ts";
import { useOf } from "./known-settings.ts";
import type { PlaceholderForm } from "./placeholders.ts";
import { readSettingValues, type SettingValues } from "./setting-files.ts";
import { type FlywayVersion, readVersion } from "./version.ts";

export type Target =
  | { readonly kind: "latest" | "current" | "next" }
  | { readonly kind: "version"; readonly version: FlywayVersion };

export interface FlywaySettings {
  readonly naming: Naming;
  /** As they are said; null: where the set's folders are. */
  readonly locations: readonly string[] | null;
  readonly table: string;
  readonly tablespace: string | null;
  readonly schemas: readonly string[];
  /** Null: the first of `schemas`, else the session's. */
  readonly defaultSchema: string | null;
  readonly createSchemas: boolean;
  readonly baselineVersion: FlywayVersion;
  readonly baselineDescription: string;
  readonly baselineOnMigrate: boolean;
  readonly outOfOrder: boolean;
  readonly ignored: readonly IgnorePattern[];
  readonly validateOnMigrate: boolean;
  readonly validateNaming: boolean;
  readonly replacesPlaceholders: boolean;
  /** By name in lower case; without the default ones. */
  readonly placeholders: ReadonlyMap<string, string>;
  readonly form: PlaceholderForm;
  readonly mixed: boolean;
  readonly executeInTransaction: boolean;
  readonly encoding: Encoding;
  readonly initSql: string;
  readonly target: Target;
  readonly runsCallbacks: boolean;
  /** Null: the current user. */
  readonly installedBy: string | null;
  /** Value of `flyway:environment`. */
  readonly environment: string;
}

/** Throws `UserError` for what cannot be followed, naming it. */
export async function readFlywaySettings(input: NativeInput): Promise<FlywaySettings> {
  const values = await readSettingValues(input);
  refuseUnknown(values);
  refuseCurrentSchema(values);
  const said = readTableName(input.historyTable ?? "flyway_schema_history");
  const table = input.historyTable === null ? textOf(values, "table", said.table) : said.table;
  const placeholderReplacement = flagOf(values, "placeholderReplacement", true);
  return {
    naming: readNaming(values),
    locations: values.has("locations") ? listOf(values, "locations") : null,
    table,
    tablespace: textOf(values, "tablespace", "") || null,
    schemas: listOf(values, "schemas"),
    defaultSchema: said.schema ?? (textOf(values, "defaultSchema", "") || null),
    createSchemas: flagOf(values, "createSchemas", true),
    baselineVersion: versionOf(values, "baselineVersion", "1"),
    baselineDescription: textOf(values, "baselineDescription", "<< Flyway Baseline >>"),
    baselineOnMigrate: flagOf(values, "baselineOnMigrate", false),
    outOfOrder: flagOf(values, "outOfOrder", false),
    ignored: (values.has("ignoreMigrationPatterns") ? listOf(values, "ignoreMigrationPatterns") : ["*:future"]).map(
      readIgnorePattern,
    ),
    validateOnMigrate: flagOf(values, "validateOnMigrate", true),
    validateNaming: flagOf(values, "validateMigrationNaming", false),
    replacesPlaceholders: placeholderReplacement,
    placeholders: placeholderReplacement ? readPlaceholders(values) : new Map(),
    form: {
      prefix: requiredOf(values, "placeholderPrefix", "${"),
      suffix: requiredOf(values, "placeholderSuffix", "}"),
      separator: requiredOf(values, "placeholderSeparator", ":"),
    },
    mixed: flagOf(values, "mixed", false),
    executeInTransaction: flagOf(values, "executeInTransaction", true),
    encoding: readEncoding(textOf(values, "encoding", "UTF-8"), "encoding"),
    initSql: textOf(values, "initSql", ""),
    target: readTarget(values),
    runsCallbacks: !flagOf(values, "skipDefaultCallbacks", false),
    installedBy: textOf(values, "installedBy", "") || null,
    environment: textOf(values, "environment", "default"),
  };
}

function refuseUnknown(values: SettingValues): void {
  for (const [name, { text, source }] of values) {
    const use = useOf(name);
    if (use === undefined) {
      throw new UserError(
        "configuration",
        `Flyway has no setting ${JSON.stringify(name)}, which ${source} has.`,
        "Correct or remove it.",
      );
    }
    if (typeof use === "object" && !use.unless.includes(text.trim().toLowerCase())) {
      throw new UserError(
        "configuration",
        `Flyway's setting ${JSON.stringify(name)} in ${source} cannot be followed: ${use.because}.`,
        "Remove it, or let Flyway itself apply the migrations with `status-command` and `deploy-command`.",
      );
    }
  }
}

/** The connection is ours, so what Flyway's would say of schemas must be said by settings. */
function refuseCurrentSchema(values: SettingValues): void {
  for (const name of ["url", "jdbcProperties.currentSchema"]) {
    const value = values.get(name);
    if (value === undefined || (name === "url" && !/[?&]currentSchema=/.test(value.text))) continue;
    throw new UserError(
      "configuration",
      `${value.source} sets currentSchema for Flyway's connection, which is not used here.`,
      "Set defaultSchema instead, which both follow.",
    );
  }
}

function readNaming(values: SettingValues): Naming {
  return {
    versionedPrefix: values.get("sqlMigrationPrefix")?.text ?? "V",
    repeatablePrefix: textOf(values, "repeatableSqlMigrationPrefix", "R"),
    baselinePrefix: textOf(values, "baselineMigrationPrefix", "B"),
    undoPrefix: textOf(values, "undoSqlMigrationPrefix", "U"),
    separator: requiredOf(values, "sqlMigrationSeparator", "__"),
    suffixes: values.has("sqlMigrationSuffixes") ? listOf(values, "sqlMigrationSuffixes") : [".sql"],
  };
}

function readPlaceholders(values: SettingValues): ReadonlyMap<string, string> {
  const group = "placeholders.";
  return new Map(
    [...values]
      .filter(([name]) => name.startsWith(group))
      .map(([name, { text }]) => [name.slice(group.length).toLowerCase(), text]),
  );
}

/** `?` behind a version means that it need not exist. */
function readTarget(values: SettingValues): Target {
  const text = textOf(values, "target", "latest");
  const word = text.toLowerCase();
  if (word === "latest" || word === "current" || word === "next") return { kind: word };
  const version = readVersion(text.replace(/\?$/, ""));
  if (version !== null) return { kind: "version", version };
  throw wrong(values, "target", "a version, `latest`, `current` or `next`");
}

function textOf(values: SettingValues, name: string, otherwise: string): string {
  return values.get(name)?.text.trim() ?? otherwise;
}

function requiredOf(values: SettingValues, name: string, otherwise: string): string {
  const text = textOf(values, name, otherwise);
  if (text === "") throw wrong(values, name, "a text that is not empty");
  return text;
}

function listOf(values: SettingValues, name: string): readonly string[] {
  return textOf(values, name, "")
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

function flagOf(values: SettingValues, name: string, otherwise: boolean): boolean {
  const text = textOf(values, name, String(otherwise)).toLowerCase();
  if (text !== "true" && text !== "false") throw wrong(values, name, "true or false");
  return text === "true";
}

function versionOf(values: SettingValues, name: string, otherwise: string): FlywayVersion {
  const version = readVersion(textOf(values, name, otherwise));
  if (version === null) throw wrong(values, name, "a version such as 1.2");
  return version;
}

function wrong(values: SettingValues, name: string, wanted: string): UserError {
  const { text, source } = values.get(name) ?? { text: "", source: "Flyway" };
  return new UserError("configuration", `${name} in ${source} is ${JSON.stringify(text)}.`, `It must be ${wanted}.`);
}

/** Where Flyway's settings stand: a file of the revision, and `FLYWAY_*` of the environment, which wins. */
import { UserError } from "../../../errors.ts";
import type { NativeInput } from "../natives.ts";
import { VARIABLES } from "./known-settings.ts";
import { readProperties } from "./properties.ts";
import { readToml } from "./toml.ts";

export interface SettingValue {
  /** Lists joined by commas, as in the environment. */
  readonly text: string;
  /** File or variable, for messages. */
  readonly source: string;
}

/** By name without `flyway.`; placeholders as `placeholders.NAME`. */
export type SettingValues = ReadonlyMap<string, SettingValue>;

export async function readSettingValues(input: NativeInput): Promise<SettingValues> {
  const variables = readVariables(input);
  const environment = variables.get("environment")?.text ?? null;
  const files = await readFiles(input, environment);
  return new Map([...files, ...variables]);
}

function readVariables(input: NativeInput): SettingValues {
  const values = new Map<string, SettingValue>();
  for (const source of input.environmentNames) {
    const text = input.environment(source);
    if (text === undefined) continue;
    const name = VARIABLES.get(source);
    if (name !== undefined && (text !== "" || name === MAY_BE_EMPTY)) values.set(name, { text, source });
    const placeholder = /^FLYWAY_PLACEHOLDERS_(.+)$/.exec(source)?.[1];
    if (placeholder !== undefined) values.set(`placeholders.${placeholder.toLowerCase()}`, { text, source });
  }
  return values;
}

/** Others are as good as not set, such as a workflow leaves them. */
const MAY_BE_EMPTY = "sqlMigrationPrefix";

/** Those that FLYWAY_CONFIG_FILES names, else what lies nearest above the migrations. */
async function readFiles(input: NativeInput, environment: string | null): Promise<SettingValues> {
  const named = input.environment("FLYWAY_CONFIG_FILES");
  const found = named === undefined || named === "" ? await findNearest(input) : await openNamed(input, named);
  const values = new Map<string, SettingValue>();
  for (const { path, text } of found) {
    const read = path.endsWith(".toml") ? await readToml(path, text, environment) : readConf(text, input);
    for (const [name, value] of read) values.set(name, { text: value, source: path });
  }
  return values;
}

interface SettingFile {
  readonly path: string;
  readonly text: string;
}

async function openNamed(input: NativeInput, named: string): Promise<readonly SettingFile[]> {
  const files: SettingFile[] = [];
  for (const path of named.split(",").map((each) => each.trim().replace(/^(?:\.\/)+/, ""))) {
    const text = path.startsWith("/") ? null : await open(input, path);
    if (text === null) {
      throw new UserError(
        "configuration",
        `FLYWAY_CONFIG_FILES names ${JSON.stringify(path)}, which is no file of this revision.`,
        "Name files of the repository, relative to its root.",
      );
    }
    files.push({ path, text });
  }
  return files;
}

/** A TOML file keeps Flyway from reading the older form. */
async function findNearest(input: NativeInput): Promise<readonly SettingFile[]> {
  for (const folder of foldersAbove(input.root)) {
    for (const names of [
      ["conf/flyway.toml", "flyway.toml"],
      ["conf/flyway.conf", "flyway.conf"],
    ]) {
      const files: SettingFile[] = [];
      for (const name of names) {
        const path = folder === "" ? name : `${folder}/${name}`;
        const text = await open(input, path);
        if (text !== null) files.push({ path, text });
      }
      if (files.length > 0) return files;
    }
  }
  return [];
}

/** The folder itself first. */
function foldersAbove(root: string): readonly string[] {
  const parts = root === "" ? [] : root.split("/");
  return Array.from({ length: parts.length + 1 }, (_, index) => parts.slice(0, parts.length - index).join("/"));
}

async function open(input: NativeInput, path: string): Promise<string | null> {
  const bytes = await input.readFile(path);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

/** `${NAME}` is the environment's variable, and nothing where there is none. */
function readConf(text: string, input: NativeInput): ReadonlyMap<string, string> {
  const expanded = text.replaceAll(/\$\{([A-Za-z0-9_]+)\}/g, (_, name: string) => input.environment(name) ?? "");
  const values = new Map<string, string>();
  for (const [name, value] of readProperties(expanded)) values.set(name.replace(/^flyway\./, ""), value);
  return values;
}

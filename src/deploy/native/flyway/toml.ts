/** `flyway.toml`: its table `flyway`, and what the environment in use says over it. */
import { UserError } from "../../../errors.ts";

/** Settings by name, nested ones with dots, lists joined by commas. Throws `UserError` where it is no TOML. */
export async function readToml(path: string, text: string, environment: string | null): Promise<ReadonlyMap<string, string>> {
  const document = await parse(path, text);
  const values = new Map<string, string>();
  const general = tableAt(document, "flyway");
  flatten(general, "", { path, values });
  const name = environment ?? (typeof general["environment"] === "string" ? general["environment"] : "default");
  const own = tableAt(tableAt(document, "environments"), name);
  flatten(tableAt(own, "flyway"), "", { path, values });
  for (const key of OF_ENVIRONMENTS) {
    if (own[key] !== undefined) flatten({ [key]: own[key] }, "", { path, values });
  }
  return values;
}

/** Settings that TOML files have in an environment, not in `flyway`. */
const OF_ENVIRONMENTS = ["schemas", "initSql", "jdbcProperties", "url"];

type Table = Readonly<Record<string, unknown>>;

async function parse(path: string, text: string): Promise<Table> {
  const toml = await import("smol-toml");
  try {
    return toml.parse(text);
  } catch (error) {
    if (!(error instanceof toml.TomlError)) throw error;
    throw new UserError("configuration", `${path} is no TOML: line ${error.line}, column ${error.column}.`, "Mend the file.");
  }
}

function tableAt(table: Table, key: string): Table {
  const value = Object.hasOwn(table, key) ? table[key] : undefined;
  return isTable(value) ? value : {};
}

function isTable(value: unknown): value is Table {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !("toISOString" in value);
}

interface Into {
  readonly path: string;
  readonly values: Map<string, string>;
}

function flatten(table: Table, prefix: string, into: Into): void {
  for (const [key, value] of Object.entries(table)) {
    const name = `${prefix}${key}`;
    if (isTable(value)) flatten(value, `${name}.`, into);
    else into.values.set(name, readValue(name, value, into.path));
  }
}

function readValue(name: string, value: unknown, path: string): string {
  const text = Array.isArray(value) ? value.map(String).join(",") : String(value);
  if (!/\$\{[A-Za-z]+\.[^{}]*\}/.test(text) || name === "url") return text;
  throw new UserError(
    "configuration",
    `${name} in ${path} is resolved by a plugin of Flyway, which cannot be done here.`,
    `Set it in the environment, which wins: FLYWAY_${name
      .replace(/^placeholders\./, "PLACEHOLDERS_")
      .replaceAll(/([a-z])([A-Z])/g, "$1_$2")
      .toUpperCase()}.`,
  );
}

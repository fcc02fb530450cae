/** dbmate's settings that reach beyond its command line: `DBMATE_*` of the environment, else of the file `.env`, which it loads itself. */
import { UserError } from "../../errors.ts";
import type { NativeInput } from "./natives.ts";
import { readTableName, type TableName } from "./table-name.ts";

/** A table without schema is in the one that the session creates tables in. */
export interface DbmateSettings extends TableName {
  /** Folders as they are said; null where they are not. */
  readonly folders: readonly string[] | null;
  /** What to do with a migration that sorts before one that is applied; null where nothing is said, then it is refused, too. */
  readonly strict: boolean | null;
}

/** Throws `UserError` for what cannot be honoured. */
export async function readDbmateSettings(input: NativeInput): Promise<DbmateSettings> {
  const dotenv = await readDotenv(input);
  const setting = (name: string): string | null => input.environment(name) ?? dotenv(name);
  refuseDriver(setting("DBMATE_DRIVER"));
  const folders = setting("DBMATE_MIGRATIONS_DIR");
  return {
    ...readTableName(input.historyTable ?? (setting("DBMATE_MIGRATIONS_TABLE") || "schema_migrations")),
    folders: folders === null || folders === "" ? null : folders.split(",").map((folder) => cleanFolder(folder.trim())),
    strict: readBoolean("DBMATE_STRICT", setting("DBMATE_STRICT")),
  };
}

function refuseDriver(driver: string | null): void {
  if (driver === null || ["", "postgres", "postgresql"].includes(driver)) return;
  throw new UserError(
    "configuration",
    `DBMATE_DRIVER is ${JSON.stringify(driver)}, and migrations are applied to PostgreSQL only.`,
    "Remove it or set it to postgres.",
  );
}

/** As Go's `strconv.ParseBool`, which dbmate uses. */
const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ...["1", "t", "T", "true", "TRUE", "True"].map((word) => [word, true] as const),
  ...["0", "f", "F", "false", "FALSE", "False"].map((word) => [word, false] as const),
]);

function readBoolean(name: string, value: string | null): boolean | null {
  if (value === null || value === "") return null;
  const read = BOOLEANS.get(value);
  if (read !== undefined) return read;
  throw new UserError("configuration", `${name} is ${JSON.stringify(value)}, neither true nor false.`, "Write true or false.");
}

/** `DBMATE_*` of the revision's `.env`; what is there for others is not looked at, it may be secret. */
async function readDotenv(input: NativeInput): Promise<(name: string) => string | null> {
  const bytes = await input.readFile(".env");
  if (bytes === null) return () => null;
  const values = new Map<string, string>();
  for (const line of new TextDecoder().decode(bytes).split(/\r?\n/)) {
    const match = /^\s*(?:export\s+)?(DBMATE_\w+)\s*[=:](.*)$/.exec(line);
    if (match?.[1] !== undefined) values.set(match[1], (match[2] ?? "").trim());
  }
  return (name) => {
    const value = values.get(name);
    return value === undefined ? null : plainValue(name, value);
  };
}

/** Quotes and comments taken off. Escapes and variables are left to dbmate: they are refused. */
function plainValue(name: string, value: string): string {
  const quoted = /^(["'])([^"'\\$]*)\1\s*(?:#.*)?$/.exec(value);
  if (quoted?.[2] !== undefined) return quoted[2];
  const bare = /^([^"'\\$`#]*)(?:\s#.*)?$/.exec(value);
  if (bare?.[1] !== undefined) return bare[1].trim();
  throw new UserError("configuration", `${name} in .env is no plain value.`, `Set ${name} in the environment, which wins.`);
}

/** As Go's `path.Clean`, for paths without `..`. */
export function cleanFolder(folder: string): string {
  const parts = folder.split("/").filter((part) => part !== "" && part !== ".");
  return `${folder.startsWith("/") ? "/" : ""}${parts.join("/")}`;
}

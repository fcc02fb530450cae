/** The files beside the environment that libpq reads: services and passwords. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../errors.ts";
import type { Environment } from "../process/environment.ts";
import type { ConnectionSettings } from "./connection-string.ts";

export interface Login {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
}

/** Settings of a service (manual, section 34.17). Throws `UserError` where no file has it. */
export function readService(name: string, environment: Environment): ConnectionSettings {
  const { HOME = "", PGSERVICEFILE = join(HOME, ".pg_service.conf"), PGSYSCONFDIR = "/etc/postgresql-common" } = environment;
  for (const file of [PGSERVICEFILE, join(PGSYSCONFDIR, "pg_service.conf")]) {
    const found = findService(readText(file) ?? "", name);
    if (found !== null) return found;
  }
  throw new UserError(
    "usage",
    `There is no definition of the service ${JSON.stringify(name)}.`,
    "Give it a section in the file that PGSERVICEFILE names, or in ~/.pg_service.conf.",
  );
}

function findService(text: string, name: string): ConnectionSettings | null {
  let found: Map<string, string> | null = null;
  for (const line of text.split("\n").map((each) => each.trim())) {
    if (line === "" || line.startsWith("#")) continue;
    if (line.startsWith("[")) {
      if (found !== null) return found;
      if (line === `[${name}]`) found = new Map();
    } else if (found !== null) {
      const equals = line.indexOf("=");
      if (equals < 1)
        throw new UserError(
          "usage",
          `The service ${JSON.stringify(name)} holds a line that sets nothing.`,
          "Write keyword=value.",
        );
      const keyword = line.slice(0, equals);
      if (!found.has(keyword)) found.set(keyword, line.slice(equals + 1));
    }
  }
  return found;
}

export interface PassFile {
  /** Null where no line is of the login, or the file is not there. */
  readonly password: string | null;
  /** Sentence for whom the server refuses; null when there is nothing to say. */
  readonly remark: string | null;
}

/** A password from `PGPASSFILE` or `~/.pgpass` (manual, section 34.16), which libpq heeds only where nobody else may read it. */
export function readPassFile(file: string, login: Login): PassFile {
  const status = statSync(file, { throwIfNoEntry: false });
  if (status?.isFile() !== true) return { password: null, remark: null };
  if (process.platform !== "win32" && (status.mode & 0o077) !== 0)
    return { password: null, remark: "The password file was not heeded since others may read it: chmod 600." };
  // Socket folders stand as localhost in the file.
  const host = login.host.startsWith("/") ? "localhost" : login.host;
  const wanted = [host, String(login.port), login.database, login.user];
  for (const line of (readText(file) ?? "").split(/\r?\n/)) {
    if (line === "" || line.startsWith("#")) continue;
    const fields = splitFields(line);
    const password = fields[4];
    if (
      password !== undefined &&
      password !== "" &&
      wanted.every((each, at) => fields[at] === "*" || unescape(fields[at]) === each)
    )
      return { password: unescape(password), remark: null };
  }
  return { password: null, remark: null };
}

/** Fields end at a colon without a backslash before it. */
function splitFields(line: string): readonly string[] {
  return [...line.matchAll(/((?:[^:\\]|\\.)*)(?::|$)/gy)].map(([, field = ""]) => field);
}

function unescape(field = ""): string {
  return field.replaceAll(/\\(.)/g, "$1");
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

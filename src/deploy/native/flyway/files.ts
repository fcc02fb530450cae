/** Which files of a set Flyway finds in its locations, and what they are. */
import { UserError } from "../../../errors.ts";
import type { SetFile } from "../../history.ts";
import type { NativeInput } from "../natives.ts";
import { EVENTS } from "./events.ts";
import { type FileName, readFileName } from "./file-name.ts";
import { findLocations } from "./locations.ts";
import type { FlywaySettings } from "./settings.ts";

export interface FlywayFile extends SetFile {
  /** Relative to its location, as the history has it. */
  readonly script: string;
  readonly name: FileName;
  /** Its script configuration (`V1__a.sql.conf`); null without one. */
  readonly configuration: SetFile | null;
}

export interface FlywayFiles {
  /** In no order. */
  readonly migrations: readonly FlywayFile[];
  /** Of one event by description. */
  readonly callbacks: readonly FlywayFile[];
  /** Files that Flyway would skip for their names. */
  readonly misnamed: readonly { readonly path: string; readonly problem: string }[];
}

/** Throws `UserError` for migrations and callbacks that are no SQL, and for callbacks that there is no moment for. */
export function findFlywayFiles(input: NativeInput, settings: FlywaySettings): FlywayFiles {
  const below = findLocations(input, settings.locations);
  const byPath = new Map(input.files.map((file) => [file.path, file]));
  const found: FlywayFile[] = [];
  const misnamed: { path: string; problem: string }[] = [];
  for (const file of input.files) {
    const script = below(file.path);
    if (script === null) continue;
    const base = file.path.slice(file.path.lastIndexOf("/") + 1);
    const read = readFileName(base, settings.naming);
    if (read === null) refuseCode(file.path, base, settings);
    else if (read.name === null) misnamed.push({ path: file.path, problem: read.problem });
    else found.push({ ...file, script, name: read.name, configuration: byPath.get(`${file.path}.conf`) ?? null });
  }
  const callbacks = found.filter(({ name }) => name.kind === "callback");
  if (settings.runsCallbacks) refuseCallbacks(callbacks);
  return {
    migrations: found.filter(({ name }) => name.kind !== "callback" && name.kind !== "undo"),
    callbacks: settings.runsCallbacks ? callbacks.toSorted((a, b) => compareText(a.name.description, b.name.description)) : [],
    misnamed,
  };
}

export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Migrations in Java and the like, and scripts for a shell, by the suffixes that Flyway runs. */
const CODE = [".java", ".kt", ".groovy", ".scala", ".class", ".ps1", ".bat", ".cmd", ".sh", ".bash", ".py"];

function refuseCode(path: string, base: string, { naming }: FlywaySettings): void {
  const read = readFileName(base, { ...naming, suffixes: CODE });
  if (read === null || read.name === null || (read.name.event !== null && EVENTS.get(read.name.event) === "never")) return;
  throw new UserError(
    "configuration",
    `${path} cannot be run: only SQL can.`,
    "Add `status-command` and `deploy-command` to the database, so that Flyway itself applies its migrations.",
  );
}

function refuseCallbacks(callbacks: readonly FlywayFile[]): void {
  const refused = callbacks.find(({ name }) => name.event !== null && EVENTS.get(name.event) === "refused");
  if (refused === undefined) return;
  throw new UserError(
    "configuration",
    `${refused.path} cannot be run: there is no moment for the callback ${refused.name.event ?? ""}.`,
    `Callbacks that are run are ${RUN.join(", ")}. Move what it does into one of them, or let Flyway itself apply the migrations with \`status-command\` and \`deploy-command\`.`,
  );
}

const RUN = [...EVENTS].filter(([, use]) => use !== "never" && use !== "refused").map(([event]) => event);

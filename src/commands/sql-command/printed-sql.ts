/** The migrations of a release that are not SQL, with the SQL that the configured command prints for them, or what to do about it. */
import type { CommandOptions } from "../../config/options.ts";
import { nameOf } from "../../frameworks/exclusions.ts";
import type { RunCommand } from "../../database-port.ts";
import type { ReleaseFile } from "../assess/assess-set.ts";
import { type Placeholders, printSql } from "./sql-command.ts";
import { adviseCommand } from "./sql-command-advice.ts";
import { sqlRecipe, type SqlRecipe } from "./sql-command-recipes.ts";

/** A work tree whose code may be executed. */
export interface Checkout {
  readonly runCommand: RunCommand;
  /** What lies there under a path below the root of the repository; null where it is no file. */
  readonly readFile: (path: string) => Promise<Uint8Array | null>;
}

/** Asked when the first migration needs it. `refused`: why the code of the revision may not be executed, one sentence. */
export type OpenCheckout = (head: string) => Promise<Checkout | { readonly refused: string }>;

/** A file of the release as its framework and the repository know it. */
export interface PrintableFile {
  readonly file: ReleaseFile;
  /** Below the root of the repository. */
  readonly path: string;
  /** Whether it is one migration that runs forwards, of which a tool can be asked. */
  readonly isOne: boolean;
  /** Id of the migration that runs before it; null where there is none. Asked only where the command asks. */
  readonly previous: () => string | null;
}

export interface Printing {
  readonly framework: string | null;
  readonly database: string;
  readonly command: CommandOptions | null;
  readonly files: readonly PrintableFile[];
  readonly head: string;
  readonly openCheckout: OpenCheckout;
}

/** So many migrations of one set are asked for; each call may take as long as the configuration lets it. */
const MOST_CALLS = 100;

/** The files in their order. Throws `UserError` for a command that cannot be meant. */
export async function printUnread(printing: Printing): Promise<readonly ReleaseFile[]> {
  const { files, command, framework, database } = printing;
  const recipe = sqlRecipe(framework);
  if (command === null) {
    const advice = adviseCommand(recipe, { framework, database });
    return files.map(({ file, isOne }) =>
      file.unread === null || !isOne ? file : withRemedy(file, { ...advice, severity: "note" }),
    );
  }
  const printed: ReleaseFile[] = [];
  let stopped: string | null = null;
  let calls = 0;
  for (const each of files) {
    const { file, isOne } = each;
    if (file.unread === null || !isOne || file.bytes === null) {
      printed.push(file);
      continue;
    }
    if (calls === MOST_CALLS) stopped ??= `is asked for ${MOST_CALLS} migrations at most`;
    calls += 1;
    const answer: Asked =
      stopped === null ? await ask(each, { printing, command, recipe }) : { because: stopped, stop: true, ran: false };
    if ("sql" in answer) {
      printed.push({ ...file, bytes: new TextEncoder().encode(answer.sql), unread: null, printed: recipe });
      continue;
    }
    if (answer.stop) stopped ??= answer.because;
    printed.push(withRemedy(file, failure(answer)));
  }
  return printed;
}

/** `ran` false: nobody asked the tool. */
type Asked = { readonly sql: string } | { readonly because: string; readonly stop: boolean; readonly ran: boolean };

async function ask(
  { file, path, previous }: PrintableFile,
  { printing, command, recipe }: { printing: Printing; command: CommandOptions; recipe: SqlRecipe },
): Promise<Asked> {
  const checkout = await printing.openCheckout(printing.head);
  if ("refused" in checkout) return { because: `was not run: ${checkout.refused}`, stop: true, ran: false };
  const lies = await checkout.readFile(path);
  if (lies === null || !areEqual(lies, file.bytes))
    return { because: "was not run: what is checked out under this path is not what is under check", stop: false, ran: false };
  const asksForPrevious = command.command.some((word) => word.includes("{previous}"));
  const own = identify(file, { recipe, previous: asksForPrevious ? previous() : null });
  if ("because" in own) return { ...own, stop: false, ran: false };
  const answer = await printSql(command, { ...placesOf(path), ...own }, checkout.runCommand);
  // Whatever made one call hang will do so with the next: a stranger shall not multiply the time limit.
  return "sql" in answer ? answer : { because: answer.because, stop: answer.timedOut, ran: true };
}

function identify(
  file: ReleaseFile,
  { recipe, previous }: { recipe: SqlRecipe; previous: string | null },
): Pick<Placeholders, "id" | "previous"> | { readonly because: string } {
  const first = recipe.first ?? null;
  if (recipe.identify === undefined) return { id: file.id, previous: previous ?? first };
  const own = recipe.identify(new TextDecoder().decode(file.bytes ?? new Uint8Array()));
  if (own === null)
    return { because: "was not run, since the file does not say plainly which migration it is and which it follows" };
  if (own.previous.length > 1) return { because: "was not run, since the migration follows several others" };
  return { id: own.id, previous: own.previous[0] ?? first };
}

function placesOf(path: string): Pick<Placeholders, "path" | "name" | "app"> {
  const name = nameOf(path);
  const dot = name.lastIndexOf(".");
  return { path, name: dot > 0 ? name.slice(0, dot) : name, app: path.split("/").at(-3) ?? null };
}

function areEqual(a: Uint8Array, b: Uint8Array | null): boolean {
  return b !== null && a.length === b.length && a.every((byte, index) => byte === b[index]);
}

type Remedy = Pick<NonNullable<ReleaseFile["unread"]>, "remedy" | "severity"> & { readonly because?: string };

function withRemedy(file: ReleaseFile, { because, remedy, severity }: Remedy): ReleaseFile {
  if (file.unread === null) return file;
  return {
    ...file,
    unread: { because: because === undefined ? file.unread.because : `${file.unread.because} ${because}`, remedy, severity },
  };
}

function failure({ because, ran }: { readonly because: string; readonly ran: boolean }): Remedy {
  const what = ran
    ? "See to it that the sql-command prints the migration's SQL and nothing else"
    : "Have the sql-command run where it may (docs/sql-command.md)";
  return {
    because: `The sql-command ${because}.`,
    remedy: `${what}, or have somebody check what the migration does; until then it asks for a backup.`,
    severity: ran ? "warning" : "note",
  };
}

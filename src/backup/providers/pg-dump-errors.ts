/** What pg_restore could not do, without the values that its words may hold. */

export interface RestoreErrors {
  /** Sentences about what a scratch server may lack without the rows being lost: extensions, languages. */
  readonly lacks: readonly string[];
  /** Sentences about everything else; with one of them nothing is proven. */
  readonly failures: readonly string[];
}

const ERROR = /^pg_restore: error: (.*)$/;
const COMMAND = /^Command was: (.*)$/;

/** Said without a command of its own. */
const ROWS = /^COPY failed for table ("(?:[^"\n]|"")*")/;

/** A newer pg_restore sets what an older server does not know, and goes on. */
const HARMLESS =
  /unrecognized configuration parameter "(?:transaction_timeout|idle_session_timeout)"|schema "public" already exists/;

/** Extensions and what can only be restored with them. Where rows need one, their table fails, too. */
const MAY_LACK =
  /^(?:CREATE|ALTER) (?:EXTENSION|(?:OR REPLACE )?(?:TRUSTED )?(?:PROCEDURAL )?LANGUAGE|FOREIGN DATA WRAPPER|SERVER|FOREIGN TABLE|TRANSFORM) /;

/** What a command of pg_dump is about: words in capitals, and a name. What follows may hold values. */
const BEGINNING = /^((?:[A-Z]+ )+)((?:"(?:[^"]|"")*"|[a-z_][\w$]*)(?:\.(?:"(?:[^"]|"")*"|[a-z_][\w$]*))?)/;

/** Words of the server that name objects, never values. */
const NAMES_ONLY = [
  /(?:extension|type|role|schema|relation|language|collation|access method|server) "[^"]{1,128}" (?:does not exist|is not available|already exists)/,
  /permission denied (?:for|to) [a-z ]{1,60}/,
  /No space left on device/,
  /could not resize shared memory segment/,
  /must be superuser[a-z ]{0,60}/,
  /the connection to the server was lost|server closed the connection unexpectedly|terminating connection/,
  /canceling statement due to [a-z ]{1,40}/,
];

export function readRestoreErrors(stderr: string): RestoreErrors {
  const lacks = new Set<string>();
  const failures = new Set<string>();
  for (const { error, command } of readMessages(stderr)) {
    if (HARMLESS.test(error)) continue;
    const sentence = `${subjectOf(error, command)} could not be restored${ownWords(error)}.`;
    (MAY_LACK.test(command) ? lacks : failures).add(sentence);
  }
  return { lacks: [...lacks], failures: [...failures] };
}

/** Several processes may speak at once: a command belongs to the last error that has none yet. */
function readMessages(stderr: string): readonly { readonly error: string; readonly command: string }[] {
  const messages: { readonly error: string; command: string }[] = [];
  for (const line of stderr.split("\n")) {
    const error = ERROR.exec(line)?.[1];
    if (error !== undefined) messages.push({ error, command: "" });
    const last = messages.at(-1);
    const command = COMMAND.exec(line)?.[1];
    if (command !== undefined && last !== undefined && last.command === "") last.command = command;
  }
  return messages;
}

function subjectOf(error: string, command: string): string {
  const rowsOf = ROWS.exec(error)?.[1];
  if (rowsOf !== undefined) return `Rows of ${rowsOf}`;
  const [, words, name] = BEGINNING.exec(command) ?? [];
  return words === undefined || name === undefined ? "Something" : JSON.stringify(words + name);
}

function ownWords(error: string): string {
  for (const words of NAMES_ONLY) {
    const found = words.exec(error)?.[0];
    if (found !== undefined) return `: ${found}`;
  }
  return "";
}

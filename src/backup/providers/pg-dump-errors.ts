/** What pg_restore could not do, without the values that its words may hold. */

export interface RestoreErrors {
  /** Sentences about what a scratch server may lack without the rows being lost: extensions, languages. */
  readonly lacks: readonly string[];
  /** Sentences about everything else; with one of them nothing is proven. */
  readonly failures: readonly string[];
}

const ENTRY = /^pg_restore: from TOC entry \d+; \d+ \d+ (.*)$/;
const ERROR = /^pg_restore: error: (.*)$/;

/** Said without an entry of its own. */
const ROWS = /^COPY failed for table ("(?:[^"\n]|"")*")/;

/** A newer pg_restore sets what an older server does not know, and goes on. */
const HARMLESS =
  /unrecognized configuration parameter "(?:transaction_timeout|idle_session_timeout)"|schema "public" already exists/;

/** Extensions and what can only be restored with them. Where rows need one, their table fails, too. */
const MAY_LACK = /^(?:EXTENSION|PROCEDURAL LANGUAGE|FOREIGN DATA WRAPPER|SERVER|FOREIGN TABLE|TRANSFORM) /;

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
  let entry = "";
  for (const line of stderr.split("\n")) {
    entry = ENTRY.exec(line)?.[1] ?? entry;
    const error = ERROR.exec(line)?.[1];
    if (error === undefined || HARMLESS.test(error)) continue;
    const rowsOf = ROWS.exec(error)?.[1];
    const what = rowsOf === undefined ? (entry === "" ? "Something" : JSON.stringify(entry)) : `Rows of ${rowsOf}`;
    const isLack = rowsOf === undefined && MAY_LACK.test(entry);
    (isLack ? lacks : failures).add(`${what} could not be restored${ownWords(error)}.`);
  }
  return { lacks: [...lacks], failures: [...failures] };
}

function ownWords(error: string): string {
  for (const words of NAMES_ONLY) {
    const found = words.exec(error)?.[0];
    if (found !== undefined) return `: ${found}`;
  }
  return "";
}

/** Which objects a fingerprint leaves out. */
import type { FingerprintScope } from "./fingerprint.ts";

/** An object's own name, and that of the relation or function that it is part of. */
export interface NamedPart {
  readonly kind: string;
  readonly name: string;
  readonly partOf: string | null;
}

/**
 * True for what is left out. `*` stands for any text, `?` for one character, in names as the catalog has them (`public.Orders`, without
 * quotes); what is left out takes its columns, indexes and triggers with it, and `analytics.*` the schema too.
 */
export function ignoresOf({ ignore, historyTables }: FingerprintScope): (part: NamedPart) => boolean {
  const history = new Set(historyTables.map(withoutQuotes).flatMap(withCompanions));
  const globs = ignore.map(withoutQuotes);
  const known = new Map<string, boolean>();
  const isIgnored = (name: string): boolean => {
    let answer = known.get(name);
    if (answer === undefined) {
      answer = history.has(name) || globs.some((glob) => matchesGlob(name, glob));
      known.set(name, answer);
    }
    return answer;
  };
  const schemas = new Set(globs.filter((glob) => glob.endsWith(".*")).map((glob) => glob.slice(0, -2)));
  return ({ kind, name, partOf }) => {
    if (kind === "schema") return schemas.has(name) || globs.includes(name);
    return (partOf !== null && isIgnored(partOf)) || isIgnored(name);
  };
}

/** What tools make beside their history table when they first run: locks of Liquibase, Knex and Kysely, settings of Rails and Lucid. */
const COMPANIONS = [
  "databasechangeloglock",
  "knex_migrations_lock",
  "kysely_migration_lock",
  "ar_internal_metadata",
  "adonis_schema_versions",
];

function withCompanions(table: string): readonly string[] {
  const schema = table.slice(0, table.lastIndexOf(".") + 1);
  return [table, ...COMPANIONS.map((name) => schema + name)];
}

/** Whether `text` is what `glob` describes. Time is at most the product of both lengths. */
export function matchesGlob(text: string, glob: string): boolean {
  let at = 0;
  let star = -1;
  let restart = 0;
  let place = 0;
  while (at < text.length) {
    const sign = glob[place];
    if (sign === "*") {
      star = place++;
      restart = at;
    } else if (sign === "?" || sign === text[at]) {
      place++;
      at++;
    } else if (star >= 0) {
      place = star + 1;
      at = ++restart;
    } else {
      return false;
    }
  }
  while (glob[place] === "*") place++;
  return place === glob.length;
}

/** `"audit"."Log"` -> `audit.Log`. */
function withoutQuotes(name: string): string {
  return name.replaceAll(/"((?:[^"]|"")*)"/g, (_, inner: string) => inner.replaceAll('""', '"'));
}

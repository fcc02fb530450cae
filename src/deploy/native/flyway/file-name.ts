/** What the name of a file says to Flyway (`ResourceNameParser`). */
import { EVENTS } from "./events.ts";
import { type FlywayVersion, readVersion } from "./version.ts";

export interface Naming {
  readonly versionedPrefix: string;
  readonly repeatablePrefix: string;
  readonly baselinePrefix: string;
  readonly undoPrefix: string;
  readonly separator: string;
  /** Such as `.sql`; upper or lower case does not matter. */
  readonly suffixes: readonly string[];
}

export interface FileName {
  /** `undo` never runs forwards. */
  readonly kind: "versioned" | "baseline" | "undo" | "repeatable" | "callback";
  /** Of versioned and baseline migrations. */
  readonly version: FlywayVersion | null;
  /** Underscores are spaces; may be empty. */
  readonly description: string;
  /** Of a callback, such as `beforeMigrate`. */
  readonly event: string | null;
}

export type NameRead = { readonly name: FileName; readonly problem: null } | { readonly name: null; readonly problem: string };

/** Null where the file has none of the suffixes, so that it is nothing to Flyway. */
export function readFileName(file: string, naming: Naming): NameRead | null {
  const suffix = naming.suffixes.find((end) => file.toUpperCase().endsWith(end.toUpperCase()));
  if (suffix === undefined) return null;
  const bare = file.slice(0, file.length - suffix.length);
  const prefix = prefixesOf(naming).find(({ text }) => bare.startsWith(text));
  if (prefix === undefined) return { name: null, problem: "Its name begins with no prefix of a migration or callback." };
  const rest = bare.slice(prefix.text.length);
  const at = rest.indexOf(naming.separator);
  const before = at < 0 ? rest : rest.slice(0, at);
  const description = at < 0 ? "" : rest.slice(at + naming.separator.length).replaceAll("_", " ");
  const { kind } = prefix;
  if (kind === "repeatable" || kind === "callback") {
    if (before !== "")
      return {
        name: null,
        problem: `Its name has ${JSON.stringify(before)} where nothing may stand, before ${naming.separator}.`,
      };
    return { name: { kind, version: null, description, event: kind === "callback" ? prefix.text : null }, problem: null };
  }
  const version = readVersion(before);
  if (version === null) return { name: null, problem: `Its name has no version between ${prefix.text} and ${naming.separator}.` };
  return { name: { kind, version, description, event: null }, problem: null };
}

/** The longest first. */
function prefixesOf(naming: Naming): readonly { readonly text: string; readonly kind: FileName["kind"] }[] {
  const prefixes: { readonly text: string; readonly kind: FileName["kind"] }[] = [
    { text: naming.versionedPrefix, kind: "versioned" },
    { text: naming.repeatablePrefix, kind: "repeatable" },
    ...[...EVENTS.keys()].map((text) => ({ text, kind: "callback" as const })),
    { text: naming.baselinePrefix, kind: "baseline" },
    { text: naming.undoPrefix, kind: "undo" },
  ];
  return prefixes.toSorted((a, b) => b.text.length - a.text.length);
}

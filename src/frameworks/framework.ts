/**
 * A migration tool as data: where its files live, how their names read, in what order they run, what an edit means.
 * One file a framework beside this one, one ordered list in `frameworks.ts`. Paths and texts come in, facts go out.
 */
import type { Dialect } from "../risk/assessment.ts";

/**
 * What a file is to its framework.
 * - `versioned` runs once, forwards; `down` undoes a versioned one; `baseline` stands for all up to its id
 * - `repeatable`, `callback`: run again whenever they change, or around others
 * - `appended`: one file with many migrations, grown at its end (a Liquibase changelog, one Go list)
 * - `declarative`: the wished-for state; editing it is the normal operation
 * - `support`: lies in a migration folder and belongs to a migration (metadata, frozen models, helpers), runs with it
 * - `unrecognised`: was meant as a migration, but the tool will not pick it up (`V12_add.sql`)
 */
export type Role =
  | "versioned"
  | "down"
  | "baseline"
  | "repeatable"
  | "callback"
  | "appended"
  | "declarative"
  | "support"
  | "unrecognised";

/** A path read with a framework's eyes. */
export interface Recognised {
  readonly role: Role;
  /**
   * The identity that the tool records, normalised so that equal strings mean the same migration to the tool
   * (Flyway `V1_2__a.sql` and `V01.2__b.sql` -> `1.2`; Rails `20240101000000`; Prisma the folder's name). Null when it has none.
   */
  readonly id: string | null;
  /** The set's folder, such as `db/migration`; files of one set share it (Flyway: the location, not the sub-folder). */
  readonly root: string;
}

/** How ids of one set are compared. `graph` and `listed` sets have no order that names tell. */
export type IdOrder = "number" | "dotted" | "text" | "graph" | "listed" | "none";

export interface Framework {
  readonly id: string;
  readonly title: string;
  readonly order: IdOrder;
  /** What the tool does with a new file that sorts before one already applied. */
  readonly outOfOrder: "refused" | "skipped" | "runs";
  /** What the tool does when an applied file's content changes: notices by checksum, or never looks again. */
  readonly edit: "checksum" | "silent";
  /** What identifies a migration: then renames that keep it are no edit. */
  readonly identity: "version" | "file-name" | "folder-name" | "path" | "content";
  /** Null when the repository does not tell. */
  readonly dialect: Dialect | null;
}

/** Migrations of one framework at one place, belonging to one database. */
export interface MigrationSet {
  readonly framework: Framework;
  /** The configured name, else `<framework id>` or `<framework id>:<root>` where a repository has several. */
  readonly database: string;
  readonly root: string;
  readonly dialect: Dialect;
  /** Why we believe in it, such as `prisma/schema.prisma`, "most files in db/migration are named V…__….sql" or "configuration". */
  readonly evidence: string;
}

/** A file of a set. */
export interface MigrationFile {
  readonly path: string;
  readonly role: Role;
  readonly id: string | null;
  readonly set: MigrationSet;
}

/**
 * Negative when `a` runs before `b`, 0 when the tool holds them to be the same place, null when names do not tell.
 * `number`: digits as numbers of any length; `dotted`: part by part as numbers; `text`: by code unit.
 */
export function compareIds(order: IdOrder, a: string, b: string): number | null {
  switch (order) {
    case "number":
    case "dotted":
      return compareParts(a.split("."), b.split("."));
    case "text":
      return compareText(a, b);
    case "graph":
    case "listed":
    case "none":
      return null;
  }
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function compareParts(a: readonly string[], b: readonly string[]): number | null {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const left = a[index] ?? "0";
    const right = b[index] ?? "0";
    if (!/^\d+$/.test(left) || !/^\d+$/.test(right)) return null;
    const difference = BigInt(left) - BigInt(right);
    if (difference !== 0n) return difference < 0n ? -1 : 1;
  }
  return 0;
}

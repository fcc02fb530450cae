/**
 * A drop in two releases: the first renames, so that rows and values are there and one rename brings them back; a later one drops. Where
 * code must stop writing a column that has to be written, one before both makes it optional.
 */
import type { Drop } from "./find-drops.ts";

export interface Step {
  readonly kind: "relax" | "rename" | "drop";
  /** One statement each, without `;`. */
  readonly up: readonly string[];
  /** What undoes it; empty where nothing does. */
  readonly down: readonly string[];
  /** Sentences for the head of its file. */
  readonly notes: readonly string[];
}

/** In the order of their releases. `month`: of the first release, such as `2026_11`. */
export function planSteps(drops: readonly Drop[], month: string): readonly Step[] {
  const named = withNames(drops, `_to_be_dropped_${month}`);
  const required = named.filter((each) => each.drop.required === true);
  const relax: Step = {
    kind: "relax",
    up: required.map((each) => `${alter(each)} ALTER COLUMN ${quote(each.name)} DROP NOT NULL`),
    down: required.map((each) => `${alter(each)} ALTER COLUMN ${quote(each.name)} SET NOT NULL`),
    notes: RELAX_NOTES,
  };
  const rename: Step = {
    kind: "rename",
    up: [...relax.up, ...named.map((each) => renaming(each, each.name, each.kept))],
    down: named.toReversed().map((each) => renaming(each, each.kept, each.name)),
    notes: notesOfRename(drops),
  };
  const drop: Step = { kind: "drop", up: named.map(dropping), down: [], notes: DROP_NOTES };
  return required.length === 0 ? [rename, drop] : [relax, rename, drop];
}

interface Named {
  readonly drop: Drop;
  readonly name: string;
  /** What it is called until it is dropped. */
  readonly kept: string;
}

function withNames(drops: readonly Drop[], suffix: string): readonly Named[] {
  const given = new Set<string>();
  return drops.map((drop) => {
    const name = drop.column ?? drop.table.name;
    const place = JSON.stringify([drop.table.schema, drop.column === null ? null : drop.table.name]);
    const isFree = (kept: string): boolean => !drop.taken(kept) && !given.has(place + kept);
    let kept = shorten(name, suffix);
    for (let number = 2; !isFree(kept); number++) kept = shorten(name, `${suffix}_${number}`);
    given.add(place + kept);
    return { drop, name, kept };
  });
}

/** Longer names are cut by the server, at 63 bytes of UTF-8. */
const LONGEST_NAME = 63;

function shorten(name: string, suffix: string): string {
  const room = LONGEST_NAME - suffix.length;
  let kept = "";
  let size = 0;
  for (const character of name) {
    size += new TextEncoder().encode(character).length;
    if (size > room) break;
    kept += character;
  }
  return kept + suffix;
}

function alter({ drop: { table, ifExists } }: Named): string {
  return `ALTER TABLE ${ifExists ? "IF EXISTS " : ""}${qualified(table.schema, table.name)}`;
}

function renaming(each: Named, from: string, to: string): string {
  const { drop } = each;
  if (drop.column !== null) return `${alter(each)} RENAME COLUMN ${quote(from)} TO ${quote(to)}`;
  const table = { ...drop.table, name: from };
  return `${alter({ ...each, drop: { ...drop, table } })} RENAME TO ${quote(to)}`;
}

function dropping(each: Named): string {
  const { drop, kept } = each;
  const cascade = drop.cascade ? " CASCADE" : "";
  if (drop.column !== null) return `${alter(each)} DROP COLUMN ${quote(kept)}${cascade}`;
  return `DROP TABLE ${drop.ifExists ? "IF EXISTS " : ""}${qualified(drop.table.schema, kept)}${cascade}`;
}

function qualified(schema: string | null, name: string): string {
  return schema === null ? quote(name) : `${quote(schema)}.${quote(name)}`;
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

const RELAX_NOTES: readonly string[] = [
  "Release this first: inserts that leave the column out work from then on, and those that name it go on working.",
  "Behind it release an application that neither reads nor writes the column.",
];

const DROP_NOTES: readonly string[] = [
  "Release this when nothing has missed the old name for as long as a rollback may take. Nothing undoes it.",
  "It loses rows or values for good, so it asks for a backup.",
];

function notesOfRename(drops: readonly Drop[]): readonly string[] {
  const what = drops.every(({ column }) => column === null) ? "table" : "column";
  return [
    `Before it release an application that neither reads nor writes the ${what}: code, functions and triggers that name it fail from then on.`,
    "Views, indexes and foreign keys follow the new name. Rows and values stay, and the rename back brings all of them back.",
    ...(drops.some(({ required }) => required === true)
      ? ["The column was NOT NULL without a default, so it is made optional: inserts that leave it out must work."]
      : []),
    ...(drops.some(({ required }) => required === null)
      ? [
          "The migrations do not tell whether the column is NOT NULL without a default: if so, release DROP NOT NULL before all that.",
        ]
      : []),
  ];
}

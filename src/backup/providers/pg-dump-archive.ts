/** What is in an archive of pg_dump, by its list, and what of it is restored to prove it. */

export interface ArchiveEntry {
  readonly dumpId: string;
  /** Object id in the database that was dumped. */
  readonly oid: string;
  /** Such as `TABLE DATA`, `INDEX` and further words: namespace, name, owner. */
  readonly text: string;
  readonly isTableData: boolean;
}

const ENTRY = /^(\d+); (\d+) (\d+) (.+)$/;

/** The lines of `pg_restore --list`. A table called `DATA` something is told from data by its catalog: data has none. */
export function readArchiveList(lines: readonly string[]): readonly ArchiveEntry[] {
  return lines.flatMap((line): readonly ArchiveEntry[] => {
    const parts = ENTRY.exec(line);
    if (parts === null) return [];
    const [, dumpId = "", catalog = "", oid = "", text = ""] = parts;
    return [{ dumpId, oid, text, isTableData: catalog === "0" && text.startsWith("TABLE DATA ") }];
  });
}

/** Nothing of these says whether rows can be had back, and restoring them needs roles, reaches other servers or acts on its own. */
const NEVER = [
  "ACL",
  "COMMENT",
  "DATABASE",
  "DEFAULT ACL",
  "EVENT TRIGGER",
  "MATERIALIZED VIEW DATA",
  "POLICY",
  "PUBLICATION",
  "ROW SECURITY",
  "SECURITY LABEL",
  "STATISTICS DATA",
  "SUBSCRIPTION",
  "USER MAPPING",
];

/** Where only some tables' rows are restored: large objects are left out, and checks that look at other tables' rows. */
const ONLY_WHOLE = ["BLOB", "BLOBS", "BLOB METADATA", "FK CONSTRAINT", "TRIGGER"];

/** Of `tables` (object ids) the rows, all of the schema; `tables` null is everything. For `pg_restore --use-list`. */
export function chooseEntries(entries: readonly ArchiveEntry[], tables: ReadonlySet<string> | null): readonly ArchiveEntry[] {
  const left = tables === null ? NEVER : [...NEVER, ...ONLY_WHOLE];
  return entries.filter(({ text, isTableData, oid }) => {
    if (isTableData) return tables === null || tables.has(oid);
    return !left.some((kind) => text.startsWith(`${kind} `));
  });
}

export function writeUseList(entries: readonly ArchiveEntry[]): string {
  return entries.map(({ dumpId }) => `${dumpId};\n`).join("");
}

/**
 * Of a table by its name, as the list writes it: line ends become spaces, and a space stands between schema and table. For archives of a
 * database that is not at hand.
 */
export function findTableData(entries: readonly ArchiveEntry[], relation: string): ArchiveEntry | undefined {
  const name = relation.replace(/[\r\n]/g, " ");
  const spelled = [...name.matchAll(/\./g)].map(({ index }) => `TABLE DATA ${name.slice(0, index)} ${name.slice(index + 1)} `);
  return entries.find(({ isTableData, text }) => isTableData && spelled.some((beginning) => text.startsWith(beginning)));
}

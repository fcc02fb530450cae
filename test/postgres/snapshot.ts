/** What a database holds, and what of it is gone later. Reads catalogs and rows of small test databases only. */
import type { Client } from "pg";

export interface Relation {
  readonly oid: number;
  /** `schema.name`. */
  readonly name: string;
  /** The same, quoted as SQL wants it. */
  readonly quoted: string;
  /** As in `pg_class.relkind`: r, p, m, v or f. */
  readonly kind: string;
  readonly filenode: number | null;
}

interface Column extends ColumnRow {
  readonly relation: Relation;
  /** As text, without nulls. */
  readonly values: readonly string[];
}

export interface Snapshot {
  readonly relations: readonly Relation[];
  readonly columns: readonly Column[];
  /** Rows by oid of a table. */
  readonly rows: ReadonlyMap<number, number>;
  /** Names of sequences by oid, with the value they stand at. */
  readonly sequences: ReadonlyMap<number, { readonly name: string; readonly at: bigint }>;
  /** `database name` and `large object number`. */
  readonly others: readonly string[];
}

export interface Losses {
  /** `schema.table` where rows are gone, `schema.table.column` where only values are, `database name`,
   * `large object number`. */
  readonly lost: readonly string[];
  /** Sequences that stand at an earlier value than before. */
  readonly rewound: readonly string[];
}

const RELATIONS = `
  SELECT c.oid::int, format('%s.%s', n.nspname, c.relname) AS name, format('%I.%I', n.nspname, c.relname) AS quoted,
    c.relkind AS kind, pg_relation_filenode(c.oid)::int AS filenode
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND c.relkind IN ('r', 'p', 'm', 'v', 'f')
  ORDER BY 2`;

/** A column, or one attribute of a column of composite type. */
interface ColumnRow {
  readonly oid: number;
  readonly number: number;
  readonly name: string;
  readonly part: string | null;
  readonly type: string;
  readonly typeOid: number;
  /** Labels of an enum, also of an array of one, and what they are known by when they are renamed. */
  readonly labels: Readonly<Record<string, string>> | null;
}

/** Values that PostgreSQL computes are not data, so generated columns are left out. */
const COLUMNS = `
  SELECT a.attrelid::int AS oid, a.attnum * 2000 + coalesce(p.attnum, 0) AS number, a.attname AS name, p.attname AS part,
    format_type(coalesce(p.atttypid, a.atttypid), coalesce(p.atttypmod, a.atttypmod)) AS type,
    coalesce(p.atttypid, a.atttypid)::int AS "typeOid",
    (SELECT json_object_agg(enumlabel, 'label ' || oid) FROM pg_enum WHERE enumtypid IN (t.oid, t.typelem)) AS labels
  FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
    LEFT JOIN pg_attribute p ON t.typtype = 'c' AND p.attrelid = t.typrelid AND p.attnum > 0 AND NOT p.attisdropped
  WHERE a.attrelid = ANY ($1::oid[]) AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  ORDER BY 1, 2`;

async function readRelations(client: Client): Promise<Relation[]> {
  return (await client.query<Relation>(RELATIONS)).rows;
}

/** Reads all. With `before`, values of columns whose type changed are read back as the type they had. */
export async function takeSnapshot(client: Client, before?: Snapshot): Promise<Snapshot> {
  const relations = await readRelations(client);
  const tables = relations.filter(({ kind }) => kind === "r");
  const columns: Column[] = [];
  const rows = new Map<number, number>();
  const found = await client.query<ColumnRow>(COLUMNS, [tables.map(({ oid }) => oid)]);
  for (const relation of tables) {
    const own = found.rows.filter(({ oid }) => oid === relation.oid);
    const shown = own.map((column) => showColumn(client, column, before));
    const values = await readRows(client, relation.quoted, shown);
    rows.set(relation.oid, values.length);
    for (const [index, column] of own.entries()) {
      const written = values.flatMap((row) => row[index] ?? []);
      columns.push({ ...column, relation, values: written.map((value) => withoutLabels(value, shown[index]?.labels ?? null)) });
    }
  }
  return { relations, columns, rows, sequences: await readSequences(client), others: await readOthers(client) };
}

/** How a column is read. */
interface ShownColumn {
  readonly text: string;
  /** Of a column whose type changed: as the type that it had. */
  readonly sameAsBefore: string;
  readonly labels: ColumnRow["labels"];
}

function showColumn(
  client: Client,
  { oid, number, name, part, type, typeOid, labels }: ColumnRow,
  before?: Snapshot,
): ShownColumn {
  const column = client.escapeIdentifier(name);
  const text = part === null ? `${column}::text` : `(${column}).${client.escapeIdentifier(part)}::text`;
  const then = before?.columns.find((each) => each.oid === oid && each.number === number);
  if (then === undefined || (then.type === type && then.typeOid === typeOid)) return { text, sameAsBefore: text, labels };
  return { text, sameAsBefore: `${text}::${then.type}::text`, labels: then.labels };
}

/** A label that is renamed is the same value still. */
function withoutLabels(value: string, labels: ColumnRow["labels"]): string {
  if (labels === null) return value;
  return value.startsWith("{") ? value.replaceAll(/[^{},"]+/g, (label) => labels[label] ?? label) : (labels[value] ?? value);
}

/** Reads all from outside a transaction. */
export async function readBefore(client: Client): Promise<Snapshot> {
  await client.query("BEGIN");
  const snapshot = await takeSnapshot(client);
  await client.query("COMMIT");
  return snapshot;
}

/** Whether sequences moved. */
export async function isMoved(client: Client, before: Snapshot): Promise<boolean> {
  const now = await readSequences(client);
  return [...before.sequences].some(([oid, { at }]) => now.get(oid)?.at !== at);
}

export interface NewFiles {
  /** Relations with a new file that holds what the old one held. */
  readonly rewrites: readonly string[];
  /** Relations with a new file in which no column is as it was: TRUNCATE, whatever was written afterwards. */
  readonly emptied: readonly string[];
}

/** An empty relation with a new, empty file was rewritten, unless the statement names TRUNCATE. */
export function findNewFiles(before: Snapshot, after: Snapshot, statement: string): NewFiles {
  const isKept = (column: Column): boolean =>
    column.values.length > 0 && subtract(column.values, find(after, column)?.values ?? []).length === 0;
  const kept = new Set(before.columns.filter(isKept).map(({ oid }) => oid));
  const isEmptied = ({ oid }: Relation): boolean => {
    const [rows, now] = [before.rows.get(oid) ?? 0, after.rows.get(oid) ?? Infinity];
    return !kept.has(oid) && (now < rows || (rows === 0 && /\btruncate\b/i.test(statement)));
  };
  const files = new Map(after.relations.map(({ oid, filenode }) => [oid, filenode]));
  const renewed = before.relations.filter(({ oid, filenode }) => (files.get(oid) ?? filenode) !== filenode);
  const emptied = renewed.filter(isEmptied).map(({ name }) => name);
  return { emptied, rewrites: renewed.map(({ name }) => name).filter((name) => !emptied.includes(name)) };
}

/** What was there before and is nowhere now. Values that some other column holds now and did not hold before are not lost. */
export function findLosses(before: Snapshot, after: Snapshot): Losses {
  const lost = new Set<string>();
  const gained = after.columns.map((column) => subtract(column.values, find(before, column)?.values ?? []));
  for (const column of before.columns) {
    const missing = subtract(column.values, find(after, column)?.values ?? []);
    if (missing.length === 0 || gained.some((values) => subtract(missing, values).length === 0)) continue;
    const { oid, name } = column.relation;
    const fewer = (after.rows.get(oid) ?? 0) < (before.rows.get(oid) ?? 0);
    lost.add(fewer ? name : `${name}.${column.name}`);
  }
  for (const name of before.others) if (!after.others.includes(name)) lost.add(name);
  const rewound = [...before.sequences].filter(([oid, { at }]) => (after.sequences.get(oid)?.at ?? at) < at);
  return { lost: [...lost].sort(), rewound: rewound.map(([, { name }]) => name) };
}

function find(snapshot: Snapshot, column: Column): Column | undefined {
  return snapshot.columns.find(({ relation, number }) => relation.oid === column.relation.oid && number === column.number);
}

/** The values of `from` that are left when each value of `taken` took away one that equals it. */
function subtract(from: readonly string[], taken: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of taken) counts.set(value, (counts.get(value) ?? 0) + 1);
  return from.filter((value) => {
    const count = counts.get(value) ?? 0;
    counts.set(value, count - 1);
    return count <= 0;
  });
}

async function readRows(client: Client, table: string, shown: readonly ShownColumn[]): Promise<readonly (string | null)[][]> {
  if (shown.length === 0) return (await client.query({ text: `SELECT FROM ONLY ${table}`, rowMode: "array" })).rows;
  await client.query("SAVEPOINT rows");
  try {
    const text = `SELECT ${shown.map(({ sameAsBefore }) => sameAsBefore).join(", ")} FROM ONLY ${table}`;
    return (await client.query<(string | null)[]>({ text, rowMode: "array" })).rows;
  } catch {
    // A value that cannot be read back as the type it had is another value.
    await client.query("ROLLBACK TO SAVEPOINT rows");
    const text = `SELECT ${shown.map((column) => column.text).join(", ")} FROM ONLY ${table}`;
    return (await client.query<(string | null)[]>({ text, rowMode: "array" })).rows;
  }
}

async function readSequences(client: Client): Promise<Map<number, { name: string; at: bigint }>> {
  const found = await client.query<{ oid: number; name: string; quoted: string; step: string }>(
    `SELECT c.oid::int, format('%s.%s', nspname, relname) AS name, c.oid::regclass::text AS quoted, seqincrement AS step
     FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace JOIN pg_sequence ON seqrelid = c.oid
     WHERE seqincrement > 0 AND relpersistence <> 't'`,
  );
  const sequences = new Map<number, { name: string; at: bigint }>();
  for (const { oid, name, quoted, step } of found.rows) {
    const { rows } = await client.query<{ at: string }>(
      `SELECT CASE WHEN is_called THEN last_value ELSE last_value - ${step} END AS at FROM ${quoted}`,
    );
    sequences.set(oid, { name, at: BigInt(rows[0]?.at ?? 0) });
  }
  return sequences;
}

async function readOthers(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT 'database ' || datname AS name FROM pg_database WHERE datname !~ '^witness_(\\d+|copy)$'
     UNION ALL SELECT 'large object ' || oid FROM pg_largeobject_metadata`,
  );
  return rows.map(({ name }) => name);
}

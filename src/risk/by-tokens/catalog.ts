/** What earlier migrations told of tables and columns. What they did not tell is unknown, never absent, unless the history is complete. */
import type { TableName } from "./cursor.ts";
import type { AnyAct, ColumnDef, ForeignKeyDef, KeyDef, TableDef } from "./definitions.ts";

/** `existing`: holds values that were there before the release; `release`: does not. */
export type Epoch = "existing" | "release";

export interface Column extends ColumnDef {
  /** The name in lower case. */
  readonly key: string;
  readonly epoch: Epoch;
}

export function toColumn(column: ColumnDef, epoch: Epoch): Column {
  return { ...column, key: column.name.toLowerCase(), epoch };
}

export interface Table {
  readonly id: number;
  readonly name: TableName;
  /** The name that it had when the release began, or was made with. */
  readonly original: TableName;
  readonly kind: "table" | "view" | "sequence";
  readonly epoch: Epoch;
  /** Whether code that runs now may use it under this name. */
  readonly used: boolean;
  /** Seen by this session only. */
  readonly temporary: boolean;
  readonly columns: readonly Column[];
  /** Whether `columns` are all. */
  readonly complete: boolean;
  readonly keys: readonly KeyDef[];
  readonly foreignKeys: readonly ForeignKeyDef[];
  readonly charset: string | null;
  readonly partitioned: boolean;
}

/** Mutable, by the functions here and in `copies.ts`. */
export interface Catalog {
  /** By `tableKey`. */
  readonly tables: Map<string, Table>;
  /** Temporary tables hide others of their name until the session ends. */
  readonly temporary: Map<string, Table>;
  readonly byId: Map<number, Table>;
  /** Keys of names that are known to be free. */
  readonly gone: Set<string>;
  /** What had a name that running code uses, before it was dropped or renamed in this release. */
  readonly former: Map<string, Table>;
  /** Foreign keys that point at a table: its key -> keys of the tables that hold them. */
  readonly children: Map<string, Set<string>>;
  readonly copies: Copies;
  /** What stored routines and prepared statements do, by `kind:name`; null where that is not known. */
  readonly bodies: Map<string, readonly AnyAct[] | null>;
  /** Settings of the session that change what statements do, in lower case. */
  readonly settings: Map<string, string>;
  /** Database in use; null: the connection's own. */
  database: string | null;
  /** Whether a database was ever named: the one in use may then be any of them. */
  severalDatabases: boolean;
  /** Whether the whole history was seen: then what is not known does not exist. */
  complete: boolean;
  nextId: number;
}

/** Where the values of columns also are; see `copies.ts`. */
export interface Copies {
  /** By the table whose values they are. */
  readonly of: Map<number, Map<string, Copy>>;
  /** By the table that holds them. */
  readonly in: Map<number, Map<string, Copy>>;
}

export interface Copy {
  readonly origin: number;
  readonly holder: number;
  /** Lower case; `*` stands for every column. */
  readonly column: string;
  /** Name of the column in the holder. */
  readonly as: string;
  /** False where rows or parts of the values may be missing. */
  readonly whole: boolean;
}

export function createCatalog(complete: boolean): Catalog {
  return {
    tables: new Map(),
    temporary: new Map(),
    byId: new Map(),
    gone: new Set(),
    former: new Map(),
    children: new Map(),
    copies: { of: new Map(), in: new Map() },
    bodies: new Map(),
    settings: new Map(),
    database: null,
    severalDatabases: false,
    complete,
    nextId: 1,
  };
}

/** What the history left is what running code uses; copies that were made long ago are out of date. */
export function beginRelease(catalog: Catalog): void {
  catalog.former.clear();
  catalog.copies.of.clear();
  catalog.copies.in.clear();
  for (const table of catalog.tables.values()) {
    if (!table.used || table.original !== table.name) putTable(catalog, { ...table, original: table.name, used: true });
  }
}

/** As if all that was made so far had been released. */
export function settleRelease(catalog: Catalog): void {
  for (const table of catalog.tables.values()) {
    if (table.epoch === "existing" && table.columns.every((column) => column.epoch === "existing")) continue;
    const columns = table.columns.map((column) => ({ ...column, epoch: "existing" as const }));
    putTable(catalog, { ...table, epoch: "existing", used: true, original: table.name, columns });
  }
  beginRelease(catalog);
}

/** A second catalog that goes its own way. */
export function forkCatalog(catalog: Catalog): Catalog {
  const { copies } = catalog;
  return {
    ...catalog,
    tables: new Map(catalog.tables),
    temporary: new Map(catalog.temporary),
    byId: new Map(catalog.byId),
    gone: new Set(catalog.gone),
    former: new Map(catalog.former),
    children: new Map([...catalog.children].map(([key, set]) => [key, new Set(set)])),
    copies: { of: copyMaps(copies.of), in: copyMaps(copies.in) },
    bodies: new Map(catalog.bodies),
    settings: new Map(catalog.settings),
  };
}

function copyMaps(maps: Copies["of"]): Copies["of"] {
  return new Map([...maps].map(([key, map]) => [key, new Map(map)]));
}

/** Temporary tables, settings and the choice of a database end with the session. */
export function resetSession(catalog: Catalog): void {
  for (const table of catalog.temporary.values()) catalog.byId.delete(table.id);
  catalog.temporary.clear();
  catalog.settings.clear();
  catalog.database = null;
}

/** Names that differ in case may be one table, depending on the server: they share a key. */
export function tableKey(catalog: Catalog, { schema, name }: TableName): string {
  return `${(schema ?? catalog.database ?? "").toLowerCase()}\0${name.toLowerCase()}`;
}

/** As answers write it: with the schema where it was told. */
export function shownName({ schema, name }: TableName): string {
  return schema === null ? name : `${schema}.${name}`;
}

export interface Target {
  readonly name: string;
  /** Null where the history never mentions it. */
  readonly table: Table | null;
  /** `absent`: known not to exist. */
  readonly state: "known" | "absent" | "unknown";
  /** Holds nothing that was there before the release. */
  readonly isNew: boolean;
  /** Whether code that runs now may use it. */
  readonly used: boolean;
}

export function targetNamed(catalog: Catalog, name: TableName): Target {
  const key = tableKey(catalog, name);
  const table = catalog.temporary.get(key) ?? catalog.tables.get(key) ?? null;
  const shown = shownName(name);
  if (table === null) {
    const absent = catalog.gone.has(key) || (catalog.complete && !catalog.severalDatabases && name.schema === null);
    return { name: shown, table, state: absent ? "absent" : "unknown", isNew: false, used: !absent };
  }
  // Where only the case differs it depends on the server whether this is the table.
  const same = table.name.name === name.name;
  return { name: shown, table, state: "known", isNew: table.epoch === "release" && same, used: table.used || !same };
}

export function columnOf(table: Table | null, name: string): Column | null {
  if (table === null) return null;
  const lower = name.toLowerCase();
  return table.columns.find((column) => column.key === lower) ?? null;
}

/** Known not to have it. */
export function lacksColumn(table: Table | null, name: string): boolean {
  return table !== null && table.complete && columnOf(table, name) === null;
}

export interface NewTable {
  readonly name: TableName;
  readonly epoch: Epoch;
  readonly kind?: Table["kind"];
  readonly temporary?: boolean;
  readonly partitioned?: boolean;
  readonly definition: TableDef;
}

export function addTable(catalog: Catalog, made: NewTable): Table {
  const { definition, epoch } = made;
  const key = tableKey(catalog, made.name);
  const table: Table = {
    id: catalog.nextId++,
    name: made.name,
    original: made.name,
    kind: made.kind ?? "table",
    epoch,
    used: epoch === "existing" || catalog.former.has(key),
    temporary: made.temporary ?? false,
    columns: definition.columns.map((column) => toColumn(column, epoch)),
    complete: definition.complete,
    keys: definition.keys,
    foreignKeys: definition.foreignKeys,
    charset: definition.charset,
    partitioned: made.partitioned ?? false,
  };
  putTable(catalog, table);
  return table;
}

export const NO_DEFINITION: TableDef = { columns: [], keys: [], foreignKeys: [], charset: null, complete: false };

/** A table that is mentioned though nobody saw it being made; the known one where there is one. */
export function mentionTable(catalog: Catalog, name: TableName): Table {
  const { table } = targetNamed(catalog, name);
  return table ?? addTable(catalog, { name, epoch: "existing", definition: NO_DEFINITION });
}

/** No server has tables with more columns or keys; what is beyond is not followed. */
const MOST = 2100;

/** Foreign keys that are followed from one table, so that each statement stays cheap. */
const MOST_CHILDREN = 300;

/** Puts a table in, or in the place of what has its name. */
export function putTable(catalog: Catalog, given: Table): void {
  const table = isTooLarge(given) ? { ...given, columns: [], keys: [], foreignKeys: [], complete: false } : given;
  const key = tableKey(catalog, table.name);
  if (table.name.schema !== null || catalog.database !== null) catalog.severalDatabases = true;
  const map = table.temporary ? catalog.temporary : catalog.tables;
  const before = map.get(key);
  if (before !== undefined && before.id !== table.id) catalog.byId.delete(before.id);
  map.set(key, table);
  catalog.byId.set(table.id, table);
  catalog.gone.delete(key);
  for (const { references } of table.foreignKeys) {
    const parent = tableKey(catalog, { schema: references.table.schema ?? table.name.schema, name: references.table.name });
    const children = catalog.children.get(parent) ?? new Set();
    if (children.size < MOST_CHILDREN) catalog.children.set(parent, children.add(key));
  }
}

function isTooLarge({ columns, keys, foreignKeys }: Table): boolean {
  return columns.length > MOST || keys.length > MOST || foreignKeys.length > MOST;
}

/** The name is free from now on, whether or not it was known. Returns what had it. */
export function removeTable(catalog: Catalog, name: TableName): Table | null {
  const key = tableKey(catalog, name);
  const hidden = catalog.temporary.get(key);
  const table = hidden ?? catalog.tables.get(key) ?? null;
  if (table !== null) catalog.byId.delete(table.id);
  if (hidden !== undefined) {
    catalog.temporary.delete(key);
    return hidden;
  }
  catalog.tables.delete(key);
  catalog.gone.add(key);
  if (table !== null && table.used && !catalog.former.has(key)) catalog.former.set(key, table);
  return table;
}

/** `used` is decided by whether running code used the new name, as it stands; see `beginRelease`. */
export function renameTable(catalog: Catalog, from: TableName, to: TableName): void {
  const table = mentionTable(catalog, from);
  const name = { schema: to.schema ?? from.schema, name: to.name };
  removeTable(catalog, from);
  const used = catalog.former.has(tableKey(catalog, name));
  putTable(catalog, { ...table, name, original: used ? name : table.original, used });
}

/** Known tables whose foreign keys point at this one. */
export function childrenOf(catalog: Catalog, name: TableName): readonly Table[] {
  const key = tableKey(catalog, name);
  return [...(catalog.children.get(key) ?? [])].flatMap((child) => {
    const table = catalog.tables.get(child);
    const points = table?.foreignKeys.some(
      ({ references }) =>
        tableKey(catalog, { schema: references.table.schema ?? table.name.schema, name: references.table.name }) === key,
    );
    return table !== undefined && points === true ? [table] : [];
  });
}

/** From now on nothing is known to be absent: a statement was not understood. */
export function replayUnknown(catalog: Catalog): void {
  catalog.complete = false;
  catalog.gone.clear();
}

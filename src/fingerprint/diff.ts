/** What differs between two fingerprints. */
import type { Fingerprint, SchemaObject } from "./fingerprint.ts";

export interface SchemaDifference {
  /** `added`: only the second has it. `removed`: only the first has it. */
  readonly change: "added" | "removed" | "changed";
  readonly kind: string;
  readonly name: string;
  /** Null where it is not there. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Columns of a table that both have, in another order: `SELECT *` and `INSERT` without a column list see it. */
export interface OrderDifference {
  readonly table: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface FingerprintDifference {
  /** In the order of the objects. */
  readonly objects: readonly SchemaDifference[];
  /** Of tables with the same columns; makes no difference of the digests. */
  readonly columnOrder: readonly OrderDifference[];
}

/**
 * From `a` to `b`. The columns, constraints and so on of a table that only one of them has are left out: the table says it.
 */
export function diffFingerprints(a: Fingerprint, b: Fingerprint): FingerprintDifference {
  const objects: SchemaDifference[] = [];
  const before = byKey(a.objects);
  const after = byKey(b.objects);
  for (const [key, objectsBefore] of before) {
    const objectsAfter = after.get(key) ?? [];
    for (let index = 0; index < Math.max(objectsBefore.length, objectsAfter.length); index++)
      objects.push(...compare(objectsBefore[index], objectsAfter[index]));
  }
  for (const [key, added] of after) if (!before.has(key)) objects.push(...added.flatMap((object) => compare(undefined, object)));
  return { objects: withoutParts(objects).sort(inOrder), columnOrder: diffOrder(a.columnOrder, b.columnOrder) };
}

/** Dots in names can make two objects have one name, so there may be several. */
function byKey(objects: readonly SchemaObject[]): ReadonlyMap<string, readonly SchemaObject[]> {
  const map = new Map<string, SchemaObject[]>();
  for (const object of objects) {
    const key = JSON.stringify([object.kind, object.name]);
    const same = map.get(key);
    if (same === undefined) map.set(key, [object]);
    else same.push(object);
  }
  return map;
}

function compare(before: SchemaObject | undefined, after: SchemaObject | undefined): readonly SchemaDifference[] {
  const object = after ?? before;
  if (object === undefined || before?.definition === after?.definition) return [];
  const { kind, name } = object;
  if (before === undefined) return [{ change: "added", kind, name, before: null, after: object.definition }];
  if (after === undefined) return [{ change: "removed", kind, name, before: object.definition, after: null }];
  return [{ change: "changed", kind, name, before: before.definition, after: after.definition }];
}

const TABLES: ReadonlySet<string> = new Set(["table", "foreign-table"]);
const PARTS: ReadonlySet<string> = new Set(["column", "constraint", "trigger", "rule", "policy"]);

function withoutParts(differences: readonly SchemaDifference[]): SchemaDifference[] {
  const whole = new Set(
    differences
      .filter(({ kind, change }) => TABLES.has(kind) && change !== "changed")
      .map(({ name, change }) => `${change} ${name}`),
  );
  return differences.filter(
    ({ kind, name, change }) => !PARTS.has(kind) || !whole.has(`${change} ${name.slice(0, name.lastIndexOf("."))}`),
  );
}

function inOrder(a: SchemaDifference, b: SchemaDifference): number {
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1;
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return 0;
}

function diffOrder(a: Fingerprint["columnOrder"], b: Fingerprint["columnOrder"]): readonly OrderDifference[] {
  return [...a].flatMap(([table, before]) => {
    const after = b.get(table);
    if (after === undefined || after.join("\0") === before.join("\0")) return [];
    const isSameSet = after.length === before.length && [...after].sort().join("\0") === [...before].sort().join("\0");
    return isSameSet ? [{ table, before, after }] : [];
  });
}

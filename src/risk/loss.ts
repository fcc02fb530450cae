/** What exactly a statement loses of what existed before the release, so that it can be kept. */

/**
 * Relations as `schema.name`, unquoted (the schema ends at the first point), as they and their columns are called before the release. A
 * partitioned table stands for its partitions; of a table that others inherit from its own rows are meant, the others are named too.
 * - `table`: dropped with all rows · `rows`: emptied (TRUNCATE) · `column`: dropped, also where it falls with something else
 * - `values`: a column's old values, by a type change that does not keep them
 * - `changes`: rows that an UPDATE, DELETE, MERGE or upsert hits in that relation; those of cascades and triggers are found on the server
 * - `other`: lost in a way that no copy of rows makes good, or not known; `because` says so in one sentence
 */
export type Loss =
  | { readonly kind: "table" | "rows" | "changes"; readonly relation: string }
  | { readonly kind: "column" | "values"; readonly relation: string; readonly column: string }
  | { readonly kind: "other"; readonly relation: string | null; readonly because: string };

/** Each once, in their order. */
export function withoutRepeats(losses: readonly Loss[]): readonly Loss[] {
  return [...new Map(losses.map((loss) => [JSON.stringify(loss), loss])).values()];
}

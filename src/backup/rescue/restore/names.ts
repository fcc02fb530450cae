/** Names of a database as SQL: quoted always, whatever they are. */

export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function quoteTable({ schema, name }: { readonly schema: string; readonly name: string }): string {
  return `${quoteIdentifier(schema)}.${quoteIdentifier(name)}`;
}

/** `l."weight"` */
export function columnOf(alias: string, name: string): string {
  return `${alias}.${quoteIdentifier(name)}`;
}

/**
 * Text of some values, by the types' own output: equal where they are the same, nulls included, even of types that have no equality. A
 * value and its text make the same text here.
 */
export function rowText(values: readonly string[]): string {
  return `ROW(${values.join(", ")})::text`;
}

/** A JSON list of texts, for people; null stays null. */
export function textsOf(values: readonly string[]): string {
  return `pg_catalog.to_json(ARRAY[${values.map((value) => `${value}::text`).join(", ")}]::text[])`;
}

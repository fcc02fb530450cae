/** Some rows of a copy. They are personal data, so somebody asked for them. */
import type { KeptCopy } from "../../backup/rescue/read-copies.ts";
import type { CopyEntry } from "../../backup/rescue/rescue-document.ts";
import { columnOf, quoteTable, textsOf } from "../../backup/rescue/restore/names.ts";
import { readTable } from "../../backup/rescue/restore/read-table.ts";
import { RESCUE_SCHEMA } from "../../backup/rescue/storage.ts";
import type { DatabaseSession } from "../../database-port.ts";

const SHOWN = 20;

/** Columns in the order of the copy's table. */
export async function readSample(session: DatabaseSession, { table }: KeptCopy): Promise<CopyEntry["sample"]> {
  const facts = await readTable(session, RESCUE_SCHEMA, table);
  if (facts === null) return null;
  const values = textsOf(facts.columns.map(({ name }) => columnOf("c", name)));
  const rows = await session.query(`SELECT ${values} AS texts FROM ${quoteTable(facts)} AS c LIMIT ${SHOWN}`);
  return rows.map(({ texts }) =>
    (Array.isArray(texts) ? texts : []).map((text: unknown) => (typeof text === "string" ? text : null)),
  );
}

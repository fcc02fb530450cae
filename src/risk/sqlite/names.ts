/** Names of SQLite: `main` is the database that is meant without a name. */
import { takeTableName, type Cursor, type TableName } from "../by-tokens/cursor.ts";

export function takeTable(cursor: Cursor): TableName | null {
  const name = takeTableName(cursor);
  return name?.schema?.toLowerCase() === "main" ? { schema: null, name: name.name } : name;
}

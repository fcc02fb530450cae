/** The effect table: all rows, in the order in which they are asked. */
import { ADD_COLUMN_ROWS } from "./add-column.ts";
import { COLUMN_SETTING_ROWS } from "./column-settings.ts";
import { COLUMN_TYPE_ROWS } from "./column-types.ts";
import { COMMENT_ROWS } from "./comments.ts";
import { CONSTRAINT_CHANGE_ROWS } from "./constraint-changes.ts";
import { CONSTRAINT_ROWS } from "./constraints.ts";
import { DATA_ROWS } from "./data.ts";
import { DROP_COLUMN_ROWS } from "./drop-column.ts";
import { DROP_ROWS } from "./drops.ts";
import { FUNCTION_ROWS } from "./functions.ts";
import { INDEX_ROWS } from "./indexes.ts";
import { MAINTENANCE_ROWS } from "./maintenance.ts";
import { NOT_NULL_ROWS } from "./not-null.ts";
import { OBJECT_ROWS } from "./objects.ts";
import { PARTITION_OF_ROWS, PARTITION_ROWS } from "./partitions.ts";
import { PRIVILEGE_ROWS } from "./privileges.ts";
import { RENAME_ROWS } from "./renames.ts";
import { INDEX_CHANGE_ROWS } from "./index-changes.ts";
import { KEY_CONSTRAINT_ROWS } from "./key-constraints.ts";
import { OBJECT_DROP_ROWS } from "./object-drops.ts";
import { OBJECT_MOVE_ROWS } from "./object-moves.ts";
import { READING_ROWS } from "./reading.ts";
import { ROW_CHANGE_ROWS } from "./row-changes.ts";
import { TABLE_STORAGE_ROWS } from "./table-storage.ts";
import type { Act, EffectRow } from "./row.ts";
import { SEQUENCE_ROWS } from "./sequences.ts";
import { SERVER_ROWS } from "./server.ts";
import { SESSION_ROWS } from "./session.ts";
import { TABLE_PART_ROWS } from "./table-parts.ts";
import { TABLE_SECURITY_ROWS } from "./table-security.ts";
import { TABLE_SETTING_ROWS } from "./table-settings.ts";
import { TABLE_ROWS } from "./tables.ts";
import { TYPE_ROWS } from "./types.ts";
import { VIEW_ROWS } from "./views.ts";

export const EFFECT_ROWS: readonly EffectRow[] = [
  ...PARTITION_OF_ROWS,
  ...TABLE_ROWS,
  ...ADD_COLUMN_ROWS,
  ...DROP_COLUMN_ROWS,
  ...COLUMN_TYPE_ROWS,
  ...COLUMN_SETTING_ROWS,
  ...NOT_NULL_ROWS,
  ...CONSTRAINT_ROWS,
  ...KEY_CONSTRAINT_ROWS,
  ...CONSTRAINT_CHANGE_ROWS,
  ...INDEX_ROWS,
  ...INDEX_CHANGE_ROWS,
  ...PARTITION_ROWS,
  ...TABLE_STORAGE_ROWS,
  ...TABLE_SETTING_ROWS,
  ...TABLE_SECURITY_ROWS,
  ...TABLE_PART_ROWS,
  ...DROP_ROWS,
  ...OBJECT_DROP_ROWS,
  ...RENAME_ROWS,
  ...OBJECT_MOVE_ROWS,
  ...TYPE_ROWS,
  ...VIEW_ROWS,
  ...FUNCTION_ROWS,
  ...SEQUENCE_ROWS,
  ...DATA_ROWS,
  ...ROW_CHANGE_ROWS,
  ...MAINTENANCE_ROWS,
  ...READING_ROWS,
  ...SESSION_ROWS,
  ...PRIVILEGE_ROWS,
  ...COMMENT_ROWS,
  ...SERVER_ROWS,
  ...OBJECT_ROWS,
];

const BY_KIND = new Map<string, EffectRow[]>();
for (const row of EFFECT_ROWS) {
  for (const key of row.on) {
    const rows = BY_KIND.get(key);
    if (rows === undefined) BY_KIND.set(key, [row]);
    else rows.push(row);
  }
}

/** The row that judges an act: of its variant, else of its kind; null when none does. */
export function rowFor(act: Act<unknown>): EffectRow | null {
  for (const key of [`${act.kind}:${act.variant}`, `${act.kind}:*`]) {
    const found = BY_KIND.get(key)?.find((row) => row.when === undefined || row.when(act));
    if (found !== undefined) return found;
  }
  return null;
}

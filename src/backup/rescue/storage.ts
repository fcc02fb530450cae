/** Where rescue copies lie. The schema is made when the first copy is, and belongs to the role that deploys. */

export const RESCUE_SCHEMA = "schema_release_rescue";

/** Columns of a copy of `changes` beside those of the table: what happened to the row, and the row as it became. */
export const OPERATION_COLUMN = "schema_release_operation";
/** `md5(row::text)` of the row as the change left it; null for a row that was deleted. */
export const AFTER_COLUMN = "schema_release_after";

/** Statements, each harmless where it is there already. One row a copy, see `RescueCopy`. */
export const PREPARE_STORAGE: readonly string[] = [
  `CREATE SCHEMA IF NOT EXISTS ${RESCUE_SCHEMA}`,
  `CREATE TABLE IF NOT EXISTS ${RESCUE_SCHEMA}.copies (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  digest text NOT NULL,
  database text NOT NULL,
  migration_id text NOT NULL,
  migration_path text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('table', 'rows', 'changes', 'column', 'values')),
  schema_name text NOT NULL,
  relation_name text NOT NULL,
  columns jsonb NOT NULL,
  key_columns text[] NOT NULL,
  copy_table text NOT NULL UNIQUE,
  rows bigint NOT NULL,
  bytes bigint NOT NULL,
  definition text NOT NULL,
  made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  keep_until timestamptz NOT NULL,
  restored_at timestamptz
)`,
];

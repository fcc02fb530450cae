/** A change's own strongest locks, before anything else: an upgrade from a weaker one deadlocks with whoever reads before it writes. */
import type { RelationLock } from "../risk/assessment.ts";
import { LOCK_MODES, toLockMode } from "../risk/effects/lock-modes.ts";

const WEAKEST = LOCK_MODES.indexOf("RowExclusiveLock");

/**
 * Statements (none or one) that take the locks in one order for everybody. Relations are `schema.name`, unquoted; what does not exist and
 * what cannot be locked by name (materialized views, foreign tables) is left to the migration.
 */
export function lockFirst(locks: readonly RelationLock[]): readonly string[] {
  const wanted = locks.filter(({ mode }) => LOCK_MODES.indexOf(toLockMode(mode)) >= WEAKEST);
  if (wanted.length === 0) return [];
  const rows = wanted.map(({ relation, mode }) => `(${literal(relation)}, ${literal(spellMode(mode))})`);
  const body = `DECLARE wanted record;
BEGIN
  FOR wanted IN
    SELECT n.nspname, c.relname, w.mode FROM (VALUES ${rows.join(", ")}) AS w (name, mode)
    JOIN pg_catalog.pg_namespace n ON starts_with(w.name, n.nspname || '.')
    JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND n.nspname || '.' || c.relname = w.name
    WHERE c.relkind IN ('r', 'p', 'v') ORDER BY c.oid
  LOOP
    EXECUTE pg_catalog.format('LOCK TABLE %I.%I IN %s MODE', wanted.nspname, wanted.relname, wanted.mode);
  END LOOP;
END`;
  return [`DO ${literal(body)}`];
}

/** `AccessExclusiveLock` -> `ACCESS EXCLUSIVE`. */
function spellMode(mode: string): string {
  return toLockMode(mode)
    .replace(/Lock$/, "")
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ")
    .toUpperCase();
}

/** Whatever `standard_conforming_strings` is. */
function literal(text: string): string {
  const quoted = text.replaceAll("'", "''");
  return text.includes("\\") ? ` E'${quoted.replaceAll("\\", "\\\\")}'` : `'${quoted}'`;
}

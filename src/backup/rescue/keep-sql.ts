/** The SQL of a guard that keeps what a migration loses. Pure text; runs behind BEGIN and before COMMIT. */
import { quoteLiteral } from "../../deploy/apply/values.ts";
import { block, MADE } from "./keep-checks.ts";
import type { RescuedColumn } from "./relation-facts.ts";
import type { RescueLimits } from "./rescue-copy.ts";
import { AFTER_COLUMN, OPERATION_COLUMN, PREPARE_STORAGE, RESCUE_SCHEMA } from "./storage.ts";
import { shown, type WantedCopy } from "./wanted-copy.ts";

/** A lock by OID, which stays what it is when an earlier migration renames the relation. */
export interface LockByOid {
  readonly oid: number;
  /** As `pg_locks` spells it. */
  readonly mode: string;
}

export interface Keeping {
  readonly release: { readonly digest: string; readonly database: string };
  readonly migration: { readonly id: string; readonly path: string };
  readonly copies: readonly WantedCopy[];
  readonly locks: readonly LockByOid[];
  /** OIDs of relations whose rows the migration is known to write. */
  readonly written: readonly number[];
  readonly limits: RescueLimits;
}

/** Gone with the session. */
const KEEP = "pg_temp.schema_release_keep";

/**
 * All that needs no lock of the application's tables comes before the locks, so that nobody waits for it. The snapshot of every later
 * statement is its own, whatever the role's default is: a copy holds all that was committed before the lock.
 */
export function keepBefore(keeping: Keeping): readonly string[] {
  const { limits, copies } = keeping;
  return [
    "SET TRANSACTION ISOLATION LEVEL READ COMMITTED",
    PICTURE,
    ...PREPARE_STORAGE,
    KEEP_TO_OURSELVES,
    CREATE_KEEP,
    `CREATE TEMPORARY TABLE schema_release_made (id bigint, kind text, target oid, names text[], relation text) ON COMMIT DROP`,
    "SELECT pg_catalog.set_config('schema_release.statement_timeout', pg_catalog.current_setting('statement_timeout'), true)," +
      " pg_catalog.set_config('schema_release.row_security', pg_catalog.current_setting('row_security'), true)",
    lockByOid(keeping.locks),
    // Rather an error than a copy that lacks rows.
    "SET LOCAL row_security = off",
    `SET LOCAL statement_timeout = ${Math.max(1, Math.round(limits.stallMs))}`,
    keepAll(keeping, copies),
    "SELECT pg_catalog.set_config('statement_timeout', pg_catalog.current_setting('schema_release.statement_timeout'), true)," +
      " pg_catalog.set_config('row_security', pg_catalog.current_setting('schema_release.row_security'), true)",
  ];
}

/** `changed`: counted of the session's earlier transactions, which the server has not yet added to its statistics. */
const PICTURE = `CREATE TEMPORARY TABLE schema_release_before ON COMMIT DROP AS
  SELECT c.oid, n.nspname || '.' || c.relname AS relation, c.relkind, c.relfilenode, c.changed, a.attnum, a.attname
  FROM (SELECT *, pg_catalog.pg_stat_get_xact_tuples_updated(oid) + pg_catalog.pg_stat_get_xact_tuples_deleted(oid) AS changed
    FROM pg_catalog.pg_class) c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'schema_release', '${RESCUE_SCHEMA}')
    AND n.nspname !~ '^pg_(toast|temp)'`;

function lockByOid(locks: readonly LockByOid[]): string {
  const rows = locks.map(({ oid, mode }) => `(${oid}::oid, ${quoteLiteral(spellMode(mode))})`);
  return block(`DECLARE wanted record;
BEGIN
  FOR wanted IN
    SELECT n.nspname, c.relname, w.mode FROM (VALUES ${rows.join(", ")}) AS w (oid, mode)
    JOIN pg_catalog.pg_class c ON c.oid = w.oid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v') ORDER BY c.oid
  LOOP
    EXECUTE pg_catalog.format('LOCK TABLE %I.%I IN %s MODE', wanted.nspname, wanted.relname, wanted.mode);
  END LOOP;
END`);
}

/** `AccessExclusiveLock` -> `ACCESS EXCLUSIVE`. */
function spellMode(mode: string): string {
  const words = mode.replace(/Lock$/, "").replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ");
  return words.toUpperCase();
}

/** Copies hold what tables hold, and default privileges may let others read new tables. */
const KEEP_TO_OURSELVES = block(`DECLARE other text;
BEGIN
  FOR other IN
    SELECT DISTINCT CASE WHEN acl.grantee = 0 THEN 'PUBLIC' ELSE pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(acl.grantee)) END
    FROM pg_catalog.pg_namespace n CROSS JOIN LATERAL pg_catalog.aclexplode(n.nspacl) acl
    WHERE n.nspname = '${RESCUE_SCHEMA}' AND acl.grantee <> n.nspowner AND pg_catalog.pg_has_role(n.nspowner, 'USAGE')
  LOOP
    EXECUTE 'REVOKE ALL ON SCHEMA ${RESCUE_SCHEMA} FROM ' || other;
  END LOOP;
END`);

/** Keeps one relation's columns. Names are those of this moment; values of types that may go with the column are kept as text. */
const CREATE_KEEP = `CREATE OR REPLACE FUNCTION ${KEEP}(target oid, copy_kind text, key_numbers int2[], wanted int2[], facts jsonb)
RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS ${quoteLiteral(`
DECLARE
  here record; copy_id bigint; copy_name text; chosen text; copied bigint := 0; key_names text[]; kept jsonb; old_list text; same_key text;
  numbers int2[];
BEGIN
  SELECT n.nspname, c.relname, c.relkind INTO here FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = target;
  -- Of whole rows whatever is there now: an earlier migration of the release may have dropped or added columns.
  numbers := CASE WHEN copy_kind IN ('column', 'values') THEN wanted ELSE ARRAY(SELECT a.attnum FROM pg_attribute a
    WHERE a.attrelid = target AND a.attnum > 0 AND NOT a.attisdropped AND a.attnum <> ALL (key_numbers) ORDER BY a.attnum) END;
  SELECT string_agg(format(CASE WHEN own THEN 't.%1$I' ELSE 't.%1$I::text AS %1$I' END, name), ', ' ORDER BY position),
    string_agg(format(CASE WHEN own THEN 'o.%1$I' ELSE 'o.%1$I::text' END, name), ', ' ORDER BY position),
    string_agg(format('ROW(o.%1$I)::text = ROW(n.%1$I)::text', name), ' AND ') FILTER (WHERE position <= cardinality(key_numbers)),
    coalesce(array_agg(name ORDER BY position) FILTER (WHERE position <= cardinality(key_numbers)), '{}'),
    coalesce(jsonb_agg(jsonb_build_object('name', name, 'type', type) ORDER BY position) FILTER (WHERE position > cardinality(key_numbers)), '[]'),
    count(*)
  INTO chosen, old_list, same_key, key_names, kept, copied
  FROM (SELECT u.position, a.attname::text AS name, format_type(a.atttypid, a.atttypmod) AS type, t.typnamespace = 'pg_catalog'::regnamespace AS own
    FROM unnest(key_numbers || numbers) WITH ORDINALITY AS u (number, position)
    JOIN pg_attribute a ON a.attrelid = target AND a.attnum = u.number AND NOT a.attisdropped JOIN pg_type t ON t.oid = a.atttypid) AS found;
  IF here.relname IS NULL OR copied <> cardinality(key_numbers) + cardinality(numbers) THEN
    RAISE EXCEPTION '% is not any more what it was when the release was judged.', facts ->> 'relation' USING ERRCODE = 'SR001';
  END IF;
  copied := 0;
  copy_id := nextval(pg_get_serial_sequence('${RESCUE_SCHEMA}.copies', 'id'));
  copy_name := format('copy_%s', copy_id);
  IF copy_kind = 'changes' THEN
    EXECUTE format('CREATE TABLE ${RESCUE_SCHEMA}.%I AS SELECT %s, NULL::text AS ${OPERATION_COLUMN}, NULL::text AS ${AFTER_COLUMN} FROM %I.%I AS t WITH NO DATA',
      copy_name, chosen, here.nspname, here.relname);
    EXECUTE format('CREATE FUNCTION ${RESCUE_SCHEMA}.%I() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS %L',
      'catch_' || copy_id, format('DECLARE hit bigint; caught bigint;
BEGIN
  IF TG_OP = ''DELETE'' THEN
    INSERT INTO ${RESCUE_SCHEMA}.%1$I SELECT %2$s, ''delete'', NULL FROM gone AS o;
    RETURN NULL;
  END IF;
  INSERT INTO ${RESCUE_SCHEMA}.%1$I SELECT %2$s, ''update'', md5(n::text) FROM gone AS o JOIN became AS n ON %3$s;
  GET DIAGNOSTICS caught = ROW_COUNT;
  SELECT count(*) INTO hit FROM gone;
  IF hit <> caught THEN
    RAISE EXCEPTION ''It changes keys of %%, so its rows could not be found again.'', %4$L USING ERRCODE = ''SR001'';
  END IF;
  RETURN NULL;
END', copy_name, old_list, same_key, facts ->> 'relation'));
    EXECUTE format('CREATE TRIGGER %I AFTER DELETE ON %I.%I REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION ${RESCUE_SCHEMA}.%I()',
      'schema_release_delete_' || copy_id, here.nspname, here.relname, 'catch_' || copy_id);
    EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I.%I REFERENCING OLD TABLE AS gone NEW TABLE AS became FOR EACH STATEMENT EXECUTE FUNCTION ${RESCUE_SCHEMA}.%I()',
      'schema_release_update_' || copy_id, here.nspname, here.relname, 'catch_' || copy_id);
    EXECUTE format('ALTER TABLE %I.%I ENABLE ALWAYS TRIGGER %I, ENABLE ALWAYS TRIGGER %I',
      here.nspname, here.relname, 'schema_release_delete_' || copy_id, 'schema_release_update_' || copy_id);
  ELSE
    EXECUTE format('CREATE TABLE ${RESCUE_SCHEMA}.%I AS SELECT %s FROM %s %I.%I AS t',
      copy_name, chosen, CASE WHEN here.relkind = 'p' THEN '' ELSE 'ONLY' END, here.nspname, here.relname);
    GET DIAGNOSTICS copied = ROW_COUNT;
  END IF;
  INSERT INTO ${RESCUE_SCHEMA}.copies (id, digest, database, migration_id, migration_path, kind, schema_name, relation_name, columns, key_columns,
    copy_table, rows, bytes, definition, keep_until)
  OVERRIDING SYSTEM VALUE VALUES (copy_id, facts ->> 'digest', facts ->> 'database', facts ->> 'id', facts ->> 'path', copy_kind, here.nspname,
    here.relname, kept, key_names, copy_name, copied, pg_table_size(format('${RESCUE_SCHEMA}.%I', copy_name)::regclass), facts ->> 'definition',
    clock_timestamp() + (facts ->> 'days')::int * interval '1 day');
  INSERT INTO ${MADE} SELECT copy_id, copy_kind, parts.relid, CASE WHEN copy_kind IN ('table', 'rows') THEN all_names ELSE
      key_names || ARRAY(SELECT value ->> 'name' FROM jsonb_array_elements(kept)) END, facts ->> 'relation'
  FROM (SELECT target AS relid UNION SELECT relid FROM pg_partition_tree(target)) AS parts
  CROSS JOIN LATERAL (SELECT array_agg(a.attname::text) AS all_names FROM pg_attribute a WHERE a.attrelid = parts.relid AND a.attnum > 0 AND NOT a.attisdropped) AS every;
END`)}`;

function keepAll({ release, migration, limits }: Keeping, copies: readonly WantedCopy[]): string {
  const calls = copies.map(({ kind, relation, key, columns, definition }) => {
    const facts = { ...release, ...migration, relation: shown(relation), definition, days: limits.keepDays };
    return `PERFORM ${KEEP}(${relation.oid}::oid, '${kind}', ${numbersOf(key)}, ${numbersOf(columns)}, ${quoteLiteral(JSON.stringify(facts))}::jsonb);`;
  });
  const late = `What is lost was not copied within ${Math.round(limits.stallMs)} ms, as long as the application may be stalled: a table may have grown.`;
  // Somebody may as well have ended the release.
  const early = `pg_catalog.clock_timestamp() - began < ${Math.round(limits.stallMs * 0.9)} * interval '1 ms'`;
  return block(`DECLARE began timestamptz := pg_catalog.clock_timestamp();
BEGIN
  ${calls.join("\n  ")}
EXCEPTION WHEN query_canceled THEN
  IF ${early} THEN
    RAISE;
  END IF;
  RAISE EXCEPTION '%', ${quoteLiteral(late)} USING ERRCODE = 'SR001';
END`);
}

function numbersOf(columns: readonly RescuedColumn[]): string {
  return `ARRAY[${columns.map(({ number }) => number).join(", ")}]::int2[]`;
}

/** The SQL that lets a migration commit only when nothing is lost but what is kept. Pure text; runs before COMMIT. */
import { quoteLiteral } from "../../deploy/apply/values.ts";
import { RESCUE_SCHEMA } from "./storage.ts";
import type { WantedCopy } from "./wanted-copy.ts";

/** What a transaction's own tables are called while it goes on; gone at COMMIT. */
export const BEFORE = "pg_temp.schema_release_before";
export const MADE = "pg_temp.schema_release_made";

/** `written`: OIDs of relations that the migration is known to write. Triggers that wait for COMMIT run first, or nobody would look at their work. */
export function keepAfter({ written }: { readonly written: readonly number[] }): readonly string[] {
  return ["SET CONSTRAINTS ALL IMMEDIATE", block(AFTER.replaceAll("WRITTEN", `ARRAY[${written.join(", ")}]::oid[]`))];
}

/** Takes away what is inert since COMMIT; it needs a lock that would have stalled readers. */
export function keepCleanUp({ copies }: { readonly copies: readonly WantedCopy[] }): readonly string[] {
  return copies.some(({ kind }) => kind === "changes") ? [block(CLEAN_UP)] : [];
}

/**
 * Nothing else is lost than what is kept: no relation, no column, no row. Triggers that caught rows are made inert. What others drop or empty
 * meanwhile is their own affair: this transaction did not lock it.
 */
const AFTER = `DECLARE lost text; made record; changed bigint; caught bigint; held oid[];
BEGIN
  held := ARRAY(SELECT l.relation FROM pg_catalog.pg_locks l
    WHERE l.pid = pg_catalog.pg_backend_pid() AND l.locktype = 'relation' AND l.mode = 'AccessExclusiveLock' AND l.granted);
  SELECT b.relation || '.' || b.attname INTO lost FROM ${BEFORE} b
  WHERE b.oid = ANY (held) AND NOT EXISTS (SELECT FROM pg_catalog.pg_attribute a WHERE a.attrelid = b.oid AND a.attnum = b.attnum AND NOT a.attisdropped)
    AND NOT EXISTS (SELECT FROM ${MADE} m WHERE m.target = b.oid AND m.kind <> 'changes' AND b.attname = ANY (m.names))
  ORDER BY 1 LIMIT 1;
  IF lost IS NOT NULL THEN
    RAISE EXCEPTION 'It loses %, of which no rescue copy was made.', lost USING ERRCODE = 'SR001';
  END IF;
  SELECT b.relation INTO lost FROM ${BEFORE} b JOIN pg_catalog.pg_class c ON c.oid = b.oid AND c.relfilenode <> b.relfilenode
  WHERE b.oid = ANY (held) AND b.relkind = 'r' AND NOT EXISTS (SELECT FROM ${MADE} m WHERE m.target = b.oid AND m.kind <> 'changes')
    AND NOT EXISTS (SELECT FROM unnest(WRITTEN) w WHERE w = b.oid OR b.oid IN (SELECT t.relid FROM pg_catalog.pg_partition_tree(w) t))
  ORDER BY 1 LIMIT 1;
  IF lost IS NOT NULL THEN
    RAISE EXCEPTION 'It empties or rewrites %, which nothing in it names. No rescue copy holds its rows.', lost USING ERRCODE = 'SR001';
  END IF;
  FOR made IN SELECT m.id, min(m.relation) AS relation, pg_catalog.array_agg(m.target) AS targets FROM ${MADE} m WHERE m.kind = 'changes' GROUP BY m.id LOOP
    EXECUTE pg_catalog.format('SELECT count(*) FROM ${RESCUE_SCHEMA}.%I', 'copy_' || made.id) INTO caught;
    SELECT sum(pg_catalog.pg_stat_get_xact_tuples_updated(t) + pg_catalog.pg_stat_get_xact_tuples_deleted(t)
      - coalesce((SELECT min(b.changed) FROM ${BEFORE} b WHERE b.oid = t), 0)) INTO changed FROM unnest(made.targets) AS t;
    IF changed > caught THEN
      RAISE EXCEPTION 'It changes % rows of %, of which % were caught.', changed, made.relation, caught USING ERRCODE = 'SR001';
    END IF;
    IF caught = 0 THEN
      EXECUTE pg_catalog.format('DROP TABLE ${RESCUE_SCHEMA}.%I', 'copy_' || made.id);
      DELETE FROM ${RESCUE_SCHEMA}.copies c WHERE c.id = made.id;
    ELSE
      UPDATE ${RESCUE_SCHEMA}.copies c SET rows = caught,
        bytes = pg_catalog.pg_table_size(pg_catalog.format('${RESCUE_SCHEMA}.%I', c.copy_table)::regclass) WHERE c.id = made.id;
    END IF;
    FOR lost IN SELECT pg_catalog.format('ALTER TABLE %I.%I DISABLE TRIGGER %I', n.nspname, c.relname, t.tgname)
      FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE t.tgname IN ('schema_release_delete_' || made.id, 'schema_release_update_' || made.id) AND t.tgparentid = 0
    LOOP
      EXECUTE lost;
    END LOOP;
  END LOOP;
  SELECT b.relation INTO lost FROM ${BEFORE} b
  WHERE b.oid IN (SELECT l.relation FROM pg_catalog.pg_locks l WHERE l.pid = pg_catalog.pg_backend_pid() AND l.locktype = 'relation')
    AND pg_catalog.pg_stat_get_xact_tuples_updated(b.oid) + pg_catalog.pg_stat_get_xact_tuples_deleted(b.oid) > b.changed
    AND NOT EXISTS (SELECT FROM ${MADE} m WHERE m.target = b.oid)
    AND NOT EXISTS (SELECT FROM unnest(WRITTEN) w WHERE w = b.oid OR b.oid IN (SELECT t.relid FROM pg_catalog.pg_partition_tree(w) t))
  ORDER BY 1 LIMIT 1;
  IF lost IS NOT NULL THEN
    RAISE EXCEPTION 'It changes rows of %, which nothing in it names: a trigger may do that. No rescue copy holds them.', lost USING ERRCODE = 'SR001';
  END IF;
END`;

const CLEAN_UP = `DECLARE left_over text;
BEGIN
  FOR left_over IN SELECT pg_catalog.format('DROP FUNCTION ${RESCUE_SCHEMA}.%I() CASCADE', p.proname)
    FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname = '${RESCUE_SCHEMA}' AND p.proname ~ '^catch_[0-9]+$'
  LOOP
    EXECUTE left_over;
  END LOOP;
END`;

/** A block without a name, whatever `standard_conforming_strings` is. */
export function block(body: string): string {
  return `DO ${quoteLiteral(body)}`;
}

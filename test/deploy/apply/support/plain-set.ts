/** A set of migrations given as texts, whose history is a table of ids: the least that the engine can work with. */
import { createHash } from "node:crypto";
import type { HistoryState, NativeSet, PendingMigration } from "../../../../src/deploy/history.ts";
import type { RunnableStatement } from "../../../../src/deploy/runnable.ts";
import type { ApplyRequest } from "../../../../src/deploy/apply/request.ts";

export interface PlainMigration {
  readonly id: string;
  /** Statements, one an entry; each is taken to stand in a line of its own, `line` lines long each. */
  readonly statements: readonly string[];
  /** Default true. */
  readonly transactional?: boolean;
}

const HISTORY = "public.plain_history";

export interface PlainOptions {
  readonly around?: Partial<Record<Parameters<NativeSet["around"]>[0], readonly string[]>>;
}

export function plainSet(migrations: readonly PlainMigration[], options: PlainOptions = {}): NativeSet {
  const byId = new Map(migrations.map((migration) => [migration.id, migration]));
  return {
    framework: "plain",
    placeholders: new Map(),
    async readHistory(session): Promise<HistoryState> {
      const [there] = await session.query("SELECT to_regclass($1) IS NOT NULL AS is", [HISTORY]);
      const exists = there?.["is"] === true;
      const rows = exists ? await session.query(`SELECT id FROM ${HISTORY} ORDER BY at`) : [];
      const applied = rows.map((row) => ({ id: String(row["id"]), script: null, appliedAt: null, succeeded: true }));
      const ids = applied.map(({ id }) => id);
      const problems = ids
        .filter((id, index) => ids.indexOf(id) !== index)
        .map((id) => ({ kind: "duplicate" as const, id, path: null, message: `${id} stands twice.`, remedy: "Delete one." }));
      return {
        exists,
        table: HISTORY,
        applied,
        pending: migrations.filter(({ id }) => !ids.includes(id)).map(toPending),
        problems,
      };
    },
    prepare: () => [
      `CREATE TABLE IF NOT EXISTS ${HISTORY} (id text NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp(), ms float8)`,
    ],
    toRunnable({ id, path, sha256 }) {
      const migration = byId.get(id);
      if (migration === undefined) throw new Error(`No migration ${id}.`);
      return {
        id,
        path,
        sha256,
        transactional: migration.transactional ?? true,
        statements: toStatements(migration),
        record: (elapsedMs) => `INSERT INTO ${HISTORY} (id, ms) VALUES ('${id}', ${elapsedMs})`,
        isRecorded: `EXISTS (SELECT FROM ${HISTORY} WHERE id = '${id}')`,
      };
    },
    around: (moment) => (options.around?.[moment] ?? []).map((text) => ({ text, line: 1 })),
    baseline: () => null,
  };
}

export function releaseOf(migrations: readonly PlainMigration[], database = "test"): ApplyRequest["release"] {
  return {
    digest: `sha256:${"0".repeat(64)}`,
    database,
    migrations: migrations.map((migration) => ({ ...toPending(migration), backupRisk: "nightly", predicted: null })),
  };
}

function toStatements({ statements }: PlainMigration): readonly RunnableStatement[] {
  let line = 1;
  return statements.map((text) => {
    const at = line;
    line += text.split("\n").length;
    return { text, line: at };
  });
}

function toPending(migration: PlainMigration): PendingMigration {
  const sha256 = createHash("sha256").update(migration.statements.join(";")).digest("hex");
  return { id: migration.id, path: `db/${migration.id}.sql`, sha256, repeatable: false };
}

/** Readers of what plans and evidence say of backups. */
import type { BackupProof, BackupRecord } from "../backup/backup-record.ts";
import type { DataAtRisk, ForecastAtRisk, TableAtRisk } from "../backup/data-at-risk.ts";
import { type ForeseenCopy, PROVIDERS, type RungAnswer, RUNGS, type TargetBackup } from "../backup/ladder.ts";
import type { RescueCopy } from "../backup/rescue/rescue-copy.ts";
import { amount, choice, flag, list, MOMENT, orNull, record, SHA256, text } from "./document.ts";

export const BACKUP_RECORD = record<BackupRecord>({
  kind: choice([...PROVIDERS, "rescue-copy"]),
  rung: choice(["rescue-copy", "restore-point", "snapshot"]),
  reference: text,
  startedAt: MOMENT,
  finishedAt: MOMENT,
  position: orNull(text),
  bytes: orNull(amount),
  proof: record<BackupProof>({
    how: choice(["restored", "listed", "state", "said", "transaction"]),
    because: list(text),
    restoreMs: orNull(amount),
    tables: list(record<BackupProof["tables"][number]>({ relation: text, rows: amount })),
  }),
  restore: list(text),
});

const MOMENT_AT = record<DataAtRisk["from"]>({ at: MOMENT, position: orNull(text) });

export const DATA_AT_RISK = record<DataAtRisk>({
  from: MOMENT_AT,
  to: MOMENT_AT,
  windowMs: amount,
  walBytes: orNull(amount),
  tables: list(
    record<TableAtRisk>({
      relation: text,
      rows: orNull(amount),
      how: choice(["exact", "estimate", "none-possible", "unknown"]),
      delta: orNull(record<NonNullable<TableAtRisk["delta"]>>({ file: text, rows: amount, sha256: SHA256 })),
    }),
  ),
  caveats: list(text),
});

export const RESCUE_COPY = record<RescueCopy>({
  id: amount,
  digest: text,
  database: text,
  migration: record<RescueCopy["migration"]>({ id: text, path: text }),
  kind: choice(["table", "rows", "changes", "column", "values"]),
  relation: text,
  columns: list(record<RescueCopy["columns"][number]>({ name: text, type: text })),
  key: list(text),
  table: text,
  rows: amount,
  bytes: amount,
  madeAt: MOMENT,
  keepUntil: MOMENT,
  restoredAt: orNull(MOMENT),
});

const RUNG_ANSWER = record<RungAnswer>({ rung: choice(RUNGS), suffices: flag, because: text });

export const TARGET_BACKUP = record<TargetBackup>({
  target: text,
  rung: orNull(choice(RUNGS)),
  by: orNull(choice(PROVIDERS)),
  because: text,
  remains: text,
  ladder: list(RUNG_ANSWER),
  copies: list(
    record<ForeseenCopy>({
      path: text,
      relation: text,
      what: text,
      rows: orNull(amount),
      bytes: orNull(amount),
      seconds: orNull(amount),
    }),
  ),
  remedy: orNull(text),
});

export const FORECAST = record<ForecastAtRisk>({
  target: text,
  windowSeconds: orNull(amount),
  tables: list(record<ForecastAtRisk["tables"][number]>({ relation: text, rowsPerSecond: orNull(amount), rows: orNull(amount) })),
  restsOn: list(text),
});

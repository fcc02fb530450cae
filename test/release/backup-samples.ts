import { sha256 } from "../../src/adapters/sha256.ts";
import type { BackupRecord } from "../../src/backup/backup-record.ts";
import type { DataAtRisk, ForecastAtRisk } from "../../src/backup/data-at-risk.ts";
import type { TargetBackup } from "../../src/backup/ladder.ts";
import type { RescueCopy } from "../../src/backup/rescue/rescue-copy.ts";

/** Documents in which nothing is null or empty, so that they have every property that the types have. */

export const DUMP: BackupRecord = {
  kind: "pg_dump",
  rung: "snapshot",
  reference: "/var/backups/events-20261122T105800Z.dump",
  startedAt: "2026-11-22T10:58:00.000Z",
  finishedAt: "2026-11-22T10:59:00.000Z",
  position: "16/B374D000",
  bytes: 734_003_200,
  proof: {
    how: "restored",
    because: ["It was restored into a scratch database, and 2 tables have as many rows as its snapshot had."],
    restoreMs: 48_200,
    tables: [{ relation: "public.parcels", rows: 120_000 }],
  },
  restore: ["pg_restore --dbname=… --exit-on-error /var/backups/events-20261122T105800Z.dump", "See docs/restore.md."],
};

export const BY_COPY: BackupRecord = {
  kind: "rescue-copy",
  rung: "rescue-copy",
  reference: "schema_release_rescue, release sha256:1111",
  startedAt: "2026-11-22T11:00:01.000Z",
  finishedAt: "2026-11-22T11:00:01.000Z",
  position: null,
  bytes: 6_299_648,
  proof: {
    how: "transaction",
    because: ["What is lost is copied under the change's own locks, in its transaction."],
    restoreMs: null,
    tables: [],
  },
  restore: ["schema-release rescue list --digest sha256:1111", "schema-release rescue restore --digest sha256:1111"],
};

export const AT_RISK: DataAtRisk = {
  from: { at: "2026-11-22T10:58:00.100Z", position: "16/B374D000" },
  to: { at: "2026-11-22T11:00:01.400Z", position: "16/B3760200" },
  windowMs: 121_300,
  walBytes: 78_336,
  tables: [
    {
      relation: "public.events",
      rows: 418,
      how: "exact",
      delta: { file: "/var/backups/events-delta-1.sql", rows: 431, sha256: sha256("delta") },
    },
    { relation: "public.parcels", rows: 37, how: "estimate", delta: null },
    { relation: "public.parcel_sizes", rows: null, how: "unknown", delta: null },
  ],
  caveats: [
    "Counters of sessions that are idle may lag by up to 10 s.",
    "Rows of transactions that were rolled back are counted.",
  ],
};

export const COPY: RescueCopy = {
  id: 1,
  digest: `sha256:${"1".repeat(64)}`,
  database: "events",
  migration: { id: "3", path: "db/migration/V3__drop_size.sql" },
  kind: "column",
  relation: "public.parcels",
  columns: [{ name: "size", type: "numeric(10,2)" }],
  key: ["id"],
  table: "r1_parcels_size",
  rows: 120_000,
  bytes: 6_291_456,
  madeAt: "2026-11-22T11:00:01.500Z",
  keepUntil: "2026-12-22T11:00:01.500Z",
  restoredAt: "2026-11-23T08:00:00.000Z",
};

export const BY_RESCUE_COPY: TargetBackup = {
  target: "production",
  rung: "rescue-copy",
  by: null,
  because: "What is lost is 120,000 values, which are copied in the migration's own transaction in about 0.4 s.",
  remains: "Nothing that this release loses; for anything else there is the nightly backup.",
  ladder: [
    { rung: "none", suffices: false, because: "The values of public.parcels.size are lost." },
    { rung: "rescue-copy", suffices: true, because: "The copy fits 2 s of stall and 1 GB of space." },
  ],
  copies: [
    {
      path: "db/migration/V3__drop_size.sql",
      relation: "public.parcels",
      what: "the column size with the key id",
      rows: 120_000,
      bytes: 6_291_456,
      seconds: 0.4,
    },
  ],
  remedy: null,
};

export const BY_DUMP: TargetBackup = {
  target: "production",
  rung: "snapshot",
  by: "pg_dump",
  because: "The copy of public.parcels would stall the application for about 40 s, and 2 s are allowed.",
  remains: "What is written between the dump and the migration is lost if the dump has to be restored.",
  ladder: [
    { rung: "none", suffices: false, because: "The values of public.parcels.size are lost." },
    {
      rung: "rescue-copy",
      suffices: false,
      because: "The copy of public.parcels would stall the application for about 40 s, and 2 s are allowed.",
    },
    { rung: "restore-point", suffices: false, because: "The configuration names none." },
    { rung: "snapshot", suffices: true, because: "pg_dump takes it and restores it once." },
  ],
  copies: [],
  remedy: null,
};

/** No rung suffices. */
export const BY_NOTHING: TargetBackup = {
  ...BY_DUMP,
  rung: null,
  by: null,
  because: "A rescue copy is too large, and the target has no restore point and no snapshot.",
  remains: "All that this release loses.",
  ladder: BY_DUMP.ladder.map((answer) =>
    answer.rung === "snapshot" ? { ...answer, suffices: false, because: "The configuration names none." } : answer,
  ),
  remedy: "Add `backup:` with a `snapshot:` to the target in .github/schema-release.yml.",
};

export const FORECAST: ForecastAtRisk = {
  target: "production",
  windowSeconds: 121.3,
  tables: [
    { relation: "public.parcels", rowsPerSecond: 0.5, rows: 61 },
    { relation: "public.events", rowsPerSecond: 20.8, rows: 2523 },
  ],
  restsOn: ["Rows are counted since 2026-11-01T00:00:00Z; an hour that is busier writes more."],
};

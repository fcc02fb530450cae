import type { RescueDocument } from "../../src/backup/rescue/rescue-document.ts";

/** A document in which nothing is null or empty, so that it has every property that its type has. */
export const CONFLICTS: RescueDocument = {
  version: 1,
  verb: "restore",
  outcome: "conflicts",
  database: "shop",
  target: { name: "production", hostHash: "2".repeat(64) },
  because: ["Writing to public.parcels would fire audit."],
  copies: [
    {
      id: 7,
      digest: `sha256:${"1".repeat(64)}`,
      database: "shop",
      migration: { id: "2", path: "db/migration/V2__no_weight.sql" },
      kind: "column",
      relation: "public.parcels",
      columns: [{ name: "weight", type: "numeric(6,2)" }],
      key: ["id"],
      table: "copy_7",
      storedIn: 'schema_release_rescue."copy_7"',
      rows: 1200,
      bytes: 98_304,
      madeAt: "2026-11-22T10:00:00.000Z",
      keepUntil: "2026-12-22T10:00:00.000Z",
      mayBeDropped: false,
      restoredAt: "2026-11-23T10:00:00.000Z",
      definition: 'ALTER TABLE "public"."parcels" ADD COLUMN "weight" numeric(6,2)',
      sample: [["1", null]],
    },
  ],
  restores: [
    {
      copy: 7,
      relation: "public.parcels",
      kind: "column",
      state: "conflicts",
      because: "Writing to public.parcels would fire audit.",
      remedy: "Say --triggers off.",
      rows: 1100,
      equal: 90,
      deletedSince: 9,
      insertedSince: 3,
      conflicts: 1,
      conflictRows: [{ key: ["4"], because: "The row was written since.", kept: ["1.00"], present: ["1000.00"] }],
      sequences: [{ name: "public.parcels_id_seq", to: "1200" }],
      triggers: ["audit"],
      notes: ["The default of weight is no constant: what it gave to rows cannot be told from what was written."],
    },
  ],
  next: ["schema-release rescue restore --copy 7 --show-values"],
};

/** With null and nothing where the type has it. */
export const QUIET_RESCUE: RescueDocument = {
  ...CONFLICTS,
  verb: "list",
  outcome: "told",
  because: [],
  copies: CONFLICTS.copies.map((copy) => ({ ...copy, columns: [], key: [], restoredAt: null, definition: "", sample: null })),
  restores: CONFLICTS.restores.map((entry) => ({
    ...entry,
    because: null,
    remedy: null,
    insertedSince: null,
    conflictRows: entry.conflictRows.map((row) => ({ ...row, key: [null], kept: null, present: null })),
    sequences: [],
    triggers: [],
    notes: [],
  })),
  next: [],
};

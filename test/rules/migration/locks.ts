import { PARCELS, type RuleCase } from "./rule-case.ts";

export const LOCKS: readonly RuleCase[] = [
  {
    rule: "type-change-rewrites",
    why: "Unless the stored bytes stay what they are (a longer varchar, varchar to text), each row is written anew, each index built anew, and nobody can read or write the table meanwhile.",
    setup: PARCELS,
    bad: "ALTER TABLE parcels ALTER COLUMN weight TYPE bigint;",
    good: [
      "ALTER TABLE parcels ADD COLUMN weight_new bigint;",
      "UPDATE parcels SET weight_new = weight WHERE weight_new IS NULL AND id < 5000;",
    ],
  },
  {
    rule: "volatile-default",
    why: "A default that is the same for all rows is stored once. One that differs from row to row, such as `gen_random_uuid()` or `clock_timestamp()`, is computed and written for every row while nobody can use the table. `now()` is the same for all.",
    setup: PARCELS,
    bad: "ALTER TABLE parcels ADD COLUMN token uuid DEFAULT gen_random_uuid();",
    good: [
      "ALTER TABLE parcels ADD COLUMN token uuid;\nALTER TABLE parcels ALTER COLUMN token SET DEFAULT gen_random_uuid();",
      "UPDATE parcels SET token = DEFAULT WHERE token IS NULL AND id < 5000;",
    ],
  },
  {
    rule: "column-rewrites",
    why: "An identity column, a stored generated column and a column of a constrained domain have a value in every row, which is written while nobody can use the table.",
    setup: PARCELS,
    bad: "ALTER TABLE parcels ADD COLUMN weight_kg numeric GENERATED ALWAYS AS (weight / 1000.0) STORED;",
    good: ["ALTER TABLE parcels ADD COLUMN weight_kg numeric;"],
  },
  {
    rule: "table-rewritten",
    why: "Each of these writes the table into a new file under the strongest lock. It is maintenance and belongs into a window or to a tool that does it beside the users.",
    setup: PARCELS,
    bad: "VACUUM FULL parcels;",
    good: ["VACUUM parcels;"],
  },
  {
    rule: "refresh-not-concurrent",
    why: "The view is locked against readers until its query has run.",
    setup: `${PARCELS}\nCREATE MATERIALIZED VIEW totals AS SELECT code, count(*) AS n FROM parcels GROUP BY code;\nCREATE UNIQUE INDEX totals_code ON totals (code);`,
    bad: "REFRESH MATERIALIZED VIEW totals;",
    good: ["REFRESH MATERIALIZED VIEW CONCURRENTLY totals;"],
  },
  {
    rule: "not-null-scans",
    why: "Every row is read for a NULL under the strongest lock, unless a CHECK that is validated proves that there is none. Validating lets readers and writers go on.",
    setup: PARCELS,
    bad: "ALTER TABLE parcels ALTER COLUMN code SET NOT NULL;",
    good: [
      "ALTER TABLE parcels ADD CONSTRAINT code_is_set CHECK (code IS NOT NULL) NOT VALID;",
      "ALTER TABLE parcels VALIDATE CONSTRAINT code_is_set;",
      "ALTER TABLE parcels ALTER COLUMN code SET NOT NULL, DROP CONSTRAINT code_is_set;",
    ],
  },
  {
    rule: "primary-key-locks",
    why: "The index is built and the columns are read for NULLs under the strongest lock. An index that was built CONCURRENTLY, on columns that are NOT NULL already, becomes the key in a moment.",
    setup: "CREATE TABLE parcels (id bigint NOT NULL, code text);",
    bad: "ALTER TABLE parcels ADD PRIMARY KEY (id);",
    good: [
      "CREATE UNIQUE INDEX CONCURRENTLY parcels_pkey ON parcels (id);",
      "ALTER TABLE parcels ADD CONSTRAINT parcels_pkey PRIMARY KEY USING INDEX parcels_pkey;",
    ],
  },
  {
    rule: "unique-locks",
    why: "The index is built under the strongest lock, stronger than that of CREATE UNIQUE INDEX. An index that was built CONCURRENTLY becomes the constraint in a moment.",
    setup: PARCELS,
    bad: "ALTER TABLE parcels ADD CONSTRAINT code_once UNIQUE (code);",
    good: [
      "CREATE UNIQUE INDEX CONCURRENTLY code_once ON parcels (code);",
      "ALTER TABLE parcels ADD CONSTRAINT code_once UNIQUE USING INDEX code_once;",
    ],
  },
  {
    rule: "check-validates",
    why: "Every row is read under the strongest lock. NOT VALID skips that; VALIDATE reads later under a lock that lets readers and writers go on.",
    setup: PARCELS,
    bad: "ALTER TABLE parcels ADD CONSTRAINT heavy CHECK (weight > 0);",
    good: [
      "ALTER TABLE parcels ADD CONSTRAINT heavy CHECK (weight > 0) NOT VALID;",
      "ALTER TABLE parcels VALIDATE CONSTRAINT heavy;",
    ],
  },
  {
    rule: "foreign-key-validates",
    why: "Every row is looked up while writers of both tables wait. NOT VALID skips that; VALIDATE looks later under a lock that lets writers go on.",
    setup: PARCELS,
    bad: "ALTER TABLE parcels ADD CONSTRAINT carrier FOREIGN KEY (weight) REFERENCES carriers (id);",
    good: [
      "ALTER TABLE parcels ADD CONSTRAINT carrier FOREIGN KEY (weight) REFERENCES carriers (id) NOT VALID;",
      "ALTER TABLE parcels VALIDATE CONSTRAINT carrier;",
    ],
  },
  {
    rule: "attach-scans",
    why: "Every row is checked against the bounds, under a lock on the partition, unless a CHECK proves that they fit; the default partition is read for rows that would belong into the new one.",
    setup:
      "CREATE TABLE readings (taken date NOT NULL) PARTITION BY RANGE (taken);\nCREATE TABLE readings_2025 (taken date NOT NULL);",
    bad: "ALTER TABLE readings ATTACH PARTITION readings_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');",
    good: [
      "ALTER TABLE readings_2025 ADD CONSTRAINT in_2025 CHECK (taken >= '2025-01-01' AND taken < '2026-01-01') NOT VALID;",
      "ALTER TABLE readings_2025 VALIDATE CONSTRAINT in_2025;",
      "ALTER TABLE readings ATTACH PARTITION readings_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');",
    ],
  },
  {
    rule: "index-not-concurrent",
    why: "Writers wait until the index is built, which takes minutes on a large table. CONCURRENTLY reads the table twice and lets them go on; it cannot run in a transaction, and what a failure leaves is an invalid index to be dropped.",
    setup: PARCELS,
    bad: "CREATE INDEX parcels_code ON parcels (code);",
    good: ["CREATE INDEX CONCURRENTLY parcels_code ON parcels (code);"],
  },
  {
    rule: "drop-index-not-concurrent",
    why: "Dropping takes a moment, but under a lock for which it waits behind every transaction that uses the table, while all who come later wait behind it.",
    setup: `${PARCELS}\nCREATE INDEX parcels_code ON parcels (code);`,
    bad: "DROP INDEX parcels_code;",
    good: ["DROP INDEX CONCURRENTLY parcels_code;"],
  },
  {
    rule: "reindex-not-concurrent",
    why: "Writers wait until the index is rebuilt, and so does every query that would use it.",
    setup: `${PARCELS}\nCREATE INDEX parcels_code ON parcels (code);`,
    bad: "REINDEX INDEX parcels_code;",
    good: ["REINDEX INDEX CONCURRENTLY parcels_code;"],
  },
  {
    rule: "partition-created-under-lock",
    why: "CREATE TABLE … PARTITION OF locks the whole table against everybody. ATTACH PARTITION takes a lock on it that lets readers and writers go on.",
    setup: "CREATE TABLE readings (taken date NOT NULL) PARTITION BY RANGE (taken);",
    bad: "CREATE TABLE readings_2026 PARTITION OF readings FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');",
    good: [
      "CREATE TABLE readings_2026 (LIKE readings INCLUDING ALL);\nALTER TABLE readings ATTACH PARTITION readings_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');",
    ],
  },
  {
    rule: "lock-statement",
    why: "LOCK without a mode takes the strongest one, until the transaction ends.",
    setup: PARCELS,
    bad: "LOCK TABLE parcels;",
    good: ["SET lock_timeout = '2s';"],
  },
  {
    rule: "if-not-exists-hides",
    why: "When the object exists, nothing is done and nobody is told, although it may have other columns than the migration says. Databases drift apart in silence.",
    setup: PARCELS,
    bad: "CREATE TABLE IF NOT EXISTS parcels (id bigint, colour text);",
    good: ["ALTER TABLE parcels ADD COLUMN colour text;"],
  },
  {
    rule: "refused-by-server",
    why: "The earlier migrations show that the statement cannot succeed, so the release would fail half-way. Where objects are made elsewhere, the history is not the whole truth: hence a warning.",
    setup: PARCELS,
    bad: "ALTER TABLE parcels ADD PRIMARY KEY (code);",
    good: ["ALTER TABLE parcels ADD COLUMN note text;"],
    alsoWhenNew: true,
  },
  {
    rule: "table-copied",
    why: "Where MySQL and MariaDB have no gentler way they copy the table row by row, and writers wait until that is done. Asking for a gentler algorithm makes the statement fail instead of copying in silence.",
    dialect: "mysql",
    setup: "CREATE TABLE parcels (id bigint PRIMARY KEY, weight int);",
    bad: "ALTER TABLE parcels MODIFY weight bigint;",
    good: ["ALTER TABLE parcels ADD COLUMN note text;"],
  },
];

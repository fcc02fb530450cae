/** Table options and partitions. */
import { targetNamed } from "../../by-tokens/catalog.ts";
import { mergeOutcomes } from "../../by-tokens/outcome.ts";
import { rowsOf, type Situation } from "../../by-tokens/row.ts";
import type { AlterPartition, TableOption } from "../acts.ts";
import { PARCELS } from "./tables.ts";
import { altered, type Algorithm } from "./work.ts";

const ONLINE = "Online DDL Operations, Table Operations";

/** Engines that keep rows as InnoDB does. */
const KEEPING = /^(innodb|ndb|ndbcluster|rocksdb|tokudb|aria|myisam|xtradb|columnstore|spider)$/;

/** Option -> how the table gets it; others are not certain. */
const ALGORITHMS: Readonly<Record<string, Algorithm>> = {
  force: "REBUILD",
  row_format: "REBUILD",
  key_block_size: "REBUILD",
  "order by": "COPY",
  encryption: "COPY",
  "add system versioning": "COPY",
  "with system versioning": "COPY",
  "default charset": "INPLACE",
  auto_increment: "INPLACE",
  comment: "INSTANT",
  stats_persistent: "INPLACE",
  stats_auto_recalc: "INPLACE",
  stats_sample_pages: "INPLACE",
  "column visibility": "INSTANT",
};

export const OPTION_ROWS = [
  ...rowsOf<TableOption>("table-option", [
    {
      action: "drop-versions",
      summary: "MariaDB: the history of a system-versioned table is deleted.",
      source: "MariaDB: System-Versioned Tables, Removing Versioning",
      when: ({ act }) => act.option === "drop system versioning",
      effect: (situation) =>
        altered(
          situation,
          { algorithm: "COPY" },
          {
            dataLoss: "certain",
            lost: [{ target: situation.target, column: null }],
            breaks: true,
            because: [`All former versions of rows of ${situation.target.name} are deleted.`],
          },
        ),
      examples: [{ statement: "ALTER TABLE elsewhere DROP SYSTEM VERSIONING" }],
    },
    {
      action: "discard-tablespace",
      summary: "The file with all rows is deleted.",
      source: "ALTER TABLE Statement, DISCARD TABLESPACE",
      when: ({ act }) => act.option === "discard tablespace",
      effect: (situation) =>
        altered(
          situation,
          { algorithm: null },
          {
            dataLoss: "certain",
            lost: [{ target: situation.target, column: null }],
            breaks: true,
            because: [`The file that holds all rows of ${situation.target.name} is deleted.`],
          },
        ),
      examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels DISCARD TABLESPACE" }],
    },
    {
      action: "import-tablespace",
      summary: "Rows come from a file; those that were there are replaced by it.",
      source: "ALTER TABLE Statement, IMPORT TABLESPACE",
      when: ({ act }) => act.option === "import tablespace",
      effect: (situation) =>
        altered(
          situation,
          { algorithm: null },
          {
            dataLoss: "possible",
            lost: [{ target: situation.target, column: null }],
            breaks: true,
            because: [`The rows of ${situation.target.name} are those of a file from then on.`],
          },
        ),
      examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels IMPORT TABLESPACE" }],
    },
    {
      action: "set-engine",
      summary: "All rows are copied into another storage engine; some keep no rows, or lose them in a restart or crash.",
      source: "Alternative Storage Engines; Online DDL Operations, Table Operations",
      when: ({ act }) => isEngine(act) && act.value !== "innodb",
      effect: (situation) => {
        const keeps = KEEPING.test(situation.act.value);
        const certain = situation.act.value === "blackhole";
        return altered(
          situation,
          { algorithm: "COPY" },
          {
            dataLoss: keeps ? "none" : certain ? "certain" : "possible",
            lost: [{ target: situation.target, column: null }],
            breaks: true,
            because: [
              certain
                ? `BLACKHOLE keeps no rows: all of ${situation.target.name} are lost.`
                : `${situation.target.name} gets the storage engine ${situation.act.value}, with other promises on transactions and on what a crash leaves.`,
            ],
            undo: certain ? null : "Set the old engine again.",
          },
        );
      },
      examples: [
        { setup: PARCELS, statement: "ALTER TABLE parcels ENGINE = MEMORY" },
        { setup: PARCELS, statement: "ALTER TABLE parcels ENGINE=BLACKHOLE" },
      ],
    },
    {
      action: "set-storage-parameter",
      summary: "Options of the table; some rebuild or copy it, no value changes.",
      source: ONLINE,
      effect: (situation) =>
        altered(
          situation,
          { algorithm: isEngine(situation.act) ? "REBUILD" : (ALGORITHMS[situation.act.option] ?? null) },
          {
            because: [`The option ${situation.act.option} of ${situation.target.name} is set; no value changes.`],
            undo: "Set it back.",
          },
        ),
      examples: [
        { setup: PARCELS, statement: "ALTER TABLE parcels ENGINE=InnoDB ROW_FORMAT=DYNAMIC COMMENT='x'" },
        {
          setup: PARCELS,
          statement: "ALTER TABLE parcels DEFAULT CHARACTER SET = utf8mb4 COLLATE utf8mb4_bin, AUTO_INCREMENT = 100, FORCE",
        },
        { setup: PARCELS, statement: "ALTER TABLE parcels ORDER BY qty DESC, id" },
      ],
    },
  ]),
  ...rowsOf<AlterPartition>("alter-partition", [
    {
      action: "drop-partition",
      summary: "All rows of the partitions are gone.",
      source: "ALTER TABLE Partition Operations; Online DDL Operations, Partitioning Operations",
      when: ({ act }) => ["drop", "truncate", "discard"].includes(act.work),
      effect: (situation) => lossy(situation, "certain", "All rows of"),
      examples: [
        { statement: "ALTER TABLE readings DROP PARTITION p2019, p2020" },
        { statement: "ALTER TABLE readings TRUNCATE PARTITION ALL" },
      ],
    },
    {
      action: "exchange-partition",
      summary: "Rows change places with those of a table, or leave the table.",
      source: "ALTER TABLE Partition Operations, EXCHANGE PARTITION; MariaDB: CONVERT PARTITION",
      when: ({ act }) => ["exchange", "convert-out", "import"].includes(act.work),
      effect: (situation) => {
        const { act, catalog } = situation;
        const other = act.with === null ? [] : [{ target: targetNamed(catalog, act.with), mode: "EXCLUSIVE" }];
        return mergeOutcomes([
          lossy(situation, "possible", "Running code no longer finds the rows that were in"),
          { locks: other },
        ]);
      },
      examples: [
        { setup: PARCELS, statement: "ALTER TABLE readings EXCHANGE PARTITION p1 WITH TABLE parcels WITHOUT VALIDATION" },
      ],
    },
    {
      action: "alter-partition",
      summary: "Partitions are added, merged or split; rows that have no place make the statement fail.",
      source: "ALTER TABLE Partition Operations; Online DDL Operations, Partitioning Operations",
      effect: (situation) =>
        altered(
          situation,
          { algorithm: PARTITION_WORK[situation.act.work] ?? null },
          { because: [`The partitions of ${situation.target.name} change; its rows stay.`] },
        ),
      examples: [
        { statement: "ALTER TABLE readings ADD PARTITION (PARTITION p2027 VALUES LESS THAN (2028))" },
        { statement: "ALTER TABLE readings REORGANIZE PARTITION p1, p2 INTO (PARTITION p VALUES LESS THAN (10))" },
        { setup: PARCELS, statement: "ALTER TABLE parcels PARTITION BY HASH (id) PARTITIONS 4" },
        { setup: PARCELS, statement: "ALTER TABLE parcels REMOVE PARTITIONING" },
      ],
    },
  ]),
];

const PARTITION_WORK: Readonly<Record<string, Algorithm>> = {
  "partition-by": "COPY",
  remove: "COPY",
  rebuild: "REBUILD",
  reorganize: "REBUILD",
  coalesce: "REBUILD",
};

function isEngine({ option }: TableOption): boolean {
  return option === "engine" || option === "storage engine" || option === "type";
}

function lossy(situation: Situation<AlterPartition>, dataLoss: "possible" | "certain", words: string) {
  const { act, target } = situation;
  return altered(
    situation,
    { algorithm: "INPLACE" },
    {
      dataLoss,
      lost: [{ target, column: null }],
      breaks: true,
      because: [
        `${words} the partitions ${act.names.join(", ")} of ${target.name}${dataLoss === "certain" ? " are deleted" : ""}.`,
      ],
    },
  );
}

/** INSERT and MERGE: rows that come, and those that they overwrite. */
import { rowsOf, written } from "./writes.ts";
import type { InsertStmt, MergeStmt } from "libpg-query";
import { insertedKeyLocks } from "./key-checks.ts";
import { withMovedRows } from "./moves.ts";
import { mergeOutcomes } from "./outcome.ts";
import { nameOf } from "./act-targets.ts";
import { rowsOn } from "./row.ts";
import { LINKED, PARCELS } from "./setups.ts";

export const DATA_ROWS = [
  ...rowsOn<InsertStmt>(
    "InsertStmt",
    [""],
    [
      {
        action: "upsert",
        summary: "Rows that are there already are overwritten.",
        source: "INSERT, ON CONFLICT DO UPDATE",
        when: (act) => act.body.onConflictClause?.action === "ONCONFLICT_UPDATE",
        effect: (act) =>
          mergeOutcomes([
            written(act),
            { locks: insertedKeyLocks(act) },
            {
              dataLoss: "possible",
              lost: rowsOf(act),
              because: [`Rows of ${nameOf(act)} that are there already are overwritten.`],
            },
          ]),
        witnesses: [
          {
            setup: PARCELS,
            statement: "INSERT INTO parcels (id, code) VALUES (1, 'new') ON CONFLICT (id) DO UPDATE SET code = EXCLUDED.code",
          },
        ],
      },
      {
        action: "insert",
        summary: "Rows are added; nothing that is there changes.",
        source: "INSERT; ROW EXCLUSIVE, and ROW SHARE on tables that its foreign keys reference",
        effect: (act) =>
          mergeOutcomes([
            withMovedRows(act.body, written(act)),
            {
              locks: insertedKeyLocks(act),
              because: [`Rows are added to ${nameOf(act)}.`],
              undo: "Delete the rows that were added.",
            },
          ]),
        witnesses: [
          { setup: PARCELS, statement: "INSERT INTO parcels (id, code) VALUES (1000, 'new')" },
          { setup: LINKED, statement: "INSERT INTO parcels (id, code, carrier_id) VALUES (1000, 'new', 1)" },
          {
            setup: `${PARCELS}CREATE TABLE archive (id integer, code text);`,
            statement: "INSERT INTO archive SELECT id, code FROM parcels",
          },
          {
            setup: `${PARCELS}CREATE TABLE old_parcels (LIKE parcels);`,
            statement: "WITH gone AS (DELETE FROM parcels RETURNING *) INSERT INTO old_parcels SELECT * FROM gone",
          },
        ],
      },
    ],
  ),
  ...rowsOn<MergeStmt>(
    "MergeStmt",
    [""],
    [
      {
        action: "merge",
        summary: "Rows are deleted or overwritten where a WHEN clause says so.",
        source: "MERGE",
        effect: (act) => {
          const changes = (act.body.mergeWhenClauses ?? []).some(
            (node) => "MergeWhenClause" in node && ["CMD_UPDATE", "CMD_DELETE"].includes(node.MergeWhenClause.commandType ?? ""),
          );
          return mergeOutcomes([
            written(act),
            {
              dataLoss: changes ? "possible" : "none",
              lost: rowsOf(act),
              because: [`Rows of ${nameOf(act)} are ${changes ? "overwritten or deleted where they match" : "added"}.`],
            },
          ]);
        },
        witnesses: [
          {
            setup: LINKED,
            statement:
              "MERGE INTO parcels t USING carriers s ON t.carrier_id = s.id WHEN MATCHED AND t.qty > 100 THEN DELETE WHEN MATCHED THEN UPDATE SET label = s.title",
          },
        ],
      },
    ],
  ),
];

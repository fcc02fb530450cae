/** SELECT, COPY and EXPLAIN: reading, and what is done on the way. */
import type { CopyStmt, ExplainStmt, SelectStmt } from "libpg-query";
import { nameOf, self, stored } from "./act-targets.ts";
import { outcomeOfEffects, queryOutcome } from "./calls.ts";
import { isOptionOn } from "./options.ts";
import { mergeOutcomes } from "./outcome.ts";
import { rowsOn } from "./row.ts";
import { PARCELS, SEQUENCED } from "./setups.ts";
import { lockAll } from "./target.ts";

export const READING_ROWS = [
  ...rowsOn<CopyStmt>(
    "CopyStmt",
    [""],
    [
      {
        action: "copy-to",
        summary: "Rows are read.",
        source: "COPY TO",
        when: (act) => act.body.is_from !== true,
        effect: (act) =>
          mergeOutcomes([
            act.body.query === undefined
              ? { locks: lockAll("AccessShareLock", self(act)), scans: stored(self(act)) }
              : queryOutcome(act.situation, act.body.query),
            { because: ["Rows are read and written to a file."] },
          ]),
        witnesses: [{ setup: PARCELS, statement: "COPY parcels TO '/dev/null'" }],
      },
      {
        action: "copy-from",
        summary: "Rows are added; nothing that is there changes.",
        source: "COPY FROM: ROW EXCLUSIVE",
        effect: (act) => ({
          locks: lockAll("RowExclusiveLock", self(act)),
          because: [`Rows are added to ${nameOf(act)}.`],
          undo: "Delete the rows that were added.",
        }),
        witnesses: [{ setup: PARCELS, statement: "COPY parcels FROM '/dev/null'" }],
      },
    ],
  ),
  ...rowsOn<SelectStmt>(
    "SelectStmt",
    [""],
    [
      {
        action: "select-into",
        summary: "A SELECT that makes a table of what it reads.",
        source: "SELECT INTO",
        when: (act) => act.body.intoClause !== undefined,
        effect: (act) =>
          mergeOutcomes([
            queryOutcome(act.situation, { SelectStmt: act.body }),
            { because: ["A new table is made of what the query reads."], undo: "Drop it." },
          ]),
        witnesses: [{ setup: PARCELS, statement: "SELECT * INTO parcels_copy FROM parcels" }],
      },
      {
        action: "select",
        summary: "Reads, and does what the functions it calls and the statements in its WITH do.",
        source: "SELECT; WITH Queries, Data-Modifying Statements in WITH",
        effect: (act) => queryOutcome(act.situation, { SelectStmt: act.body }),
        witnesses: [
          { setup: PARCELS, statement: "SELECT count(*) FROM parcels" },
          { setup: PARCELS, statement: "SELECT * FROM parcels FOR UPDATE" },
          {
            setup: PARCELS,
            statement: "WITH gone AS (DELETE FROM parcels WHERE qty > 10 RETURNING id) SELECT count(*) FROM gone",
          },
          { setup: SEQUENCED, statement: "SELECT setval('ticket_no', 1)" },
        ],
      },
    ],
  ),
  ...rowsOn<ExplainStmt>(
    "ExplainStmt",
    [""],
    [
      {
        action: "explain",
        summary: "EXPLAIN ANALYZE runs the statement; without ANALYZE nothing runs.",
        source: "EXPLAIN",
        effect: (act) => {
          const { query } = act.body;
          const effects = query === undefined ? [] : act.situation.judge([query], act.situation);
          if (isOptionOn(act.body.options, "analyze")) return outcomeOfEffects(act.situation, effects);
          return {
            ...outcomeOfEffects(act.situation, effects),
            dataLoss: "none",
            lost: [],
            scans: [],
            rewrites: [],
            breaks: false,
            because: ["Nothing is run."],
          };
        },
        witnesses: [{ setup: PARCELS, statement: "EXPLAIN ANALYZE DELETE FROM parcels WHERE qty > 10" }],
      },
    ],
  ),
];

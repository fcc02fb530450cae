/** Views and materialised views: made, replaced, altered, refreshed. Their drop: `drops.ts`. */
import type { AlterObjectDependsStmt, RefreshMatViewStmt, ViewStmt } from "libpg-query";
import { lockSelf, nameOf, self } from "./act-targets.ts";
import type { AlterAct } from "./acts.ts";
import { mergeOutcomes } from "./outcome.ts";
import { readByView, readLocks } from "./reads.ts";
import { rowsOn, type Act, type Outcome } from "./row.ts";
import { MATERIALISED, PARCELS, VIEWED } from "./setups.ts";
import { hasStorage, type Target } from "./target.ts";

/** Making a view only looks at what it names, not below that, and calls nothing. */
function looked(act: Act<ViewStmt>): Outcome {
  const { query } = act.body;
  const read = query === undefined ? [] : readByView(act.situation, query);
  return { locks: read.map((target) => ({ target, mode: "AccessShareLock" as const })) };
}

export const VIEW_ROWS = [
  ...rowsOn<ViewStmt>(
    "ViewStmt",
    [""],
    [
      {
        action: "replace-view",
        summary: "Readers get other rows; columns may only be added at the end.",
        source: "CREATE VIEW, OR REPLACE: ACCESS EXCLUSIVE on the view",
        when: (act) => act.body.replace === true && act.target?.state === "known",
        effect: (act) =>
          mergeOutcomes([
            { locks: lockSelf(act, "AccessExclusiveLock") },
            looked(act),
            {
              because: [`Readers of ${nameOf(act)} get what the new query says.`],
              undo: "Replace it by the old query.",
            },
          ]),
        witnesses: [{ setup: VIEWED, statement: "CREATE OR REPLACE VIEW parcel_brief AS SELECT id, code, label FROM parcels" }],
      },
      {
        action: "create-view",
        summary: "A new view; what it names is looked at.",
        source: "CREATE VIEW",
        effect: (act) => mergeOutcomes([looked(act), { because: [`${nameOf(act)} is new.`], undo: "DROP VIEW." }]),
        witnesses: [{ setup: PARCELS, statement: "CREATE VIEW parcel_list AS SELECT id FROM parcels" }],
      },
    ],
  ),
  ...rowsOn<AlterAct>(
    "alter-view",
    ["*"],
    [
      {
        action: "alter-view",
        summary: "A default, option or the owner of the view changes.",
        source: "ALTER VIEW",
        effect: (act) => ({
          locks: lockSelf(act, "AccessExclusiveLock"),
          because: [`A property of the view ${nameOf(act)} changes.`],
          undo: "Set the old one again.",
        }),
        witnesses: [
          { setup: VIEWED, statement: "ALTER VIEW parcel_brief SET (security_barrier = true)" },
          { setup: VIEWED, statement: "ALTER VIEW parcel_brief OWNER TO CURRENT_USER" },
        ],
      },
    ],
  ),
  ...rowsOn<RefreshMatViewStmt>(
    "RefreshMatViewStmt",
    [""],
    [
      {
        action: "refresh-materialized-view-concurrently",
        summary: "Readers go on; it is allowed in a transaction block.",
        source: "REFRESH MATERIALIZED VIEW, CONCURRENTLY: EXCLUSIVE on the view",
        when: (act) => act.body.concurrent === true,
        effect: (act) =>
          mergeOutcomes([
            { locks: lockSelf(act, "ExclusiveLock"), scans: stored(self(act)) },
            refreshed(act),
            { because: [`${nameOf(act)} is filled anew while it can be read.`] },
          ]),
        witnesses: [{ setup: MATERIALISED, statement: "REFRESH MATERIALIZED VIEW CONCURRENTLY parcel_totals" }],
      },
      {
        action: "refresh-materialized-view",
        summary: "Nobody can read the materialised view while it is filled anew.",
        source: "REFRESH MATERIALIZED VIEW: ACCESS EXCLUSIVE on the view",
        effect: (act) =>
          mergeOutcomes([
            { locks: lockSelf(act, "AccessExclusiveLock"), rewrites: stored(self(act)), scans: stored(self(act)) },
            act.body.skipData === true ? {} : refreshed(act),
            {
              breaks: act.body.skipData === true,
              because: [`Nobody can read ${nameOf(act)} while it is filled anew.`],
            },
          ]),
        witnesses: [{ setup: MATERIALISED, statement: "REFRESH MATERIALIZED VIEW parcel_totals" }],
      },
    ],
  ),
  ...rowsOn<AlterObjectDependsStmt>(
    "AlterObjectDependsStmt",
    ["*"],
    [
      {
        action: "depend-on-extension",
        summary: "The object is dropped with the extension from then on.",
        source: "ALTER …, DEPENDS ON EXTENSION",
        effect: (act) => ({
          locks: lockSelf(act, "AccessShareLock"),
          because: ["The object falls with an extension from then on."],
        }),
        witnesses: [
          {
            setup: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            statement: "ALTER FUNCTION f() DEPENDS ON EXTENSION plpgsql",
          },
        ],
      },
    ],
  ),
];

function stored(targets: readonly Target[]): readonly Target[] {
  return targets.filter((target) => hasStorage(target));
}

/** What the query of the materialised view reads. */
function refreshed(act: Act<RefreshMatViewStmt>): Outcome {
  const query = act.target?.relation?.query ?? null;
  if (query === null) return {};
  const locks = readByView(act.situation, query).flatMap((target) =>
    readLocks(act.situation, target, { mode: "AccessShareLock" }),
  );
  return { locks, scans: stored(locks.map((lock) => lock.target)) };
}

/** COMMENT and SECURITY LABEL: nothing but text. */
import type { CommentStmt, Node } from "libpg-query";
import { stringsOf, writtenName } from "../catalog/names.ts";
import { plainRows } from "./harmless.ts";
import { rowsOn, type Act } from "./row.ts";
import { PARCELS } from "./setups.ts";
import { lockAll, targetNamed, type Target } from "./target.ts";

const SOURCE = "COMMENT: SHARE UPDATE EXCLUSIVE on what is commented";

export const COMMENT_ROWS = [
  ...rowsOn<CommentStmt>(
    "CommentStmt",
    ["OBJECT_TABLE", "OBJECT_VIEW", "OBJECT_MATVIEW", "OBJECT_FOREIGN_TABLE", "OBJECT_SEQUENCE"],
    [
      {
        action: "comment",
        summary: "A text; only other DDL on the relation waits.",
        source: SOURCE,
        effect: (act) => commented(namedRelation(act.situation.catalog, act.body.object, 0), "ShareUpdateExclusiveLock"),
        witnesses: [{ setup: PARCELS, statement: "COMMENT ON TABLE parcels IS 'what is sent'" }],
      },
    ],
  ),
  ...rowsOn<CommentStmt>(
    "CommentStmt",
    ["OBJECT_COLUMN"],
    [
      {
        action: "comment",
        summary: "A text; only other DDL on the relation waits.",
        source: SOURCE,
        effect: (act) => commented(namedRelation(act.situation.catalog, act.body.object, 1), "ShareUpdateExclusiveLock"),
        witnesses: [{ setup: PARCELS, statement: "COMMENT ON COLUMN parcels.code IS 'as printed'" }],
      },
    ],
  ),
  ...rowsOn<CommentStmt>(
    "CommentStmt",
    ["OBJECT_TABCONSTRAINT", "OBJECT_TRIGGER", "OBJECT_RULE", "OBJECT_POLICY"],
    [
      {
        action: "comment",
        summary: "A text; the table can be read and written.",
        source: SOURCE,
        effect: (act) => commented(namedRelation(act.situation.catalog, act.body.object, 1), "AccessShareLock"),
        witnesses: [{ setup: PARCELS, statement: "COMMENT ON CONSTRAINT parcels_pkey ON parcels IS 'the key'" }],
      },
    ],
  ),
  ...plainRows([
    {
      action: "comment",
      kinds: ["CommentStmt", "SecLabelStmt"],
      summary: "A text on something that is no table.",
      source: "COMMENT, SECURITY LABEL",
      witnesses: [{ setup: "CREATE SCHEMA depot;", statement: "COMMENT ON SCHEMA depot IS 'old'" }],
    },
  ]),
];

function commented(target: Target | null, mode: "ShareUpdateExclusiveLock" | "AccessShareLock") {
  return {
    locks: target === null ? [] : lockAll(mode, [target]),
    because: [`Only a comment of ${target?.name ?? "an object"} changes.`],
  };
}

/** The relation in a dotted name without its last `parts` (a column's or constraint's own name). */
function namedRelation(catalog: Act<unknown>["situation"]["catalog"], node: Node | undefined, parts: number): Target | null {
  if (node === undefined || !("List" in node)) return null;
  const all = stringsOf(node.List.items);
  return targetNamed(catalog, writtenName(parts === 0 ? all : all.slice(0, -parts)));
}

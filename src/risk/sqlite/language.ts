/** SQLite 3.35 and later: what its statements do. This folder knows its grammar and manual; it must not know risk. */
import type { Language } from "../by-tokens/judge.ts";
import { isAct } from "./acts.ts";
import { readSqlite } from "./read.ts";
import { replayAct } from "./replay.ts";
import { COLUMN_ROWS } from "./rows/columns.ts";
import { FILE_LOCKS } from "./rows/common.ts";
import { DATA_ROWS } from "./rows/data.ts";
import { OTHER_ROWS } from "./rows/others.ts";
import { TABLE_ROWS } from "./rows/tables.ts";

export const SQLITE_ROWS = [...TABLE_ROWS, ...COLUMN_ROWS, ...DATA_ROWS, ...OTHER_ROWS];

export const SQLITE: Language = {
  dialect: "sqlite",
  rows: SQLITE_ROWS,
  lockModes: FILE_LOCKS,
  read: readSqlite,
  replay: replayAct,
  makes: (act) => {
    if (!isAct(act)) return null;
    switch (act.kind) {
      case "create-table":
        return { kind: "table", name: act.table.name };
      case "rename-table":
        return { kind: "table", name: act.to.name };
      case "object":
        return act.what.startsWith("create-") ? { kind: act.what.replace("create-", ""), name: act.name } : null;
      default:
        return null;
    }
  },
};

/** MySQL 8.0.29 to 8.4 and MariaDB 10.4 and later: what their statements do. This folder knows their grammar and manuals; it must not know risk. */
import type { Language } from "../by-tokens/judge.ts";
import { isAct } from "./acts.ts";
import { readMysql } from "./read.ts";
import { replayAct } from "./replay.ts";
import { CHANGE_ROWS } from "./rows/changes.ts";
import { COLUMN_ROWS } from "./rows/columns.ts";
import { CONSTRAINT_ROWS } from "./rows/constraints.ts";
import { DATA_ROWS } from "./rows/data.ts";
import { DROP_COLUMN_ROWS } from "./rows/drop-column.ts";
import { KEY_ROWS } from "./rows/keys.ts";
import { OBJECT_ROWS } from "./rows/objects.ts";
import { OPTION_ROWS } from "./rows/options.ts";
import { PROGRAM_ROWS } from "./rows/programs.ts";
import { SESSION_ROWS } from "./rows/sessions.ts";
import { TABLE_ROWS } from "./rows/tables.ts";
import { METADATA_LOCKS } from "./rows/work.ts";

export const MYSQL_ROWS = [
  ...TABLE_ROWS,
  ...COLUMN_ROWS,
  ...DROP_COLUMN_ROWS,
  ...CHANGE_ROWS,
  ...KEY_ROWS,
  ...CONSTRAINT_ROWS,
  ...OPTION_ROWS,
  ...DATA_ROWS,
  ...OBJECT_ROWS,
  ...PROGRAM_ROWS,
  ...SESSION_ROWS,
];

export function mysqlLanguage(dialect: "mysql" | "mariadb"): Language {
  return {
    dialect,
    rows: MYSQL_ROWS,
    lockModes: METADATA_LOCKS,
    read: readMysql,
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
        case "define":
          return { kind: act.what === "procedure" ? "function" : act.what, name: act.name };
        default:
          return null;
      }
    },
  };
}

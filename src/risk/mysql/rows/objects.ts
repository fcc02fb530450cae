/** Views, accounts, databases, …: the rows of their list. */
import { rowsOf, type RowSpec } from "../../by-tokens/row.ts";
import type { ObjectAct } from "../acts.ts";
import { OBJECTS, type ObjectRow } from "./object-list.ts";
import { exclusive } from "./work.ts";

export const OBJECT_ROWS = rowsOf<ObjectAct>("object", OBJECTS.map(objectRow));

function objectRow(row: ObjectRow): RowSpec<ObjectAct> {
  const { what, summary, source, examples } = row;
  return {
    action: row.action ?? what,
    summary,
    source,
    when: ({ act }) => act.what === what,
    effect: ({ target, act, isMadeLater }) => ({
      ...(act.table === null || row.transactional === true ? {} : exclusive(target)),
      dataLoss: row.dataLoss ?? "none",
      ...(row.dataLoss === undefined || act.table === null ? {} : { lost: [{ target, column: null }] }),
      breaks: row.breaks === true && !isMadeLater(row.what.replace("drop-", ""), act.name),
      transactional: row.transactional ?? false,
      because: [row.because.replace("%", act.name)],
    }),
    examples,
  };
}

/** Rows for statements that touch no relation and break nothing: a table of their own, one line each. */
import type { Action } from "./actions.ts";
import { rowsOn, type EffectRow, type Outcome, type Witness } from "./row.ts";

export interface PlainRow {
  readonly action: Action;
  readonly kinds: readonly string[];
  /** Variants of each kind; left out: all of them. */
  readonly variants?: readonly string[];
  readonly summary: string;
  readonly source: string;
  readonly outcome?: Outcome;
  readonly witnesses: readonly Witness[];
}

/** What it does does not depend on what it names. */
export function plainRows(rows: readonly PlainRow[]): readonly EffectRow[] {
  return rows.flatMap((row) => {
    const spec = {
      action: row.action,
      summary: row.summary,
      source: row.source,
      effect: () => ({ because: [row.summary], ...row.outcome }),
      witnesses: row.witnesses,
    };
    const [first] = row.kinds;
    const own = rowsOn(first ?? "", row.variants ?? ["*"], [spec]);
    const on = row.kinds.flatMap((kind) => (row.variants ?? ["*"]).map((variant) => `${kind}:${variant}`));
    return own.map((each) => ({ ...each, on }));
  });
}

/** The effects of one statement, added up. */
import type { Statement } from "../sql/statement.ts";
import type { RelationLock, StatementAssessment } from "./assessment.ts";
import type { Effect } from "./effect.ts";
import { withoutRepeats } from "./loss.ts";
import { riskiestAction } from "./effects/actions.ts";
import { strongerMode, toLockMode } from "./effects/lock-modes.ts";
import { worstLoss } from "./effects/outcome.ts";
import type { RiskOptions } from "./options.ts";
import { riskOf, type Blocked } from "./statement-risk.ts";

export interface StatementContext {
  /** From the locks a statement takes to those it runs under. */
  readonly locks: (own: readonly RelationLock[]) => readonly RelationLock[];
  readonly options: RiskOptions;
  readonly blocked: Blocked;
}

export function assessStatement(
  statement: Statement,
  effects: readonly Effect[],
  context: StatementContext,
): StatementAssessment {
  const own = strongest(effects.flatMap((effect) => effect.locks));
  const locks = context.locks(own);
  const risk = riskOf(effects, locks, context);
  const actions = [...new Set(effects.map((effect) => effect.action))];
  return {
    line: statement.line,
    column: statement.column,
    endLine: statement.endLine,
    kind: riskiestAction(actions),
    actions,
    locks,
    rewrites: [...new Set(effects.flatMap((effect) => effect.rewrites))],
    scans: [...new Set(effects.flatMap((effect) => effect.scans))],
    dataLoss: worstLoss(effects.map((effect) => effect.dataLoss)),
    backwardCompatible: effects.every((effect) => effect.backwardCompatible),
    transactional: effects.every((effect) => effect.transactional),
    backupRisk: risk.backupRisk,
    because: [...new Set([...effects.flatMap((effect) => effect.because), ...heldSentences(own, locks), ...risk.because])],
    understood: effects.every((effect) => effect.understood),
    losses: withoutRepeats(effects.flatMap((effect) => effect.losses)),
  };
}

function strongest(locks: readonly RelationLock[]): readonly RelationLock[] {
  const found = new Map<string, string>();
  for (const { relation, mode } of locks) {
    const before = found.get(relation);
    found.set(relation, before === undefined ? mode : strongerMode(toLockMode(before), toLockMode(mode)));
  }
  return [...found].map(([relation, mode]) => ({ relation, mode }));
}

/** Where an earlier statement's lock is stronger, being gentle gains nothing. */
function heldSentences(own: readonly RelationLock[], locks: readonly RelationLock[]): readonly string[] {
  return locks.flatMap((lock, index) =>
    own[index]?.mode === lock.mode
      ? []
      : [`${lock.relation} is still locked by an earlier statement of the transaction (${lock.mode}).`],
  );
}

/** A statement's tree to its effects: one for each act. */
import { forkCatalog } from "../catalog/catalog.ts";
import { replay, type StatementTree } from "../catalog/replay.ts";
import { isNode } from "../catalog/tree.ts";
import type { Effect } from "../effect.ts";
import { actsOf } from "./acts.ts";
import { toEffect } from "./outcome.ts";
import { refusalOf } from "./refusals.ts";
import { presenceOf } from "./presence.ts";
import type { Act, EffectRow, Outcome, Situation } from "./row.ts";
import { isAboutNewOnly } from "./subjects.ts";
import { rowFor } from "./table.ts";

/** Nothing happens; what was meant, code may still not bear. */
function refused(outcome: Outcome, act: Act<unknown>, reason: string): Outcome {
  const breaks = outcome.breaks === true || act.kind === "ViewStmt";
  return { breaks, transactional: outcome.transactional ?? true, because: [reason] };
}

/** How deep statements within statements (functions that call functions) are followed. */
const MAX_DEPTH = 20;

/** An effect with the row that predicted it; null: nobody knows this kind of statement. */
export interface JudgedEffect {
  readonly effect: Effect;
  readonly row: EffectRow | null;
}

/** Effects in the order of the statement's acts. Never empty, never throws for what the tree holds. */
export function judgeStatement(tree: StatementTree, situation: Situation): readonly JudgedEffect[] {
  const acts = actsOf(tree, situation);
  if (acts.length === 0) return [{ effect: unknownEffect("This is no statement that is known."), row: null }];
  const reason = acts.map((act) => refusalOf(act)).find((each) => each !== null);
  return acts.map((act) => {
    const row = rowFor(act);
    if (row === null) return { effect: unknownEffect(`What ${act.kind} does is not known; it may change anything.`), row };
    const outcome = reason === undefined || reason === null ? outcomeOf(row, act) : refused(row.effect(act), act, reason);
    return { effect: toEffect(row.action, outcome, act), row };
  });
}

/** What the row says, unless IF EXISTS finds nothing. */
function outcomeOf(row: EffectRow, act: Act<unknown>): Outcome {
  switch (presenceOf(act)) {
    case "there":
      return ofNew(row.effect(act), act);
    case "doubtful":
      return { ...row.effect(act), locks: [], breaks: false };
    case "absent":
      return { transactional: row.effect(act).transactional ?? true, because: ["It does not exist, so nothing happens."] };
  }
}

/** Code that runs does not know what this release creates. */
function ofNew(outcome: Outcome, act: Act<unknown>): Outcome {
  if (outcome.breaks !== true || outcome.understood === false || !isAboutNewOnly(act)) return outcome;
  const because = (outcome.dataLoss ?? "none") === "none" ? ["It was created in this release, so nobody uses it yet."] : null;
  return { ...outcome, breaks: false, because: because ?? outcome.because ?? [] };
}

function judgeInner(tree: StatementTree, situation: Situation): readonly Effect[] {
  if (situation.depth >= MAX_DEPTH) return [unknownEffect("It calls functions too deeply to be followed.")];
  return judgeStatement(tree, { ...situation, depth: situation.depth + 1 }).map(({ effect }) => effect);
}

/** An effect that the file itself takes back: its locks and work remain. */
export function undone(effect: Effect): Effect {
  if (!effect.understood) return effect;
  return {
    ...effect,
    dataLoss: "none",
    lost: [],
    losses: [],
    backwardCompatible: true,
    because: [...effect.because, "The file rolls this back itself."],
  };
}

/**
 * Statements that run one after another within a statement (a body), each seeing what those before it made. The situation's
 * catalog is left as it is.
 */
export function judgeSequence(trees: readonly StatementTree[], situation: Situation): readonly Effect[] {
  if (trees.every((tree) => isQuery(tree))) return trees.flatMap((tree) => judgeInner(tree, situation));
  const catalog = forkCatalog(situation.catalog);
  return trees.flatMap((tree) => {
    const effects = judgeInner(tree, { ...situation, catalog });
    replay(catalog, tree, { epoch: "release", readBody: situation.readBody });
    return effects;
  });
}

/** What leaves the catalog as it is, so that no copy of it has to be made. */
function isQuery(tree: StatementTree): boolean {
  const [kind] = Object.keys(tree);
  if (kind === "SelectStmt") return isNode(tree) && "SelectStmt" in tree && tree.SelectStmt.intoClause === undefined;
  return kind === "InsertStmt" || kind === "UpdateStmt" || kind === "DeleteStmt" || kind === "MergeStmt";
}

/** The careful answer: whatever is not understood may lose data and break the code that runs. */
export function unknownEffect(because: string): Effect {
  return {
    action: "unknown",
    locks: [],
    rewrites: [],
    scans: [],
    dataLoss: "possible",
    lost: [],
    losses: [{ kind: "other", relation: null, because }],
    backwardCompatible: false,
    transactional: true,
    because: [because],
    undo: null,
    understood: false,
  };
}

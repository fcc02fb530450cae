/** The statements of a release, judged one after another on what those before them left. */
import type { Dialect } from "../assessment.ts";
import type { Script, Statement } from "../../sql/statement.ts";
import {
  beginRelease,
  createCatalog,
  replayUnknown,
  resetSession,
  targetNamed,
  type Catalog,
  type Epoch,
  type Target,
  forkCatalog,
  settleRelease,
} from "./catalog.ts";
import type { AnyAct } from "./definitions.ts";
import { toEffect } from "./outcome.ts";
import type { DialectEffect, EffectRow, Outcome } from "./row.ts";

export interface Judged {
  readonly history: readonly Script[];
  readonly release: readonly Script[];
  /** Whether `history` begins with an empty database: then what it does not tell does not exist. */
  readonly complete: boolean;
  /** As in `DialectInput`. */
  readonly inTurn?: boolean;
  readonly undoing?: ReadonlySet<Script>;
}

/** What a dialect knows. */
export interface Language {
  readonly dialect: Dialect;
  readonly rows: readonly EffectRow[];
  /** Weakest first. */
  readonly lockModes: readonly string[];
  /** Null where the statement is not understood. */
  readonly read: (statement: Statement) => readonly AnyAct[] | null;
  readonly replay: (catalog: Catalog, act: AnyAct, epoch: Epoch) => void;
  /** Kind and name of the object that an act makes; null where it makes none. */
  readonly makes: (act: AnyAct) => { readonly kind: string; readonly name: string } | null;
}

/** For each script of the release, for each of its statements: the effects of its acts. At least one effect a statement. */
export function judgeRelease(
  language: Language,
  { history, release, complete, inTurn = false, undoing }: Judged,
): readonly (readonly (readonly DialectEffect[])[])[] {
  const catalog = createCatalog(complete);
  for (const script of history) replayScript(language, catalog, script);
  beginRelease(catalog);
  const rows = indexRows(language.rows);
  return release.map((script) => {
    const undoes = undoing?.has(script) === true;
    const effects = judgeScript({ language, rows }, undoes ? forkCatalog(catalog) : catalog, script);
    if (inTurn && !undoes) settleRelease(catalog);
    return effects;
  });
}

function replayScript(language: Language, catalog: Catalog, script: Script): void {
  resetSession(catalog);
  if (script.problems.length > 0) replayUnknown(catalog);
  for (const statement of script.statements) {
    const acts = language.read(statement);
    if (acts === null) replayUnknown(catalog);
    else for (const act of acts) language.replay(catalog, act, "existing");
  }
}

interface Judge {
  readonly language: Language;
  readonly rows: ReadonlyMap<string, readonly EffectRow[]>;
}

function judgeScript(judge: Judge, catalog: Catalog, script: Script): readonly (readonly DialectEffect[])[] {
  const { language } = judge;
  resetSession(catalog);
  // Most runners wrap a file in a transaction: only a file that says otherwise is taken for one that is not.
  catalog.settings.set("wrapped", script.wrapped === false ? "no" : "yes");
  if (script.problems.length > 0) replayUnknown(catalog);
  const read = script.statements.map((statement) => language.read(statement));
  const lastMade = lastMakings(language, read);
  return read.map((acts, index) => {
    if (acts === null) {
      replayUnknown(catalog);
      return [notUnderstood()];
    }
    const isMadeLater = (kind: string, name: string): boolean => (lastMade.get(`${kind}:${name.toLowerCase()}`) ?? -1) > index;
    const masked = script.statements[index]?.masked === true;
    const effects = judgeActs(judge, { catalog, acts, isMadeLater, masked });
    for (const act of acts) language.replay(catalog, act, "release");
    return effects;
  });
}

function lastMakings(language: Language, read: readonly (readonly AnyAct[] | null)[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  read.forEach((acts, index) => {
    for (const act of acts ?? []) {
      const made = language.makes(act);
      if (made !== null) last.set(`${made.kind}:${made.name.toLowerCase()}`, index);
    }
  });
  return last;
}

interface Scene {
  readonly catalog: Catalog;
  readonly acts: readonly AnyAct[];
  readonly isMadeLater: (kind: string, name: string) => boolean;
  /** Names in the statement may be made up. */
  readonly masked: boolean;
}

function judgeActs(judge: Judge, scene: Scene): readonly DialectEffect[] {
  if (scene.acts.length === 0) return [notUnderstood()];
  return scene.acts.map((act) => {
    const target = targetOf(scene, act);
    const answer = answerTo(judge, { ...scene, depth: 0 }, act);
    return toEffect(answer.action, answer.outcome, { target, modes: judge.language.lockModes });
  });
}

const NO_TARGET: Target = { name: "", table: null, state: "unknown", isNew: false, used: true };

function targetOf({ catalog, masked }: Scene, act: AnyAct): Target {
  if (act.table === null) return NO_TARGET;
  const target = targetNamed(catalog, act.table);
  return masked && target.state === "absent" ? { ...target, state: "unknown", used: true } : target;
}

/** Bodies that call bodies: deeper ones are not understood. */
const MAX_DEPTH = 8;

function answerTo(judge: Judge, scene: Scene & { readonly depth: number }, act: AnyAct): { action: string; outcome: Outcome } {
  const target = targetOf(scene, act);
  const inner = (acts: readonly AnyAct[]): readonly Outcome[] => {
    if (scene.depth >= MAX_DEPTH) return [{ understood: false, dataLoss: "possible", breaks: true }];
    return acts.map((each) => answerTo(judge, { ...scene, acts, depth: scene.depth + 1 }, each).outcome);
  };
  const { catalog, isMadeLater } = scene;
  const situation = { dialect: judge.language.dialect, act, target, catalog, isMadeLater, judge: inner };
  const row = judge.rows.get(act.kind)?.find((each) => each.when?.(situation) ?? true);
  return row === undefined
    ? { action: "unknown", outcome: NOT_UNDERSTOOD }
    : { action: row.action, outcome: row.effect(situation) };
}

function indexRows(rows: readonly EffectRow[]): ReadonlyMap<string, readonly EffectRow[]> {
  const index = new Map<string, EffectRow[]>();
  for (const row of rows) index.set(row.on, [...(index.get(row.on) ?? []), row]);
  return index;
}

const NOT_UNDERSTOOD: Outcome = {
  understood: false,
  dataLoss: "possible",
  breaks: true,
  transactional: false,
  because: ["This statement is not understood, so it may lose data."],
};

/** `why`: one sentence. */
export function notUnderstood(why?: string): DialectEffect {
  const outcome = why === undefined ? NOT_UNDERSTOOD : { ...NOT_UNDERSTOOD, because: [why] };
  return toEffect("unknown", outcome, { target: NO_TARGET, modes: [] });
}

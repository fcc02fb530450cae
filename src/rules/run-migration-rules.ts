/** Runs the rules about migrations: those about acts while the assessment goes on, the others when a file is done. */
import type { Options } from "../config/options.ts";
import type { SeenStatement } from "../risk/assess-migrations.ts";
import type { Dialect, MigrationAssessment, StatementAssessment } from "../risk/assessment.ts";
import type { Effect } from "../risk/effect.ts";
import { actsOf } from "../risk/effects/acts.ts";
import type { Script } from "../sql/statement.ts";
import type { Finding } from "./finding.ts";
import { applyIgnores, type Ignore, type ReadIgnores, readIgnores } from "./ignores.ts";
import { type ActRule, type ActView, type FileView, type StatementView, type Told, touchesExisting } from "./migration-rule.ts";
import { ACT_RULES, FILE_RULES, GENERAL_RULES, IGNORE_RULES, MIGRATION_RULES } from "./migration-rules.ts";
import type { RuleDescription } from "./rule.ts";
import { show } from "./sql-words.ts";

const BY_ACTION: ReadonlyMap<string, ActRule> = new Map(
  ACT_RULES.flatMap((rule) => rule.actions.map((action) => [action, rule])),
);

interface Raised {
  readonly rule: RuleDescription;
  readonly told: Told;
  readonly line: number;
  readonly column: number;
}

/** Collects what the assessment of one release shows. */
export interface RuleRun {
  readonly onStatement: (seen: SeenStatement) => void;
  /** The findings of a file whose statements were all seen, in the order of the lines. */
  readonly findingsOf: (script: Script, assessment: MigrationAssessment) => readonly Finding[];
}

export function startRules({ framework, severities }: { framework: string | null; severities: Options["severities"] }): RuleRun {
  const raised = new Map<Script, Raised[]>();
  const views = new Map<Script, Omit<StatementView, "situation">[]>();
  const note = (script: Script, view: StatementView): void => {
    const { statement, effects, assessment } = view;
    append(views, script, { statement, effects, assessment });
    for (const each of raise(script, view)) append(raised, script, each);
  };
  return {
    onStatement: ({ script, statement, effects, assessment, situation }) =>
      note(script, { statement, effects, assessment, situation }),
    findingsOf: (script, assessment) => {
      if (!views.has(script)) for (const view of unseen(script, assessment)) note(script, view);
      const file: FileView = { script, framework, statements: views.get(script) ?? [] };
      const all = [
        ...(raised.get(script) ?? []),
        ...fileRules(script.dialect).flatMap((rule) => rule.check(file).map((told) => atLine(rule, told))),
      ];
      raised.delete(script);
      views.delete(script);
      return finish(script, all, severities);
    },
  };
}

/** They speak of PostgreSQL's transactions and locks; elsewhere each DDL statement commits, or locks are of another kind. */
function fileRules(dialect: Dialect): typeof FILE_RULES {
  return dialect === "postgresql" ? FILE_RULES : [];
}

function append<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

function atLine(rule: RuleDescription, told: Told): Raised {
  return { rule, told, line: told.line ?? 1, column: told.column ?? 1 };
}

/** Dialects that tell no acts: the statement's riskiest action stands for all of it. */
function unseen(script: Script, { statements }: MigrationAssessment): readonly StatementView[] {
  return script.statements.flatMap((statement, index) => {
    const assessment = statements[index];
    return assessment === undefined ? [] : [{ statement, assessment, effects: [effectOf(assessment)], situation: null }];
  });
}

function effectOf(assessment: StatementAssessment): Effect {
  return { ...assessment, action: assessment.kind, lost: [], losses: assessment.losses ?? [], undo: null };
}

/** What the rules about acts say of one statement; a rule speaks once. */
function raise(script: Script, view: StatementView): readonly Raised[] {
  const { statement, effects, situation, assessment } = view;
  const acts = situation === null || statement.tree === null ? [] : actsOf(statement.tree, situation);
  const told = new Map<ActRule, { readonly told: Told; times: number }>();
  effects.forEach((effect, index) => {
    const act = acts.length === effects.length ? (acts[index] ?? null) : null;
    const found = speak(script, { ...view, effect, act });
    if (found === null) return;
    const before = told.get(found.rule);
    if (before === undefined) told.set(found.rule, { told: found.told, times: 1 });
    else before.times += 1;
  });
  return [...told].map(([rule, { told: first, times }]) => {
    const more = times === 1 ? "" : ` The statement does ${times === 2 ? "this twice" : `this ${times} times`}.`;
    const line = first.line ?? assessment.line;
    return { rule, told: { ...first, message: first.message + more }, line, column: first.column ?? assessment.column };
  });
}

function speak(script: Script, view: ActView): { readonly rule: ActRule; readonly told: Told } | null {
  const own = BY_ACTION.get(view.effect.action);
  const { refusedByServer, notUnderstood, losesData, breaksRunningCode, tableCopied } = GENERAL_RULES;
  const inOrder = [
    refusedByServer,
    notUnderstood,
    ...(own === undefined ? [] : [own]),
    losesData,
    breaksRunningCode,
    tableCopied,
  ];
  const rule = inOrder.find((each) => each.dialects?.includes(script.dialect) !== false && (each.when ?? touchesExisting)(view));
  if (rule === undefined) return null;
  const told = rule.tell(view);
  return { rule, told: script.dialect === "postgresql" ? told : inWordsOfEffect(told, view) };
}

/** Words and SQL of the rules are PostgreSQL's; for other dialects the effect's own sentence, and of the remedy what is no SQL. */
function inWordsOfEffect(told: Told, { effect }: ActView): Told {
  const [first = ""] = told.remedy.split("\n");
  return { ...told, message: effect.because[0] ?? told.message, remedy: first.replace(/:$/, ".") };
}

/** Ignores are taken off before severities are changed, so that switching a rule off makes no ignore idle. */
function finish(script: Script, raised: readonly Raised[], severities: Options["severities"]): readonly Finding[] {
  const read = readIgnores(script);
  const { kept, idle } = applyIgnores(raised, read.ignores);
  const all = [...kept, ...aboutIgnores(read, idle)].sort((a, b) => a.line - b.line || a.column - b.column);
  return all.flatMap(({ rule, told, line, column }): readonly Finding[] => {
    const configured = severities[rule.id];
    if (configured === "off") return [];
    const { message, remedy } = told;
    const confidence = told.confidence ?? rule.confidence;
    return [
      {
        rule: rule.id,
        severity: configured ?? told.severity ?? rule.severity,
        confidence,
        message,
        remedy,
        path: script.path,
        line,
        column,
      },
    ];
  });
}

function aboutIgnores({ withoutReason, astray }: ReadIgnores, idle: readonly Ignore[]): readonly Raised[] {
  const known = new Set(MIGRATION_RULES.map(({ id }) => id));
  return [
    ...withoutReason.map((told) => atLine(IGNORE_RULES.ignoreWithoutReason, told)),
    ...[...idle.map((ignore) => describeIdle(ignore.rule, ignore.line, known)), ...astray].map((told) =>
      atLine(IGNORE_RULES.ignoreNothing, told),
    ),
  ];
}

function describeIdle(rule: string, line: number, known: ReadonlySet<string>): Told {
  const what = known.has(rule) ? `there is no finding ${rule} here` : `there is no rule ${show(rule)}`;
  return { message: `This ignores nothing: ${what}.`, remedy: "Remove the comment.", line, column: 1 };
}

/** From the effects of MySQL's, MariaDB's and SQLite's statements to assessments, by the rules that PostgreSQL's follow. */
import { highestRisk, type BackupRisk, type MigrationAssessment, type StatementAssessment } from "../assessment.ts";
import { withoutRepeats } from "../loss.ts";
import type { RiskOptions, Writer } from "../options.ts";
import type { Script, Statement } from "../../sql/statement.ts";
import { judgeRelease, notUnderstood, type Language } from "./judge.ts";
import { worstLoss } from "./outcome.ts";
import type { DialectEffect } from "./row.ts";

export interface DialectInput {
  /** Earlier migrations of the same set, in their order: what exists. */
  readonly history: readonly Script[];
  /** The migrations that run together, in their order. */
  readonly release: readonly Script[];
  readonly options: RiskOptions;
  /** True: each file is a release of its own, before which those ahead of it exist already. Left out: they are one release. */
  readonly inTurn?: boolean;
  /** Files of the release that undo others: judged where they stand in the order, but none that follows finds them run. */
  readonly undoing?: ReadonlySet<Script>;
  /** Told of each statement of the release. */
  readonly onStatement?: (seen: SeenByTokens) => void;
}

/** A statement with what its assessment was made of. There is no catalog as PostgreSQL's statements have it. */
export interface SeenByTokens {
  readonly script: Script;
  readonly statement: Statement;
  readonly effects: readonly DialectEffect[];
  readonly assessment: StatementAssessment;
  readonly situation: null;
}

/** One assessment for each script of the release. `framework`, `id` and `findings` are left for whoever knows them. */
export function assessDialect(language: Language, input: DialectInput): readonly MigrationAssessment[] {
  const { history, release, options, inTurn = false, undoing = new Set<Script>(), onStatement } = input;
  const judged = judgeRelease(language, { history, release, complete: options.historyComplete === true, inTurn, undoing });
  return release.map((script, at) => {
    const effects = judged[at] ?? [];
    const statements = [
      ...script.statements.map((statement, index) => {
        const own = effects[index] ?? [notUnderstood()];
        const assessment = assess(statement, own, options);
        onStatement?.({ script, statement, effects: own, assessment, situation: null });
        return assessment;
      }),
      ...script.problems.map((problem) =>
        assess({ ...problem, endLine: problem.line }, [notUnderstood(`The file is not understood: ${problem.message}`)], options),
      ),
    ];
    return {
      path: script.path,
      dialect: script.dialect,
      framework: null,
      id: null,
      backupRisk: highestRisk(statements.map((statement) => statement.backupRisk)) ?? "nightly",
      transactional: statements.every((statement) => statement.transactional),
      backwardCompatible: statements.every((statement) => statement.backwardCompatible),
      positions: "file",
      statements,
      findings: [],
    };
  });
}

function assess(
  at: Pick<Statement, "line" | "column" | "endLine">,
  effects: readonly DialectEffect[],
  options: RiskOptions,
): StatementAssessment {
  const risk = riskOf(effects, options);
  return {
    line: at.line,
    column: at.column,
    endLine: at.endLine,
    kind: [...effects].sort((a, b) => weight(b) - weight(a))[0]?.action ?? "unknown",
    actions: unique(effects.map((effect) => effect.action)),
    locks: [
      ...new Map(effects.flatMap((effect) => effect.locks).map((lock) => [`${lock.relation} ${lock.mode}`, lock])).values(),
    ],
    rewrites: unique(effects.flatMap((effect) => effect.rewrites)),
    scans: unique(effects.flatMap((effect) => effect.scans)),
    dataLoss: worstLoss(effects.map((effect) => effect.dataLoss)),
    backwardCompatible: effects.every((effect) => effect.backwardCompatible),
    transactional: effects.every((effect) => effect.transactional),
    backupRisk: risk.backupRisk,
    because: unique([...effects.flatMap((effect) => effect.because), ...risk.because]),
    understood: effects.every((effect) => effect.understood),
    losses: withoutRepeats(effects.flatMap((effect) => effect.losses)),
  };
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

/** The riskiest action gives a statement its kind. */
function weight(effect: DialectEffect): number {
  const loss = { none: 0, possible: 16, certain: 64 }[effect.dataLoss];
  return (
    loss +
    (effect.understood ? 0 : 32) +
    (effect.backwardCompatible ? 0 : 8) +
    (effect.rewrites.length > 0 ? 4 : 0) +
    (effect.stalls.length > 0 ? 2 : 0) +
    (effect.scans.length > 0 ? 1 : 0)
  );
}

/** `quiesce` where a writer writes to what is lost, or waits longer than it may; a table of unknown size is taken for too large. */
function riskOf(effects: readonly DialectEffect[], options: RiskOptions): { backupRisk: BackupRisk; because: readonly string[] } {
  const because = options.writers.flatMap((writer) => [
    ...lossSentences(effects, writer),
    ...waitSentences(effects, writer, options),
  ]);
  if (because.length > 0) return { backupRisk: "quiesce", because };
  const careful = effects.some((effect) => effect.dataLoss !== "none" || !effect.understood);
  return { backupRisk: careful ? "snapshot" : "nightly", because };
}

function lossSentences(effects: readonly DialectEffect[], writer: Writer): readonly string[] {
  for (const effect of effects) {
    if (effect.dataLoss === "none" || !effect.understood) continue;
    if (effect.lost.length === 0) return [`The writer ${writer.name} would go on writing into what is lost.`];
    const table = writer.writes.find((name) => effect.lost.some((lost) => isOf(lost, name)));
    if (table !== undefined) return [`The writer ${writer.name} would go on writing into ${table}.`];
  }
  return [];
}

/** Whether `t`, `db.t` or a column of them is meant by a writer's `t` or `db.t`: the database may have been left out on either side. */
function isOf(lost: string, table: string): boolean {
  const bare = table.slice(table.lastIndexOf(".") + 1).toLowerCase();
  return lost.toLowerCase().split(".").includes(bare);
}

/** Bytes a second that are copied; cautious, since a time estimate may only err upwards. */
const COPIED_PER_SECOND = 20_000_000;

function waitSentences(
  effects: readonly DialectEffect[],
  { name, writes, maxBlockedSeconds }: Writer,
  { sizes }: RiskOptions,
): readonly string[] {
  if (maxBlockedSeconds === null) return [];
  const stalled = unique(effects.flatMap((effect) => effect.stalls)).filter((relation) =>
    writes.some((table) => isOf(relation, table)),
  );
  return stalled.flatMap((relation) => {
    const bytes = sizes?.get(relation)?.bytes;
    const seconds = bytes === undefined ? null : Math.ceil(bytes / COPIED_PER_SECOND);
    if (seconds !== null && seconds <= maxBlockedSeconds) return [];
    const time = seconds === null ? "for a time that is not known" : `for about ${seconds} s`;
    return [`The writer ${name} would wait ${time} for ${relation}; ${maxBlockedSeconds} s are allowed.`];
  });
}

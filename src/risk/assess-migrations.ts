/** Migrations as SQL, with what came before them, to what they do and how data must be kept. */
import type { Parsers } from "../sql/parsers.ts";
import type { Script, Statement } from "../sql/statement.ts";
import { highestRisk, type MigrationAssessment, type StatementAssessment } from "./assessment.ts";
import { assessStatement } from "./assess-statement.ts";
import { createCatalog, forkCatalog, type Catalog } from "./catalog/catalog.ts";
import { putObject, takeId } from "./catalog/store.ts";
import { replay, replayUnknown, resetSession, type StatementTree } from "./catalog/replay.ts";
import type { Effect } from "./effect.ts";
import { bodyReader, type BodyReader } from "./effects/bodies.ts";
import type { Copy } from "./effects/copies.ts";
import { copiesBy } from "./effects/copy-statements.ts";
import { judgeSequence, judgeStatement, undone, unknownEffect } from "./effects/judge.ts";
import { indexMakers, type Later } from "./effects/later.ts";
import type { Situation } from "./effects/row.ts";
import { findUndone, type UndoneLater } from "./effects/undone-copies.ts";
import type { RiskOptions } from "./options.ts";
import { replayHistory } from "./replay-history.ts";
import { rolledBack } from "./rolled-back.ts";
import { endSession, newSession, noteStatement, type Session } from "./session.ts";
import type { Blocked } from "./statement-risk.ts";
import {
  beginFile,
  hold,
  isOne,
  isSaidToBeOne,
  stepTransaction,
  transactionStatement,
  withHeld,
  type TransactionState,
} from "./transaction.ts";

export interface AssessmentInput {
  /** Earlier migrations of the same set, in their order: what exists. */
  readonly history: readonly Script[];
  /** The migrations that run together, in their order. */
  readonly release: readonly Script[];
  readonly options: RiskOptions;
  /** True: each file is a release of its own, before which those ahead of it exist already. Left out: they are one release. */
  readonly inTurn?: boolean;
  /** Files of the release that undo others: judged where they stand in the order, but none that follows finds them run. */
  readonly undoing?: ReadonlySet<Script>;
  /** Told of each statement of the release, while the situation still is as it was when the statement began. */
  readonly onStatement?: (seen: SeenStatement) => void;
  /** For the bodies of functions and DO blocks; those that read the scripts. */
  readonly parsers: Parsers;
}

/** A statement with all that its assessment was made of. */
export interface SeenStatement {
  readonly script: Script;
  readonly statement: Statement;
  readonly effects: readonly Effect[];
  readonly assessment: StatementAssessment;
  /** Null where the statement could not be parsed. */
  readonly situation: Situation | null;
}

/** One assessment for each script of the release. `framework`, `id` and `findings` are left for whoever knows them. */
export function assessMigrations(input: AssessmentInput): readonly MigrationAssessment[] {
  const { history, release, options, parsers, inTurn = false, undoing, onStatement = ignore } = input;
  const readBody = bodyReader([...history, ...release], parsers);
  const session = newSession();
  let catalog = createCatalog({ complete: options.historyComplete === true });
  // Every new database has it; as an object of its own it can be dropped with all it holds.
  putObject(catalog, {
    kind: "schema",
    oid: takeId(catalog),
    epoch: "existing",
    assumed: true,
    schema: "public",
    name: "public",
  });
  for (const script of history) catalog = replayHistory(script, { catalog, session, readBody });
  let before = forkCatalog(catalog);
  const trees = release.map((script) => script.statements.map((statement) => statement.tree));
  const all = findUndone(trees.flat());
  let place = 0;
  return release.map((script, at) => {
    // Files that are released in turn find the copies of earlier ones as what exists.
    const [undone, first] = inTurn ? [findUndone(trees[at] ?? []), 0] : [all, place];
    place += script.statements.length;
    endSession(session);
    resetSession(catalog);
    const undoes = undoing?.has(script) === true;
    const start = inTurn || undoes ? forkCatalog(catalog) : catalog;
    const walk = newWalk(script, {
      catalog: start,
      before,
      options,
      readBody,
      session,
      onStatement,
      undone: (index, copy) => undone(first + index, copy),
    });
    const statements = script.statements.map((statement, index) => assessNext(walk, statement, index));
    if (script.problems.length > 0) replayUnknown(walk.catalog, `${script.path} was not understood`);
    if (inTurn && !undoes) {
      catalog = replayHistory(script, { catalog, session, readBody });
      // What is judged writes to a fork, so what was before it is the catalog itself.
      before = catalog;
    } else if (!undoes) catalog = walk.catalog;
    return toMigration(script, [...statements, ...problemsOf(script, walk)]);
  });
}

function ignore(): void {
  // Nobody asked.
}

/** What changes from statement to statement of one file. */
interface Walk {
  readonly script: Script;
  readonly options: RiskOptions;
  readonly readBody: BodyReader;
  readonly session: Session;
  readonly onStatement: (seen: SeenStatement) => void;
  readonly before: Catalog;
  readonly transaction: TransactionState;
  readonly blocked: Blocked;
  readonly later: Later;
  readonly undone: UndoneLater;
  readonly ranges: Situation["ranges"];
  readonly rolledBack: ReadonlySet<number>;
  catalog: Catalog;
  copies: readonly Copy[];
}

function newWalk(
  script: Script,
  from: Pick<Walk, "catalog" | "before" | "options" | "readBody" | "session" | "onStatement" | "undone">,
): Walk {
  const trees = script.statements.map((statement) => statement.tree);
  return {
    ...from,
    script,
    transaction: beginFile(script.wrapped),
    blocked: new Map(),
    later: indexMakers(trees),
    ranges: new WeakMap(),
    rolledBack: rolledBack(trees),
    copies: [],
  };
}

function assessNext(walk: Walk, statement: Statement, index: number): StatementAssessment {
  const { tree } = statement;
  if (tree === null || walk.script.dialect !== "postgresql") {
    replayUnknown(walk.catalog, "a statement was not understood");
    const effects = [unknownEffect(problemSentence(statement))];
    const assessment = assess(walk, statement, effects);
    walk.onStatement({ script: walk.script, statement, effects, assessment, situation: null });
    return assessment;
  }
  const situation = situationAt(walk, index);
  const effects = judgeStatement(tree, situation).map(({ effect }) => (walk.rolledBack.has(index) ? undone(effect) : effect));
  const assessment = assess(walk, statement, effects);
  walk.onStatement({ script: walk.script, statement, effects, assessment, situation });
  const copies = copiesBy(tree, situation, isSaidToBeOne(walk.transaction) ? walk.transaction.held : new Map<string, string>());
  if (copies.length > 0) walk.copies = [...walk.copies, ...copies.filter(({ place }) => !walk.undone(index, place))];
  hold(walk.transaction, assessment.locks);
  advance(walk, tree);
  return assessment;
}

function assess(walk: Walk, statement: Statement, effects: readonly Effect[]): StatementAssessment {
  return assessStatement(statement, effects, {
    locks: (own) => withHeld(walk.transaction, own),
    options: walk.options,
    blocked: walk.blocked,
  });
}

function advance(walk: Walk, tree: StatementTree): void {
  if (!isOne(walk.transaction)) walk.blocked.clear();
  const step = transactionStatement(tree);
  if (step === null) {
    replay(walk.catalog, tree, { epoch: "release", readBody: walk.readBody });
    noteStatement(walk.session, tree, walk.catalog);
    return;
  }
  walk.catalog = stepTransaction(walk.transaction, step, walk.catalog);
  if (walk.transaction.held.size > 0) return;
  walk.blocked.clear();
  walk.copies = walk.copies.map((copy) => ({ ...copy, complete: false }));
}

function situationAt(walk: Walk, index: number): Situation {
  return {
    catalog: walk.catalog,
    before: walk.before,
    owners: walk.session.owners,
    marks: walk.session.marks,
    triggers: walk.session.triggers,
    slotless: walk.session.slotless,
    prepared: walk.session.prepared,
    postgresVersion: walk.options.postgresVersion ?? null,
    oneTransaction: isOne(walk.transaction),
    copies: walk.copies,
    later: (name) => walk.later(index, name),
    judge: judgeSequence,
    readBody: walk.readBody,
    hidden: new Set(),
    ranges: walk.ranges,
    bodies: new Map(),
    calling: [],
    depth: 0,
  };
}

function problemSentence(statement: Statement): string {
  const why = statement.problem === null ? "" : `: ${statement.problem.message}`;
  return `The statement is not understood, so it may change anything${why}.`;
}

/** Text of the file that is no statement, yet may run. */
function problemsOf(script: Script, walk: Walk): readonly StatementAssessment[] {
  return script.problems.map(({ message, line, column }) =>
    assess(walk, { ...NO_STATEMENT, line, column, endLine: line }, [unknownEffect(`The file is not understood: ${message}`)]),
  );
}

const NO_STATEMENT: Statement = {
  text: "",
  parsedText: "",
  masked: false,
  line: 1,
  column: 1,
  endLine: 1,
  tree: null,
  problem: null,
  comments: [],
};

function toMigration(script: Script, statements: readonly StatementAssessment[]): MigrationAssessment {
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
}

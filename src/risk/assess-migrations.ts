/** Migrations as SQL, with what came before them, to what they do and how data must be kept. */
import type { Parsers } from "../sql/parsers.ts";
import type { Script, Statement } from "../sql/statement.ts";
import { highestRisk, type MigrationAssessment, type StatementAssessment } from "./assessment.ts";
import { createCatalog, type Catalog } from "./catalog/catalog.ts";
import { replay, replayAll, replayUnknown, resetSession } from "./catalog/replay.ts";
import type { Effect } from "./effect.ts";
import { bodyReader, type BodyReader } from "./effects/bodies.ts";
import type { Copy } from "./effects/copies.ts";
import { copiesBy } from "./effects/copy-statements.ts";
import { judgeInner, judgeStatement, unknownEffect } from "./effects/judge.ts";
import type { Situation } from "./effects/row.ts";
import type { RiskOptions } from "./options.ts";
import { assessStatement } from "./assess-statement.ts";
import type { Blocked } from "./statement-risk.ts";
import { beginFile, hold, isCertainlyOne, stepTransaction, transactionStatement, withHeld, type TransactionState } from "./transaction.ts";

export interface AssessmentInput {
  /** Earlier migrations of the same set, in their order: what exists. */
  readonly history: readonly Script[];
  /** The migrations that run together, in their order. */
  readonly release: readonly Script[];
  readonly options: RiskOptions;
  /** For the bodies of functions and DO blocks; those that read the scripts. */
  readonly parsers: Parsers;
}

/** One assessment for each script of the release. `framework`, `id` and `findings` are left for whoever knows them. */
export function assessMigrations({ history, release, options, parsers }: AssessmentInput): readonly MigrationAssessment[] {
  const readBody = bodyReader([...history, ...release], parsers);
  let catalog = createCatalog({ complete: options.historyComplete === true });
  for (const script of history) {
    if (script.dialect !== "postgresql") continue;
    resetSession(catalog);
    if (script.problems.length > 0) replayUnknown(catalog, `${script.path} was not understood`);
    catalog = replayAll(catalog, treesOf(script), { epoch: "existing", readBody });
  }
  return release.map((script) => {
    resetSession(catalog);
    const walk = newWalk(script, { catalog, options, readBody });
    const statements = script.statements.map((statement, index) => assessNext(walk, statement, index));
    catalog = walk.catalog;
    return toMigration(script, [...statements, ...problemsOf(script, walk)]);
  });
}

function treesOf(script: Script): readonly Statement["tree"][] {
  return script.statements.map((statement) => statement.tree);
}

/** What changes from statement to statement of one file. */
interface Walk {
  readonly script: Script;
  readonly options: RiskOptions;
  readonly readBody: BodyReader;
  readonly transaction: TransactionState;
  readonly blocked: Blocked;
  catalog: Catalog;
  copies: readonly Copy[];
  utc: boolean;
}

function newWalk(script: Script, from: { catalog: Catalog; options: RiskOptions; readBody: BodyReader }): Walk {
  return { ...from, script, transaction: beginFile(script.wrapped), blocked: new Map(), copies: [], utc: true };
}

function assessNext(walk: Walk, statement: Statement, index: number): StatementAssessment {
  const { tree } = statement;
  if (tree === null || walk.script.dialect !== "postgresql") {
    replayUnknown(walk.catalog, "a statement was not understood");
    return assess(walk, statement, [unknownEffect(problemSentence(statement))]);
  }
  const situation = situationAt(walk, index);
  const effects = judgeStatement(tree, situation).map(({ effect }) => effect);
  const assessment = assess(walk, statement, effects);
  const held = isCertainlyOne(walk.transaction) ? walk.transaction.held : new Map<string, string>();
  walk.copies = [...walk.copies, ...copiesBy(tree, situation, held)];
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

function advance(walk: Walk, tree: NonNullable<Statement["tree"]>): void {
  const step = transactionStatement(tree);
  if (step === null) {
    replay(walk.catalog, tree, { epoch: "release", readBody: walk.readBody });
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
    postgresVersion: walk.options.postgresVersion ?? null,
    utc: walk.utc,
    copies: walk.copies,
    later: laterTrees(walk.script, index),
    judge: judgeInner,
    readBody: walk.readBody,
    hidden: new Set(),
    calling: [],
    depth: 0,
  };
}

/** Looked at by few rows, so made when it is asked for. */
function laterTrees(script: Script, index: number): Situation["later"] {
  return {
    *[Symbol.iterator]() {
      for (let next = index + 1; next < script.statements.length; next++) {
        const tree = script.statements[next]?.tree;
        if (tree !== null && tree !== undefined) yield tree;
      }
    },
  };
}

function problemSentence(statement: Statement): string {
  const why = statement.problem === null ? "" : `: ${statement.problem.message}`;
  return `The statement is not understood, so it may change anything${why}.`;
}

/** Text of the file that is no statement, yet may run. */
function problemsOf(script: Script, walk: Walk): readonly StatementAssessment[] {
  return script.problems.map((problem) =>
    assess(walk, { ...NO_STATEMENT, line: problem.line, column: problem.column, endLine: problem.line }, [
      unknownEffect(`The file is not understood: ${problem.message}`),
    ]),
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
    statements,
    findings: [],
  };
}

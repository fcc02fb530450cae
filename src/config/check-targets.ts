/** What entries of `targets:` say of each other and of databases that cannot be meant. No single key is wrong by itself. */
import { checkBackups } from "./check-backups.ts";
import type { Options, TargetOptions } from "./options.ts";
import { quote } from "./problem.ts";
import type { Mistake } from "./problem.ts";
import { findKey } from "./find-key.ts";
import { suggest } from "./suggestion.ts";
import type { Tree } from "./yaml-tree.ts";

interface Check {
  /** The key that the mistake is at; where it is absent, the entry. */
  readonly key: string;
  readonly isWrong: (target: TargetOptions, options: Options) => boolean;
  readonly message: (target: TargetOptions) => string;
  readonly hint: (target: TargetOptions, options: Options) => string;
}

/** `options` as they were read from `tree`. */
export function checkTargets(options: Options, tree: Tree): readonly Mistake[] {
  const entries = listEntries(tree);
  const mistakes = options.targets.flatMap((target, index) =>
    CHECKS.filter(({ isWrong }) => isWrong(target, options)).map((check) => {
      const entry = entries[index];
      const at = (entry === undefined ? undefined : findKey(entry, check.key))?.at ?? entry?.at ?? 0;
      const where = `targets[${String(index)}].${check.key}`;
      return { at, where, message: check.message(target), hint: check.hint(target, options) };
    }),
  );
  return [...mistakes, ...checkBackups(options, listEntries(tree)), ...checkApplicationEnvironment(options, tree)];
}

/** GitHub takes names of environments without regard to case. */
function checkApplicationEnvironment({ test, targets }: Options, tree: Tree): readonly Mistake[] {
  const name = test.applicationEnvironment?.toLowerCase();
  const target = name === undefined ? undefined : targets.find(({ environment }) => environment?.toLowerCase() === name);
  if (target === undefined) return [];
  return [
    {
      at: findKey(findKey(tree, "test") ?? tree, "application-environment")?.at ?? tree.at,
      where: "test.application-environment",
      message: `It is the environment of the target ${quote(target.name)}: a deployment of the schema would look like one of the application.`,
      hint: "Name the environment that the application is deployed to, or give the target one of its own.",
    },
  ];
}

const CHECKS: readonly Check[] = [
  {
    key: "database",
    isWrong: ({ database }, { databases }) =>
      database !== null && databases.length > 0 && !databases.some(({ name }) => name === database),
    message: ({ database }) => `No database is called ${quote(database ?? "")}.`,
    hint: ({ database }, { databases }) =>
      hintNames(
        database ?? "",
        databases.map(({ name }) => name),
      ),
  },
  {
    key: "evidence-of",
    isWrong: ({ evidenceOf }, { targets }) => evidenceOf !== null && !targets.some(({ name }) => name === evidenceOf),
    message: ({ evidenceOf }) => `No target is called ${quote(evidenceOf ?? "")}.`,
    hint: ({ name, evidenceOf }, { targets }) =>
      hintNames(
        evidenceOf ?? "",
        targets.map((target) => target.name).filter((other) => other !== name),
      ),
  },
  {
    key: "evidence-of",
    isWrong: ({ name, evidenceOf }) => evidenceOf === name,
    message: () => "A target cannot wait for its own evidence.",
    hint: () => "Name the target that is deployed to before.",
  },
  {
    key: "evidence-of",
    isWrong: (target, { targets }) => evidenceTarget(target, targets)?.kind === "replica",
    message: ({ evidenceOf }) => `${quote(evidenceOf ?? "")} is a replica, which is never deployed to.`,
    hint: () => "Name a target that is deployed to before.",
  },
  {
    key: "evidence-of",
    isWrong: (target, { targets }) => differs(target.database, evidenceTarget(target, targets)?.database),
    message: ({ evidenceOf }) => `${quote(evidenceOf ?? "")} holds another database.`,
    hint: () => "Name a target of the same database.",
  },
  {
    key: "gates",
    isWrong: ({ gates, evidenceOf }) => gates.includes("staging-evidence") && evidenceOf === null,
    message: () => "The gate staging-evidence needs evidence-of.",
    hint: () => "Name the target whose evidence it wants, such as evidence-of: staging.",
  },
  {
    key: "evidence-of",
    isWrong: ({ stage, gates, evidenceOf }) =>
      evidenceOf !== null && !gates.includes("staging-evidence") && !isAskedByWorkflow(stage),
    message: () => "evidence-of has no effect without the gate staging-evidence.",
    hint: () => "Add staging-evidence to gates.",
  },
  {
    key: "gates",
    isWrong: ({ gates, environment }) => gates.includes("environment") && environment === null,
    message: () => "The gate environment needs environment.",
    hint: () => "Name the GitHub environment that must be protected.",
  },
  {
    key: "gates",
    isWrong: ({ gates, environment }) => gates.includes("approval") && environment === null,
    message: () => "The gate approval needs environment.",
    hint: () => "Name the GitHub environment whose reviewers approve.",
  },
  {
    key: "approvers",
    isWrong: ({ stage, gates, approvers }) =>
      Object.keys(approvers).length > 0 && !gates.includes("approval") && !isAskedByWorkflow(stage),
    message: () => "approvers has no effect without the gate approval.",
    hint: () => "Add approval to gates.",
  },
  {
    key: "gates",
    isWrong: ({ kind, gates }) => kind === "replica" && gates.length > 0,
    message: () => "A replica is never deployed to, so it has no gates.",
    hint: () => "Remove them, or write kind: independent.",
  },
  {
    key: "stage",
    isWrong: ({ kind, stage }) => kind === "replica" && stage !== null && stage !== "dr",
    message: ({ stage }) => `A replica is never deployed to, so its stage cannot be ${stage ?? ""}.`,
    hint: () => "Write stage: dr, or kind: independent.",
  },
  {
    key: "stage",
    isWrong: (target, { targets }) => findRival(target, targets) !== undefined,
    message: ({ name, stage, database }) =>
      `${quote(name)} is a second target of ${stage ?? ""}${database === null ? "" : ` for the database ${quote(database)}`}.`,
    hint: (target, { targets }) =>
      `The workflow has one job for it: ${quote(findRival(target, targets)?.name ?? "")}. Write stage: dr, or the database of each.`,
  },
];

/** For whatever comes behind Staging the workflow asks for evidence and approval, whether or not the target does. */
function isAskedByWorkflow(stage: TargetOptions["stage"]): boolean {
  return stage === "production" || stage === "dr";
}

/** The target before it that the same job would deploy to. One without a database holds any. */
function findRival(target: TargetOptions, targets: readonly TargetOptions[]): TargetOptions | undefined {
  if (target.stage === null || target.stage === "dr") return undefined;
  const rival = targets.find(({ stage, database }) => stage === target.stage && !differs(database, target.database));
  return rival === target ? undefined : rival;
}

function evidenceTarget(target: TargetOptions, targets: readonly TargetOptions[]): TargetOptions | undefined {
  const { evidenceOf, name } = target;
  return evidenceOf === null || evidenceOf === name ? undefined : targets.find((other) => other.name === evidenceOf);
}

function differs(one: string | null, other: string | null | undefined): boolean {
  return one !== null && other !== null && other !== undefined && one !== other;
}

function hintNames(word: string, names: readonly string[]): string {
  const near = suggest(word, names);
  const list = names.length === 0 ? "There is no other." : `There are: ${names.slice(0, 20).join(", ")}.`;
  return near === null ? list : `Did you mean ${quote(near)}? ${list}`;
}

function listEntries(tree: Tree): readonly Tree[] {
  const targets = findKey(tree, "targets");
  return targets?.kind === "list" ? targets.items : [];
}

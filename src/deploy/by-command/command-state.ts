/** What was learnt of applied migrations, by whatever way, beside the files of the set. */
import { frameworkById } from "../../frameworks/frameworks.ts";
import type { AppliedMigration, HistoryProblem, HistoryState } from "../history.ts";
import { quoteLiteral } from "../apply/values.ts";
import { OWN_TABLE } from "../native/own-record.ts";
import type { SetMigration } from "./set-migrations.ts";

export interface Learnt {
  readonly exists: boolean;
  /** The history table, or the command that was asked. */
  readonly source: string;
  /** Of entries that belong to no file, too. */
  readonly applied: readonly AppliedMigration[];
  /** Paths of the applied. */
  readonly appliedPaths: ReadonlySet<string>;
  readonly problems: readonly HistoryProblem[];
  /** SHA-256 by id, of what we remember. */
  readonly remembered: ReadonlyMap<string, string>;
}

export function toState(framework: string, migrations: readonly SetMigration[], learnt: Learnt): HistoryState {
  const pending = migrations.filter(({ path }) => !learnt.appliedPaths.has(path));
  return {
    exists: learnt.exists,
    table: learnt.source,
    applied: learnt.applied,
    pending: pending.map(({ id, path, sha256 }) => ({ id, path, sha256, repeatable: false })),
    problems: [
      ...learnt.problems,
      ...duplicates(migrations),
      ...late(framework, migrations, learnt.appliedPaths),
      ...edited(migrations, learnt),
    ],
  };
}

function duplicates(migrations: readonly SetMigration[]): readonly HistoryProblem[] {
  const first = new Map<string, string>();
  return migrations.flatMap(({ id, path }): readonly HistoryProblem[] => {
    const other = first.get(id);
    first.set(id, other ?? path);
    if (other === undefined) return [];
    const message = `It is ${id} to the tool, as ${other} is.`;
    return [{ kind: "duplicate", id, path, message, remedy: "Give one of them an id of its own." }];
  });
}

/** Only for tools that would not run it: what others run late is theirs to decide. */
function late(framework: string, migrations: readonly SetMigration[], applied: ReadonlySet<string>): readonly HistoryProblem[] {
  const tool = frameworkById(framework)?.framework;
  if (tool === undefined || tool.outOfOrder === "runs" || ["graph", "listed", "none"].includes(tool.order)) return [];
  const last = migrations.findLastIndex(({ path }) => applied.has(path));
  return migrations
    .slice(0, Math.max(0, last))
    .filter(({ path }) => !applied.has(path))
    .map(({ id, path }) => ({
      kind: "out-of-order",
      id,
      path,
      message: `${id} is pending, but ${migrations[last]?.id ?? "a later one"} is applied; ${tool.title} would not run it.`,
      remedy: "Rename it so that it comes last.",
    }));
}

/** Most of these tools keep no checksum: what we remember of our own deploys tells. */
function edited(migrations: readonly SetMigration[], { appliedPaths, remembered, source }: Learnt): readonly HistoryProblem[] {
  return migrations.flatMap(({ id, path, sha256 }): readonly HistoryProblem[] => {
    const known = remembered.get(id);
    if (known === undefined || known === sha256 || !appliedPaths.has(path)) return [];
    const where = `history = ${quoteLiteral(source)} AND id = ${quoteLiteral(id)}`;
    const remedy = `Restore it and write a new migration. If the edit means nothing to the schema: DELETE FROM ${OWN_TABLE} WHERE ${where};`;
    return [{ kind: "edited", id, path, message: `The file is not what was applied as ${id}.`, remedy }];
  });
}

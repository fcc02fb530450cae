/** From what each target lacks to the list of a release: what the furthest behind lacks, if all others hold a beginning of it. */
import type { PendingMigration } from "../deploy/history.ts";
import { count, listPaths, showPath } from "../change-set/visible.ts";
import type { PlanProblem } from "./plan-document.ts";

export interface TargetPending {
  readonly name: string;
  readonly pending: readonly PendingMigration[];
}

export interface ComposedPending {
  /** In the framework's order. */
  readonly pending: readonly PendingMigration[];
  /** Ids of `pending` that a target holds already, by its name. */
  readonly applied: ReadonlyMap<string, readonly string[]>;
  readonly problems: readonly PlanProblem[];
}

/** The targets' order does not matter, but for which of two equal ones counts as the furthest behind. */
export function composePending(targets: readonly TargetPending[]): ComposedPending {
  const [first] = targets;
  if (first === undefined) return { pending: [], applied: new Map(), problems: [] };
  const behind = targets.reduce((most, target) => (target.pending.length > most.pending.length ? target : most), first);
  const problems = targets.flatMap((target) => differenceOf(behind, target));
  const applied = targets.map(({ name, pending }) => {
    const held = behind.pending.slice(0, behind.pending.length - pending.length);
    return [name, held.map(({ id }) => id)] as const;
  });
  return { pending: behind.pending, applied: new Map(applied), problems };
}

/** A repeatable's id says nothing of its text, so all three count. */
function keyOf({ id, path, sha256 }: PendingMigration): string {
  return JSON.stringify([id, path, sha256]);
}

function differenceOf(behind: TargetPending, target: TargetPending): readonly PlanProblem[] {
  const end = behind.pending.slice(behind.pending.length - target.pending.length);
  if (target.pending.every((migration, index) => keyOf(migration) === keyOf(end[index] ?? migration) && index < end.length))
    return [];
  const onlyTarget = lacking(target, behind);
  const onlyBehind = lacking(behind, target);
  const parts = [
    ...(onlyTarget.length === 0 ? [] : [`${target.name} lacks ${listPaths(onlyTarget)}, which ${behind.name} holds`]),
    ...(onlyBehind.length === 0 ? [] : [`${behind.name} lacks ${listPaths(onlyBehind)}, which ${target.name} holds`]),
  ];
  const [path = null] = onlyTarget;
  return [
    {
      kind: "targets-differ",
      target: null,
      id: null,
      path,
      message: `No one list of migrations fits ${showPath(behind.name)} and ${showPath(target.name)}: ${parts.length === 0 ? "they would run the same in another order" : parts.join("; ")}.`,
      remedy:
        `Plan for ${showPath(target.name)} alone first (--target ${showPath(target.name)}) and deploy that, until ${showPath(target.name)} holds ` +
        `a beginning of the ${count(behind.pending.length, "migration")} that ${showPath(behind.name)} lacks; \`status\` shows what each holds.`,
    },
  ];
}

/** What one lacks and the other does not. */
function lacking(one: TargetPending, other: TargetPending): readonly string[] {
  const known = new Set(other.pending.map(keyOf));
  return one.pending.filter((migration) => !known.has(keyOf(migration))).map(({ path }) => path);
}

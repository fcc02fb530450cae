/** In which order copies are put back: the last change is undone first, and rows that others point at come before these. Pure. */
import type { KeptCopy } from "../read-copies.ts";

/** A foreign key between two relations, by their names. */
export interface Pointing {
  readonly from: string;
  readonly to: string;
}

const RANKS: Readonly<Record<KeptCopy["kind"], number>> = { table: 0, rows: 1, column: 2, values: 3, changes: 4 };

export function orderCopies(copies: readonly KeptCopy[], pointing: readonly Pointing[]): readonly KeptCopy[] {
  const newest = new Map<string, number>();
  for (const copy of copies) newest.set(changeOf(copy), Math.max(newest.get(changeOf(copy)) ?? 0, copy.id));
  const depths = depthsOf(pointing);
  const depthOf = ({ relation }: KeptCopy): number => depths.get(relation) ?? 0;
  return copies.toSorted(
    (a, b) =>
      (newest.get(changeOf(b)) ?? 0) - (newest.get(changeOf(a)) ?? 0) ||
      depthOf(a) - depthOf(b) ||
      (a.relation === b.relation ? RANKS[a.kind] - RANKS[b.kind] : 0) ||
      a.id - b.id,
  );
}

function changeOf({ digest, migration }: KeptCopy): string {
  return `${digest} ${migration.path}`;
}

/** Of each relation the longest way to one that points at none; where they point in a circle, a way around it once. */
function depthsOf(pointing: readonly Pointing[]): ReadonlyMap<string, number> {
  const targets = new Map<string, string[]>();
  for (const { from, to } of pointing) if (from !== to) targets.set(from, [...(targets.get(from) ?? []), to]);
  const depths = new Map<string, number>();
  const visit = (relation: string, above: ReadonlySet<string>): number => {
    const known = depths.get(relation);
    if (known !== undefined) return known;
    if (above.has(relation)) return 0;
    const inside = new Set([...above, relation]);
    const depth = Math.max(0, ...(targets.get(relation) ?? []).map((target) => visit(target, inside) + 1));
    depths.set(relation, depth);
    return depth;
  };
  for (const relation of targets.keys()) visit(relation, new Set());
  return depths;
}

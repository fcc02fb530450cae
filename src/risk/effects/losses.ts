/** From losses in objects to losses by name. What no copy of rows is known to keep is `other`, with the reason. */
import type { Catalog } from "../catalog/catalog.ts";
import { qualifiedName } from "../catalog/names.ts";
import { isNewInRelease, relationOf } from "../catalog/queries.ts";
import { withoutRepeats, type Loss as NamedLoss } from "../loss.ts";
import type { Loss, Outcome, Situation } from "./row.ts";
import type { Target } from "./target.ts";

/** Of what remains lost once what is new in the release is left out. `outcome`: whose losses they are. */
export function nameLosses(lost: readonly Loss[], outcome: Outcome, situation: Situation): readonly NamedLoss[] {
  const whole = new Set(lost.flatMap(({ as, target }) => (isWhole(as) && target?.relation ? [target.relation.oid] : [])));
  const named = lost
    .filter((each) => !isWhole(each.as) || !isPartOf(whole, each.target, situation.catalog))
    .flatMap((each) => nameLoss(each, situation));
  const understood = outcome.understood !== false;
  if (understood ? named.length > 0 || lost.length === 0 : named.some(({ kind }) => kind === "other"))
    return withoutRepeats(named);
  const because = outcome.because?.[0] ?? "What it does is not understood, so it may lose data.";
  return withoutRepeats([...named, { kind: "other", relation: null, because }]);
}

function isWhole(as: Loss["as"]): boolean {
  return as === "table" || as === "rows";
}

/** Rows of a partition are rows of the partitioned table. */
function isPartOf(whole: ReadonlySet<number>, target: Target | null, catalog: Catalog): boolean {
  const seen = new Set<number>();
  let parent = target?.relation?.partitionOf?.parent ?? null;
  while (parent !== null && !seen.has(parent)) {
    if (whole.has(parent)) return true;
    seen.add(parent);
    parent = relationOf(catalog, parent)?.partitionOf?.parent ?? null;
  }
  return false;
}

function nameLoss(loss: Loss, situation: Situation): readonly NamedLoss[] {
  if (loss.named !== undefined) return loss.named;
  const { as, target, column } = loss;
  const why = loss.because ?? "It may lose data.";
  if (target === null) return [{ kind: "other", relation: null, because: why }];
  const relation = relationBefore(target, situation);
  const other = (because: string): readonly NamedLoss[] => [{ kind: "other", relation, because }];
  const doubt = as === undefined ? why : doubtOf(target, situation);
  if (as === undefined || doubt !== null) return other(doubt ?? why);
  if (as === "table" || as === "rows" || as === "changes") return [{ kind: as, relation }];
  const former = column === null ? null : columnBefore(target, column, situation);
  return former === null ? other(why) : [{ kind: as, relation, column: former }];
}

function relationBefore({ name, relation }: Target, { before }: Situation): string {
  const former = relation === null ? null : relationOf(before, relation.oid);
  return former === null ? name : qualifiedName(former);
}

/** Why a copy under its name could be one of something else; null: it is the one. */
function doubtOf({ name, relation, state }: Target, { before }: Situation): string | null {
  if (/^(pg_catalog|information_schema|pg_toast)\./.test(name)) return `${name} belongs to the server itself.`;
  const schema = relation?.schema ?? name.slice(0, name.lastIndexOf("."));
  if (schema.includes(".")) return `${name} cannot be told from others of that name, because of the points in it.`;
  if (relation === null) return state === "unknown" ? null : `${name} is not known.`;
  const { relationKind } = relation;
  if (relationKind !== "table" && relationKind !== "unknown")
    return `${name} is a ${relationKind.replaceAll("-", " ")}, whose rows are elsewhere.`;
  return relation.renamed === true && relationOf(before, relation.oid) === null
    ? `What ${name} was called before it was renamed is not known.`
    : null;
}

/** Null where the name that it had before is not known. */
function columnBefore({ relation }: Target, name: string, { before }: Situation): string | null {
  const column = relation?.columns.find((each) => each.name === name);
  if (relation === null || column === undefined) return name;
  const former = relationOf(before, relation.oid)?.columns.find((each) => each.number === column.number);
  if (former !== undefined) return former.name;
  return column.renamed === true || isNewInRelease(column) ? null : name;
}

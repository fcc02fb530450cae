/**
 * The values of an enum, in their order, so that adding one takes no copy of the others. A type's versions share one log of steps, of
 * which each sees as many as it had when it was made; only the newest appends to it, any other goes on with a copy.
 */
import type { Epoch } from "./objects.ts";

export interface EnumValue {
  readonly value: string;
  readonly epoch: Epoch;
}

/** `neighbor` null: at the end. */
interface Added extends EnumValue {
  readonly neighbor: string | null;
  readonly isAfter: boolean;
}

interface Renamed {
  readonly from: string;
  readonly to: string;
}

interface Log {
  readonly steps: (Added | Renamed)[];
  /** What all steps together come to. */
  readonly present: Map<string, Epoch>;
}

export interface EnumValues {
  readonly log: Log;
  readonly length: number;
}

export function enumValues(values: readonly EnumValue[]): EnumValues {
  const log: Log = { steps: [], present: new Map() };
  for (const each of values) append(log, { ...each, neighbor: null, isAfter: true });
  return { log, length: log.steps.length };
}

/** The epoch of a value; null where the enum has none of that name. */
export function epochOfValue(values: EnumValues, value: string): Epoch | null {
  const { log, length } = values;
  if (log.steps.length === length) return log.present.get(value) ?? null;
  return listValues(values).find((each) => each.value === value)?.epoch ?? null;
}

export function addValue(
  values: EnumValues,
  added: EnumValue & { readonly neighbor: string | null; readonly isAfter: boolean },
): EnumValues {
  return epochOfValue(values, added.value) === null ? grow(values, added) : values;
}

/** Unchanged where there is none of the name, or the new one is taken. */
export function renameValue(values: EnumValues, from: string, to: string): EnumValues {
  const isRefused = epochOfValue(values, from) === null || epochOfValue(values, to) !== null;
  return isRefused ? values : grow(values, { from, to });
}

function grow(values: EnumValues, step: Added | Renamed): EnumValues {
  const isNewest = values.log.steps.length === values.length;
  const log = isNewest ? values.log : enumValues(listValues(values)).log;
  append(log, step);
  return { log, length: log.steps.length };
}

function append({ steps, present }: Log, step: Added | Renamed): void {
  steps.push(step);
  if ("value" in step) present.set(step.value, step.epoch);
  else {
    present.set(step.to, present.get(step.from) ?? "existing");
    present.delete(step.from);
  }
}

interface Link {
  value: string;
  readonly epoch: Epoch;
  next: Link | null;
  before: Link | null;
}

/** In their order. Takes time in proportion to all that ever happened to them. */
export function listValues({ log, length }: EnumValues): readonly EnumValue[] {
  const head: Link = { value: "", epoch: "existing", next: null, before: null };
  const links = new Map<string, Link>();
  let last = head;
  for (let index = 0; index < length; index++) {
    const step = log.steps[index];
    if (step === undefined) break;
    if ("value" in step) {
      const link = insert(step, placeOf(step, links, last));
      links.set(step.value, link);
      if (link.next === null) last = link;
    } else rename(links, step);
  }
  const found: EnumValue[] = [];
  for (let link = head.next; link !== null; link = link.next) found.push({ value: link.value, epoch: link.epoch });
  return found;
}

/** The link behind which it comes. */
function placeOf({ neighbor, isAfter }: Added, links: ReadonlyMap<string, Link>, last: Link): Link {
  const beside = neighbor === null ? undefined : links.get(neighbor);
  if (beside === undefined) return last;
  return isAfter ? beside : (beside.before ?? last);
}

function insert({ value, epoch }: Added, before: Link): Link {
  const link: Link = { value, epoch, next: before.next, before };
  if (link.next !== null) link.next.before = link;
  before.next = link;
  return link;
}

function rename(links: Map<string, Link>, { from, to }: Renamed): void {
  const link = links.get(from);
  if (link === undefined) return;
  links.delete(from);
  link.value = to;
  links.set(to, link);
}

/** Names of further migration files: those of an existing one, with the ids that come next and other words. */
import { folderOf, nameOf } from "../frameworks/exclusions.ts";

/** A path cut where its id and its words stand. */
interface Form {
  /** Folder in which the ids of a set stand beside one another. */
  readonly folder: string;
  /** Such as `V`. */
  readonly prefix: string;
  readonly id: string;
  /** Between the id and the words: `__`, `_` or `-`; null where names are the id alone. */
  readonly separator: string | null;
  /** Such as `.up.sql`, or `/up.sql` where each migration is a folder. */
  readonly rest: string;
}

/** Files whose folder holds the id. */
const NAMED_BY_FOLDER = /^(?:up|down|migration)\.sql$/;
const NAME =
  /^(?<prefix>[VUB]?)(?<id>\d{4}-\d{2}-\d{2}-\d{6}(?:-\d{4})?|\d+(?:[._]\d+)*(?=__)|\d+)(?<separator>__|_|-)?(?<words>.*?)(?<rest>(?:\.(?:tx|up|down|do|undo|rollback|pg|postgres|postgresql))*\.[A-Za-z]+)?$/;

/** Null for a name without an id. */
function formOf(path: string): Form | null {
  const isFolder = NAMED_BY_FOLDER.test(nameOf(path));
  const named = isFolder ? folderOf(path) : path;
  const { prefix = "", id, separator = null, words = "", rest = "" } = NAME.exec(nameOf(named))?.groups ?? {};
  if (id === undefined) return null;
  return {
    folder: folderOf(named),
    prefix,
    id,
    separator: words === "" ? separator : (separator ?? "_"),
    rest: isFolder ? `/${nameOf(path)}` : rest,
  };
}

export interface NextPaths {
  /** Of the migration that they are like. */
  readonly path: string;
  /** Names in the folder in which the ids of the set stand. */
  readonly neighbours: readonly string[];
  /** Words of each, such as `rename_weight`. */
  readonly words: readonly string[];
  /** 14 digits, UTC. */
  readonly now: string;
}

/** The folder whose entries are the `neighbours` of a path. */
export function folderOfIds(path: string): string {
  return formOf(path)?.folder ?? folderOf(path);
}

/** One path for each of `words`, in their order; of a name without an id the words are appended to it. */
export function nextPaths({ path, neighbours, words, now }: NextPaths): readonly string[] {
  const form = formOf(path);
  if (form === null) return words.map((each) => path.replace(/(\.[^./]*)?$/, (end) => `_${each}${end}`));
  const ids = neighbours.flatMap((name) => formOf(name)?.id ?? formOf(`${name}/up.sql`)?.id ?? []);
  let last = [form.id, ...ids].reduce((most, id) => (isLater(id, most) ? id : most));
  const { folder, prefix, separator, rest } = form;
  const start = folder === "" ? prefix : `${folder}/${prefix}`;
  return words.map((each) => {
    last = idBehind(last, form.id, now);
    return start + last + (separator === null ? "" : separator + (separator === "-" ? each.replaceAll("_", "-") : each)) + rest;
  });
}

function partsOf(id: string): readonly bigint[] {
  return id.split(/[._-]/).map(BigInt);
}

function isLater(a: string, b: string): boolean {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const [one, other] = [left[index] ?? 0n, right[index] ?? 0n];
    if (one !== other) return one > other;
  }
  return false;
}

const TIMESTAMP = /^(?:19|20)\d{12}$/;
const DATED = /^(\d{4})-(\d{2})-(\d{2})-(\d{6})(?:-\d{4})?$/;

/** The id behind `last`, in the form of `like`: the present time where ids are times, else the next number. */
function idBehind(last: string, like: string, now: string): string {
  if (DATED.test(like)) {
    const stamp = DATED.test(last) ? last.replace(DATED, "$1$2$3$4") : now;
    return stampBehind(stamp, now).replace(/^(\d{4})(\d{2})(\d{2})(\d{6})$/, "$1-$2-$3-$4");
  }
  if (TIMESTAMP.test(like)) return stampBehind(last, now);
  const start = Math.max(last.lastIndexOf("."), last.lastIndexOf("_")) + 1;
  const digits = last.slice(start);
  return last.slice(0, start) + String(BigInt(digits) + 1n).padStart(digits.length, "0");
}

function stampBehind(last: string, now: string): string {
  return BigInt(now) > BigInt(last) ? now : String(BigInt(last) + 1n).padStart(14, "0");
}

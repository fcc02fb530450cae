/** Values of the SDK as the middle has them. */
import type { Tag } from "@aws-sdk/client-rds";

export function timeOf(date: Date | undefined): number | null {
  const time = date?.getTime() ?? Number.NaN;
  return Number.isNaN(time) ? null : time;
}

/** Null where AWS told none at all. */
export function readTags(tags: readonly Tag[] | undefined): ReadonlyMap<string, string> | null {
  return tags === undefined ? null : new Map(tags.map(({ Key: key = "", Value: value = "" }) => [key, value]));
}

export function toTagList(tags: ReadonlyMap<string, string>): Tag[] {
  return [...tags].map(([key, value]) => ({ Key: key, Value: value }));
}

/** Table sizes as a file: measured once by whoever may, read wherever nobody has credentials. */
import { UserError } from "../errors.ts";
import type { RelationSize } from "./options.ts";

export type Sizes = ReadonlyMap<string, RelationSize>;

const HINT = "Write it anew: schema-release classify --database-url-env NAME --write-statistics FILE";
const MOST_RELATIONS = 200_000;

/** A file of its own version; ends with a line feed. `rows` is the planner's estimate. */
export function formatStatistics(sizes: Sizes): string {
  const relations = [...sizes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([relation, size]) => ({ relation, ...size }));
  return `${JSON.stringify({ version: 1, relations }, null, 1)}\n`;
}

/** Throws `UserError` for what is no such file; `name` is how the file is called in the message. */
export function parseStatistics(text: string, name: string): Sizes {
  const wrong = (why: string): UserError =>
    new UserError("configuration", `The statistics ${JSON.stringify(name)} ${why}.`, HINT);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    throw wrong("are no JSON");
  }
  if (!isRecord(document) || document["version"] !== 1 || !Array.isArray(document["relations"]))
    throw wrong("are not of version 1");
  const relations: readonly unknown[] = document["relations"];
  if (relations.length > MOST_RELATIONS) throw wrong("have too many relations");
  return new Map(
    relations.map((entry) => {
      const { relation, rows, bytes } = isRecord(entry) ? entry : {};
      if (typeof relation !== "string" || !isSize(rows) || !isSize(bytes)) throw wrong("have an entry that is not understood");
      return [relation, { rows, bytes }] as const;
    }),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isSize(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

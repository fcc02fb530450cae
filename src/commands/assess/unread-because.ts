/** Which migration files are no SQL, and what to say of them. */
import { extensionOf } from "../../frameworks/exclusions.ts";
import { frameworkById } from "../../frameworks/frameworks.ts";
import type { Unread } from "../../risk/unread.ts";

/** Programs and data that migration tools run or read. */
const NO_SQL = new Set(
  (
    "rb py js cjs mjs jsx ts cts mts tsx go java kt kts groovy scala cs fs vb php ex exs rs xml yml yaml json toml fizz edn clj prisma " +
    "hcl esdl edgeql cql cypher sh"
  ).split(" "),
);

/** One or two sentences; null for a file that is read as SQL. */
export function unreadBecause(path: string, framework: string | null): string | null {
  const extension = extensionOf(path);
  if (!NO_SQL.has(extension)) return null;
  const title = framework === null ? null : (frameworkById(framework)?.framework.title ?? null);
  const tool = title === null ? "" : ` of ${title}`;
  return `This migration${tool} is no SQL (.${extension}), so what it does is not understood and it may lose data.`;
}

/** Null where there is no reason. */
export function unreadFile(because: string | null): Unread | null {
  return because === null ? null : { because, remedy: null, severity: "note" };
}

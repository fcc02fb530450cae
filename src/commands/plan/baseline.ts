/** The SQL that takes over a live database: what it holds already is recorded as applied. Whoever read it runs it. */
import { UserError } from "../../errors.ts";
import { frameworkById } from "../../frameworks/frameworks.ts";
import type { OpenedDatabase } from "../open-database.ts";

/** Up to the migration with this id, that one included; one batch, ends with a line feed. Throws `UserError` where the framework knows no such thing. */
export function writeBaseline({ native, framework, database }: OpenedDatabase, id: string): string {
  const sql = native?.baseline(id) ?? null;
  if (sql !== null) return `BEGIN;\n${sql};\nCOMMIT;\n`;
  const title = frameworkById(framework)?.framework.title ?? framework;
  throw new UserError(
    "usage",
    `What the database ${JSON.stringify(database.name)} holds already is recorded by ${title} itself.`,
    "Use its own command for that, such as `alembic stamp`, `django migrate --fake` or `prisma migrate resolve`.",
  );
}

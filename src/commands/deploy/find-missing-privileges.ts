/** What the role of a deploy is not allowed and its migrations certainly need, before anything runs. */
import { missingPrivileges } from "../../deploy/privileges.ts";
import type { PlannedMigration } from "../../release/plan-document.ts";
import type { StatementAssessment } from "../../risk/assessment.ts";
import type { DeployRequest } from "./deploy-request.ts";
import type { ReadTarget } from "../read-target.ts";

/** Only an owner may do these, whatever else a role is granted. */
const OWNERS = new Set([
  "add-column",
  "drop-column",
  "set-not-null",
  "drop-not-null",
  "set-default",
  "drop-default",
  "drop-table",
]);

/** What follows, or every migration where it is in a callback, runs as somebody else. */
const OTHER_ROLE = /\b(?:ROLE|SESSION[ \t]+AUTHORIZATION)\b/i;

/** Sentences; empty where nothing is missing, and for migrations that change the role themselves. Throws `DatabaseError`. */
export async function findMissingPrivileges(
  { history }: ReadTarget,
  { server, opened }: Pick<DeployRequest, "server" | "opened">,
  planned: readonly PlannedMigration[],
): Promise<readonly string[]> {
  if (planned.length === 0) return [];
  const utf8 = new TextDecoder();
  const isOwnRole = opened.native !== null && !opened.files.some(({ bytes }) => OTHER_ROLE.test(utf8.decode(bytes)));
  const own = !isOwnRole ? [] : planned.flatMap(({ statements }) => statements.flatMap(changedRelation));
  const session = await server.connect("gates");
  try {
    const wanted = { createSchemas: false, createIn: [], own: [...new Set(own)], insertInto: [history.table] };
    return await missingPrivileges(session, wanted);
  } finally {
    await session.close();
  }
}

/** Of a statement whose only strong lock is on what it changes. */
function changedRelation({ actions, locks }: StatementAssessment): readonly string[] {
  const strongest = locks.filter(({ mode }) => mode === "AccessExclusiveLock");
  const [only] = strongest;
  const isChange = actions.length > 0 && actions.every((action) => OWNERS.has(action));
  return isChange && strongest.length === 1 && only !== undefined ? [only.relation] : [];
}

/** What a job's token may do, and whether a called workflow asks for more than its caller has. */
import { isString, type TemplateToken } from "./tokens.ts";
import { Refused, Unsupported } from "./expressions.ts";
import { childrenOf, textOf } from "./children.ts";

export type Level = "none" | "read" | "write";

/** By scope, such as `contents`; what is not named is `none`. */
export type Permissions = Readonly<Record<string, Level>>;

/** Those of GitHub's list that the fake GitHub or a workflow here may ask for. */
const SCOPES = [
  "actions",
  "attestations",
  "checks",
  "contents",
  "deployments",
  "id-token",
  "issues",
  "packages",
  "pull-requests",
  "security-events",
  "statuses",
];

const LEVELS: readonly string[] = ["none", "read", "write"];

/** Null: the file does not say. */
export function readPermissions(token: TemplateToken | undefined): Permissions | null {
  if (token === undefined) return null;
  if (isString(token)) {
    const level: Level = token.value === "write-all" ? "write" : "read";
    return Object.fromEntries(SCOPES.map((scope) => [scope, level]));
  }
  const named = Object.entries(childrenOf(token)).map(([scope, level]) => [scope, textOf(level) ?? ""] as const);
  const unknown = named.filter(([scope, level]) => !SCOPES.includes(scope) || !isLevel(level));
  if (unknown.length > 0) throw new Unsupported(`The test's runner knows no permission ${unknown.join(", ")}.`);
  return Object.fromEntries(named.flatMap(([scope, level]) => (isLevel(level) ? [[scope, level] as const] : [])));
}

function isLevel(level: string): level is Level {
  return LEVELS.includes(level);
}

export function mayDo(granted: Permissions, scope: string, level: Level): boolean {
  return LEVELS.indexOf(granted[scope] ?? "none") >= LEVELS.indexOf(level);
}

/** Throws as GitHub does when it loads the caller: the run has no jobs and no log then. */
export function refuseMoreThan(ceiling: Permissions, asked: Permissions, job: string): void {
  const excess = Object.entries(asked).filter(([scope, level]) => !mayDo(ceiling, scope, level));
  if (excess.length === 0) return;
  const requested = excess.map(([scope, level]) => `${scope}: ${level}`).join(", ");
  const allowed = excess.map(([scope]) => `${scope}: ${ceiling[scope] ?? "none"}`).join(", ");
  throw new Refused(`The nested job '${job}' is requesting '${requested}', but is only allowed '${allowed}'.`);
}

/** One comment on the pull request, written once and kept up to date. Where the token may not write, that is said and nothing fails. */
import { UserError } from "../../errors.ts";
import type { GitHub } from "./client.ts";
import { GitHubError } from "./failures.ts";

/** At the head of every comment of the check, so that it is found again. */
export const COMMENT_MARKER = "<!-- schema-release:check -->";

/** Of the comment on where a release of a database is. */
export function releaseMarker(database: string): string {
  return `<!-- schema-release:record ${encodeURIComponent(database)} -->`;
}

/** GitHub refuses more than 65,536 characters. */
const LONGEST_BODY_BYTES = 60_000;
const CUT = "\n\n… The rest is in the job summary.\n";
const WORKFLOW_BOT = "github-actions[bot]";

export interface CommentRequest {
  readonly number: number;
  /** Markdown, already harmless; the marker is put before it here. */
  readonly body: string;
  /** False for a result that needs no comment: one that is there already is brought up to date all the same. */
  readonly create: boolean;
  /** Default: that of the check. */
  readonly marker?: string;
}

/** What became of something that is nice to have: `because` says why it was not done, and what to grant. */
export type Courtesy =
  | { readonly done: "created" | "updated" | "unchanged" | "none"; readonly because: null }
  | { readonly done: "not-allowed" | "failed"; readonly because: string };

export async function keepComment(github: GitHub, request: CommentRequest): Promise<Courtesy> {
  const { number, body, create, marker = COMMENT_MARKER } = request;
  return asCourtesy(async () => {
    const text = cutBody(`${marker}\n${body}`, marker);
    const found = await findComment(github, { number, marker });
    if (found?.body === text) return "unchanged";
    if (found !== null) {
      await github.rest.issues.updateComment({ ...github.repository, comment_id: found.id, body: text });
      return "updated";
    }
    if (!create) return "none";
    await github.rest.issues.createComment({ ...github.repository, issue_number: number, body: text });
    return "created";
  });
}

/** Runs it, and answers instead of throwing when GitHub does not let it be done. */
export async function asCourtesy(run: () => Promise<"created" | "updated" | "unchanged" | "none">): Promise<Courtesy> {
  try {
    return { done: await run(), because: null };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const done = error.code === "permission" ? "not-allowed" : "failed";
    return { done, because: `${error.message} ${error.hint}` };
  }
}

/** At most 60,000 bytes, cut at the end of a line, with a last line that says so. */
export function cutBody(text: string, marker = COMMENT_MARKER): string {
  const bytes = Buffer.from(text, "utf8");
  if (bytes.length <= LONGEST_BODY_BYTES) return text;
  const room = LONGEST_BODY_BYTES - Buffer.byteLength(CUT);
  const end = bytes.lastIndexOf(0x0a, room);
  return bytes.toString("utf8", 0, Math.max(end, marker.length)) + CUT;
}

interface Comment {
  readonly id: number;
  readonly body?: string;
  readonly user: { readonly login: string; readonly type: string } | null;
}

/** Ours is told by the marker at its head *and* by its author; anybody can write the marker. */
async function findComment(
  github: GitHub,
  { number, marker }: { readonly number: number; readonly marker: string },
): Promise<Comment | null> {
  const comments = await github.paginate(github.rest.issues.listComments, {
    ...github.repository,
    issue_number: number,
    per_page: 100,
  });
  const marked = comments.filter(({ body }) => body?.startsWith(marker) === true);
  if (marked.length === 0) return null;
  const by = (login: string | null): Comment | null => marked.find(({ user }) => user !== null && user.login === login) ?? null;
  const login = await accountOfToken(github);
  if (login !== null) return by(login);
  const ofWorkflow = by(WORKFLOW_BOT);
  if (ofWorkflow !== null || !marked.some(({ user }) => user?.type === "Bot")) return ofWorkflow;
  return by(await appOfToken(github));
}

/** Login of the person whose token it is; null for the token of a workflow or an app, which may not ask. */
async function accountOfToken(github: GitHub): Promise<string | null> {
  try {
    const { data } = await github.rest.users.getAuthenticated();
    return data.login;
  } catch (error) {
    if (error instanceof GitHubError && (error.status === 403 || error.status === 404)) return null;
    throw error;
  }
}

/** Login of the app that made the token, which only GraphQL tells; null where it does not. */
async function appOfToken(github: GitHub): Promise<string | null> {
  try {
    const { viewer } = await github.graphql<{ readonly viewer: { readonly login: string } }>("query { viewer { login } }");
    return viewer.login;
  } catch {
    return null;
  }
}

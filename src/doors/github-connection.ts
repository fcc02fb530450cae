/** The way to GitHub of a command that is not about an event: in a workflow run, or by hand with a token. */
import type { ClientOptions, GitHub } from "../adapters/github/client.ts";

type Environment = Readonly<Record<string, string | undefined>>;

export type OpenGitHub = () => Promise<GitHub>;

/** Null without a repository or a token. The client is loaded when it is asked for, once. */
export function openGitHub(environment: Environment): OpenGitHub | null {
  const { GITHUB_REPOSITORY: repository = "", GITHUB_API_URL: apiUrl } = environment;
  const token = environment["GITHUB_TOKEN"] ?? environment["INPUT_TOKEN"] ?? "";
  const [owner = "", repo = ""] = repository.split("/");
  if (token === "" || owner === "" || repo === "") return null;
  const options: ClientOptions = { token, owner, repo, apiUrl };
  let client: Promise<GitHub> | null = null;
  return () => (client ??= import("../adapters/github/client.ts").then(({ connect }) => connect(options)));
}

/** Address of the rules' page. The project's own repository is not known to the code, so the action says it when it runs. */
export const DOCS: string | null = null;

/** The rules' page in the repository that the running action came from, at its own commit or tag; null when that is not known. */
export function docsOfAction(environment: Readonly<Record<string, string | undefined>>): string | null {
  const server = environment["GITHUB_SERVER_URL"] ?? "";
  const repository = environment["GITHUB_ACTION_REPOSITORY"] ?? "";
  const ref = environment["GITHUB_ACTION_REF"] ?? "";
  if (!/^https:\/\/[\w.-]+$/.test(server) || !/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^[\w./-]+$/.test(ref)) return null;
  return `${server}/${repository}/blob/${ref}/docs/rules.md`;
}

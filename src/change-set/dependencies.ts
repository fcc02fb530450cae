/** Manifests and lock files of package managers, and files that declare models, by name. */

const LOCKFILE =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|Gemfile\.lock|gems\.locked|composer\.lock|Cargo\.lock|poetry\.lock|uv\.lock|pdm\.lock|Pipfile\.lock|go\.sum|mix\.lock|packages\.lock\.json|paket\.lock|gradle\.lockfile|Podfile\.lock|pubspec\.lock|flake\.lock|deno\.lock)$/;

const MODEL =
  /(?:^|\/)(?:[mM]odels?|[eE]ntity|[eE]ntities|orm)\/(?:.+\/)?[^/]+\.(?:py|rb|ts|js|go|php|java|kt|cs|rs|ex)$|(?:^|\/)models?\.(?:py|go|rs|ts|js)$|\.(?:entity|model)\.[jt]s$|(?:^|\/)ent\/schema\/[^/]+\.go$|Entity\.(?:java|kt|cs|php)$/s;

export function isLockfile(path: string): boolean {
  return LOCKFILE.test(path);
}

/** Whether a path is where teams keep ORM models; only asked when the configuration counts them as schema. */
export function isModel(path: string): boolean {
  return MODEL.test(path);
}

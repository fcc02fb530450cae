/** What identifies a release, and what shows that its file was altered. */
import { canonicalJson, type Json } from "./canonical-json.ts";
import type { Release, ReleaseContent, Sha256 } from "./release.ts";

/** `sha256:` and 64 hexadecimal digits, of exactly `database`, `framework`, `placeholders` and each migration's `id`, `path` and `sha256`. */
export function digestOf({ database, framework, placeholders, migrations }: ReleaseContent, sha256: Sha256): string {
  const content = {
    database,
    framework,
    placeholders: { ...placeholders },
    migrations: migrations.map(({ id, path, sha256: hash }) => ({ id, path, sha256: hash })),
  };
  return `sha256:${sha256(canonicalJson(content))}`;
}

/** Of all that a release says but the seal itself. */
export function sealOf(release: Omit<Release, "seal">, sha256: Sha256): string {
  const { seal: _, ...rest } = { ...release, seal: "" };
  return `sha256:${sha256(canonicalJson(toJson(rest)))}`;
}

function toJson(value: object): Json {
  const json: Json = JSON.parse(JSON.stringify(value));
  return json;
}

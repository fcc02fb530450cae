/**
 * Makes `openapi.json` from GitHub's own OpenAPI description: only the operations that are used, without prose. Run it by hand:
 *
 *   npm pack @octokit/openapi@23.0.2 && tar xzf octokit-openapi-23.0.2.tgz     (in a folder outside the project: it is large)
 *   npx tsx test/support/github/make-openapi-subset.ts THAT_FOLDER/package
 *   npx oxfmt test/support/github/openapi.json
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

const OPERATIONS: readonly (readonly [method: string, path: string])[] = [
  ["get", "/user"],
  ["get", "/repos/{owner}/{repo}/pulls/{pull_number}"],
  ["get", "/repos/{owner}/{repo}/pulls/{pull_number}/files"],
  ["get", "/repos/{owner}/{repo}/compare/{basehead}"],
  ["get", "/repos/{owner}/{repo}/commits"],
  ["get", "/repos/{owner}/{repo}/git/trees/{tree_sha}"],
  ["get", "/repos/{owner}/{repo}/git/blobs/{file_sha}"],
  ["get", "/repos/{owner}/{repo}/git/matching-refs/{ref}"],
  ["get", "/repos/{owner}/{repo}/collaborators/{username}/permission"],
  ["get", "/repos/{owner}/{repo}/issues/{issue_number}/events"],
  ["get", "/repos/{owner}/{repo}/issues/{issue_number}/comments"],
  ["post", "/repos/{owner}/{repo}/issues/{issue_number}/comments"],
  ["patch", "/repos/{owner}/{repo}/issues/comments/{comment_id}"],
  ["get", "/repos/{owner}/{repo}/issues/{issue_number}/labels"],
  ["post", "/repos/{owner}/{repo}/issues/{issue_number}/labels"],
  ["delete", "/repos/{owner}/{repo}/issues/{issue_number}/labels/{name}"],
  ["get", "/repos/{owner}/{repo}/labels/{name}"],
  ["post", "/repos/{owner}/{repo}/labels"],
  ["get", "/repos/{owner}/{repo}/environments/{environment_name}"],
  ["get", "/repos/{owner}/{repo}/actions/runs/{run_id}/approvals"],
  ["get", "/repos/{owner}/{repo}"],
  ["get", "/repos/{owner}/{repo}/deployments"],
  ["get", "/repos/{owner}/{repo}/deployments/{deployment_id}/statuses"],
  ["get", "/repos/{owner}/{repo}/commits/{commit_sha}/pulls"],
];

/** Words for people; dropped wherever they are keywords (a *property* may have such a name). */
const PROSE = new Set([
  "description",
  "summary",
  "example",
  "examples",
  "externalDocs",
  "tags",
  "title",
  "deprecated",
  "x-github",
]);
/** Objects whose keys are names and not keywords. */
const NAMES = new Set(["properties", "schemas", "parameters", "responses", "headers", "paths", "content"]);

function strip(value: Json, keysAreNames: boolean): Json {
  if (Array.isArray(value)) return value.map((item: Json) => strip(item, false));
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([key]) => keysAreNames || !PROSE.has(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, strip(inner, NAMES.has(key) && !keysAreNames)]));
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function at(root: Json, ...path: readonly string[]): Json {
  let value: Json = root;
  for (const key of path) {
    const inner = isObject(value) ? value[key] : undefined;
    if (inner === undefined) throw new Error(`Nothing at ${path.join(" > ")}.`);
    value = inner;
  }
  return value;
}

function refsIn(value: Json): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item: Json) => refsIn(item));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === "$ref" && typeof inner === "string" ? [inner] : refsIn(inner)));
}

function makeSubset(whole: Json): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [method, path] of OPERATIONS) {
    paths[path] = { ...paths[path], [method]: strip(at(whole, "paths", path, method), false) };
  }
  const components: Record<string, Record<string, Json>> = {};
  const waiting = [...refsIn(paths)];
  for (let ref = waiting.pop(); ref !== undefined; ref = waiting.pop()) {
    const [, , section = "", name = ""] = ref.split("/");
    if (components[section]?.[name] !== undefined) continue;
    const component = strip(at(whole, "components", section, name), false);
    components[section] = { ...components[section], [name]: component };
    waiting.push(...refsIn(component));
  }
  return { paths, components };
}

const folder = process.argv[2];
if (folder === undefined) throw new Error("Say in which folder the package @octokit/openapi is.");
const version = /"version": "([^"]+)"/u.exec(readFileSync(join(folder, "package.json"), "utf8"))?.[1] ?? "?";
const whole: Json = JSON.parse(readFileSync(join(folder, "generated", "api.github.com.json"), "utf8"));
const subset = {
  openapi: at(whole, "openapi"),
  info: {
    title: `GitHub REST API: the part of @octokit/openapi ${version} that is used here, without prose`,
    version: at(whole, "info", "version"),
    license: { name: "MIT", url: "https://spdx.org/licenses/MIT" },
    "x-copyright": "Copyright (c) 2020 Octokit contributors",
  },
  ...(makeSubset(whole) as JsonObject),
};
writeFileSync(join(import.meta.dirname, "openapi.json"), `${JSON.stringify(subset, null, 2)}\n`);

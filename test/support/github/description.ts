/** GitHub's OpenAPI description, as far as it is used: what may be asked and answered, and skeletons of answers. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { OpenAPIBackend, type Document } from "openapi-backend";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Record<string, string>;
  readonly headers: Record<string, string>;
  /** Undefined: none. */
  readonly body: Json | undefined;
}

export interface MatchedRequest {
  /** Such as `pulls/list-files`. */
  readonly operation: string;
  readonly params: Readonly<Record<string, string>>;
  /** What the request breaks. */
  readonly problems: readonly string[];
}

const document: Document & { readonly components: { readonly schemas: JsonObject } } = JSON.parse(
  readFileSync(join(import.meta.dirname, "openapi.json"), "utf8"),
);
const { schemas } = document.components;

/** Those that the description uses and the library does not know. */
const FORMATS = {
  uri: /^[a-z][a-z0-9+.-]*:\S+$/u,
  "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/u,
  email: /^[^@\s]+@[^@\s]+$/u,
};

const backend = new OpenAPIBackend({
  definition: withNullTypes(document) as typeof document,
  quick: true,
  coerceTypes: true,
  ajvOpts: { formats: FORMATS },
});
const ready = backend.init();

/** OpenAPI 3.0 says `nullable` also beside `oneOf` and the like, which JSON Schema spells as one more choice. */
function withNullTypes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNullTypes);
  if (typeof value !== "object" || value === null) return value;
  const { nullable, ...rest } = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withNullTypes(inner)]));
  if (nullable !== true) return rest;
  return "type" in rest ? { ...rest, nullable } : { anyOf: [rest, { type: "null" }] };
}

/** Which operation it is and whether it keeps to the description; null when there is no such operation. */
export async function matchRequest(request: ApiRequest): Promise<MatchedRequest | null> {
  await ready;
  const operation = backend.router.matchOperation(request);
  if (operation?.operationId === undefined) return null;
  const { params } = backend.router.parseRequest(request, operation);
  const { errors } = backend.validateRequest(request, operation);
  return { operation: operation.operationId, params: params as Record<string, string>, problems: (errors ?? []).map(describe) };
}

/** What an answer breaks. A status that the description does not name is no problem: GitHub may answer 403 or 500 anywhere. */
export async function problemsOfAnswer(operation: string, status: number, body: Json): Promise<readonly string[]> {
  await ready;
  const { errors } = backend.validateResponse(body, operation, status);
  return (errors ?? []).map(describe);
}

function describe(error: { readonly instancePath?: string; readonly message?: string; readonly params?: object }): string {
  return `${error.instancePath ?? ""} ${error.message ?? ""} ${JSON.stringify(error.params ?? {})}`;
}

/**
 * The least that a schema asks for, with values that mean nothing, overlaid with `known`. So a fake answer has every field
 * that GitHub promises and the fake says only what matters.
 */
export function fill(schema: string, known: JsonObject): JsonObject {
  const { nullable: _, ...whole } = at(schema);
  const skeleton = minimum(whole, `#/${schema}`);
  if (!isObject(skeleton)) throw new Error(`${schema} is no object.`);
  return { ...skeleton, ...known };
}

function at(schema: string): JsonObject {
  const found = schemas[schema];
  if (!isObject(found)) throw new Error(`The description has no ${schema}.`);
  return found;
}

type Maker = (schema: JsonObject, place: string) => Json;

const MINIMUM: Readonly<Record<string, Maker>> = {
  string: ({ format }) => {
    if (format === "date-time") return "2026-01-01T00:00:00Z";
    return format === "uri" ? "https://example.com/" : "x";
  },
  integer: () => 1,
  number: () => 1,
  boolean: () => false,
  array: () => [],
  object: (schema, place) => {
    const properties = isObject(schema["properties"]) ? schema["properties"] : {};
    const required = Array.isArray(schema["required"]) ? schema["required"].map(String) : [];
    return Object.fromEntries(required.map((name) => [name, minimum(properties[name] ?? {}, `${place}/${name}`)]));
  },
};

function minimum(schema: Json, place: string): Json {
  if (!isObject(schema)) throw new Error(`No schema at ${place}.`);
  if (schema["nullable"] === true) return null;
  const ref = schema["$ref"];
  if (typeof ref === "string") return minimum(schemas[ref.split("/").at(-1) ?? ""] ?? null, place);
  for (const choice of [schema["oneOf"], schema["anyOf"], schema["allOf"], schema["enum"]]) {
    const first: Json | undefined = Array.isArray(choice) ? choice[0] : undefined;
    if (first !== undefined) return isObject(first) ? minimum(first, place) : first;
  }
  const type = typeof schema["type"] === "string" ? schema["type"] : "object";
  return MINIMUM[type]?.(schema, place) ?? null;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

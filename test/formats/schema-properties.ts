import { readFileSync } from "node:fs";
import { documentFile } from "../support/document.ts";

/** As much of JSON Schema as the published documents use. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly allOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly additionalProperties?: unknown;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

export function readSchema(name: string): JsonSchema {
  return JSON.parse(readFileSync(documentFile(`schemas/${name}`), "utf8")) as JsonSchema;
}

export interface Property {
  /** Path without indexes, such as `migrations.statements.line`. */
  readonly path: string;
  /** As it is described where it stands. */
  readonly schema: JsonSchema;
  /** With `$ref`, `allOf` and the null of `anyOf` resolved; of a list, its items. */
  readonly value: JsonSchema;
  readonly isList: boolean;
  readonly isNullable: boolean;
}

/** All properties of a document, those of its parts below their own. */
export function* listProperties(root: JsonSchema, at: JsonSchema = root, prefix = ""): Generator<Property> {
  for (const [name, schema] of Object.entries(at.properties ?? {})) {
    const path = `${prefix}${name}`;
    const itself = resolve(root, schema);
    const value = itself.items === undefined ? itself : resolve(root, itself.items);
    const isNullable = schema.type?.includes("null") === true || schema.anyOf?.some(({ type }) => type === "null") === true;
    yield { path, schema, value, isList: itself.items !== undefined, isNullable };
    yield* listProperties(root, value, `${path}.`);
  }
}

function resolve(root: JsonSchema, schema: JsonSchema): JsonSchema {
  const inner = schema.allOf?.[0] ?? schema.anyOf?.find(({ type }) => type !== "null");
  if (inner !== undefined) return resolve(root, inner);
  if (schema.$ref === undefined) return schema;
  const definition = root.definitions?.[schema.$ref.replace("#/definitions/", "")];
  if (definition === undefined) throw new Error(`nothing is defined as ${schema.$ref}`);
  return resolve(root, definition);
}

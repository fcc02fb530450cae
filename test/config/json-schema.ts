import type { MappingShape, Shape, TextRule } from "../../src/config/shape.ts";

type JsonSchema = Readonly<Record<string, unknown>>;

/** The shape of a document as JSON Schema, draft 7: the one that editors know. Texts that occur more than once become definitions. */
export function toJsonSchema(shape: MappingShape, title: string): JsonSchema {
  const definitions = new Map<Shape, readonly [name: string, schema: JsonSchema]>();
  const root = describeShape(shape, definitions);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    $comment: "Made from src/config/configuration-shape.ts by the tests; do not edit.",
    title,
    ...root,
    definitions: Object.fromEntries(definitions.values()),
  };
}

type Definitions = Map<Shape, readonly [name: string, schema: JsonSchema]>;

function describeShape(shape: Shape, definitions: Definitions): JsonSchema {
  switch (shape.kind) {
    case "text": {
      const name = shape.what.replace(/^(?:an?|the) /, "").replaceAll(/[^a-z]+/g, "-");
      definitions.set(shape, [name, { type: "string", maxLength: shape.maxLength, allOf: shape.rules.map(describeRule) }]);
      return { $ref: `#/definitions/${name}` };
    }
    case "number":
      return { type: "integer", minimum: shape.least, maximum: shape.most };
    case "choice":
      return { type: "string", enum: shape.values };
    case "list":
      return {
        type: "array",
        items: describeShape(shape.item, definitions),
        maxItems: shape.maxItems,
        ...(shape.minItems === undefined ? {} : { minItems: shape.minItems }),
      };
    case "mapping":
      return describeMapping(shape, definitions);
    case "table": {
      const rows = Object.entries(shape.rows).map(([name, row]) => [name, describeShape(row, definitions)]);
      return { type: "object", additionalProperties: false, properties: Object.fromEntries(rows) };
    }
    case "unless-false":
      return { anyOf: [{ const: false }, describeShape(shape.inner, definitions)] };
    case "either": {
      const forms = [shape.text, shape.list, ...(shape.mapping === undefined ? [] : [shape.mapping])];
      return { anyOf: forms.map((form) => describeShape(form, definitions)) };
    }
  }
}

function describeRule(rule: TextRule): JsonSchema {
  return rule.matches ? { pattern: rule.pattern } : { not: { pattern: rule.pattern } };
}

function describeMapping(shape: MappingShape, definitions: Definitions): JsonSchema {
  const properties = Object.entries(shape.keys).map(([name, key]) => {
    const description = key.defaultMeans === undefined ? key.description : `${key.description} Default: ${key.defaultMeans}.`;
    const inner = describeShape(key.shape, definitions);
    // In draft 7 whatever stands beside a $ref is passed over.
    const schema = "$ref" in inner ? { allOf: [inner] } : inner;
    const fallback = key.default === undefined || key.default === null ? {} : { default: key.default };
    return [name, { description, ...schema, ...fallback }];
  });
  const required = Object.keys(shape.keys).filter((name) => shape.keys[name]?.required === true);
  return {
    type: "object",
    additionalProperties: false,
    ...(required.length > 0 ? { required } : {}),
    properties: Object.fromEntries(properties),
    ...describeCondition(shape),
  };
}

function describeCondition({ condition }: MappingShape): JsonSchema {
  if (condition === undefined) return {};
  return {
    if: { required: [condition.key], properties: { [condition.key]: { const: condition.is } } },
    // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
    then: { required: [condition.needs], properties: { [condition.needs]: { type: "array", minItems: 1 } } },
  };
}

/** Tools whose files state what the schema shall be: editing them is the normal operation. */
import type { Definition } from "./definition.ts";

/** skeema.io: one file a table states what shall be. */
export const skeema: Definition = {
  framework: {
    id: "skeema",
    title: "Skeema",
    order: "none",
    outOfOrder: "runs",
    edit: "silent",
    identity: "path",
    dialect: "mysql",
  },
  shapes: [{ role: "declarative", root: null, file: String.raw`(?<id>[^/]+)\.sql` }],
  companions: [{ path: String.raw`\.skeema`, what: "configuration of the migration tool", sure: true }],
  markers: [{ name: /^\.skeema$/ }],
};

/** schemahero.io: Kubernetes resources of kind Table. */
export const schemaHero: Definition = {
  framework: {
    id: "schemahero",
    title: "SchemaHero",
    order: "none",
    outOfOrder: "runs",
    edit: "silent",
    identity: "path",
    dialect: "postgresql",
  },
  shapes: [
    {
      role: "declarative",
      root: String.raw`(?:tables|schemas?|[\w-]*migrations|schemahero|db|database)`,
      file: String.raw`(?<id>[^/]+)\.(?:yaml|yml)`,
    },
  ],
  markers: [],
  sample: /^apiVersion:\s*schemas\.schemahero\.io\//m,
};

/** documentation.red-gate.com/fd: versioned, undo, baseline and repeatable migrations and callbacks, told by their names. */
import type { Definition } from "./definition.ts";

/** Known vendors as folder names stand for databases of their own (`spring.flyway.locations=…/{vendor}`). */
const VENDOR = "postgres(?:ql)?|mysql|mariadb|sqlite|h2|hsqldb|oracle|sqlserver|mssql|db2|cockroach(?:db)?|redshift|snowflake";
const ROOT = `(?:db|database|flyway|sql)/migrations?(?:/(?:${VENDOR}))?`;
const VERSION = String.raw`\d+(?:[._]\d+)*`;
const CALLBACK =
  "(?:before|after)(?:Baseline|Clean|Connect|Create|CreateSchema|Deploy|Each[A-Za-z]+|Info|Migrate[A-Za-z]*|Repair|Undo[A-Za-z]*|Validate|Version[A-Za-z]*|Repeatables)(?:Error|Applied|OperationFinish)?";
const CODE = String.raw`(?:main|java|kotlin)/(?:[^/]+/)*db/migration(?:/(?:${VENDOR}))?`;

export const flyway: Definition = {
  framework: {
    id: "flyway",
    title: "Flyway",
    order: "dotted",
    outOfOrder: "refused",
    edit: "checksum",
    // `validate` compares the description too, so another name for the same version is refused.
    identity: "file-name",
    dialect: null,
  },
  shapes: [
    { role: "versioned", root: ROOT, file: String.raw`(?:.+/)?V(?<id>${VERSION})__[^/]*\.sql`, sure: true },
    { role: "down", root: ROOT, file: String.raw`(?:.+/)?U(?<id>${VERSION})__[^/]*\.sql`, sure: true },
    { role: "baseline", root: ROOT, file: String.raw`(?:.+/)?B(?<id>${VERSION})__[^/]*\.sql`, sure: true },
    { role: "repeatable", root: ROOT, file: String.raw`(?:.+/)?R__(?<id>[^/]+)\.sql`, sure: true },
    { role: "callback", root: ROOT, file: String.raw`(?:.+/)?${CALLBACK}(?:__[^/]*)?\.sql`, sure: true },
    { role: "versioned", root: ROOT, file: String.raw`(?:.+/)?(?<id>\d{8,}(?:[._]\d+)*)__[^/]*\.sql`, sure: true },
    { role: "versioned", root: CODE, file: String.raw`(?:.+/)?V(?<id>${VERSION})__[^/]*\.(?:java|kt|groovy|scala)`, sure: true },
    { role: "repeatable", root: CODE, file: String.raw`(?:.+/)?R__(?<id>[^/]+)\.(?:java|kt|groovy|scala)`, sure: true },
    { role: "versioned", root: null, file: String.raw`V(?<id>${VERSION})__[^/]*\.sql`, sure: true },
    { role: "down", root: null, file: String.raw`U(?<id>${VERSION})__[^/]*\.sql`, sure: true },
    { role: "baseline", root: null, file: String.raw`B(?<id>${VERSION})__[^/]*\.sql` },
    { role: "repeatable", root: null, file: String.raw`R__(?<id>[^/]+)\.sql`, sure: true },
    { role: "callback", root: null, file: String.raw`${CALLBACK}(?:__[^/]*)?\.sql` },
    { role: "versioned", root: null, file: String.raw`(?<id>\d{8,}(?:[._]\d+)*)__[^/]*\.sql` },
  ],
  companions: [
    { path: String.raw`flyway[\w-]*\.(?:toml|conf|properties)`, what: "configuration of the migration tool", sure: true },
    { path: String.raw`[VUBR][^/]*__[^/]*\.sql\.conf`, what: "configuration of one migration", sure: true },
    {
      path: String.raw`(?:generated[\w-]*/(?:[^/]+/)*jooq|jooq/(?:[^/]+/)*generated[\w-]*)/(?:[^/]+/)*[^/]+\.(?:java|kt)`,
      what: "code generated from the schema",
      sure: true,
    },
  ],
  markers: [
    { name: /^flyway[\w-]*\.(?:toml|conf)$/ },
    {
      name: /^(?:pom\.xml|build\.gradle(?:\.kts)?|build\.sbt|libs\.versions\.toml|project\.clj|deps\.edn)$/,
      contains: /flyway/i,
    },
    { name: /^(?:package\.json|Makefile|Dockerfile[^/]*|docker-compose[^/]*\.ya?ml|compose\.ya?ml)$/, contains: /flyway/i },
  ],
  normaliseId: normaliseVersion,
  nearMiss: String.raw`[VUBvub]\d[\w.-]*\.sql`,
};

/** `1_2`, `1.2`, `01.2` and `1.2.0` are one version to Flyway (MigrationVersion.compareTo); a repeatable's id is its description. */
export function normaliseVersion(id: string): string {
  if (!/^\d[\d._]*$/.test(id)) return id;
  const parts = id.split(/[._]/).map((part) => part.replace(/^0+(?=\d)/, ""));
  while (parts.length > 1 && parts.at(-1) === "0") parts.pop();
  return parts.join(".");
}

/** docs.liquibase.com: changelogs hold many changeSets, each known by id, author and path; a list of files tells the order. */
import type { Definition } from "./definition.ts";

const ENDS = "xml|ya?ml|json|sql";
const ROOT = String.raw`db[/._-]changelogs?|[\w-]*changelogs?|(?=[\w.-]*liquibase)[\w.-]+`;
const RESOURCES = String.raw`src/main/resources/(?:[^/]+/)*migrations?`;
const ROUTINES = "(?:procedures?|functions?|views?|triggers?|routines?|packages?|repeatable)";

export const liquibase: Definition = {
  framework: {
    id: "liquibase",
    title: "Liquibase",
    order: "listed",
    outOfOrder: "runs",
    edit: "checksum",
    identity: "path",
    dialect: null,
  },
  shapes: [
    { role: "repeatable", root: ROOT, file: String.raw`(?:.+/)?${ROUTINES}/[^/]+\.(?:xml|yml|yaml|json|sql)` },
    { role: "appended", root: "src/main/resources", file: String.raw`migrations?\.(?:xml|yml|yaml)`, sure: true },
    { role: "appended", root: RESOURCES, file: String.raw`(?:.+/)?[^/]+\.xml`, sure: true },
    { role: "repeatable", root: RESOURCES, file: String.raw`(?:.+/)?${ROUTINES}/[^/]+\.(?:yml|yaml|json|sql)` },
    { role: "appended", root: RESOURCES, file: String.raw`(?:.+/)?[^/]+\.(?:yml|yaml|json|sql)` },
    {
      role: "appended",
      root: String.raw`resources/db/changelogs?|liquibase/changelogs?|db/changelogs?`,
      file: String.raw`(?:.+/)?[^/]+\.(?:xml|yml|yaml|json|sql)`,
      sure: true,
    },
    { role: "appended", root: ROOT, file: String.raw`(?!src/|pom\.xml$|package\.json$)(?:.+/)?[^/]+\.(?:xml|yml|yaml|json|sql)` },
    { role: "appended", root: null, file: String.raw`(?:db[._-])?changelog[\w.-]*\.(?:xml|yml|yaml|json|sql)` },
  ],
  companions: [
    {
      path: String.raw`(?:db[./_-])?(?:changelogs?[._-]?)(?:master|root|main|index)\.(?:${ENDS})`,
      what: "list of the changelogs",
      sure: true,
    },
    {
      path: String.raw`(?:changelogs?|liquibase|migrations?)/(?:[^/]+/)*(?:[\w.-]*master|root|index)\.(?:xml|ya?ml|json)`,
      what: "list of the changelogs",
      sure: true,
    },
    { path: String.raw`(?:changelogs?|liquibase|migrations?)/(?:[^/]+/)*[^/]+\.csv`, what: "data that a changeSet loads" },
    { path: String.raw`liquibase[\w.-]*\.properties`, what: "configuration of the migration tool", sure: true },
  ],
  markers: [
    { name: /^liquibase[\w.-]*\.properties$/ },
    { name: /^(?:pom\.xml|build\.gradle(?:\.kts)?|build\.sbt|libs\.versions\.toml|project\.clj)$/, contains: /liquibase/i },
  ],
  sample: /databaseChangeLog|^--\s*liquibase formatted sql/im,
};

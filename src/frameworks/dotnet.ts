/** .NET's migration tools: EF Core, FluentMigrator, DbUp, grate. */
import type { Definition, Marker } from "./definition.ts";

function project(contains: RegExp): Marker {
  return {
    name: /\.(?:cs|fs|vb)proj$|^(?:Directory\.(?:Packages|Build)\.props|packages\.config|paket\.dependencies)$/,
    contains,
  };
}

/** learn.microsoft.com/ef/core/managing-schemas/migrations: the id stands in the Designer file and in the name. */
export const efCore: Definition = {
  framework: {
    id: "ef-core",
    title: "Entity Framework Core",
    order: "text",
    outOfOrder: "runs",
    edit: "silent",
    identity: "file-name",
    dialect: null,
  },
  shapes: [
    {
      role: "versioned",
      root: String.raw`(?=[\w.-]*Migration)[\w.-]+`,
      file: String.raw`(?:.+/)?(?!\d{14}_[^/]*\.[dD]esigner\.cs$)(?<id>\d{14}_[^/]*)\.(?:cs|vb)`,
      sure: true,
    },
    {
      role: "versioned",
      root: String.raw`(?=[\w.-]*Migration)[\w.-]+`,
      file: String.raw`(?:.+/)?(?!\d{15}_[^/]*\.[dD]esigner\.cs$)(?<id>\d{15}_[^/]*)\.(?:cs|vb)`,
    },
  ],
  companions: [
    { path: String.raw`\d{14,15}_[^/]*\.[dD]esigner\.(?:cs|vb)`, what: "snapshot that belongs to a migration", sure: true },
    { path: String.raw`[\w.]*ModelSnapshot\.(?:cs|vb)`, what: "snapshot of the model", sure: true },
    { path: String.raw`\d{14,15}_[^/]*\.resx`, what: "snapshot that belongs to a migration", sure: true },
    { path: String.raw`CompiledModels?/[^/]+\.cs`, what: "compiled model" },
  ],
  markers: [project(/Microsoft\.EntityFrameworkCore|EntityFramework\b|Npgsql\.EntityFrameworkCore/)],
  sample: /:\s*(?:DbMigration|Migration)\b|\[Migration\("/,
};

/** fluentmigrator.github.io: classes with `[Migration(n)]`. */
export const fluentMigrator: Definition = {
  framework: {
    id: "fluent-migrator",
    title: "FluentMigrator",
    order: "number",
    outOfOrder: "runs",
    edit: "silent",
    identity: "version",
    dialect: null,
  },
  shapes: [
    {
      role: "versioned",
      root: String.raw`[\w.-]*Migrations?`,
      file: String.raw`(?:.+/)?_?[A-Za-z]{0,9}_?(?<id>\d{3,})_?[^/]*\.cs`,
    },
  ],
  markers: [project(/FluentMigrator/)],
  sample: /\[\w*Migration\w*\(\s*\d/,
};

/** dbup.readthedocs.io: embedded scripts, known by name. */
export const dbUp: Definition = {
  framework: {
    id: "dbup",
    title: "DbUp",
    order: "text",
    outOfOrder: "runs",
    edit: "silent",
    identity: "file-name",
    dialect: null,
  },
  shapes: [
    {
      role: "versioned",
      root: String.raw`[\w.-]*(?:Scripts?|Migrations?|scripts|migrations)`,
      file: String.raw`(?:.+/)?(?<id>\w*\d[^/]*)\.sql`,
    },
  ],
  markers: [project(/["'](?:dbup|DbUp)(?:-[\w]+|\.\w+)?["']/)],
};

/** erikbra.github.io/grate and RoundhousE: `up` runs once and is hashed, the other folders when they change. */
export const grate: Definition = {
  framework: {
    id: "grate",
    title: "grate",
    order: "text",
    outOfOrder: "runs",
    edit: "checksum",
    identity: "file-name",
    dialect: null,
  },
  shapes: [
    {
      role: "versioned",
      root: String.raw`(?:db|database|sql|migrations|grate|[\w.-]*[dD]atabase)`,
      file: String.raw`up/(?:.+/)?(?<id>[^/]+)\.sql`,
    },
    {
      role: "repeatable",
      root: String.raw`(?:db|database|sql|migrations|grate|[\w.-]*[dD]atabase)`,
      file: String.raw`(?:functions|views|sprocs|triggers|indexes|permissions|runAfterOtherAnyTimeScripts)/(?:.+/)?(?<id>[^/]+)\.sql`,
    },
  ],
  markers: [
    {
      name: /^(?:dotnet-tools\.json|Dockerfile|docker-compose[^/]*\.ya?ml|[^/]+\.ps1)$/,
      contains: /\b(?:grate|roundhouse|rh\.exe)\b/,
    },
    project(/["'](?:grate|roundhouse)(?:\.\w+)?["']/),
  ],
};

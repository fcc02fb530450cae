/** PHP's migration tools: Laravel, Doctrine, Phinx and CakePHP, Yii. */
import type { Definition, Marker } from "./definition.ts";

function composer(contains: RegExp): Marker {
  return { name: /^composer\.json$/, contains };
}

/** laravel.com/docs/migrations: the file name is recorded; packages and modules bring their own folders. */
export const laravel: Definition = {
  framework: {
    id: "laravel",
    title: "Laravel",
    order: "text",
    outOfOrder: "runs",
    edit: "silent",
    identity: "file-name",
    dialect: null,
  },
  shapes: [
    {
      role: "versioned",
      root: String.raw`[dD]atabase/(?:[\w-]*[mM]igrations?)`,
      file: String.raw`(?:.+/)?(?<id>\d{4}_\d{2}_\d{2}_\d{4,6}_[^/]*)\.php`,
      sure: true,
    },
    {
      role: "versioned",
      root: "[mM]igrations?",
      file: String.raw`(?:.+/)?(?<id>\d{4}_\d{2}_\d{2}_\d{6}_[^/]*)\.php`,
      sure: true,
    },
  ],
  companions: [
    { path: String.raw`database/schema/[^/]+\.(?:sql|dump)`, what: "dump of the schema", sure: true },
    { path: String.raw`_ide_helper[\w]*\.php`, what: "editor help made from the schema", sure: true },
  ],
  markers: [{ name: /^artisan$/ }, composer(/"(?:laravel\/(?:framework|lumen-framework)|illuminate\/database)"/)],
  sample: /\bextends\s+Migration\b/,
};

/** doctrine-project.org/projects/migrations: one class a file, known by its full name. */
export const doctrine: Definition = {
  framework: {
    id: "doctrine",
    title: "Doctrine Migrations",
    order: "text",
    outOfOrder: "runs",
    edit: "silent",
    identity: "file-name",
    dialect: null,
  },
  shapes: [
    { role: "versioned", root: null, file: String.raw`(?<id>Version\d{14}\w*)\.php`, sure: true },
    { role: "versioned", root: String.raw`[mM]igrations?`, file: String.raw`(?<id>Version\w*\d\w*)\.php`, sure: true },
    { role: "versioned", root: String.raw`[\w-]*[mM]igrations?`, file: String.raw`(?:.+/)?(?<id>Version\w*\d\w*)\.php` },
  ],
  companions: [
    {
      path: String.raw`(?:doctrine_migrations\.ya?ml|migrations-?db\.php)`,
      what: "configuration of the migration tool",
      sure: true,
    },
  ],
  markers: [composer(/"doctrine\/(?:doctrine-migrations-bundle|migrations)"/)],
  sample: /\bextends\s+(?:AbstractMigration|\w*Migration)\b/,
};

/** book.cakephp.org/phinx and CakePHP's migrations plugin. */
export const phinx: Definition = {
  framework: {
    id: "phinx",
    title: "Phinx",
    order: "text",
    outOfOrder: "runs",
    edit: "silent",
    identity: "version",
    dialect: null,
  },
  shapes: [
    {
      role: "versioned",
      root: String.raw`(?:config|db|database|resources)/[mM]igrations`,
      file: String.raw`(?:[\w-]+/)?(?<id>\d{14})_[^/]*\.php`,
      sure: true,
    },
    { role: "versioned", root: String.raw`[mM]igrations`, file: String.raw`(?<id>\d{14})_[^/]*\.php` },
  ],
  companions: [
    { path: String.raw`migrations/schema(?:-dump[\w-]*)?\.(?:php|lock)`, what: "dump of the schema" },
    { path: String.raw`phinx\.(?:php|ya?ml|json)`, what: "configuration of the migration tool", sure: true },
  ],
  markers: [{ name: /^phinx\.(?:php|ya?ml|json)$/ }, composer(/"(?:robmorgan\/phinx|cakephp\/migrations)"/)],
  sample: /\bextends\s+(?:AbstractMigration|BaseMigration)\b/,
};

/** yiiframework.com: `m` and a timestamp. */
export const yii: Definition = {
  framework: {
    id: "yii",
    title: "Yii",
    order: "text",
    outOfOrder: "runs",
    edit: "silent",
    identity: "file-name",
    dialect: null,
  },
  shapes: [
    { role: "versioned", root: String.raw`[\w-]*migrations?`, file: String.raw`(?<id>m\d{6}_\d{6}_\w*)\.php`, sure: true },
  ],
  markers: [{ name: /^yii$/ }, composer(/"yiisoft\/yii2?"/)],
};

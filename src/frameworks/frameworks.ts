/**
 * The one ordered list of migration tools. Where two claim a folder with equal evidence the earlier one has it, so the
 * particular stand before the general.
 */
import { compileFramework, type CompiledFramework, type Definition } from "./definition.ts";
import { schemaHero, skeema } from "./declarative.ts";
import { dbUp, efCore, fluentMigrator, grate } from "./dotnet.ts";
import { flyway } from "./flyway.ts";
import { dbMigrate, knex, kysely, lucid, nodePgMigrate, payload, sequelize } from "./javascript-ordered.ts";
import { drizzle, mikroOrm, prisma, supabase, typeorm } from "./javascript.ts";
import { liquibase } from "./liquibase.ts";
import { ecto, gel, graphileMigrate, hasura, other, pgroll, reshape, sqitch, synapse } from "./others.ts";
import { doctrine, laravel, phinx, yii } from "./php.ts";
import { aerich, alembic, django, peewee, yoyo } from "./python.ts";
import { rails, sequel } from "./rails.ts";
import { diesel, refinery, seaOrm, sqlx } from "./rust.ts";
import { atlas, bun, dbmate, golangMigrate, goose, playEvolutions, pop, sqlMigrate, tern, wrangler } from "./sql-files.ts";

const DEFINITIONS: readonly Definition[] = [
  rails,
  sequel,
  aerich,
  alembic,
  django,
  yoyo,
  peewee,
  prisma,
  supabase,
  drizzle,
  mikroOrm,
  dbMigrate,
  nodePgMigrate,
  typeorm,
  sequelize,
  kysely,
  payload,
  lucid,
  knex,
  refinery,
  diesel,
  hasura,
  graphileMigrate,
  sqlx,
  seaOrm,
  pop,
  bun,
  tern,
  atlas,
  goose,
  dbmate,
  sqlMigrate,
  wrangler,
  golangMigrate,
  playEvolutions,
  synapse,
  flyway,
  liquibase,
  laravel,
  doctrine,
  phinx,
  yii,
  ecto,
  efCore,
  fluentMigrator,
  dbUp,
  grate,
  sqitch,
  skeema,
  schemaHero,
  pgroll,
  reshape,
  gel,
];

export const FRAMEWORKS: readonly CompiledFramework[] = DEFINITIONS.map(compileFramework);

/** For the paths that a configuration names as `framework: other`. */
export const OTHER: CompiledFramework = compileFramework(other);

/** Ids that a configuration may name. */
export const FRAMEWORK_IDS: readonly string[] = [...DEFINITIONS, other].map(({ framework }) => framework.id);

const BY_ID = new Map([...FRAMEWORKS, OTHER].map((entry) => [entry.framework.id, entry]));

export function frameworkById(id: string): CompiledFramework | null {
  return BY_ID.get(id) ?? null;
}

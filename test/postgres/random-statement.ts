/**
 * Random statements about a random schema: tables of forms, so that a new form is one more line. None that must run alone, since watching
 * them takes long, and none whose locks hang on which rows there are.
 */
import type { Chance } from "./random.ts";
import { TYPE_NAMES, TYPES, type RandomColumn, type RandomTable, type RandomWorld } from "./random-world.ts";

interface Scene {
  readonly chance: Chance;
  readonly world: RandomWorld;
  readonly table: RandomTable;
  /** The table, or one of its partitions. */
  readonly target: string;
  readonly column: RandomColumn;
}

type Form = (scene: Scene) => string;

export function makeStatement(chance: Chance, world: RandomWorld): string {
  const table = chance.pick(world.tables);
  const target = table.partitions.length > 0 && chance.is(0.3) ? chance.pick(table.partitions) : table.name;
  const scene = { chance, world, table, target, column: chance.pick(table.columns) };
  if (chance.is(0.05)) return `${makeStatement(chance, world)}; ${makeStatement(chance, world)}`;
  return chance.is(0.5) ? makeAlter(scene) : chance.pick(FORMS)(scene);
}

function makeAlter(scene: Scene): string {
  const { chance, table } = scene;
  const changes: string[] = [];
  do changes.push(chance.pick(CHANGES)({ ...scene, column: chance.pick(table.columns) }));
  while (chance.is(0.25));
  return `ALTER TABLE ${chance.is(0.06) ? "ONLY " : ""}${scene.target} ${changes.join(", ")}`;
}

const sometimes = ({ chance }: Scene, text: string, share = 0.3): string => (chance.is(share) ? ` ${text}` : "");
const constant = (type: string): string => TYPES[type]?.[1] ?? "NULL";
const someConstraint = ({ chance, table }: Scene): string => chance.pick([...table.constraints, `${table.name}_pk`]);
const someParent = ({ chance, world }: Scene): string => chance.pick(world.tables).name;

const CHANGES: readonly Form[] = [
  (scene) => {
    const type = scene.chance.pick(TYPE_NAMES);
    const fallback = sometimes(scene, `DEFAULT ${constant(type)}`, 0.4);
    return `ADD COLUMN${sometimes(scene, "IF NOT EXISTS", 0.1)} extra ${type}${fallback}${sometimes(scene, "NOT NULL", 0.2)}`;
  },
  (scene) => `ADD COLUMN more integer${sometimes(scene, "UNIQUE")}${sometimes(scene, "CHECK (id > 0)")}`,
  ({ chance }) => `ADD COLUMN counted ${chance.pick(["serial", "bigserial", "integer GENERATED ALWAYS AS IDENTITY"])}`,
  ({ chance }) => `ADD COLUMN made integer ${chance.pick(["GENERATED ALWAYS AS (id + 1) STORED", "DEFAULT volatile_number()"])}`,
  (scene) => `ADD COLUMN other integer REFERENCES ${someParent(scene)} (id)`,
  (scene) => `DROP COLUMN ${scene.column.name}${sometimes(scene, "CASCADE", 0.4)}`,
  (scene) => `DROP COLUMN IF EXISTS missing${sometimes(scene, "CASCADE", 0.4)}`,
  ({ chance, column: { name } }) => `ALTER COLUMN ${name} TYPE ${chance.pick(TYPE_NAMES)}`,
  ({ chance, column: { name } }) => {
    const type = chance.pick(TYPE_NAMES);
    const from = chance.pick([`${name}::text::${type}`, `${name}::${type}`, name]);
    return `ALTER COLUMN ${name} TYPE ${type} USING ${from}`;
  },
  ({ chance, column: { name, type } }) =>
    `ALTER COLUMN ${name} ${chance.pick([`SET DEFAULT ${constant(type)}`, "DROP DEFAULT"])}`,
  ({ chance, column: { name } }) => `ALTER COLUMN ${name} ${chance.pick(["SET NOT NULL", "DROP NOT NULL"])}`,
  ({ chance, column: { name } }) => `ALTER COLUMN ${name} ${chance.pick(["SET STATISTICS 100", "SET (n_distinct = 3)"])}`,
  ({ column: { name } }) => `ALTER COLUMN ${name} DROP EXPRESSION IF EXISTS`,
  (scene) => `ADD CONSTRAINT new_check CHECK (${scene.column.name} IS NOT NULL)${sometimes(scene, "NOT VALID", 0.4)}`,
  ({ column: { name } }) => `ADD CONSTRAINT new_unique UNIQUE (${name})`,
  (scene) => `ADD CONSTRAINT new_fk FOREIGN KEY (id) REFERENCES ${someParent(scene)} (id)${sometimes(scene, "NOT VALID")}`,
  ({ column: { name } }) => `ADD CONSTRAINT new_pk PRIMARY KEY (${name})`,
  (scene) => `DROP CONSTRAINT ${someConstraint(scene)}${sometimes(scene, "CASCADE", 0.4)}`,
  (scene) => `VALIDATE CONSTRAINT ${someConstraint(scene)}`,
  (scene) => `ALTER CONSTRAINT ${someConstraint(scene)} DEFERRABLE`,
  ({ chance }) => chance.pick(["SET (fillfactor = 80)", "SET WITHOUT CLUSTER", "REPLICA IDENTITY FULL", "OWNER TO CURRENT_USER"]),
  ({ chance }) => chance.pick(["ENABLE ROW LEVEL SECURITY", "DISABLE TRIGGER ALL", "SET UNLOGGED", "SET LOGGED"]),
];

/** No condition on the partitions' key: which of them a plan leaves out is the planner's art. */
const someRows = ({ chance, column: { name } }: Scene): string => {
  const plain = name === "id" ? "twice > 0" : `${name} IS NOT NULL`;
  return chance.pick(["", "", ` WHERE ${plain}`, " WHERE true"]);
};

const FORMS: readonly Form[] = [
  (scene) => `DROP TABLE ${scene.target}${sometimes(scene, "CASCADE", 0.6)}`,
  (scene) => `TRUNCATE ${scene.target}${sometimes(scene, "RESTART IDENTITY")}${sometimes(scene, "CASCADE", 0.5)}`,
  (scene) =>
    `CREATE${sometimes(scene, "UNIQUE")} INDEX ON${sometimes(scene, "ONLY", 0.1)} ${scene.target} (${scene.column.name})`,
  ({ chance, table }) => `DROP INDEX ${chance.pick([...table.indexes, "missing"])}`,
  (scene) => `DELETE FROM ${scene.target}${someRows(scene)}`,
  (scene) => {
    const { column, chance } = scene;
    if (column.kind !== "plain" || column.name === "id") return `DELETE FROM ${scene.target}${someRows(scene)}`;
    return `UPDATE ${scene.table.name} SET ${column.name} = ${chance.pick(["NULL", constant(column.type)])}${someRows(scene)}`;
  },
  (scene) => `SELECT count(*) FROM ${scene.target}${someRows(scene)}`,
  ({ chance, world, target }) => {
    const views = [...world.views, ...world.matviews];
    return views.length === 0 ? `TABLE ${target}` : `SELECT * FROM ${chance.pick(views)}`;
  },
  (scene) => `DROP VIEW ${scene.chance.pick([...scene.world.views, "missing"])}${sometimes(scene, "CASCADE")}`,
  ({ chance, world }) => `REFRESH MATERIALIZED VIEW ${chance.pick([...world.matviews, "missing"])}`,
  (scene) => `DROP MATERIALIZED VIEW ${scene.chance.pick([...scene.world.matviews, "missing"])}`,
  ({ target, column }) => `ALTER TABLE ${target} RENAME COLUMN ${column.name} TO renamed`,
  ({ target }) => `ALTER TABLE ${target} RENAME TO renamed`,
  (scene) => `ALTER TABLE ${scene.target} RENAME CONSTRAINT ${someConstraint(scene)} TO renamed`,
  ({ chance, table }) => `ALTER TABLE ${table.name} DETACH PARTITION ${chance.pick([...table.partitions, "missing"])}`,
  ({ table }) => `CREATE TABLE attached PARTITION OF ${table.name} FOR VALUES FROM (2000) TO (3000)`,
  ({ table }) => `CREATE TABLE referring (id integer REFERENCES ${table.name} (id))`,
  ({ target }) => `CREATE TABLE copied (LIKE ${target} INCLUDING ALL); INSERT INTO copied SELECT * FROM ${target}`,
  ({ target }) => `CREATE TABLE copied AS SELECT * FROM ${target}`,
  ({ table }) => `DROP TRIGGER ${table.trigger ?? "missing"} ON ${table.name}`,
  ({ target }) => `CREATE TRIGGER another AFTER INSERT ON ${target} FOR EACH ROW EXECUTE FUNCTION pass()`,
  ({ chance, target }) => chance.pick([`LOCK TABLE ${target}`, `REINDEX TABLE ${target}`, `ANALYZE ${target}`]),
  ({ chance, table, target }) => `CLUSTER ${target} USING ${chance.pick([...table.indexes, `${table.name}_pk`])}`,
  ({ target, column }) => `CREATE STATISTICS some ON id, ${column.name} FROM ${target}`,
  ({ chance, target }) => chance.pick([`COMMENT ON TABLE ${target} IS 'x'`, `GRANT SELECT ON ${target} TO PUBLIC`]),
  ({ chance, target }) =>
    chance.pick([`CREATE POLICY p ON ${target} USING (true)`, `CREATE RULE r AS ON INSERT TO ${target} DO ALSO NOTHING`]),
  ({ chance }) =>
    chance.pick(["DROP TYPE mood CASCADE", "DROP DOMAIN plain_text CASCADE", "DROP TYPE mood", "DROP SCHEMA public CASCADE"]),
  ({ chance }) => chance.pick(["ALTER TYPE mood ADD VALUE 'new'", "ALTER TYPE mood RENAME VALUE 'ok' TO 'fine'"]),
  ({ chance }) => chance.pick(["ALTER DOMAIN plain_text ADD CHECK (VALUE <> '')", "ALTER DOMAIN plain_text SET NOT NULL"]),
  ({ chance }) => chance.pick(["DROP FUNCTION pass() CASCADE", "DROP SEQUENCE numbers"]),
];

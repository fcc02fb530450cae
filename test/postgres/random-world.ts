/** Random schemas with rows, as SQL and as what a statement can name in them. */
import type { Chance } from "./random.ts";

export interface RandomTable {
  readonly name: string;
  /** Names of the partitions; empty: a plain table. */
  readonly partitions: readonly string[];
  readonly columns: readonly RandomColumn[];
  readonly constraints: readonly string[];
  readonly indexes: readonly string[];
  readonly trigger: string | null;
}

export interface RandomColumn {
  readonly name: string;
  readonly type: string;
  /** Plain ones can be written to; the others are generated, counted or a foreign key. */
  readonly kind: "plain" | "generated" | "counted" | "key";
}

export interface RandomWorld {
  readonly sql: string;
  readonly tables: readonly RandomTable[];
  readonly views: readonly string[];
  readonly matviews: readonly string[];
}

/** By type: a value for row `g`, another for all rows at once. */
export const TYPES: Readonly<Record<string, readonly [value: string, constant: string]>> = {
  integer: ["g * 3", "7"],
  bigint: ["g * 5", "8"],
  smallint: ["g * 2", "9"],
  text: ["'t' || g", "'x'"],
  "varchar(20)": ["'v' || g", "'y'"],
  "varchar(50)": ["'w' || g", "'z'"],
  "char(8)": ["'c' || g", "'c'"],
  "numeric(8,2)": ["g * 1.25", "1"],
  "numeric(12,4)": ["g * 1.0625", "1"],
  numeric: ["g * 1.1", "1"],
  real: ["g * 0.5", "1"],
  "double precision": ["g * 0.25", "1"],
  boolean: ["g % 2 = 0", "false"],
  date: ["date '2025-01-01' + g", "current_date"],
  time: ["time '00:00' + g * interval '1 minute'", "'10:00'"],
  timestamp: ["timestamp '2025-01-01' + g * interval '1 hour'", "now()"],
  timestamptz: ["timestamptz '2025-01-01 00:00Z' + g * interval '1 hour'", "now()"],
  interval: ["g * interval '1 second'", "'1 day'"],
  jsonb: ["jsonb_build_object('a', g)", "'{}'"],
  uuid: ["md5(g::text)::uuid", "gen_random_uuid()"],
  bytea: ["('y' || g)::bytea", "'x'"],
  "integer[]": ["ARRAY[g]", "'{}'"],
  mood: ["(ARRAY['sad', 'ok'])[g % 2 + 1]::mood", "'ok'"],
  plain_text: ["'d' || g", "'p'"],
  filled_text: ["'e' || g", "'q'"],
};

export const TYPE_NAMES = Object.keys(TYPES);

const GROUND = `CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE DOMAIN plain_text AS text;
CREATE DOMAIN filled_text AS text CHECK (VALUE <> '');
CREATE FUNCTION volatile_number() RETURNS integer LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';
CREATE FUNCTION pass() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE SEQUENCE numbers;`;

export function makeWorld(chance: Chance): RandomWorld {
  const tables: RandomTable[] = [];
  const sql = [GROUND];
  for (let index = 0; index < 3 + chance.below(3); index++) {
    const { table, statements } = makeTable(chance, `t${index}`, tables);
    tables.push(table);
    sql.push(...statements);
  }
  const views: string[] = [];
  const matviews: string[] = [];
  for (const table of tables) {
    const { name, columns } = table;
    if (chance.is(0.35)) {
      sql.push(`CREATE VIEW ${name}_view AS SELECT id, ${chance.pick(columns).name} AS value FROM ${name};`);
      views.push(`${name}_view`);
    }
    if (chance.is(0.2)) {
      sql.push(`CREATE MATERIALIZED VIEW ${name}_sums AS SELECT id, count(*) AS n FROM ${name} GROUP BY id;`);
      matviews.push(`${name}_sums`);
    }
  }
  return { sql: sql.join("\n"), tables, views, matviews };
}

interface Made {
  readonly table: RandomTable;
  readonly statements: readonly string[];
}

function makeTable(chance: Chance, name: string, others: readonly RandomTable[]): Made {
  const columns: RandomColumn[] = [{ name: "id", type: "integer", kind: "plain" }];
  const lines = ["id integer NOT NULL"];
  const constraints: string[] = [];
  const addLine = (line: string, column: RandomColumn | null): void => {
    lines.push(line);
    if (column !== null) columns.push(column);
  };
  const addConstraint = (suffix: string, definition: string): void => {
    lines.push(`CONSTRAINT ${name}_${suffix} ${definition}`);
    constraints.push(`${name}_${suffix}`);
  };
  for (let index = 0; index < 3 + chance.below(5); index++) {
    const type = chance.pick(TYPE_NAMES);
    const fallback = chance.is(0.2) ? ` DEFAULT ${TYPES[type]?.[1]}` : "";
    addLine(`c${index} ${type}${chance.is(0.2) ? " NOT NULL" : ""}${fallback}`, { name: `c${index}`, type, kind: "plain" });
  }
  if (chance.is(0.8)) addConstraint("pk", "PRIMARY KEY (id)");
  if (chance.is(0.3)) addConstraint("check", "CHECK (id > 0)");
  if (chance.is(0.3)) {
    addLine("twice integer GENERATED ALWAYS AS (id * 2) STORED", { name: "twice", type: "integer", kind: "generated" });
  }
  if (chance.is(0.25)) addLine("no serial", { name: "no", type: "integer", kind: "counted" });
  const parents = others.filter((other) => other.constraints.includes(`${other.name}_pk`));
  if (parents.length > 0 && chance.is(0.6)) {
    addLine("parent integer", { name: "parent", type: "integer", kind: "key" });
    const action = chance.pick(["", "", " ON DELETE CASCADE", " ON DELETE SET NULL"]);
    addConstraint("fk", `FOREIGN KEY (parent) REFERENCES ${chance.pick(parents).name} (id)${action}`);
  }
  const partitions = chance.is(0.25) ? [`${name}_low`, `${name}_high`] : [];
  return finishTable(chance, { name, columns, constraints, partitions }, lines);
}

function finishTable(
  chance: Chance,
  parts: Pick<RandomTable, "name" | "columns" | "constraints" | "partitions">,
  lines: readonly string[],
): Made {
  const { name, columns, partitions } = parts;
  const statements = [`CREATE TABLE ${name} (${lines.join(", ")})${partitions.length > 0 ? " PARTITION BY RANGE (id)" : ""};`];
  for (const [index, partition] of partitions.entries()) {
    const bounds = index === 0 ? "FROM (0) TO (10)" : "FROM (10) TO (1000)";
    statements.push(`CREATE TABLE ${partition} PARTITION OF ${name} FOR VALUES ${bounds};`);
  }
  const written = columns.filter(({ kind }) => kind === "plain" || kind === "key");
  const values = written.map(({ name, type, kind }) =>
    kind === "key" ? "g / 2 + 1" : name === "id" ? "g" : (TYPES[type]?.[0] ?? "NULL"),
  );
  const names = written.map((column) => column.name);
  statements.push(`INSERT INTO ${name} (${names.join(", ")}) SELECT ${values.join(", ")} FROM generate_series(1, 20) g;`);
  const indexes: string[] = [];
  for (let index = 0; index < chance.below(3); index++) {
    const column = chance.pick(columns);
    if (column.type === "jsonb") continue;
    indexes.push(`${name}_index${index}`);
    statements.push(`CREATE INDEX ${name}_index${index} ON ${name} (${column.name})${chance.is(0.3) ? " WHERE id > 3" : ""};`);
  }
  const trigger = chance.is(0.3) ? `${name}_trigger` : null;
  if (trigger !== null) {
    statements.push(`CREATE TRIGGER ${trigger} BEFORE UPDATE ON ${name} FOR EACH ROW EXECUTE FUNCTION pass();`);
  }
  return { table: { ...parts, indexes, trigger }, statements };
}

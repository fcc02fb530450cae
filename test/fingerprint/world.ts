/** A schema with an object of nearly each kind, in words that PostgreSQL 15 knows too. */
export const WORLD = `
CREATE EXTENSION pg_trgm;
CREATE SCHEMA audit;
CREATE TYPE mood AS ENUM ('sad', 'fine');
ALTER TYPE mood ADD VALUE 'ok' BEFORE 'fine';
CREATE TYPE address AS (street text, number int);
CREATE TYPE span AS RANGE (subtype = float8, subtype_diff = float8mi);
CREATE DOMAIN price AS numeric(10, 2) DEFAULT 1 NOT NULL CONSTRAINT positive CHECK (VALUE > 0);
CREATE COLLATION plain (locale = 'C');
CREATE SEQUENCE numbers AS int INCREMENT 5 CACHE 7;
CREATE FUNCTION next_number() RETURNS bigint LANGUAGE sql VOLATILE AS $$ SELECT nextval('public.numbers') $$;
CREATE FUNCTION twice(a int) RETURNS int LANGUAGE sql IMMUTABLE RETURN a * 2;
CREATE PROCEDURE audit.clean(days int DEFAULT 3) LANGUAGE plpgsql AS 'BEGIN NULL; END';
CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int, INITCOND = '0');
CREATE TABLE people (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text COLLATE plain NOT NULL,
  feels mood DEFAULT 'fine',
  born date DEFAULT '2000-01-31' CHECK (born > '1800-01-01'),
  since timestamptz DEFAULT '2024-06-01 12:00:00+02',
  pause interval DEFAULT '1 day 2 hours',
  costs price,
  home address,
  doubled int GENERATED ALWAYS AS (twice(3)) STORED,
  CONSTRAINT named UNIQUE (name, born) DEFERRABLE
);
CREATE TABLE audit.orders (
  id serial PRIMARY KEY, person bigint CONSTRAINT orders_person REFERENCES people ON DELETE CASCADE,
  amount numeric NOT NULL CHECK (amount > 0.5), span int4range, EXCLUDE USING gist (span WITH &&)
) WITH (fillfactor = 80);
ALTER TABLE audit.orders ADD CONSTRAINT large CHECK (amount < 1e6) NOT VALID;
CREATE INDEX orders_amount ON audit.orders (amount DESC NULLS LAST, (person + 1)) INCLUDE (span) WHERE amount > 3;
CREATE INDEX people_name ON people USING gin (name gin_trgm_ops);
CREATE STATISTICS both_of ON name, born FROM people;
CREATE UNLOGGED TABLE cache (key text PRIMARY KEY, value jsonb DEFAULT '{"a": 1}');
CREATE TABLE events (id bigint, at timestamptz NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE events_rest PARTITION OF events DEFAULT;
CREATE INDEX events_at ON events (at);
CREATE TABLE seen (id bigint, at timestamptz, FOREIGN KEY (id, at) REFERENCES events);
CREATE TABLE base (id int CHECK (id > 0) NOT NULL);
CREATE TABLE derived (more text) INHERITS (base);
CREATE VIEW named_people AS SELECT p.id, p.name, o.amount FROM people p JOIN audit.orders o ON o.person = p.id WHERE p.since > '2024-01-01';
CREATE VIEW guarded WITH (security_barrier) AS SELECT p.name, o.id FROM people p CROSS JOIN audit.orders o;
CREATE MATERIALIZED VIEW audit.totals AS SELECT p.name, sum(o.amount) AS total FROM people p, audit.orders o GROUP BY p.name;
CREATE UNIQUE INDEX totals_name ON audit.totals (name);
CREATE FUNCTION audit.note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER note AFTER UPDATE OF name ON people FOR EACH ROW WHEN (OLD.name <> NEW.name) EXECUTE FUNCTION audit.note();
CREATE TRIGGER note AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION audit.note();
ALTER TABLE people DISABLE TRIGGER note;
CREATE RULE silent AS ON DELETE TO cache DO INSTEAD NOTHING;
ALTER TABLE people ENABLE ROW LEVEL SECURITY;
CREATE POLICY mine ON people FOR SELECT USING (name = current_user) ;
CREATE FUNCTION audit.watch() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER watch ON ddl_command_end WHEN TAG IN ('DROP TABLE') EXECUTE FUNCTION audit.watch();
CREATE PUBLICATION changes FOR TABLE people (id, name) WHERE (id > 3), audit.orders WITH (publish = 'insert, update');
CREATE FOREIGN DATA WRAPPER elsewhere;
CREATE SERVER far FOREIGN DATA WRAPPER elsewhere OPTIONS (host 'db.example', dbname 'far');
CREATE USER MAPPING FOR postgres SERVER far OPTIONS (password 'hunter2hunter2');
CREATE FOREIGN TABLE audit.remote (id int OPTIONS (column_name 'x')) SERVER far OPTIONS (table_name 'y', password 'hunter2hunter2');
CREATE CAST (address AS text) WITH INOUT;
CREATE OPERATOR public.=== (FUNCTION = int4eq, LEFTARG = int, RIGHTARG = int);
CREATE TEXT SEARCH CONFIGURATION words (COPY = simple);
`;

/** Views over one relation, which 15 writes in other words than 16 and later. */
export const SINGLE_VIEWS = `
CREATE VIEW v1 AS SELECT id, name AS n, upper(name) AS u FROM people
  WHERE since > now() AND id IN (SELECT person FROM audit.orders WHERE amount > 3 AND person = people.id) ORDER BY name;
CREATE VIEW v2 AS SELECT x.id, count(*) FILTER (WHERE x.name > 'a') FROM people x GROUP BY x.id HAVING count(*) > 1;
CREATE VIEW v3 AS SELECT people FROM people;
CREATE VIEW v4 AS SELECT id FROM people UNION ALL SELECT person FROM audit.orders;
CREATE VIEW v5 AS WITH q AS (SELECT id FROM people) SELECT id FROM q;
CREATE VIEW v6 AS SELECT (home).street, extract(year FROM born) AS y, (SELECT max(amount) FROM audit.orders) AS m FROM people;
CREATE VIEW v7 AS SELECT g.g FROM generate_series(1, 3) g;
CREATE VIEW v8 AS SELECT DISTINCT ON (name) name, row_number() OVER (PARTITION BY name ORDER BY id) FROM people;
CREATE MATERIALIZED VIEW v9 AS SELECT id FROM people WHERE name = 'people.id "x"';
CREATE VIEW v10 AS SELECT s.a FROM (SELECT id AS a FROM people) s;
CREATE VIEW v11 AS SELECT 1 AS one;
CREATE VIEW v12 AS SELECT column1 FROM (VALUES (1), (2)) v;
CREATE VIEW v13 AS SELECT p.id FROM people p CROSS JOIN LATERAL (SELECT p.name) l;
CREATE TABLE "Odd Name" (id int, "Col" int);
CREATE VIEW v14 AS SELECT "Col", "Odd Name".id FROM "Odd Name";
CREATE VIEW v15 AS SELECT *, id = ANY (ARRAY(SELECT id FROM people)) FROM "Odd Name" TABLESAMPLE system (10);
CREATE VIEW v16 AS SELECT id FROM ONLY people;
CREATE VIEW v17 AS SELECT name FROM people FOR UPDATE;
CREATE VIEW v18 AS SELECT a[1] FROM (SELECT ARRAY[1] AS a) z;
CREATE SCHEMA lib; CREATE FUNCTION lib.pick(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1'; CREATE TYPE lib.tag AS ENUM ('a');
CREATE TABLE lib.lib (lib int, pick int, tag lib.tag DEFAULT 'a');
CREATE VIEW v19 AS SELECT lib, lib.pick(pick) AS p, 'a'::lib.tag AS t FROM lib.lib WHERE lib.pick(lib) > 3;
CREATE VIEW v20 AS SELECT o.ordinality, o.g FROM unnest(ARRAY[1, 2]) WITH ORDINALITY o(g);
CREATE VIEW v21 AS SELECT id, (SELECT count(*) FROM (SELECT id FROM people p2 WHERE p2.id = people.id) i) AS same FROM people LIMIT 3;
CREATE VIEW v22 AS SELECT CASE WHEN id IS DISTINCT FROM 3 THEN trim(both FROM name) ELSE substring(name FROM 2 FOR 3) END AS c FROM people;
`;

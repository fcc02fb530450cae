/** Worlds in which witnesses run; each is the setup of many rows. */

/** A table with rows, of common types, with a primary key. */
export const PARCELS = `
CREATE TABLE parcels (id integer PRIMARY KEY, code varchar(40) NOT NULL, label text, weight numeric(8,2), qty integer DEFAULT 1, sent_at timestamp);
INSERT INTO parcels SELECT g, 'P' || g, 'label ' || g, g * 1.5, g, timestamp '2026-01-01' + g * interval '1 minute' FROM generate_series(1, 50) g;
`;

/** A second table that parcels refers to. */
export const CARRIERS = `
CREATE TABLE carriers (id integer PRIMARY KEY, title text);
INSERT INTO carriers SELECT g, 'carrier ' || g FROM generate_series(1, 5) g;
`;

export const LINKED = `${CARRIERS}${PARCELS}
ALTER TABLE parcels ADD COLUMN carrier_id integer;
UPDATE parcels SET carrier_id = 1;
ALTER TABLE parcels ADD CONSTRAINT parcels_carrier FOREIGN KEY (carrier_id) REFERENCES carriers (id);
`;

/** Deleting a carrier deletes its parcels. */
export const CASCADING = `${CARRIERS}${PARCELS}
ALTER TABLE parcels ADD COLUMN carrier_id integer;
UPDATE parcels SET carrier_id = 1;
ALTER TABLE parcels ADD CONSTRAINT parcels_carrier FOREIGN KEY (carrier_id) REFERENCES carriers (id) ON DELETE CASCADE;
`;

/** A partitioned table with two partitions that hold rows. */
export const READINGS = `
CREATE TABLE readings (taken_on date NOT NULL, sensor integer, val numeric) PARTITION BY RANGE (taken_on);
CREATE TABLE readings_2025 PARTITION OF readings FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE readings_2026 PARTITION OF readings FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
INSERT INTO readings SELECT date '2025-06-01' + g, g, g FROM generate_series(1, 400) g;
`;

export const READINGS_WITH_DEFAULT = `${READINGS}
CREATE TABLE readings_rest PARTITION OF readings DEFAULT;
`;

export const VIEWED = `${PARCELS}
CREATE VIEW parcel_brief AS SELECT id, code FROM parcels;
`;

export const MATERIALISED = `${PARCELS}
CREATE MATERIALIZED VIEW parcel_totals AS SELECT qty, count(*) AS n FROM parcels GROUP BY qty;
CREATE UNIQUE INDEX parcel_totals_qty ON parcel_totals (qty);
`;

export const TRIGGERED = `${PARCELS}
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER parcels_stamp BEFORE UPDATE ON parcels FOR EACH ROW EXECUTE FUNCTION stamp();
`;

export const ENUMERATED = `
CREATE TYPE parcel_state AS ENUM ('new', 'sent');
CREATE TABLE jobs (id integer PRIMARY KEY, state parcel_state);
INSERT INTO jobs VALUES (1, 'new'), (2, 'sent');
`;

export const DOMAINS = `
CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
CREATE DOMAIN plain AS integer;
CREATE TABLE stock (id integer PRIMARY KEY, amount plain);
INSERT INTO stock VALUES (1, 5), (2, 6);
`;

export const COMPOSITES = `
CREATE TYPE address AS (street text, city text);
CREATE TABLE people (id integer PRIMARY KEY, home address);
INSERT INTO people VALUES (1, ROW('a', 'b'));
`;

export const SEQUENCED = `
CREATE SEQUENCE ticket_no;
CREATE TABLE tickets (id bigint PRIMARY KEY DEFAULT nextval('ticket_no'), body text);
INSERT INTO tickets (body) SELECT 'b' || g FROM generate_series(1, 20) g;
`;

export const IDENTIFIED = `
CREATE TABLE crates (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, n integer);
INSERT INTO crates (n) SELECT g FROM generate_series(1, 20) g;
`;

export const FUNCTIONS = `
CREATE FUNCTION add_vat(n numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT n * 1.2';
`;

export const INHERITED = `
CREATE TABLE base_rows (id integer, q integer);
CREATE TABLE child_rows () INHERITS (base_rows);
INSERT INTO base_rows VALUES (1, 1);
INSERT INTO child_rows VALUES (2, 2);
`;

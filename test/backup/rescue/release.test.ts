import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openServer } from "../../../src/adapters/postgres/server.ts";
import { planRescue } from "../../../src/backup/rescue/plan-rescue.ts";
import { readCopies } from "../../../src/backup/rescue/read-copies.ts";
import type { Loss } from "../../../src/risk/loss.ts";
import { deploy } from "../../deploy/apply/support/deploy.ts";
import type { PlainMigration } from "../../deploy/apply/support/plain-set.ts";
import { connectTo, createDatabase, type PostgresServer, startPostgres } from "../../support/postgres.ts";
import { LIMITS, RELEASE } from "./keep.ts";

let server: PostgresServer;
let count = 0;

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => {
  await server.stop();
});

interface Step extends PlainMigration {
  readonly losses: readonly Loss[];
}

const relation = "public.orders";

async function release(steps: readonly Step[]) {
  const url = await createDatabase(server, `release_${String(count++)}`);
  const client = await connectTo(url);
  await client.query(
    "CREATE TABLE orders (id int PRIMARY KEY, note text, weight int); INSERT INTO orders SELECT g, 'n' || g, g FROM generate_series(1, 9) g",
  );
  const session = await openServer({ environment: { DATABASE_URL: url } }).connect("test");
  const migrations = steps.map(({ id, losses }) => ({ id, path: `db/${id}.sql`, transactional: true, losses, locks: [] }));
  const plan = await planRescue(session, { release: RELEASE, migrations, limits: LIMITS, asDeployer: true });
  if (plan.kind === "refused") throw new Error(plan.because);
  const result = await deploy(url, steps, { guardOf: (path) => plan.guards.get(path) ?? null });
  const copies = await readCopies(session);
  await session.close();
  return { result, copies, client };
}

describe("a release of several migrations on one table", () => {
  it("has each loss in a copy of its own, though earlier ones drop, add and rename around it", async () => {
    const { result, copies, client } = await release([
      { id: "1", statements: ["ALTER TABLE orders DROP COLUMN note"], losses: [{ kind: "column", relation, column: "note" }] },
      {
        id: "2",
        statements: ["ALTER TABLE orders RENAME TO purchases", "ALTER TABLE purchases ADD COLUMN fresh text DEFAULT 'f'"],
        losses: [],
      },
      { id: "3", statements: ["DELETE FROM purchases WHERE id < 4"], losses: [{ kind: "changes", relation }] },
      { id: "4", statements: ["DROP TABLE purchases"], losses: [{ kind: "table", relation }] },
    ]);
    expect(result.because).toBe("4 migrations were applied.");
    expect(result.migrations.flatMap(({ surprises }) => surprises)).toEqual([]);
    expect(
      copies.map(({ kind, relation: name, columns, rows }) => [kind, name, columns.map((column) => column.name).join(), rows]),
    ).toEqual([
      ["column", "public.orders", "note", 9],
      ["changes", "public.purchases", "weight,fresh", 3],
      ["table", "public.purchases", "weight,fresh", 6],
    ]);
    const { rows } = await client.query(
      `SELECT id, weight, fresh FROM schema_release_rescue.${copies[1]?.table} ORDER BY id LIMIT 1`,
    );
    expect(rows).toEqual([{ id: 1, weight: 1, fresh: "f" }]);
    await client.end();
  });

  it("leaves no copy of a change that hit nothing, and no trigger that others would see", async () => {
    const { result, copies, client } = await release([
      { id: "1", statements: ["DELETE FROM orders WHERE id > 100"], losses: [{ kind: "changes", relation }] },
    ]);
    expect({ outcome: result.outcome, copies }).toEqual({ outcome: "applied", copies: [] });
    expect((await client.query("SELECT FROM pg_trigger WHERE tgname ~ 'schema_release'")).rowCount).toBe(0);
    await client.end();
  });

  it("counts for each migration the rows that it changes itself, though another one did so just before", async () => {
    const { result, copies, client } = await release([
      { id: "1", statements: ["DELETE FROM orders WHERE id < 4"], losses: [{ kind: "changes", relation }] },
      { id: "2", statements: ["UPDATE orders SET weight = 0 WHERE id = 5"], losses: [{ kind: "changes", relation }] },
      { id: "3", statements: ["ALTER TABLE orders ADD COLUMN more int"], losses: [{ kind: "column", relation, column: "note" }] },
    ]);
    expect(result.because).toBe("3 migrations were applied.");
    expect(copies.map(({ kind, rows }) => [kind, rows])).toEqual([
      ["changes", 3],
      ["changes", 1],
      ["column", 6],
    ]);
    await client.end();
  });
});

// On the database of DATABASE_URL, where one is given: `schema-release test` does. Leaves nothing behind.
import assert from "node:assert/strict";
import { test } from "node:test";
import { recordEvent } from "../app/recorder.js";
import { billedByProvider } from "../app/report.js";

if (process.env.DATABASE_URL !== undefined) {
  const { default: pg } = await import("pg");

  await test("what is recorded is reported", async () => {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    try {
      await client.query("BEGIN");
      const details = { provider: "test", amountPence: 100 };
      await recordEvent(client, { id: "test-1", type: "billing", sessionId: "test", details });
      const billed = await billedByProvider(client);
      assert.equal(billed.find(({ provider }) => provider === "test")?.pence, "100");
    } finally {
      await client.query("ROLLBACK");
      await client.end();
    }
  });
}

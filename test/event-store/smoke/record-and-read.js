// Acceptance after a release: an event is recorded and read on the database of DATABASE_URL. Leaves nothing behind.
import pg from "pg";
import { recordEvent } from "../app/recorder.js";
import { billedByProvider } from "../app/report.js";

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
try {
  await client.query("BEGIN");
  const details = { provider: "smoke", amountPence: 1 };
  await recordEvent(client, { id: "smoke-1", type: "billing", sessionId: "smoke", details });
  const billed = await billedByProvider(client);
  if (!billed.some(({ provider }) => provider === "smoke")) throw new Error("The event that was recorded cannot be read.");
  console.log(`an event was recorded and read on ${process.env.SCHEMA_RELEASE_TARGET ?? "the database"}`);
} finally {
  await client.query("ROLLBACK");
  await client.end();
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { recordEvent } from "../app/recorder.js";

await test("a billing event is written to both tables", async () => {
  const queries = [];
  const client = { query: async (text) => queries.push(text) };
  await recordEvent(client, { id: "1", type: "billing", sessionId: "s", details: { provider: "p", amountPence: 100 } });
  assert.equal(queries.length, 2);
});

// Writes one event; safe to repeat, since a queue may deliver twice.
export async function recordEvent(client, event) {
  await client.query(
    "INSERT INTO audit_events (event_id, event_type, session_id, details) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
    [event.id, event.type, event.sessionId, event.details],
  );
  if (event.type === "billing") {
    await client.query(
      "INSERT INTO billing_events (event_id, provider, amount_pence) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
      [event.id, event.details.provider, event.details.amountPence],
    );
  }
}

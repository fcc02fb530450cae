// What each provider billed.
export async function billedByProvider(client) {
  const { rows } = await client.query(
    "SELECT provider, sum(amount_pence) AS pence FROM billing_events GROUP BY provider ORDER BY provider",
  );
  return rows;
}

/** What an application does to a table all the time, and how long it had to wait for an answer. */
import { connectTo } from "../support/postgres.ts";

export interface Stalls {
  readonly longestMs: number;
  readonly queries: number;
}

export interface Traffic {
  stop(): Promise<Stalls>;
}

/** Reads and writes of single rows of `parcels (id, weight)` of 1,000 rows, as pgbench has them, over some connections. */
export async function watchTraffic(url: string, connections: number): Promise<Traffic> {
  const over = new AbortController();
  let longestMs = 0;
  let queries = 0;
  const clients = await Promise.all(Array.from({ length: connections }, () => connectTo(url)));
  const work = clients.map(async (client, index) => {
    for (let turn = index; !over.signal.aborted; turn += connections) {
      const id = (turn * 7919) % 1000;
      const text =
        turn % 2 === 0 ? "SELECT weight FROM parcels WHERE id = $1" : "UPDATE parcels SET weight = weight + 1 WHERE id = $1";
      const began = performance.now();
      await client.query(text, [id]);
      longestMs = Math.max(longestMs, performance.now() - began);
      queries += 1;
      // An application thinks, too; else the traffic is all that two processors do.
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    await client.end();
  });
  return {
    async stop() {
      over.abort();
      await Promise.all(work);
      return { longestMs, queries };
    },
  };
}

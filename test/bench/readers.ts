/** Readers of single rows of `parcels`, and how long one of them had to wait. */
import { connectTo } from "../support/postgres.ts";

export interface Readers {
  /** The longest query in milliseconds. */
  stop(): Promise<number>;
}

/** All of them have read once when this answers, so that nobody measures the start of a connection. */
export async function watchReaders(url: string, { connections, rows }: { connections: number; rows: number }): Promise<Readers> {
  const over = new AbortController();
  let longestMs = 0;
  const clients = await Promise.all(Array.from({ length: connections }, () => connectTo(url)));
  const read = (client: (typeof clients)[number], turn: number) =>
    client.query({ name: "read", text: "SELECT sent_at FROM parcels WHERE id = $1", values: [1 + ((turn * 7919) % rows)] });
  await Promise.all(clients.map((client) => read(client, 0)));
  const work = clients.map(async (client, index) => {
    for (let turn = index; !over.signal.aborted; turn += connections) {
      const began = performance.now();
      await read(client, turn);
      longestMs = Math.max(longestMs, performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await client.end();
  });
  return {
    async stop() {
      over.abort();
      await Promise.all(work);
      return longestMs;
    },
  };
}

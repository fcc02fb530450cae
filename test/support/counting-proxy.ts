/** A TCP proxy that counts round trips: how often the client spoke after the server had. */
import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

export interface CountingProxy {
  readonly port: number;
  roundTrips(): number;
  stop(): Promise<void>;
}

export async function startCountingProxy(port: number): Promise<CountingProxy> {
  let count = 0;
  let clientSpoke = false;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(port, "127.0.0.1");
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => {});
    }
    client.on("data", (chunk) => {
      if (!clientSpoke) count++;
      clientSpoke = true;
      upstream.write(chunk);
    });
    upstream.on("data", (chunk) => {
      clientSpoke = false;
      client.write(chunk);
    });
    client.on("close", () => upstream.destroy());
    upstream.on("close", () => client.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port.");
  return {
    port: address.port,
    roundTrips: () => count,
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

/** The request to cancel what a session runs (manual, section 54.2.9): a connection of its own, which carries the session's key. */
import { once } from "node:events";
import { isIP, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import type { Host } from "./connection-target.ts";
import { openSocket } from "./open-client.ts";
import type { Encryption } from "./tls.ts";

export interface CancelKey {
  readonly processId: number;
  readonly secret: number;
}

export interface Place {
  readonly host: Host;
  readonly encryption: Encryption;
  readonly direct: boolean;
}

const LIMIT_MS = 5000;

/** Ends when the server has taken it, whether or not anything was cancelled. Never throws. */
export async function cancelSession({ host, encryption, direct }: Place, { processId, secret }: CancelKey): Promise<void> {
  const signal = AbortSignal.timeout(LIMIT_MS);
  const plain = openSocket(host);
  let socket = plain;
  try {
    // Without a listener an error would end the process.
    plain.on("error", () => {});
    await once(plain, "connect", { signal });
    if (encryption !== false) socket = await encrypt(plain, { host, encryption, direct, signal });
    socket.on("error", () => {});
    const closed = once(socket, "close", { signal });
    socket.resume();
    socket.write(words(16, 80_877_102, processId, secret));
    await closed;
  } catch {
    // Whoever asked looks at the session anyway.
  } finally {
    socket.destroy();
    plain.destroy();
  }
}

/** A connection that is there becomes an encrypted one, as PostgreSQL does it. Throws where that does not come about. */
export async function encrypt(plain: Socket, place: Place & { readonly signal: AbortSignal }): Promise<Socket> {
  const { host, encryption, direct, signal } = place;
  if (!direct) {
    plain.write(words(8, 80_877_103));
    const [answer]: unknown[] = await once(plain, "data", { signal });
    if (String(answer) !== "S") throw new Error("no TLS");
  }
  const secured = connectTls({
    ...(encryption === false ? {} : encryption),
    socket: plain,
    host: host.name,
    ...(isIP(host.name) === 0 && { servername: host.name }),
    ...(direct && { ALPNProtocols: ["postgresql"] }),
  });
  secured.on("error", () => {});
  await once(secured, "secureConnect", { signal });
  return secured;
}

function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeInt32BE((value % 2 ** 32) | 0, at * 4);
  return bytes;
}

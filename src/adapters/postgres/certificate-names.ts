/** Which names a database server's certificate is for. Says nothing of whether it is genuine: that is seen when sessions are opened. */
import { once } from "node:events";
import { TLSSocket } from "node:tls";
import { encrypt } from "./cancel.ts";
import type { ConnectionTarget } from "./connection-target.ts";
import { openSocket } from "./open-client.ts";
import { encryptionsOf } from "./tls.ts";

const LIMIT_MS = 10_000;

/** In lower case; empty where there is no certificate, or where it cannot be seen. Never throws. */
export async function readCertificateNames(target: ConnectionTarget): Promise<readonly string[]> {
  const [host, ...others] = target.hosts;
  // Of several, a session goes to one that is not known here.
  if (host === undefined || others.length > 0) return [];
  const encryption = encryptionsOf(host, target).find((way) => way !== false);
  if (encryption === undefined) return [];
  const signal = AbortSignal.timeout(LIMIT_MS);
  const plain = openSocket(host);
  try {
    // Without a listener an error would end the process.
    plain.on("error", () => {});
    await once(plain, "connect", { signal });
    const direct = target.settings.get("sslnegotiation") === "direct";
    const secured = await encrypt(plain, { host, encryption, direct, signal });
    return secured instanceof TLSSocket ? namesOf(secured) : [];
  } catch {
    return [];
  } finally {
    plain.destroy();
  }
}

function namesOf(secured: TLSSocket): readonly string[] {
  const { subject, subjectaltname = "" } = secured.getPeerCertificate();
  secured.destroy();
  const alternatives = subjectaltname.split(", ").flatMap((entry) => (entry.startsWith("DNS:") ? [entry.slice(4)] : []));
  return [...new Set([...common(subject), ...alternatives].map((name) => name.toLowerCase()))];
}

function common(subject: object | undefined): readonly string[] {
  const name: unknown = subject !== undefined && "CN" in subject ? subject.CN : null;
  return typeof name === "string" ? [name] : [];
}

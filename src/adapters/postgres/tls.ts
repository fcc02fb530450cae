/** TLS as libpq has it (manual, section 34.19), which is not as `pg` has it: there `require` checks certificates and `prefer` is none. */
import { readFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import tls, { type ConnectionOptions, type SecureVersion } from "node:tls";
import { UserError } from "../../errors.ts";
import { type ConnectionTarget, type Host, isRemote, isSocket } from "./connection-target.ts";

/** One way to try a host: encrypted as the options say, or not. */
export type Encryption = ConnectionOptions | false;

type Way = "plain" | "tls";

const WAYS: Readonly<Record<string, readonly Way[]>> = {
  disable: ["plain"],
  allow: ["plain", "tls"],
  prefer: ["tls", "plain"],
  require: ["tls"],
  "verify-ca": ["tls"],
  "verify-full": ["tls"],
};

/**
 * The ways in which a host is tried, in order. To a host on another machine nothing goes unencrypted unless `sslmode=disable` was said.
 * Throws `UserError` where a certificate is missing.
 */
export function encryptionsOf(host: Host, target: ConnectionTarget): readonly Encryption[] {
  // libpq knows no TLS on Unix sockets, whatever the mode.
  if (isSocket(host)) return [false];
  const mode = target.settings.get("sslmode") ?? "prefer";
  const direct = target.settings.get("sslnegotiation") === "direct";
  if (direct && !(WAYS[mode]?.length === 1 && mode !== "disable"))
    throw new UserError("usage", "sslnegotiation=direct was given with a weak sslmode.", "Say sslmode=require or stronger.");
  const ways = WAYS[mode] ?? ["tls"];
  const allowed = mode === "disable" || !isRemote(host) ? ways : ways.filter((way) => way === "tls");
  return allowed.map((way) => (way === "plain" ? false : tlsOptions(mode, target)));
}

function tlsOptions(mode: string, { settings, home }: ConnectionTarget): ConnectionOptions {
  const folder = join(home, ".postgresql");
  const roots = readRoots(mode, settings.get("sslrootcert"), join(folder, "root.crt"));
  const crl = settings.get("sslcrl") ?? findFile(join(folder, "root.crl"));
  const minVersion = secureVersion(settings.get("ssl_min_protocol_version") ?? "TLSv1.2");
  const maxVersion = secureVersion(settings.get("ssl_max_protocol_version"));
  return {
    // As in libpq: where there are roots, they are heeded in every mode; names are compared in the strictest only.
    rejectUnauthorized: roots !== null,
    ...roots,
    ...(mode !== "verify-full" && { checkServerIdentity: () => undefined }),
    ...(roots !== null && crl !== undefined && { crl: readCertificate("sslcrl", crl) }),
    ...(minVersion !== undefined && { minVersion }),
    ...(maxVersion !== undefined && { maxVersion }),
    ...readOwnCertificate(settings, folder),
  };
}

/** Null where the server's certificate is not looked at; without `ca`: those that Node brings are trusted. */
function readRoots(mode: string, said: string | undefined, usual: string): { readonly ca?: string | string[] } | null {
  if (said === "system") return systemRoots();
  const file = said ?? usual;
  if (existsSync(file)) return { ca: readCertificate("sslrootcert", file) };
  if (!mode.startsWith("verify-")) return null;
  throw new UserError(
    "usage",
    `sslmode=${mode} needs the certificates of who signed the server's, but there is no file ${JSON.stringify(file)}.`,
    "Name it by sslrootcert (or PGSSLROOTCERT), or say sslrootcert=system for a certificate that browsers would trust, too.",
  );
}

/** Node 22.15 and later can tell those of the system; before, the bundle that Node brings is taken. `NODE_EXTRA_CA_CERTS` counts in both. */
function systemRoots(): { readonly ca?: string[] } {
  const read: unknown = Reflect.get(tls, "getCACertificates");
  if (typeof read !== "function") return {};
  const ca = ["default", "system"].flatMap((kind): unknown => Reflect.apply(read, tls, [kind]));
  return { ca: [...new Set(ca.map(String))] };
}

/** Our own certificate, where we have one and may show it. */
function readOwnCertificate(settings: ConnectionTarget["settings"], folder: string): ConnectionOptions {
  const mode = settings.get("sslcertmode") ?? "allow";
  if (mode === "disable") return {};
  const certificate = settings.get("sslcert") ?? findFile(join(folder, "postgresql.crt"));
  if (certificate === undefined) {
    if (mode === "allow") return {};
    throw new UserError(
      "usage",
      "sslcertmode=require was said, but there is no certificate.",
      "Name it by sslcert and its key by sslkey.",
    );
  }
  const passphrase = settings.get("sslpassword");
  return {
    cert: readCertificate("sslcert", certificate),
    key: readCertificate("sslkey", settings.get("sslkey") ?? join(folder, "postgresql.key")),
    ...(passphrase !== undefined && { passphrase }),
  };
}

function findFile(path: string): string | undefined {
  return existsSync(path) ? path : undefined;
}

function readCertificate(parameter: string, path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new UserError(
      "usage",
      `The file ${JSON.stringify(path)} of ${parameter} could not be read.`,
      "See that it is there and may be read.",
    );
  }
}

const SECURE_VERSIONS = new Map<string | undefined, SecureVersion>([
  ["TLSv1", "TLSv1"],
  ["TLSv1.1", "TLSv1.1"],
  ["TLSv1.2", "TLSv1.2"],
  ["TLSv1.3", "TLSv1.3"],
]);

function secureVersion(name: string | undefined): SecureVersion | undefined {
  return SECURE_VERSIONS.get(name);
}

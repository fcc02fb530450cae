/** Certificates for tests of TLS, made anew each time by openssl. */
import { execFileSync } from "node:child_process";
import { chownSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SERVER_USER } from "./postgres-binaries.ts";

export interface Certificates {
  readonly authority: string;
  /** Of an authority that signed nothing here. */
  readonly otherAuthority: string;
  /** For the names that were asked for; `key` belongs to the server's user. */
  readonly server: { readonly certificate: string; readonly key: string };
  /** Of the role `with_certificate`. */
  readonly client: {
    readonly certificate: string;
    readonly key: string;
    readonly encryptedKey: string;
    readonly passphrase: string;
  };
}

/** Files in `folder`. `names` as openssl has them, such as `DNS:db.example`. */
export function makeCertificates(folder: string, names: string): Certificates {
  const at = (name: string): string => join(folder, name);
  const openssl = (...args: readonly string[]): void => {
    execFileSync("openssl", args, { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  };
  const key = (name: string): void => openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", at(name));
  const authority = (name: string): void => {
    key(`${name}.key`);
    openssl("req", "-x509", "-new", "-key", at(`${name}.key`), "-days", "2", "-subj", `/CN=${name}`, "-out", at(`${name}.crt`));
  };
  const sign = (name: string, subject: string, extensions: string): void => {
    key(`${name}.key`);
    openssl("req", "-new", "-key", at(`${name}.key`), "-subj", subject, "-out", at(`${name}.csr`));
    writeFileSync(at(`${name}.ext`), extensions);
    const ca = ["-CA", at("authority.crt"), "-CAkey", at("authority.key"), "-CAcreateserial"];
    openssl(
      "x509",
      "-req",
      "-in",
      at(`${name}.csr`),
      ...ca,
      "-days",
      "2",
      "-extfile",
      at(`${name}.ext`),
      "-out",
      at(`${name}.crt`),
    );
  };
  authority("authority");
  authority("other");
  sign("server", "/CN=server", `subjectAltName=${names}\n`);
  sign("client", "/CN=with_certificate", "extendedKeyUsage=clientAuth\n");
  const passphrase = "key phrase";
  openssl("ec", "-in", at("client.key"), "-aes256", "-passout", `pass:${passphrase}`, "-out", at("client.enc.key"));
  const { uid, gid } = SERVER_USER;
  if (uid !== undefined) for (const name of ["server.key", "server.crt"]) chownSync(at(name), uid, gid);
  return {
    authority: at("authority.crt"),
    otherAuthority: at("other.crt"),
    server: { certificate: at("server.crt"), key: at("server.key") },
    client: { certificate: at("client.crt"), key: at("client.key"), encryptedKey: at("client.enc.key"), passphrase },
  };
}

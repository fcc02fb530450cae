/** Where the password for a host comes from, and all that must never be shown. */
import { join } from "node:path";
import { DatabaseError } from "../../database-port.ts";
import { type Environment, passwordsIn } from "../process/environment.ts";
import { type Mask, openMask } from "../process/mask-secrets.ts";
import { readPassFile } from "./connection-files.ts";
import type { ConnectionTarget, Host } from "./connection-target.ts";
import { makeRdsToken } from "./rds-token.ts";

export interface Passwords {
  /** Null where there is none. A token is made anew. */
  find(host: Host): Promise<string | null>;
  /** The same, but throws `DatabaseError` where there is none. */
  read(host: Host): Promise<string>;
  /** Over all that is known by now. */
  mask(): Mask;
  tried(): { readonly iam: boolean; readonly remark: string | null };
}

export interface PasswordSources {
  readonly target: ConnectionTarget;
  readonly url: string;
  readonly environment: Environment;
  readonly iam: boolean;
}

export function openPasswords({ target, url, environment, iam }: PasswordSources): Passwords {
  const { settings, user, database, home } = target;
  const said = settings.get("password");
  const known = new Set([...passwordsIn(url), said ?? "", settings.get("sslpassword") ?? "", environment["PGPASSWORD"] ?? ""]);
  let remark: string | null = null;
  const find = async (host: Host): Promise<string | null> => {
    if (iam) return makeRdsToken(host, user, environment);
    if (said !== undefined) return said;
    const file = settings.get("passfile") ?? join(home, ".pgpass");
    const found = readPassFile(file, { host: host.name, port: host.port, database, user });
    remark = found.remark;
    return found.password;
  };
  return {
    find,
    async read(host) {
      const password = await find(host);
      if (password === null)
        throw new DatabaseError("The database server wants a password, and there is none.", {
          kind: "connection",
          code: "28P01",
          hint: remark ?? "Set it in the URL (percent-encoded), in PGPASSWORD, or in a password file.",
        });
      known.add(password);
      return password;
    },
    mask: () => openMask([...known]),
    tried: () => ({ iam, remark }),
  };
}

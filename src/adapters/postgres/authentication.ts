/** `channel_binding` and `require_auth` of libpq: by which methods a server may ask for a password. */
import type { EventEmitter } from "node:events";
import { DatabaseError } from "../../database-port.ts";
import { UserError } from "../../errors.ts";
import type { ConnectionSettings } from "./connection-string.ts";

interface Guard {
  /** Whether SCRAM binds itself to the TLS channel where the server offers that. */
  readonly bindChannel: boolean;
  /** Listens to what the server asks for. Before the client does. */
  watch(connection: EventEmitter): void;
  /** A rejection when the password must not be told; null otherwise. */
  mayTell(): Promise<never> | null;
  /** Throws when the server asked for nothing though it had to. */
  check(): void;
  refusal(): DatabaseError | null;
}

const METHODS = ["none", "password", "md5", "scram-sha-256"];
const KNOWN = new Set([...METHODS, "gss", "sspi", "oauth"]);

export function guardAuthentication(settings: ConnectionSettings, encrypted: boolean): Guard {
  const binding = settings.get("channel_binding") ?? "prefer";
  const mayUse = readMethods(settings.get("require_auth") ?? "");
  let asked = "none";
  let refusal: DatabaseError | null = null;
  const judge = (method: string, bound: boolean): void => {
    asked = method;
    if (!mayUse(method))
      refusal = refuse(`by the method ${method}, which require_auth does not allow`, "Change require_auth or the server.");
    else if (binding === "require" && !bound)
      refusal = refuse("without binding the channel, which channel_binding=require wants", "Use TLS and a SCRAM password.");
  };
  return {
    bindChannel: encrypted && binding !== "disable",
    watch(connection) {
      connection.on("authenticationCleartextPassword", () => judge("password", false));
      connection.on("authenticationMD5Password", () => judge("md5", false));
      connection.on("authenticationSASL", ({ mechanisms }: { readonly mechanisms: readonly string[] }) =>
        judge("scram-sha-256", encrypted && mechanisms.includes("SCRAM-SHA-256-PLUS")),
      );
    },
    mayTell: () => (refusal === null ? null : Promise.reject(refusal)),
    check() {
      if (asked === "none") judge("none", false);
      if (refusal !== null) throw refusal;
    },
    refusal: () => refusal,
  };
}

/** `a,b`: one of these; `!a,!b`: none of these. */
function readMethods(text: string): (method: string) => boolean {
  if (text === "") return () => true;
  const parts = text.split(",").map((part) => part.trim());
  const negated = parts.filter((part) => part.startsWith("!")).length;
  const methods = parts.map((part) => part.replace(/^!/, ""));
  if (negated > 0 && negated < parts.length)
    throw new UserError(
      "usage",
      "require_auth mixes methods with and without !.",
      "Name those that are allowed, or those that are not.",
    );
  if (!methods.every((method) => KNOWN.has(method)))
    throw new UserError("usage", "require_auth names an unknown method.", `Known are ${METHODS.join(", ")}.`);
  return (method) => methods.includes(method) === (negated === 0);
}

function refuse(how: string, hint: string): DatabaseError {
  return new DatabaseError(`The database server let us in ${how}.`, { kind: "connection", hint });
}

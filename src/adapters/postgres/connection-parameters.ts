/** Everything libpq can be told about a connection, where it may be told, and what we make of it. A table; asks nobody. */
import { UserError } from "../../errors.ts";
import type { Environment } from "../process/environment.ts";
import { readService } from "./connection-files.ts";
import { type ConnectionSettings, parseConnectionString } from "./connection-string.ts";

interface Parameter {
  /** Environment variable; left out where there is none. */
  readonly variable?: string;
  /** Values that may be given; left out: any. */
  readonly values?: readonly string[] | "number";
}

const TLS_VERSIONS = ["TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"];

/** libpq's own (manual, sections 34.1.2 and 34.15) that are heeded. */
const HEEDED: Readonly<Record<string, Parameter>> = {
  host: { variable: "PGHOST" },
  hostaddr: { variable: "PGHOSTADDR" },
  port: { variable: "PGPORT" },
  dbname: { variable: "PGDATABASE" },
  user: { variable: "PGUSER" },
  password: { variable: "PGPASSWORD" },
  passfile: { variable: "PGPASSFILE" },
  service: { variable: "PGSERVICE" },
  options: { variable: "PGOPTIONS" },
  connect_timeout: { variable: "PGCONNECT_TIMEOUT", values: "number" },
  target_session_attrs: {
    variable: "PGTARGETSESSIONATTRS",
    values: ["any", "read-write", "read-only", "primary", "standby", "prefer-standby"],
  },
  load_balance_hosts: { variable: "PGLOADBALANCEHOSTS", values: ["disable", "random"] },
  channel_binding: { variable: "PGCHANNELBINDING", values: ["disable", "prefer", "require"] },
  require_auth: { variable: "PGREQUIREAUTH" },
  sslmode: { variable: "PGSSLMODE", values: ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"] },
  sslnegotiation: { variable: "PGSSLNEGOTIATION", values: ["postgres", "direct"] },
  sslrootcert: { variable: "PGSSLROOTCERT" },
  sslcert: { variable: "PGSSLCERT" },
  sslkey: { variable: "PGSSLKEY" },
  sslpassword: {},
  sslcertmode: { variable: "PGSSLCERTMODE", values: ["disable", "allow", "require"] },
  sslcrl: { variable: "PGSSLCRL" },
  ssl_min_protocol_version: { variable: "PGSSLMINPROTOCOLVERSION", values: TLS_VERSIONS },
  ssl_max_protocol_version: { variable: "PGSSLMAXPROTOCOLVERSION", values: TLS_VERSIONS },
  // Not libpq's: Go's driver takes settings of the session as parameters, and dbmate's users rely on this one.
  search_path: {},
};

export const HEEDED_PARAMETERS: readonly string[] = Object.keys(HEEDED);

/** Those that can be told to other programs, too: keyword and variable. */
export const PARAMETER_VARIABLES: readonly (readonly [keyword: string, variable: string])[] = Object.entries(HEEDED).flatMap(
  ([keyword, { variable }]) => (variable === undefined || keyword === "service" ? [] : [[keyword, variable]]),
);

/** Known, and of no consequence here. */
const IGNORED = new Set(
  `application_name fallback_application_name client_encoding sslcompression sslsni sslkeylogfile krbsrvname gsslib gssdelegation
   keepalives keepalives_idle keepalives_interval keepalives_count tcp_user_timeout min_protocol_version max_protocol_version
   uselibpqcompat schema connection_limit pool_timeout socket_timeout pgbouncer statement_cache_size
   pool encoding prepared_statements advisory_locks reaping_frequency checkout_timeout idle_timeout conn_max_age`.split(/\s+/),
);

/** Those that would change what a connection is worth, so they are not ignored: keyword -> variable and the only value that is fine. */
const NOT_SUPPORTED: Readonly<Record<string, { readonly variable?: string; readonly fine: readonly string[] }>> = {
  requirepeer: { variable: "PGREQUIREPEER", fine: [] },
  gssencmode: { variable: "PGGSSENCMODE", fine: ["disable", "prefer"] },
  requiressl: { variable: "PGREQUIRESSL", fine: ["0"] },
  sslcrldir: { variable: "PGSSLCRLDIR", fine: [] },
  replication: { fine: ["false", "off", "no", "0"] },
  scram_client_key: { fine: [] },
  scram_server_key: { fine: [] },
};

/**
 * What the URL says, then the service file, then the environment, as in libpq. Empty where nothing says where the server is. Throws
 * `UserError` for what libpq would refuse, too, naming what is allowed.
 */
export function readConnectionSettings(url: string, environment: Environment): ConnectionSettings {
  const said = url === "" ? new Map<string, string>() : parseConnectionString(url);
  const service = said.get("service") ?? environment["PGSERVICE"] ?? "";
  const layers = [fromVariables(environment), service === "" ? [] : readService(service, environment), said];
  const settings = new Map(layers.flatMap((layer) => [...layer]).filter(([, value]) => value !== ""));
  for (const [keyword, value] of settings) check(keyword, value);
  if (settings.get("sslrootcert") === "system") {
    // As libpq: everybody can have a certificate of those.
    if (!settings.has("sslmode")) settings.set("sslmode", "verify-full");
    if (settings.get("sslmode") !== "verify-full")
      throw new UserError(
        "usage",
        "sslrootcert=system was given with a weaker sslmode than verify-full.",
        "Say sslmode=verify-full.",
      );
  }
  return settings;
}

function fromVariables(environment: Environment): readonly (readonly [string, string])[] {
  return Object.entries({ ...HEEDED, ...NOT_SUPPORTED }).flatMap(([keyword, { variable }]) => {
    const value = variable === undefined ? undefined : environment[variable];
    return value === undefined || value === "" ? [] : [[keyword, value]];
  });
}

function check(keyword: string, value: string): void {
  if (IGNORED.has(keyword)) return;
  const refused = Object.hasOwn(NOT_SUPPORTED, keyword) ? NOT_SUPPORTED[keyword] : undefined;
  if (refused !== undefined) {
    if (refused.fine.includes(value)) return;
    throw new UserError(
      "usage",
      `The connection parameter ${keyword} is not supported.`,
      "Leave it out, and PG* of the same meaning.",
    );
  }
  const known = Object.hasOwn(HEEDED, keyword) ? HEEDED[keyword] : undefined;
  if (known === undefined)
    throw new UserError("usage", "The database's URL has an unknown parameter.", `Known are ${HEEDED_PARAMETERS.join(", ")}.`);
  if (known.values === "number" && !/^-?\d+$/.test(value))
    throw new UserError(
      "usage",
      `The connection parameter ${keyword} is not a whole number.`,
      `Say ${keyword}=10, for instance.`,
    );
  if (Array.isArray(known.values) && !known.values.includes(value))
    throw new UserError(
      "usage",
      `The connection parameter ${keyword} has an unknown value.`,
      `Say one of ${known.values.join(", ")}.`,
    );
}

/** Why there is no connection, and what to do. Names no host: these sentences go into records and public logs. */
import { DatabaseError } from "../../database-port.ts";
import { UserError } from "../../errors.ts";
import type { Mask } from "../process/mask-secrets.ts";
import { readReport, type ServerReport } from "./statement-errors.ts";

/** What was tried, as far as it changes the advice. */
export interface Tried {
  readonly encrypted: boolean;
  readonly remote: boolean;
  readonly iam: boolean;
  /** Sentence about a password file that was not heeded; null otherwise. */
  readonly remark: string | null;
}

/** Bugs and `UserError`s come back as they are. */
export function explainConnection(error: unknown, tried: Tried, mask: Mask): unknown {
  if (error instanceof DatabaseError || error instanceof UserError) return error;
  const report = readReport(error);
  if (report !== null) return explainReport(report, tried, mask);
  if (!(error instanceof Error)) return error;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const [message, hint] = NETWORK.find(([pattern]) => pattern.test(code) || pattern.test(error.message))?.[1](tried) ?? [
    `The connection to the database server failed (${mask.mask(code || error.message)}).`,
    "See that the server runs and can be reached from here.",
  ];
  return new DatabaseError(message, { kind: "connection", hint });
}

type Advice = readonly [message: string, hint: string];

/** Codes of Node and OpenSSL, and what `pg` says itself. */
const NETWORK: readonly (readonly [pattern: RegExp, advise: (tried: Tried) => Advice])[] = [
  [
    /^ECONNREFUSED$/,
    () => [
      "Nothing listens at the database's host and port (ECONNREFUSED).",
      "See that the server runs and that host and port are right.",
    ],
  ],
  [
    /^(?:ENOTFOUND|EAI_AGAIN|EAI_FAIL)$/,
    () => [
      "The name of the database's host is not known (ENOTFOUND).",
      "See that the host is right and that this machine can look it up; private names need a runner in that network.",
    ],
  ],
  [
    /^(?:ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN)$|^timeout expired$/,
    () => [
      "The database server does not answer (timeout).",
      "See that firewalls and security groups let this machine through; connect_timeout in the URL waits longer.",
    ],
  ],
  [
    /^(?:ENOENT|EACCES|ENOTSOCK)$/,
    () => [
      "There is no Unix socket of a server that may be used at the database's host.",
      "See that the server runs, or say host=localhost to connect by TCP.",
    ],
  ],
  [
    /does not support SSL/,
    ({ remote }) => [
      "The database server offers no TLS.",
      remote
        ? "Turn TLS on at the server (ssl = on). Only where the network is trusted: say sslmode=disable."
        : "Say sslmode=disable.",
    ],
  ],
  [
    /^(?:ERR_TLS_CERT_ALTNAME_INVALID|ERR_TLS_CERT_ALTNAME_FORMAT)$/,
    () => [
      "The certificate of the database server is for another name than the host in the URL.",
      "Connect by a name that the certificate has, or say sslmode=verify-ca if any certificate of that authority will do.",
    ],
  ],
  [
    /^CERT_(?:HAS_EXPIRED|NOT_YET_VALID|REVOKED)$/,
    () => [
      "The certificate of the database server is expired, revoked or not valid yet.",
      "Renew it at the server; see this machine's clock.",
    ],
  ],
  [
    /^(?:SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_\w+|CERT_\w+|INVALID_CA|ERR_TLS_\w+|INVALID_PURPOSE|HOSTNAME_MISMATCH|CRL_\w+)$/,
    () => [
      "The certificate of the database server is not trusted.",
      "Name the certificate of who signed it by sslrootcert (or PGSSLROOTCERT); for Amazon RDS it is the bundle of the region.",
    ],
  ],
  [
    /^(?:EPROTO|ERR_SSL_\w+|ERR_OSSL_\w+)$/,
    () => [
      "TLS with the database server could not be agreed.",
      "See versions (ssl_min_protocol_version), the client certificate (sslcert, sslkey, sslpassword) and that a PostgreSQL listens there.",
    ],
  ],
  [
    /establishing an SSL connection/,
    () => [
      "What listens at the database's port did not answer as PostgreSQL does.",
      "See that host and port are those of the database.",
    ],
  ],
  [
    /^(?:ECONNRESET|EPIPE)$|^Connection terminated/,
    () => [
      "The database server closed the connection before it was made.",
      "See its log, and that host and port are those of a PostgreSQL.",
    ],
  ],
];

function explainReport(report: ServerReport, tried: Tried, mask: Mask): DatabaseError {
  return new DatabaseError(`The database server refused the connection: ${mask.mask(report.message)}.`, {
    kind: "connection",
    code: report.code,
    detail: report.detail === null ? null : mask.mask(report.detail),
    hint: REFUSALS.get(report.code)?.(report, tried) ?? (report.hint === null ? "See the server's log." : mask.mask(report.hint)),
  });
}

const REFUSALS = new Map<string, (report: ServerReport, tried: Tried) => string>(
  Object.entries({
    "28P01": (_: ServerReport, { iam, remark }: Tried) =>
      iam
        ? "Grant rds_iam to the role, and rds-db:connect for it to whom AWS takes us for; see the region, too."
        : (remark ?? "Set the role's password in the URL (percent-encoded) or in PGPASSWORD."),
    "28000": ({ message }: ServerReport, { encrypted }: Tried) => {
      if (/certificate/i.test(message)) return "The server wants a client certificate: name it by sslcert and its key by sslkey.";
      if (/pg_hba\.conf|no encryption|SSL off/i.test(message))
        return encrypted
          ? "Let pg_hba.conf (or the provider's network rules) admit this machine, role and database."
          : "The server may take encrypted connections only: say sslmode=verify-full. Else let pg_hba.conf admit this machine, role and database.";
      return "See that the role exists, may log in, and stands in the URL as it should.";
    },
    "3D000": () => "Create the database, or correct its name at the end of the URL.",
    "42501": () => "Grant the role CONNECT on the database.",
    "53300": () => "Wait until other sessions end, or raise max_connections or the role's limit; a deploy needs three sessions.",
    "57P03": () => "The server starts, stops or recovers: run it again in a minute.",
    "55000": () => "The database takes no connections (ALLOW_CONNECTIONS): see its owner.",
    "08P01": ({ message }: ServerReport) =>
      /startup parameter/i.test(message)
        ? "A pooler such as PgBouncer stands there and does not take PGOPTIONS: connect to the server itself."
        : "See that a PostgreSQL listens there; connect to the server itself where a pooler stands between.",
    "22023": () => "See the settings in PGOPTIONS or options.",
    "42704": () => "See the settings in PGOPTIONS or options.",
  }),
);

/** Where a PostgreSQL server is and how sessions of it are had. This folder alone knows `pg`. */
import type { Client } from "pg";
import type { DatabaseServer } from "../../database-port.ts";
import { UserError } from "../../errors.ts";
import type { Environment } from "../process/environment.ts";
import { sha256 } from "../sha256.ts";
import { cancelSession } from "./cancel.ts";
import { connect } from "./connect.ts";
import { type ConnectionTarget, readTarget, showTarget } from "./connection-target.ts";
import { openPasswords, type Passwords } from "./passwords.ts";
import { wantsRdsToken } from "./rds-token.ts";
import { openSession } from "./session.ts";

export interface ServerOptions {
  /** Our own environment: the URL, `PG*`, `HOME`, and `AWS_*` for tokens. */
  readonly environment: Environment;
  /** Variable that holds the URL. Default `DATABASE_URL`, in whose absence `PG*` say where the server is. */
  readonly urlVariable?: string;
  /** Whether a read replica and read-only sessions are refused. Default true. */
  readonly mustWrite?: boolean;
  /** Another database of that server; the password is looked up as for the one that the environment names. */
  readonly database?: string;
}

/** Asks nobody yet. Throws `UserError` where the environment does not say where the server is, or says it wrong. */
export function openServer(options: ServerOptions): DatabaseServer {
  const { mustWrite = true } = options;
  const { target: found, passwords } = openTarget(options);
  const target = { ...found, database: options.database ?? found.database };
  const shown = showTarget(target);
  const keptSessions = new Set<string>();
  return {
    shown,
    hostHash: sha256(shown),
    async connect(purpose) {
      const applicationName = `schema-release ${purpose}`;
      const { client, pid, host, encryption } = await connect({ target, passwords, applicationName, mustWrite, keptSessions });
      const direct = target.settings.get("sslnegotiation") === "direct";
      const cancel = () => cancelSession({ host, encryption, direct }, cancelKey(client));
      return openSession({ client, pid, mask: passwords.mask(), cancel });
    },
  };
}

export interface OpenTarget {
  readonly target: ConnectionTarget;
  /** As it was given; empty where `PG*` say it all. */
  readonly url: string;
  readonly passwords: Passwords;
  /** Whether the password is a token of RDS. */
  readonly iam: boolean;
}

/** Where it is and with which password. Throws `UserError` as `openServer` does. */
export function openTarget({ environment, urlVariable = DEFAULT_VARIABLE }: ServerOptions): OpenTarget {
  const url = environment[urlVariable] ?? "";
  const target = findTarget(url, urlVariable, environment);
  const iam = wantsRdsToken(environment);
  if (iam && target.settings.get("sslmode") === "disable")
    throw new UserError("usage", "RDS takes tokens over TLS only, but sslmode=disable was said.", "Say sslmode=verify-full.");
  return { target, url, passwords: openPasswords({ target, url, environment, iam }), iam };
}

const DEFAULT_VARIABLE = "DATABASE_URL";

/** Another variable than the usual one must be set: what it was meant to name is not what `PG*` happen to say. */
function findTarget(url: string, urlVariable: string, environment: Environment): ConnectionTarget {
  const target = url === "" && urlVariable !== DEFAULT_VARIABLE ? null : readTarget(url, environment);
  if (target !== null) return target;
  throw new UserError(
    "usage",
    `The environment variable ${urlVariable} is not set.`,
    urlVariable === DEFAULT_VARIABLE ? "Set it to the URL of the database, or set PGHOST and its kin." : howToSet(urlVariable),
  );
}

/** The release workflow hands the same variable to the plan from another secret. */
function howToSet(urlVariable: string): string {
  const stage = /^(STAGING|PRODUCTION|DR)_DATABASE_URL$/.exec(urlVariable)?.[1];
  const usual = "Set it to the URL of the database.";
  if (stage === undefined) return usual;
  return `${usual} The release workflow takes it from secrets: for the plan ${stage}_READ_URL of the repository, for the deploy ${urlVariable} of the target's environment.`;
}

/** What the server (or the pooler) gave to cancel this session with. */
function cancelKey(client: Client): { readonly processId: number; readonly secret: number } {
  return { processId: Number(Reflect.get(client, "processID")), secret: Number(Reflect.get(client, "secretKey")) };
}

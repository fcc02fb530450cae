/** Where the database is, in the variables that the team's own tools read. */
import { type ConnectionTarget, type Host, isSocket } from "./connection-target.ts";
import { PARAMETER_VARIABLES } from "./connection-parameters.ts";
import { openTarget, type ServerOptions } from "./server.ts";

export interface CommandEnvironmentOptions extends Pick<ServerOptions, "environment" | "urlVariable"> {
  /** Becomes part of `PGAPPNAME` (`schema-release PURPOSE`), so that the tool's sessions are known on the server. */
  readonly purpose: string;
}

/**
 * `DATABASE_URL` and `PG*` that say what a session of ours would be told, for `CommandRequest.environment`. Holds the password, from
 * wherever it comes; a token of RDS is made anew. Throws `UserError` as `openServer` does.
 */
export async function commandEnvironment({
  environment,
  urlVariable,
  purpose,
}: CommandEnvironmentOptions): Promise<Readonly<Record<string, string>>> {
  const { target, url, passwords, iam } = openTarget({ environment, ...(urlVariable !== undefined && { urlVariable }) });
  const [host] = target.hosts;
  if (host === undefined) throw new Error("There is no host.");
  const password = await passwords.find(host);
  const variables = Object.fromEntries(
    PARAMETER_VARIABLES.flatMap(([keyword, variable]) => {
      const value = target.settings.get(keyword);
      return value === undefined ? [] : [[variable, value]];
    }),
  );
  return {
    ...variables,
    PGHOST: target.hosts.map(({ name }) => name).join(","),
    PGPORT: target.hosts.map(({ port }) => port).join(","),
    PGUSER: target.user,
    PGDATABASE: target.database,
    PGAPPNAME: `schema-release ${purpose}`,
    ...(password !== null && { PGPASSWORD: password }),
    DATABASE_URL: url.startsWith("postgres") && !iam ? url : writeUrl(target, host, password),
  };
}

/** Of the first host only: few tools know several. */
function writeUrl({ settings, user, database }: ConnectionTarget, host: Host, password: string | null): string {
  const login = [user, ...(password === null ? [] : [password])].map((part) => encodeURIComponent(part)).join(":");
  const query = ["sslmode", "sslrootcert", "sslcert", "sslkey", "options"].flatMap((keyword) => {
    const value = settings.get(keyword);
    return value === undefined ? [] : [`${keyword}=${encodeURIComponent(value)}`];
  });
  if (isSocket(host)) query.unshift(`host=${encodeURIComponent(host.name)}`);
  const place = isSocket(host)
    ? `localhost:${host.port}`
    : `${host.name.includes(":") ? `[${host.name}]` : host.name}:${host.port}`;
  return `postgresql://${login}@${place}/${encodeURIComponent(database)}${query.length === 0 ? "" : `?${query.join("&")}`}`;
}

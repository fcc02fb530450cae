/** Service containers: a real PostgreSQL where the image is one, and nothing else. */
import { connectTo, startPostgres } from "../postgres.ts";
import { childrenOf } from "./children.ts";
import { resolve, resolveText, resolveTexts, type Scope, Unsupported } from "./expressions.ts";
import type { Job } from "./parse-workflow.ts";

export interface Service {
  /** Such as `{ id, ports: { "5432": "40123" } }`. */
  readonly context: Readonly<Record<string, unknown>>;
  readonly stop: () => Promise<void>;
}

/** Of any version, since there is one server here; without TLS, and it asks nobody for a password. */
export async function startServices(job: Job, scope: Scope): Promise<Readonly<Record<string, Service>>> {
  const services: Record<string, Service> = {};
  for (const [name, token] of Object.entries(childrenOf(job.fields["services"]))) {
    const { image, env, ports, options } = childrenOf(token);
    const imageName = resolveText(image, scope);
    if (!/^postgres(?::|$)/.test(imageName)) throw new Unsupported(`The test's runner knows no image ${imageName}.`);
    const foreign = resolveText(options, scope).match(/--(?!health-)[\w-]+/g);
    if (foreign !== null) throw new Unsupported(`The test's runner knows no ${foreign.join(", ")} of a service.`);
    const asked = ports === undefined ? [] : (resolve(ports, scope) as readonly unknown[]).map(String);
    const unknown = asked.filter((port) => !/^5432(?:\/tcp)?$/.test(port));
    if (unknown.length > 0)
      throw new Unsupported(`A service here has port 5432 at a free one of the machine, not ${unknown.join(", ")}.`);
    services[name] = await startService(resolveTexts(env, scope), { isReachable: asked.length > 0 });
  }
  return services;
}

async function startService(
  env: Readonly<Record<string, string>>,
  { isReachable }: { readonly isReachable: boolean },
): Promise<Service> {
  const {
    POSTGRES_PASSWORD: password,
    POSTGRES_HOST_AUTH_METHOD: method,
    POSTGRES_USER: user = "postgres",
    POSTGRES_DB: database = user,
    ...rest
  } = env;
  if (Object.keys(rest).length > 0)
    throw new Unsupported(`The image of PostgreSQL knows no ${Object.keys(rest).join(", ")} here.`);
  if (password === undefined && method !== "trust")
    throw new Error("Database is uninitialized and superuser password is not specified.");
  const server = await startPostgres();
  const client = await connectTo(server.url);
  try {
    if (user !== "postgres") await client.query(`CREATE ROLE ${client.escapeIdentifier(user)} SUPERUSER LOGIN`);
    if (database !== "postgres") await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
  const ports = isReachable ? { "5432": String(server.port) } : {};
  return { context: { id: "0", network: "test", ports }, stop: () => server.stop() };
}

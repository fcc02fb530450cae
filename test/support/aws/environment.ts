/** The environment that AWS' SDK reads, pointed at the fake RDS and at nothing else. */
import { CREDENTIALS } from "./fake-rds.ts";

/** Answers what puts everything back. */
export function useEnvironment(url: string, changes: Readonly<Record<string, string | undefined>> = {}): () => void {
  const wanted: Record<string, string | undefined> = {
    ...Object.fromEntries(Object.keys(process.env).flatMap((name) => (name.startsWith("AWS_") ? [[name, undefined]] : []))),
    AWS_ENDPOINT_URL_RDS: url,
    AWS_ACCESS_KEY_ID: CREDENTIALS.id,
    AWS_SECRET_ACCESS_KEY: CREDENTIALS.secret,
    AWS_CONFIG_FILE: "/nonexistent/config",
    AWS_SHARED_CREDENTIALS_FILE: "/nonexistent/credentials",
    AWS_EC2_METADATA_DISABLED: "true",
    // Attempts of the SDK itself wait in real time.
    AWS_MAX_ATTEMPTS: "1",
    ...changes,
  };
  const before = Object.keys(wanted).map((name) => [name, process.env[name]] as const);
  setAll(Object.entries(wanted));
  return () => setAll(before);
}

function setAll(entries: readonly (readonly [string, string | undefined])[]): void {
  for (const [name, value] of entries) {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
}

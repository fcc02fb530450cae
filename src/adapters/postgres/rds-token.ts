/** Passwords that Amazon RDS and Aurora take for fifteen minutes instead of a role's own. Signed here; nobody is asked but for credentials. */
import { DatabaseError } from "../../database-port.ts";
import { UserError } from "../../errors.ts";
import type { Environment } from "../process/environment.ts";
import type { Host } from "./connection-target.ts";

/** Whether the environment asks for tokens. `SCHEMA_RELEASE_RDS_IAM` is ours: a parameter in the URL would stop psql and other tools. */
export function wantsRdsToken(environment: Environment): boolean {
  const said = environment["SCHEMA_RELEASE_RDS_IAM"] ?? "";
  if (/^(?:1|true|yes|on)$/i.test(said)) return true;
  if (/^(?:|0|false|no|off)$/i.test(said)) return false;
  throw new UserError("usage", "SCHEMA_RELEASE_RDS_IAM has an unknown value.", "Say 1 or 0.");
}

/** Credentials are found as the AWS SDK finds them: `AWS_*`, web identity, profile, the machine's role. */
export async function makeRdsToken(host: Host, user: string, environment: Environment): Promise<string> {
  const region = regionOf(host.name) ?? environment["AWS_REGION"] ?? environment["AWS_DEFAULT_REGION"];
  if (region === undefined || region === "")
    throw new UserError(
      "usage",
      "The region of the RDS server is not known.",
      "Set AWS_REGION, or connect by the name that RDS gives it.",
    );
  const { Signer } = await import("@aws-sdk/rds-signer");
  try {
    return await new Signer({ hostname: host.name, port: host.port, username: user, region }).getAuthToken();
  } catch {
    throw new DatabaseError("AWS gave no credentials to sign a token for the database with.", {
      kind: "connection",
      hint: "Let aws-actions/configure-aws-credentials run before this step, with id-token: write, or set AWS_ACCESS_KEY_ID and its secret.",
    });
  }
}

/** Of `name.id.REGION.rds.amazonaws.com`. */
function regionOf(name: string): string | undefined {
  return /\.([a-z]{2}(?:-[a-z]+)+-\d)\.rds\.amazonaws\.com(?:\.cn)?$/i.exec(name)?.[1]?.toLowerCase();
}

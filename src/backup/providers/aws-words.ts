/** What differs between instances and clusters: words, actions of IAM, commands of the AWS CLI. */
import type { AwsDatabase, AwsSnapshot } from "./aws.ts";

export interface AwsWords {
  readonly noun: string;
  /** What the configuration names it by. */
  readonly key: "instance" | "cluster";
  readonly actions: { readonly describe: string; readonly create: string; readonly describeSnapshot: string };
  /** Which resources of IAM the role needs `actions.create` on. */
  readonly resources: string;
  /** Commands without `--region`. */
  describeSnapshot(snapshot: string): string;
  deleteSnapshot(snapshot: string): string;
  describe(identifier: string): string;
  keepBackups(identifier: string): string;
  restoreSnapshot(snapshot: AwsSnapshot, database: AwsDatabase): readonly string[];
  restoreTime(time: string, database: AwsDatabase): readonly string[];
}

/** DB instances of Amazon RDS. A snapshot or a point in time becomes a new instance, never the old one again. */
import type { AwsDatabase } from "./aws.ts";
import { awsCommand, type CliOptions, regionOfArn, restoredName } from "./aws-commands.ts";
import type { AwsWords } from "./aws-words.ts";

export const RDS: AwsWords = {
  noun: "DB instance",
  key: "instance",
  actions: { describe: "rds:DescribeDBInstances", create: "rds:CreateDBSnapshot", describeSnapshot: "rds:DescribeDBSnapshots" },
  resources: "the instance and its snapshots (`db:NAME` and `snapshot:schema-release-*`)",
  describeSnapshot: (snapshot) => awsCommand("describe-db-snapshots", { "db-snapshot-identifier": snapshot }),
  deleteSnapshot: (snapshot) => awsCommand("delete-db-snapshot", { "db-snapshot-identifier": snapshot }),
  describe: (identifier) => awsCommand("describe-db-instances", { "db-instance-identifier": identifier }),
  keepBackups: (identifier) =>
    awsCommand("modify-db-instance", { "db-instance-identifier": identifier, "backup-retention-period": "7" }),
  restoreSnapshot: (snapshot, database) => {
    const name = restoredName(database.identifier);
    const options = {
      region: regionOfArn(database.arn),
      "db-instance-identifier": name,
      "db-snapshot-identifier": snapshot.identifier,
      ...setupOf(database),
    };
    return [NEW, awsCommand("restore-db-instance-from-db-snapshot", options), waitFor(name, database), LEAD];
  },
  restoreTime: (time, database) => {
    const name = restoredName(database.identifier);
    const options = {
      region: regionOfArn(database.arn),
      "source-db-instance-identifier": database.identifier,
      "target-db-instance-identifier": name,
      "restore-time": time,
      ...setupOf(database),
    };
    return [NEW, awsCommand("restore-db-instance-to-point-in-time", options), waitFor(name, database), LEAD];
  },
};

const NEW =
  "AWS restores into a new instance with an endpoint of its own and leaves the old one as it is; all databases of the instance come along.";
const LEAD = "Check what is in the new instance, then lead the application there, or copy back what was lost.";

function setupOf({ multiAz, setup }: AwsDatabase): CliOptions {
  return {
    "db-instance-class": setup.instanceClass,
    "db-subnet-group-name": setup.subnetGroup,
    "vpc-security-group-ids": setup.securityGroups,
    "db-parameter-group-name": setup.parameterGroup,
    "multi-az": multiAz,
  };
}

function waitFor(name: string, { arn }: AwsDatabase): string {
  return awsCommand("wait db-instance-available", { region: regionOfArn(arn), "db-instance-identifier": name });
}

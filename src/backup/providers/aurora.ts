/** DB clusters: Aurora's, and those of RDS with readable standbys. Restored, Aurora's have no instance until one is made. */
import type { AwsDatabase } from "./aws.ts";
import { awsCommand, type CliOptions, regionOfArn, restoredName } from "./aws-commands.ts";
import type { AwsWords } from "./aws-words.ts";

export const AURORA: AwsWords = {
  noun: "DB cluster",
  key: "cluster",
  actions: {
    describe: "rds:DescribeDBClusters",
    create: "rds:CreateDBClusterSnapshot",
    describeSnapshot: "rds:DescribeDBClusterSnapshots",
  },
  resources: "the cluster and its snapshots (`cluster:NAME` and `cluster-snapshot:schema-release-*`)",
  describeSnapshot: (snapshot) => awsCommand("describe-db-cluster-snapshots", { "db-cluster-snapshot-identifier": snapshot }),
  deleteSnapshot: (snapshot) => awsCommand("delete-db-cluster-snapshot", { "db-cluster-snapshot-identifier": snapshot }),
  describe: (identifier) => awsCommand("describe-db-clusters", { "db-cluster-identifier": identifier }),
  keepBackups: (identifier) =>
    awsCommand("modify-db-cluster", { "db-cluster-identifier": identifier, "backup-retention-period": "7" }),
  restoreSnapshot: (snapshot, database) => {
    const options = {
      region: regionOfArn(database.arn),
      "db-cluster-identifier": restoredName(database.identifier),
      "snapshot-identifier": snapshot.identifier,
      engine: database.engine,
      "engine-version": database.engineVersion,
      ...setupOf(database),
    };
    return [NEW, awsCommand("restore-db-cluster-from-snapshot", options), ...bringUp(database), LEAD];
  },
  restoreTime: (time, database) => {
    const options = {
      region: regionOfArn(database.arn),
      "source-db-cluster-identifier": database.identifier,
      "db-cluster-identifier": restoredName(database.identifier),
      "restore-to-time": time,
      ...setupOf(database),
    };
    return [NEW, awsCommand("restore-db-cluster-to-point-in-time", options), ...bringUp(database), LEAD];
  },
};

const NEW =
  "AWS restores into a new cluster with endpoints of its own and leaves the old one as it is; all databases of the cluster come along.";
const LEAD = "Check what is in the new cluster, then lead the application there, or copy back what was lost.";

function setupOf({ setup }: AwsDatabase): CliOptions {
  return {
    "db-cluster-instance-class": setup.instanceClass,
    "db-subnet-group-name": setup.subnetGroup,
    "vpc-security-group-ids": setup.securityGroups,
    "db-cluster-parameter-group-name": setup.parameterGroup,
  };
}

function bringUp({ identifier, arn, engine, members }: AwsDatabase): readonly string[] {
  const name = restoredName(identifier);
  const region = regionOfArn(arn);
  const wait = awsCommand("wait db-cluster-available", { region, "db-cluster-identifier": name });
  if (!engine.startsWith("aurora")) return [wait];
  const instance = { "db-instance-identifier": `${name.slice(0, 61)}-1` };
  const [first = "the old one's"] = members;
  return [
    wait,
    `The cluster has no instance yet; give it one of the class of ${first}, instead of CLASS:`,
    awsCommand("create-db-instance", {
      region,
      ...instance,
      "db-cluster-identifier": name,
      "db-instance-class": "CLASS",
      engine,
    }),
    awsCommand("wait db-instance-available", { region, ...instance }),
  ];
}

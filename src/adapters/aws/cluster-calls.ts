/** What is asked of RDS about DB clusters and their snapshots. */
import type { DBCluster, DBClusterSnapshot } from "@aws-sdk/client-rds";
import type { AwsDatabase, AwsSnapshot } from "../../backup/providers/aws.ts";
import { readTags, timeOf, toTagList } from "./answers.ts";
import type { RdsCalls } from "./rds-client.ts";

export const CLUSTER_CALLS: RdsCalls = {
  async describeDatabase({ sdk, client, answeredAt }, identifier, abortSignal) {
    const command = new sdk.DescribeDBClustersCommand({ DBClusterIdentifier: identifier });
    const output = await client.send(command, { abortSignal });
    const [found] = output.DBClusters ?? [];
    return { value: found === undefined ? null : readCluster(found), at: answeredAt(output) };
  },
  async createSnapshot({ sdk, client, answeredAt }, { snapshot, database, tags }, abortSignal) {
    const command = new sdk.CreateDBClusterSnapshotCommand({
      DBClusterSnapshotIdentifier: snapshot,
      DBClusterIdentifier: database,
      Tags: toTagList(tags),
    });
    const output = await client.send(command, { abortSignal });
    return { value: readSnapshot(output.DBClusterSnapshot ?? {}), at: answeredAt(output) };
  },
  async describeSnapshot({ sdk, client, answeredAt }, identifier, abortSignal) {
    const command = new sdk.DescribeDBClusterSnapshotsCommand({ DBClusterSnapshotIdentifier: identifier });
    const output = await client.send(command, { abortSignal });
    const [found] = output.DBClusterSnapshots ?? [];
    return { value: found === undefined ? null : readSnapshot(found), at: answeredAt(output) };
  },
};

function readCluster(cluster: DBCluster): AwsDatabase {
  const port = cluster.Port ?? 0;
  const addresses = [cluster.Endpoint, ...(cluster.CustomEndpoints ?? [])];
  return {
    identifier: cluster.DBClusterIdentifier ?? "",
    resourceId: cluster.DbClusterResourceId ?? "",
    arn: cluster.DBClusterArn ?? "",
    status: cluster.Status ?? "",
    engine: cluster.Engine ?? "",
    engineVersion: cluster.EngineVersion ?? "",
    endpoints: addresses.flatMap((address) => (address === undefined ? [] : [{ address, port }])),
    members: (cluster.DBClusterMembers ?? []).flatMap(({ DBInstanceIdentifier: member }) => member ?? []),
    cluster: null,
    replicaOf: cluster.ReplicationSourceIdentifier || null,
    retentionDays: cluster.BackupRetentionPeriod ?? 0,
    latestRestorable: timeOf(cluster.LatestRestorableTime),
    multiAz: cluster.MultiAZ ?? false,
    setup: {
      subnetGroup: cluster.DBSubnetGroup ?? "",
      securityGroups: (cluster.VpcSecurityGroups ?? []).flatMap(({ VpcSecurityGroupId: id }) => id ?? []),
      parameterGroup: cluster.DBClusterParameterGroup ?? "",
      instanceClass: cluster.DBClusterInstanceClass ?? "",
    },
  };
}

function readSnapshot(snapshot: DBClusterSnapshot): AwsSnapshot {
  return {
    identifier: snapshot.DBClusterSnapshotIdentifier ?? "",
    arn: snapshot.DBClusterSnapshotArn ?? "",
    of: snapshot.DBClusterIdentifier ?? "",
    resourceId: snapshot.DbClusterResourceId ?? "",
    status: snapshot.Status ?? "",
    percent: snapshot.PercentProgress ?? null,
    createdAt: timeOf(snapshot.SnapshotCreateTime),
    type: snapshot.SnapshotType ?? "",
    encrypted: snapshot.StorageEncrypted ?? false,
    engine: snapshot.Engine ?? "",
    engineVersion: snapshot.EngineVersion ?? "",
    bytes: null,
    tags: readTags(snapshot.TagList),
  };
}

/** What is asked of RDS about DB instances and their snapshots. */
import type { DBInstance, DBSnapshot } from "@aws-sdk/client-rds";
import type { AwsDatabase, AwsSnapshot } from "../../backup/providers/aws.ts";
import { readTags, timeOf, toTagList } from "./answers.ts";
import type { RdsCalls } from "./rds-client.ts";

export const INSTANCE_CALLS: RdsCalls = {
  async describeDatabase({ sdk, client, answeredAt }, identifier, abortSignal) {
    const command = new sdk.DescribeDBInstancesCommand({ DBInstanceIdentifier: identifier });
    const output = await client.send(command, { abortSignal });
    const [found] = output.DBInstances ?? [];
    return { value: found === undefined ? null : readInstance(found), at: answeredAt(output) };
  },
  async createSnapshot({ sdk, client, answeredAt }, { snapshot, database, tags }, abortSignal) {
    const command = new sdk.CreateDBSnapshotCommand({
      DBSnapshotIdentifier: snapshot,
      DBInstanceIdentifier: database,
      Tags: toTagList(tags),
    });
    const output = await client.send(command, { abortSignal });
    return { value: readSnapshot(output.DBSnapshot ?? {}), at: answeredAt(output) };
  },
  async describeSnapshot({ sdk, client, answeredAt }, identifier, abortSignal) {
    const command = new sdk.DescribeDBSnapshotsCommand({ DBSnapshotIdentifier: identifier });
    const output = await client.send(command, { abortSignal });
    const [found] = output.DBSnapshots ?? [];
    return { value: found === undefined ? null : readSnapshot(found), at: answeredAt(output) };
  },
};

function readInstance(instance: DBInstance): AwsDatabase {
  const { Address: address, Port: port } = instance.Endpoint ?? {};
  return {
    identifier: instance.DBInstanceIdentifier ?? "",
    resourceId: instance.DbiResourceId ?? "",
    arn: instance.DBInstanceArn ?? "",
    status: instance.DBInstanceStatus ?? "",
    engine: instance.Engine ?? "",
    engineVersion: instance.EngineVersion ?? "",
    endpoints: address === undefined || port === undefined ? [] : [{ address, port }],
    members: [],
    cluster: instance.DBClusterIdentifier ?? null,
    replicaOf: instance.ReadReplicaSourceDBInstanceIdentifier ?? instance.ReadReplicaSourceDBClusterIdentifier ?? null,
    retentionDays: instance.BackupRetentionPeriod ?? 0,
    latestRestorable: timeOf(instance.LatestRestorableTime),
    multiAz: instance.MultiAZ ?? false,
    setup: {
      subnetGroup: instance.DBSubnetGroup?.DBSubnetGroupName ?? "",
      securityGroups: (instance.VpcSecurityGroups ?? []).flatMap(({ VpcSecurityGroupId: id }) => id ?? []),
      parameterGroup: instance.DBParameterGroups?.[0]?.DBParameterGroupName ?? "",
      instanceClass: instance.DBInstanceClass ?? "",
    },
  };
}

function readSnapshot(snapshot: DBSnapshot): AwsSnapshot {
  return {
    identifier: snapshot.DBSnapshotIdentifier ?? "",
    arn: snapshot.DBSnapshotArn ?? "",
    of: snapshot.DBInstanceIdentifier ?? "",
    resourceId: snapshot.DbiResourceId ?? "",
    status: snapshot.Status ?? "",
    percent: snapshot.PercentProgress ?? null,
    createdAt: timeOf(snapshot.SnapshotCreateTime),
    type: snapshot.SnapshotType ?? "",
    encrypted: snapshot.Encrypted ?? false,
    engine: snapshot.Engine ?? "",
    engineVersion: snapshot.EngineVersion ?? "",
    bytes: snapshot.FullSnapshotSizeInBytes ?? null,
    tags: readTags(snapshot.TagList),
  };
}

/** What each action does and answers. */
import { invalid, type Parameters, readTags, type Refusal } from "./actions.ts";
import { type FakeDatabase, type FakeSnapshot, next, type RdsState } from "./state.ts";
import type { XmlObject } from "./xml.ts";

type Handler = (state: RdsState, parameters: Parameters) => XmlObject | { readonly refusal: Refusal };

export const HANDLERS: Readonly<Record<string, Handler>> = {
  DescribeDBInstances(state, parameters) {
    const found = state.instances.get((parameters.get("DBInstanceIdentifier") ?? "").toLowerCase());
    return found === undefined ? missing("DBInstanceNotFound") : { DBInstances: [instanceXml(state, found)] };
  },
  DescribeDBClusters(state, parameters) {
    const found = state.clusters.get((parameters.get("DBClusterIdentifier") ?? "").toLowerCase());
    return found === undefined ? missing("DBClusterNotFoundFault") : { DBClusters: [clusterXml(state, found)] };
  },
  CreateDBSnapshot: (state, parameters) =>
    create(state, parameters, {
      of: state.instances.get(parameters.get("DBInstanceIdentifier") ?? ""),
      name: parameters.get("DBSnapshotIdentifier") ?? "",
      words: "DB",
    }),
  CreateDBClusterSnapshot: (state, parameters) =>
    create(state, parameters, {
      of: state.clusters.get(parameters.get("DBClusterIdentifier") ?? ""),
      name: parameters.get("DBClusterSnapshotIdentifier") ?? "",
      words: "DBCluster",
    }),
  DescribeDBSnapshots: (state, parameters) => describeSnapshot(state, parameters.get("DBSnapshotIdentifier") ?? "", "DB"),
  DescribeDBClusterSnapshots: (state, parameters) =>
    describeSnapshot(state, parameters.get("DBClusterSnapshotIdentifier") ?? "", "DBCluster"),
};

type Words = "DB" | "DBCluster";

interface Creation {
  readonly of: FakeDatabase | undefined;
  readonly name: string;
  readonly words: Words;
}

function create(state: RdsState, parameters: Parameters, { of, name, words }: Creation): ReturnType<Handler> {
  if (of === undefined) return missing(words === "DB" ? "DBInstanceNotFound" : "DBClusterNotFoundFault");
  if (state.snapshots.has(name))
    return {
      refusal: invalid(
        words === "DB" ? "DBSnapshotAlreadyExists" : "DBClusterSnapshotAlreadyExistsFault",
        `Cannot create the snapshot because a snapshot with the identifier ${name} already exists.`,
      ),
    };
  const [status] = of.statuses;
  if (status !== "available")
    return {
      refusal: invalid(
        words === "DB" ? "InvalidDBInstanceState" : "InvalidDBClusterStateFault",
        `Cannot create a snapshot because the database instance ${of.identifier} is not currently in the available state.`,
      ),
    };
  const snapshot: FakeSnapshot = {
    identifier: name,
    of,
    createdAt: state.now(),
    tags: readTags(parameters),
    statuses: [...state.goesThrough],
    extra: state.snapshotExtra,
  };
  state.snapshots.set(name, snapshot);
  if (state.duringSnapshot !== null) of.statuses = [state.duringSnapshot];
  return { [`${words}Snapshot`]: { ...snapshotXml(state, snapshot, words), Status: "creating", SnapshotCreateTime: null } };
}

function describeSnapshot(state: RdsState, name: string, words: Words): ReturnType<Handler> {
  const found = state.snapshots.get(name);
  const [status] = found?.statuses ?? [];
  if (found === undefined || status?.[0] === "vanished")
    return missing(words === "DB" ? "DBSnapshotNotFound" : "DBClusterSnapshotNotFoundFault");
  return { [`${words}Snapshots`]: [snapshotXml(state, found, words)] };
}

function snapshotXml(state: RdsState, snapshot: FakeSnapshot, words: Words): XmlObject {
  const [status, percent] = next(snapshot.statuses);
  const isCluster = words === "DBCluster";
  const { identifier, of, createdAt, tags, extra } = snapshot;
  return {
    [`${words}SnapshotIdentifier`]: identifier,
    [`${words}SnapshotArn`]: arn(state, isCluster ? "cluster-snapshot" : "snapshot", identifier),
    ...(isCluster
      ? {
          DBClusterIdentifier: of.identifier,
          DbClusterResourceId: of.resourceId,
          StorageEncrypted: true,
          Engine: "aurora-postgresql",
        }
      : { DBInstanceIdentifier: of.identifier, DbiResourceId: of.resourceId, Encrypted: true, Engine: "postgres" }),
    EngineVersion: "16.4",
    SnapshotType: "manual",
    Status: status,
    PercentProgress: percent,
    SnapshotCreateTime: new Date(createdAt),
    TagList: [...tags].map(([Key, Value]) => ({ Key, Value })),
    ...extra,
  };
}

function instanceXml(state: RdsState, instance: FakeDatabase): XmlObject {
  const { identifier, resourceId, extra } = instance;
  return {
    DBInstanceIdentifier: identifier,
    DbiResourceId: resourceId,
    DBInstanceArn: arn(state, "db", identifier),
    DBInstanceStatus: next(instance.statuses),
    DBInstanceClass: "db.m7g.large",
    Engine: "postgres",
    EngineVersion: "16.4",
    Endpoint: { Address: `${identifier}.abc123.${state.region}.rds.amazonaws.com`, Port: 5432, HostedZoneId: "Z1" },
    BackupRetentionPeriod: 7,
    LatestRestorableTime: restorable(state, instance),
    MultiAZ: false,
    DBSubnetGroup: { DBSubnetGroupName: "private" },
    VpcSecurityGroups: [{ VpcSecurityGroupId: "sg-1", Status: "active" }],
    DBParameterGroups: [{ DBParameterGroupName: "shop-16", ParameterApplyStatus: "in-sync" }],
    ...extra,
  };
}

function clusterXml(state: RdsState, cluster: FakeDatabase): XmlObject {
  const { identifier, resourceId, extra } = cluster;
  const ending = `abc123.${state.region}.rds.amazonaws.com`;
  return {
    DBClusterIdentifier: identifier,
    DbClusterResourceId: resourceId,
    DBClusterArn: arn(state, "cluster", identifier),
    Status: next(cluster.statuses),
    Engine: "aurora-postgresql",
    EngineVersion: "16.4",
    Endpoint: `${identifier}.cluster-${ending}`,
    ReaderEndpoint: `${identifier}.cluster-ro-${ending}`,
    Port: 5432,
    BackupRetentionPeriod: 1,
    LatestRestorableTime: restorable(state, cluster),
    DBSubnetGroup: "private",
    DBClusterParameterGroup: "shop-cluster-16",
    VpcSecurityGroups: [{ VpcSecurityGroupId: "sg-1", Status: "active" }],
    DBClusterMembers: [
      { DBInstanceIdentifier: `${identifier}-1`, IsClusterWriter: true },
      { DBInstanceIdentifier: `${identifier}-2`, IsClusterWriter: false },
    ],
    ...extra,
  };
}

function restorable(state: RdsState, { restorableLag }: FakeDatabase): Date | null {
  const lag = next(restorableLag);
  return lag === null ? null : new Date(state.now() - lag);
}

function arn(state: RdsState, type: string, name: string): string {
  return `arn:aws:rds:${state.region}:${state.account}:${type}:${name}`;
}

function missing(code: string): { readonly refusal: Refusal } {
  return { refusal: invalid(code, "It does not refer to what exists.", 404) };
}

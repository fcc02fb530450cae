"use strict";
exports.id = 2546;
exports.ids = [2546];
exports.modules = {

/***/ 62546:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openRds: () => (/* binding */ openRds)
});

// EXTERNAL MODULE: ./build/backup/providers/aws-kinds.js + 3 modules
var aws_kinds = __webpack_require__(31923);
;// CONCATENATED MODULE: ./build/adapters/aws/failures.js
const KINDS = [
    ["aborted", ["AbortError"]],
    ["expired", ["ExpiredToken", "RequestExpired", "TokenRefreshRequired"]],
    [
        "credentials",
        [
            "CredentialsProviderError",
            "TokenProviderError",
            "ProviderError",
            "InvalidClientTokenId",
            "UnrecognizedClient",
            "MissingAuthenticationToken",
            "IncompleteSignature",
            "SignatureDoesNotMatch",
            "InvalidSignature",
            "AuthFailure",
            "OptInRequired",
            "InvalidIdentityToken",
            "IDPRejectedClaim",
        ],
    ],
    ["denied", ["AccessDenied", "UnauthorizedOperation", "NotAuthorized", "Forbidden"]],
    ["busy", ["InvalidDBInstanceState", "InvalidDBClusterState", "InvalidDBSnapshotState", "InvalidDBClusterSnapshotState"]],
    ["exists", ["DBSnapshotAlreadyExists", "DBClusterSnapshotAlreadyExists"]],
    ["quota", ["SnapshotQuotaExceeded"]],
    ["key", ["KMSKeyNotAccessible"]],
    [
        "passing",
        [
            "Throttling",
            "Throttled",
            "RequestThrottled",
            "RequestLimitExceeded",
            "TooManyRequests",
            "SlowDown",
            "BandwidthLimitExceeded",
            "InternalFailure",
            "InternalError",
            "InternalServerError",
            "ServiceUnavailable",
            "TimeoutError",
            "RequestTimeout",
            "ECONNRESET",
            "ECONNREFUSED",
            "EPIPE",
            "ETIMEDOUT",
            "EHOSTUNREACH",
            "ENETUNREACH",
            "ENOTFOUND",
            "EAI_AGAIN",
        ],
    ],
];
const KIND_OF = new Map(KINDS.flatMap(([kind, codes]) => codes.map((code) => [code, kind])));
/** AWS quotes what was signed, the session's token included, where it doubts the signature. */
const QUOTING = new Set(["credentials", "expired"]);
/** `action`: what was asked for, `rds:CreateDBSnapshot`. Throws what is no failure of AWS or of the way to it: that is a bug. */
function readFailure(error, action) {
    if (!(error instanceof Error))
        throw error;
    const code = codeOf(error);
    const kind = kindOf(error, code);
    const message = QUOTING.has(kind) ? "" : oneLine(error.message);
    return { kind, code, action: kind === "denied" ? (missingAction(message) ?? action) : action, message };
}
/** Node's own codes where they are known, else the name: `DBSnapshotAlreadyExistsFault` is `DBSnapshotAlreadyExists` to AWS. */
function codeOf(error) {
    const code = "code" in error && typeof error.code === "string" ? error.code : "";
    if (KIND_OF.has(code) || (error.name === "Error" && code !== ""))
        return code;
    return error.name.replace(/(?:Fault|Exception)$/, "");
}
function kindOf(error, code) {
    const known = KIND_OF.get(code);
    if (known !== undefined)
        return known;
    if (error.message.startsWith("Region is missing"))
        return "region";
    const status = statusOf(error);
    return status === 429 || status >= 500 ? "passing" : "other";
}
function statusOf(error) {
    const metadata = "$metadata" in error ? error.$metadata : null;
    const status = typeof metadata === "object" && metadata !== null && "httpStatusCode" in metadata ? metadata.httpStatusCode : 0;
    return typeof status === "number" ? status : 0;
}
/** `… is not authorized to perform: rds:AddTagsToResource on resource: …`: tags are an action of their own. */
function missingAction(message) {
    return /not authorized to perform: ([a-z0-9-]+:[A-Za-z]+)/.exec(message)?.[1] ?? null;
}
const LONGEST = 300;
function oneLine(message) {
    const line = message.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
    return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

;// CONCATENATED MODULE: ./build/adapters/aws/answers.js
function timeOf(date) {
    const time = date?.getTime() ?? Number.NaN;
    return Number.isNaN(time) ? null : time;
}
/** Null where AWS told none at all. */
function readTags(tags) {
    return tags === undefined ? null : new Map(tags.map(({ Key: key = "", Value: value = "" }) => [key, value]));
}
function toTagList(tags) {
    return [...tags].map(([key, value]) => ({ Key: key, Value: value }));
}

;// CONCATENATED MODULE: ./build/adapters/aws/cluster-calls.js

const CLUSTER_CALLS = {
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
function readCluster(cluster) {
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
function readSnapshot(snapshot) {
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

;// CONCATENATED MODULE: ./build/adapters/aws/instance-calls.js

const INSTANCE_CALLS = {
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
        return { value: instance_calls_readSnapshot(output.DBSnapshot ?? {}), at: answeredAt(output) };
    },
    async describeSnapshot({ sdk, client, answeredAt }, identifier, abortSignal) {
        const command = new sdk.DescribeDBSnapshotsCommand({ DBSnapshotIdentifier: identifier });
        const output = await client.send(command, { abortSignal });
        const [found] = output.DBSnapshots ?? [];
        return { value: found === undefined ? null : instance_calls_readSnapshot(found), at: answeredAt(output) };
    },
};
function readInstance(instance) {
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
function instance_calls_readSnapshot(snapshot) {
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

;// CONCATENATED MODULE: ./build/adapters/aws/rds-client.js
/** Loads the SDK. Region null: as a profile says. Standard mode repeats what was throttled, failed at AWS or did not come through. */
async function openRdsClient(region, requestMs) {
    const sdk = await Promise.all(/* import() */[__webpack_require__.e(4195), __webpack_require__.e(7202)]).then(__webpack_require__.t.bind(__webpack_require__, 57202, 19));
    const client = new sdk.RDSClient({
        ...(region !== null && { region }),
        retryMode: "standard",
        requestHandler: { connectionTimeout: requestMs / 2, requestTimeout: requestMs, throwOnRequestTimeout: true },
    });
    const times = new WeakMap();
    client.middlewareStack.add((next) => async (request) => {
        const answer = await next(request);
        const time = readDate(answer.response);
        if (time !== null && answer.output !== undefined)
            times.set(answer.output, time);
        return answer;
    }, { step: "deserialize", priority: "high", name: "answeredAt" });
    return { sdk, client, answeredAt: (output) => times.get(output) ?? null };
}
/** The header `Date` of an answer; null where it has none that can be read. */
function readDate(response) {
    const headers = typeof response === "object" && response !== null && "headers" in response ? response.headers : null;
    const date = typeof headers === "object" && headers !== null && "date" in headers ? headers.date : null;
    const time = typeof date === "string" ? Date.parse(date) : Number.NaN;
    return Number.isNaN(time) ? null : time;
}

;// CONCATENATED MODULE: ./build/adapters/aws/rds.js





const CALLS = { rds: INSTANCE_CALLS, aurora: CLUSTER_CALLS };
/** Three (the SDK's own number of attempts) and the pauses between stay below half a minute, when progress is due. */
const REQUEST_MS = 6000;
/** Asks nobody yet. */
function openRds({ options: { kind, region }, environment, requestMs = REQUEST_MS }) {
    const said = [region, environment["AWS_REGION"], environment["AWS_DEFAULT_REGION"]];
    const chosen = said.find((name) => name !== null && name !== undefined && name !== "") ?? null;
    const calls = CALLS[kind];
    const { actions } = aws_kinds/* AWS_WORDS */.E[kind];
    let opened = null;
    const ask = async (action, call) => {
        try {
            opened ??= openRdsClient(chosen, requestMs);
            return await call(await opened);
        }
        catch (error) {
            return { failure: readFailure(error, action) };
        }
    };
    return {
        describeDatabase: (identifier, signal) => missingAsNull(ask(actions.describe, (rds) => calls.describeDatabase(rds, identifier, signal))),
        createSnapshot: (request, signal) => ask(actions.create, (rds) => calls.createSnapshot(rds, request, signal)),
        describeSnapshot: (identifier, signal) => missingAsNull(ask(actions.describeSnapshot, (rds) => calls.describeSnapshot(rds, identifier, signal))),
    };
}
const MISSING = new Set(["DBInstanceNotFound", "DBClusterNotFound", "DBSnapshotNotFound", "DBClusterSnapshotNotFound"]);
/** AWS calls it a fault to ask for what is not there. */
async function missingAsNull(asked) {
    const answer = await asked;
    return "failure" in answer && MISSING.has(answer.failure.code) ? { value: null, at: null } : answer;
}


/***/ }),

/***/ 31923:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ AWS_WORDS)
});

;// CONCATENATED MODULE: ./build/backup/providers/aws-commands.js
/** Commands of the AWS CLI as text that a shell may be given. */
function awsCommand(verb, options) {
    const words = Object.entries(options).flatMap(([name, value]) => {
        if (value === true)
            return [`--${name}`];
        if (value === false)
            return [];
        const values = (typeof value === "string" ? [value] : (value ?? [])).filter((text) => text !== "");
        return values.length === 0 ? [] : [`--${name}`, ...values.map(quote)];
    });
    return ["aws rds", verb, ...words].join(" ");
}
/** AWS' names need none; what else a configuration says is kept together and does nothing. */
function quote(word) {
    return /^[\w:./@+=-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw `'\''`)}'`;
}
/** Of `arn:aws:rds:REGION:ACCOUNT:db:NAME`; null where it is none. */
function regionOfArn(arn) {
    return /^arn:[a-z-]+:rds:([a-z0-9-]+):/.exec(arn)?.[1] ?? null;
}
/** What a restored one is called in the commands: always another than the one that is there. At most 63 characters. */
function restoredName(identifier) {
    return `${identifier.slice(0, 54).replace(/-$/, "")}-restored`;
}

;// CONCATENATED MODULE: ./build/backup/providers/aurora.js

const AURORA = {
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
    keepBackups: (identifier) => awsCommand("modify-db-cluster", { "db-cluster-identifier": identifier, "backup-retention-period": "7" }),
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
const NEW = "AWS restores into a new cluster with endpoints of its own and leaves the old one as it is; all databases of the cluster come along.";
const LEAD = "Check what is in the new cluster, then lead the application there, or copy back what was lost.";
function setupOf({ setup }) {
    return {
        "db-cluster-instance-class": setup.instanceClass,
        "db-subnet-group-name": setup.subnetGroup,
        "vpc-security-group-ids": setup.securityGroups,
        "db-cluster-parameter-group-name": setup.parameterGroup,
    };
}
function bringUp({ identifier, arn, engine, members }) {
    const name = restoredName(identifier);
    const region = regionOfArn(arn);
    const wait = awsCommand("wait db-cluster-available", { region, "db-cluster-identifier": name });
    if (!engine.startsWith("aurora"))
        return [wait];
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

;// CONCATENATED MODULE: ./build/backup/providers/rds.js

const RDS = {
    noun: "DB instance",
    key: "instance",
    actions: { describe: "rds:DescribeDBInstances", create: "rds:CreateDBSnapshot", describeSnapshot: "rds:DescribeDBSnapshots" },
    resources: "the instance and its snapshots (`db:NAME` and `snapshot:schema-release-*`)",
    describeSnapshot: (snapshot) => awsCommand("describe-db-snapshots", { "db-snapshot-identifier": snapshot }),
    deleteSnapshot: (snapshot) => awsCommand("delete-db-snapshot", { "db-snapshot-identifier": snapshot }),
    describe: (identifier) => awsCommand("describe-db-instances", { "db-instance-identifier": identifier }),
    keepBackups: (identifier) => awsCommand("modify-db-instance", { "db-instance-identifier": identifier, "backup-retention-period": "7" }),
    restoreSnapshot: (snapshot, database) => {
        const name = restoredName(database.identifier);
        const options = {
            region: regionOfArn(database.arn),
            "db-instance-identifier": name,
            "db-snapshot-identifier": snapshot.identifier,
            ...rds_setupOf(database),
        };
        return [rds_NEW, awsCommand("restore-db-instance-from-db-snapshot", options), waitFor(name, database), rds_LEAD];
    },
    restoreTime: (time, database) => {
        const name = restoredName(database.identifier);
        const options = {
            region: regionOfArn(database.arn),
            "source-db-instance-identifier": database.identifier,
            "target-db-instance-identifier": name,
            "restore-time": time,
            ...rds_setupOf(database),
        };
        return [rds_NEW, awsCommand("restore-db-instance-to-point-in-time", options), waitFor(name, database), rds_LEAD];
    },
};
const rds_NEW = "AWS restores into a new instance with an endpoint of its own and leaves the old one as it is; all databases of the instance come along.";
const rds_LEAD = "Check what is in the new instance, then lead the application there, or copy back what was lost.";
function rds_setupOf({ multiAz, setup }) {
    return {
        "db-instance-class": setup.instanceClass,
        "db-subnet-group-name": setup.subnetGroup,
        "vpc-security-group-ids": setup.securityGroups,
        "db-parameter-group-name": setup.parameterGroup,
        "multi-az": multiAz,
    };
}
function waitFor(name, { arn }) {
    return awsCommand("wait db-instance-available", { region: regionOfArn(arn), "db-instance-identifier": name });
}

;// CONCATENATED MODULE: ./build/backup/providers/aws-kinds.js


const AWS_WORDS = { rds: RDS, aurora: AURORA };


/***/ })

};
;
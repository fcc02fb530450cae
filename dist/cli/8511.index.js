"use strict";
exports.id = 8511;
exports.ids = [8511];
exports.modules = {

/***/ 2213:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Pj: () => (/* binding */ askServer),
  q0: () => (/* binding */ describe),
  Xg: () => (/* binding */ findDatabase)
});

// EXTERNAL MODULE: ./build/database-port.js
var database_port = __webpack_require__(29668);
// EXTERNAL MODULE: ./build/backup/providers/aws-failures.js
var aws_failures = __webpack_require__(82504);
;// CONCATENATED MODULE: ./build/backup/providers/aws-identity.js
/** The surest sign first. Where none tells, the names of both cannot be compared: a tunnel, an alias, a proxy. */
function judgeIdentity(database, found) {
    for (const sign of SIGNS) {
        const identity = sign(database, found);
        if (identity !== null)
            return identity;
    }
    return {
        leads: "unknown",
        because: `That the database's URL leads to ${database.identifier} could not be seen: its host is no name that AWS gave, and the server does not say which instance it is. It rests on the configuration naming the right one.`,
    };
}
const SIGNS = [saysAurora, saysNotRds, sayHosts, saysCertificate, saysVersion];
function saysAurora({ identifier, members }, { instance }) {
    if (instance === null)
        return null;
    const isHere = [...members, identifier].some((name) => name.toLowerCase() === instance.toLowerCase());
    return isHere
        ? here(`The server says that it is the instance ${instance}, which is one of ${identifier}.`)
        : elsewhere(`The server says that it is the instance ${instance}, which is none of ${identifier}.`);
}
function saysNotRds({ identifier }, { isRds }) {
    return isRds
        ? null
        : elsewhere(`The server is none of Amazon RDS (it lacks the role rds_superuser), so it is not ${identifier}.`);
}
function sayHosts(database, { hosts }) {
    const places = hosts.map((host) => placeOf(database, host));
    if (places.includes("elsewhere"))
        return elsewhere(`The host of the database's URL is another endpoint of RDS than those of ${database.identifier}.`);
    if (places.length === 0 || places.includes("unknown"))
        return null;
    return here(`The host and port of the database's URL are an endpoint of ${database.identifier}.`);
}
function placeOf(database, { address, port }) {
    const name = normalise(address);
    const endpoint = endpointsOf(database).find((known) => known.address === name);
    if (endpoint !== undefined)
        return endpoint.port === port ? "here" : "elsewhere";
    return isOfRds(name) ? "elsewhere" : "unknown";
}
/** What is behind a tunnel or an alias still shows the certificate that RDS made for it. */
function saysCertificate(database, { certificateNames }) {
    const names = certificateNames.map(normalise).filter(isOfRds);
    if (names.length === 0)
        return null;
    const known = new Set(endpointsOf(database).map(({ address }) => address));
    return names.some((name) => known.has(name))
        ? here(`The server shows the certificate of an endpoint of ${database.identifier}.`)
        : elsewhere(`The server shows the certificate of another instance of RDS than ${database.identifier}.`);
}
function saysVersion({ identifier, engineVersion }, { version }) {
    const [theirs, ours] = [engineVersion, version].map((text) => /^\d+/.exec(text)?.[0]);
    if (theirs === undefined || ours === undefined || theirs === ours)
        return null;
    return elsewhere(`The server is PostgreSQL ${version}, but ${identifier} is ${engineVersion}.`);
}
/** Instances of a cluster have endpoints of their own, beside the cluster's: `NAME.ID.REGION…` beside `CLUSTER.cluster-ID.REGION…`. */
function endpointsOf({ endpoints, members }) {
    const known = endpoints.map(({ address, port }) => ({ address: normalise(address), port }));
    const own = known.flatMap(({ address, port }) => {
        const [, rest] = /^[^.]+\.cluster-(?!ro-|custom-)(.+)$/.exec(address) ?? [];
        return rest === undefined ? [] : members.map((member) => ({ address: `${member.toLowerCase()}.${rest}`, port }));
    });
    return [...known, ...own];
}
function normalise(name) {
    return name.toLowerCase().replace(/\.$/, "");
}
/** `NAME.ID.REGION.rds.amazonaws.com`, in China also `NAME.ID.rds.REGION.amazonaws.com.cn`. Proxies (`NAME.proxy-ID.REGION…`) lead to an instance whose name they do not say. */
function isOfRds(name) {
    return /\.rds\.(?:[a-z0-9-]+\.)?amazonaws\.(?:com|com\.cn|eu)$/.test(name) && !name.includes("*") && !name.includes(".proxy-");
}
function here(because) {
    return { leads: "here", because };
}
function elsewhere(because) {
    return { leads: "elsewhere", because };
}

// EXTERNAL MODULE: ./build/backup/providers/aws-states.js
var aws_states = __webpack_require__(59437);
// EXTERNAL MODULE: ./build/backup/providers/aws-wait.js
var aws_wait = __webpack_require__(52554);
;// CONCATENATED MODULE: ./build/backup/providers/aws-database.js
/** Finds the instance or cluster that the configuration names, and sees that it is the one that is deployed to. */





/** The first answer comes soon or not at all: a region that does not exist is not waited for. */
const FIRST_ANSWER_MS = 300_000;
async function findDatabase(work) {
    const { options, words, taking } = work;
    const until = Math.min(work.until, taking.clock.monotonic() + FIRST_ANSWER_MS);
    taking.onProgress(`Asking AWS for the ${words.noun} ${options.identifier}.`);
    const waited = await (0,aws_wait/* lookUntil */.c)({ taking, until }, () => describe(work));
    if ("gaveUp" in waited)
        return waited.gaveUp === "signal"
            ? { failed: "The backup was stopped before AWS was asked for it.", remedy: "Deploy again." }
            : {
                failed: `AWS did not say what the ${words.noun} ${options.identifier} is. ${waited.last}`,
                remedy: "See that the region is right and that this machine reaches its endpoint of RDS; deploy again.",
            };
    const found = waited.done;
    return "failed" in found ? found : identify(found, work);
}
/** One look at it, for waits of every kind. */
async function describe({ port, options, words, taking }) {
    const answer = await port.describeDatabase(options.identifier, taking.signal);
    if ("failure" in answer)
        return (0,aws_failures/* isPassing */.WG)(answer.failure)
            ? { wait: (0,aws_failures/* passingWords */.t8)(answer.failure) }
            : { done: (0,aws_failures/* explainFailure */.SP)(answer.failure, options, words) };
    const { value: database, at } = answer;
    if (database === null)
        return {
            done: {
                failed: `AWS knows no ${words.noun} ${options.identifier} in ${options.region ?? "the region of the environment"}.`,
                remedy: `Mend \`${words.key}\` and \`region\` of the target's \`backup\`; \`rds\` names an instance, \`aurora\` a cluster.`,
            },
        };
    return { done: refuse(database, words) ?? { database, at } };
}
function refuse({ identifier, status, engine, cluster, replicaOf }, words) {
    // Clusters of DocumentDB and Neptune are described by the same call.
    if (!engine.includes("postgres"))
        return {
            failed: `The ${words.noun} ${identifier} is one of ${engine}, not of PostgreSQL.`,
            remedy: `Mend \`${words.key}\` of the target's \`backup\`.`,
        };
    if (cluster !== null)
        return {
            failed: `${identifier} is an instance of the cluster ${cluster}, and AWS backs up clusters as a whole.`,
            remedy: `Say \`aurora: { cluster: ${cluster} }\` instead of \`rds\`.`,
        };
    if (replicaOf !== null)
        return {
            failed: `The ${words.noun} ${identifier} is a replica, which may lack what was written last.`,
            remedy: `Name the primary as \`${words.key}\`.`,
        };
    if ((0,aws_states/* isHopeless */.c)(status))
        return {
            failed: `The ${words.noun} ${identifier} is ${status}, so AWS backs it up no more.`,
            remedy: `Bring it to the state \`available\` first (\`${words.describe(identifier)}\`), and deploy again.`,
        };
    return null;
}
/** A snapshot of another database would be a backup that is claimed but not there. */
async function identify({ database, at }, { server, words }) {
    const found = await askServer(() => server.findWhereabouts());
    if ("failed" in found)
        return found;
    const { leads, because } = judgeIdentity(database, found.answer);
    if (leads !== "elsewhere")
        return { database, at, because: [because] };
    return {
        failed: `The ${words.noun} ${database.identifier} is not the one that is deployed to. ${because}`,
        remedy: `Mend \`${words.key}\` and \`region\` of the target's \`backup\`, or the target's URL.`,
    };
}
/** What the database server is asked; what it says no to closes the backup, as nothing is known then. */
async function askServer(ask) {
    try {
        return { answer: await ask() };
    }
    catch (error) {
        if (!(error instanceof database_port/* DatabaseError */.a))
            throw error;
        return {
            failed: `The database server did not say what the backup needs to know. ${error.message}`,
            remedy: error.hint ?? "Mend what it says, and deploy again.",
        };
    }
}


/***/ }),

/***/ 82504:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SP: () => (/* binding */ explainFailure),
/* harmony export */   WG: () => (/* binding */ isPassing),
/* harmony export */   t8: () => (/* binding */ passingWords)
/* harmony export */ });
/** Whether asking again may help; our own abortion is seen by whoever waits. */
function isPassing({ kind }) {
    return kind === "passing" || kind === "aborted";
}
/** For the progress of a wait that goes on all the same. */
function passingWords({ code }) {
    return `AWS did not answer (${code}); it is asked again.`;
}
function explainFailure(failure, options, words) {
    return SENTENCES[failure.kind]({ failure, options, words });
}
const SENTENCES = {
    passing: ({ failure }) => ({
        failed: `AWS did not answer ${failure.action} (${failure.code}).`,
        remedy: "See that this machine reaches the endpoint of RDS and that nothing else uses up the account's rate of calls; deploy again.",
    }),
    aborted: ({ failure }) => ({ failed: `${failure.action} was given up.`, remedy: "Deploy again." }),
    expired: ({ failure }) => ({
        failed: `AWS says that the credentials have expired (${failure.code} for ${failure.action}).`,
        remedy: "Let aws-actions/configure-aws-credentials run right before this step, with `role-duration-seconds` as long as the backup may take (the role's maximum session duration must allow it), and deploy again.",
    }),
    credentials: ({ failure }) => ({
        failed: `AWS takes no credentials of this run (${failure.code} for ${failure.action}).`,
        remedy: "Let aws-actions/configure-aws-credentials run before this step, with `id-token: write` and a role that trusts this environment, or set AWS_ACCESS_KEY_ID and its secret; see that the machine's clock is right.",
    }),
    denied: ({ failure, words }) => ({
        failed: `AWS does not allow ${failure.action} to this run's role.`,
        remedy: `Allow it ${failure.action} on ${words.resources}; docs/aws.md has the whole policy.`,
    }),
    busy: ({ failure, options, words }) => ({
        failed: `The ${words.noun} ${options.identifier} is in no state for ${failure.action}. AWS: ${failure.message}`,
        remedy: `See what it is doing (\`${words.describe(options.identifier)}\`) and deploy again when it is available.`,
    }),
    exists: ({ failure }) => ({
        failed: `A snapshot of that name is there already. AWS: ${failure.message}`,
        remedy: "Deploy again: each attempt has a name of its own.",
    }),
    quota: ({ failure }) => ({
        failed: `The account has as many snapshots as it may have in the region (${failure.code}).`,
        remedy: "Delete snapshots that nobody needs (none are ever deleted here), or have the quota raised in Service Quotas; deploy again.",
    }),
    key: ({ failure }) => ({
        failed: `AWS cannot use the key of the storage's encryption (${failure.code}). ${failure.message}`,
        remedy: "See in AWS KMS that the key is enabled and that its policy lets RDS use it; deploy again.",
    }),
    region: () => ({
        failed: "The region of AWS is not known.",
        remedy: "Say `region` in the target's `backup`, or set AWS_REGION.",
    }),
    other: ({ failure }) => ({
        failed: `AWS refused ${failure.action} (${failure.code}). ${failure.message}`.trimEnd(),
        remedy: "See what AWS says about it; nothing was changed in the database.",
    }),
};


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


/***/ }),

/***/ 59437:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ isHopeless),
/* harmony export */   i: () => (/* binding */ isReady)
/* harmony export */ });
/** What AWS' words for states mean to us. What is not listed passes, so it is waited for. */
/** A snapshot may be made. */
const READY = new Set(["available", "storage-optimization"]);
const HOPELESS = new Set([
    "deleting",
    "delete-precheck",
    "deleted",
    "error",
    "failed",
    "cloning-failed",
    "migration-failed",
    "restore-error",
    "insufficient-capacity",
    "stopping",
    "stopped",
    "storage-full",
]);
/** Beginnings: `incompatible-restore`, `inaccessible-encryption-credentials-recoverable`. */
const HOPELESS_KINDS = ["incompatible-", "inaccessible-"];
function isReady(status) {
    return READY.has(status);
}
/** Nobody waits it out: somebody has to do something. */
function isHopeless(status) {
    return HOPELESS.has(status) || HOPELESS_KINDS.some((start) => status.startsWith(start));
}


/***/ }),

/***/ 52554:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ lookUntil)
/* harmony export */ });
/** Pauses grow, so that short snapshots are not waited out and long ones are not asked for a thousand times. */
const PAUSE_MS = { first: 5000, most: 12_000, growth: 1.4 };
/** What has not changed is told again after this long; with a pause that is less than half a minute. */
const SILENCE_MS = 8000;
/** Looks at once, and once more when the limit has come. */
async function lookUntil({ taking, until }, look) {
    const { clock, signal, onProgress } = taking;
    let [last, toldAt, pause] = ["", clock.monotonic(), PAUSE_MS.first];
    for (;;) {
        if (signal.aborted)
            return { gaveUp: "signal", last };
        const looked = await look();
        if ("done" in looked)
            return looked;
        if (signal.aborted)
            return { gaveUp: "signal", last };
        const now = clock.monotonic();
        if (looked.wait !== last || now - toldAt >= SILENCE_MS) {
            onProgress(looked.wait);
            [last, toldAt] = [looked.wait, now];
        }
        if (now >= until)
            return { gaveUp: "limit", last };
        await clock.sleep(Math.min(pause * (0.8 + 0.4 * clock.random()), until - now), signal);
        pause = Math.min(pause * PAUSE_MS.growth, PAUSE_MS.most);
    }
}


/***/ })

};
;
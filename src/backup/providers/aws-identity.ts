/** Whether the database's URL leads to what the configuration names: a snapshot of another instance is a backup that is not there. */
import type { AwsDatabase, AwsEndpoint, Whereabouts } from "./aws.ts";

export interface Identity {
  readonly leads: "here" | "elsewhere" | "unknown";
  /** One sentence without names of hosts, for the record. */
  readonly because: string;
}

/** The surest sign first. Where none tells, the names of both cannot be compared: a tunnel, an alias, a proxy. */
export function judgeIdentity(database: AwsDatabase, found: Whereabouts): Identity {
  for (const sign of SIGNS) {
    const identity = sign(database, found);
    if (identity !== null) return identity;
  }
  return {
    leads: "unknown",
    because: `That the database's URL leads to ${database.identifier} could not be seen: its host is no name that AWS gave, and the server does not say which instance it is. It rests on the configuration naming the right one.`,
  };
}

type Sign = (database: AwsDatabase, found: Whereabouts) => Identity | null;

const SIGNS: readonly Sign[] = [saysAurora, saysNotRds, sayHosts, saysCertificate, saysVersion];

function saysAurora({ identifier, members }: AwsDatabase, { instance }: Whereabouts): Identity | null {
  if (instance === null) return null;
  const isHere = [...members, identifier].some((name) => name.toLowerCase() === instance.toLowerCase());
  return isHere
    ? here(`The server says that it is the instance ${instance}, which is one of ${identifier}.`)
    : elsewhere(`The server says that it is the instance ${instance}, which is none of ${identifier}.`);
}

function saysNotRds({ identifier }: AwsDatabase, { isRds }: Whereabouts): Identity | null {
  return isRds
    ? null
    : elsewhere(`The server is none of Amazon RDS (it lacks the role rds_superuser), so it is not ${identifier}.`);
}

function sayHosts(database: AwsDatabase, { hosts }: Whereabouts): Identity | null {
  const places = hosts.map((host) => placeOf(database, host));
  if (places.includes("elsewhere"))
    return elsewhere(`The host of the database's URL is another endpoint of RDS than those of ${database.identifier}.`);
  if (places.length === 0 || places.includes("unknown")) return null;
  return here(`The host and port of the database's URL are an endpoint of ${database.identifier}.`);
}

function placeOf(database: AwsDatabase, { address, port }: AwsEndpoint): Identity["leads"] {
  const name = normalise(address);
  const endpoint = endpointsOf(database).find((known) => known.address === name);
  if (endpoint !== undefined) return endpoint.port === port ? "here" : "elsewhere";
  return isOfRds(name) ? "elsewhere" : "unknown";
}

/** What is behind a tunnel or an alias still shows the certificate that RDS made for it. */
function saysCertificate(database: AwsDatabase, { certificateNames }: Whereabouts): Identity | null {
  const names = certificateNames.map(normalise).filter(isOfRds);
  if (names.length === 0) return null;
  const known = new Set(endpointsOf(database).map(({ address }) => address));
  return names.some((name) => known.has(name))
    ? here(`The server shows the certificate of an endpoint of ${database.identifier}.`)
    : elsewhere(`The server shows the certificate of another instance of RDS than ${database.identifier}.`);
}

function saysVersion({ identifier, engineVersion }: AwsDatabase, { version }: Whereabouts): Identity | null {
  const [theirs, ours] = [engineVersion, version].map((text) => /^\d+/.exec(text)?.[0]);
  if (theirs === undefined || ours === undefined || theirs === ours) return null;
  return elsewhere(`The server is PostgreSQL ${version}, but ${identifier} is ${engineVersion}.`);
}

/** Instances of a cluster have endpoints of their own, beside the cluster's: `NAME.ID.REGION…` beside `CLUSTER.cluster-ID.REGION…`. */
function endpointsOf({ endpoints, members }: AwsDatabase): readonly AwsEndpoint[] {
  const known = endpoints.map(({ address, port }) => ({ address: normalise(address), port }));
  const own = known.flatMap(({ address, port }) => {
    const [, rest] = /^[^.]+\.cluster-(?!ro-|custom-)(.+)$/.exec(address) ?? [];
    return rest === undefined ? [] : members.map((member) => ({ address: `${member.toLowerCase()}.${rest}`, port }));
  });
  return [...known, ...own];
}

function normalise(name: string): string {
  return name.toLowerCase().replace(/\.$/, "");
}

/** `NAME.ID.REGION.rds.amazonaws.com`, in China also `NAME.ID.rds.REGION.amazonaws.com.cn`. Proxies (`NAME.proxy-ID.REGION…`) lead to an instance whose name they do not say. */
function isOfRds(name: string): boolean {
  return /\.rds\.(?:[a-z0-9-]+\.)?amazonaws\.(?:com|com\.cn|eu)$/.test(name) && !name.includes("*") && !name.includes(".proxy-");
}

function here(because: string): Identity {
  return { leads: "here", because };
}

function elsewhere(because: string): Identity {
  return { leads: "elsewhere", because };
}

/** Compose files: which services changed, and whether they are the application's own. */

/** Images of databases and other backing services that nobody releases from their own repository. */
const BACKING =
  /(?:^|\/)(?:postgres|postgresql|postgis|pgvector|timescaledb(?:-ha)?|mysql|mariadb|percona|redis|redis-stack|valkey|memcached|mongo|mongodb|elasticsearch|opensearch|opensearch-dashboards|kibana|solr|meilisearch|typesense|minio|mc|mailhog|mailpit|mailcatcher|maildev|rabbitmq|kafka|cp-kafka|zookeeper|cp-zookeeper|localstack|adminer|pgadmin4|phpmyadmin|toxiproxy|clickhouse|clickhouse-server|nats|jaeger|all-in-one|prometheus|grafana|keycloak|stripe-mock|azurite|dynamodb-local|zipkin|cassandra|mssql\/server|cockroach|pgbouncer|temporal|vault|consul|etcd)(?:[:@]|$)/;

interface Composition {
  readonly services: ReadonlyMap<string, string>;
  /** Everything outside `services:` and `volumes:`. */
  readonly rest: string;
}

/** Whether the two differ at most in services that run such images and build nothing. */
export function isBackingServicesOnly(before: string, after: string): boolean {
  const [left, right] = [readComposition(before), readComposition(after)];
  if (left.rest !== right.rest) return false;
  const names = new Set([...left.services.keys(), ...right.services.keys()]);
  return [...names].every((name) => {
    const [old, now] = [left.services.get(name), right.services.get(name)];
    return old === now || (isBacking(old) && isBacking(now));
  });
}

function isBacking(service: string | undefined): boolean {
  if (service === undefined) return true;
  const image = /^\s*image:\s*["']?([^"'\s#]+)/m.exec(service)?.[1];
  return image !== undefined && BACKING.test(image) && !/^\s*(?:build|extends|<<)\s*:/m.test(service);
}

/** Reads the block style that people write; what it cannot place stays in `rest` and must be equal. */
function readComposition(text: string): Composition {
  const services = new Map<string, string>();
  const rest: string[] = [];
  let section = "";
  let service: string | null = null;
  let indent = 0;
  for (const line of text.split("\n")) {
    if (/^\s*(?:#.*)?$/.test(line)) continue;
    const depth = line.length - line.trimStart().length;
    if (depth === 0) {
      section = line.trimEnd();
      service = null;
      indent = 0;
    }
    if (section === "services:" && depth > 0) {
      indent ||= depth;
      if (depth === indent) service = line.trim();
      if (service !== null) services.set(service, `${services.get(service) ?? ""}${line.trimEnd()}\n`);
    } else if (section !== "volumes:" && !section.startsWith("version:")) {
      rest.push(line.trimEnd());
    }
  }
  return { services, rest: rest.join("\n") };
}

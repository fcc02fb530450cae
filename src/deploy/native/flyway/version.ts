/** Versions as Flyway reads them (`MigrationVersion`): numbers between dots or underscores, compared one by one. */

export interface FlywayVersion {
  /** As the history has it: `1_2` is `1.2`, zeros in front stay. */
  readonly text: string;
  readonly parts: readonly bigint[];
}

/** Null where it is none. */
export function readVersion(raw: string): FlywayVersion | null {
  const text = raw.replaceAll("_", ".");
  if (!/^\d+(?:\.\d+)*$/.test(text)) return null;
  return { text, parts: text.split(".").map(BigInt) };
}

/** `1.0` and `1` are the same. */
export function compareVersions(a: FlywayVersion, b: FlywayVersion): number {
  for (let index = 0; index < Math.max(a.parts.length, b.parts.length); index++) {
    const left = a.parts[index] ?? 0n;
    const right = b.parts[index] ?? 0n;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

/** Equal strings are equal versions. */
export function versionKey({ parts }: FlywayVersion): string {
  const last = parts.findLastIndex((part) => part !== 0n);
  return parts.slice(0, Math.max(1, last + 1)).join(".");
}

/** The later one; null is before all. */
export function laterVersion(a: FlywayVersion | null, b: FlywayVersion | null): FlywayVersion | null {
  if (a === null || b === null) return a ?? b;
  return compareVersions(a, b) < 0 ? b : a;
}

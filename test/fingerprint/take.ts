/** Takes the fingerprint of a test's database. */
import { openServer } from "../../src/adapters/postgres/server.ts";
import { sha256 } from "../../src/adapters/sha256.ts";
import { diffFingerprints, type FingerprintDifference } from "../../src/fingerprint/diff.ts";
import type { Fingerprint, FingerprintScope } from "../../src/fingerprint/fingerprint.ts";
import { readFingerprint } from "../../src/fingerprint/read-fingerprint.ts";
import { connectTo } from "../support/postgres.ts";

export const EVERYTHING: FingerprintScope = { ignore: [], historyTables: [] };

export async function takeFingerprint(url: string, scope: Partial<FingerprintScope> = {}): Promise<Fingerprint> {
  const session = await openServer({ environment: { DATABASE_URL: url } }).connect("test");
  try {
    return await readFingerprint(session, { ...EVERYTHING, ...scope }, sha256);
  } finally {
    await session.close();
  }
}

export async function runSql(url: string, ...scripts: readonly string[]): Promise<void> {
  const client = await connectTo(url);
  try {
    for (const script of scripts) await client.query(script);
  } finally {
    await client.end();
  }
}

/** What a change does to the fingerprint of a database that a setup made; all over one connection, whose caches are warm then. */
export async function watchChange(url: string, setup: string, change: string): Promise<FingerprintDifference> {
  const session = await openServer({ environment: { DATABASE_URL: url } }).connect("test");
  try {
    await session.batch(setup);
    const before = await readFingerprint(session, EVERYTHING, sha256);
    for (const script of change.split(";;")) await session.batch(script);
    const after = await readFingerprint(session, EVERYTHING, sha256);
    const difference = diffFingerprints(before, after);
    if ((before.digest === after.digest) !== (difference.objects.length === 0))
      throw new Error("Digest and difference disagree.");
    return difference;
  } finally {
    await session.close();
  }
}

/**
 * `npx tsx test/postgres/record.ts [all]`: observes the cases in `observed/` that have no observation yet (or all of them) on
 * PostgreSQL 15 to 18 and writes down what was seen. Needs the binaries that `npm run test:matrix` fetches.
 */
import { Laboratory } from "./laboratory.ts";
import { byRange, holdsVersion, readRecorded, setupOf, toRecord, VERSIONS, writeRecorded } from "./recorded.ts";
import type { RecordedCase, RecordedFile, RecordedObservation } from "./recorded.ts";

async function main(): Promise<void> {
  const laboratories = new Map<number, Laboratory>();
  for (const version of VERSIONS) laboratories.set(version, await Laboratory.open(version));
  for (const [name, file] of readRecorded()) {
    const cases: RecordedCase[] = [];
    for (const each of file.cases) {
      const known = Object.keys(each.observed).length > 0 && process.argv[2] !== "all";
      cases.push(known ? each : { ...each, observed: await observeAll(laboratories, file, each) });
    }
    writeRecorded(name, { ...file, cases });
  }
  for (const laboratory of laboratories.values()) await laboratory.close();
}

async function observeAll(
  laboratories: ReadonlyMap<number, Laboratory>,
  file: RecordedFile,
  each: RecordedCase,
): Promise<Record<string, RecordedObservation>> {
  const seen = new Map<number, RecordedObservation>();
  const experiment = { setup: setupOf(file, each), statement: each.sql };
  await Promise.all(
    [...laboratories].map(async ([version, laboratory]) => {
      if (!holdsVersion(each.versions ?? "15-18", version)) return;
      try {
        const observation = await laboratory.observe(experiment);
        seen.set(version, toRecord(observation));
        if (observation.error !== null && version === 18) console.log(`${each.id}: ${observation.error}`);
      } catch (error) {
        console.log(`${each.id} on ${version}: ${String(error)}`);
      }
    }),
  );
  return byRange(seen);
}

void main();

/** The schema is the one that the release was planned and tried on. */
import { count } from "../../change-set/visible.ts";
import { closed, type Gate, type GateFacts, isUnknown, open, pendingOf } from "./facts.ts";

const LOOK =
  "Compare with `schema-release verify`. Somebody changed a schema outside of releases: put it back, bring it into a migration, or leave it out by `fingerprint-ignore`; then plan again.";

export const fingerprintGate: Gate = (facts) => {
  const { release, target, hostHash, history, fingerprint } = facts;
  if (isUnknown(fingerprint))
    return closed(`The schema could not be read: ${fingerprint.unknown}`, "Grant the role what it needs to read the catalogs.");
  const held = release.migrations.length - pendingOf(release, history).length;
  const here = release.targets.filter((each) => each.hostHash === hostHash);
  const planned = here.find(({ name }) => name === target.name) ?? here[0];
  if (planned !== undefined && planned.name !== target.name && release.targets.some(({ name }) => name === target.name))
    return closed(
      `This database was planned as ${planned.name}, not as ${target.name}.`,
      `Mend the URL of ${target.name}: it leads to the database of ${planned.name}.`,
    );
  const starts = planned === undefined ? startsElsewhere(facts, held) : [planned];
  const same = starts.find((start) => start.fingerprint === fingerprint);
  if (same !== undefined) {
    return same === planned
      ? open(`The schema of ${target.name} is what it was when the release was planned.`)
      : open(`The schema of ${target.name} is what ${same.name} had before the release.`);
  }
  const between = betweenTwo(facts, held - (planned?.applied.length ?? 0));
  if (between !== null) return open(between);
  if (planned !== undefined) return closed(`The schema of ${target.name} is not what it was when the release was planned.`, LOOK);
  const names = starts.length === 0 ? "" : ` (${starts.map(({ name }) => name).join(", ")})`;
  return closed(`The schema of ${target.name} is none that the release was planned for or tried on${names}.`, LOOK);
};

interface Start {
  readonly name: string;
  readonly fingerprint: string;
}

/** For a server that `plan` did not see: what those had that held as much of the release, and what the evidence began with. */
function startsElsewhere({ release, evidence }: GateFacts, held: number): readonly Start[] {
  const planned: readonly Start[] = release.targets.filter(({ applied }) => applied.length === held);
  if (evidence === null || isUnknown(evidence)) return planned;
  const { evidence: tried, sha256, expectedSha256 } = evidence;
  const { before } = tried.fingerprint;
  const isOfThis = tried.release.digest === release.digest && (expectedSha256 === null || expectedSha256 === sha256);
  const heldThere = tried.migrations.filter(({ outcome }) => outcome === "already-applied").length;
  if (!isOfThis || tried.outcome !== "applied" || before === null || heldThere !== held) return planned;
  return [...planned, { name: tried.target.name, fingerprint: before }];
}

/** A deploy that did not come to its end leaves a schema that nobody has seen before; what is done of it stands in the database. */
function betweenTwo({ begun = [], release }: GateFacts, appliedSince: number): string | null {
  if (appliedSince > 0)
    return `The release was begun here: ${count(appliedSince, "migration")} of it ${appliedSince === 1 ? "was" : "were"} applied since, so the schema is between two known ones; the history accounts for it.`;
  const paths = new Set(release.migrations.map(({ path }) => path));
  const path = begun.find((one) => paths.has(one));
  if (path === undefined) return null;
  return `The release was begun here: ${path} ran in part, so the schema is between two known ones; its progress accounts for it.`;
}

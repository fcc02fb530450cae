/** The schema is the one that the release was planned and tried on. */
import { closed, type Gate, isUnknown, open, pendingOf } from "./facts.ts";

const LOOK =
  "Compare with `schema-release verify`. Somebody changed a schema outside of releases: put it back, bring it into a migration, or leave it out by `fingerprint-ignore`; then plan again.";

export const fingerprintGate: Gate = ({ release, target, hostHash, history, fingerprint, evidence }) => {
  if (isUnknown(fingerprint))
    return closed(`The schema could not be read: ${fingerprint.unknown}`, "Grant the role what it needs to read the catalogs.");
  const planned = release.targets.find((each) => each.hostHash === hostHash);
  const applied = release.migrations.length - pendingOf(release, history).length;
  if (planned !== undefined && applied > planned.applied.length) {
    return open(
      "A part of the release is applied here already, so the schema is between two known ones; history and files tell the rest.",
    );
  }
  if (planned !== undefined) {
    return planned.fingerprint === fingerprint
      ? open(`The schema of ${target.name} is what it was when the release was planned.`)
      : closed(`The schema of ${target.name} is not what it was when the release was planned.`, LOOK);
  }
  const tried = evidence !== null && !isUnknown(evidence) ? evidence.evidence : null;
  const starts = [
    ...release.targets
      .filter((each) => each.applied.length === applied)
      .map((each) => ({ name: each.name, fingerprint: each.fingerprint })),
    ...(tried?.fingerprint.before !== null && tried !== null && applied === 0
      ? [{ name: tried.target.name, fingerprint: tried.fingerprint.before }]
      : []),
  ];
  const same = starts.find((start) => start.fingerprint === fingerprint);
  if (same !== undefined) return open(`The schema of ${target.name} is what ${same.name} had before the release.`);
  if (applied > 0) {
    return open(
      "A part of the release is applied here already, so the schema is between two known ones; history and files tell the rest.",
    );
  }
  return closed(
    `The schema of ${target.name} is none that the release was planned for or tried on (${starts.map(({ name }) => name).join(", ")}).`,
    LOOK,
  );
};

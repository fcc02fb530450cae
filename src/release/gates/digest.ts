/** What was approved is what is checked out. Cannot be opened by hand: then it would be another release. */
import { listPaths } from "../../change-set/visible.ts";
import { closed, type Gate, open } from "./facts.ts";

const PLAN_AGAIN = "Check out the commit of the release, or plan again and have that approved.";

export const digestGate: Gate = ({ release, files, expectedDigest }) => {
  if (expectedDigest !== null && expectedDigest !== release.digest) {
    return closed(
      `The release's digest is ${release.digest}, not the ${expectedDigest} that was approved.`,
      "Deploy the release file that was approved.",
    );
  }
  if (files.differing.length > 0) {
    return closed(`The checked-out files differ from what was approved: ${listPaths(files.differing)}.`, PLAN_AGAIN);
  }
  if (files.digest !== release.digest) {
    return closed(
      "The checked-out files, with the placeholders of this run, make another digest than the release has.",
      PLAN_AGAIN,
    );
  }
  const approved = expectedDigest === null ? "" : ", which is the approved one";
  return open(`The checked-out files make the release's digest${approved}.`);
};

/** What a deploy that ended badly left on its target: the database's own answer, in plain words. */
import { count, listPaths } from "../change-set/visible.ts";
import type { StatusDocument } from "../deploy/state/status-document.ts";
import type { Release } from "../release/release.ts";

export interface Aftermath {
  /** What somebody should look at at once is a warning. */
  readonly level: "notice" | "warning";
  /** One sentence: how far it came. */
  readonly headline: string;
  /** One sentence: what to do. */
  readonly remedy: string;
}

const GO_ON = "Deploy the same release again, by re-running the job: nothing is applied twice, and it goes on from there.";

const LOOK_AGAIN =
  "Deploy the same release again, by re-running the job: it goes on from there, and stops where nobody can know whether a statement ended, with what to look at.";

/** `release` is null where its file could not be read: then all that is pending is looked at. */
export function describeAftermath(status: StatusDocument, release: Release | null): Aftermath {
  const { target, deployer, unfinished, problems, pending } = status;
  if (deployer !== null && !deployer.orphaned)
    return {
      level: "warning",
      headline: `A deploy is still at work on ${target.name} (pid ${deployer.pid}), so this may change.`,
      remedy: `Wait until it has ended, then look again: schema-release status --target ${target.name}.`,
    };
  const [begun] = unfinished;
  if (begun !== undefined)
    return {
      level: "warning",
      headline: `Interrupted on ${target.name} in the middle of ${listPaths([begun.path])}, of which ${count(begun.done, "statement is", "statements are")} done.`,
      remedy: problems.find(({ path }) => path === begun.path)?.remedy ?? LOOK_AGAIN,
    };
  const [problem] = problems;
  if (problem !== undefined)
    return { level: "warning", headline: `${target.name} is blocked. ${problem.message}`, remedy: problem.remedy };
  const waiting = new Set(pending.map(({ path }) => path));
  const paths = release === null ? [...waiting] : release.migrations.map(({ path }) => path);
  const open = paths.filter((path) => waiting.has(path));
  if (open.length === 0)
    return {
      level: "notice",
      headline: `All of ${release === null ? "what the commit has" : "the release"} is applied on ${target.name}.`,
      remedy:
        "What failed came behind the migrations, such as the smoke tests: see the step's own summary. Deployed again, it finds nothing left to do.",
    };
  if (open.length === paths.length)
    return {
      level: "notice",
      headline: `Nothing of ${release === null ? "what is pending" : "the release"} is applied on ${target.name}.`,
      remedy: "Mend what the step's own summary or log says, and run the job again.",
    };
  const last = paths.findLast((path) => !waiting.has(path)) ?? "";
  return {
    level: "warning",
    headline: `Applied on ${target.name} up to ${listPaths([last])}: ${paths.length - open.length} of ${count(paths.length, "migration")}. Not applied: ${listPaths(open)}.`,
    remedy: GO_ON,
  };
}

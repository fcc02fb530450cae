/** The target's history fits: nothing wrong in it, and what is pending there is an end of the release. */
import { count, listPaths } from "../../change-set/visible.ts";
import { closed, type Gate, open, pendingOf } from "./facts.ts";

export const historyGate: Gate = ({ release, history, invalidIndexes, missingPrivileges, target }) => {
  const [problem] = history.problems;
  if (problem !== undefined) {
    const rest = history.problems.length - 1;
    return closed(`${problem.message}${rest > 0 ? ` And ${count(rest, "more problem")}.` : ""}`, problem.remedy);
  }
  if (invalidIndexes.length > 0) {
    return closed(
      `${invalidIndexes.length === 1 ? "An index is" : "Indexes are"} invalid: ${listPaths(invalidIndexes)}.`,
      "Drop or rebuild it (DROP INDEX CONCURRENTLY, REINDEX INDEX CONCURRENTLY): it takes writes and answers nothing, and IF NOT EXISTS would take it for done.",
    );
  }
  if (missingPrivileges.length > 0)
    return closed(
      `The release would fail. ${missingPrivileges.join(" ")}`,
      "Grant it, or deploy with the role that owns the tables.",
    );
  const known = new Map(release.migrations.map((migration, index) => [migration.path, { ...migration, index }]));
  const first = history.pending.findIndex(({ path }) => known.has(path));
  const ahead = first === -1 ? [] : history.pending.slice(0, first);
  if (ahead.length > 0) {
    return closed(
      `Before the release ${target.name} lacks ${listPaths(ahead.map(({ path }) => path))}, which the release does not hold.`,
      `Plan again for ${target.name}, so that they are approved as well.`,
    );
  }
  const pending = pendingOf(release, history);
  const foreign = history.pending.slice(0, history.pending.findLastIndex(({ path }) => known.has(path)) + 1);
  const between = foreign.filter(({ path }) => !known.has(path));
  if (between.length > 0) {
    return closed(
      `Among the release's migrations ${target.name} would run ${listPaths(between.map(({ path }) => path))}, which nobody approved.`,
      `Plan again for ${target.name}.`,
    );
  }
  const expected = release.migrations.slice(Math.max(0, release.migrations.length - pending.length));
  const isEnd = pending.every(({ path, id, sha256 }, index) => {
    const same = expected[index];
    return same?.path === path && same.id === id && same.sha256 === sha256;
  });
  if (!isEnd) {
    return closed(
      `What ${target.name} lacks is not the end of the release: ${listPaths(pending.map(({ path }) => path))}.`,
      `Plan again for ${target.name}.`,
    );
  }
  const held = release.migrations.length - pending.length;
  return open(
    `${history.table} fits: of the release's ${count(release.migrations.length, "migration")} it holds ${held}, and ${pending.length} ${pending.length === 1 ? "is" : "are"} to be applied.`,
  );
};

import { type IdOrder, type MigrationFile, compareIds } from "../frameworks/framework.ts";
import { showPath } from "../change-set/visible.ts";
import { type IdShape, majorityShape, shapeOf } from "./id-shape.ts";
import { type SetView, nameOf, viewSets } from "./migration-set.ts";
import type { GateRule, RawFinding } from "./rule.ts";

export const oddMigrationId: GateRule = {
  id: "odd-migration-id",
  severity: "warning",
  confidence: "medium",
  summary: "A new migration's id is of another shape than those of its neighbours, so later ones will sort before it.",
  check: (input) => viewSets(input).flatMap(findOdd),
};

type Majority = NonNullable<ReturnType<typeof majorityShape>>;

/** How far above its neighbours a date or a number may lie before it looks like a slip of the hand. */
const YEARS_AHEAD = 20;
const TIMES_AHEAD = 10;

function findOdd({ set, added, merged }: SetView): readonly RawFinding[] {
  const { order, title } = set.framework;
  const versioned = merged.filter(({ role }) => role === "versioned");
  const shaped = versioned.map((migration) => ({ migration, shape: shapeOf(order, migration.id ?? "") }));
  const majority = majorityShape(shaped.flatMap(({ shape }) => (shape === null ? [] : [shape])));
  if (majority === null) return [];
  // Whoever follows the last one merged keeps order, whatever shape most had before it.
  const newest = lastId(
    order,
    versioned.map(({ id }) => id ?? ""),
  );
  const current = newest === null ? null : shapeOf(order, newest);
  const peers = shaped.filter(({ shape }) => shape?.key === majority.shape.key).map(({ migration }) => migration.id ?? "");
  const last = lastId(order, peers) ?? "";
  return added.flatMap(({ migration }): readonly RawFinding[] => {
    const oddity = migration.role === "versioned" ? describeOddity(migration, majority, last) : null;
    const follows = current?.key !== majority.shape.key && shapeOf(order, migration.id ?? "")?.key === current?.key;
    if (oddity === null || follows) return [];
    return [
      {
        path: migration.path,
        message:
          `${nameOf(migration)} ${oddity}. It sorts above every later migration of the usual shape: ` +
          `those would then be out of order, which ${title} ${LATER[set.framework.outOfOrder]}.`,
        remedy: `Rename it before it is merged, to an id of the usual shape right above ${showPath(last)}; afterwards the name is fixed in every history table.`,
      },
    ];
  });
}

function lastId(order: IdOrder, ids: readonly string[]): string | null {
  let last: string | null = null;
  for (const id of ids) if (last === null || (compareIds(order, last, id) ?? 0) < 0) last = id;
  return last;
}

const LATER = { refused: "refuses", skipped: "skips without a word", runs: "runs in another order on new databases" } as const;

/** What is odd about an id that sorts above its neighbours; one that sorts below them is out of order already. */
function describeOddity({ id, set }: MigrationFile, majority: Majority, last: string): string | null {
  const { order } = set.framework;
  const shape = id === null ? null : shapeOf(order, id);
  if (id === null || shape === null || (compareIds(order, id, last) ?? 0) <= 0) return null;
  if (shape.key !== majority.shape.key) {
    return `has ${shape.title}, while its neighbours have ${majority.shape.key === "sequence" ? "small numbers" : majority.shape.title}`;
  }
  if (shape.key === "sequence") return isFarAhead(id, last) ? `jumps from ${showPath(last)}, the last one merged` : null;
  return majority.dated ? describeDate(shape, majority.lastYear) : null;
}

function describeDate({ year }: IdShape, lastYear: number): string | null {
  if (year === null) return "is no date, while the ids of its neighbours are";
  return year > lastYear + YEARS_AHEAD ? `is dated ${year}, while the last one merged is of ${lastYear}` : null;
}

function isFarAhead(id: string, last: string): boolean {
  const [number = 0, before = 0] = [id, last].map((text) => Number(/\d{1,15}/.exec(text)?.[0] ?? 0));
  return number >= before * TIMES_AHEAD && number - before >= TIMES_AHEAD;
}

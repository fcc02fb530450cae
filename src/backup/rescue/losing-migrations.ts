/** From judged migrations to what each of them loses, for whoever keeps it. */
import type { MigrationAssessment, StatementAssessment } from "../../risk/assessment.ts";
import { strongerMode, toLockMode } from "../../risk/effects/lock-modes.ts";
import { type Loss, withoutRepeats } from "../../risk/loss.ts";
import type { LosingMigration } from "./rescue-copy.ts";

/** As far as plans know migrations. */
export type JudgedMigration = Pick<MigrationAssessment, "path" | "transactional" | "statements"> & { readonly id: string };

/** In their order; those that lose nothing are left out. */
export function losingMigrations(planned: readonly JudgedMigration[]): readonly LosingMigration[] {
  return planned.flatMap((migration) => {
    const losses = withoutRepeats(migration.statements.flatMap(lossesOf));
    if (losses.length === 0) return [];
    const { id, path, transactional } = migration;
    return [{ id, path, transactional, losses, locks: strongestLocks(migration) }];
  });
}

/** Where nobody said what is lost, something may be. */
function lossesOf({ losses, dataLoss, understood, because }: StatementAssessment): readonly Loss[] {
  if (losses !== undefined) return losses;
  if (dataLoss === "none" && understood) return [];
  return [{ kind: "other", relation: null, because: because[0] ?? "It may lose data." }];
}

/** Relations (`schema.name`) that something is lost of, or that are locked so that they can be changed; each once, losses first. */
export function affectedRelations(planned: readonly JudgedMigration[]): readonly string[] {
  const losing = losingMigrations(planned);
  const lost = losing.flatMap(({ losses }) => losses.flatMap(({ relation }) => relation ?? []));
  const changed = planned.flatMap((migration) =>
    strongestLocks(migration).flatMap(({ relation, mode }) => (READS.has(mode) ? [] : relation)),
  );
  return [...new Set([...lost, ...changed])];
}

const READS: ReadonlySet<string> = new Set(["AccessShareLock", "RowShareLock"]);

/** The strongest of each relation, over all statements. */
function strongestLocks({ statements }: JudgedMigration): LosingMigration["locks"] {
  const strongest = new Map<string, string>();
  for (const { relation, mode } of statements.flatMap(({ locks }) => locks)) {
    const other = strongest.get(relation);
    strongest.set(relation, other === undefined ? mode : strongerMode(toLockMode(other), toLockMode(mode)));
  }
  return [...strongest].map(([relation, mode]) => ({ relation, mode }));
}

/** Whether a migration tool runs a file of SQL in a transaction, as its manual has it. Directives in the file are the SQL reader's matter. */

/**
 * - `wraps`: always, unless a directive in the file says otherwise
 * - `usually`: unless its configuration or another file says otherwise, which the SQL does not show
 * - `at-once`: sends the file as one command, which the server runs as one transaction when it holds several statements
 * - `detects`: wraps, but for files in which it finds statements that cannot run so
 */
export type TransactionHabit = "wraps" | "usually" | "at-once" | "detects";

const HABITS: Readonly<Record<string, TransactionHabit>> = {
  dbmate: "wraps",
  goose: "wraps",
  "sql-migrate": "wraps",
  sqlx: "wraps",
  tern: "wraps",
  yoyo: "wraps",
  "graphile-migrate": "wraps",
  "node-pg-migrate": "wraps",
  atlas: "usually",
  diesel: "usually",
  drizzle: "usually",
  liquibase: "usually",
  refinery: "usually",
  supabase: "usually",
  pop: "usually",
  "golang-migrate": "at-once",
  prisma: "at-once",
  flyway: "detects",
};

/** Null for a tool that is not known, or of which it is not known. */
export function transactionHabit(framework: string | null): TransactionHabit | null {
  return framework !== null && Object.hasOwn(HABITS, framework) ? (HABITS[framework] ?? null) : null;
}

/** The answer of a `status-command` beside the files of the set: of each file it must be known whether it is applied. */
import type { HistoryProblem, HistoryState } from "../history.ts";
import { toState } from "./command-state.ts";
import { type SetMigration, withoutExtension } from "./set-migrations.ts";
import { type Mention, readStatusOutput } from "./status-output.ts";

export interface StatusReading {
  readonly framework: string;
  /** The tool's history table where it is known, else the command in words. */
  readonly source: string;
  readonly migrations: readonly SetMigration[];
  readonly remembered: ReadonlyMap<string, string>;
  /** Whether packages bring migrations of their own, which the tool lists, too. */
  readonly shared: boolean;
}

export function readStatusOf(output: string, reading: StatusReading): HistoryState {
  const { migrations, framework, source, remembered } = reading;
  const book = indexNames(migrations);
  const { form, mentions, problems } = readStatusOutput(output, (name) => identify(book, name));
  const told = new Map<SetMigration, Mention["state"]>();
  const found: HistoryProblem[] = problems.map((message) => unreadable(null, message));
  for (const mention of mentions) {
    const migration = find(book, mention.name);
    if (migration === null) found.push(unreadable(null, `Line ${mention.line}: several files are called ${mention.name}.`));
    else if (migration === undefined) found.push(...stranger(mention, reading));
    else if ((told.get(migration) ?? mention.state) === mention.state) told.set(migration, mention.state);
    else found.push(unreadable(migration, `Line ${mention.line} says of ${migration.id} otherwise than a line before.`));
  }
  for (const migration of migrations) {
    const state = told.get(migration);
    if (state === "failed" || state === "missing") found.push(failed(migration, state));
    if (state === undefined && form === "status") found.push(unreadable(migration, `Nothing is said of ${migration.id}.`));
  }
  const applied = migrations.filter((migration) => told.get(migration) === "applied");
  return toState(framework, migrations, {
    exists: true,
    source,
    remembered,
    appliedPaths: new Set(applied.map(({ path }) => path)),
    applied: applied.map(({ id, path }) => ({
      id,
      script: path.slice(path.lastIndexOf("/") + 1),
      appliedAt: null,
      succeeded: true,
    })),
    problems: found,
  });
}

type NameBook = ReadonlyMap<string, SetMigration | null>;

function find(book: NameBook, name: string): SetMigration | null | undefined {
  return book.has(name) ? book.get(name) : book.get(withoutExtension(name));
}

/** Two names of which nobody knows which migration they are stay two. */
function identify(book: NameBook, name: string): string | null {
  const migration = find(book, name);
  return migration === undefined ? null : (migration?.path ?? name);
}

/** Every name by which a tool may call a migration; null where it would be several's. */
function indexNames(migrations: readonly SetMigration[]): NameBook {
  const book = new Map<string, SetMigration | null>();
  for (const migration of migrations) {
    const { id, path, stem, version } = migration;
    const raw = /^\d+/.exec(stem)?.[0];
    // TypeORM names `1704067200000-AddUsers.ts` by its class.
    const names = [id, path, path.slice(path.lastIndexOf("/") + 1), stem, stem.replace(/^(\d{13})-(\w+)$/, "$2$1"), version];
    if (raw !== undefined && raw.length >= 4) names.push(raw);
    for (const name of new Set(names)) {
      if (name !== null) book.set(name, book.has(name) && book.get(name) !== migration ? null : migration);
    }
  }
  return book;
}

/** A migration that no file has. */
function stranger({ name, state, line }: Mention, { shared }: StatusReading): readonly HistoryProblem[] {
  if (shared) return [];
  if (state === "pending") return [unreadable(null, `Line ${line}: ${name} is pending, but no file of the set has that name.`)];
  const message = `${name} is applied, but no file has it.`;
  return [{ kind: "missing", id: name, path: null, message, remedy: "Restore its file, or let the tool forget it." }];
}

function failed({ id, path }: SetMigration, state: "failed" | "missing"): HistoryProblem {
  const message = state === "failed" ? `The tool says that ${id} failed.` : `The tool says that the file of ${id} is missing.`;
  return { kind: state, id, path, message, remedy: "Mend that by the tool's own commands first." };
}

function unreadable(migration: SetMigration | null, message: string): HistoryProblem {
  return {
    kind: "unreadable",
    id: migration?.id ?? null,
    path: migration?.path ?? null,
    message,
    remedy: "Let `status-command` print each migration with its state; docs/interoperation.md says in which forms.",
  };
}

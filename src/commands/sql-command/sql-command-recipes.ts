/** What is known of migration tools that print the SQL of a migration without running it. The commands were tried where docs/sql-command.md says so. */
import type { PrintedFacts } from "./printed-script.ts";

/** A migration's own identity where its file tells it, and those it follows. */
export interface OwnIdentity {
  readonly id: string;
  readonly previous: readonly string[];
}

export interface SqlRecipe extends PrintedFacts {
  /** Null where the tool has no such command. */
  readonly command: readonly string[] | null;
  /** One or two sentences: what it needs, or why there is none. */
  readonly about: string;
  /** What `{previous}` is for the first migration. */
  readonly first?: string;
  /** Reads identity and predecessors from the file. Null where it does not say them plainly. Left out: as names and their order tell. */
  readonly identify?: (text: string) => OwnIdentity | null;
}

const NONE: SqlRecipe = {
  command: null,
  about:
    "It has no command that prints the SQL of one migration alone. Any program that prints it serves, such as a script of yours.",
};

const RECIPES: Readonly<Record<string, SqlRecipe>> = {
  django: {
    command: ["python3", "manage.py", "sqlmigrate", "{app}", "{name}"],
    about: "It asks the configured database for names of constraints, so give it an empty one of the same dialect.",
    unwritten: /^-- (?:MIGRATION NOW PERFORMS|THIS) OPERATION (?:THAT )?CANNOT BE WRITTEN AS SQL/m,
  },
  alembic: {
    command: ["python3", "-m", "alembic", "upgrade", "{previous}:{id}", "--sql"],
    about: "Offline mode needs the dialect of the URL, and no database.",
    first: "base",
    identify: readAlembic,
    bookkeeping:
      /^(?:INSERT INTO alembic_version \(version_num\) VALUES \('\w+'\)(?: RETURNING alembic_version\.version_num)?|UPDATE alembic_version SET version_num='\w+' WHERE alembic_version\.version_num = '\w+')$/,
  },
  "ef-core": {
    command: ["dotnet", "ef", "migrations", "script", "{previous}", "{id}", "--no-build"],
    about: "Build the project in a step before; add --project where it is not in the root of the repository.",
    first: "0",
    bookkeeping: /^INSERT INTO "__EFMigrationsHistory" \("MigrationId", "ProductVersion"\)\s+VALUES \('\w+', '[\w.+-]+'\)$/,
  },
  rails: {
    command: null,
    about: "It prints no SQL without running the migration. Any program that prints it serves, such as a script of yours.",
  },
  laravel: {
    command: null,
    about:
      "What migrate --pretend prints is not SQL alone. A script of yours that takes the statements out of it serves, or any program that prints SQL.",
  },
};

/** For a framework of which nothing is known: that it has no command. */
export function sqlRecipe(framework: string | null): SqlRecipe {
  return framework !== null && Object.hasOwn(RECIPES, framework) ? (RECIPES[framework] ?? NONE) : NONE;
}

/** Ids of the frameworks that stand in the table. */
export const RECIPE_IDS: readonly string[] = Object.keys(RECIPES);

/** `revision` and `down_revision` as Alembic's template writes them; said twice or computed is not plain. */
function readAlembic(text: string): OwnIdentity | null {
  const own = valuesOf(text, "revision");
  const down = valuesOf(text, "down_revision");
  if (own?.length !== 1 || down === null) return null;
  return { id: own[0] ?? "", previous: down };
}

/** The words of the one assignment to a name at the start of a line; `None` has none. Null where there is none, or several. */
function valuesOf(text: string, name: string): readonly string[] | null {
  const found = [...text.matchAll(new RegExp(`^${name}(?:[ \\t]*:[^=\\n]*)?[ \\t]*=[ \\t]*([^\\n]*)`, "gm"))];
  const [first] = found;
  if (first === undefined || found.length > 1) return null;
  const value = (first[1] ?? "").replace(/\s*(?:#.*)?$/, "");
  if (value === "None") return [];
  const words = /^[([]?(.*?)[)\]]?$/.exec(value)?.[1] ?? "";
  const quoted = words.split(",").map((word) => /^\s*(?:"(\w+)"|'(\w+)')\s*$/.exec(word));
  const values = quoted.flatMap((match, index) => {
    const word = match?.[1] ?? match?.[2];
    // A tuple of one ends with a comma.
    return word === undefined && index > 0 && index === quoted.length - 1 ? [] : [word ?? ""];
  });
  return values.includes("") ? null : values;
}

/** The migrations of a set that the team's own tool applies, under the names by which tools know them. */
import type { MigrationFile } from "../../frameworks/framework.ts";
import { compareRuns } from "../../frameworks/run-order.ts";
import type { Sha256 } from "../../release/release.ts";
import type { SetFile } from "../history.ts";
import { orderRevisions, readRevision, type Revision } from "./alembic-revisions.ts";

export interface SetMigration {
  /** As the tool records it, such as Alembic's revision or Django's `app.0001_initial`. */
  readonly id: string;
  readonly path: string;
  readonly sha256: string;
  /** File name without its extension; of a folder's `migration.sql` or `up.sql`, the folder's name. */
  readonly stem: string;
  /** The id that the file's name tells; null where it tells none. */
  readonly version: string | null;
  /** Alembic's place in the graph; null elsewhere, and where the file does not say it. */
  readonly revision: Revision | null;
}

export interface SetSource {
  readonly framework: string;
  /** What the framework takes for migrations. */
  readonly migrations: readonly MigrationFile[];
  /** With the bytes of at least all migrations. */
  readonly files: readonly SetFile[];
  readonly sha256: Sha256;
}

/** Those that run forwards, in the order in which they run as far as names and texts tell. */
export function toSetMigrations({ framework, migrations, files, sha256 }: SetSource): readonly SetMigration[] {
  const bytes = new Map(files.map((file) => [file.path, file.bytes]));
  const forwards = migrations.filter(({ role }) => role === "versioned").toSorted(compareRuns);
  const named = forwards.flatMap(({ path, id }): readonly SetMigration[] => {
    const content = bytes.get(path);
    if (content === undefined) return [];
    const stem = stemOf(path);
    const revision = framework === "alembic" ? readRevision(new TextDecoder().decode(content)) : null;
    return [{ id: idOf({ framework, path, stem, revision, id }), path, sha256: sha256(content), stem, version: id, revision }];
  });
  return framework === "alembic" ? orderRevisions(named) : named;
}

interface Naming {
  readonly framework: string;
  readonly path: string;
  readonly stem: string;
  readonly revision: Revision | null;
  readonly id: string | null;
}

function idOf({ framework, path, stem, revision, id }: Naming): string {
  if (revision !== null) return revision.id;
  if (framework === "django") return djangoName(path, stem);
  return id ?? stem;
}

/** `app.0001_initial`: the app is labelled as its folder is, unless its configuration says otherwise. */
function djangoName(path: string, stem: string): string {
  const parts = path.split("/");
  return `${parts.at(-3) ?? ""}.${stem}`;
}

function stemOf(path: string): string {
  const parts = path.split("/");
  const name = parts.at(-1) ?? "";
  if (/^(?:migration|up)\.\w+$/.test(name) && parts.length > 1) return parts.at(-2) ?? name;
  return withoutExtension(name);
}

/** Without `.js`, `.up.sql` and the like. */
export function withoutExtension(name: string): string {
  return name.replace(/(?:\.up)?\.(?:sql|[cm]?[jt]s|py|rb|php|exs|cs|vb|go|rs|json|fizz)$/i, "");
}

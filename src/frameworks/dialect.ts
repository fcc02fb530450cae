/** Which SQL a set speaks, as far as folder names and markers tell. */
import type { Dialect } from "../risk/assessment.ts";

const WORDS: readonly { readonly dialect: Dialect; readonly folder: RegExp; readonly text: RegExp }[] = [
  {
    dialect: "postgresql",
    folder: /(?:^|[/_-])(?:postgres(?:ql)?|pg)(?:[/_-]|$)/i,
    text: /provider\s*=\s*"(?:postgresql|cockroachdb)"|dialect\s*:\s*["']postgresql["']|^\s*engine\s*=\s*pg\b|\b(?:lib\/pq|jackc\/pgx)\b|["'](?:pg|postgres)["']\s*[:,]|\bgem ["']pg["']|"postgres"|\bpostgrex\b|org\.postgresql|Npgsql\b|\b(?:psycopg2?|asyncpg)\b|dialect:\s*postgres|postgresql(?:\+\w+)?:\/\//m,
  },
  {
    dialect: "mysql",
    folder: /(?:^|[/_-])mysql(?:[/_-]|$)/i,
    text: /provider\s*=\s*"mysql"|dialect\s*:\s*["']mysql["']|^\s*engine\s*=\s*mysql\b|go-sql-driver\/mysql|["']mysql2?["']\s*:|\bgem ["'](?:mysql2|trilogy)["']|"mysql"|\bmyxql\b|mysql-connector|EntityFrameworkCore\.MySql|\b(?:pymysql|mysqlclient)\b|dialect:\s*mysql/m,
  },
  { dialect: "mariadb", folder: /(?:^|[/_-])mariadb(?:[/_-]|$)/i, text: /["']mariadb["']\s*:|mariadb-java-client/ },
  {
    dialect: "sqlite",
    folder: /(?:^|[/_-])sqlite3?(?:[/_-]|$)/i,
    text: /provider\s*=\s*"sqlite"|dialect\s*:\s*["'](?:sqlite|turso)["']|^\s*engine\s*=\s*sqlite\b|\b(?:mattn\/go-sqlite3|modernc\.org\/sqlite|ncruces\/go-sqlite3)\b|["'](?:better-sqlite3|sqlite3)["']\s*:|\bgem ["']sqlite3["']|"sqlite"|\becto_sqlite3\b|sqlite-jdbc|EntityFrameworkCore\.Sqlite|\baiosqlite\b/m,
  },
];

/** Null when nothing tells. `texts` are markers, the nearest to the migrations first; one that names several databases tells nothing. */
export function guessDialect(root: string, texts: readonly string[]): Dialect | null {
  for (const { dialect, folder } of WORDS) if (folder.test(root)) return dialect;
  for (const text of texts) {
    const named = WORDS.filter((entry) => entry.text.test(text));
    if (named.length === 1) return named[0]?.dialect ?? null;
  }
  return null;
}

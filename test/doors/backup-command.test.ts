import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { BackupDocument, DrillDocument } from "../../src/backup/backup-document.ts";
import { backupCommand } from "../../src/doors/backup-command.ts";
import { type CliCommand, parseCommandLine } from "../../src/doors/command-line.ts";
import { deployCommand } from "../../src/doors/deploy-command.ts";
import { writeRelease } from "../../src/release/write-release.ts";
import { releaseOf } from "../commands/test-live.ts";
import { makeRepository, type Repo } from "../support/git-repository.ts";
import { connectTo, createDatabase, type PostgresServer, startPostgres, systemPostgres } from "../support/postgres.ts";

const binaries = systemPostgres();
const PATHS = { "1": "db/migration/V1__parcels.sql", "2": "db/migration/V2__note.sql", "3": "db/migration/V3__drop.sql" };
const SECRET = "dont-tell-anybody";

let repo: Repo;
let postgres: PostgresServer;
let url: string;
let dumps: string;

const inRepo = (path: string): string => join(repo.folder, path);

/** As a person calls it: what it prints, leaves and answers. */
async function call(command: CliCommand, ...words: readonly string[]) {
  const printed: string[] = [];
  const outputs = new Map<string, string>();
  const summaries: string[] = [];
  const stdout = vi.spyOn(process.stdout, "write").mockImplementation((text) => printed.push(String(text)) > 0);
  const stderr = vi.spyOn(process.stderr, "write").mockImplementation((text) => printed.push(String(text)) > 0);
  try {
    const exit = await command.run(parseCommandLine("backup", command, words), {
      summary: async (render) => void summaries.push(await render()),
      outputs: (values) => {
        for (const [name, value] of Object.entries(values)) outputs.set(name, value);
        return Promise.resolve();
      },
    });
    return { exit, printed: printed.join(""), outputs, summary: summaries.join("") };
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

const backup = (release: string, ...words: readonly string[]) =>
  call(backupCommand, `--repo=${repo.folder}`, `--release=${inRepo(release)}`, "--target=staging", "--color=never", ...words);

async function configure(target: string): Promise<void> {
  const staging = `{ name: staging, database-url-env: STAGING_URL, ${target} }`;
  await repo.write(".github/schema-release.yml", `databases: [{ name: events, framework: flyway }]\ntargets: [${staging}]\n`);
}

beforeAll(async () => {
  repo = await makeRepository();
  await repo.write(PATHS["1"], "CREATE TABLE parcels (id int PRIMARY KEY, label text);\n");
  await repo.write(PATHS["2"], "ALTER TABLE parcels ADD COLUMN note text;\n");
  await repo.write(PATHS["3"], "DROP TABLE parcels;\n");
  await repo.commit("A schema");
  const { "1": first, "2": second } = PATHS;
  const releases = { "one.json": { "1": first }, "harmless.json": { "1": first, "2": second }, "drop.json": PATHS };
  for (const [file, paths] of Object.entries(releases)) await writeFile(inRepo(file), writeRelease(await releaseOf(repo, paths)));
  dumps = await mkdtemp(join(tmpdir(), "schema-release-dumps-"));
  postgres = await startPostgres(binaries === null ? {} : { binaries });
  url = await createDatabase(postgres, "events");
  await configure("");
  vi.stubEnv("STAGING_URL", url);
  const byHand = ["--open-gate=fingerprint", "--reason=the first release of all", "--by=ada"];
  const where = [
    `--repo=${repo.folder}`,
    `--release=${inRepo("one.json")}`,
    "--target=staging",
    `--evidence=${inRepo("e.json")}`,
  ];
  await call(deployCommand, ...where, ...byHand);
  const client = await connectTo(url);
  await client.query("INSERT INTO parcels SELECT g, 'dont-tell-anybody' FROM generate_series(1, 300) g");
  await client.end();
}, 120_000);

afterAll(async () => {
  await postgres.stop();
  await repo.dispose();
  await rm(dumps, { recursive: true });
});

beforeEach(() => vi.stubEnv("STAGING_URL", url));
afterEach(() => vi.unstubAllEnvs());

describe("a backup", () => {
  it("is not taken where nothing can be lost", async () => {
    await configure("");
    const { exit, printed, outputs } = await backup("harmless.json");
    expect(exit).toBe(0);
    expect(printed).toContain("No backup needed: staging, events\nNothing that exists can be lost: nightly backups suffice.\n");
    expect(Object.fromEntries(outputs)).toMatchObject({ outcome: "not-needed", rung: "none", reference: "", proven: "" });
  });

  it("is left to the deploy where its rescue copies suffice", async () => {
    await configure("");
    const { exit, printed, outputs } = await backup("drop.json");
    expect(exit).toBe(0);
    expect(printed).toMatch(/The deploy\s+makes the copies by itself; nothing has to be taken before\./);
    expect(outputs.get("outcome")).toBe("left-to-deploy");
  });

  it("that no rung can give is a failure, with what to do", async () => {
    await configure("backup: { rescue: { enabled: no } }");
    const { exit, printed, outputs, summary } = await backup("drop.json", "--format=json");
    const document = JSON.parse(printed) as BackupDocument;
    expect(exit).toBe(3);
    expect(document).toMatchObject({ outcome: "failed", backup: null, decision: { rung: null } });
    expect(document.remedy).not.toBeNull();
    expect(summary).toMatch(/^❌ \*\*Not backed up: staging, events\.\*\* /);
    expect(Object.fromEntries(outputs)).toMatchObject({ outcome: "failed", rung: "" });
  });

  it("by a command that is asked for is taken though none is needed", async () => {
    await configure(`backup-command: ["bash", "-c", "echo nightly-17; echo $SCHEMA_RELEASE_TARGET >&2"]`);
    const { exit, printed, outputs } = await backup("harmless.json", "--rung=snapshot", `--out=${inRepo("b.json")}`);
    expect(exit).toBe(0);
    expect(printed).toContain("Backed up: staging, events");
    expect(Object.fromEntries(outputs)).toMatchObject({
      outcome: "taken",
      reference: "nightly-17",
      rung: "snapshot",
      proven: "said",
    });
    expect(JSON.parse(await readFile(inRepo("b.json"), "utf8"))).toMatchObject({
      outcome: "taken",
      backup: { reference: "nightly-17" },
      decision: { rung: "none" },
    });
  });

  it("whose command fails, or whose server is gone, is a failure", async () => {
    await configure(`backup-command: ["false"]`);
    expect(await backup("drop.json")).toMatchObject({ exit: 3, printed: expect.stringContaining('"false" ended with 1') });
    vi.stubEnv("STAGING_URL", "postgres://postgres@127.0.0.1:1/events");
    const { exit, printed, outputs } = await backup("drop.json");
    expect([exit, outputs.get("outcome")]).toEqual([3, "failed"]);
    expect(printed).toMatch(/The database did not answer as it should: [^]* No backup was\s+taken\./);
  });

  it.each([
    [["--release=", "--target=staging"], "backup needs --release."],
    [["--release=r.json"], "backup needs --target."],
    [["--release=/nowhere.json", "--target=staging"], '"/nowhere.json" could not be read (ENOENT).'],
    [["--release=r.json", "--target=staging", "--table=a.b"], "--table has no use here: --drill is not given."],
    [["--drill=x", "--target=staging"], "--target has no use here: a drill needs neither release nor target."],
    [["--drill=x", "--parallel=1e3"], '--parallel may not be "1e3".'],
    [["--drill=x", "--wait-seconds=0"], '--wait-seconds may not be "0".'],
    [["--drill=x", "--record=/nowhere.json"], '"/nowhere.json" could not be read (ENOENT).'],
    [["--drill=x", "--database-url-env=NO_SUCH_URL"], "The environment variable NO_SUCH_URL is not set."],
  ])("refuses %j", async (words, message) => {
    await expect(call(backupCommand, ...words)).rejects.toMatchObject({ exitCode: 2, message });
  });

  it("refuses a rung that is not configured, and files that are not the release's", async () => {
    await configure("");
    await expect(backup("drop.json", "--rung=restore-point")).rejects.toMatchObject({
      exitCode: 2,
      message: 'The target "staging" has no `restore-point` configured.',
    });
    await repo.write(PATHS["3"], "DROP TABLE parcels; -- and more\n");
    await expect(backup("drop.json")).rejects.toThrow(
      "The work tree has other migrations than the release: db/migration/V3__drop.sql",
    );
    await repo.write(PATHS["3"], "DROP TABLE parcels;\n");
  });
});

describe.skipIf(binaries === null)("a dump", () => {
  let dump: string;
  let taken: Awaited<ReturnType<typeof call>>;
  const record = (): string => inRepo("record.json");
  const drill = (...words: readonly string[]) => call(backupCommand, `--drill=${dump}`, "--format=json", ...words);
  const read = ({ printed }: { readonly printed: string }): DrillDocument =>
    JSON.parse(printed.slice(printed.indexOf("{"))) as DrillDocument;

  beforeAll(async () => {
    vi.stubEnv("STAGING_URL", url);
    await configure(`backup: { at-least: snapshot, snapshot: { pg-dump: { folder: "${dumps}" } } }`);
    taken = await backup("drop.json", `--out=${record()}`);
    dump = taken.outputs.get("reference") ?? "";
  });

  beforeEach(() => vi.stubEnv("DATABASE_URL", url));

  it("is proven by a restore, and no value of a row is in log, summary or record", async () => {
    const { exit, printed, summary, outputs } = taken;
    expect([exit, outputs.get("outcome"), outputs.get("proven")]).toEqual([0, "taken", "restored"]);
    expect(printed).toContain("public.parcels: 300 rows");
    for (const text of [printed, summary, await readFile(record(), "utf8")]) expect(text).not.toContain(SECRET);
  });

  it("is of its owner alone", async () => {
    expect((await stat(dump)).mode & 0o777).toBe(0o600);
    expect((await stat(dirname(dump))).mode & 0o777).toBe(0o700);
  });

  it("that is drilled is as it was recorded, and no scratch database stays", async () => {
    const drilled = await drill(`--record=${record()}`);
    expect([drilled.exit, drilled.outputs.get("outcome")]).toEqual([0, "as-recorded"]);
    expect(read(drilled)).toMatchObject({
      outcome: "as-recorded",
      tables: expect.arrayContaining([{ relation: "public.parcels", rows: 300, recorded: 300 }]),
      differences: [],
    });
    expect(drilled.printed + drilled.summary).not.toContain(SECRET);
    const client = await connectTo(url);
    expect((await client.query("SELECT FROM pg_database WHERE datname ~ 'scratch'")).rowCount).toBe(0);
    await client.end();
  });

  it("that is not what a record says differs, however the record came to be", async () => {
    const document = JSON.parse(await readFile(record(), "utf8")) as BackupDocument & { backup: { bytes: number } };
    const forged = {
      ...document,
      release: { ...document.release, digest: `sha256:${"0".repeat(64)}` },
      backup: {
        ...document.backup,
        bytes: 1,
        proof: { ...document.backup.proof, tables: [{ relation: "public.parcels", rows: 301 }] },
      },
    };
    await writeFile(inRepo("forged.json"), JSON.stringify(forged));
    const drilled = await drill(`--record=${inRepo("forged.json")}`);
    expect(drilled.exit).toBe(1);
    expect(read(drilled)).toMatchObject({ outcome: "differs", differences: { length: 3 } });
    expect(drilled.summary).toMatch(/^❌ \*\*Restored, but not as recorded: database\.dump\.\*\* /);
  });

  it("that was changed where it is kept is not restored", async () => {
    const bytes = await readFile(dump);
    await writeFile(dump, Buffer.concat([bytes, Buffer.from("x")]));
    const drilled = await drill();
    await writeFile(dump, bytes);
    expect(drilled.exit).toBe(3);
    expect(read(drilled)).toMatchObject({ outcome: "failed", because: expect.stringContaining("SHA-256 is another") });
  });
});

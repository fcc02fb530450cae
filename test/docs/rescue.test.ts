/** Follows the runbook as it is written: its blocks are what runs, in their order. */
import { execFile } from "node:child_process";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { documentFile } from "../support/document.ts";
import { makeRepository, type Repo } from "../support/git-repository.ts";
import { connectTo, createDatabase, type PostgresServer, startPostgres } from "../support/postgres.ts";

interface Step {
  readonly kind: "sh" | "sql";
  readonly text: string;
}

/** Blocks between `<!-- followed … -->` and its end, a command each. */
async function readSteps(): Promise<readonly Step[]> {
  const page = await readFile(documentFile("rescue.md"), "utf8");
  const followed = /<!-- followed[^>]*-->(?<text>[\s\S]*?)<!-- \/followed -->/.exec(page)?.groups?.["text"] ?? "";
  return [...followed.matchAll(/```(sh|sql)\n([\s\S]*?)\n```/g)].flatMap(([, kind, text = ""]): readonly Step[] =>
    kind === "sql" ? [{ kind: "sql", text }] : text.split("\n").map((line) => ({ kind: "sh", text: line })),
  );
}

let server: PostgresServer;
let client: Client;
let repo: Repo;
let bin: string;
let url: string;
let said: ReadonlyMap<string, string>;

const run = promisify(execFile);

/** Runs a line in the repository; a comment says where it ends with 1. Answers its output. */
async function follow(line: string): Promise<string> {
  const wanted = line.includes("# exits with 1") ? 1 : 0;
  const env = { ...process.env, DATABASE_URL: url, PATH: `${bin}:${process.env["PATH"] ?? ""}` };
  const ended = await run("bash", ["-c", line], { cwd: repo.folder, env }).catch(
    (error: { readonly code: number; readonly stdout: string; readonly stderr: string }) => error,
  );
  const code = "code" in ended ? ended.code : 0;
  if (code !== wanted) throw new Error(`${line}\nended with ${code}:\n${ended.stdout}${ended.stderr}`);
  return ended.stdout;
}

async function release(path: string, sql: string): Promise<void> {
  await repo.write(path, sql);
  await repo.commit(path);
  await follow("schema-release plan --target production --out release.json");
  await follow("schema-release deploy --target production --release release.json");
}

beforeAll(async () => {
  server = await startPostgres();
  url = await createDatabase(server, "shop");
  client = await connectTo(url);
  repo = await makeRepository();
  bin = await mkdtemp(join(tmpdir(), "schema-release-rescue-"));
  const cli = join(import.meta.dirname, "../../dist/cli/index.js");
  await writeFile(join(bin, "schema-release"), `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`);
  await chmod(join(bin, "schema-release"), 0o755);
  await release("db/migration/V1__parcels.sql", "CREATE TABLE parcels (id int PRIMARY KEY, code text, weight numeric(6,2));\n");
  await client.query("INSERT INTO parcels SELECT n, 'code ' || n, n / 4.0 FROM generate_series(1, 20) n");
  await release("db/migration/V2__no_weight.sql", "ALTER TABLE parcels DROP COLUMN weight;\n");
  const outputs = new Map<string, string>();
  for (const { kind, text } of await readSteps()) {
    if (kind === "sql") {
      const path = /^-- (?<path>\S+)\n/.exec(text)?.groups?.["path"] ?? "";
      await repo.write(path, `${text}\n`);
      continue;
    }
    outputs.set(text, await follow(text));
    // What the application does meanwhile.
    if (text.startsWith("schema-release deploy")) {
      await client.query(
        "UPDATE parcels SET weight = 1000 WHERE id = 4; INSERT INTO parcels VALUES (21, 'new', 5); DELETE FROM parcels WHERE id = 9",
      );
    }
  }
  said = outputs;
}, 120_000);

afterAll(async () => {
  await client.end();
  await Promise.all([server.stop(), repo.dispose(), rm(bin, { recursive: true, force: true })]);
});

/** Output of the one command that has all these words. */
function saidBy(...words: readonly string[]): string {
  const found = [...said].filter(([line]) => words.every((word) => line.includes(word))).map(([, output]) => output);
  expect(found).toHaveLength(1);
  return found[0] ?? "";
}

describe("somebody who follows the runbook of rescue copies", () => {
  it("sees what is kept, and the SQL that makes the column again", () => {
    expect(saidBy("rescue list")).toContain("1  weight of public.parcels: 20 rows");
    expect(saidBy("rescue show")).toContain('ALTER TABLE "public"."parcels" ADD COLUMN "weight" numeric(6,2)');
    expect(saidBy("rescue show")).toContain("schema-release rescue restore --copy 1 --target production");
  });

  it("is told of conflicts by their keys, and of values where they are asked for", () => {
    const keys = saidBy("rescue restore", "exits with 1: there are conflicts");
    expect(keys).toContain('conflict at ("4"): The row was written since.');
    expect(keys).not.toContain("1000.00");
    expect(saidBy("--show-values")).toContain('kept: ("1.00")\n    now:  ("1000.00")');
  });

  it("gets every value back, but not over what was written since", async () => {
    expect(saidBy("--skip-conflicts --apply")).toContain("18 rows put back");
    const { rows } = await client.query("SELECT id, weight FROM parcels WHERE id IN (3, 4, 20, 21) ORDER BY id");
    expect(rows).toEqual([
      { id: 3, weight: "0.75" },
      { id: 4, weight: "1000.00" },
      { id: 20, weight: "5.00" },
      { id: 21, weight: "5.00" },
    ]);
    const again = [...said].find(([line]) => line.endsWith("--skip-conflicts"))?.[1];
    expect(again?.replaceAll(/\s+/g, " ")).toContain(
      "0 rows to put back, 18 equal already, 1 conflict left as it is, 1 deleted since, 1 newer than the copy.",
    );
  });

  it("sees that it is done, and until when the copy is kept", () => {
    expect(saidBy("schema-release status")).toMatch(
      /Rescue copies\n {2}1 {2}weight of public\.parcels: 20 rows, .*\n.*kept until .*; restored /,
    );
    expect(saidBy("rescue drop")).toMatch(/Nothing was dropped.*[\s\S]*Copy 1 is kept until \d{4}-\d\d-\d\d/);
  });
});

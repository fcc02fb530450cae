/** `npm run bench`: how fast the gate is, as ratios from one run. Figures vary with the machine; ratios are what to compare. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Command, findNode24, findSquawk, median, timeInTurn } from "./measure.ts";
import { benchDeploy } from "./deploy.ts";
import { makeSizedRepository } from "./repositories.ts";
import { benchRescue } from "./rescue.ts";

const cli = join(import.meta.dirname, "../../dist/cli/index.js");

interface Node {
  readonly name: string;
  readonly file: string;
}

function check(node: Node, folder: string): Command {
  return { file: node.file, args: [cli, "check", "--repo", folder, "--base", "base", "--head", "head"] };
}

const bare = (node: Node): Command => ({ file: node.file, args: ["-e", "0"] });

/** A change set of 20 files, two of them migrations. */
function smallChangeSet(nodes: readonly Node[]): void {
  const folder = makeSizedRepository({ files: 2000, changed: 20 });
  for (const node of nodes) {
    const [ours = [], theirs = []] = timeInTurn([check(node, folder), bare(node)], 15);
    const ratio = median(ours) / median(theirs);
    print({
      what: `check of 20 files, ${node.name}`,
      ratio: `${ratio.toFixed(2)} x bare node`,
      aim: "aim 2 or less",
      times: [ours, theirs],
    });
  }
  rmSync(folder, { recursive: true });
}

/** 3,000 changed files of 20,000: what it takes above bare Node, against git's own list of the same range. */
function largeChangeSet(nodes: readonly Node[]): void {
  const folder = makeSizedRepository({ files: 20_000, changed: 3000 });
  const git: Command = { file: "git", args: ["-C", folder, "diff", "--name-status", "base...head"] };
  for (const node of nodes) {
    const [ours = [], theirs = [], list = []] = timeInTurn([check(node, folder), bare(node), git], 9);
    const ratio = (median(ours) - median(theirs)) / median(list);
    const what = `check of 3,000 files in 20,000, ${node.name}`;
    print({ what, ratio: `${ratio.toFixed(2)} x git diff`, aim: "aim below 6", times: [ours, theirs, list] });
  }
  rmSync(folder, { recursive: true });
}

/** Migrations as teams write them, in a folder of their own. */
function writeMigrations(files: number): { readonly folder: string; readonly paths: readonly string[] } {
  const folder = mkdtempSync(join(tmpdir(), "schema-release-bench-sql-"));
  mkdirSync(join(folder, "db/migration"), { recursive: true });
  const paths = Array.from({ length: files }, (_, index) => {
    const path = join(folder, "db/migration", `V${String(index + 1).padStart(4, "0")}__change.sql`);
    writeFileSync(path, migrationText(index));
    return path;
  });
  return { folder, paths };
}

function migrationText(index: number): string {
  return `CREATE TABLE parcels_${index} (id bigint PRIMARY KEY, weight integer NOT NULL, sent_at timestamptz NOT NULL DEFAULT now());
CREATE INDEX parcels_${index}_sent ON parcels_${index} (sent_at);
ALTER TABLE parcels_${index} ADD COLUMN note text;
ALTER TABLE parcels_${Math.max(0, index - 5)} ALTER COLUMN weight SET NOT NULL;
UPDATE parcels_${Math.max(0, index - 7)} SET note = '' WHERE note IS NULL;
`;
}

/** Migrations classified, against squawk on the same files. */
function classifyFiles(node: Node, squawk: string, files: number): void {
  const { folder, paths } = writeMigrations(files);
  const ours: Command = { file: node.file, args: [cli, "classify", ...paths] };
  const [own = [], theirs = []] = timeInTurn([ours, { file: squawk, args: paths }], files === 1 ? 15 : 7);
  const ratio = `${(median(own) / median(theirs)).toFixed(2)} x squawk`;
  print({
    what: `classify ${files} files, ${node.name}`,
    ratio,
    aim: files === 1 ? "aim 1, below 2" : "aim 1, below 2.5",
    times: [own, theirs],
  });
  rmSync(folder, { recursive: true });
}

interface Figure {
  readonly what: string;
  readonly ratio: string;
  readonly aim: string;
  /** Milliseconds of each command measured side by side. */
  readonly times: readonly (readonly number[])[];
}

function print({ what, ratio, aim, times }: Figure): void {
  const medians = times.map((values) => `${median(values).toFixed(0)} ms`).join(" / ");
  console.log(`${what.padEnd(48)} ${ratio.padEnd(20)} ${aim.padEnd(16)} medians ${medians}`);
}

const node24 = findNode24();
const nodes: readonly Node[] = [
  { name: `Node ${process.versions.node}`, file: process.execPath },
  ...(node24 === null ? [] : [{ name: "Node 24", file: node24 }]),
];
if (node24 === null) console.log("No Node 24 binary could be had from npm: only the Node at hand is measured.");
smallChangeSet(nodes);
largeChangeSet(nodes);
const squawk = findSquawk();
if (squawk === null) console.log("squawk could not be had from npm: classify is not compared.");
else for (const node of nodes) for (const files of [1, 300]) classifyFiles(node, squawk, files);
await benchDeploy(print);
await benchRescue(print);

/** The steps of a soft drop as migration files, named and laid out as the migration that they stand for. */
import { nameOf } from "../frameworks/exclusions.ts";
import type { Drop, LeftDrop } from "./find-drops.ts";
import { nextPaths } from "./next-paths.ts";
import { planSteps, type Step } from "./soft-drop.ts";

export interface SoftDropFile {
  /** From 1; files of one release go out together, those of the next one later. */
  readonly release: number;
  readonly kind: Step["kind"];
  /** Below the root, in the framework's own form. */
  readonly path: string;
  readonly text: string;
}

/** What is offered for a migration. */
export interface SoftDropReport {
  readonly files: readonly SoftDropFile[];
  /** Lines whose drops the files stand for, ascending. */
  readonly lines: readonly number[];
  readonly left: readonly LeftDrop[];
  /** Whether the migration does nothing else, so that it can be removed. */
  readonly isAll: boolean;
  /** What has to follow beside the files, one sentence; null where nothing has. */
  readonly beside: string | null;
}

export interface SoftDropInput {
  /** The migration that drops, below the root. */
  readonly path: string;
  /** Id; null where it is not known. */
  readonly framework: string | null;
  readonly drops: readonly Drop[];
  /** Names in the folder in which the ids of the set stand (`folderOfIds`). */
  readonly neighbours: readonly string[];
  /** Below the root, where the framework keeps one for the migration; null where it does not. */
  readonly downPath: string | null;
  /** 14 digits, UTC. */
  readonly now: string;
}

/** In the order of their releases. */
export function softDropFiles(input: SoftDropInput): readonly SoftDropFile[] {
  const { path, framework, drops, neighbours, downPath, now } = input;
  const steps = planSteps(drops, `${now.slice(0, 4)}_${now.slice(4, 6)}`);
  const words = steps.map(({ kind }) => `${kind}_${wordsOf(drops)}`);
  const paths = nextPaths({ path, neighbours, words, now });
  const downs = downPath === null ? [] : nextPaths({ path: downPath, neighbours, words, now });
  return steps.flatMap((step, index) => {
    const base = { release: index + 1, kind: step.kind };
    const down = downs[index];
    const up = {
      ...base,
      path: paths[index] ?? path,
      text: textOf(step, { marks: down === undefined ? inFile(framework) : null, framework, words: words[index] ?? step.kind }),
    };
    if (down === undefined) return [up];
    return [up, { ...base, path: down, text: undoing(step) }];
  });
}

/** Such as `parcels_weight`; of several the first. Letters, digits and underscores only, since it becomes part of a file's name. */
function wordsOf(drops: readonly Drop[]): string {
  const [first] = drops;
  const words = first === undefined ? "" : [first.table.name, first.column ?? ""].join("_");
  const plain = words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "_")
    .slice(0, 60)
    .replaceAll(/^_+|_+$/g, "");
  return plain === "" ? "dropped" : plain;
}

/** Lines before the way up and before the way down of tools that keep both in one file. */
interface Marks {
  readonly up: string | null;
  readonly down: string;
}

const MARKS: Readonly<Record<string, Marks>> = {
  dbmate: { up: "-- migrate:up", down: "-- migrate:down" },
  goose: { up: "-- +goose Up", down: "-- +goose Down" },
  "sql-migrate": { up: "-- +migrate Up", down: "-- +migrate Down" },
  tern: { up: null, down: "---- create above / drop below ----" },
  "node-pg-migrate": { up: "-- Up Migration", down: "-- Down Migration" },
  "play-evolutions": { up: "-- !Ups", down: "-- !Downs" },
};

function inFile(framework: string | null): Marks | null {
  return framework !== null && Object.hasOwn(MARKS, framework) ? (MARKS[framework] ?? null) : null;
}

const TITLES: Readonly<Record<Step["kind"], string>> = {
  relax: "First release of a drop in steps: inserts may leave the column out.",
  rename: "What is to be dropped is renamed, so that it can be brought back.",
  drop: "What was renamed some releases before is dropped.",
};

/** Waiting for the lock would make everybody behind it wait. */
const LIMIT = "SET lock_timeout = '2s'";

interface Layout {
  readonly marks: Marks | null;
  readonly framework: string | null;
  readonly words: string;
}

function textOf(step: Step, { marks, framework, words }: Layout): string {
  const head = [TITLES[step.kind], ...step.notes].map((note) => `-- ${note}`);
  const up = [...head, "", ...statements(step.up)];
  if (framework === "liquibase")
    return lines(["--liquibase formatted sql", "", `--changeset soft-drop:${words}`, ...up, "", ...rollbacks(step)]);
  if (marks === null) return lines(up);
  return lines([...(marks.up === null ? [] : [marks.up]), ...up, "", marks.down, ...wayBack(step)]);
}

function rollbacks({ down }: Step): readonly string[] {
  return down.length === 0 ? ["--rollback empty"] : down.map((each) => `--rollback ${each};`);
}

function undoing(step: Step): string {
  return lines(wayBack(step));
}

function wayBack({ down }: Step): readonly string[] {
  return down.length === 0 ? ["-- Nothing brings back what was dropped but a rescue copy or a backup."] : statements(down);
}

function statements(all: readonly string[]): readonly string[] {
  return [LIMIT, ...all].map((each) => `${each};`);
}

function lines(all: readonly string[]): string {
  return `${all.join("\n")}\n`;
}

/** What a framework keeps beside its files, which has to follow. One sentence; null where there is nothing. */
const BESIDE: Readonly<Record<string, string>> = {
  atlas: "Write atlas.sum anew: atlas migrate hash.",
  drizzle: "Enter the files into meta/_journal.json.",
  sqitch: "Enter the changes into sqitch.plan.",
  liquibase: "Include the files in the changelog.",
};

export function besideFiles(framework: string | null): string | null {
  return framework !== null && Object.hasOwn(BESIDE, framework) ? (BESIDE[framework] ?? null) : null;
}

/** Where the way down of a migration lies: where names tell it always, else where there is a file. Null where it has none. */
export function downOf(path: string, exists: (path: string) => boolean): string | null {
  const name = nameOf(path);
  const folder = path.slice(0, path.length - name.length);
  const renamed = (forms: readonly Rename[]): readonly string[] =>
    forms.map(([from, to]) => name.replace(from, to)).flatMap((each) => (each === name ? [] : [folder + each]));
  return renamed(ALWAYS)[0] ?? renamed(SOMETIMES).find((each) => exists(each)) ?? null;
}

type Rename = readonly [from: RegExp, to: string];

const ALWAYS: readonly Rename[] = [
  [/\.up(\.\w+)$/, ".down$1"],
  [/\.do(\.\w+)$/, ".undo$1"],
  [/^up\.sql$/, "down.sql"],
];

const SOMETIMES: readonly Rename[] = [
  [/^migration\.sql$/, "down.sql"],
  [/^V(?=\d)/, "U"],
  [/\.sql$/, ".down.sql"],
  [/\.sql$/, ".rollback.sql"],
];

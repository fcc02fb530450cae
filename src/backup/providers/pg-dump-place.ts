/** Where a dump may lie: a folder of its own, never in the repository, with room enough. */
import { UserError } from "../../errors.ts";
import type { TakingBackup } from "../provider.ts";
import type { DumpWorld } from "./pg-dump-world.ts";
import { megabytes } from "./pg-dump-progress.ts";
import { toIsoMoment } from "../../release/moment.ts";

export interface DumpPlace {
  /** While it is made. */
  readonly partial: string;
  /** When it is whole. */
  readonly folder: string;
}

const PROBLEMS = {
  missing: "is not there",
  "no-folder": "is no folder",
  "not-writable": "may not be written to",
} as const;

/** Throws `UserError`. Nothing is made yet. */
export async function findPlace(world: DumpWorld, taking: TakingBackup): Promise<DumpPlace> {
  const { folder: given, store } = world.options;
  const shown = JSON.stringify(given);
  if (world.isThrownAway && store === null)
    throw new UserError(
      "outside",
      "This machine is thrown away when the run ends, and a dump in one of its folders with it.",
      "Give the target's pg_dump backup a `store` command that takes the files elsewhere, or run the deploy on a machine of your own.",
    );
  const opened = await world.files.openFolder(given);
  if ("problem" in opened)
    throw new UserError(
      "outside",
      `The folder for dumps, ${shown}, ${PROBLEMS[opened.problem]}.`,
      `Make it for the user of this process alone: install -d -m 700 ${shown}`,
    );
  if (await world.files.isWithin(opened.folder, world.repository))
    throw new UserError(
      "outside",
      `The folder for dumps, ${shown}, lies in the repository, where dumps end up in commits and artifacts.`,
      "Name a folder outside of it.",
    );
  for (const name of await world.files.findPartials(opened.folder))
    taking.onProgress(
      `An earlier run left ${JSON.stringify(`${opened.folder}/${name}`)} behind: no backup, but data. If no other run is at work, remove it.`,
    );
  const folder = `${opened.folder}/${nameOf(taking)}`;
  return { folder, partial: `${folder}.partial` };
}

/** Database, release and time, of characters that need no quoting anywhere. */
function nameOf({ release, clock }: TakingBackup): string {
  const database = release.database.replace(/[^A-Za-z0-9_-]/g, "_").slice(0, 40);
  const digest = release.digest.replace(/^sha256:/, "").slice(0, 12);
  const time = toIsoMoment(clock.now()).replace(/[-:]/g, "").replace(".", "");
  return `${database}-${digest}-${time}`;
}

/** Throws `UserError`. An estimate of what the rows take, which compressed dumps rarely reach. */
export async function checkRoom({ files }: DumpWorld, folder: string, bytes: number): Promise<void> {
  const free = await files.freeBytes(folder);
  if (free >= bytes) return;
  throw new UserError(
    "outside",
    `The folder for dumps has room for ${megabytes(free)}, and the rows to be dumped take ${megabytes(bytes)}.`,
    "Make room (old dumps are never removed by this tool), or name a folder on a larger disk.",
  );
}

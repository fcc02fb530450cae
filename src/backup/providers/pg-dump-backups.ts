/** All that pg_dump gives a target: dumps, deltas, and where both are taken. */
import type { Clock } from "../../database-port.ts";
import type { Sha256 } from "../../release/release.ts";
import type { Backups } from "../backups.ts";
import { openDeltas } from "../delta.ts";
import { takePgDump } from "./pg-dump.ts";
import { storeBackupFile } from "./pg-dump-store.ts";
import type { DumpWorld } from "./pg-dump-world.ts";

export function openPgDump(
  world: DumpWorld,
  { clock, sha256 }: { readonly clock: Clock; readonly sha256: Sha256 },
): Required<Pick<Backups, "snapshot" | "writeDelta" | "storeDelta">> {
  const { store } = world.options;
  const { files, runCommand } = world;
  return {
    snapshot: takePgDump(world),
    writeDelta: openDeltas({ files, clock, sha256 }),
    storeDelta: store === null ? null : (file, signal) => storeBackupFile({ store, runCommand, file, signal }),
  };
}

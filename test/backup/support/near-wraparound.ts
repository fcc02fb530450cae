/** An installation whose fresh servers are about to run out of 32-bit transaction ids. */
import { spawnSync } from "node:child_process";
import { chownSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  initialise,
  makeServerFolder,
  type PostgresBinaries,
  run,
  SERVER_ENVIRONMENT,
  SERVER_USER,
} from "../../support/postgres-binaries.ts";

/** Only so many ids are left; databases take some. */
const LEFT = 96;
const LAST_ID = 4_294_967_295;

export interface NearWraparound {
  readonly binaries: PostgresBinaries;
  remove(): void;
}

/** Everything that is there is frozen first, or it would lie in the future. */
export function nearWraparound(binaries: PostgresBinaries): NearWraparound {
  const folder = makeServerFolder("schema-release-wraparound-");
  const data = join(folder, "data");
  initialise(binaries.bin, data);
  for (const database of ["template0", "template1", "postgres"]) {
    const { status, stderr } = spawnSync(join(binaries.bin, "postgres"), ["--single", "-c", "fsync=off", "-D", data, database], {
      ...SERVER_USER,
      cwd: "/",
      env: SERVER_ENVIRONMENT,
      encoding: "utf8",
      input: "VACUUM FREEZE",
    });
    if (status !== 0) throw new Error(stderr);
  }
  run(join(binaries.bin, "pg_resetwal"), ["-x", String(LAST_ID - LEFT), "-D", data]);
  // What became of those ids: a segment for a million of them, two bits each.
  const segment = join(data, "pg_xact/0FFF");
  writeFileSync(segment, new Uint8Array(262_144), { mode: 0o600 });
  const { uid, gid } = SERVER_USER;
  if (uid !== undefined) chownSync(segment, uid, gid);
  return { binaries: { ...binaries, template: data }, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** What our snapshots are called and tagged. Names of targets and databases may hold anything; AWS' names may not. */
import { toIsoMoment } from "../../release/moment.ts";
import type { Clock } from "../../database-port.ts";
import type { TakingBackup } from "../provider.ts";

/** The least that AWS allows for any kind of snapshot. */
const LONGEST_NAME = 63;
const PREFIX = "schema-release";

/**
 * `schema-release-TARGET-DIGEST-TIME-CHANCE`: letters, digits and single hyphens, at most 63, so that a policy can name
 * `schema-release-*` and no earlier attempt has the same.
 */
export function nameSnapshot({ target, release, clock }: Named): string {
  const digest = release.digest.replace(/^sha256:/, "").toLowerCase();
  const time = toIsoMoment(clock.now()).slice(0, 19).replaceAll(/[-:]/g, "").toLowerCase();
  const rest = [slug(digest, 8), time, drawDigits(clock, 6)];
  const room = LONGEST_NAME - PREFIX.length - rest.join("-").length - 2;
  return [PREFIX, slug(target, room), ...rest].join("-");
}

interface Named extends Pick<TakingBackup, "target" | "clock"> {
  readonly release: Pick<TakingBackup["release"], "digest">;
}

/** Lower-case letters, digits and single hyphens within; `x` where nothing of it is left. */
function slug(text: string, length: number): string {
  const words = text.toLowerCase().split(/[^a-z0-9]/);
  const joined = words.filter((word) => word !== "").join("-");
  const cut = joined.slice(0, length);
  return (cut.endsWith("-") ? cut.slice(0, -1) : cut) || "x";
}

/** Digits and letters, as many as asked for. */
function drawDigits(clock: Clock, count: number): string {
  return Array.from({ length: count }, () => Math.min(35, Math.floor(clock.random() * 36)).toString(36)).join("");
}

export const DIGEST_TAG = "schema-release:digest";
/** Of one attempt: what has it was made by this very run, even where AWS' answer to its making was lost. */
export const ATTEMPT_TAG = "schema-release:attempt";

export function makeTags({ release, target, clock }: TakingBackup): ReadonlyMap<string, string> {
  const said: readonly (readonly [string, string])[] = [
    [DIGEST_TAG, release.digest],
    ["schema-release:database", release.database],
    ["schema-release:commit", release.commit],
    ["schema-release:target", target],
    [ATTEMPT_TAG, drawDigits(clock, 24)],
  ];
  return new Map(said.flatMap(([key, value]) => (value === "" ? [] : [[key, tagValue(value)]])));
}

/** Letters, digits, spaces and `_.:/=+-@`, at most 256, none of which AWS keeps for itself. */
function tagValue(text: string): string {
  const clean = text.replaceAll(/[^\p{L}\p{N} _.:/=+\-@]/gu, "_");
  const own = /^(?:aws|rds):/i.test(clean) ? `_${clean}` : clean;
  return Array.from(own).slice(0, 256).join("");
}

/** The frameworks that are run natively: a file each beside this one, and a row here. */
import type { Parsers } from "../../sql/parsers.ts";
import type { Sha256 } from "../../release/release.ts";
import type { NativeSet, SetFile } from "../history.ts";

export interface NativeInput {
  /** Every file below the set's folders, in no order: migrations, callbacks, settings of single migrations. */
  readonly files: readonly SetFile[];
  /** The set's folder, such as `db/migration`; `""` for the root of the repository. */
  readonly root: string;
  /** The set's folders where it has several: `root` is then the one above all. Left out: `root` alone. */
  readonly roots?: readonly string[];
  /** Another file of the same revision, such as `flyway.conf`; null where there is none. */
  readonly readFile: (path: string) => Promise<Uint8Array | null>;
  /** A variable of the environment, such as `FLYWAY_PLACEHOLDERS_OWNER`. */
  readonly environment: (name: string) => string | undefined;
  /** All names of the environment, for frameworks that take settings from a prefix. */
  readonly environmentNames: readonly string[];
  /** The history table where the configuration names one; null: as the framework has it. */
  readonly historyTable: string | null;
  readonly parsers: Parsers;
  readonly sha256: Sha256;
}

/** Throws `UserError` (`configuration`) for settings that cannot be honoured, naming them. */
export type OpenNative = (input: NativeInput) => Promise<NativeSet>;

/** Each loaded when it is wanted. */
const NATIVES: Readonly<Record<string, () => Promise<OpenNative>>> = {
  dbmate: async () => (await import("./dbmate.ts")).openDbmate,
  flyway: async () => (await import("./flyway.ts")).openFlyway,
  other: async () => (await import("./plain.ts")).openPlain,
};

/** Null for a framework that is not run natively. */
export async function openNative(framework: string, input: NativeInput): Promise<NativeSet | null> {
  const load = Object.hasOwn(NATIVES, framework) ? NATIVES[framework] : undefined;
  return load === undefined ? null : (await load())(input);
}

export const NATIVE_FRAMEWORKS: readonly string[] = Object.keys(NATIVES);

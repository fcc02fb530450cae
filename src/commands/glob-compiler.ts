/** Globs of the configuration; the library is loaded only where one stands there. */
import type { Options } from "../config/options.ts";
import { type GlobCompiler, needsGlobs } from "../frameworks/configured.ts";

/** Null where no pattern is a glob. */
export async function globCompilerFor(options: Options): Promise<GlobCompiler | null> {
  if (!needsGlobs(options)) return null;
  const { default: picomatch } = await import("picomatch");
  return (glob) => picomatch(glob, { dot: true });
}

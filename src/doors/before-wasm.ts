/**
 * V8 would optimise the WebAssembly of the parser a second time in the background and so keep the process alive after its
 * work: 0.4 s and 500 MB on Node 24. Flags set at run time do not bring along the ones they imply at start, hence all
 * three.
 */
import { setFlagsFromString } from "node:v8";

/** To be called before the module is compiled. */
export function beforeWasm(): void {
  for (const flag of ["--liftoff-only", "--no-wasm-tier-up", "--no-wasm-dynamic-tiering"]) setFlagsFromString(flag);
}

/** V8 would optimise the WebAssembly of the parser a second time in the background and so keep the process alive after its work. */
import { setFlagsFromString } from "node:v8";

/** To be called before the module is compiled. */
export function beforeWasm(): void {
  setFlagsFromString("--liftoff-only");
}

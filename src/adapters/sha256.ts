/** SHA-256, for whoever hands it to the middle. */
import { createHash } from "node:crypto";
import type { Sha256 } from "../release/release.ts";

/** Hexadecimal, lower case. Text is taken as UTF-8. */
export const sha256: Sha256 = (data) => createHash("sha256").update(data).digest("hex");

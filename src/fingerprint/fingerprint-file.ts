/** A fingerprint as a file (version 1), so that a schema can be compared later or elsewhere. */
import type { Sha256 } from "../release/release.ts";
import { type Fingerprint, fingerprintOf, type SchemaObject } from "./fingerprint.ts";

export interface FingerprintFile {
  readonly version: 1;
  readonly digest: string;
  /** Such as `18.4`. */
  readonly serverVersion: string;
  /** ISO 8601, UTC. */
  readonly takenAt: string;
  /** What was left out. */
  readonly ignore: readonly string[];
  readonly objects: readonly SchemaObject[];
  readonly columnOrder: Readonly<Record<string, readonly string[]>>;
}

/** What a file says of a schema. `digest`: no more than that, as in a deploy's evidence. */
export type ExpectedSchema =
  | { readonly kind: "fingerprint"; readonly fingerprint: Fingerprint; readonly file: FingerprintFile }
  | { readonly kind: "digest"; readonly digest: string }
  | { readonly kind: "unreadable"; readonly because: string };

export const DIGEST = /^sha256:[0-9a-f]{64}$/;

/** Takes what `verify --write` and `deploy` wrote: a fingerprint whose objects are not those of its digest is refused. */
export function readExpectedSchema(text: string, sha256: Sha256): ExpectedSchema {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return unreadable("it is not JSON");
  }
  if (!isRecord(value) || value["version"] !== 1) return unreadable("it is no document of version 1");
  if (isRecord(value["fingerprint"])) return digestOfEvidence(value["fingerprint"]);
  if (!isFile(value)) return unreadable("it is neither a fingerprint nor the evidence of a deploy");
  const fingerprint = fingerprintOf(value.objects, new Map(Object.entries(value.columnOrder)), sha256);
  if (fingerprint.digest !== value.digest) return unreadable("its objects are not those that its digest was made of");
  return { kind: "fingerprint", fingerprint, file: value };
}

function digestOfEvidence({ after }: Readonly<Record<string, unknown>>): ExpectedSchema {
  if (typeof after === "string" && DIGEST.test(after)) return { kind: "digest", digest: after };
  return unreadable("the deploy of this evidence took no fingerprint afterwards");
}

function unreadable(because: string): ExpectedSchema {
  return { kind: "unreadable", because };
}

function isFile(value: Readonly<Record<string, unknown>>): value is Readonly<Record<string, unknown>> & FingerprintFile {
  const { digest, serverVersion, takenAt, ignore, objects, columnOrder } = value;
  return (
    [digest, serverVersion, takenAt].every((text) => typeof text === "string") &&
    isTexts(ignore) &&
    Array.isArray(objects) &&
    objects.every(isObject) &&
    isRecord(columnOrder) &&
    Object.values(columnOrder).every(isTexts)
  );
}

function isObject(value: unknown): value is SchemaObject {
  return isRecord(value) && [value["kind"], value["name"], value["definition"]].every((text) => typeof text === "string");
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === "string");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

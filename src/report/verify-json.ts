/** The answer of `verify` and a fingerprint's file as JSON, version 1: every field in its documented order. */
import type { FingerprintFile } from "../fingerprint/fingerprint-file.ts";
import type { VerifyDocument } from "../fingerprint/verify-document.ts";
import { stringifyInert } from "./json.ts";

/** Ends with a line feed. */
export function renderVerifyJson(verify: VerifyDocument): string {
  const { version, verdict, because, database, target, fingerprint, objects, against } = verify;
  const { differences, columnOrder, replay, smoke, notes } = verify;
  const head = { version, verdict, because, database, target, fingerprint, objects, against };
  return `${stringifyInert({ ...head, differences, columnOrder, replay, smoke, notes })}\n`;
}

/** An object a line, so that two files can be compared with other tools too. */
export function renderFingerprintFile(file: FingerprintFile): string {
  const { version, digest, serverVersion, takenAt, ignore, objects, columnOrder } = file;
  const head = Object.entries({ version, digest, serverVersion, takenAt, ignore }).map(([key, value]) => entry(key, value));
  const lines = objects.map(({ kind, name, definition }) => `    ${inert({ kind, name, definition })}`);
  const order = Object.entries(columnOrder).map(([table, columns]) => `  ${entry(table, columns)}`);
  const list = lines.length === 0 ? '  "objects": []' : `  "objects": [\n${lines.join(",\n")}\n  ]`;
  const map = order.length === 0 ? '  "columnOrder": {}' : `  "columnOrder": {\n${order.join(",\n")}\n  }`;
  return `{\n${[...head, list, map].join(",\n")}\n}\n`;
}

function entry(key: string, value: unknown): string {
  return `  ${inert(key)}: ${inert(value)}`;
}

function inert(value: unknown): string {
  return stringifyInert(value).replaceAll(/\n\s*/g, " ");
}

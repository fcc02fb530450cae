/** Files of a set that only the configuration tells (`framework: other`): a version-like name runs once, any other file grows at its end. */
import type { Recognised } from "./framework.ts";

/** A path below the configured folder; null for what is no file to run. */
export function readOther(below: string): Omit<Recognised, "root"> | null {
  const parts = below.split("/");
  const name = parts.at(-1) ?? "";
  // Models frozen for one migration lie in a folder that carries its version: they belong to it.
  for (const folder of parts.slice(0, -1)) {
    const id = /^\d{3,}[_-][A-Za-z]/.test(folder) ? leadingVersion(folder) : null;
    if (id !== null) return { role: isMainFile(name) ? "versioned" : "support", id };
  }
  const id = leadingVersion(name) ?? trailingVersion(name);
  if (id === null) return { role: "appended", id: null };
  return { role: /[._-]down\.[^.]+$/.test(name) ? "down" : "versioned", id };
}

/** `up.sql`, `migration.ts`: the file for which its folder is named. */
function isMainFile(name: string): boolean {
  return /^(?:up|migration|index|main)\.[^.]+$/.test(name);
}

/** `20220926115233_indexes.go`, `001_x.go`, `V12__x.sql`, `v245.go`, `m20240101_x.rs`. */
function leadingVersion(name: string): string | null {
  const match = /^[A-Za-z]?_?(\d+(?:[._-]\d+)*)(?![A-Za-z\d])/.exec(name);
  return match?.[1] === undefined ? null : plain(match[1]);
}

/** `schema_version_1.sql`. */
function trailingVersion(name: string): string | null {
  const match = /[_-]v?(\d+)(?:\.[A-Za-z]+)+$/.exec(name);
  return match?.[1] === undefined ? null : plain(match[1]);
}

function plain(version: string): string {
  return version.replaceAll(/[._-]/g, ".").replace(/^0+(?=\d)/, "");
}

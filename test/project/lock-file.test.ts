import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface LockedPackage {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

function readLock(): Readonly<Record<string, LockedPackage>> {
  const text = readFileSync(new URL("../../package-lock.json", import.meta.url), "utf8");
  const { packages } = JSON.parse(text) as { packages: Record<string, LockedPackage> };
  return packages;
}

describe("the lock file", () => {
  it("names every package, those of other platforms too, or `npm ci` refuses it", () => {
    const packages = readLock();
    const wanted = Object.entries(packages).flatMap(([where, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies }).map((name) => ({ where, name })),
    );
    expect(wanted.length).toBeGreaterThan(100);
    expect(wanted.filter(({ where, name }) => !isLocked(packages, where, name))).toEqual([]);
  });
});

/** As Node resolves it: beside the package, else beside a folder above. */
function isLocked(packages: Readonly<Record<string, LockedPackage>>, where: string, name: string): boolean {
  for (let folder = where; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/")))) {
    if (`${folder === "" ? "" : `${folder}/`}node_modules/${name}` in packages) return true;
    if (folder === "") return false;
  }
}

/** Files of which some parts ship and others do not: only both texts tell whether a change reaches production. */
import { nameOf } from "../frameworks/exclusions.ts";
import { isBackingServicesOnly } from "./compose.ts";
import type { FileChange } from "./change.ts";

export interface Comparison {
  readonly name: RegExp;
  /** Whether what differs neither ships nor runs in production; false when a text cannot be read with certainty. */
  readonly isNeutral: (before: string, after: string) => boolean;
  readonly because: string;
}

/** Scripts that install, build or start: the platform calls them. */
const LIFECYCLE =
  /^(?:(?:pre|post)?(?:install|build|start|deploy|serve|publish|pack)|prepare|prepack|heroku-\w+|(?:build|start)[:\w-]*|main)$/;

const DEVELOPMENT_KEYS: ReadonlySet<string> = new Set(
  `devDependencies lint-staged husky simple-git-hooks eslintConfig eslintIgnore prettier stylelint jest nyc c8 ava mocha vitest commitlint
  config-commitizen release version description keywords author contributors license repository bugs homepage funding packageManager
  require-dev autoload-dev scripts-descriptions authors support prisma knip lint madge size-limit volta`.split(/\s+/),
);

const CARGO_DEVELOPMENT =
  /^(?:dev-dependencies|target\..*\.dev-dependencies|profile\.(?:dev|test|bench)|lints|workspace\.lints|workspace\.metadata|package\.metadata|bench|test|example)(?:\.|$)/;
const PYPROJECT_DEVELOPMENT =
  /^(?:dependency-groups|tool\.(?:ruff|black|isort|mypy|pytest|coverage|pylint|flake8|bandit|towncrier|commitizen|pyright|djlint|codespell|vulture|tox|semantic_release|poetry\.dev-dependencies|poetry\.group\.(?:dev|test|tests|lint|docs|typing)|pdm\.dev-dependencies|hatch\.envs|deptry|basedpyright|ty))(?:\.|$)/;

export const COMPARISONS: readonly Comparison[] = [
  {
    name: /^(?:package|composer)\.json$/,
    isNeutral: (before, after) => sameJson(before, after),
    because: "only scripts, development dependencies or descriptions changed",
  },
  {
    name: /^Cargo\.toml$/,
    isNeutral: (before, after) => sameToml(before, after, CARGO_DEVELOPMENT),
    because: "only development dependencies, profiles or lints changed",
  },
  {
    name: /^pyproject\.toml$/,
    isNeutral: (before, after) => sameToml(before, after, PYPROJECT_DEVELOPMENT),
    because: "only development dependencies or tools changed",
  },
  {
    name: /^(?:docker-)?compose[\w.-]*\.ya?ml$/,
    isNeutral: isBackingServicesOnly,
    because: "only databases and other backing services changed, none of the application's own",
  },
];

export function comparisonOf(path: string): Comparison | null {
  const name = nameOf(path);
  return COMPARISONS.find((comparison) => comparison.name.test(name)) ?? null;
}

/** Why a change of a manifest is neutral; null when it is not, or cannot be told. */
export function comparedBecause(change: FileChange, text: (oid: string) => string | null): string | null {
  const comparison = comparisonOf(change.path);
  if (comparison === null || change.before?.kind !== "file" || change.after?.kind !== "file" || change.previousPath !== null)
    return null;
  const [before, after] = [text(change.before.oid), text(change.after.oid)];
  if (before === null || after === null) return null;
  return comparison.isNeutral(before, after) ? comparison.because : null;
}

function sameJson(before: string, after: string): boolean {
  const [left, right] = [shippingPart(before), shippingPart(after)];
  return left !== null && left === right;
}

/** Canonical text of what ships; null when it is no JSON object. */
function shippingPart(text: string): string | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof parsed !== "object" || parsed === null) return null;
  const parts = Object.entries(parsed).filter(([key]) => !DEVELOPMENT_KEYS.has(key));
  return JSON.stringify(parts.map(([key, value]) => [key, key === "scripts" ? lifecycleScripts(value) : value]).sort(byKey));
}

function lifecycleScripts(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .filter(([name]) => LIFECYCLE.test(name))
    .sort(byKey);
}

function byKey([a]: readonly unknown[], [b]: readonly unknown[]): number {
  return String(a) < String(b) ? -1 : 1;
}

function sameToml(before: string, after: string, development: RegExp): boolean {
  const [left, right] = [shippingSections(before, development), shippingSections(after, development)];
  return left !== null && left === right;
}

/** The lines outside development sections; null when strings of several lines make sections uncertain. */
function shippingSections(text: string, development: RegExp): string | null {
  if (/"""|'''/.test(text)) return null;
  let isShipping = true;
  const lines: string[] = [];
  for (const line of text.split("\n")) {
    const header = /^\s*\[+\s*([^\]]*?)\s*\]+/.exec(line)?.[1];
    if (header !== undefined) isShipping = !development.test(header);
    if (isShipping && line.trim() !== "" && !line.trimStart().startsWith("#")) lines.push(line.trim());
  }
  return lines.join("\n");
}

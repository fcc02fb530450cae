import { describe, expect, test } from "vitest";
import { comparedBecause } from "../../src/change-set/manifests.ts";
import { added, modified, renamed, textOf } from "../frameworks/memory-repository.ts";

const isNeutral = (path: string, before: string, after: string): boolean =>
  comparedBecause(modified(path, before, after), textOf) !== null;

const packageText = (parts: object): string =>
  JSON.stringify({ name: "shop", dependencies: { pg: "1" }, scripts: { start: "node ." }, ...parts });

const cargoText = (dev: string, own = ""): string =>
  `[package]\nname = "shop"\n[dependencies]\nsqlx = "0.8"\n${own}[dev-dependencies]\n${dev}\n`;

const pyprojectText = (lint: string, own = "1"): string =>
  `[project]\nversion = "${own}"\n[tool.ruff]\nline-length = ${lint}\n[dependency-groups]\ndev = ["x"]\n`;

const composeText = (db: string, app = "build: ."): string =>
  `version: "3"\nservices:\n  db:\n    image: ${db}\n  web:\n    ${app}\n    depends_on:\n      - db\n`;

describe("package.json", () => {
  test.each([
    ["a script alias", { scripts: { start: "node .", "data-migration:x": "tsx x.ts" } }],
    ["a development dependency", { devDependencies: { vitest: "4" } }],
    ["lint-staged", { "lint-staged": { "*.ts": "oxfmt" } }],
    ["the version", { version: "1.2.3" }],
  ])("is neutral when only %s changed", (_, parts) =>
    expect(isNeutral("package.json", packageText({}), packageText(parts))).toBe(true),
  );

  test.each([
    ["a dependency", { dependencies: { pg: "2" } }],
    ["how it starts", { scripts: { start: "node --inspect ." } }],
    ["how it is built", { scripts: { start: "node .", "build:web": "vite" } }],
    ["what installing runs", { scripts: { start: "node .", postinstall: "prisma generate" } }],
    ["its overrides", { overrides: { pg: "3" } }],
    ["its module type", { type: "module" }],
  ])("ships when %s changed", (_, parts) => expect(isNeutral("package.json", packageText({}), packageText(parts))).toBe(false));

  test("ships when it cannot be read", () => expect(isNeutral("package.json", "{", "{")).toBe(false));
  test("ships when it is new", () => expect(comparedBecause(added("package.json", "{}"), textOf)).toBeNull());
  test("ships when it moved", () => expect(comparedBecause(renamed("a/package.json", "b/package.json"), textOf)).toBeNull());
  test("ships when its text is not there", () =>
    expect(comparedBecause(modified("package.json", "{}", "{} "), () => null)).toBeNull());
});

describe("composer.json", () => {
  test("is neutral when only require-dev changed", () => {
    expect(isNeutral("composer.json", '{"require":{"a":"1"}}', '{"require":{"a":"1"},"require-dev":{"b":"1"}}')).toBe(true);
  });
  test("ships when require changed", () =>
    expect(isNeutral("composer.json", '{"require":{"a":"1"}}', '{"require":{"a":"2"}}')).toBe(false));
});

describe("Cargo.toml", () => {
  test("is neutral when only development dependencies changed", () =>
    expect(isNeutral("Cargo.toml", cargoText("a = 1"), cargoText("a = 2"))).toBe(true));
  test("ships when dependencies changed", () =>
    expect(isNeutral("Cargo.toml", cargoText("a = 1"), cargoText("a = 1", "b = 1\n"))).toBe(false));
  test("ships when a string of several lines could hide a section", () => {
    expect(isNeutral("Cargo.toml", `x = """\n[dev-dependencies]\n"""\n`, `x = """\n[dev-dependencies]\ny\n"""\n`)).toBe(false);
  });
});

describe("pyproject.toml", () => {
  test("is neutral when only a tool's configuration changed", () =>
    expect(isNeutral("pyproject.toml", pyprojectText("80"), pyprojectText("99"))).toBe(true));
  test("ships when the project changed", () =>
    expect(isNeutral("pyproject.toml", pyprojectText("80"), pyprojectText("80", "2"))).toBe(false));
});

describe("a compose file", () => {
  test("is neutral when only a database's image changed", () =>
    expect(isNeutral("docker-compose.yml", composeText("postgres:14"), composeText("postgres:17"))).toBe(true));
  test("ships when the application's own service changed", () => {
    expect(isNeutral("compose.yaml", composeText("postgres:14"), composeText("postgres:14", "image: shop:2"))).toBe(false);
  });
  test("ships when an image of its own takes a database's place", () => {
    expect(isNeutral("docker-compose.yml", composeText("postgres:14"), composeText("ghcr.io/shop/web:1"))).toBe(false);
  });
  test("ships when a network changed", () => {
    expect(isNeutral("docker-compose.yml", composeText("postgres:14"), `${composeText("postgres:14")}networks:\n  a: {}\n`)).toBe(
      false,
    );
  });
});

test("other files are never compared", () => expect(isNeutral("go.mod", "a", "a ")).toBe(false));

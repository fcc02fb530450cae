import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { EFFECT_ROWS } from "../../src/risk/effects/table.ts";
import { ACT_RULES, MIGRATION_RULES } from "../../src/rules/migration-rules.ts";
import { GATE_RULE_DESCRIPTIONS } from "../../src/rules/gate-rules.ts";
import { assess } from "../rules/migration/run.ts";

const FOLDER = new URL("../../src/rules/migration/", import.meta.url);

describe("the rules about migrations", () => {
  const ids = MIGRATION_RULES.map(({ id }) => id);

  it("are all in the list, one file each, and share no id with the gate's", () => {
    const files = readdirSync(FOLDER).map((name) => name.slice(0, -3));
    expect([...ids].sort()).toEqual(files.sort());
    const all = [...ids, ...GATE_RULE_DESCRIPTIONS.map(({ id }) => id)];
    expect(new Set(all).size).toBe(all.length);
  });

  it.each(MIGRATION_RULES)("$id says in one sentence what it finds", ({ id, summary }) => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(summary).toMatch(/^[A-Z][^\n]{10,150}\.$/);
  });

  it("share no action", () => {
    const actions = ACT_RULES.flatMap((rule) => rule.actions);
    expect(new Set(actions).size).toBe(actions.length);
  });

  it("know only actions of the effect table", () => {
    const known = new Set<string>(EFFECT_ROWS.map(({ action }) => action));
    const unknown = ACT_RULES.flatMap((rule) => rule.actions.filter((action) => !known.has(action)));
    expect(unknown).toEqual(["unknown"]);
  });
});

describe("every row of the effect table", () => {
  const harmful = EFFECT_ROWS.flatMap(({ action, witnesses }) =>
    witnesses.map(({ setup, statement }) => ({ action, setup, statement })),
  );

  it("that loses data or breaks running code has a finding for it", () => {
    const silent = harmful.flatMap(({ action, setup, statement }) => {
      const [migration] = assess({ setup, files: [statement] });
      const own = migration?.statements.filter(({ actions }) => actions.includes(action)) ?? [];
      const harms = own.filter(({ dataLoss, backwardCompatible }) => dataLoss !== "none" || !backwardCompatible);
      return harms.length > 0 &&
        migration?.findings.every(({ line }) => !harms.some((statement) => statement.line === line)) === true
        ? [`${action}: ${statement}`]
        : [];
    });
    expect(silent).toEqual([]);
  });
});

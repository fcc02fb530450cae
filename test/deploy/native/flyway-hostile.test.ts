/** What a pull request may bring: much, odd names, odd texts. All of it in a time that grows with its size. */
import { expect, it } from "vitest";
import { openSet, useFlywayDatabase } from "./flyway-database.ts";
import { applyPending, kindsOf } from "./session.ts";

const database = useFlywayDatabase();

it("Twenty thousand files are read in time", { timeout: 20_000 }, async () => {
  const files = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`V${index}__a.sql`, "SELECT 1;"]));
  const state = await (await openSet(files)).readHistory(database.session);
  expect([state.pending.length, state.problems.length]).toEqual([20_000, 0]);
});

it("Placeholders that never end are found in time", { timeout: 5000 }, async () => {
  const state = await (
    await openSet({ "V1__a.sql": "${a".repeat(200_000), "V2__b.sql": "${x}\n".repeat(200_000) })
  ).readHistory(database.session);
  expect(kindsOf(state)).toEqual(["unreadable 1", "unreadable 2"]);
  expect(state.problems.every(({ message }) => message.length < 5000)).toBe(true);
});

it("Names and descriptions are values, not SQL", async () => {
  const name = "R__'); DROP TABLE flyway_schema_history; --\\.sql";
  await applyPending(await openSet({ [name]: "SELECT 1" }, { FLYWAY_TABLE: 'a"b;c' }), database.session);
  const rows = await database.session.query('SELECT description, script FROM "a""b;c"');
  expect(rows).toEqual([{ description: "'); DROP TABLE flyway schema history; --\\", script: name }]);
});

it.each(["toString", "__proto__", "constructor"])("A placeholder called %s is no value of its own", async (name) => {
  const state = await (await openSet({ "V1__a.sql": `SELECT '\${${name}}'` })).readHistory(database.session);
  expect(kindsOf(state)).toEqual(["unreadable 1"]);
});

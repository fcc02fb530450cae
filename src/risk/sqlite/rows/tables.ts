/** CREATE, DROP, RENAME of tables; the recipe of making a table anew. */
import { columnOf, shownName, tableKey, type Table } from "../../by-tokens/catalog.ts";
import { remainsOfTable } from "../../by-tokens/copies.ts";
import { cascades } from "../../by-tokens/data-outcomes.ts";
import { needsValue } from "../../by-tokens/definitions.ts";
import { mergeOutcomes } from "../../by-tokens/outcome.ts";
import { rowsOf, type Outcome, type Situation } from "../../by-tokens/row.ts";
import type { CreateTable, DropTable, RenameTable } from "../acts.ts";
import { calledOutcome, locked, readBy } from "./common.ts";

export const PARCELS = "CREATE TABLE parcels (id INTEGER PRIMARY KEY, code TEXT NOT NULL, qty INTEGER, label TEXT);";
const PARCELS_NEW = "CREATE TABLE parcels_new (id INTEGER PRIMARY KEY, code TEXT NOT NULL, qty INTEGER);";
const RECIPE = "ALTER TABLE, Making Other Kinds Of Table Schema Changes";

export const TABLE_ROWS = [
  ...rowsOf<CreateTable>("create-table", [
    {
      action: "create-table",
      summary: "CREATE TABLE IF NOT EXISTS of a table that is there changes nothing.",
      source: "CREATE TABLE, IF NOT EXISTS",
      when: ({ act, target }) => act.ifNotExists && !act.temporary && target.state === "known",
      effect: ({ target }) => ({ because: [`${target.name} exists already, so nothing is created.`] }),
      examples: [{ setup: PARCELS, statement: "CREATE TABLE IF NOT EXISTS parcels (other INTEGER)" }],
    },
    {
      action: "create-table",
      summary: "A new table, maybe in the place of one that was renamed or dropped before in the same release.",
      source: `CREATE TABLE; ${RECIPE}`,
      effect: (situation) => {
        const { act, target, catalog } = situation;
        const former = catalog.former.get(tableKey(catalog, act.table)) ?? null;
        const because =
          former === null ? [`${target.name} is new.`] : [`${target.name} takes the place of the former ${target.name}.`];
        const place =
          former === null
            ? {}
            : differing(former, { columns: act.definition.columns, complete: act.definition.complete && act.query === null });
        return mergeOutcomes([
          { because, undo: "DROP TABLE, as long as it is empty." },
          place,
          readBy(situation, act.query),
          calledOutcome(act.query?.calls ?? []),
        ]);
      },
      examples: [
        {
          statement:
            "CREATE TABLE IF NOT EXISTS pallets (id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL DEFAULT (datetime('now'))) STRICT, WITHOUT ROWID",
        },
        { setup: PARCELS, statement: "CREATE TABLE parcels_copy AS SELECT * FROM parcels" },
        { setup: PARCELS, statement: "CREATE TEMP TABLE scratch (a, b)" },
      ],
    },
  ]),
  ...rowsOf<DropTable>("drop-table", [
    {
      action: "drop-table",
      summary: "The table is known not to exist, or seen by this connection only.",
      source: "DROP TABLE; CREATE TABLE, TEMP",
      when: ({ target }) => target.state === "absent" || target.table?.temporary === true,
      effect: ({ target }) => ({
        because: [
          target.state === "absent"
            ? `${target.name} does not exist, so nothing is dropped.`
            : `${target.name} is a temporary table.`,
        ],
      }),
      examples: [{ setup: `${PARCELS} DROP TABLE parcels;`, statement: "DROP TABLE IF EXISTS parcels" }],
    },
    {
      action: "drop-table",
      summary:
        "All rows go, but for columns that the same release copied; rows that reference them go too where foreign keys are on.",
      source: `DROP TABLE: performs an implicit DELETE FROM where foreign keys are enabled; ${RECIPE}`,
      effect: (situation) => dropped(situation),
      examples: [
        { setup: PARCELS, statement: "DROP TABLE parcels" },
        {
          setup: `${PARCELS} ${PARCELS_NEW}`,
          statement: "INSERT INTO parcels_new SELECT id, code, qty FROM parcels; DROP TABLE parcels",
        },
        { statement: "DROP TABLE IF EXISTS main.elsewhere" },
      ],
    },
  ]),
  ...rowsOf<RenameTable>("rename-table", [
    {
      action: "swap-table",
      summary: "Another table takes a name that running code uses; what it lacks breaks that code.",
      source: `ALTER TABLE RENAME; ${RECIPE}`,
      when: ({ act, catalog }) => catalog.former.has(tableKey(catalog, act.to)),
      effect: (situation) => {
        const { act, target, catalog } = situation;
        const former = catalog.former.get(tableKey(catalog, act.to)) ?? null;
        const to = shownName(act.to);
        return mergeOutcomes([
          locked(target),
          { because: [`${target.name} takes the place of the former ${to}.`], undo: "Make the former table again." },
          former === null || target.table === null ? {} : differing(former, target.table),
        ]);
      },
      examples: [
        {
          setup: PARCELS,
          statement: `${PARCELS_NEW} INSERT INTO parcels_new SELECT id, code, qty FROM parcels; DROP TABLE parcels; ALTER TABLE parcels_new RENAME TO parcels`,
        },
      ],
    },
    {
      action: "rename-table",
      summary: "Code that names the old name fails, unless a table takes it in the same file.",
      source: "ALTER TABLE RENAME",
      effect: ({ act, target, isMadeLater }) => {
        const again = isMadeLater("table", act.table.name);
        return {
          ...locked(target),
          breaks: !again,
          because: [
            `${target.name} is called ${shownName(act.to)} from then on; ${again ? "another table takes its name later" : "code that names it fails"}.`,
          ],
          undo: "Rename it back.",
        };
      },
      examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels RENAME TO packets" }],
    },
  ]),
];

function dropped(situation: Situation<DropTable>): Outcome {
  const { target, act, isMadeLater } = situation;
  const again = isMadeLater("table", act.table.name);
  const whole = { breaks: !again, ...locked(target) };
  return mergeOutcomes([whole, lossOfTable(situation), throughKeys(situation)]);
}

function lossOfTable({ target, catalog, act, isMadeLater }: Situation<DropTable>): Outcome {
  const again = isMadeLater("table", act.table.name) ? [`A table takes the name ${target.name} again later.`] : [];
  if (target.isNew) return { because: [`${target.name} is new in this release.`] };
  const remains = target.table === null ? null : remainsOfTable(catalog, target.table);
  if (remains === null)
    return {
      dataLoss: "certain",
      lost: [{ target, column: null }],
      because: [
        `All rows of ${target.name} are lost${act.ifExists && target.state === "unknown" ? ", if it exists" : ""}.`,
        ...again,
      ],
    };
  if (remains.lost.size === 0)
    return { because: [`All columns of ${target.name} were copied to another table before.`, ...again] };
  const certain = [...remains.lost].filter(([, state]) => state === "certain").map(([column]) => column);
  const possible = [...remains.lost]
    .filter(([column, state]) => state === "possible" && column !== "*")
    .map(([column]) => column);
  return {
    dataLoss: certain.length > 0 ? "certain" : "possible",
    lost: [...remains.lost.keys()].map((column) => ({ target, column: column === "*" ? null : column })),
    because: [
      ...(certain.length > 0
        ? [
            `${certain.map((column) => `${target.name}.${column}`).join(", ")} was not copied to another table before; the values are lost.`,
          ]
        : []),
      ...(possible.length > 0
        ? [`The copy of ${possible.map((column) => `${target.name}.${column}`).join(", ")} may lack rows or parts of values.`]
        : []),
      ...(remains.lost.has("*")
        ? [`Columns of ${target.name} that the migrations do not tell were not copied, if there are any.`]
        : []),
      ...again,
    ],
  };
}

/** PRAGMA foreign_keys = OFF helps only outside of a transaction, in which most runners put a file. */
function throughKeys({ target, catalog, act }: Situation<DropTable>): Outcome {
  if (target.isNew || isUnchecked(catalog.settings)) return {};
  const through = cascades(catalog, act.table).filter(({ target: child }) => child.name !== target.name && !child.isNew);
  if (through.length === 0) return {};
  const names = [...new Set(through.map((loss) => loss.target.name))].join(", ");
  return {
    dataLoss: "possible",
    lost: through,
    because: [
      `Where foreign keys are on, dropping ${target.name} deletes its rows first, and with them what references them in ${names} (ON DELETE); PRAGMA foreign_keys = OFF does nothing within a transaction.`,
    ],
  };
}

function isUnchecked(settings: ReadonlyMap<string, string>): boolean {
  return /^(0|off|no|false)$/.test(settings.get("foreign_keys") ?? "") && settings.get("wrapped") === "no";
}

type Shape = Pick<Table, "complete"> & { readonly columns: readonly Parameters<typeof needsValue>[0][] };

/** What running code misses in the table that takes another's place. */
function differing(former: Table, after: Shape): Outcome {
  const { name } = former.name;
  if (!former.complete || !after.complete) {
    return { breaks: "always", because: [`Which columns ${name} had is not known from the migrations: code may miss some.`] };
  }
  const has = (column: string): boolean => after.columns.some((each) => each.name.toLowerCase() === column.toLowerCase());
  const missing = former.columns
    .filter((column) => !has(column.name))
    .map((column) => `${name}.${column.name} is missing in it.`);
  const required = after.columns
    .filter((column) => isStricter(columnOf(former, column.name), column))
    .map((column) => `${name}.${column.name} must not be NULL any more.`);
  return missing.length + required.length === 0 ? {} : { breaks: "always", because: [...missing, ...required] };
}

function isStricter(before: Table["columns"][number] | null, after: Shape["columns"][number]): boolean {
  return before === null ? needsValue(after) : after.notNull && !before.notNull && !before.primary;
}

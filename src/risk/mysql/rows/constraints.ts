/** Foreign keys and checks. */
import { shownName, targetNamed, type Target } from "../../by-tokens/catalog.ts";
import { mergeOutcomes } from "../../by-tokens/outcome.ts";
import { rowsOf, type Outcome } from "../../by-tokens/row.ts";
import type { AddCheck, AddForeignKey } from "../acts.ts";
import { PARCELS } from "./tables.ts";
import { altered, isUncheckedSession } from "./work.ts";

export const CONSTRAINT_ROWS = [
  ...rowsOf<AddForeignKey>("add-foreign-key", [
    {
      action: "add-foreign-key",
      summary:
        "All rows are copied and checked while writers wait, unless foreign_key_checks is off; the referenced table is locked too.",
      source: "Online DDL Operations, Foreign Key Operations: INPLACE needs foreign_key_checks to be off",
      effect: (situation) => {
        const { act, target, catalog } = situation;
        const parent = targetNamed(catalog, {
          schema: act.key.references.table.schema ?? act.table.schema,
          name: act.key.references.table.name,
        });
        const unchecked = isUncheckedSession(catalog);
        const to = shownName(act.key.references.table);
        return mergeOutcomes([
          altered(
            situation,
            { algorithm: unchecked ? "INPLACE" : "COPY" },
            {
              breaks: true,
              because: [
                unchecked
                  ? `Rows of ${target.name} that are there are not checked against ${to}, since foreign_key_checks is off.`
                  : `Rows of ${target.name} without a partner in ${to} make the statement fail, and later the running code's writes.`,
              ],
              undo: "Drop the foreign key.",
            },
          ),
          parentLocks(parent, unchecked),
        ]);
      },
      examples: [
        {
          setup: `${PARCELS} CREATE TABLE carriers (id INT PRIMARY KEY);`,
          statement: "ALTER TABLE parcels ADD CONSTRAINT fk FOREIGN KEY (qty) REFERENCES carriers (id) ON DELETE SET NULL",
        },
        {
          setup: `${PARCELS} CREATE TABLE carriers (id INT PRIMARY KEY); SET foreign_key_checks = 0;`,
          statement: "ALTER TABLE parcels ADD FOREIGN KEY (qty) REFERENCES carriers (id)",
        },
      ],
    },
  ]),
  ...rowsOf<AddCheck>("add-check", [
    {
      action: "add-check",
      summary: "Every row is checked while the table is copied, unless NOT ENFORCED.",
      source: "CHECK Constraints; ALTER TABLE Statement, ADD CHECK",
      effect: (situation) => {
        const { act, target } = situation;
        return altered(
          situation,
          { algorithm: act.enforced ? "COPY" : "INSTANT" },
          {
            breaks: act.enforced,
            because: [
              act.enforced
                ? `Rows of ${target.name} that break the check make the statement fail, and later the running code's writes.`
                : `The check on ${target.name} is not enforced.`,
            ],
            undo: "Drop the check.",
          },
        );
      },
      examples: [
        { setup: PARCELS, statement: "ALTER TABLE parcels ADD CONSTRAINT positive CHECK (qty > 0)" },
        { setup: PARCELS, statement: "ALTER TABLE parcels ADD CHECK (qty > 0) NOT ENFORCED" },
      ],
    },
  ]),
];

function parentLocks(parent: Target, unchecked: boolean): Outcome {
  return { locks: [{ target: parent, mode: "EXCLUSIVE" }], stalls: unchecked ? [] : [parent] };
}

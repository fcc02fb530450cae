/** MODIFY and CHANGE COLUMN: the whole definition anew. */
import { columnOf, type Column } from "../../by-tokens/catalog.ts";
import type { DataType } from "../../by-tokens/definitions.ts";
import { mergeOutcomes } from "../../by-tokens/outcome.ts";
import { rowsOf, type Outcome, type Situation } from "../../by-tokens/row.ts";
import type { ChangeColumn, ConvertCharset } from "../acts.ts";
import { canonicalCharset, compareTypes, holdsCharset, type TypeChange } from "../types.ts";
import { PARCELS } from "./tables.ts";
import { altered, type Algorithm } from "./work.ts";

const SOURCE =
  "ALTER TABLE Statement, MODIFY and CHANGE; Online DDL Operations, Column Operations; Server SQL Modes, strict mode";

export const CHANGE_ROWS = [
  ...rowsOf<ChangeColumn>("change-column", [
    {
      action: "swap-column",
      summary:
        "CHANGE gives a column the name of another that goes in the same statement: running code reads and writes the wrong values.",
      source: SOURCE,
      when: ({ act }) => isRenamed(act) && act.swaps,
      effect: (situation) =>
        mergeOutcomes([
          {
            dataLoss: "possible",
            lost: [{ target: situation.target, column: situation.act.definition.name }],
            breaks: true,
            because: [
              `${situation.target.name}.${situation.act.column} takes the name ${situation.act.definition.name}: running code writes into the wrong column without noticing.`,
            ],
          },
          changed(situation),
        ]),
      examples: [{ setup: "CREATE TABLE pairs (a INT, b INT);", statement: "ALTER TABLE pairs CHANGE a b INT, CHANGE b a INT" }],
    },
    {
      action: "change-type-lossy",
      summary:
        "Values that do not fit make the statement fail in strict SQL mode, else they are cut; rounding goes unnoticed in every mode.",
      source: SOURCE,
      when: (situation) => losesValues(situation),
      effect: (situation) => changed(situation),
      examples: [
        { setup: PARCELS, statement: "ALTER TABLE parcels MODIFY label VARCHAR(20)" },
        { setup: PARCELS, statement: "ALTER TABLE parcels MODIFY COLUMN weight DECIMAL(8,1)" },
        { setup: PARCELS, statement: "ALTER TABLE parcels MODIFY state ENUM('new')" },
        { statement: "ALTER TABLE elsewhere CHANGE a a VARCHAR(255)" },
      ],
    },
    {
      action: "set-not-null",
      summary: "NULLs make the statement fail in strict SQL mode, else they become 0 or ''; NULLs that running code writes fail.",
      source: SOURCE,
      when: (situation) => forbidsNull(situation),
      effect: (situation) => changed(situation),
      examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels MODIFY qty INT UNSIGNED NOT NULL" }],
    },
    {
      action: "rename-column",
      summary: "CHANGE with a new name: code that names the old name fails.",
      source: SOURCE,
      when: ({ act }) => isRenamed(act),
      effect: (situation) => changed(situation),
      examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels CHANGE label caption VARCHAR(50)" }],
    },
    {
      action: "change-type",
      summary: "Every value fits the new type; the table is copied unless the old values are stored as the new ones are.",
      source: SOURCE,
      when: (situation) => comparison(situation).storage !== "same",
      effect: (situation) => changed(situation),
      examples: [
        { setup: PARCELS, statement: "ALTER TABLE parcels MODIFY label VARCHAR(60)" },
        { setup: PARCELS, statement: "ALTER TABLE parcels MODIFY qty BIGINT UNSIGNED" },
        { setup: PARCELS, statement: "ALTER TABLE parcels MODIFY state ENUM('new','sent','lost')" },
      ],
    },
    {
      action: "change-column",
      summary: "Only the default, the comment, the place or nullability changes.",
      source: SOURCE,
      effect: (situation) => changed(situation),
      examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels MODIFY label VARCHAR(50) COMMENT 'x' AFTER qty" }],
    },
  ]),
  ...rowsOf<ConvertCharset>("convert-charset", [
    {
      action: "change-type-lossy",
      summary: "A character set that does not hold every character: those are replaced by '?' outside strict SQL mode.",
      source: "ALTER TABLE Statement, Changing the Character Set; Online DDL Operations, Table Operations",
      when: (situation) => !isConversionSafe(situation),
      effect: (situation) => converted(situation),
      examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels CONVERT TO CHARACTER SET latin1" }],
    },
    {
      action: "change-type-rewrite",
      summary: "The new character set holds every character; all rows are copied.",
      source: "ALTER TABLE Statement, Changing the Character Set; Online DDL Operations, Table Operations",
      effect: (situation) => converted(situation),
      examples: [
        { setup: PARCELS, statement: "ALTER TABLE parcels CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci" },
      ],
    },
  ]),
];

function isRenamed({ column, definition }: ChangeColumn): boolean {
  return column.toLowerCase() !== definition.name.toLowerCase();
}

function before({ act, target }: Situation<ChangeColumn>): Column | null {
  return columnOf(target.table, act.column);
}

/** Without a character set of its own a column has the table's. */
function withCharset(type: DataType | null, { target }: Situation<ChangeColumn>): DataType | null {
  return type === null ? null : { ...type, charset: type.charset ?? target.table?.charset ?? null };
}

function comparison(situation: Situation<ChangeColumn>): TypeChange {
  return compareTypes(
    withCharset(before(situation)?.type ?? null, situation),
    withCharset(situation.act.definition.type, situation),
  );
}

/** Values of a generated column are computed, whatever they were. */
function losesValues(situation: Situation<ChangeColumn>): boolean {
  return !isFresh(situation) && (before(situation)?.generated ?? null) === null && comparison(situation).narrower !== null;
}

function isFresh(situation: Situation<ChangeColumn>): boolean {
  return situation.target.isNew || before(situation)?.epoch === "release";
}

function forbidsNull(situation: Situation<ChangeColumn>): boolean {
  const column = before(situation);
  return situation.act.definition.notNull && column?.notNull !== true;
}

function changed(situation: Situation<ChangeColumn>): Outcome {
  const { act, target } = situation;
  const name = `${target.name}.${act.column}`;
  const column = before(situation);
  const type = comparison(situation);
  const fresh = isFresh(situation);
  const lossy = losesValues(situation);
  const nulls = forbidsNull(situation);
  const required =
    act.definition.notNull &&
    act.definition.default === "none" &&
    column !== null &&
    column.default !== "none" &&
    !act.definition.numbered;
  const unnumbered = column?.numbered === true && !act.definition.numbered;
  const breaks = !fresh && (lossy || nulls || required || unnumbered || type.otherKind || isRenamed(act));
  const because = [
    ...(lossy ? [`Values of ${name} may be cut, rounded or refused, since ${type.narrower ?? ""}.`] : []),
    ...(nulls && !fresh
      ? [
          `NULLs in ${name} make it fail, or become empty values outside strict SQL mode; running code cannot write NULL any more.`,
        ]
      : []),
    ...(isRenamed(act)
      ? [`${name} is called ${act.definition.name} from then on${fresh ? "" : "; code that names it fails"}.`]
      : []),
    ...(required && !nulls ? [`${name} has no default any more: INSERTs that leave it out fail.`] : []),
    ...(unnumbered ? [`${name} is not numbered any more: INSERTs that leave it out fail.`] : []),
  ];
  const rest: Outcome = {
    dataLoss: lossy || (nulls && !fresh) ? "possible" : "none",
    lost: [{ target, column: act.column }],
    breaks,
    because: because.length > 0 ? because : [`Every value of ${name} fits its new definition.`],
    undo: "Change it back.",
  };
  return altered(situation, { algorithm: algorithmOf(situation, type) }, rest);
}

/** Certain only where the old definition is known. */
function algorithmOf(situation: Situation<ChangeColumn>, type: TypeChange): Algorithm {
  const column = before(situation);
  if (column === null || column.type === null) return null;
  if (type.storage === "copy" || (type.storage === "copy-mysql" && situation.dialect === "mysql")) return "COPY";
  if (situation.act.definition.notNull !== column.notNull) return "REBUILD";
  return situation.act.placed && situation.dialect === "mysql" ? "REBUILD" : "INSTANT";
}

/** Safe where the new set holds every character of the old one, which may not be known. */
function isConversionSafe({ act, target }: Situation<ConvertCharset>): boolean {
  if (act.charset === null) return false;
  const to = canonicalCharset(act.charset) ?? "";
  const charsets =
    target.table === null || !target.table.complete
      ? [null]
      : target.table.columns.map((column) => column.type?.charset ?? target.table?.charset ?? null);
  return charsets.every((from) => from === to || holdsCharset(to, canonicalCharset(from)));
}

function converted(situation: Situation<ConvertCharset>): Outcome {
  const { act, target } = situation;
  const charset = act.charset ?? "the default of the database";
  if (isConversionSafe(situation)) {
    return altered(
      situation,
      { algorithm: "COPY" },
      { because: [`${charset} holds every character of ${target.name}.`], undo: "Convert it back." },
    );
  }
  return altered(
    situation,
    { algorithm: "COPY" },
    {
      dataLoss: "possible",
      lost: [{ target, column: null }],
      breaks: true,
      because: [
        `${charset} may not hold every character of ${target.name}: others are refused, or replaced outside strict SQL mode.`,
      ],
    },
  );
}

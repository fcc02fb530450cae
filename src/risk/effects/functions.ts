/** Functions, procedures, DO and CALL. Defining one does nothing yet; running one does what its body says. */
import type {
  AlterFunctionStmt,
  CallStmt,
  CreateFunctionStmt,
  DeclareCursorStmt,
  DoStmt,
  ExecuteStmt,
  PrepareStmt,
} from "libpg-query";
import { routinesNamed } from "../catalog/expression.ts";
import { stringsOf, writtenName } from "../catalog/names.ts";
import { canonicalType, typeName } from "../catalog/resolve-type.ts";
import { callOutcome, dynamic, outcomeOfEffects, queryOutcome } from "./calls.ts";
import { bodyTextOf } from "./body-text.ts";
import { shownName } from "./object-names.ts";
import { optionsOf } from "./options.ts";
import { mergeOutcomes } from "./outcome.ts";
import { analysedLocks } from "./analysed.ts";
import { rowsOn, type Act, type Outcome } from "./row.ts";
import { FUNCTIONS, PARCELS } from "./setups.ts";

export const FUNCTION_ROWS = [
  ...rowsOn<CreateFunctionStmt>(
    "CreateFunctionStmt",
    [""],
    [
      {
        action: "replace-function",
        summary: "Callers keep their call and get what the new body does.",
        source: "CREATE FUNCTION, OR REPLACE",
        when: (act) => act.body.replace === true && isThere(act),
        effect: (act) => ({
          ...checked(act),
          because: [`What ${name(act)} does changes for the code that calls it.`],
          undo: "Replace it by the old body.",
        }),
        witnesses: [
          {
            setup: FUNCTIONS,
            statement:
              "CREATE OR REPLACE FUNCTION add_vat(n numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT n * 1.21'",
          },
        ],
      },
      {
        action: "create-function",
        summary: "Nobody calls it yet, whatever its body does; a body in SQL is checked against the tables it names.",
        source: "CREATE FUNCTION; check_function_bodies",
        effect: (act) => ({ ...checked(act), because: [`${name(act)} is defined, not run.`], undo: "DROP FUNCTION." }),
        witnesses: [
          {
            setup: PARCELS,
            statement: "CREATE FUNCTION wipe() RETURNS void LANGUAGE plpgsql AS $f$ BEGIN DELETE FROM parcels; END $f$",
          },
          { setup: PARCELS, statement: "CREATE FUNCTION ids() RETURNS SETOF integer LANGUAGE sql AS 'SELECT id FROM parcels'" },
        ],
      },
    ],
  ),
  ...rowsOn<AlterFunctionStmt>(
    "AlterFunctionStmt",
    ["*"],
    [
      {
        action: "alter-function",
        summary: "How the function is planned or run changes, not what it computes.",
        source: "ALTER FUNCTION",
        effect: () => ({ because: ["How a function is planned or run changes."], undo: "Alter it back." }),
        witnesses: [{ setup: FUNCTIONS, statement: "ALTER FUNCTION add_vat(numeric) STABLE" }],
      },
    ],
  ),
  ...rowsOn<DoStmt>(
    "DoStmt",
    [""],
    [
      {
        action: "do",
        summary: "Does what the statements in its body do; SQL that it puts together is not known.",
        source: "DO; PL/pgSQL, Executing Dynamic Commands",
        effect: (act) => ran(act),
        witnesses: [
          { setup: PARCELS, statement: "DO $$ BEGIN IF true THEN ALTER TABLE parcels ADD COLUMN region text; END IF; END $$" },
          {
            setup: PARCELS,
            statement:
              "DO $$ DECLARE r record; BEGIN FOR r IN SELECT id FROM parcels LOOP DELETE FROM parcels WHERE id = r.id; END LOOP; END $$",
          },
        ],
      },
    ],
  ),
  ...rowsOn<CallStmt>(
    "CallStmt",
    [""],
    [
      {
        action: "call",
        summary: "Does what the procedure's body does; one that ends transactions cannot run in a block.",
        source: "CALL; PL/pgSQL, Transaction Management",
        effect: (act) => {
          const { funccall } = act.body;
          return funccall === undefined
            ? {}
            : callOutcome(act.situation, { name: writtenName(stringsOf(funccall.funcname)), call: funccall });
        },
        witnesses: [
          {
            setup: `${PARCELS}CREATE PROCEDURE wipe() LANGUAGE plpgsql AS $f$ BEGIN DELETE FROM parcels; END $f$;`,
            statement: "CALL wipe()",
          },
        ],
      },
    ],
  ),
  ...rowsOn<PrepareStmt>(
    "PrepareStmt",
    [""],
    [
      {
        action: "prepare",
        summary: "Prepared in this session, not run.",
        source: "PREPARE",
        effect: (act) => ({
          locks: analysedLocks(act.situation, act.body.query),
          because: ["A statement is prepared, not run."],
        }),
        witnesses: [{ setup: PARCELS, statement: "PREPARE one AS SELECT id FROM parcels" }],
      },
    ],
  ),
  ...rowsOn<DeclareCursorStmt>(
    "DeclareCursorStmt",
    [""],
    [
      {
        action: "select",
        summary: "A cursor is opened: the query is planned and read from as rows are fetched.",
        source: "DECLARE",
        effect: (act) => queryOutcome(act.situation, act.body.query),
        witnesses: [{ setup: PARCELS, statement: "DECLARE c CURSOR FOR SELECT * FROM parcels" }],
      },
    ],
  ),
  ...rowsOn<ExecuteStmt>(
    "ExecuteStmt",
    [""],
    [
      {
        action: "execute",
        summary: "Runs a statement that this session prepared; one that was prepared elsewhere is not known.",
        source: "EXECUTE",
        effect: (act) => {
          const query = act.situation.prepared.get(act.body.name ?? "");
          if (query === undefined) return dynamic(`EXECUTE ${act.body.name ?? ""}`);
          return outcomeOfEffects(act.situation, act.situation.judge([query], act.situation));
        },
        witnesses: [{ setup: PARCELS, statement: "PREPARE gone AS DELETE FROM parcels; EXECUTE gone" }],
      },
    ],
  ),
];

function name(act: Act<CreateFunctionStmt>): string {
  return shownName(writtenName(stringsOf(act.body.funcname)));
}

/** A function of this name and signature that existed before. */
function isThere(act: Act<CreateFunctionStmt>): boolean {
  const { catalog } = act.situation;
  const inputs = (act.body.parameters ?? []).flatMap((node) => {
    if (!("FunctionParameter" in node)) return [];
    const { mode, argType } = node.FunctionParameter;
    if (mode === "FUNC_PARAM_OUT" || mode === "FUNC_PARAM_TABLE" || argType === undefined) return [];
    const type = canonicalType(catalog, argType);
    return [type === null ? "" : typeName(type)];
  });
  const found = routinesNamed(catalog, writtenName(stringsOf(act.body.funcname)));
  return found.some((routine) => routine.signature.join() === inputs.join() && routine.epoch === "existing");
}

/** A body in SQL is parsed and planned when it is defined: the relations that it names are locked like in a query. */
function checked(act: Act<CreateFunctionStmt>): Outcome {
  const options = optionsOf(act.body.options);
  const language = options.find((option) => option.name === "language")?.value ?? "sql";
  if (language !== "sql") return {};
  if (act.body.sql_body !== undefined) return { locks: analysedLocks(act.situation, act.body.sql_body) };
  const body = bodyTextOf({ CreateFunctionStmt: act.body });
  const read = body === null ? null : act.situation.readBody(body, "sql");
  if (read === null) return {};
  return { locks: read.trees.flatMap((tree) => analysedLocks(act.situation, tree)) };
}

/** DO: its body's statements, run now. */
function ran(act: Act<DoStmt>): Outcome {
  const options = optionsOf(act.body.args);
  const text = bodyTextOf({ DoStmt: act.body });
  const language = options.find((option) => option.name === "language")?.value ?? "plpgsql";
  const body = text !== null ? act.situation.readBody(text, String(language)) : null;
  if (body === null) {
    return {
      understood: false,
      dataLoss: "possible",
      breaks: true,
      because: ["The body of DO cannot be read; it may change anything."],
    };
  }
  const effects = act.situation.judge(body.trees, { ...act.situation, hidden: new Set() });
  return mergeOutcomes([outcomeOfEffects(act.situation, effects), body.dynamic ? dynamic("DO") : {}]);
}

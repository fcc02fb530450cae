/** Stored programs and prepared statements: what they run counts when they run. */
import { mergeOutcomes } from "../../by-tokens/outcome.ts";
import { rowsOf, type Outcome } from "../../by-tokens/row.ts";
import type { Call, Define } from "../acts.ts";
import { bodyOf, calledOutcome } from "./calls.ts";
import { PARCELS } from "./tables.ts";
import { exclusive } from "./work.ts";

export const PROGRAM_ROWS = [
  ...rowsOf<Define>("define", [
    {
      action: "create-event",
      summary: "An event runs by itself: what its body does counts.",
      source: "CREATE EVENT Statement",
      when: ({ act }) => act.what === "event",
      effect: (situation) =>
        mergeOutcomes([
          { transactional: false, because: [`The event ${situation.act.name} runs by itself.`] },
          bodyOutcome(situation.act.body, situation),
        ]),
      examples: [{ statement: "CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO DELETE FROM parcels WHERE qty = 0" }],
    },
    {
      action: "create-trigger",
      summary: "Runs with each write of running code from then on.",
      source: "CREATE TRIGGER Statement",
      when: ({ act }) => act.what === "trigger",
      effect: ({ act, target }) => ({
        ...exclusive(target),
        breaks: act.body === null,
        because: [`The trigger ${act.name} runs with each write to ${target.name} from then on.`],
        undo: "Drop the trigger.",
      }),
      examples: [
        { setup: PARCELS, statement: "CREATE TRIGGER t BEFORE INSERT ON parcels FOR EACH ROW SET NEW.label = UPPER(NEW.label)" },
      ],
    },
    {
      action: "create-function",
      summary: "Nothing happens until it is called.",
      source: "CREATE PROCEDURE and CREATE FUNCTION Statements",
      when: ({ act }) => act.what === "procedure" || act.what === "function",
      effect: ({ act }) => ({
        transactional: false,
        breaks: act.replace,
        because: [`${act.name} does nothing until it is called.`],
        undo: "Drop it.",
      }),
      examples: [{ statement: "CREATE PROCEDURE p(IN a INT) BEGIN DELETE FROM parcels WHERE id = a; END" }],
    },
    {
      action: "prepare",
      summary: "Nothing happens until it is executed.",
      source: "PREPARE Statement; User-Defined Variables",
      effect: () => ({ because: ["Nothing happens until it is executed."] }),
      examples: [{ statement: "PREPARE s FROM 'DROP TABLE parcels'" }, { statement: "SET @a = 'DROP TABLE parcels'" }],
    },
  ]),
  ...rowsOf<Call>("call", [
    {
      action: "call",
      summary: "What the procedure does counts; one that the migrations do not tell may do anything.",
      source: "CALL Statement",
      when: ({ act }) => act.what === "procedure",
      effect: (situation) =>
        mergeOutcomes([
          calledOutcome(situation, [situation.act.name, ...situation.act.calls]),
          { because: [`${situation.act.name} is run.`] },
        ]),
      examples: [
        { statement: "CALL unknown_procedure(1)" },
        { setup: "CREATE PROCEDURE p() BEGIN INSERT INTO log_lines VALUES (1); END;", statement: "CALL p()" },
      ],
    },
    {
      action: "execute",
      summary: "What the text does counts, where it is known.",
      source: "EXECUTE Statement",
      effect: (situation) => {
        const body = bodyOf(situation.catalog, "statement", situation.act.name) ?? null;
        return mergeOutcomes([bodyOutcome(body, situation), { because: ["The prepared statement is run."] }]);
      },
      examples: [{ statement: "EXECUTE s" }, { setup: "", statement: "EXECUTE s USING @a" }],
    },
  ]),
];

function bodyOutcome(body: Define["body"], situation: Parameters<typeof calledOutcome>[0]): Outcome {
  if (body !== null) return mergeOutcomes(situation.judge(body));
  return {
    understood: false,
    dataLoss: "possible",
    breaks: true,
    because: ["What it runs is not known, so it may change anything."],
  };
}

/** Callbacks in the order in which `migrate` comes to them: by moment, then by event, then by description. */
import type { RunnableStatement } from "../../runnable.ts";
import { EVENTS } from "./events.ts";
import { type Prefix, withPrefix } from "./prefix.ts";
import type { FlywayScript, ScriptStatements } from "./script.ts";
import type { ServerFacts } from "./server.ts";

export interface Around {
  readonly callbacks: readonly FlywayScript[];
  readonly facts: ServerFacts;
  readonly prefix: Prefix;
  readonly statementsOf: (script: FlywayScript) => ScriptStatements;
}

type Moment = "before-all" | "before-each" | "after-each" | "after-all";

export function runAround(moment: Moment, { callbacks, facts, prefix, statementsOf }: Around): readonly RunnableStatement[] {
  const events = [...EVENTS].filter(([, use]) => use === moment).map(([event]) => event);
  const statements = events.flatMap((event) =>
    callbacks
      .filter(({ file, shouldExecute }) => file.name.event === event && shouldExecute)
      .flatMap((script) => statementsOf(script).statements),
  );
  return statements.length === 0 ? [] : withPrefix(prefix, facts, statements);
}

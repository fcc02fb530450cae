/** Migrations that ran already: what exists when a release begins. */
import type { Script } from "../sql/statement.ts";
import type { Catalog } from "./catalog/catalog.ts";
import { replay, replayUnknown, resetSession } from "./catalog/replay.ts";
import type { BodyReader } from "./effects/bodies.ts";
import { endSession, noteStatement, type Session } from "./session.ts";
import { beginFile, stepTransaction, transactionStatement } from "./transaction.ts";

export interface History {
  readonly catalog: Catalog;
  readonly session: Session;
  readonly readBody: BodyReader;
}

/** Answers the catalog behind a migration that ran before; the one that is given may be changed. */
export function replayHistory(script: Script, { catalog, session, readBody }: History): Catalog {
  endSession(session);
  resetSession(catalog);
  if (script.problems.length > 0 || script.dialect !== "postgresql") replayUnknown(catalog, `${script.path} was not understood`);
  const transaction = beginFile(script.wrapped);
  let current = catalog;
  for (const { tree } of script.statements) {
    const step = transactionStatement(tree);
    if (tree === null) replayUnknown(current, "a statement was not understood");
    else if (step !== null) current = stepTransaction(transaction, step, current);
    else {
      replay(current, tree, { epoch: "existing", readBody });
      noteStatement(session, tree, current);
    }
  }
  return current;
}

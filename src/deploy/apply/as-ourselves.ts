/** A migration may have gone over to another role for all that follows in it; our own records are written as the one that connected. */

const OURSELVES = ["SET LOCAL SESSION AUTHORIZATION DEFAULT", "SET LOCAL role TO DEFAULT"];

/** Within a transaction: statements that hold until its end. */
export function becomeOurselves(): readonly string[] {
  return OURSELVES;
}

/** `statement` in a transaction of its own. */
export function asOurselves(statement: string): string {
  return ["BEGIN", ...OURSELVES, statement, "COMMIT"].join(";\n");
}

/** The name of a type that somebody gave, once it is known to be one and nothing else. */
import { DatabaseError, type DatabaseSession } from "../../database-port.ts";
import { isTrueAt } from "../../deploy/apply/values.ts";
import { UserError } from "../../errors.ts";

/** A name, perhaps with a schema, limits and brackets: `numeric(6,2)`, `timestamp(3) with time zone`, `"My Types".mood[]`. */
const NAME =
  /^(?<before>[\w."$ ]{1,200}?)\s{0,3}(?<limits>\(\s{0,3}\d{1,5}(?:\s{0,3},\s{0,3}-?\d{1,5})?\s{0,3}\))?(?<after>[\w[\] ]{0,30})$/;

/** Throws `UserError`. */
export async function readType(session: DatabaseSession, text: string): Promise<string> {
  const { before = "", after = "" } = NAME.exec(text.trim())?.groups ?? {};
  const isKnown = async (): Promise<boolean> => {
    try {
      const [row] = await session.query("SELECT pg_catalog.to_regtype($1) IS NOT NULL AS is", [`${before}${after}`]);
      return isTrueAt(row, "is");
    } catch (error) {
      // What is no name at all is an error to the server.
      if (error instanceof DatabaseError && error.kind === "statement") return false;
      throw error;
    }
  };
  if (before.trim() !== "" && (await isKnown())) return text.trim();
  throw new UserError(
    "usage",
    `${JSON.stringify(text)} is no type of this database.`,
    "Give --through the type that the column had between the change and now, such as integer or varchar(20).",
  );
}

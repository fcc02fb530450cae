/** What GitHub will not tell is a fact, too: nothing is guessed in its place. */
import { UserError } from "../../errors.ts";

/** Something that could not be learnt: one or two sentences, with what to grant. */
export interface Unknown {
  readonly unknown: string;
  /** What to do where granting something does not help. */
  readonly remedy?: string;
}

/** Answers what `read` does, and the reason where GitHub does not let it be read. */
export async function unlessRefused<Facts>(read: () => Promise<Facts>): Promise<Facts | Unknown> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { unknown: `${error.message} ${error.hint}` };
  }
}

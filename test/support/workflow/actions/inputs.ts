import { Unsupported } from "../expressions.ts";

/** Also outputs, which are texts as well. */
export type Inputs = Readonly<Record<string, string>>;

/** Throws `Unsupported` for an input that is not played. */
export function refuseInputs(action: string, inputs: Inputs, known: readonly string[]): void {
  const unknown = Object.keys(inputs).filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Unsupported(`The test's runner knows no input ${unknown.join(", ")} of ${action}.`);
}

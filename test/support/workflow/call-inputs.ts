/** The inputs and secrets of a workflow that is called or started by hand, checked as GitHub checks them. */
import { textOf } from "./children.ts";
import { type Data, declared, Refused, resolve, type Scope, toData } from "./expressions.ts";
import type { Fields, InputDefinition, Workflow } from "./parse-workflow.ts";
import { isBoolean, isNumber, isString, type TemplateToken } from "./tokens.ts";

type Definitions = Readonly<Record<string, InputDefinition>>;

const UNSET: Readonly<Record<string, unknown>> = { boolean: false, number: 0 };

/** Throws `Refused` for what GitHub sees in the files already, before it starts a run. */
export function checkCall(
  { callInputs, callSecrets, events, source }: Workflow,
  job: Fields,
  callerSecrets: readonly string[],
): void {
  if (!events.includes("workflow_call")) throw new Refused(`${source.path} cannot be called: it has no workflow_call.`);
  const given = entriesOf(job["with"]);
  for (const [name, token] of given) {
    const definition = callInputs[name];
    if (definition === undefined) throw new Refused(`Invalid input, ${name} is not defined in the referenced workflow.`);
    const literal = isBoolean(token) || isNumber(token) || isString(token);
    if (literal && !isOfType(token.value, definition.type)) throw new Refused(typeProblem(name, definition.type));
  }
  const missing = Object.entries(callInputs).filter(([name, { required }]) => required && !given.some(([each]) => each === name));
  for (const [name] of missing) throw new Refused(`Input ${name} is required, but not provided while calling.`);
  const secrets = job["secrets"];
  const inherits = secrets !== undefined && isString(secrets);
  const passed = inherits ? callerSecrets : entriesOf(secrets).map(([name]) => name);
  const unknown = inherits ? [] : passed.filter((name) => !(name in callSecrets));
  for (const name of unknown) throw new Refused(`Invalid secret, ${name} is not defined in the referenced workflow.`);
  for (const [name, required] of Object.entries(callSecrets)) {
    if (required && !passed.includes(name)) throw new Refused(`Secret ${name} is required, but not provided while calling.`);
  }
}

/** What the called workflow's `inputs` are; throws where an expression's value is not of the input's type. */
export function inputsOfCall(
  { callInputs }: Workflow,
  job: Fields,
  { caller, called }: Record<"caller" | "called", Scope>,
): Data {
  const given = Object.fromEntries(entriesOf(job["with"]).map(([name, token]) => [name, resolve(token, caller)]));
  return declared(
    "inputs",
    Object.fromEntries(
      Object.entries(callInputs).map(([name, { type, default: preset }]) => {
        const value = given[name] ?? (preset === undefined ? (UNSET[type] ?? "") : resolve(preset, called));
        if (type === "string") return [name, toData(value).coerceString()];
        if (!isOfType(value, type)) throw new Error(typeProblem(name, type));
        return [name, value];
      }),
    ),
  );
}

/** As the form or the API takes them, where all are texts; throws `Refused` where GitHub starts nothing. */
export function inputsOfDispatch(
  definitions: Definitions,
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>> {
  const unexpected = Object.keys(given).filter((name) => !(name in definitions));
  if (unexpected.length > 0) throw new Refused(`Unexpected inputs provided: ${JSON.stringify(unexpected)}`);
  return Object.fromEntries(
    Object.entries(definitions).map(([name, definition]) => [name, dispatched(name, definition, given[name])]),
  );
}

function dispatched(
  name: string,
  { type, required, options, default: preset }: InputDefinition,
  given: string | undefined,
): unknown {
  const text = given ?? textOf(preset);
  if (text === undefined || text === "") {
    if (required) throw new Refused(`Required input '${name}' not provided`);
    return type === "boolean" ? false : (text ?? "");
  }
  if (type === "choice" && !options.includes(text)) {
    throw new Refused(`Provided value '${text}' for input '${name}' not in the list of allowed values`);
  }
  if (type === "boolean" && text !== "true" && text !== "false") throw new Refused(typeProblem(name, type));
  if (type === "number" && Number.isNaN(Number(text))) throw new Refused(typeProblem(name, type));
  return type === "boolean" ? text === "true" : type === "number" ? Number(text) : text;
}

function isOfType(value: unknown, type: string): boolean {
  return type === "string" ? typeof value !== "object" : typeof value === type;
}

function typeProblem(name: string, type: string): string {
  return `The value of input ${name} is not of type ${type}.`;
}

function entriesOf(token: TemplateToken | undefined): readonly (readonly [string, TemplateToken])[] {
  if (token === undefined || isString(token)) return [];
  return Array.from(token.assertMapping("mapping"), ({ key, value }) => [textOf(key) ?? "", value] as const);
}

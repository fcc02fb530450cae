/** A workflow file as what is run: read by GitHub's own parser, refused where it holds a key that this runner does not know. */
import {
  type BasicExpressionToken,
  convertWorkflowTemplate,
  isMapping,
  isString,
  NoOperationTraceWriter,
  parseWorkflow as parse,
  type TemplateToken,
} from "./tokens.ts";
import { childrenOf, textOf } from "./children.ts";
import { Refused, Unsupported } from "./expressions.ts";
import { type Permissions, readPermissions } from "./permissions.ts";

/** Whose files `$/` names: the project's, which are on this disk, or the caller's, which are in the scenario's repository. */
export type Origin = "project" | "caller";

export interface WorkflowSource {
  /** Such as `.github/workflows/release.yml`. */
  readonly path: string;
  readonly text: string;
  readonly origin: Origin;
}

export type Fields = Readonly<Record<string, TemplateToken>>;

export interface InputDefinition {
  readonly type: string;
  readonly required: boolean;
  readonly default: TemplateToken | undefined;
  readonly options: readonly string[];
}

export interface Step {
  readonly condition: string;
  readonly fields: Fields;
}

export interface Job {
  readonly id: string;
  readonly needs: readonly string[];
  readonly condition: string;
  readonly permissions: Permissions | null;
  readonly fields: Fields;
  /** Empty where it calls a workflow. */
  readonly steps: readonly Step[];
}

export interface Workflow {
  readonly source: WorkflowSource;
  readonly name: string;
  readonly permissions: Permissions | null;
  readonly fields: Fields;
  readonly events: readonly string[];
  readonly dispatchInputs: Readonly<Record<string, InputDefinition>>;
  readonly callInputs: Readonly<Record<string, InputDefinition>>;
  /** Whether each is required. */
  readonly callSecrets: Readonly<Record<string, boolean>>;
  readonly callOutputs: Readonly<Record<string, TemplateToken>>;
  readonly jobs: readonly Job[];
}

/** What this runner knows. GitHub's parser has refused what GitHub does not know by then. */
const KEYS = {
  workflow: ["on", "name", "run-name", "env", "permissions", "jobs", "defaults"],
  event: ["workflow_dispatch", "workflow_call", "push", "pull_request", "schedule"],
  workflow_dispatch: ["inputs"],
  workflow_call: ["inputs", "secrets", "outputs"],
  input: ["description", "type", "required", "default", "options"],
  secret: ["description", "required"],
  output: ["description", "value"],
  job: [
    "name",
    "needs",
    "if",
    "runs-on",
    "timeout-minutes",
    "permissions",
    "strategy",
    "services",
    "env",
    "environment",
    "outputs",
    "defaults",
    "steps",
  ],
  "calling job": ["name", "needs", "if", "permissions", "strategy", "uses", "with", "secrets"],
  strategy: ["matrix", "fail-fast", "max-parallel"],
  service: ["image", "env", "ports", "options"],
  environment: ["name"],
  defaults: ["run"],
  "defaults of run": ["shell", "working-directory"],
  "step that runs": ["name", "id", "if", "env", "run", "shell", "working-directory", "continue-on-error", "timeout-minutes"],
  "step that uses": ["name", "id", "if", "env", "uses", "with", "continue-on-error", "timeout-minutes"],
} satisfies Record<string, readonly string[]>;

/** The parts of a mapping by their names; throws `Unsupported` where one is not known. */
export function fieldsOf(token: TemplateToken | undefined, level: keyof typeof KEYS, where: string): Fields {
  if (token === undefined || !isMapping(token)) return {};
  const known: readonly string[] = KEYS[level];
  const entries = Array.from(token, ({ key, value }) => [textOf(key) ?? "", value] as const);
  const unknown = entries.map(([key]) => key).filter((key) => !known.includes(key));
  if (unknown.length > 0) throw new Unsupported(`The test's runner knows no ${unknown.join(", ")} at ${where} (${level}).`);
  return Object.fromEntries(entries);
}

/** Throws `Refused` with all that GitHub's parser says against the file. */
export async function parseWorkflow(source: WorkflowSource): Promise<Workflow> {
  const { context, value } = parse({ name: source.path, content: source.text }, new NoOperationTraceWriter());
  refuse(source, context.errors.getErrors());
  if (value === undefined) throw new Refused(`${source.path} is empty.`);
  const template = await convertWorkflowTemplate(context, value);
  refuse(source, context.errors.getErrors());
  const fields = fieldsOf(value, "workflow", source.path);
  const { defaults, on } = fields;
  for (const token of [defaults]) fieldsOf(fieldsOf(token, "defaults", source.path)["run"], "defaults of run", source.path);
  const events = eventsOf(on, source.path);
  const dispatch = fieldsOf(events["workflow_dispatch"], "workflow_dispatch", "workflow_dispatch");
  const call = fieldsOf(events["workflow_call"], "workflow_call", "workflow_call");
  const jobTokens = childrenOf(fields["jobs"]);
  return {
    source,
    name: textOf(fields["name"]) ?? source.path,
    permissions: readPermissions(fields["permissions"]),
    fields,
    events: Object.keys(events),
    dispatchInputs: inputsOf(dispatch["inputs"]),
    callInputs: inputsOf(call["inputs"]),
    callSecrets: Object.fromEntries(
      Object.entries(childrenOf(call["secrets"])).map(([name, token]) => [
        name,
        textOf(fieldsOf(token, "secret", name)["required"]) === "true",
      ]),
    ),
    callOutputs: Object.fromEntries(
      Object.entries(childrenOf(call["outputs"])).flatMap(([name, token]) => {
        const value = fieldsOf(token, "output", name)["value"];
        return value === undefined ? [] : [[name, value] as const];
      }),
    ),
    jobs: template.jobs.map((job) => {
      const id = job.id.value;
      const token = jobTokens[id];
      const calls = job.type === "reusableWorkflowJob";
      const own = fieldsOf(token, calls ? "calling job" : "job", `job ${id}`);
      fieldsOf(own["strategy"], "strategy", `job ${id}`);
      fieldsOf(own["environment"], "environment", `job ${id}`);
      fieldsOf(fieldsOf(own["defaults"], "defaults", id)["run"], "defaults of run", `job ${id}`);
      for (const service of Object.values(childrenOf(own["services"]))) fieldsOf(service, "service", `job ${id}`);
      return {
        id,
        needs: (job.needs ?? []).map((need) => need.value),
        condition: job.if.expression,
        permissions: readPermissions(own["permissions"]),
        fields: own,
        steps: calls ? [] : stepsOf(id, own["steps"], job.steps),
      };
    }),
  };
}

function stepsOf(
  job: string,
  tokens: TemplateToken | undefined,
  converted: readonly { readonly if?: BasicExpressionToken }[],
): Step[] {
  if (tokens === undefined) return [];
  return Array.from(tokens.assertSequence("steps"), (token, index) => {
    const runs = isMapping(token) && token.find("run") !== undefined;
    const fields = fieldsOf(token, runs ? "step that runs" : "step that uses", `step ${index + 1} of job ${job}`);
    return { condition: converted[index]?.if?.expression ?? "success()", fields };
  });
}

function eventsOf(on: TemplateToken | undefined, path: string): Fields {
  const given = on === undefined ? [] : isString(on) ? [on] : !isMapping(on) ? [...on.assertSequence("on")] : [];
  const names = given.map((token) => textOf(token) ?? "");
  const unknown = names.filter((name) => !KEYS.event.includes(name));
  if (unknown.length > 0) throw new Unsupported(`The test's runner knows no event ${unknown.join(", ")} (${path}).`);
  return { ...fieldsOf(on, "event", path), ...Object.fromEntries(given.map((token) => [textOf(token) ?? "", token])) };
}

function inputsOf(token: TemplateToken | undefined): Readonly<Record<string, InputDefinition>> {
  return Object.fromEntries(
    Object.entries(childrenOf(token)).map(([name, definition]) => {
      const { type, required, options, default: preset } = fieldsOf(definition, "input", `input ${name}`);
      return [
        name,
        {
          type: textOf(type) ?? "string",
          required: textOf(required) === "true",
          default: preset,
          options: options === undefined ? [] : Array.from(options.assertSequence("options"), (option) => textOf(option) ?? ""),
        },
      ];
    }),
  );
}

function refuse(source: WorkflowSource, errors: readonly { readonly message: string }[]): void {
  if (errors.length > 0) throw new Refused(`${source.path}: ${errors.map(({ message }) => message).join("; ")}`);
}

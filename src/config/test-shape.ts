/** What `test:` may say of running the application with a release, as data. */
import { TEST_CASES } from "../release/application-test.ts";
import { commandKey } from "./command-shape.ts";
import { DEFAULT_TEST_OPTIONS } from "./options.ts";
import { ENVIRONMENT_NAME, FLAKE_OUTPUT, REASON } from "./text-shapes.ts";

export const TEST_COMMANDS = {
  "prepare-command": commandKey(
    "Puts an empty database as it is before the first migration, such as roles and extensions; run in the work tree of the release's commit.",
    900,
  ),
  command: commandKey("Tests the application against the database of `DATABASE_URL`; exit code 0 is a pass.", 1800),
} as const;

const KNOWN_FLAKE = {
  kind: "mapping",
  what: "a known flake",
  keys: {
    output: {
      shape: FLAKE_OUTPUT,
      required: true,
      description: "Text that the failing run prints, as it stands there.",
    },
    reason: { shape: REASON, required: true, description: "Why it is not the release's fault, or where it is tracked." },
  },
} as const;

export const TEST = {
  kind: "mapping",
  what: "tests with the application",
  keys: {
    ...TEST_COMMANDS,
    "application-environment": {
      shape: ENVIRONMENT_NAME,
      description:
        "GitHub environment that the application is deployed to; its last successful deployment is the application that runs now. No target has it, since a deployment of the schema would look like one of the application.",
      default: null,
      defaultMeans: "none",
    },
    required: {
      shape: {
        kind: "list",
        what: "a list of test cases",
        item: { kind: "choice", what: "a test case", values: TEST_CASES },
        maxItems: TEST_CASES.length,
      },
      description: "Cases without which a release stops.",
      default: DEFAULT_TEST_OPTIONS.required,
      defaultMeans: DEFAULT_TEST_OPTIONS.required.map((name) => `\`${name}\``).join(", "),
    },
    untested: {
      shape: { kind: "choice", what: "what happens to an untested release", values: ["stop", "go-on"] },
      description: "What happens when a required case cannot be tested.",
      default: DEFAULT_TEST_OPTIONS.untested,
    },
    "known-flakes": {
      shape: { kind: "list", what: "a list of known flakes", item: KNOWN_FLAKE, maxItems: 100, distinct: "output" },
      description: "Failures that are known and not the release's: such a run is tried once more, and is listed with its reason.",
      default: [] as readonly never[],
    },
  },
} as const;

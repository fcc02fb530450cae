/** Where the `sql-command` may run: it executes the code that is checked out (docs/threat-model.md). */
import type { Checkout, OpenCheckout } from "../commands/sql-command/printed-sql.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Events whose runs may execute what is checked out: those of people who may push, and `pull_request`, which GitHub gives neither secrets
 * nor a token that writes where a fork asks. Not `pull_request_target`, `workflow_run` and `issue_comment`, which have both.
 */
const EVENTS = new Set(["pull_request", "push", "merge_group", "workflow_dispatch", "schedule"]);

/** For a repository in a folder; git is asked once, when the first migration needs it. */
export function checkoutAt(folder: string, environment: Environment): OpenCheckout {
  let opened: ReturnType<OpenCheckout> | null = null;
  return (head) => (opened ??= open(folder, { head, environment }));
}

async function open(
  folder: string,
  { head, environment }: { head: string; environment: Environment },
): Promise<Checkout | { readonly refused: string }> {
  const refused = refusedByEvent(environment);
  if (refused !== null) return { refused };
  const { readWorkTree } = await import("../adapters/git/checkout.ts");
  // Without git nothing tells what is checked out.
  const tree = await readWorkTree(folder).catch(() => null);
  if (tree === null) return { refused: "nothing is checked out there, and it executes the code of the revision under check" };
  const { root, commits } = tree;
  if (head !== "staged" && !isCheckedOut(head, commits))
    return { refused: "what is checked out is not the revision under check, whose code it executes" };
  return checkoutOf(root, environment);
}

/** For files that were named on the command line, below a root. Its configuration is the work tree's own word, so somebody must say so. */
export function namedCheckout(root: string, of: { environment: Environment; isAllowed: boolean }): OpenCheckout {
  const { environment, isAllowed } = of;
  return () => {
    const refused = isAllowed ? refusedByEvent(environment) : NOT_ALLOWED;
    return refused === null ? checkoutOf(root, environment) : Promise.resolve({ refused });
  };
}

const NOT_ALLOWED = "it executes code of this work tree, so say that it may: --run-sql-command";

function refusedByEvent({ GITHUB_ACTIONS, GITHUB_EVENT_NAME = "" }: Environment): string | null {
  if (GITHUB_ACTIONS !== "true" || EVENTS.has(GITHUB_EVENT_NAME)) return null;
  return `a run of the event ${JSON.stringify(GITHUB_EVENT_NAME)} may have secrets, and it executes code that is not reviewed`;
}

/** Itself, or as GitHub checks pull requests out: merged into its base. */
function isCheckedOut(head: string, commits: readonly string[]): boolean {
  return commits[0] === head || (commits.length === 3 && commits[2] === head);
}

/** What tools find their settings and libraries by; nothing that may be a secret. A command can set more: `[env, NAME=value, …]`. */
const PASSED =
  "DJANGO_SETTINGS_MODULE PYTHONPATH NODE_PATH NODE_ENV RAILS_ENV GEM_HOME GEM_PATH DOTNET_ROOT DOTNET_CLI_HOME ASPNETCORE_ENVIRONMENT".split(
    " ",
  );

async function checkoutOf(root: string, environment: Environment): Promise<Checkout> {
  const [{ openRunCommand }, { readCheckedOut }] = await Promise.all([
    import("../adapters/process/run-command.ts"),
    import("../adapters/git/checkout.ts"),
  ]);
  return { runCommand: openRunCommand({ root, environment, passed: PASSED }), readFile: (path) => readCheckedOut(root, path) };
}

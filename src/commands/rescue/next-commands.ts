/** The command that comes next, to be run as it stands. */
import { quoteShell } from "../../report/shell.ts";
import type { Answer, RescueRequest } from "./rescue.ts";

export function nextCommands(request: RescueRequest, { outcome, copies, restores }: Answer): readonly string[] {
  const { verb, restoring } = request;
  const [first] = copies;
  if (first === undefined) return [];
  if (verb === "list") return [command(request, ["show", "--copy", String(first.id)])];
  if (verb === "show") return copies.map(({ id }) => command(request, ["restore", "--copy", String(id)]));
  if (verb === "drop") return [];
  const again = ["restore", ...chosen(request), ...given(request)];
  if (outcome === "would-restore" && !restoring.apply) {
    const isDone = restores.every(({ state }) => state === "nothing");
    return isDone ? [] : [command(request, [...again, ...(restoring.skipConflicts ? ["--skip-conflicts"] : []), "--apply"])];
  }
  if (outcome === "conflicts")
    return [command(request, [...again, "--show-values"]), command(request, [...again, "--skip-conflicts", "--apply"])];
  return outcome === "restored" ? [command(request, ["drop", ...chosen(request)])] : [];
}

function command({ where }: RescueRequest, words: readonly string[]): string {
  return ["schema-release", "rescue", ...[...words, ...where].map(showWord)].join(" ");
}

/** Options stand bare, as everybody writes them. */
function showWord(word: string): string {
  return /^--[a-z]+(?:-[a-z]+)*$/.test(word) ? word : quoteShell(word);
}

function chosen({ copy, digest }: RescueRequest): readonly string[] {
  return copy === null ? ["--digest", digest ?? ""] : ["--copy", String(copy)];
}

function given({ restoring }: RescueRequest): readonly string[] {
  const values = { into: restoring.into, through: restoring.through, triggers: restoring.triggers };
  return Object.entries(values).flatMap(([option, value]) => (value === null ? [] : optionWords(option, value)));
}

/** As words of a command line; a value that looks like an option stands with its own. */
export function optionWords(option: string, value: string): readonly string[] {
  return value.startsWith("-") ? [`--${option}=${value}`] : [`--${option}`, value];
}

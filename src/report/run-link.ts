/** The address of a workflow run in Markdown. */
import { markdownCode } from "./escape.ts";

/** With a blank before it; empty where there is none. An address of a run and nothing else may be a link. */
export function runLink(runUrl: string | null): string {
  if (runUrl === null) return "";
  return /^https:\/\/[\w.-]+(?::\d+)?\/[\w./-]+\/actions\/runs\/\d+$/.test(runUrl) ? ` <${runUrl}>` : ` ${markdownCode(runUrl)}`;
}

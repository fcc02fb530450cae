/** Findings as annotations on lines, within what GitHub shows: ten of a level a step, messages of 4,096 characters. */
import type { CheckResult } from "../change-set/check-result.ts";
import { count, cutMiddle } from "../change-set/visible.ts";
import type { Finding } from "../rules/finding.ts";
import type { ReportContext } from "./context.ts";
import { escapeCommandData, escapeCommandProperty } from "./escape.ts";
import { allFindings } from "./outline.ts";
import { renderTerminal } from "./terminal.ts";

export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly title: string;
  /** Lines are separated by line feeds; not escaped yet. */
  readonly message: string;
}

const PER_LEVEL = 10;
const MESSAGE_CHARACTERS = 3_000;

/** At most ten of each level; where there are more, the tenth counts the rest. What does not block is no error. */
export function createAnnotations(result: CheckResult): readonly Annotation[] {
  return annotate(allFindings(result), result.blocking);
}

/** As `createAnnotations`, for findings, the gravest first. */
export function annotate(findings: readonly Finding[], blocking: boolean): readonly Annotation[] {
  const annotations = findings.map((finding) => toAnnotation(finding, blocking));
  return (["error", "warning", "notice"] as const).flatMap((level) => limit(annotations.filter((each) => each.level === level)));
}

/** One line for stdout, such as `::error file=a.sql,line=3,title=edited-migration::…`. */
export function formatAnnotation({ level, file, line, column, title, message }: Annotation): string {
  const properties = [
    ...(file === null ? [] : [`file=${escapeCommandProperty(file)}`]),
    ...(file === null || line === null ? [] : [`line=${line}`]),
    ...(file === null || line === null || column === null ? [] : [`col=${column}`]),
    `title=${escapeCommandProperty(title)}`,
  ];
  return `::${level} ${properties.join(",")}::${escapeCommandData(message)}`;
}

/** For the log of a workflow: the annotations as commands, then the text for people, which holds none. */
export function renderGithub(result: CheckResult, context: ReportContext): string {
  const commands = createAnnotations(result).map((annotation) => `${formatAnnotation(annotation)}\n`);
  return commands.join("") + renderTerminal(result, context);
}

function toAnnotation({ severity, path, line, column, rule, message, remedy }: Finding, blocking: boolean): Annotation {
  const level = { error: blocking ? "error" : "warning", warning: "warning", note: "notice" } as const;
  return {
    level: level[severity],
    file: path,
    line,
    column,
    title: rule,
    message: cutMiddle(`${message}\n${remedy}`, MESSAGE_CHARACTERS),
  };
}

function limit(annotations: readonly Annotation[]): readonly Annotation[] {
  const [first] = annotations;
  if (first === undefined || annotations.length <= PER_LEVEL) return annotations;
  const rest = annotations.slice(PER_LEVEL - 1);
  const byRule = new Map<string, number>();
  for (const { title } of rest) byRule.set(title, (byRule.get(title) ?? 0) + 1);
  const message = `${[...byRule].map(([rule, times]) => `${rule}: ${times}`).join(", ")}. The job summary and the log have all of them.`;
  const summary = {
    level: first.level,
    file: null,
    line: null,
    column: null,
    title: count(rest.length, `more ${first.level}`),
    message,
  };
  return [...annotations.slice(0, PER_LEVEL - 1), summary];
}

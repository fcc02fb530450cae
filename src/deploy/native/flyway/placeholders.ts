/** Flyway's placeholders (`PlaceholderReplacingReader`): names in any case, replaced wherever they stand, comments and quotes included. */

export interface PlaceholderForm {
  readonly prefix: string;
  readonly suffix: string;
  /** Between `flyway` and the name of a default one. */
  readonly separator: string;
}

export interface Replaced {
  readonly text: string;
  /** Line of the file, 1-based, in which a line of `text` begins: values may hold several lines. */
  readonly lineOf: (line: number) => number;
  /** Sentences. */
  readonly problems: readonly string[];
}

/** `values` by name in lower case. */
export function replacePlaceholders(text: string, form: PlaceholderForm, values: ReadonlyMap<string, string>): Replaced {
  const parts: string[] = [];
  const lines = [1];
  const problems: string[] = [];
  let line = 1;
  let at = 0;
  const take = (part: string, counts: boolean): void => {
    parts.push(part);
    for (const _ of part.matchAll(LINE_END)) lines.push(counts ? ++line : line);
  };
  for (;;) {
    const start = text.indexOf(form.prefix, at);
    take(text.slice(at, start < 0 ? text.length : start), true);
    if (start < 0) return { text: parts.join(""), lineOf: (asked) => lines[asked - 1] ?? line, problems };
    const end = text.indexOf(form.suffix, start + form.prefix.length);
    if (end < 0)
      return {
        text: "",
        lineOf: Number,
        problems: [...problems, `Line ${line}: a placeholder that begins with ${form.prefix} does not end.`],
      };
    const name = text.slice(start + form.prefix.length, end);
    const value = values.get(name.toLowerCase());
    if (value === undefined) problems.push(`Line ${line}: ${whyMissing(name, form)}`);
    else take(value, false);
    line += name.match(LINE_END)?.length ?? 0;
    at = end + form.suffix.length;
    if (problems.length >= MAX_PROBLEMS) return { text: "", lineOf: Number, problems };
  }
}

const LINE_END = /\r\n|\n|\r/g;
const MAX_PROBLEMS = 20;

function whyMissing(name: string, { prefix, suffix, separator }: PlaceholderForm): string {
  const shown = JSON.stringify(`${prefix}${name.slice(0, 100)}${suffix}`);
  if (name.toLowerCase() === `flyway${separator}workingdirectory`) {
    return `${shown} is the folder that Flyway is started in, which is not known here.`;
  }
  if (name.toLowerCase().startsWith(`flyway${separator}`)) return `Flyway has no default placeholder ${shown}.`;
  return `No value is provided for the placeholder ${shown}.`;
}

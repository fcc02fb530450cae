/**
 * A regex over paths that is only compiled when a path holds the text that it asks for anyway. There are hundreds of them, and
 * compiling all took longer than the rest of a check.
 */
export class PathPattern {
  readonly #source: string;
  readonly #text: string;
  #regex: RegExp | null = null;

  /** `source` of a regex over whole paths; `.` matches line breaks. */
  constructor(source: string) {
    this.#source = source;
    this.#text = requiredText(source);
  }

  exec(path: string): RegExpExecArray | null {
    if (!path.includes(this.#text)) return null;
    this.#regex ??= new RegExp(this.#source, "s");
    return this.#regex.exec(path);
  }

  test(path: string): boolean {
    return this.exec(path) !== null;
  }
}

/** The longest text that every match of a regex holds; `""` when none is certain. For sources without flags. */
export function requiredText(source: string): string {
  let longest = "";
  let run = "";
  const end = (): void => {
    if (run.length > longest.length) longest = run;
    run = "";
  };
  for (let at = 0; at < source.length;) {
    const atom = readAtom(source, at);
    if (atom.kind === "alternative") return "";
    at = atom.end;
    const quantifier = source[at] ?? "";
    const isOptional = quantifier === "?" || quantifier === "*" || quantifier === "{";
    if (atom.kind === "character" && !isOptional) run += atom.text;
    else end();
    if (atom.kind === "group" && !isOptional && atom.text.length > longest.length) longest = atom.text;
    if (isOptional || quantifier === "+") {
      end();
      at = quantifier === "{" ? source.indexOf("}", at) + 1 : at + 1;
      if (source[at] === "?") at++;
    }
  }
  end();
  return longest;
}

interface Atom {
  readonly kind: "character" | "group" | "alternative" | "other";
  /** A character's own text, or what every match of a group holds. */
  readonly text: string;
  readonly end: number;
}

function readAtom(source: string, at: number): Atom {
  const character = source[at] ?? "";
  if (character === "|") return { kind: "alternative", text: "", end: at + 1 };
  if (character === "(") return readGroup(source, at);
  if (character === "[") return { kind: "other", text: "", end: endOfClass(source, at) };
  if (character !== "\\") return { kind: /[.^$]/.test(character) ? "other" : "character", text: character, end: at + 1 };
  const escaped = source[at + 1] ?? "";
  return {
    kind: /[\w]/.test(escaped) ? "other" : "character",
    text: escaped,
    end: at + (/[pP]/.test(escaped) ? source.indexOf("}", at) + 1 - at : 2),
  };
}

const LOOKAROUND = /^\(\?<?[=!]/;
const OPENING = /^\((?:\?(?::|<\w+>))?/;

function readGroup(source: string, at: number): Atom {
  const end = endOfGroup(source, at);
  const group = source.slice(at, end);
  if (LOOKAROUND.test(group)) return { kind: "other", text: "", end };
  return { kind: "group", text: requiredText(group.replace(OPENING, "").slice(0, -1)), end };
}

function endOfGroup(source: string, at: number): number {
  let depth = 0;
  for (let position = at; position < source.length; position++) {
    const character = source[position];
    if (character === "\\") position++;
    else if (character === "[") position = endOfClass(source, position) - 1;
    else if (character === "(") depth++;
    else if (character === ")" && --depth === 0) return position + 1;
  }
  return source.length;
}

function endOfClass(source: string, at: number): number {
  for (let position = at + 1; position < source.length; position++) {
    if (source[position] === "\\") position++;
    else if (source[position] === "]") return position + 1;
  }
  return source.length;
}

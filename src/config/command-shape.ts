/** A program with its arguments, in the three forms in which it may be written. */
import type { CommandOptions } from "./options.ts";
import type { EitherShape, ListShape, TextShape, ValueOf } from "./shape.ts";
import { COMMAND_LINE, WORD } from "./text-shapes.ts";

const WORDS = {
  kind: "list",
  what: "a program and its arguments",
  item: WORD,
  minItems: 1,
  maxItems: 200,
} as const satisfies ListShape<TextShape>;

const HINT =
  "Write a list of words, or one text without quotes and shell characters, or a mapping of command and timeout-seconds.";

const WORDS_OR_LINE = {
  kind: "either",
  what: "a command",
  text: COMMAND_LINE,
  list: WORDS,
  hint: "Write a list of words, or one text without quotes and shell characters.",
} as const satisfies EitherShape;

/** `timeoutSeconds`: its limit where none is written. */
function commandShape(timeoutSeconds: number) {
  return {
    kind: "either",
    what: "a command",
    text: COMMAND_LINE,
    list: WORDS,
    mapping: {
      kind: "mapping",
      what: "a command with its time limit",
      keys: {
        command: {
          shape: WORDS_OR_LINE,
          required: true,
          description: "Program and arguments: a list of words, or a text that is split at blanks. No shell reads it.",
        },
        "timeout-seconds": {
          shape: { kind: "number", what: "a number of seconds", least: 1, most: 86_400 },
          description: "It is ended when it takes longer.",
          default: timeoutSeconds,
        },
      },
    },
    hint: HINT,
  } as const;
}

type Command = ValueOf<ReturnType<typeof commandShape>>;

/** A key that holds a command; without it there is none. */
export function commandKey<const Description extends string>(description: Description, timeoutSeconds: number) {
  const shape = commandShape(timeoutSeconds);
  return { shape, description, default: null, defaultMeans: "none", timeoutSeconds } as const;
}

/** Of what `commandKey` made: the value that was read -> options. */
export function toCommand(value: Command | null, { timeoutSeconds }: { readonly timeoutSeconds: number }): CommandOptions | null {
  if (value === null) return null;
  if (typeof value === "string") return { command: splitWords(value), timeoutSeconds };
  if ("command" in value) {
    const { command, "timeout-seconds": ownTimeout } = value;
    return { command: typeof command === "string" ? splitWords(command) : command, timeoutSeconds: ownTimeout };
  }
  return { command: value, timeoutSeconds };
}

function splitWords(line: string): readonly string[] {
  return line.trim().split(/\s+/);
}

/**
 * The action's standard output and error, of which the runner obeys lines: `::command::` where a line begins with it, and `##[command]`
 * anywhere in it (actions/runner, ActionCommand). Whatever anybody prints passes here and is no command any more; ours go around.
 */
import { StringDecoder } from "node:string_decoder";
import { type Annotation, formatAnnotation } from "../../report/annotations.ts";
import { escapeTerminal, guardLines } from "../../report/escape.ts";

export interface RunnerOutput {
  /** A value that the runner replaces by `***` from now on. */
  readonly mask: (value: string) => void;
  readonly annotate: (annotation: Annotation) => void;
  /** From now on lines that are annotations are let through: of a command that was asked for such a format and escapes them itself. */
  readonly allowAnnotations: () => void;
  /** The last lines of standard error, as they were printed. */
  readonly lastErrors: () => readonly string[];
  /** Prints lines that were begun and not ended; to be called before the process ends. */
  readonly flush: () => void;
}

type Stream = Pick<NodeJS.WriteStream, "write">;

const ERRORS_KEPT = 20;
const ANNOTATION = /^::(?:error|warning|notice) /;

/** Takes `write` of both streams over, for good. */
export function guardOutput(stdout: Stream, stderr: Stream): RunnerOutput {
  const errors: string[] = [];
  let areAnnotationsAllowed = false;
  const guard = (line: string): string => {
    const plain = escapeTerminal(line);
    return areAnnotationsAllowed && ANNOTATION.test(plain) ? plain : guardLines(plain);
  };
  const keepError = (line: string): void => {
    errors.push(line);
    if (errors.length > ERRORS_KEPT) errors.shift();
  };
  const out = guardStream(stdout, guard);
  const err = guardStream(stderr, (line) => {
    const guarded = guard(line);
    keepError(guarded);
    return guarded;
  });
  return {
    mask: (value) => out.writeRaw(`::add-mask::${escapeMask(value)}\n`),
    annotate: (annotation) => out.writeRaw(`${formatAnnotation(annotation)}\n`),
    allowAnnotations: () => {
      areAnnotationsAllowed = true;
    },
    lastErrors: () => errors,
    flush: () => {
      out.flush();
      err.flush();
    },
  };
}

/** As the runner decodes it; nothing else may change, or another value would be masked. */
function escapeMask(value: string): string {
  return value.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

interface GuardedStream {
  readonly writeRaw: (text: string) => void;
  readonly flush: () => void;
}

/** Guards line by line; the runner ends one at each carriage return, too. What is begun waits for its end. */
function guardStream(stream: Stream, guard: (line: string) => string): GuardedStream {
  const write = stream.write.bind(stream);
  const decoder = new StringDecoder("utf8");
  let begun = "";
  const flush = (): void => {
    if (begun !== "") write(`${guard(begun)}\n`);
    begun = "";
  };
  const take = (chunk: string | Uint8Array): string => {
    const lines = (typeof chunk === "string" ? chunk : decoder.write(Buffer.from(chunk))).split(/\r\n|[\r\n]/);
    const last = lines.pop() ?? "";
    if (lines.length === 0) {
      begun += last;
      return "";
    }
    lines[0] = begun + (lines[0] ?? "");
    begun = last;
    return lines.map((line) => `${guard(line)}\n`).join("");
  };
  stream.write = (
    chunk: string | Uint8Array,
    encodingOrDone?: BufferEncoding | ((error?: Error | null) => void),
    done?: (error?: Error | null) => void,
  ): boolean => write(take(chunk), typeof encodingOrDone === "function" ? encodingOrDone : done);
  return {
    flush,
    writeRaw: (text) => {
      flush();
      write(text);
    },
  };
}

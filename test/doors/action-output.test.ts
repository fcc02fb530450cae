import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guardOutput, type RunnerOutput } from "../../src/doors/action/action-output.ts";

interface Watched {
  readonly output: RunnerOutput;
  readonly stdout: { write(chunk: string | Uint8Array): boolean };
  readonly stderr: { write(chunk: string | Uint8Array): boolean };
  readonly text: () => string;
}

function watch(): Watched {
  let text = "";
  const open = () => ({
    write: (chunk: string | Uint8Array): boolean => {
      text += typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8");
      return true;
    },
  });
  const [stdout, stderr] = [open(), open()];
  return { output: guardOutput(stdout, stderr), stdout, stderr, text: () => text };
}

/** What the runner would obey: lines end as in .NET, and white space before `::` is as there. */
function obeyed(text: string): readonly string[] {
  const lines = text.split(/\r\n|[\r\n]/);
  return lines.filter((line) => line.includes("##[") || /^[\s\u0085]*::/.test(line));
}

describe("what a command prints in a step", () => {
  it.each([
    "::error::boo\n",
    "  \t::add-mask::true\n",
    "\u00A0\u3000::stop-commands::boo\n",
    "\u0085::set-output name=verdict::pass\n",
    "fine\r::error::boo\n",
    "fine\u2028::error::boo\n",
    "a ##[add-mask]true\n",
    "####[error]boo\n",
    ":::::error::boo\n",
    "\u001B[2K::error::boo\n",
    "::error::begun and never ended",
  ])("is no command to the runner: %j", (hostile) => {
    const { output, stdout, stderr, text } = watch();
    stdout.write(hostile);
    stderr.write(hostile);
    output.flush();
    expect(obeyed(text())).toEqual([]);
    expect(text().match(/boo|true|pass|ended/g)).toHaveLength(2);
  });

  it("is none however it is cut into pieces, as text or as bytes", () => {
    const word = fc.constantFrom(
      "::",
      ":",
      "#",
      "##[",
      "[",
      "error",
      "add-mask",
      "]",
      "::",
      " ",
      "\t",
      "\r",
      "\n",
      "é",
      "\u0085",
      "%",
      "\u202E",
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.array(word, { maxLength: 6 }), fc.boolean())), (pieces) => {
        const { output, stdout, text } = watch();
        for (const [words, asBytes] of pieces) stdout.write(asBytes ? Buffer.from(words.join("")) : words.join(""));
        output.flush();
        expect(obeyed(text())).toEqual([]);
      }),
    );
  });

  it("stays as it is where it is harmless", () => {
    const { stdout, text } = watch();
    stdout.write("Backup risk: nightly\n  a::b\n\n✅ ünï::code # [x] :smile:\n");
    expect(text()).toBe("Backup risk: nightly\n  a::b\n\n✅ ünï::code # [x] :smile:\n");
  });

  it("tells its last errors", () => {
    const { output, stderr } = watch();
    for (let line = 1; line <= 30; line++) stderr.write(`${line}\n`);
    expect(output.lastErrors()).toHaveLength(20);
    expect(output.lastErrors().at(-1)).toBe("30");
  });
});

describe("our own commands", () => {
  it("stand on lines of their own, even behind a line that was begun", () => {
    const { output, stdout, text } = watch();
    stdout.write("begun");
    output.mask("100%\r\nsecret");
    output.annotate({ level: "error", file: null, line: null, column: null, title: "a,b: c", message: "one\ntwo ##[x]" });
    expect(text()).toBe("begun\n::add-mask::100%25%0D%0Asecret\n::error title=a%2Cb%3A c::one%0Atwo # #[x]\n");
  });

  it("are annotations of a command only where it was asked for them, and then nothing else", () => {
    const { output, stdout, text } = watch();
    stdout.write("::error title=a::b\n");
    output.allowAnnotations();
    stdout.write("::error title=a::b ##[add-mask]c\n::add-mask::true\n::warning file=a.sql::d\n");
    expect(obeyed(text())).toEqual(["::error title=a::b # #[add-mask]c", "::warning file=a.sql::d"]);
  });
});

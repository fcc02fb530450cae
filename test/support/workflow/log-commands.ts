/** Workflow commands in what a step prints, as the runner reads them: `::name::` at the start of a line, `##[name]` anywhere in it. */

export interface LogCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** Null: a line like others. */
export function readCommand(line: string): LogCommand | null {
  const found = /^\s*::([\w-]+)(?: ([^:]*))?::(.*)$/.exec(line) ?? null;
  if (found !== null) return command(found, { separator: ",", unescape: unescapeData });
  const legacy = /##\[([\w-]+)(?: ([^\]]*))?\](.*)$/.exec(line);
  return legacy === null ? null : command(legacy, { separator: ";", unescape: (text) => text });
}

function command(
  [, name = "", properties = "", data = ""]: RegExpExecArray,
  { separator, unescape }: { readonly separator: string; readonly unescape: (text: string) => string },
): LogCommand {
  const pairs = properties.split(separator).filter((pair) => pair.includes("="));
  return {
    name,
    properties: Object.fromEntries(
      pairs.map((pair) => {
        const at = pair.indexOf("=");
        return [
          pair.slice(0, at).trim(),
          unescape(pair.slice(at + 1))
            .replaceAll("%3A", ":")
            .replaceAll("%2C", ","),
        ];
      }),
    ),
    data: unescape(data),
  };
}

function unescapeData(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}

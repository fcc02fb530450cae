/** Files in the form of Java's properties, as Flyway reads them (`ConfigUtils.loadConfigurationFromString`): backslashes stand for themselves. */

/** The last value of a name counts. A backslash that ends a line continues it, unless the next is empty or a setting of its own. */
export function readProperties(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.trim());
  for (let index = 0; index < lines.length; index++) {
    let line = lines[index] ?? "";
    if (line === "" || line.startsWith("#") || line.startsWith("!")) continue;
    const parts: string[] = [];
    while (line.endsWith("\\") && isContinued(lines[index + 1])) {
      parts.push(line.slice(0, -1));
      line = lines[++index] ?? "";
    }
    parts.push(line);
    const [name, value] = splitProperty(parts.join(""));
    values.set(name, value);
  }
  return values;
}

function isContinued(next: string | undefined): boolean {
  return next !== undefined && next !== "" && !(next.startsWith("flyway.") && next.includes("="));
}

/** The name ends at the first `=`, `:` or space. */
function splitProperty(line: string): readonly [name: string, value: string] {
  const at = line.search(/[=:\s]/);
  if (at < 0) return [line, ""];
  const rest = line.slice(at).trimStart();
  return [line.slice(0, at), /^[=:]/.test(rest) ? rest.slice(1).trimStart() : rest];
}

/** `name=value` lines and `name<<delimiter` blocks, as steps write them to GITHUB_OUTPUT. Throws as the runner does. */
export function readKeyValues(text: string): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (line === "") continue;
    const equals = line.indexOf("=");
    const block = line.indexOf("<<");
    if (equals >= 0 && (block < 0 || equals < block)) {
      values[line.slice(0, equals)] = line.slice(equals + 1);
      continue;
    }
    if (block < 0) throw new Error(`Invalid format '${line}'`);
    const end = lines.indexOf(line.slice(block + 2), at + 1);
    if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${line.slice(block + 2)}'`);
    values[line.slice(0, block)] = lines.slice(at + 1, end).join("\n");
    at = end;
  }
  return values;
}

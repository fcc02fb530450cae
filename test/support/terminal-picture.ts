/** Terminal output as an SVG picture, for the README: what is shown there is what the tool printed. */

const COLOURS: Readonly<Record<string, string>> = {
  "31": "#ff7b72",
  "32": "#7ee787",
  "33": "#e3b341",
  "34": "#79c0ff",
  "35": "#d2a8ff",
  "36": "#76e3ea",
  "90": "#8b949e",
};
const CELL = { width: 7.83, height: 19 };

interface Style {
  readonly colour: string | null;
  readonly bold: boolean;
  readonly dim: boolean;
}

const PLAIN: Style = { colour: null, bold: false, dim: false };

/** Text with SGR colours -> SVG. Other escape sequences are not expected. */
export function drawTerminal(text: string): string {
  const lines = text.trimEnd().split("\n");
  const columns = Math.max(...lines.map((line) => stripStyles(line).length), 60);
  const width = Math.ceil(columns * CELL.width + 40);
  const height = lines.length * CELL.height + 56;
  const rows = lines.map(
    (line, index) => `<text x="20" y="${52 + index * CELL.height}" xml:space="preserve">${drawLine(line)}</text>`,
  );
  const dots = ["#ff5f56", "#ffbd2e", "#27c93f"].map(
    (fill, index) => `<circle cx="${20 + index * 18}" cy="18" r="5" fill="${fill}"/>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<rect width="${width}" height="${height}" rx="8" fill="#0d1117"/>`,
    ...dots,
    `<g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="13" fill="#e6edf3">`,
    ...rows,
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

const SGR = /\u001B\[([\d;]*)m/g;

function stripStyles(line: string): string {
  return line.replaceAll(SGR, "");
}

function drawLine(line: string): string {
  let style = PLAIN;
  let at = 0;
  let drawn = "";
  for (const match of line.matchAll(SGR)) {
    drawn += span(line.slice(at, match.index), style);
    style = (match[1] ?? "").split(";").reduce(applyCode, style);
    at = match.index + match[0].length;
  }
  return drawn + span(line.slice(at), style);
}

function applyCode(style: Style, code: string): Style {
  if (code === "" || code === "0") return PLAIN;
  if (code === "1") return { ...style, bold: true };
  if (code === "2") return { ...style, dim: true };
  if (code === "22") return { ...style, bold: false, dim: false };
  if (code === "39") return { ...style, colour: null };
  return { ...style, colour: COLOURS[code] ?? style.colour };
}

function span(text: string, { colour, bold, dim }: Style): string {
  if (text === "") return "";
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const fill = colour ?? (dim ? "#8b949e" : null);
  const attributes = `${fill === null ? "" : ` fill="${fill}"`}${bold ? ' font-weight="bold"' : ""}`;
  return attributes === "" ? escaped : `<tspan${attributes}>${escaped}</tspan>`;
}

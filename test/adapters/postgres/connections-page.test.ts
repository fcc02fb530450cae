import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { HEEDED_PARAMETERS } from "../../../src/adapters/postgres/connection-parameters.ts";
import { readTarget } from "../../../src/adapters/postgres/connection-target.ts";
import { encryptionsOf } from "../../../src/adapters/postgres/tls.ts";

const FILE = resolve(import.meta.dirname, "../../../docs/connections.md");
const PAGE = readFileSync(FILE, "utf8");
const ROOT = `sslrootcert=${encodeURIComponent(import.meta.filename)}`;

it("the page names every parameter that is heeded", () => {
  for (const keyword of HEEDED_PARAMETERS) expect(PAGE).toContain(`\`${keyword}\``);
});

it("the page's table of TLS modes is what is done", async () => {
  const rows = [
    ["nothing", ""],
    ...["disable", "allow", "prefer", "require", "verify-ca", "verify-full"].map((mode) => [`\`${mode}\``, `sslmode=${mode}`]),
  ].map(([name = "", query = ""]) => {
    const strict = query.includes("verify");
    const cells = [
      describeWays("localhost", [query, ...(strict ? [ROOT] : [])]),
      describeWays("db.example", [query, ...(strict ? [ROOT] : [])]),
      strict ? "refused" : checks([query]),
      checks([query, ROOT]),
    ];
    return `| ${[name, ...cells].join(" | ")} |`;
  });
  const head = [
    "| `sslmode` | on the own machine | to another machine | checks without authorities | checks with authorities |",
    "|---|---|---|---|---|",
  ];
  const table = [...head, ...rows].join("\n");
  await expect(PAGE.replace(/<!-- tls -->[^]*<!-- \/tls -->/, `<!-- tls -->\n\n${table}\n\n<!-- /tls -->`)).toMatchFileSnapshot(
    FILE,
  );
});

function waysOf(host: string, parameters: readonly string[]) {
  const target = readTarget(`postgres://${host}/d?${parameters.filter((each) => each !== "").join("&")}`, { HOME: "/nowhere" });
  const [first] = target?.hosts ?? [];
  if (target === null || first === undefined) throw new Error("no host");
  return encryptionsOf(first, target);
}

function describeWays(host: string, parameters: readonly string[]): string {
  return waysOf(host, parameters)
    .map((way) => (way === false ? "plain" : "TLS"))
    .join(", else ");
}

function checks(parameters: readonly string[]): string {
  const way = waysOf("db.example", parameters).find((each) => each !== false);
  if (way === undefined) return "–";
  if (way.rejectUnauthorized !== true) return "nothing";
  return way.checkServerIdentity === undefined ? "authority and name" : "authority";
}

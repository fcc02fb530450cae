/**
 * Checksums of texts of our own as Java computes them (`BufferedReader.readLine` and `java.util.zip.CRC32`, as Flyway's
 * ChecksumCalculator uses them), and of published migrations as Flyway printed them.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checksumOf } from "../../../src/deploy/native/flyway/checksum.ts";
import { decodeText } from "../../../src/deploy/native/flyway/encoding.ts";
import { dataPath } from "../../bench/data.ts";

const BY_JAVA: readonly (readonly [what: string, text: string, checksum: number])[] = [
  ["an empty file", "", 0],
  ["one line", "SELECT 1;", 78787420],
  ["one line with its end", "SELECT 1;\n", 78787420],
  ["lines of Windows", "SELECT 1;\r\n\r\nSELECT 2;\r\n", -1665099012],
  ["lines of an old Macintosh", "SELECT 1;\r\rSELECT 2;", -1665099012],
  ["a byte order mark", "\ufeffSELECT 1;\nSELECT 2;\n", -1665099012],
  ["letters beyond ASCII", "-- Grüße, 世界 😀\nSELECT 'ß';\n", 1689380730],
  ["spaces, which count", "  SELECT 1;  \n\t\n", 1266872113],
  ["a byte order mark in its middle, which counts", "SELECT 1;\n\ufeffSELECT 2;", -737986772],
  ["a placeholder, which is not replaced", "CREATE VIEW v AS SELECT '${owner}' AS o;\n", 597068916],
  ["characters that end lines elsewhere", "SELECT 'a\u2028b\u0085c\u000bd\u000ce';\n", 204505513],
];

/** Published in a migration's error message (issue or history dump), with the file's Git blob. */
const PUBLISHED: readonly { source: string; path: string; blob: string; checksum: number }[] = [
  ...[
    ["postgresql/V1.9.0__updated_column.sql", "34c5771844be209933a6ac95a4945230ada80dfe", -922383879],
    ["h2/V1.9.1__classifier.sql", "5e81feea83ac5da65aa817f9a6a14d926ad7b41a", -920209386],
    ["postgresql/V1.9.3__joblog_counter.sql", "b31c3a23c6a8ea78346fcae704b34a632de8e7ab", -807943034],
    ["h2/V1.9.4__unique_equipments.sql", "97d7e3e3284e2dc85141807d3bac02cb401e5f19", 770293754],
    ["h2/V1.10.0__attachment_preview.sql", "c6b36cbef178fe7812030d0e8725f0907b558d57", 175251272],
    ["h2/V1.12.0__upload_data.sql", "15689fc7e0e1f3cd1a3c92ddd7058445b9b60cf8", -1136859296],
  ].map(([path, blob, checksum]) => ({
    source: "github.com/eikek/docspell/issues/1517",
    path: `eikek/docspell: modules/store/src/main/resources/db/migration/${path}`,
    blob: String(blob),
    checksum: Number(checksum),
  })),
  {
    source: "github.com/eikek/docspell/issues/1688",
    path: "eikek/docspell: modules/store/src/main/resources/db/fixups/postgresql/V1.33.0__fix_reorganize_files.sql",
    blob: "6ac74c2b146fec2c4cf944c427f84099a265bf22",
    checksum: 1347412019,
  },
];

describe("Flyway's checksum", () => {
  it.each(BY_JAVA)("of %s is Java's", (_, text, checksum) => {
    const decoded = decodeText(new TextEncoder().encode(text), "UTF-8");
    expect(checksumOf(decoded.text ?? "?")).toBe(checksum);
  });

  it("does not depend on the encoding", () => {
    const text = "SELECT 'ß';";
    const latin1 = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    expect(checksumOf(decodeText(latin1, "ISO-8859-1").text ?? "")).toBe(checksumOf(text));
  });

  const published = PUBLISHED.map((pair) => ({ ...pair, file: dataPath(`flyway-pairs/${pair.blob}.sql`) }));
  it.for(published)("of $path is the one that $source shows", ({ file, blob, checksum }, { skip }) => {
    if (file === null) return skip("The published migrations are not ours to keep.");
    const bytes = readFileSync(file);
    expect(createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex")).toBe(blob);
    expect(checksumOf(decodeText(bytes, "UTF-8").text ?? "")).toBe(checksum);
  });
});

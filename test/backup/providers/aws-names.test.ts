import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeTags, nameSnapshot } from "../../../src/backup/providers/aws-names.ts";
import { awsCommand, restoredName } from "../../../src/backup/providers/aws-commands.ts";
import { judgeParameters } from "../../support/aws/actions.ts";
import { fastClock } from "../../support/aws/clock.ts";
import { DIGEST, takingOf } from "../../support/aws/taking.ts";

describe("names and tags of snapshots", () => {
  it("are legal for whatever targets and databases are called", () => {
    const text = fc.oneof(fc.string({ unit: "grapheme", maxLength: 300 }), fc.string({ unit: "binary", maxLength: 80 }));
    fc.assert(
      fc.property(text, text, (target, database) => {
        const taking = takingOf({ target, release: { digest: DIGEST, database, commit: "a".repeat(40) } });
        const tags = [...makeTags(taking)].flatMap(([key, value], at): [string, string][] => [
          [`Tags.Tag.${at + 1}.Key`, key],
          [`Tags.Tag.${at + 1}.Value`, value],
        ]);
        const asked = new Map([
          ["Action", "CreateDBClusterSnapshot"],
          ["Version", "2014-10-31"],
          ["DBClusterSnapshotIdentifier", nameSnapshot(taking)],
          ["DBClusterIdentifier", "shop"],
          ...tags,
        ]);
        expect(judgeParameters(asked)).toBeNull();
      }),
      { numRuns: 40 },
    );
  });

  it("differ from attempt to attempt", () => {
    const clock = fastClock();
    const names = Array.from({ length: 20 }, () => nameSnapshot(takingOf({ clock })));
    expect(new Set(names).size).toBe(20);
  });
});

describe("commands for the AWS CLI", () => {
  it("keep together what a shell would take apart", () => {
    expect(awsCommand("describe-db-instances", { "db-instance-identifier": "a'; rm -rf ~ $(x)" })).toBe(
      String.raw`aws rds describe-db-instances --db-instance-identifier 'a'\''; rm -rf ~ $(x)'`,
    );
  });

  it("leave out what is not known", () => {
    expect(awsCommand("x", { region: null, empty: "", list: [], off: false, flag: true, two: ["a", "b"] })).toBe(
      "aws rds x --flag --two a b",
    );
  });

  it("restore under a name that AWS takes", () => {
    expect(restoredName(`${"a".repeat(53)}-${"b".repeat(9)}`)).toBe(`${"a".repeat(53)}-restored`);
  });
});

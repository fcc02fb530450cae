/** Which parameters an action of RDS takes (API version 2014-10-31) and what AWS demands of them. */

export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

export type Parameters = ReadonlyMap<string, string>;

interface Action {
  readonly needs: readonly string[];
  readonly may: readonly string[];
  /** The parameter that names a new snapshot, and how long it may be. */
  readonly names?: readonly [parameter: string, longest: number];
}

const PAGING = ["MaxRecords", "Marker"];

export const ACTIONS: Readonly<Record<string, Action>> = {
  DescribeDBInstances: { needs: [], may: ["DBInstanceIdentifier", ...PAGING] },
  DescribeDBClusters: { needs: [], may: ["DBClusterIdentifier", "IncludeShared", ...PAGING] },
  DescribeDBSnapshots: {
    needs: [],
    may: [
      "DBSnapshotIdentifier",
      "DBInstanceIdentifier",
      "SnapshotType",
      "IncludeShared",
      "IncludePublic",
      "DbiResourceId",
      ...PAGING,
    ],
  },
  DescribeDBClusterSnapshots: {
    needs: [],
    may: ["DBClusterSnapshotIdentifier", "DBClusterIdentifier", "SnapshotType", "IncludeShared", "IncludePublic", ...PAGING],
  },
  CreateDBSnapshot: {
    needs: ["DBSnapshotIdentifier", "DBInstanceIdentifier"],
    may: ["Tags"],
    names: ["DBSnapshotIdentifier", 255],
  },
  CreateDBClusterSnapshot: {
    needs: ["DBClusterSnapshotIdentifier", "DBClusterIdentifier"],
    may: ["Tags"],
    names: ["DBClusterSnapshotIdentifier", 63],
  },
};

/** Null where AWS would take it. */
export function judgeParameters(parameters: Parameters): Refusal | null {
  const name = parameters.get("Action") ?? "";
  const action = ACTIONS[name];
  if (action === undefined) return invalid("InvalidAction", `Could not find operation ${name} for version 2014-10-31`);
  if (parameters.get("Version") !== "2014-10-31")
    return invalid("InvalidAction", `Could not find operation ${name} for its version`);
  for (const needed of action.needs)
    if ((parameters.get(needed) ?? "") === "")
      return invalid("MissingParameter", `The request must contain the parameter ${needed}`);
  const known = new Set(["Action", "Version", ...action.needs, ...action.may]);
  for (const given of parameters.keys())
    if (!known.has(given.split(".")[0] ?? "")) return invalid("ValidationError", `${given} is no parameter of ${name}`);
  return judgeName(parameters, action) ?? judgeTags(readTags(parameters));
}

function judgeName(parameters: Parameters, { names }: Action): Refusal | null {
  if (names === undefined) return null;
  const [parameter, longest] = names;
  const name = parameters.get(parameter) ?? "";
  if (name.length <= longest && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/i.test(name)) return null;
  return invalid("InvalidParameterValue", `The parameter ${parameter} is not a valid identifier.`);
}

/** From `Tags.Tag.1.Key` and `Tags.Tag.1.Value`. */
export function readTags(parameters: Parameters): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (let at = 1; ; at += 1) {
    const key = parameters.get(`Tags.Tag.${at}.Key`);
    if (key === undefined) return tags;
    tags.set(key, parameters.get(`Tags.Tag.${at}.Value`) ?? "");
  }
}

function judgeTags(tags: ReadonlyMap<string, string>): Refusal | null {
  const allowed = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
  for (const [key, value] of tags) {
    const isOurs = allowed.test(key) && allowed.test(value) && !/^(?:aws|rds):/i.test(key) && !/^(?:aws|rds):/i.test(value);
    if (!isOurs || key.length > 128 || value.length > 256 || key === "" || value === "")
      return invalid("InvalidParameterValue", `The tag ${key} is not valid.`);
  }
  return null;
}

export function invalid(code: string, message: string, status = 400): Refusal {
  return { status, code, message };
}

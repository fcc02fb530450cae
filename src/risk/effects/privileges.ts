/** Roles and privileges. */
import type { AlterRoleStmt, DropRoleStmt, GrantRoleStmt, GrantStmt, ReassignOwnedStmt } from "libpg-query";
import { ownedBy } from "./owners.ts";
import { plainRows } from "./harmless.ts";
import { rowsOn, type Act, type Outcome } from "./row.ts";
import { PARCELS } from "./setups.ts";
import { lockAll, targetNamed, targetOf } from "./target.ts";

export const PRIVILEGE_ROWS = [
  ...rowsOn<GrantStmt>(
    "GrantStmt",
    ["*"],
    [
      {
        action: "grant",
        summary: "Somebody may do more. From PostgreSQL 18 on the tables are locked for reading.",
        source: "GRANT",
        when: (act) => act.body.is_grant === true,
        effect: (act) => ({ ...privilegeLocks(act), because: ["Somebody may do more than before."], undo: "REVOKE." }),
        witnesses: [{ setup: PARCELS, statement: "GRANT SELECT ON parcels TO PUBLIC" }],
      },
      {
        action: "revoke",
        summary: "Code that runs as that role fails where it did what it may no longer do.",
        source: "REVOKE",
        effect: (act) => ({
          ...privilegeLocks(act),
          breaks: true,
          because: ["A role may do less than before; code that runs as it may fail."],
          undo: "GRANT again.",
        }),
        witnesses: [{ setup: `${PARCELS}GRANT SELECT ON parcels TO PUBLIC;`, statement: "REVOKE SELECT ON parcels FROM PUBLIC" }],
      },
    ],
  ),
  ...rowsOn<GrantRoleStmt>(
    "GrantRoleStmt",
    [""],
    [
      {
        action: "grant",
        summary: "Somebody may do more.",
        source: "GRANT role",
        when: (act) => act.body.is_grant === true,
        effect: () => ({ because: ["A role gets the privileges of another."], undo: "REVOKE." }),
        witnesses: [{ setup: "CREATE ROLE a_role; CREATE ROLE b_role;", statement: "GRANT a_role TO b_role" }],
      },
      {
        action: "revoke",
        summary: "Code that runs as that role fails where it did what it may no longer do.",
        source: "REVOKE role",
        effect: () => ({ breaks: true, because: ["A role loses the privileges of another."], undo: "GRANT again." }),
        witnesses: [
          { setup: "CREATE ROLE a_role; CREATE ROLE b_role; GRANT a_role TO b_role;", statement: "REVOKE a_role FROM b_role" },
        ],
      },
    ],
  ),
  ...rowsOn<AlterRoleStmt>(
    "AlterRoleStmt",
    [""],
    [
      {
        action: "alter-role",
        summary: "A password, limit or attribute of a role changes: whoever logs in as it may no longer be able to.",
        source: "ALTER ROLE",
        effect: (act) => ({
          breaks: restricts(act),
          because: ["What a role may do, or how it logs in, changes."],
          undo: "Alter it back.",
        }),
        witnesses: [{ setup: "CREATE ROLE a_role;", statement: "ALTER ROLE a_role LOGIN" }],
      },
    ],
  ),
  ...rowsOn<DropRoleStmt>(
    "DropRoleStmt",
    [""],
    [
      {
        action: "drop-role",
        summary: "Whoever logs in as it can no longer; it fails while the role owns anything.",
        source: "DROP ROLE",
        effect: (act) => ({ breaks: !isNeverMade(act), because: ["Whoever logs in as the role can no longer."] }),
        witnesses: [{ setup: "CREATE ROLE a_role;", statement: "DROP ROLE a_role" }],
      },
    ],
  ),
  ...rowsOn<ReassignOwnedStmt>(
    "ReassignOwnedStmt",
    [""],
    [
      {
        action: "reassign-owned",
        summary: "Whatever the role owns in this database gets another owner, under the strongest lock on each table.",
        source: "REASSIGN OWNED; ALTER TABLE, OWNER TO",
        effect: (act) => ({
          locks: lockAll(
            "AccessExclusiveLock",
            ownedBy(act.situation, act.body.roles).map((relation) => targetOf(relation)),
          ),
          because: ["Whatever the role owns in this database gets another owner."],
          undo: "Reassign it back, as far as the new owner had nothing of its own.",
        }),
        witnesses: [
          {
            setup: `${PARCELS}CREATE ROLE a_role; ALTER TABLE parcels OWNER TO a_role;`,
            statement: "REASSIGN OWNED BY a_role TO CURRENT_USER",
          },
        ],
      },
    ],
  ),
  ...plainRows([
    {
      action: "create-role",
      kinds: ["CreateRoleStmt", "CreateUserMappingStmt"],
      summary: "A new role or user mapping.",
      source: "CREATE ROLE, CREATE USER MAPPING",
      witnesses: [{ setup: "", statement: "CREATE ROLE a_new_role" }],
    },
    {
      action: "drop-role",
      kinds: ["DropUserMappingStmt"],
      summary: "Whoever used the foreign server as this role no longer can.",
      source: "DROP USER MAPPING",
      outcome: { breaks: true },
      witnesses: [
        {
          setup:
            "CREATE FOREIGN DATA WRAPPER dummy; CREATE SERVER nowhere FOREIGN DATA WRAPPER dummy; CREATE USER MAPPING FOR PUBLIC SERVER nowhere;",
          statement: "DROP USER MAPPING FOR PUBLIC SERVER nowhere",
        },
      ],
    },
    {
      action: "alter-role",
      kinds: ["AlterRoleSetStmt", "AlterUserMappingStmt"],
      summary: "Settings of a role's later sessions change.",
      source: "ALTER ROLE … SET",
      witnesses: [{ setup: "CREATE ROLE a_role;", statement: "ALTER ROLE a_role SET statement_timeout = '30s'" }],
    },
    {
      action: "default-privileges",
      kinds: ["AlterDefaultPrivilegesStmt"],
      summary: "Concerns objects that are created later.",
      source: "ALTER DEFAULT PRIVILEGES",
      witnesses: [{ setup: "", statement: "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC" }],
    },
  ]),
];

/** PostgreSQL 18 began to lock tables whose privileges change. */
function privilegeLocks(act: Act<GrantStmt>): Outcome {
  if ((act.situation.postgresVersion ?? 17) < 18 || act.body.targtype !== "ACL_TARGET_OBJECT") return {};
  const tables = (act.body.objects ?? []).flatMap((node) =>
    "RangeVar" in node ? [targetNamed(act.situation.catalog, node.RangeVar)] : [],
  );
  return { locks: lockAll("AccessShareLock", tables) };
}

/** IF EXISTS of roles that a history which tells of other things never made. */
function isNeverMade({ body, situation }: Act<DropRoleStmt>): boolean {
  const names = (body.roles ?? []).map((node) => ("RoleSpec" in node ? (node.RoleSpec.rolename ?? "") : ""));
  return (
    body.missing_ok === true &&
    situation.catalog.objects.map.size > 0 &&
    !names.some((name) => situation.marks.has(`role ${name}`))
  );
}

function restricts(act: Act<AlterRoleStmt>): boolean {
  return (act.body.options ?? []).some((node) => {
    if (!("DefElem" in node)) return false;
    const { defname, arg } = node.DefElem;
    if (defname === "password" || defname === "validUntil") return true;
    return arg !== undefined && "Boolean" in arg && arg.Boolean.boolval !== true;
  });
}

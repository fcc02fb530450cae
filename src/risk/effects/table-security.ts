/** Owner, typed tables, replica identity, row security and policies. */
import type { AlterPolicyStmt, CreatePolicyStmt } from "libpg-query";
import { lockSelf, nameOf } from "./act-targets.ts";
import type { AlterAct } from "./acts.ts";
import { rowsOn, type Act, type Outcome } from "./row.ts";
import { PARCELS } from "./setups.ts";
import { lockAll, targetNamed, type Target } from "./target.ts";

const SECURED = `${PARCELS}ALTER TABLE parcels ENABLE ROW LEVEL SECURITY; CREATE POLICY everything ON parcels USING (true);`;

function exclusive(act: Act<AlterAct>, because: string, more: Outcome = {}): Outcome {
  return { locks: lockSelf(act, "AccessExclusiveLock"), because: [because], ...more };
}

/** What policies apply to: `table` of their statements. */
function policyTable(act: Act<CreatePolicyStmt | AlterPolicyStmt>): Target | null {
  const { table } = act.body;
  return table === undefined ? null : targetNamed(act.situation.catalog, table);
}

export const TABLE_SECURITY_ROWS = [
  ...rowsOn<AlterAct>(
    "alter",
    ["AT_ChangeOwner", "AT_AddOf", "AT_DropOf", "AT_DropOids", "AT_GenericOptions"],
    [
      {
        action: "change-owner",
        summary: "Only the catalog changes, under the strongest lock even where nothing changes.",
        source: "ALTER TABLE, OWNER TO, OF, NOT OF",
        effect: (act) => exclusive(act, `A property of ${nameOf(act)} changes in the catalog; rows stay as they are.`),
        witnesses: [{ setup: PARCELS, statement: "ALTER TABLE parcels OWNER TO CURRENT_USER" }],
      },
    ],
  ),
  ...rowsOn<AlterAct>(
    "alter",
    ["AT_ReplicaIdentity"],
    [
      {
        action: "set-replica-identity",
        summary:
          "What logical replication sends of old rows changes; without an identity UPDATE and DELETE of published tables fail.",
        source: "ALTER TABLE, REPLICA IDENTITY",
        effect: (act) => {
          const { def } = act.body.command;
          const nothing = def !== undefined && "ReplicaIdentityStmt" in def && def.ReplicaIdentityStmt.identity_type === "n";
          return exclusive(act, `Logical replication identifies the rows of ${nameOf(act)} differently.`, { breaks: nothing });
        },
        witnesses: [{ setup: PARCELS, statement: "ALTER TABLE parcels REPLICA IDENTITY FULL" }],
      },
    ],
  ),
  ...rowsOn<AlterAct>(
    "alter",
    ["AT_EnableRowSecurity", "AT_ForceRowSecurity"],
    [
      {
        action: "enable-row-security",
        summary: "Roles that no policy names see and write no rows.",
        source: "Row Security Policies: default deny",
        effect: (act) =>
          exclusive(act, `Rows of ${nameOf(act)} are hidden from every role that no policy lets in.`, {
            breaks: true,
            undo: "DISABLE ROW LEVEL SECURITY.",
          }),
        witnesses: [{ setup: PARCELS, statement: "ALTER TABLE parcels ENABLE ROW LEVEL SECURITY" }],
      },
    ],
  ),
  ...rowsOn<AlterAct>(
    "alter",
    ["AT_DisableRowSecurity", "AT_NoForceRowSecurity"],
    [
      {
        action: "disable-row-security",
        summary: "Running code goes on; rows that policies hid are open.",
        source: "Row Security Policies",
        effect: (act) =>
          exclusive(act, `Policies no longer restrict ${nameOf(act)}: rows that they hid can be read.`, {
            undo: "ENABLE ROW LEVEL SECURITY.",
          }),
        witnesses: [{ setup: SECURED, statement: "ALTER TABLE parcels DISABLE ROW LEVEL SECURITY" }],
      },
    ],
  ),
  ...rowsOn<CreatePolicyStmt>(
    "CreatePolicyStmt",
    [""],
    [
      {
        action: "create-policy",
        summary: "A restrictive policy hides rows where row security is on; a permissive one shows more.",
        source: "CREATE POLICY",
        effect: (act) => {
          const table = policyTable(act);
          const restrictive = act.body.permissive !== true;
          return {
            locks: table === null ? [] : lockAll("AccessExclusiveLock", [table]),
            breaks: restrictive && table?.relation?.rowSecurity !== false,
            because: [`A ${restrictive ? "restrictive" : "permissive"} policy is added to ${table?.name ?? "a table"}.`],
            undo: "DROP POLICY.",
          };
        },
        witnesses: [{ setup: PARCELS, statement: "CREATE POLICY mine ON parcels USING (id > 0)" }],
      },
    ],
  ),
  ...rowsOn<AlterPolicyStmt>(
    "AlterPolicyStmt",
    [""],
    [
      {
        action: "alter-policy",
        summary: "Which rows roles see and write changes.",
        source: "ALTER POLICY",
        effect: (act) => {
          const table = policyTable(act);
          return {
            locks: table === null ? [] : lockAll("AccessExclusiveLock", [table]),
            breaks: true,
            because: [`Which rows of ${table?.name ?? "a table"} a role sees or writes changes.`],
            undo: "ALTER POLICY back.",
          };
        },
        witnesses: [{ setup: SECURED, statement: "ALTER POLICY everything ON parcels USING (id > 10)" }],
      },
    ],
  ),
];

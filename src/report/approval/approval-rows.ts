/** The rows of the approver's page, in the order in which they are read. */
import type { ApprovalPage } from "../../release/approval/approval-page.ts";
import { backupRow } from "./approval-backup.ts";
import { changesRow, notesRow, stallRow } from "./approval-change.ts";
import { applicationRow } from "./approval-tests.ts";
import { afterwardsRow, approversRow, identityRow, productionRow, stagingRow } from "./approval-release.ts";
import { wayBackRow } from "./approval-way-back.ts";
import { inOrder, type Row } from "./approval-words.ts";

export function rowsOf(page: ApprovalPage): readonly Row[] {
  const all = [
    changesRow(page),
    backupRow(page),
    stagingRow(page),
    applicationRow(page),
    stallRow(page),
    productionRow(page),
    approversRow(page),
    wayBackRow(page),
    afterwardsRow(page),
    notesRow(page),
    identityRow(page),
  ];
  return inOrder(all.filter((row) => row !== null));
}

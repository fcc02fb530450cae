/** Labels that tell kind and backup risk in a list of pull requests. Where the token may not write, that is said and nothing fails. */
import type { ChangeSetKind } from "../../change-set/check-result.ts";
import type { BackupRisk } from "../../risk/assessment.ts";
import type { GitHub } from "./client.ts";
import { asCourtesy, type Courtesy } from "./comment.ts";
import { GitHubError } from "./failures.ts";

interface Label {
  readonly name: string;
  readonly color: string;
  readonly description: string;
}

const KIND_LABELS: Readonly<Record<ChangeSetKind, Label | null>> = {
  mixed: { name: "schema-release: mixed", color: "b60205", description: "Mixes migrations with application code" },
  standalone: { name: "schema-release: standalone", color: "0e8a16", description: "A schema release of its own" },
  "app-only": null,
  neither: null,
};

const RISK_LABELS: Readonly<Record<BackupRisk, Label>> = {
  nightly: { name: "backup-risk: nightly", color: "c2e0c6", description: "Nightly backups suffice for its migrations" },
  snapshot: { name: "backup-risk: snapshot", color: "fbca04", description: "Take a coordinated backup before its migrations" },
  quiesce: { name: "backup-risk: quiesce", color: "d93f0b", description: "Suspend the writers before its migrations" },
};

/** Only these are ever removed. */
const OWN = [...Object.values(KIND_LABELS), ...Object.values(RISK_LABELS)].flatMap((label) =>
  label === null ? [] : [label.name],
);

export interface LabelsRequest {
  readonly number: number;
  readonly kind: ChangeSetKind;
  readonly backupRisk: BackupRisk | null;
}

/** Sets the labels for kind and risk, makes those that the repository lacks and takes off those of an earlier result. */
export async function keepLabels(github: GitHub, { number, kind, backupRisk }: LabelsRequest): Promise<Courtesy> {
  const wanted = [KIND_LABELS[kind], backupRisk === null ? null : RISK_LABELS[backupRisk]].filter((label) => label !== null);
  return asCourtesy(async () => {
    const issue = { ...github.repository, issue_number: number };
    const present = new Set(
      (await github.paginate(github.rest.issues.listLabelsOnIssue, { ...issue, per_page: 100 })).map(({ name }) =>
        name.toLowerCase(),
      ),
    );
    const missing = wanted.filter(({ name }) => !present.has(name));
    const stale = OWN.filter((name) => present.has(name) && !wanted.some((label) => label.name === name));
    for (const label of missing) await makeLabel(github, label);
    if (missing.length > 0) await github.rest.issues.addLabels({ ...issue, labels: missing.map(({ name }) => name) });
    for (const name of stale) await unlessGone(github.rest.issues.removeLabel({ ...issue, name }));
    return missing.length + stale.length > 0 ? "updated" : "unchanged";
  });
}

async function makeLabel(github: GitHub, label: Label): Promise<void> {
  try {
    await github.rest.issues.getLabel({ ...github.repository, name: label.name });
  } catch (error) {
    if (!(error instanceof GitHubError) || error.status !== 404) throw error;
    await github.rest.issues.createLabel({ ...github.repository, ...label });
  }
}

/** Somebody else may have taken it off meanwhile. */
async function unlessGone(removal: Promise<unknown>): Promise<void> {
  try {
    await removal;
  } catch (error) {
    if (!(error instanceof GitHubError) || error.status !== 404) throw error;
  }
}

/** What AWS refuses, as sentences: what is, and what to do. */
import type { BackupOutcome } from "../provider.ts";
import type { AwsBackupOptions, AwsFailure } from "./aws.ts";
import type { AwsWords } from "./aws-words.ts";

export type Failed = Extract<BackupOutcome, { readonly failed: string }>;

/** Whether asking again may help; our own abortion is seen by whoever waits. */
export function isPassing({ kind }: AwsFailure): boolean {
  return kind === "passing" || kind === "aborted";
}

/** For the progress of a wait that goes on all the same. */
export function passingWords({ code }: AwsFailure): string {
  return `AWS did not answer (${code}); it is asked again.`;
}

export function explainFailure(failure: AwsFailure, options: AwsBackupOptions, words: AwsWords): Failed {
  return SENTENCES[failure.kind]({ failure, options, words });
}

interface Refused {
  readonly failure: AwsFailure;
  readonly options: AwsBackupOptions;
  readonly words: AwsWords;
}

const SENTENCES: Readonly<Record<AwsFailure["kind"], (refused: Refused) => Failed>> = {
  passing: ({ failure }) => ({
    failed: `AWS did not answer ${failure.action} (${failure.code}).`,
    remedy:
      "See that this machine reaches the endpoint of RDS and that nothing else uses up the account's rate of calls; deploy again.",
  }),
  aborted: ({ failure }) => ({ failed: `${failure.action} was given up.`, remedy: "Deploy again." }),
  expired: ({ failure }) => ({
    failed: `AWS says that the credentials have expired (${failure.code} for ${failure.action}).`,
    remedy:
      "Let aws-actions/configure-aws-credentials run right before this step, with `role-duration-seconds` as long as the backup may take (the role's maximum session duration must allow it), and deploy again.",
  }),
  credentials: ({ failure }) => ({
    failed: `AWS takes no credentials of this run (${failure.code} for ${failure.action}).`,
    remedy:
      "Let aws-actions/configure-aws-credentials run before this step, with `id-token: write` and a role that trusts this environment, or set AWS_ACCESS_KEY_ID and its secret; see that the machine's clock is right.",
  }),
  denied: ({ failure, words }) => ({
    failed: `AWS does not allow ${failure.action} to this run's role.`,
    remedy: `Allow it ${failure.action} on ${words.resources}; docs/aws.md has the whole policy.`,
  }),
  busy: ({ failure, options, words }) => ({
    failed: `The ${words.noun} ${options.identifier} is in no state for ${failure.action}. AWS: ${failure.message}`,
    remedy: `See what it is doing (\`${words.describe(options.identifier)}\`) and deploy again when it is available.`,
  }),
  exists: ({ failure }) => ({
    failed: `A snapshot of that name is there already. AWS: ${failure.message}`,
    remedy: "Deploy again: each attempt has a name of its own.",
  }),
  quota: ({ failure }) => ({
    failed: `The account has as many snapshots as it may have in the region (${failure.code}).`,
    remedy:
      "Delete snapshots that nobody needs (none are ever deleted here), or have the quota raised in Service Quotas; deploy again.",
  }),
  key: ({ failure }) => ({
    failed: `AWS cannot use the key of the storage's encryption (${failure.code}). ${failure.message}`,
    remedy: "See in AWS KMS that the key is enabled and that its policy lets RDS use it; deploy again.",
  }),
  region: () => ({
    failed: "The region of AWS is not known.",
    remedy: "Say `region` in the target's `backup`, or set AWS_REGION.",
  }),
  other: ({ failure }) => ({
    failed: `AWS refused ${failure.action} (${failure.code}). ${failure.message}`.trimEnd(),
    remedy: "See what AWS says about it; nothing was changed in the database.",
  }),
};

/** The two kinds, by name. */
import type { AwsKind } from "./aws.ts";
import { AURORA } from "./aurora.ts";
import type { AwsWords } from "./aws-words.ts";
import { RDS } from "./rds.ts";

export const AWS_WORDS: Readonly<Record<AwsKind, AwsWords>> = { rds: RDS, aurora: AURORA };

/** Readers of what both releases and evidence hold. */
import type { Prediction } from "../deploy/observation.ts";
import { BACKUP_RISKS, type RelationLock } from "../risk/assessment.ts";
import { choice, list, record, text } from "./document.ts";

export const RISK = choice(BACKUP_RISKS);
export const LOCK = record<RelationLock>({ relation: text, mode: text });
export const PREDICTION = record<Prediction>({ backupRisk: RISK, locks: list(LOCK), rewrites: list(text) });

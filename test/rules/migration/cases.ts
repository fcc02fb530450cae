import { MIGRATION_RULES } from "../../../src/rules/migration-rules.ts";
import { BREAKS } from "./breaks.ts";
import { FILES } from "./files.ts";
import { LOCKS } from "./locks.ts";
import { LOSSES } from "./losses.ts";
import type { RuleCase } from "./rule-case.ts";

const ALL = [...LOSSES, ...BREAKS, ...LOCKS, ...FILES];
const PLACES = new Map(MIGRATION_RULES.map(({ id }, index) => [id, index]));

/** In the order of the rules. */
export const CASES: readonly RuleCase[] = ALL.toSorted((a, b) => (PLACES.get(a.rule) ?? -1) - (PLACES.get(b.rule) ?? -1));

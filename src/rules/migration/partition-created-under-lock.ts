import type { ActRule } from "../migration-rule.ts";
import { remedy, rewritten } from "../sql-words.ts";

export const partitionCreatedUnderLock: ActRule = {
  id: "partition-created-under-lock",
  severity: "warning",
  confidence: "high",
  summary: "A partition is created in a way that locks the whole table.",
  actions: ["create-partition"],
  dialects: ["postgresql"],
  tell: (view) => ({
    message: `Nobody can use ${view.effect.locks[0]?.relation ?? "the partitioned table"} while its new partition is created${view.effect.scans.length > 0 ? ", and the default partition is read meanwhile" : ""}.`,
    remedy: remedy(
      "Create the table by itself and attach it, which lets readers and writers go on:",
      rewritten(
        view,
        /^CREATE TABLE (?:IF NOT EXISTS )?([\w."]+) PARTITION OF ([\w."]+) (.*)$/i,
        "CREATE TABLE $1 (LIKE $2 INCLUDING ALL); ALTER TABLE $2 ATTACH PARTITION $1 $3",
      ),
    ),
  }),
};

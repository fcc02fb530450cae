/** What the configuration and measurements say of a database, as the assessment wants it. */
import type { DatabaseOptions } from "../config/options.ts";
import type { RelationSize, RiskOptions } from "../risk/options.ts";

export function riskOptionsOf(_database: DatabaseOptions | null, sizes: ReadonlyMap<string, RelationSize> | null): RiskOptions {
  return { writers: [], ...(sizes === null ? {} : { sizes }) };
}

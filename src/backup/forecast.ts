/** What will probably be written between a backup and the change: the rates of the target times the window that Staging showed. */
import type { BackupRecord } from "./backup-record.ts";
import type { DataAtRisk, ForecastAtRisk } from "./data-at-risk.ts";
import type { TargetBackup } from "./ladder.ts";
import type { LiveRates } from "./live-rates.ts";

export interface ForecastFacts {
  readonly backup: TargetBackup;
  /** Of the tables that the release loses something of or changes. */
  readonly rates: LiveRates;
  /** Null where Staging has not had the release yet, as when it is planned. */
  readonly staging: StagedWindow | null;
}

/** As much of Staging's evidence as tells the window. */
export interface StagedWindow {
  readonly backup: Pick<BackupRecord, "kind" | "rung"> | null;
  readonly dataAtRisk: Pick<DataAtRisk, "windowMs"> | null;
}

/** Whether something can be written between the backup and the change; a rescue copy is made under the change's own lock. */
export function hasWindow({ rung }: TargetBackup): boolean {
  return rung !== null && rung !== "none" && rung !== "rescue-copy";
}

/** Null where nothing can be lost between backup and change. */
export function forecastAtRisk({ backup, rates, staging }: ForecastFacts): ForecastAtRisk | null {
  if (!hasWindow(backup)) return null;
  const isLong = rates.seconds !== null && rates.seconds >= SHORTEST_SECONDS;
  const tables = [...rates.rows].map(([relation, rows]) => ({
    relation,
    rowsPerSecond: rows === null || rates.seconds === null || !isLong ? null : rows / rates.seconds,
    rows: null,
  }));
  const forecast: ForecastAtRisk = {
    target: backup.target,
    windowSeconds: null,
    tables: tables.toSorted((a, b) => (b.rowsPerSecond ?? Infinity) - (a.rowsPerSecond ?? Infinity)),
    restsOn: [ratesSentence(rates, isLong), ...(backup.rung === "quiesce" ? [SUSPENDED] : [])],
  };
  return staging === null ? forecast : withStaging(forecast, { backup, staging });
}

/** The forecast of a plan, once Staging has had the release. */
export function withStaging(
  forecast: ForecastAtRisk,
  { backup, staging }: { readonly backup: TargetBackup; readonly staging: StagedWindow },
): ForecastAtRisk {
  const { windowMs } = staging.dataAtRisk ?? { windowMs: null };
  const isAlike = staging.backup !== null && staging.backup.kind === backup.by;
  if (windowMs === null || !isAlike) return { ...forecast, restsOn: [...forecast.restsOn, NO_WINDOW] };
  const windowSeconds = Math.max(0, windowMs) / 1000;
  return {
    ...forecast,
    windowSeconds,
    tables: forecast.tables.map((table) => ({
      ...table,
      rows: table.rowsPerSecond === null ? null : Math.ceil(table.rowsPerSecond * windowSeconds),
    })),
    restsOn: [...forecast.restsOn, WINDOW],
  };
}

/** Counters that began to count just now say nothing of an ordinary hour. */
const SHORTEST_SECONDS = 600;

function ratesSentence({ since }: LiveRates, isLong: boolean): string {
  if (since === null) return "The server does not tell how much is written.";
  if (!isLong) return `How much is written is not known: the server counts only since ${since}.`;
  return `Rows are an average since ${since}, when the server began to count: a busy hour writes more than that.`;
}

const WINDOW =
  "From backup to lock it takes as long as it took on Staging; where Production is larger, a dump of it takes longer.";
const NO_WINDOW = "How long it takes from backup to lock is not known: Staging's deploy had no such backup.";
const SUSPENDED = "Writers that are suspended write nothing meanwhile, so there will be less.";

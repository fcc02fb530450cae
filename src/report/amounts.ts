/** Amounts as people read them; rounded, since they are estimates or not to be added up. */

/** `37`, `2,523`, `1,200,000`: two digits of what is above ten thousand. */
export function showAmount(amount: number): string {
  const rounded = Math.round(amount);
  const step = 10 ** Math.max(0, String(Math.abs(rounded)).length - 2);
  return showCount(rounded > 10_000 ? Math.round(rounded / step) * step : rounded);
}

/** Of what was counted: every digit, in groups of three. */
export function showCount(amount: number): string {
  return Math.round(amount).toLocaleString("en-US");
}

const UNITS = ["bytes", "kB", "MB", "GB", "TB"] as const;

/** `512 bytes`, `6 MB`, `1.4 GB`: in steps of 1,024, as `pg_size_pretty` has them. */
export function showBytes(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1024 && unit < UNITS.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return `${size < 10 && unit > 0 ? Math.round(size * 10) / 10 : Math.round(size)} ${UNITS[unit] ?? ""}`;
}

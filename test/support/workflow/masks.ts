/** What a job's log must not show. */
const STARS = "***";

export class Masks {
  readonly #values = new Set<string>();

  /** Masks it and each of its lines, also as they stand in URLs and in JSON. */
  add(value: string): void {
    for (const line of [value, ...value.split(/\r?\n/)]) {
      if (line.trim() === "") continue;
      this.#values.add(line);
      this.#values.add(encodeURIComponent(line));
      this.#values.add(JSON.stringify(line).slice(1, -1));
    }
  }

  apply(text: string): string {
    const longestFirst = [...this.#values].sort((a, b) => b.length - a.length);
    return longestFirst.reduce((masked, value) => masked.replaceAll(value, STARS), text);
  }

  has(text: string): boolean {
    return this.apply(text) !== text;
  }
}

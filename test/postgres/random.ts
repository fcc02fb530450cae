/** Repeatable chance, so that what failed once can be run again. */
export interface Chance {
  /** 0 to below `limit`. */
  below(limit: number): number;
  /** True in a share of the cases. */
  is(share: number): boolean;
  pick<T>(from: readonly [T, ...T[]] | readonly T[]): T;
}

/** The generator of Park and Miller: poor, short and the same everywhere. */
export function startChance(seed: number): Chance {
  let state = (Math.trunc(seed) % 2_147_483_646) + 1;
  const next = (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    is: (share) => next() < share,
    pick: <T>(from: readonly T[]): T => {
      const found = from[below(from.length)];
      if (found === undefined) throw new Error("Nothing to pick from.");
      return found;
    },
  };
}

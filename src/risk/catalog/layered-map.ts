/** Maps that can be forked at no cost: a thin layer over layers that nobody writes to any more. */

const GONE = Symbol("gone");

/** A layer that nobody writes to. */
export interface Layer<K, V> {
  readonly own: ReadonlyMap<K, V | typeof GONE>;
  readonly below: Layer<K, V> | null;
  readonly size: number;
}

type Value = object | string | number | boolean;

/** The layer on top, which its only owner writes to. */
export interface TopLayer<K, V extends Value> {
  readonly own: Map<K, V | typeof GONE>;
  readonly below: Layer<K, V> | null;
  size: number;
}

export function layerOn<K, V extends Value>(below: Layer<K, V> | null): TopLayer<K, V> {
  return { own: new Map(), below, size: below?.size ?? 0 };
}

export function getFrom<K, V extends Value>(top: TopLayer<K, V>, key: K): V | undefined {
  const value = top.own.get(key) ?? findBelow(top.below, key);
  return value === GONE ? undefined : value;
}

export function setIn<K, V extends Value>(top: TopLayer<K, V>, key: K, value: V): void {
  if (getFrom(top, key) === undefined) top.size++;
  top.own.set(key, value);
}

export function deleteFrom<K, V extends Value>(top: TopLayer<K, V>, key: K): void {
  if (getFrom(top, key) === undefined) return;
  top.size--;
  if (top.below === null) top.own.delete(key);
  else top.own.set(key, GONE);
}

/** Oldest keys first. The layer must not be written to meanwhile. */
export function valuesOf<K, V extends Value>(top: Layer<K, V>): Iterable<V> {
  return present(top.below === null ? top.own : flatten(top));
}

/** What a top layer holds, for others to stand on. Nobody may write to it any more. */
export function freeze<K, V extends Value>(top: TopLayer<K, V>): Layer<K, V> | null {
  return top.own.size === 0 ? top.below : compact(top);
}

export interface LayeredMap<K, V extends Value> {
  readonly size: number;
  get(key: K): V | undefined;
  has(key: K): boolean;
  set(key: K, value: V): void;
  delete(key: K): void;
  /** Oldest keys first. Must not be written to meanwhile. */
  values(): Iterable<V>;
  /** Two maps of the same content; neither sees what the other is given later. This one may be written to no more. */
  fork(): readonly [LayeredMap<K, V>, LayeredMap<K, V>];
}

export function createLayeredMap<K, V extends Value>(below: Layer<K, V> | null = null): LayeredMap<K, V> {
  return new Layered(below);
}

/** A class, since thousands are made: closures took longer to make than to call. */
class Layered<K, V extends Value> implements LayeredMap<K, V> {
  readonly #top: TopLayer<K, V>;

  constructor(below: Layer<K, V> | null) {
    this.#top = layerOn(below);
  }

  get size(): number {
    return this.#top.size;
  }

  get(key: K): V | undefined {
    return getFrom(this.#top, key);
  }

  has(key: K): boolean {
    return getFrom(this.#top, key) !== undefined;
  }

  set(key: K, value: V): void {
    setIn(this.#top, key, value);
  }

  delete(key: K): void {
    deleteFrom(this.#top, key);
  }

  values(): Iterable<V> {
    return valuesOf(this.#top);
  }

  fork(): readonly [LayeredMap<K, V>, LayeredMap<K, V>] {
    const layer = freeze(this.#top);
    return [new Layered(layer), new Layered(layer)];
  }
}

function findBelow<K, V>(below: Layer<K, V> | null, key: K): V | typeof GONE | undefined {
  for (let layer = below; layer !== null; layer = layer.below) {
    const value = layer.own.get(key);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Each layer is at least twice as large as the one on it, so that there are few of them. */
function compact<K, V>(top: Layer<K, V>): Layer<K, V> {
  let layer = top;
  while (layer.below !== null && layer.below.own.size <= 2 * layer.own.size) {
    const below: Layer<K, V> = layer.below;
    const own = new Map(below.own);
    for (const [key, value] of layer.own) {
      if (value === GONE && below.below === null) own.delete(key);
      else own.set(key, value);
    }
    layer = { own, below: below.below, size: layer.size };
  }
  return layer;
}

function* present<K, V>(entries: ReadonlyMap<K, V | typeof GONE>): Iterable<V> {
  for (const value of entries.values()) if (value !== GONE) yield value;
}

function flatten<K, V>(top: Layer<K, V>): ReadonlyMap<K, V | typeof GONE> {
  const layers: Layer<K, V>[] = [];
  for (let layer: Layer<K, V> | null = top; layer !== null; layer = layer.below) layers.push(layer);
  const all = new Map<K, V | typeof GONE>();
  for (const layer of layers.reverse()) for (const [key, value] of layer.own) all.set(key, value);
  return all;
}

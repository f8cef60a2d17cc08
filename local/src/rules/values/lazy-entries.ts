import type { Entries, Value } from './values.ts';

/** A map that reads each of its values when a rule first asks for it: most are never asked for. */
export class LazyEntries<Raw> implements Entries {
  readonly #raw: Readonly<Record<string, Raw | undefined>>;
  readonly #read: (raw: Raw) => Value;
  #known: Map<string, Value> | undefined;

  /** What is undefined in `raw` is not there. */
  constructor(raw: Readonly<Record<string, Raw | undefined>>, read: (raw: Raw) => Value) {
    this.#raw = raw;
    this.#read = read;
  }

  get(key: string): Value | undefined {
    const known = this.#known?.get(key);
    if (known !== undefined || !Object.hasOwn(this.#raw, key)) return known;
    const raw = this.#raw[key];
    if (raw === undefined) return undefined;
    const value = this.#read(raw);
    this.#known ??= new Map();
    this.#known.set(key, value);
    return value;
  }

  has(key: string): boolean {
    return Object.hasOwn(this.#raw, key) && this.#raw[key] !== undefined;
  }

  keys(): string[] {
    return Object.keys(this.#raw).filter((key) => this.#raw[key] !== undefined);
  }

  get size(): number {
    return this.keys().length;
  }

  *[Symbol.iterator](): Iterator<[string, Value]> {
    for (const key of this.keys()) {
      const value = this.get(key);
      if (value !== undefined) yield [key, value];
    }
  }
}

/** How each value is made; undefined for what is not there. */
type Makers = Readonly<Record<string, (() => Value) | undefined>>;

const make = (maker: () => Value) => maker();

export function lazyEntries(makers: Makers): Entries {
  return new LazyEntries(makers, make);
}

export function lazyMap(makers: Makers): Value {
  return { kind: 'map', entries: lazyEntries(makers) };
}

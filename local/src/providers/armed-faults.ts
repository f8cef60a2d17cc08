import { seededBy } from './seeded.ts';

/** When an armed fault hits a call it could hit; without any of the optional fields, always. */
export type Arming = {
  /** For so many calls; null: until cleared. */
  times: number | null;
  /** How many calls it would hit are let through first. */
  after?: number | undefined;
  /** The share of calls it hits, 0–1. */
  rate?: number | undefined;
  /** Which sequence of chances `rate` follows: the same seed hits the same calls again. */
  seed?: number | undefined;
  /** Not before this moment, and not from that one on (ISO). */
  from?: string | undefined;
  until?: string | undefined;
};
export type Armed<Name extends string, Detail = unknown> = { fault: Name } & Arming & Detail;

type ArmedFaultsSettings<Name extends string, Detail> = {
  /** What makes two armed faults the same one; the fault's name unless told. */
  keyOf?: (armed: Armed<Name, Detail>) => string;
  now?: () => Date;
  /** Chances for `rate` from here instead of from the seed. */
  random?: () => number;
};

/** Faults armed from outside: for a number of calls, a share of them, a stretch of time. */
export class ArmedFaults<Name extends string, Detail = unknown> {
  readonly #entries = new Map<string, { armed: Armed<Name, Detail>; chance: () => number }>();
  readonly #settings: Required<Omit<ArmedFaultsSettings<Name, Detail>, 'random'>>;
  readonly #random: (() => number) | undefined;

  constructor(settings: ArmedFaultsSettings<Name, Detail> = {}) {
    const { keyOf = ({ fault }) => fault, now = () => new Date(), random } = settings;
    this.#settings = { keyOf, now };
    this.#random = random;
  }

  /** Arming one anew replaces it. */
  arm(armed: Armed<Name, Detail>): void {
    const key = this.#settings.keyOf(armed);
    const chance = this.#random ?? seededBy(`${armed.seed ?? 1} ${key}`);
    this.#entries.set(key, { armed, chance });
  }

  clear(): void {
    this.#entries.clear();
  }

  /** All that hit now or will; those whose time is over are forgotten. */
  list(): Armed<Name, Detail>[] {
    const now = this.#settings.now();
    for (const [key, { armed }] of this.#entries) {
      if (armed.until !== undefined && now >= new Date(armed.until)) this.#entries.delete(key);
    }
    return [...this.#entries.values()].map(({ armed }) => armed);
  }

  /** The armed fault that hits a call, if one does; uses up one of its times. */
  take(
    fault: Name,
    hits: (armed: Armed<Name, Detail>) => boolean = () => true,
  ): Armed<Name, Detail> | undefined {
    return this.list().find((armed) => armed.fault === fault && hits(armed) && this.#use(armed));
  }

  /** Whether it is this call's turn; counts the call either way. */
  #use(armed: Armed<Name, Detail>): boolean {
    const { keyOf, now } = this.#settings;
    const key = keyOf(armed);
    const entry = this.#entries.get(key);
    const { from, rate, after, times } = armed;
    if (!entry || (from !== undefined && now() < new Date(from))) return false;
    if (rate !== undefined && entry.chance() >= rate) return false;
    if (after) {
      this.#entries.set(key, { ...entry, armed: { ...armed, after: after - 1 } });
      return false;
    }
    if (times === null) return true;
    if (times <= 1) this.#entries.delete(key);
    else this.#entries.set(key, { ...entry, armed: { ...armed, times: times - 1 } });
    return true;
  }
}

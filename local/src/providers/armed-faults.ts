/** `times` null: until cleared. */
export type Armed<Name extends string, Detail = unknown> = {
  fault: Name;
  times: number | null;
} & Detail;

/** Faults armed from outside, each for a number of calls. Arming one anew replaces it. */
export class ArmedFaults<Name extends string, Detail = unknown> {
  readonly #armed = new Map<string, Armed<Name, Detail>>();
  readonly #keyOf: (armed: Armed<Name, Detail>) => string;

  /** `keyOf`: what makes two armed faults the same one; the fault's name unless told. */
  constructor(keyOf: (armed: Armed<Name, Detail>) => string = ({ fault }) => fault) {
    this.#keyOf = keyOf;
  }

  arm(armed: Armed<Name, Detail>): void {
    this.#armed.set(this.#keyOf(armed), armed);
  }

  clear(): void {
    this.#armed.clear();
  }

  list(): Armed<Name, Detail>[] {
    return [...this.#armed.values()];
  }

  /** The armed fault that hits a call, if one does; uses up one of its times. */
  take(
    fault: Name,
    hits: (armed: Armed<Name, Detail>) => boolean = () => true,
  ): Armed<Name, Detail> | undefined {
    const found = this.list().find((armed) => armed.fault === fault && hits(armed));
    if (found === undefined || found.times === null) return found;
    const key = this.#keyOf(found);
    if (found.times <= 1) this.#armed.delete(key);
    else this.#armed.set(key, { ...found, times: found.times - 1 });
    return found;
  }
}

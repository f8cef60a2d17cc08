/** The time of the stand-in: set forward, models that will be shut down are gone. */
export class StandInClock {
  readonly #realNow: () => Date;
  #offsetMs = 0;

  constructor(realNow: () => Date) {
    this.#realNow = realNow;
  }

  now(): Date {
    return new Date(this.#realNow().getTime() + this.#offsetMs);
  }

  /** It goes on from there; null: the real time again. */
  set(moment: Date | null): void {
    this.#offsetMs = moment === null ? 0 : moment.getTime() - this.#realNow().getTime();
  }
}

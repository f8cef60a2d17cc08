type Entry = { at: number; bookedAs: string; amount: number };

export type UsageDay = { date: string; usedCredits: { model: string; amount: number }[] };

const dayMs = 24 * 60 * 60 * 1000;

/** The prepaid credits of one organization: taken at submit, perhaps given back later. */
export class CreditAccount {
  #balance: number;
  readonly #entries: Entry[] = [];
  readonly #generations = new Map<string, number[]>();
  readonly #now: () => Date;

  constructor(balance: number, now: () => Date) {
    this.#balance = balance;
    this.#now = now;
  }

  get balance(): number {
    return Math.round(this.#balance * 100) / 100;
  }

  set balance(balance: number) {
    this.#balance = balance;
  }

  /** A negative amount is a refund. */
  charge(bookedAs: string, amount: number): void {
    if (amount === 0) return;
    this.#balance -= amount;
    this.#entries.push({ at: this.#now().getTime(), bookedAs, amount });
  }

  countGeneration(model: string): void {
    const times = this.#generations.get(model) ?? [];
    times.push(this.#now().getTime());
    this.#generations.set(model, times);
  }

  /** Generations of a model in the last 24 hours, deleted ones too. */
  generationsToday(model: string): number {
    const since = this.#now().getTime() - dayMs;
    const times = (this.#generations.get(model) ?? []).filter((at) => at > since);
    this.#generations.set(model, times);
    return times.length;
  }

  /** Net credits by day and model, from a day on and before another one (UTC). */
  usage(startDate: string, beforeDate: string): { models: string[]; results: UsageDay[] } {
    const days = new Map<string, Map<string, number>>();
    for (const { at, bookedAs, amount } of this.#entries) {
      const date = dateOf(new Date(at));
      if (date < startDate || date >= beforeDate) continue;
      const day = days.get(date) ?? new Map<string, number>();
      day.set(bookedAs, (day.get(bookedAs) ?? 0) + amount);
      days.set(date, day);
    }
    const results = [...days]
      .sort(([first], [second]) => first.localeCompare(second))
      .map(([date, day]) => ({
        date,
        usedCredits: [...day].map(([model, amount]) => ({ model, amount })),
      }));
    const models = results.flatMap(({ usedCredits }) => usedCredits.map(({ model }) => model));
    return { models: [...new Set(models)], results };
  }
}

export function dateOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

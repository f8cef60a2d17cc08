type Waiting<Item, Result> = { item: Item; promise: PromiseWithResolvers<Result> };

export type GatheredCallsSettings<Item, Result> = {
  /** One answer for each item, in their order; an error goes to its item alone. */
  send: (items: Item[]) => Promise<(Result | Error)[]>;
  maxItems: number;
};

/**
 * Sends together what comes at once: while a call is under way, the next items wait and go out as
 * one. A single item goes out as soon as it comes.
 */
export class GatheredCalls<Item, Result> {
  private readonly settings: GatheredCallsSettings<Item, Result>;
  private waiting: Waiting<Item, Result>[] = [];
  private isBusy = false;

  constructor(settings: GatheredCallsSettings<Item, Result>) {
    this.settings = settings;
  }

  call(item: Item): Promise<Result> {
    const promise = Promise.withResolvers<Result>();
    this.waiting.push({ item, promise });
    if (!this.isBusy) {
      this.isBusy = true;
      // After everything that has arrived already: it belongs to the same call.
      setImmediate(() => void this.sendAll());
    }
    return promise.promise;
  }

  /** Never rejects: whatever goes wrong is told to those who wait for it. */
  private async sendAll(): Promise<void> {
    const { send, maxItems } = this.settings;
    while (this.waiting.length > 0) {
      const group = this.waiting.slice(0, maxItems);
      this.waiting = this.waiting.slice(maxItems);
      try {
        const answers = await send(group.map(({ item }) => item));
        group.forEach(({ promise }, index) => settle(promise, answers[index]));
      } catch (error) {
        for (const { promise } of group) promise.reject(error);
      }
    }
    this.isBusy = false;
  }
}

function settle<Result>(
  { resolve, reject }: PromiseWithResolvers<Result>,
  answer: Result | Error | undefined,
): void {
  if (answer instanceof Error) reject(answer);
  else if (answer === undefined) reject(new Error('There is no answer to this call.'));
  else resolve(answer);
}

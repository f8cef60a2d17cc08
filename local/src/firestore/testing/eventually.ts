/** Collects what a listener reports and lets a test wait for the report it expects. */
export class Reports<T> {
  readonly all: T[] = [];
  #wake: (() => void) | undefined;

  readonly add = (report: T): void => {
    this.all.push(report);
    this.#wake?.();
  };

  get last(): T | undefined {
    return this.all.at(-1);
  }

  async until(isExpected: (report: T) => boolean, timeoutMs = 10_000): Promise<T> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      const found = this.all.find(isExpected);
      if (found !== undefined) return found;
      const leftMs = deadline - Date.now();
      if (leftMs <= 0) throw new Error(`Not reported in time: ${JSON.stringify(this.all)}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, leftMs);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }
}

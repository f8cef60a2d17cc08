// So many that sorting them now and then is cheap, however small the limit.
const smallestRoom = 1024;

/** Keeps the first of many items in an order, without ever sorting all of them. */
export class FirstOf<T> {
  readonly #count: number;
  readonly #compare: (left: T, right: T) => number;
  #items: T[] = [];
  /** The last that is still among the first; what follows it is not kept. */
  #last: T | undefined;

  constructor(count: number, compare: (left: T, right: T) => number) {
    this.#count = count;
    this.#compare = compare;
  }

  add(item: T): void {
    if (this.#last !== undefined && this.#compare(item, this.#last) >= 0) return;
    this.#items.push(item);
    if (this.#items.length >= 2 * this.#count + smallestRoom) this.#cut();
  }

  inOrder(): T[] {
    this.#cut();
    return this.#items;
  }

  #cut(): void {
    this.#items.sort(this.#compare);
    if (this.#items.length > this.#count) this.#items.length = this.#count;
    if (this.#items.length === this.#count) this.#last = this.#items.at(-1);
  }
}

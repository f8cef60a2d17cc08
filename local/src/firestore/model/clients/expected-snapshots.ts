export type Change = { type: string; oldIndex: number; newIndex: number; line: string };
/** What a listener was called with: one line per document, in order. */
export type Snapshot = { lines: string[]; changes: Change[] | undefined; isFromCache: boolean };

/** Any of the texts, as often as you like, then the next. */
type Stage = Set<string>;

/**
 * What one listener must hear: the states of its query, in the order in which they came to be.
 * It may skip states, but not make up any, go back, or stop before the last.
 */
export class ExpectedSnapshots {
  readonly #name: string;
  #stages: Stage[];
  #isStarted = false;
  #mayRepeat: boolean;
  readonly #alwaysRepeats: boolean;
  #last: string;
  #heard: string | undefined;
  /** The listener may be told of a commit before its writer is. */
  #unverified: string[] = [];
  #failure: Error | undefined;
  #count = 0;
  #lines: string[] = [];
  #wake: () => void = () => undefined;

  /** Some SDKs report again what changed in nothing but whether it comes from a cache. */
  constructor(name: string, state: string[], repeats: boolean) {
    this.#name = name;
    this.#last = textOf(state);
    this.#stages = [new Set([this.#last])];
    this.#alwaysRepeats = repeats;
    this.#mayRepeat = repeats;
  }

  /** The query finds something else now; on the way there it may have found the detours. */
  expect(state: string[], detours: string[][] = []): void {
    const text = textOf(state);
    if (detours.length > 0) this.#stages.push(new Set([...detours.map(textOf), text]));
    else if (text === this.#last) return;
    this.#stages.push(new Set([text]));
    this.#last = text;
  }

  /** After a broken connection the same state may be told once more. */
  allowRepeat(): void {
    this.#mayRepeat = true;
  }

  /** How many snapshots came from the server. */
  get heard(): number {
    return this.#count;
  }

  hear({ lines, changes, isFromCache }: Snapshot): void {
    if (changes) this.#checkReplay(lines, changes);
    this.#lines = lines;
    if (!isFromCache) {
      this.#count++;
      this.#unverified.push(textOf(lines));
    }
    this.#wake();
  }

  fail(error: Error): void {
    this.#failure ??= error;
    this.#wake();
  }

  /** To be called when no write is under way: then everything heard must be known. */
  verify(): void {
    for (const text of this.#unverified.splice(0)) {
      const mayStay = !this.#isStarted || this.#mayRepeat || (this.#stages[0]?.size ?? 0) > 1;
      const index = this.#stages.findIndex((stage, at) => (at > 0 || mayStay) && stage.has(text));
      if (index < 0) {
        this.fail(this.#unexpected('heard what was never so', text));
        break;
      }
      this.#stages.splice(0, index);
      this.#isStarted = true;
      if (index > 0) this.#mayRepeat = this.#alwaysRepeats;
      this.#heard = text;
    }
    if (this.#failure) throw this.#failure;
  }

  async settle(timeoutMs: number): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      this.verify();
      if (this.#heard === this.#last) return;
      const leftMs = deadline - Date.now();
      if (leftMs <= 0) throw this.#unexpected('did not hear the last state', this.#heard);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, leftMs);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  /** The changes, applied one by one to what was there before, must lead to what is there now. */
  #checkReplay(lines: string[], changes: Change[]): void {
    const replayed = [...this.#lines];
    for (const { type, oldIndex, newIndex, line } of changes) {
      const isKnown = oldIndex >= 0 && oldIndex < replayed.length;
      const isFitting =
        type === 'added' ? oldIndex === -1 : isKnown && (newIndex === -1) === (type === 'removed');
      if (!isFitting) this.fail(this.#unexpected(`heard of a wrong change (${type})`, line));
      if (oldIndex >= 0) replayed.splice(oldIndex, 1);
      if (newIndex >= 0) replayed.splice(newIndex, 0, line);
    }
    if (textOf(replayed) === textOf(lines)) return;
    this.fail(this.#unexpected('heard changes that lead elsewhere', textOf(replayed)));
  }

  #unexpected(what: string, text: string | undefined): Error {
    const expected = this.#stages.map((stage) => [...stage].join('\n  or\n')).join('\n  then\n');
    const heard = text ?? 'nothing at all';
    return new Error(`The listener to ${this.#name} ${what}:\n${heard}\n  expected\n${expected}`);
  }
}

function textOf(lines: string[]): string {
  return lines.length === 0 ? '    (no document)' : lines.map((line) => `    ${line}`).join('\n');
}

import type fc from 'fast-check';
import type { ModelStore } from '../reference/model-store.ts';
import type { Session } from '../session.ts';

/** Some steps turn out to have no meaning as things stand: those do not count. */
type Done = 'skipped' | void;
type Act = (store: ModelStore, session: Session) => Promise<Done> | Done;

const mostMsPerStep = 120_000;

/** One command of a random run: done to the server and to the model, which then must agree. */
export class Step implements fc.AsyncCommand<ModelStore, Session> {
  readonly #text: string;
  readonly #act: Act;

  constructor(text: string, act: Act) {
    this.#text = text;
    this.#act = act;
  }

  check(): boolean {
    return true;
  }

  async run(store: ModelStore, session: Session): Promise<void> {
    await session.begin();
    const act = async () => this.#act(store, session);
    if ((await this.#inTime(act())) !== 'skipped') session.count();
  }

  /** A step that never ends should be known by its name. */
  async #inTime(done: Promise<Done>): Promise<Done> {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`This did not end: ${this.#text}`)), mostMsPerStep);
    });
    return Promise.race([done, tooLate]).finally(() => clearTimeout(timer));
  }

  /** A failing run prints its steps, one per line. */
  toString(): string {
    return `\n  ${this.#text}`;
  }
}

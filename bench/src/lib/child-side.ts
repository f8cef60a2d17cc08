export type AnswerMessage = { type: 'answer'; id: number; value?: unknown; error?: string };
export type FromChild = { type: 'ready'; ready: unknown } | AnswerMessage;

type Question = { id: number; name: string; question: unknown };
type Answers = Record<string, (question: never) => Promise<unknown>>;

type ChildSide = {
  ready: unknown;
  answers?: Answers;
  /** What to close when the one that started this program wants it to end, or is gone. */
  close: () => Promise<void>;
};

/** The other end of `startProgram`: says that it is ready, answers questions, ends. */
export function serveParent({ ready, answers = {}, close }: ChildSide): void {
  process.on('message', (message) => {
    const { id, name, question } = message as Question;
    const answer = answers[name];
    const work = answer
      ? answer(question as never)
      : Promise.reject(new Error(`Nobody answers ${name}.`));
    work.then(
      (value) => say({ type: 'answer', id, value }),
      (error: unknown) => say({ type: 'answer', id, error: textOf(error) }),
    );
  });
  process.once('disconnect', () => {
    close().then(
      () => process.exit(),
      () => process.exit(1),
    );
  });
  say({ type: 'ready', ready });
}

function say(message: FromChild): void {
  // The parent may be gone; then there is nobody to tell.
  if (process.connected) process.send?.(message);
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

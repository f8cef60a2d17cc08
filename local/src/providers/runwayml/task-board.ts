import { avatarCredits } from './models.ts';
import type { CreditAccount } from './credit-account.ts';
import { failureOf } from './failures.ts';
import type { JobStore } from '../job-store.ts';
import { dueAt, faultOf, isOpen, type Task } from './task.ts';

/** What came of making a task's media. */
export type Made =
  | { at: number; type: 'files'; files: string[]; seconds: number | null }
  | { at: number; type: 'failed'; code: string };

type TaskBoardSettings = {
  tasks: JobStore<Task>;
  account: CreditAccount;
  now: () => Date;
  /** Tasks of one model that run at once; the others wait as THROTTLED. */
  concurrency: number;
  /** What is made so far; undefined while it is being made. */
  made: (id: string) => Made | undefined;
};

/**
 * Moves tasks through their lives. Nothing happens between two looks: each look first brings
 * everything up to the clock, ends in their order, so that a fake clock works like a real one.
 */
export class TaskBoard {
  readonly #settings: TaskBoardSettings;

  constructor(settings: TaskBoardSettings) {
    this.#settings = settings;
  }

  add(task: Task): void {
    this.settle();
    this.#settings.tasks.put(task);
    this.settle();
  }

  /** The task as it stands, without counting as a look of a client. */
  get(id: string): Task | undefined {
    this.settle();
    return this.#settings.tasks.get(id);
  }

  /** A look of a client: uses up one of the looks a fault hides something for. */
  look(id: string): { task: Task; sinceLastMs: number | null } | undefined {
    const { tasks, now } = this.#settings;
    const task = this.get(id);
    if (!task) return undefined;
    const at = now().getTime();
    const { throttledReads, hiddenReads, expiredReads, lastReadAt } = task;
    const isEnded = task.state === 'succeeded';
    tasks.change(id, {
      lastReadAt: at,
      ...(throttledReads > 0 && { throttledReads: throttledReads - 1 }),
      ...(isEnded && hiddenReads > 0 && { hiddenReads: hiddenReads - 1 }),
      ...(isEnded && hiddenReads === 0 && expiredReads > 0 && { expiredReads: expiredReads - 1 }),
    });
    return { task, sinceLastMs: lastReadAt === null ? null : at - lastReadAt };
  }

  /** Cancels an open task or forgets an ended one; what was not begun is given back. */
  delete(id: string): Task | undefined {
    const { tasks, account } = this.#settings;
    const task = this.get(id);
    if (!task) return undefined;
    if (task.state === 'throttled') account.charge(task.bookedAs, -task.estimatedCredits);
    tasks.delete(id);
    this.settle();
    return task;
  }

  settle(): void {
    const now = this.#settings.now().getTime();
    this.#startWaiting(now);
    for (;;) {
      const next = this.#open()
        .flatMap((task) => this.#endingOf(task) ?? [])
        .filter(({ at }) => at <= now)
        .sort((first, second) => first.at - second.at)[0];
      if (!next) return;
      this.#end(next);
      this.#startWaiting(next.at);
    }
  }

  #open(): Task[] {
    return this.#settings.tasks.all().filter(isOpen);
  }

  #startWaiting(at: number): void {
    const open = this.#open();
    const running = new Map<string, number>();
    for (const { state, model } of open) {
      if (state === 'started') running.set(model, (running.get(model) ?? 0) + 1);
    }
    for (const task of open) {
      const count = running.get(task.model) ?? 0;
      const mayStart = task.throttledReads === 0 && count < this.#settings.concurrency;
      if (task.state !== 'throttled' || !mayStart) continue;
      running.set(task.model, count + 1);
      const startedAt = Math.max(at, task.createdAt);
      this.#settings.tasks.change(task.id, { state: 'started', startedAt });
    }
  }

  #endingOf(task: Task): Ending | null {
    const due = dueAt(task);
    if (due === null) return null;
    if (faultOf(task, 'cancelled') !== undefined) return { task, at: due, type: 'cancelled' };
    const code = failingCode(task);
    if (code !== null) return { task, at: due, type: 'failed', code };
    const made = this.#settings.made(task.id);
    if (made === undefined) return null;
    return { ...made, task, at: Math.max(due, made.at) };
  }

  #end(ending: Ending): void {
    const { tasks, account } = this.#settings;
    const { task, at } = ending;
    const { changes, cost } = outcomeOf(ending);
    tasks.change(task.id, { ...changes, cost, endedAt: at });
    account.charge(task.bookedAs, cost - task.estimatedCredits);
  }
}

type Ending = { task: Task; at: number } & (
  | { type: 'files'; files: string[]; seconds: number | null }
  | { type: 'failed'; code: string }
  | { type: 'cancelled' }
);

function failingCode(task: Task): string | null {
  if (faultOf(task, 'moderated-text') !== undefined) return 'SAFETY.INPUT.TEXT';
  const code = faultOf(task, 'render-failed');
  if (code === undefined) return null;
  return code === '' ? 'INTERNAL.BAD_OUTPUT.CODE01' : code;
}

function outcomeOf(ending: Ending): { changes: Partial<Task>; cost: number } {
  const { task } = ending;
  switch (ending.type) {
    case 'cancelled':
      // Cancelled by somebody else while it ran: not documented, the dearer answer is assumed.
      return { changes: { state: 'cancelled' }, cost: task.estimatedCredits };
    case 'failed': {
      const { text, code, keepsCredits } = failureOf(ending.code);
      const changes: Partial<Task> = { state: 'failed', failure: { text, code } };
      return { changes, cost: keepsCredits ? task.estimatedCredits : 0 };
    }
    case 'files': {
      const isAvatar = task.recipe.kind === 'avatar' && ending.seconds !== null;
      const cost = isAvatar
        ? Math.ceil(avatarCredits(ending.seconds ?? 0) * task.priceFactor)
        : task.estimatedCredits;
      return { changes: { state: 'succeeded', files: ending.files }, cost };
    }
  }
}

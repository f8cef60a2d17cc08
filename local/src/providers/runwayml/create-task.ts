import { randomUUID } from 'node:crypto';
import { creators, readWords, type AcceptedOrder, type OrderContext } from './accept-order.ts';
import { ApiError, HtmlError, unauthorized } from './api-error.ts';
import type { CreditAccount } from './credit-account.ts';
import { createFaults, taskFaults, type Faults } from './faults.ts';
import type { MediaMaker } from './media/media-maker.ts';
import type { Task } from './task.ts';
import type { TaskBoard } from './task-board.ts';

export type CreateTaskSettings = {
  board: TaskBoard;
  maker: MediaMaker;
  account: CreditAccount;
  faults: Faults;
  context: OrderContext;
  now: () => Date;
  renderDelayMs: { min: number; max: number };
  dailyGenerations: number;
  /** Every task that was made, deleted ones too. */
  started: StartedTask[];
};

export type StartedTask = { id: string; model: string; bookedAs: string; credits: number };

export type Created =
  | { type: 'answer'; body: Record<string, unknown> }
  /** The connection breaks instead of carrying the answer. */
  | { type: 'lost' }
  /** No answer ever comes, and there is no task. */
  | { type: 'none' };

/** A `POST` to a creator behind authentication. */
export async function createTask(
  creator: string,
  body: unknown,
  settings: CreateTaskSettings,
): Promise<Created> {
  const { board, maker, account, faults, context, dailyGenerations } = settings;
  const words = readWords(body, context.findAvatar);
  const hits = new Map<string, string>();
  for (const name of createFaults) {
    const value = faults.hit(name, words);
    if (value !== undefined) hits.set(name, value);
  }
  refuseFor(hits);
  if (hits.has('hang')) return { type: 'none' };
  const accept = creators[creator];
  if (!accept) throw new ApiError(404, 'Not found');
  const order = await accept(body, context);
  board.settle();
  if (account.generationsToday(order.model) >= dailyGenerations) throw dailyLimitReached();
  const task = buildTask(order, words, settings);
  if (account.balance < task.estimatedCredits) throw outOfCredit();
  account.charge(task.bookedAs, task.estimatedCredits);
  account.countGeneration(task.model);
  const { id, model, bookedAs, estimatedCredits: credits } = task;
  settings.started.push({ id, model, bookedAs, credits });
  maker.start(task);
  board.add(task);
  const status = hits.get('error-after-accept');
  if (status !== undefined)
    throw new ApiError(Number(status) || 500, 'An unexpected error occurred.');
  if (hits.has('lost-answer')) return { type: 'lost' };
  const estimatedCost = { credits };
  const isBare = creator === 'avatar_videos';
  return { type: 'answer', body: { id, ...(!isBare && { estimatedCost }) } };
}

function refuseFor(hits: ReadonlyMap<string, string>): void {
  if (hits.has('401')) throw unauthorized();
  if (hits.has('429-rate')) throw new ApiError(429, 'Too many requests.');
  if (hits.has('503-html')) throw new HtmlError();
  if (hits.has('out-of-credit')) throw outOfCredit();
  const status = hits.get('500');
  if (status !== undefined)
    throw new ApiError(Number(status) || 500, 'An unexpected error occurred.');
}

function outOfCredit(): ApiError {
  return new ApiError(400, 'You do not have enough credits to run this task.');
}

function dailyLimitReached(): ApiError {
  return new ApiError(429, 'The daily generations of this model are used up.');
}

function buildTask(
  { model, bookedAs, credits, recipe }: AcceptedOrder,
  words: string | null,
  { faults, now, renderDelayMs }: CreateTaskSettings,
): Task {
  const hits = taskFaults.flatMap((name) => {
    const value = faults.hit(name, words);
    return value === undefined ? [] : [{ name, value }];
  });
  const reads = (name: string, usual: number) => {
    const hit = hits.find((fault) => fault.name === name);
    return hit ? Number(hit.value) || usual : 0;
  };
  const priceFactor = faults.factor('price-change', words);
  return {
    id: randomUUID(),
    model,
    bookedAs,
    recipe,
    createdAt: now().getTime(),
    startedAt: null,
    endedAt: null,
    runMs: pickDelay(renderDelayMs) * faults.factor('slow-down', words),
    state: 'throttled',
    estimatedCredits: Math.ceil(credits * priceFactor),
    priceFactor,
    cost: null,
    failure: null,
    files: [],
    faults: hits,
    throttledReads: reads('throttled', 3),
    hiddenReads: reads('no-url', 2),
    expiredReads: reads('expired-url', Number.MAX_SAFE_INTEGER),
    hiddenDownloads: reads('late-file', 2),
    lastReadAt: null,
  };
}

function pickDelay({ min, max }: { min: number; max: number }): number {
  return Math.round(min + Math.random() * (max - min));
}

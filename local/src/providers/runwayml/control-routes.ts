import { Router } from 'express';
import * as z from 'zod';
import type { ReceivedRequest } from '../received-requests.ts';
import { parseRequest } from './api-error.ts';
import { avatarStatus, type Avatar } from './avatar.ts';
import type { StartedTask } from './create-task.ts';
import type { CreditAccount } from './credit-account.ts';
import type { Faults } from './faults.ts';
import type { EagerPoll } from './poll-watch.ts';
import type { JobStore } from '../job-store.ts';
import type { TaskBoard } from './task-board.ts';
import type { Task } from './task.ts';

type ControlSettings = {
  faults: Faults;
  board: TaskBoard;
  tasks: JobStore<Task>;
  avatars: JobStore<Avatar>;
  account: CreditAccount;
  started: readonly StartedTask[];
  tooEager: readonly EagerPoll[];
  received: readonly ReceivedRequest[];
  now: () => Date;
};

const creditsSchema = z.strictObject({ creditBalance: z.number() });

/** `/_control`: for people and tests, not part of RunwayML. Needs no key. */
export function controlRoutes(settings: ControlSettings): Router {
  const { faults, board, tasks, avatars, account, started, tooEager, received, now } = settings;
  const router = Router();

  router.get('/', (_request, response) => {
    board.settle();
    response.json({
      provider: 'runwayml',
      faults: faults.list(),
      knownFaults: faults.names,
      tasks: tasks.all().map(summarize),
      avatars: avatars
        .all()
        .map((avatar) => ({ id: avatar.id, status: avatarStatus(avatar, now().getTime()) })),
      creditBalance: account.balance,
      started,
      tooEager,
      received,
    });
  });

  router.post('/faults', (request, response) => {
    faults.arm(parseRequest(faults.armSchema, request.body));
    response.json({ faults: faults.list() });
  });

  router.delete('/faults', (_request, response) => {
    faults.clear();
    response.json({ faults: faults.list() });
  });

  router.post('/credits', (request, response) => {
    account.balance = parseRequest(creditsSchema, request.body).creditBalance;
    response.json({ creditBalance: account.balance });
  });
  return router;
}

function summarize(task: Task): Record<string, unknown> {
  const { id, model, bookedAs, state, faults, createdAt, startedAt, endedAt, cost, failure } = task;
  const kind = task.recipe.kind;
  return { id, kind, model, bookedAs, state, faults, createdAt, startedAt, endedAt, cost, failure };
}

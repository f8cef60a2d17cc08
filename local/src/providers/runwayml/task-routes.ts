import { Router } from 'express';
import { creators } from './accept-order.ts';
import { ApiError, HtmlError, taskNotFound } from './api-error.ts';
import { createTask, type CreateTaskSettings } from './create-task.ts';
import { statusFaults, type Faults } from './faults.ts';
import type { PollWatch } from './poll-watch.ts';
import type { SignedFiles } from '../signed-files.ts';
import { showTask } from './task.ts';

type TaskRoutesSettings = CreateTaskSettings & { outputs: SignedFiles; polls: PollWatch };

/** The creators and `/tasks/{id}`. Express hands rejections to the error answer. */
export function taskRoutes(settings: TaskRoutesSettings): Router {
  const { board, maker, faults, outputs, polls, now } = settings;
  const router = Router();
  for (const creator of Object.keys(creators)) {
    router.post(`/${creator}`, async (request, response) => {
      const created = await createTask(creator, request.body, settings);
      if (created.type === 'lost') response.destroy();
      else if (created.type === 'answer') response.json(created.body);
    });
  }

  router.get('/tasks/:id', (request, response) => {
    refuseStatus(faults);
    const seen = board.look(request.params.id);
    if (!seen) throw taskNotFound();
    polls.note(seen.task.id, seen.sinceLastMs);
    const sign = (file: string, options: { isExpired: boolean }) => outputs.sign(file, options);
    response.json(showTask(seen.task, now().getTime(), sign));
  });

  router.delete('/tasks/:id', async (request, response) => {
    const task = board.delete(request.params.id);
    if (!task) throw taskNotFound();
    await maker.forget(task);
    response.status(204).end();
  });
  return router;
}

function refuseStatus(faults: Faults): void {
  for (const name of statusFaults) {
    const value = faults.hit(name, null);
    if (value === undefined) continue;
    if (name === 'status-503-html') throw new HtmlError();
    if (name === 'status-429') throw new ApiError(429, 'Too many requests.');
    throw new ApiError(Number(value) || 500, 'An unexpected error occurred.');
  }
}

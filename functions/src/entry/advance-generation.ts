import { onTaskDispatched } from 'firebase-functions/tasks';
import * as z from 'zod';
import { taskSeconds, taskSignal } from '../platform/task-limits.ts';
import { runningApp } from './running-app.ts';
import { appSecrets } from './secrets.ts';
import { task } from './task.ts';

const taskSchema = z.strictObject({
  generationId: z.string().min(1),
  dueMs: z.number().optional(),
});

/** Moves one generation as far as it goes now. */
export const advanceGeneration = onTaskDispatched(
  {
    secrets: appSecrets,
    memory: '2GiB',
    timeoutSeconds: taskSeconds,
    retryConfig: { maxAttempts: 5, minBackoffSeconds: 2, maxBackoffSeconds: 60 },
    rateLimits: { maxConcurrentDispatches: 100 },
  },
  task(taskSchema, async ({ generationId, dueMs }) => {
    const { runner } = await runningApp();
    await runner.advance(generationId, taskSignal(), dueMs);
  }),
);

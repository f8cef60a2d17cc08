import { onTaskDispatched } from 'firebase-functions/tasks';
import * as z from 'zod';
import { taskSeconds, taskSignal } from '../platform/task-limits.ts';
import { runningApp } from './running-app.ts';
import { appSecrets } from './secrets.ts';
import { task } from './task.ts';

const taskSchema = z.strictObject({ renderId: z.string().min(1) });

/** Makes one in-house video. Two cores and room for ffmpeg's frames; one render per instance. */
export const renderVideo = onTaskDispatched(
  {
    secrets: appSecrets,
    memory: '2GiB',
    cpu: 2,
    concurrency: 1,
    timeoutSeconds: taskSeconds,
    retryConfig: { maxAttempts: 3, minBackoffSeconds: 2 },
    rateLimits: { maxConcurrentDispatches: 20 },
  },
  task(taskSchema, async ({ renderId }) => {
    const app = await runningApp();
    await app.render(renderId, taskSignal());
  }),
);

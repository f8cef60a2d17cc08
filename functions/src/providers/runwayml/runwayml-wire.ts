import type RunwayML from '@runwayml/sdk';
import type { ProviderErrorKind } from '@cvplus/contracts/provider-error';
import * as z from 'zod';
import { safeToken } from '../http-call.ts';
import type { OperationState } from '../video-provider.ts';

// Shapes: @runwayml/sdk 4.20.1 and https://docs.dev.runwayml.com, read 2026-11-22.

/** One billable call. Unknown fields are refused by Runway; the client's types allow no others. */
export type RunwayPiece =
  | { kind: 'speech'; body: RunwayML.AvatarVideoCreateParams }
  | { kind: 'scene'; body: RunwayML.TextToVideoCreateParams };

export const createdSchema = z.object({ id: z.string().min(1) });

export const taskSchema = z.object({
  status: z.string(),
  progress: z.number().nullish(),
  output: z.array(z.string()).nullish(),
  failureCode: z.string().nullish(),
  /** Only of tasks that have ended. No video is lost because its price cannot be read. */
  cost: z.object({ credits: z.number().nonnegative() }).nullish().catch(null),
});
export type RunwayTask = z.infer<typeof taskSchema>;

export const organizationSchema = z.object({ creditBalance: z.number() });
export type RunwayOrganization = z.infer<typeof organizationSchema>;

export const usageSchema = z.object({
  results: z.array(
    z.object({ usedCredits: z.array(z.object({ model: z.string(), amount: z.number() })) }),
  ),
});
export type RunwayUsage = z.infer<typeof usageSchema>;

const ownAvatarSchema = z.object({
  id: z.string().min(1),
  name: z.string().nullish(),
  status: z.string(),
  processedImageUri: z.string().nullish(),
  voice: z.object({ id: z.string().nullish(), presetId: z.string().nullish() }).nullish(),
});
export type OwnAvatar = z.infer<typeof ownAvatarSchema>;

export const avatarPageSchema = z.object({
  data: z.array(ownAvatarSchema),
  nextCursor: z.string().nullish(),
});

/** `speech` carries the owner's words; the prompts of `scenes` are ours. */
export type RunwayProduct = 'speech' | 'scenes';

/** All tasks of an order, in the order of the video; null is one that Runway no longer has. */
export function readRunwayTasks(
  tasks: readonly (RunwayTask | null)[],
  product: RunwayProduct,
): OperationState {
  const failed = tasks.find((task) => task?.status === 'FAILED');
  if (failed) return readFailure(failed.failureCode, product);
  if (tasks.includes(null)) return lost('Runway no longer has a part of this video.');
  if (tasks.some((task) => task?.status === 'CANCELLED')) {
    return lost('A part of this video was cancelled at Runway.');
  }
  const urls = tasks.map(urlOf);
  const [videoUrl, ...furtherUrls] = urls.filter((url) => url !== undefined);
  // The address may lag behind the status; ask again.
  if (videoUrl === undefined || urls.includes(undefined)) {
    const done = tasks.reduce((sum, task) => sum + progressOf(task), 0);
    return { state: 'pending', progress: done / tasks.length };
  }
  return { state: 'ready', videoUrl, ...(furtherUrls.length > 0 ? { furtherUrls } : {}) };
}

/** What the whole order was charged, refunds included; null until every task says so. */
export function readBilledCredits(tasks: readonly (RunwayTask | null)[]): number | null {
  let credits = 0;
  for (const task of tasks) {
    if (!task?.cost) return null;
    credits += task.cost.credits;
  }
  return credits;
}

function urlOf(task: RunwayTask | null): string | undefined {
  return task?.status === 'SUCCEEDED' ? task.output?.[0] : undefined;
}

/** PENDING, THROTTLED and whatever comes next have not begun: the attempt's deadline ends them. */
function progressOf(task: RunwayTask | null): number {
  if (task?.status === 'SUCCEEDED') return 1;
  if (task?.status !== 'RUNNING') return 0;
  return Math.min(1, Math.max(0, task.progress ?? 0));
}

function readFailure(
  failureCode: string | null | undefined,
  product: RunwayProduct,
): OperationState {
  const code = safeToken(failureCode);
  return {
    state: 'failed',
    kind: kindOfFailure(code ?? '', product),
    message: `Runway could not render the video (${code ?? 'no code given'}).`,
  };
}

/** https://docs.dev.runwayml.com/errors/task-failures, read 2026-11-22. The list is open: beginnings count. */
function kindOfFailure(code: string, product: RunwayProduct): ProviderErrorKind {
  if (code.startsWith('ASSET.INVALID')) return 'invalid-order';
  if (code.startsWith('SAFETY.') || code.startsWith('INPUT_PREPROCESSING.SAFETY.')) {
    // Nothing of the owner's is in a scene: there is nothing they could change.
    return product === 'scenes' ? 'render-failed' : 'rejected-content';
  }
  // THIRD_PARTY.UNAVAILABLE too: being unwell while it rendered is still a render that failed.
  return 'render-failed';
}

function lost(message: string): OperationState {
  return { state: 'failed', kind: 'render-failed', message };
}

import * as z from 'zod';
import { taskFaults, type TaskFault } from './faults.ts';
import { modelNames } from './models.ts';

const presenterSchema = z.enum(['feminine', 'masculine']);
/** A kept file by its name, or an address of this machine that is read when the task is made. */
const assetSourceSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('kept'), name: z.string() }),
  z.strictObject({ type: z.literal('address'), url: z.string() }),
]);
export type AssetSource = z.infer<typeof assetSourceSchema>;

const spokenSchema = z.strictObject({
  type: z.literal('text'),
  text: z.string(),
  presenter: presenterSchema,
  language: z.string(),
});
export type Spoken = z.infer<typeof spokenSchema>;

/** What is to be made. `look` picks one of a few pictures, so that equal ones are made once. */
const recipeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('scene'),
    width: z.int(),
    height: z.int(),
    seconds: z.number(),
    look: z.int(),
    image: assetSourceSchema.nullable(),
    hasSound: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('image'),
    width: z.int(),
    height: z.int(),
    look: z.int(),
    references: z.array(assetSourceSchema),
  }),
  z.strictObject({
    kind: z.literal('avatar'),
    look: z.int(),
    speech: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('audio'), audio: assetSourceSchema }),
      spokenSchema,
    ]),
  }),
  z.strictObject({ kind: z.literal('speech'), spoken: spokenSchema, speed: z.number() }),
  z.strictObject({ kind: z.literal('sound'), seconds: z.number(), look: z.int() }),
]);
export type Recipe = z.infer<typeof recipeSchema>;

/** One generation, as it is kept on disk. Times are milliseconds since 1970. */
export const taskSchema = z.strictObject({
  id: z.string(),
  model: z.enum(modelNames),
  /** What the generation is booked under in usage reports. */
  bookedAs: z.string(),
  recipe: recipeSchema,
  createdAt: z.number(),
  /** When a place was free for it; null while it is throttled. */
  startedAt: z.number().nullable(),
  endedAt: z.number().nullable(),
  runMs: z.number(),
  state: z.enum(['throttled', 'started', 'succeeded', 'failed', 'cancelled']),
  estimatedCredits: z.number(),
  /** The factor of a changed price, for what is only known at the end. */
  priceFactor: z.number(),
  cost: z.number().nullable(),
  failure: z.strictObject({ text: z.string(), code: z.string().nullable() }).nullable(),
  files: z.array(z.string()),
  faults: z.array(z.strictObject({ name: z.enum(taskFaults), value: z.string() })),
  /** How often it is still to be shown as throttled, without output, with lapsed ones, its file missing. */
  throttledReads: z.int(),
  hiddenReads: z.int(),
  expiredReads: z.int(),
  hiddenDownloads: z.int(),
  lastReadAt: z.number().nullable(),
});
export type Task = z.infer<typeof taskSchema>;

export function isOpen({ state }: Task): boolean {
  return state === 'throttled' || state === 'started';
}

export function faultOf({ faults }: Task, name: TaskFault): string | undefined {
  return faults.find((fault) => fault.name === name)?.value;
}

// Shares of the run after which RunwayML shows the next status or makes up its mind.
const runningAt = 0.15;
const moderatedAt = 0.3;

/** When the task ends if nothing delays it; null when it never does. */
export function dueAt(task: Task): number | null {
  if (task.startedAt === null) return null;
  const isEndless = ['stuck', 'stuck-progress'].some((name) =>
    task.faults.some((fault) => fault.name === name),
  );
  if (isEndless) return null;
  const isModerated = faultOf(task, 'moderated-text') !== undefined;
  return task.startedAt + task.runMs * (isModerated ? moderatedAt : 1);
}

/** `sign` makes the address of a file, anew for every answer. */
export function showTask(
  task: Task,
  now: number,
  sign: (file: string, options: { isExpired: boolean }) => string,
): Record<string, unknown> {
  const head = { id: task.id, createdAt: new Date(task.createdAt).toISOString() };
  const estimatedCost = { credits: task.estimatedCredits };
  const cost = { credits: task.cost ?? 0 };
  switch (task.state) {
    case 'throttled':
      return { ...head, status: 'THROTTLED', estimatedCost };
    case 'started': {
      const progress = progressOf(task, now);
      if (progress === null) return { ...head, status: 'PENDING', estimatedCost };
      return { ...head, status: 'RUNNING', progress, estimatedCost };
    }
    case 'succeeded': {
      const isExpired = task.expiredReads > 0;
      const files = task.hiddenReads > 0 ? [] : task.files;
      const output = files.map((file) => sign(file, { isExpired }));
      return { ...head, status: 'SUCCEEDED', output, cost };
    }
    case 'failed': {
      const code = task.failure?.code ?? null;
      return {
        ...head,
        status: 'FAILED',
        failure: task.failure?.text ?? 'An unexpected error occurred.',
        ...(code !== null && { failureCode: code }),
        cost,
      };
    }
    case 'cancelled':
      return { ...head, status: 'CANCELLED', cost };
  }
}

/** 0–1, or null before the run is seen to run. */
function progressOf(task: Task, now: number): number | null {
  const share = task.runMs > 0 ? (now - (task.startedAt ?? now)) / task.runMs : 1;
  if (share < runningAt) return null;
  const progress = (share - runningAt) / (1 - runningAt);
  const most = faultOf(task, 'stuck-progress') !== undefined ? 0.97 : 0.99;
  if (faultOf(task, 'stuck') === undefined) return round(Math.min(most, progress));
  // Ever slower, and never there.
  return round(progress / (progress + 2));
}

function round(share: number): number {
  return Math.round(share * 100) / 100;
}

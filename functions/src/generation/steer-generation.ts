import type { steerRequestSchema } from '@cvplus/contracts/callables';
import type * as z from 'zod';
import { RequestError } from '../platform/request-error.ts';
import type { CvStore } from './cv-store.ts';
import type { Generation } from './generation.ts';
import type { GenerationRunner } from './generation-runner.ts';
import type { GenerationStore } from './generation-store.ts';
import { checkOwner } from './open-generation.ts';
import type { ScriptRoom } from './write-script.ts';

export type SteerSettings = {
  store: GenerationStore;
  runner: GenerationRunner;
  cvs: CvStore;
  scripts: ScriptRoom;
  now: () => number;
};

/** The owner approves a script or cancels. `applied` is false when the generation had moved on. */
export async function steerGeneration(
  userId: string,
  request: z.infer<typeof steerRequestSchema>,
  { store, runner, cvs, scripts, now }: SteerSettings,
): Promise<{ applied: boolean }> {
  checkOwner(await cvs.loadJob(request.jobId), userId);
  const generation = await store.load(request.generationId);
  if (generation?.jobId !== request.jobId) {
    throw new RequestError('not-found', 'no-such-generation', 'This video does not exist.', {
      field: 'generationId',
    });
  }
  if (request.action === 'cancel') {
    return { applied: await runner.tell(generation.id, { type: 'user-cancelled', atMs: now() }) };
  }
  const script =
    request.script === undefined
      ? null
      : await readOwnWords(generation, request.script, { cvs, scripts });
  const applied = await runner.tell(generation.id, {
    type: 'script-approved',
    atMs: now(),
    script,
  });
  return { applied };
}

/** Words that cannot be spoken are refused before anything changes. */
export async function readOwnWords(
  { cvId, options, business }: Pick<Generation, 'cvId' | 'options' | 'business'>,
  words: string,
  { cvs, scripts }: Pick<SteerSettings, 'cvs' | 'scripts'>,
) {
  const stored = await cvs.load(cvId);
  if (!stored) throw new RequestError('not-found', 'cv-gone', 'The CV is no longer there.');
  const reading = await scripts.readOwnWords(words, stored.cv, { options, business });
  if (!reading.ok) {
    throw new RequestError('invalid-argument', reading.problem.code, reading.problem.message, {
      field: 'script',
    });
  }
  return reading.script;
}

import type { Firestore } from '@google-cloud/firestore';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aGenerationIn, startMs } from '../testing/generations.ts';
import { openWireFirestore } from '../testing/wire-firestore.ts';
import type { Generation } from './generation.ts';
import { type CommandPerformer, GenerationRunner } from './generation-runner.ts';
import { GenerationStore } from './generation-store.ts';
import { idleIntroduction } from './projection.ts';

let firestore: Firestore;
let close: () => Promise<void>;
let store: GenerationStore;
let rendering: Generation;
let performed: string[];
let complaints: string[];
const atMs = startMs + 30_000;

beforeAll(async () => ({ firestore, close } = await openWireFirestore()));
afterAll(() => close());
beforeEach(async () => {
  performed = [];
  complaints = [];
  store = new GenerationStore({ firestore, now: () => atMs });
  const id = firestore.collection('video_generations').doc().id;
  const jobId = `job-${id}`;
  rendering = { ...aGenerationIn('rendering'), id, jobId };
  const createdAt = new Date(startMs).toISOString();
  await firestore.doc(`jobs/${jobId}`).set({
    userId: 'u1',
    cvId: 'c1',
    title: 'Ada Example',
    createdAt,
    updatedAt: createdAt,
    enhancedFeatures: { videoIntroduction: idleIntroduction(startMs) },
  });
  await firestore.runTransaction((transaction) =>
    Promise.resolve(store.create(transaction, rendering)),
  );
});

function cancel(perform: CommandPerformer['perform']): Promise<boolean> {
  const runner = new GenerationRunner({
    store,
    performer: { perform },
    queue: { enqueueLook: () => Promise.resolve() },
    logger: { info: () => {}, warn: () => {}, error: (message) => complaints.push(message) },
    now: () => atMs,
    newId: () => 'holder',
  });
  return runner.tell(rendering.id, { type: 'user-cancelled', atMs });
}

describe('a generation that its owner cancels while a provider renders', () => {
  it('gives back its place and its money and deletes the order: nobody looks at it again', async () => {
    const applied = await cancel((command) => {
      performed.push(command.type);
      return Promise.resolve();
    });
    expect(applied).toBe(true);
    expect(performed).toEqual(['settle-attempt', 'abandon-order', 'discard-collected-files']);
  });

  it('is cancelled all the same when one of these fails, and the others are done', async () => {
    const applied = await cancel((command) => {
      performed.push(command.type);
      return command.type === 'settle-attempt'
        ? Promise.reject(new Error('Firestore is away.'))
        : Promise.resolve();
    });
    expect(applied).toBe(true);
    expect((await store.load(rendering.id))?.phase).toBe('cancelled');
    expect(performed).toEqual(['settle-attempt', 'abandon-order', 'discard-collected-files']);
    expect(complaints).toEqual(['command after the end failed']);
  });
});

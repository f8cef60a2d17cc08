import type { Firestore } from '@google-cloud/firestore';
import { renderOrderSchema } from '@cvplus/contracts/render-order';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MediaBucket } from '../../platform/media-bucket.ts';
import { findMediaTools } from '../../platform/media-tools.ts';
import { openWireBucket } from '../../testing/wire-bucket.ts';
import { openWireFirestore } from '../../testing/wire-firestore.ts';
import { RenderStore, type NewRender } from './render-store.ts';
import { FliteSynth } from './sound/flite-synth.ts';
import { RenderWorker } from './render-worker.ts';

const never = new AbortController().signal;
const secondMs = 1000;

const render: NewRender = {
  id: 'g1:draft',
  generationId: 'g1',
  userId: 'u1',
  purpose: 'draft',
  order: renderOrderSchema.parse({
    sentences: [
      { text: 'I am Ada.', scene: 'opening', factIds: [] },
      { text: 'Let us talk.', scene: 'closing', factIds: [] },
    ],
    cards: { name: 'Ada', headline: '', strengths: [], achievements: [], callToAction: '' },
    aspectRatio: '1:1',
  }),
  folder: 'users/u1/generations/g1',
  fileName: 'draft',
};

let firestore: Firestore;
let bucket: MediaBucket;
let closeFirestore: () => Promise<void>;
let closeBucket: () => Promise<void>;
let nowMs: number;
let enqueued: [string, number | undefined][];
let logged: string[];
let renders: RenderStore;

beforeAll(async () => {
  ({ firestore, close: closeFirestore } = await openWireFirestore());
  ({ bucket, close: closeBucket } = await openWireBucket());
});
afterAll(async () => {
  await closeFirestore();
  await closeBucket();
});
beforeEach(async () => {
  nowMs = 1_800_000_000_000;
  enqueued = [];
  logged = [];
  renders = new RenderStore({ firestore, now: () => nowMs });
  await firestore.doc(`renders/${render.id}`).delete();
  await bucket.deleteFolder('users/');
  await renders.createOnce(render);
});

function worker(change: { ffmpeg?: string } = {}): RenderWorker {
  const note = (message: string) => void logged.push(message);
  return new RenderWorker({
    renders,
    queue: {
      enqueueRender: (id, atMs) => Promise.resolve(void enqueued.push([id, atMs])),
    },
    bucket,
    tools: async () => ({ ...(await findMediaTools({ PATH: process.env['PATH'] })), ...change }),
    voices: () => Promise.resolve([new FliteSynth()]),
    sealing: null,
    logger: { info: note, warn: note, error: note },
    now: () => nowMs,
  });
}

describe('RenderWorker', () => {
  it('renders once when two workers get the task at once, and leaves the files in the bucket', async () => {
    const results = await Promise.all([1, 2].map(() => worker().run(render.id, never)));

    const [record, ...others] = results.filter((result) => result !== null);
    expect(others).toEqual([]);
    expect(record).toMatchObject({ status: 'ready', progress: 1, tries: 1, voiced: true });
    expect(record?.media).toMatchObject({
      videoPath: 'users/u1/generations/g1/draft.mp4',
      captionsPath: 'users/u1/generations/g1/draft.vtt',
      width: 720,
      height: 720,
    });
    expect(await bucket.facts('users/u1/generations/g1/draft.mp4')).toEqual({
      contentType: 'video/mp4',
      sizeBytes: record?.media?.sizeBytes,
    });
    expect(await bucket.facts('users/u1/generations/g1/draft.jpg')).toMatchObject({
      contentType: 'image/jpeg',
    });
    const captions = await bucket.readAll('users/u1/generations/g1/draft.vtt');
    expect(captions.toString()).toContain('I am Ada.');
    // The other looks again when the lease would be over, in case the first has crashed.
    expect(enqueued).toEqual([[render.id, nowMs + 60 * secondMs]]);
    expect(await worker().run(render.id, never)).toBeNull();
  });

  it('takes up what a crashed worker left, once its lease is over', async () => {
    await renders.claim(render.id, 60 * secondMs);
    await renders.reportProgress(render.id, 0.5, 60 * secondMs);

    nowMs += 59 * secondMs;
    expect(await worker().run(render.id, never)).toBeNull();
    const [again] = enqueued;
    expect(again).toEqual([render.id, nowMs + secondMs]);

    nowMs = again?.[1] ?? 0;
    expect(await worker().run(render.id, never)).toMatchObject({ status: 'ready', tries: 2 });
  });

  it('gives up a render that its workers do not survive', async () => {
    for (let crash = 0; crash < 2; crash += 1) {
      await renders.claim(render.id, 60 * secondMs);
      nowMs += 60 * secondMs;
    }
    expect(await worker().run(render.id, never)).toMatchObject({ status: 'failed', media: null });
  });

  it('goes back into the queue after a failure and is failed for good after the second', async () => {
    const broken = worker({ ffmpeg: '/bin/false' });
    await expect(broken.run(render.id, never)).rejects.toMatchObject({ kind: 'encoder-failed' });
    expect(await renders.load(render.id)).toMatchObject({ status: 'queued', leaseUntilMs: null });

    expect(await broken.run(render.id, never)).toMatchObject({ status: 'failed', tries: 2 });
    expect(await bucket.facts('users/u1/generations/g1/draft.mp4')).toBeNull();
    expect(await worker().run(render.id, never)).toBeNull();
    expect(logged).toEqual(['render failed', 'render failed']);
  });

  it('has nothing to do for a render that is gone', async () => {
    await firestore.doc(`renders/${render.id}`).delete();
    expect(await worker().run(render.id, never)).toBeNull();
    expect(enqueued).toEqual([]);
  });
});

import type { Firestore } from '@google-cloud/firestore';
import type { RenderOrder } from '@cvplus/contracts/render-order';
import type { Media } from '@cvplus/contracts/video-introduction';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openWireFirestore } from '../../testing/wire-firestore.ts';
import {
  contractOrder,
  describeProviderContract,
  type WorldSituation,
} from '../provider-contract.ts';
import { InHouseProvider } from './in-house-provider.ts';
import { RenderStore } from './render-store.ts';

const never = new AbortController().signal;
const media: Media = {
  videoPath: 'generations/gen_123/attempt-1.mp4',
  posterPath: 'generations/gen_123/attempt-1.jpg',
  captionsPath: 'generations/gen_123/attempt-1.vtt',
  durationSeconds: 12.5,
  width: 1920,
  height: 1080,
  sizeBytes: 400_000,
};

let firestore: Firestore;
let close: () => Promise<void>;
beforeAll(async () => ({ firestore, close } = await openWireFirestore()));
afterAll(() => close());

/** The provider with real stored renders, a queue that only writes down, and no worker behind it. */
async function startWorld() {
  const stored = await firestore.collection('renders').listDocuments();
  await Promise.all(stored.map((document) => document.delete()));
  const world = {
    renders: new RenderStore({ firestore, now: Date.now }),
    enqueued: [] as string[],
    orders: [] as RenderOrder[],
    queueFails: false,
    obstacle: null as string | null,
  };
  const provider = new InHouseProvider({
    renders: world.renders,
    queue: {
      async enqueueRender(renderId) {
        world.enqueued.push(renderId);
        if (world.queueFails) throw new Error('queue unreachable');
        // What a worker would find.
        const record = await world.renders.load(renderId);
        if (record) world.orders.push(record.order);
      },
    },
    bucketName: 'media',
    findObstacle: () => Promise.resolve(world.obstacle),
  });
  return { ...world, world, provider };
}

/** What has become of every stored render. */
async function arrange(renders: RenderStore, situation: WorldSituation): Promise<void> {
  for (const document of await firestore.collection('renders').listDocuments()) {
    if (situation === 'finished') await renders.finish(document.id, { media, voiced: true });
    if (situation === 'finished-without-address') {
      await renders.finish(document.id, { media: null, voiced: true });
    }
    if (situation === 'failed') await renders.giveBack(document.id, 'failed');
    if (situation === 'working') await renders.reportProgress(document.id, 0.4, 60_000);
    if (situation === 'forgetful') await document.delete();
  }
}

describeProviderContract(
  'The in-house renderer',
  ['working', 'finished', 'finished-without-address', 'failed', 'forgetful'],
  async () => {
    const { provider, world, renders } = await startWorld();
    return {
      provider,
      arrange: (situation) => arrange(renders, situation),
      latestOrder: () => world.orders.at(-1),
      startsSeen: () => world.enqueued.length,
      close: () => Promise.resolve(),
    };
  },
);

describe('InHouseProvider', () => {
  let made: Awaited<ReturnType<typeof startWorld>>;
  beforeEach(async () => {
    made = await startWorld();
  });

  it('keeps one render per key, and enqueues it again in case the first task was lost', async () => {
    const { provider, world } = made;
    await Promise.all([1, 2].map(() => provider.generateVideo(contractOrder(), never)));
    expect(world.enqueued).toEqual(['job_gen_123:contract:1', 'job_gen_123:contract:1']);
    expect(await firestore.collection('renders').listDocuments()).toHaveLength(1);
  });

  it('says how far a render is, and where its video and its captions lie', async () => {
    const { provider, renders } = made;
    const operation = await provider.generateVideo(contractOrder(), never);
    await renders.reportProgress(operation.id, 0.4, 60_000);
    expect(await provider.checkStatus(operation, never)).toEqual({
      state: 'pending',
      progress: 0.4,
    });
    await renders.finish(operation.id, { media, voiced: true });
    expect(await provider.checkStatus(operation, never)).toEqual({
      state: 'ready',
      videoUrl: 'gs://media/generations/gen_123/attempt-1.mp4',
      subtitles: { url: 'gs://media/generations/gen_123/attempt-1.vtt', format: 'vtt' },
    });
  });

  it('promises no captions where none were wanted', async () => {
    const { provider, renders } = made;
    const operation = await provider.generateVideo(contractOrder({ captions: false }), never);
    await renders.finish(operation.id, { media: { ...media, captionsPath: null }, voiced: true });
    expect(await provider.checkStatus(operation, never)).not.toHaveProperty('subtitles');
  });

  it('is unavailable when its queue cannot be reached, and takes the order the next time', async () => {
    const { provider, world } = made;
    world.queueFails = true;
    await expect(provider.generateVideo(contractOrder(), never)).rejects.toMatchObject({
      name: 'ProviderError',
      kind: 'unavailable',
    });
    world.queueFails = false;
    expect(await provider.generateVideo(contractOrder(), never)).toEqual({
      provider: 'inhouse',
      id: 'job_gen_123:contract:1',
    });
  });

  it('says why it cannot render on this machine', async () => {
    const { provider, world } = made;
    world.obstacle = 'ffmpeg was not found.';
    expect(await provider.getHealthStatus()).toEqual({
      status: 'unhealthy',
      kind: 'unavailable',
      message: 'ffmpeg was not found.',
    });
  });
});

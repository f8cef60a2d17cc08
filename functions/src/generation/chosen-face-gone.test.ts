import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProviderError } from '../providers/provider-error.ts';
import type { VideoGenerationProvider } from '../providers/video-provider.ts';
import { GateStore } from '../recovery/gate-store.ts';
import { SpendingLedger } from '../recovery/spending-ledger.ts';
import { aGenerationIn, after, startMs } from '../testing/generations.ts';
import { openWireFirestore } from '../testing/wire-firestore.ts';
import { OperationStore } from './operation-store.ts';
import { orderVideo } from './order-video.ts';
import { ProviderCopyStore } from './provider-copy-store.ts';
import { projectGeneration } from './projection.ts';

let wire: Awaited<ReturnType<typeof openWireFirestore>>;
beforeAll(async () => {
  wire = await openWireFirestore();
});
afterAll(() => wire.close());

describe('a chosen face that its provider no longer has', () => {
  it('is named as the reason, and the next engine is asked', async () => {
    const { firestore } = wire;
    const now = () => startMs + 1_000;
    const caps = { perGeneration: 9, perUserAndDay: 9, perProviderAndDay: 9, perDay: 9 };
    const heygen = {
      name: 'heygen',
      capabilities: { maxConcurrent: null },
      generateVideo: () => {
        const message = 'HeyGen refused the request (HTTP 404, avatar_not_found).';
        throw new ProviderError('heygen', 'unsupported-option', message, { about: 'chosen-face' });
      },
    } as unknown as VideoGenerationProvider;
    let generation = aGenerationIn('starting');
    await orderVideo(
      generation,
      1,
      (news) => Promise.resolve((generation = after(generation, news))),
      {
        providers: new Map([['heygen', heygen]]),
        operations: new OperationStore(firestore),
        door: {
          gates: new GateStore({ firestore, now }),
          ledger: new SpendingLedger({ firestore, caps, now }),
        },
        copies: new ProviderCopyStore({ firestore, now }),
        keepProviderCopies: false,
        logger: { info: () => {}, warn: () => {}, error: () => {} },
        now,
      },
      new AbortController().signal,
    );
    const { attempts, provider } = projectGeneration(generation, now());
    expect(attempts[0]?.error).toEqual({
      kind: 'unsupported-option',
      message: 'the face you chose, or its voice, is no longer there',
    });
    expect(provider).toBe('inhouse');
  });
});

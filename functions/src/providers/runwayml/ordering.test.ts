import { afterEach, describe, expect, it } from 'vitest';
import {
  startScriptedServer,
  type ReceivedRequest,
  type ScriptedReply,
  type ScriptedServer,
} from '../../testing/scripted-server.ts';
import { contractOrder } from '../provider-contract.ts';
import type { Operation, StartProgress } from '../video-provider.ts';
import type { RunwayMLSettings } from './runwayml-provider.ts';
import { fixture, isCreate, narrationOfParts, providerAt } from './testing/runway-rig.ts';

const never = new AbortController().signal;
const assembly = {
  kind: 'speech' as const,
  seconds: [10, 10, 10],
  narrationPath: null,
  captionsPath: 'narration.vtt',
};
const operationOf = (...tasks: string[]): Operation => ({
  provider: 'runwayml',
  id: tasks[0]!,
  tasks,
  assembly,
});

const progressAfter = (begun: Operation | null): StartProgress => ({
  begun,
  announce: () => Promise.resolve(),
  note: () => Promise.resolve(),
});

describe('ordering a video in several parts', () => {
  let server: ScriptedServer;
  afterEach(() => server.close());

  /** `refuses`: the create, counted from 1, that is answered otherwise. */
  const start = async (
    refuses: { nth: number; reply: ScriptedReply } | null = null,
    settings: Partial<RunwayMLSettings> = {},
  ) => {
    let creates = 0;
    server = await startScriptedServer((request) => {
      if (!isCreate(request)) return { status: 204 };
      creates += 1;
      if (creates === refuses?.nth) return refuses.reply;
      return { status: 200, body: { ...fixture('created.avatar-video'), id: `task_${creates}` } };
    });
    return providerAt(server.baseUrl, {
      narrate: (order) => Promise.resolve(narrationOfParts(order, 3)),
      // Only a silent world is worth a short wait: a busy machine takes its time.
      createTimeoutMs: refuses?.reply === 'silence' ? 400 : 20_000,
      readTimeoutMs: 20_000,
      ...settings,
    });
  };
  const lines = (requests: ReceivedRequest[]) =>
    requests.map(({ method, path }) => `${method} ${path}`);
  const soundOf = ({ body }: ReceivedRequest) => {
    const { speech } = body as { speech: { audio: string } };
    return Buffer.from(speech.audio.split(',')[1]!, 'base64').toString();
  };

  it('tracks all tasks as one operation, in the order of the video', async () => {
    const provider = await start();
    expect(await provider.generateVideo(contractOrder(), never)).toEqual(
      operationOf('task_1', 'task_2', 'task_3'),
    );
    expect(server.requests.map(soundOf)).toEqual(['part 0', 'part 1', 'part 2']);
  });

  it('notes each task before it orders the next', async () => {
    const provider = await start();
    const history: string[] = [];
    await provider.generateVideo(contractOrder(), never, {
      begun: null,
      announce: () => Promise.resolve(),
      note: async ({ tasks }) => {
        // A note takes its time; nothing may be ordered meanwhile.
        await new Promise((resolve) => setImmediate(resolve));
        history.push(`${tasks?.length} noted after ${server.requests.length} ordered`);
      },
    });
    expect(history).toEqual([
      '1 noted after 1 ordered',
      '2 noted after 2 ordered',
      '3 noted after 3 ordered',
    ]);
  });

  it('goes on after what an interrupted try had ordered', async () => {
    const provider = await start();
    const operation = await provider.generateVideo(
      contractOrder(),
      never,
      progressAfter(operationOf('earlier_1', 'earlier_2')),
    );
    expect(operation).toEqual(operationOf('earlier_1', 'earlier_2', 'task_1'));
    expect(server.requests.map(soundOf)).toEqual(['part 2']);
  });

  it('orders and narrates nothing when all had been ordered', async () => {
    const provider = await start(null, {
      narrate: () => Promise.reject(new Error('Nobody should ask.')),
    });
    const begun = operationOf('earlier_1', 'earlier_2', 'earlier_3');
    const progress = progressAfter(begun);
    expect(await provider.generateVideo(contractOrder(), never, progress)).toEqual(begun);
    expect(server.requests).toHaveLength(0);
  });

  it('does not put parts of two narrations together', async () => {
    const provider = await start();
    const begun = { ...operationOf('earlier_1'), assembly: { ...assembly, seconds: [9, 10, 11] } };
    await expect(
      provider.generateVideo(contractOrder(), never, progressAfter(begun)),
    ).rejects.toMatchObject({ kind: 'render-failed' });
    expect(server.requests).toHaveLength(0);
  });

  it('leaves what was noted to whoever noted it, also when a later part is refused', async () => {
    const reply = { status: 429, body: fixture('error.daily-quota') };
    const provider = await start({ nth: 3, reply });
    await expect(
      provider.generateVideo(contractOrder(), never, progressAfter(null)),
    ).rejects.toMatchObject({ kind: 'rate-limited' });
    expect(server.requests.every(isCreate)).toBe(true);
  });

  it('cancels what nobody noted when a later part is refused, and says why it was', async () => {
    const reply = { status: 400, body: fixture('error.not-enough-credits') };
    const provider = await start({ nth: 3, reply });
    await expect(provider.generateVideo(contractOrder(), never)).rejects.toMatchObject({
      kind: 'out-of-credit',
    });
    expect(lines(server.requests).slice(3).toSorted()).toEqual([
      'DELETE /v1/tasks/task_1',
      'DELETE /v1/tasks/task_2',
    ]);
  });

  it('does not know what became of a later part that was not answered', async () => {
    const provider = await start({ nth: 2, reply: 'silence' });
    await expect(provider.generateVideo(contractOrder(), never)).rejects.toMatchObject({
      kind: 'unknown-outcome',
    });
    expect(lines(server.requests).slice(2)).toEqual(['DELETE /v1/tasks/task_1']);
  });

  it('cancels a task that could not be noted', async () => {
    const provider = await start();
    const lost = new Error('Overtaken.');
    const progress = { ...progressAfter(null), note: () => Promise.reject(lost) };
    await expect(provider.generateVideo(contractOrder(), never, progress)).rejects.toBe(lost);
    expect(lines(server.requests)).toEqual(['POST /v1/avatar_videos', 'DELETE /v1/tasks/task_1']);
  });

  it('deletes every task of an order', async () => {
    const provider = await start();
    expect(await provider.deleteVideo(operationOf('a', 'b', 'c/d'), never)).toBe('deleted');
    expect(lines(server.requests)).toEqual([
      'DELETE /v1/tasks/a',
      'DELETE /v1/tasks/b',
      'DELETE /v1/tasks/c%2Fd',
    ]);
  });

  it('orders nothing without a narration', async () => {
    const provider = await start(null, { narrate: () => Promise.reject(new Error('Hoarse.')) });
    await expect(provider.generateVideo(contractOrder(), never)).rejects.toMatchObject({
      kind: 'unavailable',
    });
    expect(server.requests).toHaveLength(0);
  });

  it('refuses a part that is too large to be sent', async () => {
    const provider = await start(null, {
      narrate: (order) => {
        const narration = narrationOfParts(order, 2);
        narration.parts[1]!.data = Buffer.alloc(3_800_000);
        return Promise.resolve(narration);
      },
    });
    await expect(provider.generateVideo(contractOrder(), never)).rejects.toMatchObject({
      kind: 'invalid-order',
    });
    expect(server.requests).toHaveLength(0);
  });

  it('refuses a script or a shape it cannot make, without asking', async () => {
    const provider = await start();
    const order = contractOrder();
    const sentences = [{ ...order.sentences[0]!, text: 'x'.repeat(2401) }];
    await expect(provider.generateVideo({ ...order, sentences }, never)).rejects.toMatchObject({
      kind: 'invalid-order',
    });
    const scenes = providerAt(server.baseUrl, { product: { name: 'scenes', model: 'gen4.5' } });
    const square = contractOrder({ aspectRatio: '1:1' });
    await expect(scenes.generateVideo(square, never)).rejects.toMatchObject({
      kind: 'unsupported-option',
    });
    expect(server.requests).toHaveLength(0);
  });

  it('sends nothing of the person with a spoken video but the sound', async () => {
    const provider = await start();
    await provider.generateVideo(contractOrder({ presenter: 'masculine' }), never);
    expect(server.requests[0]?.body).toEqual({
      model: 'gwm1_avatars',
      avatar: { type: 'custom', avatarId: '9d0c8a4e-0000-4000-8000-000000000001' },
      speech: {
        type: 'audio',
        audio: `data:audio/mp4;base64,${Buffer.from('part 0').toString('base64')}`,
      },
    });
  });

  it('sends nothing of the person with a scene', async () => {
    const provider = await start(null, { product: { name: 'scenes', model: 'gen4.5' } });
    const order = contractOrder();
    const operation = await provider.generateVideo(order, never);
    expect(operation.assembly).toMatchObject({ kind: 'scenes', narrationPath: 'narration.m4a' });
    const sent = JSON.stringify(server.requests.map(({ body }) => body));
    const personal = [order.cards.name, order.userId, order.generationId];
    for (const text of [...personal, ...order.sentences.map((each) => each.text)]) {
      expect(sent).not.toContain(text);
    }
    expect(sent).not.toMatch(/database|engineer|report/i);
  });

  it('is stopped before it orders anything, and says that nothing was ordered', async () => {
    const provider = await start();
    await expect(
      provider.generateVideo(contractOrder(), AbortSignal.abort()),
    ).rejects.toMatchObject({ kind: 'unavailable' });
    expect(server.requests).toHaveLength(0);
  });

  it('makes no call that may not be announced', async () => {
    const provider = await start();
    const overtaken = new Error('Overtaken.');
    let announced = 0;
    const progress = {
      ...progressAfter(null),
      announce: () => ((announced += 1) === 2 ? Promise.reject(overtaken) : Promise.resolve()),
    };
    await expect(provider.generateVideo(contractOrder(), never, progress)).rejects.toBe(overtaken);
    expect(lines(server.requests)).toEqual(['POST /v1/avatar_videos']);
  });

  it('stops between two parts and says that the second was not ordered', async () => {
    const provider = await start();
    const stop = new AbortController();
    const progress = {
      ...progressAfter(null),
      note: () => {
        stop.abort();
        return Promise.resolve();
      },
    };
    await expect(
      provider.generateVideo(contractOrder(), stop.signal, progress),
    ).rejects.toMatchObject({ kind: 'unavailable' });
    expect(lines(server.requests)).toEqual(['POST /v1/avatar_videos']);
  });
});

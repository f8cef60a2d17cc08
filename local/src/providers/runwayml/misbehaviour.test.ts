import RunwayML from '@runwayml/sdk';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { measureDuration } from '../ffmpeg.ts';
import type { FaultName } from './faults.ts';
import {
  dataUri,
  download,
  makeTone,
  outputOf,
  probe,
  runRunwayml,
  scene,
  speaker,
  type RunningRunwayml,
} from './testing/running-runwayml.ts';

let runway: RunningRunwayml;
beforeAll(async () => {
  runway = await runRunwayml({ concurrency: 1000 });
});
afterEach(() => runway.faults.clear());
afterAll(() => runway.stop());

const order = async (fault?: string) => {
  const promptText = fault === undefined ? 'A desk' : `A desk [fault:${fault}]`;
  return (await runway.client.textToVideo.create({ ...scene, promptText })).id;
};
const taskAfter = async (id: string, ms: number) => {
  await runway.idle();
  runway.pass(ms);
  return runway.client.tasks.retrieve(id);
};
type Control = { tasks: { id: string }[]; creditBalance: number; faults: object[] };
const control = async () => JSON.parse((await runway.call('GET', '/_control')).text) as Control;

describe('a create call', () => {
  it.each<[FaultName, number, string]>([
    ['401', 401, 'AuthenticationError'],
    ['429-rate', 429, 'RateLimitError'],
    ['500', 500, 'InternalServerError'],
    ['out-of-credit', 400, 'BadRequestError'],
  ])('%s is answered without a task', async (fault, status, name) => {
    const before = await control();
    runway.faults.set(fault);
    const error: unknown = await order().catch((each: unknown) => each);
    expect(error).toMatchObject({ status, error: { error: expect.stringMatching(/./) } });
    expect((error as Error).constructor.name).toBe(name);
    expect(await control()).toMatchObject({
      tasks: before.tasks,
      creditBalance: before.creditBalance,
    });
    await order();
  });

  it('503-html is a page of the edge', async () => {
    runway.faults.set('503-html');
    const answer = await runway.call('POST', '/v1/text_to_video', scene);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      503,
      'text/html; charset=utf-8',
    ]);
  });

  it('500 can be another status of the edge', async () => {
    await expect(order('500=504')).rejects.toMatchObject({ status: 504 });
  });

  it('error-after-accept has made a paid task all the same, so the SDK’s retries pay again', async () => {
    const before = await control();
    const retrying = runway.client.withOptions({ maxRetries: 1 });
    const promptText = 'A desk [fault:error-after-accept]';
    await expect(retrying.textToVideo.create({ ...scene, promptText })).rejects.toMatchObject({
      status: 500,
    });
    const after = await control();
    expect(after.tasks.length - before.tasks.length).toBe(2);
    for (const { id } of runway.started.slice(-2)) await runway.client.tasks.delete(id);
    expect(runway.started.slice(-2)).toMatchObject([{ credits: 24 }, { credits: 24 }]);
    expect(before.creditBalance - after.creditBalance).toBe(48);
    await expect(order('error-after-accept=504')).rejects.toMatchObject({ status: 504 });
    expect((await control()).tasks.length - before.tasks.length).toBe(1);
  });

  it('lost-answer breaks the connection after the task exists', async () => {
    const before = await control();
    await expect(order('lost-answer')).rejects.toBeInstanceOf(RunwayML.APIConnectionError);
    expect((await control()).tasks.length - before.tasks.length).toBe(1);
  });

  it('hang has neither an answer nor a task', async () => {
    const before = await control();
    const promptText = 'A desk [fault:hang]';
    const call = runway.client.textToVideo.create({ ...scene, promptText }, { timeout: 200 });
    await expect(call).rejects.toBeInstanceOf(RunwayML.APIConnectionTimeoutError);
    expect((await control()).tasks).toEqual(before.tasks);
  });
});

describe('a task', () => {
  it.each([
    ['moderated-text', 'SAFETY.INPUT.TEXT'],
    ['render-failed', 'INTERNAL.BAD_OUTPUT.CODE01'],
    ['render-failed=THIRD_PARTY.UNAVAILABLE', 'THIRD_PARTY.UNAVAILABLE'],
    ['render-failed=absent', undefined],
  ])('%s ends as FAILED with %s', async (fault, code) => {
    const task = await taskAfter(await order(fault), 60_000);
    expect(task.status).toBe('FAILED');
    expect(task.status === 'FAILED' && task.failureCode).toBe(code);
  });

  it('cancelled by somebody else ends as CANCELLED', async () => {
    expect(await taskAfter(await order('cancelled'), 60_000)).toMatchObject({
      status: 'CANCELLED',
      cost: { credits: 24 },
    });
  });

  it('throttled waits for some looks and then runs', async () => {
    const id = await order('throttled=2');
    const statuses = [];
    for (let look = 0; look < 3; look += 1) statuses.push((await taskAfter(id, 5000)).status);
    expect(statuses).toEqual(['THROTTLED', 'THROTTLED', 'PENDING']);
    expect((await taskAfter(id, 60_000)).status).toBe('SUCCEEDED');
  });

  it('stuck goes on for ever, stuck-progress at 97 %', async () => {
    const [slow, near] = [await order('stuck'), await order('stuck-progress')];
    const week = 7 * 24 * 60 * 60 * 1000;
    expect(await taskAfter(slow, 90_000)).toMatchObject({ status: 'RUNNING' });
    expect(await taskAfter(near, week)).toMatchObject({ status: 'RUNNING', progress: 0.97 });
    expect(await taskAfter(slow, 0)).toMatchObject({ status: 'RUNNING' });
  });

  it('no-url has succeeded and shows no output for some looks', async () => {
    const id = await order('no-url=1');
    expect(await taskAfter(id, 60_000)).toMatchObject({ status: 'SUCCEEDED', output: [] });
    expect(await taskAfter(id, 5000)).toMatchObject({ output: [expect.any(String)] });
  });

  it('expired-url shows lapsed addresses, for some looks or for ever', async () => {
    const [some, ever] = [await order('expired-url=1'), await order('expired-url')];
    expect((await fetch(await outputOf(runway, some))).status).toBe(403);
    expect((await fetch(await outputOf(runway, some))).status).toBe(200);
    for (let look = 0; look < 3; look += 1) {
      expect((await fetch(await outputOf(runway, ever))).status).toBe(403);
    }
  });

  it('late-file has its file two downloads later', async () => {
    const url = await outputOf(runway, await order('late-file'));
    const statuses = [];
    for (let look = 0; look < 3; look += 1) statuses.push((await fetch(url)).status);
    expect(statuses).toEqual([404, 404, 200]);
  });
});

describe('an avatar video of recorded speech, where no words can be magic', () => {
  const speak = async () => {
    const audio = dataUri('audio/mpeg', await makeTone(runway.dataFolder, 2, 600));
    const speech = { type: 'audio', audio } as const;
    const asked = { model: 'gwm1_avatars', avatar: speaker, speech } as const;
    return (await runway.client.avatarVideos.create(asked)).id;
  };
  const fileOf = async (id: string) => download(runway, await outputOf(runway, id));

  it('is black, silent or too short by arming', async () => {
    runway.faults.set('black-video');
    expect(await probe(await fileOf(await speak()), ['-vf', 'blackdetect=d=0.5'])).toContain(
      'black_start:0',
    );
    runway.faults.set('silent-video');
    const silent = await probe(await fileOf(await speak()), ['-af', 'volumedetect']);
    expect(silent).toMatch(/max_volume: -(9[01]|\d{3,})/);
    await runway.call('POST', '/_control/faults', { fault: 'wrong-length', value: 0.25 });
    expect(await measureDuration(await fileOf(await speak()))).toBeLessThan(0.8);
    expect(await measureDuration(await fileOf(await speak()))).toBeCloseTo(2, 0);
  });

  it('fails by the name of one’s own avatar', async () => {
    const avatar = await runway.client.avatars.create({
      name: 'Ada [fault:render-failed=INTERNAL]',
      personality: 'Calm.',
      referenceImage: 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUg==',
      voice: { type: 'runway-live-preset', presetId: 'maya' },
    });
    runway.pass(60_000);
    const audio = dataUri('audio/mpeg', await makeTone(runway.dataFolder, 2, 600));
    const { id } = await runway.client.avatarVideos.create({
      model: 'gwm1_avatars',
      avatar: { type: 'custom', avatarId: avatar.id },
      speech: { type: 'audio', audio },
    });
    expect(await taskAfter(id, 60_000)).toMatchObject({ failureCode: 'INTERNAL' });
  });
});

describe('the status call', () => {
  it('is refused for some calls and then answered', async () => {
    const id = await order();
    for (const [fault, status] of [
      ['status-500', 500],
      ['status-429', 429],
      ['status-503-html', 503],
    ] as const) {
      runway.faults.set(fault);
      await expect(runway.client.tasks.retrieve(id)).rejects.toMatchObject({ status });
      runway.pass(5000);
      expect((await runway.client.tasks.retrieve(id)).id).toBe(id);
    }
  });
});

describe('the provider', () => {
  it('is down for a stretch of time', async () => {
    const body = { fault: 'outage', inSeconds: 60, forSeconds: 600 };
    await runway.call('POST', '/_control/faults', body);
    await order();
    runway.pass(60_000);
    await expect(order()).rejects.toMatchObject({ status: 503 });
    await expect(runway.client.organization.retrieve()).rejects.toMatchObject({ status: 503 });
    runway.pass(600_000);
    await order();
  });

  it('is slower and dearer for a while', async () => {
    runway.faults.set('slow-down', null, { value: 3 });
    runway.faults.set('price-change', null, { value: 1.5 });
    const id = await order();
    expect(await taskAfter(id, 179_000)).toMatchObject({
      status: 'RUNNING',
      estimatedCost: { credits: 36 },
    });
    expect(await taskAfter(id, 1000)).toMatchObject({ status: 'SUCCEEDED', cost: { credits: 36 } });
  });

  it('fails a share of the orders, the same ones for the same seed', async () => {
    const failed = async () => {
      runway.faults.clear();
      runway.faults.set('500', null, { rate: 0.5, seed: 7 });
      const results = [];
      for (let count = 0; count < 12; count += 1) {
        results.push(
          await order().then(
            () => 'made',
            () => 'failed',
          ),
        );
      }
      return results;
    };
    const first = await failed();
    expect(new Set(first)).toEqual(new Set(['made', 'failed']));
    expect(await failed()).toEqual(first);
  });
});

it('arms, lists and clears faults over the control API, and refuses foreign pages and names', async () => {
  const armed = await runway.call('POST', '/_control/faults', { fault: 'stuck', times: 2 });
  expect(JSON.parse(armed.text)).toMatchObject({ faults: [{ fault: 'stuck', times: 2 }] });
  expect((await runway.call('POST', '/_control/faults', { fault: 'nonsense' })).status).toBe(400);
  const headers = { origin: 'https://pages.example' };
  expect((await runway.call('DELETE', '/_control/faults', undefined, headers)).status).toBe(403);
  await runway.call('DELETE', '/_control/faults');
  expect((await control()).faults).toEqual([]);
});

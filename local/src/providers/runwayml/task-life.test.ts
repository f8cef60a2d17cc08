import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import RunwayML from '@runwayml/sdk';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { outputOf, runRunwayml, scene, type RunningRunwayml } from './testing/running-runwayml.ts';

let runway: RunningRunwayml;
let mediaCacheFolder: string;
beforeAll(async () => {
  mediaCacheFolder = await mkdtemp(join(tmpdir(), 'cvplus-runwayml-media-'));
});
beforeEach(async () => {
  runway = await runRunwayml({ creditBalance: 1000, concurrency: 2, mediaCacheFolder });
});
afterEach(() => runway.stop());
afterAll(() => rm(mediaCacheFolder, { recursive: true, force: true }));

const order = async (changes: object = {}) =>
  (await runway.client.textToVideo.create({ ...scene, ...changes })).id;
const statusOf = async (id: string) => (await runway.client.tasks.retrieve(id)).status;
const balance = async () => (await runway.client.organization.retrieve()).creditBalance;

describe('a task', () => {
  it('walks through its states with rising progress and ends with an output', async () => {
    const id = await order();
    await runway.idle();
    expect(await runway.client.tasks.retrieve(id)).toEqual({
      id,
      createdAt: '2026-11-22T10:00:00.000Z',
      status: 'PENDING',
      estimatedCost: { credits: 24 },
    });
    const seen: number[] = [];
    for (const ms of [10_000, 20_000, 29_999]) {
      runway.pass(ms);
      const task = await runway.client.tasks.retrieve(id);
      if (task.status !== 'RUNNING') throw new Error(task.status);
      expect(task.estimatedCost).toEqual({ credits: 24 });
      seen.push(task.progress);
    }
    expect(seen).toEqual([...new Set(seen)].sort((first, second) => first - second));
    expect(seen.at(-1)).toBeLessThan(1);
    runway.pass(1);
    expect(await runway.client.tasks.retrieve(id)).toEqual({
      id,
      createdAt: '2026-11-22T10:00:00.000Z',
      status: 'SUCCEEDED',
      output: [expect.stringContaining('.mp4?Expires=')],
      cost: { credits: 24 },
    });
  });

  it('answers waitForTaskOutput of the SDK when it has ended', async () => {
    const id = await order();
    await outputOf(runway, id);
    const task = await runway.client.tasks.retrieve(id).waitForTaskOutput();
    expect(task.status).toBe('SUCCEEDED');
  });

  it('has a new address at every look, which lapses and takes no key', async () => {
    const id = await order();
    const first = await outputOf(runway, id);
    const second = await outputOf(runway, id);
    expect(second).not.toBe(first);
    expect((await fetch(first)).status).toBe(200);
    const forged = `${first.slice(0, -4)}AAAA`;
    expect((await fetch(forged)).status).toBe(403);
    expect((await fetch(first.split('?')[0]!)).status).toBe(403);
    const headers = { authorization: `Bearer ${runway.client.apiKey}` };
    expect((await fetch(first, { headers })).status).toBe(400);
    runway.pass(24 * 60 * 60 * 1000);
    expect((await fetch(first)).status).toBe(403);
    expect((await fetch(await outputOf(runway, id))).status).toBe(200);
  });

  it('has an output that answers HEAD and ranges', async () => {
    const url = await outputOf(runway, await order());
    const head = await fetch(url, { method: 'HEAD' });
    expect(head.headers.get('content-type')).toBe('video/mp4');
    const length = Number(head.headers.get('content-length'));
    const part = await fetch(url, { headers: { range: 'bytes=4-7' } });
    expect([part.status, await part.text()]).toEqual([206, 'ftyp']);
    expect(part.headers.get('content-range')).toBe(`bytes 4-7/${length}`);
  });

  it('is gone with its file once deleted', async () => {
    const id = await order();
    const url = await outputOf(runway, id);
    await runway.client.tasks.delete(id);
    await expect(runway.client.tasks.retrieve(id)).rejects.toBeInstanceOf(RunwayML.NotFoundError);
    await expect(runway.client.tasks.delete(id)).rejects.toMatchObject({
      status: 404,
      error: { error: 'Task not found' },
    });
    expect((await fetch(url)).status).toBe(404);
    expect(await readdir(join(runway.dataFolder, 'files'))).toEqual([]);
  });

  it('leaves no file when it is cancelled while it is being made', async () => {
    const id = await order();
    await runway.client.tasks.delete(id);
    await runway.idle();
    expect(await readdir(join(runway.dataFolder, 'files'))).toEqual([]);
  });

  it('survives a restart', async () => {
    const [ended, open] = [await order(), await order()];
    const { dataFolder } = runway;
    await runway.close();
    runway = await runRunwayml({ dataFolder, creditBalance: 1000, mediaCacheFolder });
    expect(await statusOf(open)).toBe('PENDING');
    await outputOf(runway, ended);
    expect(await statusOf(open)).toBe('SUCCEEDED');
  });
});

describe('throttling', () => {
  it('lets so many tasks of a model run and starts the others as places become free', async () => {
    const ids = [await order(), await order(), await order(), await order()];
    await runway.idle();
    const all = () => Promise.all(ids.map(statusOf));
    expect(await all()).toEqual(['PENDING', 'PENDING', 'THROTTLED', 'THROTTLED']);
    runway.pass(30_000);
    await runway.client.tasks.delete(ids.shift()!);
    expect(await all()).toEqual(['RUNNING', 'PENDING', 'THROTTLED']);
    runway.pass(30_000);
    expect(await all()).toEqual(['SUCCEEDED', 'RUNNING', 'PENDING']);
    runway.pass(60_000);
    expect(await all()).toEqual(['SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED']);
  });

  it('starts what waited when the place became free, not when somebody looked', async () => {
    const ids = [await order(), await order(), await order()];
    await runway.idle();
    runway.pass(120_000);
    expect(await statusOf(ids[2]!)).toBe('SUCCEEDED');
  });

  it('counts each model by itself', async () => {
    await order();
    await order();
    const sound = await runway.client.soundEffect.create({
      model: 'eleven_text_to_sound_v2',
      promptText: 'Rain',
    });
    expect(await statusOf(sound.id)).toBe('PENDING');
  });
});

describe('credits', () => {
  it('are taken at submit and given back for what never began', async () => {
    const ids = [await order(), await order(), await order()];
    expect(await balance()).toBe(1000 - 3 * 24);
    await runway.client.tasks.delete(ids[2]!);
    expect(await balance()).toBe(1000 - 2 * 24);
    await runway.client.tasks.delete(ids[1]!);
    expect(await balance()).toBe(1000 - 2 * 24);
  });

  it('are given back for a failure that is not the request’s own', async () => {
    const cases: [string, number][] = [
      ['SAFETY.INPUT.TEXT', 24],
      ['INPUT_PREPROCESSING.SAFETY.TEXT', 24],
      ['SAFETY.OUTPUT.VIDEO', 24],
      ['ASSET.INVALID', 0],
      ['INTERNAL.BAD_OUTPUT.CODE01', 0],
      ['INPUT_PREPROCESSING.INTERNAL', 0],
      ['INTERNAL', 0],
      ['THIRD_PARTY.UNAVAILABLE', 0],
    ];
    let kept = 0;
    for (const [code, cost] of cases) {
      const id = await order({ promptText: `A desk [fault:render-failed=${code}]` });
      runway.pass(60_000);
      expect(await runway.client.tasks.retrieve(id)).toEqual({
        id,
        createdAt: expect.any(String),
        status: 'FAILED',
        failure: expect.stringMatching(/./),
        failureCode: code,
        cost: { credits: cost },
      });
      kept += cost;
      expect(await balance()).toBe(1000 - kept);
    }
  });

  it('run out with a 400 that says so, and no task', async () => {
    await runway.call('POST', '/_control/credits', { creditBalance: 23 });
    const refused = runway.client.textToVideo.create(scene);
    await expect(refused).rejects.toMatchObject({
      status: 400,
      error: { error: expect.stringContaining('not have enough credits') },
    });
    expect(await balance()).toBe(23);
  });

  it('appear by day and model in the usage', async () => {
    await order();
    const id = await order();
    await outputOf(runway, id);
    runway.pass(24 * 60 * 60 * 1000);
    await order({ duration: 3 });
    const usage = await runway.client.organization.retrieveUsage({ startDate: '2026-11-22' });
    expect(usage).toEqual({
      models: ['gen4.5'],
      results: [
        { date: '2026-11-22', usedCredits: [{ model: 'gen4.5', amount: 48 }] },
        { date: '2026-11-23', usedCredits: [{ model: 'gen4.5', amount: 36 }] },
      ],
    });
  });
});

it('answers 429 above the generations of a day, and takes them again the day after', async () => {
  await runway.stop();
  runway = await runRunwayml({ dailyGenerations: 2, mediaCacheFolder });
  const first = await order();
  await runway.client.tasks.delete(first);
  await order();
  await expect(order()).rejects.toBeInstanceOf(RunwayML.RateLimitError);
  const { tier, usage } = await runway.client.organization.retrieve();
  expect(tier.models['gen4.5']).toEqual({ maxConcurrentGenerations: 5, maxDailyGenerations: 2 });
  expect(usage.models['gen4.5']).toEqual({ dailyGenerations: 2 });
  runway.pass(24 * 60 * 60 * 1000);
  await order();
});

it('notes looks at one task that come sooner than five seconds after another', async () => {
  const [first, second] = [await order(), await order()];
  await statusOf(first);
  await statusOf(second);
  runway.pass(5000);
  await statusOf(first);
  expect(runway.tooEager).toEqual([]);
  runway.pass(4999);
  await statusOf(first);
  expect(runway.tooEager).toMatchObject([{ taskId: first, sinceLastMs: 4999 }]);
  const { text } = await runway.call('GET', '/_control');
  expect(JSON.parse(text)).toMatchObject({ tooEager: [{ taskId: first }] });
});

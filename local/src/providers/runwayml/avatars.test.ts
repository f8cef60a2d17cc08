import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { RenderOrderInput } from '@cvplus/contracts/render-order';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  dataUri,
  makePicture,
  outputOf,
  renderTestClip,
  runRunwayml,
  type RunningRunwayml,
} from './testing/running-runwayml.ts';

let runway: RunningRunwayml;
const orders: RenderOrderInput[] = [];
beforeAll(async () => {
  runway = await runRunwayml({
    renderVideo: async (order, outFile, signal) => {
      orders.push(order);
      await renderTestClip(order, outFile, signal);
    },
  });
});
afterAll(() => runway.stop());

const model = 'gwm1_avatars';

describe('an avatar of one’s own', () => {
  const create = async (name: string) =>
    runway.client.avatars.create({
      name,
      personality: 'Calm and friendly.',
      referenceImage: dataUri('image/png', await makePicture(runway.dataFolder)),
      voice: { type: 'runway-live-preset', presetId: 'leo' },
    });

  it('becomes ready, speaks, is listed in pages and is gone with its portrait', async () => {
    const first = await create('Ada');
    const second = await create('Ben');
    expect(first).toMatchObject({ name: 'Ada', status: 'PROCESSING', processedImageUri: null });
    const speech = { type: 'text', text: 'Hello, I am Ada.' } as const;
    const avatar = { type: 'custom', avatarId: first.id } as const;
    await expect(
      runway.client.avatarVideos.create({ model, avatar, speech }),
    ).rejects.toMatchObject({ status: 400 });
    runway.pass(60_000);
    const ready = await runway.client.avatars.retrieve(first.id);
    expect(ready).toMatchObject({ status: 'READY', voice: { presetId: 'leo', name: 'Leo' } });
    const portrait = await fetch(ready.referenceImageUri!);
    expect(portrait.headers.get('content-type')).toBe('image/png');
    const { id } = await runway.client.avatarVideos.create({ model, avatar, speech });
    await outputOf(runway, id);
    expect(orders).toMatchObject([{ presenter: 'masculine' }]);
    const seen: string[] = [];
    for await (const each of runway.client.avatars.list({ limit: 1 })) seen.push(each.id);
    expect(seen).toEqual([first.id, second.id]);
    await runway.client.avatars.delete(first.id);
    await expect(runway.client.avatars.retrieve(first.id)).rejects.toMatchObject({ status: 404 });
    expect((await fetch(ready.referenceImageUri!)).status).toBe(404);
    const files = await readdir(join(runway.dataFolder, 'files'));
    expect(files.filter((file) => file.includes(first.id))).toEqual([]);
  });

  it('fails when no face is found', async () => {
    const { id } = await create('[fault:avatar-failed]');
    runway.pass(60_000);
    expect(await runway.client.avatars.retrieve(id)).toMatchObject({
      status: 'FAILED',
      failureReason: expect.stringContaining('face'),
    });
  });

  it('wants a limit for lists, and lists the account’s voices', async () => {
    expect((await runway.call('GET', '/v1/avatars')).status).toBe(400);
    const voices = await runway.client.voices.list({ limit: 10 });
    expect(voices.data).toMatchObject([{ status: 'READY', name: 'House voice' }]);
  });
});

it('refuses a bucket form with a key, without its fields, with a small file or a second time', async () => {
  const placed = await runway.call('POST', '/v1/uploads', { filename: 'a.mp3', type: 'ephemeral' });
  const { uploadUrl, fields } = JSON.parse(placed.text) as {
    uploadUrl: string;
    fields: Record<string, string>;
  };
  const send = async (bytes: number, given: Record<string, string>, headers = {}) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(given)) body.append(name, value);
    body.append('file', new File([new Uint8Array(bytes)], 'a.mp3'));
    return (await fetch(uploadUrl, { method: 'POST', body, headers })).status;
  };
  expect(await send(600, fields, { authorization: `Bearer ${runway.client.apiKey}` })).toBe(400);
  expect(await send(600, { ...fields, policy: 'other' })).toBe(403);
  expect(await send(511, fields)).toBe(400);
  expect(await send(600, fields)).toBe(204);
  expect(await send(600, fields)).toBe(403);
  const late = new FormData();
  late.append('file', new File([new Uint8Array(600)], 'a.mp3'));
  for (const [name, value] of Object.entries(fields)) late.append(name, value);
  expect((await fetch(uploadUrl, { method: 'POST', body: late })).status).toBe(400);
});

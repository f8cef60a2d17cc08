import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VideoIntroductionState } from '@cvplus/contracts/video-introduction';
import type { ProviderName, VideoOptionsInput } from '@cvplus/contracts/video-options';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { CloudClient } from '../intro/cloud-client.ts';
import { findFfmpeg, playThrough } from '../intro/play-through.ts';
import { Scenario, shortOrder } from './support/scenario.ts';

let scenario: Scenario;
let marta: CloudClient;
let outFolder: string;

beforeAll(async () => {
  outFolder = await mkdtemp(join(tmpdir(), 'cvplus-providers-'));
  scenario = await Scenario.open({
    label: 'scenario-providers',
    settings: { PROVIDERS: 'heygen,runwayml,did,inhouse' },
  });
  marta = await scenario.person();
});
afterAll(async () => {
  await scenario?.close();
  await rm(outFolder, { recursive: true, force: true });
});

async function film(
  preferredProvider: ProviderName,
  more: VideoOptionsInput = {},
): Promise<VideoIntroductionState> {
  const jobId = await scenario.importCv(marta);
  const options = { ...shortOrder, preferredProvider, ...more };
  const { generationId } = await marta.generate({ jobId, options });
  return scenario.follow(marta, jobId).end(generationId);
}

async function expectPlays({ data, quality }: VideoIntroductionState): Promise<void> {
  expect(quality?.verdict).toBe('pass');
  const file = join(outFolder, 'final.mp4');
  await marta.download(data?.media?.videoPath ?? '', file);
  await playThrough(findFfmpeg(process.env), file);
}

const controlSchema = z.object({
  received: z.array(
    z.object({ method: z.string(), path: z.string(), body: z.unknown().optional() }),
  ),
});

/** Whom the orders that HeyGen received asked for. */
async function looksOrdered(): Promise<unknown[]> {
  const answer = await fetch(`http://127.0.0.1:${scenario.stack.ports.heygen}/_control`);
  const { received } = controlSchema.parse(await answer.json());
  return received
    .filter(({ method, path }) => method === 'POST' && path === '/v3/videos')
    .map(({ body }) => z.object({ avatar_id: z.string() }).parse(body).avatar_id);
}

/** What people are shown of HeyGen, as soon as its list was read. */
async function facesOfHeygen() {
  const read = async () =>
    (await marta.listFaces({})).offers.find(({ provider }) => provider === 'heygen')?.list ?? null;
  await expect.poll(read, { timeout: 60_000, interval: 500 }).not.toBeNull();
  return (await read())?.faces ?? [];
}

describe('with every provider at hand', () => {
  it('films the face that somebody chose by its picture, and refuses one that is not there', async () => {
    const nora = (await facesOfHeygen()).find(({ name }) => name.startsWith('Nora'));
    const picture = await fetch(nora?.previewUrl ?? '');
    expect(picture.headers.get('content-type')).toMatch(/^image\//);
    await picture.body?.cancel();

    const face = { provider: 'heygen', avatarId: nora?.id ?? '' } as const;
    const jobId = await scenario.importCv(marta);
    const gone = { ...shortOrder, face: { ...face, avatarId: 'lk_gone' } };
    await expect(marta.generate({ jobId, options: gone })).rejects.toMatchObject({
      code: 'functions/invalid-argument',
      details: { code: 'face-not-offered', field: 'options.face.avatarId' },
    });

    const end = await film('heygen', { face });
    expect(end).toMatchObject({ status: 'completed', provider: 'heygen' });
    expect(await looksOrdered()).toEqual([nora?.id]);
  });

  it('has D-ID make the video when the owner chose it', async () => {
    const end = await film('did');
    expect(end).toMatchObject({ status: 'completed', provider: 'did', problem: null });
    expect(end.attempts).toMatchObject([{ provider: 'did', success: true }]);
    expect(scenario.stack.cloud.did?.orderedVideos()).toBe(1);
    await expectPlays(end);
  });

  it('goes on to the third one when two are out of credit, and says so', async () => {
    scenario.stack.cloud.heygen?.armFault('402');
    scenario.stack.cloud.did?.armFault('402');
    scenario.stack.cloud.runwayml?.clearFaults();
    const end = await film('heygen');
    expect(end).toMatchObject({ status: 'completed', provider: 'runwayml' });
    expect(end.attempts).toMatchObject([
      { provider: 'heygen', success: false, error: { kind: 'out-of-credit' } },
      { provider: 'did', success: false, error: { kind: 'out-of-credit' } },
      { provider: 'runwayml', success: true },
    ]);
    expect(end.data?.engine?.reason).toMatch(/\w/);
    // A video of our narration, spoken by an animated face: one task, joined by our own renderer.
    expect(scenario.stack.cloud.runwayml?.orderedTasks()).toBe(1);
    expect(scenario.stack.cloud.did?.orderedVideos()).toBe(1);
    await expectPlays(end);
  });
});

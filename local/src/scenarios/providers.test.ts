import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VideoIntroductionState } from '@cvplus/contracts/video-introduction';
import type { ProviderName } from '@cvplus/contracts/video-options';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

async function film(preferredProvider: ProviderName): Promise<VideoIntroductionState> {
  const jobId = await scenario.importCv(marta);
  const options = { ...shortOrder, preferredProvider };
  const { generationId } = await marta.generate({ jobId, options });
  return scenario.follow(marta, jobId).end(generationId);
}

async function expectPlays({ data, quality }: VideoIntroductionState): Promise<void> {
  expect(quality?.verdict).toBe('pass');
  const file = join(outFolder, 'final.mp4');
  await marta.download(data?.media?.videoPath ?? '', file);
  await playThrough(findFfmpeg(process.env), file);
}

describe('with every provider at hand', () => {
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

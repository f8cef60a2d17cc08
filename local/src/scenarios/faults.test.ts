import { createHmac } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VideoIntroductionState } from '@cvplus/contracts/video-introduction';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CloudClient } from '../intro/cloud-client.ts';
import { findFfmpeg, playThrough } from '../intro/play-through.ts';
import type { FaultName } from '../providers/heygen/faults.ts';
import { functionUrl } from '../stack/environment.ts';
import type { HeygenPart } from '../stack/heygen-part.ts';
import { Scenario, shortOrder } from './support/scenario.ts';

let scenario: Scenario;
let marta: CloudClient;
let heygen: HeygenPart;
let outFolder: string;

beforeAll(async () => {
  outFolder = await mkdtemp(join(tmpdir(), 'cvplus-faults-'));
  scenario = await Scenario.open({ label: 'scenario-faults' });
  marta = await scenario.person();
  if (!scenario.stack.cloud.heygen) throw new Error('The stand-in did not start.');
  heygen = scenario.stack.cloud.heygen;
});
afterEach(() => heygen?.clearFaults());
afterAll(async () => {
  await scenario?.close();
  await rm(outFolder, { recursive: true, force: true });
});

async function filmWith(faults: FaultName[]): Promise<VideoIntroductionState> {
  for (const fault of faults) heygen.armFault(fault);
  const jobId = await scenario.importCv(marta);
  const { generationId } = await marta.generate({ jobId, options: shortOrder });
  return scenario.follow(marta, jobId).end(generationId);
}

async function expectPlays({ data }: VideoIntroductionState): Promise<void> {
  const file = join(outFolder, 'final.mp4');
  await marta.download(data?.media?.videoPath ?? '', file);
  await playThrough(findFfmpeg(process.env), file);
}

describe('when the provider', () => {
  it('fails to render, the in-house video is the result and says why', async () => {
    const end = await filmWith(['render-failed']);
    expect(end).toMatchObject({ status: 'completed', provider: 'inhouse' });
    expect(end.attempts).toMatchObject([
      { provider: 'heygen', success: false, error: { kind: 'render-failed' } },
      { provider: 'inhouse', success: true },
    ]);
    expect(end.data?.engine?.reason).toMatch(/HeyGen/);
    expect(end.quality?.verdict).toBe('pass');
    await expectPlays(end);
  });

  it('delivers a black video, another attempt makes the one that is shown', async () => {
    const end = await filmWith(['black-video']);
    expect(end.status).toBe('completed');
    expect(end.attempts[0]).toMatchObject({
      provider: 'heygen',
      success: false,
      error: { kind: 'poor-quality' },
    });
    expect(end.attempts.at(-1)?.success).toBe(true);
    expect(end.quality?.verdict).toBe('pass');
    await expectPlays(end);
  });

  it('never calls back, asking it finishes the video all the same', async () => {
    const end = await filmWith(['no-webhook']);
    expect(end).toMatchObject({ status: 'completed', provider: 'heygen' });
  });

  it('calls back twice, nothing happens twice', async () => {
    const end = await filmWith(['duplicate-webhook']);
    expect(end).toMatchObject({ status: 'completed', provider: 'heygen' });
    expect(end.attempts).toHaveLength(1);
  });

  it('loses the answer to the order, the video is ordered only once', async () => {
    const before = await heygen.orderedVideos();
    const end = await filmWith(['lost-answer']);
    expect(end).toMatchObject({ status: 'completed', provider: 'heygen' });
    expect((await heygen.orderedVideos()) - before).toBe(1);
  });

  it('is out of credit, our own renderer takes over at once', async () => {
    heygen.armFault('402');
    const jobId = await scenario.importCv(marta);
    const { generationId } = await marta.generate({ jobId, options: shortOrder });
    const { attempts } = await scenario
      .follow(marta, jobId)
      .until('the switch', (state) => state.attempts.length === 2);
    expect(attempts).toMatchObject([
      { provider: 'heygen', success: false, error: { kind: 'out-of-credit' } },
      { provider: 'inhouse', success: false },
    ]);
    await marta.steer({ action: 'cancel', jobId, generationId });
  });
});

describe('a forged webhook', () => {
  const body = JSON.stringify({
    event_type: 'avatar_video.success',
    event_data: { video_id: 'x' },
  });

  async function deliver(headers: Record<string, string>): Promise<number> {
    const address = `${functionUrl(scenario.stack.ports, 'videoGenerationWebhook')}/heygen`;
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    return answer.status;
  }

  it.each([
    ['without a signature', {}],
    [
      'signed by a stranger',
      { signature: createHmac('sha256', 'wrong').update(body).digest('hex') },
    ],
    ['with rubbish as signature', { signature: 'zz' }],
  ])('is refused and changes nothing: %s', async (_how, headers) => {
    const jobId = await scenario.importCv(marta);
    const watched = scenario.follow(marta, jobId);
    const before = await watched.until('the job', () => true);
    expect(await deliver(headers as Record<string, string>)).toBe(401);
    expect(watched.last).toEqual(before);
  });
});

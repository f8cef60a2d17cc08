import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFfmpeg, playThrough } from '../intro/play-through.ts';
import { Scenario, shortOrder } from './support/scenario.ts';

let scenario: Scenario;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cvplus-restart-'));
  scenario = await Scenario.open({
    label: 'scenario-restart',
    dataFolder: join(folder, 'data'),
    heygen: { renderDelayMs: { min: 15_000, max: 15_000 } },
  });
});
afterAll(async () => {
  await scenario?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a crash of functions and queues while the provider renders', () => {
  it('costs time but neither the video nor a second order', async () => {
    const marta = await scenario.person();
    const jobId = await scenario.importCv(marta);
    const { generationId } = await marta.generate({ jobId, options: shortOrder });
    const watched = scenario.follow(marta, jobId);
    await watched.until('rendering', (state) => state.step === 'rendering');
    await scenario.stack.crashEmulators();

    const end = await watched.end(generationId, 200_000);
    expect(end).toMatchObject({ status: 'completed', provider: 'heygen' });
    expect(await scenario.stack.cloud.heygen?.orderedVideos()).toBe(1);
    const file = join(folder, 'final.mp4');
    await marta.download(end.data?.media?.videoPath ?? '', file);
    await playThrough(findFfmpeg(process.env), file);

    // Signed in before the crash, and still the same person to the auth emulator.
    await expect(marta.freshToken()).resolves.toBeTypeOf('string');
  });
});

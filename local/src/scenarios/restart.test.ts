import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CloudClient } from '../intro/cloud-client.ts';
import { findFfmpeg, playThrough } from '../intro/play-through.ts';
import { bucket, projectId } from '../stack/environment.ts';
import { host } from '../stack/ports.ts';
import { Scenario, shortOrder } from './support/scenario.ts';

let scenario: Scenario;
let folder: string;
let marta: CloudClient;
let jobId: string;
let videoPath: string;

function open(): Promise<Scenario> {
  return Scenario.open({
    label: 'scenario-restart',
    dataFolder: join(folder, 'data'),
    heygen: { renderDelayMs: { min: 15_000, max: 15_000 } },
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cvplus-restart-'));
  scenario = await open();
});
afterAll(async () => {
  await scenario?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A crashed holder's lease (90 s), the sweeper's next minute, then the rest of the way. */
const patienceMs = 330_000;

describe('a crash of functions and queues while the provider renders', () => {
  it(
    'costs time but neither the video nor a second order',
    async () => {
      marta = await scenario.person();
      jobId = await scenario.importCv(marta);
      const { generationId } = await marta.generate({ jobId, options: shortOrder });
      const watched = scenario.follow(marta, jobId);
      await watched.until('rendering', (state) => state.step === 'rendering');
      await scenario.stack.crashEmulators();

      // The worker that died held a lease of 90 s; then the sweeper's look goes through.
      const end = await watched.end(generationId, patienceMs);
      expect(end).toMatchObject({ status: 'completed', provider: 'heygen' });
      expect(await scenario.stack.cloud.heygen?.orderedVideos()).toBe(1);
      videoPath = end.data?.media?.videoPath ?? '';
      const file = join(folder, 'final.mp4');
      await marta.download(videoPath, file);
      await playThrough(findFfmpeg(process.env), file);

      // Signed in before the crash, and still the same person to the auth emulator.
      await expect(marta.freshToken()).resolves.toBeTypeOf('string');
    },
    patienceMs + 60_000,
  );
});

describe('a new start', () => {
  it('finds accounts, jobs and videos where the last one left them', async () => {
    const idToken = await marta.freshToken();
    await scenario.close();
    scenario = await open();
    const { ports } = scenario.stack;
    const headers = { authorization: 'Bearer owner' };

    const database = `projects/${projectId}/databases/(default)/documents`;
    const job = await fetch(`http://${host}:${ports.firestore}/v1/${database}/jobs/${jobId}`, {
      headers,
    });
    expect(await job.json()).toMatchObject({ fields: { userId: { stringValue: marta.userId } } });

    const object = `b/${bucket}/o/${encodeURIComponent(videoPath)}?alt=media`;
    const video = await fetch(`http://${host}:${ports.storage}/${object}`);
    expect((await video.arrayBuffer()).byteLength).toBeGreaterThan(10_000);

    const people = await fetch(
      `http://${host}:${ports.auth}/identitytoolkit.googleapis.com/v1/projects/${projectId}/accounts:batchGet?maxResults=-1`,
      { headers },
    );
    const { users } = (await people.json()) as { users: { localId: string }[] };
    expect(users.map(({ localId }) => localId)).toContain(marta.userId);

    // A browser that was signed in asks this, and forgets a person whose token is refused.
    const lookup = await fetch(
      `http://${host}:${ports.auth}/identitytoolkit.googleapis.com/v1/accounts:lookup?key=local`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ idToken }),
      },
    );
    expect(lookup.status).toBe(200);
  });
});

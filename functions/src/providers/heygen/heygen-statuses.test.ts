import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { startScriptedServer, type ScriptedServer } from '../../testing/scripted-server.ts';
import { HeygenApi } from './heygen-api.ts';
import { readHeygenStatuses } from './heygen-statuses.ts';

const never = new AbortController().signal;
const statuses: unknown = JSON.parse(
  readFileSync(new URL('__fixtures__/statuses.json', import.meta.url), 'utf8'),
);

let server: ScriptedServer;
afterEach(() => server.close());

async function apiAnswering(status: number, body: unknown): Promise<HeygenApi> {
  server = await startScriptedServer(() => ({ status, body }));
  return new HeygenApi({ fetch, apiKey: () => Promise.resolve('sk'), baseUrl: server.baseUrl });
}

describe('readHeygenStatuses', () => {
  it('understands both lists of words, and looks at whatever ended, is missing or is not said', async () => {
    const ids = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `vid_${number}`);
    const read = await readHeygenStatuses(await apiAnswering(200, statuses), ids, never);
    expect(Object.fromEntries(read)).toEqual({
      vid_1: 'pending',
      vid_2: 'pending',
      vid_3: 'pending',
      vid_4: 'look',
      vid_5: 'look',
      vid_6: 'look',
      vid_7: 'pending',
      vid_8: 'look',
      vid_9: 'look',
    });
  });

  it('asks for a hundred at a time, each once', async () => {
    const api = await apiAnswering(200, { data: [], has_more: false, next_token: null });
    const ids = Array.from({ length: 150 }, (_, index) => `vid_${index}`);
    await readHeygenStatuses(api, [...ids, ...ids], never);
    const asked = server.requests.map(({ path }) => path.split('video_ids=')[1]?.split(','));
    expect(asked.map((batch) => batch?.length)).toEqual([100, 50]);
    expect(asked.flat()).toEqual(ids);
  });

  it('asks nothing about nothing, and says when HeyGen could not be asked', async () => {
    const api = await apiAnswering(503, '<html>');
    expect((await readHeygenStatuses(api, [], never)).size).toBe(0);
    expect(server.requests).toHaveLength(0);
    await expect(readHeygenStatuses(api, ['vid_1'], never)).rejects.toMatchObject({
      kind: 'unavailable',
    });
  });
});

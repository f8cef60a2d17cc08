import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { startScriptedServer, type ScriptedServer } from '../../testing/scripted-server.ts';
import { HeygenApi } from './heygen-api.ts';
import { listHeygenAvatars, listHeygenVoices } from './heygen-catalogue.ts';

const never = new AbortController().signal;
const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`__fixtures__/${name}.json`, import.meta.url), 'utf8'));

let server: ScriptedServer;
afterEach(() => server.close());

async function apiAnswering(answer: (path: string) => unknown): Promise<HeygenApi> {
  server = await startScriptedServer(({ path }) => ({ status: 200, body: answer(path) }));
  return new HeygenApi({ fetch, apiKey: () => Promise.resolve('sk'), baseUrl: server.baseUrl });
}

describe('listHeygenAvatars', () => {
  it('reads every page, first of our own looks and then of the stock, each look once', async () => {
    const api = await apiAnswering((path) =>
      fixture(path.includes('token=tok_2') ? 'looks.last-page' : 'looks.first-page'),
    );
    const avatars = await listHeygenAvatars(api, never);
    expect(avatars.map(({ id }) => id)).toEqual([
      'lk_own_twin',
      'lk_studio',
      'lk_photo_unready',
      'lk_classic',
    ]);
    expect(server.requests.map(({ path }) => path)).toEqual([
      '/v3/avatars/looks?limit=50&ownership=private',
      '/v3/avatars/looks?limit=50&ownership=private&token=tok_2',
      '/v3/avatars/looks?limit=50&ownership=public',
      '/v3/avatars/looks?limit=50&ownership=public&token=tok_2',
    ]);
  });

  it('marks looks in the making, photos not ready, and those the engine we order cannot show', async () => {
    const api = await apiAnswering((path) =>
      fixture(path.includes('token=tok_2') ? 'looks.last-page' : 'looks.first-page'),
    );
    const avatars = await listHeygenAvatars(api, never);
    const usable = Object.fromEntries(avatars.map(({ id, usable: can }) => [id, can]));
    expect(usable).toEqual({
      lk_own_twin: false,
      lk_studio: true,
      lk_photo_unready: false,
      lk_classic: false,
    });
    expect(avatars[1]).toEqual({
      id: 'lk_studio',
      name: 'Amelia in the studio',
      presenter: 'feminine',
      usable: true,
      previewUrl: 'https://files2.heygen.ai/looks/lk_studio.webp',
      defaultVoiceId: 'vc_amelia',
    });
  });

  it('stops at a token that comes back, and after forty pages', async () => {
    const repeating = await apiAnswering(() => ({ data: [], has_more: true, next_token: 'again' }));
    await listHeygenAvatars(repeating, never);
    expect(server.requests).toHaveLength(4);
    await server.close();

    let page = 0;
    const endless = await apiAnswering(() => {
      page += 1;
      return { data: [{ id: `lk_${page}` }], has_more: true, next_token: `tok_${page}` };
    });
    expect(await listHeygenAvatars(endless, never)).toHaveLength(80);
  });
});

describe('listHeygenVoices', () => {
  it('reads names of languages back as codes, and leaves open what is not said', async () => {
    const api = await apiAnswering(() => fixture('voices'));
    const voices = await listHeygenVoices(api, never);
    expect(voices.map(({ id, presenter, languages }) => [id, presenter, languages])).toEqual([
      ['vc_amelia', 'feminine', ['en']],
      ['vc_lena', 'feminine', ['de']],
      ['vc_many', null, []],
    ]);
  });
});

import RunwayML from '@runwayml/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runRunwayml, scene, speaker, type RunningRunwayml } from './testing/running-runwayml.ts';

let runway: RunningRunwayml;
beforeAll(async () => {
  runway = await runRunwayml({ concurrency: 1000 });
});
afterAll(() => runway.stop());

const picture = 'data:image/png;base64,iVBORw0KGgo=';
const turbo = { model: 'gen4_turbo', promptImage: picture, ratio: '1280:720', duration: 5 };
const still = { model: 'gen4_image', promptText: 'A desk', ratio: '1280:720' };
const preset = { type: 'runway-preset', presetId: 'Maya' };
const spoken = { model: 'eleven_v3', promptText: 'Hello.', voice: preset };
const said = { type: 'text', text: 'Hello there.' };
const avatar = { model: 'gwm1_avatars', avatar: speaker, speech: said };
const sound = { model: 'eleven_text_to_sound_v2', promptText: 'Rain' };
const own = {
  name: 'Ada',
  personality: 'Calm.',
  referenceImage: picture,
  voice: { type: 'runway-live-preset', presetId: 'maya' },
};

describe('headers', () => {
  it('wants the key as a bearer, even where nothing is', async () => {
    for (const authorization of [undefined, 'Bearer wrong', runway.client.apiKey]) {
      for (const path of ['/v1/organization', '/v1/tasks/none']) {
        const answer = await runway.call('GET', path, undefined, { authorization });
        expect(answer.status).toBe(401);
        expect(answer.json).toEqual({ error: expect.any(String), docUrl: expect.any(String) });
      }
    }
  });

  it('wants the one version of the API and JSON', async () => {
    const without = await runway.call('POST', '/v1/text_to_video', scene, {
      'x-runway-version': undefined,
    });
    expect([without.status, without.json.docUrl]).toEqual([400, expect.any(String)]);
    const headers = { 'x-runway-version': '2024-09-13' };
    expect((await runway.call('GET', '/v1/organization', undefined, headers)).status).toBe(400);
    const form = { 'content-type': 'text/plain' };
    expect((await runway.call('POST', '/v1/text_to_video', scene, form)).status).toBe(400);
  });

  it('knows no addresses of the old API and reports them', async () => {
    const answer = await runway.call('POST', '/v1/tasks', { prompt: 'A desk' });
    expect(answer.status).toBe(404);
    expect(runway.lines.at(-1)).toContain('POST /v1/tasks');
  });
});

describe('bodies', () => {
  it.each<[string, string, object]>([
    ['a text to video', 'text_to_video', { ...scene, seed: 7 }],
    [
      'moderation',
      'text_to_video',
      { ...scene, contentModeration: { publicFigureThreshold: 'low' } },
    ],
    ['a Veo clip', 'text_to_video', { model: 'veo3.1', promptText: 'x', ratio: '1920:1080' }],
    ['an image to video', 'image_to_video', turbo],
    [
      'an image with its position',
      'image_to_video',
      { ...turbo, promptImage: [{ uri: picture, position: 'first' }] },
    ],
    ['a square of gen4.5', 'image_to_video', { ...scene, promptImage: picture, ratio: '960:960' }],
    [
      'a still image',
      'text_to_image',
      { ...still, referenceImages: [{ uri: picture, tag: 'me_1' }] },
    ],
    ['speech', 'text_to_speech', { ...spoken, languageCode: 'de', speed: 1.1, stability: 0.5 }],
    ['a sound', 'sound_effect', { ...sound, duration: 0.5, loop: true }],
  ])('takes %s', async (_name, creator, body) => {
    const answer = await runway.call('POST', `/v1/${creator}`, body);
    expect(answer.json).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      estimatedCost: { credits: expect.any(Number) },
    });
  });

  it('answers an avatar video with its id and nothing else', async () => {
    const answer = await runway.call('POST', '/v1/avatar_videos', avatar);
    expect(answer.json).toEqual({ id: expect.any(String) });
  });

  it.each<[string, string, object, (string | number)[]]>([
    ['an unknown field', 'text_to_video', { ...scene, prompt: 'x' }, []],
    ['a webhook', 'image_to_video', { ...turbo, webhook: 'https://a.example' }, []],
    ['an unknown model', 'text_to_video', { ...scene, model: 'gen-2' }, ['model']],
    ['a model of another creator', 'text_to_video', { ...scene, model: 'gen4_turbo' }, ['model']],
    ['a model nobody can make here', 'text_to_video', { ...scene, model: 'seedance2' }, ['model']],
    [
      'a format nobody can make here',
      'text_to_video',
      { ...scene, outputFormat: 'hlg' },
      ['outputFormat'],
    ],
    ['a ratio in words', 'text_to_video', { ...scene, ratio: '16:9' }, ['ratio']],
    ['a ratio of images only', 'text_to_video', { ...scene, ratio: '960:960' }, ['ratio']],
    ['no duration on gen4.5', 'text_to_video', { ...scene, duration: undefined }, ['duration']],
    ['a duration as text', 'text_to_video', { ...scene, duration: '5' }, ['duration']],
    ['half a second more', 'text_to_video', { ...scene, duration: 5.5 }, ['duration']],
    ['eleven seconds', 'text_to_video', { ...scene, duration: 11 }, ['duration']],
    [
      'five seconds of Veo',
      'text_to_video',
      { ...scene, model: 'veo3.1', duration: 5 },
      ['duration'],
    ],
    ['no prompt', 'text_to_video', { ...scene, promptText: undefined }, ['promptText']],
    [
      '1001 characters',
      'text_to_video',
      { ...scene, promptText: 'a'.repeat(1001) },
      ['promptText'],
    ],
    ['501 emoji', 'text_to_video', { ...scene, promptText: '🙂'.repeat(501) }, ['promptText']],
    ['a negative seed', 'text_to_video', { ...scene, seed: -1 }, ['seed']],
    [
      'a last frame',
      'image_to_video',
      { ...turbo, promptImage: [{ uri: picture, position: 'last' }] },
      ['promptImage'],
    ],
    ['no image', 'image_to_video', { ...turbo, promptImage: undefined }, ['promptImage']],
    [
      'turbo images without reference',
      'text_to_image',
      { ...still, model: 'gen4_image_turbo' },
      ['referenceImages'],
    ],
    [
      'a short tag',
      'text_to_image',
      { ...still, referenceImages: [{ uri: picture, tag: 'me' }] },
      ['referenceImages', 0, 'tag'],
    ],
    ['speech without a voice', 'text_to_speech', { ...spoken, voice: undefined }, ['voice']],
    [
      'a live voice for speech',
      'text_to_speech',
      { ...spoken, voice: { ...preset, presetId: 'maya' } },
      ['voice', 'presetId'],
    ],
    [
      'speech of no words',
      'text_to_speech',
      { ...spoken, promptText: '[laughs] …' },
      ['promptText'],
    ],
    [
      'speed on the older model',
      'text_to_speech',
      { ...spoken, model: 'eleven_multilingual_v2', speed: 1 },
      [],
    ],
    ['a sound of 31 s', 'sound_effect', { ...sound, duration: 31 }, ['duration']],
    ['a ratio for an avatar', 'avatar_videos', { ...avatar, ratio: '1280:720' }, []],
    [
      'an unknown preset',
      'avatar_videos',
      { ...avatar, avatar: { ...speaker, presetId: 'nobody' } },
      ['avatar', 'presetId'],
    ],
    [
      'an avatar nobody made',
      'avatar_videos',
      { ...avatar, avatar: { type: 'custom', avatarId: 'x' } },
      ['avatar', 'avatarId'],
    ],
    [
      'a voice of the wrong list',
      'avatar_videos',
      { ...avatar, speech: { ...said, voice: preset } },
      ['speech', 'voice', 'type'],
    ],
    [
      '5001 spoken characters',
      'avatar_videos',
      { ...avatar, speech: { ...said, text: 'a '.repeat(2501) } },
      ['speech', 'text'],
    ],
    [
      'audio and text',
      'avatar_videos',
      { ...avatar, speech: { ...said, audio: 'https://a.example/a.mp3' } },
      ['speech'],
    ],
    [
      'an avatar with a voice of the wrong list',
      'avatars',
      { ...own, voice: preset },
      ['voice', 'type'],
    ],
    ['a filename of two letters', 'uploads', { filename: 'ab', type: 'ephemeral' }, ['filename']],
    ['a lasting upload', 'uploads', { filename: 'abc', type: 'permanent' }, ['type']],
    [
      'more than 90 days',
      'organization/usage',
      { startDate: '2026-01-01', beforeDate: '2026-06-01' },
      ['beforeDate'],
    ],
  ])('refuses %s', async (_name, creator, body, path) => {
    const answer = await runway.call('POST', `/v1/${creator}`, body);
    expect(answer.status).toBe(400);
    expect(answer.json.docUrl).toEqual(expect.any(String));
    const found = answer.json.issues?.map((issue) => issue.path) ?? [];
    expect(found).toContainEqual(path);
    for (const issue of answer.json.issues ?? []) {
      expect(issue).toEqual({
        code: expect.any(String),
        path: expect.any(Array),
        message: expect.stringMatching(/./),
      });
    }
  });

  it.each([
    ['a GIF', 'data:image/gif;base64,R0lGODlhAQABAAAAACw='],
    ['bytes of any kind', 'data:application/octet-stream;base64,AAAA'],
    ['no base64', 'data:image/png,abc'],
    ['more than 5 MB', `data:image/png;base64,${'A'.repeat(5 * 1024 * 1024)}`],
    ['plain http', 'http://images.example/a.png'],
    ['an IP address', 'https://192.0.2.7/a.png'],
    ['a long address', `https://images.example/${'a'.repeat(2048)}`],
    ['an upload nobody made', 'runway://nothing-here'],
    ['no address at all', 'a.png'],
  ])('refuses %s as an image', async (_name, promptImage) => {
    const answer = await runway.call('POST', '/v1/image_to_video', { ...turbo, promptImage });
    expect(answer.status).toBe(400);
    expect(answer.json.issues?.[0]?.path).toEqual(['promptImage']);
  });

  it('is refused through the SDK as a BadRequestError that carries the sentence', async () => {
    const body = { ...scene, duration: 11 };
    const error: unknown = await runway.client.textToVideo.create(body).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(RunwayML.BadRequestError);
    expect(error).toMatchObject({ status: 400, error: { error: 'Validation of body failed' } });
  });
});

it('records what came, without keys and without megabytes', async () => {
  const long = `data:image/png;base64,${'iVBORw0KGgo'.repeat(100)}`;
  await runway.call('POST', '/v1/image_to_video', { ...turbo, promptImage: long });
  const last = runway.received.at(-1);
  expect(last).toMatchObject({
    method: 'POST',
    path: '/v1/image_to_video',
    hasApiKey: true,
    headers: { 'x-runway-version': '2024-11-06' },
  });
  expect(JSON.stringify(last)).not.toContain(runway.client.apiKey);
  expect(JSON.stringify(last).length).toBeLessThan(1000);
});

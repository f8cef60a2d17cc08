import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runFfmpeg } from '../ffmpeg.ts';
import { runDid, type AnswerJson, type RunningDid } from './testing/running-did.ts';

let did: RunningDid;
let clock: Date | null;
beforeEach(async () => {
  clock = null;
  did = await runDid({ credits: 120, now: () => clock ?? new Date() });
});
afterEach(() => did.stop());

describe('credits', () => {
  const credits = async () => (await did.call('GET', '/credits')).json;

  it('fall by whole steps of 15 s, only for finished videos', async () => {
    expect(await credits()).toMatchObject({
      remaining: 120,
      total: 120,
      credits: [{ remaining: 120, total: 120, plan_group: 'advanced' }],
    });
    await did.ended(await did.createId({ name: '[fault:render-failed]' }));
    expect((await credits()).remaining).toBe(120);
    // Two seconds cost a whole step.
    await did.ended(await did.createId());
    expect(await credits()).toMatchObject({ remaining: 119, total: 120 });
    await did.call('POST', '/_control/faults', { fault: 'price-change', value: 3 });
    await did.ended(await did.createId());
    expect((await credits()).remaining).toBe(116);
  });

  it('are wanted for every order, and may have no record at all', async () => {
    await did.call('POST', '/_control/credits', { remaining: 1 });
    await did.ended(await did.createId());
    const refused = await did.create();
    expect([refused.status, refused.json.kind]).toEqual([402, 'InsufficientCreditsError']);
    await did.call('POST', '/_control/credits', { remaining: null });
    expect((await did.call('GET', '/credits')).json.kind).toBe('NotFoundError');
    await did.call('POST', '/_control/credits', { remaining: 5 });
    expect((await did.create()).status).toBe(201);
  });
});

describe('lists', () => {
  it('page through the videos, newest first, undisturbed by new ones', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) ids.push(await did.createId());
    const seen: string[] = [];
    let token: string | undefined = '';
    while (token !== undefined) {
      const query: string = token === '' ? '' : `&token=${token}`;
      const { json }: { json: AnswerJson } = await did.call('GET', `/expressives?limit=2${query}`);
      seen.push(...json.expressives.map(({ id }) => id));
      token = json.token;
      await did.create();
    }
    expect(seen).toEqual(ids.reverse());
    expect((await did.call('GET', '/expressives')).json.expressives).toHaveLength(8);
  });

  it('hold one kind of video each', async () => {
    const talk = await did.createId({}, 'talks');
    await did.createId();
    const { json } = await did.call('GET', '/talks?limit=100');
    expect(json.talks.map(({ id }) => id)).toEqual([talk]);
  });

  it('refuse what they do not know', async () => {
    const paths = ['/expressives?limit=0', '/talks?page=2', '/clips?token=zzz', '/credits?x=1'];
    for (const path of paths) expect((await did.call('GET', path)).status).toBe(400);
  });

  it('show avatars with their sentiments, presenters and voices', async () => {
    const { avatars } = (await did.call('GET', '/expressives/avatars')).json;
    expect(avatars.length).toBeGreaterThanOrEqual(3);
    const moods = avatars.map(({ sentiments }) => sentiments.map(({ sentiment }) => sentiment));
    expect(moods.some((names) => names.includes('Professional'))).toBe(true);
    expect(moods.some((names) => !names.includes('Professional'))).toBe(true);
    const [first] = avatars;
    expect((await fetch(first?.thumbnail_url ?? '')).status).toBe(200);
    const one = await did.call('GET', `/expressives/avatars/${first?.id}`);
    expect(one.json).toEqual(first);
    const page = (await did.call('GET', '/clips/presenters?limit=1')).json;
    const rest = (await did.call('GET', `/clips/presenters?token=${page.token}`)).json;
    const presenters = [...page.presenters, ...rest.presenters];
    expect(presenters.length).toBeGreaterThanOrEqual(2);
    expect(rest.token).toBeUndefined();
    const voices = (await did.call('GET', '/tts/voices')).json as unknown as {
      provider: string;
    }[];
    expect(new Set(voices.map(({ provider }) => provider)).size).toBeGreaterThanOrEqual(2);
    const jenny = await did.call('GET', '/tts/voices?provider=microsoft&id=en-US-JennyNeural');
    expect(jenny.json).toMatchObject([
      { id: 'en-US-JennyNeural', languages: [{ locale: 'en-US' }] },
    ]);
    expect((await did.call('GET', '/scenes/avatars')).json.avatars).toHaveLength(1);
  });
});

describe('uploads', () => {
  async function file(name: string, type: string, ...source: string[]): Promise<File> {
    const path = join(did.dataFolder, name);
    await runFfmpeg(['-f', 'lavfi', '-i', ...source, path]);
    return new File([await readFile(path)], name, { type });
  }
  const picture = (name: string, size: string) =>
    file(
      name,
      name.endsWith('png') ? 'image/png' : 'image/jpeg',
      `color=c=gray:s=${size}`,
      '-frames:v',
      '1',
    );
  const send = (path: string, fields: Record<string, File | string>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    return did.call('POST', path, form);
  };

  it('take a picture that a talk can then use, until it expires or is deleted', async () => {
    const image = await picture('me.jpg', '640x360');
    const { status, json } = await send('/images', { image });
    expect([status, json.faces]).toEqual([201, undefined]);
    expect(json.url).toMatch(/^s3:\/\/.+\/me\.jpg$/);
    const stitched = await did.createId(
      { source_url: json.url, config: { stitch: true } },
      'talks',
    );
    expect((await did.ended(stitched, 'talks')).status).toBe('done');
    clock = new Date(Date.now() + 49 * 3_600_000);
    expect((await did.create({ source_url: json.url }, 'talks')).status).toBe(400);
    clock = null;
    expect((await did.call('DELETE', `/images/${json.id}`)).status).toBe(204);
    expect((await did.call('DELETE', `/images/${json.id}`)).status).toBe(404);
    expect((await did.create({ source_url: json.url }, 'talks')).status).toBe(400);
  });

  it('name faces only when asked, and refuse bad pictures in their own words', async () => {
    const image = await picture('face.png', '200x200');
    const { json } = await send('/images', { image, detect_faces: 'true' });
    expect(json.faces).toHaveLength(1);
    const bad: [File, number, string][] = [
      [await picture('small.png', '100x300'), 400, 'InvalidImageResolutionError'],
      [await picture('huge.jpg', '4000x3000'), 400, 'InvalidFileSizeError'],
      [await picture('celebrity.jpg', '200x200'), 451, 'CelebrityRecognizedError'],
      [await picture('moderate-me.jpg', '200x200'), 451, 'ImageModerationError'],
      [new File(['GIF89a'], 'x.gif', { type: 'image/gif' }), 415, 'UnsupportedMimeTypeError'],
      [new File(['no picture'], 'x.png', { type: 'image/png' }), 415, 'UnsupportedMimeTypeError'],
      [new File([image], 'my face.png', { type: 'image/png' }), 400, 'BadRequestError'],
    ];
    for (const [wrong, status, kind] of bad) {
      const refused = await send('/images', { image: wrong });
      expect([wrong.name, refused.status, refused.json.kind]).toEqual([wrong.name, status, kind]);
    }
    const faceless = await send('/images', {
      image: await picture('no-face.png', '200x200'),
      detect_faces: 'true',
    });
    expect(faceless.json.kind).toBe('InvalidFaceError');
    expect((await send('/images', { metadata: 'x' })).status).toBe(400);
    expect((await did.call('POST', '/images', {})).status).toBe(400);
  });

  it('take sounds and say how long they are', async () => {
    const audio = await file('voice.mp3', 'audio/mpeg', 'sine=frequency=300:duration=1.5');
    const { status, json } = await send('/audios', { audio });
    expect(status).toBe(201);
    expect(json.url).toMatch(/^s3:\/\/.+\/voice\.wav$/);
    expect(json.duration).toBeCloseTo(1.5, 0);
    expect((await did.call('DELETE', `/images/${json.id}`)).status).toBe(404);
    expect((await did.call('DELETE', `/audios/${json.id}`)).status).toBe(204);
    const noise = new File(['not sound'], 'x.mp3', { type: 'audio/mpeg' });
    expect((await send('/audios', { audio: noise })).json.kind).toBe('BadRequestError');
    const text = new File(['words'], 'x.txt', { type: 'text/plain' });
    expect((await send('/audios', { audio: text })).status).toBe(415);
    const refused = new File(['x'], 'moderate-me.mp3', { type: 'audio/mpeg' });
    expect((await send('/audios', { audio: refused })).json.kind).toBe('AudioModerationError');
  });
});

import { toFile } from 'openai';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { errorOf, runOpenai, type RunningOpenai } from '../testing/running-openai.ts';
import { soundPcm, wavOf, wavSeconds } from './wav.ts';

let openai: RunningOpenai;
beforeAll(async () => {
  openai = await runOpenai();
});
afterEach(async () => {
  openai.faults.clear();
  await openai.control('DELETE', '/transcripts');
});
afterAll(() => openai.stop());

const words = (count: number) => Array(count).fill('word').join(' ');

describe('speech', () => {
  const order = { model: 'gpt-4o-mini-tts', voice: 'marin', input: words(20) };
  const wav = async (changes: object = {}) => {
    const body = { ...order, response_format: 'wav' as const, ...changes };
    const response = await openai.client.audio.speech.create(body);
    return { response, bytes: Buffer.from(await response.arrayBuffer()) };
  };

  it('is a WAV file as long as the text takes, of 24 kHz, and not silent', async () => {
    const { response, bytes } = await wav();
    expect(response.headers.get('content-type')).toBe('audio/wav');
    expect(wavSeconds(bytes)).toBeCloseTo(8, 3);
    expect(bytes.readUInt32LE(24)).toBe(24_000);
    expect(bytes.subarray(44).some((byte) => byte > 100)).toBe(true);
    expect(wavSeconds((await wav({ input: words(40) })).bytes)).toBeCloseTo(16, 3);
    expect(wavSeconds((await wav({ speed: 2 })).bytes)).toBeCloseTo(4, 3);
  });

  it('comes as MP3 unless told otherwise, or raw', async () => {
    const mp3 = await openai.client.audio.speech.create(order);
    expect(mp3.headers.get('content-type')).toBe('audio/mpeg');
    expect((await mp3.arrayBuffer()).byteLength).toBeGreaterThan(1000);
    const pcm = await openai.client.audio.speech.create({ ...order, response_format: 'pcm' });
    expect((await pcm.arrayBuffer()).byteLength).toBe(8 * 24_000 * 2);
  });

  it('refuses too long texts, unknown voices and models of other work', async () => {
    expect((await wav({ input: 'a'.repeat(4096) })).bytes.length).toBeGreaterThan(44);
    expect(await errorOf(wav({ input: 'a'.repeat(4097) }))).toMatchObject({
      code: 'string_above_max_length',
      param: 'input',
    });
    expect(await errorOf(wav({ voice: 'brian' }))).toMatchObject({ status: 400, param: 'voice' });
    expect(await errorOf(wav({ model: 'gpt-6.1-terra' }))).toMatchObject({
      code: 'unsupported_model',
    });
    expect(await errorOf(wav({ stream_format: 'sse' }))).toMatchObject({ status: 501 });
  });
});

describe('a transcription', () => {
  const text = 'Hello, I am Ada. I build small engines.';
  const recording = () => toFile(wavOf(soundPcm(4)), 'intro.wav', { type: 'audio/wav' });
  const transcribe = async (changes: object = {}) =>
    (await openai.client.audio.transcriptions.create({
      file: await recording(),
      model: 'whisper-1',
      ...changes,
    })) as unknown;

  it('is not guessed: nobody here can listen', async () => {
    const error = await errorOf(transcribe());
    expect(error).toMatchObject({ status: 501, code: 'not_implemented' });
    expect(error.message).toContain('intro.wav');
  });

  it('is what was set, in the formats a model knows', async () => {
    await openai.control('POST', '/transcripts', { text, times: null });
    expect(await transcribe()).toEqual({ text, usage: { type: 'duration', seconds: 4 } });
    expect(await transcribe({ response_format: 'text' })).toBe(`${text}\n`);
    expect(
      await transcribe({ model: 'gpt-transcribe', keywords: ['Ada'], languages: ['en'] }),
    ).toMatchObject({ text, languages: [{ code: 'en' }] });
    const verbose = await transcribe({
      response_format: 'verbose_json',
      timestamp_granularities: ['word'],
    });
    expect(verbose).toMatchObject({ text, language: 'english', duration: 4, task: 'transcribe' });
    const { words: heard } = verbose as { words: { word: string; start: number; end: number }[] };
    expect(heard.map(({ word }) => word)).toEqual(
      'Hello I am Ada I build small engines'.split(' '),
    );
    expect(heard[0]?.start).toBe(0);
    expect(heard.at(-1)?.end).toBe(4);
    expect(heard.every(({ start, end }) => start < end)).toBe(true);
    const segments = await transcribe({ response_format: 'verbose_json' });
    expect(segments).toMatchObject({
      segments: [
        { id: 0, text: ' Hello, I am Ada.' },
        { id: 1, end: 4 },
      ],
    });
    expect(segments).not.toHaveProperty('words');
    const vtt = await transcribe({ response_format: 'vtt' });
    expect(vtt).toMatch(/^WEBVTT\n\n00:00:00\.000 --> 00:00:01\.\d{3}\nHello, I am Ada\.\n\n00:/);
    const srt = await transcribe({ response_format: 'srt' });
    expect(srt).toMatch(/^1\n00:00:00,000 --> .*\nHello, I am Ada\.\n\n2\n.* --> 00:00:04,000\n/);
  });

  it('may be set for one file, and for some calls', async () => {
    await openai.control('POST', '/transcripts', {
      text: 'another',
      file: 'other.wav',
      times: null,
    });
    await openai.control('POST', '/transcripts', { text });
    expect(await transcribe()).toMatchObject({ text });
    expect(await errorOf(transcribe())).toMatchObject({ status: 501 });
    const file = await toFile(wavOf(soundPcm(1)), 'other.wav');
    expect(await transcribe({ file })).toMatchObject({ text: 'another' });
  });

  it('has as many wrong words as told', async () => {
    await openai.control('POST', '/transcripts', { text, times: null });
    openai.faults.set('wrong-words', 1, { words: 3 });
    const heard = ((await transcribe()) as { text: string }).text.split(' ');
    const wrong = text.split(' ').filter((word, index) => word !== heard[index]);
    expect(wrong).toHaveLength(3);
    expect(await transcribe()).toMatchObject({ text });
  });

  it.each<[string, object, number, string | null]>([
    [
      'words of another model',
      { model: 'gpt-transcribe', timestamp_granularities: ['word'] },
      400,
      'timestamp_granularities',
    ],
    ['words in plain JSON', { timestamp_granularities: ['word'] }, 400, 'timestamp_granularities'],
    [
      'times of a model without them',
      { model: 'gpt-transcribe', response_format: 'verbose_json' },
      400,
      'response_format',
    ],
    [
      'plain text of gpt-transcribe',
      { model: 'gpt-transcribe', response_format: 'text' },
      400,
      'response_format',
    ],
    ['keywords for whisper', { keywords: ['Ada'] }, 400, 'keywords'],
    ['an unknown field', { colour: 'red' }, 400, 'colour'],
    ['an unknown model', { model: 'whisper-2' }, 404, 'model'],
    ['speakers', { model: 'gpt-4o-transcribe-diarize' }, 501, 'model'],
  ])('is refused with %s', async (_what, changes, status, param) => {
    await openai.control('POST', '/transcripts', { text, times: null });
    expect(await errorOf(transcribe(changes))).toMatchObject({ status, param });
  });

  it('takes sound files up to 25 MB', async () => {
    await openai.control('POST', '/transcripts', { text, times: null });
    const page = await toFile(Buffer.from('x'), 'page.html');
    expect(await errorOf(transcribe({ file: page }))).toMatchObject({ status: 400, param: 'file' });
    const large = await toFile(Buffer.alloc(25 * 1024 * 1024 + 1), 'large.mp3');
    expect(await errorOf(transcribe({ file: large }))).toMatchObject({ status: 413 });
    const largest = await toFile(Buffer.alloc(25 * 1024 * 1024), 'largest.mp3');
    expect(await transcribe({ file: largest })).toMatchObject({ text });
  });

  it('is noted without the sound', async () => {
    await openai.control('POST', '/transcripts', { text });
    await transcribe({ model: 'gpt-transcribe', keywords: ['Ada', 'engine'] });
    expect(openai.received.at(-1)?.body).toEqual({
      file: { name: 'intro.wav', type: 'audio/wav', size: 44 + 4 * 24_000 * 2 },
      model: 'gpt-transcribe',
      keywords: ['Ada', 'engine'],
    });
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderOrderSchema } from '@cvplus/contracts/render-order';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findMediaTools } from '../../../platform/media-tools.ts';
import { speakScript } from '../speak-script.ts';
import { FliteSynth } from './flite-synth.ts';
import { type AskForSpeech, HostedVoice } from './hosted-voice.ts';
import { askOpenAi } from './openai-voice.ts';
import { askRunway } from './runway-voice.ts';
import { sampleRate } from './speech-synth.ts';
import { loadVoicePlugIn } from './voice-plug-in.ts';

type Received = {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: unknown;
};
type Reply = { status?: number; json?: unknown; bytes?: Buffer; type?: string };

/** A service on this machine that answers what the test says and keeps what it was asked. */
let received: Received[];
let replyTo: (asked: Received) => Reply;
let address: string;
let close: () => Promise<void>;

beforeEach(async () => {
  received = [];
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
});
afterEach(() => close());

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const text = Buffer.concat(pieces).toString();
  const { method = '', url: path = '', headers } = request;
  const asked = { method, path, headers, body: text === '' ? null : (JSON.parse(text) as unknown) };
  received.push(asked);
  const { status = 200, json, bytes, type = 'application/json' } = replyTo(asked);
  response.writeHead(status, { 'Content-Type': type });
  response.end(bytes ?? (status === 204 ? undefined : JSON.stringify(json ?? {})));
}

/** Half a second of a tone, 24,000 samples a second, as a service would send it. */
function toneFile(): Buffer {
  const rate = 24_000;
  const samples = Array.from({ length: rate / 2 }, (_, n) => 9000 * Math.sin((n * 2764) / rate));
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + 2 * samples.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(2 * rate, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(2 * samples.length, 40);
  return Buffer.concat([header, Buffer.from(Int16Array.from(samples).buffer)]);
}

const voices = { feminine: 'voice-f', masculine: 'voice-m' };
const speaker = { presenter: 'masculine', language: 'de-AT', pace: 'natural' } as const;
const forever = new AbortController().signal;
const tools = () => findMediaTools(process.env);
const apiKey = () => Promise.resolve('secret-key');

function voiceOf(ask: AskForSpeech): HostedVoice {
  return new HostedVoice({ name: 'hosted', ask, tools, atOnce: 2, timeoutMs: 20_000 });
}
function openAi(model = 'gpt-4o-mini-tts'): HostedVoice {
  return voiceOf(askOpenAi({ fetch, apiKey, baseUrl: `${address}/v1`, model, voices }));
}
function runway(): HostedVoice {
  const mediaOrigins = [address];
  return voiceOf(askRunway({ fetch, apiKey, baseUrl: address, voices, mediaOrigins, pollMs: 1 }));
}

describe('the Speech endpoint of OpenAI', () => {
  it('is asked for each sentence and its sound brought to our rate', async () => {
    replyTo = () => ({ bytes: toneFile(), type: 'audio/wav' });
    const clips = await openAi().speak(['Guten Tag.', '', 'Ich bin Ada.'], speaker, forever);
    expect(clips.map(({ samples }) => samples.length > 0)).toEqual([true, false, true]);
    expect((clips[0]?.samples.length ?? 0) / sampleRate).toBeCloseTo(0.5, 1);
    expect(received.map(({ path }) => path)).toEqual(['/v1/audio/speech', '/v1/audio/speech']);
    expect(received[0]?.headers.authorization).toBe('Bearer secret-key');
    expect(received[0]?.body).toMatchObject({
      model: 'gpt-4o-mini-tts',
      voice: 'voice-m',
      input: 'Guten Tag.',
      response_format: 'wav',
    });
  });

  it('fails as a voice, and says nothing of the script or the reply', async () => {
    replyTo = () => ({ status: 429, json: { error: { message: 'for: Guten Tag.' } } });
    const speaking = openAi().speak(['Guten Tag.'], speaker, forever);
    const failure = await speaking.then(
      () => undefined,
      (error: unknown) => error as Error,
    );
    expect(failure).toMatchObject({ kind: 'voice-failed' });
    expect((failure?.cause as Error).message).toBe('OpenAI answered 429.');
  });

  it('fails when what it sends is no sound', async () => {
    replyTo = () => ({ bytes: Buffer.from('sorry'), type: 'audio/wav' });
    const speaking = openAi().speak(['Guten Tag.'], speaker, forever);
    await expect(speaking).rejects.toMatchObject({ kind: 'voice-failed' });
  });
});

describe('a talking model of OpenAI', () => {
  const completion = (transcript: string) => ({
    choices: [{ message: { audio: { data: toneFile().toString('base64'), transcript } } }],
  });

  it('may read the text, and nothing but the text', async () => {
    replyTo = () => ({ json: completion('guten Tag') });
    const [clip] = await openAi('gpt-audio-1.5').speak(['Guten Tag!'], speaker, forever);
    expect(clip?.samples.length).toBeGreaterThan(1000);
    expect(received[0]?.path).toBe('/v1/chat/completions');
    expect(received[0]?.body).toMatchObject({ store: false, audio: { voice: 'voice-m' } });

    replyTo = () => ({ json: completion('Sure! Guten Tag') });
    const speaking = openAi('gpt-audio-1.5').speak(['Guten Tag!'], speaker, forever);
    await expect(speaking).rejects.toMatchObject({ kind: 'voice-failed' });
  });
});

describe('Runway', () => {
  it('is ordered from once, watched through its queue, and tidied up', async () => {
    const states = ['THROTTLED', 'PENDING', 'RUNNING', 'A_NEW_ONE', 'SUCCEEDED'];
    replyTo = ({ method, path }) => {
      if (path === '/v1/text_to_speech') return { json: { id: 'task-1' } };
      if (path === '/sound.wav') return { bytes: toneFile(), type: 'audio/wav' };
      if (method === 'DELETE') return { status: 204 };
      return { json: { id: 'task-1', status: states.shift(), output: [`${address}/sound.wav`] } };
    };
    const [clip] = await runway().speak(['Guten Tag.'], speaker, forever);
    expect((clip?.samples.length ?? 0) / sampleRate).toBeCloseTo(0.5, 1);
    const orders = received.filter(({ path }) => path === '/v1/text_to_speech');
    expect(orders).toHaveLength(1);
    expect(orders[0]?.headers['x-runway-version']).toBe('2024-11-06');
    expect(orders[0]?.body).toEqual({
      model: 'eleven_v3',
      promptText: 'Guten Tag.',
      voice: { type: 'runway-preset', presetId: 'voice-m' },
      languageCode: 'de',
    });
    const sound = received.find(({ path }) => path === '/sound.wav');
    expect(sound?.headers.authorization).toBeUndefined();
    expect(received.at(-1)).toMatchObject({ method: 'DELETE', path: '/v1/tasks/task-1' });
  });

  it('fails with its task, and fetches nothing from elsewhere', async () => {
    const status = { current: 'FAILED' };
    replyTo = ({ path }) =>
      path === '/v1/text_to_speech'
        ? { json: { id: 'task-1' } }
        : { json: { status: status.current, output: ['http://127.0.0.1:9/sound.wav'] } };
    const failed = runway().speak(['Guten Tag.'], speaker, forever);
    await expect(failed).rejects.toMatchObject({ kind: 'voice-failed' });
    status.current = 'SUCCEEDED';
    const foreign = runway().speak(['Guten Tag.'], speaker, forever);
    await expect(foreign).rejects.toMatchObject({ kind: 'voice-failed' });
  });
});

it('takes words in brackets, which voices obey, for words', () => {
  expect(openAi().wordingOf('I [whispers] lead <b>teams</b>\u0007.')).toBe(
    'I whispers lead b teams /b .',
  );
});

describe('speakScript', () => {
  const orderIn = (language: string, text: string) =>
    renderOrderSchema.parse({
      sentences: [{ text, scene: 'opening', factIds: [] }],
      cards: { name: '', headline: '', strengths: [], achievements: [], callToAction: '' },
      language,
    });

  it('falls back to the next voice and names the one that failed', async () => {
    replyTo = () => ({ status: 500 });
    const order = orderIn('en', 'Hello, I am Ada.');
    const script = await speakScript(order, [openAi(), new FliteSynth()], forever);
    expect(script).toMatchObject({ voice: 'flite', failedVoices: ['hosted'] });
  });

  it('captions what no voice is left for', async () => {
    replyTo = () => ({ status: 500 });
    const order = orderIn('de', 'Guten Tag, ich bin Ada.');
    const script = await speakScript(order, [openAi(), new FliteSynth()], forever);
    expect(script).toMatchObject({ voice: null, failedVoices: ['hosted'], clips: [] });
    expect(script.timeline.durationSeconds).toBeGreaterThan(2);
  });
});

describe('a plug-in', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cvplus-voice-plug-in-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function plugIn(source: string) {
    const file = join(folder, `voice-${Math.abs(source.length)}.mjs`);
    await writeFile(file, source);
    return loadVoicePlugIn(file);
  }

  it('speaks what it can', async () => {
    const voice = await plugIn(`export default () => ({
      name: 'mine', speaks: (language) => language === 'fi', wordingOf: (text) => text,
      speak: async (texts) => texts.map(() => ({ samples: new Float32Array(16000), wordStarts: null })),
    });`);
    expect(voice.name).toBe('mine');
    expect(voice.speaks('fi', '')).toBe(true);
  });

  it.each([
    ['that is not there', null],
    ['without a maker', 'export const voice = 1;'],
    ['that makes no voice', 'export default () => ({ name: 1 });'],
  ])('%s fails when it should speak, not before', async (_what, source) => {
    const voice =
      source === null ? await loadVoicePlugIn(join(folder, 'none.mjs')) : await plugIn(source);
    const speaking = voice.speak(['a'], speaker, forever);
    await expect(speaking).rejects.toMatchObject({ kind: 'voice-failed' });
  });
});

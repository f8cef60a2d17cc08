import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openAiKey, openWireOpenAi, type WireOpenAi } from '../../../testing/wire-openai.ts';
import { OpenAiTranscriber } from './openai-transcriber.ts';
import type { OutsideBudget } from './outside-budget.ts';
import { OutsideError } from './outside-error.ts';

const words = 'Hello, I am Ilse Brandt. I cut waste by thirty-eight percent at Kestrel Foods.';
const keywords = ['Ilse Brandt', 'Kestrel Foods'];

let openAi: WireOpenAi;
let folder: string;
let file: string;
beforeAll(async () => {
  openAi = await openWireOpenAi();
  folder = await mkdtemp(join(tmpdir(), 'transcriber-'));
  file = join(folder, 'sound.flac');
  await writeFile(file, 'any bytes: the stand-in cannot listen');
});
afterEach(() => {
  openAi.faults.clear();
  openAi.transcripts.clear();
});
afterAll(async () => {
  await openAi?.close();
  await rm(folder, { recursive: true, force: true });
});

class Purse implements OutsideBudget {
  left: number;
  reserved = 0;
  constructor(left: number) {
    this.left = left;
  }
  reserve(usd: number): Promise<boolean> {
    if (usd > this.left) return Promise.resolve(false);
    this.left -= usd;
    this.reserved += usd;
    return Promise.resolve(true);
  }
  settle(reservedUsd: number, spentUsd: number): Promise<void> {
    this.reserved -= reservedUsd;
    this.left += reservedUsd - spentUsd;
    return Promise.resolve();
  }
}

function listen(
  { model = 'gpt-transcribe', purse = new Purse(1), timeoutMs = 20_000, apiKey = openAiKey } = {},
  signal = AbortSignal.timeout(60_000),
) {
  const transcriber = new OpenAiTranscriber({
    ...{ fetch, apiKey: () => Promise.resolve(apiKey), baseUrl: openAi.baseUrl, model },
    ...{ usdPerMinute: 0.006, budget: purse, timeoutMs },
  });
  return transcriber.transcribe({ file, seconds: 30 }, { keywords }, signal);
}

async function failureOf(call: Promise<unknown>): Promise<OutsideError> {
  const error: unknown = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof OutsideError) return error;
  throw new Error('It was to fail with an OutsideError.', { cause: error });
}

describe('what OpenAI heard', () => {
  it('comes with its language and cost; names go as keywords, and nothing of whose file it is', async () => {
    openAi.transcripts.add({ text: words, language: 'en' });
    const purse = new Purse(1);
    expect(await listen({ purse })).toEqual({
      words,
      language: 'en',
      wordTimes: null,
      costUsd: 0.003,
    });
    expect(purse).toMatchObject({ reserved: 0, left: 0.997 });
    expect(openAi.callsTo('/transcriptions').at(-1)?.body).toEqual({
      file: { name: 'sound.flac', type: 'audio/flac', size: 37 },
      model: 'gpt-transcribe',
      response_format: 'json',
      keywords,
    });
  });

  it('has the time of every word where the model tells it', async () => {
    openAi.transcripts.add({ text: 'Guten Tag', language: 'de' });
    const { wordTimes, language } = await listen({ model: 'whisper-1' });
    expect(language).toBe('de');
    expect(wordTimes?.map(({ word }) => word)).toEqual(['Guten', 'Tag']);
    expect(wordTimes?.[0]?.startSeconds).toBe(0);
    expect(openAi.callsTo('/transcriptions').at(-1)?.body).toMatchObject({
      response_format: 'verbose_json',
      prompt: 'Ilse Brandt, Kestrel Foods',
    });
  });

  it('is asked of other models in their own terms', async () => {
    openAi.transcripts.add({ text: words, language: 'en' });
    expect(await listen({ model: 'gpt-4o-transcribe' })).toMatchObject({ words, language: null });
  });

  it('may be nothing, which is an answer', async () => {
    openAi.transcripts.add({ text: words, language: 'en' });
    openAi.faults.set('nothing-heard');
    expect(await listen()).toMatchObject({ words: '' });
  });

  it('comes although the first call fails', async () => {
    openAi.transcripts.add({ text: words, language: 'en' });
    openAi.faults.set('500');
    expect(await listen()).toMatchObject({ words });
  });
});

describe('a failed call', () => {
  it.each([
    ['429-rate', 'unavailable'],
    ['429-quota', 'out-of-credit'],
    ['500', 'unavailable'],
    ['503-html', 'unavailable'],
    ['drop', 'unavailable'],
    ['401', 'bad-settings'],
    ['unreadable-transcript', 'unreadable'],
  ] as const)('%s says that it is %s, and nothing of what was sent', async (fault, kind) => {
    openAi.transcripts.add({ text: words, language: 'en' }, null);
    openAi.faults.set(fault, null);
    const purse = new Purse(1);
    const error = await failureOf(listen({ purse }));
    expect(error.kind).toBe(kind);
    expect(inspect(error, { depth: 10 })).not.toMatch(/Ilse|Kestrel|waste|Welcome|sk-test/);
    expect(purse.reserved).toBeCloseTo(0, 9);
    expect(purse.left).toBeCloseTo(kind === 'out-of-credit' || kind === 'bad-settings' ? 1 : 0.997, 9); // prettier-ignore
  });

  it('is not made with a model that was shut down, nor twice when it is too slow', async () => {
    expect((await failureOf(listen({ model: 'ear-1' }))).kind).toBe('bad-settings');
    openAi.faults.set('slow', null, { ms: 30_000 });
    expect((await failureOf(listen({ timeoutMs: 150 }))).kind).toBe('timed-out');
  });

  it('is not even made when the budget is used up', async () => {
    const before = openAi.callsTo('/transcriptions').length;
    expect((await failureOf(listen({ purse: new Purse(0.002) }))).kind).toBe('over-budget');
    expect(openAi.callsTo('/transcriptions')).toHaveLength(before);
  });

  it('ends with the reason of whoever cancelled it', async () => {
    openAi.faults.set('slow', null, { ms: 30_000 });
    const stopping = new AbortController();
    const call = listen({}, stopping.signal);
    const reason = new Error('The instance ends.');
    setImmediate(() => stopping.abort(reason));
    await expect(call).rejects.toBe(reason);
  });
});

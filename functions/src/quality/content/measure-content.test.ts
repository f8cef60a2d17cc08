import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { writeWebVtt } from '../../platform/captions.ts';
import { probeMedia } from '../../platform/media-facts.ts';
import { findMediaTools } from '../../platform/media-tools.ts';
import { runTool } from '../../platform/run-tool.ts';
import { openAiKey, openWireOpenAi, type WireOpenAi } from '../../testing/wire-openai.ts';
import type { Examination } from '../decode-media.ts';
import { contentOf } from './content-of.ts';
import { measureContent, type ContentHelp } from './measure-content.ts';
import { OpenAiAdvisor } from './outside/openai-advisor.ts';
import { OpenAiTranscriber } from './outside/openai-transcriber.ts';
import { cues, expected, script } from './testing/measured-content.ts';

let openAi: WireOpenAi;
let folder: string;
let examination: Examination;
beforeAll(async () => {
  openAi = await openWireOpenAi();
  folder = await mkdtemp(join(tmpdir(), 'content-'));
  const tools = await findMediaTools(process.env);
  const file = join(folder, 'clip.mp4');
  const args = [
    ...['-v', 'error', '-f', 'lavfi', '-i', 'testsrc2=s=640x360:r=24', '-f', 'lavfi'],
    ...['-i', 'sine=f=300:r=48000', '-t', '6', '-c:v', 'libx264', '-preset', 'ultrafast'],
    ...['-metadata', 'title=Ilse Brandt', '-c:a', 'aac', '-pix_fmt', 'yuv420p', file],
  ];
  expect((await runTool(tools.ffmpeg, args, { timeoutMs: 60_000 })).stderr).toBe('');
  examination = { tools, file, facts: await probeMedia(tools, file), signal: undefined };
});
afterEach(() => {
  openAi.faults.clear();
  openAi.replies.clear();
  openAi.transcripts.clear();
});
afterAll(async () => {
  await openAi?.close();
  await rm(folder, { recursive: true, force: true });
});

function help(changes: Partial<ContentHelp> = {}): ContentHelp {
  const shared = {
    ...{ fetch, apiKey: () => Promise.resolve(openAiKey), baseUrl: openAi.baseUrl },
    budget: { reserve: () => Promise.resolve(true), settle: () => Promise.resolve() },
    timeoutMs: 20_000,
  };
  const prices = { 'gpt-6-luna': { input: 0.1, cachedInput: 0.01, output: 0.5 } };
  return {
    transcriber: new OpenAiTranscriber({ ...shared, model: 'gpt-transcribe', usdPerMinute: 0 }),
    advisor: new OpenAiAdvisor({ ...shared, model: 'gpt-6-luna', prices }),
    mayLeave: true,
    ...changes,
  };
}

const speech = { notMeasured: 'Not looked at in this test.' };
const measure = (changes: Partial<ContentHelp> = {}, captions: string | null = writeWebVtt(cues)) =>
  measureContent(examination, speech, captions, expected(), help(changes));

describe('looking into a video', () => {
  it('brings words, captions, frames and advice together', async () => {
    openAi.transcripts.add({ text: script, language: 'en' });
    const seen = {
      remarks: [{ frame: 1, message: 'A test card.' }],
      visibleTexts: ['Ilse Brandt'],
    };
    openAi.replies.add(JSON.stringify(seen));
    const from = openAi.received.length;
    const { measurement, advice } = await measure();
    expect(advice).toEqual([{ message: 'A test card.', atSeconds: 0.48 }]);
    expect(measurement.captions).toEqual({ value: cues });
    const results = Object.fromEntries(
      contentOf(measurement, expected()).map(({ id, result }) => [id, result]),
    );
    expect(results).toMatchObject({
      'spoken-words': 'pass',
      'spoken-names': 'pass',
      'spoken-language': 'pass',
      'captions-coverage': 'pass',
      'name-card': 'pass',
    });
    // Of the file only its sound and four small frames leave, without what it says about itself.
    const sent = openAi.received.slice(from);
    expect(sent.map(({ path }) => path.split('/').at(-1)).sort()).toEqual(['responses', 'transcriptions']); // prettier-ignore
    const sound = sent.find(({ path }) => path.endsWith('transcriptions'))?.body as { file: { size: number } }; // prettier-ignore
    expect(sound.file.size).toBeLessThan(6 * 16_000 * 2);
    expect(JSON.stringify(sent).match(/data:image\/jpeg/g)).toHaveLength(4);
  });

  it('says why nobody listened or looked, and goes on', async () => {
    openAi.faults.set('500', null);
    const { measurement, advice } = await measure();
    expect(advice).toEqual([]);
    expect(measurement.transcript).toEqual({
      notMeasured: 'Nobody listened: the service could not be reached.',
    });
    expect(measurement.visibleTexts).toHaveProperty('notMeasured');
    const checks = contentOf(measurement, expected());
    expect(checks.find(({ id }) => id === 'spoken-words')?.result).toBe('not-checked');
    expect(checks.find(({ id }) => id === 'captions-coverage')?.result).toBe('pass');
  });

  it('asks nobody outside when the owner wants that, or when nobody is set up', async () => {
    const from = openAi.received.length;
    const kept = await measure({ mayLeave: false });
    expect(kept.measurement.transcript).toMatchObject({
      notMeasured: expect.stringContaining('the owner does not want'),
    });
    const alone = await measure({ transcriber: null, advisor: null });
    expect(alone.measurement.transcript).toMatchObject({
      notMeasured: expect.stringContaining('no transcriber is set up'),
    });
    expect(openAi.received).toHaveLength(from);
  });

  it('takes no captions for none, and what is no WebVTT for nothing it can read', async () => {
    const outside = { transcriber: null, advisor: null };
    expect((await measure(outside, null)).measurement.captions).toHaveProperty('notMeasured');
    expect((await measure(outside, '1\n…')).measurement.captions).toEqual({
      notMeasured: 'The captions are not WebVTT.',
    });
  });

  it('stops when it is cancelled, and does not take that for a finding', async () => {
    openAi.transcripts.add({ text: script, language: 'en' });
    openAi.faults.set('slow', null, { ms: 30_000 });
    const stopping = new AbortController();
    const looking = measureContent(
      { ...examination, signal: stopping.signal },
      speech,
      null,
      expected(),
      help({
        advisor: null,
        transcriber: new OpenAiTranscriber({
          ...{ apiKey: () => Promise.resolve(openAiKey), baseUrl: openAi.baseUrl },
          ...{ model: 'gpt-transcribe', usdPerMinute: 0, timeoutMs: 20_000 },
          budget: { reserve: () => Promise.resolve(true), settle: () => Promise.resolve() },
          // Cancelled in the middle of the call.
          fetch(...call) {
            stopping.abort(new Error('The instance ends.'));
            return fetch(...call);
          },
        }),
      }),
    );
    await expect(looking).rejects.toMatchObject({
      message: expect.stringMatching(/instance ends|cancelled/),
    });
  });
});

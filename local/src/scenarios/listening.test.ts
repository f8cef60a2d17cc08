import type { VideoIntroductionState } from '@cvplus/contracts/video-introduction';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CloudClient } from '../intro/cloud-client.ts';
import { Scenario, shortOrder } from './support/scenario.ts';

let scenario: Scenario;
let marta: CloudClient;

beforeAll(async () => {
  scenario = await Scenario.open({
    label: 'scenario-listening',
    settings: { PROVIDERS: 'heygen,inhouse', TRANSCRIBE_MODEL: 'gpt-transcribe' },
  });
  marta = await scenario.person();
});
afterEach(() => openai().clearFaults());
afterAll(() => scenario?.close());

function openai() {
  const part = scenario.stack.cloud.openai;
  if (!part) throw new Error('the stack has a stand-in of OpenAI');
  return part;
}

async function film(more: object = {}): Promise<VideoIntroductionState> {
  const jobId = await scenario.importCv(marta);
  const { generationId } = await marta.generate({ jobId, options: { ...shortOrder, ...more } });
  return scenario.follow(marta, jobId).end(generationId);
}

const resultOf = (state: VideoIntroductionState, id: string) =>
  state.quality?.content?.checks.find((check) => check.id === id)?.result;
const heardSoFar = () => openai().received.filter(({ path }) => path.endsWith('/transcriptions'));

describe('with a transcriber', () => {
  it('compares what is said with the script, and sends the sound and the names it says', async () => {
    const end = await film();
    expect(end).toMatchObject({ status: 'completed', quality: { verdict: 'pass' } });
    for (const id of ['spoken-words', 'spoken-names', 'spoken-language', 'captions-coverage']) {
      expect([id, resultOf(end, id)]).toEqual([id, 'pass']);
    }
    const body = heardSoFar().at(-1)?.body as { file: { name: string }; keywords: string[] };
    expect(body.file.name).toBe('sound.flac');
    expect(body.keywords).toContain('Marta Lindqvist');
  });

  it('has the next engine make a video in which other words are spoken', async () => {
    openai().armFault('wrong-words', { words: 30 });
    const end = await film();
    expect(end).toMatchObject({ status: 'completed', quality: { verdict: 'pass' } });
    expect(end.attempts[0]).toMatchObject({ provider: 'heygen', success: false });
    expect(end.attempts.length).toBeGreaterThan(1);
  });

  it('shows the video when nobody could listen, and says that nobody did', async () => {
    openai().armFault('500', { times: null });
    const end = await film();
    expect(end).toMatchObject({ status: 'completed', quality: { verdict: 'pass' } });
    expect(resultOf(end, 'spoken-words')).toBe('not-checked');
  });

  it('keeps the sound of those who want their words on our own machines', async () => {
    const before = heardSoFar().length;
    const end = await film({ processing: 'own' });
    expect(end).toMatchObject({ status: 'completed', provider: 'inhouse' });
    expect(resultOf(end, 'spoken-words')).toBe('not-checked');
    expect(heardSoFar()).toHaveLength(before);
  });
});

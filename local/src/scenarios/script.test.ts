import type { OptimizedScript } from '@cvplus/contracts/script';
import type { VideoOptionsInput } from '@cvplus/contracts/video-options';
import { doc, getDoc, getFirestore } from 'firebase/firestore';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CloudClient } from '../intro/cloud-client.ts';
import { Scenario } from './support/scenario.ts';

let scenario: Scenario;
let marta: CloudClient;

beforeAll(async () => {
  scenario = await Scenario.open({
    label: 'scenario-script',
    settings: { SCRIPT_MODEL: 'gpt-6.1-terra' },
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

/** Orders a script to read, and cancels before any video is made of it. */
async function scriptFor(
  jobId: string,
  options: VideoOptionsInput = {},
  business: object = {},
): Promise<OptimizedScript> {
  const watched = scenario.follow(marta, jobId);
  const { generationId } = await marta.generate({
    jobId,
    options: { durationSeconds: 45, reviewScript: true, ...options },
    business,
  });
  const state = await watched.until(
    'a script to read',
    ({ step, generationId: id }) => step === 'review' && id === generationId,
  );
  await marta.steer({ action: 'cancel', jobId, generationId });
  const script = state.data?.script;
  if (!script) throw new Error('a script under review is shown');
  return script;
}

describe('with a language model', () => {
  it('writes with it, knows what it cost, and lets nothing personal out', async () => {
    const jobId = await scenario.importCv(marta);
    const script = await scriptFor(jobId, { pace: 'brisk' }, { targetCompany: 'Hafen AG' });
    expect(script.metadata).toMatchObject({
      method: 'model',
      writing: { model: 'gpt-6.1-terra', fallbackReason: null },
      understanding: { industry: 'technology', experienceLevel: 'senior' },
      production: { pace: 'brisk' },
    });
    expect(script.content).toContain('Marta Lindqvist');
    expect(script.qualityScore).toBeGreaterThan(5);
    const sent = JSON.stringify(openai().received.map(({ body }) => body));
    expect(sent).toContain('Nordhavn Payments');
    expect(sent).toContain('Hafen AG');
    expect(sent).not.toMatch(/marta|lindqvist|46 70 123|example\.com/i);
    expect(sent).not.toContain(marta.userId);
  });

  it('never lets an invented employer through', async () => {
    openai().armFault('invented-employer', { times: null });
    const script = await scriptFor(await scenario.importCv(marta));
    const gone = script.metadata.writing?.repairs.filter(({ outcome }) => outcome === 'removed');
    expect(gone?.length).toBeGreaterThan(0);
    for (const { text } of gone ?? []) expect(script.content).not.toContain(text);
  });

  it('falls back to our own writer, in the length asked for, and says so', async () => {
    openai().armFault('500', { times: null });
    const script = await scriptFor(await scenario.importCv(marta));
    expect(script.metadata).toMatchObject({ method: 'template' });
    expect(script.metadata.notes.join(' ')).toMatch(/language model could not be reached/);
    expect(Math.abs(script.metadata.estimatedSeconds - 45)).toBeLessThan(45 * 0.06);
  });

  it('refuses words of the owner that no video may say, before anything is made', async () => {
    const jobId = await scenario.importCv(marta);
    openai().armFault('flagged', { category: 'hate' });
    const script = 'Hello, I am Marta. I have something terrible to say.';
    const refused = marta.regenerate({ jobId, options: {}, script });
    await expect(refused).rejects.toMatchObject({ details: { code: 'script-rejected' } });
  });
});

describe('what an owner corrects', () => {
  it('is in the CV and in the next script; another person can change nothing', async () => {
    const jobId = await scenario.importCv(marta);
    const job = await getDoc(doc(getFirestore(marta.app), 'jobs', jobId));
    const cvId = String(job.data()?.['cvId']);
    const stranger = await scenario.person();
    const corrections = { name: 'Marta Lindqvist-Berg', headline: 'Principal Engineer' };
    await expect(stranger.correctCv({ jobId, corrections })).rejects.toMatchObject({
      code: 'functions/permission-denied',
    });
    await expect(
      marta.correctCv({
        jobId,
        corrections: { education: [{ factId: 'unheard-of', remove: true }] },
      }),
    ).rejects.toMatchObject({ code: 'functions/invalid-argument' });
    expect(await marta.correctCv({ jobId, corrections })).toMatchObject({
      name: 'Marta Lindqvist-Berg',
    });
    const stored = await getDoc(doc(getFirestore(marta.app), 'cvs', cvId));
    expect(stored.data()?.['cv'].personalInfo).toMatchObject(corrections);
    const script = await scriptFor(jobId);
    expect(script.content).toContain('Marta Lindqvist-Berg');
  });
});

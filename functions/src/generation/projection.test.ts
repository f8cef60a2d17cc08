import { phases, videoIntroductionSchema } from '@cvplus/contracts/video-introduction';
import { describe, expect, it } from 'vitest';
import { aGenerationIn, after, assessment, someMedia, startMs } from '../testing/generations.ts';
import type { Generation } from './generation.ts';
import { idleIntroduction, projectGeneration } from './projection.ts';

const nowMs = startMs + 100_000;
const noNarration = { narrationPath: null, captionsPath: null };

describe('projectGeneration', () => {
  it.each(phases)('shows a generation in %s as the contract demands', (phase) => {
    const view = projectGeneration(aGenerationIn(phase), nowMs);
    expect(videoIntroductionSchema.parse(view)).toEqual(view);
    expect(view.step).toBe(phase);
    expect(view.currentStep).toMatch(/\.$/);
  });

  it('shows a job without a generation as the contract demands', () => {
    const view = idleIntroduction(nowMs);
    expect(videoIntroductionSchema.parse(view)).toEqual(view);
  });

  it('tells measured times once they are known, and null before', () => {
    expect(projectGeneration(aGenerationIn('rendering'), nowMs).analytics).toMatchObject({
      firstPlayableSeconds: null,
      finalSeconds: null,
      providerSeconds: null,
    });
    expect(projectGeneration(aGenerationIn('completed'), nowMs).analytics).toMatchObject({
      firstPlayableSeconds: 66,
      finalSeconds: 66,
      providerSeconds: 59.6,
    });
  });

  it('says why another engine made the video than the first choice', () => {
    const ofSecond = { attempt: 2, atMs: startMs + 80_000 };
    const file = { videoPath: 'p.mp4', captionsPath: null, sizeBytes: 1 };
    const completed = after(
      aGenerationIn('checking'),
      { type: 'verdict-given', attempt: 1, atMs: nowMs, assessment: assessment('fail') },
      { type: 'order-taken', ...ofSecond, operation: { provider: 'inhouse', id: 'r1' } },
      { type: 'provider-said', ...ofSecond, said: { state: 'ready', videoUrl: 'gs://b/p.mp4' } },
      { type: 'file-collected', ...ofSecond, file },
      { type: 'verdict-given', ...ofSecond, assessment: assessment('pass') },
      { type: 'published', ...ofSecond, media: someMedia },
    );
    const view = projectGeneration(completed, nowMs);
    expect(view.provider).toBe('inhouse');
    expect(view.data?.engine?.reason).toBe(
      'HeyGen did not deliver: its video did not pass our check (The picture is black throughout). Our own renderer made this video instead.',
    );
    expect(view.attempts.map(({ success }) => success)).toEqual([false, true]);
  });

  it.each([
    ['rate-limited', 'HeyGen is busy; trying again shortly.'],
    ['concurrency-full', 'HeyGen is busy; trying again shortly.'],
    ['unavailable', 'HeyGen had a problem; trying again shortly.'],
    ['timed-out', 'HeyGen had a problem; trying again shortly.'],
  ] as const)('says of an order that was answered with %s: %s', (kind, sentence) => {
    const failure = { kind, message: '503' };
    const refused = { type: 'order-refused', atMs: nowMs, attempt: 1, failure } as const;
    const waiting = after(aGenerationIn('starting'), refused);
    expect(waiting.phase).toBe('waiting');
    expect(projectGeneration(waiting, nowMs).currentStep).toBe(sentence);
  });

  it('says that pieces are put together where there are pieces', () => {
    const assembly = { kind: 'speech' as const, seconds: [2], ...noNarration };
    const collecting = after(
      aGenerationIn('starting'),
      {
        type: 'order-taken',
        atMs: nowMs,
        attempt: 1,
        operation: { provider: 'heygen', id: 't1', assembly },
      },
      {
        type: 'provider-said',
        atMs: nowMs,
        attempt: 1,
        said: { state: 'ready', videoUrl: 'https://files.example/t1.mp4' },
      },
    );
    expect(projectGeneration(collecting, nowMs).currentStep).toMatch(/pieces .* together/);
    const whole = projectGeneration(aGenerationIn('collecting'), nowMs);
    expect(whole.currentStep).toBe('Fetching the finished video.');
  });

  it('never shows a provider’s own words to the owner', () => {
    const view = projectGeneration(aGenerationIn('waiting'), nowMs);
    expect(JSON.stringify(view)).not.toContain('Slow down.');
    expect(view.attempts[0]?.error?.message).toBe('it takes no more orders just now');
  });

  it('shows no price for what was never ordered, and the price of what was', () => {
    const priced = (generation: Generation): Generation => ({
      ...generation,
      attempts: generation.attempts.map((attempt) => ({ ...attempt, costUsd: 2 })),
    });
    const firstCost = (generation: Generation) =>
      projectGeneration(generation, nowMs).attempts[0]?.cost;
    const starting = priced(aGenerationIn('starting'));
    expect(firstCost(starting)).toBe(2);
    const failure = { kind: 'out-of-credit', message: 'Empty.' } as const;
    const refused = { type: 'order-refused', attempt: 1, atMs: nowMs, failure } as const;
    expect(firstCost(after(starting, refused))).toBe(0);
    const poor = { ...refused, type: 'verdict-given', assessment: assessment('fail') } as const;
    expect(firstCost(after(priced(aGenerationIn('checking')), poor))).toBe(2);
  });

  it('keeps the scripts of earlier generations as versions, newest last', () => {
    const generation = {
      ...aGenerationIn('rendering'),
      earlierScripts: [{ generationId: 'g0', method: 'template' as const, content: 'Earlier.' }],
    };
    const versions = projectGeneration(generation, nowMs).data?.scriptVersions;
    expect(versions?.map(({ generationId }) => generationId)).toEqual(['g0', 'g1']);
  });
});

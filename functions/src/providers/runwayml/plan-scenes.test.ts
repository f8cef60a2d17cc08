import { sceneKinds, type SceneKind } from '@cvplus/contracts/script';
import {
  backgroundSchema,
  videoOptionsSchema,
  videoStyles,
  type VideoOptionsInput,
} from '@cvplus/contracts/video-options';
import { describe, expect, it } from 'vitest';
import { contractOrder } from '../provider-contract.ts';
import { planScenes, planShots } from './plan-scenes.ts';
import { estimateRunwayUsd, priceListOf, runwayPrices } from './runwayml-prices.ts';
import { sceneModels, type SceneModel } from './scene-models.ts';
import { maxPromptUnits, promptOf } from './scene-prompts.ts';

const models = Object.keys(sceneModels) as SceneModel[];
const sentence = (scene: SceneKind, text = 'A sentence.') => ({ text, scene, factIds: [] });
const minute = sceneKinds.flatMap((scene) => [sentence(scene), sentence(scene)]);
const sumOf = (numbers: number[]) => numbers.reduce((sum, each) => sum + each, 0);

describe('planShots', () => {
  it.each(models)('shows exactly the narration, in lengths that %s makes', (model) => {
    const seconds = [3.1, 2.2, 9.7, 11.4, 0.8, 7.3, 6.05, 5.5, 2.4, 12.9];
    const shots = planShots(minute, seconds, model);
    expect(sumOf(shots.map((shot) => shot.seconds))).toBeCloseTo(sumOf(seconds), 6);
    for (const shot of shots) {
      expect(sceneModels[model].lengths).toContain(shot.lengthSeconds);
      expect(shot.lengthSeconds).toBeGreaterThanOrEqual(shot.seconds + 0.4 - 1e-9);
    }
    expect(shots.map(({ scene }) => scene)).toEqual(
      shots
        .map(({ scene }) => scene)
        .toSorted((a, b) => sceneKinds.indexOf(a) - sceneKinds.indexOf(b)),
    );
  });

  it.each([
    [30, 5],
    [45, 5],
    [60, 10],
    [90, 10],
  ])('cuts the five scenes of %i seconds into %i shots by gen4.5', (total, count) => {
    const shots = planShots(
      minute,
      minute.map(() => total / minute.length),
      'gen4.5',
    );
    expect(shots).toHaveLength(count);
  });

  it('shows few scenes from several sides, unless that gets restless', () => {
    const two = [sentence('opening'), sentence('closing')];
    expect(planShots(two, [4, 24], 'gen4.5').map(({ seconds }) => seconds)).toEqual([
      4, 6, 6, 6, 6,
    ]);
    expect(planShots(two, [3, 7], 'gen4.5')).toHaveLength(2);
  });

  it('cuts at the very longest shot and not before', () => {
    const [one] = [[sentence('opening')]];
    expect(planShots(one, [9.6], 'veo3.1').map(({ lengthSeconds }) => lengthSeconds)).toEqual([
      6, 6,
    ]);
    const short = planShots(one, [0.7], 'gen4.5');
    expect(short).toEqual([{ scene: 'opening', seconds: 0.7, lengthSeconds: 2 }]);
  });

  it('makes no shot of what nobody speaks', () => {
    expect(planShots(minute, [], 'gen4.5')).toEqual([]);
  });
});

describe('planScenes', () => {
  const plan = (attempt = 1, options: VideoOptionsInput = {}, generationId = 'gen_123') =>
    planScenes(
      { ...contractOrder(options, attempt), generationId, sentences: minute },
      { path: 'n.m4a', captionsPath: 'n.vtt', sentenceSeconds: minute.map(() => 6) },
      'gen4.5',
      '720:1280',
    ).pieces.map(({ body }) => body as { seed: number; promptText: string });

  it('orders shots in the words of the documentation', () => {
    expect(plan()[0]).toEqual({
      model: 'gen4.5',
      promptText: promptOf('opening', 0, videoOptionsSchema.parse({})),
      ratio: '720:1280',
      duration: 7,
      seed: expect.any(Number) as number,
      contentModeration: { publicFigureThreshold: 'auto' },
    });
  });

  it('gives each generation and each attempt seeds of its own, close to each other', () => {
    const seeds = (...order: Parameters<typeof plan>) => plan(...order).map(({ seed }) => seed);
    const [first, second] = seeds();
    expect(second).toBe((first! + 1) % 2 ** 32);
    expect(seeds()).toEqual(seeds());
    expect(seeds(2)).not.toContain(first);
    expect(seeds(1, {}, 'gen_124')).not.toContain(first);
    for (const seed of seeds())
      expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32).toBe(true);
  });

  it('shows another picture in every shot', () => {
    const prompts = plan().map(({ promptText }) => promptText);
    expect(new Set(prompts).size).toBe(prompts.length);
  });
});

describe('promptOf', () => {
  const all = sceneKinds.flatMap((scene) =>
    videoStyles.flatMap((style) =>
      backgroundSchema.options.flatMap((background) =>
        [0, 1, 2, 3].map((turn) => promptOf(scene, turn, { style, background })),
      ),
    ),
  );

  it('stays within what the models read', () => {
    for (const prompt of all) {
      expect(prompt.length).toBeLessThanOrEqual(maxPromptUnits);
      expect(prompt).not.toMatch(/undefined|\s{2}/);
    }
  });

  it('asks for nothing that bears lettering, and for no person', () => {
    for (const prompt of all) {
      expect(prompt).not.toMatch(
        /\b(text|letters?|lettering|logo|sign|screen|book|poster|caption|subtitle|word|person|people|man|woman|face)s?\b/i,
      );
    }
  });

  it('differs by scene, style, background and turn', () => {
    // The fourth turn begins again with the first picture.
    expect(new Set(all).size).toBe((all.length * 3) / 4);
  });
});

describe('what Runway costs', () => {
  const ofCharacters = (characters: number) => ({
    sentences: [sentence('opening', 'x'.repeat(characters))],
    options: videoOptionsSchema.parse({}),
  });
  const speech = { name: 'speech', sceneModel: 'gen4.5' } as const;
  const scenes = { name: 'scenes', sceneModel: 'gen4.5' } as const;

  it('prices a spoken video by its started six seconds, once per part', () => {
    expect(estimateRunwayUsd(ofCharacters(900), speech, runwayPrices)).toBe(0.22);
    expect(estimateRunwayUsd(ofCharacters(915), speech, runwayPrices)).toBe(0.28);
  });

  it('prices scenes by the seconds that are ordered', () => {
    // A minute in seven shots of 8.57 seconds, nine seconds each.
    expect(estimateRunwayUsd(ofCharacters(900), scenes, runwayPrices)).toBe(7 * 9 * 0.12);
    const fast = { name: 'scenes', sceneModel: 'veo3.1_fast' } as const;
    expect(estimateRunwayUsd(ofCharacters(900), fast, runwayPrices)).toBe(8 * 8 * 0.1);
  });

  it('lists what is charged for the configured product', () => {
    expect(priceListOf(speech, runwayPrices).items).toMatchObject([
      { usd: 0.02, per: 'video' },
      { usd: 0.003333, per: 'second' },
    ]);
    expect(priceListOf(scenes, runwayPrices).items).toMatchObject([{ usd: 0.12, per: 'second' }]);
  });
});

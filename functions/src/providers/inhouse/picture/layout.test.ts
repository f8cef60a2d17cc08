import { renderOrderSchema } from '@cvplus/contracts/render-order';
import { aspectRatioSchema, themeNames } from '@cvplus/contracts/video-options';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planStoryboard, type Shot } from '../storyboard.ts';
import { planTimeline } from '../timeline.ts';
import { composeClosingShot } from './closing-shot.ts';
import { composeFiguresShot } from './figures-shot.ts';
import type { Layer } from './layer.ts';
import { atRest } from './motion.ts';
import { composeNameShot } from './name-shot.ts';
import { planScenery, type Scenery } from './scenery.ts';
import { planStage } from './stage.ts';
import { composeStatementShot } from './statement-shot.ts';
import { composeStrengthsShot } from './strengths-shot.ts';
import { planTheme } from './theme.ts';

const stays = () => atRest;

function layersOf(shot: Shot, scenery: Scenery): Layer[] {
  switch (shot.kind) {
    case 'name':
      return composeNameShot(shot, scenery, stays);
    case 'statement':
      return composeStatementShot(shot, scenery, stays);
    case 'figures':
      return composeFiguresShot(shot, scenery, stays);
    case 'strengths':
      return composeStrengthsShot(shot, scenery, stays);
    case 'closing':
      return composeClosingShot(shot, scenery, stays);
  }
}

const word = fc.oneof(
  fc.constantFrom(
    'engineer',
    'Zürich,',
    'مهندسة',
    'מהנדסת',
    'エンジニア',
    '工程师',
    'नेतृत्व',
    'วิศวกร',
    '€3.2m',
    '38%',
  ),
  fc.constant('Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'),
  fc.string({ unit: 'grapheme-ascii', maxLength: 60 }),
  fc.string({ unit: 'grapheme-ascii', minLength: 290, maxLength: 300 }),
);
const words = (most: number) =>
  fc.array(word, { minLength: 1, maxLength: most }).map((all) => all.join(' '));

const anyOrder = fc.record({
  sentences: fc
    .tuple(words(20), words(20), words(12), words(12), words(20))
    .map((texts) =>
      (['opening', 'experience', 'achievements', 'skills', 'closing'] as const).map(
        (scene, index) => ({ scene, text: `${texts[index] ?? ''} a`, factIds: [] }),
      ),
    ),
  cards: fc.record({
    name: words(6),
    headline: words(12),
    strengths: fc.array(words(6), { maxLength: 14 }),
    achievements: fc.array(words(12), { maxLength: 7 }),
    callToAction: words(12),
  }),
  theme: fc.constantFrom(...themeNames),
  aspectRatio: fc.constantFrom(...aspectRatioSchema.options),
});

it('keeps everything inside the picture, whatever the text, the theme and the format', () => {
  fc.assert(
    fc.property(anyOrder, (input) => {
      const order = renderOrderSchema.parse(input);
      const timings = order.sentences.map(() => ({ seconds: 5, wordStarts: null }));
      const storyboard = planStoryboard(planTimeline(order.sentences, timings), order.cards, order);
      const stage = planStage(order.aspectRatio, '720p');
      const scenery = planScenery(stage, planTheme(order), order, {});
      for (const shot of storyboard.shots) {
        for (const layer of layersOf(shot, scenery)) {
          // Late in the shot everything has come in.
          const look = layer.lookAt(shot.endSeconds - 0.01);
          if (!look) continue;
          const { x, y, width, height } = look.bounds;
          expect(x).toBeGreaterThanOrEqual(0);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(stage.width);
          expect(y + height).toBeLessThanOrEqual(stage.captions.y + stage.captions.height);
        }
      }
    }),
    { numRuns: 12, endOnFailure: true },
  );
}, 60_000);

import { videoOptionsSchema } from '@cvplus/contracts/video-options';
import { expect, it } from 'vitest';
import { buildRenderOrder } from './build-render-order.ts';

const script = {
  sentences: [{ text: 'I am Ada.', scene: 'opening' as const, factIds: [] }],
  cards: { name: 'Ada', headline: '', strengths: [], achievements: [], callToAction: '' },
};

it('hands every choice that concerns the picture to the renderer', () => {
  const options = videoOptionsSchema.parse({
    style: 'friendly',
    theme: 'botanic',
    presenter: 'masculine',
    pace: 'brisk',
    background: 'light',
    aspectRatio: '9:16',
    captions: false,
  });
  expect(buildRenderOrder({ ...script, language: 'de', options }, 'final')).toMatchObject({
    language: 'de',
    pace: 'brisk',
    style: 'friendly',
    theme: 'botanic',
    presenter: 'masculine',
    background: 'light',
    aspectRatio: '9:16',
    captions: false,
    resolution: '1080p',
    label: 'AI-generated video',
  });
});

it.each([
  ['anywhere', false],
  ['eu', true],
  ['own', true],
] as const)('%s: keeps the words from voice services where they may not go', (processing, kept) => {
  const options = videoOptionsSchema.parse({ processing });
  for (const purpose of ['draft', 'final'] as const) {
    const order = buildRenderOrder({ ...script, language: 'en', options }, purpose);
    expect(order.ownVoicesOnly).toBe(kept);
  }
});

it('says of a draft that it is one', () => {
  const order = buildRenderOrder(
    { ...script, language: 'en', options: videoOptionsSchema.parse({}) },
    'draft',
  );
  expect(order).toMatchObject({ resolution: '720p', label: 'Draft · AI-generated' });
  expect(order.theme).toBeUndefined();
});

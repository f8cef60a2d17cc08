import type { RunwayProduct } from './runwayml-wire.ts';
import type { PriceList, VideoOrder } from '../video-provider.ts';
import { paceFactor } from '../../platform/speaking-pace.ts';
import { narrationLimits } from './plan-speech.ts';
import { planShots } from './plan-scenes.ts';
import type { SceneModel } from './scene-models.ts';

export type RunwayPrices = {
  asOf: string;
  source: string;
  usdPerCredit: number;
  /** Of an avatar video: once, and for every started six seconds. */
  avatarStartCredits: number;
  avatarCreditsPerSixSeconds: number;
  sceneCreditsPerSecond: Record<SceneModel, number>;
};

/**
 * No price of `avatar_videos` is published: taken for that of live avatars of the same model. Scene
 * prices are those of copies of Runway's price table. A finished task tells what it cost.
 */
export const runwayPrices: RunwayPrices = {
  asOf: '2026-11-22',
  source: 'copies of the price table of docs.dev.runwayml.com',
  usdPerCredit: 0.01,
  avatarStartCredits: 2,
  avatarCreditsPerSixSeconds: 2,
  sceneCreditsPerSecond: { 'gen4.5': 12, 'veo3.1': 20, 'veo3.1_fast': 10 },
};

/** Our voices at their natural pace: 900 characters a minute. */
const charactersPerSecond = 15;

type Estimated = Pick<VideoOrder, 'sentences' | 'options'>;

/** Without what a hosted voice takes for the narration. */
export function estimateRunwayUsd(
  order: Estimated,
  product: { name: RunwayProduct; sceneModel: SceneModel },
  prices: RunwayPrices,
): number {
  const seconds = order.sentences.map(
    ({ text }) => text.length / (charactersPerSecond * paceFactor[order.options.pace]),
  );
  const credits =
    product.name === 'speech'
      ? speechCredits(seconds, prices)
      : sceneCredits(order, seconds, product.sceneModel, prices);
  return Math.round(credits * prices.usdPerCredit * 10_000) / 10_000;
}

function speechCredits(sentenceSeconds: readonly number[], prices: RunwayPrices): number {
  const seconds = sentenceSeconds.reduce((sum, each) => sum + each, 0);
  const parts = Math.max(1, Math.ceil(seconds / narrationLimits.maxPartSeconds));
  const sixes = Math.ceil(seconds / parts / 6);
  return parts * (prices.avatarStartCredits + sixes * prices.avatarCreditsPerSixSeconds);
}

function sceneCredits(
  { sentences }: Estimated,
  sentenceSeconds: readonly number[],
  model: SceneModel,
  prices: RunwayPrices,
): number {
  const shots = planShots(sentences, sentenceSeconds, model);
  const seconds = shots.reduce((sum, { lengthSeconds }) => sum + lengthSeconds, 0);
  return seconds * prices.sceneCreditsPerSecond[model];
}

export function usdOf(credits: number, { usdPerCredit }: RunwayPrices): number {
  return Math.round(credits * usdPerCredit * 1e6) / 1e6;
}

export function priceListOf(
  product: { name: RunwayProduct; sceneModel: SceneModel },
  prices: RunwayPrices,
): PriceList {
  const { asOf, source, avatarStartCredits, avatarCreditsPerSixSeconds } = prices;
  const usd = (credits: number): number => usdOf(credits, prices);
  const { sceneModel } = product;
  return {
    asOf,
    source,
    items:
      product.name === 'speech'
        ? [
            { what: 'avatar video, once', usd: usd(avatarStartCredits), per: 'video' },
            {
              what: 'avatar video, in steps of six seconds',
              usd: usd(avatarCreditsPerSixSeconds / 6),
              per: 'second',
            },
          ]
        : [
            {
              what: `scene by ${sceneModel}`,
              usd: usd(prices.sceneCreditsPerSecond[sceneModel]),
              per: 'second',
            },
          ],
  };
}

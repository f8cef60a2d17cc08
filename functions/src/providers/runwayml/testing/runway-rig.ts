import { readFileSync } from 'node:fs';
import type { ReceivedRequest } from '../../../testing/scripted-server.ts';
import type { Narration } from '../../assembly/narration.ts';
import type { VideoOrder } from '../../video-provider.ts';
import {
  RunwayMLProvider,
  type RunwayMLSettings,
  type RunwayProductSettings,
} from '../runwayml-provider.ts';
import { runwayPrices } from '../runwayml-prices.ts';

export function fixture(name: string): Record<string, unknown> {
  const address = new URL(`../__fixtures__/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(address, 'utf8')) as Record<string, unknown>;
}

export const speech: RunwayProductSettings = {
  name: 'speech',
  avatars: { feminine: 'human-resource', masculine: '9d0c8a4e-0000-4000-8000-000000000001' },
};

export function providerAt(
  baseUrl: string,
  settings: Partial<RunwayMLSettings> = {},
): RunwayMLProvider {
  return new RunwayMLProvider({
    fetch,
    apiKey: () => Promise.resolve('key_test'),
    baseUrl,
    product: speech,
    narrate: (order) => Promise.resolve(narrationOfParts(order, 1)),
    languages: 'any',
    prices: runwayPrices,
    maxConcurrent: null,
    now: () => Date.parse('2026-11-22T10:00:00Z'),
    createTimeoutMs: 400,
    readTimeoutMs: 400,
    readRetries: 0,
    ...settings,
  });
}

export function isCreate({ method, path }: Pick<ReceivedRequest, 'method' | 'path'>): boolean {
  return method === 'POST' && /^\/v1\/(avatar_videos|text_to_video)$/.test(path);
}

/** Ten seconds a part, each of its own sound. */
export function narrationOfParts({ sentences }: VideoOrder, parts: number): Narration {
  return {
    path: 'narration.m4a',
    captionsPath: 'narration.vtt',
    seconds: parts * 10,
    sentenceSeconds: sentences.map(() => (parts * 10) / sentences.length),
    parts: Array.from({ length: parts }, (_, index) => ({
      data: Buffer.from(`part ${index}`),
      mediaType: 'audio/mp4' as const,
      seconds: 10,
      sentences: [index, index + 1] as [number, number],
    })),
  };
}

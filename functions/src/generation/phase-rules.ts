import type { Phase } from '@cvplus/contracts/video-introduction';
import type { ProviderName } from '@cvplus/contracts/video-options';

const second = 1_000;
const minute = 60 * second;

/** How long a phase may last before its deadline ends it; null for the ends, which last. */
export function phaseLimitMs(phase: Phase, provider: ProviderName | null): number | null {
  switch (phase) {
    case 'queued':
    case 'scripting':
      return 10 * minute;
    case 'review':
      return 7 * 24 * 60 * minute;
    case 'starting':
    case 'waiting':
      return 10 * minute;
    case 'rendering':
      // Avatar providers take 1–15 minutes; past 30 they hardly ever finish (HeyGen sheet, §3).
      return provider === 'inhouse' ? 15 * minute : 30 * minute;
    case 'collecting':
    case 'checking':
    case 'publishing':
      return 15 * minute;
    case 'completed':
    case 'failed':
    case 'cancelled':
    case 'erased':
      return null;
  }
}

/** When to look again at a phase whose work should have ended on its own: the worker may have crashed. */
export const crashLookMs = 2 * minute;

/** HeyGen's own advice: 10 s for two minutes, 30 s until five, then each minute (sheet §3, 2026-11-22). */
export function nextPollMs(provider: ProviderName, waitedMs: number): number {
  if (provider === 'inhouse') return 5 * second;
  if (waitedMs < 2 * minute) return 10 * second;
  return waitedMs < 5 * minute ? 30 * second : minute;
}

/** Where the bar stands when a phase begins. A waiting generation keeps what it has. */
const progressAtStart: Record<Phase, number> = {
  queued: 2,
  scripting: 5,
  review: 15,
  starting: 18,
  waiting: 0,
  rendering: 22,
  collecting: 76,
  checking: 82,
  publishing: 93,
  completed: 100,
  failed: 0,
  cancelled: 0,
  erased: 0,
};

/** Typical rendering times from the fact sheets; only the progress bar rests on them. */
const typicalRenderMs: Record<ProviderName, number> = {
  heygen: 5 * minute,
  runwayml: 4 * minute,
  did: 2 * minute,
  inhouse: 40 * second,
};

export function progressOf(phase: Phase): number {
  return progressAtStart[phase];
}

/** While a provider renders: its own figure if it gives one, else an estimate from its typical time. */
export function renderingProgress(
  provider: ProviderName,
  waitedMs: number,
  reported: number | undefined,
): number {
  const share = reported ?? 1 - Math.exp((-1.5 * waitedMs) / typicalRenderMs[provider]);
  const { rendering, collecting } = progressAtStart;
  return Math.round(rendering + (collecting - rendering) * share);
}

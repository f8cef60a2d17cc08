/** Words for 0–10. */
export type QualityWord = 'excellent' | 'good' | 'fair' | 'weak';

export function wordForQuality(score: number): QualityWord {
  if (score >= 9) return 'excellent';
  if (score >= 7.5) return 'good';
  return score >= 5 ? 'fair' : 'weak';
}

/** Words for 0–1. */
export type ShareWord = 'high' | 'good' | 'middling' | 'low';

export function wordForShare(share: number): ShareWord {
  if (share >= 0.85) return 'high';
  if (share >= 0.7) return 'good';
  return share >= 0.4 ? 'middling' : 'low';
}

export function percentOf(share: number): number {
  return Math.round(share * 100);
}

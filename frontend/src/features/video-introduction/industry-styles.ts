import type { Industry } from '@cvplus/contracts/industry';
import type { Understanding } from '@cvplus/contracts/script';
import type { VideoStyle } from '@cvplus/contracts/video-options';

/**
 * The style people of a field expect of an introduction, after the tone its template speaks in
 * (`functions/src/script/industries/data`). The reason in words is `order.style.reason.<industry>`.
 * `general` says that the field is not known, so it has no advice.
 */
const styleOf: Record<Exclude<Industry, 'general'>, VideoStyle> = {
  technology: 'professional',
  finance: 'professional',
  healthcare: 'friendly',
  education: 'friendly',
  marketing: 'energetic',
  sales: 'energetic',
  engineering: 'professional',
  construction: 'confident',
  legal: 'formal',
  creative: 'friendly',
  hospitality: 'friendly',
  retail: 'friendly',
  logistics: 'confident',
  'public-sector': 'formal',
  science: 'professional',
};

export type StyleAdvice = { style: VideoStyle; industry: keyof typeof styleOf };

/** Advice for the field the CV was read as; null where it was not recognised or nothing was read yet. */
export function adviseStyle(understanding: Understanding | null | undefined): StyleAdvice | null {
  const industry = understanding?.industry;
  if (industry === undefined || industry === 'general') return null;
  return { style: styleOf[industry], industry };
}

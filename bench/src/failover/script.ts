import type { IntroductionCards } from '@cvplus/contracts/render-order';
import { type OptimizedScript, unmeasured } from '@cvplus/contracts/script';

const sentences = [
  { text: 'Hello, I am Ada Example, and I build databases.', scene: 'opening', factIds: ['f1'] },
  { text: 'My nightly reports run four times faster.', scene: 'achievements', factIds: ['f2'] },
  { text: 'Write to me, and let us talk.', scene: 'closing', factIds: ['f3'] },
] satisfies OptimizedScript['sentences'];

/** Eleven seconds: what is measured is the way, not the length. */
export const script: OptimizedScript = {
  content: sentences.map(({ text }) => text).join(' '),
  sentences,
  qualityScore: null,
  engagementPrediction: null,
  industryAlignment: null,
  personalityMatch: null,
  metadata: {
    method: 'template',
    language: 'en',
    wordCount: 24,
    estimatedSeconds: 11.5,
    notes: [],
    ...unmeasured,
  },
};

export const cards: IntroductionCards = {
  name: 'Ada Example',
  headline: 'Database engineer',
  strengths: ['Databases'],
  achievements: ['Reports four times faster'],
  callToAction: 'Let’s talk',
};

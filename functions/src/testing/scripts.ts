import { type OptimizedScript, unmeasured } from '@cvplus/contracts/script';

type Facts = Pick<OptimizedScript['metadata'], 'wordCount' | 'estimatedSeconds'>;

/** A script of one sentence, in English, that nothing has scored. */
export function scriptSaying(text: string, facts: Facts): OptimizedScript {
  return {
    content: text,
    sentences: [{ text, scene: 'opening', factIds: [] }],
    qualityScore: null,
    engagementPrediction: null,
    industryAlignment: null,
    personalityMatch: null,
    metadata: { method: 'template', language: 'en', notes: [], ...facts, ...unmeasured },
  };
}

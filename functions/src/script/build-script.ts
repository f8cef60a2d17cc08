import type { OptimizedScript, ScriptSentence } from '@cvplus/contracts/script';
import { wordCount } from './intake/document-line.ts';
import { scriptSeconds } from './writing/spoken-time.ts';

export type ScriptFacts = Pick<
  OptimizedScript['metadata'],
  'method' | 'language' | 'style' | 'notes'
> & {
  wordsPerMinute: number;
};

/** Sentences with their measure. What nothing has scored yet has no score. */
export function buildScript(
  sentences: ScriptSentence[],
  { wordsPerMinute, style, ...facts }: ScriptFacts,
): OptimizedScript {
  const content = sentences.map(({ text }) => text).join(' ');
  const estimatedSeconds = Math.round(scriptSeconds(sentences, wordsPerMinute) * 10) / 10;
  return {
    content,
    sentences,
    qualityScore: null,
    engagementPrediction: null,
    industryAlignment: null,
    personalityMatch: null,
    metadata: {
      ...facts,
      ...(style ? { style } : {}),
      wordCount: wordCount(content),
      estimatedSeconds,
    },
  };
}

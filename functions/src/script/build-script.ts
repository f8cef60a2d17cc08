import { type OptimizedScript, type ScriptSentence, unmeasured } from '@cvplus/contracts/script';
import type { ScriptLanguage } from '@cvplus/contracts/video-options';
import { wordCount } from './intake/document-line.ts';
import { scriptSeconds } from './writing/spoken-time.ts';

export type ScriptFacts = Pick<OptimizedScript['metadata'], 'method' | 'style' | 'notes'> & {
  language: ScriptLanguage;
  wordsPerMinute: number;
};

/** Sentences with their measure. What nothing has scored yet has no score. */
export function buildScript(
  sentences: ScriptSentence[],
  { wordsPerMinute, style, language, ...facts }: ScriptFacts,
): OptimizedScript {
  const content = sentences.map(({ text }) => text).join(' ');
  const estimatedSeconds =
    Math.round(scriptSeconds(sentences, { wordsPerMinute, language }) * 10) / 10;
  return {
    content,
    sentences,
    qualityScore: null,
    engagementPrediction: null,
    industryAlignment: null,
    personalityMatch: null,
    metadata: {
      ...unmeasured,
      ...facts,
      language,
      ...(style ? { style } : {}),
      wordCount: wordCount(content),
      estimatedSeconds,
    },
  };
}

import type { ProductionPlan, ScriptSentence } from '@cvplus/contracts/script';
import type { VideoOptions, VideoStyle } from '@cvplus/contracts/video-options';
import type { IndustryTemplate } from './industries/industry-template.ts';

/** Names of tools whose signs a voice reads wrongly or leaves out. */
const said: readonly (readonly [RegExp, string])[] = [
  [/\bC\+\+(?!\w)/g, 'C plus plus'],
  [/\bC#(?!\w)/g, 'C sharp'],
  [/\bF#(?!\w)/g, 'F sharp'],
  [/(?<!\w)\.NET\b/g, 'dot net'],
  [/\b(\w+)\.js\b/gi, '$1 J S'],
  [/\bR&D\b/g, 'R and D'],
  [/\bP&L\b/g, 'P and L'],
  [/\bCI\/CD\b/g, 'C I, C D'],
  [/\bPostgreSQL\b/g, 'post-gress Q L'],
  [/\bMySQL\b/g, 'my S Q L'],
  [/\bNoSQL\b/g, 'no S Q L'],
  [/\bGraphQL\b/g, 'graph Q L'],
];
/** Capitals that are read letter by letter. */
const spelled = /(?<![\p{L}\d&/])[B-DF-HJ-NP-TV-Z]{2,5}(?![\p{L}\d&/])/gu;

const directions: Record<VideoStyle, string> = {
  professional: 'Calm and upright, eyes on the viewer, small gestures.',
  friendly: 'Smiling and at ease, as in a talk across a table.',
  energetic: 'Awake and quick, open gestures, a smile at the results.',
  confident: 'Still and sure, chin level, a short pause after every figure.',
  formal: 'Upright and reserved, hardly any gestures, an even voice.',
};

const beforeCloseMs = 400;
const afterOpeningMs = 300;
const afterFigureMs = 200;

/** How the script is to be spoken and shown: pauses, words that need care, bearing. */
export function planProduction(
  sentences: readonly ScriptSentence[],
  {
    options,
    template,
    wordsPerMinute,
  }: {
    options: Pick<VideoOptions, 'platform' | 'pace' | 'style'>;
    template: IndustryTemplate;
    wordsPerMinute: number;
  },
): ProductionPlan {
  const { platform, pace, style } = options;
  return {
    platform,
    pace,
    wordsPerMinute,
    pauses: planPauses(sentences),
    pronunciations: findPronunciations(sentences),
    theme: template.industry === 'general' ? null : template.theme,
    direction: `${directions[style]} Tone: ${template.personalityAdaptation.tone}.`,
  };
}

function planPauses(sentences: readonly ScriptSentence[]): ProductionPlan['pauses'] {
  return sentences.flatMap(({ text, scene }, sentence) => {
    const next = sentences[sentence + 1];
    if (!next) return [];
    if (next.scene === 'closing' && scene !== 'closing') return [{ sentence, ms: beforeCloseMs }];
    if (scene === 'opening' && next.scene !== 'opening') return [{ sentence, ms: afterOpeningMs }];
    return /\d[^.]*[.!]$/.test(text) && scene === 'achievements'
      ? [{ sentence, ms: afterFigureMs }]
      : [];
  });
}

function findPronunciations(
  sentences: readonly ScriptSentence[],
): ProductionPlan['pronunciations'] {
  const text = sentences.map((sentence) => sentence.text).join(' ');
  const found = new Map<string, string>();
  for (const [pattern, words] of said) {
    for (const [written] of text.matchAll(pattern)) {
      found.set(written, written.replace(pattern, words));
    }
  }
  for (const [written] of text.matchAll(spelled)) {
    if (!found.has(written)) found.set(written, [...written].join(' '));
  }
  return [...found].map(([written, spoken]) => ({ written, said: spoken }));
}

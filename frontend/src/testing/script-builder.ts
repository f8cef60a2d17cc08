import type { OptimizedScript, ScorePart } from '@cvplus/contracts/script';
import { buildScript } from './job-builder.ts';

/** A script with everything the script room measures and records. */

const parts: [ScorePart['name'], number | null, number, string][] = [
  ['hook', 1, 0.13, 'The first 12 seconds tell who speaks and a first reason to listen.'],
  ['specificity', 0.94, 0.17, '9 concrete things in 62 words, 2 of them figures.'],
  ['grounding', 1, 0.16, 'Everything said stands in the CV.'],
  ['structure', 0.96, 0.09, '5 sentences in 5 scenes.'],
  ['pace', 0.71, 0.09, 'Spoken in about 25 of 30 seconds.'],
  ['readability', 0.88, 0.09, '12 words a sentence; reading ease 52.'],
  ['vocabulary', null, 0.05, 'The field is not known, so its words are not counted.'],
  [
    'variety',
    0.9,
    0.08,
    '5 different beginnings in 5 sentences; 86 different words in any hundred.',
  ],
  ['cliches', 1, 0.05, 'No empty phrases.'],
  ['call-to-action', 1, 0.05, 'It ends with an invitation.'],
  ['style', 0.8, 0.04, 'Warm words, as a friendly style has them.'],
];

const scores: NonNullable<OptimizedScript['metadata']['scores']> = {
  parts: parts.map(([name, value, weight, explanation]) => ({ name, value, weight, explanation })),
  ceilings: [],
};

export function buildMeasuredScript(
  metadata: Partial<OptimizedScript['metadata']> = {},
  overrides: Partial<OptimizedScript> = {},
): OptimizedScript {
  const script = buildScript();
  return {
    ...script,
    qualityScore: 9.31,
    engagementPrediction: 0.874,
    industryAlignment: 0.72,
    personalityMatch: null,
    metadata: {
      ...script.metadata,
      style: 'friendly',
      understanding: {
        industry: 'healthcare',
        industryConfidence: 0.91,
        experienceLevel: 'senior',
        experienceYears: 11.2,
      },
      scores,
      production: {
        platform: 'linkedin',
        pace: 'natural',
        wordsPerMinute: 148.4,
        pauses: [
          { sentence: 0, ms: 300 },
          { sentence: 3, ms: 400 },
        ],
        pronunciations: [{ written: 'ICU', said: 'I C U' }],
        direction: 'Smiling and at ease, as in a talk across a table. Tone: warm and steady.',
        theme: 'botanic',
      },
      writing: { model: null, fallbackReason: null, calls: 0, costUsd: 0, repairs: [] },
      versions: [
        { content: 'Hello. I am Maya.', qualityScore: 8.72, change: 'First writing.' },
        { content: script.content, qualityScore: 9.31, change: 'Split a long sentence in two.' },
      ],
      ...metadata,
    },
    ...overrides,
  };
}

/** One a language model wrote, with repairs and advice. */
export function buildModelScript(): OptimizedScript {
  return buildMeasuredScript({
    method: 'model',
    writing: {
      model: 'gpt-5.4-mini',
      fallbackReason: null,
      calls: 2,
      costUsd: 0.0123,
      repairs: [
        { kind: 'number', text: '12 wards', outcome: 'rewritten' },
        { kind: 'protected: family', text: 'mother of two', outcome: 'removed' },
      ],
    },
    advice: {
      model: 'gpt-5.4-mini',
      remarks: ['Say how many colleagues you trained: it would make the fourth sentence stronger.'],
    },
    variant: {
      experiment: 'openings',
      arm: 'result-first',
      reason: 'assigned by chance among two openings',
    },
  });
}

/** One that has been kept from a good score, by our own writer in place of a model, in no known field. */
export function buildCappedScript(): OptimizedScript {
  return buildMeasuredScript(
    {
      understanding: {
        industry: 'general',
        industryConfidence: 0.2,
        experienceLevel: 'mid',
        experienceYears: null,
      },
      scores: {
        ...scores,
        ceilings: [{ most: 5.4, reason: 'Almost nothing of the CV is told.' }],
      },
      production: null,
      versions: [],
      writing: {
        model: 'gpt-5.4-mini',
        fallbackReason: 'the language model took too long',
        calls: 1,
        costUsd: null,
        repairs: [],
      },
    },
    { qualityScore: 5.4, engagementPrediction: null, industryAlignment: null },
  );
}

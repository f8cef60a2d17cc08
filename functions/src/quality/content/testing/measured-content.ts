import type { CaptionCue } from '../../../platform/caption-cues.ts';
import type { MediaFacts } from '../../../platform/media-facts.ts';
import type { Span } from '../../spans.ts';
import type { ContentExpectation, ContentMeasurement } from '../content-measurement.ts';
import type { Transcript } from '../outside/transcriber.ts';

export const script =
  'Hello, I am Ilse Brandt. I run nights at Kestrel Foods and cut waste by 38 % in 2023. Before that I planned routes for Brightwater Depot. I would like to lead a larger site. Call me and let us talk.';

/** A sentence every four seconds, with a pause after each. */
const sentences = script.split(/(?<=\.) /);

export const speechSpans: Span[] = sentences.map((_, index) => ({
  startSeconds: 0.5 + index * 4,
  endSeconds: 3.6 + index * 4,
}));

export const cues: CaptionCue[] = sentences.map((text, index) => ({
  startSeconds: 0.5 + index * 4,
  endSeconds: 3.8 + index * 4,
  text: text.length > 42 ? text.replace(/^(.{20,42}) /, '$1\n') : text,
}));

export function heard(words: string, more: Partial<Transcript> = {}): { value: Transcript } {
  return { value: { words, language: 'en', wordTimes: null, costUsd: 0.001, ...more } };
}

/** A good video of the script above. */
export function measured(changes: Partial<ContentMeasurement> = {}): ContentMeasurement {
  return {
    facts: { durationSeconds: 20, width: 1280, height: 720, aspect: 16 / 9, audio: { codec: 'aac', seconds: 20 } } as MediaFacts, // prettier-ignore
    speech: { value: { stepSeconds: 0.05, energyDb: [], spans: speechSpans } },
    transcript: heard(script.toLowerCase().replace('38 %', 'thirty-eight percent')),
    captions: { value: cues },
    lips: { notMeasured: 'Nothing in the picture moves as lips do.' },
    visibleTexts: { notMeasured: 'Nobody looks at frames.' },
    ...changes,
  };
}

export function expected(changes: Partial<ContentExpectation> = {}): ContentExpectation {
  return {
    script: { content: script, language: 'en' },
    names: ['Ilse Brandt', 'Kestrel Foods', 'Brightwater Depot'],
    cardName: 'Ilse Brandt',
    expectedSeconds: 20,
    aspectRatio: '16:9',
    wantsAudio: true,
    wantsCaptions: true,
    ...changes,
  };
}

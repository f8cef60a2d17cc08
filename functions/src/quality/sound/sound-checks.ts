import type { CheckFacts } from '../check-facts.ts';

/** What is heard, whatever is said. */
export const soundChecks = {
  'has-audio': {
    weight: 3,
    unit: '',
    advice: 'Have the video rendered again with a voice: it has no sound track.',
  },
  'audio-length': {
    weight: 1,
    unit: 's',
    advice: 'Have the video rendered again: sound and picture do not end together.',
  },
  silence: {
    weight: 2,
    unit: 's',
    advice:
      'Check the voice that was chosen and render again: nothing is heard where it is silent.',
  },
  dropouts: {
    weight: 2,
    unit: '',
    advice: 'Have the video rendered again: words are cut up where its sound drops out.',
  },
  loudness: {
    weight: 1,
    unit: 'LUFS',
    advice: 'Normalise the sound to about −16 LUFS with peaks below −1 dB.',
  },
  clipping: {
    weight: 2,
    unit: '%',
    advice: 'Have the video rendered again with a lower level: its sound is cut off and rasps.',
  },
  hum: {
    weight: 1,
    unit: 'dB',
    advice: 'Have the voice made again, or take out the hum of the mains below it.',
  },
  'sound-noise': {
    weight: 1,
    unit: 'dB',
    advice: 'Have the voice made again, or take out the hiss that lies under it.',
  },
  channels: {
    weight: 1,
    unit: 'dB',
    advice: 'Put the voice on both sides alike: it is lost on one of them, or in one loudspeaker.',
  },
  'speaking-pace': {
    weight: 1,
    unit: 'words/min',
    advice: 'Check that the whole script is spoken, at a pace one can follow.',
  },
} as const satisfies Record<string, CheckFacts>;

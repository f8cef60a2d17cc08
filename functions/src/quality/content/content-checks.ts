import type { CheckFacts } from '../check-facts.ts';

/** What is said, against the script and what was promised. */
export const contentChecks = {
  'spoken-words': {
    weight: 3,
    unit: '%',
    advice: 'Have the video made again: what is said is not what the script says.',
  },
  'spoken-names': {
    weight: 2,
    unit: '%',
    advice:
      'Listen to how names and figures are spoken; spell what goes wrong the way it is said, and have the video made again.',
  },
  'spoken-language': {
    weight: 3,
    unit: '',
    advice: 'Choose a voice of the language of the script and have the video made again.',
  },
  'speech-present': {
    weight: 2,
    unit: '%',
    advice: 'Have the video made again: the voice is not there where the captions say it is.',
  },
  'captions-coverage': {
    weight: 1,
    unit: '%',
    advice: 'Have the captions made again from the script: they do not say all of it.',
  },
  'captions-timing': {
    weight: 1,
    unit: 'ms',
    advice: 'Move the captions so that each appears when its words are spoken.',
  },
  'captions-reading': {
    weight: 1,
    unit: '%',
    advice:
      'Break the captions anew: at most two lines of 42 letters, up for as long as one needs to read them.',
  },
  'name-card': {
    weight: 1,
    unit: '',
    advice:
      'Look at the name as it is shown in the picture, and correct it in the CV if it is wrong there.',
  },
  promise: {
    weight: 2,
    unit: '',
    advice: 'Have the video made again with the options that were asked for.',
  },
  'lip-sync': {
    weight: 1,
    unit: 'ms',
    advice:
      'Watch the lips: sound and picture seem to be apart. If they are, have the video made again.',
  },
} as const satisfies Record<string, CheckFacts>;

import type { CheckFacts } from '../check-facts.ts';

/** What is seen. */
export const pictureChecks = {
  'black-picture': {
    weight: 3,
    unit: 's',
    advice: 'Have the video rendered again: there is nothing to see where it is black.',
  },
  'frozen-picture': {
    weight: 2,
    unit: 's',
    advice: 'Have the video rendered again, or by another provider: the picture stands still.',
  },
  exposure: {
    weight: 2,
    unit: 's',
    advice:
      'Have the video rendered again with another background: much of it is too dark or too bright to be seen.',
  },
  flicker: {
    weight: 2,
    unit: 'levels',
    advice: 'Have the video rendered again: its brightness flickers.',
  },
  flashes: {
    weight: 3,
    unit: 'flashes a second',
    advice:
      'Do not show this video: it flashes more than three times a second, which can set off seizures.',
  },
} as const satisfies Record<string, CheckFacts>;

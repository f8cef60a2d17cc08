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
} as const satisfies Record<string, CheckFacts>;

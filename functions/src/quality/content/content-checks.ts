import type { CheckFacts } from '../check-facts.ts';

/** What is said, against the script and what was promised. */
export const contentChecks = {
  'spoken-words': {
    weight: 3,
    unit: '%',
    advice: 'Have the video made again: what is said is not what the script says.',
  },
} as const satisfies Record<string, CheckFacts>;

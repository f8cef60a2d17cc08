import type { CheckFacts } from '../check-facts.ts';

/** What the file is: container, streams, shape and length. */
export const fileChecks = {
  playable: {
    weight: 3,
    unit: '',
    advice: 'Order the video again as MP4 with H.264 and AAC: browsers cannot play this one.',
  },
  complete: {
    weight: 3,
    unit: 's',
    advice: 'Fetch the file again; if it still breaks off or stumbles, have it rendered again.',
  },
  duration: {
    weight: 2,
    unit: 's',
    advice: 'Fit the script to the length that was asked for, or check that all of it is spoken.',
  },
  'aspect-ratio': {
    weight: 2,
    unit: ':1',
    advice: 'Order the video again in the format that was chosen.',
  },
  resolution: {
    weight: 1,
    unit: 'lines',
    advice: 'Order at least 720 lines.',
  },
  'frame-rate': {
    weight: 1,
    unit: 'frames/s',
    advice: 'Order at least 24 frames a second.',
  },
} as const satisfies Record<string, CheckFacts>;

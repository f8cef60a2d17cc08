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
  timestamps: {
    weight: 2,
    unit: 's',
    advice: 'Have the video rendered again with a constant frame rate: its frames come unevenly.',
  },
  streams: {
    weight: 1,
    unit: 'streams',
    advice: 'Keep one film, one sound track and the captions, and leave out all other streams.',
  },
  'fast-start': {
    weight: 1,
    unit: '',
    advice: 'Write the file again with its index first, so that it starts at once.',
  },
  colour: {
    weight: 1,
    unit: '',
    advice: 'Order the video in ordinary colours (BT.709): most screens show others wrongly.',
  },
  bitrate: {
    weight: 1,
    unit: 'kbit/s',
    advice: 'Encode the video again for the web, at 1 to 8 Mbit/s for moving pictures.',
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

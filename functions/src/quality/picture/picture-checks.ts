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
  stutter: {
    weight: 2,
    unit: 's',
    advice: 'Have the video rendered again, or by another provider: its motion stutters.',
  },
  blur: {
    weight: 2,
    unit: 'pixels at 720 lines',
    advice: 'Have the video rendered again at a higher resolution: it is blurred.',
  },
  blockiness: {
    weight: 2,
    unit: '‰',
    advice: 'Have the video rendered again at a higher bitrate: blocks of compression can be seen.',
  },
  banding: {
    weight: 1,
    unit: '%',
    advice:
      'Have the video rendered again with another background or at a higher bitrate: soft areas break up into bands.',
  },
  grain: {
    weight: 1,
    unit: 'levels',
    advice: 'Have the video rendered again, or use a better picture: this one is noisy.',
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
  letterbox: {
    weight: 1,
    unit: '%',
    advice:
      'Have the video rendered again in the right shape: black bars take up part of the picture.',
  },
  overlay: {
    weight: 1,
    unit: '%',
    advice:
      'Look at the corner named above: a mark that does not belong to the video comes or goes there.',
  },
} as const satisfies Record<string, CheckFacts>;

import type { CheckResult, QualityCheck } from '@cvplus/contracts/quality';

/** Every technical check: what it weighs in the score, its unit, and what to do when it does not pass. */
export const technicalChecks = {
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
  'black-picture': {
    weight: 3,
    unit: 's',
    advice: 'Have the video rendered again: there is nothing to see where it is black.',
  },
  'has-audio': {
    weight: 3,
    unit: '',
    advice: 'Have the video rendered again with a voice: it has no sound track.',
  },
  'frozen-picture': {
    weight: 2,
    unit: 's',
    advice: 'Have the video rendered again, or by another provider: the picture stands still.',
  },
  silence: {
    weight: 2,
    unit: 's',
    advice:
      'Check the voice that was chosen and render again: nothing is heard where it is silent.',
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
  'audio-length': {
    weight: 1,
    unit: 's',
    advice: 'Have the video rendered again: sound and picture do not end together.',
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
  loudness: {
    weight: 1,
    unit: 'LUFS',
    advice: 'Normalise the sound to about −16 LUFS with peaks below −1 dB.',
  },
  'speaking-pace': {
    weight: 1,
    unit: 'words/min',
    advice: 'Check that the whole script is spoken, at a pace one can follow.',
  },
} as const satisfies Record<string, { weight: number; unit: string; advice: string }>;

export type TechnicalCheckId = keyof typeof technicalChecks;

export const technicalCheckIds = Object.keys(technicalChecks) as TechnicalCheckId[];

export function isTechnicalCheckId(id: string): id is TechnicalCheckId {
  return Object.hasOwn(technicalChecks, id);
}

export function checked(
  id: TechnicalCheckId,
  result: Exclude<CheckResult, 'not-checked'>,
  finding: string,
  measured: number | null = null,
  atSeconds: number | null = null,
): QualityCheck {
  const { unit } = technicalChecks[id];
  return { id, result, finding, measured: rounded(measured), unit, atSeconds: rounded(atSeconds) };
}

export function notChecked(id: TechnicalCheckId, reason: string): QualityCheck {
  const { unit } = technicalChecks[id];
  return { id, result: 'not-checked', finding: reason, measured: null, unit, atSeconds: null };
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}

/** `0:12`. */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

export function inSeconds(seconds: number): string {
  return `${seconds.toFixed(1)} s`;
}

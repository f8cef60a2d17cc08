import type { AspectRatio } from '@cvplus/contracts/video-options';
import type { CaptionCue } from '../../../../functions/src/platform/caption-cues.ts';
import type { MadeBase, Trait } from '../corpus/base.ts';

/** `obvious`: nobody would publish it. `visible`: anybody sees or hears it. `borderline`: an expert might. */
export const severities = ['obvious', 'visible', 'borderline'] as const;
export type Severity = (typeof severities)[number];

/** A step that ffmpeg cannot take: the bytes of the finished file are changed. */
export type ByteDamage =
  { type: 'cut'; share: number } | { type: 'hit'; hits: number; length: number; seed: number };

/** What is done to a good clip, and what was asked for when that differs from what it was. */
export type Change = {
  /** In words with the drawn value. */
  detail: string;
  /** Filters of the picture; without filters or encoding the picture is copied. */
  picture?: string;
  encoding?: string[];
  /** An earlier generation, whose damage is then encoded well. */
  before?: { picture?: string; encoding: string[] };
  /** Filters of the sound. */
  sound?: string;
  /** A source that is heard besides. */
  addedSound?: string;
  /** Further arguments of the output, such as other streams. */
  output?: string[];
  hasNoSound?: boolean;
  isNotFastStart?: boolean;
  ending?: '.mp4' | '.mkv' | '.avi' | '.webm';
  damage?: ByteDamage;
  /** What the script said, where the clip says something else. */
  script?: string[];
  language?: string;
  /** The name that the script says, where it is another one. */
  name?: string;
  /** The captions beside it: null for none. Without an entry they are right. */
  cues?: CaptionCue[] | null;
  /** What is really said; without an entry the whole script of the base. */
  spoken?: string;
  /** The clip has another length because of the defect, and was meant to have. */
  expectedSeconds?: number;
  aspectRatio?: AspectRatio;
};

export type Situation = { base: MadeBase; severity: Severity; random: () => number };

export type Defect = {
  name: string;
  /** Any of these finds it. */
  checks: readonly [string, ...string[]];
  needs?: readonly Trait[];
  /** Pure: the same situation gives the same change. */
  change(situation: Situation): Change;
};

type Bands = Record<Severity, readonly [number, number]>;

/** A value within the band of the severity. */
export function draw({ severity, random }: Situation, bands: Bands): number {
  const [from, to] = bands[severity];
  return from + (to - from) * random();
}

export const coin = ({ random }: Situation): boolean => random() < 0.5;

export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));

/** A span of so many seconds somewhere in the inner part of the clip, for filters that know times. */
export function drawSpan({ base, random }: Situation, seconds: number) {
  const room = Math.max(0, base.durationSeconds - 2.4 - seconds);
  const from = rounded(1.2 + room * random());
  const to = rounded(from + seconds);
  return { from, to, between: `between(t,${from},${to})` };
}

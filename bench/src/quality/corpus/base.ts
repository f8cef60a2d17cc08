import type { RenderOrder } from '@cvplus/contracts/render-order';
import type { AspectRatio } from '@cvplus/contracts/video-options';
import type { CaptionCue } from '../../../../functions/src/platform/caption-cues.ts';

/** Clips of one half share no script, person, look or seed with the other. */
export const halves = ['tune', 'held-out'] as const;
export type Half = (typeof halves)[number];

/**
 * What a defect may ask of the content it is put into, because a person would not see it elsewhere:
 * `moving`: no two frames are equal; `detailed`: sharp edges all over; `smooth`: soft gradients;
 * `midtones`: neither a dark nor a white look; `lit-edges`: the borders are not black;
 * `lips`: a mouth that follows the voice; `uncut`: nothing comes or goes in the corners.
 */
export type Trait = 'moving' | 'detailed' | 'smooth' | 'midtones' | 'lit-edges' | 'lips' | 'uncut';

/** Where the picture comes from. */
export type Picture =
  | { source: 'render' }
  | { source: 'head'; look: number }
  | { source: 'slides'; look: number }
  | { source: 'filter'; filter: string }
  /** A picture that ffmpeg draws, and a view that moves over it. */
  | { source: 'pan'; still: string; crop: string }
  | { source: 'drifting'; look: number }
  | { source: 'avatar'; look: number }
  | { source: 'resized'; width: number; height: number };

export type BasePlan = {
  id: string;
  half: Half;
  /** Its style, for people who read the report. */
  style: string;
  /** Script, voice, music and look; the picture of `render` is wholly made from it. */
  order: RenderOrder;
  picture: Picture;
  framesPerSecond: number;
  traits: readonly Trait[];
};

/** A good clip that was made. */
export type MadeBase = BasePlan & {
  file: string;
  durationSeconds: number;
  width: number;
  height: number;
  cues: CaptionCue[];
};

export type Shape = { width: number; height: number };

/** Smaller than 720 lines would be a defect. */
export function shapeOf({ aspectRatio, resolution }: RenderOrder): Shape {
  const lines = resolution === '1080p' ? 1080 : 720;
  const longer = Math.round((lines * 16) / 9);
  const shapes: Record<AspectRatio, Shape> = {
    '16:9': { width: longer, height: lines },
    '9:16': { width: lines, height: longer },
    '1:1': { width: lines, height: lines },
  };
  return shapes[aspectRatio];
}

export const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

import type { Theme } from './theme.ts';

/** How a piece differs from its place at rest. */
export type Pose = { alpha: number; dx: number; dy: number; scale: number };

/** The pose at a moment of the video. */
export type Motion = (seconds: number) => Pose;

export const atRest: Pose = { alpha: 1, dx: 0, dy: 0, scale: 1 };

function clamp(value: number): number {
  return Math.max(0, Math.min(1, value));
}

export function easeOut(share: number): number {
  return 1 - (1 - clamp(share)) ** 3;
}

export function easeInOut(share: number): number {
  const x = clamp(share);
  return x < 0.5 ? 4 * x ** 3 : 1 - (2 - 2 * x) ** 3 / 2;
}

/** Goes a little too far and comes back. */
function easeOutBack(share: number): number {
  const x = clamp(share) - 1;
  return 1 + 2.2 * x ** 3 + 1.2 * x ** 2;
}

const entrances: Record<Theme['entrance'], (share: number, unit: number) => Pose> = {
  rise: (share, unit) => ({
    ...atRest,
    alpha: easeOut(share),
    dy: 30 * unit * (1 - easeOut(share)),
  }),
  pop: (share) => ({
    ...atRest,
    alpha: easeOut(share * 1.6),
    scale: 0.86 + 0.14 * easeOutBack(share),
  }),
  bloom: (share) => ({
    ...atRest,
    alpha: easeOut(share),
    scale: 0.95 + 0.05 * easeOut(share),
  }),
  sweep: (share, unit) => ({
    ...atRest,
    alpha: easeOut(share * 1.5),
    dx: 70 * unit * (1 - clamp(share)) ** 4,
  }),
};
const entranceSeconds: Record<Theme['entrance'], number> = {
  rise: 0.65,
  pop: 0.55,
  sweep: 0.5,
  bloom: 0.9,
};
const exitSeconds = 0.28;

export function entering(theme: Theme, unit: number, atSeconds: number): Motion {
  const seconds = entranceSeconds[theme.entrance];
  return (now) => {
    const share = (now - atSeconds) / seconds;
    if (share <= 0) return { ...atRest, alpha: 0 };
    return share >= 1 ? atRest : entrances[theme.entrance](share, unit);
  };
}

/** Gone by `endSeconds`. */
export function leaving(unit: number, endSeconds: number): Motion {
  return (now) => {
    const share = clamp((now - endSeconds + exitSeconds) / exitSeconds);
    return share === 0 ? atRest : { ...atRest, alpha: 1 - share, dy: -16 * unit * share ** 2 };
  };
}

/** Appears without moving. */
export function fading(atSeconds: number, seconds = 0.4, from = 0, to = 1): Motion {
  return (now) => ({ ...atRest, alpha: from + (to - from) * easeOut((now - atSeconds) / seconds) });
}

export function together(...motions: readonly Motion[]): Motion {
  return (now) =>
    motions.reduce<Pose>((pose, motion) => {
      const next = motion(now);
      return {
        alpha: pose.alpha * next.alpha,
        dx: pose.dx + next.dx,
        dy: pose.dy + next.dy,
        scale: pose.scale * next.scale,
      };
    }, atRest);
}

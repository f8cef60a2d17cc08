import type { Pace } from '@cvplus/contracts/video-options';

/** How much faster or slower than its usual pace a voice speaks. */
export const paceFactor: Record<Pace, number> = { calm: 0.9, natural: 1, brisk: 1.1 };
